//! Quick entry, one person, import, forgetting the rest.

use std::path::Path;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use askwell_core::criteria;
use askwell_core::people::import::{How, Watch};
use askwell_core::people::{
    self, Added, BroughtIn, ImportLine, ImportPart, ImportPreview, Pending, PeoplePage, PersonField, PersonView,
    QuickLook,
};
use askwell_core::practice::Visit;
use askwell_core::vocabulary::texts::Texts;
use askwell_core::vocabulary::{ClientId, PersonId};
use askwell_core::{Error, Result, shortlist};
use chrono::NaiveDate;
use serde::Serialize;
use tauri::State;
use tauri::ipc::Channel;

use crate::state::{Answer, AppState, Desk};

/// How far the reading of a file is, in units of 1,024 bytes; or its storing, in people.
#[derive(Debug, Clone, Copy, Serialize, specta::Type)]
pub struct Progress {
    /// What is done.
    pub done: u32,
    /// What there is.
    pub total: u32,
}

/// A person as the console shows one.
fn look(state: &AppState, desk: &Desk, person: PersonId, texts: &Texts) -> Result<PersonView> {
    let asked_for = |client| criteria::levels_asked_for(&desk.practice, client);
    people::read(&desk.practice, &desk.rosters, person, asked_for, texts, state.today())
}

#[tauri::command(async)]
#[specta::specta]
pub fn people_list(
    state: State<'_, AppState>,
    client: ClientId,
    search: String,
    offset: u32,
    limit: u32,
) -> Answer<PeoplePage> {
    state.with(|desk, texts| {
        let asked_for = criteria::levels_asked_for(&desk.practice, client)?;
        people::list(&desk.practice, &desk.rosters, (client, asked_for), &search, (offset, limit), texts)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn people_count(state: State<'_, AppState>, client: ClientId) -> Answer<u32> {
    state.with(|desk, _| people::count(&desk.practice, client))
}

#[tauri::command(async)]
#[specta::specta]
pub fn quick_look(state: State<'_, AppState>, text: String) -> Answer<QuickLook> {
    state.with(|_, texts| Ok(people::look(&text, texts)))
}

#[tauri::command(async)]
#[specta::specta]
pub fn people_add(state: State<'_, AppState>, client: ClientId, text: String) -> Answer<Added> {
    state.with(|desk, _| people::add(&desk.practice, client, &text, state.now()))
}

#[tauri::command(async)]
#[specta::specta]
pub fn person_read(state: State<'_, AppState>, person: PersonId) -> Answer<PersonView> {
    state.with(|desk, texts| look(&state, desk, person, texts))
}

#[tauri::command(async)]
#[specta::specta]
pub fn person_edit(
    state: State<'_, AppState>,
    person: PersonId,
    field: PersonField,
    value: String,
    visit: Option<Visit>,
) -> Answer<PersonView> {
    state.with(|desk, texts| {
        people::edit(&desk.practice, person, field, &value, visit)?;
        look(&state, desk, person, texts)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn people_remove(state: State<'_, AppState>, client: ClientId, people: Vec<PersonId>) -> Answer<u32> {
    state.with(|desk, _| people::remove(&desk.practice, client, &people))
}

#[tauri::command(async)]
#[specta::specta]
pub fn import_choose(
    state: State<'_, AppState>,
    client: ClientId,
    progress: Channel<Progress>,
) -> Answer<Option<ImportPreview>> {
    let today = state.today();
    state.ask_then(
        |desktop| desktop.choose_file(),
        |desk, texts, path| read_file(desk, client, (&path, None), &progress, texts, today),
    )
}

#[tauri::command(async)]
#[specta::specta]
pub fn import_read(
    state: State<'_, AppState>,
    client: ClientId,
    path: String,
    progress: Channel<Progress>,
) -> Answer<ImportPreview> {
    state.with(|desk, texts| read_file(desk, client, (Path::new(&path), None), &progress, texts, state.today()))
}

/// Reads the file of a preview once more, its letters in another way.
#[tauri::command(async)]
#[specta::specta]
pub fn import_read_as(
    state: State<'_, AppState>,
    client: ClientId,
    preview: u32,
    reading: String,
    progress: Channel<Progress>,
) -> Answer<ImportPreview> {
    state.with(|desk, texts| {
        let path = desk.path_of_pending(preview, client).ok_or(Error::Stale)?;
        read_file(desk, client, (&path, Some(&reading)), &progress, texts, state.today())
    })
}

fn read_file(
    desk: &Desk,
    client: ClientId,
    (path, reading): (&Path, Option<&str>),
    progress: &Channel<Progress>,
    texts: &Texts,
    today: NaiveDate,
) -> Result<ImportPreview> {
    let doing = "opening the contacts file";
    // A pipe or a device might never end.
    if !std::fs::metadata(path).map_err(Error::file(doing))?.is_file() {
        return Err(Error::file(doing)(std::io::ErrorKind::InvalidInput.into()));
    }
    let file = std::fs::File::open(path).map_err(Error::file(doing))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (number, stop) = desk.begin_reading()?;
    let watch = Watched { stop: &stop, progress, unit: 1024, told: AtomicU64::new(0) };
    let how = How { reading, ..How::on(today) };
    let pending = Pending::read(&desk.practice, number, client, (&name, file), &how, &watch)?;
    let preview = pending.preview(texts);
    let mut kept = desk.pending.lock().unwrap_or_else(PoisonError::into_inner);
    if watch.cancelled() {
        return Err(Error::Cancelled);
    }
    *kept = Some((pending, path.to_owned()));
    Ok(preview)
}

/// Tells the window how far the reading or the storing is, and hears whether to stop.
struct Watched<'a> {
    stop: &'a AtomicBool,
    progress: &'a Channel<Progress>,
    /// So much is one.
    unit: u64,
    /// The last hundredth that was told.
    told: AtomicU64,
}

impl Watch for Watched<'_> {
    fn done(&self, done: u64, total: u64) {
        let hundredth = done.saturating_mul(100) / total.max(1);
        if self.told.swap(hundredth, Ordering::Relaxed) != hundredth {
            let units = |of: u64| u32::try_from(of / self.unit).unwrap_or(u32::MAX);
            self.progress.send(Progress { done: units(done), total: units(total) }).ok();
        }
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

#[tauri::command(async)]
#[specta::specta]
pub fn import_list(state: State<'_, AppState>, part: ImportPart, offset: u32, limit: u32) -> Answer<Vec<ImportLine>> {
    state.with(|desk, texts| {
        let pending = desk.pending.lock().unwrap_or_else(PoisonError::into_inner);
        pending.as_ref().map(|(p, _)| p.list(part, offset, limit, texts)).ok_or(Error::Gone("preview"))
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn import_store(
    state: State<'_, AppState>,
    client: ClientId,
    preview: u32,
    same_rows: Vec<u32>,
    apart_rows: Vec<u32>,
    progress: Channel<Progress>,
) -> Answer<BroughtIn> {
    state.with(|desk, _| {
        let (_, stop) = desk.begin_reading()?;
        let watch = Watched { stop: &stop, progress: &progress, unit: 1, told: AtomicU64::new(0) };
        state.back_up_first(desk)?;
        let mut pending = desk.pending.lock().unwrap_or_else(PoisonError::into_inner);
        let (read, _) = pending.as_ref().filter(|(p, _)| p.is(preview, client)).ok_or(Error::Stale)?;
        let done = read.store(&desk.practice, &same_rows, &apart_rows, state.now(), &watch)?;
        *pending = None;
        Ok(done)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn import_drop(state: State<'_, AppState>) -> Answer<()> {
    state.with(|desk, _| {
        *desk.pending.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(())
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn import_cancel(state: State<'_, AppState>) -> Answer<()> {
    state.with(|desk, _| {
        desk.stop_reading();
        // The backup before it.
        state.working.stop_all();
        Ok(())
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn forget_rest_count(state: State<'_, AppState>, client: ClientId) -> Answer<u32> {
    state.with(|desk, _| shortlist::forget_rest_count(&desk.practice, client))
}

#[tauri::command(async)]
#[specta::specta]
pub fn forget_rest(state: State<'_, AppState>, client: ClientId, people: u32) -> Answer<u32> {
    state.with(|desk, _| {
        *desk.pending.lock().unwrap_or_else(PoisonError::into_inner) = None;
        shortlist::forget_rest(&desk.practice, &desk.rosters, client, people)
    })
}
