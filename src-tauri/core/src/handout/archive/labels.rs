//! The words of an archive: lists, values and what they hold, from the catalogue.

use rusqlite::types::Value;

use super::cell;
use super::gather::Record;
use super::shape::{Column, Holds, List};
use crate::vocabulary::texts::{Message, Texts};

/// What a list is called.
pub(super) fn list(list: &List, texts: &Texts) -> String {
    texts.say(&Message::new(format!("archive-list-{}", list.name)))
}

/// What a value is called.
pub(super) fn name(name: &str, texts: &Texts) -> String {
    texts.say(&Message::new(format!("archive-name-{name}")))
}

/// The name of the number of a record of `list`, where something that belongs to it names it.
pub(super) fn number_of(list: &List) -> String {
    format!("{}_number", list.name)
}

/// What kind of value it is.
pub(super) fn holds(column: &Column, texts: &Texts) -> String {
    let key = match column.is {
        Holds::Text => "text",
        Holds::Link => "link",
        Holds::Day => "day",
        Holds::Time => "time",
        Holds::Moment => "moment",
        Holds::Number => "number",
        Holds::Flag => "flag",
        Holds::Word => "word",
        Holds::Level | Holds::Industries | Holds::Levels | Holds::Fields | Holds::Reply | Holds::Shelf => "key",
        Holds::Reference => "reference",
        Holds::Criteria | Holds::Script | Holds::LibraryBody => "deep",
    };
    let of = column.to.as_ref().map_or_else(|| column.of.join(", "), Clone::clone);
    texts.say(&Message::new(format!("archive-holds-{key}")).with("of", of))
}

/// A value as text, for a cell; empty where nothing is said, and for what has no place in a cell.
pub(super) fn cell(column: &Column, value: &Value) -> String {
    if column.is.is_deep() {
        return String::new();
    }
    match cell::told(column, value) {
        None => String::new(),
        Some(serde_json::Value::String(text)) => text,
        Some(serde_json::Value::Array(keys)) => {
            keys.iter().filter_map(|key| key.as_str()).collect::<Vec<_>>().join(" ")
        }
        Some(other) => other.to_string(),
    }
}

/// The values of a record that have a place in a table.
pub(super) fn cells<'a>(list: &'a List, record: &'a Record) -> impl Iterator<Item = (&'a Column, &'a Value)> {
    list.columns.iter().zip(&record.cells).filter(|(column, _)| !column.is.is_deep())
}
