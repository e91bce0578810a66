//! What looks across the other concepts.

use std::sync::PoisonError;

use askwell_core::overview::{self, ClientOverview, Erasure};
use askwell_core::practice::backup;
use askwell_core::vocabulary::ClientId;
use tauri::State;

use crate::state::{Answer, AppState};

#[tauri::command(async)]
#[specta::specta]
pub fn client_overview(state: State<'_, AppState>, client: ClientId) -> Answer<ClientOverview> {
    state.with(|desk, texts| overview::client_page(&desk.practice, &desk.rosters, client, texts, state.today()))
}

/// What would go with `client`.
#[tauri::command(async)]
#[specta::specta]
pub fn client_erasure(state: State<'_, AppState>, client: ClientId) -> Answer<Erasure> {
    state.with(|desk, _| overview::erasure(&desk.practice, &desk.rosters, &desk.conversation, client))
}

/// Erases `client` for good. With `backups` those go too that were made while the client was there, and a new one is made; a copy in the
/// second folder stays.
#[tauri::command(async)]
#[specta::specta]
pub fn client_erase(state: State<'_, AppState>, client: ClientId, typed: String, backups: bool) -> Answer<()> {
    state.with(|desk, _| {
        *desk.pending.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let before = backup::list(desk.practice.folder());
        overview::erase(&desk.practice, &desk.rosters, &desk.conversation, client, &typed, state.now())?;
        if backups {
            state.back_up(desk)?;
            for old in before.iter().filter_map(|backup| backup.path.file_name()?.to_str()) {
                backup::delete(desk.practice.folder(), old)?;
            }
        }
        Ok(())
    })
}
