//! What is read from a contacts file, and the bounds within which it is read.

use chrono::NaiveDate;

use super::fault::RowFault;
use crate::vocabulary::texts::Message;

/// How much is read of a file. What is larger is refused (the file) or reported (a row).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file, or of the zip's member once inflated.
    pub file_bytes: u64,
    /// Rows after the heading, of whatever kind.
    pub rows: usize,
    /// Bytes of one field, as UTF-8.
    pub field_bytes: usize,
}

impl Default for Limits {
    /// 128 MB, 1,000,000 rows and 64 KB.
    fn default() -> Self {
        Self { file_bytes: 128 * 1024 * 1024, rows: 1_000_000, field_bytes: 64 * 1024 }
    }
}

/// Who follows a long read, and may end it.
pub trait Watch {
    /// `bytes_done` of `bytes_total` are done. The total counts every byte twice: once loaded, once read as a table.
    fn read(&self, bytes_done: u64, bytes_total: u64);
    /// Whether to stop. Asked often; the read then ends with [`super::ReadError::Cancelled`].
    fn cancelled(&self) -> bool;
}

/// Nobody watches, nobody cancels.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quiet;

impl Watch for Quiet {
    fn read(&self, _bytes_done: u64, _bytes_total: u64) {}
    fn cancelled(&self) -> bool {
        false
    }
}

/// A person as the file has them. Texts are trimmed, on one line and without control characters; empty where the file says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// Form of address ("Dr.").
    pub honorific: String,
    /// First name, or the only one.
    pub first_name: String,
    /// Last name, with what LinkedIn's people add to it ("Doe, PhD").
    pub last_name: String,
    /// The present role. LinkedIn cuts it at 100 characters.
    pub title: String,
    /// The present company.
    pub company: String,
    /// E-mail address.
    pub email: String,
    /// Address of the LinkedIn profile.
    pub profile_url: String,
    /// The day of connecting; none where the file has none or one that cannot be read (the sheet's notes count those).
    pub connected_on: Option<NaiveDate>,
}

/// What a contacts file holds. `rows`, `hidden` and `unreadable` always add up to `total`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The file's own name, without folders; for showing only.
    pub file_name: String,
    /// The people, in the order of the file.
    pub rows: Vec<Row>,
    /// Rows of hidden or closed members: only a date, no name.
    pub hidden: usize,
    /// What could not be read: the line on which it begins, and why.
    pub unreadable: Vec<(u64, RowFault)>,
    /// The data rows of the file.
    pub total: usize,
    /// What the coach may want to know about how the file was read.
    pub notes: Vec<Note>,
}

/// Something about how a file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The text was not UTF-8; it was read in this encoding (its usual name).
    ReadAs(&'static str),
    /// Dates such as 3/4/2023 stand in the file, and nothing in it shows whether the day or the month comes first.
    DayMonthUnsure {
        /// How many rows.
        rows: usize,
        /// How they were read.
        day_first: bool,
    },
    /// Dates that could not be read; the people are kept, without a date.
    DatesUnreadable {
        /// How many rows.
        rows: usize,
    },
    /// The file has no column with profile addresses: people are told apart by e-mail, or by name and date.
    NoProfileUrls,
    /// The zip holds more than one Connections.csv; the one at this place was read.
    SeveralInZip,
}

impl Note {
    /// The note in words.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::ReadAs(encoding) => Message::new("import-note-encoding").with("encoding", *encoding),
            Self::DayMonthUnsure { rows, day_first: true } => Message::new("import-note-day-first").with("rows", *rows),
            Self::DayMonthUnsure { rows, day_first: false } => {
                Message::new("import-note-month-first").with("rows", *rows)
            }
            Self::DatesUnreadable { rows } => Message::new("import-note-dates-unreadable").with("rows", *rows),
            Self::NoProfileUrls => Message::new("import-note-no-urls"),
            Self::SeveralInZip => Message::new("import-note-several-in-zip"),
        }
    }
}
