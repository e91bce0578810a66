//! Every parser, tried with what was whole and then spoiled: it never panics, comes to an end, asks for no more than its bound, changes
//! nothing where it refuses, and what it takes can be written and read again.
//!
//! A short run of each belongs to `cargo test`; `cargo xtask fuzz [target] --seconds N` goes on for longer. An input that breaks a promise
//! is kept in `tests/fixtures/fuzz/<target>`, under a name that says what it was.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    missing_docs,
    reason = "a failure here is a failed test"
)]

mod files;
mod harness;
mod kept;
mod leaving;
mod words;
