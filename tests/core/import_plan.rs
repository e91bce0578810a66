//! Merging a sheet with the people who are already here: one test for each rule.

use askwell_core::people::import::{Ask, Field, Fields, Known, Plan, Row, Sheet, Whom, Why, plan};
use askwell_core::vocabulary::PersonId;
use chrono::NaiveDate;
use proptest::prelude::*;

fn day(n: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2023, 1, n)
}

fn row(name: &str) -> Row {
    let (first, last) = name.split_once(' ').unwrap_or((name, ""));
    Row { first_name: first.into(), last_name: last.into(), ..Row::default() }
}

fn works(row: Row, title: &str, company: &str) -> Row {
    Row { title: title.into(), company: company.into(), ..row }
}

fn at(row: Row, slug: &str) -> Row {
    Row { profile_url: format!("https://www.linkedin.com/in/{slug}"), ..row }
}

fn mail(row: Row, email: &str) -> Row {
    Row { email: email.into(), ..row }
}

fn on(row: Row, n: u32) -> Row {
    Row { connected_on: day(n), ..row }
}

/// Somebody as an import leaves them.
fn imported(id: u32, row: &Row) -> Known {
    Known {
        id: PersonId(id),
        first_name: row.first_name.clone(),
        last_name: row.last_name.clone(),
        title: row.title.clone(),
        company: row.company.clone(),
        email: row.email.clone(),
        profile_url: row.profile_url.clone(),
        connected_on: row.connected_on,
        file_title: row.title.clone(),
        file_company: row.company.clone(),
        file_profile_url: row.profile_url.clone(),
        file_email: row.email.clone(),
        by_hand: Fields::NONE,
    }
}

/// Somebody as quick entry leaves them.
fn typed(id: u32, row: &Row) -> Known {
    let by_hand = Fields::NONE.with(Field::FirstName).with(Field::LastName).with(Field::Title).with(Field::Company);
    Known {
        file_title: String::new(),
        file_company: String::new(),
        file_profile_url: String::new(),
        file_email: String::new(),
        by_hand,
        ..imported(id, row)
    }
}

fn sheet(rows: Vec<Row>) -> Sheet {
    Sheet { total: rows.len(), rows, ..Sheet::default() }
}

/// The plan for these rows, which accounts for each of them once.
fn planned(known: &[Known], rows: &[Row]) -> Plan {
    let sheet = sheet(rows.to_vec());
    let plan = plan(known, &sheet);
    let mut seen: Vec<usize> = plan.new.clone();
    seen.extend(plan.same.iter().map(|s| s.0));
    seen.extend(plan.changed.iter().map(|c| c.row));
    seen.extend(plan.ask.iter().map(|a| a.row));
    seen.extend(plan.repeats.iter().map(|r| r.row));
    seen.sort_unstable();
    assert_eq!(seen, (0..rows.len()).collect::<Vec<_>>(), "every row is in exactly one list: {plan:?}");
    let mut people: Vec<PersonId> = plan
        .same
        .iter()
        .map(|s| s.1)
        .chain(plan.changed.iter().map(|c| c.person))
        .chain(plan.ask.iter().filter_map(|a| match a.whom {
            Whom::Known(id) => Some(id),
            Whom::Row(_) => None,
        }))
        .collect();
    people.sort_unstable();
    let before = people.len();
    people.dedup();
    assert_eq!(people.len(), before, "nobody is given to two rows: {plan:?}");
    plan
}

/// Row `row` asks whether it is somebody known.
fn asks(row: usize, id: u32, why: Why) -> Ask {
    Ask { row, whom: Whom::Known(PersonId(id)), why }
}

/// Row `row` asks whether it is the person of an earlier row.
fn asks_within(row: usize, earlier: usize, why: Why) -> Ask {
    Ask { row, whom: Whom::Row(earlier), why }
}

fn repeats(plan: &Plan) -> Vec<(usize, usize)> {
    plan.repeats.iter().map(|repeat| (repeat.row, repeat.earlier)).collect()
}

fn is_same(plan: &Plan) -> bool {
    plan.same.len() == 1 && plan.new.is_empty()
}

#[test]
fn an_empty_practice_makes_everyone_new() {
    let plan = planned(&[], &[on(row("Ada West"), 1), on(row("Jo East"), 1)]);
    assert_eq!(plan.new, [0, 1]);
}

#[test]
fn the_profile_address_merges_however_it_is_written() {
    let here = Row { profile_url: "https://www.linkedin.com/in/zo%C3%AB-west".into(), ..row("Zoë West") };
    for url in [
        "http://linkedin.com/in/zoë-west",
        "https://de.linkedin.com/in/Zo%c3%ab-West/",
        "HTTPS://WWW.LinkedIn.com/in/zo%C3%AB-west/?trk=people#top",
        "linkedin.com/in/zoe\u{308}-west/de",
        "https://m.linkedin.com:443/in/zo%C3%AB-west",
    ] {
        let plan = planned(&[imported(7, &here)], &[Row { profile_url: url.into(), ..row("Zoë West") }]);
        assert_eq!(plan.same, [(0, PersonId(7))], "{url} is the same address");
    }
    for url in [
        "https://www.linkedin.com/in/zoe-west",
        "https://www.linkedin.com/in/",
        "https://www.linkedin.com/",
        "in/zo%C3%AB-west",
    ] {
        let plan = planned(&[imported(7, &here)], &[Row { profile_url: url.into(), ..row("Zoë West") }]);
        assert_eq!(plan.new, [0], "{url} is not");
    }
}

#[test]
fn an_address_that_names_nobody_merges_nobody() {
    let nobody = |name| Row { profile_url: "https://www.linkedin.com/".into(), ..row(name) };
    let plan = planned(&[], &[nobody("Ada West"), nobody("Jo East")]);
    assert_eq!(plan.new, [0, 1], "the front page of LinkedIn is no profile");
}

#[test]
fn without_an_address_the_email_merges_without_regard_to_case() {
    let plan = planned(
        &[imported(7, &mail(row("Ada West"), "ada@west.example"))],
        &[mail(row("Ada West"), "Ada@West.EXAMPLE")],
    );
    assert!(is_same(&plan), "{plan:?}");
}

#[test]
fn without_both_the_full_name_with_the_day_of_connecting_merges() {
    let here = imported(7, &on(row("Ada West"), 1));
    assert!(
        is_same(&planned(std::slice::from_ref(&here), &[on(row("ada  WEST"), 1)])) || {
            // Another way of writing the name is a change of the same person.
            planned(std::slice::from_ref(&here), &[on(row("ADA WEST"), 1)]).changed.len() == 1
        }
    );
    assert_eq!(planned(&[here], &[on(row("Ada West"), 2)]).new, [0], "another day is another person");
}

#[test]
fn two_addresses_of_profiles_never_merge_by_themselves() {
    let one = at(mail(on(works(row("Ada West"), "VP", "Acme"), 1), "ada@west.example"), "ada-1");
    let other = at(one.clone(), "ada-2");
    assert_eq!(planned(&[], &[one.clone(), other.clone()]).new, [0, 1], "within one file they are two people");
    assert_eq!(
        planned(&[imported(7, &one)], &[one.clone(), other.clone()]).new,
        [1],
        "and where the first is there too"
    );
    let alone = planned(&[imported(7, &one)], std::slice::from_ref(&other));
    assert_eq!(alone.ask, [asks(0, 7, Why::Profile)], "an address can be changed between two exports: all else agrees");
    for (differs, why) in [
        (mail(on(other.clone(), 2), "other@west.example"), "another day and another e-mail"),
        (mail(works(other.clone(), "CFO", "Fenwold"), ""), "a name and a day can be shared"),
        (
            at(mail(on(works(row("Jo East"), "VP", "Acme"), 1), "ada@west.example"), "jo"),
            "an office's e-mail can be, too",
        ),
        (at(works(row("Ada West"), "CFO", "Acme"), "ada-2"), "name and company can be, too"),
    ] {
        assert_eq!(planned(&[imported(7, &one)], &[differs]).new, [0], "{why}");
    }
}

#[test]
fn a_name_alone_never_merges() {
    let here = imported(7, &works(row("Ada West"), "VP", "Acme"));
    assert_eq!(planned(std::slice::from_ref(&here), &[row("Ada West")]).new, [0], "without a company");
    assert_eq!(planned(&[here], &[works(row("Ada West"), "VP", "Other")]).new, [0], "with another company");
    assert_eq!(planned(&[], &[row("Ada West"), row("Ada West")]).new, [0, 1], "nor within the file");
}

#[test]
fn a_name_that_was_typed_and_nothing_else_asks_and_one_from_a_file_is_found_again() {
    let rows = [row("Ada West")];
    let plan = planned(&[typed(7, &rows[0])], &rows);
    assert_eq!((plan.ask, plan.same), (vec![asks(0, 7, Why::Name)], vec![]), "she may be anybody of that name");
    let both = [typed(7, &rows[0]), imported(8, &rows[0])];
    assert_eq!(planned(&both, &rows).same, [(0, PersonId(8))], "the file a second time, after the answer was no");
    let titled = works(row("Ada West"), "VP", "");
    assert_eq!(planned(&[typed(7, &rows[0])], &[titled]).new, [0], "who is said to be more is not asked about");
}

#[test]
fn an_address_corrected_by_hand_is_not_lost_and_the_same_file_adds_nobody() {
    let file = at(mail(works(row("Ada West"), "VP", "Acme"), "a@west.example"), "ada");
    let mut here = imported(7, &file);
    here.profile_url = "https://www.linkedin.com/in/adelaide".into();
    here.email = "adelaide@west.example".into();
    here.by_hand = [Field::ProfileUrl, Field::Email].into_iter().collect();
    let here = std::slice::from_ref(&here);
    assert!(is_same(&planned(here, std::slice::from_ref(&file))), "the same file");
    for (row, why) in [
        (at(row("Ada West"), "ada"), "the file's profile alone"),
        (at(row("Ada West"), "adelaide"), "the corrected profile alone"),
        (mail(row("Ada West"), "a@west.example"), "the file's e-mail alone"),
        (mail(row("Ada West"), "adelaide@west.example"), "the corrected e-mail alone"),
    ] {
        let plan = planned(here, &[row]);
        assert!(is_same(&plan), "{why}: {plan:?}");
    }
    let other = at(mail(row("Ada West"), "a@west.example"), "another-ada");
    assert_eq!(planned(here, &[other]).ask, [asks(0, 7, Why::Profile)], "another profile is never merged by itself");
}

#[test]
fn an_address_entered_by_hand_tells_nobody_apart() {
    let file = on(works(row("Ada West"), "VP", "Acme"), 1);
    let mut here = imported(7, &file);
    here.profile_url = "https://www.linkedin.com/in/adelaide".into();
    here.by_hand = Fields::NONE.with(Field::ProfileUrl);
    let here = std::slice::from_ref(&here);
    assert!(is_same(&planned(here, &[at(file.clone(), "ada")])), "another address than the one that was entered");
    let mut bare = imported(8, &works(row("Ada West"), "", ""));
    bare.profile_url = "https://www.linkedin.com/in/adelaide".into();
    bare.title = "VP".into();
    bare.company = "Acme".into();
    bare.by_hand = [Field::ProfileUrl, Field::Title, Field::Company].into_iter().collect();
    bare.file_profile_url = String::new();
    let plan = planned(&[bare], &[row("Ada West")]);
    assert!(is_same(&plan), "nor does it hide a person of whom the file said a name only: {plan:?}");
}

#[test]
fn the_file_goes_before_the_correction_when_both_are_in_the_sheet() {
    let rows = [at(row("Ada West"), "ada-1"), at(row("Ada West"), "ada-2")];
    let (mut one, other) = (imported(1, &rows[0]), imported(2, &rows[1]));
    one.profile_url.clone_from(&other.profile_url);
    one.by_hand = Fields::NONE.with(Field::ProfileUrl);
    for known in [[one.clone(), other.clone()], [other, one]] {
        assert_eq!(planned(&known, &rows).same, [(0, PersonId(1)), (1, PersonId(2))]);
    }
}

#[test]
fn name_and_company_alone_ask() {
    let here = typed(7, &works(row("Ada West"), "VP Sales", "Acme"));
    let file = at(on(works(row("Ada West"), "VP Sales", "ACME"), 1), "ada");
    let plan = planned(&[here], &[file.clone(), at(file, "another-ada")]);
    assert_eq!(plan.ask, [asks(0, 7, Why::Company)], "each person is asked about once");
    assert_eq!(plan.new, [1]);
}

#[test]
fn name_and_company_ask_by_the_company_that_is_shown_and_by_the_file_s() {
    let mut here = imported(7, &works(row("Ada West"), "VP", "Acme Intl"));
    here.company = "Acme".into();
    here.by_hand = Fields::NONE.with(Field::Company);
    for company in ["Acme", "Acme Intl"] {
        let plan = planned(std::slice::from_ref(&here), &[on(works(row("Ada West"), "VP", company), 1)]);
        assert_eq!(plan.ask.len(), 1, "{company}");
    }
}

#[test]
fn a_name_corrected_by_hand_is_asked_about_and_not_added_again() {
    let file = on(works(row("A. West"), "VP", "Acme"), 1);
    let mut here = imported(7, &file);
    here.first_name = "Ada".into();
    here.by_hand = Fields::NONE.with(Field::FirstName);
    assert_eq!(
        planned(&[here], &[file]).ask,
        [asks(0, 7, Why::Renamed)],
        "same day, same company, and the name was corrected"
    );
}

#[test]
fn letters_behind_a_name_make_nobody_else_of_somebody_whose_address_changed() {
    let before = on(at(works(row("Ada West"), "VP", "Acme"), "ada-west-1"), 1);
    for name in ["Ada West, MBA", "Ada West"] {
        let after = on(at(works(row(name), "VP", "Acme"), "adawest"), 1);
        let there = planned(&[imported(7, &before)], std::slice::from_ref(&after));
        assert_eq!(there.ask, [asks(0, 7, Why::Profile)], "{name}");
        let back = planned(&[imported(7, &after)], std::slice::from_ref(&before));
        assert_eq!(back.ask, [asks(0, 7, Why::Profile)], "and back from {name}");
    }
}

#[test]
fn two_rows_with_one_key_are_one_person() {
    let by_url = [at(works(row("Ada West"), "VP", "Acme"), "ada"), at(works(row("Ada West"), "CEO", "Other"), "ada")];
    assert_eq!(repeats(&planned(&[], &by_url)), [(1, 0)], "one address");
    let by_mail = [mail(row("Ada West"), "a@west.example"), mail(row("ada west"), "A@west.example")];
    assert_eq!(repeats(&planned(&[], &by_mail)), [(1, 0)], "one e-mail address and one name");
    let by_day = [on(row("Ada West"), 1), on(row("Ada West"), 1), on(row("Ada West"), 2)];
    let plan = planned(&[], &by_day);
    assert_eq!((repeats(&plan), plan.new), (vec![(1, 0)], vec![0, 2]), "one name on one day");
    let namesakes = [mail(on(row("Ada West"), 1), "a@west.example"), mail(on(row("Ada West"), 1), "b@west.example")];
    assert_eq!(planned(&[], &namesakes).new, [0, 1], "two e-mail addresses in one file are two people");
}

#[test]
fn an_office_s_address_is_shared_by_two_people_and_a_changed_name_asks() {
    let office = |name| mail(row(name), "info@atelier.example");
    let plan = planned(&[], &[office("Ada Winterfeld"), office("Jo Halbritter")]);
    assert_eq!(plan.new, [0, 1], "two names that have nothing in common are two people");
    let known = [imported(7, &office("Ada Winterfeld"))];
    assert_eq!(planned(&known, &[office("Jo Halbritter")]).new, [0], "and not the one who is here");
    let both = planned(&known, &[office("Jo Halbritter"), office("Ada Winterfeld")]);
    assert_eq!((both.new, both.same), (vec![0], vec![(1, PersonId(7))]), "in whatever order");
    for name in ["Ada Brandt", "A. Winterfeld", "Winterfeld Ada", "Adawinterfeld", "Ada Winterfeld, PhD"] {
        assert_eq!(planned(&known, &[office(name)]).ask, [asks(0, 7, Why::Email)], "{name} may be Ada");
        let within = planned(&[], &[office("Ada Winterfeld"), office(name)]);
        assert_eq!((within.ask, within.new), (vec![asks_within(1, 0, Why::Email)], vec![0]), "{name}, in one file");
    }
    let team = |name| Row { profile_url: "https://atelier.example/team".into(), ..row(name) };
    let plan = planned(&[], &[team("Ada Winterfeld"), team("Jo Halbritter")]);
    assert_eq!(plan.new, [0, 1], "nor does a page that two share make them one");
    let plan = planned(&[imported(7, &team("Ada Winterfeld"))], &[team("Jo Halbritter")]);
    assert_eq!(plan.new, [0], "nor the one who is here");
    let particle = planned(&[imported(7, &office("Ada de Winter"))], &[office("Jo de Groot")]);
    assert_eq!(particle.new, [0], "a particle is no name");
}

#[test]
fn a_name_and_a_day_are_shared_by_two_people_where_their_jobs_differ() {
    let ada = |title, company| on(works(row("Ada West"), title, company), 1);
    for (title, company) in [("VP", "Fenwold"), ("CFO", "Acme")] {
        let plan = planned(&[], &[ada("VP", "Acme"), ada(title, company)]);
        assert_eq!((plan.ask, plan.new), (vec![asks_within(1, 0, Why::Day)], vec![0]), "{title} at {company}");
    }
    let known = [imported(7, &ada("VP", "Acme"))];
    assert_eq!(planned(&known, &[ada("VP", "Fenwold")]).ask, [asks(0, 7, Why::Day)], "she may have moved");
    assert_eq!(planned(&known, &[ada("CFO", "Acme")]).changed.len(), 1, "name, day and company are no coincidence");
    assert_eq!(planned(&known, &[ada("VP", "")]).same.len(), 1, "what is not said speaks against nobody");
}

#[test]
fn a_row_whose_person_has_a_row_already_repeats_it() {
    let here = imported(7, &mail(at(row("Ada West"), "ada"), "a@west.example"));
    let rows = [at(row("Ada West"), "ada"), mail(row("Ada West"), "a@west.example")];
    let plan = planned(&[here], &rows);
    assert_eq!((repeats(&plan), plan.same), (vec![(1, 0)], vec![(0, PersonId(7))]));
}

#[test]
fn strong_signs_go_first_for_the_whole_file() {
    let here = [imported(1, &on(row("Ada West"), 1)), imported(2, &at(on(row("Ada West"), 1), "ada"))];
    let rows = [at(on(row("Ada West"), 1), "other-ada"), at(on(row("Ada West"), 1), "ada")];
    let plan = planned(&here, &rows);
    assert_eq!(plan.same, [(1, PersonId(2))], "the address finds its person though the name fits another row first");
    assert_eq!(plan.changed.len(), 1, "and the other row is the one who had no address");
}

#[test]
fn an_empty_field_erases_nothing() {
    let full = at(mail(on(works(row("Ada West"), "VP", "Acme"), 1), "a@west.example"), "ada");
    assert!(is_same(&planned(&[imported(7, &full)], &[at(row("Ada"), "ada")])), "only what the file says counts");
}

#[test]
fn what_was_not_known_is_filled_in_and_is_no_job_move() {
    let plan = planned(
        &[imported(7, &at(row("Ada West"), "ada"))],
        &[at(mail(on(works(row("Ada West"), "VP", "Acme"), 1), "a@w.example"), "ada")],
    );
    let change = &plan.changed[0];
    let fields: Vec<Field> = change.fields.iter().map(|f| f.field).collect();
    assert_eq!(fields, [Field::Title, Field::Company, Field::Email, Field::ConnectedOn]);
    assert!(!change.moved, "she may have been there all along");
    assert_eq!(change.fields[3].to, "2023-01-01", "a day as in the ISO standard");
}

#[test]
fn a_new_role_or_company_is_a_job_move() {
    let here = imported(7, &at(works(row("Ada West"), "Director", "Acme"), "ada"));
    let plan = planned(std::slice::from_ref(&here), &[at(works(row("Ada West"), "VP", "Acme"), "ada")]);
    let change = &plan.changed[0];
    assert!(change.moved);
    assert_eq!(
        (change.fields[0].from.as_str(), change.fields[0].to.as_str(), change.fields[0].kept_by_hand),
        ("Director", "VP", false)
    );
    let plan = planned(&[here], &[at(works(row("Ada West"), "DIRECTOR", "Acme"), "ada")]);
    assert!(!plan.changed[0].moved, "another way of writing it is a change and no move");
}

#[test]
fn a_correction_by_hand_survives_the_same_file_and_a_real_move_is_still_shown() {
    let file = at(on(works(row("Ada West"), "VP", "Acme Intl"), 1), "ada");
    let mut here = imported(7, &file);
    here.title = "Vice President, Oncology".into();
    here.company = "Acme".into();
    here.first_name = "Adelaide".into();
    here.by_hand = [Field::Title, Field::Company, Field::FirstName].into_iter().collect();
    assert!(
        is_same(&planned(std::slice::from_ref(&here), std::slice::from_ref(&file))),
        "the same file says nothing new"
    );
    let plan = planned(std::slice::from_ref(&here), &[at(works(row("Ada West"), "CEO", "Other"), "ada")]);
    let change = &plan.changed[0];
    assert!(change.moved, "the file says something else than the last file did");
    assert!(change.fields.iter().all(|f| f.kept_by_hand), "and what was corrected stays");
    assert_eq!(change.fields[0].from, "Vice President, Oncology");
    here.file_title = "CEO".into();
    here.file_company = "Other".into();
    assert!(
        is_same(&planned(&[here], &[at(works(row("Ada West"), "CEO", "Other"), "ada")])),
        "shown once, not every time"
    );
}

#[test]
fn what_was_typed_is_kept_when_a_file_brings_the_same_person() {
    let here = typed(7, &mail(works(row("Ada West"), "VP", "Acme"), "a@west.example"));
    let plan = planned(&[here], &[at(mail(works(row("Ada West"), "VP Sales", "Acme"), "a@west.example"), "ada")]);
    let fields: Vec<_> = plan.changed[0].fields.iter().map(|f| (f.field, f.kept_by_hand)).collect();
    assert_eq!(fields, [(Field::Title, true), (Field::ProfileUrl, false)], "the role stays, the address is added");
}

#[test]
fn fields_are_stored_as_a_byte_and_come_back() {
    let some: Fields = [Field::Title, Field::ConnectedOn].into_iter().collect();
    assert_eq!(some.bits(), 0b100_0100);
    assert_eq!(Fields::from_bits(some.bits()), some);
    assert_eq!(Fields::from_bits(0xFF).iter().count(), 7, "bits that mean nothing are passed over");
    assert!(!some.without(Field::Title).contains(Field::Title) && !some.is_empty());
}

#[test]
fn thirty_thousand_against_thirty_thousand_come_to_an_end() {
    let rows: Vec<Row> = (0..30_000)
        .map(|n| {
            let person = on(
                works(
                    row(&format!("First{n} Last{}", n % 900)),
                    &format!("Title {n}"),
                    &format!("Company {}", n % 4000),
                ),
                1 + n % 28,
            );
            if n % 2 == 0 { at(person, &format!("p{n}")) } else { person }
        })
        .collect();
    let known: Vec<Known> = (0_u32..).zip(&rows).map(|(id, row)| imported(id, row)).collect();
    let plan = planned(&known, &rows);
    assert_eq!(plan.same.len(), 30_000);
    // The worst case: one name on one day, everyone with another address.
    let rows: Vec<Row> = (0..30_000).map(|n| at(on(row("Ada West"), 1), &format!("p{n}"))).collect();
    let known: Vec<Known> =
        (0_u32..).zip(&rows).map(|(id, row)| imported(id, &at(row.clone(), &format!("q{id}")))).collect();
    assert_eq!(planned(&known, &rows).new.len(), 30_000);
}

/// Few names, companies, days and addresses, so that everything collides.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    let one =
        (0..4_u8, 0..3_u8, 0..3_u8, 0..4_u8, 0..4_u8, 0..4_u32).prop_map(|(name, title, company, email, url, n)| {
            let text = |prefix: &str, n: u8| if n == 0 { String::new() } else { format!("{prefix}{n}") };
            Row {
                line: 0,
                honorific: String::new(),
                first_name: "Ada".into(),
                last_name: text("West", name),
                title: text("VP ", title),
                company: text("Acme ", company),
                email: if email == 0 { String::new() } else { format!("a{email}@west.example") },
                profile_url: if url == 0 { String::new() } else { format!("https://www.linkedin.com/in/ada{url}") },
                connected_on: if n == 0 { None } else { day(n) },
            }
        });
    proptest::collection::vec(one, 0..40)
}

/// What an import of `rows` leaves, the questions answered with no.
fn stored(known: &[Known], rows: &[Row]) -> Vec<Known> {
    let plan = planned(known, rows);
    let mut after = known.to_vec();
    for change in &plan.changed {
        let person = after.iter_mut().find(|k| k.id == change.person).expect("known");
        let row = &rows[change.row];
        let keep = |old: &str, new: &str| if new.is_empty() { old.to_owned() } else { new.to_owned() };
        *person = Known {
            id: person.id,
            first_name: keep(&person.first_name, &row.first_name),
            last_name: keep(&person.last_name, &row.last_name),
            title: keep(&person.title, &row.title),
            company: keep(&person.company, &row.company),
            email: keep(&person.email, &row.email),
            profile_url: keep(&person.profile_url, &row.profile_url),
            connected_on: row.connected_on.or(person.connected_on),
            file_title: keep(&person.file_title, &row.title),
            file_company: keep(&person.file_company, &row.company),
            file_profile_url: keep(&person.file_profile_url, &row.profile_url),
            file_email: keep(&person.file_email, &row.email),
            by_hand: Fields::NONE,
        };
    }
    for at in plan.new.iter().copied().chain(plan.ask.iter().map(|a| a.row)) {
        let id = u32::try_from(after.len()).expect("few");
        after.push(imported(id, &rows[at]));
    }
    after
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_file_twice_changes_nothing(rows in rows()) {
        let known = stored(&[], &rows);
        let plan = planned(&known, &rows);
        prop_assert!(plan.new.is_empty() && plan.changed.is_empty() && plan.ask.is_empty(), "{:?}", plan);
        prop_assert_eq!(plan.same.len(), known.len());
        let backwards: Vec<Known> = known.into_iter().rev().collect();
        let plan = planned(&backwards, &rows);
        prop_assert!(plan.new.is_empty() && plan.changed.is_empty() && plan.ask.is_empty(), "in whatever order they are known: {:?}", plan);
    }

    #[test]
    fn the_same_file_adds_nobody_whatever_addresses_roles_and_companies_were_corrected(
        rows in rows(),
        corrected in proptest::collection::vec((0..4_u8, 0..4_u8), 40),
    ) {
        let mut known = stored(&[], &rows);
        for (person, (field, to)) in known.iter_mut().zip(corrected) {
            let (stands, field, value) = match field {
                0 => (&mut person.profile_url, Field::ProfileUrl, format!("https://www.linkedin.com/in/ada{to}")),
                1 => (&mut person.email, Field::Email, format!("a{to}@west.example")),
                2 => (&mut person.company, Field::Company, format!("Acme {to}")),
                _ => (&mut person.title, Field::Title, format!("VP {to}")),
            };
            *stands = value;
            person.by_hand = person.by_hand.with(field);
        }
        let plan = planned(&known, &rows);
        prop_assert!(plan.new.is_empty() && plan.ask.is_empty(), "{:?}", plan);
    }

    #[test]
    fn every_row_has_its_place_whoever_is_known(before in rows(), after in rows()) {
        let known = stored(&[], &before);
        let plan = planned(&known, &after);
        for (row, earlier) in repeats(&plan) {
            prop_assert!(row != earlier);
        }
    }
}
