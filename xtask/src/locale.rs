//! A real locale for the window: with `C` WebKit writes odd dates.

use crate::{places, shell};
use std::ffi::OsString;
use std::fs;

/// The variables that give a child an English locale.
///
/// One that the machine has is taken; otherwise one is made below `target/`, which needs no root and changes nothing
/// outside; `C.UTF-8` is the last resort.
pub fn variables() -> Vec<(&'static str, OsString)> {
    let known = shell::answer(shell::program("locale").arg("-a")).unwrap_or_default();
    if let Some(name) = choose(&known) {
        return named(name);
    }
    let folder = places::own().join("locale");
    let made = folder.join("en_GB.UTF-8");
    let there = made.join("LC_TIME").is_file()
        || fs::create_dir_all(&folder).is_ok()
            && shell::answer(
                shell::program("localedef").args(["--no-archive", "-i", "en_GB", "-f", "UTF-8"]).arg(&made),
            )
            .is_some();
    if there {
        let mut variables = named("en_GB.UTF-8");
        variables.push(("LOCPATH", folder.into_os_string()));
        return variables;
    }
    named("C.UTF-8")
}

fn named(name: &str) -> Vec<(&'static str, OsString)> {
    vec![("LANG", name.into()), ("LC_ALL", name.into())]
}

/// The English locale among those that `locale -a` lists, British first.
fn choose(known: &str) -> Option<&'static str> {
    let has = |name: &str| known.lines().any(|line| line.trim().eq_ignore_ascii_case(name));
    if has("en_GB.utf8") || has("en_GB.UTF-8") {
        Some("en_GB.UTF-8")
    } else if has("en_US.utf8") || has("en_US.UTF-8") {
        Some("en_US.UTF-8")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_english_locale_is_taken_when_there_is_one_and_never_the_bare_c() {
        assert_eq!(choose("C\nC.utf8\nen_GB.utf8\nen_US.utf8"), Some("en_GB.UTF-8"), "British first");
        assert_eq!(choose("C\nPOSIX\nen_US.utf8\n"), Some("en_US.UTF-8"), "American otherwise");
        assert_eq!(choose("C\nC.utf8\nPOSIX\n"), None, "C is no English");
    }
}
