//! The two windows: opening and placing the stage, filling a screen, the strip, handing over.

use std::time::Duration;

use askwell_core::practice::{TextSize, TextSizes};
use tauri::{
    AppHandle, Manager, PhysicalPosition, PhysicalSize, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
};

use crate::boundary::{STAGE_PAGE, bounded, watch_size, without_browser};
use crate::placing::{Area, Standing, stage, standing, strip, wide_again, within_frame};

/// The label of the coach's window.
pub const COACH: &str = "coach";
/// The label of the client's window.
pub const STAGE: &str = "client";

/// The console gave way to the stage: where it was, and where it went.
#[derive(Debug, Clone, Copy)]
pub struct GaveWay {
    from: Area,
    maximized: bool,
    to: Area,
}

/// More than this, in pixels, and somebody has moved a window since.
const MOVED: u32 = 48;

/// The windows of the running app.
pub struct Windows<R: Runtime>(pub AppHandle<R>);

impl<R: Runtime> Windows<R> {
    fn coach(&self) -> Option<WebviewWindow<R>> {
        self.0.get_webview_window(COACH)
    }

    fn stage(&self) -> Option<WebviewWindow<R>> {
        self.0.get_webview_window(STAGE)
    }

    /// The screens, without what the system keeps of them for its own bars.
    fn screens(&self) -> Vec<Area> {
        let screens = self.coach().and_then(|window| window.available_monitors().ok()).unwrap_or_default();
        screens.iter().map(|m| area(m.work_area().position, m.work_area().size)).collect()
    }

    /// Opens the stage under this title, or leaves it as it is; the focus stays where it is. Whether it is open now, and what gave way.
    pub fn open_stage(&self, title: &str, text: TextSize) -> (bool, Option<GaveWay>) {
        if self.stage().is_some() {
            return (true, None);
        }
        let builder = WebviewWindowBuilder::new(&self.0, STAGE, WebviewUrl::App(STAGE_PAGE.into()))
            .title(title)
            .inner_size(900.0, 640.0)
            .min_inner_size(360.0, 320.0)
            .focused(false);
        #[cfg(target_os = "linux")]
        let builder = builder.visible(false);
        // It may have been opened from elsewhere in this very moment.
        let Ok(window) = bounded(builder, STAGE).build() else { return (self.stage().is_some(), None) };
        show_behind(&window);
        crate::reviving::revive(&window);
        without_browser(&window);
        crate::ground::lay(&window);
        watch_size(&window);
        take_keys(&window);
        window.set_zoom(text.factor()).ok();
        (true, self.place(&window).1)
    }

    /// Shows the text of both windows in these sizes. All of a page grows with it, as on a larger screen that is nearer.
    pub fn size_text(&self, sizes: TextSizes) {
        for (window, size) in [(self.coach(), sizes.console), (self.stage(), sizes.stage)] {
            if let Some(window) = window {
                window.set_zoom(size.factor()).ok();
            }
        }
    }

    /// Puts it where it opens: whether that is another screen than the console's, and what gave way.
    fn place(&self, window: &WebviewWindow<R>) -> (bool, Option<GaveWay>) {
        let Some(coach) = self.coach() else { return (false, None) };
        let scale = coach.scale_factor().unwrap_or(1.0);
        let Some(from) = outline(&coach) else { return (false, None) };
        let Some(placed) = stage(&self.screens(), from, scale) else { return (false, None) };
        // The console's frame is known already.
        put(window, placed.area, frame(&coach));
        if placed.full_screen {
            window.set_fullscreen(true).ok();
        }
        let gave_way = placed.console.map(|to| {
            let maximized = coach.is_maximized().unwrap_or(false);
            if maximized {
                coach.unmaximize().ok();
            }
            put(&coach, to, frame(&coach));
            GaveWay { from, maximized, to }
        });
        (placed.full_screen, gave_way)
    }

    /// Gives the console the place back that it left to the stage, unless somebody has moved it since.
    pub fn give_back(&self, gave_way: GaveWay) {
        let Some(coach) = self.coach() else { return };
        let moved = outline(&coach)
            .is_none_or(|now| now.x.abs_diff(gave_way.to.x) > MOVED || now.width.abs_diff(gave_way.to.width) > MOVED);
        if moved {
            return;
        }
        if gave_way.maximized {
            coach.maximize().ok();
        } else {
            put(&coach, wide_again(&self.screens(), Some(gave_way.from), gave_way.to), frame(&coach));
        }
    }

    /// Closes the stage: nothing of what its page has shown stays. Takes a moment.
    pub fn close_stage(&self) {
        if let Some(window) = self.stage() {
            // For whoever writes with an input method, the words around the caret are kept in this process, until it is somewhere else.
            window.eval(NO_CARET).ok();
            std::thread::sleep(CARET);
            crate::reviving::let_go(&window);
            window.destroy().ok();
        }
    }

    /// Whether the stage fills its screen.
    pub fn stage_fills(&self) -> bool {
        self.stage().and_then(|window| window.is_fullscreen().ok()).unwrap_or(false)
    }

    /// Lets the stage fill its screen, or be a window again. Where it would cover the console, or did, the keys go with what is to be
    /// seen: Escape leads back from the stage.
    pub fn fill_screen(&self, on: bool) {
        let Some(window) = self.stage() else { return };
        let here = self.standing().is_some_and(|stands| !stands.apart);
        window.set_fullscreen(on).ok();
        if let Some(seen) = if on { Some(window) } else { self.coach() }.filter(|_| here) {
            seen.set_focus().ok();
        }
    }

    /// Makes the console a strip with the stage beside it, or gives it its place back: `before`, where it is known and still on a screen, else
    /// the whole screen. What to remember until then.
    pub fn strip(&self, on: bool, before: Option<Area>) -> Option<Area> {
        let coach = self.coach()?;
        let screen = coach.current_monitor().ok().flatten()?;
        let whole = area(screen.work_area().position, screen.work_area().size);
        if !on {
            put(&coach, wide_again(&self.screens(), before, whole), frame(&coach));
            return None;
        }
        let stood = if coach.is_maximized().unwrap_or(false) {
            coach.unmaximize().ok();
            None
        } else {
            before.or_else(|| outline(&coach))
        };
        let (console, beside) = strip(whole, screen.scale_factor());
        put(&coach, console, frame(&coach));
        if let Some(window) = self.stage() {
            window.set_fullscreen(false).ok();
            put(&window, beside, frame(&coach));
        }
        stood
    }

    /// Leaves the stage alone on the desktop.
    pub fn hand_over(&self) {
        if let Some(coach) = self.coach() {
            coach.hide().ok();
        }
        if let Some(window) = self.stage() {
            window.unminimize().ok();
            window.set_fullscreen(true).ok();
            window.set_focus().ok();
        }
    }

    /// Brings the stage, which was handed over, back over its screen, wherever it was put.
    pub fn hold_stage(&self) {
        if let Some(window) = self.stage() {
            window.show().ok();
            window.unminimize().ok();
            window.set_fullscreen(true).ok();
            window.set_focus().ok();
        }
    }

    /// Shows the console's page in a new process.
    pub fn renew_console(&self) {
        if let Some(coach) = self.coach() {
            crate::reviving::renew(&coach);
        }
    }

    /// Brings the console back beside the stage, which fills its screen only where it did so before it was handed over (`filled`).
    pub fn take_back(&self, filled: bool) {
        if let (Some(window), false) = (self.stage(), filled) {
            window.set_fullscreen(false).ok();
        }
        if let Some(coach) = self.coach() {
            coach.show().ok();
        }
    }

    /// How the stage stands; `None` where it is not open, or the system does not say.
    pub fn standing(&self) -> Option<Standing> {
        Some(standing(&self.screens(), outline(&self.coach()?)?, outline(&self.stage()?)?))
    }

    /// Brings the stage back into sight: to where it would open now, or, handed over, over the whole of a screen. Whether it is on the
    /// console's screen now, and what gave way.
    pub fn bring_back(&self, handed_over: bool) -> (bool, Option<GaveWay>) {
        let Some(window) = self.stage() else { return (false, None) };
        window.set_fullscreen(false).ok();
        let (apart, gave_way) = self.place(&window);
        if handed_over {
            window.set_fullscreen(true).ok();
        }
        (!apart, gave_way)
    }
}

/// What the page of a stage does that closes: the caret is in a field in which nothing stands. Without a caret the words that were around it
/// last would stay.
const NO_CARET: &str =
    "for (const field of document.querySelectorAll('input, textarea')) { field.value = ''; field.focus(); }";
/// How long it may take until that is known in this process.
const CARET: Duration = Duration::from_millis(120);

/// What the page does at the button at the side of a mouse: it hears of it as it does elsewhere.
#[cfg(target_os = "linux")]
const BACK: &str = "window.dispatchEvent(new MouseEvent('mouseup', { button: 3 }))";

/// Lets the page of `window` hear of the button at the side of a mouse that leads back.
#[cfg(target_os = "linux")]
pub fn hear_back<R: Runtime>(window: &WebviewWindow<R>) {
    use gtk::prelude::WidgetExt as _;
    /// Its number, as the window system counts.
    const SIDE: u32 = 8;
    let heard = window.clone();
    let watch = move |page: tauri::webview::PlatformWebview| {
        page.inner().connect_button_press_event(move |_, event| {
            if event.button() == SIDE {
                heard.eval(BACK).ok();
                return gtk::glib::Propagation::Stop;
            }
            gtk::glib::Propagation::Proceed
        });
    };
    window.with_webview(watch).ok();
}

/// Elsewhere the page hears of it by itself.
#[cfg(not(target_os = "linux"))]
pub fn hear_back<R: Runtime>(_: &WebviewWindow<R>) {}

/// Shows `window`, and the focus stays where it is. Asked for without it, a window is given it all the same where the system is slow: it may
/// have it from the moment in which it is drawn, and a busy system looks for where to put the focus later than that.
#[cfg(target_os = "linux")]
fn show_behind<R: Runtime>(window: &WebviewWindow<R>) {
    use gtk::glib::object::Cast as _;
    use gtk::prelude::{GtkWindowExt as _, WidgetExt as _};
    let behind = |page: tauri::webview::PlatformWebview| {
        if let Some(window) = page.inner().toplevel().and_then(|window| window.downcast::<gtk::Window>().ok()) {
            window.set_focus_on_map(false);
        }
    };
    window.with_webview(behind).ok();
    window.show().ok();
}

/// Elsewhere it is shown so.
#[cfg(not(target_os = "linux"))]
fn show_behind<R: Runtime>(_: &WebviewWindow<R>) {}

/// Lets the page of `window` take the keys whenever the window has the focus. One that opened without it would stay deaf until somebody
/// clicks into the page.
#[cfg(target_os = "linux")]
fn take_keys<R: Runtime>(window: &WebviewWindow<R>) {
    use gtk::prelude::WidgetExt as _;
    let page = window.clone();
    window.on_window_event(move |event| {
        if matches!(event, tauri::WindowEvent::Focused(true)) {
            page.with_webview(|page| page.inner().grab_focus()).ok();
        }
    });
    window.with_webview(|page| page.inner().grab_focus()).ok();
}

/// Elsewhere it does so by itself.
#[cfg(not(target_os = "linux"))]
fn take_keys<R: Runtime>(_: &WebviewWindow<R>) {}

fn area(position: PhysicalPosition<i32>, size: PhysicalSize<u32>) -> Area {
    Area { x: position.x, y: position.y, width: size.width, height: size.height }
}

fn outline<R: Runtime>(window: &WebviewWindow<R>) -> Option<Area> {
    Some(area(window.outer_position().ok()?, window.outer_size().ok()?))
}

/// How much wider and higher a window is than what is in it.
fn frame<R: Runtime>(window: &WebviewWindow<R>) -> (u32, u32) {
    let (Ok(outer), Ok(inner)) = (window.outer_size(), window.inner_size()) else { return (0, 0) };
    (outer.width.saturating_sub(inner.width), outer.height.saturating_sub(inner.height))
}

/// Puts a window there, its frame of this size with it.
fn put<R: Runtime>(window: &WebviewWindow<R>, area: Area, frame: (u32, u32)) {
    let (width, height) = within_frame(area, frame);
    window.set_size(PhysicalSize::new(width, height)).ok();
    window.set_position(PhysicalPosition::new(area.x, area.y)).ok();
}
