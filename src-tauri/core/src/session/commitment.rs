//! What a client said she would do: whom, by when, how sure. Each act is one step of undo.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::answer::on_ruler;
use super::{meeting, store};
use crate::client::{self, When};
use crate::error::{Error, Result};
use crate::people::Roster;
use crate::practice::{About, Practice, Visit};
use crate::vocabulary::texts::{Arg, Message, Texts};
use crate::vocabulary::{ClientId, CommitmentId, SessionId};

/// How long a name or a date in words may be, in characters.
const LENGTH_AT_MOST: usize = 300;

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentState {
    /// Not yet.
    Open,
    /// She did it.
    Done,
    /// She let it go.
    LetGo,
}

impl CommitmentState {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::LetGo => "let_go",
        }
    }

    pub(super) fn from_key(key: &str) -> Self {
        [Self::Done, Self::LetGo].into_iter().find(|state| state.key() == key).unwrap_or(Self::Open)
    }
}

/// What she said she would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Commitment {
    /// Which one.
    pub id: CommitmentId,
    /// In which session it was said; `None`: between sessions.
    pub session: Option<SessionId>,
    /// Whom she writes to.
    pub whom: String,
    /// By when, as it was said.
    pub by: String,
    /// The day that is meant by it: as it was understood, or as the coach has it.
    pub by_date: Option<NaiveDate>,
    /// The time on that day, where she said one.
    pub by_time: Option<NaiveTime>,
    /// How sure she is, 0 to 10.
    pub sure: Option<u32>,
    /// What became of it.
    pub state: CommitmentState,
    /// When it was said, in the coach's own time.
    pub made_at: DateTime<FixedOffset>,
}

impl Commitment {
    /// What she will do and by when, as it is said on `said_on`: "I’ll write to Ada Brandt by Friday, December 4". Where it is nobody whom
    /// she is known to know, it stays as she said it, and so does a day that is not understood.
    #[must_use]
    pub fn line(&self, known: bool, texts: &Texts, said_on: NaiveDate) -> String {
        let what = if known { "commitment-mine" } else { "commitment-said" };
        let (how, by) = match self.by_date {
            Some(day) => ("-by", on(day, self.by_time, texts, said_on)),
            None if self.by.is_empty() => ("", String::new()),
            None => ("-so", self.by.clone()),
        };
        texts.say(&Message::new(format!("{what}{how}")).with("whom", self.whom.clone()).with("by", by))
    }
}

/// A day with its weekday, and the time where there is one: "Friday, December 4 at 10:00 AM".
pub(super) fn on(day: NaiveDate, time: Option<NaiveTime>, texts: &Texts, said_on: NaiveDate) -> String {
    let Some(time) = time else { return texts.weekday(day, said_on) };
    texts.say(&Message::new("moment").with("day", Arg::Weekday { day, said_on }).with("time", Arg::Time(time)))
}

/// A field of a commitment that can be edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of `Commitment` of that name")]
pub enum CommitmentField {
    Whom,
    By,
    /// The day that is meant by what was said; the words stay.
    ByDate,
    Sure,
}

/// The client's commitments, in the order in which they were made.
///
/// # Errors
/// The database's own.
pub fn list(practice: &Practice, client: ClientId) -> Result<Vec<Commitment>> {
    practice.read(|c| store::commitments(c, client))
}

/// Adds one, and gives them all.
///
/// # Errors
/// [`Error::Invalid`] where nobody is named, or a text or number cannot be taken.
pub fn add(
    practice: &Practice,
    client: ClientId,
    session: Option<SessionId>,
    (whom, by, sure): (&str, &str, Option<u32>),
    now: DateTime<FixedOffset>,
) -> Result<Vec<Commitment>> {
    let whom = named(whom)?;
    let by = bounded(by)?;
    let sure = sure.map(on_ruler).transpose()?;
    practice.change(About::Client(client), |c| {
        let id = store::insert_commitment(c, client, session, whom, now)?;
        let (_, made) = store::read_commitment(c, id)?;
        let by_date = client::understood(by, &now);
        store::write_commitment(c, &Commitment { by: by.to_owned(), by_date, sure, ..made })?;
        Ok((store::commitments(c, client)?, Message::new("did-commitment-add")))
    })
}

/// Writes one field, as one step of undo for each visit of the field. An empty number is "not said".
///
/// # Errors
/// [`Error::Gone`], or [`Error::Invalid`] where the value cannot be taken.
pub fn edit(
    practice: &Practice,
    id: CommitmentId,
    field: CommitmentField,
    value: &str,
    visit: Option<Visit>,
    now: DateTime<FixedOffset>,
) -> Result<()> {
    change(practice, id, visit, "did-commitment-edit", |commitment| {
        match field {
            CommitmentField::Whom => named(value)?.clone_into(&mut commitment.whom),
            CommitmentField::By => {
                let by = bounded(value)?;
                // The same words mean what they meant, also where their day was corrected.
                if by != commitment.by {
                    by.clone_into(&mut commitment.by);
                    commitment.by_date = client::understood(by, &now);
                }
            }
            CommitmentField::ByDate => {
                let said = bounded(value)?;
                commitment.by_date = if said.is_empty() { None } else { Some(day_alone(said, now)?) };
            }
            CommitmentField::Sure => commitment.sure = number(value)?,
        }
        Ok(())
    })
}

/// Says what became of it.
///
/// # Errors
/// [`Error::Gone`].
pub fn settle(practice: &Practice, id: CommitmentId, state: CommitmentState) -> Result<()> {
    change(practice, id, None, "did-commitment-settle", |commitment| {
        commitment.state = state;
        Ok(())
    })
}

/// Takes one away.
///
/// # Errors
/// [`Error::Gone`].
pub fn remove(practice: &Practice, id: CommitmentId) -> Result<()> {
    let (client, _) = practice.read(|c| store::read_commitment(c, id))?;
    practice.change(About::Client(client), |c| {
        store::read_commitment(c, id)?;
        store::delete_commitment(c, id)?;
        Ok(((), Message::new("did-commitment-remove")))
    })
}

/// Whether `whom` is somebody whom she knows; else it is whatever she said.
#[must_use]
pub fn knows(roster: &Roster, whom: &str) -> bool {
    roster.members().iter().any(|member| member.person.name() == whom.trim())
}

/// The day that somebody types in place of the one that was understood. The time is the one that she said, so that none is typed here.
fn day_alone(said: &str, now: DateTime<FixedOffset>) -> Result<NaiveDate> {
    let When { day, time } = meeting::day(said, now)?;
    match time {
        None => Ok(day),
        Some(_) => Err(Error::Invalid(Message::new("commitment-day-alone"))),
    }
}

fn change(
    practice: &Practice,
    id: CommitmentId,
    visit: Option<Visit>,
    what: &str,
    act: impl FnOnce(&mut Commitment) -> Result<()>,
) -> Result<()> {
    let (client, _) = practice.read(|c| store::read_commitment(c, id))?;
    practice.change_during(visit, About::Client(client), |c| {
        let (_, mut commitment) = store::read_commitment(c, id)?;
        act(&mut commitment)?;
        store::write_commitment(c, &commitment)?;
        Ok(((), Message::new(what)))
    })
}

fn named(whom: &str) -> Result<&str> {
    if whom.trim().is_empty() {
        return Err(Error::Invalid(Message::new("commitment-whom-needed")));
    }
    bounded(whom)
}

fn bounded(text: &str) -> Result<&str> {
    let text = text.trim();
    if text.chars().nth(LENGTH_AT_MOST).is_some() {
        return Err(Error::Invalid(Message::new("session-too-long").with("most", LENGTH_AT_MOST)));
    }
    Ok(text)
}

fn number(value: &str) -> Result<Option<u32>> {
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    value.parse().map_err(|_| Error::Invalid(Message::new("session-ruler"))).and_then(on_ruler).map(Some)
}
