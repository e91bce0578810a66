//! How the practice is kept, the report that names nobody, names that are hidden, and where file dialogs open.

use askwell::opens_in;
use serde_json::{Value, json};

use crate::support::TestApp;

/// In no report, wherever they stand.
const CANARIES: [&str; 8] =
    ["Quillonesque", "Quintessa", "Zephyrine", "Vermillionia", "Oxbowish", "Marzipanes", "Thistledown", "quokkamail"];
const SECRET: &str = "moss lamp violin ladder";

/// A practice with a canary wherever a person can write something.
fn practice_of_canaries() -> TestApp {
    let app = TestApp::new();
    app.ok("practice_create", json!({ "name": "Practice Quillonesque", "passphrase": SECRET }));
    app.ok("recovery_code_kept", json!({}));
    let write =
        |field: &str, value: &str| app.ok("settings_write", json!({ "field": field, "value": value, "visit": null }));
    write("coach_name", "Coach Marzipanes");
    write("booking_link", "https://thistledown.example/Thistledown");
    let client =
        app.ok("client_create", json!({ "name": "Quintessa Vermillionia", "role": "Director Thistledown" }))["id"]
            .clone();
    let tell = |field: &str, value: &str| {
        app.ok("client_edit", json!({ "client": client, "field": field, "value": value, "visit": null }))
    };
    tell("email", "quintessa@quokkamail.example");
    tell("goal", "Meet Zephyrine");
    app.ok("people_add", json!({ "client": client, "text": "Zephyrine Marzipanes, VP, Oxbowish" }));
    app.ok("session_begin", json!({ "client": client, "minutes": 30 }));
    app.ok("session_scratch", json!({ "words": "Thistledown again" }));
    app
}

fn tells_none_of(text: &str, told: &[&str]) {
    for canary in told {
        assert!(!text.to_lowercase().contains(&canary.to_lowercase()), "{canary} stands in:\n{text}");
    }
}

#[test]
fn the_report_for_whoever_helps_names_nobody() {
    let app = practice_of_canaries();
    app.ok("backup_make", json!({}));
    app.ok("check_up_run", json!({}));
    let text = app.ok("check_up_report", json!({}));
    let text = text.as_str().unwrap();
    tells_none_of(text, &CANARIES);
    // Where things lie can hold the name of an account.
    let folder = app.folder.path().display().to_string();
    tells_none_of(text, &[&folder]);
    for told in [env!("CARGO_PKG_VERSION"), "every page whole on 2026-11-23", "client: 1\u{2013}9", "Backups: 1"] {
        assert!(text.contains(told), "{told} is not told:\n{text}");
    }
    assert!(!text.contains("check-report-"), "a line without words:\n{text}");
}

#[test]
fn the_report_is_saved_as_it_was_shown() {
    let app = practice_of_canaries();
    app.desktop.lock().unwrap().place = Some(app.folder.path().to_owned());
    let shown = app.ok("check_up_report", json!({}));
    let path = app.ok("check_up_save", json!({}));
    assert_eq!(std::fs::read_to_string(path.as_str().unwrap()).unwrap(), shown.as_str().unwrap());
    tells_none_of(&app.desktop.lock().unwrap().suggested.join(" "), &CANARIES);
}

#[test]
fn a_check_up_tells_what_was_found_and_where_everything_lies() {
    let app = practice_of_canaries();
    let before = app.ok("check_up_read", json!({}));
    assert_eq!(before["newest_backup"], Value::Null);
    assert_eq!(before["second_reached"], Value::Null, "there is no second folder");
    app.ok("backup_make", json!({}));
    let after = app.ok("check_up_run", json!({}));
    assert_eq!(after["checked"], json!({ "at": "2026-11-23T10:07:00", "whole": true }));
    assert_eq!(after["backups"], 1);
    assert!(after["sizes"]["backups"].as_u64().unwrap() > 0 && after["sizes"]["practice"].as_u64().unwrap() > 0);
    let own = app.folder.path().join("data/practice");
    let places = after["places"].as_array().unwrap();
    assert!(places.contains(&json!({ "of": "practice", "path": own })), "{places:?}");
    assert!(places.contains(&json!({ "of": "backups", "path": own.join("backups") })), "{places:?}");
    assert_eq!(app.ok("check_up_read", json!({})), after, "it is remembered while the practice is open");
}

#[test]
fn a_second_folder_that_went_is_found_by_the_check() {
    let app = practice_of_canaries();
    let second = app.folder.path().join("stick");
    std::fs::create_dir(&second).unwrap();
    app.desktop.lock().unwrap().place = Some(second.clone());
    app.ok("backup_folder", json!({}));
    assert_eq!(app.ok("check_up_run", json!({}))["second_reached"], true);
    std::fs::remove_dir_all(&second).unwrap();
    assert_eq!(app.ok("check_up_run", json!({}))["second_reached"], false);
    assert!(app.ok("check_up_report", json!({})).as_str().unwrap().contains("out of reach"));
}

#[test]
fn damage_is_found_by_the_check_and_told() {
    let app = practice_of_canaries();
    app.ok("practice_lock", json!({}));
    app.ok("practice_unlock", json!({ "secret": SECRET }));
    let database = app.folder.path().join("data/practice/practice.db");
    let mut bytes = std::fs::read(&database).unwrap();
    let last = bytes.len() - 200;
    bytes[last] ^= 1;
    std::fs::write(&database, bytes).unwrap();
    let found = app.ok("check_up_run", json!({}));
    assert_eq!(found["checked"]["whole"], false, "{found}");
    assert_eq!(found["damaged"], true);
}

#[test]
fn without_a_practice_there_is_nothing_to_check() {
    let app = TestApp::new();
    for command in ["check_up_read", "check_up_run", "check_up_report", "check_up_save"] {
        assert_eq!(app.fails(command, json!({})), "locked", "{command}");
    }
    assert_eq!(app.fails("names_known", json!({ "known": null })), "locked");
    assert_eq!(app.fails("sessions_unended", json!({})), "locked");
}

#[test]
fn every_name_is_known_to_what_hides_them() {
    let app = practice_of_canaries();
    let known = app.ok("names_known", json!({ "known": null }));
    let texts = |known: &Value| {
        known["names"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["text"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let all = texts(&known);
    for text in
        ["Quintessa Vermillionia", "Quintessa", "Vermillionia", "quintessa@quokkamail.example", "Zephyrine Marzipanes"]
    {
        assert!(all.iter().any(|one| one == text), "{text} is not among {all:?}");
    }
    assert_eq!(
        app.ok("names_known", json!({ "known": known["of"] }))["names"],
        Value::Null,
        "nothing changed: nothing is told twice"
    );
    let client = app.ok("client_list", json!({ "search": "", "archived": false }))[0]["id"].clone();
    app.ok("people_add", json!({ "client": client, "text": "Late Comer, VP, Elsewhere" }));
    let newer = app.ok("names_known", json!({ "known": known["of"] }));
    assert!(texts(&newer).contains(&"Late Comer".to_owned()), "who comes later is known too");
}

#[test]
fn that_names_are_hidden_outlives_a_page_and_a_lock() {
    let app = practice_of_canaries();
    assert_eq!(app.ok("names_hidden", json!({})), false);
    app.ok("names_hide", json!({ "on": true }));
    app.ok("practice_lock", json!({}));
    assert_eq!(app.ok("names_hidden", json!({})), true, "a page that is made anew asks for it");
    app.ok("names_hide", json!({ "on": false }));
    assert_eq!(app.ok("names_hidden", json!({})), false);
}

#[test]
fn who_has_a_session_that_has_not_ended_is_told() {
    let app = practice_of_canaries();
    let client = app.ok("client_list", json!({ "search": "", "archived": false }))[0]["id"].clone();
    app.ok("session_leave", json!({}));
    assert_eq!(app.ok("sessions_unended", json!({})), json!([client]));
    let session = app.ok("session_list", json!({ "client": client, "search": "" }))[0]["id"].clone();
    app.ok("session_resume", json!({ "session": session }));
    app.ok("session_close", json!({ "keep": false }));
    assert_eq!(app.ok("sessions_unended", json!({})), json!([]));
}

#[test]
fn file_dialogs_open_in_a_folder_that_is_nobodys() {
    let folder = tempfile::TempDir::new().unwrap();
    let here = Some(folder.path().to_owned());
    let gone = Some(folder.path().join("gone"));
    assert_eq!(opens_in(here.clone(), None), here);
    assert_eq!(opens_in(gone.clone(), here.clone()), here, "without documents it is home");
    assert_eq!(opens_in(gone, None), None);
    // Every dialog is made in the one place that sets it.
    let desktop = include_str!("../../src-tauri/src/desktop.rs");
    assert_eq!(
        desktop.matches(".dialog().file()").count(),
        1,
        "a file dialog is made elsewhere, and opens where one was last"
    );
    assert!(desktop.contains("dialog.set_directory(folder)"));
}

#[test]
fn no_window_is_titled_after_anybody() {
    let app = practice_of_canaries();
    app.ok("stage_open", json!({}));
    tells_none_of(&app.desktop.lock().unwrap().stage_title, &CANARIES);
    assert_eq!(app.desktop.lock().unwrap().stage_title, "Client’s screen – Askwell");
}
