//! The sentence read back: proper English for every combination, and harmless whatever was typed.

use std::fmt::Write as _;

use askwell_core::criteria::{Criteria, Dimension, Segment, Stance, read_back, sentence};
use askwell_core::vocabulary::{Industry, Level, levels_like};
use proptest::prelude::*;

use crate::criteria::{STANCES, and, choice, jennifer, only, texts};
use Dimension::{Company, Industry as Field, Level as Rank, Title};
use Stance::{AnyOf, NoPreference, NoneOf, Open};

fn said(criteria: &Criteria) -> String {
    sentence(&read_back(criteria, &texts()).expect("something was said"))
}

#[test]
fn jennifers_wishes_are_read_back_in_the_words_of_the_story() {
    assert_eq!(
        said(&jennifer()),
        "So you want to talk to VPs who work for any company in the pharma, CPG or tech industries, correct?"
    );
}

#[test]
fn the_words_that_she_chose_are_set_heavier_and_no_others() {
    let segments = read_back(&jennifer(), &texts()).unwrap();
    let heavy: Vec<&str> = segments.iter().filter(|s| s.chosen).map(|s| s.text.as_str()).collect();
    assert_eq!(heavy, ["VPs", "any company", "pharma", "CPG", "tech"], "\"any company\" is a choice too");
    let plain: Vec<&str> = segments.iter().filter(|s| !s.chosen).map(|s| s.text.as_str()).collect();
    assert_eq!(plain, ["So you want to talk to ", " who work for ", " in the ", ", ", " or ", " industries, correct?"]);
}

#[test]
fn nothing_said_is_nothing_to_read_back() {
    assert_eq!(read_back(&Criteria::default(), &texts()), None);
    let begun = Criteria::default().with_stance(Rank, AnyOf).with_stance(Company, NoneOf);
    assert_eq!(read_back(&begun, &texts()), None, "a stance without choices says nothing yet");
    assert!(begun.is_blank());
}

#[test]
fn each_wish_alone_is_a_sentence() {
    let cases: &[(Dimension, Stance, &[&str], &str)] = &[
        (Rank, AnyOf, &["vp"], "VPs"),
        (Rank, AnyOf, &["director", "vp"], "directors or VPs"),
        (Rank, AnyOf, &["founder", "c_suite", "partner"], "founders, C-level executives or partners"),
        (Rank, NoneOf, &["vp", "director"], "people who are not VPs or directors"),
        (Rank, NoneOf, &["entry", "manager"], "people who are not managers or at the start of a career"),
        (Rank, NoPreference, &[], "people at any level"),
        (Field, AnyOf, &["pharma_and_biotech"], "people in the pharma industry"),
        (Field, AnyOf, &["government"], "people in the government sector"),
        (Field, AnyOf, &["technology", "education"], "people in the tech or education sectors"),
        (Field, NoneOf, &["pharma_and_biotech", "technology"], "people outside the pharma and tech industries"),
        (Field, NoPreference, &[], "people in any industry"),
        (Company, AnyOf, &["Roche", "Novartis"], "people who work for Roche or Novartis"),
        (Company, NoneOf, &["Roche"], "people who work for any company other than Roche"),
        (Company, NoneOf, &["Roche", "Novartis"], "people who work for any company other than Roche or Novartis"),
        (Company, NoPreference, &[], "people who work for any company"),
        (Title, AnyOf, &["marketing", "brand"], "people with “marketing” or “brand” in their title"),
        (Title, NoneOf, &["assistant"], "people whose title doesn’t mention “assistant”"),
        (Title, NoPreference, &[], "people, whatever their title"),
    ];
    for (dimension, stance, choices, whom) in cases {
        assert_eq!(said(&only(*dimension, *stance, choices)), format!("So you want to talk to {whom}, correct?"));
    }
}

#[test]
fn two_wishes_are_one_sentence() {
    let vps = only(Rank, AnyOf, &["vp"]);
    let not_vps = only(Rank, NoneOf, &["vp", "director"]);
    let roche = ["Roche", "Novartis"];
    let pharma = ["pharma_and_biotech", "technology"];
    let cases = [
        (and(&vps, Field, AnyOf, &["pharma_and_biotech"]), "VPs in the pharma industry"),
        (and(&vps, Title, AnyOf, &["marketing"]), "VPs with “marketing” in their title"),
        (and(&vps, Company, NoneOf, &roche), "VPs who work for any company other than Roche or Novartis"),
        (
            and(&not_vps, Company, AnyOf, &roche),
            "people who are not VPs or directors and who work for Roche or Novartis",
        ),
        (
            and(&not_vps, Field, NoneOf, &pharma),
            "people who are not VPs or directors and who work outside the pharma and tech industries",
        ),
        (
            and(&not_vps, Title, NoneOf, &["interim"]),
            "people who are not VPs or directors and whose title doesn’t mention “interim”",
        ),
        (
            and(&only(Company, NoneOf, &roche), Field, AnyOf, &pharma),
            "people who work in the pharma or tech industries for any company other than Roche or Novartis",
        ),
        (
            and(&only(Company, NoneOf, &roche), Field, NoneOf, &pharma),
            "people who work outside the pharma and tech industries for any company other than Roche or Novartis",
        ),
        (
            and(&only(Field, AnyOf, &["pharma_and_biotech"]), Title, AnyOf, &["brand"]),
            "people in the pharma industry who have “brand” in their title",
        ),
        (
            and(&only(Company, AnyOf, &["Roche"]), Title, AnyOf, &["brand"]),
            "people who work for Roche and have “brand” in their title",
        ),
    ];
    for (criteria, whom) in cases {
        assert_eq!(said(&criteria), format!("So you want to talk to {whom}, correct?"));
    }
}

#[test]
fn no_preference_on_all_four_is_anyone_at_all() {
    let all = Dimension::ALL.into_iter().fold(Criteria::default(), |c, d| c.with_stance(d, NoPreference));
    assert_eq!(
        said(&all),
        "So you want to talk to anyone at all: any level, any industry, any company, any title, correct?"
    );
}

#[test]
fn a_level_is_always_said_of_several_people() {
    for (given, expected) in [("vp=VPs", "VPs"), ("vp=VP", "VPs"), ("director=director", "directors")] {
        let spoken = said(&only(Rank, AnyOf, &[given]));
        assert_eq!(spoken, format!("So you want to talk to {expected}, correct?"), "given {given}");
    }
    for letter in 'a'..='z' {
        for (level, alias) in levels_like(&letter.to_string()) {
            let Some(alias) = alias else { continue };
            let spoken = said(&only(Rank, AnyOf, &[&format!("{}={alias}", level.key())]));
            let usual = said(&only(Rank, AnyOf, &[level.key()]));
            let hers = format!("So you want to talk to {alias}, correct?");
            assert!(spoken == usual || (spoken == hers && alias.ends_with('s')), "{alias} became: {spoken}");
        }
    }
}

#[test]
fn an_industry_without_her_own_word_is_said_as_people_say_it() {
    let criteria = only(Field, AnyOf, &["consumer_goods", "media_and_entertainment"]);
    assert_eq!(said(&criteria), "So you want to talk to people in the consumer goods or media industries, correct?");
}

/// Sentences as they were approved, each under its criteria in short: + any of, - none of, * no preference.
/// After a change that is meant, write the file anew with `ASKWELL_WRITE_GOLDEN=1` and read the difference aloud.
#[test]
fn every_combination_reads_as_it_was_approved() {
    let mut lines = String::from("# + any of, - none of, * no preference; what is not listed was left open\n");
    let mut approve = |short: &str, criteria: &Criteria| {
        let spoken = read_back(criteria, &texts()).map_or_else(|| "(nothing)".to_owned(), |s| sentence(&s));
        writeln!(lines, "{short}\n    {spoken}").unwrap();
    };
    for combination in 0..256_usize {
        let stances = [64, 16, 4, 1].map(|digit| STANCES[combination / digit % 4]);
        // With nothing named one choice and two are the same.
        let most = if stances.iter().any(|s| matches!(s, AnyOf | NoneOf)) { 2 } else { 1 };
        for count in 1..=most {
            let (short, criteria) = combined(stances, count);
            approve(&short, &criteria);
        }
    }
    for level in Level::ALL {
        for stance in [AnyOf, NoneOf] {
            approve(&format!("{} {}", sign(stance), level.key()), &only(Rank, stance, &[level.key()]));
        }
    }
    for industry in Industry::ALL {
        for stance in [AnyOf, NoneOf] {
            approve(&format!("{} {}", sign(stance), industry.key()), &only(Field, stance, &[industry.key()]));
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/read_back.txt");
    if std::env::var_os("ASKWELL_WRITE_GOLDEN").is_some() {
        std::fs::write(path, &lines).unwrap();
    }
    let approved = std::fs::read_to_string(path).unwrap();
    for (spoken, approved) in lines.lines().zip(approved.lines()) {
        assert_eq!(spoken, approved, "a sentence changed; if that is meant, see the comment of this test");
    }
    assert_eq!(lines.lines().count(), approved.lines().count(), "as many sentences as were approved");
}

const fn sign(stance: Stance) -> &'static str {
    match stance {
        Open => "",
        NoPreference => "*",
        AnyOf => "+",
        NoneOf => "-",
    }
}

/// The criteria with these stances on level, company, industry and title, and `count` choices where there are any; and their short form.
fn combined(stances: [Stance; 4], count: usize) -> (String, Criteria) {
    let dimensions = [
        (Rank, ["vp", "director"]),
        (Company, ["Roche", "Novartis"]),
        (Field, ["pharma_and_biotech=pharma", "technology=tech"]),
        (Title, ["marketing", "brand"]),
    ];
    let mut short = Vec::new();
    let mut criteria = Criteria::default();
    for ((dimension, choices), stance) in dimensions.into_iter().zip(stances) {
        let named = if matches!(stance, AnyOf | NoneOf) { &choices[..count] } else { &[] };
        criteria = and(&criteria, dimension, stance, named);
        match (stance, named.len()) {
            (Open, _) => {}
            (_, 0) => short.push(format!("{}{}", sign(stance), dimension.key())),
            (_, many) => short.push(format!("{}{many} {}", sign(stance), dimension.key())),
        }
    }
    (short.join("  "), criteria)
}

#[test]
fn hostile_words_come_out_as_harmless_text() {
    let hostile = [
        "\u{e000}Roche\u{e001}",
        "Ro\nche\r\n\tAG",
        "\u{202e}ehcoR\u{202c}",
        "{ $whom } { read-back }",
        "<b>Roche</b> \"AG\" 'x'",
        "\u{10fffd}\u{0}Roche\u{7}",
        "רוש",
    ];
    for text in hostile {
        // Past the rules of `with_choice`, as a stored value would come.
        let mut criteria = only(Rank, AnyOf, &["vp"]);
        criteria.company.stance = AnyOf;
        criteria.company.choices = vec![choice(text, text)];
        let segments = read_back(&criteria, &texts()).unwrap();
        let spoken = sentence(&segments);
        assert!(
            spoken.starts_with("So you want to talk to VPs who work for ") && spoken.ends_with(", correct?"),
            "{spoken:?}"
        );
        assert!(
            !spoken.chars().any(|c| c.is_control()
                || ('\u{e000}'..='\u{f8ff}').contains(&c)
                || c > '\u{f0000}'
                || c == '\u{202e}'),
            "{spoken:?}"
        );
        let heavy: Vec<&Segment> = segments.iter().filter(|s| s.chosen).collect();
        assert_eq!(heavy.len(), 2, "her company is one piece: {segments:?}");
    }
}

fn any_stance() -> impl Strategy<Value = Stance> {
    prop::sample::select(&STANCES)
}

prop_compose! {
    /// Any criteria whose words are all different and none part of another.
    fn any_criteria()(
        stances in prop::array::uniform4(any_stance()),
        levels in prop::sample::subsequence(&Level::ALL[..], 0..5),
        fields in prop::sample::subsequence(&Industry::ALL[..], 0..6),
        companies in 0_usize..6,
        titles in 0_usize..6,
    ) -> Criteria {
        let texts = [
            levels.iter().map(|l| l.key().to_owned()).collect::<Vec<_>>(),
            fields.iter().map(|f| format!("{}=Q{}q", f.key(), f.key())).collect(),
            (0..companies).map(|n| format!("Xa{n}x & Söhne")).collect(),
            (0..titles).map(|n| format!("ya{n}y zed")).collect(),
        ];
        Dimension::ALL.into_iter().zip(stances).zip(texts).fold(Criteria::default(), |c, ((d, stance), choices)| {
            let named: Vec<&str> = if matches!(stance, AnyOf | NoneOf) { choices.iter().map(String::as_str).collect() } else { Vec::new() };
            and(&c, d, stance, &named)
        })
    }
}

proptest! {
    #[test]
    fn every_sentence_is_one_clean_question(criteria in any_criteria()) {
        let Some(segments) = read_back(&criteria, &texts()) else {
            prop_assert!(criteria.is_blank());
            return Ok(());
        };
        let spoken = sentence(&segments);
        prop_assert!(spoken.starts_with("So you want to talk to ") && spoken.ends_with(", correct?"), "{spoken}");
        prop_assert!(!spoken.contains("  ") && !spoken.contains(" ,") && !spoken.contains(",,"), "{spoken}");
        prop_assert!(!spoken.contains("read-back") && !spoken.contains(['{', '}', '\u{e000}', '\u{e001}']), "{spoken}");
        prop_assert_eq!(spoken.matches('?').count(), 1);
        prop_assert!(segments.iter().all(|s| !s.text.is_empty()));
        for dimension in [Field, Company, Title] {
            for choice in &criteria.wish(dimension).choices {
                let word = if choice.said.is_empty() { &choice.key } else { &choice.said };
                prop_assert_eq!(spoken.matches(word.as_str()).count(), 1, "{} in {}", word, spoken);
                prop_assert!(segments.iter().any(|s| s.chosen && s.text == *word), "{} is set heavier", word);
            }
        }
        let named = criteria.level.choices.len() + criteria.industry.choices.len() + criteria.company.choices.len() + criteria.title.choices.len();
        let without = Dimension::ALL.into_iter().filter(|d| criteria.wish(*d).stance == NoPreference).count();
        prop_assert_eq!(segments.iter().filter(|s| s.chosen).count(), named + without, "each choice once, each \"does not matter\" once: {}", spoken);
    }

    #[test]
    fn any_text_at_all_gives_a_clean_sentence(text in "\\PC{0,40}|.{0,40}", title in ".{0,40}") {
        let mut criteria = Criteria::default();
        for (wish, text) in [(&mut criteria.company, text), (&mut criteria.title, title)] {
            wish.stance = AnyOf;
            wish.choices = vec![choice(&text, "")];
        }
        let spoken = sentence(&read_back(&criteria, &texts()).unwrap());
        prop_assert!(spoken.starts_with("So ") && spoken.ends_with("correct?"));
        let harmful = spoken.chars().any(|c| c.is_control() || ('\u{e000}'..='\u{f8ff}').contains(&c));
        prop_assert!(!harmful, "{:?}", spoken);
    }
}
