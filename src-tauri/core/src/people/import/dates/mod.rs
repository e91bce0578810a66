//! The day of connecting, in the shapes in which exports, spreadsheets and people write it.
//!
//! LinkedIn wrote `3/12/18, 9:22 AM` until 2018 and writes `12 Mar 2023` since; spreadsheets make `4-Apr-21`, `2023-03-12`,
//! `03/12/2023`, `12.03.2023` or `43171.39` of it, and translated exports name the month in their language. A cell by itself
//! often leaves open which number is what; [`Column`] decides that for all cells of one shape together.

mod column;
mod number;
mod tokens;
pub(super) mod words;

use chrono::{Days, NaiveDate};

pub(super) use column::{Column, Settled};
use tokens::{Num, Role};

/// LinkedIn opened on this day: a year of two digits means none before it.
const LINKEDIN_OPENED: Option<NaiveDate> = NaiveDate::from_ymd_opt(2003, 5, 5);
/// A day with all four digits of its year is taken at its word, but for the zero of computers' clocks.
const CLOCKS_BEGAN: Option<NaiveDate> = NaiveDate::from_ymd_opt(1970, 1, 2);
/// Of a longer cell, nothing is a day; a hostile one is not taken apart.
const LONGEST: usize = 80;

/// The days that can be days of connecting.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    latest: NaiveDate,
}

impl Window {
    /// Up to `today`, and a day more: elsewhere it may be tomorrow already.
    pub fn until(today: NaiveDate) -> Self {
        Self { latest: today.checked_add_days(Days::new(1)).unwrap_or(today) }
    }

    fn holds(self, day: NaiveDate, short_year: bool) -> bool {
        let earliest = if short_year { LINKEDIN_OPENED } else { CLOCKS_BEGAN };
        day <= self.latest && earliest.is_none_or(|earliest| day >= earliest)
    }
}

/// A day as a cell gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// The cell is empty.
    None,
    /// This day.
    Sure(NaiveDate),
    /// A day in one order of its numbers or another.
    Open(Open),
    /// A day that is still to come.
    ToCome,
    /// Something else than a day.
    Unreadable,
}

/// In which order day, month and year are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
    YearDayMonth,
}

impl Order {
    const ALL: [Self; 4] = [Self::DayMonthYear, Self::MonthDayYear, Self::YearMonthDay, Self::YearDayMonth];

    const fn roles(self) -> [Role; 3] {
        match self {
            Self::DayMonthYear => [Role::Day, Role::Month, Role::Year],
            Self::MonthDayYear => [Role::Month, Role::Day, Role::Year],
            Self::YearMonthDay => [Role::Year, Role::Month, Role::Day],
            Self::YearDayMonth => [Role::Year, Role::Day, Role::Month],
        }
    }
}

/// Orders that are as likely as each other, the likeliest set of them first.
type Tiers = &'static [&'static [Order]];

/// A date such as 3/4/2023 before anyone knows which number is what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Open {
    /// The day in each order, by [`Order::ALL`]; none where that is no possible day.
    days: [Option<NaiveDate>; 4],
    tiers: Tiers,
    shape: Shape,
}

/// How a date looks: those of one shape were written by one hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shape {
    /// What stands between the first two parts.
    gap: char,
    /// A year of four digits comes first ...
    year_first: bool,
    /// ... or last.
    year_last: bool,
    /// The month has a name.
    named: bool,
    /// A clock with AM or PM stands beside it, as in what LinkedIn wrote until 2018: the month comes first.
    american: bool,
}

impl Open {
    fn day(&self, order: Order) -> Option<NaiveDate> {
        self.days.get(order as usize).copied().flatten()
    }

    fn has_any(&self) -> bool {
        self.tiers.iter().copied().flatten().any(|order| self.day(*order).is_some())
    }
}

/// Reads a trimmed cell.
pub(super) fn read(cell: &str, window: Window) -> Day {
    if cell.is_empty() {
        return Day::None;
    }
    if cell.chars().nth(LONGEST).is_some() {
        return Day::Unreadable;
    }
    let plain = words::plain(without_remark(cell));
    match number::read(&plain) {
        Some(day) if window.holds(day, false) => return Day::Sure(day),
        Some(day) if day > window.latest => return Day::ToCome,
        _ => {}
    }
    tokens::numbers(&plain).map_or(Day::Unreadable, |found| weigh(found, window))
}

/// `cell` without what is said in brackets at its end: "(3 years ago)", "(Central European Standard Time)".
fn without_remark(cell: &str) -> &str {
    let before = cell.strip_suffix(')').and_then(|cell| cell.rsplit_once('('));
    before
        .filter(|(_, inside)| inside.contains(|c: char| c.is_ascii_alphabetic()))
        .map_or(cell, |(day, _)| day.trim_end())
}

fn weigh(found: tokens::Found, window: Window) -> Day {
    let [a, b, c] = found.numbers;
    let Some(tiers) = tiers(a, b, c) else { return Day::Unreadable };
    // "12 Mar 20" is how "12 Mar 2023" looks when it is cut.
    let named = [a, b, c].iter().any(Num::is_name);
    if named && c.digits == 2 && c.value == 20 && matches!(c.gap, Some(' ' | ',')) {
        return Day::Unreadable;
    }
    let (mut days, mut to_come) = ([None; 4], false);
    for (slot, order) in days.iter_mut().zip(Order::ALL) {
        if !tiers.iter().any(|tier| tier.contains(&order)) {
            continue;
        }
        let Some((day, short_year)) = day_of([a, b, c], order, found.thai) else { continue };
        to_come |= day > window.latest;
        *slot = Some(day).filter(|day| window.holds(*day, short_year));
    }
    let shape = Shape {
        gap: b.gap.unwrap_or(' '),
        year_first: is_long_year(a),
        year_last: is_long_year(c),
        named,
        american: found.american,
    };
    let open = Open { days, tiers, shape };
    match () {
        () if open.has_any() => Day::Open(open),
        () if to_come => Day::ToCome,
        () => Day::Unreadable,
    }
}

fn is_long_year(number: Num) -> bool {
    number.digits == 4 || number.role == Some(Role::Year) || number.since.is_some()
}

/// Whether a year is one of the calendar of Thailand.
fn is_buddhist(number: Num) -> bool {
    number.digits == 4 && (2500..2700).contains(&number.value)
}

fn tiers(a: Num, b: Num, c: Num) -> Option<Tiers> {
    use Order::{DayMonthYear as Dmy, MonthDayYear as Mdy, YearDayMonth as Ydm, YearMonthDay as Ymd};
    let named = [a, b, c].iter().any(Num::is_name);
    let gap = b.gap.unwrap_or(' ');
    let tiers: Tiers = match (is_long_year(a), is_long_year(c)) {
        (true, true) => return None,
        (true, false) => &[&[Ymd], &[Ydm]],
        // Nobody writes the month first with full stops, and a name says by its place what it is.
        // Nor does anybody who counts the years as Thailand does.
        (false, true) if named || gap == '.' || is_buddhist(c) => &[&[Dmy], &[Mdy]],
        (false, true) => &[&[Mdy, Dmy]],
        (false, false) if is_long_year(b) => return None,
        (false, false) if named || gap == '.' => &[&[Dmy], &[Ymd], &[Mdy]],
        (false, false) if gap == '/' => &[&[Mdy, Dmy], &[Ymd]],
        (false, false) => &[&[Ymd, Dmy, Mdy]],
    };
    Some(tiers)
}

/// The day of three numbers in this order, and whether its year has two digits.
fn day_of(numbers: [Num; 3], order: Order, thai: bool) -> Option<(NaiveDate, bool)> {
    let (mut year, mut month, mut day, mut short) = (0, 0, 0, false);
    for (number, role) in numbers.into_iter().zip(order.roles()) {
        if number.role.is_some_and(|said| said != role) {
            return None;
        }
        match role {
            Role::Year => (year, short) = year_of(number, thai)?,
            Role::Month => month = number.value,
            Role::Day => day = number.value,
        }
        if role != Role::Year && number.digits > 2 {
            return None;
        }
    }
    NaiveDate::from_ymd_opt(year, month, day).map(|day| (day, short))
}

/// The year that a number means, and whether it has two digits only.
fn year_of(number: Num, thai: bool) -> Option<(i32, bool)> {
    /// The Buddhist calendar of Thailand is ahead by so many years.
    const BUDDHIST: i32 = 543;
    let value = i32::try_from(number.value).ok()?;
    match (number.since, number.digits) {
        (Some(since), 1..=4) if since >= 0 => Some((since + value, false)),
        (_, 4) if is_buddhist(number) => Some((value - BUDDHIST, false)),
        (_, 4) if (1900..2200).contains(&value) => Some((value, false)),
        (since, 2) if thai || since.is_some() => Some((2500 + value - BUDDHIST, true)),
        (None, 2) => Some((2000 + value, true)),
        _ => None,
    }
}
