//! What logind says over a bus: a bus of our own, and somebody on it who calls himself logind.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use askwell::AppState;
use askwell::suspend::{Why, watch};
use serde_json::json;
use tauri::Manager;
use zbus::blocking::{Connection, connection::Builder};
use zbus::zvariant::OwnedObjectPath;

use crate::support::TestApp;

const OURS: &str = "/org/freedesktop/login1/session/_35";

struct Bus(Child, String);

impl Drop for Bus {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

fn bus() -> Bus {
    let mut daemon = Command::new("dbus-daemon")
        .args(["--session", "--nofork", "--print-address"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("dbus-daemon");
    let mut address = String::new();
    BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
    Bus(daemon, address.trim().to_owned())
}

struct Manager1(std::sync::mpsc::Sender<()>);

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Manager1 {
    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, _process: u32) -> OwnedObjectPath {
        self.0.send(()).ok();
        OURS.try_into().unwrap()
    }
}

/// Somebody who calls himself logind, and what tells that he was asked for our session.
fn logind(bus: &Bus) -> (Connection, Receiver<()>) {
    let (asks, asked) = channel();
    let connection = Builder::address(bus.1.as_str())
        .unwrap()
        .name("org.freedesktop.login1")
        .unwrap()
        .serve_at("/org/freedesktop/login1", Manager1(asks))
        .unwrap()
        .build()
        .unwrap();
    (connection, asked)
}

fn says(logind: &Connection, path: &str, (interface, member): (&str, &str), carries: Option<bool>) {
    let to = None::<&str>;
    match carries {
        Some(carries) => logind.emit_signal(to, path, interface, member, &(carries,)),
        None => logind.emit_signal(to, path, interface, member, &()),
    }
    .unwrap();
}

const SLEEP: (&str, &str) = ("org.freedesktop.login1.Manager", "PrepareForSleep");
const LOCK: (&str, &str) = ("org.freedesktop.login1.Session", "Lock");
const SOON: Duration = Duration::from_secs(20);

#[test]
fn what_logind_says_is_heard_and_what_is_said_to_others_is_not() {
    let bus = bus();
    let (logind, asked) = logind(&bus);
    let (tell, told) = channel();
    watch(Some(bus.1.clone()), move |why| {
        tell.send(why).ok();
    });
    asked.recv_timeout(SOON).expect("it asks where its session is");
    says(&logind, "/org/freedesktop/login1/session/_99", LOCK, None);
    says(&logind, "/org/freedesktop/login1", SLEEP, Some(false));
    says(&logind, OURS, LOCK, None);
    assert_eq!(told.recv_timeout(SOON), Ok(Why::Screen), "our screen was locked, and nothing before that counted");
    says(&logind, "/org/freedesktop/login1", SLEEP, Some(true));
    assert_eq!(told.recv_timeout(SOON), Ok(Why::Sleep));
}

#[test]
fn where_there_is_no_such_bus_nothing_is_heard_and_nothing_waits() {
    let (tell, told) = channel();
    watch(Some("unix:path=/nowhere/at/all".to_owned()), move |why| {
        tell.send(why).ok();
    });
    assert!(told.recv_timeout(SOON).is_err(), "the watch has ended");
}

#[test]
fn sleep_locks_always_and_a_locked_screen_not_in_a_running_session() {
    let app = TestApp::with_sample();
    let open = || app.ok("practice_view", json!({}))["open"].clone();
    let state = app.coach.state::<AppState>();
    state.system_locks(Why::Screen);
    assert_eq!(open(), json!(null));
    app.ok("sample_open", json!({}));
    app.in_session();
    state.system_locks(Why::Screen);
    assert_eq!(open(), json!("sample"), "a client who thinks touches nothing");
    state.system_locks(Why::Sleep);
    assert_eq!(open(), json!(null), "what was said is safe");
}
