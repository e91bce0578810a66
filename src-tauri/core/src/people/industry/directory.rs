//! The company directory (`data/companies.csv`): names, aliases, industries, and whether a name that begins like it is the same
//! house ("Roche Diagnostics") or may be anybody's ("Apple Valley Dental").

use std::collections::HashMap;
use std::sync::LazyLock;

use super::key::company_key;
use super::words;
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
    /// By the key without its spaces, for "Coca Cola" and "CocaCola".
    by_run: HashMap<String, usize>,
    faults: Vec<String>,
}

static DIRECTORY: LazyLock<Directory> = LazyLock::new(load);

/// Shorter names are too easily met by chance when their spaces do not count.
const RUN_AT_LEAST: usize = 6;

/// What a big house names after itself and what is another line of business all the same ("Vodafone Foundation", "Siemens Real
/// Estate"), or what a namesake does ("Roche Attorneys"): here the words say more than the first words of the name.
const ANOTHER_HOUSE: [Industry; 7] = [
    Industry::Legal,
    Industry::StaffingAndHr,
    Industry::NonProfit,
    Industry::RealEstate,
    Industry::Construction,
    Industry::FinancialServices,
    Industry::Insurance,
];

fn load() -> Directory {
    let mut directory =
        Directory { companies: Vec::new(), by_key: HashMap::new(), by_run: HashMap::new(), faults: Vec::new() };
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
        for spelling in std::iter::once(name).chain(aliases.split(';').filter(|s| !s.is_empty())) {
            directory.add(spelling, at);
        }
    }
    directory
}

impl Directory {
    fn add(&mut self, spelling: &str, at: usize) {
        for key in [company_key(spelling), company_key(&written_out(spelling))] {
            if key.is_empty() {
                self.faults.push(format!("companies.csv: {spelling:?} has no letter and no digit"));
                continue;
            }
            let run = key.replace(' ', "");
            if run.chars().count() >= RUN_AT_LEAST {
                self.by_run.entry(run).or_insert(at);
            }
            if let Some(other) = self.by_key.insert(key, at).filter(|other| *other != at) {
                let name = |at: usize| self.companies.get(at).map_or("", |c| c.name.as_str());
                let fault = format!("companies.csv: {spelling} stands for {} and for {}", name(other), name(at));
                self.faults.push(fault);
            }
        }
    }
}

/// `name` as it is typed where there are no umlauts.
fn written_out(name: &str) -> String {
    let letters =
        [('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('Ä', "Ae"), ('Ö', "Oe"), ('Ü', "Ue"), ('ø', "oe"), ('Ø', "Oe")];
    letters.into_iter().fold(name.to_owned(), |name, (letter, written)| name.replace(letter, written))
}

/// The company with this key, with spaces or without; else the one whose name this key begins with, where nothing but a place
/// follows ("Oracle Deutschland") or the name may be known so.
pub(super) fn look_up(key: &str) -> Option<&'static Listed> {
    let directory = &*DIRECTORY;
    let listed = |at: &usize| directory.companies.get(*at);
    let by_run = || directory.by_run.get(key.replace(' ', "").as_str());
    directory.by_key.get(key).or_else(by_run).and_then(listed).or_else(|| {
        let ends = key.match_indices(' ').rev();
        ends.filter_map(|(end, _)| Some((key.get(..end)?, key.get(end + 1..)?))).find_map(|(first_words, rest)| {
            let listed = directory.by_key.get(first_words).and_then(listed)?;
            (words::is_place(rest) || (listed.leading && !another_house(rest, listed))).then_some(listed)
        })
    })
}

fn another_house(rest: &str, listed: &Listed) -> bool {
    let rest: Vec<&str> = rest.split(' ').collect();
    words::said_by(&rest)
        .is_some_and(|(said, _)| !said.meets(listed.industries) && said.meets(ANOTHER_HOUSE.into_iter().collect()))
}

/// The names, in the order of the file.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    DIRECTORY.companies.iter().map(|c| c.name.as_str())
}

/// What is wrong with the data.
pub(super) fn faults() -> Vec<String> {
    DIRECTORY.faults.clone()
}
