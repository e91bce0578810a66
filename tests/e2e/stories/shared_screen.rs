//! A screen that others see, and what is behind the settings: only the present client while a session is going on, names hidden, a session
//! begun by mistake, the check-up, what is kept, and goodbye.

use std::fs;

use askwell_e2e::{Askwell, Theme};

use crate::own_practice::creates;

const SIZES: [(u32, u32); 2] = [(768, 640), (1280, 800)];

#[test]
fn a_shared_screen_shows_one_client_by_day() {
    shares(Theme::Light);
}

#[test]
fn a_shared_screen_shows_one_client_by_night() {
    shares(Theme::Dark);
}

fn shows(app: &mut Askwell, name: &str) {
    for (width, height) in SIZES {
        app.sized((0, 0), (width, height));
        app.shows(&format!("{name}-{width}"));
    }
}

fn adds(app: &Askwell, button: &str, name: &str) {
    app.click(button);
    app.sees("Who is it?");
    app.types("Name", name);
    app.click("Add client");
    app.sees("In their own words");
}

fn shares(theme: Theme) {
    let mut app = Askwell::start("shared", theme);
    creates(&mut app);
    adds(&app, "Add your first client", "Bertram Otherwise");
    app.key("Control+1");
    app.sees("New client");
    adds(&app, "New client", "Quintessa Ray");
    app.click("Start a session");
    app.sees("What would you like to leave with?");
    app.types("What Quintessa says", "Meet three people");
    app.key("Enter");

    app.key("Control+1");
    app.sees("is shown while the session is going on");
    app.sees_no("Bertram");
    shows(&mut app, "one-client");
    app.click("Show everyone");
    app.sees("Bertram Otherwise");
    app.click_what_says("Bertram Otherwise");
    app.sees("No goal is written down yet.");
    app.key("Control+3");
    app.sees("What would you like to leave with?");
    app.key("Alt+Left");
    app.key("Control+1");
    app.sees("is shown while the session is going on");
    app.sees_no("Bertram");

    app.key("Control+Shift+H");
    app.sees("Names are hidden");
    app.sees_no("Quintessa");
    shows(&mut app, "hidden-clients");
    app.key("Control+3");
    app.sees("What would you like to leave with?");
    app.sees_no("Quintessa");
    shows(&mut app, "hidden-session");
    app.click("Show names");
    app.sees("What Quintessa says");

    app.click("Begun by mistake …");
    app.sees("The session ends here");
    shows(&mut app, "mistake");
    app.click("Delete for good");
    app.sees("The session is gone.");
    app.sees("Quintessa Ray");
    app.click("Start a session");
    app.sees("What would you like to leave with?");
    app.click("Put it down for now");
    app.sees("Quintessa Ray");
    app.click("Past sessions");
    app.sees("Past sessions");
    shows(&mut app, "sessions");

    app.click("About");
    app.sees("Notes kept until");
    shows(&mut app, "keep-and-go");
    app.click("Save as an archive …");
    app.sees("Passphrase for the file");
    app.click("Save the archive");
    app.sees("Saved as");
    shows(&mut app, "save-archive");
    app.click("Close");
    let saved = fs::read_dir(app.saved()).expect("what was saved").flatten().map(|entry| entry.path());
    let archive = saved.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "zip"));
    app.lay_out(fs::read(archive.expect("the archive")).expect("the archive's bytes"));
    app.click("Delete for good …");
    app.sees("Type the client’s name");
    shows(&mut app, "erase");
    app.click("Keep this client");

    app.click("Settings");
    app.sees("Good to know");
    shows(&mut app, "settings");
    app.click("Read an archive …");
    app.sees("A client of that name is here already");
    shows(&mut app, "read-archive");
    app.click("Cancel");
    app.click("Check-up");
    app.sees("Integrity");
    app.click("Check now");
    app.sees("Every page of the practice was whole on");
    app.click("Show the report");
    app.sees("Second folder: none");
    app.sees_no("Quintessa");
    shows(&mut app, "check-up");
    app.click("Back to settings");
    app.click("What Askwell keeps");
    app.sees("What to tell a client");
    shows(&mut app, "stored");
    app.click("Back to settings");
    app.click("About Askwell");
    app.sees("What it’s made of");
    app.types("Name or license", "literata");
    app.sees("OFL");
    shows(&mut app, "about");
}
