//! Dates as people say them, for a goal, for what she will do, for when the two speak again: "by 1 May 2027", "in two weeks",
//! "Tuesday at 10", "before Christmas", "end of the month".
//!
//! A strict grammar: every word must be one that it knows, else no day is understood. A day that was never said is worse than none; the
//! words are kept either way, and what is understood is shown and can be corrected. What needs a ruling:
//!
//! - A month, a week or a year means its last day, also after "in" and "by"; weeks end on Sunday, but "the end of the week" is its Friday.
//!   After "before" it means the day before it begins, and so does a day: "before Christmas" is the 24th.
//! - A day or a month without a year is the next that comes, today and this month included. "Next June" is understood only where no
//!   June is left this year.
//! - "Friday" and "this Friday" are the next after today; "next Friday" is that of next week.
//! - Dates in figures have the month first where they are written with a slash or a dash, as Americans write them, and the day first
//!   with dots; where only the other can be, it is. A year of four figures in front settles it.

mod clock;
mod day;
mod named;
mod words;

use chrono::{DateTime, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone};

use day::Said;

/// Longer texts, in characters, are sentences and no dates.
const LONGEST: usize = 80;
/// The most words that name a day: "the second Tuesday of the month after next" has them all.
const MOST_WORDS: usize = 9;
/// How far ahead a day may lie: fifty years.
const FARTHEST: Months = Months::new(600);

/// What was understood: a day, and the time of day where one was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The day.
    pub day: NaiveDate,
    /// The time, as a clock on the wall has it.
    pub time: Option<NaiveTime>,
}

/// The day that `words` mean when they are said at `now`: from that day on, at most fifty years ahead. `None` where they name no
/// such day. The words are kept either way.
#[must_use]
pub fn understood<Tz: TimeZone>(words: &str, now: &DateTime<Tz>) -> Option<NaiveDate> {
    when(words, now).map(|when| when.day)
}

/// The day and the time that `words` mean when they are said at `now`; as [`understood`], with the time where one is said.
#[must_use]
pub fn when<Tz: TimeZone>(words: &str, now: &DateTime<Tz>) -> Option<When> {
    if words.chars().nth(LONGEST).is_some() {
        return None;
    }
    let said = words::apart(words);
    let found = soon(&said, now.naive_local()).or_else(|| at_a_time(&said, now.date_naive()))?;
    let farthest = now.date_naive().checked_add_months(FARTHEST)?;
    (now.date_naive()..=farthest).contains(&found.day).then_some(found)
}

/// The time of day that `words` name when they are said at `now`: as [`when`] has it, but for what is counted from `now` ("in two hours").
/// It says the same however much later it is asked.
#[must_use]
pub fn hour<Tz: TimeZone>(words: &str, now: &DateTime<Tz>) -> Option<NaiveTime> {
    if words.chars().nth(LONGEST).is_some() {
        return None;
    }
    at_a_time(&words::apart(words), now.date_naive())?.time
}

/// "in an hour", "within 48 hours", "right away".
fn soon(said: &[String], now: NaiveDateTime) -> Option<When> {
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let said = named::bare(&said);
    let (count, unit, to_the_minute) = match *said {
        ["now"] | ["right" | "straight", "away" | "now"] | ["immediately"] => {
            return Some(When { day: now.date(), time: None });
        }
        ["in", "half", "an", "hour"] => (30, "minutes", true),
        ["in", count, unit] | [count, unit, "from", "now"] => (words::number(count)?, unit, true),
        ["within", count, unit] | ["within" | "in", "the", "next", count, unit] => (words::number(count)?, unit, false),
        _ => return None,
    };
    let length = match unit {
        "minute" | "minutes" | "min" | "mins" => TimeDelta::minutes(count.into()),
        "hour" | "hours" | "hrs" => TimeDelta::hours(count.into()),
        _ => return None,
    };
    let then = now.checked_add_signed(length)?;
    let time = then.time().format("%H:%M").to_string().parse().ok().filter(|_| to_the_minute);
    Some(When { day: then.date(), time })
}

fn at_a_time(said: &[String], today: NaiveDate) -> Option<When> {
    let timed = clock::taken_out(said)?;
    let rest: Vec<&str> = timed.rest.iter().map(String::as_str).collect();
    let mut said = Said { today, before: false, by: false };
    let mut rest = named::bare(&rest);
    while !said.before {
        rest = match rest {
            ["before", left @ ..] => {
                said.before = true;
                left
            }
            ["no" | "not", "later", "than", left @ ..] | ["by" | "until" | "till" | "til", left @ ..] => {
                said.by = true;
                left
            }
            ["on" | "at" | "for", left @ ..] | [left @ .., "on" | "at" | "by"] => left,
            [left @ .., "same", "time"] if !left.is_empty() => left,
            _ => break,
        };
        rest = named::bare(rest);
    }
    if rest.len() > MOST_WORDS {
        return None;
    }
    let rest = if rest.is_empty() && timed.ends_the_day { &["today"] } else { rest };
    Some(When { day: said.day(rest)?, time: timed.time })
}
