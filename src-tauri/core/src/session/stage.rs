//! What the client may do on her stage: type, choose, rate, confirm; in the running session, in the open step, and nowhere else.
//! Each act names the session and the step that she sees, so that a late word never lands in another's.

use super::answer::{HowSaid, SessionAnswer, bounded, one_line};
use super::answering::{chosen, set_number, set_seven, take, take_template};
use super::console::StepState;
use super::conversation::{Conversation, Moment, find_question};
use super::keep;
use super::open::Open;
use super::store::{self, StoredSession};
use crate::client;
use crate::criteria::{self, How};
use crate::error::{Error, Result};
use crate::library::{ScriptQuestion, StepKind, Takes};
use crate::practice::Practice;
use crate::vocabulary::texts::Texts;
use crate::vocabulary::{ClientId, SessionId};

/// The question that she sees. Where several things are written to one question (the replies that are practised, the messages to
/// several people), it says after a stroke which of them she sees: "practise/2", "draft/12".
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// In which session.
    pub session: SessionId,
    /// In which step.
    pub step: &'a str,
    /// Which question.
    pub question: &'a str,
}

impl<'a> Place<'a> {
    /// The question of the script.
    pub(super) fn asked(&self) -> &'a str {
        self.question.split_once('/').map_or(self.question, |(question, _)| question)
    }

    /// Which of the things that are written to it.
    pub(super) fn which(&self) -> Option<&'a str> {
        self.question.split_once('/').map(|(_, which)| which)
    }

    /// The number of the reply.
    pub(super) fn round(&self) -> Option<u32> {
        self.which()?.parse().ok()
    }
}

impl Conversation {
    /// What she types stands as her answer; where lines are asked for, it is the line that she is writing.
    ///
    /// # Errors
    /// [`Error::NotOnStage`]; [`Error::Invalid`] where it is too long.
    pub fn stage_say(&self, practice: &Practice, at: Place<'_>, words: &str, now: Moment) -> Result<()> {
        bounded(words)?;
        self.on_stage(practice, at, now, |open, asked| {
            match asked.takes {
                Takes::Lines | Takes::Wall => open.set_half(at.step, at.asked(), words),
                Takes::Reply => open.write_round(at.round().ok_or(Error::NotOnStage)?, words)?,
                Takes::Message => open.write_message(&asked.key, at.which(), words, now),
                Takes::Chance | Takes::Parts => return Err(Error::NotOnStage),
                _ => say(open, asked, words, now),
            }
            Ok(())
        })
    }

    /// She adds a line.
    ///
    /// # Errors
    /// As [`Conversation::stage_say`].
    pub fn stage_line(&self, practice: &Practice, at: Place<'_>, line: &str, now: Moment) -> Result<()> {
        let line = one_line(bounded(line)?);
        self.on_stage(practice, at, now, |open, asked| {
            if line.is_empty() || !matches!(asked.takes, Takes::Lines | Takes::Wall) {
                return Ok(());
            }
            open.set_half(at.step, at.asked(), "");
            let before = open.said.remove(&asked.key);
            let before = before.unwrap_or_else(|| SessionAnswer::new(String::new(), HowSaid::Typed, now));
            open.said.insert(asked.key.clone(), before.with_line(&line, HowSaid::Typed));
            Ok(())
        })
    }

    /// She gives her number.
    ///
    /// # Errors
    /// [`Error::NotOnStage`]; [`Error::Invalid`] for a number over 10 or a question without a ruler.
    pub fn stage_rate(&self, practice: &Practice, at: Place<'_>, number: u32, now: Moment) -> Result<()> {
        self.on_stage(practice, at, now, |open, asked| set_number(open, asked, number, HowSaid::Typed, now))
    }

    /// She chooses questions of the bank, in her order; at most seven.
    ///
    /// # Errors
    /// [`Error::NotOnStage`]; [`Error::Invalid`] where they are too many, or the question takes no choice.
    pub fn stage_seven(&self, practice: &Practice, at: Place<'_>, questions: &[String], now: Moment) -> Result<()> {
        let words = chosen(questions)?;
        self.on_stage(practice, at, now, |open, asked| {
            if asked.takes != Takes::Choice {
                return Err(Error::NotOnStage);
            }
            set_seven(open, words, HowSaid::Typed, now);
            Ok(())
        })
    }

    /// She takes what the coach offered, and she has read: that is how she said it.
    ///
    /// # Errors
    /// [`Error::NotOnStage`]; [`Error::Stale`] where other words are offered by now.
    pub fn stage_take(&self, practice: &Practice, at: Place<'_>, read: &str, now: Moment) -> Result<()> {
        self.on_stage(practice, at, now, |open, asked| {
            let to_another = match asked.takes {
                Takes::Message => !open.is_to(at.which()),
                Takes::Reply => !open.stands(at.round()),
                _ => false,
            };
            if to_another {
                return Err(Error::Stale);
            }
            if open.offer(at.step, at.asked()) == Some(read) {
                take(open, at.step, asked, HowSaid::Accepted, now);
            } else if open.template(at.asked()) == Some(read) {
                take_template(open, at.asked(), HowSaid::Accepted, now);
            } else {
                return Err(Error::Stale);
            }
            Ok(())
        })
    }

    /// It is not how she said it: the words go back to the coach's field.
    ///
    /// # Errors
    /// [`Error::NotOnStage`].
    pub fn stage_decline(&self, practice: &Practice, at: Place<'_>, now: Moment) -> Result<()> {
        self.on_stage(practice, at, now, |open, _| {
            if let Some(words) = open.take_offer(at.step, at.asked()) {
                open.hear_not_quite(&words);
                open.give_back(at.step, at.asked(), &words, true);
            }
            Ok(())
        })
    }

    /// Her yes to the sentence that she sees.
    ///
    /// # Errors
    /// [`Error::NotOnStage`]; [`Error::Stale`] where the sentence reads otherwise by now.
    pub fn stage_agree(
        &self,
        practice: &Practice,
        session: SessionId,
        sentence: &str,
        texts: &Texts,
        now: Moment,
    ) -> Result<()> {
        let client = self.reading_back(practice, session)?;
        criteria::agree(practice, client, How::Clicked, sentence, texts, now.to_utc())?;
        self.set_not_quite(practice, "", now)
    }

    /// The sentence is not quite what she meant: the coach sees it.
    ///
    /// # Errors
    /// [`Error::NotOnStage`].
    pub fn stage_not_quite(&self, practice: &Practice, session: SessionId, texts: &Texts, now: Moment) -> Result<()> {
        let client = self.reading_back(practice, session)?;
        let sentence = criteria::read(practice, client, texts)?.sentence;
        self.set_not_quite(practice, &sentence.map_or_else(String::new, |pieces| criteria::sentence(&pieces)), now)
    }

    /// The client whose sentence is being read back in `session`.
    fn reading_back(&self, practice: &Practice, session: SessionId) -> Result<ClientId> {
        let steps = self.steps_on_stage(session);
        if steps.is_empty() {
            return Err(Error::NotOnStage);
        }
        let stored = practice.read(|c| store::read(c, session))?;
        let lines = stored.script.steps.iter().filter(|line| line.step.kind == StepKind::ReadBack);
        let reads = lines.into_iter().any(|line| steps.contains(&line.key));
        if reads && is_here(practice, stored.client)? { Ok(stored.client) } else { Err(Error::NotOnStage) }
    }

    /// An answer to what she sees. Where the coach has just gone on, or holds the stage, it goes to the question that she sees all
    /// the same: no word is lost on the way.
    pub(super) fn on_stage(
        &self,
        practice: &Practice,
        at: Place<'_>,
        now: Moment,
        act: impl FnOnce(&mut Open, &ScriptQuestion) -> Result<()>,
    ) -> Result<()> {
        self.on_stage_with(practice, at, now, |open, asked, _| act(open, asked))
    }

    /// As [`Conversation::on_stage`], where the session is needed too.
    pub(super) fn on_stage_with(
        &self,
        practice: &Practice,
        at: Place<'_>,
        now: Moment,
        act: impl FnOnce(&mut Open, &ScriptQuestion, &StoredSession) -> Result<()>,
    ) -> Result<()> {
        if !self.on_stage_now(at) {
            return Err(Error::NotOnStage);
        }
        let client = practice.read(|c| store::read(c, at.session))?.client;
        if !is_here(practice, client)? {
            return Err(Error::NotOnStage);
        }
        let done = self.act(practice, now, |open, stored| {
            let asked = find_question(stored, at.step, at.asked())?;
            if !is_shown(open, at.session) {
                return Err(Error::NotOnStage);
            }
            if open.step == at.step {
                return act(open, &asked, stored);
            }
            // The step was left meanwhile, and is kept already: so is what she adds to it, unless it was set aside.
            let (kept, state) = practice.read(|c| {
                let state = store::states(c, stored.id)?.get(at.step).copied();
                Ok((keep::of_step(c, stored.id, at.step)?, state))
            })?;
            if state == Some(StepState::Aside) {
                return Err(Error::NotOnStage);
            }
            let mut left = open.clone();
            at.step.clone_into(&mut left.step);
            left.said = kept.said;
            left.rounds = kept.rounds;
            act(&mut left, &asked, stored)?;
            open.share_offers_of(&left);
            // What stood otherwise than by an answer, a yes or a shortlist, stands.
            let state = match state {
                Some(StepState::Done) => StepState::Done,
                _ if left.is_empty() => StepState::Passed,
                _ => StepState::Done,
            };
            practice.keep(stored.client, |c| {
                keep::said(c, stored.id, &left)?;
                store::write_state(c, stored.id, at.step, state)?;
                keep::follow(c, stored, now)
            })
        });
        // What she answers is gone: it is the same to her.
        done.map_err(|error| if matches!(error, Error::Gone(_)) { Error::NotOnStage } else { error })
    }
}

fn say(open: &mut Open, asked: &ScriptQuestion, words: &str, now: Moment) {
    if words.trim().is_empty() {
        open.said.remove(&asked.key);
    } else {
        open.said.insert(asked.key.clone(), SessionAnswer::new(words.to_owned(), HowSaid::Typed, now));
    }
}

/// Whether `open` is that session, and it runs, and its step was not set aside.
pub(super) fn is_shown(open: &Open, session: SessionId) -> bool {
    open.session == session && open.clock.runs() && !open.aside
}

fn is_here(practice: &Practice, client: ClientId) -> Result<bool> {
    Ok(client::read(practice, client)?.archived_on.is_none())
}
