//! Quick entry: people as one types or pastes them, a line each.
//!
//! A line is "Name, Title, Company". How it is taken apart:
//!
//! - Tabs part it where there are any, else semicolons, else whichever comes first of a comma, a bar, and a dash, slash, dot or arrow
//!   between blanks; a colon behind the name; brackets behind the name. Within quotation marks and brackets nothing parts. The commas
//!   of other scripts are commas.
//! - The name is read by [`super::name`]. "Brandt, Ada" is one name where the rest of the line bears it out.
//! - Two parts are name and title, or name and company where it is known for one. "Title at Company" gives both. Of more than three
//!   parts the last is the company and all between are the title ("VP, Sales, Roche"), unless only the last is a title. A legal form
//!   (", Inc.") stays with its company.
//! - Addresses are taken wherever they stand. Places, telephone numbers, second addresses, and what a page counts are left out, and said.
//! - Recipients of a mail are one person each, with the address.
//! - A company, a title or a remark before the name and a colon go to their places. Remarks at the end ("friend of Jo", "met in
//!   Basel") are left out, and said. Entities, encoded words, links and tags are read as their text.
//! - A label a line ("Title: VP") belongs to the person above. A name that a page has twice is one person.
//! - Bullets, numbers and emoji before the name go; so does what a page's name ends with ("| LinkedIn").
//! - A line of headings is nobody: it is counted, and the rows below it are read by its columns.

mod addresses;
mod extras;
mod headings;
mod judge;
mod lead;
mod line;
mod marks;
mod markup;
mod page;
mod recipients;
mod roles;
mod split;
mod words;

pub use words::faults;

use self::headings::Layout;
use super::import::one_line;
use crate::vocabulary::texts::Message;

/// Lines taken at a time; what comes after them is not read.
pub const MOST_LINES: usize = 2_000;
/// Characters of a line; a longer one is hardly a person.
pub const LONGEST_LINE: usize = 1_000;
/// ... unless it is a line of recipients.
const LONGEST_LIST: usize = 100_000;

/// What was typed or pasted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The people, and the lines that could not be taken, in the order of the text.
    pub people: Vec<QuickLine>,
    /// Lines of headings, which were left out.
    pub headings: usize,
    /// Other lines that are about nobody: buttons and counts of a page, the name of a list.
    pub others: usize,
    /// Lines that say what the person on a line before does, and went to that person.
    pub joined: usize,
}

/// A person on a line, or why there is none. Texts are trimmed and on one line; empty where the line says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuickLine {
    /// The line, from 1. Recipients of a mail share one.
    pub line: usize,
    /// What is written of this person; of what is beyond [`MOST_LINES`] all of it.
    pub text: String,
    /// Form of address ("Dr.").
    pub honorific: String,
    /// First name, or the only one.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Role.
    pub title: String,
    /// Company.
    pub company: String,
    /// E-mail address.
    pub email: String,
    /// Address of a profile.
    pub profile_url: String,
    /// What the line says besides, and is not kept: a place, a telephone number, a second address.
    pub left_out: Vec<String>,
    /// Why the line could not be taken; all else but `text` is empty then.
    pub fault: Option<QuickFault>,
}

/// Why a line could not be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuickFault {
    /// Longer than [`LONGEST_LINE`].
    TooLong,
    /// No name on it.
    NoName,
    /// This line and all after it are beyond [`MOST_LINES`].
    TooMany,
}

impl QuickFault {
    /// The reason in words.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::TooLong => Message::new("quick-too-long").with("characters", LONGEST_LINE),
            Self::NoName => Message::new("quick-no-name"),
            Self::TooMany => Message::new("quick-too-many").with("lines", MOST_LINES),
        }
    }
}

/// The people on the lines of `text`, in its order; empty lines are passed over.
#[must_use]
pub fn parse(text: &str) -> Vec<QuickLine> {
    read(text).people
}

/// The people on the lines of `text`, and how many lines were about nobody.
#[must_use]
pub fn read(text: &str) -> Entry {
    let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).collect();
    let mut entry = Entry::default();
    let mut before = Before::default();
    for (at, (number, written)) in lines.iter().enumerate() {
        let (number, written) = (*number, *written);
        if entry.people.len() >= MOST_LINES {
            // All that is left, so that it can be added next.
            let rest: Vec<&str> = text.lines().skip(number.saturating_sub(1)).collect();
            entry.people.push(fault(number, &rest.join("\n"), QuickFault::TooMany));
            break;
        }
        let beside = |at: Option<usize>| at.and_then(|at| lines.get(at)).map(|(_, line)| *line);
        let around = marks::Around::of(beside(at.checked_sub(1)), beside(at.checked_add(1)));
        let length = written.chars().take(LONGEST_LIST + 1).count();
        if length > LONGEST_LINE && (length > LONGEST_LIST || !written.contains('@')) {
            entry.people.push(fault(number, written, QuickFault::TooLong));
            continue;
        }
        let plain = split::plain(written);
        before.next = beside(at.checked_add(1)).map(split::plain);
        entry.take(number, written, &plain, around, &mut before);
    }
    entry.people.iter_mut().for_each(tidy);
    entry
}

/// However a line was put together, what is kept of it is trimmed and on one line.
fn tidy(line: &mut QuickLine) {
    let QuickLine { honorific, first_name, last_name, title, company, email, profile_url, .. } = line;
    for field in [honorific, first_name, last_name, title, company, email, profile_url] {
        *field = one_line(field);
    }
    if line.fault.is_none() && line.first_name.is_empty() && line.last_name.is_empty() {
        *line = fault(line.line, &line.text, QuickFault::NoName);
    }
}

/// What the lines around say of a line.
#[derive(Default)]
struct Before {
    /// The columns that a line of headings named.
    layout: Option<Layout>,
    /// The line that says what the last person does, where the company may be on the next.
    headline: Option<usize>,
    /// The line that follows.
    next: Option<String>,
}

fn fault(line: usize, text: &str, fault: QuickFault) -> QuickLine {
    QuickLine { line, text: text.to_owned(), fault: Some(fault), ..QuickLine::default() }
}

impl Entry {
    fn take(&mut self, number: usize, written: &str, plain: &str, around: marks::Around, before: &mut Before) {
        let bare = marks::strip(plain, around).trim();
        if headings::is_rule(plain) || self.is_about_nobody(bare) {
            self.others += 1;
            return;
        }
        if let Some(found) = headings::read(plain) {
            self.headings += 1;
            before.layout = Some(found);
            return;
        }
        if self.joins_by_label(bare) {
            return;
        }
        if let Some(people) = recipients::read(bare) {
            for (text, person) in people {
                self.push(number, &text, person);
            }
            return;
        }
        if written.chars().nth(LONGEST_LINE).is_some() {
            self.people.push(fault(number, written, QuickFault::TooLong));
            return;
        }
        if let Some(cells) = before.layout.as_ref().and_then(|layout| layout.cells(plain)) {
            self.push(number, written, line::row(cells));
            return;
        }
        if roles::is_headline(bare) {
            // What somebody does, on the line below the name, as a page has it.
            if let Some(last) = self.people.last_mut().filter(|last| last.is_only_a_name())
                && let Ok(role) = line::person(&format!("Q, {bare}"), false)
            {
                (last.title, last.company) = (role.title, role.company);
                last.left_out.extend(role.left_out);
                before.headline = Some(number).filter(|_| last.company.is_empty());
                self.joined += 1;
                return;
            }
        }
        let below = before.headline.is_some_and(|line| line + 1 == number);
        if below
            && !judge::is_given(bare)
            && (judge::is_company(bare) || (!bare.contains(' ') && judge::is_like_a_house(bare)))
            && let Some(last) = self.people.last_mut()
        {
            bare.clone_into(&mut last.company);
            self.joined += 1;
            return;
        }
        match line::person(bare, false) {
            Ok(person) if on_a_page(bare, before) && self.is_repeated(number, &person) => self.others += 1,
            person => self.push(number, written, person),
        }
    }

    fn push(&mut self, number: usize, text: &str, person: Result<QuickLine, QuickFault>) {
        self.people.push(match person {
            Ok(person) => QuickLine { line: number, text: text.to_owned(), ..person },
            Err(why) => fault(number, text, why),
        });
    }

    /// "Title: VP", "Phone: ..." below a person, as a card has it.
    fn joins_by_label(&mut self, bare: &str) -> bool {
        let Some(last) = self.people.last_mut().filter(|last| last.fault.is_none()) else { return false };
        let Some((label, value)) = bare.split_once(':').map(|(label, value)| (label, value.trim())) else {
            return false;
        };
        let kept = match headings::label(label) {
            Some(words::Column::Title) => &mut last.title,
            Some(words::Column::Company) => &mut last.company,
            Some(words::Column::Email) => &mut last.email,
            Some(words::Column::Url) => &mut last.profile_url,
            _ => return false,
        };
        if value.is_empty() || !kept.is_empty() {
            return false;
        }
        value.clone_into(kept);
        self.joined += 1;
        true
    }

    /// Whether `person` is the one on the line before, with nothing but the name on either.
    fn is_repeated(&self, number: usize, person: &QuickLine) -> bool {
        let bare = |line: &QuickLine| line.is_only_a_name() && line.email.is_empty() && line.profile_url.is_empty();
        self.people.last().is_some_and(|last| {
            last.line + 1 == number
                && bare(last)
                && bare(person)
                && (&last.first_name, &last.last_name) == (&person.first_name, &person.last_name)
        })
    }

    /// What stands around people on a page or in a list.
    fn is_about_nobody(&self, bare: &str) -> bool {
        let words = words::get();
        let key = words::numbers_aside(&words::key(bare));
        let begins = |line: &String| {
            key.strip_prefix(line.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        words.between.contains(&words::key(bare))
            || judge::is_announcement(bare)
            || words.lines.iter().any(begins)
            || words.within.iter().any(|within| key.contains(within.as_str()))
            || bare.split_once(':').is_some_and(|(label, _)| words.mail.contains(&words::key(label)))
            || judge::is_of_a_page(bare)
            || judge::is_site(bare)
            || (!self.people.is_empty() && judge::is_place(bare))
    }
}

/// Whether a name stands on a page, which has it twice: as a link, or above what the person does.
fn on_a_page(bare: &str, before: &Before) -> bool {
    let next = before.next.as_deref().map(|next| marks::strip(next, marks::Around::default()).trim());
    line::is_view(bare) || next.is_some_and(|next| judge::is_of_a_page(next) || roles::is_headline(next))
}

impl QuickLine {
    fn is_only_a_name(&self) -> bool {
        self.fault.is_none() && self.title.is_empty() && self.company.is_empty()
    }
}
