//! Finding the phrases of the rules in the words of a title.

use super::rules::{Means, Part, Phrase, Rule, Rules};
use super::words::{Gap, Word};
use crate::vocabulary::Level;

/// A phrase found in a title.
#[derive(Debug, Clone)]
pub(super) struct Mark<'r> {
    pub rule: &'r Rule,
    /// Its first word.
    pub from: usize,
    /// The word after its last.
    pub to: usize,
    /// Whether it counts; what stands around it may turn it off.
    pub on: bool,
}

impl Mark<'_> {
    pub(super) fn is(&self, means: Means) -> bool {
        self.on && self.rule.means == means
    }

    /// Whether it is a role that counts, `least` or higher.
    pub(super) fn is_role_from(&self, least: Level) -> bool {
        self.is(Means::Role) && self.rule.level.is_some_and(|l| l <= least)
    }

    /// Whether it says something of the person whose title it is.
    pub(super) fn is_of_a_person(&self) -> bool {
        self.on
            && matches!(self.rule.means, Means::Role | Means::Grade | Means::Assistant | Means::Aide | Means::Learner)
    }
}

/// How many words may stand open in a phrase ("Chief Data, Analytics & AI Officer").
const OPEN: usize = 5;

/// The phrases in `words`, from left to right, the longest at each place, none within another.
pub(super) fn marks<'r>(words: &[Word], rules: &'r Rules) -> Vec<Mark<'r>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let phrase = rules.beginning_with(&word.text).iter().find_map(|phrase| {
            let to = end_of(phrase, words, at)?;
            let rule = rules.rule(phrase.rule).filter(|r| holds(r, words, at, to))?;
            Some(Mark { rule, from: at, to, on: true })
        });
        let mark = phrase.or_else(|| {
            let rule = rules.compound(&word.text).and_then(|number| rules.rule(number))?;
            holds(rule, words, at, at + 1).then_some(Mark { rule, from: at, to: at + 1, on: true })
        });
        at = mark.as_ref().map_or(at + 1, |m| m.to);
        found.extend(mark);
    }
    found
}

fn end_of(phrase: &Phrase, words: &[Word], from: usize) -> Option<usize> {
    let mut at = from;
    let mut open = false;
    for part in &phrase.parts {
        match part {
            Part::Any => open = true,
            Part::Word(text) => {
                let reach = if open { OPEN } else { 0 };
                let widest = if open { Gap::Comma } else { Gap::Space };
                let joined = |i: usize| i == from || words.get(i).is_some_and(|w| w.gap <= widest);
                let hit = (at..=at + reach)
                    .take_while(|i| joined(*i))
                    .find(|i| words.get(*i).is_some_and(|w| w.text == *text))?;
                at = hit + 1;
                open = false;
            }
        }
    }
    Some(at)
}

fn holds(rule: &Rule, words: &[Word], from: usize, to: usize) -> bool {
    let after = rule.not_after.iter().any(|phrase| {
        words.get(from).is_some_and(|w| w.gap <= Gap::Space)
            && from.checked_sub(phrase.len()).is_some_and(|start| stands(phrase, words, start))
    });
    let before =
        words.get(to).is_some_and(|w| w.gap <= Gap::Space) && rule.not_before.iter().any(|p| stands(p, words, to));
    let first = !rule.first || from == 0;
    let dotted = rule.dotted.is_none_or(|d| words.get(from).is_some_and(|w| d == w.dotted));
    !after && !before && first && dotted
}

fn stands(phrase: &[String], words: &[Word], from: usize) -> bool {
    phrase
        .iter()
        .enumerate()
        .all(|(i, text)| words.get(from + i).is_some_and(|w| w.text == *text && (i == 0 || w.gap <= Gap::Space)))
}
