//! Whether the practice is whole. At the first sign that it is not, nothing is written any more: what is there can still be read and
//! taken out, and a backup can take its place.

use std::fs;
use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;

use super::backup;
use super::database::{look_through, look_through_slowly, open_for_reading, whole};
use super::folder::DATABASE;
use super::opening::Practice;
use super::owner::options;
use super::stop::Stop;
use crate::error::{Error, Result, tells_damage};

/// Holds the day on which every index was compared with its table.
const CHECKED: &str = "checked";

/// Whether damage was found.
#[derive(Debug, Default)]
pub(super) struct Condition(AtomicBool);

impl Practice {
    /// Whether damage was found since it was opened: nothing is written any more.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.condition().0.load(Ordering::Relaxed)
    }

    /// Looks at every page, on a connection of its own: nobody waits for it. Whether it is whole; damage is remembered.
    ///
    /// # Errors
    /// What the file system gives: then nothing is known.
    pub fn check(&self) -> Result<bool> {
        let found = self.reading_aside(|| self.looked_through());
        match self.noticed(found) {
            Ok(sound) => {
                if !sound {
                    self.condition().0.store(true, Ordering::Relaxed);
                }
                Ok(sound)
            }
            Err(error) if tells_damage(&error) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn looked_through(&self) -> Result<bool> {
        let connection = open_for_reading(&self.folder().join(DATABASE), self.key())?;
        let sound = whole(&connection)?.is_empty();
        look_through(&connection)?;
        Ok(sound)
    }

    /// Once a day, where nobody waits: compares every index with its table, which takes long. A copy would not show it, for there the indexes
    /// are made anew. The day is kept beside the database.
    ///
    /// # Errors
    /// [`Error::PracticeDamaged`], which is remembered; what the file system gives, [`Error::Cancelled`]: then it is due on.
    pub(super) fn check_of_the_day(&self, stop: &Stop, today: NaiveDate) -> Result<()> {
        let path = self.folder().join(CHECKED);
        let today = today.to_string();
        if fs::read_to_string(&path).is_ok_and(|day| day.trim() == today) {
            return Ok(());
        }
        let looked = self.reading_aside(|| {
            let mut connection = open_for_reading(&self.folder().join(DATABASE), self.key())?;
            stop.within(&mut connection)?;
            // Stopped, it says nothing of the practice.
            look_through_slowly(&connection).map_err(|error| backup::of_stop(stop, error))
        });
        self.noticed(looked)?;
        // A day that cannot be noted is looked through once more.
        let noted = options().write(true).create(true).truncate(true).open(&path);
        noted.and_then(|mut file| file.write_all(today.as_bytes())).ok();
        Ok(())
    }

    /// Refuses where damage was found, and where the files are not in their place any more: the system would go on to write into a file
    /// that nobody will ever find.
    pub(super) fn may_write(&self) -> Result<()> {
        if self.is_damaged() {
            Err(Error::StoppedWriting)
        } else if self.place().is_gone() {
            Err(Error::FolderGone)
        } else {
            Ok(())
        }
    }

    /// Remembers damage that was met.
    pub(super) fn noticed<T>(&self, met: Result<T>) -> Result<T> {
        if met.as_ref().is_err_and(tells_damage) {
            self.condition().0.store(true, Ordering::Relaxed);
        }
        met
    }
}
