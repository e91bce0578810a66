//! Reading a contacts file.

use std::io::{Read, Seek};

use csv::ByteRecord;

use super::dates::{Day, Numbers};
use super::decode::{self, Text};
use super::fault::{ReadError, RowFault};
use super::header::{self, Header};
use super::records::{Records, unwrap};
use super::row::{self, Reading};
use super::sheet::{Limits, Note, Row, Sheet, Watch};
use super::source::Source;
use super::words::Column;

/// Rows between two looks at whether to stop.
const ROWS_BETWEEN_LOOKS: usize = 2048;

/// Reads a contacts file: `Connections.csv`, or a zip that holds one. `name` is the file's name, for showing and for telling
/// LinkedIn's old address-book exports.
///
/// What can be read is read; each row that cannot is listed with its line and reason.
///
/// # Errors
///
/// Where no list of connections is to be had from the file at all, and when `watch` cancels. Nothing is kept then.
pub fn read(name: &str, file: impl Read + Seek, limits: &Limits, watch: &dyn Watch) -> Result<Sheet, ReadError> {
    let file_name = base_name(name);
    let mut source = Source::open(file, limits)?;
    let text = decode::load(&mut source, limits, watch)?;
    let header = header::find(text.bytes(), &file_name)?;
    let mut sheet = Sheet { file_name, ..Sheet::default() };
    if let Some(encoding) = text.encoding {
        sheet.notes.push(Note::ReadAs(encoding));
    }
    if source.several {
        sheet.notes.push(Note::SeveralInZip);
    }
    if header.columns.place(Column::ProfileUrl).is_none() {
        sheet.notes.push(Note::NoProfileUrls);
    }
    let dates = read_rows(&text, &header, limits, watch, &mut sheet)?;
    if sheet.total == 0 {
        return Err(ReadError::NoRows);
    }
    settle_dates(&mut sheet, dates, header.delimiter);
    Ok(sheet)
}

/// The dates that need a look at all of them.
#[derive(Default)]
struct Dates {
    unsure: Vec<(usize, Numbers)>,
    unreadable: usize,
}

fn read_rows(
    text: &Text,
    header: &Header,
    limits: &Limits,
    watch: &dyn Watch,
    sheet: &mut Sheet,
) -> Result<Dates, ReadError> {
    let bytes = text.bytes();
    let total = bytes.len() as u64;
    let mut dates = Dates::default();
    let mut records = Records::new(bytes, header, limits.field_bytes);
    let mut record = ByteRecord::new();
    while let Some((line, fault)) = records.next(&mut record) {
        if sheet.total.is_multiple_of(ROWS_BETWEEN_LOOKS) {
            if watch.cancelled() {
                return Err(ReadError::Cancelled);
            }
            watch.read(total + records.position() as u64, total * 2);
        }
        let at_end = records.position() >= bytes.len();
        match fault.and_then(|()| read_row(&record, header, line, limits.field_bytes)) {
            Ok(Reading::Blank) => continue,
            Ok(Reading::Hidden) => sheet.hidden += 1,
            Ok(Reading::Person(person, day)) => {
                match day {
                    Day::Unsure(numbers) => dates.unsure.push((sheet.rows.len(), numbers)),
                    Day::Unreadable => dates.unreadable += 1,
                    Day::Sure(_) | Day::None => {}
                }
                sheet.rows.push(person);
            }
            // A last row that is too short, without a line break after it, is where the file was cut.
            Err(RowFault::WrongFieldCount { found, expected }) if at_end && found < expected => {
                sheet.unreadable.push((line, RowFault::CutOff));
            }
            Err(fault) => sheet.unreadable.push((line, fault)),
        }
        sheet.total += 1;
        if sheet.total > limits.rows {
            return Err(ReadError::TooManyRows { limit: limits.rows });
        }
    }
    watch.read(total * 2, total * 2);
    Ok(dates)
}

fn read_row(record: &ByteRecord, header: &Header, line: u64, field_bytes: usize) -> Result<Reading, RowFault> {
    let wrapped = if header.width > 1 {
        unwrap(record, header.delimiter).filter(|inner| inner.len() == header.width)
    } else {
        None
    };
    row::read(wrapped.as_ref().unwrap_or(record), &header.columns, header.width, line, field_bytes)
}

/// Decides for the whole file whether days come first, by the dates that can be read in one way only. Where none shows it:
/// month first, as LinkedIn wrote, except in a file with semicolons, which come from where days are written first.
fn settle_dates(sheet: &mut Sheet, dates: Dates, delimiter: u8) {
    let shown = |wanted: bool| dates.unsure.iter().any(|(_, numbers)| numbers.day_first() == Some(wanted));
    let (some_day_first, some_month_first) = (shown(true), shown(false));
    let day_first = if some_day_first == some_month_first { delimiter == b';' } else { some_day_first };
    let proven = some_day_first != some_month_first;
    let mut unreadable = dates.unreadable;
    let mut guessed = 0;
    for (row, numbers) in dates.unsure {
        let day = numbers.day(numbers.day_first().unwrap_or(day_first));
        let Some(row) = sheet.rows.get_mut(row) else { continue };
        row.connected_on = day;
        match day {
            None => unreadable += 1,
            Some(_) if !proven && numbers.day_first().is_none() => guessed += 1,
            Some(_) => {}
        }
    }
    if guessed > 0 {
        sheet.notes.push(Note::DayMonthUnsure { rows: guessed, day_first });
    }
    if unreadable > 0 {
        sheet.notes.push(Note::DatesUnreadable { rows: unreadable });
    }
}

/// The last part of a path, of either kind, for showing: without control characters, and of a length that fits a line.
fn base_name(name: &str) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    base.chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .take(120)
        .collect()
}

impl Row {
    /// First and last name with a space between them, whichever there are.
    #[must_use]
    pub fn full_name(&self) -> String {
        [self.first_name.as_str(), self.last_name.as_str()]
            .into_iter()
            .filter(|n| !n.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}
