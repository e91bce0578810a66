//! What the shell asks of the desktop: file dialogs, the clipboard, the windows. A trait, so that commands are proven without a
//! desktop.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use askwell_core::practice::{Appearance, Keychain, TextSizes};

use crate::keychain::SystemKeychain;
use crate::placing::{Area, Standing, lost};
use crate::windows::{GaveWay, Windows};

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
    /// Lets the person choose a backup; `None` when the dialog is closed.
    fn choose_backup(&self) -> Option<PathBuf>;
    /// Lets the person choose an archive; `None` when the dialog is closed.
    fn choose_archive(&self) -> Option<PathBuf>;
    /// Lets the person choose a folder; `None` when the dialog is closed.
    fn choose_folder(&self) -> Option<PathBuf>;
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
    /// Opens the stage under this title, without taking the focus; whether it is open now.
    fn open_stage(&self, title: &str) -> bool;
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
    /// Whether it fills the screen on which the console is.
    fn stage_covers(&self) -> bool;
    /// Lets the stage fill its screen, or be a window again.
    fn fill_screen(&self, on: bool);
    /// Makes the console a strip beside the stage, or gives it the screen back.
    fn strip(&self, on: bool);
    /// Gives the console the place back that it left to the stage or had before it was a strip; whether it stood elsewhere.
    fn widen(&self) -> bool;
    /// Shows the text of both windows in these sizes.
    fn size_text(&self, sizes: TextSizes);
    /// Shows the windows light or dark, from before their pages are there.
    fn appear(&self, appearance: Appearance);
    /// Leaves the stage alone on the desktop, or brings the console back.
    fn hand_over(&self, on: bool);
    /// Brings the stage back over its screen, which was handed over and then minimised or made smaller.
    fn hold_stage(&self);
    /// Shows the console's page in a new process: the old one ends, with all that it has shown.
    fn renew_console(&self);
    /// The keychain of the system. It may take its time.
    fn keychain(&self) -> &dyn Keychain;
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
    /// It fills the console's screen.
    covers: AtomicBool,
    /// It filled its screen when it was handed over.
    filled: AtomicBool,
    /// The console gave way to it.
    gave_way: Mutex<Option<GaveWay>>,
    /// How it stood when it was looked at last.
    stood: Mutex<Option<Standing>>,
    /// The console is a strip.
    stripped: AtomicBool,
    /// Where the console stood before it became a strip.
    before_strip: Mutex<Option<Area>>,
    /// How large text is, for a stage that opens later.
    sizes: Mutex<TextSizes>,
}

impl<R: tauri::Runtime> Native<R> {
    /// The desktop of `app`, without a stage.
    pub fn new(app: tauri::AppHandle<R>) -> Self {
        Self {
            app,
            stage: AtomicBool::new(false),
            fills: AtomicBool::new(false),
            covers: AtomicBool::new(false),
            filled: AtomicBool::new(false),
            gave_way: Mutex::default(),
            stood: Mutex::default(),
            stripped: AtomicBool::new(false),
            before_strip: Mutex::default(),
            sizes: Mutex::default(),
        }
    }
}

/// Where every file dialog opens: the person's documents, else home. Never where a file was chosen last, for a screen may be shared and that
/// folder can be named after a client.
pub fn opens_in(documents: Option<PathBuf>, home: Option<PathBuf>) -> Option<PathBuf> {
    [documents, home].into_iter().flatten().find(|folder| folder.is_dir())
}

impl<R: tauri::Runtime> Native<R> {
    fn file_dialog(&self) -> tauri_plugin_dialog::FileDialogBuilder<R> {
        use tauri::Manager;
        use tauri_plugin_dialog::DialogExt;
        let dialog = self.app.dialog().file();
        let (documents, home) = (self.app.path().document_dir().ok(), self.app.path().home_dir().ok());
        match opens_in(documents, home) {
            Some(folder) => dialog.set_directory(folder),
            None => dialog,
        }
    }

    fn windows(&self) -> Windows<R> {
        Windows(self.app.clone())
    }

    fn note(&self, gave_way: Option<GaveWay>) {
        if gave_way.is_some() {
            *self.gave_way.lock().unwrap_or_else(PoisonError::into_inner) = gave_way;
        }
    }

    /// Gives the console the place back that it left to the stage; whether it had left one.
    fn give_back(&self) -> bool {
        let gave_way = self.gave_way.lock().unwrap_or_else(PoisonError::into_inner).take();
        let narrow = gave_way.is_some();
        if let Some(gave_way) = gave_way {
            self.windows().give_back(gave_way);
        }
        narrow
    }

    fn covers_if(&self, fills: bool) {
        let here = fills && self.windows().standing().is_some_and(|stands| !stands.apart);
        self.covers.store(here, Ordering::Relaxed);
    }
}

impl<R: tauri::Runtime> Desktop for Native<R> {
    fn keychain(&self) -> &dyn Keychain {
        &SystemKeychain
    }

    fn choose_file(&self) -> Option<PathBuf> {
        if let Some(driven) = driven::path("ASKWELL_OPEN_PATH") {
            return Some(driven);
        }
        let dialog = self.file_dialog().add_filter("CSV, ZIP", &["csv", "zip", "CSV", "ZIP", "txt"]);
        dialog.blocking_pick_file().and_then(|path| path.into_path().ok())
    }

    fn choose_backup(&self) -> Option<PathBuf> {
        if let Some(driven) = driven::path("ASKWELL_OPEN_PATH") {
            return Some(driven);
        }
        let dialog = self.file_dialog().add_filter("Askwell", &["askwell-backup"]);
        dialog.blocking_pick_file().and_then(|path| path.into_path().ok())
    }

    fn choose_archive(&self) -> Option<PathBuf> {
        if let Some(driven) = driven::path("ASKWELL_OPEN_PATH") {
            return Some(driven);
        }
        let dialog = self.file_dialog().add_filter("ZIP, age", &["zip", "age"]);
        dialog.blocking_pick_file().and_then(|path| path.into_path().ok())
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        if let Some(driven) = driven::path("ASKWELL_SAVE_DIR") {
            return Some(driven);
        }
        self.file_dialog().blocking_pick_folder().and_then(|path| path.into_path().ok())
    }

    fn choose_place(&self, suggested: &str) -> Option<PathBuf> {
        if let Some(driven) = driven::path("ASKWELL_SAVE_DIR") {
            return Some(driven.join(suggested));
        }
        let dialog = self.file_dialog().set_file_name(suggested);
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

    fn open_stage(&self, title: &str) -> bool {
        let text = self.sizes.lock().unwrap_or_else(PoisonError::into_inner).stage;
        let (open, gave_way) = self.windows().open_stage(title, text);
        self.note(gave_way);
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
        self.covers.store(false, Ordering::Relaxed);
        self.give_back();
    }

    fn stage_resized(&self) -> bool {
        let fills = self.windows().stage_fills();
        self.covers_if(fills);
        self.fills.swap(fills, Ordering::Relaxed) != fills
    }

    fn stage_is_open(&self) -> bool {
        self.stage.load(Ordering::Relaxed)
    }

    fn stage_fills(&self) -> bool {
        self.fills.load(Ordering::Relaxed)
    }

    fn stage_covers(&self) -> bool {
        self.covers.load(Ordering::Relaxed)
    }

    fn fill_screen(&self, on: bool) {
        let fills = on && self.stage_is_open();
        self.fills.store(fills, Ordering::Relaxed);
        self.covers_if(fills);
        self.windows().fill_screen(on);
    }

    fn strip(&self, on: bool) {
        let mut before = self.before_strip.lock().unwrap_or_else(PoisonError::into_inner);
        *before = self.windows().strip(on, *before);
        self.stripped.store(on, Ordering::Relaxed);
    }

    fn widen(&self) -> bool {
        let stripped = self.stripped.load(Ordering::Relaxed);
        if stripped {
            self.strip(false);
        }
        self.give_back() || stripped
    }

    fn size_text(&self, sizes: TextSizes) {
        *self.sizes.lock().unwrap_or_else(PoisonError::into_inner) = sizes;
        self.windows().size_text(sizes);
    }

    fn appear(&self, appearance: Appearance) {
        crate::ground::appear(&self.app, appearance);
    }

    fn hand_over(&self, on: bool) {
        if on {
            // Asked of the window itself: opened in this very moment, it has told nothing yet.
            self.filled.store(self.windows().stage_fills(), Ordering::Relaxed);
            self.windows().hand_over();
        } else {
            self.windows().take_back(self.filled.load(Ordering::Relaxed));
        }
    }

    fn hold_stage(&self) {
        self.windows().hold_stage();
    }

    fn renew_console(&self) {
        self.windows().renew_console();
    }

    fn bring_back(&self, handed_over: bool) -> bool {
        let windows = self.windows();
        let now = windows.standing();
        let mut stood = self.stood.lock().unwrap_or_else(PoisonError::into_inner);
        let before = *stood;
        // Handed over, one that the system has put on the console's screen stands where it should.
        let gone = now.is_some_and(|now| lost(before, now, self.stage_fills()) && !(handed_over && now.seen));
        let (here, gave_way) = if gone { windows.bring_back(handed_over) } else { (false, None) };
        self.note(gave_way);
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
