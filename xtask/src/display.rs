//! A display in memory, with a window manager, for the real window.

use crate::{Outcome, locale, shell};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A virtual display; it ends, with all that it started, when this is dropped.
pub struct Display {
    name: String,
    server: Child,
    manager: Option<Child>,
}

impl Display {
    /// Opens one of 1920 x 1080 pixels under a number that is free.
    ///
    /// # Errors
    /// When Xvfb or openbox do not start.
    pub fn open() -> Outcome<Self> {
        let mut server = shell::program("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb could not be started: {error}."))?;
        let mut number = String::new();
        if let Some(said) = server.stdout.take() {
            drop(BufReader::new(said).read_line(&mut number));
        }
        let mut display = Self { name: format!(":{}", number.trim()), server, manager: None };
        if number.trim().is_empty() {
            return Err("Xvfb ended before it had a display.".to_owned());
        }
        // Without a window manager focus, full screen and placement do nothing.
        let manager = display
            .show(shell::program("openbox"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        display.manager = Some(manager.map_err(|error| format!("openbox could not be started: {error}."))?);
        Ok(display)
    }

    /// `command` on this display, in English, and with nothing that would keep the driver from taking pictures.
    pub fn show(&self, mut command: Command) -> Command {
        command
            .env("DISPLAY", &self.name)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("GSETTINGS_BACKEND", "memory")
            .envs(locale::variables())
            .env_remove("WAYLAND_DISPLAY")
            // With it the WebDriver's pictures never arrive.
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER");
        command
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        for child in self.manager.iter_mut().chain(std::iter::once(&mut self.server)) {
            drop(child.kill());
            drop(child.wait());
        }
    }
}

/// Whether a person can see a window that is opened here.
pub fn somebody_watches() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
