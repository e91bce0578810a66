//! What the coach says about a person's level and a company's industries; it wins over the rules.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::industry::{company_key, industries_of};
use super::{CompanySaid, Person, SaidLevel, store};
use crate::error::{Error, Result};
use crate::practice::{About, Practice};
use crate::vocabulary::texts::Message;
use crate::vocabulary::{ClientId, Industries, Level, Levels, PersonId};

/// What is said about one person, or about the company of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saying {
    /// The level is this one.
    Level(Level),
    /// The level is none of these.
    NotLevels(Levels),
    /// The company is in these industries.
    Industries(Industries),
    /// The company is in none of these.
    NotIndustries(Industries),
}

/// Says a person's level; `None` goes back to the rule.
///
/// # Errors
/// [`Error::Gone`].
pub fn correct_level(practice: &Practice, person: PersonId, level: Option<Level>, today: NaiveDate) -> Result<()> {
    let client = practice.read(|c| store::read(c, person))?.client;
    practice.change(About::Client(client), |c| {
        let before = store::read(c, person)?;
        let said = level.map_or_else(SaidLevel::default, |level| this_level(level, today));
        let name = write_level(c, Person { said, ..before })?;
        Ok(((), Message::new("did-level").with("name", name)))
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
    // The step is the client's, whose person showed it: forgetting her people drops it too.
    let client = practice.read(|c| store::read(c, person))?.client;
    practice.change(About::Client(client), |c| {
        let name = store::read(c, person)?.company;
        let key = key_of(&name)?;
        match industries {
            Some(industries) => {
                let said = CompanySaid { name: name.clone(), industries, not_industries: Industries::NONE, on: today };
                store::write_company_said(c, &key, &said)?;
            }
            None => store::delete_company_said(c, &key)?,
        }
        Ok(((), Message::new("did-company").with("company", name)))
    })
}

/// Says all of that about people of one client, as one step of undo.
///
/// # Errors
/// [`Error::Gone`]; [`Error::Invalid`] where somebody has no company.
pub fn say_together(
    practice: &Practice,
    client: ClientId,
    sayings: &[(PersonId, Saying)],
    today: NaiveDate,
) -> Result<()> {
    practice.change(About::Client(client), |c| {
        let mut companies = store::companies_said(c)?;
        let mut said_last = Message::new("did-company");
        for (person, saying) in sayings {
            said_last = say(c, store::read(c, *person)?, *saying, &mut companies, today)?;
        }
        let said = match sayings {
            [_] => said_last,
            many => Message::new("did-decide").with("count", many.len()),
        };
        Ok(((), said))
    })
}

/// Says one thing; `companies` is what was said of companies so far.
fn say(
    c: &Connection,
    person: Person,
    saying: Saying,
    companies: &mut HashMap<String, CompanySaid>,
    today: NaiveDate,
) -> Result<Message> {
    let mut of_company = |say: &dyn Fn(Option<&CompanySaid>, String) -> CompanySaid| {
        let key = key_of(&person.company)?;
        let said = say(companies.get(&key), person.company.clone());
        store::write_company_said(c, &key, &said)?;
        companies.insert(key, said);
        Ok(Message::new("did-company").with("company", person.company.as_str()))
    };
    let said = match saying {
        Saying::Industries(industries) => {
            return of_company(&|_, name| CompanySaid {
                name,
                industries,
                not_industries: Industries::NONE,
                on: today,
            });
        }
        Saying::NotIndustries(not) => return of_company(&|before, name| none_of(before, name, not, today)),
        Saying::Level(level) => this_level(level, today),
        Saying::NotLevels(levels) => {
            let not_levels = levels.iter().fold(person.said.not_levels, Levels::with);
            SaidLevel { level: None, not_levels, on: Some(today) }
        }
    };
    Ok(Message::new("did-level").with("name", write_level(c, Person { said, ..person })?))
}

/// What is known of a company once it is said to be in none of `industries`.
fn none_of(before: Option<&CompanySaid>, name: String, industries: Industries, today: NaiveDate) -> CompanySaid {
    let (known, not) = before.map_or_else(
        || (industries_of(&name).industries, Industries::NONE),
        |before| (before.industries, before.not_industries),
    );
    CompanySaid { name, industries: known.minus(industries), not_industries: not.union(industries), on: today }
}

fn this_level(level: Level, today: NaiveDate) -> SaidLevel {
    SaidLevel { level: Some(level), not_levels: Levels::NONE, on: Some(today) }
}

fn write_level(c: &Connection, person: Person) -> Result<String> {
    store::write(c, &person)?;
    Ok(person.name())
}

fn key_of(company: &str) -> Result<String> {
    let key = company_key(company);
    if key.is_empty() { Err(Error::Invalid(Message::new("company-needed"))) } else { Ok(key) }
}
