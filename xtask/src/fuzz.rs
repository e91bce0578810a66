//! `cargo xtask fuzz`: the parsers, tried for as long as one likes.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::system::Purpose;
use crate::test::BUILD;
use crate::{Outcome, install, say, shell, ui};

/// How many seconds each target is tried, where nobody says.
const SECONDS: u64 = 30;

/// Every target and the test that tries it; each has its folder of seeds in `tests/fixtures/fuzz`, where anything was found.
const TARGETS: &[(&str, &str)] = &[
    ("contacts", "files::lists_of_contacts"),
    ("zips", "files::zips_of_contacts"),
    ("backups", "files::backups"),
    ("archives", "files::archives"),
    ("archive-zips", "files::zips_of_archives"),
    ("sealed", "files::sealed_archives"),
    ("pasted", "words::quick_entry_and_pasted_lists"),
    ("days", "words::days_as_people_say_them"),
    ("titles", "words::titles_to_levels"),
    ("companies", "words::company_names_to_industries"),
    ("names", "words::names_of_people"),
    ("codes", "words::recovery_codes_and_passphrases"),
    ("settings", "words::settings_of_the_practice"),
    ("hints", "words::hints_on_answers_and_messages"),
    ("preferences", "kept::preferences"),
    ("keys", "kept::wrapped_keys"),
    ("open-step", "kept::the_open_step_and_its_session"),
    ("library", "kept::items_of_the_library"),
    ("calendar", "leaving::dates_for_a_calendar"),
    ("words", "leaving::words_with_values_in_them"),
    ("messages", "leaving::first_messages_and_their_links"),
    ("tables", "leaving::tables_and_cards"),
];

/// Tries every target, or those that are named, `--seconds` each, with a number that nobody has had.
///
/// # Errors
/// On a word that is no target; where a promise is broken: the input then lies where it is said.
pub fn fuzz(words: &[String]) -> Outcome {
    let (seconds, targets) = taken_from(words)?;
    install::ready(&[Purpose::Build])?;
    ui::build()?;
    let number = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    say::headline(&format!(
        "{} targets, {seconds} seconds each (ASKWELL_FUZZ_SEED={number} does it again)",
        targets.len()
    ));
    let mut command = shell::cargo(&["test"]);
    command.args(BUILD).args(["--test", "fuzz", "--", "--exact", "--nocapture", "--test-threads=1"]);
    command.args(targets.iter().map(|(_, test)| *test));
    command.env("ASKWELL_FUZZ_SECONDS", seconds.to_string());
    if std::env::var_os("ASKWELL_FUZZ_SEED").is_none() {
        command.env("ASKWELL_FUZZ_SEED", number.to_string());
    }
    shell::finish(&mut command)
}

type Target = (&'static str, &'static str);

fn taken_from(words: &[String]) -> Outcome<(u64, Vec<Target>)> {
    let (mut seconds, mut targets) = (SECONDS, Vec::new());
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if word == "--seconds" {
            let number = words.next().and_then(|number| number.parse().ok());
            seconds = number.ok_or("`--seconds` is followed by a number.")?;
            continue;
        }
        let found = TARGETS.iter().find(|(name, _)| name == word);
        targets.push(*found.ok_or_else(|| format!("there is no target \"{word}\"; there are {}.", all()))?);
    }
    Ok((seconds, if targets.is_empty() { TARGETS.to_vec() } else { targets }))
}

fn all() -> String {
    TARGETS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Outcome<(u64, Vec<Target>)> {
        taken_from(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_named_is_tried_for_as_long_as_it_is_said() {
        assert_eq!(words(&["days", "--seconds", "5"]), Ok((5, vec![("days", "words::days_as_people_say_them")])));
        assert_eq!(words(&[]).map(|(seconds, targets)| (seconds, targets.len())), Ok((SECONDS, TARGETS.len())));
        assert!(
            words(&["dais"]).is_err_and(|said| said.contains("contacts")),
            "a slip tries nothing, and says what there is"
        );
        assert!(words(&["--seconds"]).is_err() && words(&["--seconds", "soon"]).is_err());
    }

    #[test]
    fn every_target_has_its_test_and_every_test_its_target() {
        let folder = crate::places::root().join("tests/fuzz");
        let mut found = 0;
        for file in ["files", "words", "kept", "leaving"] {
            let text = std::fs::read_to_string(folder.join(file).with_extension("rs")).unwrap_or_default();
            let tests: Vec<&str> = text.split("#[test]\nfn ").skip(1).collect();
            for test in tests {
                let name = format!("{file}::{}", test.split('(').next().unwrap_or_default());
                let target = test.split("name: \"").nth(1).and_then(|rest| rest.split('"').next());
                let known = TARGETS.iter().find(|(_, test)| *test == name).map(|(target, _)| *target);
                assert!(known.is_some() && known == target, "{name} tries {target:?}, and is known for {known:?}");
                found += 1;
            }
        }
        assert_eq!(found, TARGETS.len(), "none is missing");
    }
}
