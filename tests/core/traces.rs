//! Looking for what was forgotten: in every page, every file, what is not yet kept, and whatever undo brings back.

use std::fs;
use std::path::Path;

use askwell_core::practice::Practice;

/// Every byte of every file below `folder`.
pub fn everything_below(folder: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { bytes.extend(everything_below(&path)) } else { bytes.extend(fs::read(path).unwrap()) }
    }
    bytes
}

/// Every page of the database in the clear, free ones included.
pub fn pages(practice: &Practice) -> Vec<u8> {
    practice
        .read(|c| {
            let mut statement = c.prepare("SELECT data FROM sqlite_dbpage")?;
            let pages = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
            Ok(pages.collect::<rusqlite::Result<Vec<_>>>()?.concat())
        })
        .unwrap()
}

pub fn contains(haystack: &[u8], needle: &str) -> bool {
    haystack.windows(needle.len()).any(|w| w == needle.as_bytes())
}

/// Where `canary` can still be found in a practice that is open.
pub fn traces(practice: &Practice, canary: &str) -> Vec<&'static str> {
    let log = fs::metadata(practice.folder().join("practice.db-wal")).map_or(0, |found| found.len());
    let open = practice.open_step().read().unwrap().is_some_and(|open| contains(&open, canary));
    let found = [
        ("a page of the database", contains(&pages(practice), canary)),
        ("a log that is not empty", log > 0),
        ("a file of the folder, in the clear", contains(&everything_below(practice.folder()), canary)),
        ("the open step", open),
        ("a copy that was put aside", !practice.aside().list().is_empty()),
    ];
    found.into_iter().filter(|(_, there)| *there).map(|(place, _)| place).collect()
}

/// Takes back and does again whatever can be, and says whether `canary` came along.
pub fn comes_back(practice: &Practice, canary: &str) -> bool {
    let mut back = false;
    while practice.undo().unwrap().is_some() {
        back |= contains(&pages(practice), canary);
    }
    while practice.redo().unwrap().is_some() {
        back |= contains(&pages(practice), canary);
    }
    back
}
