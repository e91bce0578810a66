//! Backups and keys, as the window has them.

use std::fs;

use serde_json::{Value, json};

use crate::support::TestApp;

const PASSPHRASE: &str = "lantern orbit gravel mosaic";
const NEXT: &str = "copper willow station eleven";

/// An app with a practice of one's own and one client, whose code is in a safe place; and that code.
fn own() -> (TestApp, Value) {
    let app = TestApp::new();
    let made = app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    app.ok("recovery_code_kept", json!({}));
    app.ok("client_create", json!({ "name": "Zora Quint", "role": "" }));
    (app, made["recovery_code"].clone())
}

fn clients(app: &TestApp) -> usize {
    app.ok("client_list", json!({ "search": "", "archived": false })).as_array().unwrap().len()
}

#[test]
fn a_backup_is_made_looked_into_restored_and_taken_back() {
    let (app, _) = own();
    assert_eq!(app.ok("backup_list", json!({}))["backups"], json!([]));
    let listed = app.ok("backup_make", json!({}));
    let file = &listed["backups"][0]["file"];
    assert_eq!(listed["backups"][0]["made"], "2026-11-23T10:07:00");
    app.ok("client_create", json!({ "name": "Added Since", "role": "" }));

    let look = app.ok("backup_look", json!({ "file": file, "secret": "" }));
    assert_eq!(look["held"][0], json!({ "what": "client", "then": 1, "now": 2 }), "what would be lost");
    assert_eq!(look["changes_since"], 1);
    app.ok("backup_drop", json!({}));
    assert_eq!(app.fails("backup_restore", json!({})), "gone", "what was dropped is not restored");

    app.ok("backup_look", json!({ "file": file, "secret": "" }));
    assert_eq!(app.ok("backup_restore", json!({}))["open"], json!(null), "locked");
    let opened = app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    assert_eq!((clients(&app), &opened["put_aside"]), (1, &json!(["replaced"])));
    app.ok("backup_look_before", json!({ "secret": PASSPHRASE }));
    app.ok("backup_restore", json!({}));
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    assert_eq!(clients(&app), 2, "and back again");

    assert_eq!(
        app.fails("backup_look", json!({ "file": "../keys.json", "secret": "" })),
        "gone",
        "no way out of the folder"
    );
    assert_eq!(app.fails("backup_delete", json!({ "file": "../practice.db" })), "gone");
    app.ok("backup_look", json!({ "file": file, "secret": "" }));
    app.ok("practice_lock", json!({}));
    assert_eq!(app.fails("backup_restore", json!({})), "gone", "what the coach looked at is nobody's at the door");
    assert_eq!(app.fails("backup_delete", json!({ "file": file })), "locked");
    app.ok("sample_open", json!({}));
    assert_eq!(app.fails("backup_delete", json!({ "file": file })), "locked");
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    assert_eq!(app.ok("backup_delete", json!({ "file": file }))["backups"], json!([]));
    app.ok("practice_lock", json!({}));
    assert_eq!(app.fails("backup_make", json!({})), "locked");
    assert_eq!(app.fails("backup_folder", json!({})), "locked");
}

#[test]
fn a_damaged_practice_is_restored_at_the_door() {
    let (app, code) = own();
    let file = app.ok("backup_make", json!({}))["backups"][0]["file"].clone();
    app.ok("practice_lock", json!({}));
    let folder = app.folder.path().join("data/practice");
    fs::write(folder.join("practice.db"), b"no database any more").unwrap();
    fs::remove_file(folder.join("keys.json")).unwrap();
    assert_eq!(app.fails("practice_unlock", json!({ "secret": PASSPHRASE })), "damaged");
    assert_eq!(app.fails("backup_look", json!({ "file": file, "secret": "not this one" })), "wrong_secret");
    let look = app.ok("backup_look", json!({ "file": file, "secret": code }));
    assert_eq!(look["held"][0], json!({ "what": "client", "then": 1, "now": null }));
    app.ok("backup_restore", json!({}));
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    assert_eq!(clients(&app), 1);
}

#[test]
fn a_backup_file_is_all_it_takes_on_another_machine() {
    let (app, code) = own();
    let file = app.ok("backup_make", json!({}))["backups"][0]["file"].clone();
    let there = TestApp::new();
    assert_eq!(there.ok("backup_look", json!({ "file": null, "secret": code })), Value::Null, "the dialog was closed");
    let path = app.folder.path().join("data/practice/backups").join(file.as_str().unwrap());
    there.desktop.lock().unwrap().file = Some(path);
    there.ok("backup_look", json!({ "file": null, "secret": code }));
    assert_eq!(there.ok("backup_restore", json!({}))["own_exists"], true);
    there.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    assert_eq!(clients(&there), 1);
}

#[test]
fn a_second_folder_is_written_at_once_or_not_chosen() {
    let (app, _) = own();
    assert_eq!(app.ok("backup_folder", json!({})), Value::Null, "the dialog was closed");
    app.desktop.lock().unwrap().place = Some(app.folder.path().join("not there"));
    assert_eq!(app.fails("backup_folder", json!({})), "other");
    assert_eq!(app.ok("backup_list", json!({}))["folder"], Value::Null);
    let stick = tempfile::tempdir().unwrap();
    app.desktop.lock().unwrap().place = Some(stick.path().to_owned());
    assert_eq!(app.ok("backup_folder", json!({}))["folder"], stick.path().display().to_string());
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 1);
    app.ok("client_create", json!({ "name": "Added Since", "role": "" }));
    app.ok("backup_make", json!({}));
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 2);
    drop(stick);
    assert_eq!(
        app.ok("backup_make", json!({}))["out_of_reach"],
        true,
        "it was pulled out: the backup here is made all the same"
    );
    assert_eq!(app.ok("backup_folder_forget", json!({}))["folder"], Value::Null);
    assert_eq!(app.ok("backup_room", json!({ "megabytes": 500 }))["megabytes"], 500);
    assert_eq!(app.fails("backup_room", json!({ "megabytes": 3 })), "invalid");
}

#[test]
fn an_import_is_preceded_by_a_backup_and_the_sample_has_none() {
    let (app, _) = own();
    let client = app.ok("client_list", json!({ "search": "", "archived": false }))[0]["id"].clone();
    let file = app.folder.path().join("Connections.csv");
    fs::write(&file, "First Name,Last Name,Company,Position\nIda,Wirz,Corvane,VP Sales\n").unwrap();
    app.desktop.lock().unwrap().file = Some(file);
    let preview = app.ok("import_choose", json!({ "client": client, "progress": "__CHANNEL__:1" }));
    app.ok("import_store", json!({ "client": client, "preview": preview["preview"], "sameRows": [], "apartRows": [], "progress": "__CHANNEL__:1" }));
    assert_eq!(app.ok("backup_list", json!({}))["backups"].as_array().unwrap().len(), 1);

    let sample = TestApp::with_sample();
    sample.ok("backup_make", json!({}));
    assert!(!sample.folder.path().join("data/sample/backups").exists());
}

#[test]
fn keys_are_changed_by_whoever_knows_them() {
    let app = TestApp::new();
    let made = app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    app.ok("practice_lock", json!({}));
    let view = app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    assert_eq!(view["code_to_keep"], made["recovery_code"], "until it is in a safe place it is shown again");
    app.ok("recovery_code_kept", json!({}));
    assert_eq!(app.ok("practice_view", json!({}))["code_to_keep"], Value::Null);

    assert_eq!(app.fails("passphrase_change", json!({ "secret": "not this", "passphrase": NEXT })), "wrong_secret");
    assert_eq!(app.fails("passphrase_change", json!({ "secret": PASSPHRASE, "passphrase": "password" })), "invalid");
    app.ok("passphrase_change", json!({ "secret": PASSPHRASE, "passphrase": NEXT }));
    assert_eq!(
        app.fails("recovery_code_renew", json!({ "secret": PASSPHRASE })),
        "wrong_secret",
        "the old one no more"
    );
    let renewed = app.ok("recovery_code_renew", json!({ "secret": NEXT }));
    app.ok("recovery_code_kept", json!({}));
    app.ok("practice_lock", json!({}));
    assert_eq!(app.fails("recovery_code_kept", json!({})), "locked");
    let view = app.ok("practice_unlock", json!({ "secret": renewed["recovery_code"] }));
    assert_eq!(view["opened_by_code"], true, "a new passphrase is offered");
}

#[test]
fn wrong_passphrases_are_slowed_and_the_right_one_is_not_forgotten() {
    let (app, _) = own();
    app.ok("practice_lock", json!({}));
    for _ in 0..3 {
        assert_eq!(app.fails("practice_unlock", json!({ "secret": "not this" })), "wrong_secret");
    }
    assert_eq!(app.ok("practice_view", json!({}))["wait_seconds"], 1, "after the third one must wait");
    assert_eq!(app.fails("practice_unlock", json!({ "secret": PASSPHRASE })), "invalid", "even with the right one");
}
