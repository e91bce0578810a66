//! Finding the heading: the one row that names people and something about them, after LinkedIn's preamble or without it.

use csv::ByteRecord;

use super::fault::{OtherFile, ReadError};
use super::words::{self, Column, heading};
use crate::vocabulary::fold;

/// Separators, the commonest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// The heading is among the first records of a file.
const RECORDS: usize = 20;
/// ... or, where a quotation mark of the preamble swallows it, among the first lines.
const LINES: usize = 40;
/// ... and within its first bytes.
const BYTES: usize = 256 * 1024;

/// Where a table begins and what its columns are.
#[derive(Debug, Clone)]
pub(super) struct Header {
    /// What stands between two fields.
    pub delimiter: u8,
    /// How many columns there are.
    pub width: usize,
    /// The place of each column that is read.
    pub columns: Columns,
    /// Bytes up to the end of the heading.
    pub end: usize,
}

/// The places of the columns that are read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Columns {
    places: [Option<(usize, usize)>; 9],
    /// Another column for a title than the one that is read: beside "Position", "Titel" has forms of address.
    pub second_title: Option<usize>,
}

impl Columns {
    /// The place of `column`, from 0.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.places.get(column as usize).copied().flatten().map(|(place, _)| place)
    }

    fn has(&self, column: Column) -> bool {
        self.place(column).is_some()
    }

    /// Takes `place` for `column` unless a more telling heading has it.
    fn offer(&mut self, column: Column, place: usize, rank: usize) {
        let Some(slot) = self.places.get_mut(column as usize) else { return };
        let better = slot.is_none_or(|(_, best)| rank < best);
        let second = if better { slot.replace((place, rank)).map(|(place, _)| place) } else { Some(place) };
        if column == Column::Title {
            self.second_title = second.or(self.second_title);
        }
    }

    /// Names, and something about those who bear them.
    fn describe_people(&self) -> bool {
        let named = (self.has(Column::FirstName) && self.has(Column::LastName)) || self.has(Column::FullName);
        named
            && [Column::ConnectedOn, Column::Company, Column::Title, Column::ProfileUrl]
                .into_iter()
                .any(|c| self.has(c))
    }
}

/// Finds the heading in `text`. `file_name` helps to tell LinkedIn's old address-book export from Outlook's.
pub(super) fn find(text: &[u8], file_name: &str) -> Result<Header, ReadError> {
    let beginning = text.get(..text.len().min(BYTES)).unwrap_or_default();
    let mut other = None;
    for delimiter in DELIMITERS {
        match by_record(beginning, delimiter, file_name) {
            Some(Ok(header)) => return Ok(header),
            Some(Err(kind)) => other = other.or(Some(kind)),
            None => {}
        }
    }
    for delimiter in DELIMITERS {
        match by_line(beginning, delimiter, file_name) {
            Some(Ok(header)) => return Ok(header),
            Some(Err(kind)) => other = other.or(Some(kind)),
            None => {}
        }
    }
    Err(other.map_or_else(|| what_else(beginning), ReadError::WrongFile))
}

fn by_record(text: &[u8], delimiter: u8, file_name: &str) -> Option<Result<Header, OtherFile>> {
    let mut reader = super::records::table(text, delimiter);
    let mut record = ByteRecord::new();
    for _ in 0..RECORDS {
        if !reader.read_byte_record(&mut record).unwrap_or(false) {
            return None;
        }
        let end = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        if let Some(found) = judge(&record, delimiter, end, file_name) {
            return Some(found);
        }
    }
    None
}

fn by_line(text: &[u8], delimiter: u8, file_name: &str) -> Option<Result<Header, OtherFile>> {
    let mut at = 0;
    let mut record = ByteRecord::new();
    for line in text.split_inclusive(|b| matches!(b, b'\n' | b'\r')).take(LINES) {
        at += line.len();
        if super::records::table(line, delimiter).read_byte_record(&mut record).unwrap_or(false)
            && let Some(found) = judge(&record, delimiter, at, file_name)
        {
            return Some(found);
        }
    }
    None
}

fn judge(record: &ByteRecord, delimiter: u8, end: usize, file_name: &str) -> Option<Result<Header, OtherFile>> {
    // A heading has at least a name and something about it, and nobody has thousands of columns.
    let unwrapped = super::records::unwrap(record, delimiter);
    let record = unwrapped.as_ref().unwrap_or(record);
    if !(2..=1000).contains(&record.len()) {
        return None;
    }
    let headings: Vec<String> = record.iter().map(|cell| heading(&String::from_utf8_lossy(cell))).collect();
    let found = recognise(&headings, file_name)?;
    Some(found.map(|columns| Header { delimiter, width: headings.len(), columns, end }))
}

fn recognise(headings: &[String], file_name: &str) -> Option<Result<Columns, OtherFile>> {
    let words = words::get();
    let mut columns = Columns::default();
    for (place, heading) in headings.iter().enumerate() {
        if let Some((column, rank)) = words.column(heading) {
            columns.offer(column, place, rank);
        }
    }
    let old_linkedin = fold(file_name).starts_with(&words.old_linkedin_name)
        || headings.windows(2).any(|pair| pair == words.old_linkedin.as_slice());
    if !(old_linkedin && columns.describe_people())
        && let Some((kind, _)) = words.others.iter().find(|(_, all)| all.iter().all(|h| headings.contains(h)))
    {
        return Some(Err(*kind));
    }
    columns.describe_people().then_some(Ok(columns))
}

/// The heading that a line by itself is, with its separator; an error for that of another kind of file.
pub(super) type Judged = (u8, Result<Header, OtherFile>);

/// Whether a line in the middle of a file is a heading again.
pub(super) fn again(line: &[u8], file_name: &str) -> Option<Judged> {
    // Somebody may be called Name and work for Company; but no heading is an address or a day.
    let mut cells = line.split(|b| DELIMITERS.contains(b)).map(|cell| cell.trim_ascii_start());
    let is_data = |cell: &[u8]| {
        cell.contains(&b'@') || cell.first().is_some_and(u8::is_ascii_digit) || cell.windows(3).any(|w| w == b"://")
    };
    if cells.any(is_data) {
        return None;
    }
    let mut record = ByteRecord::new();
    DELIMITERS.into_iter().find_map(|delimiter| {
        let read = super::records::table(line, delimiter).read_byte_record(&mut record).unwrap_or(false);
        read.then(|| judge(&record, delimiter, line.len(), file_name)).flatten().map(|found| (delimiter, found))
    })
}

/// What a file without a heading is.
fn what_else(text: &[u8]) -> ReadError {
    let start = text.trim_ascii_start();
    let begins = |with: &[u8]| start.get(..with.len()).is_some_and(|s| s.eq_ignore_ascii_case(with));
    if begins(b"BEGIN:VCARD") {
        return ReadError::WrongFile(OtherFile::VCard);
    }
    if begins(b"<!doctype html") || begins(b"<html") {
        return ReadError::WrongFile(OtherFile::WebPage);
    }
    let sample = text.get(..text.len().min(4096)).unwrap_or_default();
    let control = sample.iter().filter(|b| b.is_ascii_control() && !matches!(b, b'\t' | b'\r' | b'\n')).count();
    let structured = begins(b"{") || begins(b"[") || begins(b"<") || begins(b"%PDF");
    let table =
        text.split(|b| matches!(b, b'\n' | b'\r')).take(LINES).any(|line| line.iter().any(|b| DELIMITERS.contains(b)));
    if control * 20 > sample.len() || structured || !table { ReadError::NotCsv } else { ReadError::NoHeader }
}
