//! Headings in the middle and in every spelling, and what stands in e-mail cells.

use super::*;

#[test]
fn a_second_heading_in_the_middle_is_nobody_and_is_counted() {
    let ada = "Ada,Winterfeld,https://www.linkedin.com/in/ada,,Rowan Pharma,VP Sales,12 Mar 2023\n";
    let jo = "Jo,Halbritter,https://www.linkedin.com/in/jo,,Corvane,VP Operations,13 Mar 2023\n";
    let preamble =
        "Notes:\n\"When exporting your data, some addresses may be missing, see the settings, or the help pages.\"\n\n";
    let semicolons =
        "Vorname;Nachname;Position;Unternehmen;Verbunden am\nJo;Halbritter;VP Operations;Corvane;13.03.2023\n";
    let tabs = "First Name\tLast Name\tCompany\tPosition\nJo\tHalbritter\tCorvane\tVP Operations\n";
    let short = "Name,Title,Company\nJo Halbritter,VP Operations,Corvane\n";
    let other_order =
        "Connected On,Position,Company,Last Name,First Name\n13 Mar 2023,VP Operations,Corvane,Halbritter,Jo\n";
    let old = "First Name,Last Name,Email Address,Company,Position,Connected On\nJo,Halbritter,,Corvane,VP Operations,13 Mar 2023\n";
    for (what, second, lines) in [
        ("the same heading", format!("{H1}{jo}"), 1),
        ("with what LinkedIn writes above it", format!("{preamble}{H1}{jo}"), 3),
        ("with a mark of its own", format!("\u{feff}{H1}{jo}"), 1),
        ("twice", format!("{H1}{H1}{jo}"), 2),
        (
            "quoted and in capitals",
            format!(
                "{}{jo}",
                "\"FIRST NAME\",\"LAST NAME\",\"URL\",\"EMAIL ADDRESS\",\"COMPANY\",\"POSITION\",\"CONNECTED ON\"\n"
            ),
            1,
        ),
        ("another separator and another language", semicolons.to_owned(), 1),
        ("tabs, and other columns", tabs.to_owned(), 1),
        ("fewer columns", short.to_owned(), 1),
        ("other order", other_order.to_owned(), 1),
        ("an older era", old.to_owned(), 1),
    ] {
        for ends in ["\n", "\r\n"] {
            let sheet = sheet(format!("{H1}{ada}{second}").replace('\n', ends));
            let found: Vec<_> =
                sheet.rows.iter().map(|row| (row.full_name(), row.company.as_str(), row.title.as_str())).collect();
            assert_eq!(
                found,
                [
                    ("Ada Winterfeld".into(), "Rowan Pharma", "VP Sales"),
                    ("Jo Halbritter".into(), "Corvane", "VP Operations")
                ],
                "{what}"
            );
            assert_eq!((sheet.total, sheet.unreadable.len()), (2, 0), "{what}: {:?}", sheet.unreadable);
            assert_eq!(sheet.notes, [Note::Headings { lines }], "{what}");
        }
    }
    let text = format!(
        "{H1}{ada}From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nA,B,\"3/12/23, 9:22 AM\",hi,OUTGOING,x,y\n{H1}{jo}"
    );
    let sheet = sheet(text);
    assert_eq!(sheet.unreadable, [(4, RowFault::OtherTable)], "rows of another list that was joined are nobody");
    assert_eq!(sheet.rows.len(), 2);
}

#[test]
fn the_given_name_name_and_the_family_name_company_stay_people() {
    let sheet = sheet(format!(
        "{H1}Name,Company,https://www.linkedin.com/in/n,,Title,Position,12 Mar 2023\nTitle,Surname,,,,,\n"
    ));
    assert_eq!(sheet.rows.len(), 2, "one or two words of a heading make no heading: {:?}", sheet.notes);
}

#[test]
fn headings_are_known_in_every_spelling_and_order() {
    for heading in [
        "profileUrl,firstName,lastName,fullName,companyName,jobTitle,email,connectedOn",
        "profile_url,first_name,last_name,full_name,company_name,job_title,email,connected_on",
        "Profile-URL,First-Name,Last-Name,Full-Name,Company-Name,Job-Title,E-Mail,Connected-On",
        "linkedinUrl,givenName,familyName,name,currentCompany,currentPosition,emailAddress,connectedAt",
        "LINKEDIN_PROFILE_URL,FIRST_NAME,LAST_NAME,NAME,ORGANIZATION,TITLE,EMAIL_ADDRESS,CONNECTION_DATE",
        "LinkedInProfile,FirstName,LastName,FullName,Company,Position,PrimaryEmail,DateConnected",
        "Profile Link,First name,Surname,Contact Name,Employer,Role,Work Email,Connected since",
        "link, fname ,lname,displayName,organisation,designation,mail,connectionDate",
        "URL,Vorname,Nachname,Vollständiger Name,Firma,Berufsbezeichnung,E-Mail-Adresse,Verbunden am",
        "URL,Имя,Фамилия,ФИО,Компания,Должность,Электронная почта,Дата контакта",
        "URL,名,姓,氏名,会社,役職,メールアドレス,接続日",
        "URL,Ad,Soyad,Ad Soyad,Şirket,Pozisyon,E-posta,Bağlantı Tarihi",
        "URL,Imię,Nazwisko,Imię i nazwisko,Firma,Stanowisko,Adres e-mail,Data połączenia",
        "linkedin_url,contact_first_name,contact_last_name,contact_full_name,contact_company,contact_title,contact_email,Connected On",
        "Profile URL,person.firstName,person.lastName,person.name,person.company,person.title,person.email,connectedOn",
        "URL,First Name (required),Last Name*,Full Name,Company (required),Job title (optional),Email,Connected On",
        "URL,First_Name,Last_Name,Display_Name,Organization_Name,Organization_Title,E-mail,Connected",
        "URL,Ime,Prezime,Ime i prezime,Tvrtka,Pozicija,Email,Connected On",
        "URL,Eesnimi,Perekonnanimi,Nimi,Ettevõte,Ametinimetus,Email,Connected On",
    ] {
        for separator in [",", ";", "\t", "|"] {
            let row = "https://www.linkedin.com/in/aw,Ada,Winterfeld,Ada Winterfeld,Rowan Pharma,VP Sales,ada@winterfeld.example,2023-03-12";
            let text = format!("{heading}\n{row}\n").replace(',', separator);
            let row = sheet(&text).rows[0].clone();
            let found = [&row.profile_url, &row.first_name, &row.last_name, &row.company, &row.title, &row.email]
                .map(String::as_str);
            let wanted = [
                "https://www.linkedin.com/in/aw",
                "Ada",
                "Winterfeld",
                "Rowan Pharma",
                "VP Sales",
                "ada@winterfeld.example",
            ];
            assert_eq!((found, row.connected_on), (wanted, Some(day(2023, 3, 12))), "{heading} ({separator:?})");
        }
    }
    let addressed = sheet("Anrede;Titel;Vorname;Nachname;Firma;Position\nFrau;Dr.;Ada;Winterfeld;Corvane;VP Sales\n");
    let row = &addressed.rows[0];
    assert_eq!((row.honorific.as_str(), row.title.as_str()), ("Frau Dr.", "VP Sales"), "forms of address in columns");
    let german = sheet("Vorname;Name;Firma\nAda;Winterfeld;Rowan Pharma\nJo;Jo Halbritter;Corvane\n");
    let names: Vec<_> = german.rows.iter().map(|row| (row.first_name.as_str(), row.last_name.as_str())).collect();
    assert_eq!(names, [("Ada", "Winterfeld"), ("Jo", "Halbritter")], "Name beside Vorname is the last one");
}

#[test]
fn an_e_mail_cell_gives_an_address_that_can_be_used() {
    for (cell, address) in [
        ("ada@winterfeld.example", "ada@winterfeld.example"),
        ("\u{200b}ada@winterfeld.example", "ada@winterfeld.example"),
        ("ada@winterfeld.example\u{a0}", "ada@winterfeld.example"),
        ("ada@winter\u{ad}feld.example", "ada@winterfeld.example"),
        ("ada\u{2060}@winterfeld.example\u{feff}", "ada@winterfeld.example"),
        ("\u{200e}ada@winterfeld.example\u{202c}", "ada@winterfeld.example"),
        ("ada\u{200d}@winterfeld.exa\u{200c}mple", "ada@winterfeld.example"),
        ("mailto:ada@winterfeld.example", "ada@winterfeld.example"),
        ("MAILTO:ada@winterfeld.example?subject=Hi", "ada@winterfeld.example"),
        ("mailto:ada%2Bx@winterfeld.example", "ada+x@winterfeld.example"),
        ("Ada Winterfeld <ada@winterfeld.example>", "ada@winterfeld.example"),
        ("<ada@winterfeld.example>", "ada@winterfeld.example"),
        ("Ada <mailto:ada@winterfeld.example>", "ada@winterfeld.example"),
        ("[ada@winterfeld.example](mailto:ada@winterfeld.example)", "ada@winterfeld.example"),
        ("ada@winterfeld.example.", "ada@winterfeld.example"),
        ("ada@winterfeld.example,", "ada@winterfeld.example"),
        ("'ada@winterfeld.example'", "ada@winterfeld.example"),
        ("E-Mail: ada@winterfeld.example", "ada@winterfeld.example"),
        ("ada@winterfeld.example (work)", "ada@winterfeld.example"),
        ("ada＠winterfeld.example", "ada@winterfeld.example"),
        ("ada @ winterfeld.example", "ada@winterfeld.example"),
        ("ada (at) winterfeld (dot) example", "ada@winterfeld.example"),
        ("ada[at]winterfeld.example", "ada@winterfeld.example"),
        ("ada at winterfeld dot example", "ada@winterfeld.example"),
        ("ada@winterfeld。example", "ada@winterfeld.example"),
        ("[email protected]", ""),
        ("TBD", ""),
        ("kein", ""),
        ("ada.w+linkedin@sub.winterfeld.example", "ada.w+linkedin@sub.winterfeld.example"),
        ("o'dowd@winterfeld.example", "o'dowd@winterfeld.example"),
        ("jürgen@käse.example", "jürgen@käse.example"),
        ("", ""),
        ("-", ""),
        ("n/a", ""),
        ("None", ""),
        ("k. A.", ""),
    ] {
        let sheet = sheet(format!("{H1}Ada,W,,\"{cell}\",Acme,VP,12 Mar 2023\n"));
        assert_eq!(sheet.rows[0].email, address, "{cell:?}");
        assert_eq!(sheet.notes, [], "{cell:?}: nothing to tell");
    }
    for cell in [
        "ask her",
        "ada(at)winterfeld",
        "ada@localhost",
        "ada@@winterfeld.example",
        "@winterfeld.example",
        "ada@.example",
        "ada@winterfeld..example",
    ] {
        let sheet = sheet(format!("{H1}Ada,W,,\"{cell}\",Acme,VP,12 Mar 2023\n"));
        assert_eq!(
            (sheet.rows[0].email.as_str(), sheet.notes),
            ("", vec![Note::EmailsUnusable(rows([(2, cell)]))]),
            "no address, and that is told"
        );
    }
}

#[test]
fn a_second_address_is_told() {
    for cell in [
        "zoe@marchetti.example; z.m@corvane.example",
        "zoe@marchetti.example, z.m@corvane.example",
        "zoe@marchetti.example z.m@corvane.example",
        "zoe@marchetti.example / z.m@corvane.example",
        "zoe@marchetti.example|z.m@corvane.example",
        "zoe@marchetti.example\nz.m@corvane.example",
        "* zoe@marchetti.example ::: z.m@corvane.example",
        "Zoë <zoe@marchetti.example>; Zoë <z.m@corvane.example>",
        "zoe@marchetti.example; ZOE@marchetti.example; z.m@corvane.example",
        "zoe@marchetti.example (work), z.m@corvane.example (home)",
        "zoe@marchetti.example und z.m@corvane.example",
    ] {
        let sheet = sheet(format!("{H1}Zoë,Marchetti,,\"{cell}\",Acme,VP,12 Mar 2023\n"));
        assert_eq!(sheet.rows[0].email, "zoe@marchetti.example", "{cell}");
        assert_eq!(sheet.notes, [Note::SecondEmails(rows([(2, "Zoë Marchetti: z.m@corvane.example")]))], "{cell}");
    }
}

#[test]
fn what_cannot_be_seen_is_in_no_name() {
    let sheet = sheet(format!(
        "{H1}Ada\u{200b},\u{200e}Winter\u{ad}feld\u{2060},https://www.linkedin.com/in/\u{200b}ada ,,Zoe\u{308} AG,VP,12 Mar 2023\n"
    ));
    let row = &sheet.rows[0];
    assert_eq!(
        (row.first_name.as_str(), row.last_name.as_str(), row.company.as_str()),
        ("Ada", "Winterfeld", "Zoë AG")
    );
    assert_eq!(row.profile_url, "https://www.linkedin.com/in/ada");
}
