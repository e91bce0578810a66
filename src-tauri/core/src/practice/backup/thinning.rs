//! Which backups stay, and when the next one is due. Pure: the time is an argument.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime};

/// All of so many days stay.
const ALL_OF_DAYS: i64 = 2;
/// Then one a day, one a week and one a month, so many of each (the rule that Anki's users know).
const DAILY: usize = 12;
const WEEKLY: usize = 10;
const MONTHLY: usize = 9;

/// A new one is due after so many minutes, if anything has changed.
const MINUTES: i64 = 30;

/// What is known of a backup for deciding whether it stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keeping {
    /// When it was made.
    pub made: NaiveDateTime,
    /// How large it is, in bytes.
    pub bytes: u64,
}

/// Which of `backups`, the newest first, stay at `now`, all together within `bytes_at_most`. The newest always stays, however large.
#[must_use]
pub fn kept(backups: &[Keeping], now: NaiveDateTime, bytes_at_most: u64) -> Vec<bool> {
    let mut by_rule = Rule::new(now);
    let mut sum = 0_u64;
    let mut full = false;
    backups
        .iter()
        .enumerate()
        .map(|(nth, backup)| {
            let stays = by_rule.keeps(backup.made) || nth == 0;
            if stays && !full {
                sum = sum.saturating_add(backup.bytes);
                // From the first that finds no room on, the older ones go: there is no gap in what stays.
                full = nth > 0 && sum > bytes_at_most;
            }
            stays && !full
        })
        .collect()
}

/// So many days ahead it is told when a backup goes: none stays for longer than the rule's days, weeks and months together.
const DAYS_AHEAD: i64 = 500;

/// On which day each of `backups`, the newest first, goes, where one more of the size of the newest is made every day from tomorrow on.
/// Where fewer are made it goes later.
#[must_use]
pub fn going(backups: &[Keeping], now: NaiveDateTime, bytes_at_most: u64) -> Vec<NaiveDate> {
    let bytes = backups.first().map_or(0, |newest| newest.bytes);
    let mut days = vec![now.date() + Duration::days(DAYS_AHEAD); backups.len()];
    let mut there: Vec<(Keeping, Option<usize>)> = backups.iter().enumerate().map(|(n, b)| (*b, Some(n))).collect();
    for day in 0..DAYS_AHEAD {
        let at = now + Duration::days(day);
        if day > 0 {
            there.insert(0, (Keeping { made: at, bytes }, None));
        }
        let known: Vec<Keeping> = there.iter().map(|(backup, _)| *backup).collect();
        let mut stays = kept(&known, at, bytes_at_most).into_iter();
        there.retain(|(_, of)| {
            let stays = stays.next().unwrap_or(true);
            if let Some(day) = of.filter(|_| !stays).and_then(|of| days.get_mut(of)) {
                *day = at.date();
            }
            stays
        });
    }
    days
}

/// Whether a backup is due at `now`, where the newest was made at `last` and anything has changed since.
#[must_use]
pub fn due(last: Option<NaiveDateTime>, changed: bool, now: NaiveDateTime) -> bool {
    // A clock that was set back makes no one wait for more than the time itself.
    last.is_none_or(|last| changed && (now - last).abs() >= Duration::minutes(MINUTES))
}

/// The rule, going from the newest to the oldest.
struct Rule {
    now: NaiveDateTime,
    /// How many of each kind are left, and in which day, week or month the last of it was.
    stages: [(usize, Option<(i32, u32)>); 3],
}

impl Rule {
    const fn new(now: NaiveDateTime) -> Self {
        Self { now, stages: [(DAILY, None), (WEEKLY, None), (MONTHLY, None)] }
    }

    fn keeps(&mut self, made: NaiveDateTime) -> bool {
        if (self.now.date() - made.date()).num_days() < ALL_OF_DAYS {
            return true;
        }
        let day = made.date();
        let names: [fn(NaiveDate) -> (i32, u32); 3] = [
            |day| (day.year(), day.ordinal()),
            |day| (day.iso_week().year(), day.iso_week().week()),
            |day| (day.year(), day.month()),
        ];
        for ((left, last), name) in self.stages.iter_mut().zip(names) {
            let name = Some(name(day));
            if *last == name {
                return false;
            }
            if *left > 0 {
                *left -= 1;
                *last = name;
                return true;
            }
        }
        false
    }
}
