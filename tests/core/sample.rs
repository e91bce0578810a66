//! The sample practice, and the exports of invented people that tests and measurements read.

use std::collections::HashSet;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use askwell_core::criteria::{self, Choice, Dimension, FitQuery, FitShow, How, Stance};
use askwell_core::overview::{data_faults, generate, sample};
use askwell_core::people::import::{self, Quiet, Sheet, read};
use askwell_core::people::{self, Rosters};
use askwell_core::practice::{Key, Practice, settings};
use askwell_core::vocabulary::ClientId;
use askwell_core::vocabulary::texts::{Language, Texts};
use askwell_core::{Error, client, shortlist};
use chrono::{DateTime, FixedOffset};

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2027-05-03T10:00:00+02:00").unwrap()
}

fn client_called(practice: &Practice, name: &str) -> ClientId {
    let present = client::list(practice, "", false).unwrap();
    let archived = client::list(practice, "", true).unwrap();
    present.iter().chain(&archived).find(|row| row.name == name).expect("a client of that name").id
}

/// Says what Jennifer says, and agrees.
fn jennifer_says_whom(practice: &Practice) -> ClientId {
    let jennifer = client_called(practice, "Jennifer");
    let texts = Texts::new(Language::En);
    let said = [
        (Dimension::Level, "vp", "VPs"),
        (Dimension::Industry, "pharma_and_biotech", "pharma"),
        (Dimension::Industry, "consumer_goods", "CPG"),
        (Dimension::Industry, "technology", "tech"),
    ];
    for (dimension, key, said) in said {
        criteria::add_choice(practice, jennifer, dimension, Choice { key: key.to_owned(), said: said.to_owned() })
            .unwrap();
    }
    criteria::set_stance(practice, jennifer, Dimension::Company, Stance::NoPreference).unwrap();
    let sentence = criteria::read(practice, jennifer, &texts).unwrap().sentence.expect("a sentence");
    criteria::agree(practice, jennifer, How::Clicked, &criteria::sentence(&sentence), &texts, now().to_utc()).unwrap();
    jennifer
}

/// Names, titles and companies of those with the answer `show`.
fn people_who(practice: &Practice, client: ClientId, show: FitShow) -> Vec<String> {
    let query = FitQuery { show, ..FitQuery::default() };
    let texts = Texts::new(Language::En);
    let page =
        criteria::who_fits(practice, &Rosters::default(), client, &query, 0, 500, &texts, now().date_naive()).unwrap();
    page.rows.into_iter().map(|row| format!("{}, {}, {}", row.name, row.title, row.company)).collect()
}

/// What the seed says of Jennifer's people: the names under `group`.
fn written(group: &str) -> HashSet<String> {
    let seed: toml::Table = include_str!("../../src-tauri/core/data/sample.toml").parse().unwrap();
    let rows = seed["clients"][0]["people"][group].as_array().unwrap();
    rows.iter()
        .map(|row| (0..4).map(|at| row[at].as_str().unwrap()))
        .map(|mut row| {
            let (first, last) = (row.next().unwrap(), row.next().unwrap());
            format!("{first} {last}, {}, {}", row.next().unwrap(), row.next().unwrap())
        })
        .collect()
}

fn sheet(text: &str) -> Sheet {
    read("Connections.csv", Cursor::new(text.to_owned()), &import::How::on(askwell_support::today()), &Quiet)
        .expect("a readable export")
}

#[test]
fn the_data_files_are_free_of_faults() {
    assert_eq!(data_faults(), Vec::<String>::new(), "every slot is filled, nobody stands there twice");
}

#[test]
fn fifteen_of_jennifers_people_fit_and_a_handful_are_to_decide() {
    let folder = tempfile::tempdir().unwrap();
    let practice = sample::open(&folder.path().join("sample"), now()).unwrap();
    let jennifer = jennifer_says_whom(&practice);
    let everyone = people::count(&practice, jennifer).unwrap();
    assert!((440..=520).contains(&everyone), "about 480 people, not {everyone}");

    let fit = people_who(&practice, jennifer, FitShow::Yes);
    let expected = written("fits");
    assert_eq!(
        fit.iter().cloned().collect::<HashSet<_>>(),
        expected,
        "those who are written out as fitting, and nobody else"
    );
    assert_eq!(fit.len(), 15, "fifteen, as in the story");

    let to_decide = people_who(&practice, jennifer, FitShow::ToDecide);
    assert!((5..=7).contains(&to_decide.len()), "a handful, not {}: {to_decide:#?}", to_decide.len());
    let expected = written("to_decide");
    assert_eq!(to_decide.into_iter().collect::<HashSet<_>>(), expected, "those of whom nobody can know");
}

#[test]
fn the_near_misses_do_not_fit() {
    let folder = tempfile::tempdir().unwrap();
    let practice = sample::open(&folder.path().join("sample"), now()).unwrap();
    let jennifer = jennifer_says_whom(&practice);
    let no: HashSet<String> = people_who(&practice, jennifer, FitShow::No).into_iter().collect();
    let missed = written("not");
    assert!(missed.len() >= 15, "the seed has near misses");
    let fitting: Vec<_> = missed.difference(&no).collect();
    assert!(fitting.is_empty(), "assistants, former VPs and VPs elsewhere do not fit: {fitting:#?}");
}

#[test]
fn jennifer_has_everything_but_her_criteria() {
    let folder = tempfile::tempdir().unwrap();
    let practice = sample::open(&folder.path().join("sample"), now()).unwrap();
    let id = client_called(&practice, "Jennifer");
    let jennifer = client::read(&practice, id).unwrap();
    for (field, value) in [
        ("goal", &jennifer.goal),
        ("by when", &jennifer.goal_by),
        ("learn", &jennifer.learn),
        ("tell", &jennifer.tell),
        ("payer", &jennifer.payer),
        ("notes", &jennifer.notes_agreed),
    ] {
        assert!(!value.is_empty(), "{field} is filled in");
    }
    assert!(jennifer.goal_by_date.is_some(), "\"{}\" is understood as a day", jennifer.goal_by);
    let said = criteria::read(&practice, id, &Texts::new(Language::En)).unwrap();
    assert_eq!(said.sentence, None, "whom she wants to meet is for her to say");
    assert!(matches!(criteria::agreed(&practice, id), Err(Error::NotAgreed)), "and nothing is agreed");
}

#[test]
fn a_second_client_is_further_on_and_a_third_is_put_away() {
    let folder = tempfile::tempdir().unwrap();
    let practice = sample::open(&folder.path().join("sample"), now()).unwrap();
    let tobias = client_called(&practice, "Tobias");
    criteria::agreed(&practice, tobias).expect("his criteria are agreed");
    let chosen = shortlist::read(&practice, &Rosters::default(), tobias).unwrap();
    assert_eq!(chosen.entries.len(), 3, "three people are on his shortlist");
    let fits = people_who(&practice, tobias, FitShow::Yes);
    for entry in &chosen.entries {
        assert!(fits.iter().any(|row| row.starts_with(&entry.name)), "{} fits what he asked for", entry.name);
    }
    let archived = client::list(&practice, "", true).unwrap();
    assert_eq!(archived.len(), 1, "one client is archived");
}

#[test]
fn a_fresh_sample_has_nothing_to_undo() {
    let folder = tempfile::tempdir().unwrap();
    let practice = sample::open(&folder.path().join("sample"), now()).unwrap();
    let history = practice.history();
    assert_eq!((history.undo, history.redo), (None, None), "nobody has done anything yet");
    assert!(!settings::read(&practice).unwrap().practice_name.is_empty(), "it has a name");
}

#[test]
fn opening_the_sample_again_finds_what_was_changed() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("sample");
    let practice = sample::open(&at, now()).unwrap();
    client::create(&practice, "Someone new", "", now()).unwrap();
    assert!(matches!(sample::open(&at, now()), Err(Error::InUse)), "one Askwell at a time");
    drop(practice);
    let practice = sample::open(&at, now()).unwrap();
    client_called(&practice, "Someone new");
}

#[test]
fn a_reset_brings_the_sample_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("sample");
    let practice = sample::open(&at, now()).unwrap();
    client::create(&practice, "Someone new", "", now()).unwrap();
    assert!(matches!(sample::reset(&at, now()), Err(Error::InUse)), "not while it is open");
    drop(practice);
    let practice = sample::reset(&at, now()).unwrap();
    let names: Vec<_> = client::list(&practice, "", false).unwrap().into_iter().map(|row| row.name).collect();
    assert_eq!(names, ["Jennifer", "Tobias"], "as at first");
    assert_eq!(entries(folder.path()), ["sample"], "nothing is left beside it");
}

#[test]
fn a_damaged_or_older_sample_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("sample");
    drop(sample::open(&at, now()).unwrap());
    fs::write(at.join("practice.db"), b"this was a database").unwrap();
    drop(sample::open(&at, now()).expect("a damaged sample is made anew"));

    let practice = sample::open(&at, now()).unwrap();
    client::create(&practice, "Someone new", "", now()).unwrap();
    drop(practice);
    fs::write(at.join("sample-version"), "0\n").unwrap();
    let practice = sample::open(&at, now()).unwrap();
    assert_eq!(client::list(&practice, "", false).unwrap().len(), 2, "an older sample is made anew");
    assert_eq!(entries(folder.path()), ["sample"], "nothing is left beside it");
}

#[test]
fn what_is_no_sample_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("sample");
    let key = Key::from_bytes([7; 32]);
    let own = Practice::create_with_key(&at, &key).unwrap();
    client::create(&own, "A real client", "", now()).unwrap();
    drop(own);
    assert!(sample::open(&at, now()).is_err(), "another key's practice is not opened as the sample");
    assert!(sample::reset(&at, now()).is_err(), "and not made anew");
    let own = Practice::open_with_key(&at, &key).unwrap();
    client_called(&own, "A real client");
}

fn entries(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_same_seed_gives_the_same_export() {
    let export = generate::connections(7, 300);
    assert_eq!(export, generate::connections(7, 300), "same seed, same people");
    assert_ne!(export, generate::connections(8, 300), "another seed, other people");
    assert!(!export.ends_with('\n') && !export.contains('\r'), "line feeds, and none after the last row");
}

#[test]
fn a_generated_export_can_be_read_to_the_last_row() {
    for rows in [1, 2, 50, 3000] {
        let text = generate::connections(1, rows);
        let sheet = sheet(&text);
        assert_eq!(sheet.total, rows, "every row is there");
        assert_eq!(sheet.unreadable, [], "and can be read");
        assert_eq!(sheet.rows.len() + sheet.hidden, rows, "the counts add up");
        assert!(sheet.notes.is_empty(), "there is nothing to remark: {:?}", sheet.notes);
        let urls: HashSet<_> = sheet.rows.iter().map(|row| &row.profile_url).collect();
        assert_eq!(urls.len(), sheet.rows.len(), "no profile comes twice");
        assert!(sheet.rows.is_sorted_by(|a, b| a.connected_on >= b.connected_on), "newest first");
        assert!(sheet.rows.iter().all(|row| row.title.chars().count() <= 100), "titles are cut at 100 characters");
    }
}

#[test]
fn a_generated_export_has_the_rates_of_real_ones() {
    let sheet = sheet(&generate::connections(2, 6_000));
    let rows = &sheet.rows;
    // Lower case, every other sign a blank, so that " vp " is a word.
    let words_of = |title: &str| format!(" {title} ").to_lowercase().replace(|c: char| !c.is_alphanumeric(), " ");
    let titles: Vec<String> = rows.iter().filter(|r| !r.title.is_empty()).map(|r| words_of(&r.title)).collect();
    let share =
        |words: &[&str]| 1000 * titles.iter().filter(|t| words.iter().any(|w| t.contains(w))).count() / titles.len();
    let of_rows = |n: usize| 1000 * n / sheet.total;
    // Per thousand. FORMATS of real exports: the figure in the middle, with room for chance.
    let rates = [
        ("vice presidents", share(&[" vp ", "vice president", " svp ", " evp ", " rvp ", " avp "]), 12..=22),
        ("heads", share(&["head of"]), 30..=45),
        ("directors", share(&["director"]), 58..=80),
        ("chief officers", share(&[" ceo ", " cfo ", " cto ", " coo ", " chief "]), 82..=110),
        ("founders and owners", share(&["founder", "owner"]), 75..=105),
        ("partners", share(&["partner"]), 22..=36),
        ("closed members", of_rows(sheet.hidden), 15..=25),
        ("e-mail addresses", of_rows(rows.iter().filter(|r| !r.email.is_empty()).count()), 22..=38),
        ("empty positions", of_rows(rows.iter().filter(|r| r.title.is_empty()).count()), 15..=25),
        ("commas in positions", of_rows(rows.iter().filter(|r| r.title.contains(',')).count()), 40..=62),
        ("bars in positions", of_rows(rows.iter().filter(|r| r.title.contains('|')).count()), 18..=32),
        ("names with a suffix", of_rows(rows.iter().filter(|r| r.last_name.contains(", ")).count()), 22..=40),
        ("distinct positions", of_rows(rows.iter().map(|r| &r.title).collect::<HashSet<_>>().len()), 630..=800),
        ("distinct companies", of_rows(rows.iter().map(|r| &r.company).collect::<HashSet<_>>().len()), 560..=830),
    ];
    for (what, per_thousand, expected) in rates {
        assert!(expected.contains(&per_thousand), "{what}: {per_thousand} in a thousand, expected {expected:?}");
    }
    let has = |what: &str, found: &dyn Fn(&askwell_core::people::import::Row) -> bool| {
        assert!(rows.iter().any(found), "there are {what}")
    };
    has("addresses with percent signs", &|r| r.profile_url.contains('%'));
    has("titles at the cut", &|r| r.title.chars().count() == 100);
    has("names in other scripts", &|r| r.first_name.chars().any(|c| c > '\u{370}'));
    has("titles with an emoji", &|r| r.title.chars().any(|c| c > '\u{1f000}'));
    has("companies with a comma", &|r| r.company.contains(", "));
    has("titles in German", &|r| r.title.starts_with("Leiter"));
}
