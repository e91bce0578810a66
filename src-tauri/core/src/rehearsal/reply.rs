//! A reply to practise with, and whether it could come from somebody on her shortlist.

use serde::{Deserialize, Serialize};

use crate::library::Reply;
use crate::vocabulary::{Industry, Level};

/// A reply with the key by which it is known again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct Wording {
    /// Tells it from all others.
    pub key: String,
    /// The reply.
    pub reply: Reply,
}

/// The levels and industries of her shortlist.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct Around {
    /// The levels of those on it.
    pub levels: Vec<Level>,
    /// The industries of their companies.
    pub industries: Vec<Industry>,
}

/// Whether `reply` could come from somebody `around`: it asks for no level or for one that is there, and likewise for industries.
#[must_use]
pub fn fits(reply: &Reply, around: &Around) -> bool {
    shares(&reply.levels, &around.levels) && shares(&reply.industries, &around.industries)
}

fn shares<T: PartialEq>(asked: &[T], there: &[T]) -> bool {
    asked.is_empty() || asked.iter().any(|one| there.contains(one))
}
