//! The data file `data/levels.toml`: phrases, what they mean, and what turns them off.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::vocabulary::{Level, Levels, fold};

/// What a phrase means in a title. The comments in the data file say more of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Means {
    /// A role with a level.
    Role,
    /// A grade of a craft ("Senior"): counts where no higher role stands in the clause.
    Grade,
    /// "Assistant" in English: a person's assistant, or a grade below a role ("Assistant Manager").
    Assistant,
    /// A person's assistant, and nothing else.
    Aide,
    /// Someone who learns a role does not have it yet.
    Learner,
    /// "Former": the role is not present.
    Past,
    /// "Now": the roles after it are present again.
    Now,
    /// "Looking for": the roles after it are wished for.
    Seeking,
    /// "Seeking new opportunities": the roles after it in the same clause are wished for.
    Wished,
    /// "Office of", "reporting to": the role after it is somebody else's.
    Others,
    /// "to": the role right after it is somebody else's.
    To,
    /// "office": the role right before it is somebody else's.
    Place,
    /// A club or a student body: presidents and vice presidents of it are not meant.
    Club,
    /// "Deputy": a deputy head is a manager as well.
    Deputy,
    /// Self-employed: an owner, unless a trade stands beside it.
    SelfEmployed,
    /// Claims its words, so that no shorter phrase takes them.
    Nothing,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    and: Vec<String>,
    at: Vec<String>,
    not_at: Vec<String>,
    gender: Vec<String>,
    of: Vec<String>,
    small: Vec<String>,
    rule: Vec<RuleEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleEntry {
    means: Means,
    level: Option<String>,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    ends: Vec<String>,
    #[serde(default)]
    not_ends: Vec<String>,
    #[serde(default)]
    not_after: Vec<String>,
    #[serde(default)]
    not_before: Vec<String>,
    #[serde(default)]
    first: bool,
    dotted: Option<bool>,
}

/// A rule of the data file.
#[derive(Debug)]
pub(super) struct Rule {
    pub means: Means,
    pub level: Option<Level>,
    pub also: Levels,
    /// Right after one of these the rule does not hold.
    pub not_after: Vec<Vec<String>>,
    /// Right before one of these the rule does not hold.
    pub not_before: Vec<Vec<String>>,
    /// It holds at the beginning of a title only.
    pub first: bool,
    /// Whether it has to be written with stops ("i.R."), or without ("MD").
    pub dotted: Option<bool>,
    /// Compound words that end so are meant as well ("Vertriebsleiter").
    ends: Vec<String>,
    not_ends: Vec<String>,
}

/// A part of a phrase.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// This word.
    Word(String),
    /// Up to five words, as in "Chief .. Officer".
    Any,
}

#[derive(Debug)]
pub(super) struct Phrase {
    pub parts: Vec<Part>,
    pub rule: usize,
}

/// All rules, ready to be looked up.
#[derive(Debug, Default)]
pub(super) struct Rules {
    pub and: Vec<String>,
    pub at: Vec<String>,
    pub not_at: Vec<String>,
    pub gender: Vec<String>,
    /// "of", "to", "der", "de" ...: what follows an assistant and names whose.
    pub of: HashSet<String>,
    /// Words that say nothing by themselves.
    pub small: HashSet<String>,
    rules: Vec<Rule>,
    phrases: HashMap<String, Vec<Phrase>>,
    with_ends: Vec<usize>,
}

static READ: LazyLock<(Rules, Vec<String>)> = LazyLock::new(|| Rules::read(include_str!("../../../data/levels.toml")));

/// The rules of the data file.
pub(super) fn rules() -> &'static Rules {
    &READ.0
}

/// What is wrong with the data file.
pub(super) fn faults() -> Vec<String> {
    READ.1.clone()
}

/// A word that is shorter than this before a listed ending is no compound.
const SHORTEST_STEM: usize = 3;

impl Rules {
    fn read(text: &str) -> (Self, Vec<String>) {
        let file: File = match toml::from_str(text) {
            Ok(file) => file,
            Err(error) => return (Self::default(), vec![error.to_string()]),
        };
        let mut faults = Vec::new();
        let mut all = Self {
            and: folded(&file.and),
            at: folded(&file.at),
            not_at: folded(&file.not_at),
            gender: folded(&file.gender),
            of: folded(&file.of).into_iter().collect(),
            small: folded(&file.small).into_iter().collect(),
            ..Self::default()
        };
        let mut seen: HashSet<Vec<Part>> = HashSet::new();
        for entry in file.rule {
            let number = all.rules.len();
            let rule = rule(&entry, &mut faults);
            // Languages share words; within a rule that is no fault.
            let phrases: HashSet<Vec<Part>> = entry.words.iter().flat_map(|w| spread(w, &mut faults)).collect();
            for parts in phrases {
                if !seen.insert(parts.clone()) {
                    faults.push(format!("{parts:?} stands in two rules"));
                }
                match parts.first() {
                    Some(Part::Word(first)) => {
                        all.phrases.entry(first.clone()).or_default().push(Phrase { parts, rule: number })
                    }
                    _ => faults.push(format!("{parts:?} does not begin with a word")),
                }
            }
            if !rule.ends.is_empty() {
                all.with_ends.push(number);
            }
            all.rules.push(rule);
        }
        for phrases in all.phrases.values_mut() {
            // The longest first; one that leaves words open after one of the same length.
            phrases.sort_by_key(|p| {
                (std::cmp::Reverse(p.parts.iter().filter(|p| **p != Part::Any).count()), p.parts.contains(&Part::Any))
            });
        }
        (all, faults)
    }

    /// The rule with this number.
    pub(super) fn rule(&self, number: usize) -> Option<&Rule> {
        self.rules.get(number)
    }

    /// The phrases that begin with `word`, the longest first.
    pub(super) fn beginning_with(&self, word: &str) -> &[Phrase] {
        self.phrases.get(word).map_or(&[], Vec::as_slice)
    }

    /// The rule for a compound word ("Vertriebsleiter"); of several endings the longest counts.
    pub(super) fn compound(&self, word: &str) -> Option<usize> {
        let ends = |end: &String| word.len() >= end.len() + SHORTEST_STEM && word.ends_with(end.as_str());
        self.with_ends
            .iter()
            .filter_map(|number| {
                let rule = self.rules.get(*number)?;
                let longest = rule.ends.iter().filter(|e| ends(e)).map(String::len).max()?;
                (!rule.not_ends.iter().any(|e| word.ends_with(e.as_str()))).then_some((longest, *number))
            })
            .max_by_key(|(longest, _)| *longest)
            .map(|(_, number)| number)
    }
}

fn rule(entry: &RuleEntry, faults: &mut Vec<String>) -> Rule {
    let mut level = |key: &String| {
        let level = Level::from_key(key);
        if level.is_none() {
            faults.push(format!("{key} is no level"));
        }
        level
    };
    let main = entry.level.as_ref().and_then(&mut level);
    let also = entry.also.iter().filter_map(&mut level).collect();
    let needs = matches!(entry.means, Means::Role | Means::Grade | Means::Assistant | Means::Aide | Means::Learner);
    if needs != main.is_some() {
        faults.push(format!(
            "{:?} {:?}: a level is {}",
            entry.means,
            entry.words.first(),
            if needs { "needed" } else { "out of place" }
        ));
    }
    if entry.words.is_empty() && entry.ends.is_empty() {
        faults.push(format!("{:?}: a rule without words", entry.means));
    }
    let literal = |patterns: &[String], faults: &mut Vec<String>| -> Vec<Vec<String>> {
        let parts = patterns.iter().flat_map(|p| spread(p, faults)).collect::<Vec<_>>();
        parts
            .into_iter()
            .map(|p| p.into_iter().filter_map(|p| if let Part::Word(w) = p { Some(w) } else { None }).collect())
            .collect()
    };
    let single = |patterns: &[String], faults: &mut Vec<String>| -> Vec<String> {
        literal(patterns, faults).into_iter().flatten().collect()
    };
    Rule {
        means: entry.means,
        level: main,
        also,
        not_after: literal(&entry.not_after, faults),
        not_before: literal(&entry.not_before, faults),
        first: entry.first,
        dotted: entry.dotted,
        ends: single(&entry.ends, faults),
        not_ends: single(&entry.not_ends, faults),
    }
}

fn folded(words: &[String]) -> Vec<String> {
    words.iter().flat_map(|w| spellings(w)).collect()
}

/// The phrases that a pattern stands for: `a|b` is either, `lead(er)` with or without the ending, `the?` may be missing,
/// `..` any words, and `ä` is also `ae` (likewise the others that have such a spelling).
fn spread(pattern: &str, faults: &mut Vec<String>) -> Vec<Vec<Part>> {
    let mut phrases = vec![Vec::new()];
    for piece in pattern.split_whitespace() {
        let (piece, may_miss) = piece.strip_suffix('?').map_or((piece, false), |p| (p, true));
        let mut options: Vec<Option<Part>> = if piece == ".." { vec![Some(Part::Any)] } else { Vec::new() };
        for word in piece.split('|').filter(|w| *w != "..").flat_map(with_and_without) {
            for spelling in spellings(&word) {
                if spelling.is_empty() || !spelling.chars().all(char::is_alphanumeric) {
                    faults.push(format!("{pattern:?}: {spelling:?} is no word"));
                }
                options.push(Some(Part::Word(spelling)));
            }
        }
        if may_miss {
            options.push(None);
        }
        phrases = phrases
            .iter()
            .flat_map(|begun: &Vec<Part>| options.iter().map(move |o| begun.iter().cloned().chain(o.clone()).collect()))
            .collect();
    }
    phrases
}

fn with_and_without(word: &str) -> Vec<String> {
    let Some((before, (inner, after))) = word.split_once('(').and_then(|(b, r)| Some((b, r.split_once(')')?))) else {
        return vec![word.to_owned()];
    };
    vec![format!("{before}{after}"), format!("{before}{inner}{after}")]
}

/// The spellings of a word, folded: each umlaut alone, or with its `e` ("geschaeftsführer" is written too).
fn spellings(word: &str) -> Vec<String> {
    let mut spelt = vec![String::new()];
    for c in word.chars() {
        let long = match c {
            'ä' => Some("ae"),
            'ö' | 'ø' => Some("oe"),
            'ü' => Some("ue"),
            'å' => Some("aa"),
            _ => None,
        };
        let longer: Vec<String> = long.iter().flat_map(|l| spelt.iter().map(move |s| format!("{s}{l}"))).collect();
        spelt.iter_mut().for_each(|s| s.push(c));
        spelt.extend(longer);
    }
    spelt.iter().map(|s| fold(s)).collect()
}
