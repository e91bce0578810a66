//! Text that was spoiled before it came here: read in a wrong code page by another program and saved ("JÃ¼rgen"), left in the marks
//! of web pages ("J&uuml;rgen"), or with letters lost for good ("J?rgen").

use std::collections::HashMap;
use std::sync::LazyLock;

use encoding_rs::{MACINTOSH, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254};

use super::code_page::Page;
use super::plausible::{is_latin, is_rare, plausibility};

/// For each page in which UTF-8 is commonly mistaken: its characters and their bytes.
static MISTAKEN: LazyLock<Vec<HashMap<char, u8>>> = LazyLock::new(|| {
    let web = [WINDOWS_1252, MACINTOSH, WINDOWS_1254, WINDOWS_1250].map(Page::Web);
    let pages = web.into_iter().chain([Page::Dos(850), Page::Dos(437), Page::Dos(852)]);
    let bytes = |page: Page| page.high().into_iter().zip(0x80_u8..=0xff).filter(|(c, _)| *c != '\u{fffd}').collect();
    // Latin-1 itself, in which these bytes mean nothing that is seen.
    let latin1 = (0x80_u8..=0xff).map(|byte| (char::from(byte), byte)).collect();
    pages.map(bytes).chain([latin1]).collect()
});

/// `cell` as it was before it was read in a wrong page or written for a web page; none where nothing shows that it was.
pub(super) fn mended(cell: &str) -> Option<String> {
    /// Some programs do it twice, and more.
    const TIMES: usize = 3;
    let mut text: Option<String> = None;
    if cell.contains('&') && cell.contains(';') {
        let plain = html_escape::decode_html_entities(cell);
        text = Some(plain.into_owned()).filter(|plain| plain != cell);
    }
    let now = text.as_deref().unwrap_or(cell);
    let chains = MISTAKEN.iter().flat_map(|page| {
        let first = undo(now, page);
        std::iter::successors(first, |then| undo(then, page)).take(TIMES)
    });
    let better = chains.filter(|then| is_better(then, now));
    better.max_by(|a, b| plausibility(a).total_cmp(&plausibility(b))).or(text)
}

/// `text` with every run of characters outside ASCII whose bytes are UTF-8 in this page read as that; none where there is no such run.
fn undo(text: &str, page: &HashMap<char, u8>) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(at) = rest.find(|c: char| !c.is_ascii()) {
        let (plain, from) = rest.split_at(at);
        let end = from.find(|c: char| c.is_ascii()).unwrap_or(from.len());
        let (run, after) = from.split_at(end);
        out.push_str(plain);
        match meant(run, page) {
            Some(meant) => {
                found = true;
                out.push_str(&meant);
            }
            None => out.push_str(run),
        }
        rest = after;
    }
    out.push_str(rest);
    found.then_some(out)
}

fn meant(run: &str, page: &HashMap<char, u8>) -> Option<String> {
    let bytes: Vec<u8> = run.chars().map(|c| page.get(&c).copied()).collect::<Option<_>>()?;
    // Nobody lost control characters, or the letters of scripts that few write.
    String::from_utf8(bytes).ok().filter(|meant| !meant.chars().any(|c| c.is_control() || is_rare(c)))
}

/// Whether a text is better after it was put right: it looks like what people write, or by far more so than before. (Letters that
/// happen to be UTF-8 in some page, as in "Íñigo", make rare signs of far scripts.)
fn is_better(then: &str, now: &str) -> bool {
    const BY_FAR: f64 = 2.0;
    let (after, before) = (plausibility(then), plausibility(now));
    after > before && (after >= 0.0 || after > before + BY_FAR && is_latin(then))
}

/// Whether letters of a name or a text are lost: the mark for them stands in it, or a question mark within a word.
pub(super) fn is_lossy(text: &str) -> bool {
    if !text.contains(['\u{fffd}', '?', '¿']) {
        return false;
    }
    let chars: Vec<char> = text.chars().collect();
    chars.iter().enumerate().any(|(at, c)| {
        let letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphabetic());
        match c {
            '\u{fffd}' => true,
            '?' | '¿' => letter(at.checked_sub(1)) && letter(Some(at + 1)),
            _ => false,
        }
    })
}

/// The same of a name, which ends with no question either.
pub(super) fn is_lossy_name(name: &str) -> bool {
    is_lossy(name) || name.chars().any(|c| c == '?') && name.chars().any(char::is_alphabetic)
}
