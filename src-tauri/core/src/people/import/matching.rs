//! Which row of a file is whose: repeats within the file first, then one pass over the sheet for each sign.

use std::collections::{HashMap, HashSet};

use super::plan::Known;
use super::sheet::Row;
use super::signs::{Key, Signs};

/// Those who share a key, at most this many: a bound for files made to take long. Real namesakes of one day are two or three.
const MOST_NAMESAKES: usize = 16;

/// For each row, the earlier row that it repeats.
fn repeats(rows: &[Signs]) -> Vec<Option<usize>> {
    /// A person of the file, and what is known of them from all of their rows.
    struct One<'a> {
        row: usize,
        profile: &'a str,
        email: &'a str,
    }
    let mut out = vec![None; rows.len()];
    let mut people: Vec<One<'_>> = Vec::new();
    let mut by_profile: HashMap<&str, usize> = HashMap::with_capacity(rows.len());
    let mut by_email: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut by_name: HashMap<Key<'_>, Vec<usize>> = HashMap::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        // Who says nothing but a name may be anybody of that name.
        let name_key = row.name_and_day().or_else(|| row.all_of_it().filter(|_| !row.company.is_empty()));
        let fitting = |candidates: Option<&Vec<usize>>| {
            candidates.into_iter().flatten().copied().find(|p| {
                people.get(*p).is_some_and(|one| !differ(one.profile, &row.profile) && !differ(one.email, &row.email))
            })
        };
        let found = by_profile
            .get(row.profile.as_str())
            .copied()
            .filter(|_| !row.profile.is_empty())
            .or_else(|| row.email_key().and_then(|_| fitting(by_email.get(row.email.as_str()))))
            .or_else(|| name_key.as_ref().and_then(|key| fitting(by_name.get(key))));
        let person = match found {
            Some(person) => {
                if let Some(slot) = out.get_mut(at) {
                    *slot = people.get(person).map(|one| one.row);
                }
                person
            }
            None => {
                people.push(One { row: at, profile: "", email: "" });
                people.len() - 1
            }
        };
        if let Some(one) = people.get_mut(person) {
            if one.profile.is_empty() {
                one.profile = &row.profile;
            }
            if one.email.is_empty() {
                one.email = &row.email;
            }
        }
        if !row.profile.is_empty() {
            by_profile.entry(&row.profile).or_insert(person);
        }
        if found.is_none() {
            let enlist = |list: &mut Vec<usize>| {
                if list.len() < MOST_NAMESAKES {
                    list.push(person);
                }
            };
            if !row.email.is_empty() {
                enlist(by_email.entry(&row.email).or_default());
            }
            if let Some(key) = name_key {
                enlist(by_name.entry(key).or_default());
            }
        }
    }
    out
}

/// Which row is whose.
pub(super) struct Matching {
    rows: Vec<Signs>,
    known: Vec<Signs>,
    repeats: Vec<Option<usize>>,
    /// For each row, the known person.
    of_row: Vec<Option<usize>>,
    /// For each known person, the row.
    taken: Vec<Option<usize>>,
}

type KeyOf = for<'s> fn(&'s Signs) -> Option<Key<'s>>;

/// Known people with the same key.
#[derive(Default, Clone, Copy)]
struct Namesakes {
    /// The first who has no row yet; the others follow by `next`.
    free: Option<usize>,
    /// One who has.
    given: Option<usize>,
}

impl Matching {
    /// Finds the person of every row, strong signs first.
    pub fn of(known: &[Known], rows: &[Row]) -> Self {
        let rows: Vec<Signs> = rows.iter().map(Signs::of_row).collect();
        let mut matching = Self {
            repeats: repeats(&rows),
            of_row: vec![None; rows.len()],
            taken: vec![None; known.len()],
            known: known.iter().map(Signs::of_known).collect(),
            rows,
        };
        // What the file said goes before what was corrected: the same file finds everybody again.
        let (profile, email) = (Signs::profile_key, Signs::email_key);
        matching.pass((profile, profile), false, |_, _| true);
        matching.pass((profile, Signs::shown_profile_key), true, |_, _| true);
        matching.pass((email, email), false, |row, known| row.full_name == known.full_name);
        matching.pass((email, Signs::shown_email_key), false, |row, known| row.full_name == known.full_name);
        matching.pass((email, email), true, |_, _| true);
        matching.pass((email, Signs::shown_email_key), true, |_, _| true);
        let (name_and_day, all_of_it) = (Signs::name_and_day, Signs::all_of_it);
        matching.pass((name_and_day, name_and_day), false, |row, known| row.company == known.company);
        matching.pass((name_and_day, name_and_day), true, |_, _| true);
        matching.pass((all_of_it, all_of_it), false, |_, _| true);
        matching
    }

    /// The row that `row` repeats.
    pub fn repeated(&self, row: usize) -> Option<usize> {
        self.repeats.get(row).copied().flatten()
    }

    /// The known person of `row`.
    pub fn person(&self, row: usize) -> Option<usize> {
        self.of_row.get(row).copied().flatten()
    }

    /// Whether `row` still looks for its person.
    fn is_open(&self, row: usize) -> bool {
        self.of_row.get(row).is_some_and(Option::is_none) && self.repeats.get(row).is_some_and(Option::is_none)
    }

    fn is_free(&self, known: usize) -> bool {
        self.taken.get(known).is_some_and(Option::is_none)
    }

    /// Gives rows that have nobody yet to free people with the same key (that of the row, that of the person), where `agree` says
    /// so too. With `shared`, a row whose person has another row already repeats that one.
    fn pass(&mut self, keys: (KeyOf, KeyOf), shared: bool, agree: fn(&Signs, &Signs) -> bool) {
        let (rows, known) = (std::mem::take(&mut self.rows), std::mem::take(&mut self.known));
        self.pass_over(&rows, &known, keys, shared, agree);
        (self.rows, self.known) = (rows, known);
    }

    fn pass_over(
        &mut self,
        rows: &[Signs],
        known: &[Signs],
        (key_of_row, key_of_known): (KeyOf, KeyOf),
        shared: bool,
        agree: fn(&Signs, &Signs) -> bool,
    ) {
        if known.is_empty() || !(0..rows.len()).any(|row| self.is_open(row)) {
            return;
        }
        let mut next: Vec<Option<usize>> = vec![None; known.len()];
        let mut index: HashMap<Key<'_>, Namesakes> = HashMap::with_capacity(known.len());
        // Backwards, so that the first comes first.
        for (at, signs) in known.iter().enumerate().rev() {
            let Some(key) = key_of_known(signs) else { continue };
            let namesakes = index.entry(key).or_default();
            if !self.is_free(at) {
                namesakes.given = Some(at);
            } else if let Some(slot) = next.get_mut(at) {
                *slot = namesakes.free.replace(at);
            }
        }
        if index.is_empty() {
            return;
        }
        for (at, row) in rows.iter().enumerate() {
            if !self.is_open(at) {
                continue;
            }
            let Some(namesakes) = key_of_row(row).and_then(|key| index.get_mut(&key)) else { continue };
            while let Some(first) = namesakes.free.filter(|first| !self.is_free(*first)) {
                namesakes.given = Some(first);
                namesakes.free = next.get(first).copied().flatten();
            }
            let chain = std::iter::successors(namesakes.free, |k| next.get(*k).copied().flatten()).take(MOST_NAMESAKES);
            let fits = |k: &usize| known.get(*k).is_some_and(|signs| !row.conflicts(signs) && agree(row, signs));
            if let Some(found) = chain.filter(|k| self.is_free(*k)).find(fits) {
                self.give(at, found);
            } else if shared
                && let Some(other) = namesakes.given.filter(fits).and_then(|k| self.taken.get(k).copied().flatten())
            {
                let one_person =
                    rows.get(other).is_some_and(|other| !row.conflicts(other) && !differ(&row.email, &other.email));
                if one_person && let Some(slot) = self.repeats.get_mut(at) {
                    *slot = Some(other);
                }
            }
        }
    }

    fn give(&mut self, row: usize, known: usize) {
        if let (Some(of_row), Some(taken)) = (self.of_row.get_mut(row), self.taken.get_mut(known)) {
            *of_row = Some(known);
            *taken = Some(row);
        }
    }

    /// Whom to ask about: for rows that found nobody, free people with the same name and company, or with the same name where
    /// neither side says anything else, or whose name was corrected by hand and who share the day of connecting and the company.
    /// Nobody is asked about twice.
    pub fn ask(&self) -> HashMap<usize, usize> {
        let mut index: HashMap<Key<'_>, Vec<usize>> = HashMap::new();
        for (at, signs) in self.known.iter().enumerate().filter(|(at, _)| self.is_free(*at)) {
            let shown = Some(&signs.shown.company).filter(|c| !c.is_empty());
            let shown = shown.map(|company| Key::All(&signs.full_name, company, ""));
            let renamed = signs.day_and_company().filter(|_| signs.renamed);
            for key in [signs.name_and_company(), shown, signs.only_a_name(), renamed].into_iter().flatten() {
                let list = index.entry(key).or_default();
                if list.len() < MOST_NAMESAKES {
                    list.push(at);
                }
            }
        }
        let mut asked: HashSet<usize> = HashSet::new();
        let mut out = HashMap::new();
        for (at, row) in self.rows.iter().enumerate().filter(|(at, _)| self.is_open(*at)) {
            let keys = [row.name_and_company(), row.only_a_name(), row.day_and_company()];
            let mut candidates = keys.into_iter().flatten().filter_map(|key| index.get(&key)).flatten().copied();
            let found = candidates
                .find(|k| !asked.contains(k) && self.known.get(*k).is_some_and(|signs| !row.conflicts(signs)));
            if let Some(found) = found {
                asked.insert(found);
                out.insert(at, found);
            }
        }
        out
    }
}

fn differ(a: &str, b: &str) -> bool {
    !a.is_empty() && !b.is_empty() && a != b
}
