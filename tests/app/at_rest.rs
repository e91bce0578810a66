//! What is done where nobody waits: a practice that is too large to be written anew at once, or at the lock, is when it is at rest.

use askwell::AppState;
use askwell_core::practice::About;
use askwell_core::vocabulary::texts::Message;
use serde_json::{Value, json};
use tauri::Manager as _;

use crate::support::TestApp;

const PASSPHRASE: &str = "plum cactus violin harbour tin";

/// What the app does from time to time.
fn looks(app: &TestApp) {
    app.coach.state::<AppState>().keep_safe();
}

fn owes(app: &TestApp) -> bool {
    app.coach.state::<AppState>().open_desk().unwrap().practice.owes_rewriting()
}

/// A practice of more than 16 MB, in which something was forgotten.
fn large_with_something_forgotten() -> (TestApp, Value) {
    let app = TestApp::new();
    app.ok("practice_create", json!({ "name": "Larkfield Coaching", "passphrase": PASSPHRASE }));
    let client = app.ok("client_create", json!({ "name": "Miriam", "role": "" }))["id"].clone();
    let desk = app.coach.state::<AppState>().open_desk().unwrap();
    let filled = desk.practice.change(About::Practice, |c| {
        c.execute("UPDATE setting SET coach_name = hex(zeroblob(10000000))", [])?;
        Ok(((), Message::new("did-settings")))
    });
    filled.unwrap();
    drop(desk);
    // What is in the log still makes no file large.
    app.ok("practice_lock", json!({}));
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    // As striking out an answer does.
    let desk = app.coach.state::<AppState>().open_desk().unwrap();
    desk.practice.forget(About::Practice, |c| Ok(c.execute("UPDATE setting SET booking_link = ''", [])?)).unwrap();
    assert!(owes(&app), "nobody waits for it");
    (app, client)
}

#[test]
fn a_large_practice_is_written_anew_once_nothing_has_changed_for_a_while() {
    let (app, client) = large_with_something_forgotten();
    for name in ["Ada", "Bea", "Cleo"] {
        looks(&app);
        assert!(owes(&app), "not yet at rest");
        // Whoever is at work puts it off.
        app.ok("people_add", json!({ "client": client, "text": format!("{name} Brandt, VP, Roche") }));
    }
    let before = app.coach.state::<AppState>().open_desk().unwrap().practice.contents().unwrap();
    let rests = (1..=6).find(|_| {
        looks(&app);
        !owes(&app)
    });
    assert_eq!(rests, Some(4), "the first look sees the last change, three more see none");
    assert_eq!(app.coach.state::<AppState>().open_desk().unwrap().practice.contents().unwrap(), before);
}

#[test]
fn a_large_practice_is_not_written_anew_while_a_session_runs_nor_at_the_lock_and_is_still_to_be() {
    let (app, client) = large_with_something_forgotten();
    app.ok("session_begin", json!({ "client": client, "minutes": 30 }));
    for _ in 0..6 {
        looks(&app);
    }
    assert!(owes(&app), "nobody waits beside a client");
    app.ok("practice_lock", json!({}));
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    assert!(owes(&app), "the lock does not wait for it either, and forgets nothing");
    for _ in 0..4 {
        looks(&app);
    }
    assert!(!owes(&app), "paused by the lock, it runs no more");
}
