//! Writes everything that ships to be read or said, line by line, to standard output, to be read in one go:
//! `cargo run -p askwell-core --example library`. A reason is a line `reason N [kind]: text`, a reply `reply [kind]: text`.

use std::io::{self, Write};
use std::process::ExitCode;

use askwell_core::library::{LibraryBody, LibraryKind, shipped};
use askwell_core::rehearsal::{Hint, model};
use askwell_core::vocabulary::ReplyKind;

fn main() -> ExitCode {
    let written = write(&mut io::stdout().lock());
    match written {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads only the first lines has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            writeln!(io::stderr(), "The listing could not be written: {error}").ok();
            ExitCode::FAILURE
        }
    }
}

fn write(out: &mut impl Write) -> io::Result<()> {
    let mut reasons = 0;
    for kind in LibraryKind::ALL {
        for (key, body) in shipped(kind) {
            match body {
                LibraryBody::Step(step) => {
                    writeln!(
                        out,
                        "step {key}: {} ({} minutes). For the coach: {}",
                        step.title, step.minutes, step.note
                    )?;
                    for question in step.questions {
                        writeln!(out, "question of {key} [{}]: {}", question.key, question.text)?;
                        if !question.low.is_empty() {
                            writeln!(
                                out,
                                "ruler of {key} [{}]: 0 {} … 10 {}",
                                question.key, question.low, question.high
                            )?;
                        }
                    }
                    for brick in step.bricks {
                        writeln!(out, "brick of {key}: {brick}")?;
                    }
                }
                LibraryBody::Resource(one) => writeln!(out, "resource {key}: {} {}", one.title, one.by)?,
                LibraryBody::Question(one) => writeln!(out, "interview [{:?}]: {}", one.theme, one.text)?,
                LibraryBody::Template(one) => writeln!(out, "template {key}: {}", on_one_line(&one.text))?,
                LibraryBody::Card(one) => {
                    writeln!(out, "card {key}: {} Condition: {} Source: {}", one.claim, one.condition, one.source)?;
                }
                LibraryBody::Trap(one) => writeln!(out, "trap {key}: {}: {}", one.name, one.sign)?,
                LibraryBody::Reason(one) => {
                    reasons += 1;
                    writeln!(out, "reason {reasons} [{}]: {}", one.kind.key(), one.text)?;
                }
                LibraryBody::Reply(one) => writeln!(out, "reply [{}]: {}", one.kind.key(), one.text)?,
            }
        }
    }
    for kind in ReplyKind::ALL {
        if let Some(pair) = model(kind) {
            writeln!(out, "model [{}] one way: {}", kind.key(), pair.poor)?;
            writeln!(out, "model [{}] another way: {} ({})", kind.key(), pair.good, pair.why)?;
        }
    }
    for hint in Hint::ALL {
        writeln!(out, "hint [{}]: {}", hint.key(), hint.text())?;
    }
    Ok(())
}

fn on_one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" / ")
}
