//! The words that people say for industries and levels (`data/aliases.toml`).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Industry, Level, fold};

#[derive(Deserialize, Default)]
struct Aliases {
    industry: BTreeMap<String, Vec<String>>,
    industry_found_by: BTreeMap<String, Vec<String>>,
    level: BTreeMap<String, Vec<String>>,
    level_found_by: BTreeMap<String, Vec<String>>,
}

static ALIASES: LazyLock<Aliases> =
    LazyLock::new(|| toml::from_str(include_str!("../../data/aliases.toml")).unwrap_or_default());

/// The words that people say for `industry`, in the casing in which they are said.
#[must_use]
pub fn industry_aliases(industry: Industry) -> &'static [String] {
    ALIASES.industry.get(industry.key()).map_or(&[], Vec::as_slice)
}

/// Words that find `industry` and would not read well as its name.
fn found_by(industry: Industry) -> &'static [String] {
    ALIASES.industry_found_by.get(industry.key()).map_or(&[], Vec::as_slice)
}

/// The words that people say for `level`, in the casing in which they are said.
#[must_use]
pub fn level_aliases(level: Level) -> &'static [String] {
    ALIASES.level.get(level.key()).map_or(&[], Vec::as_slice)
}

/// Words that find `level` and mean only some of it.
fn level_found_by(level: Level) -> &'static [String] {
    ALIASES.level_found_by.get(level.key()).map_or(&[], Vec::as_slice)
}

/// The industries that `typed` may mean, best first, each with the word that was hit: a whole word before the beginning of one,
/// and that before the beginning of a later word. Nothing typed gives them all.
#[must_use]
pub fn industries_like(typed: &str) -> Vec<(Industry, Option<&'static str>)> {
    like(typed, Industry::ALL.into_iter().map(|i| (i, i.key(), industry_aliases(i), found_by(i))))
}

/// The levels that `typed` may mean; as [`industries_like`].
#[must_use]
pub fn levels_like(typed: &str) -> Vec<(Level, Option<&'static str>)> {
    like(typed, Level::ALL.into_iter().map(|l| (l, l.key(), level_aliases(l), level_found_by(l))))
}

/// What is wrong with the data: keys that name nothing, things without a word, a word that two things claim.
#[must_use]
pub fn alias_faults() -> Vec<String> {
    let mut faults = Vec::new();
    let mut claimed: BTreeMap<String, String> = BTreeMap::new();
    let known = |key: &str| Industry::from_key(key).is_some() || Level::from_key(key).is_some();
    for (key, words) in
        ALIASES.industry.iter().chain(&ALIASES.industry_found_by).chain(&ALIASES.level).chain(&ALIASES.level_found_by)
    {
        if !known(key) {
            faults.push(format!("{key} names no industry and no level"));
        }
        for word in words {
            if let Some(other) = claimed.insert(fold(word), key.clone()) {
                faults.push(format!("{word} is said for {other} and for {key}"));
            }
        }
    }
    let industries = Industry::ALL.into_iter().map(|i| (i.key(), industry_aliases(i)));
    let levels = Level::ALL.into_iter().map(|l| (l.key(), level_aliases(l)));
    faults.extend(
        industries.chain(levels).filter(|(_, words)| words.is_empty()).map(|(key, _)| format!("{key} has no word")),
    );
    faults
}

fn like<T: Copy>(
    typed: &str,
    things: impl Iterator<Item = (T, &'static str, &'static [String], &'static [String])>,
) -> Vec<(T, Option<&'static str>)> {
    let typed = fold(typed);
    let mut hits: Vec<(u8, T, Option<&'static str>)> = Vec::new();
    for (thing, key, aliases, found_by) in things {
        let by_key = rank(&key.replace('_', " "), &typed).map(|rank| (rank, None));
        let by_alias = aliases.iter().filter_map(|a| rank(&fold(a), &typed).map(|rank| (rank, Some(a.as_str()))));
        let by_other = found_by.iter().filter_map(|a| rank(&fold(a), &typed).map(|rank| (rank, None)));
        // An alias that is hit as well as the name is her word, so it comes first.
        if let Some((rank, alias)) = by_alias.chain(by_key).chain(by_other).min_by_key(|(rank, _)| *rank) {
            hits.push((rank, thing, if typed.is_empty() { None } else { alias }));
        }
    }
    hits.sort_by_key(|(rank, _, _)| *rank);
    hits.into_iter().map(|(_, thing, alias)| (thing, alias)).collect()
}

fn rank(word: &str, typed: &str) -> Option<u8> {
    match () {
        () if word == typed => Some(0),
        () if word.starts_with(typed) => Some(1),
        () if word.split(' ').any(|part| part.starts_with(typed)) => Some(2),
        () => None,
    }
}
