//! The readable seeds: `data/invented.toml` (what invented people are made of) and `data/sample.toml` (the sample practice).

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::vocabulary::{Industry, Level};

const INVENTED: &str = include_str!("../../data/invented.toml");
const SAMPLE: &str = include_str!("../../data/sample.toml");

/// What invented people are made of.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Invented {
    pub names: Vec<Names>,
    pub other_scripts: OtherScripts,
    pub decorations: Decorations,
    pub titles: Vec<Titles>,
    /// What some people add to their titles.
    pub more: Patterns,
    pub slots: HashMap<String, Vec<String>>,
    /// Invented companies.
    pub companies: Patterns,
    /// Real companies by the key of their industry. Sorted, so that the same seed gives the same people.
    pub known: BTreeMap<String, Vec<String>>,
}

/// Names that sound alike; a surname is a front and a back.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Names {
    pub weight: u32,
    pub first: Vec<String>,
    pub front: Vec<String>,
    pub back: Vec<String>,
}

/// Names in scripts other than the Latin one.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OtherScripts {
    pub first: Vec<String>,
    pub last: Vec<String>,
}

/// What people put after their names.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decorations {
    pub suffixes: Vec<String>,
    pub emoji: Vec<String>,
}

/// Texts with slots to be filled.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Patterns {
    pub patterns: Vec<String>,
}

/// Titles of one kind.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Titles {
    pub kind: String,
    pub weight: u32,
    /// Whole titles, repeated as often as real ones are.
    #[serde(default)]
    pub plain: Vec<String>,
    pub patterns: Vec<String>,
}

/// The sample practice.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sample {
    pub version: u32,
    pub seed: u64,
    pub practice: SamplePractice,
    pub clients: Vec<SampleClient>,
}

/// Whose practice the sample is.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SamplePractice {
    pub name: String,
    pub coach: String,
}

/// A client of the sample practice.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SampleClient {
    pub name: String,
    pub role: String,
    pub level: Level,
    pub goal: String,
    pub goal_by: String,
    pub learn: String,
    pub tell: String,
    pub payer: String,
    pub notes_agreed: String,
    /// How many people are drawn besides those written out.
    pub drawn: usize,
    /// How many rows of closed members.
    pub hidden: usize,
    /// Whom the client wants to meet. What stands here is laid as agreed; where nothing does, it is still for her to say.
    #[serde(default)]
    pub wants: Wants,
    #[serde(default)]
    pub archived: bool,
    /// First name, last name and why.
    #[serde(default)]
    pub shortlist: Vec<[String; 3]>,
    #[serde(default)]
    pub people: People,
}

/// Whom a client wants to meet: keys, each with the word that was used for it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wants {
    pub level: Vec<(Level, String)>,
    pub industry: Vec<(Industry, String)>,
}

/// First name, last name, title, company.
pub(super) type Written = [String; 4];

/// People written out, by what becomes of them once the client has said whom she wants to meet.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct People {
    pub fits: Vec<Written>,
    pub to_decide: Vec<Written>,
    pub not: Vec<Written>,
}

impl People {
    pub fn all(&self) -> impl Iterator<Item = &Written> {
        self.fits.iter().chain(&self.to_decide).chain(&self.not)
    }
}

static INVENTED_READ: LazyLock<Invented> = LazyLock::new(|| toml::from_str(INVENTED).unwrap_or_default());
static SAMPLE_READ: LazyLock<Sample> = LazyLock::new(|| toml::from_str(SAMPLE).unwrap_or_default());

/// The lists. The file is part of the program, and a test holds it free of faults.
pub(super) fn invented() -> &'static Invented {
    &INVENTED_READ
}

/// The sample. The file is part of the program, and a test holds it free of faults.
pub(super) fn sample() -> &'static Sample {
    &SAMPLE_READ
}

/// What is wrong with the data files `invented.toml` and `sample.toml`; empty when all is well.
#[must_use]
pub fn data_faults() -> Vec<String> {
    let mut faults = Vec::new();
    match toml::from_str::<Invented>(INVENTED) {
        Ok(invented) => faults_of_invented(&invented, &mut faults),
        Err(error) => faults.push(format!("invented.toml: {error}")),
    }
    match toml::from_str::<Sample>(SAMPLE) {
        Ok(sample) => faults_of_sample(&sample, &mut faults),
        Err(error) => faults.push(format!("sample.toml: {error}")),
    }
    faults
}

fn faults_of_invented(invented: &Invented, faults: &mut Vec<String>) {
    for (at, names) in invented.names.iter().enumerate() {
        if names.weight == 0 || names.first.is_empty() || names.front.is_empty() || names.back.is_empty() {
            faults.push(format!("names, number {}: without weight or with an empty list", at + 1));
        }
    }
    for titles in &invented.titles {
        if titles.weight == 0 || titles.patterns.is_empty() {
            faults.push(format!("titles of kind {:?}: without weight or patterns", titles.kind));
        }
    }
    let titles = invented.titles.iter().flat_map(|titles| &titles.patterns);
    for pattern in titles.chain(&invented.more.patterns).chain(&invented.companies.patterns) {
        for slot in slots_of(pattern) {
            if slot != "surname" && invented.slots.get(slot).is_none_or(Vec::is_empty) {
                faults.push(format!("pattern {pattern:?}: nothing to put for {{{slot}}}"));
            }
        }
    }
    for slot in ["thing", "legal"] {
        if invented.slots.get(slot).is_none_or(Vec::is_empty) {
            faults.push(format!("slots.{slot}: needed beyond the patterns"));
        }
    }
    for (industry, companies) in &invented.known {
        if Industry::from_key(industry).is_none() || companies.is_empty() {
            faults.push(format!("known.{industry}: no such industry, or no company"));
        }
    }
    let patterns = [("more", &invented.more.patterns), ("companies", &invented.companies.patterns)];
    let scripts =
        [("other_scripts.first", &invented.other_scripts.first), ("other_scripts.last", &invented.other_scripts.last)];
    let decorations =
        [("decorations.suffixes", &invented.decorations.suffixes), ("decorations.emoji", &invented.decorations.emoji)];
    faults.extend(
        patterns
            .into_iter()
            .chain(scripts)
            .chain(decorations)
            .filter(|(_, list)| list.is_empty())
            .map(|(name, _)| format!("{name}: empty")),
    );
}

fn faults_of_sample(sample: &Sample, faults: &mut Vec<String>) {
    for client in &sample.clients {
        let people: Vec<&Written> = client.people.all().collect();
        for [first, last, ..] in &people {
            if people.iter().filter(|[f, l, ..]| f == first && l == last).count() > 1 {
                faults.push(format!("{}: {first} {last} stands there twice", client.name));
            }
        }
        for [first, last, _] in &client.shortlist {
            if !people.iter().any(|[f, l, ..]| f == first && l == last) {
                faults.push(format!("{}: {first} {last} is on the shortlist and not among the people", client.name));
            }
        }
    }
    if sample.version == 0 || sample.clients.is_empty() {
        faults.push("sample.toml: without version or clients".to_owned());
    }
}

/// The names within braces.
fn slots_of(pattern: &str) -> impl Iterator<Item = &str> {
    pattern.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(slot, _)| slot)
}
