//! Locked means gone: what was typed, shown or imported is in no memory of the app any more.

use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use askwell_core::practice::KeyWraps;
use askwell_e2e::{Askwell, Canary, Held, Theme};

use crate::own_practice::{PASSPHRASE, creates};

/// A client.
const CLIENT: &str = "Wilhelmina Quastenberg";
/// Somebody of an imported list.
const IMPORTED: &str = "Zebulon Karfunkel";
/// A word of the scratch pad.
const SCRATCH: &str = "zimtfalterblau";
/// A word that the client typed on the stage.
const TYPED: &str = "quittenregenbogen";

const CONNECTIONS: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On
Zebulon,Karfunkel,https://www.linkedin.com/in/zebulon-karfunkel,,Roche,VP Marketing,12 Mar 2023
Tobias,Kornfeld,https://www.linkedin.com/in/tobias-kornfeld,,Unilever,Vice President Sales,03 Jan 2022
";

/// How long after the lock they may be there.
const GONE: Duration = Duration::from_secs(10);

#[test]
fn after_the_lock_no_process_holds_a_name_a_note_an_answer_the_passphrase_or_the_key() {
    let mut app = Askwell::start("locked", Theme::Light);
    creates(&mut app);
    works(&mut app);
    let canaries = canaries(&app);
    let before = app.holds_in_memory(&canaries);
    for canary in &canaries {
        let times = Held::times_of(&before, canary);
        eprintln!("open: {times} times {}", canary.name());
        assert!(times > 0, "the search finds what is there while the practice is open: {}", canary.name());
    }

    app.locks();
    app.sees("Welcome back");
    let locked = Instant::now();
    let held = loop {
        let held = app.holds_in_memory(&canaries);
        if held.is_empty() || locked.elapsed() > GONE {
            break held;
        }
    };
    let after: usize = held.iter().map(|one| one.times).sum();
    eprintln!("locked: {after} times, {:?} after the lock; {} processes", locked.elapsed(), app.pages().len());
    assert!(held.is_empty(), "{} s after the lock: {held:#?}", GONE.as_secs());
    askwell_support::figure("memory.canaries", canaries.len() as u64);
}

/// What is searched for; the key as the passphrase opens it.
fn canaries(app: &Askwell) -> Vec<Canary> {
    let wraps = fs::read(app.data().join("practice/keys.json")).expect("the wrapped keys");
    let key = KeyWraps::from_json(&wraps).and_then(|wraps| wraps.open_by_passphrase(PASSPHRASE)).expect("the key");
    let words = [CLIENT, IMPORTED, SCRATCH, TYPED, PASSPHRASE].map(Canary::words);
    words.into_iter().chain([Canary::bytes("the key", key.bytes())]).collect()
}

/// An imported list, a session, an answer on the stage, a line on the scratch pad.
fn works(app: &mut Askwell) {
    app.click("Add your first client");
    app.sees("Who is it?");
    app.types("Name", CLIENT);
    app.click("Add client");
    app.sees("In their own words");
    app.click("People");
    app.sees("No names yet");
    app.lay_out(CONNECTIONS);
    app.click("Choose the file");
    app.sees("What Connections.csv would bring");
    app.click("Bring in 2 people");
    app.sees(IMPORTED);
    app.click("Overview");
    app.click("Start a session");
    app.sees("What would you like to leave with?");
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.on_stage(|app| {
        app.types("What would you like to leave with?", "A plan, and ");
        app.types_on("What would you like to leave with?", &format!("{TYPED}."));
    });
    app.sees(TYPED);
    app.types("Scratch pad", &format!("She spoke of {SCRATCH}."));
    sleep(Duration::from_secs(2));
}
