//! Hints that are asked for: plain remarks on an answer or a first message, from rules in `data/rehearsal/en/hints.toml`.
//!
//! A hint is never a mark. A text in a language that the rules do not know gets none.

use std::sync::LazyLock;

use regex::bytes::{Regex, RegexBuilder};
use serde::{Deserialize, Serialize};

use super::language::{is_english, words};
use crate::vocabulary::ReplyKind;
use crate::vocabulary::fold;

/// The rules look at so many bytes of a text; what is said beyond is only counted.
const READ_AT_MOST: usize = 8_000;

/// A remark on an answer or a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Hint {
    /// The reason of a no is asked for.
    AsksWhy,
    /// The answer that came is not taken.
    Pressure,
    /// The other one is reproached.
    Blames,
    /// One apology too many.
    Sorry,
    /// More than one thing is asked.
    ManyAsks,
    /// A job is asked for.
    AsksJob,
    /// Somebody who was annoyed is told more than sorry.
    GoesOn,
    /// It takes long to read.
    Long,
    /// Nothing says why this very person is asked.
    NoReason,
    /// A gap was left in square brackets.
    Gap,
}

impl Hint {
    /// Every hint, those of answers first.
    pub const ALL: [Self; 10] = [
        Self::AsksWhy,
        Self::Pressure,
        Self::Blames,
        Self::Sorry,
        Self::ManyAsks,
        Self::AsksJob,
        Self::GoesOn,
        Self::Long,
        Self::NoReason,
        Self::Gap,
    ];
    const OF_ANSWERS: [Self; 8] = [
        Self::AsksWhy,
        Self::Pressure,
        Self::Blames,
        Self::Sorry,
        Self::ManyAsks,
        Self::AsksJob,
        Self::GoesOn,
        Self::Long,
    ];
    const OF_MESSAGES: [Self; 4] = [Self::Long, Self::AsksJob, Self::NoReason, Self::Gap];

    /// The key used in data files and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::AsksWhy => "asks_why",
            Self::Pressure => "pressure",
            Self::Blames => "blames",
            Self::Sorry => "sorry",
            Self::ManyAsks => "many_asks",
            Self::AsksJob => "asks_job",
            Self::GoesOn => "goes_on",
            Self::Long => "long",
            Self::NoReason => "no_reason",
            Self::Gap => "gap",
        }
    }

    /// The sentence in which it explains itself.
    #[must_use]
    pub fn text(self) -> &'static str {
        READ.0.iter().find(|remark| remark.key == self).map_or("", |remark| remark.text.as_str())
    }
}

/// The hints on an answer to a reply of the kind `to`, in the order of [`Hint::ALL`].
#[must_use]
pub fn answer_hints(text: &str, to: ReplyKind) -> Vec<Hint> {
    hints(text, &Hint::OF_ANSWERS, Some(to))
}

/// The hints on a first message: long, a job, no reason, a gap, in this order.
#[must_use]
pub fn message_hints(text: &str) -> Vec<Hint> {
    hints(text, &Hint::OF_MESSAGES, None)
}

/// What is wrong with the data file, in words for a developer; empty when nothing is.
#[must_use]
pub fn hint_faults() -> Vec<String> {
    READ.1.clone()
}

fn hints(text: &str, order: &[Hint], to: Option<ReplyKind>) -> Vec<Hint> {
    let mut found = Vec::new();
    if !is_english(text) {
        return found;
    }
    let plain = plain(text);
    let many = words(text);
    for hint in order {
        let mut rules = READ.0.iter().filter(|remark| remark.key == *hint).flat_map(|remark| &remark.rules);
        if rules.any(|rule| rule.is_about(to) && rule.holds(&plain, many, &found)) {
            found.push(*hint);
        }
    }
    found
}

/// The beginning of `text` as the patterns see it: folded line by line, with straight quotation marks.
fn plain(text: &str) -> String {
    let end = text.floor_char_boundary(READ_AT_MOST);
    let lines: Vec<String> = text.get(..end).unwrap_or_default().lines().map(fold).collect();
    lines.join("\n").replace(['“', '”', '„', '«', '»'], "\"")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    part: Vec<Part>,
    hint: Vec<WrittenRemark>,
}

/// A part of patterns that has a name: `<name>` stands for it in what comes after it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    name: String,
    pattern: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRemark {
    key: Hint,
    text: String,
    rule: Vec<WrittenRule>,
}

#[derive(Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum About {
    #[default]
    Answers,
    Messages,
    Both,
}

/// A rule as it is written; the comments in the data file say what each field is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRule {
    #[serde(default)]
    about: About,
    #[serde(default)]
    patterns: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default)]
    only_to: Vec<ReplyKind>,
    #[serde(default)]
    not_to: Vec<ReplyKind>,
    #[serde(default)]
    at_least: Option<usize>,
    #[serde(default)]
    each_once: bool,
    #[serde(default)]
    missing: bool,
    #[serde(default)]
    over_words: Option<usize>,
    #[serde(default)]
    with: Vec<Hint>,
}

struct Remark {
    key: Hint,
    text: String,
    rules: Vec<Rule>,
}

struct Rule {
    written: WrittenRule,
    patterns: Vec<Regex>,
    unless: Option<Regex>,
}

static READ: LazyLock<(Vec<Remark>, Vec<String>)> =
    LazyLock::new(|| read(include_str!("../../data/rehearsal/en/hints.toml")));

fn read(text: &str) -> (Vec<Remark>, Vec<String>) {
    let file: File = match toml::from_str(text) {
        Ok(file) => file,
        Err(error) => return (Vec::new(), vec![error.to_string()]),
    };
    let mut faults = Vec::new();
    for hint in Hint::ALL {
        if file.hint.iter().filter(|remark| remark.key == hint && !remark.text.trim().is_empty()).count() != 1 {
            faults.push(format!("{}: one hint of this key, with a text", hint.key()));
        }
    }
    let File { part, hint } = file;
    let remarks = hint.into_iter().map(|WrittenRemark { key, text, rule }| {
        let rules = rule.into_iter().map(|rule| Rule::new(rule, &part, &mut faults)).collect();
        Remark { key, text, rules }
    });
    (remarks.collect(), faults)
}

impl Rule {
    fn new(written: WrittenRule, parts: &[Part], faults: &mut Vec<String>) -> Self {
        if written.patterns.is_empty() && written.over_words.is_none() && written.with.is_empty() {
            faults.push("a rule without patterns, words or other hints".to_owned());
        }
        let all: Vec<&str> = written.patterns.iter().map(String::as_str).collect();
        let together = if written.each_once { 1 } else { all.len().max(1) };
        let patterns = all.chunks(together).filter_map(|some| compiled(some, parts, faults)).collect();
        let unless: Vec<&str> = written.unless.iter().map(String::as_str).collect();
        let unless = if unless.is_empty() { None } else { compiled(&unless, parts, faults) };
        Self { written, patterns, unless }
    }

    fn is_about(&self, to: Option<ReplyKind>) -> bool {
        let WrittenRule { about, only_to, not_to, .. } = &self.written;
        match to {
            None => *about != About::Answers,
            Some(to) => {
                *about != About::Messages && (only_to.is_empty() || only_to.contains(&to)) && !not_to.contains(&to)
            }
        }
    }

    fn holds(&self, plain: &str, words: usize, found: &[Hint]) -> bool {
        if self.written.over_words.is_some_and(|most| words > most)
            || found.iter().any(|h| self.written.with.contains(h))
        {
            return true;
        }
        if self.patterns.is_empty() {
            return false;
        }
        let taken_out = self.unless.as_ref().map(|unless| unless.replace_all(plain.as_bytes(), &b" # "[..]));
        let left = taken_out.as_deref().unwrap_or(plain.as_bytes());
        let at_least = self.written.at_least.unwrap_or(1);
        let hits = match self.written.each_once {
            true => self.patterns.iter().filter(|pattern| pattern.is_match(left)).count(),
            false => self.patterns.iter().map(|pattern| pattern.find_iter(left).take(at_least).count()).sum(),
        };
        (hits >= at_least) != self.written.missing
    }
}

/// One pattern for any of `patterns`, at the borders of words. The text is folded, so case and the letters of Unicode need no care.
fn compiled(patterns: &[&str], parts: &[Part], faults: &mut Vec<String>) -> Option<Regex> {
    // What begins with the beginning of a line or of a sentence brings its own border.
    let border = |pattern: &str| if pattern.starts_with("(?:^|") { "" } else { r"\b{start-half}" };
    let spelt = patterns.iter().map(|pattern| format!("{}(?:{})", border(pattern), spelt_out(pattern, parts)));
    let any = format!(r"(?:{})\b{{end-half}}", spelt.collect::<Vec<_>>().join("|"));
    let regex = RegexBuilder::new(&any).unicode(false).multi_line(true).build();
    if regex.is_err() && patterns.len() > 1 {
        // Each alone, so that the fault is known by its own words.
        for pattern in patterns {
            let _ = compiled(&[pattern], parts, faults);
        }
    }
    regex.map_err(|error| faults.push(format!("{patterns:?}: {error}"))).ok()
}

fn spelt_out(pattern: &str, parts: &[Part]) -> String {
    parts.iter().rev().fold(pattern.to_owned(), |pattern, Part { name, pattern: means }| {
        pattern.replace(&format!("<{name}>"), &format!("(?:{means})"))
    })
}
