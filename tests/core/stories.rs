//! Stories over time.

use askwell_core::reframe;
use askwell_support::{Desk, Talk};

fn stories(talk: &Talk) -> Vec<reframe::Story> {
    reframe::list(&talk.desk.practice, talk.desk.client).unwrap()
}

#[test]
fn a_story_that_comes_back_is_known_again_and_can_be_picked_up() {
    let talk = Talk::begin(Desk::new());
    talk.go("hesitation").rate("sureness", 3).aloud("story", "They are too busy.");
    talk.go("is_it_true").aloud("new_sentence", "Some are, some are not.");
    talk.go("compare").aloud("feel", "Lighter.").rate("sureness", 7);
    talk.close();
    talk.passes(86_400);
    talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
    talk.go("hesitation");
    let known = stories(&talk);
    assert_eq!(known.len(), 1);
    assert_eq!(known[0].words, "They are too busy.", "verbatim");
    let first = &known[0].times[0];
    assert_eq!((first.sure_before, first.sure_after), (Some(3), Some(7)));
    let beside = "how it feels is one thing, the sentence another";
    assert_eq!((first.new_sentence.as_str(), first.feel.as_str()), ("Some are, some are not.", "Lighter."), "{beside}");

    talk.talk.pick_story(&talk.desk.practice, "hesitation", known[0].id, talk.now()).unwrap();
    assert_eq!(talk.words("story"), "They are too busy.");
    talk.close();
    let known = stories(&talk);
    assert_eq!(known.len(), 1, "the same story");
    assert_eq!(known[0].times.len(), 2, "and the second time that it came up");

    talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
    talk.go("hesitation").aloud("story", "THEY are too busy.").go("next");
    assert_eq!(stories(&talk).len(), 1, "case does not make another story");
}

#[test]
fn a_story_that_was_said_otherwise_in_the_end_leaves_no_second_one() {
    let talk = Talk::begin(Desk::new());
    talk.go("hesitation").aloud("story", "They are busy.").go("is_it_true");
    talk.go("hesitation").aloud("story", "They are busy, and I have nothing to offer.").go("is_it_true");
    let words: Vec<String> = stories(&talk).into_iter().map(|s| s.words).collect();
    assert_eq!(words, ["They are busy, and I have nothing to offer."]);
}

#[test]
fn another_clients_story_cannot_be_picked_up() {
    let talk = Talk::begin(Desk::new());
    talk.go("hesitation").aloud("story", "They are busy.");
    talk.close();
    let known = stories(&talk)[0].id;
    let other = askwell_core::client::create(&talk.desk.practice, "Tom Other", "", talk.now()).unwrap().id;
    talk.talk.begin(&talk.desk.practice, other, 30, talk.now()).unwrap();
    talk.go("hesitation");
    assert!(talk.talk.pick_story(&talk.desk.practice, "hesitation", known, talk.now()).is_err());
    assert_eq!(talk.words("story"), "");
}
