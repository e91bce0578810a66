//! The clipboard: a table that pastes into a document or a spreadsheet.

use super::column::Column;
use super::line::{Line, one_line};
use super::table::Table;
use crate::vocabulary::guard::guard;
use crate::vocabulary::texts::Texts;

/// The two forms of one table; whoever pastes takes the one it understands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clip {
    /// An HTML table, everything in it escaped.
    pub html: String,
    /// The same table as lines of cells with TABs between them.
    pub text: String,
}

/// `lines` as a table with a heading. Every cell stands on one line, so that it stays one cell in any spreadsheet, and is guarded
/// against being run as a formula (pasted HTML is run as well). Addresses are text, not links.
#[must_use]
pub fn clipboard(lines: &[Line], columns: &[Column], texts: &Texts) -> Clip {
    let table = Table::new(lines, columns, texts);
    let records: Vec<Vec<String>> =
        table.records().map(|r| r.iter().map(|cell| guard(&one_line(cell))).collect()).collect();
    Clip { html: html(&records), text: text(&records) }
}

fn html(records: &[Vec<String>]) -> String {
    // The encoding is said within: on some systems it does not travel with the clipboard.
    let mut out = String::from("<meta charset=\"utf-8\"><table>");
    for (row, record) in records.iter().enumerate() {
        let tag = if row == 0 { "th" } else { "td" };
        out.push_str("<tr>");
        for cell in record {
            // The style is how spreadsheets are told that a cell is text.
            out.push_str(&format!("<{tag} style=\"mso-number-format:'\\@'\">{}</{tag}>", escaped(cell)));
        }
        out.push_str("</tr>");
    }
    out.push_str("</table>");
    out
}

fn text(records: &[Vec<String>]) -> String {
    let line = |record: &Vec<String>| record.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join("\t");
    records.iter().map(|record| line(record) + "\n").collect()
}

/// A cell that begins with a quotation mark would swallow the cells after it, so it is quoted as in CSV.
fn quoted(cell: &str) -> String {
    if cell.starts_with('"') { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}
