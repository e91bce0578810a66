//! Quick entry: a line a person, as people type and paste them.

use std::collections::HashSet;

use askwell_core::people::quick::{LONGEST_LINE, MOST_LINES, QuickFault, QuickLine, parse, read};
use askwell_core::vocabulary::texts::{Language, Texts};
use proptest::prelude::*;

fn one(line: &str) -> QuickLine {
    let mut lines = parse(line);
    assert_eq!(lines.len(), 1, "one line, one person: {line}");
    lines.remove(0)
}

/// First name, last name, title, company.
fn check(line: &str, wanted: [&str; 4]) {
    let found = one(line);
    assert_eq!(found.fault, None, "{line}");
    assert_eq!(
        [&found.first_name, &found.last_name, &found.title, &found.company].map(String::as_str),
        wanted,
        "{line}"
    );
}

#[test]
fn name_title_and_company_are_parted_by_whatever_people_use() {
    for line in [
        "Ada Winterfeld, VP Sales, Acme",
        "Ada Winterfeld; VP Sales; Acme",
        "Ada Winterfeld\tVP Sales\tAcme",
        "Ada Winterfeld - VP Sales - Acme",
        "Ada Winterfeld – VP Sales – Acme",
        "Ada Winterfeld | VP Sales | Acme",
        "Ada Winterfeld, VP Sales at Acme",
        "Ada Winterfeld - VP Sales at Acme",
        "Ada Winterfeld, VP Sales @ Acme",
        "  Ada   Winterfeld ,  VP Sales ,Acme, ",
        "• Ada Winterfeld, VP Sales, Acme",
        "- Ada Winterfeld, VP Sales, Acme",
        "12. Ada Winterfeld, VP Sales, Acme",
        "3) Ada Winterfeld, VP Sales, Acme",
        "\"Ada Winterfeld\",\"VP Sales\",\"Acme\"",
        "Ada Winterfeld - VP Sales - Acme | LinkedIn",
    ] {
        check(line, ["Ada", "Winterfeld", "VP Sales", "Acme"]);
    }
}

#[test]
fn a_line_may_say_less() {
    check("Ada", ["Ada", "", "", ""]);
    check("Ada Winterfeld", ["Ada", "Winterfeld", "", ""]);
    check("Ada van der Berg", ["Ada", "van der Berg", "", ""]);
    check("Ada Winterfeld, VP Sales", ["Ada", "Winterfeld", "VP Sales", ""]);
    check("Ada Winterfeld at Acme", ["Ada", "Winterfeld", "", "Acme"]);
    check("Ada Winterfeld, VP, LinkedIn", ["Ada", "Winterfeld", "VP", "LinkedIn"]);
    check("Ada Winterfeld | VP | LinkedIn", ["Ada", "Winterfeld", "VP", "LinkedIn"]);
    check("Ada Winterfeld,, Acme", ["Ada", "Winterfeld", "", "Acme"]);
}

#[test]
fn a_title_may_have_commas_and_a_company_its_legal_form() {
    check("Ada Winterfeld, VP, Medical Affairs, Acme", ["Ada", "Winterfeld", "VP, Medical Affairs", "Acme"]);
    check("Ada Winterfeld, \"VP, Medical Affairs\", Acme", ["Ada", "Winterfeld", "VP, Medical Affairs", "Acme"]);
    check("Ada Winterfeld, VP Sales, Acme, Inc.", ["Ada", "Winterfeld", "VP Sales", "Acme, Inc."]);
    check("Ada Winterfeld, Acme, Inc.", ["Ada", "Winterfeld", "", "Acme, Inc."]);
    check("Ada Winterfeld, PhD, VP Sales, Acme", ["Ada", "Winterfeld, PhD", "VP Sales", "Acme"]);
    check("Ada Winterfeld - VP, Medical Affairs - Acme", ["Ada", "Winterfeld", "VP, Medical Affairs", "Acme"]);
    check("Ada Winter-Feld, Co-founder, A-B", ["Ada", "Winter-Feld", "Co-founder", "A-B"]);
}

#[test]
fn an_address_is_taken_wherever_it_stands() {
    for line in [
        "Ada Winterfeld, VP, Acme, https://www.linkedin.com/in/ada, ada@winterfeld.example",
        "Ada Winterfeld <ada@winterfeld.example>, https://www.linkedin.com/in/ada, VP, Acme",
        "Ada Winterfeld (https://www.linkedin.com/in/ada), VP, Acme, ada@winterfeld.example",
        "https://www.linkedin.com/in/ada, ada@winterfeld.example, Ada Winterfeld, VP, Acme",
    ] {
        check(line, ["Ada", "Winterfeld", "VP", "Acme"]);
        let found = one(line);
        assert_eq!(found.profile_url, "https://www.linkedin.com/in/ada", "{line}");
        assert_eq!(found.email, "ada@winterfeld.example", "{line}");
    }
    assert_eq!(one("Ada, linkedin.com/in/ada").profile_url, "linkedin.com/in/ada");
    assert_eq!(one("Ada, VP, Booking.com").company, "Booking.com", "a company may look like a host");
}

#[test]
fn lines_are_counted_and_empty_ones_passed_over() {
    let found = parse("Ada West, VP, Acme\r\n\r\n   \nJo East\n");
    let lines: Vec<_> = found.iter().map(|l| (l.line, l.first_name.as_str())).collect();
    assert_eq!(lines, [(1, "Ada"), (4, "Jo")]);
    assert!(parse("").is_empty() && parse("\n \n").is_empty());
}

#[test]
fn a_line_that_cannot_be_taken_says_why() {
    let texts = Texts::new(Language::En);
    let long = "x".repeat(LONGEST_LINE + 1);
    for (line, fault) in [
        (long.as_str(), QuickFault::TooLong),
        (", VP, Acme", QuickFault::NoName),
        ("https://www.linkedin.com/in/ada", QuickFault::NoName),
        ("ada@winterfeld.example", QuickFault::NoName),
        ("---", QuickFault::NoName),
    ] {
        let found = one(line);
        assert_eq!(found.fault, Some(fault), "{line}");
        assert!(found.first_name.is_empty(), "and nothing else");
        let said = texts.say(&fault.message());
        assert!(said != fault.message().key && !said.contains('{'), "{said}");
    }
    let found = parse(&"Ada West\n".repeat(MOST_LINES + 5));
    assert_eq!(found.len(), MOST_LINES + 1);
    assert_eq!(found.last().and_then(|l| l.fault), Some(QuickFault::TooMany));
    assert!(texts.has(&QuickFault::TooMany.message().key));
}

#[test]
fn pasted_text_is_on_one_line_and_harmless() {
    let found = one("Ada\u{202e} West,\u{a0}VP\u{7}Sales , Acme");
    assert_eq!((found.first_name.as_str(), found.title.as_str()), ("Ada", "VP Sales"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_pasted_makes_it_panic_or_lose_a_line(text in "[A-Za-zé,;\"\t\n\r@|./: –-]{0,80}|\\PC{0,60}") {
        let found = read(&text);
        let lines = text.lines().filter(|l| !l.trim().is_empty()).count();
        let people: HashSet<usize> = found.people.iter().map(|line| line.line).collect();
        let told = people.len() + found.headings + found.others + found.joined;
        prop_assert_eq!(told, lines, "a result for every line that is not empty: {:?}", found);
        for line in found.people {
            prop_assert!(line.fault.is_some() || !(line.first_name.is_empty() && line.last_name.is_empty()), "a person has a name: {:?}", line);
        }
    }

    #[test]
    fn plain_parts_come_back(first in "[A-Z]q[a-zé]{1,8}", last in "[B-Z][a-z]{3,8}", title in "[B-Z][a-z]{4,8}", company in "[B-Z][a-z]{3,6}qa") {
        let found = one(&format!("{first} {last}, {title}, {company}"));
        prop_assert_eq!([found.first_name, found.last_name, found.title, found.company], [first, last, title, company]);
    }
}
