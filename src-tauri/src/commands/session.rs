//! The session, as the coach walks through it; its records, and what the client will do.

use askwell_core::Result;
use askwell_core::practice::Visit;
use askwell_core::session::{
    Commitment, CommitmentField, CommitmentState, PastSession, SessionErasure, SessionRecord, SessionView, StageMode,
    commitments, records,
};
use askwell_core::vocabulary::texts::{Message, Texts};
use askwell_core::vocabulary::{ClientId, CommitmentId, PersonId, SessionId, StoryId};
use askwell_core::{Error, session::Conversation};
use chrono::{DateTime, FixedOffset};
use tauri::State;
use tauri::ipc::Channel;

use super::handout::save_text;
use super::rehearsal::around;
use crate::state::{Answer, AppState, Desk};
use crate::windows::COACH;

fn look(state: &AppState, desk: &Desk, texts: &Texts) -> Result<Option<SessionView>> {
    desk.conversation.view(&desk.practice, &desk.rosters, texts, state.stage_state(), state.now())
}

/// Does `act` in the session on the console, and looks at it again.
pub(super) fn walk(
    state: &AppState,
    act: impl FnOnce(&Conversation, &Desk, &Texts, DateTime<FixedOffset>) -> Result<()>,
) -> Answer<SessionView> {
    state.with(|desk, texts| {
        act(&desk.conversation, desk, texts, state.now())?;
        look(state, desk, texts)?.ok_or(Error::Gone("session"))
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_listen(state: State<'_, AppState>, channel: Channel<u32>) {
    state.notices.listen(COACH, channel);
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_view(state: State<'_, AppState>) -> Answer<Option<SessionView>> {
    state.with(|desk, texts| look(&state, desk, texts))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_begin(state: State<'_, AppState>, client: ClientId, minutes: u32) -> Answer<SessionView> {
    let begun = walk(&state, |session, desk, _, now| session.begin(&desk.practice, client, minutes, now))?;
    state.read_ahead(begun.client);
    Ok(begun)
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_resume(state: State<'_, AppState>, session: SessionId) -> Answer<SessionView> {
    let resumed = walk(&state, |going_on, desk, _, now| going_on.resume(&desk.practice, session, now))?;
    state.read_ahead(resumed.client);
    Ok(resumed)
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_pause(state: State<'_, AppState>) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.pause(&desk.practice, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_run(state: State<'_, AppState>) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.run(&desk.practice, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_leave(state: State<'_, AppState>) -> Answer<()> {
    state.with(|desk, _| desk.conversation.leave(&desk.practice, state.now()))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_close(state: State<'_, AppState>, keep: bool) -> Answer<()> {
    state.with(|desk, texts| {
        desk.conversation.close(&desk.practice, &desk.rosters, texts, keep, state.now())?;
        state.desktop.close_stage();
        Ok(())
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_minutes(state: State<'_, AppState>, minutes: u32) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.set_minutes(&desk.practice, minutes, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_go(state: State<'_, AppState>, step: String) -> Answer<SessionView> {
    walk(&state, |session, desk, texts, now| session.go(&desk.practice, &desk.rosters, texts, &step, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_ask(state: State<'_, AppState>, question: String) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.ask(&desk.practice, &question, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_draft(state: State<'_, AppState>, step: String, question: String, words: String) -> Answer<()> {
    state.with(|desk, _| desk.conversation.draft(&desk.practice, &step, &question, &words, state.now()))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_offer(state: State<'_, AppState>, step: String, question: String, words: String) -> Answer<SessionView> {
    let stage = state.stage_state();
    let to_stage = stage.open && stage.mode != StageMode::Blank;
    walk(&state, |session, desk, _, now| session.offer(&desk.practice, (&step, &question), &words, to_stage, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_withdraw(state: State<'_, AppState>, step: String, question: String) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.withdraw(&desk.practice, &step, &question, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_aloud(state: State<'_, AppState>, step: String, question: String) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.aloud(&desk.practice, &step, &question, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_rate(state: State<'_, AppState>, step: String, question: String, number: u32) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.rate(&desk.practice, &step, &question, number, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_unsay(state: State<'_, AppState>, step: String, question: String) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.unsay(&desk.practice, &step, &question, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_put_back(state: State<'_, AppState>, step: String, question: String) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.put_back(&desk.practice, &step, &question, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_take_line(
    state: State<'_, AppState>,
    step: String,
    question: String,
    line: u32,
    words: String,
) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.take_line(&desk.practice, (&step, &question), line, &words, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_aside(state: State<'_, AppState>) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.set_aside(&desk.practice, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_scratch(state: State<'_, AppState>, words: String) -> Answer<()> {
    state.with(|desk, _| desk.conversation.scratch(&desk.practice, &words, state.now()))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_show(state: State<'_, AppState>, step: String, resource: Option<String>) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.show(&desk.practice, &step, resource.as_deref(), now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_seven(state: State<'_, AppState>, step: String, questions: Vec<String>) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.seven(&desk.practice, &step, &questions, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_names(state: State<'_, AppState>, step: String, person: PersonId) -> Answer<SessionView> {
    walk(&state, |session, desk, texts, now| session.show_names(around(desk, texts), &step, person, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_pick_story(state: State<'_, AppState>, step: String, story: StoryId) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.pick_story(&desk.practice, &step, story, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_summary(state: State<'_, AppState>) -> Answer<String> {
    state.with(|desk, texts| desk.conversation.summary(&desk.practice, &desk.rosters, texts, state.now()))
}

/// The clients with whom a session was begun that has not ended.
#[tauri::command(async)]
#[specta::specta]
pub fn sessions_unended(state: State<'_, AppState>) -> Answer<Vec<ClientId>> {
    state.with(|desk, _| records::unended(&desk.practice))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_list(state: State<'_, AppState>, client: ClientId, search: String) -> Answer<Vec<PastSession>> {
    state.with(|desk, _| records::list(&desk.practice, client, &search))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_record(state: State<'_, AppState>, session: SessionId) -> Answer<SessionRecord> {
    state.with(|desk, texts| records::read(&desk.practice, session, texts))
}

fn record_text(desk: &Desk, session: SessionId, texts: &Texts) -> Result<String> {
    Ok(records::text(&records::read(&desk.practice, session, texts)?, texts))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_record_text(state: State<'_, AppState>, session: SessionId) -> Answer<String> {
    state.with(|desk, texts| record_text(desk, session, texts))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_record_save(state: State<'_, AppState>, session: SessionId) -> Answer<Option<String>> {
    let begun = state.with(|desk, texts| Ok(records::read(&desk.practice, session, texts)?.begun_at))?;
    let name = Message::new("record-file-name").with("day", begun.date_naive().to_string());
    // Read once the place was chosen: what was struck out meanwhile is not in it.
    save_text(&state, &name, |desk, texts| record_text(desk, session, texts))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_correct(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
    words: String,
) -> Answer<SessionRecord> {
    state.with(|desk, texts| records::correct(&desk.practice, session, (&step, &question), &words, texts, state.now()))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_strike_out(
    state: State<'_, AppState>,
    session: SessionId,
    step: String,
    question: String,
) -> Answer<SessionRecord> {
    state.with(|desk, texts| records::strike_out(&desk.practice, session, (&step, &question), texts, state.now()))
}

/// What would go with a session.
#[tauri::command(async)]
#[specta::specta]
pub fn session_erasure(state: State<'_, AppState>, session: SessionId) -> Answer<SessionErasure> {
    state.with(|desk, _| records::erasure(&desk.practice, &desk.conversation, session))
}

/// Deletes a session that was begun by mistake, for good; `commitments`: how many were shown to go with it.
#[tauri::command(async)]
#[specta::specta]
pub fn session_delete(state: State<'_, AppState>, session: SessionId, commitments: u32) -> Answer<()> {
    state.with(|desk, _| records::delete(&desk.practice, &desk.conversation, session, commitments))
}

#[tauri::command(async)]
#[specta::specta]
pub fn session_meets_on(state: State<'_, AppState>, day: String) -> Answer<SessionView> {
    walk(&state, |session, desk, _, now| session.meets_on(&desk.practice, &day, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn commitment_list(state: State<'_, AppState>, client: ClientId) -> Answer<Vec<Commitment>> {
    state.with(|desk, _| commitments::list(&desk.practice, client))
}

#[tauri::command(async)]
#[specta::specta]
pub fn commitment_add(
    state: State<'_, AppState>,
    client: ClientId,
    whom: String,
    by: String,
    sure: Option<u32>,
) -> Answer<Vec<Commitment>> {
    state.with(|desk, _| {
        let session = desk.conversation.commits_in(&desk.practice, client)?;
        commitments::add(&desk.practice, client, session, (&whom, &by, sure), state.now())
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn commitment_edit(
    state: State<'_, AppState>,
    id: CommitmentId,
    field: CommitmentField,
    value: String,
    visit: Option<Visit>,
) -> Answer<()> {
    state.with(|desk, _| commitments::edit(&desk.practice, id, field, &value, visit, state.now()))
}

#[tauri::command(async)]
#[specta::specta]
pub fn commitment_remove(state: State<'_, AppState>, id: CommitmentId) -> Answer<()> {
    state.with(|desk, _| commitments::remove(&desk.practice, id))
}

#[tauri::command(async)]
#[specta::specta]
pub fn commitment_settle(state: State<'_, AppState>, id: CommitmentId, outcome: CommitmentState) -> Answer<()> {
    state.with(|desk, _| commitments::settle(&desk.practice, id, outcome))
}
