//! Stories over time.

use askwell_core::reframe::{self, Story};
use askwell_core::vocabulary::ClientId;
use tauri::State;

use crate::state::{Answer, AppState};

#[tauri::command(async)]
#[specta::specta]
pub fn story_list(state: State<'_, AppState>, client: ClientId) -> Answer<Vec<Story>> {
    state.with(|desk, _| reframe::list(&desk.practice, client))
}
