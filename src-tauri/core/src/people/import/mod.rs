//! Reading a contacts file and planning its merge with the people who are already here.
//!
//! [`read`] turns LinkedIn's `Connections.csv` (alone, or in the zip it came in; damaged by a spreadsheet or cut short) into a
//! [`Sheet`]; [`plan`] compares a sheet with whom the client already has. Both are pure: nothing is stored here.
//! How the files look is in the data files `contact_files.toml`, `date_words.toml` and `letter_pairs.toml`.

mod code_page;
mod dates;
mod decode;
mod email;
mod fault;
mod field;
mod header;
mod identity;
mod matching;
mod plan;
mod plausible;
mod read;
mod records;
mod row;
mod sheet;
mod signs;
mod source;
mod spoiled;
mod told;
mod words;
mod zipped;

pub use fault::{OtherFile, ReadError, RowFault};
pub use field::{Field, Fields};
pub use plan::{Ask, Change, FieldChange, Known, Plan, Repeat, Sign, Whom, Why, plan};
pub use read::read;
pub(crate) use row::one_line;
pub use sheet::{How, Limits, Note, Quiet, Reading, Row, Rows, Sheet, Shown, Watch};
pub use words::faults as data_faults;
pub(crate) use words::{Column, column_of};
pub(crate) use zipped::open as open_zip;
