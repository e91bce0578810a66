//! Files that somebody else has made: lists of contacts, zips, backups, archives, sealed archives.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use age::scrypt::Recipient;
use age::secrecy::SecretString;
use askwell_core::Error;
use askwell_core::handout::archive::{self, Scope};
use askwell_core::people::import::{How, Limits, Quiet, ReadError, Sheet, plan, read};
use askwell_core::people::{self, Answers};
use askwell_core::practice::Practice;
use askwell_core::practice::backup::Look;
use askwell_core::session::commitments;
use askwell_core::vocabulary::texts::Arg;
use askwell_core::{client, shortlist};
use askwell_support::{Desk, Talk, Wishes, key, now, today};
use tempfile::TempDir;
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

use crate::harness::{Target, files, fixtures, texts};

/// Small, so that what is beyond them is met.
const LIMITS: Limits = Limits { file_bytes: 48 * 1024, rows: 400, field_bytes: 2_000 };
const PASSPHRASE: &str = "lantern orbit gravel mosaic";

fn zip_of(name: &str, bytes: &[u8], method: CompressionMethod) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, SimpleFileOptions::default().compression_method(method)).unwrap();
    zip.write_all(bytes).unwrap();
    zip.finish().unwrap().into_inner()
}

fn opened(bytes: &[u8]) -> Result<Sheet, ReadError> {
    read("Connections.csv", Cursor::new(bytes), &How { limits: LIMITS, ..How::on(today()) }, &Quiet)
}

/// What holds of every list that was read; what became of it, in a word.
fn is_sound(sheet: &Sheet) -> String {
    assert_eq!(sheet.rows.len() + sheet.hidden + sheet.unreadable.len(), sheet.total, "every row is somewhere");
    assert!(sheet.total <= LIMITS.rows + 1);
    for row in &sheet.rows {
        let fields =
            [&row.honorific, &row.first_name, &row.last_name, &row.title, &row.company, &row.email, &row.profile_url];
        for field in fields {
            assert!(field.len() <= LIMITS.field_bytes * 4 && *field == field.trim(), "{field:?}");
            assert!(!field.chars().any(char::is_control), "{field:?}");
        }
        assert!(!(row.first_name.is_empty() && row.last_name.is_empty()), "nobody: {row:?}");
        assert!(row.connected_on.is_none_or(|day| day <= today()), "to come: {row:?}");
    }
    let plan = plan(&[], sheet);
    assert!(plan.changed.is_empty() && plan.same.is_empty(), "nobody was here");
    let notes: String = sheet.notes.iter().map(|note| note.message().key + " ").collect();
    format!(
        "{} {} {} {} {notes}",
        sheet.rows.len().min(4),
        sheet.hidden.min(2),
        sheet.unreadable.len().min(2),
        sheet.readings.len()
    )
}

fn told(outcome: &Result<Sheet, ReadError>) -> String {
    match outcome {
        Ok(sheet) => is_sound(sheet),
        Err(error) => {
            let said = texts().say(&error.message());
            assert!(texts().has(&error.message().key), "{said}");
            error.message().key
        }
    }
}

#[test]
fn lists_of_contacts() {
    let desk = Desk::new();
    let tokens: [&[u8]; 20] = [
        b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
        b"First Name",
        b"Connected On",
        b"Notes:\n",
        b"\n,,,,,,12 Mar 2023\n",
        b"12 Mar 2023",
        b"3/4/23",
        b"45000.5",
        b"2023-13-45",
        b"31.02.2021",
        b"\t",
        b"\"\n\"",
        b"sep=;\n",
        b"\xE2\x80\xA8",
        b"\x85",
        b"\x8A\x9F",
        b"\xC3\x83\xC2\xA4",
        b"mailto:a@b.c",
        b"https://www.linkedin.com/in/x",
        b"=1+1",
    ];
    let tries = Cell::new(0_u32);
    Target { name: "contacts", seeds: files("connections"), tokens: &tokens, tries: 700 }.hold(|input| {
        let outcome = opened(input);
        tries.set(tries.get() + 1);
        if let Ok(sheet) = &outcome
            && tries.get().is_multiple_of(60)
        {
            let done = people::bring_in(&desk.practice, desk.client, sheet, None, Answers::default(), now()).unwrap();
            assert!(done.added as usize <= sheet.rows.len());
            // Everybody who came in is known when the same file comes again.
            let again = people::bring_in(
                &desk.practice,
                desk.client,
                sheet,
                None,
                Answers { same: &(0..sheet.rows.len()).collect::<Vec<_>>(), apart: &[] },
                now(),
            )
            .unwrap();
            assert_eq!(again.added, 0, "{done:?}, and again {again:?}");
            while desk.practice.undo().unwrap().is_some() {}
            assert_eq!(people::count(&desk.practice, desk.client).unwrap(), 0, "undone");
        }
        told(&outcome)
    });
}

#[test]
fn zips_of_contacts() {
    let current = fs::read(fixtures().join("connections/current.csv")).unwrap();
    let mut seeds: Vec<Vec<u8>> =
        [CompressionMethod::Stored, CompressionMethod::Deflated, CompressionMethod::Bzip2, CompressionMethod::Ppmd]
            .map(|method| zip_of("Connections.csv", &current, method))
            .to_vec();
    seeds.extend(
        ["zstd.zip", "lzma.zip", "renamed.zip"]
            .map(|name| fs::read(fixtures().join("connections").join(name)).unwrap()),
    );
    seeds.push(zip_of("export.zip", &seeds[1], CompressionMethod::Stored));
    seeds.push(zip_of("../../Connections.csv", &vec![b'a'; 60_000], CompressionMethod::Deflated));
    let tokens: [&[u8]; 7] = [
        b"PK\x01\x02",
        b"PK\x05\x06",
        b"PK\x06\x06",
        b"PK\x07\x08",
        b"Connections.csv",
        b"\xFF\xFF\xFF\xFF",
        b"\x01\x00\x10\x00",
    ];
    Target { name: "zips", seeds, tokens: &tokens, tries: 800 }.hold(|input| told(&opened(input)));
}

/// Every file below `folder` with its bytes.
fn everything_in(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { drop(found.insert(path.clone(), fs::read(path).unwrap())) }
        }
    }
    found
}

#[test]
fn backups() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Roche");
    let moment = now().naive_local();
    let made = desk.practice.back_up(moment, u64::MAX).unwrap();
    let whole = fs::read(&made.path).unwrap();
    let Desk { folder, practice, .. } = desk;
    let here = practice.folder().to_owned();
    drop(practice);
    let contents = Look::with_key(&made.path, &key(), &here).unwrap().contents().clone();
    let before = everything_in(&here);
    // What is packed is a bomb, or was not made by us.
    let bomb = {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("about.json", SimpleFileOptions::default()).unwrap();
        zip.write_all(br#"{"format":1,"changes":1,"schema":1}"#).unwrap();
        zip.start_file("practice.db", SimpleFileOptions::default()).unwrap();
        zip.write_all(&vec![0; 8 << 20]).unwrap();
        zip.finish().unwrap().into_inner()
    };
    let tokens: [&[u8]; 8] = [
        b"PK\x01\x02",
        b"PK\x05\x06",
        b"about.json",
        b"keys.json",
        b"practice.db",
        b"{\"format\":1,\"changes\":1,\"schema\":5}",
        b"\"format\":2",
        b"\xFF\xFF\xFF\xFF",
    ];
    let given = folder.path().join("given.askwell-backup");
    // The head and the list of contents are where most can be said wrong, and the database is long.
    let (head, tail) = (whole[..400].to_vec(), whole[whole.len() - 400..].to_vec());
    Target { name: "backups", seeds: vec![head.clone(), tail.clone(), bomb], tokens: &tokens, tries: 250 }.hold(
        |input| {
            let middle = &whole[400..whole.len() - 400];
            let (at_head, at_tail) = ([input, middle, &tail].concat(), [&head, middle, input].concat());
            let mut outcome = String::new();
            for bytes in [input, &at_head, &at_tail] {
                fs::write(&given, bytes).unwrap();
                match Look::with_key(&given, &key(), &here) {
                    Ok(look) => {
                        assert_eq!(*look.contents(), contents, "what opens is what was backed up");
                        outcome.push('+');
                    }
                    Err(Error::NoBackup | Error::NewerSchema { .. } | Error::WrongSecret | Error::KeysDamaged(_)) => {
                        outcome.push('-')
                    }
                    Err(other) => panic!("{other:?}"),
                }
                assert!(everything_in(&here) == before, "looking changed something");
            }
            outcome
        },
    );
}

/// A practice with something in every list.
fn full() -> Talk {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP Research, Novartis\nBo Carlsen, Head of Brand, Unilever")
        .agreed(Wishes::of_the_story());
    client::edit(&desk.practice, desk.client, client::ClientField::KeepUntil, "2036-12-31", now(), None).unwrap();
    shortlist::add(&desk.practice, desk.client, &[desk.person("Ada Brandt")], now()).unwrap();
    let talk = Talk::begin(desk);
    talk.aloud("leave_with", "A plan.").go("hesitation").aloud("story", "They are busy.").rate("sureness", 3);
    commitments::add(
        &talk.desk.practice,
        talk.desk.client,
        Some(talk.session()),
        ("Ada Brandt", "Friday", Some(8)),
        now(),
    )
    .unwrap();
    talk.close();
    talk
}

fn empty() -> (TempDir, Practice) {
    let folder = TempDir::new().unwrap();
    let practice = Practice::create_with_key(&folder.path().join("other"), &key()).unwrap();
    (folder, practice)
}

fn member(zip: &[u8], name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    std::io::copy(&mut zip::ZipArchive::new(Cursor::new(zip)).unwrap().by_name(name).unwrap(), &mut bytes).unwrap();
    bytes
}

#[test]
fn archives() {
    let talk = full();
    let whole = archive::archive(&talk.desk.practice, Scope::Practice, None, texts(), now()).unwrap().bytes;
    let one =
        archive::archive(&talk.desk.practice, Scope::Client(talk.desk.client), None, texts(), now()).unwrap().bytes;
    let mut seeds: Vec<Vec<u8>> = [&whole, &one].map(|zip| member(zip, "archive.json")).to_vec();
    seeds.push(fs::read(fixtures().join("archive/1.json")).unwrap());
    let tokens: [&[u8]; 16] = [
        b"\"number\":1",
        b"\"number\":4294967295",
        b"\"clients\":[",
        b"\"people\":[",
        b"\"scope\":\"practice\"",
        b"\"version\":2",
        b"null",
        b"{}",
        b"[]",
        b"\"2026-02-30\"",
        b"\"2026-11-23T10:07:00+01:00\"",
        b"\\u0000",
        b"\\ud800",
        b"\\u202e",
        b"-1",
        b"[[[[[[[[[[[[[[[[",
    ];
    let tries = Cell::new(0_u32);
    let (_folder, other) = empty();
    Target { name: "archives", seeds, tokens: &tokens, tries: 500 }.hold(|input| {
        tries.set(tries.get() + 1);
        // Mostly its words, at times the zip around them.
        let packed = zip_of("archive.json", input, CompressionMethod::Stored);
        match archive::read(&packed, None) {
            Ok(read) => {
                read.preview(&other).unwrap();
                let before = archive::archive(&other, Scope::Practice, None, texts(), now()).unwrap().bytes;
                match archive::bring_in(&other, &read) {
                    Ok(brought) => {
                        let back = archive::archive(&other, Scope::Practice, None, texts(), now()).unwrap().bytes;
                        archive::read(&back, None).expect("what was taken can be written and read again");
                        for client in &brought.clients {
                            client::read(&other, *client).unwrap();
                        }
                        while other.undo().unwrap().is_some() {}
                        format!("taken {} {}", brought.clients.len().min(3), back.len().ilog2())
                    }
                    Err(Error::Invalid(message)) => {
                        let after = archive::archive(&other, Scope::Practice, None, texts(), now()).unwrap().bytes;
                        assert!(before == after, "refused, and something is there");
                        message.key
                    }
                    Err(other) => panic!("{other:?}"),
                }
            }
            Err(Error::Invalid(message)) => {
                assert!(texts().has(&message.key), "{}", message.key);
                // A fault far into the file got further.
                let line = message
                    .args
                    .iter()
                    .find_map(|(_, arg)| if let Arg::Number(line) = arg { Some(line.max(&1).ilog2()) } else { None });
                format!("{} {line:?}", message.key)
            }
            Err(other) => panic!("{other:?}"),
        }
    });
}

#[test]
fn zips_of_archives() {
    let talk = full();
    let one =
        archive::archive(&talk.desk.practice, Scope::Client(talk.desk.client), None, texts(), now()).unwrap().bytes;
    Target {
        name: "archive-zips",
        seeds: vec![one],
        tokens: &[b"PK\x01\x02", b"archive.json", b"\xFF\xFF\xFF\xFF"],
        tries: 800,
    }
    .hold(|input| match archive::read(input, None) {
        Ok(_) => "read".to_owned(),
        Err(Error::Invalid(message)) => message.key,
        Err(other) => panic!("{other:?}"),
    });
}

#[test]
fn sealed_archives() {
    let inside =
        zip_of("archive.json", &fs::read(fixtures().join("archive/1.json")).unwrap(), CompressionMethod::Deflated);
    let mut recipient = Recipient::new(SecretString::from(PASSPHRASE.to_owned()));
    // As little work as there is: what is tried here is the file around it.
    recipient.set_work_factor(1);
    let sealed = age::encrypt(&recipient, &inside).unwrap();
    assert!(archive::read(&sealed, Some(PASSPHRASE)).is_ok(), "it opens before it is spoiled");
    let armored =
        b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3Yx\n-----END AGE ENCRYPTED FILE-----\n"
            .to_vec();
    let tokens: [&[u8]; 8] = [
        b"age-encryption.org/v1\n",
        b"-> scrypt ",
        b" 1\n",
        b" 63\n",
        b" 255\n",
        b"-> X25519 ",
        b"\n---",
        b"-> grease\n\n",
    ];
    Target { name: "sealed", seeds: vec![sealed, armored], tokens: &tokens, tries: 1_000 }.hold(|input| {
        match archive::read(input, Some(PASSPHRASE)) {
            Ok(_) => "read".to_owned(),
            Err(Error::Invalid(message)) => message.key,
            Err(other) => panic!("{other:?}"),
        }
    });
}
