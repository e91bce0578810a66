//! Names of people: how one is taken apart, shown, and greeted. Pure functions; the words are in `data/names.toml`.
//!
//! - [`Name::of_text`] reads a whole name as people write it: "Ada Brandt", "Brandt, Ada", "Prof. Dr. Ada Brandt, PhD", "山田 太郎",
//!   "DUPONT Anne". [`Name::of_columns`] reads one whose first and last name are apart already.
//! - The form of address (Dr., Frau, 様) is apart: shown with the name, never the first name, and never in a greeting alone. Whoever is
//!   written with a form of address and one word has that word for a last name.
//! - Letters behind the name (", PhD") stay with the last name. [`Name::take_role`] takes those off that may be somebody's role (MD, PE,
//!   GM), for where nothing else says what they do.
//! - Names in Chinese, Japanese and Korean letters are shown and greeted family name first, without a space, as there; names from
//!   elsewhere in katakana are given name first. A Chinese or Japanese name without a space stays whole.
//! - Not ruled on: names in Latin letters that are family name first without a sign of it ("Yamada Taro", "Nagy Anna").

mod clean;
mod forms;
mod letters;
mod parts;
mod script;
mod words;

pub use clean::tidy;
pub use forms::is_honorific;
pub use letters::is_letters;
pub use parts::is_pronouns;
pub use words::faults;

pub(crate) use letters::last_and_letters;

use forms::{Part, place_of};
use letters::{is_initial, is_role};
use script::{is_east_asian, is_katakana};

/// A name in its parts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// Forms of address as they were written: "Prof. Dr.", "様".
    pub honorific: String,
    /// First name, or the only one.
    pub first: String,
    /// Last name, with the letters behind it ("Brandt, PhD").
    pub last: String,
}

impl Name {
    /// A name that stands in one place, in whichever order it is written.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        parts::of_text(text)
    }

    /// A name whose parts stand in columns of their own; `honorific` is what a column for it says, or nothing.
    #[must_use]
    pub fn of_columns(honorific: &str, first: &str, last: &str) -> Self {
        parts::of_columns(honorific, first, last)
    }

    /// Whether there is no letter of a name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.first.chars().chain(self.last.chars()).any(char::is_alphanumeric)
    }

    /// The name as it is shown and exported: in its own order, with its form of address.
    #[must_use]
    pub fn shown(&self) -> String {
        shown(&self.honorific, &self.first, &self.last)
    }

    /// What a first message calls the person.
    #[must_use]
    pub fn greeting(&self) -> String {
        greeting(&self.honorific, &self.first, &self.last)
    }

    /// Takes letters that may be a role off the name: what somebody does, where nothing else says it.
    pub fn take_role(&mut self) -> Option<String> {
        let (base, letters) = last_and_letters(&self.last);
        let mut letters: Vec<&str> =
            letters.split([',', '/']).map(str::trim).filter(|letters| !letters.is_empty()).collect();
        if let Some(at) = letters.iter().position(|letters| is_role(letters)) {
            let role = letters.remove(at).to_owned();
            self.last =
                std::iter::once(base).chain(letters).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            return Some(role);
        }
        // "Brandt MD": without a comma only where the rest isn't in capitals too.
        let (before, role) = self.last.rsplit_once(' ').unwrap_or(("", &self.last));
        let set_off = format!("{} {before}", self.first).contains(char::is_lowercase);
        if !(letters.is_empty() && set_off && is_role(role)) {
            return None;
        }
        let role = letters::in_brackets(role).unwrap_or(role).to_owned();
        self.last = before.trim_end().to_owned();
        Some(role)
    }
}

/// The name as it is shown and exported; see [`Name::shown`].
#[must_use]
pub fn shown(honorific: &str, first: &str, last: &str) -> String {
    let (base, letters) = last_and_letters(last);
    let (first, honorific) = (first.trim(), honorific.trim());
    let both = !first.is_empty() && !base.is_empty();
    let name = if both && is_katakana(first) && is_katakana(base) {
        format!("{first}・{base}")
    } else if both && is_east_asian(first) && is_east_asian(base) {
        format!("{base}{first}")
    } else {
        format!("{first} {base}").trim().to_owned()
    };
    let name = match place_of(honorific) {
        Part::Before => format!("{honorific} {name}").trim().to_owned(),
        Part::Joined => format!("{name}{honorific}"),
        Part::Behind => format!("{name} {honorific}").trim().to_owned(),
    };
    if letters.is_empty() { name } else { format!("{name}, {letters}") }
}

/// The name as lists are sorted by: as it is [`shown`], without the form of address.
#[must_use]
pub fn sorted_by(first: &str, last: &str) -> String {
    shown("", first, last)
}

/// What a first message calls the person: the first name; the whole name where it is East Asian, or where the first name is no more than
/// initials; form of address and last name where there is no first name. Looks at the parts once more, since anything may have been
/// typed into them.
#[must_use]
pub fn greeting(honorific: &str, first: &str, last: &str) -> String {
    let name = Name::of_columns(honorific, first, last);
    let (base, _) = last_and_letters(&name.last);
    if is_east_asian(&format!("{}{base}", name.first)) && !is_katakana(&name.first) {
        return shown(&name.honorific, &name.first, base);
    }
    let mut called: Vec<&str> =
        name.first.split(['(', '"', '“', '„', '«', ',']).next().unwrap_or_default().split(' ').collect();
    while called.len() > 1 && called.last().is_some_and(|word| word.is_empty() || is_initial(word)) {
        called.pop();
    }
    match called.first() {
        Some(word) if !(word.is_empty() || (is_initial(word) && !base.is_empty())) => called.join(" "),
        _ if name.honorific.is_empty() => shown("", &name.first, base),
        _ => shown(&name.honorific, "", base),
    }
}
