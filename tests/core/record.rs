//! What is left of a session: its record, corrections, commitments, the summary, and what nobody had answered when it ended.

use askwell_core::Error;
use askwell_core::session::{CommitmentField, CommitmentState, HowSaid, Place, Told, commitments, records, summary};
use askwell_core::vocabulary::{ReplyKind, SessionId};
use askwell_support::{Desk, Talk, now, texts};

use crate::session::stands_anywhere;

/// The record of a session that has ended, as step, question and words.
fn said_in(talk: &Talk, session: SessionId) -> Vec<(String, String, HowSaid)> {
    let said = records::read(&talk.desk.practice, session, &talk.desk.texts).unwrap().said;
    said.into_iter().map(|said| (said.question, said.words, said.how)).collect()
}

#[test]
fn what_was_written_and_has_not_settled_is_not_lost_at_the_end() {
    let talk = Talk::begin(Desk::new());
    let draft = |step, question, words| {
        talk.talk.draft(&talk.desk.practice, step, question, words, talk.now()).unwrap();
    };
    talk.offer("leave_with", "A plan, I think.");
    draft("agree", "leave_with", "And a name.");
    talk.talk.aloud(&talk.desk.practice, "agree", "enough_if", talk.now()).unwrap();
    draft("agree", "enough_if", "If I know the first step");
    talk.go("if_no").aloud("moves", "I thank them.");
    draft("if_no", "moves", "I breathe.");
    talk.ask("reasons");
    talk.types("reasons", "They are travel").unwrap();
    let session = talk.session();
    talk.go("next");
    assert_eq!(talk.view().unsettled.len(), 4, "the coach sees what nobody has answered: {:?}", talk.view().unsettled);
    talk.close_keeping(true);
    let said = said_in(&talk, session);
    let words: Vec<&str> = said.iter().map(|(_, words, _)| words.as_str()).collect();
    assert_eq!(
        words,
        ["A plan, I think.\nAnd a name.", "If I know the first step", "I thank them.\nI breathe.", "They are travel"]
    );
    assert_eq!((said[0].2, said[3].2), (HowSaid::Aloud, HowSaid::Typed));
}

#[test]
fn nothing_is_put_into_her_mouth_that_the_coach_does_not_say_she_said() {
    let talk = Talk::begin(Desk::new());
    let session = talk.session();
    talk.types("leave_with", "Less dread.").unwrap();
    talk.offer("leave_with", "Something else");
    talk.talk.draft(&talk.desk.practice, "agree", "enough_if", "half a thought", talk.now()).unwrap();
    talk.close_keeping(false);
    assert_eq!(said_in(&talk, session), [("leave_with".to_owned(), "Less dread.".to_owned(), HowSaid::Typed)]);
}

#[test]
fn the_line_that_she_was_writing_settles_when_the_page_is_turned() {
    let talk = Talk::begin(Desk::new());
    talk.go("if_no").ask("moves");
    talk.types("moves", "I thank them").unwrap();
    talk.ask("reasons");
    talk.types("reasons", "They are away").unwrap();
    talk.go("next");
    let lines: Vec<String> = talk.record().into_iter().map(|(_, words)| words).collect();
    assert_eq!(lines, ["I thank them", "They are away"], "it is in the record, and in the summary that she agrees to");
}

#[test]
fn what_she_said_is_not_hers_stands_in_no_record() {
    let talk = Talk::begin(Desk::new());
    let session = talk.session();
    talk.offer("leave_with", "A plan");
    let at = Place { session, step: "agree", question: "leave_with" };
    talk.talk.stage_decline(&talk.desk.practice, at, talk.now()).unwrap();
    assert_eq!(talk.view().at.questions[0].draft, "A plan", "the coach can mend it");
    talk.close_keeping(true);
    assert_eq!(said_in(&talk, session), [], "nobody says it in her name");
}

#[test]
fn sureness_stands_side_by_side_and_a_number_that_went_down_is_shown_as_it_is() {
    let talk = Talk::begin(Desk::new());
    talk.go("hesitation").rate("sureness", 6).go("compare").rate("sureness", 4);
    let askwell_core::session::Scene::Compare { sure_then, sure_now, .. } = talk.scene() else {
        panic!("no comparison")
    };
    assert_eq!((sure_then, sure_now), (Some(6), Some(4)));
    talk.close();
    let points = records::sureness(&talk.desk.practice, talk.desk.client).unwrap();
    assert_eq!((points[0].before, points[0].after), (Some(6), Some(4)));
}

#[test]
fn a_number_given_only_at_the_comparison_is_none_from_before() {
    let talk = Talk::begin(Desk::new());
    talk.go("compare").rate("sureness", 7).go("next");
    talk.close();
    let points = records::sureness(&talk.desk.practice, talk.desk.client).unwrap();
    assert_eq!((points[0].before, points[0].after), (None, Some(7)));
}

#[test]
fn a_correction_is_dated_and_what_stood_before_stays() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "A plan.").go("next");
    let session = talk.session();
    talk.close();
    talk.passes(86_400);
    let place = ("agree", "leave_with");
    let Talk { desk, .. } = &talk;
    let record =
        records::correct(&desk.practice, session, place, "A plan, and a name.", &desk.texts, talk.now()).unwrap();
    let said = &record.said[0];
    assert_eq!((said.words.as_str(), said.corrections[0].words.as_str()), ("A plan.", "A plan, and a name."));
    assert_eq!(said.corrections[0].corrected_at, talk.now());
    assert_eq!(desk.next_undo().as_deref(), Some("corrected what was said"));
    assert_eq!(records::list(&desk.practice, desk.client, "name plan").unwrap().len(), 1, "both are searched");
    assert_eq!(records::list(&desk.practice, desk.client, "somewhere else").unwrap().len(), 0);
    let empty = records::correct(&desk.practice, session, place, " ", &desk.texts, talk.now());
    assert!(matches!(empty, Err(Error::Invalid(_))));
}

#[test]
fn words_of_a_session_that_has_not_ended_are_changed_in_it_and_not_corrected() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "A plan.").go("next");
    let place = ("agree", "leave_with");
    let early = records::correct(&talk.desk.practice, talk.session(), place, "x", &talk.desk.texts, talk.now());
    assert!(matches!(early, Err(Error::Invalid(_))));
}

#[test]
fn what_follows_from_words_follows_from_their_correction_too() {
    let talk = Talk::begin(Desk::new());
    let session = talk.session();
    talk.go("hesitation").aloud("story", "They are bussy.").go("next").aloud("meet", "next Tuesday");
    talk.close();
    let correct = |step, question, words| {
        let Talk { desk, .. } = &talk;
        records::correct(&desk.practice, session, (step, question), words, &desk.texts, talk.now()).unwrap()
    };
    assert_eq!(correct("next", "meet", "next Friday").next_date.map(|d| d.to_string()).as_deref(), Some("2026-12-04"));
    correct("hesitation", "story", "They are busy.");
    let stories = askwell_core::reframe::list(&talk.desk.practice, talk.desk.client).unwrap();
    assert_eq!(stories.iter().map(|s| s.words.as_str()).collect::<Vec<_>>(), ["They are busy."]);
    talk.desk.practice.undo().unwrap();
    let stories = askwell_core::reframe::list(&talk.desk.practice, talk.desk.client).unwrap();
    assert_eq!(stories[0].words, "They are bussy.", "one step back, all of it");
}

#[test]
fn what_is_struck_out_leaves_nothing_but_the_day() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "A plan.").go("hesitation").aloud("story", "canary-quagga");
    talk.rate("sureness", 4).go("is_it_true").aloud("new_sentence", "canary-okapi is not so");
    talk.go("next").aloud("meet", "next Tuesday");
    let session = talk.session();
    let place = ("hesitation", "story");
    let strike = |place| {
        let Talk { desk, .. } = &talk;
        records::strike_out(&desk.practice, session, place, &desk.texts, talk.now())
    };
    assert!(matches!(strike(place), Err(Error::Invalid(_))), "in an open session they are hers to change");
    talk.close();
    talk.passes(86_400);
    let Talk { desk, .. } = &talk;
    records::correct(&desk.practice, session, place, "canary-quagga, or so", &desk.texts, talk.now()).unwrap();
    assert!(stands_anywhere(&talk, "canary-quagga") && stands_anywhere(&talk, "canary-okapi"));

    let record = strike(place).unwrap();
    let struck = record.said.iter().find(|said| said.question == "story").unwrap();
    assert_eq!((struck.words.as_str(), struck.number, struck.corrections.len()), ("", None, 0));
    assert_eq!(struck.struck_at, Some(talk.now()), "that something was struck out, and when, stays");
    assert!(!stands_anywhere(&talk, "canary-quagga"), "no page holds it, free pages included");
    assert_eq!(
        askwell_core::reframe::list(&desk.practice, desk.client).unwrap(),
        [],
        "nor does the story stand by itself"
    );
    assert!(stands_anywhere(&talk, "canary-okapi"), "what she said to other questions stays");
    assert_eq!(desk.next_undo(), None, "it is not undone, and nothing else brings it back");
    assert!(desk.practice.undo().unwrap().is_none());
    assert!(matches!(strike(place), Err(Error::Gone(_))), "once is enough");
    let again = records::correct(&desk.practice, session, place, "canary-quagga", &desk.texts, talk.now());
    assert!(matches!(again, Err(Error::Gone(_))), "what was struck out is not written again");

    strike(("next", "meet")).unwrap();
    assert_eq!(records::read(&desk.practice, session, &desk.texts).unwrap().next, "", "the day that followed goes too");
    strike(("hesitation", "sureness")).unwrap();
    assert_eq!(records::sureness(&desk.practice, desk.client).unwrap(), []);
    assert_eq!(records::list(&desk.practice, desk.client, "quagga").unwrap().len(), 0);
    assert!(matches!(strike(("agree", "nobody")), Err(Error::Gone(_))));
}

#[test]
fn a_commitment_knows_its_day_and_what_became_of_it() {
    let desk = Desk::new();
    let made =
        commitments::add(&desk.practice, desk.client, None, ("Priya Qureshi", "Thursday", Some(8)), now()).unwrap();
    assert_eq!(made[0].by_date.map(|d| d.to_string()).as_deref(), Some("2026-11-26"), "the Thursday after the Monday");
    let id = made[0].id;
    commitments::edit(&desk.practice, id, CommitmentField::By, "when I can", None, now()).unwrap();
    commitments::settle(&desk.practice, id, CommitmentState::Done).unwrap();
    let now_made = &commitments::list(&desk.practice, desk.client).unwrap()[0];
    assert_eq!((now_made.by.as_str(), now_made.by_date, now_made.state), ("when I can", None, CommitmentState::Done));
    assert!(commitments::add(&desk.practice, desk.client, None, (" ", "", None), now()).is_err());
    assert!(commitments::edit(&desk.practice, id, CommitmentField::Sure, "11", None, now()).is_err());
    desk.practice.undo().unwrap();
    assert_eq!(commitments::list(&desk.practice, desk.client).unwrap()[0].state, CommitmentState::Open);
}

#[test]
fn the_next_meeting_is_understood_as_a_day() {
    let talk = Talk::begin(Desk::new());
    talk.go("next").aloud("meet", "next Tuesday");
    // It is put down, and ended nine days later: she meant the Tuesday after she said it.
    talk.passes(9 * 86_400).go("agree").close();
    let (_, open, next) = records::next_of(&talk.desk.practice, talk.desk.client).unwrap();
    let next = next.unwrap();
    assert_eq!((open, next.words.as_str()), (None, "next Tuesday"));
    assert_eq!(next.day.map(|d| d.to_string()).as_deref(), Some("2026-12-01"));
}

#[test]
fn the_day_of_what_she_will_do_can_be_corrected_and_her_words_stay() {
    let desk = Desk::new();
    let id = commitments::add(&desk.practice, desk.client, None, ("Ada", "Friday", None), now()).unwrap()[0].id;
    let edit = |field, value| commitments::edit(&desk.practice, id, field, value, None, now());
    let is = || {
        let one = commitments::list(&desk.practice, desk.client).unwrap().remove(0);
        (one.by, one.by_date.map(|day| day.to_string()).unwrap_or_default())
    };
    assert_eq!(is(), ("Friday".into(), "2026-11-27".into()));
    edit(CommitmentField::ByDate, "December 4").unwrap();
    assert_eq!(is(), ("Friday".into(), "2026-12-04".into()));
    edit(CommitmentField::By, "Friday").unwrap();
    assert_eq!(is().1, "2026-12-04", "the same words, left once more, undo no correction");
    assert!(matches!(edit(CommitmentField::ByDate, "one of these days"), Err(Error::Invalid(_))));
    edit(CommitmentField::ByDate, "").unwrap();
    assert_eq!(is().1, "", "no day is meant");
    edit(CommitmentField::By, "in two weeks").unwrap();
    assert_eq!(is().1, "2026-12-07", "other words mean another day");
}

#[test]
fn a_meeting_that_is_struck_out_takes_its_day_with_it() {
    let talk = Talk::begin(Desk::new());
    talk.go("next").aloud("meet", "Tuesday at 10");
    let (practice, session) = (&talk.desk.practice, talk.session());
    talk.talk.meets_on(practice, "December 8", talk.now()).unwrap();
    let told = |record: &records::NextDay| (record.day.to_string(), record.time.map(|time| time.to_string()));
    talk.close();
    let next = records::next_day(practice, talk.desk.client).unwrap().unwrap();
    assert_eq!(told(&next), ("2026-12-08".into(), Some("10:00:00".into())));
    let record = records::read(practice, session, &talk.desk.texts).unwrap();
    assert!(record.said.iter().all(|said| said.question != "meet_day"), "which day is meant is no saying of hers");
    records::strike_out(practice, session, ("next", "meet"), &talk.desk.texts, talk.now()).unwrap();
    assert_eq!(records::next_day(practice, talk.desk.client).unwrap(), None);
}

#[test]
fn the_summary_says_what_was_said_and_nothing_else() {
    let told = Told {
        leave_with: Some("A plan.".into()),
        sentence: Some("I want to meet VPs.".into()),
        chosen: 3,
        story: Some("They are busy.".into()),
        now: Some("It isn’t about me.".into()),
        feel: Some("Lighter.".into()),
        sure_before: Some(6),
        sure_after: Some(4),
        moves: vec!["I thank them.".into()],
        commitments: vec!["I’ll write to Priya Qureshi, Thursday".into(), "Ring Bo!".into()],
        next: Some("Tuesday".into()),
    };
    let text = summary(&told, &texts());
    for words in [
        "“A plan.”",
        "I want to meet VPs.",
        "3 people",
        "“They are busy.”",
        "How it feels now: “Lighter.”",
        "6 at first, 4 now",
        "– I thank them.",
        "I’ll write to Priya Qureshi, Thursday.\nRing Bo!\n",
    ] {
        assert!(text.contains(words), "{words} in\n{text}");
    }
    assert_eq!(summary(&Told::default(), &texts()), "", "nothing was said, so nothing is");
    let judged = ["well done", "great", "only", "improved", "worse", "better"];
    assert!(!judged.iter().any(|w| text.to_lowercase().contains(w)), "no praise and no verdict:\n{text}");
}

/// A session with something of every kind in it, ended; corrected and struck out two days later.
fn whole_record() -> (Talk, SessionId) {
    let talk = Talk::begin(Desk::new());
    let (session, practice, texts) = (talk.session(), &talk.desk.practice, &talk.desk.texts);
    talk.aloud("leave_with", "A plan.\nAnd a name.");
    talk.talk.aloud(practice, "agree", "enough_if", talk.now()).unwrap();
    talk.go("hesitation").rate("sureness", 4).aloud("story", "They are to busy.");
    talk.go("is_it_true").aloud("friend", "Canary words about Mara.");
    talk.go("if_no").ask("practise").reply(ReplyKind::FlatNo).answers("Thank you for telling me.");
    talk.go("next").aloud("meet", "Friday");
    let promise = |promise| commitments::add(practice, talk.desk.client, Some(session), promise, talk.now()).unwrap();
    promise(("Lindwurm", "by Friday", Some(8)));
    promise(("Ada Brandt", "", None));
    let done = promise(("Lena Roth", "in a week", None))[2].id;
    commitments::settle(practice, done, CommitmentState::Done).unwrap();
    talk.close();
    talk.passes(2 * 24 * 3_600);
    records::correct(practice, session, ("hesitation", "story"), "They are too busy.", texts, talk.now()).unwrap();
    records::correct(practice, session, ("agree", "enough_if"), "One name.", texts, talk.now()).unwrap();
    records::correct(practice, session, ("is_it_true", "friend"), "Canary once more.", texts, talk.now()).unwrap();
    records::strike_out(practice, session, ("is_it_true", "friend"), texts, talk.now()).unwrap();
    (talk, session)
}

#[test]
fn a_letter_is_one_quotation_and_a_list_one_for_each_line() {
    let talk = Talk::begin(Desk::new());
    let (session, practice, texts) = (talk.session(), &talk.desk.practice, &talk.desk.texts);
    talk.go("if_no").ask("moves").aloud("moves", "I thank them.").aloud("moves", "I go on.");
    talk.go("first_message")
        .ask("draft")
        .types("draft", "Dear Ada,\n\nMay I ask you\nthree questions?\n\nIlse")
        .unwrap();
    talk.close();
    let text = records::text(&records::read(practice, session, texts).unwrap(), texts);
    assert!(text.contains("“Dear Ada,\n\nMay I ask you\nthree questions?\n\nIlse”\n"), "{text}");
    assert!(text.contains("“I thank them.”\n“I go on.”\n"), "{text}");
}

#[test]
fn the_record_can_be_handed_over_as_a_text_with_every_word_and_number() {
    let (talk, session) = whole_record();
    let record = records::read(&talk.desk.practice, session, &talk.desk.texts).unwrap();
    let text = records::text(&record, &talk.desk.texts);
    let mut rest = text.as_str();
    for line in [
        "Session of November 23, 2026\n\n",
        "30 were agreed.\n\n",
        "Agree\n-----\n\nWhat would you like to leave with?\n“A plan.\nAnd a name.”\n\n",
        "“One name.”\nCorrected on November 25, 2026; before: Said aloud; nothing was written.\n\n",
        "\n4\n\n",
        "\n“They are too busy.”\nCorrected on November 25, 2026; before: “They are to busy.”\n\n",
        "\n“Friday”",
        "Practised\n---------\n\n",
        "\n“Thank you for telling me.”\n\n",
        "What comes next\n---------------\n\n",
        "Lindwurm, by Friday, November 27, 2026 (8 of 10 sure)\nAda Brandt\nLena Roth, by Monday, November 30, 2026 · done\n\n",
        "We speak again\n--------------\n\nFriday\nFriday, November 27, 2026\n",
    ] {
        let at = rest.find(line).unwrap_or_else(|| panic!("{line:?} is not there, or too early, in:\n{text}"));
        rest = &rest[at + line.len()..];
    }
    assert_eq!(rest, "", "nothing comes after it");
}

#[test]
fn what_was_struck_out_is_not_in_the_text_and_nothing_of_the_catalogue_is_missing() {
    let (talk, session) = whole_record();
    let record = records::read(&talk.desk.practice, session, &talk.desk.texts).unwrap();
    let text = records::text(&record, &talk.desk.texts);
    assert!(!text.contains("Canary") && !text.contains("Mara") && !text.contains("Struck"), "{text}");
    assert!(!text.contains("Is it true?\n-"), "a step of which nothing is left has no heading: {text}");
    for key in ["record-", "stage-", "between-"] {
        assert!(!text.contains(key), "{key} has no words in:\n{text}");
    }
    assert!(!text.contains("Anders") && !text.contains("Ilse"), "it does not name her");
}

#[test]
fn what_she_will_do_is_a_sentence_of_hers_with_its_day_and_its_hour() {
    let desk = Desk::new();
    let says = |whom: &str, by: &str, known: bool| {
        let made = commitments::add(&desk.practice, desk.client, None, (whom, by, None), now()).unwrap().pop().unwrap();
        made.line(known, &desk.texts, now().date_naive())
    };
    for (by, told) in [
        ("Tuesday at 10", " by Tuesday, November 24 at 10:00 AM"),
        ("by Friday, 3 pm", " by Friday, November 27 at 3:00 PM"),
        ("in a week", " by Monday, November 30"),
        ("in two hours", " by Monday, November 23"),
        ("when I’m back", ", when I’m back"),
        ("", ""),
    ] {
        assert_eq!(says("Kavya Ratnapalli", by, true), format!("I’ll write to Kavya Ratnapalli{told}"));
    }
    assert_eq!(says("Carla, my old boss", "end of the month", false), "Carla, my old boss, by Monday, November 30");
    assert_eq!(says("Update my profile", "", false), "Update my profile", "as she said it");
}

#[test]
fn the_hour_is_in_her_words_whatever_day_is_put_in_place_of_theirs() {
    let desk = Desk::new();
    let id = commitments::add(&desk.practice, desk.client, None, ("Ada", "Tuesday at 10", None), now()).unwrap()[0].id;
    let edit = |field, value| commitments::edit(&desk.practice, id, field, value, None, now());
    let is = || {
        let one = commitments::list(&desk.practice, desk.client).unwrap().remove(0);
        let time = one.by_time.map(|time| time.format(" %H:%M").to_string()).unwrap_or_default();
        format!("{}{time}", one.by_date.map(|day| day.to_string()).unwrap_or_default())
    };
    assert_eq!(is(), "2026-11-24 10:00");
    edit(CommitmentField::ByDate, "December 4").unwrap();
    assert_eq!(is(), "2026-12-04 10:00");
    assert!(matches!(edit(CommitmentField::ByDate, "Friday at 11"), Err(Error::Invalid(_))), "two hours would be said");
    assert_eq!(is(), "2026-12-04 10:00");
    edit(CommitmentField::By, "Friday at 11").unwrap();
    assert_eq!(is(), "2026-11-27 11:00");
    edit(CommitmentField::ByDate, "").unwrap();
    assert_eq!(is(), "", "no day, no hour");
}
