//! People as they are stored: imports that merge, corrections that stay, what the coach says.

use askwell_core::Error;
use askwell_core::people::import::plan;
use askwell_core::people::{self, BroughtIn, PersonField, Rosters};
use askwell_core::vocabulary::{Industries, Industry, Level, Levels};
use askwell_support::{Desk, connections, now, sheet, today};
use proptest::prelude::*;

const ADA: &str = "Ada,Brandt,https://www.linkedin.com/in/ada-brandt,ada@example.org,Roche,VP Sales,12 Mar 2023";
const BO: &str = "Bo,Carlsen,https://www.linkedin.com/in/bo-carlsen,,Unilever,Brand Manager,13 Mar 2023";

fn view(desk: &Desk, name: &str) -> people::PersonView {
    people::read(&desk.practice, &desk.rosters, desk.person(name), &desk.texts, today()).unwrap()
}

#[test]
fn an_import_is_one_step_and_undo_takes_all_of_it_back() {
    let desk = Desk::new();
    desk.people("Cleo Dorn, VP, Novartis");
    let done = desk.import(&connections(&[ADA, BO]));
    assert_eq!(done, BroughtIn { added: 2, changed: 0, unchanged: 0 });
    assert_eq!(desk.next_undo().as_deref(), Some("brought in 2 people"));
    desk.practice.undo().unwrap();
    assert_eq!(desk.names(), ["Cleo Dorn"]);
    desk.practice.redo().unwrap();
    assert_eq!(desk.names(), ["Cleo Dorn", "Ada Brandt", "Bo Carlsen"]);
}

#[test]
fn the_same_file_twice_changes_nothing_and_is_no_step() {
    let desk = Desk::new();
    desk.import(&connections(&[ADA, BO]));
    let step = desk.next_undo();
    assert_eq!(desk.import(&connections(&[ADA, BO])), BroughtIn { added: 0, changed: 0, unchanged: 2 });
    assert_eq!(desk.next_undo(), step);
    assert_eq!(desk.names().len(), 2);
}

#[test]
fn a_job_move_is_taken_over_and_a_correction_by_hand_is_not_lost() {
    let desk = Desk::new();
    desk.import(&connections(&[ADA, BO]));
    people::edit(&desk.practice, desk.person("Ada Brandt"), PersonField::Title, "SVP Sales", None).unwrap();
    assert_eq!(desk.import(&connections(&[ADA, BO])).unchanged, 2, "the file says nothing new");

    let moved =
        [ADA.replace("Roche,VP Sales", "Novartis,Chief Commercial Officer"), BO.replace("Brand Manager", "VP Brand")];
    let done = desk.import(&connections(&[&moved[0], &moved[1]]));
    assert_eq!(done, BroughtIn { added: 0, changed: 2, unchanged: 0 });
    let ada = view(&desk, "Ada Brandt");
    assert_eq!(
        (ada.title.as_str(), ada.company.as_str()),
        ("SVP Sales", "Novartis"),
        "her corrected title stays, the company moves"
    );
    assert_eq!(view(&desk, "Bo Carlsen").title, "VP Brand");
    assert_eq!(desk.next_undo().as_deref(), Some("brought 2 people up to date"));
    assert_eq!(desk.import(&connections(&[&moved[0], &moved[1]])).unchanged, 2, "and the newest file is known now");
}

#[test]
fn somebody_entered_by_hand_meets_her_row_only_when_that_is_said() {
    let entered = "Ada Brandt, Vice President, Roche";
    let csv = connections(&[ADA]);
    let desk = Desk::new();
    desk.people(entered);
    assert_eq!(desk.import(&csv).added, 1, "name and company alone never merge by themselves");
    assert_eq!(desk.names().len(), 2);

    let desk = Desk::new();
    desk.people(entered);
    let done = people::bring_in(
        &desk.practice,
        desk.client,
        &sheet(&csv),
        None,
        people::Answers { same: &[0], apart: &[] },
        now(),
    )
    .unwrap();
    assert_eq!(done, BroughtIn { added: 0, changed: 1, unchanged: 0 });
    let ada = view(&desk, "Ada Brandt");
    assert_eq!(
        (ada.title.as_str(), ada.email.as_str()),
        ("Vice President", "ada@example.org"),
        "what was entered stays, what was missing comes"
    );
}

#[test]
fn two_who_share_an_office_s_address_are_two_people() {
    let desk = Desk::new();
    let office = |name: &str| format!("{name},,info@atelier-rowan.example,Atelier Rowan,VP Sales,12 Mar 2018");
    let rows = [office("Ada,Winterfeld"), office("Jo,Halbritter")];
    assert_eq!(desk.import(&connections(&[&rows[0], &rows[1]])).added, 2);
    assert_eq!(desk.names(), ["Ada Winterfeld", "Jo Halbritter"]);
    assert_eq!(desk.import(&connections(&[&rows[1], &rows[0]])).unchanged, 2, "and the same file finds both again");
}

#[test]
fn a_changed_profile_address_is_asked_about_and_answered_either_way() {
    let moved = ADA.replace("in/ada-brandt", "in/adabrandt");
    let desk = Desk::new();
    desk.import(&connections(&[ADA]));
    let file = sheet(&connections(&[&moved]));
    let plan = plan(&people::known(&desk.practice, desk.client).unwrap(), &file);
    assert_eq!((plan.ask.len(), plan.new.len()), (1, 0), "she is not doubled in silence");
    let same = people::Answers { same: &[0], apart: &[] };
    let done = people::bring_in(&desk.practice, desk.client, &file, Some(&plan), same, now()).unwrap();
    assert_eq!(done, BroughtIn { added: 0, changed: 1, unchanged: 0 });
    assert_eq!(view(&desk, "Ada Brandt").profile_url, "https://www.linkedin.com/in/adabrandt");
    desk.practice.undo().unwrap();
    let done = people::bring_in(&desk.practice, desk.client, &file, Some(&plan), people::Answers::default(), now());
    assert_eq!(done.unwrap().added, 1, "or she is somebody else of that name");
}

#[test]
fn a_merge_by_what_two_can_share_is_undone_for_one_row_alone() {
    let older =
        ["Ada,Brandt,,a@example.org,Roche,VP Sales,12 Mar 2018", "Bo,Carlsen,,b@example.org,Unilever,VP,13 Mar 2018"];
    let newer = [older[0].replace("VP Sales", "CCO"), older[1].replace("VP", "SVP")];
    let twice = "Cy,Dorn,,c@example.org,Novartis,VP,14 Mar 2018";
    let desk = Desk::new();
    desk.import(&connections(&older));
    let file = sheet(&connections(&[&newer[0], &newer[1], twice, twice, ADA]));
    let answers = people::Answers { same: &[], apart: &[1, 3] };
    let done = people::bring_in(&desk.practice, desk.client, &file, None, answers, now()).unwrap();
    assert_eq!(done, BroughtIn { added: 4, changed: 1, unchanged: 0 }, "Ada has changed, Bo and Cy are two of each");
    assert_eq!(desk.names(), ["Ada Brandt", "Bo Carlsen", "Bo Carlsen", "Cy Dorn", "Cy Dorn", "Ada Brandt"]);
    let known = people::known(&desk.practice, desk.client).unwrap();
    assert_eq!(
        (known[0].title.as_str(), known[1].title.as_str()),
        ("CCO", "VP"),
        "the one who was kept apart is as before"
    );
    desk.practice.undo().unwrap();
    assert_eq!(desk.names(), ["Ada Brandt", "Bo Carlsen"]);

    let desk = Desk::new();
    desk.import(&connections(&[ADA]));
    let file = sheet(&connections(&[&ADA.replace("VP Sales", "CCO")]));
    let done =
        people::bring_in(&desk.practice, desk.client, &file, None, people::Answers { same: &[], apart: &[0] }, now());
    assert_eq!(done.unwrap().added, 0, "a profile's address is one person's, whatever was said");
}

#[test]
fn quick_entry_passes_over_who_is_here_already() {
    let desk = Desk::new();
    let added = people::add(
        &desk.practice,
        desk.client,
        "Ada Brandt, VP, Roche\nada  brandt, SVP, ROCHE\n\nAda Brandt, VP, Novartis",
        now(),
    )
    .unwrap();
    assert_eq!((added.added, added.already), (2, 1));
    assert_eq!(desk.next_undo().as_deref(), Some("added 2 people"));
}

#[test]
fn what_the_coach_says_wins_and_says_when() {
    let desk = Desk::new();
    desk.people("Ada Brandt, Commercial Lead, Corvane\nBo Carlsen, VP Brand, Corvane GmbH");
    let ada = desk.person("Ada Brandt");
    assert!(view(&desk, "Ada Brandt").industries.is_empty(), "nobody can know what Corvane does");
    people::correct_level(&desk.practice, ada, Some(Level::Vp), today()).unwrap();
    people::correct_industries(&desk.practice, ada, Some(Industries::NONE.with(Industry::Technology)), today())
        .unwrap();
    let seen = view(&desk, "Ada Brandt");
    assert_eq!((seen.level, seen.level_why.as_str()), (Some(Level::Vp), "you said so on 23 November"));
    assert_eq!(
        view(&desk, "Bo Carlsen").industries,
        [Industry::Technology],
        "it is remembered for the company, however it is spelled"
    );
    let later = people::read(
        &desk.practice,
        &desk.rosters,
        ada,
        &desk.texts,
        today().checked_add_days(chrono::Days::new(60)).unwrap(),
    )
    .unwrap();
    assert_eq!(later.level_why, "you said so on 23 November 2026", "in another year the year is said");
    people::correct_level(&desk.practice, ada, None, today()).unwrap();
    people::correct_industries(&desk.practice, ada, None, today()).unwrap();
    assert!(
        !view(&desk, "Ada Brandt").level_by_hand && view(&desk, "Bo Carlsen").industries.is_empty(),
        "back to the rules"
    );
}

#[test]
fn none_of_these_is_remembered_and_adds_up() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Corvane");
    let ada = desk.person("Ada Brandt");
    people::say_none_of_industries(&desk.practice, ada, Industries::NONE.with(Industry::Retail), today()).unwrap();
    people::say_none_of_industries(&desk.practice, ada, Industries::NONE.with(Industry::Legal), today()).unwrap();
    people::say_not_levels(&desk.practice, ada, Levels::NONE.with(Level::Head), today()).unwrap();
    let roster = desk.rosters.of(&desk.practice, desk.client).unwrap();
    let member = roster.member(ada).unwrap();
    let (known, not) = roster.industries(member);
    assert!(known.is_empty() && not.contains(Industry::Retail) && not.contains(Industry::Legal));
    assert!(member.person.said.not_levels.contains(Level::Head));
}

#[test]
fn a_title_that_says_the_level_is_the_reason_though_other_levels_were_ruled_out() {
    let desk = Desk::new();
    desk.people("Ada Brandt, , Corvane");
    let ada = desk.person("Ada Brandt");
    let said = "you said so on 23 November";
    people::say_not_levels(&desk.practice, ada, Levels::NONE.with(Level::Vp), today()).unwrap();
    assert_eq!((view(&desk, "Ada Brandt").level, view(&desk, "Ada Brandt").level_why.as_str()), (None, said));
    people::edit(&desk.practice, ada, PersonField::Title, "VP Sales", None).unwrap();
    let seen = view(&desk, "Ada Brandt");
    assert_eq!(seen.level, Some(Level::Vp));
    assert!(seen.level_why.contains("VP"), "the title is the reason, not {:?}", seen.level_why);
    people::correct_level(&desk.practice, ada, Some(Level::Head), today()).unwrap();
    assert_eq!(view(&desk, "Ada Brandt").level_why, said);
}

#[test]
fn what_is_found_about_somebody_follows_every_word_that_is_corrected() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP Sales, Roche\nBo Carlsen, Head of Brand, Nestlé");
    let ada = desk.person("Ada Brandt");
    let kept = || format!("{:?}", desk.rosters.of(&desk.practice, desk.client).unwrap().members());
    let afresh = || format!("{:?}", Rosters::default().of(&desk.practice, desk.client).unwrap().members());
    for (field, value) in [
        (PersonField::Title, "Head of Sales"),
        (PersonField::Company, "Unilever"),
        (PersonField::LastName, "Zimmer"),
        (PersonField::FirstName, "Änne"),
        (PersonField::Email, "ada@example.org"),
    ] {
        let before = kept();
        people::edit(&desk.practice, ada, field, value, None).unwrap();
        assert_ne!(kept(), before, "{field:?}");
        assert_eq!(kept(), afresh(), "{field:?}");
    }
    people::remove(&desk.practice, desk.client, &[ada]).unwrap();
    desk.people("Chi Deng, VP Product, SAP");
    assert_eq!(kept(), afresh(), "one is gone, another came");
}

#[test]
fn a_link_or_an_e_mail_corrected_by_hand_survives_the_same_file_which_adds_nobody() {
    let csv = connections(&["Ada,Brandt,https://www.linkedin.com/in/ada-brandt,ada@example.org,Roche,VP Sales,"]);
    let desk = Desk::new();
    desk.import(&csv);
    let ada = desk.person("Ada Brandt");
    for (field, value) in [
        (PersonField::ProfileUrl, "https://www.linkedin.com/in/adelaide-brandt"),
        (PersonField::Email, "adelaide@example.org"),
    ] {
        people::edit(&desk.practice, ada, field, value, None).unwrap();
    }
    assert_eq!(desk.import(&csv), BroughtIn { added: 0, changed: 0, unchanged: 1 });
    let seen = view(&desk, "Ada Brandt");
    assert_eq!(
        (seen.profile_url.as_str(), seen.email.as_str()),
        ("https://www.linkedin.com/in/adelaide-brandt", "adelaide@example.org")
    );
    assert_eq!(desk.names(), ["Ada Brandt"]);
}

#[test]
fn a_company_must_be_named_before_something_is_said_about_it() {
    let desk = Desk::new();
    desk.people("Ada Brandt");
    let said = people::correct_industries(
        &desk.practice,
        desk.person("Ada Brandt"),
        Some(Industries::NONE.with(Industry::Legal)),
        today(),
    );
    assert!(matches!(said, Err(Error::Invalid(_))), "else it would be said of everybody without a company");
}

#[test]
fn another_clients_people_are_out_of_reach() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP, Roche");
    let other = askwell_core::client::create(&desk.practice, "Tom Other", "", now()).unwrap().id;
    assert_eq!(people::remove(&desk.practice, other, &[desk.person("Ada Brandt")]).unwrap(), 0);
    assert_eq!(desk.names(), ["Ada Brandt"]);
    desk.import(&connections(&[BO]));
    let plan = people::known(&desk.practice, other).unwrap();
    assert!(plan.is_empty(), "and no import of one client merges with another's");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_is_brought_in_comes_back_out_and_undo_leaves_nothing(rows in proptest::collection::vec(("[A-Z][a-z]{1,8}", "[A-Z][a-z]{1,8}", "\\PC{0,40}", "\\PC{0,40}"), 1..12)) {
        let desk = Desk::new();
        let mut writer = csv_of(&rows);
        writer.insert_str(0, "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
        let done = desk.import(&writer);
        prop_assert_eq!(desk.names().len(), usize::try_from(done.added).unwrap());
        desk.practice.undo().unwrap();
        prop_assert!(desk.names().is_empty());
    }
}

fn csv_of(rows: &[(String, String, String, String)]) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let line = |(n, (first, last, company, title)): (usize, &(String, String, String, String))| {
        format!("{first},{last},https://www.linkedin.com/in/p{n},,{},{},12 Mar 2023", quoted(company), quoted(title))
    };
    rows.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_pasted_is_kept_with_its_form_of_address_and_two_addresses_are_two_people() {
    let desk = Desk::new();
    let text = "Name; Title; Company\nBrandt, Dr. Ada; VP; Roche\n\"West, Jo\" <jo@w.example>; Jo West <jo2@w.example>; Jo West <JO@w.example>\n";
    let done = people::add(&desk.practice, desk.client, text, now()).unwrap();
    assert_eq!((done.added, done.already, done.faults, done.headings), (3, 1, 0, 1), "one address in two cases is one");
    assert_eq!(desk.names(), ["Dr. Ada Brandt", "Jo West", "Jo West"]);
    let ada = view(&desk, "Dr. Ada Brandt");
    assert_eq!([ada.honorific, ada.first_name, ada.last_name], ["Dr.", "Ada", "Brandt"]);
    let roster = desk.rosters.of(&desk.practice, desk.client).unwrap();
    let member = roster.member(desk.person("Dr. Ada Brandt")).unwrap();
    assert_eq!(member.person.greeting(), "Ada", "a first message greets the first name");
    assert!(member.name_key.starts_with("ada"), "and lists are not sorted by Dr.");
    people::edit(&desk.practice, member.person.id, PersonField::Honorific, "Prof.", None).unwrap();
    assert_eq!(view(&desk, "Prof. Ada Brandt").honorific, "Prof.");
}
