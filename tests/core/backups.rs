//! Backups: made, looked into, thinned, put in the place of what is there, and back again; and what damage does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use askwell_core::practice::backup::{self, Backup, BackupName, Keeping, Look, due, kept};
use askwell_core::practice::{Guesses, Key, OpenedBy, Practice, Stop};
use askwell_core::{Error, client};
use askwell_support::{Desk, figure, key, now};
use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, Timelike};
use proptest::prelude::*;
use tempfile::TempDir;

const ROOM: u64 = 1 << 40;
const PASSPHRASE: &str = "lantern orbit gravel mosaic";
const PAGE: usize = 4096;

fn moment() -> NaiveDateTime {
    now().naive_local()
}

fn names(practice: &Practice) -> Vec<String> {
    client::list(practice, "", false).unwrap().into_iter().map(|client| client.name).collect()
}

fn add(practice: &Practice, name: &str) {
    client::create(practice, name, "", now()).unwrap();
}

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

/// A practice of one's own with a passphrase, its code, and the client "Early Anders".
fn own() -> (TempDir, PathBuf, Practice, String) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    let (practice, code) = Practice::create(&path, "Anders Coaching", PASSPHRASE).unwrap();
    add(&practice, "Early Anders");
    (folder, path, practice, code.shown())
}

/// A practice with a key and no passphrase: what is opened a hundred times opens at once.
fn keyed() -> (TempDir, PathBuf, Practice) {
    keyed_by(&key())
}

fn keyed_by(key: &Key) -> (TempDir, PathBuf, Practice) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    let practice = Practice::create_with_key(&path, key).unwrap();
    add(&practice, "Early Anders");
    (folder, path, practice)
}

#[test]
fn a_backup_and_the_recovery_code_are_all_it_takes_on_another_machine() {
    let (_folder, path, practice, code) = own();
    let made = practice.back_up(moment(), ROOM).unwrap();
    assert_eq!(made.path.file_name().unwrap(), "Askwell 2026-11-23 10.07.00.askwell-backup");
    add(&practice, "Later Brandt");
    assert!(practice.back_up(moment(), ROOM).is_ok(), "a second one within the second");
    assert_eq!(backup::list(&path).len(), 2);

    assert!(matches!(Look::by_secret(&made.path, "not my passphrase at all", &path), Err(Error::WrongSecret)));
    for secret in [code.as_str(), PASSPHRASE] {
        let machine = TempDir::new().unwrap();
        let carried = machine.path().join("from the stick.askwell-backup");
        fs::copy(&made.path, &carried).unwrap();
        let there = machine.path().join("practice");
        let look = Look::by_secret(&carried, secret, &there).unwrap();
        assert_eq!(look.contents().rows["client"], 1, "what is in it is told before it is put anywhere");
        look.restore(&there).unwrap();
        let opened = Practice::unlock(&there, &code).unwrap();
        assert_eq!(names(&opened), ["Early Anders"]);
        assert_eq!(opened.aside().list(), [], "nothing was replaced, and nothing is missing");
        drop(opened);
        assert_eq!(names(&Practice::unlock(&there, PASSPHRASE).unwrap()), ["Early Anders"]);
    }
}

#[test]
fn a_backup_takes_the_place_of_what_is_there_and_gives_it_back() {
    let (_folder, path, practice, _) = own();
    let made = practice.back_up(moment(), ROOM).unwrap();
    add(&practice, "Later Brandt");
    let (then, today) = (
        Look::within(&Stop::default(), &made.path, &practice).unwrap().contents().clone(),
        practice.contents().unwrap(),
    );
    assert_eq!((then.rows["client"], today.rows["client"]), (1, 2), "what would be lost can be counted");
    assert!(then.changes < today.changes);
    practice.change_passphrase("copper willow station eleven").unwrap();
    drop(practice);

    let secret = "copper willow station eleven";
    Look::by_secret(&made.path, secret, &path).unwrap().restore(&path).unwrap();
    let restored = Practice::unlock(&path, secret).unwrap();
    assert_eq!(names(&restored), ["Early Anders"], "today's passphrase goes on to fit");
    assert_eq!(restored.aside().list().len(), 1, "what it replaced is kept, and told");
    add(&restored, "Written Since");
    drop(restored);

    backup::replaced(&Stop::default(), &path, secret).unwrap().restore(&path).unwrap();
    let back = Practice::unlock(&path, secret).unwrap();
    assert_eq!(names(&back), ["Early Anders", "Later Brandt"]);
    drop(back);
    backup::replaced(&Stop::default(), &path, secret).unwrap().restore(&path).unwrap();
    assert_eq!(
        names(&Practice::unlock(&path, secret).unwrap()),
        ["Early Anders", "Written Since"],
        "and so on: nothing is lost"
    );
}

#[test]
fn an_older_passphrase_opens_an_older_backup_and_then_the_practice() {
    let (_folder, path, practice, code) = own();
    let made = practice.back_up(moment(), ROOM).unwrap();
    practice.change_passphrase("copper willow station eleven").unwrap();
    let renewed = practice.renew_code().unwrap();
    drop(practice);
    for secret in [PASSPHRASE, code.as_str()] {
        assert!(
            matches!(Practice::unlock(&path, secret), Err(Error::WrongSecret | Error::WrongCode)),
            "they fit no more"
        );
    }
    assert!(Practice::unlock(&path, &renewed.shown()).is_ok());
    Look::by_secret(&made.path, PASSPHRASE, &path).unwrap().restore(&path).unwrap();
    assert_eq!(
        names(&Practice::unlock(&path, PASSPHRASE).unwrap()),
        ["Early Anders"],
        "what opened it goes on to open it"
    );
}

#[test]
fn a_damaged_backup_is_refused_and_nothing_is_changed() {
    let (_folder, path, practice) = keyed();
    let made = practice.back_up(moment(), ROOM).unwrap();
    drop(practice);
    let whole = fs::read(&made.path).unwrap();
    let before = files(&path);
    let tries = TempDir::new().unwrap();
    let file = tries.path().join("damaged.askwell-backup");
    let mut damaged: Vec<Vec<u8>> = (0..whole.len())
        .step_by(PAGE / 2 + 97)
        .map(|at| {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            bytes
        })
        .collect();
    damaged.extend([0, 1, 100, whole.len() / 2, whole.len() - 1].map(|length| whole[..length].to_vec()));
    damaged.push(b"a letter to grandma".repeat(999));
    let mut refused = 0;
    for bytes in damaged {
        fs::write(&file, &bytes).unwrap();
        match Look::with_key(&file, &key(), &path) {
            Err(Error::NoBackup | Error::NewerSchema { .. }) => refused += 1,
            Err(other) => panic!("refused, but as something else: {other}"),
            // A bit in what the zip says of dates changes nothing that counts.
            Ok(look) => assert_eq!(look.contents().rows["client"], 1),
        }
        assert_eq!(files(&path), before);
    }
    assert!(refused > 40, "most bits count: {refused}");
    let other = Key::from_bytes([8; 32]);
    assert!(matches!(Look::with_key(&made.path, &other, &path), Err(Error::NoBackup)), "the key of another practice");
}

/// The practice with a bit turned in one page of its closed database.
fn flipped(path: &Path, page: usize) {
    let file = path.join("practice.db");
    let mut bytes = fs::read(&file).unwrap();
    bytes[page * PAGE + 1234] ^= 1;
    fs::write(&file, bytes).unwrap();
}

#[test]
fn a_bit_in_any_page_is_found_and_the_newest_backup_brings_everything_back() {
    let (_folder, path, practice) = keyed();
    let made = practice.back_up(moment(), ROOM).unwrap();
    drop(practice);
    let whole = fs::read(path.join("practice.db")).unwrap();
    let mut opened = 0;
    for page in 0..whole.len() / PAGE {
        fs::write(path.join("practice.db"), &whole).unwrap();
        flipped(&path, page);
        match Practice::open_with_key(&path, &key()) {
            Ok(practice) => {
                opened += 1;
                assert!(!practice.check().unwrap(), "page {page}: it is found");
                assert!(practice.is_damaged());
                let refused = client::create(&practice, "Not Kept", "", now());
                assert!(matches!(refused, Err(Error::StoppedWriting)), "page {page}: nothing is written any more");
                assert!(matches!(practice.undo(), Err(Error::StoppedWriting)));
                assert!(practice.back_up(moment(), ROOM).is_err(), "and no backup is made of it");
            }
            Err(Error::PracticeDamaged) => {}
            Err(other) => panic!("page {page}: {other}"),
        }
        let newest = &backup::list(&path)[0];
        assert_eq!(newest, &made, "a good one is still there");
        Look::with_key(&newest.path, &key(), &path).unwrap().restore(&path).unwrap();
        let restored = Practice::open_with_key(&path, &key()).unwrap();
        assert_eq!(names(&restored), ["Early Anders"]);
        assert!(restored.check().unwrap());
        let aside = fs::read(path.join("put-aside").join((page + 1).to_string()).join("practice.db")).unwrap();
        assert_ne!(aside, whole, "page {page}: the damaged file is kept");
    }
    assert!(opened > 5, "most damage does not show at the door: {opened}");
    figure("pages.flipped", (whole.len() / PAGE) as u64);
}

#[test]
fn without_its_keys_a_practice_comes_back_from_a_backup() {
    let (_folder, path, practice, code) = own();
    practice.back_up(moment(), ROOM).unwrap();
    drop(practice);
    fs::remove_file(path.join("keys.json")).unwrap();
    assert!(matches!(Practice::unlock(&path, PASSPHRASE), Err(Error::KeysDamaged(_))));
    Look::by_secret(&backup::list(&path)[0].path, &code, &path).unwrap().restore(&path).unwrap();
    assert_eq!(names(&Practice::unlock(&path, PASSPHRASE).unwrap()), ["Early Anders"]);
}

#[test]
fn while_something_is_being_written_a_backup_is_of_one_moment() {
    let desk = Desk::new();
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| (0..40).for_each(|nth| add(&desk.practice, &format!("Client {nth}"))));
        let mut made = 0;
        while !writing.is_finished() {
            let backup = desk.practice.back_up(moment() + Duration::seconds(made), ROOM).unwrap();
            let look = Look::within(&Stop::default(), &backup.path, &desk.practice).unwrap();
            // Ilse, and a change for each.
            assert_eq!(look.contents().rows["client"], look.contents().changes, "as many as were kept by then");
            made += 1;
        }
        assert!(made > 0);
    });
}

#[test]
fn a_second_folder_gets_a_copy_and_one_that_is_gone_is_told() {
    let (folder, _, practice, code) = own();
    let second = folder.path().join("stick");
    let made = practice.back_up(moment(), ROOM).unwrap();
    assert!(matches!(backup::copy_to(&made, &second, moment(), ROOM), Err(Error::File { .. })), "it is not there");
    assert!(!second.exists(), "and is not made: a stick that was pulled out is no folder on this disk");
    fs::create_dir(&second).unwrap();
    fs::write(second.join("holiday.jpg"), "sea").unwrap();
    backup::copy_to(&made, &second, moment(), ROOM).unwrap();
    let there = backup::list_in(&second);
    assert_eq!(there.len(), 1);
    let elsewhere = TempDir::new().unwrap();
    assert!(Look::by_secret(&there[0].path, &code, elsewhere.path()).is_ok());
    let (_elsewhere, _, another) = keyed_by(&Key::from_bytes([7; 32]));
    let theirs = another.back_up(moment() - Duration::days(1), ROOM).unwrap();
    backup::copy_to(&theirs, &second, moment(), ROOM).unwrap();
    backup::copy_to(&made, &second, moment() + Duration::days(900), 1).unwrap();
    let left = backup::list_in(&second);
    assert_eq!(left.iter().map(|left| left.made).collect::<Vec<_>>(), [moment(), moment() - Duration::days(1)]);
    assert!(
        left.iter().any(|left| Look::within(&Stop::default(), &left.path, &another).is_ok()),
        "another computer's is not ours to thin"
    );
    assert_eq!(left.len(), 2, "ours are thinned there too");
    assert!(second.join("holiday.jpg").exists(), "nothing else is touched");
}

#[test]
fn what_was_cut_short_is_no_backup_and_goes() {
    let (_folder, path, practice, _) = own();
    fs::create_dir_all(path.join("backups")).unwrap();
    fs::write(path.join("backups/.making-x7"), "half").unwrap();
    assert_eq!(backup::list(&path), []);
    practice.back_up(moment(), ROOM).unwrap();
    let left: Vec<_> = fs::read_dir(path.join("backups")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["Askwell 2026-11-23 10.07.00.askwell-backup"]);
}

#[test]
fn one_is_due_after_half_an_hour_if_anything_has_changed() {
    let (_folder, _, practice, _) = own();
    let first = practice.back_up_if_due(&Stop::default(), None, moment(), ROOM).unwrap();
    assert!(first.is_some(), "there is none yet");
    let backed_up = Some(practice.changes());
    let due_at = |minutes: i64, backed_up| {
        practice
            .back_up_if_due(&Stop::default(), backed_up, moment() + Duration::minutes(minutes), ROOM)
            .unwrap()
            .is_some()
    };
    assert!(!due_at(300, backed_up), "nothing has changed");
    add(&practice, "Later Brandt");
    assert!(!due_at(29, backed_up));
    assert!(due_at(30, backed_up));
    assert!(due(Some(moment()), true, moment() - Duration::hours(5)), "a clock that was set back");
}

/// 400 days of work: a backup every half hour from nine to five on weekdays, thinned after each.
fn after_400_days(bytes_at_most: u64) -> (Vec<Keeping>, NaiveDateTime) {
    let mut there: Vec<Keeping> = Vec::new();
    let mut at = moment();
    for _ in 0..400 {
        at += Duration::days(1);
        if at.weekday().num_days_from_monday() > 4 {
            continue;
        }
        for half in 0..16 {
            let made = at.date().and_hms_opt(9 + half / 2, (half % 2) * 30, 0).unwrap();
            there.insert(0, Keeping { made, bytes: 72 });
            let stays = kept(&there, made, bytes_at_most);
            there = there.into_iter().zip(stays).filter_map(|(one, stays)| stays.then_some(one)).collect();
        }
    }
    (there, at)
}

#[test]
fn over_400_days_all_of_two_days_stay_then_daily_weekly_and_monthly_ones() {
    let (there, at) = after_400_days(ROOM);
    let last = there[0].made;
    let days = |backup: &Keeping| (last.date() - backup.made.date()).num_days();
    let of = |range: std::ops::Range<i64>| there.iter().filter(|b| range.contains(&days(b))).count();
    assert_eq!(of(0..2), if at.weekday().num_days_from_monday() == 0 { 16 } else { 32 }, "all of two days");
    let older: Vec<NaiveDate> = there.iter().filter(|b| days(b) >= 2).map(|b| b.made.date()).collect();
    assert_eq!(older.len(), 12 + 10 + 9, "12 daily, 10 weekly, 9 monthly");
    assert_eq!(older.iter().collect::<BTreeSet<_>>().len(), older.len(), "one a day at most");
    assert!(older[..12].windows(2).all(|w| (w[0] - w[1]).num_days() <= 3), "daily, but for weekends: {older:?}");
    assert!(older[12..22].windows(2).all(|w| (5..=9).contains(&(w[0] - w[1]).num_days())), "weekly: {older:?}");
    let months: BTreeSet<_> = older[22..].iter().map(|day| (day.year(), day.month())).collect();
    assert_eq!(months.len(), 9, "one a month: {older:?}");
    assert!(older[21..].windows(2).all(|w| (w[0] - w[1]).num_days() <= 35), "none is left out: {older:?}");
    let span = (last.date() - *older.last().unwrap()).num_days();
    assert!((300..=400).contains(&span), "nearly a year back: {span}");
}

#[test]
fn within_the_room_there_is_the_oldest_go_and_the_newest_stays() {
    let (there, _) = after_400_days(72 * 20);
    assert_eq!(there.len(), 20);
    assert!(after_400_days(1).0.len() == 1, "the newest, however large");
}

proptest! {
    /// Whenever it is made, and whichever of the second it is, a name says when.
    #[test]
    fn a_name_says_when(seconds in 0_i64..4_000_000_000, nth in 0_u32..50) {
        let at = chrono::DateTime::from_timestamp(seconds, 999).unwrap().naive_utc();
        let name = BackupName::at(at);
        prop_assert_eq!(BackupName::parse(&name.file(nth)), Some(name));
        prop_assert_eq!(name.made, at.with_nanosecond(0).unwrap());
        prop_assert!(!name.file(nth).contains([':', '/', '\\']));
    }

    /// However they came about, the newest stays, and a second look changes nothing.
    #[test]
    fn thinning_twice_is_thinning_once(mut ages in prop::collection::vec(0_i64..900 * 24, 1..80), room in 1_u64..6000) {
        ages.sort_unstable();
        let backups: Vec<Keeping> = ages.iter().map(|hours| Keeping { made: moment() - Duration::hours(*hours), bytes: 72 }).collect();
        let stays = kept(&backups, moment(), room);
        prop_assert!(stays[0]);
        let left: Vec<Keeping> = backups.iter().zip(stays).filter_map(|(b, stays)| stays.then_some(*b)).collect();
        prop_assert!(left.len() == 1 || left.iter().map(|b| b.bytes).sum::<u64>() <= room);
        prop_assert_eq!(kept(&left, moment(), room), vec![true; left.len()]);
    }
}

#[test]
fn what_is_not_named_as_a_backup_is_none() {
    for name in [
        "Askwell.askwell-backup",
        "Askwell 2026-13-40 10.00.00.askwell-backup",
        "holiday.jpg",
        "Askwell 2026-11-23 10.07.00.zip",
    ] {
        assert_eq!(BackupName::parse(name), None, "{name}");
    }
}

#[test]
fn the_recovery_code_is_shown_until_it_is_in_a_safe_place() {
    let (_folder, path, practice, code) = own();
    drop(practice);
    let practice = Practice::unlock(&path, PASSPHRASE).unwrap();
    assert_eq!(practice.opened_by(), OpenedBy::Passphrase);
    assert_eq!(
        practice.code_to_keep().unwrap().map(|code| code.shown()),
        Some(code.clone()),
        "killed at the code, it comes again"
    );
    practice.code_is_kept().unwrap();
    assert!(practice.code_to_keep().unwrap().is_none());
    drop(practice);

    let practice = Practice::unlock(&path, &code).unwrap();
    assert_eq!(practice.opened_by(), OpenedBy::RecoveryCode, "a new passphrase is offered");
    assert!(practice.code_to_keep().unwrap().is_none());
    let renewed = practice.renew_code().unwrap();
    assert_eq!(practice.code_to_keep().unwrap().map(|code| code.shown()), Some(renewed.shown()));
    drop(practice);
    let practice = Practice::unlock(&path, &renewed.shown()).unwrap();
    let raw: Vec<u8> = files(&path).into_values().flatten().collect();
    let letters = renewed.letters().as_bytes();
    assert!(!raw.windows(letters.len()).any(|bytes| bytes == letters), "it lies sealed");
    drop(practice);

    let sample = Desk::new();
    assert!(sample.practice.code_to_keep().unwrap().is_none(), "a practice without keys has none");
    assert!(matches!(sample.practice.change_passphrase("x"), Err(Error::KeysDamaged(_))));
}

#[test]
fn wrong_guesses_are_slowed_and_never_locked_out() {
    let mut guesses = Guesses::default();
    let mut at = now();
    let mut waits = Vec::new();
    for _ in 0..12 {
        assert!(guesses.begin(at), "it is its turn");
        let wait = guesses.wait_seconds(at);
        waits.push(wait);
        if wait > 0 {
            assert!(!guesses.begin(at + Duration::milliseconds(i64::from(wait) * 1000 - 1)), "not before the time");
        }
        at += Duration::seconds(i64::from(wait));
    }
    assert_eq!(waits, [0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30, 30]);
    assert!(guesses.begin(at - Duration::hours(3)), "a clock that was set back makes nobody wait for hours");
    guesses.was_right();
    assert_eq!(guesses.wait_seconds(at), 0);
    assert!(guesses.begin(at) && guesses.begin(at));
    guesses.uncount();
    assert!(guesses.begin(at));
    assert_eq!(guesses.wait_seconds(at), 0, "what a fault kept from being weighed does not count");
}

/// The backups, as their names tell them.
fn moments(found: &[Backup]) -> Vec<String> {
    found.iter().map(|backup| backup.made.format("%d %H:%M").to_string()).collect()
}

#[test]
fn the_newest_comes_first() {
    let (_folder, path, practice, _) = own();
    for hours in [1, 5, 3] {
        practice.back_up(moment() + Duration::hours(hours), ROOM).unwrap();
    }
    assert_eq!(moments(&backup::list(&path)), ["23 15:07", "23 13:07", "23 11:07"]);
}
