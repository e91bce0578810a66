//! What the app wrote, read by programs and libraries that did not write it.

use calamine::{Data, Reader, Xlsx, open_workbook};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One person, by column.
pub type Row = BTreeMap<String, String>;

/// The one file of this ending in a folder.
pub fn only_file(folder: &Path, ending: &str) -> PathBuf {
    let files = std::fs::read_dir(folder).expect("the folder that the app saves to").flatten().map(|file| file.path());
    let found: Vec<PathBuf> = files.filter(|file| file.extension().is_some_and(|is| is == ending)).collect();
    assert_eq!(found.len(), 1, "one .{ending} in {}: {found:?}", folder.display());
    found[0].clone()
}

/// A CSV, as the sqlite3 program reads it.
pub fn csv(file: &Path) -> Vec<Row> {
    let import = format!(".import --csv \"{}\" people", file.display());
    let output = Command::new("sqlite3")
        .args(["-json", ":memory:", "-cmd", &import, "SELECT * FROM people"])
        .output()
        .expect("the sqlite3 program, which reads the CSV back");
    assert!(output.status.success(), "sqlite3: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("sqlite3's rows")
}

/// A workbook, as calamine reads it; every cell must be text.
pub fn xlsx(file: &Path) -> Vec<Row> {
    let mut book: Xlsx<_> = open_workbook(file).expect("a workbook");
    let sheet = book.worksheet_range_at(0).expect("a sheet").expect("its cells");
    let text = |cell: &Data| match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => panic!("a cell is no text: {other:?}"),
    };
    let mut rows = sheet.rows().map(|row| row.iter().map(text).collect::<Vec<_>>());
    let head = rows.next().expect("a row of headings");
    rows.map(|row| head.iter().cloned().zip(row).collect()).collect()
}

/// Formatted names and organisations of a file of contact cards, as the `ical` library reads them.
pub fn vcards(file: &Path) -> Vec<(String, String)> {
    let file = std::io::BufReader::new(std::fs::File::open(file).expect("a file of cards"));
    let cards = ical::VcardParser::new(file).map(|card| card.expect("a card"));
    let value = |card: &ical::parser::vcard::component::VcardContact, name: &str| {
        let found = card.properties.iter().find(|property| property.name == name);
        let escaped = found.and_then(|property| property.value.clone()).unwrap_or_default();
        // The library leaves what RFC 6350 escapes (3.4) to its reader.
        escaped.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
    };
    cards.map(|card| (value(&card, "FN"), value(&card, "ORG"))).collect()
}

/// What lies on the clipboard in this form ("text/html", "UTF8_STRING").
pub fn clipboard(form: &str) -> String {
    let output = Command::new("xclip").args(["-selection", "clipboard", "-o", "-t", form]).output().expect("xclip");
    assert!(output.status.success(), "xclip: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text on the clipboard")
}
