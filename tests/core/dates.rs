//! The dates of a client for a calendar: each is the same event from export to export, and moves where it was moved.

use askwell_core::Error;
use askwell_core::handout::{dates, ics};
use askwell_core::session::{CommitmentField, CommitmentState, commitments};
use askwell_support::{Desk, Talk, now};
use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Utc};
use ical::IcalParser;

/// What a calendar knows of an event: its identity, its revision, its day, its title.
type Seen = (String, u32, String, String);

/// An export at this moment of `talk`, read by a parser that is not ours.
fn exported(talk: &Talk) -> Vec<Seen> {
    let events = dates(talk.around(), talk.desk.client).unwrap();
    let bytes = ics(&events, talk.now().to_utc(), in_basel);
    let calendar = IcalParser::new(&*bytes).next().expect("a calendar").expect("one that can be read");
    let seen = calendar.events.into_iter().map(|event| {
        let value = |name: &str| {
            let property = event.properties.iter().find(|property| property.name == name).expect("the property");
            property.value.clone().unwrap_or_default()
        };
        (value("UID"), value("SEQUENCE").parse().expect("a number"), value("DTSTART"), value("SUMMARY"))
    });
    seen.collect()
}

/// The clock on a wall in Basel, winter and summer.
fn in_basel(time: NaiveDateTime) -> Option<DateTime<Utc>> {
    let summer = (4..=10).contains(&time.month());
    Some(time.and_utc() - TimeDelta::hours(if summer { 2 } else { 1 }))
}

/// A session in which a next date was agreed and that has ended.
fn agreed_on(talk: &Talk, meet: &str) {
    talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
    talk.go("next").aloud("meet", meet);
    talk.close();
}

const DAY: i64 = 24 * 3_600;

#[test]
fn a_second_export_moves_what_was_moved_and_doubles_nothing() {
    let talk = Talk::begin(Desk::new());
    let (practice, client) = (&talk.desk.practice, talk.desk.client);
    let add =
        |whom, by| commitments::add(practice, client, Some(talk.session()), (whom, by, None), talk.now()).unwrap();
    let ada = add("Ada", "by Friday")[0].id;
    talk.desk.people("Lena Roth, VP, Roche");
    add("Lena Roth", "in a week");
    add("Mara", "when she is back");
    talk.go("next").aloud("meet", "tomorrow").go("agree");

    let first = exported(&talk);
    let days: Vec<(&str, &str)> = first.iter().map(|(_, _, day, title)| (title.as_str(), day.as_str())).collect();
    let wanted = [("Ada", "20261127"), ("Write to Lena Roth", "20261130"), ("Check-in", "20261124")];
    assert_eq!(days, wanted, "what has no day is in no calendar");

    talk.passes(60);
    commitments::edit(practice, ada, CommitmentField::By, "by Monday", None, talk.now()).unwrap();
    let second = exported(&talk);
    let uids = |seen: &[Seen]| seen.iter().map(|(uid, ..)| uid.clone()).collect::<Vec<_>>();
    assert_eq!(uids(&second), uids(&first), "they are the same events");
    assert!(second.iter().zip(&first).all(|(now, then)| now.1 > then.1), "in a later revision");
    assert_eq!(second[0].2, "20261130", "and Ada's has moved");

    practice.undo().unwrap();
    assert_eq!(exported(&talk)[0].2, "20261127", "an undone change moves it back");
    commitments::remove(practice, ada).unwrap();
    assert_eq!(exported(&talk).len(), 2);
    practice.undo().unwrap();
    assert_eq!(uids(&exported(&talk)), uids(&first), "what was taken away and brought back is the same event");
    practice.redo().unwrap();
    practice.undo().unwrap();
    assert_eq!(uids(&exported(&talk)), uids(&first));
    commitments::settle(practice, ada, CommitmentState::Done).unwrap();
    assert_eq!(uids(&exported(&talk)), uids(&first)[1..], "what is done is no date any more");
}

#[test]
fn a_commitment_that_is_made_undone_and_redone_is_the_same_event() {
    let talk = Talk::begin(Desk::new());
    let (practice, client) = (&talk.desk.practice, talk.desk.client);
    commitments::add(practice, client, None, ("Ada", "by Friday", None), talk.now()).unwrap();
    let first = exported(&talk);
    practice.undo().unwrap();
    assert_eq!(exported(&talk), []);
    practice.redo().unwrap();
    assert_eq!(exported(&talk), first);
    commitments::add(practice, client, None, ("Ada", "by Friday", None), talk.now()).unwrap();
    let twice = exported(&talk);
    assert_ne!(twice[0].0, twice[1].0, "two promises of the same moment are two events");
}

#[test]
fn what_she_will_do_at_an_hour_is_in_the_calendar_at_that_hour() {
    let talk = Talk::begin(Desk::new());
    let (practice, client) = (&talk.desk.practice, talk.desk.client);
    let id = commitments::add(practice, client, None, ("Ada", "Tuesday at 10", None), talk.now()).unwrap()[0].id;
    assert_eq!(exported(&talk)[0].2, "20261124T090000Z", "ten in Basel");
    commitments::edit(practice, id, CommitmentField::By, "Tuesday", None, talk.now()).unwrap();
    assert_eq!(exported(&talk)[0].2, "20261124", "and without one it lasts all day");
}

#[test]
fn a_check_in_that_is_moved_in_a_newer_session_stays_the_same_event() {
    let talk = Talk::load(Desk::new(), now());
    agreed_on(&talk, "Friday");
    let first = exported(&talk);
    assert_eq!(first[0].2, "20261127");
    // Two days on, before that Friday, the two speak and move it; and once more.
    talk.passes(2 * DAY);
    agreed_on(&talk, "Monday");
    let moved = exported(&talk);
    assert_eq!((moved.len(), moved[0].2.as_str()), (1, "20261130"));
    assert_eq!(moved[0].0, first[0].0, "no old date stays in her calendar");
    talk.passes(DAY);
    agreed_on(&talk, "when I have written");
    assert_eq!(exported(&talk), [], "no day, no event");
    talk.passes(DAY);
    agreed_on(&talk, "4 December 2026");
    let again = exported(&talk);
    assert_eq!((&again[0].0, again[0].2.as_str()), (&first[0].0, "20261204"));

    // On that day they meet, and agree on another: that is a meeting of its own.
    talk.passes(7 * DAY);
    assert_eq!(talk.now().date_naive().to_string(), "2026-12-04");
    agreed_on(&talk, "11 December 2026");
    let next = exported(&talk);
    assert_ne!(next[0].0, first[0].0, "the one that was held stays where it was");
    talk.passes(DAY);
    agreed_on(&talk, "14 December 2026");
    assert_eq!(exported(&talk)[0].0, next[0].0);
}

#[test]
fn the_next_meeting_is_in_the_calendar_with_its_time_and_can_be_corrected() {
    let talk = Talk::load(Desk::new(), now());
    agreed_on(&talk, "Tuesday at 10");
    let seen = exported(&talk);
    assert_eq!(seen[0].2, "20261124T090000Z", "ten in Basel");
    talk.passes(DAY / 2);
    agreed_on(&talk, "April 6 at 3 pm");
    assert_eq!(exported(&talk)[0].2, "20270406T130000Z", "and three there in summer");

    talk.talk.begin(&talk.desk.practice, talk.desk.client, 45, talk.now()).unwrap();
    talk.go("next").aloud("meet", "Friday at 10");
    let meets = |day: &str| talk.talk.meets_on(&talk.desk.practice, day, talk.now());
    meets("December 4").unwrap();
    let meeting = talk.view().meet.unwrap();
    assert_eq!(
        meeting.said(&talk.desk.texts, talk.now().date_naive()),
        "Friday, December 4 at 10:00 AM",
        "at the time that was said"
    );
    assert_eq!(meeting.words, "Friday at 10", "her words are hers");
    let refused = meets("as soon as may be");
    assert!(matches!(refused, Err(Error::Invalid(_))) && talk.view().meet.unwrap() == meeting, "no day is made up");
    talk.aloud("meet", "Monday at 11");
    assert_eq!(talk.view().meet.unwrap().day.unwrap().to_string(), "2026-11-30", "other words mean another day");
    meets("December 7 at 9:30").unwrap();
    talk.close();
    let event = dates(talk.around(), talk.desk.client).unwrap().remove(0);
    let (time, length) = event.at.unwrap();
    assert_eq!(
        (event.day.to_string().as_str(), time.to_string().as_str(), length.minutes),
        ("2026-12-07", "09:30:00", 45)
    );
}
