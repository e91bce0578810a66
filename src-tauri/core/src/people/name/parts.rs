//! Taking a name apart.

use super::Name;
use super::clean::tidy;
use super::forms::{Part, honorifics_behind, place_of, without_honorifics};
use super::letters::{is_initial, is_letters, like_letters};
use super::script::{is_east_asian, is_katakana, korean};
use super::words::{self, key};

pub(super) fn of_text(text: &str) -> Name {
    let text = bare(text);
    let text = unquoted(text.trim());
    let mut honorific: Vec<String> = Vec::new();
    let (mut names, mut letters): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut then_first = false;
    let pieces: Vec<&str> = pieces(text);
    let several = pieces.len() > 1;
    for piece in pieces {
        let piece = unquoted(piece.trim());
        if piece.is_empty() || (piece.contains('/') && is_pronouns(piece)) {
            continue;
        }
        if !names.is_empty() && is_letters(piece) && !is_shortened_form(piece) {
            letters.push(piece.to_owned());
            continue;
        }
        let behind = usize::from(several) + names.len();
        let mut taken = without_honorifics(piece, behind);
        honorific.append(&mut taken.honorific);
        then_first |= taken.then_first;
        let behind = honorifics_behind(&mut taken.rest, several);
        then_first |= behind.iter().any(|form| place_of(form) == Part::Behind);
        honorific.extend(behind);
        if !taken.rest.is_empty() {
            names.push(taken.rest);
        }
    }
    let unlisted = |names: &[String]| {
        let [name, second, ..] = names else { return false };
        name.contains(' ') && name.contains(char::is_lowercase) && like_letters(second)
    };
    let mut at = 0;
    while unlisted(&names) {
        letters.insert(at, names.remove(1));
        at += 1;
    }
    let honorific = honorific.join(" ");
    let mut names = names.into_iter();
    let (mut first, mut last) = match (names.next(), names.next()) {
        (Some(last), Some(first)) => comma_order(last, first),
        (Some(name), None) if !name.contains(' ') && !honorific.is_empty() && !then_first => match korean(&name) {
            Some((last, first)) => (first, last),
            None if is_east_asian(&name) && name.chars().count() > 2 => (name, String::new()),
            None => (String::new(), name),
        },
        (Some(name), None) => split(&name),
        _ => (String::new(), String::new()),
    };
    letters.extend(names);
    if first.is_empty() && last.is_empty() && !letters.is_empty() {
        first = letters.remove(0);
    }
    last = std::iter::once(last).chain(letters).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    Name { honorific, first, last }
}

/// "Berg, Ada van der": the small words belong to the last name.
fn comma_order(last: String, first: String) -> (String, String) {
    let words = words::get();
    let mut given: Vec<&str> = first.split(' ').collect();
    let (mut small, mut behind): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    while given.len() > 1
        && let Some(word) = given.last().filter(|word| {
            let noble = !small.is_empty() && words.noble.contains(&key(word));
            noble || (words.particles.contains(&key(word)) && word.chars().all(|c| !c.is_uppercase()))
        })
    {
        small.insert(0, word);
        given.pop();
    }
    // "Brandt, Jo III"
    while given.len() > 1
        && let Some(word) = given.last().filter(|word| words.generations.contains(&key(word)))
    {
        behind.insert(0, word);
        given.pop();
    }
    small.push(&last);
    small.append(&mut behind);
    (given.join(" "), small.join(" "))
}

/// A name without a comma.
fn split(name: &str) -> (String, String) {
    let whole = || (name.to_owned(), String::new());
    let tokens: Vec<&str> = name.split(' ').filter(|token| !token.is_empty()).collect();
    let Some((head, tail)) = tokens.split_first() else { return whole() };
    if is_east_asian(name) && !is_katakana(name) {
        return match tail {
            [] => korean(name).map_or_else(whole, |(last, first)| (first, last)),
            _ => (tail.join(" "), (*head).to_owned()),
        };
    }
    // "DUPONT Anne", "VAN DER BERG Ada": the last name is the one in capitals.
    let small = |word: &&str| words::get().particles.contains(&key(word));
    let capitals = tokens.iter().take_while(|word| is_shouted(word) || small(word)).count();
    let (family, given) = tokens.split_at_checked(capitals).unwrap_or((&[], &tokens));
    let shouted = family.last().is_some_and(|word| is_shouted(word));
    if shouted && !given.is_empty() && given.iter().all(|word| word.contains(char::is_lowercase)) {
        return (given.join(" "), family.join(" "));
    }
    let initials = tokens.iter().take_while(|word| is_initial(word)).count();
    if initials > 1 && initials < tokens.len() {
        let (first, last) = tokens.split_at_checked(initials).unwrap_or((&[], &tokens));
        return (first.join(" "), last.join(" "));
    }
    ((*head).to_owned(), tail.join(" "))
}

/// A family name in capitals: "DUPONT", "McDOWD", "LI".
fn is_shouted(word: &str) -> bool {
    let bare = ["Mc", "Mac", "O'", "O’"].iter().find_map(|before| word.strip_prefix(before)).unwrap_or(word);
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    let short = (2..4).contains(&letters) && words::get().families.contains(&key(word));
    (letters >= 4 || short) && !bare.contains(char::is_lowercase) && bare.contains(char::is_uppercase)
}

pub(super) fn of_columns(honorific: &str, first: &str, last: &str) -> Name {
    let ornament = !first.trim().is_empty();
    let (first, last) = (bare(first), bare(last));
    let (first, last) = match first.strip_suffix(',') {
        // "Brandt, Ada" that was parted at its blank.
        Some(family) if !family.contains(',') && !last.is_empty() => (last, family.trim().to_owned()),
        _ => undoubled(first, last),
    };
    if first.is_empty() && ornament && honorific.is_empty() && last.contains(' ') {
        return of_text(&last);
    }
    let mut said: Vec<String> = Some(bare(honorific)).filter(|said| !said.is_empty()).into_iter().collect();
    let one_cell = if last.is_empty() { &first } else { &last };
    if (first.is_empty() || last.is_empty()) && one_cell.contains(',') {
        let name = of_text(one_cell);
        said.extend(Some(name.honorific).filter(|said| !said.is_empty()));
        return Name { honorific: said.join(" "), ..name };
    }
    let mut given = without_honorifics(&first, last.split(' ').filter(|word| !word.is_empty()).count());
    let mut family = without_honorifics(&last, 1);
    said.append(&mut given.honorific);
    if family.rest.is_empty() {
        // A last name that is a form of address by chance.
        family.rest = last;
    } else {
        said.append(&mut family.honorific);
    }
    if given.rest.is_empty() && !first.is_empty() && family.rest.contains(' ') {
        let name = of_text(&family.rest);
        said.extend(Some(name.honorific).filter(|said| !said.is_empty()));
        return Name { honorific: said.join(" "), ..name };
    }
    said.extend(honorifics_behind(&mut given.rest, false));
    if is_east_asian(&given.rest) || is_east_asian(&family.rest) {
        said.extend(honorifics_behind(&mut family.rest, true));
    }
    said.dedup();
    let (first, last) = if family.rest.is_empty() {
        (given.rest, family.rest)
    } else {
        let (first, letters) = given.rest.split_once(',').unwrap_or((&given.rest, ""));
        let (first, letters) = if is_letters(letters) { (first, letters) } else { (given.rest.as_str(), "") };
        let (first, last) = comma_order(family.rest, first.trim().to_owned());
        (first, if letters.is_empty() { last } else { format!("{last}, {}", letters.trim()) })
    };
    Name { honorific: said.join(" "), first, last }
}

/// The last name, or the first, that stands in both columns: "Ada" and "Ada Brandt".
fn undoubled(first: String, last: String) -> (String, String) {
    let behind = last.strip_prefix(first.as_str()).and_then(|rest| rest.strip_prefix(' '));
    if let Some(behind) = behind.filter(|_| !first.is_empty()) {
        let behind = behind.to_owned();
        return (first, behind);
    }
    let before = first.strip_suffix(last.as_str()).and_then(|rest| rest.strip_suffix(' '));
    match before.filter(|_| !last.is_empty()) {
        Some(before) => (before.to_owned(), last),
        None => (first, last),
    }
}

/// "Ms.", and not "M.S.".
fn is_shortened_form(piece: &str) -> bool {
    let stop = piece.find('.').is_none_or(|at| at + 1 == piece.len());
    stop && piece.contains(char::is_lowercase) && words::get().after.contains(&key(piece))
}

/// A name without what people hang on it: ornaments of plain signs, "#hiring", the numbers of notes, pronouns.
fn bare(text: &str) -> String {
    let tidied = tidy(text);
    let words = tidied.split(' ').map(|word| word.trim_matches(['*', '~', '_', '^', '!', '?', '¹', '²', '³']));
    let kept = words.filter(|word| {
        let sign =
            word.chars().all(|c| c.is_ascii_punctuation()) && !word.contains(['&', '-', '/', ',', '.', '"', '\'']);
        let tag = word.strip_prefix('#').is_some_and(|tag| tag.starts_with(char::is_alphabetic));
        !(word.is_empty() || sign || tag)
    });
    without_pronouns(&kept.collect::<Vec<_>>().join(" ")).replace(" ,", ",").trim().to_owned()
}

/// The parts of `text` between commas that stand outside of brackets.
fn pieces(text: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    text.split(|c: char| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    })
    .collect()
}

/// Whether `text` is nothing but pronouns: "she/her".
#[must_use]
pub fn is_pronouns(text: &str) -> bool {
    let words = words::get();
    let mut said = text.split(['/', ',', ' ', '|']).filter(|word| !word.is_empty()).peekable();
    said.peek().is_some() && said.all(|word| words.pronouns.contains(&key(word)))
}

/// `text` without "(she/her)", "she/her" at its end, and "(1)".
pub(super) fn without_pronouns(text: &str) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some((open, close)) =
        rest.find(['(', '[']).and_then(|open| rest.get(open..)?.find([')', ']']).map(|at| (open, open + at)))
    {
        let inside = rest.get(open + 1..close).unwrap_or_default();
        let pronouns = is_pronouns(inside) || (!inside.is_empty() && inside.chars().all(|c| c.is_ascii_digit()));
        out.push_str(rest.get(..if pronouns { open } else { close + 1 }).unwrap_or_default());
        rest = rest.get(close + 1..).unwrap_or_default();
    }
    out.push_str(rest);
    let mut words: Vec<&str> = out.split(' ').filter(|word| !word.is_empty()).collect();
    while words.last().is_some_and(|word| word.contains('/') && is_pronouns(word)) && words.len() > 1 {
        words.pop();
        while words.last().is_some_and(|word| matches!(*word, "-" | "–" | "—" | "|")) {
            words.pop();
        }
    }
    words.join(" ")
}

fn unquoted(text: &str) -> &str {
    const PAIRS: [(char, char); 6] = [('"', '"'), ('\'', '\''), ('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’')];
    PAIRS
        .iter()
        .find_map(|(open, close)| {
            text.strip_prefix(*open)?.strip_suffix(*close).filter(|inside| !inside.contains([*open, *close]))
        })
        .map_or(text, str::trim)
}
