//! The figures of `docs/RELIABILITY.md`: each is stated by the test that has counted it.
//!
//! A test that has tried something so often calls [`figure`] with a key and the number, after its last assertion. The key stands in
//! braces in `tests/reliability.md`, the page's template; `cargo xtask reliability` puts the numbers in, and `cargo xtask test` fails
//! where the page that is committed says anything else, where a key of the template was stated by nobody, or the other way round.
//! Only what is the same in every run is a figure: counts, not seconds.

use std::fs;
use std::path::{Path, PathBuf};

/// What stands in the place of a number where something cannot be tried on this machine.
const NOT_TRIED: &str = "not tried";

/// States how often something was tried, under a key such as `kills.headless`. One test for each key.
pub fn figure(key: &str, number: u64) {
    state(key, &number.to_string());
}

/// States that it cannot be tried on this machine, and says why on the terminal: the page keeps the figure that it has.
pub fn not_tried(key: &str, why: &str) {
    eprintln!("NOT TRIED ({key}): {why}");
    state(key, NOT_TRIED);
}

fn state(key: &str, what: &str) {
    let folder = folder();
    fs::create_dir_all(&folder).expect("a folder for the figures");
    fs::write(folder.join(key), what).expect("the figure is stated");
}

/// Below the folder that cargo builds into: the test that runs lies in `TARGET/PROFILE/deps`.
fn folder() -> PathBuf {
    let program = std::env::current_exe().expect("the test has a place");
    let target = program.ancestors().nth(3).unwrap_or(Path::new("target"));
    target.join("xtask/figures")
}
