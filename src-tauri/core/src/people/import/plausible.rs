//! How much a text looks like one that people wrote, and not like one that was read in the wrong code page.
//!
//! Only what is outside ASCII tells: which letters stand beside which (`data/letter_pairs.toml`), large letters after small ones,
//! symbols within words, letters of several scripts in one.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::char::is_combining_mark;

const SOURCE: &str = include_str!("../../../data/letter_pairs.toml");

/// What a pair of letters counts for; a pair that is not here counts against the text.
static PAIRS: LazyLock<HashMap<(char, char), f64>> = LazyLock::new(|| {
    let letters: HashMap<String, [String; 4]> = toml::from_str(SOURCE).unwrap_or_default();
    let mut pairs = HashMap::new();
    for (letter, [often_before, often_after, before, after]) in &letters {
        let Some(letter) = letter.chars().next() else { continue };
        for (others, comes_before, worth) in
            [(before, true, 0.2), (after, false, 0.2), (often_before, true, 0.8), (often_after, false, 0.8)]
        {
            let pair = |other| if comes_before { (other, letter) } else { (letter, other) };
            pairs.extend(others.chars().map(|other| (pair(other), worth)));
        }
    }
    pairs
});

/// The plausibility of `text`: the sum over its words that hold anything outside ASCII.
pub(super) fn plausibility(text: &str) -> f64 {
    let parts = |c: char| c.is_whitespace() || c.is_ascii_control() || c.is_ascii_punctuation() && c != '\'';
    text.split(parts).filter(|word| !word.is_ascii()).map(word).sum()
}

/// Whether all that is outside ASCII are Latin letters.
pub(super) fn is_latin(text: &str) -> bool {
    text.chars().filter(|c| !c.is_ascii()).all(|c| c.is_alphabetic() && script(c) == Script::Latin)
}

/// Whether `c` is a letter of a script in which hardly any name comes, or a place among such scripts or for private use that is no letter
/// of anybody's.
pub(super) fn is_rare(c: char) -> bool {
    if matches!(c, '\u{1200}'..='\u{1dbf}' | '\u{e000}'..='\u{f8ff}') {
        return true;
    }
    let armenian_indic_or_georgian =
        matches!(c, '\u{530}'..='\u{58f}' | '\u{900}'..='\u{dff}' | '\u{10a0}'..='\u{10ff}');
    (c.is_alphabetic() || is_combining_mark(c)) && script(c) == Script::Other && !armenian_indic_or_georgian
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Thai,
    EastAsian,
    Other,
}

const fn script(c: char) -> Script {
    match c {
        '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{590}'..='\u{5ff}' => Script::Hebrew,
        '\u{600}'..='\u{6ff}' => Script::Arabic,
        '\u{e00}'..='\u{e7f}' => Script::Thai,
        '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => Script::EastAsian,
        _ => Script::Other,
    }
}

fn word(word: &str) -> f64 {
    let chars: Vec<char> = word.chars().collect();
    let has_ascii = chars.iter().any(char::is_ascii_alphabetic);
    let mut sum = 0.0;
    for (at, c) in chars.iter().copied().enumerate().filter(|(_, c)| !c.is_ascii()) {
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied();
        let after = chars.get(at + 1).copied();
        sum += match c {
            '\u{80}'..='\u{9f}' | '\u{fffd}' => -4.0,
            'ª' | 'º' | 'ˆ' | 'ˇ' => symbol(c, before, after),
            c if c.is_alphabetic() || is_combining_mark(c) => letter(c, before, after, has_ascii),
            c => symbol(c, before, after),
        };
    }
    let vowelless =
        chars.len() > 3 && chars.iter().all(|c| script(*c) == Script::Cyrillic) && !word.contains(is_cyrillic_vowel);
    if vowelless { sum - 2.0 } else { sum }
}

fn is_cyrillic_vowel(c: char) -> bool {
    "аеёиоуыэюяіїєАЕЁИОУЫЭЮЯІЇЄ".contains(c)
}

fn letter(c: char, before: Option<char>, after: Option<char>, has_ascii: bool) -> f64 {
    let own = script(c);
    let mut sum = match own {
        Script::Latin => latin(c, before, after),
        Script::EastAsian => 2.0,
        Script::Other => -1.0,
        _ => 1.2,
    };
    if own != Script::Latin && has_ascii {
        sum -= 2.5;
    }
    if before.is_some_and(|b| !b.is_ascii() && b.is_alphabetic() && script(b) != own) {
        sum -= 2.0;
    }
    if c.is_uppercase() && before.is_some_and(char::is_lowercase) {
        sum -= 2.5;
    }
    if c.is_lowercase() && before.is_some_and(char::is_uppercase) && after.is_some_and(char::is_uppercase) {
        sum -= 2.0;
    }
    sum
}

fn latin(c: char, before: Option<char>, after: Option<char>) -> f64 {
    let small = |c: char| c.to_lowercase().next().unwrap_or(c);
    let neighbour = |c: Option<char>| c.filter(|c| c.is_alphabetic()).map_or('_', small);
    let pair = |a: char, b: char| PAIRS.get(&(a, b)).copied().unwrap_or(-0.7);
    let mut sum = 0.3 + pair(neighbour(before), small(c)) + pair(small(c), neighbour(after));
    if before.is_some_and(|c| c.is_ascii_digit()) || after.is_some_and(|c| c.is_ascii_digit()) {
        sum -= 1.0;
    }
    if before.is_none() && after.is_none() && !matches!(c, 'à' | 'é' | 'è' | 'É' | 'À') {
        sum -= 1.0;
    }
    sum
}

fn symbol(c: char, before: Option<char>, after: Option<char>) -> f64 {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match c {
        '’' if is_letter(before) && is_letter(after) => 1.0,
        '’' if matches!(before, Some('s' | 'S')) && after.is_none() => 0.4,
        '“' | '«' | '‘' | '„' | '•' | '¿' | '¡' | '–' | '—' if before.is_none() && after.is_some() => {
            0.3
        }
        '’' | '™' | '®' | '”' | '»' | '…' | '°' if after.is_none() && before.is_some() => 0.3,
        '–' | '—' | '•' | '·' | '€' | '£' if before.is_none() && after.is_none() => 0.6,
        '–' if is_digit(before) && is_digit(after) => 1.0,
        '«' | '»' | '©' | '®' | '°' | '…' if before.is_none() && after.is_none() => 0.2,
        // Emoji, which no code page has.
        '\u{1f000}'.. => 0.0,
        // The corners and lines of DOS.
        '\u{2500}'..='\u{25ff}' => -3.0,
        _ => -2.5,
    }
}
