//! Merging: who of a sheet is new, who is already here, who has changed, and about whom to ask. A pure function.
//!
//! A row is a known person's by the address of the profile, else by e-mail and name, else by full name with the day of connecting
//! where nothing else of the two differs. What two people can share does not merge by itself, it asks: an e-mail address under
//! another name that is akin, name and day with another company, name and company, an address of a profile that is another while
//! all else is the same. A name alone never merges: where neither side says anything else, it asks. Strong signs go first for the
//! whole sheet, and nobody is given to two rows.
//!
//! Addresses are compared with what the last file said, and with what a person corrected by hand: the same file finds its people
//! again after any correction of these, and a corrected address tells nobody apart.
//!
//! One thing beyond that: a row that has no address and no day, and says exactly what a known person without either says,
//! is that person's: nothing is merged by it, and the same file a second time changes nothing. Where all of it is a name, that
//! holds only for a person whom a file brought; about one who was typed it asks.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::field::{Field, Fields};
use super::identity::{self, folded};
use super::matching::{Asked, Matching};
use super::sheet::{Row, Sheet};
use crate::vocabulary::PersonId;

/// A person who is already here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub id: PersonId,
    /// First name, as shown.
    pub first_name: String,
    /// Last name, as shown.
    pub last_name: String,
    /// Role, as shown.
    pub title: String,
    /// Company, as shown.
    pub company: String,
    /// E-mail address.
    pub email: String,
    /// Address of the profile.
    pub profile_url: String,
    /// Day of connecting.
    pub connected_on: Option<NaiveDate>,
    /// The role that the last file said; differs from `title` where that was corrected by hand. Empty: no file said one.
    pub file_title: String,
    /// The company that the last file said, likewise.
    pub file_company: String,
    /// The address of the profile that the last file said. A row is matched by it as well as by `profile_url`.
    pub file_profile_url: String,
    /// The e-mail address that the last file said, likewise.
    pub file_email: String,
    /// The fields that were entered or corrected by hand. A file never overwrites these.
    pub by_hand: Fields,
}

/// What an import would do. Every row of the sheet is in exactly one of the lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Rows of people who are not here yet (indices into `sheet.rows`, as in the other lists).
    pub new: Vec<usize>,
    /// Rows that say what is known already.
    pub same: Vec<(usize, PersonId)>,
    /// Rows that say something else of a known person.
    pub changed: Vec<Change>,
    /// Rows that share with somebody what two people can share: the same person? Everybody known is asked about once.
    pub ask: Vec<Ask>,
    /// Rows that repeat an earlier row of the file; nothing is taken from them.
    pub repeats: Vec<Repeat>,
}

/// By what a row is told to be somebody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// The address of the profile, which is one person's.
    Profile,
    /// E-mail and name.
    Email,
    /// The name, with the day or with all else that is said.
    Name,
}

impl Sign {
    /// Whether two people may share it, so that a merge by it can be taken back.
    #[must_use]
    pub const fn can_be_shared(self) -> bool {
        !matches!(self, Self::Profile)
    }
}

/// A row about which to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// The row.
    pub row: usize,
    /// Who it may be.
    pub whom: Whom,
    /// What the two share, or what not.
    pub why: Why,
}

/// Who a row may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Somebody known.
    Known(PersonId),
    /// The person of an earlier row of the same file.
    Row(usize),
}

/// Why it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The address of the profile is another, and all else the same.
    Profile,
    /// One e-mail address, and names that are akin.
    Email,
    /// One name and one day, and another job.
    Day,
    /// One name and one company.
    Company,
    /// One name, and nothing else is said of either.
    Name,
    /// One day and one company, and the name was corrected by hand.
    Renamed,
}

impl Why {
    /// The key in the catalogue of texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Profile => "import-ask-profile",
            Self::Email => "import-ask-email",
            Self::Day => "import-ask-day",
            Self::Company => "import-ask-company",
            Self::Name => "import-ask-name",
            Self::Renamed => "import-ask-renamed",
        }
    }
}

/// A row that repeats another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repeat {
    /// The row.
    pub row: usize,
    /// The earlier row.
    pub earlier: usize,
    /// By what.
    pub by: Sign,
}

/// What a row says of a known person that is not known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The row.
    pub row: usize,
    /// The person.
    pub person: PersonId,
    /// By what the row is theirs.
    pub by: Sign,
    /// What differs, in the order of [`Field::ALL`]; never empty.
    pub fields: Vec<FieldChange>,
    /// A job move: a role or a company that was known is now another.
    pub moved: bool,
}

/// A field that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Which.
    pub field: Field,
    /// What is shown now; a day as `2023-03-12`.
    pub from: String,
    /// What the file says.
    pub to: String,
    /// The field was entered or corrected by hand, so it stays as it is; only `file_title` or `file_company` follow the file.
    pub kept_by_hand: bool,
}

/// Compares `sheet` with everyone `known`. Takes time in proportion to both.
#[must_use]
pub fn plan(known: &[Known], sheet: &Sheet) -> Plan {
    let matching = Matching::of(known, &sheet.rows);
    let ask = matching.ask();

    let mut plan = Plan::default();
    for (at, row) in sheet.rows.iter().enumerate() {
        if let Some((known, by)) = matching.person(at).and_then(|(k, by)| known.get(k).map(|known| (known, by))) {
            let (fields, moved) = differences(known, row);
            if fields.is_empty() {
                plan.same.push((at, known.id));
            } else {
                plan.changed.push(Change { row: at, person: known.id, by, fields, moved });
            }
        } else if let Some((earlier, by)) = matching.repeated(at) {
            plan.repeats.push(Repeat { row: at, earlier, by });
        } else {
            let asked = ask.get(&at).copied().and_then(|asked| match asked {
                Asked::Known(k, why) => known.get(k).map(|known| (Whom::Known(known.id), why)),
                Asked::Row(earlier, why) => Some((Whom::Row(earlier), why)),
            });
            match asked {
                Some((whom, why)) => plan.ask.push(Ask { row: at, whom, why }),
                None => plan.new.push(at),
            }
        }
    }
    plan
}

/// What `row` says that differs from what is known, and whether that is a job move. What the file leaves empty is no
/// difference, nor is what was corrected by hand, except that a role or a company which is another than the last file's is
/// worth showing.
fn differences(known: &Known, row: &Row) -> (Vec<FieldChange>, bool) {
    let mut changes = Vec::new();
    let mut moved = false;
    for field in Field::ALL {
        let by_hand = known.by_hand.contains(field);
        let (from, to) = (text_of_known(known, field), text_of_row(row, field));
        if to.is_empty() || from == to {
            continue;
        }
        let last_said = match field {
            Field::Title => &known.file_title,
            Field::Company => &known.file_company,
            _ if by_hand => continue,
            _ => "",
        };
        let one_form = |form: fn(&str) -> String| !from.is_empty() && form(&from) == form(&to);
        let unchanged = match field {
            Field::Title | Field::Company => last_said == to,
            Field::ProfileUrl => one_form(identity::profile),
            Field::Email => one_form(identity::email),
            Field::FirstName | Field::LastName | Field::ConnectedOn => false,
        };
        if unchanged {
            continue;
        }
        if matches!(field, Field::Title | Field::Company) {
            let before = if last_said.is_empty() { &from } else { last_said };
            moved |= !before.is_empty() && folded(before) != folded(&to);
        }
        changes.push(FieldChange { field, from: from.into_owned(), to: to.into_owned(), kept_by_hand: by_hand });
    }
    (changes, moved)
}

fn text_of_known(known: &Known, field: Field) -> Cow<'_, str> {
    match field {
        Field::FirstName => Cow::Borrowed(&known.first_name),
        Field::LastName => Cow::Borrowed(&known.last_name),
        Field::Title => Cow::Borrowed(&known.title),
        Field::Company => Cow::Borrowed(&known.company),
        Field::Email => Cow::Borrowed(&known.email),
        Field::ProfileUrl => Cow::Borrowed(&known.profile_url),
        Field::ConnectedOn => Cow::Owned(known.connected_on.map(|day| day.to_string()).unwrap_or_default()),
    }
}

fn text_of_row(row: &Row, field: Field) -> Cow<'_, str> {
    match field {
        Field::FirstName => Cow::Borrowed(&row.first_name),
        Field::LastName => Cow::Borrowed(&row.last_name),
        Field::Title => Cow::Borrowed(&row.title),
        Field::Company => Cow::Borrowed(&row.company),
        Field::Email => Cow::Borrowed(&row.email),
        Field::ProfileUrl => Cow::Borrowed(&row.profile_url),
        Field::ConnectedOn => Cow::Owned(row.connected_on.map(|day| day.to_string()).unwrap_or_default()),
    }
}
