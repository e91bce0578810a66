//! Whether a text is English enough for the hints, and how long it is.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_segmentation::UnicodeSegmentation;
use whatlang::{Detector, Lang};

use crate::vocabulary::fold;

/// A sentence is English where so many in a hundred of its words are among the commonest English ones, and is not where fewer than
/// the second are. In between the letters decide.
const SURELY: usize = 33;
const HARDLY: usize = 12;
/// The letters of a longer sentence say no more than those of its beginning.
const LETTERS: usize = 400;

static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../data/rehearsal/en/words.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect()
});

/// The languages with Latin letters that English is most easily taken for.
static DETECTOR: LazyLock<Detector> = LazyLock::new(|| {
    use Lang::{
        Afr, Cat, Ces, Dan, Deu, Eng, Est, Fin, Fra, Hrv, Hun, Ind, Ita, Lat, Lav, Lit, Nld, Nob, Pol, Por, Ron, Slk,
        Slv, Spa, Swe, Tgl, Tur, Vie,
    };
    Detector::with_allowlist(vec![
        Afr, Cat, Ces, Dan, Deu, Eng, Est, Fin, Fra, Hrv, Hun, Ind, Ita, Lat, Lav, Lit, Nld, Nob, Pol, Por, Ron, Slk,
        Slv, Spa, Swe, Tgl, Tur, Vie,
    ])
});

/// Whether the greater part of `text`, by words, is English. A text without words is not; a sentence that could be either, such as
/// one that is full of names, has no say.
#[must_use]
pub fn is_english(text: &str) -> bool {
    let (mut english, mut other) = (0, 0);
    for sentence in text.split(['.', '!', '?', '\n', '。', '！', '？', '؟', '।']) {
        match is_english_sentence(sentence) {
            Some(true) => english += words(sentence),
            Some(false) => other += words(sentence),
            None => {}
        }
    }
    english > other
}

fn is_english_sentence(sentence: &str) -> Option<bool> {
    let folded = fold(sentence);
    let words = folded.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|w| w.contains(char::is_alphabetic));
    let (mut all, mut common) = (0, 0);
    for word in words {
        let is_common = COMMON.contains(word.trim_matches('\''));
        // The shortest words are shared by many languages: only those of the list say something.
        all += usize::from(is_common || word.chars().count() > 2);
        common += usize::from(is_common);
    }
    if common * 100 >= all * SURELY {
        return Some(common > 0);
    }
    if common * 100 < all * HARDLY {
        return Some(false);
    }
    let found = DETECTOR.detect(&folded.chars().take(LETTERS).collect::<String>())?;
    (found.lang() == Lang::Eng || found.is_reliable()).then_some(found.lang() == Lang::Eng)
}

/// How many words `text` has, as a person would count them: what stands between white space or dashes, and in scripts that are
/// written without spaces what the tables of Unicode take for a word.
#[must_use]
pub fn words(text: &str) -> usize {
    let joins = |c: char| !c.is_whitespace() && !matches!(c, '—' | '–' | '…' | '/');
    let runs = text.split(|c| !joins(c)).filter(|run| run.contains(char::is_alphanumeric));
    runs.map(|run| if run.contains(is_unspaced) { run.unicode_words().count() } else { 1 }).sum()
}

/// How many characters `text` has, as a person would count them: an emoji is one, whatever it is made of.
#[must_use]
pub fn characters(text: &str) -> usize {
    text.graphemes(true).count()
}

/// Whether `c` belongs to a script that is written without spaces: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
const fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{9fff}'
        | '\u{20000}'..='\u{3ffff}')
}
