//! One client's people in memory, with what the rules find about them: a scan of 30,000 costs some milliseconds (`cargo xtask bench`), and no index has
//! to be dragged along by an import.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;

use super::industry::{IndustryFinding, IndustryWhy, company_key, industries_of};
use super::level::{LevelFinding, LevelWhy, level_of, levels_said};
use super::{CompanySaid, Person, store};
use crate::error::Result;
use crate::practice::Practice;
use crate::vocabulary::texts::{Arg, Joint, Message};
use crate::vocabulary::{ClientId, Industries, Level, Levels, PersonId, fold};

/// A person with what the rules find.
#[derive(Debug, Clone)]
pub struct Member {
    /// The person.
    pub person: Person,
    /// The folded name, for sorting.
    pub name_key: String,
    /// Folded name, title and company, for searching.
    pub search_key: String,
    /// What two spellings of the company share.
    pub company_key: String,
    /// What the title says about the level.
    pub level: Arc<LevelFinding>,
    /// What the company's name says about its industries.
    pub industry: Arc<IndustryFinding>,
}

/// A client's people, in the order in which they came, and what was said about companies.
#[derive(Debug, Clone)]
pub struct Roster {
    members: Arc<Vec<Member>>,
    said: Arc<HashMap<String, CompanySaid>>,
}

impl Roster {
    /// Everybody, in the order in which they came.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The member with this id.
    #[must_use]
    pub fn member(&self, id: PersonId) -> Option<&Member> {
        self.members.binary_search_by_key(&id, |m| m.person.id).ok().and_then(|at| self.members.get(at))
    }

    /// What the coach said about the member's company.
    #[must_use]
    pub fn company_said(&self, member: &Member) -> Option<&CompanySaid> {
        self.said.get(&member.company_key)
    }

    /// The level that counts, and the others that the title carries: what was said wins over the title.
    #[must_use]
    pub fn level(&self, member: &Member) -> (Option<Level>, Levels) {
        match member.person.said.level {
            Some(level) => (Some(level), Levels::NONE),
            None => (member.level.level, member.level.also),
        }
    }

    /// The levels in words, those that were `asked_for` first.
    #[must_use]
    pub fn levels_said(&self, member: &Member, asked_for: Levels) -> Message {
        let (level, also) = self.level(member);
        levels_said(level, also, asked_for)
    }

    /// The level that met what was asked for, else the level that counts.
    #[must_use]
    pub fn level_met(&self, member: &Member, asked_for: Levels) -> Option<Level> {
        let (level, also) = self.level(member);
        let mut all = level.map_or(also, |level| also.with(level)).iter();
        all.find(|one| asked_for.contains(*one)).or(level)
    }

    /// Levels and industries in a few words: "VP · pharma".
    #[must_use]
    pub fn summary(&self, member: &Member, asked_for: Levels) -> Message {
        let (industries, _) = self.industries(member);
        let names: Vec<Arg> =
            industries.iter().map(|one| Message::new(format!("industry-{}.said", one.key())).into()).collect();
        let industry = if names.is_empty() {
            Message::new("industry-not-known")
        } else {
            Message::new("the-list").with("list", Arg::List(Joint::And, names))
        };
        Message::new("fit-summary").with("level", self.levels_said(member, asked_for)).with("industry", industry)
    }

    /// The industries that count, and those that the company was said not to be in: what was said wins over the directory.
    #[must_use]
    pub fn industries(&self, member: &Member) -> (Industries, Industries) {
        match self.company_said(member) {
            Some(said) if !said.industries.is_empty() => (said.industries, said.not_industries),
            Some(said) => (member.industry.industries.minus(said.not_industries), said.not_industries),
            None => (member.industry.industries, Industries::NONE),
        }
    }

    /// Why the level counts, said on `today`. Where the coach said only what it is not, the title's own reason goes before that.
    #[must_use]
    pub fn why_level(&self, member: &Member, today: NaiveDate) -> Option<Message> {
        let said = member.person.said;
        let you_said_so = || said.on.map(|day| you_said_so(day, today));
        let title_says = || member.level.why.as_ref().map(LevelWhy::message);
        if said.level.is_some() { you_said_so() } else { title_says().or_else(you_said_so) }
    }

    /// Why the industries count, said on `today`.
    #[must_use]
    pub fn why_industries(&self, member: &Member, today: NaiveDate) -> Option<Message> {
        match self.company_said(member) {
            Some(said) => Some(you_said_so(said.on, today)),
            None => member.industry.why.as_ref().map(IndustryWhy::message),
        }
    }

    /// Everybody as the practice has them. What the rules found about somebody in `before` holds as long as it is about the same words.
    fn load(
        practice: &Practice,
        client: ClientId,
        said: Arc<HashMap<String, CompanySaid>>,
        before: Option<&Self>,
    ) -> Result<Self> {
        let people = practice.read(|c| store::of_client(c, client))?;
        let mut found = Found::default();
        let members = people.into_iter().map(|person| {
            match before.and_then(|roster| roster.member(person.id)).filter(|known| known.is_about(&person)) {
                Some(known) => Member { person, ..known.clone() },
                None => found.member(person),
            }
        });
        Ok(Self { members: Arc::new(members.collect()), said })
    }
}

impl Member {
    /// Whether all that was found holds for `person` too.
    fn is_about(&self, person: &Person) -> bool {
        let Person { first_name, last_name, title, company, .. } = person;
        let known = &self.person;
        (&known.first_name, &known.last_name, &known.title, &known.company) == (first_name, last_name, title, company)
    }
}

/// What the rules have found: every title and every company is looked at once.
#[derive(Default)]
struct Found {
    levels: HashMap<String, Arc<LevelFinding>>,
    companies: HashMap<String, (String, Arc<IndustryFinding>)>,
}

impl Found {
    fn member(&mut self, person: Person) -> Member {
        let level = match self.levels.get(&person.title) {
            Some(found) => Arc::clone(found),
            None => {
                Arc::clone(self.levels.entry(person.title.clone()).or_insert_with(|| Arc::new(level_of(&person.title))))
            }
        };
        let (company_key, industry) = match self.companies.get(&person.company) {
            Some(found) => found.clone(),
            None => self
                .companies
                .entry(person.company.clone())
                .or_insert_with(|| (company_key(&person.company), Arc::new(industries_of(&person.company))))
                .clone(),
        };
        let name_key = fold(&person.name());
        let search_key = format!("{name_key} {} {}", fold(&person.title), fold(&person.company));
        Member { person, name_key, search_key, company_key, level, industry }
    }
}

/// The rosters that are in memory, each as long as it is true.
#[derive(Debug, Default)]
pub struct Rosters {
    kept: Mutex<HashMap<ClientId, Kept>>,
}

#[derive(Debug)]
struct Kept {
    people_revision: u64,
    said_revision: u64,
    roster: Roster,
}

impl Rosters {
    /// The client's people as they stand now.
    ///
    /// # Errors
    /// The database's own.
    pub fn of(&self, practice: &Practice, client: ClientId) -> Result<Roster> {
        // Asked before reading: what changes while it is read is read again the next time.
        let people_revision = practice.revision_of(&["person"]);
        let said_revision = practice.revision_of(&["company_said"]);
        let known = self.kept().get(&client).map(|k| (k.people_revision, k.said_revision, k.roster.clone()));
        // Read without holding the lock: a long list of one client keeps no other waiting.
        let said = || practice.read(store::companies_said).map(Arc::new);
        let roster = match known {
            Some((people, said, roster)) if (people, said) == (people_revision, said_revision) => return Ok(roster),
            Some((people, _, roster)) if people == people_revision => Roster { said: said()?, ..roster },
            known => Roster::load(practice, client, said()?, known.map(|(.., roster)| roster).as_ref())?,
        };
        let newer = |k: &Kept| k.people_revision > people_revision || k.said_revision > said_revision;
        let mut kept = self.kept();
        if !kept.get(&client).is_some_and(newer) {
            kept.insert(client, Kept { people_revision, said_revision, roster: roster.clone() });
        }
        Ok(roster)
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<ClientId, Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets go of a client's people.
    pub fn forget(&self, client: ClientId) {
        self.kept().remove(&client);
    }
}

fn you_said_so(day: NaiveDate, today: NaiveDate) -> Message {
    Message::new("why-said").with("day", Arg::Date { day, said_on: today })
}
