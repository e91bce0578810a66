//! The dates that a client takes along: when the two speak again, and what she said she would do by when.

use chrono::{DateTime, FixedOffset};

use super::calendar::{Event, Length};
use crate::error::Result;
use crate::session::{Around, CommitmentState, commitments, records};
use crate::vocabulary::ClientId;
use crate::vocabulary::texts::Message;

/// How long what she said she would do takes in a calendar, where she said a time.
const WRITING: Length = Length { minutes: 15 };

/// The dates of a client: open commitments that have a day, and the next session. Each keeps its identity from export to export, so
/// that a second one updates it.
///
/// # Errors
/// The database's own.
pub fn dates(around: Around<'_>, client: ClientId) -> Result<Vec<Event>> {
    let Around { practice, rosters, texts } = around;
    let event = |what: &str, (made, id): (DateTime<FixedOffset>, u32), day, title: &Message| Event {
        // When it was made tells it from those of other practices, and says nothing of it.
        uid: format!("{what}-{:x}-{id:x}@calendar", made.timestamp_millis()),
        day,
        at: None,
        title: texts.say(title),
        notes: String::new(),
    };
    let roster = rosters.of(practice, client)?;
    let open = commitments::list(practice, client)?.into_iter().filter(|made| made.state == CommitmentState::Open);
    let mut events: Vec<Event> = open
        .filter_map(|made| {
            let known = commitments::knows(&roster, &made.whom);
            let title = Message::new(if known { "calendar-write" } else { "commitment-said" });
            let event = event("w", (made.made_at, made.id.0), made.by_date?, &title.with("whom", made.whom));
            Some(Event { at: made.by_time.map(|time| (time, WRITING)), ..event })
        })
        .collect();
    if let Some(next) = records::next_day(practice, client)? {
        let session = event("s", (next.begun_at, next.session.0), next.day, &Message::new("calendar-session"));
        let at = next.time.map(|time| (time, Length { minutes: next.minutes }));
        events.push(Event { at, ..session });
    }
    Ok(events)
}
