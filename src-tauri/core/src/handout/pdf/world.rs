//! What a template can reach: itself, the shared style, the values and the typefaces. No file, no package, no clock, no network.

use std::sync::Arc;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World, WorldExt as _};
use typst_kit::fonts::FontStore;

use super::template::Template;
use super::typefaces;
use super::values::Values;
use crate::error::{Error, Result};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// One document to be set.
pub(super) struct Press {
    main: Source,
    style: Source,
    values: (FileId, Bytes),
    typefaces: &'static FontStore,
    /// The template asked for what it cannot have.
    refused: AtomicBool,
    given_up: Arc<AtomicBool>,
}

impl Press {
    /// `values` set by `template`. Once `given_up` is true, the work ends where it next needs a typeface or a file.
    pub fn new(template: &Template<'_>, values: &Values, given_up: Arc<AtomicBool>) -> Result<Self> {
        let typefaces = if template.is_ours() { typefaces::for_text(values.as_str()) } else { typefaces::every() };
        Ok(Self {
            main: Source::new(id("main.typ")?, template.text().to_owned()),
            style: Source::new(id("style.typ")?, include_str!("../../../data/handout/style.typ").to_owned()),
            values: (id("values.json")?, Bytes::from_string(values.as_str().to_owned())),
            typefaces,
            refused: AtomicBool::new(false),
            given_up,
        })
    }

    /// Whether the template asked for a file or a package.
    pub fn has_refused(&self) -> bool {
        self.refused.load(Ordering::Relaxed)
    }

    /// The line of the template, from 1, at which a fault lies or that called what is at fault.
    pub fn line(&self, fault: &SourceDiagnostic) -> Option<usize> {
        let own = |span: typst::syntax::DiagSpan| {
            let range = (span.id()? == self.main.id()).then(|| self.range(span))??;
            self.main.lines().byte_to_line(range.start).map(|line| line + 1)
        };
        own(fault.span).or_else(|| fault.trace.iter().find_map(|point| own(point.span.into())))
    }

    fn refuse<T>(&self) -> FileResult<T> {
        self.refused.store(true, Ordering::Relaxed);
        Err(FileError::AccessDenied)
    }

    /// Ends the thread that sets this document, if nobody waits for it any more.
    fn go_on(&self) {
        if self.given_up.load(Ordering::Relaxed) {
            std::panic::resume_unwind(Box::new(()));
        }
    }
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.typefaces.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.go_on();
        [&self.main, &self.style].into_iter().find(|s| s.id() == id).cloned().map_or_else(|| self.refuse(), Ok)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.go_on();
        let (own, values) = &self.values;
        if *own == id { Ok(values.clone()) } else { self.refuse() }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.go_on();
        self.typefaces.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn id(name: &str) -> Result<FileId> {
    let path = VirtualPath::new(name).map_err(|_| Error::Unexpected)?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}
