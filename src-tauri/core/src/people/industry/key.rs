//! What two spellings of one company share.

use crate::vocabulary::{fold, words};

/// Legal forms and their like, folded and without dots: they say how a company is owned, not which one it is.
#[rustfmt::skip]
const LEGAL: [&str; 85] = [
    "ab", "ag", "aps", "as", "asa", "bhd", "bv", "clg", "co", "company", "corp", "corporation", "cv", "dac", "doo",
    "ead", "eg", "ek", "eood", "eurl", "ev", "gbr", "gesmbh", "ggmbh", "gmbh", "inc", "incorporated", "jsc", "kft",
    "kg", "kgaa", "kk", "ks", "lda", "limited", "llc", "llp", "lp", "ltd", "ltda", "mbb", "mbh", "nuf", "nv", "oao",
    "ohg", "oo", "ood", "ooo", "oy", "oyj", "partg", "partgmbb", "pjsc", "plc", "private", "pte", "pty", "pvt", "rl",
    "sa", "sab", "sae", "sapa", "sarl", "sas", "sasu", "sca", "scs", "sdn", "se", "sl", "slu", "spa", "spol", "spzoo",
    "srl", "srlu", "sro", "tbk", "uab", "ug", "vof", "zoo", "zrt",
];

/// Legal forms whose letters stand apart: "S. A.", "A/S", "Ges.m.b.H.".
const SPELLED: [&[&str]; 12] = [
    &["ges", "m", "b", "h"],
    &["g", "m", "b", "h"],
    &["s", "p", "a"],
    &["s", "r", "l"],
    &["s", "r", "o"],
    &["d", "o", "o"],
    &["s", "a"],
    &["a", "s"],
    &["b", "v"],
    &["n", "v"],
    &["e", "v"],
    &["o", "o"],
];

/// What may stand before a legal form: "GmbH & Co. KG", "Sp. z o.o.".
const JOINTS: [&str; 6] = ["and", "und", "et", "sp", "z", "o"];

/// What two spellings of one company share: folded words without the legal form at the end, "the" at the beginning, and what
/// stands in brackets. Empty only where the name has no letter and no digit.
#[must_use]
pub fn company_key(company: &str) -> String {
    let folded = fold(company);
    let bare = without_brackets(&folded);
    let bare = if words(&bare).next().is_some() { bare } else { folded };
    // "S.A." and "G.m.b.H." are one word each, and an apostrophe parts nothing.
    let joined = bare.replace('\'', "").replace('&', " and ");
    let spelled: Vec<String> = joined.split_whitespace().map(one_word).collect();
    let spelled = spelled.join(" ");
    let mut parts: Vec<&str> = words(&spelled).collect();
    let articles = parts.iter().take_while(|part| **part == "the").count();
    parts.drain(..articles.min(parts.len().saturating_sub(1)));
    let whole = parts.len();
    while let Some(length) = legal_form(&parts, parts.len() < whole).filter(|length| *length < parts.len()) {
        parts.truncate(parts.len() - length);
    }
    parts.join(" ")
}

/// How many words at the end of `parts` are a legal form, or, where one follows, what joins two.
fn legal_form(parts: &[&str], one_follows: bool) -> Option<usize> {
    let last = parts.last()?;
    let spelled = || SPELLED.iter().find(|form| parts.ends_with(form)).map(|form| form.len());
    // "S.A. de C.V.": between two forms it joins them, elsewhere it may be part of the name ("mobile.de AG").
    let de = || *last == "de" && parts.iter().rev().nth(1).is_some_and(|before| LEGAL.contains(before));
    if LEGAL.contains(last) || (one_follows && (JOINTS.contains(last) || de())) { Some(1) } else { spelled() }
}

/// "s.a." as "sa": letters each followed by a dot are one word.
fn one_word(word: &str) -> String {
    let bare = word.trim_matches(|c: char| c == ',' || c == ';');
    let letters: Vec<&str> = bare.split('.').filter(|p| !p.is_empty()).collect();
    let abbreviation =
        letters.len() > 1 && letters.iter().all(|p| p.chars().count() <= 2 && p.chars().all(char::is_alphabetic));
    if abbreviation { letters.concat() } else { word.to_owned() }
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|c| match c {
            '(' | '[' => {
                depth += 1;
                false
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}
