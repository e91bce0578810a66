//! Goodbye: a client erased for good, a session that was begun by mistake, until when notes are kept.

use std::fs;

use askwell_core::client::{self, ClientField};
use askwell_core::overview::{self, Erasure, KeptUntil};
use askwell_core::people::{self, PersonField};
use askwell_core::session::{commitments, records, words_aside};
use askwell_core::vocabulary::{ClientId, ReplyKind};
use askwell_core::{Error, criteria, outreach, reframe, shortlist};
use askwell_support::{Desk, Talk, Wishes, connections, now, today};
use chrono::NaiveDate;

use crate::traces::{comes_back, contains, everything_below, pages, traces};

const CANARY: &str = "Zephyrinax";

/// A client of whom every table holds something, each word of it with the canary, in a practice with somebody else; a session that has
/// ended, one that waits in the open step, and a copy that was put aside.
fn much_is_known() -> (Talk, ClientId) {
    let desk = Desk::new();
    let Desk { practice, client, .. } = &desk;
    let other = client::create(practice, "Tom Other", "", now()).unwrap().id;
    people::add(practice, other, "Dov Engel, VP, Corvane\nEva Falk, VP, Ilvane", now()).unwrap();
    client::edit(practice, *client, ClientField::Name, &format!("Ilse {CANARY}"), now(), None).unwrap();
    client::edit(practice, *client, ClientField::Goal, &format!("meet {CANARY}"), now(), None).unwrap();
    desk.import(&connections(&[
        &format!(
            "Ada,{CANARY},https://www.linkedin.com/in/{CANARY},{CANARY}@example.org,{CANARY} AG,VP {CANARY},12 Mar 2023"
        ),
        "Bo,Carlsen,https://www.linkedin.com/in/bo-carlsen,,Roche,VP Sales,13 Mar 2023",
    ]));
    desk.agreed(Wishes::of_the_story());
    let ada = desk.person(&format!("Ada {CANARY}"));
    let legal = askwell_core::vocabulary::Industries::NONE.with(askwell_core::vocabulary::Industry::Legal);
    people::correct_industries(practice, ada, Some(legal), today()).unwrap();
    shortlist::add(practice, *client, &[ada], now()).unwrap();
    shortlist::edit(practice, *client, ada, shortlist::EntryField::Notes, CANARY, None).unwrap();
    outreach::mark_sent(practice, *client, (Some(ada), None), (CANARY, CANARY), today()).unwrap();

    let talk = Talk::begin(desk);
    talk.aloud("leave_with", &format!("{CANARY}, I think."))
        .go("hesitation")
        .aloud("story", &format!("{CANARY} is busy."));
    talk.go("if_no").ask("practise").reply(ReplyKind::FlatNo).answers(CANARY);
    let Talk { desk, .. } = &talk;
    commitments::add(&desk.practice, desk.client, talk.talk.present(), (CANARY, "Friday", Some(7)), now()).unwrap();
    talk.go("next");
    talk.close();
    talk.talk.begin(&desk.practice, desk.client, 30, talk.now()).unwrap();
    talk.aloud("leave_with", CANARY);
    talk.talk.scratch(&desk.practice, CANARY, talk.now()).unwrap();
    talk.talk.leave(&desk.practice, talk.now()).unwrap();
    let aside = desk.practice.folder().join("put-aside/1");
    fs::create_dir_all(&aside).unwrap();
    fs::copy(desk.practice.folder().join("practice.db"), aside.join("practice.db")).unwrap();
    fs::write(aside.join("why"), "newest-lost").unwrap();
    (talk, other)
}

fn erase(talk: &Talk, typed: &str) -> Result<overview::Erased, Error> {
    let Talk { desk, .. } = talk;
    overview::erase(&desk.practice, &desk.rosters, &talk.talk, desk.client, typed, talk.now())
}

fn what_goes(talk: &Talk) -> Erasure {
    let Talk { desk, .. } = talk;
    overview::erasure(&desk.practice, &desk.rosters, &talk.talk, desk.client).unwrap()
}

#[test]
fn erasing_a_client_leaves_nothing_of_them() {
    let (talk, other) = much_is_known();
    let Talk { desk, .. } = &talk;
    for place in ["a page of the database", "the open step", "a copy that was put aside"] {
        assert!(traces(&desk.practice, CANARY).contains(&place), "the test sees the canary in {place}");
    }
    let erased = erase(&talk, &format!("Ilse {CANARY}")).unwrap();
    assert_eq!((erased.client, erased.changes), (desk.client, desk.practice.changes()));
    assert_eq!(traces(&desk.practice, CANARY), Vec::<&str>::new());
    assert!(!comes_back(&desk.practice, CANARY), "no step of undo holds anything of them");

    let left = client::list(&desk.practice, "", false).unwrap();
    assert_eq!(left.iter().map(|row| row.id).collect::<Vec<_>>(), [other], "the other client is as before");
    assert_eq!(people::count(&desk.practice, other).unwrap(), 2);
    let days: Vec<NaiveDate> = client::erasures(&desk.practice).unwrap().iter().map(|erased| erased.day).collect();
    assert_eq!(days, [today()], "that somebody was erased is told, and not who");
    assert!(words_aside(&desk.practice).unwrap().is_empty());
    let talk = talk.crashed();
    assert!(!contains(&everything_below(talk.desk.practice.folder()), CANARY));
    assert_eq!(traces(&talk.desk.practice, CANARY), Vec::<&str>::new(), "nor when it is opened again");
}

#[test]
fn what_goes_is_told_first() {
    let (talk, _) = much_is_known();
    let told = what_goes(&talk);
    assert_eq!(told.name, format!("Ilse {CANARY}"));
    assert_eq!((told.people, told.shortlisted, told.sessions, told.stories), (2, 1, 2, 1));
    assert_eq!((told.commitments, told.messages, told.put_aside.len()), (1, 1, 1));
    assert!(told.open_step && !told.in_session);
}

#[test]
fn no_page_keeps_a_copy_of_what_was_moved_about() {
    let desk = Desk::new();
    let other = client::create(&desk.practice, "Tom Other", "", now()).unwrap().id;
    let lines = |name: &str, round: usize| {
        let line =
            |n: usize| format!("{name}{round}x{n} Numbered, VP {name} {}, {name} AG", "of many things ".repeat(n % 9));
        (0..60).map(line).collect::<Vec<_>>().join("\n")
    };
    for round in 0..6 {
        desk.people(&lines(CANARY, round));
        people::add(&desk.practice, other, &lines("Otherness", round), now()).unwrap();
        let known = people::known(&desk.practice, desk.client).unwrap();
        for person in known.iter().skip(round).step_by(3) {
            let longer = format!("{CANARY} {}", "and more ".repeat(round * 7 % 31));
            people::edit(&desk.practice, person.id, PersonField::Title, &longer, None).unwrap();
        }
        let some: Vec<_> = people::known(&desk.practice, other).unwrap().iter().step_by(5).map(|p| p.id).collect();
        people::remove(&desk.practice, other, &some).unwrap();
    }
    let ada = people::known(&desk.practice, desk.client).unwrap()[0].id;
    let shown = people::count(&desk.practice, desk.client).unwrap() - 1;
    people::edit(&desk.practice, ada, PersonField::Title, "", None).unwrap();
    for (field, value) in [(PersonField::FirstName, "Ada"), (PersonField::Company, "Roche")] {
        people::edit(&desk.practice, ada, field, value, None).unwrap();
    }
    shortlist::add(&desk.practice, desk.client, &[ada], now()).unwrap();
    shortlist::forget_rest(&desk.practice, &desk.rosters, desk.client, shown).unwrap();
    assert_eq!(traces(&desk.practice, CANARY), Vec::<&str>::new(), "who was not chosen is forgotten");
    desk.people(&lines(CANARY, 7));
    let talk = Talk::load(desk, now());
    erase(&talk, "Ilse Anders").unwrap();
    assert_eq!(traces(&talk.desk.practice, CANARY), Vec::<&str>::new());
    assert!(contains(&pages(&talk.desk.practice), "Otherness"), "the other client's people are there");
}

#[test]
fn the_name_is_typed_as_it_is_shown_and_nothing_goes_without_it() {
    let (talk, _) = much_is_known();
    for other in ["", "Ilse", CANARY, "Tom Other", &format!("Ilse {CANARY} x"), &format!("Ilse{CANARY}")] {
        let refused = erase(&talk, other);
        assert!(
            matches!(&refused, Err(Error::Invalid(why)) if why.key == "client-erase-name"),
            "{other:?}: {refused:?}"
        );
    }
    assert_eq!(what_goes(&talk).people, 2, "nothing has gone");
    assert_eq!(talk.desk.practice.aside().list().len(), 1, "no copy either");
    assert!(client::erasures(&talk.desk.practice).unwrap().is_empty());
    for name in ["  ilse  zephyrinax\t", "ILSE ZEPHYRINAX"] {
        assert!(client::is_named(&client::read(&talk.desk.practice, talk.desk.client).unwrap(), name), "{name:?}");
    }
    erase(&talk, " ilse ZEPHYRINAX ").unwrap();
}

#[test]
fn a_client_whose_session_is_on_the_console_is_not_erased() {
    let (talk, other) = much_is_known();
    let Talk { desk, .. } = &talk;
    talk.talk.begin(&desk.practice, desk.client, 30, talk.now()).unwrap();
    assert!(what_goes(&talk).in_session);
    let refused = erase(&talk, &format!("Ilse {CANARY}"));
    assert!(matches!(&refused, Err(Error::Invalid(why)) if why.key == "client-erase-in-session"), "{refused:?}");
    talk.talk.begin(&desk.practice, other, 30, talk.now()).unwrap();
    talk.aloud("leave_with", "A plan.");
    erase(&talk, &format!("Ilse {CANARY}")).unwrap();
    assert_eq!(talk.words("leave_with"), "A plan.", "another client's session goes on");
    assert_eq!(traces(&desk.practice, CANARY), Vec::<&str>::new());
}

#[test]
fn an_erasure_that_a_crash_cut_short_of_the_open_step_is_finished_at_the_next_start() {
    let (talk, _) = much_is_known();
    let file = talk.desk.practice.folder().join("open-step");
    let before = fs::read(&file).unwrap();
    erase(&talk, &format!("Ilse {CANARY}")).unwrap();
    assert!(!file.exists());
    fs::write(&file, before).unwrap();
    let talk = talk.crashed();
    assert!(!file.exists(), "it is forgotten, and not put aside");
    assert_eq!(traces(&talk.desk.practice, CANARY), Vec::<&str>::new());
}

#[test]
fn what_others_did_can_still_be_undone() {
    let (talk, other) = much_is_known();
    client::edit(&talk.desk.practice, other, ClientField::Role, "Editor", now(), None).unwrap();
    erase(&talk, &format!("Ilse {CANARY}")).unwrap();
    assert_eq!(talk.desk.next_undo().as_deref(), Some("changed the role of Tom Other"));
    talk.desk.practice.undo().unwrap();
    assert_eq!(client::read(&talk.desk.practice, other).unwrap().role, "");
}

#[test]
fn a_session_begun_by_mistake_goes_with_all_that_was_said_in_it() {
    let (talk, _) = much_is_known();
    let Talk { desk, .. } = &talk;
    let Desk { practice, client, .. } = desk;
    commitments::add(practice, *client, None, ("Stays", "", None), now()).unwrap();
    let [open, ended] = records::list(practice, *client, "").unwrap().try_into().unwrap();
    let told = records::erasure(practice, &talk.talk, ended.id).unwrap();
    assert_eq!((told.answers, told.practised, told.messages, told.put_aside), (2, 1, 0, 1), "{told:?}");
    assert_eq!(told.stories, [format!("{CANARY} is busy.")]);
    assert_eq!(told.commitments.iter().map(|made| made.whom.as_str()).collect::<Vec<_>>(), [CANARY]);
    assert_eq!(records::erasure(practice, &talk.talk, open.id).unwrap().answers, 1, "the open step is told too");

    assert!(matches!(records::delete(practice, &talk.talk, ended.id, 0), Err(Error::Stale)), "it is of what was shown");
    records::delete(practice, &talk.talk, ended.id, 1).unwrap();
    records::delete(practice, &talk.talk, open.id, 0).unwrap();
    assert!(records::list(practice, *client, "").unwrap().is_empty());
    assert!(reframe::list(practice, *client).unwrap().is_empty(), "no other session tells that story");
    let left = commitments::list(practice, *client).unwrap();
    assert_eq!(left.iter().map(|made| made.whom.as_str()).collect::<Vec<_>>(), ["Stays"]);
    for said in [", I think.", " is busy."] {
        assert_eq!(traces(practice, &format!("{CANARY}{said}")), Vec::<&str>::new(), "{said}");
    }
    assert!(practice.open_step().read().unwrap().is_none());
    assert!(!comes_back(practice, &format!("{CANARY} is busy.")));
    assert!(client::erasures(practice).unwrap().is_empty(), "the client is there");
    assert!(matches!(records::delete(practice, &talk.talk, ended.id, 0), Err(Error::Gone(_))));
}

#[test]
fn that_a_message_was_sent_outlives_the_session_in_which_it_was_marked_and_its_words_do_not() {
    let (talk, _) = much_is_known();
    let Desk { practice, client, .. } = &talk.desk;
    let session = records::list(practice, *client, "").unwrap()[1].id;
    outreach::mark_sent(practice, *client, (None, Some(session)), ("Bo Carlsen", "Dear Bo, a word"), today()).unwrap();
    assert_eq!(records::erasure(practice, &talk.talk, session).unwrap().messages, 1);
    records::delete(practice, &talk.talk, session, 1).unwrap();
    let sent = outreach::list(practice, *client).unwrap();
    let last = sent.last().unwrap();
    assert_eq!((last.whom.as_str(), last.words.as_str(), last.session), ("Bo Carlsen", "", None));
    assert_eq!(traces(practice, "Dear Bo"), Vec::<&str>::new());
}

#[test]
fn the_session_on_the_console_is_left_before_it_is_deleted() {
    let talk = Talk::begin(Desk::new());
    let session = talk.session();
    talk.aloud("leave_with", CANARY);
    let Desk { practice, .. } = &talk.desk;
    assert!(records::erasure(practice, &talk.talk, session).unwrap().on_console);
    let refused = records::delete(practice, &talk.talk, session, 0);
    assert!(matches!(&refused, Err(Error::Invalid(why)) if why.key == "session-delete-on-console"), "{refused:?}");
    talk.talk.leave(practice, talk.now()).unwrap();
    records::delete(practice, &talk.talk, session, 0).unwrap();
    assert_eq!(traces(practice, CANARY), Vec::<&str>::new());
}

#[test]
fn the_page_says_until_when_notes_are_kept_and_the_app_leaves_it_at_that() {
    let desk = Desk::new();
    let Desk { practice, rosters, client, texts, .. } = &desk;
    let page = |today| overview::client_page(practice, rosters, *client, texts, today).unwrap().kept_until;
    assert_eq!(page(today()), None, "nothing was agreed");
    let keep = |value: &str| client::edit(practice, *client, ClientField::KeepUntil, value, now(), None);
    for (said, day) in [
        ("2029-12-31", "2029-12-31"),
        ("2020-01-31", "2020-01-31"),
        ("in ten years", "2036-11-23"),
        ("end of 2027", "2027-12-31"),
    ] {
        assert_eq!(keep(said).unwrap().keep_until.map(|d| d.to_string()).as_deref(), Some(day), "{said:?}");
    }
    let last: NaiveDate = "2027-12-31".parse().unwrap();
    assert_eq!(page(last), Some(KeptUntil { day: last, passed: false }), "on the last day they are kept");
    let after = last.succ_opt().unwrap();
    assert_eq!(page(after), Some(KeptUntil { day: last, passed: true }));
    assert!(client::read(practice, *client).is_ok(), "nothing follows from it by itself");
    for wrong in ["whenever", "2029-13-01", "0001-01-01", "9999-01-01"] {
        assert!(matches!(keep(wrong), Err(Error::Invalid(why)) if why.key == "client-day-unknown"), "{wrong:?}");
    }
    assert_eq!(desk.next_undo().as_deref(), Some("changed how long notes are kept of Ilse Anders"));
    desk.practice.undo().unwrap();
    assert_eq!(page(today()).map(|kept| kept.day.to_string()).as_deref(), Some("2036-11-23"));
    assert_eq!(keep("").unwrap().keep_until, None);
    assert!(criteria::read(practice, *client, texts).is_ok());
}
