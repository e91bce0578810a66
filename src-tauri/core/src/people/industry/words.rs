//! Words in a company's name that say what it does (`data/company_words.toml`).

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::vocabulary::{Industries, Industry, fold};

/// How many words a phrase may have.
const PHRASE_AT_MOST: usize = 3;

#[derive(Deserialize, Default)]
struct Words {
    words: BTreeMap<String, Vec<String>>,
    endings: BTreeMap<String, Vec<String>>,
    likely: BTreeMap<String, Vec<String>>,
    nothing: Vec<String>,
    places: Vec<String>,
}

static WORDS: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../../data/company_words.toml")).unwrap_or_default());

/// Each word or phrase, folded, with its industries; none for what says nothing.
static BY_WORD: LazyLock<HashMap<String, Industries>> = LazyLock::new(|| {
    let nothing = WORDS.nothing.iter().map(|phrase| (fold(phrase), Industries::NONE));
    let mut by_word: HashMap<String, Industries> = nothing.collect();
    for (word, industry) in pairs(&WORDS.words) {
        let industries = by_word.entry(word).or_default();
        *industries = industries.with(industry);
    }
    by_word
});

/// Each word that may mean an industry, folded, with what it may mean.
static LIKELY: LazyLock<HashMap<String, Industries>> = LazyLock::new(|| {
    let mut likely: HashMap<String, Industries> = HashMap::new();
    for (word, industry) in pairs(&WORDS.likely) {
        let industries = likely.entry(word).or_default();
        *industries = industries.with(industry);
    }
    likely
});

/// The industries that a word of a name may mean; it decides nothing.
pub(super) fn may_mean(word: &str) -> Industries {
    LIKELY.get(word).copied().unwrap_or(Industries::NONE)
}

/// Each ending of a compound word, folded, with its industry; the longest first.
static ENDINGS: LazyLock<Vec<(String, Industry)>> = LazyLock::new(|| {
    let mut endings: Vec<_> = pairs(&WORDS.endings).collect();
    endings.sort_by_key(|(ending, _)| std::cmp::Reverse(ending.len()));
    endings
});

static PLACES: LazyLock<HashSet<String>> = LazyLock::new(|| WORDS.places.iter().map(|place| fold(place)).collect());

fn pairs(table: &BTreeMap<String, Vec<String>>) -> impl Iterator<Item = (String, Industry)> {
    let known = table.iter().filter_map(|(key, words)| Industry::from_key(key).map(|industry| (industry, words)));
    known.flat_map(|(industry, words)| words.iter().map(move |word| (fold(word), industry)))
}

/// Whether `words` is the name of a place and nothing else.
pub(super) fn is_place(words: &str) -> bool {
    PLACES.contains(words)
}

/// The industries that the words of a name say, with the first words that said one. A phrase counts before its words: what
/// stands in "law school" is no law firm.
pub(super) fn said_by(words: &[&str]) -> Option<(Industries, String)> {
    let mut said: Option<(Industries, String)> = None;
    let mut rest = words;
    while let Some((first, after)) = rest.split_first() {
        let (industries, phrase, length) = longest(rest)
            .or_else(|| Some((by_ending(first)?, (*first).to_owned(), 1)))
            .unwrap_or((Industries::NONE, String::new(), 1));
        rest = rest.get(length..).unwrap_or(after);
        if !industries.is_empty() {
            let (before, first_phrase) = said.unwrap_or((Industries::NONE, phrase));
            said = Some((before.union(industries), first_phrase));
        }
    }
    said
}

/// The longest phrase at the beginning of `words` that the data know, and how many words it has.
fn longest(words: &[&str]) -> Option<(Industries, String, usize)> {
    (1..=PHRASE_AT_MOST).rev().find_map(|length| {
        let phrase = words.get(..length)?.join(" ");
        BY_WORD.get(&phrase).map(|industries| (*industries, phrase, length))
    })
}

fn by_ending(word: &str) -> Option<Industries> {
    let (_, industry) = ENDINGS.iter().find(|(ending, _)| word.ends_with(ending.as_str()))?;
    Some(Industries::NONE.with(*industry))
}

/// What is wrong with the data.
pub(super) fn faults() -> Vec<String> {
    if WORDS.words.is_empty() || WORDS.endings.is_empty() || WORDS.places.is_empty() {
        return vec!["company_words.toml cannot be read, or has no words, no endings or no places".to_owned()];
    }
    let keys = WORDS.words.keys().chain(WORDS.endings.keys()).chain(WORDS.likely.keys());
    let unknown = keys.filter(|key| Industry::from_key(key).is_none());
    let mut faults: Vec<String> = unknown.map(|key| format!("company_words.toml: {key} names no industry")).collect();
    let spelled = |word: &str| crate::vocabulary::words(word).collect::<Vec<_>>().join(" ") == word && !word.is_empty();
    let unmet = BY_WORD.keys().filter(|word| !spelled(word) || word.split(' ').count() > PHRASE_AT_MOST);
    faults.extend(unmet.map(|word| format!("company_words.toml: no name can have {word:?} as its words")));
    let known = LIKELY.keys().filter(|word| BY_WORD.get(*word).is_some_and(|industries| !industries.is_empty()));
    faults.extend(known.map(|word| format!("company_words.toml: {word:?} says an industry and may mean one")));
    let says_something = WORDS.nothing.iter().filter(|phrase| BY_WORD.get(&fold(phrase)).is_none_or(|i| !i.is_empty()));
    faults.extend(says_something.map(|phrase| format!("company_words.toml: {phrase:?} says something and nothing")));
    faults
}
