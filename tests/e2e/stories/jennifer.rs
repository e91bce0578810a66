//! The sample practice: from "whom do you want to meet?" to the files that leave the app, and all of it there again
//! after a restart.

use crate::read_back;
use askwell_e2e::jennifer::{SENTENCE, chooses, exports, opens_the_sample, reads_back, says_whom, sees_who_fits};
use askwell_e2e::{Askwell, Theme};

#[test]
fn jennifer_gets_from_a_wish_to_a_shortlist_by_day() {
    tell(Theme::Light);
}

#[test]
fn jennifer_gets_from_a_wish_to_a_shortlist_by_night() {
    tell(Theme::Dark);
}

fn tell(theme: Theme) {
    let mut app = Askwell::start("jennifer", theme);
    opens_the_sample(&mut app);
    says_whom(&mut app);
    reads_back(&mut app);
    sees_who_fits(&mut app);
    decides(&mut app);
    chooses(&mut app, 9);
    orders(&mut app);
    writes_why(&mut app);
    let order = names(&app);
    takes_along(&mut app, &order);
    comes_back(&mut app, &order);
}

/// One key per answer, for those of whom nobody knows enough; and taken back again.
fn decides(app: &mut Askwell) {
    app.waits_until("how many are to be decided", |app| count(app, "to decide") > 0);
    let before = count(app, "to decide");
    assert!((3..=12).contains(&before), "a handful to decide: {before}");
    app.shows("to-decide");
    app.key("0");
    app.waits_until("one decision less", |app| count(app, "to decide") < before);
    app.sees("15 fit");
    app.sees("What does it do?");
    app.sees("no hurry");
    app.key("1");
    app.waits_until("one more who fits", |app| count(app, "fit") > 15);
    app.key("Control+z");
    app.sees("15 fit");
    app.key("Control+z");
    app.waits_until("all as before", |app| count(app, "to decide") == before);
}

/// The figure on the button that says it: "6 to decide".
fn count(app: &Askwell, of: &str) -> usize {
    let says = |name: &String| name.strip_suffix(of).and_then(|figure| figure.trim().parse().ok());
    app.offered().iter().find_map(says).unwrap_or(0)
}

/// The order of the shortlist, by key and by pointer.
fn orders(app: &mut Askwell) {
    app.waits_until("all nine", |app| names(app).len() == 9);
    let before = names(app);
    let stand = |app: &Askwell, from: usize, order: [usize; 2]| {
        let expected = order.map(|place| before[place].clone());
        names(app).get(from..from + 2) == Some(&expected[..])
    };
    app.click(&format!("Move {}, now 2", before[1]));
    app.key("Alt+Up");
    app.waits_until("the second stands first", |app| stand(app, 0, [1, 0]));
    app.drags(&format!("Move {}, now 4", before[3]), &format!("Move {}, now 3", before[2]));
    app.waits_until("the fourth stands third", |app| stand(app, 2, [3, 2]));
}

/// How well known, why this person, and a note of the coach's own.
fn writes_why(app: &mut Askwell) {
    app.waits_until("all nine", |app| names(app).len() == 9);
    let first = names(app)[0].clone();
    app.click(&format!("Why and notes for {first}"));
    app.types("Why this person", "Built a team from nothing, twice.");
    app.types("Notes", "=1+1 is not a sum but a note");
    app.key("Tab");
    app.sees("Saved");
    app.shows("shortlist-notes");
    app.click(&format!("Why and notes for {first}"));
}

/// Four ways out, each read back by somebody else's reader.
fn takes_along(app: &mut Askwell, order: &[String]) {
    app.click("Export");
    app.sees("Export 9 people");
    app.shows("export");
    app.click("Close");
    for kind in [
        "CSV plain text for other programs; opened in Excel it may land in one column and turn 3-1 into a date",
        "Excel a workbook; every cell stays as it is",
        "vCard for the address book of a phone, Apple or Google",
    ] {
        exports(app, kind, 9);
    }
    let full = |row: &read_back::Row| format!("{} {}", row["First name"], row["Last name"]).trim().to_owned();
    for rows in [
        read_back::csv(&read_back::only_file(&app.saved(), "csv")),
        read_back::xlsx(&read_back::only_file(&app.saved(), "xlsx")),
    ] {
        assert_eq!(rows.iter().map(full).collect::<Vec<_>>(), order, "the same people in the same order");
        assert!(rows.iter().all(|row| !row.contains_key("Notes")), "notes stay behind unless they are asked for");
    }
    let cards = read_back::vcards(&read_back::only_file(&app.saved(), "vcf"));
    assert_eq!(cards.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(), order, "a card for each");

    // The file is there already: it is asked about, and with the notes it says something else.
    app.click("Export");
    app.choose("Why this person");
    app.choose("Notes");
    app.click("Save as …");
    app.sees("A file of that name is there already. It was not touched.");
    app.shows("export-replace");
    app.click("Replace it");
    app.sees("9 people saved to");
    let rows = read_back::csv(&read_back::only_file(&app.saved(), "csv"));
    assert_eq!(rows[0]["Why this person"], "Built a team from nothing, twice.", "her own words, as she said them");
    let note = &rows[0]["Notes"];
    assert!(note.ends_with("=1+1 is not a sum but a note"), "the note is all there: {note:?}");
    assert!(!note.starts_with('='), "and no spreadsheet reckons with it: {note:?}");

    app.choose("Copy as a table to paste into a document or a spreadsheet");
    app.click("Copy");
    app.sees("9 people copied. Paste them where you want them.");
    let (html, text) = (read_back::clipboard("text/html"), read_back::clipboard("UTF8_STRING"));
    assert!(html.contains("<table"), "a document gets a table: {html}");
    assert_eq!(text.trim_end().lines().count(), 10, "a spreadsheet gets a line for each, and the headings: {text}");
    app.click("Close");
}

/// Closed and started again: everything is where it was.
fn comes_back(app: &mut Askwell, order: &[String]) {
    app.restart();
    app.click("Open the sample practice");
    app.click_what_says("Jennifer");
    app.click("Criteria");
    app.sees(SENTENCE);
    app.sees("Agreed");
    app.shows("criteria-agreed");
    app.click("Who fits");
    app.sees("15 fit");
    app.click("Shortlist");
    app.sees("9 people");
    app.waits_until("the chosen few in their order", |app| names(app) == order);
    app.click("People");
    app.sees("Who do you know?");
    app.shows("sample-people");
}

/// Who stands on the shortlist, in order.
fn names(app: &Askwell) -> Vec<String> {
    app.texts("ol .name")
}
