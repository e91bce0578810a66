//! What people type and paste: lines, days, titles, companies, codes, settings, answers.

use askwell_core::client;
use askwell_core::people::industry::{company_key, industries_of};
use askwell_core::people::level::level_of;
use askwell_core::people::name::Name;
use askwell_core::people::{self, quick};
use askwell_core::practice::settings::{self, SettingsField};
use askwell_core::practice::{RecoveryCode, strength};
use askwell_core::rehearsal::{answer_hints, message_hints};
use askwell_core::vocabulary::ReplyKind;
use askwell_support::{Desk, now, today};
use chrono::Months;

use crate::harness::{Target, lines};

fn seeds(words: &[&str]) -> Vec<Vec<u8>> {
    words.iter().map(|words| words.as_bytes().to_vec()).collect()
}

/// On one line, trimmed, and nothing in it that a terminal or a page would take for an order.
fn is_plain(text: &str) -> bool {
    text == text.trim() && !text.chars().any(char::is_control)
}

#[test]
fn quick_entry_and_pasted_lists() {
    let desk = Desk::new();
    let mut seeds = seeds(&[
        "Ada Brandt, VP Research, Novartis",
        "\"Brandt, Ada\" <ada@example.org>; Bo Carlsen <bo@example.org>",
        "First Name\tLast Name\tCompany\tPosition\nAda\tBrandt\tNovartis\tVP",
        "● Ada Brandt – VP at Novartis\n1) Bo Carlsen (Roche)",
        "Ada Brandt\n· 2nd\nVP Sales at Corvane\nConnect\n500+ connections",
    ]);

    seeds.extend(lines("hostile.txt"));
    let tokens: [&[u8]; 12] = [
        b", VP",
        b" at ",
        b" <a@b.c>",
        b"; ",
        b"mailto:",
        b"&amp;",
        b"=?utf-8?B?QQ==?=",
        b"Title: ",
        b"https://www.linkedin.com/in/x",
        b"\xC2\xB7",
        b"[a](b)",
        b"\xE3\x80\x81",
    ];
    let tries = std::cell::Cell::new(0_u32);
    Target { name: "pasted", seeds, tokens: &tokens, tries: 1_500 }.hold(|input| {
        let text = String::from_utf8_lossy(input);
        let entry = quick::read(&text);
        let written = text.lines().count();
        let mut taken = 0;
        for line in &entry.people {
            let fields = [
                &line.honorific,
                &line.first_name,
                &line.last_name,
                &line.title,
                &line.company,
                &line.email,
                &line.profile_url,
            ];
            assert!(line.line >= 1 && line.line <= written.max(1), "line {} of {written}", line.line);
            if line.fault.is_some() {
                assert!(fields.iter().all(|field| field.is_empty()), "{line:?}");
            } else {
                taken += 1;
                assert!(!(line.first_name.is_empty() && line.last_name.is_empty()), "nobody: {line:?}");
                assert!(fields.iter().all(|field| is_plain(field)), "{line:?}");
            }
        }
        assert!(entry.people.len() <= written * 2_000 + 1);
        tries.set(tries.get() + 1);
        if tries.get().is_multiple_of(40) {
            // What is entered is as many people as were read, or fewer where two are the same, and is read again as it was entered.
            let before = people::count(&desk.practice, desk.client).unwrap();
            let added = people::add(&desk.practice, desk.client, &text, now()).unwrap();
            assert!(added.added + added.already == taken, "{added:?} of {taken}");
            assert_eq!(people::count(&desk.practice, desk.client).unwrap(), before + added.added);
            if added.added > 0 {
                desk.practice.undo().unwrap();
            }
            assert_eq!(people::count(&desk.practice, desk.client).unwrap(), before, "undone");
        }
        format!(
            "{} {} {} {}",
            entry.people.len().min(4),
            taken.min(4),
            entry.headings.min(2),
            entry.others.min(3) + entry.joined.min(2) * 8
        )
    });
}

#[test]
fn days_as_people_say_them() {
    let seeds = seeds(&[
        "by 1 May 2027",
        "in two weeks",
        "Tuesday at 10",
        "before Christmas",
        "end of the month",
        "12/24/2026",
        "24.12.2026",
        "2026-12-24",
        "the second Tuesday of the month after next",
        "no later than Friday 5pm",
        "in half an hour",
        "next June",
        "Q3 2027",
        "half past ten tomorrow",
        "noon on the 3rd",
        "New Year's Eve",
        "a week from Monday",
        "within the next 48 hours",
    ]);
    let tokens: [&[u8]; 16] = [
        b" next ",
        b" in ",
        b" before ",
        b"31",
        b"29 February ",
        b" 2100",
        b"13:60",
        b"24:00",
        b" am",
        b"4294967295 weeks",
        b"-1 days",
        b" of the month",
        b"\xD9\xA3",
        b" Easter",
        b"th",
        b"'s",
    ];
    Target { name: "days", seeds, tokens: &tokens, tries: 6_000 }.hold(|input| {
        let text = String::from_utf8_lossy(input);
        let when = client::when(&text, &now());
        assert_eq!(client::understood(&text, &now()), when.map(|when| when.day), "both say the same");
        if let Some(when) = when {
            let farthest = today().checked_add_months(Months::new(600)).unwrap();
            assert!(when.day >= today() && when.day <= farthest, "{text:?} is {when:?}");
        }
        let hour = client::hour(&text, &now());
        format!("{:?} {}", when.map(|when| (when.day - today()).num_days().checked_ilog2()), hour.is_some())
    });
}

#[test]
fn titles_to_levels() {
    let mut seeds = lines("fuzz/lines/titles.txt");
    seeds.extend(lines("levels.txt").into_iter().step_by(4));
    seeds.extend(lines("hostile.txt"));
    let tokens: [&[u8]; 14] = [
        b"VP",
        b" of ",
        b"Chief ",
        b" Officer",
        b"ex-",
        b"Assistant to the ",
        b" & ",
        b" | ",
        b"Leiter",
        b"\xE9\x83\xA8\xE9\x95\xB7",
        b"(",
        b")",
        b"Co-",
        b"\xD9\x85\xD8\xAF\xD9\x8A\xD8\xB1",
    ];
    Target { name: "titles", seeds, tokens: &tokens, tries: 1_500 }.hold(|input| {
        let text = String::from_utf8_lossy(input);
        let found = level_of(&text);
        assert_eq!(level_of(&text), found, "the same each time");
        format!("{:?}", found.level)
    });
}

#[test]
fn company_names_to_industries() {
    let mut seeds = seeds(&[
        "Roche Holding AG",
        "Novartis Pharma",
        "ООО Ромашка",
        "株式会社 東芝",
        "PT Bank Mandiri",
        "Spa Vetia",
        "The Coca-Cola Company (Europe), Inc.",
    ]);
    seeds.extend(lines("fuzz/lines/companies.txt"));
    seeds.extend(lines("hostile.txt"));
    let tokens: [&[u8]; 10] = [
        b" GmbH",
        b" & Co. KG",
        b"Bank",
        b" of ",
        b"Pharma",
        b"\xC2\xAE",
        b"\xE2\x84\xA2",
        b", Inc.",
        b"(",
        b"\xE6\xA0\xAA\xE5\xBC\x8F",
    ];
    Target { name: "companies", seeds, tokens: &tokens, tries: 3_000 }.hold(|input| {
        let text = String::from_utf8_lossy(input);
        let key = company_key(&text);
        assert_eq!(company_key(&text), key, "the same each time");
        let found = industries_of(&text);
        format!("{:?} {}", found.industries, key.is_empty())
    });
}

#[test]
fn names_of_people() {
    let mut seeds = seeds(&[
        "Dr. Ada Brandt, PhD",
        "山田 太郎",
        "Brandt, Ada",
        "Prof. Dr. h.c. mult. Ada von der Brandt (she/her)",
        "박민수",
        "أحمد علي",
    ]);
    seeds.extend(lines("hostile.txt"));
    let tokens: [&[u8]; 10] = [
        b"Dr. ",
        b", MD",
        b" (",
        b")",
        b"\xE3\x80\x80",
        b"\xE2\x80\x8D",
        b"O'",
        b"von ",
        b"Mr. & Mrs. ",
        b"\xF0\x9F\x87\xA9",
    ];
    Target { name: "names", seeds, tokens: &tokens, tries: 2_000 }.hold(|input| {
        let text = String::from_utf8_lossy(input);
        let name = Name::of_text(&text);
        let halves = text.split_once(' ').unwrap_or((&text, ""));
        for name in [&name, &Name::of_columns("", halves.0, halves.1)] {
            assert!(is_plain(&name.shown()) && is_plain(&name.greeting()), "{name:?}");
        }
        format!("{} {}", name.is_empty(), name.shown().split(' ').count().min(6))
    });
}

#[test]
fn recovery_codes_and_passphrases() {
    let code = RecoveryCode::within("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ").remove(0);
    let seeds = seeds(&[
        &code.shown(),
        "Recovery code: 0123 4567 89AB CDEF GHJK MNPQ RSTV WXYZ",
        "=2D0123=2D4567",
        "lantern orbit gravel mosaic",
    ]);

    let tokens: [&[u8]; 8] = [b"-", b"\xE2\x80\x91", b"&#8209;", b"=2D", b"0O1IL", b"\xEF\xBC\x91", b"=\r\n", b"U"];
    Target { name: "codes", seeds, tokens: &tokens, tries: 800 }.hold(|input| {
        let text = String::from_utf8_lossy(&input[..input.len().min(4_000)]);
        let found = RecoveryCode::within(&text);
        assert!(found.len() <= 4, "each takes as long as a passphrase");
        for code in &found {
            assert_eq!(code.letters().len(), 32);
            assert_eq!(RecoveryCode::within(&code.shown())[0].letters(), code.letters(), "what is shown is what opens");
        }
        let weighed = strength(&text.chars().take(40).collect::<String>(), &["Sam"]);
        format!("{} {}", found.len(), weighed.score)
    });
}

#[test]
fn settings_of_the_practice() {
    let desk = Desk::new();
    let mut seeds = seeds(&[
        "https://example.org/meet?with=sam",
        "http://a",
        "javascript:alert(1)",
        "15",
        "never",
        "",
        "Sam Keller",
    ]);
    seeds.extend(lines("hostile.txt"));
    let tokens: [&[u8]; 8] = [b"https://", b"HTTPS://", b" ", b"//", b"240", b"241", b"\xE2\x80\xA8", b"@"];
    let fields = [
        SettingsField::PracticeName,
        SettingsField::CoachName,
        SettingsField::BookingLink,
        SettingsField::IdleLockMinutes,
    ];
    Target { name: "settings", seeds, tokens: &tokens, tries: 150 }.hold(|input| {
        let text = String::from_utf8_lossy(input);
        let mut outcome = String::new();
        for field in fields {
            let before = settings::read(&desk.practice).unwrap();
            match settings::write(&desk.practice, field, &text, None) {
                Ok(written) => {
                    assert_eq!(settings::read(&desk.practice).unwrap(), written, "what was taken is what is there");
                    assert!(written.booking_link.is_empty() || written.booking_link.starts_with("http"), "{written:?}");
                    outcome.push('+');
                }
                Err(error) => {
                    assert_eq!(
                        settings::read(&desk.practice).unwrap(),
                        before,
                        "refused ({error}), and something changed"
                    );
                    outcome.push('-');
                }
            }
        }
        outcome
    });
}

#[test]
fn hints_on_answers_and_messages() {
    let mut seeds = seeds(&[
        "Thank you for telling me. Could we find a time later?",
        "Dear Ada, would you have 20 minutes for a call on Tuesday or Thursday? Best, Jennifer",
        "I am so sorry to bother you. You probably have no time. No worries if not!",
    ]);
    seeds.extend(lines("answers.toml").into_iter().step_by(9));
    let tokens: [&[u8]; 8] = [b"sorry", b"no worries", b"?", b"!", b"20 minutes", b"job", b"\n\n", b"https://x"];
    Target { name: "hints", seeds, tokens: &tokens, tries: 600 }.hold(|input| {
        let text = String::from_utf8_lossy(input);
        let hints = (answer_hints(&text, ReplyKind::FlatNo), message_hints(&text));
        for found in [&hints.0, &hints.1] {
            assert!(found.iter().enumerate().all(|(at, hint)| !found[..at].contains(hint)), "one twice: {found:?}");
        }
        format!("{hints:?}")
    });
}
