//! The grammar of days. Whatever is named is a stretch with a first day and a last; a day is a stretch of one.

use chrono::{Datelike, Days, Month, Months, NaiveDate, Weekday};

use super::named;
use super::words::{Unit, figure, month, nth, number, ordinal, unit, weekday, year};

/// 29 February comes again after eight years at most.
const YEARS_TO_TRY: i32 = 8;

/// A month, a week, a day: its first day and its last.
type Stretch = (NaiveDate, NaiveDate);

#[derive(Clone, Copy)]
pub(super) struct Said {
    pub today: NaiveDate,
    /// "Before" was said.
    pub before: bool,
    /// "By" was said, or its like.
    pub by: bool,
}

impl Said {
    /// The day that `words` mean.
    pub fn day(self, words: &[&str]) -> Option<NaiveDate> {
        self.meant(self.stretch(words)?)
    }

    /// The day that is meant where a stretch was named.
    fn meant(self, (first, last): Stretch) -> Option<NaiveDate> {
        if self.before { first.pred_opt() } else { Some(last) }
    }

    fn comes(self, stretch: Stretch) -> bool {
        self.meant(stretch).is_some_and(|day| day >= self.today)
    }

    fn stretch(self, words: &[&str]) -> Option<Stretch> {
        match *words {
            ["end", "of", ref rest @ ..] => self.end_of(rest),
            ["eow"] => self.end_of(&["week"]),
            ["eom"] => self.end_of(&["month"]),
            ["eoq"] => self.end_of(&["quarter"]),
            ["eoy"] => self.end_of(&["year"]),
            [one, "end"] => self.end_of(&[one]),
            ["beginning" | "start", "of", ref rest @ ..] | ["first", "day", "of", ref rest @ ..] => {
                self.whole_or_this(rest).map(|(first, _)| one_day(first))
            }
            ["mid", ref rest @ ..] | ["middle", "of", ref rest @ ..] => self.middle_of(rest),
            ["same" | "this", "time", ref rest @ ..] | ["same", "day", ref rest @ ..] => self.same_time(rest),
            ["within", one] => self.after(self.today, 1, unit(one)?),
            ["in", ref rest @ ..] => self
                .span(rest)
                .or_else(|| self.weekday_in(rest))
                .or_else(|| self.whole(rest))
                .or_else(|| self.date(rest)),
            ["within", ref rest @ ..] => self.span(rest),
            ["over" | "during", ref rest @ ..] => self.whole(rest),
            _ => self
                .span(words)
                .or_else(|| self.from_another(words))
                .or_else(|| self.whole(words))
                .or_else(|| self.date(words)),
        }
    }

    /// "six months", "the next 2 weeks", "a weeks time".
    fn span(self, words: &[&str]) -> Option<Stretch> {
        let (count, unit) = counted(words)?;
        self.after(self.today, count, unit)
    }

    fn after(self, from: NaiveDate, count: u32, unit: Unit) -> Option<Stretch> {
        let day = match unit {
            Unit::Day => from.checked_add_days(Days::new(count.into())),
            Unit::Week => from.checked_add_days(Days::new(u64::from(count) * 7)),
            Unit::Fortnight => from.checked_add_days(Days::new(u64::from(count) * 14)),
            Unit::Month => from.checked_add_months(Months::new(count)),
            Unit::Quarter => from.checked_add_months(Months::new(count.checked_mul(3)?)),
            Unit::Year => from.checked_add_months(Months::new(count.checked_mul(12)?)),
            Unit::Weekend => None,
        };
        day.map(one_day)
    }

    /// What is counted from another day: "two weeks from Friday", "the day after tomorrow", "the Friday before Christmas", "Tuesday week".
    fn from_another(self, words: &[&str]) -> Option<Stretch> {
        let plain = Self { before: false, by: false, ..self };
        let base = |words: &[&str]| match words {
            ["now"] => Some(self.today),
            all => plain.stretch(all).map(|(_, last)| last),
        };
        for (at, word) in words.iter().enumerate().skip(1) {
            let (left, rest) = (words.get(..at)?, words.get(at + 1..)?);
            let found = match *word {
                "after" if *rest == ["next"] => plain.unit_after_next(left),
                "from" | "after" => base(rest).and_then(|day| self.counted_from(left, day, false)),
                "on" => counted(left).zip(base(rest)).and_then(|((count, unit), day)| self.after(day, count, unit)),
                "before" => plain.stretch(rest).and_then(|(first, _)| self.counted_from(left, first, true)),
                _ => None,
            };
            if found.is_some() {
                return found;
            }
        }
        match *words {
            ["today" | "tomorrow", "week"] => self.after(base(words.get(..1)?)?, 1, Unit::Week),
            [ref left @ .., day @ ("today" | "tomorrow")] if !left.is_empty() => {
                self.counted_from(left, base(&[day])?, false)
            }
            [one, "week"] if weekday(one).is_some() => self.after(base(words.get(..1)?)?, 1, Unit::Week),
            _ => None,
        }
    }

    /// `left` as it is counted from `day`: "two weeks", "the day", "Friday".
    fn counted_from(self, left: &[&str], day: NaiveDate, backwards: bool) -> Option<Stretch> {
        let (count, unit) = match *left {
            [one] if weekday(one).is_some() => {
                let days = (1..=7).map(|n| {
                    if backwards { day.checked_sub_days(Days::new(n)) } else { day.checked_add_days(Days::new(n)) }
                });
                return days.flatten().find(|day| Some(day.weekday()) == weekday(one)).map(one_day);
            }
            [one] => (1, unit(one).filter(|unit| *unit != Unit::Weekend)?),
            _ => counted(left)?,
        };
        if !backwards {
            return self.after(day, count, unit);
        }
        let months = |each: u32| day.checked_sub_months(Months::new(count.checked_mul(each)?));
        let days = |each: u64| day.checked_sub_days(Days::new(u64::from(count) * each));
        let back = match unit {
            Unit::Day => days(1),
            Unit::Week => days(7),
            Unit::Fortnight => days(14),
            Unit::Month => months(1),
            Unit::Quarter => months(3),
            Unit::Year => months(12),
            Unit::Weekend => None,
        };
        back.map(one_day)
    }

    /// "the week after next".
    fn unit_after_next(self, left: &[&str]) -> Option<Stretch> {
        let [one] = left else { return None };
        let unit = unit(one)?;
        let (_, last) = self.unit_from(self.today, unit)?;
        let (_, last) = self.unit_from(last.succ_opt()?, unit)?;
        self.unit_from(last.succ_opt()?, unit)
    }

    /// "same time next week", "this time tomorrow".
    fn same_time(self, rest: &[&str]) -> Option<Stretch> {
        match *rest {
            ["next", one] if unit(one).is_some() => self.after(self.today, 1, unit(one)?),
            ["and", "time" | "day", ref rest @ ..] | ["same", "time" | "day", ref rest @ ..] => self.same_time(rest),
            _ => self.stretch(rest),
        }
    }

    /// "two weeks on Tuesday": that of the week in which two weeks have gone.
    fn weekday_in(self, words: &[&str]) -> Option<Stretch> {
        let (rest, one) = match words {
            [rest @ .., "on", one] | [rest @ .., one] => (rest, weekday(one)?),
            [] => return None,
        };
        let (day, _) = self.span(rest)?;
        self.in_week_of(day, one)
    }

    fn in_week_of(self, day: NaiveDate, weekday: Weekday) -> Option<Stretch> {
        let (monday, _) = self.unit_from(day, Unit::Week)?;
        monday.checked_add_days(Days::new(weekday.num_days_from_monday().into())).map(one_day)
    }

    /// "the year", "next month", "June 2027", "tomorrow". Before it is still to be on it.
    fn end_of(self, words: &[&str]) -> Option<Stretch> {
        let plain = Self { before: false, ..self };
        let (first, last) = match *words {
            [one] if unit(one).is_some() => plain.whole(&["this", one])?,
            _ => plain.whole(words).or_else(|| plain.date(words))?,
        };
        let is_week = first.weekday() == Weekday::Mon && last.checked_sub_days(Days::new(6)) == Some(first);
        let friday = last.checked_sub_days(Days::new(2)).filter(|day| is_week && *day >= self.today);
        let last = friday.unwrap_or(last);
        Some((last.succ_opt()?, last))
    }

    fn middle_of(self, words: &[&str]) -> Option<Stretch> {
        let (first, last) = match *words {
            [one] if unit(one).is_some() => self.whole(&["this", one])?,
            _ => self.whole(words)?,
        };
        match (last - first).num_days() {
            6 => first.checked_add_days(Days::new(2)).map(one_day),
            27..=30 => first.with_day(15).map(one_day),
            _ => None,
        }
    }

    /// What lasts longer than a day: "this week", "next year", "the weekend", "June", "June 2027", "2027", "the first quarter".
    fn whole(self, words: &[&str]) -> Option<Stretch> {
        match *words {
            ["weekend"] | ["this", "weekend"] => self.weekend(self.today),
            ["next", "weekend"] => self.weekend(self.unit_from(self.today, Unit::Week)?.1.succ_opt()?),
            ["this", one] if unit(one).is_some() => self.unit_from(self.today, unit(one)?),
            ["next", one] | ["the", "next", one] if unit(one).is_some() => {
                let unit = unit(one)?;
                let (_, last) = self.unit_from(self.today, unit)?;
                self.unit_from(last.succ_opt()?, unit)
            }
            ["this", one] => self.next_month(month(one)?).filter(|(day, _)| day.year() == self.today.year()),
            ["next", one] => self.next_month(month(one)?).filter(|(day, _)| day.year() > self.today.year()),
            ["week", "of", ref rest @ ..] => self.unit_from(self.date(rest)?.0, Unit::Week),
            [which, "week", "of" | "in", ref rest @ ..] => self.week_of_month(which, rest),
            ["last", "day", "of", ref rest @ ..] => self.whole_or_this(rest).map(|(_, last)| one_day(last)),
            [which, one, "of" | "in", ref rest @ ..] if weekday(one).is_some() => {
                self.weekday_of_month(which, weekday(one)?, rest)
            }
            [one] => match year(one) {
                Some(year) => Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?)),
                None => month(one).map_or_else(|| self.quarter(words), |month| self.next_month(month)),
            },
            [of, year_said] | [of, "of", year_said] if month(of).is_some() => month_of(year(year_said)?, month(of)?),
            _ => self.quarter(words),
        }
    }

    fn whole_or_this(self, words: &[&str]) -> Option<Stretch> {
        match *words {
            [one] if unit(one).is_some() => self.whole(&["this", one]),
            _ => self.whole(words),
        }
    }

    /// Saturday and Sunday of the week of `day`; by them is by the Friday before.
    fn weekend(self, day: NaiveDate) -> Option<Stretch> {
        let (_, sunday) = self.unit_from(day, Unit::Week)?;
        let saturday = sunday.pred_opt()?;
        let friday = saturday.pred_opt().filter(|friday| self.by && *friday >= self.today);
        Some((saturday, friday.unwrap_or(sunday)))
    }

    /// "Q1", "the first quarter", "Q2 of 2027".
    fn quarter(self, words: &[&str]) -> Option<Stretch> {
        let (which, rest) = match *words {
            [which, "quarter", ref rest @ ..] => (ordinal(which)?, rest),
            [one, ref rest @ ..] => (figure(one.strip_prefix('q')?)?, rest),
            [] => return None,
        };
        let in_year = |year| {
            let first = NaiveDate::from_ymd_opt(year, (which.checked_sub(1)? * 3).checked_add(1)?, 1)?;
            self.unit_from(first, Unit::Quarter)
        };
        match *rest {
            [] => self.years().filter_map(in_year).find(|quarter| self.comes(*quarter)),
            ["of", said] | [said] => in_year(year(said)?),
            _ => None,
        }
    }

    /// "the second week of January", "the last week of the year".
    fn week_of_month(self, which: &str, rest: &[&str]) -> Option<Stretch> {
        let (first, last) = self.whole_or_this(rest)?;
        if which == "last" {
            return Some((last.checked_sub_days(Days::new(6))?, last));
        }
        let which = ordinal(which).filter(|n| *n <= 4)?;
        let first = first.checked_add_days(Days::new(u64::from(which.checked_sub(1)?) * 7))?;
        Some((first, first.checked_add_days(Days::new(6))?))
    }

    /// "the first Monday of next month", "the last Friday in January".
    fn weekday_of_month(self, which: &str, weekday: Weekday, rest: &[&str]) -> Option<Stretch> {
        if let ["week"] | ["this" | "next", "week"] = rest {
            return None;
        }
        let which = if which == "last" { -1 } else { i64::from(ordinal(which)?) };
        let in_month = |day: NaiveDate| named::nth_weekday(day.year(), day.month(), weekday, which).map(one_day);
        if let [one] = rest
            && let Some(month) = month(one)
        {
            let months = self.years().filter_map(|year| month_of(year, month));
            return months.filter_map(|(first, _)| in_month(first)).find(|day| self.comes(*day));
        }
        let (first, last) = self.whole_or_this(rest)?;
        if first.month() == last.month() { in_month(first) } else { None }
    }

    /// "1 May 2027", "May 1st", "the 4th", "Friday 4 December", "12/4/2026", "Friday", "next Friday", "Christmas".
    fn date(self, words: &[&str]) -> Option<Stretch> {
        let named = self.named(words);
        if named.is_some() {
            return named;
        }
        let day = match *words {
            ["today"] => Some(self.today),
            ["tomorrow"] => self.today.succ_opt(),
            [one] => {
                return self
                    .in_figures(one)
                    .or_else(|| self.next_nth(ordinal(one)?))
                    .or_else(|| self.after_today(weekday(one)?));
            }
            ["this" | "coming", one] | ["this" | "next", "coming", one] | ["the", "next", one] | [one, "coming"]
                if weekday(one).is_some() =>
            {
                return self.after_today(weekday(one)?);
            }
            ["next", one] if weekday(one).is_some() => return self.in_unit("next", weekday(one)?),
            [one, which @ ("this" | "next"), "week"]
            | [one, "of" | "in" | "on", which @ ("this" | "next"), "week"]
            | [which @ ("this" | "next"), "week", one]
            | [which @ ("this" | "next"), "week", "on", one] => return self.in_unit(which, weekday(one)?),
            [one, "in", ref rest @ ..] if weekday(one).is_some() => {
                return self.in_week_of(self.span(rest)?.0, weekday(one)?);
            }
            [first, ref rest @ ..] if weekday(first).is_some() => {
                return self.date(rest).filter(|(day, _)| Some(day.weekday()) == weekday(first));
            }
            [one, which @ ("this" | "next"), "month"] | [one, "of", which @ ("this" | "next"), "month"] => {
                self.whole(&[which, "month"])?.0.with_day(nth(one)?)
            }
            [one, "of", "month"] => return self.next_nth(nth(one)?),
            [one, "of", other] => return self.next_day(nth(one)?, month(other)?.number_from_month()),
            [one, "of", other, last] => {
                NaiveDate::from_ymd_opt(year(last)?, month(other)?.number_from_month(), nth(one)?)
            }
            [one, other] => {
                let (day, month) = day_and_month(one, other)?;
                return self.next_day(day, month);
            }
            [one, other, last] => {
                let (day, month) = day_and_month(one, other)?;
                NaiveDate::from_ymd_opt(year(last)?, month, day)
            }
            _ => None,
        };
        day.map(one_day)
    }

    /// A weekday of this week or the next.
    fn in_unit(self, which: &str, weekday: Weekday) -> Option<Stretch> {
        let (first, _) = self.whole(&[which, "week"])?;
        self.in_week_of(first, weekday)
    }

    /// "Christmas", "this Thanksgiving", "New Years Eve 2027".
    fn named(self, words: &[&str]) -> Option<Stretch> {
        let next = |name: &str| {
            let days = self.years().filter_map(|year| named::day_in(name, year)).map(one_day);
            days.into_iter().find(|day| self.comes(*day))
        };
        let name = words.join(" ");
        if named::is_name(&name) {
            return next(&name);
        }
        match *words {
            ["this", ref rest @ ..] if named::is_name(&rest.join(" ")) => {
                next(&rest.join(" ")).filter(|(day, _)| day.year() == self.today.year())
            }
            ["next", ref rest @ ..] if named::is_name(&rest.join(" ")) => {
                next(&rest.join(" ")).filter(|(day, _)| day.year() > self.today.year())
            }
            [ref rest @ .., last] => named::day_in(&rest.join(" "), year(last)?).map(one_day),
            [] => None,
        }
    }

    /// "2027-05-01", "12/4/2026", "1.5.2027", "12/4", "1.5.", "05/2027".
    fn in_figures(self, word: &str) -> Option<Stretch> {
        let bare = word.strip_suffix('.').unwrap_or(word);
        let mark = ['.', '/', '-'].into_iter().find(|mark| bare.contains(*mark))?;
        let parts: Vec<&str> = bare.split(mark).collect();
        let small = |part: &str| figure(part).filter(|_| part.len() <= 2);
        let in_year = |year: i32, first: &str, second: &str| {
            let (first, second) = (small(first)?, small(second)?);
            let (month, day) = if (mark == '.' && first <= 31 && second <= 12) || first > 12 {
                (second, first)
            } else {
                (first, second)
            };
            NaiveDate::from_ymd_opt(year, month, day).map(one_day)
        };
        match *parts {
            [first, second, last] => match (year(first), year(last)) {
                (Some(year), _) => NaiveDate::from_ymd_opt(year, small(second)?, small(last)?).map(one_day),
                (None, Some(year)) => in_year(year, first, second),
                (None, None) if last.len() == 2 && mark != '-' => {
                    in_year(2000 + i32::try_from(figure(last)?).ok()?, first, second)
                }
                (None, None) => None,
            },
            [first, second] => match (year(first), year(second)) {
                (Some(year), None) => month_of(year, month_in_figures(small(second)?)?),
                (None, Some(year)) => month_of(year, month_in_figures(small(first)?)?),
                // Without the second dot it may be a number, and with a dash a stretch.
                (None, None) if mark == '/' || (mark == '.' && bare.len() < word.len()) => {
                    self.years().filter_map(|year| in_year(year, first, second)).find(|day| self.comes(*day))
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn next_day(self, day: u32, month: u32) -> Option<Stretch> {
        let days = self.years().filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)).map(one_day);
        days.into_iter().find(|day| self.comes(*day))
    }

    /// The next such day of a month.
    fn next_nth(self, day: u32) -> Option<Stretch> {
        let first = self.today.with_day(1)?;
        let months = (0..12).filter_map(|n| first.checked_add_months(Months::new(n))?.with_day(day));
        months.map(one_day).find(|day| self.comes(*day))
    }

    fn next_month(self, month: Month) -> Option<Stretch> {
        self.years().filter_map(|year| month_of(year, month)).find(|month| self.comes(*month))
    }

    fn years(self) -> std::ops::RangeInclusive<i32> {
        self.today.year()..=self.today.year().saturating_add(YEARS_TO_TRY)
    }

    fn after_today(self, weekday: Weekday) -> Option<Stretch> {
        let days = (1..=7).filter_map(|n| self.today.checked_add_days(Days::new(n)));
        days.into_iter().find(|day| day.weekday() == weekday).map(one_day)
    }

    /// The week, month, quarter or year that `day` lies in.
    fn unit_from(self, day: NaiveDate, unit: Unit) -> Option<Stretch> {
        let months = |first: u32, count: u32| {
            let first = NaiveDate::from_ymd_opt(day.year(), first, 1)?;
            Some((first, first.checked_add_months(Months::new(count))?.pred_opt()?))
        };
        match unit {
            Unit::Day | Unit::Weekend | Unit::Fortnight => None,
            Unit::Week => {
                let monday = day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))?;
                Some((monday, monday.checked_add_days(Days::new(6))?))
            }
            Unit::Month => months(day.month(), 1),
            Unit::Quarter => months(day.month0() / 3 * 3 + 1, 3),
            Unit::Year => months(1, 12),
        }
    }
}

const fn one_day(day: NaiveDate) -> Stretch {
    (day, day)
}

/// "six months", "the next two weeks", "half a year": how many, of what.
fn counted(words: &[&str]) -> Option<(u32, Unit)> {
    match *words {
        ["half", "a", "year"] => Some((6, Unit::Month)),
        ["the", "next", one] => Some((1, unit(one)?)),
        ["a", "couple", many] | ["a", "couple", "of", many] | ["the", "next", "couple", "of", many] => {
            Some((2, unit(many)?))
        }
        ["the", "next", count, many] | [count, many] | [count, many, "time"] => Some((number(count)?, unit(many)?)),
        _ => None,
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

fn month_in_figures(month: u32) -> Option<Month> {
    u8::try_from(month).ok().and_then(|month| month.try_into().ok())
}
