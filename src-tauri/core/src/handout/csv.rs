//! CSV: RFC 4180, as spreadsheets read it best.

use std::io;

use ::csv::{QuoteStyle, Terminator, WriterBuilder};

use super::column::Column;
use super::line::Line;
use super::table::{Table, ensure_something};
use crate::error::{Error, Result};
use crate::vocabulary::guard::guard;
use crate::vocabulary::texts::Texts;

/// Excel takes a file without it for the machine's own code page and garbles every accent; Numbers, LibreOffice, Google and our
/// own import skip it.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// `lines` as CSV: UTF-8 with a byte order mark, commas, CRLF, a heading in words, quotation marks only where they are needed, and
/// every cell guarded against being run as a formula.
///
/// # Errors
/// [`Error::Invalid`] where there is nobody or no column to export.
pub fn csv(lines: &[Line], columns: &[Column], texts: &Texts) -> Result<Vec<u8>> {
    ensure_something(lines, columns)?;
    table(Table::new(lines, columns, texts).records())
}

/// `records` as CSV, the heading first, as [`csv()`] writes it.
///
/// # Errors
/// [`Error::File`] where it cannot be made.
pub(super) fn table<'a>(records: impl Iterator<Item = &'a Vec<String>>) -> Result<Vec<u8>> {
    write(records).map_err(Error::file("making a CSV"))
}

fn write<'a>(records: impl Iterator<Item = &'a Vec<String>>) -> io::Result<Vec<u8>> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for record in records {
        writer.write_record(record.iter().map(|cell| guard(cell)))?;
    }
    writer.into_inner().map_err(|error| io::Error::new(error.error().kind(), "the table was not finished"))
}
