//! What is told of a file's rows once all are read: the count of each kind, and the first few.

use super::dates::Settled;
use super::row::Person;
use super::sheet::{Note, Rows, Sheet};

/// What is told, while the rows are read.
#[derive(Default)]
pub(super) struct Told {
    pub unreadable_dates: Rows,
    pub dates_to_come: Rows,
    ambiguous_dates: Rows,
    day_first: usize,
    month_first: usize,
    second_emails: Rows,
    unusable_emails: Rows,
    mended: Rows,
    lossy: Rows,
    /// Lines of headings in the middle of the file.
    pub headings: usize,
    /// The first cells that were put right, before and after.
    pub mended_cells: Vec<(String, String)>,
}

impl Told {
    /// What is to be told of a person's row, but for the date.
    pub fn hear(&mut self, person: &Person, mend: bool) {
        /// Cells that show how something was put right.
        const CELLS: usize = 4;
        let line = person.row.line;
        if !person.emails.others.is_empty() {
            let text = format!("{}: {}", person.row.full_name(), person.emails.others.join(", "));
            self.second_emails.add(line, &text);
        }
        if person.emails.unusable {
            self.unusable_emails.add(line, &person.email_cell);
        }
        if let Some((written, meant)) = &person.mended {
            if mend {
                self.mended.add(line, meant);
            }
            if self.mended_cells.len() < CELLS {
                self.mended_cells.push((written.clone(), meant.clone()));
            }
        }
        if let Some(text) = &person.lossy {
            self.lossy.add(line, text);
        }
    }

    /// What a date was found to be that only its column could tell.
    pub fn hear_date(&mut self, line: u64, text: &str, settled: Settled) {
        match settled {
            Settled::Day(_) => {}
            Settled::Guess { day_first: true, .. } => self.day_first += 1,
            Settled::Guess { day_first: false, .. } => self.month_first += 1,
            Settled::Ambiguous => self.ambiguous_dates.add(line, text),
        }
    }

    /// Adds the notes to the sheet.
    pub fn tell(self, sheet: &mut Sheet) {
        let some = |rows: Rows, note: fn(Rows) -> Note| (rows.count > 0).then(|| note(rows));
        let unsure = |rows: usize, day_first| (rows > 0).then_some(Note::DayMonthUnsure { rows, day_first });
        let notes = [
            some(self.mended, Note::Mended),
            some(self.lossy, Note::Spoiled),
            unsure(self.day_first, true),
            unsure(self.month_first, false),
            some(self.ambiguous_dates, Note::DatesAmbiguous),
            some(self.unreadable_dates, Note::DatesUnreadable),
            some(self.dates_to_come, Note::DatesToCome),
            some(self.second_emails, Note::SecondEmails),
            some(self.unusable_emails, Note::EmailsUnusable),
            (self.headings > 0).then_some(Note::Headings { lines: self.headings }),
        ];
        sheet.notes.extend(notes.into_iter().flatten());
    }
}
