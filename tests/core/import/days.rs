//! Days of connecting, in every shape and language, alone and by their whole column.

use super::*;

/// The notes of a file with these cells in its date column, and the days that came of them.
fn column(cells: &[&str]) -> (Vec<Option<NaiveDate>>, Vec<Note>) {
    let lines: Vec<String> = cells.iter().enumerate().map(|(n, cell)| format!("Ada{n},W,,,,,\"{cell}\"")).collect();
    let sheet = sheet(format!("{H1}{}\n", lines.join("\n")));
    (sheet.rows.iter().map(|row| row.connected_on).collect(), sheet.notes)
}

fn days<const N: usize>(days: [(i32, u32, u32); N]) -> Vec<Option<NaiveDate>> {
    days.into_iter().map(|(y, m, d)| Some(day(y, m, d))).collect()
}

#[test]
fn a_day_is_read_in_the_languages_that_linkedin_speaks() {
    for cell in [
        "12 March 2023",
        "12 Mar. 2023",
        "Mar. 12th, 2023",
        "the 12th of March, 2023",
        "Sunday, March 12, 2023",
        "Sun, 12 Mar 2023",
        "Sun Mar 12 2023",
        "Sonntag, 12. März 2023",
        "So., 12. Mär. 2023",
        "12. Mrz 2023",
        "dimanche 12 mars 2023",
        "dim. 12 mars 2023",
        "domingo, 12 de marzo de 2023",
        "dom, 12 mar 2023",
        "12 de março de 2023",
        "domingo, 12 de mar. de 2023",
        "domenica 12 marzo 2023",
        "zondag 12 maart 2023",
        "12 mrt. 2023",
        "söndag 12 mars 2023",
        "søndag den 12. marts 2023",
        "søndag 12. mars 2023",
        "sunnuntai 12. maaliskuuta 2023",
        "12 maalis 2023",
        "niedziela, 12 marca 2023",
        "12 mar 2023 r.",
        "neděle 12. března 2023",
        "12. bře 2023",
        "duminică, 12 martie 2023",
        "2023. március 12., vasárnap",
        "2023. márc. 12.",
        "12 Mart 2023 Pazar",
        "12 Mar 2023 Paz",
        "воскресенье, 12 марта 2023 г.",
        "12 мар. 2023",
        "неділя, 12 березня 2023 р.",
        "12 бер. 2023",
        "Κυριακή 12 Μαρτίου 2023",
        "12 Μαρ 2023",
        "יום ראשון, 12 במרץ 2023",
        "12 במרץ 2023",
        "الأحد، 12 مارس 2023",
        "١٢ مارس ٢٠٢٣",
        "12 آذار 2023",
        "12 مارس 2023",
        "रविवार, 12 मार्च 2023",
        "१२ मार्च २०२३",
        "রবিবার, ১২ মার্চ, ২০২৩",
        "Minggu, 12 Maret 2023",
        "12 Mac 2023",
        "Ahad, 12 Mac 2023",
        "Linggo, Marso 12, 2023",
        "Chủ Nhật, 12 tháng 3, 2023",
        "12 thg 3, 2023",
        "ngày 12 tháng 3 năm 2023",
        "Thứ 2, 12 tháng 3, 2023",
        "12 มีนาคม 2566",
        "12 มี.ค. 2566",
        "12 มี.ค. 66",
        "วันอาทิตย์ที่ 12 มีนาคม พ.ศ. 2566",
        "12/03/2566",
        "12 มี.ค. 2023",
        "๑๒ มี.ค. ๒๕๖๖",
        "2023年3月12日",
        "2023年3月12日星期日",
        "2023年3月12日(日)",
        "2023年03月12日 日曜日",
        "２０２３年３月１２日",
        "2023年3月12日 周日 上午9:22",
        "2023 年 3 月 12 日",
        "三月 12, 2023",
        "令和5年3月12日",
        "民國112年3月12日",
        "2023년 3월 12일",
        "2023년 3월 12일 일요일",
        "2023년 3월 12일 (일) 오후 3:05",
        "2023. 3. 12.",
        "2023. 3. 12. 오전 9:22",
        "12-III-2023",
        "12.III.2023",
        "R5.3.12",
        "R5/3/12",
        "令5.3.12",
        "Verbunden am 12. März 2023",
        "Lié depuis le 12 mars 2023",
        "Conectado el 12 mar 2023",
        "12 Mar 2023 (3 years ago)",
        "Sun Mar 12 2023 09:22:00 GMT+0100 (Central European Standard Time)",
    ] {
        let (found, notes) = column(&[cell]);
        assert_eq!((found, notes.as_slice()), (days([(2023, 3, 12)]), [].as_slice()), "{cell}");
    }
    for (cell, expected) in [
        ("31 Mai 2022", (2022, 5, 31)),
        ("1er août 2019", (2019, 8, 1)),
        ("1º de dezembro de 2020", (2020, 12, 1)),
        ("5 Ağu 2021", (2021, 8, 5)),
        ("5 paź 2021", (2021, 10, 5)),
        ("5 lis 2021", (2021, 11, 5)),
        ("5 čvn 2021", (2021, 6, 5)),
        ("5. července 2021", (2021, 7, 5)),
        ("5 sierpnia 2021", (2021, 8, 5)),
        ("5 iulie 2021", (2021, 7, 5)),
        ("5 Eyl 2021", (2021, 9, 5)),
        ("5. elokuuta 2021", (2021, 8, 5)),
        ("5 gennaio 2021", (2021, 1, 5)),
        ("5 ene 2021", (2021, 1, 5)),
        ("5 ago. 2021", (2021, 8, 5)),
        ("5 Ogos 2021", (2021, 8, 5)),
        ("5 Agu 2021", (2021, 8, 5)),
        ("تشرين الأول 5, 2021", (2021, 10, 5)),
        ("5 كانون الثاني 2021", (2021, 1, 5)),
        ("mar. 2 mar. 2021", (2021, 3, 2)),
        ("martes, 2 de marzo de 2021", (2021, 3, 2)),
        ("ma 1 maaliskuuta 2021", (2021, 3, 1)),
        ("12月 5, 2021", (2021, 12, 5)),
        ("平成31年4月1日", (2019, 4, 1)),
        ("令和元年5月1日", (2019, 5, 1)),
        ("5 जनवरी 2021", (2021, 1, 5)),
        ("5 जून 2021", (2021, 6, 5)),
        ("5 मई 2021", (2021, 5, 5)),
        ("5 ม.ค. 2564", (2021, 1, 5)),
        ("5 дек. 2021", (2021, 12, 5)),
        ("mar 25/12/2023", (2023, 12, 25)),
        ("H31.4.1", (2019, 4, 1)),
        ("5 dets 2021", (2021, 12, 5)),
        ("2021. gada 5. decembris", (2021, 12, 5)),
    ] {
        let (found, notes) = column(&[cell]);
        let (y, m, d) = expected;
        assert_eq!((found, notes.as_slice()), (vec![Some(day(y, m, d))], [].as_slice()), "{cell}");
    }
}

#[test]
fn numbers_of_spreadsheets_and_computers_are_days() {
    for (cell, expected) in [
        ("43171.39028", day(2018, 3, 12)),
        ("43172,5", day(2018, 3, 13)),
        ("43173.0", day(2018, 3, 14)),
        ("43173", day(2018, 3, 14)),
        ("43,171", day(2018, 3, 12)),
        ("43.171,39", day(2018, 3, 12)),
        ("43 171", day(2018, 3, 12)),
        ("4.3171E+04", day(2018, 3, 12)),
        ("20180312", day(2018, 3, 12)),
        ("20180312T092200Z", day(2018, 3, 12)),
        ("20180312092200", day(2018, 3, 12)),
        ("1520846520", day(2018, 3, 12)),
        ("1520846520000", day(2018, 3, 12)),
        ("2018-03-12T09:22:00+01:00", day(2018, 3, 12)),
        ("2018-03-12T09:22:00.000Z", day(2018, 3, 12)),
        ("2018-03-12 09:22", day(2018, 3, 12)),
        ("12.03.2018 09.22", day(2018, 3, 12)),
        ("12.03.2018 klo 9.22", day(2018, 3, 12)),
        ("12.03.2018, 09:22 Uhr", day(2018, 3, 12)),
        ("09:22 12.03.2018", day(2018, 3, 12)),
        ("12. 3. 2018 v 9:22", day(2018, 3, 12)),
    ] {
        let (found, notes) = column(&[cell]);
        assert_eq!((found, notes.as_slice()), (vec![Some(expected)], [].as_slice()), "{cell}");
    }
}

#[test]
fn what_cannot_be_read_is_empty_and_its_text_is_shown() {
    for cell in [
        "soon",
        "2 weeks ago",
        "Mar 2023",
        "2023",
        "12 Mar 20",
        "12 Mar 202",
        "31 Feb 2023",
        "13/13/2023",
        "99",
        "1970-01-01",
        "0000-00-00",
        "########",
        "12 Foo 2023",
        "before 12 Mar 2023",
        "12 Mar 2023 or 13 Mar 2023",
        "2023-W10-7",
        "12 Mar",
        "1.2.3.4.5 x",
        "12 Mar 23 Apr 2020",
    ] {
        let (found, notes) = column(&[cell]);
        assert_eq!(found, [None], "{cell}");
        assert_eq!(notes, [Note::DatesUnreadable(rows([(2, cell)]))], "{cell}");
    }
    for cell in [
        "12 Mar 2093",
        "12.03.69",
        "2030-01-01",
        "60000",
        "12/25/2031",
        "31-Dec-49",
        "12 มี.ค. 2600",
        "25 November 2026",
    ] {
        let (found, notes) = column(&[cell]);
        assert_eq!(found, [None], "{cell} is still to come on {}", today());
        assert_eq!(notes, [Note::DatesToCome(rows([(2, cell)]))], "{cell}");
    }
    assert_eq!(column(&["24 November 2026"]).0, days([(2026, 11, 24)]), "elsewhere it is tomorrow already");
}

#[test]
fn two_digit_years_are_read_by_the_whole_column() {
    for (cells, expected) in [
        (
            vec!["23-03-31", "23-03-05", "19-12-30", "22-11-17"],
            days([(2023, 3, 31), (2023, 3, 5), (2019, 12, 30), (2022, 11, 17)]),
        ),
        (vec!["31-03-23", "05-03-23", "30-12-19"], days([(2023, 3, 31), (2023, 3, 5), (2019, 12, 30)])),
        (vec!["03-31-23", "03-05-23", "12-30-19"], days([(2023, 3, 31), (2023, 3, 5), (2019, 12, 30)])),
        (vec!["23/03/31", "22/11/17", "19/05/04"], days([(2023, 3, 31), (2022, 11, 17), (2019, 5, 4)])),
        (vec!["31/03/23", "05/03/23"], days([(2023, 3, 31), (2023, 3, 5)])),
        (vec!["3/31/23", "3/5/23"], days([(2023, 3, 31), (2023, 3, 5)])),
        (vec!["23.03.31", "22.11.17", "19.05.04"], days([(2023, 3, 31), (2022, 11, 17), (2019, 5, 4)])),
        (vec!["23. 3. 31.", "22. 11. 17."], days([(2023, 3, 31), (2022, 11, 17)])),
        (vec!["31.03.23", "05.03.23"], days([(2023, 3, 31), (2023, 3, 5)])),
        (vec!["31-Mar-23", "5-Mar-23", "30-Dec-19"], days([(2023, 3, 31), (2023, 3, 5), (2019, 12, 30)])),
        (vec!["23-Mar-31", "23-Mar-05", "19-Dec-30"], days([(2023, 3, 31), (2023, 3, 5), (2019, 12, 30)])),
        (vec!["2023-31-03", "2023-05-03"], days([(2023, 3, 31), (2023, 3, 5)])),
        (vec!["25/12/2022", "03/04/2023"], days([(2022, 12, 25), (2023, 4, 3)])),
        (vec!["12/25/2022", "03/04/2023"], days([(2022, 12, 25), (2023, 3, 4)])),
        (vec!["25-12-2022", "03-04-2023"], days([(2022, 12, 25), (2023, 4, 3)])),
        (vec!["12/25/17, 9:22 AM", "3/4/18, 10:01 PM"], days([(2017, 12, 25), (2018, 3, 4)])),
        (
            vec!["12 Mar 2023", "March 13, 2023", "2023-03-14", "15.03.2023", "45001"],
            days([(2023, 3, 12), (2023, 3, 13), (2023, 3, 14), (2023, 3, 15), (2023, 3, 16)]),
        ),
    ] {
        let (found, notes) = column(&cells);
        assert_eq!((found, notes.as_slice()), (expected, [].as_slice()), "{cells:?}");
    }
}

#[test]
fn what_the_column_leaves_open_is_told_and_never_a_wrong_day_in_silence() {
    let (found, notes) = column(&["10-03-05", "11-04-06"]);
    assert_eq!(found, [None, None], "which of the three is the year cannot be told");
    assert_eq!(notes, [Note::DatesAmbiguous(rows([(2, "10-03-05"), (3, "11-04-06")]))]);
    let (found, notes) = column(&["25/12/2022", "12/25/2022", "03/04/2023", "05/05/2023"]);
    assert_eq!(
        found,
        [Some(day(2022, 12, 25)), Some(day(2022, 12, 25)), None, Some(day(2023, 5, 5))],
        "the column contradicts itself"
    );
    assert_eq!(notes, [Note::DatesAmbiguous(rows([(4, "03/04/2023")]))]);
    assert_eq!(column(&["N/A", "null"]), (vec![None, None], vec![]), "what says nothing is not told");
    let (found, notes) = column(&["03/04/23", "05/06/22"]);
    assert_eq!(found, days([(2023, 3, 4), (2022, 5, 6)]), "the month first, as LinkedIn wrote it, and that is said");
    assert_eq!(notes, [Note::DayMonthUnsure { rows: 2, day_first: false }]);
    let odd = column(&["23-03-31", "23-03-05", "soon", "12 Mar 2093"]);
    assert_eq!(
        odd.0,
        [Some(day(2023, 3, 31)), Some(day(2023, 3, 5)), None, None],
        "what is no day speaks for no order"
    );
}

#[test]
fn each_of_two_joined_lists_is_read_by_its_own_dates() {
    let text = format!("{H1}Ada,W,,,,,25/12/2022\nBo,W,,,,,03/04/2023\n{H1}Cy,W,,,,,12/25/2022\nDi,W,,,,,03/04/2023\n");
    let found: Vec<_> = sheet(text).rows.iter().map(|row| row.connected_on).collect();
    assert_eq!(found, days([(2022, 12, 25), (2023, 4, 3), (2022, 12, 25), (2023, 3, 4)]));
}
