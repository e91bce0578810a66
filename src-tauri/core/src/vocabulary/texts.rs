//! The catalogue of texts: everything the app says to a person, one set of Fluent files per language (`locales/<language>/*.ftl`),
//! read by this module and by the frontend alike. Rules return a [`Message`]; only who speaks to a person turns it into words.

use chrono::{Locale, NaiveDate, NaiveTime};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language that the app speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
}

impl Language {
    /// The tag of the language, as in `lang` attributes.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
        }
    }

    const fn dates(self) -> Locale {
        match self {
            Self::En => Locale::en_US,
        }
    }

    /// How a day of this year, and a day of another year, is written.
    const fn date_patterns(self) -> (&'static str, &'static str) {
        match self {
            Self::En => ("%B %-d", "%B %-d, %Y"),
        }
    }

    /// How it is written with its weekday.
    const fn weekday_patterns(self) -> (&'static str, &'static str) {
        match self {
            Self::En => ("%A, %B %-d", "%A, %B %-d, %Y"),
        }
    }

    /// How a time of day is written.
    const fn time_pattern(self) -> &'static str {
        match self {
            Self::En => "%-I:%M %p",
        }
    }

    fn sources(self) -> [(&'static str, &'static str); 20] {
        match self {
            Self::En => [
                ("vocabulary", include_str!("../../locales/en/vocabulary.ftl")),
                ("practice", include_str!("../../locales/en/practice.ftl")),
                ("client", include_str!("../../locales/en/client.ftl")),
                ("library", include_str!("../../locales/en/library.ftl")),
                ("people", include_str!("../../locales/en/people.ftl")),
                ("criteria", include_str!("../../locales/en/criteria.ftl")),
                ("shortlist", include_str!("../../locales/en/shortlist.ftl")),
                ("session", include_str!("../../locales/en/session.ftl")),
                ("handout", include_str!("../../locales/en/handout.ftl")),
                ("archive", include_str!("../../locales/en/archive.ftl")),
                ("overview", include_str!("../../locales/en/overview.ftl")),
                ("window", include_str!("../../locales/en/window.ftl")),
                ("console", include_str!("../../locales/en/console.ftl")),
                ("stage", include_str!("../../locales/en/stage.ftl")),
                ("rehearsal", include_str!("../../locales/en/rehearsal.ftl")),
                ("practising", include_str!("../../locales/en/practising.ftl")),
                ("shelf", include_str!("../../locales/en/shelf.ftl")),
                ("between", include_str!("../../locales/en/between.ftl")),
                ("outward", include_str!("../../locales/en/outward.ftl")),
                ("check", include_str!("../../locales/en/check.ftl")),
            ],
        }
    }
}

/// A value inside a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Words of a person or of a file, shown as they are.
    Text(String),
    /// A count; the catalogue chooses the plural.
    Number(i64),
    /// A day, written out; the year is left out where it is that of `said_on`.
    Date {
        /// The day.
        day: NaiveDate,
        /// The day on which it is said.
        said_on: NaiveDate,
    },
    /// A day with its weekday, as an appointment is said; the year as in [`Arg::Date`].
    Weekday {
        /// The day.
        day: NaiveDate,
        /// The day on which it is said.
        said_on: NaiveDate,
    },
    /// A time of day.
    Time(NaiveTime),
    /// Another message within this one.
    Message(Box<Message>),
    /// A list within a sentence: "a, b or c", "a, b and c".
    List(Joint, Vec<Arg>),
}

/// How the last item of a list is joined to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// "a, b and c"
    And,
    /// "a, b or c"
    Or,
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

/// What to say: a key of the catalogue (`key`, or `key.attribute`) and the values that go into it.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The key of the catalogue.
    pub key: String,
    /// The values, by their names in the catalogue.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// The message `key` without values.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// The same message with the value `arg` under `name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

/// The catalogue of one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
    language: Language,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Texts {
    /// The catalogue of `language`. The files are part of the program; a test holds them free of errors, and a faulty entry is passed over.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(in_groups));
        for (_, source) in language.sources() {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, language }
    }

    /// What is wrong with the files of `language`, each fault with the name of its file: syntax, and keys that stand twice.
    #[must_use]
    pub fn faults(language: Language) -> Vec<String> {
        let mut bundle: FluentBundle<FluentResource> = FluentBundle::new_concurrent(vec![]);
        let mut faults = Vec::new();
        for (name, source) in language.sources() {
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) => resource,
                Err((partial, errors)) => {
                    faults.extend(errors.iter().map(|e| format!("{name}.ftl: {e}")));
                    partial
                }
            };
            if let Err(errors) = bundle.add_resource(resource) {
                faults.extend(errors.iter().map(|e| format!("{name}.ftl: {e}")));
            }
        }
        faults
    }

    /// The language of this catalogue.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The words of `message`. A key that the catalogue lacks is said as the key itself: visible, and never a crash in front of a client.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let (id, attribute) = message.key.split_once('.').map_or((message.key.as_str(), None), |(id, a)| (id, Some(a)));
        let pattern = self.bundle.get_message(id).and_then(|found| match attribute {
            None => found.value(),
            Some(name) => found.get_attribute(name).map(|a| a.value()),
        });
        let Some(pattern) = pattern else { return message.key.clone() };
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, arg) in &message.args {
            let value = match arg {
                Arg::Number(n) => FluentValue::from(*n),
                other => FluentValue::from(self.words(other)),
            };
            args.set(*name, value);
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whether the catalogue has `key` (`key`, or `key.attribute`).
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        match key.split_once('.') {
            None => self.bundle.has_message(key),
            Some((id, name)) => self.bundle.get_message(id).is_some_and(|m| m.get_attribute(name).is_some()),
        }
    }

    /// `day` in words as it is said on `said_on`: "May 3", "May 3, 2025".
    #[must_use]
    pub fn date(&self, day: NaiveDate, said_on: NaiveDate) -> String {
        self.written(day, said_on, self.language.date_patterns())
    }

    /// `day` with its weekday, as it is said on `said_on`: "Friday, December 4".
    #[must_use]
    pub fn weekday(&self, day: NaiveDate, said_on: NaiveDate) -> String {
        self.written(day, said_on, self.language.weekday_patterns())
    }

    fn written(&self, day: NaiveDate, said_on: NaiveDate, (this_year, another): (&str, &str)) -> String {
        use chrono::Datelike;
        let pattern = if day.year() == said_on.year() { this_year } else { another };
        day.format_localized(pattern, self.language.dates()).to_string()
    }

    fn words(&self, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => text.clone(),
            Arg::Number(number) => number.to_string(),
            Arg::Date { day, said_on } => self.date(*day, *said_on),
            Arg::Weekday { day, said_on } => self.weekday(*day, *said_on),
            Arg::Time(time) => time.format(self.language.time_pattern()).to_string(),
            Arg::Message(message) => self.say(message),
            Arg::List(joint, items) => self.list(*joint, items),
        }
    }

    fn list(&self, joint: Joint, items: &[Arg]) -> String {
        let words: Vec<String> = items.iter().map(|a| self.words(a)).collect();
        let Some((last, rest)) = words.split_last() else { return String::new() };
        let Some((first, middle)) = rest.split_first() else { return last.clone() };
        let start = middle
            .iter()
            .fold(first.clone(), |a, b| self.say(&Message::new("list-more").with("a", a).with("b", b.clone())));
        let key = match joint {
            Joint::And => "list-and",
            Joint::Or => "list-or",
        };
        self.say(&Message::new(key).with("a", start).with("b", last.clone()))
    }
}

/// Whole numbers in groups of three, "28,630", as the frontend writes them in the same language.
fn in_groups<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    Some(grouped)
}
