//! Levels and industries of a table: `cargo run --release -p askwell-core --example classify < people.csv > classified.csv`.
//!
//! Reads a CSV with a column `title`, a column `company`, or both, from standard input, and writes the same rows with five more
//! columns to standard output: `level`, `also_levels`, `level_why`, `industries`, `industry_why`. What is not known stays empty.
//! The new columns follow the last one of the heading; what a row has beyond its heading comes after them.

use std::io::{self, BufReader, Write};
use std::process::ExitCode;

use askwell_core::people::industry::industries_of;
use askwell_core::people::level::level_of;
use askwell_core::vocabulary::texts::{Language, Message, Texts};
use askwell_core::vocabulary::{Industry, Level};
use csv::ByteRecord;

const NEW_COLUMNS: [&str; 5] = ["level", "also_levels", "level_why", "industries", "industry_why"];

fn main() -> ExitCode {
    match classify(&Texts::new(Language::En)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Fault::NoColumn) => {
            say(
                "The first row names neither a column \"title\" nor a column \"company\". Nothing was written. Give at least one of them a name in the first row.",
            );
            ExitCode::from(2)
        }
        // Whoever reads has read enough.
        Err(Fault::Stream(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Fault::Stream(error)) => {
            say(&format!("The rows could not be read or written to the end: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn say(words: &str) {
    writeln!(io::stderr(), "{words}").ok();
}

enum Fault {
    NoColumn,
    Stream(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Stream(error)
    }
}

impl From<csv::Error> for Fault {
    fn from(error: csv::Error) -> Self {
        Self::Stream(match error.into_kind() {
            csv::ErrorKind::Io(error) => error,
            _ => io::Error::other("not a table"),
        })
    }
}

/// Where title and company stand.
struct Columns {
    title: Option<usize>,
    company: Option<usize>,
}

fn classify(texts: &Texts) -> Result<(), Fault> {
    let input = BufReader::new(io::stdin().lock());
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(input);
    let mut row = ByteRecord::new();
    if !reader.read_byte_record(&mut row)? {
        return Err(Fault::NoColumn);
    }
    let heading = in_words(&row);
    let column = |name: &str| heading.iter().position(|h| h.trim().eq_ignore_ascii_case(name));
    let columns = Columns { title: column("title"), company: column("company") };
    if columns.title.is_none() && columns.company.is_none() {
        return Err(Fault::NoColumn);
    }
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(io::stdout().lock());
    write(&mut writer, &heading, heading.len(), &NEW_COLUMNS.map(str::to_owned))?;
    while reader.read_byte_record(&mut row)? {
        let fields = in_words(&row);
        let found = found(&fields, &columns, texts);
        write(&mut writer, &fields, heading.len(), &found)?;
    }
    writer.flush()?;
    Ok(())
}

/// The fields of `row` as text; bytes that are none become the replacement character.
fn in_words(row: &ByteRecord) -> Vec<String> {
    row.iter().map(|field| String::from_utf8_lossy(field).into_owned()).collect()
}

/// What the new columns hold.
fn found(fields: &[String], columns: &Columns, texts: &Texts) -> [String; 5] {
    let field = |at: Option<usize>| at.and_then(|at| fields.get(at)).map_or("", String::as_str);
    let level = level_of(field(columns.title));
    let industries = industries_of(field(columns.company));
    let why = |why: Option<Message>| why.map(|why| texts.say(&why)).unwrap_or_default();
    [
        level.level.map(Level::key).unwrap_or_default().to_owned(),
        level.also.iter().map(Level::key).collect::<Vec<_>>().join(";"),
        why(level.why.map(|why| why.message())),
        industries.industries.iter().map(Industry::key).collect::<Vec<_>>().join(";"),
        why(industries.why.map(|why| why.message())),
    ]
}

/// Writes `fields` with `new` after the first `width` of them, so that the new columns stand under their names in every row.
fn write(
    writer: &mut csv::Writer<impl Write>,
    fields: &[String],
    width: usize,
    new: &[String; 5],
) -> Result<(), Fault> {
    let own = (0..width).map(|at| fields.get(at).map_or("", String::as_str));
    let beyond = fields.iter().skip(width).map(String::as_str);
    writer.write_record(own.chain(new.iter().map(String::as_str)).chain(beyond))?;
    Ok(())
}
