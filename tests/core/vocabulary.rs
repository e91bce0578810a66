//! The base: folding, sets, and the catalogue's grammar of lists and dates.

use askwell_core::vocabulary::links::may_be_opened;
use askwell_core::vocabulary::texts::{Arg, Joint, Message};
use askwell_core::vocabulary::{Industries, Industry, Level, Levels, fold, unseen, words};
use askwell_support::{texts, today};
use proptest::prelude::*;

#[test]
fn case_accents_and_width_do_not_count() {
    for (text, folded) in [
        ("  Geschäftsführer\u{a0}GROẞ ", "geschaftsfuhrer gross"),
        ("ＶＰ　Sales", "vp sales"),
        ("O’Neil", "o'neil"),
        ("Łukasz Ødegård", "lukasz odegard"),
        (" \t\n ", ""),
    ] {
        assert_eq!(fold(text), folded);
    }
    assert_eq!(words(&fold("VP/GM, R&D")).collect::<Vec<_>>(), ["vp", "gm", "r", "d"]);
}

#[test]
fn what_cannot_be_seen_does_not_count() {
    for (text, folded) in [
        ("\u{feff}Müller", "muller"),
        ("Ver\u{ad}trieb", "vertrieb"),
        ("Brand\u{200b}Lab", "brandlab"),
        ("\u{202e}Ada \u{2066}West\u{2069}", "ada west"),
        ("\u{e000}", ""),
        ("نمی\u{200c}خواهم", "نمی\u{200c}خواهم"),
    ] {
        assert_eq!(fold(text), folded, "{text:?}");
    }
}

#[test]
fn every_level_and_industry_has_a_key_of_its_own_and_words() {
    let texts = texts();
    for level in Level::ALL {
        assert_eq!(Level::from_key(level.key()), Some(level));
        for part in ["", ".one", ".said"] {
            assert!(texts.has(&format!("level-{}{part}", level.key())), "{} lacks {part}", level.key());
        }
    }
    for industry in Industry::ALL {
        assert_eq!(Industry::from_key(industry.key()), Some(industry));
        assert!(
            texts.has(&format!("industry-{}", industry.key()))
                && texts.has(&format!("industry-{}.said", industry.key()))
        );
    }
}

#[test]
fn lists_and_days_are_said_as_people_say_them() {
    let texts = texts();
    let said = |joint, items: &[&str]| {
        let items = items.iter().map(|i| Arg::from(*i)).collect();
        texts.say(&Message::new("the-list").with("list", Arg::List(joint, items)))
    };
    assert_eq!(said(Joint::Or, &["pharma", "CPG", "tech"]), "pharma, CPG or tech");
    assert_eq!(said(Joint::And, &["a", "b"]), "a and b");
    assert_eq!(said(Joint::And, &["a"]), "a");
    assert_eq!(texts.date(today(), today()), "November 23");
    assert_eq!(texts.date(today(), today() + chrono::Days::new(365)), "November 23, 2026");
    assert_eq!(texts.weekday(today(), today()), "Monday, November 23");
    let ten = Arg::Time(chrono::NaiveTime::from_hms_opt(10, 0, 0).unwrap());
    assert_eq!(texts.say(&Message::new("moment").with("day", "Friday").with("time", ten)), "Friday at 10:00 AM");
    assert_eq!(
        texts.say(&Message::new("no-such-key")),
        "no-such-key",
        "visible, and never a crash in front of a client"
    );
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in any::<String>(), mark in "[\u{ad}\u{200b}\u{202e}\u{feff}]", after in any::<String>()) {
        let marked = fold(&format!("{text}{mark}{after}"));
        prop_assert_eq!(fold(&marked), marked.clone());
        prop_assert!(!marked.chars().any(unseen), "{:?}", marked);
        prop_assert_eq!(marked, fold(&format!("{text}{after}")));
    }

    #[test]
    fn plain_text_folds_by_the_short_way_as_by_the_long(text in "[ -~]{0,60}") {
        // A combining mark at the end sends it the long way and is itself dropped.
        prop_assert_eq!(fold(&text), fold(&format!("{text}\u{301}")));
    }

    #[test]
    fn a_set_holds_what_was_put_in(levels in proptest::collection::vec(0_usize..11, 0..11), industries in proptest::collection::vec(0_usize..27, 0..27)) {
        let set: Levels = levels.iter().map(|i| Level::ALL[*i]).collect();
        prop_assert!(Level::ALL.into_iter().enumerate().all(|(i, level)| set.contains(level) == levels.contains(&i)));
        let set: Industries = industries.iter().map(|i| Industry::ALL[*i]).collect();
        prop_assert_eq!(set.iter().count(), industries.iter().collect::<std::collections::HashSet<_>>().len());
    }
}

#[test]
fn only_the_web_and_mail_may_be_opened() {
    for link in ["https://a.example", "http://a.example/b?c=d#e", "HTTPS://A.example", "mailto:a@b.example?subject=x"] {
        assert!(may_be_opened(link), "{link}");
    }
    for link in [
        "",
        "a.example",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "vbscript:x",
        "file:///etc/passwd",
        "FILE:///c:/x",
        "data:text/html,x",
        "blob:x",
        "ftp://a.example",
        "smb://a/b",
        "askwell://x",
        "ms-msdt:x",
        "x-apple.systempreferences:",
        "http:",
        "https:",
        "https:/a",
        "https://",
        "https:///etc",
        "mailto:",
        " https://a.example",
        "https://a.example\n",
        "https://a .example",
        "https://a\u{0}",
        "https://a\u{200b}.example",
        "https://a\u{202e}.example",
        "https://a.example/\"x",
        "https://a.example/<x>",
        "https:\\\\a.example",
        "https\u{0}://a",
        "\u{1}https://a.example",
        "https\u{ff1a}//a.example",
    ] {
        assert!(!may_be_opened(link), "{link:?}");
    }
}
