//! The shortlist: chosen, ordered, described, and never an aim but hers.

use askwell_core::shortlist::{self, EntryField, ShortlistView, Tie};
use askwell_core::{Error, client};
use askwell_support::{Desk, now};
use proptest::prelude::*;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.people("Ada Brandt\nBo Carlsen\nCleo Dorn\nDov Engel");
    desk
}

fn list(desk: &Desk) -> ShortlistView {
    shortlist::read(&desk.practice, &desk.rosters, desk.client).unwrap()
}

fn names(desk: &Desk) -> Vec<String> {
    list(desk).entries.into_iter().map(|e| e.name).collect()
}

fn add(desk: &Desk, names: &[&str]) -> u32 {
    let people: Vec<_> = names.iter().map(|n| desk.person(n)).collect();
    shortlist::add(&desk.practice, desk.client, &people, now()).unwrap()
}

#[test]
fn who_is_added_comes_last_and_only_once() {
    let desk = desk();
    assert_eq!(add(&desk, &["Cleo Dorn", "Ada Brandt"]), 2);
    assert_eq!(add(&desk, &["Ada Brandt", "Bo Carlsen", "Bo Carlsen"]), 1);
    assert_eq!(names(&desk), ["Cleo Dorn", "Ada Brandt", "Bo Carlsen"]);
    assert_eq!(desk.next_undo().as_deref(), Some("added 1 person to the shortlist"));
    assert_eq!(list(&desk).aim, None, "nobody sets an aim for her");
}

#[test]
fn another_clients_people_cannot_be_chosen() {
    let desk = desk();
    let other = client::create(&desk.practice, "Tom Other", "", now()).unwrap().id;
    assert_eq!(shortlist::add(&desk.practice, other, &[desk.person("Ada Brandt")], now()).unwrap(), 0);
    add(&desk, &["Ada Brandt"]);
    let ada = desk.person("Ada Brandt");
    assert_eq!(shortlist::remove(&desk.practice, other, &[ada]).unwrap(), 0);
    assert!(matches!(shortlist::edit(&desk.practice, other, ada, EntryField::Why, "x", None), Err(Error::Gone(_))));
}

#[test]
fn what_is_said_about_somebody_stays_through_moving_and_reopening() {
    let desk = desk();
    add(&desk, &["Ada Brandt", "Bo Carlsen"]);
    let ada = desk.person("Ada Brandt");
    for (field, value) in [
        (EntryField::Tie, "somewhat"),
        (EntryField::Why, "she made this move"),
        (EntryField::Notes, "met in Basel\nask about it"),
    ] {
        shortlist::edit(&desk.practice, desk.client, ada, field, value, None).unwrap();
    }
    shortlist::move_to(&desk.practice, desk.client, ada, 9).unwrap();
    let desk = desk.reopened();
    assert_eq!(names(&desk), ["Bo Carlsen", "Ada Brandt"], "beyond the end is the end");
    let entry = list(&desk).entries.pop().unwrap();
    assert_eq!((entry.tie, entry.notes.as_str()), (Some(Tie::Somewhat), "met in Basel\nask about it"));
    shortlist::edit(&desk.practice, desk.client, ada, EntryField::Tie, "", None).unwrap();
    assert_eq!(list(&desk).entries[1].tie, None, "not said is an answer too");
}

#[test]
fn an_aim_is_hers_to_set_and_to_drop() {
    let desk = desk();
    shortlist::set_aim(&desk.practice, desk.client, Some(15)).unwrap();
    assert_eq!(list(&desk).aim, Some(15));
    shortlist::set_aim(&desk.practice, desk.client, None).unwrap();
    assert_eq!(list(&desk).aim, None);
    for aim in [0, 1_001] {
        assert!(matches!(shortlist::set_aim(&desk.practice, desk.client, Some(aim)), Err(Error::Invalid(_))));
    }
}

#[test]
fn forgetting_the_rest_keeps_the_shortlist_and_its_words() {
    let desk = desk();
    add(&desk, &["Dov Engel"]);
    shortlist::edit(&desk.practice, desk.client, desk.person("Dov Engel"), EntryField::Why, "knows the field", None)
        .unwrap();
    assert_eq!(shortlist::forget_rest_count(&desk.practice, desk.client).unwrap(), 3);
    shortlist::forget_rest(&desk.practice, &desk.rosters, desk.client, 3).unwrap();
    assert_eq!(desk.names(), ["Dov Engel"]);
    assert_eq!(list(&desk).entries[0].why, "knows the field");
    assert_eq!(shortlist::forget_rest_count(&desk.practice, desk.client).unwrap(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn moving_is_taking_out_and_putting_in_and_undo_puts_it_back(moves in proptest::collection::vec((0_usize..4, 0_u32..6), 1..8)) {
        let desk = desk();
        let all = ["Ada Brandt", "Bo Carlsen", "Cleo Dorn", "Dov Engel"];
        add(&desk, &all);
        let mut expected: Vec<String> = all.map(str::to_owned).to_vec();
        for (who, to) in moves {
            let before = names(&desk);
            shortlist::move_to(&desk.practice, desk.client, desk.person(all[who]), to).unwrap();
            let at = expected.iter().position(|n| n == all[who]).unwrap();
            let name = expected.remove(at);
            expected.insert(usize::try_from(to).unwrap().min(3), name);
            prop_assert_eq!(&names(&desk), &expected);
            if before != expected {
                desk.practice.undo().unwrap();
                prop_assert_eq!(names(&desk), before);
                desk.practice.redo().unwrap();
            }
        }
    }
}
