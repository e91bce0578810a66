//! Readers of exported files that are not ours, and the hostile texts.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};

/// What no cell may begin with, after blanks, quotation marks and what has no width.
pub const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The texts of `tests/fixtures/hostile.txt`: one per line, with the escapes \n \t \r \0 \\ and \u{hex}.
pub fn hostile() -> Vec<String> {
    let source = include_str!("../../fixtures/hostile.txt");
    source.split_terminator('\n').map(unescaped).collect()
}

fn unescaped(line: &str) -> String {
    let (mut out, mut rest) = (String::new(), line.chars());
    while let Some(c) = rest.next() {
        out.push(match (c, if c == '\\' { rest.next() } else { None }) {
            (_, None) => c,
            (_, Some('n')) => '\n',
            (_, Some('t')) => '\t',
            (_, Some('r')) => '\r',
            (_, Some('0')) => '\0',
            (_, Some('u')) => {
                let hex: String = rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
                u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32).expect("a code point")
            }
            (_, Some(other)) => other,
        });
    }
    out
}

/// A text as any export shows it: one kind of line break, no other control characters but TAB.
pub fn shown(text: &str) -> String {
    let breaks = text.replace("\r\n", "\n");
    breaks
        .chars()
        .filter_map(|c| match c {
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' | '\n' => Some(c),
            '\u{fffe}' | '\u{ffff}' => None,
            _ => (!c.is_control()).then_some(c),
        })
        .collect()
}

pub fn on_one_line(text: &str) -> String {
    shown(text).replace(['\n', '\t'], " ").trim().to_owned()
}

/// Reads a table the way a spreadsheet does: RFC 4180, and lenient (what follows a closing quotation mark is taken as it is).
pub fn table(text: &str, delimiter: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut fresh) = (false, true);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if quoted && rest.peek() == Some(&'"') => cell.extend(rest.next()),
            '"' if quoted => quoted = false,
            '"' if fresh => quoted = true,
            '\r' if !quoted && rest.peek() == Some(&'\n') => continue,
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c if c == delimiter && !quoted => row.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
        fresh = !quoted && (c == delimiter || c == '\n');
    }
    if !(cell.is_empty() && row.is_empty()) {
        row.push(cell);
        rows.push(row);
    }
    rows
}

pub fn csv_table(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).expect("a CSV is UTF-8");
    table(text.strip_prefix('\u{feff}').expect("it starts with a byte order mark"), ',')
}

/// Whether a spreadsheet might run `cell`.
pub fn runs(cell: &str) -> bool {
    let blank = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '\u{200b}' | '\u{feff}');
    cell.starts_with(['\t', '\r', '\n']) || cell.trim_start_matches(blank).starts_with(SIGNS)
}

pub fn workbook(bytes: &[u8]) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook");
    let name = book.sheet_names().first().expect("a sheet").clone();
    assert!(book.worksheet_formula(&name).expect("formulas").is_empty(), "a workbook holds no formula");
    book.worksheet_range(&name).expect("cells").rows().map(<[Data]>::to_vec).collect()
}

/// The text of a cell. The format writes a literal `_x003D_` as `_x005F_x003D_`, which this reader leaves to whoever asks.
pub fn string(cell: &Data) -> String {
    match cell {
        Data::String(text) => text.replace("_x005F_", "_"),
        Data::Empty => String::new(),
        other => panic!("every cell is a string or empty, not {other:?}"),
    }
}

/// The members of a workbook, by their names.
pub fn members(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook is a zip");
    (0..zip.len())
        .map(|at| {
            let mut member = zip.by_index(at).expect("a member");
            let mut text = String::new();
            member.read_to_string(&mut text).expect("text");
            (member.name().expect("a name").into_owned(), text)
        })
        .collect()
}

/// Cards as lists of property and value, values unescaped.
pub fn cards(bytes: &[u8]) -> Vec<Vec<(String, String)>> {
    ical::VcardParser::new(bytes)
        .map(|card| {
            let card = card.expect("a vCard that can be read");
            card.properties.into_iter().map(|p| (p.name, plain(&p.value.unwrap_or_default()))).collect()
        })
        .collect()
}

fn plain(value: &str) -> String {
    let (mut out, mut rest) = (String::new(), value.chars());
    while let Some(c) = rest.next() {
        match (c, if c == '\\' { rest.next() } else { None }) {
            (_, Some('n' | 'N')) => out.push('\n'),
            (_, Some(escaped)) => out.push(escaped),
            (c, None) => out.push(c),
        }
    }
    out
}

pub fn value<'a>(card: &'a [(String, String)], name: &str) -> Option<&'a str> {
    card.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
}

/// The cells of an HTML table that may hold nothing but text.
pub fn html_cells(html: &str) -> Vec<String> {
    let mut cells = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        let name = tag.split(' ').next().unwrap_or_default();
        assert!(
            ["meta", "table", "/table", "tr", "/tr", "th", "/th", "td", "/td"].contains(&name),
            "<{tag}> has no place here"
        );
        assert!(["th", "td"].contains(&name) || text.is_empty(), "{text:?} stands outside a cell");
        if ["th", "td"].contains(&name) {
            let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
            cells.push(text.replace("&amp;", "&"));
        }
    }
    cells
}

/// Lines end in CRLF, are UTF-8 each by itself, and none has more than 75 octets.
pub fn assert_well_formed(bytes: &[u8]) {
    let body = bytes.strip_suffix(b"\r\n").expect("the last line ends too");
    let text = std::str::from_utf8(body).expect("UTF-8");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line:?} has {} octets", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?} holds half a line break");
    }
}
