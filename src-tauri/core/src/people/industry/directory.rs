//! The company directory (`data/companies.csv`): names, aliases, industries, and whether a name that begins like it is the same
//! house ("Roche Diagnostics") or may be anybody's ("Apple Valley Dental").

use std::collections::HashMap;
use std::sync::LazyLock;

use super::key::company_key;
use crate::vocabulary::{Industries, Industry};

/// A company of the directory.
#[derive(Debug)]
pub(super) struct Listed {
    pub name: String,
    pub industries: Industries,
    /// Whether it is known by its first words too.
    pub leading: bool,
}

struct Directory {
    companies: Vec<Listed>,
    by_key: HashMap<String, usize>,
    faults: Vec<String>,
}

static DIRECTORY: LazyLock<Directory> = LazyLock::new(load);

fn load() -> Directory {
    let mut directory = Directory { companies: Vec::new(), by_key: HashMap::new(), faults: Vec::new() };
    let mut reader = csv::Reader::from_reader(include_str!("../../../data/companies.csv").as_bytes());
    for record in reader.records() {
        let Ok(record) = record else {
            directory.faults.push("companies.csv: a row cannot be read".to_owned());
            continue;
        };
        let column = |at: usize| record.get(at).unwrap_or_default();
        let (name, aliases, industries, leading) = (column(0), column(1), column(2), column(3));
        let known = industries.split(';').map(Industry::from_key).collect::<Option<Industries>>();
        let (Some(industries), "yes" | "no") = (known, leading) else {
            directory.faults.push(format!("companies.csv: {name}: unknown industry, or leading is neither yes nor no"));
            continue;
        };
        let at = directory.companies.len();
        directory.companies.push(Listed { name: name.to_owned(), industries, leading: leading == "yes" });
        for spelling in std::iter::once(name).chain(aliases.split(';')).filter(|s| !s.is_empty()) {
            if let Some(other) = directory.by_key.insert(company_key(spelling), at).filter(|other| *other != at) {
                let other = directory.companies.get(other).map_or("", |c| &c.name);
                directory.faults.push(format!("companies.csv: {spelling} stands for {other} and for {name}"));
            }
        }
    }
    directory
}

/// The company with this key, or the one whose name this key begins with, if it may be known so.
pub(super) fn look_up(key: &str) -> Option<&'static Listed> {
    let listed = |key: &str| DIRECTORY.by_key.get(key).and_then(|at| DIRECTORY.companies.get(*at));
    listed(key).or_else(|| {
        let ends = key.match_indices(' ').map(|(at, _)| at).rev();
        ends.filter_map(|end| key.get(..end)).find_map(|first_words| listed(first_words).filter(|c| c.leading))
    })
}

/// The names, in the order of the file.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    DIRECTORY.companies.iter().map(|c| c.name.as_str())
}

/// What is wrong with the data.
pub(super) fn faults() -> Vec<String> {
    DIRECTORY.faults.clone()
}
