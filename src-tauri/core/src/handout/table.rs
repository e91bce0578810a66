//! The shortlist as a table of plain text, before a format dresses it.

use super::column::Column;
use super::line::Line;
use crate::error::{Error, Result};
use crate::vocabulary::texts::{Message, Texts};

/// A heading and rows of as many cells. Nothing in it is guarded or escaped yet.
pub(super) struct Table {
    /// The columns, none twice.
    pub columns: Vec<Column>,
    /// Their names in words.
    pub header: Vec<String>,
    /// A row per person.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The table of `lines` with `columns` in the order given, each once.
    pub fn new(lines: &[Line], columns: &[Column], texts: &Texts) -> Self {
        let columns = once_each(columns);
        let header = columns.iter().map(|column| texts.say(&column.message())).collect();
        let rows = lines.iter().map(|line| columns.iter().map(|column| line.cell(*column)).collect()).collect();
        Self { columns, header, rows }
    }

    /// The heading, then the rows.
    pub fn records(&self) -> impl Iterator<Item = &Vec<String>> {
        std::iter::once(&self.header).chain(&self.rows)
    }
}

/// Refuses an export that would hold nothing.
pub(super) fn ensure_something(lines: &[Line], columns: &[Column]) -> Result<()> {
    if lines.is_empty() {
        return Err(Error::Invalid(Message::new("handout-nobody")));
    }
    if columns.is_empty() {
        return Err(Error::Invalid(Message::new("handout-no-columns")));
    }
    Ok(())
}

/// `columns`, each once, in the order given.
pub(super) fn once_each(columns: &[Column]) -> Vec<Column> {
    let mut once = Vec::with_capacity(columns.len());
    for column in columns {
        if !once.contains(column) {
            once.push(*column);
        }
    }
    once
}
