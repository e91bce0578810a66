//! Drawing invented people from the lists: the same numbers give the same people, on every machine.

use super::seed::{Invented, Titles};
use crate::vocabulary::{fold, words};

/// How long LinkedIn lets a title be, in characters.
const TITLE_AT_MOST: usize = 100;

/// Numbers that look random and follow from a seed (SplitMix64; Steele, Lea and Flood 2014). Not for anything secret.
#[derive(Debug, Clone)]
pub(super) struct Numbers(u64);

impl Numbers {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, and without, `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        let wide = (u128::from(self.next()) * end as u128) >> 64;
        usize::try_from(wide).unwrap_or(0)
    }

    /// True in `parts` of `whole` cases.
    pub fn chance(&mut self, parts: usize, whole: usize) -> bool {
        self.below(whole) < parts
    }

    /// One of `list`, or "" where it is empty.
    pub fn one<'a>(&mut self, list: &'a [String]) -> &'a str {
        list.get(self.below(list.len())).map_or("", String::as_str)
    }

    /// One of `items`, each as often as its weight says.
    pub fn weighted<'a, T>(&mut self, items: &'a [T], weight: impl Fn(&T) -> u32) -> Option<&'a T> {
        let whole: u32 = items.iter().map(&weight).sum();
        let mut left = u32::try_from(self.below(whole as usize)).unwrap_or(0);
        items.iter().find(|item| match left.checked_sub(weight(item)) {
            Some(rest) => {
                left = rest;
                false
            }
            None => true,
        })
    }

    /// `items` in another order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// A person as a row of an export has them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Drawn {
    pub first_name: String,
    pub last_name: String,
    /// Empty for a closed member.
    pub profile_url: String,
    pub email: String,
    pub company: String,
    pub title: String,
}

/// Who draws.
pub(super) struct Maker<'a> {
    pub lists: &'a Invented,
    pub numbers: Numbers,
    made: u32,
}

impl<'a> Maker<'a> {
    pub const fn new(lists: &'a Invented, seed: u64) -> Self {
        Self { lists, numbers: Numbers::new(seed), made: 0 }
    }

    /// A person with a title of a kind that `takes` takes.
    pub fn person(&mut self, takes: impl Fn(&str) -> bool) -> Drawn {
        let (first_name, last_name, encoded) = self.name();
        let title = self.title(takes);
        let company = if self.numbers.chance(1, 1000) { String::new() } else { self.company() };
        let email = if self.numbers.chance(30, 1000) { self.email(&first_name, &last_name) } else { String::new() };
        let profile_url = self.profile_url(&first_name, &last_name, encoded);
        Drawn { first_name, last_name, profile_url, email, company, title }
    }

    /// Somebody who says neither what they do nor where.
    pub fn silent(&mut self) -> Drawn {
        let (first_name, last_name, encoded) = self.name();
        let profile_url = self.profile_url(&first_name, &last_name, encoded);
        Drawn { first_name, last_name, profile_url, ..Drawn::default() }
    }

    /// The address of a profile that nobody else has: the name and eight figures, the letters beyond ASCII written out or dropped.
    pub fn profile_url(&mut self, first: &str, last: &str, encoded: bool) -> String {
        self.made = self.made.wrapping_add(1);
        // An odd factor only changes the order of the numbers, so none comes twice.
        let figures = self.made.wrapping_mul(0x9e37_79b1);
        let name = format!("{first} {last}");
        let name = if encoded { name.to_lowercase() } else { fold(&name) };
        let mut slug = String::new();
        for word in words(&name) {
            let plain: String =
                if encoded { percent(word) } else { word.chars().filter(char::is_ascii_alphanumeric).collect() };
            if !plain.is_empty() {
                slug.push_str(&plain);
                slug.push('-');
            }
        }
        format!("https://www.linkedin.com/in/{slug}{figures:08x}")
    }

    /// First name, last name, and whether the profile's address keeps the letters beyond ASCII.
    fn name(&mut self) -> (String, String, bool) {
        let n = &mut self.numbers;
        if n.chance(5, 1000) {
            let scripts = &self.lists.other_scripts;
            return (n.one(&scripts.first).to_owned(), n.one(&scripts.last).to_owned(), true);
        }
        let Some(names) = n.weighted(&self.lists.names, |names| names.weight) else { return Default::default() };
        // First names travel further than surnames do.
        let others = if n.chance(25, 100) { n.weighted(&self.lists.names, |names| names.weight) } else { None };
        let mut first = n.one(&others.unwrap_or(names).first).to_owned();
        if n.chance(10, 100) {
            let letters =
                others.unwrap_or(names).first.iter().filter_map(|name| name.chars().next()).collect::<Vec<_>>();
            if let Some(letter) = letters.get(n.below(letters.len())) {
                first = format!("{first} {letter}.");
            }
        }
        let surname = |n: &mut Numbers| format!("{}{}", n.one(&names.front), n.one(&names.back));
        let mut last = surname(n);
        if n.chance(8, 100) {
            last = format!("{last}-{}", surname(n));
        }
        let encoded = !(first.is_ascii() && last.is_ascii()) && n.chance(16, 100);
        if n.chance(30, 1000) {
            last = format!("{last}, {}", n.one(&self.lists.decorations.suffixes));
        } else if n.chance(7, 1000) {
            last = format!("{last} {}", n.one(&self.lists.decorations.emoji));
        }
        (first, last, encoded)
    }

    fn title(&mut self, takes: impl Fn(&str) -> bool) -> String {
        let weight = |titles: &Titles| if takes(&titles.kind) { titles.weight } else { 0 };
        let Some(titles) = self.numbers.weighted(&self.lists.titles, weight) else { return String::new() };
        let repeated = !titles.plain.is_empty() && self.numbers.chance(20, 100);
        let list = if repeated { &titles.plain } else { &titles.patterns };
        let pattern = self.numbers.one(list);
        let mut title = self.fill(pattern);
        if self.numbers.chance(12, 1000) {
            // A second and third thing that somebody is.
            let more = self.numbers.one(&self.lists.more.patterns);
            title = format!("{title} | {}", self.fill(more));
        }
        if self.numbers.chance(1, 1000) {
            title = format!("{title} {}", self.numbers.one(&self.lists.decorations.emoji));
        } else if self.numbers.chance(1, 5000) {
            title = format!("{title} \"{}\"", self.fill("{thing}"));
        }
        let mut title: String = title.chars().take(TITLE_AT_MOST).collect();
        if self.numbers.chance(50, 1000) && title.chars().count() < TITLE_AT_MOST {
            title.push(' ');
        }
        title
    }

    fn company(&mut self) -> String {
        if self.numbers.chance(25, 100) {
            let known: Vec<&Vec<String>> = self.lists.known.values().collect();
            let at = self.numbers.below(known.len());
            return known.get(at).map(|companies| self.numbers.one(companies)).unwrap_or_default().to_owned();
        }
        let pattern = self.numbers.one(&self.lists.companies.patterns);
        let mut company = self.fill(pattern);
        if self.numbers.chance(30, 1000) {
            company.push_str(if self.numbers.chance(1, 2) { ", Inc." } else { ", LLC" });
        } else if self.numbers.chance(20, 100) {
            company = format!("{company} {}", self.fill("{legal}"));
        }
        company
    }

    fn email(&mut self, first: &str, last: &str) -> String {
        let plain = |text: &str| {
            words(&fold(text))
                .next()
                .unwrap_or_default()
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .collect::<String>()
        };
        let (first, last) = (plain(first), plain(last));
        let figure = self.numbers.below(1000);
        // A domain that is set aside for examples (RFC 2606).
        format!("{first}{last}{figure}@example.com")
    }

    /// `pattern` with every slot filled.
    fn fill(&mut self, pattern: &str) -> String {
        let mut filled = String::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (slot, left) = after.split_once('}').unwrap_or((after, ""));
            filled.push_str(&self.word(slot));
            rest = left;
        }
        filled.push_str(rest);
        filled
    }

    fn word(&mut self, slot: &str) -> String {
        match (slot, self.lists.names.first(), self.lists.slots.get(slot)) {
            ("surname", Some(names), _) => {
                format!("{}{}", self.numbers.one(&names.front), self.numbers.one(&names.back))
            }
            (_, _, Some(words)) => self.numbers.one(words).to_owned(),
            _ => String::new(),
        }
    }
}

/// `word` with every byte beyond ASCII as %XX.
fn percent(word: &str) -> String {
    word.bytes()
        .map(|byte| if byte.is_ascii() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
