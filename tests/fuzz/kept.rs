//! What Askwell has written itself and finds again: preferences, wrapped keys, the open step, the library. A disk, a backup program or
//! another hand may have changed it.

use std::cell::Cell;
use std::fs;

use askwell_core::Error;
use askwell_core::library::{self, LibraryBody, LibraryKind};
use askwell_core::practice::{BackupChoices, DataFolder, KeyWraps, Preferences, TextSizes};
use askwell_core::session::Conversation;
use askwell_core::vocabulary::ReplyKind;
use askwell_support::{Desk, Talk, key, now};
use tempfile::TempDir;

use crate::harness::{Target, texts};

const JSON: [&[u8]; 14] = [
    b"null", b"{}", b"[]", b"\"\"", b"-1", b"65536", b"1.5", b"1e400", b"\\u0000", b"\\ud800", b"{\"a\":", b"[[[[",
    b",", b":",
];

/// JSON with a line for each value.
fn in_lines(json: &[u8]) -> Vec<u8> {
    serde_json::to_vec_pretty(&serde_json::from_slice::<serde_json::Value>(json).unwrap()).unwrap()
}

#[test]
fn preferences() {
    let folder = TempDir::new().unwrap();
    let data = DataFolder::find(Some(folder.path().to_owned())).unwrap();
    Preferences::default().write(&data).unwrap();
    BackupChoices { megabytes: 500, folder: Some("second".into()) }.write(&data).unwrap();
    let file = folder.path().join("preferences.json");
    let seeds = vec![fs::read(&file).unwrap(), b"{\"appearance\":\"dark\"}".to_vec()];
    Target { name: "preferences", seeds, tokens: &JSON, tries: 1_000 }.hold(|input| {
        fs::write(&file, input).unwrap();
        let (read, sizes, backups) = (Preferences::read(&data), TextSizes::read(&data), BackupChoices::read(&data));
        for size in [sizes.console, sizes.stage] {
            assert!((0.8..=2.0).contains(&size.factor()), "{size:?}");
        }
        // Whatever lay there, what is written next is read again, and takes nothing else along.
        read.write(&data).unwrap();
        assert_eq!(
            (Preferences::read(&data), TextSizes::read(&data), BackupChoices::read(&data)),
            (read, sizes, backups.clone())
        );
        format!("{read:?} {} {}", sizes == TextSizes::default(), backups == BackupChoices::default())
    });
}

#[test]
fn wrapped_keys() {
    let whole = KeyWraps::seal(&key(), "lantern orbit gravel mosaic", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        .unwrap()
        .to_json()
        .unwrap();
    // As cheap as it can be, so that opening is tried too.
    let cheap = String::from_utf8(whole.clone())
        .unwrap()
        .replace("65536", "8")
        .replace("\"passes\": 3", "\"passes\": 1")
        .replace("\"lanes\": 4", "\"lanes\": 1");
    let tokens: [&[u8]; 12] = [
        b"\"memory_kib\": 0",
        b"\"passes\": 0",
        b"\"lanes\": 0",
        b"\"lanes\": 4294967295",
        b"\"memory_kib\": 4294967295",
        b"passphrase",
        b"later",
        b"null",
        b"\"\"",
        b"zz",
        b"\"format\": 2",
        b"00",
    ];
    Target { name: "keys", seeds: vec![cheap.into_bytes(), whole], tokens: &tokens, tries: 1_500 }.hold(|input| {
        let wraps = match KeyWraps::from_json(input) {
            Ok(wraps) => wraps,
            Err(Error::KeysDamaged(why)) => return why.to_owned(),
            Err(other) => panic!("{other:?}"),
        };
        let written = wraps.to_json().unwrap();
        assert_eq!(
            KeyWraps::from_json(&written).unwrap().to_json().unwrap(),
            written,
            "what was taken can be written and read again"
        );
        // Only what costs little: that more is refused has a test of its own.
        if String::from_utf8_lossy(input).matches("\"memory_kib\": 8,").count() < 2 {
            return "read".to_owned();
        }
        match wraps.open_by_passphrase("something else") {
            Err(Error::WrongSecret) => "wrong".to_owned(),
            Err(Error::KeysDamaged(why)) => why.to_owned(),
            other => panic!("{other:?}"),
        }
    });
}

#[test]
fn the_open_step_and_its_session() {
    let talk = Talk::begin(Desk::new());
    talk.desk.people("Ada Brandt, VP Research, Novartis");
    talk.aloud("leave_with", "A plan.").go("hesitation").aloud("story", "They are busy.").rate("sureness", 3);
    talk.talk.scratch(&talk.desk.practice, "for nobody else", now()).unwrap();
    talk.go("if_no").ask("practise").reply(ReplyKind::FlatNo);
    let Talk { desk, talk, .. } = talk;
    drop(talk);
    let seed = in_lines(&desk.practice.open_step().read().unwrap().unwrap());
    let file = desk.practice.folder().join("open-step");
    let tokens: [&[u8]; 8] = [
        b"\"step\":\"next\"",
        b"\"session\":4294967295",
        b"\"places\":[[\"a\",\"b\"]]",
        b"\"aside\":true",
        b"\"names_from\":18446744073709551615",
        b"\"next_round\":4294967295",
        b"\"alone\":{}",
        b"\"present\":1",
    ];
    let (sealed, put_aside) = (Cell::new(0), Cell::new(0));
    Target { name: "open-step", seeds: vec![seed], tokens: &tokens, tries: 250 }.hold(|input| {
        let outcome = match serde_json::from_slice::<serde_json::Value>(input) {
            // What can be said in the file at all is sealed as we would.
            Ok(value) => {
                desk.practice.open_step().write(&value, false).unwrap();
                sealed.set(sealed.get() + 1);
                "said"
            }
            Err(_) => {
                fs::write(&file, input).unwrap();
                "spoiled"
            }
        };
        let many = desk.practice.aside().list().len();
        let talk = Conversation::load(&desk.practice, now(), || {}).unwrap();
        let aside = desk.practice.aside().list().len() > many;
        put_aside.set(put_aside.get() + usize::from(aside));
        assert!(outcome == "said" || aside, "what cannot be read is put aside, and not lost");
        // Where a session is found, both windows can be drawn, and it can go on and end.
        let view = talk
            .view(&desk.practice, &desk.rosters, texts(), askwell_core::session::StageState::default(), now())
            .unwrap();
        let scene = talk.scene(&desk.practice, &desk.rosters, texts(), now()).is_ok();
        if talk.present().is_some() {
            talk.go(&desk.practice, &desk.rosters, texts(), "hesitation", now()).unwrap();
        }
        desk.practice.aside().forget().unwrap();
        format!("{outcome} {aside} {} {scene}", view.is_some())
    });
    assert!(sealed.get() > 20 && put_aside.get() > 20, "both ways were tried");
}

#[test]
fn items_of_the_library() {
    let desk = Desk::new();
    let seeds: Vec<Vec<u8>> = LibraryKind::ALL
        .into_iter()
        .flat_map(|kind| library::shipped(kind).into_iter().take(2))
        .map(|(_, body)| serde_json::to_vec_pretty(&body).unwrap())
        .collect();
    let tokens: [&[u8]; 10] = [
        b"\"kind\":\"step\"",
        b"\"kind\":\"template\"",
        b"{name}",
        b"{coach}",
        b"{booking_link}",
        b"\"link\":\"javascript:alert(1)\"",
        b"\"minutes\":4294967295",
        b"\"questions\":[]",
        b"\\u0000",
        b"null",
    ];
    Target { name: "library", seeds, tokens: &tokens, tries: 700 }.hold(|input| {
        let Ok(body) = serde_json::from_slice::<LibraryBody>(input) else { return "no item".to_owned() };
        let kind = body.kind();
        let before = library::read(&desk.practice, kind).unwrap();
        match library::add(&desk.practice, &body) {
            Ok(added) => {
                assert_eq!(library::item(&desk.practice, kind, &added.key).unwrap().item, body, "as it was given");
                library::script(&desk.practice).unwrap();
                if kind == LibraryKind::Template {
                    library::filled(&desk.practice, &added.key).unwrap();
                }
                library::remove(&desk.practice, kind, &added.key).unwrap();
                format!("{kind:?} taken")
            }
            Err(Error::Invalid(message)) => {
                assert_eq!(library::read(&desk.practice, kind).unwrap(), before, "refused, and something changed");
                format!("{kind:?} {}", message.key)
            }
            Err(other) => panic!("{other:?}"),
        }
    });
}
