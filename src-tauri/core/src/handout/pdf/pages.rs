//! Setting a document: its pages as a PDF or as pictures, and the characters for which no typeface has a shape.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;

use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst::layout::{Frame, FrameItem, GroupItem};
use typst::model::Destination;
use typst_layout::{Page, PagedDocument};
use typst_pdf::PdfOptions;
use typst_svg::SvgOptions;

use super::template::Template;
use super::values::Values;
use super::world::Press;
use super::{Preview, Printed, apart};
use crate::error::{Error, Result};
use crate::vocabulary::links::may_be_opened;
use crate::vocabulary::texts::Message;

/// The document as a PDF, with the tags by which a screen reader knows headings, lists and tables.
pub(super) fn print(template: &Template<'_>, values: &Values) -> Result<Printed> {
    let apart = if let Template::Changed(text) = template { apart::print(text, values) } else { None };
    apart.unwrap_or_else(|| print_here(template, values))
}

/// As [`print`], in this process.
pub(super) fn print_here(template: &Template<'_>, values: &Values) -> Result<Printed> {
    set(template, values, |document| printed(document, true))
}

/// The document as a PDF without tags: for a table so long that they would be most of the file.
pub(super) fn print_without_tags(template: &Template<'_>, values: &Values) -> Result<Printed> {
    set(template, values, |document| printed(document, false))
}

fn printed(document: &PagedDocument, tagged: bool) -> std::result::Result<Printed, Option<SourceDiagnostic>> {
    // Neither author nor program nor date: a file says nothing about whom it was made for, by whom and when.
    let document = &only_known_links(document);
    let options = PdfOptions { creator: Smart::Custom(None), tagged, ..PdfOptions::default() };
    let pdf = typst_pdf::pdf(document, &options).map_err(|faults| faults.first().cloned())?;
    let pages = u32::try_from(document.pages().len()).unwrap_or(u32::MAX);
    Ok(Printed { pdf, pages, missing: missing(document) })
}

/// The document without links that lead anywhere but into the web, to a mail program, or to another place in it: their words stay.
fn only_known_links(document: &PagedDocument) -> Cow<'_, PagedDocument> {
    let known = |destination: &Destination| match destination {
        Destination::Url(url) => may_be_opened(url.as_str()),
        Destination::Position(_) | Destination::Location(_) => true,
    };
    if document.pages().iter().all(|page| links(&page.frame).all(known)) {
        return Cow::Borrowed(document);
    }
    let cleared = |page: &Page| {
        let mut page = page.clone();
        page.frame = with_links(&page.frame, &known);
        page
    };
    let mut info = document.clone();
    let pages = document.pages().iter().map(cleared).collect();
    Cow::Owned(PagedDocument::new(pages, std::mem::take(info.info_mut())))
}

/// The pages of the document as pictures, without anything to click.
pub(super) fn preview(template: &Template<'_>, values: &Values) -> Result<Preview> {
    let apart = if let Template::Changed(text) = template { apart::preview(text, values) } else { None };
    apart.unwrap_or_else(|| preview_here(template, values))
}

/// As [`preview`], in this process.
pub(super) fn preview_here(template: &Template<'_>, values: &Values) -> Result<Preview> {
    set(template, values, |document| {
        let picture = |page: &Page| {
            let mut page = page.clone();
            page.frame = with_links(&page.frame, &|_: &Destination| false);
            typst_svg::svg(&page, &SvgOptions::default())
        };
        Ok(Preview { pages: document.pages().iter().map(picture).collect(), missing: missing(document) })
    })
}

/// Sets the document on a thread of its own and gives what `finish` makes of it. A template that does not end within its patience
/// is given up: its thread ends where it next needs a typeface or a file, or with the program.
fn set<T: Send + 'static>(
    template: &Template<'_>,
    values: &Values,
    finish: fn(&PagedDocument) -> std::result::Result<T, Option<SourceDiagnostic>>,
) -> Result<T> {
    let given_up = Arc::new(AtomicBool::new(false));
    let press = Press::new(template, values, Arc::clone(&given_up))?;
    let ours = template.is_ours();
    let (sender, receiver) = channel();
    let work = move || {
        let _nothing_stays = Forgetting;
        let document = typst::compile::<PagedDocument>(&press).output.map_err(|faults| faults.first().cloned());
        let result = document.and_then(|document| finish(&document));
        // Nobody may be waiting any more.
        drop(sender.send(result.map_err(|fault| if ours { Error::Unexpected } else { explain(&press, fault) })));
    };
    thread::Builder::new().name("typesetting".to_owned()).spawn(work).map_err(Error::file("typesetting"))?;
    match receiver.recv_timeout(template.patience()) {
        Ok(result) => result,
        Err(RecvTimeoutError::Disconnected) => Err(Error::Unexpected),
        Err(RecvTimeoutError::Timeout) => {
            given_up.store(true, Ordering::Relaxed);
            Err(Error::Invalid(Message::new("handout-template-endless")))
        }
    }
}

/// The typesetting remembers what it has set, to be quicker the next time. What a client said is not to stay in memory for that.
struct Forgetting;

impl Drop for Forgetting {
    fn drop(&mut self) {
        comemo::evict(0);
    }
}

/// What is wrong with a template, for the person who wrote it.
fn explain(press: &Press, fault: Option<SourceDiagnostic>) -> Error {
    let line = fault.as_ref().and_then(|fault| press.line(fault));
    let what = fault.map(|fault| quoted(&fault.message)).unwrap_or_default();
    Error::Invalid(match line {
        _ if press.has_refused() => {
            Message::new("handout-template-wants-a-file").with("line", line.unwrap_or_default())
        }
        Some(line) => Message::new("handout-template-fault").with("line", line).with("fault", what),
        None => Message::new("handout-template-fault-anywhere").with("fault", what),
    })
}

/// What the typesetter says of a template, as it is told to whoever wrote that: on one line, and no longer than can be read.
fn quoted(fault: &str) -> String {
    const LONGEST: usize = 200;
    fault.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect()
}

/// The characters that are set as the sign for "no shape", each once.
fn missing(document: &PagedDocument) -> Vec<char> {
    let mut found = BTreeSet::new();
    for page in document.pages() {
        look_for_missing(&page.frame, &mut found);
    }
    found.into_iter().collect()
}

fn look_for_missing(frame: &Frame, found: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => look_for_missing(&group.frame, found),
            FrameItem::Text(run) => {
                let without = run.glyphs.iter().filter(|glyph| glyph.id == 0);
                let texts = without.filter_map(|glyph| run.text.get(glyph.range()));
                found.extend(texts.flat_map(str::chars).filter(|c| !c.is_whitespace() && !c.is_control()));
            }
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

/// Where the links of a frame lead.
fn links(frame: &Frame) -> Box<dyn Iterator<Item = &Destination> + '_> {
    Box::new(frame.items().flat_map(|(_, item)| -> Box<dyn Iterator<Item = &Destination> + '_> {
        match item {
            FrameItem::Link(destination, _) => Box::new(std::iter::once(destination)),
            FrameItem::Group(group) => links(&group.frame),
            _ => Box::new(std::iter::empty()),
        }
    }))
}

/// `frame` with those links that are known.
fn with_links(frame: &Frame, known: &impl Fn(&Destination) -> bool) -> Frame {
    let mut quiet = Frame::new(frame.size(), frame.kind());
    for (place, item) in frame.items() {
        match item {
            FrameItem::Link(destination, _) if !known(destination) => {}
            FrameItem::Group(group) => {
                let group = GroupItem { frame: with_links(&group.frame, known), ..group.clone() };
                quiet.push(*place, FrameItem::Group(group));
            }
            other => quiet.push(*place, other.clone()),
        }
    }
    quiet
}
