//! Completion with the companies that the client's people work for.

use std::collections::HashMap;

use super::Dimension;
use super::complete::{Completion, complete};
use crate::error::Result;
use crate::people::Rosters;
use crate::practice::Practice;
use crate::vocabulary::ClientId;
use crate::vocabulary::texts::Texts;

/// What `typed` may become on `dimension` for this client, best first, at most eight.
///
/// # Errors
/// The database's own.
pub fn complete_for(
    practice: &Practice,
    rosters: &Rosters,
    client: ClientId,
    dimension: Dimension,
    typed: &str,
    texts: &Texts,
) -> Result<Vec<Completion>> {
    if dimension != Dimension::Company {
        return Ok(complete(dimension, typed, &[], texts));
    }
    let roster = rosters.of(practice, client)?;
    let mut companies: HashMap<&str, (&str, u32)> = HashMap::new();
    for member in roster.members().iter().filter(|m| !m.company_key.is_empty()) {
        companies.entry(&member.company_key).or_insert((&member.person.company, 0)).1 += 1;
    }
    let companies: Vec<(&str, u32)> = companies.into_values().collect();
    Ok(complete(dimension, typed, &companies, texts))
}
