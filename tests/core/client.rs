//! Clients: made, found, edited, put away and brought back.

use askwell_core::Error;
use askwell_core::client::{self, ClientField};
use askwell_core::vocabulary::{ClientId, Level};
use askwell_support::{Desk, now, today};
use chrono::{Days, Months, NaiveDate};

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
