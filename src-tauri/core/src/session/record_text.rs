//! The record of a session as a text that can be handed over: whole, but for what was struck out, of which nothing is told.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::commitment::{Commitment, CommitmentState};
use super::facts::key;
use super::meeting::Meeting;
use super::record::{Said, SessionRecord};
use super::rehearsing::Practised;
use crate::library::Takes;
use crate::vocabulary::texts::{Arg, Message, Texts};

/// The question under which the summary stands.
const SUMMARY: &str = "summary";

/// `record` in plain words, for the client to read: the day, what was said step by step, what was corrected since and when, what was
/// practised, what she will do, and when the two speak again. It names nobody but whom she named.
#[must_use]
pub fn text(record: &SessionRecord, texts: &Texts) -> String {
    let say = |message: &str| texts.say(&Message::new(message));
    let mut blocks = vec![
        texts.say(&Message::new("record-title").with("day", written_out(record.begun_at.date_naive()))),
        texts.say(&Message::new("record-took").with("spent", record.spent_minutes).with("agreed", record.minutes)),
    ];
    let mut step = None;
    for said in record.said.iter().filter(|said| said.struck_at.is_none()) {
        if step.replace(&said.step) != Some(&said.step) {
            blocks.push(heading(&said.step_title));
        }
        blocks.push(answer(said, texts));
    }
    if !record.practised.is_empty() {
        blocks.push(heading(&say("record-practised")));
        blocks.extend(record.practised.iter().map(|one| practised(one, texts)));
    }
    if !record.commitments.is_empty() {
        blocks.push(heading(&say("record-commitments")));
        blocks.push(record.commitments.iter().map(|one| promised(one, texts)).collect::<Vec<_>>().join("\n"));
    }
    if !record.next.is_empty() {
        blocks.push(heading(&say("record-next")));
        let next = Meeting { words: record.next.clone(), day: record.next_date, time: record.next_time };
        let day = next.day.map(|_| next.said(texts, NaiveDate::MIN));
        blocks.push([next.words].into_iter().chain(day).collect::<Vec<_>>().join("\n"));
    }
    blocks.retain(|block| !block.is_empty());
    format!("{}\n", blocks.join("\n\n"))
}

/// A day with its year: whoever reads it may read it years later.
const fn written_out(day: NaiveDate) -> Arg {
    Arg::Date { day, said_on: NaiveDate::MIN }
}

/// A heading stands out by its line.
fn heading(title: &str) -> String {
    if title.is_empty() { String::new() } else { format!("{title}\n{}", "-".repeat(title.chars().count())) }
}

fn answer(said: &Said, texts: &Texts) -> String {
    let mut lines = vec![said.question_text.clone()];
    if let Some(number) = said.number {
        let tenths = Message::new("record-tenths").with("number", number);
        lines.push(if said.takes == Takes::Chance { texts.say(&tenths) } else { number.to_string() });
    }
    // Each correction holds the words that it put in place: what stands now is the last of them.
    let stood: Vec<&str> =
        [said.words.as_str()].into_iter().chain(said.corrections.iter().map(|one| one.words.as_str())).collect();
    let now = stood.last().copied().unwrap_or_default();
    lines.extend(hers(said, now, texts));
    if now.is_empty() && said.number.is_none() {
        lines.push(texts.say(&Message::new("record-aloud")));
    }
    for (correction, before) in said.corrections.iter().zip(&stood).rev() {
        lines.push(corrected(correction.corrected_at, before, said, texts));
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// An answer: her own words in quotation marks, what was chosen or written together without. A list is quoted line by line, a text such
/// as a letter as the one thing that it is.
fn hers(said: &Said, words: &str, texts: &Texts) -> Vec<String> {
    if matches!(said.takes, Takes::Words | Takes::Message) && !words.trim().is_empty() {
        let whole = words.trim().to_owned();
        let quoted = !matches!(said.question.as_str(), key::RESOURCE | SUMMARY);
        return vec![if quoted { texts.say(&Message::new("record-quoted").with("words", whole)) } else { whole }];
    }
    let lines = words.lines().filter(|line| !line.trim().is_empty());
    let quoted = said.question != key::SEVEN;
    let shown = |line: &str| match said.takes {
        Takes::Parts => texts.say(&Message::new(format!("stage-part-{line}"))),
        _ if quoted => texts.say(&Message::new("record-quoted").with("words", line.to_owned())),
        _ => line.to_owned(),
    };
    lines.map(shown).collect()
}

fn corrected(at: DateTime<FixedOffset>, before: &str, said: &Said, texts: &Texts) -> String {
    let before = if before.trim().is_empty() {
        vec![texts.say(&Message::new("record-aloud"))]
    } else {
        hers(said, before, texts)
    };
    let on = Message::new("record-corrected").with("day", written_out(at.date_naive()));
    format!("{} {}", texts.say(&on), before.join(" "))
}

fn practised(one: &Practised, texts: &Texts) -> String {
    let answered = if one.answer.trim().is_empty() {
        one.aloud.then(|| texts.say(&Message::new("record-aloud")))
    } else {
        Some(texts.say(&Message::new("record-quoted").with("words", one.answer.trim().to_owned())))
    };
    [one.reply.clone()].into_iter().chain(answered).collect::<Vec<_>>().join("\n")
}

fn promised(one: &Commitment, texts: &Texts) -> String {
    let became = match one.state {
        CommitmentState::Open => None,
        CommitmentState::Done => Some("between-record-done"),
        CommitmentState::LetGo => Some("between-record-let_go"),
    };
    // As it was said, without "I": the record is in nobody's voice.
    let line = one.line(false, texts, NaiveDate::MIN);
    let line = match one.sure {
        Some(sure) => texts.say(&Message::new("stage-next-rated").with("line", line).with("sure", sure)),
        None => line,
    };
    let became = became.map(|became| texts.say(&Message::new(became)));
    [line].into_iter().chain(became).collect::<Vec<_>>().join(" · ")
}
