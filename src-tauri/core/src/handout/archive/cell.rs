//! One value: as it is stored, and as an archive tells it.

use chrono::{DateTime, NaiveDate, NaiveTime};
use rusqlite::types::Value;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json};

use super::shape::{Column, Holds};
use crate::criteria::Criteria;
use crate::library::{LibraryBody, LibraryKind, ScriptLine};
use crate::people::import::{Field, Fields};
use crate::practice::settings;
use crate::vocabulary::{Industry, Level, ReplyKind};

/// How long a text may be, in bytes. The longest that Askwell takes at once anywhere has 20,000 characters; lines that are joined are more.
const TEXT_BYTES: usize = 1024 * 1024;
/// The greatest number where none is given. What counts on from it never comes to an end of its own.
const NUMBER_AT_MOST: u32 = 1_000_000_000;

/// What an archive says for a stored value; `None`: nothing.
pub(super) fn told(column: &Column, value: &Value) -> Option<Json> {
    match (column.is, value) {
        (Holds::Flag, Value::Integer(flag)) => Some(Json::Bool(*flag != 0)),
        (Holds::Fields, Value::Integer(bits)) => {
            let fields = Fields::from_bits(u8::try_from(*bits).unwrap_or(0));
            let keys: Vec<Json> = fields.iter().map(|field| field.key().into()).collect();
            (!keys.is_empty()).then_some(Json::Array(keys))
        }
        (_, Value::Integer(number)) => Some((*number).into()),
        (Holds::Levels | Holds::Industries, Value::Text(keys)) => {
            let keys: Vec<Json> = keys.split_whitespace().map(Into::into).collect();
            (!keys.is_empty()).then_some(Json::Array(keys))
        }
        (deep, Value::Text(json)) if deep.is_deep() => serde_json::from_str(json).ok(),
        (_, Value::Text(text)) => (column.optional || !text.is_empty()).then(|| text.as_str().into()),
        _ => None,
    }
}

/// The value to store for what an archive says; `None` where it cannot be that.
pub(super) fn stored(column: &Column, told: Json) -> Option<Value> {
    let text = |fits: fn(&Column, &str) -> bool| {
        let text = told.as_str().filter(|text| text.len() <= TEXT_BYTES)?;
        fits(column, text).then(|| Value::Text(text.to_owned()))
    };
    match column.is {
        Holds::Text => {
            text(|column, text| column.most.is_none_or(|most| text.chars().nth(most.try_into().unwrap_or(0)).is_none()))
        }
        Holds::Link => text(|_, text| settings::link(text).is_ok()),
        Holds::Day => text(|_, text| text.len() == 10 && text.parse::<NaiveDate>().is_ok()),
        Holds::Time => text(|_, text| text.len() == 5 && NaiveTime::parse_from_str(text, "%H:%M").is_ok()),
        Holds::Moment => text(|_, text| DateTime::parse_from_rfc3339(text).is_ok()),
        Holds::Word => text(|column, text| column.of.iter().any(|word| word == text)),
        Holds::Level => text(|_, text| Level::from_key(text).is_some()),
        Holds::Reply => text(|_, text| ReplyKind::from_key(text).is_some()),
        Holds::Shelf => text(|_, text| LibraryKind::ALL.iter().any(|kind| kind.key() == text)),
        Holds::Number | Holds::Reference => {
            let most = i64::from(column.most.unwrap_or(NUMBER_AT_MOST));
            told.as_i64().filter(|number| (column.least..=most).contains(number)).map(Value::Integer)
        }
        Holds::Flag => told.as_bool().map(|flag| Value::Integer(flag.into())),
        Holds::Fields => keys(&told, |key| Field::ALL.into_iter().find(|field| field.key() == key))
            .map(|fields| Value::Integer(fields.into_iter().collect::<Fields>().bits().into())),
        Holds::Levels => keys(&told, Level::from_key).map(|levels| joined(levels.into_iter().map(Level::key))),
        Holds::Industries => {
            keys(&told, Industry::from_key).map(|industries| joined(industries.into_iter().map(Industry::key)))
        }
        Holds::Criteria => deep::<Criteria>(&told, |_| true),
        Holds::Script => deep::<Vec<ScriptLine>>(&told, |_| true),
        // One that this version cannot read is passed over by the library, and kept for one that can.
        Holds::LibraryBody if LibraryBody::deserialize(&told).is_err() => deep::<Map<String, Json>>(&told, |_| true),
        Holds::LibraryBody => deep::<LibraryBody>(&told, |body| body.check().is_ok()),
    }
}

/// What is stored where an archive says nothing; `None`: it must say something.
pub(super) fn left_out(column: &Column) -> Option<Value> {
    match column.is {
        _ if column.optional => Some(Value::Null),
        Holds::Text | Holds::Link | Holds::Levels | Holds::Industries => Some(Value::Text(String::new())),
        Holds::Fields => Some(Value::Integer(0)),
        _ => None,
    }
}

fn keys<T>(told: &Json, known: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    told.as_array()?.iter().map(|key| known(key.as_str()?)).collect()
}

fn joined(keys: impl Iterator<Item = &'static str>) -> Value {
    Value::Text(keys.collect::<Vec<_>>().join(" "))
}

/// A structure that Askwell can read, as it was told.
fn deep<T: DeserializeOwned>(told: &Json, fits: impl Fn(&T) -> bool) -> Option<Value> {
    let read: T = T::deserialize(told).ok()?;
    fits(&read).then(|| Value::Text(told.to_string()))
}
