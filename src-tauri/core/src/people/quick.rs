//! Quick entry: people as one types or pastes them, a line each.
//!
//! A line is "Name, Title, Company". How it is taken apart:
//!
//! - Tabs part it where there are any, else semicolons, else whichever of a comma, a dash between spaces or an upright bar
//!   comes first. Within quotation marks nothing parts.
//! - The first part is the name: its first word the first name, the rest the last name; letters after a name (", PhD") stay
//!   with it.
//! - Two parts are name and title. "Title at Company" in the second gives both; "Name at Company" is a line of its own kind.
//! - Of more than three parts the last is the company and all between are the title ("VP, Sales, Roche"); a legal form
//!   (", Inc.") stays with its company.
//! - A part that is a profile's address or an e-mail address is taken as such, wherever it stands.
//! - A bullet or a number before the name goes, and so does "| LinkedIn" at the end of a page's name.

use super::import::one_line;
use super::name::Name;
use crate::vocabulary::fold;
use crate::vocabulary::texts::Message;

/// Lines taken at a time; what comes after them is not read.
pub const MOST_LINES: usize = 2_000;
/// Characters of a line; a longer one is hardly a person.
pub const LONGEST_LINE: usize = 1_000;

/// A person on a line, or why there is none. Texts are trimmed and on one line; empty where the line says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuickLine {
    /// The line, from 1.
    pub line: usize,
    /// Form of address ("Dr.").
    pub honorific: String,
    /// First name, or the only one.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Role.
    pub title: String,
    /// Company.
    pub company: String,
    /// E-mail address.
    pub email: String,
    /// Address of a profile.
    pub profile_url: String,
    /// Why the line could not be taken; all else is empty then.
    pub fault: Option<QuickFault>,
}

/// Why a line could not be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuickFault {
    /// Longer than [`LONGEST_LINE`].
    TooLong,
    /// No name on it.
    NoName,
    /// This line and all after it are beyond [`MOST_LINES`].
    TooMany,
}

impl QuickFault {
    /// The reason in words.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::TooLong => Message::new("quick-too-long").with("characters", LONGEST_LINE),
            Self::NoName => Message::new("quick-no-name"),
            Self::TooMany => Message::new("quick-too-many").with("lines", MOST_LINES),
        }
    }
}

/// The people on the lines of `text`, in its order; empty lines are passed over.
#[must_use]
pub fn parse(text: &str) -> Vec<QuickLine> {
    let mut out = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        let fault = |fault| QuickLine { line: number, fault: Some(fault), ..QuickLine::default() };
        if out.len() >= MOST_LINES {
            out.push(fault(QuickFault::TooMany));
            break;
        }
        out.push(if line.chars().nth(LONGEST_LINE).is_some() {
            fault(QuickFault::TooLong)
        } else {
            person(line).map_or_else(fault, |person| QuickLine { line: number, ..person })
        });
    }
    out
}

fn person(line: &str) -> Result<QuickLine, QuickFault> {
    let mut found = QuickLine::default();
    let line = without_page_mark(without_bullet(line.trim_matches(' ')));
    let mut parts: Vec<String> = Vec::new();
    for part in split(line) {
        if let Some(part) = take_addresses(&part, &mut found) {
            parts.push(part);
        }
    }
    while parts.last().is_some_and(String::is_empty) {
        parts.pop();
    }
    let mut parts = parts.into_iter();
    let mut name = parts.next().unwrap_or_default();
    let mut rest: Vec<String> = parts.collect();
    while rest.first().is_some_and(|part| is_honour(part)) {
        name = format!("{name}, {}", rest.remove(0));
    }
    if rest.len() >= 2 && rest.last().is_some_and(|part| is_legal_form(part)) {
        let form = rest.pop().unwrap_or_default();
        if let Some(company) = rest.last_mut() {
            *company = format!("{company}, {form}");
        }
        // "Jane Doe, Acme, Inc." has a company and no title.
        if rest.len() == 1 {
            rest.insert(0, String::new());
        }
    }
    match rest.len() {
        0 => {
            if let Some((who, company)) = split_at_word(&name) {
                (name, found.company) = (who, company);
            }
        }
        1 => {
            let title = rest.pop().unwrap_or_default();
            (found.title, found.company) = split_at_word(&title).unwrap_or((title, String::new()));
        }
        _ => {
            found.company = rest.pop().unwrap_or_default();
            found.title = rest.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ");
        }
    }
    let mut name = Name::of_text(&name);
    if found.title.is_empty() {
        found.title = name.take_role().unwrap_or_default();
    }
    if name.is_empty() {
        return Err(QuickFault::NoName);
    }
    (found.honorific, found.first_name, found.last_name) = (name.honorific, name.first, name.last);
    Ok(found)
}

/// The parts of a line, each trimmed and without the quotation marks around it.
fn split(line: &str) -> Vec<String> {
    let marks_pair_up = line.matches('"').count().is_multiple_of(2);
    let mut quoted = false;
    let mut separator = if line.contains('\t') { Some('\t') } else { None };
    if separator.is_none() && line.contains(';') {
        separator = Some(';');
    }
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut chars = line.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        if c == '"' && marks_pair_up {
            quoted = !quoted;
        }
        let parting = match c {
            '-' | '–' | '—' if before.is_whitespace() && chars.peek().is_some_and(|n| n.is_whitespace()) => {
                Some('-')
            }
            ',' | '|' | '\t' | ';' => Some(c),
            _ => None,
        };
        before = c;
        match parting {
            Some(found) if !quoted && found == *separator.get_or_insert(found) => parts.push(std::mem::take(&mut part)),
            _ => part.push(c),
        }
    }
    parts.push(part);
    parts.iter().map(|part| one_line(unquoted(part.trim()))).collect()
}

fn unquoted(part: &str) -> &str {
    part.strip_prefix('"').and_then(|p| p.strip_suffix('"')).unwrap_or(part)
}

/// Takes the addresses out of a part; none where nothing else was in it.
fn take_addresses(part: &str, found: &mut QuickLine) -> Option<String> {
    let mut rest = Vec::new();
    let mut taken = false;
    for word in part.split(' ') {
        let bare = word.trim_matches(|c: char| matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | ','));
        if is_profile(bare) {
            found.profile_url = bare.to_owned();
        } else if is_email(bare) {
            found.email = bare.strip_prefix("mailto:").unwrap_or(bare).to_owned();
        } else {
            rest.push(word);
            continue;
        }
        taken = true;
    }
    let rest = rest.join(" ").trim().to_owned();
    if taken && rest.is_empty() { None } else { Some(rest) }
}

fn is_profile(word: &str) -> bool {
    let lower = word.to_lowercase();
    let bare = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    bare != lower && bare.contains('.')
        || bare.split('/').next().is_some_and(|h| h == "linkedin.com" || h.ends_with(".linkedin.com"))
            && bare.contains('/')
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(who, host)| {
        !who.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@')
    })
}

/// "VP Sales at Roche": what stands before and after the last "at", where both are something.
fn split_at_word(text: &str) -> Option<(String, String)> {
    let at = [" at ", " @ "].iter().filter_map(|word| find_last(text, word).map(|at| (at, word.len()))).max()?;
    let (before, after) = (text.get(..at.0)?.trim(), text.get(at.0 + at.1..)?.trim());
    (!before.is_empty() && !after.is_empty()).then(|| (before.to_owned(), after.to_owned()))
}

fn find_last(text: &str, word: &str) -> Option<usize> {
    text.to_ascii_lowercase().rfind(word)
}

fn without_bullet(line: &str) -> &str {
    let after_number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = if after_number.len() == line.len() {
        line.strip_prefix(['-', '*', '•', '·', '–'])
    } else {
        after_number.strip_prefix(['.', ')'])
    };
    rest.filter(|rest| rest.starts_with([' ', '\t'])).map_or(line, |rest| rest.trim_start())
}

/// A profile's page is called "Jane Doe - VP Sales - Acme | LinkedIn".
fn without_page_mark(line: &str) -> &str {
    line.strip_suffix("| LinkedIn").filter(|rest| rest.contains(" - ") || rest.contains(" – ")).unwrap_or(line)
}

/// Letters that people write after their names.
fn is_honour(part: &str) -> bool {
    const HONOURS: [&str; 20] = [
        "phd", "md", "mba", "msc", "bsc", "ma", "jd", "cpa", "cfa", "pmp", "rn", "pe", "esq", "jr", "sr", "ii", "iii",
        "dds", "pharmd", "mph",
    ];
    let letters: String = fold(part).chars().filter(|c| c.is_alphanumeric()).collect();
    HONOURS.contains(&letters.as_str())
}

/// Legal forms that follow a company's name after a comma.
fn is_legal_form(part: &str) -> bool {
    const FORMS: [&str; 16] =
        ["inc", "ltd", "llc", "llp", "lp", "gmbh", "ag", "sa", "sas", "co", "corp", "plc", "bv", "nv", "kg", "limited"];
    let letters: String = fold(part).chars().filter(|c| c.is_alphanumeric()).collect();
    FORMS.contains(&letters.as_str())
}
