//! From a record to a person.

use csv::ByteRecord;

use super::dates::{self, Day};
use super::fault::RowFault;
use super::header::Columns;
use super::sheet::Row;
use super::words::{self, Column};
use crate::people::name::{Name, is_honorific};
use crate::vocabulary::fold;
use crate::vocabulary::guard::unguard;

/// What a record is.
#[derive(Debug)]
pub(super) enum Reading {
    /// A person, and the day of connecting as the cell has it.
    Person(Row, Day),
    /// A member who is hidden or gone: nothing but a date.
    Hidden,
    /// Separators without anything between them, as spreadsheets leave below a table.
    Blank,
}

/// Reads `record`, which begins on `line`, by the places of the columns.
pub(super) fn read(
    record: &ByteRecord,
    columns: &Columns,
    width: usize,
    line: u64,
    field_bytes: usize,
) -> Result<Reading, RowFault> {
    if record.iter().any(|field| field.len() > field_bytes) {
        return Err(RowFault::TooLong { limit: field_bytes });
    }
    if record.iter().all(|field| field.trim_ascii().is_empty()) {
        // Where no column has the date, the rows of hidden members hold nothing at all.
        let dated = columns.place(Column::ConnectedOn).is_some();
        return Ok(if dated || record.len() < width { Reading::Blank } else { Reading::Hidden });
    }
    check_count(record, columns, width)?;
    let cell = |column: Column| -> Result<String, RowFault> {
        let field = columns.place(column).and_then(|place| record.get(place)).unwrap_or_default();
        std::str::from_utf8(field).map(kept).map_err(|_| RowFault::NotText)
    };
    let (first_name, last_name) = (cell(Column::FirstName)?, cell(Column::LastName)?);
    let mut name = if first_name.is_empty() && last_name.is_empty() {
        Name::of_text(&cell(Column::FullName)?)
    } else if is_placeholder(&first_name) || is_placeholder(&last_name) {
        Name { honorific: String::new(), first: first_name, last: last_name }
    } else {
        Name::of_columns("", &first_name, &last_name)
    };
    let mut title = cell(Column::Title)?;
    if is_honorific(&title) {
        // "Mr." in a column "Title".
        name.honorific = if name.honorific.is_empty() { title } else { name.honorific };
        title = String::new();
    }
    if title.is_empty() {
        title = name.take_role().unwrap_or_default();
    }
    let mut row = Row {
        line,
        honorific: name.honorific,
        first_name: name.first,
        last_name: name.last,
        title,
        company: cell(Column::Company)?,
        email: cell(Column::Email)?,
        profile_url: cell(Column::ProfileUrl)?,
        connected_on: None,
    };
    let date = cell(Column::ConnectedOn)?;
    let mut blanked = false;
    for text in [
        &mut row.first_name,
        &mut row.last_name,
        &mut row.title,
        &mut row.company,
        &mut row.email,
        &mut row.profile_url,
    ] {
        if is_placeholder(text) {
            text.clear();
            blanked = true;
        }
    }
    if row.first_name.is_empty() && row.last_name.is_empty() {
        let nothing = [&row.title, &row.company, &row.email, &row.profile_url].into_iter().all(|t| t.is_empty());
        return if nothing && !blanked && !date.is_empty() { Ok(Reading::Hidden) } else { Err(RowFault::NoName) };
    }
    let day = dates::read(&date);
    if let Day::Sure(day) = day {
        row.connected_on = Some(day);
    }
    Ok(Reading::Person(row, day))
}

/// A row may lack empty fields at its end, and may have empty ones too many. What is there must reach as far as the role and
/// the company: a shorter row is a fragment of a broken one.
fn check_count(record: &ByteRecord, columns: &Columns, width: usize) -> Result<(), RowFault> {
    let found = record.len();
    let fault = Err(RowFault::WrongFieldCount { found, expected: width });
    if found > width {
        return if record.iter().skip(width).all(<[u8]>::is_empty) { Ok(()) } else { fault };
    }
    if found == width {
        return Ok(());
    }
    let needed = [Column::FirstName, Column::LastName, Column::FullName, Column::Title, Column::Company]
        .into_iter()
        .filter_map(|column| columns.place(column))
        .max();
    if needed.is_some_and(|place| place < found) { Ok(()) } else { fault }
}

/// A text of a file as it is kept: on one line, trimmed, without control characters and marks that turn the direction of
/// the text after them.
pub(crate) fn one_line(field: &str) -> String {
    let plain = field.bytes().all(|b| (b' '..=b'~').contains(&b));
    if plain {
        return field.trim().to_owned();
    }
    let mut out = String::with_capacity(field.len());
    for c in field.chars() {
        match c {
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\0' => {}
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    let trimmed = out.trim();
    if trimmed.len() == out.len() { out } else { trimmed.to_owned() }
}

/// A cell of a file as it is kept: without the apostrophe by which an export keeps a spreadsheet from running it as a formula.
fn kept(field: &str) -> String {
    if field.contains('\'') { one_line(&unguard(field)) } else { one_line(field) }
}

/// Whether a template left its mark in place of a value: `[firstname]`, `{{company}}`.
fn is_placeholder(text: &str) -> bool {
    let inside = text
        .strip_prefix('[')
        .and_then(|t| t.strip_suffix(']'))
        .or_else(|| text.strip_prefix("{{").and_then(|t| t.strip_suffix("}}")));
    inside.filter(|t| t.len() < 40).is_some_and(|t| {
        let word: String = fold(t).chars().filter(|c| c.is_alphanumeric()).collect();
        words::get().placeholders.contains(&word)
    })
}
