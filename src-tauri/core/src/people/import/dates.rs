//! The day of connecting, in the shapes in which exports and spreadsheets write it.
//!
//! LinkedIn wrote `3/12/18, 9:22 AM` until 2018 and writes `12 Mar 2023` since; spreadsheets make `4-Apr-21`, `2023-03-12`,
//! `03/12/2023` or `12.03.2023` of it, and translated exports name the month in their language.

use chrono::NaiveDate;

use super::words;
use crate::vocabulary::fold;

/// A day as a cell gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// This day.
    Sure(NaiveDate),
    /// Two numbers that could each be the day or the month.
    Unsure(Numbers),
    /// The cell is empty.
    None,
    /// Something else than a day.
    Unreadable,
}

/// A date such as 3/4/2023 before anyone knows which number is the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbers {
    first: u32,
    second: u32,
    year: i32,
    /// A clock with AM or PM stands beside it, so the month comes first.
    american: bool,
}

impl Numbers {
    /// Whether the day comes first, where the numbers themselves show it.
    pub fn day_first(self) -> Option<bool> {
        match (self.first > 12, self.second > 12) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ if self.american => Some(false),
            // 5/5 is the same day either way and proves nothing.
            _ => None,
        }
    }

    /// The day, read day first or month first; none where the calendar has no such day.
    pub fn day(self, day_first: bool) -> Option<NaiveDate> {
        let (day, month) = if day_first { (self.first, self.second) } else { (self.second, self.first) };
        date(self.year, month, day)
    }
}

/// Reads a trimmed cell.
pub(super) fn read(cell: &str) -> Day {
    if cell.is_empty() {
        return Day::None;
    }
    // No date is longer than "12 de septiembre de 2023, 09:22:33 p. m."; a hostile cell is not folded whole.
    if cell.len() > 64 {
        return Day::Unreadable;
    }
    let folded = fold(cell);
    parse(&folded).unwrap_or(Day::Unreadable)
}

/// A run of digits, or of letters, and the character before it.
struct Token<'a> {
    text: &'a str,
    before: Option<char>,
}

impl Token<'_> {
    fn number(&self) -> Option<u32> {
        if self.text.len() > 4 { None } else { self.text.parse().ok() }
    }
}

fn tokens(folded: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut rest = folded;
    let mut before = None;
    while let Some(c) = rest.chars().next() {
        let run: &str = if c.is_ascii_digit() {
            rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default()
        } else if c.is_alphabetic() {
            rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default()
        } else {
            ""
        };
        if run.is_empty() {
            before = Some(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        } else {
            out.push(Token { text: run, before });
            before = None;
            rest = rest.get(run.len()..).unwrap_or_default();
        }
    }
    out
}

/// Words that stand within a date and mean nothing: "12 de marzo de 2023", "1er mars", "4th April".
const FILLERS: [&str; 9] = ["de", "er", "st", "nd", "rd", "th", "den", "del", "of"];

fn parse(folded: &str) -> Option<Day> {
    if let Some(day) = serial(folded) {
        return Some(Day::Sure(day));
    }
    let tokens = tokens(folded);
    let mut parts = tokens.iter().filter(|t| !FILLERS.contains(&t.text));
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    let rest: Vec<&Token<'_>> = parts.collect();
    if !rest.iter().all(|t| {
        t.text.bytes().all(|b| b.is_ascii_digit())
            || matches!(t.text, "am" | "pm" | "a" | "p" | "m" | "t" | "z" | "utc" | "gmt")
    }) {
        return None;
    }
    let months = &words::get().months;
    match (a.number(), b.number(), c.number()) {
        // 12 Mar 2023; 4-Apr-21. A year of two digits only where a spreadsheet wrote it, with hyphens: "12 Mar 20" is cut short.
        (Some(day), None, Some(_)) => {
            let month = *months.get(b.text)?;
            let short = c.text.len() == 2 && matches!(c.before, Some('-' | '/' | '.'));
            date(year(c, short)?, month, day).map(Day::Sure)
        }
        // Mar 12, 2023
        (None, Some(day), Some(_)) => date(year(c, false)?, *months.get(a.text)?, day).map(Day::Sure),
        // 2023-03-12
        (Some(_), Some(month), Some(day)) if a.text.len() == 4 => date(year(a, false)?, month, day).map(Day::Sure),
        (Some(first), Some(second), Some(_)) => {
            let numbers = Numbers {
                first,
                second,
                year: year(c, true)?,
                american: rest.iter().any(|t| matches!(t.text, "am" | "pm")),
            };
            // Nobody writes the month first with full stops.
            if b.before == Some('.') { numbers.day(true).map(Day::Sure) } else { Some(Day::Unsure(numbers)) }
        }
        _ => None,
    }
}

/// A year of four digits, or of two where `short` is allowed: 70 to 99 are of the last century.
fn year(token: &Token<'_>, short: bool) -> Option<i32> {
    let number = i32::try_from(token.number()?).ok()?;
    match token.text.len() {
        4 => Some(number),
        2 if short => Some(if number >= 70 { 1900 + number } else { 2000 + number }),
        _ => None,
    }
}

/// A day between 1970 and 2199; nobody connected before or will after.
fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    if !(1970..=2199).contains(&year) {
        return None;
    }
    NaiveDate::from_ymd_opt(year, month, day)
}

/// A spreadsheet's bare day number (45000 is 15 March 2023), between the years 2000 and 2100.
fn serial(text: &str) -> Option<NaiveDate> {
    if text.len() != 5 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: u64 = text.parse().ok().filter(|n| (36_526..=73_050).contains(n))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(number))
}
