//! The stage: what the console does with it, and the few commands that the client's window may call.

use askwell_core::Result;
use askwell_core::practice::{Appearance, LanguageChoice, Preferences};
use askwell_core::session::{Conversation, Dot, HandOver, Place, Scene, StageMode, StageScene, StageState};
use askwell_core::vocabulary::{PersonId, SessionId};
use askwell_core::{Error, practice::Zeroizing};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use tauri::State;
use tauri::ipc::Channel;

use super::rehearsal::around;
use crate::state::{Answer, AppState, Desk, Kind};
use crate::windows::STAGE;

/// What the client's window shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct StageView {
    /// Which session; 0 where none is shown.
    pub session: SessionId,
    /// Which step.
    pub step: String,
    /// Its short name.
    pub title: String,
    /// The steps as dots.
    pub dots: Vec<Dot>,
    /// The picture.
    pub scene: Scene,
    /// Light or dark.
    pub appearance: Appearance,
    /// Which language.
    pub language: LanguageChoice,
    /// The stage is the client's alone: the way back needs the coach.
    pub handed_over: bool,
    /// It fills its screen.
    pub full_screen: bool,
}

// --- from the console ---------------------------------------------------------------------------------------------------

#[tauri::command(async)]
#[specta::specta]
pub fn stage_open(state: State<'_, AppState>) -> Answer<StageState> {
    state.with(|_, _| if state.desktop.open_stage() { Ok(turned(&state)) } else { Err(Error::Unexpected) })
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_shut(state: State<'_, AppState>) -> Answer<StageState> {
    state.answer(|_| {
        state.desktop.close_stage();
        Ok(turned(&state))
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_mode(state: State<'_, AppState>, mode: StageMode) -> Answer<StageState> {
    state.with(|desk, _| {
        desk.conversation.set_mode(mode);
        Ok(state.stage_state())
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_full_screen(state: State<'_, AppState>, on: bool) -> Answer<StageState> {
    state.answer(|_| {
        state.desktop.fill_screen(on);
        Ok(turned(&state))
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn console_strip(state: State<'_, AppState>, on: bool) -> Answer<()> {
    state.answer(|_| {
        state.desktop.strip(on);
        Ok(())
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_hand_over(state: State<'_, AppState>, code: String) -> Answer<StageState> {
    let code = Zeroizing::new(code);
    state.with(|desk, _| hand_over(&state, desk, &code, || Ok(())))
}

/// Gives the stage to the client alone; `first` is done before, and where it fails, nothing is given.
pub(super) fn hand_over(
    state: &AppState,
    desk: &Desk,
    code: &str,
    first: impl FnOnce() -> Result<()>,
) -> Result<StageState> {
    let hand_over = HandOver::with(code, desk.kind == Kind::Own)?;
    if !desk.conversation.runs() {
        return Err(Error::NotOnStage);
    }
    first()?;
    if !state.desktop.open_stage() {
        return Err(Error::Unexpected);
    }
    *desk.hand_over() = Some(hand_over);
    state.leave_alone();
    Ok(turned(state))
}

/// Both windows learn that the stage stands otherwise.
fn turned(state: &AppState) -> StageState {
    state.notices.tell();
    state.stage_state()
}

// --- from the client's window, and no other -----------------------------------------------------------------------------

#[tauri::command(async)]
#[specta::specta]
pub fn stage_listen(state: State<'_, AppState>, channel: Channel<u32>) {
    state.notices.listen(STAGE, channel);
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_view(state: State<'_, AppState>) -> Answer<StageView> {
    state.with(|desk, texts| {
        let handed_over = desk.hand_over().is_some();
        let scene = || desk.conversation.scene(&desk.practice, &desk.rosters, texts, state.now());
        let shown = if desk.conversation.mode() == StageMode::Blank { None } else { not_running(scene())? };
        let nothing = StageScene {
            session: SessionId(0),
            step: String::new(),
            title: String::new(),
            dots: Vec::new(),
            scene: Scene::Quiet,
        };
        let StageScene { session, step, title, dots, scene } = shown.unwrap_or(nothing);
        let Preferences { appearance, language } = Preferences::read(&state.folder);
        let full_screen = state.desktop.stage_fills();
        Ok(StageView { session, step, title, dots, scene, appearance, language, handed_over, full_screen })
    })
}

/// Where no session runs there is nothing to show.
fn not_running(scene: Result<StageScene>) -> Result<Option<StageScene>> {
    match scene {
        Err(Error::NotOnStage) => Ok(None),
        shown => shown.map(Some),
    }
}

/// Does `act` where the stage can be seen at all.
pub(super) fn on_stage(
    state: &AppState,
    act: impl FnOnce(&Conversation, &Desk, DateTime<FixedOffset>) -> Result<()>,
) -> Answer<()> {
    state.with(|desk, _| {
        if desk.conversation.mode() == StageMode::Blank {
            return Err(Error::NotOnStage);
        }
        act(&desk.conversation, desk, state.now())
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_say(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
    words: String,
) -> Answer<()> {
    let at = Place { session, step: &step, question: &question };
    on_stage(&state, |going_on, desk, now| going_on.stage_say(&desk.practice, at, &words, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_line(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
    line: String,
) -> Answer<()> {
    let at = Place { session, step: &step, question: &question };
    on_stage(&state, |going_on, desk, now| going_on.stage_line(&desk.practice, at, &line, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_rate(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
    number: u32,
) -> Answer<()> {
    let at = Place { session, step: &step, question: &question };
    on_stage(&state, |going_on, desk, now| going_on.stage_rate(&desk.practice, at, number, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_seven(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
    questions: Vec<String>,
) -> Answer<()> {
    let at = Place { session, step: &step, question: &question };
    on_stage(&state, |going_on, desk, now| going_on.stage_seven(&desk.practice, at, &questions, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_take(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
    words: String,
) -> Answer<()> {
    let at = Place { session, step: &step, question: &question };
    on_stage(&state, |going_on, desk, now| going_on.stage_take(&desk.practice, at, &words, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_decline(state: State<'_, AppState>, session: SessionId, step: String, question: String) -> Answer<()> {
    let at = Place { session, step: &step, question: &question };
    on_stage(&state, |going_on, desk, now| going_on.stage_decline(&desk.practice, at, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_agree(state: State<'_, AppState>, session: SessionId, sentence: String) -> Answer<()> {
    let texts = state.texts();
    on_stage(&state, |going_on, desk, now| going_on.stage_agree(&desk.practice, session, &sentence, &texts, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_not_quite(state: State<'_, AppState>, session: SessionId) -> Answer<()> {
    let texts = state.texts();
    on_stage(&state, |going_on, desk, now| going_on.stage_not_quite(&desk.practice, session, &texts, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_would_ask(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
    people: Vec<PersonId>,
    on: bool,
) -> Answer<()> {
    let (at, texts) = (Place { session, step: &step, question: &question }, state.texts());
    on_stage(&state, |going_on, desk, now| going_on.stage_would_ask(around(desk, &texts), at, (&people, on), now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_names(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
    onward: bool,
) -> Answer<()> {
    let (at, texts) = (Place { session, step: &step, question: &question }, state.texts());
    on_stage(&state, |going_on, desk, now| going_on.stage_names(around(desk, &texts), at, onward, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_full_screen_here(state: State<'_, AppState>, on: bool) -> Answer<()> {
    state.answer(|_| {
        // Handed over, it stays alone on its screen.
        if on || !state.is_handed_over() {
            state.desktop.fill_screen(on);
            turned(&state);
        }
        Ok(())
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_take_back(state: State<'_, AppState>, secret: String) -> Answer<()> {
    let secret = Zeroizing::new(secret);
    state.with(|desk, _| {
        // Counted first, under the lock, and weighed after it: that takes a while, and the stage may be looked at meanwhile.
        let guess = desk.hand_over().as_mut().map(|stands| stands.guess(state.now())).transpose()?;
        let Some(guess) = guess else { return Ok(()) };
        guess.weigh(&secret, |secret| recognises(desk, secret))?;
        // Taken back or locked meanwhile, it is not handed over any more.
        if desk.hand_over().take().is_none() {
            return Ok(());
        }
        state.desktop.hand_over(false);
        turned(&state);
        // She is alone no longer. Where the disk refuses it, the coach is back all the same.
        desk.conversation.rehearse_alone(&desk.practice, false, state.now()).ok();
        Ok(())
    })
}

/// The sample practice has no passphrase.
fn recognises(desk: &Desk, secret: &str) -> Result<()> {
    if desk.kind == Kind::Own { desk.practice.recognises(secret) } else { Err(Error::WrongSecret) }
}
