//! The words by which contact files are known: `data/contact_files.toml`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::fault::OtherFile;
use crate::vocabulary::{fold, words};

/// A column that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Column {
    FirstName,
    LastName,
    FullName,
    Title,
    Company,
    Email,
    ProfileUrl,
    ConnectedOn,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    columns: HashMap<Column, Vec<String>>,
    other: Vec<Other>,
    old_linkedin: OldLinkedin,
    placeholders: Placeholders,
    months: Months,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Other {
    kind: OtherFile,
    headings: Vec<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OldLinkedin {
    side_by_side: [String; 2],
    file_name_starts: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Placeholders {
    words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Months {
    names: [Vec<String>; 12],
}

/// The data file, made ready for looking up. Headings are in the form of [`heading`].
#[derive(Debug, Default)]
pub(super) struct Words {
    /// A heading's column, and how telling it is (0 is best).
    pub columns: HashMap<String, (Column, usize)>,
    /// Sets of headings and the file that has them all.
    pub others: Vec<(OtherFile, Vec<String>)>,
    /// Headings that stand side by side in LinkedIn's old address-book export.
    pub old_linkedin: [String; 2],
    /// How the name of such a file begins, folded.
    pub old_linkedin_name: String,
    /// What may stand between the brackets of a placeholder, folded, in one word.
    pub placeholders: HashSet<String>,
    /// Months from 1, by their folded names.
    pub months: HashMap<String, u32>,
}

/// A heading as it is compared: folded, its words with single spaces between them.
pub(super) fn heading(cell: &str) -> String {
    let folded = fold(cell);
    let mut out = String::with_capacity(folded.len());
    for word in words(&folded) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

const SOURCE: &str = include_str!("../../../data/contact_files.toml");

static WORDS: LazyLock<Words> = LazyLock::new(|| load(SOURCE).unwrap_or_default());

/// The words. The data file is part of the program, and a test holds it free of faults.
pub(super) fn get() -> &'static Words {
    &WORDS
}

/// What is wrong with the data file `contact_files.toml`; empty when all is well.
#[must_use]
pub fn faults() -> Vec<String> {
    let file = match toml::from_str::<File>(SOURCE) {
        Ok(file) => file,
        Err(error) => return vec![error.to_string()],
    };
    let mut faults = Vec::new();
    let mut seen: HashMap<String, String> = HashMap::new();
    for (column, names) in &file.columns {
        for name in names {
            if heading(name).is_empty() {
                faults.push(format!("columns.{column:?}: a heading without letters"));
            }
            if let Some(before) = seen.insert(heading(name), format!("{column:?}")) {
                faults.push(format!("columns: {name:?} stands in {before} and in {column:?}"));
            }
        }
    }
    let mut months: HashMap<String, usize> = HashMap::new();
    for (at, names) in file.months.names.iter().enumerate() {
        for name in names {
            if months.insert(fold(name), at).is_some_and(|before| before != at) {
                faults.push(format!("months: {name:?} stands in two months"));
            }
        }
    }
    faults.extend(
        file.other
            .iter()
            .filter(|o| o.headings.iter().any(Vec::is_empty))
            .map(|o| format!("other.{}: no headings", o.kind.key())),
    );
    faults
}

fn load(source: &str) -> Result<Words, toml::de::Error> {
    let file: File = toml::from_str(source)?;
    let [before, after] = &file.old_linkedin.side_by_side;
    let mut words = Words {
        old_linkedin: [heading(before), heading(after)],
        old_linkedin_name: fold(&file.old_linkedin.file_name_starts),
        placeholders: file.placeholders.words.iter().map(|w| fold(w)).collect(),
        ..Words::default()
    };
    for (column, names) in file.columns {
        words.columns.extend(names.iter().enumerate().map(|(rank, name)| (heading(name), (column, rank))));
    }
    for other in file.other {
        words
            .others
            .extend(other.headings.into_iter().map(|set| (other.kind, set.iter().map(|h| heading(h)).collect())));
    }
    for (month, names) in (1..).zip(&file.months.names) {
        words.months.extend(names.iter().map(|name| (fold(name), month)));
    }
    Ok(words)
}
