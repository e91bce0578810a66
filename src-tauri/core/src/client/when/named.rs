//! The days that have a name, and what is said around a day: `data/spoken_days.toml`.

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

#[derive(Deserialize)]
struct Spoken {
    around: Vec<String>,
    day: Vec<Named>,
}

#[derive(Deserialize)]
struct Named {
    names: Vec<String>,
    /// Month and day.
    date: Option<(u32, u32)>,
    /// Month, weekday, and the so-manyth of them.
    weekday: Option<(u32, Weekday, i64)>,
    /// Days from Easter Sunday.
    easter: Option<i64>,
}

static SPOKEN: LazyLock<Spoken> = LazyLock::new(|| {
    let read = toml::from_str(include_str!("../../../data/spoken_days.toml"));
    read.unwrap_or_else(|_| Spoken { around: Vec::new(), day: Vec::new() })
});

/// `words` without what is said around a day.
pub(super) fn bare<'w>(mut words: &'w [&'w str]) -> &'w [&'w str] {
    'again: loop {
        for phrase in &SPOKEN.around {
            let phrase: Vec<&str> = phrase.split(' ').collect();
            let rest = words.strip_prefix(&*phrase).or_else(|| words.strip_suffix(&*phrase));
            if let Some(rest) = rest {
                words = rest;
                continue 'again;
            }
        }
        return words;
    }
}

/// Whether a day has this name.
pub(super) fn is_name(name: &str) -> bool {
    of_name(name).is_some()
}

/// The day of this name in `year`.
pub(super) fn day_in(name: &str, year: i32) -> Option<NaiveDate> {
    let named = of_name(name)?;
    if let Some((month, day)) = named.date {
        NaiveDate::from_ymd_opt(year, month, day)
    } else if let Some((month, weekday, which)) = named.weekday {
        nth_weekday(year, month, weekday, which)
    } else {
        easter(year)?.checked_add_signed(chrono::TimeDelta::days(named.easter?))
    }
}

fn of_name(name: &str) -> Option<&'static Named> {
    SPOKEN.day.iter().find(|day| day.names.iter().any(|known| known == name))
}

/// The so-manyth `weekday` of a month; below nought, counted from its end.
pub(super) fn nth_weekday(year: i32, month: u32, weekday: Weekday, which: i64) -> Option<NaiveDate> {
    if let Ok(n @ 1..=5) = u8::try_from(which) {
        return NaiveDate::from_weekday_of_month_opt(year, month, weekday, n);
    }
    (1..=5).rev().find_map(|n| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n))
}

/// Easter Sunday by the Gregorian rule (the anonymous algorithm of 1876, as Meeus gives it).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - b.div_euclid(4) - g + 15).rem_euclid(30);
    let l = (32 + 2 * b.rem_euclid(4) + 2 * c.div_euclid(4) - h - c.rem_euclid(4)).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let days = u64::try_from(h + l - 7 * m).ok()?;
    // Counted from 22 March, the earliest that it can be.
    NaiveDate::from_ymd_opt(year, 3, 22)?.checked_add_days(Days::new(days)).filter(|day| day.year() == year)
}
