//! The session: every word and its place, the clock, the record, set aside, resumed after a crash.

use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Barrier, Mutex};
use std::thread;

use askwell_core::practice::Found;
use askwell_core::session::{HandOver, HowSaid, Place, Scene, StepState, Timer, commitments, records};
use askwell_core::{Error, client, shortlist};
use askwell_support::{Desk, Talk, Wishes, now};
use chrono::TimeDelta;
use proptest::prelude::*;

fn state(talk: &Talk, step: &str) -> StepState {
    talk.view().steps.into_iter().find(|line| line.key == step).expect("a step").state
}

fn raw(talk: &Talk, sql: &str) -> u32 {
    talk.desk.practice.read(|c| Ok(c.query_row(sql, [], |row| row.get(0))?)).unwrap()
}

/// Whether `canary` stands in any page of the database, decrypted, or in the open file.
pub(crate) fn stands_anywhere(talk: &Talk, canary: &str) -> bool {
    let pages = talk
        .desk
        .practice
        .read(|c| {
            let mut statement = c.prepare("SELECT data FROM sqlite_dbpage")?;
            let rows = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
            Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
        })
        .unwrap();
    let holds = |bytes: &[u8]| bytes.windows(canary.len()).any(|w| w == canary.as_bytes());
    let open = talk.desk.practice.open_step().read().unwrap();
    pages.iter().any(|page| holds(page)) || open.is_some_and(|bytes| holds(&bytes))
}

#[test]
fn a_session_works_with_nothing_typed_and_no_file() {
    let talk = Talk::begin(Desk::new());
    let steps: Vec<String> = talk.view().steps.into_iter().map(|line| line.key).collect();
    for step in &steps {
        talk.go(step);
        for question in talk.view().at.questions {
            talk.talk.aloud(&talk.desk.practice, step, &question.key, talk.now()).unwrap();
        }
        talk.stage().expect("every step has a picture");
    }
    let view = talk.view();
    assert!(view.steps.iter().all(|line| line.state == StepState::Done), "{:?}", view.steps);
    assert!(view.record.iter().all(|said| said.words.is_empty() && said.how == HowSaid::Aloud));
    talk.close();
    let past = records::list(&talk.desk.practice, talk.desk.client, "").unwrap();
    assert_eq!(past.len(), 1);
    assert!(past[0].ended_at.is_some());
}

#[test]
fn steps_are_taken_out_of_order_passed_over_and_returned_to() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "A plan for the week.").go("compare").go("hesitation").aloud("story", "They are busy.");
    assert_eq!(state(&talk, "agree"), StepState::Done);
    assert_eq!(state(&talk, "compare"), StepState::Passed);
    assert_eq!(state(&talk, "wishes"), StepState::Open);
    talk.go("agree");
    assert_eq!(talk.words("leave_with"), "A plan for the week.", "the same words");
    talk.aloud("leave_with", "A plan for the week, and a name.").go("next").go("agree");
    assert_eq!(talk.words("leave_with"), "A plan for the week, and a name.");
    assert_eq!(raw(&talk, "SELECT count(*) FROM session_answer WHERE question = 'leave_with'"), 1);
}

#[test]
fn the_clients_words_stay_in_sight_in_the_steps_that_use_them() {
    let talk = Talk::begin(Desk::new());
    let words = "  They’re “busy” —\nand 忙しい 🫖. ";
    talk.go("hesitation").ask("story");
    talk.types("story", words).unwrap();
    for step in ["is_it_true", "if_no", "compare"] {
        assert_eq!(talk.go(step).view().at.story.as_deref(), Some(words), "verbatim in {step}");
    }
}

#[test]
fn after_a_crash_it_is_the_same_step_and_the_same_word() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "Less fear.").go("hesitation").rate("sureness", 4).ask("story");
    talk.types("story", "They are bu").unwrap();
    let step = talk.view().at.key;
    talk.talk.draft(&talk.desk.practice, &step, "willing", "she looked away", talk.now()).unwrap();
    talk.talk.scratch(&talk.desk.practice, "ask about Basel", talk.now()).unwrap();
    talk.passes(90).talk.tick(&talk.desk.practice, talk.now()).unwrap();
    let session = talk.session();
    let before = talk.view();

    let talk = talk.crashed();
    let after = talk.view();
    assert_eq!(after.id, session, "it is still on the console");
    assert!(!after.clock.running, "but nobody knows how long the machine was off");
    assert!(talk.stage().is_err(), "and the stage is quiet");
    talk.talk.resume(&talk.desk.practice, session, talk.now()).unwrap();
    let after = talk.view();
    assert_eq!(after.at, before.at, "the same step, words, draft and question");
    assert_eq!((after.scratch.as_str(), &after.record), ("ask about Basel", &before.record));
    assert_eq!(after.clock.spent_seconds, 90);
}

#[test]
fn a_word_that_the_disk_refused_is_told_and_goes_with_the_next() {
    let talk = Talk::begin(Desk::new());
    talk.types("leave_with", "A plan").unwrap();
    let folder = talk.desk.practice.folder().to_owned();
    let away = folder.with_extension("away");
    fs::rename(&folder, &away).unwrap();
    let refused = talk.types("leave_with", "A plan and a name");
    assert!(matches!(refused, Err(Error::FolderGone)), "nobody says it is saved: {refused:?}");
    assert_eq!(talk.words("leave_with"), "A plan and a name", "nothing that she typed is gone");
    fs::rename(&away, &folder).unwrap();
    talk.talk.scratch(&talk.desk.practice, "she smiled", talk.now()).unwrap();
    let talk = talk.crashed();
    assert_eq!(talk.words("leave_with"), "A plan and a name", "the next change took it along");
}

/// What cannot be turned into bytes.
struct Unwritable;

impl serde::Serialize for Unwritable {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("a fault"))
    }
}

#[test]
fn what_cannot_be_turned_into_bytes_is_told_and_leaves_the_words_on_disk() {
    let talk = Talk::begin(Desk::new());
    talk.go("hesitation").ask("story");
    talk.types("story", "They are busy.").unwrap();
    let path = talk.desk.practice.folder().join("open-step");
    let before = fs::read(&path).unwrap();
    for forgets in [false, true] {
        let refused = talk.desk.practice.open_step().write(&Unwritable, forgets);
        assert!(matches!(refused, Err(Error::Unexpected)), "nobody says it is saved: {refused:?}");
        assert_eq!(fs::read(&path).unwrap(), before, "no byte of what is there was touched");
    }
    assert_eq!(talk.crashed().words("story"), "They are busy.");
}

#[test]
fn two_sessions_that_were_put_down_keep_their_own_words() {
    let talk = Talk::begin(Desk::new());
    let first = talk.session();
    talk.aloud("leave_with", "Hers.");
    talk.talk.scratch(&talk.desk.practice, "hers", talk.now()).unwrap();
    let other = client::create(&talk.desk.practice, "Tom Other", "", talk.now()).unwrap().id;
    talk.talk.leave(&talk.desk.practice, talk.now()).unwrap();
    talk.talk.begin(&talk.desk.practice, other, 20, talk.now()).unwrap();
    assert_eq!((talk.words("leave_with"), talk.view().scratch), (String::new(), String::new()));
    talk.aloud("leave_with", "His.");
    talk.talk.resume(&talk.desk.practice, first, talk.now()).unwrap();
    assert_eq!((talk.words("leave_with"), talk.view().scratch), ("Hers.".to_owned(), "hers".to_owned()));
    assert_eq!(talk.view().client, talk.desk.client);
}

#[test]
fn beginning_again_resumes_what_is_open_with_her() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "A plan.");
    let session = talk.session();
    talk.talk.leave(&talk.desk.practice, talk.now()).unwrap();
    talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
    assert_eq!((talk.session(), talk.words("leave_with")), (session, "A plan.".to_owned()));
}

#[test]
fn set_aside_leaves_no_trace_of_the_step() {
    let talk = Talk::begin(Desk::new());
    talk.go("hesitation").ask("story");
    talk.types("story", "canary-one-quagga").unwrap();
    talk.go("next").go("hesitation").ask("story");
    talk.types("story", "canary-one-quagga and canary-two-okapi").unwrap();
    talk.talk.draft(&talk.desk.practice, "hesitation", "willing", "canary-three-tapir", talk.now()).unwrap();
    talk.offer("willing", "canary-four-eland");
    assert!(stands_anywhere(&talk, "canary-one-quagga"), "the search would see it");
    talk.set_aside();
    for canary in ["canary-one", "canary-two", "canary-three", "canary-four"] {
        assert!(!stands_anywhere(&talk, canary), "{canary} stands somewhere");
    }
    let view = talk.view();
    assert_eq!(state(&talk, "hesitation"), StepState::Aside);
    assert!(view.record.is_empty() && view.at.story.is_none());
    assert!(view.more_than_coaching.is_some_and(|words| !words.is_empty()), "the coach's own words are at hand");
    assert_eq!(raw(&talk, "SELECT count(*) FROM story"), 0, "no story is left of it either");
    assert!(matches!(
        talk.talk.offer(&talk.desk.practice, ("hesitation", "story"), "x", true, talk.now()),
        Err(Error::Stale)
    ));
    talk.go("hesitation");
    assert_eq!(
        (talk.words("story"), state(&talk, "hesitation")),
        (String::new(), StepState::Open),
        "it can begin again"
    );
}

#[test]
fn set_aside_takes_along_what_she_said_there_that_she_would_do() {
    let talk = Talk::begin(Desk::new());
    let desk = &talk.desk;
    let add = |session, whom: &str| {
        commitments::add(&desk.practice, desk.client, session, (whom, "before Christmas", Some(7)), talk.now()).unwrap()
    };
    add(None, "Bo Carlsen");
    talk.go("next");
    let made = add(Some(talk.session()), "canary-lindwurm");
    let rewritten = askwell_core::session::CommitmentField::Whom;
    commitments::edit(&desk.practice, made[1].id, rewritten, "canary-lindwurm-basilisk", None, talk.now()).unwrap();
    add(Some(talk.session()), "canary-wyvern");
    desk.practice.undo().unwrap();
    assert!(stands_anywhere(&talk, "canary-lindwurm"), "the search would see it");
    talk.go("agree").set_aside();
    assert!(stands_anywhere(&talk, "canary-lindwurm"), "another step takes nothing of it along");
    talk.go("next").set_aside();
    for canary in ["canary-lindwurm", "canary-wyvern"] {
        assert!(!stands_anywhere(&talk, canary), "{canary} stands somewhere");
    }
    let whom = || commitments::list(&desk.practice, desk.client).unwrap().into_iter().map(|made| made.whom);
    assert_eq!(whom().collect::<Vec<_>>(), ["Bo Carlsen"], "what she said at another time stays");
    while desk.practice.undo().unwrap().is_some() {}
    while desk.practice.redo().unwrap().is_some() {}
    assert!(!whom().any(|whom: String| whom.contains("canary")), "and nothing brings it back");
    talk.go("agree");
    let talk = talk.crashed();
    assert!(!stands_anywhere(&talk, "canary"), "nor the next start");
}

#[test]
fn what_has_its_own_place_stays_when_its_step_is_set_aside() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Roche").agreed(Wishes::of_the_story());
    shortlist::add(&desk.practice, desk.client, &[desk.person("Ada Brandt")], now()).unwrap();
    let talk = Talk::begin(desk);
    for step in ["wishes", "read_back", "who_fits"] {
        talk.go(step).set_aside();
    }
    let Desk { practice, client, rosters, .. } = &talk.desk;
    assert!(askwell_core::criteria::agreed(practice, *client).is_ok(), "the wishes and the yes");
    assert_eq!(shortlist::read(practice, rosters, *client).unwrap().entries.len(), 1, "the names");
}

#[test]
fn the_scratch_pad_is_forgotten_when_the_session_closes() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "A plan.");
    talk.talk.scratch(&talk.desk.practice, "canary-scratch-gnu", talk.now()).unwrap();
    assert!(stands_anywhere(&talk, "canary-scratch-gnu"), "the search would see it");
    assert!(!talk.view().record.iter().any(|said| said.words.contains("canary")), "it is in no record");
    talk.close();
    assert!(!stands_anywhere(&talk, "canary-scratch-gnu"));
    assert!(!talk.desk.practice.folder().join("open-step").exists(), "nothing is open any more");
}

#[test]
fn what_is_said_after_something_else_joins_it() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "A plan.").aloud("leave_with", "And a name.");
    assert_eq!(talk.words("leave_with"), "A plan.\nAnd a name.", "the second does not write over the first");
    talk.aloud("leave_with", "And a name.");
    assert_eq!(talk.words("leave_with"), "A plan.\nAnd a name.", "and nothing stands twice");
    talk.go("if_no").ask("moves").offer("moves", "I thank them.").offer("moves", "I go on.");
    talk.talk.aloud(&talk.desk.practice, "if_no", "moves", talk.now()).unwrap();
    assert_eq!(talk.words("moves").lines().count(), 2, "both offers were hers");
}

#[test]
fn the_line_that_she_is_writing_is_on_the_console_and_outlives_a_crash() {
    let talk = Talk::begin(Desk::new());
    talk.go("if_no").ask("moves");
    talk.types("moves", "I thank the").unwrap();
    let half = |talk: &Talk| talk.view().at.questions[1].half.clone();
    assert_eq!((half(&talk).as_str(), talk.words("moves").as_str()), ("I thank the", ""), "it has not settled");
    let session = talk.session();
    let talk = talk.crashed();
    talk.talk.resume(&talk.desk.practice, session, talk.now()).unwrap();
    assert_eq!(half(&talk), "I thank the");
    let at = Place { session, step: "if_no", question: "moves" };
    talk.talk.stage_line(&talk.desk.practice, at, "I thank them.", talk.now()).unwrap();
    assert_eq!((half(&talk).as_str(), talk.words("moves").as_str()), ("", "I thank them."));
    talk.types("moves", "canary-half-oryx").unwrap();
    talk.set_aside();
    assert!(!stands_anywhere(&talk, "canary-half-oryx"), "what is set aside is set aside");
}

#[test]
fn an_offer_that_she_could_not_see_is_taken_as_said_aloud() {
    let talk = Talk::begin(Desk::new());
    talk.talk.pause(&talk.desk.practice, talk.now()).unwrap();
    talk.offer("leave_with", "A plan.");
    assert_eq!(talk.words("leave_with"), "A plan.");
}

#[test]
fn a_step_that_was_being_set_aside_when_the_program_ended_is_forgotten_at_the_next_start() {
    let talk = Talk::begin(Desk::new());
    talk.go("hesitation").set_aside();
    // As if the program had ended between the file and the database.
    talk.desk
        .practice
        .keep(talk.desk.client, |c| {
            c.execute(
                "INSERT INTO session_answer (session_id, step, question, words, how, said_at)
                 VALUES (?1, 'hesitation', 'story', 'canary-left-kudu', 'aloud', '2026-11-23T10:07:00+01:00')",
                [talk.session()],
            )?;
            Ok(())
        })
        .unwrap();
    assert!(stands_anywhere(&talk, "canary-left-kudu"), "the search would see it");
    let talk = talk.crashed();
    assert!(!stands_anywhere(&talk, "canary-left-kudu"));
}

#[test]
fn a_file_of_another_version_is_put_aside_and_stays_until_the_coach_deletes_it() {
    let talk = Talk::begin(Desk::new());
    talk.go("hesitation");
    talk.desk.practice.open_step().write(&serde_json::json!({ "sessions": 7 }), false).unwrap();
    let talk = talk.crashed();
    let put_aside = || talk.desk.practice.aside().list();
    assert_eq!((talk.talk.present(), put_aside()), (None, vec![Found::Unreadable]), "it is kept, and told");
    talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
    assert_eq!(talk.view().at.key, "hesitation", "the place is in the practice");
    talk.close();
    assert_eq!(put_aside(), [Found::Unreadable], "no other act deletes it");
    talk.desk.practice.aside().forget().unwrap();
    assert_eq!(put_aside(), []);
}

#[test]
fn the_open_file_is_sealed_and_a_damaged_one_is_put_aside() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "canary-sealed-ibex");
    let path = talk.desk.practice.folder().join("open-step");
    let bytes = fs::read(&path).unwrap();
    assert!(!bytes.windows(6).any(|w| w == b"canary"), "nobody reads it without the key");
    talk.go("hesitation").aloud("story", "They are busy.");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, bytes).unwrap();
    let talk = talk.crashed();
    assert_eq!(talk.talk.present(), None, "what cannot be opened is no session");
    assert_eq!(talk.desk.practice.aside().list(), [Found::Unreadable], "it is kept, and not in the way");
    talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
    talk.go("agree");
    assert_eq!(talk.words("leave_with"), "canary-sealed-ibex", "the steps that were left are in the practice");
}

#[test]
fn words_that_are_too_long_are_refused_and_what_stood_there_stays() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "A plan.");
    let too_long = "x".repeat(20_001);
    let refused = talk.types("leave_with", &too_long);
    assert!(matches!(refused, Err(Error::Invalid(_))));
    assert_eq!(talk.words("leave_with"), "A plan.");
}

#[test]
fn lines_settle_one_by_one_and_the_last_brick_ends_on_the_next_real_name() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Roche\nBo Carlsen, VP, SAP").agreed(Wishes::of_the_story());
    let chosen = [desk.person("Bo Carlsen"), desk.person("Ada Brandt")];
    shortlist::add(&desk.practice, desk.client, &chosen, now()).unwrap();
    let talk = Talk::begin(desk);
    talk.go("if_no");
    let bricks = talk.view().at.bricks;
    assert_eq!(bricks.len(), 3);
    assert!(bricks[2].contains("Bo Carlsen"), "the first of her shortlist: {bricks:?}");
    talk.aloud("moves", &bricks[0]).aloud("moves", "I breathe.\n\nTwice.").aloud("moves", &bricks[2]);
    let take = |line, words| talk.talk.take_line(&talk.desk.practice, ("if_no", "moves"), line, words, talk.now());
    assert!(matches!(take(0, "I breathe. Twice."), Err(Error::Stale)), "another line stands there");
    take(1, "I breathe. Twice.").unwrap();
    assert_eq!(talk.words("moves").lines().collect::<Vec<_>>(), [&bricks[0], &bricks[2]]);

    commitments::add(&talk.desk.practice, talk.desk.client, None, ("Bo Carlsen", "", None), talk.now()).unwrap();
    assert!(talk.view().at.bricks[2].contains("Ada Brandt"), "he is promised already: the next is");
}

#[test]
fn what_was_taken_away_of_an_answer_can_be_put_back_where_it_was() {
    let talk = Talk::begin(Desk::new());
    let practice = &talk.desk.practice;
    let taken = |question: &str| talk.view().at.questions.into_iter().find(|q| q.key == question).unwrap().taken;
    let unsay = |step, question| talk.talk.unsay(practice, step, question, talk.now()).unwrap();
    let put_back = |step, question| talk.talk.put_back(practice, step, question, talk.now());

    talk.types("leave_with", "A wider circle.").unwrap();
    unsay("agree", "leave_with");
    assert_eq!((talk.words("leave_with").as_str(), taken("leave_with").as_deref()), ("", Some("A wider circle.")));
    assert!(talk.desk.practice.history().undo.is_none(), "what she said is no step of undo");
    put_back("agree", "leave_with").unwrap();
    let answer = talk.view().at.questions[0].answer.clone().unwrap();
    assert_eq!((answer.words.as_str(), answer.how), ("A wider circle.", HowSaid::Typed), "hers, as she typed it");
    assert_eq!(taken("leave_with"), None);

    unsay("agree", "leave_with");
    talk.types("leave_with", "A plan.").unwrap();
    assert_eq!(taken("leave_with"), None, "another answer was given");
    put_back("agree", "leave_with").unwrap();
    assert_eq!(talk.words("leave_with"), "A plan.", "which nothing writes over");

    talk.go("hesitation").rate("sureness", 4);
    unsay("hesitation", "sureness");
    assert_eq!(taken("sureness").as_deref(), Some("4"));
    talk.go("agree").go("hesitation");
    assert_eq!(taken("sureness"), None, "what was taken away goes with the step");

    talk.go("if_no").aloud("moves", "I thank them.").aloud("moves", "I breathe.").aloud("moves", "I go on.");
    talk.talk.take_line(practice, ("if_no", "moves"), 1, "I breathe.", talk.now()).unwrap();
    assert_eq!(taken("moves").as_deref(), Some("I breathe."));
    talk.aloud("moves", "I write to the next.");
    put_back("if_no", "moves").unwrap();
    assert_eq!(talk.words("moves"), "I thank them.\nI breathe.\nI go on.\nI write to the next.", "in its place");
    unsay("if_no", "moves");
    talk.set_aside().go("agree").go("if_no");
    assert_eq!((talk.words("moves").as_str(), taken("moves")), ("", None), "set aside is forgotten");
    assert!(matches!(put_back("agree", "leave_with"), Err(Error::Stale)), "that step is left");
}

#[test]
fn what_was_taken_away_is_still_there_after_a_crash() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "A plan.");
    talk.talk.unsay(&talk.desk.practice, "agree", "leave_with", talk.now()).unwrap();
    let talk = talk.crashed();
    talk.talk.resume(&talk.desk.practice, talk.session(), talk.now()).unwrap();
    talk.talk.put_back(&talk.desk.practice, "agree", "leave_with", talk.now()).unwrap();
    assert_eq!(talk.words("leave_with"), "A plan.");
}

#[test]
fn where_nobody_is_known_the_brick_still_reads_as_a_sentence() {
    let talk = Talk::begin(Desk::new());
    let bricks = talk.go("if_no").view().at.bricks;
    assert!(bricks[2].contains("the next name") && !bricks[2].contains('{'), "{bricks:?}");
}

#[test]
fn what_is_shown_and_chosen_on_the_console_goes_to_the_step_it_was_for_or_nowhere() {
    let talk = Talk::begin(Desk::new());
    talk.go("hesitation").aloud("story", "They are busy.").go("lean_on").go("compare");
    let Desk { practice, client, .. } = &talk.desk;
    let resource = askwell_core::library::read(practice, askwell_core::library::LibraryKind::Resource).unwrap();
    let story = askwell_core::reframe::list(practice, *client).unwrap()[0].id;
    let late = || {
        let shown = talk.talk.show(practice, "lean_on", Some(&resource.items[0].key), talk.now());
        let chosen = talk.talk.seven(practice, "lean_on", &["Which turn?".to_owned()], talk.now());
        let picked = talk.talk.pick_story(practice, "hesitation", story, talk.now());
        [shown, chosen, picked].iter().all(|done| matches!(done, Err(Error::Stale)))
    };
    assert!(late(), "another step is open");
    assert!(talk.view().record.iter().all(|said| said.step == "hesitation"), "and its record holds nothing of it");
    talk.go("lean_on");
    talk.talk.seven(practice, "lean_on", &["Which turn?".to_owned()], talk.now()).unwrap();
    talk.set_aside();
    let aside = talk.talk.show(practice, "lean_on", Some(&resource.items[0].key), talk.now());
    assert!(matches!(aside, Err(Error::Stale)), "what was set aside takes nothing");
}

#[test]
fn a_session_keeps_the_script_that_it_was_begun_with() {
    let talk = Talk::begin(Desk::new());
    let kind = askwell_core::library::LibraryKind::Step;
    for step in talk.view().steps {
        askwell_core::library::hide(&talk.desk.practice, kind, &step.key, true).unwrap();
    }
    assert_eq!(talk.view().steps.len(), 11);
    talk.close();
    talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
    let view = talk.view();
    assert!(view.steps.is_empty() && view.at.key.is_empty(), "a script without steps is a session without steps");
    talk.stage().expect("and no crash");
    talk.close();
}

#[test]
fn a_client_who_is_archived_meanwhile_has_a_quiet_stage() {
    let talk = Talk::begin(Desk::new());
    client::archive(&talk.desk.practice, talk.desk.client, now()).unwrap();
    assert!(talk.view().archived);
    assert_eq!(talk.scene(), askwell_core::session::Scene::Quiet);
    assert!(askwell_support::not_on_stage(&talk.types("leave_with", "x")));
    client::restore(&talk.desk.practice, talk.desk.client).unwrap();
    talk.types("leave_with", "x").unwrap();
    let other = client::create(&talk.desk.practice, "Tom Other", "", now()).unwrap().id;
    client::archive(&talk.desk.practice, other, now()).unwrap();
    let refused = talk.talk.begin(&talk.desk.practice, other, 30, now());
    assert!(matches!(refused, Err(Error::Invalid(_))), "nobody begins with somebody who was put away");
}

#[test]
fn a_clock_that_was_set_back_takes_no_time_away_and_is_told_once() {
    let talk = Talk::begin(Desk::new());
    talk.passes(60).talk.tick(&talk.desk.practice, talk.now()).unwrap();
    let before = talk.heard();
    talk.passes(-3_600).talk.tick(&talk.desk.practice, talk.now()).unwrap();
    assert_eq!((talk.view().clock.spent_seconds, talk.view().clock.set_back), (60, 1));
    assert_eq!(talk.heard(), before + 1, "the console hears of it without being asked");
    talk.passes(60).talk.tick(&talk.desk.practice, talk.now()).unwrap();
    assert_eq!((talk.view().clock.spent_seconds, talk.view().clock.set_back), (120, 1), "and it runs on");
    talk.passes(-2);
    assert_eq!(talk.view().clock.set_back, 1, "a clock that is set right by a moment is nobody's concern");
    let talk = talk.crashed();
    talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
    assert_eq!(talk.view().clock.set_back, 0, "what was told is not told again after a start");
}

#[test]
fn what_was_said_is_not_the_coachs_to_undo_and_neither_is_the_making_of_the_client() {
    let talk = Talk::begin(Desk::new());
    let tom = client::create(&talk.desk.practice, "Tom Other", "", now()).unwrap().id;
    talk.talk.begin(&talk.desk.practice, tom, 30, talk.now()).unwrap();
    talk.types("leave_with", "Mine.").unwrap();
    talk.go("next");
    assert_eq!(talk.desk.next_undo(), None, "neither her words nor the client they belong to");
    talk.go("agree");
    assert_eq!(talk.words("leave_with"), "Mine.");
}

#[test]
fn a_question_that_is_too_long_is_cut_and_the_coach_is_told() {
    let desk = Desk::new();
    let long = "?".repeat(100_000);
    let body = format!(
        r#"{{"kind":"step","body":{{"kind":"words","title":"Agree","minutes":2,"note":"","bricks":[],
        "questions":[{{"key":"a","text":"{long}","takes":"words","low":"","high":""}},
                     {{"key":"b","text":"And then?","takes":"words","low":"","high":""}}]}}}}"#
    );
    // Written by other means than the library's own, which refuses it with a sentence.
    let sql = "INSERT INTO library_item (kind, key, body, place) VALUES ('step', 'agree', ?1, 0)";
    desk.practice.keep(desk.client, |c| Ok(c.execute(sql, [body]).map(drop)?)).unwrap();
    let talk = Talk::begin(desk);
    let asked = talk.view().at.questions;
    assert_eq!((asked[0].cut, asked[1].cut), (true, false), "the coach is told, of this question alone");
    let Scene::Question { question, .. } = talk.scene() else { panic!("no question on the stage") };
    assert!(question.text.ends_with("?…") && question.text.chars().count() == 2_001, "it says that there is more");
}

#[test]
fn the_way_back_needs_the_coach() {
    let wrong: fn(&str) -> Result<(), Error> = |_| Err(Error::WrongSecret);
    let take_back = |over: &mut HandOver, secret: &str, passphrase: fn(&str) -> Result<(), Error>, now| {
        over.guess(now).map(|guess| guess.weigh(secret, passphrase).unwrap())
    };
    let mut over = HandOver::with("4711", false).unwrap();
    assert_eq!(take_back(&mut over, "0000", wrong, now()), Some(false));
    assert_eq!(take_back(&mut over, "4711", wrong, now()), Some(true));
    let mut over = HandOver::with("", true).unwrap();
    assert_eq!(take_back(&mut over, "", wrong, now()), Some(false), "no code is not an empty code");
    assert_eq!(take_back(&mut over, "moss lamp", |_| Ok(()), now()), Some(true), "the passphrase always does");
    assert!(HandOver::with("", false).is_err(), "in the sample there must be a code");
    assert!(HandOver::with("12a4", true).is_err() && HandOver::with("123", true).is_err());

    let often_wrong = || {
        let mut over = HandOver::with("4711", false).unwrap();
        for _ in 0..5 {
            assert_eq!(over.wait_seconds(now()), 0);
            assert_eq!(take_back(&mut over, "0000", wrong, now()), Some(false));
        }
        over
    };
    let mut over = often_wrong();
    assert_eq!(take_back(&mut over, "4711", wrong, now()), None, "after five wrong ones it waits");
    let later = |seconds| now() + TimeDelta::seconds(seconds);
    assert_eq!([0, 1, 29, 30].map(|seconds| over.wait_seconds(later(seconds))), [30, 29, 1, 0], "the wait is known");
    assert_eq!(take_back(&mut over, "4711", wrong, later(29)), None);
    assert_eq!(take_back(&mut over, "4711", wrong, later(30)), Some(true), "and no guess made it longer");
    let earlier = now() - TimeDelta::days(1);
    assert_eq!(take_back(&mut often_wrong(), "4711", wrong, earlier), Some(true), "a clock set back locks nobody out");
}

#[test]
fn a_fault_is_no_guess_at_the_way_back() {
    let fault = |over: &mut HandOver| {
        let weighed = over.guess(now()).unwrap().weigh("moss lamp", |_| Err(Error::KeysDamaged("gone")));
        assert!(matches!(weighed, Err(Error::KeysDamaged(_))), "it is told as what it is");
        over.uncount();
    };
    let mut over = HandOver::with("", true).unwrap();
    (0..9).for_each(|_| fault(&mut over));
    assert_eq!(over.wait_seconds(now()), 0, "nothing was weighed");
    let mut over = HandOver::with("4711", true).unwrap();
    (0..5).for_each(|_| fault(&mut over));
    assert_eq!(over.wait_seconds(now()), 30, "but what is no code was weighed as a code");
}

#[test]
fn guesses_that_are_sent_at_once_are_counted_before_any_is_weighed() {
    let over = Mutex::new(HandOver::with("4711", false).unwrap());
    let (all_in, weighed) = (Barrier::new(5), AtomicU32::new(0));
    let answers: Vec<Option<bool>> = thread::scope(|scope| {
        let guesses: Vec<_> = (0..20)
            .map(|_| {
                scope.spawn(|| {
                    let guess = over.lock().unwrap().guess(now())?;
                    let weighed = guess.weigh("0000", |_| {
                        all_in.wait();
                        weighed.fetch_add(1, Ordering::Relaxed);
                        Err(Error::WrongSecret)
                    });
                    weighed.ok()
                })
            })
            .collect();
        guesses.into_iter().map(|guess| guess.join().unwrap()).collect()
    });
    assert_eq!(weighed.into_inner(), 5, "five at once, all of them under way before the first was weighed");
    assert_eq!(answers.iter().filter(|answer| answer.is_none()).count(), 15, "the others wait");
}

proptest! {
    #[test]
    fn the_clock_never_runs_backwards_and_never_counts_a_sleep(steps in prop::collection::vec((-100_000_i64..100_000, 0_u8..4), 1..60)) {
        let mut timer = Timer::standing(0);
        let mut at = now();
        let mut expected = 0_i64;
        let mut running = false;
        timer.run(at);
        running |= timer.runs();
        for (seconds, act) in steps {
            at += TimeDelta::seconds(seconds);
            if running && (1..=180).contains(&seconds) {
                expected += seconds;
            }
            let before = timer.seconds();
            match act {
                0 => timer.stop(at),
                1 => timer.run(at),
                _ => timer.look(at),
            }
            running = timer.runs();
            prop_assert!(timer.seconds() >= before, "time does not go backwards");
        }
        prop_assert_eq!(i64::from(timer.seconds()), expected);
    }

    #[test]
    fn words_come_back_as_they_were_typed_whatever_they_are(words in "\\PC{1,80}", number in 0_u32..=10) {
        prop_assume!(!words.trim().is_empty());
        let talk = Talk::begin(Desk::new());
        talk.types("leave_with", &words).unwrap();
        talk.go("hesitation").rate("sureness", number);
        let talk = talk.crashed();
        let session = talk.session();
        talk.talk.resume(&talk.desk.practice, session, talk.now()).unwrap();
        talk.close();
        let said = records::read(&talk.desk.practice, session, &talk.desk.texts).unwrap().said;
        prop_assert_eq!(&said[0].words, &words);
        prop_assert_eq!(said[1].number, Some(number));
    }
}
