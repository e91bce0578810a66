//! Node and npm, which build the frontend.

use crate::{Outcome, shell};

/// Sees to it that a Node that can build the frontend is here.
///
/// # Errors
/// When it is missing or too old; the sentence says what to do. It is not installed from here, because Debian's own
/// is too old and everybody has a way of their own to get another.
pub fn ready() -> Outcome {
    let how = "install Node 20.19 or newer (nodejs.org, nvm, fnm or your package manager) and start again";
    let Some(said) = shell::answer(shell::program("node").arg("--version")) else {
        return Err(format!("Node is missing: {how}."));
    };
    if !new_enough(&said) {
        return Err(format!("Node {} is too old for the frontend: {how}.", said.trim()));
    }
    match shell::answer(&mut shell::npm(&["--version"])) {
        Some(_) => Ok(()),
        None if crate::places::ui().is_dir() => Err(format!("npm is missing: {how} (npm comes with it).")),
        None => Err("the folder ui/ is missing: is this the whole checkout?".to_owned()),
    }
}

/// Vite 8 runs on 20.19 and later of the 20s, and from 22.12 on.
fn new_enough(version: &str) -> bool {
    let mut parts = version.trim().trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    match (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) {
        (20, minor) => minor >= 19,
        (22, minor) => minor >= 12,
        (major, _) => major >= 23,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_is_new_enough_from_the_versions_on_that_vite_names() {
        for good in ["v20.19.0\n", "v20.20.2", "v22.12.0", "v24.1.0"] {
            assert!(new_enough(good), "{good} builds the frontend");
        }
        for old in ["v18.20.4", "v20.18.3", "v21.7.0", "v22.11.0", "", "strange"] {
            assert!(!new_enough(old), "{old} does not build the frontend");
        }
    }
}
