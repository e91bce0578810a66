//! Undo tells where it acts, and what was done in a session is told from the rest.

use askwell_core::overview::{UndoPlace, UndoStep};
use askwell_core::practice::settings::{self, SettingsField};
use askwell_core::shortlist;
use askwell_support::{Desk, Talk};

fn undo(talk: &Talk) -> Option<UndoStep> {
    let done = talk.desk.practice.history().undo?;
    Some(UndoStep::told(&done, talk.talk.begun_after(), &talk.desk.texts))
}

#[test]
fn every_step_of_undo_says_where_it_acts() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en");
    let mut steps = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for key in text.lines().filter(|line| line.starts_with("did-")).filter_map(|line| line.split(' ').next()) {
            assert!(UndoPlace::of(key).is_some(), "{key}: nobody has said where it acts");
            steps += 1;
        }
    }
    assert!(steps > 25, "the catalogue was read");
}

#[test]
fn what_was_done_in_a_session_is_told_from_what_was_done_before_it() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Roche\nBo Carlsen, VP, Bayer");
    settings::write(&desk.practice, SettingsField::PracticeName, "Practice of Quillon", None).unwrap();
    let talk = Talk::begin(desk);
    let before = undo(&talk).unwrap();
    assert_eq!((before.place, before.client, before.in_session), (UndoPlace::Settings, None, false));

    let Desk { practice, client, .. } = &talk.desk;
    shortlist::add(practice, *client, &[talk.desk.person("Ada Brandt")], talk.now()).unwrap();
    let here = undo(&talk).unwrap();
    assert_eq!((here.place, here.client, here.in_session), (UndoPlace::Shortlist, Some(*client), true));
    assert!(here.number > before.number);

    practice.undo().unwrap();
    assert_eq!(undo(&talk).unwrap(), before, "what was done before is as it was");
    practice.redo().unwrap();
    talk.talk.resume(practice, talk.session(), talk.now()).unwrap();
    assert!(undo(&talk).unwrap().in_session, "the session is on the console still");
    talk.talk.leave(practice, talk.now()).unwrap();
    assert!(!undo(&talk).unwrap().in_session, "without a session nothing is of it");
}
