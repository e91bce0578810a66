//! `cargo xtask test`: every check and every test, in one order, with the seconds of each.

use crate::stories::{self, Telling};
use crate::system::Purpose;
use crate::{Outcome, deny, install, node, reliability, say, shell, ui};
use std::time::Instant;

/// The one feature set and selection of packages that everything here is built with: a second one would build half of
/// the dependencies again.
pub const BUILD: &[&str] = &["--workspace", "--features", "askwell/driven"];

struct Step {
    /// What it is called on the command line.
    group: &'static str,
    headline: &'static str,
    work: fn(&Telling) -> Outcome<Done>,
}

/// How a step ended that did not fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// It ran.
    Ran,
    /// It could not be run here, for this reason.
    Left(String),
}

const STEPS: &[Step] = &[
    Step { group: "format", headline: "Formatting of the Rust code", work: |_| cargo(&["fmt", "--all", "--check"]) },
    Step { group: "frontend", headline: "Frontend: packages", work: |_| ui::packages().map(|()| Done::Ran) },
    Step { group: "frontend", headline: "Frontend: types", work: |_| npm("check") },
    Step { group: "frontend", headline: "Frontend: lint", work: |_| npm("lint") },
    Step { group: "frontend", headline: "Frontend: tests", work: |_| npm("test") },
    Step { group: "frontend", headline: "Frontend: build", work: |_| ui::build().map(|()| Done::Ran) },
    Step { group: "lint", headline: "Lint of all Rust code", work: |_| lint() },
    Step { group: "rust", headline: "Rust tests", work: |_| rust() },
    Step { group: "dependencies", headline: "Licences, bans and sources of the dependencies", work: |_| deny::check() },
    Step { group: "window", headline: "Stories in the real window", work: stories::tell },
    Step {
        group: "reliability",
        headline: "What the tests counted, and what the page says",
        work: |_| reliability::check(),
    },
];

/// Runs every step, or those of the groups that are named, telling the stories as it is said.
///
/// # Errors
/// On the first step that fails.
pub fn test(words: &[String]) -> Outcome {
    let (telling, groups) = Telling::taken_from(words)?;
    if let Some(unknown) = groups.iter().find(|name| !STEPS.iter().any(|step| step.group == **name)) {
        return Err(format!("there is no step \"{unknown}\"; see `cargo xtask help`."));
    }
    install::ready(&[Purpose::Build, Purpose::Window, Purpose::Bench])?;
    node::ready()?;
    let mut told = Vec::new();
    for step in STEPS.iter().filter(|step| groups.is_empty() || groups.iter().any(|name| name == step.group)) {
        say::headline(step.headline);
        let start = Instant::now();
        let outcome = (step.work)(&telling);
        let seconds = start.elapsed().as_secs_f64();
        let word = match &outcome {
            Ok(Done::Ran) => "ok".to_owned(),
            Ok(Done::Left(why)) => format!("not run: {why}"),
            Err(_) => "FAILED".to_owned(),
        };
        told.push(format!("{seconds:>7.1} s  {:<48}{word}", step.headline));
        if let Err(sentence) = outcome {
            summary(&told);
            return Err(format!("{}: {sentence}", step.headline));
        }
    }
    summary(&told);
    Ok(())
}

fn summary(told: &[String]) {
    say::headline("Summary");
    for line in told {
        say::line(line);
    }
}

fn cargo(arguments: &[&str]) -> Outcome<Done> {
    shell::finish(&mut shell::cargo(arguments)).map(|()| Done::Ran)
}

fn npm(script: &str) -> Outcome<Done> {
    ui::packages()?;
    shell::finish(&mut shell::npm(&["run", "--silent", script])).map(|()| Done::Ran)
}

/// Clippy over everything, once as the tests build it and once as it ships: what stands in for native dialogs must
/// not be the only side that is looked at.
fn lint() -> Outcome<Done> {
    ui::build()?;
    let deny = ["--", "--deny", "warnings"];
    shell::finish(
        shell::cargo(&["clippy"]).args(BUILD).args(["--features", "askwell-e2e/window", "--all-targets"]).args(deny),
    )?;
    shell::finish(shell::cargo(&["clippy", "--workspace", "--all-targets"]).args(deny))?;
    Ok(Done::Ran)
}

fn rust() -> Outcome<Done> {
    ui::build()?;
    reliability::begin();
    // Generated tests take the same road in every run; other roads are for whoever looks for faults (CONTRIBUTING.md).
    shell::finish(shell::cargo(&["test"]).args(BUILD).env("PROPTEST_RNG_SEED", "23"))?;
    Ok(Done::Ran)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_nobody_knows_is_refused_before_anything_runs() {
        let refused = test(&["windos".to_owned()]);
        assert!(
            refused.is_err_and(|sentence| sentence.contains("windos")),
            "a typing slip must not run nothing and pass"
        );
    }

    #[test]
    fn the_help_names_every_step() {
        for step in STEPS {
            assert!(crate::HELP.contains(step.group), "{} must be in the help", step.group);
        }
    }
}
