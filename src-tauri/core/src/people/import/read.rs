//! Reading a contacts file.

use std::io::{Read, Seek};

use csv::ByteRecord;

use super::dates::{Column as Dates, Day, Settled, Window};
use super::decode::{self, Text};
use super::fault::{ReadError, RowFault};
use super::header::{self, Header};
use super::records::{Records, unwrap};
use super::row::{self, Person};
use super::sheet::{How, Note, Reading, Row, Sheet, Watch};
use super::source::Source;
use super::told::Told;
use super::words::{self, Column};

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
pub fn read(name: &str, file: impl Read + Seek, how: &How<'_>, watch: &dyn Watch) -> Result<Sheet, ReadError> {
    let file_name = base_name(name);
    let mut source = Source::open(file, &how.limits)?;
    let text = decode::load(&mut source, how.reading, &how.limits, watch)?;
    let header = header::find(text.bytes(), &file_name)?;
    let mut sheet = Sheet { file_name, ..Sheet::default() };
    if let Some(encoding) = text.encoding {
        sheet.notes.push(Note::ReadAs(encoding));
    }
    if let Some(name) = &source.found {
        let name = base_name(name);
        sheet.notes.push(if source.several { Note::SeveralInZip(name) } else { Note::FoundInZip(name) });
    }
    if header.columns.place(Column::ProfileUrl).is_none() {
        sheet.notes.push(Note::NoProfileUrls);
    }
    let mut walk = Walk::new(header, how);
    walk.over(text.bytes(), how, watch, &mut sheet)?;
    if sheet.total == 0 {
        return Err(ReadError::NoRows);
    }
    walk.settle_dates(&mut sheet);
    sheet.readings = readings(text, &walk.told.mended_cells, walk.reader.mend);
    walk.told.tell(&mut sheet);
    Ok(sheet)
}

/// The ways to read the letters: the pages that the file may be in, else what was put right and what it was.
fn readings(text: Text, mended: &[(String, String)], mend: bool) -> Vec<Reading> {
    if !text.readings.is_empty() || mended.is_empty() {
        return text.readings;
    }
    let (written, meant): (Vec<String>, Vec<String>) = mended.iter().cloned().unzip();
    vec![
        Reading { name: Reading::MENDED, sample: meant, chosen: mend },
        Reading { name: Reading::AS_WRITTEN, sample: written, chosen: !mend },
    ]
}

/// The walk over the rows of a file. It may be several files that were joined, each with a heading of its own.
struct Walk {
    header: Header,
    /// The heading is that of another kind of file; its rows are nobody.
    other: bool,
    /// For each heading, whether semicolons stand between its fields.
    semicolons: Vec<bool>,
    reader: row::Reader,
    dates: Dates,
    told: Told,
}

impl Walk {
    fn new(header: Header, how: &How<'_>) -> Self {
        Self {
            semicolons: vec![header.delimiter == b';'],
            header,
            other: false,
            reader: row::Reader {
                field_bytes: how.limits.field_bytes,
                window: Window::until(how.today),
                mend: how.reading != Some(Reading::AS_WRITTEN),
            },
            dates: Dates::default(),
            told: Told::default(),
        }
    }

    fn over(&mut self, bytes: &[u8], how: &How<'_>, watch: &dyn Watch, sheet: &mut Sheet) -> Result<(), ReadError> {
        let total = bytes.len() as u64;
        let mut records = Records::new(bytes, &self.header, how.limits.field_bytes);
        let mut record = ByteRecord::new();
        while let Some((line, fault)) = records.next(&mut record) {
            if sheet.total.is_multiple_of(ROWS_BETWEEN_LOOKS) {
                if watch.cancelled() {
                    return Err(ReadError::Cancelled);
                }
                watch.done(total + records.position() as u64, total * 2);
            }
            if fault.is_ok()
                && let Some(found) = self.heading(&record, &records, &sheet.file_name)
            {
                self.begin(found, &mut records, sheet);
                continue;
            }
            let at_end = records.position() >= bytes.len();
            match fault.and_then(|()| self.row(&record, line)) {
                Ok(row::Reading::Blank) => continue,
                Ok(row::Reading::Hidden) => sheet.hidden += 1,
                Ok(row::Reading::Person(person)) => self.take(*person, sheet),
                // A last row that is too short, without a line break after it, is where the file was cut.
                Err(RowFault::WrongFieldCount { found, expected }) if at_end && found < expected => {
                    sheet.unreadable.push((line, RowFault::CutOff));
                }
                Err(fault) => sheet.unreadable.push((line, fault)),
            }
            sheet.total += 1;
            if sheet.total > how.limits.rows {
                return Err(ReadError::TooManyRows { limit: how.limits.rows });
            }
        }
        watch.done(total * 2, total * 2);
        Ok(())
    }

    fn row(&self, record: &ByteRecord, line: u64) -> Result<row::Reading, RowFault> {
        let Header { delimiter, width, columns, .. } = &self.header;
        let wrapped = if *width > 1 { unwrap(record, *delimiter).filter(|inner| inner.len() == *width) } else { None };
        let record = wrapped.as_ref().unwrap_or(record);
        if self.other && record.iter().any(|field| !field.trim_ascii().is_empty()) {
            return Err(RowFault::OtherTable);
        }
        row::read(record, columns, *width, line, self.reader)
    }

    fn take(&mut self, person: Person, sheet: &mut Sheet) {
        self.told.hear(&person, self.reader.mend);
        let line = person.row.line;
        match person.day {
            Day::Open(open) => self.dates.add(self.semicolons.len() - 1, sheet.rows.len(), open, person.date),
            Day::Unreadable => self.told.unreadable_dates.add(line, &person.date),
            Day::ToCome => self.told.dates_to_come.add(line, &person.date),
            Day::Sure(_) | Day::None => {}
        }
        sheet.rows.push(person.row);
    }

    /// What the line of this record is the heading of, if it is one: of a list that was joined to the first, or the same again.
    fn heading(&self, record: &ByteRecord, records: &Records<'_>, file_name: &str) -> Option<header::Judged> {
        /// No heading of a column is longer.
        const LONGEST: usize = 80;
        let is_word = |cell: &[u8]| {
            let text = std::str::from_utf8(cell).ok().filter(|text| text.len() <= LONGEST);
            let heading = text.map(words::heading);
            heading.is_some_and(|h| words::get().column(&h).is_some() || words::get().other_headings.contains(&h))
        };
        let strange = record.len() != self.header.width;
        let columns = &self.header.columns;
        let names = [Column::FirstName, Column::LastName, Column::FullName].map(|column| columns.place(column));
        let mut cells = names.into_iter().flatten().chain([0]).filter_map(|place| record.get(place));
        let may_be = cells.any(is_word) || strange && (record.len() == 1 || record.iter().take(8).any(is_word));
        header::again(records.whole_line().filter(|_| may_be)?, file_name)
    }

    fn begin(&mut self, (delimiter, found): header::Judged, records: &mut Records<'_>, sheet: &mut Sheet) {
        // What LinkedIn writes above a heading is one field each, and nobody's row.
        let last = sheet.rows.last().map_or(0, |row| row.line);
        while let Some((line, RowFault::WrongFieldCount { found: 1, .. })) = sheet.unreadable.last()
            && *line > last
        {
            sheet.unreadable.pop();
            sheet.total -= 1;
            self.told.headings += 1;
        }
        self.told.headings += 1;
        self.other = found.is_err();
        if let Ok(header) = found {
            self.header = header;
        } else {
            self.header.delimiter = delimiter;
        }
        self.semicolons.push(delimiter == b';');
        records.go_on_with(&self.header);
    }

    fn settle_dates(&mut self, sheet: &mut Sheet) {
        let dates = std::mem::take(&mut self.dates);
        let semicolons = |table: usize| self.semicolons.get(table).copied().unwrap_or_default();
        for (row, settled, text) in dates.settle(semicolons) {
            let Some(row) = sheet.rows.get_mut(row) else { continue };
            if let Settled::Day(day) | Settled::Guess { day, .. } = settled {
                row.connected_on = Some(day);
            }
            self.told.hear_date(row.line, &text, settled);
        }
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
