//! The boundary around a practice: who may read its files, what a program that was killed has left, what a file may ask for, and the words
//! that a person reads when something goes wrong.

use std::fs::{self, File};
use std::io::{self, Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use askwell_core::handout::write_whole;
use askwell_core::overview::sample;
use askwell_core::people::import::Limits;
use askwell_core::practice::backup::{self, Look};
use askwell_core::practice::{BackupChoices, DataFolder, Found, KeyWraps, KeychainFault, Practice, Preferences};
use askwell_core::session::Conversation;
use askwell_core::vocabulary::texts::{Language, Message, Texts};
use askwell_core::{Error, client};
use askwell_support::{Desk, Spoiler, Talk, key, now, texts};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;

const PASSPHRASE: &str = "lantern orbit gravel mosaic";

fn everything_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(everything_in(&path)) } else { found.push(path) }
    }
    found
}

// Who may read it

#[cfg(unix)]
#[track_caller]
fn is_its_owners_alone(folder: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    for path in everything_in(folder) {
        let mode = fs::symlink_metadata(&path).unwrap().permissions().mode() & 0o777;
        let wanted = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode, wanted, "{} is {mode:o}", path.strip_prefix(folder).unwrap().display());
    }
}

#[cfg(unix)]
#[test]
fn every_file_of_a_practice_is_its_owners_alone_whatever_was_done() {
    let folder = TempDir::new().unwrap();
    let data = DataFolder::find(Some(folder.path().join("data"))).unwrap();
    Preferences::default().write(&data).unwrap();
    let (practice, _) = Practice::create(&data.own(), "Practice", PASSPHRASE).unwrap();
    is_its_owners_alone(data.path());
    let ilse = client::create(&practice, "Ilse Anders", "", now()).unwrap().id;
    let talk = Conversation::load(&practice, now(), || {}).unwrap();
    talk.begin(&practice, ilse, 30, now()).unwrap();
    talk.scratch(&practice, "for nobody else", now()).unwrap();
    practice.back_up(now().naive_local(), u64::MAX).unwrap();
    practice.renew_code().unwrap();
    practice.change_passphrase("another orbit gravel mosaic").unwrap();
    BackupChoices::default().write(&data).unwrap();
    is_its_owners_alone(data.path());
    drop((talk, practice));

    // What cannot be read is put aside; what a backup replaces too.
    fs::write(data.own().join("open-step"), "spoiled").unwrap();
    let practice = Practice::unlock(&data.own(), "another orbit gravel mosaic").unwrap();
    drop(Conversation::load(&practice, now(), || {}).unwrap());
    assert_eq!(practice.aside().list(), [Found::Unreadable]);
    is_its_owners_alone(data.path());
    let made = backup::list(&data.own()).remove(0);
    drop(practice);
    Look::by_secret(&made.path, PASSPHRASE, &data.own()).unwrap().restore(&data.own()).unwrap();
    is_its_owners_alone(data.path());
    drop(sample::open(&data.sample(), now()).unwrap());
    is_its_owners_alone(data.path());
    let second = TempDir::new().unwrap();
    backup::copy_to(&made, second.path(), now().naive_local(), u64::MAX).unwrap();
    let copies = everything_in(second.path()).into_iter().filter(|path| path.is_file());
    for copy in copies {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(copy).unwrap().permissions().mode() & 0o777, 0o600, "a copy elsewhere too");
    }
}

#[cfg(unix)]
#[test]
fn a_practice_that_others_could_read_is_tightened_when_it_is_opened() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let desk = Desk::new();
    desk.practice.back_up(now().naive_local(), u64::MAX).unwrap();
    let outside = desk.folder.path().join("outside");
    fs::write(&outside, "hers").unwrap();
    let path = desk.practice.folder().to_owned();
    symlink(&outside, path.join("link")).unwrap();
    for found in everything_in(&path).into_iter().filter(|found| !found.is_symlink()) {
        let open = if found.is_dir() { 0o755 } else { 0o664 };
        fs::set_permissions(&found, fs::Permissions::from_mode(open)).unwrap();
    }
    fs::set_permissions(&outside, fs::Permissions::from_mode(0o644)).unwrap();
    let desk = desk.reopened();
    fs::remove_file(path.join("link")).unwrap();
    is_its_owners_alone(&path);
    assert_eq!(fs::metadata(&outside).unwrap().permissions().mode() & 0o777, 0o644, "what a link leads to is not ours");
    drop(desk);
}

// What a killed program has left

/// In which folder a run of this program makes and writes, until it is killed.
const BUSY: &str = "ASKWELL_BUSY_FOLDER";

fn hidden(folder: &Path) -> Vec<String> {
    let names =
        fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut hidden: Vec<String> = names.filter(|name| name.starts_with('.')).collect();
    hidden.sort();
    hidden
}

#[test]
#[ignore = "run by its neighbour, and killed"]
#[allow(clippy::print_stdout, reason = "a victim says what it does on its standard output")]
fn busy_until_it_is_killed() {
    let Some(folder) = std::env::var_os(BUSY).map(PathBuf::from) else { return };
    let data = DataFolder::find(Some(folder.join("data"))).unwrap();
    println!("begun");
    for round in 0_u32.. {
        drop(Practice::create_with_key(&folder.join(format!("data/p{round}")), &key()).unwrap());
        Preferences::default().write(&data).unwrap();
        write_whole(&folder.join("exports/Shortlist.csv"), &vec![b'x'; 4 << 20], true).unwrap();
    }
}

#[test]
fn what_a_killed_start_has_left_goes_at_the_next_and_nobody_elses_does() {
    let folder = TempDir::new().unwrap();
    let exports = folder.path().join("exports");
    fs::create_dir(&exports).unwrap();
    let data = DataFolder::find(Some(folder.path().join("data"))).unwrap();
    let mut left = 0;
    let mut chance = Spoiler::new(5);
    for _ in 0..12 {
        let mut busy = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "boundary::busy_until_it_is_killed", "--ignored", "--nocapture"])
            .env(BUSY, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = String::new();
        let out = io::BufReader::new(busy.stdout.take().unwrap());
        for line in io::BufRead::lines(out) {
            said = line.unwrap();
            if said.contains("begun") {
                break;
            }
        }
        assert!(said.contains("begun"), "{said}");
        std::thread::sleep(Duration::from_millis(chance.number() % 150));
        // While it is at work nothing of it is cleared away: it goes on.
        data.clear();
        assert!(busy.try_wait().unwrap().is_none(), "it was disturbed");
        busy.kill().unwrap();
        busy.wait().unwrap();
        left += hidden(data.path()).len() + hidden(&exports).len();
        data.clear();
        assert_eq!(hidden(data.path()), [""; 0], "of a start that is gone nothing stays");
        write_whole(&exports.join("next.csv"), b"x", true).unwrap();
        assert_eq!(hidden(&exports), [""; 0], "nor of an export, once one is made there again");
        for made in fs::read_dir(data.path()).unwrap().map(|made| made.unwrap().path()).filter(|made| made.is_dir()) {
            drop(Practice::open_with_key(&made, &key()).expect("what has its name is whole"));
            fs::remove_dir_all(made).unwrap();
        }
    }
    assert!(left > 0, "none of twelve was caught in the middle");
}

#[test]
fn what_another_is_still_at_stays() {
    let folder = TempDir::new().unwrap();
    let data = DataFolder::find(Some(folder.path().to_owned())).unwrap();
    let make = |name: &str| {
        fs::create_dir_all(folder.path().join(name)).unwrap();
        let held = File::create(folder.path().join(format!("{name}.held"))).unwrap();
        fs::write(folder.path().join(name).join("practice.db"), "half").unwrap();
        held
    };
    let held = make(".new-practice-theirs");
    held.lock().unwrap();
    drop(make(".new-practice-gone"));
    fs::create_dir(folder.path().join(".new-sample-older")).unwrap();
    fs::create_dir(folder.path().join(".hers")).unwrap();
    data.clear();
    assert_eq!(hidden(folder.path()), [".hers", ".new-practice-theirs", ".new-practice-theirs.held"]);
    assert!(folder.path().join(".new-practice-theirs/practice.db").exists());
    drop(held);
    data.clear();
    assert_eq!(hidden(folder.path()), [".hers"]);
}

#[test]
fn what_was_half_written_in_a_practice_goes_when_it_is_opened() {
    let desk = Desk::new();
    let path = desk.practice.folder().to_owned();
    for name in [".open-step-x1", ".keys-x2", ".tmpAbC123"] {
        fs::write(path.join(name), "half").unwrap();
    }
    fs::create_dir(path.join(".restoring-x3")).unwrap();
    let desk = desk.reopened();
    assert_eq!(hidden(&path), [""; 0]);
    drop(desk);
}

// What a file may ask for

#[test]
fn the_bounds_of_a_file_are_those_that_are_promised() {
    let Limits { file_bytes, rows, field_bytes } = Limits::default();
    assert_eq!((file_bytes, rows, field_bytes), (128 * 1024 * 1024, 1_000_000, 64 * 1024));
}

/// A backup that is small, and whose database grows to 64 megabytes.
fn bomb(folder: &Path) -> PathBuf {
    let path = folder.join("bomb.askwell-backup");
    let mut zip = zip::ZipWriter::new(File::create(&path).unwrap());
    zip.start_file("about.json", SimpleFileOptions::default()).unwrap();
    zip.write_all(br#"{"format":1,"changes":1,"schema":1}"#).unwrap();
    zip.start_file("practice.db", SimpleFileOptions::default()).unwrap();
    for _ in 0..64 {
        zip.write_all(&vec![0; 1 << 20]).unwrap();
    }
    zip.finish().unwrap();
    assert!(fs::metadata(&path).unwrap().len() < 1 << 20);
    path
}

#[test]
fn a_backup_that_grows_when_it_is_unpacked_is_none_and_leaves_nothing() {
    let folder = TempDir::new().unwrap();
    let path = bomb(folder.path());
    let beside = folder.path().join("practice");
    assert!(matches!(Look::with_key(&path, &key(), &beside), Err(Error::NoBackup)));
    assert_eq!(hidden(&beside), [""; 0]);
}

/// Where a backup lies for a run of this program that may write no file of more than a megabyte.
const BOMB: &str = "ASKWELL_BOMB";

#[test]
#[ignore = "run by its neighbour, where no file may grow"]
fn a_bomb_where_no_file_may_grow() {
    let Some(path) = std::env::var_os(BOMB).map(PathBuf::from) else { return };
    let beside = TempDir::new().unwrap();
    assert!(matches!(Look::with_key(&path, &key(), beside.path()), Err(Error::NoBackup)));
}

#[cfg(unix)]
#[test]
fn what_is_unpacked_of_a_backup_is_no_longer_than_its_file() {
    let folder = TempDir::new().unwrap();
    let path = bomb(folder.path());
    let run = Command::new("sh")
        .args(["-c", "ulimit -f 2048; exec \"$0\" \"$@\""])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "boundary::a_bomb_where_no_file_may_grow", "--ignored"])
        .env(BOMB, &path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success() && said.contains("1 passed"), "it would fill the disk: {:?}\n{said}", run.status);
}

#[test]
fn keys_that_would_take_a_day_to_try_are_refused() {
    let whole = KeyWraps::seal(&key(), PASSPHRASE, "0123456789ABCDEFGHJKMNPQRSTVWXYZ").unwrap().to_json().unwrap();
    let mut json: serde_json::Value = serde_json::from_slice(&whole).unwrap();
    let wraps = json["wraps"].as_array_mut().unwrap();
    let one = wraps[0].clone();
    wraps.extend(vec![one; 7]);
    let many = serde_json::to_vec(&json).unwrap();
    assert!(matches!(KeyWraps::from_json(&many), Err(Error::KeysDamaged(_))));
    json["wraps"].as_array_mut().unwrap().truncate(8);
    assert!(KeyWraps::from_json(&serde_json::to_vec(&json).unwrap()).is_ok());
}

// What a person reads

/// One of every kind of error, with what a library says in it wherever there is room for that.
fn every_error() -> Vec<Error> {
    let sqlite = |code: i32, text: &str| {
        Error::Database(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), Some(text.to_owned())))
    };
    let file = |kind: io::ErrorKind| Error::File {
        doing: "writing an export",
        source: io::Error::new(kind, "No such file or directory (os error 2)"),
    };
    let mut errors = vec![
        sqlite(rusqlite::ffi::SQLITE_FULL, "database or disk is full"),
        sqlite(rusqlite::ffi::SQLITE_CORRUPT, "database disk image is malformed"),
        sqlite(rusqlite::ffi::SQLITE_NOTADB, "file is not a database"),
        sqlite(rusqlite::ffi::SQLITE_BUSY, "database is locked"),
        sqlite(rusqlite::ffi::SQLITE_READONLY, "attempt to write a readonly database"),
        sqlite(rusqlite::ffi::SQLITE_CONSTRAINT, "CHECK constraint failed: length(name) > 0"),
        sqlite(rusqlite::ffi::SQLITE_IOERR, "disk I/O error"),
        Error::Database(rusqlite::Error::InvalidColumnName("sqlite_schema".to_owned())),
        Error::Database(rusqlite::Error::QueryReturnedNoRows),
        Error::WrongSecret,
        Error::WrongCode,
        Error::NotACode,
        Error::KeysDamaged("not readable"),
        Error::PracticeDamaged,
        Error::StoppedWriting,
        Error::NoBackup,
        Error::NewerSchema { found: 99, known: 5 },
        Error::NoCipher,
        Error::PracticeExists,
        Error::InUse,
        Error::Locked,
        Error::Gone("library item"),
        Error::NotAgreed,
        Error::Stale,
        Error::NotOnStage,
        Error::FileExists,
        Error::Unexpected,
        Error::Cancelled,
        Error::UndoRefused,
        Error::NoRandomness(getrandom::Error::UNSUPPORTED),
        Error::Invalid(Message::new("handout-nobody")),
        Error::FolderGone,
        Error::ReadOnly,
        Error::Keychain(KeychainFault::Refused),
    ];
    use io::ErrorKind as Kind;
    errors.extend(
        [
            Kind::StorageFull,
            Kind::QuotaExceeded,
            Kind::PermissionDenied,
            Kind::ReadOnlyFilesystem,
            Kind::NotFound,
            Kind::Other,
            Kind::TimedOut,
            Kind::InvalidData,
            Kind::UnexpectedEof,
            Kind::IsADirectory,
            Kind::NotADirectory,
            Kind::ResourceBusy,
            Kind::InvalidFilename,
        ]
        .map(file),
    );
    errors
}

/// The number of its kind. Whoever adds a kind adds it here, and to [`every_error`].
const fn kind_of(error: &Error) -> usize {
    match error {
        Error::Database(_) => 0,
        Error::File { .. } => 1,
        Error::WrongSecret => 2,
        Error::WrongCode => 3,
        Error::NotACode => 4,
        Error::KeysDamaged(_) => 5,
        Error::PracticeDamaged => 6,
        Error::StoppedWriting => 7,
        Error::NoBackup => 8,
        Error::NewerSchema { .. } => 9,
        Error::NoCipher => 10,
        Error::PracticeExists => 11,
        Error::InUse => 12,
        Error::Locked => 13,
        Error::Gone(_) => 14,
        Error::NotAgreed => 15,
        Error::Stale => 16,
        Error::NotOnStage => 17,
        Error::FileExists => 18,
        Error::Unexpected => 19,
        Error::Cancelled => 20,
        Error::UndoRefused => 21,
        Error::NoRandomness(_) => 22,
        Error::Invalid(_) => 23,
        Error::FolderGone => 24,
        Error::ReadOnly => 25,
        Error::Keychain(_) => 26,
    }
}
const KINDS: usize = 27;

/// What libraries say of themselves, in lower case.
const OF_LIBRARIES: [&str; 34] = [
    "sql",
    "os error",
    "i/o error",
    "io error",
    "constraint",
    "malformed",
    "no such file",
    "readonly",
    "not a database",
    "schema",
    "serde",
    "expected value",
    "trailing characters",
    " at line ",
    "eof while",
    "zip",
    "checksum",
    "age-",
    "scrypt",
    "argon2",
    "cipher",
    "hmac",
    "utf-8",
    "unwrap",
    "panicked",
    "thread '",
    "errno",
    "getrandom",
    "unsupported",
    "column",
    "invalid type",
    "missing field",
    "none",
    "database",
];

#[test]
fn no_error_reaches_a_person_in_the_words_of_a_library() {
    let texts = texts();
    let errors = every_error();
    let mut seen = [false; KINDS];
    for error in &errors {
        seen[kind_of(error)] = true;
        let message = error.message();
        assert!(texts.has(&message.key), "{error:?} has no words");
        let said = texts.say(&message);
        let lower = said.to_lowercase();
        for word in OF_LIBRARIES {
            assert!(!lower.contains(word), "{error:?} says {word:?}: {said}");
        }
        assert!(said.ends_with(['.', '?']) && said.len() > 20, "{error:?} is said in a sentence: {said}");
    }
    assert!(seen.iter().all(|seen| *seen), "every kind was looked at");
}

#[test]
fn every_text_about_a_fault_is_free_of_the_words_of_libraries() {
    let Some(folder) = option_env!("CARGO_MANIFEST_DIR").map(|here| Path::new(here).join("locales/en")) else { return };
    let texts = Texts::new(Language::En);
    let mut looked_at = 0;
    for entry in fs::read_dir(folder).unwrap() {
        for line in fs::read_to_string(entry.unwrap().path()).unwrap().lines() {
            let Some(key) = line.split(" =").next().filter(|key| key.starts_with("error-") && texts.has(key)) else {
                continue;
            };
            let said = texts.say(&Message::new(key.to_owned())).to_lowercase();
            for word in OF_LIBRARIES {
                assert!(!said.contains(word), "{key} says {word:?}: {said}");
            }
            looked_at += 1;
        }
    }
    assert!(looked_at > 20, "{looked_at} were found");
}

#[test]
fn what_a_damaged_file_says_is_told_in_our_words() {
    let texts = texts();
    let said = |error: Error| texts.say(&error.message()).to_lowercase();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("file");
    let mut sentences = Vec::new();
    for bytes in [b"".as_slice(), b"PK\x03\x04", b"{\"format\":", b"age-encryption.org/v1\n-> scrypt", b"\0\0\0"] {
        fs::write(&path, bytes).unwrap();
        sentences.push(said(Look::with_key(&path, &key(), &folder.path().join("beside")).unwrap_err()));
        sentences.push(said(askwell_core::handout::archive::read(bytes, Some(PASSPHRASE)).unwrap_err()));
        sentences.push(said(KeyWraps::from_json(bytes).unwrap_err()));
        let how = askwell_core::people::import::How::on(askwell_support::today());
        let read = askwell_core::people::import::read(
            "Connections.csv",
            Cursor::new(bytes),
            &how,
            &askwell_core::people::import::Quiet,
        );
        sentences.push(texts.say(&read.unwrap_err().message()).to_lowercase());
    }
    let talk = Talk::begin(Desk::new());
    sentences.push(said(
        talk.talk.ask(&talk.desk.practice, "nobody", now()).map_or_else(|error| error, |()| Error::Unexpected),
    ));
    for sentence in sentences {
        // Kinds of files are named as people name them.
        for word in OF_LIBRARIES.iter().filter(|word| !["zip", "column", "none"].contains(*word)) {
            assert!(!sentence.contains(word), "{word:?}: {sentence}");
        }
    }
}
