//! What ships for the rehearsal: a hundred reasons, replies of every kind, model answers, first messages.

use askwell_core::library::{self, LibraryBody, LibraryKind, Purpose, Reply};
use askwell_core::outreach::{Known, fill};
use askwell_core::rehearsal::{answer_hints, message_hints, model, model_faults};
use askwell_core::vocabulary::{ReasonKind, ReplyKind};
use askwell_support::{Desk, texts, today};

fn shelf(kind: LibraryKind) -> Vec<LibraryBody> {
    library::read(&Desk::new().practice, kind).unwrap().items.into_iter().map(|item| item.item).collect()
}

#[test]
fn exactly_a_hundred_reasons_ship_over_all_eight_kinds_and_no_two_alike() {
    let reasons: Vec<(ReasonKind, String)> = shelf(LibraryKind::Reason)
        .into_iter()
        .filter_map(|item| match item {
            LibraryBody::Reason(reason) => Some((reason.kind, reason.text)),
            _ => None,
        })
        .collect();
    assert_eq!(reasons.len(), 100);
    for kind in ReasonKind::ALL {
        let many = reasons.iter().filter(|(of, _)| *of == kind).count();
        assert!((8..=16).contains(&many), "{kind:?}: {many}");
    }
    let mut texts: Vec<String> = reasons.iter().map(|(_, text)| text.to_lowercase()).collect();
    assert!(texts.iter().all(|text| text.chars().count() <= 80), "each fits on a tile");
    texts.sort();
    texts.dedup();
    assert_eq!(texts.len(), 100);
}

#[test]
fn every_kind_of_reply_ships_in_wordings_for_anybody() {
    let replies: Vec<Reply> = shelf(LibraryKind::Reply)
        .into_iter()
        .filter_map(|item| match item {
            LibraryBody::Reply(reply) => Some(reply),
            _ => None,
        })
        .collect();
    for kind in ReplyKind::ALL {
        let of: Vec<&Reply> = replies.iter().filter(|reply| reply.kind == kind).collect();
        let plain = of.iter().filter(|reply| !reply.is_particular()).count();
        let least = if kind == ReplyKind::Silence { 1 } else { 3 };
        assert!(plain >= least, "{kind:?}: {plain} for anybody, {} in all", of.len());
    }
}

#[test]
fn the_good_answers_that_ship_raise_no_hint_and_the_messages_have_their_reason() {
    assert_eq!(model_faults(), Vec::<String>::new());
    for kind in ReplyKind::ALL {
        let pair = model(kind).unwrap();
        assert_eq!(answer_hints(&pair.good, kind), [], "{kind:?}: {}", pair.good);
    }
    let known = Known {
        first_name: "Ada".into(),
        tie: "we met at the packaging fair".into(),
        why: "you went from research to the board".into(),
        learn: "I would like to know what you stopped doing when you became a VP".into(),
        tell: "I am a Director in supply chain, and I am looking around for what comes next".into(),
        client: "Ilse Anders".into(),
    };
    let mut many = 0;
    for item in shelf(LibraryKind::Template) {
        if let LibraryBody::Template(template) = item
            && template.purpose == Purpose::FirstMessage
        {
            many += 1;
            let filled = fill(&template.text, &known, today(), &texts());
            assert_eq!(message_hints(&filled), [], "{filled}");
        }
    }
    assert_eq!(many, 2);
}
