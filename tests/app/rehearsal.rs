//! The rehearsal, the first message and what goes home, as both windows call them.

use serde_json::{Value, json};

use crate::support::TestApp;

fn at(session: &Value, step: &str, question: &str, more: Value) -> Value {
    let mut place = json!({ "session": session, "step": step, "question": question });
    place.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    place
}

fn scene(app: &TestApp) -> Value {
    app.stage_ok("stage_view", json!({}))["scene"].clone()
}

#[test]
fn the_coach_picks_replies_and_she_answers_them() {
    let app = TestApp::with_sample();
    let (_, session) = app.in_session();
    let pick = |kind: &str| json!({ "step": "if_no", "question": "practise", "kind": kind });
    assert_eq!(app.fails("reply_pick", pick("flat_no")), "stale", "another step is open");
    app.ok("session_go", json!({ "step": "if_no" }));
    app.ok("session_ask", json!({ "question": "practise" }));
    assert!(scene(&app)["model"]["good"].is_string(), "two answers side by side before the first reply");
    app.ok("reply_pick", pick("flat_no"));
    let question = scene(&app)["question"]["key"].as_str().unwrap().to_owned();
    app.stage_ok("stage_say", at(&session, "if_no", &question, json!({ "words": "May I ask why?" })));
    app.stage_ok("stage_hints", at(&session, "if_no", &question, json!({})));
    assert_eq!(scene(&app)["hints"].as_array().unwrap().len(), 1);
    app.stage_ok("stage_done", at(&session, "if_no", &question, json!({})));
    assert!(scene(&app)["turned"].is_null(), "there is nobody to turn to: her answer stays");
    let view = app.ok("reply_pick", pick("yes"));
    let rounds = view["at"]["practice"]["rounds"].as_array().unwrap();
    assert_eq!((rounds.len(), &rounds[0]["answer"]), (2, &json!("May I ask why?")));
    let here = json!({ "step": "if_no", "question": "practise" });
    app.ok("reply_done", here.clone());
    let view = app.ok("reply_take_back", here.clone());
    assert_eq!(view["at"]["practice"]["rounds"].as_array().unwrap().len(), 1);
    app.ok("session_go", json!({ "step": "agree" }));
    for command in ["reply_done", "reply_take_back", "reply_hints"] {
        assert_eq!(app.fails(command, here.clone()), "stale", "{command}");
    }
}

#[test]
fn what_she_says_aloud_the_coach_does_for_her() {
    let app = TestApp::with_sample();
    app.in_session();
    let turn = json!({ "step": "if_no", "question": "wall", "up": 10 });
    assert_eq!(app.fails("wall_turn", turn.clone()), "stale", "another step is open");
    app.ok("session_go", json!({ "step": "if_no" }));
    app.ok("session_ask", json!({ "question": "practise" }));
    let here = json!({ "step": "if_no", "question": "practise", "kind": "flat_no", "words": "May I ask why not?" });
    assert_eq!(app.fails("session_offer", here.clone()), "stale", "no reply has come");
    app.ok("reply_pick", here.clone());
    app.ok("stage_open", json!({}));
    app.ok("session_offer", here.clone());
    assert_eq!(scene(&app)["question"]["offer"], "May I ask why not?");
    let view = app.ok("session_aloud", here.clone());
    assert_eq!(view["at"]["practice"]["rounds"][0]["answer"], "May I ask why not?");
    let hints = app.ok("reply_hints", here);
    assert_eq!((hints.as_array().unwrap().len(), &scene(&app)["hints"]), (1, &hints));
    app.ok("session_ask", json!({ "question": "wall" }));
    assert_eq!(app.ok("wall_turn", turn)["at"]["wall"]["turned"], 10);
    let up = scene(&app)["tiles"].as_array().unwrap().iter().filter(|tile| tile["turned"] == true).count();
    assert_eq!(up, 10, "the stage shows it");
}

#[test]
fn alone_she_rehearses_and_reaches_nothing_else() {
    let app = TestApp::with_sample();
    assert_eq!(app.fails("stage_alone", json!({ "code": "4711" })), "not_on_stage", "no session is running");
    let (_, session) = app.in_session();
    assert_eq!(app.fails("stage_alone", json!({ "code": "4711" })), "invalid", "another step is open");
    assert!(!app.desktop.lock().unwrap().alone, "where it cannot begin, nothing is handed over");
    app.ok("session_go", json!({ "step": "if_no" }));
    app.ok("session_ask", json!({ "question": "practise" }));
    let begin = at(&session, "if_no", "practise", json!({ "replies": 4, "curt": false, "page": "wall" }));
    for command in ["stage_alone_begin", "stage_alone_next", "stage_alone_go"] {
        assert_eq!(app.stage_fails(command, begin.clone()), "not_on_stage", "{command} while the coach is there");
    }
    app.ok("stage_alone", json!({ "code": "4711" }));
    assert!(app.desktop.lock().unwrap().alone);
    assert_eq!(scene(&app)["alone"]["page"], "begin");
    app.stage_ok("stage_alone_begin", begin.clone());
    for _ in 0..4 {
        let question = scene(&app)["question"]["key"].as_str().unwrap().to_owned();
        app.stage_ok("stage_say", at(&session, "if_no", &question, json!({ "words": "Thank you." })));
        app.stage_ok("stage_done", at(&session, "if_no", &question, json!({})));
        app.stage_ok("stage_alone_next", at(&session, "if_no", &question, json!({})));
    }
    assert_eq!(scene(&app)["alone"]["page"], "end");
    let question = scene(&app)["question"]["key"].as_str().unwrap().to_owned();
    assert_eq!(
        app.stage_fails("stage_say", at(&session, "agree", "leave_with", json!({ "words": "x" }))),
        "not_on_stage"
    );
    app.stage_ok("stage_alone_go", at(&session, "if_no", &question, json!({ "page": "wall" })));
    assert_eq!(scene(&app)["tiles"].as_array().unwrap().len(), 100);
    app.stage_ok("stage_take_back", json!({ "secret": "4711" }));
    assert_eq!(scene(&app)["alone"], Value::Null, "the coach is back");
    assert_eq!(app.stage_fails("stage_alone_next", begin.clone()), "not_on_stage");
}

#[test]
fn the_wall_turns_only_tiles_that_are_there() {
    let app = TestApp::with_sample();
    let (_, session) = app.in_session();
    app.ok("session_go", json!({ "step": "if_no" }));
    app.ok("session_ask", json!({ "question": "wall" }));
    let key = scene(&app)["tiles"][5]["key"].clone();
    let turn = |tiles: Value| at(&session, "if_no", "wall", json!({ "tiles": tiles, "turned": true }));
    app.stage_ok("stage_turn", turn(json!([key])));
    assert_eq!(scene(&app)["tiles"][5]["turned"], true);
    assert_eq!(app.stage_fails("stage_turn", turn(json!(["../../etc"]))), "not_on_stage");
}

#[test]
fn a_message_is_drafted_copied_and_marked_and_nothing_is_sent() {
    let app = TestApp::with_sample();
    let _ = app.in_session();
    let here = json!({ "step": "first_message", "question": "draft" });
    let with = |more: Value| {
        let mut all = here.clone();
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        all
    };
    for command in ["message_copy", "message_mail", "message_profile"] {
        assert_eq!(app.fails(command, here.clone()), "stale", "{command}");
    }
    app.ok("session_go", json!({ "step": "first_message" }));
    app.ok("session_ask", json!({ "question": "draft" }));
    assert_eq!(app.fails("message_sent", with(json!({ "sent": true }))), "invalid", "nothing is written yet");
    let view = app.ok("message_fill", with(json!({ "template": "first_message_personal" })));
    let words = view["at"]["questions"][1]["answer"]["words"].as_str().unwrap().to_owned();
    assert!(words.starts_with("Hello "), "{words}");
    assert_eq!(app.fails("message_fill", with(json!({ "template": "nobody" }))), "gone");
    app.ok("message_copy", here.clone());
    assert_eq!(app.desktop.lock().unwrap().copied, [words]);
    assert_eq!(app.ok("message_hints", json!({ "words": "Do you have a job for me?" })).as_array().unwrap().len(), 2);
    let view = app.ok("message_sent", with(json!({ "sent": true })));
    assert_eq!(view["at"]["message"]["sent_on"], "2026-11-23");
    let view = app.ok("message_sent", with(json!({ "sent": false })));
    assert_eq!(view["at"]["message"]["sent_on"], Value::Null);
    app.ok("message_to", with(json!({ "person": null })));
    assert_eq!(app.fails("message_to", with(json!({ "person": 99_999 }))), "gone");
    assert_eq!(app.fails("message_profile", here.clone()), "invalid", "it is to nobody, so there is no address");
    assert_eq!(app.fails("message_mail", here), "invalid");
    assert!(app.desktop.lock().unwrap().opened.is_empty(), "nothing was opened by itself");
}

#[test]
fn what_goes_home_is_seen_first_and_holds_only_what_is_ticked() {
    let app = TestApp::with_sample();
    let (client, session) = app.in_session();
    app.ok("session_go", json!({ "step": "hesitation" }));
    app.ok("session_go", json!({ "step": "next" }));
    app.ok("session_ask", json!({ "question": "take_home" }));
    let seen = app.stage_ok("stage_pages", at(&session, "next", "take_home", json!({})));
    assert!(seen["svg"].as_array().is_some());
    let part = json!({ "part": "goal", "on": true });
    app.stage_ok("stage_tick", at(&session, "next", "take_home", part.clone()));
    let mut tick = json!({ "step": "next", "question": "take_home" });
    tick.as_object_mut().unwrap().extend(part.as_object().unwrap().clone());
    let view = app.ok("take_home_tick", tick.clone());
    let goal = view["at"]["parts"].as_array().unwrap().iter().find(|part| part["key"] == "goal").cloned();
    assert_eq!(goal.unwrap()["ticked"], true);
    let parts = app.ok("take_home_parts", json!({ "client": client, "session": session }));
    assert!(!parts.as_array().unwrap().is_empty());

    let folder = tempfile::tempdir().unwrap();
    app.desktop.lock().unwrap().place = Some(folder.path().to_owned());
    let pages = app.ok("take_home_pages", json!({ "client": client, "session": null, "parts": ["goal"] }));
    assert_eq!(pages["svg"].as_array().unwrap().len(), 1);
    let saved =
        app.ok("take_home_save", json!({ "client": client, "session": session, "parts": ["goal"], "replace": false }));
    assert!(std::fs::read(saved["path"].as_str().unwrap()).unwrap().starts_with(b"%PDF"));
    assert!(!saved["path"].as_str().unwrap().contains("Jennifer"), "its name says nothing of her");
    assert_eq!(
        app.fails(
            "take_home_save",
            json!({ "client": client, "session": session, "parts": ["goal"], "replace": false })
        ),
        "exists"
    );
    assert_eq!(
        app.fails("take_home_save", json!({ "client": client, "session": null, "parts": [], "replace": true })),
        "invalid"
    );
    app.ok("wall_save", json!({ "client": client, "replace": false }));
    assert_eq!(
        app.fails("calendar_save", json!({ "client": client, "each": false, "replace": false })),
        "invalid",
        "no date was said"
    );
    app.ok(
        "commitment_add",
        json!({ "client": client, "session": session, "whom": "Ada Brandt", "by": "Friday", "sure": null }),
    );
    let saved = app.ok("calendar_save", json!({ "client": client, "each": false, "replace": false }));
    assert_eq!(saved["people"], 1);
    let each = app.ok("calendar_save", json!({ "client": client, "each": true, "replace": false }));
    assert!(std::fs::read(each["path"].as_str().unwrap()).unwrap().starts_with(b"PK"), "one file a date, for Outlook");
    assert_eq!(app.ok("take_home_address", json!({ "address": "j@novartis.com" })), true);
    assert_eq!(app.ok("take_home_address", json!({ "address": "j@gmail.com" })), false);
    assert_eq!(app.fails("take_home_mail", json!({ "address": "nobody" })), "invalid");
    app.ok("take_home_mail", json!({ "address": "j@gmail.com" }));
    assert!(app.desktop.lock().unwrap().opened[0].starts_with("mailto:j@gmail.com?subject="));
    // Typed without its ending: it gets that, and then the system is asked about the file of that name.
    {
        let mut desktop = app.desktop.lock().unwrap();
        desktop.typed = Some("for jennifer".to_owned());
        desktop.asks = true;
    }
    let keep = json!({ "client": client, "replace": false });
    let saved = app.ok("wall_save", keep.clone());
    assert!(saved["path"].as_str().unwrap().ends_with("for jennifer.pdf"), "{saved}");
    assert!(app.desktop.lock().unwrap().replacing.is_empty(), "nothing was there");
    assert_eq!(app.ok("wall_save", keep.clone()), serde_json::Value::Null, "the answer was no, so nothing was written");
    app.desktop.lock().unwrap().replaces = true;
    app.ok("wall_save", keep);
    let replacing = app.desktop.lock().unwrap().replacing.clone();
    assert_eq!(replacing.len(), 2);
    assert!(replacing[0].text.contains("for jennifer.pdf"), "{}", replacing[0].text);
    {
        let mut desktop = app.desktop.lock().unwrap();
        desktop.typed = None;
        desktop.asks = false;
    }
    app.ok("recovery_print", json!({ "code": "AAAA-BBBB", "replace": false }));

    app.ok("session_go", json!({ "step": "agree" }));
    app.ok("session_go", json!({ "step": "wishes" }));
    let late = at(&session, "next", "take_home", json!({ "part": "goal", "on": false }));
    assert_eq!(app.stage_fails("stage_pages", late.clone()), "not_on_stage", "she looks only at what is there");
    for step in ["read_back", "who_fits", "hesitation"] {
        app.ok("session_go", json!({ "step": step }));
    }
    assert_eq!(app.stage_fails("stage_tick", late), "not_on_stage");
    assert_eq!(app.fails("take_home_tick", tick), "stale");
}
