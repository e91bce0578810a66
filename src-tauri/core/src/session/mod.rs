//! One conversation: the script's position, answers in the client's own words, how sure she is, one record, a scratch pad that is
//! forgotten, the clock, the summary and what she will do.
//!
//! What is being said in the step that is open lives in [`Conversation`] and in the sealed `open-step` file; when the step is left it
//! is kept in the database, or it is set aside and nothing of it is. `clock` and `summary` are pure.

mod answer;
mod answering;
mod clock;
mod commitment;
mod console;
mod conversation;
mod delete;
mod facts;
mod going_home;
mod hand_over;
mod keep;
mod meeting;
mod messaging;
mod naming;
mod open;
mod practising;
mod put_aside;
mod record;
mod record_text;
mod rehearsing;
mod scene;
mod showing;
mod stage;
mod store;
mod summary;
mod them;

pub use answer::{HowSaid, SessionAnswer};
pub use clock::Timer;
pub use commitment::{Commitment, CommitmentField, CommitmentState};
pub use console::{Clock, QuestionNow, SessionView, StageMode, StageState, StepLine, StepNow, StepState};
pub use conversation::Conversation;
pub use delete::SessionErasure;
pub use going_home::{Doing, GoesHome, Part, PartKey};
pub use hand_over::{Guess, HandOver, WayBack};
pub use meeting::Meeting;
pub use messaging::{Letter, MessageNow, TemplateName, Whom, hinted};
pub use naming::{NamesNow, StageName};
pub use open::NotQuite;
pub use practising::Around;
pub use put_aside::{WordsAside, words_aside};
pub use record::{Correction, PastSession, Said, SessionRecord};
pub use rehearsing::{Alone, AlonePage, Hinted, IfThenRow, KindLine, PracticeNow, Practised, Tile, Turned, WallNow};
pub use scene::{BankGroup, Dot, NextLine, Scene, StageQuestion, StageScene};

/// What a client said she would do.
pub mod commitments {
    pub use super::commitment::{add, edit, knows, list, remove, settle};
}
/// Sessions that are over, or put down for now.
pub mod records {
    pub use super::delete::{delete, erasure};
    pub use super::record::{NextDay, correct, list, next_day, next_of, read, strike_out, sureness, unended};
    pub use super::record_text::text;
}
pub use record::SurePoint;
pub use stage::Place;
pub use summary::{Told, summary};
pub use them::Them;
