//! The file of a backup: a zip, stored and not packed, with `about.json`, `keys.json` and `practice.db`.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::error::{Error, Result};

const FORMAT: u32 = 1;
const ABOUT: &str = "about.json";
const KEYS: &str = "keys.json";
const DATABASE: &str = "practice.db";
/// More than this is no file of ours, apart from the database.
const SMALL: u64 = 1024 * 1024;

/// What a backup says of itself before it is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct About {
    format: u32,
    /// How many changes the practice had kept.
    pub changes: u64,
    /// Its schema.
    pub schema: u32,
    /// Whose it is: backups of one practice say the same, and nothing of it.
    #[serde(default)]
    pub practice: Option<String>,
}

impl About {
    pub(super) const fn new(changes: u64, schema: u32, practice: String) -> Self {
        Self { format: FORMAT, changes, schema, practice: Some(practice) }
    }
}

/// Writes the parts into `out`.
pub(super) fn write(out: &mut File, about: &About, keys: Option<&[u8]>, database: &mut File) -> Result<()> {
    let doing = "writing a backup";
    let mut zip = ZipWriter::new(io::BufWriter::new(out));
    // What is encrypted does not pack.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    let about = serde_json::to_vec_pretty(about).map_err(|_| Error::Unexpected)?;
    let parts = [(ABOUT, Some(about.as_slice())), (KEYS, keys)];
    for (name, bytes) in parts.into_iter().filter_map(|(name, bytes)| bytes.map(|bytes| (name, bytes))) {
        zip.start_file(name, stored).map_err(of_zip(doing))?;
        zip.write_all(bytes).map_err(Error::file(doing))?;
    }
    zip.start_file(DATABASE, stored).map_err(of_zip(doing))?;
    io::copy(database, &mut zip).map_err(Error::file(doing))?;
    let mut buffer = zip.finish().map_err(of_zip(doing))?;
    buffer.flush().map_err(Error::file(doing))
}

/// A backup that lies somewhere, its parts still inside.
pub(super) struct Container {
    zip: ZipArchive<File>,
    /// How long the file is: nothing in it is longer.
    length: u64,
}

const DOING: &str = "reading a backup";

impl Container {
    /// Opens the file at `path`.
    ///
    /// # Errors
    /// [`Error::NoBackup`] where it is none, or is damaged; [`Error::NewerSchema`] where a newer version has made it.
    pub(super) fn open(path: &Path) -> Result<(Self, About)> {
        let file = File::open(path).map_err(Error::file(DOING))?;
        let length = file.metadata().map_err(Error::file(DOING))?.len();
        let mut opened = Self { zip: ZipArchive::new(file).map_err(of_zip(DOING))?, length };
        let about = opened.small(ABOUT)?.ok_or(Error::NoBackup)?;
        let about: About = serde_json::from_slice(&about).map_err(|_| Error::NoBackup)?;
        if about.format > FORMAT {
            return Err(Error::NewerSchema { found: about.format, known: FORMAT });
        }
        Ok((opened, about))
    }

    /// The wrapped keys; `None` for a practice that has none.
    pub(super) fn keys(&mut self) -> Result<Option<Vec<u8>>> {
        self.small(KEYS)
    }

    /// Writes the database to `out`: every byte is compared with its checksum on the way.
    pub(super) fn database(&mut self, out: &mut impl Write) -> Result<()> {
        let part = self.zip.by_name(DATABASE).map_err(of_zip(DOING))?;
        // It was stored and not packed: what grows on the way would fill the disk, and is none of ours.
        let mut part = part.take(self.length + 1);
        let copied = io::copy(&mut part, out).map_err(told)?;
        if copied > self.length { Err(Error::NoBackup) } else { Ok(()) }
    }

    fn small(&mut self, name: &str) -> Result<Option<Vec<u8>>> {
        let part = match self.zip.by_name(name) {
            Err(ZipError::FileNotFound) => return Ok(None),
            part => part.map_err(of_zip(DOING))?,
        };
        let mut bytes = Vec::new();
        part.take(SMALL).read_to_end(&mut bytes).map_err(told)?;
        Ok(Some(bytes))
    }
}

/// A checksum that does not fit, an end that came too early, a way of packing that is none of ours: that is damage; the rest is the file
/// system's.
fn told(error: io::Error) -> Error {
    if is_damage(&error) { Error::NoBackup } else { Error::file(DOING)(error) }
}

fn is_damage(error: &io::Error) -> bool {
    use ErrorKind::{InvalidData, InvalidInput, Other, UnexpectedEof, Unsupported};
    matches!(error.kind(), InvalidData | InvalidInput | Other | UnexpectedEof | Unsupported)
}

fn of_zip(doing: &'static str) -> impl FnOnce(ZipError) -> Error {
    move |error| match error {
        ZipError::Io(error) if !is_damage(&error) => Error::file(doing)(error),
        _ => Error::NoBackup,
    }
}
