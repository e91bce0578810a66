//! Askwell's concepts and rules, usable without a window.
//!
//! One folder per concept of the design; a concept imports only from the floors below its own:
//! vocabulary; practice; client, library; people, reframe; criteria; shortlist; rehearsal; outreach; session; handout; overview.
//! What holds SQL is called `store.rs` or lives in `practice`.
#![forbid(unsafe_code)]

pub mod client;
pub mod criteria;
mod error;
pub mod handout;
pub mod library;
pub mod outreach;
pub mod overview;
pub mod people;
pub mod practice;
pub mod reframe;
pub mod rehearsal;
pub mod session;
pub mod shortlist;
pub mod vocabulary;

pub use error::{Error, Result};
