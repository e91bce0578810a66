//! Opening, locking, settings, preferences, undo.

use askwell_core::overview::{UndoStep, sample};
use askwell_core::practice::settings::{self, Settings, SettingsField};
use askwell_core::practice::{
    Done, Found, History, OpenedBy, Practice, Preferences, TextSizes, TextStep, Visit, Zeroizing, strength,
};
use askwell_core::session::{WordsAside, words_aside};
use askwell_core::vocabulary::texts::{Arg, Message, Texts};
use askwell_core::{Error, Result};
use serde::Serialize;
use tauri::State;

use crate::state::{Answer, AppState, Kind};

/// What is open, and whether there is a practice to unlock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PracticeView {
    /// Whose practice is open; `None`: locked, or nothing made yet.
    pub open: Option<Kind>,
    /// Whether the coach has a practice of her own.
    pub own_exists: bool,
    /// Where she had one whose folder is gone.
    pub own_missing: Option<String>,
    /// What the open practice is called.
    pub name: Option<String>,
    /// After how many idle minutes the open practice locks.
    pub idle_lock_minutes: Option<u32>,
    /// What was found in its folder, did not fit, and was put aside.
    pub put_aside: Vec<Found>,
    /// Damage was found in it since it was opened: nothing is saved any more.
    pub damaged: bool,
    /// The recovery code, until it was put in a safe place.
    pub code_to_keep: Option<String>,
    /// It was opened by the recovery code: a new passphrase is offered.
    pub opened_by_code: bool,
    /// How many seconds are left until a guess at the passphrase is looked at; 0: at once.
    pub wait_seconds: u32,
    /// The computer's keychain was to remember how to open it.
    pub keychain: bool,
}

/// What only a new practice gives.
#[derive(Serialize, specta::Type)]
pub struct NewPractice {
    /// The recovery code, in eight groups of four.
    pub recovery_code: String,
}

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PassphraseCheck {
    /// Whether it will be taken.
    pub enough: bool,
    /// 0 to 4.
    pub score: u8,
    /// One line that helps.
    pub hint: String,
}

/// What can be undone and redone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct HistoryView {
    /// What the next undo takes back.
    pub undo: Option<UndoStep>,
    /// What the next redo does again.
    pub redo: Option<UndoStep>,
    /// Why there is nothing to undo, where there is nothing.
    pub nothing: Option<String>,
}

#[tauri::command(async)]
#[specta::specta]
pub fn practice_view(state: State<'_, AppState>) -> Answer<PracticeView> {
    state.answer(|_| view(&state))
}

pub(super) fn view(state: &AppState) -> Result<PracticeView> {
    let desk = state.open_desk();
    let practice = desk.as_ref().map(|desk| &desk.practice);
    let settings = practice.map(settings::read).transpose()?;
    Ok(PracticeView {
        put_aside: practice.map(|practice| practice.aside().list()).unwrap_or_default(),
        damaged: practice.is_some_and(Practice::is_damaged),
        code_to_keep: practice.map(Practice::code_to_keep).transpose()?.flatten().map(|code| code.shown()),
        opened_by_code: practice.is_some_and(|practice| practice.opened_by() == OpenedBy::RecoveryCode),
        wait_seconds: state.wait_seconds(),
        keychain: Practice::is_remembered(&state.folder.own()),
        open: desk.as_ref().map(|desk| desk.kind),
        own_exists: Practice::stands_in(&state.folder.own()),
        own_missing: state.folder.missing_own().map(|folder| folder.display().to_string()),
        idle_lock_minutes: settings.as_ref().and_then(|s| s.idle_lock_minutes),
        name: settings.map(|s| s.practice_name),
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn practice_create(state: State<'_, AppState>, name: String, passphrase: String) -> Answer<NewPractice> {
    state.answer(|_| {
        let passphrase = Zeroizing::new(passphrase);
        let name = settings::practice_name(&name)?;
        if !strength(&passphrase, &[&name]).enough {
            return Err(Error::Invalid(Message::new("passphrase-too-weak")));
        }
        let mut recovery_code = String::new();
        state.open(Kind::Own, || {
            let (practice, code) = Practice::create(&state.folder.own(), &name, &passphrase)?;
            recovery_code = code.shown();
            Ok(practice)
        })?;
        state.folder.know_own();
        Ok(NewPractice { recovery_code })
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn practice_unlock(state: State<'_, AppState>, secret: String) -> Answer<PracticeView> {
    state.answer(|_| {
        let secret = Zeroizing::new(secret);
        state.guessed(|| state.open(Kind::Own, || Practice::unlock(&state.folder.own(), &secret)))?;
        state.folder.know_own();
        view(&state)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn practice_lock(state: State<'_, AppState>) {
    state.lock();
}

#[tauri::command(async)]
#[specta::specta]
pub fn put_aside_read(state: State<'_, AppState>) -> Answer<Vec<WordsAside>> {
    state.with(|desk, _| words_aside(&desk.practice))
}

#[tauri::command(async)]
#[specta::specta]
pub fn put_aside_forget(state: State<'_, AppState>) -> Answer<PracticeView> {
    state.with(|desk, _| desk.practice.aside().forget())?;
    state.answer(|_| view(&state))
}

#[tauri::command(async)]
#[specta::specta]
pub fn sample_open(state: State<'_, AppState>) -> Answer<PracticeView> {
    state.answer(|_| {
        state.open(Kind::Sample, || sample::open(&state.folder.sample(), state.now()))?;
        view(&state)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn sample_reset(state: State<'_, AppState>) -> Answer<PracticeView> {
    state.answer(|_| {
        state.open(Kind::Sample, || sample::reset(&state.folder.sample(), state.now()))?;
        view(&state)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn passphrase_check(state: State<'_, AppState>, passphrase: String, name: String) -> PassphraseCheck {
    let strength = strength(&passphrase, &[&name]);
    PassphraseCheck { enough: strength.enough, score: strength.score, hint: state.texts().say(&strength.hint) }
}

#[tauri::command(async)]
#[specta::specta]
pub fn recovery_code_save(state: State<'_, AppState>, code: String) -> Answer<Option<String>> {
    let suggested = format!("{}.txt", state.texts().say(&Message::new("recovery-code-file-name")));
    state.save_then(&suggested, false, |desk, texts, path, replace| {
        let practice = settings::read(&desk.practice)?.practice_name;
        let day = Arg::Date { day: state.today(), said_on: chrono::NaiveDate::MIN };
        let text = Message::new("recovery-code-file").with("practice", practice).with("code", code).with("day", day);
        askwell_core::handout::write_whole(path, texts.say(&text).as_bytes(), replace)?;
        Ok(path.display().to_string())
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn text_copy(state: State<'_, AppState>, text: String) -> Answer<()> {
    state.answer(|_| {
        if state.desktop.copy_text(&text) { Ok(()) } else { Err(Error::Invalid(Message::new("error-clipboard"))) }
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn settings_read(state: State<'_, AppState>) -> Answer<Settings> {
    state.with(|desk, _| settings::read(&desk.practice))
}

#[tauri::command(async)]
#[specta::specta]
pub fn settings_write(
    state: State<'_, AppState>,
    field: SettingsField,
    value: String,
    visit: Option<Visit>,
) -> Answer<Settings> {
    state.with(|desk, _| settings::write(&desk.practice, field, &value, visit))
}

#[tauri::command(async)]
#[specta::specta]
pub fn preferences_read(state: State<'_, AppState>) -> Preferences {
    Preferences::read(&state.folder)
}

#[tauri::command(async)]
#[specta::specta]
pub fn preferences_write(state: State<'_, AppState>, preferences: Preferences) -> Answer<Preferences> {
    state.answer(|_| {
        preferences.write(&state.folder)?;
        state.speak(Texts::new(preferences.language.language()));
        state.desktop.appear(preferences.appearance);
        Ok(preferences)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn text_size(state: State<'_, AppState>, step: TextStep) -> Answer<()> {
    state.answer(|_| state.size_text(|sizes| TextSizes { console: sizes.console.stepped(step), ..sizes }))
}

/// Stops the slow work that is under way: an archive, a backup, a look into one. Nothing of it is left.
#[tauri::command(async)]
#[specta::specta]
pub fn work_cancel(state: State<'_, AppState>) {
    state.working.stop_all();
}

#[tauri::command(async)]
#[specta::specta]
pub fn history_view(state: State<'_, AppState>) -> Answer<HistoryView> {
    state.with(|desk, texts| {
        let History { undo, redo, nothing } = desk.practice.history();
        let since = desk.conversation.begun_after();
        let told = |done: Option<Done>| done.map(|done| UndoStep::told(&done, since, texts));
        let nothing = nothing.map(|why| texts.say(&why.message()));
        Ok(HistoryView { undo: told(undo), redo: told(redo), nothing })
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn history_undo(state: State<'_, AppState>) -> Answer<Option<String>> {
    state.with(|desk, texts| Ok(desk.practice.undo()?.map(|what| texts.say(&what))))
}

#[tauri::command(async)]
#[specta::specta]
pub fn history_redo(state: State<'_, AppState>) -> Answer<Option<String>> {
    state.with(|desk, texts| Ok(desk.practice.redo()?.map(|what| texts.say(&what))))
}
