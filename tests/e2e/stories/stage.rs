//! The stage in the coach's hands: held, blank, closed by accident, handed over, gone with the lock. And a session by keyboard alone.

use askwell_e2e::jennifer::opens_the_sample;
use askwell_e2e::{Askwell, Theme};

const LEAVE_WITH: &str = "What would you like to leave with?";
const WHOM: &str = "Whom do you want to meet? Which levels, industries, companies, titles?";

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

    app.closes_the_stage();
    app.sees("not open");
    app.sees(WHOM);
    app.key("F6");
    app.waits_until("it is open again", Askwell::has_stage);
    app.on_stage(|app| app.sees(WHOM));

    app.click("Hand over …");
    app.shows("hand-over");
    app.types("A code for the way back, if you like", "4711");
    app.click("Hand over");
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
    app.sees("Set aside. Nothing of this step is kept.");
    app.shows("set-aside");
    app.on_stage(|app| app.sees_no(WHOM));
    app.key("Control+l");
    app.waits_until("the stage is gone with the lock", |app| !app.has_stage());
    app.sees("Open the sample practice");
    assert!(!app.page_says("Customer Marketing") && !app.page_says("dread"), "nothing of her is left on the page");
    app.click("Open the sample practice");
    app.click_what_says("Jennifer");
    app.click("Resume the session");
    app.waits_until("the session is there", |app| app.offers("Put it down for now"));
    app.key("Alt+1");
    app.sees("Less dread. And a name.");
}

/// From her page to the end of the session without a pointer.
#[test]
fn a_session_by_keyboard_alone() {
    let mut app = Askwell::start("session-keys", Theme::Dark);
    opens_the_sample(&mut app);
    app.tabs_to("Start a session");
    app.key("Enter");
    app.sees(LEAVE_WITH);
    app.key("Enter");
    app.writes("A plan.");
    app.key("Enter");
    app.sees("“A plan.”");
    app.key("Escape");

    app.key("Right");
    app.sees(WHOM);
    for (field, words) in [("Add to Levels", "VPs"), ("Add to Industries", "pharma")] {
        app.tabs_to(field);
        app.writes(words);
        app.waits_until(&format!("{words} is offered"), |app| app.count("[role=option]") > 0);
        app.key("Enter");
        app.waits_until(&format!("{words} among the wishes"), |app| app.offers(&format!("Take out {words}")));
    }
    app.key("Alt+Right");
    app.sees("Read the sentence aloud");
    app.key("a");
    app.sees("Agreed");
    app.key("Right");
    app.sees("Do you know people who fit");
    let among = |app: &Askwell| app.count("[role=grid]:focus") > 0;
    app.waits_until("the names have the focus after the yes", among);
    app.sees("to the question");
    app.key("Escape");
    app.waits_until("the question has it", |app| app.count("h1:focus") > 0);
    app.sees("said aloud");
    app.key("n");
    app.waits_until("the names have it again", among);
    app.key("Space");
    app.waits_until("one is on the shortlist", |app| app.count(".row .listed") == 1);
    app.key("Alt+5");
    app.sees("Would you be willing to reach out to each of them?");
    app.key("Down");
    app.waits_until("the ruler is asked", |app| {
        app.texts("main h1").iter().any(|asked| asked == "How sure are you that you could ask them?")
    });
    app.key("1");
    app.key("0");
    app.waits_until("ten was chosen", |app| app.texts("main h1 ~ *, main").iter().any(|text| text.contains("10")));
    app.key("Alt+-");
    app.sees("Whom will you write to next, and by when?");
    app.tabs_to("End the session");
    app.key("Enter");
    app.sees("End this session?");
    app.tabs_to("End it");
    app.key("Enter");
    app.sees("Start a session");
    app.key("Alt+7");
    app.sees("A plan.");
    app.shows("past-by-keys");
}
