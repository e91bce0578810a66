//! Reading contact files: every variant to the same people, and whatever is broken to a reason.

use std::io::{Cursor, Write};

use askwell_core::people::import::{
    How, Limits, Note, OtherFile, Quiet, ReadError, Reading, Row, RowFault, Rows, Sheet, Shown, data_faults, read,
};
use askwell_core::vocabulary::texts::{Language, Texts};
use askwell_support::{Watcher, today};
use chrono::NaiveDate;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

macro_rules! fixture {
    ($name:literal) => {
        (
            $name,
            include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/connections/", $name)).as_slice(),
        )
    };
}

mod cells;
mod damage;
mod days;
mod letters;
mod zips;

const CURRENT: &[u8] = include_bytes!("../fixtures/connections/current.csv");
const H1: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

fn open(bytes: &[u8]) -> Result<Sheet, ReadError> {
    open_within(bytes, &Limits::default())
}

fn open_within(bytes: &[u8], limits: &Limits) -> Result<Sheet, ReadError> {
    read("Connections.csv", Cursor::new(bytes), &how(limits), &Quiet)
}

fn how(limits: &Limits) -> How<'static> {
    How { limits: *limits, ..How::on(today()) }
}

/// The rows of a note: how many, and those that are shown.
fn rows<const N: usize>(shown: [(u64, &str); N]) -> Rows {
    Rows { count: N, shown: shown.into_iter().map(|(line, text)| Shown { line, text: text.to_owned() }).collect() }
}

fn zip_of(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a member");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

fn sheet(text: impl AsRef<[u8]>) -> Sheet {
    let sheet = open(text.as_ref()).expect("the file is readable");
    adds_up(&sheet);
    sheet
}

fn adds_up(sheet: &Sheet) {
    assert_eq!(
        sheet.rows.len() + sheet.hidden + sheet.unreadable.len(),
        sheet.total,
        "every row of the file is accounted for"
    );
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// The three people of the fixtures; the line is that of each file.
fn expected() -> Vec<Row> {
    let row = |first: &str, last: &str, title: &str, company: &str, email: &str, url: &str, on| Row {
        line: 0,
        honorific: String::new(),
        first_name: first.into(),
        last_name: last.into(),
        title: title.into(),
        company: company.into(),
        email: email.into(),
        profile_url: url.into(),
        connected_on: Some(on),
    };
    vec![
        row(
            "Ada",
            "Winterfeld",
            "VP, Medical Affairs",
            "Brightwater Pharma",
            "ada@winterfeld.example",
            "https://www.linkedin.com/in/ada-winterfeld",
            day(2023, 3, 12),
        ),
        row(
            "Zoë",
            "Marchetti, PhD",
            "Director \"North\"",
            "Møller & Søn",
            "",
            "https://www.linkedin.com/in/zo%C3%AB-marchetti",
            day(2021, 4, 24),
        ),
        row("Jürgen", "Halbritter", "", "", "", "https://www.linkedin.com/in/juergen-halbritter", day(2018, 11, 13)),
    ]
}

fn is_everyone(what: &str, sheet: &Sheet, urls: bool) {
    adds_up(sheet);
    let rows: Vec<Row> = sheet.rows.iter().cloned().map(|row| Row { line: 0, ..row }).collect();
    let expected: Vec<Row> =
        expected().into_iter().map(|row| if urls { row } else { Row { profile_url: String::new(), ..row } }).collect();
    assert_eq!(rows, expected, "{what}: the same people as in every other variant");
    assert_eq!(
        (sheet.hidden, sheet.unreadable.len(), sheet.total),
        (1, 0, 4),
        "{what}: one hidden member, nothing unreadable"
    );
}

#[test]
fn every_variant_of_the_file_reads_to_the_same_people() {
    for (name, bytes) in [
        fixture!("current.csv"),
        fixture!("german.csv"),
        fixture!("french.csv"),
        fixture!("excel_semicolon_1252.csv"),
        fixture!("enriched.csv"),
        fixture!("url_last.csv"),
        fixture!("line_in_a_cell.csv"),
    ] {
        is_everyone(name, &open(bytes).unwrap_or_else(|e| panic!("{name}: {e}")), true);
    }
    let (name, bytes) = fixture!("2018.csv");
    is_everyone(name, &sheet(bytes), false);
}

#[test]
fn encodings_line_ends_and_marks_do_not_change_who_is_in_the_file() {
    let text = std::str::from_utf8(CURRENT).expect("the fixture is UTF-8");
    let crlf = text.replace('\n', "\r\n");
    let header_only_crlf = text.replacen("Connected On\n", "Connected On\r\n", 1);
    let tabs = {
        let mut out = csv::WriterBuilder::new().delimiter(b'\t').flexible(true).from_writer(Vec::new());
        for record in csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes()).records()
        {
            out.write_record(&record.expect("a record")).expect("written");
        }
        String::from_utf8(out.into_inner().expect("flushed")).expect("text")
    };
    let without_preamble = text.split_once("\n\n").expect("a preamble").1.to_owned();
    for (what, text) in [
        ("CRLF", crlf.clone()),
        ("CRLF on the heading only", header_only_crlf),
        ("CR only", text.replace('\n', "\r")),
        ("a newline at the end", format!("{text}\n")),
        ("empty lines at the end", format!("{text}\n\n \r\n\n")),
        ("tabs", tabs),
        ("no preamble", without_preamble.clone()),
        ("the preamble's first line quoted", text.replacen("Notes:", "\"Notes:\"", 1)),
        (
            "a preamble that opens a quote and never closes it",
            format!("\"Notes: this was cut by hand\n{without_preamble}"),
        ),
        ("a line that names the separator", format!("sep=,\n{without_preamble}")),
        ("empty rows as a spreadsheet leaves them", format!("{text}\n,,,,,,\n,,,,,,\n")),
        ("headings in capitals and quotes", text.replacen("First Name,Last Name", "\"FIRST NAME\", last_name ", 1)),
        ("NUL bytes within", text.replacen("Winterfeld,", "Winter\0feld,", 1)),
    ] {
        is_everyone(what, &sheet(&text), true);
        is_everyone(&format!("{what}, with a mark"), &sheet(format!("\u{feff}{text}")), true);
        for (encoding, mark) in [("UTF-16LE", true), ("UTF-16LE", false), ("UTF-16BE", true), ("UTF-16BE", false)] {
            let little = encoding == "UTF-16LE";
            let marked = if mark { format!("\u{feff}{text}") } else { text.clone() };
            let bytes: Vec<u8> = marked
                .encode_utf16()
                .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
                .collect();
            let sheet = sheet(&bytes);
            is_everyone(&format!("{what}, {encoding}, mark: {mark}"), &sheet, true);
            assert!(
                sheet.notes.contains(&Note::ReadAs(if little { "UTF-16LE" } else { "UTF-16BE" })),
                "{what}: says how it was read"
            );
        }
        let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
        let sheet = sheet(&bytes);
        is_everyone(&format!("{what}, Windows-1252"), &sheet, true);
        assert!(sheet.notes.contains(&Note::ReadAs("windows-1252")), "{what}: says how it was read");
    }
}

#[test]
fn a_larger_windows_1252_file_is_not_taken_for_another_code_page() {
    let names = [
        "Renée Dubois",
        "Bjørn Åkesson",
        "Íñigo Peña",
        "Jörg Groß",
        "João Conceição",
        "Siân O\u{92}Dowd",
        "Chloë Hänsel",
    ];
    let mut bytes: Vec<u8> = H1.as_bytes().to_vec();
    for (at, name) in names.iter().cycle().take(300).enumerate() {
        let (first, last) = name.split_once(' ').expect("two names");
        let line = format!(
            "{first},{last},https://www.linkedin.com/in/p{at},,Fabrik für Käse {at},Geschäftsführer,12 Mar 2023\n"
        );
        bytes.extend(line.chars().map(|c| u8::try_from(u32::from(c)).expect("one byte")));
    }
    let sheet = sheet(&bytes);
    assert_eq!(sheet.notes, [Note::ReadAs("windows-1252")], "the code page of Western Europe");
    assert_eq!(sheet.rows[5].last_name, "O’Dowd", "the apostrophe of Windows");
    assert_eq!(sheet.rows[4].last_name, "Conceição");
}

#[test]
fn polish_text_in_its_code_page_comes_out_polish() {
    let line = "Łukasz,Wąsik,https://www.linkedin.com/in/w,,Spółka Żółw,Główny księgowy,12 Mar 2023\n";
    let text = format!("{H1}{}", line.repeat(30));
    // ISO 8859-2 and Windows-1250 differ in a few of these letters; both are tried by their bytes.
    let bytes: Vec<u8> = text
        .chars()
        .map(|c| match c {
            'Ł' => 0xA3,
            'ł' => 0xB3,
            'ą' => 0xB9,
            'ó' => 0xF3,
            'ę' => 0xEA,
            'Ż' => 0xAF,
            other => u8::try_from(u32::from(other)).expect("ASCII"),
        })
        .collect();
    let sheet = sheet(&bytes);
    assert_eq!(sheet.notes, [Note::ReadAs("windows-1250")], "the code page of Central Europe");
    assert_eq!(sheet.rows[0].first_name, "Łukasz");
}

#[test]
fn emoji_and_every_script_survive() {
    let sheet = sheet(format!("{H1}🌱 Maya,山田,https://www.linkedin.com/in/maya,,Ωmega,Инженер 👩‍🔬,12 Mar 2023\n"));
    let row = &sheet.rows[0];
    assert_eq!(
        (row.first_name.as_str(), row.last_name.as_str(), row.title.as_str()),
        ("Maya", "山田", "Инженер 👩‍🔬"),
        "an emoji is no part of a name"
    );
}

#[test]
fn a_name_is_read_in_whatever_order_and_dress_its_column_has_it() {
    let one = |text: String| {
        let sheet = sheet(text);
        let row = &sheet.rows[0];
        [&row.honorific, &row.first_name, &row.last_name, &row.title].map(Clone::clone)
    };
    let whole = |name: &str, title: &str| {
        one(format!("Name,Company,Position,Connected On\n\"{name}\",Rowan Pharma,{title},12 Mar 2023\n"))
    };
    assert_eq!(whole("Winterfeld, Ada", "VP"), ["", "Ada", "Winterfeld", "VP"]);
    assert_eq!(whole("Duarte, Ana, PhD", "VP"), ["", "Ana", "Duarte, PhD", "VP"]);
    assert_eq!(whole("Frau Dr. Ana Duarte", "VP"), ["Frau Dr.", "Ana", "Duarte", "VP"]);
    assert_eq!(whole("Ada Winterfeld, MD", ""), ["", "Ada", "Winterfeld", "MD"], "there is nothing else for a title");
    assert_eq!(whole("Ada Winterfeld, MD", "VP"), ["", "Ada", "Winterfeld, MD", "VP"]);
    assert_eq!(whole("山田 太郎", "VP"), ["", "太郎", "山田", "VP"]);
    let apart = |first: &str, last: &str, title: &str| {
        one(format!("{H1}{first},\"{last}\",,,Rowan Pharma,{title},12 Mar 2023\n"))
    };
    assert_eq!(apart("Dr. Ada", "Winterfeld", "VP"), ["Dr.", "Ada", "Winterfeld", "VP"]);
    assert_eq!(apart("🌱 Ada", "Winterfeld", "VP"), ["", "Ada", "Winterfeld", "VP"]);
    assert_eq!(apart("Ada", "Winterfeld", "Dr."), ["Dr.", "Ada", "Winterfeld", ""], "that is no title");
    assert_eq!(apart("Ada", "Winterfeld", "HR"), ["", "Ada", "Winterfeld", "HR"]);
}

#[test]
fn the_old_address_book_export_takes_the_job_for_the_title_and_not_the_salutation() {
    let sheet = sheet(fixture!("address_book_2016.csv").1);
    assert_eq!(sheet.rows[0].title, "VP, Medical Affairs", "Title is Dr there, the job is in Job Title");
    assert_eq!(sheet.rows[0].email, "ada@winterfeld.example");
    assert_eq!(sheet.rows.len(), 2);
}

#[test]
fn a_file_of_another_kind_is_named() {
    use OtherFile as O;
    for ((name, bytes), kind) in [
        (fixture!("messages.csv"), O::Messages),
        (fixture!("invitations.csv"), O::Invitations),
        (fixture!("imported_contacts.csv"), O::ImportedContacts),
        (fixture!("google.csv"), O::Google),
        (fixture!("outlook.csv"), O::Outlook),
        (
            (
                "old google",
                b"Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value\nA B,A,B,,,\n"
                    .as_slice(),
            ),
            O::Google,
        ),
        (
            (
                "positions",
                b"Company Name,Title,Description,Location,Started On,Finished On\nA,B,,,Jan 2020,\n".as_slice(),
            ),
            O::Positions,
        ),
        (
            (
                "profile",
                b"First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry\nA,B,,,,,,\n"
                    .as_slice(),
            ),
            O::Profile,
        ),
        (
            (
                "recommendations",
                b"First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nA,B,,,,,\n".as_slice(),
            ),
            O::Recommendations,
        ),
        (("company follows", b"Organization,Followed On\nA,B\n".as_slice()), O::CompanyFollows),
        (
            (
                "thunderbird",
                b"First Name,Last Name,Display Name,Nickname,Primary Email,Job Title,Organization,\nA,B,,,,,,\n"
                    .as_slice(),
            ),
            O::Thunderbird,
        ),
        (("vcard", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n".as_slice()), O::VCard),
        (("html", b"<!DOCTYPE html><html><body>Expired, sorry</body></html>".as_slice()), O::WebPage),
        (("xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest".as_slice()), O::Workbook),
    ] {
        match open(bytes) {
            Err(ReadError::WrongFile(found)) => assert_eq!(found, kind, "{name}"),
            other => panic!("{name} should be refused by its kind, not {other:?}"),
        }
    }
}

#[test]
fn what_is_no_list_of_connections_is_an_error_and_never_zero_people() {
    for (what, bytes, code) in [
        ("nothing", b"".as_slice(), "the file is empty"),
        ("white space and a mark", b"\xEF\xBB\xBF \r\n\r\n", "the file is empty"),
        ("bytes", &[0x89, b'P', b'N', b'G', 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 1], "the file is not a table"),
        ("JSON", b"{\"a\": [1, 2]}", "the file is not a table"),
        ("prose without separators", b"Dear Jo\nplease find the list\n", "the file is not a table"),
        ("a table without a heading", b"Ada,Winterfeld,VP\nJo,Sample,CEO\n", "no heading was found"),
        ("only the preamble", fixture!("notes_only.csv").1, "no heading was found"),
        ("only the heading", H1.as_bytes(), "no rows below the heading"),
    ] {
        match open(bytes) {
            Err(error) => assert_eq!(error.to_string(), code, "{what}"),
            Ok(sheet) => panic!("{what} is no list of connections, but {sheet:?} came out"),
        }
    }
}

#[test]
fn dates_are_read_in_every_shape() {
    let read_date = |cell: &str| sheet(format!("{H1}Ada,W,,,,,\"{cell}\"\n")).rows[0].connected_on;
    for cell in [
        "12 Mar 2023",
        "12-Mar-23",
        "12-Mar-2023",
        "2023-03-12",
        "2023/03/12",
        "2023-03-12T09:22:00Z",
        "2023-03-12 09:22:00 UTC",
        "3/12/23, 9:22 AM",
        "3/12/2023 9:22 PM",
        "12.03.2023",
        "12.3.23",
        "12 mars 2023",
        "12. März 2023",
        "12 de marzo de 2023",
        "Mar 12, 2023",
        "March 12, 2023",
        "45000",
    ] {
        // 45000 is the 15th; all others are the 12th.
        let expected = if cell == "45000" { day(2023, 3, 15) } else { day(2023, 3, 12) };
        assert_eq!(read_date(cell), Some(expected), "{cell}");
    }
    for cell in ["12 Mar 20", "12 Mar 202", "31 Feb 2023", "soon", "13/13/2023", "0", "12 Mar", "99999", "12 Mar 0023"]
    {
        assert_eq!(read_date(cell), None, "{cell} is no day");
    }
}

#[test]
fn the_order_of_day_and_month_is_taken_from_the_dates_that_show_it() {
    let dates = |text: &str| {
        let rows: String = text.split(' ').map(|d| format!("Ada,W,,,,,{d}\n")).collect();
        sheet(format!("{H1}{rows}"))
    };
    let clear = dates("03/04/2023 25/12/2022");
    assert_eq!(clear.rows[0].connected_on, Some(day(2023, 4, 3)), "25/12 shows that days come first");
    assert!(clear.notes.is_empty(), "nothing is unsure then: {:?}", clear.notes);
    let unsure = dates("03/04/2023 05/06/2022");
    assert_eq!(unsure.rows[0].connected_on, Some(day(2023, 3, 4)), "month first, as LinkedIn wrote it");
    assert_eq!(unsure.notes, [Note::DayMonthUnsure { rows: 2, day_first: false }]);
    let semicolons = sheet("First Name;Last Name;Company;Connected On\nAda;W;X;03/04/2023\n");
    assert_eq!(
        semicolons.rows[0].connected_on,
        Some(day(2023, 4, 3)),
        "semicolons come from where days are written first"
    );
}

#[test]
fn a_person_whose_date_cannot_be_read_is_kept_and_counted_in_a_note() {
    let sheet = sheet(format!("{H1}Ada,Winterfeld,,,Acme,VP,some time ago\n"));
    assert_eq!((sheet.rows.len(), sheet.rows[0].connected_on), (1, None));
    assert_eq!(sheet.notes, [Note::DatesUnreadable(rows([(2, "some time ago")]))], "the note shows the text");
}

#[test]
fn watching_counts_up_to_the_whole_and_cancelling_ends_it() {
    let text = format!("{H1}{}", "Ada,Winterfeld,,,Acme,VP,12 Mar 2023\n".repeat(20_000));
    let patient = Watcher::until(u32::MAX);
    read("c.csv", Cursor::new(text.as_bytes()), &How::on(today()), &patient).expect("read to the end");
    assert_eq!(patient.last.get().0, patient.last.get().1, "all is done in the end");
    for stop_at in 1..patient.looks.get() {
        let result = read("c.csv", Cursor::new(text.as_bytes()), &How::on(today()), &Watcher::until(stop_at));
        assert!(matches!(result, Err(ReadError::Cancelled)), "stopped at look {stop_at}");
    }
}

#[test]
fn imported_text_is_trimmed_and_harmless() {
    let sheet = read(
        "/home/x/../\u{202e}evil\n.csv",
        Cursor::new(format!(
            "{H1}  Ada\u{a0},\"Winter\u{202e}feld\t\",,,'=HYPERLINK(1),''+x,12 Mar 2023\n'O'Hara,'t Hooft,,,,,\n"
        )),
        &How::on(today()),
        &Quiet,
    )
    .expect("readable");
    assert_eq!(sheet.file_name, "evil.csv", "never a path");
    assert_eq!((sheet.rows[0].first_name.as_str(), sheet.rows[0].last_name.as_str()), ("Ada", "Winterfeld"));
    assert_eq!(sheet.rows[0].company, "=HYPERLINK(1)", "the guard of an export is taken off");
    assert_eq!(sheet.rows[0].title, "'+x", "once");
    assert_eq!(sheet.rows[1].first_name, "'O'Hara", "an apostrophe of a name stays");
}

#[test]
fn a_single_damaged_byte_does_not_change_the_encoding_of_a_whole_file() {
    let mut bytes = format!("{H1}{}", "Zoë,Größe,,,Müller,VP,12 Mar 2023\n".repeat(20)).into_bytes();
    let at = H1.len() + 2;
    bytes[at + 1] = b'x';
    let sheet = sheet(&bytes);
    assert_eq!(sheet.unreadable, [(2, RowFault::NotText)], "the damaged row is reported");
    assert!(sheet.rows.iter().all(|r| r.first_name == "Zoë"), "and all others are read as what they are");
}

#[test]
fn every_reason_has_its_words() {
    let texts = Texts::new(Language::En);
    let errors = [
        ReadError::Empty,
        ReadError::NotCsv,
        ReadError::NoHeader,
        ReadError::NoRows,
        ReadError::TooLarge { limit: 1 << 27 },
        ReadError::TooManyRows { limit: 1_000_000 },
        ReadError::ZipBomb { limit: 1 << 27 },
        ReadError::NoConnectionsInZip,
        ReadError::ZipDamaged,
        ReadError::EncryptedZip,
        ReadError::ZipPacking("Implode"),
        ReadError::OtherArchive("7z"),
        ReadError::SplitZip,
        ReadError::Cancelled,
        ReadError::Io(std::io::Error::other("x")),
    ];
    use OtherFile as O;
    let kinds = [
        O::Messages,
        O::Invitations,
        O::ImportedContacts,
        O::Profile,
        O::Positions,
        O::CompanyFollows,
        O::Endorsements,
        O::Recommendations,
        O::Notes,
        O::Shares,
        O::Google,
        O::Outlook,
        O::Thunderbird,
        O::Workbook,
        O::VCard,
        O::WebPage,
    ];
    let faults = [
        RowFault::TooLong { limit: 65_536 },
        RowFault::WrongFieldCount { found: 1, expected: 7 },
        RowFault::NoName,
        RowFault::OpenQuote,
        RowFault::CutOff,
        RowFault::NotText,
        RowFault::OtherTable,
    ];
    let notes = [
        Note::ReadAs("windows-1252"),
        Note::DayMonthUnsure { rows: 1, day_first: true },
        Note::DayMonthUnsure { rows: 2, day_first: false },
        Note::DatesUnreadable(rows([(3, "soon"), (4, "later")])),
        Note::DatesToCome(rows([(3, "12 Mar 2093")])),
        Note::DatesAmbiguous(rows([(3, "10-03-05")])),
        Note::SecondEmails(rows([(3, "Ada: a@b.example")])),
        Note::EmailsUnusable(rows([(3, "ask her")])),
        Note::Mended(rows([(3, "Jürgen")])),
        Note::Spoiled(Rows { count: 9, ..rows([(3, "J?rgen")]) }),
        Note::Headings { lines: 1 },
        Note::NoProfileUrls,
        Note::FoundInZip("list.csv".into()),
        Note::SeveralInZip("list.csv".into()),
    ];
    let readings = [Reading::MENDED, Reading::AS_WRITTEN, "windows-1252", "macintosh", "IBM850", "Shift_JIS"];
    let messages = errors
        .iter()
        .map(ReadError::message)
        .chain(kinds.into_iter().map(|k| ReadError::WrongFile(k).message()))
        .chain(faults.iter().map(RowFault::message))
        .chain(notes.iter().map(Note::message))
        .chain(readings.map(|name| Reading { name, sample: Vec::new(), chosen: false }.message()))
        .chain(askwell_core::people::import::Field::ALL.into_iter().map(askwell_core::people::import::Field::message));
    for message in messages {
        assert!(texts.has(&message.key), "{} is in the catalogue", message.key);
        let said = texts.say(&message);
        assert!(!said.contains('{') && !said.contains('$'), "{said} has all its values");
    }
    for error in &errors {
        let said = texts.say(&error.message());
        assert!(said.contains("Nothing was stored"), "{said} says what is safe");
    }
}

#[test]
fn the_data_file_has_no_faults() {
    assert_eq!(data_faults(), Vec::<String>::new());
}

/// Cells as they occur, and as nobody would write them.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-zäéßØ ]{0,12}",
        2 => "[A-Za-z,;\"'\\n\\r\\t|]{0,20}",
        1 => "\\PC{0,12}",
        1 => Just("12 Mar 2023".to_owned()),
        1 => Just(String::new()),
    ]
}

/// The plain letters of `text`, in a case in which they are no degree.
fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).map(|c| format!("q{c}")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(sheet) = open(&bytes) {
            adds_up(&sheet);
        }
        let mut headed = H1.as_bytes().to_vec();
        headed.extend(&bytes);
        if let Ok(sheet) = open_within(&headed, &Limits { field_bytes: 40, ..Limits::default() }) {
            adds_up(&sheet);
        }
        let mut zipped = zip_of(&[("Connections.csv", CURRENT)]);
        for (at, byte) in bytes.iter().enumerate() {
            let place = (at * 37 + usize::from(*byte)) % zipped.len();
            zipped[place] ^= byte & 1;
        }
        if let Ok(sheet) = open(&zipped) {
            adds_up(&sheet);
        }
    }

    #[test]
    fn text_that_looks_like_a_table_adds_up(lines in proptest::collection::vec("[a,;\"\t\n\r 12]{0,30}", 0..40), field_bytes in 1_usize..60) {
        let text = format!("{H1}{}", lines.join("\n"));
        for limits in [Limits::default(), Limits { field_bytes, ..Limits::default() }] {
            match open_within(text.as_bytes(), &limits) {
                Ok(sheet) => {
                    adds_up(&sheet);
                    let lines = sheet.rows.iter().map(|r| r.line).chain(sheet.unreadable.iter().map(|(line, _)| *line));
                    let end = text.lines().flat_map(|l| l.split('\r')).count() as u64 + 1;
                    for line in lines {
                        prop_assert!(line >= 2 && line <= end, "line {line} of {end}");
                    }
                }
                Err(error) => prop_assert!(matches!(error, ReadError::NoRows), "{error}"),
            }
        }
    }

    #[test]
    fn what_the_csv_crate_writes_comes_back(
        people in proptest::collection::vec((cell(), cell(), cell(), cell()), 1..12),
        delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t')],
        crlf in any::<bool>(),
    ) {
        // With a line feed alone for the end of a line, the crate leaves a lone return unquoted, which every reader takes for an end.
        let people: Vec<_> = people.into_iter().map(|(a, b, c, d)| {
            let plain = |text: String| if crlf { text } else { text.replace('\r', " ") };
            // Nor is it a form of address, which is none in a column of titles.
            (plain(a), plain(b), plain(c), format!("VP {}", plain(d)))
        }).collect();
        let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut out = csv::WriterBuilder::new().delimiter(delimiter).terminator(terminator).from_writer(Vec::new());
        out.write_record(["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]).expect("written");
        for (at, (first, last, company, title)) in people.iter().enumerate() {
            let url = format!("https://www.linkedin.com/in/p{at}");
            // What may stand in a name is tried in `names`; here it only has to be where it belongs.
            let (first, last) = (letters(first), letters(last));
            out.write_record([&format!("Nq{first}"), &last, &url, "", company, title, "12 Mar 2023"]).expect("written");
        }
        let sheet = sheet(out.into_inner().expect("flushed"));
        prop_assert_eq!(sheet.rows.len(), people.len(), "{:?}", sheet.unreadable);
        for (row, (first, last, company, title)) in sheet.rows.iter().zip(&people) {
            for (found, written) in [(&row.first_name, &format!("Nq{}", letters(first))), (&row.last_name, &letters(last)), (&row.company, company), (&row.title, title)] {
                prop_assert_eq!(bare(found), bare(written));
            }
        }
    }
}

/// The letters of a text: what cleaning never changes.
fn bare(text: &str) -> String {
    text.nfc().filter(|c| c.is_alphanumeric()).collect()
}
