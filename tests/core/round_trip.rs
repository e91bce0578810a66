//! What leaves as CSV reads the same when it is imported back.

use askwell_core::handout::{self, Column, Line};
use askwell_core::people::import::{How, Quiet, read};
use askwell_core::people::name::is_honorific;
use askwell_support::{texts, today};
use proptest::prelude::*;

const COLUMNS: [Column; 5] = [Column::FirstName, Column::LastName, Column::Title, Column::Company, Column::Url];

fn there_and_back(lines: &[Line]) -> Vec<(String, String, String, String)> {
    let bytes = handout::csv(lines, &COLUMNS, &texts()).expect("the file");
    let sheet = read("Shortlist.csv", std::io::Cursor::new(bytes), &How::on(today()), &Quiet)
        .expect("our own export is a contacts file");
    sheet.rows.into_iter().map(|r| (r.first_name, r.last_name, r.title, r.company)).collect()
}

fn line(first: &str, last: &str, title: &str, company: &str) -> Line {
    let text = |t: &str| t.to_owned();
    Line {
        first_name: text(first),
        last_name: text(last),
        title: text(title),
        company: text(company),
        profile_url: "https://www.linkedin.com/in/somebody".to_owned(),
        ..Line::default()
    }
}

#[test]
fn formulas_that_were_made_harmless_come_back_as_they_were() {
    let titles = [
        "=1+1",
        "'=1+1",
        "''=1+1",
        "-VP-",
        "@home",
        "+49 Sales",
        "＝SUM(A1)",
        "O'Neil & 'Sons",
        "'",
        "a; =b",
        "\"=x\"",
        "VP, \"Sales\"",
    ];
    for title in titles {
        let back = there_and_back(&[line("Ada", "Brandt", title, title)]);
        assert_eq!(back, [("Ada".to_owned(), "Brandt".to_owned(), title.to_owned(), title.to_owned())]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn whatever_one_line_a_cell_holds_comes_back(title in "[ -~äßéÀ-ÿ＝＋@'=+;-]{1,30}", company in "[='+@a-z;\" -]{1,20}") {
        let (title, company) = (title.trim(), company.trim());
        // A placeholder of a template is no title, a form of address is none either, and an empty cell isn't one.
        prop_assume!(!title.starts_with('[') && !title.starts_with("{{") && !is_honorific(title));
        let back = there_and_back(&[line("Ada", "Brandt", title, company)]);
        prop_assert_eq!(back.len(), 1);
        prop_assert_eq!((back[0].2.as_str(), back[0].3.as_str()), (title, company));
    }
}
