//! The wishes: what the client said about each of the four dimensions.

use serde::{Deserialize, Serialize};

use crate::vocabulary::texts::Message;
use crate::vocabulary::{Industry, Level, Levels, fold, unseen};

/// The most choices on one dimension.
pub const MAX_CHOICES: usize = 100;
/// The longest choice, in characters.
pub const MAX_LENGTH: usize = 200;

/// What a wish is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// How senior the person is.
    Level,
    /// What the person's company does.
    Industry,
    /// Whom the person works for.
    Company,
    /// Words in the person's title.
    Title,
}

impl Dimension {
    /// The four, in the order in which they are asked.
    pub const ALL: [Self; 4] = [Self::Level, Self::Industry, Self::Company, Self::Title];

    /// The name of the dimension in the catalogue's keys and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Industry => "industry",
            Self::Company => "company",
            Self::Title => "title",
        }
    }
}

/// How the client stands to a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Nothing was said about it yet.
    #[default]
    Open,
    /// She said that it does not matter: a choice, not an absence.
    NoPreference,
    /// Any of the choices.
    AnyOf,
    /// None of the choices.
    NoneOf,
}

impl Stance {
    /// The name of the stance in the catalogue's selectors and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::NoPreference => "no_preference",
            Self::AnyOf => "any_of",
            Self::NoneOf => "none_of",
        }
    }
}

/// One thing that she named.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
pub struct Choice {
    /// The key of a level or an industry; for a company or a word in the title, the text itself.
    pub key: String,
    /// The word she used ("CPG", "VPs"); empty where she used none of her own.
    pub said: String,
}

/// What she said about one dimension.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct Wish {
    /// How she stands to it.
    pub stance: Stance,
    /// What she named, in her order. Empty unless the stance is [`Stance::AnyOf`] or [`Stance::NoneOf`].
    pub choices: Vec<Choice>,
}

impl Wish {
    /// The stance as it counts: "any of these" and "none of these" with nothing named say nothing yet.
    #[must_use]
    pub fn in_force(&self) -> Stance {
        match self.stance {
            Stance::AnyOf | Stance::NoneOf if self.choices.is_empty() => Stance::Open,
            stance => stance,
        }
    }

    fn find_mut(&mut self, key: &str) -> Option<&mut Choice> {
        let key = fold(key);
        self.choices.iter_mut().find(|choice| fold(&choice.key) == key)
    }
}

/// Why a wish cannot be kept as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CriteriaError {
    /// The key names no level or industry.
    #[error("unknown key on {0:?}")]
    UnknownKey(Dimension),
    /// Nothing that can be read is left of the choice.
    #[error("empty choice on {0:?}")]
    Empty(Dimension),
    /// More than [`MAX_LENGTH`] characters.
    #[error("choice too long on {0:?}")]
    TooLong(Dimension),
    /// More than [`MAX_CHOICES`] choices.
    #[error("too many choices on {0:?}")]
    TooMany(Dimension),
    /// Choices where the stance has none, or the same choice twice.
    #[error("choices do not belong to the stance on {0:?}")]
    Inconsistent(Dimension),
}

impl CriteriaError {
    /// What to say about it.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::UnknownKey(d) => Message::new("criteria-error-unknown").with("dimension", d.key()),
            Self::Empty(_) => Message::new("criteria-error-empty"),
            Self::TooLong(_) => Message::new("criteria-error-long").with("most", MAX_LENGTH),
            Self::TooMany(_) => Message::new("criteria-error-many").with("most", MAX_CHOICES),
            Self::Inconsistent(_) => Message::new("criteria-error-inconsistent"),
        }
    }
}

/// Whom the client wants to meet. The default says nothing at all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Criteria {
    /// The wish about the level.
    pub level: Wish,
    /// The wish about the industry.
    pub industry: Wish,
    /// The wish about the company.
    pub company: Wish,
    /// The wish about words in the title.
    pub title: Wish,
}

impl Criteria {
    /// What was said about `dimension`.
    #[must_use]
    pub const fn wish(&self, dimension: Dimension) -> &Wish {
        match dimension {
            Dimension::Level => &self.level,
            Dimension::Industry => &self.industry,
            Dimension::Company => &self.company,
            Dimension::Title => &self.title,
        }
    }

    const fn wish_mut(&mut self, dimension: Dimension) -> &mut Wish {
        match dimension {
            Dimension::Level => &mut self.level,
            Dimension::Industry => &mut self.industry,
            Dimension::Company => &mut self.company,
            Dimension::Title => &mut self.title,
        }
    }

    /// The criteria with another stance on `dimension`. The choices stay between "any of these" and "none of these"; a dimension left
    /// open or without preference remembers none.
    #[must_use]
    pub fn with_stance(&self, dimension: Dimension, stance: Stance) -> Self {
        let mut criteria = self.clone();
        let wish = criteria.wish_mut(dimension);
        wish.stance = stance;
        if matches!(stance, Stance::Open | Stance::NoPreference) {
            wish.choices.clear();
        }
        criteria
    }

    /// The criteria with `choice` on `dimension`; one that was open or without preference becomes "any of these". What is there
    /// already (compared without case and accents) is not added twice; a level or an industry takes the new word for it. The words are kept as one line without what cannot be seen.
    ///
    /// # Errors
    /// When the key is unknown, nothing readable is left of it, or it would be over [`MAX_LENGTH`] or [`MAX_CHOICES`].
    pub fn with_choice(&self, dimension: Dimension, choice: Choice) -> Result<Self, CriteriaError> {
        let choice = Choice { key: one_line(&choice.key), said: one_line(&choice.said) };
        check_choice(dimension, &choice)?;
        let mut criteria = self.clone();
        let wish = criteria.wish_mut(dimension);
        if matches!(wish.stance, Stance::Open | Stance::NoPreference) {
            wish.stance = Stance::AnyOf;
            wish.choices.clear();
        }
        if let Some(here) = wish.find_mut(&choice.key) {
            // Of a level or an industry the word that she used last is hers.
            if matches!(dimension, Dimension::Level | Dimension::Industry) && !choice.said.is_empty() {
                here.said = choice.said;
            }
        } else {
            if wish.choices.len() >= MAX_CHOICES {
                return Err(CriteriaError::TooMany(dimension));
            }
            wish.choices.push(choice);
        }
        Ok(criteria)
    }

    /// The criteria without the choice `key` on `dimension`. The stance stays: she may be about to name another.
    #[must_use]
    pub fn without_choice(&self, dimension: Dimension, key: &str) -> Self {
        let mut criteria = self.clone();
        let key = fold(&one_line(key));
        criteria.wish_mut(dimension).choices.retain(|c| fold(&c.key) != key);
        criteria
    }

    /// The levels that she asked for.
    #[must_use]
    pub fn levels_asked_for(&self) -> Levels {
        match self.level.stance {
            Stance::AnyOf => self.level.choices.iter().filter_map(|choice| Level::from_key(&choice.key)).collect(),
            Stance::Open | Stance::NoPreference | Stance::NoneOf => Levels::NONE,
        }
    }

    /// Whether nothing was said at all.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        Dimension::ALL.into_iter().all(|d| self.wish(d).in_force() == Stance::Open)
    }

    /// Whether these criteria can be kept: for what comes from a file or over the wire as a whole.
    ///
    /// # Errors
    /// The first fault found: an unknown key, an empty, overlong or repeated choice, too many, or choices where the stance has none.
    pub fn check(&self) -> Result<(), CriteriaError> {
        for dimension in Dimension::ALL {
            let wish = self.wish(dimension);
            if wish.choices.len() > MAX_CHOICES {
                return Err(CriteriaError::TooMany(dimension));
            }
            let named = matches!(wish.stance, Stance::AnyOf | Stance::NoneOf);
            if !named && !wish.choices.is_empty() {
                return Err(CriteriaError::Inconsistent(dimension));
            }
            let mut seen = std::collections::HashSet::new();
            for choice in &wish.choices {
                check_choice(dimension, choice)?;
                if !seen.insert(fold(&choice.key)) {
                    return Err(CriteriaError::Inconsistent(dimension));
                }
            }
        }
        Ok(())
    }
}

fn check_choice(dimension: Dimension, choice: &Choice) -> Result<(), CriteriaError> {
    if choice.key.chars().count() > MAX_LENGTH || choice.said.chars().count() > MAX_LENGTH {
        return Err(CriteriaError::TooLong(dimension));
    }
    let known = match dimension {
        Dimension::Level => Level::from_key(&choice.key).is_some(),
        Dimension::Industry => Industry::from_key(&choice.key).is_some(),
        Dimension::Company | Dimension::Title => {
            if !choice.key.chars().any(char::is_alphanumeric) {
                return Err(CriteriaError::Empty(dimension));
            }
            true
        }
    };
    if known { Ok(()) } else { Err(CriteriaError::UnknownKey(dimension)) }
}

/// `text` as one line of what can be seen: runs of white space and control characters become one space; private-use characters and
/// the invisible marks that turn the direction of writing are left out.
pub(super) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !unseen(c) {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}
