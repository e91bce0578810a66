//! Jennifer's whole conversation on both windows, with a crash in the middle; and once more with nothing typed at all.

use askwell_e2e::jennifer::{SENTENCE, opens_the_sample};
use askwell_e2e::{Askwell, Theme};

use crate::if_no;

const LEAVE_WITH: &str = "What would you like to leave with?";
const STORY: &str = "I don’t know what to say. They are busy.";
const STORY_ASKED: &str = "What do you tell yourself when you think of asking them?";
const NEW_SENTENCE: &str = "Some are busy, and some like to be asked.";
const READ_ALOUD: &str = "Read the sentence aloud";
const NOW: &str = "I don’t want to get a no, but I can see that it isn’t about me.";

#[test]
fn the_whole_conversation_on_both_windows_by_day() {
    tell(Theme::Light);
}

#[test]
fn the_whole_conversation_on_both_windows_by_night() {
    tell(Theme::Dark);
}

fn tell(theme: Theme) {
    let mut app = Askwell::start("session", theme);
    opens_the_sample(&mut app);
    app.click("Start a session");
    app.sees(LEAVE_WITH);
    app.key("F6");
    app.waits_until("the stage is open", |app| app.has_stage());
    agrees(&mut app);
    wishes(&mut app);
    reads_back(&mut app);
    sees_names(&mut app);
    hesitates(&mut app);
    crashes(&mut app);
    tests_the_story(&mut app);
    leans(&mut app);
    let next = says_no(&mut app);
    if_no::practises(&mut app);
    compares(&mut app);
    writes(&mut app);
    goes_home(&mut app, &next);
    finds_everything_again(&mut app, &next);
}

/// Pictures of both windows: the strip beside the stage on a small screen, and each alone on a large one.
pub fn shows(app: &mut Askwell, name: &str) {
    for (size, console, place, stage) in [
        ("1280", (360, 800), (360, 300), (920, 500)),
        ("1280-full", (1280, 800), (0, 0), (1280, 800)),
        ("1920", (1920, 1080), (0, 0), (1920, 1080)),
    ] {
        app.at_the_console();
        app.sized((0, 0), console);
        app.shows(&format!("{name}-console-{size}"));
        app.on_stage(|app| {
            app.sized(place, stage);
            app.shows(&format!("{name}-stage-{size}"));
        });
    }
    app.at_the_console();
    app.sized((0, 0), (1280, 800));
}

/// Waits until this question is the one that is asked.
pub fn asks(app: &Askwell, question: &str) {
    app.waits_until(&format!("{question:?} is asked"), |app| {
        app.texts("main h1").iter().any(|asked| asked == question)
    });
}

/// She types on the stage, and the console has it at once.
fn agrees(app: &mut Askwell) {
    app.on_stage(|app| {
        app.sees(LEAVE_WITH);
        app.types(LEAVE_WITH, "A first name to write to, and less dread.");
    });
    app.sees("A first name to write to, and less dread.");
    app.sees("typed by Jennifer");
    shows(app, "01-agree");
}

fn wishes(app: &mut Askwell) {
    app.key("Alt+Right");
    asks(app, "Who do you want to meet? Which levels, industries, companies, titles?");
    for (dimension, said) in
        [("Levels", "VPs"), ("Industries", "pharma"), ("Industries", "CPG"), ("Industries", "tech")]
    {
        app.types(&format!("Add to {dimension}"), said);
        app.key("Enter");
        app.waits_until(&format!("{said} among the wishes"), |app| app.offers(&format!("Take out {said}")));
    }
    app.choose("the company doesn’t matter");
    app.on_stage(|app| app.sees("VPs who work for any company in the pharma, CPG or tech industries"));
    shows(app, "02-wishes");
}

/// The page empties to the one sentence; on her yes the line and the date stand below.
fn reads_back(app: &mut Askwell) {
    app.key("Alt+Right");
    app.on_stage(|app| {
        app.sees(SENTENCE);
        app.waits_until("her answers", |app| app.offers("Yes, that’s right"));
        app.sees_no("Who do you want to meet?");
        app.shows("03-asked-stage");
        app.click("Not quite");
    });
    app.sees("Jennifer says: not quite.");
    shows(app, "03-read-back");
    app.on_stage(|app| {
        app.click("Yes, that’s right");
        app.sees("Agreed");
        app.shows("03-agreed-stage");
    });
    app.sees("Agreed");
}

fn sees_names(app: &mut Askwell) {
    app.key("Alt+Right");
    app.sees("15 fit");
    app.on_stage(|app| {
        app.sees("Rosalind Heronvale");
        assert!(!app.text().contains("15"), "the names, and no count: {}", app.text());
    });
    shows(app, "04-who-fits");
    app.goes_into_the_names("Name, title, company");
    for chosen in 1..=2 {
        app.key("Space");
        app.waits_until(&format!("{chosen} on the shortlist"), |app| app.count(".row .listed") == chosen);
        app.key("Down");
    }
}

/// She says it aloud; the coach types it and offers it; she takes it on her stage.
fn hesitates(app: &mut Askwell) {
    app.key("Alt+Right");
    asks(app, "Would you be willing to reach out to each of them?");
    app.key("Down");
    asks(app, "How sure are you that you could ask them?");
    app.key("3");
    app.on_stage(|app| app.sees("How sure are you that you could ask them?"));
    shows(app, "05-sureness");
    app.key("Down");
    asks(app, STORY_ASKED);
    app.types("What Jennifer says", STORY);
    app.on_stage(|app| {
        app.sees(STORY_ASKED);
        app.sees_no(STORY);
    });
    app.enters("What Jennifer says");
    app.key("Enter");
    app.sees("offered: is this how you said it?");
    app.on_stage(|app| {
        app.sees("Is this how you said it?");
        app.shows("05-offered-stage");
        app.click("Yes");
        app.waits_until("it stands as her words", |app| app.value(STORY_ASKED) == STORY);
    });
    app.sees("written by you, and accepted");
    shows(app, "05-story");
}

/// The app ends in the middle of a word; it is the same step and the same word when it is resumed.
fn crashes(app: &mut Askwell) {
    app.key("Alt+Right");
    app.on_stage(|app| {
        app.sees("Is it true?");
        app.types("Is it true?", "Some of them may be busy, I do");
    });
    app.sees("Some of them may be busy, I do");
    app.enters("What Jennifer says");
    app.types("What Jennifer says", "she smiles");
    app.waits_until("it is saved", |app| app.text().contains("Saved"));
    app.crash_and_restart();
    app.click("Open the sample practice");
    app.click_what_says("Jennifer");
    app.click("Resume the session");
    app.sees("Is it true?");
    app.sees("Some of them may be busy, I do");
    app.waits_until("what was being typed is there too", |app| app.value("What Jennifer says") == "she smiles");
    app.enters("What Jennifer says");
    app.keys(&["Control+a", "Delete"]);
    app.waits_until("it is gone", |app| app.value("What Jennifer says").is_empty());
    app.key("Escape");
    assert!(!app.has_stage(), "a stage opens when the coach opens it");
    app.key("F6");
    app.waits_until("the stage is open", |app| app.has_stage());
    app.on_stage(|app| {
        app.sees(STORY);
        app.waits_until("what she was typing", |app| app.value("Is it true?") == "Some of them may be busy, I do");
        app.types_on("Is it true?", "n’t know that.");
    });
    app.sees("Some of them may be busy, I don’t know that.");
}

fn tests_the_story(app: &mut Askwell) {
    shows(app, "06-is-it-true");
    for asked in ["If someone asked you", "What would a good friend", "How would you put it now?"] {
        app.key("Down");
        app.waits_until(asked, |app| app.texts("main h1").iter().any(|question| question.starts_with(asked)));
    }
    asks(app, "How would you put it now?");
    app.types("What Jennifer says", NEW_SENTENCE);
    app.key("Enter");
    app.sees("offered: is this how you said it?");
    app.key("Escape");
    app.key("Space");
    app.sees("said aloud");
}

fn leans(app: &mut Askwell) {
    app.key("Alt+Right");
    asks(app, "May I share an article with you?");
    app.pick("What you share", "You should be requesting informational interviews. Here’s how.");
    app.on_stage(|app| {
        app.sees("You should be requesting informational interviews. Here’s how.");
        app.sees("Andrew Seaman");
    });
    shows(app, "07-lean-on");
    app.click_what_says("Which questions would you like to take along? Up to seven.");
    app.on_stage(|app| {
        app.sees("Which questions would you like to take along?");
        app.click_what_says("Which turn along the way brought you here?");
        app.click_what_says("What nearly took you somewhere else?");
        app.shows("07-choosing-stage");
    });
    app.sees("What nearly took you somewhere else?");
}

/// The question alone; her moves settle as lines, the last ending on the next real name.
fn says_no(app: &mut Askwell) -> String {
    app.key("Alt+Right");
    app.on_stage(|app| {
        app.sees("What will happen if they say no?");
        app.sees(STORY);
        app.shows("08-if-no-alone-stage");
    });
    app.key("Down");
    app.on_stage(|app| {
        app.sees("And what would you do?");
        app.writes("I thank them for answering.");
        app.key("Enter");
        app.sees("I thank them for answering.");
    });
    app.sees("I thank them for answering.");
    app.click("I suggest a time later on.");
    app.sees("offered: is this how you said it?");
    app.key("Space");
    app.waits_until("it has settled", |app| app.offers("Remove “I suggest a time later on.”"));
    let last = app.offered().into_iter().find(|line| line.starts_with("Then I write to ")).expect("a last line");
    app.click(&last);
    app.key("Space");
    app.waits_until("it has settled", |app| app.offers(&format!("Remove “{last}”")));
    app.on_stage(|app| app.sees(&last));
    shows(app, "08-if-no");
    last.trim_start_matches("Then I write to ").trim_end_matches('.').to_owned()
}

fn compares(app: &mut Askwell) {
    app.key("Alt+Right");
    asks(app, "How does that feel, compared with when we started?");
    app.types("What Jennifer says", NOW);
    app.key("Enter");
    app.on_stage(|app| app.click("Yes"));
    app.sees("written by you, and accepted");
    app.on_stage(|app| app.shows("09-two-sentences-stage"));
    app.key("Escape");
    app.key("Down");
    asks(app, "How sure are you now that you could ask them?");
    app.key("7");
    app.on_stage(|app| {
        app.sees(STORY);
        app.sees(NEW_SENTENCE);
        app.sees(NOW);
        app.sees("Sure I could ask, then and now: 3 and 7 of 10");
    });
    shows(app, "09-compare");
}

fn writes(app: &mut Askwell) {
    app.key("Alt+Right");
    asks(app, "In their place, what would you be glad to read?");
    app.on_stage(|app| app.types("In their place, what would you be glad to read?", "One honest line, and a way out."));
    app.sees("One honest line, and a way out.");
    shows(app, "10-first-message");
    if_no::drafts(app);
}

fn goes_home(app: &mut Askwell, next: &str) {
    app.key("Alt+Right");
    asks(app, "Who will you write to next, and by when?");
    app.types("Whom next?", next);
    app.key("Enter");
    app.waits_until("she is promised", |app| app.text().contains("Whom next, by when"));
    app.types("By when", "by Friday");
    app.key("Tab");
    app.pick("How sure, 0 to 10", "8");
    app.on_stage(|app| {
        app.sees(next);
        app.sees("Friday, ");
        app.sees_no("by by");
    });
    app.key("Escape");
    app.click_what_says("When shall we speak again?");
    asks(app, "When shall we speak again?");
    app.types("What Jennifer says", "next Tuesday");
    app.key("Enter");
    app.on_stage(|app| app.click("Yes"));
    app.key("Escape");
    app.click_what_says("Is this what we said?");
    asks(app, "Is this what we said?");
    app.click("Write it from what was said");
    app.waits_until("the summary is in the field", |app| app.value("What Jennifer says").contains(STORY));
    app.enters("What Jennifer says");
    app.key("Enter");
    app.on_stage(|app| {
        app.sees("I want to meet VPs who work for any company in the pharma, CPG or tech industries.");
        app.shows("11-summary-stage");
        app.click("Yes");
    });
    app.key("Escape");
    if_no::ticks(app);
    app.click_what_says("What did you do that made this possible?");
    asks(app, "What did you do that made this possible?");
    app.on_stage(|app| app.types("What did you do that made this possible?", "I said it out loud."));
    shows(app, "11-next");
    app.click("End the session");
    app.sees("The scratch pad is forgotten now, for good.");
    app.shows("11-end");
    app.click("End it");
    app.waits_until("the stage is closed", |app| !app.has_stage());
}

/// Every word, number and commitment stands on her page and in the record.
fn finds_everything_again(app: &mut Askwell, next: &str) {
    app.restart();
    app.click("Open the sample practice");
    app.click_what_says("Jennifer");
    app.sees("Start a session");
    for words in [STORY, next, NEW_SENTENCE, NOW] {
        app.sees(words);
    }
    app.shows("12-her-page");
    app.click("Past sessions");
    app.click_what_says("A first name to write to");
    for words in [
        "A first name to write to, and less dread.",
        STORY,
        "Some of them may be busy, I don’t know that.",
        NEW_SENTENCE,
        "You should be requesting informational interviews. Here’s how.",
        "What nearly took you somewhere else?",
        "I thank them for answering.",
        "I suggest a time later on.",
        &format!("Then I write to {next}."),
        "I write once more, and let it be.",
        "Thank you for telling me. Perhaps another time.",
        "Thank you. May I ask once more in spring?",
        "Thank you. Tuesday at nine, or Thursday at four?",
        "They are in the middle of a merger.",
        NOW,
        "One honest line, and a way out.",
        "P.S. I read your post on cold chains.",
        "next Tuesday",
        "I said it out loud.",
    ] {
        app.sees(words);
    }
    assert_eq!(app.texts(".number"), ["3", "7"], "how sure she was at the hesitation, and at the end");
    let promised = app.text();
    let promised = promised.split("Commitments").nth(1).expect("the commitments of the session");
    for part in [next, "by ", "how sure: 8"] {
        assert!(promised.contains(part), "{part:?} in {promised:?}");
    }
    app.shows("13-record");
    app.click("Overview");
    if_no::saves(app);
}

/// Space and the arrows, one right after the other, and not one word typed; the stage goes along.
#[test]
fn a_session_in_which_nothing_is_typed() {
    let mut app = Askwell::start("session-aloud", Theme::Light);
    opens_the_sample(&mut app);
    app.click("Start a session");
    app.sees(LEAVE_WITH);
    app.key("F6");
    app.waits_until("the stage is open", |app| app.has_stage());
    let questions = [
        LEAVE_WITH,
        "Who do you want to meet? Which levels, industries, companies, titles?",
        READ_ALOUD,
        "Do you know people who fit, and who might be willing to meet?",
        "Would you be willing to reach out to each of them?",
        "Is it true?",
        "May I share an article with you?",
        "What will happen if they say no?",
        "How does that feel, compared with when we started?",
        "In their place, what would you be glad to read?",
        "Who will you write to next, and by when?",
    ];
    for (place, question) in questions.into_iter().enumerate() {
        app.sees(question);
        // To the sentence she says yes or not quite: Space is neither.
        if question != READ_ALOUD {
            app.key("Space");
            app.waits_until(&format!("{question} was said aloud"), |app| {
                app.text().contains("Said aloud; nothing is written down.")
            });
        }
        if ["Is it true?", "What will happen if they say no?"].contains(&question) {
            app.on_stage(|app| app.sees(question));
        }
        if place + 1 < questions.len() {
            app.key("Right");
        }
    }
    app.shows("all-said-aloud");
    app.click("End the session");
    app.click("End it");
    app.click("Past sessions");
    app.click_what_says("Nothing was written down.");
    app.waits_until("every question was said aloud, and no other", |app| {
        app.text().matches("Said aloud; nothing was written.").count() == questions.len() - 1
    });
    app.shows("record-of-nothing-typed");
}
