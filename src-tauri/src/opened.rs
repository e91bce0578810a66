//! What the app was opened with: a backup, from the file manager. It is looked into when the coach wants it, and never restored by itself.
//! A practice's own file or folder says nothing: there is one practice, and it opens as usual.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use crate::state::AppState;

/// What a backup is called at its end.
const ENDING: &str = "askwell-backup";

/// The backup among the arguments of a start in `folder`; the first of them is the program.
pub fn backup_in(arguments: &[String], folder: &Path) -> Option<PathBuf> {
    let named = |path: &Path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING));
    let paths = arguments.iter().skip(1).map(|argument| folder.join(argument));
    paths.filter(|path| named(path)).find(|path| path.is_file())
}

impl AppState {
    /// A backup was opened from outside: it is offered, as soon as nobody else may see it.
    pub fn offer(&self, backup: Option<PathBuf>) {
        if backup.is_some() {
            *self.offered.lock().unwrap_or_else(PoisonError::into_inner) = backup;
            self.notices.tell();
        }
    }

    /// The backup that is offered. Not while a session is on the console or the stage is handed over: it waits until then.
    pub fn offered(&self) -> Option<PathBuf> {
        let busy = |desk: &crate::state::Desk| desk.hand_over().is_some() || desk.conversation.present().is_some();
        if self.open_desk().is_some_and(|desk| busy(&desk)) {
            return None;
        }
        self.offered.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// It was looked into, or is not wanted.
    pub fn offer_no_more(&self) {
        *self.offered.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
