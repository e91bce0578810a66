//! `cargo xtask bindings`: the frontend's types and commands, written anew from the Rust ones.

use crate::system::Purpose;
use crate::{Outcome, install, say, shell, test};

/// Writes `ui/src/lib/bindings.ts`. That it is current is a test of its own (`bindings_are_current`).
///
/// # Errors
/// When the app does not build.
pub fn write() -> Outcome {
    install::ready(&[Purpose::Build])?;
    shell::finish(shell::cargo(&["test"]).args(test::BUILD).args([
        "--test",
        "app",
        "write_bindings",
        "--",
        "--ignored",
    ]))?;
    say::line("ui/src/lib/bindings.ts is current");
    Ok(())
}
