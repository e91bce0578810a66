//! What leaves the app: a shortlist as CSV, XLSX, vCards or on the clipboard.
//!
//! The formats are pure functions of [`Line`]s and chosen [`Column`]s; only [`write_whole`] touches the disk. What stands in
//! a cell came from a file that somebody else wrote, so it stays text in every format: no formula, no link, no markup.
//! Files say nothing about whom they were made for: neutral names, no author, no trace of the app.

mod clipboard;
mod column;
mod csv;
mod format;
mod gather;
mod line;
mod table;
mod vcard;
mod write;
mod xlsx;

pub use self::clipboard::{Clip, clipboard};
pub use self::column::Column;
pub use self::csv::csv;
pub use self::format::{Format, file, suggested_name};
pub use self::gather::{ColumnView, columns, count, lines};
pub use self::line::Line;
pub use self::vcard::vcard;
pub use self::write::write_whole;
pub use self::xlsx::xlsx;
pub use crate::vocabulary::guard::{guard, unguard};
