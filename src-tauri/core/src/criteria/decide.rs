//! The pile to decide: one short question at a time about companies that share something, or about one person; answered with one key,
//! and remembered for the companies.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::agreement::agreed;
use super::matching::{Answer, Matcher};
use super::pile::{Heap, Unknown, laid_out};
use super::who_fits::candidate;
use super::{Criteria, Dimension};
use crate::error::{Error, Result};
use crate::people::{self, Member, Roster, Rosters, Saying};
use crate::practice::Practice;
use crate::vocabulary::texts::{Message, Texts};
use crate::vocabulary::{ClientId, Industries, Industry, Level, Levels, PersonId};

/// What is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum DecisionAbout {
    /// What companies do.
    Industry,
    /// The person's level.
    Level,
}

/// Something that was left open for now.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
pub struct Decided {
    /// The person it was asked about, or at whose company.
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

/// What is asked about: a company, by somebody who works there; or a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[expect(missing_docs, reason = "plain fields of the person")]
pub struct DecisionItem {
    pub person: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    /// How many people an answer settles.
    pub settles: u32,
}

/// The next question of the pile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Decision {
    /// What is asked.
    pub about: DecisionAbout,
    /// The word that the names of the companies share; empty where only one thing is asked about.
    pub shared: String,
    /// What is asked about.
    pub items: Vec<DecisionItem>,
    /// The industries or levels of the criteria.
    pub choices: Vec<DecisionChoice>,
    /// How many people are left to decide by such questions, those of this one included.
    pub people_left: u32,
    /// How many companies and people are left to be asked about, those of this question included.
    pub left: u32,
}

/// The next question, or `None` when nothing is left but what was `skipped`. What may be one of hers comes first, and of that what
/// settles most; what is asked of persons comes last.
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
    let Pile { companies, people } = pile(&criteria, &roster, skipped);
    let left = count(companies.len() + people.len());
    let people_left = count(companies.iter().map(|company| company.settles).sum::<usize>() + people.len());
    let named: Industries = keys(&criteria, Dimension::Industry).filter_map(Industry::from_key).collect();
    let heap = laid_out(companies, named).into_iter().next();
    let (about, shared, items) = match (heap, people.first()) {
        (Some(Heap { shared, companies, .. }), _) => {
            let items = companies.iter().filter_map(|company| Some(item(company.people.first()?, company.settles)));
            (DecisionAbout::Industry, shared.unwrap_or_default(), items.collect())
        }
        (None, Some(person)) => (DecisionAbout::Level, String::new(), vec![item(person, 1)]),
        (None, None) => return Ok(None),
    };
    Ok(Some(Decision { about, shared, items, choices: choices(&criteria, about, texts), people_left, left }))
}

/// Everything that an answer would settle.
struct Pile<'a> {
    companies: Vec<Unknown<'a>>,
    people: Vec<&'a Member>,
}

fn pile<'a>(criteria: &Criteria, roster: &'a Roster, skipped: &[Decided]) -> Pile<'a> {
    let matcher = Matcher::new(criteria);
    let skips = |about| skipped.iter().filter(move |skip| skip.about == about).map(|skip| skip.person);
    let skipped_people: HashSet<PersonId> = skips(DecisionAbout::Level).collect();
    let skipped_companies: HashSet<&str> =
        skips(DecisionAbout::Industry).filter_map(|id| Some(roster.member(id)?.company_key.as_str())).collect();
    let mut pile = Pile { companies: Vec::new(), people: Vec::new() };
    let mut places: HashMap<&str, usize> = HashMap::new();
    for member in roster.members() {
        let candidate = candidate(roster, member);
        if matcher.answer(&candidate) != Answer::ToDecide {
            continue;
        }
        let verdict = matcher.verdict(&candidate);
        let open =
            |dimension| verdict.dimensions.iter().any(|j| j.dimension == dimension && j.answer == Answer::ToDecide);
        let key = member.company_key.as_str();
        // Where a company or a title is missing, only entering it helps; no answer to a question would settle it.
        if open(Dimension::Company) || open(Dimension::Title) || (key.is_empty() && open(Dimension::Industry)) {
            continue;
        }
        if !open(Dimension::Industry) {
            if !skipped_people.contains(&member.person.id) {
                pile.people.push(member);
            }
        } else if !skipped_companies.contains(key) {
            let at = *places.entry(key).or_insert_with(|| {
                pile.companies.push(Unknown { key, people: Vec::new(), settles: 0 });
                pile.companies.len() - 1
            });
            if let Some(company) = pile.companies.get_mut(at) {
                company.people.push(member);
                company.settles += usize::from(!open(Dimension::Level));
            }
        }
    }
    pile
}

fn item(member: &Member, settles: usize) -> DecisionItem {
    DecisionItem {
        person: member.person.id,
        name: member.person.name(),
        title: member.person.title.clone(),
        company: member.person.company.clone(),
        settles: count(settles),
    }
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
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

/// Keeps the answer about those people, or the companies they work for, as one step of undo: the key of an industry or level, or `None`
/// for none of those that the criteria name.
///
/// # Errors
/// [`Error::NotAgreed`]; [`Error::Gone`] where a person is not one of the client's; [`Error::Stale`] where the key is not among the
/// choices, or the criteria name none.
pub fn decide(
    practice: &Practice,
    rosters: &Rosters,
    client: ClientId,
    people: &[PersonId],
    (about, answer): (DecisionAbout, Option<&str>),
    today: NaiveDate,
) -> Result<()> {
    let criteria = agreed(practice, client)?;
    let roster = rosters.of(practice, client)?;
    if people.iter().any(|person| roster.member(*person).is_none()) {
        return Err(Error::Gone("person"));
    }
    let saying = saying(&criteria, about, answer)?;
    let sayings: Vec<(PersonId, Saying)> = people.iter().map(|person| (*person, saying)).collect();
    people::say_together(practice, client, &sayings, today)
}

/// None of these for the rest: the answer to every question that is left but what was `skipped`, as one step of undo. How many people
/// it settled.
///
/// # Errors
/// [`Error::NotAgreed`]; [`Error::Stale`] where nothing is left.
pub fn decide_rest(
    practice: &Practice,
    rosters: &Rosters,
    client: ClientId,
    skipped: &[Decided],
    today: NaiveDate,
) -> Result<u32> {
    let criteria = agreed(practice, client)?;
    let roster = rosters.of(practice, client)?;
    let Pile { companies, people } = pile(&criteria, &roster, skipped);
    let settles = companies.iter().map(|company| company.settles).sum::<usize>() + people.len();
    let mut sayings: Vec<(PersonId, Saying)> = Vec::new();
    if !companies.is_empty() {
        let none = saying(&criteria, DecisionAbout::Industry, None)?;
        let one_each = companies.iter().filter_map(|company| company.people.first());
        sayings.extend(one_each.map(|member| (member.person.id, none)));
    }
    if !people.is_empty() {
        let none = saying(&criteria, DecisionAbout::Level, None)?;
        sayings.extend(people.iter().map(|member| (member.person.id, none)));
    }
    if sayings.is_empty() {
        return Err(Error::Stale);
    }
    people::say_together(practice, client, &sayings, today)?;
    Ok(count(settles))
}

/// What an answer says.
fn saying(criteria: &Criteria, about: DecisionAbout, answer: Option<&str>) -> Result<Saying> {
    let dimension = match about {
        DecisionAbout::Industry => Dimension::Industry,
        DecisionAbout::Level => Dimension::Level,
    };
    if !keys(criteria, dimension).any(|key| answer.is_none_or(|answer| answer == key)) {
        return Err(Error::Stale);
    }
    Ok(match (about, answer) {
        (DecisionAbout::Industry, Some(key)) => {
            Saying::Industries(Industries::NONE.with(Industry::from_key(key).ok_or(Error::Stale)?))
        }
        (DecisionAbout::Industry, None) => {
            let named: Industries = keys(criteria, dimension).filter_map(Industry::from_key).collect();
            Saying::NotIndustries(named)
        }
        (DecisionAbout::Level, Some(key)) => Saying::Level(Level::from_key(key).ok_or(Error::Stale)?),
        (DecisionAbout::Level, None) => {
            let named: Levels = keys(criteria, dimension).filter_map(Level::from_key).collect();
            Saying::NotLevels(named)
        }
    })
}

fn keys(criteria: &Criteria, dimension: Dimension) -> impl Iterator<Item = &str> {
    criteria.wish(dimension).choices.iter().map(|c| c.key.as_str())
}
