//! What is read from a contacts file, and the bounds within which it is read.

use chrono::NaiveDate;

use super::fault::RowFault;
use crate::vocabulary::texts::{Arg, Joint, Message};

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

/// In which way a file is to be read.
#[derive(Debug, Clone, Copy)]
pub struct How<'a> {
    /// How much of it.
    pub limits: Limits,
    /// Today: no day of connecting is later.
    pub today: NaiveDate,
    /// The reading that was chosen, by the name of one of [`Sheet::readings`]; none: the likeliest.
    pub reading: Option<&'a str>,
}

impl How<'_> {
    /// The likeliest reading, within the usual limits.
    #[must_use]
    pub fn on(today: NaiveDate) -> Self {
        Self { limits: Limits::default(), today, reading: None }
    }
}

/// Who follows a long read or a long storing, and may end it.
pub trait Watch {
    /// `done` of `total` are done: of a reading bytes, each of them counted twice (once loaded, once read as a table), of a storing rows.
    fn done(&self, done: u64, total: u64);
    /// Whether to stop. Asked often; the work then ends with [`super::ReadError::Cancelled`], or with [`crate::Error::Cancelled`].
    fn cancelled(&self) -> bool;
}

/// Nobody watches, nobody cancels.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quiet;

impl Watch for Quiet {
    fn done(&self, _done: u64, _total: u64) {}
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
    /// The ways in which the letters outside ASCII may be read, where the file does not say which; the likeliest first.
    pub readings: Vec<Reading>,
}

/// A way of reading the letters outside ASCII.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What [`How::reading`] takes for it: the usual name of a code page, [`Reading::MENDED`] or [`Reading::AS_WRITTEN`].
    pub name: &'static str,
    /// Some fields of the file, read in this way.
    pub sample: Vec<String>,
    /// The file was read so.
    pub chosen: bool,
}

impl Reading {
    /// What another program spoiled is put right.
    pub const MENDED: &'static str = "mended";
    /// Every letter as the file has it.
    pub const AS_WRITTEN: &'static str = "as-written";

    /// The reading's name in words.
    #[must_use]
    pub fn message(&self) -> Message {
        name_of_reading(self.name)
    }
}

/// The name of a reading, or of an encoding, in words.
fn name_of_reading(name: &str) -> Message {
    let key = match name {
        Reading::MENDED => "import-reading-mended",
        Reading::AS_WRITTEN => "import-reading-as-written",
        "windows-1252" => "import-reading-windows-western",
        "windows-1250" => "import-reading-windows-central",
        "macintosh" => "import-reading-mac-western",
        "x-mac-ce" => "import-reading-mac-central",
        "x-mac-turkish" => "import-reading-mac-turkish",
        "x-mac-cyrillic" => "import-reading-mac-cyrillic",
        "IBM437" | "IBM850" => "import-reading-dos-western",
        "IBM852" => "import-reading-dos-central",
        _ => "import-reading-other",
    };
    Message::new(key).with("encoding", name)
}

/// Something of the file that a note shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The line of the file.
    pub line: u64,
    /// The text there, cut where it is long.
    pub text: String,
}

/// How many rows something is true of, and the first of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rows {
    /// How many.
    pub count: usize,
    /// The first few.
    pub shown: Vec<Shown>,
}

impl Rows {
    /// Rows that are shown; the others are counted.
    const MOST: usize = 5;
    const LONGEST: usize = 60;

    /// Adds a row.
    pub(super) fn add(&mut self, line: u64, text: &str) {
        self.count += 1;
        if self.shown.len() < Self::MOST {
            let mut text: String = text.chars().take(Self::LONGEST + 1).collect();
            if text.chars().count() > Self::LONGEST {
                text = text.chars().take(Self::LONGEST - 1).chain(['…']).collect();
            }
            self.shown.push(Shown { line, text });
        }
    }

    fn message(&self, key: &'static str) -> Message {
        let item = |shown: &Shown| {
            let line = usize::try_from(shown.line).unwrap_or(usize::MAX);
            Arg::from(Message::new("import-note-shown").with("text", shown.text.clone()).with("line", line))
        };
        let mut items: Vec<Arg> = self.shown.iter().map(item).collect();
        let more = self.count.saturating_sub(self.shown.len());
        if more > 0 {
            items.push(Message::new("import-note-more").with("rows", more).into());
        }
        Message::new(key).with("rows", self.count).with("shown", Arg::List(Joint::And, items))
    }
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
    DatesUnreadable(Rows),
    /// Dates that are still to come, likewise.
    DatesToCome(Rows),
    /// Dates that could be several days, where nothing in the column shows which; likewise.
    DatesAmbiguous(Rows),
    /// E-mail cells with more than one address; the first was taken.
    SecondEmails(Rows),
    /// E-mail cells without an address that could be written to.
    EmailsUnusable(Rows),
    /// Cells that another program had spoiled, and that were put right.
    Mended(Rows),
    /// Cells in which letters are lost for good.
    Spoiled(Rows),
    /// Lines of headings, and what LinkedIn writes above them, in the middle of the file; they are nobody.
    Headings {
        /// How many lines.
        lines: usize,
    },
    /// The file has no column with profile addresses: people are told apart by e-mail, or by name and date.
    NoProfileUrls,
    /// The list was found in a zip under this name.
    FoundInZip(String),
    /// The zip holds more than one list; the one of this name was read.
    SeveralInZip(String),
}

impl Note {
    /// The note in words.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::ReadAs(encoding) => Message::new("import-note-encoding").with("encoding", name_of_reading(encoding)),
            Self::DayMonthUnsure { rows, day_first: true } => Message::new("import-note-day-first").with("rows", *rows),
            Self::DayMonthUnsure { rows, day_first: false } => {
                Message::new("import-note-month-first").with("rows", *rows)
            }
            Self::DatesUnreadable(rows) => rows.message("import-note-dates-unreadable"),
            Self::DatesToCome(rows) => rows.message("import-note-dates-to-come"),
            Self::DatesAmbiguous(rows) => rows.message("import-note-dates-ambiguous"),
            Self::SecondEmails(rows) => rows.message("import-note-second-emails"),
            Self::EmailsUnusable(rows) => rows.message("import-note-emails-unusable"),
            Self::Mended(rows) => rows.message("import-note-mended"),
            Self::Spoiled(rows) => rows.message("import-note-spoiled"),
            Self::Headings { lines } => Message::new("import-note-headings").with("lines", *lines),
            Self::NoProfileUrls => Message::new("import-note-no-urls"),
            Self::FoundInZip(name) => Message::new("import-note-found-in-zip").with("name", name.clone()),
            Self::SeveralInZip(name) => Message::new("import-note-several-in-zip").with("name", name.clone()),
        }
    }
}
