//! What is done in the rehearsal: the coach picks replies, she answers; alone, they come by themselves. What stands there is kept and
//! forgotten with its step.

use super::answer::{HowSaid, SessionAnswer, joined};
use super::console::Sight;
use super::conversation::{Conversation, Moment, find_question};
use super::facts::key;
use super::open::{AloneNow, Open};
use super::rehearsing::{AlonePage, Hinted, Tile};
use super::stage::Place;
use super::store::StoredSession;
use crate::error::{Error, Result};
use crate::library::{ScriptQuestion, Takes};
use crate::people::Rosters;
use crate::practice::Practice;
use crate::rehearsal;
use crate::vocabulary::ReplyKind;
use crate::vocabulary::texts::{Message, Texts};

/// How many replies a run alone may have.
const RUNS: [u32; 3] = [4, 8, 12];
/// The most replies that one step holds.
const ROUNDS_AT_MOST: usize = 200;

/// What a view is made from, besides the session.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The practice.
    pub practice: &'a Practice,
    /// Everybody's people.
    pub rosters: &'a Rosters,
    /// The catalogue.
    pub texts: &'a Texts,
}

impl<'a> Around<'a> {
    pub(super) fn sight(self, stored: &'a StoredSession, open: &'a Open) -> Sight<'a> {
        let Self { practice, rosters, texts } = self;
        Sight { practice, rosters, texts, stored, open }
    }
}

impl Conversation {
    /// A reply of the kind that the coach picked arrives; what stands there is done as it is.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open; [`Error::Invalid`] where the library has no such reply.
    pub fn reply_pick(
        &self,
        around: Around<'_>,
        (step, question): (&str, &str),
        (kind, seed): (ReplyKind, u64),
        now: Moment,
    ) -> Result<()> {
        self.practising(around.practice, step, question, now, |open, stored| {
            // The coach knows what comes: a short-tempered one is the coach's to pick.
            let came = around
                .sight(stored, open)
                .reply((0, true, seed), |deck, run, met| deck.pick(kind, run, met, seed).cloned())?;
            let came = came.ok_or_else(|| Error::Invalid(Message::new("practice-no-reply")))?;
            open.offer_back(question);
            open.settle_round();
            open.arrive(came)
        })
    }

    /// The last reply goes again, with what was answered to it. What she answered can be put back until another reply comes.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open.
    pub fn reply_take_back(&self, practice: &Practice, step: &str, question: &str, now: Moment) -> Result<()> {
        self.practising(practice, step, question, now, |open, _| {
            open.take_round();
            open.offer_back(question);
            open.hints = false;
            Ok(())
        })
    }

    /// Her answer is done as it stands; without words, it was said aloud.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open.
    pub fn reply_done(&self, practice: &Practice, step: &str, question: &str, now: Moment) -> Result<()> {
        self.practising(practice, step, question, now, |open, _| {
            open.offer_back(question);
            open.settle_round();
            Ok(())
        })
    }

    /// Would she be glad to get this? She asks aloud: the hints on her answer stand on the stage, and here.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open, or no answer is written.
    pub fn reply_hints(&self, practice: &Practice, step: &str, question: &str, now: Moment) -> Result<Vec<Hinted>> {
        self.practising(practice, step, question, now, |open, _| {
            let answered = open.round().filter(|round| !round.words.trim().is_empty());
            let round = answered.ok_or(Error::Stale)?;
            let hints = rehearsal::answer_hints(&round.words, round.kind);
            open.hints = true;
            Ok(hints.into_iter().map(Hinted::from).collect())
        })
    }

    /// The coach turns the wall for her until `up` of its tiles are up: the next ones in their order, or back from the last.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open, or she is alone.
    pub fn wall_turn(&self, around: Around<'_>, (step, question): (&str, &str), up: u32, now: Moment) -> Result<()> {
        self.with_her(around.practice, (step, question), Takes::Wall, now, |open, stored| {
            let (_, all) = around.sight(stored, open).wall()?;
            let up = usize::try_from(up).unwrap_or(usize::MAX);
            let before = all.iter().filter(|tile| tile.turned).count();
            let (mut stay, mut come) = (up, up.saturating_sub(before));
            let is_up = |tile: &&Tile| {
                let left = if tile.turned { &mut stay } else { &mut come };
                let up = *left > 0;
                *left = left.saturating_sub(1);
                up
            };
            let keys: Vec<&str> = all.iter().filter(is_up).map(|tile| tile.key.as_str()).collect();
            open.turn(&keys, HowSaid::Aloud, now);
            Ok(())
        })
    }

    /// She rehearses alone from here on, or no longer: the stage begins at the beginning.
    ///
    /// # Errors
    /// [`Error::Invalid`] where the open step has nothing to practise; [`Error::Gone`].
    pub fn rehearse_alone(&self, practice: &Practice, on: bool, now: Moment) -> Result<()> {
        self.act(practice, now, |open, stored| {
            if !on {
                if open.alone.is_some() {
                    open.leave_round();
                    open.alone = None;
                }
                return Ok(());
            }
            let question = practises(stored, &open.step);
            let question = question.filter(|_| !open.aside);
            let question = question.ok_or_else(|| Error::Invalid(Message::new("practice-not-here")))?;
            open.offer_back(&question);
            open.leave_round();
            let run = open.rounds.iter().map(|round| round.run).max().unwrap_or(0) + 1;
            open.alone = Some(AloneNow { run, ..AloneNow::default() });
            open.ask(&question);
            open.leave_other_steps();
            Ok(())
        })
    }

    /// Her answer to the reply that she sees is done.
    ///
    /// # Errors
    /// [`Error::NotOnStage`].
    pub fn stage_done(&self, practice: &Practice, at: Place<'_>, now: Moment) -> Result<()> {
        self.on_stage(practice, at, now, |open, asked| {
            if asked.takes == Takes::Reply && open.stands(at.round()) {
                open.offer_back(at.asked());
                open.settle_round();
            }
            Ok(())
        })
    }

    /// Would she be glad to get this? She asks for hints.
    ///
    /// # Errors
    /// [`Error::NotOnStage`].
    pub fn stage_hints(&self, practice: &Practice, at: Place<'_>, now: Moment) -> Result<()> {
        self.on_stage(practice, at, now, |open, asked| {
            // What she asked about may be gone by now.
            open.hints |= match asked.takes {
                Takes::Reply => open.stands(at.round()),
                Takes::Message => open.is_to(at.which()),
                _ => false,
            };
            Ok(())
        })
    }

    /// She begins a run of 4, 8 or 12 replies; the first comes.
    ///
    /// # Errors
    /// [`Error::NotOnStage`] where she is not alone; [`Error::Invalid`] for another number.
    pub fn alone_begin(
        &self,
        around: Around<'_>,
        at: Place<'_>,
        (replies, curt, seed): (u32, bool, u64),
        now: Moment,
    ) -> Result<()> {
        if !RUNS.contains(&replies) {
            return Err(Error::Invalid(Message::new("practice-how-many")));
        }
        self.while_alone(around.practice, at, now, |open, stored| {
            open.leave_round();
            let run = open.rounds.iter().map(|round| round.run).max().unwrap_or(0) + 1;
            open.alone = Some(AloneNow { page: AlonePage::Run, asked: replies, curt, run });
            next_reply(around, open, stored, seed)
        })
    }

    /// The next reply of her run; after the last one, its end.
    ///
    /// # Errors
    /// [`Error::NotOnStage`] where she is not alone.
    pub fn alone_next(&self, around: Around<'_>, at: Place<'_>, seed: u64, now: Moment) -> Result<()> {
        self.while_alone(around.practice, at, now, |open, stored| {
            // A second press of the same key is for the reply that is gone.
            if !open.stands(at.round()) {
                return Ok(());
            }
            open.settle_round();
            next_reply(around, open, stored, seed)
        })
    }

    /// She turns to another page.
    ///
    /// # Errors
    /// [`Error::NotOnStage`] where she is not alone.
    pub fn alone_go(&self, practice: &Practice, at: Place<'_>, page: AlonePage, now: Moment) -> Result<()> {
        self.while_alone(practice, at, now, |open, stored| {
            open.leave_round();
            open.hints = false;
            let wall = asks(stored, &open.step, Takes::Wall);
            let question = if page == AlonePage::Wall { wall } else { practises(stored, &open.step) };
            let Some(question) = question else { return Ok(()) };
            open.ask(&question);
            if let Some(alone) = &mut open.alone {
                // A run goes on only where one was begun.
                let ends = page == AlonePage::Run && alone.asked == 0;
                alone.page = if ends { AlonePage::Begin } else { page };
            }
            Ok(())
        })
    }

    /// She turns tiles of the wall, or turns them back. All that are turned are kept, those of earlier sessions included.
    ///
    /// # Errors
    /// [`Error::NotOnStage`], also for a tile that is not there.
    pub fn stage_turn(
        &self,
        around: Around<'_>,
        at: Place<'_>,
        (tiles, turned): (&[String], bool),
        now: Moment,
    ) -> Result<()> {
        self.on_stage_with(around.practice, at, now, |open, asked, stored| {
            if asked.takes != Takes::Wall {
                return Err(Error::NotOnStage);
            }
            let (_, all) = around.sight(stored, open).wall()?;
            if !tiles.iter().all(|tile| all.iter().any(|one| one.key == *tile)) {
                return Err(Error::NotOnStage);
            }
            let up = |tile: &Tile| if tiles.contains(&tile.key) { turned } else { tile.turned };
            let keys: Vec<&str> = all.iter().filter(|tile| up(tile)).map(|tile| tile.key.as_str()).collect();
            open.turn(&keys, HowSaid::Typed, now);
            Ok(())
        })
    }

    fn practising<T>(
        &self,
        practice: &Practice,
        step: &str,
        question: &str,
        now: Moment,
        act: impl FnOnce(&mut Open, &StoredSession) -> Result<T>,
    ) -> Result<T> {
        self.with_her(practice, (step, question), Takes::Reply, now, act)
    }

    /// An act of the coach's on a question that takes `takes`, while she is not alone.
    fn with_her<T>(
        &self,
        practice: &Practice,
        (step, question): (&str, &str),
        takes: Takes,
        now: Moment,
        act: impl FnOnce(&mut Open, &StoredSession) -> Result<T>,
    ) -> Result<T> {
        self.in_step(practice, step, now, |open, stored| {
            if open.alone.is_some() || find_question(stored, step, question)?.takes != takes {
                return Err(Error::Stale);
            }
            act(open, stored)
        })
    }

    /// An act of hers while she rehearses alone.
    fn while_alone(
        &self,
        practice: &Practice,
        at: Place<'_>,
        now: Moment,
        act: impl FnOnce(&mut Open, &StoredSession) -> Result<()>,
    ) -> Result<()> {
        if !self.look_at(|open| open.alone.is_some() && open.step == at.step)? {
            return Err(Error::NotOnStage);
        }
        self.on_stage_with(practice, at, now, |open, _, stored| act(open, stored))
    }
}

fn next_reply(around: Around<'_>, open: &mut Open, stored: &StoredSession, seed: u64) -> Result<()> {
    let Some(alone) = open.alone.clone() else { return Err(Error::NotOnStage) };
    let came = u32::try_from(open.run().count()).unwrap_or(u32::MAX);
    let next = if came < alone.asked {
        let drawn =
            |deck: &crate::rehearsal::Deck<'_>, run: &[_], met: &[_]| deck.draw(|_| true, run, met, seed).cloned();
        around.sight(stored, open).reply((alone.run, alone.curt, seed), drawn)?
    } else {
        None
    };
    let page = if next.is_some() { AlonePage::Run } else { AlonePage::End };
    if let Some(next) = next {
        open.arrive(next)?;
    }
    if let Some(alone) = &mut open.alone {
        alone.page = page;
    }
    Ok(())
}

/// The question of the step that takes `takes`.
fn asks(stored: &StoredSession, step: &str, takes: Takes) -> Option<String> {
    let line = stored.script.steps.iter().find(|line| line.key == step)?;
    let asked = |question: &&ScriptQuestion| question.takes == takes;
    line.step.questions.iter().find(asked).map(|question| question.key.clone())
}

fn practises(stored: &StoredSession, step: &str) -> Option<String> {
    asks(stored, step, Takes::Reply)
}

impl Open {
    /// The tiles of the wall that are up.
    fn turn(&mut self, keys: &[&str], how: HowSaid, now: Moment) {
        // None turned is another answer than none given.
        let words = if keys.is_empty() { "-".to_owned() } else { keys.join("\n") };
        self.said.insert(key::TURNED.to_owned(), SessionAnswer::new(words, how, now));
    }

    /// A reply arrives.
    fn arrive(&mut self, reply: crate::rehearsal::Round) -> Result<()> {
        if self.rounds.len() >= ROUNDS_AT_MOST {
            return Err(Error::Invalid(Message::new("practice-full").with("most", ROUNDS_AT_MOST)));
        }
        let number = self.next_round;
        self.next_round += 1;
        self.rounds.push(crate::rehearsal::Round { number, ..reply });
        self.hints = false;
        Ok(())
    }

    /// The answer to the reply that stands there is done as it is.
    pub(super) fn settle_round(&mut self) {
        if self.round().is_some()
            && let Some(round) = self.rounds.last_mut()
            && !round.done
        {
            round.done = true;
            round.aloud = round.words.trim().is_empty();
        }
    }

    /// She stops at the reply that stands there: where nothing is written, it stays unanswered.
    fn leave_round(&mut self) {
        if self.round().is_some_and(|round| !round.words.trim().is_empty()) {
            self.settle_round();
        }
    }

    /// Whether the reply of this number is the one that stands there.
    pub(super) fn stands(&self, number: Option<u32>) -> bool {
        self.round().map(|round| round.number) == number && number.is_some()
    }

    /// Joins words to her answer to the reply that stands there; whether one stands there.
    pub(super) fn join_round(&mut self, words: &str) -> bool {
        if self.round().is_none() {
            return false;
        }
        if let Some(round) = self.rounds.last_mut() {
            if let Some(words) = joined(&round.words, words) {
                round.words = words;
            }
            round.aloud = false;
        }
        true
    }

    /// Her answer to the reply of this number, as she writes it.
    pub(super) fn write_round(&mut self, number: u32, words: &str) -> Result<()> {
        let round = self.rounds.iter_mut().find(|round| round.number == number).ok_or(Error::NotOnStage)?;
        words.clone_into(&mut round.words);
        // What she takes away again she has not said aloud by that.
        round.aloud = false;
        Ok(())
    }
}
