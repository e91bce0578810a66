//! The surroundings of one story: folders of its own, a theme, the variables that the app reads.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Whether the desktop is light or dark, as the app's "like the system" sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// A light desktop.
    Light,
    /// A dark desktop.
    Dark,
}

impl Theme {
    /// Its name in paths.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A home folder that is gone when the story ends: nothing of the real one is read or written.
pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    pub(crate) fn new(theme: Theme) -> Self {
        let folder = tempfile::Builder::new().prefix("askwell-story-").tempdir().expect("a temporary folder");
        let home = Self { folder };
        for place in [home.saved(), home.config().join("gtk-3.0"), home.at("data"), home.at("cache")] {
            fs::create_dir_all(place).expect("the folders of a home");
        }
        if let Some(folder) = home.to_open().parent() {
            fs::create_dir_all(folder).expect("the folder of the file to open");
        }
        let dark = u8::from(theme == Theme::Dark);
        // Nothing moves, so that a picture never shows half of a movement.
        let settings = format!(
            "[Settings]\ngtk-application-prefer-dark-theme={dark}\ngtk-enable-animations=0\ngtk-cursor-blink=0\n"
        );
        fs::write(home.config().join("gtk-3.0/settings.ini"), settings).expect("the desktop's settings");
        home
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where the practice lies.
    pub(crate) fn data(&self) -> PathBuf {
        self.at("askwell")
    }

    /// Where the app saves to, in place of a dialog.
    pub(crate) fn saved(&self) -> PathBuf {
        self.at("saved")
    }

    /// The file that the app opens, in place of a dialog.
    pub(crate) fn to_open(&self) -> PathBuf {
        self.at("to-open/Connections.csv")
    }

    /// Where the app writes the address that it would have opened in another program.
    pub(crate) fn opened(&self) -> PathBuf {
        self.at("opened")
    }

    /// What the app and its driver find in their environment.
    pub(crate) fn variables(&self) -> Vec<(&'static str, OsString)> {
        vec![
            ("TAURI_WEBVIEW_AUTOMATION", "true".into()),
            ("ASKWELL_DATA_DIR", self.data().into()),
            ("ASKWELL_OPEN_PATH", self.to_open().into()),
            ("ASKWELL_SAVE_DIR", self.saved().into()),
            ("ASKWELL_OPENED_FILE", self.opened().into()),
            ("HOME", self.folder.path().into()),
            ("XDG_CONFIG_HOME", self.config().into()),
            ("XDG_DATA_HOME", self.at("data").into()),
            ("XDG_CACHE_HOME", self.at("cache").into()),
        ]
    }

    fn config(&self) -> PathBuf {
        self.at("config")
    }

    fn at(&self, place: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(place)
    }
}
