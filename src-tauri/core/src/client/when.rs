//! Dates as people write them: "by 1 May 2027", "in six months", "within a year".

use chrono::{DateTime, NaiveDate, TimeZone};
use interim::{Dialect, parse_date_string};

/// The day that `words` mean when they are said at `now`; `None` where they name no day. The words are kept either way.
#[must_use]
pub fn understood<Tz: TimeZone>(words: &str, now: &DateTime<Tz>) -> Option<NaiveDate> {
    let words = words.trim().to_lowercase();
    let bare = ["by ", "until ", "before ", "on ", "the "]
        .iter()
        .fold(words.as_str(), |w, lead| w.strip_prefix(lead).unwrap_or(w));
    let span = bare.strip_prefix("within ").or_else(|| bare.strip_prefix("in "));
    let said = span.map_or_else(|| bare.to_owned(), in_figures);
    if said.is_empty() || said.len() > 60 {
        return None;
    }
    parse_date_string(&said, now.clone().fixed_offset(), Dialect::Uk).ok().map(|day| day.date_naive())
}

/// "a year" as "1 years": the parser takes figures only.
fn in_figures(span: &str) -> String {
    const FIGURES: [(&str, &str); 13] = [
        ("a", "1"),
        ("an", "1"),
        ("one", "1"),
        ("two", "2"),
        ("three", "3"),
        ("four", "4"),
        ("five", "5"),
        ("six", "6"),
        ("seven", "7"),
        ("eight", "8"),
        ("nine", "9"),
        ("ten", "10"),
        ("twelve", "12"),
    ];
    let mut words = span.splitn(2, ' ');
    let (first, rest) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let figure = FIGURES.iter().find(|(word, _)| *word == first).map_or(first, |(_, figure)| figure);
    format!("{figure} {rest}").trim().to_owned()
}
