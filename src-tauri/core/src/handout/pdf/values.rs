//! The values of a document, on their way to a template: JSON, so that no text in them can be taken for markup.

use serde::Serialize;
use serde_json::Value;
use unic_langid::LanguageIdentifier;

use super::Paper;
use crate::error::{Error, Result};
use crate::handout::line::plain;

/// What a template reads as `values.json`.
pub(super) struct Values(String);

impl Values {
    /// `values` with the paper and the language, a tag such as "en" or "en-GB".
    pub fn new(values: &impl Serialize, language: &str, paper: Paper) -> Result<Self> {
        let (lang, region) = spoken(language);
        let sheet = Sheet { values, lang, region, paper: paper.key() };
        let mut json = serde_json::to_value(sheet).map_err(|_| Error::Unexpected)?;
        clean(&mut json);
        Ok(Self(json.to_string()))
    }

    /// Those that [`Values::as_str`] gave elsewhere.
    pub const fn told(json: String) -> Self {
        Self(json)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[derive(Serialize)]
struct Sheet<'a, T> {
    #[serde(flatten)]
    values: &'a T,
    lang: String,
    region: Option<String>,
    paper: &'static str,
}

/// Language and region as the typesetting knows them; English where the tag says nothing that it knows.
fn spoken(tag: &str) -> (String, Option<String>) {
    let id: LanguageIdentifier = tag.parse().unwrap_or_default();
    let lang = Some(id.language.as_str()).filter(|lang| matches!(lang.len(), 2 | 3) && *lang != "und");
    let region = id.region.map(|r| r.as_str().to_owned()).filter(|r| r.chars().all(|c| c.is_ascii_alphabetic()));
    (lang.unwrap_or("en").to_owned(), region)
}

/// Takes out of every text what cannot be printed: control characters, and the invisible ones that turn the direction of whatever
/// follows them. What belongs to a figure is held on its line.
fn clean(json: &mut Value) {
    match json {
        Value::String(text) => *text = bound(&plain(text).replace(turns_direction, "")),
        Value::Array(items) => items.iter_mut().for_each(clean),
        Value::Object(fields) => fields.values_mut().for_each(clean),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// `text` with a space that does not break between a word and its figure, and between a figure and its "AM": "December 12" and "10:00 AM" are
/// never parted.
fn bound(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        let after = text.get(at + c.len_utf8()..).unwrap_or_default();
        let figure = after.chars().take_while(char::is_ascii_digit).count();
        let holds = match before {
            _ if c != ' ' => false,
            Some(one) if one.is_alphabetic() => (1..=2).contains(&figure),
            Some(one) if one.is_ascii_digit() => after.starts_with("AM") || after.starts_with("PM"),
            _ => false,
        };
        out.push(if holds { '\u{a0}' } else { c });
        before = Some(c);
    }
    out
}

const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}')
}
