//! A title as words: what stands between them tells roles, companies and asides apart.

use unicode_normalization::char::is_combining_mark;

use crate::vocabulary::fold;

/// LinkedIn cuts titles at this many characters; what a person types beyond is left out as well.
pub(super) const CUT: usize = 100;

/// What stands between a word and the one before it, from the closest to the farthest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// A hyphen or an apostrophe without spaces.
    Tight,
    /// A space.
    Space,
    /// `&`, `+`, `/`, "and" in its languages.
    And,
    /// A comma.
    Comma,
    /// A bracket, on either side.
    Bracket,
    /// A dash, a hyphen between spaces, a colon.
    Dash,
    /// "at", `@`, "bei", "chez": a company follows.
    At,
    /// `|`, `;`, `·`, `•`, a line break, a picture.
    Hard,
}

/// A word of a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Folded, for comparing.
    pub text: String,
    /// Where it begins in the title, in bytes.
    pub from: usize,
    /// Where it ends in the title, in bytes.
    pub to: usize,
    /// What stands before it.
    pub gap: Gap,
    /// Whether it owns what follows ("the VP's assistant").
    pub owns: bool,
    /// Whether it is initials with stops ("V.P.").
    pub dotted: bool,
}

/// The words that only join others.
pub(super) struct Joiners<'a> {
    /// "and" in its languages.
    pub and: &'a [String],
    /// "at" in its languages.
    pub at: &'a [String],
    /// What makes an "at" name no company ("at home", "at law").
    pub not_at: &'a [String],
    /// The endings that make a word fit any gender when they are joined to it by a sign ("Leiter:in").
    pub gender: &'a [String],
}

/// The first [`CUT`] characters of `title`; a word that the cut goes through is left out.
pub(super) fn cut(title: &str) -> &str {
    let Some((end, after)) = title.char_indices().nth(CUT) else { return title };
    let (kept, _) = title.split_at(end);
    if !in_word(after) {
        return kept;
    }
    let last = kept.char_indices().rev().find(|(_, c)| !in_word(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    kept.split_at(last).0
}

/// The words of `title`.
pub(super) fn words_of(title: &str, joiners: &Joiners<'_>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut chars = title.char_indices().peekable();
    let mut pending = Gap::Tight;
    let mut between = String::new();
    while let Some((from, first)) = chars.next() {
        if !in_word(first) {
            between.push(first);
            continue;
        }
        let mut to = from + first.len_utf8();
        while let Some((at, c)) = chars.next_if(|(_, c)| in_word(*c)) {
            to = at + c.len_utf8();
        }
        let text = fold(title.get(from..to).unwrap_or_default());
        let signs = std::mem::take(&mut between);
        if is_gender(&text, &signs, words.last(), joiners.gender) {
            let _ = chars.next_if(|(_, c)| matches!(c, ')' | ']'));
            continue;
        }
        if (signs == "'" || signs == "’")
            && let Some(owner) = words.last_mut().filter(|_| text == "s")
        {
            owner.owns = true;
            continue;
        }
        if let Some(initials) = words.last_mut().filter(|w| continues_initials(w, &text, &signs)) {
            initials.text.push_str(&text);
            initials.to = to;
            initials.dotted = true;
            continue;
        }
        let mut gap = gap_of(&signs).max(pending);
        // "E.V.P." begins with a letter that is "and" elsewhere.
        let initial = text.len() == 1 && chars.peek().is_some_and(|(_, c)| *c == '.');
        if joiners.and.contains(&text) && !initial {
            pending = gap.max(Gap::And);
        } else if joiners.at.contains(&text) && !words.is_empty() {
            pending = gap.max(Gap::At);
        } else {
            if gap == Gap::At && joiners.not_at.contains(&text) {
                gap = Gap::Space;
            }
            words.push(Word { text, from, to, gap, owns: false, dotted: false });
            pending = Gap::Tight;
        }
    }
    words
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// "V.P.", "n/a": single letters with nothing but a stop or a slash between them.
fn continues_initials(before: &Word, text: &str, signs: &str) -> bool {
    matches!(signs, "." | "/")
        && text.chars().count() == 1
        && before.text.len() == (before.to - before.from).div_ceil(2)
        && before.text.is_ascii()
}

/// Whether a word is only the other gender of the word before: "Leiter:in", "Leiter*in", "Leiter/-in", "Director(a)", "Chargé·e".
fn is_gender(text: &str, signs: &str, before: Option<&Word>, endings: &[String]) -> bool {
    let joined = match signs {
        ":" | "*" | "/" | "/-" | "_" | "(" | "(-" | "·" | "•" | "∙" | "*-" => true,
        // "Log-in" and "C.E.O." are something else.
        "." | "-" => text != "in" && text != "a" && text != "o",
        _ => false,
    };
    joined && before.is_some_and(|w| w.text.chars().count() >= 4) && endings.iter().any(|e| e == text)
}

fn gap_of(signs: &str) -> Gap {
    // A lone hyphen or apostrophe keeps its words together.
    if matches!(signs, "" | "-" | "'" | "’" | "‐" | "‑") {
        return Gap::Tight;
    }
    let spaced = signs.chars().any(char::is_whitespace);
    signs.chars().map(|c| gap_of_sign(c, spaced)).max().unwrap_or(Gap::Space)
}

fn gap_of_sign(c: char, spaced: bool) -> Gap {
    match c {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => Gap::Hard,
        _ if c.is_whitespace() => Gap::Space,
        '-' | '‐' | '‑' => {
            if spaced {
                Gap::Dash
            } else {
                Gap::Space
            }
        }
        '&' | '+' | '/' | '\\' | '＆' | '＋' | '／' => Gap::And,
        ',' | '，' | '、' => Gap::Comma,
        '(' | ')' | '[' | ']' | '{' | '}' | '（' | '）' | '【' | '】' => Gap::Bracket,
        '–' | '—' | '―' | '−' | ':' | '：' => Gap::Dash,
        '@' | '＠' => Gap::At,
        '.'
        | '_'
        | '\''
        | '’'
        | '‘'
        | '`'
        | '´'
        | '"'
        | '“'
        | '”'
        | '„'
        | '«'
        | '»'
        | '#'
        | '%'
        | '°'
        | 'º'
        | 'ª'
        | '*'
        | '®'
        | '™'
        | '©'
        | '…'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'
        | '\u{feff}' => Gap::Space,
        _ => Gap::Hard,
    }
}
