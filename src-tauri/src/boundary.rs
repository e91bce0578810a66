//! A page goes nowhere but to itself: no other address, no further window, nothing of a browser's menu or gestures.

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Runtime, Url, WebviewWindow, WebviewWindowBuilder};

use crate::windows::{COACH, STAGE};

/// The page of the stage.
pub const STAGE_PAGE: &str = "client.html";

/// Whether the window of this label may show `address`: its own page, at whatever place in it.
#[must_use]
pub fn is_its_own(label: &str, address: &Url) -> bool {
    let ours = match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        // What Tauri calls it on Windows.
        "http" | "https" => address.host_str() == Some("tauri.localhost") && address.port().is_none(),
        _ => false,
    };
    let page = address.path().trim_start_matches('/');
    let its = if label == STAGE { page == STAGE_PAGE } else { label == COACH && ["", "index.html"].contains(&page) };
    ours && its && address.username().is_empty() && address.password().is_none()
}

/// Opens the console, as it is configured.
///
/// # Errors
/// Where the system opens no window.
pub fn open_console<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Option<WebviewWindow<R>>> {
    let Some(configured) = app.config().app.windows.iter().find(|window| window.label == COACH) else {
        return Ok(None);
    };
    bounded(WebviewWindowBuilder::from_config(app, configured)?, COACH).build().map(Some)
}

/// The window of this label shows its own page and nothing else.
pub fn bounded<'a, R: Runtime, M: Manager<R>>(
    window: WebviewWindowBuilder<'a, R, M>,
    label: &'static str,
) -> WebviewWindowBuilder<'a, R, M> {
    window
        .on_navigation(move |address| is_its_own(label, address))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .devtools(false)
        .zoom_hotkeys_enabled(false)
}

/// Where every request to the network is sent: there is no such door, so none leaves, not even the hello that a browser says ahead.
#[cfg(target_os = "linux")]
const NOWHERE: &str = "http://127.0.0.1:0";

/// Takes the network, the browser's menu and its pinch from the page of `window`, and from the stage the middle button, which would paste what was
/// selected last, in the console say, and whatever is dragged onto it. The page does as much of it as it can by itself (`browser.ts`); this
/// holds where a page does not.
#[cfg(target_os = "linux")]
pub fn without_browser<R: Runtime>(window: &WebviewWindow<R>) {
    use gtk::gdk::EventType;
    use gtk::glib::Propagation;
    use gtk::prelude::WidgetExt as _;
    use webkit2gtk::{NetworkProxyMode, NetworkProxySettings, WebViewExt as _, WebsiteDataManagerExt as _};
    /// Its number, as the window system counts.
    const MIDDLE: u32 = 2;
    let stage = window.label() == STAGE;
    let hold = move |page: tauri::webview::PlatformWebview| {
        let page = page.inner();
        if let Some(network) = page.website_data_manager() {
            let mut nowhere = NetworkProxySettings::new(Some(NOWHERE), &[]);
            network.set_network_proxy_settings(NetworkProxyMode::Custom, Some(&mut nowhere));
        }
        page.connect_context_menu(|_, _, _, _| true);
        page.connect_event(|_, event| match event.event_type() {
            EventType::TouchpadPinch => Propagation::Stop,
            _ => Propagation::Proceed,
        });
        if stage {
            let held = |event: &gtk::gdk::EventButton| match event.button() {
                MIDDLE => Propagation::Stop,
                _ => Propagation::Proceed,
            };
            page.connect_button_press_event(move |_, event| held(event));
            // It is on its way up that the page pastes.
            page.connect_button_release_event(move |_, event| held(event));
            // What is dragged out of another window, the coach's notes say, falls nowhere here.
            page.drag_dest_unset();
        }
    };
    window.with_webview(hold).ok();
}

/// Elsewhere the page alone sees to it.
#[cfg(not(target_os = "linux"))]
pub fn without_browser<R: Runtime>(_: &WebviewWindow<R>) {}

/// Tells the app at once when the stage was minimised or made smaller.
#[cfg(target_os = "linux")]
pub fn watch_size<R: Runtime>(stage: &WebviewWindow<R>) {
    use gtk::gdk::WindowState;
    use gtk::prelude::WidgetExt as _;
    let app = stage.app_handle().clone();
    let watch = move |page: tauri::webview::PlatformWebview| {
        let Some(window) = page.inner().toplevel() else { return };
        window.connect_window_state_event(move |_, event| {
            let now = event.new_window_state();
            if now.contains(WindowState::ICONIFIED) || !now.contains(WindowState::FULLSCREEN) {
                crate::hold_stage(&app);
            }
            gtk::glib::Propagation::Proceed
        });
    };
    stage.with_webview(watch).ok();
}

/// Elsewhere its change of size tells it.
#[cfg(not(target_os = "linux"))]
pub fn watch_size<R: Runtime>(_: &WebviewWindow<R>) {}
