//! From bytes to UTF-8: LinkedIn writes UTF-8; spreadsheets add a mark, or write UTF-16 or the system's own code page.

use std::io::{Read, Seek};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::fault::ReadError;
use super::sheet::{Limits, Watch};
use super::source::Source;

/// The text of a file: UTF-8, but for single damaged bytes of a file that is UTF-8 otherwise.
pub(super) struct Text {
    bytes: Vec<u8>,
    start: usize,
    /// The encoding's usual name, where it was not UTF-8.
    pub encoding: Option<&'static str>,
}

impl Text {
    /// The text, without a byte order mark.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.get(self.start..).unwrap_or_default()
    }
}

/// Reads a source whole. One copy is held at a time: what is not UTF-8 is dropped and read again through a decoder.
pub(super) fn load<F: Read + Seek>(
    source: &mut Source<F>,
    limits: &Limits,
    watch: &dyn Watch,
) -> Result<Text, ReadError> {
    let capacity = usize::try_from(source.expected_bytes.min(limits.file_bytes)).unwrap_or(0);
    let mut bytes: Vec<u8> = Vec::with_capacity(capacity);
    source.pump(limits, watch, &mut |piece| {
        bytes.extend_from_slice(piece);
        Ok(())
    })?;
    if bytes.iter().all(|b| b.is_ascii_whitespace() || matches!(b, 0 | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF)) {
        return Err(ReadError::Empty);
    }
    let Some(encoding) = sniff(&bytes) else {
        let start = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        return Ok(Text { bytes, start, encoding: None });
    };
    drop(bytes);
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let mut out: Vec<u8> = Vec::with_capacity(capacity);
    source.pump(limits, watch, &mut |piece| {
        decode(&mut decoder, piece, &mut out, false);
        Ok(())
    })?;
    decode(&mut decoder, &[], &mut out, true);
    Ok(Text { bytes: out, start: 0, encoding: Some(encoding.name()) })
}

fn decode(decoder: &mut encoding_rs::Decoder, mut piece: &[u8], out: &mut Vec<u8>, last: bool) {
    loop {
        let room = decoder.max_utf8_buffer_length(piece.len()).unwrap_or(piece.len()).max(16);
        let before = out.len();
        out.resize(before + room, 0);
        let (result, read, written, _) = decoder.decode_to_utf8(piece, out.get_mut(before..).unwrap_or_default(), last);
        out.truncate(before + written);
        piece = piece.get(read..).unwrap_or_default();
        if result == CoderResult::InputEmpty {
            return;
        }
    }
}

/// The encoding of `bytes`; none for UTF-8, a file with single damaged bytes included.
fn sniff(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding == UTF_16LE || encoding == UTF_16BE).then_some(encoding);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Some(encoding);
    }
    if looks_like_utf8(bytes) {
        return None;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Some(choose(&detector, bytes))
}

/// The heading of an export is Latin, so in UTF-16 every other byte of the beginning is zero.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    const SAMPLE: usize = 128;
    let sample = bytes.get(..SAMPLE.min(bytes.len()))?;
    let (mut even, mut odd) = (0, 0);
    for (at, byte) in sample.iter().enumerate() {
        if *byte == 0 {
            *(if at % 2 == 0 { &mut even } else { &mut odd }) += 1;
        }
    }
    let pairs = sample.len() / 2;
    match () {
        () if pairs < 4 => None,
        () if odd * 10 >= pairs * 8 && even * 10 <= pairs => Some(UTF_16LE),
        () if even * 10 >= pairs * 8 && odd * 10 <= pairs => Some(UTF_16BE),
        () => None,
    }
}

/// Whether the text is UTF-8, or so much of it that the rest can only be damage.
fn looks_like_utf8(bytes: &[u8]) -> bool {
    let mut good = 0_usize;
    let mut bad = 0_usize;
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    // A file that is cut within a character has one fault, at its very end.
    let cut_at_end = bad == 1 && std::str::from_utf8(bytes).is_err_and(|e| e.error_len().is_none());
    bad == 0 || cut_at_end || good >= bad * 4
}

/// Bytes outside ASCII below which a guess says more about the guesser than about the file.
const ENOUGH_TO_TELL: usize = 24;

/// What the detector guesses, except that a few accents in a Latin file are taken for Windows-1252, by far the commonest.
fn choose(detector: &EncodingDetector, bytes: &[u8]) -> &'static Encoding {
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess == WINDOWS_1252 {
        return guess;
    }
    let high: Vec<u8> = bytes.iter().copied().filter(|b| *b >= 0x80).take(ENOUGH_TO_TELL).collect();
    // 0x81, 0x8D, 0x8F, 0x90 and 0x9D mean nothing in Windows-1252.
    let possible = !bytes.iter().any(|b| matches!(b, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D));
    if high.len() < ENOUGH_TO_TELL && possible && lone_accents(bytes) { WINDOWS_1252 } else { guess }
}

/// Whether letters outside ASCII mostly stand alone among ASCII letters, as they do in the languages of Western Europe.
fn lone_accents(bytes: &[u8]) -> bool {
    let mut lone = 0;
    let mut together = 0;
    for window in bytes.windows(2) {
        if let [a, b] = window {
            match (*a >= 0x80, *b >= 0x80) {
                (true, true) => together += 1,
                (true, false) => lone += 1,
                _ => {}
            }
        }
    }
    lone > together * 2
}
