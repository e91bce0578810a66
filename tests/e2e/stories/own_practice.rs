//! A practice of one's own: made, locked, opened; a client, her connections, and what can be taken back.

use askwell_e2e::{Askwell, Theme};

pub const PASSPHRASE: &str = "plum cactus violin harbour tin";

/// What LinkedIn sends, preamble and all: four people, one who hides the name, and one cut in the middle.
const CONNECTIONS: &str = "Notes:
\"When exporting your connection data, you may notice that some of the email addresses are missing.\"

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Wanda,Silberbach,https://www.linkedin.com/in/wanda-silberbach,,Roche,VP Marketing,12 Mar 2023
Tobias,Kornfeld,https://www.linkedin.com/in/tobias-kornfeld,,Unilever,Vice President Sales,03 Jan 2022
Ingrid,\"Tannhäuser, PhD\",https://www.linkedin.com/in/ingrid-tannhaeuser,,Nestlé,Brand Manager,28 Feb 2021
<b>Olaf</b>,Feldmann,https://www.linkedin.com/in/olaf-feldmann,,\"Kettle & Crane\",\"=HYPERLINK(\"\"http://x\"\")\",09 Sep 2020
,,,,,,17 Jul 2019
";

#[test]
fn a_coach_makes_a_practice_of_her_own_by_day() {
    tell(Theme::Light);
}

#[test]
fn a_coach_makes_a_practice_of_her_own_by_night() {
    tell(Theme::Dark);
}

fn tell(theme: Theme) {
    let mut app = Askwell::start("own-practice", theme);
    app.sees("Create your practice");
    app.shows("first-screen");
    let code = creates(&mut app);
    fills_in_settings(&mut app);
    locks_and_unlocks(&mut app);
    adds_a_client(&mut app);
    writes_down_names(&mut app);
    brings_in_connections(&mut app);
    says_yes_aloud(&mut app);
    corrects_by_hand(&mut app);
    forgets_the_rest(&mut app);
    archives_and_brings_back(&mut app);
    opens_with_the_code(&mut app, &code);
    agrees_about_notes(&mut app);
}

pub fn creates(app: &mut Askwell) -> String {
    app.click("Create your practice");
    app.sees("Your own practice");
    app.shows("create");
    app.types("Name of your practice", "Larkfield Coaching");
    app.types("Passphrase", PASSPHRASE);
    app.types("The same passphrase again", PASSPHRASE);
    app.sees("Hard to guess.");
    app.click_button("Create your practice");
    app.sees("Your recovery code");
    app.shows("recovery-code");
    let code = app.texts(".code").pop().expect("the recovery code");
    assert!(code.len() > 20, "a code that nobody guesses: {code:?}");
    app.click("Save as text");
    app.sees("Saved as");
    app.choose("I have put it in a safe place");
    app.click("Open your practice");
    app.sees("No clients yet. Start with the first person you coach.");
    app.shows("no-clients");
    code
}

fn fills_in_settings(app: &mut Askwell) {
    app.click("Settings");
    app.types("Your name", "Robin Larkfield");
    app.types("Booking link", "https://example.org/meet");
    app.key("Tab");
    app.sees("Saved");
    app.pick("Lock by itself", "After 15 minutes");
    app.shows("settings");
    app.choose("Dark");
    app.waits_until("the window is dark", |app| background(app) < 80);
    app.choose("Light");
    app.waits_until("the window is light", |app| background(app) > 180);
    app.choose("As the system");
}

fn locks_and_unlocks(app: &mut Askwell) {
    app.locks();
    app.sees("Welcome back");
    app.sees_no("Larkfield");
    app.shows("locked");
    app.types("Passphrase or recovery code", "not this one");
    app.key("Enter");
    app.sees("That passphrase does not open this practice.");
    app.types("Passphrase or recovery code", PASSPHRASE);
    app.key("Enter");
    app.sees("No clients yet.");
}

fn adds_a_client(app: &mut Askwell) {
    app.click("Add your first client");
    app.sees("Who is it?");
    app.shows("new-client");
    app.types("Name", "Miriam");
    app.types("Role now", "Director, Brand");
    app.click("Add client");
    app.sees("In their own words");
    app.types("Goal", "More people outside my own company.");
    app.types("By when", "in a year");
    app.pick("Level now", "Director");
    app.sees("Understood as");
    app.shows("about");
    app.click("Who fits");
    app.sees("The names come after the yes.");
    app.shows("before-the-yes");
}

fn writes_down_names(app: &mut Askwell) {
    app.click("People");
    app.sees("No names yet");
    app.shows("no-people");
    let field = "One person on each line: name, title, company";
    app.types(field, "Ana Duarte, VP Operations, Corvane");
    app.sees("Add 1 person");
    app.shows("quick-entry");
    app.key("Enter");
    app.sees("One person added.");
    app.waits_until("the line is free for the next", |app| app.value(field).is_empty());
    app.types_on(field, "Bo Lindqvist, Director Sales, Tellmark");
    app.key("Enter");
    app.sees("2 people");
}

fn brings_in_connections(app: &mut Askwell) {
    app.lay_out(CONNECTIONS);
    app.click("Choose the file");
    app.sees("What Connections.csv would bring");
    app.sees("Nothing is stored yet.");
    app.sees("5 rows in the file");
    app.sees("1 has hidden the name");
    app.shows("import-preview");
    app.click_what_says("new people");
    app.sees("<b>Olaf</b>");
    app.shows("import-rows");
    app.click("Bring in 4 people");
    app.sees("4 people brought in");
    app.sees("6 people");
    app.shows("brought-in");
    app.click("Undo: people");
    app.sees("2 people");
    app.click("Redo: people");
    app.sees("6 people");
    app.click("Choose the file");
    app.sees("Everyone in this file is here already, just like this.");
    app.shows("import-again");
    app.click_button("Close");
}

/// The coach reads the sentence and notes the yes; a later change asks again, and what was agreed stays readable.
fn says_yes_aloud(app: &mut Askwell) {
    app.click("Criteria");
    app.types("Add to Levels", "VPs");
    app.key("Enter");
    app.waits_until("VPs are named", |app| app.offers("Take out VPs"));
    app.click("Read it back");
    app.waits_until("the sentence stands alone", |app| app.offers("Yes, that’s right"));
    app.sees("So you want to talk to VPs, correct?");
    app.key("a");
    app.sees("3 fit");
    app.click("Criteria");
    app.sees("said aloud");
    app.choose("the industry doesn’t matter");
    app.sees("The wishes have changed since");
    app.shows("criteria-changed");
    app.key("Control+z");
    app.sees("said aloud");
}

/// The person's panel: a level corrected by hand, with its day, and taken back.
fn corrects_by_hand(app: &mut Askwell) {
    app.click("Who fits");
    app.goes_into_the_names("Name, title, company");
    app.key("Enter");
    app.waits_until("the panel is open", |app| app.offers("Add to shortlist"));
    app.shows("person");
    app.pick("Level", "Manager");
    app.sees("you said so on");
    app.sees("2 fit");
    app.key("Escape");
    app.key("Control+z");
    app.sees("3 fit");
}

/// One is chosen; the others are forgotten for good.
fn forgets_the_rest(app: &mut Askwell) {
    app.goes_into_the_names("Name, title, company");
    app.key("Space");
    app.waits_until("one is on the shortlist", |app| app.count(".row .listed") == 1);
    app.click("People");
    app.click("Forget everyone who is not on the shortlist");
    app.sees("Forget 5 people?");
    app.shows("forget");
    app.click_button("Forget 5 people");
    app.sees("5 people are forgotten.");
    app.sees("1 person");
    assert!(!app.offered().iter().any(|name| name.starts_with("Undo")), "what was forgotten cannot be taken back");
}

fn archives_and_brings_back(app: &mut Askwell) {
    app.click("About");
    app.click("Archive this client");
    app.sees("Archived on");
    app.click("Clients");
    app.sees("Your only client is archived.");
    app.choose("Archived");
    app.sees("Miriam");
    app.shows("archived");
    app.click("Bring back");
    app.choose("Present");
    app.sees("Miriam");
    app.sees("More people outside my own company.");
    app.shows("clients");
}

fn opens_with_the_code(app: &mut Askwell, code: &str) {
    app.restart();
    app.sees("Welcome back");
    app.types("Passphrase or recovery code", code);
    app.key("Enter");
    app.sees("You came in with the recovery code.");
    app.click("Not now");
    app.click_what_says("Miriam");
    app.click("People");
    app.sees("1 person");
    app.click("Shortlist");
    app.sees("1 person");
}

/// What is agreed about notes is asked in the first session, and stands as one line in the next.
fn agrees_about_notes(app: &mut Askwell) {
    let asked = "What have you and Miriam agreed about notes?";
    app.click("Overview");
    app.click("Start a session");
    app.sees(asked);
    app.shows("notes-asked");
    app.types(asked, "A few lines, for both of us to read, kept for a year.");
    app.key("Tab");
    app.sees("About notes: A few lines, for both of us to read, kept for a year.");
    app.click("End the session");
    app.click("End it");
    app.click("Start a session");
    app.sees("About notes: A few lines, for both of us to read, kept for a year.");
    assert!(!app.page_says(asked), "it is asked once");
    app.shows("notes-agreed");
}

/// How light the page's ground is, from 0 to 255.
fn background(app: &Askwell) -> u64 {
    let script = "return getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor";
    let colours = app.run(script, vec![]);
    let first = |text: &str| text.split("rgb(").nth(1)?.split(',').next()?.trim().parse().ok();
    colours.as_str().and_then(first).unwrap_or(0)
}
