//! No table is left out: every table and column of the newest schema has its place in the archive, the erasure, undo and the search for
//! canaries, or a written reason (`places.toml`). What is written there is tried with a row in every table.

use std::collections::{BTreeMap, HashMap};

use askwell_core::handout::archive::{self, Scope};
use askwell_core::practice::{About, Practice};
use askwell_core::vocabulary::ClientId;
use askwell_core::vocabulary::texts::Message;
use askwell_core::{client, overview};
use askwell_support::{Desk, Talk, now};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde::Deserialize;

use crate::archive::{archive_json, empty_practice, json_of, read_json};
use crate::traces::{contains, pages, traces};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    of: Of,
    stays: Option<String>,
    undo: Option<String>,
    #[serde(default)]
    one: bool,
    columns: BTreeMap<String, Column>,
}

#[derive(Deserialize, PartialEq, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Of {
    Client,
    Practice,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Column {
    fill: Option<String>,
    not_told: Option<String>,
}

/// The list, in the order in which rows can be added.
fn places() -> Vec<(String, Table)> {
    let text = include_str!("places.toml");
    let mut tables: HashMap<String, Table> = toml::from_str(text).unwrap();
    let order = text.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']')).filter(|n| !n.contains('.'));
    order.map(|name| (name.to_owned(), tables.remove(name).unwrap())).collect()
}

/// The tables of the newest schema with their columns, as SQLite has them.
fn schema(practice: &Practice) -> BTreeMap<String, Vec<String>> {
    practice
        .read(|c| {
            let mut statement = c.prepare(
                "SELECT tables.name, columns.name FROM sqlite_schema AS tables JOIN pragma_table_xinfo(tables.name) AS columns
                  WHERE tables.type IN ('table', 'view') AND tables.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
            )?;
            let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
            let mut tables = BTreeMap::<String, Vec<String>>::new();
            for row in rows {
                let (table, column) = row?;
                tables.entry(table).or_default().push(column);
            }
            Ok(tables)
        })
        .unwrap()
}

/// What nobody has given a place, and what has one and is not there.
fn left_out(schema: &BTreeMap<String, Vec<String>>, places: &[(String, Table)]) -> Vec<String> {
    let there = |schema: &BTreeMap<String, Vec<String>>| -> Vec<String> {
        schema.iter().flat_map(|(table, columns)| columns.iter().map(move |c| format!("{table}.{c}"))).collect()
    };
    let in_schema = there(schema);
    let listed: Vec<String> = places
        .iter()
        .flat_map(|(table, place)| place.columns.keys().map(move |column| format!("{table}.{column}")))
        .collect();
    let missing = in_schema.iter().filter(|c| !listed.contains(c)).map(|c| format!("{c} has no place"));
    let gone = listed.iter().filter(|c| !in_schema.contains(c)).map(|c| format!("{c} is not there"));
    missing.chain(gone).collect()
}

#[test]
fn every_table_and_column_has_its_place_or_a_reason() {
    let desk = Desk::new();
    let (mut schema, places) = (schema(&desk.practice), places());
    assert!(schema.len() > 15, "the schema was read: {:?}", schema.keys());
    assert_eq!(left_out(&schema, &places), Vec::<String>::new());
    for (name, table) in &places {
        assert!(table.of == Of::Client || table.stays.is_some(), "{name}: why does it stay?");
    }
    schema.get_mut("client").unwrap().push("shoe_size".to_owned());
    schema.insert("diary".to_owned(), vec!["words".to_owned()]);
    let seen = left_out(&schema, &places);
    assert_eq!(
        seen,
        ["client.shoe_size has no place", "diary.words has no place"],
        "it would see what a later issue adds"
    );
}

#[test]
fn what_refers_to_a_client_is_of_the_client_and_goes_or_lets_go_with_them() {
    let desk = Desk::new();
    let places = places();
    let of = |name: &str| places.iter().find(|(table, _)| table == name).map(|(_, table)| table.of).unwrap();
    let references: Vec<(String, String, String)> = desk
        .practice
        .read(|c| {
            let mut statement = c.prepare(
                "SELECT tables.name, keys.\"table\", keys.on_delete FROM sqlite_schema AS tables
                   JOIN pragma_foreign_key_list(tables.name) AS keys WHERE tables.type = 'table'",
            )?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap();
    assert!(references.len() > 10);
    for (table, to, on_delete) in references {
        assert!(of(&to) == Of::Practice || of(&table) == Of::Client, "{table} refers to {to}");
        assert!(["CASCADE", "SET NULL"].contains(&on_delete.as_str()), "{table} would hold {to} back: {on_delete}");
    }
    // Whatever refers to somebody only by letting go is reached through the client by another way.
    for (name, table) in places.iter().filter(|(_, table)| table.of == Of::Client) {
        let owners = ["client_id", "session_id", "story_id"];
        assert!(name == "client" || owners.iter().any(|owner| table.columns.contains_key(*owner)), "{name}");
    }
}

fn canary(table: &str, column: &str) -> String {
    format!("Zq{}x{}", table.replace('_', ""), column.replace('_', ""))
}

/// Whether a column holds a canary.
fn has_canary(column: &Column) -> bool {
    column.fill.as_ref().is_none_or(|fill| fill.contains("{canary}"))
}

/// Adds a row to a table, or writes its only one; `ids` are those that were added before.
fn fill(c: &Connection, name: &str, table: &Table, ids: &mut HashMap<String, i64>) -> rusqlite::Result<()> {
    let (mut columns, mut values) = (Vec::new(), Vec::new());
    for (column, holds) in table.columns.iter().filter(|(_, holds)| holds.fill.as_deref() != Some("")) {
        let filled =
            holds.fill.as_ref().map_or_else(|| canary(name, column), |f| f.replace("{canary}", &canary(name, column)));
        values.push(match filled.strip_prefix('@') {
            Some(other) => Value::Integer(ids[other]),
            None => filled.parse().map_or(Value::Text(filled), Value::Integer),
        });
        columns.push(column.as_str());
    }
    if columns.is_empty() {
        return Ok(());
    }
    if table.one {
        let set = columns.iter().map(|column| format!("{column} = ?")).collect::<Vec<_>>().join(", ");
        c.execute(&format!("UPDATE {name} SET {set}"), params_from_iter(values))?;
    } else {
        let places = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO {name} ({}) VALUES ({places})", columns.join(", "));
        c.execute(&sql, params_from_iter(values))?;
        ids.insert(name.to_owned(), c.last_insert_rowid());
    }
    Ok(())
}

/// A desk with a row in every table, and the client to whom they belong.
fn filled() -> (Desk, ClientId) {
    let desk = Desk::new();
    let mut ids = HashMap::new();
    desk.practice
        .forget(About::Practice, |c| {
            places().iter().try_for_each(|(name, table)| fill(c, name, table, &mut ids)).map_err(Into::into)
        })
        .unwrap();
    let client = ClientId(u32::try_from(ids["client"]).unwrap());
    (desk, client)
}

/// A practice of which every row is of the client that was filled.
fn only_filled() -> Desk {
    let (desk, _) = filled();
    let other = "DELETE FROM client WHERE name = 'Ilse Anders'";
    desk.practice.forget(About::Practice, |c| Ok(c.execute(other, [])?)).unwrap();
    desk
}

/// The rows of a table, each as what its told columns hold.
fn rows(practice: &Practice, name: &str, columns: &[&str]) -> Vec<Vec<Value>> {
    practice
        .read(|c| {
            let mut statement = c.prepare(&format!("SELECT {} FROM {name} ORDER BY rowid", columns.join(", ")))?;
            let rows = statement.query_map([], |row| (0..columns.len()).map(|at| row.get(at)).collect())?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap()
}

#[test]
fn the_archive_tells_every_column_or_has_a_reason() {
    let (desk, client) = filled();
    let whole = archive_json(&desk, Scope::Practice);
    let one = archive_json(&desk, Scope::Client(client));
    for (name, table) in &places() {
        for (column, holds) in table.columns.iter().filter(|(_, holds)| has_canary(holds)) {
            let canary = canary(name, column);
            let told = holds.not_told.is_none();
            assert_eq!(whole.contains(&canary), told, "{name}.{column} in the archive of the practice");
            let here = told && (table.of == Of::Client || name == "company_said");
            assert_eq!(one.contains(&canary), here, "{name}.{column} in the archive of one client");
        }
    }
}

#[test]
fn what_the_archive_tells_is_the_same_in_the_practice_that_reads_it() {
    let desk = only_filled();
    let (_folder, other) = empty_practice();
    let bytes = archive::archive(&desk.practice, Scope::Practice, None, &desk.texts, now()).unwrap().bytes;
    archive::bring_in(&other, &archive::read(&bytes, None).unwrap()).unwrap();
    for (name, table) in &places() {
        let told = table.columns.iter().filter(|(_, holds)| holds.not_told.is_none());
        let columns: Vec<&str> = told.map(|(column, _)| column.as_str()).filter(|c| !c.ends_with("_id")).collect();
        if columns.is_empty() {
            continue;
        }
        let (before, after) = (rows(&desk.practice, name, &columns), rows(&other, name, &columns));
        assert_eq!(before.len(), after.len(), "{name}");
        for (before, after) in before.iter().flatten().zip(after.iter().flatten()) {
            let read = |value: &Value| match value {
                Value::Text(text) => serde_json::from_str(text).unwrap_or_else(|_| text.as_str().into()),
                other => serde_json::Value::from(format!("{other:?}")),
            };
            assert_eq!(read(before), read(after), "{name}");
        }
    }
}

#[test]
fn an_archive_of_every_released_version_is_read_and_the_newest_is_as_it_was() {
    let frozen = include_str!("../fixtures/archive/1.json");
    let json = archive_json(&only_filled(), Scope::Practice);
    assert!(json == frozen, "version 1 is frozen; a change makes a new version. Now:\n{json}");
    let (_folder, other) = empty_practice();
    archive::bring_in(&other, &read_json(frozen).unwrap()).unwrap();
    assert_eq!(json_of(&other, Scope::Practice), frozen, "nothing is lost on the way");
}

#[test]
fn an_erasure_takes_every_row_and_word_of_the_client_and_leaves_the_practices_own() {
    let (desk, client) = filled();
    let talk = Talk::load(desk, now());
    let Desk { practice, rosters, .. } = &talk.desk;
    let places = places();
    for (name, table) in &places {
        for (column, _) in table.columns.iter().filter(|(_, holds)| has_canary(holds)) {
            assert!(contains(&pages(practice), &canary(name, column)), "{name}.{column}: the canary is seen");
        }
    }
    overview::erase(practice, rosters, &talk.talk, client, &canary("client", "name"), now()).unwrap();
    for (name, table) in &places {
        let left = rows(practice, name, &["count(*)"]);
        let expected = i64::from(table.of == Of::Practice) + i64::from(["erasure", "client"].contains(&name.as_str()));
        assert_eq!(left, [[Value::Integer(expected)]], "{name}: the rows that are left");
        for (column, _) in table.columns.iter().filter(|(_, holds)| has_canary(holds)) {
            let canary = canary(name, column);
            if table.of == Of::Client {
                assert_eq!(traces(practice, &canary), Vec::<&str>::new(), "{name}.{column}");
            } else {
                assert!(contains(&pages(practice), &canary), "{name}.{column} is the practice's own");
            }
        }
    }
}

#[test]
fn no_word_of_any_table_is_readable_in_a_file() {
    let (desk, _) = filled();
    let bytes = crate::traces::everything_below(desk.practice.folder());
    for (name, table) in &places() {
        for (column, _) in table.columns.iter().filter(|(_, holds)| has_canary(holds)) {
            assert!(!contains(&bytes, &canary(name, column)), "{name}.{column}");
        }
    }
}

#[test]
fn a_change_of_any_table_is_one_step_of_undo_or_has_a_reason() {
    let desk = Desk::new();
    let mut ids = HashMap::new();
    for (name, table) in &places() {
        let columns: Vec<&str> = table.columns.keys().map(String::as_str).collect();
        let before = rows(&desk.practice, name, &columns);
        desk.practice
            .change(About::Practice, |c| Ok((fill(c, name, table, &mut ids)?, Message::new("did-settings"))))
            .unwrap();
        let after = rows(&desk.practice, name, &columns);
        if table.undo.is_some() {
            continue;
        }
        assert_ne!(before, after, "{name} was changed");
        assert!(desk.practice.undo().unwrap().is_some(), "{name}: a step");
        assert_eq!(rows(&desk.practice, name, &columns), before, "{name} is as it was");
        assert!(desk.practice.redo().unwrap().is_some());
        assert_eq!(rows(&desk.practice, name, &columns), after, "{name} is as it became");
    }
    assert!(client::list(&desk.practice, "", true).unwrap().len() == 1, "the rows are there");
}
