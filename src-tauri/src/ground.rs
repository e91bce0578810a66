//! What a window shows before its page does, and between two pages: the ground of the page, light or dark, and never a flash of the other.

use askwell_core::practice::Appearance;
use tauri::{AppHandle, Runtime, WebviewWindow};

/// The ground of a light page, in red, green and blue: `--paper` of `tokens.css`.
pub const LIGHT: (u8, u8, u8) = (0xf6, 0xf1, 0xe8);
/// The ground of a dark page.
pub const DARK: (u8, u8, u8) = (0x1a, 0x19, 0x17);

/// Shows every window as the coach wants it, or as the system does. The pages learn of it as they would of the system's own choice.
#[cfg(target_os = "linux")]
pub fn appear<R: Runtime>(app: &AppHandle<R>, appearance: Appearance) {
    let choose = move || {
        use gtk::prelude::GtkSettingsExt as _;
        let Some(settings) = gtk::Settings::default() else { return };
        match appearance {
            Appearance::System => settings.reset_property("gtk-application-prefer-dark-theme"),
            Appearance::Light => settings.set_gtk_application_prefer_dark_theme(false),
            Appearance::Dark => settings.set_gtk_application_prefer_dark_theme(true),
        }
    };
    if gtk::is_initialized_main_thread() { choose() } else { drop(app.run_on_main_thread(choose)) }
}

/// Lays the ground of `window`, and another where the coach or the system chooses so.
#[cfg(target_os = "linux")]
pub fn lay<R: Runtime>(window: &WebviewWindow<R>) {
    use gtk::glib::object::ObjectExt as _;
    use gtk::prelude::GtkSettingsExt as _;
    let lay = |page: tauri::webview::PlatformWebview| {
        let Some(settings) = gtk::Settings::default() else { return };
        let page = page.inner();
        let behind = gtk::CssProvider::new();
        paint(&page, &behind, &settings);
        // A page that was closed is not kept by it.
        let page = page.downgrade();
        settings.connect_gtk_application_prefer_dark_theme_notify(move |settings| {
            if let Some(page) = page.upgrade() {
                paint(&page, &behind, settings);
            }
        });
    };
    window.with_webview(lay).ok();
}

/// Paints the ground of `page`, and `behind` it the window's own, which is seen while there is no page.
#[cfg(target_os = "linux")]
fn paint(page: &webkit2gtk::WebView, behind: &gtk::CssProvider, settings: &gtk::Settings) {
    use gtk::prelude::{CssProviderExt as _, StyleContextExt as _, WidgetExt as _};
    use webkit2gtk::WebViewExt as _;
    let ground = ground(settings);
    page.set_background_color(&ground);
    behind.load_from_data(format!("window {{ background: {}; }}", ground.to_str()).as_bytes()).ok();
    if let Some(window) = page.toplevel() {
        window.style_context().add_provider(behind, gtk::STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
}

#[cfg(target_os = "linux")]
fn ground(settings: &gtk::Settings) -> gtk::gdk::RGBA {
    use gtk::prelude::GtkSettingsExt as _;
    // As the page is told.
    let by_name = settings.gtk_theme_name().is_some_and(|name| name.to_lowercase().ends_with("-dark"));
    let dark = settings.is_gtk_application_prefer_dark_theme() || by_name;
    let (red, green, blue) = if dark { DARK } else { LIGHT };
    let part = |of: u8| f64::from(of) / 255.0;
    gtk::gdk::RGBA::new(part(red), part(green), part(blue), 1.0)
}

/// Shows every window as the coach wants it, or as the system does.
#[cfg(not(target_os = "linux"))]
pub fn appear<R: Runtime>(app: &AppHandle<R>, appearance: Appearance) {
    app.set_theme(match appearance {
        Appearance::System => None,
        Appearance::Light => Some(tauri::Theme::Light),
        Appearance::Dark => Some(tauri::Theme::Dark),
    });
}

/// Lays the ground of `window`.
#[cfg(not(target_os = "linux"))]
pub fn lay<R: Runtime>(window: &WebviewWindow<R>) {
    let dark = window.theme().is_ok_and(|theme| theme == tauri::Theme::Dark);
    let (red, green, blue) = if dark { DARK } else { LIGHT };
    window.set_background_color(Some(tauri::window::Color(red, green, blue, 255))).ok();
}
