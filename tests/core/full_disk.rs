//! What takes much room, on a disk that has too little: an import, a backup, a migration, a restoring, an erasure, an archive. Each is refused
//! in words or done whole; what was there stays; and with room again it all goes on. Also a disk and a file that may not be written.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use askwell_core::client::{self, ClientField};
use askwell_core::handout::archive::{Scope, archive};
use askwell_core::handout::write_whole;
use askwell_core::people::{self, Answers};
use askwell_core::practice::Practice;
use askwell_core::practice::backup::{self, Look};
use askwell_core::{Error, overview, shortlist};
use askwell_support::{Desk, Talk, connections, figure, key, not_tried, now, sheet, texts};

use crate::disk::{Filled, on_a_small_disk, says, small_disk};
use crate::practice::{of_version, schema_of};

const FULL: &str = "The disk is full.";
const ROOM: u64 = 1 << 40;

/// What is tried, each in a run on a small disk of its own.
const TRIED: [&str; 7] = [
    "full_disk::an_import",
    "full_disk::a_backup",
    "full_disk::a_migration",
    "full_disk::a_restoring",
    "full_disk::an_erasure",
    "full_disk::an_archive",
    "full_disk::what_may_not_be_written",
];

#[test]
fn whatever_takes_much_room_is_refused_in_words_or_done_whole_on_a_disk_that_has_little() {
    if TRIED.iter().all(|test| on_a_small_disk(test)) {
        // With the export and the note, which `disk` tries.
        figure("disk.cases", TRIED.len() as u64 + 2);
    } else {
        not_tried("disk.cases", "nothing may be mounted here");
    }
}

/// The files that count in the practice's folder, byte by byte.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).map(|path| (path.clone(), fs::read(&path).unwrap())).collect()
}

fn is_whole(practice: &Practice) {
    assert!(practice.check().unwrap(), "every page is whole");
    assert_eq!(practice.aside().list(), [], "nothing is missing");
}

fn many(prefix: &str, people: usize) -> String {
    let rows: Vec<String> = (0..people)
        .map(|n| {
            format!("{prefix}{n},Keller,https://www.linkedin.com/in/{prefix}{n},,Roche,VP of nothing much,23 Nov 2026")
        })
        .collect();
    connections(&rows.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
#[ignore = "run on a small disk by the test that mounts it"]
fn an_import() {
    let Some(disk) = small_disk() else { return };
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Roche");
    let full = Filled::leaving(&disk, 200_000);
    let file = sheet(&many("New", 4_000));
    says(people::bring_in(&desk.practice, desk.client, &file, None, Answers::default(), now()), FULL);
    assert_eq!(desk.names(), ["Ada Brandt"], "nobody is there by half");
    assert_eq!(desk.next_undo().as_deref(), Some("added 1 person"), "and nothing is there to be undone");
    drop(full);
    let done = people::bring_in(&desk.practice, desk.client, &file, None, Answers::default(), now()).unwrap();
    assert_eq!(done.added, 4_000);
    let desk = desk.reopened();
    is_whole(&desk.practice);
    assert_eq!(desk.names().len(), 4_001);
}

#[test]
#[ignore = "run on a small disk by the test that mounts it"]
fn a_backup() {
    let Some(disk) = small_disk() else { return };
    let desk = Desk::new();
    let older = [0, 1].map(|_| desk.practice.back_up(now().naive_local(), ROOM).unwrap());
    desk.import(&many("New", 800));
    let names = desk.names();
    for room in [0, 50_000, 100_000, 200_000] {
        let full = Filled::leaving(&disk, room);
        says(desk.practice.back_up(now().naive_local(), 1), FULL);
        assert!(older.iter().all(|one| one.path.exists()), "none goes for one that was not made");
        let left = fs::read_dir(older[0].path.parent().unwrap()).unwrap().count();
        assert_eq!(left, 2, "nothing half-made is left");
        drop(full);
    }
    client::edit(&desk.practice, desk.client, ClientField::Goal, "Another company", now(), None).unwrap();
    let made = desk.practice.back_up(now().naive_local(), ROOM).unwrap();
    assert_eq!(Look::with_key(&made.path, &key(), desk.practice.folder()).unwrap().contents().rows["person"], 800);
    let desk = desk.reopened();
    is_whole(&desk.practice);
    assert_eq!(desk.names(), names);
}

#[test]
#[ignore = "run on a small disk by the test that mounts it"]
fn a_migration() {
    let Some(disk) = small_disk() else { return };
    let fresh = schema_of(&Desk::new().practice);
    let (mut refused, mut done) = (0, 0);
    for version in 1..=4 {
        for room in (0..40).map(|n| n * 16_384) {
            let (folder, old) = of_version(version);
            old.execute_batch(
                "INSERT INTO client (name, created_at) VALUES ('Ilse Anders', '2026-11-01T09:00:00+00:00')",
            )
            .unwrap();
            drop(old);
            let database = folder.path().join("practice.db");
            let before = fs::read(&database).unwrap();
            let full = Filled::leaving(&disk, room);
            match Practice::open_with_key(folder.path(), &key()) {
                Ok(practice) => {
                    done += 1;
                    assert!(schema_of(&practice) == fresh, "done, it is done whole: {version}, {room}");
                }
                Err(error) => {
                    refused += 1;
                    says(Err::<(), _>(error), FULL);
                    // A log that was not committed is of no account, and goes with the next opening.
                    assert!(fs::read(&database).unwrap() == before, "refused, it is as it was: {version}, {room}");
                }
            }
            drop(full);
            let practice = Practice::open_with_key(folder.path(), &key()).unwrap();
            is_whole(&practice);
            assert!(schema_of(&practice) == fresh, "with room it is brought up: {version}, {room}");
            assert_eq!(client::list(&practice, "Ilse", false).unwrap().len(), 1);
            assert!(!backup::list(folder.path()).is_empty(), "and a copy of what it was stays");
        }
    }
    assert!(refused > 20 && done > 4, "both were seen: {refused} refused, {done} done");
}

#[test]
#[ignore = "run on a small disk by the test that mounts it"]
fn a_restoring() {
    let Some(disk) = small_disk() else { return };
    let (mut refused, mut done) = (0, 0);
    for room in (0..30).map(|n| n * 32_768) {
        let desk = Desk::new();
        let made = desk.practice.back_up(now().naive_local(), ROOM).unwrap();
        client::create(&desk.practice, "Later Brandt", "", now()).unwrap();
        let Desk { practice, folder: _keep, .. } = desk;
        let path = practice.folder().to_owned();
        drop(practice);
        let full = Filled::leaving(&disk, room);
        let restored = Look::with_key(&made.path, &key(), &path).and_then(|look| look.restore(&path));
        drop(full);
        let practice = Practice::open_with_key(&path, &key()).unwrap();
        let clients = client::list(&practice, "", false).unwrap().len();
        match restored {
            Ok(()) => {
                done += 1;
                assert_eq!(clients, 1, "{room}: the backup took its place");
            }
            Err(error) => {
                refused += 1;
                says(Err::<(), _>(error), FULL);
                // Once it is decided it is ended, with room, by the next opening.
                assert!(clients == 2 || practice.aside().list().len() == 1, "{room}: what was there is there");
            }
        }
        assert!(practice.check().unwrap());
    }
    assert!(refused > 2 && done > 2, "both were seen: {refused} refused, {done} done");
}

#[test]
#[ignore = "run on a small disk by the test that mounts it"]
fn an_erasure() {
    let Some(disk) = small_disk() else { return };
    for room in [0, 16_384, 65_536, 262_144] {
        let talk = Talk::begin(Desk::new());
        let stays = client::create(&talk.desk.practice, "Berta Conti", "", now()).unwrap().id;
        talk.desk.import(&many("Canary", 300));
        talk.types("leave_with", "canary-erased-lynx").unwrap();
        talk.talk.leave(&talk.desk.practice, talk.now()).unwrap();
        talk.desk.practice.settle();
        let full = Filled::leaving(&disk, room);
        let (practice, client) = (&talk.desk.practice, talk.desk.client);
        let rest = shortlist::forget_rest(practice, &talk.desk.rosters, client, 300);
        if let Err(error) = rest {
            says(Err::<(), _>(error), FULL);
        }
        let erased = overview::erase(practice, &talk.desk.rosters, &talk.talk, client, "Ilse Anders", now());
        if let Err(error) = erased {
            says(Err::<(), _>(error), FULL);
        }
        assert!(client::read(practice, stays).is_ok(), "{room}: nobody else goes with her");
        drop(full);
        // With room, what was refused is done.
        if client::read(practice, client).is_ok() {
            overview::erase(practice, &talk.desk.rosters, &talk.talk, client, "Ilse Anders", now()).unwrap();
        }
        let talk = talk.crashed();
        is_whole(&talk.desk.practice);
        assert!(matches!(client::read(&talk.desk.practice, client), Err(Error::Gone(_))), "{room}: she is gone");
        client::edit(&talk.desk.practice, stays, ClientField::Goal, "Another company", now(), None).unwrap();
    }
}

#[test]
#[ignore = "run on a small disk by the test that mounts it"]
fn an_archive() {
    let Some(disk) = small_disk() else { return };
    let desk = Desk::new();
    desk.import(&many("New", 800));
    let made = archive(&desk.practice, Scope::Practice, None, &texts(), now()).unwrap().bytes;
    let place = disk.join("archive.zip");
    write_whole(&place, b"the one before", false).unwrap();
    let full = Filled::leaving(&disk, 16_384);
    says(write_whole(&place, &made, true), FULL);
    assert_eq!(fs::read(&place).unwrap(), b"the one before");
    client::read(&desk.practice, desk.client).unwrap();
    drop(full);
    write_whole(&place, &made, true).unwrap();
    assert_eq!(fs::read(&place).unwrap(), made);
}

#[test]
#[ignore = "run on a small disk by the test that mounts it"]
fn what_may_not_be_written() {
    const MAY_NOT: &str = "Askwell isn’t allowed to write to the practice’s folder.";
    let Some(disk) = small_disk() else { return };
    let Desk { practice, client, folder: _keep, .. } = Desk::new();
    let path = practice.folder().to_owned();
    drop(practice);
    let before = files(&path);
    let mount = |words: &[&str], at: &Path| {
        assert!(Command::new("mount").args(words).arg(at).status().unwrap().success(), "{words:?}");
    };

    mount(&["-o", "remount,ro"], &disk);
    says(Practice::open_with_key(&path, &key()), MAY_NOT);
    mount(&["-o", "remount,rw"], &disk);
    assert_eq!(files(&path), before, "nothing was changed");

    // The database alone, as somebody may have protected it.
    let database = path.join("practice.db");
    assert!(Command::new("mount").arg("--bind").args([&database, &database]).status().unwrap().success());
    mount(&["-o", "remount,ro,bind"], &database);
    let refused = Practice::open_with_key(&path, &key())
        .and_then(|practice| client::edit(&practice, client, ClientField::Goal, "Another country", now(), None));
    says(refused, MAY_NOT);
    assert!(Command::new("umount").arg(&database).status().unwrap().success());
    let practice = Practice::open_with_key(&path, &key()).unwrap();
    is_whole(&practice);
    client::edit(&practice, client, ClientField::Goal, "Another company", now(), None).unwrap();
}
