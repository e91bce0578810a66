//! The pile to decide, laid out: companies whose names share a word stand together, the likeliest first. Whatever it goes by decides
//! nothing: it only says what is asked, and when.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::people::Member;
use crate::people::industry::may_mean;
use crate::vocabulary::Industries;

/// As many companies as one question is about.
const TOGETHER: usize = 5;
/// A name that begins with a shorter word shares nothing with another that does.
const SHORTEST: usize = 4;
/// First words that many names share and that make no house of them.
const COMMON: [&str; 12] = [
    "global",
    "first",
    "united",
    "national",
    "international",
    "american",
    "north",
    "south",
    "east",
    "west",
    "saint",
    "general",
];

/// A company of which it is not known what it does, with those at it who are to decide.
#[derive(Debug, Clone)]
pub(super) struct Unknown<'a> {
    pub key: &'a str,
    pub people: Vec<&'a Member>,
    /// How many of them an answer settles.
    pub settles: usize,
}

/// Companies that are asked about together.
#[derive(Debug, Clone)]
pub(super) struct Heap<'a> {
    /// The word that their names share; `None` where there is only one.
    pub shared: Option<String>,
    pub companies: Vec<Unknown<'a>>,
    /// What their names may mean.
    likely: Industries,
}

impl Heap<'_> {
    /// How many people an answer settles.
    pub(super) fn settles(&self) -> usize {
        self.companies.iter().map(|company| company.settles).sum()
    }

    /// What may be one of hers comes first, what is likely something else last; of those, what settles most.
    fn place(&self, named: Industries) -> (u8, Reverse<usize>) {
        let likelihood = match () {
            () if self.likely.meets(named) => 0,
            () if self.likely.is_empty() => 1,
            () => 2,
        };
        (likelihood, Reverse(self.settles()))
    }
}

/// The questions about `companies`, in the order in which they are asked; `named` are the industries of the criteria.
pub(super) fn laid_out(companies: Vec<Unknown<'_>>, named: Industries) -> Vec<Heap<'_>> {
    let mut names: HashMap<&str, usize> = HashMap::new();
    for word in companies.iter().flat_map(|company| shareable(company.key)) {
        *names.entry(word).or_default() += 1;
    }
    let mut heaps: Vec<(Option<&str>, Heap<'_>)> = Vec::new();
    let mut open: HashMap<&str, usize> = HashMap::new();
    let mut by_people = companies;
    by_people.sort_by_key(|company| Reverse(company.settles));
    for company in by_people {
        // Of several words the one that most names share; of as many, the one that comes first.
        let shared = shareable(company.key).filter(|word| names.get(word).is_some_and(|many| *many > 1));
        let shared = shared.rev().max_by_key(|word| names.get(word).copied());
        let likely = company.key.split(' ').map(may_mean).fold(Industries::NONE, Industries::union);
        let heap = shared.and_then(|word| open.get(word)).and_then(|at| heaps.get_mut(*at));
        match heap {
            Some((_, heap)) if heap.companies.len() < TOGETHER => {
                heap.companies.push(company);
                heap.likely = heap.likely.union(likely);
            }
            _ => {
                if let Some(word) = shared {
                    open.insert(word, heaps.len());
                }
                heaps.push((shared, Heap { shared: None, companies: vec![company], likely }));
            }
        }
    }
    let mut heaps: Vec<Heap<'_>> = heaps.into_iter().map(told).collect();
    heaps.sort_by_key(|heap| heap.place(named));
    heaps
}

/// A heap with the word that its names share, where there are several.
fn told<'a>((shared, heap): (Option<&str>, Heap<'a>)) -> Heap<'a> {
    let shared = shared.filter(|_| heap.companies.len() > 1).map(str::to_owned);
    Heap { shared, ..heap }
}

/// The words of a name that it may share with another: those that may mean an industry, and the first, where it is no common one.
fn shareable(key: &str) -> impl DoubleEndedIterator<Item = &str> {
    let house = |at: usize, word: &str| {
        at == 0 && key.contains(' ') && word.chars().count() >= SHORTEST && !COMMON.contains(&word)
    };
    let fits = move |(at, word): &(usize, &str)| house(*at, word) || !may_mean(word).is_empty();
    let words: Vec<(usize, &str)> = key.split(' ').enumerate().collect();
    words.into_iter().filter(fits).map(|(_, word)| word)
}
