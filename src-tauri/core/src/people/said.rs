//! What the coach says about a person's level and a company's industries; it wins over the rules.

use chrono::NaiveDate;

use super::industry::{company_key, industries_of};
use super::{CompanySaid, Person, SaidLevel, store};
use crate::error::{Error, Result};
use crate::practice::{About, Practice};
use crate::vocabulary::texts::Message;
use crate::vocabulary::{Industries, Level, Levels, PersonId};

/// Says a person's level; `None` goes back to the rule.
///
/// # Errors
/// [`Error::Gone`].
pub fn correct_level(practice: &Practice, person: PersonId, level: Option<Level>, today: NaiveDate) -> Result<()> {
    let said = level.map_or_else(SaidLevel::default, |level| SaidLevel {
        level: Some(level),
        not_levels: Levels::NONE,
        on: Some(today),
    });
    say_level(practice, person, |_| said)
}

/// Says that a person's level is none of `levels`.
///
/// # Errors
/// [`Error::Gone`].
pub fn say_not_levels(practice: &Practice, person: PersonId, levels: Levels, today: NaiveDate) -> Result<()> {
    say_level(practice, person, |said| SaidLevel {
        level: None,
        not_levels: levels.iter().fold(said.not_levels, Levels::with),
        on: Some(today),
    })
}

/// Says the industries of a person's company, for everybody who works there; `None` goes back to the directory.
///
/// # Errors
/// [`Error::Gone`]; [`Error::Invalid`] where the person has no company.
pub fn correct_industries(
    practice: &Practice,
    person: PersonId,
    industries: Option<Industries>,
    today: NaiveDate,
) -> Result<()> {
    say_company(practice, person, |_, name| {
        industries.map(|industries| CompanySaid { name, industries, not_industries: Industries::NONE, on: today })
    })
}

/// Says that a person's company is in none of `industries`, for everybody who works there.
///
/// # Errors
/// [`Error::Gone`]; [`Error::Invalid`] where the person has no company.
pub fn say_none_of_industries(
    practice: &Practice,
    person: PersonId,
    industries: Industries,
    today: NaiveDate,
) -> Result<()> {
    say_company(practice, person, |before, name| {
        let (known, not) = before
            .map_or_else(|| (industries_of(&name).industries, Industries::NONE), |b| (b.industries, b.not_industries));
        Some(CompanySaid {
            name,
            industries: known.minus(industries),
            not_industries: not.union(industries),
            on: today,
        })
    })
}

fn say_level(practice: &Practice, person: PersonId, said: impl FnOnce(SaidLevel) -> SaidLevel) -> Result<()> {
    let client = practice.read(|c| store::read(c, person))?.client;
    practice.change(About::Client(client), |c| {
        let before = store::read(c, person)?;
        let after = Person { said: said(before.said), ..before };
        store::write(c, &after)?;
        Ok(((), Message::new("did-level").with("name", after.name())))
    })
}

fn say_company(
    practice: &Practice,
    person: PersonId,
    said: impl FnOnce(Option<CompanySaid>, String) -> Option<CompanySaid>,
) -> Result<()> {
    // The step is the client's, whose person showed it: forgetting her people drops it too.
    let client = practice.read(|c| store::read(c, person))?.client;
    practice.change(About::Client(client), |c| {
        let name = store::read(c, person)?.company;
        let key = company_key(&name);
        if key.is_empty() {
            return Err(Error::Invalid(Message::new("company-needed")));
        }
        let before = store::companies_said(c)?.remove(&key);
        match said(before, name.clone()) {
            Some(said) => store::write_company_said(c, &key, &said)?,
            None => store::delete_company_said(c, &key)?,
        }
        Ok(((), Message::new("did-company").with("company", name)))
    })
}
