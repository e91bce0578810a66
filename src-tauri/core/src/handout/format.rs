//! The kinds of file, and what such a file is called.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::column::Column;
use super::line::Line;
use super::pdf::{About, Paper, shortlist_pdf};
use super::{bundle, csv, vcard, vcards, xlsx};
use crate::error::Result;
use crate::vocabulary::texts::{Message, Texts};

/// A kind of file that a shortlist is saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// A table as text.
    Csv,
    /// A workbook.
    Xlsx,
    /// Cards for an address book.
    Vcard,
    /// The same cards, each as a file of its own, in a zip.
    VcardEach,
    /// A table on paper.
    Pdf,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Csv, Self::Xlsx, Self::Vcard, Self::VcardEach, Self::Pdf];

    /// The key on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Vcard => "vcard",
            Self::VcardEach => "vcard_each",
            Self::Pdf => "pdf",
        }
    }

    /// The format with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key() == key)
    }

    /// How a file of this kind ends, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Vcard => "vcf",
            Self::VcardEach => "zip",
            Self::Pdf => "pdf",
        }
    }

    /// Whether a file of this kind has a place for `column`. A card has none for how and how well somebody is known.
    #[must_use]
    pub const fn carries(self, column: Column) -> bool {
        match self {
            Self::Csv | Self::Xlsx | Self::Pdf => true,
            Self::Vcard | Self::VcardEach => {
                !matches!(column, Column::ConnectedOn | Column::Level | Column::Industries | Column::Tie)
            }
        }
    }
}

/// The whole file of `lines` in `format`, with `columns` in the order given; on paper, what it is `about` stands above them.
///
/// # Errors
/// As [`csv()`], [`xlsx()`], [`vcard()`] and [`shortlist_pdf()`] give.
pub fn file(
    format: Format,
    lines: &[Line],
    columns: &[Column],
    about: &About,
    texts: &Texts,
    paper: Paper,
) -> Result<Written> {
    let whole = |bytes| Written { bytes, missing: Vec::new() };
    match format {
        Format::Csv => csv(lines, columns, texts).map(whole),
        Format::Xlsx => xlsx(lines, columns, texts).map(whole),
        Format::Vcard => vcard(lines, columns).map(whole),
        Format::VcardEach => bundle(&vcards(lines, columns)?, ("handout-card-name", "vcf"), texts).map(whole),
        Format::Pdf => {
            let printed = shortlist_pdf(lines, columns, about, texts, paper)?;
            Ok(Written { bytes: printed.pdf, missing: printed.missing })
        }
    }
}

/// A file, and the characters that it could not hold: on paper, those that no typeface has.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the two that are named above")]
pub struct Written {
    pub bytes: Vec<u8>,
    pub missing: Vec<char>,
}

/// A file name to offer: "Shortlist 2026-11-23.csv". It names nobody, for others may see the folder.
#[must_use]
pub fn suggested_name(format: Format, today: NaiveDate, texts: &Texts) -> String {
    let name = texts.say(&Message::new("handout-file-name").with("day", today.to_string()));
    format!("{name}.{}", format.extension())
}
