//! What a copied line has of mail's and pages' own writing: encoded words, entities, links and tags.

use std::borrow::Cow;
use std::sync::LazyLock;

use data_encoding::BASE64;
use encoding_rs::Encoding;
use regex::{Captures, Regex};

fn pattern(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}

static ENCODED: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"=\?([\w-]+)\?([QqBb])\?([^?\s]*)\?="));
static ANCHOR: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r#"(?i)<a\s[^<>]*href="(https?://[^"<>]+)"[^<>]*>(.*?)</a>"#));
static TAG: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"(?i)</?(?:a|b|i|u|li|ul|ol|td|th|tr|br|p|div|span|strong|em|font)(?:\s[^<>@]*)?/?>"));
static LINK: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"\[([^\[\]]+)\]\((https?://[^()\s]+)\)"));

/// `line` as somebody reads it: `=?UTF-8?Q?J=C3=BCrgen?=` and `J&uuml;rgen` as "Jürgen", a link as its text and its address.
pub(super) fn read_as_text(line: &str) -> Cow<'_, str> {
    let mut line = Cow::Borrowed(line);
    if line.contains("=?") {
        replace(&mut line, &ENCODED, |found| decoded(found).unwrap_or_else(|| found[0].to_owned()));
    }
    if line.contains('&') && line.contains(';') {
        line = Cow::Owned(html_escape::decode_html_entities(&line).into_owned());
    }
    if line.contains("](") {
        replace(&mut line, &LINK, |found| format!("{} {}", &found[1], &found[2]));
    }
    if line.contains('<') {
        replace(&mut line, &ANCHOR, |found| format!("{} {}", &found[2], &found[1]));
        replace(&mut line, &TAG, |_| String::new());
    }
    line
}

fn replace(line: &mut Cow<'_, str>, pattern: &Option<Regex>, by: impl Fn(&Captures<'_>) -> String) {
    if let Some(pattern) = pattern.as_ref().filter(|pattern| pattern.is_match(line)) {
        *line = Cow::Owned(pattern.replace_all(line, by).into_owned());
    }
}

/// A word of a mail's heading that is not ASCII (RFC 2047).
fn decoded(found: &Captures<'_>) -> Option<String> {
    let encoding = Encoding::for_label(found.get(1)?.as_str().as_bytes())?;
    let text = found.get(3)?.as_str();
    let bytes = match found.get(2)?.as_str() {
        "B" | "b" => BASE64.decode(text.as_bytes()).ok()?,
        _ => {
            let escapes = text.replace('_', "%20").replace('=', "%");
            percent_encoding::percent_decode_str(&escapes).collect()
        }
    };
    Some(encoding.decode(&bytes).0.into_owned())
}
