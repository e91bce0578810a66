//! Two answers side by side, before the first reply comes: as data, `data/rehearsal/<language>/models.toml`.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::vocabulary::ReplyKind;

/// A poor and a good answer to the same reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ModelPair {
    /// One way.
    pub poor: String,
    /// Another way.
    pub good: String,
    /// What the good one does.
    pub why: String,
}

#[derive(Deserialize)]
struct Written {
    kind: ReplyKind,
    #[serde(flatten)]
    pair: ModelPair,
}

#[derive(Deserialize)]
struct File {
    model: Vec<Written>,
}

fn read() -> Result<Vec<Written>, String> {
    let file: Result<File, _> = toml::from_str(include_str!("../../data/rehearsal/en/models.toml"));
    file.map(|file| file.model).map_err(|error| error.to_string())
}

static MODELS: LazyLock<Vec<Written>> = LazyLock::new(|| read().unwrap_or_default());

/// The pair for replies of this kind.
#[must_use]
pub fn model(kind: ReplyKind) -> Option<ModelPair> {
    MODELS.iter().find(|written| written.kind == kind).map(|written| written.pair.clone())
}

/// What is wrong with the file that ships: syntax, a kind without a pair, an empty answer.
#[must_use]
pub fn model_faults() -> Vec<String> {
    let models = match read() {
        Ok(models) => models,
        Err(error) => return vec![error],
    };
    let has = |kind: &ReplyKind| {
        let pairs: Vec<&Written> = models.iter().filter(|written| written.kind == *kind).collect();
        let whole = |pair: &ModelPair| ![&pair.poor, &pair.good, &pair.why].iter().any(|text| text.trim().is_empty());
        pairs.len() == 1 && pairs.iter().all(|written| whole(&written.pair))
    };
    ReplyKind::ALL.iter().filter(|kind| !has(kind)).map(|kind| format!("models: {}", kind.key())).collect()
}
