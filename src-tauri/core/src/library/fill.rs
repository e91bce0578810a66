//! A template with what is known filled in.

use super::item::{LibraryBody, LibraryKind};
use super::shelf;
use crate::error::{Error, Result};
use crate::practice::{Practice, settings};

/// The text of the template `key` with the coach's name and booking link in it. A line whose value is not known is left out.
///
/// # Errors
/// [`Error::Gone`].
pub fn filled(practice: &Practice, key: &str) -> Result<String> {
    let LibraryBody::Template(template) = shelf::item(practice, LibraryKind::Template, key)?.item else {
        return Err(Error::Gone("template"));
    };
    let settings = settings::read(practice)?;
    Ok(with_values(&template.text, &[("{coach}", &settings.coach_name), ("{booking_link}", &settings.booking_link)]))
}

fn with_values(text: &str, values: &[(&str, &str)]) -> String {
    let known = |line: &&str| values.iter().all(|(slot, value)| !line.contains(slot) || !value.is_empty());
    let mut lines: Vec<String> = Vec::new();
    for line in text.trim().lines().filter(known) {
        let line = values.iter().fold(line.to_owned(), |line, (slot, value)| line.replace(slot, value));
        // A line that was left out leaves no gap of two.
        if !(line.trim().is_empty() && lines.last().is_none_or(|last| last.trim().is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n")
}
