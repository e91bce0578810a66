//! The stage in the coach's hands: held, blank, closed by accident, full, handed over, gone with the lock.

use askwell_e2e::jennifer::opens_the_sample;
use askwell_e2e::{Askwell, Theme};
use serde_json::json;

const LEAVE_WITH: &str = "What would you like to leave with?";
/// The screen of the display that the stories run on.
const SCREEN: (u64, u64) = (1920, 1080);
const WHOM: &str = "Who do you want to meet? Which levels, industries, companies, titles?";

fn begins(app: &mut Askwell) {
    opens_the_sample(app);
    app.click("Start a session");
    app.sees(LEAVE_WITH);
}

#[test]
fn the_coach_decides_what_the_stage_shows_and_closing_it_costs_nothing() {
    let mut app = Askwell::start("stage", Theme::Light);
    begins(&mut app);
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.on_stage(|app| app.sees(LEAVE_WITH));
    assert_eq!(app.run("return document.hasFocus()", vec![]), json!(true), "the coach's keys stay with the console");
    app.on_stage(|app| app.types(LEAVE_WITH, "Less dread."));
    app.sees("Less dread.");

    app.key("F8");
    app.sees("holds this");
    app.key("Alt+Right");
    app.sees(WHOM);
    app.on_stage(|app| {
        app.sees(LEAVE_WITH);
        app.types_on(LEAVE_WITH, " And a name.");
    });
    app.sees("Less dread. And a name.");
    app.key("F9");
    app.on_stage(|app| {
        app.sees_no(LEAVE_WITH);
        app.shows("blank");
        assert!(!app.page_says("Jennifer") && !app.page_says("dread"), "nothing is left on a blank stage");
    });
    app.key("F9");
    app.on_stage(|app| app.sees(WHOM));

    closes_it_by_accident(&mut app);
    fills_the_screen_and_makes_room_for_it(&mut app);
    app.key("Alt+Right");
    app.on_stage(|app| app.sees(WHOM));

    app.click("Hand over …");
    app.shows("hand-over");
    app.types("A code for the way back, if you like", "4711");
    app.click_and_leave("Hand over");
    app.at_the_stage();
    app.click("Back to the coach");
    app.shows("back-to-the-coach");
    app.types("The coach’s passphrase or code", "0000");
    app.click("Go back");
    app.sees("That does not open it.");
    app.types("The coach’s passphrase or code", "4711");
    app.click("Go back");
    app.sees_no("Back to the coach");
    app.at_the_console();
    app.sees(WHOM);

    app.key("F12");
    app.sees("Set aside. Nothing that was said in this step is kept.");
    app.shows("set-aside");
    app.on_stage(|app| app.sees_no(WHOM));
    app.locks();
    app.waits_until("the stage is gone with the lock", |app| !app.has_stage());
    app.sees("Open the sample practice");
    assert!(!app.page_says("Customer Marketing") && !app.page_says("dread"), "nothing of her is left on the page");
    app.click("Open the sample practice");
    app.click_what_says("Jennifer");
    app.click("Resume the session");
    app.waits_until("the session is there", |app| app.offers("Put it down for now"));
    app.key("Alt+1");
    app.sees("Less dread. And a name. Or two.");
}

/// In the middle of a word: it is there when the stage is open again, and she goes on with it.
fn closes_it_by_accident(app: &mut Askwell) {
    app.key("Alt+Left");
    app.on_stage(|app| {
        app.sees(LEAVE_WITH);
        app.types_on(LEAVE_WITH, " Or tw");
    });
    app.closes_the_stage();
    app.sees("not open");
    app.sees("Less dread. And a name. Or tw");
    app.key("F6");
    app.waits_until("it is open again", Askwell::has_stage);
    app.on_stage(|app| {
        app.sees(LEAVE_WITH);
        app.waits_until("every letter is there", |app| app.value(LEAVE_WITH) == "Less dread. And a name. Or tw");
        app.types_on(LEAVE_WITH, "o.");
    });
    app.sees("Less dread. And a name. Or two.");
}

/// One key each: the stage fills the screen and is a window again, the console is the strip beside it and wide again.
fn fills_the_screen_and_makes_room_for_it(app: &mut Askwell) {
    let wide = app.rect();
    app.key("F7");
    app.waits_until("the stage fills the screen", |app| {
        app.at_the_stage();
        let (left, top, width, height) = app.rect();
        app.at_the_console();
        (left, top) == (0, 0) && (width, height) == SCREEN
    });
    app.key("F7");
    app.waits_until("it is a window again", |app| {
        app.at_the_stage();
        let (_, _, width, height) = app.rect();
        app.at_the_console();
        (width, height) != SCREEN
    });
    app.key("Control+Shift+s");
    app.waits_until("the console is a strip", |app| app.rect().2 <= 400);
    app.sees(LEAVE_WITH);
    app.shows("strip");
    app.key("Control+Shift+s");
    app.waits_until("the console is as wide as it was", |app| app.rect().2 == wide.2);
}
