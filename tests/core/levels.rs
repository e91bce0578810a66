//! Levels from titles: the rulings of the design row by row, then titles as people write them, then what looks like a role and is none.

use askwell_core::people::level::{LevelWhy, faults, level_of};
use askwell_core::vocabulary::texts::{Language, Texts};
use askwell_core::vocabulary::{Level, Levels};
use proptest::prelude::*;

/// The rows of a section of `levels.txt`, where the way of writing is said.
fn rows(section: &str) -> Vec<&'static str> {
    let lines = include_str!("../fixtures/levels.txt").lines().skip_while(|l| *l != format!("[{section}]"));
    let rows: Vec<_> = lines.skip(1).take_while(|l| !l.starts_with('[')).filter(|l| !l.is_empty()).collect();
    assert!(!rows.is_empty(), "{section} has rows");
    rows
}

#[track_caller]
fn check(section: &str) {
    let mut wrong = Vec::new();
    for line in rows(section) {
        let (title, expected) = line.rsplit_once("->").expect("a line is `title -> level`");
        let (expected, any_also) = expected.strip_suffix("..").map_or((expected, false), |e| (e, true));
        let (level, also) = expected.split_once('(').unwrap_or((expected, ""));
        let level = level_key(level);
        let also: Levels = also.trim().trim_end_matches(')').split(',').filter_map(level_key).collect();
        let found = level_of(title.trim());
        if found.level != level || (!any_also && found.also != also) {
            let said: Vec<_> = found.also.iter().map(Level::key).collect();
            let level = found.level.map_or("nothing", Level::key);
            wrong.push(format!("{line}\n      found {level} ({}) from {:?}", said.join(", "), found.why));
        }
    }
    assert!(wrong.is_empty(), "{} titles read otherwise:\n  {}", wrong.len(), wrong.join("\n  "));
}

fn level_key(key: &str) -> Option<Level> {
    let key = key.trim();
    assert!(key.is_empty() || Level::from_key(key).is_some(), "{key} is no level");
    Level::from_key(key)
}

#[test]
fn the_data_file_has_no_faults() {
    assert_eq!(faults(), Vec::<String>::new());
}

#[test]
fn the_rulings_of_the_design_hold() {
    check("the_rulings_of_the_design_hold");
}

#[test]
fn titles_as_people_write_them_in_english() {
    check("titles_as_people_write_them_in_english");
}

#[test]
fn titles_in_german() {
    check("titles_in_german");
}

#[test]
fn titles_in_french_spanish_italian_and_portuguese() {
    check("titles_in_french_spanish_italian_and_portuguese");
}

#[test]
fn titles_in_dutch_the_nordic_languages_polish_and_czech() {
    check("titles_in_dutch_the_nordic_languages_polish_and_czech");
}

#[test]
fn what_looks_like_a_vp_and_is_none() {
    check("what_looks_like_a_vp_and_is_none");
}

#[test]
fn what_looks_like_another_role_and_is_none() {
    check("what_looks_like_another_role_and_is_none");
}

#[test]
fn no_title_is_not_known() {
    for blank in ["", "   ", "\u{a0}", "-", "—", "...", "🚀", "\t\n"] {
        let found = level_of(blank);
        assert_eq!((found.level, found.also.is_empty(), found.why), (None, true, None), "{blank:?} is no title");
    }
}

#[test]
fn the_reason_is_in_the_words_of_the_title() {
    let said = |title: &str| match level_of(title).why {
        Some(LevelWhy::Title(words)) => words,
        other => panic!("{title}: {other:?}"),
    };
    assert_eq!(said("  Sr. VP, Marketing"), "Sr. VP");
    assert_eq!(said("Marketing | SVP"), "SVP");
    assert_eq!(said("Geschäftsführer:in"), "Geschäftsführer");
    assert_eq!(said("EVP and Chief Financial Officer"), "Chief Financial Officer");
    assert_eq!(said("Former VP"), "Former");
    assert_eq!(level_of("Basket weaving").why, Some(LevelWhy::NothingSaid));
    let texts = Texts::new(Language::En);
    assert_eq!(texts.say(&LevelWhy::Title("SVP".to_owned()).message()), "“SVP” in the title");
    assert_eq!(texts.say(&LevelWhy::NothingSaid.message()), "the title names a craft and no grade");
}

#[test]
fn a_title_is_read_to_its_hundredth_character() {
    let ninety_eight = format!("{} ", "x".repeat(97));
    assert_eq!(level_of(&format!("{ninety_eight}VP")).level, Some(Level::Vp), "the last two characters count");
    assert_eq!(
        level_of(&format!("{ninety_eight}VPN")).level,
        Some(Level::Professional),
        "a word that is cut through says nothing"
    );
    assert_eq!(
        level_of(&format!("{ninety_eight}x | VP")).level,
        Some(Level::Professional),
        "what comes after does not count"
    );
}

/// Words that rules are made of, in any order and with any sign between them.
fn heap() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "VP",
        "vice",
        "president",
        "assistant",
        "to",
        "the",
        "CEO",
        "former",
        "ex",
        "chief",
        "officer",
        "at",
        "and",
        "of",
        "head",
        "manager",
        "senior",
        "partner",
        "intern",
        "Leiter",
        "in",
        "der",
        "(",
        ")",
        "|",
        "-",
        ",",
        "/",
        "&",
        "’s",
        "@",
        "é",
        "🚀",
        "retired",
        "now",
        "club",
        "owner",
        "self",
        "employed",
    ]);
    let sign = prop::sample::select(vec!["", " ", "  ", "-", "/", ", ", ".", ":"]);
    prop::collection::vec((word, sign), 0..25)
        .prop_map(|parts| parts.into_iter().map(|(w, s)| format!("{w}{s}")).collect())
}

#[test]
fn white_space_before_a_title_is_no_sign_in_it() {
    for title in ["to-VP", "to-owner", "to-head", "of-director"] {
        assert_eq!(level_of(title).level, level_of(&format!(" \t{title}\u{a0}")).level, "{title}");
    }
}

proptest! {
    #[test]
    fn no_string_is_too_odd(title in any::<String>()) {
        let found = level_of(&title);
        prop_assert_eq!(found.level.is_none(), found.why.is_none());
    }

    #[test]
    fn no_heap_of_words_is_too_odd(title in heap()) {
        let found = level_of(&title);
        prop_assert!(found.level.is_none_or(|l| !found.also.contains(l)), "a further level is another level");
        if let Some(LevelWhy::Title(words)) = found.why {
            prop_assert!(title.contains(&words) && !words.is_empty(), "{words:?} stand in the title");
        }
    }

    #[test]
    fn case_and_white_space_around_do_not_count(title in heap()) {
        let seen = |t: &str| { let found = level_of(t); (found.level, found.also) };
        prop_assume!(title.chars().count() < 96);
        prop_assert_eq!(seen(&title), seen(&title.to_uppercase()));
        prop_assert_eq!(seen(&title), seen(&title.to_lowercase()));
        prop_assert_eq!(seen(&title), seen(&format!(" \t{title}\u{a0} ")));
    }
}
