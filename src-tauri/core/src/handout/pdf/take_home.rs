//! What a client takes home.

use serde::Serialize;

use super::labels::Labels;
use super::template::Template;
use super::values::Values;
use super::{Paper, Preview, Printed, pages};
use crate::error::Result;
use crate::handout::vcard::web_address;

/// What goes home: only what the client has ticked. What is empty is simply not there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct TakeHome {
    /// What she said she would do, each as a whole line.
    pub doing: Vec<String>,
    /// Her goal, in her words.
    pub goal: Option<String>,
    /// The criteria as they were read back.
    pub sentence: Option<String>,
    /// When she said yes to it, as a whole line.
    pub agreed_on: Option<String>,
    /// The people she chose, in her order.
    pub shortlist: Vec<Listed>,
    /// The first message.
    pub draft: Option<Draft>,
    /// What she does if the answer is no.
    pub card: Vec<IfThen>,
    /// The story that she began with, and the sentence that took its place.
    pub then_and_now: Option<(String, String)>,
    /// What she wants to ask in the conversation.
    pub questions: Vec<String>,
    /// What the coach gave her to read.
    pub resources: Vec<Resource>,
    /// Reasons for a no, as a last page.
    pub wall: Vec<String>,
    /// When they meet again, as a whole line.
    pub next: Option<String>,
    /// The coach's name.
    pub coach: String,
    /// Where a time with the coach can be set up.
    pub booking_link: String,
    /// The language of the document, a tag such as "en" or "en-GB".
    pub language: String,
    /// The headings.
    pub labels: Labels,
}

/// Somebody of the shortlist.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Listed {
    /// First and last name.
    pub name: String,
    /// The present role.
    pub title: String,
    /// The present company.
    pub company: String,
    /// Why this person, in the client's words.
    pub why: String,
}

/// A first message.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Draft {
    /// To whom.
    pub to: String,
    /// The message; an empty line parts paragraphs.
    pub text: String,
}

/// One case of the card: if this happens, then she does that.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct IfThen {
    /// The case, as a whole clause: "If they say no,".
    pub if_words: String,
    /// Her moves, one after the other.
    pub then_lines: Vec<String>,
}

/// Something to read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Resource {
    /// What it is called.
    pub title: String,
    /// Who wrote it.
    pub by: String,
    /// Where it is.
    pub link: String,
}

/// The take-home as a PDF, by `template` where the coach has changed the one that ships.
///
/// # Errors
/// [`crate::Error::Invalid`] where a changed template has a fault, asks for a file or a package, or does not end.
pub fn take_home(home: &TakeHome, template: Option<&str>, paper: Paper) -> Result<Printed> {
    pages::print(&chosen(template), &values(home, paper)?)
}

/// The pages of the take-home, to be looked at.
///
/// # Errors
/// As [`take_home`] gives.
pub fn take_home_preview(home: &TakeHome, template: Option<&str>, paper: Paper) -> Result<Preview> {
    pages::preview(&chosen(template), &values(home, paper)?)
}

fn chosen(template: Option<&str>) -> Template<'_> {
    template.map_or(Template::TAKE_HOME, Template::Changed)
}

/// What the template reads: the take-home, and which of its links lead into the web. Only those can be clicked.
fn values(home: &TakeHome, paper: Paper) -> Result<Values> {
    #[derive(Serialize)]
    struct Sheet<'a> {
        #[serde(flatten)]
        home: &'a TakeHome,
        addresses: Vec<&'a str>,
    }
    let links = home.resources.iter().map(|resource| resource.link.as_str()).chain([home.booking_link.as_str()]);
    let addresses = links.filter(|link| web_address(link).is_some()).collect();
    Values::new(&Sheet { home, addresses }, &home.language, paper)
}
