//! Dates for a calendar, read back by a parser that is not ours.

use std::io::BufReader;

use askwell_core::handout::{Event, Length, ics};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use ical::IcalParser;
use ical::parser::ical::component::IcalCalendar;
use proptest::prelude::*;

use crate::export::readers::{hostile, shown};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a time")
}

fn check_in(title: &str, notes: &str) -> Event {
    Event { uid: "check-in-7".into(), day: day("2026-12-03"), at: None, title: title.into(), notes: notes.into() }
}

/// A place whose clock is that of the world.
fn utc(time: NaiveDateTime) -> Option<DateTime<Utc>> {
    Some(time.and_utc())
}

fn read(bytes: &[u8]) -> IcalCalendar {
    let mut calendars: Vec<_> = IcalParser::new(BufReader::new(bytes)).collect::<Result<_, _>>().expect("a calendar");
    assert_eq!(calendars.len(), 1, "one calendar");
    calendars.remove(0)
}

/// The value of the property of an event, its escapes undone.
fn value(calendar: &IcalCalendar, event: usize, name: &str) -> Option<String> {
    let property = calendar.events[event].properties.iter().find(|property| property.name == name)?;
    Some(unescaped(property.value.as_deref().unwrap_or_default()))
}

fn unescaped(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text.chars());
    while let Some(c) = rest.next() {
        match (c, if c == '\\' { rest.next() } else { None }) {
            ('\\', Some('n' | 'N')) => out.push('\n'),
            ('\\', Some(other)) => out.push(other),
            _ => out.push(c),
        }
    }
    out
}

/// The rules of the file itself: CRLF, no line over 75 octets, no control character.
fn assert_well_formed(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).expect("UTF-8, no character cut in two");
    assert!(text.ends_with("\r\n"));
    for line in text.trim_end().split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
        assert!(!line.chars().any(|c| c.is_control() && c != '\t'), "{line:?}");
    }
}

#[test]
fn a_date_reads_back_the_same() {
    let events = [
        check_in("Check-in with Sam; bring the list, please", "Two lines.\nThe second."),
        Event {
            uid: "commitment-3".into(),
            day: day("2026-12-31"),
            at: None,
            title: "Write to Ada".into(),
            notes: " ".into(),
        },
    ];
    let bytes = ics(&events, at("2026-11-25T09:30:00Z"), utc);
    assert_well_formed(&bytes);
    let calendar = read(&bytes);
    assert_eq!(calendar.events.len(), 2);
    let first = |name| value(&calendar, 0, name);
    assert_eq!(first("UID").as_deref(), Some("check-in-7"));
    assert_eq!(first("SUMMARY").as_deref(), Some("Check-in with Sam; bring the list, please"));
    assert_eq!(first("DESCRIPTION").as_deref(), Some("Two lines.\nThe second."));
    assert_eq!(first("DTSTAMP").as_deref(), Some("20261125T093000Z"));
    assert_eq!(first("TRANSP").as_deref(), Some("TRANSPARENT"), "the day stays free");
    assert_eq!((first("DTSTART").as_deref(), first("DTEND").as_deref()), (Some("20261203"), Some("20261204")));
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert!(text.contains("DTSTART;VALUE=DATE:20261203\r\n"), "all day: {text}");
    assert_eq!(value(&calendar, 1, "DTEND").as_deref(), Some("20270101"), "the last day of a year ends with it");
    assert_eq!(value(&calendar, 1, "DESCRIPTION"), None, "no notes, no line");
}

#[test]
fn a_meeting_with_a_time_takes_its_time_and_no_more_of_the_day() {
    let ten = NaiveTime::from_hms_opt(10, 0, 0).expect("a time");
    let meeting = Event { at: Some((ten, Length { minutes: 45 })), ..check_in("Check-in", "") };
    let calendar = read(&ics(std::slice::from_ref(&meeting), at("2026-11-25T09:30:00Z"), utc));
    let first = |name| value(&calendar, 0, name);
    assert_eq!(
        (first("DTSTART").as_deref(), first("DTEND").as_deref()),
        (Some("20261203T100000Z"), Some("20261203T104500Z"))
    );
    assert_eq!(first("TRANSP"), None, "that time is taken");
    let nowhere = read(&ics(&[meeting], at("2026-11-25T09:30:00Z"), |_| None));
    assert_eq!(value(&nowhere, 0, "DTSTART").as_deref(), Some("20261203"), "an hour that the clock skips is the day");
}

#[test]
fn a_second_export_takes_the_place_of_the_first() {
    let read_at = |now: &str| read(&ics(&[check_in("Check-in", "")], at(now), utc));
    let (first, second) = (read_at("2026-11-25T09:30:00Z"), read_at("2026-11-25T09:30:01Z"));
    assert_eq!(value(&first, 0, "UID"), value(&second, 0, "UID"));
    let revision =
        |calendar: &IcalCalendar| value(calendar, 0, "SEQUENCE").expect("a revision").parse::<u32>().expect("a number");
    assert!(revision(&second) > revision(&first), "a calendar keeps the later one");
    assert!(revision(&read_at("2080-01-01T00:00:00Z")) < 1 << 31, "no reader's number overflows");
    assert_eq!(revision(&read_at("1990-01-01T00:00:00Z")), 0, "nor does a clock that is wrong");
}

#[test]
fn a_calendar_file_names_no_program_and_depends_on_nothing_but_what_is_given() {
    let make = || ics(&[check_in("Check-in", "Notes")], at("2026-11-25T09:30:00Z"), utc);
    assert_eq!(make(), make());
    let text = String::from_utf8(make()).expect("UTF-8").to_lowercase();
    for word in ["askwell", "icalendar-rs", "organizer", "attendee", "valarm"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    assert!(read(&ics(&[], at("2026-11-25T09:30:00Z"), utc)).events.is_empty());
}

#[test]
fn hostile_text_stays_in_its_place() {
    let mut texts = hostile();
    texts.push("a\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO".to_owned());
    texts.push("long ".repeat(2_000));
    let events: Vec<Event> = texts.iter().map(|text| check_in(text, text)).collect();
    let bytes = ics(&events, at("2026-11-25T09:30:00Z"), utc);
    assert_well_formed(&bytes);
    let calendar = read(&bytes);
    assert_eq!(calendar.events.len(), texts.len());
    for (number, text) in texts.iter().enumerate() {
        let expected = shown(text).trim().trim_start_matches(':').to_owned();
        assert!(calendar.events[number].alarms.is_empty(), "{text:?} broke out");
        assert_eq!(value(&calendar, number, "SUMMARY").unwrap_or_default(), expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_reads_back_the_same(text in "([a-zö株🦊 ,;\\\\:\n\"]{0,40}){0,8}") {
        let bytes = ics(&[check_in("Check-in", &text)], at("2026-11-25T09:30:00Z"), utc);
        assert_well_formed(&bytes);
        // This reader swallows colons at the start of a value.
        let expected = text.trim().trim_start_matches(':');
        prop_assert_eq!(value(&read(&bytes), 0, "DESCRIPTION").unwrap_or_default(), expected);
    }
}
