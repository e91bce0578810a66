//! What a person does and sees.

use crate::Askwell;
use crate::keys;
use fantoccini::Locator;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long the page may take to show what was asked for; a machine with two busy cores is slow.
const PATIENCE: Duration = Duration::from_secs(30);
const MOMENT: Duration = Duration::from_millis(40);
const REACH: &str = include_str!("reach.js");

impl Askwell {
    /// Clicks the button, link, tab, option or check box of this name.
    ///
    /// # Panics
    /// When none can be reached.
    pub fn click(&self, name: &str) {
        self.press("any", Sought::Whole(name));
    }

    /// Clicks the first of those whose names hold these words: a line of a list, say.
    ///
    /// # Panics
    /// When none can be reached.
    pub fn click_what_says(&self, words: &str) {
        self.press("any", Sought::Part(words));
    }

    /// Clicks the button of this name.
    ///
    /// # Panics
    /// When none can be reached.
    pub fn click_button(&self, name: &str) {
        self.press("button", Sought::Whole(name));
    }

    /// Clicks the check box, radio button, option, tab or menu item of this name.
    ///
    /// # Panics
    /// When none can be reached.
    pub fn choose(&self, name: &str) {
        self.press("choice", Sought::Whole(name));
    }

    /// Chooses an option of the list with this label.
    ///
    /// # Panics
    /// When there is no such list or option.
    pub fn pick(&self, label: &str, option: &str) {
        let list = self.field(label);
        // The driver chooses without entering the list; a person's hand would leave the field before.
        self.run("arguments[0].focus()", vec![json!(list)]);
        if let Err(error) = self.wait(list.select_by_label(option)) {
            self.fail(&format!("{label:?} does not offer {option:?}: {error}"));
        }
    }

    /// Types into the field with this label, in place of what stands there.
    ///
    /// # Panics
    /// When there is no such field.
    pub fn types(&self, label: &str, text: &str) {
        let field = self.field(label);
        if let Err(error) = self.wait(field.clear()) {
            self.fail(&format!("the field {label:?} cannot be cleared: {error}"));
        }
        self.send(&field, label, text);
    }

    /// Types into the field with this label, after what stands there.
    ///
    /// # Panics
    /// When there is no such field.
    pub fn types_on(&self, label: &str, text: &str) {
        let field = self.field(label);
        self.send(&field, label, text);
    }

    /// Puts the focus into the field with this label.
    ///
    /// # Panics
    /// When there is no such field.
    pub fn enters(&self, label: &str) {
        let field = self.field(label);
        if let Err(error) = self.wait(field.click()) {
            self.fail(&format!("the field {label:?} cannot be entered: {error}"));
        }
    }

    /// Drags one thing onto the place of another with the pointer, both by their names.
    ///
    /// # Panics
    /// When one of them cannot be reached.
    pub fn drags(&self, name: &str, onto: &str) {
        let [from, to] = [name, onto].map(|name| match self.reach("any", Sought::Whole(name)).into_iter().next() {
            Some(found) => found.element,
            None => self.fail(&format!("nothing called {name:?} can be dragged")),
        });
        let top = |element: &Element| self.wait(element.rectangle()).map_or(0.0, |(_, top, _, _)| top);
        // A little further than its middle: what gives way does so once that is passed.
        let beyond = if top(&to) > top(&from) { 8.0 } else { -8.0 };
        let step = |element, y| PointerAction::MoveToElement { element, duration: Some(MOMENT), x: 0.0, y };
        let way = MouseActions::new("mouse".to_owned())
            .then(step(from, 0.0))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(step(to, beyond))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        if let Err(error) = self.wait(self.client().perform_actions(way)) {
            self.fail(&format!("{name:?} could not be dragged: {error}"));
        }
    }

    /// Types wherever the focus is, as a person does who clicks nothing.
    ///
    /// # Panics
    /// When the page takes no keys.
    pub fn writes(&self, text: &str) {
        let sent = self.wait(async { self.client().active_element().await?.send_keys(text).await });
        if let Err(error) = sent {
            self.fail(&format!("{text:?} could not be typed: {error}"));
        }
    }

    /// What stands in the field with this label.
    ///
    /// # Panics
    /// When there is no such field.
    pub fn value(&self, label: &str) -> String {
        let field = self.field(label);
        self.wait(field.prop("value")).ok().flatten().unwrap_or_default()
    }

    /// Strikes a key or a chord ("Enter", "Control+z") wherever the focus is.
    ///
    /// # Panics
    /// When the page takes no keys.
    pub fn key(&self, name: &str) {
        let sent = self.wait(async { self.client().active_element().await?.send_keys(&keys::sequence(name)).await });
        if let Err(error) = sent {
            self.fail(&format!("the key {name} could not be struck: {error}"));
        }
    }

    /// Goes on with Tab until what has this name has the focus.
    ///
    /// # Panics
    /// When Tab never leads there.
    pub fn tabs_to(&self, name: &str) {
        self.tabs_until(&format!("{name:?}"), |app| {
            let focused = app.run("return document.activeElement", vec![]);
            app.reach("any", Sought::Whole(name))
                .into_iter()
                .chain(app.reach("field", Sought::Whole(name)))
                .any(|found| json!(found.element) == focused)
        });
    }

    fn tabs_until(&self, what: &str, there: impl Fn(&Self) -> bool) {
        for _ in 0..120 {
            if there(self) {
                return;
            }
            self.key("Tab");
        }
        self.fail(&format!("Tab never leads to {what}"));
    }

    /// Whether these words stand anywhere in the page's source or title: what is not seen counts too.
    pub fn page_says(&self, words: &str) -> bool {
        let script = "return document.documentElement.outerHTML + document.title + [...document.querySelectorAll('input, textarea')].map((e) => e.value)";
        self.run(script, vec![]).as_str().is_some_and(|page| page.contains(words))
    }

    /// Waits until these words stand on the page.
    ///
    /// # Panics
    /// When they do not appear.
    pub fn sees(&self, words: &str) {
        let words = plain(words);
        if self.until(|| self.text().contains(&words).then_some(())).is_none() {
            self.fail(&format!("nowhere on the page: {words:?}"));
        }
    }

    /// Waits until these words stand on the page no more.
    ///
    /// # Panics
    /// When they stay.
    pub fn sees_no(&self, words: &str) {
        let words = plain(words);
        if self.until(|| (!self.text().contains(&words)).then_some(())).is_none() {
            self.fail(&format!("still on the page: {words:?}"));
        }
    }

    /// Waits until something holds, and says what when it never does.
    ///
    /// # Panics
    /// When it does not hold in time.
    pub fn waits_until(&self, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        if self.until(|| holds(self).then_some(())).is_none() {
            self.fail(&format!("this never came: {what}"));
        }
    }

    /// Whether a button, link or choice of this name can be reached now.
    pub fn offers(&self, name: &str) -> bool {
        !self.reach("any", Sought::Whole(name)).is_empty()
    }

    /// The names of all that can be clicked now, in the page's order.
    pub fn offered(&self) -> Vec<String> {
        self.reach("any", Sought::All).into_iter().map(|found| found.name).collect()
    }

    /// All text that is on the page now, in one line.
    pub fn text(&self) -> String {
        let script = "return document.body ? document.body.innerText : ''";
        self.run(script, vec![]).as_str().map(plain).unwrap_or_default()
    }

    /// The texts of all elements that a CSS selector finds, each in one line.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let script = "return Array.from(document.querySelectorAll(arguments[0]), (e) => e.innerText)";
        let found = self.run(script, vec![json!(selector)]);
        found.as_array().into_iter().flatten().filter_map(Value::as_str).map(plain).collect()
    }

    /// Runs a script in the page, past its content security policy.
    ///
    /// # Panics
    /// When the script throws.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        match self.wait(self.client().execute(script, arguments)) {
            Ok(value) => value,
            Err(error) => panic!("a script did not run in the page: {error}"),
        }
    }

    /// Runs a script that answers later, by calling its last argument.
    ///
    /// # Panics
    /// When the script throws or never answers.
    pub fn later(&self, script: &str, arguments: Vec<Value>) -> Value {
        match self.wait(self.client().execute_async(script, arguments)) {
            Ok(value) => value,
            Err(error) => panic!("a script did not answer: {error}"),
        }
    }

    /// Asks again and again until there is an answer, or patience ends.
    pub(crate) fn until<T>(&self, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
        let end = Instant::now() + PATIENCE;
        loop {
            let answer = ask();
            if answer.is_some() || Instant::now() > end {
                return answer;
            }
            sleep(MOMENT);
        }
    }

    fn press(&self, kind: &str, name: Sought) {
        let mut last = String::new();
        let done = self.until(|| {
            let found = self.reach(kind, name).into_iter().find(|found| found.enabled)?;
            match self.wait(found.element.click()) {
                Ok(()) => Some(()),
                // The page drew itself anew between finding and clicking: look again.
                Err(error) => {
                    last = format!(" (last: {error})");
                    None
                }
            }
        });
        if done.is_none() {
            let offered = self.offered().join(" | ");
            self.fail(&format!("nothing called {name:?} can be clicked{last}. On offer: {offered}"));
        }
    }

    fn field(&self, label: &str) -> Element {
        let found = self.until(|| self.reach("field", Sought::Whole(label)).into_iter().find(|found| found.enabled));
        match found {
            Some(found) => found.element,
            None => {
                let fields: Vec<String> =
                    self.reach("field", Sought::All).into_iter().map(|found| found.name).collect();
                self.fail(&format!("no field is called {label:?}. There are: {}", fields.join(" | ")))
            }
        }
    }

    fn send(&self, field: &Element, label: &str, text: &str) {
        if let Err(error) = self.wait(field.send_keys(text)) {
            self.fail(&format!("nothing could be typed into {label:?}: {error}"));
        }
    }

    fn reach(&self, kind: &str, name: Sought) -> Vec<Found> {
        let (words, whole) = match name {
            Sought::All => (None, false),
            Sought::Part(words) => (Some(words), false),
            Sought::Whole(words) => (Some(words), true),
        };
        let found = self.run(REACH, vec![json!(kind), json!(words), json!(whole)]);
        found.as_array().into_iter().flatten().filter_map(|one| self.found(one)).collect()
    }

    fn found(&self, one: &Value) -> Option<Found> {
        // The key under which the WebDriver protocol hands out elements.
        let id = one.get("element")?.get("element-6066-11e4-a52e-4f735466cecf")?.as_str()?;
        let element = Element::from_element_id(self.client().clone(), id.to_owned().into());
        let name = one.get("name")?.as_str()?.to_owned();
        Some(Found { element, name, enabled: one.get("enabled")?.as_bool()? })
    }

    /// How many elements a CSS selector finds.
    pub fn count(&self, selector: &str) -> usize {
        self.wait(self.client().find_all(Locator::Css(selector))).map_or(0, |found| found.len())
    }
}

/// Which names are sought.
#[derive(Clone, Copy, Debug)]
enum Sought<'a> {
    All,
    Part(&'a str),
    Whole(&'a str),
}

struct Found {
    element: Element,
    name: String,
    enabled: bool,
}

/// One line, without the invisible marks that Fluent puts around what it fills in.
fn plain(text: &str) -> String {
    let marked = |letter: &char| !('\u{2066}'..='\u{2069}').contains(letter);
    let text: String = text.chars().filter(marked).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
