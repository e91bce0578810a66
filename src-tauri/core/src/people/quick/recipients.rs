//! Recipients as a mail program has them: `"Brandt, Ada" <ada@x>; Jo West <jo@x>`.

use super::addresses::{self, Found};
use super::judge::{is_comma_order, is_company, is_field, is_given, is_name_like, is_of_a_page, is_title};
use super::line;
use super::split::{self, unquoted};
use super::words::{self, key};
use super::{QuickFault, QuickLine};
use crate::people::name::{is_honorific, is_letters};

/// The people of a line of recipients, and for those who could not be taken what is written of them; none where the line is none.
pub(super) fn read(line: &str) -> Option<Vec<(String, Result<QuickLine, QuickFault>)>> {
    let line = quoted_mail(without_label(line));
    let line = without_directory(&line);
    let line = commented(&line);
    let line = line.trim().trim_end_matches([';', ',']).trim();
    let emails = addresses::emails(line);
    if emails.is_empty() {
        return names(line)
            .map(|names| names.into_iter().map(|name| (name.clone(), line::person(&name, true))).collect());
    }
    let mut segments: Vec<(Vec<String>, Option<&Found>)> = Vec::new();
    let mut at = 0;
    for found in &emails {
        segments.push((several(line.get(at..found.from).unwrap_or_default(), found.angled), Some(found)));
        at = found.to;
    }
    let tail = several(line.get(at..).unwrap_or_default(), false);
    let named = segments.iter().filter(|(texts, _)| texts.iter().any(|text| is_text(text))).count();
    let roles = |texts: &[String]| {
        texts
            .iter()
            .any(|text| text.split([',', ';', '|']).any(|part| is_title(part.trim()) && !is_name_like(part.trim())))
    };
    let role_later = segments.iter().skip(1).any(|(texts, _)| roles(texts)) || roles(&tail);
    let alone = emails.len() == 1 && named == 0 && !tail.iter().any(|text| is_text(text));
    let first_is_a_name = alone
        || segments.first().is_some_and(|(texts, found)| {
            found.is_some_and(|found| found.angled) && texts.iter().all(|text| is_whole_name(text)) && !texts.is_empty()
        });
    let list = match emails.len() {
        1 => {
            first_is_a_name
                && tail
                    .iter()
                    .all(|text| !is_text(text) || line.get(at..).is_some_and(|tail| tail.trim_start().starts_with(';')))
                && !role_later
        }
        _ => {
            !role_later
                && (named != 1
                    || first_is_a_name
                    || !segments.first().is_some_and(|(texts, _)| texts.iter().any(|text| is_text(text))))
        }
    };
    if !list {
        return None;
    }
    let mut out: Vec<(String, Result<QuickLine, QuickFault>)> = Vec::new();
    for (mut texts, found) in segments {
        let email = found.map(|found| found.address.clone()).unwrap_or_default();
        let name = texts.pop().filter(|text| is_text(text)).unwrap_or_default();
        for alone in texts.into_iter().filter(|text| is_text(text)) {
            out.push((alone.clone(), line::person(&alone, true)));
        }
        let name = turned_by(bare(&name), &email);
        let known = if name.is_empty() { addresses::name_of(&email).unwrap_or_default() } else { name };
        let repeated = known.is_empty() || key(&known) == key(&email);
        if repeated
            && out
                .last()
                .and_then(|(_, last)| last.as_ref().ok())
                .is_some_and(|last| last.email.eq_ignore_ascii_case(&email))
        {
            continue;
        }
        let written = if known.is_empty() { email.clone() } else { format!("{known} <{email}>") };
        let person = if known.is_empty() {
            Err(QuickFault::NoName)
        } else {
            line::person(&known, true).map(|person| QuickLine { email, ..person })
        };
        out.push((written, person));
    }
    for alone in tail.into_iter().filter(|text| is_text(text)) {
        out.push((alone.clone(), line::person(&alone, true)));
    }
    Some(out)
}

/// A name without what a mail program puts around it: "and Ada Brandt", "Ada Brandt via LinkedIn", "Ada Brandt/ROCHE/CH".
fn bare(name: &str) -> String {
    let first = name.split(' ').next().unwrap_or_default();
    let name = if matches!(key(first).as_str(), "and" | "und" | "et" | "y" | "e" | "och" | "og" | "en") || first == "&"
    {
        name.get(first.len()..).unwrap_or_default().trim_start()
    } else {
        name
    };
    let name = name.split_once(" via ").map_or(name, |(name, _)| name);
    match name.split_once('/') {
        Some((name, unit)) if !unit.contains(char::is_lowercase) && !unit.contains(' ') => name.to_owned(),
        _ => name.to_owned(),
    }
}

/// "Brandt Ada" turned around, where the address has the two the other way: "ada.brandt@roche.example".
fn turned_by(name: String, email: &str) -> String {
    let said = addresses::name_of(email).map(|said| key(&said));
    match name.split_once(' ') {
        Some((last, first))
            if !name.contains(',') && !first.contains(' ') && said == Some(key(&format!("{first} {last}"))) =>
        {
            format!("{last}, {first}")
        }
        _ => name,
    }
}

/// "On Monday at 10:07, Ada Brandt <ada@x> wrote:" without what is around the name.
fn quoted_mail(line: &str) -> String {
    let wrote = &words::get().wrote;
    let Some((head, address, tail)) = line
        .split_once('<')
        .and_then(|(head, rest)| rest.split_once('>').map(|(address, tail)| (head, address, tail)))
        .filter(|(_, address, _)| address.contains('@'))
    else {
        return line.to_owned();
    };
    let said_behind = !key(tail).is_empty() && wrote.contains(&key(tail));
    let words: Vec<&str> = head.split_whitespace().collect();
    let said_before = words.iter().any(|word| wrote.contains(&key(word)));
    if !(said_behind || said_before) {
        return line.to_owned();
    }
    let dated = |word: &&str| {
        word.contains(|c: char| c.is_ascii_digit())
            || wrote.contains(&key(word))
            || matches!(key(word).as_str(), "am" | "pm")
    };
    let from = words.iter().rposition(dated).map_or(0, |at| at + 1);
    format!("{} <{address}>", words.get(from..).unwrap_or_default().join(" "))
}

/// `line` without the addresses of a directory: "</O=ROCHE/OU=.../CN=BRANDTA>".
fn without_directory(line: &str) -> String {
    let mut out = line.to_owned();
    while let Some(from) = out.find("</O=").or_else(|| out.find("</o=")) {
        let end = out.get(from..).and_then(|rest| rest.find('>')).map_or(out.len(), |at| from + at + 1);
        out.replace_range(from..end, "");
    }
    out
}

/// "ada@x (Ada Brandt)", as some programs have it, as "Ada Brandt <ada@x>".
fn commented(line: &str) -> String {
    let Some((address, name)) = line.trim().strip_suffix(')').and_then(|line| line.split_once(" (")) else {
        return line.to_owned();
    };
    let bare = !address.contains([' ', '<', ',', ';']) && address.contains('@') && !name.contains(['@', '(']);
    if bare && is_whole_name(name) { format!("{name} <{address}>") } else { line.to_owned() }
}

/// "To: ..." without its label.
fn without_label(line: &str) -> &str {
    let Some((label, rest)) = line.split_once(':') else { return line };
    let labelled = words::get().recipients.contains(&key(label)) && (rest.contains('@') || rest.contains(';'));
    if labelled { rest } else { line }
}

fn is_text(text: &str) -> bool {
    let words = words::get();
    text.chars().any(char::is_alphanumeric)
        && !is_of_a_page(text)
        && !words.another.contains(&key(text))
        && !words.labels.contains_key(&key(text))
}

/// What stands between two addresses: whoever is named there without an address, and last the name of the address.
fn several(text: &str, angled: bool) -> Vec<String> {
    let text =
        text.trim().trim_start_matches([',', ';', '>', '|']).trim().trim_end_matches(['<', ':', '-', '–']).trim();
    let out = split::at(text, ';');
    out.into_iter()
        .flat_map(|part| {
            // "Ada Brandt, Jo West <jo@x>": two whole names are two people.
            let inner = split::at(&part, ',');
            let whole =
                inner.len() >= 2 && inner.iter().all(|name| name.contains(' ') && is_given(name) && is_name_like(name));
            if angled && whole { inner } else { vec![part] }
        })
        .filter(|part| !part.is_empty())
        .collect()
}

/// A name and no more: one comma at most that turns it around, letters aside.
fn is_whole_name(text: &str) -> bool {
    let text = unquoted(text);
    let bare = text.split('(').next().unwrap_or_default();
    let parts: Vec<&str> =
        bare.split(',').map(str::trim).filter(|part| !is_letters(part) && !is_honorific(part)).collect();
    match parts.as_slice() {
        [name] => !name.is_empty() && !is_title(name) && !name.contains(['|', '\t']),
        [last, first] => {
            is_comma_order(last, first, &[])
                || (is_name_like(last) && is_name_like(first) && !last.contains(' ') && !is_company(first))
        }
        _ => false,
    }
}

/// Three people or more between commas, each with a first name that is known: "Ada Brandt, Jo West, Ana Duarte".
fn listed(line: &str) -> Option<Vec<String>> {
    let line = line.replace(" and ", ", ").replace(" und ", ", ").replace(" & ", ", ");
    let parts = split::at(&line, ',');
    let whole = |part: &String| {
        part.contains(' ') && is_given(part) && is_name_like(part) && !is_company(part) && !is_letters(part)
    };
    (parts.len() >= 3 && parts.iter().all(whole)).then_some(parts)
}

/// People without addresses between semicolons: all of them turned around, or all of them whole names.
fn names(line: &str) -> Option<Vec<String>> {
    if !line.contains(';') {
        return listed(line);
    }
    let parts: Vec<String> =
        split::at(line, ';').iter().map(|part| bare(part)).filter(|part| !part.is_empty()).collect();
    let turned = |part: &String| {
        part.split_once(',').is_some_and(|(last, first)| {
            !first.contains(',') && is_comma_order(last.trim(), first.trim(), &[]) && !is_letters(first)
        })
    };
    let whole = |part: &String| part.contains(' ') && is_given(part) && is_name_like(part) && !is_field(part);
    (parts.len() >= 2 && (parts.iter().all(turned) || parts.iter().all(whole))).then_some(parts)
}
