//! What the program gives back of its memory is wiped. Rust's own heap is wiped by the allocator (`main.rs`); here it is done for the
//! libraries that are written in C and C++: SQLite, OpenSSL, GTK and the part of WebKit that runs in this process.

/// Starts the program once more, with a heap that wipes what is freed, where it was not started so. Call it before anything else: what
/// was begun is not ended, and no other thread may run.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn with_a_heap_that_wipes() {
    use std::os::unix::process::CommandExt as _;
    let tunables = std::env::var(TUNABLES).unwrap_or_default();
    if tunables.contains(PERTURB) {
        leave_no_trace(&tunables);
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    let wiping = [tunables.as_str(), WIPES].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(":");
    let mut arguments = std::env::args_os();
    let mut again = std::process::Command::new(program);
    if let Some(name) = arguments.next() {
        again.arg0(name);
    }
    // It is the same process afterwards. Where the system refuses, the program runs on as it is.
    drop(again.args(arguments).env(TUNABLES, wiping).env(WEBKIT, "1").exec());
}

/// Elsewhere the system's heap cannot be told to.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn with_a_heap_that_wipes() {}

/// Where the C library reads, at its start, how its heap works.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const TUNABLES: &str = "GLIBC_TUNABLES";
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const PERTURB: &str = "glibc.malloc.perturb=";
/// What is freed is overwritten with ones, and what is given out is zero. What lies in a thread's own cache would be left as it is: there
/// is none.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const WIPES: &str = "glibc.malloc.perturb=255:glibc.malloc.tcache_count=0";
/// WebKit's parts use the C library's heap in place of their own.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const WEBKIT: &str = "Malloc";

/// The programs that this one starts, a browser for a link say, have the heap that they would have without it.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[allow(
    unsafe_code,
    reason = "the environment may be changed only while no other thread runs, which nobody else can promise"
)]
fn leave_no_trace(tunables: &str) {
    let before = tunables.strip_suffix(WIPES).map(|rest| rest.trim_end_matches(':')).unwrap_or(tunables);
    // SAFETY: called at the very beginning of `main`, before any thread is started.
    unsafe {
        if before.is_empty() {
            std::env::remove_var(TUNABLES);
        } else {
            std::env::set_var(TUNABLES, before);
        }
        std::env::remove_var(WEBKIT);
    }
}
