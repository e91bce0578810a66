//! The session's commands, as the coach's window calls them.

use serde_json::{Value, json};

use crate::support::TestApp;

fn question(view: &Value, key: &str) -> Value {
    view["at"]["questions"].as_array().unwrap().iter().find(|q| q["key"] == key).unwrap().clone()
}

#[test]
fn a_session_is_begun_walked_paused_put_down_resumed_and_closed() {
    let app = TestApp::with_sample();
    assert_eq!(app.ok("session_view", json!({})), Value::Null, "nothing is on the console yet");
    for command in ["session_pause", "session_run", "session_aside", "session_close", "session_summary"] {
        assert_eq!(app.fails(command, json!({ "keep": false })), "gone", "{command} without a session");
    }
    assert_eq!(app.fails("session_begin", json!({ "client": 99_999, "minutes": 30 })), "gone");
    let (client, session) = app.in_session();
    assert_eq!(app.fails("session_begin", json!({ "client": client, "minutes": 0 })), "invalid");
    app.ok("stage_shut", json!({}));

    let words = json!({ "step": "agree", "question": "leave_with", "words": "A plan." });
    app.ok("session_draft", words.clone());
    assert_eq!(question(&app.ok("session_view", json!({})), "leave_with")["draft"], "A plan.");
    let view = app.ok("session_offer", words);
    assert_eq!(question(&view, "leave_with")["answer"]["how"], "aloud", "with no stage it is taken at once");
    let view = app.ok("session_ask", json!({ "question": "enough_if" }));
    assert_eq!(view["at"]["asking"], "enough_if");
    assert_eq!(app.fails("session_ask", json!({ "question": "nobody" })), "gone");
    app.ok("session_aloud", json!({ "step": "agree", "question": "enough_if" }));
    let view = app.ok("session_unsay", json!({ "step": "agree", "question": "enough_if" }));
    assert_eq!(question(&view, "enough_if")["answer"], Value::Null);
    let view = app.ok("session_put_back", json!({ "step": "agree", "question": "enough_if" }));
    assert_eq!(question(&view, "enough_if")["answer"]["how"], "aloud");

    let view = app.ok("session_go", json!({ "step": "hesitation" }));
    assert_eq!(view["steps"][0]["state"], "done");
    assert_eq!(app.fails("session_go", json!({ "step": "nobody" })), "gone");
    let stale = json!({ "step": "agree", "question": "leave_with", "words": "x" });
    assert_eq!(app.fails("session_offer", stale.clone()), "stale", "that step is left");
    for command in ["session_withdraw", "session_aloud", "session_unsay", "session_put_back"] {
        assert_eq!(app.fails(command, stale.clone()), "stale", "{command}");
    }
    app.ok("session_rate", json!({ "step": "hesitation", "question": "sureness", "number": 4 }));
    assert_eq!(
        app.fails("session_rate", json!({ "step": "hesitation", "question": "sureness", "number": 11 })),
        "invalid"
    );
    app.ok("session_scratch", json!({ "words": "ask about Basel" }));
    for minutes in [5, 240, 45] {
        app.ok("session_minutes", json!({ "minutes": minutes }));
    }
    for minutes in [0, 4, 241, 10_000] {
        let refused = app.call("session_minutes", json!({ "minutes": minutes })).expect_err("no length of a session");
        assert_eq!(refused["message"], "A session takes 5 to 240 minutes.");
        assert_eq!(app.fails("session_begin", json!({ "client": client, "minutes": minutes })), "invalid");
    }

    assert_eq!(app.ok("session_pause", json!({}))["clock"]["running"], false);
    assert_eq!(app.ok("session_run", json!({}))["clock"]["running"], true);
    app.ok("session_leave", json!({}));
    assert_eq!(app.ok("session_view", json!({})), Value::Null);
    assert_eq!(app.fails("session_resume", json!({ "session": 99_999 })), "gone");
    let view = app.ok("session_resume", json!({ "session": session }));
    assert_eq!((&view["at"]["key"], &view["minutes"]), (&json!("hesitation"), &json!(45)));
    assert_eq!(view["scratch"], "ask about Basel");

    app.ok("session_close", json!({ "keep": false }));
    assert_eq!(app.fails("session_resume", json!({ "session": session })), "gone", "what is over is over");
    let past = app.ok("session_list", json!({ "client": client, "search": "plan" }));
    assert_eq!((&past[0]["id"], &past[0]["glimpse"]), (&session, &json!("A plan.")));
    let record = app.ok("session_record", json!({ "session": session }));
    assert_eq!(record["said"][0]["words"], "A plan.");
    assert_eq!(app.fails("session_record", json!({ "session": 99_999 })), "gone");
    let place = json!({ "session": session, "step": "agree", "question": "leave_with", "words": "A plan for May." });
    let record = app.ok("session_correct", place);
    assert_eq!(record["said"][0]["corrections"][0]["words"], "A plan for May.");
    let nothing = json!({ "session": session, "step": "agree", "question": "nobody", "words": "x" });
    assert_eq!(app.fails("session_correct", nothing), "gone");
    assert!(!record.to_string().contains("Basel"), "the scratch pad is in no record");
    let place = json!({ "session": session, "step": "agree", "question": "leave_with" });
    let record = app.ok("session_strike_out", place.clone());
    assert!(!record.to_string().contains("A plan"), "nothing of it is left");
    assert!(record["said"][0]["struck_at"].is_string(), "but the day");
    assert_eq!(app.fails("session_strike_out", place), "gone");
}

#[test]
fn what_a_step_needs_is_shown_chosen_and_written() {
    let app = TestApp::with_sample();
    let (client, _) = app.in_session();
    app.ok("session_go", json!({ "step": "lean_on" }));
    let resource = app.ok("library_read", json!({ "kind": "resource" }))["items"][0].clone();
    let view = app.ok("session_show", json!({ "step": "lean_on", "resource": resource["key"] }));
    assert_eq!(view["at"]["resource"]["key"], resource["key"]);
    assert_eq!(app.fails("session_show", json!({ "step": "lean_on", "resource": "nobody" })), "gone");
    let view = app.ok("session_seven", json!({ "step": "lean_on", "questions": ["Which turn?", "Who advances?"] }));
    assert_eq!(view["at"]["seven"], json!(["Which turn?", "Who advances?"]));
    let eight: Vec<String> = (0..8).map(|n| format!("Question {n}?")).collect();
    assert_eq!(app.fails("session_seven", json!({ "step": "lean_on", "questions": eight })), "invalid");

    app.ok("session_go", json!({ "step": "if_no" }));
    let late = json!({ "step": "lean_on", "resource": resource["key"], "questions": ["Which turn?"], "story": 1 });
    for command in ["session_show", "session_seven", "session_pick_story"] {
        assert_eq!(app.fails(command, late.clone()), "stale", "{command}");
    }
    app.ok("stage_shut", json!({}));
    let view = app.ok("session_offer", json!({ "step": "if_no", "question": "moves", "words": "I thank them." }));
    assert_eq!(question(&view, "moves")["answer"]["words"], "I thank them.");
    let line = json!({ "step": "if_no", "question": "moves", "line": 0, "words": "I thank them." });
    assert_eq!(question(&app.ok("session_take_line", line.clone()), "moves")["answer"], Value::Null);

    app.ok("session_go", json!({ "step": "next" }));
    assert_eq!(app.fails("session_take_line", line), "stale");
    let made = app.ok("commitment_add", json!({ "client": client, "whom": "Ada", "by": "Thursday", "sure": 8 }));
    assert_eq!(made[0]["by_date"], "2026-11-26");
    assert!(made[0]["session"].is_number(), "it was said in this session");
    let id = made[0]["id"].clone();
    app.ok("commitment_edit", json!({ "id": id, "field": "whom", "value": "Ada Brandt" }));
    app.ok("commitment_settle", json!({ "id": id, "outcome": "done" }));
    assert_eq!(app.ok("commitment_list", json!({ "client": client }))[0]["whom"], "Ada Brandt");
    assert!(app.ok("session_summary", json!({})).as_str().unwrap().contains("Ada Brandt"));
    app.ok("commitment_remove", json!({ "id": id }));
    let gone = json!({ "id": id, "field": "whom", "value": "x", "outcome": "done" });
    for command in ["commitment_edit", "commitment_settle", "commitment_remove"] {
        assert_eq!(app.fails(command, gone.clone()), "gone", "{command}");
    }
    assert_eq!(app.fails("commitment_add", json!({ "client": client, "whom": "", "by": "" })), "invalid");
    app.ok("commitment_add", json!({ "client": client, "whom": "Bo Carlsen", "by": "" }));
    app.ok("session_aside", json!({}));
    assert_eq!(app.ok("commitment_list", json!({ "client": client })), json!([]), "it goes with its step");
    let late = json!({ "client": client, "whom": "Bo Carlsen", "by": "" });
    assert_eq!(app.fails("commitment_add", late), "stale", "and what was on its way with it");
}

#[test]
fn stories_and_the_page_between_sessions_know_what_was_said() {
    let app = TestApp::with_sample();
    let (client, session) = app.in_session();
    app.ok("stage_shut", json!({}));
    app.ok("session_go", json!({ "step": "hesitation" }));
    app.ok("session_offer", json!({ "step": "hesitation", "question": "story", "words": "They are busy." }));
    app.ok("session_rate", json!({ "step": "hesitation", "question": "sureness", "number": 4 }));
    assert_eq!(app.ok("client_overview", json!({ "client": client }))["open_session"], session);
    app.ok("session_close", json!({ "keep": false }));
    let story = app.ok("story_list", json!({ "client": client }))[0].clone();
    assert_eq!(story["words"], "They are busy.");
    let page = app.ok("client_overview", json!({ "client": client }));
    assert_eq!((&page["open_session"], &page["sureness"][0]["before"]), (&Value::Null, &json!(4)));
    app.ok("session_begin", json!({ "client": client, "minutes": 30 }));
    assert_eq!(
        app.fails("session_pick_story", json!({ "step": "agree", "story": story["id"] })),
        "gone",
        "this step asks for none"
    );
    app.ok("session_go", json!({ "step": "hesitation" }));
    let view = app.ok("session_pick_story", json!({ "step": "hesitation", "story": story["id"] }));
    assert_eq!(question(&view, "story")["answer"]["words"], "They are busy.");
    app.ok("practice_lock", json!({}));
    assert_eq!(app.fails("client_overview", json!({ "client": client })), "locked");
}

#[test]
fn the_record_is_copied_or_saved_under_a_name_that_tells_nothing() {
    let app = TestApp::with_sample();
    let (_, session) = app.in_session();
    let words = json!({ "session": session, "step": "agree", "question": "leave_with", "words": "A plan." });
    app.stage_ok("stage_say", words);
    app.ok("session_go", json!({ "step": "hesitation" }));
    let record = json!({ "session": session });
    let text = app.ok("session_record_text", record.clone());
    assert!(text.as_str().unwrap().contains("“A plan.”"), "{text}");
    app.ok("text_copy", json!({ "text": text }));
    assert_eq!(app.desktop.lock().unwrap().copied, [text.as_str().unwrap()]);
    assert_eq!(app.ok("session_record_save", record.clone()), Value::Null, "the dialog was closed");
    app.desktop.lock().unwrap().place = Some(app.folder.path().to_owned());
    let path = app.ok("session_record_save", record.clone());
    assert!(path.as_str().unwrap().ends_with("/Notes 2026-11-23.txt"), "the name of the file names nobody: {path}");
    assert_eq!(std::fs::read_to_string(path.as_str().unwrap()).unwrap(), text.as_str().unwrap());
    assert_eq!(app.fails("session_record_save", record), "exists");
    for command in ["session_record_text", "session_record_save"] {
        assert_eq!(app.fails(command, json!({ "session": 99_999 })), "gone", "{command}");
    }
    app.locks_meanwhile();
    assert_eq!(app.fails("session_record_save", json!({ "session": session })), "locked");
}
