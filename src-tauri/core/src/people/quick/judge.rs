//! What a part of a line may be.

use super::words::{self, Label, key};
use crate::people::industry::{IndustryWhy, industries_of};
use crate::people::level::{LevelWhy, level_of};
use crate::people::name::{is_honorific, is_letters};
use crate::vocabulary::fold;

/// A title: the rules find words of one in it.
pub(super) fn is_title(text: &str) -> bool {
    matches!(level_of(text).why, Some(LevelWhy::Title(_)))
}

/// A field of work ("Sales", "HR & Legal"): said for a title, and never a name.
pub(super) fn is_field(text: &str) -> bool {
    let words = words::get();
    let mut any = false;
    words.fields.contains(&key(text))
        || text.split(['&', ',', '/', '+']).map(key).filter(|part| !part.is_empty()).all(|part| {
            any = true;
            words.fields.contains(&part)
        }) && any
}

/// A legal form that follows a company's name after a comma.
pub(super) fn is_legal_form(text: &str) -> bool {
    !text.contains('-')
        && words::get()
            .forms
            .contains(&fold(text).chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect::<String>())
}

/// A company, by a legal form or another word of such names, or since it is in the directory.
pub(super) fn is_company(text: &str) -> bool {
    let words = words::get();
    let key = key(text);
    let last_two = key.rsplitn(3, ' ').take(2).collect::<Vec<_>>();
    let formed = key.contains(' ')
        && (last_two.first().is_some_and(|last| words.forms.contains(*last))
            || words.forms.contains(&last_two.iter().rev().copied().collect::<Vec<_>>().join(" ")));
    let joined_form = ["株式会社", "有限公司", "株式會社", "주식회사"].iter().any(|form| text.contains(form));
    if formed || joined_form {
        return true;
    }
    if is_title(text) {
        return false;
    }
    key.split(' ').any(|word| words.companies.contains(word)) && key.contains(' ')
        || matches!(industries_of(text).why, Some(IndustryWhy::Directory(_)))
}

/// Whether `text` is written as names of houses are, and says nothing of a trade: "Corvane", "Arden & Rowe".
pub(super) fn is_like_a_house(text: &str) -> bool {
    const TRADES: [&str; 24] = [
        "ist",
        "er",
        "or",
        "ian",
        "ant",
        "ent",
        "ive",
        "eur",
        "euse",
        "rice",
        "ing",
        "ogy",
        "ics",
        "ment",
        "ion",
        "ity",
        "ance",
        "ure",
        "affairs",
        "relations",
        "ung",
        "wesen",
        "ship",
        "ery",
    ];
    let lower = text.to_lowercase();
    let proper = text
        .split([' ', '&', '-'])
        .filter(|word| !word.is_empty())
        .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || word.chars().count() <= 3);
    proper
        && text.split(' ').count() <= 4
        && text.starts_with(|c: char| c.is_uppercase())
        && !TRADES.iter().any(|end| lower.ends_with(end))
        && !is_title(text)
        && !is_field(text)
        && !words::get().regions.contains(&key(text))
}

/// Whether `text` could be somebody's name, or a part of one.
pub(super) fn is_name_like(text: &str) -> bool {
    let mut count = 0;
    let shaped = text.split(' ').filter(|word| !word.is_empty()).all(|word| {
        count += 1;
        let first = word.chars().find(|c| c.is_alphabetic());
        let particle =
            word.chars().all(|c| c.is_lowercase() || matches!(c, '\'' | '’' | '.')) && word.chars().count() <= 5;
        first.is_some_and(|c| !c.is_lowercase() || particle)
    });
    shaped
        && (1..=5).contains(&count)
        && !text.contains(|c: char| c.is_ascii_digit() || matches!(c, '@' | '&' | '/' | '+' | ':'))
        && !is_title(text)
        && !is_field(text)
        && (is_given(text) || !(is_company(text) || is_country(text)))
}

/// Whether `text` begins with a common first name.
pub(super) fn is_given(text: &str) -> bool {
    let first = text.split([' ', '-']).next().unwrap_or_default();
    words::get().given.contains(&key(first))
}

/// How many words of a name there are, particles not counted.
fn weight(text: &str) -> usize {
    text.split(' ').filter(|word| word.chars().any(char::is_uppercase)).count().max(1)
}

/// Whether `last, first` is one person's name: what stands `after` helps to tell.
pub(super) fn is_comma_order(last: &str, first: &str, after: &[String]) -> bool {
    let bare: Vec<&str> = first.split(' ').filter(|word| !is_honorific(word)).collect();
    let (first, last) = (bare.join(" "), last.trim());
    if !is_name_like(last) || !is_name_like(&first) || is_letters(&first) || weight(&first) > 3 {
        return false;
    }
    let east_asian = |text: &str| text.chars().all(|c| c >= '\u{2e80}');
    if east_asian(last) && east_asian(&first) {
        let ranks = [
            "长", "長", "理", "总", "總", "监", "監", "裁", "师", "師", "员", "員", "授", "席", "任", "官", "者", "사",
            "장", "표", "무", "役", "部",
        ];
        return last.chars().count() <= 2
            && first.chars().count() <= 3
            && !ranks.iter().any(|rank| first.ends_with(rank));
    }
    let title_follows = after.iter().any(|part| is_title(part) || is_field(part));
    match (is_given(last), is_given(&first)) {
        (false, true) => weight(last) <= 3,
        (true, false) => title_follows && weight(last) == 1 && weight(&first) == 1 && after.len() > 1,
        (true, true) => weight(last) == 1,
        (false, false) => weight(last) == 1 && (title_follows || after.is_empty()) && !is_city(&first),
    }
}

/// The name of a country, or of a part of one.
pub(super) fn is_country(text: &str) -> bool {
    words::get().countries.contains(&key(text))
}

/// A part of a country in short: only in capitals.
pub(super) fn is_short_place(text: &str) -> bool {
    words::get().short.contains(text.trim())
}

pub(super) fn is_city(text: &str) -> bool {
    words::get().cities.contains(&key(text))
}

/// A place beyond doubt: "Zürich, Switzerland", "Palo Alto, CA", "Greater Boston", "Ireland".
pub(super) fn is_place(text: &str) -> bool {
    let words = words::get();
    let whole = key(text);
    if is_country(text) {
        return true;
    }
    if whole.split(' ').count() > 8 || text.trim_start_matches('(').contains('(') || is_title(text) {
        return false;
    }
    let around = words.begins.iter().any(|word| {
        whole.strip_prefix(word.as_str()).and_then(|rest| rest.strip_prefix(' ')).is_some_and(|rest| {
            let first = rest.rsplit(' ').next_back().unwrap_or_default();
            words.cities.contains(rest)
                || words.countries.contains(rest)
                || words.cities.contains(first)
                || words.ends.iter().any(|end| rest.ends_with(end.as_str()))
        })
    });
    let ended = words.ends.iter().any(|word| {
        whole.strip_suffix(word.as_str()).and_then(|rest| rest.strip_suffix(' ')).is_some_and(|rest| {
            word.contains(' ')
                || words.cities.contains(rest)
                || rest.split(' ').any(|part| words.cities.contains(part))
                || words.begins.iter().any(|begin| rest.starts_with(begin.as_str()))
        })
    });
    if around || ended {
        return true;
    }
    let parts: Vec<&str> = text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [.., before, last] => {
            let known = is_country(last)
                || (is_short_place(last) && before.chars().any(char::is_lowercase))
                || (is_city(before) && is_city(last));
            known && parts.iter().all(|part| part.split(' ').count() <= 4 && !is_title(part) && !is_legal_form(part))
        }
        _ => {
            // "72070 Tübingen", "Zürich 8001".
            let (figures, letters): (Vec<&str>, Vec<&str>) = text.split(' ').partition(|word| {
                // "CH-8001" as well.
                let code = word.split_once('-').filter(|(land, _)| land.len() <= 2).map_or(*word, |(_, code)| code);
                code.len() >= 4 && code.chars().all(|c| c.is_ascii_digit() || c == '-')
            });
            !figures.is_empty() && is_city(&letters.join(" "))
        }
    }
}

/// What stands above a part of a list: "Pharma:".
pub(super) fn is_announcement(text: &str) -> bool {
    let label = text.strip_suffix([':', '：']).map(str::trim);
    label.is_some_and(|label| {
        let parted = label.contains([',', ';', '|', '\t', ':']);
        !(parted || (label.contains(' ') && is_given(label)))
    })
}

/// A telephone number, with or without its label.
pub(super) fn is_phone(text: &str) -> bool {
    let words = words::get();
    let label: String = text.chars().take_while(|c| !c.is_ascii_digit() && !matches!(c, '+' | '(')).collect();
    let rest = text.get(label.len()..).unwrap_or_default();
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    let said = key(&label);
    let shaped = rest.chars().all(|c| {
        c.is_ascii_digit() || c.is_whitespace() || "+()-–./#x".contains(c) || "ext".contains(c.to_ascii_lowercase())
    });
    (7..=18).contains(&digits) && shaped && (said.is_empty() || words.labels.get(&said) == Some(&Label::Phone))
}

/// A count, a degree of connection, a button's word: what a page shows beside a person.
pub(super) fn is_of_a_page(text: &str) -> bool {
    let words = words::get();
    let key = key(text);
    if key.is_empty() {
        return false;
    }
    let number = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == 'k' || c == 'm');
    let mut split = key.splitn(2, ' ');
    let (first, rest) = (split.next().unwrap_or_default(), split.next().unwrap_or_default());
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    words.profiles.contains(&key)
        || (key.chars().any(|c| !c.is_ascii_digit()) && words.degrees.contains(&key))
        || (number(first)
            && first.starts_with(|c: char| c.is_ascii_digit())
            && (words.counts.contains(rest)
                || rest.split(' ').all(|word| number(word) || words.counts.contains(word)) && !rest.is_empty()))
}

/// The name of a site that shows people: "LinkedIn", "LinkedIn Schweiz".
pub(super) fn is_site(text: &str) -> bool {
    let words = words::get();
    let key = key(text);
    words.sites.contains(&key)
        || words.sites.iter().any(|site| {
            key.strip_prefix(site.as_str())
                .and_then(|rest| rest.strip_prefix(' '))
                .is_some_and(|rest| words.countries.contains(rest))
        })
}
