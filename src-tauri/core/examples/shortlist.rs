//! Who of an export fits: `cargo run --release -p askwell-core --example shortlist -- FILE --level vp --industry pharma`.
//!
//! Brings FILE (a Connections.csv, or the zip it came in) into an encrypted practice in a temporary folder, matches, and writes those
//! who fit as CSV to standard output and the counts to standard error. `--level`, `--industry`, `--company`, `--title` and their
//! `--not-` twins may each be given several times; levels and industries in any word that the window understands ("VPs", "CPG").

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::process::ExitCode;

use askwell_core::criteria::{
    Answer, Choice, Criteria, Dimension, FitQuery, FitShow, FitSort, Matcher, Stance, candidate, select,
};
use askwell_core::people::import::{How, Quiet, ReadError, read};
use askwell_core::people::{self, Member, Roster, Rosters};
use askwell_core::practice::{Key, Practice};
use askwell_core::vocabulary::guard::guard;
use askwell_core::vocabulary::texts::{Language, Message, Texts};
use askwell_core::vocabulary::{Industry, Level, fold, industries_like, levels_like};
use askwell_core::{Error, client};

const USAGE: &str = "\
Usage: shortlist FILE [--level WORD] [--industry WORD] [--company NAME] [--title WORDS]
                      [--not-level WORD] [--not-industry WORD] [--not-company NAME] [--not-title WORDS]
For instance: shortlist Connections.csv --level vp --industry pharma --industry cpg --industry tech";

fn main() -> ExitCode {
    let texts = Texts::new(Language::En);
    let asked = match Asked::from(std::env::args().skip(1), &texts) {
        Ok(asked) => asked,
        Err(fault) => {
            say(&fault);
            return ExitCode::from(2);
        }
    };
    match shortlist(&asked, &texts) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has read enough.
        Err(Fault::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(fault) => {
            say(&fault.words(&texts));
            ExitCode::FAILURE
        }
    }
}

fn say(words: &str) {
    writeln!(io::stderr(), "{words}").ok();
}

/// What was asked for on the command line.
struct Asked {
    file: String,
    criteria: Criteria,
}

impl Asked {
    fn from(mut arguments: impl Iterator<Item = String>, texts: &Texts) -> Result<Self, String> {
        let mut file = None;
        let mut criteria = Criteria::default();
        while let Some(argument) = arguments.next() {
            let Some(option) = argument.strip_prefix("--") else {
                if file.replace(argument).is_some() {
                    return Err(format!("One file at a time, please.\n{USAGE}"));
                }
                continue;
            };
            let (option, given) =
                option.split_once('=').map_or((option, None), |(option, value)| (option, Some(value.to_owned())));
            let (stance, name) =
                option.strip_prefix("not-").map_or((Stance::AnyOf, option), |name| (Stance::NoneOf, name));
            let Some(dimension) = Dimension::ALL.into_iter().find(|d| d.key() == name) else {
                return Err(format!("There is no option --{option}.\n{USAGE}"));
            };
            let Some(word) = given.or_else(|| arguments.next()) else {
                return Err(format!("A word is missing after --{option}.\n{USAGE}"));
            };
            criteria = added(criteria, dimension, stance, &word, texts)?;
        }
        for dimension in Dimension::ALL {
            if criteria.wish(dimension).in_force() == Stance::Open {
                criteria = criteria.with_stance(dimension, Stance::NoPreference);
            }
        }
        let file = file.ok_or_else(|| format!("Which file?\n{USAGE}"))?;
        Ok(Self { file, criteria })
    }
}

fn added(
    criteria: Criteria,
    dimension: Dimension,
    stance: Stance,
    word: &str,
    texts: &Texts,
) -> Result<Criteria, String> {
    let key = match dimension {
        Dimension::Level => {
            let like = levels_like(word).into_iter().map(|(level, alias)| (level.key(), alias)).collect();
            understood(word, Level::ALL.map(Level::key).as_slice(), like, dimension, texts)?
        }
        Dimension::Industry => {
            let like = industries_like(word).into_iter().map(|(industry, alias)| (industry.key(), alias)).collect();
            understood(word, Industry::ALL.map(Industry::key).as_slice(), like, dimension, texts)?
        }
        Dimension::Company | Dimension::Title => word.to_owned(),
    };
    let standing = criteria.wish(dimension).in_force();
    if standing != Stance::Open && standing != stance {
        return Err(format!("--{0} and --not-{0} exclude each other.", dimension.key()));
    }
    let choice = Choice { key, said: String::new() };
    let criteria = criteria.with_stance(dimension, stance);
    criteria.with_choice(dimension, choice).map_err(|fault| texts.say(&fault.message()))
}

/// The key that `word` means: the key itself, its name, one of its aliases, or the only one that begins so.
fn understood(
    word: &str,
    keys: &[&'static str],
    like: Vec<(&'static str, Option<&'static str>)>,
    dimension: Dimension,
    texts: &Texts,
) -> Result<String, String> {
    let folded = fold(word);
    let name = |key: &str| texts.say(&Message::new(format!("{}-{key}", dimension.key())));
    let exact = keys.iter().find(|key| **key == folded || fold(&name(key)) == folded).copied();
    let alias = || like.iter().find(|(_, alias)| alias.is_some_and(|alias| fold(alias) == folded)).map(|(key, _)| *key);
    if let Some(key) = exact.or_else(alias) {
        return Ok(key.to_owned());
    }
    match like.as_slice() {
        [(key, _)] => Ok((*key).to_owned()),
        several => {
            let choices: Vec<&str> =
                if several.is_empty() { keys.to_vec() } else { several.iter().map(|(key, _)| *key).collect() };
            Err(format!("No {} is called {word:?}. Choose one of: {}.", dimension.key(), choices.join(", ")))
        }
    }
}

/// What can go wrong once the command line is understood.
enum Fault {
    Read(ReadError),
    Core(Error),
    Output(io::Error),
}

impl Fault {
    fn words(&self, texts: &Texts) -> String {
        match self {
            Self::Read(error) => texts.say(&error.message()),
            Self::Core(error) => texts.say(&error.message()),
            Self::Output(error) => format!("The rows could not be written: {error}"),
        }
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

fn shortlist(asked: &Asked, texts: &Texts) -> Result<(), Fault> {
    let file = File::open(&asked.file).map_err(Error::file("opening the export"))?;
    let now = chrono::Local::now().fixed_offset();
    let how = How::on(now.date_naive());
    let sheet = read(&asked.file, BufReader::new(file), &how, &Quiet).map_err(Fault::Read)?;
    let folder = tempfile::tempdir().map_err(Error::file("making a temporary folder"))?;
    let practice = Practice::create_with_key(&folder.path().join("practice"), &Key::random()?)?;
    let client = client::create(&practice, "-", "", now)?.id;
    let (hidden, unreadable) = (sheet.hidden, sheet.unreadable.len());
    people::bring_in(&practice, client, &sheet, None, people::Answers::default(), now)?;
    drop(sheet);
    let roster = Rosters::default().of(&practice, client)?;
    let matcher = Matcher::new(&asked.criteria);
    let query = FitQuery { show: FitShow::Yes, sort: FitSort::Fit, ..FitQuery::default() };
    let (counts, fits) = select(&roster, &matcher, &query);
    write_rows(&roster, &fits, texts, now.date_naive()).map_err(Fault::Output)?;
    say(&format!(
        "yes: {}\nto decide: {}\nno: {}\nhidden: {hidden}\nunreadable: {unreadable}",
        counts.yes, counts.to_decide, counts.no
    ));
    Ok(())
}

fn write_rows(roster: &Roster, fits: &[(Answer, &Member)], texts: &Texts, today: chrono::NaiveDate) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(io::stdout().lock());
    let heading =
        ["name", "title", "company", "url", "level", "also_levels", "level_why", "industries", "industry_why"];
    writer.write_record(heading).map_err(output)?;
    for (_, member) in fits {
        let seen = candidate(roster, member);
        let keys = |keys: Vec<&'static str>| keys.join(";");
        let why = |why: Option<Message>| why.map(|why| texts.say(&why)).unwrap_or_default();
        let record = [
            member.person.name(),
            member.person.title.clone(),
            member.person.company.clone(),
            member.person.profile_url.clone(),
            seen.level.map(Level::key).unwrap_or_default().to_owned(),
            keys(seen.also.iter().map(Level::key).collect()),
            why(roster.why_level(member, today)),
            keys(seen.industries.iter().map(Industry::key).collect()),
            why(roster.why_industries(member, today)),
        ];
        writer.write_record(record.map(|field| guard(&field))).map_err(output)?;
    }
    writer.flush()
}

fn output(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        _ => io::Error::other("not a table"),
    }
}
