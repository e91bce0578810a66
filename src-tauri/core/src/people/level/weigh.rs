//! What stands around a role: whose it is, whether it is present, and which of several counts.

use super::find::Mark;
use super::rules::{Means, Rules};
use super::words::{Gap, Word};
use crate::vocabulary::{Level, Levels};

/// What counts in the end: the level, the others, and the mark that it was read from.
pub(super) struct Verdict {
    pub level: Level,
    pub also: Levels,
    /// First and last word, where words say it.
    pub words: Option<(usize, usize)>,
}

/// Whether a role is one that others work for, as assistants do.
fn is_worked_for(mark: &Mark<'_>) -> bool {
    mark.is_role_from(Level::Director) || (mark.is(Means::Role) && mark.rule.also.contains(Level::Director))
}

/// A title being weighed.
pub(super) struct Title<'a, 'r> {
    pub words: &'a [Word],
    pub marks: Vec<Mark<'r>>,
    pub rules: &'r Rules,
}

impl Title<'_, '_> {
    /// Turns off what is not a present role of this person, and says which level is left.
    pub(super) fn weigh(mut self) -> Verdict {
        self.companies();
        let club = self.clubs();
        self.owned();
        self.others();
        self.assistants();
        let gone = self.past().or(club);
        self.learners();
        self.verdict(gone)
    }

    /// The first word from `from` on that stands after a gap of at least `gap`.
    fn until(&self, from: usize, gap: Gap) -> usize {
        let rest = self.words.iter().enumerate().skip(from);
        rest.filter(|(_, w)| w.gap >= gap).map(|(i, _)| i).next().unwrap_or(self.words.len())
    }

    /// The first word of the stretch without a gap of at least `gap` that word `at` stands in.
    fn since(&self, at: usize, gap: Gap) -> usize {
        (1..=at).rev().find(|i| self.words.get(*i).is_some_and(|w| w.gap >= gap)).unwrap_or(0)
    }

    fn gap(&self, at: usize) -> Gap {
        self.words.get(at).map_or(Gap::Hard, |w| w.gap)
    }

    fn text(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| w.text.as_str())
    }

    fn marks_of(&self, means: Means) -> Vec<(usize, usize)> {
        self.marks.iter().filter(|m| m.is(means)).map(|m| (m.from, m.to)).collect()
    }

    /// Turns off what is of a person between two words, where `which` says so; says whether there was any.
    fn turn_off(&mut self, from: usize, to: usize, which: impl Fn(&Mark<'_>) -> bool) -> bool {
        let mut any = false;
        for mark in self.marks.iter_mut().filter(|m| m.from >= from && m.from < to) {
            if mark.is_of_a_person() && which(mark) {
                mark.on = false;
                any = true;
            }
        }
        any
    }

    /// "at ..." begins a company's name; it ends with a comma, a dash, a bracket, or where another role is joined on.
    fn companies(&mut self) {
        let starts: Vec<usize> = (0..self.words.len()).filter(|i| self.gap(*i) == Gap::At).collect();
        for start in starts {
            // "at Smith & Partner" is one name, "at Smith & partner at Jones" two roles.
            let firm = |m: &Mark<'_>| m.rule.level == Some(Level::Partner) && self.gap(m.to) != Gap::At;
            let joined =
                |m: &&Mark<'_>| m.is_of_a_person() && m.from > start && self.gap(m.from) == Gap::And && !firm(m);
            let next = self.marks.iter().find(joined).map_or(usize::MAX, |m| m.from);
            let end = next.min(self.until(start + 1, Gap::Comma));
            for mark in self.marks.iter_mut().filter(|m| m.from >= start && m.from < end) {
                mark.on = false;
            }
        }
    }

    /// "Vice President, Rotary Club": the role beside the club is not of a company. Gives the words that named the club.
    fn clubs(&mut self) -> Option<(usize, usize)> {
        let mut named = None;
        for (from, to) in self.marks_of(Means::Club) {
            let (start, end) = (self.since(from, Gap::Hard), self.until(to, Gap::Comma));
            let top = |m: &Mark<'_>| m.is_role_from(Level::Vp);
            let before = self.marks.iter().rposition(|m| m.from >= start && m.to <= from && top(m));
            let after = || self.marks.iter().position(|m| m.from >= to && m.from < end && top(m));
            let index = before.or_else(after);
            if let Some(mark) = index.and_then(|i| self.marks.get_mut(i)) {
                mark.on = false;
                named = Some((from, to));
            }
        }
        named
    }

    /// "the VP's ...", "CEO office": somebody else's role.
    fn owned(&mut self) {
        let words = self.words;
        for mark in &mut self.marks {
            if mark.to.checked_sub(1).and_then(|last| words.get(last)).is_some_and(|w| w.owns) {
                mark.on = false;
            }
        }
        for (from, to) in self.marks_of(Means::Place) {
            if self.gap(to) >= Gap::And && self.gap(from) <= Gap::Space {
                for mark in self.marks.iter_mut().filter(|m| m.to == from) {
                    mark.on = false;
                }
            }
        }
    }

    /// "Office of the CEO", "reporting to the VP".
    fn others(&mut self) {
        for (_, to) in self.marks_of(Means::Others) {
            self.somebody_elses(to, Gap::Bracket);
        }
        for (from, to) in self.marks_of(Means::To) {
            // "Go-to-market" is no "to".
            if self.gap(from) == Gap::Tight && self.gap(to) == Gap::Tight {
                continue;
            }
            let mut at = to;
            while at < to + 2 && self.rules.small.contains(self.text(at)) && self.gap(at + 1) <= Gap::Space {
                at += 1;
            }
            let graded = self.marks.iter().find(|m| m.from == at && m.is(Means::Grade)).map_or(at, |m| m.to);
            if self.marks.iter().any(|m| m.from == graded && m.is_role_from(Level::Director)) {
                self.somebody_elses(to, Gap::Bracket);
            }
        }
    }

    /// Turns off the roles from `from` on up to a gap of at least `end`: after the first comma or "and" only those that one
    /// works for, so that "Assistant to the CEO and Office Manager" stays a manager.
    fn somebody_elses(&mut self, from: usize, end: Gap) {
        let near = self.until(from, Gap::And);
        self.turn_off(from, near, |_| true);
        let far = self.until(from, end);
        self.turn_off(near, far.max(near), is_worked_for);
    }

    fn assistants(&mut self) {
        let found = self.marks.iter().enumerate().filter(|(_, m)| m.is(Means::Assistant) || m.is(Means::Aide));
        let found: Vec<(usize, usize, usize, Means)> = found.map(|(i, m)| (i, m.from, m.to, m.rule.means)).collect();
        for (index, from, to, means) in found {
            let chunk_end = self.until(to, Gap::And);
            let of = to < chunk_end && self.rules.of.contains(self.text(to));
            let role = self.marks.iter().find(|m| m.from >= to && m.from < chunk_end && m.is(Means::Role));
            let graded = role.is_some_and(|m| m.from > to || !m.is_role_from(Level::CSuite));
            if of {
                self.somebody_elses(to, Gap::At);
            } else if means == Means::Assistant && graded {
                // "Assistant Store Manager": a grade of the role, not its assistant.
                if let Some(mark) = self.marks.get_mut(index) {
                    mark.on = false;
                }
                continue;
            } else {
                self.turn_off(to, chunk_end, |m| !m.is(Means::Learner));
                let stop = (to..self.words.len()).find(|i| matches!(self.gap(*i), Gap::And | Gap::At | Gap::Hard));
                self.turn_off(chunk_end, stop.unwrap_or(self.words.len()), |m| {
                    means == Means::Aide && is_worked_for(m)
                });
            }
            let start = self.since(from, Gap::And);
            self.turn_off(start, from, |m| m.is(Means::Role));
        }
    }

    /// Turns off what was or is wished for; gives the words that said so.
    fn past(&mut self) -> Option<(usize, usize)> {
        let mut said = None;
        for (from, to) in self.marks_of(Means::Seeking) {
            said = said.or(Some((from, to)));
            let end = self.until(to, Gap::Hard).min(self.now_after(to));
            self.turn_off(to, end, |_| true);
        }
        for (from, to) in self.marks_of(Means::Wished) {
            said = said.or(Some((from, to)));
            self.turn_off(to, self.until(to, Gap::Comma), |_| true);
        }
        for (from, to) in self.marks_of(Means::Past) {
            said = said.or(Some((from, to)));
            let (first, last) = (self.since(from, Gap::Comma), self.until(to, Gap::Comma));
            let leads = from == first || (first..from).all(|i| self.rules.small.contains(self.text(i)));
            if to == last && leads {
                // It stands alone: "VP Sales (retired)", "Retired - VP Sales".
                let (start, end) = (self.since(from, Gap::Hard), self.until(to, Gap::Hard));
                let now = self.now_after(to);
                if first > start {
                    self.turn_off(start, from, |_| true)
                } else {
                    self.turn_off(to, end.min(now), |_| true)
                };
            } else if to == last {
                self.turn_off(first, from, |_| true);
            } else {
                // "ex-Google & founder": the "&" begins another role where none stood before it.
                let (near, now) = (self.until(to, Gap::And), self.now_after(to));
                if self.turn_off(to, near.min(now), |_| true) {
                    self.turn_off(near, last.min(now), |_| true);
                }
            }
        }
        said
    }

    fn now_after(&self, from: usize) -> usize {
        self.marks.iter().find(|m| m.from >= from && m.is(Means::Now)).map_or(usize::MAX, |m| m.from)
    }

    /// Who learns a role does not have it: "Product Manager Intern", "Marketing Manager (Trainee)".
    fn learners(&mut self) {
        for (from, to) in self.marks_of(Means::Learner) {
            let (start, end) = (self.since(from, Gap::And), self.until(to, Gap::And));
            self.turn_off(start, end, |m| !m.is(Means::Learner));
            let alone = start == from && end == to && matches!(self.gap(from), Gap::Bracket | Gap::Dash);
            if let Some(before) = from.checked_sub(1).filter(|_| alone) {
                let start = self.since(before, Gap::Comma);
                self.turn_off(start, from, |_| true);
            }
        }
    }

    fn verdict(mut self, gone: Option<(usize, usize)>) -> Verdict {
        self.grades();
        let mut levels = Levels::NONE;
        let mut top: Option<&Mark<'_>> = None;
        for mark in self.marks.iter().filter(|m| m.is_of_a_person()) {
            let Some(level) = mark.rule.level else { continue };
            levels = mark.rule.also.iter().fold(levels.with(level), Levels::with);
            if level == Level::Head && self.has_deputy_before(mark) {
                levels = levels.with(Level::Manager);
            }
            if top.is_none_or(|t| t.rule.level.is_none_or(|l| level < l)) {
                top = Some(mark);
            }
        }
        if let Some((level, mark)) = top.and_then(|m| Some((m.rule.level?, m))) {
            return Verdict { level, also: levels.without(level), words: Some((mark.from, mark.to)) };
        }
        if let Some(words) = gone {
            return Verdict { level: Level::Other, also: Levels::NONE, words: Some(words) };
        }
        if let Some((from, to)) = self.marks_of(Means::SelfEmployed).first().copied()
            && !self.has_words_besides(from, to)
        {
            return Verdict { level: Level::Founder, also: Levels::NONE, words: Some((from, to)) };
        }
        Verdict { level: Level::Professional, also: Levels::NONE, words: None }
    }

    /// A grade or a craft says nothing beside a higher role of the same clause ("Senior Product Manager").
    fn grades(&mut self) {
        let spans: Vec<(usize, usize, Gap)> = self
            .marks
            .iter()
            .filter(|m| m.is_role_from(Level::Manager))
            .flat_map(|m| [(m.from, m.to, Gap::Comma), (m.from, m.to, Gap::And)])
            .collect();
        for (from, to, gap) in spans {
            let (start, end) = (self.since(from, gap), self.until(to, gap));
            self.turn_off(start, end, |m| match m.rule.means {
                Means::Grade => gap == Gap::Comma,
                Means::Role => gap == Gap::And && !m.is_role_from(Level::Manager),
                _ => false,
            });
        }
        // "Senior Advisor" is an adviser; "Senior Recruiter, open to work" is senior.
        let of_level = |marks: &[Mark<'_>], level: Level| -> Vec<(usize, usize)> {
            marks.iter().filter(|m| m.is(Means::Role) && m.rule.level == Some(level)).map(|m| (m.from, m.to)).collect()
        };
        let crafts = of_level(&self.marks, Level::Professional);
        for (from, to) in of_level(&self.marks, Level::Other) {
            let (start, end) = (self.since(from, Gap::And), self.until(to, Gap::And));
            if !crafts.iter().any(|(craft, _)| (start..end).contains(craft)) {
                self.turn_off(start, end, |m| m.is(Means::Grade));
            }
        }
        let grades = self.marks.iter().filter(|m| m.is(Means::Grade));
        let spans: Vec<(usize, usize)> = grades.map(|m| (m.from, m.to)).collect();
        for (from, to) in spans {
            // "Senior Consultant" is senior alone.
            let (start, end) = (self.since(from, Gap::And), self.until(to, Gap::And));
            self.turn_off(start, end, |m| m.is(Means::Role) && m.rule.level == Some(Level::Professional));
        }
    }

    fn has_deputy_before(&self, mark: &Mark<'_>) -> bool {
        let start = self.since(mark.from, Gap::And);
        self.marks.iter().any(|m| m.is(Means::Deputy) && m.from >= start && m.from < mark.from)
    }

    /// Whether a trade stands beside "self-employed": any other word that says something, companies apart.
    fn has_words_besides(&self, from: usize, to: usize) -> bool {
        let mut in_company = false;
        self.words.iter().enumerate().any(|(i, word)| {
            in_company = word.gap == Gap::At || (in_company && word.gap < Gap::Comma);
            let own = self.marks.iter().any(|m| m.rule.means == Means::SelfEmployed && m.from <= i && i < m.to);
            !own && !in_company && !(from..to).contains(&i) && !self.rules.small.contains(&word.text)
        })
    }
}
