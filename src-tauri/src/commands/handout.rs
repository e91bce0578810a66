//! What leaves the app: the shortlist as a file or on the clipboard.

use askwell_core::Error;
use askwell_core::handout::{self, Column, ColumnView, Format};
use askwell_core::vocabulary::ClientId;
use askwell_core::vocabulary::texts::Message;
use serde::Serialize;
use tauri::State;

use crate::state::{Answer, AppState};

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Exported {
    /// Where it lies.
    pub path: String,
    /// How many people it holds.
    pub people: u32,
}

#[tauri::command(async)]
#[specta::specta]
pub fn export_columns(state: State<'_, AppState>) -> Vec<ColumnView> {
    handout::columns(&state.texts())
}

#[tauri::command(async)]
#[specta::specta]
pub fn export_save(
    state: State<'_, AppState>,
    client: ClientId,
    format: Format,
    columns: Vec<Column>,
    replace: bool,
) -> Answer<Option<Exported>> {
    let suggested = handout::suggested_name(format, state.today(), &state.texts());
    let replace = replace || state.desktop.asks_before_replacing();
    state.ask_then(
        |desktop| desktop.choose_place(&suggested),
        |desk, texts, path| {
            let lines = handout::lines(&desk.practice, &desk.rosters, client, texts)?;
            handout::write_whole(&path, &handout::file(format, &lines, &columns, texts)?, replace)?;
            Ok(Exported { path: path.display().to_string(), people: handout::count(&lines) })
        },
    )
}

#[tauri::command(async)]
#[specta::specta]
pub fn export_copy(state: State<'_, AppState>, client: ClientId, columns: Vec<Column>) -> Answer<u32> {
    state.with(|desk, texts| {
        let lines = handout::lines(&desk.practice, &desk.rosters, client, texts)?;
        let clip = handout::clipboard(&lines, &columns, texts);
        if state.desktop.copy_table(&clip.html, &clip.text) {
            Ok(handout::count(&lines))
        } else {
            Err(Error::Invalid(Message::new("error-clipboard")))
        }
    })
}
