//! The archive: everything of a client or of the practice, readable, sealed, and read back into another practice without loss.

use std::io::{Cursor, Read as _, Write as _};

use askwell_core::client::{self, ClientField};
use askwell_core::handout::archive::{self, Archive, Scope, archive_name};
use askwell_core::library::{self, LibraryBody, LibraryKind, Reason};
use askwell_core::overview::sample;
use askwell_core::people::{self, Rosters};
use askwell_core::practice::Practice;
use askwell_core::practice::settings::{self, SettingsField};
use askwell_core::session::{Conversation, commitments, records};
use askwell_core::vocabulary::{Industries, Industry, ReasonKind, ReplyKind};
use askwell_core::{Error, Result, outreach, reframe, shortlist};
use askwell_support::{Desk, Talk, Wishes, connections, key, now, texts, today};
use proptest::prelude::*;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const PASSPHRASE: &str = "lantern orbit gravel mosaic";

/// A practice in which nobody is.
pub fn empty_practice() -> (TempDir, Practice) {
    let folder = TempDir::new().unwrap();
    let practice = Practice::create_with_key(&folder.path().join("other"), &key()).unwrap();
    (folder, practice)
}

fn bytes_of(practice: &Practice, scope: Scope) -> Vec<u8> {
    archive::archive(practice, scope, None, &texts(), now()).unwrap().bytes
}

/// A file of a zip.
fn member(zip: &[u8], name: &str) -> String {
    let mut text = String::new();
    ZipArchive::new(Cursor::new(zip)).unwrap().by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn names(zip: &[u8]) -> Vec<String> {
    ZipArchive::new(Cursor::new(zip)).unwrap().file_names().map(|name| name.unwrap().into_owned()).collect()
}

fn zipped(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, SimpleFileOptions::default()).unwrap();
    zip.write_all(bytes).unwrap();
    zip.finish().unwrap().into_inner()
}

/// `archive.json` of an archive of a practice.
pub fn json_of(practice: &Practice, scope: Scope) -> String {
    member(&bytes_of(practice, scope), "archive.json")
}

/// `archive.json` of an archive.
pub fn archive_json(desk: &Desk, scope: Scope) -> String {
    json_of(&desk.practice, scope)
}

/// Reads an archive with this `archive.json`.
pub fn read_json(json: &str) -> Result<Archive> {
    archive::read(&zipped("archive.json", json.as_bytes()), None)
}

/// A practice with much in it: the sample's clients, and one with sessions, one of which has not ended.
fn much_is_there() -> Talk {
    let desk = Desk::new();
    let Desk { practice, client, .. } = &desk;
    sample::lay(practice, now()).unwrap();
    settings::write(practice, SettingsField::BookingLink, "https://example.org/meet", None).unwrap();
    let reason = LibraryBody::Reason(Reason { kind: ReasonKind::default(), text: "The lift is stuck.".to_owned() });
    library::add(practice, &reason).unwrap();
    library::move_to(
        practice,
        LibraryKind::Question,
        &library::read(practice, LibraryKind::Question).unwrap().items[3].key,
        0,
    )
    .unwrap();
    library::hide(practice, LibraryKind::Trap, &library::read(practice, LibraryKind::Trap).unwrap().items[0].key, true)
        .unwrap();
    client::edit(practice, *client, ClientField::KeepUntil, "2036-12-31", now(), None).unwrap();
    client::edit(practice, *client, ClientField::NotesAgreed, "One record,\nseen by “both”. \u{202e}x", now(), None)
        .unwrap();
    desk.import(&connections(&[
        "Ada,Brandt,https://www.linkedin.com/in/ada,ada@example.org,Corvane,VP Sales,12 Mar 2023",
        "Bo,Carlsen,https://www.linkedin.com/in/bo,,Roche,VP Brand,13 Mar 2023",
    ]));
    desk.people("Zoë Müller, =cmd|' /C calc'!A1, +Corp");
    let ada = desk.person("Ada Brandt");
    people::correct_industries(practice, ada, Some(Industries::NONE.with(Industry::Legal)), today()).unwrap();
    people::correct_level(practice, ada, Some(askwell_core::vocabulary::Level::Director), today()).unwrap();
    desk.agreed(Wishes::of_the_story());
    shortlist::add(practice, *client, &[desk.person("Bo Carlsen"), ada], now()).unwrap();
    shortlist::set_aim(practice, *client, Some(5)).unwrap();
    let talk = Talk::begin(desk);
    talk.aloud("leave_with", "A plan.").go("hesitation").aloud("story", "They are busy.").rate("sureness", 3);
    talk.go("if_no").ask("practise").reply(ReplyKind::FlatNo).answers("Thank you for telling me.");
    let session = talk.session();
    let Desk { practice, client, .. } = &talk.desk;
    commitments::add(practice, *client, Some(session), ("Ada Brandt", "Friday", Some(8)), now()).unwrap();
    commitments::add(practice, *client, None, ("Bo Carlsen", "", None), now()).unwrap();
    outreach::mark_sent(practice, *client, (Some(ada), Some(session)), ("Ada Brandt", "Dear Ada,\nhello"), today())
        .unwrap();
    talk.go("next").aloud("meet", "Friday at 10");
    talk.close();
    records::correct(practice, session, ("agree", "leave_with"), "A plan, and a name.", &talk.desk.texts, talk.now())
        .unwrap();
    talk.talk.begin(practice, *client, 30, talk.now()).unwrap();
    talk.aloud("leave_with", "Less dread.").go("hesitation");
    talk.talk.leave(practice, talk.now()).unwrap();
    talk
}

#[test]
fn what_is_read_into_another_practice_is_what_was_archived() {
    let talk = much_is_there();
    let practice = &talk.desk.practice;
    let before = json_of(practice, Scope::Practice);
    assert_eq!(archive::archive(practice, Scope::Practice, None, &texts(), now()).unwrap().unfinished, 1);
    let (_folder, other) = empty_practice();
    let read = archive::read(&bytes_of(practice, Scope::Practice), None).unwrap();
    let preview = read.preview(&other).unwrap();
    assert!(preview.takes_settings && preview.clients.iter().all(|client| !client.already));
    let brought = archive::bring_in(&other, &read).unwrap();
    assert_eq!(brought.clients.len(), preview.clients.len());
    let after = json_of(&other, Scope::Practice);
    assert!(before == after, "not the same:\n{before}\n---\n{after}");

    let ilse = brought.clients[0];
    assert_eq!(client::read(&other, ilse).unwrap().name, "Ilse Anders");
    let sessions = records::list(&other, ilse, "").unwrap();
    assert_eq!(sessions.len(), 2);
    let told = records::read(&other, sessions[1].id, &texts()).unwrap();
    assert_eq!(told.said[0].words, "A plan.");
    assert_eq!(told.said[0].corrections[0].words, "A plan, and a name.");
    assert_eq!(reframe::list(&other, ilse).unwrap()[0].times[0].session, sessions[1].id, "it points where it pointed");
    let conversation = Conversation::load(&other, now(), || {}).unwrap();
    conversation.resume(&other, sessions[0].id, now()).unwrap();
    assert_eq!(shortlist::read(&other, &Rosters::default(), ilse).unwrap().entries[0].name, "Bo Carlsen");
}

#[test]
fn what_was_said_in_a_step_that_is_open_goes_along_once_it_is_kept() {
    let talk = Talk::begin(Desk::new());
    talk.aloud("leave_with", "Less dread.");
    talk.talk.scratch(&talk.desk.practice, "for nobody else", talk.now()).unwrap();
    let scope = Scope::Client(talk.desk.client);
    talk.talk.keep_said(&talk.desk.practice).unwrap();
    let json = archive_json(&talk.desk, scope);
    assert!(json.contains("Less dread.") && !json.contains("for nobody else"), "{json}");
    assert_eq!(talk.words("leave_with"), "Less dread.", "the step is open still");
    assert_eq!(talk.record().len(), 1, "and nothing stands twice");
    talk.set_aside();
    talk.talk.keep_said(&talk.desk.practice).unwrap();
    assert!(!archive_json(&talk.desk, scope).contains("Less dread."), "what was set aside is gone from there too");
}

#[test]
fn one_client_goes_to_a_practice_with_others_and_one_step_takes_it_back() {
    let talk = much_is_there();
    let scope = Scope::Client(talk.desk.client);
    let before = json_of(&talk.desk.practice, scope);
    assert!(!before.contains("Jennifer") && !before.contains("The lift is stuck"), "nobody else, and no library");
    let desk = Desk::new();
    settings::write(&desk.practice, SettingsField::PracticeName, "Another", None).unwrap();
    let read = archive::read(&bytes_of(&talk.desk.practice, scope), None).unwrap();
    let preview = read.preview(&desk.practice).unwrap();
    assert_eq!((preview.practice, preview.takes_settings, preview.companies, preview.library), (None, false, 1, 0));
    let told = &preview.clients[0];
    assert_eq!((told.name.as_str(), told.people, told.sessions, told.already), ("Ilse Anders", 3, 2, true));
    let new = archive::bring_in(&desk.practice, &read).unwrap().clients[0];
    assert_ne!(new, desk.client, "both stay");
    assert_eq!(json_of(&desk.practice, Scope::Client(new)), before);
    assert_eq!(settings::read(&desk.practice).unwrap().practice_name, "Another");
    assert_eq!(desk.next_undo().as_deref(), Some("added a client from an archive"));
    desk.practice.undo().unwrap();
    assert_eq!(client::list(&desk.practice, "", false).unwrap().len(), 1);
    assert_eq!(desk.practice.history().redo, None, "it is read again: a step keeps no order of answers");
    assert!(matches!(
        archive::archive(&desk.practice, Scope::Client(askwell_core::vocabulary::ClientId(99)), None, &texts(), now()),
        Err(Error::Gone(_))
    ));
}

#[test]
fn words_that_came_after_an_archive_are_nobodys_to_undo_and_forgetting_reaches_its_step() {
    let talk = much_is_there();
    let whole = archive::read(&bytes_of(&talk.desk.practice, Scope::Practice), None).unwrap();
    let one = archive::read(&bytes_of(&talk.desk.practice, Scope::Client(talk.desk.client)), None).unwrap();
    for (read, told) in [(&whole, "added 4 clients from an archive"), (&one, "added a client from an archive")] {
        let (_folder, other) = empty_practice();
        let undo = |practice: &Practice| practice.history().undo.map(|done| texts().say(&done.what));
        let client = archive::bring_in(&other, read).unwrap().clients[0];
        assert_eq!(undo(&other).as_deref(), Some(told));
        let conversation = Conversation::load(&other, now(), || {}).unwrap();
        conversation.begin(&other, client, 30, now()).unwrap();
        conversation.go(&other, &Rosters::default(), &texts(), "wishes", now()).unwrap();
        assert_eq!(undo(&other), None, "taking it back would take what was said since");

        let (_folder, other) = empty_practice();
        let client = archive::bring_in(&other, read).unwrap().clients[0];
        let some = shortlist::forget_rest_count(&other, client).unwrap();
        shortlist::forget_rest(&other, &Rosters::default(), client, some).unwrap();
        assert_eq!(undo(&other), None, "it holds who was forgotten");
    }
}

#[test]
fn what_is_here_already_stays() {
    let talk = much_is_there();
    let bytes = bytes_of(&talk.desk.practice, Scope::Practice);
    let desk = Desk::new();
    let Desk { practice, .. } = &desk;
    let own = |text: &str| LibraryBody::Reason(Reason { kind: ReasonKind::default(), text: text.to_owned() });
    library::add(practice, &own("The cat is ill.")).unwrap();
    desk.people("Ada Brandt, VP, Corvane");
    people::correct_industries(
        practice,
        desk.person("Ada Brandt"),
        Some(Industries::NONE.with(Industry::Retail)),
        today(),
    )
    .unwrap();
    let read = archive::read(&bytes, None).unwrap();
    for _ in 0..2 {
        archive::bring_in(practice, &read).unwrap();
    }
    let reasons: Vec<String> = library::read(practice, LibraryKind::Reason)
        .unwrap()
        .items
        .into_iter()
        .filter(|item| !item.shipped)
        .map(|item| format!("{:?}", item.item))
        .collect();
    assert_eq!(reasons.iter().filter(|text| text.contains("The cat is ill.")).count(), 1);
    assert!(
        reasons.iter().any(|text| text.contains("The lift is stuck.")),
        "of the same key, and not the same: {reasons:?}"
    );
    let roster = desk.rosters.of(practice, desk.client).unwrap();
    let member = roster.member(desk.person("Ada Brandt")).unwrap();
    assert_eq!(roster.industries(member).0.iter().collect::<Vec<_>>(), [Industry::Retail]);
    assert_eq!(
        client::list(practice, "", false).unwrap().len(),
        1 + 2 * (client::list(&talk.desk.practice, "", false).unwrap().len())
    );
}

#[test]
fn a_sealed_archive_opens_with_its_passphrase_alone() {
    let talk = much_is_there();
    let scope = Scope::Client(talk.desk.client);
    let seal = |passphrase: &str| archive::archive(&talk.desk.practice, scope, Some(passphrase), &texts(), now());
    assert!(matches!(seal("1234"), Err(Error::Invalid(why)) if why.key == "passphrase-too-weak"));
    let sealed = seal(PASSPHRASE).unwrap().bytes;
    assert!(sealed.starts_with(b"age-encryption.org/v1\n"), "in a format that other programs open");
    for word in ["Ilse", "archive.json", "PK\u{3}\u{4}"] {
        assert!(!crate::traces::contains(&sealed, word), "{word:?} is readable");
    }
    let plain = archive::read(&bytes_of(&talk.desk.practice, scope), None).unwrap();
    assert!(archive::read(&sealed, Some(PASSPHRASE)).unwrap() == plain);
    assert!(archive::read(&sealed, Some(&format!(" {PASSPHRASE}\n"))).is_ok(), "a blank at the edge keeps nobody out");
    let why = |read: Result<Archive>| match read {
        Err(Error::Invalid(why)) => why.key,
        other => format!("{other:?}"),
    };
    assert_eq!(why(archive::read(&sealed, None)), "archive-passphrase-needed");
    assert_eq!(why(archive::read(&sealed, Some(" "))), "archive-passphrase-needed");
    assert_eq!(why(archive::read(&sealed, Some("lantern orbit gravel mosaik"))), "archive-passphrase-wrong");
    assert_eq!(why(archive::read(&sealed[..sealed.len() - 9], Some(PASSPHRASE))), "archive-damaged");
    let mut flipped = sealed.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    assert_eq!(why(archive::read(&flipped, Some(PASSPHRASE))), "archive-damaged");
    let mut asking = sealed.clone();
    let work = asking.windows(4).position(|four| four == b" 18\n").expect("how much work it takes");
    asking[work + 1..work + 3].copy_from_slice(b"40");
    assert_eq!(why(archive::read(&asking, Some(PASSPHRASE))), "archive-sealed-otherwise", "no machine is exhausted");

    let folder = TempDir::new().unwrap();
    let path = folder.path().join(archive_name(true, today(), &texts()));
    assert_eq!(path.file_name().unwrap(), "Archive 2026-11-23.zip.age");
    std::fs::write(&path, &sealed).unwrap();
    assert!(archive::is_sealed(&path).unwrap());
    assert!(archive::read_file(&path, Some(PASSPHRASE)).unwrap() == plain);
}

/// The archive of one client as JSON, so that a test can change it.
fn parsed() -> serde_json::Value {
    let talk = much_is_there();
    serde_json::from_str(&json_of(&talk.desk.practice, Scope::Client(talk.desk.client))).unwrap()
}

#[test]
fn what_is_no_archive_or_was_changed_is_refused_and_nothing_is_stored() {
    let good = parsed();
    assert!(read_json(&good.to_string()).is_ok(), "it is good until it is changed");
    let changed = |pointer: &str, value: serde_json::Value| {
        let mut json = good.clone();
        *json.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        json
    };
    let with = |pointer: &str, name: &str, value: serde_json::Value| {
        let mut json = good.clone();
        json.pointer_mut(pointer).unwrap()[name] = value;
        json
    };
    use serde_json::json;
    let deep = "[".repeat(100_000);
    let refused: Vec<(&str, String, &str)> = vec![
        ("newer", changed("/version", json!(2)).to_string(), "archive-newer"),
        ("newer, and otherwise", r#"{"format":"askwell-archive","version":9,"people":7}"#.to_owned(), "archive-newer"),
        ("another format", changed("/format", json!("other")).to_string(), "archive-not-one"),
        ("no object", "[]".to_owned(), "archive-fault"),
        ("deep", format!("{{\"format\":\"askwell-archive\",\"version\":1,\"clients\":{deep}"), "archive-fault"),
        ("cut off", good.to_string()[..500].to_owned(), "archive-fault"),
        ("more behind it", format!("{good} {{}}"), "archive-fault"),
        ("a number for a name", changed("/clients/0/name", json!(7)).to_string(), "archive-fault"),
        ("a name of nothing", changed("/clients/0/name", json!("")).to_string(), "archive-damaged"),
        ("a huge field", changed("/clients/0/role", json!("x".repeat(1_100_000))).to_string(), "archive-fault"),
        ("a long name", changed("/clients/0/name", json!("x".repeat(201))).to_string(), "archive-fault"),
        (
            "a number too great to count on from",
            changed("/clients/0/sessions/0/rehearsals/0/place", json!(u32::MAX)).to_string(),
            "archive-fault",
        ),
        ("no day", changed("/clients/0/keep_until", json!("soon")).to_string(), "archive-fault"),
        ("no moment", changed("/clients/0/created_at", json!("2026-11-23")).to_string(), "archive-fault"),
        ("no level", with("/clients/0", "level", json!("boss")).to_string(), "archive-fault"),
        ("a list for one", changed("/clients/0/criteria", json!([])).to_string(), "archive-fault"),
        ("one for a list", changed("/clients/0/people", json!({})).to_string(), "archive-fault"),
        ("an unknown name", with("/clients/0", "shoe_size", json!(38)).to_string(), "archive-fault"),
        ("a column of the table", with("/clients/0", "id", json!(1)).to_string(), "archive-fault"),
        (
            "nothing where something must be",
            changed("/clients/0/people/0", json!({"number": 1})).to_string(),
            "archive-fault",
        ),
        ("a number twice", changed("/clients/0/people/1/number", json!(1)).to_string(), "archive-damaged"),
        (
            "somebody who is not there",
            changed("/clients/0/shortlist/0/person", json!(77)).to_string(),
            "archive-damaged",
        ),
        ("out of range", changed("/clients/0/sessions/0/minutes", json!(601)).to_string(), "archive-fault"),
        ("below nothing", changed("/clients/0/sessions/0/spent", json!(-1)).to_string(), "archive-fault"),
        ("a word that is none", changed("/clients/0/agreements/0/how", json!("sung")).to_string(), "archive-fault"),
        (
            "a script that is none",
            changed("/clients/0/sessions/0/script", json!([{"key": 1}])).to_string(),
            "archive-fault",
        ),
        (
            "two clients in one's",
            changed("/clients", json!([good["clients"][0], good["clients"][0]])).to_string(),
            "archive-fault",
        ),
        ("a practice in a client's", with("", "practice", json!({"name": "Mine"})).to_string(), "archive-fault"),
        ("twice the same name", good.to_string().replacen("{\"", "{\"clients\":[],\"", 1), "archive-fault"),
        (
            "a value twice",
            good.to_string().replacen("\"name\":", "\"name\":\"Somebody\",\"name\":", 1),
            "archive-fault",
        ),
        (
            "two answers to one question",
            {
                let mut json = good.clone();
                let answers = json.pointer_mut("/clients/0/sessions/0/answers").unwrap().as_array_mut().unwrap();
                answers.push(answers[0].clone());
                json.to_string()
            },
            "archive-damaged",
        ),
    ];
    let desk = Desk::new();
    let before = (desk.practice.changes(), archive_json(&desk, Scope::Practice));
    for (what, json, key) in refused {
        let done = read_json(&json).and_then(|archive| archive::bring_in(&desk.practice, &archive));
        assert!(matches!(&done, Err(Error::Invalid(why)) if why.key == key), "{what}: {done:?}");
        let message = texts().say(&done.unwrap_err().message());
        assert!(!message.contains("Ilse") && !message.contains("archive-"), "{what}: {message}");
    }
    assert_eq!((desk.practice.changes(), archive_json(&desk, Scope::Practice)), before, "nothing was stored");
    assert_eq!(desk.next_undo(), None);
}

#[test]
fn a_link_that_is_none_and_settings_out_of_place_are_refused() {
    let talk = much_is_there();
    let good: serde_json::Value = serde_json::from_str(&json_of(&talk.desk.practice, Scope::Practice)).unwrap();
    for (pointer, value) in [
        ("/practice/booking_link", serde_json::json!("javascript:alert(1)")),
        ("/library/0/shelf", serde_json::json!("cellar")),
        ("/library/0/key", serde_json::json!(null)),
        (
            "/library/0/words",
            serde_json::json!({"kind": "resource", "body": {"title": "x", "by": "", "link": "file:///etc", "notes": "", "questions": []}}),
        ),
        ("/companies/0/industries", serde_json::json!(["alchemy"])),
    ] {
        let mut json = good.clone();
        *json.pointer_mut(pointer).unwrap() = value;
        assert!(matches!(read_json(&json.to_string()), Err(Error::Invalid(_))), "{pointer}");
    }
    let mut json = good;
    json["practice"]["idle_lock_minutes"] = serde_json::json!(null);
    assert!(matches!(read_json(&json.to_string()), Err(Error::Invalid(_))), "no file says when a practice locks");
}

#[test]
fn zips_that_are_none_or_too_much_are_refused() {
    let good = bytes_of(&much_is_there().desk.practice, Scope::Practice);
    let why = |bytes: &[u8]| match archive::read(bytes, None) {
        Err(Error::Invalid(why)) => why.key,
        other => format!("{:?}", other.map(|_| "an archive")),
    };
    assert_eq!(why(b""), "archive-not-one");
    assert_eq!(why(b"First Name,Last Name"), "archive-not-one");
    assert_eq!(why(&zipped("Connections.csv", b"First Name")), "archive-not-one");
    for elsewhere in ["../archive.json", "/archive.json", "a/archive.json", "archive.json.exe"] {
        assert_eq!(why(&zipped(elsewhere, b"{}")), "archive-not-one", "{elsewhere}: no path is followed");
    }
    assert_eq!(why(&zipped("archive.json", &[0xff, 0xfe, 0])), "archive-fault");
    for cut in [3, 40, good.len() / 2, good.len() - 1] {
        assert!(["archive-damaged", "archive-not-one"].contains(&why(&good[..cut]).as_str()), "cut at {cut}");
    }
    let mut bomb = ZipWriter::new(Cursor::new(Vec::new()));
    bomb.start_file("archive.json", SimpleFileOptions::default()).unwrap();
    let blanks = vec![b' '; 1024 * 1024];
    for _ in 0..520 {
        bomb.write_all(&blanks).unwrap();
    }
    assert_eq!(why(&bomb.finish().unwrap().into_inner()), "archive-too-large");
    let many = format!(
        "{{\"format\":\"askwell-archive\",\"version\":1,\"erasures\":[{}]}}",
        vec!["{\"erased_on\":\"2026-11-23\"}"; 1_000_001].join(",")
    );
    assert_eq!(why(&zipped("archive.json", many.as_bytes())), "archive-fault");
}

#[test]
fn the_page_and_the_tables_are_text_and_nothing_else() {
    let desk = Desk::new();
    let hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    client::edit(&desk.practice, desk.client, ClientField::Name, hostile, now(), None).unwrap();
    client::edit(&desk.practice, desk.client, ClientField::Goal, "{body} {title} &amp;", now(), None).unwrap();
    people::add(&desk.practice, desk.client, "=HYPERLINK(\"http://x\") @Ada, +VP, -Corp", now()).unwrap();
    let zip = bytes_of(&desk.practice, Scope::Practice);
    let page = member(&zip, "index.html");
    assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    assert!(
        page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && page.contains("<dd>{body} {title} &amp;amp;</dd>")
    );
    assert!(page.contains("default-src 'none'"), "and nothing could run");
    let mut tables = 0;
    for name in names(&zip).iter().filter(|name| name.starts_with("csv/")) {
        tables += 1;
        let text = member(&zip, name);
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        assert!(reader.headers().unwrap().iter().all(|heading| !heading.contains("archive-")), "{name}");
        for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name}: {cell}");
        }
    }
    assert_eq!(tables, 3, "{:?}", names(&zip));
}

#[test]
fn an_archive_says_what_it_is_and_every_name_in_it_has_words() {
    let talk = much_is_there();
    let zip = bytes_of(&talk.desk.practice, Scope::Practice);
    let there = names(&zip);
    for name in ["README.txt", "index.html", "archive.json", "csv/people.csv", "csv/answers.csv", "csv/commitments.csv"]
    {
        assert!(there.iter().any(|one| one == name), "{name} in {there:?}");
    }
    let (readme, page) = (member(&zip, "README.txt"), member(&zip, "index.html"));
    assert!(!readme.contains("archive-") && readme.contains("“askwell-archive”"), "{readme}");
    for told in ["clients.people (People)", "  keep_until: Notes kept until (day, such as", "number within sessions"] {
        assert!(readme.contains(told), "{told}: {readme}");
    }
    assert!(!page.contains("archive-"), "every label has words");
    for told in
        ["Ilse Anders", "Jennifer", "A plan, and a name.", "Thank you for telling me.", "They are busy.", "2036-12-31"]
    {
        assert!(page.contains(told), "{told}");
    }
    let answers = member(&zip, "csv/answers.csv");
    assert!(
        answers.starts_with("\u{feff}Client,Session,Step,Question,Words,Number,How it was said,Said\r\n"),
        "{answers}"
    );
    assert!(answers.contains("1,1,agree,leave_with,A plan.,,aloud,2026-11-23T10:07:00+01:00\r\n"), "{answers}");
    let json: serde_json::Value = serde_json::from_str(&member(&zip, "archive.json")).unwrap();
    assert_eq!(
        (&json["format"], &json["version"], &json["made_on"], &json["scope"]),
        (&"askwell-archive".into(), &1.into(), &"2026-11-23".into(), &"practice".into())
    );
    assert!(json["clients"][0]["people"][0].get("file_name").is_none() && json["clients"][0].get("payer").is_none());
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof!["[ -~äßéÀ-ÿ“”\u{4e00}-\u{4e20}\n\t]{0,40}", any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_said_goes_there_and_back(
        goals in prop::collection::vec(words(), 1..4),
        people in prop::collection::vec("[A-Z][a-zé]{1,9} [A-Z][a-z]{1,9}, (VP|Head of) [A-Z][a-z]{1,9}, [A-Z][a-z]{2,9}", 0..12),
        whom in prop::collection::vec("[A-Z][a-z]{1,9}[ -~]{0,30}", 0..5),
        said in words(),
    ) {
        let (_folder, one) = empty_practice();
        for (n, goal) in goals.iter().enumerate() {
            let id = client::create(&one, &format!("Client {n}"), "", now()).unwrap().id;
            client::edit(&one, id, ClientField::Goal, goal, now(), None).unwrap();
            people::add(&one, id, &people.join("\n"), now()).unwrap();
            let known: Vec<_> = people::known(&one, id).unwrap().iter().skip(n).step_by(2).map(|p| p.id).collect();
            shortlist::add(&one, id, &known, now()).unwrap();
            for whom in &whom {
                commitments::add(&one, id, None, (whom, "", Some(u32::try_from(n).unwrap())), now()).unwrap();
            }
            let conversation = Conversation::load(&one, now(), || {}).unwrap();
            conversation.begin(&one, id, 30, now()).unwrap();
            if !said.trim().is_empty() {
                conversation.offer(&one, ("agree", "leave_with"), &said, false, now()).unwrap();
            }
            conversation.go(&one, &Rosters::default(), &texts(), "next", now()).unwrap();
            conversation.close(&one, &Rosters::default(), &texts(), true, now()).unwrap();
        }
        let (_folder, other) = empty_practice();
        let read = archive::read(&bytes_of(&one, Scope::Practice), None).unwrap();
        archive::bring_in(&other, &read).unwrap();
        prop_assert_eq!(json_of(&one, Scope::Practice), json_of(&other, Scope::Practice));
    }

    #[test]
    fn no_damage_brings_it_down(at in 0_usize..200_000, with in any::<u8>()) {
        let desk = Desk::new();
        desk.people("Ada Brandt, VP, Roche");
        let mut bytes = bytes_of(&desk.practice, Scope::Practice);
        let at = at % bytes.len();
        bytes[at] = with;
        if let Ok(read) = archive::read(&bytes, None) {
            let (_folder, other) = empty_practice();
            archive::bring_in(&other, &read).unwrap();
        }
    }
}
