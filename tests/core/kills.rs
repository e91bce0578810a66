//! Kills: programs that use the core as the app does are ended by SIGKILL at random moments, and everything that was called saved is there.
//!
//! A victim is this very program, started again for one ignored test: it says on its standard output what it begins and what it has
//! kept, and is killed somewhere between the two. Chance is seeded, so that the acts are the same in every run; the moments are the machine's.
#![allow(clippy::print_stdout, reason = "a victim says what it does on its standard output")]

mod at_a_statement;
mod ledger;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use askwell_core::practice::backup::{self, Look};
use askwell_core::practice::{Found, Practice, Stop};
use askwell_core::{Error, client};
use askwell_support::{Desk, Talk, figure, key, now, texts};
use ledger::{Ledger, Standing, does};
use oorandom::Rand32;
use tempfile::TempDir;

/// Where a victim finds its practice, and what it is to do there.
const FOLDER: &str = "ASKWELL_VICTIM_FOLDER";
const SEED: &str = "ASKWELL_VICTIM_SEED";
/// What a victim says.
const BEGINS: &str = "begins ";
const KEPT: &str = "kept ";

/// A program that is about to be killed.
struct Victim {
    child: Child,
    said: BufReader<std::process::ChildStdout>,
    begun: u32,
    kept: u32,
}

impl Victim {
    /// Starts this program for the ignored test of this name, on the practice in `folder`.
    fn start(test: &str, folder: &Path, seed: u64) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--ignored", "--nocapture"])
            .envs([(FOLDER, folder.as_os_str()), ("TMPDIR", folder.parent().unwrap().as_os_str())])
            .env(SEED, seed.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stdout.take().unwrap());
        Self { child, said, begun: 0, kept: 0 }
    }

    /// Hears the next line; whether there was one.
    fn hears(&mut self) -> bool {
        let mut line = String::new();
        let heard = self.said.read_line(&mut line).unwrap() > 0;
        // The harness may have begun the line.
        self.begun += u32::from(line.contains(BEGINS));
        self.kept += u32::from(line.contains(KEPT));
        heard
    }

    /// Kills it after it has begun so many acts and a moment: how many it had begun, and how many it had called kept.
    fn killed(mut self, after: u32, moment: Duration) -> (u32, u32) {
        while self.begun < after {
            assert!(self.hears(), "it ended by itself after {} acts", self.kept);
        }
        thread::sleep(moment);
        assert!(self.child.try_wait().unwrap().is_none(), "it was at work");
        self.child.kill().unwrap();
        while self.hears() {}
        self.child.wait().unwrap();
        (self.begun, self.kept)
    }
}

/// The victim's side: its folder and its seed, where this program is one.
fn victim() -> Option<(PathBuf, u64)> {
    let folder = PathBuf::from(std::env::var_os(FOLDER)?);
    Some((folder, std::env::var(SEED).ok()?.parse().ok()?))
}

fn begins(what: &dyn std::fmt::Debug) {
    println!("{BEGINS}{what:?}");
}

fn kept(what: &dyn std::fmt::Debug) {
    println!("{KEPT}{what:?}");
}

/// The practice in `folder` with its session, as the app opens it.
fn opened(folder: &Path) -> Talk {
    let practice = Practice::open_with_key(folder, &key()).unwrap();
    let client = client::list(&practice, "", false).unwrap().first().expect("a client").id;
    let place = TempDir::new().unwrap();
    Talk::load(
        Desk { practice, rosters: askwell_core::people::Rosters::default(), client, texts: texts(), folder: place },
        now(),
    )
}

/// Whether every page, every row and every count is as it should be.
fn is_whole(practice: &Practice) {
    assert!(practice.check().unwrap(), "every page is whole");
    practice
        .read(|c| {
            let orphans: u32 = c.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
            assert_eq!(orphans, 0, "every row has its owner");
            let whole: String = c.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
            assert_eq!(whole, "ok");
            Ok(())
        })
        .unwrap();
    assert_eq!(practice.aside().list(), [], "nothing is missing or unreadable");
}

/// So many practices, each killed so often.
const PRACTICES: u64 = 10;
const KILLS_EACH: u64 = 20;

#[test]
fn two_hundred_kills_of_a_writer_lose_nothing_that_was_acknowledged() {
    let (next, killed, acknowledged) = (AtomicU64::new(0), AtomicU64::new(0), AtomicU64::new(0));
    let failed = Mutex::new(Vec::new());
    let works = || {
        while failed.lock().unwrap().is_empty() {
            let nth = next.fetch_add(1, Ordering::Relaxed);
            if nth >= PRACTICES {
                break;
            }
            let done = std::panic::catch_unwind(|| kills_of_one_practice(nth, &killed, &acknowledged));
            if done.is_err() {
                failed.lock().unwrap().push(nth);
            }
        }
    };
    thread::scope(|scope| (0..3).for_each(|_| drop(scope.spawn(works))));
    assert_eq!(*failed.lock().unwrap(), [0_u64; 0], "the practices that lost something");
    let acknowledged = acknowledged.into_inner();
    assert!(acknowledged > PRACTICES * KILLS_EACH, "the writers were at work: {acknowledged} acts");
    assert_eq!(killed.load(Ordering::Relaxed), PRACTICES * KILLS_EACH);
    figure("kills.headless", killed.into_inner());
}

fn kills_of_one_practice(nth: u64, killed: &AtomicU64, acknowledged: &AtomicU64) {
    let place = TempDir::new().unwrap();
    let folder = place.path().join("practice");
    let practice = Practice::create_with_key(&folder, &key()).unwrap();
    client::create(&practice, "Ilse Anders", "Director", now()).unwrap();
    drop(practice);
    let talk = opened(&folder);
    talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
    let mut ledger = Ledger::of(&talk, 0);
    drop(talk);

    let mut chance = Rand32::new(nth + 1);
    for round in 0..KILLS_EACH {
        let seed = nth * 1_000 + round;
        // Now and then while it is still opening; else in the middle of an act, or right after it.
        let after = if round % 8 == 7 { 0 } else { chance.rand_range(1..24) };
        let moment = Duration::from_micros(chance.rand_range(0..if after == 0 { 120_000 } else { 9_000 }).into());
        let mut writer = Victim::start("kills::a_writer", &folder, (seed << 32) | u64::from(ledger.acts()));
        while after > 0 && writer.begun == 0 {
            assert!(writer.hears(), "practice {nth}, kill {round}: the writer did not begin");
        }
        let (begun, kept) = writer.killed(after, moment);
        assert!(begun == kept || begun == kept + 1, "one act at a time");
        killed.fetch_add(1, Ordering::Relaxed);
        acknowledged.fetch_add(kept.into(), Ordering::Relaxed);

        let mut acts = Rand32::new(seed);
        let mut last = None;
        for _ in 0..kept {
            last = Some(ledger.next(&mut acts));
            ledger.take(last.as_ref().unwrap());
        }
        let talk = opened(&folder);
        is_whole(&talk.desk.practice);
        let found = Standing::of(&talk);
        if found != *ledger.standing() {
            // What was under way may be there, whole; nothing else.
            assert_eq!(
                begun,
                kept + 1,
                "practice {nth}, kill {round}, last {last:?}:\n{found:?}must be\n{:?}",
                ledger.standing()
            );
            let under_way = ledger.next(&mut acts);
            ledger.take(&under_way);
            assert!(
                found == *ledger.standing(),
                "practice {nth}, kill {round}, after {last:?} in {under_way:?}:\n{found:?}must be\n{:?}",
                ledger.standing()
            );
        }
        let people: usize = talk
            .desk
            .practice
            .read(|c| Ok(c.query_row("SELECT count(*) FROM person", [], |row| row.get::<_, u32>(0))? as usize))
            .unwrap();
        assert_eq!(people, talk.desk.names().len(), "the counts agree");
        ledger.opened();
    }
    for made in backup::list(&folder) {
        Look::with_key(&made.path, &key(), &folder).expect("every backup that has its name opens");
    }
}

#[test]
#[ignore = "is started by the test that kills it"]
fn a_writer() {
    let Some((folder, seed)) = victim() else { return };
    let talk = opened(&folder);
    talk.talk.run(&talk.desk.practice, talk.now()).unwrap();
    let mut ledger = Ledger::of(&talk, u32::try_from(seed & u64::from(u32::MAX)).unwrap());
    let mut chance = Rand32::new(seed >> 32);
    loop {
        let act = ledger.next(&mut chance);
        begins(&act);
        does(&talk, &act);
        ledger.take(&act);
        kept(&act);
    }
}

const BACKUP_KILLS: u32 = 12;

#[test]
fn a_kill_while_a_backup_is_made_leaves_the_practice_and_every_named_backup_whole() {
    let place = TempDir::new().unwrap();
    let folder = place.path().join("practice");
    let desk = filled(&folder);
    let names = desk.names();
    drop(desk);
    let mut chance = Rand32::new(23);
    for nth in 0..BACKUP_KILLS {
        let moment = Duration::from_micros(chance.rand_range(0..60_000).into());
        let (_, kept) = Victim::start("kills::one_who_backs_up", &folder, 0).killed(1 + nth % 2, moment);
        let made = backup::list(&folder);
        assert!(made.len() >= kept as usize, "what was called made is there");
        for backup in &made {
            Look::with_key(&backup.path, &key(), &folder).expect("a backup with its name opens");
            fs::remove_file(&backup.path).unwrap();
        }
        let practice = Practice::open_with_key(&folder, &key()).unwrap();
        is_whole(&practice);
        practice.back_up(now().naive_local(), 1 << 40).unwrap();
        let left = fs::read_dir(folder.join("backups")).unwrap().count();
        assert_eq!(left, 1, "nothing half-made is left beside it");
        fs::remove_file(&backup::list(&folder)[0].path).unwrap();
        let client = client::list(&practice, "", false).unwrap()[0].id;
        let people = askwell_core::people::count(&practice, client).unwrap() as usize;
        assert_eq!(people, names.len(), "nobody is lost");
    }
    figure("kills.backup", BACKUP_KILLS.into());
}

/// A practice with a few hundred people, so that its files take a moment.
fn filled(folder: &Path) -> Desk {
    let practice = Practice::create_with_key(folder, &key()).unwrap();
    let client = client::create(&practice, "Early Anders", "", now()).unwrap().id;
    let place = TempDir::new().unwrap();
    let desk =
        Desk { practice, rosters: askwell_core::people::Rosters::default(), client, texts: texts(), folder: place };
    let rows: Vec<String> =
        (0..400).map(|n| format!("First{n},Keller,https://www.linkedin.com/in/k{n},,Roche,VP,23 Nov 2026")).collect();
    desk.import(&askwell_support::connections(&rows.iter().map(String::as_str).collect::<Vec<_>>()));
    desk
}

#[test]
#[ignore = "is started by the test that kills it"]
fn one_who_backs_up() {
    let Some((folder, _)) = victim() else { return };
    let practice = Practice::open_with_key(&folder, &key()).unwrap();
    loop {
        begins(&"a backup");
        practice.back_up(now().naive_local(), 1 << 40).unwrap();
        kept(&"a backup");
    }
}

const RESTORE_KILLS: u32 = 12;
const PASSPHRASE: &str = "lantern orbit gravel mosaic";

#[test]
fn a_kill_while_a_backup_takes_its_place_leaves_the_one_practice_or_the_other() {
    let place = TempDir::new().unwrap();
    let (mine, folder) = (place.path().join("template"), place.path().join("practice"));
    // The backup is of another practice, with a key and a passphrase of its own: half of each would open with nothing.
    let (other, _) = Practice::create(&place.path().join("other"), "Brandt Coaching", PASSPHRASE).unwrap();
    client::create(&other, "From The Backup", "", now()).unwrap();
    let backup = other.back_up(now().naive_local(), 1 << 40).unwrap();
    let stick = place.path().join("stick.askwell-backup");
    fs::copy(&backup.path, &stick).unwrap();
    drop(other);
    let (practice, _) = Practice::create(&mine, "Anders Coaching", "copper willow station eleven").unwrap();
    client::create(&practice, "Early Anders", "", now()).unwrap();
    drop(practice);

    let mut chance = Rand32::new(24);
    let mut restored = 0;
    for nth in 0..RESTORE_KILLS {
        fs::remove_dir_all(&folder).ok();
        copy_folder(&mine, &folder);
        let moment = Duration::from_micros(chance.rand_range(0..6_000).into());
        let (_, kept) = Victim::start("kills::one_who_restores", &folder, 0).killed(1, moment);
        let theirs = Practice::unlock(&folder, PASSPHRASE);
        let (opened, name) = match theirs {
            Ok(opened) => {
                restored += 1;
                (opened, "From The Backup")
            }
            Err(Error::WrongSecret) => {
                assert_eq!(kept, 0, "kill {nth}: what was called restored is");
                (Practice::unlock(&folder, "copper willow station eleven").unwrap(), "Early Anders")
            }
            Err(other) => panic!("kill {nth}: neither the one nor the other: {other}"),
        };
        let names: Vec<String> =
            client::list(&opened, "", false).unwrap().into_iter().map(|client| client.name).collect();
        assert_eq!(names, [name], "kill {nth}");
        assert!(opened.check().unwrap());
        let aside = opened.aside().list();
        assert!(aside.iter().all(|found| *found == Found::Replaced), "kill {nth}: {aside:?}");
        drop(opened);
        if name == "From The Backup" {
            let before = backup::replaced(&Stop::default(), &folder, "copper willow station eleven").unwrap();
            assert_eq!(before.contents().rows["client"], 1, "kill {nth}: what it replaced comes back");
        }
    }
    assert!(restored < RESTORE_KILLS, "some were killed before it was done");
    figure("kills.restore", RESTORE_KILLS.into());
}

#[test]
fn a_restoring_that_was_cut_in_two_is_ended_by_the_next_opening_wherever_it_was_cut() {
    let place = TempDir::new().unwrap();
    let mine = place.path().join("mine");
    let (practice, _) = Practice::create(&place.path().join("other"), "Brandt Coaching", PASSPHRASE).unwrap();
    client::create(&practice, "From The Backup", "", now()).unwrap();
    practice.settle();
    drop(practice);
    let (practice, _) = Practice::create(&mine, "Anders Coaching", "copper willow station eleven").unwrap();
    (0..9).for_each(|n| drop(client::create(&practice, &format!("Early {n}"), "", now()).unwrap()));
    let crashed = place.path().join("crashed");
    copy_folder(&mine, &crashed);
    drop(practice);
    // Decided; its keys moved; and the log gone; and the database in its place.
    for moved in 0..4 {
        let folder = place.path().join(format!("cut {moved}"));
        copy_folder(&crashed, &folder);
        let decided = folder.join("restored");
        fs::create_dir(&decided).unwrap();
        for name in ["practice.db", "keys.json"] {
            fs::copy(place.path().join("other").join(name), decided.join(name)).unwrap();
        }
        fs::write(decided.join("changes"), "1").unwrap();
        if moved > 0 {
            fs::rename(decided.join("keys.json"), folder.join("keys.json")).unwrap();
        }
        if moved > 1 {
            fs::remove_file(folder.join("practice.db-wal")).unwrap();
        }
        if moved > 2 {
            fs::rename(decided.join("practice.db"), folder.join("practice.db")).unwrap();
            fs::write(folder.join("lock"), "1").unwrap();
        }
        assert!(Practice::stands_in(&folder));
        let opened = Practice::unlock(&folder, PASSPHRASE).unwrap();
        let names: Vec<String> = client::list(&opened, "", false).unwrap().into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["From The Backup"], "cut {moved}");
        is_whole(&opened);
        assert!(!decided.exists(), "cut {moved}: nothing of it is left over");
    }
}

#[test]
fn two_programs_never_have_one_practice_open() {
    let place = TempDir::new().unwrap();
    let folder = place.path().join("practice");
    drop(filled(&folder));
    let mut other = Victim::start("kills::one_who_backs_up", &folder, 0);
    while other.begun == 0 {
        assert!(other.hears());
    }
    let refused = Practice::open_with_key(&folder, &key()).expect_err("it is open elsewhere");
    assert!(matches!(refused, Error::InUse));
    assert!(texts().say(&refused.message()).contains("open in another window of Askwell"));
    other.killed(1, Duration::ZERO);
    is_whole(&Practice::open_with_key(&folder, &key()).unwrap());
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

#[test]
#[ignore = "is started by the test that kills it"]
fn one_who_restores() {
    let Some((folder, _)) = victim() else { return };
    let look = Look::by_secret(&folder.parent().unwrap().join("stick.askwell-backup"), PASSPHRASE, &folder).unwrap();
    begins(&"restoring");
    look.restore(&folder).unwrap();
    kept(&"restored");
    thread::sleep(Duration::from_secs(60));
}

const REKEY_KILLS: u32 = 10;

#[test]
fn a_kill_while_the_passphrase_changes_leaves_the_old_one_or_the_new_one() {
    let place = TempDir::new().unwrap();
    let folder = place.path().join("practice");
    let (practice, code) = Practice::create(&folder, "Anders Coaching", "passphrase").unwrap();
    let began = Instant::now();
    practice.change_passphrase("passphrase number 0").unwrap();
    // Until a little after it is changed: most of that is the making of a key.
    let longest = u32::try_from(began.elapsed().as_micros() * 3 / 2).unwrap();
    drop(practice);
    let mut chance = Rand32::new(25);
    let mut last = 0;
    for nth in 0..REKEY_KILLS {
        let moment = Duration::from_micros(chance.rand_range(longest / 3..longest).into());
        let (begun, kept) =
            Victim::start("kills::one_who_changes_it", &folder, last.into()).killed(1 + nth % 3, moment);
        let fits =
            (last + kept..=last + begun).find(|n| Practice::unlock(&folder, &format!("passphrase number {n}")).is_ok());
        last = fits.unwrap_or_else(|| panic!("kill {nth}: neither what was kept last ({kept}) nor the next opens it"));
    }
    assert!(Practice::unlock(&folder, &code.shown()).is_ok(), "and the recovery code is what it was");
    figure("kills.rekey", REKEY_KILLS.into());
}

#[test]
#[ignore = "is started by the test that kills it"]
fn one_who_changes_it() {
    let Some((folder, last)) = victim() else { return };
    let practice = Practice::unlock(&folder, &format!("passphrase number {last}")).unwrap();
    for next in last + 1.. {
        begins(&next);
        practice.change_passphrase(&format!("passphrase number {next}")).unwrap();
        kept(&next);
    }
}
