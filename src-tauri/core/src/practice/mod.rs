//! The coach's encrypted folder: opening, keys, migrations, the one path of change, undo and forgetting; settings and preferences.

mod change;
mod database;
mod folder;
mod keys;
mod migrations;
mod open_step;
mod opening;
mod preferences;
mod recovery;
mod secret;
pub mod settings;
mod store;
mod strength;
mod undo;

pub use change::{About, Visit};
pub use folder::{DataFolder, own_folder_name, sample_folder_name};
pub use keys::{Key, KeyWraps};
pub use open_step::OpenStep;
pub use opening::Practice;
pub use preferences::{Appearance, LanguageChoice, Preferences};
pub use recovery::RecoveryCode;
pub use settings::{Settings, SettingsField};
pub use strength::{Strength, strength};
pub use undo::History;
pub use zeroize::Zeroizing;
