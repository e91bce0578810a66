//! What stands before a person on a line of a list: bullets, numbers, boxes, emoji.

/// Letters in the order of a list: "A.", "B." on the lines around mean that "A. Ada" has no initial.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around {
    before: Option<char>,
    after: Option<char>,
}

impl Around {
    /// By the lines before and after.
    pub fn of(before: Option<&str>, after: Option<&str>) -> Self {
        Self { before: before.and_then(lettered), after: after.and_then(lettered) }
    }

    fn goes_on(self, letter: char) -> bool {
        let next = |c: char| char::from_u32(u32::from(c) + 1);
        let roman = letter == 'I' && self.after == Some('J');
        self.before.and_then(next) == Some(letter) || (self.after.is_some() && self.after == next(letter)) || roman
    }
}

fn lettered(line: &str) -> Option<char> {
    let mut chars = line.trim_start().chars();
    let letter = chars.next().filter(char::is_ascii_uppercase)?;
    (chars.next() == Some('.') && chars.next().is_some_and(char::is_whitespace)).then_some(letter)
}

/// `line` without its marks.
pub(super) fn strip(line: &str, around: Around) -> &str {
    let mut rest = line;
    loop {
        let begun = rest.trim_start_matches(is_ornament);
        let begun = begun.strip_prefix("+ ").unwrap_or(begun);
        let begun = begun.strip_prefix(['"', '“']).filter(|rest| !rest.contains(['"', '”'])).unwrap_or(begun);
        let after = numbered(begun)
            .or_else(|| boxed(begun))
            .or_else(|| by_letter(begun, around))
            .or_else(|| by_sign(begun))
            .unwrap_or(begun);
        if after.len() == rest.len() {
            return rest;
        }
        rest = after;
    }
}

/// What is no letter, no figure and nothing that a line may begin with.
fn is_ornament(c: char) -> bool {
    if c.is_ascii() {
        return c.is_whitespace()
            || matches!(c, '-' | '*' | '~' | '_' | '=' | '>' | '^' | '!' | '?' | '.' | ':' | '#' | '|' | '`' | '\\');
    }
    let starts = c.is_alphabetic() || matches!(c, '“' | '„' | '«' | '‘' | '’' | '\u{2039}');
    !starts
}

/// "1.", "1)", "(1)", "(99+)", "1.2", "1 -", "No. 1", "1 Ada".
fn numbered(line: &str) -> Option<&str> {
    let lower = line.get(..2).unwrap_or_default().to_ascii_lowercase();
    let line_ = match lower.as_str() {
        "no" | "nr" => line.get(2..)?.trim_start_matches(['.', ' ']),
        _ => ["N° ", "n° ", "Nº ", "nº ", "№ "].iter().find_map(|sign| line.strip_prefix(sign)).unwrap_or(line),
    };
    let named = line_.len() != line.len();
    let (open, rest) = line_.strip_prefix(['(', '[']).map_or((false, line_), |rest| (true, rest));
    let figures = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = rest.get(..rest.len() - figures.len())?;
    if !number.starts_with(|c: char| c.is_ascii_digit()) || number.chars().filter(char::is_ascii_digit).count() > 4 {
        return None;
    }
    // A key of a phone, as an emoji.
    let figures = figures.trim_start_matches(['\u{fe0f}', '\u{20e3}']);
    let keyed = rest.len() - number.len() != figures.len();
    let figures = figures.strip_prefix('+').filter(|_| open).unwrap_or(figures);
    // "1a)", "1 )", "1°)"
    let lettered = figures.strip_prefix(|c: char| c.is_ascii_lowercase()).filter(|rest| rest.starts_with([')', '.']));
    let spaced = figures.strip_prefix(' ').filter(|rest| rest.starts_with(')'));
    let figures = lettered.or(spaced).unwrap_or(figures);
    let ordinal = figures.trim_start_matches(['°', 'º', 'ª']);
    let raised = ordinal.len() != figures.len();
    let figures = ordinal;
    let closed = figures
        .strip_prefix([')', ']', ':', '/', ';', ',', '—', '\\'])
        .filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
    if open && closed.is_none() {
        return None;
    }
    let stopped = closed.is_some() || number.ends_with('.') || keyed || raised;
    let after = closed.unwrap_or(figures);
    let after = after.strip_prefix([',', '.', ':', ')']).filter(|_| stopped || after.starts_with(",")).unwrap_or(after);
    let trimmed = after.trim_start();
    let gap = trimmed.len() != after.len();
    let begins = trimmed.starts_with(|c: char| !c.is_ascii_digit());
    let (dashed, trimmed) = match trimmed.strip_prefix(['-', '–', '—']) {
        Some(rest) if gap => (true, rest.trim_start()),
        _ => (false, trimmed),
    };
    let capital = trimmed.starts_with(|c: char| {
        c.is_uppercase()
            || (c.is_alphabetic() && !c.is_lowercase())
            || matches!(c, '"' | '“' | '„' | '«')
            || is_ornament(c)
    });
    (begins && (stopped || dashed || named || (gap && capital))).then_some(trimmed)
}

/// "[ ]", "[x]", "( )".
fn boxed(line: &str) -> Option<&str> {
    if let Some((letter, rest)) = line.strip_prefix('[').and_then(|rest| rest.split_once("] "))
        && letter.len() == 1
    {
        return Some(rest.trim_start());
    }
    let inside = line.strip_prefix(['[', '('])?;
    let rest = inside.strip_prefix([' ', 'x', 'X', '✓', '-']).unwrap_or(inside);
    rest.strip_prefix([']', ')']).filter(|rest| rest.starts_with(char::is_whitespace)).map(str::trim_start)
}

/// "a)", "(b)", "c.", "iv.", "II.", and "A." where the list goes on with B.
fn by_letter(line: &str, around: Around) -> Option<&str> {
    let (open, inner) = line.strip_prefix('(').map_or((false, line), |rest| (true, rest));
    let rest = inner.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    // One letter of another script, as of a list in it.
    let rest =
        if rest.len() == inner.len() { inner.strip_prefix(|c: char| c.is_alphabetic()).unwrap_or(inner) } else { rest };
    let letters = inner.get(..inner.len() - rest.len())?;
    let closer = rest.chars().next()?;
    let after = rest.strip_prefix([')', '.', ']'])?;
    let trimmed = after.trim_start();
    let han = open && !letters.is_ascii();
    if (trimmed.len() == after.len() && !han) || trimmed.is_empty() {
        return None;
    }
    let roman = !letters.is_empty()
        && letters.len() <= 5
        && letters.to_ascii_lowercase().chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let one = letters.chars().count() == 1;
    let small = letters.chars().all(|c| c.is_ascii_lowercase());
    let listed = match closer {
        ')' => one || roman,
        '.' if one && letters.chars().all(|c| ('가'..='하').contains(&c)) => true,
        '.' if !open => {
            (small && (one || roman))
                || (roman && letters.len() > 1)
                || (one && letters.chars().all(|c| around.goes_on(c)))
        }
        _ => false,
    };
    listed.then_some(trimmed)
}

/// "o" and other letters that word processors' bullets turn into: before a tab, or the commonest before a capital.
fn by_sign(line: &str) -> Option<&str> {
    let mut chars = line.chars();
    let sign = chars.next()?;
    let rest = chars.as_str();
    let trimmed = rest.trim_start();
    if trimmed.is_empty() {
        return None;
    }
    let before_a_tab = rest.starts_with('\t') && (sign.is_lowercase() || matches!(sign, 'Ø' | '§'));
    let small_o =
        "oxvüØX".contains(sign) && rest.starts_with(' ') && trimmed.starts_with(|c: char| c.is_uppercase() || c == '"');
    let han = "一二三四五六七八九十".contains(sign) && rest.starts_with([',', '.']);
    if han {
        return Some(rest.get(1..)?.trim_start());
    }
    (before_a_tab || small_o).then_some(trimmed)
}
