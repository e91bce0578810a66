//! If they say no: the draw and the forecast.

use std::collections::BTreeSet;

use askwell_core::library::Reply;
use askwell_core::rehearsal::{Around, Deck, Forecast, Met, Wording, at_least, fits};
use askwell_core::vocabulary::{Industry, Level, ReasonKind, ReplyKind};
use proptest::prelude::*;

mod hints;
mod ships;

use ReplyKind::{Annoyed, FlatNo, Maybe, NoTime, Silence, Yes};

// --- The draw ---

fn wording(key: &str, kind: ReplyKind) -> Wording {
    let reply = Reply { kind, text: format!("({key})"), ..Reply::default() };
    Wording { key: key.to_owned(), reply }
}

fn met(wording: &Wording) -> Met {
    Met { kind: wording.reply.kind, key: wording.key.clone() }
}

/// Four plain wordings of each kind, one of silence, one for VPs, one for farms, and a curt twin of each but the annoyed.
fn wordings() -> Vec<Wording> {
    let mut all = Vec::new();
    for kind in ReplyKind::ALL {
        let key = kind.key();
        if kind == Silence {
            all.push(wording("silence", kind));
            continue;
        }
        all.extend((0..4).map(|n| wording(&format!("{key}_{n}"), kind)));
        let mut particular = wording(&format!("{key}_vp"), kind);
        particular.reply.levels = vec![Level::Vp];
        all.push(particular);
        let mut elsewhere = wording(&format!("{key}_farm"), kind);
        elsewhere.reply.industries = vec![Industry::Agriculture];
        all.push(elsewhere);
        let mut curt = wording(&format!("{key}_curt"), kind);
        curt.reply.curt = kind != Annoyed;
        all.push(curt);
    }
    all
}

fn vps_in_pharma() -> Around {
    Around { levels: vec![Level::Vp], industries: vec![Industry::PharmaAndBiotech] }
}

/// Runs of these lengths, one after the other, each with its seed: every reply that came, by run.
fn runs(deck: &Deck<'_>, allowed: &BTreeSet<ReplyKind>, lengths: &[(usize, u64)]) -> Vec<Vec<Met>> {
    let mut earlier = Vec::new();
    let mut all = Vec::new();
    for (length, seed) in lengths {
        let mut run = Vec::new();
        for _ in 0..*length {
            let Some(next) = deck.draw(|kind| allowed.contains(&kind), &run, &earlier, *seed) else { break };
            run.push(met(next));
        }
        earlier.extend(run.clone());
        all.push(run);
    }
    all
}

fn some_kinds() -> impl Strategy<Value = BTreeSet<ReplyKind>> {
    prop::collection::btree_set(prop::sample::select(ReplyKind::ALL.to_vec()), 1..=13)
}

fn some_lengths() -> impl Strategy<Value = Vec<(usize, u64)>> {
    prop::collection::vec((1..=12_usize, any::<u64>()), 1..12)
}

proptest! {
    #[test]
    fn a_run_never_repeats_a_reply(kinds in some_kinds(), lengths in some_lengths(), curt in any::<bool>()) {
        let (wordings, around) = (wordings(), vps_in_pharma());
        let deck = Deck { wordings: &wordings, around: &around, curt };
        for run in runs(&deck, &kinds, &lengths) {
            let keys: BTreeSet<&str> = run.iter().map(|m| m.key.as_str()).collect();
            prop_assert_eq!(keys.len(), run.len());
        }
    }

    #[test]
    fn every_allowed_kind_comes_up_within_thirteen_draws_across_runs(
        kinds in some_kinds(), lengths in prop::collection::vec((1..=12_usize, any::<u64>()), 13)
    ) {
        let (wordings, around) = (wordings(), vps_in_pharma());
        let deck = Deck { wordings: &wordings, around: &around, curt: true };
        let came: Vec<Met> = runs(&deck, &kinds, &lengths).concat();
        let first: BTreeSet<ReplyKind> = came.iter().take(13).map(|m| m.kind).collect();
        let missed: Vec<_> = kinds.difference(&first).collect();
        prop_assert!(came.len() < 13 || missed.is_empty(), "{:?} did not come", missed);
    }

    #[test]
    fn curt_ones_never_come_without_being_asked_for(
        lengths in some_lengths(), kind in prop::sample::select(ReplyKind::ALL.to_vec()), seed in any::<u64>()
    ) {
        let (wordings, around) = (wordings(), vps_in_pharma());
        let deck = Deck { wordings: &wordings, around: &around, curt: false };
        let everything: BTreeSet<ReplyKind> = ReplyKind::ALL.into();
        for one in runs(&deck, &everything, &lengths).concat() {
            prop_assert!(one.kind != Annoyed && !one.key.ends_with("_curt"), "{} came", one.key);
        }
        let picked = deck.pick(kind, &[], &[], seed);
        prop_assert!(picked.is_none_or(|w| !w.reply.is_curt()), "nor by a pick");
    }

    #[test]
    fn the_same_seed_draws_the_same(kinds in some_kinds(), lengths in some_lengths()) {
        let (wordings, around) = (wordings(), vps_in_pharma());
        let deck = Deck { wordings: &wordings, around: &around, curt: true };
        prop_assert_eq!(runs(&deck, &kinds, &lengths), runs(&deck, &kinds, &lengths));
    }

    #[test]
    fn what_does_not_fit_her_list_does_not_come(lengths in some_lengths()) {
        let (wordings, around) = (wordings(), vps_in_pharma());
        let deck = Deck { wordings: &wordings, around: &around, curt: true };
        let everything: BTreeSet<ReplyKind> = ReplyKind::ALL.into();
        prop_assert!(runs(&deck, &everything, &lengths).concat().iter().all(|m| !m.key.ends_with("_farm")));
    }

    #[test]
    fn the_kind_met_longest_ago_comes_next(lengths in some_lengths()) {
        let (wordings, around) = (wordings(), vps_in_pharma());
        let deck = Deck { wordings: &wordings, around: &around, curt: true };
        let three: BTreeSet<ReplyKind> = [Yes, FlatNo, Maybe].into();
        let came: Vec<Met> = runs(&deck, &three, &lengths).concat();
        for four in came.windows(4) {
            let kinds: BTreeSet<ReplyKind> = four[..3].iter().map(|m| m.kind).collect();
            prop_assert!(kinds.len() == 3 && four[3].kind == four[0].kind, "round and round: {four:?}");
        }
    }
}

#[test]
fn the_draw_of_a_seed_stays_what_it_is_in_every_version() {
    let (wordings, around) = (wordings(), vps_in_pharma());
    let deck = Deck { wordings: &wordings, around: &around, curt: false };
    let everything: BTreeSet<ReplyKind> = ReplyKind::ALL.into();
    let came: Vec<String> = runs(&deck, &everything, &[(4, 7), (4, 7), (4, u64::MAX)])
        .into_iter()
        .map(|run| run.into_iter().map(|m| m.key).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(came, DRAWN, "a coach who notes down a seed finds the same run again");
}

const DRAWN: [&str; 3] = [
    "cancels_vp passed_on_vp sent_to_hr_vp conditional_1",
    "silence policy_vp wrong_person_vp maybe_1",
    "yes_0 other_format_1 no_time_2 flat_no_1",
];

#[test]
fn a_kind_that_has_no_wording_left_gives_way_and_an_empty_deck_gives_nothing() {
    let wordings = [wording("silence", Silence), wording("a", FlatNo), wording("b", FlatNo)];
    let around = Around::default();
    let deck = Deck { wordings: &wordings, around: &around, curt: true };
    let three: BTreeSet<ReplyKind> = [Silence, FlatNo, Yes].into();
    for seed in 0..50 {
        let run = runs(&deck, &three, &[(9, seed)]).concat();
        assert_eq!(run.len(), 3, "each once, then nothing: {run:?}");
        assert!(deck.draw(|_| false, &[], &[], seed).is_none(), "nothing is allowed");
        let last = deck.pick(Silence, &run, &[], seed).expect("the coach chose it");
        assert_eq!(last.key, "silence", "a pick may repeat what has no other wording");
    }
    let nothing = Deck { wordings: &[], around: &around, curt: true };
    assert!(nothing.draw(|_| true, &[], &[], 1).is_none() && nothing.pick(Yes, &[], &[], 1).is_none());
}

#[test]
fn a_pick_rather_brings_what_was_not_met_and_what_was_made_for_her_list() {
    let (wordings, around) = (wordings(), vps_in_pharma());
    let deck = Deck { wordings: &wordings, around: &around, curt: false };
    let for_her = (0..3_000).filter(|seed| deck.pick(NoTime, &[], &[], *seed).unwrap().key == "no_time_vp").count();
    assert!((1_800..2_200).contains(&for_her), "two of three, but {for_her} of 3000");
    let known = [met(&wording("no_time_vp", NoTime)), met(&wording("no_time_0", NoTime))];
    for seed in 0..200 {
        let picked = &deck.pick(NoTime, &[], &known, seed).unwrap().key;
        assert!(known.iter().all(|m| m.key != *picked), "{picked} was met in an earlier run");
        let again = &deck.pick(NoTime, &known, &[], seed).unwrap().key;
        assert!(known.iter().all(|m| m.key != *again), "{again} was met in this run");
    }
}

#[test]
fn a_reply_fits_where_it_asks_for_nothing_or_one_of_each_is_there() {
    let around = vps_in_pharma();
    let reply = |levels: &[Level], industries: &[Industry]| Reply {
        levels: levels.to_vec(),
        industries: industries.to_vec(),
        ..Reply::default()
    };
    assert!(fits(&reply(&[], &[]), &around) && fits(&reply(&[], &[]), &Around::default()));
    assert!(fits(&reply(&[Level::CSuite, Level::Vp], &[Industry::PharmaAndBiotech]), &around));
    assert!(!fits(&reply(&[Level::Vp], &[Industry::Legal]), &around), "both have to fit");
    assert!(!fits(&reply(&[Level::Vp], &[]), &Around::default()), "nobody is on the list yet");
}

#[test]
fn keys_lead_to_their_kinds_and_a_no_is_what_turns_the_page() {
    for kind in ReplyKind::ALL {
        assert_eq!(ReplyKind::from_key(kind.key()), Some(kind));
        let written = serde_json::to_string(&kind).unwrap();
        assert_eq!(written, format!("\"{}\"", kind.key()), "the key on the wire");
    }
    for kind in ReasonKind::ALL {
        assert_eq!(ReasonKind::from_key(kind.key()), Some(kind));
        assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.key()));
    }
    assert_eq!(ReplyKind::from_key("perhaps"), None);
    assert_eq!(ReplyKind::ALL.iter().filter(|k| k.is_no()).count(), 8);
    assert!(Yes.is_yes() && !Yes.is_no() && !Maybe.is_no());
    let reply: Reply = toml::from_str("kind = \"maybe\"\ntext = \"Let me see.\"").expect("the rest has defaults");
    assert!(!reply.is_curt() && !reply.is_particular());
}

// --- The forecast ---

/// Row `n` of Pascal's triangle.
fn pascal(n: u32) -> Vec<u128> {
    (0..n).fold(vec![1], |row: Vec<u128>, _| {
        let inner = row.windows(2).map(|two| two[0] + two[1]);
        std::iter::once(1).chain(inner).chain([1]).collect()
    })
}

/// The tail of a row of the triangle as a sum of its whole coefficients, with what a sum of floats loses carried along.
fn exact(row: &[u128], percent: u32, k: u32) -> f64 {
    let n = row.len() as u32 - 1;
    let p = f64::from(percent) / 100.0;
    let (mut sum, mut lost) = (0.0_f64, 0.0_f64);
    for (yes, ways) in (0..=n).zip(row).skip(k as usize) {
        let term = *ways as f64 * p.powi(yes as i32) * (1.0 - p).powi((n - yes) as i32) - lost;
        let next = sum + term;
        lost = (next - sum) - term;
        sum = next;
    }
    sum
}

/// The chances of each count, built up one person after the other: no coefficient, nothing large.
fn one_by_one(n: u32, percent: u32) -> Vec<f64> {
    let p = f64::from(percent) / 100.0;
    (0..n).fold(vec![1.0], |before: Vec<f64>, _| {
        let no = before.iter().map(|c| c * (1.0 - p)).chain([0.0]);
        let yes = std::iter::once(0.0).chain(before.iter().map(|c| c * p));
        no.zip(yes).map(|(no, yes)| no + yes).collect()
    })
}

#[test]
fn the_forecast_is_the_exact_binomial() {
    for n in 0..=60 {
        let row = pascal(n);
        for percent in (0..=100).step_by(5).chain([1, 33, 99]) {
            for k in 0..=n + 1 {
                let (ours, theirs) = (at_least(n, percent, k), exact(&row, percent, k));
                assert!((ours - theirs).abs() < 1e-9, "{n} at {percent} %, at least {k}: {ours} and not {theirs}");
            }
        }
    }
    for (n, percent) in [(200, 3), (500, 50), (999, 99), (1_000, 1), (1_000, 20), (1_000, 50), (1_000, 97)] {
        let chances = one_by_one(n, percent);
        for k in (0..=n).step_by(7) {
            let (ours, theirs) = (at_least(n, percent, k), chances.iter().skip(k as usize).sum::<f64>());
            assert!((ours - theirs).abs() < 1e-9, "{n} at {percent} %, at least {k}: {ours} and not {theirs}");
        }
    }
    assert_eq!((at_least(3, 100, 3), at_least(3, 250, 4), at_least(0, 50, 0)), (1.0, 0.0, 1.0));
    let huge = at_least(u32::MAX, 20, 858_993_459);
    assert!((0.4..0.6).contains(&huge), "about even at the mean, not {huge}");
}

proptest! {
    #[test]
    fn a_forecast_is_rounded_and_never_certain_where_nothing_is(people in 0..1_000_u32, percent in 0..=100_u32) {
        let forecast = Forecast::new(people, percent);
        let counts: Vec<u32> = forecast.at_least.iter().map(|a| a.yes).collect();
        prop_assert_eq!(counts, if people >= 10 { vec![1, 3, 5] } else { vec![1, 3] });
        for one in &forecast.at_least {
            let exact = at_least(people, percent, one.yes) * 100.0;
            prop_assert_eq!(one.of_hundred == 0, percent == 0 || one.yes > people);
            prop_assert_eq!(one.of_hundred == 100, percent == 100 && one.yes <= people);
            let off = (f64::from(one.of_hundred) - exact).abs();
            prop_assert!(off <= 0.5 + 1e-9 || (one.of_hundred == 99 && exact > 99.0) || (one.of_hundred == 1 && exact < 1.0));
        }
    }
}

#[test]
fn fifteen_asks_mean_what_the_arithmetic_says() {
    let of_hundred = |percent| Forecast::new(15, percent).at_least.iter().map(|a| a.of_hundred).collect::<Vec<_>>();
    assert_eq!(of_hundred(10), [79, 18, 1]);
    assert_eq!(of_hundred(20), [96, 60, 16]);
    assert_eq!(of_hundred(40), [99, 97, 78], "more than 99 is shown as 99");
}
