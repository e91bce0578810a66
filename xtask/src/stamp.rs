//! Whether files changed since something was made from them.
//!
//! By content, not by time: a fresh clone and a switched branch have new times and old content.

use crate::Outcome;
use std::fs;
use std::path::{Path, PathBuf};

/// A fingerprint of files and folders, with the names in `skip` left out at any depth. What is not there counts as
/// empty. FNV-1a, 64 bits: good enough to notice an edit, no protection against anybody.
///
/// # Errors
/// When a file that is there cannot be read.
pub fn of(paths: &[PathBuf], skip: &[&str]) -> Outcome<String> {
    let mut files = Vec::new();
    for path in paths {
        collect(path, skip, &mut files)?;
    }
    files.sort();
    let mut hash = Fnv::default();
    for file in files {
        hash.feed(file.to_string_lossy().as_bytes());
        let content = fs::read(&file).map_err(|error| format!("{} cannot be read: {error}.", file.display()))?;
        hash.feed(&(content.len() as u64).to_le_bytes());
        hash.feed(&content);
    }
    Ok(format!("{:016x}", hash.0))
}

/// Whether `stamp` lies in `file` already.
pub fn holds(file: &Path, stamp: &str) -> bool {
    fs::read_to_string(file).is_ok_and(|kept| kept.trim() == stamp)
}

/// Leaves `stamp` in `file`.
///
/// # Errors
/// When the file cannot be written.
pub fn leave(file: &Path, stamp: &str) -> Outcome {
    let written = match file.parent() {
        Some(folder) => fs::create_dir_all(folder).and_then(|()| fs::write(file, stamp)),
        None => fs::write(file, stamp),
    };
    written.map_err(|error| format!("{} cannot be written: {error}.", file.display()))
}

fn collect(path: &Path, skip: &[&str], into: &mut Vec<PathBuf>) -> Outcome {
    if path.is_file() {
        into.push(path.to_path_buf());
        return Ok(());
    }
    if !path.is_dir() {
        return Ok(());
    }
    let unreadable = |error: std::io::Error| format!("{} cannot be read: {error}.", path.display());
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        if !skip.iter().any(|name| entry.file_name().to_str() == Some(name)) {
            collect(&entry.path(), skip, into)?;
        }
    }
    Ok(())
}

struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn feed(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end where it stands")]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("askwell-xtask-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(folder.join("deep/node_modules")).unwrap();
        fs::write(folder.join("deep/a.ts"), "one").unwrap();
        folder
    }

    #[test]
    fn a_changed_letter_changes_the_stamp_and_a_skipped_folder_does_not() {
        let folder = folder("stamp");
        let of = || of(std::slice::from_ref(&folder), &["node_modules"]).unwrap();
        let before = of();
        assert_eq!(before, of(), "nothing changed");
        fs::write(folder.join("deep/node_modules/b.js"), "new").unwrap();
        assert_eq!(before, of(), "what is skipped does not count");
        fs::write(folder.join("deep/a.ts"), "two").unwrap();
        assert_ne!(before, of(), "a changed file counts");
        let changed = of();
        fs::rename(folder.join("deep/a.ts"), folder.join("deep/c.ts")).unwrap();
        assert_ne!(changed, of(), "a new name counts");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_stamp_that_was_left_is_found_again() {
        let folder = folder("left");
        let file = folder.join("new/stamp");
        assert!(!holds(&file, "abc"), "nothing was left yet");
        leave(&file, "abc").unwrap();
        assert!(holds(&file, "abc"), "the very stamp");
        assert!(!holds(&file, "abd"), "another stamp");
        fs::remove_dir_all(&folder).unwrap();
    }
}
