//! Slow work that is stopped leaves nothing half done; and what is looked at once a day.

use std::fs;

use askwell_core::Error;
use askwell_core::handout::archive::{self, BroughtBack, Scope};
use askwell_core::practice::backup::{self, Keeping, Look, going, kept};
use askwell_core::practice::{About, Stop};
use askwell_core::vocabulary::texts::Message;
use askwell_core::{client, people};
use askwell_support::{Desk, Watcher, now, sheet};
use chrono::{Duration, NaiveDateTime};
use proptest::prelude::*;
use tempfile::TempDir;

const ROOM: u64 = 1 << 40;

fn moment() -> NaiveDateTime {
    now().naive_local()
}

fn many_people() -> Desk {
    let desk = Desk::new();
    desk.people(&(0..400).map(|n| format!("Ada{n} Brandt, VP, Roche")).collect::<Vec<_>>().join("\n"));
    desk
}

/// Stopped before it began, and stopped at a moment of its own choosing.
fn stopped() -> Stop {
    let stop = Stop::default();
    stop.stop();
    stop
}

#[test]
fn an_archive_that_is_stopped_is_none_and_one_that_is_taken_in_leaves_nobody() {
    let Desk { practice, client, texts, .. } = &many_people();
    let scope = Scope::Client(*client);
    let made = archive::archive_until(&stopped(), practice, scope, None, texts, now());
    assert!(matches!(made, Err(Error::Cancelled)), "{made:?}");
    let made = archive::archive_until(&Stop::default(), practice, scope, None, texts, now()).unwrap();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.zip");
    fs::write(&path, made.bytes).unwrap();
    assert!(matches!(archive::read_file_until(&stopped(), &path, None), Err(Error::Cancelled)));
    let read = archive::read_file_until(&Stop::default(), &path, None).unwrap();

    let before = practice.contents().unwrap();
    let told = archive::bring_in_until(&stopped(), practice, &read);
    assert!(matches!(told, Err(Error::Cancelled)), "{told:?}");
    assert_eq!(practice.contents().unwrap(), before);

    // In the middle: whoever stops it sees that something is under way, and the transaction takes it all back.
    let stop = Stop::default();
    let stopping = stop.clone();
    let told = std::thread::scope(|scope| {
        let at_work = scope.spawn(|| archive::bring_in_until(&stop, practice, &read));
        stopping.stop();
        at_work.join().unwrap()
    });
    match told {
        Err(Error::Cancelled) => assert_eq!(practice.contents().unwrap(), before, "all or nothing"),
        Ok(BroughtBack { clients }) => assert_eq!(people::count(practice, clients[0]).unwrap(), 400),
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn a_file_that_is_stopped_while_it_is_stored_brings_nobody_and_one_that_is_not_is_followed_to_the_end() {
    let Desk { practice, client, .. } = &many_people();
    let rows = (0..40).map(|n| format!("Ada{n},Winterfeld,,,Acme,VP,12 Mar 2023\n")).collect::<String>();
    let sheet = sheet(&format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{rows}"));
    let store = |stop_at| {
        let watch = Watcher::until(stop_at);
        let answers = people::Answers::default();
        let done = people::bring_in_watched(practice, *client, &sheet, None, answers, now(), &watch);
        (done, watch.last.get(), watch.looks.get())
    };
    let before = practice.contents().unwrap();
    // Forty rows, and the moment before the end of the transaction.
    for stop_at in 1..=41 {
        let (done, ..) = store(stop_at);
        assert!(matches!(done, Err(Error::Cancelled)), "stopped at look {stop_at}: {done:?}");
        assert_eq!(practice.contents().unwrap(), before, "stopped at look {stop_at}");
    }
    let (done, last, looks) = store(u32::MAX);
    assert_eq!((done.unwrap().added, last, looks), (40, (40, 40), 41));
}

#[test]
fn a_look_into_a_backup_that_is_stopped_leaves_no_copy_of_it() {
    let Desk { practice, .. } = &many_people();
    let made = practice.back_up(moment(), ROOM).unwrap();
    let files = || {
        let mut names: Vec<_> =
            fs::read_dir(practice.folder()).unwrap().map(|file| file.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = files();
    let look = Look::within(&stopped(), &made.path, practice);
    assert!(matches!(look, Err(Error::Cancelled)), "{look:?}");
    assert_eq!(files(), before);
    // In the middle of the looking through too.
    let stop = Stop::default();
    let stopping = stop.clone();
    let look = std::thread::scope(|scope| {
        let at_work = scope.spawn(|| Look::within(&stop, &made.path, practice));
        stopping.stop();
        at_work.join().unwrap()
    });
    assert!(matches!(look, Err(Error::Cancelled) | Ok(_)), "{look:?}");
    drop(look);
    assert_eq!(files(), before);
    assert!(!practice.is_damaged(), "that somebody waits no longer says nothing of the practice");
}

#[test]
fn a_backup_that_is_stopped_leaves_no_file_and_says_nothing_of_the_practice() {
    let Desk { practice, .. } = &many_people();
    let told = practice.back_up_until(&stopped(), moment(), ROOM);
    assert!(matches!(told, Err(Error::Cancelled)), "{told:?}");
    let left = fs::read_dir(practice.folder().join("backups")).map_or(0, Iterator::count);
    assert_eq!((left, practice.is_damaged()), (0, false));
    practice.back_up(moment(), ROOM).unwrap();
    assert!(matches!(practice.back_up_until(&stopped(), moment(), ROOM), Err(Error::Cancelled)));
    assert_eq!(fs::read_dir(practice.folder().join("backups")).unwrap().count(), 1, "and no half of one");
    assert!(!practice.is_damaged());
}

#[test]
fn once_a_day_every_index_is_compared_with_its_table() {
    let Desk { practice, .. } = &many_people();
    practice.back_up(moment(), ROOM).unwrap();
    // An index over another column than the one it was made of: every page is whole, and the quick check sees nothing.
    let spoilt = practice.change(About::Practice, |c| {
        c.execute_batch(
            "PRAGMA writable_schema = ON;
             UPDATE sqlite_schema SET sql = 'CREATE INDEX person_by_client ON person (id)' WHERE name = 'person_by_client';
             PRAGMA writable_schema = OFF;",
        )?;
        Ok(((), Message::new("did-settings")))
    });
    spoilt.unwrap();
    assert!(practice.back_up(moment() + Duration::hours(3), ROOM).is_ok(), "once a day is enough");
    let next = practice.back_up(moment() + Duration::days(1), ROOM);
    assert!(matches!(next, Err(Error::PracticeDamaged)), "{next:?}");
    assert!(practice.is_damaged(), "and from then on nothing is written");
}

#[test]
fn a_check_of_the_day_that_found_nothing_is_made_anew_on_the_next_day_and_after_a_restart() {
    let desk = many_people();
    let day = |desk: &Desk| fs::read_to_string(desk.practice.folder().join("checked")).unwrap();
    desk.practice.back_up(moment(), ROOM).unwrap();
    assert_eq!(day(&desk), "2026-11-23");
    desk.practice.back_up(moment() + Duration::days(2), ROOM).unwrap();
    assert_eq!(day(&desk), "2026-11-25");
    let desk = desk.reopened();
    desk.practice.back_up(moment(), ROOM).unwrap();
    assert_eq!(day(&desk), "2026-11-23", "a clock that was set back makes one too many, and never one too few");
}

#[test]
fn of_each_backup_it_is_told_when_it_goes_and_then_it_goes() {
    let desk = Desk::new();
    for days in [40, 12, 3, 0] {
        desk.practice.back_up(moment() - Duration::days(days), ROOM).unwrap();
    }
    let told = backup::days_of_going(desk.practice.folder(), moment(), ROOM);
    assert_eq!(told.len(), 4);
    for (backup, day) in &told {
        assert!(*day > moment().date() && *day < moment().date() + Duration::days(500), "{backup:?} {day}");
    }
    // What was told comes true: one backup a day, the same hour.
    let mut there: Vec<Keeping> = told.iter().map(|(b, _)| Keeping { made: b.made, bytes: b.bytes }).collect();
    for ahead in 1..500 {
        let at = moment() + Duration::days(ahead);
        there.insert(0, Keeping { made: at, bytes: 1 });
        let stays = kept(&there, at, ROOM);
        let mut stays = stays.iter();
        there.retain(|_| *stays.next().unwrap());
        for (backup, day) in &told {
            let is_there = there.iter().any(|known| known.made == backup.made);
            assert_eq!(is_there, at.date() < *day, "{} on {}", backup.made, at.date());
        }
    }
    client::create(&desk.practice, "Tom Other", "", now()).unwrap();
}

proptest! {
    #[test]
    fn nothing_stays_for_longer_than_is_told(days in prop::collection::btree_set(0_i64..400, 1..40), room in 1_u64..50) {
        let backups: Vec<Keeping> =
            days.iter().map(|days| Keeping { made: moment() - Duration::days(*days), bytes: 3 }).collect();
        let told = going(&backups, moment(), room);
        prop_assert_eq!(told.len(), backups.len());
        let last = moment().date() + Duration::days(500);
        prop_assert!(told.iter().all(|day| *day < last), "the rule lets everything go: {:?}", told);
        let today = kept(&backups, moment(), room);
        for (day, stays) in told.iter().zip(today) {
            prop_assert_eq!(*day == moment().date(), !stays);
        }
    }
}
