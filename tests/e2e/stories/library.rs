//! The library in its own place, and the page between sessions: what the coach changes is what the next session asks.

use askwell_e2e::jennifer::opens_the_sample;
use askwell_e2e::{Askwell, Theme};

use crate::session::shows;

/// Steps that ship switched off.
const OFF: [&str; 3] = ["The longer test", "How it sits with you", "In numbers"];

#[test]
fn the_coach_makes_the_script_her_own_and_gets_the_shipped_one_back_by_day() {
    tell(Theme::Light);
}

#[test]
fn the_coach_makes_the_script_her_own_and_gets_the_shipped_one_back_by_night() {
    tell(Theme::Dark);
}

fn tell(theme: Theme) {
    let mut app = Askwell::start("library", theme);
    opens_the_sample(&mut app);
    app.key("Control+2");
    app.sees("30 minutes");
    app.shows("script");
    for shelf in ["Resources", "Questions to ask", "Templates", "Evidence", "Thinking traps", "Reasons", "Replies"] {
        app.click(shelf);
        app.waits_until(&format!("{shelf} is open"), |app| {
            app.texts("[role=tab][aria-selected=true]").first().is_some_and(|tab| tab == shelf)
        });
        app.shows(&shelf.to_lowercase().replace(' ', "-"));
    }
    changes_the_script(&mut app);
    begins_with_it(&mut app);
    brings_it_back(&mut app);
    asks_in_numbers(&mut app);
    sends_the_note(&mut app);
}

fn changes_the_script(app: &mut Askwell) {
    app.click("Script");
    app.sees("30 minutes");
    app.click_what_says("What would you like to leave with?");
    app.types("Title", "Begin");
    app.key("Tab");
    app.sees("changed");
    app.shows("script-changed");
    app.click_what_says("Who do you want to meet? Which levels");
    app.click("Switch off");
    app.sees("26 minutes");
    app.key("Control+z");
    app.sees("30 minutes");
    app.key("Control+Shift+z");
    app.sees("26 minutes");
}

/// The next session asks by it.
fn begins_with_it(app: &mut Askwell) {
    app.key("Control+1");
    app.click_what_says("Jennifer");
    app.click("Start a session");
    app.sees("What would you like to leave with?");
    let steps = || app.texts("ol[aria-label='Steps'] .title");
    app.waits_until("her title", |_| steps().first().is_some_and(|step| step.starts_with("Begin")));
    let steps = steps();
    assert!(!steps.iter().any(|step| step.starts_with("Who to meet")), "and not the step that is off: {steps:?}");
    assert_eq!(steps.len(), 10);
    app.key("Alt+4");
    app.waits_until("the ruler can be asked", |app| app.text().contains("How sure are you that you could ask them?"));
    app.key("Down");
    app.key("4");
    app.click("Put it down for now");
    app.sees("Resume the session");
    app.shows("put-down");
}

fn brings_it_back(app: &mut Askwell) {
    app.key("Control+2");
    app.click("The whole script as it shipped");
    app.sees("You can undo it.");
    app.shows("bring-back");
    app.click("Bring it back");
    app.sees("30 minutes");
    app.key("Control+1");
    app.click_what_says("Jennifer");
    app.click("Resume the session");
    app.waits_until("the session keeps the script that it was begun with", |app| {
        app.texts("ol[aria-label='Steps'] .title").first().is_some_and(|step| step.starts_with("Begin"))
    });
    app.click("End the session");
    app.click("End it");
    app.sees("Start a session");
}

/// Steps that ship switched off: the chance in dots, the longer test of a story, another ruler.
fn asks_in_numbers(app: &mut Askwell) {
    app.key("Control+2");
    app.sees("30 minutes");
    for title in OFF {
        app.click(&format!("Switch on: {title}"));
        app.waits_until(&format!("{title} is on"), |app| !app.offers(&format!("Switch on: {title}")));
    }
    app.key("Control+1");
    app.click_what_says("Jennifer");
    app.click("Start a session");
    app.sees("What would you like to leave with?");
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.click_what_says(OFF[0]);
    for (place, title) in OFF.into_iter().enumerate() {
        if place > 0 {
            app.key("Alt+Right");
        }
        app.waits_until(&format!("{title} is the step"), |app| {
            app.texts("ol[aria-label='Steps'] [aria-current] .title").iter().any(|step| step.starts_with(title))
        });
        app.key("3");
        shows(app, &title.to_lowercase().replace(' ', "-"));
    }
    app.click("End the session");
    app.click("End it");
    app.sees("Start a session");
}

/// The note before the first session leaves as a file.
fn sends_the_note(app: &mut Askwell) {
    app.sees("Before we meet");
    app.click("Read it");
    app.sees("The note, as it goes out");
    app.shows("note");
    app.click("Save as text");
    app.sees("Before we meet.txt");
    let note = std::fs::read_to_string(app.saved().join("Before we meet.txt")).expect("the note");
    assert!(
        note.contains("Robin Larkfold") && !note.contains("Jennifer"),
        "the coach's name and nobody else's: {note}"
    );
    app.shows("her-page");
}
