//! The words that people say for industries and levels.

use super::{Industry, Level};

/// The industries that `typed` may mean, best first, with the alias that was hit.
#[must_use]
pub fn industries_like(_typed: &str) -> Vec<(Industry, Option<&'static str>)> {
    Vec::new()
}

/// The levels that `typed` may mean, best first, with the alias that was hit.
#[must_use]
pub fn levels_like(_typed: &str) -> Vec<(Level, Option<&'static str>)> {
    Vec::new()
}
