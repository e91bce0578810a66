//! The rehearsal: the coach picks replies; on the stage she answers them, alone too, and turns the wall.

use askwell_core::Error;
use askwell_core::practice::Zeroizing;
use askwell_core::session::{AlonePage, Around, Hinted, PartKey, Place, SessionView, StageMode, StageState};
use askwell_core::vocabulary::texts::Texts;
use askwell_core::vocabulary::{ReplyKind, SessionId};
use tauri::State;

use super::session::walk;
use super::stage::{hand_over, on_stage};
use crate::state::{Answer, AppState, Desk};

/// What views are made from.
pub(super) fn around<'a>(desk: &'a Desk, texts: &'a Texts) -> Around<'a> {
    Around { practice: &desk.practice, rosters: &desk.rosters, texts }
}

/// A chance, for a draw that says nothing of anybody.
fn seed() -> u64 {
    getrandom::u64().unwrap_or_default()
}

// --- from the console ---------------------------------------------------------------------------------------------------

#[tauri::command(async)]
#[specta::specta]
pub fn reply_pick(state: State<'_, AppState>, step: String, question: String, kind: ReplyKind) -> Answer<SessionView> {
    walk(&state, |session, desk, texts, now| {
        session.reply_pick(around(desk, texts), (&step, &question), (kind, seed()), now)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn reply_take_back(state: State<'_, AppState>, step: String, question: String) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.reply_take_back(&desk.practice, &step, &question, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn reply_done(state: State<'_, AppState>, step: String, question: String) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.reply_done(&desk.practice, &step, &question, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn reply_hints(state: State<'_, AppState>, step: String, question: String) -> Answer<Vec<Hinted>> {
    state.with(|desk, _| desk.conversation.reply_hints(&desk.practice, &step, &question, state.now()))
}

#[tauri::command(async)]
#[specta::specta]
pub fn wall_turn(state: State<'_, AppState>, step: String, question: String, up: u32) -> Answer<SessionView> {
    walk(&state, |session, desk, texts, now| session.wall_turn(around(desk, texts), (&step, &question), up, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn take_home_tick(
    state: State<'_, AppState>,
    step: String,
    question: String,
    part: PartKey,
    on: bool,
) -> Answer<SessionView> {
    walk(&state, |session, desk, texts, now| {
        session.take_home_tick(around(desk, texts), (&step, &question), (part, on), now)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_alone(state: State<'_, AppState>, code: String) -> Answer<StageState> {
    let code = Zeroizing::new(code);
    state.with(|desk, _| {
        let alone = |on| desk.conversation.rehearse_alone(&desk.practice, on, state.now());
        let given = hand_over(&state, desk, &code, || {
            alone(true)?;
            // What was held or blank would be a page on which she can do nothing.
            desk.conversation.set_mode(StageMode::Follow);
            Ok(())
        });
        if given.is_err() && desk.hand_over().is_none() && desk.conversation.runs() {
            alone(false).ok();
        }
        given
    })
}

// --- from the client's window, and no other -----------------------------------------------------------------------------

#[tauri::command(async)]
#[specta::specta]
pub fn stage_done(state: State<'_, AppState>, session: SessionId, step: String, question: String) -> Answer<()> {
    let at = Place { session, step: &step, question: &question };
    on_stage(&state, |going_on, desk, now| going_on.stage_done(&desk.practice, at, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_hints(state: State<'_, AppState>, session: SessionId, step: String, question: String) -> Answer<()> {
    let at = Place { session, step: &step, question: &question };
    on_stage(&state, |going_on, desk, now| going_on.stage_hints(&desk.practice, at, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_turn(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
    tiles: Vec<String>,
    turned: bool,
) -> Answer<()> {
    let (at, texts) = (Place { session, step: &step, question: &question }, state.texts());
    on_stage(&state, |going_on, desk, now| going_on.stage_turn(around(desk, &texts), at, (&tiles, turned), now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_tick(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
    part: PartKey,
    on: bool,
) -> Answer<()> {
    let (at, texts) = (Place { session, step: &step, question: &question }, state.texts());
    on_stage(&state, |going_on, desk, now| going_on.stage_tick(around(desk, &texts), at, (part, on), now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_alone_begin(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
    replies: u32,
    curt: bool,
) -> Answer<()> {
    let (at, texts) = (Place { session, step: &step, question: &question }, state.texts());
    alone(&state, |desk| {
        let wanted = (replies, curt, seed());
        desk.conversation.alone_begin(around(desk, &texts), at, wanted, state.now())
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_alone_next(state: State<'_, AppState>, session: SessionId, step: String, question: String) -> Answer<()> {
    let (at, texts) = (Place { session, step: &step, question: &question }, state.texts());
    alone(&state, |desk| desk.conversation.alone_next(around(desk, &texts), at, seed(), state.now()))
}

#[tauri::command(async)]
#[specta::specta]
pub fn stage_alone_go(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
    page: AlonePage,
) -> Answer<()> {
    let at = Place { session, step: &step, question: &question };
    alone(&state, |desk| desk.conversation.alone_go(&desk.practice, at, page, state.now()))
}

/// Does `act` only where the stage is the client's alone.
fn alone(state: &AppState, act: impl FnOnce(&Desk) -> askwell_core::Result<()>) -> Answer<()> {
    on_stage(state, |_, desk, _| if state.is_handed_over() { act(desk) } else { Err(Error::NotOnStage) })
}
