//! Asking: the first message, the links by which it leaves, and what was marked as sent. Askwell itself sends nothing.

mod ask;
mod draft;
mod link;
mod store;

pub use ask::{Ask, list, mark_sent, not_sent};
pub use draft::{Known, fill, gaps};
pub use link::{mail_link, profile_link, seems_of_work};
pub(crate) use store::forget_words;
