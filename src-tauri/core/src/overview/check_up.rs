//! How the practice is kept, at a glance: whether it is whole, what backups there are, how much room it takes and where everything lies; and
//! the same as a report for whoever helps, in which nobody is named.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::error::Result;
use crate::practice::{BackupChoices, DataFolder, Practice, backup, schema};
use crate::vocabulary::texts::{Message, Texts};

/// When every page was looked at, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Checked {
    /// When, by the clock of the machine.
    pub at: NaiveDateTime,
    /// Every page was whole.
    pub whole: bool,
}

/// How large things are, in kilobytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
pub struct Sizes {
    /// The practice, what is open in a session included.
    pub practice: u32,
    /// Its backups on this computer.
    pub backups: u32,
    /// What was put aside; 0: nothing was.
    pub put_aside: u32,
}

/// What lies in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PlaceOf {
    /// The practice.
    Practice,
    /// Its backups.
    Backups,
    /// Their second copies.
    Second,
    /// What did not fit, or was replaced.
    PutAside,
    /// How the windows look, and where backups go.
    Preferences,
}

/// Where something lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Place {
    /// What.
    pub of: PlaceOf,
    /// The path of it.
    pub path: String,
}

/// How the practice is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct CheckUp {
    /// When it was looked through last, since it was opened.
    pub checked: Option<Checked>,
    /// Damage was found: nothing is saved any more.
    pub damaged: bool,
    /// When the newest backup was made, by the clock of the machine.
    pub newest_backup: Option<NaiveDateTime>,
    /// How many backups there are on this computer.
    pub backups: u32,
    /// Whether the second folder could be reached the last time; `None`: there is none.
    pub second_reached: Option<bool>,
    /// How large it all is.
    pub sizes: Sizes,
    /// Where everything lies.
    pub places: Vec<Place>,
    /// The version of Askwell.
    pub version: String,
    /// The schema of the practice.
    pub schema: u32,
    /// What this computer runs.
    pub system: String,
}

/// How `practice` is kept: `checked` when it was looked through last, `out_of_reach` whether the second folder could not be written to the last
/// time, `system` what the computer runs.
#[must_use]
pub fn check_up(
    practice: &Practice,
    folder: &DataFolder,
    checked: Option<Checked>,
    out_of_reach: bool,
    system: String,
) -> CheckUp {
    let here = practice.folder();
    let backups = backup::list(here);
    let second = BackupChoices::read(folder).folder;
    let aside = here.join("put-aside");
    let known = [
        (PlaceOf::Practice, Some(here.to_owned())),
        (PlaceOf::Backups, Some(here.join("backups")).filter(|path| path.is_dir())),
        (PlaceOf::Second, second.clone()),
        (PlaceOf::PutAside, Some(aside.clone()).filter(|path| path.is_dir())),
        (PlaceOf::Preferences, Some(folder.path().join("preferences.json")).filter(|path| path.is_file())),
    ];
    let own: u64 = files(here).iter().map(|path| bytes(path)).sum();
    CheckUp {
        checked,
        damaged: practice.is_damaged(),
        newest_backup: backups.first().map(|newest| newest.made),
        backups: backups.len().try_into().unwrap_or(u32::MAX),
        second_reached: second.map(|_| !out_of_reach),
        sizes: Sizes {
            practice: kilobytes(own),
            backups: kilobytes(backups.iter().map(|backup| backup.bytes).sum()),
            put_aside: kilobytes(below(&aside)),
        },
        places: known
            .into_iter()
            .filter_map(|(of, path)| Some(Place { of, path: path?.display().to_string() }))
            .collect(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema: schema(),
        system,
    }
}

/// Whether something can be written into `folder`: tried, and taken away again.
#[must_use]
pub fn second_is_reachable(folder: &Path) -> bool {
    tempfile::NamedTempFile::new_in(folder).is_ok()
}

/// The same for whoever helps: no name, no path, no word of anybody's, and counts only as how many figures they have.
///
/// # Errors
/// The database's own.
pub fn report(practice: &Practice, found: &CheckUp, texts: &Texts) -> Result<String> {
    let rows = practice.contents()?.rows;
    let say = |key: &str| Message::new(format!("check-report-{key}"));
    let when = |at: &NaiveDateTime| at.format("%Y-%m-%d").to_string();
    let checked = found.checked.as_ref().map_or_else(
        || say("unchecked"),
        |checked| say(if checked.whole { "whole" } else { "not-whole" }).with("day", when(&checked.at)),
    );
    let second = match found.second_reached {
        None => "second-none",
        Some(true) => "second-reached",
        Some(false) => "second-out-of-reach",
    };
    let counted = rows.iter().map(|(table, count)| format!("{table}: {}", magnitude(*count))).collect::<Vec<_>>();
    let lines = [
        say("version").with("version", found.version.clone()).with("schema", found.schema),
        say("system").with("system", found.system.clone()),
        checked,
        say(if found.damaged { "damaged" } else { "writing" }),
        match &found.newest_backup {
            Some(newest) => say("backups").with("count", found.backups).with("day", when(newest)),
            None => say("no-backup"),
        },
        say(second),
        say("sizes")
            .with("practice", size(found.sizes.practice))
            .with("backups", size(found.sizes.backups))
            .with("aside", size(found.sizes.put_aside)),
        say("counts"),
    ];
    let mut text: Vec<String> = lines.iter().map(|line| texts.say(line)).collect();
    text.extend(counted.into_iter().map(|line| format!("  {line}")));
    text.push(String::new());
    Ok(text.join("\n"))
}

/// How many figures a count has, as a range.
fn magnitude(count: u64) -> String {
    if count == 0 {
        return "0".to_owned();
    }
    let least = 10_u64.saturating_pow(count.ilog10());
    format!("{least}\u{2013}{}", least.saturating_mul(10) - 1)
}

/// A size in two figures at most: which practice it is cannot be told by it.
fn size(kilobytes: u32) -> String {
    let (most, unit) = if kilobytes < 1000 { (kilobytes, "KB") } else { (kilobytes / 1000, "MB") };
    let step = 10_u32.saturating_pow(most.max(1).ilog10().saturating_sub(1));
    format!("{} {unit}", most / step * step)
}

fn kilobytes(bytes: u64) -> u32 {
    bytes.div_ceil(1000).try_into().unwrap_or(u32::MAX)
}

fn bytes(file: &Path) -> u64 {
    fs::metadata(file).map_or(0, |about| about.len())
}

/// The files in `folder` itself.
fn files(folder: &Path) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| path.is_file()).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

/// How much the files of `folder` and of the folders in it take.
fn below(folder: &Path) -> u64 {
    let inner = entries(folder).into_iter().filter(|path| path.is_dir() && !path.is_symlink());
    files(folder).iter().map(|path| bytes(path)).sum::<u64>() + inner.map(|folder| below(&folder)).sum::<u64>()
}
