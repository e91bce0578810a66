//! One shortlisted person, as exports see them.

use chrono::NaiveDate;

use super::column::Column;
use crate::people::name;

/// One shortlisted person. Texts are empty where nothing is known; levels, industries and ties come in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Form of address ("Dr.").
    pub honorific: String,
    /// First name, or the only one.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// The present role.
    pub title: String,
    /// The present company.
    pub company: String,
    /// E-mail address.
    pub email: String,
    /// Address of the profile.
    pub profile_url: String,
    /// The day of connecting.
    pub connected_on: Option<NaiveDate>,
    /// The level, in words.
    pub level: String,
    /// The industries of the company, in words.
    pub industries: String,
    /// How well known, in words.
    pub tie: String,
    /// Why this person.
    pub why: String,
    /// Notes.
    pub notes: String,
}

impl Line {
    /// The whole name, in its own order.
    pub(super) fn name(&self) -> String {
        name::shown(&self.honorific, &self.first_name, &self.last_name)
    }

    /// What stands in `column`: text without control characters other than TAB and LF.
    pub(super) fn cell(&self, column: Column) -> String {
        match column {
            Column::Name => plain(&self.name()),
            Column::FirstName => plain(&self.first_name),
            Column::LastName => plain(&self.last_name),
            Column::Title => plain(&self.title),
            Column::Company => plain(&self.company),
            Column::Email => plain(&self.email),
            Column::Url => plain(&self.profile_url),
            Column::ConnectedOn => self.connected_on.map(|day| day.to_string()).unwrap_or_default(),
            Column::Level => plain(&self.level),
            Column::Industries => plain(&self.industries),
            Column::Tie => plain(&self.tie),
            Column::Why => plain(&self.why),
            Column::Notes => plain(&self.notes),
        }
    }
}

/// `text` with every kind of line break as LF and without other control characters, TAB excepted: some formats cannot hold
/// them, and some readers break lines at the rarer ones.
pub(super) fn plain(text: &str) -> String {
    let breaks = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    breaks.chars().filter(|c| matches!(c, '\t' | '\n') || !(c.is_control() || is_no_character(*c))).collect()
}

/// Code points that stand for nothing and that XML forbids.
const fn is_no_character(c: char) -> bool {
    matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// `text` on one line: line breaks and TABs become spaces, and none stand at its ends.
pub(super) fn one_line(text: &str) -> String {
    text.replace(['\n', '\t'], " ").trim().to_owned()
}
