//! What the dependencies bring with them: licences, bans, sources, and advisories where they can be reached.

use crate::test::Done;
use crate::{Outcome, places, say, shell};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The version that is built when the machine has none: about a minute on two cores, once.
const VERSION: &str = "0.20.2";

/// How long the database of advisories may take to arrive.
const PATIENCE: Duration = Duration::from_secs(30);

/// Licences, bans and sources always; advisories when their database answers.
///
/// # Errors
/// When cargo-deny finds something that `deny.toml` does not allow, or, on a build server, cannot be had.
pub fn check() -> Outcome<Done> {
    let tool = match find_or_build() {
        Ok(tool) => tool,
        // A build server that quietly checks nothing would be worse than one that fails.
        Err(sentence) if std::env::var_os("CI").is_some() => return Err(sentence),
        Err(_) => {
            return Ok(Done::Left(
                "cargo-deny could not be built; `cargo install cargo-deny --locked` gets it".to_owned(),
            ));
        }
    };
    let deny = |arguments: &[&str]| {
        let mut command = shell::program(&tool);
        command.args(["--workspace", "--all-features"]).args(arguments);
        command
    };
    shell::finish(&mut deny(&["check", "licenses", "bans", "sources"]))?;
    if fetched(&mut deny(&["fetch", "db"])) {
        shell::finish(&mut deny(&["check", "--disable-fetch", "advisories"]))?;
    } else {
        say::line("advisories: not checked, their database cannot be reached from here");
    }
    Ok(Done::Ran)
}

fn find_or_build() -> Outcome<PathBuf> {
    let tools = places::own().join("tools");
    let own = tools.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if own.is_file() {
        return Ok(own);
    }
    if let Some(there) = shell::on_path("cargo-deny") {
        return Ok(there);
    }
    say::line("building cargo-deny, once");
    let mut install =
        shell::cargo(&["install", "cargo-deny", "--version", VERSION, "--locked", "--debug", "--quiet", "--root"]);
    install.arg(&tools).arg("--target-dir").arg(tools.join("build"));
    shell::finish(&mut install)?;
    // Some 600 MB that nobody needs again.
    drop(std::fs::remove_dir_all(tools.join("build")));
    Ok(own)
}

/// Whether it ended well within [`PATIENCE`]; a network that swallows everything must not hold up the tests.
fn fetched(command: &mut Command) -> bool {
    let Ok(mut child) = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn() else {
        return false;
    };
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(Duration::from_millis(100)),
            Err(_) => break,
        }
    }
    drop(child.kill());
    drop(child.wait());
    false
}
