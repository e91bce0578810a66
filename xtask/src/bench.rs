//! `cargo xtask bench`: the speed tables.

use crate::system::Purpose;
use crate::{Outcome, install, shell};

/// Builds and runs the core's benches; further words go to criterion.
///
/// # Errors
/// When something is missing or a bench fails.
pub fn bench(words: &[String]) -> Outcome {
    install::ready(&[Purpose::Build, Purpose::Bench])?;
    let mut command = shell::cargo(&["bench", "--package", "askwell-core"]);
    if !words.is_empty() {
        command.arg("--").args(words);
    }
    shell::finish(&mut command)
}
