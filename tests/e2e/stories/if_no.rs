//! If they say no: practised in the session with the coach's picks, alone by keyboard only, and what comes of it on paper.

use askwell_e2e::jennifer::opens_the_sample;
use askwell_e2e::{Askwell, Theme};

use crate::read_back;
use crate::session::{asks, shows};

const SHALL_WE: &str = "Shall we try it? Two say no, one says yes.";
const A_HUNDRED: &str = "I have a hundred more, for now or for home. Would you like to turn some over?";
const DRAFT: &str = "How would you say it, in your own words?";
const TAKE_HOME: &str = "Which of these would you like to take home with you?";
const ANSWER: &str = "Your answer";

/// A reply stands there to be answered.
fn has_field(app: &Askwell) -> bool {
    app.count("textarea") == 1
}

/// Two noes and one yes, each with one key; each no turns to the next real name.
pub fn practises(app: &mut Askwell) {
    app.click_what_says("And if you hear nothing for a while");
    app.on_stage(|app| {
        app.sees("If they don’t answer");
        app.writes("I write once more, and let it be.");
        app.key("Enter");
        app.sees("I write once more, and let it be.");
    });
    shows(app, "08-card");
    app.click_what_says(SHALL_WE);
    asks(app, SHALL_WE);
    app.on_stage(|app| {
        app.sees("One way");
        app.sees("Another way");
    });
    shows(app, "08-two-ways");
    app.key("1");
    app.on_stage(|app| {
        app.waits_until("a no arrives", has_field);
        app.types(ANSWER, "May I ask why not?");
    });
    app.sees("May I ask why not?");
    app.on_stage(|app| {
        app.sees("Would you be glad to get this?");
        app.click("Any suggestions?");
        app.sees("A no needs no reason.");
        app.shows("08-hint-stage");
        app.types(ANSWER, "Thank you for telling me. Perhaps another time.");
        app.waits_until("the hint is gone", |app| !app.text().contains("A no needs no reason."));
    });
    shows(app, "08-no");
    app.on_stage(|app| {
        app.click("Done");
        app.sees("Next: ");
        app.shows("08-turned-stage");
    });
    rests(app);
    app.key("2");
    app.on_stage(|app| {
        app.waits_until("another arrives", has_field);
        app.types(ANSWER, "Thank you. May I ask once more in spring?");
    });
    app.sees("Thank you. May I ask once more in spring?");
    app.on_stage(|app| app.click("Done"));
    rests(app);
    answers_for_her(app);
    shows(app, "08-practised");
    app.click_what_says(A_HUNDRED);
    app.on_stage(|app| {
        app.sees(A_HUNDRED);
        app.waits_until("a hundred tiles", |app| app.offers("Reason 100, face down"));
        app.click("Turn them all");
        app.sees("Every week until the holidays is already full.");
    });
    app.sees("All are turned.");
    app.types("What Jennifer says", "They are in the middle of a merger.");
    app.key("Enter");
    app.on_stage(|app| {
        app.sees("They are in the middle of a merger.");
        app.shows("08-wall-offered-stage");
        app.click("Yes");
    });
    app.key("Escape");
    shows(app, "08-wall");
}

/// The keys of the replies act again as soon as the last one is done with; until then what is typed is its answer.
fn rests(app: &mut Askwell) {
    app.waits_until("it is done", |app| app.count("section.now") == 0);
}

/// She says her answer to the yes aloud, and the coach writes it down.
fn answers_for_her(app: &mut Askwell) {
    app.key("3");
    app.on_stage(|app| app.waits_until("a yes arrives", has_field));
    app.types("What Jennifer says", "Thank you. Tuesday at nine, or Thursday at four?");
    app.key("Enter");
    app.sees("offered: is this how you said it?");
    app.on_stage(|app| {
        app.sees("Is this how you said it?");
        app.shows("08-offered-answer-stage");
        app.click("Yes");
    });
    app.key("Escape");
    app.sees("“Thank you. Tuesday at nine, or Thursday at four?”");
    app.key("Space");
    rests(app);
}

/// From the template to "sent", which is marked by hand.
pub fn drafts(app: &mut Askwell) {
    app.key("Down");
    asks(app, DRAFT);
    app.click("First message");
    app.on_stage(|app| {
        app.waits_until("the draft stands there", |app| app.value(DRAFT).starts_with("Hello "));
        app.sees("A start for you. Change anything, or take it as it is.");
        app.shows("10-draft-start-stage");
        app.types_on(DRAFT, " ");
        app.key("Enter");
        app.writes("P.S. I read your post on cold chains.");
        app.waits_until("a line of its own", |app| app.value(DRAFT).contains("\nP.S. I read"));
    });
    app.sees("P.S. I read your post on cold chains.");
    shows(app, "10-draft");
    app.click("Copy");
    app.sees("Copied.");
    let copied = read_back::clipboard("UTF8_STRING");
    let stands = app.on_stage(|app| app.value(DRAFT));
    assert_eq!(copied, stands, "what was copied is what stands on the stage");
    app.click("Open the profile");
    app.sees("Open this address?");
    let address = app.texts("dialog .address").pop().expect("the address is shown before it is opened");
    app.shows("10-address");
    assert_eq!(app.opened(), "", "nothing was opened yet");
    app.click("Open it");
    app.waits_until("the address was opened", |app| app.opened() == address);
    assert!(address.starts_with("https://www.linkedin.com/in/"), "the person's own page: {address}");
    app.click("Mark as sent");
    app.sees("Marked as sent on");
    app.on_stage(|app| app.sees("Sent on"));
}

/// She ticks what goes home, and sees it.
pub fn ticks(app: &mut Askwell) {
    app.key("Down");
    asks(app, TAKE_HOME);
    app.on_stage(|app| {
        app.sees("My goal");
        app.choose("The wall of reasons");
        app.click("See it");
        app.waits_until("the pages stand there", |app| app.count("img") >= 2);
    });
    shows(app, "11-take-home");
}

/// The coach saves what she ticked, and the dates; read back from outside.
pub fn saves(app: &mut Askwell) {
    app.tabs_to("See the take-home");
    app.key("Enter");
    app.waits_until("the pages stand there", |app| app.count("dialog img") >= 1);
    app.shows("14-take-home");
    app.click("Save as PDF");
    app.sees("Saved as");
    app.key("Escape");
    app.tabs_to("Save the dates");
    app.key("Enter");
    app.sees("dates saved to");
    let saved: Vec<_> = std::fs::read_dir(app.saved()).unwrap().map(|entry| entry.unwrap().path()).collect();
    let ends = |ending: &str| saved.iter().find(|path| path.extension().is_some_and(|e| e == ending)).expect("a file");
    assert!(std::fs::read(ends("pdf")).unwrap().starts_with(b"%PDF"));
    let dates = std::fs::read_to_string(ends("ics")).unwrap();
    assert_eq!(dates.matches("BEGIN:VEVENT").count(), 2, "the commitment and the check-in:\n{dates}");
    assert!(saved.iter().all(|path| !path.to_string_lossy().contains("Jennifer")), "names say nothing: {saved:?}");
}

#[test]
fn alone_by_keyboard_only_with_a_beginning_and_an_end_by_day() {
    alone(Theme::Light);
}

#[test]
fn alone_by_keyboard_only_with_a_beginning_and_an_end_by_night() {
    alone(Theme::Dark);
}

fn alone(theme: Theme) {
    let mut app = Askwell::start("alone", theme);
    opens_the_sample(&mut app);
    app.click("Start a session");
    app.sees("What would you like to leave with?");
    app.key("Alt+8");
    app.sees("What will happen if they say no?");
    for _ in 0..5 {
        // As fast as they come: none is lost.
        app.key("Down");
    }
    asks(&app, SHALL_WE);
    app.tabs_to("Let Jennifer practise alone …");
    app.key("Enter");
    app.sees("Let Jennifer practise alone?");
    app.writes("4711");
    app.key("Enter");
    app.at_the_stage();
    app.sees("How many replies?");
    app.shows("01-begin");
    app.tabs_to("Begin");
    app.key("Enter");
    for place in 1..=4 {
        app.waits_until(&format!("reply {place}"), |app| {
            app.text().contains(&format!("Reply {place}")) && has_field(app)
        });
        app.tabs_to(ANSWER);
        app.writes("Thank you for answering. I wish you a good week.");
        if place == 1 {
            app.shows("02-reply");
        }
        app.key("Control+Enter");
        app.waits_until("it is done", |app| !has_field(app));
        if place == 1 {
            app.shows("03-answered");
        }
        app.tabs_to(if place == 4 { "To the end" } else { "Next reply" });
        app.key("Enter");
    }
    app.sees("Your answers");
    app.shows("04-end");
    app.tabs_to("The wall of reasons");
    app.key("Enter");
    app.sees("Turn them all");
    app.shows("05-wall");
    app.tabs_to("Back");
    app.key("Enter");
    app.tabs_to("Back to the coach");
    app.key("Enter");
    app.writes("4711");
    app.key("Enter");
    app.sees_no("Back to the coach");
    app.at_the_console();
    app.sees("Let Jennifer practise alone …");
    app.sees("What Jennifer answered alone");
    assert_eq!(
        app.text().matches("“Thank you for answering. I wish you a good week.”").count(),
        4,
        "all that was answered"
    );
    app.shows("06-answered-alone");
}
