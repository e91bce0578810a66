//! The commands over a mocked desktop and a mocked window system: the real handler, the real access control, the real core.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    reason = "a failure here is a failed test"
)]

mod acl;
mod at_rest;
mod backups;
mod bindings;
mod boundary;
mod check_up;
mod commands;
mod deaths;
mod goodbye;
mod hostile;
mod keychain;
mod library;
mod opened;
mod place;
mod placing;
mod rehearsal;
mod session;
mod stage;
mod support;
#[cfg(target_os = "linux")]
mod suspend;
