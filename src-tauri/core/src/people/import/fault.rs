//! What can be wrong with a file or with a row of it. Nothing here holds a word of the file itself.

use serde::Deserialize;

use crate::vocabulary::texts::Message;

/// Why a row could not be read as a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFault {
    /// A field is longer than the limit.
    TooLong {
        /// The limit, in bytes.
        limit: usize,
    },
    /// More or fewer fields than the heading has columns.
    WrongFieldCount {
        /// Fields in the row.
        found: usize,
        /// Columns in the heading.
        expected: usize,
    },
    /// Something about a person, and no name.
    NoName,
    /// A quotation mark opens a field and nothing closes it.
    OpenQuote,
    /// The file ends within this row.
    CutOff,
    /// Bytes that are no text in the file's encoding.
    NotText,
    /// A row of another kind of list that was joined to this one.
    OtherTable,
}

impl RowFault {
    /// The reason in words; the line number is said beside it.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::TooLong { limit } => Message::new("import-row-too-long").with("kilobytes", limit.div_ceil(1024)),
            Self::WrongFieldCount { found, expected } => {
                Message::new("import-row-field-count").with("found", *found).with("expected", *expected)
            }
            Self::NoName => Message::new("import-row-no-name"),
            Self::OpenQuote => Message::new("import-row-open-quote"),
            Self::CutOff => Message::new("import-row-cut-off"),
            Self::NotText => Message::new("import-row-not-text"),
            Self::OtherTable => Message::new("import-row-other-table"),
        }
    }
}

/// A file that is something else than a list of connections, told by its heading or its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherFile {
    /// LinkedIn's messages.
    Messages,
    /// LinkedIn's invitations.
    Invitations,
    /// The address book that was once uploaded to LinkedIn (Imported Contacts.csv, Contacts.csv).
    ImportedContacts,
    /// LinkedIn's page about the owner of the account.
    Profile,
    /// The owner's own jobs.
    Positions,
    /// Companies that the owner follows.
    CompanyFollows,
    /// Endorsements.
    Endorsements,
    /// Recommendations.
    Recommendations,
    /// Notes that the owner wrote in LinkedIn.
    Notes,
    /// Posts.
    Shares,
    /// Google Contacts.
    Google,
    /// Outlook.
    Outlook,
    /// Thunderbird.
    Thunderbird,
    /// An Excel or other workbook.
    Workbook,
    /// vCards.
    VCard,
    /// A web page, often the one that says that a download link is no longer valid.
    WebPage,
}

impl OtherFile {
    /// The key in the catalogue of texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Messages => "messages",
            Self::Invitations => "invitations",
            Self::ImportedContacts => "imported_contacts",
            Self::Profile => "profile",
            Self::Positions => "positions",
            Self::CompanyFollows => "company_follows",
            Self::Endorsements => "endorsements",
            Self::Recommendations => "recommendations",
            Self::Notes => "notes",
            Self::Shares => "shares",
            Self::Google => "google",
            Self::Outlook => "outlook",
            Self::Thunderbird => "thunderbird",
            Self::Workbook => "workbook",
            Self::VCard => "v_card",
            Self::WebPage => "web_page",
        }
    }
}

/// Why a file could not be read at all. The displayed text is for logs; a person is told [`ReadError::message`].
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Nothing is in the file.
    #[error("the file is empty")]
    Empty,
    /// The file is not a table.
    #[error("the file is not a table")]
    NotCsv,
    /// A table, without a heading that names people.
    #[error("no heading was found")]
    NoHeader,
    /// The heading is there, and nobody below it.
    #[error("no rows below the heading")]
    NoRows,
    /// The file is larger than the limit.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
    /// More rows than the limit.
    #[error("the file has more than {limit} rows")]
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// What the zip holds grows beyond the limit, or the zip's list of contents does.
    #[error("what the zip holds is larger than {limit} bytes")]
    ZipBomb {
        /// The limit, in bytes.
        limit: u64,
    },
    /// No Connections.csv in the zip.
    #[error("no connections in the zip")]
    NoConnectionsInZip,
    /// The zip cannot be read.
    #[error("the zip is damaged")]
    ZipDamaged,
    /// The zip is packed in a way that is not known here (its name).
    #[error("the zip is packed as {0}")]
    ZipPacking(&'static str),
    /// The file is packed in another way than a zip (its ending).
    #[error("the file is packed as {0}")]
    OtherArchive(&'static str),
    /// The zip is one part of several.
    #[error("the zip is a part of several")]
    SplitZip,
    /// The zip is locked with a password.
    #[error("the zip is encrypted")]
    EncryptedZip,
    /// The file is of another kind.
    #[error("the file is of another kind: {}", .0.key())]
    WrongFile(OtherFile),
    /// The watcher ended it.
    #[error("cancelled")]
    Cancelled,
    /// The disk did not give the file.
    #[error("the file could not be read: {}", .0.kind())]
    Io(std::io::Error),
}

impl ReadError {
    /// What is wrong and what to do, in words.
    #[must_use]
    pub fn message(&self) -> Message {
        const MEGABYTE: u64 = 1024 * 1024;
        let megabytes = |bytes: u64| usize::try_from(bytes.div_ceil(MEGABYTE)).unwrap_or(usize::MAX);
        match self {
            Self::Empty => Message::new("import-empty"),
            Self::NotCsv => Message::new("import-not-csv"),
            Self::NoHeader => Message::new("import-no-header"),
            Self::NoRows => Message::new("import-no-rows"),
            Self::TooLarge { limit } => Message::new("import-too-large").with("megabytes", megabytes(*limit)),
            Self::TooManyRows { limit } => Message::new("import-too-many-rows").with("rows", *limit),
            Self::ZipBomb { limit } => Message::new("import-zip-bomb").with("megabytes", megabytes(*limit)),
            Self::NoConnectionsInZip => Message::new("import-zip-without-connections"),
            Self::ZipDamaged => Message::new("import-zip-damaged"),
            Self::ZipPacking(how) => Message::new("import-zip-packing").with("how", *how),
            Self::OtherArchive(ending) => Message::new("import-other-archive").with("ending", *ending),
            Self::SplitZip => Message::new("import-zip-split"),
            Self::EncryptedZip => Message::new("import-zip-encrypted"),
            Self::WrongFile(kind) => Message::new(format!("import-wrong-{}", kind.key().replace('_', "-"))),
            Self::Cancelled => Message::new("import-cancelled"),
            Self::Io(_) => Message::new("import-io"),
        }
    }
}
