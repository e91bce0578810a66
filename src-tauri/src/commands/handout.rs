//! What leaves the app: the shortlist, what a client takes home, the wall, the dates; as files, or on the clipboard.

use std::path::Path;

use askwell_core::handout::{self, Column, ColumnView, Event, Format, Paper, Preview, Printed};
use askwell_core::outreach;
use askwell_core::practice::settings;
use askwell_core::session::{GoesHome, Part, PartKey, Place};
use askwell_core::vocabulary::texts::{Arg, Message, Texts};
use askwell_core::vocabulary::{ClientId, SessionId};
use askwell_core::{Error, Result};
use chrono::{DateTime, Local, NaiveDateTime, TimeZone, Utc};
use serde::Serialize;
use tauri::State;

use super::outreach::open;
use super::rehearsal::around;
use crate::state::{Answer, AppState, Desk};

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Exported {
    /// Where it lies.
    pub path: String,
    /// How many people, pages or dates it holds.
    pub people: u32,
    /// The characters that no typeface here can print; empty boxes stand in their place.
    pub missing: String,
}

/// Pages to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Pages {
    /// The pages, as SVG.
    pub svg: Vec<String>,
    /// The characters that no typeface here can print.
    pub missing: String,
}

impl From<Preview> for Pages {
    fn from(preview: Preview) -> Self {
        Self { missing: handout::not_printed(&preview.missing), svg: preview.pages }
    }
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
    state.save_then(&suggested, replace, |desk, texts, path, replace| {
        let lines = handout::lines(&desk.practice, &desk.rosters, client, texts)?;
        let about = handout::about(&desk.practice, client, state.today(), texts)?;
        let written = handout::file(format, &lines, &columns, &about, texts, paper())?;
        handout::write_whole(path, &written.bytes, replace)?;
        Ok(exported(path, handout::count(&lines), &written.missing))
    })
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

fn exported(path: &Path, people: u32, missing: &[char]) -> Exported {
    Exported { path: path.display().to_string(), people, missing: handout::not_printed(missing) }
}

/// The paper that lies in printers here.
fn paper() -> Paper {
    let set = ["LC_ALL", "LC_PAPER", "LANG"].map(|name| std::env::var(name).ok());
    let said = Paper::of_variables(set.each_ref().map(|value| value.as_deref()));
    said.unwrap_or_else(|| Paper::of_locale(&sys_locale::get_locale().unwrap_or_default()))
}

fn goes_home(desk: &Desk, texts: &Texts, client: ClientId, session: Option<SessionId>) -> Result<GoesHome> {
    let home = desk.conversation.goes_home(around(desk, texts), client, session)?;
    home.ok_or_else(|| Error::Invalid(Message::new("handout-nothing-there")))
}

/// Asks where to save a file called `name` (a key of the catalogue) and ends in `ending`, and saves what `made` gives.
fn save(
    state: &AppState,
    (name, ending): (&'static str, &str),
    replace: bool,
    made: impl FnOnce(&Desk, &Texts) -> Result<(Printed, u32)>,
) -> Answer<Option<Exported>> {
    let name = state.texts().say(&Message::new(name).with("day", state.today().to_string()));
    state.save_then(&format!("{name}.{ending}"), replace, |desk, texts, path, replace| {
        let (printed, count) = made(desk, texts)?;
        handout::write_whole(path, &printed.pdf, replace)?;
        Ok(exported(path, count, &printed.missing))
    })
}

/// Asks where to save a text file of this name, and saves what `text` gives; where it lies then.
pub(super) fn save_text(
    state: &AppState,
    name: &Message,
    text: impl FnOnce(&Desk, &Texts) -> Result<String>,
) -> Answer<Option<String>> {
    let suggested = format!("{}.txt", state.texts().say(name));
    state.save_then(&suggested, false, |desk, texts, path, replace| {
        handout::write_whole(path, text(desk, texts)?.as_bytes(), replace)?;
        Ok(path.display().to_string())
    })
}

fn counted(printed: Printed) -> (Printed, u32) {
    let pages = printed.pages;
    (printed, pages)
}

#[tauri::command(async)]
#[specta::specta]
pub fn take_home_parts(state: State<'_, AppState>, client: ClientId, session: Option<SessionId>) -> Answer<Vec<Part>> {
    state.with(|desk, texts| {
        let home = desk.conversation.goes_home(around(desk, texts), client, session)?;
        Ok(home.map_or_else(Vec::new, |home| home.parts()))
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn take_home_pages(
    state: State<'_, AppState>,
    client: ClientId,
    session: Option<SessionId>,
    parts: Vec<PartKey>,
) -> Answer<Pages> {
    state.with(|desk, texts| {
        let home = goes_home(desk, texts, client, session)?;
        let home = handout::gather(home, &parts, texts, state.now());
        handout::take_home_pages(&desk.practice, &home, paper()).map(Pages::from)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn take_home_save(
    state: State<'_, AppState>,
    client: ClientId,
    session: Option<SessionId>,
    parts: Vec<PartKey>,
    replace: bool,
) -> Answer<Option<Exported>> {
    save(&state, ("handout-take-home-file-name", "pdf"), replace, |desk, texts| {
        let home = goes_home(desk, texts, client, session)?;
        let home = handout::gather(home, &parts, texts, state.now());
        handout::take_home_file(&desk.practice, &home, paper()).map(counted)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn take_home_address(state: State<'_, AppState>, address: String) -> Answer<bool> {
    state.answer(|_| Ok(outreach::seems_of_work(&address)))
}

#[tauri::command(async)]
#[specta::specta]
pub fn take_home_mail(state: State<'_, AppState>, address: String) -> Answer<()> {
    state.answer(|texts| {
        let [subject, body] = ["handout-mail-subject", "handout-mail-body"].map(|key| texts.say(&Message::new(key)));
        open(&state, outreach::mail_link(&address, &subject, &body).map(|mail| mail.link))
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn wall_save(state: State<'_, AppState>, client: ClientId, replace: bool) -> Answer<Option<Exported>> {
    save(&state, ("handout-wall-file-name", "pdf"), replace, |desk, texts| {
        let home = desk.conversation.goes_home(around(desk, texts), client, None)?;
        handout::wall_file(home, &desk.practice, texts, paper()).map(counted)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn calendar_save(
    state: State<'_, AppState>,
    client: ClientId,
    each: bool,
    replace: bool,
) -> Answer<Option<Exported>> {
    let ending = if each { "zip" } else { "ics" };
    save(&state, ("calendar-file-name", ending), replace, |desk, texts| {
        let dates = handout::dates(around(desk, texts), client)?;
        if dates.is_empty() {
            return Err(Error::Invalid(Message::new("calendar-nothing")));
        }
        let file = |dates: &[Event]| handout::ics(dates, state.now().to_utc(), moment);
        let bytes = if each {
            let files: Vec<Vec<u8>> = dates.chunks(1).map(file).collect();
            handout::bundle(&files, ("calendar-date-name", "ics"), texts)?
        } else {
            file(&dates)
        };
        let file = Printed { pdf: bytes, pages: 0, missing: Vec::new() };
        Ok((file, u32::try_from(dates.len()).unwrap_or(u32::MAX)))
    })
}

/// The moment at which the clock on the wall here shows `time`, also where the hour changes until then.
fn moment(time: NaiveDateTime) -> Option<DateTime<Utc>> {
    Local.from_local_datetime(&time).earliest().map(|moment| moment.to_utc())
}

#[tauri::command(async)]
#[specta::specta]
pub fn recovery_print(state: State<'_, AppState>, code: String, replace: bool) -> Answer<Option<Exported>> {
    let code = askwell_core::practice::Zeroizing::new(code);
    save(&state, ("handout-code-file-name", "pdf"), replace, |desk, texts| {
        let practice = settings::read(&desk.practice)?.practice_name;
        let (day, said_on) = (state.today(), state.today());
        let day = texts.say(&Message::new("handout-take-home-day").with("day", Arg::Date { day, said_on }));
        handout::recovery_code_pdf(&code, &practice, &day, texts, paper()).map(counted)
    })
}

// --- from the client's window, and no other -----------------------------------------------------------------------------

#[tauri::command(async)]
#[specta::specta]
pub fn stage_pages(state: State<'_, AppState>, session: SessionId, step: String, question: String) -> Answer<Pages> {
    let at = Place { session, step: &step, question: &question };
    state.with(|desk, texts| {
        if desk.conversation.mode() == askwell_core::session::StageMode::Blank {
            return Err(Error::NotOnStage);
        }
        let (_, home) = desk.conversation.stage_goes_home(around(desk, texts), at, state.now())?;
        let ticked = home.ticked.clone();
        let home = handout::gather(home, &ticked, texts, state.now());
        handout::take_home_pages(&desk.practice, &home, paper()).map(Pages::from)
    })
}
