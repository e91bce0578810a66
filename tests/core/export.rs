//! What leaves the app: CSV, XLSX, vCards and the clipboard, read back by readers that are not ours; and writing files whole.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use askwell_core::Error;
use askwell_core::handout::{
    About, Column, Format, Line, Paper, clipboard, csv, file, guard, suggested_name, unguard, vcard, vcards,
    with_ending, write_whole, xlsx,
};
use askwell_core::vocabulary::texts::{Language, Texts};
use chrono::NaiveDate;
use proptest::prelude::*;

use readers::{
    SIGNS, assert_well_formed, cards, csv_table, hostile, html_cells, members, on_one_line, runs, shown, string, table,
};
use readers::{value, workbook};

pub mod readers;

fn texts() -> Texts {
    Texts::new(Language::En)
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn anna() -> Line {
    Line {
        first_name: "Anna".into(),
        last_name: "Öberg, PhD".into(),
        title: "VP \"Growth\"; Sales".into(),
        company: "Fjord & Söner".into(),
        email: "anna@fjord.example".into(),
        profile_url: "https://www.linkedin.com/in/anna-%C3%B6berg".into(),
        connected_on: Some(day("2024-03-05")),
        level: "VP".into(),
        industries: "Consumer Goods".into(),
        tie: "Somewhat".into(),
        why: "She moved from retail.".into(),
        notes: "Met in Oslo.\nLikes maps.".into(),
    }
}

/// Somebody all of whose texts are `text`.
fn all(text: &str) -> Line {
    let t = || text.to_owned();
    Line {
        first_name: t(),
        last_name: t(),
        title: t(),
        company: t(),
        email: t(),
        profile_url: t(),
        connected_on: None,
        level: t(),
        industries: t(),
        tie: t(),
        why: t(),
        notes: t(),
    }
}

fn titled(text: &str) -> Line {
    Line { first_name: "Anna".into(), title: text.into(), ..Line::default() }
}

// Columns

#[test]
fn what_was_said_in_a_session_leaves_only_when_asked_for() {
    let chosen: Vec<&str> = Column::ALL.into_iter().filter(|c| c.chosen_by_default()).map(Column::key).collect();
    let expected =
        ["first_name", "last_name", "title", "company", "email", "url", "connected_on", "level", "industries"];
    assert_eq!(chosen, expected, "facts of the profile are ticked; tie, why and notes are not");
}

#[test]
fn every_column_has_a_key_and_a_name_of_its_own() {
    let texts = texts();
    let names: HashSet<String> = Column::ALL.into_iter().map(|c| texts.say(&c.message())).collect();
    assert_eq!(names.len(), Column::ALL.len(), "two columns share a name: {names:?}");
    for column in Column::ALL {
        assert!(texts.has(&column.message().key), "the catalogue lacks {column:?}");
        assert_eq!(Column::from_key(column.key()), Some(column));
        let wire = serde_json::to_string(&column).expect("JSON");
        assert_eq!(wire, format!("{:?}", column.key()), "the key is what stands on the wire");
    }
    assert_eq!(Column::from_key("passphrase"), None);
}

// CSV

#[test]
fn a_csv_has_a_heading_in_words_and_reads_back_the_same() {
    let bytes = csv(&[anna(), titled("Chief of Staff")], &Column::ALL, &texts()).expect("a CSV");
    let rows = csv_table(&bytes);
    assert_eq!(
        rows[0],
        [
            "Name",
            "First name",
            "Last name",
            "Title",
            "Company",
            "Email",
            "Profile",
            "Connected on",
            "Level",
            "Industries",
            "How well known",
            "Why this person",
            "Notes"
        ]
    );
    assert_eq!(
        rows[1],
        [
            "Anna Öberg, PhD",
            "Anna",
            "Öberg, PhD",
            "VP \"Growth\"; Sales",
            "Fjord & Söner",
            "anna@fjord.example",
            "https://www.linkedin.com/in/anna-%C3%B6berg",
            "2024-03-05",
            "VP",
            "Consumer Goods",
            "Somewhat",
            "She moved from retail.",
            "Met in Oslo.\nLikes maps."
        ]
    );
    assert_eq!(rows[2][3], "Chief of Staff");
    assert_eq!(rows.len(), 3, "a row per person, in order");
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(text.matches("\r\n").count(), 3, "rows end in CRLF, the last one too");
}

#[test]
fn columns_come_in_the_order_given_and_none_twice() {
    let chosen = [Column::Company, Column::Name, Column::Company];
    let rows = csv_table(&csv(&[anna()], &chosen, &texts()).expect("a CSV"));
    assert_eq!(rows, [["Company", "Name"], ["Fjord & Söner", "Anna Öberg, PhD"]]);
}

#[test]
fn notes_that_were_not_asked_for_are_in_no_byte() {
    let line = Line { notes: "canary-note".into(), why: "canary-why".into(), tie: "canary-tie".into(), ..anna() };
    let chosen: Vec<Column> = Column::ALL.into_iter().filter(|c| c.chosen_by_default()).collect();
    for format in Format::ALL {
        let bytes = file(format, std::slice::from_ref(&line), &chosen, &About::default(), &texts(), Paper::A4)
            .expect("a file")
            .bytes;
        let text = match format {
            Format::Xlsx => members(&bytes).into_iter().map(|(_, text)| text).collect(),
            Format::Csv | Format::Vcard => String::from_utf8(bytes).expect("UTF-8"),
            Format::VcardEach => members(&bytes).into_iter().map(|(_, text)| text).collect(),
            Format::Pdf => crate::pdf::reader::File::read(&bytes).text(),
        };
        assert!(text.contains("Anna"), "{format:?} holds the person");
        assert!(!text.contains("canary"), "{format:?} holds what was not asked for");
    }
    let clip = clipboard(&[line], &chosen, &texts());
    assert!(!clip.html.contains("canary") && !clip.text.contains("canary"));
}

#[test]
fn an_export_of_nothing_is_refused_in_words() {
    let texts = texts();
    let refusals = [
        (Format::Csv, vec![], Column::ALL.to_vec(), "handout-nobody"),
        (Format::Xlsx, vec![anna()], vec![], "handout-no-columns"),
        (Format::Vcard, vec![anna()], vec![Column::Company, Column::Email], "handout-card-needs-name"),
    ];
    for (format, lines, columns, key) in refusals {
        match file(format, &lines, &columns, &About::default(), &texts, Paper::A4) {
            Err(Error::Invalid(message)) => {
                assert_eq!(message.key, key);
                assert!(texts.has(key), "the catalogue lacks {key}");
            }
            other => panic!("{format:?} gave {other:?}"),
        }
    }
}

// The guard

#[test]
fn what_a_spreadsheet_would_run_gets_an_apostrophe_and_nothing_else_does() {
    for cell in [
        "=1+1", "+49 555", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "  =1", "\u{a0}@x", "＝1", "＋1", "－1", "＠x",
        "\"=1", "'=1", "''=1",
    ] {
        assert_eq!(guard(cell), format!("'{cell}"), "{cell:?} would be run");
    }
    for cell in [
        "",
        " ",
        "Anna",
        "O'Neill",
        "'t Hooft",
        "'",
        "VP - Sales",
        "a=b",
        "anna@fjord.example",
        "1+1",
        "C-suite; EMEA",
        "–",
        "(=1)",
    ] {
        assert_eq!(guard(cell), cell, "{cell:?} is harmless");
    }
}

#[test]
fn what_another_separator_would_make_a_cell_is_guarded_too() {
    assert_eq!(guard("VP;=1+1"), "VP;'=1+1");
    assert_eq!(guard("VP; \"=1"), "VP;' \"=1");
    assert_eq!(guard("VP\n=1\n-2"), "VP\n'=1\n'-2");
    assert_eq!(unguard("VP\n'=1\n'-2"), "VP\n=1\n-2");
}

#[test]
fn a_very_long_cell_is_guarded_too() {
    // In time that grows with its square this would not end within a working day.
    let cell = "\n".repeat(1 << 20) + "=";
    assert_eq!(unguard(&guard(&cell)), cell);
}

/// Cells made of what bites, and of ordinary text.
fn cell() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "=", "+", "-", "@", "＝", "＋", "－", "＠", "'", "\"", "\t", "\r", "\n", "\r\n", ";", ",", " ", "\u{a0}", "\u{200b}",
            "\u{feff}", "|", "<", "&", "\\", "\0", "\u{2212}", "\u{2028}", "_x003D_",
        ]).prop_map(str::to_owned),
        1 => "[A-Za-zöß ]{1,6}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop_oneof![9 => prop::collection::vec(piece, 0..8).prop_map(|p| p.concat()), 1 => any::<String>()]
}

/// `cases` times `cells` of them.
fn many(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(many(10_000))]

    #[test]
    fn a_guarded_cell_is_harmless_and_reads_back_the_same(cell in cell()) {
        let guarded = guard(&cell);
        prop_assert!(!runs(&guarded), "{:?} would be run", guarded);
        prop_assert_eq!(unguard(&guarded), cell);
    }
}

proptest! {
    #![proptest_config(many(100))]

    #[test]
    fn no_generated_cell_of_a_csv_is_run_whatever_the_separator(cells in prop::collection::vec(cell(), 100)) {
        let lines: Vec<Line> = cells.iter().map(|c| Line { company: c.clone(), ..titled(c) }).collect();
        let columns = [Column::Title, Column::Company, Column::FirstName];
        let bytes = csv(&lines, &columns, &texts()).unwrap();
        let rows = csv_table(&bytes);
        prop_assert_eq!(rows.len(), 101, "a row per person");
        for (row, cell) in rows.iter().skip(1).zip(&cells) {
            prop_assert_eq!(row.len(), 3, "no cell breaks out of its place");
            prop_assert!(row.iter().all(|c| !runs(c)), "{:?} would be run", row);
            prop_assert_eq!(unguard(&row[0]), shown(cell));
            prop_assert_eq!(unguard(&row[1]), shown(cell));
        }
        let text = std::str::from_utf8(&bytes).unwrap().trim_start_matches('\u{feff}');
        for separator in [';', '\t'] {
            for cell in table(text, separator).concat() {
                let sign = cell.trim_start().starts_with(SIGNS);
                prop_assert!(!sign, "{:?} would be run where {:?} parts cells", cell, separator);
            }
        }
    }

    #[test]
    fn no_generated_cell_of_the_clipboard_is_run_or_leaves_its_place(cells in prop::collection::vec(cell(), 100)) {
        let lines: Vec<Line> = cells.iter().map(|c| titled(c)).collect();
        let clip = clipboard(&lines, &[Column::Title, Column::FirstName], &texts());
        let rows = table(&clip.text, '\t');
        prop_assert_eq!(rows.len(), 101, "a line per person");
        for (row, cell) in rows.iter().skip(1).zip(&cells) {
            prop_assert_eq!(row.len(), 2, "no cell breaks out of its place");
            prop_assert!(!runs(&row[0]), "{:?} would be run", row[0]);
            prop_assert_eq!(unguard(&row[0]), on_one_line(cell));
        }
        let pasted = html_cells(&clip.html);
        prop_assert_eq!(pasted, rows.concat(), "both forms hold the same");
    }

    #[test]
    fn generated_names_stay_in_their_cards(cells in prop::collection::vec(cell(), 100)) {
        let lines: Vec<Line> = cells.iter().map(|c| all(c)).collect();
        let bytes = vcard(&lines, &Column::ALL).unwrap();
        assert_well_formed(&bytes);
        let cards = cards(&bytes);
        prop_assert_eq!(cards.len(), 100, "a card per person");
        for (card, cell) in cards.iter().zip(&cells) {
            // This reader swallows colons at the start of a value.
            let expected = on_one_line(cell);
            let expected = expected.trim_start_matches(':');
            prop_assert_eq!(value(card, "TITLE").unwrap_or_default(), expected);
            prop_assert_eq!(value(card, "ORG").unwrap_or_default(), expected);
            prop_assert_eq!(card.iter().filter(|(name, _)| name == "FN").count(), 1);
        }
    }
}

proptest! {
    #![proptest_config(many(10))]

    #[test]
    fn every_generated_cell_of_a_workbook_is_a_string(cells in prop::collection::vec(cell(), 1_000)) {
        let lines: Vec<Line> = cells.iter().map(|c| titled(c)).collect();
        let rows = workbook(&xlsx(&lines, &[Column::FirstName, Column::Title], &texts()).unwrap());
        prop_assert_eq!(rows.len(), 1_001);
        for (row, cell) in rows.iter().skip(1).zip(&cells) {
            prop_assert_eq!(string(&row[1]), shown(cell), "a workbook holds the text itself, unguarded");
        }
    }
}

// XLSX

#[test]
fn a_workbook_reads_back_the_same() {
    let bytes = xlsx(&[anna()], &Column::ALL, &texts()).expect("a workbook");
    let rows: Vec<Vec<String>> = workbook(&bytes).iter().map(|row| row.iter().map(string).collect()).collect();
    let as_csv = csv_table(&csv(&[anna()], &Column::ALL, &texts()).expect("a CSV"));
    assert_eq!(rows, as_csv, "the same heading and cells as the CSV, dates included");
}

#[test]
fn a_workbook_says_nothing_about_who_made_it_when_or_for_whom() {
    let bytes = xlsx(&[anna()], &Column::ALL, &texts()).expect("a workbook");
    assert_eq!(
        bytes,
        xlsx(&[anna()], &Column::ALL, &texts()).expect("a workbook"),
        "nothing in it depends on the moment"
    );
    let members = members(&bytes);
    let (_, core) = members.iter().find(|(name, _)| name == "docProps/core.xml").expect("properties");
    assert!(core.contains("<dc:title>Shortlist</dc:title>"), "{core}");
    assert!(core.contains("<dc:creator></dc:creator>") || core.contains("<dc:creator/>"), "an author stands in {core}");
    for (name, text) in &members {
        assert!(!text.to_lowercase().contains("askwell"), "{name} names the app");
        assert!(!text.contains("<hyperlink") && !text.contains("<f>"), "{name} holds a link or a formula");
    }
}

#[test]
fn the_heading_of_a_workbook_stays_in_sight() {
    let members = members(&xlsx(&[anna()], &Column::ALL, &texts()).expect("a workbook"));
    let (_, sheet) = members.iter().find(|(name, _)| name == "xl/worksheets/sheet1.xml").expect("a sheet");
    assert!(sheet.contains("state=\"frozen\""), "the heading is not frozen");
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_where_a_reader_sees_it() {
    let long = "x".to_owned() + &"🦊".repeat(20_000);
    let rows = workbook(&xlsx(&[titled(&long)], &[Column::Title], &texts()).expect("a workbook"));
    let cell = string(&rows[1][0]);
    assert!(cell.ends_with("🦊…"), "the cut can be seen");
    assert!(cell.encode_utf16().count() <= 32_767, "a spreadsheet would call the file damaged");
}

// vCard

#[test]
fn a_card_says_what_was_chosen_and_reads_back_the_same() {
    let bytes = vcard(&[anna(), titled("Chief of Staff")], &Column::ALL).expect("cards");
    assert_well_formed(&bytes);
    let cards = cards(&bytes);
    let card = &cards[0];
    assert_eq!(value(card, "VERSION"), Some("3.0"));
    assert_eq!(value(card, "FN"), Some("Anna Öberg, PhD"));
    assert_eq!(value(card, "N"), Some("Öberg, PhD;Anna;;;"));
    assert_eq!(value(card, "ORG"), Some("Fjord & Söner"));
    assert_eq!(value(card, "TITLE"), Some("VP \"Growth\"; Sales"));
    assert_eq!(value(card, "EMAIL"), Some("anna@fjord.example"));
    assert_eq!(value(card, "URL"), Some("https://www.linkedin.com/in/anna-%C3%B6berg"));
    assert_eq!(value(card, "NOTE"), Some("She moved from retail.\nMet in Oslo.\nLikes maps."));
    assert_eq!(cards.len(), 2);
    assert_eq!(value(&cards[1], "EMAIL"), None, "what is not known is not there");
    let raw = String::from_utf8(bytes).expect("UTF-8");
    assert!(raw.contains("N:Öberg\\, PhD;Anna;;;\r\n"), "the comma of a name is no separator");
    assert!(raw.contains("TITLE:VP \"Growth\"\\; Sales\r\n"), "the semicolon of a title is no separator");
}

#[test]
fn a_card_leaves_out_what_was_not_chosen() {
    let cards = cards(&vcard(&[anna()], &[Column::FirstName, Column::Company]).expect("cards"));
    let names: Vec<&str> = cards[0].iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["VERSION", "FN", "N", "ORG"]);
    assert_eq!(value(&cards[0], "FN"), Some("Anna"), "the last name was not chosen");
}

#[test]
fn only_addresses_of_the_web_become_urls() {
    let url = |text: &str| {
        let line = Line { profile_url: text.into(), ..anna() };
        let cards = cards(&vcard(&[line], &[Column::Name, Column::Url]).expect("cards"));
        value(&cards[0], "URL").map(str::to_owned)
    };
    assert_eq!(url("HTTPS://fjord.example/zoë").as_deref(), Some("HTTPS://fjord.example/zo%C3%AB"));
    for text in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "https://",
        "https://a b",
        "ftp://a.example",
        "https://a.example/\"x",
        "www.a.example",
    ] {
        assert_eq!(url(text), None, "{text:?} is no address of the web");
    }
}

#[test]
fn a_long_line_is_folded_without_cutting_a_character_or_losing_a_space() {
    for shift in 0..80 {
        let title = "x".repeat(shift) + &"Größe 株式会社 ".repeat(30);
        let bytes = vcard(&[titled(&title)], &Column::ALL).expect("cards");
        assert_well_formed(&bytes);
        assert_eq!(value(&cards(&bytes)[0], "TITLE"), Some(title.trim()), "shifted by {shift}");
    }
}

// Clipboard

#[test]
fn the_clipboard_holds_a_table_for_documents_and_one_for_spreadsheets() {
    let clip = clipboard(&[anna()], &[Column::Name, Column::Company, Column::Notes], &texts());
    assert_eq!(clip.text, "Name\tCompany\tNotes\nAnna Öberg, PhD\tFjord & Söner\tMet in Oslo. Likes maps.\n");
    assert_eq!(
        html_cells(&clip.html),
        ["Name", "Company", "Notes", "Anna Öberg, PhD", "Fjord & Söner", "Met in Oslo. Likes maps."]
    );
}

// Hostile text, all formats

#[test]
fn there_are_fifty_hostile_texts() {
    let hostile = hostile();
    assert_eq!(hostile.len(), 50);
    assert_eq!(hostile[6], "\t=1+1", "escapes are understood");
    assert!(hostile.contains(&"a\0b".to_owned()));
}

#[test]
fn hostile_names_and_titles_stay_text_in_every_format() {
    let (hostile, texts) = (hostile(), texts());
    let lines: Vec<Line> = hostile.iter().map(|text| all(text)).collect();

    let rows = csv_table(&csv(&lines, &Column::ALL, &texts).expect("a CSV"));
    assert_eq!(rows.len(), 51);
    for (row, text) in rows.iter().skip(1).zip(&hostile) {
        assert_eq!(row.len(), Column::ALL.len());
        assert!(row.iter().all(|cell| !runs(cell)), "{row:?} would be run");
        for cell in row.iter().skip(1).filter(|cell| !cell.is_empty()) {
            assert_eq!(unguard(cell), shown(text), "a cell reads back the same");
        }
    }

    let book = workbook(&xlsx(&lines, &Column::ALL, &texts).expect("a workbook"));
    for (row, text) in book.iter().skip(1).zip(&hostile) {
        for (column, cell) in Column::ALL.iter().zip(row) {
            let expected = if *column == Column::ConnectedOn { String::new() } else { shown(text) };
            assert!(*column == Column::Name || string(cell) == expected, "{cell:?} is not {expected:?}");
        }
    }
    assert_eq!(book.len(), 51);

    let bytes = vcard(&lines, &Column::ALL).expect("cards");
    assert_well_formed(&bytes);
    let cards = cards(&bytes);
    assert_eq!(cards.len(), 50, "nobody breaks out of a card");
    for (card, text) in cards.iter().zip(&hostile) {
        assert_eq!(value(card, "TITLE").unwrap_or_default(), on_one_line(text));
        assert_eq!(value(card, "URL"), None, "{text:?} is no address");
        let known = ["VERSION", "FN", "N", "ORG", "TITLE", "EMAIL", "NOTE"];
        assert!(card.iter().all(|(name, _)| known.contains(&name.as_str())), "{card:?}");
    }

    let clip = clipboard(&lines, &Column::ALL, &texts);
    let cells = table(&clip.text, '\t');
    assert!(cells.len() == 51 && cells.iter().all(|row| row.len() == Column::ALL.len()), "every cell is in its place");
    assert!(cells.iter().flatten().all(|cell| !runs(cell)), "nothing on the clipboard is run");
    assert_eq!(html_cells(&clip.html), cells.concat(), "only text is in the table");
}

// Writing files

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_file_is_written_whole_and_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("Shortlist.csv");
    write_whole(&path, b"one", false).expect("written");
    assert_eq!(fs::read(&path).expect("read"), b"one");
    assert_eq!(names_in(folder.path()), ["Shortlist.csv"], "no temporary file stays behind");
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("Shortlist.csv");
    fs::write(&path, "hers").expect("written");
    assert!(matches!(write_whole(&path, b"ours", false), Err(Error::FileExists)));
    assert_eq!(fs::read(&path).expect("read"), b"hers", "it was not touched");
    write_whole(&path, b"ours", true).expect("replaced");
    assert_eq!(fs::read(&path).expect("read"), b"ours");
    write_whole(&folder.path().join("new.csv"), b"new", true).expect("nothing to replace is no error");
    assert_eq!(names_in(folder.path()), ["Shortlist.csv", "new.csv"]);
}

#[test]
fn what_cannot_be_written_is_an_error_and_leaves_nothing() {
    let folder = tempfile::Builder::new().prefix("canary").tempdir().expect("a folder");
    let here = folder.path();
    fs::create_dir(here.join("folder")).expect("a folder");
    fs::write(here.join("file"), "hers").expect("a file");
    for (path, replace) in
        [("missing/a.csv", false), ("missing/a.csv", true), ("file/a.csv", false), ("folder", true), ("..", true)]
    {
        let result = write_whole(&here.join(path), b"x", replace);
        assert!(matches!(result, Err(Error::File { .. })), "{path:?} gave {result:?}");
        assert!(
            !format!("{result:?}").contains("canary"),
            "a folder may bear a client's name, an error must not: {result:?}"
        );
    }
    assert!(matches!(write_whole(&here.join("folder"), b"x", false), Err(Error::FileExists)));
    assert_eq!(names_in(here), ["file", "folder"]);
    assert!(names_in(&here.join("folder")).is_empty());
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_and_a_link_stay_as_they_are() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    symlink(here.join("nowhere"), here.join("link.csv")).expect("a link");
    assert!(
        matches!(write_whole(&here.join("link.csv"), b"x", false), Err(Error::FileExists)),
        "a dangling link is something"
    );

    fs::set_permissions(here, fs::Permissions::from_mode(0o555)).expect("read-only");
    // A keeper of the machine may write there all the same; where she may not, `disk` tries.
    let keeper = fs::write(here.join("probe"), "").is_ok();
    let result = write_whole(&here.join("a.csv"), b"x", false);
    fs::set_permissions(here, fs::Permissions::from_mode(0o755)).expect("writable again");
    if keeper {
        result.expect("written like any other file");
    } else {
        assert!(matches!(result, Err(Error::File { .. })), "{result:?}");
        assert_eq!(names_in(here), ["link.csv"]);
    }
}

#[cfg(unix)]
#[test]
fn an_export_is_for_its_owner_and_a_replaced_file_keeps_its_readers() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.csv");
    let mode = || fs::metadata(&path).expect("a file").permissions().mode() & 0o777;
    write_whole(&path, b"x", false).expect("written");
    assert_eq!(mode(), 0o600);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("shared");
    write_whole(&path, b"y", true).expect("replaced");
    assert_eq!(mode(), 0o640);
}

#[test]
fn the_suggested_name_names_the_day_and_nobody() {
    let names = Format::ALL.map(|format| suggested_name(format, day("2026-11-23"), &texts()));
    assert_eq!(
        names,
        [
            "Shortlist 2026-11-23.csv",
            "Shortlist 2026-11-23.xlsx",
            "Shortlist 2026-11-23.vcf",
            "Shortlist 2026-11-23.zip",
            "Shortlist 2026-11-23.pdf"
        ]
    );
}

#[test]
fn a_file_has_the_ending_of_its_kind_whatever_was_typed() {
    for (typed, ending, named) in [
        ("for jennifer", "csv", "for jennifer.csv"),
        ("for jennifer.csv", "csv", "for jennifer.csv"),
        ("for jennifer.CSV", "csv", "for jennifer.CSV"),
        ("list.csv", "vcf", "list.csv.vcf"),
        ("list.xls", "xlsx", "list.xls.xlsx"),
        ("list.", "csv", "list.csv"),
        ("list.csv ", "csv", "list.csv"),
        ("v1.2", "pdf", "v1.2.pdf"),
        ("23.11", "ics", "23.11.ics"),
        ("Jürgens Liste", "zip", "Jürgens Liste.zip"),
        ("人", "csv", "人.csv"),
    ] {
        let path = Path::new("folder.d").join(typed);
        assert_eq!(with_ending(&path, ending), Path::new("folder.d").join(named), "{typed:?}");
    }
}

#[test]
fn for_outlook_each_card_is_a_file_of_its_own() {
    let lines = [anna(), titled("Chief of Staff")];
    let each = vcards(&lines, &Column::ALL).expect("cards");
    assert_eq!(each.concat(), vcard(&lines, &Column::ALL).expect("cards"), "together they are the one file");
    assert!(each.iter().all(|card| cards(card).len() == 1));
    let zip =
        file(Format::VcardEach, &lines, &Column::ALL, &About::default(), &texts(), Paper::A4).expect("a zip").bytes;
    let inside: Vec<(String, String)> = members(&zip);
    assert_eq!(inside.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["Contact 1.vcf", "Contact 2.vcf"]);
    assert!(inside.iter().zip(&each).all(|((_, text), card)| text.as_bytes() == card.as_slice()));
}

#[test]
fn what_excel_turns_into_dates_and_numbers_is_text_in_a_workbook_and_on_the_clipboard() {
    for cell in
        ["24/7", "3-1", "1E3", "007", "MAR1", "TRUE", "1/2", "00.50", "12:30", "5%", "$3", "2026-11-23", "SEPT2"]
    {
        let lines = [Line { company: cell.into(), ..anna() }];
        let book = xlsx(&lines, &[Column::Company], &texts()).expect("a workbook");
        assert_eq!(string(&workbook(&book)[1][0]), cell);
        let sheet = members(&book).into_iter().find(|(name, _)| name.ends_with("sheet1.xml")).expect("a sheet").1;
        assert!(sheet.contains("numberStoredAsText=\"1\"") && !sheet.contains("t=\"n\""), "{cell}: {sheet}");
        let clip = clipboard(&lines, &[Column::Company], &texts());
        assert!(clip.html.contains("mso-number-format:'\\@'"), "{}", clip.html);
        assert_eq!(html_cells(&clip.html)[1], cell);
    }
}
