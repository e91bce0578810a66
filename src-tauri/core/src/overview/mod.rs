//! What looks across the other concepts: the sample practice, and exports of invented people.

mod draw;
pub mod generate;
pub mod sample;
mod seed;

pub use seed::data_faults;
