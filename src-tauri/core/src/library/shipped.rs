//! What ships: readable files in `data/library/<language>`, parsed once. A test holds them free of faults.

use std::sync::LazyLock;

use serde::Deserialize;

use super::item::{
    BankQuestion, EvidenceCard, LibraryBody, LibraryKind, Purpose, Reason, Reply, Resource, ScriptQuestion, ScriptStep,
    StepKind, Takes, Template, Trap,
};

/// An item as it ships.
#[derive(Debug, Clone)]
pub(super) struct Shipped {
    pub key: String,
    pub body: LibraryBody,
    /// Whether it ships switched off.
    pub off: bool,
}

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../data/library/en/", $name, ".toml"))
    };
}

#[derive(Deserialize)]
struct Keyed<T> {
    key: String,
    #[serde(default)]
    off: bool,
    #[serde(flatten)]
    item: T,
}

/// A step as it is written in the file.
#[derive(Deserialize)]
struct WrittenStep {
    kind: StepKind,
    title: String,
    minutes: u32,
    note: String,
    #[serde(default)]
    question: Vec<WrittenQuestion>,
    #[serde(default)]
    bricks: Vec<String>,
}

/// A question as it is written in the file.
#[derive(Deserialize)]
struct WrittenQuestion {
    key: String,
    text: String,
    takes: Takes,
    #[serde(default)]
    low: String,
    #[serde(default)]
    high: String,
}

impl From<WrittenStep> for ScriptStep {
    fn from(step: WrittenStep) -> Self {
        let WrittenStep { kind, title, minutes, note, question, bricks } = step;
        Self { kind, title, minutes, note, questions: question.into_iter().map(Into::into).collect(), bricks }
    }
}

impl From<WrittenQuestion> for ScriptQuestion {
    fn from(question: WrittenQuestion) -> Self {
        let WrittenQuestion { key, text, takes, low, high } = question;
        Self { key, text, takes, low, high }
    }
}

/// A template as it is written in the file: its text, or that it stands in a file of its own.
#[derive(Deserialize)]
struct WrittenTemplate {
    name: String,
    purpose: Purpose,
    #[serde(default)]
    text: String,
}

impl From<WrittenTemplate> for Template {
    fn from(WrittenTemplate { name, purpose, text }: WrittenTemplate) -> Self {
        let text = if purpose == Purpose::TakeHome { TAKE_HOME.to_owned() } else { text };
        Self { name, purpose, text }
    }
}

/// How the pages that go home are set.
const TAKE_HOME: &str = include_str!("../../data/handout/take_home.typ");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<T> {
    #[serde(
        alias = "step",
        alias = "resource",
        alias = "question",
        alias = "template",
        alias = "card",
        alias = "trap",
        alias = "reason",
        alias = "reply"
    )]
    items: Vec<Keyed<T>>,
}

fn read<'de, T: Deserialize<'de>>(source: &'de str, made: impl Fn(T) -> LibraryBody) -> Result<Vec<Shipped>, String> {
    let file: File<T> = toml::from_str(source).map_err(|e| e.to_string())?;
    let shipped = |one: Keyed<T>| Shipped { key: one.key, off: one.off, body: made(one.item) };
    Ok(file.items.into_iter().map(shipped).collect())
}

fn read_shelf(kind: LibraryKind) -> Result<Vec<Shipped>, String> {
    match kind {
        LibraryKind::Step => read(file!("script"), |step: WrittenStep| LibraryBody::Step(step.into())),
        LibraryKind::Resource => read(file!("resources"), |item: Resource| LibraryBody::Resource(item)),
        LibraryKind::Question => read(file!("questions"), |item: BankQuestion| LibraryBody::Question(item)),
        LibraryKind::Template => read(file!("templates"), |item: WrittenTemplate| LibraryBody::Template(item.into())),
        LibraryKind::Card => read(file!("cards"), |item: EvidenceCard| LibraryBody::Card(item)),
        LibraryKind::Trap => read(file!("traps"), |item: Trap| LibraryBody::Trap(item)),
        LibraryKind::Reason => read(file!("reasons"), |item: Reason| LibraryBody::Reason(item)),
        LibraryKind::Reply => read(file!("replies"), |item: Reply| LibraryBody::Reply(item)),
    }
}

static SHELVES: LazyLock<Vec<(LibraryKind, Vec<Shipped>)>> =
    LazyLock::new(|| LibraryKind::ALL.into_iter().map(|kind| (kind, read_shelf(kind).unwrap_or_default())).collect());

/// What ships on the shelf `kind`, in its order.
pub(super) fn shelf(kind: LibraryKind) -> &'static [Shipped] {
    SHELVES.iter().find(|(of, _)| *of == kind).map_or(&[], |(_, items)| items)
}

/// What ships on the shelf `kind`, in its order, each with its key.
#[must_use]
pub fn shipped(kind: LibraryKind) -> Vec<(String, LibraryBody)> {
    shelf(kind).iter().map(|one| (one.key.clone(), one.body.clone())).collect()
}

/// What is wrong with the files that ship: syntax, keys that stand twice, items that could not be kept.
#[must_use]
pub fn faults() -> Vec<String> {
    let mut faults = Vec::new();
    for kind in LibraryKind::ALL {
        match read_shelf(kind) {
            Err(error) => faults.push(format!("{}: {error}", kind.key())),
            Ok(items) => {
                let mut keys = std::collections::HashSet::new();
                for item in &items {
                    if !keys.insert(&item.key) {
                        faults.push(format!("{}: {} stands twice", kind.key(), item.key));
                    }
                    if let Err(error) = item.body.check() {
                        faults.push(format!("{}: {}: {error}", kind.key(), item.key));
                    }
                }
            }
        }
    }
    faults
}
