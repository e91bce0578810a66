//! What the session knows of what was said: the answers in the order of the script, and the few that later steps lean on.

use super::answer::SessionAnswer;
use super::open::Open;
use super::record::Correction;
use super::store::StoredAnswer;
use crate::library::{Script, StepKind};

/// The questions of the shipped script that later steps lean on. A script without them works too: nothing leans on nothing.
pub(super) mod key {
    pub const STORY: &str = "story";
    pub const SURENESS: &str = "sureness";
    pub const NEW_SENTENCE: &str = "new_sentence";
    /// The sentence that comes of the longer test.
    pub const BALANCED: &str = "balanced";
    pub const FEEL: &str = "feel";
    pub const LEAVE_WITH: &str = "leave_with";
    pub const MEET: &str = "meet";
    pub const MOVES: &str = "moves";
    pub const IF_SILENT: &str = "if_silent";
    pub const IF_LATER: &str = "if_later";
    pub const IF_ELSEWHERE: &str = "if_elsewhere";
    pub const REASONS: &str = "reasons";
    pub const WALL: &str = "wall";
    pub const LEARN: &str = "learn";
    pub const TELL: &str = "tell";
    pub const TAKE_HOME: &str = "take_home";
    /// To whom her message is, by name. No question of the script.
    pub const ADDRESSEE: &str = "addressee";
    /// The tiles of the wall that she has turned, as lines. No question of the script.
    pub const TURNED: &str = "turned";
    /// Those whom she would like to ask, as lines: the persons' numbers. No question of the script.
    pub const WOULD_ASK: &str = "would_ask";
    /// What was leant on: the title of the resource. No question of the script.
    pub const RESOURCE: &str = "resource";
    /// Her questions for the interview, as lines. No question of the script.
    pub const SEVEN: &str = "seven";
}

/// Every answer of a session, in the order of its script; those of steps or questions that the script does not know come last.
#[derive(Debug, Clone)]
pub(super) struct Facts(Vec<StoredAnswer>);

impl Facts {
    /// `kept`, with the open step as it stands now.
    pub(super) fn new(script: &Script, kept: Vec<StoredAnswer>, open: Option<&Open>) -> Self {
        let mut all = kept;
        if let Some(open) = open {
            all.retain(|answer| answer.step != open.step);
            all.extend(open.said.iter().map(|(question, answer)| StoredAnswer {
                step: open.step.clone(),
                question: question.clone(),
                answer: answer.clone(),
            }));
        }
        all.sort_by_cached_key(|answer| {
            let step = script.steps.iter().position(|line| line.key == answer.step);
            let questions = step.and_then(|at| script.steps.get(at)).map(|line| &line.step.questions);
            let question = questions.and_then(|all| all.iter().position(|q| q.key == answer.question));
            (step.unwrap_or(usize::MAX), question.unwrap_or(usize::MAX))
        });
        Self(all)
    }

    pub(super) fn all(&self) -> &[StoredAnswer] {
        &self.0
    }

    fn answers<'a>(&'a self, question: &str) -> impl DoubleEndedIterator<Item = &'a SessionAnswer> + use<'a> {
        let question = question.to_owned();
        self.0.iter().filter(move |a| a.question == question).map(|a| &a.answer)
    }

    /// The same, with what was corrected since in place of what was said.
    pub(super) fn corrected(mut self, corrections: &[(String, String, Correction)]) -> Self {
        for (step, question, correction) in corrections {
            for one in self.0.iter_mut().filter(|one| one.step == *step && one.question == *question) {
                one.answer.words.clone_from(&correction.words);
            }
        }
        self
    }

    /// The first answer with words to `question`, in whatever step.
    pub(super) fn answer(&self, question: &str) -> Option<&SessionAnswer> {
        self.answers(question).find(|answer| !answer.words.trim().is_empty())
    }

    /// The first words said to `question`, in whatever step.
    pub(super) fn words(&self, question: &str) -> Option<&str> {
        self.answer(question).map(|answer| answer.words.as_str())
    }

    /// The last words said to `question`.
    pub(super) fn last_words(&self, question: &str) -> Option<&str> {
        self.answers(question).rev().map(|a| a.words.as_str()).find(|words| !words.trim().is_empty())
    }

    /// The words said to `question`, also empty ones; `None` where nothing was said.
    pub(super) fn said(&self, question: &str) -> Option<&str> {
        self.answers(question).next().map(|answer| answer.words.as_str())
    }

    /// The words said to `question` in `step`.
    pub(super) fn at(&self, step: &str, question: &str) -> Option<&str> {
        let here = |stored: &&StoredAnswer| stored.step == step && stored.question == question;
        self.0.iter().find(here).map(|stored| stored.answer.words.as_str())
    }

    /// Her story.
    pub(super) fn story(&self) -> Option<&str> {
        self.words(key::STORY)
    }

    /// What she says now: how it feels at the end, else the new sentence, else the one of the longer test.
    pub(super) fn now(&self) -> Option<&str> {
        [key::FEEL, key::NEW_SENTENCE, key::BALANCED].into_iter().find_map(|question| self.last_words(question))
    }

    /// How sure she was first, and again in a later step.
    pub(super) fn sure(&self) -> (Option<u32>, Option<u32>) {
        let mut numbers =
            self.0.iter().filter(|a| a.question == key::SURENESS).filter_map(|a| Some((&a.step, a.answer.number?)));
        let Some((first_step, first)) = numbers.next() else { return (None, None) };
        let again = numbers.rfind(|(step, _)| *step != first_step).map(|(_, number)| number);
        (Some(first), again)
    }

    /// The two numbers by the steps of the script: a number given at the comparison alone is no number from before.
    pub(super) fn sure_by(&self, script: &Script) -> (Option<u32>, Option<u32>) {
        let at_comparison = |answer: &&StoredAnswer| {
            let step = script.steps.iter().find(|line| line.key == answer.step);
            step.is_some_and(|line| line.step.kind == StepKind::Compare)
        };
        match self.sure() {
            (Some(only), None) => {
                let alone = self.0.iter().find(|a| a.question == key::SURENESS && a.answer.number.is_some());
                if alone.as_ref().is_some_and(at_comparison) { (None, Some(only)) } else { (Some(only), None) }
            }
            both => both,
        }
    }
}
