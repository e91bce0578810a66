//! What looks across the other concepts: a client's page, what an erasure takes, the sample practice, and exports of invented people.

mod client_page;
mod draw;
mod erasing;
pub mod generate;
pub mod sample;
mod seed;
mod undoing;

pub use client_page::{ClientOverview, KeptUntil, Listed, client_page};
pub use erasing::{Erased, Erasure, erase, erasure};
pub use seed::data_faults;
pub use undoing::{UndoPlace, UndoStep};
