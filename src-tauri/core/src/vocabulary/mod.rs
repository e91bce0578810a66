//! The base: levels, industries, ids, words and the catalogue of texts. Values without behaviour of their own.

mod alias;
mod fold;
pub mod guard;
mod ids;
mod industry;
mod level;
pub mod links;
mod reply;
pub mod texts;

pub use alias::{alias_faults, industries_like, industry_aliases, level_aliases, levels_like};
pub use fold::{digit, fold, unseen, words};
pub use ids::{AskId, ClientId, CommitmentId, ImportId, PersonId, SessionId, StoryId};
pub use industry::{Industries, Industry};
pub use level::{Level, Levels};
pub use reply::{ReasonKind, ReplyKind};
