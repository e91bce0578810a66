//! The client's contacts and the companies they work for: quick entry, import, merging, level from the title, industries of the company.

mod bring_in;
mod edit;
pub mod import;
pub mod industry;
pub mod level;
mod list;
mod look;
pub mod name;
mod preview;
pub mod quick;
mod roster;
mod said;
mod store;

pub use bring_in::{Answers, BroughtIn, bring_in, bring_in_watched, known};
pub use edit::{Added, PersonField, PersonView, add, count, edit, forget_except, read, remove};
pub(crate) use edit::{delete_all, name_of};
pub use list::{PeoplePage, PersonLine, list};
pub use look::{QuickLook, QuickView, look};
pub use preview::{ImportLine, ImportPart, ImportPreview, ImportReading, Pending};
pub use roster::{Member, Roster, Rosters};
pub use said::{Saying, correct_industries, correct_level, say_together};
pub(crate) use store::names;

use chrono::NaiveDate;

use self::import::Fields;
use crate::vocabulary::{ClientId, Industries, Level, Levels, PersonId};

/// A client's contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Which person.
    pub id: PersonId,
    /// Whose contact.
    pub client: ClientId,
    /// Form of address ("Dr."); may be empty.
    pub honorific: String,
    /// First name.
    pub first_name: String,
    /// Last name; may be empty.
    pub last_name: String,
    /// The present role's title.
    pub title: String,
    /// The present company.
    pub company: String,
    /// E-mail address.
    pub email: String,
    /// Address of the profile page.
    pub profile_url: String,
    /// When client and person connected.
    pub connected_on: Option<NaiveDate>,
    /// The title as the newest file had it.
    pub file_title: String,
    /// The company as the newest file had it.
    pub file_company: String,
    /// The e-mail address as the newest file had it.
    pub file_email: String,
    /// The profile's address as the newest file had it.
    pub file_profile_url: String,
    /// Which fields a person entered or corrected.
    pub by_hand: Fields,
    /// What the coach said about the level.
    pub said: SaidLevel,
}

impl Person {
    /// The whole name, as it is shown.
    #[must_use]
    pub fn name(&self) -> String {
        name::shown(&self.honorific, &self.first_name, &self.last_name)
    }

    /// What a first message calls the person.
    #[must_use]
    pub fn greeting(&self) -> String {
        name::greeting(&self.honorific, &self.first_name, &self.last_name)
    }
}

/// What the coach said about a person's level; it wins over the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SaidLevel {
    /// This is the level.
    pub level: Option<Level>,
    /// It is none of these.
    pub not_levels: Levels,
    /// When it was said.
    pub on: Option<NaiveDate>,
}

/// What the coach taught about a company; it wins over the directory, for every client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanySaid {
    /// The company as it was written when it was said.
    pub name: String,
    /// These are its industries (all of them, where there is any).
    pub industries: Industries,
    /// It is none of these.
    pub not_industries: Industries,
    /// When it was said.
    pub on: NaiveDate,
}
