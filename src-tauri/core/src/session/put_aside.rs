//! Words of sessions that the practice does not know: they were put aside, and can be read.

use serde::Serialize;

use super::open::Opens;
use crate::error::Result;
use crate::library::{self, Script};
use crate::practice::Practice;

/// Words that were put aside, and where they belong as far as the library of today knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct WordsAside {
    /// What the step is called; empty: the library has no such step.
    pub step: String,
    /// What was asked; empty: the library has no such question.
    pub question: String,
    /// The words.
    pub words: String,
}

/// Every word that was put aside and can be read, the scratch pads last.
///
/// # Errors
/// The database's own.
pub fn words_aside(practice: &Practice) -> Result<Vec<WordsAside>> {
    let script = library::script(practice)?;
    let read = practice.open_step().read_aside();
    let opens = read.iter().filter_map(|bytes| serde_json::from_slice::<Opens>(bytes).ok());
    let mut words = Vec::new();
    let mut pads = Vec::new();
    for open in opens.flat_map(|opens| opens.sessions) {
        let said = open.said.iter().map(|(question, said)| (open.step.clone(), question.clone(), said.words.clone()));
        let others = open.unsettled().into_iter().map(|left| (left.step, left.question, left.words));
        words.extend(said.chain(others).map(|(step, question, words)| placed(&script, &step, &question, words)));
        pads.push(WordsAside { step: String::new(), question: String::new(), words: open.scratch });
    }
    words.append(&mut pads);
    words.retain(|one| !one.words.trim().is_empty());
    Ok(words)
}

fn placed(script: &Script, step: &str, question: &str, words: String) -> WordsAside {
    let line = script.steps.iter().find(|line| line.key == step);
    // What is written to one person, or to one reply, bears a number after its question.
    let question = question.split('/').next().unwrap_or(question);
    let asked = line.and_then(|line| line.step.questions.iter().find(|asked| asked.key == question));
    WordsAside {
        step: line.map(|line| line.step.title.clone()).unwrap_or_default(),
        question: asked.map(|asked| asked.text.clone()).unwrap_or_default(),
        words,
    }
}
