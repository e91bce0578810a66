//! From a record to a person.

use csv::ByteRecord;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::dates::{self, Day, Window};
use super::email::{self, Emails};
use super::fault::RowFault;
use super::header::Columns;
use super::sheet::Row;
use super::spoiled;
use super::words::{self, Column};
use crate::people::name::{Name, is_honorific};
use crate::vocabulary::guard::unguard;
use crate::vocabulary::{fold, unseen};

/// What a record is.
#[derive(Debug)]
pub(super) enum Reading {
    /// A person, and what is to be settled or told of the row.
    Person(Box<Person>),
    /// A member who is hidden or gone: nothing but a date.
    Hidden,
    /// Separators without anything between them, as spreadsheets leave below a table.
    Blank,
}

/// A person as a record has them.
#[derive(Debug)]
pub(super) struct Person {
    pub row: Row,
    /// The day of connecting as the cell has it, ...
    pub day: Day,
    /// ... and the cell.
    pub date: String,
    /// The e-mail cell, where it holds more than one address, or none.
    pub emails: Emails,
    pub email_cell: String,
    /// What was put right: the cell as the file has it, and as it is meant.
    pub mended: Option<(String, String)>,
    /// A cell in which letters are lost.
    pub lossy: Option<String>,
}

/// How the records of a file are read.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    pub field_bytes: usize,
    pub window: Window,
    /// Whether what another program spoiled is put right.
    pub mend: bool,
}

/// Reads `record`, which begins on `line`, by the places of the columns.
pub(super) fn read(
    record: &ByteRecord,
    columns: &Columns,
    width: usize,
    line: u64,
    reader: Reader,
) -> Result<Reading, RowFault> {
    if record.iter().any(|field| field.len() > reader.field_bytes) {
        return Err(RowFault::TooLong { limit: reader.field_bytes });
    }
    if record.iter().all(|field| field.trim_ascii().is_empty()) {
        // Where no column has the date, the rows of hidden members hold nothing at all.
        let dated = columns.place(Column::ConnectedOn).is_some();
        return Ok(if dated || record.len() < width { Reading::Blank } else { Reading::Hidden });
    }
    check_count(record, columns, width)?;
    let mut mended = None;
    let mut cell = |column: Column| -> Result<String, RowFault> {
        let field = columns.place(column).and_then(|place| record.get(place)).unwrap_or_default();
        let text = std::str::from_utf8(field).map_err(|_| RowFault::NotText)?;
        let Some(meant) = spoiled::mended(text) else { return Ok(kept(text)) };
        let (written, meant) = (kept(text), kept(&meant));
        mended.get_or_insert_with(|| (written.clone(), meant.clone()));
        Ok(if reader.mend { meant } else { written })
    };
    let (first_name, mut last_name) = (cell(Column::FirstName)?, cell(Column::LastName)?);
    let full_name = cell(Column::FullName)?;
    let lossy = [&first_name, &last_name, &full_name].into_iter().find(|name| spoiled::is_lossy_name(name)).cloned();
    if last_name.is_empty() && columns.place(Column::LastName).is_none() && !first_name.is_empty() {
        // "Vorname" beside "Name": the name is the last one, or begins with the first.
        let rest = full_name.strip_prefix(&first_name).filter(|rest| rest.starts_with(char::is_whitespace));
        last_name = rest.unwrap_or(&full_name).trim_start().to_owned();
    }
    let mut name = if first_name.is_empty() && last_name.is_empty() {
        Name::of_text(&full_name)
    } else if is_placeholder(&first_name) || is_placeholder(&last_name) {
        Name { honorific: String::new(), first: first_name, last: last_name }
    } else {
        Name::of_columns("", &first_name, &last_name)
    };
    let beside =
        columns.second_title.and_then(|place| record.get(place)).and_then(|field| std::str::from_utf8(field).ok());
    let said = [cell(Column::Honorific)?, kept(beside.unwrap_or_default())];
    let said: Vec<String> =
        said.into_iter().filter(|said| is_honorific(said) && !name.honorific.contains(said)).collect();
    name.honorific =
        said.into_iter().chain([name.honorific]).filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" ");
    let mut title = cell(Column::Title)?;
    if is_honorific(&title) {
        // "Mr." in a column "Title".
        if !name.honorific.contains(&title) {
            name.honorific = format!("{} {title}", name.honorific).trim_start().to_owned();
        }
        title = String::new();
    }
    if title.is_empty() {
        title = name.take_role().unwrap_or_default();
    }
    let email_cell = cell(Column::Email)?;
    let profile_cell = cell(Column::ProfileUrl)?;
    let mut row = Row {
        line,
        honorific: name.honorific,
        first_name: name.first,
        last_name: name.last,
        title,
        company: cell(Column::Company)?,
        email: String::new(),
        profile_url: profile_cell.chars().filter(|c| !c.is_whitespace()).collect(),
        connected_on: None,
    };
    let date = cell(Column::ConnectedOn)?;
    let mut blanked = false;
    for text in [&mut row.first_name, &mut row.last_name, &mut row.title, &mut row.company, &mut row.profile_url] {
        if is_placeholder(text) {
            text.clear();
            blanked = true;
        }
    }
    let mut emails = email::read(&email_cell);
    if is_placeholder(&email_cell) {
        emails = Emails::default();
        blanked = true;
    }
    row.email.clone_from(&emails.first);
    if row.first_name.is_empty() && row.last_name.is_empty() {
        let nothing = [&row.title, &row.company, &email_cell, &row.profile_url].into_iter().all(|t| t.is_empty());
        return if nothing && !blanked && !date.is_empty() { Ok(Reading::Hidden) } else { Err(RowFault::NoName) };
    }
    let lossy_text = || [&row.company, &row.title].into_iter().find(|text| spoiled::is_lossy(text)).cloned();
    let lossy = lossy.or_else(lossy_text);
    let date = if words::get().nothing.contains(&words::heading(&date)) { String::new() } else { date };
    let day = dates::read(&date, reader.window);
    if let Day::Sure(day) = day {
        row.connected_on = Some(day);
    }
    Ok(Reading::Person(Box::new(Person { row, day, date, emails, email_cell, mended, lossy })))
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

/// A text of a file as it is kept: on one line, trimmed, without control characters and what is [`unseen`], letters in one piece
/// with their accents.
pub(crate) fn one_line(field: &str) -> String {
    let plain = field.bytes().all(|b| (b' '..=b'~').contains(&b));
    if plain {
        return field.trim().to_owned();
    }
    let mut out = String::with_capacity(field.len());
    for c in field.chars() {
        match c {
            // The tags of flags are part of an emoji.
            '\0' => {}
            c if unseen(c) && !matches!(c, '\u{e0000}'..='\u{e007f}') => {}
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    let joiner = |c: char| c.is_whitespace() || matches!(c, '\u{200c}' | '\u{200d}');
    let trimmed = out.trim_matches(joiner);
    if !is_nfc(trimmed) {
        return trimmed.nfc().collect();
    }
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
