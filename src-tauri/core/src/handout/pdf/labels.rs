//! The words of a document that are not its values: headings and the like, from the catalogue.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::vocabulary::texts::{Message, Texts};

/// Headings and other fixed words, by the names that the templates use.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Labels(BTreeMap<String, String>);

impl Labels {
    /// Those of the take-home.
    #[must_use]
    pub fn take_home(texts: &Texts) -> Self {
        const NAMES: [&str; 16] = [
            "title",
            "heading",
            "doing",
            "goal",
            "sentence",
            "shortlist",
            "draft",
            "to",
            "card",
            "two",
            "then",
            "now",
            "questions",
            "resources",
            "next",
            "link",
        ];
        Self::read(texts, "handout-take-home", &NAMES).and(
            texts,
            "handout-wall",
            &[("wall", "heading"), ("about", "about")],
        )
    }

    /// Those of the shortlist as a table.
    pub(super) fn shortlist(texts: &Texts) -> Self {
        Self::default().and(texts, "handout", &[("title", "sheet")])
    }

    /// Those of the wall of reasons.
    pub(super) fn wall(texts: &Texts) -> Self {
        Self::read(texts, "handout-wall", &["title", "heading", "about"])
    }

    /// Those of the recovery code.
    pub(super) fn recovery_code(texts: &Texts) -> Self {
        Self::read(texts, "handout-code", &["title", "about", "keep", "day"])
    }

    /// The words under `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    fn read(texts: &Texts, prefix: &str, names: &[&str]) -> Self {
        names.iter().fold(Self::default(), |labels, name| labels.and(texts, prefix, &[(name, name)]))
    }

    /// With more words: each by the name that a template uses and by the last part of its key.
    fn and(mut self, texts: &Texts, prefix: &str, names: &[(&str, &str)]) -> Self {
        let words = |key: &str| texts.say(&Message::new(format!("{prefix}-{key}")));
        self.0.extend(names.iter().map(|(name, key)| ((*name).to_owned(), words(key))));
        self
    }
}
