//! One person's line, taken apart.

use super::addresses::{self, Taken};
use super::extras;
use super::headings;
use super::judge::{
    is_city, is_comma_order, is_company, is_field, is_legal_form, is_like_a_house, is_name_like, is_of_a_page,
    is_phone, is_place, is_short_place, is_title,
};
use super::lead;
use super::page;
use super::roles::{at_word, places, roles};
use super::split;
use super::words::{self, Column, Label, key};
use super::{QuickFault, QuickLine};
use crate::people::level::{LevelWhy, level_of};
use crate::people::name::{Name, is_honorific, is_letters, is_pronouns};

/// What is found on a line before it is anybody's.
#[derive(Default)]
struct Found {
    line: QuickLine,
    name: Option<Name>,
    addresses: Taken,
}

/// The person on `line`. `recipient`: it comes from a mail program, where a comma turns a name around.
pub(super) fn person(line: &str, recipient: bool) -> Result<QuickLine, QuickFault> {
    let page::Bare { line, page, left_out } = page::bare(line);
    let line = without_tag(&line.replace('[', "(").replace(']', ")"));
    let mut found = Found::default();
    found.line.left_out = left_out;
    let mut kept: Vec<String> = Vec::new();
    let led = lead::parts(line.trim().trim_end_matches([',', ';', '|', ' ']));
    found.line.left_out.extend(led.left_out);
    for part in led.parts {
        let Some(part) = addresses::take(&part, &mut found.addresses) else { continue };
        match labelled(&part) {
            Some((Some(column), value)) => {
                found.take(column, value);
                continue;
            }
            Some((None, _)) => {
                found.line.left_out.push(part);
                continue;
            }
            None => {}
        }
        let part = without_phone(&part, &mut found.line.left_out);
        if part.is_empty()
            && !kept.is_empty()
            && !found.line.left_out.is_empty()
            && found.line.left_out.last().is_some_and(|last| is_phone(last))
        {
            continue;
        }
        if !kept.is_empty() && (is_of_a_page(&part) || is_view(&part) || (part.contains('/') && is_pronouns(&part))) {
            continue;
        }
        kept.push(part);
    }
    while kept.last().is_some_and(String::is_empty) {
        kept.pop();
    }
    let mut parts = kept.into_iter();
    let mut name = parts.next().unwrap_or_default();
    let mut rest: Vec<String> = parts.collect();
    if found.name.is_none() {
        // "Brandt, Ada (VP, Roche)"
        if let [only] = rest.as_slice()
            && let Some((first, _)) = only.strip_suffix(')').and_then(|only| only.split_once('('))
            && is_comma_order(&name, first.trim(), &[])
        {
            name = format!("{name}, {only}");
            rest.clear();
        }
        open_bracket(&mut name, &mut rest, &mut found.line.left_out);
        name_from(&mut name, &mut rest, recipient);
        found.name = Some(Name::of_text(&name));
        // "Ada Brandt at Roche", and "Ada Brandt @ Roche (VP)".
        if !rest.iter().any(|part| at_word(part, page).is_some())
            && let Some((who, company)) = at_word(&name, page)
        {
            found.name = Some(Name::of_text(&who));
            found.line.company = company;
        }
    } else if !name.is_empty() {
        rest.insert(0, name);
    }
    extras::take(&mut rest, &mut found.line.left_out);
    places(&mut rest, page, &mut found.line.left_out);
    let role_letters = found.name.clone().is_some_and(|mut name| name.take_role().is_some());
    roles(rest, page, role_letters, &mut found.line);
    found.finish()
}

/// A row whose columns are known.
pub(super) fn row(cells: Vec<(Column, String)>) -> Result<QuickLine, QuickFault> {
    let mut found = Found::default();
    let (mut honorific, mut first, mut last) = (String::new(), String::new(), String::new());
    let mut whole = String::new();
    for (column, cell) in cells {
        match column {
            Column::Honorific => honorific = format!("{honorific} {cell}").trim().to_owned(),
            Column::Title if is_honorific(&cell) => honorific = format!("{honorific} {cell}").trim().to_owned(),
            Column::First => first = cell,
            Column::Last => last = cell,
            Column::Name => {
                whole.clone_from(&cell);
                found.take(column, cell);
            }
            column => found.take(column, cell),
        }
    }
    // "Name" beside "Vorname" is the last one, or has the first in it; beside "Nachname" it is the first.
    if last.is_empty() && !first.is_empty() && !whole.is_empty() {
        last = whole.strip_prefix(&first).filter(|rest| rest.starts_with(' ')).unwrap_or(&whole).trim().to_owned();
    } else if first.is_empty() && !last.is_empty() && !whole.is_empty() {
        first = whole.strip_suffix(&last).unwrap_or(&whole).trim().to_owned();
    }
    if !(first.is_empty() && last.is_empty()) {
        found.name = Some(Name::of_columns(&honorific, &first, &last));
    }
    found.finish()
}

impl Found {
    fn take(&mut self, column: Column, value: String) {
        if value.is_empty() {
            return;
        }
        match column {
            Column::Name | Column::First => self.name = Some(Name::of_text(&value)),
            Column::Last => {
                let name = self.name.take().unwrap_or_default();
                self.name = Some(Name::of_columns(&name.honorific, &name.first, &value));
            }
            Column::Honorific => {}
            Column::Title => self.line.title = value,
            Column::Company => self.line.company = value,
            Column::Email | Column::Url => {
                if let Some(odd) = addresses::take(&value, &mut self.addresses) {
                    self.line.left_out.push(odd);
                }
            }
            // A row's number says nothing.
            Column::Other if value.len() <= 4 && value.chars().all(|c| c.is_ascii_digit()) => {}
            Column::Other => self.line.left_out.push(value),
        }
    }

    fn finish(self) -> Result<QuickLine, QuickFault> {
        let Self { mut line, name, addresses } = self;
        let mut name = name.unwrap_or_default();
        if line.title.is_empty() {
            line.title = name.take_role().unwrap_or_default();
        }
        if name.is_empty() {
            return Err(QuickFault::NoName);
        }
        let mut emails = addresses.emails.into_iter();
        line.email = emails.next().unwrap_or_default();
        let mut profiles = addresses.profiles.into_iter().partition::<Vec<_>, _>(|url| !url.starts_with("www."));
        profiles.0.extend(
            std::mem::take(&mut profiles.1)
                .into_iter()
                .inspect(|url| line.left_out.push(url.clone()))
                .filter(|_| false),
        );
        let mut urls = profiles.0.into_iter();
        line.profile_url = urls.next().unwrap_or_default();
        let first = line.email.clone();
        line.left_out.extend(emails.filter(|other| !other.eq_ignore_ascii_case(&first)).chain(urls));
        line.left_out.retain(|text| text.chars().any(char::is_alphanumeric));
        line.title = without_article(&tidied(&line.title));
        line.company = tidied(&line.company);
        (line.honorific, line.first_name, line.last_name) = (name.honorific, name.first, name.last);
        Ok(line)
    }
}

/// A text that was cut off has no dots at its end, and what is left of a bracket has none either.
fn tidied(text: &str) -> String {
    let text = text.trim().trim_end_matches(['…', ',', ';', '|', '?', '✓', '✔', '☑']).trim();
    let text = text.trim_matches(['~', '*', '_']).trim();
    let text = text.strip_suffix("...").unwrap_or(text).trim();
    let text = split::unquoted(text);
    // The stop at the end of a sentence, and not that of "Inc.".
    let last = text.rsplit(' ').next().unwrap_or_default();
    let sentence = last.chars().count() > 5 && last.matches('.').count() == 1 && !is_legal_form(last);
    let text = if sentence { text.trim_end_matches('.') } else { text };
    let unpaired = text.matches('(').count() != text.matches(')').count();
    if unpaired { text.trim_matches(['(', ')']).trim().to_owned() } else { text.to_owned() }
}

/// "the VP of Sales", "who is VP of Sales"
fn without_article(title: &str) -> String {
    let mut title = title;
    while let Some(rest) =
        ["who is ", "is ", "the ", "a ", "an ", "our "].iter().find_map(|word| title.strip_prefix(word))
    {
        title = rest;
    }
    title.to_owned()
}

/// A page's link to the person it shows: "View Ada Brandt’s profile".
pub(super) fn is_view(part: &str) -> bool {
    let key = key(part);
    key.starts_with("view ") && key.ends_with("profile")
}

/// "(EXTERNAL) Ada Brandt"
fn without_tag(line: &str) -> String {
    let tagged = line.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let name = tagged.filter(|(tag, _)| words::get().outside.contains(&key(tag))).map(|(_, name)| name.trim_start());
    name.unwrap_or(line).to_owned()
}

/// "Title: VP": the column and the value; a label of something that is not kept has no column.
fn labelled(part: &str) -> Option<(Option<Column>, String)> {
    let (label, value) = part.split_once(':')?;
    let value = value.trim().to_owned();
    if value.is_empty() || label.split(' ').count() > 3 {
        return None;
    }
    if let Some(column) = headings::label(label) {
        return Some((Some(column).filter(|column| *column != Column::Other), value));
    }
    match words::get().labels.get(&key(label)) {
        Some(Label::Place | Label::Phone) => Some((None, value)),
        _ => None,
    }
}

/// Takes a telephone number off.
fn without_phone(part: &str, left_out: &mut Vec<String>) -> String {
    if !part.chars().any(|c| c.is_ascii_digit()) {
        return part.to_owned();
    }
    let inside = part.strip_prefix('(').and_then(|part| part.strip_suffix(')')).unwrap_or(part);
    if is_phone(inside) {
        left_out.push(inside.to_owned());
        return String::new();
    }
    let tokens: Vec<&str> = part.split(' ').collect();
    for from in 1..tokens.len() {
        let (before, tail) = tokens.split_at(from);
        let tail = tail.join(" ");
        let bare = tail.trim_matches(['(', ')']);
        if (bare.starts_with(['+', '0']) || tail.starts_with('(') || bare.starts_with(char::is_alphabetic))
            && is_phone(bare)
        {
            left_out.push(bare.to_owned());
            return before.join(" ");
        }
    }
    part.to_owned()
}

/// "Jo Brandt (VP, Roche)": what is in brackets behind a name, where it is no part of it.
fn open_bracket(name: &mut String, rest: &mut Vec<String>, left_out: &mut Vec<String>) {
    let Some((before, inside)) = name.strip_suffix(')').and_then(|name| name.rsplit_once('(')) else { return };
    let (before, inside) = (before.trim().to_owned(), inside.trim().to_owned());
    let of_the_name = ["née", "nee", "geb", "né", "born", "formerly", "aka", "a.k.a"]
        .iter()
        .any(|word| inside.to_lowercase().starts_with(word));
    let spoken_of =
        inside.split(['/', ' ', ',']).all(|word| word.chars().all(|c| c.is_lowercase())) || inside.contains('/');
    if before.is_empty() || of_the_name || is_letters(&inside) || is_honorific(&inside) {
        return;
    }
    if words::get().outside.contains(&key(&inside)) {
        *name = before;
        return;
    }
    // The name that somebody has on a page: "(@adab)".
    if inside
        .strip_prefix('@')
        .is_some_and(|handle| !handle.contains([' ', '.']) && !handle.contains(char::is_uppercase))
    {
        *name = before;
        left_out.push(inside);
        return;
    }
    if spoken_of && !is_title(&inside) {
        return;
    }
    let inner = split::parts(&inside);
    let titled = inner.iter().any(|part| is_title(part) || is_field(part));
    if !titled && (is_place(&inside) || is_city(&inside) || is_short_place(&inside) || is_code(&inside)) {
        *name = before;
        left_out.push(inside);
        return;
    }
    if let [house, place] = inner.as_slice()
        && rest.is_empty()
        && !titled
        && is_like_a_house(house)
        && (is_place(place) || is_city(place) || is_short_place(place))
    {
        *name = before;
        rest.extend([String::new(), house.clone()]);
        left_out.push(place.clone());
        return;
    }
    if rest.is_empty() {
        *name = before;
        if inner.len() == 1 && !titled && at_word(&inside, false).is_none() {
            // A company: an empty title before it says so.
            rest.push(String::new());
        }
        rest.extend(inner);
    } else if titled && inner.len() == 1 {
        *name = before;
        rest.insert(0, inside);
    } else if (is_company(&inside) || is_like_a_house(&inside)) && matches!(rest.as_slice(), [only] if is_title(only)) {
        *name = before;
        rest.push(inside);
    }
}

/// The short name of a department, with a number: "KFTA 23".
fn is_code(text: &str) -> bool {
    let digit = text.contains(|c: char| c.is_ascii_digit());
    digit && text.chars().count() <= 12 && !text.contains(char::is_lowercase) && !is_company(text)
}

/// Gathers the name at the beginning: its letters, its other half behind a comma; and sets free a title that stands on it.
fn name_from(name: &mut String, rest: &mut Vec<String>, recipient: bool) {
    let mut letters: Vec<String> = Vec::new();
    let unlisted = |rest: &[String]| {
        rest.len() >= 3
            && rest.first().is_some_and(|part| {
                let capitals = part.chars().filter(|c| c.is_uppercase()).count();
                !part.contains(' ')
                    && capitals >= 2
                    && part.contains('-')
                    && !part.contains(char::is_lowercase)
                    && !is_title(part)
                    && !is_field(part)
            })
    };
    loop {
        while rest.first().is_some_and(|part| is_letters(part) || is_honorific(part)) || unlisted(rest) {
            letters.push(rest.remove(0));
        }
        let Some(first) = rest.first().cloned() else { break };
        let after = rest.get(1..).unwrap_or_default();
        let turned = is_comma_order(name, &first, after)
            || (recipient && !name.contains(' ') && is_name_like(&first) && after.is_empty());
        if name.contains(',') || !turned {
            break;
        }
        rest.remove(0);
        *name = format!("{name}, {first}");
    }
    if !letters.is_empty() {
        *name = format!("{name}, {}", letters.join(", "));
    }
    if !name.contains(',') && !rest.iter().any(|part| is_title(part)) {
        unjoin(name, rest);
    }
}

/// "Ada Brandt VP Sales, Roche": the title begins behind the second word of the name at the earliest.
fn unjoin(name: &mut String, rest: &mut Vec<String>) {
    let words: Vec<&str> = name.split(' ').collect();
    if words.len() < 3 || at_word(name, false).is_some_and(|(who, _)| !is_title(&who)) {
        return;
    }
    let found = (2..words.len()).find_map(|from| {
        let (who, title) = words.split_at_checked(from)?;
        let title = title.join(" ");
        let begins = matches!(level_of(&title).why, Some(LevelWhy::Title(said)) if title.starts_with(&said));
        let one_role = title.contains(' ') || title.chars().all(|c| !c.is_lowercase()) || !rest.is_empty();
        (begins && one_role && !is_title(&who.join(" ")) && !matches!(key(&title).as_str(), "senior" | "junior"))
            .then(|| (who.join(" "), title))
    });
    if let Some((who, title)) = found {
        if is_letters(&title) {
            // "Ada Brandt MD MBA"
            *name = format!("{who}, {}", title.replace(' ', ", "));
            return;
        }
        let who =
            [" is", " ist", " est", " works as", " -"].iter().find_map(|word| who.strip_suffix(word)).unwrap_or(&who);
        *name = who.to_owned();
        rest.insert(0, title);
    }
}
