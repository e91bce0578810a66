//! A story that a client tells herself ("they are too busy"), the sentence that came in its place, and how both fared over time.

mod store;
mod story;

pub use story::{Story, StoryTime, Told, list, record, words_of};
