//! The frontend: its packages and its build, each done only when something changed.

use crate::{Outcome, places, say, shell, stamp};
use std::path::PathBuf;

/// What is made in the frontend's folder and is no source of it.
const MADE: &[&str] = &["node_modules", "dist", ".svelte-kit", "coverage", "test-results"];

/// `npm ci`, when the lock file is another than the one the packages were installed from.
///
/// # Errors
/// When npm fails.
pub fn packages() -> Outcome {
    let lock = places::ui().join("package-lock.json");
    if !lock.is_file() {
        return Err("ui/package-lock.json is missing: run `npm install` in ui/ once and keep the file.".to_owned());
    }
    let wanted = stamp::of(&[lock], &[])?;
    // The stamp lies inside of what npm ci deletes first, so a broken install never looks like a finished one.
    let left = places::ui().join("node_modules/.askwell-stamp");
    if stamp::holds(&left, &wanted) {
        return Ok(());
    }
    say::headline("Frontend packages (npm ci)");
    shell::finish(&mut shell::npm(&["ci", "--no-audit", "--no-fund"]))?;
    stamp::leave(&left, &wanted)
}

/// `npm run build`, when a source or a text changed since the last one.
///
/// # Errors
/// When the build fails.
pub fn build() -> Outcome {
    packages()?;
    let wanted = stamp::of(&[places::ui(), places::locales()], MADE)?;
    let left = places::own().join("ui-build");
    if page().is_file() && stamp::holds(&left, &wanted) {
        say::line("the frontend is built already");
        return Ok(());
    }
    say::headline("Frontend build");
    shell::finish(&mut shell::npm(&["run", "build"]))?;
    if !page().is_file() {
        return Err("the frontend's build left no ui/dist/index.html.".to_owned());
    }
    stamp::leave(&left, &wanted)
}

fn page() -> PathBuf {
    places::ui().join("dist/index.html")
}
