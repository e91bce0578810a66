//! From her ticks to the paper: a whole practice with a word of its own in each part, and what stands in the file.

use askwell_core::client::{self, ClientField};
use askwell_core::criteria::Dimension;
use askwell_core::handout::{Paper, gather, take_home_file};
use askwell_core::library::{self, LibraryBody, LibraryKind, Reason, Resource};
use askwell_core::practice::{SettingsField, settings};
use askwell_core::session::{PartKey, Place, commitments};
use askwell_core::shortlist::{self, EntryField};
use askwell_support::{Desk, Talk, Wishes, now};

use crate::pdf::reader::{File, squeezed};

/// The words that stand in a part and in no other.
const fn canaries(part: PartKey) -> &'static [&'static str] {
    match part {
        PartKey::Doing => &["canarydoing"],
        PartKey::Goal => &["canarygoal"],
        PartKey::Sentence => &["canarycompany", "Agreed"],
        PartKey::Shortlist => &["Canarysecond", "canarytitle", "canarywhy"],
        PartKey::Draft => &["canarydraft"],
        PartKey::Card => &["canarymove", "canarysilent"],
        PartKey::ThenAndNow => &["canarystory", "canaryfeeling"],
        PartKey::Seven => &["canaryseven1", "canaryseven7"],
        PartKey::Resources => &["canaryarticle", "canaryauthor", "https://canary.example/article"],
        PartKey::Wall => &["canaryreason", "canarytile"],
        PartKey::Next => &["canarymeeting"],
        PartKey::Coach => &["canarycoach", "https://canary.example/booking"],
    }
}

/// A practice in which every part holds something.
fn full() -> Talk {
    let desk = Desk::new();
    let practice = &desk.practice;
    client::edit(practice, desk.client, ClientField::Goal, "A canarygoal", now(), None).unwrap();
    settings::write(practice, SettingsField::CoachName, "Sam canarycoach", None).unwrap();
    settings::write(practice, SettingsField::BookingLink, "https://canary.example/booking", None).unwrap();
    let first = |kind| library::read(practice, kind).unwrap().items[0].key.clone();
    let article = first(LibraryKind::Resource);
    let resource = Resource {
        title: "A canaryarticle".into(),
        by: "A canaryauthor".into(),
        link: "https://canary.example/article".into(),
        ..Resource::default()
    };
    library::write(practice, &article, &LibraryBody::Resource(resource), None).unwrap();
    let LibraryBody::Reason(reason) = library::read(practice, LibraryKind::Reason).unwrap().items[0].item.clone()
    else {
        panic!("no reason")
    };
    let reason = LibraryBody::Reason(Reason { text: "A canarytile.".into(), ..reason });
    library::write(practice, &first(LibraryKind::Reason), &reason, None).unwrap();

    desk.people("Ada Brandt, VP Research, Novartis\nLena Canarysecond, VP canarytitle, Roche");
    let wishes = Wishes::default().any_of(Dimension::Level, &[("vp", "VPs")]);
    desk.agreed(wishes.any_of(Dimension::Company, &[("canarycompany", "canarycompany")]));
    let [ada, lena] = ["Ada Brandt", "Lena Canarysecond"].map(|name| desk.person(name));
    shortlist::add(&desk.practice, desk.client, &[ada, lena], now()).unwrap();
    shortlist::edit(&desk.practice, desk.client, lena, EntryField::Why, "A canarywhy", None).unwrap();

    let talk = Talk::begin(desk);
    talk.go("hesitation").aloud("story", "A canarystory.");
    talk.go("lean_on");
    talk.talk.show(&talk.desk.practice, "lean_on", Some(&article), talk.now()).unwrap();
    talk.ask("seven");
    let seven: Vec<String> = (1..=7).map(|n| format!("canaryseven{n}?")).collect();
    let at = Place { session: talk.session(), step: "lean_on", question: "seven" };
    talk.talk.stage_seven(&talk.desk.practice, at, &seven, talk.now()).unwrap();
    talk.go("if_no").aloud("moves", "I canarymove.").aloud("if_silent", "I canarysilent.");
    talk.aloud("reasons", "A canaryreason.");
    talk.go("compare").aloud("feel", "A canaryfeeling.");
    talk.go("first_message").ask("draft").types("draft", "Dear Ada, canarydraft.").unwrap();
    let (practice, session) = (&talk.desk.practice, talk.session());
    commitments::add(practice, talk.desk.client, Some(session), ("canarydoing", "", None), now()).unwrap();
    talk.go("next").aloud("meet", "at the canarymeeting").ask("take_home");
    talk
}

/// The file, once she has ticked `parts` on the stage and no others.
fn printed(talk: &Talk, parts: &[PartKey]) -> File {
    let at = Place { session: talk.session(), step: "next", question: "take_home" };
    for part in PartKey::ALL {
        talk.talk.stage_tick(talk.around(), at, (part, parts.contains(&part)), talk.now()).unwrap();
    }
    let (_, home) = talk.talk.stage_goes_home(talk.around(), at, talk.now()).unwrap();
    let ticked = home.ticked.clone();
    let home = gather(home, &ticked, &talk.desk.texts, talk.now());
    File::read(&take_home_file(&talk.desk.practice, &home, Paper::A4).unwrap().pdf)
}

fn stands(file: &File, word: &str) -> bool {
    squeezed(&file.text()).contains(word) || file.holds(word)
}

#[test]
fn of_what_she_ticks_all_is_in_the_file_and_of_the_rest_nothing() {
    let talk = full();
    for ticked in PartKey::ALL {
        let file = printed(&talk, &[ticked]);
        for part in PartKey::ALL {
            for word in canaries(part) {
                assert_eq!(stands(&file, word), part == ticked, "{ticked:?} alone is ticked, and {word:?} of {part:?}");
            }
        }
    }
}

#[test]
fn with_everything_ticked_everything_is_in_the_file_and_with_one_left_out_all_but_that() {
    let talk = full();
    let file = printed(&talk, &PartKey::ALL);
    let all: Vec<&str> = PartKey::ALL.into_iter().flat_map(canaries).copied().collect();
    assert_eq!(all.iter().filter(|word| !stands(&file, word)).collect::<Vec<_>>(), Vec::<&&str>::new());
    for left_out in PartKey::ALL {
        let others: Vec<PartKey> = PartKey::ALL.into_iter().filter(|part| *part != left_out).collect();
        let file = printed(&talk, &others);
        for word in canaries(left_out) {
            assert!(!stands(&file, word), "{word:?} of {left_out:?}, the one that is not ticked");
        }
    }
}

#[test]
fn nothing_that_goes_nowhere_is_in_the_file() {
    let talk = full();
    let practice = &talk.desk.practice;
    talk.talk.scratch(practice, "canaryscratch", talk.now()).unwrap();
    let lena = talk.desk.person("Lena Canarysecond");
    shortlist::edit(practice, talk.desk.client, lena, EntryField::Notes, "canarynotes", None).unwrap();
    talk.go("agree").aloud("leave_with", "canaryleave");
    talk.talk.draft(practice, "agree", "enough_if", "canarytyping", talk.now()).unwrap();
    talk.go("next").ask("take_home");
    let file = printed(&talk, &PartKey::ALL);
    for word in ["canaryscratch", "canarynotes", "canaryleave", "canarytyping", "Anders", "Ilse"] {
        assert!(!stands(&file, word), "{word} is nobody's to take along");
    }
}
