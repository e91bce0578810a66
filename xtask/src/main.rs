//! `cargo xtask`: the project's own commands, and nothing but the standard library, so that they build where Rust
//! and gcc are all there is.
//!
//! | command | what it does |
//! |---|---|
//! | `run` | gets what is missing, builds, and opens the app; without a display it walks the sample practice instead |
//! | `test` | every check and every test, as the project's own server runs them |
//! | `bench` | the speed tables; `bench window`: both windows of a session |
//! | `reliability` | writes `docs/RELIABILITY.md` from what the tests counted |
//! | `fuzz` | the parsers, tried with spoiled input for as long as one likes |
//! | `bindings` | writes the frontend's generated bindings anew |
//! | `licences` | writes what the About page tells of licences anew, from the lock files |
#![allow(clippy::print_stdout, reason = "these commands talk to the person at the terminal")]

mod bench;
mod bindings;
mod deny;
mod display;
mod fuzz;
mod install;
mod licences;
mod locale;
mod node;
mod places;
mod reliability;
mod run;
mod say;
mod shell;
mod stamp;
mod stories;
mod system;
mod test;
mod ui;

use std::process::ExitCode;

/// What every command gives back: nothing, or the sentence that says what went wrong.
pub type Outcome<T = ()> = Result<T, String>;

const HELP: &str = "\
cargo xtask run                 get what is missing, build, and open Askwell
                                (without a display: walk the sample practice and leave pictures and the export)
cargo xtask run --unattended    the same walk, also where there is a display
cargo xtask run --release       open the optimised build
cargo xtask test                every check and every test
cargo xtask test STEP ...       only these: format, frontend, lint, rust, dependencies, window, reliability
cargo xtask test window --times 10 --busy --only NAME
                                the stories in the real window ten times, beside other work, only those whose name holds NAME
cargo xtask bench               the speed tables (import, matching, search, what takes long); `bench window`: both windows of a session, and the lock
cargo xtask reliability         write docs/RELIABILITY.md anew from the figures that the tests stated in their last run
cargo xtask fuzz                every parser tried with spoiled input, 30 seconds each; `fuzz TARGET --seconds N`: this one, for so long
cargo xtask bindings            write ui/src/lib/bindings.ts anew
cargo xtask licences            write ui/licences.json anew, from the lock files
cargo xtask setup               only get what is missing";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match words.split_first() {
        Some((first, rest)) => (first.as_str(), rest),
        None => ("help", words.as_slice()),
    };
    let outcome = match command {
        "run" => run::run(rest),
        "test" => test::test(rest),
        "bench" => bench::bench(rest),
        "fuzz" => fuzz::fuzz(rest),
        "bindings" => bindings::write(),
        "reliability" => reliability::write(),
        "licences" => licences::write(),
        "setup" => setup(),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("There is no command \"{other}\".\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            say::wrong(&sentence);
            ExitCode::FAILURE
        }
    }
}

/// Everything that any of the commands could want, and nothing built.
fn setup() -> Outcome {
    install::ready(&[system::Purpose::Build, system::Purpose::Window, system::Purpose::Bench])?;
    node::ready()?;
    ui::packages()
}
