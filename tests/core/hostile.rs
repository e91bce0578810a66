//! Fifty hostile names, titles and companies through every view and every export: they stay text, in their places, and nothing else is
//! there beside them. What leaves is read by readers that are not ours.

use std::io::{BufReader, Cursor, Read as _};
use std::sync::LazyLock;

use askwell_core::client::{self, ClientField};
use askwell_core::criteria::{self, Choice, Dimension, FitQuery, How, Stance};
use askwell_core::handout::archive::{self, Scope, archive_name};
use askwell_core::handout::{
    self, Column, Format, Line, Paper, clipboard, dates, gather, ics, suggested_name, take_home_file, take_home_pages,
    unguard,
};
use askwell_core::people::{self, PersonField};
use askwell_core::practice::{SettingsField, settings};
use askwell_core::session::{PartKey, StageState, commitments, records};
use askwell_core::shortlist::{self, EntryField};
use askwell_core::vocabulary::texts::{Language, Texts};
use askwell_core::vocabulary::{ClientId, Levels, PersonId};
use askwell_core::{Error, outreach, overview};
use askwell_support::{Desk, Spoiler, Talk, Wishes, figure, hostile_names, now, today};
use serde::Serialize;

use crate::export::readers::{members, runs, shown, string, workbook};
use crate::pdf::reader::{File, squeezed};

/// The elements of a page that may hold nothing but text.
const ELEMENTS: [&str; 24] = [
    "!doctype", "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "h4", "p", "dl", "dt", "dd",
    "table", "thead", "tbody", "tr", "th", "td", "pre", "section", "br",
];
/// The attributes that such a page has.
const ATTRIBUTES: [&str; 7] = ["lang", "charset", "http-equiv", "name", "content", "style", "scope"];

/// The text of a page in which every "<" begins one of these elements, with none but these attributes: to a browser nothing else is there.
fn page_is_only_text(html: &str) -> String {
    let (before, page) = html.split_once('<').expect("a page");
    let mut text = before.to_owned();
    for piece in page.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or_else(|| panic!("a tag that does not end: {piece:.80}"));
        let mut parts = tag.trim_start_matches('/').split_ascii_whitespace();
        let name = parts.next().unwrap_or_default().to_lowercase();
        assert!(ELEMENTS.contains(&name.as_str()), "<{name}> was made of text");
        let mut quoted = false;
        for (at, outside) in tag.split('"').enumerate() {
            quoted = at % 2 == 1;
            if !quoted && name != "!doctype" {
                let named = outside.split_ascii_whitespace().filter_map(|part| part.strip_suffix('='));
                for attribute in named {
                    assert!(ATTRIBUTES.contains(&attribute), "<{tag}>");
                }
                assert!(!outside.contains('\''), "<{tag}>");
            }
        }
        assert!(!quoted, "a value that does not end: <{tag}>");
        assert!(!words.contains('>'), "a sign that is not escaped: {words:.80}");
        text.push_str(words);
        text.push(' ');
    }
    html_escape::decode_html_entities(&text).into_owned()
}

/// What goes to a window as JSON, and comes out of it the same.
fn on_the_wire(view: &impl Serialize) -> String {
    let json = serde_json::to_string(view).unwrap();
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    let again: serde_json::Value = serde_json::from_str(&serde_json::to_string(&read).unwrap()).unwrap();
    assert_eq!(read, again);
    let mut said = String::new();
    texts_in(&read, &mut said);
    said
}

fn texts_in(value: &serde_json::Value, said: &mut String) {
    match value {
        serde_json::Value::String(text) => {
            said.push_str(text);
            said.push('\u{1}');
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts_in(item, said)),
        serde_json::Value::Object(fields) => fields.values().for_each(|field| texts_in(field, said)),
        _ => {}
    }
}

/// The English catalogue, read once.
fn texts() -> &'static Texts {
    static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::new(Language::En));
    &TEXTS
}

/// As much of `text` as a field takes.
fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

fn everyone(desk: &Desk) -> Vec<PersonId> {
    let roster = desk.rosters.of(&desk.practice, desk.client).unwrap();
    roster.members().iter().map(|member| member.person.id).collect()
}

/// What is left of a text where blanks and what cannot be seen do not count.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn there_are_fifty_names_each_of_a_kind_of_its_own() {
    let names = hostile_names();
    assert_eq!(names.len(), 50);
    let mut kinds: Vec<&str> = names.iter().map(|(kind, _)| kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 50);
    assert!(names.iter().any(|(_, name)| name.chars().count() >= 10_000));
}

#[test]
fn a_client_of_any_name_is_kept_as_typed_or_refused_in_words() {
    let desk = Desk::new();
    for (kind, name) in hostile_names() {
        let before = client::list(&desk.practice, "", false).unwrap();
        let id = match client::create(&desk.practice, &name, &name, now()) {
            Ok(made) => made.id,
            Err(Error::Invalid(message)) => {
                assert!(texts().has(&message.key), "{kind}");
                assert_eq!(
                    client::list(&desk.practice, "", false).unwrap(),
                    before,
                    "{kind}: refused, and something changed"
                );
                assert!(name.chars().count() > 200, "{kind}: only its length is against it");
                client::create(&desk.practice, &cut(&name, 200), &cut(&name, 200), now()).unwrap().id
            }
            Err(other) => panic!("{kind}: {other:?}"),
        };
        let short = cut(&name, 200);
        let read = client::read(&desk.practice, id).unwrap();
        assert_eq!((read.name.as_str(), read.role.as_str()), (short.trim(), short.trim()), "{kind}");
        use ClientField::{Called, Email, Goal, GoalBy, Learn, NotesAgreed, Payer, Phone, Pronoun, Tell};
        for field in [Called, Pronoun, Email, Phone, Payer, GoalBy] {
            client::edit(&desk.practice, id, field, &short, now(), None).unwrap();
        }
        for field in [Goal, Learn, Tell, NotesAgreed] {
            client::edit(&desk.practice, id, field, &name, now(), None).unwrap();
        }
        let read = client::read(&desk.practice, id).unwrap();
        assert_eq!(read.goal, name.trim(), "{kind}");
        let told = on_the_wire(&read) + &on_the_wire(&client::list(&desk.practice, &short, false).unwrap());
        assert!(told.contains(read.name.as_str()), "{kind}");
        // The step of undo says it as it is, whatever in it looks like one of our own texts.
        let said = desk.next_undo().unwrap();
        assert!(said.contains(read.name.as_str()), "{kind}: {said}");
        on_the_wire(&overview::client_page(&desk.practice, &desk.rosters, id, texts(), today()).unwrap());
    }
    assert_eq!(client::list(&desk.practice, "", false).unwrap().len(), 51);
    figure("hostile.names", 50);
    desk.practice.read(|c| Ok(c.query_row("SELECT count(*) FROM person", [], |row| row.get::<_, i64>(0))?)).unwrap();
}

/// A practice in which everybody is called, works as, and works for one of the fifty.
fn crowded() -> (Desk, Vec<String>) {
    let desk = Desk::new();
    let names: Vec<String> = hostile_names().into_iter().map(|(_, name)| name).collect();
    let mut table = csv::Writer::from_writer(Vec::new());
    let headings = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"];
    table.write_record(headings).unwrap();
    for (number, name) in names.iter().enumerate() {
        let url = format!("https://www.linkedin.com/in/p{number}");
        // An "x" keeps those apart from placeholders and forms of address that are no name, title or company.
        let company = format!("{name} x{number}");
        table
            .write_record([&format!("N{number}"), name, &url, name, &company, &format!("VP {name}"), "12 Mar 2023"])
            .unwrap();
    }
    // A row that is no text at all.
    let mut bytes = table.into_inner().unwrap();
    bytes.extend(
        b"Zo\xEB,\xFF\xFE\xC0\x80,https://www.linkedin.com/in/zoe,,Caf\xE9 \xED\xA0\x80,VP \xF5,12 Mar 2023\r\n",
    );
    let sheet = people::import::read(
        "../../Connections.csv",
        Cursor::new(bytes),
        &people::import::How::on(today()),
        &people::import::Quiet,
    )
    .unwrap();
    assert_eq!((sheet.rows.len(), sheet.unreadable.len()), (50, 1), "{:?}", sheet.unreadable);
    assert_eq!(sheet.file_name, "Connections.csv", "a name is no way to anywhere");
    people::bring_in(&desk.practice, desk.client, &sheet, None, people::Answers::default(), now()).unwrap();
    (desk, names)
}

#[test]
fn people_of_any_name_are_listed_fit_and_are_chosen() {
    let (desk, names) = crowded();
    assert_eq!(desk.names().len(), 50);
    let listed =
        people::list(&desk.practice, &desk.rosters, (desk.client, Levels::NONE), "", (0, 500), texts()).unwrap();
    let told = bare(&on_the_wire(&listed));
    for name in &names {
        // What is escaped in a file may be read as what it stands for: it is text either way.
        let plain = html_escape::decode_html_entities(name);
        let listed = [name.as_str(), &plain].iter().any(|name| told.contains(&bare(&cut(&shown(name), 60))));
        assert!(listed, "{name:.60?} is listed");
    }
    // Whom she wants to meet, by any of these companies and titles; read back as one sentence.
    let mut wished = 0;
    for (dimension, name) in names.iter().flat_map(|name| [(Dimension::Company, name), (Dimension::Title, name)]) {
        let said = cut(name, 100);
        match criteria::add_choice(&desk.practice, desk.client, dimension, Choice { key: said.clone(), said }) {
            Ok(()) => wished += 1,
            Err(Error::Invalid(message)) => assert!(texts().has(&message.key), "{}", message.key),
            Err(other) => panic!("{other:?}"),
        }
    }
    assert!(wished > 40, "{wished} were taken");
    for dimension in [Dimension::Company, Dimension::Title] {
        criteria::set_stance(&desk.practice, desk.client, dimension, Stance::AnyOf).unwrap();
    }
    let view = criteria::read(&desk.practice, desk.client, texts()).unwrap();
    on_the_wire(&view);
    let sentence = criteria::sentence(&view.sentence.unwrap());
    for name in ["{ $name }", "<script>", "#read(", "=cmd|"] {
        assert!(sentence.contains(name), "{name} is read back as it was said: {sentence}");
    }
    criteria::agree(&desk.practice, desk.client, How::Aloud, &sentence, texts(), now().to_utc()).unwrap();
    let fits =
        criteria::who_fits(&desk.practice, &desk.rosters, desk.client, &FitQuery::default(), 0, 500, texts(), today())
            .unwrap();
    assert!(!on_the_wire(&fits).is_empty());
    let ids = everyone(&desk);
    assert_eq!(shortlist::add(&desk.practice, desk.client, &ids, now()).unwrap(), 50);
    for (id, name) in ids.iter().zip(&names) {
        for field in [EntryField::Why, EntryField::Notes] {
            shortlist::edit(&desk.practice, desk.client, *id, field, &cut(name, 2_000), None).unwrap();
        }
        on_the_wire(&people::read(&desk.practice, &desk.rosters, *id, |_| Ok(Levels::NONE), texts(), today()).unwrap());
        for field in [
            PersonField::FirstName,
            PersonField::Title,
            PersonField::Company,
            PersonField::Email,
            PersonField::ProfileUrl,
        ] {
            match people::edit(&desk.practice, *id, field, &cut(name, 500), None) {
                Ok(_) => {}
                Err(Error::Invalid(message)) => assert!(texts().has(&message.key), "{}", message.key),
                Err(other) => panic!("{other:?}"),
            }
        }
    }
    on_the_wire(&shortlist::read(&desk.practice, &desk.rosters, desk.client).unwrap());
}

#[test]
fn a_shortlist_of_them_leaves_as_text_in_every_format() {
    let (desk, names) = crowded();
    let ids = everyone(&desk);
    shortlist::add(&desk.practice, desk.client, &ids, now()).unwrap();
    for (id, name) in ids.iter().zip(&names) {
        shortlist::edit(&desk.practice, desk.client, *id, EntryField::Why, &cut(name, 2_000), None).unwrap();
        shortlist::edit(&desk.practice, desk.client, *id, EntryField::Notes, &cut(name, 2_000), None).unwrap();
    }
    let lines = handout::lines(&desk.practice, &desk.rosters, desk.client, texts()).unwrap();
    assert_eq!(lines.len(), 50);
    let about = handout::about(&desk.practice, desk.client, today(), texts()).unwrap();
    let file = |format| handout::file(format, &lines, &Column::ALL, &about, texts(), Paper::A4).unwrap().bytes;

    let bytes = file(Format::Csv);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap());
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("every row has every cell");
    assert_eq!(rows.len(), 51);
    for cell in rows.iter().flatten() {
        assert!(!runs(cell), "{cell:?} would be run");
    }
    let why = Column::ALL.iter().position(|column| *column == Column::Why).unwrap();
    for (row, name) in rows.iter().skip(1).zip(&names) {
        assert_eq!(bare(unguard(&row[why]).as_str()), bare(&cut(name, 2_000)), "nothing of it is lost");
    }

    let book = workbook(&file(Format::Xlsx));
    assert_eq!(book.len(), 51);
    for cell in book.iter().flatten() {
        string(cell);
    }
    for (name, text) in members(&file(Format::Xlsx)) {
        assert!(!text.contains("<hyperlink") && !text.contains("<f>") && !text.contains("<script"), "{name}");
    }

    let cards: Vec<_> = ical::VcardParser::new(file(Format::Vcard).as_slice()).collect::<Result<_, _>>().unwrap();
    assert_eq!(cards.len(), 50, "nobody breaks out of a card");
    for (name, _) in members(&file(Format::VcardEach)) {
        assert!(!name.contains(['/', '\\', ':']) && name.starts_with("Contact "), "{name}");
    }

    let pdf = File::read(&file(Format::Pdf));
    let printed = squeezed(&pdf.text());
    for piece in ["<script>", "#read(\"/etc/passwd\")", "{$name}", "=cmd|", "../../../../etc/passwd"] {
        assert!(printed.contains(piece), "{piece} is printed as it is");
    }
    for word in ["/JavaScript", "javascript:", "/Launch", "file:///", "mailto:spy"] {
        assert!(!pdf.holds(word.trim_start_matches('/')), "{word} is in the file as more than a text");
    }

    let clip = clipboard(&lines, &Column::ALL, texts());
    page_is_only_text(&clip.html);
    assert_eq!(clip.html.matches("<td").count(), 50 * Column::ALL.len());
    assert_eq!(clip.text.lines().count(), 51);
    assert!(clip.text.lines().flat_map(|line| line.split('\t')).all(|cell| !runs(cell)));
}

#[test]
fn what_is_suggested_as_a_file_name_names_nobody() {
    let names = Format::ALL.map(|format| suggested_name(format, today(), texts())).to_vec();
    for name in names.into_iter().chain([true, false].map(|sealed| archive_name(sealed, today(), texts()))) {
        assert!(
            !name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '{', '$']) && name.contains("2026-11-23"),
            "{name}"
        );
    }
}

#[test]
fn a_session_in_their_words_stays_text_on_both_windows_and_in_all_that_leaves() {
    let names: Vec<(String, String)> = hostile_names();
    for (kind, name) in &names {
        let words = cut(name, 1_500);
        let desk = Desk::new();
        client::edit(&desk.practice, desk.client, ClientField::Name, &cut(name, 200), now(), None).unwrap();
        client::edit(&desk.practice, desk.client, ClientField::Goal, &words, now(), None).unwrap();
        settings::write(&desk.practice, SettingsField::CoachName, &cut(name, 300), None).unwrap();
        desk.people("Ada Brandt, VP Research, Novartis").agreed(Wishes::of_the_story());
        let ada = desk.person("Ada Brandt");
        for field in [
            PersonField::LastName,
            PersonField::Title,
            PersonField::Company,
            PersonField::Email,
            PersonField::ProfileUrl,
        ] {
            drop(people::edit(&desk.practice, ada, field, &cut(name, 500), None));
        }
        shortlist::add(&desk.practice, desk.client, &[ada], now()).unwrap();
        shortlist::edit(&desk.practice, desk.client, ada, EntryField::Why, &words, None).unwrap();
        let talk = Talk::begin(desk);
        let (desk, client) = (&talk.desk, talk.desk.client);
        for (step, question) in [("agree", "leave_with"), ("hesitation", "story"), ("is_it_true", "new_sentence")] {
            talk.go(step).ask(question).offer(question, &words);
            let seen = on_the_wire(&talk.scene());
            assert!(bare(&seen).contains(&bare(&words)), "{kind}: what is offered is on the stage: {seen:.400}");
            talk.aloud(question, &words);
            on_the_wire(&talk.view());
        }
        talk.go("who_fits");
        on_the_wire(&talk.scene());
        talk.go("first_message").ask("draft");
        talk.talk.message_to(talk.around(), ("first_message", "draft"), Some(ada), talk.now()).unwrap();
        let template = talk.view().at.message.unwrap().templates[0].key.clone();
        talk.talk.message_fill(talk.around(), ("first_message", "draft"), &template, talk.now()).unwrap();
        talk.talk.aloud(&desk.practice, "first_message", "draft", talk.now()).unwrap();
        let letter = talk.talk.letter(talk.around(), ("first_message", "draft"), talk.now()).unwrap();
        if let Some(mail) = outreach::mail_link(&letter.email, "", &letter.words) {
            let fields: Vec<&str> =
                mail.link.split(['?', '&']).skip(1).map(|field| field.split('=').next().unwrap()).collect();
            assert!(fields == ["subject", "body"] || fields == ["subject"], "{kind}: {}", mail.link);
            assert!(!mail.link.contains(['\r', '\n', ' ', '"', '<']), "{kind}: {}", mail.link);
        }
        if let Some(page) = outreach::profile_link(&letter.profile_url) {
            assert!(page.starts_with("https://"), "{kind}: {page}");
        }
        talk.go("next").aloud("meet", "Friday at 10");
        commitments::add(
            &desk.practice,
            client,
            Some(talk.session()),
            (&cut(name, 200), "Friday", Some(8)),
            talk.now(),
        )
        .unwrap();
        let view =
            talk.talk.view(&desk.practice, &desk.rosters, &desk.texts, StageState::default(), talk.now()).unwrap();
        on_the_wire(&view);
        let session = talk.session();
        talk.close();
        let record = records::read(&desk.practice, session, texts()).unwrap();
        on_the_wire(&record);
        let text = records::text(&record, texts());
        assert!(bare(&text).contains(&bare(&words)), "{kind}: the record says it");

        let calendar = ics(&dates(talk.around(), client).unwrap(), now().to_utc(), |time| Some(time.and_utc()));
        let read: Vec<_> =
            ical::IcalParser::new(BufReader::new(calendar.as_slice())).collect::<Result<_, _>>().unwrap();
        assert_eq!(read[0].events.len(), 2, "{kind}");
        for property in read[0].events.iter().flat_map(|event| &event.properties) {
            assert!(
                !["ATTENDEE", "ORGANIZER", "ATTACH", "URL"].contains(&property.name.as_str()),
                "{kind}: {property:?}"
            );
        }
        assert!(read[0].events.iter().all(|event| event.alarms.is_empty()), "{kind}");

        // Setting pages takes long: those whose signs mean something to a typesetter, and the longest.
        if ["typesetter", "script", "direction", "in one word"].iter().any(|one| kind.contains(one)) {
            let home = talk.talk.goes_home(talk.around(), client, None).unwrap().unwrap();
            let home = gather(home, &PartKey::ALL, texts(), now());
            let pdf = File::read(&take_home_file(&desk.practice, &home, Paper::A4).unwrap().pdf);
            for word in ["JavaScript", "javascript:", "Launch", "passwd"] {
                assert!(!pdf.holds(word), "{kind}: {word}");
            }
            // Of two directions on a line a reader of files has the words, and not their order.
            let printed = bare(&pdf.text());
            for word in words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() > 2).take(12) {
                assert!(printed.contains(word.get(..40).unwrap_or(word)), "{kind}: {word} is printed");
            }
            for page in take_home_pages(&desk.practice, &home, Paper::A4).unwrap().pages {
                assert!(!page.contains("<script") && !page.contains("onerror") && !page.contains("<a "), "{kind}");
            }
        }
        archive_is_only_text(desk, client, kind, &words);
    }
}

/// The archive of a client, its page tag by tag, its tables by the csv crate, its JSON by serde.
fn archive_is_only_text(desk: &Desk, client: ClientId, kind: &str, words: &str) {
    let bytes = archive::archive(&desk.practice, Scope::Client(client), None, texts(), now()).unwrap().bytes;
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    for name in names {
        assert!(
            name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_./".contains(&b)) && !name.contains(".."),
            "{kind}: {name}"
        );
        let mut text = String::new();
        zip.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        if name.ends_with(".html") {
            assert!(bare(&page_is_only_text(&text)).contains(&bare(words)), "{kind}: the page says it");
        } else if name.ends_with(".csv") {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
            assert!(rows.iter().flatten().all(|cell| !runs(cell)), "{kind}: {name} holds what would be run");
        } else if name.ends_with(".json") {
            assert!(
                bare(&on_the_wire(&serde_json::from_str::<serde_json::Value>(&text).unwrap())).contains(&bare(words)),
                "{kind}"
            );
        }
    }
    let read = archive::read(&bytes, None).unwrap();
    let brought = archive::bring_in(&desk.practice, &read).unwrap();
    let (one, other) =
        (client::read(&desk.practice, client).unwrap(), client::read(&desk.practice, brought.clients[0]).unwrap());
    assert_eq!((one.name, one.goal), (other.name, other.goal), "{kind}: it comes back as it was");
}

#[test]
fn of_ten_thousand_cells_none_is_run() {
    let seeds: Vec<Vec<u8>> = hostile_names().into_iter().map(|(_, name)| cut(&name, 200).into_bytes()).collect();
    let tokens: [&[u8]; 14] = [
        b"=",
        b"+",
        b"-",
        b"@",
        b"\t",
        b"\r",
        b"\n",
        b"'",
        b"\"",
        b";",
        b"\xEF\xBC\x9D",
        b"\xE2\x88\x92",
        b"\xC2\xA0",
        b"\xE2\x80\x8B",
    ];
    let mut spoiler = Spoiler::new(7);
    let mut cell = || String::from_utf8_lossy(&spoiler.spoiled(&seeds, &tokens, 400)).into_owned();
    let lines: Vec<Line> = (0..2_500)
        .map(|_| Line { first_name: cell(), title: cell(), company: cell(), notes: cell(), ..Line::default() })
        .collect();
    let columns = [Column::FirstName, Column::Title, Column::Company, Column::Notes];
    let bytes = handout::csv(&lines, &columns, texts()).unwrap();
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap());
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    let cells: Vec<&str> = rows.iter().skip(1).flatten().collect();
    assert_eq!(cells.len(), 10_000);
    let signs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let unguarded: Vec<&&str> = cells.iter().filter(|cell| cell.starts_with(signs) || runs(cell)).collect();
    assert!(unguarded.is_empty(), "{unguarded:?} would be run");
    let guarded = cells.iter().filter(|cell| unguard(cell) != ***cell).count();
    assert!(guarded > 1_000, "{guarded} of them would have been");
    figure("hostile.cells", cells.len() as u64);

    let book = workbook(&handout::xlsx(&lines, &columns, texts()).unwrap());
    assert_eq!(book.iter().skip(1).flatten().count(), 10_000);
    for (row, line) in book.iter().skip(1).zip(&lines) {
        assert_eq!(string(&row[0]), shown(&line.first_name), "a text, and nothing but a text");
        assert_eq!(string(&row[3]), shown(&line.notes));
    }
}
