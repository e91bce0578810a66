//! Letters outside ASCII: code pages of every system, and text that was spoiled before it came.

use encoding_rs::Encoding;
use oem_cp::code_table::ENCODING_TABLE_CP_MAP;
use oem_cp::encode_string_checked;

use super::*;

/// `text` in the code page of this name; none where it has not all the letters.
fn encoded(text: &str, page: &str) -> Option<Vec<u8>> {
    if let Some(number) = page.strip_prefix("IBM").and_then(|n| n.parse::<u16>().ok()).filter(|n| *n != 866) {
        return encode_string_checked(text, ENCODING_TABLE_CP_MAP.get(&number).expect("a page"));
    }
    let (bytes, _, lost) = Encoding::for_label(page.as_bytes()).expect("a page").encode(text);
    (!lost).then(|| bytes.into_owned())
}

const WESTERN: [&str; 9] = [
    "Jürgen,Groß,https://www.linkedin.com/in/a,,Käse & Söhne,Geschäftsführer",
    "Renée,Dubois,https://www.linkedin.com/in/b,,Crème Fraîche,Chargée de clientèle",
    "Íñigo,Peña,https://www.linkedin.com/in/c,,Compañía Núñez,Dirección Comercial",
    "Jörg,Müller,https://www.linkedin.com/in/d,,Möbel Köhler,VP Einkauf",
    "François,Benoît,https://www.linkedin.com/in/e,,Forêt et Cie,Directeur général",
    "José,Martínez,https://www.linkedin.com/in/f,,Tellmark,Gerente de Logística",
    "Åsa,Lindström,https://www.linkedin.com/in/g,,Sjöberg AB,Försäljningschef",
    "Päivi,Hämäläinen,https://www.linkedin.com/in/h,,Mäkinen Oy,Myyntipäällikkö",
    "Zoë,Marchetti,https://www.linkedin.com/in/i,,Corvane,VP Research",
];
const NORTH_AND_SOUTH: [&str; 4] = [
    "João,Conceição,https://www.linkedin.com/in/a,,Alimentação Simões,Gestão de Operações",
    "Bjørn,Ødegård,https://www.linkedin.com/in/b,,Sørensen ApS,Økonomisjef",
    "Håkon,Næs,https://www.linkedin.com/in/c,,Kjær & Søn,Rådgiver",
    "Inês,Magalhães,https://www.linkedin.com/in/d,,Irmãos Araújo,Direção Geral",
];

fn last_and_rest(row: &Row) -> String {
    [&row.first_name, &row.last_name, &row.profile_url, &row.email, &row.company, &row.title]
        .map(String::as_str)
        .join(",")
}

/// Reads a file of these lines in this page, and asserts that it came out right.
fn comes_out(lines: &[&str], page: &str, ends: &str) {
    let text: String = format!("{H1}{}", lines.iter().map(|line| format!("{line},12 Mar 2023\n")).collect::<String>());
    let bytes = encoded(&text.replace('\n', ends), page).unwrap_or_else(|| panic!("{page} has these letters"));
    let sheet = sheet(&bytes);
    let found: Vec<String> = sheet.rows.iter().map(last_and_rest).collect();
    assert_eq!(found, lines, "{page}: read as {:?}", sheet.notes);
    let chosen: Vec<&str> = sheet.readings.iter().filter(|r| r.chosen).map(|r| r.name).collect();
    assert_eq!(chosen.len(), 1, "{page}: what was taken is among those to choose from");
    assert!(sheet.readings.len() >= 2, "{page}: others can be chosen");
}

#[test]
fn western_letters_come_out_of_every_system_s_page() {
    for page in ["windows-1252", "macintosh", "IBM850", "IBM437"] {
        // The oldest page of DOS has not all of them.
        let lines: Vec<&str> = WESTERN.into_iter().filter(|line| encoded(line, page).is_some()).collect();
        assert!(lines.len() >= 8, "{page}");
        for ends in ["\r\n", "\n", "\r"] {
            comes_out(&lines, page, ends);
            for line in &lines {
                comes_out(&[line], page, ends);
            }
        }
    }
    for page in ["windows-1252", "macintosh", "IBM850"] {
        comes_out(&NORTH_AND_SOUTH, page, "\r\n");
        for line in &NORTH_AND_SOUTH {
            comes_out(&[line], page, "\r\n");
        }
    }
}

#[test]
fn letters_of_other_languages_come_out_of_their_pages() {
    let polish = [
        "Łukasz,Wąsik,https://www.linkedin.com/in/a,,Spółka Żółw,Główny księgowy",
        "Małgorzata,Wiśniewska,https://www.linkedin.com/in/b,,Corvane,Dyrektor sprzedaży",
    ];
    let czech = [
        "Jiří,Dvořák,https://www.linkedin.com/in/a,,Společnost Růže,Obchodní ředitel",
        "Zdeněk,Šťastný,https://www.linkedin.com/in/b,,Corvane,Vedoucí oddělení",
    ];
    let hungarian = [
        "Gergő,Szőke,https://www.linkedin.com/in/a,,Erdős és Társa,Ügyvezető igazgató",
        "Ágnes,Kovács,https://www.linkedin.com/in/b,,Corvane,Értékesítési vezető",
    ];
    let turkish = [
        "Ayşe,Yıldız,https://www.linkedin.com/in/a,,Şahin Çelik,Satış Müdürü",
        "Gülşen,Doğan,https://www.linkedin.com/in/b,,Işık A.Ş.,Yönetici",
    ];
    let russian = [
        "Эраст,Нестеров,https://www.linkedin.com/in/a,,Назаров и партнёры,Директор по продажам",
        "Ольга,Щукина,https://www.linkedin.com/in/b,,Ромашка,Юрист",
    ];
    let greek = ["Γιώργος,Παπαδόπουλος,https://www.linkedin.com/in/a,,Ήλιος,Διευθυντής πωλήσεων"];
    for (lines, pages) in [
        (polish.as_slice(), ["windows-1250", "IBM852", "iso-8859-2"].as_slice()),
        (&czech, &["windows-1250", "IBM852"]),
        (&hungarian, &["windows-1250", "IBM852"]),
        (&turkish, &["windows-1254", "IBM857"]),
        (&russian, &["windows-1251", "koi8-r", "IBM866", "x-mac-cyrillic"]),
        (&greek, &["windows-1253", "IBM737"]),
    ] {
        for page in pages {
            comes_out(lines, page, "\r\n");
        }
    }
    let japanese = "太郎,山田,https://www.linkedin.com/in/a,,北星製薬株式会社,営業部長";
    let chinese = "小龙,林,https://www.linkedin.com/in/a,,北京制药有限公司,销售副总裁";
    let korean = "민수,박,https://www.linkedin.com/in/a,,주식회사 미래,영업 부사장";
    for (line, page) in [
        (japanese, "shift_jis"),
        (japanese, "euc-jp"),
        (japanese, "iso-2022-jp"),
        (chinese, "gb18030"),
        (korean, "euc-kr"),
    ] {
        let text = format!("{H1}{}", format!("{line},12 Mar 2023\n").repeat(3));
        let sheet = sheet(encoded(&text, page).expect("its letters"));
        assert_eq!(last_and_rest(&sheet.rows[0]), line, "{page}");
    }
}

#[test]
fn a_single_letter_that_could_be_several_is_there_to_choose_from() {
    for page in ["windows-1252", "macintosh", "IBM850", "IBM437"] {
        let bytes = encoded(&format!("{H1}Siân,Dowd,,,Quorvane,VP People,12 Mar 2023\n"), page).expect("its letters");
        let readings = sheet(&bytes).readings;
        assert!(readings.iter().any(|reading| reading.sample == ["Siân"]), "{page}: {readings:?}");
    }
}

#[test]
fn a_list_that_excel_wrote_on_a_mac_reads_right() {
    let (name, bytes) = fixture!("excel_mac.csv");
    let sheet = sheet(bytes);
    let found: Vec<String> =
        sheet.rows.iter().map(|row| format!("{} {}, {}", row.full_name(), row.company, row.title)).collect();
    assert_eq!(
        found,
        [
            "Jürgen Groß Käse & Söhne, Geschäftsführer",
            "Renée Dubois Crème Fraîche, VP Achats",
            "Íñigo Peña Tellmark, VP Finance"
        ],
        "{name}"
    );
}

#[test]
fn marks_of_windows_are_no_letters_of_a_mac() {
    for text in ["Siân O’Dowd", "Women’s Health – EMEA", "“Growth” Lead", "VP Sales • EMEA", "Scrum Master™ Café"]
    {
        let sheet =
            sheet(encoded(&format!("{H1}Ada,W,,,Acme,{text},12 Mar 2023\n"), "windows-1252").expect("its letters"));
        assert_eq!(sheet.rows[0].title, text);
    }
}

#[test]
fn another_reading_can_be_chosen_and_gone_back_from() {
    let bytes = encoded(&format!("{H1}Ren,Ba,,,Andé,Õpa,12 Mar 2023\n"), "windows-1252").expect("its letters");
    let first = sheet(&bytes);
    let names: Vec<&str> = first.readings.iter().map(|reading| reading.name).collect();
    assert!(names.len() >= 2, "{names:?}");
    for name in &names {
        let how = How { reading: Some(name), ..How::on(today()) };
        let again = read("Connections.csv", Cursor::new(&bytes), &how, &Quiet).expect("readable");
        assert_eq!(again.readings.iter().map(|r| r.name).collect::<Vec<_>>(), names, "the same, in the same order");
        let chosen = again.readings.iter().find(|r| r.chosen).expect("one is chosen");
        assert_eq!(&chosen.name, name);
        assert!(chosen.sample.contains(&again.rows[0].company), "what the sample shows is what is read: {chosen:?}");
    }
}

#[test]
fn text_that_was_spoiled_before_is_put_right_and_told() {
    for (spoiled, meant) in [
        // In one page its end would be the bytes of a sign that does not exist.
        ("ébä ßØØ", "ébä ßØØ"),
        ("JÃ¼rgen", "Jürgen"),
        ("RenÃ©e", "Renée"),
        ("GroÃŸ", "Groß"),
        ("Ãngel", "Ãngel"),
        ("PeÃ±a", "Peña"),
        ("J√ºrgen", "Jürgen"),
        ("Ren√©e", "Renée"),
        ("J├╝rgen", "Jürgen"),
        ("Oâ€™Dowd", "O’Dowd"),
        ("JÃƒÂ¼rgen", "Jürgen"),
        ("J&uuml;rgen", "Jürgen"),
        ("M&#252;ller", "Müller"),
        ("Å\u{81}ukasz", "Łukasz"),
        ("Ð˜Ð²Ð°Ð½", "Иван"),
        ("ZoÃ« ðŸŒ±", "Zoë 🌱"),
        ("Jürgen", "Jürgen"),
        ("R&D", "R&D"),
        ("Ärzte", "Ärzte"),
        ("Иван", "Иван"),
        ("山田", "山田"),
        ("Âge", "Âge"),
    ] {
        let sheet = sheet(format!("{H1}Ada,W,,,{spoiled},VP,12 Mar 2023\n"));
        assert_eq!(sheet.rows[0].company, meant, "{spoiled}");
        let notes = if spoiled == meant { vec![] } else { vec![Note::Mended(rows([(2, meant)]))] };
        assert_eq!(sheet.notes, notes, "{spoiled}");
        if spoiled != meant {
            let how = How { reading: Some(Reading::AS_WRITTEN), ..How::on(today()) };
            let text = format!("{H1}Ada,W,,,{spoiled},VP,12 Mar 2023\n");
            let kept = read("c.csv", Cursor::new(text), &how, &Quiet).expect("readable");
            assert_ne!(kept.rows[0].company, meant, "it can be left as the file has it");
            assert_eq!(
                kept.readings.iter().map(|r| (r.name, r.chosen)).collect::<Vec<_>>(),
                [("mended", false), ("as-written", true)]
            );
        }
    }
}

#[test]
fn letters_that_are_lost_are_told() {
    for (first, last, company) in [
        ("J?rgen", "Gross", "Acme"),
        ("J\u{fffd}rgen", "Gross", "Acme"),
        ("Ada", "Gro?", "Acme"),
        ("Ada", "Gross", "K?se AG"),
    ] {
        let sheet = sheet(format!("{H1}{first},{last},,,{company},Why? Now,12 Mar 2023\n"));
        let lost = [first, last, company].into_iter().find(|text| text.contains(['?', '\u{fffd}'])).expect("one");
        assert_eq!(sheet.notes, [Note::Spoiled(rows([(2, lost)]))], "{lost}");
    }
    assert_eq!(sheet(format!("{H1}Ada,Gross,,,Acme,Why? Now,12 Mar 2023\n")).notes, [], "a title may ask");
}
