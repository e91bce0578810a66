//! Opening and closing, with the files as they may be found: an opening that fails changes nothing, closing leaves everything in the
//! database, and what does not fit is put aside and told.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use askwell_core::practice::{Found, Practice};
use askwell_core::session::words_aside;
use askwell_core::{Error, client};
use askwell_support::{Desk, Talk, key, now};
use tempfile::TempDir;

const DATABASE: &str = "practice.db";
const LOG: &str = "practice.db-wal";
const PAGE: usize = 4096;

/// Every file below `folder`, byte by byte.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

/// The practice as a crash at this moment would leave it, in a folder of its own.
fn crash(practice: &Practice) -> TempDir {
    let left = TempDir::new().unwrap();
    for (path, bytes) in files(practice.folder()) {
        // An index of the log means nothing without the process that had it.
        let name = path.file_name().unwrap().to_str().unwrap();
        if name != "practice.db-shm" {
            fs::write(left.path().join(name), bytes).unwrap();
        }
    }
    left
}

fn names(practice: &Practice) -> Vec<String> {
    client::list(practice, "", false).unwrap().into_iter().map(|client| client.name).collect()
}

/// A practice with "Early Anders" in the database and "Newest Brandt" in the log alone, as a crash leaves it.
fn crashed() -> TempDir {
    let desk = Desk::new();
    client::create(&desk.practice, "Early Anders", "", now()).unwrap();
    desk.practice.settle();
    client::create(&desk.practice, "Newest Brandt", "", now()).unwrap();
    let left = crash(&desk.practice);
    assert!(left.path().join(LOG).metadata().unwrap().len() > 0, "the newest work is in the log");
    left
}

fn open(folder: &Path) -> Result<Practice, Error> {
    Practice::open_with_key(folder, &key())
}

#[test]
fn closing_leaves_everything_in_the_database_itself() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    let (practice, code) = Practice::create(&path, "Anders Coaching", "lantern orbit gravel mosaic").unwrap();
    client::create(&practice, "Newest Brandt", "", now()).unwrap();
    practice.settle();
    let locked = crash(&practice);
    drop(practice);

    for (when, from) in [("locked", locked.path()), ("closed", path.as_path())] {
        let copy = TempDir::new().unwrap();
        for name in [DATABASE, "keys.json"] {
            fs::copy(from.join(name), copy.path().join(name)).unwrap();
        }
        let copied = Practice::unlock(copy.path(), &code.shown()).unwrap();
        assert_eq!(names(&copied), ["Newest Brandt"], "{when}: the file and its keys are all there is to copy");
        assert_eq!(copied.aside().list(), [], "{when}: nothing is missing in it");
    }
    assert!(!path.join(LOG).exists(), "no log is left");
}

#[test]
fn a_log_that_a_crash_left_is_brought_in() {
    let left = crashed();
    let practice = open(left.path()).unwrap();
    assert!(names(&practice).contains(&"Newest Brandt".to_owned()));
    assert_eq!(practice.aside().list(), [], "nothing is missing, so nothing is told");
}

/// What may have become of the database.
fn damages(whole: &[u8]) -> Vec<(String, Option<Vec<u8>>)> {
    let flipped = |at: usize| {
        let mut bytes = whole.to_vec();
        bytes[at] ^= 1;
        Some(bytes)
    };
    let mut damages = vec![
        ("absent".to_owned(), None),
        ("empty".to_owned(), Some(Vec::new())),
        ("cut within the first page".to_owned(), Some(whole[..1000].to_vec())),
        ("cut in the middle".to_owned(), Some(whole[..whole.len() / 2 + 100].to_vec())),
        ("something else".to_owned(), Some(b"SQLite format 3\0, or so it says".repeat(400))),
        ("noise".to_owned(), Some((0..whole.len()).map(|n| (n.wrapping_mul(2_654_435_761) >> 7) as u8).collect())),
    ];
    damages.extend((0..whole.len() / PAGE).map(|page| (format!("a bit of page {page}"), flipped(page * PAGE + 1234))));
    damages
}

#[test]
fn an_opening_that_fails_changes_not_one_byte() {
    let whole = fs::read(crashed().path().join(DATABASE)).unwrap();
    let (mut refused, mut opened) = (0, 0);
    for (what, bytes) in damages(&whole) {
        let left = crashed();
        let database = left.path().join(DATABASE);
        let intact = fs::read(&database).unwrap();
        // The pages that are damaged are those of this very practice.
        match bytes {
            None => fs::remove_file(&database).unwrap(),
            Some(bytes) if what.starts_with("a bit") => {
                let at = bytes.iter().zip(&whole).position(|(a, b)| a != b).unwrap();
                let mut own = intact.clone();
                own[at] ^= 1;
                fs::write(&database, own).unwrap();
            }
            Some(bytes) => fs::write(&database, bytes).unwrap(),
        }
        let before = files(left.path());
        match open(left.path()) {
            Err(error) => {
                refused += 1;
                assert!(matches!(error, Error::PracticeDamaged), "{what}: {error}");
                assert!(files(left.path()) == before, "{what}: nothing was merged, made or deleted");
                fs::write(&database, &intact).unwrap();
                let practice = open(left.path()).unwrap();
                assert!(names(&practice).contains(&"Newest Brandt".to_owned()), "{what}: put back, all is there");
            }
            Ok(practice) => {
                opened += 1;
                assert!(what.starts_with("a bit"), "{what} must be seen");
                assert!(names(&practice).contains(&"Newest Brandt".to_owned()), "{what}: it is newer in the log");
            }
        }
    }
    assert!(refused > opened, "{refused} refused, {opened} opened with the page from the log");
}

#[test]
fn a_key_or_a_passphrase_that_does_not_fit_changes_not_one_byte() {
    let left = crashed();
    // A copy of the two files alone has no lock.
    fs::remove_file(left.path().join("lock")).unwrap();
    let before = files(left.path());
    let other = askwell_core::practice::Key::from_bytes([8; 32]);
    assert!(matches!(Practice::open_with_key(left.path(), &other), Err(Error::PracticeDamaged)));
    assert!(files(left.path()) == before, "not with the key of another practice");
    assert!(matches!(Practice::unlock(left.path(), "lantern orbit gravel"), Err(Error::KeysDamaged(_))));
    assert!(files(left.path()) == before, "not without keys.json");
}

#[test]
fn a_log_that_is_missing_or_ends_early_is_told_and_what_was_found_is_kept() {
    let log = fs::read(crashed().path().join(LOG)).unwrap();
    let cuts = (0..log.len()).step_by(PAGE / 2).map(Some).chain([None]);
    for cut in cuts {
        let left = crashed();
        let path = left.path().join(LOG);
        let found = cut.map(|cut| log_of(left.path())[..cut].to_vec());
        match &found {
            Some(bytes) => fs::write(&path, bytes).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let practice = open(left.path()).unwrap();
        assert!(names(&practice).contains(&"Early Anders".to_owned()), "{cut:?}: what is in the database is there");
        assert!(!names(&practice).contains(&"Newest Brandt".to_owned()), "{cut:?}: the newest is gone");
        assert_eq!(practice.aside().list(), [Found::NewestLost], "{cut:?}: and the coach is told");
        let kept = left.path().join("put-aside/1").join(LOG);
        assert_eq!(fs::read(kept).ok(), found, "{cut:?}: the log as it was found");
        drop(practice);
        let practice = open(left.path()).unwrap();
        assert_eq!(practice.aside().list(), [Found::NewestLost], "{cut:?}: told again, and not put aside twice");
        practice.aside().forget().unwrap();
        drop(practice);
        assert_eq!(open(left.path()).unwrap().aside().list(), [], "{cut:?}: until the coach deletes it");
    }
}

fn log_of(folder: &Path) -> Vec<u8> {
    fs::read(folder.join(LOG)).unwrap()
}

#[test]
fn a_bit_that_turned_in_the_log_is_told() {
    let length = log_of(crashed().path()).len();
    for at in (40..length).step_by(997) {
        let left = crashed();
        let mut log = log_of(left.path());
        log[at] ^= 1;
        fs::write(left.path().join(LOG), &log).unwrap();
        match open(left.path()) {
            Ok(practice) if names(&practice).contains(&"Newest Brandt".to_owned()) => {
                assert_eq!(practice.aside().list(), [], "{at}: nothing is missing");
            }
            Ok(practice) => assert_eq!(practice.aside().list(), [Found::NewestLost], "{at}"),
            Err(error) => assert!(matches!(error, Error::PracticeDamaged), "{at}: {error}"),
        }
    }
}

#[test]
fn words_of_a_session_that_the_database_lost_are_put_aside_and_can_be_read() {
    let desk = Desk::new();
    desk.practice.settle();
    let talk = Talk::begin(desk);
    talk.aloud("leave_with", "Less dread, and a name.");
    let left = crash(&talk.desk.practice);
    drop(talk);
    fs::remove_file(left.path().join(LOG)).unwrap();
    let sealed = fs::read(left.path().join("open-step")).unwrap();

    let desk = Desk::found_in(left);
    let talk = Talk::load(desk, now());
    assert_eq!(talk.talk.present(), None, "the practice knows of no session");
    let practice = &talk.desk.practice;
    assert_eq!(practice.aside().list(), [Found::NewestLost, Found::UnknownSession]);
    assert_eq!(fs::read(practice.folder().join("put-aside/2/open-step")).unwrap(), sealed, "as it was found");
    let words = words_aside(practice).unwrap();
    assert_eq!(words.len(), 1);
    assert_eq!(words[0].words, "Less dread, and a name.");
    assert_eq!(words[0].question, "What would you like to leave with?", "with what was asked");
    let talk = talk.crashed();
    assert_eq!(talk.desk.practice.aside().list().len(), 2, "told again, and put aside once");
}

#[test]
fn words_of_a_session_that_was_erased_since_are_forgotten() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "canary-erased-lynx");
    let session = talk.session();
    // As if the program had ended between the erasing and the file.
    talk.desk
        .practice
        .keep(talk.desk.client, |c| Ok(c.execute("DELETE FROM session WHERE id = ?1", [session.0])?))
        .unwrap();
    let talk = talk.crashed();
    assert_eq!(talk.desk.practice.aside().list(), [], "what was erased on purpose is not kept aside");
    assert!(!talk.desk.practice.folder().join("open-step").exists());
}
