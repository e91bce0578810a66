//! What was struck out or set aside is in no page, however often SQLite has moved it about; and what is too large to be written anew at
//! once is written anew later, crash or not.

use askwell_core::practice::{About, Practice};
use askwell_core::session::records;
use askwell_core::vocabulary::texts::Message;
use askwell_core::{client, people};
use askwell_support::{Desk, Talk, now};

use crate::traces::{comes_back, contains, pages, traces};

const CANARY: &str = "Zephyrinax";

/// Many sessions whose answers were written, written over and moved from page to page, one of each with the canary.
fn many_sessions() -> Talk {
    let talk = Talk::begin(Desk::new());
    let other = client::create(&talk.desk.practice, "Tom Other", "", now()).unwrap().id;
    for round in 0..24_usize {
        let Talk { desk, .. } = &talk;
        if round > 0 {
            talk.talk.begin(&desk.practice, desk.client, 30, talk.now()).unwrap();
        }
        let longer = |word: &str| format!("{word} {round} {}", "and more of it ".repeat(round * 7 % 23));
        talk.aloud("leave_with", &longer("Otherness"));
        talk.go("hesitation").aloud("story", &longer(CANARY));
        talk.go("is_it_true").go("hesitation").aloud("story", &longer(&format!("{CANARY} again")));
        talk.go("next").aloud("meet", "next Tuesday");
        people::add(&desk.practice, other, &format!("Dov{round} Engel, {}", longer("VP")), now()).unwrap();
        talk.close();
    }
    talk
}

fn strike_all(talk: &Talk) {
    let Talk { desk, .. } = talk;
    for session in records::list(&desk.practice, desk.client, "").unwrap() {
        records::strike_out(&desk.practice, session.id, ("hesitation", "story"), &desk.texts, talk.now()).unwrap();
    }
}

/// Makes the database larger than what is written anew at once.
fn much_else(practice: &Practice) {
    let filled = practice.change(About::Practice, |c| {
        c.execute("UPDATE setting SET coach_name = hex(zeroblob(5000000))", [])?;
        Ok(((), Message::new("did-settings")))
    });
    filled.unwrap();
}

#[test]
fn no_page_keeps_a_copy_of_what_was_struck_out() {
    let talk = many_sessions();
    assert!(contains(&pages(&talk.desk.practice), CANARY), "the search would see it");
    strike_all(&talk);
    assert_eq!(traces(&talk.desk.practice, CANARY), Vec::<&str>::new());
    assert!(!talk.desk.practice.owes_rewriting(), "a small practice is written anew at once");
    assert!(contains(&pages(&talk.desk.practice), "Otherness"), "what else was said is there");
    assert!(!comes_back(&talk.desk.practice, CANARY));
}

#[test]
fn no_page_keeps_a_copy_of_what_was_set_aside() {
    let talk = Talk::begin(Desk::new());
    for round in 0..40_usize {
        let more = "and more of it ".repeat(round * 11 % 37);
        talk.go("hesitation").aloud("story", &format!("{CANARY} {round} {more}"));
        talk.go("agree").aloud("leave_with", &format!("Otherness {round} {more}"));
        people::add(&talk.desk.practice, talk.desk.client, &format!("Dov{round} Engel, VP {more}"), now()).unwrap();
    }
    talk.go("hesitation").set_aside();
    assert_eq!(traces(&talk.desk.practice, CANARY), Vec::<&str>::new());
    assert!(!talk.desk.practice.owes_rewriting());
}

#[test]
fn what_is_too_large_to_be_written_anew_at_once_is_written_anew_later_whatever_comes_between() {
    let talk = many_sessions();
    much_else(&talk.desk.practice);
    strike_all(&talk);
    assert!(talk.desk.practice.owes_rewriting(), "it is noted, and nobody waits");
    let talk = talk.crashed();
    assert!(talk.desk.practice.owes_rewriting(), "a crash does not forget it");
    talk.desk.practice.rewrite_if_owed().unwrap();
    assert!(!talk.desk.practice.owes_rewriting());
    assert_eq!(traces(&talk.desk.practice, CANARY), Vec::<&str>::new());
}

#[test]
fn closing_leaves_no_copy_of_what_was_removed_or_is_owed() {
    let talk = many_sessions();
    much_else(&talk.desk.practice);
    strike_all(&talk);
    let Desk { practice, client, .. } = &talk.desk;
    for round in 0..30_usize {
        let more = "of many things ".repeat(round * 7 % 13);
        people::add(practice, *client, &format!("{CANARY}{round} Engel, VP {more}"), now()).unwrap();
    }
    let all: Vec<_> = people::known(practice, *client).unwrap().iter().map(|person| person.id).collect();
    people::remove(practice, *client, &all).unwrap();
    practice.tidy();
    assert!(!practice.owes_rewriting());
    let talk = talk.crashed();
    assert_eq!(traces(&talk.desk.practice, CANARY), Vec::<&str>::new());
}
