//! `cargo xtask bench`: the speed tables.

use crate::display::Display;
use crate::system::Purpose;
use crate::{Outcome, install, node, places, say, shell, ui};

/// Builds and runs the core's benches; further words go to criterion. `bench window` measures both windows of a session instead.
///
/// # Errors
/// When something is missing or a bench fails.
pub fn bench(words: &[String]) -> Outcome {
    if words.first().is_some_and(|word| word == "window") {
        return window();
    }
    install::ready(&[Purpose::Build, Purpose::Bench])?;
    let mut command = shell::cargo(&["bench", "--package", "askwell-core"]);
    if !words.is_empty() {
        command.arg("--").args(words);
    }
    shell::finish(&mut command)
}

/// The release build in the real window, with 30,000 invented people.
fn window() -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("the window is driven by WebKitWebDriver, which is Linux only.".to_owned());
    }
    install::ready(&[Purpose::Build, Purpose::Window])?;
    node::ready()?;
    ui::build()?;
    say::headline("Building the app as it ships, and the trace");
    let build = ["build", "--release", "--workspace", "--features", "askwell/driven"];
    shell::finish(shell::cargo(&build).args(["--bin", "askwell", "--bin", "trace", "--example", "generate"]))?;
    let release = places::target().join("release");
    let people = shell::program(release.join("examples/generate"))
        .arg("30000")
        .output()
        .map_err(|error| format!("the invented export could not be made: {error}."))?;
    let file = release.join("Connections-30000.csv");
    std::fs::write(&file, people.stdout).map_err(|error| format!("{}: {error}.", file.display()))?;
    say::headline("Two windows of a session, 30,000 people on file");
    let display = Display::open()?;
    let mut command = shell::program(release.join("trace"));
    command.arg(places::app("release")).arg(&file);
    shell::finish(&mut display.show(command))
}
