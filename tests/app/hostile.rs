//! What is hostile, over the real commands: fifty names go to the windows and come back as they were, no link but the web's and mail's is
//! handed to the system, and no failure is told in the words of a library.

use askwell_support::hostile_names;
use serde_json::{Value, json};

use crate::support::TestApp;

#[test]
fn fifty_names_go_over_the_wire_as_they_are() {
    let app = TestApp::with_sample();
    for (kind, name) in hostile_names() {
        let short: String = name.chars().take(200).collect();
        if short != name {
            assert_eq!(app.fails("client_create", json!({ "name": name, "role": "" })), "invalid", "{kind}");
        }
        let made = app.ok("client_create", json!({ "name": short, "role": short }));
        assert_eq!(made["name"], short.trim(), "{kind}");
        let id = made["id"].clone();
        let listed = app.ok("client_list", json!({ "search": "", "archived": false }));
        assert!(listed.as_array().unwrap().iter().any(|row| row["id"] == id && row["name"] == short.trim()), "{kind}");
        // Typed into the box for people it is a line, or several, and never an order.
        let before = app.ok("client_list", json!({ "search": "", "archived": false })).as_array().unwrap().len();
        app.ok("people_add", json!({ "client": id, "text": format!("N {short}, VP {short}, {short}") }));
        let people = app.ok("people_list", json!({ "client": id, "search": "", "offset": 0, "limit": 50 }));
        assert!(people["total"].as_u64().unwrap() <= 10, "{kind}: {people}");
        assert_eq!(
            app.ok("client_list", json!({ "search": "", "archived": false })).as_array().unwrap().len(),
            before,
            "{kind}"
        );
        app.ok("client_overview", json!({ "client": id }));
        app.ok("history_view", json!({}));
        app.ok("client_archive", json!({ "client": id }));
    }
}

#[test]
fn no_link_is_handed_to_the_system_but_those_of_the_web_and_of_mail() {
    let app = TestApp::with_sample();
    let (client, _) = app.in_session();
    app.ok("session_go", json!({ "step": "first_message" }));
    let view = app.ok("session_ask", json!({ "question": "draft" }));
    let person = view["at"]["message"]["to"]["person"].clone();
    let person = if person.is_null() {
        app.ok("people_list", json!({ "client": client, "search": "", "offset": 0, "limit": 1 }))["rows"][0]["person"]
            .clone()
    } else {
        person
    };
    let here = json!({ "step": "first_message", "question": "draft" });
    app.ok("message_to", json!({ "step": "first_message", "question": "draft", "person": person }));
    let opened = || app.desktop.lock().unwrap().opened.len();
    for link in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "file:///etc/passwd",
        "FILE://x",
        "data:text/html,x",
        "vbscript:x",
        "askwell://x",
        "smb://a/b",
        "ms-settings:",
        "https:",
        "//a.example",
        "https://a.example/\u{202e}x",
        "https://a\u{0}.example",
        "\\\\a\\b",
    ] {
        // Some are not even kept; what is kept is not opened.
        let kept =
            app.call("person_edit", json!({ "person": person, "field": "profile_url", "value": link, "visit": null }));
        if kept.is_ok() {
            assert_eq!(app.fails("message_profile", here.clone()), "invalid", "{link:?}");
        }
        assert_eq!(opened(), 0, "{link:?} was opened");
    }
    app.ok(
        "person_edit",
        json!({ "person": person, "field": "profile_url", "value": "https://www.linkedin.com/in/ada", "visit": null }),
    );
    app.ok("message_profile", here);
    assert_eq!(app.desktop.lock().unwrap().opened, ["https://www.linkedin.com/in/ada"]);
}

#[test]
fn an_answer_that_cannot_be_given_says_so_in_our_words() {
    let app = TestApp::with_sample();
    let data = app.folder.path().join("data");
    // A folder stands where a file should be: the sample is made anew, a practice of her own is not.
    let spoil = |name: &str| {
        std::fs::remove_file(data.join("sample").join(name)).ok();
        std::fs::create_dir_all(data.join("sample").join(name).join("x")).unwrap();
    };
    app.ok("practice_lock", json!({}));
    spoil("practice.db");
    app.ok("sample_open", json!({}));
    app.ok("practice_lock", json!({}));
    let mut said = Vec::new();
    std::fs::create_dir_all(data.join("practice/keys.json")).unwrap();
    said.push(app.call("practice_unlock", json!({ "secret": "lantern orbit gravel mosaic" })));
    std::fs::remove_dir_all(data.join("practice")).unwrap();
    said.push(app.call("practice_unlock", json!({ "secret": "lantern orbit gravel mosaic" })));
    said.push(app.call("client_list", json!({ "search": "", "archived": false })));
    for failure in said {
        let failure: Value = failure.expect_err("nothing is there");
        let message = failure["message"].as_str().unwrap().to_lowercase();
        for word in [
            "sql",
            "os error",
            "is a directory",
            "directory",
            "io error",
            "database disk",
            "no such",
            "cipher",
            "serde",
            "panicked",
        ] {
            assert!(!message.contains(word), "{word:?}: {message}");
        }
        assert!(message.ends_with('.'), "{message}");
    }
}
