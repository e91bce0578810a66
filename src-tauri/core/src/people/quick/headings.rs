//! Lines that name columns, and the rows below them.

use super::split;
use super::words::{self, Column, key};
use crate::people::import;

/// The columns that a line of headings names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    separator: char,
    columns: Vec<Column>,
}

/// Whether `text` names a column.
pub(super) fn is_label(text: &str) -> bool {
    label(text).is_some()
}

/// The column that a label names.
pub(super) fn label(text: &str) -> Option<Column> {
    words::get().headings.get(&key(text)).copied().or_else(|| import::column_of(text).map(Column::from))
}

/// The columns that `line` names; none where it names no columns. A line with one heading has no columns below it.
pub(super) fn read(line: &str) -> Option<Layout> {
    let bare = line.trim().trim_matches('|').trim();
    for separator in ['\t', ';', '|', ',', '-', '/'] {
        let cells = split::at(bare, separator);
        if cells.len() < 2 {
            continue;
        }
        let columns: Vec<Option<Column>> =
            cells.iter().map(|cell| label(cell.trim_matches(['*', '_', '#', ':', ' ']))).collect();
        let told = columns.iter().flatten().count();
        let empty = cells.iter().filter(|cell| key(cell).is_empty()).count();
        let about_names = columns.iter().flatten().any(|c| matches!(c, Column::Name | Column::First | Column::Last));
        let known = told + empty == cells.len() && told >= 2 && (about_names || told >= 3);
        let mostly = about_names && told >= 3 && told * 3 >= (cells.len() - empty) * 2;
        if known || mostly {
            return Some(Layout {
                separator,
                columns: columns.into_iter().map(|c| c.unwrap_or(Column::Other)).collect(),
            });
        }
    }
    // "Name Title Company", and "Name" alone.
    let words: Vec<String> = bare.split(' ').map(key).filter(|word| !word.is_empty()).collect();
    let columns: Vec<Column> = words.iter().filter_map(|word| label(word)).collect();
    let spaced = words.len() >= 2
        && columns.len() == words.len()
        && columns.contains(&Column::Name)
        && columns.iter().any(|c| matches!(c, Column::Title | Column::Company));
    let alone =
        matches!(label(bare.trim_matches([':', '*', '#', ' '])), Some(Column::Name | Column::First | Column::Last))
            && bare.is_ascii();
    (spaced || alone).then_some(Layout { separator: '\0', columns: Vec::new() })
}

/// The rule below the headings of a table that is drawn with signs: "|---|:--|".
pub(super) fn is_rule(line: &str) -> bool {
    line.contains(['|', '+'])
        && (line.contains("--") || line.contains("=="))
        && line.chars().all(|c| c.is_whitespace() || matches!(c, '|' | '-' | ':' | '+' | '='))
}

impl Layout {
    /// The cells of `line` with their columns, where it is a row below these headings.
    pub fn cells(&self, line: &str) -> Option<Vec<(Column, String)>> {
        if self.columns.is_empty() {
            return None;
        }
        let line = if self.separator == '|' { line.trim().trim_matches('|') } else { line };
        let cells = split::at(line, self.separator);
        let loose = matches!(self.separator, '\t' | ';' | '|');
        let fits =
            if loose { (2..=self.columns.len()).contains(&cells.len()) } else { cells.len() == self.columns.len() };
        fits.then(|| self.columns.iter().copied().zip(cells).collect())
    }
}
