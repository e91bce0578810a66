//! What a file would bring, before anything is stored.

use std::io::{Read, Seek};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::bring_in::{BroughtIn, bring_in, known};
use super::import::{Change, Limits, Plan, ReadError, Row, Sheet, Watch, plan, read};
use super::name;
use crate::error::{Error, Result};
use crate::practice::Practice;
use crate::vocabulary::ClientId;
use crate::vocabulary::texts::{Message, Texts};

/// A file that was read and compared with the client's people, and not stored yet.
#[derive(Debug)]
pub struct Pending {
    number: u32,
    client: ClientId,
    sheet: Sheet,
    plan: Plan,
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
    /// Rows that share only name and company with somebody here: the same person?
    pub ask: u32,
    /// Rows about somebody whom an earlier row is about.
    pub repeats: u32,
    /// Closed members: a date and nothing else.
    pub hidden: u32,
    /// Rows that cannot be read.
    pub unreadable: u32,
    /// What else is to be known of the file, a sentence each.
    pub notes: Vec<String>,
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
    /// What changes, or why the row cannot be read.
    pub says: String,
}

impl Pending {
    /// Reads `file` and compares it with the client's people; `number` tells this preview from others.
    ///
    /// # Errors
    /// [`Error::Cancelled`], or [`Error::Invalid`] with what is wrong with the file.
    pub fn read(
        practice: &Practice,
        number: u32,
        client: ClientId,
        name: &str,
        file: impl Read + Seek,
        watch: &dyn Watch,
    ) -> Result<Self> {
        let sheet = read(name, file, &Limits::default(), watch).map_err(|error| match error {
            ReadError::Cancelled => Error::Cancelled,
            other => Error::Invalid(other.message()),
        })?;
        let plan = plan(&known(practice, client)?, &sheet);
        Ok(Self { number, client, sheet, plan })
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
        }
    }

    /// The rows `offset..offset + limit` of a part.
    #[must_use]
    pub fn list(&self, part: ImportPart, offset: u32, limit: u32, texts: &Texts) -> Vec<ImportLine> {
        let (offset, limit) =
            (usize::try_from(offset).unwrap_or(usize::MAX), usize::try_from(limit.min(500)).unwrap_or(0));
        let window = |len: usize| offset.min(len)..offset.saturating_add(limit).min(len);
        match part {
            ImportPart::New => self.rows(
                self.plan
                    .new
                    .get(window(self.plan.new.len()))
                    .unwrap_or_default()
                    .iter()
                    .map(|row| (*row, String::new())),
            ),
            ImportPart::Ask => self.rows(
                self.plan
                    .ask
                    .get(window(self.plan.ask.len()))
                    .unwrap_or_default()
                    .iter()
                    .map(|(row, _)| (*row, String::new())),
            ),
            ImportPart::Repeats => self.rows(
                self.plan
                    .repeats
                    .get(window(self.plan.repeats.len()))
                    .unwrap_or_default()
                    .iter()
                    .map(|(row, earlier)| (*row, self.repeats(*earlier, texts))),
            ),
            ImportPart::Changed => self.rows(
                self.plan
                    .changed
                    .get(window(self.plan.changed.len()))
                    .unwrap_or_default()
                    .iter()
                    .map(|change| (change.row, says(change, texts))),
            ),
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
                    })
                    .collect()
            }
        }
    }

    /// Stores what the file brings; see [`bring_in`].
    ///
    /// # Errors
    /// [`Error::Stale`] where the client's people changed since it was shown; the database's own. Nothing is stored by half.
    pub fn store(&self, practice: &Practice, same_rows: &[u32], now: DateTime<FixedOffset>) -> Result<BroughtIn> {
        let same_rows: Vec<usize> = same_rows.iter().filter_map(|row| usize::try_from(*row).ok()).collect();
        bring_in(practice, self.client, &self.sheet, Some(&self.plan), &same_rows, now)
    }

    fn rows(&self, rows: impl Iterator<Item = (usize, String)>) -> Vec<ImportLine> {
        rows.filter_map(|(at, says)| self.sheet.rows.get(at).map(|row| line(at, row, says))).collect()
    }

    fn repeats(&self, earlier: usize, texts: &Texts) -> String {
        let line = self.sheet.rows.get(earlier).map_or(0, |row| row.line);
        texts.say(&Message::new("import-repeats-line").with("line", usize::try_from(line).unwrap_or(usize::MAX)))
    }
}

fn line(at: usize, row: &Row, says: String) -> ImportLine {
    ImportLine {
        row: count(at),
        line: u32::try_from(row.line).unwrap_or(u32::MAX),
        name: name::shown(&row.honorific, &row.first_name, &row.last_name),
        title: row.title.clone(),
        company: row.company.clone(),
        says,
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
