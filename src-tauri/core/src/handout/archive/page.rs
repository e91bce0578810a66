//! `index.html`: the archive for people. It has no script, and every word in it is text.

use html_escape::encode_text;

use super::gather::{Content, Record};
use super::labels;
use super::shape::{List, shape};
use crate::error::Result;
use crate::practice::Practice;
use crate::session::records;
use crate::vocabulary::SessionId;
use crate::vocabulary::texts::{Message, Texts};

const FRAME: &str = include_str!("../../../data/handout/archive.html");

/// The page of `content`; what was said in its sessions is read from `practice`.
pub(super) fn page(practice: &Practice, content: &Content, texts: &Texts) -> Result<String> {
    let say = |key: &str| texts.say(&Message::new(key));
    let mut body = String::new();
    for (list, records) in shape().lists.iter().zip(&content.lists).filter(|(list, _)| list.table != "client") {
        table(&mut body, "h2", list, records, texts);
    }
    let clients = shape().lists.iter().find(|list| list.table == "client");
    for (list, client) in clients.into_iter().flat_map(|list| content.of(&list.name).iter().map(move |one| (list, one)))
    {
        person(&mut body, practice, list, client, texts)?;
    }
    let about = texts.say(&Message::new("archive-page-about").with("day", content.made_on.to_string()));
    let filled = [
        ("{lang}", texts.language().tag().to_owned()),
        ("{title}", say("archive-page-title")),
        ("{about}", about),
        ("{body}", String::new()),
    ];
    let (head, tail) = FRAME.split_once("{body}").unwrap_or((FRAME, ""));
    let fill = |part: &str| {
        filled.iter().fold(part.to_owned(), |part, (place, words)| part.replace(place, &encode_text(words)))
    };
    Ok(format!("{}{body}{}", fill(head), fill(tail)))
}

/// Everything of one client.
fn person(body: &mut String, practice: &Practice, list: &List, client: &Record, texts: &Texts) -> Result<()> {
    let mut cells = labels::cells(list, client);
    let name = cells.next().map(|(column, value)| labels::cell(column, value)).unwrap_or_default();
    element(body, "h2", &name);
    body.push_str("<dl>\n");
    for (column, value) in cells {
        let told = labels::cell(column, value);
        if !told.is_empty() {
            element(body, "dt", &labels::name(&column.name, texts));
            element(body, "dd", &told);
        }
    }
    body.push_str("</dl>\n");
    for (within, records) in list.lists.iter().zip(&client.lists) {
        if within.table == "session" {
            sessions(body, practice, within, records, texts)?;
        } else {
            table(body, "h3", within, records, texts);
        }
    }
    Ok(())
}

/// What was said, session by session.
fn sessions(body: &mut String, practice: &Practice, list: &List, sessions: &[Record], texts: &Texts) -> Result<()> {
    table(body, "h3", list, sessions, texts);
    for session in sessions {
        let id = SessionId(u32::try_from(session.id).unwrap_or(0));
        element(body, "pre", &records::text(&records::read(practice, id, texts)?, texts));
    }
    Ok(())
}

/// A table of `records`, and of what belongs to them.
fn table(body: &mut String, heading: &str, list: &List, records: &[Record], texts: &Texts) {
    let rows: Vec<(u32, &Record)> = records.iter().map(|record| (0, record)).collect();
    rows_of(body, heading, (list, None), &rows, texts);
    for (at, within) in list.lists.iter().enumerate() {
        let mut rows: Vec<(u32, &Record)> = Vec::new();
        for record in records {
            rows.extend(record.lists.get(at).into_iter().flatten().map(|one| (record.number, one)));
        }
        rows_of(body, "h4", (within, Some(list)), &rows, texts);
    }
}

/// Records with the numbers of those that they belong to.
fn rows_of(
    body: &mut String,
    heading: &str,
    (list, above): (&List, Option<&List>),
    rows: &[(u32, &Record)],
    texts: &Texts,
) {
    if rows.is_empty() || !list.page {
        return;
    }
    element(body, heading, &labels::list(list, texts));
    body.push_str("<table>\n<tr>");
    if let Some(above) = above {
        element(body, "th", &labels::name(&labels::number_of(above), texts));
    }
    if list.numbered {
        element(body, "th", &labels::name("number", texts));
    }
    for column in list.columns.iter().filter(|column| !column.is.is_deep()) {
        element(body, "th", &labels::name(&column.name, texts));
    }
    body.push_str("</tr>\n");
    for (owner, record) in rows {
        body.push_str("<tr>");
        let numbers = above.map(|_| *owner).into_iter().chain(list.numbered.then_some(record.number));
        numbers.for_each(|number| element(body, "td", &number.to_string()));
        for (column, value) in labels::cells(list, record) {
            element(body, "td", &labels::cell(column, value));
        }
        body.push_str("</tr>\n");
    }
    body.push_str("</table>\n");
}

fn element(body: &mut String, tag: &str, text: &str) {
    body.push_str(&format!("<{tag}>{}</{tag}>\n", encode_text(text)));
}
