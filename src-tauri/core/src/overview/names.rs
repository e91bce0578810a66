//! Every name in the practice, for whoever hides them on the screen: a demonstration shows how the app works, and nobody who is in it.

use serde::Serialize;

use crate::client;
use crate::error::Result;
use crate::people::{self, name};
use crate::practice::Practice;
use crate::shortlist;

/// What a text stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum NameOf {
    /// A client.
    Client,
    /// Somebody a client knows.
    Person,
    /// Where one of them is reached: an address of mail or of a page, a number.
    Address,
}

/// A text by which somebody is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct KnownName {
    /// The text.
    pub text: String,
    /// What it stands for.
    pub of: NameOf,
    /// The number of the client or the person: the same as long as they are here.
    pub number: u32,
    /// A part of a name, which can be a word of the language as well.
    pub part: bool,
}

/// Differs from an earlier number if any name has changed in between.
#[must_use]
pub fn names_revision(practice: &Practice) -> u32 {
    let all = practice.revision_of(&["client", "person", "shortlist_entry"]);
    u32::try_from(all % u64::from(u32::MAX)).unwrap_or_default()
}

/// Every text by which a client or a person is known. The parts of a name too, where people are likely to be called by them: clients, and who
/// is on a shortlist.
///
/// # Errors
/// The database's own.
pub fn names(practice: &Practice) -> Result<Vec<KnownName>> {
    practice.read(|c| {
        let mut found = Found(Vec::new());
        for (id, [name, called], addresses) in client::names(c)? {
            found.add(&name, NameOf::Client, id.0, false);
            found.add(&called, NameOf::Client, id.0, true);
            found.add_parts(&name, NameOf::Client, id.0);
            found.add_addresses(&addresses, id.0);
        }
        let listed = shortlist::everybody(c)?;
        for person in people::names(c)? {
            let id = person.id.0;
            let shown = name::shown(&person.honorific, &person.first_name, &person.last_name);
            let plain = name::shown("", &person.first_name, &person.last_name);
            found.add(&shown, NameOf::Person, id, false);
            if plain != shown {
                found.add(&plain, NameOf::Person, id, false);
            }
            if listed.contains(&person.id) {
                found.add_parts(&plain, NameOf::Person, id);
            }
            found.add_addresses(&person.addresses, id);
        }
        Ok(found.0)
    })
}

struct Found(Vec<KnownName>);

impl Found {
    fn add(&mut self, text: &str, of: NameOf, number: u32, part: bool) {
        if !text.trim().is_empty() {
            self.0.push(KnownName { text: text.trim().to_owned(), of, number, part });
        }
    }

    fn add_parts(&mut self, name: &str, of: NameOf, number: u32) {
        // Initials and titles are nobody's name alone.
        let parts = name.split_whitespace().filter(|part| !part.ends_with('.') && part.chars().count() > 1);
        for part in parts.filter(|part| *part != name.trim()) {
            self.add(part, of, number, true);
        }
    }

    fn add_addresses(&mut self, addresses: &[String], number: u32) {
        for (at, address) in addresses.iter().enumerate() {
            // What the file said is mostly what is there.
            if !addresses.iter().take(at).any(|before| before == address) {
                self.add(address, NameOf::Address, number, false);
            }
        }
    }
}
