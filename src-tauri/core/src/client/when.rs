//! Dates as people write them for a goal: "by 1 May 2027", "in six months", "end of June".
//!
//! A small, strict grammar: every word must be one that it knows, else no day is understood. A day that was never said is worse
//! than none, and the words are kept either way. What needs a ruling:
//!
//! - A month, a week or a year means its last day, also after "in" and "by"; weeks end on Sunday. After "before" it means the day
//!   before it begins. A day is that day, also after "before".
//! - A day or a month without a year is the next that comes, today and this month included. "Next June" is understood only where no
//!   June is left this year.
//! - "Friday" and "this Friday" are the next after today; "next Friday" is that of next week.
//! - Dates in figures have the day first, unless they begin with the year.

use chrono::{DateTime, Datelike, Days, Month, Months, NaiveDate, TimeZone, Weekday};

use crate::vocabulary::fold;

/// Longer texts, in characters, are sentences and no dates.
const LONGEST: usize = 60;
/// How far ahead a goal may lie: fifty years.
const FARTHEST: Months = Months::new(600);
/// 29 February comes again after eight years at most.
const YEARS_TO_TRY: i32 = 8;

/// The day that `words` mean when they are said at `now`: from that day on, at most fifty years ahead. `None` where they name no
/// such day. The words are kept either way.
#[must_use]
pub fn understood<Tz: TimeZone>(words: &str, now: &DateTime<Tz>) -> Option<NaiveDate> {
    if words.chars().nth(LONGEST).is_some() {
        return None;
    }
    let folded = fold(words).replace(',', " ");
    let words: Vec<&str> = folded.split_whitespace().collect();
    let (before, words) = match &*words {
        ["before", rest @ ..] => (true, rest),
        ["by" | "until" | "till" | "on", rest @ ..] => (false, rest),
        all => (false, all),
    };
    let said = Said { today: now.date_naive(), before };
    let farthest = said.today.checked_add_months(FARTHEST)?;
    said.day(words).filter(|day| (said.today..=farthest).contains(day))
}

#[derive(Clone, Copy)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// A month, a week, a year: its first day and its last.
type Stretch = (NaiveDate, NaiveDate);

struct Said {
    today: NaiveDate,
    /// "Before" was said.
    before: bool,
}

impl Said {
    fn day(&self, words: &[&str]) -> Option<NaiveDate> {
        let words = without_the(words);
        match words {
            ["today"] => Some(self.today),
            ["tomorrow"] => self.today.succ_opt(),
            ["end", "of", rest @ ..] => Self { before: false, ..*self }.end_of(without_the(rest)),
            ["in", rest @ ..] => self.span(rest).or_else(|| self.stretch(rest)),
            ["within", rest @ ..] | [rest @ .., "from", "now" | "today"] => self.span(rest),
            _ => self.span(words).or_else(|| self.stretch(words)).or_else(|| self.date(words)),
        }
    }

    /// "six months", "the next 2 weeks", "a year's time".
    fn span(&self, words: &[&str]) -> Option<NaiveDate> {
        let (count, unit) = match *words {
            ["half", "a", "year"] => (6, Unit::Month),
            ["the", "next", one] => (1, unit(one)?),
            ["the", "next", count, many] | [count, many] | [count, many, "time"] => (number(count)?, unit(many)?),
            _ => return None,
        };
        match unit {
            Unit::Day => self.today.checked_add_days(Days::new(count.into())),
            Unit::Week => self.today.checked_add_days(Days::new(u64::from(count) * 7)),
            Unit::Month => self.today.checked_add_months(Months::new(count)),
            Unit::Year => self.today.checked_add_months(Months::new(count.checked_mul(12)?)),
        }
    }

    /// "the year", "next month", "June 2027".
    fn end_of(&self, words: &[&str]) -> Option<NaiveDate> {
        match *words {
            [one] if unit(one).is_some() => self.stretch(&["this", one]),
            ["the", one] => self.stretch(&["this", one]),
            _ => self.stretch(words),
        }
    }

    /// "this week", "next year", "June", "June 2027", "2027".
    fn stretch(&self, words: &[&str]) -> Option<NaiveDate> {
        match *words {
            ["this", one] if unit(one).is_some() => self.meant(self.unit_from(self.today, unit(one)?)?),
            ["next", one] if unit(one).is_some() => {
                let unit = unit(one)?;
                let (_, last) = self.unit_from(self.today, unit)?;
                self.meant(self.unit_from(last.succ_opt()?, unit)?)
            }
            ["this", one] => self.next_month(month(one)?).filter(|day| day.year() == self.today.year()),
            ["next", one] => self.next_month(month(one)?).filter(|day| day.year() > self.today.year()),
            [one] => match year(one) {
                Some(year) => {
                    self.meant((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?))
                }
                None => self.next_month(month(one)?),
            },
            [of, year_said] | [of, "of", year_said] => self.meant(month_of(year(year_said)?, month(of)?)?),
            _ => None,
        }
    }

    /// "1 May 2027", "May 1st", "Friday 4 December", "1.5.2027", "Friday".
    fn date(&self, words: &[&str]) -> Option<NaiveDate> {
        match *words {
            [one] => self.in_figures(one).or_else(|| self.after_today(weekday(one)?)),
            ["this", one] => self.after_today(weekday(one)?),
            ["next", one] => {
                let (_, sunday) = self.unit_from(self.today, Unit::Week)?;
                Self { today: sunday, ..*self }.after_today(weekday(one)?)
            }
            [first, ref rest @ ..] if weekday(first).is_some() => {
                self.date(without_the(rest)).filter(|day| Some(day.weekday()) == weekday(first))
            }
            [one, "of", other] => self.next_day(nth(one)?, month(other)?.number_from_month()),
            [one, "of", other, last] => {
                NaiveDate::from_ymd_opt(year(last)?, month(other)?.number_from_month(), nth(one)?)
            }
            [one, other] => {
                let (day, month) = day_and_month(one, other)?;
                self.next_day(day, month)
            }
            [one, other, last] => {
                let (day, month) = day_and_month(one, other)?;
                NaiveDate::from_ymd_opt(year(last)?, month, day)
            }
            _ => None,
        }
    }

    /// "2027-05-01", "1.5.2027", "1/5/27", "1.5.", "05/2027".
    fn in_figures(&self, word: &str) -> Option<NaiveDate> {
        let bare = word.strip_suffix('.').unwrap_or(word);
        let mark = ['.', '/', '-'].into_iter().find(|mark| bare.contains(*mark))?;
        let parts: Vec<&str> = bare.split(mark).collect();
        let small = |part: &str| figure(part).filter(|_| part.len() <= 2);
        match *parts {
            [first, second, last] => match (year(first), year(last)) {
                (Some(year), _) => NaiveDate::from_ymd_opt(year, small(second)?, small(last)?),
                (None, Some(year)) => NaiveDate::from_ymd_opt(year, small(second)?, small(first)?),
                (None, None) if last.len() == 2 && mark != '-' => {
                    let year = 2000 + i32::try_from(figure(last)?).ok()?;
                    NaiveDate::from_ymd_opt(year, small(second)?, small(first)?)
                }
                (None, None) => None,
            },
            [first, second] => match (year(first), year(second)) {
                (Some(year), None) => self.meant(month_of(year, month_in_figures(small(second)?)?)?),
                (None, Some(year)) => self.meant(month_of(year, month_in_figures(small(first)?)?)?),
                // Without the second dot it may be a number.
                (None, None) if mark == '.' && bare.len() < word.len() => self.next_day(small(first)?, small(second)?),
                _ => None,
            },
            _ => None,
        }
    }

    /// The day that is meant where a stretch was named.
    fn meant(&self, (first, last): Stretch) -> Option<NaiveDate> {
        if self.before { first.pred_opt() } else { Some(last) }
    }

    fn next_day(&self, day: u32, month: u32) -> Option<NaiveDate> {
        self.years().filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)).find(|day| *day >= self.today)
    }

    fn next_month(&self, month: Month) -> Option<NaiveDate> {
        self.years().filter_map(|year| self.meant(month_of(year, month)?)).find(|day| *day >= self.today)
    }

    fn years(&self) -> std::ops::RangeInclusive<i32> {
        self.today.year()..=self.today.year().saturating_add(YEARS_TO_TRY)
    }

    fn after_today(&self, weekday: Weekday) -> Option<NaiveDate> {
        let days = (1..=7).filter_map(|n| self.today.checked_add_days(Days::new(n)));
        days.into_iter().find(|day| day.weekday() == weekday)
    }

    /// The week, month or year that `day` lies in.
    fn unit_from(&self, day: NaiveDate, unit: Unit) -> Option<Stretch> {
        match unit {
            Unit::Day => None,
            Unit::Week => {
                let monday = day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))?;
                Some((monday, monday.checked_add_days(Days::new(6))?))
            }
            Unit::Month => month_of(day.year(), month_in_figures(day.month())?),
            Unit::Year => {
                Some((NaiveDate::from_ymd_opt(day.year(), 1, 1)?, NaiveDate::from_ymd_opt(day.year(), 12, 31)?))
            }
        }
    }
}

fn without_the<'a, 'w>(words: &'a [&'w str]) -> &'a [&'w str] {
    match words {
        // "The next two weeks" is a span.
        ["the", rest @ ..] if rest.first() != Some(&"next") => rest,
        all => all,
    }
}

fn month_of(year: i32, month: Month) -> Option<Stretch> {
    let first = NaiveDate::from_ymd_opt(year, month.number_from_month(), 1)?;
    Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
}

fn day_and_month(one: &str, other: &str) -> Option<(u32, u32)> {
    let (day, month) = nth(one).zip(month(other)).or_else(|| nth(other).zip(month(one)))?;
    Some((day, month.number_from_month()))
}

fn unit(word: &str) -> Option<Unit> {
    match word {
        "day" | "days" | "day's" | "days'" => Some(Unit::Day),
        "week" | "weeks" | "week's" | "weeks'" => Some(Unit::Week),
        "month" | "months" | "month's" | "months'" => Some(Unit::Month),
        "year" | "years" | "year's" | "years'" => Some(Unit::Year),
        _ => None,
    }
}

/// "a", "twelve", "12"; never none.
fn number(word: &str) -> Option<u32> {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if matches!(word, "a" | "an") {
        return Some(1);
    }
    (1..).zip(WORDS).find_map(|(n, said)| (said == word).then_some(n)).or_else(|| figure(word)).filter(|n| *n > 0)
}

/// "1", "1.", "2nd"; whether the month has such a day is asked later.
fn nth(word: &str) -> Option<u32> {
    let bare = ["st", "nd", "rd", "th", "."].into_iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    figure(bare).filter(|n| (1..=31).contains(n))
}

fn year(word: &str) -> Option<i32> {
    let bare = word.strip_suffix('.').unwrap_or(word);
    figure(bare).filter(|_| bare.len() == 4).and_then(|year| year.try_into().ok())
}

/// Figures and nothing else, four at most.
fn figure(word: &str) -> Option<u32> {
    let plain = !word.is_empty() && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| plain)
}

fn month(word: &str) -> Option<Month> {
    let bare = word.strip_suffix('.').unwrap_or(word);
    if bare == "sept" { Some(Month::September) } else { bare.parse().ok() }
}

fn month_in_figures(month: u32) -> Option<Month> {
    u8::try_from(month).ok().and_then(|month| month.try_into().ok())
}

fn weekday(word: &str) -> Option<Weekday> {
    word.strip_suffix('.').unwrap_or(word).parse().ok()
}
