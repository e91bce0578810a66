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
const STARTING: Duration = Duration::from_secs(60);
/// How long the app may take to end by itself.
const ENDING: Duration = Duration::from_secs(5);
const MOMENT: Duration = Duration::from_millis(50);

/// One driver with a message bus of its own; it ends, with the app that it started, when this is dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    _bus: Bus,
}

impl Driver {
    pub(crate) fn start(home: &Home) -> Self {
        let bus = Bus::start(home.path());
        let port = free_port();
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .envs(home.variables())
            .env("DBUS_SESSION_BUS_ADDRESS", bus.address())
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            .stdin(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver (package webkit2gtk-driver); `cargo xtask test window` sees to it");
        let driver = Self { process, port, _bus: bus };
        let until = Instant::now() + STARTING;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < until, "WebKitWebDriver does not listen on port {port}");
            sleep(MOMENT);
        }
        driver
    }

    /// Starts the app and gives the client that moves it.
    pub(crate) async fn open(&self, app: &Path) -> Client {
        let mut wanted = Capabilities::new();
        wanted.insert("webkitgtk:browserOptions".to_owned(), json!({ "binary": app, "args": [] }));
        let address = format!("http://127.0.0.1:{}", self.port);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        match tokio::time::timeout(STARTING, builder.connect(&address)).await {
            Ok(Ok(client)) => client,
            Ok(Err(error)) => panic!("{} did not start under the WebDriver: {error}", app.display()),
            Err(_) => panic!("{} showed no window within {} s", app.display(), STARTING.as_secs()),
        }
    }

    /// The process that the driver started, if it runs.
    pub(crate) fn app(&self) -> Option<u32> {
        children(self.process.id()).into_iter().next()
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
        drop(self.process.kill());
        drop(self.process.wait());
        app.into_iter().filter(|id| running(*id)).for_each(kill);
    }
}

/// Ends a process at once, as a crash would.
pub(crate) fn kill(id: u32) {
    drop(Command::new("kill").args(["-KILL", &id.to_string()]).stderr(Stdio::null()).status());
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("the port's number").port()
}

/// Whether a process of that id runs; one that has ended and was not yet collected does not.
fn running(id: u32) -> bool {
    stat(id).is_some_and(|(state, _)| state != "Z")
}

fn children(parent: u32) -> Vec<u32> {
    let Ok(entries) = std::fs::read_dir("/proc") else { return Vec::new() };
    let ids = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    ids.filter(|id| stat(*id).is_some_and(|(state, of)| of == parent && state != "Z")).collect()
}

/// State and parent of a process, from `/proc/ID/stat` (whose second field is a name that may hold anything).
fn stat(id: u32) -> Option<(String, u32)> {
    let text = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, rest) = text.rsplit_once(") ")?;
    let mut fields = rest.split(' ');
    Some((fields.next()?.to_owned(), fields.next()?.parse().ok()?))
}
