//! The coach's encrypted folder: opening, keys, migrations, the one path of change, undo and forgetting; settings and preferences.

mod as_found;
mod aside;
pub mod backup;
mod change;
mod condition;
mod database;
mod folder;
mod guesses;
mod keys;
mod lock;
mod migrations;
mod open_step;
mod opening;
mod preferences;
mod recovery;
mod rekeying;
mod sealed;
mod secret;
pub mod settings;
mod store;
mod strength;
mod undo;

pub use aside::{Aside, Found};
pub use change::{About, Visit};
pub use folder::{DataFolder, own_folder_name, sample_folder_name};
pub use guesses::Guesses;
pub use keys::{Key, KeyWraps};
pub use open_step::OpenStep;
pub use opening::Practice;
pub use preferences::{Appearance, BackupChoices, LanguageChoice, Preferences, TextSize, TextSizes, TextStep};
pub use recovery::RecoveryCode;
pub use secret::OpenedBy;
pub use settings::{Settings, SettingsField};
pub use strength::{Strength, strength};
pub use undo::{Done, History};
pub use zeroize::Zeroizing;
