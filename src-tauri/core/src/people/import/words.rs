//! The words by which contact files are known: `data/contact_files.toml`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::fault::OtherFile;
use crate::vocabulary::fold;

/// A column that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Column {
    FirstName,
    LastName,
    FullName,
    Title,
    Company,
    Email,
    ProfileUrl,
    ConnectedOn,
    Honorific,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    columns: HashMap<Column, Vec<String>>,
    dressed: Dressed,
    other: Vec<Other>,
    old_linkedin: OldLinkedin,
    placeholders: Placeholders,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dressed {
    before: Vec<String>,
    behind: Vec<String>,
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
    nothing: Vec<String>,
}

/// The data file, made ready for looking up. Headings are in the form of [`heading`].
#[derive(Debug, Default)]
pub(super) struct Words {
    /// A heading's column, and how telling it is (0 is best).
    columns: HashMap<String, (Column, usize)>,
    /// What programs put before a heading and behind it.
    before: Vec<String>,
    behind: Vec<String>,
    /// Sets of headings and the file that has them all.
    pub others: Vec<(OtherFile, Vec<String>)>,
    /// All headings of those.
    pub other_headings: HashSet<String>,
    /// Headings that stand side by side in LinkedIn's old address-book export.
    pub old_linkedin: [String; 2],
    /// How the name of such a file begins, folded.
    pub old_linkedin_name: String,
    /// What may stand between the brackets of a placeholder, folded, in one word.
    pub placeholders: HashSet<String>,
    /// What people write for nothing, in the form of [`heading`].
    pub nothing: HashSet<String>,
}

impl Words {
    /// The column that `heading` names, and how telling it is; one that is dressed ("contact_company") less than a bare one.
    pub fn column(&self, heading: &str) -> Option<(Column, usize)> {
        const DRESSED: usize = 1000;
        let bare = |bare: &str| self.columns.get(bare).map(|(column, rank)| (*column, rank + DRESSED));
        self.columns
            .get(heading)
            .copied()
            .or_else(|| self.before.iter().find_map(|before| heading.strip_prefix(before.as_str()).and_then(bare)))
            .or_else(|| self.behind.iter().find_map(|behind| heading.strip_suffix(behind.as_str()).and_then(bare)))
    }
}

/// A heading as it is compared: folded, its letters and digits alone. "firstName", "first_name" and "First Name" are one.
pub(super) fn heading(cell: &str) -> String {
    fold(cell).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The column that a heading of a contacts file names, as it is written and no more.
pub(crate) fn column_of(text: &str) -> Option<Column> {
    get().columns.get(&heading(text)).map(|(column, _)| *column)
}

const SOURCE: &str = include_str!("../../../data/contact_files.toml");

static WORDS: LazyLock<Words> = LazyLock::new(|| load(SOURCE).unwrap_or_default());

/// The words. The data file is part of the program, and a test holds it free of faults.
pub(super) fn get() -> &'static Words {
    &WORDS
}

/// What is wrong with the data files `contact_files.toml` and `date_words.toml`; empty when all is well.
#[must_use]
pub fn faults() -> Vec<String> {
    let file = match toml::from_str::<File>(SOURCE) {
        Ok(file) => file,
        Err(error) => return vec![error.to_string()],
    };
    let mut faults = super::dates::words::faults();
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
        nothing: file.placeholders.nothing.iter().map(|w| heading(w)).collect(),
        before: file.dressed.before.iter().map(|w| heading(w)).collect(),
        behind: file.dressed.behind.iter().map(|w| heading(w)).collect(),
        ..Words::default()
    };
    for (column, names) in file.columns {
        words.columns.extend(names.iter().enumerate().map(|(rank, name)| (heading(name), (column, rank))));
    }
    words.other_headings = file.other.iter().flat_map(|o| o.headings.iter().flatten()).map(|h| heading(h)).collect();
    for other in file.other {
        words
            .others
            .extend(other.headings.into_iter().map(|set| (other.kind, set.iter().map(|h| heading(h)).collect())));
    }
    Ok(words)
}
