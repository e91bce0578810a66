//! Days that are one number: a spreadsheet's day number, a computer's seconds, digits without anything between them.

use chrono::{DateTime, Days, NaiveDate};

/// The day that a cell of one number means.
pub(super) fn read(plain: &str) -> Option<NaiveDate> {
    let text = plain.trim();
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    compact(text).or_else(|| serial(text))
}

/// `20230312`, `20230312T092200Z`, `1678579200`.
fn compact(text: &str) -> Option<NaiveDate> {
    let digits: &str = text.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    let rest = text.get(digits.len()..).unwrap_or_default();
    match digits.len() {
        8 | 14 if rest.is_empty() || rest.starts_with('t') => ymd(digits),
        10 if rest.is_empty() => moment(digits.parse().ok()?),
        13 if rest.is_empty() => moment(digits.parse::<i64>().ok()? / 1000),
        _ => None,
    }
}

fn ymd(digits: &str) -> Option<NaiveDate> {
    let part = |from: usize, to: usize| digits.get(from..to)?.parse::<u32>().ok();
    let year = i32::try_from(part(0, 4)?).ok().filter(|year| (1900..2200).contains(year))?;
    NaiveDate::from_ymd_opt(year, part(4, 6)?, part(6, 8)?)
}

fn moment(seconds: i64) -> Option<NaiveDate> {
    DateTime::from_timestamp(seconds, 0).map(|moment| moment.date_naive())
}

/// A spreadsheet's day number: 45000 is 15 March 2023. With a fraction it is an hour of that day; it may have the comma of its
/// country for it, or marks between its thousands, or an exponent.
fn serial(text: &str) -> Option<NaiveDate> {
    /// From the year 2000 to 2199.
    const DAYS: std::ops::RangeInclusive<u64> = 36_526..=109_575;
    let whole = match text.split_once('e') {
        Some((mantissa, exponent)) => {
            let number = mantissa.replace(',', ".").parse::<f64>().ok()?;
            let power = exponent.trim_start_matches('+').parse::<i32>().ok().filter(|power| (0..=6).contains(power))?;
            let number = (number * 10_f64.powi(power) + 1e-6).floor();
            format!("{number:.0}")
        }
        None => {
            let mut groups = text.split(['.', ',', '\'', '’', ' ']);
            let first = groups.next()?;
            let rest: Vec<&str> = groups.collect();
            let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
            if !all_digits(first) || !rest.iter().all(|part| all_digits(part)) {
                return None;
            }
            match (first.len(), rest.as_slice()) {
                (5, [] | [_]) => first.to_owned(),
                (2, [thousands] | [thousands, _]) if thousands.len() == 3 => format!("{first}{thousands}"),
                _ => return None,
            }
        }
    };
    let number: u64 = whole.parse().ok().filter(|number| DAYS.contains(number))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(number))
}
