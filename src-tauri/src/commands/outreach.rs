//! The first message. It leaves by the clipboard or the system's own programs, and only when somebody presses; Askwell sends nothing.

use askwell_core::Error;
use askwell_core::outreach;
use askwell_core::session::{Hinted, Letter, SessionView, hinted};
use askwell_core::vocabulary::PersonId;
use askwell_core::vocabulary::links::may_be_opened;
use askwell_core::vocabulary::texts::Message;
use tauri::State;

use super::rehearsal::around;
use super::session::walk;
use crate::state::{Answer, AppState};

#[tauri::command(async)]
#[specta::specta]
pub fn message_to(
    state: State<'_, AppState>,
    step: String,
    question: String,
    person: Option<PersonId>,
) -> Answer<SessionView> {
    walk(&state, |session, desk, texts, now| session.message_to(around(desk, texts), (&step, &question), person, now))
}

#[tauri::command(async)]
#[specta::specta]
pub fn message_fill(
    state: State<'_, AppState>,
    step: String,
    question: String,
    template: String,
) -> Answer<SessionView> {
    walk(&state, |session, desk, texts, now| {
        session.message_fill(around(desk, texts), (&step, &question), &template, now)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn message_hints(state: State<'_, AppState>, words: String) -> Answer<Vec<Hinted>> {
    state.answer(|_| Ok(hinted(&words)))
}

#[tauri::command(async)]
#[specta::specta]
pub fn message_copy(state: State<'_, AppState>, step: String, question: String) -> Answer<()> {
    leave(&state, &step, &question, |letter| {
        if state.desktop.copy_text(&letter.words) {
            Ok(())
        } else {
            Err(Error::Invalid(Message::new("error-clipboard")))
        }
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn message_mail(state: State<'_, AppState>, step: String, question: String) -> Answer<bool> {
    leave(&state, &step, &question, |letter| {
        let mail = outreach::mail_link(&letter.email, "", &letter.words);
        let whole = mail.as_ref().is_some_and(|mail| mail.whole);
        open(&state, mail.map(|mail| mail.link)).map(|()| whole)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn message_profile(state: State<'_, AppState>, step: String, question: String) -> Answer<()> {
    leave(&state, &step, &question, |letter| open(&state, outreach::profile_link(&letter.profile_url)))
}

#[tauri::command(async)]
#[specta::specta]
pub fn message_sent(state: State<'_, AppState>, step: String, question: String, sent: bool) -> Answer<SessionView> {
    walk(&state, |session, desk, texts, now| session.message_sent(around(desk, texts), (&step, &question), sent, now))
}

fn leave<T>(
    state: &AppState,
    step: &str,
    question: &str,
    act: impl FnOnce(Letter) -> askwell_core::Result<T>,
) -> Answer<T> {
    state.with(|desk, texts| {
        let letter = desk.conversation.letter(around(desk, texts), (step, question), state.now())?;
        act(letter)
    })
}

/// Opens a link with the program that the system has for it.
pub(super) fn open(state: &AppState, link: Option<String>) -> askwell_core::Result<()> {
    let link = link.filter(|link| may_be_opened(link)).ok_or_else(|| Error::Invalid(Message::new("error-link")))?;
    if state.desktop.open_link(&link) { Ok(()) } else { Err(Error::Invalid(Message::new("error-no-program"))) }
}
