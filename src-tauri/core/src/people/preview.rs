//! What a file would bring, before anything is stored.

use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::bring_in::{Answers, BroughtIn, bring_in_watched, known};
use super::import::{Ask, Change, How, Plan, ReadError, Row, Sheet, Watch, Whom, plan, read};
use super::name;
use crate::error::{Error, Result};
use crate::practice::Practice;
use crate::vocabulary::texts::{Message, Texts};
use crate::vocabulary::{ClientId, PersonId};

/// A file that was read and compared with the client's people, and not stored yet.
#[derive(Debug)]
pub struct Pending {
    number: u32,
    client: ClientId,
    sheet: Sheet,
    plan: Plan,
    /// The people with whom it was compared, for saying who is asked about.
    known: HashMap<PersonId, [String; 3]>,
}

/// The counts of a preview. `new_people + same + changed + ask + repeats + hidden + unreadable == total`, the rows of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ImportPreview {
    /// Which preview: given back when it is stored, so that nothing else is.
    pub preview: u32,
    /// The file's name, without its path.
    pub file_name: String,
    /// The rows of the file.
    pub total: u32,
    /// People who are not here yet.
    pub new_people: u32,
    /// People about whom the file says nothing new.
    pub same: u32,
    /// People about whom it says something new.
    pub changed: u32,
    /// Those of them whose title or company is another: job moves.
    pub moved: u32,
    /// Rows that share with somebody what two people can share: the same person?
    pub ask: u32,
    /// Rows about somebody whom an earlier row is about.
    pub repeats: u32,
    /// Closed members: a date and nothing else.
    pub hidden: u32,
    /// Rows that cannot be read.
    pub unreadable: u32,
    /// What else is to be known of the file, a sentence each.
    pub notes: Vec<String>,
    /// The ways in which its letters may be read, where the file does not say; the likeliest first.
    pub readings: Vec<ImportReading>,
}

/// A way of reading a file's letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ImportReading {
    /// What is given back to read the file so.
    pub name: String,
    /// In words.
    pub label: String,
    /// Some fields of the file, read so.
    pub sample: Vec<String>,
    /// The file was read so.
    pub chosen: bool,
}

/// A part of a preview whose rows can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the count of `ImportPreview` of that name")]
pub enum ImportPart {
    New,
    Changed,
    Ask,
    Unreadable,
    Repeats,
}

/// A row of a preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ImportLine {
    /// The row's number among those that were read; what `import_store` takes for the rows to ask about. 0 for unreadable rows.
    pub row: u32,
    /// The line in the file on which the row begins, counted from 1.
    pub line: u32,
    /// The name.
    pub name: String,
    /// The title.
    pub title: String,
    /// The company.
    pub company: String,
    /// What changes, who it may be, or why the row cannot be read.
    pub says: String,
    /// It was taken for somebody by what two people can share: it can be kept apart.
    pub can_part: bool,
}

impl Pending {
    /// Reads the file of this name and compares it with the client's people; `number` tells this preview from others.
    ///
    /// # Errors
    /// [`Error::Cancelled`], or [`Error::Invalid`] with what is wrong with the file.
    pub fn read(
        practice: &Practice,
        number: u32,
        client: ClientId,
        (name, file): (&str, impl Read + Seek),
        how: &How<'_>,
        watch: &dyn Watch,
    ) -> Result<Self> {
        let sheet = read(name, file, how, watch).map_err(|error| match error {
            ReadError::Cancelled => Error::Cancelled,
            other => Error::Invalid(other.message()),
        })?;
        let known = known(practice, client)?;
        let plan = plan(&known, &sheet);
        let asked: HashSet<PersonId> = plan.ask.iter().filter_map(|ask| known_of(ask.whom)).collect();
        let named = known.into_iter().filter(|known| asked.contains(&known.id)).map(|known| {
            (known.id, [name::shown("", &known.first_name, &known.last_name), known.title, known.company])
        });
        Ok(Self { number, client, plan, known: named.collect(), sheet })
    }

    /// Whether it is the preview of this number, about this client's people.
    #[must_use]
    pub fn is(&self, number: u32, client: ClientId) -> bool {
        self.number == number && self.client == client
    }

    /// The counts.
    #[must_use]
    pub fn preview(&self, texts: &Texts) -> ImportPreview {
        ImportPreview {
            preview: self.number,
            file_name: self.sheet.file_name.clone(),
            total: count(self.sheet.total),
            new_people: count(self.plan.new.len()),
            same: count(self.plan.same.len()),
            changed: count(self.plan.changed.len()),
            moved: count(self.plan.changed.iter().filter(|c| c.moved).count()),
            ask: count(self.plan.ask.len()),
            repeats: count(self.plan.repeats.len()),
            hidden: count(self.sheet.hidden),
            unreadable: count(self.sheet.unreadable.len()),
            notes: self.sheet.notes.iter().map(|note| texts.say(&note.message())).collect(),
            readings: self
                .sheet
                .readings
                .iter()
                .map(|reading| ImportReading {
                    name: reading.name.to_owned(),
                    label: texts.say(&reading.message()),
                    sample: reading.sample.clone(),
                    chosen: reading.chosen,
                })
                .collect(),
        }
    }

    /// The rows `offset..offset + limit` of a part.
    #[must_use]
    pub fn list(&self, part: ImportPart, offset: u32, limit: u32, texts: &Texts) -> Vec<ImportLine> {
        let (offset, limit) =
            (usize::try_from(offset).unwrap_or(usize::MAX), usize::try_from(limit.min(500)).unwrap_or(0));
        let window = |len: usize| offset.min(len)..offset.saturating_add(limit).min(len);
        match part {
            ImportPart::New => {
                let rows = self.plan.new.get(window(self.plan.new.len())).unwrap_or_default();
                self.rows(rows.iter().map(|row| (*row, String::new(), false)))
            }
            ImportPart::Ask => {
                let asks = self.plan.ask.get(window(self.plan.ask.len())).unwrap_or_default();
                self.rows(asks.iter().map(|ask| (ask.row, self.asks(ask, texts), false)))
            }
            ImportPart::Repeats => {
                let repeats = self.plan.repeats.get(window(self.plan.repeats.len())).unwrap_or_default();
                self.rows(repeats.iter().map(|r| (r.row, self.repeats(r.earlier, texts), r.by.can_be_shared())))
            }
            ImportPart::Changed => {
                let changed = self.plan.changed.get(window(self.plan.changed.len())).unwrap_or_default();
                self.rows(changed.iter().map(|change| (change.row, says(change, texts), change.by.can_be_shared())))
            }
            ImportPart::Unreadable => {
                let faults = self.sheet.unreadable.get(window(self.sheet.unreadable.len())).unwrap_or_default();
                faults
                    .iter()
                    .map(|(line, fault)| ImportLine {
                        row: 0,
                        line: u32::try_from(*line).unwrap_or(u32::MAX),
                        name: String::new(),
                        title: String::new(),
                        company: String::new(),
                        says: texts.say(&fault.message()),
                        can_part: false,
                    })
                    .collect()
            }
        }
    }

    /// Stores what the file brings; see [`bring_in_watched`].
    ///
    /// # Errors
    /// [`Error::Stale`] where the client's people changed since it was shown; [`Error::Cancelled`]; the database's own. Nothing is stored by
    /// half.
    pub fn store(
        &self,
        practice: &Practice,
        same_rows: &[u32],
        apart_rows: &[u32],
        now: DateTime<FixedOffset>,
        watch: &dyn Watch,
    ) -> Result<BroughtIn> {
        let rows = |rows: &[u32]| rows.iter().filter_map(|row| usize::try_from(*row).ok()).collect::<Vec<_>>();
        let (same, apart) = (rows(same_rows), rows(apart_rows));
        let answers = Answers { same: &same, apart: &apart };
        bring_in_watched(practice, self.client, &self.sheet, Some(&self.plan), answers, now, watch)
    }

    fn rows(&self, rows: impl Iterator<Item = (usize, String, bool)>) -> Vec<ImportLine> {
        rows.filter_map(|(at, says, can_part)| self.sheet.rows.get(at).map(|row| line(at, row, says, can_part)))
            .collect()
    }

    /// Who a row may be, and why that is asked.
    fn asks(&self, ask: &Ask, texts: &Texts) -> String {
        let (key, line, person) = match ask.whom {
            Whom::Known(id) => ("import-ask-known", 0, self.known.get(&id).cloned().unwrap_or_default()),
            Whom::Row(earlier) => {
                let row = self.sheet.rows.get(earlier);
                let person = row
                    .map(|row| {
                        [
                            name::shown(&row.honorific, &row.first_name, &row.last_name),
                            row.title.clone(),
                            row.company.clone(),
                        ]
                    })
                    .unwrap_or_default();
                ("import-ask-row", row.map_or(0, |row| row.line), person)
            }
        };
        let said = person.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let message = Message::new(key)
            .with("person", said)
            .with("line", usize::try_from(line).unwrap_or(usize::MAX))
            .with("why", Message::new(ask.why.key()));
        texts.say(&message)
    }

    fn repeats(&self, earlier: usize, texts: &Texts) -> String {
        let line = self.sheet.rows.get(earlier).map_or(0, |row| row.line);
        texts.say(&Message::new("import-repeats-line").with("line", usize::try_from(line).unwrap_or(usize::MAX)))
    }
}

fn known_of(whom: Whom) -> Option<PersonId> {
    match whom {
        Whom::Known(id) => Some(id),
        Whom::Row(_) => None,
    }
}

fn line(at: usize, row: &Row, says: String, can_part: bool) -> ImportLine {
    ImportLine {
        row: count(at),
        line: u32::try_from(row.line).unwrap_or(u32::MAX),
        name: name::shown(&row.honorific, &row.first_name, &row.last_name),
        title: row.title.clone(),
        company: row.company.clone(),
        says,
        can_part,
    }
}

fn says(change: &Change, texts: &Texts) -> String {
    let parts: Vec<String> = change
        .fields
        .iter()
        .map(|field| {
            let key = match (field.kept_by_hand, field.from.is_empty()) {
                (true, _) => "import-change-kept",
                (false, true) => "import-change-new",
                (false, false) => "import-change",
            };
            texts.say(
                &Message::new(key)
                    .with("field", field.field.message())
                    .with("from", field.from.clone())
                    .with("to", field.to.clone()),
            )
        })
        .collect();
    parts.join("\n")
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
