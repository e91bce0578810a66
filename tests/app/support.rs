//! An app without a screen: the real handler and access control, a desktop that remembers what it was asked.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use askwell::{AppState, Desktop, Replacing, builder, context};
use askwell_core::practice::{Appearance, Keychain, KeychainFault, TextSizes, Zeroizing};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{Manager, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

/// What the desktop was asked, and what it will answer.
#[derive(Default)]
pub struct Asked {
    pub file: Option<PathBuf>,
    pub place: Option<PathBuf>,
    /// The name that is typed in place of the suggested one.
    pub typed: Option<String>,
    /// The system's dialog asks before it names a file that is there.
    pub asks: bool,
    /// What was asked before replacing, and what the answer is.
    pub replacing: Vec<Replacing>,
    pub replaces: bool,
    pub copied: Vec<String>,
    pub suggested: Vec<String>,
    /// What was opened by the system's own programs.
    pub opened: Vec<String>,
    /// The stage is open, fills its screen, is the client's alone; the console is a strip.
    pub stage: bool,
    pub fills: bool,
    pub stage_title: String,
    pub alone: bool,
    pub strip: bool,
    /// How large the text of both windows is shown.
    pub sizes: TextSizes,
    /// Whether the windows are light or dark.
    pub appearance: Appearance,
    /// What the keychain holds, and why it refuses, where it does.
    pub keychain: HashMap<String, String>,
    pub keychain_refuses: Option<KeychainFault>,
    /// The screen of the stage was unplugged.
    pub screen_gone: bool,
    /// How often the stage was brought back over its screen, and the console's page shown in a new process.
    pub held: usize,
    pub renewed: usize,
    /// What happens while a dialog is open.
    pub meanwhile: Option<Box<dyn FnOnce() + Send>>,
}

struct FakeDesktop(Arc<Mutex<Asked>>);

impl Keychain for FakeDesktop {
    fn put(&self, entry: &str, secret: &str) -> Result<(), KeychainFault> {
        let mut asked = self.0.lock().unwrap();
        asked.keychain_refuses.map_or(Ok(()), Err)?;
        asked.keychain.insert(entry.to_owned(), secret.to_owned());
        Ok(())
    }
    fn get(&self, entry: &str) -> Result<Zeroizing<String>, KeychainFault> {
        self.passes_time();
        let asked = self.0.lock().unwrap();
        asked.keychain_refuses.map_or(Ok(()), Err)?;
        asked.keychain.get(entry).cloned().map(Zeroizing::new).ok_or(KeychainFault::Empty)
    }
    fn delete(&self, entry: &str) -> Result<(), KeychainFault> {
        let mut asked = self.0.lock().unwrap();
        asked.keychain_refuses.map_or(Ok(()), Err)?;
        asked.keychain.remove(entry);
        Ok(())
    }
}

impl FakeDesktop {
    fn passes_time(&self) {
        let meanwhile = self.0.lock().unwrap().meanwhile.take();
        if let Some(happens) = meanwhile {
            happens();
        }
    }
}

impl Desktop for FakeDesktop {
    fn keychain(&self) -> &dyn Keychain {
        self
    }
    fn choose_file(&self) -> Option<PathBuf> {
        self.passes_time();
        self.0.lock().unwrap().file.clone()
    }
    fn choose_backup(&self) -> Option<PathBuf> {
        self.passes_time();
        self.0.lock().unwrap().file.clone()
    }
    fn choose_archive(&self) -> Option<PathBuf> {
        self.0.lock().unwrap().file.clone()
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        self.0.lock().unwrap().place.clone()
    }
    fn choose_place(&self, suggested: &str) -> Option<PathBuf> {
        self.passes_time();
        let mut asked = self.0.lock().unwrap();
        asked.suggested.push(suggested.to_owned());
        let name = asked.typed.clone().unwrap_or_else(|| suggested.to_owned());
        asked.place.as_ref().map(|folder| folder.join(name))
    }
    fn asks_before_replacing(&self) -> bool {
        self.0.lock().unwrap().asks
    }
    fn may_replace(&self, question: &Replacing) -> bool {
        let mut asked = self.0.lock().unwrap();
        asked.replacing.push(question.clone());
        asked.replaces
    }
    fn copy_text(&self, text: &str) -> bool {
        self.0.lock().unwrap().copied.push(text.to_owned());
        true
    }
    fn copy_table(&self, html: &str, text: &str) -> bool {
        self.0.lock().unwrap().copied.extend([html.to_owned(), text.to_owned()]);
        true
    }
    fn open_link(&self, link: &str) -> bool {
        self.0.lock().unwrap().opened.push(link.to_owned());
        true
    }
    fn open_stage(&self, title: &str) -> bool {
        let mut asked = self.0.lock().unwrap();
        asked.stage = true;
        asked.stage_title = title.to_owned();
        true
    }
    fn close_stage(&self) {
        let mut asked = self.0.lock().unwrap();
        asked.stage = false;
        asked.fills = false;
    }
    fn stage_closed(&self) {
        self.0.lock().unwrap().stage = false;
    }
    fn stage_resized(&self) -> bool {
        false
    }
    fn stage_is_open(&self) -> bool {
        self.0.lock().unwrap().stage
    }
    fn stage_fills(&self) -> bool {
        self.0.lock().unwrap().fills
    }
    fn stage_covers(&self) -> bool {
        self.0.lock().unwrap().fills
    }
    fn fill_screen(&self, on: bool) {
        self.0.lock().unwrap().fills = on;
    }
    fn strip(&self, on: bool) {
        self.0.lock().unwrap().strip = on;
    }
    fn widen(&self) -> bool {
        std::mem::take(&mut self.0.lock().unwrap().strip)
    }
    fn size_text(&self, sizes: TextSizes) {
        self.0.lock().unwrap().sizes = sizes;
    }
    fn appear(&self, appearance: Appearance) {
        self.0.lock().unwrap().appearance = appearance;
    }
    fn hand_over(&self, on: bool) {
        self.0.lock().unwrap().alone = on;
    }
    fn hold_stage(&self) {
        self.0.lock().unwrap().held += 1;
    }
    fn renew_console(&self) {
        self.0.lock().unwrap().renewed += 1;
    }
    fn bring_back(&self, _: bool) -> bool {
        std::mem::take(&mut self.0.lock().unwrap().screen_gone)
    }
}

/// The app, with the coach's window and one that carries the client's label.
pub struct TestApp {
    pub folder: TempDir,
    pub desktop: Arc<Mutex<Asked>>,
    pub coach: WebviewWindow<MockRuntime>,
    pub client: WebviewWindow<MockRuntime>,
    _app: tauri::App<MockRuntime>,
}

impl TestApp {
    /// A fresh app: nothing open, an empty data folder.
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let desktop = Arc::new(Mutex::new(Asked::default()));
        let clock = Box::new(|| chrono::DateTime::parse_from_rfc3339("2026-11-23T10:07:00+01:00").unwrap());
        let state =
            AppState::new(folder.path().join("data"), Box::new(FakeDesktop(Arc::clone(&desktop))), clock).unwrap();
        let app = mock_builder().invoke_handler(builder().invoke_handler()).build(context()).unwrap();
        app.manage(state);
        let window = |label: &str| {
            app.get_webview_window(label).unwrap_or_else(|| {
                WebviewWindowBuilder::new(&app, label, tauri::WebviewUrl::default()).build().unwrap()
            })
        };
        Self { folder, desktop, coach: window("coach"), client: window("client"), _app: app }
    }

    /// The app with the sample practice open.
    pub fn with_sample() -> Self {
        let app = Self::new();
        app.ok("sample_open", json!({}));
        app
    }

    /// Locks the practice while the next dialog is open.
    pub fn locks_meanwhile(&self) {
        let coach = self.coach.clone();
        let lock = move || coach.state::<AppState>().close();
        self.desktop.lock().unwrap().meanwhile = Some(Box::new(lock));
    }

    /// The answer of a command from the coach's window; its error as JSON.
    pub fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        call_from(&self.coach, command, arguments)
    }

    /// The answer of a command that must succeed.
    #[track_caller]
    pub fn ok(&self, command: &str, arguments: Value) -> Value {
        self.call(command, arguments).unwrap_or_else(|e| panic!("{command} failed: {e}"))
    }

    /// A session of the sample's first client, on the console, with the stage open: her id, and the session's.
    pub fn in_session(&self) -> (Value, Value) {
        let client = self.ok("client_list", json!({ "search": "Jennifer", "archived": false }))[0]["id"].clone();
        let session = self.ok("session_begin", json!({ "client": client, "minutes": 30 }))["id"].clone();
        self.ok("stage_open", json!({}));
        (client, session)
    }

    /// The answer of a command of the client's window that must succeed.
    #[track_caller]
    pub fn stage_ok(&self, command: &str, arguments: Value) -> Value {
        call_from(&self.client, command, arguments).unwrap_or_else(|e| panic!("{command} failed: {e}"))
    }

    /// The code of the failure of a command of the client's window that must fail.
    #[track_caller]
    pub fn stage_fails(&self, command: &str, arguments: Value) -> String {
        let failure = call_from(&self.client, command, arguments).expect_err("the command went through");
        failure["code"].as_str().unwrap_or_default().to_owned()
    }

    /// The code of the failure of a command that must fail, once it is sure that it carries a sentence.
    #[track_caller]
    pub fn fails(&self, command: &str, arguments: Value) -> String {
        let failure = self.call(command, arguments).expect_err("the command went through");
        let message = failure["message"].as_str().unwrap_or_default();
        assert!(message.ends_with('.'), "{command} fails without a sentence: {failure}");
        failure["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// The answer of a command from `window`.
pub fn call_from(window: &WebviewWindow<MockRuntime>, command: &str, arguments: Value) -> Result<Value, Value> {
    let url = if cfg!(any(windows, target_os = "android")) { "http://tauri.localhost" } else { "tauri://localhost" };
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: url.parse().unwrap(),
        body: InvokeBody::Json(arguments),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize().unwrap())
}
