//! The first message: to whom, from which template, and whether it was sent. Her words are hers as any answer is; Askwell sends nothing.

use chrono::NaiveDate;
use serde::Serialize;

use super::answer::{HowSaid, SessionAnswer, bounded};
use super::answering::take_template;
use super::console::Sight;
use super::conversation::{Conversation, Moment, find_question};
use super::facts::{Facts, key};
use super::open::Open;
use super::practising::Around;
use super::rehearsing::Hinted;
use super::scene::{Scene, StageQuestion};
use super::store::StoredSession;
use crate::error::{Error, Result};
use crate::library::{self, LibraryBody, LibraryKind, Purpose, ScriptQuestion, StepKind, Takes};
use crate::outreach::{self, Known};
use crate::people::Person;
use crate::rehearsal;
use crate::shortlist::{self, Entry};
use crate::vocabulary::PersonId;
use crate::vocabulary::texts::Message;

/// So many people are offered to write to.
const WHOM_AT_MOST: usize = 60;

/// Somebody whom she could write to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[expect(missing_docs, reason = "plain fields of the person")]
pub struct Whom {
    pub person: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
}

/// A template to begin from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[expect(missing_docs, reason = "plain fields of the template")]
pub struct TemplateName {
    pub key: String,
    pub name: String,
}

/// Her first message, as the coach sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct MessageNow {
    /// Who can be chosen: the shortlist, else the first who fit.
    pub whom: Vec<Whom>,
    /// To whom it is.
    pub to: Option<Whom>,
    /// What it can begin from.
    pub templates: Vec<TemplateName>,
    /// How many words it has.
    pub words: u32,
    /// How many characters it has.
    pub characters: u32,
    /// How many gaps in square brackets it has still.
    pub gaps: u32,
    /// The address of the person's profile, as it would be opened.
    pub link: Option<String>,
    /// The person's record has an e-mail address.
    pub email: bool,
    /// The day on which it was marked as sent.
    pub sent_on: Option<NaiveDate>,
}

/// A message on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The person's e-mail address; may be empty.
    pub email: String,
    /// The person's profile, as their record has it.
    pub profile_url: String,
    /// The message.
    pub words: String,
}

/// The key under which the draft to somebody else waits.
fn waiting(question: &str, person: Option<PersonId>) -> String {
    format!("{question}/{}", person.map_or_else(String::new, |person| person.0.to_string()))
}

/// To whom a message is, as it is kept: "12:Ada Brandt".
pub(super) fn addressee(words: &str) -> Option<(PersonId, &str)> {
    let (person, name) = words.split_once(':')?;
    Some((PersonId(person.parse().ok()?), name))
}

impl Open {
    /// To whom the message is; `None`: nobody yet.
    pub(super) fn addressed(&self) -> Option<(PersonId, &str)> {
        addressee(&self.said.get(key::ADDRESSEE)?.words)
    }

    /// Their name; empty: nobody yet.
    fn addressee(&self) -> &str {
        self.addressed().map_or("", |(_, name)| name)
    }

    /// Whether `which`, as the stage names it, is the one to whom the message is.
    pub(super) fn is_to(&self, which: Option<&str>) -> bool {
        which.and_then(|which| which.parse().ok()).map(PersonId) == self.addressed().map(|(person, _)| person)
    }

    /// The message is to `to` from here on; what was written to somebody else waits, and what was begun to nobody is theirs.
    pub(super) fn write_to(&mut self, question: &str, to: Option<(PersonId, &str)>, now: Moment) {
        let before = self.addressed().map(|(person, _)| person);
        let after = to.map(|(person, _)| person);
        if before == after {
            return;
        }
        // An offer was about the words to the other: it is the coach's again.
        self.offer_back(question);
        if let Some(draft) = self.said.remove(question) {
            let theirs = if before.is_none() { after } else { before };
            self.lay(waiting(question, theirs), draft);
        }
        if let Some(draft) = self.said.remove(&waiting(question, after)) {
            self.lay(question.to_owned(), draft);
        }
        let words = to.map_or_else(String::new, |(person, name)| format!("{}:{name}", person.0));
        self.say(key::ADDRESSEE, words, now);
        self.hints = false;
    }

    /// Puts words where none are written over.
    fn lay(&mut self, at: String, answer: SessionAnswer) {
        let answer = match self.said.remove(&at) {
            Some(before) => before.joined_with(&answer.words, answer.how),
            None => answer,
        };
        self.said.insert(at, answer);
    }

    /// Her message, as she writes it; to whomever it was that she sees. What she began to nobody is theirs to whom it is now.
    pub(super) fn write_message(&mut self, question: &str, which: Option<&str>, words: &str, now: Moment) {
        let there = if which.is_none() || self.is_to(which) {
            question.to_owned()
        } else {
            waiting(question, which.and_then(|which| which.parse().ok()).map(PersonId))
        };
        if there == question {
            // Touched, it is a letter from a template no longer.
            self.take_template(question);
        }
        let words = if words.trim().is_empty() { String::new() } else { words.to_owned() };
        self.say(&there, words, now);
    }
}

impl Sight<'_> {
    /// The question of the open step that takes a message.
    fn message_question(&self) -> Option<&ScriptQuestion> {
        self.line()?.step.questions.iter().find(|question| question.takes == Takes::Message)
    }

    /// The message as it stands there: hers, or a letter from a template.
    fn message_words(&self) -> &str {
        let question = self.message_question().map_or("", |question| question.key.as_str());
        let hers = self.open.said.get(question).map(|answer| answer.words.as_str());
        hers.or_else(|| self.open.template(question)).unwrap_or_default()
    }

    /// To whom her message is at first: the next real name, where the open step asks for a message and nobody is chosen yet.
    pub(super) fn first_addressee(&self) -> Result<Option<(String, PersonId, String)>> {
        let question = self.message_question().map(|question| question.key.clone());
        let (Some(question), None) = (question, self.open.addressed()) else { return Ok(None) };
        let Some(name) = self.next_name()? else { return Ok(None) };
        let whom = self.whom()?.into_iter().find(|whom| whom.name == name);
        Ok(whom.map(|whom| (question, whom.person, whom.name)))
    }

    /// Who can be written to.
    fn whom(&self) -> Result<Vec<Whom>> {
        let chosen = shortlist::read(self.practice, self.rosters, self.stored.client)?.entries;
        let mut people: Vec<Whom> = chosen
            .into_iter()
            .map(|Entry { person, name, title, company, .. }| Whom { person, name, title, company })
            .collect();
        if people.is_empty() {
            people = self.fitting(WHOM_AT_MOST)?.into_iter().map(|member| whom(member.person)).collect();
        }
        people.truncate(WHOM_AT_MOST);
        Ok(people)
    }

    /// To whom the message is, where that person is still on file.
    fn to(&self) -> Result<Option<Person>> {
        let Some((person, _)) = self.open.addressed() else { return Ok(None) };
        let roster = self.rosters.of(self.practice, self.stored.client)?;
        Ok(roster.member(person).map(|member| member.person.clone()))
    }

    fn sent_on(&self) -> Result<Option<NaiveDate>> {
        let to = self.open.addressed().map(|(person, _)| person);
        let asks = outreach::list(self.practice, self.stored.client)?;
        let here = asks.into_iter().rev().find(|ask| ask.session == Some(self.stored.id) && ask.person == to);
        Ok(here.map(|ask| ask.sent_on))
    }

    /// The message on the stage.
    pub(super) fn message(&self, question: StageQuestion) -> Result<Scene> {
        let hints = self.open.hints.then(|| hinted(&question.words));
        let to = self.open.addressee().to_owned();
        // The question names the one it is to: a word that was on its way finds its place.
        let key = match self.open.addressed() {
            Some((person, _)) => waiting(&question.key, Some(person)),
            None => question.key.clone(),
        };
        Ok(Scene::Message {
            words: count(rehearsal::words(&question.words)),
            characters: count(rehearsal::characters(&question.words)),
            sent_on: self.sent_on()?,
            hints,
            to,
            question: StageQuestion { key, ..question },
        })
    }

    /// The message as the coach sees it; `None` where the open step has none.
    pub(super) fn message_now(&self) -> Result<Option<MessageNow>> {
        if self.line().is_none_or(|line| line.step.kind != StepKind::FirstMessage) {
            return Ok(None);
        }
        let person = self.to()?;
        let words = self.message_words();
        let shelf = library::read(self.practice, LibraryKind::Template)?;
        let templates = shelf.items.into_iter().filter(|item| !item.hidden).filter_map(|item| match item.item {
            LibraryBody::Template(t) if t.purpose == Purpose::FirstMessage => {
                Some(TemplateName { key: item.key, name: t.name })
            }
            _ => None,
        });
        Ok(Some(MessageNow {
            whom: self.whom()?,
            templates: templates.collect(),
            words: count(rehearsal::words(words)),
            characters: count(rehearsal::characters(words)),
            gaps: count(outreach::gaps(words)),
            link: person.as_ref().and_then(|person| outreach::profile_link(&person.profile_url)),
            email: person.as_ref().is_some_and(|person| !person.email.is_empty()),
            sent_on: self.sent_on()?,
            to: person.map(whom),
        }))
    }

    /// What is known for a template.
    fn known(&self, facts: &Facts) -> Result<Known> {
        let client = self.client()?;
        let mut known = Known {
            learn: self.learn(facts)?.unwrap_or_default(),
            tell: facts.words(key::TELL).map_or(client.tell, str::to_owned),
            client: client.name,
            ..Known::default()
        };
        let Some(person) = self.to()? else { return Ok(known) };
        let entries = shortlist::read(self.practice, self.rosters, self.stored.client)?.entries;
        if let Some(entry) = entries.into_iter().find(|entry| entry.person == person.id) {
            known.why = entry.why;
            let tie = entry.tie.map(|tie| Message::new(format!("draft-tie-{}", tie.key())));
            known.tie = tie.map(|tie| self.texts.say(&tie)).unwrap_or_default();
        }
        known.first_name = person.greeting();
        Ok(known)
    }

    /// The message, as it leaves.
    fn letter(&self) -> Result<Letter> {
        let (email, profile_url) = self.to()?.map(|person| (person.email, person.profile_url)).unwrap_or_default();
        Ok(Letter { email, profile_url, words: self.message_words().to_owned() })
    }
}

fn whom(person: Person) -> Whom {
    Whom { person: person.id, name: person.name(), title: person.title, company: person.company }
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}

/// What a message deserves, in plain sentences.
#[must_use]
pub fn hinted(words: &str) -> Vec<Hinted> {
    rehearsal::message_hints(words).into_iter().map(Hinted::from).collect()
}

impl Conversation {
    /// Whom the message is to; what was written to somebody else waits for them.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open; [`Error::Gone`] for somebody who cannot be written to.
    pub fn message_to(
        &self,
        around: Around<'_>,
        (step, question): (&str, &str),
        person: Option<PersonId>,
        now: Moment,
    ) -> Result<()> {
        self.writing(around, step, question, now, |open, stored, _| {
            let to = match person {
                None => None,
                Some(person) => {
                    let roster = around.rosters.of(around.practice, stored.client)?;
                    let member = roster.member(person).ok_or(Error::Gone("person"))?;
                    Some((person, member.person.name()))
                }
            };
            open.write_to(question, to.as_ref().map(|(person, name)| (*person, name.as_str())), now);
            Ok(())
        })
    }

    /// Fills an empty message from a template: a start, which is her draft once she has touched or taken it. Where words of hers stand
    /// already, none is written over: the filled text goes into the coach's field, to be offered.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open; [`Error::Gone`] where there is no such template.
    pub fn message_fill(
        &self,
        around: Around<'_>,
        (step, question): (&str, &str),
        template: &str,
        now: Moment,
    ) -> Result<()> {
        let LibraryBody::Template(template) = library::item(around.practice, LibraryKind::Template, template)?.item
        else {
            return Err(Error::Gone("template"));
        };
        self.writing(around, step, question, now, |open, stored, _| {
            let sight = around.sight(stored, open);
            let known = sight.known(&sight.facts()?)?;
            let filled = outreach::fill(&template.text, &known, now.date_naive(), around.texts);
            let filled = bounded(&filled)?.to_owned();
            let stands = open.said.get(question).is_some_and(|answer| !answer.words.trim().is_empty());
            if stands {
                open.give_back(step, question, &filled, false);
            } else {
                open.said.remove(question);
                open.set_template(question, filled);
            }
            Ok(())
        })
    }

    /// Marks the message as sent, or takes the mark away: one step of undo. Nothing does so by itself.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open; [`Error::Invalid`] where there is no message.
    pub fn message_sent(
        &self,
        around: Around<'_>,
        (step, question): (&str, &str),
        sent: bool,
        now: Moment,
    ) -> Result<()> {
        self.writing(around, step, question, now, |open, stored, _| {
            let sight = around.sight(stored, open);
            let (client, session) = (stored.client, Some(stored.id));
            let (whom, words) = (open.addressee(), sight.message_words());
            let person = open.addressed().map(|(person, _)| person);
            if !sent {
                return outreach::not_sent(around.practice, client, (person, session));
            }
            if words.trim().is_empty() {
                return Err(Error::Invalid(Message::new("message-empty")));
            }
            // Somebody who was forgotten meanwhile is on file no more.
            let person = sight.to()?.map(|person| person.id);
            outreach::mark_sent(around.practice, client, (person, session), (whom, words), now.date_naive())?;
            // What she sends is hers, whatever it began as.
            take_template(open, question, HowSaid::Aloud, now);
            Ok(())
        })
    }

    /// The message, with the addresses that the person's own record has.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open.
    pub fn letter(&self, around: Around<'_>, (step, question): (&str, &str), now: Moment) -> Result<Letter> {
        self.writing(around, step, question, now, |open, stored, _| around.sight(stored, open).letter())
    }

    fn writing<T>(
        &self,
        around: Around<'_>,
        step: &str,
        question: &str,
        now: Moment,
        act: impl FnOnce(&mut Open, &StoredSession, &ScriptQuestion) -> Result<T>,
    ) -> Result<T> {
        self.act(around.practice, now, |open, stored| {
            if open.step != step || open.aside {
                return Err(Error::Stale);
            }
            let asked = find_question(stored, step, question)?;
            if asked.takes != Takes::Message {
                return Err(Error::Stale);
            }
            act(open, stored, &asked)
        })
    }
}
