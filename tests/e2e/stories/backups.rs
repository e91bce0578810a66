//! Damage, and the way out of it: a backup is made, the practice is killed, damaged, and is back in two clicks.

use std::fs;

use askwell_e2e::{Askwell, Theme};

use crate::own_practice::{PASSPHRASE, creates};

#[test]
fn a_damaged_practice_is_back_in_two_clicks_by_day() {
    tell(Theme::Light);
}

#[test]
fn a_damaged_practice_is_back_in_two_clicks_by_night() {
    tell(Theme::Dark);
}

fn tell(theme: Theme) {
    let mut app = Askwell::start("backups", theme);
    let code = creates(&mut app);
    adds(&app, "Miriam");
    app.click("Settings");
    app.sees("Backups");
    app.click("Change the passphrase …");
    app.sees("Your passphrase or recovery code now");
    app.shows("new-passphrase");
    app.click("Cancel");
    app.click("Back up now");
    app.sees("Backed up.");
    app.shows("settings-backups");
    app.click("Look inside");
    app.sees("Nothing has changed since it was made.");
    app.shows("look-inside");
    app.click("Cancel");

    app.crash_and_restart();
    damages(&app);
    app.sees("Welcome back");
    app.types("Passphrase or recovery code", PASSPHRASE);
    app.key("Enter");
    app.waits_until("the newest backup is offered", |app| {
        app.offered().iter().any(|name| name.starts_with("Restore the backup"))
    });
    app.shows("offered");
    app.click_what_says("Restore the backup");
    app.sees("is kept aside");
    app.shows("look-at-the-door");
    app.click("Restore it");
    app.sees("Restored. Unlock it to see.");
    app.types("Passphrase or recovery code", &code);
    app.key("Enter");
    app.sees("You came in with the recovery code.");
    app.shows("by-code");
    app.click("Not now");
    app.sees("Miriam");
    app.click("Settings");
    app.sees("A backup took the place of the practice");
    app.sees("Put it back");
    app.shows("put-aside");
}

fn adds(app: &Askwell, name: &str) {
    app.click("Add your first client");
    app.sees("Who is it?");
    app.types("Name", name);
    app.click("Add client");
    app.sees("In their own words");
}

/// Turns a bit in every page of the database, behind the app's back.
fn damages(app: &Askwell) {
    let file = app.data().join("practice/practice.db");
    let mut bytes = fs::read(&file).expect("the database");
    for at in (700..bytes.len()).step_by(4096) {
        bytes[at] ^= 1;
    }
    fs::write(file, bytes).expect("the database is damaged");
}
