//! Code pages that the web does not know, and those that it does, under one roof.

use std::sync::LazyLock;

use encoding_rs::{CoderResult, Decoder, Encoding};
use oem_cp::code_table::DECODING_TABLE_CP_MAP;

/// How bytes are read as text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Page {
    /// One that the web knows.
    Web(&'static Encoding),
    /// One of DOS, which spreadsheets write as "CSV (MS-DOS)".
    Dos(u16),
    /// One of the classic Mac's, which spreadsheets write as "CSV (Macintosh)"; western Mac is known to the web.
    Mac(Mac),
}

/// Two of the classic Mac's pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mac {
    CentralEurope,
    Turkish,
}

impl Mac {
    /// The characters of the bytes from 0x80.
    const fn table(self) -> &'static str {
        match self {
            Self::CentralEurope => {
                "ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»…\u{a0}ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ"
            }
            Self::Turkish => {
                "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸĞğİıŞş‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙ\u{f8a0}ˆ˜¯˘˙˚¸˝˛ˇ"
            }
        }
    }
}

impl Page {
    /// The page's usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Web(encoding) => encoding.name(),
            Self::Dos(number) => dos_name(number),
            Self::Mac(Mac::CentralEurope) => "x-mac-ce",
            Self::Mac(Mac::Turkish) => "x-mac-turkish",
        }
    }

    /// Whether it is one of the classic Mac's.
    pub fn is_macs(self) -> bool {
        matches!(self, Self::Mac(_))
            || self == Self::Web(encoding_rs::MACINTOSH)
            || self == Self::Web(encoding_rs::X_MAC_CYRILLIC)
    }

    /// The page of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        let ours = ALL.iter().copied().find(|page| page.name() == name);
        ours.or_else(|| Encoding::for_label(name.as_bytes()).map(Self::Web))
    }

    /// What reads a text piece by piece.
    pub fn reader(self) -> Reader {
        match self {
            Self::Web(encoding) => Reader::Web(encoding.new_decoder_with_bom_removal()),
            Self::Dos(_) | Self::Mac(_) => Reader::Table(Box::new(self.high())),
        }
    }

    /// All of `bytes` as text.
    pub fn read(self, bytes: &[u8]) -> String {
        let mut out = Vec::with_capacity(bytes.len());
        let mut reader = self.reader();
        reader.take(bytes, &mut out, true);
        String::from_utf8(out).unwrap_or_default()
    }

    /// The characters of the bytes from 0x80.
    pub fn high(self) -> [char; 128] {
        let mut out = ['\u{fffd}'; 128];
        match self {
            Self::Web(_) => {
                for (slot, byte) in out.iter_mut().zip(0x80_u8..=0xff) {
                    *slot = self.read(&[byte]).chars().next().unwrap_or('\u{fffd}');
                }
            }
            Self::Dos(number) => {
                if let Some(table) = DECODING_TABLE_CP_MAP.get(&number) {
                    for (slot, byte) in out.iter_mut().zip(0x80_u8..=0xff) {
                        *slot = table.decode_char_checked(byte).unwrap_or('\u{fffd}');
                    }
                }
            }
            Self::Mac(mac) => {
                for (slot, c) in out.iter_mut().zip(mac.table().chars()) {
                    *slot = c;
                }
            }
        }
        out
    }
}

/// The pages that a file may be in, the commonest first.
pub(super) static ALL: LazyLock<Vec<Page>> = LazyLock::new(|| {
    use encoding_rs as e;
    let web = |encoding| Page::Web(encoding);
    vec![
        web(e::WINDOWS_1252),
        web(e::MACINTOSH),
        Page::Dos(850),
        Page::Dos(437),
        web(e::WINDOWS_1250),
        Page::Dos(852),
        Page::Mac(Mac::CentralEurope),
        web(e::ISO_8859_2),
        web(e::WINDOWS_1254),
        Page::Dos(857),
        Page::Mac(Mac::Turkish),
        web(e::WINDOWS_1257),
        Page::Dos(775),
        web(e::WINDOWS_1251),
        web(e::KOI8_U),
        web(e::IBM866),
        web(e::X_MAC_CYRILLIC),
        web(e::WINDOWS_1253),
        web(e::ISO_8859_7),
        Page::Dos(737),
        web(e::WINDOWS_1255),
        Page::Dos(862),
        web(e::WINDOWS_1256),
        web(e::WINDOWS_874),
        web(e::WINDOWS_1258),
    ]
});

const fn dos_name(number: u16) -> &'static str {
    match number {
        437 => "IBM437",
        737 => "IBM737",
        775 => "IBM775",
        850 => "IBM850",
        852 => "IBM852",
        857 => "IBM857",
        862 => "IBM862",
        _ => "IBM",
    }
}

/// A text that is read in pieces.
pub(super) enum Reader {
    Web(Decoder),
    Table(Box<[char; 128]>),
}

impl Reader {
    /// Reads `piece` and adds it to `out` as UTF-8; `last` says that no other comes.
    pub fn take(&mut self, mut piece: &[u8], out: &mut Vec<u8>, last: bool) {
        match self {
            Self::Web(decoder) => loop {
                let room = decoder.max_utf8_buffer_length(piece.len()).unwrap_or(piece.len()).max(16);
                let before = out.len();
                out.resize(before + room, 0);
                let (result, read, written, _) =
                    decoder.decode_to_utf8(piece, out.get_mut(before..).unwrap_or_default(), last);
                out.truncate(before + written);
                piece = piece.get(read..).unwrap_or_default();
                if result == CoderResult::InputEmpty {
                    return;
                }
            },
            Self::Table(high) => {
                let mut utf8 = [0; 4];
                for byte in piece {
                    match byte.checked_sub(0x80) {
                        None => out.push(*byte),
                        Some(at) => {
                            let c = high.get(usize::from(at)).copied().unwrap_or('\u{fffd}');
                            out.extend_from_slice(c.encode_utf8(&mut utf8).as_bytes());
                        }
                    }
                }
            }
        }
    }
}
