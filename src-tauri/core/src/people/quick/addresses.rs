//! E-mail addresses and addresses of profiles within a text.

use std::sync::LazyLock;

use regex::Regex;

use super::words::{self, Label, key};

static EMAIL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?i)(?:mailto:)?\s*([^\s<>()\[\]{}",;:|'“”„«»‹›\\]+@[^\s<>()\[\]{}",;:|'“”„«»‹›\\@/]+\.[^\s<>()\[\]{}",;:|'“”„«»‹›\\@/.?]{2,}(?:\.[^\s<>()\[\]{}",;:|'“”„«»‹›\\@/.?]{2,})*)(?:\?[^\s<>,;]*)?"#).ok()
});

/// An e-mail address in a text.
pub(super) struct Found {
    /// The address, bare.
    pub address: String,
    /// Where it begins and ends, its brackets included.
    pub from: usize,
    pub to: usize,
    /// It stands in angle brackets.
    pub angled: bool,
}

/// The e-mail addresses in `text`, in order.
pub(super) fn emails(text: &str) -> Vec<Found> {
    if !text.contains('@') {
        return Vec::new();
    }
    let Some(pattern) = EMAIL.as_ref() else { return Vec::new() };
    let mut out: Vec<Found> = Vec::new();
    for found in pattern.captures_iter(text) {
        let (Some(whole), Some(address)) = (found.get(0), found.get(1)) else { continue };
        let (mut from, mut to, mut angled) = (whole.start(), whole.end(), false);
        // What encloses it goes along: <a@b>, (a@b), "<mailto:a@b>".
        loop {
            let before = text.get(..from).unwrap_or_default().trim_end();
            let after = text.get(to..).unwrap_or_default();
            let trimmed = after.trim_start();
            let pair = [('<', '>'), ('‹', '›'), ('(', ')'), ('[', ']'), ('"', '"'), ('\'', '\'')]
                .into_iter()
                .find(|(open, close)| before.ends_with(*open) && trimmed.starts_with(*close));
            let Some((open, close)) = pair else { break };
            angled |= matches!(open, '<' | '‹');
            from = before.len() - open.len_utf8();
            to += after.len() - trimmed.len() + close.len_utf8();
        }
        let found = Found { address: address.as_str().trim_end_matches('.').to_owned(), from, to, angled };
        // "ada@roche.example <ada@roche.example>" is one.
        match out.last_mut().filter(|last| {
            last.address.eq_ignore_ascii_case(&found.address)
                && !text.get(last.to..found.from).unwrap_or_default().contains(char::is_alphanumeric)
        }) {
            Some(last) => *last = Found { from: last.from, ..found },
            None => out.push(found),
        }
    }
    out
}

/// Addresses that were taken from a part.
#[derive(Default)]
pub(super) struct Taken {
    pub emails: Vec<String>,
    pub profiles: Vec<String>,
}

/// Takes the addresses out of a part; none where nothing else was in it.
pub(super) fn take(part: &str, taken: &mut Taken) -> Option<String> {
    let mut rest = String::new();
    let mut at = 0;
    let before = taken.emails.len() + taken.profiles.len();
    for found in emails(part) {
        rest.push_str(part.get(at..found.from).unwrap_or_default());
        rest.push(' ');
        at = found.to;
        taken.emails.push(found.address);
    }
    rest.push_str(part.get(at..).unwrap_or_default());
    let mut words: Vec<&str> = Vec::new();
    for word in rest.split(' ').filter(|word| !word.is_empty()) {
        let bare = word.trim_matches(|c: char| matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | ',' | '"'));
        if is_profile(bare) { taken.profiles.push(bare.to_owned()) } else { words.push(word) }
    }
    let something = taken.emails.len() + taken.profiles.len() > before;
    if !something {
        return Some(part.to_owned());
    }
    // A label that announced it goes too.
    let labels = words::get();
    let announces = |word: &str| matches!(labels.labels.get(&key(word)), Some(Label::Email | Label::Profile));
    while words
        .last()
        .is_some_and(|word| (word.ends_with(':') && announces(word)) || !word.contains(char::is_alphanumeric))
    {
        words.pop();
    }
    if words.len() == 1 && words.first().is_some_and(|word| announces(word)) {
        words.clear();
    }
    let rest = words.join(" ").replace("( )", "").replace("()", "");
    let rest = rest.trim().trim_matches('|').trim();
    (!rest.is_empty()).then(|| rest.to_owned())
}

fn is_profile(word: &str) -> bool {
    let lower = word.to_lowercase();
    let bare = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    bare != lower && bare.contains('.')
        || bare.split('/').next().is_some_and(|h| h == "linkedin.com" || h.ends_with(".linkedin.com"))
            && bare.contains('/')
        || (bare.starts_with("www.") && bare.matches('.').count() >= 2)
}

/// A name that an address says: "ada.brandt@roche.example" is Ada Brandt's; none where it says no two words.
pub(super) fn name_of(address: &str) -> Option<String> {
    let local = address.split('@').next()?;
    let local = local.split('+').next()?;
    let words: Vec<&str> = local.split(['.', '_']).collect();
    let shaped = (2..=3).contains(&words.len())
        && words.iter().all(|word| !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == '-'))
        && words.iter().any(|word| word.chars().count() > 2);
    let general = [
        "info", "office", "mail", "contact", "team", "sales", "hr", "no", "reply", "noreply", "support", "hello",
        "kontakt", "service", "jobs", "press", "admin",
    ];
    if !shaped || words.iter().any(|word| general.contains(&word.to_lowercase().as_str())) {
        return None;
    }
    let capital = |word: &str| {
        word.split('-')
            .map(|part| {
                let mut chars = part.chars();
                chars.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default()
                    + &chars.as_str().to_lowercase()
            })
            .collect::<Vec<_>>()
            .join("-")
    };
    Some(words.iter().map(|word| capital(word)).collect::<Vec<_>>().join(" "))
}
