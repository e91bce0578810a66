//! What two spellings of one company share.

use crate::vocabulary::{fold, words};

/// Legal forms and their like, folded and without dots: they say how a company is owned, not which one it is.
const LEGAL: [&str; 62] = [
    "ag",
    "gmbh",
    "mbh",
    "kg",
    "kgaa",
    "ohg",
    "ug",
    "ev",
    "eg",
    "se",
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "llc",
    "llp",
    "lp",
    "plc",
    "ltd",
    "limited",
    "pty",
    "pte",
    "pvt",
    "private",
    "sa",
    "sas",
    "sarl",
    "sl",
    "slu",
    "srl",
    "spa",
    "sapa",
    "sca",
    "scs",
    "nv",
    "bv",
    "vof",
    "ab",
    "as",
    "asa",
    "aps",
    "oy",
    "oyj",
    "ks",
    "sro",
    "zoo",
    "spzoo",
    "doo",
    "kft",
    "zrt",
    "kk",
    "bhd",
    "sdn",
    "jsc",
    "ooo",
    "oao",
    "pjsc",
    "sab",
    "cv",
    "ltda",
];

/// What may stand between two legal forms: "GmbH & Co. KG", "S.A. de C.V.", "Sp. z o.o.".
const JOINTS: [&str; 7] = ["and", "und", "et", "de", "sp", "z", "o"];

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
    if parts.len() > 1 && parts.first() == Some(&"the") {
        parts.remove(0);
    }
    let whole = parts.len();
    while parts.len() > 1
        && parts.last().is_some_and(|last| LEGAL.contains(last) || (parts.len() < whole && JOINTS.contains(last)))
    {
        parts.pop();
    }
    parts.join(" ")
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
