//! Where the practice lies: what the page is told of a folder that is kept in sync, that is gone, or that vanishes.

use std::fs;

use serde_json::{Value, json};

use crate::support::TestApp;

const PASSPHRASE: &str = "plum cactus violin harbour tin";

fn own() -> TestApp {
    let app = TestApp::new();
    app.ok("practice_create", json!({ "name": "Larkfield Coaching", "passphrase": PASSPHRASE }));
    app
}

#[test]
fn a_folder_that_another_program_keeps_in_sync_is_told_where_the_backups_are() {
    let app = own();
    assert_eq!(app.ok("backup_list", json!({}))["shared"], Value::Null);
    fs::create_dir(app.folder.path().join(".stfolder")).unwrap();
    assert_eq!(app.ok("backup_list", json!({}))["shared"], "syncthing");
    app.ok("client_create", json!({ "name": "Miriam", "role": "" }));
}

#[test]
fn a_practice_that_is_gone_is_missed_and_one_that_vanishes_takes_no_more_changes() {
    let app = own();
    let (here, away) = (app.folder.path().join("data/practice"), app.folder.path().join("carried away"));
    assert_eq!(app.ok("practice_view", json!({}))["own_missing"], Value::Null);
    fs::rename(&here, &away).unwrap();
    assert_eq!(app.fails("client_create", json!({ "name": "Miriam", "role": "" })), "other");
    app.ok("practice_lock", json!({}));
    let view = app.ok("practice_view", json!({}));
    assert_eq!(view["own_exists"], false);
    assert_eq!(view["own_missing"], here.display().to_string());
    fs::rename(&away, &here).unwrap();
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    assert_eq!(app.ok("practice_view", json!({}))["own_missing"], Value::Null);
    app.ok("client_create", json!({ "name": "Miriam", "role": "" }));
}
