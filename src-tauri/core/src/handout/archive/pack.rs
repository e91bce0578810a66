//! The zip: put together, taken apart.

use std::fs::File;
use std::io::{self, Cursor, Read, Write as _};
use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::gather::{Content, Scope, gather};
use super::json::{self, FORMAT, Heading};
use super::shape::shape;
use super::tables::{Named, tables};
use super::{page, readme, seal};
use crate::error::{Error, Result};
use crate::people::import::open_zip;
use crate::practice::{Practice, Stop};
use crate::session::records;
use crate::vocabulary::ClientId;
use crate::vocabulary::texts::{Message, Texts};

/// The file within the zip that is read back.
const JSON: &str = "archive.json";
/// How large a file, and `archive.json` in it, may be: several times what 300 clients with 1,000 people each come to.
const BYTES_AT_MOST: u64 = 512 * 1024 * 1024;

/// An archive that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archived {
    /// The file: a zip, or what seals it.
    pub bytes: Vec<u8>,
    /// How many sessions in it have not ended.
    pub unfinished: u32,
}

/// An archive that was read; nothing of it is stored yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Archive(pub(super) Content);

/// The archive of `scope`, sealed by `passphrase` where there is one. It holds what is kept: what was said in a step that is open is,
/// once `Conversation::keep_said` was called.
///
/// # Errors
/// [`Error::Gone`] for a client who is not there; [`Error::Invalid`] where the passphrase is easy to guess, or the archive would be
/// larger than what can be read back.
pub fn archive(
    practice: &Practice,
    scope: Scope,
    passphrase: Option<&str>,
    texts: &Texts,
    now: DateTime<FixedOffset>,
) -> Result<Archived> {
    archive_until(&Stop::default(), practice, scope, passphrase, texts, now)
}

/// As [`archive`], until it is stopped: then nothing was made.
///
/// # Errors
/// As [`archive`]; [`Error::Cancelled`].
pub fn archive_until(
    stop: &Stop,
    practice: &Practice,
    scope: Scope,
    passphrase: Option<&str>,
    texts: &Texts,
    now: DateTime<FixedOffset>,
) -> Result<Archived> {
    let content = gather(stop, practice, scope, now.date_naive())?;
    let mut json = serde_json::to_vec_pretty(&content).map_err(|_| Error::Unexpected)?;
    json.push(b'\n');
    if json.len() as u64 > BYTES_AT_MOST {
        return Err(refused("archive-too-large"));
    }
    stop.go_on()?;
    let mut files: Vec<Named> = vec![
        ("README.txt".to_owned(), readme::readme(texts).into_bytes()),
        ("index.html".to_owned(), page::page(practice, &content, texts)?.into_bytes()),
        (JSON.to_owned(), json),
    ];
    stop.go_on()?;
    files.extend(tables(&content, texts)?);
    stop.go_on()?;
    let zip = packed(&files).map_err(Error::file("making a zip"))?;
    stop.go_on()?;
    let bytes = match passphrase {
        None => zip,
        Some(passphrase) => seal::seal(&zip, passphrase)?,
    };
    stop.go_on()?;
    Ok(Archived { bytes, unfinished: unfinished(practice, &content)? })
}

/// A file name to offer: "Archive 2026-11-23.zip", with ".age" where it is sealed. It names nobody, for others may see the folder.
#[must_use]
pub fn archive_name(sealed: bool, today: NaiveDate, texts: &Texts) -> String {
    let name = texts.say(&Message::new("archive-file-name").with("day", today.to_string()));
    format!("{name}.zip{}", if sealed { ".age" } else { "" })
}

/// Whether a passphrase is needed to read the file at `path`.
///
/// # Errors
/// What the file system gives.
pub fn is_sealed(path: &Path) -> Result<bool> {
    let mut begins = Vec::new();
    let file = File::open(path).map_err(Error::file("reading an archive"))?;
    file.take(64).read_to_end(&mut begins).map_err(Error::file("reading an archive"))?;
    Ok(seal::is_sealed(&begins))
}

/// Reads the archive at `path`.
///
/// # Errors
/// As [`read`], and what the file system gives.
pub fn read_file(path: &Path, passphrase: Option<&str>) -> Result<Archive> {
    read_file_until(&Stop::default(), path, passphrase)
}

/// As [`read_file`], until it is stopped.
///
/// # Errors
/// As [`read_file`]; [`Error::Cancelled`].
pub fn read_file_until(stop: &Stop, path: &Path, passphrase: Option<&str>) -> Result<Archive> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(Error::file("reading an archive"))?;
    file.take(BYTES_AT_MOST + 1).read_to_end(&mut bytes).map_err(Error::file("reading an archive"))?;
    read_until(stop, &bytes, passphrase)
}

/// Reads an archive: every value of it is checked, and nothing is stored.
///
/// # Errors
/// [`Error::Invalid`] with the reason: it is no archive, of a newer version, damaged or cut off, larger than may be; it is sealed and the
/// passphrase is missing or another.
pub fn read(bytes: &[u8], passphrase: Option<&str>) -> Result<Archive> {
    read_until(&Stop::default(), bytes, passphrase)
}

fn read_until(stop: &Stop, bytes: &[u8], passphrase: Option<&str>) -> Result<Archive> {
    stop.go_on()?;
    if bytes.len() as u64 > BYTES_AT_MOST {
        return Err(refused("archive-too-large"));
    }
    let opened;
    let zip = if seal::is_sealed(bytes) {
        let passphrase = passphrase.filter(|p| !p.trim().is_empty());
        opened = seal::open(bytes, passphrase.ok_or_else(|| refused("archive-passphrase-needed"))?)?;
        &opened
    } else {
        bytes
    };
    stop.go_on()?;
    let json = unpacked(zip)?;
    stop.go_on()?;
    let heading: Heading = serde_json::from_slice(&json).map_err(|error| at_fault(&error))?;
    if heading.format != FORMAT {
        return Err(refused("archive-not-one"));
    }
    if heading.version > shape().version {
        return Err(refused("archive-newer"));
    }
    let read = json::content(&json).map(Archive).map_err(|error| at_fault(&error))?;
    stop.go_on()?;
    Ok(read)
}

fn packed(files: &[Named]) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// `archive.json`; nothing else in the zip is looked at.
fn unpacked(zip: &[u8]) -> Result<Vec<u8>> {
    if !zip.starts_with(b"PK") {
        return Err(refused("archive-not-one"));
    }
    let mut archive: ZipArchive<_> = open_zip(Cursor::new(zip)).map_err(|_| damaged())?;
    let index = archive.index_for_name(JSON).ok_or_else(|| refused("archive-not-one"))?;
    let mut json = Vec::new();
    let member = archive.by_index(index).map_err(|_| damaged())?;
    member.take(BYTES_AT_MOST + 1).read_to_end(&mut json).map_err(|_| damaged())?;
    if json.len() as u64 > BYTES_AT_MOST {
        return Err(refused("archive-too-large"));
    }
    Ok(json)
}

fn unfinished(practice: &Practice, content: &Content) -> Result<u32> {
    let mut many = 0;
    for client in content.of("clients") {
        let client = ClientId(u32::try_from(client.id).unwrap_or(0));
        let open = records::list(practice, client, "")?.into_iter().filter(|session| session.ended_at.is_none());
        many += u32::try_from(open.count()).unwrap_or(0);
    }
    Ok(many)
}

/// What is wrong with `archive.json`, by its line: the line itself may hold a name.
fn at_fault(error: &serde_json::Error) -> Error {
    Error::Invalid(Message::new("archive-fault").with("line", error.line()))
}

pub(super) fn damaged() -> Error {
    refused("archive-damaged")
}

pub(super) fn refused(key: &str) -> Error {
    Error::Invalid(Message::new(key))
}
