//! By what a row of a file and a known person are compared.

use chrono::NaiveDate;

use super::field::Field;
use super::identity::{self, folded};
use super::plan::Known;
use super::sheet::Row;

/// By what a row and a known person are compared: of a known person what the file said, and what was entered where no file had a
/// say. Empty where there is nothing.
pub(super) struct Signs {
    pub full_name: String,
    pub profile: String,
    pub email: String,
    pub day: Option<NaiveDate>,
    /// Only of those whom nothing else tells apart.
    pub title: String,
    pub company: String,
    /// What is shown, where it is not what the file said.
    pub shown: Shown,
    /// The name was entered or corrected by hand.
    pub renamed: bool,
    /// A row, or a person whom a file brought: what it leaves open is not said, and what it says is said again by the same file.
    pub from_file: bool,
}

/// What was corrected by hand; empty where it was not.
#[derive(Default)]
pub(super) struct Shown {
    pub profile: String,
    pub email: String,
    pub company: String,
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
            shown: Shown::default(),
            renamed: false,
            from_file: true,
        }
    }

    pub fn of_known(known: &Known) -> Self {
        let by_file = [&known.file_title, &known.file_company, &known.file_profile_url, &known.file_email];
        // Whoever was typed has a first name that was typed, and no day.
        let from_file = by_file.iter().any(|said| !said.is_empty())
            || known.connected_on.is_some()
            || !known.by_hand.contains(Field::FirstName);
        let said = |field: Field, by_file: &'_ str, shown: &'_ str, form: fn(&str) -> String| match (
            by_file.is_empty(),
            from_file && known.by_hand.contains(field),
        ) {
            (false, _) => form(by_file),
            (true, true) => String::new(),
            (true, false) => form(shown),
        };
        let corrected = |field: Field, said: &str, shown: &str, form: fn(&str) -> String| {
            if known.by_hand.contains(field) { Some(form(shown)).filter(|shown| shown != said) } else { None }
                .unwrap_or_default()
        };
        let company = said(Field::Company, &known.file_company, &known.company, folded);
        let profile = said(Field::ProfileUrl, &known.file_profile_url, &known.profile_url, identity::profile);
        let email = said(Field::Email, &known.file_email, &known.email, identity::email);
        let keyless = profile.is_empty() && email.is_empty() && known.connected_on.is_none();
        let title = if keyless { said(Field::Title, &known.file_title, &known.title, folded) } else { String::new() };
        Self {
            full_name: full_name(&known.first_name, &known.last_name),
            title,
            day: known.connected_on,
            shown: Shown {
                profile: corrected(Field::ProfileUrl, &profile, &known.profile_url, identity::profile),
                email: corrected(Field::Email, &email, &known.email, identity::email),
                company: corrected(Field::Company, &company, &known.company, folded),
            },
            profile,
            email,
            company,
            renamed: known.by_hand.contains(Field::FirstName) || known.by_hand.contains(Field::LastName),
            from_file,
        }
    }

    /// Two addresses of profiles are two people. One that was corrected by hand speaks for its person and against nobody.
    pub fn conflicts(&self, known: &Self) -> bool {
        let spoken_against = !known.profile.is_empty() && self.profile != known.profile;
        !self.profile.is_empty() && spoken_against && self.profile != known.shown.profile
    }

    pub fn profile_key(&self) -> Option<Key<'_>> {
        (!self.profile.is_empty()).then_some(Key::One(&self.profile))
    }

    pub fn shown_profile_key(&self) -> Option<Key<'_>> {
        (!self.shown.profile.is_empty()).then_some(Key::One(&self.shown.profile))
    }

    pub fn email_key(&self) -> Option<Key<'_>> {
        (!self.email.is_empty()).then_some(Key::One(&self.email))
    }

    pub fn shown_email_key(&self) -> Option<Key<'_>> {
        (!self.shown.email.is_empty()).then_some(Key::One(&self.shown.email))
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

    /// Everything, where nothing of it is a key by itself. A name that was typed and nothing else is no more than a name.
    pub fn all_of_it(&self) -> Option<Key<'_>> {
        let key = Key::All(&self.full_name, &self.company, &self.title);
        (self.is_keyless() && (self.from_file || !self.says_only_a_name())).then_some(key)
    }

    /// The name, where that is all there is.
    pub fn only_a_name(&self) -> Option<Key<'_>> {
        (self.is_keyless() && self.says_only_a_name()).then_some(Key::All(&self.full_name, "", ""))
    }

    fn is_keyless(&self) -> bool {
        self.profile.is_empty() && self.email.is_empty() && self.day.is_none()
    }

    fn says_only_a_name(&self) -> bool {
        self.company.is_empty() && self.title.is_empty()
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
