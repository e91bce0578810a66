//! `archive.json`: written in the order of the shape, and read back along it. What the shape does not know is refused where it is met.

use std::cell::Cell;
use std::fmt;

use chrono::NaiveDate;
use rusqlite::types::Value;
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::cell;
use super::gather::{Content, Record};
use super::shape::{In, List, shape};

/// What an archive says it is.
pub(super) const FORMAT: &str = "askwell-archive";
/// How many records an archive may hold.
const RECORDS_AT_MOST: usize = 1_000_000;

/// What an archive says of itself, whatever its version.
#[derive(Deserialize)]
pub(super) struct Heading {
    pub format: String,
    pub version: u32,
}

impl Serialize for Content {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        map.serialize_entry("version", &shape().version)?;
        map.serialize_entry("made_on", &self.made_on)?;
        map.serialize_entry("scope", if self.whole { "practice" } else { "client" })?;
        lists(&mut map, &shape().lists, &self.lists)?;
        map.end()
    }
}

fn lists<M: SerializeMap>(map: &mut M, shapes: &[List], lists: &[Vec<Record>]) -> Result<(), M::Error> {
    for (list, records) in shapes.iter().zip(lists) {
        match records.first() {
            Some(only) if list.single => map.serialize_entry(&list.name, &Told { list, record: only })?,
            Some(_) => {
                let told: Vec<Told<'_>> = records.iter().map(|record| Told { list, record }).collect();
                map.serialize_entry(&list.name, &told)?;
            }
            None => {}
        }
    }
    Ok(())
}

struct Told<'a> {
    list: &'a List,
    record: &'a Record,
}

impl Serialize for Told<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if self.list.numbered {
            map.serialize_entry("number", &self.record.number)?;
        }
        for (column, value) in self.list.columns.iter().zip(&self.record.cells) {
            if let Some(told) = cell::told(column, value) {
                map.serialize_entry(&column.name, &told)?;
            }
        }
        lists(&mut map, &self.list.lists, &self.record.lists)?;
        map.end()
    }
}

/// Reads `archive.json` of the newest version.
///
/// # Errors
/// What is wrong, with its line: a name that is not known, a value that cannot be that, something that is missing or stands twice.
pub(super) fn content(bytes: &[u8]) -> serde_json::Result<Content> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let content = deserializer.deserialize_map(Whole { left: Cell::new(RECORDS_AT_MOST) })?;
    deserializer.end()?;
    Ok(content)
}

struct Whole {
    left: Cell<usize>,
}

impl<'de> Visitor<'de> for Whole {
    type Value = Content;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(FORMAT)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Content, A::Error> {
        let (mut made_on, mut whole) = (None, None);
        let mut lists = Lists::of(&shape().lists);
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "format" | "version" => drop(map.next_value::<IgnoredAny>()?),
                "made_on" => made_on = Some(map.next_value::<NaiveDate>()?),
                "scope" => whole = Some(map.next_value::<String>()? == "practice"),
                _ => lists.read(&name, &mut map, &self.left)?,
            }
        }
        let whole = whole.ok_or_else(|| A::Error::missing_field("scope"))?;
        let lists = lists.done();
        let clients = shape().lists.iter().zip(&lists).find(|(list, _)| list.table == "client");
        let only_of_a_practice =
            |(list, records): (&List, &Vec<Record>)| list.scope == In::Practice && !records.is_empty();
        if !whole
            && (clients.is_none_or(|(_, clients)| clients.len() != 1)
                || shape().lists.iter().zip(&lists).any(only_of_a_practice))
        {
            return Err(A::Error::custom("scope"));
        }
        Ok(Content { made_on: made_on.ok_or_else(|| A::Error::missing_field("made_on"))?, whole, lists })
    }
}

/// Lists of which each may come once, in any order.
struct Lists<'a> {
    shapes: &'a [List],
    found: Vec<Option<Vec<Record>>>,
}

impl<'a> Lists<'a> {
    fn of(shapes: &'a [List]) -> Self {
        Self { shapes, found: shapes.iter().map(|_| None).collect() }
    }

    fn read<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A, left: &Cell<usize>) -> Result<(), A::Error> {
        let found = self.shapes.iter().zip(&mut self.found).find(|(list, _)| list.name == name);
        let Some((list, found)) = found.filter(|(_, found)| found.is_none()) else {
            return Err(A::Error::custom("name"));
        };
        *found = Some(if list.single {
            vec![map.next_value_seed(OneRecord { list, left })?]
        } else {
            map.next_value_seed(Records { list, left })?
        });
        Ok(())
    }

    fn done(self) -> Vec<Vec<Record>> {
        self.found.into_iter().map(Option::unwrap_or_default).collect()
    }
}

#[derive(Clone, Copy)]
struct Records<'a> {
    list: &'a List,
    left: &'a Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Records<'_> {
    type Value = Vec<Record>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<Record>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Records<'_> {
    type Value = Vec<Record>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.list.name)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Vec<Record>, A::Error> {
        let mut records = Vec::new();
        while let Some(record) = sequence.next_element_seed(OneRecord { list: self.list, left: self.left })? {
            records.push(record);
            if self.list.most.is_some_and(|most| records.len() > most) {
                return Err(A::Error::custom("many"));
            }
        }
        Ok(records)
    }
}

#[derive(Clone, Copy)]
struct OneRecord<'a> {
    list: &'a List,
    left: &'a Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for OneRecord<'_> {
    type Value = Record;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Record, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for OneRecord<'_> {
    type Value = Record;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.list.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
        let Self { list, left } = self;
        left.set(left.get().checked_sub(1).ok_or_else(|| A::Error::custom("many"))?);
        let mut number = 0;
        let mut cells: Vec<Option<Value>> = list.columns.iter().map(|_| None).collect();
        let mut lists = Lists::of(&list.lists);
        while let Some(name) = map.next_key::<String>()? {
            if name == "number" && list.numbered {
                number = map.next_value::<u32>()?;
                continue;
            }
            let Some((column, cell)) = list.columns.iter().zip(&mut cells).find(|(column, _)| column.name == name)
            else {
                lists.read(&name, &mut map, left)?;
                continue;
            };
            let value = cell::stored(column, map.next_value()?).filter(|_| cell.is_none());
            *cell = Some(value.ok_or_else(|| A::Error::custom("value"))?);
        }
        let cells = list.columns.iter().zip(cells).map(|(column, cell)| cell.or_else(|| cell::left_out(column)));
        let cells = cells.collect::<Option<_>>().ok_or_else(|| A::Error::custom("missing"))?;
        Ok(Record { id: 0, number, cells, lists: lists.done() })
    }
}
