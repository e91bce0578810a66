//! The shell: windows, and commands that take the practice, call the core and map the error. It knows Tauri and no SQL.

mod commands;
mod desktop;
mod error;
mod state;

pub use commands::{COMMANDS, builder};
pub use desktop::Desktop;
pub use error::{Code, Failure};
pub use state::{AppState, Clock};

use askwell_core::practice::DataFolder;
use tauri::Manager;

/// Opens the app and stays until its last window is closed.
pub fn run() {
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("coach") {
                window.unminimize().ok();
                window.set_focus().ok();
            }
        }))
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(kept_of_windows()).build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .invoke_handler(commands::builder().invoke_handler())
        .setup(|app| {
            let folder = DataFolder::find(std::env::var_os("ASKWELL_DATA_DIR").map(Into::into))?;
            let desktop = Box::new(desktop::Native(app.handle().clone()));
            let clock = Box::new(|| chrono::Local::now().fixed_offset());
            app.manage(AppState::new(folder.path().to_owned(), desktop, clock)?);
            Ok(())
        })
        .run(context());
    if let Err(error) = app {
        // Without a window there is nowhere else to say it.
        eprintln!("askwell: {error}");
        std::process::exit(1);
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
