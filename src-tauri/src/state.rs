//! What the shell holds between two commands: the open practice, the language, the clock, the desktop.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use askwell_core::people::{Pending, Rosters};
use askwell_core::practice::{DataFolder, Practice, Preferences};
use askwell_core::vocabulary::texts::Texts;
use askwell_core::{Error, Result};
use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::desktop::Desktop;
use crate::error::Failure;

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
    /// The file that was read and not stored yet.
    pub pending: Mutex<Option<Pending>>,
    /// Set to stop the reading of a file.
    pub stop_reading: AtomicBool,
}

impl Desk {
    fn new(kind: Kind, practice: Practice) -> Self {
        Self {
            kind,
            practice,
            rosters: Rosters::default(),
            pending: Mutex::new(None),
            stop_reading: AtomicBool::new(false),
        }
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
    clock: Clock,
    desk: RwLock<Option<Arc<Desk>>>,
    texts: RwLock<Arc<Texts>>,
}

impl AppState {
    /// The state at the start: nothing is open.
    pub fn new(folder: PathBuf, desktop: Box<dyn Desktop>, clock: Clock) -> Result<Self> {
        let folder = DataFolder::find(Some(folder))?;
        let texts = Texts::new(Preferences::read(&folder).language.language());
        Ok(Self { folder, desktop, clock, desk: RwLock::new(None), texts: RwLock::new(Arc::new(texts)) })
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

    /// Opens a practice; the one that was open is closed first, since a practice is open once.
    pub fn open(&self, kind: Kind, practice: impl FnOnce() -> Result<Practice>) -> Result<()> {
        self.close();
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(Desk::new(kind, practice()?)));
        Ok(())
    }

    /// Closes what is open: the key and everybody's names leave the memory as soon as the last command that runs is done.
    pub fn close(&self) {
        let desk = self.desk.write().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(desk) = desk {
            desk.stop_reading.store(true, Ordering::Relaxed);
        }
    }

    /// Does `act` with what is open, and makes a failure of its error.
    pub fn with<T>(&self, act: impl FnOnce(&Desk, &Texts) -> Result<T>) -> Answer<T> {
        let texts = self.texts();
        let desk = self.open_desk().ok_or(Error::Locked);
        desk.and_then(|desk| act(&desk, &texts)).map_err(|e| Failure::new(&e, &texts))
    }

    /// Does `act`, whatever is open, and makes a failure of its error.
    pub fn answer<T>(&self, act: impl FnOnce(&Texts) -> Result<T>) -> Answer<T> {
        let texts = self.texts();
        act(&texts).map_err(|e| Failure::new(&e, &texts))
    }
}
