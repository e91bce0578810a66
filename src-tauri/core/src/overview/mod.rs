//! What looks across the other concepts: a client's page, what an erasure takes, the sample practice, and exports of invented people.

mod check_up;
mod client_page;
mod draw;
mod erasing;
pub mod generate;
mod names;
pub mod sample;
mod seed;
mod undoing;

pub use check_up::{CheckUp, Checked, Place, PlaceOf, Sizes, check_up, report, second_is_reachable};
pub use client_page::{ClientOverview, KeptUntil, Listed, client_page};
pub use erasing::{Erased, Erasure, erase, erasure};
pub use names::{KnownName, NameOf, names, names_revision};
pub use seed::data_faults;
pub use undoing::{UndoPlace, UndoStep};
