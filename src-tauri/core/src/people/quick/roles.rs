//! Title, company and place, from the parts behind a name.

use super::QuickLine;
use super::extras;
use super::judge::{
    is_city, is_company, is_country, is_field, is_legal_form, is_like_a_house, is_name_like, is_place, is_short_place,
    is_site, is_title,
};
use super::words::{self, key};
use crate::people::level::{LevelWhy, level_of};
use crate::people::name::is_letters;

/// Leaves places out: at the end, beyond doubt anywhere.
pub(super) fn places(rest: &mut Vec<String>, page: bool, left_out: &mut Vec<String>) {
    let mut dropped: Vec<String> = Vec::new();
    if let [title, company, .., site] = rest.as_slice()
        && is_title(title)
        && extras::is_site_of(site, company)
    {
        left_out.extend(rest.pop());
    }
    // "Ada Brandt, Basel, VP, Roche"
    if let [city, title, _, ..] = rest.as_slice()
        && is_city(city)
        && is_title(title)
    {
        left_out.push(rest.remove(0));
    }
    while let Some(last) = rest.last().cloned() {
        let before = rest.len().checked_sub(2).and_then(|at| rest.get(at));
        let titled = rest.iter().rev().skip(1).any(|part| is_title(part) || is_field(part));
        let located = rest.iter().any(|part| at_word(part, page).is_some());
        let known_city = is_city(&last)
            && (page || located || !dropped.is_empty() || (titled && (rest.len() >= 3 || !is_company(&last))));
        let short = is_short_place(&last)
            && before.is_some_and(|city| is_city(city) || (rest.len() >= 4 && city.chars().any(char::is_lowercase)));
        // "VP People, Corvane, Muttenz, Switzerland": one part too many, and a place behind it.
        let unknown_city = !dropped.is_empty()
            && rest.len() == 3
            && rest.first().is_some_and(|title| title.contains(' ') && is_title(title))
            && is_name_like(&last)
            && dropped.iter().all(|place| is_country(place) || is_short_place(place));
        let street = !dropped.is_empty() && rest.len() >= 3 && extras::is_street(&last);
        if !(known_city || short || unknown_city || street || is_country(&last) || is_place(&last)) {
            break;
        }
        dropped.insert(0, last);
        rest.pop();
    }
    if !dropped.is_empty() {
        left_out.push(dropped.join(", "));
    }
    let sure = |part: &String| is_place(part) && !is_letters(part) && !is_short_place(part);
    left_out.extend(rest.iter().filter(|part| sure(part)).cloned());
    rest.retain(|part| !sure(part));
}

/// Title and company, from what is left. `role_letters`: the name brings letters that may be the title.
pub(super) fn roles(mut rest: Vec<String>, page: bool, role_letters: bool, line: &mut QuickLine) {
    while rest.last().is_some_and(String::is_empty) {
        rest.pop();
    }
    if rest.len() >= 2 && rest.last().is_some_and(|part| is_legal_form(part)) {
        let form = rest.pop().unwrap_or_default();
        if let Some(company) = rest.last_mut() {
            *company = format!("{company}, {form}");
        }
        // "Ada Brandt, Roche, Inc." has a company and no title.
        if rest.len() == 1 && at_word(rest.first().map_or("", String::as_str), page).is_none() {
            rest.insert(0, String::new());
        }
    }
    // "VP Sales, Roche, EMEA"
    let mut regions: Vec<String> = Vec::new();
    let mut at = 1;
    while at < rest.len() {
        if rest.get(at).is_some_and(|part| words::get().regions.contains(&key(part))) {
            regions.push(rest.remove(at))
        } else {
            at += 1
        }
    }
    if let Some(title) = rest.first_mut().filter(|title| is_title(title) || is_field(title)) {
        *title = std::iter::once(std::mem::take(title)).chain(regions).collect::<Vec<_>>().join(", ");
    } else {
        rest.append(&mut regions);
    }
    // "@Roche"
    if let Some(at) = rest.iter().position(|part| part.starts_with('@') && part.len() > 1)
        && line.company.is_empty()
    {
        line.company = rest.remove(at).trim_start_matches('@').trim().to_owned();
    }
    // "VP Sales at Roche", in whichever part.
    if line.company.is_empty()
        && let Some((at, (title, company))) =
            rest.iter().enumerate().find_map(|(at, part)| at_word(part, page).map(|found| (at, found)))
    {
        let before = rest.get(..at).unwrap_or_default().iter().filter(|part| !part.is_empty()).cloned();
        let titles: Vec<String> = before.chain(Some(title).filter(|title| !title.is_empty())).collect();
        line.title = if line.title.is_empty() { titles.join(", ") } else { std::mem::take(&mut line.title) };
        line.company = company;
        for more in rest.into_iter().skip(at + 1) {
            if is_title(&more) && !is_company(&more) && at_word(&more, page).is_none() {
                line.title = format!("{}, {more}", line.title);
            } else {
                line.left_out.push(more);
            }
        }
        return cut(line);
    }
    match rest.len() {
        0 => {}
        1 => {
            let only = rest.remove(0);
            let titled = is_title(&only) || is_field(&only);
            let company = (is_company(&only) && !is_field(&only))
                || (!titled && (page || role_letters))
                || is_like_a_house(&only);
            if !line.company.is_empty() && line.title.is_empty() {
                line.title = only;
            } else if (company || !line.title.is_empty()) && line.company.is_empty() {
                line.company = only;
            } else {
                line.title = only;
            }
        }
        _ => {
            let last = rest.last().cloned().unwrap_or_default();
            let others = rest.get(..rest.len() - 1).unwrap_or_default();
            let title = |part: &String| is_title(part) || is_field(part);
            let swapped = is_title(&last)
                && !is_company(&last)
                && !others.iter().any(title)
                && !others.iter().all(String::is_empty);
            if swapped {
                line.title = last;
                line.company = others.join(", ");
            } else {
                line.company = rest.pop().unwrap_or_default();
                line.title = rest.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            }
        }
    }
    if line.company.is_empty() {
        second_separator(line);
    }
    cut(line);
}

/// "VP Sales | Roche", "CEO of Roche", "VP Sales (Roche)": a company at the end of a title.
fn second_separator(line: &mut QuickLine) {
    let title = line.title.clone();
    for between in [" | ", " - ", " – ", " — ", " · ", " / "] {
        if let Some((role, company)) = title.rsplit_once(between).map(|(role, company)| (role.trim(), company.trim()))
            && is_title(role)
            && !is_title(company)
            && !is_field(company)
            && !company.is_empty()
        {
            (line.title, line.company) = (role.to_owned(), company.to_owned());
            return;
        }
    }
    // "Roche: VP Sales", "Roche - VP Sales"
    for between in [": ", " - ", " – ", " — "] {
        if let Some((company, role)) = title.split_once(between)
            && is_title(role)
            && !is_title(company)
            && is_like_a_house(company)
        {
            (line.title, line.company) = (role.trim().to_owned(), company.trim().to_owned());
            return;
        }
    }
    if let Some((role, company)) = title.rsplit_once(", ")
        && is_title(role)
        && is_like_a_house(company)
    {
        (line.title, line.company) = (role.to_owned(), company.to_owned());
        return;
    }
    let heads = |role: &str| {
        let key = key(role);
        let last = key.rsplit(' ').next().unwrap_or_default().to_owned();
        ["ceo", "founder", "cofounder", "owner", "president", "partner", "inhaber", "inhaberin"]
            .contains(&last.as_str())
            && !key.contains("vice")
    };
    if let Some((role, company)) = title.split_once(" of ")
        && heads(role)
        && names_a_house(company)
    {
        (line.title, line.company) = (role.to_owned(), company.trim().to_owned());
        return;
    }
    if let Some((company, role)) = title.strip_suffix(')').and_then(|title| title.rsplit_once('('))
        && is_title(role)
        && !is_title(company)
        && is_like_a_house(company.trim())
    {
        (line.title, line.company) = (role.trim().to_owned(), company.trim().to_owned());
        return;
    }
    if let Some((role, company)) = title.strip_suffix(')').and_then(|title| title.rsplit_once('('))
        && is_title(role)
        && names_a_house(company)
        && !["interim", "acting", "a.i.", "ad interim", "part-time", "retired"]
            .contains(&company.to_lowercase().as_str())
    {
        (line.title, line.company) = (role.trim().to_owned(), company.trim().to_owned());
    }
}

fn names_a_house(text: &str) -> bool {
    let text = text.trim();
    let short = text.chars().count() <= 5 && !text.contains(char::is_lowercase);
    text.starts_with(|c: char| c.is_uppercase())
        && !short
        && !is_title(text)
        && !is_field(text)
        && !is_country(text)
        && !is_city(text)
        && !is_place(text)
}

/// Leaves out a place in brackets, or behind a dash, at the end of the company or the title.
fn cut(line: &mut QuickLine) {
    let mut out: Vec<String> = Vec::new();
    for text in [&mut line.title, &mut line.company] {
        let Some((before, inside)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else { continue };
        let inside = inside.trim().to_owned();
        let place = is_place(&inside)
            || is_city(&inside)
            || inside
                .split([',', '/'])
                .all(|part| is_city(part.trim()) || is_country(part.trim()) || is_short_place(part));
        if place && !before.trim().is_empty() {
            *text = before.trim().to_owned();
            out.push(inside);
        }
    }
    if let Some((company, place)) =
        [" - ", " – ", " — ", " | ", " · ", ", "].iter().find_map(|between| line.company.rsplit_once(between))
        && (is_place(place) || is_city(place))
        && !company.trim().is_empty()
    {
        out.push(place.to_owned());
        line.company = company.trim().to_owned();
    }
    line.left_out.extend(out);
}

/// How much a word says that a company follows it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Sure,
    /// Only on pages, and only behind a title.
    Weak,
    /// Only where what follows is written as a house's name.
    BeforeAHouse,
}

/// "VP Sales at Roche": what stands before and after the last word that says where; none where it says no company ("at Law").
pub(super) fn at_word(text: &str, page: bool) -> Option<(String, String)> {
    let words = words::get();
    let lower: String = text.chars().map(|c| c.to_lowercase().next().unwrap_or(c)).collect();
    if lower.len() != text.len() {
        return None;
    }
    let weak = words.weak_at.iter().filter(|_| page);
    let mut places: Vec<(usize, usize, Kind)> = Vec::new();
    let sure = words.at.iter().map(|word| (word, Kind::Sure));
    let houses = words.at_a_house.iter().map(|word| (word, Kind::BeforeAHouse));
    for (word, kind) in sure.chain(weak.map(|word| (word, Kind::Weak))).chain(houses) {
        let sought = if word == "@" { " @".to_owned() } else { format!(" {word} ") };
        places.extend(lower.match_indices(&sought).map(|(at, found)| (at, at + found.len(), kind)));
    }
    places.sort_by_key(|(at, end, _)| (*at, *end));
    places.into_iter().rev().find_map(|(at, end, kind)| {
        let (before, after) = (text.get(..at)?.trim(), text.get(end..)?.trim());
        let first = after.split([',', '(', '&', '/', '|', ';']).next().unwrap_or_default();
        let first = first.split(" and ").next().unwrap_or_default();
        let house = !words.not_a_company.contains(&key(first)) && after.chars().any(char::is_alphanumeric);
        let sure = kind == Kind::Sure
            || (kind == Kind::BeforeAHouse && is_like_a_house(after) && !is_place(after) && !is_city(after))
            || (kind == Kind::Weak
                && after.starts_with(char::is_uppercase)
                && is_title(before)
                && !is_title(after)
                && !is_field(after)
                && !is_place(after)
                && !is_city(after)
                && !is_country(after));
        let before = before.trim_end_matches([',', ';', '-', '–']).trim();
        let before = [" works", " working", " currently", " now", " is"]
            .iter()
            .fold(before, |before, word| before.strip_suffix(word).unwrap_or(before));
        (house && sure && !before.is_empty()).then(|| (before.to_owned(), after.to_owned()))
    })
}

/// Whether `line` is somebody's role and nobody's name: "VP Sales at Roche", below a name on a page.
pub(super) fn is_headline(line: &str) -> bool {
    let begins = matches!(level_of(line).why, Some(LevelWhy::Title(said)) if line.starts_with(&said));
    let first = line.split([',', '|', '-', '–', '·']).next().unwrap_or_default().trim();
    begins && is_title(first) && (at_word(line, true).is_some() || !is_name_like(first)) && !is_site(line)
}
