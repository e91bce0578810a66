//! Taking a name apart.

use super::Name;
use super::clean::tidy;
use super::script::{is_east_asian, is_katakana, korean};
use super::words::{self, Form, key};

/// Where a form of address stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Before,
    /// Behind the name, without a space.
    Joined,
    /// Behind the name.
    Behind,
}

/// Where `honorific` stands beside the name.
pub(super) fn place_of(honorific: &str) -> Part {
    let words = words::get();
    let written = key(honorific);
    if honorific.starts_with('-') || (is_east_asian(honorific) && words.after.contains(&written)) {
        Part::Joined
    } else if words.after.contains(&written) && !words.before.contains_key(&written) {
        Part::Behind
    } else {
        Part::Before
    }
}

/// Whether `text` is nothing but forms of address: "Dr.", "Prof. Dr.", "Frau".
#[must_use]
pub fn is_honorific(text: &str) -> bool {
    let text = tidy(text);
    // "HR" is a field of work and "Hr." is Danish for Mr.; "PR" and "Pr." are another such two.
    let written = |word: &str| {
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        !word.is_ascii() || word.contains('.') || (capitals == 1 && word.starts_with(char::is_uppercase))
    };
    let told = without_honorifics(&text, 2).rest.is_empty() || words::get().after.contains(&key(&text));
    // A letter alone is an initial.
    let first = text.split(' ').next().unwrap_or_default();
    let a_word = !first.is_ascii() || first.chars().filter(char::is_ascii_alphabetic).count() > 1;
    a_word && told && text.split(' ').all(written)
}

/// Whether `text` is nothing but letters as people have them behind their names: "PhD", "LL.M., MBA", "SHRM-SCP".
#[must_use]
pub fn is_letters(text: &str) -> bool {
    let mut any = false;
    let mut all = text.split([',', ' ', '/', '&', '|']).map(str::trim).filter(|word| !word.is_empty());
    let known = all.all(|word| {
        any = true;
        is_one(word, |words, key| {
            words.degrees.contains(key) || words.roles.contains(key) || words.generations.contains(key)
        })
    });
    any && known
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
fn like_letters(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let small = text.chars().filter(|c| c.is_lowercase()).count();
    !text.contains(' ') && capitals >= 2 && capitals > small && text.chars().count() <= 12
}

/// A last name, and the letters behind its first comma.
pub(super) fn last_and_letters(last: &str) -> (&str, &str) {
    let (base, letters) = last.split_once(',').unwrap_or((last, ""));
    (base.trim(), letters.trim())
}

/// Whether `word` is an initial, or several: "J.", "J", "J.-P."
pub(super) fn is_initial(word: &str) -> bool {
    let mut runs = word.split(|c: char| !c.is_alphabetic()).filter(|run| !run.is_empty()).peekable();
    runs.peek().is_some() && !is_east_asian(word) && runs.all(|run| run.chars().count() == 1)
}

struct Taken {
    honorific: Vec<String>,
    /// The one word that follows is a first name.
    then_first: bool,
    rest: String,
}

/// `text` without the forms of address it begins with. `behind` words of the name stand elsewhere.
fn without_honorifics(text: &str, behind: usize) -> Taken {
    let words = words::get();
    let mut taken = Taken { honorific: Vec::new(), then_first: false, rest: String::new() };
    let mut text = text;
    if let Some(begun) = words.joined_before.iter().find(|begun| text.starts_with(begun.as_str())) {
        taken.honorific.push(begun.clone());
        text = text.get(begun.len()..).unwrap_or_default().trim_start();
    }
    let tokens: Vec<&str> = text.split(' ').filter(|token| !token.is_empty()).flat_map(unglued).collect();
    let mut at = 0;
    while at < tokens.len() {
        let found = (1..=3_usize).rev().find_map(|length| {
            let phrase = tokens.get(at..at + length)?;
            let keys: Vec<String> = phrase.iter().map(|token| key(token)).collect();
            let forms = words.before.get(&keys.join(" "))?;
            let stops = phrase.iter().all(|token| dotted(token));
            let follow = tokens.len() - at - length + behind;
            let form = forms.iter().find(|form: &&Form| (!form.dotted || stops) && (!form.two || follow >= 2))?;
            Some((length, form.then_first))
        });
        if let Some((length, then_first)) = found {
            taken.honorific.push(tokens.get(at..at + length).unwrap_or_default().join(" "));
            taken.then_first |= then_first;
            at += length;
            continue;
        }
        let Some(token) = tokens.get(at) else { break };
        // "Dr. h. c.", and otherwise an initial.
        let pair = match key(token).as_str() {
            "h" => tokens.get(at + 1).is_some_and(|next| key(next) == "c"),
            "c" => taken.honorific.last().is_some_and(|before| key(before) == "h"),
            _ => true,
        };
        let what_kind = pair
            && !taken.honorific.is_empty()
            && words.doctors.contains(&key(token))
            && (token.contains('.') || token.chars().all(char::is_lowercase));
        if !what_kind {
            break;
        }
        taken.honorific.push((*token).to_owned());
        at += 1;
    }
    taken.rest = tokens.get(at..).unwrap_or_default().join(" ");
    taken
}

/// "Dr.Ada" is two words, and "Prof.Dr.Ada" three.
fn unglued(token: &str) -> Vec<&str> {
    let words = words::get();
    let mut out = Vec::new();
    let mut rest = token;
    while let Some((at, _)) = rest.char_indices().find(|(_, c)| *c == '.') {
        let (head, tail) = (rest.get(..=at).unwrap_or(rest), rest.get(at + 1..).unwrap_or_default());
        let known = head.chars().count() > 2 && words.before.contains_key(&key(head));
        if words.before.contains_key(&key(rest)) || !known || !tail.starts_with(char::is_alphabetic) {
            break;
        }
        out.push(head);
        rest = tail;
    }
    out.push(rest);
    out
}

/// Written with a stop, or with what else marks a word as cut short.
fn dotted(token: &str) -> bool {
    token.contains(['.', 'ª', 'º', '\'', '’', '"', '״', '׳'])
}

/// Takes off a form of address at the end of `name`, where enough of a name is left.
fn honorific_behind(name: &mut String, one_is_enough: bool) -> Option<String> {
    let words = words::get();
    if is_east_asian(name)
        && let Some(found) =
            words.joined.iter().find(|joined| name.ends_with(joined.as_str()) && name.len() > joined.len())
    {
        name.truncate(name.len() - found.len());
        *name = name.trim_end().to_owned();
        return Some(found.clone());
    }
    if let Some((before, behind)) = name.rsplit_once('-')
        && words.hyphened.contains(&key(behind))
        && behind.chars().all(char::is_lowercase)
    {
        let found = format!("-{behind}");
        *name = before.to_owned();
        return Some(found);
    }
    let (before, behind) = name.rsplit_once(' ')?;
    if !words.after.contains(&key(behind)) || (!one_is_enough && !before.contains(' ') && !is_title_of_respect(behind))
    {
        return None;
    }
    let found = behind.to_owned();
    *name = before.trim_end().to_owned();
    Some(found)
}

/// Those that only ever stand behind a name, and behind a first name alone as well ("Ahmet Bey").
fn is_title_of_respect(word: &str) -> bool {
    !words::get().before.contains_key(&key(word))
}

pub(super) fn of_text(text: &str) -> Name {
    let text = without_pronouns(&tidy(text));
    let text = unquoted(text.trim());
    let mut honorific: Vec<String> = Vec::new();
    let (mut names, mut letters): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut then_first = false;
    let pieces: Vec<&str> = pieces(text);
    let several = pieces.len() > 1;
    for piece in pieces {
        let piece = unquoted(piece.trim());
        if piece.is_empty() {
            continue;
        }
        if !names.is_empty() && is_letters(piece) {
            letters.push(piece.to_owned());
            continue;
        }
        let behind = usize::from(several) + names.len();
        let mut taken = without_honorifics(piece, behind);
        honorific.append(&mut taken.honorific);
        then_first |= taken.then_first;
        if let Some(behind) = honorific_behind(&mut taken.rest, several) {
            then_first |= place_of(&behind) == Part::Behind;
            honorific.push(behind);
        }
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
    let mut small: Vec<&str> = Vec::new();
    while given.len() > 1
        && let Some(word) =
            given.last().filter(|word| words.particles.contains(&key(word)) && word.chars().all(|c| !c.is_uppercase()))
    {
        small.insert(0, word);
        given.pop();
    }
    small.push(&last);
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
    // "DUPONT Anne": the last name is the one in capitals.
    let shouted = |word: &&&str| {
        word.chars().filter(|c| c.is_alphabetic()).count() >= 4
            && !word.contains(char::is_lowercase)
            && word.contains(char::is_uppercase)
    };
    let capitals = tokens.iter().take_while(shouted).count();
    let (family, given) = tokens.split_at_checked(capitals).unwrap_or((&[], &tokens));
    if capitals > 0 && !given.is_empty() && given.iter().all(|word| word.contains(char::is_lowercase)) {
        return (given.join(" "), family.join(" "));
    }
    ((*head).to_owned(), tail.join(" "))
}

pub(super) fn of_columns(honorific: &str, first: &str, last: &str) -> Name {
    let cell = |text: &str| without_pronouns(&tidy(text)).trim().to_owned();
    let (first, last) = (cell(first), cell(last));
    let (first, last) = match first.strip_suffix(',') {
        // "Brandt, Ada" that was parted at its blank.
        Some(family) if !family.contains(',') && !last.is_empty() => (last, family.trim().to_owned()),
        _ => (first, last),
    };
    let mut said: Vec<String> = Some(cell(honorific)).filter(|said| !said.is_empty()).into_iter().collect();
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
    said.extend(honorific_behind(&mut given.rest, false));
    if is_east_asian(&given.rest) || is_east_asian(&family.rest) {
        said.extend(honorific_behind(&mut family.rest, true));
    }
    said.dedup();
    Name { honorific: said.join(" "), first: given.rest, last: family.rest }
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

/// `text` without "(she/her)".
fn without_pronouns(text: &str) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some((open, close)) =
        rest.find(['(', '[']).and_then(|open| rest.get(open..)?.find([')', ']']).map(|at| (open, open + at)))
    {
        let inside = rest.get(open + 1..close).unwrap_or_default();
        let pronouns = is_pronouns(inside);
        out.push_str(rest.get(..if pronouns { open } else { close + 1 }).unwrap_or_default());
        rest = rest.get(close + 1..).unwrap_or_default();
    }
    out.push_str(rest);
    out.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
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
