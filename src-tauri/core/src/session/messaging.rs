//! The first message: to whom, from which template, and whether it was sent. Her words are hers as any answer is; Askwell sends nothing.

use chrono::NaiveDate;
use serde::Serialize;

use super::answer::{HowSaid, SessionAnswer, bounded};
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
fn waiting(question: &str, name: &str) -> String {
    format!("{question}/{name}")
}

impl Open {
    /// To whom the message is, by name; empty: nobody yet.
    pub(super) fn addressee(&self) -> &str {
        self.said.get(key::ADDRESSEE).map_or("", |answer| answer.words.as_str())
    }

    /// The message is to `name` from here on; what was written to somebody else waits.
    pub(super) fn write_to(&mut self, question: &str, name: &str, now: Moment) {
        let before = self.addressee().to_owned();
        if before == name {
            return;
        }
        let draft = self.said.remove(question);
        match draft {
            // What was begun to nobody is to the one who is chosen.
            Some(draft) if before.is_empty() => {
                self.said.insert(question.to_owned(), draft);
            }
            Some(draft) => {
                self.said.insert(waiting(question, &before), draft);
            }
            None => {}
        }
        if let Some(draft) = self.said.remove(&waiting(question, name)) {
            self.said.insert(question.to_owned(), draft);
        }
        self.say(key::ADDRESSEE, name.to_owned(), now);
        self.hints = false;
    }

    /// Her message, as she writes it; to whomever it was that she sees.
    pub(super) fn write_message(&mut self, question: &str, to: Option<&str>, words: &str, now: Moment) {
        let there = match to {
            Some(name) if name != self.addressee() => waiting(question, name),
            _ => question.to_owned(),
        };
        let words = if words.trim().is_empty() { String::new() } else { words.to_owned() };
        self.say(&there, words, now);
    }
}

impl Sight<'_> {
    /// The question of the open step that takes a message.
    fn message_question(&self) -> Option<&ScriptQuestion> {
        self.line()?.step.questions.iter().find(|question| question.takes == Takes::Message)
    }

    fn message_words(&self) -> &str {
        let question = self.message_question().map_or("", |question| question.key.as_str());
        self.open.said.get(question).map_or("", |answer| answer.words.as_str())
    }

    /// To whom her message is at first: the next real name, where the open step asks for a message and nobody is chosen yet.
    pub(super) fn first_addressee(&self) -> Result<Option<String>> {
        let writes = self.line().is_some_and(|line| line.step.kind == StepKind::FirstMessage);
        if !writes || !self.open.addressee().is_empty() { Ok(None) } else { self.next_name() }
    }

    /// Who can be written to.
    fn whom(&self) -> Result<Vec<Whom>> {
        let chosen = shortlist::read(self.practice, self.rosters, self.stored.client)?.entries;
        let mut whom: Vec<Whom> = chosen
            .into_iter()
            .map(|Entry { person, name, title, company, .. }| Whom { person, name, title, company })
            .collect();
        if whom.is_empty() {
            let fitting = self.fitting(WHOM_AT_MOST)?.into_iter().map(|member| member.person);
            whom = fitting
                .map(|person| Whom {
                    person: person.id,
                    name: person.name(),
                    title: person.title,
                    company: person.company,
                })
                .collect();
        }
        whom.truncate(WHOM_AT_MOST);
        Ok(whom)
    }

    fn to(&self) -> Result<Option<Whom>> {
        let name = self.open.addressee();
        if name.is_empty() {
            return Ok(None);
        }
        Ok(self.whom()?.into_iter().find(|whom| whom.name == name))
    }

    fn sent_on(&self) -> Result<Option<NaiveDate>> {
        let name = self.open.addressee();
        let asks = outreach::list(self.practice, self.stored.client)?;
        let here = asks.into_iter().rev().find(|ask| ask.session == Some(self.stored.id) && ask.whom == name);
        Ok(here.map(|ask| ask.sent_on))
    }

    /// The message on the stage.
    pub(super) fn message(&self, question: StageQuestion) -> Result<Scene> {
        let hints = self.open.hints.then(|| hinted(&question.words));
        let to = self.open.addressee().to_owned();
        // The question names the one it is to: a word that was on its way finds its place.
        let key = if to.is_empty() { question.key.clone() } else { waiting(&question.key, &to) };
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
        let to = self.to()?;
        let person = match &to {
            Some(whom) => {
                let roster = self.rosters.of(self.practice, self.stored.client)?;
                roster.member(whom.person).map(|member| member.person.clone())
            }
            None => None,
        };
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
            link: person.as_ref().and_then(|person| outreach::profile_link(&person.profile_url)),
            email: person.is_some_and(|person| !person.email.is_empty()),
            sent_on: self.sent_on()?,
            to,
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
        let Some(whom) = self.to()? else { return Ok(known) };
        let roster = self.rosters.of(self.practice, self.stored.client)?;
        if let Some(member) = roster.member(whom.person) {
            let first = &member.person.first_name;
            known.first_name = if first.is_empty() { whom.name.clone() } else { first.clone() };
        }
        let entries = shortlist::read(self.practice, self.rosters, self.stored.client)?.entries;
        if let Some(entry) = entries.into_iter().find(|entry| entry.person == whom.person) {
            known.why = entry.why;
        }
        Ok(known)
    }

    /// The message, as it leaves.
    fn letter(&self) -> Result<Letter> {
        let person = match self.to()? {
            Some(whom) => {
                let roster = self.rosters.of(self.practice, self.stored.client)?;
                roster.member(whom.person).map(|member| member.person.clone())
            }
            None => None,
        };
        let (email, profile_url) = person.map(|person| (person.email, person.profile_url)).unwrap_or_default();
        Ok(Letter { email, profile_url, words: self.message_words().to_owned() })
    }
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
            let name = match person {
                None => String::new(),
                Some(person) => {
                    let whom = around.sight(stored, open).whom()?;
                    whom.into_iter().find(|whom| whom.person == person).ok_or(Error::Gone("person"))?.name
                }
            };
            open.write_to(question, &name, now);
            Ok(())
        })
    }

    /// Fills an empty message from a template. Where words stand already, none is written over: the filled text goes into the coach's
    /// field, to be offered.
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
                open.set_draft(step, question, &filled);
            } else {
                open.said.insert(question.to_owned(), SessionAnswer::new(filled, HowSaid::Aloud, now));
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
            if !sent {
                return outreach::not_sent(around.practice, client, session, whom);
            }
            if words.trim().is_empty() {
                return Err(Error::Invalid(Message::new("message-empty")));
            }
            let person = sight.to()?.map(|whom| whom.person);
            outreach::mark_sent(around.practice, client, (person, session), (whom, words), now.date_naive())
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
