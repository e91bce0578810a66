//! What looks across the other concepts: a client's page, the sample practice, and exports of invented people.

mod client_page;
mod draw;
pub mod generate;
pub mod sample;
mod seed;
mod undoing;

pub use client_page::{ClientOverview, Listed, client_page};
pub use seed::data_faults;
pub use undoing::{UndoPlace, UndoStep};
