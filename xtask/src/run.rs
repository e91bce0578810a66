//! `cargo xtask run`: from a fresh checkout to the open app.

use crate::display::{self, Display};
use crate::system::Purpose;
use crate::{Outcome, install, node, places, say, shell, ui};

/// Gets what is missing, builds, and opens the app; where nobody could see it, walks the sample practice instead.
///
/// # Errors
/// When something cannot be had or built, or the walk does not reach its end.
pub fn run(words: &[String]) -> Outcome {
    let mut unattended = !display::somebody_watches();
    let mut release = false;
    for word in words {
        match word.as_str() {
            "--unattended" => unattended = true,
            "--release" => release = true,
            other => return Err(format!("`cargo xtask run` knows --unattended and --release, not \"{other}\".")),
        }
    }
    let build: &[Purpose] = &[Purpose::Build];
    let both: &[Purpose] = &[Purpose::Build, Purpose::Window];
    install::ready(if unattended { both } else { build })?;
    node::ready()?;
    ui::build()?;
    if unattended { walk() } else { open(release) }
}

fn open(release: bool) -> Outcome {
    say::headline("Building and opening Askwell (the first build takes some minutes)");
    let mut command = shell::cargo(&["run", "--package", "askwell", "--bin", "askwell"]);
    if release {
        command.arg("--release");
    }
    shell::finish(&mut command)
}

fn walk() -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err(
            "the unattended walk needs WebKitWebDriver, which is Linux only; leave --unattended away.".to_owned()
        );
    }
    say::headline(
        "No display: building Askwell to walk the sample practice unattended (the first build takes some minutes)",
    );
    shell::finish(&mut shell::cargo(&[
        "build",
        "--workspace",
        "--features",
        "askwell/driven",
        "--bin",
        "askwell",
        "--bin",
        "walk",
    ]))?;
    let out = places::target().join("walk");
    say::headline("Walking the sample practice in the real window");
    let display = Display::open()?;
    let walk = places::target().join("debug/walk");
    let mut command = shell::program(&walk);
    command.arg(places::app("debug")).arg(&out);
    shell::finish(&mut display.show(command))?;
    say::headline("Done");
    say::line(&format!("pictures and the exported shortlist: {}", out.display()));
    say::line("with a display, `cargo xtask run` opens the app itself");
    Ok(())
}
