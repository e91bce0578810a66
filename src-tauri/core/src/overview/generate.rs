//! Exports of invented people, shaped like LinkedIn's real ones: for the sample practice, for tests and for measuring.

use chrono::{Days, NaiveDate};

use super::draw::{Drawn, Maker};
use super::seed;

/// The heading of today's exports.
const HEADING: [&str; 7] = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"];

/// What stands above the heading: a file without it must be read as well, and nothing goes by its words.
const PREAMBLE: &str = "Notes:\n\"Some e-mail addresses are missing here, because only those are listed whose owners allow it, \
in their settings.\"\n\n";

/// Over how many days the connections of an export were made.
const DAYS: u64 = 5_500;

/// The text of a Connections.csv with `rows` rows, newest first: the same `seed` gives the same text. Rates are those counted in
/// real exports: 2 % closed members, 3 % with an e-mail address, 1.7 % vice presidents, and so on.
#[must_use]
pub fn connections(seed: u64, rows: usize) -> String {
    let mut maker = Maker::new(seed::invented(), seed);
    let mut people = Vec::with_capacity(rows);
    for _ in 0..rows {
        people.push(match maker.numbers.below(1000) {
            0..20 => Drawn::default(),
            20..40 => maker.silent(),
            _ => maker.person(|_| true),
        });
    }
    table(&people, NaiveDate::from_ymd_opt(2026, 3, 12).unwrap_or_default())
}

/// The text of a Connections.csv with these people; the first of them connected on `newest`.
pub(super) fn table(people: &[Drawn], newest: NaiveDate) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    // Writing into memory cannot fail.
    writer.write_record(HEADING).ok();
    for (at, person) in (0_u64..).zip(people) {
        let day = connected_on(newest, at, people.len() as u64);
        let Drawn { first_name, last_name, profile_url, email, company, title } = person;
        let record: [&str; 7] =
            [first_name, last_name, profile_url, email, company, title, &day.format("%d %b %Y").to_string()];
        writer.write_record(record).ok();
    }
    let rows = writer.into_inner().unwrap_or_default();
    let rows = String::from_utf8(rows).unwrap_or_default();
    // Real files end without a newline.
    format!("{PREAMBLE}{}", rows.strip_suffix('\n').unwrap_or(&rows))
}

/// The day of the row number `at` of `of`: newest first, and closer together the newer they are.
fn connected_on(newest: NaiveDate, at: u64, of: u64) -> NaiveDate {
    let back = DAYS * at * (at + of) / (2 * of * of).max(1);
    newest.checked_sub_days(Days::new(back)).unwrap_or(newest)
}
