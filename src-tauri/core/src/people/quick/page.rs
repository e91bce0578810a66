//! What the title of a page, or a line of search results, has around a person.

use super::judge::{is_of_a_page, is_place, is_site, is_title};
use super::words;

/// A line without what the page says of itself.
pub(super) struct Bare {
    pub line: String,
    /// It was copied from a page.
    pub page: bool,
    /// What was left out that is about the person.
    pub left_out: Vec<String>,
}

const BETWEEN: [&str; 10] = [" | ", " - ", " – ", " — ", " · ", " • ", "| ", " ·", " |", "|"];

/// Takes off "| LinkedIn", "on LinkedIn: ...", "- Berufsprofil".
pub(super) fn bare(line: &str) -> Bare {
    let words = words::get();
    let mut out = Bare { line: line.trim().to_owned(), page: false, left_out: Vec::new() };
    let lower = out.line.to_lowercase();
    // "Ada Brandt View Ada Brandt’s profile"
    if let Some(name) = lower.find(" view ").filter(|_| lower.ends_with("profile")).and_then(|at| out.line.get(..at)) {
        out.line = name.trim().to_owned();
        out.page = true;
        return out;
    }
    if let Some(at) = words.about.iter().filter_map(|about| ends_a_word(&lower, about)).min()
        && let Some(name) = out.line.get(..at).filter(|name| !name.is_empty() && !lower.starts_with("view "))
    {
        out.line = name.trim().to_owned();
        out.page = true;
    }
    for before in &words.before {
        if let Some(rest) = announced(&out.line, before) {
            out.line = rest;
            out.page = true;
        }
    }
    while let Some((before, tail, dash, dot)) = last_part(&out.line) {
        let of_a_page = is_of_a_page(tail);
        let site = is_site(tail);
        let named_by_bars =
            before.contains('|') && !before.contains(" - ") && !before.contains(" – ") && !before.contains(" — ");
        let only = !named_by_bars || out.page || says_where(&before) || !before.split('|').skip(1).any(is_title);
        if before.trim().is_empty()
            || !((site && (dash || only))
                || (of_a_page && (out.page || dot || tail.chars().any(|c| c.is_ascii_digit()))))
        {
            if out.page && is_place(tail) && !before.trim().is_empty() {
                out.left_out.push(tail.to_owned());
                out.line = before;
                continue;
            }
            break;
        }
        out.page |= site;
        out.line = before;
    }
    out
}

/// What `line` says behind "LinkedIn ·", "View", "Profil von".
fn announced(line: &str, before: &str) -> Option<String> {
    const SIGNS: [char; 6] = ['·', '•', ':', '|', '-', '–'];
    let head: String = line.chars().take(before.chars().count()).collect();
    if head.to_lowercase() != before {
        return None;
    }
    let rest = line.get(head.len()..)?;
    let bare = rest.trim_start_matches([' ', '·', '•', ':', '|', '-', '–']).trim();
    let set_off = rest.starts_with(char::is_whitespace) || rest.starts_with(SIGNS);
    let (site, view) = (matches!(before, "linkedin" | "post" | "feed"), before == "view");
    if !set_off
        || bare.is_empty()
        || (site && !rest.trim_start().starts_with(SIGNS))
        || (view && !bare.to_lowercase().contains("profil"))
    {
        return None;
    }
    let bare = [" full profile", " public profile", " profile", " profil"]
        .iter()
        .find_map(|end| bare.strip_suffix(end))
        .unwrap_or(bare);
    Some(bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare).trim().to_owned())
}

/// Where `about` stands in `lower` with nothing but a word's end behind it.
fn ends_a_word(lower: &str, about: &str) -> Option<usize> {
    let at = lower.find(about)?;
    let after = lower.get(at + about.len()..)?;
    (!after.starts_with(char::is_alphanumeric)).then_some(at)
}

fn says_where(line: &str) -> bool {
    words::get().at.iter().any(|at| line.to_lowercase().contains(&format!(" {at} ")))
        || line.split('|').any(|part| is_of_a_page(part.trim()))
}

/// The last part of `line`, what is before it, and whether a dash or a dot is between, and whether a dot is.
fn last_part(line: &str) -> Option<(String, &str, bool, bool)> {
    let (at, between) = BETWEEN
        .iter()
        .filter_map(|between| line.rfind(between).map(|at| (at, *between)))
        .max_by_key(|(at, between)| (*at, between.len()))?;
    let tail = line.get(at + between.len()..)?.trim();
    let dot = between.contains(['·', '•']);
    let dash = dot || between.contains(['-', '–', '—']);
    Some((line.get(..at)?.trim_end().to_owned(), tail, dash, dot))
}
