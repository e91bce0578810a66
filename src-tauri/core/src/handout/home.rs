//! What a client takes home, gathered from the session: only the parts that are ticked.

use chrono::{DateTime, FixedOffset};

use super::pdf::{
    Draft, IfThen, Labels, Listed, Paper, Preview, Printed, Resource, TakeHome, take_home, take_home_preview, wall_pdf,
};
use crate::error::{Error, Result};
use crate::library::{self, LibraryBody, LibraryKind, Purpose};
use crate::practice::Practice;
use crate::session::{Doing, GoesHome, PartKey};
use crate::shortlist::Entry;
use crate::vocabulary::texts::{Arg, Message, Texts};

/// What goes home of `home`, as it is printed on `now`'s day.
#[must_use]
pub fn gather(home: GoesHome, parts: &[PartKey], texts: &Texts, now: DateTime<FixedOffset>) -> TakeHome {
    let has = |part: PartKey| parts.contains(&part);
    let text = |part: PartKey, words: String| Some(words).filter(|words| has(part) && !words.trim().is_empty());
    let entries = if has(PartKey::Shortlist) { home.shortlist } else { Vec::new() };
    let listed = |entry: Entry| Listed { name: entry.name, title: entry.title, company: entry.company, why: entry.why };
    let draft = home.drafts.into_iter().next().filter(|_| has(PartKey::Draft));
    let agreed = home.agreed_at.filter(|_| has(PartKey::Sentence) && !home.sentence.is_empty());
    let say_day = |key: &str, day| {
        texts.say(&Message::new(key.to_owned()).with("day", Arg::Date { day, said_on: now.date_naive() }))
    };
    let said_on = now.date_naive();
    let next = home.next.map(|next| next.said(texts, said_on));
    let doing = |doing: Doing| doing.made.line(doing.known, texts, said_on);
    TakeHome {
        doing: if has(PartKey::Doing) { home.doing.into_iter().map(doing).collect() } else { Vec::new() },
        agreed_on: agreed.map(|at| say_day("handout-take-home-agreed", at.with_timezone(&now.timezone()).date_naive())),
        goal: text(PartKey::Goal, home.goal),
        sentence: text(PartKey::Sentence, home.sentence),
        shortlist: entries.into_iter().map(listed).collect(),
        draft: draft.map(|(to, text)| Draft { to, text }),
        card: home
            .card
            .into_iter()
            .filter(|_| has(PartKey::Card))
            .map(|row| IfThen { if_words: row.if_words, then_lines: row.then_lines })
            .collect(),
        then_and_now: home.then_and_now.filter(|_| has(PartKey::ThenAndNow)),
        felt: text(PartKey::ThenAndNow, home.felt),
        questions: if has(PartKey::Seven) { home.seven } else { Vec::new() },
        resources: home
            .resources
            .into_iter()
            .filter(|_| has(PartKey::Resources))
            .map(|r| Resource { title: r.title, by: r.by, link: r.link })
            .collect(),
        wall: if has(PartKey::Wall) { home.wall } else { Vec::new() },
        next: next.filter(|_| has(PartKey::Next)),
        coach: if has(PartKey::Coach) { home.coach } else { String::new() },
        booking_link: if has(PartKey::Coach) { home.booking_link } else { String::new() },
        language: texts.language().tag().to_owned(),
        labels: Labels::take_home(texts),
    }
}

/// How the coach has the pages set; `None`: as they ship.
fn template(practice: &Practice) -> Result<Option<String>> {
    let shelf = library::read(practice, LibraryKind::Template)?;
    Ok(shelf.items.into_iter().filter(|item| item.changed && !item.hidden).find_map(|item| match item.item {
        LibraryBody::Template(template) if template.purpose == Purpose::TakeHome => Some(template.text),
        _ => None,
    }))
}

/// The file that goes home.
///
/// # Errors
/// [`Error::Invalid`] where nothing is ticked, or the coach's template has a fault.
pub fn take_home_file(practice: &Practice, home: &TakeHome, paper: Paper) -> Result<Printed> {
    if is_blank(home) {
        return Err(Error::Invalid(Message::new("handout-nothing-ticked")));
    }
    take_home(home, template(practice)?.as_deref(), paper)
}

/// Its pages, to be looked at; none where nothing is ticked.
///
/// # Errors
/// As [`take_home_file`] gives for a template.
pub fn take_home_pages(practice: &Practice, home: &TakeHome, paper: Paper) -> Result<Preview> {
    if is_blank(home) {
        return Ok(Preview { pages: Vec::new(), missing: Vec::new() });
    }
    take_home_preview(home, template(practice)?.as_deref(), paper)
}

fn is_blank(home: &TakeHome) -> bool {
    let blank = TakeHome { language: home.language.clone(), labels: home.labels.clone(), ..TakeHome::default() };
    *home == blank
}

/// The wall on one page: her own reasons first, then those of the library.
///
/// # Errors
/// [`Error::Invalid`] where there is no reason at all.
pub fn wall_file(home: Option<GoesHome>, practice: &Practice, texts: &Texts, paper: Paper) -> Result<Printed> {
    let reasons = match home {
        Some(home) => home.wall,
        None => {
            let shelf = library::read(practice, LibraryKind::Reason)?.items.into_iter().filter(|item| !item.hidden);
            let text = |body| match body {
                LibraryBody::Reason(reason) => Some(reason.text),
                _ => None,
            };
            shelf.filter_map(|item| text(item.item)).collect()
        }
    };
    wall_pdf(&reasons, texts, paper)
}

/// The characters that cannot be printed, as they are told.
#[must_use]
pub fn not_printed(missing: &[char]) -> String {
    missing.iter().map(char::to_string).collect::<Vec<_>>().join(" ")
}
