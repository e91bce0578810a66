//! A disk that is full, or may not be written: an export, a note and an answer each say so, what was there stays whole, and it all
//! goes on once there is room.
//!
//! The disk is a small one in memory, mounted for a run of this very program alone; where that is not allowed, the tests say so.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use askwell_core::client::{self, ClientField};
use askwell_core::handout::write_whole;
use askwell_core::{Error, Result};
use askwell_support::{Desk, Talk, now, texts};

/// Under which name a run is told where its small disk is.
const DISK: &str = "ASKWELL_SMALL_DISK";
/// What `sh` ends with where nothing could be mounted; a failed test ends with 101.
const NOT_MOUNTED: i32 = 77;
const FAILED: i32 = 101;
/// Room for a practice, and soon full.
const RUN: &str =
    r#"mount -t tmpfs -o size=8m,mode=700 none "$1" || exit 77; exec "$2" --exact "$3" --ignored --nocapture"#;

/// Runs the ignored test of this name with the temporary folder on a small disk of its own; false where none may be mounted.
pub(crate) fn on_a_small_disk(test: &str) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let program = std::env::current_exe().unwrap();
    let as_who: [&[&str]; 2] = [&["--mount"], &["--user", "--map-root-user", "--mount"]];
    for who in as_who {
        let run = Command::new("unshare")
            .args(who)
            .args(["sh", "-c", RUN, "sh"])
            .args([folder.path(), &program, Path::new(test)])
            .envs([(DISK, folder.path()), ("TMPDIR", folder.path())])
            .output();
        let Ok(run) = run else { continue };
        let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
        match run.status.code() {
            Some(0) => {
                assert!(said.contains("1 passed"), "it did run:\n{said}");
                return true;
            }
            Some(FAILED) | None => panic!("on the small disk:\n{said}"),
            Some(code) => assert!(code <= NOT_MOUNTED, "{code}:\n{said}"),
        }
    }
    eprintln!("NOT TRIED: {test} needs a disk of its own, and nothing may be mounted here");
    false
}

/// The small disk of this run.
pub(crate) fn small_disk() -> Option<PathBuf> {
    std::env::var_os(DISK).map(PathBuf::from)
}

/// Everything but a few pages is taken, until this is dropped.
pub(crate) struct Filled(PathBuf);

impl Filled {
    pub(crate) fn up(disk: &Path) -> Self {
        let path = disk.join("filler");
        let mut file = File::create(&path).unwrap();
        while file.write_all(&[0; 4_096]).is_ok() {}
        Self(path)
    }

    /// Everything but so many bytes is taken.
    pub(crate) fn leaving(disk: &Path, bytes: u64) -> Self {
        let full = Self::up(disk);
        let file = File::options().write(true).open(&full.0).unwrap();
        file.set_len(file.metadata().unwrap().len().saturating_sub(bytes)).unwrap();
        full
    }
}

impl Drop for Filled {
    fn drop(&mut self) {
        fs::remove_file(&self.0).unwrap();
    }
}

#[track_caller]
pub(crate) fn says<T: std::fmt::Debug>(done: Result<T>, sentence: &str) {
    let error = done.expect_err("refused");
    let said = texts().say(&error.message());
    assert!(said.contains(sentence), "{said} ({error:?})");
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn an_export_is_refused_by_a_full_or_read_only_disk_and_leaves_nothing() {
    let _tried = on_a_small_disk("disk::exports_on_a_small_disk");
}

#[test]
fn a_practice_on_a_full_disk_loses_nothing_and_goes_on() {
    let _tried = on_a_small_disk("disk::a_practice_on_a_small_disk");
}

#[test]
fn nobody_may_write_where_the_system_lets_nobody() {
    // Below a file there is no folder, and what the system shows of itself takes no file: not even of its keeper.
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "hers").unwrap();
    let mut places = vec![folder.path().join("file")];
    places.extend(cfg!(target_os = "linux").then(|| PathBuf::from("/proc/self")));
    for place in places {
        for replace in [false, true] {
            let refused = write_whole(&place.join("a.csv"), b"x", replace);
            assert!(matches!(refused, Err(Error::File { .. })), "{}: {refused:?}", place.display());
        }
    }
    assert_eq!(fs::read_to_string(folder.path().join("file")).unwrap(), "hers");
}

#[test]
#[ignore = "run on a small disk by the test that mounts it"]
fn exports_on_a_small_disk() {
    let Some(disk) = small_disk() else { return };
    let (old, new) = (disk.join("old.csv"), disk.join("new.csv"));
    write_whole(&old, b"as it was", false).unwrap();
    let large = vec![b'x'; 200_000];

    let full = Filled::up(&disk);
    says(write_whole(&new, &large, false), "The disk is full.");
    says(write_whole(&old, &large, true), "The disk is full.");
    assert_eq!(names_in(&disk), ["filler", "old.csv"], "nothing half-written is left");
    assert_eq!(fs::read(&old).unwrap(), b"as it was");
    drop(full);
    write_whole(&new, &large, false).unwrap();

    let remount = |how: &str| {
        let done = Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(&disk).status().unwrap();
        assert!(done.success(), "the disk can be made {how}");
    };
    remount("ro");
    says(write_whole(&disk.join("third.csv"), b"x", false), "Askwell may not write there.");
    says(write_whole(&old, b"x", true), "Askwell may not write there.");
    remount("rw");
    assert_eq!(names_in(&disk), ["new.csv", "old.csv"]);
    assert_eq!(fs::read(&old).unwrap(), b"as it was");
}

#[test]
#[ignore = "run on a small disk by the test that mounts it"]
fn a_practice_on_a_small_disk() {
    let Some(disk) = small_disk() else { return };
    let talk = Talk::begin(Desk::new());
    assert!(talk.desk.folder.path().starts_with(&disk), "the practice lies on it");
    let (practice, client) = (&talk.desk.practice, talk.desk.client);
    let writes = |goal: &str| client::edit(practice, client, ClientField::Goal, goal, now(), None);
    let goal = || client::read(practice, client).unwrap().goal;
    writes("Another company").unwrap();
    talk.types("leave_with", "A plan.").unwrap();

    let full = Filled::up(&disk);
    // What still fits into the pages that are there is kept; then it is refused, in words.
    let mut kept = goal();
    let refused = (0..2_000).find_map(|n| {
        let next = format!("Goal {n}: {}", "more ".repeat(80));
        let refused = writes(&next).err();
        if refused.is_none() {
            kept = next.trim().to_owned();
        }
        refused
    });
    says(refused.map_or(Ok(()), Err), "The disk is full. What was saved before is safe.");
    assert_eq!(goal(), kept, "the note that was saved last stands");
    says(talk.types("leave_with", "A plan, and a name."), "The disk is full.");
    says(talk.talk.go(practice, &talk.desk.rosters, &talk.desk.texts, "hesitation", talk.now()), "The disk is full.");
    assert_eq!(talk.view().at.key, "agree", "nothing has moved");
    assert_eq!(talk.words("leave_with"), "A plan, and a name.", "her word stands on the screen");

    // The power goes, with the disk still full.
    let talk = talk.crashed();
    let (practice, client) = (&talk.desk.practice, talk.desk.client);
    assert_eq!(client::read(practice, client).unwrap().goal, kept);
    talk.talk.resume(practice, talk.talk.present().expect("her session"), talk.now()).ok();
    assert_eq!(talk.words("leave_with"), "A plan.", "what was called saved is there");

    drop(full);
    client::edit(practice, client, ClientField::Goal, "Another country", now(), None).unwrap();
    talk.types("leave_with", "A plan, and two names.").unwrap();
    talk.go("hesitation");
    let talk = talk.crashed();
    let whole: String =
        talk.desk.practice.read(|c| Ok(c.query_row("PRAGMA integrity_check", [], |row| row.get(0))?)).unwrap();
    assert_eq!(whole, "ok");
    assert_eq!(client::read(&talk.desk.practice, client).unwrap().goal, "Another country");
    talk.go("agree");
    assert_eq!(talk.words("leave_with"), "A plan, and two names.");
}
