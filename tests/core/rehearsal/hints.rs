//! The hints: what they agree on with independent judges, what raises none, and what they cost.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use askwell_core::rehearsal::{Hint, answer_hints, characters, hint_faults, is_english, message_hints, words};
use askwell_core::vocabulary::ReplyKind;
use proptest::prelude::*;
use serde::Deserialize;

use ReplyKind::{Annoyed, FlatNo, Maybe, NoTime, Silence, Yes};

#[derive(Deserialize)]
struct Labelled {
    answer: Vec<LabelledAnswer>,
    message: Vec<LabelledMessage>,
}

#[derive(Deserialize)]
struct LabelledAnswer {
    to: ReplyKind,
    text: String,
    hints: Vec<Hint>,
}

#[derive(Deserialize)]
struct LabelledMessage {
    text: String,
    hints: Vec<Hint>,
}

/// Where the hints part from those of an independent judge on a set of answers and messages, and how many there are in it.
fn parted(set: &str) -> (Vec<String>, usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/fixtures/{set}.toml"));
    let labelled: Labelled = toml::from_str(&fs::read_to_string(path).expect(set)).expect(set);
    assert!(labelled.answer.len() >= 80, "{set}: only {} answers are labelled", labelled.answer.len());
    let mut apart = Vec::new();
    for LabelledAnswer { to, text, hints } in &labelled.answer {
        let given = answer_hints(text, *to);
        if given != *hints {
            apart.push(format!("to {}: {text:?}\n    deserves {hints:?}, gets {given:?}", to.key()));
        }
    }
    for LabelledMessage { text, hints } in &labelled.message {
        let given = message_hints(text);
        if given != *hints {
            apart.push(format!("a message: {text:?}\n    deserves {hints:?}, gets {given:?}"));
        }
    }
    (apart, labelled.answer.len() + labelled.message.len())
}

/// On each of the sets that the rules were fitted to, at least 95 in a hundred.
#[test]
fn the_hints_agree_with_those_of_an_independent_judge() {
    for set in ["answers", "answers_second", "answers_third", "answers_fourth"] {
        let (apart, all) = parted(set);
        assert!(apart.len() * 20 <= all, "{set}: {} of {all} do not agree:\n{}", apart.len(), apart.join("\n"));
    }
}

/// At least 93 on a set that was labelled after the rules were written. Which ones part stays untold: whoever mends the rules looks at
/// the sets above, or this one measures nothing any more.
#[test]
fn the_hints_agree_on_what_the_rules_have_never_seen() {
    let (apart, all) = parted("answers_unseen");
    assert!(apart.len() * 100 <= all * 7, "{} of {all} do not agree", apart.len());
}

#[test]
fn the_rules_are_free_of_faults_and_every_hint_explains_itself() {
    assert_eq!(hint_faults(), Vec::<String>::new());
    for hint in Hint::ALL {
        assert!(hint.text().ends_with('.') && hint.text().chars().count() <= 110, "{}: {}", hint.key(), hint.text());
        assert_eq!(serde_json::to_string(&hint).unwrap(), format!("\"{}\"", hint.key()));
    }
}

const THANKS: [&str; 6] = [
    "Thank you for answering so quickly",
    "Thanks for letting me know",
    "Many thanks for your kind reply",
    "I appreciate that you wrote back",
    "Thank you for being so clear, that is helpful",
    "Thanks, that makes sense",
];
const WISHES: [&str; 6] = [
    "I wish you a good week",
    "All the best for the launch",
    "I hope the quarter ends well",
    "Good luck with everything that is on your desk",
    "Enjoy the summer",
    "Wishing you and the team well",
];
const LATER: [&str; 5] = [
    "Perhaps another time",
    "Maybe our paths cross later in the year",
    "Perhaps in spring, when things are calmer",
    "Some other time, then",
    "Another day, perhaps",
];
const ON: [&str; 5] = [
    "Then I’ll ask somebody else",
    "I’ll go on to the next person on my list",
    "I have a few other people in mind",
    "No need to explain, and no need to answer",
    "That is quite all right",
];
const ENDS: [&str; 6] = [".", "!", " 🙂", ". 🌷", " :)", ""];

/// An answer of one sentence of each kind that is wanted, in any order, in any case, with any end.
fn graceful() -> impl Strategy<Value = String> {
    let sentence = |from: &'static [&'static str]| (prop::sample::select(from), prop::sample::select(ENDS.to_vec()));
    let parts = (sentence(&THANKS), sentence(&WISHES), sentence(&LATER), sentence(&ON));
    let shape = (Just([0, 1, 2, 3]).prop_shuffle(), 1..=4_usize, 0..3_usize, any::<bool>());
    (parts, shape).prop_map(|((a, b, c, d), (order, many, case, lines))| {
        let all = [a, b, c, d].map(|(text, end)| format!("{text}{end}"));
        let chosen: Vec<&str> = order.iter().take(many).map(|at| all[*at].as_str()).collect();
        let text = chosen.join(if lines { "\n" } else { " " });
        match case {
            0 => text,
            1 => text.to_lowercase(),
            _ => text.to_uppercase(),
        }
    })
}

proptest! {
    #[test]
    fn an_answer_that_only_thanks_wishes_well_postpones_or_moves_on_raises_no_hint(text in graceful()) {
        for kind in ReplyKind::ALL {
            let hints = answer_hints(&text, kind);
            prop_assert!(hints.is_empty(), "{text:?} to {}: {hints:?}", kind.key());
        }
    }

    #[test]
    fn hints_come_in_their_order_and_each_once(
        text in ".{0,400}", said in graceful(), kind in prop::sample::select(ReplyKind::ALL.to_vec())
    ) {
        let hints = answer_hints(&format!("{said} Why? Are you sure? I expected more. {text}"), kind);
        prop_assert!(hints.is_sorted() && hints.iter().collect::<BTreeSet<_>>().len() == hints.len());
    }
}

#[test]
fn each_hint_is_seen_where_it_is_and_taken_back_where_it_is_denied() {
    let keys = |text: &str, to| answer_hints(text, to).into_iter().map(Hint::key).collect::<Vec<_>>();
    assert_eq!(keys("Thanks. May I ask why?", FlatNo), ["asks_why"]);
    assert_eq!(keys("Thanks. No need to explain, and I won’t ask why.", FlatNo), [""; 0]);
    assert_eq!(keys("Of course. Could we talk next week instead?", FlatNo), ["pressure"]);
    assert_eq!(keys("Of course. Could we talk in spring instead?", NoTime), [""; 0]);
    assert_eq!(keys("I expected more from you.", NoTime), ["blames"]);
    assert_eq!(keys("I’m sorry. I apologise for asking.", FlatNo), ["sorry"]);
    assert_eq!(keys("I’m sorry. I won’t write again.", Annoyed), [""; 0]);
    assert_eq!(keys("I’m sorry. I only wanted to learn something.", Annoyed), ["goes_on"]);
    assert_eq!(keys("Thanks. Is there an opening in your team?", FlatNo), ["asks_job"]);
    assert_eq!(keys("Thank you. It is not about a job.", ReplyKind::SentToHr), [""; 0]);
    assert_eq!(keys("Thank you. What tipped the scales?", FlatNo), ["asks_why"]);
    assert_eq!(keys("Gladly. What tipped the scales when you left the bank?", ReplyKind::OtherFormat), [""; 0]);
    assert_eq!(keys("Let me explain how it came about.", Annoyed), ["goes_on"]);
    assert_eq!(keys("Wow, thank you. Monday at 9?", Yes), [""; 0]);
    assert_eq!(keys("Of course, I see. Charming.", FlatNo), ["blames"]);
    assert_eq!(keys("Thank you. Would Friday work for you?", ReplyKind::Cancels), [""; 0]);
    assert_eq!(keys("Please don’t cancel. Even ten minutes would do.", ReplyKind::Cancels), ["pressure"]);
    assert_eq!(keys("It takes ten seconds to say no.", Silence), ["blames"]);
    assert_eq!(keys("Sorry, but you did accept my request.", Annoyed), ["goes_on"]);
    assert_eq!(keys("Do you need a bookkeeper?", NoTime), ["asks_job"]);
    let gap = message_hints("Dear Ada, we met at the fair in May. I would like to learn [what] from you.");
    assert_eq!(gap, [Hint::Gap]);
}

#[test]
fn what_only_looks_guilty_raises_no_hint() {
    use ReplyKind::{Cancels, Conditional, OtherFormat, PassedOn, Policy, SentToHr, WrongPerson};
    for (text, to) in [
        ("Thank you for the two names.", WrongPerson),
        ("Perfect, then I’ll ask Ms Dietz.", WrongPerson),
        ("What does a typical week look like? And why did you write the second book in Dutch?", OtherFormat),
        ("What is it like to work in your team?", OtherFormat),
        ("It will take me ten minutes to write them down.", OtherFormat),
        ("A week in Crete, lucky you!", NoTime),
        ("Of course you can’t talk in the week of the fair.", NoTime),
        ("I know you have no time now, but perhaps we meet at the spring fair.", NoTime),
        ("I’m so sorry for your loss.", Cancels),
        ("I can come on Friday instead.", Cancels),
        ("Just call me when you’re better.", Cancels),
        ("Any time that’s convenient for you is fine.", Maybe),
        ("Could we do Wednesday at 16:30? I’ll keep it very short.", Conditional),
        ("I’ve asked her for fifteen minutes next week.", PassedOn),
        ("Could you send me her email, or should I write to her via LinkedIn?", PassedOn),
        ("I understand that you’re not allowed to help. I’ll keep this in mind.", Policy),
        ("I’ll write to the recruiter, thank you.", SentToHr),
        ("I just want to say sorry. I won’t write again.", Annoyed),
        ("Thank you for your help anyway!", FlatNo),
        ("If it suits you, lovely, otherwise I’ll ask somebody else.", Silence),
        ("I’ve been looking forward to this all week. Until tomorrow!", Yes),
    ] {
        assert_eq!(answer_hints(text, to), [], "{text:?} to {}", to.key());
    }
}

#[test]
fn a_language_that_the_rules_do_not_know_gets_no_hint_however_long() {
    for text in [
        "Warum denn nicht? Haben Sie einen Job für mich? Sorry, sorry! Nur fünf Minuten, bitte.",
        "Pourquoi ? Je suis vraiment désolée, mais juste cinq minutes, s’il vous plaît.",
        "¿Por qué no? Solo cinco minutos, por favor. ¿Está seguro?",
        "なぜですか。五分だけお願いします。",
        "لماذا؟ خمس دقائق فقط",
        "",
        " \n\t ",
        "🙂🙂",
    ] {
        assert!(!is_english(text), "{text:?}");
        let long = text.repeat(60);
        for kind in ReplyKind::ALL {
            assert!(answer_hints(text, kind).is_empty() && answer_hints(&long, kind).is_empty(), "{text:?}");
        }
        assert!(message_hints(text).is_empty() && message_hints(&long).is_empty(), "{text:?}");
    }
}

#[test]
fn a_mixed_text_is_what_its_greater_part_is() {
    let english = "Thank you so much for your answer. I would like to know why you can’t talk to me. Are you sure?";
    assert!(is_english(english) && is_english(&format!("Liebe Frau Brandt,\n{english}\nHerzliche Grüße")));
    let german = "Vielen Dank für Ihre Antwort. Ich hätte gerne gewusst, warum Sie keine Zeit haben. Are you sure?";
    assert!(!is_english(german));
    for short in ["Why?", "ok, thanks", "why not", "Perhaps another time", "THANK YOU 🙂"] {
        assert!(is_english(short), "{short:?}");
    }
}

#[test]
fn words_and_characters_are_counted_as_a_person_counts_them() {
    assert_eq!((words("Don’t worry — a follow-up (or two) at 10:30 …"), words(""), words("🙂 - !")), (8, 0, 0));
    assert!((2..=4).contains(&words("東京 です")), "a script without spaces has words too");
    assert_eq!((characters("né 👩🏽‍🔬"), characters("")), (4, 0));
}

#[test]
fn a_hundred_kilobytes_of_anything_return() {
    let pieces = [
        "why ",
        "sorry ",
        "just five minutes ",
        "a",
        "I’d like to ",
        "can you ",
        "é",
        "\u{202e}",
        "<few>",
        "[",
        "[x",
        "job\n",
        "ち",
        "👩🏽‍🔬",
        "is there a ",
        "not ",
        "\0",
        "let me know ",
        "thank you for ",
        "you ",
        ". ",
    ];
    for piece in pieces {
        let text = piece.repeat(100_000 / piece.len());
        let started = Instant::now();
        let _ = (answer_hints(&text, Annoyed), answer_hints(&text, FlatNo), message_hints(&text), characters(&text));
        let took = started.elapsed();
        assert!(took < Duration::from_secs(5), "{piece:?} took {took:?}, without optimisation");
    }
}
