//! The addresses in an e-mail cell, however they came into it.

use percent_encoding::percent_decode_str;

use super::words;
use crate::vocabulary::unseen;

/// What an e-mail cell holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Emails {
    /// The address that can be written to; empty where there is none.
    pub first: String,
    /// Others in the same cell.
    pub others: Vec<String>,
    /// The cell says something, and nothing of it is an address.
    pub unusable: bool,
}

/// Reads a cell: `ada@x.example`, `Ada <ada@x.example>`, `mailto:ada@x.example?subject=Hi`, several of them, with invisible
/// characters anywhere.
pub(super) fn read(cell: &str) -> Emails {
    if cell.is_empty() {
        return Emails::default();
    }
    let text = visible(cell);
    let mut found = Emails::default();
    for piece in text.split(|c: char| {
        c.is_whitespace() || matches!(c, ';' | ',' | '|' | '/' | '<' | '>' | '(' | ')' | '[' | ']' | '"' | '、')
    }) {
        let Some(address) = address(piece) else { continue };
        let known = |other: &String| other.to_lowercase() == address.to_lowercase();
        if found.first.is_empty() {
            found.first = address;
        } else if !known(&found.first) && !found.others.iter().any(known) {
            found.others.push(address);
        }
    }
    let said = text.chars().any(char::is_alphanumeric) && !words::get().nothing.contains(&words::heading(&text));
    found.unusable = found.first.is_empty() && said;
    found
}

/// A cell without what cannot be seen, in letters of one width, with "(at)" as the sign that it means.
fn visible(cell: &str) -> String {
    let mut out: String = cell
        .chars()
        .filter(|c| !unseen(*c) && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{180e}' | '\u{fe00}'..='\u{fe0f}'))
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            '﹫' => '@',
            '。' => '.',
            c if c.is_whitespace() || c.is_control() => ' ',
            c => c,
        })
        .collect();
    for (written, meant) in [("at", "@"), ("dot", "."), ("AT", "@"), ("DOT", ".")] {
        for (open, close) in [("(", ")"), ("[", "]"), ("{", "}")] {
            out = out
                .replace(&format!(" {open}{written}{close} "), meant)
                .replace(&format!("{open}{written}{close}"), meant);
        }
    }
    // "ada at roche dot example"
    if !out.contains('@') && out.contains(" dot ") {
        out = out.replace(" at ", "@").replace(" dot ", ".");
    }
    out.replace(" @", "@").replace("@ ", "@")
}

/// The address that a piece of a cell is; none where it is no address that mail could be sent to.
fn address(piece: &str) -> Option<String> {
    let (before, _) = piece.split_once('?').unwrap_or((piece, ""));
    let decoded = if before.contains('%') { percent_decode_str(before).decode_utf8().ok()? } else { before.into() };
    let marks = |c: char| {
        c.is_ascii_punctuation() && c != '_' || matches!(c, '‘' | '’' | '“' | '”' | '«' | '»' | '…' | '•' | '·')
    };
    let (who, host) = decoded.rsplit_once('@')?;
    // "mailto:", "E-mail:", "SMTP:".
    let who = who.rsplit_once(':').map_or(who, |(_, who)| who);
    let who = who.trim_start_matches(|c| marks(c) && !matches!(c, '+' | '-' | '!' | '#' | '$' | '&' | '^'));
    let host = host.trim_matches(marks);
    let fine = |c: char| c.is_alphanumeric() || "!#$%&'*+-=^_`{|}~.’".contains(c);
    let labels = || host.split('.');
    let usable = !who.is_empty()
        && who.chars().all(fine)
        && !who.starts_with('.')
        && !who.ends_with('.')
        && !who.contains("..")
        && labels().count() > 1
        && labels().all(|label| {
            !label.is_empty()
                && label
                    .chars()
                    .all(|c| c.is_alphanumeric() || c == '-' || unicode_normalization::char::is_combining_mark(c))
        });
    usable.then(|| format!("{who}@{host}"))
}
