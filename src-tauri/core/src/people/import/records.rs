//! The records below the heading, one after another, and what to do where a quotation mark is never closed.
//!
//! A table is read by the csv crate. That crate, like every reader of the format, takes everything up to the next quotation
//! mark for one field, so that a stray mark, or a file cut within a field, swallows the rows after it. Real exports have no line
//! break within a field; a record of several lines that holds what are rows of their own is therefore taken for damage: its
//! first line is reported, and reading goes on at the second.

use std::io::{Read, Seek, SeekFrom};

use csv::{ByteRecord, Position, Reader, ReaderBuilder};

use super::fault::RowFault;
use super::header::Header;

/// Reads `text` as a table whose rows may differ in length.
pub(super) fn table<R: Read>(text: R, delimiter: u8) -> Reader<R> {
    ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text)
}

/// The record within a record: a spreadsheet with another separator puts a whole line into one cell, and quotes it.
pub(super) fn unwrap(record: &ByteRecord, delimiter: u8) -> Option<ByteRecord> {
    let cell = record.get(0).filter(|cell| record.iter().skip(1).all(<[u8]>::is_empty) && cell.contains(&delimiter))?;
    let mut inner = ByteRecord::new();
    let mut reader = table(cell, delimiter);
    (reader.read_byte_record(&mut inner).unwrap_or(false) && inner.len() > 1).then_some(inner)
}

/// The text between two places. Where `stop` comes before the end of the text, nothing is read beyond it.
struct Window<'t> {
    text: &'t [u8],
    at: usize,
    stop: usize,
}

impl Read for Window<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let rest = self.text.get(self.at..self.stop).unwrap_or_default();
        let count = rest.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), rest.get(..count)) {
            to.copy_from_slice(from);
        }
        self.at += count;
        Ok(count)
    }
}

impl Seek for Window<'_> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        // The reader goes back to a place it knows, and in no other way.
        if let SeekFrom::Start(at) = to {
            self.at = usize::try_from(at).unwrap_or(usize::MAX).min(self.text.len());
        }
        Ok(self.at as u64)
    }
}

/// What going back costs, in bytes: the reader fills its buffer anew.
const GOING_BACK: usize = 8 * 1024;

/// Walks over the records of a text.
pub(super) struct Records<'t> {
    text: &'t [u8],
    delimiter: u8,
    width: usize,
    /// A record that grows beyond this is not kept in memory.
    longest: usize,
    /// The longest field, for the fault.
    field_bytes: usize,
    /// Where the last record begins.
    last: usize,
    /// The next byte, and its line.
    at: usize,
    line: u64,
    reader: Reader<Window<'t>>,
    /// Bytes that may still be read a second time because of stray quotation marks. Without a bound, a hostile file would take
    /// the square of its length; once it is spent, every line is a record of its own.
    again: usize,
}

impl<'t> Records<'t> {
    /// The records of `text` below `header`.
    pub fn new(text: &'t [u8], header: &Header, field_bytes: usize) -> Self {
        let mut end = header.end.min(text.len());
        while end > 0 && text.get(end - 1).is_some_and(is_break) {
            end -= 1;
        }
        let line = 1 + breaks(text.get(..end).unwrap_or_default());
        let mut records = Self {
            text,
            delimiter: header.delimiter,
            width: header.width,
            longest: field_bytes.saturating_mul(header.width.max(16)),
            field_bytes,
            last: end,
            at: end,
            line,
            reader: table(Window { text, at: end, stop: text.len() }, header.delimiter),
            again: text.len().saturating_mul(2).max(1024 * 1024),
        };
        records.go_to(end, text.len());
        records
    }

    /// How many bytes of the text are behind.
    pub fn position(&self) -> usize {
        self.at
    }

    /// The line of the last record, where it is just that.
    pub fn whole_line(&self) -> Option<&'t [u8]> {
        (self.line_end(self.last) == self.at).then(|| self.slice(self.last, self.at))
    }

    /// The last record was a heading: what follows it is read by that.
    pub fn go_on_with(&mut self, header: &Header) {
        (self.delimiter, self.width) = (header.delimiter, header.width);
        self.longest = self.field_bytes.saturating_mul(header.width.max(16));
        self.reader = table(Window { text: self.text, at: self.at, stop: self.text.len() }, header.delimiter);
        self.restart();
    }

    /// Reads the next record into `record`: its line, and what is wrong with it as a record. None at the end.
    pub fn next(&mut self, record: &mut ByteRecord) -> Option<(u64, Result<(), RowFault>)> {
        self.skip_breaks();
        let (start, line) = (self.at, self.line);
        self.last = start;
        if start >= self.text.len() {
            return None;
        }
        if self.again == 0 {
            return Some((line, self.read_line(start, record)));
        }
        let stop = {
            let kept = start.saturating_add(self.longest).min(self.text.len());
            let window = self.reader.get_mut();
            window.stop = kept.max(window.at);
            window.stop
        };
        // Reading from memory cannot fail; were it to, the line is passed over and reported.
        let read = self.reader.read_byte_record(record).unwrap_or(false);
        let end = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX).clamp(start, self.text.len());
        if !read {
            return Some((line, self.give_up(start, RowFault::NotText)));
        }
        let stopped = end >= stop && stop < self.text.len();
        if !stopped && end < self.text.len() && !self.slice(start, end).contains(&b'"') {
            self.pass(start, end);
            return Some((line, Ok(())));
        }
        Some((line, self.weigh(start, end, stopped)))
    }

    /// Reads the line at `start` by itself.
    fn read_line(&mut self, start: usize, record: &mut ByteRecord) -> Result<(), RowFault> {
        let end = self.line_end(start);
        let line = self.slice(start, end);
        self.pass(start, end);
        if line.len() > self.longest {
            return Err(self.too_long());
        }
        if scan(line, self.delimiter).open {
            return Err(if end < self.text.len() { RowFault::OpenQuote } else { RowFault::CutOff });
        }
        self.go_to(start, end);
        let read = self.reader.read_byte_record(record).unwrap_or(false);
        if read { Ok(()) } else { Err(RowFault::NotText) }
    }

    /// A record with quotation marks, at the end of the text, or longer than is kept.
    fn weigh(&mut self, start: usize, read_to: usize, stopped: bool) -> Result<(), RowFault> {
        let (end, open) = if stopped || read_to >= self.text.len() { self.extent(start) } else { (read_to, false) };
        let one_line = self.line_end(start) >= self.content_end(start, end);
        let too_long = stopped && end > read_to;
        if !one_line {
            self.again = self.again.saturating_sub(end - start);
            if self.swallows_rows(start, end) {
                return self.give_up(start, RowFault::OpenQuote);
            }
        }
        self.pass(start, end);
        if open {
            self.restart();
            return Err(RowFault::CutOff);
        }
        if too_long {
            self.restart();
            return Err(self.too_long());
        }
        if stopped {
            self.restart();
        }
        Ok(())
    }

    fn too_long(&self) -> RowFault {
        RowFault::TooLong { limit: self.field_bytes }
    }

    /// Whether a record of several lines holds rows of their own after its first line.
    fn swallows_rows(&self, start: usize, end: usize) -> bool {
        // Text after a closing mark: the mark was the opening one of another field.
        let Scan { open, ragged, .. } = scan(self.slice(start, end), self.delimiter);
        let broken = open || ragged;
        let mut lines = self.slice(start, end).split(is_break).skip(1).filter(|line| !line.is_empty());
        lines.any(|line| {
            let separators = line.iter().filter(|b| **b == self.delimiter).count();
            separators + 1 >= self.width && (broken || self.is_whole_row(line))
        })
    }

    /// Whether a line is a complete row by itself. The second half of a field that was parted by a line break is not: its
    /// closing mark stands alone there.
    fn is_whole_row(&self, line: &[u8]) -> bool {
        let row = scan(line, self.delimiter);
        row.fields == self.width && !(row.open || row.ragged || row.lone)
    }

    /// Where the record that begins at `start` ends, and whether a quotation mark is still open there.
    fn extent(&self, start: usize) -> (usize, bool) {
        let found = scan(self.slice(start, self.text.len()), self.delimiter);
        (start + found.length, found.open)
    }

    fn give_up(&mut self, start: usize, fault: RowFault) -> Result<(), RowFault> {
        self.pass(start, self.line_end(start));
        self.again = self.again.saturating_sub(GOING_BACK);
        self.restart();
        Err(fault)
    }

    /// Moves on to `end`, counting lines; the break that ends the record is left to [`Self::skip_breaks`].
    fn pass(&mut self, start: usize, end: usize) {
        let end = self.content_end(start, end);
        self.line += breaks(self.slice(start, end));
        self.at = end;
    }

    fn content_end(&self, start: usize, mut end: usize) -> usize {
        while end > start && self.text.get(end - 1).is_some_and(is_break) {
            end -= 1;
        }
        end
    }

    /// Goes on from the next byte after what the reader itself took for a record.
    fn restart(&mut self) {
        self.go_to(self.at, self.text.len());
    }

    /// Sets the reader on the byte `at`, not to read beyond `stop`.
    fn go_to(&mut self, at: usize, stop: usize) {
        let mut position = Position::new();
        position.set_byte(at as u64);
        // Going to a place in memory cannot fail.
        let _ = self.reader.seek_raw(SeekFrom::Start(at as u64), position);
        self.reader.get_mut().stop = stop;
    }

    fn skip_breaks(&mut self) {
        while let Some(byte) = self.text.get(self.at).filter(|b| is_break(b)) {
            let pair = *byte == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            self.at += if pair { 2 } else { 1 };
            self.line += 1;
        }
    }

    fn line_end(&self, start: usize) -> usize {
        self.slice(start, self.text.len()).iter().position(is_break).map_or(self.text.len(), |length| start + length)
    }

    fn slice(&self, start: usize, end: usize) -> &'t [u8] {
        self.text.get(start..end).unwrap_or_default()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that iterators over bytes ask for")]
fn is_break(byte: &u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// Line breaks of any kind in `text`.
fn breaks(text: &[u8]) -> u64 {
    let mut count = 0;
    let mut before = 0;
    for byte in text {
        if *byte == b'\r' || (*byte == b'\n' && before != b'\r') {
            count += 1;
        }
        before = *byte;
    }
    count
}

/// What the quotation marks of a record come to.
struct Scan {
    /// Bytes up to the line break that ends the record.
    length: usize,
    /// A field is still open at the end.
    open: bool,
    /// Text stands between a closing mark and the end of its field.
    ragged: bool,
    /// A mark stands within a field that has none around it.
    lone: bool,
    /// How many fields there are.
    fields: usize,
}

/// Looks at the record at the beginning of `text` by the csv crate's rules: a mark opens a field only as its first character,
/// and text after the closing mark belongs to the field.
fn scan(text: &[u8], delimiter: u8) -> Scan {
    #[derive(PartialEq)]
    enum State {
        Start,
        Plain,
        Quoted,
        Mark,
    }
    let mut state = State::Start;
    let mut found = Scan { length: text.len(), open: false, ragged: false, lone: false, fields: 1 };
    for (length, byte) in text.iter().enumerate() {
        state = match (state, *byte) {
            (State::Start | State::Mark, b'"') => State::Quoted,
            (State::Quoted, b'"') => State::Mark,
            (State::Quoted, _) => State::Quoted,
            (_, b) if b == delimiter => {
                found.fields += 1;
                State::Start
            }
            (_, b'\n' | b'\r') => return Scan { length, ..found },
            (before, _) => {
                found.ragged |= before == State::Mark;
                found.lone |= *byte == b'"';
                State::Plain
            }
        };
    }
    Scan { open: state == State::Quoted, ..found }
}
