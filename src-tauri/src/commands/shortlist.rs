//! The shortlist.

use askwell_core::practice::Visit;
use askwell_core::shortlist::{self, EntryField, ShortlistView};
use askwell_core::vocabulary::{ClientId, PersonId};
use tauri::State;

use crate::state::{Answer, AppState};

#[tauri::command(async)]
#[specta::specta]
pub fn shortlist_read(state: State<'_, AppState>, client: ClientId) -> Answer<ShortlistView> {
    state.with(|desk, _| shortlist::read(&desk.practice, &desk.rosters, client))
}

#[tauri::command(async)]
#[specta::specta]
pub fn shortlist_add(state: State<'_, AppState>, client: ClientId, people: Vec<PersonId>) -> Answer<ShortlistView> {
    state.with(|desk, _| {
        shortlist::add(&desk.practice, client, &people, state.now())?;
        shortlist::read(&desk.practice, &desk.rosters, client)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn shortlist_remove(state: State<'_, AppState>, client: ClientId, people: Vec<PersonId>) -> Answer<ShortlistView> {
    state.with(|desk, _| {
        shortlist::remove(&desk.practice, client, &people)?;
        shortlist::read(&desk.practice, &desk.rosters, client)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn shortlist_move(
    state: State<'_, AppState>,
    client: ClientId,
    person: PersonId,
    to: u32,
) -> Answer<ShortlistView> {
    state.with(|desk, _| {
        shortlist::move_to(&desk.practice, client, person, to)?;
        shortlist::read(&desk.practice, &desk.rosters, client)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn shortlist_edit(
    state: State<'_, AppState>,
    client: ClientId,
    person: PersonId,
    field: EntryField,
    value: String,
    visit: Option<Visit>,
) -> Answer<ShortlistView> {
    state.with(|desk, _| {
        shortlist::edit(&desk.practice, client, person, field, &value, visit)?;
        shortlist::read(&desk.practice, &desk.rosters, client)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn shortlist_aim(state: State<'_, AppState>, client: ClientId, aim: Option<u32>) -> Answer<ShortlistView> {
    state.with(|desk, _| {
        shortlist::set_aim(&desk.practice, client, aim)?;
        shortlist::read(&desk.practice, &desk.rosters, client)
    })
}
