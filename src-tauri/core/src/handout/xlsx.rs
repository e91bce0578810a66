//! XLSX: a workbook of one sheet in which every cell is text.

use std::io;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, IgnoreError, Workbook, Worksheet, XlsxError};

use super::column::Column;
use super::line::Line;
use super::table::{Table, ensure_something};
use crate::error::{Error, Result};
use crate::vocabulary::texts::{Message, Texts};

/// What a cell can hold (the format's limit), in UTF-16 units.
const LONGEST: usize = 32_767;
/// Stands where a longer text was cut.
const CUT: char = '…';

/// `lines` as an XLSX workbook: a bold heading that stays in sight, every cell a string in a cell of the kind "text", so that
/// nothing is run even after somebody edits it; no links and no formulas. Title and sheet name are neutral, there is no
/// author, and the date of creation is always the same. A text longer than a cell can hold (32,767 characters) ends in "…".
///
/// # Errors
/// [`Error::Invalid`] where there is nobody or no column to export; [`Error::File`] where the workbook cannot be made.
pub fn xlsx(lines: &[Line], columns: &[Column], texts: &Texts) -> Result<Vec<u8>> {
    ensure_something(lines, columns)?;
    let name = texts.say(&Message::new("handout-sheet"));
    write(&Table::new(lines, columns, texts), &name)
        .map_err(|error| Error::file("making a workbook")(io::Error::other(error)))
}

fn write(table: &Table, name: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Without a date of its own the library would write the present moment.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(name).set_creation_datetime(&created));
    fill(workbook.add_worksheet(), table, name)?;
    workbook.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, table: &Table, name: &str) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
    let heading = Format::new().set_num_format("@").set_bold();
    for (at, column) in (0..).zip(&table.columns) {
        sheet.set_column_width(at, width(*column))?;
    }
    for (row, record) in (0..).zip(table.records()) {
        let format = if row == 0 { &heading } else { &text };
        for (at, cell) in (0..).zip(record) {
            sheet.write_string_with_format(row, at, cut(cell), format)?;
        }
    }
    // "007" and "3-1" are what they are: no green corner says that they were meant as numbers.
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// The width of a column, in characters.
const fn width(column: Column) -> u32 {
    match column {
        Column::ConnectedOn | Column::Level | Column::Tie => 14,
        Column::FirstName | Column::LastName => 18,
        Column::Name | Column::Company | Column::Industries => 28,
        Column::Email => 32,
        Column::Title | Column::Url | Column::Why => 44,
        Column::Notes => 60,
    }
}

fn cut(text: &str) -> String {
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut room = LONGEST - CUT.len_utf16();
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    kept.chain([CUT]).collect()
}
