//! The shell: windows, and commands that take the practice, call the core and map the error. It knows Tauri and no SQL.

pub mod boundary;
mod commands;
pub mod deaths;
mod desktop;
mod error;
pub mod ground;
mod keychain;
mod notices;
mod opened;
pub mod placing;
mod reviving;
mod safe;
#[cfg(target_os = "linux")]
mod secret_service;
mod state;
pub mod suspend;
mod windows;
pub mod wiping;

pub use commands::{COMMANDS, STAGE_COMMANDS, builder};
pub use desktop::{Desktop, Replacing, opens_in};
pub use error::{Code, Failure};
pub use keychain::SystemKeychain;
pub use opened::backup_in;
pub use state::{AppState, Clock};

use std::time::Duration;

use askwell_core::practice::DataFolder;
use tauri::{Manager, Window, WindowEvent};

use crate::windows::{COACH, STAGE};

/// The word with which the program calls itself to set a template that was changed: apart, and bounded.
pub const TYPESET: &str = "--typeset";

/// The page is looked at: it asks what was opened from outside.
const LOOKED_AT: &str = "window.dispatchEvent(new Event('focus'))";
/// How often it is looked where the stage is: one that lost its screen may lie over the console.
const LOOK: Duration = Duration::from_secs(3);
/// After how many looks the session's clock is looked at.
const LOOKS_TO_A_TICK: u32 = 5;
/// How often it is looked whether a backup is due.
const KEEPING: Duration = Duration::from_secs(20);
/// How long after the stage was closed its window is gone.
const GONE: Duration = Duration::from_millis(200);
/// How long the system may take to minimise a window or to make it smaller.
const SETTLED: Duration = Duration::from_millis(100);
/// How long after the start what is rarely needed is made ready.
const WARM: Duration = Duration::from_secs(5);

/// Opens the app and stays until its last window is closed.
pub fn run() {
    let _at_work = plenty_of_threads();
    if let Ok(program) = std::env::current_exe() {
        askwell_core::handout::set_apart(program, &[TYPESET]);
    }
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            app.state::<AppState>().offer(opened::backup_in(&arguments, folder.as_ref()));
            // A window that has to be opened waits for the thread that tells us of the second start.
            let app = app.clone();
            std::thread::spawn(move || {
                let handed_over = app.state::<AppState>().show_handed_over();
                if let Some(window) = app.get_webview_window(COACH).filter(|_| !handed_over) {
                    window.unminimize().ok();
                    window.set_focus().ok();
                    // A window that has the focus already is not given it.
                    window.eval(LOOKED_AT).ok();
                }
            });
        }))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(kept_of_windows())
                .with_denylist(&[STAGE])
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(commands::builder().invoke_handler())
        .on_window_event(on_window_event)
        .setup(|app| {
            let folder = DataFolder::find(std::env::var_os("ASKWELL_DATA_DIR").map(Into::into))?;
            let left = folder.clone();
            std::thread::spawn(move || left.clear());
            let desktop = Box::new(desktop::Native::new(app.handle().clone()));
            let clock = Box::new(|| chrono::Local::now().fixed_offset());
            app.manage(AppState::new(folder.path().to_owned(), desktop, clock)?);
            let arguments: Vec<String> = std::env::args_os().map(|one| one.to_string_lossy().into_owned()).collect();
            app.state::<AppState>().offer(opened::backup_in(&arguments, std::path::Path::new("")));
            let handle = app.handle().clone();
            suspend::watch(None, move |why| handle.state::<AppState>().system_locks(why));
            if let Some(coach) = boundary::open_console(app.handle())? {
                reviving::revive(&coach);
                boundary::without_browser(&coach);
                ground::lay(&coach);
                windows::hear_back(&coach);
            }
            // The rules of the hints are read before somebody asks for the first, and after the window stands.
            std::thread::spawn(|| {
                std::thread::sleep(WARM);
                drop(askwell_core::rehearsal::hint_faults());
            });
            let handle = app.handle().clone();
            std::thread::spawn(move || {
                loop {
                    std::thread::sleep(KEEPING);
                    handle.state::<AppState>().keep_safe();
                }
            });
            let handle = app.handle().clone();
            std::thread::spawn(move || {
                for look in (1..=LOOKS_TO_A_TICK).cycle() {
                    std::thread::sleep(LOOK);
                    let state = handle.state::<AppState>();
                    state.look_for_stage();
                    if look == LOOKS_TO_A_TICK {
                        state.tick();
                    }
                }
            });
            Ok(())
        })
        .run(context());
    if let Err(error) = app {
        // Without a window there is nowhere else to say it.
        eprintln!("askwell: {error}");
        std::process::exit(1);
    }
}

/// Commands run on so many threads: one that is slow holds up none of the others.
const COMMANDS_AT_ONCE: usize = 16;

/// Lets the commands have more threads than there are cores; they end when this is dropped. Where there are none to be had, the usual few
/// must do.
fn plenty_of_threads() -> Option<tokio::runtime::Runtime> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(COMMANDS_AT_ONCE).enable_all().build().ok()?;
    tauri::async_runtime::set(runtime.handle().clone());
    Some(runtime)
}

/// Brings the stage back over its screen where it is handed over, as soon as the system is done with what it did to it.
pub(crate) fn hold_stage<R: tauri::Runtime>(app: &tauri::AppHandle<R>) {
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(SETTLED);
        app.state::<AppState>().hold_stage();
    });
}

/// The stage may be closed at any time and costs nothing, unless it is the client's alone. Without the console there is no stage.
fn on_window_event(window: &Window, event: &WindowEvent) {
    let state = window.state::<AppState>();
    match (window.label(), event) {
        (STAGE, WindowEvent::CloseRequested { api, .. }) if state.is_handed_over() => api.prevent_close(),
        (STAGE, WindowEvent::CloseRequested { api, .. }) => {
            api.prevent_close();
            let windows = windows::Windows(window.app_handle().clone());
            std::thread::spawn(move || windows.close_stage());
        }
        (STAGE, WindowEvent::Resized(_)) if state.desktop.stage_resized() => state.notices.tell(),
        (STAGE, WindowEvent::Destroyed) => {
            state.stage_gone();
            // Handed over, it comes back at once; while it is told that it goes, the system still knows it.
            let app = window.app_handle().clone();
            std::thread::spawn(move || {
                std::thread::sleep(GONE);
                app.state::<AppState>().look_for_stage();
            });
        }
        // It is kept as large as it is without the stage: it closes when it has that size again.
        (COACH, WindowEvent::CloseRequested { api, .. }) if state.desktop.widen() => {
            api.prevent_close();
            let window = window.clone();
            std::thread::spawn(move || {
                std::thread::sleep(GONE);
                window.close().ok();
            });
        }
        (COACH, WindowEvent::Destroyed) => state.close(),
        _ => {}
    }
}

/// The app's configuration, its frontend and its access control, as they were built in.
pub fn context<R: tauri::Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
}

/// A window's place is not kept: Wayland cannot give it back.
fn kept_of_windows() -> tauri_plugin_window_state::StateFlags {
    use tauri_plugin_window_state::StateFlags;
    StateFlags::SIZE | StateFlags::MAXIMIZED
}
