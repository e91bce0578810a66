//! A page goes nowhere but to itself, and nothing of it leaves: everything that a script could try is tried in both windows.

use std::net::TcpListener;
use std::process::Command;

use askwell_e2e::jennifer::opens_the_sample;
use askwell_e2e::{Askwell, Theme};
use serde_json::{Value, json};

const LEAVE_WITH: &str = "What would you like to leave with?";
/// The screen of the display that the stories run on.
const SCREEN: (u64, u64) = (1920, 1080);

/// Tries everything that could load, send or run something, and answers with what it got by any of it. Its argument: an address that
/// somebody listens at.
const TRIES: &str = include_str!("tries.js");

/// Every way to lead the page elsewhere.
const WAYS: [&str; 9] = [
    "location.href = arguments[0]",
    "location.replace(arguments[0])",
    "location.assign('file:///etc/hostname')",
    "location.href = 'data:text/html,elsewhere'",
    "location.href = 'javascript:document.title = \"elsewhere\"'",
    "location.href = location.pathname.includes('client') ? '/index.html' : '/client.html'",
    "const form = document.createElement('form'); form.action = arguments[0]; form.method = 'post'; document.body.append(form); form.submit(); form.remove()",
    "const link = document.createElement('a'); link.href = arguments[0]; document.body.append(link); link.click(); link.remove()",
    "const link = document.createElement('a'); link.href = arguments[0]; link.target = '_blank'; document.body.append(link); link.click(); link.remove()",
];

#[test]
fn nothing_that_a_script_tries_leads_a_page_elsewhere_or_lets_anything_out() {
    let mut app = Askwell::start("boundary", Theme::Light);
    let outside = TcpListener::bind(("127.0.0.1", 0)).expect("somebody who listens");
    outside.set_nonblocking(true).expect("who is asked whether anybody came");
    let address = format!("http://{}/", outside.local_addr().expect("an address"));
    opens_the_sample(&mut app);
    app.click("Start a session");
    app.sees(LEAVE_WITH);
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    stays(&app, &address);
    app.on_stage(|app| {
        app.sees(LEAVE_WITH);
        stays(app, &address);
    });
    assert!(outside.accept().is_err(), "nobody came to {address}");
    app.sees(LEAVE_WITH);
}

/// The page is where it was, whatever it tries, and has got nothing by it.
fn stays(app: &Askwell, address: &str) {
    let here = app.run("return location.href", vec![]);
    let windows = app.count_windows();
    let got = app.later(TRIES, vec![json!(address)]);
    assert_eq!(got, json!([]), "what the page got by trying, at {here}");
    for way in WAYS {
        app.run(way, vec![json!(address)]);
        // The page answers after it: it was not led away.
        let now = app.later("const done = arguments[0]; setTimeout(() => done([location.href, document.title]), 300)", vec![]);
        assert_eq!(now.get(0), Some(&here), "led away by {way}");
        assert!(!now.get(1).and_then(Value::as_str).is_some_and(|title| title.contains("elsewhere")), "it ran: {way}");
    }
    assert_eq!(app.count_windows(), windows, "no further window was opened");
}

#[test]
fn a_handed_over_stage_that_is_minimised_or_made_smaller_comes_back_at_once() {
    let mut app = Askwell::start("boundary-stage", Theme::Light);
    opens_the_sample(&mut app);
    app.click("Start a session");
    app.sees(LEAVE_WITH);
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.click("Hand over …");
    app.types("A code for the way back, if you like", "4711");
    app.click_and_leave("Hand over");
    app.at_the_stage();
    fills(&app, "handed over");
    asks_the_window_manager(&app, &["-b", "remove,fullscreen"]);
    fills(&app, "after somebody made it smaller");
    app.minimises();
    fills(&app, "after somebody minimised it");
    app.click("Back to the coach");
    app.types("The coach’s passphrase or code", "4711");
    app.click("Go back");
    app.sees_no("Back to the coach");
    app.at_the_console();
    app.on_stage(|app| {
        app.waits_until("it is a window again", |app| app.rect().2 < SCREEN.0);
        asks_the_window_manager(app, &["-b", "add,fullscreen"]);
        fills(app, "the coach's own wish");
        asks_the_window_manager(app, &["-b", "remove,fullscreen"]);
        app.waits_until("and the coach may make it smaller", |app| app.rect().2 < SCREEN.0);
    });
}

fn fills(app: &Askwell, when: &str) {
    app.waits_until(&format!("the stage is seen and fills the screen, {when}"), |app| {
        let (left, top, width, height) = app.rect();
        let seen = app.run("return document.visibilityState", vec![]) == json!("visible");
        seen && (left, top, width, height) == (0, 0, SCREEN.0, SCREEN.1)
    });
}

/// Does something to the stage's window as a person would by the keys of the desktop.
fn asks_the_window_manager(app: &Askwell, what: &[&str]) {
    app.waits_until("the window manager knows the stage", |_| {
        Command::new("wmctrl").args(["-r", "screen"]).args(what).status().is_ok_and(|status| status.success())
    });
}
