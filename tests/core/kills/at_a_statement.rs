//! A kill inside each step of a migration: before each statement that it runs, and before its end.
//!
//! SQLite itself tells when a statement begins, on every connection that the program opens, so the core is the one that ships. That
//! takes a callback that SQLite calls: the only unsafe code of these tests.
#![allow(
    unsafe_code,
    reason = "SQLite calls back as C does, and no safe call reaches connections that the core opens itself"
)]

use std::ffi::{CStr, c_char, c_int, c_uint, c_void};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use askwell_core::client;
use askwell_core::practice::Practice;
use askwell_core::practice::backup::{self, Look};
use askwell_support::{Desk, figure, key};
use rusqlite::ffi;

use super::{BEGINS, Victim, is_whole, victim};
use crate::practice::{of_version, schema_of};

/// Before how many more statements of a migration the program is killed; 0: it is not.
static LEFT: AtomicU32 = AtomicU32::new(0);

/// What a migration's statements begin with.
const STATEMENTS: [&str; 7] = ["CREATE", "ALTER", "INSERT", "UPDATE", "WITH", "DROP", "COMMIT"];

/// SQLite has opened a connection: it is to tell of every statement.
unsafe extern "C" fn opened(
    connection: *mut ffi::sqlite3,
    _: *mut *mut c_char,
    _: *const ffi::sqlite3_api_routines,
) -> c_int {
    // SAFETY: the connection is the one that SQLite has just opened, and the callback lives as long as the program.
    unsafe { ffi::sqlite3_trace_v2(connection, ffi::SQLITE_TRACE_STMT, Some(begins), connection.cast()) }
}

/// A statement begins.
unsafe extern "C" fn begins(_: c_uint, connection: *mut c_void, _: *mut c_void, sql: *mut c_void) -> c_int {
    // SAFETY: SQLite gives the connection that was handed to it above, and the statement's text, which ends with a zero.
    let (sql, commits_by_itself) = unsafe {
        (CStr::from_ptr(sql.cast::<c_char>()).to_string_lossy(), ffi::sqlite3_get_autocommit(connection.cast()) != 0)
    };
    let says = |line: &&str| !line.is_empty() && !line.starts_with("--");
    let sql = sql.lines().map(str::trim).find(says).unwrap_or_default();
    // The copy before the migration is made outside of any transaction.
    if !commits_by_itself && STATEMENTS.iter().any(|begins| sql.starts_with(begins)) && !sql.contains("vacuum_db") {
        let left = LEFT.load(Ordering::Relaxed);
        if left == 1 {
            println!("{BEGINS}{sql}");
            loop {
                thread::sleep(Duration::from_secs(60));
            }
        }
        LEFT.store(left.saturating_sub(1), Ordering::Relaxed);
    }
    0
}

#[test]
#[ignore = "is started by the test that kills it"]
fn one_who_migrates() {
    let Some((folder, nth)) = victim() else { return };
    LEFT.store(u32::try_from(nth).unwrap(), Ordering::Relaxed);
    // SAFETY: the function has the shape that SQLite wants and lives as long as the program.
    assert_eq!(unsafe { ffi::sqlite3_auto_extension(Some(opened)) }, ffi::SQLITE_OK);
    Practice::open_with_key(&folder, &key()).unwrap();
}

#[test]
fn a_kill_before_any_statement_of_a_migration_leaves_what_was_there_and_the_next_opening_ends_it() {
    let fresh = schema_of(&Desk::new().practice);
    let mut kills = 0;
    for version in 1..=4 {
        let mut inside = 0;
        for nth in 1.. {
            if !killed_before(nth, version, &fresh) {
                break;
            }
            inside += 1;
        }
        assert!(inside >= 3, "version {version} has steps before it, and was killed inside them: {inside}");
        kills += inside;
    }
    figure("kills.migration", kills);
}

/// Kills the bringing up of a practice of this version before its nth statement, opens it again and looks; false where it has no
/// nth statement.
fn killed_before(nth: u64, version: u32, fresh: &str) -> bool {
    let (place, old) = of_version(version);
    old.execute_batch("INSERT INTO client (name, created_at) VALUES ('Ilse Anders', '2026-11-01T09:00:00+00:00')")
        .unwrap();
    drop(old);
    // The victim's temporary folder lies above its practice.
    let folder = place.path().join("practice");
    std::fs::create_dir(&folder).unwrap();
    std::fs::rename(place.path().join("practice.db"), folder.join("practice.db")).unwrap();
    let mut victim = Victim::start("kills::at_a_statement::one_who_migrates", &folder, nth);
    let mut ended = false;
    while victim.begun == 0 && !ended {
        ended = !victim.hears();
    }
    if ended {
        let status = victim.child.wait().unwrap();
        assert!(status.success(), "it came to its end");
    } else {
        victim.killed(1, Duration::ZERO);
    }
    let practice = Practice::open_with_key(&folder, &key()).unwrap();
    is_whole(&practice);
    assert_eq!(client::list(&practice, "Ilse", false).unwrap().len(), 1, "nobody is lost: {version}, {nth}");
    assert!(schema_of(&practice) == *fresh, "it ends like a fresh one: {version}, {nth}");
    let copies = backup::list(&folder);
    assert!(!copies.is_empty(), "of what it was a copy stays");
    for copy in copies {
        Look::with_key(&copy.path, &key(), &folder).expect("the copy opens");
    }
    !ended
}
