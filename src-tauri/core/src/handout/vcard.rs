//! vCard 3.0 (RFC 2426): the version that Outlook, Apple, Google, Android and Thunderbird all read.
//!
//! Written here and not by a library: the one that writes vCards well (`calcard`) brings time zones and mail formats along for
//! what is a page of code.

use super::column::Column;
use super::line::{Line, one_line};
use super::table::ensure_something;
use crate::error::{Error, Result};
use crate::vocabulary::texts::Message;

/// The longest line, in octets without its line break (RFC 2426, 2.6).
const LONGEST: usize = 75;

/// `lines` as vCards, one after another: UTF-8, CRLF, folded lines. A card says what `columns` name and has a place for: the
/// name, ORG, TITLE, EMAIL, URL (only addresses of the web), and NOTE (why this person, then the notes). It has no UID,
/// date or producer.
///
/// # Errors
/// [`Error::Invalid`] where there is nobody to export, or where no name was chosen: a card cannot be without one.
pub fn vcard(lines: &[Line], columns: &[Column]) -> Result<Vec<u8>> {
    Ok(vcards(lines, columns)?.concat())
}

/// As [`vcard`] gives, each card as a file of its own: Outlook takes the first of a file and drops the others.
///
/// # Errors
/// As [`vcard`] gives.
pub fn vcards(lines: &[Line], columns: &[Column]) -> Result<Vec<Vec<u8>>> {
    ensure_something(lines, columns)?;
    if !columns.iter().any(|column| matches!(column, Column::Name | Column::FirstName | Column::LastName)) {
        return Err(Error::Invalid(Message::new("handout-card-needs-name")));
    }
    let one = |line: &Line| {
        let mut out = String::new();
        card(&mut out, line, columns);
        out.into_bytes()
    };
    Ok(lines.iter().map(one).collect())
}

fn card(out: &mut String, line: &Line, columns: &[Column]) {
    let cell = |column: Column| if columns.contains(&column) { line.cell(column) } else { String::new() };
    let part =
        |column: Column| one_line(&if columns.contains(&Column::Name) { line.cell(column) } else { cell(column) });
    let (first, last) = (part(Column::FirstName), part(Column::LastName));
    let (company, email) = (one_line(&cell(Column::Company)), one_line(&cell(Column::Email)));
    // FN has to say something; for whoever has no name, what is nearest to one.
    let name = [format!("{first} {last}").trim().to_owned(), company.clone(), email.clone()]
        .into_iter()
        .find(|n| !n.is_empty());

    property(out, "BEGIN", "VCARD");
    property(out, "VERSION", "3.0");
    property(out, "FN", &escaped(&name.unwrap_or_default()));
    property(out, "N", &format!("{};{};;;", escaped(&last), escaped(&first)));
    given(out, "ORG", &company);
    given(out, "TITLE", &one_line(&cell(Column::Title)));
    given(out, "EMAIL;TYPE=INTERNET", &email);
    if let Some(address) = web_address(cell(Column::Url).trim()) {
        property(out, "URL", &address);
    }
    let notes = [cell(Column::Why), cell(Column::Notes)].map(|text| text.trim().replace('\t', " "));
    let notes: Vec<String> = notes.into_iter().filter(|text| !text.is_empty()).collect();
    given(out, "NOTE", &notes.join("\n"));
    property(out, "END", "VCARD");
}

/// A property with text, or nothing where there is no text.
fn given(out: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        property(out, name, &escaped(text));
    }
}

/// `name:value` on a line that is folded where it grows too long: never within a character, and not beside a space or within an
/// escape where there is another place, for some readers trim the parts before they join them.
pub(super) fn property(out: &mut String, name: &str, value: &str) {
    let (mut octets, mut place, mut before) = (0, None, ' ');
    for c in name.chars().chain([':']).chain(value.chars()) {
        if !before.is_whitespace() && before != '\\' && !c.is_whitespace() {
            place = Some(out.len());
        }
        if octets + c.len_utf8() > LONGEST {
            let at = place.take().unwrap_or(out.len());
            octets = 1 + out.len() - at;
            out.insert_str(at, "\r\n ");
        }
        out.push(c);
        octets += c.len_utf8();
        before = c;
    }
    out.push_str("\r\n");
}

/// `text` with what has a meaning in a vCard escaped.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// `text` as an address of the web, what is not ASCII percent-encoded; none for any other scheme and for what is no address.
pub(super) fn web_address(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://")?;
    let of_the_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let odd = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\' | '^' | '`' | '{' | '|' | '}')
    };
    if !of_the_web || rest.is_empty() || text.contains(odd) {
        return None;
    }
    let mut address = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            address.push(c);
        } else {
            let mut octets = [0; 4];
            address.extend(c.encode_utf8(&mut octets).bytes().map(|octet| format!("%{octet:02X}")));
        }
    }
    Some(address)
}
