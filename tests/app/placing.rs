//! Where the stage stands: pure functions of the screens.

use askwell::placing::{Area, Placed, is_seen, lost, stage, standing, strip, wide_again};

fn within(area: Area) -> bool {
    area.x >= 0
        && area.y >= 0
        && area.x.unsigned_abs() + area.width <= 1280
        && area.y.unsigned_abs() + area.height <= 800
}

const LAPTOP: Area = Area { x: 0, y: 0, width: 1280, height: 800 };
const BEAMER: Area = Area { x: 1280, y: -200, width: 1920, height: 1080 };

#[test]
fn a_second_screen_is_filled() {
    let console = Area { x: 40, y: 30, width: 1200, height: 700 };
    assert_eq!(stage(&[LAPTOP, BEAMER], console), Some(Placed { area: BEAMER, full_screen: true }));
    let console = Area { x: 1400, y: 0, width: 1200, height: 700 };
    assert_eq!(stage(&[LAPTOP, BEAMER], console).map(|p| p.area), Some(LAPTOP), "the one where the coach is not");
}

#[test]
fn on_one_screen_it_is_a_window_within_it() {
    for console in [LAPTOP, Area { width: 360, ..LAPTOP }, Area { x: 2000, y: 50, width: 900, height: 700 }] {
        let placed = stage(&[LAPTOP], console).expect("a place");
        assert!(!placed.full_screen, "the console must stay in reach: {console:?}");
        assert!(within(placed.area), "{placed:?}");
    }
    let beside = stage(&[LAPTOP], Area { width: 360, ..LAPTOP }).expect("a place").area;
    assert_eq!((beside.x, beside.width), (360, 920), "it begins where the console ends");
    assert_eq!(stage(&[], LAPTOP), None);
}

#[test]
fn the_same_screen_seen_twice_is_no_second_one() {
    let placed = stage(&[LAPTOP, LAPTOP], LAPTOP).expect("a place");
    assert!(!placed.full_screen, "a mirrored screen would be covered");
}

#[test]
fn the_strip_leaves_room_for_a_face() {
    let (console, beside) = strip(LAPTOP, 1.0);
    assert_eq!(console, Area { x: 0, y: 0, width: 360, height: 800 });
    assert_eq!(beside, Area { x: 360, y: 300, width: 920, height: 500 });
    assert_eq!(strip(LAPTOP, 2.0).0.width, 720, "360 pixels of the page");
    assert_eq!(strip(LAPTOP, f64::NAN).0.width, 36, "whatever the system says, nothing breaks");
}

#[test]
fn a_window_on_a_screen_that_is_gone_is_not_seen() {
    let there = Area { x: 1500, y: 100, width: 800, height: 600 };
    assert!(is_seen(there, &[LAPTOP, BEAMER]));
    assert!(!is_seen(there, &[LAPTOP]), "its screen was unplugged");
    assert!(is_seen(there, &[]), "where no screen is known, nothing is moved");
}

#[test]
fn a_stage_that_the_system_moved_over_the_console_has_lost_its_screen() {
    let two = standing(&[LAPTOP, BEAMER], LAPTOP, BEAMER);
    let over_the_console = standing(&[LAPTOP], LAPTOP, LAPTOP);
    assert!(lost(Some(two), over_the_console, false), "the beamer was unplugged, and its windows went to what is left");
    assert!(!lost(Some(over_the_console), over_the_console, true), "it is told once");
    let moved = standing(&[LAPTOP, BEAMER], LAPTOP, LAPTOP);
    assert!(!lost(Some(two), moved, false), "the coach may put it where she likes");
    assert!(
        lost(Some(two), moved, true),
        "nobody drags what fills a screen: the system was slow to say that one is gone"
    );
    assert!(!lost(Some(moved), over_the_console, true), "it was not on the screen that is gone");
    assert!(!lost(None, over_the_console, true), "it has only just opened");
    assert!(lost(None, standing(&[LAPTOP], LAPTOP, BEAMER), false), "where nobody can see it, it comes back at once");
    let third = Area { x: 0, y: 800, ..LAPTOP };
    let still_apart = standing(&[LAPTOP, third], LAPTOP, third);
    let three = standing(&[LAPTOP, third, BEAMER], LAPTOP, third);
    assert!(!lost(Some(three), still_apart, true), "another screen was unplugged");
}

#[test]
fn a_console_that_was_a_strip_goes_back_to_where_it_stood() {
    let there = Area { x: 1500, y: 100, width: 1200, height: 800 };
    assert_eq!(wide_again(&[LAPTOP, BEAMER], Some(there), LAPTOP), there);
    assert_eq!(wide_again(&[LAPTOP], Some(there), LAPTOP), LAPTOP, "its screen was unplugged meanwhile");
    assert_eq!(wide_again(&[LAPTOP], None, LAPTOP), LAPTOP, "it filled its screen before");
}
