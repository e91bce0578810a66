//! The words of a spoken date: how they are taken apart, and what single words mean.

use chrono::{Month, Weekday};

use crate::vocabulary::fold;

/// The words of `text`, folded: no commas, no apostrophes, no dot after a word, "twenty first" as "21st", and no "the" but in "the next".
pub(super) fn apart(text: &str) -> Vec<String> {
    let mut folded = fold(text).replace(['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'], "-");
    for (written, meant) in [("a.m.", "am"), ("a.m", "am"), ("p.m.", "pm"), ("p.m", "pm"), ("@", " at ")] {
        folded = folded.replace(written, meant);
    }
    let plain = folded.replace('\'', "").replace([',', ';', '(', ')', '"', '“', '”', '!', '?'], " ");
    let mut words: Vec<String> = Vec::new();
    for word in plain.split_whitespace() {
        split(word, &mut words);
    }
    without_the(compounds(lone_dashes(words)))
}

/// "mid-december" is two words, "10-11" three, "2027-05-01" one.
fn split(word: &str, words: &mut Vec<String>) {
    let bare = if word.starts_with(|c: char| c.is_ascii_digit()) { word } else { word.trim_end_matches('.') };
    let parts: Vec<&str> = bare.split('-').collect();
    let in_figures = |part: &&str| part.starts_with(|c: char| c.is_ascii_digit());
    match *parts {
        [_] | ["", _] => words.push(bare.to_owned()),
        _ if is_day_with_dashes(&parts) => words.push(bare.to_owned()),
        [from, to] if in_figures(&from) && in_figures(&to) => {
            words.extend([from, "to", to].map(str::to_owned));
        }
        _ => words.extend(parts.iter().filter(|part| !part.is_empty()).map(|part| (*part).to_owned())),
    }
}

fn is_day_with_dashes(parts: &[&str]) -> bool {
    let figures = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    parts.iter().all(figures) && (parts.len() == 3 || parts.iter().any(|part| part.trim_end_matches('.').len() == 4))
}

/// "10 - 11" is from ten to eleven; any other dash is a breath.
fn lone_dashes(words: Vec<String>) -> Vec<String> {
    let figures = |at: Option<usize>| {
        at.and_then(|at| words.get(at)).is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    };
    let meant = words.iter().enumerate().filter_map(|(at, word)| match word.as_str() {
        "-" if figures(at.checked_sub(1)) && figures(Some(at + 1)) => Some("to".to_owned()),
        "-" | "." | "..." => None,
        other => Some(other.to_owned()),
    });
    meant.collect()
}

/// "twenty one" as "21", "twenty first" as "21st".
fn compounds(words: Vec<String>) -> Vec<String> {
    let mut made: Vec<String> = Vec::with_capacity(words.len());
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        let tens = TENS.iter().position(|tens| *tens == word).map(|at| 20 + 10 * at);
        let joined = tens.zip(words.peek()).and_then(|(tens, unit)| {
            let counted = NUMBERS.iter().take(9).position(|one| one == unit).map(|at| format!("{}", tens + at + 1));
            counted.or_else(|| Some(format!("{}th", tens + ORDINALS.iter().take(9).position(|one| one == unit)? + 1)))
        });
        if joined.is_some() {
            words.next();
        }
        made.push(joined.unwrap_or(word));
    }
    made
}

fn without_the(words: Vec<String>) -> Vec<String> {
    let next = |at: usize| words.get(at + 1).is_some_and(|word| word == "next");
    let kept = words.iter().enumerate().filter(|(at, word)| *word != "the" || next(*at));
    kept.map(|(_, word)| word.clone()).collect()
}

const NUMBERS: [&str; 20] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
const TENS: [&str; 5] = ["twenty", "thirty", "forty", "fifty", "sixty"];
const ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// A stretch of time that is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
}

pub(super) fn unit(word: &str) -> Option<Unit> {
    match word {
        "day" | "days" => Some(Unit::Day),
        "weekend" => Some(Unit::Weekend),
        "week" | "weeks" | "wk" | "wks" => Some(Unit::Week),
        "fortnight" | "fortnights" => Some(Unit::Fortnight),
        "month" | "months" => Some(Unit::Month),
        "quarter" | "quarters" => Some(Unit::Quarter),
        "year" | "years" => Some(Unit::Year),
        _ => None,
    }
}

/// "a", "twelve", "12"; never none.
pub(super) fn number(word: &str) -> Option<u32> {
    if matches!(word, "a" | "an") {
        return Some(1);
    }
    let tens = (20..).step_by(10).zip(TENS).find_map(|(n, said)| (said == word).then_some(n));
    let said = (1..).zip(NUMBERS).find_map(|(n, said)| (said == word).then_some(n)).or(tens);
    said.or_else(|| figure(word)).filter(|n| *n > 0)
}

/// "1", "1.", "2nd", "third"; whether the month has such a day is asked later.
pub(super) fn nth(word: &str) -> Option<u32> {
    ordinal(word).or_else(|| figure(word.strip_suffix('.').unwrap_or(word)).filter(|n| (1..=31).contains(n)))
}

/// "2nd", "third": a number that says that it is one of a row.
pub(super) fn ordinal(word: &str) -> Option<u32> {
    if word == "thirtieth" {
        return Some(30);
    }
    let said = (1..).zip(ORDINALS).find_map(|(n, said)| (said == word).then_some(n));
    let bare = word.strip_suffix('.').unwrap_or(word);
    let written = ["st", "nd", "rd", "th"].into_iter().find_map(|end| bare.strip_suffix(end)).and_then(figure);
    said.or(written).filter(|n| (1..=31).contains(n))
}

pub(super) fn year(word: &str) -> Option<i32> {
    let bare = word.strip_suffix('.').unwrap_or(word);
    figure(bare).filter(|_| bare.len() == 4).and_then(|year| year.try_into().ok())
}

/// Figures and nothing else, four at most.
pub(super) fn figure(word: &str) -> Option<u32> {
    let plain = !word.is_empty() && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| plain)
}

pub(super) fn month(word: &str) -> Option<Month> {
    if word == "sept" { Some(Month::September) } else { word.parse().ok() }
}

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    match word {
        "tues" => Some(Weekday::Tue),
        "weds" => Some(Weekday::Wed),
        "thur" | "thurs" => Some(Weekday::Thu),
        other => other.parse().ok(),
    }
}
