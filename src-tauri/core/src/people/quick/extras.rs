//! What people add behind title and company: remarks, streets, ages; and what they write for nothing.

use super::judge::{is_legal_form, is_place, is_title};
use super::words::{self, key};

/// Leaves remarks out: "(met in Basel)", "- former boss", "friend of Jo", "12 Mar 2023". What stands for nothing is empty.
pub(super) fn take(rest: &mut Vec<String>, left_out: &mut Vec<String>) {
    for part in rest.iter_mut() {
        let nothing = !part.chars().any(char::is_alphanumeric) || words::get().nothing.contains(&key(part));
        if nothing {
            part.clear();
        }
    }
    rest.retain(|part| {
        let number = !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
        if number {
            left_out.push(part.clone());
        }
        !number
    });
    if rest.len() >= 3
        && let Some(last) =
            rest.last().filter(|last| is_remark(last) && !is_title(last) && !is_legal_form(last)).cloned()
    {
        rest.pop();
        left_out.push(last);
    }
    if let Some(last) = rest.last_mut().filter(|last| !is_title(last))
        && let Some((company, remark)) = behind(last)
    {
        *last = company;
        left_out.push(remark);
    }
}

/// A remark begins with a small letter or a number, and is several words: "friend of Jo", "since 2019".
fn is_remark(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    text.contains(' ')
        && !is_place(text)
        && !first.is_empty()
        && first.chars().all(|c| c.is_lowercase() || c.is_ascii_digit())
}

/// A company, and the remark behind it in brackets or behind a dash.
fn behind(text: &str) -> Option<(String, String)> {
    let in_brackets = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let dashed =
        [" - ", " – ", " — "].iter().find_map(|dash| text.rsplit_once(dash)).filter(|(_, tail)| is_remark(tail));
    let (company, remark) = in_brackets.or(dashed)?;
    let small = remark.starts_with(char::is_lowercase) && !remark.contains('/');
    let known = words::get().kept_in_brackets.contains(&key(remark));
    let (company, remark) = (company.trim(), remark.trim());
    (small && !known && !company.is_empty()).then(|| (company.to_owned(), remark.to_owned()))
}

/// Whether `text` is a street with its number, where a place follows it.
pub(super) fn is_street(text: &str) -> bool {
    let mut words = text.split(' ');
    let number = |word: Option<&str>| word.is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let first = words.next();
    let last = words.next_back();
    last.is_some() && (number(first) || number(last)) && text.chars().any(char::is_alphabetic)
}

/// Whether `text` is the address on the web of `company`: "corvane.example".
pub(super) fn is_site_of(text: &str, company: &str) -> bool {
    let Some((name, ending)) = text.split_once('.') else { return false };
    let letters = |text: &str| key(text).replace(' ', "");
    !text.contains(' ') && ending.len() >= 2 && !name.is_empty() && letters(company).starts_with(&letters(name))
}
