//! Walks the sample practice in the real window, from the first screen to the exported shortlist, where nobody watches.
//!
//! `walk APP FOLDER` leaves the pictures and the exported file in `FOLDER`, which it empties first.
#![allow(clippy::print_stdout, reason = "it tells the person at the terminal what it does")]
#![allow(clippy::expect_used, reason = "a walk may end where it stands")]

use askwell_e2e::{Askwell, Theme, jennifer};
use std::fs;
use std::path::PathBuf;

fn main() {
    let mut words = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(app), Some(folder)) = (words.next(), words.next()) else {
        println!("walk APP FOLDER; `cargo xtask run` does it where there is no display");
        std::process::exit(2);
    };
    let _ = fs::remove_dir_all(&folder);
    let mut app = Askwell::start_this(&app, &folder, Theme::Light);
    app.sees("Open the sample practice");
    app.shows("first-screen");
    step("the sample practice is open");
    jennifer::opens_the_sample(&mut app);
    step("Jennifer says whom she wants to meet");
    jennifer::says_whom(&mut app);
    jennifer::reads_back(&mut app);
    step("she says yes, and the names come");
    jennifer::sees_who_fits(&mut app);
    jennifer::chooses(&mut app, 5);
    step("five of them are on her shortlist");
    jennifer::exports(
        &mut app,
        "CSV plain text for other programs; opened in Excel it may land in one column and turn 3-1 into a date",
        5,
    );
    app.picture("exported");
    for file in fs::read_dir(app.saved()).expect("the folder of the export").flatten() {
        let kept = folder.join(file.file_name());
        fs::copy(file.path(), &kept).expect("the exported file beside the pictures");
        step(&format!("exported: {}", kept.display()));
    }
}

fn step(words: &str) {
    println!("    {words}");
}
