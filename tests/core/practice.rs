//! The practice: keys, the folder, undo, forgetting.

use std::fs;
use std::path::Path;

use askwell_core::practice::settings::{self, SettingsField};
use askwell_core::practice::{
    About, Appearance, DataFolder, Practice, Preferences, RecoveryCode, TextSizes, TextStep, Visit, backup, strength,
};
use askwell_core::vocabulary::texts::{Language, Texts};
use askwell_core::{Error, client, people, reframe, shortlist};
use askwell_support::{Desk, connections, key, now};
use proptest::prelude::*;
use rusqlite::Connection;
use tempfile::TempDir;

use crate::traces::{contains, everything_below, pages};

const PASSPHRASE: &str = "lantern orbit gravel mosaic";

#[test]
fn a_practice_opens_with_its_passphrase_and_with_its_recovery_code_and_with_nothing_else() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    let (practice, code) = Practice::create(&path, "Anders Coaching", PASSPHRASE).unwrap();
    client::create(&practice, "Ilse Anders", "", now()).unwrap();
    drop(practice);

    let by_passphrase = Practice::unlock(&path, PASSPHRASE).unwrap();
    assert_eq!(client::list(&by_passphrase, "", false).unwrap().len(), 1, "what was kept is there again");
    drop(by_passphrase);

    let typed = code.shown().to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    assert!(Practice::unlock(&path, &typed).is_ok(), "a code copied from paper opens, however it is written");

    for wrong in ["lantern orbit gravel mosaik", ""] {
        assert!(matches!(Practice::unlock(&path, wrong), Err(Error::WrongSecret)), "{wrong:?} must not open it");
    }
    assert!(matches!(Practice::unlock(&path, &"0".repeat(32)), Err(Error::WrongCode)), "a code, and not this one's");
}

#[test]
fn a_recovery_code_opens_however_it_was_copied() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    let (practice, code) = Practice::create(&path, "Anders Coaching", PASSPHRASE).unwrap();
    drop(practice);
    let shown = code.shown();
    let wide: String = shown.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect();
    let arabic: String =
        shown.chars().map(|c| c.to_digit(10).map_or(c, |n| char::from_u32(0x660 + n).unwrap())).collect();
    let lines =
        shown.split('-').collect::<Vec<_>>().chunks(2).map(|two| two.join(" ")).collect::<Vec<_>>().join("\r\n");
    for (how, typed) in [
        ("with a minus", shown.replace('-', "\u{2212}")),
        ("with long dashes", shown.replace('-', " \u{2014} ")),
        ("with dashes that do not break", shown.replace('-', "\u{2011}")),
        ("with underscores", shown.replace('-', "_")),
        ("with dots", shown.replace('-', ".")),
        ("with slashes", shown.replace('-', " / ")),
        ("with marks that cannot be seen", shown.replace('-', "\u{200b}-")),
        ("with a mark within a group", format!("{}\u{200b}\u{ad}{}", &shown[..2], &shown[2..])),
        ("full width", wide),
        ("with other digits", arabic),
        (
            "with letters of a Russian keyboard",
            shown.replace('A', "А").replace('B', "В").replace('C', "С").replace('H', "Н"),
        ),
        ("with letters of a Greek keyboard", shown.replace('A', "Α").replace('E', "Ε").replace('T', "Τ")),
        ("with bars for ones", shown.replace('1', "|")),
        ("with the dash of a Japanese keyboard", shown.replace('-', "ー")),
        ("with the escapes of mail", shown.replace('-', "=2D")),
        ("with the escapes of a page", shown.replace('-', "&#8209;")),
        ("with a label", format!("Recovery code: {shown}")),
        ("with a label of four letters", format!("My code {shown}")),
        ("with words behind it", format!("{shown} (keep safe)")),
        ("on lines", lines),
        ("in one run", shown.replace('-', "")),
        ("in quotation marks", format!("\u{201c}{shown}\u{201d}")),
        ("with a full stop", format!("{shown}.")),
        ("with a line end", format!("{shown}\r\n")),
        (
            "in a whole file",
            format!("Askwell recovery code for the practice Anders\n\n    {shown}\n\nWritten on November 23."),
        ),
    ] {
        assert!(Practice::unlock(&path, &typed).is_ok(), "{how}");
    }
}

#[test]
fn what_cannot_be_a_code_is_told_as_such_and_not_as_a_wrong_passphrase() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    let (practice, _) = Practice::create(&path, "Anders Coaching", PASSPHRASE).unwrap();
    drop(practice);
    for half in [
        "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV",
        "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXY",
        "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYU",
        "0123456789ABCDEFGHJKMNPQRSTVWXY",
        "Code: 0123 4567 89ab cdef ghjk",
    ] {
        assert!(matches!(Practice::unlock(&path, half), Err(Error::NotACode)), "{half}");
    }
    for passphrase in ["seven quiet lanterns", "word with four here", "Summer2026", "2026"] {
        assert!(matches!(Practice::unlock(&path, passphrase), Err(Error::WrongSecret)), "{passphrase}");
    }
}

#[test]
fn a_blank_at_the_edge_of_a_passphrase_keeps_nobody_out() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    let words = "seven quiet lanterns by the river";
    drop(Practice::create(&path, "Anders Coaching", words).unwrap());
    for typed in [
        format!("{words} "),
        format!(" {words}"),
        format!("{words}\t"),
        format!("{words}\r\n"),
        format!("{words}\u{a0}"),
        format!("\u{3000}{words}"),
        format!("\u{feff}{words}\u{200b}"),
        words.replace("seven ", "seven  "),
        words.replacen(' ', "\u{a0}", 1),
    ] {
        assert!(Practice::unlock(&path, &typed).is_ok(), "{typed:?}");
    }
    for other in [words.replace(' ', ""), words.to_uppercase()] {
        assert!(matches!(Practice::unlock(&path, &other), Err(Error::WrongSecret)), "{other:?} is another");
    }
    let with_edge = folder.path().join("edge");
    drop(Practice::create(&with_edge, "Anders Coaching", &format!("{words} ")).unwrap());
    assert!(Practice::unlock(&with_edge, &format!("{words} ")).is_ok(), "as it was typed comes first");
    assert!(matches!(Practice::unlock(&with_edge, words), Err(Error::WrongSecret)));
    for edge in [format!("{words} "), format!("\t{words}"), format!("{words}\n")] {
        assert_eq!(strength(&edge, &[]).hint.key, "passphrase-hint-edge", "it is said when it is made: {edge:?}");
    }
    assert_eq!(strength(words, &[]).hint.key, "passphrase-hint-good");
}

#[test]
fn nothing_is_ever_made_over_a_practice() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    drop(Practice::create(&path, "Anders Coaching", PASSPHRASE).unwrap());
    let before = everything_below(&path);
    assert!(matches!(Practice::create(&path, "Anders Coaching", PASSPHRASE), Err(Error::PracticeExists)));
    fs::remove_file(path.join("practice.db")).unwrap();
    assert!(
        matches!(Practice::create(&path, "Anders Coaching", PASSPHRASE), Err(Error::PracticeExists)),
        "not over a damaged one either"
    );
    assert!(
        matches!(Practice::unlock(&path, PASSPHRASE), Err(Error::PracticeDamaged)),
        "and none is made in its place"
    );
    assert!(!before.is_empty());
}

#[test]
fn no_name_stands_readable_in_any_byte_of_the_folder() {
    let desk = Desk::new();
    let canary = "Quirinalis";
    client::create(&desk.practice, canary, canary, now()).unwrap();
    desk.people(&format!("{canary} Vanterpool, VP {canary}, {canary} AG"));
    let open = everything_below(desk.folder.path());
    assert!(open.len() > 10_000, "the files are there");
    assert!(!contains(&open, canary) && !contains(&open, "SQLite format"), "neither in the database nor in its log");
    let desk = desk.reopened();
    assert!(!contains(&everything_below(desk.folder.path()), canary), "nor after closing");
}

#[test]
fn a_practice_is_open_once() {
    let desk = Desk::new();
    let again = Practice::open_with_key(desk.practice.folder(), &key());
    assert!(matches!(again, Err(Error::InUse)), "two Askwells on one file would undo each other's work");
}

#[test]
fn a_practice_from_a_newer_version_is_refused_untouched() {
    let desk = Desk::new();
    let path = desk.practice.folder().to_owned();
    let database = path.join("practice.db");
    drop(desk.practice);
    let raw = Connection::open(&database).unwrap();
    raw.execute_batch("PRAGMA key = \"x'0707070707070707070707070707070707070707070707070707070707070707'\"; PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE);")
        .unwrap();
    drop(raw);
    let before = fs::read(&database).unwrap();
    assert!(matches!(Practice::open_with_key(&path, &key()), Err(Error::NewerSchema { found: 99, .. })));
    assert!(fs::read(&database).unwrap() == before, "not a byte was changed");
}

#[test]
fn a_tampered_keys_file_is_refused_without_exhausting_the_machine() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    drop(Practice::create(&path, "Anders Coaching", PASSPHRASE).unwrap());
    let keys = fs::read_to_string(path.join("keys.json")).unwrap();
    for (from, to) in [
        ("65536", "4294967295"),
        ("\"passes\": 3", "\"passes\": 4000000000"),
        ("{", ""),
        ("\"format\": 1", "\"format\": 2"),
    ] {
        assert!(keys.contains(from), "the file holds {from}");
        fs::write(path.join("keys.json"), keys.replacen(from, to, 1)).unwrap();
        assert!(matches!(Practice::unlock(&path, PASSPHRASE), Err(Error::KeysDamaged(_))), "{from} as {to}");
    }
}

/// Every table and index of a practice, as it was written down.
pub(crate) fn schema_of(practice: &Practice) -> String {
    let mut schema: Vec<String> = practice
        .read(|c| {
            let mut statement = c.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap();
    schema.push(String::new());
    schema.join(";\n")
}

/// The schema that was released under this number.
fn frozen(number: u32) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/fixtures/schema/{number:04}.sql"));
    fs::read_to_string(file).unwrap_or_default()
}

#[test]
fn the_schema_of_a_released_version_stays_as_it_was() {
    let schema = schema_of(&Desk::new().practice);
    assert!(schema == frozen(5), "migration 5 is frozen; a change of the schema is a new file. Now:\n{schema}");
}

/// An empty practice of a released version, in a folder of its own.
pub(crate) fn of_version(version: u32) -> (TempDir, Connection) {
    let folder = TempDir::new().unwrap();
    let old = Connection::open(folder.path().join("practice.db")).unwrap();
    old.execute_batch("PRAGMA key = \"x'0707070707070707070707070707070707070707070707070707070707070707'\";").unwrap();
    old.pragma_update(None, "journal_mode", "WAL").unwrap();
    old.pragma_update(None, "user_version", version).unwrap();
    // SQLite makes its own table of numbers itself.
    let frozen = frozen(version);
    let tables: Vec<&str> = frozen.split(";\n").filter(|sql| !sql.contains("sqlite_")).collect();
    assert!(tables.len() > 8, "the frozen schema is there");
    // Indexes come after their tables, whatever their names.
    for begins in ["CREATE TABLE", "CREATE INDEX"] {
        for sql in tables.iter().filter(|sql| sql.starts_with(begins)) {
            old.execute_batch(sql).unwrap();
        }
    }
    old.execute_batch("INSERT INTO setting (id, practice_name, idle_lock_minutes) VALUES (1, 'Anders Coaching', 5)")
        .unwrap();
    if version >= 4 {
        old.execute_batch("INSERT INTO kept (changes) VALUES (0)").unwrap();
    }
    (folder, old)
}

#[test]
fn a_sentence_that_a_feeling_was_written_over_is_back_in_its_place() {
    let (folder, old) = of_version(3);
    old.execute_batch(
        "INSERT INTO client (id, name, created_at) VALUES (1, 'Ilse Anders', '2026-11-01T09:00:00+00:00');
         INSERT INTO story (id, client_id, words, first_said_at) VALUES (1, 1, 'They are busy.', '2026-11-01T09:00:00+00:00');",
    )
    .unwrap();
    let steps = [("new_sentence", "is_it_true"), ("balanced", "longer_test"), ("feel", "compare")];
    // What stood as her sentence, what was said in the order of `steps`, and what the sentence and the feeling are in truth.
    let sessions = [
        ("Lighter.", ["Some are.", "", "Lighter."], ("Some are.", "Lighter.")),
        ("Lighter.", ["", "Some are, some not.", "Lighter."], ("Some are, some not.", "Lighter.")),
        ("Lighter.", ["", "", "Lighter."], ("", "Lighter.")),
        ("Some are.", ["Some are.", "", ""], ("Some are.", "")),
        ("Lighter now.", ["Some are.", "", "corrected"], ("Some are.", "Lighter now.")),
        ("Some are.", ["Some are.", "", "struck out"], ("Some are.", "")),
    ];
    for (id, (stood, said, _)) in (1_u32..).zip(&sessions) {
        old.execute(
            "INSERT INTO session (id, client_id, begun_at, minutes, script) VALUES (?1, 1, '2026-11-01T09:00:00+01:00', 30, '[]')",
            [id],
        )
        .unwrap();
        old.execute(
            "INSERT INTO story_time (story_id, session_id, said_at, new_sentence) VALUES (1, ?1, '2026-11-01T09:00:00+00:00', ?2)",
            (id, stood),
        )
        .unwrap();
        for ((question, step), words) in steps.iter().zip(said).filter(|(_, words)| !words.is_empty()) {
            old.execute(
                "INSERT INTO session_answer (session_id, step, question, words, how, said_at) VALUES (?1, ?2, ?3, ?4, 'typed', '')",
                (id, step, question, words),
            )
            .unwrap();
        }
    }
    for (session, words) in [(5, "Better."), (5, "Lighter now."), (6, "Lighter now."), (6, "")] {
        old.execute(
            "INSERT INTO session_correction (session_id, step, question, words, corrected_at) VALUES (?1, 'compare', 'feel', ?2, '')",
            (session, words),
        )
        .unwrap();
    }
    drop(old);
    let practice = Practice::open_with_key(folder.path(), &key()).unwrap();
    let client = client::list(&practice, "Ilse", false).unwrap()[0].id;
    let mut times = reframe::list(&practice, client).unwrap().remove(0).times;
    times.reverse();
    let stands: Vec<_> = times.iter().map(|time| (time.new_sentence.as_str(), time.feel.as_str())).collect();
    assert_eq!(stands, sessions.map(|(_, _, truth)| truth));
}

#[test]
fn a_practice_of_every_released_version_opens_with_all_that_was_in_it_and_ends_like_a_fresh_one() {
    let fresh = schema_of(&Desk::new().practice);
    for version in 1..=4 {
        let (folder, old) = of_version(version);
        old.execute_batch("INSERT INTO client (name, created_at) VALUES ('Ilse Anders', '2026-11-01T09:00:00+00:00')")
            .unwrap();
        drop(old);
        let practice = Practice::open_with_key(folder.path(), &key()).unwrap();
        assert_eq!(
            client::list(&practice, "Ilse", false).unwrap().len(),
            1,
            "nothing is lost on the way from {version}"
        );
        let copies = backup::list(folder.path());
        assert_eq!(copies.len(), 1, "of what it was from {version} a copy stays");
        let copy = backup::Look::with_key(&copies[0].path, &key(), folder.path()).unwrap();
        assert_eq!(copy.contents().rows["client"], practice.contents().unwrap().rows["client"]);
        drop(copy);
        assert!(schema_of(&practice) == fresh, "{version} ends like a fresh one:\n{}", schema_of(&practice));
    }
}

#[test]
fn each_act_is_one_step_of_undo_and_thirty_steps_go_back_and_forth() {
    let desk = Desk::new();
    assert_eq!(desk.next_undo(), None, "nothing was done yet");
    for n in 0..40 {
        desk.people(&format!("Person{n} Numbered"));
    }
    let all = desk.names();
    for _ in 0..35 {
        assert_eq!(desk.practice.undo().unwrap().map(|w| desk.texts.say(&w)).as_deref(), Some("added 1 person"));
    }
    assert_eq!(desk.names().len(), 5);
    for _ in 0..35 {
        desk.practice.redo().unwrap().unwrap();
    }
    assert_eq!(desk.names(), all, "the same people in the same order");
    assert_eq!(desk.practice.redo().unwrap(), None);
}

#[test]
fn a_new_act_ends_what_could_be_redone() {
    let desk = Desk::new();
    desk.people("Ada Brandt").people("Bo Carlsen");
    desk.practice.undo().unwrap();
    desk.people("Cleo Dorn");
    assert_eq!(desk.practice.history().redo, None);
    assert_eq!(desk.names(), ["Ada Brandt", "Cleo Dorn"]);
}

#[test]
fn an_act_that_changes_nothing_is_no_step() {
    let desk = Desk::new();
    settings::write(&desk.practice, SettingsField::CoachName, "", None).unwrap();
    assert_eq!(desk.next_undo(), None, "nobody wants to undo nothing");
}

#[test]
fn an_act_that_fails_changes_nothing() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Roche");
    let person = desk.person("Ada Brandt");
    let refused = people::edit(&desk.practice, person, people::PersonField::FirstName, "", None)
        .and_then(|()| people::edit(&desk.practice, person, people::PersonField::LastName, "", None));
    assert!(matches!(refused, Err(Error::Invalid(_))), "a person keeps a name");
    assert_eq!(desk.names(), ["Brandt"], "the first edit stands, the second left nothing");

    let cut_short = desk.practice.change::<()>(About::Practice, |c| {
        c.execute("DELETE FROM person", [])?;
        Err(Error::Stale)
    });
    assert!(matches!(cut_short, Err(Error::Stale)));
    let people = |c: &Connection| Ok(c.query_row("SELECT count(*) FROM person", [], |row| row.get::<_, i64>(0))?);
    assert_eq!(desk.practice.read(people).unwrap(), 1, "what it had done before it failed is taken back");
}

#[test]
fn removing_people_takes_them_off_the_shortlist_and_undo_brings_both_back() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Roche\nBo Carlsen, VP, Unilever");
    let ada = desk.person("Ada Brandt");
    shortlist::add(&desk.practice, desk.client, &[ada, desk.person("Bo Carlsen")], now()).unwrap();
    shortlist::edit(&desk.practice, desk.client, ada, shortlist::EntryField::Why, "she did this move herself", None)
        .unwrap();
    let before = shortlist::read(&desk.practice, &desk.rosters, desk.client).unwrap();
    people::remove(&desk.practice, desk.client, &[ada]).unwrap();
    assert_eq!(desk.next_undo().as_deref(), Some("removed Ada Brandt"));
    assert_eq!(shortlist::read(&desk.practice, &desk.rosters, desk.client).unwrap().entries.len(), 1);
    desk.practice.undo().unwrap();
    assert_eq!(shortlist::read(&desk.practice, &desk.rosters, desk.client).unwrap(), before);
    desk.practice.redo().unwrap();
    assert_eq!(desk.names(), ["Bo Carlsen"]);
}

#[test]
fn forgetting_the_rest_leaves_nothing() {
    let desk = Desk::new();
    let canary = "Zephyrinax";
    desk.import(&connections(&[
        &format!("{canary},Oldcastle,https://www.linkedin.com/in/{canary},{canary}@example.org,{canary} AG,VP {canary},12 Mar 2023"),
        "Ada,Brandt,https://www.linkedin.com/in/ada-brandt,,Roche,VP Sales,13 Mar 2023",
    ]));
    people::edit(
        &desk.practice,
        desk.person(&format!("{canary} Oldcastle")),
        people::PersonField::Title,
        &format!("SVP {canary}"),
        None,
    )
    .unwrap();
    let ada = desk.person("Ada Brandt");
    shortlist::add(&desk.practice, desk.client, &[ada], now()).unwrap();
    assert_eq!(shortlist::forget_rest_count(&desk.practice, desk.client).unwrap(), 1);

    assert_eq!(shortlist::forget_rest(&desk.practice, &desk.rosters, desk.client, 1).unwrap(), 1);

    assert_eq!(desk.names(), ["Ada Brandt"], "who is on the shortlist stays");
    assert_eq!(desk.next_undo(), None, "no step of undo holds them");
    let log = fs::metadata(desk.practice.folder().join("practice.db-wal")).map_or(0, |m| m.len());
    assert_eq!(log, 0, "the write-ahead log is empty");
    let pages = pages(&desk.practice);
    assert!(contains(&pages, "Brandt"), "the pages are read in the clear");
    assert!(!contains(&pages, canary), "no page holds what was forgotten, free pages included");
}

#[test]
fn after_forgetting_no_undo_reaches_back_before_it() {
    let desk = Desk::new();
    let new = client::create(&desk.practice, "Zora Quint", "", now()).unwrap().id;
    people::add(&desk.practice, new, "Ada Brandt\nBo Carlsen", now()).unwrap();
    let ada = people::known(&desk.practice, new).unwrap()[0].id;
    shortlist::add(&desk.practice, new, &[ada], now()).unwrap();
    desk.people("Cleo Dorn");
    shortlist::forget_rest(&desk.practice, &desk.rosters, new, 1).unwrap();
    assert_eq!(desk.next_undo().as_deref(), Some("added 1 person"), "the other client's step is still there");
    desk.practice.undo().unwrap();
    assert_eq!(desk.next_undo(), None, "taking back the making of the client would take her shortlist with it");
    assert_eq!(shortlist::read(&desk.practice, &desk.rosters, new).unwrap().entries.len(), 1);
}

#[test]
fn settings_are_kept_and_refuse_what_cannot_be() {
    let desk = Desk::new();
    let before = settings::read(&desk.practice).unwrap();
    assert_eq!(before.idle_lock_minutes, Some(5), "a practice locks after five minutes unless it is told otherwise");
    settings::write(&desk.practice, SettingsField::BookingLink, " https://example.org/meet ", None).unwrap();
    settings::write(&desk.practice, SettingsField::IdleLockMinutes, "never", None).unwrap();
    for (field, value) in [
        (SettingsField::BookingLink, "javascript:alert(1)"),
        (SettingsField::BookingLink, "https:// "),
        (SettingsField::IdleLockMinutes, "0"),
        (SettingsField::IdleLockMinutes, "241"),
        (SettingsField::PracticeName, "  "),
        (SettingsField::CoachName, &"x".repeat(301)),
    ] {
        assert!(
            matches!(settings::write(&desk.practice, field, value, None), Err(Error::Invalid(_))),
            "{field:?} took {value:?}"
        );
    }
    let desk = desk.reopened();
    let after = settings::read(&desk.practice).unwrap();
    assert_eq!((after.booking_link.as_str(), after.idle_lock_minutes), ("https://example.org/meet", None));
}

#[test]
fn preferences_survive_and_a_damaged_file_gives_the_defaults() {
    let folder = TempDir::new().unwrap();
    let data = DataFolder::find(Some(folder.path().join("not/there/yet"))).unwrap();
    assert_eq!(Preferences::read(&data), Preferences::default());
    let dark = Preferences { appearance: Appearance::Dark, ..Preferences::default() };
    dark.write(&data).unwrap();
    assert_eq!(Preferences::read(&data), dark);
    fs::write(data.path().join("preferences.json"), "{\"appearance\": ").unwrap();
    assert_eq!(Preferences::read(&data), Preferences::default());
}

#[test]
fn the_size_of_text_is_kept_for_each_window_beside_the_other_preferences() {
    let folder = tempfile::tempdir().unwrap();
    let data = DataFolder::find(Some(folder.path().to_owned())).unwrap();
    let dark = Preferences { appearance: Appearance::Dark, ..Preferences::default() };
    dark.write(&data).unwrap();
    let larger = TextSizes { stage: TextSizes::default().stage.stepped(TextStep::Larger), ..TextSizes::default() };
    larger.write(&data).unwrap();
    assert_eq!((Preferences::read(&data), TextSizes::read(&data)), (dark, larger));
    Preferences::default().write(&data).unwrap();
    assert_eq!(TextSizes::read(&data), larger, "whoever writes the appearance leaves the size");

    let mut size = TextSizes::default().console;
    assert!((size.factor() - 1.0).abs() < f64::EPSILON);
    for _ in 0..20 {
        size = size.stepped(TextStep::Larger);
    }
    assert!((size.factor() - 2.0).abs() < f64::EPSILON, "there is an end to it");
    for _ in 0..20 {
        size = size.stepped(TextStep::Smaller);
    }
    assert!((size.factor() - 0.8).abs() < f64::EPSILON);
    assert_eq!(size.stepped(TextStep::Usual), TextSizes::default().console);
    // A file from before there were sizes, and one that somebody wrote by hand.
    let file = folder.path().join("preferences.json");
    std::fs::write(&file, r#"{ "appearance": "dark", "language": "system" }"#).unwrap();
    assert_eq!((Preferences::read(&data), TextSizes::read(&data)), (dark, TextSizes::default()));
    std::fs::write(&file, r#"{ "text": { "console": 9000 } }"#).unwrap();
    assert!((TextSizes::read(&data).console.factor() - 2.0).abs() < f64::EPSILON, "never off the page");
}

#[test]
fn a_passphrase_is_taken_when_it_is_hard_to_guess() {
    assert!(strength(PASSPHRASE, &[]).enough);
    for weak in ["", "password", "Summer2026", "askwell", "Anders coaching", &"a".repeat(50_000)] {
        assert!(!strength(weak, &["Anders Coaching"]).enough, "{weak:.20} was taken");
    }
}

#[test]
fn the_catalogue_has_no_faults() {
    assert_eq!(Texts::faults(Language::En), Vec::<String>::new());
}

proptest! {
    #[test]
    fn a_code_that_is_shown_is_the_code_that_is_typed(spaces in 0_usize..4) {
        let code = RecoveryCode::random().unwrap();
        let typed = RecoveryCode::within(&code.shown().replace('-', &" ".repeat(spaces)));
        prop_assert_eq!(typed.iter().map(RecoveryCode::letters).collect::<Vec<_>>(), [code.letters()]);
    }

    #[test]
    fn what_is_no_code_is_not_taken_for_one(text in "\\PC{0,40}") {
        for code in RecoveryCode::within(&text) {
            prop_assert_eq!(code.letters().len(), 32);
        }
    }
}

#[test]
fn one_visit_of_a_field_is_one_step_however_often_it_was_saved() {
    let desk = Desk::new();
    let say = |value: &str, visit: u32| {
        settings::write(&desk.practice, SettingsField::CoachName, value, Some(Visit(visit))).unwrap();
    };
    for typed in ["I", "Ils", "Ilse A"] {
        say(typed, 1);
    }
    say("Ilse Anders", 2);
    desk.practice.undo().unwrap().unwrap();
    assert_eq!(settings::read(&desk.practice).unwrap().coach_name, "Ilse A", "the second visit is taken back");
    desk.practice.undo().unwrap().unwrap();
    assert_eq!(settings::read(&desk.practice).unwrap().coach_name, "", "and the whole of the first");
    desk.practice.redo().unwrap().unwrap();
    assert_eq!(settings::read(&desk.practice).unwrap().coach_name, "Ilse A");
    say("x", 3);
    say("Ilse A", 3);
    desk.practice.undo().unwrap().unwrap();
    assert_eq!(settings::read(&desk.practice).unwrap().coach_name, "", "what was typed and taken back is no step");
}

#[test]
fn an_empty_file_in_place_of_the_database_is_no_practice() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    drop(Practice::create(&path, "Anders Coaching", PASSPHRASE).unwrap());
    fs::write(path.join("practice.db"), "").unwrap();
    assert!(matches!(Practice::unlock(&path, PASSPHRASE), Err(Error::PracticeDamaged)));
    assert_eq!(fs::metadata(path.join("practice.db")).unwrap().len(), 0, "and none is made of it");
}

#[test]
fn one_damaged_wrap_leaves_the_other_and_a_later_kind_is_passed_over() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    let (practice, code) = Practice::create(&path, "Anders Coaching", PASSPHRASE).unwrap();
    drop(practice);
    let keys = fs::read_to_string(path.join("keys.json")).unwrap();
    let start = keys.find("\"sealed\": \"").unwrap() + 11;
    fs::write(path.join("keys.json"), format!("{}zz{}", &keys[..start], &keys[start + 2..])).unwrap();
    assert!(Practice::unlock(&path, &code.shown()).is_ok(), "the recovery code still opens");
    fs::write(path.join("keys.json"), keys.replace("\"passphrase\"", "\"keychain\"")).unwrap();
    assert!(Practice::unlock(&path, &code.shown()).is_ok(), "whatever a later version added");
}

#[test]
fn a_passphrase_is_the_same_whatever_keyboard_it_was_typed_on() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    drop(Practice::create(&path, "Anders Coaching", "caf\u{e9} orbit gravel mosaic").unwrap());
    assert!(Practice::unlock(&path, "cafe\u{301} orbit gravel mosaic").is_ok());
}

#[test]
fn what_a_failed_opening_left_does_not_stand_in_the_way() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    fs::create_dir(&path).unwrap();
    fs::write(path.join("lock"), "").unwrap();
    assert!(Practice::create(&path, "Anders Coaching", PASSPHRASE).is_ok());
    let other = folder.path().join("other");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("letter.txt"), "mine").unwrap();
    assert!(
        Practice::create(&other, "Anders Coaching", PASSPHRASE).is_err(),
        "a folder with something in it is not taken"
    );
    assert_eq!(fs::read_to_string(other.join("letter.txt")).unwrap(), "mine");
}

#[test]
fn an_id_is_never_given_twice_so_that_undo_finds_its_place_free() {
    let desk = Desk::new();
    let other = client::create(&desk.practice, "Tom Other", "", now()).unwrap().id;
    desk.people("Ada Brandt\nBo Carlsen\nCleo Dorn");
    let removed = [desk.person("Bo Carlsen"), desk.person("Cleo Dorn")];
    people::remove(&desk.practice, desk.client, &removed).unwrap();
    people::add(&desk.practice, other, "Dov Engel\nEva Falk", now()).unwrap();
    let dov = people::known(&desk.practice, other).unwrap()[0].id;
    shortlist::add(&desk.practice, other, &[dov], now()).unwrap();
    shortlist::forget_rest(&desk.practice, &desk.rosters, other, 1).unwrap();
    assert_eq!(desk.practice.undo().unwrap().map(|w| desk.texts.say(&w)).as_deref(), Some("removed 2 people"));
    assert_eq!(desk.names(), ["Ada Brandt", "Bo Carlsen", "Cleo Dorn"]);
}

#[test]
fn what_belongs_to_somebody_undone_is_gone_and_no_fault_of_the_database() {
    let desk = Desk::new();
    let new = client::create(&desk.practice, "Zora Quint", "", now()).unwrap().id;
    desk.practice.undo().unwrap();
    assert!(matches!(people::add(&desk.practice, new, "Ada Brandt", now()), Err(Error::Gone(_))));
    assert!(matches!(shortlist::set_aim(&desk.practice, new, Some(3)), Err(Error::Gone(_))));
}

#[test]
fn forgetting_is_of_what_was_confirmed() {
    let desk = Desk::new();
    desk.people("Ada Brandt\nBo Carlsen\nCleo Dorn");
    shortlist::add(&desk.practice, desk.client, &[desk.person("Ada Brandt")], now()).unwrap();
    let confirmed = shortlist::forget_rest_count(&desk.practice, desk.client).unwrap();
    shortlist::add(&desk.practice, desk.client, &[desk.person("Bo Carlsen")], now()).unwrap();
    let refused = shortlist::forget_rest(&desk.practice, &desk.rosters, desk.client, confirmed);
    assert!(matches!(refused, Err(Error::Stale)), "somebody was chosen meanwhile");
    assert_eq!(desk.names().len(), 3);
}

#[test]
fn a_company_that_bears_the_name_of_somebody_forgotten_is_forgotten_too() {
    let desk = Desk::new();
    desk.people("Zed Canary, Owner, Zed Canary Consulting\nAda Brandt, VP, Corvane");
    for name in ["Zed Canary", "Ada Brandt"] {
        let legal = askwell_core::vocabulary::Industries::NONE.with(askwell_core::vocabulary::Industry::Legal);
        people::correct_industries(&desk.practice, desk.person(name), Some(legal), now().date_naive()).unwrap();
    }
    shortlist::forget_rest(&desk.practice, &desk.rosters, desk.client, 2).unwrap();
    assert_eq!(desk.next_undo(), None, "no step names a company of theirs");
    let kept: Vec<String> = desk
        .practice
        .read(|c| {
            let mut statement = c.prepare("SELECT name FROM company_said")?;
            let names = statement.query_map([], |row| row.get(0))?;
            Ok(names.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap();
    assert_eq!(kept, ["Corvane"], "what was learned about a company that names nobody stays");
}

#[test]
fn what_is_in_memory_is_what_is_stored_whoever_reads_meanwhile() {
    let desk = Desk::new();
    desk.people("Ada Brandt");
    let ada = desk.person("Ada Brandt");
    let done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut read = 0_u32;
            while !done.load(std::sync::atomic::Ordering::Relaxed) {
                desk.rosters.of(&desk.practice, desk.client).unwrap();
                read += 1;
            }
            read
        });
        for n in 0..150 {
            let title = format!("VP {n}");
            people::edit(&desk.practice, ada, people::PersonField::Title, &title, None).unwrap();
            let roster = desk.rosters.of(&desk.practice, desk.client).unwrap();
            assert_eq!(roster.member(ada).unwrap().person.title, title, "an older title was kept for the new one");
        }
        done.store(true, std::sync::atomic::Ordering::Relaxed);
        assert!(reader.join().unwrap() > 0, "somebody read meanwhile");
    });
}

#[test]
fn a_full_disk_keeps_the_step_for_another_try() {
    let desk = Desk::new();
    let names: Vec<String> = (0..400).map(|n| format!("Person{n} Numbered, VP Sales, Corvane")).collect();
    desk.people(&names.join("\n"));
    let people: Vec<_> = people::known(&desk.practice, desk.client).unwrap().into_iter().map(|k| k.id).collect();
    people::remove(&desk.practice, desk.client, &people).unwrap();
    // Somebody else's writing takes the room, and then there is no more of it.
    let limit = |pages: u32| format!("PRAGMA max_page_count = {pages}");
    let fill = |c: &Connection| {
        let pages: u32 = c.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        c.query_row(&limit(pages), [], |_| Ok(()))?;
        c.execute(
            "UPDATE setting SET coach_name = hex(zeroblob(1024 * freelist_count)) FROM pragma_freelist_count",
            [],
        )?;
        Ok(())
    };
    desk.practice.forget(askwell_core::practice::About::Practice, fill).unwrap();
    let refused = desk.practice.undo();
    assert!(matches!(&refused, Err(Error::Database(_))), "{refused:?}");
    assert_eq!(refused.unwrap_err().message().key, "error-disk-full");
    assert!(desk.names().is_empty(), "nothing came back by half");
    desk.practice
        .forget(askwell_core::practice::About::Practice, |c| Ok(c.query_row(&limit(100_000), [], |_| Ok(()))?))
        .unwrap();
    assert_eq!(desk.practice.undo().unwrap().map(|w| desk.texts.say(&w)).as_deref(), Some("removed 400 people"));
    assert_eq!(desk.names().len(), 400, "made room, it goes");
}
