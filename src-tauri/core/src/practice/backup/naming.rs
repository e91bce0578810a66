//! What a backup is called: `Askwell 2026-11-28 14.31.05.askwell-backup`. It says when it was made, and of nobody anything.

use chrono::{NaiveDateTime, Timelike};

const BEGINS: &str = "Askwell ";
const ENDS: &str = ".askwell-backup";
/// Neither a colon nor a slash: every system takes it.
const MOMENT: &str = "%Y-%m-%d %H.%M.%S";

/// The name of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupName {
    /// When it was made, by the clock of the machine, to the second.
    pub made: NaiveDateTime,
}

impl BackupName {
    /// The name of one that is made at `moment`.
    #[must_use]
    pub fn at(moment: NaiveDateTime) -> Self {
        Self { made: moment.with_nanosecond(0).unwrap_or(moment) }
    }

    /// What the file is called; `nth` tells those of one second apart, and 0 is the first.
    #[must_use]
    pub fn file(self, nth: u32) -> String {
        let moment = self.made.format(MOMENT);
        if nth == 0 { format!("{BEGINS}{moment}{ENDS}") } else { format!("{BEGINS}{moment} ({}){ENDS}", nth + 1) }
    }

    /// The name that this file has; `None` where it is no backup's.
    #[must_use]
    pub fn parse(file: &str) -> Option<Self> {
        let moment = file.strip_prefix(BEGINS)?.strip_suffix(ENDS)?;
        let moment = moment.split(" (").next()?;
        NaiveDateTime::parse_from_str(moment, MOMENT).ok().map(|made| Self { made })
    }
}
