//! A page whose process dies: it comes back where it was, and where it dies there again, at a safe place.

use askwell_e2e::jennifer::opens_the_sample;
use askwell_e2e::{Askwell, Theme};

const LEAVE_WITH: &str = "What would you like to leave with?";
const WHOM: &str = "Who do you want to meet?";

#[test]
fn the_console_comes_back_where_it_was_and_the_second_time_at_the_clients() {
    let mut app = Askwell::start("dying-console", Theme::Light);
    opens_the_sample(&mut app);
    app.click("Criteria");
    app.sees(WHOM);
    app.page_dies();
    app.sees(WHOM);
    assert!(!app.text().contains("That page failed twice"), "once may be chance: {}", app.text());
    app.page_dies();
    app.sees("That page failed twice, so you’re back at your clients.");
    app.sees("Jennifer");
    app.shows("back-at-the-clients");
    app.click_what_says("Jennifer");
    app.sees("Start a session");
}

#[test]
fn in_a_session_both_pages_come_back_with_every_word_and_a_question_that_kills_the_stage_is_left_alone() {
    let mut app = Askwell::start("dying-stage", Theme::Dark);
    opens_the_sample(&mut app);
    app.click("Start a session");
    app.sees(LEAVE_WITH);
    let console = app.pages();
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.on_stage(|app| {
        app.sees(LEAVE_WITH);
        app.types(LEAVE_WITH, "Less dread.");
    });
    app.sees("Less dread.");

    app.page_dies_but(&console);
    app.on_stage(|app| {
        app.waits_until("what she typed is there", |app| app.value(LEAVE_WITH) == "Less dread.");
    });
    app.page_dies_but(&console);
    app.sees("The stage couldn’t show this");
    app.shows("stage-rests");
    app.on_stage(|app| {
        app.sees_no(LEAVE_WITH);
        app.shows("quiet");
    });
    app.key("Alt+Right");
    app.on_stage(|app| app.sees(WHOM));

    let stage: Vec<u32> = app.pages().into_iter().filter(|page| !console.contains(page)).collect();
    app.page_dies_but(&stage);
    app.sees(WHOM);
    app.sees("Less dread.");
}
