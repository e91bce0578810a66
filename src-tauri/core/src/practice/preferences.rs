//! What must be known before a practice is opened, and says nothing of anybody: appearance and language (`preferences.json`).

use std::fs;
use std::io::Write;

use serde::{Deserialize, Serialize};

use super::folder::DataFolder;
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

const FILE: &str = "preferences.json";

impl Preferences {
    /// The preferences kept in `folder`; the defaults where there are none or they cannot be read.
    #[must_use]
    pub fn read(folder: &DataFolder) -> Self {
        fs::read(folder.path().join(FILE)).ok().and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default()
    }

    /// Keeps these preferences in `folder`, whole or not at all.
    ///
    /// # Errors
    /// What the file system gives.
    pub fn write(&self, folder: &DataFolder) -> Result<()> {
        let doing = "writing the preferences";
        fs::create_dir_all(folder.path()).map_err(Error::file(doing))?;
        let json = serde_json::to_vec_pretty(self).map_err(|_| Error::Unexpected)?;
        let mut file = tempfile::NamedTempFile::new_in(folder.path()).map_err(Error::file(doing))?;
        file.write_all(&json).map_err(Error::file(doing))?;
        file.persist(folder.path().join(FILE)).map_err(|e| Error::file(doing)(e.error))?;
        Ok(())
    }
}
