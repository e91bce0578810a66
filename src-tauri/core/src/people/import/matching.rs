//! Which row of a file is whose: repeats within the file first, then one pass over the sheet for each sign, then what to ask.
//!
//! A profile's address is one person's. An e-mail address can be an office's, and two people can share a name and a day: these merge
//! only where nothing speaks against it, and where something does, it is asked.

use std::collections::{HashMap, HashSet};

use super::plan::{Known, Sign, Why};
use super::sheet::Row;
use super::signs::{Key, Signs, akin, differ};

/// Those who share a key, at most this many: a bound for files made to take long. Real namesakes of one day are two or three.
const MOST_NAMESAKES: usize = 16;

/// What an earlier row of the file is to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Earlier {
    /// The same person, by this sign.
    Same(usize, Sign),
    /// Perhaps the same person, for this reason.
    Perhaps(usize, Why),
}

/// A person of the file, and what is known of them from all of their rows.
struct One<'a> {
    row: usize,
    name: &'a str,
    profile: &'a str,
    email: &'a str,
    company: &'a str,
    title: &'a str,
}

impl<'a> One<'a> {
    fn hear(&mut self, row: &'a Signs) {
        for (known, said) in [
            (&mut self.profile, &row.profile),
            (&mut self.email, &row.email),
            (&mut self.company, &row.company),
            (&mut self.title, &row.title),
        ] {
            if known.is_empty() {
                *known = said;
            }
        }
    }
}

/// For each row, the earlier row that it repeats, or may repeat.
fn repeats(rows: &[Signs]) -> Vec<Option<Earlier>> {
    let mut out = vec![None; rows.len()];
    let mut people: Vec<One<'_>> = Vec::new();
    let mut by_profile: HashMap<&str, usize> = HashMap::with_capacity(rows.len());
    let mut by_email: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut by_name: HashMap<Key<'_>, Vec<usize>> = HashMap::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        // Who says nothing but a name may be anybody of that name.
        let name_key = row.name_and_day().or_else(|| row.all_of_it().filter(|_| !row.company.is_empty()));
        // In one file, two names that have nothing in common are two people, whatever address both give.
        let namesake = |person: &usize| people.get(*person).is_some_and(|one| akin(one.name, &row.full_name));
        let by_profile_found = by_profile.get(row.profile.as_str()).copied().filter(|_| !row.profile.is_empty());
        let by_profile_found = by_profile_found.filter(namesake);
        let among = |list: Option<&Vec<usize>>, judge: &dyn Fn(&One<'_>) -> Option<Verdict>| {
            let judged = list.into_iter().flatten().filter_map(|p| people.get(*p).and_then(judge).map(|v| (*p, v)));
            judged.min_by_key(|(_, verdict)| matches!(verdict, Verdict::Perhaps(_)))
        };
        let of_email = |one: &One<'_>| match () {
            () if differ(one.profile, &row.profile) => None,
            () if one.name == row.full_name => Some(Verdict::Same(Sign::Email)),
            () => akin(one.name, &row.full_name).then_some(Verdict::Perhaps(Why::Email)),
        };
        let of_name = |one: &One<'_>| match () {
            () if differ(one.profile, &row.profile) || differ(one.email, &row.email) => None,
            () if differ(one.company, &row.company) || differ(one.title, &row.title) => {
                Some(Verdict::Perhaps(Why::Day))
            }
            () => Some(Verdict::Same(Sign::Name)),
        };
        let found = by_profile_found
            .map(|person| (person, Verdict::Same(Sign::Profile)))
            .into_iter()
            .chain(row.email_key().and_then(|_| among(by_email.get(row.email.as_str()), &of_email)))
            .chain(name_key.as_ref().and_then(|key| among(by_name.get(key), &of_name)))
            .min_by_key(|(_, verdict)| matches!(verdict, Verdict::Perhaps(_)));
        let first = |person: usize| people.get(person).map_or(at, |one| one.row);
        let earlier = found.map(|(person, verdict)| match verdict {
            Verdict::Same(sign) => Earlier::Same(first(person), sign),
            Verdict::Perhaps(why) => Earlier::Perhaps(first(person), why),
        });
        if let Some(slot) = out.get_mut(at) {
            *slot = earlier;
        }
        let repeated = found.filter(|(_, verdict)| matches!(verdict, Verdict::Same(_))).map(|(person, _)| person);
        let person = repeated.unwrap_or(people.len());
        if repeated.is_none() {
            people.push(One { row: at, name: &row.full_name, profile: "", email: "", company: "", title: "" });
        }
        if let Some(one) = people.get_mut(person) {
            one.hear(row);
        }
        if !row.profile.is_empty() {
            by_profile.entry(&row.profile).or_insert(person);
        }
        if repeated.is_none() {
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

#[derive(Clone, Copy)]
enum Verdict {
    Same(Sign),
    Perhaps(Why),
}

/// Which row is whose.
pub(super) struct Matching {
    rows: Vec<Signs>,
    known: Vec<Signs>,
    earlier: Vec<Option<Earlier>>,
    /// For each row, the known person, and by which sign.
    of_row: Vec<Option<(usize, Sign)>>,
    /// For each known person, the row.
    taken: Vec<Option<usize>>,
}

/// Whom to ask about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// The known person of this place.
    Known(usize, Why),
    /// An earlier row.
    Row(usize, Why),
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

/// A pass over the sheet.
struct Pass {
    key_of_row: KeyOf,
    key_of_known: KeyOf,
    sign: Sign,
    /// A row whose person has another row already repeats that one.
    shared: bool,
    agree: fn(&Signs, &Signs) -> bool,
}

impl Matching {
    /// Finds the person of every row, strong signs first.
    pub fn of(known: &[Known], rows: &[Row]) -> Self {
        let rows: Vec<Signs> = rows.iter().map(Signs::of_row).collect();
        let mut matching = Self {
            earlier: repeats(&rows),
            of_row: vec![None; rows.len()],
            taken: vec![None; known.len()],
            known: known.iter().map(Signs::of_known).collect(),
            rows,
        };
        let (profile, email): (KeyOf, KeyOf) = (Signs::profile_key, Signs::email_key);
        let (name_and_day, all_of_it): (KeyOf, KeyOf) = (Signs::name_and_day, Signs::all_of_it);
        let pass =
            |key_of_row, key_of_known, sign, shared, agree| Pass { key_of_row, key_of_known, sign, shared, agree };
        // What the file said goes before what was corrected: the same file finds everybody again.
        for pass in [
            pass(profile, profile, Sign::Profile, false, Signs::may_share_profile),
            pass(profile, Signs::shown_profile_key, Sign::Profile, true, Signs::may_share_profile),
            pass(email, email, Sign::Email, true, Signs::has_name_of),
            pass(email, Signs::shown_email_key, Sign::Email, true, Signs::has_name_of),
            pass(name_and_day, name_and_day, Sign::Name, false, |row, known| {
                row.works_as(known) && row.works_at(known)
            }),
            pass(name_and_day, name_and_day, Sign::Name, false, Signs::works_at),
            pass(name_and_day, name_and_day, Sign::Name, true, Signs::may_work_at),
            pass(all_of_it, all_of_it, Sign::Name, false, |_, _| true),
        ] {
            matching.pass(&pass);
        }
        matching
    }

    /// The row that `row` repeats, and by which sign.
    pub fn repeated(&self, row: usize) -> Option<(usize, Sign)> {
        match self.earlier.get(row).copied().flatten() {
            Some(Earlier::Same(earlier, sign)) => Some((earlier, sign)),
            _ => None,
        }
    }

    /// The known person of `row`, and by which sign.
    pub fn person(&self, row: usize) -> Option<(usize, Sign)> {
        self.of_row.get(row).copied().flatten()
    }

    /// Whether `row` still looks for its person.
    fn is_open(&self, row: usize) -> bool {
        self.of_row.get(row).is_some_and(Option::is_none) && self.repeated(row).is_none()
    }

    fn is_free(&self, known: usize) -> bool {
        self.taken.get(known).is_some_and(Option::is_none)
    }

    /// Gives rows that have nobody yet to free people with the same key, where both agree.
    fn pass(&mut self, pass: &Pass) {
        let (rows, known) = (std::mem::take(&mut self.rows), std::mem::take(&mut self.known));
        self.pass_over(&rows, &known, pass);
        (self.rows, self.known) = (rows, known);
    }

    fn pass_over(&mut self, rows: &[Signs], known: &[Signs], pass: &Pass) {
        if known.is_empty() || !(0..rows.len()).any(|row| self.is_open(row)) {
            return;
        }
        let mut next: Vec<Option<usize>> = vec![None; known.len()];
        let mut index: HashMap<Key<'_>, Namesakes> = HashMap::with_capacity(known.len());
        // Backwards, so that the first comes first.
        for (at, signs) in known.iter().enumerate().rev() {
            let Some(key) = (pass.key_of_known)(signs) else { continue };
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
            let Some(namesakes) = (pass.key_of_row)(row).and_then(|key| index.get_mut(&key)) else { continue };
            while let Some(first) = namesakes.free.filter(|first| !self.is_free(*first)) {
                namesakes.given = Some(first);
                namesakes.free = next.get(first).copied().flatten();
            }
            let chain = std::iter::successors(namesakes.free, |k| next.get(*k).copied().flatten()).take(MOST_NAMESAKES);
            let fits = |k: &usize| known.get(*k).is_some_and(|signs| !row.conflicts(signs) && (pass.agree)(row, signs));
            if let Some(found) = chain.filter(|k| self.is_free(*k)).find(fits) {
                self.give(at, found, pass.sign);
            } else if pass.shared
                && let Some(other) = namesakes.given.filter(fits).and_then(|k| self.taken.get(k).copied().flatten())
            {
                let one_person =
                    rows.get(other).is_some_and(|other| !row.conflicts(other) && !differ(&row.email, &other.email));
                if one_person && let Some(slot) = self.earlier.get_mut(at) {
                    *slot = Some(Earlier::Same(other, pass.sign));
                }
            }
        }
    }

    fn give(&mut self, row: usize, known: usize, sign: Sign) {
        if let (Some(of_row), Some(taken)) = (self.of_row.get_mut(row), self.taken.get_mut(known)) {
            *of_row = Some((known, sign));
            *taken = Some(row);
        }
    }

    /// Whom to ask about, for rows that found nobody: an earlier row of the file, else a free person who shares with them what two
    /// can share. Nobody who is known is asked about twice.
    pub fn ask(&self) -> HashMap<usize, Asked> {
        let mut index: HashMap<Key<'_>, Vec<usize>> = HashMap::new();
        for (at, signs) in self.known.iter().enumerate().filter(|(at, _)| self.is_free(*at)) {
            let shown = Some(&signs.shown.company).filter(|c| !c.is_empty());
            let shown = shown.map(|company| Key::All(&signs.full_name, company, ""));
            let renamed = signs.day_and_company().filter(|_| signs.renamed);
            let keys = [
                signs.email_key(),
                signs.name_and_day(),
                signs.bare_name_and_day(),
                signs.name_and_company(),
                shown,
                signs.only_a_name(),
                renamed,
            ];
            for key in keys.into_iter().flatten() {
                let list = index.entry(key).or_default();
                if list.len() < MOST_NAMESAKES {
                    list.push(at);
                }
            }
        }
        let mut asked: HashSet<usize> = HashSet::new();
        let mut out = HashMap::new();
        for (at, row) in self.rows.iter().enumerate().filter(|(at, _)| self.is_open(*at)) {
            if let Some(Earlier::Perhaps(earlier, why)) = self.earlier.get(at).copied().flatten() {
                out.insert(at, Asked::Row(earlier, why));
                continue;
            }
            let keys = [
                (row.email_key(), Why::Email),
                (row.name_and_day(), Why::Day),
                (row.bare_name_and_day(), Why::Day),
                (row.name_and_company(), Why::Company),
                (row.only_a_name(), Why::Name),
                (row.day_and_company(), Why::Renamed),
            ];
            let candidates = keys.into_iter().filter_map(|(key, why)| index.get(&key?).map(|list| (list, why)));
            let mut candidates = candidates.flat_map(|(list, why)| list.iter().map(move |k| (*k, why)));
            let found = candidates.find_map(|(k, why)| {
                let known = self.known.get(k).filter(|_| !asked.contains(&k))?;
                row.doubt(known, why).map(|why| (k, why))
            });
            if let Some((found, why)) = found {
                asked.insert(found);
                out.insert(at, Asked::Known(found, why));
            }
        }
        out
    }
}
