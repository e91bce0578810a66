//! What is read back is laid out by the thousand at many widths, half of it on each window, and the pages live.
//!
//! `text-wrap: pretty` over the heavier words inside ended WebKitGTK's page at most of these; `balance`, which headings have, does not.

use std::collections::BTreeSet;

use askwell_core::criteria::{Choice, Criteria, Dimension, Segment, Stance, read_back};
use askwell_core::vocabulary::texts::{Language, Texts};
use askwell_core::vocabulary::{Industry, Level};
use askwell_e2e::jennifer::{SENTENCE, opens_the_sample, says_whom};
use askwell_e2e::{Askwell, Theme};
use serde_json::{Value, json};

/// The company lists with which it was found: ordinary names, that fit a client's wishes on any day.
const FOUND: [&str; 13] = [
    "TÜV Rheinland",
    "Teradata",
    "Workday",
    "Hogan Lovells",
    "Pfizer",
    "Gerolsteiner",
    "Genpact",
    "Kenvue",
    "Lohmann & Rauscher",
    "Massachusetts Institute of Technology",
    "Boston Dynamics",
    "Dove",
    "Infosys",
];

/// Names in other scripts, and such as no company has: what is imported may be anything.
const ODD: [&str; 12] = [
    "株式会社日立製作所",
    "شركة الاتصالات السعودية",
    "בנק לאומי לישראל",
    "Общество с ограниченной ответственностью «Ромашка»",
    "กลุ่มบริษัทเจริญโภคภัณฑ์",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "👩‍🚀👩‍🚀👩‍🚀 & Söhne",
    "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
    "a\u{ad}b\u{ad}c\u{ad}d\u{ad}e\u{ad}f\u{ad}g\u{ad}h\u{ad}i\u{ad}j\u{ad}k",
    "no\u{a0}place\u{a0}to\u{a0}break\u{a0}this\u{a0}name\u{a0}of\u{a0}a\u{a0}company\u{a0}anywhere",
    "A-B-C-D-E-F-G-H-I-J-K-L-M-N-O-P-Q-R-S-T-U-V-W-X-Y-Z-A-B-C-D-E-F-G-H-I-J-K-L-M-N",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
];

const STANCES: [Stance; 4] = [Stance::AnyOf, Stance::NoneOf, Stance::NoPreference, Stance::Open];
/// So many sentences are laid out.
const SENTENCES: usize = 3000;
/// So many at a time.
const BATCH: usize = 60;

/// Puts the sentences in the place of the one that is there, as its component would, and sets the page's widths one after another.
const LAY_OUT: &str = "
const [found, sentences, widths, wrap] = arguments;
const one = document.querySelector(found);
const heavy = one.querySelector('strong');
const laid = sentences.map((segments) => {
  const sentence = one.cloneNode(false);
  sentence.style.maxWidth = 'none';
  if (wrap) sentence.style.textWrap = wrap;
  for (const { text, chosen } of segments) {
    if (!chosen) { sentence.append(text); continue; }
    const word = heavy.cloneNode(true);
    word.querySelector('bdi').textContent = text;
    sentence.append(word);
  }
  one.after(sentence);
  return sentence;
});
let lines = 0;
for (const width of widths) {
  for (const sentence of laid) sentence.style.width = `${width}px`;
  for (const sentence of laid) lines += sentence.getClientRects().length && sentence.offsetHeight > 0 ? 1 : 0;
}
for (const sentence of laid) sentence.remove();
return lines;
";

#[test]
fn thousands_of_sentences_are_read_back_at_many_widths_and_the_page_lives() {
    let sentences = sentences();
    let mut app = Askwell::start("sentences", Theme::Light);
    opens_the_sample(&mut app);
    says_whom(&mut app);
    lays_out(&app, ".so-far p.sentence", sentences.chunks(BATCH).step_by(2));
    app.sees(SENTENCE);

    app.click("Overview");
    app.click("Start a session");
    app.sees("What would you like to leave with?");
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.key("Alt+3");
    app.on_stage(|app| {
        app.sees(SENTENCE);
        lays_out(app, "section p.sentence", sentences.chunks(BATCH).skip(1).step_by(2));
        app.sees(SENTENCE);
        app.shows("alive");
    });
}

fn lays_out<'a>(app: &Askwell, found: &str, batches: impl Iterator<Item = &'a [Vec<Segment>]>) {
    let widths: Vec<u32> = (320..=1100).step_by(20).collect();
    for (number, batch) in batches.enumerate() {
        let wrap = if number % 5 == 4 { "balance" } else { "" };
        let laid = app.run(LAY_OUT, vec![json!(found), json!(batch), json!(widths), json!(wrap)]);
        assert_eq!(laid, Value::from(batch.len() * widths.len()), "all of batch {number} has a place on the page");
    }
}

/// Sentences of every kind: each way to say each of the four wishes, with few names and many, ordinary and odd.
fn sentences() -> Vec<Vec<Segment>> {
    let texts = Texts::new(Language::En);
    let companies = companies();
    let mut sentences: Vec<Vec<Segment>> =
        (0_usize..).filter_map(|number| read_back(&wishes(number, &companies), &texts)).take(SENTENCES).collect();
    for many in 1..=FOUND.len() {
        let listed = FOUND.iter().take(many).fold(Criteria::default(), |criteria, name| named(&criteria, name));
        sentences.extend(read_back(&listed, &texts));
    }
    let lengths: BTreeSet<usize> = sentences.iter().map(Vec::len).collect();
    assert!(lengths.len() > 12, "short ones and long ones: {lengths:?}");
    sentences
}

fn wishes(number: usize, companies: &[String]) -> Criteria {
    let stance = |place: u32| STANCES[number / 4_usize.pow(place) % 4];
    let many = 1 + number / 256 % 14;
    let mut criteria = Criteria::default();
    for (place, dimension) in (0..).zip([Dimension::Company, Dimension::Level, Dimension::Industry, Dimension::Title]) {
        let stance = stance(place);
        criteria = criteria.with_stance(dimension, stance);
        if !matches!(stance, Stance::AnyOf | Stance::NoneOf) {
            continue;
        }
        for choice in 0..if dimension == Dimension::Company { many } else { 1 + many % 4 } {
            let any = number * 31 + choice * 97;
            let (key, said) = match dimension {
                Dimension::Level => (Level::ALL[any % Level::ALL.len()].key(), ""),
                Dimension::Industry => (Industry::ALL[any % Industry::ALL.len()].key(), ""),
                Dimension::Company if any.is_multiple_of(7) => (ODD[any / 7 % ODD.len()], ""),
                Dimension::Company => (companies[any % companies.len()].as_str(), ""),
                Dimension::Title => (["marketing", "brand", "supply chain", "R&D", "研究開発"][any % 5], ""),
            };
            let choice = Choice { key: key.to_owned(), said: said.to_owned() };
            criteria = criteria.with_choice(dimension, choice).unwrap_or(criteria);
        }
    }
    criteria
}

fn named(criteria: &Criteria, company: &str) -> Criteria {
    let choice = Choice { key: company.to_owned(), said: String::new() };
    criteria.with_choice(Dimension::Company, choice).expect("a company's name")
}

/// The names of the directory that ships.
fn companies() -> Vec<String> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../src-tauri/core/data/companies.csv");
    let table = std::fs::read_to_string(file).expect("the directory of companies");
    let names = table.lines().skip(1).filter_map(|line| line.split(',').next());
    names.filter(|name| !name.starts_with('"')).map(str::to_owned).collect()
}
