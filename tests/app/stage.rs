//! The stage over the real access control: what the client's window may do, when, and what it never learns.

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Instant;

use askwell::AppState;
use serde_json::{Value, json};
use tauri::ipc::Channel;
use tauri::{Manager, WebviewWindow};

use crate::support::{TestApp, call_from};

fn at(session: &Value, step: &str, question: &str, more: Value) -> Value {
    let mut place = json!({ "session": session, "step": step, "question": question });
    place.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    place
}

#[test]
fn she_types_chooses_rates_and_confirms_and_the_console_knows_at_once() {
    let app = TestApp::with_sample();
    let (client, session) = app.in_session();
    app.stage_ok("stage_say", at(&session, "agree", "leave_with", json!({ "words": "A plan" })));
    let said = |app: &TestApp| app.ok("session_view", json!({}))["at"]["questions"][0].clone();
    assert_eq!((&said(&app)["answer"]["words"], &said(&app)["answer"]["how"]), (&json!("A plan"), &json!("typed")));

    let offer = json!({ "step": "agree", "question": "leave_with", "words": "A plan for May" });
    app.ok("session_offer", offer.clone());
    let seen = app.stage_ok("stage_view", json!({}));
    assert_eq!(seen["scene"]["question"]["offer"], "A plan for May");
    assert_eq!(seen["scene"]["question"]["words"], "A plan", "it stands beside hers");
    app.stage_ok("stage_decline", at(&session, "agree", "leave_with", json!({})));
    assert_eq!(said(&app)["draft"], "A plan for May");
    app.ok("session_offer", offer);
    let other = json!({ "words": "A plan for June" });
    assert_eq!(app.stage_fails("stage_take", at(&session, "agree", "leave_with", other)), "stale");
    app.stage_ok("stage_take", at(&session, "agree", "leave_with", json!({ "words": "A plan for May" })));
    assert_eq!(said(&app)["answer"]["how"], "accepted");

    app.ok("session_go", json!({ "step": "lean_on" }));
    app.ok("session_ask", json!({ "question": "seven" }));
    app.stage_ok("stage_seven", at(&session, "lean_on", "seven", json!({ "questions": ["What is next?"] })));
    assert_eq!(app.ok("session_view", json!({}))["at"]["seven"], json!(["What is next?"]));
    app.ok("session_go", json!({ "step": "if_no" }));
    app.ok("session_ask", json!({ "question": "moves" }));
    app.stage_ok("stage_line", at(&session, "if_no", "moves", json!({ "line": "I thank them." })));
    app.ok("session_go", json!({ "step": "compare" }));
    app.ok("session_ask", json!({ "question": "sureness" }));
    app.stage_ok("stage_rate", at(&session, "compare", "sureness", json!({ "number": 7 })));
    assert_eq!(app.stage_ok("stage_view", json!({}))["scene"]["sure_now"], 7);

    app.ok("criteria_set_stance", json!({ "client": client, "dimension": "company", "stance": "no_preference" }));
    app.ok("session_go", json!({ "step": "read_back" }));
    app.stage_ok("stage_not_quite", json!({ "session": session }));
    assert_eq!(app.ok("session_view", json!({}))["at"]["not_quite"], true);
    assert_eq!(app.stage_fails("stage_agree", json!({ "session": session, "sentence": "So?" })), "stale");
}

#[test]
fn nothing_is_taken_without_a_running_session_or_for_anything_but_what_is_shown() {
    let app = TestApp::with_sample();
    let say = |session: &Value, step, question| {
        app.stage_fails("stage_say", at(session, step, question, json!({ "words": "x" })))
    };
    assert_eq!(say(&json!(1), "agree", "leave_with"), "not_on_stage", "no session was begun");
    assert_eq!(app.stage_ok("stage_view", json!({}))["scene"]["scene"], "quiet");

    let (_, session) = app.in_session();
    let others = app.ok("client_list", json!({ "search": "", "archived": false }));
    let other = others.as_array().unwrap().iter().find(|c| c["name"] != "Jennifer").unwrap()["id"].clone();
    assert_eq!(say(&session, "agree", "enough_if"), "not_on_stage", "another question");
    assert_eq!(say(&session, "next", "meet"), "not_on_stage", "another step");
    let theirs = app.ok("session_begin", json!({ "client": other, "minutes": 30 }))["id"].clone();
    assert_eq!(say(&session, "agree", "leave_with"), "not_on_stage", "another client is on the stage now");
    let all = [
        ("stage_say", json!({ "words": "x" })),
        ("stage_line", json!({ "line": "x" })),
        ("stage_rate", json!({ "number": 1 })),
        ("stage_take", json!({ "words": "x" })),
        ("stage_seven", json!({ "questions": ["x"] })),
        ("stage_decline", json!({})),
        ("stage_agree", json!({ "sentence": "x" })),
        ("stage_not_quite", json!({})),
        ("stage_would_ask", json!({ "people": [], "on": true })),
        ("stage_names", json!({ "onward": true })),
        ("stage_done", json!({})),
        ("stage_hints", json!({})),
        ("stage_turn", json!({ "tiles": [], "turned": true })),
        ("stage_tick", json!({ "part": "goal", "on": true })),
        ("stage_pages", json!({})),
        ("stage_alone_begin", json!({ "replies": 4, "curt": false })),
        ("stage_alone_next", json!({})),
        ("stage_alone_go", json!({ "page": "wall" })),
    ];
    for (command, more) in &all {
        let code = app.stage_fails(command, at(&session, "agree", "leave_with", more.clone()));
        assert_eq!(code, "not_on_stage", "{command} with another client's session");
    }
    let seen = app.stage_ok("stage_view", json!({})).to_string();
    assert!(!seen.contains("Jennifer"), "her name is nowhere while another is here");

    app.ok("stage_mode", json!({ "mode": "blank" }));
    for (command, more) in &all {
        let code = app.stage_fails(command, at(&theirs, "agree", "leave_with", more.clone()));
        assert_eq!(code, "not_on_stage", "{command} on a blank stage");
    }
    app.ok("stage_mode", json!({ "mode": "follow" }));
    app.ok("session_pause", json!({}));
    assert_eq!(say(&theirs, "agree", "leave_with"), "not_on_stage", "paused");
    app.ok("session_run", json!({}));
    app.ok("session_close", json!({ "keep": false }));
    for (command, more) in &all {
        let code = app.stage_fails(command, at(&theirs, "agree", "leave_with", more.clone()));
        assert_eq!(code, "not_on_stage", "{command} after the end");
    }
    assert!(!app.desktop.lock().unwrap().stage, "the window goes with the session");
    app.ok("practice_lock", json!({}));
    assert_eq!(app.stage_fails("stage_view", json!({})), "locked");
}

#[test]
fn she_marks_whom_she_would_like_to_ask_and_turns_the_pages_of_names() {
    let app = TestApp::with_sample();
    let (_, session) = app.in_session();
    app.agreed();
    app.ok("session_go", json!({ "step": "who_fits" }));
    let names = |app: &TestApp| app.stage_ok("stage_view", json!({}))["scene"]["names"].clone();
    let person = names(&app)[1]["person"].clone();
    let mark = |people: Value| at(&session, "who_fits", "know", json!({ "people": people, "on": true }));
    app.stage_ok("stage_would_ask", mark(json!([person])));
    assert_eq!((&names(&app)[0]["would_ask"], &names(&app)[1]["would_ask"]), (&json!(false), &json!(true)));
    let now = app.ok("session_view", json!({}))["at"]["names"].clone();
    assert_eq!(now["would_ask"], json!([person]), "the coach sees it beside the row");
    assert_eq!(app.stage_fails("stage_would_ask", mark(json!([999_999]))), "not_on_stage", "nobody of hers");
    app.stage_ok("stage_names", at(&session, "who_fits", "know", json!({ "onward": true })));
    app.ok("session_names", json!({ "step": "who_fits", "person": person }));
    assert_eq!(app.fails("session_names", json!({ "step": "agree", "person": person })), "stale");
    app.ok("session_go", json!({ "step": "hesitation" }));
    let elsewhere = at(&session, "hesitation", "willing", json!({ "people": [person], "on": true }));
    assert_eq!(app.stage_fails("stage_would_ask", elsewhere), "not_on_stage", "nothing is marked at another step");
}

#[test]
fn the_coach_decides_what_stands_there() {
    let app = TestApp::with_sample();
    let (_, session) = app.in_session();
    assert_eq!(app.ok("session_view", json!({}))["stage"]["open"], true);
    app.stage_ok("stage_say", at(&session, "agree", "leave_with", json!({ "words": "A plan" })));
    app.ok("stage_mode", json!({ "mode": "hold" }));
    app.ok("session_go", json!({ "step": "hesitation" }));
    app.ok("stage_mode", json!({ "mode": "hold" }));
    let held = app.stage_ok("stage_view", json!({}));
    assert_eq!((&held["step"], &held["scene"]["question"]["words"]), (&json!("agree"), &json!("A plan")));
    app.ok("stage_mode", json!({ "mode": "blank" }));
    assert_eq!(app.stage_ok("stage_view", json!({}))["scene"]["scene"], "quiet");
    app.ok("stage_mode", json!({ "mode": "follow" }));
    assert_eq!(app.stage_ok("stage_view", json!({}))["step"], "hesitation");

    app.ok("stage_mode", json!({ "mode": "hold" }));
    app.ok("session_aside", json!({}));
    assert_eq!(app.stage_ok("stage_view", json!({}))["scene"]["scene"], "quiet", "what is set aside is not held");
    app.ok("stage_full_screen", json!({ "on": true }));
    assert_eq!(app.stage_ok("stage_view", json!({}))["full_screen"], true);
    app.stage_ok("stage_full_screen_here", json!({ "on": false }));
    app.ok("console_strip", json!({ "on": true }));
    assert!(app.desktop.lock().unwrap().strip && !app.desktop.lock().unwrap().fills);
    app.ok("stage_shut", json!({}));
    assert_eq!(app.ok("session_view", json!({}))["stage"]["open"], false, "closing it costs nothing");
    assert_eq!(app.ok("session_view", json!({}))["clock"]["running"], true);
    app.ok("practice_lock", json!({}));
    for (command, arguments) in [("stage_open", json!({})), ("stage_mode", json!({ "mode": "hold" }))] {
        assert_eq!(app.fails(command, arguments), "locked", "{command}");
    }
}

#[test]
fn handed_over_the_way_back_needs_the_coach() {
    let app = TestApp::with_sample();
    assert_eq!(app.fails("stage_hand_over", json!({ "code": "4711" })), "not_on_stage", "no session is running");
    let (_, session) = app.in_session();
    assert_eq!(app.fails("stage_hand_over", json!({ "code": "" })), "invalid", "the sample has no passphrase");
    app.ok("stage_hand_over", json!({ "code": "4711" }));
    assert!(app.desktop.lock().unwrap().alone, "the console is out of sight");
    assert_eq!(app.stage_ok("stage_view", json!({}))["handed_over"], true);
    app.stage_ok("stage_say", at(&session, "agree", "leave_with", json!({ "words": "Mine" })));
    let shut = json!({ "open": false, "wait_seconds": 0 });
    assert_eq!(app.stage_ok("stage_take_back", json!({ "secret": "0000" })), shut);
    app.stage_ok("stage_full_screen_here", json!({ "on": false }));
    assert!(app.desktop.lock().unwrap().alone);
    assert_eq!(app.stage_ok("stage_take_back", json!({ "secret": "4711" }))["open"], true);
    assert!(!app.desktop.lock().unwrap().alone);
    assert_eq!(app.ok("session_view", json!({}))["at"]["questions"][0]["answer"]["words"], "Mine");

    app.ok("stage_hand_over", json!({ "code": "4711" }));
    app.ok("practice_lock", json!({}));
    assert!(!app.desktop.lock().unwrap().alone, "a locked practice hides no window of the coach's");
}

#[test]
fn a_stage_that_is_put_away_comes_back_only_while_it_is_handed_over() {
    let app = TestApp::with_sample();
    let state = app.coach.state::<AppState>();
    let held = || app.desktop.lock().unwrap().held;
    app.in_session();
    state.hold_stage();
    assert_eq!(held(), 0, "it is the coach's to put away");
    app.ok("stage_hand_over", json!({ "code": "4711" }));
    state.hold_stage();
    assert_eq!(held(), 1);
    app.stage_ok("stage_take_back", json!({ "secret": "4711" }));
    state.hold_stage();
    assert_eq!(held(), 1);
    assert!(!app.desktop.lock().unwrap().alone);
}

#[test]
fn handed_over_the_stage_comes_back_by_itself_and_a_second_start_shows_it() {
    let app = TestApp::with_sample();
    let state = app.coach.state::<AppState>();
    app.in_session();
    let stage = |app: &TestApp| app.desktop.lock().unwrap().stage;
    let goes = || {
        state.desktop.stage_closed();
        app.desktop.lock().unwrap().alone = false;
    };
    goes();
    state.look_for_stage();
    assert!(!stage(&app), "not handed over, it stays closed");
    assert!(!state.show_handed_over(), "and a second start shows the console");

    app.ok("stage_open", json!({}));
    app.ok("stage_hand_over", json!({ "code": "4711" }));
    goes();
    state.look_for_stage();
    assert!(stage(&app) && app.desktop.lock().unwrap().alone, "it is back, and alone");
    assert_eq!(app.stage_ok("stage_view", json!({}))["handed_over"], true, "the way back needs the coach still");
    goes();
    assert!(state.show_handed_over(), "a second start shows the stage");
    assert!(stage(&app) && app.desktop.lock().unwrap().alone);
    goes();
    app.ok("practice_lock", json!({}));
    state.look_for_stage();
    assert!(!stage(&app) && !app.desktop.lock().unwrap().alone, "a locked practice has no stage");
}

#[test]
fn guesses_that_are_sent_at_once_do_not_all_count_as_the_first() {
    let app = TestApp::new();
    app.ok(
        "practice_create",
        json!({ "name": "Anders Coaching", "passphrase": "quiet moss over the old stone bridge" }),
    );
    let client = app.ok("client_create", json!({ "name": "Zora Quint", "role": "" }))["id"].clone();
    app.ok("session_begin", json!({ "client": client, "minutes": 30 }));
    app.ok("stage_hand_over", json!({ "code": "4711" }));
    // Each passphrase that is weighed takes its time, so that these are under way together.
    let guess = |client: WebviewWindow<_>| call_from(&client, "stage_take_back", json!({ "secret": "0000" }));
    let guesses: Vec<_> =
        (0..12).map(|_| app.client.clone()).map(|client| thread::spawn(move || guess(client))).collect();
    let answers: Vec<Value> = guesses.into_iter().map(|guess| guess.join().unwrap().unwrap()).collect();
    assert!(answers.iter().all(|answer| answer["open"] == false), "none opens it: {answers:?}");
    let also = app.stage_ok("stage_take_back", json!({ "secret": "4711" }));
    assert_eq!(also, json!({ "open": false, "wait_seconds": 30 }), "the right one waits too, and is told how long");
}

#[test]
fn in_a_practice_of_ones_own_the_passphrase_is_a_way_back() {
    const PASSPHRASE: &str = "quiet moss over the old stone bridge";
    let app = TestApp::new();
    app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    let client = app.ok("client_create", json!({ "name": "Zora Quint", "role": "" }))["id"].clone();
    app.ok("session_begin", json!({ "client": client, "minutes": 30 }));
    app.ok("stage_hand_over", json!({ "code": "" }));
    let back = |secret: &str| app.stage_ok("stage_take_back", json!({ "secret": secret }))["open"].clone();
    assert_eq!(back("something else"), false);
    assert_eq!(back(PASSPHRASE), true);
    assert!(!app.desktop.lock().unwrap().alone);
}

#[test]
fn both_windows_are_told_of_a_word_and_what_they_are_told_is_a_number() {
    let app = TestApp::with_sample();
    app.ok("session_listen", json!({ "channel": "__CHANNEL__:7" }));
    app.stage_ok("stage_listen", json!({ "channel": "__CHANNEL__:8" }));
    let (_, session) = app.in_session();
    let heard: [Arc<Mutex<Vec<String>>>; 2] = Default::default();
    for (window, heard) in ["coach", "client"].into_iter().zip(&heard) {
        let heard = Arc::clone(heard);
        let channel = Channel::new(move |body| {
            heard.lock().unwrap().push(body.deserialize::<Value>().unwrap().to_string());
            Ok(())
        });
        app.coach.state::<AppState>().notices.listen(window, channel);
    }
    app.stage_ok("stage_say", at(&session, "agree", "leave_with", json!({ "words": "A plan" })));
    for heard in heard {
        let heard = heard.lock().unwrap();
        assert!(!heard.is_empty(), "both are told");
        assert!(heard.iter().all(|told| told.parse::<u32>().is_ok()), "and nothing but a number: {heard:?}");
    }
}

#[test]
fn a_stage_that_lost_its_screen_is_brought_back_and_the_coach_is_told() {
    let app = TestApp::with_sample();
    let state = app.coach.state::<AppState>();
    app.in_session();
    let times = || app.ok("session_view", json!({}))["stage"]["brought_back"].clone();
    state.look_for_stage();
    assert_eq!(times(), 0, "nothing has happened");
    app.desktop.lock().unwrap().screen_gone = true;
    state.look_for_stage();
    state.look_for_stage();
    assert_eq!(times(), 1, "it happened once");
    app.ok("stage_shut", json!({}));
    app.desktop.lock().unwrap().screen_gone = true;
    state.look_for_stage();
    assert_eq!(times(), 1, "a stage that is not open is looked for nowhere");
}

#[test]
fn the_clients_window_has_a_name_that_cannot_be_mistaken_and_names_nobody() {
    let app = TestApp::with_sample();
    app.in_session();
    app.ok("stage_open", json!({}));
    let title = app.desktop.lock().unwrap().stage_title.clone();
    let texts = askwell_core::vocabulary::texts::Texts::new(askwell_core::vocabulary::texts::Language::En);
    let say = |key: &str| texts.say(&askwell_core::vocabulary::texts::Message::new(key.to_owned()));
    assert_eq!(title, say("title-stage"));
    let first = |title: &str| title.split_whitespace().next().unwrap_or_default().to_owned();
    for console in ["title-console", "title-sample"].map(say) {
        assert_ne!(first(&title), first(&console), "a call cuts a title after a few words: {title:?} and {console:?}");
    }
    let config: Value = serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap();
    assert_eq!(config["app"]["windows"][0]["title"], say("title-console").as_str(), "from the first moment on");
    for name in ["Jennifer", "sample", "practice"] {
        assert!(!title.contains(name), "{name} in {title:?}");
    }
}

#[test]
fn a_stage_that_dies_twice_over_one_question_rests_until_another_is_asked_and_the_coach_is_told() {
    let app = TestApp::with_sample();
    let state = app.coach.state::<AppState>();
    let (_, session) = app.in_session();
    app.stage_ok("stage_say", at(&session, "agree", "leave_with", json!({ "words": "A plan" })));
    let scene = || app.stage_ok("stage_view", json!({}))["scene"]["scene"].clone();
    let rests = || app.ok("session_view", json!({}))["stage"]["resting"].clone();
    assert!(!state.stage_died(Instant::now()).safe);
    assert_eq!((scene(), rests()), (json!("question"), json!(false)), "once, it is shown again");
    assert!(state.stage_died(Instant::now()).safe);
    assert_eq!((scene(), rests()), (json!("quiet"), json!(true)), "twice, the page is quiet");
    app.ok("session_go", json!({ "step": "is_it_true" }));
    assert_eq!((scene(), rests()), (json!("question"), json!(false)), "the coach goes on, and so does the stage");
    app.ok("session_go", json!({ "step": "agree" }));
    assert_eq!(scene(), "quiet", "it is not tried again at once");
    state.stage_gone();
    assert_eq!((scene(), rests()), (json!("question"), json!(false)), "closed and opened, it tries anew");
    assert_eq!(
        app.stage_ok("stage_view", json!({}))["scene"]["question"]["words"],
        "A plan",
        "and her words are there"
    );
}

#[test]
fn a_stage_that_dies_while_it_shows_nothing_takes_nothing_along() {
    let app = TestApp::with_sample();
    let state = app.coach.state::<AppState>();
    state.stage_died(Instant::now());
    state.stage_died(Instant::now());
    app.in_session();
    assert_eq!(app.stage_ok("stage_view", json!({}))["scene"]["scene"], "question");
}
