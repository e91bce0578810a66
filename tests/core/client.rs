//! Clients: made, found, edited, put away and brought back.

use askwell_core::Error;
use askwell_core::client::{self, ClientField};
use askwell_core::vocabulary::{ClientId, Level};
use askwell_support::{Desk, now, today};
use chrono::{DateTime, Days, FixedOffset, Months, NaiveDate};
use proptest::prelude::*;

#[test]
fn a_client_is_found_by_any_words_of_name_role_or_goal_whatever_their_accents() {
    let desk = Desk::new();
    let zoe = client::create(&desk.practice, "Zoë Müller", "Director of Brand", now()).unwrap();
    client::edit(&desk.practice, zoe.id, ClientField::Goal, "Meet VPs in pharma", now(), None).unwrap();
    for search in ["zoe", "MULLER brand", "  pharma  vps ", "ë"] {
        let names: Vec<String> =
            client::list(&desk.practice, search, false).unwrap().into_iter().map(|c| c.name).collect();
        assert!(names.contains(&"Zoë Müller".to_owned()), "{search:?} finds her, not {names:?}");
    }
    assert!(client::list(&desk.practice, "zoe pharmacy", false).unwrap().is_empty(), "every word must be there");
}

#[test]
fn by_when_is_kept_as_it_was_said_and_understood_where_it_names_a_day() {
    let year = today().checked_add_months(Months::new(12)).unwrap();
    for (said, understood) in [
        ("by 1 May 2027", NaiveDate::from_ymd_opt(2027, 5, 1)),
        ("2027-05-01", NaiveDate::from_ymd_opt(2027, 5, 1)),
        ("within a year", Some(year)),
        ("in two weeks", today().checked_add_days(Days::new(14))),
        ("when I am ready", None),
        ("", None),
    ] {
        let desk = Desk::new();
        let edited = client::edit(&desk.practice, desk.client, ClientField::GoalBy, said, now(), None).unwrap();
        assert_eq!(edited.goal_by, said, "her words are not improved");
        assert_eq!(edited.goal_by_date, understood, "{said:?}");
    }
}

/// What `said` is understood as on [`today`], Monday 23 November 2026, as `2027-05-01`; empty where it is not.
fn meant(said: &str) -> String {
    client::understood(said, &now()).map(|day| day.to_string()).unwrap_or_default()
}

#[test]
fn a_goal_s_day_is_understood_however_it_is_written() {
    for (said, day) in [
        ("1 May 2027", "2027-05-01"),
        ("May 1, 2027", "2027-05-01"),
        ("by the 1st of May 2027", "2027-05-01"),
        ("Until May 2nd", "2027-05-02"),
        ("on 3rd dec.", "2026-12-03"),
        ("1 May", "2027-05-01"),
        ("23 November", "2026-11-23"),
        ("22 November", "2027-11-22"),
        ("29 February", "2028-02-29"),
        ("Friday 4 December", "2026-12-04"),
        ("1.5.2027", "2027-05-01"),
        ("01.05.27", "2027-05-01"),
        ("1.5.", "2027-05-01"),
        ("5/1/2027", "2027-05-01"),
        ("13/5/2027", "2027-05-13"),
        ("5-1-2027", "2027-05-01"),
        ("5/1", "2027-05-01"),
        ("5/1/27", "2027-05-01"),
        ("2027/5/1", "2027-05-01"),
        ("by 2027-05-01.", "2027-05-01"),
        ("today", "2026-11-23"),
        ("tomorrow", "2026-11-24"),
        ("Friday", "2026-11-27"),
        ("by this Friday", "2026-11-27"),
        ("Monday", "2026-11-30"),
        ("next Friday", "2026-12-04"),
    ] {
        assert_eq!(meant(said), day, "{said:?}");
    }
}

#[test]
fn a_month_or_a_year_means_its_last_day_and_before_it_the_day_before() {
    for (said, day) in [
        ("by June 2027", "2027-06-30"),
        ("May 2027", "2027-05-31"),
        ("in May", "2027-05-31"),
        ("march", "2027-03-31"),
        ("November", "2026-11-30"),
        ("05/2027", "2027-05-31"),
        ("2027-05", "2027-05-31"),
        ("in 2028", "2028-12-31"),
        ("Feb 2028", "2028-02-29"),
        ("this month", "2026-11-30"),
        ("next month", "2026-12-31"),
        ("by next year", "2027-12-31"),
        ("this week", "2026-11-29"),
        ("next week", "2026-12-06"),
        ("next June", "2027-06-30"),
        ("this December", "2026-12-31"),
        ("end of June", "2027-06-30"),
        ("by the end of June 2028", "2028-06-30"),
        ("end of next year", "2027-12-31"),
        ("by the end of the year", "2026-12-31"),
        ("end of year", "2026-12-31"),
        ("end of 2027", "2027-12-31"),
        ("before June", "2027-05-31"),
        ("before November", "2027-10-31"),
        ("before 2027", "2026-12-31"),
        ("before the end of June", "2027-06-30"),
        ("before 1 May 2027", "2027-04-30"),
    ] {
        assert_eq!(meant(said), day, "{said:?}");
    }
}

#[test]
fn a_span_is_counted_from_today() {
    for (said, day) in [
        ("in 3 days", "2026-11-26"),
        ("within twelve weeks", "2027-02-15"),
        ("in eleven months", "2027-10-23"),
        ("within a year", "2027-11-23"),
        ("in a year’s time", "2027-11-23"),
        ("in six months' time", "2027-05-23"),
        ("within the next year", "2027-11-23"),
        ("in the next 6 months", "2027-05-23"),
        ("half a year", "2027-05-23"),
        ("two years from now", "2028-11-23"),
        ("2 weeks", "2026-12-07"),
        ("in 50 years", "2076-11-23"),
    ] {
        assert_eq!(meant(said), day, "{said:?}");
    }
}

#[test]
fn no_day_is_made_up() {
    for said in [
        "friday 5 responsibilities",
        "responsibilities",
        "5 extraordinarily long",
        "40",
        "3",
        "in 3",
        "12.5",
        "weekly",
        "wedding",
        "monthly",
        "marchioness",
        "mayor",
        "2 sessions",
        "1 monster",
        "next spring",
        "next level",
        "next September, perhaps",
        "in a while",
        "day",
        "this day",
        "within May",
        "by",
        "the",
        "end of",
        "before",
        "in 0 weeks",
        "31 June",
        "30.2.2027",
        "13/13/2027",
        "Friday 5 December",
        "1 May 2020",
        "2020",
        "2020-05-01",
        "in 51 years",
        "in 9999 years",
        "1 May 2099",
        "1 May 99999",
        "+5 days",
        "-5 days",
        "yesterday",
        "last year",
        "1 May 2027 or so",
    ] {
        assert_eq!(meant(said), "", "{said:?}");
    }
    let in_march = DateTime::parse_from_rfc3339("2026-03-02T10:07:00+01:00").unwrap();
    assert_eq!(client::understood("next June", &in_march), None, "this year's or the next one's: nobody can know");
}

#[test]
fn each_field_is_kept_and_is_one_step_of_undo() {
    let desk = Desk::new();
    let fields = [
        (ClientField::Name, "Ilse A."),
        (ClientField::Role, "VP Brand"),
        (ClientField::Level, "vp"),
        (ClientField::Goal, "a wider network\nwithin a year"),
        (ClientField::Learn, "what it took"),
        (ClientField::Tell, "fifteen years in brands"),
        (ClientField::Payer, "her employer"),
        (ClientField::NotesAgreed, "one record, seen by both"),
    ];
    let before = client::read(&desk.practice, desk.client).unwrap();
    for (field, value) in fields {
        client::edit(&desk.practice, desk.client, field, value, now(), None).unwrap();
    }
    let after = client::read(&desk.practice, desk.client).unwrap();
    assert_eq!((after.level, after.notes_agreed.as_str()), (Some(Level::Vp), "one record, seen by both"));
    assert_eq!(desk.next_undo().as_deref(), Some("changed what was agreed about notes of Ilse A."));
    for _ in fields {
        desk.practice.undo().unwrap().expect("a step for each field");
    }
    assert_eq!(client::read(&desk.practice, desk.client).unwrap(), before);
    assert_eq!(desk.next_undo(), None);
}

#[test]
fn an_archived_client_is_out_of_sight_and_whole() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Roche");
    client::archive(&desk.practice, desk.client, now()).unwrap();
    assert!(client::list(&desk.practice, "", false).unwrap().is_empty());
    let put_away = client::list(&desk.practice, "", true).unwrap();
    assert_eq!(put_away.iter().map(|c| c.archived_on).collect::<Vec<_>>(), [Some(today())]);
    client::restore(&desk.practice, desk.client).unwrap();
    let desk = desk.reopened();
    assert_eq!(client::list(&desk.practice, "", false).unwrap().len(), 1);
    assert_eq!(desk.names(), ["Ada Brandt"], "nothing of hers was lost");
}

#[test]
fn what_cannot_be_a_client_is_refused_and_nothing_is_stored() {
    let desk = Desk::new();
    for name in ["", " \t\n", &"x".repeat(201)] {
        assert!(matches!(client::create(&desk.practice, name, "", now()), Err(Error::Invalid(_))));
        assert!(matches!(
            client::edit(&desk.practice, desk.client, ClientField::Name, name, now(), None),
            Err(Error::Invalid(_))
        ));
    }
    assert!(matches!(client::read(&desk.practice, ClientId(999)), Err(Error::Gone(_))));
    assert!(matches!(
        client::edit(&desk.practice, ClientId(999), ClientField::Role, "x", now(), None),
        Err(Error::Gone(_))
    ));
    assert_eq!(client::list(&desk.practice, "", false).unwrap().len(), 1);
    assert_eq!(desk.next_undo(), None);
}

/// Few words, all of which the grammar knows or nearly knows, so that most of its ways are walked.
fn nearly_a_date() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "by",
        "before",
        "the",
        "in",
        "within",
        "next",
        "this",
        "end",
        "of",
        "half",
        "a",
        "from",
        "now",
        "time",
        "today",
        "day",
        "weeks",
        "month",
        "year",
        "years",
        "may",
        "feb.",
        "february",
        "friday",
        "sun",
        "1st",
        "christmas",
        "after",
        "on",
        "at",
        "10",
        "to",
        "pm",
        "morning",
        "quarter",
        "last",
        "first",
        "weekend",
        "29",
        "31.",
        "1.5.",
        "1.5.27",
        "30/2/2027",
        "2027-05",
        "0",
        "9999",
        "0000",
        "2028",
        "99999",
        "twelve",
        "responsibilities",
    ]);
    prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "))
}

fn some_day() -> impl Strategy<Value = DateTime<FixedOffset>> {
    (-40_000_i64..40_000).prop_map(|days| now() + chrono::TimeDelta::days(days))
}

fn is_within_reach(said: &str, now: &DateTime<FixedOffset>) -> bool {
    let today = now.date_naive();
    let farthest = today.checked_add_months(Months::new(600)).unwrap();
    client::understood(said, now).is_none_or(|day| (today..=farthest).contains(&day))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_said_is_from_today_on_and_at_most_fifty_years_ahead(said in any::<String>(), now in some_day()) {
        prop_assert!(is_within_reach(&said, &now));
    }

    #[test]
    fn so_is_what_nearly_is_a_date(said in nearly_a_date(), now in some_day()) {
        prop_assert!(is_within_reach(&said, &now), "{:?} on {}", said, now);
    }

    #[test]
    fn a_day_written_out_is_that_day(ahead in 0_u64..18_000) {
        let day = today().checked_add_days(Days::new(ahead)).unwrap();
        for format in ["%Y-%m-%d", "%-d.%-m.%Y", "%m/%d/%Y", "%-d %B %Y", "by %b %-d, %Y", "%A %-d %B %Y"] {
            let said = day.format(format).to_string();
            prop_assert_eq!(client::understood(&said, &now()), Some(day), "{}", said);
        }
    }
}
