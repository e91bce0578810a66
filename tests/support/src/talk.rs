//! A session that is going on, with a clock that a test moves.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use askwell_core::session::{AlonePage, Around, Conversation, Place, Scene, SessionView, StageScene, StageState};
use askwell_core::vocabulary::{ReplyKind, SessionId};
use askwell_core::{Error, Result};
use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::{Desk, now};

/// A desk with a session of thirty minutes on the console, at its first step.
pub struct Talk {
    pub desk: Desk,
    pub talk: Conversation,
    heard: Arc<AtomicU32>,
    clock: Cell<DateTime<FixedOffset>>,
}

impl Talk {
    /// Begins with the client of `desk`.
    #[must_use]
    pub fn begin(desk: Desk) -> Self {
        let talk = Self::load(desk, now());
        talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
        talk
    }

    /// The practice with whatever session is open in it.
    #[must_use]
    pub fn load(desk: Desk, at: DateTime<FixedOffset>) -> Self {
        let heard = Arc::new(AtomicU32::new(0));
        let hearing = Arc::clone(&heard);
        let talk = Conversation::load(&desk.practice, at, move || {
            hearing.fetch_add(1, Ordering::Relaxed);
        })
        .unwrap();
        Self { desk, talk, heard, clock: Cell::new(at) }
    }

    /// Ends the program without a word, as a crash would, and starts it again.
    #[must_use]
    pub fn crashed(self) -> Self {
        let at = self.now();
        drop(self.talk);
        Self::load(self.desk.reopened(), at)
    }

    pub fn now(&self) -> DateTime<FixedOffset> {
        self.clock.get()
    }

    /// So many seconds go by; a negative number sets the clock back.
    pub fn passes(&self, seconds: i64) -> &Self {
        self.clock.set(self.now() + TimeDelta::seconds(seconds));
        self
    }

    /// How often both windows were told of a change.
    pub fn heard(&self) -> u32 {
        self.heard.load(Ordering::Relaxed)
    }

    /// What the coach sees.
    pub fn view(&self) -> SessionView {
        let Self { desk, talk, .. } = self;
        let view = talk.view(&desk.practice, &desk.rosters, &desk.texts, StageState::default(), self.now());
        view.unwrap().expect("a session on the console")
    }

    /// What stands on the stage.
    pub fn stage(&self) -> Result<StageScene> {
        let Self { desk, talk, .. } = self;
        talk.scene(&desk.practice, &desk.rosters, &desk.texts, self.now())
    }

    /// The picture on the stage.
    pub fn scene(&self) -> Scene {
        self.stage().unwrap().scene
    }

    pub fn session(&self) -> SessionId {
        self.talk.present().expect("a session on the console")
    }

    pub fn go(&self, step: &str) -> &Self {
        let Self { desk, talk, .. } = self;
        talk.go(&desk.practice, &desk.rosters, &desk.texts, step, self.now()).unwrap();
        self
    }

    pub fn ask(&self, question: &str) -> &Self {
        self.talk.ask(&self.desk.practice, question, self.now()).unwrap();
        self
    }

    /// The coach types what she said aloud, with no stage open.
    pub fn aloud(&self, question: &str, words: &str) -> &Self {
        let step = self.view().at.key;
        self.talk.offer(&self.desk.practice, (&step, question), words, false, self.now()).unwrap();
        self
    }

    /// The coach offers words on the stage.
    pub fn offer(&self, question: &str, words: &str) -> &Self {
        let step = self.view().at.key;
        self.talk.offer(&self.desk.practice, (&step, question), words, true, self.now()).unwrap();
        self
    }

    /// She types on the stage.
    pub fn types(&self, question: &str, words: &str) -> Result<()> {
        let step = self.view().at.key;
        let at = Place { session: self.session(), step: &step, question };
        self.talk.stage_say(&self.desk.practice, at, words, self.now())
    }

    pub fn rate(&self, question: &str, number: u32) -> &Self {
        let step = self.view().at.key;
        self.talk.rate(&self.desk.practice, &step, question, number, self.now()).unwrap();
        self
    }

    /// What views are made from.
    pub fn around(&self) -> Around<'_> {
        Around { practice: &self.desk.practice, rosters: &self.desk.rosters, texts: &self.desk.texts }
    }

    /// A reply of this kind arrives, as the coach picks it.
    pub fn reply(&self, kind: ReplyKind) -> &Self {
        self.talk.reply_pick(self.around(), ("if_no", "practise"), (kind, 7), self.now()).unwrap();
        self
    }

    /// The question that she sees, as the stage names it.
    pub fn seen(&self) -> String {
        match self.scene() {
            Scene::Practice { question, .. } | Scene::Message { question, .. } | Scene::Wall { question, .. } => {
                question.key
            }
            other => panic!("nothing is written to by name in {other:?}"),
        }
    }

    /// She answers what stands there, and is done.
    pub fn answers(&self, words: &str) -> &Self {
        let (step, question) = (self.view().at.key, self.seen());
        let at = Place { session: self.session(), step: &step, question: &question };
        self.talk.stage_say(&self.desk.practice, at, words, self.now()).unwrap();
        self.talk.stage_done(&self.desk.practice, at, self.now()).unwrap();
        self
    }

    /// She rehearses alone from here on.
    pub fn alone(&self) -> &Self {
        self.talk.rehearse_alone(&self.desk.practice, true, self.now()).unwrap();
        self
    }

    /// She begins a run alone.
    pub fn begins(&self, replies: u32, curt: bool, seed: u64) -> Result<()> {
        let (step, question) = (self.view().at.key, self.seen());
        let at = Place { session: self.session(), step: &step, question: &question };
        self.talk.alone_begin(self.around(), at, (replies, curt, seed), self.now())
    }

    /// She goes on to the next reply.
    pub fn goes_on(&self, seed: u64) -> Result<()> {
        let (step, question) = (self.view().at.key, self.seen());
        let at = Place { session: self.session(), step: &step, question: &question };
        self.talk.alone_next(self.around(), at, seed, self.now())
    }

    /// She turns to another page.
    pub fn turns_to(&self, page: AlonePage) -> Result<()> {
        let (step, question) = (self.view().at.key, self.seen());
        let at = Place { session: self.session(), step: &step, question: &question };
        self.talk.alone_go(&self.desk.practice, at, page, self.now())
    }

    pub fn set_aside(&self) -> &Self {
        self.talk.set_aside(&self.desk.practice, self.now()).unwrap();
        self
    }

    /// Ends the session; what the coach wrote in her name and she has not answered is left out.
    pub fn close(&self) {
        self.close_keeping(false);
    }

    /// Ends the session, and keeps what the coach wrote in her name, or leaves it out.
    pub fn close_keeping(&self, coachs: bool) {
        let Self { desk, talk, .. } = self;
        talk.close(&desk.practice, &desk.rosters, &desk.texts, coachs, self.now()).unwrap();
    }

    /// Her words to a question of the open step.
    pub fn words(&self, question: &str) -> String {
        let said = self.view().at.questions.into_iter().find(|q| q.key == question).and_then(|q| q.answer);
        said.map_or_else(String::new, |answer| answer.words)
    }

    /// Every word of the record.
    pub fn record(&self) -> Vec<(String, String)> {
        self.view().record.into_iter().map(|said| (said.question, said.words)).collect()
    }
}

/// Whether it was refused because the stage does not show it.
#[must_use]
pub fn not_on_stage<T>(done: &Result<T>) -> bool {
    matches!(done, Err(Error::NotOnStage))
}
