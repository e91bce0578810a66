//! The app of one story: started, started again, ended.

use crate::driver::{self, Driver};
use crate::home::{Home, Theme};
use crate::windows;
use fantoccini::Client;
use fantoccini::error::CmdError;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// How long the driver may take for one answer: it may wait for a page that answers no more.
const ANSWERING: Duration = Duration::from_secs(90);

/// The running app with a home of its own. It ends, and its home goes, when this is dropped.
pub struct Askwell {
    runtime: Runtime,
    driver: Option<Driver>,
    client: Option<Client>,
    home: Home,
    binary: PathBuf,
    pictures: PathBuf,
    pub(crate) taken: usize,
}

impl Askwell {
    /// Starts the built app (`ASKWELL_APP`, else the debug build) with an empty home, for the story of this name; its
    /// pictures go below `ASKWELL_PICTURES`, else `target/pictures`, in place of those of the last time.
    ///
    /// # Panics
    /// When the app is not built, or no window comes up.
    pub fn start(story: &str, theme: Theme) -> Self {
        let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target");
        let place = |name, otherwise| std::env::var_os(name).map_or_else(|| target.join(otherwise), PathBuf::from);
        let pictures = place("ASKWELL_PICTURES", "pictures").join(story).join(theme.name());
        drop(std::fs::remove_dir_all(&pictures));
        Self::start_this(&place("ASKWELL_APP", "debug/askwell"), &pictures, theme)
    }

    /// Starts the app that lies at `binary`, its pictures going to `pictures`.
    ///
    /// # Panics
    /// When it is not there, or no window comes up.
    pub fn start_this(binary: &Path, pictures: &Path, theme: Theme) -> Self {
        assert!(binary.is_file(), "{} is not built: `cargo xtask test window` builds it", binary.display());
        let home = Home::new(theme);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let mut app = Self {
            runtime,
            driver: None,
            client: None,
            home,
            binary: binary.to_path_buf(),
            pictures: pictures.to_path_buf(),
            taken: 0,
        };
        app.open();
        app
    }

    /// Closes the app as a person would and starts it again, its data as it was.
    pub fn restart(&mut self) {
        self.close();
        self.open();
    }

    /// Ends the app at once, as a crash or a cut of power would, and starts it again.
    ///
    /// # Panics
    /// When it is not running.
    pub fn crash_and_restart(&mut self) {
        driver::kill(self.driver.as_ref().and_then(Driver::app).expect("the app runs"));
        self.close();
        self.open();
    }

    /// Closes the coach's window in a session as its close button would, through the window manager, and starts the app again.
    ///
    /// # Panics
    /// When the window manager cannot be asked (package wmctrl), or the app stays.
    pub fn closes_by_its_button_and_restart(&mut self) {
        let app = self.driver.as_ref().and_then(Driver::app).expect("the app runs");
        windows::closes(self, windows::CONSOLE_TITLE);
        assert!(self.until(|| driver::ended(app).then_some(())).is_some(), "the app ends with the coach's window");
        self.close();
        self.open();
    }

    /// The app's own process.
    ///
    /// # Panics
    /// When it is not running.
    pub fn process(&self) -> u32 {
        self.driver.as_ref().and_then(Driver::app).expect("the app runs")
    }

    /// The processes that show the pages.
    pub fn pages(&self) -> Vec<u32> {
        self.driver.as_ref().map(Driver::pages).unwrap_or_default()
    }

    /// Ends the process that shows the only page, as a fault in it would, and waits until another shows it.
    ///
    /// # Panics
    /// When there are several, or none comes in its place.
    pub fn page_dies(&mut self) {
        self.page_dies_but(&[]);
    }

    /// Ends the only process that shows a page and is none of `others`, and waits until another has come in its place.
    ///
    /// # Panics
    /// When it is not the only one, or none comes in its place.
    pub fn page_dies_but(&mut self, others: &[u32]) {
        let left: Vec<u32> = self.pages().into_iter().filter(|page| !others.contains(page)).collect();
        assert_eq!(left.len(), 1, "one page is to die: {left:?} beside {others:?}");
        // Nothing is asked of the driver until there is a page again: it would end with it.
        if let Some(client) = self.client.take() {
            drop(self.ask(client.persist()));
        }
        left.iter().copied().for_each(driver::kill);
        let again = || self.pages().iter().any(|page| !others.contains(page) && !left.contains(page)).then_some(());
        assert!(self.until(again).is_some(), "the page is not loaded again");
        let driver = self.driver.as_mut().expect("the app runs");
        self.client = Some(self.runtime.block_on(driver.take_over(&self.home)));
        self.at_the_console();
    }

    /// Locks by its key, and waits until another process shows the console; the stage goes with the lock. How long it took, at most, until no
    /// process was left that had shown a name.
    ///
    /// # Panics
    /// When the page stays in the process that showed the names.
    pub fn locks(&mut self) -> Duration {
        let before = self.pages();
        let begun = Instant::now();
        // The page may end before it has answered.
        self.strikes_and_is_gone("Control+l");
        let gone = || self.pages().iter().all(|page| !before.contains(page)).then_some(());
        assert!(self.until(gone).is_some(), "a process stays that has shown names: {before:?} {:?}", self.pages());
        let took = begun.elapsed();
        let again = || {
            let now = self.pages();
            (now.len() == 1 && now.iter().all(|page| !before.contains(page))).then_some(())
        };
        assert!(self.until(again).is_some(), "the page is shown by another process: {before:?} {:?}", self.pages());
        if self.ask(self.client().windows()).is_err() {
            // The driver's session has ended with the page.
            if let Some(client) = self.client.take() {
                drop(self.ask(client.persist()));
            }
            let driver = self.driver.as_mut().expect("the app runs");
            self.client = Some(self.runtime.block_on(driver.take_over(&self.home)));
        }
        self.at_the_console();
        // What the driver was told of the pages lies in the connection's own store, until more is told.
        self.run("return 'x'.repeat(1 << 21)", vec![]);
        took
    }

    /// The folder of the practices, for a look from outside.
    pub fn data(&self) -> PathBuf {
        self.home.data()
    }

    /// Where the app saves to: what a person would have chosen in the dialog.
    pub fn saved(&self) -> PathBuf {
        self.home.saved()
    }

    /// The address that the app opened last in another program; empty where none was.
    pub fn opened(&self) -> String {
        std::fs::read_to_string(self.home.opened()).unwrap_or_default()
    }

    /// Puts a file where the next "open" dialog would find it.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn lay_out(&self, content: impl AsRef<[u8]>) {
        std::fs::write(self.home.to_open(), content).expect("the file to open");
    }

    /// Where this story's pictures lie.
    pub fn pictures(&self) -> &Path {
        &self.pictures
    }

    fn open(&mut self) {
        let mut driver = Driver::start(&self.home);
        self.client = Some(self.runtime.block_on(driver.open(&self.binary)));
        self.driver = Some(driver);
    }

    fn close(&mut self) {
        let Some(driver) = self.driver.take() else { return };
        let app = driver.app();
        if let Some(client) = self.client.take() {
            // A crashed app has no session left to be closed.
            drop(self.ask(client.close()));
        }
        driver.see_it_gone(app);
    }

    pub(crate) fn client(&self) -> &Client {
        self.client.as_ref().expect("the app is open")
    }

    /// Waits for one answer of the driver, and not for ever.
    pub(crate) fn ask<T>(&self, answer: impl Future<Output = Result<T, CmdError>>) -> Result<T, CmdError> {
        let timed = async { tokio::time::timeout(ANSWERING, answer).await };
        self.runtime.block_on(timed).unwrap_or(Err(CmdError::WaitTimeout))
    }
}

impl Drop for Askwell {
    fn drop(&mut self) {
        self.close();
    }
}
