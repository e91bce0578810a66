//! WebKitWebDriver, and the app that it starts.

use crate::bus::Bus;
use crate::home::Home;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long the driver may take to listen and the app to show its window.
const STARTING: Duration = Duration::from_secs(120);
/// How long the app may take to end by itself.
const ENDING: Duration = Duration::from_secs(30);
const MOMENT: Duration = Duration::from_millis(50);

/// One driver with a message bus of its own; it ends, with the app that it started, when this is dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    bus: Bus,
    /// The app, once it was started.
    app: Option<u32>,
    /// Others that have taken over since: a driver gives up a session in which a page died.
    later: Vec<Child>,
}

impl Driver {
    pub(crate) fn start(home: &Home) -> Self {
        let bus = Bus::start(home.path());
        let (process, port) = listening(home, &bus, None);
        Self { process, port, bus, app: None, later: Vec::new() }
    }

    /// Starts the app and gives the client that moves it.
    pub(crate) async fn open(&mut self, app: &Path) -> Client {
        let mut wanted = Capabilities::new();
        wanted.insert("webkitgtk:browserOptions".to_owned(), json!({ "binary": app, "args": [] }));
        let client = connected(self.port, wanted).await;
        self.app = children(self.process.id()).into_iter().next();
        client
    }

    /// Another driver for the app that runs, in place of the one whose session ended with a page.
    pub(crate) async fn take_over(&mut self, home: &Home) -> Client {
        let at = self.app().and_then(|app| variable(app, "WEBKIT_INSPECTOR_SERVER")).expect("the app runs, driven");
        let (process, port) = listening(home, &self.bus, Some(&at));
        self.later.push(process);
        connected(port, Capabilities::new()).await
    }

    /// The process that the driver started, if it runs.
    pub(crate) fn app(&self) -> Option<u32> {
        self.app.or_else(|| children(self.process.id()).into_iter().next()).filter(|id| running(*id))
    }

    /// The processes in which the app shows its pages.
    pub(crate) fn pages(&self) -> Vec<u32> {
        let shows = |id: &u32| name(*id).is_some_and(|name| name.starts_with("WebKitWeb"));
        self.app().map(|app| children(app).into_iter().filter(shows).collect()).unwrap_or_default()
    }

    /// Waits until the app is gone; ends it by its id when it stays.
    pub(crate) fn see_it_gone(&self, app: Option<u32>) {
        let Some(id) = app else { return };
        let until = Instant::now() + ENDING;
        while running(id) {
            if Instant::now() > until {
                kill(id);
                return;
            }
            sleep(MOMENT);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let app = self.app();
        for process in self.later.iter_mut().chain(std::iter::once(&mut self.process)) {
            drop(process.kill());
            drop(process.wait());
        }
        app.into_iter().filter(|id| running(*id)).for_each(kill);
    }
}

/// Ends a process at once, as a crash would.
pub(crate) fn kill(id: u32) {
    drop(Command::new("kill").args(["-KILL", &id.to_string()]).stderr(Stdio::null()).status());
}

/// Whether this process has ended.
pub(crate) fn ended(id: u32) -> bool {
    let state = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    // Its letter stands after the name, which ends with the last bracket.
    state.rsplit(')').next().is_none_or(|rest| matches!(rest.trim_start().chars().next(), None | Some('Z' | 'X')))
}

async fn connected(port: u16, wanted: Capabilities) -> Client {
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wanted);
    match tokio::time::timeout(STARTING, builder.connect(&format!("http://127.0.0.1:{port}"))).await {
        Ok(Ok(client)) => client,
        Ok(Err(error)) => panic!("the app did not start under the WebDriver: {error}"),
        Err(_) => panic!("the app showed no window within {} s", STARTING.as_secs()),
    }
}

/// A driver that listens, for the app that is driven `at` this address or for one that it starts; and its port. One that has ended found its port taken in the meantime: it is started on another.
fn listening(home: &Home, bus: &Bus, at: Option<&str>) -> (Child, u16) {
    let until = Instant::now() + STARTING;
    loop {
        let port = free_port();
        let mut process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .args(at.map(|at| format!("--target={at}")))
            .envs(home.variables())
            .env("DBUS_SESSION_BUS_ADDRESS", bus.address())
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            .stdin(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver (package webkit2gtk-driver); `cargo xtask test window` sees to it");
        while matches!(process.try_wait(), Ok(None)) {
            assert!(Instant::now() < until, "WebKitWebDriver does not listen on port {port}");
            if TcpStream::connect(("127.0.0.1", port)).is_ok() && matches!(process.try_wait(), Ok(None)) {
                return (process, port);
            }
            sleep(MOMENT);
        }
        assert!(Instant::now() < until, "WebKitWebDriver does not start");
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("the port's number").port()
}

/// Whether a process of that id runs; one that has ended and was not yet collected does not.
fn running(id: u32) -> bool {
    stat(id).is_some_and(|(state, _)| state != "Z")
}

/// The processes that this one has started and that run.
pub(crate) fn children(parent: u32) -> Vec<u32> {
    let Ok(entries) = std::fs::read_dir("/proc") else { return Vec::new() };
    let ids = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    ids.filter(|id| stat(*id).is_some_and(|(state, of)| of == parent && state != "Z")).collect()
}

/// A variable of the environment of a process.
fn variable(id: u32, name: &str) -> Option<String> {
    let all = std::fs::read(format!("/proc/{id}/environ")).ok()?;
    let all = String::from_utf8_lossy(&all);
    all.split('\0').find_map(|one| one.strip_prefix(name)?.strip_prefix('=').map(str::to_owned))
}

/// What a process is called; the system cuts it at 15 letters.
pub(crate) fn name(id: u32) -> Option<String> {
    std::fs::read_to_string(format!("/proc/{id}/comm")).ok()
}

/// State and parent of a process, from `/proc/ID/stat` (whose second field is a name that may hold anything).
fn stat(id: u32) -> Option<(String, u32)> {
    let text = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, rest) = text.rsplit_once(") ")?;
    let mut fields = rest.split(' ');
    Some((fields.next()?.to_owned(), fields.next()?.parse().ok()?))
}
