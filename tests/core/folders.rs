//! The folder of a practice in whatever state it may be found: gone, moved, held by another program, kept alike by one. Each is told in words
//! that say what happened, what is safe and what to do; none changes what lies there. What may not be written at all is in `disk`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use askwell_core::client::{self, ClientField};
use askwell_core::practice::{Found, Mount, Practice, Shared, mounts, shared_by};
use askwell_core::{Error, Result};
use askwell_support::{Desk, Talk, figure, key, now, texts};
use rusqlite::Connection;
use tempfile::TempDir;

const PASSPHRASE: &str = "lantern orbit gravel mosaic";

fn names(practice: &Practice) -> Vec<String> {
    client::list(practice, "", false).unwrap().into_iter().map(|client| client.name).collect()
}

/// It was refused in words of our own, which hold this.
#[track_caller]
fn says<T: std::fmt::Debug>(done: Result<T>, sentence: &str) {
    let said = texts().say(&done.expect_err("refused").message());
    assert!(said.contains(sentence), "{said}");
}

/// Another program's connection to the database of the practice in `folder`.
fn other_program(folder: &Path) -> Connection {
    let other = Connection::open(folder.join("practice.db")).unwrap();
    other
        .execute_batch("PRAGMA key = \"x'0707070707070707070707070707070707070707070707070707070707070707'\";")
        .unwrap();
    other
}

#[test]
fn a_folder_that_vanishes_while_it_is_open_takes_no_more_words_and_says_so() {
    let talk = Talk::begin(Desk::new());
    talk.types("leave_with", "A plan.").unwrap();
    let (practice, client) = (&talk.desk.practice, talk.desk.client);
    let writes = |goal: &str| client::edit(practice, client, ClientField::Goal, goal, now(), None);
    writes("Another company").unwrap();
    let (here, away) = (practice.folder().to_owned(), talk.desk.folder.path().join("carried away"));
    fs::rename(&here, &away).unwrap();

    says(writes("Another country"), "The practice’s folder isn’t where it was");
    says(talk.types("leave_with", "A plan, and a name."), "The practice’s folder isn’t where it was");
    assert!(matches!(practice.undo(), Err(Error::FolderGone)));
    assert!(practice.back_up(now().naive_local(), 1 << 40).is_err());
    assert!(!here.exists(), "nothing is made in the empty place");
    assert_eq!(client::read(practice, client).unwrap().goal, "Another company", "what is there can be read");

    // Another folder in its place is not this practice.
    fs::create_dir(&here).unwrap();
    fs::copy(away.join("practice.db"), here.join("practice.db")).unwrap();
    says(writes("Another country"), "The practice’s folder isn’t where it was");
    fs::remove_dir_all(&here).unwrap();

    fs::rename(&away, &here).unwrap();
    writes("Another continent").unwrap();
    talk.types("leave_with", "A plan, and two names.").unwrap();
    let talk = talk.crashed();
    assert_eq!(client::read(&talk.desk.practice, client).unwrap().goal, "Another continent", "back again, it goes on");
    assert_eq!(talk.words("leave_with"), "A plan, and two names.");
}

#[test]
fn a_practice_that_vanished_before_the_start_is_missed_and_nothing_is_made_in_its_place() {
    let place = TempDir::new().unwrap();
    let data = askwell_core::practice::DataFolder::find(Some(place.path().join("askwell"))).unwrap();
    assert_eq!(data.missing_own(), None, "there was never one");
    drop(Practice::create(&data.own(), "Anders Coaching", PASSPHRASE).unwrap());
    data.know_own();
    assert_eq!(data.missing_own(), None, "it is there");
    fs::rename(data.own(), place.path().join("elsewhere")).unwrap();
    assert_eq!(data.missing_own(), Some(data.own()), "and now it is missed");
    assert!(Practice::unlock(&data.own(), PASSPHRASE).is_err());
    assert!(!data.own().exists(), "no empty practice, and no lock");
    fs::rename(place.path().join("elsewhere"), data.own()).unwrap();
    assert_eq!(data.missing_own(), None);
    assert!(Practice::unlock(&data.own(), PASSPHRASE).is_ok());
}

#[test]
fn a_practice_that_another_program_holds_is_told_and_left_as_it_is() {
    let desk = Desk::new();
    let path = desk.practice.folder().to_owned();
    let Desk { practice, client, folder: _keep, .. } = desk;

    // While it is open.
    let other = other_program(&path);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = client::edit(&practice, client, ClientField::Goal, "Another country", now(), None);
    says(refused, "Another program is holding the practice’s file. What was saved before is safe.");
    other.execute_batch("ROLLBACK").unwrap();
    client::edit(&practice, client, ClientField::Goal, "Another company", now(), None).unwrap();
    drop((other, practice));

    // At the door.
    let other = other_program(&path);
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; SELECT count(*) FROM client").unwrap();
    says(Practice::open_with_key(&path, &key()), "Another program is holding the practice’s file.");
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);
    let practice = Practice::open_with_key(&path, &key()).unwrap();
    assert_eq!(client::read(&practice, client).unwrap().goal, "Another company");
    assert_eq!(practice.aside().list(), []);
}

#[cfg(unix)]
#[test]
fn while_a_backup_is_made_nobody_waits_for_what_is_forgotten() {
    let talk = Talk::begin(Desk::new());
    talk.go("hesitation").ask("story");
    talk.types("story", "canary-forgotten-lynx").unwrap();
    talk.go("is_it_true").go("hesitation").ask("story");
    let practice = &talk.desk.practice;
    // A backup stands still as long as nobody gives it the keys, and a connection reads the log, as that of a backup does.
    let keys = practice.folder().join("keys.json");
    assert!(std::process::Command::new("mkfifo").arg(&keys).status().unwrap().success());
    thread::scope(|scope| {
        let backing_up = scope.spawn(|| practice.back_up(now().naive_local(), 1 << 40));
        thread::sleep(Duration::from_millis(500));
        let reader = other_program(practice.folder());
        reader.execute_batch("BEGIN; SELECT count(*) FROM client").unwrap();
        let began = Instant::now();
        talk.set_aside();
        talk.talk.draft(practice, "is_it_true", "is_true", "Is it so?", talk.now()).unwrap();
        let took = began.elapsed();
        assert!(!backing_up.is_finished(), "it is being made still");
        reader.execute_batch("COMMIT").unwrap();
        fs::write(&keys, "{}").unwrap();
        backing_up.join().unwrap().unwrap();
        assert!(took < Duration::from_secs(4), "a draft was not safe for {took:?} because a backup was being made");
    });
    let log = fs::metadata(practice.folder().join("practice.db-wal")).map_or(0, |log| log.len());
    assert_eq!(log, 0, "and when it is made, the log is emptied of what was forgotten");
}

/// Folders, and who is known to have a hand in them.
#[test]
fn a_folder_that_is_kept_alike_or_lies_elsewhere_is_known_by_its_path_its_markers_and_its_disk() {
    let nothing: BTreeSet<PathBuf> = BTreeSet::new();
    let by_path: [(&str, Option<Shared>); 24] = [
        ("/home/ilse/.local/share/askwell", None),
        ("/Users/ilse/Library/Application Support/askwell", None),
        ("/home/ilse/Dropbox/askwell", Some(Shared::Dropbox)),
        ("/home/ilse/Dropbox (Anders Coaching)/askwell", Some(Shared::Dropbox)),
        ("/home/ilse/dropboxes/askwell", None),
        ("/home/ilse/My Dropbox notes/askwell", None),
        ("/Users/ilse/OneDrive/askwell", Some(Shared::OneDrive)),
        ("/Users/ilse/OneDrive - Anders Coaching/askwell", Some(Shared::OneDrive)),
        ("/Users/ilse/Library/Mobile Documents/com~apple~CloudDocs/askwell", Some(Shared::Icloud)),
        ("/Users/ilse/iCloudDrive/askwell", Some(Shared::Icloud)),
        ("/Users/ilse/Library/CloudStorage/GoogleDrive-ilse@example.com/My Drive/askwell", Some(Shared::GoogleDrive)),
        ("/Users/ilse/Library/CloudStorage/OneDrive-Anders/askwell", Some(Shared::OneDrive)),
        ("/Users/ilse/Library/CloudStorage/Dropbox/askwell", Some(Shared::Dropbox)),
        ("/Users/ilse/Library/CloudStorage/ProtonDrive-ilse/askwell", Some(Shared::Other)),
        ("/home/ilse/Google Drive/askwell", Some(Shared::GoogleDrive)),
        ("/home/ilse/Nextcloud/askwell", Some(Shared::Nextcloud)),
        ("/home/ilse/ownCloud/askwell", Some(Shared::Nextcloud)),
        ("/home/ilse/Box Sync/askwell", Some(Shared::Other)),
        ("/home/ilse/box/askwell", None),
        (r"\\server\coaches\askwell", Some(Shared::Network)),
        (r"\\?\C:\Users\ilse\askwell", None),
        ("/mnt/office/askwell", Some(Shared::Network)),
        ("/mnt/office/local/askwell", None),
        ("/mnt/office machine/askwell", Some(Shared::Network)),
    ];
    let mount = |at: &str, kind: &str| Mount { at: at.into(), kind: kind.to_owned() };
    let mounts_then = [
        mount("/", "ext4"),
        mount("/mnt/office", "cifs"),
        mount("/mnt/office/local", "ext4"),
        mount("/mnt/office machine", "fuse.sshfs"),
    ];
    for (folder, shared) in by_path {
        let told = shared_by(Path::new(folder), &mounts_then, |path| nothing.contains(path));
        assert_eq!(told, shared, "{folder}");
    }
    let markers = [
        (".dropbox", Shared::Dropbox),
        (".dropbox.cache", Shared::Dropbox),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", Shared::OneDrive),
        (".tmp.driveupload", Shared::GoogleDrive),
        (".nextcloudsync.log", Shared::Nextcloud),
        (".owncloudsync.log", Shared::Nextcloud),
        (".stfolder", Shared::Syncthing),
        (".stignore", Shared::Syncthing),
    ];
    for (marker, shared) in markers {
        for above in ["/data/work", "/data", "/data/work/askwell"] {
            let there = Path::new(above).join(marker);
            let told = shared_by(Path::new("/data/work/askwell"), &[], |path| path == there);
            assert_eq!(told, Some(shared), "{marker} in {above}");
        }
        let elsewhere = Path::new("/data/other").join(marker);
        assert_eq!(
            shared_by(Path::new("/data/work/askwell"), &[], |path| path == elsewhere),
            None,
            "{marker} beside it"
        );
    }
    if cfg!(target_os = "linux") {
        assert!(mounts().iter().any(|mount| mount.at == Path::new("/")), "the system tells its file systems");
    }
    for shared in ["network", "dropbox", "one_drive", "icloud", "google_drive", "nextcloud", "syncthing", "other"] {
        let text = texts().say(&askwell_core::vocabulary::texts::Message::new("place-shared").with("who", shared));
        assert!(text.contains("Nothing is wrong so far."), "{text}");
    }
    figure("folders.shared", (by_path.len() + markers.len()) as u64);
}

/// A practice of one's own with a word in its open step, in a folder of its own.
fn laid() -> (TempDir, PathBuf) {
    let place = TempDir::new().unwrap();
    let path = place.path().join("practice");
    let (practice, _) = Practice::create(&path, "Anders Coaching", PASSPHRASE).unwrap();
    client::create(&practice, "Early Anders", "", now()).unwrap();
    (place, path)
}

/// What may have become of a small file: absent, empty, cut, something else, noise, and a bit turned at each of so many places.
fn damages(whole: &[u8], flips: usize) -> Vec<(String, Option<Vec<u8>>)> {
    let flipped = |at: usize| {
        let mut bytes = whole.to_vec();
        bytes[at] ^= 1;
        bytes
    };
    let mut damages = vec![
        ("absent".to_owned(), None),
        ("empty".to_owned(), Some(Vec::new())),
        ("cut to one byte".to_owned(), Some(whole[..1].to_vec())),
        ("cut in the middle".to_owned(), Some(whole[..whole.len() / 2].to_vec())),
        ("cut by its last byte".to_owned(), Some(whole[..whole.len() - 1].to_vec())),
        ("something else".to_owned(), Some(b"a letter to grandma ".repeat(whole.len() / 20))),
        ("noise".to_owned(), Some((0..whole.len()).map(|n| (n.wrapping_mul(2_654_435_761) >> 7) as u8).collect())),
    ];
    let places = (0..flips).map(|nth| nth * whole.len() / flips);
    damages.extend(places.map(|at| (format!("a bit of byte {at}"), Some(flipped(at)))));
    damages
}

#[test]
fn a_keys_file_in_any_state_opens_the_practice_or_is_told_and_changes_nothing() {
    let (_place, path) = laid();
    let keys = path.join("keys.json");
    let whole = fs::read(&keys).unwrap();
    let database = fs::read(path.join("practice.db")).unwrap();
    let (mut opened, mut told) = (0, 0);
    for (what, bytes) in damages(&whole, 24) {
        match &bytes {
            None => fs::remove_file(&keys).unwrap(),
            Some(bytes) => fs::write(&keys, bytes).unwrap(),
        }
        match Practice::unlock(&path, PASSPHRASE) {
            Ok(practice) => {
                opened += 1;
                assert!(what.starts_with("a bit"), "{what} must be seen");
                assert_eq!(names(&practice), ["Early Anders"], "{what}: a bit of the other wrap keeps nobody out");
            }
            Err(error) => {
                told += 1;
                // A turned bit of a wrap is not told from a wrong passphrase; what is no such file at all is.
                let bit = what.starts_with("a bit") && matches!(error, Error::WrongSecret);
                assert!(bit || matches!(error, Error::KeysDamaged(_)), "{what}: {error}");
                assert_eq!(fs::read(&keys).ok(), bytes, "{what}: it stays as it was found");
                assert!(!texts().say(&error.message()).is_empty());
            }
        }
        assert!(path.join("practice.db").exists());
    }
    assert!(told > 7, "most is told: {told}, opened {opened}");
    assert_eq!(fs::read(path.join("practice.db")).unwrap().len(), database.len(), "the database is what it was");

    fs::write(&keys, &whole).unwrap();
    let practice = Practice::unlock(&path, PASSPHRASE).unwrap();
    practice.change_passphrase("copper willow station eleven").unwrap();
    drop(practice);
    fs::write(&keys, &whole).unwrap();
    assert_eq!(
        names(&Practice::unlock(&path, PASSPHRASE).unwrap()),
        ["Early Anders"],
        "an older one opens as it did then"
    );
    figure("states.keys", (opened + told + 1) as u64);
}

#[test]
fn an_open_step_in_any_state_loses_nothing_but_itself_and_is_kept_aside() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "Less dread.").go("hesitation").go("agree");
    talk.types("leave_with", "Less dread, and a name.").unwrap();
    let path = talk.desk.practice.folder().join("open-step");
    let older = fs::read(&path).unwrap();
    talk.types("leave_with", "Less dread, and two names.").unwrap();
    let whole = fs::read(&path).unwrap();
    let mut talk = Some(talk);
    let mut states = damages(&whole, 16);
    states.push(("older than its neighbours".to_owned(), Some(older)));
    for (what, bytes) in &states {
        let Talk { desk, .. } = talk.take().unwrap();
        match bytes {
            None => fs::remove_file(&path).unwrap(),
            Some(bytes) => fs::write(&path, bytes).unwrap(),
        }
        let (desk, absent) = (desk.reopened(), bytes.is_none());
        let client = desk.client;
        let found = Talk::load(desk, now());
        let practice = &found.desk.practice;
        assert!(practice.check().unwrap(), "{what}: the database is whole");
        if what.starts_with("older") {
            assert_eq!(found.words("leave_with"), "Less dread, and a name.", "what it says is taken");
        } else {
            let aside = practice.aside().list();
            assert_eq!(aside, if absent { vec![] } else { vec![Found::Unreadable] }, "{what}");
            if let Some(bytes) = bytes {
                let kept = practice.folder().join("put-aside/1/open-step");
                assert_eq!(fs::read(kept).unwrap(), *bytes, "{what}: kept as it was found");
            }
            found.talk.begin(practice, client, 30, found.now()).unwrap();
            assert_eq!(found.words("leave_with"), "Less dread.", "{what}: what was kept before goes on");
            practice.aside().forget().unwrap();
        }
        fs::write(&path, &whole).unwrap();
        talk = Some(found);
    }
    figure("states.open_step", states.len() as u64);
}

#[test]
fn a_database_and_a_log_of_two_different_days_open_as_one_of_them_and_it_is_told() {
    let desk = Desk::new();
    let path = desk.practice.folder().to_owned();
    let Desk { practice, folder: _keep, .. } = desk;
    client::create(&practice, "Early Anders", "", now()).unwrap();
    practice.settle();
    let older = fs::read(path.join("practice.db")).unwrap();
    client::create(&practice, "Later Brandt", "", now()).unwrap();
    let older_log = fs::read(path.join("practice.db-wal")).unwrap();
    practice.settle();
    client::create(&practice, "Newest Conti", "", now()).unwrap();
    let (whole, log) = (fs::read(path.join("practice.db")).unwrap(), fs::read(path.join("practice.db-wal")).unwrap());
    let noted = fs::read(path.join("lock")).unwrap();
    drop(practice);

    let found = |database: &[u8], log: &[u8]| {
        let place = TempDir::new().unwrap();
        for (name, bytes) in [("practice.db", database), ("practice.db-wal", log), ("lock", &noted)] {
            fs::write(place.path().join(name), bytes).unwrap();
        }
        let opened = Practice::open_with_key(place.path(), &key());
        let told = opened.map(|practice| (names(&practice), practice.aside().list(), practice.check().unwrap()));
        (place, told)
    };
    let (_place, told) = found(&whole, &log);
    let (there, aside, sound) = told.unwrap();
    assert!(there.contains(&"Newest Conti".to_owned()) && aside.is_empty() && sound, "the two belong together");
    let mixes = [
        ("an older database", &older, &log),
        ("an older log", &whole, &older_log),
        ("an older database with the log of its day", &older, &older_log),
    ];
    for (what, database, log) in mixes {
        let (place, told) = found(database, log);
        match told {
            Ok((there, aside, sound)) => {
                assert!(there.contains(&"Early Anders".to_owned()), "{what}: {there:?}");
                let newest = there.contains(&"Newest Conti".to_owned());
                assert!(
                    newest || aside.contains(&Found::NewestLost),
                    "{what}: what is missing is told: {there:?}, {aside:?}"
                );
                assert!(sound, "{what}: and what opened is whole");
            }
            Err(error) => {
                assert!(matches!(error, Error::PracticeDamaged), "{what}: {error}");
                assert_eq!(fs::read(place.path().join("practice.db")).unwrap(), *database, "{what}: left as it was");
                assert_eq!(fs::read(place.path().join("practice.db-wal")).unwrap(), *log, "{what}: its log too");
            }
        }
    }
}
