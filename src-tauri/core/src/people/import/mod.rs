//! Reading a contacts file and planning its merge with the people who are already here.
//!
//! [`read`] turns LinkedIn's `Connections.csv` (alone, or in the zip it came in; damaged by a spreadsheet or cut short) into a
//! [`Sheet`]; [`plan`] compares a sheet with whom the client already has. Both are pure: nothing is stored here.
//! How the files look is in the data file `contact_files.toml`.

mod dates;
mod decode;
mod fault;
mod field;
mod header;
mod identity;
mod matching;
mod plan;
mod read;
mod records;
mod row;
mod sheet;
mod signs;
mod source;
mod words;

pub use fault::{OtherFile, ReadError, RowFault};
pub use field::{Field, Fields};
pub use plan::{Change, FieldChange, Known, Plan, plan};
pub use read::read;
pub(crate) use row::one_line;
pub use sheet::{Limits, Note, Quiet, Row, Sheet, Watch};
pub use words::faults as data_faults;
