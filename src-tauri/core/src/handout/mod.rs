//! What leaves the app: a shortlist as CSV, XLSX, vCards or on the clipboard; what goes home; the archive of a client or of the practice.
//!
//! The formats are pure functions of [`Line`]s and chosen [`Column`]s; only [`write_whole`] touches the disk. What stands in
//! a cell came from a file that somebody else wrote, so it stays text in every format: no formula, no link, no markup.
//! Files say nothing about whom they were made for: neutral names, no author, no trace of the app.

pub mod archive;
mod bundle;
mod calendar;
mod clipboard;
mod column;
mod csv;
mod dates;
mod format;
mod gather;
mod home;
mod line;
mod pdf;
mod table;
mod vcard;
mod write;
mod xlsx;

pub use self::bundle::bundle;
pub use self::calendar::{Event, Length, ics};
pub use self::clipboard::{Clip, clipboard};
pub use self::column::Column;
pub use self::csv::csv;
pub use self::dates::dates;
pub use self::format::{Format, Written, file, suggested_name};
pub use self::gather::{ColumnView, about, columns, count, lines};
pub use self::home::{gather, not_printed, take_home_file, take_home_pages, wall_file};
pub use self::line::Line;
pub use self::pdf::{
    About, Draft, IfThen, Labels, Listed, Paper, Preview, Printed, Resource, TAKE_HOME_TEMPLATE, TakeHome,
    recovery_code_pdf, set_apart, shortlist_pdf, take_home, take_home_preview, typeset, wall_pdf,
};
pub use self::vcard::{vcard, vcards};
pub use self::write::{with_ending, write_whole};
pub use self::xlsx::xlsx;
pub use crate::vocabulary::guard::{guard, unguard};
