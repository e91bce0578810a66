//! Where the stage stands: pure functions of the screens.

use askwell::placing::{Area, Placed, is_seen, lost, stage, standing, strip, wide_again, within_frame};

fn within(area: Area) -> bool {
    area.x >= 0
        && area.y >= 0
        && area.x.unsigned_abs() + area.width <= 1280
        && area.y.unsigned_abs() + area.height <= 800
}

const LAPTOP: Area = Area { x: 0, y: 0, width: 1280, height: 800 };
const BEAMER: Area = Area { x: 1280, y: -200, width: 1920, height: 1080 };

fn meet(one: Area, other: Area) -> bool {
    let right = |area: Area| area.x + area.width.cast_signed();
    let bottom = |area: Area| area.y + area.height.cast_signed();
    one.x < right(other) && other.x < right(one) && one.y < bottom(other) && other.y < bottom(one)
}

#[test]
fn a_second_screen_is_filled() {
    let console = Area { x: 40, y: 30, width: 1200, height: 700 };
    let filled = Placed { area: BEAMER, full_screen: true, console: None };
    assert_eq!(stage(&[LAPTOP, BEAMER], console, 1.0), Some(filled));
    let console = Area { x: 1400, y: 0, width: 1200, height: 700 };
    assert_eq!(stage(&[LAPTOP, BEAMER], console, 1.0).map(|p| p.area), Some(LAPTOP), "the one where the coach is not");
}

#[test]
fn on_one_screen_it_hides_nothing_of_the_console_wherever_that_is() {
    for console in [
        LAPTOP,
        Area { width: 360, ..LAPTOP },
        Area { x: 920, width: 360, ..LAPTOP },
        Area { x: 300, y: 40, width: 700, height: 780 },
        Area { x: 2000, y: 50, width: 900, height: 700 },
        Area { x: -400, y: 700, width: 1280, height: 800 },
    ] {
        let placed = stage(&[LAPTOP], console, 1.0).expect("a place");
        assert!(!placed.full_screen, "the console must stay in reach: {console:?}");
        assert!(within(placed.area), "{placed:?}");
        assert!(placed.area.width >= 560, "room enough for the stage: {placed:?}");
        let console = placed.console.unwrap_or(console);
        assert!(!meet(placed.area, console), "nothing of the console is hidden: {placed:?} beside {console:?}");
        assert!(
            placed.console.is_none_or(|area| within(area) && area.width >= 360),
            "the console can be used: {placed:?}"
        );
    }
    assert_eq!(stage(&[], LAPTOP, 1.0), None);
}

#[test]
fn the_console_stays_where_it_is_as_long_as_there_is_room_on_either_side() {
    let left = stage(&[LAPTOP], Area { width: 360, ..LAPTOP }, 1.0).expect("a place");
    assert_eq!((left.area.x, left.area.width, left.console), (360, 920, None), "it begins where the console ends");
    let right = stage(&[LAPTOP], Area { x: 920, width: 360, ..LAPTOP }, 1.0).expect("a place");
    assert_eq!((right.area.x, right.area.width, right.console), (0, 920, None), "it ends where the console begins");
}

#[test]
fn where_there_is_no_room_the_stage_has_the_size_that_it_is_drawn_for_and_the_console_the_rest() {
    let laptop = stage(&[LAPTOP], LAPTOP, 1.0).expect("a place");
    assert_eq!((laptop.area.width, laptop.area.height), (768, 640));
    assert_eq!(laptop.console, Some(Area { x: 0, y: 0, width: 512, height: 800 }));
    let sharp = Area { x: 0, y: 0, width: 2560, height: 1600 };
    assert_eq!(stage(&[sharp], sharp, 2.0).expect("a place").area.width, 1536, "pixels of the page, not of the screen");
    let wide = Area { x: 0, y: 0, width: 1920, height: 1080 };
    assert_eq!(stage(&[wide], wide, 1.0).expect("a place").console.map(|c| c.width), Some(1152));
    let small = Area { x: 0, y: 0, width: 640, height: 480 };
    let placed = stage(&[small], small, 1.0).expect("a place");
    assert_eq!(
        (placed.area.width, placed.console),
        (640, None),
        "no screen for two windows: they lie one over the other"
    );
}

#[test]
fn the_same_screen_seen_twice_is_no_second_one() {
    let placed = stage(&[LAPTOP, LAPTOP], LAPTOP, 1.0).expect("a place");
    assert!(!placed.full_screen, "a mirrored screen would be covered");
}

#[test]
fn a_window_with_its_frame_is_no_higher_than_its_place() {
    assert_eq!(within_frame(LAPTOP, (2, 22)), (1278, 778), "the bar that the system draws over it counts");
    assert_eq!(within_frame(LAPTOP, (0, 0)), (1280, 800));
    assert_eq!(within_frame(Area { width: 1, height: 1, ..LAPTOP }, (9, 9)), (0, 0));
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
