//! The time of day within a spoken date: "at 10", "3:30 pm", "half past ten", "in the morning".
//!
//! An hour without more is one of the day: 1 to 6 are in the afternoon, 7 to 12 as they are, unless a part of the day is said. A bare
//! number is an hour only after "at" and its like. A time of another zone, or one between two, is no time that is understood; its day is.

use chrono::NaiveTime;

use super::words::{month, number, unit};

/// The words without the time, and the time.
pub(super) struct Timed {
    pub rest: Vec<String>,
    pub time: Option<NaiveTime>,
    /// The end of the day was said: where no day is, it is today's.
    pub ends_the_day: bool,
}

/// A part of the day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Morning,
    Noon,
    Later,
    /// It says nothing about the hour.
    Any,
}

/// A time as it was said: hour, minute, and whether it was said to be before noon or after.
#[derive(Clone, Copy)]
struct Hour {
    hour: u32,
    minute: u32,
    half: Option<Half>,
    /// It cannot be anything but a time.
    plain: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

/// Takes the time out of `words`; `None` where more than one was said.
pub(super) fn taken_out(words: &[String]) -> Option<Timed> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (mut rest, mut found, mut part, mut vague) = (Vec::new(), None, None, false);
    let mut left = &*words;
    while let Some((word, after)) = left.split_first() {
        if let Some((said, is_today, after)) = part_of_day(left) {
            part = part.or(Some(said));
            if is_today {
                rest.push("today".to_owned());
            }
            left = after;
        } else if let Some((hour, is_vague, after)) = hour_in(left) {
            if found.replace(hour).is_some() {
                return None;
            }
            vague |= is_vague;
            left = after;
        } else {
            rest.push((*word).to_owned());
            left = after;
        }
    }
    let time = found.and_then(|hour| hour.of_day(part));
    if found.is_some() && time.is_none() {
        return None;
    }
    Some(Timed { rest, time: time.filter(|_| !vague), ends_the_day: part == Some(Part::Any) })
}

/// A part of the day at the beginning of `words`, whether it is one of today, and what follows.
fn part_of_day<'a, 'w>(words: &'a [&'w str]) -> Option<(Part, bool, &'a [&'w str])> {
    const END: [&[&str]; 7] = [
        &["eod"],
        &["cob"],
        &["end", "of", "day"],
        &["end", "of", "business"],
        &["close", "of", "business"],
        &["end", "of", "business", "day"],
        &["end", "of", "working", "day"],
    ];
    let longest = END.iter().rev().find_map(|end| words.strip_prefix(*end));
    if let Some(after) = longest {
        return Some((Part::Any, false, after));
    }
    let (early, this) = match words {
        ["first", "thing", rest @ ..] => {
            return Some(match part_of_day(rest) {
                Some((part, is_today, after)) => (part, is_today, after),
                None => (Part::Morning, false, rest),
            });
        }
        ["this", rest @ ..] => (rest, true),
        ["in" | "at" | "during" | "over" | "by" | "before" | "after", "early" | "late" | "mid", rest @ ..]
        | ["in" | "at" | "during" | "over" | "by" | "before" | "after" | "early" | "late" | "mid", rest @ ..] => {
            (rest, false)
        }
        all => (all, false),
    };
    let (word, after) = early.split_first()?;
    let part = match *word {
        "morning" | "breakfast" => Part::Morning,
        "lunch" | "lunchtime" => Part::Noon,
        "afternoon" | "evening" | "night" | "dinner" | "work" => Part::Later,
        "tonight" if !this => return Some((Part::Later, true, after)),
        _ => return None,
    };
    Some((part, this, after))
}

/// A time at the beginning of `words`, whether it is a vague one, and what follows.
fn hour_in<'a, 'w>(words: &'a [&'w str]) -> Option<(Hour, bool, &'a [&'w str])> {
    let mut left = words;
    let (mut introduced, mut vague) = (false, false);
    while let [
        word @ ("at" | "around" | "about" | "from" | "between" | "by" | "before" | "after" | "until" | "till"),
        rest @ ..,
    ] = left
    {
        introduced = true;
        vague |= matches!(*word, "between" | "before" | "after" | "until" | "till");
        left = rest;
    }
    let (mut hour, mut after) = hour(left, introduced)?;
    // "by 5 December" and "around 10 days" are no hours.
    let counts = |words: &[&str]| {
        words.first().is_some_and(|next| *next == "of" || month(next).is_some() || unit(next).is_some())
    };
    let until = match after {
        ["to" | "and" | "until" | "till", rest @ ..] => self::hour(rest, true).filter(|(_, beyond)| !counts(beyond)),
        _ => None,
    };
    let is_hour = hour.plain || (introduced && !counts(after)) || until.is_some() || part_of_day(after).is_some();
    if !is_hour {
        return None;
    }
    if let Some((end, beyond)) = until {
        if hour.half.is_none() && end.half.is_some() && hour.hour <= end.hour {
            hour.half = end.half;
        }
        after = beyond;
    }
    let (elsewhere, after) = zone(after);
    Some((hour, vague || elsewhere, after))
}

/// Whether what follows says that the time is one of another place.
fn zone<'a, 'w>(words: &'a [&'w str]) -> (bool, &'a [&'w str]) {
    match words {
        ["my" | "our" | "local", "time", after @ ..] => (false, after),
        ["your" | "her" | "his" | "their" | "eastern" | "central" | "mountain" | "pacific", "time", after @ ..]
        | ["eastern" | "central" | "mountain" | "pacific", after @ ..] => (true, after),
        [
            "et" | "est" | "edt" | "ct" | "cst" | "cdt" | "mt" | "mst" | "mdt" | "pt" | "pst" | "pdt" | "gmt" | "utc"
            | "bst" | "cet" | "cest",
            after @ ..,
        ] => (true, after),
        after => (false, after),
    }
}

/// "10", "10:30", "10am", "ten thirty", "half past ten", "noon" at the beginning of `words`, and what follows.
fn hour<'a, 'w>(words: &'a [&'w str], introduced: bool) -> Option<(Hour, &'a [&'w str])> {
    let plain = |hour, minute, half| Hour { hour, minute, half, plain: true };
    let (hour, after) = match words {
        ["noon" | "midday", after @ ..] | ["12" | "twelve", "noon", after @ ..] => (plain(12, 0, None), after),
        ["half", "past", rest @ ..] => past(rest, 30)?,
        ["a", "quarter", "past" | "after", rest @ ..] | ["quarter", "past" | "after", rest @ ..] => past(rest, 15)?,
        ["a", "quarter", "to" | "of" | "before", rest @ ..] | ["quarter", "to" | "of" | "before", rest @ ..] => {
            to(rest, 15)?
        }
        [minutes, "minutes", "past" | "after", rest @ ..] | [minutes, "past", rest @ ..] => {
            past(rest, number(minutes).filter(|n| *n < 30)?)?
        }
        // "10 to 11" is a stretch; "ten to eleven" is said of the clock.
        [minutes, "minutes", "to" | "before", rest @ ..] => to(rest, number(minutes).filter(|n| *n < 30)?)?,
        [minutes @ ("five" | "ten" | "twenty" | "25"), "to", rest @ ..] if spoken(rest).is_some() => {
            to(rest, number(minutes)?)?
        }
        all => written(all, introduced).or_else(|| spoken(all))?,
    };
    Some(marked(hour, after))
}

/// With "am", "pm" or "o'clock" behind it.
fn marked<'a, 'w>(hour: Hour, words: &'a [&'w str]) -> (Hour, &'a [&'w str]) {
    match words {
        ["oclock", rest @ ..] => marked(Hour { plain: true, ..hour }, rest),
        ["am" | "am.", rest @ ..] => (Hour { half: Some(Half::Am), plain: true, ..hour }, rest),
        ["pm" | "pm.", rest @ ..] => (Hour { half: Some(Half::Pm), plain: true, ..hour }, rest),
        rest => (hour, rest),
    }
}

fn past<'a, 'w>(words: &'a [&'w str], minute: u32) -> Option<(Hour, &'a [&'w str])> {
    let (hour, after) = written(words, false).or_else(|| spoken(words))?;
    (hour.minute == 0).then_some((Hour { minute, plain: true, ..hour }, after))
}

fn to<'a, 'w>(words: &'a [&'w str], minutes: u32) -> Option<(Hour, &'a [&'w str])> {
    let (hour, after) = past(words, 0)?;
    let before = if hour.hour <= 1 { 12 } else { hour.hour - 1 };
    Some((Hour { hour: before, minute: 60_u32.checked_sub(minutes)?, ..hour }, after))
}

/// In figures: "10", "10:30", "10.30", "10am", "3p", "14h30", "1400".
fn written<'a, 'w>(words: &'a [&'w str], introduced: bool) -> Option<(Hour, &'a [&'w str])> {
    let (word, after) = words.split_first()?;
    let bare = word.strip_suffix('.').unwrap_or(word);
    let (figures, half) = [("am", Half::Am), ("pm", Half::Pm), ("a", Half::Am), ("p", Half::Pm)]
        .into_iter()
        .find_map(|(end, half)| Some((bare.strip_suffix(end)?, Some(half))))
        .unwrap_or((bare, None));
    let two = |text: &str| text.parse::<u32>().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()));
    let (hour, minute, plain) = if let Some((hour, minute)) = figures.split_once([':', 'h']) {
        let minute = if minute.is_empty() && figures.ends_with('h') { "00" } else { minute };
        (hour, minute, true)
    } else if let Some((hour, minute)) = figures.split_once('.') {
        // "12.5" is a number, and "05.12" may be a day.
        (introduced || half.is_some()).then_some((hour, minute, true))?
    } else if figures.len() == 4 && introduced {
        let (hour, minute) = figures.split_at_checked(2)?;
        (two(hour)? < 20).then_some((hour, minute, true))?
    } else {
        (figures, "00", half.is_some())
    };
    let fits = (1..=2).contains(&hour.len()) && minute.len() == 2;
    let (hour, minute) = (two(hour).filter(|_| fits)?, two(minute)?);
    (hour < 24 && minute < 60).then_some((Hour { hour, minute, half, plain }, after))
}

/// In words: "ten", "ten thirty".
fn spoken<'a, 'w>(words: &'a [&'w str]) -> Option<(Hour, &'a [&'w str])> {
    let (word, after) = words.split_first()?;
    let in_words = |word: &&str| word.bytes().all(|b| b.is_ascii_alphabetic()) && !matches!(*word, "a" | "an");
    let hour = number(word).filter(|n| in_words(word) && *n <= 12)?;
    let with_minutes = after.split_first().and_then(|(word, after)| {
        let minute = number(word).filter(|n| (10..60).contains(n) && (in_words(word) || word.len() == 2))?;
        Some((Hour { hour, minute, half: None, plain: true }, after))
    });
    with_minutes.or(Some((Hour { hour, minute: 0, half: None, plain: false }, after)))
}

impl Hour {
    fn of_day(self, part: Option<Part>) -> Option<NaiveTime> {
        let hour = match (self.half, part) {
            (Some(Half::Am), _) => {
                if self.hour == 12 {
                    0
                } else {
                    self.hour
                }
            }
            (Some(Half::Pm), _) | (None, Some(Part::Later)) if self.hour < 12 => self.hour + 12,
            (None, Some(Part::Noon)) if self.hour < 4 => self.hour + 12,
            (None, None | Some(Part::Any)) if (1..=6).contains(&self.hour) => self.hour + 12,
            _ => self.hour,
        };
        NaiveTime::from_hms_opt(hour, self.minute, 0)
    }
}
