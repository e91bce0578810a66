//! A reply that came while practising, and her answer.

use serde::{Deserialize, Serialize};

use crate::vocabulary::ReplyKind;

/// A reply that came, and her answer to it. It names nobody: it is from somebody like those on her list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Round {
    /// Tells it from the others of its step; it only grows, and none is used again.
    pub number: u32,
    /// 0: picked by the coach; 1 and on: her runs alone.
    pub run: u32,
    /// What the reply comes to.
    pub kind: ReplyKind,
    /// Which item of the library.
    pub wording: String,
    /// From whom: a level and an industry, in words.
    pub sender: String,
    /// The reply.
    pub reply: String,
    /// Her answer, verbatim.
    pub words: String,
    /// She said it aloud, and nothing was written.
    pub aloud: bool,
    /// Her answer is done.
    pub done: bool,
}
