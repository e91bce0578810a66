//! Getting what is missing.

use crate::system::{self, Need, Purpose, ThisMachine};
use crate::{Outcome, say, shell};
use std::io::IsTerminal;
use std::process::Command;

/// How packages can be installed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// As root, directly.
    Root,
    /// Through sudo, which may ask for a password.
    Sudo,
    /// Through sudo, where nobody could answer a question.
    QuietSudo,
    /// Not at all: the person is told the line to run.
    Told,
}

/// Sees to it that the machine has what these purposes need: says what is missing and why, then installs it.
///
/// # Errors
/// When something is missing and cannot be installed from here; the sentence holds the one line to run.
pub fn ready(purposes: &[Purpose]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return ready_elsewhere();
    }
    let missing = system::missing(&ThisMachine, purposes);
    if missing.is_empty() {
        return Ok(());
    }
    say::headline("Missing on this machine");
    for need in &missing {
        say::line(&format!("{:<24}{}", need.package, need.because));
    }
    if shell::on_path("apt-get").is_none() {
        return Err(system::elsewhere("linux").unwrap_or_default().to_owned());
    }
    let root = shell::answer(shell::program("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let way = way(root, shell::on_path("sudo").is_some(), std::io::stdin().is_terminal());
    let by_hand = by_hand(&missing);
    if way == Way::Told {
        return Err(format!("please run this once as root, then start again: {by_hand}"));
    }
    say::headline(&format!("Installing {} with apt-get", count(missing.len())));
    // A list that is old or cannot be fetched is no reason to give up: the packages may be known already.
    if shell::finish(apt(way).args(["update", "--quiet"])).is_err() {
        say::line("the package lists could not be refreshed; going on with those that are here");
    }
    shell::finish(
        apt(way)
            .args(["install", "--yes", "--quiet", "--no-install-recommends"])
            .args(missing.iter().map(|need| need.package)),
    )
    .map_err(|error| format!("{error} By hand: {by_hand}"))?;
    let still = system::missing(&ThisMachine, purposes);
    if still.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = still.iter().map(|need| need.package).collect();
    Err(format!("installed, but still not found: {}.", names.join(", ")))
}

fn ready_elsewhere() -> Outcome {
    let missing_tools = ["perl"].iter().any(|tool| shell::on_path(tool).is_none());
    match system::elsewhere(std::env::consts::OS) {
        Some(line) if missing_tools => Err(line.to_owned()),
        Some(line) => {
            say::line(line);
            Ok(())
        }
        None => Ok(()),
    }
}

fn way(root: bool, sudo: bool, somebody_there: bool) -> Way {
    match (root, sudo, somebody_there) {
        (true, _, _) => Way::Root,
        (false, true, true) => Way::Sudo,
        (false, true, false) => Way::QuietSudo,
        (false, false, _) => Way::Told,
    }
}

fn apt(way: Way) -> Command {
    let mut command = match way {
        Way::Sudo => {
            let mut sudo = shell::program("sudo");
            sudo.args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
            sudo
        }
        Way::QuietSudo => {
            let mut sudo = shell::program("sudo");
            sudo.args(["--non-interactive", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
            sudo
        }
        Way::Root | Way::Told => shell::program("apt-get"),
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn by_hand(missing: &[Need]) -> String {
    let names: Vec<&str> = missing.iter().map(|need| need.package).collect();
    format!("apt-get update && apt-get install {}", names.join(" "))
}

fn count(packages: usize) -> String {
    if packages == 1 { "1 package".to_owned() } else { format!("{packages} packages") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn root_installs_directly_sudo_asks_only_where_somebody_sits_and_others_are_told() {
        assert_eq!(way(true, true, true), Way::Root, "root needs no sudo");
        assert_eq!(way(true, false, false), Way::Root, "a container has no sudo");
        assert_eq!(way(false, true, true), Way::Sudo, "a person can type a password");
        assert_eq!(way(false, true, false), Way::QuietSudo, "nobody is there to be asked");
        assert_eq!(way(false, false, true), Way::Told, "no way from here");
    }

    #[test]
    fn the_line_to_run_by_hand_names_all_that_is_missing() {
        let line = by_hand(system::NEEDS);
        for need in system::NEEDS {
            assert!(line.contains(need.package), "{} must be in the line", need.package);
        }
    }

    #[test]
    fn sudo_hands_on_that_nothing_may_be_asked() {
        let command = shell::words(&apt(Way::QuietSudo));
        assert_eq!(
            command, "sudo --non-interactive env DEBIAN_FRONTEND=noninteractive apt-get",
            "sudo drops the environment, so it stands in the command"
        );
    }
}
