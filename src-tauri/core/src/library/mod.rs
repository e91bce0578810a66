//! What the coach brings, all of it editable: the session script, resources, the question bank, templates, evidence cards, thinking
//! traps, the hundred reasons and the replies to rehearse. What ships stands in `data/library`; the practice holds only what the coach changed of it.

mod carry;
mod fill;
mod item;
mod script;
mod shelf;
mod shipped;
mod store;

pub(crate) use carry::{Carried, lay};
pub use fill::filled;
pub use item::{
    BankQuestion, EvidenceCard, LibraryBody, LibraryKind, Purpose, Reason, Reply, Resource, ScriptQuestion, ScriptStep,
    StepKind, Takes, Template, Theme, Trap,
};
pub use script::{Script, ScriptLine, script};
pub use shelf::{
    LibraryAdded, LibraryItem, LibraryShelf, add, hide, item, move_to, read, remove, restore, restore_all, write,
};
pub use shipped::{faults, shipped};
