//! The two windows of a session: one driver sees both, each under its own handle.

use crate::Askwell;
use crate::passing::{MOMENT, PATIENCE, passing};
use fantoccini::wd::WindowHandle;
use serde_json::json;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a window may take to have the size that it was given; some sizes it never takes.
const SIZING: Duration = Duration::from_secs(5);

/// A word of the title of the client's window, and of no other.
const STAGE_TITLE: &str = "screen";

/// A word of the title of the coach's window in a session, and of no other.
pub(crate) const CONSOLE_TITLE: &str = "Coach only";

/// What a window is asked for: whose it is.
const LABEL: &str = "return window.__TAURI_INTERNALS__ ? window.__TAURI_INTERNALS__.metadata.currentWindow.label : ''";

/// Closes the window that has this in its title.
///
/// # Panics
/// When the window manager does not know it, or cannot be asked.
pub(crate) fn closes(app: &Askwell, title: &str) {
    let asked = || {
        let asked = std::process::Command::new("wmctrl").args(["-c", title]).status();
        asked.is_ok_and(|status| status.success()).then_some(())
    };
    // A window whose title was only just written is not known by it yet.
    assert!(app.until(asked).is_some(), "wmctrl closes the window {title:?}");
}

impl Askwell {
    /// Goes over to the coach's window.
    ///
    /// # Panics
    /// When it is not there.
    pub fn at_the_console(&self) {
        self.go_to("coach");
    }

    /// Goes over to the client's window.
    ///
    /// # Panics
    /// When it is not there.
    pub fn at_the_stage(&self) {
        self.go_to("client");
    }

    /// Does something in the client's window, and comes back to the coach's.
    ///
    /// # Panics
    /// When one of them is not there.
    pub fn on_stage<T>(&mut self, act: impl FnOnce(&mut Self) -> T) -> T {
        self.at_the_stage();
        let done = act(self);
        self.at_the_console();
        done
    }

    /// Whether the stage is open.
    pub fn has_stage(&self) -> bool {
        self.windows().len() > 1
    }

    /// How many windows there are.
    pub fn count_windows(&self) -> usize {
        self.windows().len()
    }

    /// Minimises the window in sight.
    ///
    /// # Panics
    /// When the driver refuses.
    pub fn minimises(&self) {
        if let Err(error) = self.ask(self.client().minimize_window()) {
            panic!("the window could not be minimised: {error}");
        }
    }

    /// Closes the stage as its close button would: through the window manager.
    ///
    /// # Panics
    /// When the window manager cannot be asked (package wmctrl), or the stage stays.
    pub fn closes_the_stage(&self) {
        closes(self, STAGE_TITLE);
        let until = Instant::now() + PATIENCE;
        while self.has_stage() {
            assert!(Instant::now() < until, "the stage did not close");
            sleep(MOMENT);
        }
        self.at_the_console();
    }

    /// Makes the window in sight this large, at this place.
    ///
    /// # Panics
    /// When the driver refuses.
    pub fn sized(&self, (x, y): (u32, u32), (width, height): (u32, u32)) {
        let set = self.patiently(passing, || self.ask(self.client().set_window_rect(x, y, width, height)));
        if let Err(error) = set {
            panic!("the window could not be sized: {error}");
        }
        let fits = || {
            let inner = self.run("return [innerWidth, innerHeight]", vec![]);
            inner == json!([width, height])
        };
        let until = Instant::now() + SIZING;
        while !fits() && Instant::now() < until {
            sleep(MOMENT);
        }
    }

    /// Where the window in sight lies on the screen: how far from its left and upper edge, how wide and how high.
    ///
    /// # Panics
    /// When the driver does not know.
    pub fn rect(&self) -> (u64, u64, u64, u64) {
        match self.patiently(passing, || self.ask(self.client().get_window_rect())) {
            Ok(rect) => rect,
            Err(error) => panic!("where the window lies is not known: {error}"),
        }
    }

    fn windows(&self) -> Vec<WindowHandle> {
        match self.patiently(passing, || self.ask(self.client().windows())) {
            Ok(windows) => windows,
            Err(error) => panic!("which windows there are is not known: {error}"),
        }
    }

    fn go_to(&self, label: &str) {
        let until = Instant::now() + PATIENCE;
        loop {
            for window in self.windows() {
                let there = self.ask(self.client().switch_to_window(window)).is_ok();
                if there && self.ask(self.client().execute(LABEL, vec![])).is_ok_and(|found| found == json!(label)) {
                    return;
                }
            }
            assert!(Instant::now() < until, "there is no window called {label:?}");
            sleep(MOMENT);
        }
    }
}
