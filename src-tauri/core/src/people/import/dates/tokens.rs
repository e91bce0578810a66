//! A cell taken apart: the three numbers of a date, and what the words beside them say.

use unicode_normalization::char::is_combining_mark;

use super::words;

/// What a number of a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Year,
    Month,
    Day,
}

/// A number of a date, or a month by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Num {
    pub value: u32,
    /// How many digits; 0 for a name.
    pub digits: usize,
    pub role: Option<Role>,
    /// Years of a calendar that begins in this year.
    pub since: Option<i32>,
    /// What stands before it: the first mark, or a space.
    pub gap: Option<char>,
}

impl Num {
    pub fn is_name(&self) -> bool {
        self.digits == 0
    }
}

/// The numbers of a cell.
pub(super) struct Found {
    pub numbers: [Num; 3],
    /// AM or PM stands beside it.
    pub american: bool,
    /// It is written in Thai.
    pub thai: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Number,
    Word,
}

#[derive(Debug, Clone, Copy)]
struct Token<'a> {
    text: &'a str,
    kind: Kind,
    gap: Option<char>,
}

/// Whether `c` belongs to a word: a letter, or one of the marks that are vowels in many scripts.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_combining_mark(c)
}

/// The numbers of a plain text; none where it is no date, or holds a word that is not known.
pub(super) fn numbers(plain: &str) -> Option<Found> {
    let text = without_inner_stops(plain);
    let tokens = tokens(&text);
    let words = words::get();
    let names = month_names(&tokens)?;
    let vietnamese = tokens.iter().any(|t| words.before.get(t.text) == Some(&Role::Month));
    let mut numbers: Vec<Num> = Vec::new();
    let (mut american, mut role, mut since, mut skip) = (false, None, None, 0_usize);
    for (at, token) in tokens.iter().enumerate() {
        if skip > 0 {
            skip -= 1;
            continue;
        }
        let next = tokens.get(at + 1);
        if token.kind == Kind::Number {
            // 9:22 is a clock, and so is the second half of it.
            let clock = |t: &Token<'_>| t.gap == Some(':') && t.kind == Kind::Number;
            let after = next.filter(|t| t.kind == Kind::Word && is_beside(t)).and_then(|t| words.after.get(t.text));
            if clock(token) || next.is_some_and(clock) || after == Some(&None) {
                continue;
            }
            if token.text.len() > 4 {
                return None;
            }
            numbers.push(Num {
                value: token.text.parse().ok()?,
                digits: token.text.len(),
                role: after.copied().flatten().or(role.take()),
                since: since.take(),
                gap: token.gap,
            });
            continue;
        }
        // "R5.3.12" is in the fifth year of Reiwa.
        let letter = next.filter(|t| at == 0 && t.kind == Kind::Number && t.gap.is_none());
        if let Some(years) = letter.and_then(|_| words.letters.get(token.text)) {
            since = Some(*years);
            continue;
        }
        let pair = next.filter(|t| t.kind == Kind::Word).map(|t| format!("{} {}", token.text, t.text));
        // "Thứ 2", the second day of the week, and so on.
        let numbered_day = vietnamese && token.text == "thu" && next.is_some_and(|t| t.kind == Kind::Number);
        if let Some((_, month, words)) = names.iter().find(|(place, ..)| *place == at) {
            numbers.push(Num { value: *month, digits: 0, role: Some(Role::Month), since: None, gap: token.gap });
            skip = *words - 1;
        } else if numbered_day || pair.is_some_and(|pair| words.weekdays.contains(&pair)) {
            skip = 1;
        } else if let Some(years) = words.eras.get(token.text) {
            since = Some(*years);
        } else if let Some(said) = words.before.get(token.text) {
            role = Some(*said);
        } else if is_beside(token) && at > 0 && words.after.contains_key(token.text) {
            // It was heard with its number.
        } else if words.weekdays.contains(token.text) || words.fillers.contains(token.text) {
            american |= matches!(token.text, "am" | "pm") && numbers.len() >= 3;
        } else {
            return None;
        }
    }
    let thai = text.chars().any(|c| matches!(c, '\u{e00}'..='\u{e7f}'));
    Some(Found { numbers: three(&numbers)?, american, thai })
}

/// Whether a word can say what the number before it is.
fn is_beside(word: &Token<'_>) -> bool {
    matches!(word.gap, None | Some(' '))
}

/// The three that say what they are, or the first three.
fn three(numbers: &[Num]) -> Option<[Num; 3]> {
    let said: Vec<Num> = numbers.iter().copied().filter(|n| n.role.is_some()).collect();
    let of: &[Num] = if said.len() == 3 { &said } else { numbers };
    match of {
        [a, b, c, ..] => Some([*a, *b, *c]),
        _ => None,
    }
}

/// Where the month is named: the place, the month, and of how many words the name is. None where two names contradict. Some
/// names are weekdays too: "mar. 12 mar. 2023" is a Tuesday in March.
fn month_names(tokens: &[Token<'_>]) -> Option<Vec<(usize, u32, usize)>> {
    let words = words::get();
    let mut names = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let pair = tokens.get(at + 1).map(|next| format!("{} {}", token.text, next.text));
        let found = match pair.and_then(|pair| words.months.get(&pair)) {
            Some(month) => Some((*month, 2)),
            None => words.months.get(token.text).map(|month| (*month, 1)),
        };
        if let Some((month, length)) = found.filter(|_| token.kind == Kind::Word) {
            names.push((at, month, length));
            at += length;
        } else {
            at += 1;
        }
    }
    if names.len() > 1 {
        let is_number = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(|t| t.kind == Kind::Number);
        let between =
            |(at, _, length): &(usize, u32, usize)| is_number(at.checked_sub(1)) && is_number(Some(at + length));
        // "12 Mar 2023 Paz": the month stands between the numbers.
        if let [one] = names.iter().copied().filter(between).collect::<Vec<_>>().as_slice() {
            let others = names.iter().filter(|name| *name != one);
            let all_weekdays = others.map(|(at, ..)| tokens.get(*at).map_or("", |t| t.text));
            if all_weekdays.into_iter().all(|text| words.weekdays.contains(text)) {
                names = vec![*one];
            }
        }
    }
    while names.len() > 1 {
        let weekday =
            names.iter().position(|(at, ..)| tokens.get(*at).is_some_and(|t| words.weekdays.contains(t.text)))?;
        names.remove(weekday);
    }
    // "mar 5/12/2023": three numbers with marks between them leave no room for a month, so it is a weekday.
    let in_figures = tokens.windows(3).any(|three| {
        let marked = |t: &Token<'_>| matches!(t.gap, Some('/' | '.' | '-'));
        three.iter().all(|t| t.kind == Kind::Number) && three.iter().skip(1).all(marked)
    });
    let weekday = |(at, ..): &(usize, u32, usize)| tokens.get(*at).is_some_and(|t| words.weekdays.contains(t.text));
    names.retain(|name| !(in_figures && weekday(name)));
    Some(names)
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let words = words::get();
    let mut out: Vec<Token<'_>> = Vec::new();
    let mut rest = text;
    let mut gap = None;
    while let Some(c) = rest.chars().next() {
        let run = |of: fn(char) -> bool| rest.split(|c: char| !of(c)).next().unwrap_or_default();
        let (kind, run) = if c.is_ascii_digit() {
            (Kind::Number, run(|c| c.is_ascii_digit()))
        } else if is_letter(c) {
            let one = rest.get(..c.len_utf8()).unwrap_or_default();
            let marked =
                gap.is_none() && out.last().is_some_and(|t| t.kind == Kind::Number) && words.after.contains_key(one);
            (Kind::Word, if marked { one } else { run(is_letter) })
        } else {
            gap = match gap {
                None | Some(' ') => Some(if c.is_whitespace() { ' ' } else { c }),
                before => before,
            };
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            continue;
        };
        out.push(Token { text: run, kind, gap: gap.take() });
        rest = rest.get(run.len()..).unwrap_or_default();
    }
    out
}

/// "มี.ค." and "p.m." are each one word: a full stop between two short runs of letters goes.
fn without_inner_stops(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let short = |run: &mut dyn Iterator<Item = &char>| (1..=2).contains(&run.take_while(|c| is_letter(**c)).count());
    let inner = |at: usize| {
        let (before, after) = (chars.get(..at).unwrap_or_default(), chars.get(at + 1..).unwrap_or_default());
        short(&mut before.iter().rev()) && short(&mut after.iter())
    };
    chars.iter().enumerate().filter(|(at, c)| **c != '.' || !inner(*at)).map(|(_, c)| *c).collect()
}
