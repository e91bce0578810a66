//! A line and its parts.

use super::judge::{is_comma_order, is_field, is_name_like, is_title};
use crate::people::import::one_line;
use crate::people::name::{is_honorific, is_letters};
use crate::vocabulary::unseen;

/// `line` with what cannot be seen left out, and with the commas, colons, brackets and figures of other scripts as plain ones.
pub(super) fn plain(line: &str) -> String {
    let line = super::markup::read_as_text(line);
    let plain = line
        .replace('：', ": ")
        .chars()
        .filter(|c| !unseen(*c) && *c != '\0')
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            '、' | '،' | '﹐' | '﹑' | '､' | '፣' | '‚' => ',',
            '؛' | '﹔' => ';',
            '﹕' | '∶' => ':',
            '〈' | '《' => '<',
            '〉' | '》' => '>',
            '【' | '〔' | '{' => '(',
            '】' | '〕' | '}' => ')',
            '│' | '┃' | '¦' | '‖' | '∣' => '|',
            '⁄' | '∕' => '/',
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
            c => c,
        })
        .collect::<String>()
        .replace("**", "")
        .replace("__", "");
    let plain = ["\\,", "\\.", "\\-"]
        .iter()
        .fold(plain, |plain, escaped| plain.replace(escaped, escaped.trim_start_matches('\\')));
    let plain = BETWEEN.iter().fold(plain, |plain, between| plain.replace(between, " — "));
    if plain.matches(" : ").count() > 1 { plain.replace(" : ", " — ") } else { plain }
}

/// What people draw between the parts of a line.
const BETWEEN: [&str; 9] = [" -- ", " -> ", " => ", " // ", " :: ", " = ", " * ", " … ", " ... "];

/// The parts of `line` at `separator` (for `-` any dash between blanks), outside of quotation marks and brackets; each trimmed, and without
/// the quotation marks around it.
pub(super) fn at(line: &str, separator: char) -> Vec<String> {
    raw(line, separator).iter().map(|part| one_line(unquoted(part.trim()))).collect()
}

fn raw(line: &str, separator: char) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut rest = line;
    for (place, found) in separators(line) {
        if found == separator {
            let from = line.len() - rest.len();
            part.push_str(line.get(from..place).unwrap_or_default());
            parts.push(std::mem::take(&mut part));
            let wide = line.get(place..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            rest = line.get(place + wide..).unwrap_or_default();
        }
    }
    parts.push(rest.to_owned());
    parts
}

/// Where separators stand, outside of quotation marks and brackets: the place and the kind.
fn separators(line: &str) -> Vec<(usize, char)> {
    let marks_pair_up = line.matches('"').count().is_multiple_of(2);
    let brackets_pair_up = line.matches('(').count() == line.matches(')').count();
    let (mut quoted, mut depth) = (false, 0_usize);
    let mut out = Vec::new();
    let mut before = ' ';
    let mut chars = line.char_indices().peekable();
    while let Some((place, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, c)| *c);
        let between = before.is_whitespace() && next.is_whitespace();
        let kind = match c {
            '"' if marks_pair_up => {
                quoted = !quoted;
                None
            }
            '(' if brackets_pair_up => {
                depth += 1;
                None
            }
            ')' if brackets_pair_up => {
                depth = depth.saturating_sub(1);
                None
            }
            // "1,234" is a number.
            ',' if before.is_ascii_digit() && next.is_ascii_digit() => None,
            ',' | '\t' | ';' | '|' => Some(c),
            '-' | '–' | '—' | '―' | '−' | '‐' | '‑' if between => Some('-'),
            '—' | '―' if before.is_alphanumeric() && next.is_alphanumeric() => Some('—'),
            '/' | '\\' if between => Some('/'),
            '·' | '•' | '∙' | '⋅' | '●' | '▪' | '・' if between => Some('·'),
            '>' | '»' | '›' | '→' | '➔' | '~' | '⟩' if between => Some('>'),
            _ => None,
        };
        before = c;
        if let Some(kind) = kind.filter(|_| !quoted && depth == 0) {
            out.push((place, kind));
        }
    }
    out
}

pub(super) fn unquoted(part: &str) -> &str {
    const PAIRS: [(char, char); 6] = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('”', '”'), ('\'', '\'')];
    PAIRS
        .iter()
        .find_map(|(open, close)| {
            part.strip_prefix(*open)?.strip_suffix(*close).filter(|inside| !inside.contains([*open, *close]))
        })
        .map_or(part, str::trim)
}

/// By what `line` is parted.
pub(super) fn separator_of(line: &str) -> Option<char> {
    let found = separators(line);
    if let Some(strong) = ['\t', ';'].into_iter().find(|strong| found.iter().any(|(_, kind)| kind == strong)) {
        return Some(strong);
    }
    let (_, first) = *found.first()?;
    if first != ',' {
        return Some(first);
    }
    // "Brandt, Ada - VP - Roche" and "Ada Brandt, PhD | VP | Roche": the comma belongs to the name.
    let Some((other_place, other)) = found.iter().copied().find(|(_, kind)| *kind != ',') else { return Some(first) };
    let name: Vec<&str> =
        line.get(..other_place).unwrap_or_default().split(',').map(|part| unquoted(part.trim())).collect();
    let dressed = name.iter().skip(1).all(|part| is_letters(part) || is_honorific(part));
    let turned = match name.as_slice() {
        [last, first, letters @ ..] => {
            letters.iter().all(|part| is_letters(part))
                && is_comma_order(last, first, &["VP".to_owned(), String::new()])
        }
        _ => false,
    };
    Some(if dressed || turned { other } else { first })
}

/// The parts of `line`, by whatever people put between them.
pub(super) fn parts(line: &str) -> Vec<String> {
    if let Some((name, rest)) = colon(line) {
        return std::iter::once(one_line(unquoted(name))).chain(parts(rest)).collect();
    }
    let Some(separator) = separator_of(line) else { return loose(line) };
    let mut parts = at(line, separator);
    // "Ada Brandt, VP Sales; Roche"
    if matches!(separator, ';' | '\t' | '|' | '-')
        && let Some(first) = parts.first().filter(|first| first.contains(','))
    {
        let inner = at(first, ',');
        if inner.iter().skip(1).any(|part| is_title(part) || is_field(part))
            && !inner.iter().skip(1).all(|part| is_letters(part))
        {
            parts.splice(0..1, inner);
        }
    }
    parts
}

/// "Ada Brandt: VP, Roche": a name before the first colon, before any other separator.
fn colon(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.split_once(':')?;
    let name = name.trim();
    let free = rest.starts_with(char::is_whitespace) && !rest.trim().is_empty();
    let alone = separators(name).is_empty() || (name.contains(',') && is_turned(name));
    (free && alone && (is_name_like(name) || is_turned(name)) && !super::headings::is_label(name))
        .then_some((name, rest.trim()))
}

fn is_turned(name: &str) -> bool {
    name.split_once(',')
        .is_some_and(|(last, first)| is_comma_order(last.trim(), first.trim(), &["VP".to_owned(), String::new()]))
}

/// Without a separator: slashes without blanks, or columns set apart by blanks.
fn loose(line: &str) -> Vec<String> {
    for separator in ['/', '\\', '_'] {
        let parts = line.split(separator).map(str::trim).collect::<Vec<_>>();
        if parts.len() >= 3
            && !line.contains("//")
            && parts.iter().all(|part| part.chars().count() > 1)
            && parts.first().is_some_and(|name| is_name_like(name))
        {
            return parts.into_iter().map(one_line).collect();
        }
    }
    let columns: Vec<&str> = line.split("  ").map(str::trim).filter(|part| !part.is_empty()).collect();
    if columns.len() >= 2 && columns.first().is_some_and(|name| name.contains(' ')) {
        return columns.into_iter().map(one_line).collect();
    }
    vec![one_line(unquoted(line.trim()))]
}
