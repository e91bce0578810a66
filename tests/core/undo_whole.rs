//! Undo, whole: thirty acts of every kind back and forth, within a bound of memory, and told where it ends.

use askwell_core::criteria::{self, Dimension, Stance};
use askwell_core::library::{self, LibraryKind};
use askwell_core::people::PersonField;
use askwell_core::practice::settings::{self, SettingsField};
use askwell_core::practice::{Nothing, Practice, Visit};
use askwell_core::session::commitments;
use askwell_core::vocabulary::{Industries, Industry, Level};
use askwell_core::{client, people, shortlist};
use askwell_support::{Desk, Wishes, connections, now, today};

/// Every row of every table, in an order that does not hang on where it lies.
fn everything(practice: &Practice) -> Vec<String> {
    let rows = practice.read(|c| {
        let mut tables =
            c.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")?;
        let names: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let mut all = Vec::new();
        for name in names.iter().filter(|name| *name != "kept") {
            let mut statement = c.prepare(&format!("SELECT * FROM \"{name}\""))?;
            let columns = statement.column_count();
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let cells: Vec<String> =
                    (0..columns).map(|at| row.get_ref(at).map(|cell| format!("{cell:?}"))).collect::<Result<_, _>>()?;
                all.push(format!("{name}: {}", cells.join(", ")));
            }
        }
        all.sort();
        Ok(all)
    });
    rows.unwrap()
}

/// Words, imports, merges, decisions, the shortlist, commitments, the library, settings: each an act of its own.
fn acts(desk: &Desk) -> Vec<Vec<String>> {
    let Desk { practice, client, texts, .. } = desk;
    let mut states = Vec::new();
    let mut done = || states.push(everything(practice));
    for n in 0..4 {
        desk.people(&format!("Person{n} Numbered, VP, Roche"));
        done();
    }
    let row = |title: &str| {
        format!("Ada,Brandt,https://www.linkedin.com/in/ada,ada@example.org,Lindwurm,{title},12 Mar 2023")
    };
    desk.import(&connections(&[
        &row("VP"),
        "Bo,Carlsen,https://www.linkedin.com/in/bo,,Bayer,Head of Sales,13 Mar 2023",
    ]));
    done();
    desk.import(&connections(&[&row("Senior VP")]));
    done();
    let ada = desk.person("Ada Brandt");
    let bo = desk.person("Bo Carlsen");
    for (n, (field, value)) in
        [(PersonField::Title, "EVP"), (PersonField::Company, "Lindwurm AG"), (PersonField::FirstName, "Adda")]
            .into_iter()
            .enumerate()
    {
        let visit = Some(Visit(u32::try_from(n).unwrap()));
        people::edit(practice, ada, field, &value[..1], visit).unwrap();
        people::edit(practice, ada, field, value, visit).unwrap();
        done();
    }
    people::correct_level(practice, ada, Some(Level::CSuite), today()).unwrap();
    done();
    people::correct_industries(practice, ada, Some(Industries::NONE.with(Industry::Legal)), today()).unwrap();
    done();
    for dimension in [Dimension::Company, Dimension::Title] {
        criteria::set_stance(practice, *client, dimension, Stance::NoPreference).unwrap();
        done();
    }
    for choice in Wishes::of_the_story().0.wish(Dimension::Industry).choices.clone() {
        criteria::add_choice(practice, *client, Dimension::Industry, choice).unwrap();
        done();
    }
    let view = criteria::read(practice, *client, texts).unwrap();
    let sentence = criteria::sentence(&view.sentence.unwrap());
    criteria::agree(practice, *client, criteria::How::Aloud, &sentence, texts, now().to_utc()).unwrap();
    done();
    shortlist::add(practice, *client, &[ada, bo], now()).unwrap();
    done();
    shortlist::edit(practice, *client, ada, shortlist::EntryField::Notes, "a note", None).unwrap();
    done();
    shortlist::move_to(practice, *client, bo, 0).unwrap();
    done();
    shortlist::set_aim(practice, *client, Some(9)).unwrap();
    done();
    shortlist::remove(practice, *client, &[bo]).unwrap();
    done();
    for whom in ["Ada", "Bo", "Cleo"] {
        commitments::add(practice, *client, None, (whom, "Friday", Some(7)), now()).unwrap();
        done();
    }
    for hidden in [true, false] {
        let key = library::read(practice, LibraryKind::Resource).unwrap().items[0].key.clone();
        library::hide(practice, LibraryKind::Resource, &key, hidden).unwrap();
        done();
    }
    settings::write(practice, SettingsField::CoachName, "Ines", None).unwrap();
    done();
    let other = client::create(practice, "Tom Other", "", now()).unwrap().id;
    done();
    client::archive(practice, other, now()).unwrap();
    done();
    people::remove(practice, *client, &[ada]).unwrap();
    done();
    states
}

#[test]
fn thirty_acts_of_every_kind_go_back_one_by_one_and_forth_again() {
    let desk = Desk::new();
    let first = everything(&desk.practice);
    let states = acts(&desk);
    assert!(states.len() >= 30, "{} acts", states.len());
    for (n, state) in states.iter().enumerate().rev().skip(1) {
        desk.practice.undo().unwrap().unwrap_or_else(|| panic!("step {n} is not there"));
        assert_eq!(everything(&desk.practice), *state, "back to after step {n}");
    }
    desk.practice.undo().unwrap().unwrap();
    assert_eq!(everything(&desk.practice), first);
    assert_eq!(desk.practice.history().nothing, Some(Nothing::SinceOpened));
    for (n, state) in states.iter().enumerate() {
        desk.practice.redo().unwrap().unwrap_or_else(|| panic!("step {n} is not there"));
        assert_eq!(everything(&desk.practice), *state, "again after step {n}");
    }
    assert_eq!(desk.practice.history().nothing, None, "there is something");
}

#[test]
fn what_was_done_before_a_lock_or_a_restart_stays_and_that_is_said() {
    let desk = Desk::new();
    desk.people("Ada Brandt");
    let desk = desk.reopened();
    let history = desk.practice.history();
    assert_eq!((history.undo, history.nothing), (None, Some(Nothing::SinceOpened)));
    let said = desk.texts.say(&Nothing::SinceOpened.message());
    assert!(said.contains("since you opened"), "{said}");
    assert_eq!(desk.practice.undo().unwrap(), None);
    assert_eq!(desk.names(), ["Ada Brandt"]);
}

#[test]
fn undo_stays_within_its_bytes_and_says_where_one_act_was_more_than_that() {
    let desk = Desk::new();
    desk.practice.undo_at_most(60_000);
    for n in 0..50 {
        desk.people(&(0..40).map(|m| format!("Person{n}x{m} Numbered, VP, Roche")).collect::<Vec<_>>().join("\n"));
    }
    let mut back = 0;
    while desk.practice.undo().unwrap().is_some() {
        back += 1;
    }
    assert!((5..50).contains(&back), "the oldest go first: {back} of 50 were left");
    assert_eq!(desk.practice.history().nothing, Some(Nothing::SinceOpened));

    desk.people("Last Before");
    desk.people(&(0..2_000).map(|n| format!("Crowd{n} Numbered, VP, Roche")).collect::<Vec<_>>().join("\n"));
    let history = desk.practice.history();
    assert_eq!((history.undo, history.nothing), (None, Some(Nothing::TooLarge)), "what cannot be taken back is told");
    let said = desk.texts.say(&Nothing::TooLarge.message());
    assert!(said.contains("too large"), "{said}");
    assert_eq!(desk.practice.undo().unwrap(), None, "and nothing older is taken back in its place");
    desk.people("Ada Brandt");
    assert_eq!(desk.practice.history().nothing, None);
    desk.practice.undo().unwrap().unwrap();
    assert!(desk.names().contains(&"Crowd7 Numbered".to_owned()));
}
