//! Lines that begin with something else than the name: "Corvane: Ada Brandt, VP", "VP Sales: Ada Brandt", "NEW: Ada Brandt".

use super::headings;
use super::judge::{is_company, is_field, is_given, is_like_a_house, is_name_like, is_title};
use super::split;
use super::words::{self, key};

/// The parts of a line, the name first.
pub(super) struct Led {
    pub parts: Vec<String>,
    /// What stood before the name, and is nothing about the person.
    pub left_out: Vec<String>,
}

/// The parts of `line`, whatever it begins with.
pub(super) fn parts(line: &str) -> Led {
    by_colon(line).unwrap_or_else(|| {
        let mut parts = split::parts(line);
        let comma = split::separator_of(line) == Some(',');
        if let [first, second, ..] = parts.as_slice()
            && is_whole_name(second)
            && !is_given(first)
            && (is_company(first) || (!comma && !first.contains(' ') && is_like_a_house(first)))
        {
            let company = parts.remove(0);
            parts.push(company);
        }
        Led { parts, left_out: Vec::new() }
    })
}

fn by_colon(line: &str) -> Option<Led> {
    let (before, rest) = line.split_once(':')?;
    let (before, rest) = (before.trim(), rest.trim());
    let mut parts = split::parts(rest);
    let named = parts.first().is_some_and(|first| is_whole_name(first));
    if !named
        || is_given(before)
        || headings::is_label(before)
        || before.split(' ').count() > 4
        || split::separator_of(before).is_some()
    {
        return None;
    }
    let mut left_out = Vec::new();
    if is_tag(before) {
        left_out.push(before.to_owned());
    } else if is_title(before) || is_field(before) {
        parts.insert(1, before.to_owned());
    } else if is_company(before) || is_like_a_house(before) {
        if parts.len() == 1 {
            // An empty title says that the rest is the company.
            parts.push(String::new());
        }
        parts.push(before.to_owned());
    } else {
        left_out.push(before.to_owned());
    }
    Some(Led { parts, left_out })
}

/// A first name that is known, and another word: beyond doubt a person.
fn is_whole_name(text: &str) -> bool {
    let name = text.split('(').next().unwrap_or_default().trim();
    name.contains(' ') && is_given(name) && is_name_like(name)
}

/// "NEW", "Re", "Lead 3".
fn is_tag(text: &str) -> bool {
    let first = key(text).split(' ').next().unwrap_or_default().to_owned();
    text.contains(|c: char| c.is_ascii_digit()) || words::get().tags.contains(&first) || text.chars().count() < 2
}
