//! What a person does and sees.

use crate::Askwell;
use crate::keys;
use crate::passing::{MOMENT, PATIENCE, passing, untouched};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::time::Instant;

const REACH: &str = include_str!("reach.js");
const HEARD: &str = include_str!("heard.js");

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

    /// Clicks the button of this name that takes its own window out of sight: a moment after the answer, which a hidden page never gives.
    ///
    /// # Panics
    /// When none can be reached.
    pub fn click_and_leave(&self, name: &str) {
        let found = self.until(|| self.reach("button", Sought::Whole(name)).into_iter().find(|found| found.enabled));
        let Some(found) = found else { self.fail(&format!("no button is called {name:?}")) };
        self.run("const button = arguments[0]; setTimeout(() => button.click(), 100)", vec![json!(found.element)]);
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
        self.at_field(label, &format!("offers no {option:?}"), |list| {
            // The driver chooses without entering the list; a person's hand would leave the field before.
            self.ask(self.client().execute("arguments[0].focus()", vec![json!(list)]))?;
            self.ask(list.select_by_label(option))
        });
    }

    /// Types into the field with this label, in place of what stands there.
    ///
    /// # Panics
    /// When there is no such field.
    pub fn types(&self, label: &str, text: &str) {
        self.at_field(label, "takes no words", |field| {
            self.ask(field.clear())?;
            self.ask(field.send_keys(text))
        });
    }

    /// Types into the field with this label, after what stands there.
    ///
    /// # Panics
    /// When there is no such field.
    pub fn types_on(&self, label: &str, text: &str) {
        self.at_field(label, "takes no words", |field| self.ask(field.send_keys(text)));
    }

    /// Puts the focus into the field with this label.
    ///
    /// # Panics
    /// When there is no such field.
    pub fn enters(&self, label: &str) {
        self.at_field(label, "cannot be entered", |field| self.ask(field.click()));
    }

    /// Drags one thing onto the place of another with the pointer, both by their names.
    ///
    /// # Panics
    /// When one of them cannot be reached.
    pub fn drags(&self, name: &str, onto: &str) {
        if let Err(error) = self.patiently(untouched, || self.drag(name, onto)) {
            self.fail(&format!("{name:?} could not be dragged: {error}"));
        }
    }

    fn drag(&self, name: &str, onto: &str) -> Result<(), CmdError> {
        let [from, to] = [name, onto].map(|name| {
            self.until(|| self.reach("any", Sought::Whole(name)).into_iter().next())
                .map_or_else(|| self.fail(&format!("nothing called {name:?} can be dragged")), |found| found.element)
        });
        let top = |element: &Element| self.ask(element.rectangle()).map(|(_, top, _, _)| top);
        // A little further than its middle: what gives way does so once that is passed.
        let beyond = if top(&to)? > top(&from)? { 8.0 } else { -8.0 };
        let step = |element, y| PointerAction::MoveToElement { element, duration: Some(MOMENT), x: 0.0, y };
        let way = MouseActions::new("mouse".to_owned())
            .then(step(from, 0.0))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(step(to, beyond))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        let dragged = self.ask(self.client().perform_actions(way));
        if dragged.is_err() {
            // On the way the button is down: it is let go before the next try.
            drop(self.ask(self.client().release_actions()));
        }
        dragged
    }

    /// Types wherever the focus is, as a person does who clicks nothing: on the stage the first letter finds its field.
    ///
    /// # Panics
    /// When the page takes no keys.
    pub fn writes(&self, text: &str) {
        if let Err(error) = self.strike(text) {
            self.fail(&format!("{text:?} could not be typed: {error}"));
        }
    }

    /// What stands in the field with this label.
    ///
    /// # Panics
    /// When there is no such field.
    pub fn value(&self, label: &str) -> String {
        let value = self.patiently(passing, || {
            let field = self.field(label);
            self.ask(field.prop("value"))
        });
        match value {
            Ok(value) => value.unwrap_or_default(),
            Err(error) => self.fail(&format!("what is in the field {label:?} is not known: {error}")),
        }
    }

    /// Strikes a key or a chord ("Enter", "Control+z") wherever the focus is.
    ///
    /// # Panics
    /// When the page takes no keys.
    pub fn key(&self, name: &str) {
        self.keys(&[name]);
    }

    /// Strikes keys one right after the other.
    ///
    /// # Panics
    /// When the page takes no keys.
    pub fn keys(&self, names: &[&str]) {
        let keys: String = names.iter().map(|name| keys::sequence(name)).collect();
        if let Err(error) = self.strike(&keys) {
            self.fail(&format!("the keys {names:?} could not be struck: {error}"));
        }
    }

    /// Strikes a key at which the page may end before it answers.
    pub(crate) fn strikes_and_is_gone(&self, name: &str) {
        drop(self.strike(&keys::sequence(name)));
    }

    /// Sends keys to what has the focus; once more only where they cannot have arrived.
    fn strike(&self, keys: &str) -> Result<(), CmdError> {
        self.patiently(untouched, || {
            drop(self.ask(self.client().execute(HEARD, vec![])));
            let focused = self.patiently(passing, || self.ask(self.client().active_element()))?;
            self.ask(focused.send_keys(keys))
        })
    }

    /// Goes from the field of this label with Down into the names below it, once they are there.
    ///
    /// # Panics
    /// When there are none, or they do not take the focus.
    pub fn goes_into_the_names(&self, label: &str) {
        self.waits_until("the names are there", |app| app.count("[role=grid] .row") > 0);
        self.enters(label);
        self.key("Down");
        self.waits_until("the names have the focus", |app| app.focus_is_in("[role=grid]"));
    }

    /// Whether what has the page's focus is one of those: in a window that lies behind, `:focus` finds nothing.
    #[must_use]
    pub fn focus_is_in(&self, selector: &str) -> bool {
        let script = "return document.activeElement !== null && document.activeElement.matches(arguments[0])";
        self.run(script, vec![json!(selector)]) == json!(true)
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
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
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

    /// Runs a script in the page, past its content security policy; again where the page was exchanged meanwhile.
    ///
    /// # Panics
    /// When the script throws.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        match self.patiently(passing, || self.ask(self.client().execute(script, arguments.clone()))) {
            Ok(value) => value,
            Err(error) => panic!("a script did not run in the page: {error}"),
        }
    }

    /// Runs a script that answers later, by calling its last argument.
    ///
    /// # Panics
    /// When the script throws or never answers.
    pub fn later(&self, script: &str, arguments: Vec<Value>) -> Value {
        match self.patiently(passing, || self.ask(self.client().execute_async(script, arguments.clone()))) {
            Ok(value) => value,
            Err(error) => panic!("a script did not answer: {error}"),
        }
    }

    /// Whether it has gone from the page, or the page with it: a window that was hidden answers no more.
    fn went(&self, kind: &str, name: Sought) -> bool {
        let gone = || match self.ask(self.client().execute(REACH, name.sought_as(kind))) {
            Ok(found) => found.as_array().is_none_or(Vec::is_empty).then_some(()),
            Err(_) => Some(()),
        };
        self.until(gone).is_some()
    }

    fn press(&self, kind: &str, name: Sought) {
        let mut last = String::new();
        let done = self.until(|| {
            let found = self.reach(kind, name).into_iter().find(|found| found.enabled)?;
            match self.ask(found.element.click()) {
                Ok(()) => Some(()),
                // The page drew itself anew between finding and clicking: look again.
                Err(error) if untouched(&error) => {
                    last = format!(" (last: {error})");
                    None
                }
                // The answer is late: that it went away, as it does when it is pressed, shows that it was.
                Err(error) if error.to_string().contains("timeout") && self.went(kind, name) => Some(()),
                Err(error) => self.fail(&format!("{name:?} could not be clicked: {error}")),
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

    /// Does something with the field of this label, once more where the page drew it anew before anything was done.
    fn at_field(&self, label: &str, wrong: &str, act: impl Fn(&Element) -> Result<(), CmdError>) {
        if let Err(error) = self.patiently(untouched, || act(&self.field(label))) {
            self.fail(&format!("the field {label:?} {wrong}: {error}"));
        }
    }

    fn reach(&self, kind: &str, name: Sought) -> Vec<Found> {
        let found = self.run(REACH, name.sought_as(kind));
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
    ///
    /// # Panics
    /// When the page cannot be asked.
    pub fn count(&self, selector: &str) -> usize {
        match self.patiently(passing, || self.ask(self.client().find_all(Locator::Css(selector)))) {
            Ok(found) => found.len(),
            Err(error) => self.fail(&format!("{selector} cannot be counted: {error}")),
        }
    }
}

/// Which names are sought.
#[derive(Clone, Copy, Debug)]
enum Sought<'a> {
    All,
    Part(&'a str),
    Whole(&'a str),
}

impl Sought<'_> {
    /// The arguments of the script that finds what can be reached, of this kind.
    fn sought_as(self, kind: &str) -> Vec<Value> {
        let (words, whole) = match self {
            Self::All => (None, false),
            Self::Part(words) => (Some(words), false),
            Self::Whole(words) => (Some(words), true),
        };
        vec![json!(kind), json!(words), json!(whole)]
    }
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
