//! What must be known before a practice is opened, and says nothing of anybody: appearance, language and the size of text
//! (`preferences.json`).

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::folder::{DataFolder, PREFERENCES};
use super::owner::make_folder;
use super::unfinished;
use crate::error::{Error, Result};
use crate::vocabulary::texts::Language;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// Which language to speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum LanguageChoice {
    /// As the system says, where Askwell speaks it; else English.
    #[default]
    System,
    /// English.
    En,
}

impl LanguageChoice {
    /// The language that is spoken.
    #[must_use]
    pub const fn language(self) -> Language {
        match self {
            Self::System | Self::En => Language::En,
        }
    }
}

/// The preferences of this computer's Askwell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct Preferences {
    /// Light or dark.
    pub appearance: Appearance,
    /// Which language to speak.
    pub language: LanguageChoice,
}

/// How large the text of a window is, in percent of the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextSize(u16);

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

/// From size to size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum TextStep {
    /// The next larger one.
    Larger,
    /// The next smaller one.
    Smaller,
    /// As it is usually.
    Usual,
}

/// The sizes there are, in percent.
const SIZES: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];

impl TextSize {
    /// One step on; at either end it stays.
    #[must_use]
    pub fn stepped(self, step: TextStep) -> Self {
        let next = match step {
            TextStep::Larger => SIZES.into_iter().find(|size| *size > self.0),
            TextStep::Smaller => SIZES.into_iter().rev().find(|size| *size < self.0),
            TextStep::Usual => Some(100),
        };
        next.map_or_else(|| self.known(), Self)
    }

    /// How many times the usual size.
    #[must_use]
    pub fn factor(self) -> f64 {
        f64::from(self.known().0) / 100.0
    }

    /// The same, where somebody has written another number into the file.
    fn known(self) -> Self {
        let [least, .., most] = SIZES;
        Self(self.0.clamp(least, most))
    }
}

/// How large the text of both windows is: each has eyes of its own before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TextSizes {
    /// Of the coach's window.
    pub console: TextSize,
    /// Of the client's.
    pub stage: TextSize,
}

impl TextSizes {
    /// The sizes kept in `folder`; the usual ones where there are none or they cannot be read.
    #[must_use]
    pub fn read(folder: &DataFolder) -> Self {
        Kept::read(folder).text
    }

    /// Keeps these sizes in `folder`, beside what else is kept there.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn write(self, folder: &DataFolder) -> Result<()> {
        write(folder, &Kept { text: self, ..Kept::read(folder) })
    }
}

/// How much room backups may take, and where a second copy of each goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BackupChoices {
    /// All of them together, in megabytes; the newest stays however large it is.
    pub megabytes: u32,
    /// A folder for a second copy of each.
    pub folder: Option<PathBuf>,
}

impl Default for BackupChoices {
    fn default() -> Self {
        Self { megabytes: 2_000, folder: None }
    }
}

impl BackupChoices {
    /// The choices kept in `folder`; the usual ones where there are none or they cannot be read.
    #[must_use]
    pub fn read(folder: &DataFolder) -> Self {
        Kept::read(folder).backups
    }

    /// Keeps these choices in `folder`, beside what else is kept there.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn write(self, folder: &DataFolder) -> Result<()> {
        write(folder, &Kept { backups: self, ..Kept::read(folder) })
    }

    /// How many bytes all backups may take together.
    #[must_use]
    pub fn bytes_at_most(&self) -> u64 {
        u64::from(self.megabytes) * 1_000_000
    }
}

const FILE: &str = "preferences.json";

#[derive(Default, Serialize)]
struct Kept {
    #[serde(flatten)]
    preferences: Preferences,
    text: TextSizes,
    backups: BackupChoices,
}

impl Kept {
    /// Each by itself: one that cannot be read does not take the others along.
    fn read(folder: &DataFolder) -> Self {
        let json = fs::read(folder.path().join(FILE)).unwrap_or_default();
        let part = |name: &str| {
            let all: serde_json::Value = serde_json::from_slice(&json).unwrap_or_default();
            all.get(name).cloned().unwrap_or_default()
        };
        Self {
            preferences: serde_json::from_slice(&json).unwrap_or_default(),
            text: serde_json::from_value(part("text")).unwrap_or_default(),
            backups: serde_json::from_value(part("backups")).unwrap_or_default(),
        }
    }
}

/// Whole or not at all.
fn write(folder: &DataFolder, kept: &Kept) -> Result<()> {
    let doing = "writing the preferences";
    make_folder(folder.path()).map_err(Error::file(doing))?;
    let mut file = unfinished::file(PREFERENCES, "", folder.path()).map_err(Error::file(doing))?;
    let json = serde_json::to_vec_pretty(kept).map_err(|_| Error::Unexpected)?;
    file.write_all(&json).map_err(Error::file(doing))?;
    file.persist(folder.path().join(FILE)).map_err(|e| Error::file(doing)(e.error))?;
    Ok(())
}

impl Preferences {
    /// The preferences kept in `folder`; the defaults where there are none or they cannot be read.
    #[must_use]
    pub fn read(folder: &DataFolder) -> Self {
        Kept::read(folder).preferences
    }

    /// Keeps these preferences in `folder`, whole or not at all; what else is kept there stays as it is.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn write(&self, folder: &DataFolder) -> Result<()> {
        write(folder, &Kept { preferences: *self, ..Kept::read(folder) })
    }
}
