//! Forms of address, before a name and behind it.

use super::clean::tidy;
use super::letters::{in_brackets, is_kind, is_school};
use super::script::is_east_asian;
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

/// A text without the forms of address that it began with.
pub(super) struct Taken {
    pub honorific: Vec<String>,
    /// The one word that follows is a first name.
    pub then_first: bool,
    pub rest: String,
}

/// `text` without the forms of address it begins with. `behind` words of the name stand elsewhere.
pub(super) fn without_honorifics(text: &str, behind: usize) -> Taken {
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
            let keys: Vec<String> = phrase.iter().map(|token| key(token)).filter(|key| !key.is_empty()).collect();
            let forms = words.before.get(&keys.join(" "))?;
            let stops = phrase.iter().all(|token| dotted(token));
            let follow = tokens.len() - at - length + behind;
            let capitals = phrase.iter().all(|token| token.chars().filter(|c| c.is_uppercase()).count() >= 2)
                && tokens.iter().skip(at + length).any(|token| token.contains(char::is_lowercase));
            let allowed =
                |form: &&Form| (!form.dotted || stops) && (!form.two || follow >= 2) && (!form.capitals || capitals);
            let form = forms.iter().find(allowed)?;
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
        let what_kind = pair && !taken.honorific.is_empty() && (is_kind(token) || is_school(token));
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
    token.contains(['.', 'ª', 'º', '\'', '’', '"', '״', '׳']) || token.ends_with('/')
}

/// Takes off the forms of address at the end of `name`, where enough of a name is left: "Brandt Prof. Dr.".
pub(super) fn honorifics_behind(name: &mut String, one_is_enough: bool) -> Vec<String> {
    let mut found: Vec<String> = std::iter::from_fn(|| honorific_behind(name, one_is_enough)).collect();
    found.reverse();
    found
}

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
    let found = in_brackets(behind).unwrap_or(behind).to_owned();
    *name = before.trim_end().to_owned();
    Some(found)
}

/// Those that only ever stand behind a name, and behind a first name alone as well ("Ahmet Bey").
fn is_title_of_respect(word: &str) -> bool {
    !words::get().before.contains_key(&key(word))
}
