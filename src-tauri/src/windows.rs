//! The two windows: opening and placing the stage, filling a screen, the strip, handing over.

use tauri::{
    AppHandle, Manager, PhysicalPosition, PhysicalSize, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
};

use crate::placing::{Area, Standing, stage, standing, strip, wide_again};

/// The label of the coach's window.
pub const COACH: &str = "coach";
/// The label of the client's window.
pub const STAGE: &str = "client";

/// The windows of the running app.
pub struct Windows<R: Runtime>(pub AppHandle<R>);

impl<R: Runtime> Windows<R> {
    fn coach(&self) -> Option<WebviewWindow<R>> {
        self.0.get_webview_window(COACH)
    }

    fn stage(&self) -> Option<WebviewWindow<R>> {
        self.0.get_webview_window(STAGE)
    }

    fn screens(&self) -> Vec<Area> {
        let screens = self.coach().and_then(|window| window.available_monitors().ok()).unwrap_or_default();
        screens.iter().map(|m| area(*m.position(), *m.size())).collect()
    }

    /// Opens the stage, or leaves it as it is; the focus stays where it is. Whether it is open now.
    pub fn open_stage(&self) -> bool {
        if self.stage().is_some() {
            return true;
        }
        let builder = WebviewWindowBuilder::new(&self.0, STAGE, WebviewUrl::App("client.html".into()))
            .title("Askwell")
            .inner_size(900.0, 640.0)
            .min_inner_size(360.0, 320.0)
            .focused(false);
        // It may have been opened from elsewhere in this very moment.
        let Ok(window) = builder.build() else { return self.stage().is_some() };
        crate::reviving::revive(&window);
        self.place(&window);
        true
    }

    /// Puts it where it opens; whether that is another screen than the console's.
    fn place(&self, window: &WebviewWindow<R>) -> bool {
        let console = self.coach().and_then(|coach| outline(&coach));
        let Some(placed) = console.and_then(|console| stage(&self.screens(), console)) else { return false };
        put(window, placed.area);
        if placed.full_screen {
            window.set_fullscreen(true).ok();
        }
        placed.full_screen
    }

    /// Closes the stage.
    pub fn close_stage(&self) {
        if let Some(window) = self.stage() {
            window.destroy().ok();
        }
    }

    /// Whether the stage fills its screen.
    pub fn stage_fills(&self) -> bool {
        self.stage().and_then(|window| window.is_fullscreen().ok()).unwrap_or(false)
    }

    /// Lets the stage fill its screen, or be a window again.
    pub fn fill_screen(&self, on: bool) {
        if let Some(window) = self.stage() {
            window.set_fullscreen(on).ok();
        }
    }

    /// Makes the console a strip with the stage beside it, or gives it its place back: `before`, where it is known and still on a screen, else
    /// the whole screen. What to remember until then.
    pub fn strip(&self, on: bool, before: Option<Area>) -> Option<Area> {
        let coach = self.coach()?;
        let screen = coach.current_monitor().ok().flatten()?;
        let whole = area(*screen.position(), *screen.size());
        if !on {
            put(&coach, wide_again(&self.screens(), before, whole));
            return None;
        }
        let stood = if coach.is_maximized().unwrap_or(false) {
            coach.unmaximize().ok();
            None
        } else {
            before.or_else(|| Some(area(coach.outer_position().ok()?, coach.inner_size().ok()?)))
        };
        let (console, beside) = strip(whole, screen.scale_factor());
        put(&coach, console);
        if let Some(window) = self.stage() {
            window.set_fullscreen(false).ok();
            put(&window, beside);
        }
        stood
    }

    /// Leaves the stage alone on the desktop, or brings the console back.
    pub fn hand_over(&self, on: bool) {
        if let Some(coach) = self.coach() {
            if on {
                coach.hide().ok()
            } else {
                coach.show().ok()
            };
        }
        if let (Some(window), true) = (self.stage(), on) {
            window.unminimize().ok();
            window.set_fullscreen(true).ok();
            window.set_focus().ok();
        }
    }

    /// How the stage stands; `None` where it is not open, or the system does not say.
    pub fn standing(&self) -> Option<Standing> {
        Some(standing(&self.screens(), outline(&self.coach()?)?, outline(&self.stage()?)?))
    }

    /// Brings the stage back into sight: to where it would open now, or, handed over, over the whole of a screen. Whether it is on the
    /// console's screen now.
    pub fn bring_back(&self, handed_over: bool) -> bool {
        let Some(window) = self.stage() else { return false };
        window.set_fullscreen(false).ok();
        let apart = self.place(&window);
        if handed_over {
            window.set_fullscreen(true).ok();
        }
        !apart
    }
}

fn area(position: PhysicalPosition<i32>, size: PhysicalSize<u32>) -> Area {
    Area { x: position.x, y: position.y, width: size.width, height: size.height }
}

fn outline<R: Runtime>(window: &WebviewWindow<R>) -> Option<Area> {
    Some(area(window.outer_position().ok()?, window.outer_size().ok()?))
}

fn put<R: Runtime>(window: &WebviewWindow<R>, area: Area) {
    window.set_size(PhysicalSize::new(area.width, area.height)).ok();
    window.set_position(PhysicalPosition::new(area.x, area.y)).ok();
}
