//! A page whose process died is loaded again. Every word of a session is safe: it was kept as it was typed.

use tauri::{Runtime, WebviewWindow};

/// Loads the page of `window` again whenever the process that shows it has died: where it was, or, where it died there before, at a
/// safe place.
#[cfg(target_os = "linux")]
pub fn revive<R: Runtime>(window: &WebviewWindow<R>) {
    use webkit2gtk::WebViewExt as _;
    let again = window.clone();
    let watch = move |page: tauri::webview::PlatformWebview| {
        page.inner().connect_web_process_terminated(move |page, why| {
            // It was told to end, and whoever told it loads the page again.
            if why == webkit2gtk::WebProcessTerminationReason::TerminatedByApi {
                return;
            }
            let address = page.uri().and_then(|uri| uri.parse().ok());
            let window = again.clone();
            // The thread that tells it is the one that paints.
            std::thread::spawn(move || bring_back(&window, address));
        });
    };
    window.with_webview(watch).ok();
}

/// Shows the page of `window` in a new process. The old one ends at once, and nothing that it held is left.
#[cfg(target_os = "linux")]
pub fn renew<R: Runtime>(window: &WebviewWindow<R>) {
    use webkit2gtk::WebViewExt as _;
    let renew = |page: tauri::webview::PlatformWebview| {
        page.inner().terminate_web_process();
        page.inner().reload();
    };
    window.with_webview(renew).ok();
}

/// Lets go of the page of `window`, which is closing. The handler of the page's calls holds the page, which holds the handler: without
/// this it would stay for ever, and the words around the caret with it.
#[cfg(target_os = "linux")]
#[allow(
    unsafe_code,
    reason = "a handler whose id nobody knows is taken off by its signal, for which there is no safe call"
)]
pub fn let_go<R: Runtime>(window: &WebviewWindow<R>) {
    use gtk::glib::gobject_ffi::{G_SIGNAL_MATCH_ID, g_signal_handlers_disconnect_matched, g_signal_lookup};
    use gtk::glib::object::ObjectType as _;
    use gtk::glib::prelude::ObjectExt as _;
    use gtk::glib::translate::IntoGlib as _;
    use std::ptr::null_mut;
    use webkit2gtk::WebViewExt as _;
    let let_go = |page: tauri::webview::PlatformWebview| {
        let Some(calls) = page.inner().user_content_manager() else { return };
        // SAFETY: `calls` lives until the end of the block and is an object of the type that is asked for its signal; nothing else is
        // handed over.
        unsafe {
            let signal = g_signal_lookup(CALLED.as_ptr(), calls.type_().into_glib());
            let (calls, mask) = (calls.as_ptr().cast(), G_SIGNAL_MATCH_ID);
            g_signal_handlers_disconnect_matched(calls, mask, signal, 0, null_mut(), null_mut(), null_mut());
        }
    };
    window.with_webview(let_go).ok();
}

/// The signal by which WebKit tells that a page calls.
#[cfg(target_os = "linux")]
const CALLED: &std::ffi::CStr = c"script-message-received";

#[cfg(target_os = "linux")]
fn bring_back<R: Runtime>(window: &WebviewWindow<R>, address: Option<tauri::Url>) {
    use crate::state::AppState;
    use crate::windows::STAGE;
    use std::time::Instant;
    use tauri::Manager as _;
    let state = window.state::<AppState>();
    let place = address.as_ref().and_then(tauri::Url::fragment).unwrap_or_default();
    let stage = window.label() == STAGE;
    let back = if stage { state.stage_died(Instant::now()) } else { state.console_died(place, Instant::now()) };
    std::thread::sleep(back.after);
    match address {
        // The stage asks what there is to be seen, and is told.
        Some(mut address) if back.safe && !stage => {
            address.set_fragment(Some(SAFE));
            window.navigate(address).ok();
        }
        _ => {
            window.reload().ok();
        }
    }
}

/// What stands in place of the place in the address of a page that comes back at a safe one. The page knows it too (`wayBack.ts`).
#[cfg(target_os = "linux")]
const SAFE: &str = "safe";

/// On macOS Tauri loads such a page again by itself; on Windows it tells nobody that one has died.
#[cfg(not(target_os = "linux"))]
pub fn revive<R: Runtime>(_: &WebviewWindow<R>) {}

/// Elsewhere the page is loaded anew, in whatever process the system has for it.
#[cfg(not(target_os = "linux"))]
pub fn renew<R: Runtime>(window: &WebviewWindow<R>) {
    window.reload().ok();
}

/// Elsewhere nothing holds it.
#[cfg(not(target_os = "linux"))]
pub fn let_go<R: Runtime>(_: &WebviewWindow<R>) {}
