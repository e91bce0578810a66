//! Who fits: three answers, and why. A dimension that is open or without preference decides nothing; of the others one No is a No,
//! and what cannot be known is to be decided.
//!
//! - Level: any of the person's levels counts, the present one and those the title carries besides.
//! - Industry: any of the company's industries counts.
//! - Company: the same company, or one whose name begins with the whole words of hers ("Roche" finds "Roche Diagnostics", "Meta" does
//!   not find "Metabolon").
//! - Title: whole words and runs of whole words, without case and accents; punctuation only parts words. Nothing is bent: "brand" does
//!   not find "brands".
//! - Nothing given (no level, no industry, no company, no title) is not known, whichever way she asked, and so to decide; unless the
//!   coach has said of this person or company that it is none of those asked for.

use serde::{Deserialize, Serialize};

use super::named::{Companies, Found, Phrases};
use super::wish::{Choice, Criteria, Dimension, Stance, Wish, one_line};
use crate::vocabulary::texts::{Arg, Joint, Message};
use crate::vocabulary::{Industries, Industry, Level, Levels};

/// Whether someone fits. The order is that of weight: the heaviest of several answers is theirs together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Fits.
    Yes,
    /// Not known: to be decided by the two of them.
    ToDecide,
    /// Does not fit.
    No,
}

/// What matching looks at in a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Candidate<'a> {
    /// The level of the present role; `None` where the title says nothing.
    pub level: Option<Level>,
    /// The levels that the title carries besides.
    pub also: Levels,
    /// The levels that the coach said it is not, where the level is not known.
    pub not_levels: Levels,
    /// The industries of the company; none where they are not known.
    pub industries: Industries,
    /// The industries that the coach said it is not, where they are not known.
    pub not_industries: Industries,
    /// The company as given.
    pub company: &'a str,
    /// The company as it is compared ([`company_key`](crate::people::industry::company_key) of `company`).
    pub company_key: &'a str,
    /// The title as given.
    pub title: &'a str,
}

/// The answer for one person, and that of each dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The answer.
    pub answer: Answer,
    /// What each dimension says, in the order of [`Dimension::ALL`].
    pub dimensions: [Judgement; 4],
}

/// What one dimension says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// The dimension.
    pub dimension: Dimension,
    /// What it says.
    pub answer: Answer,
    /// Why.
    pub ground: Ground,
}

/// Why a dimension says what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// Nothing was said about it: yes.
    Open,
    /// It does not matter to her: yes.
    NoPreference,
    /// Among what she wants: yes.
    Among(What),
    /// Not among what she wants: no. With what it is instead.
    NotAmong(What),
    /// Among what she excluded: no.
    Excluded(What),
    /// Not among what she excluded: yes.
    NotExcluded(What),
    /// Not known: to decide.
    Unknown,
    /// The coach said that it is none of those that she wants: no.
    SaidNone,
    /// The coach said that it is none of those that she excluded: yes.
    SaidClear,
}

/// What a ground speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Levels.
    Levels(Levels),
    /// Industries.
    Industries(Industries),
    /// A company, or words of a title: hers where one of hers was met, else the person's.
    Words(String),
}

impl Ground {
    /// The answer that follows from the ground.
    #[must_use]
    pub const fn answer(&self) -> Answer {
        match self {
            Self::Open | Self::NoPreference | Self::Among(_) | Self::NotExcluded(_) | Self::SaidClear => Answer::Yes,
            Self::Unknown => Answer::ToDecide,
            Self::NotAmong(_) | Self::Excluded(_) | Self::SaidNone => Answer::No,
        }
    }

    const fn key(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::NoPreference => "no-preference",
            Self::Among(_) => "among",
            Self::NotAmong(_) => "not-among",
            Self::Excluded(_) => "excluded",
            Self::NotExcluded(_) => "not-excluded",
            Self::Unknown => "unknown",
            Self::SaidNone => "said-none",
            Self::SaidClear => "said-clear",
        }
    }
}

/// What a dimension says, in words ("VP is among the levels you want"). How the level or the industry came to be known is another
/// sentence, and that of `people`.
#[must_use]
pub fn reason(judgement: &Judgement) -> Message {
    let message = Message::new(format!("criteria-why-{}-{}", judgement.dimension.key(), judgement.ground.key()));
    match &judgement.ground {
        Ground::Among(what) | Ground::NotAmong(what) | Ground::Excluded(what) | Ground::NotExcluded(what) => {
            let names: Vec<Arg> = match what {
                What::Levels(levels) => {
                    levels.iter().map(|l| Message::new(format!("level-{}", l.key())).into()).collect()
                }
                What::Industries(all) => {
                    all.iter().map(|i| Message::new(format!("industry-{}", i.key())).into()).collect()
                }
                What::Words(words) => vec![one_line(words).into()],
            };
            message.with("count", names.len()).with("what", Arg::List(Joint::And, names))
        }
        _ => message,
    }
}

/// The criteria, made ready for many people.
#[derive(Debug, Clone)]
pub struct Matcher {
    level: (Stance, Levels),
    industry: (Stance, Industries),
    company: (Stance, Companies),
    title: (Stance, Phrases),
}

impl Matcher {
    /// A matcher for `criteria`. Choices that mean nothing (see [`Criteria::check`]) are passed over.
    #[must_use]
    pub fn new(criteria: &Criteria) -> Self {
        Self {
            level: prepared(
                &criteria.level,
                |c| c.iter().filter_map(|c| Level::from_key(&c.key)).collect(),
                |levels: &Levels| levels.is_empty(),
            ),
            industry: prepared(
                &criteria.industry,
                |c| c.iter().filter_map(|c| Industry::from_key(&c.key)).collect(),
                |all: &Industries| all.is_empty(),
            ),
            company: prepared(&criteria.company, Companies::new, Companies::is_empty),
            title: prepared(&criteria.title, Phrases::new, Phrases::is_empty),
        }
    }

    /// Whether `candidate` fits: the answer of [`Self::verdict`] without the grounds, for going through everyone.
    #[must_use]
    pub fn answer(&self, candidate: &Candidate<'_>) -> Answer {
        let mut answer = self.level_answer(candidate).max(self.industry_answer(candidate));
        if answer != Answer::No {
            answer =
                answer.max(found(self.company.0, || self.company.1.find(candidate.company, candidate.company_key)));
        }
        if answer != Answer::No {
            answer = answer.max(found(self.title.0, || self.title.1.find(candidate.title)));
        }
        answer
    }

    /// Whether `candidate` fits, and why.
    #[must_use]
    pub fn verdict(&self, candidate: &Candidate<'_>) -> Verdict {
        let grounds = [
            self.level_ground(candidate),
            self.industry_ground(candidate),
            self.company_ground(candidate),
            self.title_ground(candidate),
        ];
        let answer = grounds.iter().map(Ground::answer).max().unwrap_or(Answer::Yes);
        let [level, industry, company, title] = grounds;
        let judge = |dimension, ground: Ground| Judgement { dimension, answer: ground.answer(), ground };
        let dimensions = [
            judge(Dimension::Level, level),
            judge(Dimension::Industry, industry),
            judge(Dimension::Company, company),
            judge(Dimension::Title, title),
        ];
        Verdict { answer, dimensions }
    }

    fn level_answer(&self, candidate: &Candidate<'_>) -> Answer {
        let (stance, named) = self.level;
        let has = levels_of(candidate);
        in_set(stance, has.is_empty(), || has.meets(named), || covers(candidate.not_levels, named))
    }

    fn industry_answer(&self, candidate: &Candidate<'_>) -> Answer {
        let (stance, named) = self.industry;
        let has = candidate.industries;
        in_set(stance, has.is_empty(), || has.meets(named), || named.minus(candidate.not_industries).is_empty())
    }

    fn level_ground(&self, candidate: &Candidate<'_>) -> Ground {
        let (stance, named) = self.level;
        let has = levels_of(candidate);
        let met: Levels = has.iter().filter(|l| named.contains(*l)).collect();
        let what = if met.is_empty() { has } else { met };
        set_ground(stance, self.level_answer(candidate), has.is_empty(), What::Levels(what))
    }

    fn industry_ground(&self, candidate: &Candidate<'_>) -> Ground {
        let (stance, named) = self.industry;
        let has = candidate.industries;
        let met: Industries = has.iter().filter(|i| named.contains(*i)).collect();
        let what = if met.is_empty() { has } else { met };
        set_ground(stance, self.industry_answer(candidate), has.is_empty(), What::Industries(what))
    }

    fn company_ground(&self, candidate: &Candidate<'_>) -> Ground {
        let (stance, companies) = &self.company;
        text_ground(
            *stance,
            || companies.find(candidate.company, candidate.company_key),
            companies.said(),
            candidate.company,
        )
    }

    fn title_ground(&self, candidate: &Candidate<'_>) -> Ground {
        let (stance, phrases) = &self.title;
        text_ground(*stance, || phrases.find(candidate.title), phrases.said(), candidate.title)
    }
}

/// The stance as it counts, and what was named, made ready.
fn prepared<T>(wish: &Wish, make: impl Fn(&[Choice]) -> T, is_empty: impl Fn(&T) -> bool) -> (Stance, T) {
    let named = make(&wish.choices);
    let empty = is_empty(&named);
    (if empty && wish.stance != Stance::NoPreference { Stance::Open } else { wish.stance }, named)
}

fn levels_of(candidate: &Candidate<'_>) -> Levels {
    candidate.level.map_or(candidate.also, |level| candidate.also.with(level))
}

fn covers(all: Levels, named: Levels) -> bool {
    named.iter().all(|level| all.contains(level))
}

/// The answer where a person has a set of something and some were named. `none` says whether the coach ruled out all that were named.
fn in_set(stance: Stance, unknown: bool, met: impl Fn() -> bool, none: impl Fn() -> bool) -> Answer {
    let wanted = match stance {
        Stance::Open | Stance::NoPreference => return Answer::Yes,
        Stance::AnyOf => true,
        Stance::NoneOf => false,
    };
    match (unknown, if unknown { none() } else { met() }) {
        (true, false) => Answer::ToDecide,
        (true, true) if wanted => Answer::No,
        (true, true) => Answer::Yes,
        (false, met) if met == wanted => Answer::Yes,
        (false, _) => Answer::No,
    }
}

fn set_ground(stance: Stance, answer: Answer, unknown: bool, what: What) -> Ground {
    match (stance, answer, unknown) {
        (Stance::Open, ..) => Ground::Open,
        (Stance::NoPreference, ..) => Ground::NoPreference,
        (_, Answer::ToDecide, _) => Ground::Unknown,
        (Stance::AnyOf, Answer::Yes, _) => Ground::Among(what),
        (Stance::AnyOf, Answer::No, true) => Ground::SaidNone,
        (Stance::AnyOf, Answer::No, false) => Ground::NotAmong(what),
        (Stance::NoneOf, Answer::Yes, true) => Ground::SaidClear,
        (Stance::NoneOf, Answer::Yes, false) => Ground::NotExcluded(what),
        (Stance::NoneOf, Answer::No, _) => Ground::Excluded(what),
    }
}

fn found(stance: Stance, find: impl Fn() -> Found) -> Answer {
    match stance {
        Stance::Open | Stance::NoPreference => Answer::Yes,
        Stance::AnyOf | Stance::NoneOf => match find() {
            Found::Nothing => Answer::ToDecide,
            Found::Choice(_) if stance == Stance::AnyOf => Answer::Yes,
            Found::None if stance == Stance::NoneOf => Answer::Yes,
            Found::Choice(_) | Found::None => Answer::No,
        },
    }
}

fn text_ground(stance: Stance, find: impl Fn() -> Found, said: &[String], own: &str) -> Ground {
    let wanted = match stance {
        Stance::Open => return Ground::Open,
        Stance::NoPreference => return Ground::NoPreference,
        Stance::AnyOf => true,
        Stance::NoneOf => false,
    };
    match find() {
        Found::Nothing => Ground::Unknown,
        Found::Choice(at) => {
            let what = What::Words(said.get(at).map_or(own, String::as_str).to_owned());
            if wanted { Ground::Among(what) } else { Ground::Excluded(what) }
        }
        Found::None => {
            let what = What::Words(own.to_owned());
            if wanted { Ground::NotAmong(what) } else { Ground::NotExcluded(what) }
        }
    }
}
