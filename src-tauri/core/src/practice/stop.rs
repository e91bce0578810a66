//! What stops slow work: whoever does it asks from time to time, and what was begun is then as if it had never been.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

use crate::error::{Error, Result};

/// After so many steps of its machine the database asks.
const STEPS: std::ffi::c_int = 10_000;

/// Shared by whoever does the work and whoever may stop it.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Stops the work.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was stopped.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Whatever `connection` does from now on ends with an error where it is stopped.
    pub(super) fn within(&self, connection: &mut Connection) -> Result<()> {
        let stop = self.clone();
        Ok(connection.progress_handler(STEPS, Some(move || stop.is_stopped()))?)
    }

    /// Goes on, unless it was stopped.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn go_on(&self) -> Result<()> {
        if self.is_stopped() { Err(Error::Cancelled) } else { Ok(()) }
    }
}
