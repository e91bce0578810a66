//! Writes an export of invented people to standard output, shaped like LinkedIn's Connections.csv:
//! `cargo run -p askwell-core --example generate -- ROWS [SEED] > Connections.csv`.

use std::io::Write;
use std::process::ExitCode;

use askwell_core::overview::generate::connections;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let rows = arguments.next().and_then(|rows| rows.parse().ok());
    let seed = arguments.next().map_or(Some(1), |seed| seed.parse().ok());
    let (Some(rows), Some(seed), None) = (rows, seed, arguments.next()) else {
        say("How many rows? For instance: generate 3000, or generate 3000 7 for other people.");
        return ExitCode::from(2);
    };
    match std::io::stdout().lock().write_all(connections(seed, rows).as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("The rows could not be written: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn say(words: &str) {
    writeln!(std::io::stderr(), "{words}").ok();
}
