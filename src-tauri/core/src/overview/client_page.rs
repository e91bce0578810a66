//! A client's page between sessions: what stands, what is open, and how it went over time.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Serialize;

use crate::client;
use crate::criteria::{self, Segment};
use crate::error::Result;
use crate::people::Rosters;
use crate::practice::Practice;
use crate::session::{Commitment, CommitmentState, SurePoint, commitments, records};
use crate::shortlist;
use crate::vocabulary::texts::Texts;
use crate::vocabulary::{ClientId, PersonId, SessionId};

/// How many of the shortlist stand on the page.
const FIRST: usize = 5;

/// Somebody on the shortlist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[expect(missing_docs, reason = "plain fields of the person")]
pub struct Listed {
    pub person: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
}

/// Until when notes are kept, as it was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
pub struct KeptUntil {
    /// The last day.
    pub day: NaiveDate,
    /// It has passed. Nothing follows from it by itself.
    pub passed: bool,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ClientOverview {
    /// The session that can be resumed.
    pub open_session: Option<SessionId>,
    /// How many sessions there were.
    pub sessions: u32,
    /// The criteria in force, as they were read back.
    pub sentence: Option<Vec<Segment>>,
    /// When she said yes to them; `None`: she has not.
    pub agreed_at: Option<DateTime<Utc>>,
    /// The first of the shortlist.
    pub shortlist: Vec<Listed>,
    /// How many are on it.
    pub listed: u32,
    /// What she said she would do, and has neither done nor let go.
    pub commitments: Vec<Commitment>,
    /// How sure she was, session by session, oldest first.
    pub sureness: Vec<SurePoint>,
    /// When the two speak again, as it was said.
    pub next: String,
    /// The day that is meant.
    pub next_date: Option<NaiveDate>,
    /// The time, where one was said.
    pub next_time: Option<NaiveTime>,
    /// Until when notes are kept; `None`: nothing was agreed.
    pub kept_until: Option<KeptUntil>,
}

/// The page of `client`, as it is on `today`.
///
/// # Errors
/// [`crate::Error::Gone`], or the database's own.
pub fn client_page(
    practice: &Practice,
    rosters: &Rosters,
    client: ClientId,
    texts: &Texts,
    today: NaiveDate,
) -> Result<ClientOverview> {
    let keep_until = client::read(practice, client)?.keep_until;
    let wishes = criteria::read(practice, client, texts)?;
    let entries = shortlist::read(practice, rosters, client)?.entries;
    let listed = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    let (sessions, open_session, next) = records::next_of(practice, client)?;
    let mut open = commitments::list(practice, client)?;
    open.retain(|commitment| commitment.state == CommitmentState::Open);
    let first = entries.into_iter().take(FIRST);
    Ok(ClientOverview {
        open_session,
        sessions,
        agreed_at: wishes.agreed.as_ref().map(|agreed| agreed.said_at),
        sentence: wishes.sentence,
        shortlist: first
            .map(|e| Listed { person: e.person, name: e.name, title: e.title, company: e.company })
            .collect(),
        listed,
        commitments: open,
        sureness: records::sureness(practice, client)?,
        next_date: next.as_ref().and_then(|next| next.day),
        next_time: next.as_ref().and_then(|next| next.time),
        next: next.map(|next| next.words).unwrap_or_default(),
        kept_until: keep_until.map(|day| KeptUntil { day, passed: day < today }),
    })
}
