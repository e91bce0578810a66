//! The shortlist as a table on paper.

use serde::Serialize;

use super::labels::Labels;
use super::template::Template;
use super::values::Values;
use super::{Paper, Printed, pages};
use crate::error::Result;
use crate::handout::column::Column;
use crate::handout::line::Line;
use crate::handout::table::{Table, ensure_something};
use crate::vocabulary::texts::Texts;

/// From how many columns on the paper lies on its side.
const MANY: usize = 6;

/// Up to how many cells are tagged for screen readers. A tag takes some 180 bytes, more than what stands in the cell.
const TAGGED: usize = 2_000;

#[derive(Serialize)]
struct Sheet {
    labels: Labels,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    /// How wide each column is, beside the others.
    widths: Vec<u32>,
    on_its_side: bool,
}

/// `lines` as a table with `columns` in the order given: the heading on each page, the pages numbered, on its side if there are many
/// columns.
///
/// # Errors
/// [`crate::Error::Invalid`] where there is nobody, or no column.
pub fn shortlist_pdf(lines: &[Line], columns: &[Column], texts: &Texts, paper: Paper) -> Result<Printed> {
    ensure_something(lines, columns)?;
    let table = Table::new(lines, columns, texts);
    let sheet = Sheet {
        labels: Labels::shortlist(texts),
        widths: table.columns.iter().map(|column| width(*column)).collect(),
        on_its_side: table.columns.len() >= MANY,
        header: table.header,
        rows: table.rows,
    };
    let cells = sheet.header.len() * sheet.rows.len();
    let values = Values::new(&sheet, texts.language().tag(), paper)?;
    if cells > TAGGED {
        pages::print_without_tags(&Template::SHORTLIST, &values)
    } else {
        pages::print(&Template::SHORTLIST, &values)
    }
}

const fn width(column: Column) -> u32 {
    match column {
        Column::Level => 3,
        Column::FirstName | Column::LastName | Column::ConnectedOn | Column::Tie => 4,
        Column::Name | Column::Company | Column::Industries => 5,
        Column::Title | Column::Email | Column::Url => 6,
        Column::Why | Column::Notes => 7,
    }
}
