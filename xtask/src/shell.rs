//! Starting other programs.

use crate::Outcome;
use crate::places;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A program to be started at the root of the checkout.
///
/// What `cargo run` tells xtask about xtask's own package is taken out, so that a build started from here and one
/// typed by hand have the same surroundings and share what they built.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(places::root());
    for (variable, _) in std::env::vars_os() {
        let own = variable.to_str().is_some_and(|v| v.starts_with("CARGO_PKG_") || v.starts_with("CARGO_MANIFEST_"));
        if own {
            command.env_remove(variable);
        }
    }
    command
}

/// The cargo that started us.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// npm, in the frontend's folder, and never in a mode that waits for keys.
pub fn npm(arguments: &[&str]) -> Command {
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(places::ui()).args(arguments).env("CI", "true");
    command
}

/// Runs it to its end, its words going to the terminal.
///
/// # Errors
/// When it cannot be started or ends with anything but success.
pub fn finish(command: &mut Command) -> Outcome {
    let words = words(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{words}` ended with {status}.")),
        Err(error) => Err(format!("`{words}` could not be started: {error}.")),
    }
}

/// What it prints, when it can be started and ends well.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Where a program of that name lies on the PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).map(|folder| folder.join(&name)).find(|file| file.is_file())
}

/// The command as one would type it.
pub fn words(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| part.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}
