//! The library.

use askwell_core::library::{self, LibraryAdded, LibraryBody, LibraryKind, LibraryShelf};
use askwell_core::practice::Visit;
use askwell_core::vocabulary::texts::Message;
use tauri::State;

use super::handout::save_text;
use crate::state::{Answer, AppState};

#[tauri::command(async)]
#[specta::specta]
pub fn library_read(state: State<'_, AppState>, kind: LibraryKind) -> Answer<LibraryShelf> {
    state.with(|desk, _| library::read(&desk.practice, kind))
}

#[tauri::command(async)]
#[specta::specta]
pub fn library_write(
    state: State<'_, AppState>,
    key: String,
    item: LibraryBody,
    visit: Option<Visit>,
) -> Answer<LibraryShelf> {
    state.with(|desk, _| library::write(&desk.practice, &key, &item, visit))
}

#[tauri::command(async)]
#[specta::specta]
pub fn library_add(state: State<'_, AppState>, item: LibraryBody) -> Answer<LibraryAdded> {
    state.with(|desk, _| library::add(&desk.practice, &item))
}

#[tauri::command(async)]
#[specta::specta]
pub fn library_remove(state: State<'_, AppState>, kind: LibraryKind, key: String) -> Answer<LibraryShelf> {
    state.with(|desk, _| library::remove(&desk.practice, kind, &key))
}

#[tauri::command(async)]
#[specta::specta]
pub fn library_hide(state: State<'_, AppState>, kind: LibraryKind, key: String, hidden: bool) -> Answer<LibraryShelf> {
    state.with(|desk, _| library::hide(&desk.practice, kind, &key, hidden))
}

#[tauri::command(async)]
#[specta::specta]
pub fn library_move(state: State<'_, AppState>, kind: LibraryKind, key: String, to: u32) -> Answer<LibraryShelf> {
    state.with(|desk, _| library::move_to(&desk.practice, kind, &key, to))
}

#[tauri::command(async)]
#[specta::specta]
pub fn library_restore(state: State<'_, AppState>, kind: LibraryKind, key: String) -> Answer<LibraryShelf> {
    state.with(|desk, _| library::restore(&desk.practice, kind, &key))
}

#[tauri::command(async)]
#[specta::specta]
pub fn library_restore_all(state: State<'_, AppState>, kind: LibraryKind) -> Answer<LibraryShelf> {
    state.with(|desk, _| library::restore_all(&desk.practice, kind))
}

#[tauri::command(async)]
#[specta::specta]
pub fn note_text(state: State<'_, AppState>, key: String) -> Answer<String> {
    state.with(|desk, _| library::filled(&desk.practice, &key))
}

#[tauri::command(async)]
#[specta::specta]
pub fn note_save(state: State<'_, AppState>, key: String) -> Answer<Option<String>> {
    let name = Message::new("session-note-file-name");
    save_text(&state, &name, |desk, _| library::filled(&desk.practice, &key))
}
