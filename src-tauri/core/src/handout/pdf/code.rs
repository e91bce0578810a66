//! The recovery code on a page of its own.

use chrono::NaiveDate;
use serde::Serialize;

use super::labels::Labels;
use super::template::Template;
use super::values::Values;
use super::{Paper, Printed, pages};
use crate::error::Result;
use crate::vocabulary::texts::Texts;

#[derive(Serialize)]
struct Sheet<'a> {
    labels: Labels,
    practice: &'a str,
    groups: Vec<&'a str>,
    day: String,
}

/// The recovery `code` of the practice of this name, as it is shown (groups with dashes between them), printed on `day`. It is kept for
/// years: the year is always said.
///
/// # Errors
/// None in the ordinary course of things.
pub fn recovery_code_pdf(code: &str, practice: &str, day: NaiveDate, texts: &Texts, paper: Paper) -> Result<Printed> {
    let groups = code.split('-').filter(|group| !group.is_empty()).collect();
    let day = texts.date(day, NaiveDate::MIN);
    let sheet = Sheet { labels: Labels::recovery_code(texts), practice, groups, day };
    pages::print(&Template::RECOVERY_CODE, &Values::new(&sheet, texts.language().tag(), paper)?)
}
