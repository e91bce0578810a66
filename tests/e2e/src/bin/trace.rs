//! How long both windows take in a session with 30,000 people on file: measured in the real window, in milliseconds.
//!
//! `trace APP FILE` brings FILE (an export of connections) into the sample practice and prints a table. `cargo xtask bench window`
//! builds the app and the file, and runs it.
#![allow(clippy::print_stdout, reason = "it prints a table")]
#![allow(clippy::expect_used, reason = "a trace may end where it stands")]

use askwell_e2e::{Askwell, Theme, jennifer};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

/// Walks through the steps by key and notes how long each takes to be painted: its question, and the last of what comes after it by itself, the lists that
/// are read from the practice included. A step is whole when nothing more has come for a while.
const STEPS: &str = "
const done = arguments[arguments.length - 1];
const painted = () => new Promise((paint) => requestAnimationFrame(() => setTimeout(paint)));
const pause = (ms) => new Promise((again) => setTimeout(again, ms));
const heading = () => document.querySelector('main h1')?.textContent;
const QUIET = 200;
let last = 0;
new MutationObserver(() => painted().then(() => (last = performance.now()))).observe(document.body, { subtree: true, childList: true, characterData: true });
(async () => {
  const took = [];
  for (let i = 0; i < arguments[0]; i++) {
    const key = Math.floor(i / 10) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
    const before = heading();
    const start = performance.now();
    window.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }));
    while (heading() === before) await pause(0);
    await painted();
    const asked = performance.now() - start;
    while (performance.now() - last < QUIET) await pause(20);
    took.push([asked, last - start, heading()]);
  }
  done(took);
})();
";

/// Notes when which words appear on the console.
const WATCH: &str = "
window.seen = {};
const look = () => { for (const [word] of document.body.innerText.matchAll(/trace\\d+/g)) window.seen[word] ??= Date.now(); };
new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
";

/// Types words on the stage, and notes when.
const TYPE: &str = "
const done = arguments[arguments.length - 1];
const field = document.querySelector('textarea');
field.focus();
(async () => {
  const typed = {};
  for (let i = 0; i < arguments[0]; i++) {
    field.value = `trace${i}`;
    typed[`trace${i}`] = Date.now();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((rest) => setTimeout(rest, 180));
  }
  done(typed);
})();
";

/// Says words to the session and waits for each to be safe on disk.
const SAVE: &str = "
const done = arguments[arguments.length - 1];
const say = (words) => window.__TAURI_INTERNALS__.invoke('stage_say', { session: arguments[1], step: 'agree', question: 'leave_with', words });
(async () => {
  const took = [];
  for (let i = 0; i < arguments[0]; i++) {
    const start = performance.now();
    await say(`saved${i}`);
    took.push(performance.now() - start);
  }
  done(took);
})();
";

const TIMES: u32 = 60;
const LOCKS: u32 = 5;

fn main() {
    let mut words = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(binary), Some(file)) = (words.next(), words.next()) else {
        println!("trace APP FILE; `cargo xtask bench window` runs it");
        std::process::exit(2);
    };
    let folder = std::env::temp_dir().join("askwell-trace");
    let mut app = Askwell::start_this(&binary, &folder, Theme::Light);
    app.lay_out(std::fs::read(&file).expect("the export"));
    jennifer::opens_the_sample(&mut app);
    jennifer::says_whom(&mut app);
    jennifer::reads_back(&mut app);
    app.click("People");
    app.click("Choose the file");
    app.waits_until("the file was read", |app| app.offered().iter().any(|name| name.starts_with("Bring in")));
    let bring = app.offered().into_iter().find(|name| name.starts_with("Bring in")).expect("a way to bring them in");
    app.click(&bring);
    app.sees("30,0");
    app.click("Overview");
    app.click("Start a session");
    app.sees("What would you like to leave with?");
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.on_stage(|app| app.sees("What would you like to leave with?"));
    // The stage has settled, and what the app makes ready after its start is ready.
    sleep(Duration::from_secs(6));

    let steps = app.later(STEPS, vec![json!(TIMES)]);
    let walked: Vec<(f64, f64, String)> = steps
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| Some((one.get(0)?.as_f64()?, one.get(1)?.as_f64()?, one.get(2)?.as_str()?.to_owned())))
        .collect();
    let asked: Vec<f64> = walked.iter().map(|(asked, ..)| *asked).collect();
    let whole: Vec<f64> = walked.iter().map(|(_, whole, _)| *whole).collect();
    let mut slowest: Vec<(f64, String)> = walked.into_iter().map(|(_, whole, step)| (whole, step)).collect();
    slowest.sort_by(|a, b| b.0.total_cmp(&a.0));
    app.key("Alt+1");
    app.waits_until("the first step", |app| {
        app.texts("main h1").iter().any(|asked| asked == "What would you like to leave with?")
    });
    app.run(WATCH, vec![]);
    let typed = app.on_stage(|app| app.later(TYPE, vec![json!(TIMES)]));
    sleep(Duration::from_secs(1));
    let seen = app.run("return window.seen", vec![]);
    let across: Vec<f64> = typed
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(word, at)| Some(seen.get(word)?.as_f64()? - at.as_f64()?))
        .collect();
    let session = app.on_stage(|app| {
        app.run("return window.__TAURI_INTERNALS__.invoke('stage_view').then((view) => view.session)", vec![])
    });
    let saved = numbers(&app.on_stage(|app| app.later(SAVE, vec![json!(TIMES), session.clone()])));
    let mut locked = Vec::new();
    for _ in 0..LOCKS {
        locked.push(app.locks().as_secs_f64() * 1000.0);
        jennifer::opens_the_sample(&mut app);
        app.key("Alt+4");
        app.sees("30,0");
    }

    println!(
        "{:<56}{:>6}{:>9}{:>9}{:>9}",
        "milliseconds, with 30,000 people on file", "times", "median", "p95", "most"
    );
    line("a step is switched: its question is painted", asked);
    line("a step is switched: all of it is painted", whole);
    line("a keystroke on the stage stands on the console", across);
    line("what she typed is safe on disk, and she is told", saved);
    line("locked: no process is left that had shown a name", locked);
    println!("the slowest steps:");
    for (took, asked) in slowest.iter().take(8) {
        println!("{took:>8.1}  {asked}");
    }
}

fn numbers(found: &Value) -> Vec<f64> {
    found.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

fn line(what: &str, mut took: Vec<f64>) {
    took.sort_by(f64::total_cmp);
    let at = |part: usize| {
        took.get((took.len() * part / 100).min(took.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
    };
    println!("{what:<56}{:>6}{:>9.1}{:>9.1}{:>9.1}", took.len(), at(50), at(95), at(100));
}
