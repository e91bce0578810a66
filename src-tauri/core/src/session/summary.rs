//! The summary of a session: what was said, in a few lines, to be read aloud and agreed. A pure function; its words are the
//! catalogue's (`summary-…`), hers stand in quotation marks.

use crate::vocabulary::texts::{Message, Texts};

/// What a summary is made from; what was not said is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// What she wanted to leave with.
    pub leave_with: Option<String>,
    /// Whom she wants to meet, in her own voice, where she said yes to it.
    pub sentence: Option<String>,
    /// How many people are on her shortlist.
    pub chosen: usize,
    /// What she told herself.
    pub story: Option<String>,
    /// What she says now.
    pub now: Option<String>,
    /// How it feels now.
    pub feel: Option<String>,
    /// How sure she was, 0 to 10.
    pub sure_before: Option<u32>,
    /// How sure she is.
    pub sure_after: Option<u32>,
    /// What she does if they say no.
    pub moves: Vec<String>,
    /// What she will do and by when, each as a whole line.
    pub commitments: Vec<String>,
    /// When the two speak again.
    pub next: Option<String>,
}

/// The summary, a line for each thing; empty where nothing was said.
#[must_use]
pub fn summary(told: &Told, texts: &Texts) -> String {
    let said = |key: &str, words: &Option<String>| {
        words.as_ref().map(|words| Message::new(key).with("words", words.trim().to_owned()))
    };
    let sure = match (told.sure_before, told.sure_after) {
        (Some(before), Some(after)) => {
            Some(Message::new("summary-sure-both").with("before", before).with("after", after))
        }
        (Some(one), None) | (None, Some(one)) => Some(Message::new("summary-sure-one").with("number", one)),
        (None, None) => None,
    };
    let chosen = (told.chosen > 0).then(|| Message::new("summary-chosen").with("people", told.chosen));
    let moves = told.moves.iter().map(|line| Message::new("summary-move").with("line", line.clone()));
    let heading = (!told.moves.is_empty()).then(|| Message::new("summary-moves"));
    let commitments = told.commitments.iter().map(|line| {
        let ends = line.ends_with(char::is_alphanumeric);
        Message::new(if ends { "summary-commitment" } else { "summary-commitment-ended" }).with("line", line.clone())
    });
    let lines = said("summary-leave-with", &told.leave_with)
        .into_iter()
        .chain(said("summary-sentence", &told.sentence))
        .chain(chosen)
        .chain(said("summary-story", &told.story))
        .chain(said("summary-now", &told.now))
        .chain(said("summary-feel", &told.feel))
        .chain(sure)
        .chain(heading)
        .chain(moves)
        .chain(commitments)
        .chain(said("summary-next", &told.next));
    lines.map(|line| texts.say(&line)).collect::<Vec<_>>().join("\n")
}
