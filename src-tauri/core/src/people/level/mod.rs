//! How senior a title is: the rulings of the design, from phrases in many languages kept in `data/levels.toml`.
//!
//! Words and phrases only, never parts of words (but for the listed endings of compound words, as in "Vertriebsleiter").

mod find;
mod rules;
mod weigh;
mod words;

use crate::vocabulary::texts::{Arg, Joint, Message};
use crate::vocabulary::{Level, Levels};

use self::words::Joiners;

/// What a title says about the level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelFinding {
    /// The level; `None` only where there is no title: not known.
    pub level: Option<Level>,
    /// Further levels that the title carries; a filter hits on any.
    pub also: Levels,
    /// What the level was read from; `None` only where there is no title.
    pub why: Option<LevelWhy>,
}

/// What the level was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LevelWhy {
    /// These words, as they are written in the title.
    Title(String),
    /// A title in which no rule finds a level: a craft without a grade.
    NothingSaid,
}

impl LevelWhy {
    /// The reason in words: "'SVP' in the title".
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Title(words) => Message::new("why-level-title").with("words", words.as_str()),
            Self::NothingSaid => Message::new("why-level-nothing"),
        }
    }
}

/// The level that `title` carries, by the present roles in it: the highest, the others as further levels. Only the first 100
/// characters count. A title in which no rule finds a level is a craft without a grade: a professional.
#[must_use]
pub fn level_of(title: &str) -> LevelFinding {
    let title = words::cut(title.trim());
    let rules = rules::rules();
    let joiners = Joiners { and: &rules.and, at: &rules.at, not_at: &rules.not_at, gender: &rules.gender };
    let words = words::words_of(title, &joiners);
    if words.is_empty() {
        return LevelFinding { level: None, also: Levels::NONE, why: None };
    }
    let verdict = weigh::Title { words: &words, marks: find::marks(&words, rules), rules }.weigh();
    let written = verdict.words.and_then(|(from, to)| {
        let (first, last) = (words.get(from)?, words.get(to.checked_sub(1)?)?);
        title.get(first.from..last.to)
    });
    let why = written.map_or(LevelWhy::NothingSaid, |words| LevelWhy::Title(words.to_owned()));
    LevelFinding { level: Some(verdict.level), also: verdict.also, why: Some(why) }
}

/// The levels of one person as they are said everywhere: those that were `asked_for` first, then what else holds ("Director, also
/// C-suite"). Where none of them was asked for, the level comes first.
#[must_use]
pub fn levels_said(level: Option<Level>, also: Levels, asked_for: Levels) -> Message {
    let Some(level) = level else { return Message::new("level-not-known") };
    let all = also.with(level);
    let met: Levels = all.iter().filter(|one| asked_for.contains(*one)).collect();
    let first = if met.is_empty() { Levels::NONE.with(level) } else { met };
    // "Other" beside a level says nothing.
    let rest: Levels = all.without(Level::Other).iter().filter(|one| !first.contains(*one)).collect();
    let named = |levels: Levels| {
        let names = levels.iter().map(|one| Message::new(format!("level-{}", one.key())).into());
        Message::new("the-list").with("list", Arg::List(Joint::And, names.collect()))
    };
    if rest.is_empty() {
        return named(first);
    }
    Message::new("level-also").with("level", named(first)).with("also", named(rest))
}

/// What is wrong with the data file, in words for a developer; empty when nothing is.
#[must_use]
pub fn faults() -> Vec<String> {
    rules::faults()
}
