//! Pictures, the check for accessibility that goes with each, and how a story ends that cannot go on.

use crate::Askwell;
use crate::passing::passing;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// axe-core, as the frontend's packages bring it.
const STATE: &str = include_str!("state.js");
const AXE: &str = "../../ui/node_modules/axe-core/axe.min.js";

/// The page's own motions and fonts are let finish first: a picture in the midst of them is nobody's screen.
const SETTLED: &str = "
const done = arguments[arguments.length - 1];
document.fonts.ready
  .then(() => Promise.all(document.getAnimations().map((motion) => motion.finished.catch(() => {}))))
  .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
";

const CHECK: &str = "
const done = arguments[arguments.length - 1];
// A page that was loaded again has lost it.
if (!window.axe) return done('axe is gone');
axe
  .run(document, { resultTypes: ['violations'] })
  .then((result) => done(result.violations.map((found) => ({
    rule: found.id, impact: found.impact, help: found.help,
    where: found.nodes.slice(0, 3).map((node) => node.target.join(' ') + ': ' + (node.any[0] || node.all[0] || node.none[0] || {}).message),
  }))))
  .catch((error) => done(String(error)));
";

impl Askwell {
    /// Takes a picture of the screen as it is and lets axe-core look at it.
    ///
    /// # Panics
    /// When axe finds something serious or critical.
    pub fn shows(&mut self, name: &str) -> PathBuf {
        let picture = self.picture(name);
        let mut found = self.serious();
        if !found.is_empty() {
            // What was only just being drawn is on nobody's screen: what stays is found again.
            self.settles();
            found = self.serious();
        }
        if !found.is_empty() {
            self.fail(&format!("axe finds on the screen {name:?}: {}", found.join("; ")));
        }
        picture
    }

    /// Takes a picture; the file is named after its place in the story.
    ///
    /// # Panics
    /// When it cannot be taken or written.
    pub fn picture(&mut self, name: &str) -> PathBuf {
        self.taken += 1;
        self.settles();
        let file = self.pictures().join(format!("{:02}-{name}.png", self.taken));
        let taken = self.patiently(passing, || self.ask(self.client().screenshot()));
        let bytes = taken.expect("a picture of the window");
        write(&file, &bytes);
        file
    }

    /// What axe-core calls serious or critical on the page now, a line for each.
    ///
    /// # Panics
    /// When axe-core is not there: `npm ci` in `ui/` brings it.
    pub fn serious(&self) -> Vec<String> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(AXE);
        let axe = fs::read_to_string(&file).expect("axe-core in ui/node_modules (npm ci)");
        let mut last = String::new();
        let found = self.until(|| {
            if self.run("return typeof axe", vec![]) != json!("object") {
                // The driver runs a function's body; the library wants to see the page's own `window` as `this`.
                self.run(&format!("(function () {{ {axe} }}).call(window); return true"), vec![]);
            }
            match self.ask(self.client().execute_async(CHECK, vec![])) {
                Ok(Value::Array(found)) => return Some(found),
                // What it was looking at went away.
                Ok(wrong) => last = wrong.to_string(),
                Err(error) if passing(&error) => last = error.to_string(),
                Err(error) => self.fail(&format!("axe did not answer: {error}")),
            }
            None
        });
        let Some(found) = found else { self.fail(&format!("axe did not answer: {last}")) };
        found.iter().filter(|one| grave(one)).map(line).collect()
    }

    fn settles(&self) {
        drop(self.ask(self.client().execute_async(SETTLED, vec![])));
    }

    /// Ends the story: a picture, the page's source and how it stands beside the others, and a sentence that says where.
    ///
    /// # Panics
    /// Always.
    pub fn fail(&self, sentence: &str) -> ! {
        let place = self.pictures().join(format!("failed-after-{:02}", self.taken));
        if let Ok(bytes) = self.ask(self.client().screenshot()) {
            write(&place.with_extension("png"), &bytes);
        }
        if let Ok(source) = self.ask(self.client().source()) {
            write(&place.with_extension("html"), source.as_bytes());
        }
        let state = self.ask(self.client().execute_async(STATE, vec![]));
        let state = state.map_or_else(|error| error.to_string(), |said| said.as_str().unwrap_or_default().to_owned());
        write(&place.with_extension("txt"), state.as_bytes());
        panic!("{sentence}\n{state}\n  see {}.png, .html and .txt", place.display());
    }
}

fn grave(found: &Value) -> bool {
    matches!(found.get("impact").and_then(Value::as_str), Some("serious" | "critical"))
}

fn line(found: &Value) -> String {
    let word = |key: &str| found.get(key).and_then(Value::as_str).unwrap_or_default();
    let places: Vec<&str> =
        found.get("where").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    format!("{} ({}): {} at {}", word("rule"), word("impact"), word("help"), places.join(" and "))
}

fn write(file: &Path, bytes: &[u8]) {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).expect("the folder of the pictures");
    }
    fs::write(file, bytes).expect("a file beside the pictures");
}
