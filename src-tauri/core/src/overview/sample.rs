//! The sample practice: Jennifer's story with invented people, made from `data/sample.toml`. It lies in a folder of its own, never
//! mixed with real data, under a key that is compiled in.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use chrono::{DateTime, Days, FixedOffset, Utc};

use super::draw::{Drawn, Maker};
use super::generate::table;
use super::seed::{self, Sample, SampleClient};
use crate::client::{self, ClientField};
use crate::criteria::{self, Choice, Dimension, How, Stance};
use crate::error::{Error, Result};
use crate::people::import::{self, Quiet, ReadError, read};
use crate::people::{self, Rosters};
use crate::practice::unfinished::{self, Unfinished};
use crate::practice::{Key, Practice, SettingsField, settings};
use crate::shortlist::{self, EntryField};
use crate::vocabulary::texts::{Language, Texts};
use crate::vocabulary::{ClientId, PersonId};

/// What the export that was brought in is called.
const FILE_NAME: &str = "Connections.csv";

/// In the sample's folder, the number of the seed it was made from; also the sign that the folder is a sample's and nothing else.
const MARK: &str = "sample-version";

/// The sample's key. It keeps nothing secret: the sample only has the same shape as a real practice.
#[must_use]
pub const fn key() -> Key {
    Key::from_bytes(*b"askwell: the sample practice key")
}

/// Opens the sample practice in `folder`, and makes it first where there is none. A damaged one, and one made from an older seed, is
/// made anew.
///
/// # Errors
/// [`Error::InUse`]; [`Error::NewerSchema`]; [`Error::PracticeDamaged`] where what lies there is no sample: it is left as it is. Else
/// what the file system and the database give.
pub fn open(folder: &Path, now: DateTime<FixedOffset>) -> Result<Practice> {
    if !Practice::stands_in(folder) {
        return make(folder, now);
    }
    match Practice::open_with_key(folder, &key()) {
        Ok(practice) if is_of_this_seed(folder) => Ok(practice),
        Ok(practice) => {
            drop(practice);
            make_anew(folder, now)
        }
        Err(Error::PracticeDamaged | Error::Database(_)) if is_marked(folder) => make_anew(folder, now),
        Err(error) => Err(error),
    }
}

/// Makes the sample practice in `folder` as it was at first. Whoever has it open closes it before.
///
/// # Errors
/// [`Error::InUse`] while it is open; [`Error::PracticeDamaged`] where what lies there is no sample: it is left as it is. Else what the
/// file system and the database give; the old one is still there then.
pub fn reset(folder: &Path, now: DateTime<FixedOffset>) -> Result<Practice> {
    if !Practice::stands_in(folder) {
        return make(folder, now);
    }
    match Practice::open_with_key(folder, &key()) {
        Ok(practice) => drop(practice),
        Err(Error::InUse) => return Err(Error::InUse),
        Err(_) if is_marked(folder) => {}
        Err(error) => return Err(error),
    }
    make_anew(folder, now)
}

/// Fills a fresh practice with the sample's clients. Each of them came about as it would by hand, so that there are steps of undo;
/// [`open`] gives the practice without them.
///
/// # Errors
/// The database's own.
pub fn lay(practice: &Practice, now: DateTime<FixedOffset>) -> Result<()> {
    let sample = seed::sample();
    settings::write(practice, SettingsField::PracticeName, &sample.practice.name, None)?;
    settings::write(practice, SettingsField::CoachName, &sample.practice.coach, None)?;
    for (seed, client) in (sample.seed..).zip(&sample.clients) {
        lay_client(practice, client, seed, now)?;
    }
    Ok(())
}

fn lay_client(practice: &Practice, from: &SampleClient, seed: u64, now: DateTime<FixedOffset>) -> Result<()> {
    let id = client::create(practice, &from.name, &from.role, now)?.id;
    let fields = [
        (ClientField::Level, from.level.key()),
        (ClientField::Goal, &from.goal),
        (ClientField::GoalBy, &from.goal_by),
        (ClientField::Learn, &from.learn),
        (ClientField::Tell, &from.tell),
        (ClientField::Payer, &from.payer),
        (ClientField::NotesAgreed, &from.notes_agreed),
    ];
    for (field, value) in fields {
        client::edit(practice, id, field, value, now, None)?;
    }
    lay_people(practice, id, from, seed, now)?;
    lay_criteria(practice, id, from, now.to_utc())?;
    lay_shortlist(practice, id, from, now)?;
    if from.archived {
        client::archive(practice, id, now)?;
    }
    Ok(())
}

/// The client's connections come in as a file would.
fn lay_people(
    practice: &Practice,
    id: ClientId,
    from: &SampleClient,
    seed: u64,
    now: DateTime<FixedOffset>,
) -> Result<()> {
    let mut maker = Maker::new(seed::invented(), seed);
    let mut rows = vec![Drawn::default(); from.hidden];
    for [first, last, title, company] in from.people.all() {
        rows.push(Drawn {
            first_name: first.clone(),
            last_name: last.clone(),
            profile_url: maker.profile_url(first, last, false),
            email: String::new(),
            company: company.clone(),
            title: title.clone(),
        });
    }
    if rows.is_empty() && from.drawn == 0 {
        return Ok(());
    }
    // Who is drawn must not change how many fit: no vice presidents, and nobody without a title.
    rows.extend((0..from.drawn).map(|_| maker.person(|kind| kind != "vp" && kind != "vp_trap")));
    maker.numbers.shuffle(&mut rows);
    let newest = now.date_naive().checked_sub_days(Days::new(4)).unwrap_or_default();
    let file = table(&rows, newest);
    let sheet = read(FILE_NAME, Cursor::new(file), &import::How::on(now.date_naive()), &Quiet).map_err(unreadable)?;
    people::bring_in(practice, id, &sheet, None, people::Answers::default(), now)?;
    Ok(())
}

fn unreadable(error: ReadError) -> Error {
    Error::Invalid(error.message())
}

fn lay_criteria(practice: &Practice, id: ClientId, from: &SampleClient, at: DateTime<Utc>) -> Result<()> {
    let levels = from.wants.level.iter().map(|(level, said)| (Dimension::Level, level.key(), said));
    let industries = from.wants.industry.iter().map(|(industry, said)| (Dimension::Industry, industry.key(), said));
    let choices: Vec<_> = levels.chain(industries).collect();
    if choices.is_empty() {
        return Ok(());
    }
    for (dimension, key, said) in choices {
        criteria::add_choice(practice, id, dimension, Choice { key: key.to_owned(), said: said.clone() })?;
    }
    criteria::set_stance(practice, id, Dimension::Company, Stance::NoPreference)?;
    // The sample's words are English, whatever language the window speaks; so is the sentence that was read back.
    let texts = Texts::new(Language::En);
    let Some(sentence) = criteria::read(practice, id, &texts)?.sentence else { return Ok(()) };
    criteria::agree(practice, id, How::Clicked, &criteria::sentence(&sentence), &texts, at)
}

fn lay_shortlist(practice: &Practice, id: ClientId, from: &SampleClient, now: DateTime<FixedOffset>) -> Result<()> {
    if from.shortlist.is_empty() {
        return Ok(());
    }
    let roster = Rosters::default().of(practice, id)?;
    let find = |first: &str, last: &str| {
        let found = roster.members().iter().map(|m| &m.person).find(|p| p.first_name == first && p.last_name == last);
        found.map(|p| p.id).ok_or(Error::Gone("person"))
    };
    let chosen = from.shortlist.iter().map(|[first, last, why]| Ok((find(first, last)?, why)));
    let chosen: Vec<(PersonId, &String)> = chosen.collect::<Result<_>>()?;
    let people: Vec<PersonId> = chosen.iter().map(|(person, _)| *person).collect();
    shortlist::add(practice, id, &people, now)?;
    for (person, why) in chosen {
        if !why.is_empty() {
            shortlist::edit(practice, id, person, EntryField::Why, why, None)?;
        }
    }
    Ok(())
}

/// Makes the sample beside its place and moves it there, so that it is there whole or not at all; then opens it, without steps of undo.
fn make(folder: &Path, now: DateTime<FixedOffset>) -> Result<Practice> {
    let laid = lay_aside(folder, now)?;
    fs::rename(laid.path().join(MADE), folder).map_err(Error::file("moving the sample into place"))?;
    Practice::open_with_key(folder, &key())
}

/// The same where an old sample lies in the way; it is deleted when the new one stands in its place.
fn make_anew(folder: &Path, now: DateTime<FixedOffset>) -> Result<Practice> {
    let laid = lay_aside(folder, now)?;
    let old = laid.path().join("old");
    fs::rename(folder, &old).map_err(Error::file("moving the old sample away"))?;
    if let Err(error) = fs::rename(laid.path().join(MADE), folder) {
        fs::rename(&old, folder).ok();
        return Err(Error::file("moving the sample into place")(error));
    }
    Practice::open_with_key(folder, &key())
}

/// What the name of a folder begins with in which a sample is made.
const UNFINISHED: &str = ".new-sample-";

/// The name of the new sample's folder while it is made.
const MADE: &str = "made";

/// A new sample in a temporary folder beside `folder`.
fn lay_aside(folder: &Path, now: DateTime<FixedOffset>) -> Result<Unfinished> {
    let parent = folder.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(Error::file("making the data folder"))?;
    unfinished::clear(parent, UNFINISHED);
    let aside = Unfinished::begin(UNFINISHED, parent).map_err(Error::file("making the sample's folder"))?;
    let made = aside.path().join(MADE);
    let practice = Practice::create_with_key(&made, &key())?;
    lay(&practice, now)?;
    drop(practice);
    fs::write(made.join(MARK), mark(seed::sample())).map_err(Error::file("marking the sample"))?;
    Ok(aside)
}

fn mark(sample: &Sample) -> String {
    format!("{}\n", sample.version)
}

fn is_marked(folder: &Path) -> bool {
    folder.join(MARK).is_file()
}

fn is_of_this_seed(folder: &Path) -> bool {
    fs::read_to_string(folder.join(MARK)).is_ok_and(|found| found == mark(seed::sample()))
}
