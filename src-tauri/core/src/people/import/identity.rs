//! By what a person of a file and a known one are told to be the same.

use unicode_normalization::UnicodeNormalization;

use crate::vocabulary::fold;

/// `text` as it is compared. The same as [`fold`], faster for plain text, of which an import has a great deal.
pub(super) fn folded(text: &str) -> String {
    let simple = text.bytes().all(|b| (b'!'..=b'~').contains(&b) || b == b' ') && !text.contains("  ");
    if simple { text.trim().to_ascii_lowercase() } else { fold(text) }
}

/// The address of a profile in the one form in which it is compared: no scheme, no `www.` or country before linkedin.com, no
/// query, no slash at the end, percent signs resolved, no case. Empty where the address names nobody in particular.
pub(super) fn profile(url: &str) -> String {
    let url = url.trim();
    // As LinkedIn itself writes it: nothing to resolve.
    if let Some(name) = url.strip_prefix("https://www.linkedin.com/in/")
        && !name.is_empty()
        && name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    {
        return ["linkedin.com/in/", name].concat();
    }
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let mut host = host.to_ascii_lowercase();
    // A name or a port has no place in a profile's address.
    if let Some((_, bare)) = host.rsplit_once('@') {
        host = bare.to_owned();
    }
    if let Some((bare, _)) = host.split_once(':') {
        host = bare.to_owned();
    }
    if !host.contains('.') {
        return String::new();
    }
    let linkedin = host == "linkedin.com" || host.ends_with(".linkedin.com");
    let host = if linkedin { "linkedin.com" } else { host.strip_prefix("www.").unwrap_or(&host) };
    let path = unescape(path);
    let path = path.nfc().flat_map(char::to_lowercase).collect::<String>();
    let mut parts = path.split('/').filter(|p| !p.is_empty());
    let path = match (linkedin, parts.next()) {
        (_, None) => return String::new(),
        // What follows the name is a language or a part of the page.
        (true, Some("in")) => match parts.next() {
            Some(name) => format!("in/{name}"),
            None => return String::new(),
        },
        (_, Some(first)) => parts.fold(first.to_owned(), |path, part| path + "/" + part),
    };
    format!("{host}/{path}")
}

/// Whether a profile in the form that it is compared in is the page of a member.
pub(super) fn is_members(profile: &str) -> bool {
    profile.starts_with("linkedin.com/in/")
}

/// Resolves `%C3%AB`; what is no text then, or no escape, stays as it is.
fn unescape(path: &str) -> String {
    if !path.contains('%') {
        return path.to_owned();
    }
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let escaped = (*byte == b'%').then(|| bytes.get(at + 1..at + 3)).flatten().and_then(|two| {
            let text = std::str::from_utf8(two).ok().filter(|t| t.bytes().all(|b| b.is_ascii_hexdigit()))?;
            u8::from_str_radix(text, 16).ok()
        });
        out.push(escaped.unwrap_or(*byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8(out).unwrap_or_else(|_| path.to_owned())
}

/// An e-mail address as it is compared; empty where it is none.
pub(super) fn email(address: &str) -> String {
    let folded = folded(address);
    let bare = folded.strip_prefix("mailto:").unwrap_or(&folded);
    if bare.contains('@') { bare.to_owned() } else { String::new() }
}
