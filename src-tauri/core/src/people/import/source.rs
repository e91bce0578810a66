//! Where the bytes come from: the file itself, or the Connections.csv within a zip. Nothing is ever unpacked to the disk.

use std::cell::Cell;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::rc::Rc;

use zip::ZipArchive;
use zip::result::ZipError;

use super::fault::{OtherFile, ReadError};
use super::sheet::{Limits, Watch};

/// How much of a zip may be read to learn what is in it: some 200,000 entries. An export has a few dozen.
const DIRECTORY_BYTES: u64 = 16 * 1024 * 1024;
const CHUNK: usize = 64 * 1024;

/// The bytes of a contacts file, which can be read from their beginning more than once.
pub(super) struct Source<F: Read + Seek> {
    place: Place<F>,
    /// How many bytes are to be expected; a zip can be wrong about it.
    pub expected_bytes: u64,
    /// The zip holds more than one file of that name.
    pub several: bool,
}

enum Place<F: Read + Seek> {
    Plain(F),
    Member(ZipArchive<Guard<F>>, usize),
}

impl<F: Read + Seek> Source<F> {
    /// Looks at the first bytes of `file`, and into it where it is a zip.
    pub fn open(mut file: F, limits: &Limits) -> Result<Self, ReadError> {
        let length = file.seek(SeekFrom::End(0)).map_err(ReadError::Io)?;
        file.seek(SeekFrom::Start(0)).map_err(ReadError::Io)?;
        let mut magic = Vec::with_capacity(8);
        file.by_ref().take(8).read_to_end(&mut magic).map_err(ReadError::Io)?;
        if magic.starts_with(b"PK\x03\x04") || magic.starts_with(b"PK\x05\x06") {
            return Self::open_zip(file, limits);
        }
        if magic.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
            return Err(ReadError::WrongFile(OtherFile::Workbook));
        }
        if length > limits.file_bytes {
            return Err(ReadError::TooLarge { limit: limits.file_bytes });
        }
        Ok(Self { place: Place::Plain(file), expected_bytes: length, several: false })
    }

    fn open_zip(file: F, limits: &Limits) -> Result<Self, ReadError> {
        let left = Rc::new(Cell::new(DIRECTORY_BYTES));
        let guard = Guard { inner: file, left: Rc::clone(&left) };
        let opened = ZipArchive::new(guard);
        let exhausted = left.get() == 0;
        let mut archive = opened
            .map_err(|error| if exhausted { ReadError::ZipBomb { limit: DIRECTORY_BYTES } } else { damaged(error) })?;
        left.set(u64::MAX);
        let found = find_connections(&mut archive)?;
        if found.size > limits.file_bytes {
            return Err(ReadError::ZipBomb { limit: limits.file_bytes });
        }
        Ok(Self { place: Place::Member(archive, found.index), expected_bytes: found.size, several: found.several })
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
            Place::Member(archive, index) => {
                let mut member = archive.by_index(*index).map_err(damaged)?;
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
        watch.read(done, expected.max(done).saturating_mul(2));
    }
}

/// A reader that ends with an error once a number of bytes are read; it bounds what a zip's list of contents may cost.
struct Guard<F> {
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

struct Found {
    index: usize,
    size: u64,
    several: bool,
}

/// The member called Connections.csv, in any case, the least deep first. Never the address books beside it.
fn find_connections<F: Read + Seek>(archive: &mut ZipArchive<Guard<F>>) -> Result<Found, ReadError> {
    let mut best: Option<(usize, usize)> = None;
    let mut several = false;
    let mut workbook = false;
    for (index, name) in archive.file_names_raw().enumerate() {
        workbook |= name.starts_with(b"xl/") || name == b"content.xml";
        let base = name.rsplit(|b| matches!(b, b'/' | b'\\')).next().unwrap_or_default();
        if !base.eq_ignore_ascii_case(b"connections.csv") {
            continue;
        }
        several |= best.is_some();
        let depth = name.iter().filter(|b| matches!(b, b'/' | b'\\')).count();
        if best.is_none_or(|(_, other)| depth < other) {
            best = Some((index, depth));
        }
    }
    let Some((index, _)) = best else {
        return Err(if workbook { ReadError::WrongFile(OtherFile::Workbook) } else { ReadError::NoConnectionsInZip });
    };
    let member = archive.by_index_raw(index).map_err(damaged)?;
    if member.encrypted() {
        return Err(ReadError::EncryptedZip);
    }
    Ok(Found { index, size: member.size(), several })
}

fn damaged(error: ZipError) -> ReadError {
    match error {
        ZipError::Io(error)
            if !matches!(error.kind(), ErrorKind::UnexpectedEof | ErrorKind::InvalidData | ErrorKind::InvalidInput) =>
        {
            ReadError::Io(error)
        }
        ZipError::UnsupportedArchive(why) if why == ZipError::PASSWORD_REQUIRED => ReadError::EncryptedZip,
        ZipError::InvalidPassword => ReadError::EncryptedZip,
        _ => ReadError::ZipDamaged,
    }
}
