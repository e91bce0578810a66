//! Layouts that are a promise: measured in the real window, at the sizes that they are made for.

use askwell_e2e::jennifer::{chooses, opens_the_sample, reads_back, says_whom, sees_who_fits};
use askwell_e2e::{Askwell, Theme};
use serde_json::{Value, json};

use crate::session::asks;

const SIZES: [(u32, u32); 4] = [(768, 640), (1000, 700), (1280, 800), (1920, 1080)];
const SCREEN: (u64, u64) = (1920, 1080);
const A_HUNDRED: &str = "I have a hundred more, for now or for home. Would you like to turn some over?";
const TAKE_HOME: &str = "Which of these would you like to take home with you?";

/// What of the page a selector finds lies outside of the window, and which of it lie over one another, by what they say.
const MEASURE: &str = "
const all = [...document.querySelectorAll(arguments[0])].map((e) => [e.getBoundingClientRect(), e.innerText.slice(0, 40)]);
const out = all.filter(([r]) => r.left < -1 || r.top < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1).map(([, t]) => t);
const over = all.flatMap(([a, t], i) => all.slice(i + 1)
  .filter(([b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
  .map(([, u]) => t + ' | ' + u));
return { count: all.length, out, over, least: Math.min(...all.map(([r]) => r.height)) };
";

fn measured(app: &Askwell, selector: &str) -> Value {
    app.run(MEASURE, vec![json!(selector)])
}

/// All of it can be seen, and nothing lies over anything.
fn fits(app: &Askwell, selector: &str, place: &str) -> usize {
    let found = measured(app, selector);
    assert_eq!(found["out"], json!([]), "{place}: outside of the window");
    assert_eq!(found["over"], json!([]), "{place}: one over the other");
    usize::try_from(found["count"].as_u64().unwrap_or_default()).unwrap_or_default()
}

fn begins(app: &mut Askwell) {
    opens_the_sample(app);
    app.click("Start a session");
    app.sees("What would you like to leave with?");
}

#[test]
fn the_wall_shows_a_hundred_tiles_at_once_and_the_turned_one_grows_by_day() {
    the_wall(Theme::Light);
}

#[test]
fn the_wall_shows_a_hundred_tiles_at_once_and_the_turned_one_grows_by_night() {
    the_wall(Theme::Dark);
}

fn the_wall(theme: Theme) {
    let mut app = Askwell::start("wall", theme);
    begins(&mut app);
    app.key("Alt+8");
    app.sees("What will happen if they say no?");
    app.click_what_says(A_HUNDRED);
    asks(&app, A_HUNDRED);
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.at_the_stage();
    app.waits_until("a hundred tiles", |app| app.offers("Reason 100, face down"));
    for (nth, size) in SIZES.into_iter().enumerate() {
        let place = format!("{} by {}", size.0, size.1);
        app.sized((0, 0), size);
        assert_eq!(fits(&app, "li > button", &place), 100);
        assert!(
            measured(&app, "li > button")["least"].as_f64().unwrap() >= 24.0,
            "{place}: large enough to be pressed"
        );
        app.click(&format!("Reason {}, face down", 34 + 11 * nth));
        app.waits_until("the turned one grows", |app| app.count(".read") == 1);
        fits(&app, ".read", &place);
        let letters = app.run("return parseFloat(getComputedStyle(document.querySelector('.read')).fontSize)", vec![]);
        assert!(letters.as_f64().unwrap() >= 20.0, "{place}: to be read, not looked at: {letters}");
        app.shows(&format!("wall-{}", size.0));
    }
    app.sized((0, 0), SIZES[0]);
    app.key("Enter");
    app.waits_until("Enter turns the next one", |app| app.text().contains("5 turned"));
    app.click("Write one of your own");
    app.writes("They are in the middle of a merger.");
    app.key("Enter");
    app.waits_until("hers is on the wall", |app| app.count("li > .own") == 1);
    app.click("Turn them all");
    app.sees("101 turned, 1 of them yours");
    assert_eq!(fits(&app, "li > button", "with one of hers"), 101);
    app.shows("wall-all-768");
    app.sized((0, 0), SIZES[2]);
    app.shows("wall-all-1280");
}

/// Where a window ends, with the bar that the system draws over it.
fn ends(app: &Askwell) -> (u64, u64) {
    let (left, top, width, height) = app.rect();
    (left + width, top + height)
}

#[test]
fn on_one_screen_the_stage_hides_nothing_of_the_console_and_the_way_back_is_to_be_seen() {
    let mut app = Askwell::start("one-screen", Theme::Light);
    begins(&mut app);
    app.sized((0, 0), (1900, 1000));
    let before = app.rect();
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.waits_until("the console gives way", |app| app.rect().2 < before.2);
    let console = ends(&app);
    app.at_the_stage();
    app.waits_until("the stage stands beside it", |app| app.rect().0 + 1 >= console.0);
    let stage = ends(&app);
    assert!(stage.0 <= SCREEN.0 && stage.1 <= SCREEN.1, "all of it is on the screen: {stage:?}");
    app.shows("stage-beside");
    app.at_the_console();
    app.shows("console-beside");

    app.key("F7");
    app.at_the_stage();
    app.waits_until("the stage fills the screen", |app| app.rect().2 == SCREEN.0);
    app.sees("Leave full screen");
    app.shows("full");
    app.key("Escape");
    app.waits_until("Escape makes it a window again", |app| app.rect().2 < SCREEN.0);
    app.sees_no("Leave full screen");

    app.at_the_console();
    app.key("F6");
    app.waits_until("the stage is closed", |app| !app.has_stage());
    app.waits_until("the console has its place again", |app| app.rect().2 == before.2);
    app.key("Control+Shift+s");
    app.waits_until("the console is a strip", |app| app.rect().2 <= 400);
    app.waits_until("it is no higher than the screen", |app| {
        let inner = app.run("return innerHeight", vec![]).as_u64().unwrap();
        ends(app).1 <= SCREEN.1 && inner < SCREEN.1
    });
    app.closes_by_its_button_and_restart();
    app.waits_until("it comes back as wide as it was before it was a strip", |app| app.rect().2 == before.2);
}

#[test]
fn what_goes_home_lies_beside_its_pages_and_nothing_over_anything() {
    let mut app = Askwell::start("home-beside", Theme::Light);
    begins(&mut app);
    app.key("Alt+-");
    app.sees("Who will you write to next, and by when?");
    app.click_what_says(TAKE_HOME);
    asks(&app, TAKE_HOME);
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.at_the_stage();
    app.sized((0, 0), (768, 640));
    app.click("See it");
    app.waits_until("the pages stand there", |app| app.count("img") >= 1);
    for size in [(768, 640), (920, 640), (1000, 700), (1280, 800)] {
        app.sized((0, 0), size);
        let found = measured(&app, "main h1, .hers, main label, .pages");
        assert_eq!(found["over"], json!([]), "{size:?}");
        app.shows(&format!("home-{}", size.0));
    }
}

/// Where the tabs are, from the left and from the top.
const TABS: &str = "return [...document.querySelectorAll('[role=tab]')].map((e) => { const r = e.getBoundingClientRect(); return [Math.round(r.left), Math.round(r.top)]; })";

#[test]
fn on_a_clients_pages_nothing_jumps_is_pushed_out_or_ends_early() {
    let mut app = Askwell::start("pages", Theme::Light);
    opens_the_sample(&mut app);
    for size in [(768, 640), (1280, 800)] {
        app.sized((0, 0), size);
        app.click("Overview");
        app.waits_until("her page", |app| app.offers("Start a session"));
        let tabs = app.run(TABS, vec![]);
        for tab in ["About", "Criteria", "People", "Who fits", "Shortlist", "Past sessions"] {
            app.click(tab);
            app.waits_until(tab, |app| app.texts("[role=tab][aria-selected=true]").concat() == tab);
            app.waits_until("she can be talked to from here", |app| app.offers("Start a session"));
            assert_eq!(app.run(TABS, vec![]), tabs, "the tabs stay where they are: {tab} at {size:?}");
        }
        app.click("Overview");
        app.types("Agreed minutes", "1");
        app.click("Start a session");
        app.sees("A session takes 5 to 240 minutes.");
        fits(&app, ".start button, .start input, .start .wrong", "minutes that are none");
        app.shows(&format!("minutes-{}", size.0));
        app.types("Agreed minutes", "30");
    }
    says_whom(&mut app);
    reads_back(&mut app);
    sees_who_fits(&mut app);
    chooses(&mut app, 2);
    for size in [(768, 640), (1280, 800)] {
        app.sized((0, 0), size);
        app.run("document.querySelector('.who .name').click()", vec![]);
        app.waits_until("the drawer stands there", |app| app.count("[role=region] .fields") == 1);
        let end =
            app.run("return document.querySelector('.panel').getBoundingClientRect().bottom - innerHeight", vec![]);
        assert_eq!(end.as_f64(), Some(0.0), "the drawer goes down to the foot of the window");
        app.shows(&format!("person-{}", size.0));
        app.key("Escape");
        app.waits_until("it is closed", |app| app.count("[role=region] .fields") == 0);
    }
}

#[test]
fn the_drawer_beside_a_session_can_be_closed_however_short_its_record_is() {
    let mut app = Askwell::start("drawer", Theme::Light);
    begins(&mut app);
    app.sized((0, 0), (1280, 800));
    let on_top = "const x = document.querySelector('aside .close'); const r = x.getBoundingClientRect();
        const there = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2); return x === there || x.contains(there);";
    assert_eq!(app.run(on_top, vec![]), json!(true), "nothing lies over it");
    fits(&app, "aside .close, aside h2, aside .record", "the drawer");
    app.shows("drawer");
    app.click("Close");
    app.waits_until("it is closed", |app| app.count("aside .close") == 0);
}

/// The coach's acts, counted: a key struck, or words typed in one go.
struct Counted<'a> {
    app: &'a Askwell,
    acts: usize,
}

impl Counted<'_> {
    fn key(&mut self, name: &str) {
        self.acts += 1;
        self.app.key(name);
    }

    fn writes(&mut self, words: &str) {
        self.acts += 1;
        self.app.writes(words);
    }
}

#[test]
fn the_last_step_with_all_of_its_five_questions_takes_fifteen_acts() {
    let mut app = Askwell::start("next", Theme::Light);
    begins(&mut app);
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.key("Alt+-");
    asks(&app, "Who will you write to next, and by when?");
    assert!(!app.texts("main .panel button").iter().any(|button| button == "End the session"), "it only begins");
    let mut coach = Counted { app: &app, acts: 0 };
    coach.writes("Rosalind Heronvale");
    coach.key("Enter");
    app.waits_until("the focus is on the day", |app| app.focus_is_in(".by input"));
    coach.writes("Friday");
    coach.key("Enter");
    app.waits_until("and on how sure", |app| app.focus_is_in("select"));
    coach.key("8");
    coach.key("Enter");
    app.waits_until("a second name can be given", |app| app.focus_is_in("input[role=combobox]"));
    coach.key("Enter");
    asks(&app, "When shall we speak again?");
    app.waits_until("its field has the focus", |app| app.focus_is_in("textarea[data-hers]"));
    coach.writes("next Tuesday");
    coach.key("Control+Enter");
    asks(&app, "Is this what we said?");
    app.waits_until("the summary is there to be read", |app| app.value("What Jennifer says").contains("Rosalind"));
    coach.key("Control+Enter");
    asks(&app, TAKE_HOME);
    coach.key("Down");
    asks(&app, "What did you do that made this possible?");
    app.waits_until("the field is there", |app| app.count("textarea[data-hers]") == 1);
    coach.writes("I said it out loud.");
    coach.key("Control+Enter");
    app.waits_until("it is kept", |app| app.value("What Jennifer says").is_empty());
    assert!(app.texts("main .panel button").iter().any(|button| button == "End the session"), "now it can end");
    app.waits_until("the question has the focus", |app| app.focus_is_in("main h1"));
    coach.key("Right");
    app.sees("End this session?");
    coach.key("Enter");
    app.sees("Start a session");
    assert_eq!(coach.acts, 15);
    app.click("Past sessions");
    app.click_what_says("next Tuesday");
    for words in ["Rosalind Heronvale", "how sure: 8", "next Tuesday", "I said it out loud."] {
        app.sees(words);
    }
}

#[test]
fn the_names_stay_in_sight_and_the_bank_shows_its_questions_beside_a_call() {
    let mut app = Askwell::start("in-sight", Theme::Light);
    opens_the_sample(&mut app);
    says_whom(&mut app);
    reads_back(&mut app);
    app.click("Overview");
    app.click("Start a session");
    app.sees("What would you like to leave with?");
    app.key("F6");
    app.waits_until("the stage is open", Askwell::has_stage);
    app.key("Alt+5");
    for question in ["Would you be willing to reach out to each of them?", "How sure are you that you could ask them?"]
    {
        asks(&app, question);
        app.at_the_console();
        app.sees("Tamsin Fallowbridge");
        app.at_the_stage();
        for size in SIZES {
            app.sized((0, 0), size);
            app.sees("Tamsin Fallowbridge");
            assert_eq!(measured(&app, "main ul, main h1, main .answer")["over"], json!([]), "{size:?}");
            assert_eq!(measured(&app, "main ul, main h1")["out"], json!([]), "{size:?}");
            app.shows(&format!("them-{}", size.0));
        }
        app.at_the_console();
        app.key("Down");
    }
    app.key("Alt+7");
    app.sees("May I share an article with you?");
    app.click_what_says("Which questions would you like to take along?");
    app.waits_until("the bank is open on the console", |app| app.count("details[open] input") > 20);
    app.at_the_stage();
    app.sees("Which questions would you like to take along?");
    for nth in 0..7 {
        app.run("document.querySelectorAll('.bank button')[arguments[0]].click()", vec![json!(nth)]);
    }
    app.waits_until("seven are hers", |app| app.count("ol > li") == 7);
    for size in SIZES.into_iter().chain([(920, 500)]) {
        app.sized((0, 0), size);
        let seen = app.run(
            "const foot = document.querySelector('footer').getBoundingClientRect().top;
             return [...document.querySelectorAll('.bank button')].filter((e) => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.bottom <= foot - 16; }).length",
            vec![],
        );
        assert!(
            seen.as_u64().unwrap() >= 3,
            "several of the bank at a time at {size:?}, however many are chosen: {seen}"
        );
        app.shows(&format!("bank-{}", size.0));
    }
}
