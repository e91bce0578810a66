//! A first message from a template of the library, with what is known filled in. A pure function.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::vocabulary::texts::{Arg, Message, Texts};

/// What is known of the person and of the client; what is empty is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// The person's first name.
    pub first_name: String,
    /// How the two know each other.
    pub tie: String,
    /// Why this person.
    pub why: String,
    /// What the client would like to learn.
    pub learn: String,
    /// What the client would tell about herself.
    pub tell: String,
    /// The client's name.
    pub client: String,
}

/// `template` with what is known in its slots (`{first_name}`, `{tie}`, `{why}`, `{learn}`, `{tell}`, `{window_1}`, `{window_2}`,
/// `{client}`). What is not known becomes a gap in square brackets that says what belongs there. The two windows are the first two of
/// Tuesday and Thursday that are at least four days after `today`. What is filled in is never read as a slot itself; at the end of a
/// line it gets the full stop that it lacks.
#[must_use]
pub fn fill(template: &str, known: &Known, today: NaiveDate, texts: &Texts) -> String {
    let [first, second] = windows(today).map(|day| {
        let weekday = if day.weekday() == Weekday::Tue { "weekday-tuesday" } else { "weekday-thursday" };
        let window = Message::new("draft-window").with("weekday", Message::new(weekday));
        texts.say(&window.with("day", Arg::Date { day, said_on: today }))
    });
    let slots: [(&str, &str, &str); 8] = [
        ("{first_name}", &known.first_name, "draft-gap-first-name"),
        ("{tie}", &known.tie, "draft-gap-tie"),
        ("{why}", &known.why, "draft-gap-why"),
        ("{learn}", &known.learn, "draft-gap-learn"),
        ("{tell}", &known.tell, "draft-gap-tell"),
        ("{window_1}", &first, ""),
        ("{window_2}", &second, ""),
        ("{client}", &known.client, "draft-gap-client"),
    ];
    let mut filled = String::new();
    let mut rest = template.trim();
    while let Some((before, from)) = rest.find('{').map(|at| rest.split_at(at)) {
        filled.push_str(before);
        match slots.iter().find_map(|slot| from.strip_prefix(slot.0).map(|after| (slot, after))) {
            Some(((slot, value, gap), after)) => {
                let value = value.trim();
                if value.is_empty() {
                    filled.push_str(&texts.say(&Message::new(*gap)));
                } else {
                    filled.push_str(value);
                    // Her own words end their line as a sentence does.
                    let ends = after.is_empty() || after.starts_with('\n');
                    if ends && *slot != "{client}" && value.ends_with(char::is_alphanumeric) {
                        filled.push('.');
                    }
                }
                rest = after;
            }
            None => {
                let mut chars = from.chars();
                filled.extend(chars.next());
                rest = chars.as_str();
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// Two days to offer: neither tomorrow, which presses, nor far away.
fn windows(today: NaiveDate) -> [NaiveDate; 2] {
    let good = |day: &NaiveDate| matches!(day.weekday(), Weekday::Tue | Weekday::Thu);
    let mut days = today.iter_days().skip(4).filter(good);
    let first = days.next().unwrap_or(today);
    let second = days.next().unwrap_or_else(|| first.checked_add_days(Days::new(2)).unwrap_or(first));
    [first, second]
}
