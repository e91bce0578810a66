//! What the coach brings: as it ships, as the coach changed it, and back again.

use askwell_core::Error;
use askwell_core::library::{
    self, BankQuestion, LibraryBody, LibraryItem, LibraryKind, Resource, ScriptQuestion, ScriptStep, StepKind, Takes,
    Theme, script,
};
use askwell_core::practice::{SettingsField, Visit, settings};
use askwell_support::Desk;

fn shelf(desk: &Desk, kind: LibraryKind) -> Vec<LibraryItem> {
    library::read(&desk.practice, kind).unwrap().items
}

fn step(item: &LibraryItem) -> ScriptStep {
    match &item.item {
        LibraryBody::Step(step) => step.clone(),
        _ => panic!("no step"),
    }
}

fn keys(desk: &Desk) -> Vec<String> {
    shelf(desk, LibraryKind::Step).into_iter().map(|item| item.key).collect()
}

fn own(title: &str) -> LibraryBody {
    let question = ScriptQuestion { key: "q1".into(), text: "What else?".into(), ..ScriptQuestion::default() };
    LibraryBody::Step(ScriptStep {
        title: title.into(),
        minutes: 3,
        questions: vec![question],
        ..ScriptStep::default()
    })
}

#[test]
fn what_ships_is_whole_and_fits_thirty_minutes() {
    assert_eq!(library::faults(), Vec::<String>::new());
    let desk = Desk::new();
    let script = script(&desk.practice).unwrap();
    let kinds: Vec<StepKind> = script.steps.iter().map(|line| line.step.kind).collect();
    assert_eq!(script.steps.len(), 11, "the eleven steps");
    assert_eq!(script.steps.iter().map(|line| line.step.minutes).sum::<u32>(), 30);
    for kind in [
        StepKind::Wishes,
        StepKind::ReadBack,
        StepKind::WhoFits,
        StepKind::Hesitation,
        StepKind::IsItTrue,
        StepKind::LeanOn,
        StepKind::IfNo,
        StepKind::Compare,
        StepKind::Next,
    ] {
        assert_eq!(kinds.iter().filter(|k| **k == kind).count(), 1, "{kind:?}");
    }
    let off: Vec<String> = shelf(&desk, LibraryKind::Step).into_iter().filter(|i| i.hidden).map(|i| i.key).collect();
    assert!(off.contains(&"longer_test".to_owned()) && off.contains(&"discomfort".to_owned()), "off: {off:?}");
}

#[test]
fn sureness_is_the_one_ruler_that_ships_switched_on() {
    let desk = Desk::new();
    let rulers: Vec<String> = script(&desk.practice)
        .unwrap()
        .steps
        .iter()
        .flat_map(|line| line.step.questions.iter().filter(|q| q.takes == Takes::Ruler).map(|q| q.key.clone()))
        .collect();
    assert_eq!(rulers, ["sureness", "sureness"], "at the hesitation and at the comparison");
}

#[test]
fn the_article_of_the_story_has_a_card_with_seven_empty_slots_and_no_link() {
    let desk = Desk::new();
    let LibraryBody::Resource(Resource { title, by, link, questions, .. }) =
        &shelf(&desk, LibraryKind::Resource)[0].item
    else {
        panic!("no resource")
    };
    assert_eq!(title, "You should be requesting informational interviews. Here’s how.");
    assert!(by.contains("Andrew Seaman") && by.contains("Rosie McCarthy"));
    assert!(link.is_empty() && questions.len() == 7 && questions.iter().all(String::is_empty));
    assert!(shelf(&desk, LibraryKind::Question).len() >= 28, "seven can be picked from a real bank");
}

#[test]
fn no_question_on_the_stage_uses_a_clinical_word_or_names_a_trap() {
    let desk = Desk::new();
    let words = ["distress", "anxi", "trauma", "symptom", "therap", "distort", "phobi", "disorder", "trap", "patient"];
    for item in shelf(&desk, LibraryKind::Step) {
        let step = step(&item);
        let seen = step.questions.iter().flat_map(|q| [&q.text, &q.low, &q.high]).chain([&step.title]);
        for text in seen {
            let text = text.to_lowercase();
            assert!(!words.iter().any(|w| text.contains(w)), "{}: {text}", item.key);
        }
    }
}

#[test]
fn a_changed_item_keeps_its_place_and_comes_back_as_it_shipped() {
    let desk = Desk::new();
    let first = shelf(&desk, LibraryKind::Step)[0].clone();
    let changed = ScriptStep { title: "Begin".into(), ..step(&first) };
    library::write(&desk.practice, &first.key, &LibraryBody::Step(changed), None).unwrap();
    let now = shelf(&desk, LibraryKind::Step)[0].clone();
    assert!(now.changed && now.shipped && step(&now).title == "Begin");
    library::restore(&desk.practice, LibraryKind::Step, &first.key).unwrap();
    assert_eq!(shelf(&desk, LibraryKind::Step)[0], first);
    desk.practice.undo().unwrap();
    assert_eq!(step(&shelf(&desk, LibraryKind::Step)[0]).title, "Begin", "the way back can be undone");
}

/// The same item in other words.
fn reworded(body: &LibraryBody) -> LibraryBody {
    let mut body = body.clone();
    let words = match &mut body {
        LibraryBody::Step(step) => &mut step.note,
        LibraryBody::Resource(resource) => &mut resource.notes,
        LibraryBody::Question(question) => &mut question.text,
        LibraryBody::Template(template) => &mut template.text,
        LibraryBody::Card(card) => &mut card.claim,
        LibraryBody::Trap(trap) => &mut trap.sign,
        LibraryBody::Reason(reason) => &mut reason.text,
        LibraryBody::Reply(reply) => &mut reply.text,
    };
    words.push_str(" Canary");
    body
}

#[test]
fn of_every_shelf_an_item_is_changed_hidden_and_brought_back_as_it_shipped() {
    let desk = Desk::new();
    for kind in LibraryKind::ALL {
        let shipped = shelf(&desk, kind);
        // What ships switched off is switched on here, and comes back switched off.
        for first in [shipped.first(), shipped.iter().find(|item| item.hidden)].into_iter().flatten() {
            let (key, other) = (&first.key, reworded(&first.item));
            let now = || library::item(&desk.practice, kind, key).unwrap();
            library::write(&desk.practice, key, &other, None).unwrap();
            assert!(now().item == other && now().changed && now().shipped, "{kind:?} {key} is changed");
            library::hide(&desk.practice, kind, key, !first.hidden).unwrap();
            assert_eq!(now().hidden, !first.hidden, "{kind:?} {key} is switched");
            assert_eq!(now().item, other, "with its words");
            let others = shelf(&desk, kind).into_iter().filter(|item| item.key != *key);
            assert!(
                others.eq(shipped.iter().filter(|item| item.key != *key).cloned()),
                "{kind:?}: no other is touched"
            );
            let back = library::restore(&desk.practice, kind, key).unwrap();
            assert_eq!(back.items, shipped, "{kind:?} {key} is back as it shipped");
            assert!(!back.rearranged, "{kind:?}: nothing is left of the change");
        }
    }
}

#[test]
fn every_shelf_comes_back_whole() {
    let desk = Desk::new();
    for kind in LibraryKind::ALL {
        let shipped = shelf(&desk, kind);
        for item in shipped.iter().take(3) {
            library::write(&desk.practice, &item.key, &reworded(&item.item), None).unwrap();
            library::hide(&desk.practice, kind, &item.key, !item.hidden).unwrap();
        }
        let last = &shipped.last().expect("something ships on every shelf").key;
        library::move_to(&desk.practice, kind, last, 0).unwrap();
        let own = library::add(&desk.practice, &reworded(&shipped[0].item)).unwrap();
        let others: Vec<_> = LibraryKind::ALL.into_iter().filter(|k| *k != kind).map(|k| shelf(&desk, k)).collect();
        assert_ne!(shelf(&desk, kind), shipped, "{kind:?} stands otherwise");
        let back = library::restore_all(&desk.practice, kind).unwrap().items;
        assert_eq!(back[..shipped.len()], shipped, "{kind:?} is back as it shipped, in its order");
        let rest = &back[shipped.len()..];
        assert!(rest.len() == 1 && rest[0].key == own.key && rest[0].hidden, "the coach's own stands at the end, off");
        let still = LibraryKind::ALL.into_iter().filter(|k| *k != kind).map(|k| shelf(&desk, k));
        assert!(still.eq(others), "{kind:?}: no other shelf is touched");
    }
}

#[test]
fn words_that_are_again_those_that_ship_are_no_change() {
    let desk = Desk::new();
    let first = shelf(&desk, LibraryKind::Step)[0].clone();
    let changed = LibraryBody::Step(ScriptStep { title: "Begin".into(), ..step(&first) });
    library::write(&desk.practice, &first.key, &changed, Some(Visit(1))).unwrap();
    let shelf = library::write(&desk.practice, &first.key, &first.item, Some(Visit(1))).unwrap();
    assert!(!shelf.items[0].changed && !shelf.rearranged);
    assert_eq!(desk.next_undo(), None, "a visit that ends where it began is nothing to undo");
}

#[test]
fn steps_are_switched_off_moved_added_and_taken_away_and_the_shelf_comes_back_whole() {
    let desk = Desk::new();
    let shipped = keys(&desk);
    let kind = LibraryKind::Step;
    library::hide(&desk.practice, kind, "agree", true).unwrap();
    library::move_to(&desk.practice, kind, "next", 0).unwrap();
    let added = library::add(&desk.practice, &own("A breath")).unwrap();
    library::move_to(&desk.practice, kind, &added.key, 1).unwrap();
    let in_force: Vec<String> = script(&desk.practice).unwrap().steps.into_iter().map(|line| line.key).collect();
    assert_eq!(in_force[..3], ["next".to_owned(), added.key.clone(), "wishes".to_owned()]);
    assert!(matches!(library::remove(&desk.practice, kind, "agree"), Err(Error::Gone(_))), "what ships stays");

    let shelf = library::restore_all(&desk.practice, kind).unwrap();
    let now: Vec<&str> = shelf.items.iter().map(|item| item.key.as_str()).collect();
    assert_eq!(now[..shipped.len()], shipped, "in the order that ships");
    let last = shelf.items.last().unwrap();
    assert!(last.key == added.key && last.hidden, "the coach's own step is not lost: it is off, at the end");
    assert!(!shelf.items[0].hidden);

    library::remove(&desk.practice, kind, &added.key).unwrap();
    assert_eq!(keys(&desk), shipped);
    desk.practice.undo().unwrap();
    assert_eq!(keys(&desk).last(), Some(&added.key));
}

#[test]
fn an_added_item_never_gets_the_key_of_one_that_is_there() {
    let desk = Desk::new();
    let keys: Vec<String> = (0..3).map(|_| library::add(&desk.practice, &own("One more")).unwrap().key).collect();
    library::remove(&desk.practice, LibraryKind::Step, &keys[0]).unwrap();
    let next = library::add(&desk.practice, &own("And another")).unwrap().key;
    assert!(!keys.contains(&next));
}

#[test]
fn what_cannot_be_kept_is_refused_with_a_sentence_and_changes_nothing() {
    let desk = Desk::new();
    let first = shelf(&desk, LibraryKind::Step)[0].clone();
    let step = step(&first);
    let huge = ScriptQuestion { text: "why ".repeat(25_000), ..step.questions[0].clone() };
    let twice = vec![step.questions[0].clone(), step.questions[0].clone()];
    let bad = [
        ScriptStep { title: "  ".into(), ..step.clone() },
        ScriptStep { questions: vec![huge], ..step.clone() },
        ScriptStep { questions: twice, ..step.clone() },
        ScriptStep { minutes: 100_000, ..step.clone() },
        ScriptStep { bricks: vec!["x".into(); 1000], ..step },
    ];
    for step in bad {
        let refused = library::write(&desk.practice, &first.key, &LibraryBody::Step(step), None);
        let Err(Error::Invalid(message)) = refused else { panic!("taken") };
        assert!(desk.texts.say(&message).ends_with('.'));
    }
    let link = LibraryBody::Resource(Resource {
        title: "x".into(),
        link: "javascript:alert(1)".into(),
        ..Resource::default()
    });
    assert!(matches!(library::add(&desk.practice, &link), Err(Error::Invalid(_))), "only https and http");
    assert_eq!(shelf(&desk, LibraryKind::Step)[0], first);
}

#[test]
fn a_script_edited_into_nonsense_by_other_means_still_gives_a_session() {
    let desk = Desk::new();
    let long = "?".repeat(100_000);
    let alien = format!(
        r#"{{"kind":"step","body":{{"kind":"hologram","title":"Later","minutes":5000,"note":"","bricks":[],
            "questions":[{{"key":"a","text":"{long}","takes":"telepathy","low":"","high":""}}]}}}}"#
    );
    desk.practice
        .keep(desk.client, |c| {
            c.execute("INSERT INTO library_item (kind, key, body, place) VALUES ('step', 'agree', ?1, 0)", [&alien])?;
            c.execute("INSERT INTO library_item (kind, key, body, place) VALUES ('step', 'own-9', '{\"no\": 1}', 1)", [])?;
            for n in 0..10_000 {
                let own = r#"{"kind":"step","body":{"kind":"words","title":"T","minutes":1,"note":"","questions":[],"bricks":[]}}"#;
                let row = (format!("own-1{n:05}"), own);
                c.execute("INSERT INTO library_item (kind, key, body, hidden, place) VALUES ('step', ?1, ?2, 0, 2)", row)?;
            }
            Ok(())
        })
        .unwrap();
    let script = script(&desk.practice).unwrap();
    let first = &script.steps[0].step;
    assert_eq!((first.kind, first.questions[0].takes), (StepKind::Unknown, Takes::Words), "shown as plain words");
    assert!(first.questions[0].text.chars().count() < 3_000, "cut to what can be shown");
    assert_eq!(script.steps.len(), 100);
    assert_eq!(script.left_out, 9_911, "and it is told how many were left out");
}

#[test]
fn moving_and_switching_off_leave_words_alone_that_this_version_cannot_read() {
    let desk = Desk::new();
    let later = r#"{"kind":"step","body":{"later":true}}"#;
    desk.practice
        .keep(desk.client, |c| {
            c.execute("INSERT INTO library_item (kind, key, body) VALUES ('step', 'wishes', ?1)", [later])?;
            Ok(())
        })
        .unwrap();
    let kind = LibraryKind::Step;
    library::move_to(&desk.practice, kind, "next", 0).unwrap();
    library::hide(&desk.practice, kind, "wishes", true).unwrap();
    library::hide(&desk.practice, kind, "wishes", false).unwrap();
    let sql = "SELECT body FROM library_item WHERE kind = 'step' AND key = 'wishes'";
    let body: String = desk.practice.read(|c| Ok(c.query_row(sql, [], |row| row.get(0))?)).unwrap();
    assert_eq!(body, later, "a newer Askwell finds them again");
}

#[test]
fn a_note_has_the_coachs_name_in_it_and_no_line_with_an_empty_place() {
    let desk = Desk::new();
    let note = shelf(&desk, LibraryKind::Template)[0].key.clone();
    settings::write(&desk.practice, SettingsField::CoachName, "Robin Larkfold", None).unwrap();
    let text = library::filled(&desk.practice, &note).unwrap();
    assert!(text.contains("Robin Larkfold") && !text.contains('{'), "{text}");
    settings::write(&desk.practice, SettingsField::BookingLink, "https://example.org/robin", None).unwrap();
    assert!(library::filled(&desk.practice, &note).unwrap().contains("https://example.org/robin"));
}

#[test]
fn the_bank_takes_questions_of_the_coachs_own() {
    let desk = Desk::new();
    let own = LibraryBody::Question(BankQuestion { theme: Theme::Field, text: "What is next?".into() });
    let added = library::add(&desk.practice, &own).unwrap();
    let last = added.shelf.items.last().unwrap();
    assert_eq!((last.key.as_str(), &last.item), (added.key.as_str(), &own));
    assert!(!last.shipped && !last.hidden);
}
