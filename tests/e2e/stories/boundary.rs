//! A page goes nowhere but to itself, and nothing of it leaves: everything that a script could try is tried in both windows.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::{Duration, Instant};

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
    let (address, came) = outside();
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
    app.sees(LEAVE_WITH);
    assert_eq!(*came.lock().unwrap(), Vec::<String>::new(), "nobody came to {address}");
}

/// Somebody who listens outside: the address, and what was asked for there.
fn outside() -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("somebody who listens");
    let address = format!("http://{}/", listener.local_addr().expect("an address"));
    let came = Arc::<Mutex<Vec<String>>>::default();
    let heard = Arc::clone(&came);
    std::thread::spawn(move || {
        for visit in listener.incoming().flatten() {
            visit.set_read_timeout(Some(Duration::from_secs(1))).ok();
            let mut asked = String::new();
            BufReader::new(visit).read_line(&mut asked).ok();
            heard.lock().unwrap().push(asked);
        }
    });
    (address, came)
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
        let now = app
            .later("const done = arguments[0]; setTimeout(() => done([location.href, document.title]), 300)", vec![]);
        assert_eq!(now.get(0), Some(&here), "led away by {way}");
        assert!(!now.get(1).and_then(Value::as_str).is_some_and(|title| title.contains("elsewhere")), "it ran: {way}");
    }
    assert_eq!(app.count_windows(), windows, "no further window was opened");
}

#[test]
fn what_the_coach_has_selected_is_not_pasted_on_the_stage_by_the_middle_button() {
    let mut app = Askwell::start("boundary-middle", Theme::Light);
    opens_the_sample(&mut app);
    app.click("Start a session");
    app.sees(LEAVE_WITH);
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.key("Control+j");
    app.writes("Not for her eyes.");
    app.key("Control+a");
    app.on_stage(|app| {
        app.sees(LEAVE_WITH);
        middle_clicks_the_field(app);
        // The page would have it by now.
        sleep(Duration::from_secs(1));
        app.writes("names");
        let field = "return document.querySelector('textarea').value";
        app.waits_until("she writes", |app| {
            app.run(field, vec![]).as_str().is_some_and(|words| words.ends_with("names"))
        });
        assert_eq!(app.run(field, vec![]), json!("names"));
    });
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

/// Presses the middle button of the real mouse over her field: the driver's own never pastes.
fn middle_clicks_the_field(app: &Askwell) {
    let place = "const at = document.querySelector('textarea').getBoundingClientRect(); return [at.left + 40, at.top + at.height / 2].map((n) => String(Math.round(n)))";
    let place = app.run(place, vec![]);
    let at = |axis: usize| place.get(axis).and_then(Value::as_str).expect("where the field is").to_owned();
    let pressed = Command::new("xdotool")
        .args(["search", "--onlyvisible", "--name", "screen", "windowactivate", "--sync", "%1"])
        .args(["mousemove", "--sync", "--window", "%1", &at(0), &at(1), "click", "2"])
        .status();
    assert!(pressed.is_ok_and(|status| status.success()), "the mouse is there");
}

fn fills(app: &Askwell, when: &str) {
    let mut last = String::new();
    let end = Instant::now() + Duration::from_secs(20);
    while Instant::now() < end {
        let (rect, seen) = (app.rect(), app.run("return document.visibilityState", vec![]));
        if rect == (0, 0, SCREEN.0, SCREEN.1) && seen == json!("visible") {
            return;
        }
        last = format!("{rect:?}, {seen}");
        sleep(Duration::from_millis(50));
    }
    panic!("the stage is seen and fills the screen, {when}: {last}");
}

/// Does something to the stage's window as a person would by the keys of the desktop.
fn asks_the_window_manager(app: &Askwell, what: &[&str]) {
    app.waits_until("the window manager knows the stage", |_| {
        Command::new("wmctrl").args(["-r", "screen"]).args(what).status().is_ok_and(|status| status.success())
    });
}
