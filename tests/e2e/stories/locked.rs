//! Locked means gone: what was typed, shown or imported is in no memory of the app any more.

use std::thread::sleep;
use std::time::{Duration, Instant};

use askwell_e2e::{Askwell, Theme};

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

const CANARIES: [&str; 5] = [CLIENT, IMPORTED, SCRATCH, TYPED, PASSPHRASE];

/// How long after the lock they may be there.
const GONE: Duration = Duration::from_secs(10);

#[test]
fn after_the_lock_no_process_holds_a_name_a_note_an_answer_or_the_passphrase() {
    let mut app = Askwell::start("locked", Theme::Light);
    creates(&mut app);
    works(&mut app);
    let before = app.times_in_memory(&CANARIES);
    println!("before the lock: {before:?}");
    for canary in CANARIES {
        assert!(before[canary] > 0, "the search finds {canary:?} while the practice is open");
    }
    app.key("Control+l");
    app.sees("Welcome back");
    let locked = Instant::now();
    let held = loop {
        let held = app.holds_in_memory(&CANARIES);
        println!("{:?} after the lock: {}", locked.elapsed(), held.iter().map(|one| one.times).sum::<usize>());
        if held.is_empty() || locked.elapsed() > GONE {
            break held;
        }
        sleep(Duration::from_secs(1));
    };
    for one in &held {
        println!("{one:?}");
    }
    assert!(held.is_empty(), "{} s after the lock there are {}", GONE.as_secs(), held.len());
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
    app.on_stage(|app| app.types("What would you like to leave with?", &format!("A plan, and {TYPED}.")));
    app.sees(TYPED);
    app.types("Scratch pad", &format!("She spoke of {SCRATCH}."));
    sleep(Duration::from_secs(2));
}
