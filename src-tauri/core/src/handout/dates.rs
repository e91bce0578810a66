//! The dates that a client takes along: the day on which the two speak again, and what she said she would do by when.

use chrono::{DateTime, FixedOffset};

use super::calendar::Event;
use crate::error::Result;
use crate::practice::Practice;
use crate::session::{CommitmentState, commitments, records};
use crate::vocabulary::ClientId;
use crate::vocabulary::texts::{Message, Texts};

/// The dates of a client: open commitments that have a day, and the next session. Each keeps its identity from export to export, so
/// that a second one updates it.
///
/// # Errors
/// The database's own.
pub fn dates(practice: &Practice, client: ClientId, texts: &Texts) -> Result<Vec<Event>> {
    let event = |what: &str, (made, id): (DateTime<FixedOffset>, u32), day, title: &Message| Event {
        // When it was made tells it from those of other practices, and says nothing of it.
        uid: format!("{what}-{:x}-{id:x}@calendar", made.timestamp_millis()),
        day,
        title: texts.say(title),
        notes: String::new(),
    };
    let open = commitments::list(practice, client)?.into_iter().filter(|made| made.state == CommitmentState::Open);
    let mut events: Vec<Event> = open
        .filter_map(|made| {
            let title = Message::new("calendar-commitment").with("whom", made.whom);
            Some(event("w", (made.made_at, made.id.0), made.by_date?, &title))
        })
        .collect();
    if let Some((session, begun_at, day)) = records::next_day(practice, client)? {
        events.push(event("s", (begun_at, session.0), day, &Message::new("calendar-session")));
    }
    Ok(events)
}
