//! Quick entry while it is typed: what each line is taken for.

use serde::Serialize;

use super::industry::industries_of;
use super::level::{level_of, levels_said};
use super::quick;
use crate::vocabulary::Levels;
use crate::vocabulary::texts::{Arg, Joint, Message, Texts};

/// A line of quick entry as it is understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct QuickView {
    /// The line, from 1.
    pub line: u32,
    /// The name.
    pub name: String,
    /// The title.
    pub title: String,
    /// The company.
    pub company: String,
    /// Level and industries in a few words; empty where neither is known.
    pub summary: String,
    /// Why the line cannot be taken.
    pub fault: Option<String>,
}

/// The lines of `text` as they are understood.
#[must_use]
pub fn look(text: &str, texts: &Texts) -> Vec<QuickView> {
    let view = |line: quick::QuickLine| QuickView {
        line: u32::try_from(line.line).unwrap_or(u32::MAX),
        name: format!("{} {}", line.first_name, line.last_name).trim().to_owned(),
        summary: summary(&line.title, &line.company, texts),
        title: line.title,
        company: line.company,
        fault: line.fault.map(|fault| texts.say(&fault.message())),
    };
    quick::parse(text).into_iter().map(view).collect()
}

fn summary(title: &str, company: &str, texts: &Texts) -> String {
    let found = level_of(title);
    let level = found.level.map(|_| texts.say(&levels_said(found.level, found.also, Levels::NONE)));
    let industries: Vec<Arg> = industries_of(company)
        .industries
        .iter()
        .map(|i| Message::new(format!("industry-{}.said", i.key())).into())
        .collect();
    let industries = (!industries.is_empty())
        .then(|| texts.say(&Message::new("the-list").with("list", Arg::List(Joint::And, industries))));
    level.into_iter().chain(industries).collect::<Vec<_>>().join(" · ")
}
