//! What leaves the app on paper: the take-home, the shortlist as a table, the wall of reasons, the recovery code.
//!
//! Each is set by a template of `data/handout`, which a person can read and change, from values that reach it as data: a name is
//! never markup. A document names no author, no program and no day; its title names nobody.

mod apart;
mod code;
mod labels;
mod pages;
mod paper;
mod table;
mod take_home;
mod template;
mod typefaces;
mod values;
mod wall;
mod world;

pub use self::apart::{set_apart, typeset};
pub use self::code::recovery_code_pdf;
pub use self::labels::Labels;
pub use self::paper::Paper;
pub use self::table::{About, shortlist_pdf};
pub use self::take_home::{Draft, IfThen, Listed, Resource, TakeHome, take_home, take_home_preview};
pub use self::wall::wall_pdf;

/// The template of the take-home that ships, for a coach who wants to change it.
pub const TAKE_HOME_TEMPLATE: &str = include_str!("../../../data/handout/take_home.typ");

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// The characters that no typeface of this machine has, each once, in order of their code: they stand there as empty boxes.
    pub missing: Vec<char>,
}

/// A document to be looked at before it is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The pages as SVG: shapes only, nothing loaded from elsewhere, no script, no link. To be shown as pictures.
    pub pages: Vec<String>,
    /// As in [`Printed`].
    pub missing: Vec<char>,
}
