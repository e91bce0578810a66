//! Askwell's window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::alloc::System;
use zeroizing_alloc::ZeroAlloc;

/// What is given back is wiped: a name, a note or a key lies in no memory that nobody uses any more.
#[global_allocator]
static HEAP: ZeroAlloc<System> = ZeroAlloc(System);

fn main() {
    askwell::wiping::with_a_heap_that_wipes();
    askwell::run();
}
