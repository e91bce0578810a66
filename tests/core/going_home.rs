//! What goes home: the parts there are, and those that she ticked.

use askwell_core::client::{self, ClientField};
use askwell_core::session::{PartKey, Place, Scene};
use askwell_core::shortlist;
use askwell_support::{Desk, Talk, Wishes, not_on_stage, now};

fn told() -> Talk {
    let desk = Desk::new();
    client::edit(&desk.practice, desk.client, ClientField::Goal, "Another company within a year", now(), None).unwrap();
    desk.people("Ada Brandt, VP Research, Novartis").agreed(Wishes::of_the_story());
    shortlist::add(&desk.practice, desk.client, &[desk.person("Ada Brandt")], now()).unwrap();
    let talk = Talk::begin(desk);
    talk.go("hesitation").aloud("story", "They are busy.").go("is_it_true").aloud("new_sentence", "Some are.");
    talk.go("first_message").ask("draft").types("draft", "Dear Ada.").unwrap();
    talk.go("next").aloud("meet", "Friday").ask("take_home");
    talk
}

fn ticked(talk: &Talk) -> Vec<PartKey> {
    let Scene::TakeHome { parts, .. } = talk.scene() else { panic!("nothing to tick") };
    parts.into_iter().filter(|part| part.ticked).map(|part| part.key).collect()
}

#[test]
fn she_ticks_what_goes_home_and_her_goal_and_the_wall_do_not_go_unasked() {
    let talk = told();
    let Scene::TakeHome { parts, .. } = talk.scene() else { panic!("nothing to tick") };
    let keys: Vec<PartKey> = parts.iter().map(|part| part.key).collect();
    use PartKey::{Draft, Goal, Next, Sentence, Shortlist, ThenAndNow, Wall};
    assert_eq!(keys, [Goal, Sentence, Shortlist, Draft, ThenAndNow, Next, Wall], "what holds nothing is not offered");
    assert_eq!(ticked(&talk), [Sentence, Shortlist, Draft, ThenAndNow, Next]);

    let at = Place { session: talk.session(), step: "next", question: "take_home" };
    let tick = |part, on| talk.talk.stage_tick(talk.around(), at, (part, on), talk.now()).unwrap();
    tick(Wall, true);
    tick(Draft, false);
    assert_eq!(ticked(&talk), [Sentence, Shortlist, ThenAndNow, Next, Wall]);
    for part in [Sentence, Shortlist, ThenAndNow, Next, Wall] {
        tick(part, false);
    }
    assert_eq!(ticked(&talk), [], "nothing at all is an answer too");
    talk.close();
    let home = talk.talk.goes_home(talk.around(), talk.desk.client, talk.now()).unwrap().unwrap();
    assert!(home.parts().iter().all(|part| !part.ticked), "her ticks stand after the session");
    assert_eq!(home.drafts, [("Ada Brandt".to_owned(), "Dear Ada.".to_owned())]);
}

#[test]
fn the_pages_are_hers_to_see_only_where_she_is_asked() {
    let talk = told();
    let at = Place { session: talk.session(), step: "next", question: "take_home" };
    let (client, home) = talk.talk.stage_goes_home(talk.around(), at, talk.now()).unwrap();
    assert_eq!((client, home.sentence.is_empty()), (talk.desk.client, false));
    talk.go("hesitation").go("agree");
    assert!(not_on_stage(&talk.talk.stage_goes_home(talk.around(), at, talk.now())));
}

#[test]
fn a_client_without_a_session_has_nothing_to_take_home_yet() {
    let talk = told();
    let other = client::create(&talk.desk.practice, "Kim Berg", "", now()).unwrap().id;
    assert!(talk.talk.goes_home(talk.around(), other, talk.now()).unwrap().is_none());
}

#[test]
fn put_down_for_now_her_ticks_and_words_still_count() {
    let talk = told();
    let at = Place { session: talk.session(), step: "next", question: "take_home" };
    talk.talk.stage_tick(talk.around(), at, (PartKey::Draft, false), talk.now()).unwrap();
    talk.talk.aloud(&talk.desk.practice, "next", "take_home", talk.now()).unwrap();
    assert_eq!(ticked(&talk).len(), 4, "nothing said aloud takes a tick away");
    let other = talk.talk.take_home_tick(talk.around(), ("next", "meet"), (PartKey::Wall, true), talk.now());
    assert!(other.is_err() && talk.words("meet") == "Friday", "a tick is no answer to another question");
    talk.talk.leave(&talk.desk.practice, talk.now()).unwrap();
    let home = talk.talk.goes_home(talk.around(), talk.desk.client, talk.now()).unwrap().unwrap();
    let draft = home.parts().into_iter().find(|part| part.key == PartKey::Draft).unwrap();
    assert!(!draft.ticked && home.next.0 == "Friday");
}

#[test]
fn a_session_that_was_begun_and_put_down_does_not_empty_what_goes_home() {
    let talk = told();
    let at = Place { session: talk.session(), step: "next", question: "take_home" };
    talk.talk.stage_tick(talk.around(), at, (PartKey::Seven, false), talk.now()).unwrap();
    talk.close();
    let home = || talk.talk.goes_home(talk.around(), talk.desk.client, talk.now()).unwrap().unwrap();
    let full = home();
    let begins = || talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
    let puts_down = || talk.talk.leave(&talk.desk.practice, talk.now()).unwrap();
    begins();
    assert!(home().drafts.is_empty(), "what is on the console is what counts there");
    puts_down();
    assert_eq!(home(), full, "an empty one takes nothing away");
    begins();
    talk.passes(60).aloud("leave_with", "The next three names.");
    puts_down();
    assert_eq!(home(), full, "nor does one in which nothing was said that could go home");
    begins();
    talk.go("first_message").ask("draft").types("draft", "Dear Lena.").unwrap();
    puts_down();
    assert_eq!(home().drafts, [("Ada Brandt".to_owned(), "Dear Lena.".to_owned())], "the newest that holds something");
}

#[test]
fn with_nothing_said_in_any_session_what_belongs_to_none_goes_home() {
    let desk = Desk::new();
    client::edit(&desk.practice, desk.client, ClientField::Goal, "Another company within a year", now(), None).unwrap();
    let talk = Talk::begin(desk);
    talk.talk.leave(&talk.desk.practice, talk.now()).unwrap();
    let home = talk.talk.goes_home(talk.around(), talk.desk.client, talk.now()).unwrap().unwrap();
    assert_eq!(home.goal, "Another company within a year");
}
