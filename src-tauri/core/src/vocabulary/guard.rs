//! Cells that a spreadsheet would run as a formula, made harmless in such a way that reading them back gives the same text.
//!
//! It stands on this floor because both sides need it: `people/import` takes off what `handout` put on.
//! The rule is OWASP's on CSV injection, with the compatibility forms of the signs (full-width and so on) and with reversal.

use unicode_normalization::UnicodeNormalization;

/// What marks a cell as text, in front of it.
const MARK: char = '\'';

/// `cell` with an apostrophe in front of everything that a spreadsheet might take for the start of a formula: `=`, `+`, `-`, `@`
/// and the signs that stand for them, also after blanks, quotation marks and invisible characters; and TAB, CR or LF at the start.
///
/// A spreadsheet that expects semicolons cuts a comma file in other places, so what follows a semicolon, a TAB or a line
/// break within the cell counts as a start too. [`unguard`] gives the same cell back, whatever it holds. Takes time in
/// proportion to the cell.
#[must_use]
pub fn guard(cell: &str) -> String {
    backwards(cell, |at, reversed| {
        if at.starts && at.runs {
            reversed.push(MARK);
        }
    })
}

/// The cell that [`guard`] was given: `unguard(&guard(x)) == x` for every `x`. A cell that was never guarded is left as it is,
/// unless it has an apostrophe just where `guard` would have set one.
#[must_use]
pub fn unguard(cell: &str) -> String {
    backwards(cell, |at, reversed| {
        if at.starts && at.runs && reversed.last() == Some(&MARK) {
            reversed.pop();
        }
    })
}

/// A place in a cell: in front of a character.
struct Place {
    /// A cell may begin here.
    starts: bool,
    /// What begins here would be run, or is one of the characters that no cell may begin with.
    runs: bool,
}

/// Copies `cell` from its end to its start, so that what follows a place is known when it is reached; `change` sees what
/// was copied so far, last character first.
fn backwards(cell: &str, change: impl Fn(&Place, &mut Vec<char>)) -> String {
    let mut reversed = Vec::with_capacity(cell.len() + 1);
    let (mut formula, mut control) = (false, false);
    let mut characters = cell.chars().rev().peekable();
    while let Some(c) = characters.next() {
        reversed.push(c);
        // An apostrophe changes neither answer: hence a mark can be told from the cell's own apostrophes, however many.
        if !is_passed_over(c) {
            formula = is_sign(c);
        }
        if c != MARK {
            control = matches!(c, '\t' | '\r' | '\n');
        }
        let place = match characters.peek() {
            None => Place { starts: true, runs: formula || control },
            Some(before) => Place { starts: matches!(before, ';' | '\t' | '\r' | '\n'), runs: formula },
        };
        change(&place, &mut reversed);
    }
    reversed.into_iter().rev().collect()
}

/// What may stand in front of a sign without making it harmless everywhere.
fn is_passed_over(c: char) -> bool {
    c == MARK || c == '"' || c.is_whitespace() || c.is_control() || is_invisible(c)
}

/// Characters of no width: soft hyphen, joiners, marks of direction, word joiner, variation selectors, byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether `c` is one of `= + - @`, or a form of one: full-width, small, raised, lowered, or the minus of mathematics.
fn is_sign(c: char) -> bool {
    std::iter::once(c).nfkc().next().is_some_and(|plain| matches!(plain, '=' | '+' | '-' | '@' | '\u{2212}'))
}
