//! Looking for what she named: her companies among the names of companies, her words in titles.

use std::collections::HashMap;

use super::wish::Choice;
use crate::people::industry::company_key;
use crate::vocabulary::{fold, words};

/// What looking for her words gave.
pub(super) enum Found {
    /// There is nothing to look in.
    Nothing,
    /// None of hers is there.
    None,
    /// The choice at this place of her list is there.
    Choice(usize),
}

fn said(choices: &[Choice]) -> Vec<String> {
    choices.iter().map(|c| if c.said.is_empty() { c.key.clone() } else { c.said.clone() }).collect()
}

/// The companies that she named, by their keys.
#[derive(Debug, Clone)]
pub(super) struct Companies {
    by_key: HashMap<Box<str>, usize>,
    said: Vec<String>,
}

impl Companies {
    pub(super) fn new(choices: &[Choice]) -> Self {
        let mut by_key = HashMap::new();
        for (at, choice) in choices.iter().enumerate() {
            let key = compared(&choice.key);
            if !key.is_empty() {
                by_key.entry(key.into_boxed_str()).or_insert(at);
            }
        }
        Self { by_key, said: said(choices) }
    }

    /// Whether none can be looked for.
    pub(super) fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }

    /// Her choices in her words.
    pub(super) fn said(&self) -> &[String] {
        &self.said
    }

    /// Looks for one of hers in a company with this name and key.
    pub(super) fn find(&self, company: &str, key: &str) -> Found {
        if !key.is_empty() {
            return self.find_key(key);
        }
        if !company.chars().any(char::is_alphanumeric) {
            return Found::Nothing;
        }
        self.find_key(&compared(company))
    }

    fn find_key(&self, key: &str) -> Found {
        // Names of the length of a page are compared by their beginning only.
        let ends = key.match_indices(' ').map(|(at, _)| at).chain([key.len()]).take(LEADING_WORDS);
        let at = ends.filter_map(|end| key.get(..end)).find_map(|leading| self.by_key.get(leading));
        at.map_or(Found::None, |at| Found::Choice(*at))
    }
}

/// With how many words a person's company may begin that are compared with hers.
const LEADING_WORDS: usize = 24;

/// A name that is all legal form ("GmbH") has an empty key; then it is compared as it stands.
fn compared(company: &str) -> String {
    let key = company_key(company);
    if key.is_empty() { fold(company) } else { key }
}

/// The words and runs of words that she named for titles, folded.
#[derive(Debug, Clone)]
pub(super) struct Phrases {
    phrases: Vec<(usize, Vec<Box<str>>)>,
    said: Vec<String>,
}

impl Phrases {
    pub(super) fn new(choices: &[Choice]) -> Self {
        let split = |c: &Choice| words(&fold(&c.key)).map(Into::into).collect::<Vec<Box<str>>>();
        let phrases = choices.iter().map(split).enumerate().filter(|(_, words)| !words.is_empty()).collect();
        Self { phrases, said: said(choices) }
    }

    /// Whether none can be looked for.
    pub(super) fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// Her choices in her words.
    pub(super) fn said(&self) -> &[String] {
        &self.said
    }

    /// Looks for one of hers in `title`.
    pub(super) fn find(&self, title: &str) -> Found {
        // Folding normalises Unicode, which most titles do not need: of ASCII it only changes the case.
        if title.is_ascii() {
            self.find_in(words(title), |word, of_phrase| word.eq_ignore_ascii_case(of_phrase))
        } else {
            self.find_in(words(&fold(title)), |word, of_phrase| word == of_phrase)
        }
    }

    fn find_in<'t>(&self, mut rest: impl Iterator<Item = &'t str> + Clone, same: impl Fn(&str, &str) -> bool) -> Found {
        let mut found = Found::Nothing;
        loop {
            let here = rest.clone();
            let Some(first) = rest.next() else { return found };
            found = Found::None;
            for (at, phrase) in &self.phrases {
                let begins = phrase.first().is_some_and(|word| word.len() == first.len() && same(first, word));
                let mut words = here.clone();
                if begins && phrase.iter().all(|word| words.next().is_some_and(|w| same(w, word))) {
                    return Found::Choice(*at);
                }
            }
        }
    }
}
