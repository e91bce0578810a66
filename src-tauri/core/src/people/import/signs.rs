//! By what a row of a file and a known person are compared.

use chrono::NaiveDate;

use super::field::Field;
use super::identity::{self, folded};
use super::plan::{Known, Why};
use super::sheet::Row;
use crate::people::name::last_and_letters;

/// By what a row and a known person are compared: of a known person what the file said, and what was entered where no file had a
/// say. Empty where there is nothing.
pub(super) struct Signs {
    pub full_name: String,
    /// The name without the letters behind it, which people put on and take off.
    pub bare_name: String,
    pub profile: String,
    pub email: String,
    pub day: Option<NaiveDate>,
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
        Self {
            full_name: full_name(&row.first_name, &row.last_name),
            bare_name: full_name(&row.first_name, last_and_letters(&row.last_name).0),
            title: folded(&row.title),
            profile: identity::profile(&row.profile_url),
            email: identity::email(&row.email),
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
        Self {
            full_name: full_name(&known.first_name, &known.last_name),
            bare_name: full_name(&known.first_name, last_and_letters(&known.last_name).0),
            title: said(Field::Title, &known.file_title, &known.title, folded),
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

    /// Whether to ask if `self`, a row that shares with `known` what `why` says, is the same person, and what to say of it. Of two
    /// with different addresses of profiles it is asked where all else is one: such an address can be changed.
    pub fn doubt(&self, known: &Self, why: Why) -> Option<Why> {
        if self.conflicts(known) {
            let one_name = self.bare_name == known.bare_name && why != Why::Renamed;
            let one_job = self.works_at(known) && self.works_as(known);
            let all_else = match why {
                Why::Email => true,
                Why::Day => one_job && !self.company.is_empty() && !differ(&self.email, &known.email),
                Why::Company => {
                    one_job && (self.day.is_none() || known.day.is_none()) && !differ(&self.email, &known.email)
                }
                Why::Name | Why::Renamed | Why::Profile => false,
            };
            return (one_name && all_else).then_some(Why::Profile);
        }
        (why != Why::Email || akin(&self.full_name, &known.full_name)).then_some(why)
    }

    /// Whether an address that both have can be one person's: only LinkedIn's own pages of members are nobody else's.
    pub fn may_share_profile(&self, known: &Self) -> bool {
        identity::is_members(&self.profile) || akin(&self.full_name, &known.full_name)
    }

    pub fn has_name_of(&self, known: &Self) -> bool {
        self.full_name == known.full_name
    }

    pub fn works_at(&self, known: &Self) -> bool {
        self.company == known.company
    }

    pub fn works_as(&self, known: &Self) -> bool {
        self.title == known.title
    }

    /// Nothing says that the two work for different companies.
    pub fn may_work_at(&self, known: &Self) -> bool {
        !differ(&self.company, &known.company)
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

    /// The name without letters, and the day; none where there are no letters.
    pub fn bare_name_and_day(&self) -> Option<Key<'_>> {
        self.day.filter(|_| self.bare_name != self.full_name).map(|day| Key::Day(&self.bare_name, day))
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

/// Whether both say something, and not the same.
pub(super) fn differ(a: &str, b: &str) -> bool {
    !a.is_empty() && !b.is_empty() && a != b
}

/// Whether two folded names can be one person's: they share a word, as when somebody marries or shortens the first name, or differ
/// in nothing but spaces.
pub(super) fn akin(a: &str, b: &str) -> bool {
    /// Words within names that thousands share.
    const PARTICLES: [&str; 14] =
        ["de", "da", "do", "dos", "del", "della", "di", "la", "le", "van", "von", "den", "der", "al"];
    let words = |name: &'_ str| -> Vec<String> {
        let words =
            crate::vocabulary::words(name).filter(|word| word.chars().nth(1).is_some() && !PARTICLES.contains(word));
        words.map(str::to_owned).collect()
    };
    let (ours, theirs) = (words(a), words(b));
    ours.iter().any(|word| theirs.contains(word)) || a.chars().filter(|c| *c != ' ').eq(b.chars().filter(|c| *c != ' '))
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
