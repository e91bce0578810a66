//! The archive: everything of one client, or of the practice, as a zip of readable files, which another practice can read back.
//!
//! `archive.json` holds everything, in lists and under names that `data/handout/archive.toml` gives; `index.html` is for people, the CSV
//! files for spreadsheets, `README.txt` says what is what. With a passphrase the zip is sealed in the format of age, which other programs
//! open too. It holds what is kept in the database; the scratch pad is never in it.
//!
//! What is read is hostile: only `archive.json` is looked at, every value is checked before anything is stored, and all of it is one
//! transaction and one step of undo.

mod bring_in;
mod cell;
mod gather;
mod json;
mod labels;
mod pack;
mod page;
mod preview;
mod readme;
mod seal;
mod shape;
mod store;
mod tables;

pub use bring_in::{BroughtBack, bring_in, bring_in_until};
pub use gather::Scope;
pub use pack::{Archive, Archived, archive, archive_name, archive_until, is_sealed, read, read_file, read_file_until};
pub use preview::{ArchivePreview, ArchivedClient};
