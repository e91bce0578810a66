//! The templates, which are files that a person can read and change.

use std::time::Duration;

/// How a document is set.
pub(super) enum Template<'a> {
    /// One that ships with the program.
    Ours(&'static str),
    /// One that the coach has changed.
    Changed(&'a str),
}

impl<'a> Template<'a> {
    pub const TAKE_HOME: Self = Self::Ours(super::TAKE_HOME_TEMPLATE);
    pub const SHORTLIST: Self = Self::Ours(include_str!("../../../data/handout/shortlist.typ"));
    pub const WALL: Self = Self::Ours(include_str!("../../../data/handout/wall.typ"));
    pub const RECOVERY_CODE: Self = Self::Ours(include_str!("../../../data/handout/recovery_code.typ"));

    pub const fn is_ours(&self) -> bool {
        matches!(self, Self::Ours(_))
    }

    pub const fn text(&self) -> &'a str {
        match self {
            Self::Ours(text) => text,
            Self::Changed(text) => text,
        }
    }

    /// How long it may take. A page takes a fraction of a second; what takes this long will not end.
    pub const fn patience(&self) -> Duration {
        match self {
            Self::Ours(_) => Duration::from_secs(120),
            Self::Changed(_) => Duration::from_secs(10),
        }
    }
}
