//! Comparing what people type: case, accents, width and what cannot be seen do not count.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` as it is compared: compatibility forms resolved, accents and what is [`unseen`] dropped, lower case, `ß` as `ss`, runs of
/// white space as one space, none at the ends. Not for showing.
///
/// ```
/// use askwell_core::vocabulary::fold;
/// assert_eq!(fold("  Geschäftsführer\u{a0}GROẞ "), "geschaftsfuhrer gross");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    // Most of what is compared is plain, and needs no tables.
    if text.is_ascii() {
        return join(text.bytes().map(|b| char::from(b.to_ascii_lowercase())));
    }
    join(text.nfkd().filter(|c| !is_combining_mark(*c) && !unseen(*c)).flat_map(char::to_lowercase))
}

/// Whether `c` takes no room of its own: soft hyphens, marks of width and direction, the mark at the beginning of a file, tags, and
/// private use. The joiners of scripts and emoji (U+200C, U+200D) do count.
#[must_use]
pub const fn unseen(c: char) -> bool {
    matches!(c,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' // private use
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' // direction and width marks
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{ad}' | '\u{e0000}'..='\u{e007f}')
}

/// The digit of our own that `c` is, where it is one of another script in which people type them.
#[must_use]
pub fn digit(c: char) -> Option<char> {
    /// Ten digits of a script begin with each of these.
    const ZEROS: [u32; 13] =
        [0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50];
    let found = ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|digit| *digit < 10))?;
    char::from_digit(found, 10)
}

fn join(characters: impl Iterator<Item = char>) -> String {
    let mut out = String::with_capacity(characters.size_hint().0);
    let mut gap = false;
    for c in characters {
        if c.is_whitespace() {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push(' ');
            gap = false;
        }
        match c {
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' => out.push('d'),
            'ı' => out.push('i'),
            '’' | '‘' | 'ʼ' => out.push('\''),
            other => out.push(other),
        }
    }
    out
}

/// The words of a folded text: runs of letters and digits, in order. Apostrophes within a word stay out of it.
pub fn words(folded: &str) -> impl Iterator<Item = &str> + Clone {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}
