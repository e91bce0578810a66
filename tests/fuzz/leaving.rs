//! What leaves: dates for a calendar, words of the catalogue with values in them, first messages, links, tables, cards.

use std::io::BufReader;

use askwell_core::handout::{Clip, Column, Event, Line, clipboard, csv, ics, unguard, vcard};
use askwell_core::outreach::{self, Known, fill, gaps, mail_link, profile_link};
use askwell_core::vocabulary::texts::{Arg, Joint, Message};
use askwell_support::{now, today};
use ical::IcalParser;

use crate::harness::{Target, lines, texts};

fn hostile() -> Vec<Vec<u8>> {
    lines("hostile.txt")
}

#[test]
fn dates_for_a_calendar() {
    let tokens: [&[u8]; 8] = [
        b"\r\n",
        b"END:VEVENT\r\nBEGIN:VEVENT\r\n",
        b"ATTENDEE:mailto:a@b.c",
        b";VALUE=URI:",
        b"\\n",
        b"\\",
        b"\xF0\x9F\xA6\x8A",
        b"BEGIN:VALARM",
    ];
    Target { name: "calendar", seeds: hostile(), tokens: &tokens, tries: 800 }.hold(|input| {
        let text = String::from_utf8_lossy(input);
        let event = Event {
            uid: "check-in-7".into(),
            day: today(),
            at: None,
            title: text.clone().into_owned(),
            notes: text.into_owned(),
        };
        let bytes = ics(&[event.clone(), event], now().to_utc(), |time| Some(time.and_utc()));
        let calendars: Vec<_> = IcalParser::new(BufReader::new(bytes.as_slice())).collect::<Result<_, _>>().unwrap();
        assert_eq!(calendars.len(), 1);
        assert_eq!(calendars[0].events.len(), 2, "two events, whatever is said in them");
        for event in &calendars[0].events {
            let names: Vec<&str> = event.properties.iter().map(|property| property.name.as_str()).collect();
            let known =
                ["UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "DESCRIPTION", "DTSTART", "DTEND", "TRANSP"];
            assert!(names.iter().all(|name| known.contains(name)), "{names:?}");
            assert!(event.alarms.is_empty());
        }
        for line in std::str::from_utf8(&bytes).unwrap().split("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        format!("{}", calendars[0].events[0].properties.len())
    });
}

#[test]
fn words_with_values_in_them() {
    let tokens: [&[u8]; 8] =
        [b"{ $name }", b"{ -brand }", b"{ \"x\" }", b"{", b"}", b"\n    .attr = x", b"\xE2\x81\xA8", b"[other]"];
    Target { name: "words", seeds: hostile(), tokens: &tokens, tries: 2_000 }.hold(|input| {
        let text = String::from_utf8_lossy(input).into_owned();
        let said = texts().say(&Message::new("list-and").with("a", text.clone()).with("b", "x"));
        assert!(said.contains(&text), "a value is a value: {said:?}");
        let list =
            Arg::List(Joint::Or, vec![text.clone().into(), text.clone().into(), Message::new(text.clone()).into()]);
        let listed = texts().say(&Message::new("list-and").with("a", list).with("b", text.clone()));
        assert!(listed.matches(text.as_str()).count() >= 3 || text.is_empty(), "{listed:?}");
        // No key but a key says anything else than itself.
        let key = texts().say(&Message::new(text.clone()));
        if !texts().has(&text) {
            assert_eq!(key, text);
        }
        format!("{}", texts().has(&text))
    });
}

#[test]
fn first_messages_and_their_links() {
    let mut seeds: Vec<Vec<u8>> = [
        "Dear {first_name},\n{tie}\n{why}\n{learn} {tell}\n{window_1} or {window_2}\n{client}",
        "{first_name{tie}}",
        "[a] {why}",
        "https://www.linkedin.com/in/ada",
        "ada@example.org",
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec();
    seeds.extend(hostile());
    let tokens: [&[u8]; 14] = [
        b"{first_name}",
        b"{why}",
        b"{client}",
        b"[",
        b"]",
        b"?bcc=a@b.c",
        b"&body=",
        b"%0d%0a",
        b"javascript:",
        b"HTTPS://",
        b"file:///",
        b"data:text/html,",
        b"mailto:",
        b"@",
    ];
    Target { name: "messages", seeds, tokens: &tokens, tries: 2_000 }.hold(|input| {
        let text = String::from_utf8_lossy(input).into_owned();
        let known = Known {
            first_name: text.clone(),
            tie: text.clone(),
            why: text.clone(),
            learn: text.clone(),
            tell: text.clone(),
            client: text.clone(),
        };
        let plain = fill("{first_name} / {client}", &known, today(), texts());
        let trimmed = text.trim();
        if !trimmed.is_empty() {
            assert_eq!(plain, format!("{trimmed} / {trimmed}"), "what is filled in is never a slot");
        }
        let filled = fill(&text, &known, today(), texts());
        assert!(
            filled.len() <= (text.len() + 100) * (text.matches('{').count() + 1) + 100,
            "it grows no further than its slots"
        );
        let (open, mail, page) = (gaps(&filled), mail_link(&text, &text, &text), profile_link(&text));
        if let Some(mail) = &mail {
            assert!(mail.link.starts_with("mailto:") && mail.link.len() <= 2_000, "{mail:?}");
            assert!(mail.link.bytes().all(|byte| byte.is_ascii_graphic()), "{mail:?}");
            let fields = mail.link.split_once('?').map_or("", |(_, fields)| fields);
            let names: Vec<&str> =
                fields.split('&').filter(|f| !f.is_empty()).map(|f| f.split('=').next().unwrap()).collect();
            assert!(names.is_empty() || names == ["subject"] || names == ["subject", "body"], "{names:?}");
        }
        if let Some(page) = &page {
            assert!(page.starts_with("https://") || page.starts_with("http://"), "{page:?}");
            assert!(!page.chars().any(|c| c.is_control() || c.is_whitespace()), "{page:?}");
        }
        let _either = outreach::seems_of_work(&text);
        format!("{} {} {}", open.min(4), mail.is_some(), page.is_some())
    });
}

#[test]
fn tables_and_cards() {
    let tokens: [&[u8]; 12] =
        [b"=", b"+", b"-", b"@", b"\xEF\xBC\x9D", b"\t", b"\r", b"'", b"\"", b";", b"END:VCARD\r\n", b"<script>"];
    Target { name: "tables", seeds: hostile(), tokens: &tokens, tries: 1_000 }.hold(|input| {
        let text = String::from_utf8_lossy(input).into_owned();
        let line = Line {
            first_name: text.clone(),
            last_name: text.clone(),
            title: text.clone(),
            company: text.clone(),
            email: text.clone(),
            profile_url: text.clone(),
            why: text.clone(),
            notes: text,
            ..Line::default()
        };
        let columns = [Column::FirstName, Column::Title, Column::Company, Column::Email, Column::Url, Column::Notes];
        let bytes = csv(std::slice::from_ref(&line), &columns, texts()).unwrap();
        let mut reader =
            ::csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap());
        let rows: Vec<::csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        assert_eq!(rows.len(), 2, "a heading and a row");
        for cell in &rows[1] {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']),
                "{cell:?} would be run"
            );
        }
        assert_eq!(unguard(&rows[1][1]), unguard(&rows[1][2]), "the same twice");
        let card = vcard(std::slice::from_ref(&line), &Column::ALL).unwrap();
        let cards: Vec<_> = ical::VcardParser::new(card.as_slice()).collect::<Result<_, _>>().unwrap();
        assert_eq!(cards.len(), 1, "one card");
        let Clip { html, text } = clipboard(std::slice::from_ref(&line), &columns, texts());
        assert_eq!(html.matches("<td").count(), columns.len(), "{html:?}");
        assert!(!html.contains("<script") && !html.contains("<img"), "{html:?}");
        assert_eq!(text.lines().count(), 2, "{text:?}");
        format!("{} {}", rows[1][0].len().min(3), cards[0].properties.len())
    });
}
