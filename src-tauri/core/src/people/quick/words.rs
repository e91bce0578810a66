//! The words by which lines are read: `data/quick_entry.toml` and `data/places.toml`.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::people::import;
use crate::vocabulary::{fold, words};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    at: At,
    pages: Pages,
    labels: Labels,
    headings: BTreeMap<Column, Vec<String>>,
    between: List,
    fields: List,
    companies: Companies,
    given: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct At {
    words: Vec<String>,
    weak: Vec<String>,
    before_a_house: Vec<String>,
    not_a_company: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pages {
    sites: Vec<String>,
    profiles: Vec<String>,
    counts: Vec<String>,
    degrees: Vec<String>,
    lines: Vec<String>,
    within: Vec<String>,
    about: Vec<String>,
    before: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Labels {
    email: Vec<String>,
    phone: Vec<String>,
    profile: Vec<String>,
    place: Vec<String>,
    recipients: Vec<String>,
    another: Vec<String>,
    outside: Vec<String>,
    mail: Vec<String>,
    tags: Vec<String>,
    wrote: Vec<String>,
    nothing: Vec<String>,
    kept_in_brackets: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Companies {
    words: Vec<String>,
    forms: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    words: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Places {
    parts: List,
    regions: List,
    short: List,
    cities: List,
    around: Around,
    countries: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Around {
    begins: Vec<String>,
    ends: Vec<String>,
}

/// A column of a pasted table, or a label before a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Column {
    Name,
    First,
    Last,
    Honorific,
    Title,
    Company,
    Email,
    Url,
    Other,
}

impl From<import::Column> for Column {
    fn from(column: import::Column) -> Self {
        match column {
            import::Column::FirstName => Self::First,
            import::Column::LastName => Self::Last,
            import::Column::FullName => Self::Name,
            import::Column::Title => Self::Title,
            import::Column::Company => Self::Company,
            import::Column::Email => Self::Email,
            import::Column::ProfileUrl => Self::Url,
            import::Column::ConnectedOn => Self::Other,
            import::Column::Honorific => Self::Honorific,
        }
    }
}

/// What a label before a colon announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Email,
    Phone,
    Profile,
    Place,
}

/// The data files, made ready for looking up; all in the form of [`key`] but where it says so.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Before a company, in small letters.
    pub at: Vec<String>,
    pub weak_at: Vec<String>,
    pub at_a_house: Vec<String>,
    pub not_a_company: HashSet<String>,
    pub sites: HashSet<String>,
    pub profiles: HashSet<String>,
    pub counts: HashSet<String>,
    pub degrees: HashSet<String>,
    /// How a page's own lines begin, with 0 for a number, and what stands within them.
    pub lines: Vec<String>,
    pub within: Vec<String>,
    /// In small letters.
    pub about: Vec<String>,
    pub before: Vec<String>,
    pub labels: HashMap<String, Label>,
    pub recipients: HashSet<String>,
    pub another: HashSet<String>,
    pub outside: HashSet<String>,
    /// Labels of the lines of a mail that name nobody.
    pub mail: HashSet<String>,
    /// Words before a colon that say nothing about the person.
    pub tags: HashSet<String>,
    /// "wrote", behind the address of whoever did.
    pub wrote: HashSet<String>,
    /// What people write for nothing.
    pub nothing: HashSet<String>,
    /// What belongs to a title or a company, in brackets and in small letters.
    pub kept_in_brackets: HashSet<String>,
    pub headings: HashMap<String, Column>,
    pub between: HashSet<String>,
    pub fields: HashSet<String>,
    pub companies: HashSet<String>,
    pub forms: HashSet<String>,
    pub given: HashSet<String>,
    /// Countries and their parts.
    pub countries: HashSet<String>,
    pub regions: HashSet<String>,
    /// As they are written.
    pub short: HashSet<String>,
    pub cities: HashSet<String>,
    pub begins: Vec<String>,
    pub ends: Vec<String>,
}

/// `text` as it is compared: folded, its words with single spaces between them.
pub(super) fn key(text: &str) -> String {
    let folded = fold(text);
    let mut out = String::with_capacity(folded.len());
    for word in words(&folded) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// `key` with a zero for every word in figures: "page 0 of 0".
pub(super) fn numbers_aside(key: &str) -> String {
    let word = |word: &'_ str| if word.chars().all(|c| c.is_ascii_digit()) { "0".to_owned() } else { word.to_owned() };
    key.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

const QUICK: &str = include_str!("../../../data/quick_entry.toml");
const PLACES: &str = include_str!("../../../data/places.toml");

static WORDS: LazyLock<Words> = LazyLock::new(|| load(QUICK, PLACES).unwrap_or_default());

/// The words. The data files are part of the program, and a test holds them free of faults.
pub(super) fn get() -> &'static Words {
    &WORDS
}

/// What is wrong with the data files; empty when all is well.
#[must_use]
pub fn faults() -> Vec<String> {
    let (file, places) = match (toml::from_str::<File>(QUICK), toml::from_str::<Places>(PLACES)) {
        (Ok(file), Ok(places)) => (file, places),
        (file, places) => return file.err().into_iter().chain(places.err()).map(|error| error.to_string()).collect(),
    };
    let mut faults = Vec::new();
    let mut seen: HashMap<String, Column> = HashMap::new();
    for (column, names) in &file.headings {
        for name in names {
            if let Some(before) = seen.insert(key(name), *column).filter(|before| before != column) {
                faults.push(format!("headings: {name:?} stands in {before:?} and in {column:?}"));
            }
        }
    }
    let lists =
        [&file.fields.words, &file.companies.words, &file.companies.forms, &places.parts.words, &places.cities.words];
    faults.extend(
        lists
            .into_iter()
            .flatten()
            .chain(places.countries.values().flatten())
            .filter(|word| key(word).is_empty())
            .map(|word| format!("{word:?} has no letters")),
    );
    faults
}

fn load(quick: &str, places: &str) -> Result<Words, toml::de::Error> {
    let file: File = toml::from_str(quick)?;
    let places: Places = toml::from_str(places)?;
    let set = |words: Vec<String>| words.iter().map(|word| key(word)).collect::<HashSet<_>>();
    let small = |words: Vec<String>| words.into_iter().map(|word| word.to_lowercase()).collect::<Vec<_>>();
    let mut labels = HashMap::new();
    for (words, label) in [
        (file.labels.email, Label::Email),
        (file.labels.phone, Label::Phone),
        (file.labels.profile, Label::Profile),
        (file.labels.place, Label::Place),
    ] {
        labels.extend(words.iter().map(|word| (key(word), label)));
    }
    let headings =
        file.headings.into_iter().flat_map(|(column, names)| names.into_iter().map(move |name| (key(&name), column)));
    Ok(Words {
        at: small(file.at.words),
        weak_at: small(file.at.weak),
        at_a_house: small(file.at.before_a_house),
        not_a_company: set(file.at.not_a_company),
        sites: set(file.pages.sites),
        profiles: set(file.pages.profiles),
        counts: set(file.pages.counts),
        degrees: set(file.pages.degrees),
        lines: file.pages.lines.iter().map(|line| numbers_aside(&key(line))).collect(),
        within: file.pages.within.iter().map(|line| key(line)).collect(),
        about: small(file.pages.about),
        before: small(file.pages.before),
        labels,
        recipients: set(file.labels.recipients),
        another: set(file.labels.another),
        outside: set(file.labels.outside),
        mail: set(file.labels.mail),
        tags: set(file.labels.tags),
        wrote: set(file.labels.wrote),
        nothing: set(file.labels.nothing),
        kept_in_brackets: set(file.labels.kept_in_brackets),
        headings: headings.filter(|(name, _)| !name.is_empty()).collect(),
        between: set(file.between.words),
        fields: set(file.fields.words),
        companies: set(file.companies.words),
        forms: set(file.companies.forms),
        given: file.given.words.split_whitespace().map(key).collect(),
        countries: places.countries.into_values().flatten().chain(places.parts.words).map(|word| key(&word)).collect(),
        regions: set(places.regions.words),
        short: places.short.words.into_iter().collect(),
        cities: set(places.cities.words),
        begins: places.around.begins.iter().map(|word| key(word)).collect(),
        ends: places.around.ends.iter().map(|word| key(word)).collect(),
    })
}
