//! What leaves the app on paper, read back by a reader that is not ours.

use std::time::{Duration, Instant};

use askwell_core::Error;
use askwell_core::handout::{
    About, Column, Draft, IfThen, Labels, Line, Paper, Printed, Resource, TAKE_HOME_TEMPLATE, TakeHome,
    recovery_code_pdf, set_apart, shortlist_pdf, take_home, take_home_preview, typeset, wall_pdf,
};
use askwell_core::vocabulary::texts::Texts;
use askwell_support::texts;

use crate::export::readers::{hostile, shown};
use made::{everything, line, listed, reasons};
use reader::{File, squeezed};

mod made;
pub mod reader;

/// The day of printing: of this year or another, on paper the year is said.
fn day() -> chrono::NaiveDate {
    askwell_support::today()
}

/// What stands above a shortlist.
fn about() -> About {
    About { sentence: "I want to meet VPs.".into(), day: "November 23, 2026".into() }
}

fn printed(home: &TakeHome) -> Printed {
    take_home(home, None, Paper::A4).expect("a take-home")
}

/// Where `words` stand in `text`, blanks and line breaks apart, one after the other.
fn assert_in_order(text: &str, words: &[&str]) {
    let text = squeezed(text);
    let mut from = 0;
    for word in words {
        let word = squeezed(word);
        let at = text[from..].find(&word).unwrap_or_else(|| panic!("{word:?} is not there, or too early, in:\n{text}"));
        from += at + word.len();
    }
}

// The take-home

#[test]
fn a_take_home_holds_everything_in_order_on_at_most_three_pages() {
    let texts = texts();
    let printed = printed(&everything(&texts));
    let file = File::read(&printed.pdf);
    assert!(printed.pages <= 3, "{} pages", printed.pages);
    assert_eq!(file.pages.len(), printed.pages as usize);
    assert!(printed.missing.is_empty(), "{:?} cannot be printed", printed.missing);
    assert_in_order(
        &file.text(),
        &[
            "To take home",
            "My goal",
            "“I want to know, before next spring, whether my next step is a smaller company.”",
            "Who I want to meet",
            "So you want to talk to VPs who work for any company in the pharma, CPG or tech industries, correct?",
            "Agreed on 23 November 2026",
            "My shortlist",
            "Ada Brandt",
            "VP Marketing, Roche",
            "“She went from sales to brands, as I would like to.”",
            "Zoë O’Neill-Åström",
            "VP Growth, Fjord & Söner",
            "My first message",
            "To Ada Brandt",
            "Dear Ada,",
            "If it does not suit, that is quite all right.",
            "If they say no",
            "If they say no,",
            "then I thank them.",
            "I go on to Tomás Ferreira.",
            "If they don’t answer,",
        ],
    );
    assert_in_order(
        &file.text(),
        &[
            "If they say no",
            "Two sentences",
            "When we started",
            "“I am sure they are busy and don’t have time to meet with me.”",
            "“I don’t want to get a no, but I can see that it isn’t about me.”",
            "My questions",
            "Which turn led you here?",
            "Who else would you talk to?",
            "To read",
            "Asking for an informational interview",
            "https://www.lebow.drexel.edu/news/how-to-ask-for-an-informational-interview",
            "Next time",
            "Thursday 3 December 2026, at ten",
            "Sam Keller",
            "Set up a time",
            "https://calendar.example/sam-keller/45-minutes",
            "Reasons for a no, and none of them is me",
            "Her weeks are booked until the end of the quarter.",
        ],
    );
    assert!(squeezed(file.pages.last().unwrap()).starts_with("Reasonsforano"), "the wall is a page of its own");
}

#[test]
fn a_date_and_a_time_are_never_parted_at_the_end_of_a_line() {
    let doing = vec!["I’ll write to Ada Brandt by Saturday, December 12 at 10:00 AM in 2026".to_owned()];
    let text = File::read(&printed(&TakeHome { doing, ..everything(&texts()) }).pdf).text();
    for held in ["December\u{a0}12", "at\u{a0}10:00\u{a0}AM", "in 2026"] {
        assert!(text.contains(held), "{held:?} in {:?}", text.lines().find(|line| line.contains("Saturday")));
    }
}

#[test]
fn every_part_has_a_bookmark_and_the_file_a_title_a_language_and_tags() {
    let file = File::read(&printed(&everything(&texts())).pdf);
    let bookmarks = file.bookmarks();
    for heading in ["To take home", "My goal", "My shortlist", "If they say no", "Next time"] {
        assert!(bookmarks.iter().any(|b| b == heading), "{heading} is not among {bookmarks:?}");
    }
    assert_eq!(file.information("Title").as_deref(), Some("Take-home"));
    assert_eq!(file.language().as_deref(), Some("en-GB"));
    assert!(file.is_tagged(), "a screen reader knows headings and lists");
}

#[test]
fn a_file_names_nobody_no_program_and_no_day_and_is_the_same_each_time() {
    let texts = texts();
    let home = everything(&texts);
    let lines: Vec<Line> = (1..=3).map(line).collect();
    let code = || recovery_code_pdf("AAAA-BBBB", "Keller", day(), &texts, Paper::A4).expect("a code").pdf;
    let list = || shortlist_pdf(&lines, &Column::ALL, &about(), &texts, Paper::A4).expect("a list").pdf;
    let all = [printed(&home).pdf, list(), wall_pdf(&reasons(9), &texts, Paper::A4).expect("a wall").pdf, code()];
    for pdf in &all {
        let file = File::read(pdf);
        for key in ["Author", "Creator", "Producer", "CreationDate", "ModDate", "Keywords", "Subject"] {
            assert_eq!(file.information(key), None, "{key}");
        }
        for word in ["askwell", "typst", "krilla", "Jennifer", "Keller", "Brandt", "CreateDate", "creator", "2026"] {
            assert!(!file.holds(word), "{word} stands in the file outside of what is printed");
        }
    }
    assert_eq!(printed(&home).pdf, all[0], "nothing depends on the moment");
    assert_eq!(list(), all[1]);
    assert_eq!(code(), all[3]);
}

/// A way of taking a part out, and a word that stands in it alone.
type Part = (&'static str, fn(&mut TakeHome));

const PARTS: [Part; 14] = [
    ("canarygoal", |h| h.goal = None),
    ("canarysentence", |h| h.sentence = None),
    ("canaryagreed", |h| h.agreed_on = None),
    ("canarylisted", |h| h.shortlist.clear()),
    ("canarywhy", |h| h.shortlist.iter_mut().for_each(|l| l.why.clear())),
    ("canarydraft", |h| h.draft = None),
    ("canarycard", |h| h.card.clear()),
    ("canarythen", |h| h.then_and_now = None),
    ("canaryfelt", |h| h.felt = None),
    ("canaryquestion", |h| h.questions.clear()),
    ("canaryresource", |h| h.resources.clear()),
    ("canarywall", |h| h.wall.clear()),
    ("canarynext", |h| h.next = None),
    ("canarylink", |h| h.booking_link.clear()),
];

fn with_canaries(texts: &Texts) -> TakeHome {
    TakeHome {
        goal: Some("canarygoal".into()),
        sentence: Some("canarysentence".into()),
        agreed_on: Some("canaryagreed".into()),
        shortlist: vec![listed("canarylisted", "VP", "Roche", "canarywhy")],
        draft: Some(Draft { to: "Ada".into(), text: "canarydraft".into() }),
        card: vec![IfThen { if_words: "canarycard".into(), then_lines: vec!["thanks".into()] }],
        then_and_now: Some(("canarythen".into(), "now".into())),
        felt: Some("canaryfelt".into()),
        questions: vec!["canaryquestion".into()],
        resources: vec![Resource { title: "canaryresource".into(), by: String::new(), link: String::new() }],
        wall: vec!["canarywall".into()],
        next: Some("canarynext".into()),
        coach: "Sam".into(),
        booking_link: "https://canarylink.example".into(),
        ..everything(texts)
    }
}

#[test]
fn what_was_not_ticked_is_nowhere_in_the_file() {
    let full = with_canaries(&texts());
    let whole = File::read(&printed(&full).pdf);
    for (canary, _) in PARTS {
        assert!(squeezed(&whole.text()).contains(canary), "{canary} is printed when it is ticked");
    }
    assert!(whole.holds("canarylink"), "the reader sees what stands in the file beside the pages");
    for (canary, take_out) in PARTS {
        let mut home = full.clone();
        take_out(&mut home);
        let file = File::read(&printed(&home).pdf);
        assert!(!squeezed(&file.text()).contains(canary), "{canary} is printed");
        assert!(!file.holds(canary), "{canary} stands in the file");
    }
}

#[test]
fn a_take_home_with_nothing_in_it_is_a_page_with_a_heading() {
    let home = TakeHome { labels: Labels::take_home(&texts()), ..TakeHome::default() };
    let printed = printed(&home);
    assert_eq!(printed.pages, 1);
    assert_eq!(squeezed(&File::read(&printed.pdf).text()), "Totakehome");
}

#[test]
fn only_addresses_of_the_web_can_be_clicked() {
    let file = File::read(&printed(&everything(&texts())).pdf);
    assert!(file.holds("https://calendar.example/sam-keller/45-minutes"), "the booking link is a link");
    assert!(!file.holds("javascript:alert(1)"), "anything else is only printed");
    assert!(squeezed(&file.text()).contains("javascript:alert(1)"));
}

#[test]
fn a_long_message_is_printed_to_its_end() {
    let text = format!("{}the very end", "One sentence that is neither short nor long. \n\n".repeat(2_200));
    let home = TakeHome {
        draft: Some(Draft { to: String::new(), text }),
        ..TakeHome { labels: Labels::take_home(&texts()), ..TakeHome::default() }
    };
    let start = Instant::now();
    let printed = printed(&home);
    assert!(printed.pages > 20, "{} pages", printed.pages);
    assert!(squeezed(File::read(&printed.pdf).pages.last().unwrap()).contains("theveryend"));
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

#[test]
fn a_word_without_end_stays_on_the_page() {
    let word = "x".repeat(30_000) + "end";
    let home = TakeHome { goal: Some(word.clone()), labels: Labels::take_home(&texts()), ..TakeHome::default() };
    let printed = printed(&home);
    assert!(printed.pages > 5, "it is broken into lines, and they fill {} pages", printed.pages);
    let text = squeezed(&File::read(&printed.pdf).text());
    let letters = text.chars().filter(|c| *c == 'x').count();
    assert_eq!(letters, 30_000, "not a letter is lost or added");
}

// Hostile text and other scripts

#[test]
fn hostile_names_stay_text() {
    let mut names = hostile();
    names.extend(
        [
            "#panic()",
            "$x^2$",
            "*bold* _it_",
            "= heading",
            "{code}",
            "#import \"@preview/x:1.0.0\"",
            "// gone",
            "`raw`",
            "<label> @ref",
            "\\u{41}",
            "~ -- ...",
            "\"straight\" 'quotes'",
        ]
        .map(String::from),
    );
    let home = TakeHome {
        shortlist: names.iter().map(|name| listed(name, name, name, name)).collect(),
        labels: Labels::take_home(&texts()),
        ..TakeHome::default()
    };
    let printed = printed(&home);
    let text = squeezed(&File::read(&printed.pdf).text());
    for name in &names {
        let plain = |c: char| c.is_ascii_graphic();
        let words: Vec<String> = shown(name).split(|c| !plain(c)).map(str::to_owned).collect();
        for word in words.iter().filter(|word| !word.is_empty()) {
            assert!(text.contains(word.as_str()), "{word:?} of {name:?} is not printed as it is");
        }
    }
}

#[test]
fn every_character_is_printed_or_named_as_missing() {
    let words = [
        "Հայկ",
        "Γιώργος",
        "Влади́мир",
        "שלום",
        "محمد",
        "株式会社",
        "山田太郎",
        "김민수",
        "สมชาย",
        "हिन्दी",
        "🦊",
        "👩‍🔬",
        "\u{10ffff}",
        "\u{e000}",
    ];
    let home = TakeHome {
        shortlist: words.iter().map(|word| listed(word, "", "", "")).collect(),
        labels: Labels::take_home(&texts()),
        ..TakeHome::default()
    };
    let printed = printed(&home);
    let preview = take_home_preview(&home, None, Paper::A4).expect("a preview");
    assert_eq!(preview.missing, printed.missing);
    let text = File::read(&printed.pdf).text();
    for word in words {
        for c in word.chars().filter(|c| c.is_alphanumeric() || *c > '\u{e000}') {
            // Marks and ligatures may be read back in another form.
            let named = printed.missing.contains(&c);
            let readable = text.contains(c) || word.chars().any(|other| text.contains(other));
            assert!(named || readable, "{c:?} of {word:?} is neither printed nor named");
        }
    }
    for never in ['\u{10ffff}', '\u{e000}'] {
        assert!(printed.missing.contains(&never), "{never:?} has no shape anywhere");
    }
    assert!(!printed.missing.contains(&'ι'), "Greek is part of the program");
}

#[test]
fn an_invisible_turn_of_direction_is_left_out() {
    let home = TakeHome {
        shortlist: vec![listed("Ada \u{202e}tdnarB", "", "", "")],
        labels: Labels::take_home(&texts()),
        ..TakeHome::default()
    };
    let text = File::read(&printed(&home).pdf).text();
    assert!(squeezed(&text).contains("AdatdnarB"), "{text}");
}

#[test]
fn a_page_in_arabic_runs_from_right_to_left() {
    let home = TakeHome { language: "ar-EG".into(), ..everything(&texts()) };
    let file = File::read(&printed(&home).pdf);
    assert_eq!(file.language().as_deref(), Some("ar-EG"));
    for odd in ["", "x", "und", "not a tag", "de-419", "abcdefgh"] {
        let home = TakeHome { language: odd.into(), ..everything(&texts()) };
        assert!(take_home(&home, None, Paper::A4).is_ok(), "{odd:?} as a language");
    }
}

// Paper

#[test]
fn paper_is_what_the_place_uses() {
    for letter in ["en-US", "en_US.UTF-8", "fr-CA", "es_MX", "en-PH", "es-419-CO", "zh-Hant-US"] {
        assert_eq!(Paper::of_locale(letter), Paper::Letter, "{letter}");
    }
    for a4 in ["", "C", "en", "en-GB", "de_DE.UTF-8@euro", "zh-Hant-TW", "us", "pt-BR", "ca", "ca-ES"] {
        assert_eq!(Paper::of_locale(a4), Paper::A4, "{a4}");
    }
    let texts = texts();
    let home = everything(&texts);
    let size = |paper| File::read(&take_home(&home, None, paper).expect("a take-home").pdf).size();
    assert_eq!((size(Paper::A4), size(Paper::Letter)), ((595, 842), (612, 792)));
}

#[test]
fn of_the_variables_the_first_that_is_set_decides_and_an_empty_one_is_not_set() {
    let (a4, letter) = (Some(Paper::A4), Some(Paper::Letter));
    for (all, paper, lang, wanted) in [
        (None, None, None, None),
        (Some(""), Some(""), Some(""), None),
        (None, None, Some("en_US.UTF-8"), letter),
        (Some(""), None, Some("en_US.UTF-8"), letter),
        (Some(""), Some(""), Some("en_CA"), letter),
        (None, Some(""), Some("es_MX.UTF-8"), letter),
        (None, Some("de_DE.UTF-8@euro"), Some("en_US.UTF-8"), a4),
        (None, Some("en_US.UTF-8"), Some("de_DE.UTF-8@euro"), letter),
        (Some("de_DE.UTF-8@euro"), Some("en_US.UTF-8"), Some("en_US.UTF-8"), a4),
        (Some("es_MX.UTF-8"), Some("de_DE.UTF-8"), Some("de_DE.UTF-8"), letter),
        (Some("C"), Some("en_US.UTF-8"), Some("en_US.UTF-8"), a4),
        (None, None, Some("C"), a4),
    ] {
        assert_eq!(Paper::of_variables([all, paper, lang]), wanted, "LC_ALL={all:?} LC_PAPER={paper:?} LANG={lang:?}");
    }
}

// The shortlist

#[test]
fn three_hundred_people_have_a_heading_on_every_page_and_are_all_there() {
    let texts = texts();
    let lines: Vec<Line> = (1..=300).map(line).collect();
    let default = Column::ALL.into_iter().filter(|c| c.chosen_by_default()).collect();
    for (columns, size) in [(Column::ALL.to_vec(), (842, 595)), (default, (595, 842))] {
        let printed = shortlist_pdf(&lines, &columns, &about(), &texts, Paper::A4).expect("a list");
        let file = File::read(&printed.pdf);
        assert_eq!(file.size(), size, "it lies on its side where it is wide");
        assert!(printed.pages > 5, "{} pages", printed.pages);
        assert!(printed.pdf.len() < 500_000, "{} bytes", printed.pdf.len());
        for (number, page) in (1..).zip(&file.pages) {
            let page = squeezed(page);
            assert!(page.contains("NameContact"), "page {number} has no heading: {page}");
            assert!(page.contains(&format!("{number}/{}", printed.pages)), "page {number} has no number");
        }
        let text = squeezed(&file.text());
        for number in 1..=300 {
            assert!(text.contains(&format!("anna{number}.oeberg@fjord-soener.example")), "{number} is there");
        }
    }
}

#[test]
fn a_shortlist_says_what_it_is_of_which_day_and_whom_it_is_about_and_has_no_column_without_anything() {
    let texts = texts();
    let bare =
        Line { email: String::new(), level: String::new(), industries: String::new(), tie: String::new(), ..line(1) };
    let printed = shortlist_pdf(&[bare], &Column::ALL, &about(), &texts, Paper::Letter).expect("a list");
    let file = File::read(&printed.pdf);
    assert_in_order(
        &file.text(),
        &[
            "Shortlist",
            "November 23, 2026",
            "I want to meet VPs.",
            "Name",
            "Profile",
            "Connected on",
            "Why this person",
            "Notes",
            "Anna1 Öberg",
            "Vice President, Consumer Insights",
            "Fjord & Söner International",
            "linkedin.com/in/anna-oeberg-1",
            "March 5, 2024",
        ],
    );
    let text = squeezed(&file.text());
    for nothing in ["Email", "Level", "industry", "Howwell", "https", "2024-03-05"] {
        assert!(!text.contains(nothing), "{nothing} in {text}");
    }
    assert!(file.holds("https://www.linkedin.com/in/anna-oeberg-1"), "the address leads there, whole");
}

#[test]
fn an_address_is_not_broken() {
    let texts = texts();
    for length in [20, 40, 60, 72] {
        let host = "@b-c.d.example";
        let address = format!("{}{host}", "a".repeat(length - host.len()));
        let long = Line { email: address.clone(), ..line(1) };
        let all = [
            Column::ALL.to_vec(),
            vec![Column::Name, Column::Email],
            Column::ALL.into_iter().filter(|c| c.chosen_by_default()).collect(),
        ];
        for columns in all {
            let printed =
                shortlist_pdf(std::slice::from_ref(&long), &columns, &about(), &texts, Paper::A4).expect("a list");
            assert!(File::read(&printed.pdf).text().lines().any(|line| line.contains(&address)), "{address}");
        }
    }
}

#[test]
fn names_of_every_script_are_in_order_and_what_no_typeface_has_is_told() {
    let texts = texts();
    let person = |first: &str, last: &str, title: &str, company: &str| Line {
        first_name: first.into(),
        last_name: last.into(),
        title: title.into(),
        company: company.into(),
        ..Line::default()
    };
    let people = [
        person("直骨", "门", "VP 市场", "角海公司"),
        person("直骨", "佐藤", "営業部長", "角海株式会社"),
        person("지훈", "김", "VP 영업", "코르반"),
        person("נועה (Noa)", "בר-לב", "VP Sales 24/7", "קורוון (Corvane) Ltd."),
        person("عمر (Omar)", "العلي", "VP (MENA) المبيعات", "شركة النور"),
        person("प्रिया", "शर्मा", "VP Brand", "Corvane"),
        person("สุดารัตน์", "ใจดี", "VP IT", "Fenwold"),
        person("Zoë 👩🏽‍🔬", "Marchetti", "VP R&D 🇨🇭", "Møller & Søn"),
    ];
    let printed = shortlist_pdf(&people, &Column::ALL, &about(), &texts, Paper::A4).expect("a list");
    let text = squeezed(&File::read(&printed.pdf).text());
    // What this machine has typefaces for is there; what it has none for is told, each character.
    for (line, words) in people.iter().flat_map(|line| [(line, &line.first_name), (line, &line.company)]) {
        let told = words.chars().any(|c| printed.missing.contains(&c));
        // Letters that change places as they are set are found in other places by a reader that is not ours.
        let moved = words.chars().any(|c| ('\u{590}'..='\u{e7f}').contains(&c));
        assert!(
            told || moved || text.contains(&squeezed(words)),
            "{:?}: {words} is neither there nor told",
            line.title
        );
    }
    assert!(text.contains("Noa") && text.contains("Corvane"), "Latin letters within keep their order: {text}");
}

#[test]
fn a_short_list_stands_upright_and_is_tagged_as_a_table() {
    let texts = texts();
    let nothing = About::default();
    let columns = [Column::Name, Column::Title];
    let printed = shortlist_pdf(&[line(1)], &columns, &nothing, &texts, Paper::Letter).expect("a list");
    let file = File::read(&printed.pdf);
    assert_eq!((printed.pages, file.size()), (1, (612, 792)));
    assert!(file.is_tagged());
    assert_eq!(squeezed(&file.text()), "ShortlistNameAnna1ÖbergVicePresident,ConsumerInsights");
    assert_eq!(file.information("Title").as_deref(), Some("Shortlist"));
}

#[test]
fn an_empty_list_or_wall_is_refused_in_words() {
    let texts = texts();
    let refused = [
        (shortlist_pdf(&[], &Column::ALL, &about(), &texts, Paper::A4), "handout-nobody"),
        (shortlist_pdf(&[line(1)], &[], &about(), &texts, Paper::A4), "handout-no-columns"),
        (wall_pdf(&[], &texts, Paper::A4), "handout-no-reasons"),
    ];
    for (result, key) in refused {
        assert!(matches!(&result, Err(Error::Invalid(message)) if message.key == key), "{key}: {result:?}");
        assert!(texts.has(key));
    }
}

// The wall and the code

#[test]
fn a_hundred_reasons_stand_on_one_page() {
    let texts = texts();
    let longest = "Somebody who would answer is away until the week after the holidays, and then s";
    for paper in [Paper::A4, Paper::Letter] {
        for reasons in [reasons(100), vec![longest.to_owned(); 100], vec!["Ill.".to_owned(); 100], reasons(7)] {
            let printed = wall_pdf(&reasons, &texts, paper).expect("a wall");
            assert_eq!(printed.pages, 1, "{} reasons such as {:?}", reasons.len(), reasons[0]);
            let words: Vec<&str> = reasons.iter().map(String::as_str).collect();
            assert_in_order(&File::read(&printed.pdf).text(), &words);
        }
    }
}

#[test]
fn a_recovery_code_stands_on_one_page_in_its_order() {
    let code = "7K2M-9QXD-41RT-VB8H-0ZPE-66WN-A3FS-YC5J";
    let printed = recovery_code_pdf(code, "Keller *#Coaching", day(), &texts(), Paper::A4).expect("a page");
    let text = File::read(&printed.pdf).text();
    assert_eq!(printed.pages, 1);
    assert!(squeezed(&text).contains(&code.replace('-', "")), "{text}");
    let year = day().format("%Y").to_string();
    assert_in_order(&text, &["Recovery code", "Keller *#Coaching", "Made on", &year]);
}

// The preview

#[test]
fn a_preview_shows_the_same_pages_and_nothing_in_it_can_run_or_load() {
    let home = everything(&texts());
    let preview = take_home_preview(&home, None, Paper::A4).expect("a preview");
    assert_eq!(preview.pages.len(), printed(&home).pages as usize);
    for page in &preview.pages {
        assert!(page.starts_with("<svg"));
        for forbidden in
            ["<script", "<foreignObject", "<a ", "http://calendar", "https://", "javascript:", "onload", "<text"]
        {
            assert!(!page.contains(forbidden), "{forbidden} stands in a preview");
        }
        let outside = page.split("href=\"").skip(1).find(|rest| !rest.starts_with('#'));
        assert_eq!(outside, None, "nothing is loaded from elsewhere");
    }
}

// A template that the coach has changed

fn refused(template: &str) -> (String, String) {
    let texts = texts();
    match take_home(&everything(&texts), Some(template), Paper::A4) {
        Err(Error::Invalid(message)) => {
            assert!(texts.has(&message.key), "the catalogue lacks {}", message.key);
            (message.key.clone(), texts.say(&message))
        }
        other => panic!("{template:?} gave {:?}", other.map(|printed| printed.pages)),
    }
}

#[test]
fn a_template_can_be_changed() {
    let home = everything(&texts());
    let same = take_home(&home, Some(TAKE_HOME_TEMPLATE), Paper::A4).expect("the one that ships, given as text");
    assert_eq!(squeezed(&File::read(&same.pdf).text()), squeezed(&File::read(&printed(&home).pdf).text()));
    let own = "#let home = json(\"values.json\")\nFor you: #home.goal";
    let printed = take_home(&home, Some(own), Paper::A4).expect("a template of her own");
    assert_in_order(&File::read(&printed.pdf).text(), &["For you:", "I want to know, before next spring"]);
}

#[test]
fn a_fault_in_a_template_is_told_with_its_line() {
    for (template, line) in [
        ("One\n#let x = (\n", 2),
        ("#let a = 1\n\n#nobody", 3),
        ("#import \"style.typ\": *\n#part(\"x\", [x])\n#part()", 3),
    ] {
        let (key, words) = refused(template);
        assert_eq!(key, "handout-template-fault", "{template:?}");
        assert!(words.contains(&format!("line {line}")), "{template:?}: {words}");
    }
}

#[test]
fn a_template_has_no_files_and_no_packages() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("secret.txt");
    std::fs::write(&file, "secret").expect("written");
    let path = file.to_string_lossy().replace('\\', "/");
    for wish in [
        format!("#read({path:?})"),
        "#read(\"../../../etc/hostname\")".to_owned(),
        "#image(\"picture.png\")".to_owned(),
        "#import \"@preview/cetz:0.3.0\": *".to_owned(),
        "#include \"other.typ\"".to_owned(),
        "#plugin(\"run.wasm\")".to_owned(),
    ] {
        let (key, words) = refused(&format!("First\n{wish}"));
        assert!(["handout-template-wants-a-file", "handout-template-fault"].contains(&key.as_str()), "{wish}: {words}");
        assert!(words.contains('2'), "the line is told: {words}");
    }
    assert_eq!(refused("#datetime.today()").0, "handout-template-fault", "nor does it know the day");
}

#[test]
fn a_template_without_end_is_given_up() {
    let start = Instant::now();
    for (template, key) in [
        ("#while true { }", "handout-template-fault"),
        ("#let f(x) = f(x + 1)\n#f(0)", "handout-template-fault"),
        ("#show heading: it => heading(it.body)\n= x", "handout-template-fault"),
        ("#for a in range(10000) { for b in range(10000) { let c = calc.sqrt(a * b) } }", "handout-template-endless"),
    ] {
        assert_eq!(refused(template).0, key, "{template}");
    }
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

/// From now on changed templates are set by a process of their own: this very program, as the app calls itself.
fn apart() {
    let program = std::env::current_exe().expect("this program");
    set_apart(program, &["--exact", "pdf::a_process_of_its_own", "--ignored", "--nocapture", "--test-threads=1"]);
}

#[test]
#[ignore = "the other side of its neighbours"]
fn a_process_of_its_own() {
    typeset().expect("the pipes");
}

#[test]
fn a_template_is_set_apart_as_it_is_here() {
    apart();
    let home = everything(&texts());
    let same = take_home(&home, Some(TAKE_HOME_TEMPLATE), Paper::A4).expect("set apart");
    let here = printed(&home);
    assert_eq!((same.pages, &same.missing), (here.pages, &here.missing));
    assert_eq!(File::read(&same.pdf).text(), File::read(&here.pdf).text(), "to the last word");
    let preview = take_home_preview(&home, Some(TAKE_HOME_TEMPLATE), Paper::A4).expect("pictures");
    assert_eq!(preview, take_home_preview(&home, None, Paper::A4).expect("pictures"));
    let (key, words) = refused("One\n#let x = (\n");
    assert_eq!(key, "handout-template-fault");
    assert!(words.contains("line 2"), "{words}");
    assert_eq!(refused("#read(\"x\")").0, "handout-template-wants-a-file");
}

#[cfg(target_os = "linux")]
#[test]
fn a_template_that_runs_away_is_ended_with_its_memory() {
    apart();
    let start = Instant::now();
    for (template, keys) in [
        // It would take 32 gigabytes.
        ("#let a = range(1000000000)\n#a.len()", ["handout-template-grows", "handout-template-fault"]),
        ("#let s = \"x\" * 4000000000\n#s.len()", ["handout-template-grows", "handout-template-fault"]),
        (
            "#for a in range(10000) { for b in range(10000) { let c = calc.sqrt(a * b) } }",
            ["handout-template-endless", "handout-template-endless"],
        ),
    ] {
        let (key, words) = refused(template);
        assert!(keys.contains(&key.as_str()), "{template}: {words}");
    }
    assert!(start.elapsed() < Duration::from_secs(120), "{:?}", start.elapsed());
    // None of them goes on; those of the tests beside this one end by themselves.
    let own = std::process::id().to_string();
    let ended = Instant::now() + Duration::from_secs(60);
    for process in std::fs::read_dir("/proc").expect("processes").flatten() {
        let read = |what: &str| std::fs::read_to_string(process.path().join(what)).unwrap_or_default();
        let at_work = || {
            let status = read("status");
            let parent = status.lines().find_map(|line| line.strip_prefix("PPid:").map(str::trim));
            let ours = parent == Some(own.as_str()) && read("cmdline").contains("pdf::a_process_of_its_own");
            ours && !status.contains("zombie")
        };
        while at_work() {
            assert!(Instant::now() < ended, "one goes on");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
    let peak = std::fs::read_to_string("/proc/self/status").expect("ours");
    let peak = peak.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("memory");
    let kilobytes: u64 = peak.trim().trim_end_matches(" kB").parse().expect("a number");
    assert!(kilobytes < 3 << 20, "this program itself has taken {kilobytes} kB");
}

#[test]
fn a_template_links_to_the_web_and_to_mail_and_nowhere_else() {
    let template = "#link(\"javascript:alert(1)\")[one] #link(\"file:///etc/passwd\")[two] #link(\"JaVaScRiPt:alert(2)\")[three] \
         #link(\"data:text/html,x\")[four] #link(\"askwell://x\")[five] #link(\"https://here.example/a\")[six] #link(\"mailto:a@b.example\")[seven] \
         #box(stroke: 1pt)[#link(\"vbscript:x\")[eight]]";
    let printed = take_home(&everything(&texts()), Some(template), Paper::A4).expect("set");
    let file = File::read(&printed.pdf);
    for word in ["one", "two", "three", "four", "five", "six", "seven", "eight"] {
        assert!(file.text().contains(word), "{word} is printed");
    }
    for gone in ["javascript:", "JaVaScRiPt:", "file:///", "data:text", "askwell://", "vbscript:"] {
        assert!(!file.holds(gone), "{gone} can be clicked");
    }
    assert!(file.holds("https://here.example/a") && file.holds("mailto:a@b.example"), "those can");
    assert!(file.is_tagged(), "and it is still a document for a screen reader");
}

#[test]
fn every_heading_is_in_the_catalogue() {
    let labels = format!("{:?}", Labels::take_home(&texts()));
    assert!(!labels.contains("handout-"), "a key has no words: {labels}");
    assert_eq!(Labels::take_home(&texts()).get("goal"), Some("My goal"));
}

/// Writes the documents as files, to be turned into pictures and looked at: `PICTURES=folder cargo test pictures`.
#[test]
fn pictures() {
    let Some(folder) = std::env::var_os("PICTURES").map(std::path::PathBuf::from) else { return };
    let texts = texts();
    let lines: Vec<Line> = (1..=300).map(line).collect();
    let few = [Column::Name, Column::Title, Column::Company, Column::Why];
    let home = everything(&texts);
    let arabic = TakeHome {
        language: "ar".into(), goal: Some("أريد أن أعرف قبل الربيع".into()), ..everything(&texts)
    };
    let code = "7K2M-9QXD-41RT-VB8H-0ZPE-66WN-A3FS-YC5J";
    let documents = [
        ("take_home", take_home(&home, None, Paper::A4)),
        ("take_home_letter", take_home(&home, None, Paper::Letter)),
        ("take_home_arabic", take_home(&arabic, None, Paper::A4)),
        ("wall", wall_pdf(&reasons(100), &texts, Paper::A4)),
        ("wall_few", wall_pdf(&reasons(30), &texts, Paper::Letter)),
        ("shortlist_all", shortlist_pdf(&lines, &Column::ALL, &about(), &texts, Paper::A4)),
        ("shortlist_few", shortlist_pdf(&lines[..40], &few, &about(), &texts, Paper::A4)),
        ("code", recovery_code_pdf(code, "Keller Coaching", day(), &texts, Paper::A4)),
    ];
    for (name, document) in documents {
        std::fs::write(folder.join(name).with_extension("pdf"), document.expect(name).pdf).expect("written");
    }
    let preview = take_home_preview(&home, None, Paper::A4).expect("a preview");
    std::fs::write(folder.join("preview.svg"), &preview.pages[0]).expect("written");
}
