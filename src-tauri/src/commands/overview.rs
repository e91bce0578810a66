//! What looks across the other concepts.

use askwell_core::overview::{self, ClientOverview};
use askwell_core::vocabulary::ClientId;
use tauri::State;

use crate::state::{Answer, AppState};

#[tauri::command(async)]
#[specta::specta]
pub fn client_overview(state: State<'_, AppState>, client: ClientId) -> Answer<ClientOverview> {
    state.with(|desk, texts| {
        overview::client_page(&desk.practice, &desk.rosters, client, texts, state.now().date_naive())
    })
}
