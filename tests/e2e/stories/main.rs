//! The stories: what a coach does, from the first screen to what leaves the app, in the real window.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a story may end where it stands"
)]

mod backups;
mod boundary;
mod dying;
mod hostile;
mod if_no;
mod jennifer;
mod keyboard;
mod killed;
mod layouts;
mod library;
mod locked;
mod own_practice;
mod place;
mod read_back;
mod sentences;
mod session;
mod shared_screen;
mod stage;
