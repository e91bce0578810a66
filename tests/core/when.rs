//! Dates and times as people say them in a session, understood on Monday 23 November 2026 at 10:07.

use askwell_core::client;
use askwell_support::now;
use chrono::DateTime;

/// What `said` is understood as: "2026-12-01 10:00", "2026-12-01" without a time; empty where no day is.
fn meant(said: &str) -> String {
    let Some(when) = client::when(said, &now()) else { return String::new() };
    let time = when.time.map(|time| time.format(" %H:%M").to_string()).unwrap_or_default();
    format!("{}{time}", when.day)
}

#[track_caller]
fn all(said: &[(&str, &str)]) {
    let wrong: Vec<_> =
        said.iter().map(|(said, day)| (*said, *day, meant(said))).filter(|(_, day, is)| day != is).collect();
    assert!(wrong.is_empty(), "said, meant, understood: {wrong:#?}");
}

#[test]
fn the_next_meeting_is_a_day_and_a_time() {
    all(&[
        ("Tuesday at 10", "2026-11-24 10:00"),
        ("tuesday at ten", "2026-11-24 10:00"),
        ("Tuesday, 10 am", "2026-11-24 10:00"),
        ("Tues 10am", "2026-11-24 10:00"),
        ("10am Tuesday", "2026-11-24 10:00"),
        ("at 10 on Tuesday", "2026-11-24 10:00"),
        ("Tuesday @ 10:30", "2026-11-24 10:30"),
        ("Tuesday 10:30 a.m.", "2026-11-24 10:30"),
        ("Tuesday at 10.30", "2026-11-24 10:30"),
        ("Tuesday at half past ten", "2026-11-24 10:30"),
        ("quarter to four on Friday", "2026-11-27 15:45"),
        ("a quarter past nine on Friday", "2026-11-27 09:15"),
        ("Friday at ten to four", "2026-11-27 15:50"),
        ("Friday at ten thirty", "2026-11-27 10:30"),
        ("Friday at two forty-five", "2026-11-27 14:45"),
        ("next Tuesday at 3", "2026-12-01 15:00"),
        ("Wednesday at 3pm", "2026-11-25 15:00"),
        ("Wednesday at 3p", "2026-11-25 15:00"),
        ("Wed. 3 p.m.", "2026-11-25 15:00"),
        ("Wednesday at 15:00", "2026-11-25 15:00"),
        ("Wednesday at 1500", "2026-11-25 15:00"),
        ("Wednesday 14h30", "2026-11-25 14:30"),
        ("Thursday at 3 o’clock", "2026-11-26 15:00"),
        ("Thursday at 8 in the evening", "2026-11-26 20:00"),
        ("Thursday evening at 8", "2026-11-26 20:00"),
        ("Thursday at noon", "2026-11-26 12:00"),
        ("noon on Thursday", "2026-11-26 12:00"),
        ("Thursday, 12 pm", "2026-11-26 12:00"),
        ("Thursday at 12", "2026-11-26 12:00"),
        ("Tuesday 10-11", "2026-11-24 10:00"),
        ("Tuesday 10–11:30am", "2026-11-24 10:00"),
        ("Tuesday from 2 to 3 pm", "2026-11-24 14:00"),
        ("Tuesday 11 to 1 pm", "2026-11-24 11:00"),
        ("Tuesday, December 1, 10 am", "2026-12-01 10:00"),
        ("Tuesday, December 1st at 10:00 AM", "2026-12-01 10:00"),
        ("Dec 1, 10am on Zoom", "2026-12-01 10:00"),
        ("12/1 at 10", "2026-12-01 10:00"),
        ("2026-12-01 10:00", "2026-12-01 10:00"),
        ("tomorrow at 9", "2026-11-24 09:00"),
        ("tomorrow morning", "2026-11-24"),
        ("first thing tomorrow", "2026-11-24"),
        ("tonight at 8", "2026-11-23 20:00"),
        ("this afternoon at 4", "2026-11-23 16:00"),
        ("this evening", "2026-11-23"),
        ("in two weeks at 10", "2026-12-07 10:00"),
        ("two weeks from today, same time", "2026-12-07"),
        ("a week from Tuesday at 2", "2026-12-01 14:00"),
        ("same time next week", "2026-11-30"),
        ("this time tomorrow", "2026-11-24"),
        ("next week Thursday at 10", "2026-12-03 10:00"),
        ("Thursday next week, 10 o'clock", "2026-12-03 10:00"),
        ("Thursday of next week around 10", "2026-12-03 10:00"),
        ("let’s say Tuesday at 10", "2026-11-24 10:00"),
        ("Tuesday at 10 works for me", "2026-11-24 10:00"),
        ("We speak again on Tuesday at 10, by phone", "2026-11-24 10:00"),
        ("in an hour", "2026-11-23 11:07"),
        ("in 20 minutes", "2026-11-23 10:27"),
        ("the 4th at 3", "2026-12-04 15:00"),
        ("Friday the 4th of December at three in the afternoon", "2026-12-04 15:00"),
    ]);
}

#[test]
fn a_time_of_another_place_or_between_two_is_not_made_up_but_its_day_is_understood() {
    all(&[
        ("Tuesday at 10 ET", "2026-11-24"),
        ("Tuesday 10am Pacific", "2026-11-24"),
        ("Tuesday at 10 your time", "2026-11-24"),
        ("Tuesday at 10 my time", "2026-11-24 10:00"),
        ("Tuesday between 10 and 12", "2026-11-24"),
        ("Tuesday after 3", "2026-11-24"),
        ("Tuesday after lunch", "2026-11-24"),
        ("Friday before noon", "2026-11-27"),
        ("Friday by noon", "2026-11-27 12:00"),
        ("by 5 on Friday", "2026-11-27 17:00"),
    ]);
}

#[test]
fn what_she_will_do_has_a_day() {
    all(&[
        ("by Friday", "2026-11-27"),
        ("friday", "2026-11-27"),
        ("before Friday", "2026-11-26"),
        ("this coming Friday", "2026-11-27"),
        ("Friday the 4th", "2026-12-04"),
        ("the 4th", "2026-12-04"),
        ("by the fourth", "2026-12-04"),
        ("on the 30th", "2026-11-30"),
        ("the twenty-first of December", "2026-12-21"),
        ("the 15th of next month", "2026-12-15"),
        ("12/4", "2026-12-04"),
        ("by 12/4/26", "2026-12-04"),
        ("today", "2026-11-23"),
        ("right away", "2026-11-23"),
        ("later today", "2026-11-23"),
        ("by the end of the day", "2026-11-23"),
        ("EOD", "2026-11-23"),
        ("EOD Friday", "2026-11-27"),
        ("by close of business tomorrow", "2026-11-24"),
        ("the day after tomorrow", "2026-11-25"),
        ("within 48 hours", "2026-11-25"),
        ("in two weeks", "2026-12-07"),
        ("in a couple of weeks", "2026-12-07"),
        ("in a fortnight", "2026-12-07"),
        ("within the week", "2026-11-30"),
        ("a week today", "2026-11-30"),
        ("a week from now", "2026-11-30"),
        ("a week on Tuesday", "2026-12-01"),
        ("Tuesday week", "2026-12-01"),
        ("Tuesday in two weeks", "2026-12-08"),
        ("in two weeks on Tuesday", "2026-12-08"),
        ("three weeks from Friday", "2026-12-18"),
        ("a month from now", "2026-12-23"),
        ("in ten days", "2026-12-03"),
        ("in twenty-one days", "2026-12-14"),
        ("before Christmas", "2026-12-24"),
        ("by Christmas", "2026-12-25"),
        ("by Christmas Eve", "2026-12-24"),
        ("before the New Year", "2026-12-31"),
        ("by New Year’s", "2027-01-01"),
        ("by New Year's Eve", "2026-12-31"),
        ("before Thanksgiving", "2026-11-25"),
        ("the Monday after Thanksgiving", "2026-11-30"),
        ("the Friday before Christmas", "2026-12-18"),
        ("the week before Christmas", "2026-12-18"),
        ("two weeks before Christmas", "2026-12-11"),
        ("the day after Christmas", "2026-12-26"),
        ("before Easter", "2027-03-27"),
        ("Easter 2028", "2028-04-16"),
        ("by Memorial Day", "2027-05-31"),
        ("by Labor Day", "2027-09-06"),
        ("4th of July", "2027-07-04"),
        ("end of the week", "2026-11-27"),
        ("by the end of next week", "2026-12-04"),
        ("EOW", "2026-11-27"),
        ("sometime next week", "2026-12-06"),
        ("the week after next", "2026-12-13"),
        ("the week of December 7", "2026-12-13"),
        ("middle of next week", "2026-12-02"),
        ("this weekend", "2026-11-29"),
        ("over the weekend", "2026-11-29"),
        ("by the weekend", "2026-11-27"),
        ("before the weekend", "2026-11-27"),
        ("next weekend", "2026-12-06"),
        ("end of the month", "2026-11-30"),
        ("by month’s end", "2026-11-30"),
        ("by the end of this month", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("before the end of the month", "2026-11-30"),
        ("mid-December", "2026-12-15"),
        ("the middle of January", "2027-01-15"),
        ("beginning of next week", "2026-11-30"),
        ("first Monday in December", "2026-12-07"),
        ("the last Friday of the month", "2026-11-27"),
        ("the second Tuesday of next month", "2026-12-08"),
        ("first week of January", "2027-01-07"),
        ("last week of December", "2026-12-31"),
        ("end of the quarter", "2026-12-31"),
        ("end of Q1", "2027-03-31"),
        ("in the first quarter of 2027", "2027-03-31"),
        ("by year’s end", "2026-12-31"),
        ("no later than December 4", "2026-12-04"),
        ("December 4 at the latest", "2026-12-04"),
        ("I’ll do it by Friday", "2026-11-27"),
    ]);
}

#[test]
fn of_what_names_no_one_day_none_is_understood() {
    for said in [
        "at 10",
        "10",
        "Tuesday 10",
        "Tuesday or Wednesday",
        "Monday and Thursday",
        "every Tuesday",
        "Tuesdays",
        "maybe Tuesday",
        "not before Friday",
        "after Christmas",
        "before my vacation",
        "in a few days",
        "early next week",
        "soon",
        "when she has answered",
        "next month, or the one after",
        "Tuesday at 25:00",
        "Tuesday at 10 and at 12",
        "Friday the 5th",
        "last Friday",
        "twice a week",
        "10 to 12 days",
        "at the canarymeeting",
        "three o’clock",
    ] {
        assert_eq!(meant(said), "", "{said:?}");
    }
}

#[test]
fn late_in_the_year_and_late_in_the_evening_it_is_the_day_that_follows() {
    let at = |said: &str, now: &str| {
        let now = DateTime::parse_from_rfc3339(now).unwrap();
        client::understood(said, &now).map(|day| day.to_string()).unwrap_or_default()
    };
    assert_eq!(at("before Christmas", "2026-12-25T10:00:00+01:00"), "2027-12-24", "this year's is over");
    assert_eq!(at("in two hours", "2026-12-31T23:00:00-05:00"), "2027-01-01");
    assert_eq!(at("end of the week", "2026-11-28T10:00:00+01:00"), "2026-11-29", "on a Saturday its Friday is over");
    assert_eq!(at("the 31st", "2026-11-23T10:00:00+01:00"), "2026-12-31", "November has none");
    assert_eq!(at("Friday", "2026-11-27T10:00:00+01:00"), "2026-12-04", "said on a Friday it is the next");
}
