//! The last moment of a restoring, which a crash may cut in two: what is to take the place lies whole in a folder of its own first. From then
//! on it is decided: whoever opens the practice next ends what was begun.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::practice::folder::{DATABASE, KEYS, LOG, LOG_INDEX, sync_folder, write_whole};
use crate::practice::lock::Lock;

const DOING: &str = "restoring";
/// The folder of what is decided and not yet in its place.
const DECIDED: &str = "restored";
/// How many changes the practice knows that is in it.
const CHANGES: &str = "changes";

/// Whether something waits there to be put in its place.
pub(in crate::practice) fn waits_in(folder: &Path) -> bool {
    folder.join(DECIDED).is_dir()
}

/// Decides: what lies in `laid` (a database, and with `wraps` its keys) takes the place of what is in `folder`.
pub(super) fn decide(folder: &Path, laid: &Path, wraps: Option<&[u8]>, changes: u64) -> Result<()> {
    if let Some(wraps) = wraps {
        write_whole(&laid.join(KEYS), wraps)?;
    }
    write_whole(&laid.join(CHANGES), changes.to_string().as_bytes())?;
    // Its log, if it has one, was brought in.
    for left in [LOG, LOG_INDEX] {
        fs::remove_file(laid.join(left)).ok();
    }
    File::open(laid.join(DATABASE)).and_then(|file| file.sync_all()).map_err(Error::file(DOING))?;
    sync_folder(laid);
    fs::rename(laid, folder.join(DECIDED)).map_err(Error::file(DOING))?;
    sync_folder(folder);
    Ok(())
}

/// Ends what was decided, if anything was; however far it had come.
///
/// # Errors
/// What the file system gives: then it is ended the next time.
pub(in crate::practice) fn finish(folder: &Path, lock: &Lock) -> Result<()> {
    if !waits_in(folder) {
        return Ok(());
    }
    let decided = folder.join(DECIDED);
    let database = decided.join(DATABASE);
    if database.is_file() {
        replace(decided.join(KEYS), folder.join(KEYS))?;
        // The log is another database's: it goes first. What was there lies aside already.
        for gone in [LOG, LOG_INDEX].map(|name| folder.join(name)) {
            if gone.exists() {
                fs::remove_file(gone).map_err(Error::file(DOING))?;
            }
        }
        let changes = fs::read_to_string(decided.join(CHANGES)).ok().and_then(|text| text.parse().ok());
        lock.note(changes.unwrap_or(0));
        // It goes last: as long as it lies here, all of this is done again.
        replace(database, folder.join(DATABASE))?;
        sync_folder(folder);
    }
    fs::remove_dir_all(decided).map_err(Error::file(DOING))
}

fn replace(from: PathBuf, to: PathBuf) -> Result<()> {
    if from.is_file() { fs::rename(from, to).map_err(Error::file(DOING)) } else { Ok(()) }
}
