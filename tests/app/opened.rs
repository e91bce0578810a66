//! A backup that is opened from the file manager leads to the look into it, and to nothing else.

use std::fs;
use std::path::Path;

use askwell::{AppState, backup_in};
use serde_json::json;
use tauri::Manager;
use tempfile::TempDir;

use crate::support::TestApp;

const PASSPHRASE: &str = "lantern orbit gravel mosaic";

fn arguments(rest: &[&str]) -> Vec<String> {
    std::iter::once("askwell").chain(rest.iter().copied()).map(ToOwned::to_owned).collect()
}

#[test]
fn only_a_backup_that_is_there_counts_and_a_practice_says_nothing() {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name);
    for name in ["a.askwell-backup", "practice.db", "notes.txt"] {
        fs::write(at(name), "x").unwrap();
    }
    fs::create_dir(at("folder.askwell-backup")).unwrap();
    let here = |rest: &[&str]| backup_in(&arguments(rest), folder.path());
    assert_eq!(here(&["a.askwell-backup"]), Some(at("a.askwell-backup")), "as the folder of the start has it");
    assert_eq!(
        backup_in(&arguments(&[at("a.askwell-backup").to_str().unwrap()]), Path::new("")),
        Some(at("a.askwell-backup"))
    );
    assert_eq!(here(&["--flag", "notes.txt", "a.askwell-backup"]), Some(at("a.askwell-backup")));
    for nothing in ["practice.db", ".", "notes.txt", "gone.askwell-backup", "folder.askwell-backup"] {
        assert_eq!(here(&[nothing]), None, "{nothing}");
    }
    assert_eq!(backup_in(&[at("a.askwell-backup").to_str().unwrap().to_owned()], Path::new("")), None, "the program");
}

#[test]
fn a_backup_that_was_opened_is_looked_into_at_the_door_and_never_restored_by_itself() {
    let app = TestApp::new();
    app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    app.ok("client_create", json!({ "name": "Zora Quint", "role": "" }));
    let file = app.ok("backup_make", json!({}))["backups"][0]["file"].as_str().unwrap().to_owned();
    let path = app.folder.path().join("data/practice/backups").join(&file);
    let state = app.coach.state::<AppState>();
    assert_eq!(app.ok("backup_offered", json!({})), json!(null));
    app.ok("client_create", json!({ "name": "Added Since", "role": "" }));
    app.ok("practice_lock", json!({}));
    state.offer(Some(path));
    assert_eq!(app.ok("backup_offered", json!({})), json!(file));
    assert_eq!(app.fails("backup_look_offered", json!({ "secret": "not my passphrase at all" })), "wrong_secret");
    let look = app.ok("backup_look_offered", json!({ "secret": PASSPHRASE }));
    assert_eq!(look["held"][0]["then"], 1);
    app.ok("backup_drop", json!({}));
    app.ok("backup_offered_drop", json!({}));
    assert_eq!(app.ok("backup_offered", json!({})), json!(null));
    assert_eq!(app.fails("backup_look_offered", json!({ "secret": PASSPHRASE })), "gone");
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    let there = app.ok("client_list", json!({ "search": "", "archived": false }));
    assert_eq!(there.as_array().unwrap().len(), 2, "everything is as it was");
}

#[test]
fn it_waits_until_no_client_can_see_it() {
    let app = TestApp::with_sample();
    let (_, session) = app.in_session();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.askwell-backup");
    fs::write(&path, "x").unwrap();
    app.coach.state::<AppState>().offer(Some(path));
    assert_eq!(app.ok("backup_offered", json!({})), json!(null), "a session is on the console: {session}");
    assert_eq!(app.fails("backup_look_offered", json!({ "secret": "x" })), "gone");
    app.ok("session_leave", json!({}));
    assert_eq!(app.ok("backup_offered", json!({})), json!("a.askwell-backup"), "afterwards it is told");
}
