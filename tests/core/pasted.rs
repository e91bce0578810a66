//! Quick entry: what people paste, by kinds. Each kind has many inputs, since each stands for many more.

use askwell_core::people::quick::{self, QuickLine, parse, read};

fn one(line: &str) -> QuickLine {
    let mut lines = parse(line);
    assert_eq!(lines.len(), 1, "one line, one person: {line}: {lines:?}");
    lines.remove(0)
}

/// First name, last name, title, company.
fn check(line: &str, wanted: [&str; 4]) {
    let found = one(line);
    assert_eq!(found.fault, None, "{line}");
    let parts = [&found.first_name, &found.last_name, &found.title, &found.company];
    assert_eq!(parts.map(String::as_str), wanted, "{line}");
}

/// Every line is Ada Winterfeld, VP Sales at Corvane.
fn all_the_same(lines: &[&str]) {
    for line in lines {
        check(line, ["Ada", "Winterfeld", "VP Sales", "Corvane"]);
    }
}

/// The people of a line: shown in order as "First Last <address>".
fn people(line: &str) -> Vec<String> {
    let said = |p: QuickLine| match p.fault {
        Some(_) => format!("? {}", p.text),
        None => format!("{} {} <{}>", p.first_name, p.last_name, p.email).replace(" <>", ""),
    };
    parse(line).into_iter().map(said).collect()
}

#[test]
fn the_data_files_are_free_of_faults() {
    assert_eq!(quick::faults(), Vec::<String>::new());
}

#[test]
fn kind_1_a_last_name_before_a_comma() {
    all_the_same(&[
        "Winterfeld, Ada, VP Sales, Corvane",
        "Winterfeld, Ada; VP Sales; Corvane",
        "Winterfeld, Ada\tVP Sales\tCorvane",
        "Winterfeld\tAda\tVP Sales\tCorvane",
        "Winterfeld, Ada - VP Sales - Corvane",
        "Winterfeld, Ada | VP Sales | Corvane",
        "Winterfeld, Ada / VP Sales / Corvane",
        "Winterfeld, Ada: VP Sales, Corvane",
        "Winterfeld, Ada (VP Sales, Corvane)",
        "\"Winterfeld, Ada\", VP Sales, Corvane",
        "“Winterfeld, Ada”, VP Sales, Corvane",
        "\"Winterfeld, Ada\",\"VP Sales\",\"Corvane\"",
        "Winterfeld, Ada, VP Sales at Corvane",
        "Winterfeld, Dr. Ada, VP Sales, Corvane",
        "• Winterfeld, Ada, VP Sales, Corvane",
    ]);
    check("Winterfeld, Ada", ["Ada", "Winterfeld", "", ""]);
    check("Winterfeld, Ada, VP Sales", ["Ada", "Winterfeld", "VP Sales", ""]);
    check("Winterfeld, Ada, Rowan Pharma", ["Ada", "Winterfeld", "", "Rowan Pharma"]);
    check("Duarte, Ana, PhD; VP Research; Fenwold", ["Ana", "Duarte, PhD", "VP Research", "Fenwold"]);
    check("Duarte, Ana, PhD, VP Research, Fenwold", ["Ana", "Duarte, PhD", "VP Research", "Fenwold"]);
    check("van der Berg, Ada; VP; Corvane", ["Ada", "van der Berg", "VP", "Corvane"]);
    check("García López, Ana, VP, Corvane", ["Ana", "García López", "VP", "Corvane"]);
    check("O'Dowd, Siân; VP People; Hadley", ["Siân", "O'Dowd", "VP People", "Hadley"]);
    check("Okonjo, Thabiso, VP Sales, Corvane", ["Thabiso", "Okonjo", "VP Sales", "Corvane"]);
    check("Okonjo, Thabiso", ["Thabiso", "Okonjo", "", ""]);
    check("Jordan, Michael, VP Sales, Corvane", ["Michael", "Jordan", "VP Sales", "Corvane"]);
    // ... and what is none.
    check("Ada, VP, Corvane", ["Ada", "", "VP", "Corvane"]);
    check("Ada, Sales, Corvane", ["Ada", "", "Sales", "Corvane"]);
    check("Ada, Roche", ["Ada", "", "", "Roche"]);
    check("Ada Winterfeld, Head of Sales, Jordan & Co", ["Ada", "Winterfeld", "Head of Sales", "Jordan & Co"]);
}

#[test]
fn kind_2_a_form_of_address() {
    for (line, honorific, first, last) in [
        ("Dr. Ada Winterfeld, VP, Corvane", "Dr.", "Ada", "Winterfeld"),
        ("Dr.Ada Winterfeld, VP, Corvane", "Dr.", "Ada", "Winterfeld"),
        ("Prof. Dr. Ada Winterfeld; VP; Corvane", "Prof. Dr.", "Ada", "Winterfeld"),
        ("Ada Winterfeld, Dr., VP, Corvane", "Dr.", "Ada", "Winterfeld"),
        ("Winterfeld, Dr. Ada; VP; Corvane", "Dr.", "Ada", "Winterfeld"),
        ("Winterfeld Dr., Ada; VP; Corvane", "Dr.", "Ada", "Winterfeld"),
        ("Mr Ada Winterfeld - VP - Corvane", "Mr", "Ada", "Winterfeld"),
        ("Frau Dr. Winterfeld, VP, Corvane", "Frau Dr.", "", "Winterfeld"),
        ("Mme Ada Winterfeld | VP | Corvane", "Mme", "Ada", "Winterfeld"),
        ("Sra. Ada Winterfeld, VP, Corvane", "Sra.", "Ada", "Winterfeld"),
        ("Dott.ssa Ada Winterfeld, VP, Corvane", "Dott.ssa", "Ada", "Winterfeld"),
        ("г-жа Анна Липина, VP, Corvane", "г-жа", "Анна", "Липина"),
        ("🌱 Dr. Ada Winterfeld, VP, Corvane", "Dr.", "Ada", "Winterfeld"),
        ("1. Ms. Ada Winterfeld, VP, Corvane", "Ms.", "Ada", "Winterfeld"),
    ] {
        check(line, [first, last, "VP", "Corvane"]);
        assert_eq!(one(line).honorific, honorific, "{line}");
    }
    assert_eq!(people("Dr.")[0], "? Dr.", "a form of address names nobody");
}

#[test]
fn kind_3_letters_that_may_be_a_role() {
    for (line, last, title, company) in [
        ("Ada Winterfeld, MD, Rowan Bank", "Winterfeld", "MD", "Rowan Bank"),
        ("Ada Winterfeld, MD, Corvane", "Winterfeld", "MD", "Corvane"),
        ("Ada Winterfeld; MD; Corvane", "Winterfeld", "MD", "Corvane"),
        ("Ada Winterfeld - MD - Corvane", "Winterfeld", "MD", "Corvane"),
        ("Ada Winterfeld | MA | Corvane", "Winterfeld", "MA", "Corvane"),
        ("Ada Winterfeld, PE, Fenwold Capital", "Winterfeld", "PE", "Fenwold Capital"),
        ("Ada Winterfeld, PA, Corvane", "Winterfeld", "PA", "Corvane"),
        ("Ada Winterfeld, GM, Corvane", "Winterfeld", "GM", "Corvane"),
        ("Ada Winterfeld, CPA, Corvane", "Winterfeld", "CPA", "Corvane"),
        ("Ada Winterfeld, M.D., Rowan Bank", "Winterfeld", "M.D.", "Rowan Bank"),
        ("Ada Winterfeld MD, Rowan Bank", "Winterfeld", "MD", "Rowan Bank"),
        ("Ada Winterfeld, MD", "Winterfeld", "MD", ""),
        ("Ada Winterfeld, MD, MBA, Rowan Bank", "Winterfeld, MBA", "MD", "Rowan Bank"),
        ("Ada Winterfeld, MD, VP Clinical, Rowan Pharma", "Winterfeld, MD", "VP Clinical", "Rowan Pharma"),
        (
            "Ada Winterfeld, MD, PhD, Chief Medical Officer, Rowan",
            "Winterfeld, MD, PhD",
            "Chief Medical Officer",
            "Rowan",
        ),
        ("Ada Winterfeld, PE, PMP, Senior Engineer, Corvane", "Winterfeld, PE, PMP", "Senior Engineer", "Corvane"),
        ("Ada Winterfeld, PhD, Rowan Bank", "Winterfeld, PhD", "", "Rowan Bank"),
        ("Ada Ma, VP, Corvane", "Ma", "VP", "Corvane"),
        ("Ada Winterfeld (MD), Rowan Bank", "Winterfeld", "MD", "Rowan Bank"),
        ("Ada Winterfeld MD MBA, Rowan Bank", "Winterfeld, MBA", "MD", "Rowan Bank"),
        ("Ada Winterfeld, DO, Rowan Hospital", "Winterfeld", "DO", "Rowan Hospital"),
        ("Ada Winterfeld, LL.M. (Harvard), Partner, Verrano", "Winterfeld, LL.M. (Harvard)", "Partner", "Verrano"),
        ("Ada Winterfeld, lic. oec. HSG, VP, Corvane", "Winterfeld, lic. oec. HSG", "VP", "Corvane"),
    ] {
        check(line, ["Ada", last, title, company]);
    }
}

#[test]
fn kind_4_recipients_of_a_mail() {
    let both = ["Ada Winterfeld <ada@w.example>", "Jo Halbritter <jo@h.example>"];
    for line in [
        "\"Winterfeld, Ada\" <ada@w.example>; \"Halbritter, Jo\" <jo@h.example>",
        "\"Winterfeld, Ada\" <ada@w.example>;\"Halbritter, Jo\" <jo@h.example>;",
        "Winterfeld, Ada <ada@w.example>; Halbritter, Jo <jo@h.example>",
        "Winterfeld, Ada <ada@w.example>, Halbritter, Jo <jo@h.example>",
        "Ada Winterfeld <ada@w.example>, Jo Halbritter <jo@h.example>",
        "Ada Winterfeld<ada@w.example>,Jo Halbritter<jo@h.example>",
        "'Ada Winterfeld' <ada@w.example>; 'Jo Halbritter' <jo@h.example>",
        "To: Ada Winterfeld <ada@w.example>; Jo Halbritter <jo@h.example>",
        "An: Winterfeld, Ada <ada@w.example>; Halbritter, Jo <jo@h.example>",
        "Winterfeld, Ada [mailto:ada@w.example]; Halbritter, Jo [mailto:jo@h.example]",
        "Winterfeld, Ada (ada@w.example); Halbritter, Jo (jo@h.example)",
        "Ada Winterfeld <mailto:ada@w.example>; Jo Halbritter <mailto:jo@h.example>",
        "Ada Winterfeld ada@w.example; Jo Halbritter jo@h.example",
        "Winterfeld, Ada (External) <ada@w.example>; Halbritter, Jo (ext.) <jo@h.example>",
        "Ada Winterfeld (Organizer) <ada@w.example>; Jo Halbritter (Accepted) <jo@h.example>",
        "[EXT] Winterfeld, Ada <ada@w.example>; [EXT] Halbritter, Jo <jo@h.example>",
        "Winterfeld, Ada (CH) <ada@w.example>; Halbritter, Jo (DE) <jo@h.example>",
        "Winterfeld, Ada (KFTA 23) <ada@w.example>; Halbritter, Jo (KFTA 21) <jo@h.example>",
        "Ada Winterfeld via LinkedIn <ada@w.example>; Jo Halbritter via LinkedIn <jo@h.example>",
        "\"Winterfeld\\, Ada\" <ada@w.example>, \"Halbritter\\, Jo\" <jo@h.example>",
        "Ada Winterfeld &lt;ada@w.example&gt;; Jo Halbritter &lt;jo@h.example&gt;",
        "Ada Winterfeld <ada@w.example> and Jo Halbritter <jo@h.example>",
        "Ada Winterfeld ‹ada@w.example›; Jo Halbritter ‹jo@h.example›",
        "Required: Ada Winterfeld <ada@w.example>; Jo Halbritter <jo@h.example>",
        "=?UTF-8?Q?Ada_Winterfeld?= <ada@w.example>, =?iso-8859-1?B?Sm8gSGFsYnJpdHRlcg==?= <jo@h.example>",
        "Ada Winterfeld <ada@w.example>; Jo Halbritter <jo@h.example>; +2 more",
    ] {
        assert_eq!(people(line), both, "{line}");
    }
    assert_eq!(people("Winterfeld, Ada <ada@w.example>"), both[..1]);
    for line in [
        "Ada Winterfeld <ada@w.example> wrote:",
        "On Mon, Nov 23, 2026 at 10:07 AM Ada Winterfeld <ada@w.example> wrote:",
        "Am 23.11.2026 um 10:07 schrieb Ada Winterfeld <ada@w.example>:",
        "ada@w.example (Ada Winterfeld)",
        "[EXTERNAL] Ada Winterfeld <ada@w.example>",
    ] {
        assert_eq!(people(line), both[..1], "{line}");
    }
    let address = ["Ada Winterfeld <ada.winterfeld@w.example>"];
    assert_eq!(people("Winterfeld Ada <ada.winterfeld@w.example>"), address, "the address tells which is first");
    assert_eq!(people("Winterfeld, Ada <ada.winterfeld@w.example>;"), address);
    assert_eq!(people("ada.winterfeld@w.example"), address);
    assert_eq!(people("Ada Winterfeld/ROWAN/CH; Jo Halbritter/ROWAN/CH"), ["Ada Winterfeld", "Jo Halbritter"]);
    assert_eq!(
        people("Ada Winterfeld, Jo Halbritter and Ana Duarte"),
        ["Ada Winterfeld", "Jo Halbritter", "Ana Duarte"]
    );
    let found = one("Winterfeld, Ada (Rowan, Basel) <ada@w.example>");
    assert_eq!((found.company.as_str(), found.left_out), ("Rowan", vec!["Basel".to_owned()]));
    let heading = read("Sent: Monday, November 23, 2026 10:07 AM\nSubject: Lunch\nundisclosed-recipients:;");
    assert_eq!((heading.people.len(), heading.others), (0, 3), "lines of a mail that name nobody");
    assert_eq!(people("\"Winterfeld, Ada\" <ada@w.example>"), both[..1]);
    assert_eq!(
        people("Winterfeld, Ada; Halbritter, Jo; Duarte, Ana"),
        ["Ada Winterfeld", "Jo Halbritter", "Ana Duarte"]
    );
    assert_eq!(people("Ada Winterfeld; Jo Halbritter; Ana Duarte"), ["Ada Winterfeld", "Jo Halbritter", "Ana Duarte"]);
    assert_eq!(
        people("Ada Winterfeld <ada@w.example>; Halbritter, Jo"),
        [both[0], "Jo Halbritter"],
        "nobody is dropped"
    );
    assert_eq!(
        people("Ada Winterfeld, Jo Halbritter <jo@h.example>"),
        ["Ada Winterfeld", both[1]],
        "nobody is dropped"
    );
    assert_eq!(
        people("ada.winterfeld@rowan.example; jo@h.example"),
        ["Ada Winterfeld <ada.winterfeld@rowan.example>", "? jo@h.example"],
        "an address may say a name, and where it does not, it is told"
    );
    assert_eq!(people("\"jo@h.example\" <jo@h.example>; Ada Winterfeld <ada@w.example>"), ["? jo@h.example", both[0]]);
    assert_eq!(people("山田 太郎 <ty@y.example>; Jo Halbritter <jo@h.example>"), ["太郎 山田 <ty@y.example>", both[1]]);
    let found = parse("\"Winterfeld, Ada (Corvane)\" <ada@w.example>; Jo Halbritter | Fenwold <jo@h.example>");
    assert_eq!([&found[0].company, &found[1].company], ["Corvane", "Fenwold"]);
    // One person with an address, and two of one person.
    check("Ada Winterfeld, VP Sales, Corvane <ada@w.example>", ["Ada", "Winterfeld", "VP Sales", "Corvane"]);
    let found = one("Ada Winterfeld, VP Sales, Corvane, ada@w.example, a2@w.example");
    assert_eq!((found.email.as_str(), found.left_out), ("ada@w.example", vec!["a2@w.example".to_owned()]));
    let many: String = (0..300).map(|n| format!("Ada Winterfeld <ada{n}@w.example>; ")).collect();
    assert_eq!(parse(&many).len(), 300, "a long list on one line");
}

#[test]
fn kind_5_bullets_and_numbers() {
    for mark in [
        "●\t",
        "o\t",
        "▪\t",
        "§\t",
        "☐ ",
        "— ",
        "(1) ",
        "a) ",
        "➤ ",
        "• ",
        "◦ ",
        "‣ ",
        "⁃ ",
        "* ",
        "-",
        "–\t",
        "\u{f0b7} ",
        "\u{f0a7}\t",
        "✓ ",
        "☑ ",
        "[ ] ",
        "- [x] ",
        "1. ",
        "1) ",
        "1.) ",
        "1 - ",
        "1: ",
        "[1] ",
        "#1 ",
        "No. 1 ",
        "1.1 ",
        "1.2.3. ",
        "12 ",
        "i. ",
        "iv) ",
        "II. ",
        "(b) ",
        "b. ",
        "B) ",
        "① ",
        "1️⃣ ",
        "１．",
        "❖ ",
        "→ ",
        "> ",
        "o ",
        "Ø\t",
        "ü\t",
        "• 1. ",
        "一、",
        "·\u{a0}",
        "– ",
        "\u{2022}\u{2003}",
        "1.\t",
        "[a] ",
        "1° ",
        "1°) ",
        "1/ ",
        "1 ) ",
        "1、",
        "1,",
        "1;",
        "1a) ",
        "1\\. ",
        "1— ",
        "N° 1 ",
        "+ ",
        "+ [ ] ",
        "（一）",
        "ア) ",
        "가. ",
        "α) ",
        "а) ",
        "x ",
        "v ",
        "&bull; ",
        "<li>",
        "\"",
    ] {
        all_the_same(&[&format!("{mark}Ada Winterfeld, VP Sales, Corvane")]);
    }
    all_the_same(&[
        "1\tAda Winterfeld\tVP Sales\tCorvane",
        "**Ada Winterfeld**, VP Sales, Corvane",
        "| Ada Winterfeld | VP Sales | Corvane |",
    ]);
    check("A. Winterfeld, VP, Corvane", ["A.", "Winterfeld", "VP", "Corvane"]);
    let listed = people("A. Ada Winterfeld\nB. Jo Halbritter\nC. Ana Duarte");
    assert_eq!(listed, ["Ada Winterfeld", "Jo Halbritter", "Ana Duarte"], "a list that goes on");
}

#[test]
fn kind_6_lines_of_headings() {
    let row = ["Ada", "Winterfeld", "VP Sales", "Corvane"];
    for (headings, line) in [
        ("Name\tTitle\tCompany", "Ada Winterfeld\tVP Sales\tCorvane"),
        ("Name, Title, Company", "Ada Winterfeld, VP Sales, Corvane"),
        ("Name,Company,Title", "Ada Winterfeld,Corvane,VP Sales"),
        ("Name;Firma;Position", "Winterfeld, Ada;Corvane;VP Sales"),
        ("Vorname;Nachname;Position;Firma", "Ada;Winterfeld;VP Sales;Corvane"),
        ("First Name\tLast Name\tCompany\tJob Title", "Ada\tWinterfeld\tCorvane\tVP Sales"),
        ("Nom\tPoste\tSociété", "Ada Winterfeld\tVP Sales\tCorvane"),
        ("Nombre | Cargo | Empresa", "Ada Winterfeld | VP Sales | Corvane"),
        ("| Name | Title | Company |\n|------|:-----:|---|", "| Ada Winterfeld | VP Sales | Corvane |"),
        ("NAME - TITLE - COMPANY", "Ada Winterfeld - VP Sales - Corvane"),
        ("Name Title Company", "Ada Winterfeld, VP Sales, Corvane"),
        ("**Name**\t**Title**\t**Company**", "Ada Winterfeld\tVP Sales\tCorvane"),
        ("Full name", "Ada Winterfeld, VP Sales, Corvane"),
        ("#\tName\tPhone\tCompany\tTitle", "1\tWinterfeld, Ada\t044 555 01 00\tCorvane\tVP Sales"),
        ("氏名，会社，役職", "Ada Winterfeld，Corvane，VP Sales"),
        ("Prénom\tNom\tFonction\tEntreprise", "Ada\tWinterfeld\tVP Sales\tCorvane"),
        ("Nome,Cognome,Azienda,Ruolo", "Ada,Winterfeld,Corvane,VP Sales"),
        ("Name;Vorname;Firma;Funktion", "Winterfeld;Ada;Corvane;VP Sales"),
        ("Apellidos, Nombre, Empresa, Cargo", "Winterfeld, Ada, Corvane, VP Sales"),
        ("Name, Vorname\tFunktion\tFirma", "Winterfeld, Ada\tVP Sales\tCorvane"),
        ("Prenume;Nume;Funcție;Companie", "Ada;Winterfeld;VP Sales;Corvane"),
        ("Имя Фамилия;Должность;Компания", "Ada Winterfeld;VP Sales;Corvane"),
        ("姓名\t职务\t公司", "Ada Winterfeld\tVP Sales\tCorvane"),
        ("First\tLast\tCo.\tTitle", "Ada\tWinterfeld\tCorvane\tVP Sales"),
        ("Who? | What? | Where?", "Ada Winterfeld | VP Sales | Corvane"),
        ("+------+-------+\n| Name | Title | Company |\n+======+=======+", "| Ada Winterfeld | VP Sales | Corvane |"),
        (
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
            "Ada,Winterfeld,,,Corvane,VP Sales,12 Mar 2023",
        ),
    ] {
        let entry = read(&format!("{headings}\n{line}\n"));
        assert_eq!(entry.headings, 1, "{headings}");
        assert_eq!(entry.people.len(), 1, "{headings}: {:?}", entry.people);
        let found = &entry.people[0];
        assert_eq!(
            [&found.first_name, &found.last_name, &found.title, &found.company].map(String::as_str),
            row,
            "{headings}"
        );
    }
    let joined =
        read("Name\tTitle\tCompany\nAda West\tVP\tCorvane\n\nName\tTitle\tCompany\nJo East\tVP\tFenwold\nNotes:\n");
    assert_eq!(
        (joined.people.len(), joined.headings, joined.others),
        (2, 2, 1),
        "a second line of headings is counted too"
    );
    let titled = read("Anrede;Titel;Vorname;Nachname;Firma;Position\nFrau;Dr.;Ada;Winterfeld;Corvane;VP Sales");
    assert_eq!((titled.people[0].honorific.as_str(), titled.people[0].title.as_str()), ("Frau Dr.", "VP Sales"));
    let pages =
        read("Page 1 of 3\nAda Winterfeld, VP Sales, Corvane\nPharma:\nPage 2 of 3\nTotal: 1\nExported on 12 Mar 2023");
    assert_eq!((pages.people.len(), pages.others), (1, 5), "what stands around a list");
    let card = read("Name: Ada Winterfeld\nTitle: VP Sales\nCompany: Corvane\nEmail: ada@w.example");
    assert_eq!((card.people.len(), card.joined), (1, 3), "a card, a label a line");
    assert_eq!((card.people[0].title.as_str(), card.people[0].company.as_str()), ("VP Sales", "Corvane"));
    let none = read("Ada Name, Title Clerk, Company Ltd\nPosition Winterfeld, VP, Corvane");
    assert_eq!((none.people.len(), none.headings), (2, 0), "people may be called so");
}

#[test]
fn kind_7_lines_of_pages() {
    all_the_same(&[
        "Ada Winterfeld - VP Sales - Corvane | LinkedIn",
        "Ada Winterfeld – VP Sales – Corvane | LinkedIn",
        "Ada Winterfeld - VP Sales - Corvane - LinkedIn",
        "Ada Winterfeld - VP Sales - Corvane | XING",
        "(2) Ada Winterfeld - VP Sales - Corvane | LinkedIn",
        "(99+) Ada Winterfeld – VP Sales bei Corvane | LinkedIn",
        "Ada Winterfeld | VP Sales at Corvane | LinkedIn",
        "Ada Winterfeld - VP Sales chez Corvane | LinkedIn",
        "Ada Winterfeld - VP Sales en Corvane | LinkedIn",
        "Ada Winterfeld - VP Sales na Corvane | LinkedIn",
        "Ada Winterfeld - VP Sales presso Corvane | LinkedIn",
        "Ada Winterfeld - VP Sales - Corvane... | LinkedIn",
        "Ada Winterfeld - VP Sales - Corvane - Zürich | LinkedIn",
        "Ada Winterfeld • 3rd+ • VP Sales at Corvane • Zürich, Switzerland",
        "Ada Winterfeld · VP Sales · Corvane · 500+ connections",
        "Ada Winterfeld, VP Sales at Corvane, Greater Zurich Area, 1,234 followers",
        "Ada Winterfeld - VP Sales at Corvane · Full-time",
        "Winterfeld, Ada - VP Sales - Corvane | LinkedIn",
        "Ada Winterfeld - VP Sales - Corvane | LinkedIn - Google Chrome",
        "Ada Winterfeld • You • VP Sales at Corvane",
        "Ada Winterfeld · 3rd+ Third degree connection · VP Sales at Corvane",
        "Ada Winterfeld - VP Sales - Corvane | LinkedIn 領英",
    ]);
    check("Ada Winterfeld | Corvane | LinkedIn", ["Ada", "Winterfeld", "", "Corvane"]);
    for line in [
        "Ada Winterfeld | LinkedIn - Mozilla Firefox",
        "Ada Winterfeld | LinkedIn — Mozilla Firefox",
        "Ada Winterfeld | LinkedIn - Profile 1 - Microsoft\u{200b} Edge",
        "Ada Winterfeld｜LinkedIn",
        "Post | Ada Winterfeld | LinkedIn",
        "Ada Winterfeld's Profile | LinkedIn",
        "Ada Winterfeld’s profile picture",
        "Ada Winterfeld is open to work",
        "Ada Winterfeld (@adaw) · Instagram",
        "Ada Winterfeld  View Ada Winterfeld’s profile",
        "Ada Winterfeld | LinkedIn",
        "(2) Ada Winterfeld | LinkedIn",
        "Ada Winterfeld - LinkedIn",
        "Ada Winterfeld – LinkedIn",
        "Ada Winterfeld | LinkedIn Schweiz",
        "Ada Winterfeld - Zürich, Schweiz | Berufsprofil | LinkedIn",
        "Ada Winterfeld - Greater Boston | Professional Profile | LinkedIn",
        "Ada Winterfeld – Lyon, Auvergne-Rhône-Alpes, France | Profil professionnel | LinkedIn",
        "Ada Winterfeld - Berlin | LinkedIn",
        "Ada Winterfeld on LinkedIn: #hiring good people",
        "Ada Winterfeld's Post - LinkedIn",
        "LinkedIn · Ada Winterfeld",
        "View Ada Winterfeld’s profile",
        "Ada Winterfeld · 2nd",
        "Ada Winterfeld (She/Her) · 1st",
    ] {
        check(line, ["Ada", "Winterfeld", "", ""]);
    }
    check(
        "Siân Dowd, PhD - VP, Medical Affairs - Rowan Pharma | LinkedIn",
        ["Siân", "Dowd, PhD", "VP, Medical Affairs", "Rowan Pharma"],
    );
    check("Chloë Hänsel - Hadley Group | LinkedIn", ["Chloë", "Hänsel", "", "Hadley Group"]);
    check("Ada Winterfeld - VP Sales - LinkedIn", ["Ada", "Winterfeld", "VP Sales", ""]);
    check("Ada Winterfeld, VP, LinkedIn", ["Ada", "Winterfeld", "VP", "LinkedIn"]);
    for page in [
        "Ada Winterfeld\nAda Winterfeld\n• 2nd\nVP Sales at Corvane\nZürich, Switzerland\nConnect",
        "Status is offline\nAda Winterfeld\nView Ada Winterfeld’s profile\n2nd degree connection· 2nd\nVP Sales bei Corvane\nJo Halbritter is a mutual connection\nMessage",
        "Ada Winterfeld\nVP Sales\nCorvane",
        "Member’s name\nAda Winterfeld\nMember’s occupation\nVP Sales at Corvane\nConnected on March 12, 2023",
        "1,234 connections\nSort by: Recently added\nAda Winterfeld\nVP Sales at Corvane\nConnected 3 days ago",
    ] {
        let entry = read(page);
        assert_eq!(entry.people.len(), 1, "{page}: {:?}", entry.people);
        let found = &entry.people[0];
        assert_eq!((found.title.as_str(), found.company.as_str()), ("VP Sales", "Corvane"), "{page}");
    }
    assert_eq!(people("Ada West\nAda West"), ["Ada West", "Ada West"], "a list may have two of one name");
    let block = "Ada Winterfeld\n• 2nd\nVP Sales at Corvane\nZürich, Switzerland\nConnect\n500+ connections\nJo Halbritter\nDirector of Brand\nMessage\n";
    let entry = read(block);
    assert_eq!(entry.people.len(), 2, "{:?}", entry.people);
    assert_eq!((entry.people[0].title.as_str(), entry.people[0].company.as_str()), ("VP Sales", "Corvane"));
    assert_eq!(
        (entry.people[1].first_name.as_str(), entry.people[1].title.as_str(), entry.others),
        ("Jo", "Director of Brand", 5)
    );
}

#[test]
fn kind_8_addresses_are_usable() {
    for written in [
        "ada@w.example",
        "mailto:ada@w.example",
        "<ada@w.example>",
        "(ada@w.example)",
        "ada@w.exam\u{200b}ple",
        "\u{feff}ada@w.example",
        "ada@w.ex\u{ad}ample",
        "\u{202a}ada@w.example\u{202c}",
        "ada＠w.example",
        "<mailto:ada@w.example>",
        "mailto:ada@w.example?subject=Hello",
        "Email: ada@w.example",
        "E-Mail: <ada@w.example>",
        "\"ada@w.example\" <ada@w.example>",
        "ada@w.example.",
    ] {
        let found = one(&format!("Ada Winterfeld, VP Sales, Corvane, {written}"));
        assert_eq!(found.email, "ada@w.example", "{written}");
        assert_eq!((found.title.as_str(), found.company.as_str()), ("VP Sales", "Corvane"), "{written}");
    }
    for two in [
        "ada@w.example; a2@w.example",
        "ada@w.example / a2@w.example",
        "ada@w.example or a2@w.example",
        "ada@w.example a2@w.example",
    ] {
        let found = one(&format!("Ada Winterfeld, VP Sales, Corvane, {two}"));
        assert_eq!(found.email, "ada@w.example", "{two}");
        assert_eq!(found.left_out, ["a2@w.example"], "the second is told: {two}");
    }
    let found = one("Ada Winterfeld, VP, Corvane, https://www.linkedin.com/in/ada, www.corvane.example");
    assert_eq!(
        (found.profile_url.as_str(), found.left_out),
        ("https://www.linkedin.com/in/ada", vec!["www.corvane.example".to_owned()])
    );
}

#[test]
fn kind_23_names_and_commas_of_other_scripts() {
    for (line, shown) in [
        ("山田 太郎、VP Sales、Corvane", "山田太郎"),
        ("山田 太郎，VP Sales，Corvane", "山田太郎"),
        ("山田、太郎、VP Sales、Corvane", "山田太郎"),
        ("山田太郎／VP Sales／Corvane", "山田太郎"),
        ("山田　太郎（VP Sales、Corvane）", "山田太郎"),
        ("山田 太郎 様, VP Sales, Corvane", "山田太郎様"),
        ("박민수, VP Sales, Corvane", "박민수"),
        ("박 민수 님; VP Sales; Corvane", "박민수님"),
        ("林小龍｜VP Sales｜Corvane", "林小龍"),
        ("林小龍：VP Sales，Corvane", "林小龍"),
        ("林小龍；VP Sales；Corvane", "林小龍"),
        ("王芳女士，VP Sales，Corvane", "王芳女士"),
        ("ليلى نور، VP Sales، Corvane", "ليلى نور"),
        ("ليلى نور؛ VP Sales؛ Corvane", "ليلى نور"),
        ("ジョン・スミス、VP Sales、Corvane", "ジョン・スミス"),
        ("🌱山田 太郎 - VP Sales - Corvane | LinkedIn", "山田太郎"),
    ] {
        let found = one(line);
        assert_eq!((found.title.as_str(), found.company.as_str()), ("VP Sales", "Corvane"), "{line}");
        let name = askwell_core::people::name::shown(&found.honorific, &found.first_name, &found.last_name);
        assert_eq!(name, shown, "{line}");
    }
    check("山田 太郎、営業部長、北星製薬", ["太郎", "山田", "営業部長", "北星製薬"]);
    check("山田太郎，营销总监，Fenwold", ["山田太郎", "", "营销总监", "Fenwold"]);
    check("ליאת ורדי, סמנכ\"ל שיווק, רואן", ["ליאת", "ורדי", "סמנכ\"ל שיווק", "רואן"]);
}

#[test]
fn kind_24_an_emoji_before_the_name() {
    for mark in [
        "🌱 ",
        "🇨🇭 ",
        "★ ",
        "🇩🇪🇨🇭",
        "👩‍💼 ",
        "🏳️‍🌈 ",
        "☀️",
        "✨",
        "👉 ",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿 ",
        "♛ ",
        "• 🌱 ",
        "1. 🌱 ",
        "🌱 1. ",
        "👩🏽‍💻 ",
        "❤️ ",
    ] {
        all_the_same(&[
            &format!("{mark}Ada Winterfeld, VP Sales, Corvane"),
            &format!("{mark}Ada Winterfeld - VP Sales - Corvane"),
        ]);
    }
    all_the_same(&[
        "Ada Winterfeld 🚀, VP Sales, Corvane",
        "Ada 🌱 Winterfeld | VP Sales | Corvane",
        "🌱 Winterfeld, Ada; VP Sales; Corvane",
    ]);
    assert_eq!(people("🌱🇨🇭")[0], "? 🌱🇨🇭", "that is nobody");
}

#[test]
fn kind_34_separators_and_extras() {
    all_the_same(&[
        "Ada Winterfeld / VP Sales / Corvane",
        "Ada Winterfeld/VP Sales/Corvane",
        "Ada Winterfeld (VP Sales, Corvane)",
        "Ada Winterfeld [VP Sales, Corvane]",
        "Ada Winterfeld (VP Sales), Corvane",
        "Ada Winterfeld (Corvane), VP Sales",
        "Ada Winterfeld (VP Sales at Corvane)",
        "Ada Winterfeld, VP Sales (Corvane)",
        "Ada Winterfeld: VP Sales, Corvane",
        "Ada Winterfeld: VP Sales at Corvane",
        "Ada Winterfeld, VP Sales @Corvane",
        "Ada Winterfeld, VP Sales, @Corvane",
        "Ada Winterfeld — VP Sales — Corvane",
        "Ada Winterfeld—VP Sales—Corvane",
        "Ada Winterfeld -- VP Sales -- Corvane",
        "Ada Winterfeld · VP Sales · Corvane",
        "Ada Winterfeld > VP Sales > Corvane",
        "Ada Winterfeld   VP Sales   Corvane",
        "Ada Winterfeld VP Sales, Corvane",
        "Ada Winterfeld | VP Sales, Corvane",
        "Ada Winterfeld, VP Sales | Corvane",
        "Ada Winterfeld, VP Sales; Corvane",
        "Ada Winterfeld, Corvane, VP Sales",
        "Name: Ada Winterfeld, Title: VP Sales, Company: Corvane",
        "Ada Winterfeld, VP Sales, Corvane.",
        "Ada Winterfeld (she/her), VP Sales, Corvane",
        "Ada Winterfeld, she/her, VP Sales, Corvane",
        "Ada Winterfeld @ Corvane (VP Sales)",
        "Ada Winterfeld, Corvane (VP Sales)",
        "Ada Winterfeld ~ VP Sales ~ Corvane",
        "Ada Winterfeld -> VP Sales -> Corvane",
        "Ada Winterfeld => VP Sales => Corvane",
        "Ada Winterfeld = VP Sales = Corvane",
        "Ada Winterfeld // VP Sales // Corvane",
        "Ada Winterfeld : VP Sales : Corvane",
        "Ada Winterfeld ... VP Sales ... Corvane",
        "Ada Winterfeld\\VP Sales\\Corvane",
        "Ada Winterfeld_VP Sales_Corvane",
        "Ada Winterfeld‚ VP Sales‚ Corvane",
        "Ada Winterfeld {VP Sales, Corvane}",
        "Ada Winterfeld, Corvane: VP Sales",
        "Ada Winterfeld, Corvane - VP Sales",
        "Corvane: Ada Winterfeld, VP Sales",
        "Corvane - Ada Winterfeld (VP Sales)",
        "VP Sales: Ada Winterfeld, Corvane",
        "Ada Winterfeld, VP Sales from Corvane",
        "Ada Winterfeld, VP Sales w/ Corvane",
        "Ada Winterfeld, the VP Sales at Corvane",
        "Ada Winterfeld is VP Sales at Corvane",
        "*Ada Winterfeld*, VP Sales, Corvane",
        "~~Ada Winterfeld, VP Sales, Corvane~~",
        "Ada Winterfeld¹, VP Sales, Corvane ✓",
    ]);
    let linked = one("[Ada Winterfeld](https://www.linkedin.com/in/ada), VP Sales, Corvane");
    assert_eq!(
        (linked.last_name.as_str(), linked.profile_url.as_str()),
        ("Winterfeld", "https://www.linkedin.com/in/ada")
    );
    assert_eq!(one("NEW: Ada Winterfeld, VP Sales, Corvane").left_out, ["NEW"], "a remark before the name");
    for nothing in ["-", "n/a", "?", "tbd"] {
        check(&format!("Ada Winterfeld, {nothing}, Corvane"), ["Ada", "Winterfeld", "", "Corvane"]);
    }
    for (extra, told) in [
        ("Zürich", "Zürich"),
        ("Zürich, Switzerland", "Zürich, Switzerland"),
        ("Muttenz, Switzerland", "Muttenz, Switzerland"),
        ("Palo Alto, CA", "Palo Alto, CA"),
        ("Schweiz", "Schweiz"),
        ("Greater Boston", "Greater Boston"),
        ("San Francisco Bay Area", "San Francisco Bay Area"),
        ("Location: Zürich", "Location: Zürich"),
        ("+41 44 555 01 00", "+41 44 555 01 00"),
        ("(617) 555-0100", "(617) 555-0100"),
        ("tel. 044 555 01 00", "tel. 044 555 01 00"),
        ("Mobile: +41 79 555 01 00", "Mobile: +41 79 555 01 00"),
        ("www.corvane.example", "www.corvane.example"),
        ("corvane.example", "corvane.example"),
        ("CH-4051 Basel", "CH-4051 Basel"),
        ("12 High Street, London", "12 High Street, London"),
        ("Bahnhofstrasse 1, 8001 Zürich", "Bahnhofstrasse 1, 8001 Zürich"),
        ("friend of Jo", "friend of Jo"),
        ("since 2019", "since 2019"),
        ("12 Mar 2023", "12 Mar 2023"),
        ("a Rowan company", "a Rowan company"),
    ] {
        let line = format!("Ada Winterfeld, VP Sales, Corvane, {extra}");
        all_the_same(&[&line]);
        assert_eq!(one(&line).left_out, [told], "what is not kept is told");
    }
    for (line, told) in [
        ("Ada Winterfeld, VP Sales, Corvane (Zürich, Switzerland)", "Zürich, Switzerland"),
        ("Ada Winterfeld, VP Sales, Corvane (Basel)", "Basel"),
        ("Ada Winterfeld (Basel), VP Sales, Corvane", "Basel"),
        ("Ada Winterfeld, Basel, VP Sales, Corvane", "Basel"),
        ("Ada Winterfeld, VP Sales, Corvane (met at BioTech 2024)", "met at BioTech 2024"),
        ("Ada Winterfeld, VP Sales, Corvane - met at conference", "met at conference"),
        ("Ada Winterfeld, VP Sales, Corvane - Zürich", "Zürich"),
        ("Ada Winterfeld, +41 44 555 01 00, VP Sales, Corvane", "+41 44 555 01 00"),
        ("Ada Winterfeld, VP Sales, Corvane +1 617 555 0100", "+1 617 555 0100"),
    ] {
        all_the_same(&[line]);
        assert_eq!(one(line).left_out, [told], "{line}");
    }
    for (line, last, title, company) in [
        ("Ada Winterfeld, Attorney at Law", "Winterfeld", "Attorney at Law", ""),
        ("Ada Winterfeld, Attorney at Law, Verrano", "Winterfeld", "Attorney at Law", "Verrano"),
        ("Ada Winterfeld, Attorney at Law at Verrano", "Winterfeld", "Attorney at Law", "Verrano"),
        ("Ada Winterfeld, Counselor at Law, Verrano LLP", "Winterfeld", "Counselor at Law", "Verrano LLP"),
        ("Ada Winterfeld, Editor at Large, Arden & Rowe", "Winterfeld", "Editor at Large", "Arden & Rowe"),
        ("Ada Winterfeld, Stay at Home Parent", "Winterfeld", "Stay at Home Parent", ""),
        ("Ada Winterfeld, LL.M., Partner, Verrano", "Winterfeld, LL.M.", "Partner", "Verrano"),
        ("Ada Winterfeld, SHRM-SCP, VP People, Hadley", "Winterfeld, SHRM-SCP", "VP People", "Hadley"),
        ("Ada Winterfeld, CISSP-ISSMP, VP Security, Corvane", "Winterfeld, CISSP-ISSMP", "VP Security", "Corvane"),
        ("Ada Winterfeld, Esq., Partner, Verrano", "Winterfeld, Esq.", "Partner", "Verrano"),
        ("Ada Winterfeld, VP, Medical Affairs, Corvane, Switzerland", "Winterfeld", "VP, Medical Affairs", "Corvane"),
        ("Ada Winterfeld, VP Sales, Corvane, Inc., Boston, MA", "Winterfeld", "VP Sales", "Corvane, Inc."),
        ("Ada Winterfeld, VP Sales (EMEA), Corvane", "Winterfeld", "VP Sales (EMEA)", "Corvane"),
        ("Ada Winterfeld, VP Sales, Corvane, EMEA", "Winterfeld", "VP Sales, EMEA", "Corvane"),
        ("Ada Winterfeld, VP Sales / Marketing, Corvane", "Winterfeld", "VP Sales / Marketing", "Corvane"),
        ("Ada Winterfeld, CEO of Corvane", "Winterfeld", "CEO", "Corvane"),
        ("Ada Winterfeld, Vice President of Sales, Corvane", "Winterfeld", "Vice President of Sales", "Corvane"),
        ("Ada Winterfeld, Corvane GmbH", "Winterfeld", "", "Corvane GmbH"),
        ("Ada Winterfeld (Corvane)", "Winterfeld", "", "Corvane"),
        ("Ada Winterfeld @Corvane", "Winterfeld", "", "Corvane"),
        ("Ada Winterfeld, VP, A/B Labs", "Winterfeld", "VP", "A/B Labs"),
        ("Ada Winterfeld (née Brandt), VP, Corvane", "Winterfeld (née Brandt)", "VP", "Corvane"),
        (
            "Ada Winterfeld, Director of Sales at Corvane, Board Member at Fenwold",
            "Winterfeld",
            "Director of Sales",
            "Corvane",
        ),
    ] {
        check(line, ["Ada", last, title, company]);
    }
}

#[test]
fn what_is_beyond_the_bound_is_kept_to_be_added_next() {
    let text = "Ada West\n".repeat(quick::MOST_LINES) + "Jo East\nBo North\n";
    let last = parse(&text).pop().expect("the fault");
    assert_eq!(last.text, "Jo East\nBo North", "no line is lost");
}
