//! Where the practice lies: kept in sync by another program it is told in the settings; gone, it is missed on the first screen.

use std::fs;

use askwell_e2e::{Askwell, Theme};

use crate::own_practice::{PASSPHRASE, creates};

#[test]
fn a_synchronised_folder_is_told_and_a_folder_that_is_gone_is_missed_by_day() {
    tell(Theme::Light);
}

#[test]
fn a_synchronised_folder_is_told_and_a_folder_that_is_gone_is_missed_by_night() {
    tell(Theme::Dark);
}

fn tell(theme: Theme) {
    let mut app = Askwell::start("place", theme);
    fs::create_dir_all(app.data().join(".stfolder")).expect("what Syncthing leaves in a folder");
    creates(&mut app);
    app.click("Settings");
    app.sees("Your practice is in a Syncthing folder.");
    app.sees("Keep the practice on this computer’s own disk");
    app.run("document.getElementById('settings-backups').scrollIntoView()", Vec::new());
    app.shows("synchronised");

    let (here, away) = (app.data().join("practice"), app.data().join("carried away"));
    fs::rename(&here, &away).expect("the folder is carried away");
    app.click("Clients");
    app.click("Add your first client");
    app.sees("Who is it?");
    app.types("Name", "Miriam");
    app.click("Add client");
    app.sees("The practice’s folder isn’t where it was, so nothing is saved anymore.");
    app.shows("vanished");

    app.restart();
    app.sees("its folder isn’t there anymore");
    app.shows("missed");
    fs::rename(&away, &here).expect("the folder is back");
    app.restart();
    app.sees("Welcome back");
    app.types("Passphrase or recovery code", PASSPHRASE);
    app.key("Enter");
    app.sees("No clients yet.");
}
