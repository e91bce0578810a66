//! Where things lie in the checkout.

use std::path::{Path, PathBuf};

/// The folder that holds the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where cargo builds to; `CARGO_TARGET_DIR` is respected.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// What these commands remember between two runs: stamps, a locale, tools.
pub fn own() -> PathBuf {
    target().join("xtask")
}

/// The frontend.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// The texts that both sides read.
pub fn locales() -> PathBuf {
    root().join("src-tauri/core/locales")
}

/// The app as `profile` ("debug" or "release") builds it.
pub fn app(profile: &str) -> PathBuf {
    target().join(profile).join(format!("askwell{}", std::env::consts::EXE_SUFFIX))
}
