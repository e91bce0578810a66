//! Spoiling what was whole: a small mutator over seeds. The same seeds and the same number give the same bytes, so that a fault that
//! was found is found again.

/// What is often said wrong by files: numbers at an edge, signs with a meaning, half of what has two halves, other encodings' marks.
const TOKENS: [&[u8]; 48] = [
    b"",
    b"\0",
    b"\n",
    b"\r\n",
    b"\r",
    b"\t",
    b" ",
    b"\"",
    b"\"\"",
    b"'",
    b",",
    b";",
    b":",
    b"|",
    b"\\",
    b"/",
    b"../",
    b"=",
    b"+",
    b"-",
    b"@",
    b"{",
    b"}",
    b"[",
    b"]",
    b"(",
    b")",
    b"<",
    b">",
    b"&",
    b"#",
    b"null",
    b"true",
    b"-1",
    b"0",
    b"4294967296",
    b"99999999999999999999",
    b"1e999",
    b"9223372036854775807",
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"\xFE\xFF",
    b"\xED\xA0\x80",
    b"\xC0\x80",
    b"\xE2\x80\xAE",
    b"\xE2\x80\x8B",
    b"\xCC\x81\xCC\x81\xCC\x81",
    b"PK\x03\x04",
];

/// Values that a line of JSON may have in place of its own.
const VALUES: [&[u8]; 18] = [
    b"null",
    b"true",
    b"0",
    b"1",
    b"2",
    b"-1",
    b"4294967295",
    b"300",
    b"65535",
    b"1e9",
    b"\"\"",
    b"\"x\"",
    b"\"2026-02-30\"",
    b"\"2026-11-23\"",
    b"\"\\u0000\"",
    b"\"javascript:1\"",
    b"[]",
    b"{}",
];

/// Numbers at an edge, as lengths and places in a binary file may have them.
const EDGES: [u32; 8] = [0, 1, 0x7F, 0xFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFF];

/// Makes bytes out of seeds.
#[derive(Debug)]
pub struct Spoiler(u64);

impl Spoiler {
    /// One that begins with this number.
    #[must_use]
    pub const fn new(number: u64) -> Self {
        Self(number)
    }

    /// The next number (SplitMix64).
    pub const fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 where that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.number() >> 1).unwrap_or(0).checked_rem(end).unwrap_or(0)
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> Option<&'a T> {
        of.get(self.below(of.len())).copied()
    }

    /// One of `seeds`, spoiled in one to six ways, at most `most` bytes long. `tokens` are put in beside those that are always tried.
    pub fn spoiled(&mut self, seeds: &[Vec<u8>], tokens: &[&[u8]], most: usize) -> Vec<u8> {
        let mut bytes = seeds.get(self.below(seeds.len())).cloned().unwrap_or_default();
        // At times it stays what it is by its signs, and only what it says is spoiled: that gets further.
        let well_formed = bytes.windows(3).any(|signs| signs == b"\": ") && self.below(3) == 0;
        for _ in 0..=self.below(6) {
            if well_formed {
                let near = self.below(bytes.len());
                self.say_otherwise(&mut bytes, near);
            } else {
                self.spoil(&mut bytes, seeds, tokens);
            }
            bytes.truncate(most);
        }
        bytes
    }

    fn spoil(&mut self, bytes: &mut Vec<u8>, seeds: &[Vec<u8>], tokens: &[&[u8]]) {
        let (from, to) = self.range(bytes.len());
        match self.below(14) {
            0 => {
                if let Some(byte) = bytes.get_mut(from) {
                    *byte ^= 1 << (self.number() % 8);
                }
            }
            1 => {
                if let Some(byte) = bytes.get_mut(from) {
                    *byte = self.number().to_le_bytes()[0];
                }
            }
            2 => drop(bytes.drain(from..to)),
            3 => bytes.truncate(from),
            4 => {
                let again = bytes.get(from..to).unwrap_or_default().repeat(1 + self.below(40));
                bytes.splice(from..from, again);
            }
            5..=7 => {
                let own = !tokens.is_empty() && self.below(3) > 0;
                let token = if own { self.one(tokens) } else { self.one(&TOKENS) };
                let end = if self.below(2) == 0 { from } else { to };
                bytes.splice(from..end, token.unwrap_or_default().iter().copied());
            }
            8 => {
                // The head of this, the tail of another.
                let other = seeds.get(self.below(seeds.len())).cloned().unwrap_or_default();
                let (begin, _) = self.range(other.len());
                bytes.truncate(from);
                bytes.extend(other.get(begin..).unwrap_or_default());
            }
            9 => {
                let piece = bytes.get(from..to).unwrap_or_default().to_vec();
                let place = self.below(bytes.len());
                bytes.splice(place..place, piece);
            }
            10 => {
                let edge = EDGES.get(self.below(EDGES.len())).copied().unwrap_or_default().to_le_bytes();
                let width = [1, 2, 4].get(self.below(3)).copied().unwrap_or(4);
                for (byte, edge) in bytes.iter_mut().skip(from).zip(edge.into_iter().take(width)) {
                    *byte = edge;
                }
            }
            11 => *bytes = self.encoded_otherwise(bytes),
            _ => self.say_otherwise(bytes, from),
        }
    }

    /// Where a line of JSON gives something a value, another value, or the line twice, or not at all.
    fn say_otherwise(&mut self, bytes: &mut Vec<u8>, near: usize) {
        let is_break = |byte: &u8| *byte == b'\n';
        let begins = bytes.iter().take(near).rposition(is_break).map_or(0, |at| at + 1);
        let ends = bytes.iter().skip(begins).position(is_break).map_or(bytes.len(), |length| begins + length);
        let line = bytes.get(begins..ends).unwrap_or_default().to_vec();
        let Some(value) = line.windows(2).position(|pair| pair == b": ") else { return };
        if line.ends_with(b"{") || line.ends_with(b"[") {
            return;
        }
        let comma: &[u8] = if line.ends_with(b",") { b"," } else { b"" };
        match self.below(6) {
            0 if comma == b"," => drop(bytes.drain(begins..(ends + 1).min(bytes.len()))),
            1 if comma == b"," => drop(bytes.splice(begins..begins, line.into_iter().chain([b'\n']))),
            _ => {
                let other = self.one(&VALUES).unwrap_or_default();
                bytes.splice(begins + value + 2..ends, other.iter().chain(comma).copied());
            }
        }
    }

    /// A stretch of what is `length` long: mostly a short one.
    fn range(&mut self, length: usize) -> (usize, usize) {
        let from = self.below(length + 1);
        let most = if self.below(4) == 0 { length } else { 16 };
        (from, (from + self.below(most + 1)).min(length).max(from))
    }

    /// The same letters in another encoding, as far as they are letters.
    fn encoded_otherwise(&mut self, bytes: &[u8]) -> Vec<u8> {
        let text = String::from_utf8_lossy(bytes);
        match self.below(4) {
            0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            1 => [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect(),
            2 => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect(),
            // Letters that were taken for Windows-1252 and written as UTF-8 again.
            _ => bytes.iter().map(|byte| char::from(*byte)).collect::<String>().into_bytes(),
        }
    }
}
