//! Archives, erasing a client, deleting a session, as the window has them.

use serde_json::{Value, json};

use crate::support::TestApp;

const PASSPHRASE: &str = "lantern orbit gravel mosaic";

/// A practice of one's own with one client and two of her people; and the client.
fn own() -> (TestApp, Value) {
    let app = TestApp::new();
    app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    let client = app.ok("client_create", json!({ "name": "Zora Quint", "role": "" }))["id"].clone();
    app.ok("people_add", json!({ "client": client, "text": "Ida Wirz, VP Sales, Corvane\nBo Hale, VP, Tellmark" }));
    (app, client)
}

#[test]
fn everything_of_a_client_goes_into_a_file_and_comes_into_another_practice() {
    let (app, client) = own();
    let save = |passphrase: &str| {
        app.ok("archive_save", json!({ "client": client, "passphrase": passphrase, "replace": false }))
    };
    assert_eq!(save(""), Value::Null, "the dialog was closed");
    app.desktop.lock().unwrap().place = Some(app.folder.path().to_owned());
    let path = save("copper willow station eleven")["path"].clone();
    assert!(path.as_str().unwrap().ends_with(".zip.age"), "{path}");
    assert!(!path.as_str().unwrap().contains("Zora"), "the name of the file names nobody");

    let there = TestApp::new();
    there.ok("practice_create", json!({ "name": "Elsewhere", "passphrase": PASSPHRASE }));
    assert_eq!(there.ok("archive_choose", json!({})), Value::Null, "the dialog was closed");
    there.desktop.lock().unwrap().file = path.as_str().map(Into::into);
    let chosen = there.ok("archive_choose", json!({}));
    assert_eq!(chosen["sealed"], true);
    let read = |passphrase: &str| json!({ "path": chosen["path"], "passphrase": passphrase });
    assert_eq!(there.fails("archive_read", read("not this")), "invalid");
    assert_eq!(there.fails("archive_bring_in", json!({})), "stale", "nothing was read");
    let found = there.ok("archive_read", read("copper willow station eleven"));
    assert_eq!((&found["clients"][0]["name"], &found["clients"][0]["people"]), (&json!("Zora Quint"), &json!(2)));
    there.ok("archive_drop", json!({}));
    assert_eq!(there.fails("archive_bring_in", json!({})), "stale");
    there.ok("archive_read", read("copper willow station eleven"));
    let brought = there.ok("archive_bring_in", json!({}))["clients"][0].clone();
    assert_eq!(there.ok("people_count", json!({ "client": brought })), 2);
    there.ok("history_undo", json!({}));
    assert_eq!(there.ok("client_list", json!({ "search": "", "archived": false })), json!([]));
    there.ok("practice_lock", json!({}));
    assert_eq!(there.fails("archive_choose", json!({})), "locked");
    assert_eq!(there.fails("archive_read", read("")), "locked");
    assert_eq!(there.fails("archive_save", json!({ "client": null, "passphrase": "", "replace": false })), "locked");
    assert_eq!(there.fails("archive_drop", json!({})), "locked");
}

#[test]
fn a_client_is_erased_with_the_backups_that_held_her() {
    let (app, client) = own();
    app.ok("backup_make", json!({}));
    app.ok("backup_make", json!({}));
    let goes = app.ok("client_erasure", json!({ "client": client }));
    assert_eq!((&goes["name"], &goes["people"]), (&json!("Zora Quint"), &json!(2)));
    let erase = |typed: &str, backups: bool| json!({ "client": client, "typed": typed, "backups": backups });
    assert_eq!(app.fails("client_erase", erase("Somebody Else", true)), "invalid");
    assert_eq!(app.ok("backup_list", json!({}))["backups"].as_array().unwrap().len(), 2, "nothing was deleted");
    app.ok("client_erase", erase(" zora quint ", true));
    assert_eq!(app.ok("client_list", json!({ "search": "", "archived": false })), json!([]));
    assert_eq!(app.fails("client_erasure", json!({ "client": client })), "gone");
    let left = app.ok("backup_list", json!({}))["backups"].clone();
    assert_eq!(left.as_array().unwrap().len(), 1, "those that held her are gone, and a new one is there");
    let look = app.ok("backup_look", json!({ "file": left[0]["file"], "secret": "" }));
    assert_eq!(look["held"][0], json!({ "what": "client", "then": 0, "now": 0 }));
}

#[test]
fn backups_stay_where_the_coach_says_so() {
    let (app, client) = own();
    app.ok("backup_make", json!({}));
    app.ok("client_erase", json!({ "client": client, "typed": "Zora Quint", "backups": false }));
    assert_eq!(app.ok("backup_list", json!({}))["backups"].as_array().unwrap().len(), 1);
}

#[test]
fn a_session_that_was_begun_by_mistake_is_deleted_once_it_is_left() {
    let (app, client) = own();
    let begun = app.ok("session_begin", json!({ "client": client, "minutes": 30 }));
    let session = begun["id"].clone();
    let goes = app.ok("session_erasure", json!({ "session": session }));
    assert_eq!((&goes["on_console"], &goes["answers"]), (&json!(true), &json!(0)));
    let delete = json!({ "session": session, "commitments": 0 });
    assert_eq!(app.fails("session_delete", delete.clone()), "invalid", "it is on the console");
    app.ok("session_leave", json!({}));
    assert_eq!(app.fails("session_delete", json!({ "session": session, "commitments": 3 })), "stale");
    app.ok("session_delete", delete.clone());
    assert_eq!(app.fails("session_delete", delete), "gone");
    assert_eq!(app.fails("session_erasure", json!({ "session": session })), "gone");
}
