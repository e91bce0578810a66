//! The criteria of a client as they stand, and the dated yes to the sentence that was read back.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::read_back::{Segment, read_back, sentence, so_far};
use super::{Choice, Criteria, Dimension, Stance, store};
use crate::error::{Error, Result};
use crate::practice::{About, Practice};
use crate::vocabulary::texts::{Message, Texts};
use crate::vocabulary::{ClientId, Levels};

/// How the yes was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// On the screen.
    Clicked,
    /// Aloud, and the coach noted it.
    Aloud,
}

impl How {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Clicked => "clicked",
            Self::Aloud => "aloud",
        }
    }

    pub(super) fn from_key(key: &str) -> Option<Self> {
        [Self::Clicked, Self::Aloud].into_iter().find(|how| how.key() == key)
    }
}

/// A yes to a sentence that was read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Agreement {
    /// Which yes.
    pub id: u32,
    /// The sentence, exactly as it was read back.
    pub sentence: String,
    /// When the yes was given.
    pub said_at: DateTime<Utc>,
    /// How it was given.
    pub how: How,
}

/// One dimension as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct WishView {
    /// Which dimension.
    pub dimension: Dimension,
    /// How the client stands to it.
    pub stance: Stance,
    /// What was chosen, in the order in which it was said.
    pub choices: Vec<Choice>,
}

/// The criteria as they stand, the sentence that reads them back, and what was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct CriteriaView {
    /// The four dimensions.
    pub wishes: Vec<WishView>,
    /// The sentence; `None` while nothing was said.
    pub sentence: Option<Vec<Segment>>,
    /// The yes in force: it was said to what stands here now.
    pub agreed: Option<Agreement>,
    /// There was a yes, and the wishes changed since.
    pub changed: bool,
    /// Every other yes, newest first.
    pub earlier: Vec<Agreement>,
}

/// The client's criteria.
///
/// # Errors
/// The database's own.
pub fn read(practice: &Practice, client: ClientId, texts: &Texts) -> Result<CriteriaView> {
    let (criteria, agreements) = practice.read(|c| Ok((store::read(c, client)?, store::agreements(c, client)?)))?;
    let in_force = agreements.first().is_some_and(|(_, said_to)| *said_to == criteria);
    let changed = !in_force && !agreements.is_empty();
    let mut agreements = agreements.into_iter().map(|(agreement, _)| agreement);
    Ok(CriteriaView {
        wishes: Dimension::ALL
            .into_iter()
            .map(|dimension| {
                let wish = criteria.wish(dimension);
                WishView { dimension, stance: wish.stance, choices: wish.choices.clone() }
            })
            .collect(),
        sentence: read_back(&criteria, texts),
        agreed: if in_force { agreements.next() } else { None },
        changed,
        earlier: agreements.collect(),
    })
}

/// The criteria in her own voice, while they grow; `None` while nothing was said.
///
/// # Errors
/// The database's own.
pub fn growing(practice: &Practice, client: ClientId, texts: &Texts) -> Result<Option<Vec<Segment>>> {
    Ok(so_far(&practice.read(|c| store::read(c, client))?, texts))
}

/// The criteria that were read back and agreed, and have not changed since.
///
/// # Errors
/// [`Error::NotAgreed`].
pub fn agreed(practice: &Practice, client: ClientId) -> Result<Criteria> {
    let (criteria, agreements) = practice.read(|c| Ok((store::read(c, client)?, store::agreements(c, client)?)))?;
    match agreements.first() {
        Some((_, said_to)) if *said_to == criteria => Ok(criteria),
        _ => Err(Error::NotAgreed),
    }
}

/// The levels that the agreed criteria ask for; none before the yes.
///
/// # Errors
/// The database's own.
pub fn levels_asked_for(practice: &Practice, client: ClientId) -> Result<Levels> {
    match agreed(practice, client) {
        Ok(criteria) => Ok(criteria.levels_asked_for()),
        Err(Error::NotAgreed) => Ok(Levels::NONE),
        Err(error) => Err(error),
    }
}

/// Says how the client stands to a dimension, as one step of undo.
///
/// # Errors
/// The database's own.
pub fn set_stance(practice: &Practice, client: ClientId, dimension: Dimension, stance: Stance) -> Result<()> {
    change(practice, client, |criteria| Ok(criteria.with_stance(dimension, stance)))
}

/// Adds a choice, as one step of undo.
///
/// # Errors
/// [`Error::Invalid`] with the reason.
pub fn add_choice(practice: &Practice, client: ClientId, dimension: Dimension, choice: Choice) -> Result<()> {
    add_choices(practice, client, dimension, vec![choice])
}

/// Adds choices that were named in one breath, as one step of undo: all of them, or none.
///
/// # Errors
/// [`Error::Invalid`] with the reason.
pub fn add_choices(practice: &Practice, client: ClientId, dimension: Dimension, choices: Vec<Choice>) -> Result<()> {
    change(practice, client, |criteria| {
        let add = |criteria: Criteria, choice| criteria.with_choice(dimension, choice);
        choices.into_iter().try_fold(criteria.clone(), add).map_err(|e| Error::Invalid(e.message()))
    })
}

/// Takes a choice out, as one step of undo.
///
/// # Errors
/// The database's own.
pub fn take_out(practice: &Practice, client: ClientId, dimension: Dimension, key: &str) -> Result<()> {
    change(practice, client, |criteria| Ok(criteria.without_choice(dimension, key)))
}

fn change(practice: &Practice, client: ClientId, act: impl FnOnce(&Criteria) -> Result<Criteria>) -> Result<()> {
    practice.change(About::Client(client), |c| {
        let before = store::read(c, client)?;
        let after = act(&before)?;
        if after != before {
            store::write(c, client, &after)?;
        }
        Ok(((), Message::new("did-criteria")))
    })
}

/// Keeps the client's yes to `shown`, the sentence that stood on the screen, with its time.
///
/// # Errors
/// [`Error::Stale`] where the criteria no longer read so: nothing is kept then.
pub fn agree(
    practice: &Practice,
    client: ClientId,
    how: How,
    shown: &str,
    texts: &Texts,
    at: DateTime<Utc>,
) -> Result<()> {
    practice.change(About::Client(client), |c| {
        let criteria = store::read(c, client)?;
        let reads = read_back(&criteria, texts).map(|segments| sentence(&segments));
        if reads.as_deref() != Some(shown) {
            return Err(Error::Stale);
        }
        // A second yes to the same is the same yes.
        let in_force = store::agreements(c, client)?.first().is_some_and(|(_, said_to)| *said_to == criteria);
        if !in_force {
            store::insert_agreement(c, client, &criteria, shown, how, at)?;
        }
        Ok(((), Message::new("did-agree")))
    })
}
