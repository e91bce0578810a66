//! Opening, locking, settings, preferences, undo.

use askwell_core::overview::sample;
use askwell_core::practice::settings::{self, Settings, SettingsField};
use askwell_core::practice::{Practice, Preferences, Visit, Zeroizing, strength};
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
    /// What the open practice is called.
    pub name: Option<String>,
    /// After how many idle minutes the open practice locks.
    pub idle_lock_minutes: Option<u32>,
    /// What was open in a session could not be read, and was put aside.
    pub open_step_lost: bool,
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
    pub undo: Option<String>,
    /// What the next redo does again.
    pub redo: Option<String>,
}

#[tauri::command(async)]
#[specta::specta]
pub fn practice_view(state: State<'_, AppState>) -> Answer<PracticeView> {
    state.answer(|_| view(&state))
}

fn view(state: &AppState) -> Result<PracticeView> {
    let desk = state.open_desk();
    let settings = desk.as_ref().map(|desk| settings::read(&desk.practice)).transpose()?;
    Ok(PracticeView {
        open_step_lost: desk.as_ref().is_some_and(|desk| desk.practice.open_step().is_put_aside()),
        open: desk.map(|desk| desk.kind),
        own_exists: Practice::stands_in(&state.folder.own()),
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
        Ok(NewPractice { recovery_code })
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn practice_unlock(state: State<'_, AppState>, secret: String) -> Answer<PracticeView> {
    state.answer(|_| {
        let secret = Zeroizing::new(secret);
        state.open(Kind::Own, || Practice::unlock(&state.folder.own(), &secret))?;
        view(&state)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn practice_lock(state: State<'_, AppState>) {
    state.close();
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
        Ok(preferences)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn history_view(state: State<'_, AppState>) -> Answer<HistoryView> {
    state.with(|desk, texts| {
        let history = desk.practice.history();
        let say = |what: Option<Message>| what.map(|what| texts.say(&what));
        Ok(HistoryView { undo: say(history.undo), redo: say(history.redo) })
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
