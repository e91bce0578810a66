//! The session that is going on: begun, resumed, walked through, ended. What is said in the open step is known to both windows
//! first, and safe on disk when an act returns.
//!
//! What the coach does with her words is in `answering`, what the stage shows in `showing`, what the client may do there in `stage`.

use std::ops::RangeInclusive;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, FixedOffset};

use super::answering::forget_step;
use super::clock::Timer;
use super::commitment::{Commitment, knows};
use super::console::{SessionView, Sight, StageMode, StageState};
use super::facts::key;
use super::keep;
use super::meeting::Meeting;
use super::open::{OfStep, Open, Opens};
use super::store::{self, StoredSession};
use super::summary::{self, Told};
use crate::client;
use crate::criteria;
use crate::error::{Error, Result};
use crate::library::{self, ScriptQuestion};
use crate::people::Rosters;
use crate::practice::Practice;
use crate::shortlist;
use crate::vocabulary::texts::{Message, Texts};
use crate::vocabulary::{ClientId, SessionId};

/// How long a session may be agreed to take, in minutes.
const MINUTES: RangeInclusive<u32> = 5..=240;

pub(super) type Moment = DateTime<FixedOffset>;

/// The sessions that are open, and the one on the console.
pub struct Conversation {
    kept: Mutex<Kept>,
    /// The revision that is on disk.
    on_disk: Mutex<u64>,
    pub(super) heard: Box<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
pub(super) struct Kept {
    pub opens: Opens,
    /// What the stage does.
    pub mode: StageMode,
    /// Step and question that the stage keeps showing.
    pub held: Option<(String, String)>,
    /// The newest change that was made before the session came to the console.
    before: u32,
    /// Something was forgotten that may still be on disk.
    forgets: bool,
    /// Grows with every change.
    revision: u64,
}

impl Conversation {
    /// What was open when the practice was last closed, or ended without being closed: every clock stands. A file that cannot be
    /// understood is put aside, and so is what belongs to a session that the practice does not know, unless that was erased since. `heard` is called whenever something has changed, before it is on disk.
    ///
    /// # Errors
    /// What the file system and the database give.
    pub fn load(practice: &Practice, now: Moment, heard: impl Fn() + Send + Sync + 'static) -> Result<Self> {
        let bytes = practice.open_step().read()?;
        let read: Option<Opens> = bytes.as_ref().and_then(|bytes| serde_json::from_slice(bytes).ok());
        if bytes.is_some() && read.is_none() {
            practice.open_step().put_aside()?;
        }
        let found = read.is_some();
        let mut opens = read.unwrap_or_default();
        let many = opens.sessions.len();
        // Written before anything was counted, it is not known which of the two is older.
        let practice_is_older = opens.changes == 0 || opens.changes > practice.changes();
        let (mut there, mut unknown) = (Vec::new(), false);
        for open in opens.sessions {
            match practice.read(|c| store::read(c, open.session)) {
                Ok(stored) if stored.ended_at.is_none() => there.push(open),
                // It ended, or was erased since: what is left of it here is to be forgotten.
                Ok(_) => {}
                Err(Error::Gone(_)) => unknown |= practice_is_older,
                Err(error) => return Err(error),
            }
        }
        if unknown {
            practice.open_step().copy_aside()?;
        }
        for open in &mut there {
            open.clock.stop_where_it_was();
            open.alone = None;
            // Whatever ended the program while a step was being set aside: nothing of it stays.
            if open.aside {
                forget_step(practice, open.session, &open.step, now)?;
            }
        }
        let forgets = there.len() < many || there.iter().any(|open| open.aside);
        opens.sessions = there;
        opens.changes = practice.changes();
        if opens.present().is_none() {
            opens.present = None;
        }
        let kept = Kept { opens, forgets, revision: 1, ..Kept::default() };
        let conversation = Self { kept: Mutex::new(kept), on_disk: Mutex::new(0), heard: Box::new(heard) };
        if found {
            // A full disk locks nobody out of what is there: what it refuses now is written, and forgotten, with the next word.
            conversation.save(practice).ok();
        }
        Ok(conversation)
    }

    pub(super) fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The session on the console.
    #[must_use]
    pub fn present(&self) -> Option<SessionId> {
        self.kept().opens.present
    }

    /// The newest change of the practice from before the session came to the console; `None` where there is none. What has a higher
    /// number was done since.
    #[must_use]
    pub fn begun_after(&self) -> Option<u32> {
        let kept = self.kept();
        kept.opens.present.map(|_| kept.before)
    }

    /// The session on the console, if it is with `client`.
    ///
    /// # Errors
    /// The database's own.
    pub fn present_with(&self, practice: &Practice, client: ClientId) -> Result<Option<SessionId>> {
        let Some(session) = self.present() else { return Ok(None) };
        let stored = practice.read(|c| store::read(c, session))?;
        Ok((stored.client == client).then_some(session))
    }

    /// The session in which `client` says what she will do: the one on the console, if it is with her.
    ///
    /// # Errors
    /// [`Error::Stale`] where its open step was set aside: what was on its way goes with it. The database's own.
    pub fn commits_in(&self, practice: &Practice, client: ClientId) -> Result<Option<SessionId>> {
        let session = self.present_with(practice, client)?;
        let aside = self.kept().opens.present().is_some_and(|open| open.aside);
        if session.is_some() && aside { Err(Error::Stale) } else { Ok(session) }
    }

    /// Whether the clock of the session on the console runs.
    #[must_use]
    pub fn runs(&self) -> bool {
        self.kept().opens.present().is_some_and(|open| open.clock.runs())
    }

    /// What the coach sees; `None` where no session is on the console.
    ///
    /// # Errors
    /// The database's own.
    pub fn view(
        &self,
        practice: &Practice,
        rosters: &Rosters,
        texts: &Texts,
        stage: StageState,
        now: Moment,
    ) -> Result<Option<SessionView>> {
        self.seen(practice, rosters, texts, now, |sight| sight.view(stage))
    }

    /// Looks at the present session. One whose client was undone meanwhile is put down.
    pub(super) fn seen<T>(
        &self,
        practice: &Practice,
        rosters: &Rosters,
        texts: &Texts,
        now: Moment,
        look: impl FnOnce(&Sight<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let open = {
            let mut kept = self.kept();
            let Some(open) = kept.opens.present_mut() else { return Ok(None) };
            open.clock.look(now);
            open.clone()
        };
        match practice.read(|c| store::read(c, open.session)) {
            Ok(stored) => look(&Sight { practice, rosters, texts, stored: &stored, open: &open }).map(Some),
            Err(Error::Gone(_)) => {
                self.forget(practice, &[open.session])?;
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Begins a session with `client`, or resumes the one that is open with her.
    ///
    /// # Errors
    /// [`Error::Invalid`] for the minutes, or where she is archived; [`Error::Gone`].
    pub fn begin(&self, practice: &Practice, client: ClientId, minutes: u32, now: Moment) -> Result<()> {
        check_minutes(minutes)?;
        if client::read(practice, client)?.archived_on.is_some() {
            return Err(Error::Invalid(Message::new("session-client-archived")));
        }
        let sessions = practice.read(|c| store::of_client(c, client))?;
        if let Some(open) = sessions.iter().find(|stored| stored.ended_at.is_none()) {
            return self.resume(practice, open.id, now);
        }
        let script = library::script(practice)?;
        let session = practice.keep(client, |c| store::insert(c, client, &script, minutes, now))?;
        self.resume(practice, session, now)
    }

    /// Brings a session that has not ended back to the console, at the step and the words where it was left.
    ///
    /// # Errors
    /// [`Error::Gone`], also for one that has ended.
    pub fn resume(&self, practice: &Practice, session: SessionId, now: Moment) -> Result<()> {
        let stored = practice.read(|c| store::read(c, session))?;
        if stored.ended_at.is_some() {
            return Err(Error::Gone("session"));
        }
        let kept = practice.read(|c| keep::of_step(c, session, &stored.step))?;
        if self.present() != Some(session) {
            self.kept().before = practice.newest_change();
        }
        self.change(practice, |opens| {
            opens.sessions.iter_mut().for_each(|open| open.clock.stop(now));
            if opens.find(session).is_none() {
                let mut open = Open::new(session, Timer::standing(stored.spent));
                let steps = &stored.script.steps;
                let line = steps.iter().find(|line| line.key == stored.step).or_else(|| steps.first());
                if let Some(line) = line {
                    let kept = if line.key == stored.step { kept } else { OfStep::default() };
                    open.begin(&line.key, first_question(&line.step.questions), kept);
                }
                opens.sessions.push(open);
            }
            opens.present = Some(session);
            if let Some(open) = opens.present_mut() {
                open.clock.run(now);
            }
            Ok(())
        })
    }

    /// Lets the clock run again.
    ///
    /// # Errors
    /// [`Error::Gone`] where no session is on the console.
    pub fn run(&self, practice: &Practice, now: Moment) -> Result<()> {
        self.act(practice, now, |open, _| {
            open.clock.run(now);
            Ok(())
        })
    }

    /// Stops the clock; the stage is quiet.
    ///
    /// # Errors
    /// As [`Conversation::run`].
    pub fn pause(&self, practice: &Practice, now: Moment) -> Result<()> {
        self.act(practice, now, |open, _| {
            open.clock.stop(now);
            Ok(())
        })
    }

    /// Puts the session down for now: it is resumed where it was.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn leave(&self, practice: &Practice, now: Moment) -> Result<()> {
        self.change(practice, |opens| {
            if let Some(open) = opens.present_mut() {
                open.clock.stop(now);
            }
            opens.present = None;
            Ok(())
        })
    }

    /// Looks at the clock, and keeps what it says: a crash loses no more than the time since the last look. One that was set back is
    /// told to the coach.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn tick(&self, practice: &Practice, now: Moment) -> Result<()> {
        if !self.runs() {
            return Ok(());
        }
        let set_back = {
            let mut kept = self.kept();
            let mut set_back = false;
            if let Some(open) = kept.opens.present_mut() {
                let before = open.clock.set_back();
                open.clock.look(now);
                set_back = open.clock.set_back() != before;
            }
            kept.revision += 1;
            set_back
        };
        if set_back {
            (self.heard)();
        }
        self.save(practice)
    }

    /// Ends the session: everything that was said is kept, and the scratch pad is forgotten. What the coach wrote in her name and she has
    /// not answered ([`SessionView::unsettled`]) is kept as said aloud, or left out: the coach knows which (`coachs`).
    ///
    /// # Errors
    /// [`Error::Gone`] where no session is on the console; the database's own.
    pub fn close(
        &self,
        practice: &Practice,
        rosters: &Rosters,
        texts: &Texts,
        coachs: bool,
        now: Moment,
    ) -> Result<()> {
        self.change(practice, |opens| {
            let open = opens.present_mut().ok_or(Error::Gone("session"))?;
            let stored = practice.read(|c| store::read(c, open.session))?;
            open.clock.stop(now);
            open.settle_lines(None, now);
            let state = Sight { practice, rosters, texts, stored: &stored, open }.state_left()?;
            practice.keep(stored.client, |c| {
                keep::step(c, &stored, open, state, now)?;
                keep::unsettled(c, &stored, open, coachs, now)?;
                keep::follow(c, &stored, now)?;
                store::write_end(c, stored.id, now)
            })?;
            opens.sessions.retain(|open| open.session != stored.id);
            opens.present = None;
            Ok(())
        })
    }

    /// Agrees on another length, 5 to 240 minutes.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::Gone`].
    pub fn set_minutes(&self, practice: &Practice, minutes: u32, now: Moment) -> Result<()> {
        check_minutes(minutes)?;
        self.act(practice, now, |_, stored| {
            practice.keep(stored.client, |c| store::write_minutes(c, stored.id, minutes))
        })
    }

    /// Goes to a step; the one that is left is kept.
    ///
    /// # Errors
    /// [`Error::Gone`] where the script has no such step; the database's own: then nothing has moved.
    pub fn go(&self, practice: &Practice, rosters: &Rosters, texts: &Texts, step: &str, now: Moment) -> Result<()> {
        self.act(practice, now, |open, stored| {
            let line = stored.script.steps.iter().find(|line| line.key == step).ok_or(Error::Gone("step"))?;
            if open.step == step && !open.aside {
                return Ok(());
            }
            open.settle_lines(None, now);
            let state = Sight { practice, rosters, texts, stored, open }.state_left()?;
            let kept = practice.keep(stored.client, |c| {
                keep::step(c, stored, open, state, now)?;
                store::write_place(c, stored.id, step, open.clock.seconds())?;
                keep::of_step(c, stored.id, step)
            })?;
            open.begin(step, first_question(&line.step.questions), kept);
            let to = Sight { practice, rosters, texts, stored, open }.first_addressee()?;
            if let Some((question, person, name)) = to {
                open.write_to(&question, Some((person, &name)), now);
            }
            Ok(())
        })
    }

    /// Puts a question of the open step on the stage.
    ///
    /// # Errors
    /// [`Error::Gone`] where the step has no such question.
    pub fn ask(&self, practice: &Practice, question: &str, now: Moment) -> Result<()> {
        self.act(practice, now, |open, stored| {
            find_question(stored, &open.step, question)?;
            if open.asking != question {
                let asked = open.asking.clone();
                open.settle_lines(Some(&asked), now);
            }
            open.ask(question);
            Ok(())
        })
    }

    /// The summary of what was said, to be read and agreed.
    ///
    /// # Errors
    /// [`Error::Gone`] where no session is on the console; the database's own.
    pub fn summary(&self, practice: &Practice, rosters: &Rosters, texts: &Texts, now: Moment) -> Result<String> {
        let written = self.seen(practice, rosters, texts, now, |sight| {
            let facts = sight.facts()?;
            let client = sight.stored.client;
            let (sure_before, sure_after) = facts.sure_by(&sight.stored.script);
            let wishes = match criteria::agreed(practice, client) {
                Ok(agreed) => criteria::so_far(&agreed, texts).map(|pieces| criteria::sentence(&pieces)),
                Err(Error::NotAgreed) => None,
                Err(error) => return Err(error),
            };
            let commitments = practice.read(|c| store::commitments(c, client))?;
            let commitments = commitments.into_iter().filter(|made| made.session == Some(sight.stored.id));
            let today = sight.stored.begun_at.date_naive();
            let roster = rosters.of(practice, client)?;
            let line = |made: Commitment| made.line(knows(&roster, &made.whom), texts, today);
            let told = Told {
                leave_with: facts.words(key::LEAVE_WITH).map(str::to_owned),
                sentence: wishes,
                chosen: shortlist::read(practice, rosters, client)?.entries.len(),
                story: facts.story().map(str::to_owned),
                now: facts.now().map(str::to_owned),
                feel: facts.feel().map(str::to_owned),
                sure_before,
                sure_after,
                moves: facts.words(key::MOVES).map_or_else(Vec::new, |w| w.lines().map(str::to_owned).collect()),
                commitments: commitments.map(line).collect(),
                next: Meeting::of(&facts).map(|meeting| meeting.said(texts, today)),
            };
            Ok(summary::summary(&told, texts))
        })?;
        written.ok_or(Error::Gone("session"))
    }

    pub(super) fn set_not_quite(&self, practice: &Practice, sentence: &str, now: Moment) -> Result<()> {
        self.act(practice, now, |open, _| {
            if !sentence.is_empty() && open.not_quite != sentence {
                open.hear_not_quite(sentence);
            }
            sentence.clone_into(&mut open.not_quite);
            Ok(())
        })
    }

    /// An answer to a question of the open step.
    pub(super) fn answer<T>(
        &self,
        practice: &Practice,
        step: &str,
        question: &str,
        now: Moment,
        act: impl FnOnce(&mut Open, &ScriptQuestion) -> Result<T>,
    ) -> Result<T> {
        self.in_step(practice, step, now, |open, stored| {
            let asked = find_question(stored, step, question)?;
            act(open, &asked)
        })
    }

    /// An act in `step`: one that was left meanwhile, or set aside, takes nothing any more.
    pub(super) fn in_step<T>(
        &self,
        practice: &Practice,
        step: &str,
        now: Moment,
        act: impl FnOnce(&mut Open, &StoredSession) -> Result<T>,
    ) -> Result<T> {
        self.act(practice, now, |open, stored| {
            if open.step != step || open.aside {
                return Err(Error::Stale);
            }
            act(open, stored)
        })
    }

    /// An act on the present session.
    pub(super) fn act<T>(
        &self,
        practice: &Practice,
        now: Moment,
        act: impl FnOnce(&mut Open, &StoredSession) -> Result<T>,
    ) -> Result<T> {
        self.change(practice, |opens| {
            let open = opens.present_mut().ok_or(Error::Gone("session"))?;
            let stored = practice.read(|c| store::read(c, open.session))?;
            open.clock.look(now);
            act(open, &stored)
        })
    }

    pub(super) fn look_at<T>(&self, look: impl FnOnce(&Open) -> T) -> Result<T> {
        self.kept().opens.present().map(look).ok_or(Error::Gone("session"))
    }

    /// Changes what is open: in memory, told to both windows, then safe on disk. An error of `act` changes nothing; where the disk
    /// refuses, that is told, the words stay in memory, and the next change writes them too.
    pub(super) fn change<T>(&self, practice: &Practice, act: impl FnOnce(&mut Opens) -> Result<T>) -> Result<T> {
        let value = {
            let mut kept = self.kept();
            let mut changed = kept.opens.clone();
            let value = act(&mut changed)?;
            // What is held is of one session, and of nothing that was set aside.
            let aside = |opens: &Opens| opens.present().is_some_and(|open| open.aside);
            if changed.present != kept.opens.present || (aside(&changed) && !aside(&kept.opens)) {
                kept.mode = StageMode::Follow;
                kept.held = None;
            }
            kept.forgets |= aside(&changed) || changed.sessions.len() < kept.opens.sessions.len();
            kept.opens = changed;
            kept.opens.changes = practice.changes();
            kept.revision += 1;
            value
        };
        (self.heard)();
        self.save(practice)?;
        Ok(value)
    }

    /// Writes the newest state, unless it is there already: of several that wait, the first writes for all. The file goes only where no
    /// session is open; whatever goes wrong on the way leaves what was there.
    fn save(&self, practice: &Practice) -> Result<()> {
        let mut on_disk = self.on_disk.lock().unwrap_or_else(PoisonError::into_inner);
        let (revision, forgets, opens) = {
            let kept = self.kept();
            (kept.revision, kept.forgets, kept.opens.clone())
        };
        if revision <= *on_disk {
            return Ok(());
        }
        if opens.sessions.is_empty() {
            practice.open_step().forget()?;
        } else {
            practice.open_step().write(&opens, forgets)?;
        }
        *on_disk = revision;
        let mut kept = self.kept();
        kept.forgets &= kept.revision != revision;
        Ok(())
    }
}

pub(super) fn find_question(stored: &StoredSession, step: &str, question: &str) -> Result<ScriptQuestion> {
    let line = stored.script.steps.iter().find(|line| line.key == step).ok_or(Error::Gone("step"))?;
    line.step.questions.iter().find(|q| q.key == question).cloned().ok_or(Error::Gone("question"))
}

fn first_question(questions: &[ScriptQuestion]) -> &str {
    questions.first().map_or("", |q| q.key.as_str())
}

fn check_minutes(minutes: u32) -> Result<()> {
    if MINUTES.contains(&minutes) {
        return Ok(());
    }
    Err(Error::Invalid(Message::new("session-minutes").with("least", *MINUTES.start()).with("most", *MINUTES.end())))
}
