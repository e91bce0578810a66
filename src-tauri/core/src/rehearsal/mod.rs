//! If they say no: replies to practise with, hints that are asked for, what a chance would mean. Rules are values in, values out;
//! what was practised is kept with the step of the session in which it was.

mod draw;
mod forecast;
mod hints;
mod language;
mod model;
mod reply;
mod round;
mod store;

pub use draw::{Deck, Met};
pub use forecast::{AtLeast, Forecast, at_least};
pub use hints::{Hint, answer_hints, hint_faults, message_hints};
pub use language::{characters, is_english, words};
pub use model::{ModelPair, model, model_faults};
pub use reply::{Around, Wording, fits};
pub use round::Round;
pub(crate) use store::{forget_step, met, rounds, write_rounds};
