//! The sentence that the coach reads back. Its grammar is in the catalogue (`read-back…` in `criteria.ftl`): this module only says
//! which wishes there are and marks her words, so that they can be set heavier.

use serde::Serialize;

use super::wish::{Choice, Criteria, Dimension, Stance, Wish, one_line};
use crate::vocabulary::texts::{Arg, Joint, Message, Texts};
use crate::vocabulary::{Level, fold, levels_like};

/// Stand before and after her words while the sentence is put together. What she said is freed of private-use characters first, so
/// they occur nowhere else.
const HEAVY: char = '\u{e000}';
const PLAIN: char = '\u{e001}';

/// A piece of the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Segment {
    /// The words.
    pub text: String,
    /// Whether she chose them: these are set heavier. They may be in any script, so a page isolates their direction.
    pub chosen: bool,
}

/// The criteria as a question to her ("So you want to talk to VPs …, correct?"), or nothing while nothing was said.
#[must_use]
pub fn read_back(criteria: &Criteria, texts: &Texts) -> Option<Vec<Segment>> {
    said_as("read-back", criteria, texts)
}

/// The criteria in her own voice, while they grow ("I want to meet VPs …."), or nothing while nothing was said.
#[must_use]
pub fn so_far(criteria: &Criteria, texts: &Texts) -> Option<Vec<Segment>> {
    said_as("wishes-so-far", criteria, texts)
}

fn said_as(key: &'static str, criteria: &Criteria, texts: &Texts) -> Option<Vec<Segment>> {
    if criteria.is_blank() {
        return None;
    }
    Some(segments(&texts.say(&Message::new(key).with("whom", whom(criteria, texts)))))
}

/// The sentence of these pieces.
#[must_use]
pub fn sentence(segments: &[Segment]) -> String {
    segments.iter().map(|s| s.text.as_str()).collect()
}

fn whom(criteria: &Criteria, texts: &Texts) -> Message {
    let stance = |d| criteria.wish(d).in_force();
    if Dimension::ALL.into_iter().all(|d| stance(d) == Stance::NoPreference) {
        return marks(Message::new("read-back-anyone"));
    }
    let place = match (stance(Dimension::Company), stance(Dimension::Industry)) {
        (Stance::Open, Stance::Open) => "nowhere",
        (Stance::Open, _) => "industry",
        _ => "company",
    };
    let title =
        named(&criteria.title, |choice| Message::new("read-back-quoted").with("word", marked(word(choice))).into());
    marks(Message::new("read-back-whom"))
        .with("level", stance(Dimension::Level).key())
        .with("title", stance(Dimension::Title).key())
        .with("place", place)
        .with("people", people(&criteria.level, texts))
        .with("where", placed(criteria, texts))
        .with("titles_or", Arg::List(Joint::Or, title.clone()))
        .with("titles_and", Arg::List(Joint::And, title))
}

fn people(wish: &Wish, texts: &Texts) -> Message {
    let excluded = wish.in_force() == Stance::NoneOf;
    let mut wish = wish.clone();
    if excluded {
        // "Not managers or at the start of a career", never the other way round.
        wish.choices.sort_by_key(|choice| texts.has(&predicate(choice)));
    }
    let levels = named(&wish, |choice| marked(level_word(choice, excluded, texts)).into());
    marks(Message::new("read-back-people"))
        .with("level", wish.in_force().key())
        .with("levels_or", Arg::List(Joint::Or, levels.clone()))
        .with("levels_and", Arg::List(Joint::And, levels))
}

/// The company and the industry are one phrase: each is said differently beside the other.
fn placed(criteria: &Criteria, texts: &Texts) -> Message {
    let companies = named(&criteria.company, |choice| marked(word(choice)).into());
    marks(Message::new("read-back-where"))
        .with("level", criteria.level.in_force().key())
        .with("company", criteria.company.in_force().key())
        .with("industry", criteria.industry.in_force().key())
        .with("companies_or", Arg::List(Joint::Or, companies.clone()))
        .with("companies_and", Arg::List(Joint::And, companies))
        .with("industries_or", industries(&criteria.industry, Joint::Or, texts))
        .with("industries_and", industries(&criteria.industry, Joint::And, texts))
}

fn industries(wish: &Wish, joint: Joint, texts: &Texts) -> Message {
    let names = named(wish, |choice| marked(industry_word(choice, texts)).into());
    let noun = wish.choices.iter().map(|c| format!("read-back-noun-{}", c.key)).find(|key| texts.has(key));
    Message::new("read-back-industries")
        .with("count", names.len())
        .with("noun", noun.map_or_else(|| Arg::from("industry"), |key| Message::new(key).into()))
        .with("names", Arg::List(joint, names))
}

fn named(wish: &Wish, say: impl Fn(&Choice) -> Arg) -> Vec<Arg> {
    wish.choices.iter().map(say).collect()
}

fn word(choice: &Choice) -> String {
    let said = one_line(&choice.said);
    if said.is_empty() { one_line(&choice.key) } else { said }
}

pub(super) fn industry_word(choice: &Choice, texts: &Texts) -> String {
    let said = one_line(&choice.said);
    let key = format!("industry-{}.said", choice.key);
    if said.is_empty() && texts.has(&key) { texts.say(&Message::new(key)) } else { word(choice) }
}

/// The level as several people. Her own word is kept where the vocabulary knows it as one for several people ("VPs", not "VP").
pub(super) fn level_word(choice: &Choice, excluded: bool, texts: &Texts) -> String {
    let said = one_line(&choice.said);
    if !said.is_empty() && is_plural_alias(&said, &choice.key) {
        return said;
    }
    let not = predicate(choice);
    let key = if excluded && texts.has(&not) { not } else { format!("level-{}.said", choice.key) };
    if texts.has(&key) { texts.say(&Message::new(key)) } else { word(choice) }
}

/// The level as it follows "people who are not", where its usual words would not do: a key that most levels lack.
fn predicate(choice: &Choice) -> String {
    format!("read-back-not-{}", choice.key)
}

fn is_plural_alias(said: &str, key: &str) -> bool {
    let folded = fold(said);
    folded.ends_with('s')
        && levels_like(said)
            .iter()
            .any(|(level, alias)| Level::key(*level) == key && alias.is_some_and(|a| fold(a) == folded))
}

fn marked(words: String) -> String {
    format!("{HEAVY}{words}{PLAIN}")
}

/// The catalogue's own words for "it does not matter" are her choice too.
fn marks(message: Message) -> Message {
    message.with("heavy", HEAVY.to_string()).with("plain", PLAIN.to_string())
}

fn segments(sentence: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut chosen = false;
    for text in sentence.split([HEAVY, PLAIN]) {
        if !text.is_empty() {
            segments.push(Segment { text: text.to_owned(), chosen });
        }
        chosen = !chosen;
    }
    segments
}
