//! The shape of an archive, as `data/handout/archive.toml` gives it.

use std::sync::LazyLock;

use serde::Deserialize;

static SHAPE: LazyLock<Shape> =
    LazyLock::new(|| toml::from_str(include_str!("../../../data/handout/archive.toml")).unwrap_or_default());

/// The lists of the newest version.
pub(super) fn shape() -> &'static Shape {
    &SHAPE
}

/// Every list of an archive.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shape {
    /// The version of the format.
    pub version: u32,
    /// The lists, in their order.
    #[serde(rename = "list")]
    pub lists: Vec<List>,
}

/// A list: the records of one table, each with the lists that belong to it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    pub name: String,
    pub table: String,
    /// At most one record, told without a list.
    #[serde(default)]
    pub single: bool,
    /// The column that names the record it belongs to.
    pub parent: Option<String>,
    /// Others refer to its records by number.
    #[serde(default)]
    pub numbered: bool,
    /// How it is read; `None`: as it was made.
    pub order: Option<String>,
    #[serde(default)]
    pub scope: In,
    /// Taken only by a practice that has no clients yet.
    #[serde(default)]
    pub fresh: bool,
    /// So many records at most.
    pub most: Option<usize>,
    /// On the page for people.
    #[serde(default = "yes")]
    pub page: bool,
    pub columns: Vec<Column>,
    /// What belongs to each record.
    #[serde(default, rename = "list")]
    pub lists: Vec<List>,
}

/// In which archives a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum In {
    #[default]
    Every,
    /// Only in that of a whole practice.
    Practice,
}

/// A value of each record.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Column {
    pub name: String,
    column: Option<String>,
    pub is: Holds,
    /// It may be NULL, which is left out.
    #[serde(default)]
    pub optional: bool,
    /// The least and the greatest number; of a text, how many characters.
    #[serde(default)]
    pub least: i64,
    pub most: Option<u32>,
    /// The words that it may be.
    #[serde(default)]
    pub of: Vec<String>,
    /// The list that it refers to.
    pub to: Option<String>,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Holds {
    /// Words, verbatim.
    Text,
    /// An `https` or `http` address.
    Link,
    /// `2026-11-23`.
    Day,
    /// `10:30`, on the clock of the coach's own place.
    Time,
    /// `2026-11-23T10:07:00+01:00`.
    Moment,
    /// A whole number.
    Number,
    /// Yes or no.
    Flag,
    /// One of a few words.
    Word,
    /// A level.
    Level,
    /// Levels.
    Levels,
    /// Industries.
    Industries,
    /// Fields of a person.
    Fields,
    /// A kind of reply.
    Reply,
    /// A shelf of the library.
    Shelf,
    /// The number of a record of another list.
    Reference,
    /// Whom the client wants to meet.
    Criteria,
    /// The steps of a session.
    Script,
    /// The words of an item of the library.
    LibraryBody,
}

impl Holds {
    /// Whether it is a structure of its own, which has no place in a cell of a table.
    pub(super) const fn is_deep(self) -> bool {
        matches!(self, Self::Criteria | Self::Script | Self::LibraryBody)
    }
}

impl Column {
    /// What it is called in its table.
    pub(super) fn in_table(&self) -> &str {
        self.column.as_deref().unwrap_or(&self.name)
    }
}

const fn yes() -> bool {
    true
}
