//! From bytes to UTF-8: LinkedIn writes UTF-8; spreadsheets add a mark, or write UTF-16 or one of the system's code pages.
//!
//! Which page it was is nowhere written. All that could have been are tried on the lines that show it, and the text that looks most
//! like one that people wrote is taken; the others stand by, to be chosen.

use std::io::{Read, Seek};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_16BE, UTF_16LE};

use super::code_page::{ALL, Page};
use super::fault::ReadError;
use super::plausible::plausibility;
use super::sheet::{Limits, Reading, Watch};
use super::source::Source;

/// The text of a file: UTF-8, but for single damaged bytes of a file that is UTF-8 otherwise.
pub(super) struct Text {
    bytes: Vec<u8>,
    start: usize,
    /// The encoding's usual name, where it was not UTF-8.
    pub encoding: Option<&'static str>,
    /// How it may be read, where the file does not say.
    pub readings: Vec<Reading>,
}

impl Text {
    /// The text, without a byte order mark.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.get(self.start..).unwrap_or_default()
    }
}

/// Reads a source whole, in the page of this name where one was `chosen`. One copy is held at a time: what is not UTF-8 is dropped
/// and read again through a decoder.
pub(super) fn load<F: Read + Seek>(
    source: &mut Source<F>,
    chosen: Option<&str>,
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
    let Some((page, readings)) = page_of(&bytes, chosen) else {
        let start = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        return Ok(Text { bytes, start, encoding: None, readings: Vec::new() });
    };
    drop(bytes);
    let mut reader = page.reader();
    let mut out: Vec<u8> = Vec::with_capacity(capacity);
    source.pump(limits, watch, &mut |piece| {
        reader.take(piece, &mut out, false);
        Ok(())
    })?;
    reader.take(&[], &mut out, true);
    Ok(Text { bytes: out, start: 0, encoding: Some(page.name()), readings })
}

/// The beginning of a file as text, for a look at its heading.
pub(super) fn beginning(bytes: &[u8]) -> Vec<u8> {
    match page_of(bytes, None) {
        Some((page, _)) => page.read(bytes).into_bytes(),
        None => bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).to_vec(),
    }
}

/// The page of `bytes`, and all in which they may be read; none for UTF-8, a file with single damaged bytes included.
fn page_of(bytes: &[u8], chosen: Option<&str>) -> Option<(Page, Vec<Reading>)> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding == UTF_16LE || encoding == UTF_16BE).then_some((Page::Web(encoding), Vec::new()));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Some((Page::Web(encoding), Vec::new()));
    }
    if bytes.windows(3).any(|three| matches!(three, b"\x1b$B" | b"\x1b$@")) {
        return Some((Page::Web(ISO_2022_JP), Vec::new()));
    }
    if looks_like_utf8(bytes) {
        return None;
    }
    let ranked = rank(bytes);
    let wanted = chosen.and_then(Page::of_name);
    let page = wanted.or_else(|| ranked.first().copied())?;
    let mut pages: Vec<Page> = ranked.into_iter().take(READINGS).collect();
    if !pages.contains(&page) {
        pages.push(page);
    }
    let readings = readings(bytes, &pages, page);
    Some((page, readings))
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

/// Bytes that are looked at to tell the page.
const SAMPLE: usize = 32 * 1024;

/// The lines that hold anything but ASCII.
fn telling(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for line in bytes.split(|b| matches!(b, b'\n' | b'\r')).filter(|line| !line.is_ascii()) {
        let room = SAMPLE.saturating_sub(out.len());
        out.extend_from_slice(line.get(..line.len().min(room)).unwrap_or_default());
        out.push(b'\n');
        if room == 0 {
            break;
        }
    }
    out
}

/// Every page that the bytes may be in, the likeliest first; of pages that give one text, only the commonest.
fn rank(bytes: &[u8]) -> Vec<Page> {
    let sample = telling(bytes);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = Page::Web(detector.guess(None, Utf8Detection::Deny));
    // Only the Mac of old ended its lines so.
    let mac_lines = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    let mut pages = ALL.clone();
    if !pages.contains(&guess) {
        pages.push(guess);
    }
    let mut seen: Vec<(f64, Page, String)> = Vec::new();
    for (at, page) in (0_u32..).zip(pages) {
        let text = page.read(&sample);
        let likely = page == guess;
        if let Some((score, ..)) = seen.iter_mut().find(|(.., other)| *other == text) {
            *score += if likely { 0.5 + 0.08 * score.abs() } else { 0.0 };
            continue;
        }
        let mut score = plausibility(&text) + prior(page) - 0.02 * f64::from(at);
        if likely {
            score += 0.5 + 0.08 * score.abs();
        }
        if mac_lines && page.is_macs() {
            score += 1.0;
        }
        seen.push((score, page, text));
    }
    seen.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
    seen.into_iter().map(|(_, page, _)| page).collect()
}

/// What speaks for a page before its letters do: how often a list comes in it.
fn prior(page: Page) -> f64 {
    match page.name() {
        "windows-1252" => 1.1,
        "IBM850" => 0.9,
        "IBM437" => 0.6,
        "macintosh" => 0.5,
        "windows-1257" | "IBM775" | "windows-1258" => -0.4,
        _ => 0.0,
    }
}

/// How many readings are shown to choose from.
const READINGS: usize = 3;

/// What `pages` make of some fields of the file, which is read in the `chosen` one.
fn readings(bytes: &[u8], pages: &[Page], chosen: Page) -> Vec<Reading> {
    const FIELDS: usize = 4;
    const LONGEST: usize = 48;
    let mut fields: Vec<&[u8]> = Vec::new();
    for field in bytes.split(|b| matches!(b, b'\n' | b'\r' | b',' | b';' | b'\t' | b'"')) {
        let fits = !field.is_ascii() && field.len() <= LONGEST && !fields.contains(&field);
        if fits {
            fields.push(field);
        }
        if fields.len() == FIELDS {
            break;
        }
    }
    let sample = |page: &Page| fields.iter().map(|field| super::row::one_line(&page.read(field))).collect();
    pages.iter().map(|page| Reading { name: page.name(), sample: sample(page), chosen: *page == chosen }).collect()
}
