//! The keychain as the window has it; slow work that is stopped; and what is said where there is nothing to undo.

use std::process::Command;
use std::time::{Duration, Instant};

use askwell::SystemKeychain;
use askwell_core::practice::{Keychain, KeychainFault, Practice};
use serde_json::json;
use tempfile::TempDir;

use crate::support::TestApp;

const PASSPHRASE: &str = "lantern orbit gravel mosaic";

fn own() -> TestApp {
    let app = TestApp::new();
    app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    app.ok("recovery_code_kept", json!({}));
    app
}

fn remembered(app: &TestApp) -> bool {
    app.ok("practice_view", json!({}))["keychain"].as_bool().unwrap()
}

#[test]
fn the_keychain_is_turned_on_by_whoever_knows_the_passphrase_and_opens_and_is_turned_off() {
    let app = own();
    assert!(!remembered(&app), "off, until the coach wants it");
    assert_eq!(app.fails("keychain_use", json!({ "secret": "not my passphrase at all" })), "wrong_secret");
    assert!(app.desktop.lock().unwrap().keychain.is_empty());
    app.ok("keychain_use", json!({ "secret": PASSPHRASE }));
    assert!(remembered(&app));
    app.ok("practice_lock", json!({}));
    assert!(remembered(&app), "the door knows it");
    let opened = app.ok("practice_unlock_by_keychain", json!({}));
    assert_eq!((&opened["open"], &opened["opened_by_code"]), (&json!("own"), &json!(false)));

    assert_eq!(app.fails("keychain_stop", json!({ "secret": "not my passphrase at all" })), "wrong_secret");
    app.ok("keychain_stop", json!({ "secret": PASSPHRASE }));
    assert!(!remembered(&app) && app.desktop.lock().unwrap().keychain.is_empty());
    app.ok("practice_lock", json!({}));
    app.fails("practice_unlock_by_keychain", json!({}));
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
}

#[test]
fn a_keychain_that_refuses_is_told_and_the_passphrase_opens() {
    let app = own();
    app.ok("keychain_use", json!({ "secret": PASSPHRASE }));
    app.ok("practice_lock", json!({}));
    for fault in [KeychainFault::Absent, KeychainFault::Refused, KeychainFault::Silent] {
        app.desktop.lock().unwrap().keychain_refuses = Some(fault);
        let told = app.call("practice_unlock_by_keychain", json!({})).unwrap_err();
        let sentence = told["message"].as_str().unwrap();
        assert!(sentence.contains("passphrase") && sentence.contains("keychain"), "{told}");
        assert_eq!(app.ok("practice_view", json!({}))["wait_seconds"], 0, "it is no guess");
    }
    app.desktop.lock().unwrap().keychain.clear();
    app.desktop.lock().unwrap().keychain_refuses = None;
    app.fails("practice_unlock_by_keychain", json!({}));
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
}

#[test]
fn what_was_locked_while_the_keychain_was_asked_stays_locked() {
    let app = own();
    app.ok("keychain_use", json!({ "secret": PASSPHRASE }));
    app.ok("practice_lock", json!({}));
    app.ok("sample_open", json!({}));
    // The person locks the sample while the keychain's own question is on the screen.
    app.locks_meanwhile();
    app.fails("practice_unlock_by_keychain", json!({}));
    assert_eq!(app.ok("practice_view", json!({}))["open"], json!(null));
}

#[test]
fn where_there_is_nothing_to_undo_it_is_said_why() {
    let app = own();
    app.ok("client_create", json!({ "name": "Zora Quint", "role": "" }));
    assert_eq!(app.ok("history_view", json!({}))["nothing"], json!(null));
    app.ok("practice_lock", json!({}));
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    let view = app.ok("history_view", json!({}));
    assert!(view["nothing"].as_str().unwrap().contains("since you opened"), "{view}");
    assert_eq!(app.ok("history_undo", json!({})), json!(null));
}

#[test]
fn stopping_slow_work_stops_nothing_that_begins_later() {
    let app = own();
    app.ok("client_create", json!({ "name": "Zora Quint", "role": "" }));
    app.ok("work_cancel", json!({}));
    assert_eq!(app.ok("backup_make", json!({}))["backups"].as_array().unwrap().len(), 1);
    let goes = app.ok("backup_list", json!({}))["backups"][0]["goes"].as_str().unwrap().to_owned();
    assert!(goes.as_str() > "2026-11-23" && goes.as_str() < "2028-05-01", "{goes}");
}

/// Tells this very test program to run one of its tests beside a bus of the caller's.
fn told_apart(test: &str, bus: &str) -> bool {
    let run = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", test])
        .env("DBUS_SESSION_BUS_ADDRESS", bus)
        .output()
        .unwrap();
    run.status.success() && String::from_utf8_lossy(&run.stdout).contains("1 passed")
}

#[cfg(target_os = "linux")]
#[test]
fn where_there_is_no_bus_there_is_no_keychain_and_nobody_waits_for_it() {
    assert!(told_apart("keychain::the_real_keychain_is_absent", "unix:path=/nowhere/at/all"));
}

#[test]
#[ignore = "needs a session without a keychain; the test above runs it in one"]
fn the_real_keychain_is_absent() {
    let begun = Instant::now();
    assert_eq!(SystemKeychain.get("practice nobody").err(), Some(KeychainFault::Absent));
    assert_eq!(SystemKeychain.put("practice nobody", "x"), Err(KeychainFault::Absent));
    assert!(begun.elapsed() < Duration::from_secs(20));
}

/// By hand, beside a keychain that is unlocked:
/// `dbus-run-session -- sh -c 'printf pw | gnome-keyring-daemon --unlock --components=secrets; cargo test ... the_real_keychain_remembers -- --ignored'`
#[test]
#[ignore = "needs a keychain that is running and unlocked"]
fn the_real_keychain_remembers_and_forgets() {
    let entry = "practice that a test made";
    SystemKeychain.delete(entry).unwrap();
    assert_eq!(SystemKeychain.get(entry).err(), Some(KeychainFault::Empty));
    SystemKeychain.put(entry, "one").unwrap();
    SystemKeychain.put(entry, "two").unwrap();
    assert_eq!(*SystemKeychain.get(entry).unwrap(), "two", "in place of the one before");
    SystemKeychain.delete(entry).unwrap();
    assert_eq!(SystemKeychain.get(entry).err(), Some(KeychainFault::Empty));

    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    let (practice, _) = Practice::create(&path, "Anders Coaching", PASSPHRASE).unwrap();
    practice.remember_in(&SystemKeychain).unwrap();
    drop(practice);
    let practice = Practice::unlock_by_keychain(&path, &SystemKeychain).unwrap();
    practice.forget_in(&SystemKeychain).unwrap();
    drop(practice);
    assert!(Practice::unlock_by_keychain(&path, &SystemKeychain).is_err());
    assert!(Practice::unlock(&path, PASSPHRASE).is_ok());
}

/// By hand, as above, after `secret-tool lock --collection=login`.
#[test]
#[ignore = "needs a keychain that is running and locked, with nobody to ask"]
fn the_real_keychain_is_locked() {
    let begun = Instant::now();
    let told = SystemKeychain.put("practice nobody", "x").err();
    assert!(matches!(told, Some(KeychainFault::Refused | KeychainFault::Silent)), "{told:?}");
    assert!(begun.elapsed() < Duration::from_secs(90));
}
