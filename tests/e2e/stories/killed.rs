//! The app is killed in the middle of a session, five times: started again and unlocked, it is at the same step with the same words.

use askwell_e2e::{Askwell, Theme};
use askwell_support::figure;

use crate::own_practice::{PASSPHRASE, creates};

const LEAVE_WITH: &str = "What would you like to leave with?";
const COACH: &str = "What Miriam says";
const ROUNDS: usize = 5;

#[test]
fn five_kills_in_mid_session_and_each_time_the_same_word_is_there() {
    let mut app = Askwell::start("killed", Theme::Light);
    creates(&mut app);
    app.click("Add your first client");
    app.sees("Who is it?");
    app.types("Name", "Miriam");
    app.click("Add client");
    app.sees("In their own words");
    app.click("Start a session");
    app.sees(LEAVE_WITH);
    for round in 1..=ROUNDS {
        let (hers, coachs) = (format!("Less dread, and {round} names to wri"), format!("She looked away {round} tim"));
        app.key("F6");
        app.waits_until("the stage is open", Askwell::has_stage);
        app.on_stage(|app| {
            app.sees(LEAVE_WITH);
            app.types(LEAVE_WITH, &hers);
            app.waits_until("what she typed is saved", |app| app.text().contains("Saved"));
        });
        app.sees(&hers);
        app.types(COACH, &coachs);
        app.waits_until("what the coach typed is saved", |app| app.text().contains("Saved"));
        // In the middle of the next word, which nothing has called saved.
        app.types_on(COACH, "es, a");

        app.crash_and_restart();
        app.sees("Welcome back");
        app.types("Passphrase or recovery code", PASSPHRASE);
        app.key("Enter");
        app.sees("Miriam");
        app.click_what_says("Miriam");
        app.click("Resume the session");
        app.sees(LEAVE_WITH);
        app.sees(&hers);
        app.waits_until("what the coach was typing is there", |app| app.value(COACH).starts_with(&coachs));
        app.key("F6");
        app.waits_until("the stage is open again", Askwell::has_stage);
        app.on_stage(|app| app.waits_until("what she was typing is there", |app| app.value(LEAVE_WITH) == hers));
        app.key("F6");
        app.waits_until("the stage is closed", |app| !app.has_stage());
    }
    app.shows("after-five");
    figure("kills.app", ROUNDS as u64);
}
