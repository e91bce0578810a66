//! Rules and persistence, through the public face of the core.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    reason = "a failure here is a failed test"
)]

mod archive;
mod backups;
mod boundary;
mod calendar;
mod client;
mod criteria;
mod dates;
mod disk;
mod erasure;
mod export;
mod first_message;
mod folders;
mod forgetting;
mod full_disk;
mod going_home;
mod hostile;
mod import;
mod import_plan;
mod industries;
mod keychain;
mod kills;
mod layers;
mod levels;
mod library;
mod matching;
mod names;
mod opening;
mod pasted;
mod pdf;
mod people;
mod practice;
mod practising;
mod quick_entry;
mod read_back;
mod record;
mod rehearsal;
mod round_trip;
mod sample;
mod schema_walk;
mod session;
mod shortlist;
mod slow_work;
mod stage;
mod stories;
mod take_home;
mod traces;
mod undo_whole;
mod undoing;
mod vocabulary;
mod when;
mod who_fits;
