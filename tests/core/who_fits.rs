//! From the wishes to the names: the yes, who fits and why, the pile to decide.

use askwell_core::Error;
use askwell_core::client;
use askwell_core::criteria::{
    self, Answer, Decided, DecisionAbout, Dimension, FitPage, FitQuery, FitShow, FitSort, How, Stance,
};
use askwell_core::people;
use askwell_core::vocabulary::PersonId;
use askwell_support::{Desk, Wishes, now, today};

const PEOPLE: &str = "Ada Brandt, VP Sales, Roche
Bo Carlsen, Senior Vice President, Unilever
Cleo Dorn, Vice President, Hadley Group
Dov Engel, VP Operations, Hadley Group
Eva Falk, Brand Manager, Unilever
Finn Gold, , Novartis
Gro Holm, Assistant to the VP, Roche";

fn page(desk: &Desk, query: &FitQuery) -> FitPage {
    criteria::who_fits(&desk.practice, &desk.rosters, desk.client, query, 0, 100, &desk.texts, today()).unwrap()
}

fn names(page: &FitPage) -> Vec<&str> {
    page.rows.iter().map(|r| r.name.as_str()).collect()
}

fn next(desk: &Desk, skipped: &[Decided]) -> Option<criteria::Decision> {
    criteria::next_decision(&desk.practice, &desk.rosters, desk.client, skipped, &desk.texts).unwrap()
}

fn decide(desk: &Desk, person: PersonId, about: DecisionAbout, answer: Option<&str>) -> Result<(), Error> {
    criteria::decide(&desk.practice, &desk.rosters, desk.client, person, about, answer, today())
}

fn story() -> Desk {
    let desk = Desk::new();
    desk.people(PEOPLE).agreed(Wishes::of_the_story());
    desk
}

#[test]
fn names_and_counts_come_only_after_the_yes_and_a_change_asks_again() {
    let desk = Desk::new();
    desk.people(PEOPLE).wished(Wishes::of_the_story());
    let asked = |desk: &Desk| {
        criteria::who_fits(&desk.practice, &desk.rosters, desk.client, &FitQuery::default(), 0, 9, &desk.texts, today())
    };
    assert!(matches!(asked(&desk), Err(Error::NotAgreed)));
    let sentence =
        "So you want to talk to VPs who work for any company in the pharma, CPG or tech industries, correct?";
    criteria::agree(&desk.practice, desk.client, How::Clicked, sentence, &desk.texts, now().to_utc()).unwrap();
    assert!(asked(&desk).is_ok());
    criteria::set_stance(&desk.practice, desk.client, Dimension::Company, Stance::Open).unwrap();
    assert!(matches!(asked(&desk), Err(Error::NotAgreed)), "a later change asks again");
    desk.practice.undo().unwrap();
    assert!(asked(&desk).is_ok(), "taken back, the yes is in force again");

    let desk = desk.reopened();
    let view = criteria::read(&desk.practice, desk.client, &desk.texts).unwrap();
    let agreed = view.agreed.expect("it is kept");
    assert_eq!((agreed.sentence.as_str(), agreed.said_at, agreed.how), (sentence, now().to_utc(), How::Clicked));
}

#[test]
fn a_sentence_that_no_longer_stands_there_is_not_agreed_to() {
    let desk = Desk::new();
    desk.wished(Wishes::of_the_story());
    let other = "So you want to talk to directors, correct?";
    assert!(matches!(
        criteria::agree(&desk.practice, desk.client, How::Aloud, other, &desk.texts, now().to_utc()),
        Err(Error::Stale)
    ));
    let view = criteria::read(&desk.practice, desk.client, &desk.texts).unwrap();
    assert!(view.agreed.is_none() && view.earlier.is_empty(), "nothing was kept");
}

#[test]
fn three_answers_each_with_a_reason_per_dimension() {
    let desk = story();
    let all = page(&desk, &FitQuery::default());
    assert_eq!((all.counts.yes, all.counts.to_decide, all.counts.no, all.total), (2, 3, 2, 7), "{:?}", names(&all));
    assert_eq!(names(&all)[..2], ["Ada Brandt", "Bo Carlsen"], "those who fit come first");
    for row in &all.rows {
        let asked: Vec<Dimension> = row.reasons.iter().map(|r| r.dimension).collect();
        assert_eq!(
            asked,
            [Dimension::Level, Dimension::Industry, Dimension::Company],
            "{}: what she said something about",
            row.name
        );
        assert!(row.reasons.iter().all(|r| !r.why.is_empty()));
        let worst = row.reasons.iter().map(|r| r.answer).max().unwrap();
        assert_eq!(row.answer, worst, "{}: one no is a no, else one unknown is to decide", row.name);
    }
    let ada = &all.rows[0];
    assert!(
        ada.reasons[0].why.contains("“VP”")
            || ada.reasons[0].why.contains("'VP'")
            || ada.reasons[0].why.contains("‘VP’"),
        "{}",
        ada.reasons[0].why
    );
    assert!(ada.reasons[1].why.contains("Roche is in the company directory"), "{}", ada.reasons[1].why);
}

#[test]
fn one_answer_decides_for_everybody_at_the_company_and_one_undo_takes_it_back() {
    let desk = story();
    let question = next(&desk, &[]).unwrap();
    assert_eq!(
        (question.about, question.company.as_str(), question.left),
        (DecisionAbout::Industry, "Hadley Group", 2)
    );
    let labels: Vec<&str> = question.choices.iter().map(|c| c.label.as_str()).collect();
    assert_eq!(labels, ["pharma", "CPG", "tech"], "in her words");
    decide(&desk, question.person, question.about, Some("technology")).unwrap();
    assert_eq!(page(&desk, &FitQuery::default()).counts.yes, 4, "both who work there");
    let person = next(&desk, &[]).unwrap();
    assert_eq!((person.about, person.name.as_str(), person.left), (DecisionAbout::Level, "Finn Gold", 1));
    decide(&desk, person.person, person.about, None).unwrap();
    assert!(next(&desk, &[]).is_none(), "the pile is done");
    desk.practice.undo().unwrap();
    desk.practice.undo().unwrap();
    assert_eq!(page(&desk, &FitQuery::default()).counts.to_decide, 3);
}

#[test]
fn none_of_these_is_a_no_for_these_and_stays_open_for_others() {
    let desk = story();
    let question = next(&desk, &[]).unwrap();
    decide(&desk, question.person, question.about, None).unwrap();
    assert_eq!(page(&desk, &FitQuery::default()).counts.to_decide, 1);
    desk.agreed(Wishes::default().any_of(Dimension::Industry, &[("insurance", "insurance")]));
    assert_eq!(next(&desk, &[]).unwrap().company, "Hadley Group", "it may still be an insurer");
}

#[test]
fn only_what_was_asked_can_be_answered_and_only_about_the_client_s_own_people() {
    let desk = story();
    let question = next(&desk, &[]).unwrap();
    for (about, key) in [
        (DecisionAbout::Industry, "insurance"),
        (DecisionAbout::Industry, "vp"),
        (DecisionAbout::Industry, ""),
        (DecisionAbout::Level, "director"),
    ] {
        assert!(matches!(decide(&desk, question.person, about, Some(key)), Err(Error::Stale)), "{key}: none of hers");
    }
    let other = client::create(&desk.practice, "Jo Lind", "Director", now()).unwrap().id;
    people::add(&desk.practice, other, "Ida Jung, VP, Corvane", now()).unwrap();
    let theirs = desk.rosters.of(&desk.practice, other).unwrap().members()[0].person.id;
    for person in [theirs, PersonId(999_999)] {
        for answer in [Some("technology"), None] {
            assert!(matches!(decide(&desk, person, DecisionAbout::Industry, answer), Err(Error::Gone(_))));
        }
    }
    desk.agreed(
        Wishes::default().any_of(Dimension::Industry, &[("insurance", "insurance")]).no_preference(Dimension::Level),
    );
    assert!(
        matches!(decide(&desk, question.person, DecisionAbout::Level, None), Err(Error::Stale)),
        "no level was asked for"
    );
    assert_eq!(next(&desk, &[]).unwrap().company, "Hadley Group", "nothing was kept of all that");
}

#[test]
fn who_lacks_a_company_or_a_title_is_told_what_to_add() {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP Sales\nBo Carlsen, VP, Hadley Group\nCleo Dorn, , Hadley Group");
    desk.agreed(
        Wishes::default()
            .any_of(Dimension::Industry, &[("technology", "tech")])
            .any_of(Dimension::Company, &[("Hadley Group", "Hadley Group")])
            .any_of(Dimension::Title, &[("VP", "VP")]),
    );
    let page = page(&desk, &FitQuery { sort: FitSort::Name, ..FitQuery::default() });
    let why = |name: &str| -> Vec<&str> {
        let row = page.rows.iter().find(|r| r.name == name).expect("she is there");
        row.reasons.iter().filter(|r| r.answer == Answer::ToDecide).map(|r| r.why.as_str()).collect()
    };
    let add = "company not known: add it to decide";
    assert_eq!(why("Ada Brandt"), [add, add], "industry and company");
    assert_eq!(why("Bo Carlsen"), ["industry not known"], "which is asked about");
    assert_eq!(why("Cleo Dorn"), ["industry not known", "title not known: add it to decide"]);
}

#[test]
fn only_what_an_answer_can_settle_is_asked() {
    let desk = Desk::new();
    desk.people("Ada Brandt\nBo Carlsen, VP Sales").agreed(Wishes::of_the_story());
    let page = page(&desk, &FitQuery::default());
    assert_eq!(page.counts.to_decide, 2, "nobody is dropped in silence");
    assert!(next(&desk, &[]).is_none(), "no answer would settle it: the company is missing");
    let why = &page.rows[0].reasons[1].why;
    assert!(why.contains("add it to decide"), "so the reason says what would: {why}");
}

#[test]
fn what_is_left_open_comes_back_later() {
    let desk = story();
    let first = next(&desk, &[]).unwrap();
    let skipped = [Decided { person: first.person, about: first.about }];
    let second = next(&desk, &skipped).unwrap();
    assert_eq!(
        (second.name.as_str(), second.left),
        ("Finn Gold", 1),
        "the other at the same company is left open with her"
    );
    assert_eq!(next(&desk, &[]).unwrap(), first);
}

#[test]
fn the_list_is_searched_filtered_sorted_and_cut_into_pages() {
    let desk = story();
    let by = |sort, descending| FitQuery { sort, descending, ..FitQuery::default() };
    assert_eq!(names(&page(&desk, &by(FitSort::Name, true)))[0], "Gro Holm");
    assert_eq!(names(&page(&desk, &by(FitSort::Company, false)))[0], "Cleo Dorn");
    let search = FitQuery { search: "UNILEVER vice".to_owned(), ..FitQuery::default() };
    let found = page(&desk, &search);
    assert_eq!((names(&found), found.total, found.counts.yes), (vec!["Bo Carlsen"], 1, 2), "the counts are of all");
    let open = page(&desk, &FitQuery { show: FitShow::ToDecide, ..FitQuery::default() });
    assert!(open.rows.iter().all(|r| r.answer == Answer::ToDecide) && open.total == 3);
    let whole = page(&desk, &FitQuery::default());
    let second = criteria::who_fits(
        &desk.practice,
        &desk.rosters,
        desk.client,
        &FitQuery::default(),
        3,
        2,
        &desk.texts,
        today(),
    )
    .unwrap();
    assert_eq!(names(&second), names(&whole)[3..5], "a page is a stretch of the same list");
    let beyond = criteria::who_fits(
        &desk.practice,
        &desk.rosters,
        desk.client,
        &FitQuery::default(),
        999,
        9,
        &desk.texts,
        today(),
    )
    .unwrap();
    assert!(beyond.rows.is_empty());
}
