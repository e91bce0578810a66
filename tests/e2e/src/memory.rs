//! What the processes of the app hold in their memory: every byte that one of them could read is searched for words.
#![allow(clippy::indexing_slicing, reason = "a story may end where it stands")]

use crate::Askwell;
use crate::driver;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;

/// The system's page, in bytes.
const PAGE: usize = 4096;
/// So much is read at once.
const PIECE: usize = 256 * PAGE;
/// So much is shown around what was found, to either side.
const AROUND: usize = 48;

/// What is searched for, in every form that it may have.
#[derive(Debug, Clone)]
pub struct Canary {
    name: String,
    forms: Vec<Vec<u8>>,
}

impl Canary {
    /// Words, as UTF-8 and as UTF-16.
    pub fn words(words: &str) -> Self {
        let wide = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        Self { name: words.to_owned(), forms: vec![words.as_bytes().to_vec(), wide] }
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Bytes that are called `name`, as they are and as hexadecimal digits.
    pub fn bytes(name: &str, bytes: &[u8]) -> Self {
        let digits = bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into_bytes();
        Self { name: name.to_owned(), forms: vec![bytes.to_vec(), digits.to_ascii_uppercase(), digits] }
    }
}

/// What was found of one word in one mapping of one process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The process, by its name and id.
    pub process: String,
    /// The mapping: what it is of, and whether it may be written.
    pub mapping: String,
    /// The word.
    pub word: String,
    /// How many times.
    pub times: usize,
    /// The first, with what lies around it.
    pub around: String,
}

impl Askwell {
    /// Searches the memory of every process of the app.
    ///
    /// # Panics
    /// When the app is not running, or its memory may not be read.
    pub fn holds_in_memory(&self, canaries: &[Canary]) -> Vec<Held> {
        let app = self.process();
        let mut family = vec![app];
        let mut next = 0;
        while let Some(parent) = family.get(next).copied() {
            family.extend(driver::children(parent));
            next += 1;
        }
        let read = family.iter().filter_map(|process| search(*process, canaries));
        let mut held: Vec<Held> = read.flatten().collect();
        held.sort_by_key(|one| std::cmp::Reverse(one.times));
        held
    }
}

impl Held {
    /// How often `canary` is among what is `held`.
    pub fn times_of(held: &[Self], canary: &Canary) -> usize {
        held.iter().filter(|one| one.word == canary.name).map(|one| one.times).sum()
    }
}

/// One mapping, as `/proc/ID/maps` tells it.
struct Mapping {
    from: usize,
    to: usize,
    name: String,
}

/// What `process` holds; `None` where it has ended meanwhile.
fn search(process: u32, canaries: &[Canary]) -> Option<Vec<Held>> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).ok()?;
    let memory = match File::open(format!("/proc/{process}/mem")) {
        Ok(memory) => memory,
        Err(_) if driver::ended(process) => return None,
        Err(error) => panic!("the memory of process {process} may not be read: {error}"),
    };
    let present = File::open(format!("/proc/{process}/pagemap")).ok()?;
    let name = format!("{} {process}", driver::name(process)?.trim());
    let patterns = patterns(canaries);
    let mut held = Vec::new();
    for mapping in maps.lines().filter_map(mapping) {
        held.extend(mapping.search(&memory, &present, &patterns).into_iter().map(|(word, times, around)| Held {
            process: name.clone(),
            mapping: mapping.name.clone(),
            word: canaries[word].name.clone(),
            times,
            around,
        }));
    }
    Some(held)
}

/// Each form of each canary: the bytes, and which one.
fn patterns(canaries: &[Canary]) -> Vec<(Vec<u8>, usize)> {
    let forms =
        |(n, canary): (usize, &Canary)| canary.forms.iter().map(move |form| (form.clone(), n)).collect::<Vec<_>>();
    canaries.iter().enumerate().flat_map(forms).collect()
}

/// A mapping that can be read and is not the machine's own.
fn mapping(line: &str) -> Option<Mapping> {
    let mut fields = line.split_whitespace();
    let (from, to) = fields.next()?.split_once('-')?;
    let access = fields.next()?;
    let name = fields.nth(3).unwrap_or("anonymous");
    if !access.starts_with('r') || name.starts_with("[v") {
        return None;
    }
    let bound = |hex| usize::from_str_radix(hex, 16).ok();
    Some(Mapping { from: bound(from)?, to: bound(to)?, name: format!("{name} {access} {from}") })
}

impl Mapping {
    fn search(&self, memory: &File, present: &File, patterns: &[(Vec<u8>, usize)]) -> Vec<(usize, usize, String)> {
        let longest = patterns.iter().map(|(bytes, _)| bytes.len()).max().unwrap_or(0);
        let mut found: BTreeMap<usize, (usize, String)> = BTreeMap::new();
        let mut piece = vec![0_u8; PIECE];
        // What a word that lies over the edge of two pieces needs of the one before.
        let mut carried: Vec<u8> = Vec::new();
        let mut at = self.from;
        while at < self.to {
            let length = PIECE.min(self.to - at);
            if !anything_there(present, at, length) || memory.read_exact_at(&mut piece[..length], at as u64).is_err() {
                carried.clear();
                at += length;
                continue;
            }
            let before = carried.len();
            carried.extend_from_slice(&piece[..length]);
            for (place, which) in hits(&carried, patterns) {
                let (bytes, word) = &patterns[which];
                // Counted in the piece before.
                if place + bytes.len() <= before {
                    continue;
                }
                let (times, _) = found.entry(*word).or_insert_with(|| (0, around(&carried, place)));
                *times += 1;
            }
            carried.drain(..carried.len().saturating_sub(longest));
            at += length;
        }
        found.into_iter().map(|(word, (times, around))| (word, times, around)).collect()
    }
}

/// Whether any page there is in memory or in the swap file: what was never touched holds nothing, and some mappings are huge.
fn anything_there(present: &File, at: usize, length: usize) -> bool {
    let mut entries = vec![0_u8; length.div_ceil(PAGE) * 8];
    if present.read_exact_at(&mut entries, (at / PAGE * 8) as u64).is_err() {
        return true;
    }
    // The two highest bits: present, swapped.
    entries.chunks_exact(8).any(|entry| entry[7] & 0b1100_0000 != 0)
}

fn hits(bytes: &[u8], patterns: &[(Vec<u8>, usize)]) -> Vec<(usize, usize)> {
    let mut starts = [false; 256];
    for (pattern, _) in patterns {
        starts[usize::from(pattern[0])] = true;
    }
    let mut found = Vec::new();
    for (place, byte) in bytes.iter().enumerate() {
        if !starts[usize::from(*byte)] {
            continue;
        }
        let here =
            |(which, (pattern, _)): (usize, &(Vec<u8>, usize))| bytes[place..].starts_with(pattern).then_some(which);
        found.extend(patterns.iter().enumerate().filter_map(here).map(|which| (place, which)));
    }
    found
}

/// What lies around `place`: as far as it can be read, and as it is.
fn around(bytes: &[u8], place: usize) -> String {
    let part = &bytes[place.saturating_sub(AROUND)..bytes.len().min(place + 2 * AROUND)];
    let read: String = part
        .iter()
        .filter(|byte| **byte != 0)
        .map(|byte| if byte.is_ascii_graphic() { char::from(*byte) } else { '·' })
        .collect();
    let digits: Vec<String> =
        part.chunks(8).map(|eight| eight.iter().map(|byte| format!("{byte:02x}")).collect()).collect();
    format!("{read} = {}", digits.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_both_ways_of_writing_it_and_over_the_edge_of_two_pieces() {
        let words = [Canary::words("quittenregen")];
        let mut kept = vec![b'.'; 3 * PIECE];
        let wide: Vec<u8> = "quittenregen".encode_utf16().flat_map(u16::to_le_bytes).collect();
        kept[100..124].copy_from_slice(&wide);
        let start = kept.as_ptr() as usize;
        // The pieces begin where the mapping does; every possible edge is covered by words close to each other.
        for at in (PIECE..2 * PIECE).step_by(16) {
            kept[at..at + 12].copy_from_slice(b"quittenregen");
        }
        let held = search(std::process::id(), &words).expect("this process runs");
        let times: usize = held.iter().map(|one| one.times).sum();
        assert!(start != 0 && times > PIECE / 16, "at least those that were put there are found: {times}");
    }
}
