//! A whole session by keyboard alone, every step of it.

use askwell_e2e::jennifer::opens_the_sample;
use askwell_e2e::{Askwell, Theme};

use crate::session::asks;

const LEAVE_WITH: &str = "What would you like to leave with?";
const WHOM: &str = "Who do you want to meet? Which levels, industries, companies, titles?";

/// From her page to the end of the session without a pointer.
#[test]
fn a_session_by_keyboard_alone() {
    let mut app = Askwell::start("session-keys", Theme::Dark);
    opens_the_sample(&mut app);
    app.key("Control+2");
    app.waits_until("the library is open", |app| app.texts("h1") == ["Library"]);
    app.key("Alt+Left");
    app.sees("Start a session");
    app.tabs_to("Start a session");
    app.key("Enter");
    app.sees(LEAVE_WITH);
    // What is typed goes into the field by itself, and from the empty field the step goes on.
    app.writes("A plan.");
    assert_eq!(app.value("What Jennifer says"), "A plan.", "from its first letter on");
    app.key("Enter");
    app.sees("“A plan.”");
    sizes_the_text(&app);
    comes_back_after_a_reload(&app);

    app.key("Right");
    app.sees(WHOM);
    for (field, words) in [("Add to Levels", "VPs"), ("Add to Industries", "pharma")] {
        app.tabs_to(field);
        app.writes(words);
        app.waits_until(&format!("{words} is offered"), |app| app.count("[role=option]") > 0);
        app.key("Enter");
        app.waits_until(&format!("{words} among the wishes"), |app| app.offers(&format!("Take out {words}")));
    }
    app.key("Alt+Right");
    app.sees("Read the sentence aloud");
    app.key("Space");
    app.sees("Jennifer said yes");
    app.sees_no("Agreed");
    app.key("a");
    app.sees("Agreed");
    app.key("Right");
    app.sees("Do you know people who fit");
    let among = |app: &Askwell| app.focus_is_in("[role=grid]");
    app.waits_until("the names have the focus after the yes", among);
    app.sees("to the question");
    app.key("Escape");
    app.waits_until("the question has it", |app| app.focus_is_in("h1"));
    app.sees("said aloud");
    app.key("n");
    app.waits_until("the names have it again", among);
    app.key("Space");
    app.waits_until("one is on the shortlist", |app| app.count(".row .listed") == 1);
    app.key("Alt+5");
    app.sees("Would you be willing to reach out to each of them?");
    app.key("Down");
    app.waits_until("the ruler is asked", |app| {
        app.texts("main h1").iter().any(|asked| asked == "How sure are you that you could ask them?")
    });
    // One right after the other, or they are two numbers.
    app.keys(&["1", "0"]);
    app.waits_until("ten was chosen", |app| app.texts("main h1 ~ *, main").iter().any(|text| text.contains("10")));
    talks_about_the_story_by_keys(&mut app);
    practises_by_keys(&mut app);
    writes_by_keys(&mut app);
    promises_by_keys(&mut app);
    app.tabs_to("End the session");
    app.key("Enter");
    app.sees("End this session?");
    app.tabs_to("End it");
    app.key("Enter");
    app.sees("Start a session");
    app.key("Alt+7");
    app.sees("A plan.");
    app.waits_until("the session has the focus", |app| {
        app.key("Tab");
        let focused = app.run("return document.activeElement.innerText", vec![]);
        focused.as_str().is_some_and(|line| line.contains("A plan."))
    });
    app.key("Enter");
    for words in ["They are busy.", "Hello, a few lines.", "Rosalind Heronvale", "how sure: 8"] {
        app.sees(words);
    }
    app.shows("past-by-keys");
}

/// Ctrl and plus, minus, 0: the window shows all of it larger, which leaves less room on the page.
fn sizes_the_text(app: &Askwell) {
    let room = || app.run("return innerWidth", vec![]).as_u64().unwrap();
    let usual = room();
    app.key("Control+=");
    app.waits_until("the text is larger", |_| room() < usual);
    app.key("Control+-");
    app.key("Control+-");
    app.waits_until("the text is smaller", |_| room() > usual);
    app.key("Control+0");
    app.waits_until("the text is as usual", |_| room() == usual);
}

/// A page that is loaded again stands where it stood, and the browser's own menu does not come up.
fn comes_back_after_a_reload(app: &Askwell) {
    let menu = "return document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))";
    assert_eq!(app.run(menu, vec![]), false, "a right click offers nothing");
    app.run("location.reload()", vec![]);
    app.sees(LEAVE_WITH);
    app.sees("“A plan.”");
}

/// The mark blinks in a field: what is typed now is no command.
fn in_a_field(app: &Askwell) {
    app.waits_until("a field has the focus", |app| app.focus_is_in(":is(input, textarea)"));
}

/// Writes into the field for her words: without a stage, Enter keeps them as said aloud.
fn writes_it_down(app: &mut Askwell, words: &str) {
    app.key("Enter");
    in_a_field(app);
    app.writes(words);
    app.key("Enter");
    app.waits_until(&format!("{words:?} stands there"), |app| {
        app.text().contains(words) && app.value("What Jennifer says").is_empty()
    });
    app.key("Escape");
}

fn talks_about_the_story_by_keys(app: &mut Askwell) {
    app.key("Down");
    asks(app, "What do you tell yourself when you think of asking them?");
    writes_it_down(app, "They are busy.");
    app.key("Right");
    asks(app, "Is it true?");
    app.click_what_says("Thinking traps");
    app.key("Enter");
    app.waits_until("Enter leads into the field, and leaves the note open", |app| {
        app.focus_is_in("textarea.said") && app.count("details[open]") == 1
    });
    app.key("Escape");
    app.key("Space");
    app.sees("Said aloud; nothing is written down.");
    app.key("Right");
    asks(app, "May I share an article with you?");
    app.tabs_to("What you share");
    app.key("Down");
    app.waits_until("it is shared", |app| !app.value("What you share").is_empty());
    app.key("Alt+Right");
}

/// Two noes and a yes, each with one key, and the numbers side by side.
fn practises_by_keys(app: &mut Askwell) {
    asks(app, "What will happen if they say no?");
    for _ in 0..5 {
        app.key("Down");
    }
    asks(app, "Shall we try it? Two say no, one says yes.");
    for (place, reply) in ["1", "2", "3"].into_iter().enumerate() {
        app.key(reply);
        app.waits_until(&format!("reply {} stands there", place + 1), |app| app.count("section.now") == 1);
        app.key("Space");
        app.waits_until("it is answered", |app| app.text().matches("answered aloud").count() == place + 1);
    }
    app.key("Right");
    asks(app, "How does that feel, compared with when we started?");
    app.key("Down");
    asks(app, "How sure are you now that you could ask them?");
    app.key("7");
    app.key("Right");
}

fn writes_by_keys(app: &mut Askwell) {
    asks(app, "In their place, what would you be glad to read?");
    app.key("Down");
    asks(app, "How would you say it, in your own words?");
    writes_it_down(app, "Hello, a few lines.");
    app.tabs_to("Copy");
    app.key("Enter");
    app.sees("Copied.");
    app.tabs_to("Mark as sent");
    app.key("Enter");
    app.sees("Marked as sent on");
    app.tabs_to("Not sent after all");
    app.key("Alt+Right");
}

fn promises_by_keys(app: &mut Askwell) {
    asks(app, "Who will you write to next, and by when?");
    app.tabs_to("Whom next?");
    app.writes("Rosalind Heronvale");
    app.key("Enter");
    app.tabs_to("By when");
    app.writes("by Friday");
    app.tabs_to("How sure, 0 to 10");
    app.key("8");
    app.key("Tab");
    app.waits_until("by when is kept", |app| app.text().contains("Friday, "));
    app.shows("promised-by-keys");
}
