//! Words in a company's name that say what it does (`data/company_words.toml`).

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::vocabulary::{Industries, Industry, fold};

#[derive(Deserialize, Default)]
struct Words {
    words: BTreeMap<String, Vec<String>>,
}

static WORDS: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../../data/company_words.toml")).unwrap_or_default());

/// Each word or phrase, folded, with its industries.
static BY_WORD: LazyLock<HashMap<String, Industries>> = LazyLock::new(|| {
    let mut by_word: HashMap<String, Industries> = HashMap::new();
    for (key, words) in &WORDS.words {
        let Some(industry) = Industry::from_key(key) else { continue };
        for word in words {
            let industries = by_word.entry(fold(word)).or_default();
            *industries = industries.with(industry);
        }
    }
    by_word
});

/// The industries that the words of a name say, with the words that said it: pairs of words before single ones.
pub(super) fn said_by(words: &[&str]) -> Option<(Industries, String)> {
    let pairs = words.windows(2).filter_map(|pair| {
        let phrase = pair.join(" ");
        BY_WORD.get(&phrase).map(|industries| (*industries, phrase))
    });
    let singles =
        words.iter().filter_map(|word| BY_WORD.get(*word).map(|industries| (*industries, (*word).to_owned())));
    pairs.chain(singles).reduce(|(all, first), (more, _)| (all.union(more), first))
}

/// What is wrong with the data.
pub(super) fn faults() -> Vec<String> {
    let unknown = WORDS.words.keys().filter(|key| Industry::from_key(key).is_none());
    let mut faults: Vec<String> = unknown.map(|key| format!("company_words.toml: {key} names no industry")).collect();
    let long = BY_WORD.keys().filter(|word| word.split(' ').count() > 2 || word.is_empty());
    faults.extend(long.map(|word| format!("company_words.toml: {word:?} is no word and no pair of words")));
    if BY_WORD.is_empty() {
        faults.push("company_words.toml cannot be read".to_owned());
    }
    faults
}
