//! Where the stage stands: pure functions of the screens and of the coach's window, in physical pixels.

/// A rectangle of the desktop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// How wide.
    pub width: u32,
    /// How high.
    pub height: u32,
}

/// Where the stage opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Its window.
    pub area: Area,
    /// It fills the screen on which it lies.
    pub full_screen: bool,
    /// Where the console goes, where the stage would hide some of it otherwise.
    pub console: Option<Area>,
}

/// How wide the console is as a strip, in pixels of the page.
const STRIP: f64 = 360.0;
/// The least that a stage needs beside the console, and the size that it is drawn for, in pixels of the page.
const LEAST: f64 = 560.0;
const STAGE: f64 = 768.0;

impl Area {
    fn right(self) -> i64 {
        i64::from(self.x) + i64::from(self.width)
    }

    fn bottom(self) -> i64 {
        i64::from(self.y) + i64::from(self.height)
    }

    fn meets(self, other: Self) -> bool {
        i64::from(self.x) < other.right()
            && i64::from(other.x) < self.right()
            && i64::from(self.y) < other.bottom()
            && i64::from(other.y) < self.bottom()
    }

    fn holds_middle_of(self, other: Self) -> bool {
        let middle =
            (i64::from(other.x) + i64::from(other.width / 2), i64::from(other.y) + i64::from(other.height / 2));
        (i64::from(self.x)..self.right()).contains(&middle.0) && (i64::from(self.y)..self.bottom()).contains(&middle.1)
    }
}

/// Where the stage opens: it fills another screen than the coach's, where there is one; else it is a window beside the console, which
/// gives way where there is no room: nothing of it is hidden. `scale`: physical pixels to one of the page. `None` where no screen is
/// known: the system decides.
#[must_use]
pub fn stage(screens: &[Area], console: Area, scale: f64) -> Option<Placed> {
    let own = screens.iter().find(|screen| screen.holds_middle_of(console)).or_else(|| screens.first())?;
    if let Some(other) = screens.iter().find(|screen| *screen != own && !screen.holds_middle_of(console)) {
        return Some(Placed { area: *other, full_screen: true, console: None });
    }
    let height = own.height * 4 / 5;
    let window = |x: i64, width: u32| {
        let y = own.y + i32::try_from((own.height - height) / 2).unwrap_or(0);
        Area { x: i32::try_from(x).unwrap_or(own.x), y, width, height }
    };
    let least = i64::from(physical(LEAST, scale));
    let beside = [
        (console.right().max(i64::from(own.x)), own.right()),
        (i64::from(own.x), i64::from(console.x).min(own.right())),
    ];
    for (from, to) in beside.into_iter().filter(|(from, to)| to - from >= least) {
        if let Ok(width) = u32::try_from(to - from) {
            return Some(Placed { area: window(from, width), full_screen: false, console: None });
        }
    }
    // The console keeps at least the room of the strip.
    let most = own.width.saturating_sub(physical(STRIP, scale));
    let width = physical(STAGE, scale).max(own.width * 2 / 5).min(most);
    if width < physical(STRIP, scale) {
        return Some(Placed { area: window(i64::from(own.x), own.width), full_screen: false, console: None });
    }
    let below = console.height.min(own.height);
    let lowest = own.bottom() - i64::from(below);
    let y = i64::from(console.y).clamp(i64::from(own.y), lowest.max(i64::from(own.y)));
    let console = Area { x: own.x, y: i32::try_from(y).unwrap_or(own.y), width: own.width - width, height: below };
    Some(Placed { area: window(console.right(), width), full_screen: false, console: Some(console) })
}

/// So many pixels of the page, in those of the screen.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some hundred pixels")]
fn physical(pixels: f64, scale: f64) -> u32 {
    (pixels * scale.max(0.1)).round() as u32
}

/// The console as a strip at the left of its screen, and the stage beside it in the lower part: above it there is room for the
/// other's face. `scale`: physical pixels to one of the page.
#[must_use]
pub fn strip(screen: Area, scale: f64) -> (Area, Area) {
    let wide = physical(STRIP, scale).min(screen.width);
    let height = screen.height * 5 / 8;
    let console = Area { width: wide, ..screen };
    let beside = Area {
        x: screen.x + i32::try_from(wide).unwrap_or(0),
        y: screen.y + i32::try_from(screen.height - height).unwrap_or(0),
        width: screen.width - wide,
        height,
    };
    (console, beside)
}

/// The size within the frame that the system draws around a window, so that the whole of it is as large as `area`.
#[must_use]
pub const fn within_frame(area: Area, frame: (u32, u32)) -> (u32, u32) {
    (area.width.saturating_sub(frame.0), area.height.saturating_sub(frame.1))
}

/// Where the console goes when it is a strip no more: to where it stood `before`, as long as that can be seen, else it fills its screen.
#[must_use]
pub fn wide_again(screens: &[Area], before: Option<Area>, screen: Area) -> Area {
    before.filter(|area| is_seen(*area, screens)).unwrap_or(screen)
}

/// How the stage stood when the screens were looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How many screens there were.
    pub screens: usize,
    /// It stood on another screen than the console.
    pub apart: bool,
    /// It could be seen at all.
    pub seen: bool,
}

/// How the stage stands now.
#[must_use]
pub fn standing(screens: &[Area], console: Area, stage: Area) -> Standing {
    let under = |window: Area| screens.iter().position(|screen| screen.holds_middle_of(window));
    let apart = under(stage).is_some_and(|place| under(console).is_some_and(|own| own != place));
    Standing { screens: screens.len(), apart, seen: is_seen(stage, screens) }
}

/// Whether the stage has lost its screen between two looks: it cannot be seen any more, or the system has put it on the console's.
/// One that covers the console (`fills`) was put there by the system, even if that does not yet say that a screen is gone.
#[must_use]
pub const fn lost(before: Option<Standing>, now: Standing, fills: bool) -> bool {
    let moved = match before {
        Some(before) => before.apart && !now.apart && (fills || now.screens < before.screens),
        None => false,
    };
    !now.seen || moved
}

/// Whether a window can be seen on any of the screens: one that was unplugged takes its windows along.
#[must_use]
pub fn is_seen(window: Area, screens: &[Area]) -> bool {
    screens.is_empty() || screens.iter().any(|screen| screen.meets(window))
}
