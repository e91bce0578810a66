//! Askwell's window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    // Called by itself to set a changed template in a process of its own: no window then.
    if std::env::args_os().nth(1).is_some_and(|word| word == askwell::TYPESET) {
        return if askwell_core::handout::typeset().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    askwell::run();
    ExitCode::SUCCESS
}
