//! What can be done with people one by one, and forgetting those who were not chosen.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::import::{Field, Fields};
use super::industry::company_key;
use super::roster::{Member, Roster, Rosters};
use super::store::{self, NewPerson};
use super::{Person, quick};
use crate::error::{Error, Result};
use crate::practice::{About, Practice, Visit};
use crate::vocabulary::texts::{Arg, Joint, Message, Texts};
use crate::vocabulary::{ClientId, Industry, Level, Levels, PersonId, fold, words};

/// How long a field may be, in characters.
const LENGTH_AT_MOST: usize = 500;

/// A field of a person that can be edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of `Person` of that name")]
pub enum PersonField {
    Honorific,
    FirstName,
    LastName,
    Title,
    Company,
    Email,
    ProfileUrl,
}

/// A person with what counts about level and industries, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[expect(missing_docs, reason = "plain fields; `why` and labels are said in the language of the texts")]
pub struct PersonView {
    pub id: PersonId,
    /// The whole name, as it is shown.
    pub name: String,
    pub honorific: String,
    pub first_name: String,
    pub last_name: String,
    pub title: String,
    pub company: String,
    pub email: String,
    pub profile_url: String,
    pub connected_on: Option<NaiveDate>,
    pub level: Option<Level>,
    /// All the levels that count, those that the criteria ask for first.
    pub level_label: String,
    pub level_why: String,
    pub level_by_hand: bool,
    pub industries: Vec<Industry>,
    pub industries_label: String,
    pub industries_why: String,
    pub industries_by_hand: bool,
}

/// What quick entry did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, specta::Type)]
pub struct Added {
    /// People who are new.
    pub added: u32,
    /// Lines with the name and company of somebody who is here already.
    pub already: u32,
    /// Lines that could not be taken.
    pub faults: u32,
    /// Lines of headings, which are nobody.
    pub headings: u32,
    /// Other lines that are about nobody.
    pub others: u32,
}

/// A person's name, for what a step of undo is called; empty where the person is gone.
pub(crate) fn name_of(c: &Connection, id: PersonId) -> String {
    store::read(c, id).map(|person| person.name()).unwrap_or_default()
}

/// How many people a client has.
///
/// # Errors
/// The database's own.
pub fn count(practice: &Practice, client: ClientId) -> Result<u32> {
    practice.read(|c| store::count(c, client))
}

/// Adds the people on the lines of `text`, as one step of undo.
///
/// # Errors
/// The database's own.
pub fn add(practice: &Practice, client: ClientId, text: &str, now: DateTime<FixedOffset>) -> Result<Added> {
    practice.change(About::Client(client), |c| {
        let mut here = Here::default();
        for person in store::of_client(c, client)? {
            here.is_new([&person.first_name, &person.last_name, &person.company, &person.email, &person.profile_url]);
        }
        let entry = quick::read(text);
        let lines = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let mut done = Added { headings: lines(entry.headings), others: lines(entry.others), ..Added::default() };
        for line in entry.people {
            if line.fault.is_some() {
                done.faults += 1;
            } else if !here.is_new([&line.first_name, &line.last_name, &line.company, &line.email, &line.profile_url]) {
                done.already += 1;
            } else {
                store::insert(c, client, &entered(&line), now)?;
                done.added += 1;
            }
        }
        Ok((done, Message::new("did-people-add").with("people", done.added)))
    })
}

/// Who is here, by name and company; two addresses are two people.
#[derive(Default)]
struct Here {
    addresses: HashMap<String, Vec<[String; 2]>>,
}

impl Here {
    /// Whether nobody like this was here; from now on somebody is.
    fn is_new(&mut self, [first, last, company, email, profile]: [&str; 5]) -> bool {
        let known = self.addresses.entry(fold(&format!("{first} {last}\n{company}"))).or_default();
        let mine = [fold(email), fold(profile)];
        let same = |theirs: &[String; 2]| {
            theirs.iter().zip(&mine).all(|(theirs, mine)| theirs == mine || theirs.is_empty() || mine.is_empty())
        };
        let new = !known.iter().any(same);
        known.push(mine);
        new
    }
}

fn entered(line: &quick::QuickLine) -> NewPerson<'_> {
    let filled = [
        (Field::FirstName, &line.first_name),
        (Field::LastName, &line.last_name),
        (Field::Title, &line.title),
        (Field::Company, &line.company),
        (Field::Email, &line.email),
        (Field::ProfileUrl, &line.profile_url),
    ];
    NewPerson {
        honorific: &line.honorific,
        first_name: &line.first_name,
        last_name: &line.last_name,
        title: &line.title,
        company: &line.company,
        email: &line.email,
        profile_url: &line.profile_url,
        connected_on: None,
        import: None,
        by_hand: filled.into_iter().filter(|(_, text)| !text.is_empty()).map(|(field, _)| field).collect::<Fields>(),
    }
}

/// One person, with what counts and why, said on `today`. `asked_for`: the levels that the client's criteria ask for.
///
/// # Errors
/// [`Error::Gone`].
pub fn read(
    practice: &Practice,
    rosters: &Rosters,
    id: PersonId,
    asked_for: impl FnOnce(ClientId) -> Result<Levels>,
    texts: &Texts,
    today: NaiveDate,
) -> Result<PersonView> {
    let client = practice.read(|c| store::read(c, id))?.client;
    let roster = rosters.of(practice, client)?;
    let asked_for = asked_for(client)?;
    roster.member(id).map(|member| view(&roster, member, asked_for, texts, today)).ok_or(Error::Gone("person"))
}

fn view(roster: &Roster, member: &Member, asked_for: Levels, texts: &Texts, today: NaiveDate) -> PersonView {
    let person = member.person.clone();
    let (level, _) = roster.level(member);
    let level_label = texts.say(&roster.levels_said(member, asked_for));
    let (industries, _) = roster.industries(member);
    let industries: Vec<Industry> = industries.iter().collect();
    let names = industries.iter().map(|i| Message::new(format!("industry-{}", i.key())).into()).collect();
    let why = |message: Option<Message>| message.map(|m| texts.say(&m)).unwrap_or_default();
    PersonView {
        level,
        level_label,
        level_why: why(roster.why_level(member, today)),
        level_by_hand: person.said.level.is_some() || (level.is_none() && person.said.on.is_some()),
        industries_label: if industries.is_empty() {
            texts.say(&Message::new("industry-not-known"))
        } else {
            texts.say(&Message::new("the-list").with("list", Arg::List(Joint::And, names)))
        },
        industries_why: why(roster.why_industries(member, today)),
        industries_by_hand: roster.company_said(member).is_some(),
        industries,
        id: person.id,
        name: person.name(),
        honorific: person.honorific,
        first_name: person.first_name,
        last_name: person.last_name,
        title: person.title,
        company: person.company,
        email: person.email,
        profile_url: person.profile_url,
        connected_on: person.connected_on,
    }
}

/// Writes one field, as one step of undo for each visit of the field; from then on no file changes it.
///
/// # Errors
/// [`Error::Gone`], or [`Error::Invalid`] where the value cannot be taken.
pub fn edit(practice: &Practice, id: PersonId, field: PersonField, value: &str, visit: Option<Visit>) -> Result<()> {
    let value = checked(field, value)?;
    let client = practice.read(|c| store::read(c, id))?.client;
    practice.change_during(visit, About::Client(client), |c| {
        let mut person = store::read(c, id)?;
        let (stands, field) = match field {
            // It comes and goes with the name.
            PersonField::Honorific => (&mut person.honorific, Field::FirstName),
            PersonField::FirstName => (&mut person.first_name, Field::FirstName),
            PersonField::LastName => (&mut person.last_name, Field::LastName),
            PersonField::Title => (&mut person.title, Field::Title),
            PersonField::Company => (&mut person.company, Field::Company),
            PersonField::Email => (&mut person.email, Field::Email),
            PersonField::ProfileUrl => (&mut person.profile_url, Field::ProfileUrl),
        };
        if *stands != value {
            *stands = value;
            person.by_hand = person.by_hand.with(field);
        }
        if person.first_name.is_empty() && person.last_name.is_empty() {
            return Err(Error::Invalid(Message::new("person-name-needed")));
        }
        store::write(c, &person)?;
        Ok(((), Message::new("did-person-edit").with("name", person.name())))
    })
}

fn checked(field: PersonField, value: &str) -> Result<String> {
    let value = value.trim();
    let refused = |key: &str| Err(Error::Invalid(Message::new(key)));
    if value.chars().count() > LENGTH_AT_MOST {
        return Err(Error::Invalid(Message::new("person-too-long").with("most", LENGTH_AT_MOST)));
    }
    match field {
        PersonField::ProfileUrl
            if !value.is_empty() && !value.starts_with("https://") && !value.starts_with("http://") =>
        {
            refused("person-link-invalid")
        }
        PersonField::Email if !value.is_empty() && (!value.contains('@') || value.contains(char::is_whitespace)) => {
            refused("person-email-invalid")
        }
        _ => Ok(value.to_owned()),
    }
}

/// Removes people, as one step of undo; how many there were.
///
/// # Errors
/// The database's own.
pub fn remove(practice: &Practice, client: ClientId, people: &[PersonId]) -> Result<u32> {
    practice.change(About::Client(client), |c| {
        let name = match people {
            [one] => store::read(c, *one).map(|p| p.name()).unwrap_or_default(),
            _ => String::new(),
        };
        let mut removed = 0_u32;
        for id in people {
            removed += u32::from(store::delete(c, client, *id)?);
        }
        Ok((removed, Message::new("did-people-remove").with("people", removed).with("name", name)))
    })
}

/// Forgets everybody but those whom `kept` names: no undo, no trace in the file, the log or in memory; how many were forgotten.
/// What was taught about a company that bears the name of somebody forgotten goes too, where nobody is left who works there.
///
/// # Errors
/// [`Error::Stale`] where it would not be `expected` people: nobody is forgotten then. The database's own; where the disk is too full to
/// write it anew, they are forgotten all the same, but copies of rows that SQLite had moved may be left until something else is forgotten.
pub fn forget_except(
    practice: &Practice,
    rosters: &Rosters,
    client: ClientId,
    expected: u32,
    kept: impl FnOnce(&Connection) -> Result<HashSet<PersonId>>,
) -> Result<u32> {
    let forgotten = practice.forget(About::Client(client), |c| {
        let kept = kept(c)?;
        let people = store::of_client(c, client)?;
        let forgotten: Vec<Person> = people.into_iter().filter(|p| !kept.contains(&p.id)).collect();
        let count = u32::try_from(forgotten.len()).unwrap_or(u32::MAX);
        if count != expected {
            return Err(Error::Stale);
        }
        delete_without_trace(c, client, &forgotten)?;
        Ok(count)
    });
    rosters.forget(client);
    let forgotten = forgotten?;
    practice.rewrite_if_owed()?;
    Ok(forgotten)
}

/// Deletes all of a client's people, and what was taught about a company that bears the name of one of them. Part of the transaction of
/// whoever erases the client.
///
/// # Errors
/// The database's own.
pub(crate) fn delete_all(c: &Connection, client: ClientId) -> Result<()> {
    delete_without_trace(c, client, &store::of_client(c, client)?)
}

fn delete_without_trace(c: &Connection, client: ClientId, people: &[Person]) -> Result<()> {
    for person in people {
        store::delete(c, client, person.id)?;
    }
    store::delete_imports(c, client)?;
    let left: HashSet<String> = store::companies(c)?.iter().map(|name| company_key(name)).collect();
    for person in people {
        let key = company_key(&person.company);
        let name = fold(&person.last_name);
        if !name.is_empty() && !left.contains(&key) && words(&key).any(|word| words(&name).any(|n| n == word)) {
            store::delete_company_said(c, &key)?;
        }
    }
    Ok(())
}
