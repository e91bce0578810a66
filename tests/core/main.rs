//! Rules and persistence, through the public face of the core.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    reason = "a failure here is a failed test"
)]

mod client;
mod criteria;
mod export;
mod import;
mod import_plan;
mod industries;
mod layers;
mod levels;
mod library;
mod matching;
mod people;
mod practice;
mod quick_entry;
mod read_back;
mod record;
mod round_trip;
mod sample;
mod session;
mod shortlist;
mod stage;
mod stories;
mod vocabulary;
mod who_fits;
