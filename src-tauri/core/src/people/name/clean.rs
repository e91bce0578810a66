//! A name without what does not belong to one: what cannot be seen, emoji and ornaments, letters in fancy dress.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::vocabulary::unseen;

/// `text` with the letters it means, on one line: what is [`unseen`], emoji, flags and ornaments left out, mathematical, circled and
/// full-width letters as plain ones, the commas of other scripts as a comma, runs of white space as one space.
///
/// ```
/// use askwell_core::people::name::tidy;
/// assert_eq!(tidy("\u{1f331} Ada\u{200b}  Brandt \u{1f1e8}\u{1f1ed}"), "Ada Brandt");
/// ```
#[must_use]
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let plain = undressed(text);
    let mut before = ' ';
    let mut chars = plain.chars().peekable();
    while let Some(c) = chars.next() {
        if unseen(c) || dressing(c) {
            continue;
        }
        let kept = match c {
            // Joiners count within words of some scripts, and join emoji elsewhere.
            '\u{200c}' | '\u{200d}' => {
                if !joins(before) || !chars.peek().is_some_and(|after| joins(*after)) {
                    continue;
                }
                true
            }
            c if c.is_ascii() => !c.is_control() && c != ' ',
            c => c.is_alphanumeric() || (is_combining_mark(c) && before != ' ') || MARKS.contains(c),
        };
        before = if kept { c } else { ' ' };
        if kept || !out.ends_with(' ') {
            out.push(before);
        }
    }
    out.trim_matches(|c: char| c == ' ' || c == '·' || c == '・').to_owned()
}

/// Marks beyond ASCII that stand in names.
const MARKS: &str = "’‘ʼ´‐‑–—“”„«»·・ʹ׳״゠";

const fn joins(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{1780}'..='\u{17ff}' | '\u{fb50}'..='\u{fdff}')
}

/// Marks that only say how what is before them looks.
const fn dressing(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{20d0}'..='\u{20ff}' | '\u{332}'..='\u{338}' | '\u{488}' | '\u{489}')
}

/// `text` with plain letters in place of those that only look special, and a comma in place of other scripts' commas.
fn undressed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '،' | '、' | '﹐' | '︐' | '﹑' | '，' | '､' => out.push(','),
            '･' => out.push('・'),
            // Letters in boxes have no plain form in the tables.
            '\u{1f130}'..='\u{1f149}' => out.extend(boxed(c, 0x1f130)),
            '\u{1f150}'..='\u{1f169}' => out.extend(boxed(c, 0x1f150)),
            '\u{1f170}'..='\u{1f189}' => out.extend(boxed(c, 0x1f170)),
            '\u{ff01}'..='\u{ffef}'
            | '\u{1d400}'..='\u{1d7ff}'
            | '\u{24b6}'..='\u{24e9}'
            | '\u{212a}'..='\u{212b}'
            | '\u{2102}'..='\u{2115}'
            | '\u{2119}'..='\u{211d}' => {
                out.extend(std::iter::once(c).nfkc());
            }
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

fn boxed(c: char, first: u32) -> Option<char> {
    u32::from(c).checked_sub(first).and_then(|n| char::from_u32(u32::from('A') + n))
}
