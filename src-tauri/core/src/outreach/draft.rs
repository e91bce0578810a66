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
/// line it gets the full stop that it lacks. Her own words are put only where they can be said as they are ([`is_said`]); else the gap stays,
/// with her words in it.
#[must_use]
pub fn fill(template: &str, known: &Known, today: NaiveDate, texts: &Texts) -> String {
    let [first, second] = windows(today).map(|day| {
        let weekday = if day.weekday() == Weekday::Tue { "weekday-tuesday" } else { "weekday-thursday" };
        let window = Message::new("draft-window").with("weekday", Message::new(weekday));
        texts.say(&window.with("day", Arg::Date { day, said_on: today }))
    });
    // A gap with what is known for it, in the words in which it was told to the coach.
    let open = |key: &str, words: &str| {
        let gap = texts.say(&Message::new(key));
        if words.is_empty() {
            return gap;
        }
        // It is one gap, on one line, whatever she wrote.
        let words = words.replace(['[', ']'], "").split_whitespace().collect::<Vec<_>>().join(" ");
        texts.say(&Message::new("draft-gap-with").with("gap", inside(&gap)).with("words", words))
    };
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
            Some(((slot, value, key), after)) => {
                let value = value.trim();
                let hers = matches!(*slot, "{why}" | "{learn}" | "{tell}");
                if value.is_empty() || (hers && !is_said(value)) {
                    filled.push_str(&open(key, value));
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

/// Whether `words` can be put into a message to somebody as they are: a sentence that begins with "I", "we" or "you", and speaks of nobody as
/// "they". Of whatever was said to the coach about somebody this is the part that nobody has to turn round; what is doubtful is not.
fn is_said(words: &str) -> bool {
    const BEGIN: [&str; 3] = ["i", "we", "you"];
    const OTHERS: [&str; 12] =
        ["they", "them", "their", "theirs", "he", "him", "his", "she", "her", "hers", "himself", "herself"];
    let lower = words.to_lowercase().replace('\u{2019}', "'");
    // "I'd" is "I".
    let mut said = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    said.clone().next().is_some_and(|first| BEGIN.contains(&first)) && !said.any(|word| OTHERS.contains(&word))
}

/// How many gaps in square brackets a message has still.
#[must_use]
pub fn gaps(words: &str) -> usize {
    words
        .lines()
        .map(|line| line.split('[').skip(1).filter(|gap| gap.find(']').is_some_and(|end| end > 0)).count())
        .sum()
}

/// What stands within the brackets of a gap.
fn inside(gap: &str) -> &str {
    gap.trim_start_matches('[').trim_end_matches(']')
}

/// Two days to offer: neither tomorrow, which presses, nor far away.
fn windows(today: NaiveDate) -> [NaiveDate; 2] {
    let good = |day: &NaiveDate| matches!(day.weekday(), Weekday::Tue | Weekday::Thu);
    let mut days = today.iter_days().skip(4).filter(good);
    let first = days.next().unwrap_or(today);
    let second = days.next().unwrap_or_else(|| first.checked_add_days(Days::new(2)).unwrap_or(first));
    [first, second]
}
