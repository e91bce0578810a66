//! `docs/RELIABILITY.md`: the figures that the tests state, in the words of `tests/reliability.md`.

use crate::test::Done;
use crate::{Outcome, places, say};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// What a test states where it cannot try something on this machine.
const NOT_TRIED: &str = "not tried";

/// Before the tests run: what an earlier run has stated counts for nothing.
pub fn begin() {
    drop(fs::remove_dir_all(figures_folder()));
}

/// Writes the page anew from what the tests stated in their last run.
///
/// # Errors
/// Where figures and template do not fit, or a figure could not be tried here.
pub fn write() -> Outcome {
    let (template, figures) = (template()?, figures()?);
    if let Some(missing) = figures.iter().find_map(|(key, stated)| stated.is_none().then_some(key)) {
        return Err(format!("{missing} could not be tried on this machine: the page is written where it can be."));
    }
    let page = page(&template, &figures, None)?;
    fs::create_dir_all(places::root().join("docs")).map_err(|error| format!("docs: {error}."))?;
    fs::write(committed(), page).map_err(|error| format!("docs/RELIABILITY.md: {error}."))?;
    say::line("docs/RELIABILITY.md is current");
    Ok(())
}

/// Whether the page says what the tests stated.
///
/// # Errors
/// Where it does not.
pub fn check() -> Outcome<Done> {
    if !cfg!(target_os = "linux") {
        return Ok(Done::Left("some of what is counted is tried on Linux only".to_owned()));
    }
    let (template, figures) = (template()?, figures()?);
    let there = fs::read_to_string(committed()).map_err(|error| format!("docs/RELIABILITY.md: {error}."))?;
    if page(&template, &figures, Some(&there))? == there {
        Ok(Done::Ran)
    } else {
        Err("docs/RELIABILITY.md says something else than the tests: `cargo xtask reliability` writes it anew."
            .to_owned())
    }
}

fn committed() -> PathBuf {
    places::root().join("docs/RELIABILITY.md")
}

fn figures_folder() -> PathBuf {
    places::own().join("figures")
}

fn template() -> Outcome<String> {
    fs::read_to_string(places::root().join("tests/reliability.md"))
        .map_err(|error| format!("tests/reliability.md: {error}."))
}

/// What the tests have stated: a number each, or nothing where it could not be tried.
type Figures = BTreeMap<String, Option<u64>>;

fn figures() -> Outcome<Figures> {
    let mut figures = Figures::new();
    for entry in fs::read_dir(figures_folder()).into_iter().flatten().flatten() {
        let key = entry.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).map_err(|error| format!("{key}: {error}."))?;
        let number =
            if text == NOT_TRIED { None } else { Some(text.parse().map_err(|_| format!("{key} is no number."))?) };
        figures.insert(key, number);
    }
    Ok(figures)
}

/// The template with the figures put in. What could not be tried stands as in the page that is `there`.
fn page(template: &str, figures: &Figures, there: Option<&str>) -> Outcome<String> {
    let mut unused: Vec<&String> = figures.keys().collect();
    let mut page = String::new();
    for (nth, line) in template.lines().enumerate() {
        let mut written = line.to_owned();
        for key in keys(line) {
            unused.retain(|known| *known != key);
            match figures.get(key) {
                Some(Some(number)) => written = written.replace(&format!("{{{key}}}"), &with_commas(*number)),
                // The whole line as it is: its other figures are of the same test, or not far from it.
                Some(None) => written = there.and_then(|there| there.lines().nth(nth)).unwrap_or(line).to_owned(),
                None => return Err(format!("no test has stated {key}: `cargo xtask test` runs all that do.")),
            }
        }
        page.push_str(&written);
        page.push('\n');
    }
    match unused.first() {
        None => Ok(page),
        Some(key) => Err(format!("a test states {key}, and tests/reliability.md has no place for it.")),
    }
}

/// The keys that stand in braces in a line.
fn keys(line: &str) -> Vec<&str> {
    line.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(key, _)| key).collect()
}

/// As people write it: 10,000.
fn with_commas(number: u64) -> String {
    let digits = number.to_string();
    let mut written = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "# Tried\n| kills | {kills.headless} |\n| disks | {disk.full} |\n";

    fn stated(figures: &[(&str, Option<u64>)]) -> Figures {
        figures.iter().map(|(key, number)| ((*key).to_owned(), *number)).collect()
    }

    #[test]
    fn the_figures_stand_where_their_keys_stood() {
        let figures = stated(&[("kills.headless", Some(12_200)), ("disk.full", Some(7))]);
        let page = page(TEMPLATE, &figures, None);
        assert_eq!(page.as_deref(), Ok("# Tried\n| kills | 12,200 |\n| disks | 7 |\n"));
    }

    #[test]
    fn a_figure_that_nobody_states_or_that_has_no_place_is_told() {
        let missing = page(TEMPLATE, &stated(&[("kills.headless", Some(200))]), None);
        assert!(missing.is_err_and(|sentence| sentence.contains("disk.full")), "its test is gone");
        let all = [("kills.headless", Some(200)), ("disk.full", Some(7)), ("cells", Some(9))];
        assert!(page(TEMPLATE, &stated(&all), None).is_err_and(|sentence| sentence.contains("cells")), "no place");
    }

    #[test]
    fn what_cannot_be_tried_here_stays_as_it_was() {
        let figures = stated(&[("kills.headless", Some(201)), ("disk.full", None)]);
        let there = "# Tried\n| kills | 200 |\n| disks | 7 |\n";
        assert_eq!(page(TEMPLATE, &figures, Some(there)).as_deref(), Ok("# Tried\n| kills | 201 |\n| disks | 7 |\n"));
    }
}
