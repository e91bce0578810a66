//! The shortlist on paper: a page that can be given to somebody. Who it is stands in one column, how to reach them in another; what is
//! known of nobody has none.

use chrono::NaiveDate;
use serde::Serialize;

use super::labels::Labels;
use super::template::Template;
use super::values::Values;
use super::{Paper, Printed, pages};
use crate::error::Result;
use crate::handout::column::Column;
use crate::handout::line::Line;
use crate::handout::table::{ensure_something, once_each};
use crate::handout::vcard::web_address;
use crate::vocabulary::texts::{Message, Texts};

/// From how much weight on the paper lies on its side.
const HEAVY: u32 = 19;
/// Up to how many texts are tagged for screen readers. A tag takes some 180 bytes, more than most texts.
const TAGGED: usize = 2_000;
/// The longest address, in characters, that is set small enough for its column; a longer one is broken.
const LONGEST_ADDRESS: usize = 72;

/// What stands above the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// Whom the client wants to meet, as it was read back; empty: it is not said.
    pub sentence: String,
    /// The day, as people write it.
    pub day: String,
}

/// What stands in one column: several of the person's own, below each other.
struct Group {
    label: &'static str,
    columns: &'static [Column],
    /// How wide it is, beside the others.
    weight: u32,
}

const WHO: [Column; 5] = [Column::Name, Column::FirstName, Column::LastName, Column::Title, Column::Company];
const NAMES: [Column; 3] = [Column::Name, Column::FirstName, Column::LastName];
const GROUPS: [Group; 6] = [
    Group { label: "handout-column-name", columns: &WHO, weight: 5 },
    Group { label: "handout-column-contact", columns: &[Column::Email, Column::Url], weight: 6 },
    Group { label: "handout-column-field", columns: &[Column::Level, Column::Industries], weight: 4 },
    Group { label: "handout-column-connection", columns: &[Column::ConnectedOn, Column::Tie], weight: 4 },
    Group { label: "handout-column-why", columns: &[Column::Why], weight: 5 },
    Group { label: "handout-column-notes", columns: &[Column::Notes], weight: 5 },
];

/// A text within a cell, on a line of its own.
#[derive(Serialize)]
struct Text {
    words: String,
    /// "name", "address" or "plain".
    look: &'static str,
    /// Where it leads in the web; empty: nowhere.
    link: String,
}

#[derive(Serialize)]
struct Heading {
    label: String,
    weight: u32,
}

#[derive(Serialize)]
struct Sheet<'a> {
    labels: Labels,
    day: &'a str,
    sentence: &'a str,
    columns: Vec<Heading>,
    rows: Vec<Vec<Vec<Text>>>,
    /// The characters of the longest address.
    longest_address: usize,
    on_its_side: bool,
}

/// `lines` with what is known under `columns`: the heading on each page, the pages numbered, on its side where it is wide. Days are
/// written out; a column in which nobody has anything is not there.
///
/// # Errors
/// [`crate::Error::Invalid`] where there is nobody, or no column.
pub fn shortlist_pdf(
    lines: &[Line],
    columns: &[Column],
    about: &About,
    texts: &Texts,
    paper: Paper,
) -> Result<Printed> {
    ensure_something(lines, columns)?;
    let columns = once_each(columns);
    let known =
        |column: &Column| columns.contains(column) && lines.iter().any(|line| !line.cell(*column).trim().is_empty());
    let chosen = GROUPS.iter().filter_map(|group| {
        let here: Vec<Column> = group.columns.iter().copied().filter(known).collect();
        let place = here.iter().filter_map(|column| columns.iter().position(|one| one == column)).min()?;
        Some((place, group, here))
    });
    let mut chosen: Vec<(usize, &Group, Vec<Column>)> = chosen.collect();
    chosen.sort_by_key(|(place, ..)| *place);
    let rows: Vec<Vec<Vec<Text>>> =
        lines.iter().map(|line| chosen.iter().map(|(_, _, here)| cell(line, here, texts)).collect()).collect();
    let addresses = rows.iter().flatten().flatten().filter(|text| text.look == "address");
    let longest_address = addresses.map(|text| text.words.chars().count()).max().unwrap_or(0);
    let heading = |(_, group, here): &(usize, &Group, Vec<Column>)| Heading {
        label: texts.say(&match &**here {
            [only] => only.message(),
            _ => Message::new(group.label),
        }),
        // As wide as its longest address, where that has room.
        weight: if group.columns.contains(&Column::Email) && longest_address <= LONGEST_ADDRESS {
            0
        } else {
            group.weight
        },
    };
    let sheet = Sheet {
        labels: Labels::shortlist(texts),
        day: &about.day,
        sentence: &about.sentence,
        columns: chosen.iter().map(heading).collect(),
        longest_address,
        on_its_side: chosen.iter().map(|(_, group, _)| group.weight).sum::<u32>() > HEAVY,
        rows,
    };
    let tags: usize = sheet.rows.iter().flatten().map(Vec::len).sum();
    let values = Values::new(&sheet, texts.language().tag(), paper)?;
    if tags > TAGGED {
        pages::print_without_tags(&Template::SHORTLIST, &values)
    } else {
        pages::print(&Template::SHORTLIST, &values)
    }
}

/// What is known of `line` under `columns`, each on a line of its own; the name is one.
fn cell(line: &Line, columns: &[Column], texts: &Texts) -> Vec<Text> {
    let has = |column: &Column| columns.contains(column);
    let names = if has(&Column::Name) { &[Column::Name][..] } else { &[Column::FirstName, Column::LastName] };
    let name = names.iter().filter(|column| has(column)).map(|column| line.cell(*column)).collect::<Vec<_>>().join(" ");
    let plain = |words: String| Text { words, look: "plain", link: String::new() };
    let mut cell = vec![Text { look: "name", ..plain(name.trim().to_owned()) }];
    for column in columns.iter().filter(|column| !NAMES.contains(column)) {
        let words = line.cell(*column);
        cell.push(match column {
            Column::ConnectedOn => {
                plain(line.connected_on.map(|day| texts.date(day, NaiveDate::MIN)).unwrap_or_default())
            }
            Column::Email => Text { look: "address", ..plain(words) },
            Column::Url => Text {
                words: without_scheme(&words),
                look: "address",
                link: web_address(words.trim()).unwrap_or_default(),
            },
            _ => plain(words),
        });
    }
    cell.retain(|text| !text.words.trim().is_empty());
    cell
}

/// An address of the web as people write it: without what every one begins with.
fn without_scheme(address: &str) -> String {
    let bare = ["https://", "http://"].into_iter().find_map(|scheme| address.trim().strip_prefix(scheme));
    let bare = bare.unwrap_or(address.trim());
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/').to_owned()
}
