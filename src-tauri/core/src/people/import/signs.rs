//! By what a row of a file and a known person are compared.

use chrono::NaiveDate;

use super::field::Field;
use super::identity::{self, folded};
use super::plan::Known;
use super::sheet::Row;

/// By what a row and a known person are compared. Empty where there is nothing.
pub(super) struct Signs {
    pub full_name: String,
    pub profile: String,
    pub email: String,
    pub day: Option<NaiveDate>,
    /// Only of those whom nothing else tells apart.
    pub title: String,
    pub company: String,
    /// The company that is shown, where it is not the one of the file.
    pub shown_company: Option<String>,
    /// The name was entered or corrected by hand.
    pub renamed: bool,
}

impl Signs {
    pub fn of_row(row: &Row) -> Self {
        let (profile, email) = (identity::profile(&row.profile_url), identity::email(&row.email));
        let keyless = profile.is_empty() && email.is_empty() && row.connected_on.is_none();
        Self {
            full_name: full_name(&row.first_name, &row.last_name),
            title: if keyless { folded(&row.title) } else { String::new() },
            profile,
            email,
            day: row.connected_on,
            company: folded(&row.company),
            shown_company: None,
            renamed: false,
        }
    }

    pub fn of_known(known: &Known) -> Self {
        let said = |by_file: &str, shown: &str| folded(if by_file.is_empty() { shown } else { by_file });
        let company = said(&known.file_company, &known.company);
        let corrected = !known.file_company.is_empty() && known.file_company != known.company;
        let shown = if corrected { folded(&known.company) } else { String::new() };
        let (profile, email) = (identity::profile(&known.profile_url), identity::email(&known.email));
        let keyless = profile.is_empty() && email.is_empty() && known.connected_on.is_none();
        Self {
            full_name: full_name(&known.first_name, &known.last_name),
            title: if keyless { said(&known.file_title, &known.title) } else { String::new() },
            profile,
            email,
            day: known.connected_on,
            shown_company: (corrected && shown != company).then_some(shown),
            company,
            renamed: known.by_hand.contains(Field::FirstName) || known.by_hand.contains(Field::LastName),
        }
    }

    /// Two addresses of profiles are two people.
    pub fn conflicts(&self, other: &Self) -> bool {
        !self.profile.is_empty() && !other.profile.is_empty() && self.profile != other.profile
    }

    pub fn profile_key(&self) -> Option<Key<'_>> {
        (!self.profile.is_empty()).then_some(Key::One(&self.profile))
    }

    pub fn email_key(&self) -> Option<Key<'_>> {
        (!self.email.is_empty()).then_some(Key::One(&self.email))
    }

    pub fn name_and_day(&self) -> Option<Key<'_>> {
        self.day.map(|day| Key::Day(&self.full_name, day))
    }

    pub fn name_and_company(&self) -> Option<Key<'_>> {
        (!self.company.is_empty()).then_some(Key::All(&self.full_name, &self.company, ""))
    }

    pub fn day_and_company(&self) -> Option<Key<'_>> {
        self.day.filter(|_| !self.company.is_empty()).map(|day| Key::Work(&self.company, day))
    }

    /// Everything, where nothing of it is a key by itself.
    pub fn all_of_it(&self) -> Option<Key<'_>> {
        let keyless = self.profile.is_empty() && self.email.is_empty() && self.day.is_none();
        keyless.then_some(Key::All(&self.full_name, &self.company, &self.title))
    }
}

fn full_name(first: &str, last: &str) -> String {
    match (first.is_empty(), last.is_empty()) {
        (false, false) => folded(&format!("{first} {last}")),
        (_, true) => folded(first),
        _ => folded(last),
    }
}

#[derive(PartialEq, Eq, Hash)]
pub(super) enum Key<'a> {
    One(&'a str),
    Day(&'a str, NaiveDate),
    Work(&'a str, NaiveDate),
    All(&'a str, &'a str, &'a str),
}
