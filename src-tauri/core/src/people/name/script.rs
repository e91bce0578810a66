//! Names of East Asia: family name first, without a space.

/// Chinese, Japanese or Korean letters.
const fn east_asian(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '々' | '〆' | '〇' | '\u{3041}'..='\u{30ff}' | '\u{ac00}'..='\u{d7af}' | '\u{1100}'..='\u{11ff}')
}

const fn katakana(c: char) -> bool {
    matches!(c, '\u{30a0}'..='\u{30ff}')
}

/// Whether the letters of `text` are Chinese, Japanese or Korean.
pub(super) fn is_east_asian(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(east_asian)
}

/// Whether `text` is in the letters in which Japanese writes names from elsewhere.
pub(super) fn is_katakana(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(katakana)
}

/// The family name and the given name of a Korean name that is written without a space; the syllable before the given name is the
/// family's, but for those few that have two.
pub(super) fn korean(name: &str) -> Option<(String, String)> {
    const TWO: [&str; 10] = ["남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방", "망절", "어금"];
    let syllables: Vec<char> = name.chars().collect();
    if !syllables.iter().all(|c| matches!(c, '\u{ac00}'..='\u{d7af}')) {
        return None;
    }
    let family = match syllables.len() {
        3 | 4 if TWO.iter().any(|two| name.starts_with(two)) => 2,
        2 | 3 => 1,
        _ => return None,
    };
    let (last, first) = syllables.split_at_checked(family)?;
    (!first.is_empty()).then(|| (last.iter().collect(), first.iter().collect()))
}
