//! Files that are damaged, cut, too large or hostile, and zips: what can be read is read, the rest says why.

use super::*;

#[test]
fn damaged_rows_are_reported_with_their_line_and_the_rest_goes_on() {
    let text = format!(
        "{H1}Ada,Winterfeld,,,Acme,VP,12 Mar 2023\nlost,in,space\n,,,,Acme,VP,12 Mar 2023\nTwo,Much,,,Acme,VP, Sales,12 Mar 2023\n\
         Jo,Sample,,,Acme,CEO\n[firstname],[lastname],,,Acme,VP,12 Mar 2023\nMia,Muster,,,[company],VP,12 Mar 2023\n"
    );
    let sheet = sheet(text);
    assert_eq!(
        sheet.unreadable,
        [
            (3, RowFault::WrongFieldCount { found: 3, expected: 7 }),
            (4, RowFault::NoName),
            (5, RowFault::WrongFieldCount { found: 8, expected: 7 }),
            (7, RowFault::NoName),
        ],
        "each with the line it stands on"
    );
    let names: Vec<_> = sheet.rows.iter().map(|r| (r.line, r.first_name.as_str())).collect();
    assert_eq!(names, [(2, "Ada"), (6, "Jo"), (8, "Mia")], "a row that lacks only its date is a person");
    assert_eq!(sheet.rows[2].company, "", "a template's mark is no company");
}

#[test]
fn a_quotation_mark_that_never_closes_costs_its_own_row_only() {
    let sheet = sheet(fixture!("stray_quote.csv").1);
    assert_eq!(sheet.unreadable, [(3, RowFault::OpenQuote)], "the damaged line is reported");
    let names: Vec<_> = sheet.rows.iter().map(|r| (r.line, r.first_name.as_str())).collect();
    assert_eq!(names, [(2, "Ada"), (4, "Zoë"), (6, "Jürgen")], "all others are read");
    assert_eq!((sheet.hidden, sheet.total), (1, 5));
}

#[test]
fn two_stray_marks_in_a_row_cost_two_rows() {
    let broken = "B,\"roken,https://www.linkedin.com/in/b,,Acme,VP,12 Mar 2023\n";
    let good = "Ada,Winterfeld,https://www.linkedin.com/in/a,,Acme,VP,12 Mar 2023\n";
    let sheet = sheet(format!("{H1}{broken}{broken}{good}{good}"));
    assert_eq!(sheet.unreadable, [(2, RowFault::OpenQuote), (3, RowFault::OpenQuote)]);
    assert_eq!(sheet.rows.len(), 2);
}

#[test]
fn a_field_may_hold_line_breaks() {
    let sheet = sheet(format!(
        "{H1}Ada,Winterfeld,,,Acme,\"VP\r\nMedical\nAffairs\",12 Mar 2023\nJo,Sample,,,Acme,CEO,13 Mar 2023\n"
    ));
    assert_eq!(sheet.rows[0].title, "VP Medical Affairs", "on one line");
    assert_eq!((sheet.rows[1].line, sheet.total), (5, 2), "lines are counted as an editor counts them");
}

#[test]
fn a_file_cut_anywhere_loses_no_row_before_the_cut() {
    let whole = sheet(CURRENT);
    let text = std::str::from_utf8(CURRENT).expect("UTF-8");
    let heading_ends = text.find("Connected On\n").expect("a heading") + "Connected On\n".len();
    for cut in 0..CURRENT.len() {
        let Ok(sheet) = open(&CURRENT[..cut]) else {
            assert!(cut <= heading_ends, "a file that is cut after its heading at byte {cut} can be read");
            continue;
        };
        adds_up(&sheet);
        let intact = CURRENT[heading_ends..cut].iter().filter(|b| **b == b'\n').count();
        assert!(sheet.total >= intact, "cut at {cut}: every whole row is counted");
        let people = whole.rows.iter().filter(|row| row.line < 5 + intact as u64);
        for person in people {
            assert!(
                sheet.rows.contains(person),
                "cut at {cut}: {} {} stands before the cut",
                person.first_name,
                person.line
            );
        }
    }
}

#[test]
fn a_file_cut_within_a_quoted_field_says_so() {
    let sheet = sheet(format!("{H1}Ada,Winterfeld,,,Acme,VP,12 Mar 2023\nJo,Sample,,,Acme,\"CEO, Ame"));
    assert_eq!(sheet.unreadable, [(3, RowFault::CutOff)]);
    assert_eq!(sheet.rows.len(), 1);
}

#[test]
fn a_field_over_the_limit_is_reported_and_the_rest_goes_on() {
    let limits = Limits { field_bytes: 100, ..Limits::default() };
    let good = "Ada,Winterfeld,https://www.linkedin.com/in/a,,Acme,VP,12 Mar 2023\n";
    for (what, field) in [
        ("a long word", "x".repeat(101)),
        ("a very long word", "x".repeat(50_000)),
        ("a long quoted field", format!("\"{}\"", "x, ".repeat(20_000))),
        ("a long quoted field of many lines", format!("\"{}\"", "x, y\n".repeat(20_000))),
        ("a long field with quotes in it", format!("\"{}\"", "\"\"x".repeat(20_000))),
    ] {
        let text = format!("{H1}{good}Jo,Sample,,,Acme,{field},12 Mar 2023\n{good}{good}");
        let sheet = open_within(text.as_bytes(), &limits).unwrap_or_else(|e| panic!("{what}: {e}"));
        adds_up(&sheet);
        assert_eq!(sheet.unreadable, [(3, RowFault::TooLong { limit: 100 })], "{what}");
        assert_eq!(sheet.rows.len(), 3, "{what}: all others are read");
    }
    let exactly = sheet(format!("{H1}Jo,Sample,,,Acme,{},12 Mar 2023\n", "x".repeat(100)));
    assert_eq!(exactly.rows.len(), 1, "the limit itself is allowed");
}

#[test]
fn a_file_over_the_limit_is_refused_before_it_is_read() {
    /// A file that is long and fails when its end is read.
    struct Endless(u64);
    impl std::io::Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            assert!(self.0 < 64, "an over-large file is not read");
            self.0 += buffer.len() as u64;
            buffer.fill(b'a');
            Ok(buffer.len())
        }
    }
    impl std::io::Seek for Endless {
        fn seek(&mut self, to: std::io::SeekFrom) -> std::io::Result<u64> {
            Ok(if matches!(to, std::io::SeekFrom::End(_)) { u64::MAX } else { 0 })
        }
    }
    let result = read("big.csv", Endless(0), &How::on(today()), &Quiet);
    assert!(matches!(result, Err(ReadError::TooLarge { limit: 134_217_728 })), "{result:?}");
    /// A file that grows while it is read.
    struct Growing(u64);
    impl std::io::Read for Growing {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            assert!(self.0 < 1_000_000, "a file that grows is not read for ever");
            self.0 += buffer.len() as u64;
            buffer.fill(b'a');
            Ok(buffer.len())
        }
    }
    impl std::io::Seek for Growing {
        fn seek(&mut self, _: std::io::SeekFrom) -> std::io::Result<u64> {
            Ok(10)
        }
    }
    let result = read("growing.csv", Growing(0), &how(&Limits { file_bytes: 100_000, ..Limits::default() }), &Quiet);
    assert!(matches!(result, Err(ReadError::TooLarge { limit: 100_000 })), "{result:?}");
    let limits = Limits { rows: 2, ..Limits::default() };
    let three = format!("{H1}{}", "A,B,,,,,\n".repeat(3));
    assert!(
        matches!(open_within(three.as_bytes(), &limits), Err(ReadError::TooManyRows { limit: 2 })),
        "one row too many"
    );
    let limits = Limits { rows: 3, ..Limits::default() };
    assert!(open_within(three.as_bytes(), &limits).is_ok(), "the limit itself is allowed");
}

#[test]
fn stray_marks_in_every_line_do_not_take_the_square_of_the_time() {
    // Each of these opens a field both where the line begins within one and where it does not.
    for line in [",\"a\",\",,,,,,\n", "\"\"x,\"\"\"y,,,,,\n", "x,\"\"x,\"\n", "\"\n"] {
        let text = format!("{H1}{}\"{}", line.repeat(20_000), ",\"\"x,\"\"\n".repeat(40_000));
        let sheet = sheet(text);
        assert!(!sheet.unreadable.is_empty() && sheet.rows.is_empty(), "{line}: nobody is made up from it");
    }
}

#[test]
fn the_zip_is_read_by_its_connections_and_nothing_else_in_it() {
    let other = fixture!("imported_contacts.csv").1;
    for name in ["Connections.csv", "Basic_LinkedInDataExport/Connections.csv", "a\\b\\CONNECTIONS.CSV"] {
        let zip = zip_of(&[
            ("Imported Contacts.csv", other),
            ("Contacts.csv", other),
            ("__MACOSX/._Connections.csv", b"x"),
            (name, CURRENT),
            ("messages.csv", b"a,b"),
        ]);
        is_everyone(name, &open(&zip).unwrap_or_else(|e| panic!("{name}: {e}")), true);
    }
    let two = zip_of(&[("old/Connections.csv", H1.as_bytes()), ("Connections.csv", CURRENT)]);
    let sheet = sheet(&two);
    is_everyone("two of them", &sheet, true);
    assert!(sheet.notes.contains(&Note::SeveralInZip("Connections.csv".into())), "and it says that there are two");
    let latin: Vec<u8> = std::str::from_utf8(CURRENT).expect("UTF-8").chars().map(|c| c as u8).collect();
    is_everyone(
        "another encoding within a zip",
        &open(&zip_of(&[("Connections.csv", &latin)])).expect("readable"),
        true,
    );
}

#[test]
fn a_zip_that_has_no_connections_or_cannot_be_read_says_which() {
    let book = fixture!("imported_contacts.csv").1;
    for (what, members, wanted) in [
        (
            "address books only",
            vec![("Imported Contacts.csv", book), ("Contacts.csv", book)],
            "no connections in the zip",
        ),
        (
            "a workbook",
            vec![("[Content_Types].xml", b"x".as_slice()), ("xl/workbook.xml", b"x")],
            "the file is of another kind: workbook",
        ),
        ("nothing", vec![], "no connections in the zip"),
    ] {
        let error = open(&zip_of(&members)).expect_err(what);
        assert_eq!(error.to_string(), wanted, "{what}");
    }
    let zip = zip_of(&[("Connections.csv", CURRENT)]);
    for cut in [5, 20, zip.len() / 2, zip.len() - 1] {
        assert!(matches!(open(&zip[..cut]), Err(ReadError::ZipDamaged)), "a zip that ends at byte {cut}");
    }
    let mut broken = zip.clone();
    broken[60] ^= 0x55;
    assert!(matches!(open(&broken), Err(ReadError::ZipDamaged)), "a flipped byte within a member");
    let mut locked = zip;
    // The flag of encryption, in the member's own heading and in the list of contents.
    locked[6] |= 1;
    let list = locked.windows(4).position(|w| w == b"PK\x01\x02").expect("a list of contents");
    locked[list + 8] |= 1;
    assert!(matches!(open(&locked), Err(ReadError::EncryptedZip)), "a locked zip: {:?}", open(&locked));
}

#[test]
fn a_zip_bomb_is_stopped_at_the_limit() {
    let limits = Limits { file_bytes: 1_000_000, ..Limits::default() };
    let bomb = zip_of(&[("Connections.csv", &vec![b'a'; 5_000_000])]);
    assert!(bomb.len() < 20_000, "small outside");
    assert!(
        matches!(open_within(&bomb, &limits), Err(ReadError::ZipBomb { limit: 1_000_000 })),
        "by what it says of itself"
    );
    // One that lies about its size in both places.
    let mut lying = bomb;
    let size = 5_000_000_u32.to_le_bytes();
    let places: Vec<usize> = (0..lying.len() - 4).filter(|at| lying[*at..*at + 4] == size).collect();
    for at in places {
        lying[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert!(
        matches!(open_within(&lying, &limits), Err(ReadError::ZipBomb { .. } | ReadError::ZipDamaged)),
        "whatever it says of itself"
    );
}
