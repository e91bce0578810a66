//! Fifty hostile names in the real windows: every one is there to be read, none has run, and no element was made of what they say.

use askwell_e2e::jennifer::{opens_the_sample, reads_back, says_whom, sees_who_fits};
use askwell_e2e::{Askwell, Theme};
use askwell_support::hostile_names;
use serde_json::{Value, json};

/// Calls commands of the console one after another, as its page does, and gives what the last one answered.
const CALL: &str = "
const done = arguments[arguments.length - 1];
(async () => {
    let answer = null;
    for (const [command, given] of arguments[0]) {
        answer = await window.__TAURI_INTERNALS__.invoke(command, given);
    }
    return answer;
})().then((answer) => done({ answer }), (error) => done({ failed: JSON.stringify(error) }));
";

/// What hostile text would have left in a page; empty where it is only text.
const LEFT: &str = "
const left = [];
if (window.askwellRan !== undefined) left.push('a script ran');
for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (['script', 'iframe', 'object', 'embed', 'frame', 'base'].includes(name) && !element.src?.startsWith(location.origin)) left.push(name);
    if (name === 'img' && !element.src.startsWith('data:image/svg') && !element.src.startsWith(location.origin)) left.push('img ' + element.src);
    for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) left.push(name + '=' + value);
        if (name === 'srcdoc' || (name === 'href' && !/^(#|https?:|mailto:|\\/|tauri:)/i.test(value))) left.push(name + '=' + value);
    }
}
if (document.getElementById('broke-out')) left.push('an element of theirs');
return left;
";

fn call(app: &Askwell, acts: &[(&str, Value)]) -> Value {
    let answer = app.later(CALL, vec![json!(acts)]);
    assert!(answer["failed"].is_null(), "{answer}");
    answer["answer"].clone()
}

#[track_caller]
fn is_only_text(app: &Askwell, place: &str) {
    let left = app.run(LEFT, vec![]);
    assert_eq!(left, json!([]), "{place}");
}

/// The letters of a text: a page breaks lines where it likes.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).take(60).collect()
}

#[track_caller]
fn reads(app: &Askwell, place: &str, names: &[String]) {
    app.waits_until(&format!("every name in {place}"), |app| {
        let page: String = app.text().chars().filter(|c| c.is_alphanumeric()).collect();
        names.iter().all(|name| page.contains(&letters(name)))
    });
    is_only_text(app, place);
}

#[test]
fn fifty_hostile_names_are_read_and_do_nothing() {
    let names: Vec<String> = hostile_names().into_iter().map(|(_, name)| name.chars().take(200).collect()).collect();
    let mut app = Askwell::start("hostile", Theme::Light);
    opens_the_sample(&mut app);
    says_whom(&mut app);
    reads_back(&mut app);
    sees_who_fits(&mut app);

    let made: Vec<(&str, Value)> =
        names.iter().map(|name| ("client_create", json!({ "name": name, "role": name }))).collect();
    let last = call(&app, &made);
    app.key("Control+1");
    reads(&app, "the list of clients", &names);
    app.shows("clients");
    for at in [0, 1, 4, 5] {
        app.key("Control+1");
        app.click_what_says(&names[at]);
        app.waits_until("her page", |app| app.text().contains("Start a session"));
        reads(&app, "a client's page", &names[at..=at]);
    }
    app.shows("client");

    // Those who fit, and thirty-five more, are called and work as the fifty.
    let jennifer = call(&app, &[("client_list", json!({ "search": "Jennifer", "archived": false }))])[0]["id"].clone();
    let query = json!({ "search": "", "sort": "fit", "descending": false, "show": "all" });
    let page = call(&app, &[("who_fits", json!({ "client": jennifer, "query": query, "offset": 0, "limit": 50 }))]);
    let rows = page["rows"].as_array().expect("those who fit").clone();
    let mut acts = Vec::new();
    for (row, name) in rows.iter().zip(&names) {
        let edit = |field: &str, value: &str| {
            ("person_edit", json!({ "person": row["person"], "field": field, "value": value, "visit": null }))
        };
        acts.extend([edit("first_name", name), edit("last_name", "Q"), edit("title", &format!("VP {name}"))]);
    }
    let chosen: Vec<Value> = rows.iter().take(15).map(|row| row["person"].clone()).collect();
    acts.push(("shortlist_add", json!({ "client": jennifer, "people": chosen })));
    call(&app, &acts);
    app.key("Control+1");
    app.click_what_says("Jennifer");
    app.click("Who fits");
    reads(&app, "who fits", &names[..10]);
    app.shows("who-fits");
    app.click("People");
    app.sees("people");
    is_only_text(&app, "her people");
    app.shows("people");
    app.click("Shortlist");
    reads(&app, "the shortlist", &names[..10]);
    app.shows("shortlist");

    // On the stage, in her own words and in names.
    app.click("Start a session");
    app.sees("What would you like to leave with?");
    app.key("F6");
    app.waits_until("the stage is open", |app| app.has_stage());
    for name in names.iter().take(12) {
        let said = json!({ "step": "agree", "question": "leave_with", "words": name });
        call(&app, &[("session_offer", said)]);
        app.on_stage(|app| reads(app, "the stage", std::slice::from_ref(name)));
    }
    is_only_text(&app, "the console");
    app.shows("console");
    drop(last);
}
