//! Where the bytes come from: the file itself, or the list of connections within a zip. Nothing is ever unpacked to the disk.

use std::io::{Cursor, ErrorKind, Read, Seek, SeekFrom};

use zip::ZipArchive;

use super::fault::{OtherFile, ReadError};
use super::sheet::{Limits, Watch};
use super::zipped::{self, Guard, Member};

const CHUNK: usize = 64 * 1024;

/// The bytes of a contacts file, which can be read from their beginning more than once.
pub(super) struct Source<F: Read + Seek> {
    place: Place<F>,
    /// How many bytes are to be expected; a zip can be wrong about it.
    pub expected_bytes: u64,
    /// The name in the zip, where that is to be told: it is not the usual one, or there are several.
    pub found: Option<String>,
    /// The zip holds more than one list.
    pub several: bool,
}

enum Place<F: Read + Seek> {
    Plain(F),
    Member(ZipArchive<Guard<F>>, usize),
    /// What was in a zip within the zip.
    Held(Cursor<Vec<u8>>),
}

/// The first bytes of files that are packed otherwise, and their usual ending.
const ARCHIVES: [(&[u8], &str); 6] = [
    (b"7z\xBC\xAF\x27\x1C", "7z"),
    (b"Rar!\x1A\x07", "rar"),
    (b"\x1F\x8B", "gz"),
    (b"\xFD7zXZ\0", "xz"),
    (b"BZh", "bz2"),
    (b"\x28\xB5\x2F\xFD", "zst"),
];

impl<F: Read + Seek> Source<F> {
    /// Looks at the first bytes of `file`, and into it where it is a zip.
    pub fn open(mut file: F, limits: &Limits) -> Result<Self, ReadError> {
        let length = file.seek(SeekFrom::End(0)).map_err(ReadError::Io)?;
        file.seek(SeekFrom::Start(0)).map_err(ReadError::Io)?;
        let mut magic = Vec::with_capacity(8);
        file.by_ref().take(8).read_to_end(&mut magic).map_err(ReadError::Io)?;
        if zipped::is_zip(&magic) {
            return Self::open_zip(file, limits);
        }
        if magic.starts_with(b"PK\x07\x08") {
            return Err(ReadError::SplitZip);
        }
        if magic.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
            return Err(ReadError::WrongFile(OtherFile::Workbook));
        }
        if let Some((_, ending)) = ARCHIVES.iter().find(|(begins, _)| magic.starts_with(begins)) {
            return Err(ReadError::OtherArchive(ending));
        }
        if length > limits.file_bytes {
            return Err(ReadError::TooLarge { limit: limits.file_bytes });
        }
        Ok(Self { place: Place::Plain(file), expected_bytes: length, found: None, several: false })
    }

    fn open_zip(file: F, limits: &Limits) -> Result<Self, ReadError> {
        let mut archive = zipped::open(file)?;
        let found = zipped::find(&mut archive, limits)?;
        let (place, size) = match found.member {
            Member::Here { index, size } => (Place::Member(archive, index), size),
            Member::Within(bytes) => {
                let size = bytes.len() as u64;
                (Place::Held(Cursor::new(bytes)), size)
            }
        };
        let told = found.several || !found.is_usual;
        Ok(Self { place, expected_bytes: size, found: told.then_some(found.name), several: found.several })
    }

    /// Hands all bytes to `take`, in pieces, from the beginning; no more than the limit, whatever a zip says of its size.
    pub fn pump(
        &mut self,
        limits: &Limits,
        watch: &dyn Watch,
        take: &mut dyn FnMut(&[u8]) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        let expected = self.expected_bytes;
        let limit = limits.file_bytes;
        match &mut self.place {
            Place::Plain(file) => {
                file.seek(SeekFrom::Start(0)).map_err(ReadError::Io)?;
                pump(file, expected, limit, watch, take, || ReadError::TooLarge { limit }, ReadError::Io)
            }
            Place::Held(bytes) => {
                bytes.set_position(0);
                pump(bytes, expected, limit, watch, take, || ReadError::ZipBomb { limit }, ReadError::Io)
            }
            Place::Member(archive, index) => {
                let mut member = archive.by_index(*index).map_err(zipped::damaged)?;
                // Whatever goes wrong within a member is its damage (a wrong sum, a broken stream, an early end).
                pump(
                    &mut member,
                    expected,
                    limit,
                    watch,
                    take,
                    || ReadError::ZipBomb { limit },
                    |_| ReadError::ZipDamaged,
                )
            }
        }
    }
}

fn pump(
    reader: &mut impl Read,
    expected: u64,
    limit: u64,
    watch: &dyn Watch,
    take: &mut dyn FnMut(&[u8]) -> Result<(), ReadError>,
    too_large: impl Fn() -> ReadError,
    failed: impl Fn(std::io::Error) -> ReadError,
) -> Result<(), ReadError> {
    let mut buffer = vec![0; CHUNK];
    let mut done: u64 = 0;
    loop {
        if watch.cancelled() {
            return Err(ReadError::Cancelled);
        }
        let count = match reader.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(failed(error)),
        };
        done += count as u64;
        if done > limit {
            return Err(too_large());
        }
        take(buffer.get(..count).unwrap_or_default())?;
        watch.done(done, expected.max(done).saturating_mul(2));
    }
}
