//! How the practice is kept, and the report of it; and whether names are hidden.

use askwell_core::overview::{self, CheckUp, Checked, KnownName};
use askwell_core::practice::BackupChoices;
use askwell_core::vocabulary::texts::Message;
use serde::Serialize;
use tauri::State;

use super::handout::save_text;
use crate::state::{Answer, AppState, Desk};

/// Every text by which somebody in the practice is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct KnownNames {
    /// Which state of the practice they are of.
    pub of: u32,
    /// The texts; `None`: those of that state are known already.
    pub names: Option<Vec<KnownName>>,
}

#[tauri::command(async)]
#[specta::specta]
pub fn check_up_read(state: State<'_, AppState>) -> Answer<CheckUp> {
    state.with(|desk, _| Ok(found(&state, desk)))
}

/// Looks at every page of the practice, and whether the second folder can be written to, where nobody waits for it.
#[tauri::command(async)]
#[specta::specta]
pub async fn check_up_run(state: State<'_, AppState>) -> Answer<CheckUp> {
    let second = BackupChoices::read(&state.folder).folder;
    if let Some(desk) = state.open_desk() {
        let at = state.now().naive_local();
        let look = move || {
            let whole = desk.practice.check();
            if let Some(folder) = &second {
                desk.safe.note_reached(overview::second_is_reachable(folder));
            }
            whole.map(|whole| desk.safe.note_checked(Checked { at, whole }))
        };
        let looked = tauri::async_runtime::spawn_blocking(look).await;
        state.answer(|_| looked.unwrap_or(Ok(())))?;
    }
    state.with(|desk, _| Ok(found(&state, desk)))
}

#[tauri::command(async)]
#[specta::specta]
pub fn check_up_report(state: State<'_, AppState>) -> Answer<String> {
    state.with(|desk, texts| overview::report(&desk.practice, &found(&state, desk), texts))
}

#[tauri::command(async)]
#[specta::specta]
pub fn check_up_save(state: State<'_, AppState>) -> Answer<Option<String>> {
    save_text(&state, &Message::new("check-report-file-name"), |desk, texts| {
        overview::report(&desk.practice, &found(&state, desk), texts)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn names_hidden(state: State<'_, AppState>) -> bool {
    state.names_hidden()
}

/// Hides every name on the console, or shows them again. Nothing that is stored changes; it holds until the app ends.
#[tauri::command(async)]
#[specta::specta]
pub fn names_hide(state: State<'_, AppState>, on: bool) {
    state.hide_names(on);
}

/// Every name that is to be hidden; `known`: of which state of the practice they were read last.
#[tauri::command(async)]
#[specta::specta]
pub fn names_known(state: State<'_, AppState>, known: Option<u32>) -> Answer<KnownNames> {
    state.with(|desk, _| {
        let of = overview::names_revision(&desk.practice);
        let names = if known == Some(of) { None } else { Some(overview::names(&desk.practice)?) };
        Ok(KnownNames { of, names })
    })
}

fn found(state: &AppState, desk: &Desk) -> CheckUp {
    let system = format!("{} {}, {}", std::env::consts::OS, std::env::consts::ARCH, webview());
    overview::check_up(&desk.practice, &state.folder, desk.safe.checked(), desk.safe.is_out_of_reach(), system)
}

fn webview() -> String {
    tauri::webview_version().map(|version| format!("web view {version}")).unwrap_or_default()
}
