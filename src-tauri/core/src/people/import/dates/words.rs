//! The words by which days are known: `data/date_words.toml`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use super::tokens::Role;
use crate::vocabulary::{digit, unseen};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    months: [Vec<String>; 12],
    weekdays: Vec<String>,
    fillers: Vec<String>,
    beside: Beside,
    eras: HashMap<String, i32>,
    letters: HashMap<String, i32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Beside {
    year: Vec<String>,
    month: Vec<String>,
    day: Vec<String>,
    clock: Vec<String>,
    year_before: Vec<String>,
    month_before: Vec<String>,
    day_before: Vec<String>,
}

/// The data file, made ready for looking up; every word as [`key`] has it.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub months: HashMap<String, u32>,
    pub weekdays: HashSet<String>,
    pub fillers: HashSet<String>,
    /// What stands right after a number and says what it is; none: part of a clock.
    pub after: HashMap<String, Option<Role>>,
    /// What stands before a number and says what it is.
    pub before: HashMap<String, Role>,
    /// What is added to the year that follows.
    pub eras: HashMap<String, i32>,
    /// The same by one letter, which stands right before the year.
    pub letters: HashMap<String, i32>,
}

/// `text` as it is compared: the digits of every script as our own, forms of one width, small letters, no accents of Latin, Greek
/// and Cyrillic letters. (The vowels of other scripts are marks too, and stay.)
pub(super) fn plain(text: &str) -> String {
    let text = text.replace("元年", "1年");
    text.nfkd()
        .filter(|c| !unseen(*c) && !matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}'))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ı' => 'i',
            'ł' => 'l',
            'đ' => 'd',
            'ø' => 'o',
            '‐'..='―' | '−' => '-',
            '⁄' | '∕' => '/',
            '、' | '،' => ',',
            '。' => '.',
            c => digit(c).unwrap_or(c),
        })
        .nfc()
        .collect()
}

/// A word of the data file as it is looked up: plain, of letters and marks alone.
fn key(word: &str) -> String {
    let plain = plain(word);
    let letters = plain.chars().filter(|c| super::tokens::is_letter(*c) || *c == ' ');
    letters.collect::<String>().trim().to_owned()
}

const SOURCE: &str = include_str!("../../../../data/date_words.toml");

static WORDS: LazyLock<Words> = LazyLock::new(|| load(SOURCE).unwrap_or_default());

/// The words. The data file is part of the program, and a test holds it free of faults.
pub(super) fn get() -> &'static Words {
    &WORDS
}

fn load(source: &str) -> Result<Words, toml::de::Error> {
    let file: File = toml::from_str(source)?;
    let set = |words: &[String]| words.iter().map(|word| key(word)).collect();
    let mut words = Words { weekdays: set(&file.weekdays), fillers: set(&file.fillers), ..Words::default() };
    for (month, names) in (1..).zip(&file.months) {
        words.months.extend(names.iter().map(|name| (key(name), month)));
    }
    let Beside { year, month, day, clock, year_before, month_before, day_before } = file.beside;
    for (list, role) in [(year, Some(Role::Year)), (month, Some(Role::Month)), (day, Some(Role::Day)), (clock, None)] {
        words.after.extend(list.iter().map(|word| (key(word), role)));
    }
    for (list, role) in [(year_before, Role::Year), (month_before, Role::Month), (day_before, Role::Day)] {
        words.before.extend(list.iter().map(|word| (key(word), role)));
    }
    words.letters = file.letters.iter().map(|(word, years)| (key(word), *years)).collect();
    words.eras = file.eras.iter().map(|(word, years)| (key(word), *years)).collect();
    Ok(words)
}

/// What is wrong with the data file; empty when all is well.
pub(in super::super) fn faults() -> Vec<String> {
    let file = match toml::from_str::<File>(SOURCE) {
        Ok(file) => file,
        Err(error) => return vec![error.to_string()],
    };
    let mut faults = Vec::new();
    let mut months: HashMap<String, usize> = HashMap::new();
    for (at, names) in file.months.iter().enumerate() {
        for name in names {
            let key = key(name);
            if key.is_empty() || months.insert(key, at).is_some_and(|before| before != at) {
                faults.push(format!("months: {name:?} stands in two months, or says nothing"));
            }
        }
    }
    let fillers = file.fillers.iter().filter(|word| months.contains_key(&key(word)));
    faults.extend(fillers.map(|word| format!("fillers: {word:?} is a month")));
    faults
}
