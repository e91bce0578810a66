//! Quick entry while it is typed: what each line is taken for.

use serde::Serialize;

use super::industry::industries_of;
use super::level::level_of;
use super::{name, quick};
use crate::vocabulary::texts::{Arg, Joint, Message, Texts};

/// What was typed or pasted into quick entry, as it is understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct QuickLook {
    /// The people, and what could not be taken.
    pub lines: Vec<QuickView>,
    /// How many lines of headings were left out.
    pub headings: u32,
    /// How many other lines are about nobody.
    pub others: u32,
}

/// A person of quick entry as they are understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct QuickView {
    /// The line, from 1; recipients of a mail share one.
    pub line: u32,
    /// What is written of them, to be put right where it could not be taken.
    pub text: String,
    /// The name.
    pub name: String,
    /// The title.
    pub title: String,
    /// The company.
    pub company: String,
    /// The e-mail address.
    pub email: String,
    /// What the line says besides and is not kept: a place, a telephone number.
    pub left_out: String,
    /// Level and industries in a few words; empty where neither is known.
    pub summary: String,
    /// Why the line cannot be taken.
    pub fault: Option<String>,
}

/// The lines of `text` as they are understood.
#[must_use]
pub fn look(text: &str, texts: &Texts) -> QuickLook {
    let view = |line: quick::QuickLine| QuickView {
        line: u32::try_from(line.line).unwrap_or(u32::MAX),
        name: name::shown(&line.honorific, &line.first_name, &line.last_name),
        summary: summary(&line.title, &line.company, texts),
        text: line.text,
        title: line.title,
        company: line.company,
        email: line.email,
        left_out: line.left_out.join(" · "),
        fault: line.fault.map(|fault| texts.say(&fault.message())),
    };
    let entry = quick::read(text);
    QuickLook {
        lines: entry.people.into_iter().map(view).collect(),
        headings: count(entry.headings),
        others: count(entry.others),
    }
}

fn count(lines: usize) -> u32 {
    u32::try_from(lines).unwrap_or(u32::MAX)
}

fn summary(title: &str, company: &str, texts: &Texts) -> String {
    let level = level_of(title).level.map(|level| texts.say(&Message::new(format!("level-{}", level.key()))));
    let industries: Vec<Arg> = industries_of(company)
        .industries
        .iter()
        .map(|i| Message::new(format!("industry-{}.said", i.key())).into())
        .collect();
    let industries = (!industries.is_empty())
        .then(|| texts.say(&Message::new("the-list").with("list", Arg::List(Joint::And, industries))));
    level.into_iter().chain(industries).collect::<Vec<_>>().join(" · ")
}
