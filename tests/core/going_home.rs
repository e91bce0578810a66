//! What goes home: the parts there are, and those that she ticked.

use askwell_core::Error;
use askwell_core::client::{self, ClientField};
use askwell_core::criteria::{self, Dimension, Stance};
use askwell_core::handout::gather;
use askwell_core::session::{GoesHome, PartKey, Place, Scene, commitments, records};
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
    let home = talk.talk.goes_home(talk.around(), talk.desk.client, None).unwrap().unwrap();
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
    assert!(talk.talk.goes_home(talk.around(), other, None).unwrap().is_none());
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
    let home = talk.talk.goes_home(talk.around(), talk.desk.client, None).unwrap().unwrap();
    let draft = home.parts().into_iter().find(|part| part.key == PartKey::Draft).unwrap();
    assert!(!draft.ticked && home.next.unwrap().words == "Friday");
}

#[test]
fn a_session_that_was_begun_does_not_empty_what_goes_home() {
    let talk = told();
    let at = Place { session: talk.session(), step: "next", question: "take_home" };
    talk.talk.stage_tick(talk.around(), at, (PartKey::Seven, false), talk.now()).unwrap();
    talk.close();
    let home = || talk.talk.goes_home(talk.around(), talk.desk.client, None).unwrap().unwrap();
    let full = home();
    let begins = || {
        talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
        talk.session()
    };
    let puts_down = || talk.talk.leave(&talk.desk.practice, talk.now()).unwrap();
    let here = begins();
    assert_eq!(home(), full, "one that has only begun hides nothing, on the console too");
    let of_this = talk.talk.goes_home(talk.around(), talk.desk.client, Some(here)).unwrap().unwrap();
    assert!(of_this.drafts.is_empty() && of_this.next.is_none(), "what is asked for by its session is of that session");
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
fn every_sessions_take_home_can_be_made_again_from_its_record() {
    let talk = told();
    let (practice, client, first) = (&talk.desk.practice, talk.desk.client, talk.session());
    commitments::add(practice, client, Some(first), ("Ada Brandt", "by Friday", Some(8)), talk.now()).unwrap();
    talk.close();
    let of = |session| talk.talk.goes_home(talk.around(), client, Some(session)).unwrap().unwrap();
    let then = of(first);

    // A week later there are other names, other criteria and another draft.
    talk.passes(7 * 24 * 3_600);
    talk.desk.people("Lena Roth, Director, Roche");
    criteria::set_stance(practice, client, Dimension::Level, Stance::NoPreference).unwrap();
    shortlist::add(practice, client, &[talk.desk.person("Lena Roth")], talk.now()).unwrap();
    talk.talk.begin(practice, client, 30, talk.now()).unwrap();
    let second = talk.session();
    commitments::add(practice, client, Some(second), ("Lena Roth", "in a week", None), talk.now()).unwrap();
    talk.go("first_message").ask("draft").types("draft", "Dear Lena.").unwrap();
    talk.go("next").aloud("meet", "in two weeks");
    talk.close();

    assert_eq!(of(first), then, "it is what it was");
    assert_eq!(then.drafts, [("Ada Brandt".to_owned(), "Dear Ada.".to_owned())]);
    let names = |home: &GoesHome| home.shortlist.iter().map(|entry| entry.name.clone()).collect::<Vec<_>>();
    let whom = |home: &GoesHome| home.doing.iter().map(|doing| doing.made.whom.clone()).collect::<Vec<_>>();
    assert_eq!((names(&then), whom(&then)), (vec!["Ada Brandt".to_owned()], vec!["Ada Brandt".to_owned()]));
    assert!(!then.sentence.is_empty(), "what she agreed to then, though it has changed since");
    let now = of(second);
    assert_eq!((names(&now).len(), whom(&now)), (2, vec!["Ada Brandt".to_owned(), "Lena Roth".to_owned()]));
    records::correct(practice, first, ("next", "meet"), "December 14", &talk.desk.texts, talk.now()).unwrap();
    assert_eq!(of(first).next.unwrap().day.map(|day| day.to_string()).as_deref(), Some("2026-12-14"), "as corrected");
    let other = client::create(practice, "Kim Berg", "", talk.now()).unwrap().id;
    let gone = talk.talk.goes_home(talk.around(), other, Some(first));
    assert!(matches!(gone, Err(Error::Gone(_))), "and never another client's");
}

#[test]
fn what_she_will_do_goes_home_first_ticked_and_with_its_day() {
    let talk = told();
    let (practice, client) = (&talk.desk.practice, talk.desk.client);
    for (whom, by) in [("Ada Brandt", "by Friday"), ("ask at the alumni evening", "when it comes"), ("Lena", "")] {
        commitments::add(practice, client, Some(talk.session()), (whom, by, None), talk.now()).unwrap();
    }
    let Scene::TakeHome { parts, .. } = talk.scene() else { panic!("nothing to tick") };
    let first = &parts[0];
    assert_eq!((first.key, first.ticked, first.glimpse.as_str()), (PartKey::Doing, true, "Ada Brandt"));
    let home = talk.talk.goes_home(talk.around(), client, Some(talk.session())).unwrap().unwrap();
    let home = gather(home, &PartKey::ALL, &talk.desk.texts, talk.now());
    assert_eq!(
        home.doing,
        ["I’ll write to Ada Brandt by Friday, November 27", "ask at the alumni evening, when it comes", "Lena"]
    );
    assert_eq!(home.next.as_deref(), Some("Friday, November 27"));
}

#[test]
fn with_nothing_said_in_any_session_what_belongs_to_none_goes_home() {
    let desk = Desk::new();
    client::edit(&desk.practice, desk.client, ClientField::Goal, "Another company within a year", now(), None).unwrap();
    let talk = Talk::begin(desk);
    talk.talk.leave(&talk.desk.practice, talk.now()).unwrap();
    let home = talk.talk.goes_home(talk.around(), talk.desk.client, None).unwrap().unwrap();
    assert_eq!(home.goal, "Another company within a year");
}
