//! Completion while typing a wish.

use std::collections::HashSet;

use serde::Serialize;

use super::read_back::{industry_word, level_word};
use super::wish::{Choice, Dimension, one_line};
use crate::people::industry::{company_key, directory};
use crate::vocabulary::texts::{Arg, Joint, Message, Texts};
use crate::vocabulary::{Industry, Level, fold, industries_like, levels_like, words};

/// The most completions offered.
const MOST: usize = 8;
/// So many words are looked at for several that were named in one breath.
const WORDS: usize = 24;

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
    /// What was named in the same breath ("heads and directors"): further choices.
    pub more: Vec<Choice>,
}

/// What `typed` may become on `dimension`, best first, at most eight. For levels and industries nothing typed gives all of them, and
/// several named in one breath become one completion ("heads and directors").
/// `companies`: those that the client's contacts work for, each with how many do; they come before the directory's, the more frequent
/// first, and the number is not shown (counts come only after the criteria are agreed). Companies and titles may always be taken as typed.
#[must_use]
pub fn complete(dimension: Dimension, typed: &str, companies: &[(&str, u32)], texts: &Texts) -> Vec<Completion> {
    let typed = one_line(typed);
    let mut found = match dimension {
        Dimension::Level | Dimension::Industry if typed.is_empty() => return listed(dimension, "", texts),
        Dimension::Level | Dimension::Industry => listed(dimension, &typed, texts),
        Dimension::Company => companies_like(&typed, companies, texts),
        Dimension::Title => Vec::new(),
    };
    if found.is_empty() && matches!(dimension, Dimension::Level | Dimension::Industry) {
        found = in_one_breath(dimension, &typed, texts);
    }
    found.truncate(MOST);
    let free = matches!(dimension, Dimension::Company | Dimension::Title) && typed.chars().any(char::is_alphanumeric);
    if free && !found.iter().any(|c| fold(&c.key) == fold(&typed)) {
        found.truncate(MOST - 1);
        let hint = (dimension == Dimension::Company).then(|| texts.say(&Message::new("criteria-hint-as-typed")));
        found.push(Completion { key: typed.clone(), label: typed.clone(), said: typed, hint, more: Vec::new() });
    }
    found
}

/// What the list of levels or industries has for `typed`.
fn listed(dimension: Dimension, typed: &str, texts: &Texts) -> Vec<Completion> {
    if dimension == Dimension::Level {
        return levels_like(typed).into_iter().map(|(l, alias)| level(l, alias, texts)).collect();
    }
    industries_like(typed).into_iter().map(|(i, alias)| industry(i, alias, texts)).collect()
}

/// Several of the list that were typed with "and", "or" or a comma between them, as one completion: of each piece what it finds first.
/// A word of the list that holds an "and" itself ("oil and gas") stays whole. With one piece only, all that it finds.
fn in_one_breath(dimension: Dimension, typed: &str, texts: &Texts) -> Vec<Completion> {
    let spaced = typed.replace([',', ';', '/', '&', '+'], " , ");
    let joining = texts.say(&Message::new("criteria-joining"));
    let joins = |word: &&str| *word == "," || joining.split(' ').any(|joint| fold(word) == joint);
    let words: Vec<&str> = spaced.split_whitespace().take(WORDS).collect();
    let mut pieces: Vec<Vec<Completion>> = Vec::new();
    let mut rest = words.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if joins(&first) {
            rest = after;
            continue;
        }
        // The longest that the list knows, up to where one joins or all ends.
        let ends = (1..=rest.len()).rev().filter(|end| rest.get(*end).is_none_or(|next| joins(&next)));
        let longest = ends.filter_map(|end| {
            let found = listed(dimension, &rest.get(..end)?.join(" "), texts);
            (!found.is_empty()).then_some((found, end))
        });
        let Some((found, end)) = longest.into_iter().next() else { return Vec::new() };
        pieces.push(found);
        rest = rest.get(end..).unwrap_or_default();
    }
    if pieces.len() < 2 {
        return pieces.pop().unwrap_or_default();
    }
    let mut all: Vec<Completion> = Vec::new();
    for one in pieces.into_iter().filter_map(|found| found.into_iter().next()) {
        if !all.iter().any(|here| here.key == one.key) {
            all.push(one);
        }
    }
    let labels: Vec<Arg> = all.iter().map(|one| one.label.clone().into()).collect();
    let label = texts.say(&Message::new("the-list").with("list", Arg::List(Joint::And, labels)));
    let mut choices = all.into_iter().map(|one| Choice { key: one.key, said: one.said });
    let Some(first) = choices.next() else { return Vec::new() };
    vec![Completion { key: first.key, label, said: first.said, hint: None, more: choices.collect() }]
}

fn level(level: Level, alias: Option<&str>, texts: &Texts) -> Completion {
    let choice = Choice { key: level.key().to_owned(), said: alias.unwrap_or_default().to_owned() };
    let label = texts.say(&Message::new(format!("level-{}", level.key())));
    let said = level_word(&choice, false, texts);
    Completion { hint: hint(alias, &label), key: choice.key, label, said, more: Vec::new() }
}

fn industry(industry: Industry, alias: Option<&str>, texts: &Texts) -> Completion {
    let choice = Choice { key: industry.key().to_owned(), said: alias.unwrap_or_default().to_owned() };
    let label = texts.say(&Message::new(format!("industry-{}", industry.key())));
    let said = industry_word(&choice, texts);
    Completion { hint: hint(alias, &label), key: choice.key, label, said, more: Vec::new() }
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
            let hint = people.0.map(|_| hint.clone());
            Completion { key: name.clone(), label: name.clone(), said: name, hint, more: Vec::new() }
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
