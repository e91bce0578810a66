//! Pictures, the check for accessibility that goes with each, and how a story ends that cannot go on.

use crate::Askwell;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// axe-core, as the frontend's packages bring it.
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
axe
  .run(document, { resultTypes: ['violations'] })
  .then((result) => done(result.violations.map((found) => ({
    rule: found.id, impact: found.impact, help: found.help,
    where: found.nodes.slice(0, 3).map((node) => node.target.join(' ') + ': ' + (node.any[0] || node.all[0] || node.none[0] || {}).message),
  }))))
  .catch((error) => done([{ rule: 'axe itself', impact: 'critical', help: String(error), where: [] }]));
";

impl Askwell {
    /// Takes a picture of the screen as it is and lets axe-core look at it.
    ///
    /// # Panics
    /// When axe finds something serious or critical.
    pub fn shows(&mut self, name: &str) -> PathBuf {
        let picture = self.picture(name);
        let found = self.serious();
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
        drop(self.wait(self.client().execute_async(SETTLED, vec![])));
        let file = self.pictures().join(format!("{:02}-{name}.png", self.taken));
        let bytes = self.wait(self.client().screenshot()).expect("a picture of the window");
        write(&file, &bytes);
        file
    }

    /// What axe-core calls serious or critical on the page now, a line for each.
    ///
    /// # Panics
    /// When axe-core is not there: `npm ci` in `ui/` brings it.
    pub fn serious(&self) -> Vec<String> {
        if self.run("return typeof axe", vec![]) != json!("object") {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(AXE);
            let axe = fs::read_to_string(&file).expect("axe-core in ui/node_modules (npm ci)");
            // The driver runs a function's body; the library wants to see the page's own `window` as `this`.
            self.run(&format!("(function () {{ {axe} }}).call(window); return true"), vec![]);
        }
        let found = self.wait(self.client().execute_async(CHECK, vec![])).expect("axe's answer");
        found.as_array().into_iter().flatten().filter(|one| grave(one)).map(line).collect()
    }

    /// Ends the story: a picture and the page's source beside the others, and a sentence that says where.
    ///
    /// # Panics
    /// Always.
    pub fn fail(&self, sentence: &str) -> ! {
        let place = self.pictures().join(format!("failed-after-{:02}", self.taken));
        if let Ok(bytes) = self.wait(self.client().screenshot()) {
            write(&place.with_extension("png"), &bytes);
        }
        if let Ok(source) = self.wait(self.client().source()) {
            write(&place.with_extension("html"), source.as_bytes());
        }
        panic!("{sentence}\n  see {}.png and .html", place.display());
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
