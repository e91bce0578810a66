//! The library's commands: one success, one failure each.

use serde_json::{Value, json};

use crate::support::TestApp;

fn first(app: &TestApp, kind: &str) -> Value {
    app.ok("library_read", json!({ "kind": kind }))["items"][0].clone()
}

#[test]
fn items_are_read_changed_switched_off_moved_and_brought_back() {
    let app = TestApp::with_sample();
    for kind in ["step", "resource", "question", "template", "card", "trap"] {
        assert!(first(&app, kind)["key"].is_string(), "{kind} has something on its shelf");
    }
    let step = first(&app, "step");
    let key = step["key"].clone();
    let mut changed = step["item"].clone();
    changed["body"]["title"] = json!("Begin");
    let shelf = app.ok("library_write", json!({ "key": key, "item": changed }));
    assert_eq!((&shelf["items"][0]["changed"], &shelf["rearranged"]), (&json!(true), &json!(true)));
    changed["body"]["title"] = json!("");
    assert_eq!(app.fails("library_write", json!({ "key": key, "item": changed })), "invalid");
    assert_eq!(app.fails("library_write", json!({ "key": "nobody", "item": step["item"] })), "gone");

    let at = json!({ "kind": "step", "key": key });
    app.ok("library_restore", at.clone());
    assert_eq!(first(&app, "step"), step);
    app.ok("library_hide", json!({ "kind": "step", "key": key, "hidden": true }));
    app.ok("library_move", json!({ "kind": "step", "key": key, "to": 3 }));
    assert_ne!(first(&app, "step")["key"], key);
    for command in ["library_hide", "library_move", "library_restore", "library_remove"] {
        let nobody = json!({ "kind": "step", "key": "nobody", "hidden": true, "to": 0 });
        assert_eq!(app.fails(command, nobody), "gone", "{command}");
    }
    app.ok("library_restore_all", json!({ "kind": "step" }));
    assert_eq!(first(&app, "step"), step);

    let own = json!({ "kind": "trap", "body": { "name": "Counting down", "sign": "Only four left." } });
    let added = app.ok("library_add", json!({ "item": own }));
    app.ok("library_remove", json!({ "kind": "trap", "key": added["key"] }));
    app.ok("practice_lock", json!({}));
    assert_eq!(app.fails("library_read", json!({ "kind": "step" })), "locked");
    assert_eq!(app.fails("library_restore_all", json!({ "kind": "step" })), "locked");
}

#[test]
fn the_note_before_the_first_session_is_filled_in_and_saved() {
    let app = TestApp::with_sample();
    let key = first(&app, "template")["key"].clone();
    let text = app.ok("note_text", json!({ "key": key }));
    assert!(text.as_str().unwrap().contains("Robin Larkfold"), "the coach's name is in it: {text}");
    assert_eq!(app.fails("note_text", json!({ "key": "nobody" })), "gone");
    assert_eq!(app.ok("note_save", json!({ "key": key })), Value::Null, "the dialog was closed");
    app.desktop.lock().unwrap().place = Some(app.folder.path().to_owned());
    let path = app.ok("note_save", json!({ "key": key }));
    assert_eq!(std::fs::read_to_string(path.as_str().unwrap()).unwrap(), text.as_str().unwrap());
    assert!(!path.as_str().unwrap().contains("Jennifer"), "the name of the file names nobody");
    assert_eq!(app.fails("note_save", json!({ "key": key })), "exists");
}
