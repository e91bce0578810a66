//! From the wishes to the names: the yes, who fits and why, the pile to decide.

use askwell_core::Error;
use askwell_core::client;
use askwell_core::criteria::{
    self, Answer, Decided, DecisionAbout, Dimension, FitPage, FitQuery, FitShow, FitSort, How, Stance,
};
use askwell_core::people;
use askwell_core::vocabulary::PersonId;
use askwell_core::{handout, shortlist};
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
    criteria::decide(&desk.practice, &desk.rosters, desk.client, &[person], (about, answer), today())
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
        (question.about, question.items[0].company.as_str(), question.left),
        (DecisionAbout::Industry, "Hadley Group", 2)
    );
    let labels: Vec<&str> = question.choices.iter().map(|c| c.label.as_str()).collect();
    assert_eq!(labels, ["pharma", "CPG", "tech"], "in her words");
    decide(&desk, question.items[0].person, question.about, Some("technology")).unwrap();
    assert_eq!(page(&desk, &FitQuery::default()).counts.yes, 4, "both who work there");
    let person = next(&desk, &[]).unwrap();
    assert_eq!((person.about, person.items[0].name.as_str(), person.left), (DecisionAbout::Level, "Finn Gold", 1));
    decide(&desk, person.items[0].person, person.about, None).unwrap();
    assert!(next(&desk, &[]).is_none(), "the pile is done");
    desk.practice.undo().unwrap();
    desk.practice.undo().unwrap();
    assert_eq!(page(&desk, &FitQuery::default()).counts.to_decide, 3);
}

/// What is asked next, one question after another, everything left open: the shared word, the companies or the person, how many people
/// an answer settles.
fn walk(desk: &Desk) -> Vec<(String, Vec<String>, u32)> {
    let mut skipped: Vec<Decided> = Vec::new();
    let mut asked = Vec::new();
    while let Some(question) = next(desk, &skipped) {
        let about = |item: &criteria::DecisionItem| match question.about {
            DecisionAbout::Industry => item.company.clone(),
            DecisionAbout::Level => item.name.clone(),
        };
        let settles = question.items.iter().map(|item| item.settles).sum();
        asked.push((question.shared.clone(), question.items.iter().map(about).collect(), settles));
        skipped.extend(question.items.iter().map(|item| Decided { person: item.person, about: question.about }));
    }
    asked
}

const PILE: &str = "A A, VP, Hollis Bay Capital
B B, VP, Winterbourne Labs
C C, VP, Quill
D D, VP, Quill
E E, VP, Corvane Labs
F F, VP, Ostrander Foundry Europe
G G, VP, Ostrander Mills
H H, , Novartis
I I, VP, Corvane Labs";

#[test]
fn the_pile_is_asked_by_what_companies_share_the_likeliest_first_and_what_settles_most() {
    let desk = Desk::new();
    desk.people(PILE).agreed(Wishes::of_the_story());
    let named = |asked: &[(&str, &[&str], u32)]| -> Vec<(String, Vec<String>, u32)> {
        let owned = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
        asked.iter().map(|(shared, all, settles)| ((*shared).to_owned(), owned(all), *settles)).collect()
    };
    let expected = named(&[
        ("labs", &["Corvane Labs", "Winterbourne Labs"], 3),
        ("", &["Quill"], 2),
        ("ostrander", &["Ostrander Foundry Europe", "Ostrander Mills"], 2),
        ("", &["Hollis Bay Capital"], 1),
        ("", &["H H"], 1),
    ]);
    assert_eq!(walk(&desk), expected, "labs may be tech, capital is likely none of hers, a person comes last");
    let first = next(&desk, &[]).unwrap();
    assert_eq!((first.left, first.people_left), (7, 9), "companies and people that are left, and whom that settles");

    let both: Vec<PersonId> = first.items.iter().map(|item| item.person).collect();
    let answer = (first.about, Some("technology"));
    criteria::decide(&desk.practice, &desk.rosters, desk.client, &both, answer, today()).unwrap();
    assert_eq!(page(&desk, &FitQuery::default()).counts.yes, 3, "one answer for all that it was asked about");
    assert_eq!(desk.next_undo().as_deref(), Some("answered for 2 at once"));
    desk.practice.undo().unwrap();
    assert_eq!(walk(&desk), expected, "and one undo");
}

#[test]
fn a_pile_of_hundreds_is_few_questions_and_none_of_these_ends_it() {
    let desk = Desk::new();
    let many: Vec<String> =
        (0..255).map(|n| format!("P{n} Many, VP, House{n} {}", ["Labs", "Capital"][n % 2])).collect();
    desk.people(&many.join("\n")).people("Ada Brandt, VP, Roche\nFinn Gold, , Novartis").agreed(Wishes::of_the_story());
    let asked = walk(&desk);
    assert!(asked.len() < 60, "{} questions for 255 companies", asked.len());
    assert!(asked.iter().all(|(_, companies, _)| companies.len() <= 5), "and each can be read");
    assert_eq!(
        asked.iter().map(|(_, companies, _)| companies.len()).sum::<usize>(),
        256,
        "nobody is dropped in silence"
    );

    let first = next(&desk, &[]).unwrap();
    let open: Vec<Decided> =
        first.items.iter().map(|item| Decided { person: item.person, about: first.about }).collect();
    let settled = criteria::decide_rest(&desk.practice, &desk.rosters, desk.client, &open, today()).unwrap();
    assert_eq!(settled, 251, "all but those that were left open");
    assert_eq!(next(&desk, &[]).unwrap().items, first.items, "which may still be answered");
    assert_eq!(page(&desk, &FitQuery::default()).counts.yes, 1);
    desk.practice.undo().unwrap();
    assert_eq!(walk(&desk), asked, "one undo brings all of them back");
}

#[test]
fn none_of_these_is_a_no_for_these_and_stays_open_for_others() {
    let desk = story();
    let question = next(&desk, &[]).unwrap();
    decide(&desk, question.items[0].person, question.about, None).unwrap();
    assert_eq!(page(&desk, &FitQuery::default()).counts.to_decide, 1);
    desk.agreed(Wishes::default().any_of(Dimension::Industry, &[("insurance", "insurance")]));
    assert_eq!(next(&desk, &[]).unwrap().items[0].company, "Hadley Group", "it may still be an insurer");
}

#[test]
fn somebody_of_two_levels_is_said_to_be_both_and_first_what_met_the_criteria() {
    let desk = Desk::new();
    desk.people("Ada Brandt, Managing Director, Novartis\nBo Carlsen, VP Sales, Novartis");
    let summary = |desk: &Desk, name: &str| {
        let all = page(desk, &FitQuery::default());
        all.rows.into_iter().find(|row| row.name == name).expect("she is there").summary
    };
    let drawer = |desk: &Desk| {
        let asked_for = |client| criteria::levels_asked_for(&desk.practice, client);
        let ada = desk.person("Ada Brandt");
        people::read(&desk.practice, &desk.rosters, ada, asked_for, &desk.texts, today()).unwrap().level_label
    };
    let export = |desk: &Desk| {
        let listed = [desk.person("Ada Brandt")];
        shortlist::add(&desk.practice, desk.client, &listed, now()).unwrap();
        handout::lines(&desk.practice, &desk.rosters, desk.client, &desk.texts).unwrap().remove(0).level
    };
    let list = |desk: &Desk| {
        let asked_for = criteria::levels_asked_for(&desk.practice, desk.client).unwrap();
        let page = people::list(&desk.practice, &desk.rosters, (desk.client, asked_for), "", (0, 9), &desk.texts);
        page.unwrap().rows.remove(0).summary
    };
    assert_eq!((drawer(&desk).as_str(), export(&desk).as_str()), ("C-suite, also Director", "C-suite, also Director"));
    assert_eq!(list(&desk), "C-suite, also Director · pharma", "also before there are criteria");
    assert_eq!(people::look("Ada Brandt, Managing Director, Novartis", &desk.texts).lines[0].summary, list(&desk));

    let many = people::look("Cleo Diaz, VP Marketing | Speaker | Mum of three, Novartis", &desk.texts);
    assert_eq!(many.lines[0].summary, "VP, also Professional · pharma", "other beside a level says nothing");

    desk.agreed(Wishes::default().any_of(Dimension::Level, &[("director", "directors")]));
    let said = "Director, also C-suite";
    assert_eq!((drawer(&desk).as_str(), export(&desk).as_str()), (said, said), "one answer everywhere");
    assert_eq!((summary(&desk, "Ada Brandt"), list(&desk)), (format!("{said} · pharma"), format!("{said} · pharma")));
    assert_eq!(summary(&desk, "Bo Carlsen"), "VP · pharma", "who has one level has one");

    let both = [("director", "directors"), ("c_suite", "C-suite")];
    desk.agreed(Wishes::default().any_of(Dimension::Level, &both));
    assert_eq!(drawer(&desk), "C-suite and Director", "both met the criteria");
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
        assert!(
            matches!(decide(&desk, question.items[0].person, about, Some(key)), Err(Error::Stale)),
            "{key}: none of hers"
        );
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
        matches!(decide(&desk, question.items[0].person, DecisionAbout::Level, None), Err(Error::Stale)),
        "no level was asked for"
    );
    assert_eq!(next(&desk, &[]).unwrap().items[0].company, "Hadley Group", "nothing was kept of all that");
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
    let skipped = [Decided { person: first.items[0].person, about: first.about }];
    let second = next(&desk, &skipped).unwrap();
    assert_eq!(
        (second.items[0].name.as_str(), second.left),
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
