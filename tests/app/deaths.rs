//! What is done about a page that died: a pure function of where and when.

use std::time::{Duration, Instant};

use askwell::deaths::{Back, Deaths};

fn seconds(many: u64) -> Duration {
    Duration::from_secs(many)
}

#[test]
fn a_page_that_died_comes_back_where_it_was_and_the_second_time_at_a_safe_place() {
    let (mut deaths, now) = (Deaths::default(), Instant::now());
    assert!(!deaths.died("read_back", now).safe, "once may be chance");
    assert!(!deaths.shuns("read_back", now));
    assert!(!deaths.died("if_no", now + seconds(5)).safe, "another place knows nothing of it");
    assert!(deaths.died("read_back", now + seconds(9)).safe, "twice is not");
    assert!(deaths.shuns("read_back", now + seconds(60)), "and it is not shown again at once");
    assert!(!deaths.shuns("if_no", now + seconds(60)));
    assert!(deaths.died("read_back", now + seconds(90)).safe, "nor the third time");
}

#[test]
fn what_happened_long_ago_or_is_tried_anew_does_not_count() {
    let (mut deaths, now) = (Deaths::default(), Instant::now());
    deaths.died("read_back", now);
    assert!(!deaths.died("read_back", now + seconds(3600)).safe, "an hour later");
    assert!(deaths.died("read_back", now + seconds(3601)).safe);
    assert!(!deaths.shuns("read_back", now + seconds(9000)), "after a while it is shown again");
    deaths.forget();
    assert!(!deaths.shuns("read_back", now + seconds(3602)));
}

#[test]
fn a_page_that_dies_at_every_start_does_not_keep_the_machine_busy() {
    let (mut deaths, now) = (Deaths::default(), Instant::now());
    let mut at = now;
    let mut gone = Vec::new();
    for _ in 0..12 {
        let Back { after, .. } = deaths.died("clients", at);
        at += after;
        gone.push(after.as_millis());
    }
    assert_eq!(gone[..4], [500, 1000, 2000, 4000], "each time it is gone for longer");
    assert!(gone.iter().all(|long| *long <= 16_000), "and not for ever: {gone:?}");
    assert!(at > now + seconds(60), "twelve deaths take more than a minute");
    assert_eq!(deaths.died("clients", at + seconds(120)).after.as_millis(), 500, "after a quiet while it begins anew");
}

#[test]
fn a_clock_that_goes_back_breaks_nothing() {
    let (mut deaths, now) = (Deaths::default(), Instant::now() + seconds(60));
    deaths.died("read_back", now);
    assert!(deaths.died("read_back", now - seconds(30)).safe);
}
