//! The wall of reasons on one page.

use serde::Serialize;

use super::labels::Labels;
use super::template::Template;
use super::values::Values;
use super::{Paper, Printed, pages};
use crate::error::{Error, Result};
use crate::vocabulary::texts::{Message, Texts};

#[derive(Serialize)]
struct Sheet<'a> {
    labels: Labels,
    reasons: &'a [String],
}

/// `reasons` on one page, as large as they fit. Only where even the smallest size is too large do they run on.
///
/// # Errors
/// [`Error::Invalid`] where there is no reason.
pub fn wall_pdf(reasons: &[String], texts: &Texts, paper: Paper) -> Result<Printed> {
    if reasons.is_empty() {
        return Err(Error::Invalid(Message::new("handout-no-reasons")));
    }
    let sheet = Sheet { labels: Labels::wall(texts), reasons };
    pages::print(&Template::WALL, &Values::new(&sheet, texts.language().tag(), paper)?)
}
