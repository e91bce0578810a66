//! The wishes, why someone fits in words, and completion.

use askwell_core::criteria::{
    Candidate, Choice, Criteria, CriteriaError, Dimension, MAX_CHOICES, MAX_LENGTH, Matcher, Stance, complete, reason,
};
use askwell_core::vocabulary::texts::{Language, Texts};
use askwell_core::vocabulary::{Industry, Level};
use proptest::prelude::*;

use Dimension::{Company, Industry as Field, Level as Rank, Title};
use Stance::{AnyOf, NoPreference, NoneOf, Open};

pub(crate) fn texts() -> Texts {
    Texts::new(Language::En)
}

pub(crate) fn choice(key: &str, said: &str) -> Choice {
    Choice { key: key.to_owned(), said: said.to_owned() }
}

/// The criteria with a stance and choices on one more dimension. A choice is `key` or `key=said`.
pub(crate) fn and(criteria: &Criteria, dimension: Dimension, stance: Stance, choices: &[&str]) -> Criteria {
    let started = criteria.with_stance(dimension, stance);
    choices.iter().fold(started, |criteria, text| {
        let (key, said) = text.split_once('=').unwrap_or((text, ""));
        criteria.with_choice(dimension, choice(key, said)).unwrap()
    })
}

pub(crate) fn only(dimension: Dimension, stance: Stance, choices: &[&str]) -> Criteria {
    and(&Criteria::default(), dimension, stance, choices)
}

pub(crate) fn jennifer() -> Criteria {
    let criteria = only(Rank, AnyOf, &["vp=VPs"]);
    let criteria = and(&criteria, Company, NoPreference, &[]);
    and(&criteria, Field, AnyOf, &["pharma_and_biotech=pharma", "consumer_goods=CPG", "technology=tech"])
}

pub(crate) const STANCES: [Stance; 4] = [Open, NoPreference, AnyOf, NoneOf];

#[test]
fn any_of_and_none_of_share_their_choices_and_the_other_stances_forget_them() {
    let criteria = only(Company, AnyOf, &["Roche", "Novartis"]);
    let turned = criteria.with_stance(Company, NoneOf);
    assert_eq!(turned.company.choices, criteria.company.choices, "not these instead of these");
    assert_eq!(turned.with_stance(Company, AnyOf), criteria);
    for stance in [NoPreference, Open] {
        assert!(
            criteria.with_stance(Company, stance).with_stance(Company, AnyOf).company.choices.is_empty(),
            "{stance:?} remembers nothing"
        );
    }
}

#[test]
fn naming_something_turns_an_open_wish_into_any_of_these() {
    for stance in [Open, NoPreference] {
        let criteria =
            Criteria::default().with_stance(Company, stance).with_choice(Company, choice("Roche", "")).unwrap();
        assert_eq!(criteria.company.stance, AnyOf);
    }
    let excluded = Criteria::default().with_stance(Company, NoneOf).with_choice(Company, choice("Roche", "")).unwrap();
    assert_eq!(excluded.company.stance, NoneOf, "an exclusion stays one");
}

#[test]
fn the_same_choice_is_not_kept_twice() {
    let criteria = only(Company, AnyOf, &["Nestlé", "  NESTLE ", "Ｎestlé"]);
    assert_eq!(criteria.company.choices.len(), 1, "case, accents and width do not count");
    let none = criteria.without_choice(Company, "nestle");
    assert!(
        none.company.choices.is_empty() && none.company.stance == AnyOf,
        "taken out by the same comparison; the stance stays"
    );
}

#[test]
fn a_wish_that_cannot_be_kept_says_why_and_changes_nothing() {
    let blank = Criteria::default();
    let long = "x".repeat(MAX_LENGTH + 1);
    let cases = [
        (Rank, "boss", CriteriaError::UnknownKey(Rank)),
        (Field, "pharma", CriteriaError::UnknownKey(Field)),
        (Company, " \u{200b}\n", CriteriaError::Empty(Company)),
        (Title, "--", CriteriaError::Empty(Title)),
        (Company, long.as_str(), CriteriaError::TooLong(Company)),
    ];
    for (dimension, key, error) in cases {
        assert_eq!(blank.with_choice(dimension, choice(key, "")), Err(error), "{key:?}");
    }
    assert!(blank.with_choice(Company, choice(&"é".repeat(MAX_LENGTH), "")).is_ok(), "the limit counts characters");
    let many =
        (0..MAX_CHOICES).fold(blank, |c, n| c.with_choice(Company, choice(&format!("Company {n}"), "")).unwrap());
    assert_eq!(many.with_choice(Company, choice("One more", "")), Err(CriteriaError::TooMany(Company)));
    assert_eq!(
        many.with_choice(Company, choice("company 7", "")).as_ref(),
        Ok(&many),
        "one that is there already is no fault"
    );
    assert_eq!(many.check(), Ok(()));
}

#[test]
fn what_comes_from_outside_is_checked_as_a_whole() {
    assert_eq!(jennifer().check(), Ok(()));
    let mut unknown = jennifer();
    unknown.industry.choices.push(choice("wizardry", "magic"));
    assert_eq!(unknown.check(), Err(CriteriaError::UnknownKey(Field)));
    let mut stray = jennifer();
    stray.company.choices.push(choice("Roche", ""));
    assert_eq!(stray.check(), Err(CriteriaError::Inconsistent(Company)), "no preference has no choices");
    let mut twice = only(Title, AnyOf, &["brand"]);
    twice.title.choices.push(choice("BRAND", ""));
    assert_eq!(twice.check(), Err(CriteriaError::Inconsistent(Title)));
}

#[test]
fn criteria_survive_being_stored_as_json() {
    let json = serde_json::to_string(&jennifer()).unwrap();
    assert_eq!(serde_json::from_str::<Criteria>(&json).unwrap(), jennifer());
    assert_eq!(serde_json::from_str::<Criteria>("{}").unwrap(), Criteria::default(), "what is missing was not said");
    assert!(json.contains(r#""stance":"no_preference""#), "the wire's names: {json}");
}

#[test]
fn every_reason_and_every_error_has_its_words() {
    let texts = texts();
    let errors = [
        CriteriaError::UnknownKey(Rank),
        CriteriaError::UnknownKey(Field),
        CriteriaError::Empty(Title),
        CriteriaError::TooLong(Title),
        CriteriaError::TooMany(Title),
        CriteriaError::Inconsistent(Title),
    ];
    for error in errors {
        let words = texts.say(&error.message());
        assert!(words.ends_with('.') && !words.contains('{'), "{error:?}: {words}");
    }
    let known = Candidate {
        level: Some(Level::Vp),
        industries: [Industry::Technology, Industry::Retail].into_iter().collect(),
        company: "Roche Ltd",
        company_key: "roche",
        title: "VP Brand",
        ..Candidate::default()
    };
    let ruled_out = Candidate {
        not_levels: Level::ALL.into_iter().collect(),
        not_industries: Industry::ALL.into_iter().collect(),
        ..Candidate::default()
    };
    for level in STANCES {
        for (level_key, field_key, company, title) in
            [("vp", "technology", "Roche", "brand"), ("head", "legal", "Novartis", "sales")]
        {
            let mut criteria = Criteria::default();
            for (dimension, key) in [(Rank, level_key), (Field, field_key), (Company, company), (Title, title)] {
                let named: &[&str] = if matches!(level, AnyOf | NoneOf) { &[key] } else { &[] };
                criteria = and(&criteria, dimension, level, named);
            }
            for candidate in [known, ruled_out, Candidate::default()] {
                for judgement in Matcher::new(&criteria).verdict(&candidate).dimensions {
                    let words = texts.say(&reason(&judgement));
                    assert!(
                        !words.contains("criteria-why") && !words.contains('{') && !words.is_empty(),
                        "{judgement:?}: {words}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_reasons_read_as_lines() {
    let criteria = and(&jennifer(), Title, NoneOf, &["assistant"]);
    let candidate = Candidate {
        level: Some(Level::Vp),
        industries: [Industry::PharmaAndBiotech, Industry::Technology].into_iter().collect(),
        company: "Roche",
        company_key: "roche",
        title: "Assistant to the VP",
        ..Candidate::default()
    };
    let verdict = Matcher::new(&criteria).verdict(&candidate);
    let lines = verdict.dimensions.each_ref().map(|j| texts().say(&reason(j)));
    assert_eq!(
        lines,
        [
            "VP is among the levels wished for",
            "Technology and Pharma and Biotech are among the industries wished for",
            "the company doesn’t matter",
            "“assistant” in the title, an excluded word",
        ]
    );
}

#[test]
fn typing_an_alias_completes_to_the_level_or_industry_said_in_her_word() {
    let found = complete(Field, "cpg", &[], &texts());
    let first = found.first().expect("CPG is an industry that people say");
    assert_eq!(
        (first.key.as_str(), first.label.as_str(), first.said.as_str()),
        ("consumer_goods", "Consumer Goods", "CPG")
    );
    assert_eq!(first.hint.as_deref(), Some("CPG"), "the word by which it was found");
    for typed in ["VP", "vps"] {
        let found = complete(Rank, typed, &[], &texts());
        let first = found.first().expect("VP is a level");
        assert_eq!((first.key.as_str(), first.said.as_str()), ("vp", "VPs"), "typed {typed}");
    }
}

#[test]
fn several_that_are_named_in_one_breath_are_understood_as_several() {
    let keys = |dimension, typed: &str| {
        let found = complete(dimension, typed, &[], &texts());
        let one = found.first().unwrap_or_else(|| panic!("{typed} is understood"));
        let more: Vec<&str> = one.more.iter().map(|choice| choice.key.as_str()).collect();
        (one.key.clone(), more.join(" "), one.label.clone())
    };
    let two = |first: &str, second: &str, label: &str| (first.to_owned(), second.to_owned(), label.to_owned());
    assert_eq!(keys(Rank, "heads and directors"), two("head", "director", "Head and Director"));
    assert_eq!(keys(Rank, "VPs, heads or dir"), two("vp", "head director", "VP, Head and Director"));
    assert_eq!(keys(Field, "pharma & CPG").1, "consumer_goods");
    assert_eq!(keys(Field, "oil and gas").1, "", "a word of the list stays whole");
    assert_eq!(keys(Field, "retail and oil and gas").1, "energy_and_utilities", "also among others");
    assert_eq!(keys(Rank, "heads and ").0, "head", "half of it is the first");
    assert_eq!(keys(Rank, "heads and heads").1, "", "the same twice is one");
    assert!(complete(Rank, "heads and wizards", &[], &texts()).is_empty(), "nothing is left out in silence");
    assert_eq!(complete(Company, "Smith and Jones", &[], &texts()).last().map(|c| c.more.len()), Some(0));
}

#[test]
fn the_word_that_was_said_last_is_hers() {
    let criteria = only(Field, AnyOf, &["financial_services=banking"]);
    let again = criteria.with_choice(Field, choice("financial_services", "finance")).unwrap();
    assert_eq!(again.industry.choices, [choice("financial_services", "finance")], "one industry, her newest word");
    let listed = again.with_choice(Field, choice("financial_services", "")).unwrap();
    assert_eq!(listed, again, "chosen from the list it keeps her word");
}

#[test]
fn companies_complete_from_her_contacts_first_then_the_directory_then_as_typed() {
    let hers = [("Novavista", 1), ("Novaline GmbH", 7), ("Casa Nova", 9), ("Bonovale", 3)];
    let found = complete(Company, "nova", &hers, &texts());
    let labels: Vec<&str> = found.iter().map(|c| c.label.as_str()).collect();
    assert!(labels.starts_with(&["Novaline GmbH", "Novavista"]), "the more frequent first: {labels:?}");
    assert!(labels.contains(&"Novartis"), "the directory knows more: {labels:?}");
    assert!(!labels.contains(&"Bonovale"), "never by a substring: {labels:?}");
    assert_eq!(labels.last(), Some(&"nova"), "what was typed can always be taken: {labels:?}");
    assert!(labels.len() <= 8);
    let twice = complete(Company, "novaline", &[("Novaline GmbH", 7), ("NOVALINE, GMBH", 2)], &texts());
    let listed = twice.iter().filter(|c| c.hint.as_deref() == Some("in the contacts")).count();
    assert_eq!(listed, 1, "two spellings of one company are one entry: {twice:?}");
    let exact = complete(Company, "novaline gmbh", &hers, &texts());
    assert_eq!(
        exact.iter().filter(|c| c.label.eq_ignore_ascii_case("novaline gmbh")).count(),
        1,
        "not once more as typed"
    );
}

#[test]
fn completion_never_offers_more_than_eight_nor_a_choice_that_cannot_be_kept() {
    let names: Vec<String> = (0..50).map(|n| format!("Nova {n}")).collect();
    let hers: Vec<(&str, u32)> = names.iter().map(|n| (n.as_str(), 1)).collect();
    for typed in ["", "n", "nova", "e", "\u{e000}", "--", "a b", "Straße"] {
        for dimension in Dimension::ALL {
            let found = complete(dimension, typed, &hers, &texts());
            let whole_list = ["", "\u{e000}"].contains(&typed) && matches!(dimension, Rank | Field);
            assert!(found.len() <= 8 || whole_list, "{dimension:?} {typed:?}");
            for completion in found {
                let choice = choice(&completion.key, &completion.said);
                assert!(Criteria::default().with_choice(dimension, choice).is_ok(), "{dimension:?} {completion:?}");
            }
        }
    }
    let whole = |dimension| complete(dimension, "", &[], &texts()).len();
    assert_eq!((whole(Rank), whole(Field)), (Level::ALL.len(), Industry::ALL.len()), "chosen from a list as well");
    assert_eq!(complete(Title, " brand ", &[], &texts()).first().map(|c| c.key.clone()), Some("brand".to_owned()));
}

proptest! {
    #[test]
    fn what_can_be_added_can_be_kept_and_taken_out(texts in prop::collection::vec(".{0,30}", 0..12)) {
        let mut criteria = Criteria::default().with_stance(Company, AnyOf);
        for text in &texts {
            criteria = criteria.with_choice(Company, choice(text, text)).unwrap_or(criteria);
        }
        prop_assert_eq!(criteria.check(), Ok(()));
        for kept in criteria.company.choices.clone() {
            criteria = criteria.without_choice(Company, &kept.key);
        }
        prop_assert!(criteria.company.choices.is_empty() && criteria.is_blank());
    }
}
