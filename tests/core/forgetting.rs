//! What was struck out or set aside is in no page, however often SQLite has moved it about; and what is too large to be written anew at
//! once is written anew later, crash or not.

use askwell_core::practice::{About, Practice};
use askwell_core::session::records;
use askwell_core::vocabulary::ClientId;
use askwell_core::vocabulary::texts::Message;
use askwell_core::{client, people};
use askwell_support::{Desk, Talk, now};

use crate::traces::{comes_back, contains, pages, traces};

const CANARY: &str = "Zephyrinax";

/// Eight clients, each with a session that goes on beside the others, so that answers grow between other answers and are moved from page to
/// page. Each has told a story with the canary.
fn side_by_side() -> (Talk, Vec<ClientId>) {
    let talk = Talk::begin(Desk::new());
    let practice = &talk.desk.practice;
    let other = |n: usize| client::create(practice, &format!("Tom Other{n}"), "", now()).unwrap().id;
    let clients: Vec<ClientId> = std::iter::once(talk.desk.client).chain((0..7).map(other)).collect();
    for round in 0..12_usize {
        for (nth, client) in clients.iter().enumerate() {
            let more = |word: &str| format!("{word} {round} {}", "and more ".repeat((round * 5 + nth * 3) % 11));
            talk.talk.begin(practice, *client, 30, talk.now()).unwrap();
            talk.go("hesitation").aloud("story", &more(CANARY));
            talk.go("agree").aloud("leave_with", &more("Otherness"));
        }
    }
    (talk, clients)
}

/// The same, and all of them have ended.
fn moved_about() -> Talk {
    let (talk, clients) = side_by_side();
    for client in clients {
        talk.talk.begin(&talk.desk.practice, client, 30, talk.now()).unwrap();
        talk.close();
    }
    talk
}

fn strike_all(talk: &Talk) {
    let Talk { desk, .. } = talk;
    for client in client::list(&desk.practice, "", false).unwrap() {
        for session in records::list(&desk.practice, client.id, "").unwrap() {
            records::strike_out(&desk.practice, session.id, ("hesitation", "story"), &desk.texts, talk.now()).unwrap();
        }
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
    let talk = moved_about();
    assert!(contains(&pages(&talk.desk.practice), CANARY), "the search would see it");
    strike_all(&talk);
    assert_eq!(traces(&talk.desk.practice, CANARY), Vec::<&str>::new());
    assert!(!talk.desk.practice.owes_rewriting(), "a small practice is written anew at once");
    assert!(contains(&pages(&talk.desk.practice), "Otherness"), "what else was said is there");
    assert!(!comes_back(&talk.desk.practice, CANARY));
}

#[test]
fn no_page_keeps_a_copy_of_what_was_set_aside() {
    let (talk, clients) = side_by_side();
    let practice = &talk.desk.practice;
    for client in clients {
        talk.talk.begin(practice, client, 30, talk.now()).unwrap();
        talk.go("hesitation").set_aside();
    }
    assert_eq!(traces(practice, CANARY), Vec::<&str>::new());
    assert!(!practice.owes_rewriting());
    assert!(contains(&pages(practice), "Otherness"), "what else was said is there");
}

#[test]
fn what_is_too_large_to_be_written_anew_at_once_is_written_anew_later_whatever_comes_between() {
    let talk = moved_about();
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
    let talk = moved_about();
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
    let owes = practice.owes_rewriting();
    let talk = talk.crashed();
    assert_eq!(traces(&talk.desk.practice, CANARY), Vec::<&str>::new());
    assert!(!owes);
}
