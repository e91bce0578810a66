//! Finding the list of connections in a zip: by its name, else by the headings of what is in it, else in a zip within.

use std::cell::Cell;
use std::io::{Cursor, ErrorKind, Read, Seek, SeekFrom};
use std::rc::Rc;

use ruzstd::decoding::StreamingDecoder;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::fault::{OtherFile, ReadError};
use super::sheet::Limits;
use super::{decode, header};
use crate::vocabulary::fold;

/// How much of a zip may be read to learn what is in it: some 200,000 entries. An export has a few dozen.
const DIRECTORY_BYTES: u64 = 16 * 1024 * 1024;
/// Bytes of a member that are read for a look at its heading.
const LOOK: u64 = 64 * 1024;
/// Members that are looked into.
const LOOKS: usize = 200;
/// Zips within zips.
const DEPTH: usize = 2;

/// Where the list is.
pub(super) enum Member {
    /// A member of the zip.
    Here { index: usize, size: u64 },
    /// The bytes of a member of a zip within the zip.
    Within(Vec<u8>),
}

/// A list that was found.
pub(super) struct Found {
    pub member: Member,
    /// The name, with its folders.
    pub name: String,
    /// It is called as LinkedIn calls it.
    pub is_usual: bool,
    /// It is not the only one.
    pub several: bool,
}

/// Whether a file that begins so is a zip.
pub(super) fn is_zip(magic: &[u8]) -> bool {
    magic.starts_with(b"PK\x03\x04") || magic.starts_with(b"PK\x05\x06")
}

/// Reads the list of contents.
pub(crate) fn open<F: Read + Seek>(file: F) -> Result<ZipArchive<Guard<F>>, ReadError> {
    let left = Rc::new(Cell::new(DIRECTORY_BYTES));
    let guard = Guard { inner: file, left: Rc::clone(&left) };
    let opened = ZipArchive::new(guard);
    let exhausted = left.get() == 0;
    let archive = opened
        .map_err(|error| if exhausted { ReadError::ZipBomb { limit: DIRECTORY_BYTES } } else { damaged(error) })?;
    left.set(u64::MAX);
    Ok(archive)
}

/// Finds the list: what is called Connections.csv, in any case, the least deep first; else what has its headings.
pub(super) fn find<F: Read + Seek>(archive: &mut ZipArchive<Guard<F>>, limits: &Limits) -> Result<Found, ReadError> {
    find_within(archive, limits, DEPTH)
}

fn find_within<F: Read + Seek>(
    archive: &mut ZipArchive<Guard<F>>,
    limits: &Limits,
    depth: usize,
) -> Result<Found, ReadError> {
    let entries = entries(archive);
    let usual: Vec<&Entry> = entries.iter().filter(|entry| entry.kind == Kind::Usual).collect();
    if let Some(first) = usual.first() {
        let member = member(archive, first, limits)?;
        return Ok(Found { member, name: first.name.clone(), is_usual: true, several: usual.len() > 1 });
    }
    let mut wrong = None;
    let mut lists = Vec::new();
    let tables = entries.iter().filter(|entry| matches!(entry.kind, Kind::Likely | Kind::Table));
    for entry in tables.take(LOOKS) {
        match is_list(archive, entry) {
            Ok(true) => lists.push(entry),
            // What says by its name that it is the list, and cannot be opened, is the reason.
            Err(error) if entry.kind == Kind::Likely => wrong = wrong.or(Some(error)),
            Ok(false) | Err(_) => {}
        }
    }
    if let Some(first) = lists.first() {
        let member = member(archive, first, limits)?;
        return Ok(Found { member, name: first.name.clone(), is_usual: false, several: lists.len() > 1 });
    }
    for entry in entries.iter().filter(|entry| entry.kind == Kind::Zip) {
        match inside(archive, entry, limits, depth) {
            Ok(found) => return Ok(found),
            Err(ReadError::NoConnectionsInZip) => {}
            Err(error) => wrong = wrong.or(Some(error)),
        }
    }
    let workbook = entries.iter().any(|entry| entry.kind == Kind::Workbook);
    Err(match wrong {
        Some(error) => error,
        None if workbook => ReadError::WrongFile(OtherFile::Workbook),
        None => ReadError::NoConnectionsInZip,
    })
}

/// What a member of a zip may be, by its name; the likeliest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Connections.csv.
    Usual,
    /// Its name speaks of connections.
    Likely,
    /// A table, or without an ending.
    Table,
    Zip,
    Workbook,
    Other,
}

struct Entry {
    index: usize,
    name: String,
    kind: Kind,
    depth: usize,
}

/// The members, the likeliest first; of those that are as likely, the least deep.
fn entries<F: Read + Seek>(archive: &ZipArchive<Guard<F>>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = archive
        .file_names_raw()
        .enumerate()
        .map(|(index, raw)| {
            let name = String::from_utf8_lossy(raw).replace('\\', "/");
            let depth = name.matches('/').count();
            Entry { index, kind: kind(&name), name, depth }
        })
        .filter(|entry| entry.kind != Kind::Other)
        .collect();
    entries.sort_by_key(|entry| (entry.kind, entry.depth));
    entries
}

fn kind(name: &str) -> Kind {
    /// How the list is called in some languages, and by those who rename it.
    const WORDS: [&str; 10] = [
        "connection",
        "kontakt",
        "relation",
        "conexion",
        "conexoes",
        "colleg",
        "connessi",
        "contact",
        "linkedin",
        "network",
    ];
    let base = name.rsplit('/').next().unwrap_or_default();
    // What a Mac adds, and folders.
    if base.is_empty() || base.starts_with("._") || name.starts_with("__MACOSX/") {
        return Kind::Other;
    }
    if name.starts_with("xl/") || name.starts_with("Index/") || name == "content.xml" {
        return Kind::Workbook;
    }
    let folded = fold(base);
    if folded == "connections.csv" {
        return Kind::Usual;
    }
    let (stem, ending) = folded.rsplit_once('.').unwrap_or((&folded, ""));
    match ending {
        "zip" => Kind::Zip,
        "xls" | "xlsx" | "xlsm" | "ods" | "numbers" => Kind::Workbook,
        "csv" | "tsv" | "txt" | "tab" | "" if WORDS.iter().any(|word| stem.contains(word)) => Kind::Likely,
        "csv" | "tsv" | "txt" | "tab" | "" => Kind::Table,
        _ if stem.contains("connections") => Kind::Likely,
        _ => Kind::Other,
    }
}

/// A member as it will be read, once it is sure that it can be.
fn member<F: Read + Seek>(
    archive: &mut ZipArchive<Guard<F>>,
    entry: &Entry,
    limits: &Limits,
) -> Result<Member, ReadError> {
    let raw = archive.by_index_raw(entry.index).map_err(damaged)?;
    let (size, zstandard) = (raw.size(), raw.compression() == CompressionMethod::ZSTD);
    drop(raw);
    if size > limits.file_bytes {
        return Err(ReadError::ZipBomb { limit: limits.file_bytes });
    }
    if zstandard {
        return all_of(archive, entry.index, limits).map(Member::Within);
    }
    with_member(archive, entry.index, |_| Ok(Member::Here { index: entry.index, size }))
}

/// Reads a member from its beginning.
fn with_member<F: Read + Seek, T>(
    archive: &mut ZipArchive<Guard<F>>,
    index: usize,
    read: impl FnOnce(&mut dyn Read) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    let raw = archive.by_index_raw(index).map_err(damaged)?;
    if raw.encrypted() {
        return Err(ReadError::EncryptedZip);
    }
    if raw.compression() == CompressionMethod::ZSTD {
        let mut unpacked = StreamingDecoder::new(raw).map_err(|_| ReadError::ZipDamaged)?;
        return read(&mut unpacked);
    }
    if let Some(name) = packing(raw.compression()) {
        return Err(ReadError::ZipPacking(name));
    }
    drop(raw);
    read(&mut archive.by_index(index).map_err(damaged)?)
}

/// Whether a member begins like a list of connections.
fn is_list<F: Read + Seek>(archive: &mut ZipArchive<Guard<F>>, entry: &Entry) -> Result<bool, ReadError> {
    with_member(archive, entry.index, |member| {
        let mut bytes = Vec::new();
        member.take(LOOK).read_to_end(&mut bytes).map_err(|_| ReadError::ZipDamaged)?;
        let base = entry.name.rsplit('/').next().unwrap_or_default();
        Ok(header::find(&decode::beginning(&bytes), base).is_ok())
    })
}

/// The list within a zip within the zip.
fn inside<F: Read + Seek>(
    archive: &mut ZipArchive<Guard<F>>,
    entry: &Entry,
    limits: &Limits,
    depth: usize,
) -> Result<Found, ReadError> {
    if depth == 0 {
        return Err(ReadError::NoConnectionsInZip);
    }
    let bytes = all_of(archive, entry.index, limits)?;
    if !is_zip(&bytes) {
        return Err(ReadError::NoConnectionsInZip);
    }
    let mut inner = open(Cursor::new(bytes))?;
    let found = find_within(&mut inner, limits, depth - 1)?;
    let member = match found.member {
        Member::Here { index, .. } => Member::Within(all_of(&mut inner, index, limits)?),
        within @ Member::Within(_) => within,
    };
    Ok(Found { member, name: format!("{}/{}", entry.name, found.name), is_usual: false, several: found.several })
}

fn all_of<F: Read + Seek>(
    archive: &mut ZipArchive<Guard<F>>,
    index: usize,
    limits: &Limits,
) -> Result<Vec<u8>, ReadError> {
    with_member(archive, index, |member| {
        let mut bytes = Vec::new();
        member.take(limits.file_bytes + 1).read_to_end(&mut bytes).map_err(|_| ReadError::ZipDamaged)?;
        if bytes.len() as u64 > limits.file_bytes {
            return Err(ReadError::ZipBomb { limit: limits.file_bytes });
        }
        Ok(bytes)
    })
}

/// A reader that ends with an error once a number of bytes are read; it bounds what a zip's list of contents may cost.
pub(crate) struct Guard<F> {
    inner: F,
    left: Rc<Cell<u64>>,
}

impl<F: Read> Read for Guard<F> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let left = self.left.get().saturating_sub(count as u64);
        self.left.set(left);
        if left == 0 { Err(ErrorKind::FileTooLarge.into()) } else { Ok(count) }
    }
}

impl<F: Seek> Seek for Guard<F> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.inner.seek(to)
    }
}

/// What an error of the zip's reader means.
pub(super) fn damaged(error: ZipError) -> ReadError {
    match error {
        ZipError::Io(error)
            if !matches!(error.kind(), ErrorKind::UnexpectedEof | ErrorKind::InvalidData | ErrorKind::InvalidInput) =>
        {
            ReadError::Io(error)
        }
        ZipError::UnsupportedArchive(why) if why == ZipError::PASSWORD_REQUIRED => ReadError::EncryptedZip,
        ZipError::InvalidPassword => ReadError::EncryptedZip,
        ZipError::CompressionMethodNotSupported(_) => ReadError::ZipPacking("?"),
        _ => ReadError::ZipDamaged,
    }
}

/// The name of a way of packing that is not read here.
fn packing(method: CompressionMethod) -> Option<&'static str> {
    use CompressionMethod as M;
    let known = [M::Stored, M::Deflated, M::Deflate64, M::Bzip2, M::Lzma, M::Ppmd, M::ZSTD];
    let named = [
        (M::SHRINK, "Shrink"),
        (M::REDUCE_1, "Reduce"),
        (M::REDUCE_2, "Reduce"),
        (M::REDUCE_3, "Reduce"),
        (M::REDUCE_4, "Reduce"),
        (M::IMPLODE, "Implode"),
        (M::XZ, "XZ"),
        (M::WAVPACK, "WavPack"),
        (M::AES, "AES"),
    ];
    let name = named.into_iter().find(|(other, _)| *other == method).map_or("?", |(_, name)| name);
    (!known.contains(&method)).then_some(name)
}
