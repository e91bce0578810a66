//! What the shell holds between two commands: the open practice, the language, the clock, the desktop.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use askwell_core::people::{Pending, Rosters};
use askwell_core::practice::{DataFolder, Practice, Preferences};
use askwell_core::session::{Conversation, HandOver, StageState};
use askwell_core::vocabulary::ClientId;
use askwell_core::vocabulary::texts::Texts;
use askwell_core::{Error, Result};
use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::desktop::Desktop;
use crate::error::Failure;
use crate::notices::Notices;

/// The result of a command.
pub type Answer<T> = std::result::Result<T, Failure>;

/// Whose practice is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The coach's own.
    Own,
    /// The sample.
    Sample,
}

/// An open practice with what belongs to it in memory. Everything goes when it is dropped.
pub struct Desk {
    /// Whose.
    pub kind: Kind,
    /// The practice.
    pub practice: Practice,
    /// The people in memory.
    pub rosters: Rosters,
    /// The session that is going on.
    pub conversation: Conversation,
    /// The stage is the client's alone, and this opens the way back.
    pub handed_over: Mutex<Option<HandOver>>,
    /// The file that was read and not stored yet, and where it is.
    pub pending: Mutex<Option<(Pending, PathBuf)>>,
    reading: Mutex<Reading>,
}

/// The reading of a file that is under way.
#[derive(Default)]
struct Reading {
    /// How many were begun: the number of the newest preview.
    begun: u32,
    /// Stops the newest.
    stop: Arc<AtomicBool>,
    /// The practice was closed: nothing begins any more.
    closed: bool,
}

impl Desk {
    fn new(kind: Kind, practice: Practice, notices: &Arc<Notices>, now: DateTime<FixedOffset>) -> Result<Self> {
        let notices = Arc::clone(notices);
        let conversation = Conversation::load(&practice, now, move || notices.tell())?;
        Ok(Self {
            kind,
            practice,
            rosters: Rosters::default(),
            conversation,
            handed_over: Mutex::default(),
            pending: Mutex::default(),
            reading: Mutex::default(),
        })
    }

    /// Begins the reading of a file: its number, and what stops it. One that was under way stops.
    pub fn begin_reading(&self) -> Result<(u32, Arc<AtomicBool>)> {
        let mut reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        reading.stop.store(true, Ordering::Relaxed);
        if reading.closed {
            return Err(Error::Locked);
        }
        reading.begun += 1;
        reading.stop = Arc::default();
        Ok((reading.begun, Arc::clone(&reading.stop)))
    }

    /// Where the file of this preview is.
    pub fn path_of_pending(&self, preview: u32, client: ClientId) -> Option<PathBuf> {
        let pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        pending.as_ref().filter(|(pending, _)| pending.is(preview, client)).map(|(_, path)| path.clone())
    }

    /// Stops the reading that is under way.
    pub fn stop_reading(&self) {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner).stop.store(true, Ordering::Relaxed);
    }

    /// Who may open the way back, where the stage is handed over.
    pub fn hand_over(&self) -> MutexGuard<'_, Option<HandOver>> {
        self.handed_over.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn close(&self, now: DateTime<FixedOffset>) {
        // The time up to now counts; where it cannot be written, the time up to the last look does.
        self.conversation.pause(&self.practice, now).ok();
        self.stop_reading();
        self.reading.lock().unwrap_or_else(PoisonError::into_inner).closed = true;
        *self.pending.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// The time, as an argument of everything that has rules in it.
pub type Clock = Box<dyn Fn() -> DateTime<FixedOffset> + Send + Sync>;

/// The state of the app.
pub struct AppState {
    /// Where everything is kept.
    pub folder: DataFolder,
    /// The desktop.
    pub desktop: Box<dyn Desktop>,
    /// How both windows learn of changes.
    pub notices: Arc<Notices>,
    /// The revision of the practice that the windows were told of.
    told: AtomicU64,
    /// How often the stage was brought back.
    brought_back: AtomicU32,
    clock: Clock,
    desk: RwLock<Option<Arc<Desk>>>,
    texts: RwLock<Arc<Texts>>,
}

impl AppState {
    /// The state at the start: nothing is open.
    pub fn new(folder: PathBuf, desktop: Box<dyn Desktop>, clock: Clock) -> Result<Self> {
        let folder = DataFolder::find(Some(folder))?;
        let texts = Texts::new(Preferences::read(&folder).language.language());
        Ok(Self {
            folder,
            desktop,
            notices: Arc::default(),
            told: AtomicU64::new(0),
            brought_back: AtomicU32::new(0),
            clock,
            desk: RwLock::new(None),
            texts: RwLock::new(Arc::new(texts)),
        })
    }

    /// Whether the stage is the client's alone.
    pub fn is_handed_over(&self) -> bool {
        self.open_desk().is_some_and(|desk| desk.hand_over().is_some())
    }

    /// How the stage stands.
    pub fn stage_state(&self) -> StageState {
        StageState {
            open: self.desktop.stage_is_open(),
            mode: self.open_desk().map(|desk| desk.conversation.mode()).unwrap_or_default(),
            full_screen: self.desktop.stage_fills(),
            handed_over: self.is_handed_over(),
            brought_back: self.brought_back.load(Ordering::Relaxed),
        }
    }

    /// From time to time: looks at the clock of the session.
    pub fn tick(&self) {
        if let Some(desk) = self.open_desk() {
            // What a full disk refuses now is written with the next word.
            desk.conversation.tick(&desk.practice, self.now()).ok();
        }
    }

    /// Every few seconds: brings back a stage that has lost its screen, and tells the coach.
    pub fn look_for_stage(&self) {
        if !self.desktop.stage_is_open() {
            self.show_handed_over();
        } else if self.desktop.bring_back(self.is_handed_over()) {
            self.brought_back.fetch_add(1, Ordering::Relaxed);
            self.notices.tell();
        }
    }

    /// Handed over, the stage is all that there is to be seen: it is shown, and opened again where it is gone. Whether it is handed over.
    pub fn show_handed_over(&self) -> bool {
        let handed_over = self.is_handed_over();
        if handed_over && self.desktop.open_stage() {
            self.leave_alone();
            self.notices.tell();
        }
        handed_over
    }

    /// Leaves the stage alone on the desktop, which was handed over.
    pub fn leave_alone(&self) {
        self.desktop.hand_over(true);
        // Taken back or locked in this very moment: nobody is left without a window, and nothing locked keeps a stage.
        if !self.is_handed_over() {
            self.desktop.hand_over(false);
        }
        if self.open_desk().is_none() {
            self.desktop.close_stage();
        }
    }

    /// Now.
    pub fn now(&self) -> DateTime<FixedOffset> {
        (self.clock)()
    }

    /// Today, where the coach is.
    pub fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }

    /// The catalogue of the language that is spoken.
    pub fn texts(&self) -> Arc<Texts> {
        Arc::clone(&self.texts.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Speaks another language from now on.
    pub fn speak(&self, texts: Texts) {
        *self.texts.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(texts);
    }

    /// What is open, if anything is.
    pub fn open_desk(&self) -> Option<Arc<Desk>> {
        self.desk.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Opens a practice in place of what is open. What stays open if it fails: a practice of another kind.
    pub fn open(&self, kind: Kind, practice: impl FnOnce() -> Result<Practice>) -> Result<()> {
        // A practice is open once: of the same kind, the old one goes first.
        if self.open_desk().is_some_and(|desk| desk.kind == kind) {
            self.close();
        }
        let desk = Arc::new(Desk::new(kind, practice()?, &self.notices, self.now())?);
        self.close();
        // Revisions begin anew: the first change of this practice is told, whatever its number.
        self.told.store(u64::MAX, Ordering::Relaxed);
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = Some(desk);
        Ok(())
    }

    /// Closes what is open: the key and everybody's names leave the memory as soon as the last command that runs is done.
    pub fn close(&self) {
        let desk = self.desk.write().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(desk) = desk {
            desk.close(self.now());
            self.desktop.close_stage();
            if desk.hand_over().take().is_some() {
                self.desktop.hand_over(false);
            }
            self.notices.tell();
        }
    }

    /// Does `act` with what is open, and makes a failure of its error.
    pub fn with<T>(&self, act: impl FnOnce(&Desk, &Texts) -> Result<T>) -> Answer<T> {
        self.answer(|texts| {
            let desk = self.open_desk().ok_or(Error::Locked)?;
            let done = act(&desk, texts);
            let revision = desk.practice.revision();
            if self.told.swap(revision, Ordering::Relaxed) != revision {
                self.notices.tell();
            }
            done
        })
    }

    /// Reads the people of `client` into memory, while nobody waits for them: the first list of names stands there at once.
    pub fn read_ahead(&self, client: ClientId) {
        if let Some(desk) = self.open_desk() {
            std::thread::spawn(move || desk.rosters.of(&desk.practice, client).map(drop).ok());
        }
    }

    /// Asks the desktop, and then does `act` with what is open: nothing is held while the person chooses, so that the practice
    /// can be locked meanwhile; and if it was, or another was opened, nothing is done.
    pub fn ask_then<A, T>(
        &self,
        ask: impl FnOnce(&dyn Desktop) -> Option<A>,
        act: impl FnOnce(&Desk, &Texts, A) -> Result<T>,
    ) -> Answer<Option<T>> {
        self.answer(|texts| {
            let before = Arc::downgrade(&self.open_desk().ok_or(Error::Locked)?);
            let Some(answer) = ask(self.desktop.as_ref()) else { return Ok(None) };
            let now = self.open_desk().ok_or(Error::Locked)?;
            if !std::ptr::eq(before.as_ptr(), Arc::as_ptr(&now)) {
                return Err(Error::Locked);
            }
            act(&now, texts, answer).map(Some)
        })
    }

    /// Does `act`, whatever is open, and makes a failure of its error. A fault inside it must not leave the window waiting for
    /// ever: it is an error too.
    pub fn answer<T>(&self, act: impl FnOnce(&Texts) -> Result<T>) -> Answer<T> {
        let texts = self.texts();
        let done = catch_unwind(AssertUnwindSafe(|| act(&texts))).unwrap_or(Err(Error::Unexpected));
        done.map_err(|e| Failure::new(&e, &texts))
    }
}
