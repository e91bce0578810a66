//! What the shell holds between two commands: the open practice, the language, the clock, the desktop.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, Weak};
use std::time::{Duration, Instant};

use askwell_core::handout::{self, archive::Archive};
use askwell_core::people::{Pending, Rosters};
use askwell_core::practice::backup::Look;
use askwell_core::practice::{DataFolder, Guesses, Practice, Preferences, Stop, TextSizes};
use askwell_core::session::{Conversation, HandOver, StageState};
use askwell_core::vocabulary::ClientId;
use askwell_core::vocabulary::texts::{Message, Texts};
use askwell_core::{Error, Result};
use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::deaths::{Back, Deaths};
use crate::desktop::{Desktop, Replacing};
use crate::error::Failure;
use crate::notices::Notices;
use crate::safe::Safe;

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
    working: Arc<Working>,
    /// The archive that was read and not taken in yet.
    pub archive: Mutex<Option<Archive>>,
    /// How the practice is kept safe.
    pub safe: Safe,
}

/// What stops the slow work that is under way, with or without a practice open.
#[derive(Default)]
pub struct Working(Mutex<Stop>);

impl Working {
    /// What stops the slow work that begins now.
    pub fn stop(&self) -> Stop {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Stops the slow work that is under way; what begins later is not stopped.
    pub fn stop_all(&self) {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).stop();
    }
}

/// The reading or storing of a file that is under way.
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
    fn new(kind: Kind, practice: Practice, state: &AppState) -> Result<Self> {
        let (notices, now) = (Arc::clone(&state.notices), state.now());
        let conversation = Conversation::load(&practice, now, move || notices.tell())?;
        Ok(Self {
            kind,
            practice,
            rosters: Rosters::default(),
            conversation,
            handed_over: Mutex::default(),
            pending: Mutex::default(),
            reading: Mutex::default(),
            working: Arc::clone(&state.working),
            archive: Mutex::default(),
            safe: Safe::default(),
        })
    }

    /// Begins the reading or the storing of a file: its number, and what stops it. One that was under way stops.
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

    /// Stops the reading or the storing that is under way.
    pub fn stop_reading(&self) {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner).stop.store(true, Ordering::Relaxed);
    }

    /// What stops the slow work that begins now.
    pub fn stop(&self) -> Stop {
        self.working.stop()
    }

    /// Who may open the way back, where the stage is handed over.
    pub fn hand_over(&self) -> MutexGuard<'_, Option<HandOver>> {
        self.handed_over.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn close(&self, now: DateTime<FixedOffset>) {
        // The time up to now counts; where it cannot be written, the time up to the last look does.
        self.conversation.pause(&self.practice, now).ok();
        self.stop_reading();
        self.working.stop_all();
        self.reading.lock().unwrap_or_else(PoisonError::into_inner).closed = true;
        *self.pending.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.archive.lock().unwrap_or_else(PoisonError::into_inner) = None;
        // A command that is still at work keeps the files open; all that was saved is in the database all the same.
        self.practice.settle();
        self.practice.tidy();
    }
}

/// How long an opening waits for what is at work in what was closed before.
const FREE: Duration = Duration::from_secs(20);

/// How long the lock waits for what is being written.
const CLOSING: Duration = Duration::from_secs(1);

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
    /// What stops the slow work that is under way.
    pub working: Arc<Working>,
    /// The revision of the practice that the windows were told of.
    told: AtomicU64,
    /// How often the stage was brought back.
    brought_back: AtomicU32,
    /// Where the console's page has died.
    console_deaths: Mutex<Deaths>,
    /// Where the stage's page has died.
    stage_deaths: Mutex<Deaths>,
    /// The guesses at the passphrase.
    pub guesses: Mutex<Guesses>,
    /// The backup that is being looked at, and may be restored.
    pub look: Mutex<Option<Look>>,
    /// Every name is hidden on the console.
    names_hidden: AtomicBool,
    /// A backup that was opened from outside.
    pub offered: Mutex<Option<PathBuf>>,
    /// How often a practice was opened or closed.
    turns: AtomicU64,
    clock: Clock,
    /// What was closed last: somebody may still be at work in it.
    closing: Mutex<Weak<Desk>>,
    desk: RwLock<Option<Arc<Desk>>>,
    texts: RwLock<Arc<Texts>>,
}

impl AppState {
    /// The state at the start: nothing is open.
    pub fn new(folder: PathBuf, desktop: Box<dyn Desktop>, clock: Clock) -> Result<Self> {
        let folder = DataFolder::find(Some(folder))?;
        let preferences = Preferences::read(&folder);
        let texts = Texts::new(preferences.language.language());
        desktop.appear(preferences.appearance);
        desktop.size_text(TextSizes::read(&folder));
        Ok(Self {
            folder,
            desktop,
            notices: Arc::default(),
            working: Arc::default(),
            told: AtomicU64::new(0),
            brought_back: AtomicU32::new(0),
            console_deaths: Mutex::default(),
            stage_deaths: Mutex::default(),
            guesses: Mutex::default(),
            look: Mutex::default(),
            names_hidden: AtomicBool::new(false),
            offered: Mutex::default(),
            turns: AtomicU64::new(0),
            clock,
            closing: Mutex::default(),
            desk: RwLock::new(None),
            texts: RwLock::new(Arc::new(texts)),
        })
    }

    /// Whether the stage is the client's alone.
    pub fn is_handed_over(&self) -> bool {
        self.open_desk().is_some_and(|desk| desk.hand_over().is_some())
    }

    /// Whether every name is hidden on the console.
    pub fn names_hidden(&self) -> bool {
        self.names_hidden.load(Ordering::Relaxed)
    }

    /// Hides every name on the console, or shows them again.
    pub fn hide_names(&self, on: bool) {
        self.names_hidden.store(on, Ordering::Relaxed);
    }

    /// How the stage stands.
    pub fn stage_state(&self) -> StageState {
        StageState {
            open: self.desktop.stage_is_open(),
            mode: self.open_desk().map(|desk| desk.conversation.mode()).unwrap_or_default(),
            full_screen: self.desktop.stage_fills(),
            handed_over: self.is_handed_over(),
            brought_back: self.brought_back.load(Ordering::Relaxed),
            resting: self.stage_rests(),
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

    /// Opens the stage; whether it is open now.
    pub fn open_stage(&self) -> bool {
        self.desktop.open_stage(&self.texts().say(&Message::new("title-stage")))
    }

    /// Handed over, the stage is all that there is to be seen: it is shown, and opened again where it is gone. Whether it is handed over.
    pub fn show_handed_over(&self) -> bool {
        let handed_over = self.is_handed_over();
        if handed_over && self.open_stage() {
            self.leave_alone();
            self.notices.tell();
        }
        handed_over
    }

    /// The console's page died at `place`: how it comes back.
    pub fn console_died(&self, place: &str, now: Instant) -> Back {
        self.console_deaths.lock().unwrap_or_else(PoisonError::into_inner).died(place, now)
    }

    /// The stage's page died: how it comes back. Where it is given up, it rests until something else is to be shown.
    pub fn stage_died(&self, now: Instant) -> Back {
        let shown = self.on_stage().unwrap_or_default();
        let back = self.stage_deaths.lock().unwrap_or_else(PoisonError::into_inner).died(&shown, now);
        self.notices.tell();
        back
    }

    /// Whether the stage shows nothing, since its page has died twice over what there is to be shown.
    pub fn stage_rests(&self) -> bool {
        let shuns = |shown: String| {
            self.stage_deaths.lock().unwrap_or_else(PoisonError::into_inner).shuns(&shown, Instant::now())
        };
        self.on_stage().is_some_and(shuns)
    }

    fn on_stage(&self) -> Option<String> {
        self.open_desk()?.conversation.shown()
    }

    /// The stage was closed, by whomever. Opened again, it tries everything anew.
    pub fn stage_gone(&self) {
        self.desktop.stage_closed();
        self.stage_deaths.lock().unwrap_or_else(PoisonError::into_inner).forget();
        self.notices.tell();
    }

    /// The stage was minimised or made smaller: handed over, it comes back at once.
    pub fn hold_stage(&self) {
        if !self.is_handed_over() {
            return;
        }
        self.desktop.hold_stage();
        // Taken back in this very moment, it stands as it did before.
        if !self.is_handed_over() {
            self.desktop.hand_over(false);
        }
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

    /// Shows text in other sizes, and keeps them.
    pub fn size_text(&self, to: impl FnOnce(TextSizes) -> TextSizes) -> Result<()> {
        let sizes = to(TextSizes::read(&self.folder));
        self.desktop.size_text(sizes);
        sizes.write(&self.folder)
    }

    /// Speaks another language from now on.
    pub fn speak(&self, texts: Texts) {
        *self.texts.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(texts);
    }

    /// Weighs a guess at the passphrase or the code of the coach's practice: wrong ones are slowed.
    pub fn guessed<T>(&self, weigh: impl FnOnce() -> Result<T>) -> Result<T> {
        let guesses = || self.guesses.lock().unwrap_or_else(PoisonError::into_inner);
        if !guesses().begin(self.now()) {
            return Err(Error::Invalid(Message::new("error-wait").with("seconds", self.wait_seconds())));
        }
        let weighed = weigh();
        match &weighed {
            Ok(_) => guesses().was_right(),
            Err(Error::WrongSecret | Error::WrongCode | Error::NotACode) => {}
            Err(_) => guesses().uncount(),
        }
        weighed
    }

    /// How many seconds are left until a guess is looked at.
    pub fn wait_seconds(&self) -> u32 {
        self.guesses.lock().unwrap_or_else(PoisonError::into_inner).wait_seconds(self.now())
    }

    /// How often a practice was opened or locked: what was asked before must not open it after.
    pub fn turns(&self) -> u64 {
        self.turns.load(Ordering::Relaxed)
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
        self.wait_for_closing();
        let desk = Arc::new(Desk::new(kind, practice()?, self)?);
        self.close();
        // Revisions begin anew: the first change of this practice is told, whatever its number.
        self.told.store(u64::MAX, Ordering::Relaxed);
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = Some(desk);
        self.turns.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Locks what is open: closes it, and what its pages have shown goes with the processes that showed it.
    pub fn lock(&self) {
        self.close_and(|| self.desktop.renew_console());
    }

    /// Closes what is open: the key and everybody's names leave the memory as soon as the last command that runs is done.
    pub fn close(&self) {
        self.close_and(|| ());
    }

    /// Closes what is open, and does `more` before anybody is waited for.
    fn close_and(&self, more: impl FnOnce()) {
        let desk = self.desk.write().unwrap_or_else(PoisonError::into_inner).take();
        self.turns.fetch_add(1, Ordering::Relaxed);
        if let Some(desk) = desk {
            // What was looked at without being asked who it is is not restored by whoever comes to the door.
            *self.look.lock().unwrap_or_else(PoisonError::into_inner) = None;
            self.desktop.close_stage();
            if desk.hand_over().take().is_some() {
                self.desktop.hand_over(false);
            }
            more();
            *self.closing.lock().unwrap_or_else(PoisonError::into_inner) = Arc::downgrade(&desk);
            let now = self.now();
            let (done, closed) = std::sync::mpsc::channel();
            std::thread::spawn(move || {
                desk.close(now);
                drop(desk);
                done.send(()).ok();
            });
            // A slow act that is at work keeps the files open; nobody waits for it.
            closed.recv_timeout(CLOSING).ok();
            self.notices.tell();
        }
    }

    /// Waits until nobody is at work any more in what was closed last: its files are free then. What takes too long is told as in use.
    pub fn wait_for_closing(&self) {
        let closing = self.closing.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let until = Instant::now() + FREE;
        while closing.strong_count() > 0 && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(20));
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

    /// Asks where a file called `suggested` is to be saved, and lets `write` write it there; its last argument says whether what is there
    /// goes. The file has the ending of its kind, whatever was typed, and the question about replacing is about that name.
    pub fn save_then<T>(
        &self,
        suggested: &str,
        replace: bool,
        write: impl FnOnce(&Desk, &Texts, &Path, bool) -> Result<T>,
    ) -> Answer<Option<T>> {
        let texts = self.texts();
        self.ask_then(
            |desktop| place(desktop, suggested, replace, &texts),
            |desk, texts, (path, replace)| write(desk, texts, &path, replace),
        )
    }

    /// Does `act`, whatever is open, and makes a failure of its error. A fault inside it must not leave the window waiting for
    /// ever: it is an error too.
    pub fn answer<T>(&self, act: impl FnOnce(&Texts) -> Result<T>) -> Answer<T> {
        let texts = self.texts();
        let done = catch_unwind(AssertUnwindSafe(|| act(&texts))).unwrap_or(Err(Error::Unexpected));
        done.map_err(|e| Failure::new(&e, &texts))
    }
}

/// Where the person wants it, with the right ending, and whether what is there goes.
fn place(desktop: &dyn Desktop, suggested: &str, replace: bool, texts: &Texts) -> Option<(PathBuf, bool)> {
    let chosen = desktop.choose_place(suggested)?;
    let ending = Path::new(suggested).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let path = handout::with_ending(&chosen, ending);
    let asks = desktop.asks_before_replacing();
    if path == chosen || !asks {
        return Some((path, replace || asks));
    }
    // The system's dialog has asked about another name.
    if path.symlink_metadata().is_err() {
        return Some((path, false));
    }
    let say = |key: &str| texts.say(&Message::new(key.to_owned()));
    let name = path.file_name().map(|name| name.display().to_string()).unwrap_or_default();
    let question = Replacing {
        title: say("replace-title"),
        text: texts.say(&Message::new("replace-text").with("name", name)),
        replace: say("replace-do"),
        cancel: say("cancel"),
    };
    desktop.may_replace(&question).then_some((path, true))
}
