//! What the shell asks of the desktop: file dialogs and the clipboard. A trait, so that commands are proven without a desktop.

use std::path::PathBuf;

/// The desktop.
pub trait Desktop: Send + Sync {
    /// Lets the person choose a contacts file; `None` when the dialog is closed.
    fn choose_file(&self) -> Option<PathBuf>;
    /// Lets the person choose where to save; `None` when the dialog is closed. The system's dialog asks before it names a file that
    /// is there already.
    fn choose_place(&self, suggested: &str) -> Option<PathBuf>;
    /// Whether [`Desktop::choose_place`] has asked before replacing.
    fn asks_before_replacing(&self) -> bool;
    /// Puts text on the clipboard; whether it worked.
    fn copy_text(&self, text: &str) -> bool;
    /// Puts a table on the clipboard, as HTML and as text; whether it worked.
    fn copy_table(&self, html: &str, text: &str) -> bool;
}

/// The desktop that the app runs on.
pub struct Native<R: tauri::Runtime>(pub tauri::AppHandle<R>);

impl<R: tauri::Runtime> Desktop for Native<R> {
    fn choose_file(&self) -> Option<PathBuf> {
        if let Some(driven) = driven::path("ASKWELL_OPEN_PATH") {
            return Some(driven);
        }
        use tauri_plugin_dialog::DialogExt;
        let dialog = self.0.dialog().file().add_filter("CSV, ZIP", &["csv", "zip", "CSV", "ZIP", "txt"]);
        dialog.blocking_pick_file().and_then(|path| path.into_path().ok())
    }

    fn choose_place(&self, suggested: &str) -> Option<PathBuf> {
        if let Some(driven) = driven::path("ASKWELL_SAVE_DIR") {
            return Some(driven.join(suggested));
        }
        use tauri_plugin_dialog::DialogExt;
        let dialog = self.0.dialog().file().set_file_name(suggested);
        dialog.blocking_save_file().and_then(|path| path.into_path().ok())
    }

    fn asks_before_replacing(&self) -> bool {
        driven::path("ASKWELL_SAVE_DIR").is_none()
    }

    fn copy_text(&self, text: &str) -> bool {
        use tauri_plugin_clipboard_manager::ClipboardExt;
        self.0.clipboard().write_text(text).is_ok()
    }

    fn copy_table(&self, html: &str, text: &str) -> bool {
        use tauri_plugin_clipboard_manager::ClipboardExt;
        self.0.clipboard().write_html(html, Some(text)).is_ok()
    }
}

/// A window that is driven by a test cannot reach a native dialog: it takes the paths from its environment.
mod driven {
    use std::path::PathBuf;

    #[cfg(feature = "driven")]
    pub(super) fn path(name: &str) -> Option<PathBuf> {
        std::env::var_os(name).map(PathBuf::from)
    }

    #[cfg(not(feature = "driven"))]
    pub(super) fn path(_: &str) -> Option<PathBuf> {
        None
    }
}
