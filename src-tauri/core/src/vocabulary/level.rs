//! Levels: how senior a role is. The rulings on titles are in `people/level`.

use serde::{Deserialize, Serialize};

/// How senior a role is, from most to least; `Other` is outside the order (former, retired, adviser, investor ...).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Founder, co-founder, owner.
    Founder,
    /// Chief officers, presidents, managing directors.
    CSuite,
    /// Partner of a firm.
    Partner,
    /// Vice president of any grade.
    Vp,
    /// Head of something.
    Head,
    /// Director.
    Director,
    /// Manager, team lead.
    Manager,
    /// Principal, senior, staff or lead of a craft.
    Senior,
    /// A craft without a grade.
    Professional,
    /// Intern, trainee, student, assistant.
    Entry,
    /// None of these, or not a present role.
    Other,
}

impl Level {
    /// Every level, most senior first.
    pub const ALL: [Self; 11] = [
        Self::Founder,
        Self::CSuite,
        Self::Partner,
        Self::Vp,
        Self::Head,
        Self::Director,
        Self::Manager,
        Self::Senior,
        Self::Professional,
        Self::Entry,
        Self::Other,
    ];

    /// The key used in data files, in the catalogue of texts and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Founder => "founder",
            Self::CSuite => "c_suite",
            Self::Partner => "partner",
            Self::Vp => "vp",
            Self::Head => "head",
            Self::Director => "director",
            Self::Manager => "manager",
            Self::Senior => "senior",
            Self::Professional => "professional",
            Self::Entry => "entry",
            Self::Other => "other",
        }
    }

    /// The level with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.key() == key)
    }
}

/// A set of levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Levels(u16);

impl Levels {
    /// No level.
    pub const NONE: Self = Self(0);

    /// Whether `level` is in the set.
    #[must_use]
    pub const fn contains(self, level: Level) -> bool {
        self.0 & (1 << level as u16) != 0
    }

    /// The set with `level` in it.
    #[must_use]
    pub const fn with(self, level: Level) -> Self {
        Self(self.0 | (1 << level as u16))
    }

    /// The set with `level` taken out.
    #[must_use]
    pub const fn without(self, level: Level) -> Self {
        Self(self.0 & !(1 << level as u16))
    }

    /// Whether the two sets share a level.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The levels in the set, most senior first.
    pub fn iter(self) -> impl Iterator<Item = Level> {
        Level::ALL.into_iter().filter(move |l| self.contains(*l))
    }
}

impl FromIterator<Level> for Levels {
    fn from_iter<I: IntoIterator<Item = Level>>(levels: I) -> Self {
        levels.into_iter().fold(Self::NONE, Self::with)
    }
}
