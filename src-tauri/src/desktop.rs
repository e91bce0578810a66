//! What the shell asks of the desktop: file dialogs, the clipboard, the windows. A trait, so that commands are proven without a
//! desktop.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::placing::{Area, Standing, lost};
use crate::windows::Windows;

/// What is asked before a file is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacing {
    /// What it is about.
    pub title: String,
    /// The question.
    pub text: String,
    /// To replace it.
    pub replace: String,
    /// To leave it.
    pub cancel: String,
}

/// The desktop.
pub trait Desktop: Send + Sync {
    /// Lets the person choose a contacts file; `None` when the dialog is closed.
    fn choose_file(&self) -> Option<PathBuf>;
    /// Lets the person choose where to save; `None` when the dialog is closed. The system's dialog asks before it names a file that
    /// is there already.
    fn choose_place(&self, suggested: &str) -> Option<PathBuf>;
    /// Whether [`Desktop::choose_place`] has asked before replacing.
    fn asks_before_replacing(&self) -> bool;
    /// Asks whether the file of this name, which is there already, may be replaced.
    fn may_replace(&self, question: &Replacing) -> bool;
    /// Puts text on the clipboard; whether it worked.
    fn copy_text(&self, text: &str) -> bool;
    /// Puts a table on the clipboard, as HTML and as text; whether it worked.
    fn copy_table(&self, html: &str, text: &str) -> bool;
    /// Opens an address with the program that the system has for it; whether there was one.
    fn open_link(&self, link: &str) -> bool;
    /// Opens the stage, without taking the focus; whether it is open now.
    fn open_stage(&self) -> bool;
    /// Closes the stage.
    fn close_stage(&self);
    /// The stage was closed, by whomever.
    fn stage_closed(&self);
    /// The stage has another size; whether it fills its screen otherwise than before.
    fn stage_resized(&self) -> bool;
    /// Whether the stage is open.
    fn stage_is_open(&self) -> bool;
    /// Whether the stage fills its screen.
    fn stage_fills(&self) -> bool;
    /// Lets the stage fill its screen, or be a window again.
    fn fill_screen(&self, on: bool);
    /// Makes the console a strip beside the stage, or gives it the screen back.
    fn strip(&self, on: bool);
    /// Leaves the stage alone on the desktop, or brings the console back.
    fn hand_over(&self, on: bool);
    /// Brings the stage back where it has lost its screen since it was looked at last; whether it is on the console's screen now. Handed
    /// over, it fills the screen that is left.
    fn bring_back(&self, handed_over: bool) -> bool;
}

/// The desktop that the app runs on.
pub struct Native<R: tauri::Runtime> {
    app: tauri::AppHandle<R>,
    /// The stage's window is up: for a moment after it was closed the system still knows it.
    stage: AtomicBool,
    /// It fills its screen. Known here, so that nobody has to ask the window, which may be busy painting.
    fills: AtomicBool,
    /// How it stood when it was looked at last.
    stood: Mutex<Option<Standing>>,
    /// Where the console stood before it became a strip.
    before_strip: Mutex<Option<Area>>,
}

impl<R: tauri::Runtime> Native<R> {
    /// The desktop of `app`, without a stage.
    pub fn new(app: tauri::AppHandle<R>) -> Self {
        Self {
            app,
            stage: AtomicBool::new(false),
            fills: AtomicBool::new(false),
            stood: Mutex::default(),
            before_strip: Mutex::default(),
        }
    }
}

impl<R: tauri::Runtime> Native<R> {
    fn windows(&self) -> Windows<R> {
        Windows(self.app.clone())
    }
}

impl<R: tauri::Runtime> Desktop for Native<R> {
    fn choose_file(&self) -> Option<PathBuf> {
        if let Some(driven) = driven::path("ASKWELL_OPEN_PATH") {
            return Some(driven);
        }
        use tauri_plugin_dialog::DialogExt;
        let dialog = self.app.dialog().file().add_filter("CSV, ZIP", &["csv", "zip", "CSV", "ZIP", "txt"]);
        dialog.blocking_pick_file().and_then(|path| path.into_path().ok())
    }

    fn choose_place(&self, suggested: &str) -> Option<PathBuf> {
        if let Some(driven) = driven::path("ASKWELL_SAVE_DIR") {
            return Some(driven.join(suggested));
        }
        use tauri_plugin_dialog::DialogExt;
        let dialog = self.app.dialog().file().set_file_name(suggested);
        dialog.blocking_save_file().and_then(|path| path.into_path().ok())
    }

    fn asks_before_replacing(&self) -> bool {
        driven::path("ASKWELL_SAVE_DIR").is_none()
    }

    fn may_replace(&self, question: &Replacing) -> bool {
        use tauri_plugin_dialog::{DialogExt, MessageDialogButtons};
        let buttons = MessageDialogButtons::OkCancelCustom(question.replace.clone(), question.cancel.clone());
        self.app.dialog().message(&question.text).title(&question.title).buttons(buttons).blocking_show()
    }

    fn copy_text(&self, text: &str) -> bool {
        use tauri_plugin_clipboard_manager::ClipboardExt;
        self.app.clipboard().write_text(text).is_ok()
    }

    fn copy_table(&self, html: &str, text: &str) -> bool {
        use tauri_plugin_clipboard_manager::ClipboardExt;
        self.app.clipboard().write_html(html, Some(text)).is_ok()
    }

    fn open_link(&self, link: &str) -> bool {
        if let Some(seen) = driven::path("ASKWELL_OPENED_FILE") {
            return std::fs::write(seen, link).is_ok();
        }
        use tauri_plugin_opener::OpenerExt;
        self.app.opener().open_url(link, None::<&str>).is_ok()
    }

    fn open_stage(&self) -> bool {
        let open = self.windows().open_stage();
        self.stage.store(open, Ordering::Relaxed);
        open
    }

    fn close_stage(&self) {
        self.stage_closed();
        self.windows().close_stage();
    }

    fn stage_closed(&self) {
        self.stage.store(false, Ordering::Relaxed);
        self.fills.store(false, Ordering::Relaxed);
    }

    fn stage_resized(&self) -> bool {
        let fills = self.windows().stage_fills();
        self.fills.swap(fills, Ordering::Relaxed) != fills
    }

    fn stage_is_open(&self) -> bool {
        self.stage.load(Ordering::Relaxed)
    }

    fn stage_fills(&self) -> bool {
        self.fills.load(Ordering::Relaxed)
    }

    fn fill_screen(&self, on: bool) {
        self.fills.store(on && self.stage_is_open(), Ordering::Relaxed);
        self.windows().fill_screen(on);
    }

    fn strip(&self, on: bool) {
        let mut before = self.before_strip.lock().unwrap_or_else(PoisonError::into_inner);
        *before = self.windows().strip(on, *before);
    }

    fn hand_over(&self, on: bool) {
        self.windows().hand_over(on);
    }

    fn bring_back(&self, handed_over: bool) -> bool {
        let windows = self.windows();
        let now = windows.standing();
        let mut stood = self.stood.lock().unwrap_or_else(PoisonError::into_inner);
        let before = *stood;
        // Handed over, one that the system has put on the console's screen stands where it should.
        let gone = now.is_some_and(|now| lost(before, now, self.stage_fills()) && !(handed_over && now.seen));
        let here = gone && windows.bring_back(handed_over);
        // Put on a screen that the system still names though it is gone, it is looked for once more.
        if here || !gone {
            *stood = now;
        }
        here
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
