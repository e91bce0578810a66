//! What is not yet kept of a session: the step that is open, what the coach is typing, the scratch pad, the clock.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::answer::{HowSaid, SessionAnswer, one_line};
use super::clock::Timer;
use super::facts::key;
use super::rehearsing::AlonePage;
use crate::rehearsal::Round;
use crate::vocabulary::SessionId;

/// So many of the places that stood on the stage are remembered.
pub(super) const PLACES: usize = 4;

/// A question of a step, where both must be named: "hesitation/story".
fn place(step: &str, question: &str) -> String {
    format!("{step}/{question}")
}

/// The open part of one session.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Open {
    pub session: SessionId,
    /// The step that is open.
    pub step: String,
    /// The question that stands on the stage.
    pub asking: String,
    /// Every answer of the open step, by question.
    pub said: BTreeMap<String, SessionAnswer>,
    /// What the coach is typing and has not offered, by step and question.
    drafts: BTreeMap<String, String>,
    /// What the coach offered, by step and question.
    offers: BTreeMap<String, String>,
    /// Drafts that she has said are not how she said it.
    declined: BTreeSet<String>,
    /// The line that she is writing, by step and question.
    halves: BTreeMap<String, String>,
    pub scratch: String,
    pub clock: Timer,
    /// The open step was set aside: the stage is quiet.
    pub aside: bool,
    /// The sentence under which she pressed "Not quite"; empty: none.
    pub not_quite: String,
    /// Steps and questions that stood on the stage before this, the last one last: a word that was on its way still finds its place.
    pub places: Vec<(String, String)>,
    /// What is practised in the open step.
    pub rounds: Vec<Round>,
    /// The number of the reply that comes next.
    pub next_round: u32,
    /// She rehearses alone.
    pub alone: Option<AloneNow>,
    /// She has asked for hints about what she is writing.
    pub hints: bool,
    /// The place, among all who fit, of a name on the page that she reads.
    pub names_from: usize,
}

/// The rehearsal without the coach.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct AloneNow {
    pub page: AlonePage,
    /// How many replies she wanted.
    pub asked: u32,
    /// Short-tempered replies come too.
    pub curt: bool,
    /// Which of the runs of the step.
    pub run: u32,
}

impl Open {
    pub(super) fn new(session: SessionId, clock: Timer) -> Self {
        Self {
            session,
            step: String::new(),
            asking: String::new(),
            said: BTreeMap::new(),
            drafts: BTreeMap::new(),
            offers: BTreeMap::new(),
            declined: BTreeSet::new(),
            halves: BTreeMap::new(),
            scratch: String::new(),
            clock,
            aside: false,
            not_quite: String::new(),
            places: Vec::new(),
            rounds: Vec::new(),
            next_round: 0,
            alone: None,
            hints: false,
            names_from: 0,
        }
    }

    /// Puts `words` in place of what was said to `question`; empty ones take it away.
    pub(super) fn say(&mut self, question: &str, words: String, now: DateTime<FixedOffset>) {
        if words.is_empty() {
            self.said.remove(question);
        } else {
            self.said.insert(question.to_owned(), SessionAnswer::new(words, HowSaid::Typed, now));
        }
    }

    /// The lines that she was writing in the open step settle, as the page is turned: all of them, or those to one question.
    pub(super) fn settle_lines(&mut self, only: Option<&str>, now: DateTime<FixedOffset>) {
        let of_step = place(&self.step, "");
        let here = |at: &str| {
            let question = at.strip_prefix(&of_step)?;
            only.is_none_or(|only| only == question).then(|| question.to_owned())
        };
        let settled: Vec<(String, String)> =
            self.halves.iter().filter_map(|(at, words)| Some((here(at)?, words.clone()))).collect();
        for (question, words) in settled {
            self.halves.remove(&place(&self.step, &question));
            let before = self.said.remove(&question);
            let before = before.unwrap_or_else(|| SessionAnswer::new(String::new(), HowSaid::Typed, now));
            self.said.insert(question, before.with_line(&one_line(&words)));
        }
    }

    /// Nothing was said in the open step; to whom a message would go is nothing said.
    pub(super) fn is_empty(&self) -> bool {
        self.rounds.is_empty() && self.said.keys().all(|question| question == key::ADDRESSEE)
    }

    /// Opens a step with what is kept of it.
    pub(super) fn begin(&mut self, step: &str, asking: &str, kept: OfStep) {
        if !self.aside {
            self.turn_from(self.step.clone(), self.asking.clone());
        }
        step.clone_into(&mut self.step);
        asking.clone_into(&mut self.asking);
        self.said = kept.said;
        self.rounds = kept.rounds;
        self.next_round = self.rounds.iter().map(|round| round.number + 1).max().unwrap_or(0);
        self.alone = None;
        self.hints = false;
        self.aside = false;
        self.not_quite.clear();
    }

    /// Puts another question of the open step on the stage.
    pub(super) fn ask(&mut self, question: &str) {
        if self.asking != question {
            let asked = std::mem::replace(&mut self.asking, question.to_owned());
            self.turn_from(self.step.clone(), asked);
            self.hints = false;
        }
    }

    /// Remembers what stood on the stage; of each place once, and no more than a hand on the keys can leave behind a word.
    fn turn_from(&mut self, step: String, question: String) {
        if step.is_empty() {
            return;
        }
        self.places.retain(|place| (&place.0, &place.1) != (&step, &question));
        self.places.push((step, question));
        if self.places.len() > PLACES {
            self.places.remove(0);
        }
    }

    /// From here on she reaches no other step: those that stood on the stage before are out of her reach.
    pub(super) fn leave_other_steps(&mut self) {
        let Self { step, places, .. } = self;
        places.retain(|(place, _)| place == step);
    }

    pub(super) fn draft(&self, step: &str, question: &str) -> &str {
        self.drafts.get(&place(step, question)).map_or("", String::as_str)
    }

    pub(super) fn set_draft(&mut self, step: &str, question: &str, words: &str) {
        let at = place(step, question);
        if self.draft(step, question) != words {
            self.declined.remove(&at);
        }
        if words.is_empty() {
            self.drafts.remove(&at);
        } else {
            self.drafts.insert(at, words.to_owned());
        }
    }

    /// Puts words into the coach's field, below what stands there; `declined`: she has said that they are not hers.
    pub(super) fn give_back(&mut self, step: &str, question: &str, words: &str, declined: bool) {
        let draft = self.draft(step, question);
        let empty = draft.trim().is_empty();
        let words = if empty { words.to_owned() } else { format!("{draft}\n{words}") };
        self.set_draft(step, question, &words);
        if declined && empty {
            self.declined.insert(place(step, question));
        }
    }

    pub(super) fn offer(&self, step: &str, question: &str) -> Option<&str> {
        self.offers.get(&place(step, question)).map(String::as_str)
    }

    /// Offers words; what was offered and not answered yet stands above them.
    pub(super) fn add_offer(&mut self, step: &str, question: &str, words: &str) {
        let at = place(step, question);
        let words = match self.offers.get(&at) {
            Some(before) => format!("{before}\n{words}"),
            None => words.to_owned(),
        };
        self.offers.insert(at, words);
    }

    pub(super) fn take_offer(&mut self, step: &str, question: &str) -> Option<String> {
        self.offers.remove(&place(step, question))
    }

    /// What is offered to a question of the open step, and she has not answered, is the coach's again.
    pub(super) fn offer_back(&mut self, question: &str) {
        let step = self.step.clone();
        if let Some(words) = self.take_offer(&step, question) {
            self.give_back(&step, question, &words, false);
        }
    }

    /// The line that she is writing.
    pub(super) fn half(&self, step: &str, question: &str) -> &str {
        self.halves.get(&place(step, question)).map_or("", String::as_str)
    }

    pub(super) fn set_half(&mut self, step: &str, question: &str, words: &str) {
        if words.trim().is_empty() {
            self.halves.remove(&place(step, question));
        } else {
            self.halves.insert(place(step, question), words.to_owned());
        }
    }

    /// Takes over what became of offers, drafts and the page of names in `other`, a view of the same session.
    pub(super) fn share_offers_of(&mut self, other: &Self) {
        self.drafts.clone_from(&other.drafts);
        self.offers.clone_from(&other.offers);
        self.declined.clone_from(&other.declined);
        self.halves.clone_from(&other.halves);
        self.names_from = other.names_from;
    }

    /// Forgets everything of the open step.
    pub(super) fn set_aside(&mut self) {
        self.said.clear();
        self.rounds.clear();
        self.alone = None;
        self.hints = false;
        let of_step = place(&self.step, "");
        self.drafts.retain(|at, _| !at.starts_with(&of_step));
        self.offers.retain(|at, _| !at.starts_with(&of_step));
        self.halves.retain(|at, _| !at.starts_with(&of_step));
        self.declined.retain(|at| !at.starts_with(&of_step));
        self.aside = true;
        self.not_quite.clear();
        let Self { step, places, .. } = self;
        places.retain(|(left, _)| left != step);
    }

    /// What was written and has not settled: what she was writing; what the coach offered, and what the coach was typing. What she has
    /// said is not hers is left out.
    pub(super) fn unsettled(&self) -> Vec<Unsettled> {
        let hers = self.halves.iter().map(|one| (one, HowSaid::Typed));
        let offered = self.offers.iter().map(|one| (one, HowSaid::Aloud));
        let drafted =
            self.drafts.iter().filter(|(at, _)| !self.declined.contains(*at)).map(|one| (one, HowSaid::Aloud));
        let apart = |((at, words), how): ((&String, &String), HowSaid)| {
            let (step, question) = at.rsplit_once('/')?;
            let words = words.trim();
            let [step, question] = [step, question].map(str::to_owned);
            (!words.is_empty()).then(|| Unsettled { step, question, words: words.to_owned(), how })
        };
        hers.chain(offered).chain(drafted).filter_map(apart).collect()
    }
}

/// What is kept of a step.
#[derive(Debug, Clone, Default)]
pub(super) struct OfStep {
    pub said: BTreeMap<String, SessionAnswer>,
    pub rounds: Vec<Round>,
}

impl Default for Open {
    fn default() -> Self {
        Self::new(SessionId(0), Timer::default())
    }
}

/// Words that nobody settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unsettled {
    pub step: String,
    pub question: String,
    pub words: String,
    pub how: HowSaid,
}

/// What the file `open-step` holds.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Opens {
    /// Each session that has begun and not ended.
    pub sessions: Vec<Open>,
    /// The one on the console.
    pub present: Option<SessionId>,
}

impl Opens {
    pub(super) fn find(&self, session: SessionId) -> Option<&Open> {
        self.sessions.iter().find(|open| open.session == session)
    }

    pub(super) fn find_mut(&mut self, session: SessionId) -> Option<&mut Open> {
        self.sessions.iter_mut().find(|open| open.session == session)
    }

    pub(super) fn present(&self) -> Option<&Open> {
        self.find(self.present?)
    }

    pub(super) fn present_mut(&mut self) -> Option<&mut Open> {
        let present = self.present?;
        self.find_mut(present)
    }
}
