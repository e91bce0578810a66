//! Askwell in its real window, moved as a person would move it: a WebDriver under a display in memory.
//!
//! The words are the ones of somebody beside the screen: [`Askwell::click`] what has this name, [`Askwell::types`] into
//! the field with this label, [`Askwell::sees`] these words. Everything waits until it can happen; what never happens
//! ends the story with a sentence, a picture and the page's source. What is only a passing moment (an element that was just
//! drawn anew, a page that is being loaded) is looked at again; a key is struck again only where it cannot have arrived.
//!
//! What bites: WebKit's driver drops doubled letters when keys are typed as actions, so they are sent to an element; an
//! empty value cannot be typed, so fields are cleared; `TAURI_WEBVIEW_AUTOMATION` must be set or the session hangs;
//! with `WEBKIT_DISABLE_DMABUF_RENDERER=1` pictures never arrive.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a story may end where it stands")]

mod app;
mod bus;
mod driver;
mod home;
pub mod jennifer;
mod keys;
mod memory;
mod page;
mod passing;
mod pictures;
mod windows;

pub use app::Askwell;
pub use home::Theme;
pub use memory::{Canary, Held};
