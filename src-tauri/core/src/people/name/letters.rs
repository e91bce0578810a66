//! Letters behind a name: degrees, roles, generations; and initials.

use super::parts::without_pronouns;
use super::script::is_east_asian;
use super::words::{self, key};

/// Whether `text` is nothing but letters as people have them behind their names: "PhD", "LL.M., MBA", "SHRM-SCP".
#[must_use]
pub fn is_letters(text: &str) -> bool {
    let text = without_pronouns(text);
    let (mut any, mut degree) = (false, false);
    let mut all = text.split([',', ' ', '/', '&', '|']).map(str::trim).filter(|word| !word.is_empty());
    let known = all.all(|word| {
        let listed = is_one(word, |words, key| {
            words.degrees.contains(key) || words.roles.contains(key) || words.generations.contains(key)
        });
        degree |= listed && is_one(word, |words, key| words.degrees.contains(key));
        // "MSc ETH", "lic. oec. HSG", "LL.M. (Harvard)"
        let of_a_school = any && (is_school(word) || is_kind(word) || (degree && in_brackets(word).is_some()));
        any |= listed;
        listed || of_a_school
    });
    any && known
}

/// What stands in brackets, where `word` does.
pub(super) fn in_brackets(word: &str) -> Option<&str> {
    word.strip_prefix('(')?.strip_suffix(')')
}

/// Whether `word` is a school or the like behind a degree: "ETH", "(FH)".
pub(super) fn is_school(word: &str) -> bool {
    let words = words::get();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    match in_brackets(word) {
        Some(inside) => words.in_brackets.contains(&key(inside)),
        None => capitals >= 2 && words.schools.contains(&key(word)),
    }
}

/// Whether `word` says of which kind a doctor or a degree is: "rer.", "oec.", "med".
pub(super) fn is_kind(word: &str) -> bool {
    words::get().doctors.contains(&key(word)) && (word.contains('.') || word.chars().all(char::is_lowercase))
}

/// Whether `word` is letters that may be a role.
pub(super) fn is_role(word: &str) -> bool {
    is_one(word, |words, key| words.roles.contains(key))
}

/// Whether `word` is written as letters are, and `known`. "Ma", "Ed" and "Do" are names; "MA", "M.A." and "ma" are letters.
fn is_one(word: &str, known: impl Fn(&words::Words, &str) -> bool) -> bool {
    let words = words::get();
    let key = key(word.trim_matches(['(', ')', '®', '™']));
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let as_a_name = capitals == 1 && word.starts_with(char::is_uppercase) && !word.contains('.') && key.len() < 3;
    known(words, &key) && (!as_a_name || words.generations.contains(&key))
}

/// Letters that no list has: capitals, a hyphen or figures among them, nothing that can be spoken as a name ("ACE-CPT", "CRCST").
pub(super) fn like_letters(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let small = text.chars().filter(|c| c.is_lowercase()).count();
    !text.contains(' ') && capitals >= 2 && capitals > small && text.chars().count() <= 12
}

/// A last name, and the letters behind its first comma.
pub(crate) fn last_and_letters(last: &str) -> (&str, &str) {
    let (base, letters) = last.split_once(',').unwrap_or((last, ""));
    (base.trim(), letters.trim())
}

/// Whether `word` is an initial, or several ("J.", "J", "J.-P."), or calls nobody either ("Md.").
pub(super) fn is_initial(word: &str) -> bool {
    if words::get().short.contains(&key(word)) {
        return true;
    }
    let mut runs = word.split(|c: char| !c.is_alphabetic()).filter(|run| !run.is_empty()).peekable();
    runs.peek().is_some() && !is_east_asian(word) && runs.all(|run| run.chars().count() == 1)
}
