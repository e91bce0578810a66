//! What Askwell is made of and under which licences, written anew from the lock files.

use crate::{Outcome, node, places, say, shell, ui};

/// Writes `ui/licences.json`, which the About page shows.
///
/// # Errors
/// When Node or a package is missing, or one brings no text of its licence.
pub fn write() -> Outcome {
    node::ready()?;
    ui::packages()?;
    say::headline("Licences");
    shell::finish(shell::program("node").arg(places::ui().join("licences.mjs")))
}
