//! Clients.

use askwell_core::client::{self, Client, ClientField, ClientRow};
use askwell_core::practice::Visit;
use askwell_core::vocabulary::ClientId;
use tauri::State;

use crate::state::{Answer, AppState};

#[tauri::command(async)]
#[specta::specta]
pub fn client_list(state: State<'_, AppState>, search: String, archived: bool) -> Answer<Vec<ClientRow>> {
    state.with(|desk, _| client::list(&desk.practice, &search, archived))
}

#[tauri::command(async)]
#[specta::specta]
pub fn client_read(state: State<'_, AppState>, client: ClientId) -> Answer<Client> {
    state.with(|desk, _| client::read(&desk.practice, client))
}

#[tauri::command(async)]
#[specta::specta]
pub fn client_create(state: State<'_, AppState>, name: String, role: String) -> Answer<Client> {
    state.with(|desk, _| client::create(&desk.practice, &name, &role, state.now()))
}

#[tauri::command(async)]
#[specta::specta]
pub fn client_edit(
    state: State<'_, AppState>,
    client: ClientId,
    field: ClientField,
    value: String,
    visit: Option<Visit>,
) -> Answer<Client> {
    state.with(|desk, _| client::edit(&desk.practice, client, field, &value, state.now(), visit))
}

#[tauri::command(async)]
#[specta::specta]
pub fn client_archive(state: State<'_, AppState>, client: ClientId) -> Answer<Client> {
    state.with(|desk, _| client::archive(&desk.practice, client, state.now()))
}

#[tauri::command(async)]
#[specta::specta]
pub fn client_restore(state: State<'_, AppState>, client: ClientId) -> Answer<Client> {
    state.with(|desk, _| client::restore(&desk.practice, client))
}
