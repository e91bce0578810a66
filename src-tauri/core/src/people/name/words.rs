//! The words that come with names: `data/names.toml`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    before: Vec<Before>,
    doctors: List,
    schools: Schools,
    after: After,
    joined_before: List,
    letters: Letters,
    particles: Particles,
    families: List,
    short: List,
    pronouns: List,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Schools {
    words: Vec<String>,
    in_brackets: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Particles {
    words: Vec<String>,
    noble: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Before {
    #[serde(default)]
    dotted: bool,
    #[serde(default)]
    two: bool,
    #[serde(default)]
    then_first: bool,
    #[serde(default)]
    capitals: bool,
    words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct After {
    words: Vec<String>,
    hyphened: Vec<String>,
    joined: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Letters {
    degrees: Vec<String>,
    roles: Vec<String>,
    generations: Vec<String>,
}

/// When a word before a name is a form of address.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Form {
    /// Only where it is written with a stop.
    pub dotted: bool,
    /// Only where two more words follow.
    pub two: bool,
    /// The one word that follows is a first name.
    pub then_first: bool,
    /// Only where it is in capitals and the name is not.
    pub capitals: bool,
}

/// The data file, made ready for looking up; everything in the form of [`key`], but what is `joined`.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Forms of address before a name: where a word is in several lists, each may allow it.
    pub before: HashMap<String, Vec<Form>>,
    /// What kind of doctor.
    pub doctors: HashSet<String>,
    /// Schools behind a form of address or a degree: in capitals, ...
    pub schools: HashSet<String>,
    /// ... and in brackets.
    pub in_brackets: HashSet<String>,
    /// Forms of address behind a name.
    pub after: HashSet<String>,
    /// ... behind a hyphen.
    pub hyphened: HashSet<String>,
    /// ... without a space, the longest first.
    pub joined: Vec<String>,
    /// Forms of address that begin a name without a space, the longest first.
    pub joined_before: Vec<String>,
    /// Letters that say nothing of what somebody does.
    pub degrees: HashSet<String>,
    /// Letters that may be a role.
    pub roles: HashSet<String>,
    /// Junior, the third.
    pub generations: HashSet<String>,
    /// Small words of last names.
    pub particles: HashSet<String>,
    /// Words before those.
    pub noble: HashSet<String>,
    /// Short family names.
    pub families: HashSet<String>,
    /// First names that are cut short.
    pub short: HashSet<String>,
    /// Pronouns.
    pub pronouns: HashSet<String>,
}

/// A word as it is compared: no case, accents, stops, hyphens and quotation marks. Accents of other scripts than the Latin one are
/// letters there and stay.
pub(super) fn key(word: &str) -> String {
    let bare: String = word.chars().filter(|c| c.is_alphanumeric() || c.is_whitespace() || mark(*c)).collect();
    let latin = |c: char| c.is_ascii() || ('\u{80}'..='\u{24f}').contains(&c) || ('\u{1e00}'..='\u{1eff}').contains(&c);
    if bare.chars().all(latin) {
        crate::vocabulary::fold(&bare)
    } else {
        bare.nfc().flat_map(char::to_lowercase).collect()
    }
}

fn mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

const SOURCE: &str = include_str!("../../../data/names.toml");

static WORDS: LazyLock<Words> = LazyLock::new(|| toml::from_str(SOURCE).map(load).unwrap_or_default());

/// The words. The data file is part of the program, and a test holds it free of faults.
pub(super) fn get() -> &'static Words {
    &WORDS
}

/// What is wrong with the data file `names.toml`; empty when all is well.
#[must_use]
pub fn faults() -> Vec<String> {
    let file = match toml::from_str::<File>(SOURCE) {
        Ok(file) => file,
        Err(error) => return vec![error.to_string()],
    };
    let lists = [
        &file.doctors.words,
        &file.after.words,
        &file.after.hyphened,
        &file.letters.degrees,
        &file.letters.roles,
        &file.letters.generations,
        &file.schools.words,
        &file.schools.in_brackets,
        &file.particles.words,
        &file.particles.noble,
        &file.families.words,
        &file.short.words,
        &file.pronouns.words,
    ];
    let before = file.before.iter().map(|before| &before.words);
    lists
        .into_iter()
        .chain(before)
        .flatten()
        .filter(|word| key(word).is_empty())
        .map(|word| format!("{word:?} has no letters"))
        .collect()
}

fn load(file: File) -> Words {
    let set = |words: Vec<String>| words.iter().map(|word| key(word)).collect::<HashSet<_>>();
    let longest_first = |mut words: Vec<String>| {
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words
    };
    let mut before: HashMap<String, Vec<Form>> = HashMap::new();
    for Before { dotted, two, then_first, capitals, words } in file.before {
        for word in words {
            before.entry(key(&word)).or_default().push(Form { dotted, two, then_first, capitals });
        }
    }
    Words {
        before,
        doctors: set(file.doctors.words),
        in_brackets: set(file.schools.words.iter().chain(&file.schools.in_brackets).cloned().collect()),
        schools: set(file.schools.words),
        after: set(file.after.words),
        hyphened: set(file.after.hyphened),
        joined: longest_first(file.after.joined),
        joined_before: longest_first(file.joined_before.words),
        degrees: set(file.letters.degrees),
        roles: set(file.letters.roles),
        generations: set(file.letters.generations),
        particles: set(file.particles.words),
        noble: set(file.particles.noble),
        families: set(file.families.words),
        short: set(file.short.words),
        pronouns: set(file.pronouns.words),
    }
}
