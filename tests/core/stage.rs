//! The stage: one thing of the open step, the client's own acts, and nothing of the coach's.

use askwell_core::criteria::{self, Dimension, Stance};
use askwell_core::people;
use askwell_core::session::{HowSaid, Place, Scene, StageMode};
use askwell_core::shortlist;
use askwell_core::vocabulary::SessionId;
use askwell_core::{Error, client, session::commitments};
use askwell_support::{Desk, Talk, Wishes, not_on_stage, now};

#[test]
fn what_the_coach_types_is_an_offer_that_stands_beside_her_words_until_it_is_taken() {
    let talk = Talk::begin(Desk::new());
    talk.types("leave_with", "A plan").unwrap();
    talk.offer("leave_with", "A plan for this week");
    let Scene::Question { question, .. } = talk.scene() else { panic!("no question") };
    assert_eq!((question.words.as_str(), question.offer.as_deref()), ("A plan", Some("A plan for this week")));
    talk.types("leave_with", "A plan for m").unwrap();
    assert_eq!(talk.words("leave_with"), "A plan for m", "she goes on writing");

    let at = Place { session: talk.session(), step: "agree", question: "leave_with" };
    let other = talk.talk.stage_take(&talk.desk.practice, at, "A plan for June", talk.now());
    assert!(matches!(other, Err(askwell_core::Error::Stale)), "she takes only what she has read");
    talk.talk.stage_take(&talk.desk.practice, at, "A plan for this week", talk.now()).unwrap();
    assert_eq!(stands(&talk), ("A plan for m\nA plan for this week".to_owned(), HowSaid::Typed), "and her own stays");
}

fn stands(talk: &Talk) -> (String, HowSaid) {
    let answer = talk.view().at.questions[0].answer.clone().unwrap();
    (answer.words, answer.how)
}

/// She says yes to `words`; whether the stage said before that they would join hers.
fn says_yes(talk: &Talk, words: &str) -> bool {
    talk.offer("leave_with", words);
    let Scene::Question { question, .. } = talk.scene() else { panic!("no question") };
    let at = Place { session: talk.session(), step: "agree", question: "leave_with" };
    talk.talk.stage_take(&talk.desk.practice, at, words, talk.now()).unwrap();
    question.offer_joins
}

#[test]
fn a_yes_writes_over_nothing_that_she_typed_herself() {
    let talk = Talk::begin(Desk::new());
    let typed = "A long paragraph,\nshe typed it herself.";
    talk.types("leave_with", typed).unwrap();
    assert!(says_yes(&talk, "Flattered."), "the stage says that hers stays");
    assert_eq!(stands(&talk).0, format!("{typed}\nFlattered."));
    assert!(says_yes(&talk, "Calm."), "nor does a second yes");
    assert_eq!(stands(&talk), (format!("{typed}\nFlattered.\nCalm."), HowSaid::Typed));

    talk.types("leave_with", "A plan.").unwrap();
    assert!(!says_yes(&talk, "I want a plan, a plan.\nA  plan for the week"), "hers is in it");
    assert_eq!(stands(&talk), ("I want a plan, a plan.\nA  plan for the week".to_owned(), HowSaid::Accepted));
    assert!(!says_yes(&talk, "Calm."), "what came from the coach");
    assert_eq!(stands(&talk).0, "Calm.");
    talk.aloud("leave_with", "And a name.");
    assert!(!says_yes(&talk, "A name."), "or aloud");
    assert_eq!(stands(&talk).0, "A name.");

    talk.types("leave_with", "no").unwrap();
    assert!(says_yes(&talk, "I know."), "a piece of a word is not her word");
    talk.types("leave_with", "Mine.").unwrap();
    talk.aloud("leave_with", "And aloud.");
    says_yes(&talk, "Other words.");
    assert_eq!(
        stands(&talk).0,
        "Mine.\nAnd aloud.\nOther words.",
        "what was said aloud below hers hides hers from nobody"
    );
}

#[test]
fn an_offer_that_is_not_how_she_said_it_goes_back_to_the_coach() {
    let talk = Talk::begin(Desk::new());
    talk.offer("leave_with", "A plan");
    let at = Place { session: talk.session(), step: "agree", question: "leave_with" };
    talk.talk.stage_decline(&talk.desk.practice, at, talk.now()).unwrap();
    let question = &talk.view().at.questions[0];
    assert_eq!((question.draft.as_str(), &question.offer, &question.answer), ("A plan", &None, &None));
}

#[test]
fn a_not_quite_is_told_to_the_coach_in_whatever_step_it_is() {
    let desk = Desk::new();
    desk.wished(Wishes::of_the_story());
    let talk = Talk::begin(desk);
    talk.offer("leave_with", "A plan");
    talk.go("wishes");
    let at = Place { session: talk.session(), step: "agree", question: "leave_with" };
    talk.talk.stage_decline(&talk.desk.practice, at, talk.now()).unwrap();
    let told = |talk: &Talk| {
        let told = talk.view().said_not_quite;
        (told.times, told.words)
    };
    assert_eq!(told(&talk), (1, "A plan".to_owned()), "she said it of a step that was left");
    let declined = |talk: &Talk| talk.go("agree").view().at.questions[0].declined;
    assert!(declined(&talk), "and beside the words it is said too");
    talk.talk.draft(&talk.desk.practice, "agree", "leave_with", "A plan for", talk.now()).unwrap();
    assert!(!declined(&talk), "until the coach writes on");

    talk.go("read_back").go("who_fits");
    let Talk { desk, talk: session, .. } = &talk;
    session.stage_not_quite(&desk.practice, talk.session(), &desk.texts, talk.now()).unwrap();
    assert_eq!(told(&talk).0, 2);
    for step in ["who_fits", "wishes", "read_back"] {
        assert!(talk.go(step).view().at.not_quite, "{step}");
    }
    let Scene::ReadBack { sentence: Some(sentence), .. } = talk.scene() else { panic!("no sentence") };
    let sentence = criteria::sentence(&sentence);
    criteria::agree(&desk.practice, desk.client, criteria::How::Aloud, &sentence, &desk.texts, now().to_utc()).unwrap();
    assert!(!talk.view().at.not_quite, "agreed, it is not said any more");
    let talk = talk.crashed();
    talk.talk.resume(&talk.desk.practice, at.session, talk.now()).unwrap();
    assert_eq!(told(&talk).0, 2, "nor is it told again after a crash");
}

#[test]
fn both_windows_are_told_of_every_word_before_it_is_on_disk() {
    let talk = Talk::begin(Desk::new());
    let before = talk.heard();
    talk.types("leave_with", "A").unwrap();
    talk.types("leave_with", "A p").unwrap();
    assert_eq!(talk.heard(), before + 2);
}

#[test]
fn the_stage_takes_words_only_for_what_it_shows() {
    let talk = Talk::begin(Desk::new());
    let session = talk.session();
    let say = |session, step, question| {
        let at = Place { session, step, question };
        talk.talk.stage_say(&talk.desk.practice, at, "x", talk.now())
    };
    assert!(not_on_stage(&say(SessionId(session.0 + 1), "agree", "leave_with")), "another session");
    assert!(not_on_stage(&say(session, "hesitation", "story")), "another step");
    assert!(not_on_stage(&say(session, "agree", "enough_if")), "a question that is not on the stage");
    assert!(not_on_stage(&say(session, "agree", "nonsense")));
    say(session, "agree", "leave_with").unwrap();

    talk.talk.pause(&talk.desk.practice, talk.now()).unwrap();
    assert!(not_on_stage(&say(session, "agree", "leave_with")), "no session is running");
    assert!(not_on_stage(&talk.stage()));
    talk.talk.run(&talk.desk.practice, talk.now()).unwrap();

    let other = client::create(&talk.desk.practice, "Tom Other", "", now()).unwrap().id;
    talk.talk.begin(&talk.desk.practice, other, 30, talk.now()).unwrap();
    assert!(not_on_stage(&say(session, "agree", "leave_with")), "another client's session");
    talk.talk.resume(&talk.desk.practice, session, talk.now()).unwrap();
    talk.set_aside();
    assert!(not_on_stage(&say(session, "agree", "leave_with")), "the step was set aside");
    talk.go("wishes").close();
    assert!(not_on_stage(&say(session, "wishes", "learn")), "the session is over");
    assert!(not_on_stage(&talk.stage()));
}

#[test]
fn a_word_that_was_on_its_way_when_the_coach_went_on_finds_its_place() {
    let talk = Talk::begin(Desk::new());
    talk.types("leave_with", "A pl").unwrap();
    talk.go("hesitation");
    let at = Place { session: talk.session(), step: "agree", question: "leave_with" };
    talk.talk.stage_say(&talk.desk.practice, at, "A plan", talk.now()).unwrap();
    talk.go("wishes").go("who_fits").go("is_it_true");
    talk.talk.stage_say(&talk.desk.practice, at, "A plan and a name", talk.now()).unwrap();
    assert_eq!(talk.view().record[0].words, "A plan and a name", "four steps on it is her answer of then");
    assert!(talk.view().at.questions.iter().all(|question| question.answer.is_none()), "and nobody else's");
    talk.go("compare");
    let late = talk.talk.stage_say(&talk.desk.practice, at, "Something else", talk.now());
    assert!(not_on_stage(&late), "five steps on nothing is still on its way");
    talk.go("agree");
    assert_eq!(talk.words("leave_with"), "A plan and a name");
}

#[test]
fn going_to_and_fro_forgets_no_place() {
    let talk = Talk::begin(Desk::new());
    for _ in 0..4 {
        talk.go("wishes").go("hesitation");
    }
    let at = Place { session: talk.session(), step: "agree", question: "leave_with" };
    talk.talk.stage_say(&talk.desk.practice, at, "A plan", talk.now()).unwrap();
    assert_eq!(talk.go("agree").words("leave_with"), "A plan");
}

#[test]
fn no_word_reaches_a_step_that_was_set_aside_however_late_it_is() {
    let talk = Talk::begin(Desk::new());
    let say = |step: &str, question: &str| {
        let at = Place { session: talk.session(), step, question };
        talk.talk.stage_say(&talk.desk.practice, at, "canary-late-kudu", talk.now())
    };
    talk.go("wishes").ask("learn").go("agree").ask("enough_if").set_aside();
    assert!(not_on_stage(&say("agree", "leave_with")), "the stage is quiet");
    assert!(not_on_stage(&say("wishes", "learn")), "whatever stood on it before");
    for step in ["wishes", "hesitation", "compare"] {
        talk.go(step);
        for question in ["leave_with", "enough_if"] {
            assert!(not_on_stage(&say("agree", question)), "{question}, now at {step}");
        }
    }
    say("wishes", "learn").unwrap();
    assert!(talk.view().record.iter().all(|said| said.step == "wishes"), "the step beside it takes its word");
}

#[test]
fn on_a_stage_that_is_held_she_goes_on_writing() {
    let talk = Talk::begin(Desk::new());
    let Talk { desk, talk: session, .. } = &talk;
    let hold = || session.set_mode(StageMode::Hold);
    talk.types("leave_with", "A plan").unwrap();
    hold();
    talk.go("wishes").go("hesitation");
    let at = Place { session: talk.session(), step: "agree", question: "leave_with" };
    session.stage_say(&desk.practice, at, "A plan and a name", talk.now()).unwrap();
    let Scene::Question { question, .. } = talk.scene() else { panic!("no question") };
    assert_eq!(question.words, "A plan and a name", "what she sees is what she wrote");
    assert_eq!(session.mode(), StageMode::Hold);
    talk.set_aside();
    assert_eq!(talk.scene(), Scene::Quiet, "what is set aside is quiet, whatever was held");
    talk.go("wishes");
    assert!(matches!(talk.scene(), Scene::Wishes { .. }), "and nothing is held after it");
    assert_eq!(session.mode(), StageMode::Follow, "nor said to be");
    talk.go("agree");
    assert_eq!(talk.words("leave_with"), "A plan and a name");
    hold();
    let other = client::create(&desk.practice, "Tom Other", "", now()).unwrap().id;
    session.begin(&desk.practice, other, 30, talk.now()).unwrap();
    talk.go("wishes");
    assert!(!format!("{:?}", talk.stage().unwrap()).contains("A plan"), "nobody sees what was held of another");
}

#[test]
fn what_is_held_is_alive() {
    let talk = Talk::begin(Desk::new());
    let Talk { desk, talk: session, .. } = &talk;
    desk.wished(Wishes::of_the_story());
    talk.go("read_back");
    session.set_mode(StageMode::Hold);
    talk.go("next");
    let Scene::ReadBack { sentence: Some(shown), agreed: None, .. } = talk.scene() else { panic!("no sentence") };
    let shown = criteria::sentence(&shown);
    session.stage_agree(&desk.practice, talk.session(), &shown, &desk.texts, talk.now()).unwrap();
    assert!(matches!(talk.scene(), Scene::ReadBack { agreed: Some(_), .. }), "her yes is seen where she said it");
    session.set_mode(StageMode::Follow);
    assert!(matches!(talk.scene(), Scene::Next { .. }));

    session.pause(&desk.practice, talk.now()).unwrap();
    session.set_mode(StageMode::Hold);
    assert_eq!(session.mode(), StageMode::Follow, "where nothing is shown nothing is held");
}

#[test]
fn the_stage_never_shows_the_coachs_side() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Roche").agreed(Wishes::of_the_story());
    let other = client::create(&desk.practice, "Quentin Otherclient", "", now()).unwrap().id;
    commitments::add(&desk.practice, other, None, ("Zelda Elsewhere", "", None), now()).unwrap();
    let talk = Talk::begin(desk);
    talk.talk.scratch(&talk.desk.practice, "secret-scratch", talk.now()).unwrap();
    let resource = askwell_core::library::read(&talk.desk.practice, askwell_core::library::LibraryKind::Resource);
    let key = resource.unwrap().items[0].key.clone();
    for step in talk.view().steps {
        talk.go(&step.key);
        let note = talk.view().at.note;
        if step.key == "lean_on" {
            talk.talk.show(&talk.desk.practice, "lean_on", Some(&key), talk.now()).unwrap();
        }
        for question in talk.view().at.questions {
            talk.talk.draft(&talk.desk.practice, &step.key, &question.key, "secret-draft", talk.now()).unwrap();
            talk.ask(&question.key);
            let seen = format!("{:?}", talk.stage().unwrap());
            for hidden in ["secret-scratch", "secret-draft", "Otherclient", "Elsewhere", note.as_str()] {
                assert!(!seen.contains(hidden), "{hidden} on the stage of {}", step.key);
            }
        }
    }
}

#[test]
fn the_criteria_grow_in_words_and_the_yes_is_to_what_she_sees() {
    let talk = Talk::begin(Desk::new());
    talk.go("wishes");
    assert!(matches!(talk.scene(), Scene::Wishes { sentence: None, .. }), "nothing was said yet");
    talk.desk.wished(Wishes::of_the_story());
    let Scene::Wishes { sentence: Some(growing), .. } = talk.scene() else { panic!("no words") };
    talk.go("read_back");
    let Scene::ReadBack { sentence: Some(shown), agreed: None, .. } = talk.scene() else { panic!("no sentence") };
    let hers = |sentence: &[criteria::Segment]| -> Vec<String> {
        sentence.iter().filter(|s| s.chosen).map(|s| s.text.clone()).collect()
    };
    assert_eq!(hers(&growing), hers(&shown), "the same choices");
    assert!(!criteria::sentence(&growing).contains('?'), "while it grows nobody asks for a yes");
    let shown = criteria::sentence(&shown);
    let Talk { desk, talk: session, .. } = &talk;

    session.stage_not_quite(&desk.practice, talk.session(), &desk.texts, talk.now()).unwrap();
    assert!(talk.view().at.not_quite, "the coach sees it");
    criteria::set_stance(&desk.practice, desk.client, Dimension::Title, Stance::NoPreference).unwrap();
    assert!(!talk.view().at.not_quite, "it was said of another sentence");
    let late = session.stage_agree(&desk.practice, talk.session(), &shown, &desk.texts, talk.now());
    assert!(matches!(late, Err(askwell_core::Error::Stale)), "no yes slips under another sentence");

    let Scene::ReadBack { sentence: Some(now_shown), .. } = talk.scene() else { panic!("no sentence") };
    let now_shown = criteria::sentence(&now_shown);
    session.stage_agree(&desk.practice, talk.session(), &now_shown, &desk.texts, talk.now()).unwrap();
    let Scene::ReadBack { agreed: Some(agreed), not_quite: false, .. } = talk.scene() else { panic!("no yes") };
    assert_eq!((agreed.sentence, agreed.how), (now_shown, criteria::How::Clicked));
}

#[test]
fn nobody_says_yes_where_no_sentence_stands() {
    let talk = Talk::begin(Desk::new());
    talk.desk.wished(Wishes::of_the_story());
    let Talk { desk, talk: session, .. } = &talk;
    let sentence =
        "So you want to talk to VPs who work for any company in the pharma, CPG or tech industries, correct?";
    let agree = |id| session.stage_agree(&desk.practice, id, sentence, &desk.texts, talk.now());
    assert!(not_on_stage(&agree(talk.session())), "another step is open");
    talk.go("read_back");
    assert!(not_on_stage(&agree(SessionId(99))), "another session");
    agree(talk.session()).unwrap();
}

#[test]
fn names_come_after_the_yes_and_only_those_that_fit() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Roche\nBo Carlsen, Baker, Bakery").wished(Wishes::of_the_story());
    let talk = Talk::begin(desk);
    talk.go("who_fits");
    assert_eq!(read(&talk), (vec![], false, false), "nobody before the yes");
    talk.desk.agreed(Wishes::of_the_story());
    assert_eq!(read(&talk), (vec!["Ada Brandt".to_owned()], false, false));
}

/// The names on the stage; whether a page comes before them, and after.
fn read(talk: &Talk) -> (Vec<String>, bool, bool) {
    match talk.scene() {
        Scene::Names { names, before, after, .. } => (names.into_iter().map(|n| n.name).collect(), before, after),
        other => panic!("no names: {other:?}"),
    }
}

/// A desk with so many people who fit, and a baker who does not.
fn fitting(people: usize) -> Desk {
    let desk = Desk::new();
    let many: Vec<String> = (1..=people).map(|n| format!("P{n} Many, VP, Roche")).collect();
    desk.people(&many.join("\n")).people("Bo Carlsen, Baker, Bakery").agreed(Wishes::of_the_story());
    desk
}

#[test]
fn fifteen_names_are_one_page_and_more_are_pages_that_she_turns_and_the_coach_leads() {
    let talk = Talk::begin(fitting(15));
    talk.go("who_fits");
    assert_eq!((read(&talk).0.len(), read(&talk).1, read(&talk).2), (15, false, false), "all on one page");

    let talk = Talk::begin(fitting(40));
    talk.go("who_fits");
    let at = Place { session: talk.session(), step: "who_fits", question: "know" };
    let turn = |onward| talk.talk.stage_names(talk.around(), at, onward, talk.now()).unwrap();
    let page = || {
        let (names, before, after) = read(&talk);
        (names.first().cloned().unwrap_or_default(), names.len(), before, after)
    };
    assert_eq!(page(), ("P1 Many".into(), 14, false, true), "pages as even as can be");
    turn(false);
    assert_eq!(page().0, "P1 Many", "before the first is nothing");
    turn(true);
    assert_eq!(page(), ("P15 Many".into(), 14, true, true));
    turn(true);
    turn(true);
    assert_eq!(page(), ("P29 Many".into(), 12, true, false), "after the last is nothing");
    turn(false);
    assert_eq!(page().0, "P15 Many");

    let lead = |name: &str| talk.talk.show_names(talk.around(), "who_fits", talk.desk.person(name), talk.now());
    lead("P40 Many").unwrap();
    assert_eq!(page().0, "P29 Many", "the coach reads on, and the stage with her");
    assert_eq!(talk.view().at.names.unwrap().on_stage.len(), 12, "and the console knows which stand there");
    lead("Bo Carlsen").unwrap();
    assert_eq!(page().0, "P29 Many", "for one who does not fit nothing is turned");
    talk.go("hesitation");
    assert!(matches!(lead("P1 Many"), Err(Error::Stale)));
}

#[test]
fn whom_she_would_like_to_ask_is_her_answer_kept_with_the_session_and_nobody_s_to_undo() {
    let talk = Talk::begin(fitting(3));
    talk.go("who_fits");
    let place = |session, step| Place { session, step, question: "know" };
    let mark = |talk: &Talk, name: &str, on| {
        let (at, people) = (place(talk.session(), "who_fits"), [talk.desk.person(name)]);
        talk.talk.stage_would_ask(talk.around(), at, (&people, on), talk.now())
    };
    let marked = |talk: &Talk| match talk.scene() {
        Scene::Names { names, .. } => {
            names.into_iter().filter(|one| one.would_ask).map(|one| one.name).collect::<Vec<_>>()
        }
        other => panic!("no names: {other:?}"),
    };
    mark(&talk, "P2 Many", true).unwrap();
    mark(&talk, "P1 Many", true).unwrap();
    assert_eq!(marked(&talk), ["P1 Many", "P2 Many"]);
    let seen = |talk: &Talk| talk.view().at.names.unwrap().would_ask;
    assert_eq!(seen(&talk), ["P2 Many", "P1 Many"].map(|name| talk.desk.person(name)), "beside the row, at once");
    assert_eq!(
        talk.desk.next_undo().as_deref(),
        Some("the yes to the read-back"),
        "the coach's undo does not reach it"
    );
    assert!(not_on_stage(&mark(&talk, "Bo Carlsen", true)), "somebody who is not among the names");
    assert!(talk.record().is_empty(), "a mark is no word of the record");

    talk.go("hesitation").go("who_fits");
    let talk = talk.crashed();
    talk.talk.run(&talk.desk.practice, talk.now()).unwrap();
    assert_eq!(marked(&talk), ["P1 Many", "P2 Many"], "kept with its step");
    let listed = [talk.desk.person("P1 Many")];
    shortlist::add(&talk.desk.practice, talk.desk.client, &listed, talk.now()).unwrap();
    let Scene::Names { names, .. } = talk.scene() else { panic!("no names") };
    assert_eq!(names.iter().map(|one| one.listed).collect::<Vec<_>>(), [true, false, false], "she sees who is on it");
    mark(&talk, "P2 Many", false).unwrap();
    assert_eq!(marked(&talk), ["P1 Many"], "and takes a mark away");
    people::remove(&talk.desk.practice, talk.desk.client, &listed).unwrap();
    assert!(seen(&talk).is_empty(), "who is gone is asked nothing");
    talk.desk.practice.undo().unwrap();
    talk.set_aside();
    assert!(not_on_stage(&mark(&talk, "P1 Many", true)), "the step was set aside");
    talk.go("hesitation").go("who_fits");
    assert!(marked(&talk).is_empty(), "and nothing of it is left");
}

#[test]
fn while_she_is_asked_about_them_their_names_stay_in_sight_on_both_windows() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Roche\nBea Lund, VP, Roche").wished(Wishes::of_the_story());
    let talk = Talk::begin(desk);
    let them = |talk: &Talk| {
        let on_stage = match talk.scene() {
            Scene::Them { them, .. } => them,
            other => panic!("no names: {other:?}"),
        };
        assert_eq!(talk.view().at.them, on_stage, "the coach sees the same");
        (on_stage.names, on_stage.more)
    };
    let names = |all: &[&str]| all.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    talk.go("hesitation");
    assert_eq!(them(&talk), (vec![], 0), "nobody before it is agreed who to meet");
    talk.desk.agreed(Wishes::of_the_story());
    for question in talk.view().at.questions {
        talk.ask(&question.key);
        assert_eq!(
            them(&talk),
            (names(&["Ada Brandt", "Bea Lund"]), 0),
            "those who fit, at every question of the step"
        );
    }
    shortlist::add(&talk.desk.practice, talk.desk.client, &[talk.desk.person("Bea Lund")], now()).unwrap();
    assert_eq!(them(&talk), (names(&["Bea Lund"]), 0), "those she chose, once there are some");
    talk.go("is_it_true");
    assert!(talk.view().at.them.names.is_empty(), "in no other step");
    talk.desk.people(&(0..30).map(|n| format!("P{n} Many, VP, Roche")).collect::<Vec<_>>().join("\n"));
    shortlist::remove(&talk.desk.practice, talk.desk.client, &[talk.desk.person("Bea Lund")]).unwrap();
    talk.go("hesitation");
    assert_eq!((them(&talk).0.len(), them(&talk).1), (24, 8), "a sight, not a list");
}

#[test]
fn the_comparison_is_her_story_and_what_she_says_now_and_how_it_feels_takes_the_place_of_neither() {
    let talk = Talk::begin(Desk::new());
    let both = |talk: &Talk| match talk.scene() {
        Scene::Compare { then, now, felt, .. } => (then, now, felt),
        other => panic!("no comparison: {other:?}"),
    };
    assert_eq!(both(talk.go("compare")), (None, None, None));
    talk.go("hesitation").aloud("story", "They are busy.");
    talk.go("is_it_true").aloud("new_sentence", "Some are.");
    let sentences =
        |felt: Option<&str>| (Some("They are busy.".to_owned()), Some("Some are.".to_owned()), felt.map(str::to_owned));
    assert_eq!(both(talk.go("compare")), sentences(None));
    talk.aloud("feel", "Lighter.");
    assert_eq!(both(&talk), sentences(None), "while it is asked, her answer is below the question");
    assert_eq!(both(talk.ask("sureness")), sentences(Some("Lighter.")), "and then beside the sentences");

    let told = talk.talk.summary(&talk.desk.practice, &talk.desk.rosters, &talk.desk.texts, talk.now()).unwrap();
    for line in ["What I say now: “Some are.”", "How it feels now: “Lighter.”"] {
        assert!(told.lines().any(|told| told == line), "{line} in:\n{told}");
    }
}

#[test]
fn what_she_fears_of_a_no_is_asked_apart_from_what_she_would_do() {
    let talk = Talk::begin(Desk::new());
    talk.go("hesitation").aloud("story", "They are busy.").go("if_no");
    let Scene::Moves { question, story, .. } = talk.scene() else { panic!("no root question") };
    assert_eq!(
        (question.text.as_str(), story.as_deref()),
        ("What will happen if they say no?", Some("They are busy."))
    );
    talk.types(&question.key, "I’ll be mortified.").unwrap();
    talk.ask("moves");
    let Scene::Moves { question, .. } = talk.scene() else { panic!("no moves") };
    assert_eq!((question.text.as_str(), question.words.as_str()), ("And what would you do?", ""));
    talk.aloud("moves", "I thank them.");
    let home = talk.talk.goes_home(talk.around(), talk.desk.client, None).unwrap().unwrap();
    let moves: Vec<String> = home.card.into_iter().flat_map(|row| row.then_lines).collect();
    assert_eq!(moves, ["I thank them."], "what she does if they say no, and nothing that she fears");
}

#[test]
fn she_chooses_her_questions_from_the_bank_in_her_order() {
    let talk = Talk::begin(Desk::new());
    talk.go("lean_on").ask("seven");
    let bank = |talk: &Talk| match talk.scene() {
        Scene::Card { bank, .. } => bank.into_iter().flat_map(|group| group.questions).collect::<Vec<_>>(),
        other => panic!("no card: {other:?}"),
    };
    let questions = bank(&talk);
    assert!(questions.len() >= 28, "the whole bank");
    let at = Place { session: talk.session(), step: "lean_on", question: "seven" };
    let choose = |questions: &[String]| talk.talk.stage_seven(&talk.desk.practice, at, questions, talk.now());
    let hers = [questions[4].clone(), questions[0].clone()];
    choose(&hers).unwrap();
    assert_eq!(talk.view().at.seven, hers, "on the console at once, in her order");
    assert!(choose(&questions[..8]).is_err(), "eight are too many");
    talk.ask("suits");
    assert_eq!(bank(&talk), Vec::<String>::new(), "the bank stands there only while she chooses");
    let elsewhere = Place { question: "suits", ..at };
    assert!(not_on_stage(&talk.talk.stage_seven(&talk.desk.practice, elsewhere, &hers, talk.now())));
}

#[test]
fn a_ruler_takes_nothing_but_zero_to_ten() {
    let talk = Talk::begin(Desk::new());
    talk.go("hesitation").ask("sureness");
    let at = Place { session: talk.session(), step: "hesitation", question: "sureness" };
    let rate = |number| talk.talk.stage_rate(&talk.desk.practice, at, number, talk.now());
    rate(0).unwrap();
    rate(10).unwrap();
    assert!(rate(11).is_err());
    let Scene::Them { question, .. } = talk.scene() else { panic!("no question") };
    assert_eq!(question.number, Some(10));
}
