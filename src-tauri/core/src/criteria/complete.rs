//! Completion while typing a wish.

use std::collections::HashSet;

use serde::Serialize;

use super::read_back::{industry_word, level_word};
use super::wish::{Choice, Dimension, one_line};
use crate::people::industry::{company_key, directory};
use crate::vocabulary::texts::{Message, Texts};
use crate::vocabulary::{Industry, Level, fold, industries_like, levels_like, words};

/// The most completions offered.
const MOST: usize = 8;

/// One completion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Completion {
    /// The key of the choice.
    pub key: String,
    /// How it is listed.
    pub label: String,
    /// How it will be said in the sentence.
    pub said: String,
    /// What helps to recognise it: the word by which it was found, or where it comes from.
    pub hint: Option<String>,
}

/// What `typed` may become on `dimension`, best first, at most eight. For levels and industries nothing typed gives the first of them.
/// `companies`: those that the client's contacts work for, each with how many do; they come before the directory's, the more frequent
/// first, and the number is not shown (counts come only after the criteria are agreed). Companies and titles may always be taken as typed.
#[must_use]
pub fn complete(dimension: Dimension, typed: &str, companies: &[(&str, u32)], texts: &Texts) -> Vec<Completion> {
    let typed = one_line(typed);
    let mut found = match dimension {
        Dimension::Level if typed.is_empty() => Level::ALL.into_iter().map(|l| level(l, None, texts)).collect(),
        Dimension::Industry if typed.is_empty() => {
            Industry::ALL.into_iter().map(|i| industry(i, None, texts)).collect()
        }
        Dimension::Level => levels_like(&typed).into_iter().map(|(l, alias)| level(l, alias, texts)).collect(),
        Dimension::Industry => {
            industries_like(&typed).into_iter().map(|(i, alias)| industry(i, alias, texts)).collect()
        }
        Dimension::Company => companies_like(&typed, companies, texts),
        Dimension::Title => Vec::new(),
    };
    found.truncate(MOST);
    let free = matches!(dimension, Dimension::Company | Dimension::Title) && typed.chars().any(char::is_alphanumeric);
    if free && !found.iter().any(|c| fold(&c.key) == fold(&typed)) {
        found.truncate(MOST - 1);
        let hint = (dimension == Dimension::Company).then(|| texts.say(&Message::new("criteria-hint-as-typed")));
        found.push(Completion { key: typed.clone(), label: typed.clone(), said: typed, hint });
    }
    found
}

fn level(level: Level, alias: Option<&str>, texts: &Texts) -> Completion {
    let choice = Choice { key: level.key().to_owned(), said: alias.unwrap_or_default().to_owned() };
    let label = texts.say(&Message::new(format!("level-{}", level.key())));
    let said = level_word(&choice, false, texts);
    Completion { hint: hint(alias, &label), key: choice.key, label, said }
}

fn industry(industry: Industry, alias: Option<&str>, texts: &Texts) -> Completion {
    let choice = Choice { key: industry.key().to_owned(), said: alias.unwrap_or_default().to_owned() };
    let label = texts.say(&Message::new(format!("industry-{}", industry.key())));
    let said = industry_word(&choice, texts);
    Completion { hint: hint(alias, &label), key: choice.key, label, said }
}

fn hint(alias: Option<&str>, label: &str) -> Option<String> {
    alias.filter(|alias| fold(alias) != fold(label)).map(str::to_owned)
}

fn companies_like(typed: &str, companies: &[(&str, u32)], texts: &Texts) -> Vec<Completion> {
    let typed = fold(typed);
    if typed.is_empty() {
        return Vec::new();
    }
    let hers = companies.iter().map(|(name, people)| (*name, Some(*people)));
    let known = directory().map(|name| (name, None));
    let mut ranked: Vec<_> = hers
        .chain(known)
        .filter_map(|(name, people)| {
            let nearness = nearness(&fold(name), &typed)?;
            Some((nearness, std::cmp::Reverse(people), name.chars().count(), name))
        })
        .collect();
    ranked.sort_unstable();
    let mut seen = HashSet::new();
    let hint = texts.say(&Message::new("criteria-hint-contacts"));
    ranked
        .into_iter()
        .filter(|(_, _, _, name)| seen.insert(company_key(name)))
        .take(MOST)
        .map(|(_, people, _, name)| {
            let name = one_line(name);
            Completion { key: name.clone(), label: name.clone(), said: name, hint: people.0.map(|_| hint.clone()) }
        })
        .collect()
}

/// How near a name is to what was typed: the same, beginning with it, one of its words beginning with it.
fn nearness(name: &str, typed: &str) -> Option<u8> {
    if name == typed {
        Some(0)
    } else if name.starts_with(typed) {
        Some(1)
    } else if words(name).any(|word| word.starts_with(typed)) {
        Some(2)
    } else {
        None
    }
}
