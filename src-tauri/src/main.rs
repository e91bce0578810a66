//! Askwell's window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::alloc::System;
use std::process::ExitCode;

use zeroizing_alloc::ZeroAlloc;

/// What is given back is wiped: a name, a note or a key lies in no memory that nobody uses any more.
#[global_allocator]
static HEAP: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    // Called by itself to set a changed template in a process of its own: no window then.
    if std::env::args_os().nth(1).is_some_and(|word| word == askwell::TYPESET) {
        return if askwell_core::handout::typeset().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    askwell::wiping::with_a_heap_that_wipes();
    askwell::run();
    ExitCode::SUCCESS
}
