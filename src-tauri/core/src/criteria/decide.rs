//! The pile to decide: one short question at a time, answered with one key, remembered for the company.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::agreement::agreed;
use super::matching::{Answer, Matcher};
use super::who_fits::candidate;
use super::{Criteria, Dimension};
use crate::error::{Error, Result};
use crate::people::{self, Member, Rosters};
use crate::practice::Practice;
use crate::vocabulary::texts::{Message, Texts};
use crate::vocabulary::{ClientId, Industries, Industry, Level, Levels, PersonId};

/// What is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum DecisionAbout {
    /// What the person's company does.
    Industry,
    /// The person's level.
    Level,
}

/// A question that was left open for now.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
pub struct Decided {
    /// The person it was asked about.
    pub person: PersonId,
    /// What was asked.
    pub about: DecisionAbout,
}

/// One answer that can be given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct DecisionChoice {
    /// The key of the industry or level.
    pub key: String,
    /// Its name, in the client's word where she used one.
    pub label: String,
}

/// The next question of the pile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Decision {
    /// What is asked.
    pub about: DecisionAbout,
    /// The person whom it is asked about.
    pub person: PersonId,
    /// The person's name.
    pub name: String,
    /// The person's title.
    pub title: String,
    /// The person's company.
    pub company: String,
    /// The industries or levels of the criteria.
    pub choices: Vec<DecisionChoice>,
    /// How many questions are left, this one included. One answer about a company counts once, however many work there.
    pub left: u32,
}

/// The next question, or `None` when nothing is left but what was `skipped`.
///
/// # Errors
/// [`Error::NotAgreed`] before the yes.
pub fn next_decision(
    practice: &Practice,
    rosters: &Rosters,
    client: ClientId,
    skipped: &[Decided],
    texts: &Texts,
) -> Result<Option<Decision>> {
    let criteria = agreed(practice, client)?;
    let roster = rosters.of(practice, client)?;
    let matcher = Matcher::new(&criteria);
    let mut asked: HashSet<(DecisionAbout, &str, Option<PersonId>)> = HashSet::new();
    for skip in skipped {
        if let Some(member) = roster.member(skip.person) {
            asked.insert(question(skip.about, member));
        }
    }
    let mut pile: Vec<(DecisionAbout, &Member)> = Vec::new();
    for member in roster.members() {
        let verdict = matcher.verdict(&candidate(&roster, member));
        if verdict.answer != Answer::ToDecide {
            continue;
        }
        let open =
            |dimension| verdict.dimensions.iter().any(|j| j.dimension == dimension && j.answer == Answer::ToDecide);
        // Where a company or a title is missing, only entering it helps; no answer to a question would settle it.
        let no_company = member.company_key.is_empty();
        if open(Dimension::Company) || open(Dimension::Title) || (no_company && open(Dimension::Industry)) {
            continue;
        }
        let about = if open(Dimension::Industry) { DecisionAbout::Industry } else { DecisionAbout::Level };
        if asked.insert(question(about, member)) {
            pile.push((about, member));
        }
    }
    let left = u32::try_from(pile.len()).unwrap_or(u32::MAX);
    // Companies first: one answer may decide for several people.
    let next = pile.iter().find(|(about, _)| *about == DecisionAbout::Industry).or(pile.first());
    Ok(next.map(|&(about, member)| Decision {
        about,
        person: member.person.id,
        name: member.person.name(),
        title: member.person.title.clone(),
        company: member.person.company.clone(),
        choices: choices(&criteria, about, texts),
        left,
    }))
}

/// A company is asked about once; a level, person by person.
fn question(about: DecisionAbout, member: &Member) -> (DecisionAbout, &str, Option<PersonId>) {
    match about {
        DecisionAbout::Industry => (about, &member.company_key, None),
        DecisionAbout::Level => (about, "", Some(member.person.id)),
    }
}

fn choices(criteria: &Criteria, about: DecisionAbout, texts: &Texts) -> Vec<DecisionChoice> {
    let (wish, label) = match about {
        DecisionAbout::Industry => (criteria.wish(Dimension::Industry), "industry"),
        DecisionAbout::Level => (criteria.wish(Dimension::Level), "level"),
    };
    let choice = |c: &super::Choice| DecisionChoice {
        key: c.key.clone(),
        label: match about {
            DecisionAbout::Industry if !c.said.is_empty() => c.said.clone(),
            _ => texts.say(&Message::new(format!("{label}-{}", c.key))),
        },
    };
    wish.choices.iter().map(choice).collect()
}

/// Keeps the answer: the key of an industry or level, or `None` for none of those that the criteria name.
///
/// # Errors
/// [`Error::NotAgreed`]; [`Error::Gone`] where the person is not one of the client's; [`Error::Stale`] where the key is not among the
/// choices, or the criteria name none.
pub fn decide(
    practice: &Practice,
    rosters: &Rosters,
    client: ClientId,
    person: PersonId,
    about: DecisionAbout,
    answer: Option<&str>,
    today: NaiveDate,
) -> Result<()> {
    let criteria = agreed(practice, client)?;
    if rosters.of(practice, client)?.member(person).is_none() {
        return Err(Error::Gone("person"));
    }
    let dimension = match about {
        DecisionAbout::Industry => Dimension::Industry,
        DecisionAbout::Level => Dimension::Level,
    };
    if !keys(&criteria, dimension).any(|key| answer.is_none_or(|answer| answer == key)) {
        return Err(Error::Stale);
    }
    match (about, answer) {
        (DecisionAbout::Industry, Some(key)) => {
            let industry = Industry::from_key(key).ok_or(Error::Stale)?;
            people::correct_industries(practice, person, Some(Industries::NONE.with(industry)), today)
        }
        (DecisionAbout::Industry, None) => {
            let wished: Industries = keys(&criteria, Dimension::Industry).filter_map(Industry::from_key).collect();
            people::say_none_of_industries(practice, person, wished, today)
        }
        (DecisionAbout::Level, Some(key)) => {
            let level = Level::from_key(key).ok_or(Error::Stale)?;
            people::correct_level(practice, person, Some(level), today)
        }
        (DecisionAbout::Level, None) => {
            let wished: Levels = keys(&criteria, Dimension::Level).filter_map(Level::from_key).collect();
            people::say_not_levels(practice, person, wished, today)
        }
    }
}

fn keys(criteria: &Criteria, dimension: Dimension) -> impl Iterator<Item = &str> {
    criteria.wish(dimension).choices.iter().map(|c| c.key.as_str())
}
