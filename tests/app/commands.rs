//! Every command: one success, one failure.

use std::fs;

use askwell::AppState;
use askwell_core::practice::{About, Appearance};
use askwell_core::vocabulary::texts::Message;
use serde_json::{Value, json};
use tauri::Manager;

use crate::support::TestApp;

const PASSPHRASE: &str = "lantern orbit gravel mosaic";

impl TestApp {
    /// The id of the first client of the sample whose name contains `name`.
    fn client(&self, name: &str) -> Value {
        self.ok("client_list", json!({ "search": name, "archived": false }))[0]["id"].clone()
    }

    /// Jennifer with the criteria of the story, agreed.
    pub fn agreed(&self) -> Value {
        let client = self.client("Jennifer");
        for (dimension, key, said) in [
            ("level", "vp", "VPs"),
            ("industry", "pharma_and_biotech", "pharma"),
            ("industry", "consumer_goods", "CPG"),
            ("industry", "technology", "tech"),
        ] {
            self.ok(
                "criteria_add",
                json!({ "client": client, "dimension": dimension, "choices": [{ "key": key, "said": said }] }),
            );
        }
        let view = self
            .ok("criteria_set_stance", json!({ "client": client, "dimension": "company", "stance": "no_preference" }));
        let sentence: String =
            view["sentence"].as_array().unwrap().iter().map(|s| s["text"].as_str().unwrap()).collect();
        assert_eq!(
            sentence,
            "So you want to talk to VPs who work for any company in the pharma, CPG or tech industries, correct?",
            "the sentence of the story"
        );
        self.ok("criteria_agree", json!({ "client": client, "how": "aloud", "sentence": sentence }));
        client
    }

    fn fits(&self, client: &Value, show: &str) -> Value {
        let query = json!({ "search": "", "sort": "fit", "descending": false, "show": show });
        self.ok("who_fits", json!({ "client": client, "query": query, "offset": 0, "limit": 50 }))
    }
}

#[test]
fn the_first_screen_knows_what_is_there() {
    let app = TestApp::new();
    let nothing = app.ok("practice_view", json!({}));
    assert_eq!(
        (&nothing["open"], &nothing["own_exists"], &nothing["name"]),
        (&json!(null), &json!(false), &json!(null))
    );
    app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    let open = app.ok("practice_view", json!({}));
    assert_eq!(
        (&open["open"], &open["name"], &open["idle_lock_minutes"]),
        (&json!("own"), &json!("Anders Coaching"), &json!(5))
    );
}

#[test]
fn a_practice_is_made_locked_and_unlocked() {
    let app = TestApp::new();
    assert_eq!(app.fails("practice_create", json!({ "name": "A", "passphrase": "password" })), "invalid");
    assert_eq!(app.fails("practice_create", json!({ "name": " ", "passphrase": PASSPHRASE })), "invalid");
    let made = app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    app.ok("practice_lock", json!({}));
    assert_eq!(app.fails("client_list", json!({ "search": "", "archived": false })), "locked");
    assert_eq!(app.fails("practice_unlock", json!({ "secret": "not this" })), "wrong_secret");
    app.ok("practice_unlock", json!({ "secret": made["recovery_code"] }));
    assert_eq!(app.fails("practice_create", json!({ "name": "B", "passphrase": PASSPHRASE })), "other");
}

#[test]
fn a_lock_shows_the_page_in_a_new_process_and_nothing_else_does() {
    let app = TestApp::new();
    let renewed = || app.desktop.lock().unwrap().renewed;
    app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    app.ok("practice_lock", json!({}));
    assert_eq!(renewed(), 1, "what the page has shown goes with its process");
    app.ok("practice_lock", json!({}));
    assert_eq!(renewed(), 1, "at the door there is nothing to be wiped, and nothing flickers");
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    app.ok("sample_open", json!({}));
    assert_eq!(renewed(), 1, "who goes to the sample has not locked");
}

#[test]
fn the_lock_waits_for_no_slow_act() {
    let app = TestApp::new();
    app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    let desk = app.coach.state::<AppState>().open_desk().unwrap();
    let (writes, writing) = std::sync::mpsc::channel();
    let (locked, is_locked) = std::sync::mpsc::channel();
    let slow = std::thread::spawn(move || {
        desk.practice.change(About::Practice, |_| {
            writes.send(()).unwrap();
            // It ends only when the lock has not waited for it.
            is_locked.recv_timeout(std::time::Duration::from_secs(60)).unwrap();
            Ok(((), Message::new("did-settings")))
        })
    });
    writing.recv().unwrap();
    app.ok("practice_lock", json!({}));
    assert_eq!(app.fails("client_list", json!({ "search": "", "archived": false })), "locked");
    let ends = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(1500));
        locked.send(()).unwrap();
    });
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    ends.join().unwrap();
    assert!(slow.join().unwrap().is_ok());
}

#[test]
fn after_locking_the_file_and_its_keys_are_all_there_is_to_copy() {
    let app = TestApp::new();
    let made = app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    app.ok("client_create", json!({ "name": "Zora Quint", "role": "" }));
    app.ok("practice_lock", json!({}));
    let own = app.folder.path().join("data/practice");
    let copy = tempfile::tempdir().unwrap();
    for name in ["practice.db", "keys.json"] {
        std::fs::copy(own.join(name), copy.path().join(name)).unwrap();
    }
    let code = made["recovery_code"].as_str().unwrap();
    let copied = askwell_core::practice::Practice::unlock(copy.path(), code).unwrap();
    assert_eq!(askwell_core::client::list(&copied, "", false).unwrap().len(), 1);
}

#[test]
fn what_was_put_aside_is_told_read_and_deleted_on_purpose() {
    let app = TestApp::with_sample();
    assert_eq!(app.ok("practice_view", json!({}))["put_aside"], json!([]));
    assert_eq!(app.ok("put_aside_read", json!({})), json!([]));
    app.ok("practice_lock", json!({}));
    let aside = app.folder.path().join("data/sample/put-aside/1");
    std::fs::create_dir_all(&aside).unwrap();
    std::fs::write(aside.join("why"), "newest-lost").unwrap();
    assert_eq!(app.ok("sample_open", json!({}))["put_aside"], json!(["newest_lost"]), "it is told at the opening");
    assert_eq!(app.ok("put_aside_forget", json!({}))["put_aside"], json!([]));
    assert!(!aside.exists());
    app.ok("practice_lock", json!({}));
    assert_eq!(app.fails("put_aside_read", json!({})), "locked");
    assert_eq!(app.fails("put_aside_forget", json!({})), "locked");
}

#[test]
fn a_passphrase_is_weighed() {
    let app = TestApp::new();
    let check = |passphrase: &str| app.ok("passphrase_check", json!({ "passphrase": passphrase, "name": "" }));
    assert_eq!(check(PASSPHRASE)["enough"], true);
    assert_eq!(check("password")["enough"], false);
    assert!(check("password")["hint"].as_str().unwrap().ends_with('.'));
}

#[test]
fn the_recovery_code_is_saved_and_copied() {
    let app = TestApp::new();
    let code =
        app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }))["recovery_code"]
            .clone();
    assert_eq!(app.ok("recovery_code_save", json!({ "code": code })), Value::Null, "the dialog was closed");
    app.desktop.lock().unwrap().place = Some(app.folder.path().to_owned());
    let path = app.ok("recovery_code_save", json!({ "code": code }));
    let text = fs::read_to_string(path.as_str().unwrap()).unwrap();
    assert!(text.contains(code.as_str().unwrap()) && text.contains("November 23, 2026"), "{text}");
    assert_eq!(app.fails("recovery_code_save", json!({ "code": code })), "exists");
    app.ok("text_copy", json!({ "text": code }));
    assert_eq!(app.desktop.lock().unwrap().copied, [code.as_str().unwrap()]);
}

#[test]
fn the_sample_is_apart_and_can_be_reset() {
    let app = TestApp::new();
    app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    assert_eq!(app.ok("sample_open", json!({}))["open"], "sample");
    app.ok("client_create", json!({ "name": "Someone New", "role": "" }));
    app.ok("sample_reset", json!({}));
    assert_eq!(app.ok("client_list", json!({ "search": "someone new", "archived": false })), json!([]));
    app.ok("practice_unlock", json!({ "secret": PASSPHRASE }));
    assert_eq!(
        app.ok("client_list", json!({ "search": "", "archived": false })),
        json!([]),
        "nothing of the sample is in it"
    );
}

#[test]
fn settings_and_preferences_are_kept() {
    let app = TestApp::new();
    assert_eq!(app.fails("settings_read", json!({})), "locked");
    let dark = json!({ "appearance": "dark", "language": "en" });
    assert_eq!(app.ok("preferences_write", json!({ "preferences": dark })), dark);
    assert_eq!(app.ok("preferences_read", json!({})), dark, "they need no practice");
    assert_eq!(app.desktop.lock().unwrap().appearance, Appearance::Dark, "the windows are dark before their pages are");
    app.ok("text_size", json!({ "step": "larger" }));
    app.stage_ok("stage_text_size", json!({ "step": "smaller" }));
    let sizes = app.desktop.lock().unwrap().sizes;
    assert!(sizes.console.factor() > 1.0 && sizes.stage.factor() < 1.0, "each window has its own: {sizes:?}");
    app.ok("preferences_write", json!({ "preferences": dark }));
    app.ok("text_size", json!({ "step": "usual" }));
    let sizes = app.desktop.lock().unwrap().sizes;
    assert!((sizes.console.factor() - 1.0).abs() < 1e-9 && sizes.stage.factor() < 1.0, "and they are kept: {sizes:?}");
    app.ok("practice_create", json!({ "name": "Anders Coaching", "passphrase": PASSPHRASE }));
    app.ok("settings_write", json!({ "field": "coach_name", "value": "Ilse Anders" }));
    assert_eq!(app.ok("settings_read", json!({}))["coach_name"], "Ilse Anders");
    assert_eq!(app.fails("settings_write", json!({ "field": "booking_link", "value": "ftp://x" })), "invalid");
}

#[test]
fn the_ground_of_a_window_is_that_of_its_page() {
    let css = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/lib/tokens.css")).unwrap();
    let papers: Vec<&str> = css.lines().filter_map(|line| line.trim().strip_prefix("--paper: ")).collect();
    let grounds = [askwell::ground::LIGHT, askwell::ground::DARK]
        .map(|(red, green, blue)| format!("#{red:02x}{green:02x}{blue:02x};"));
    assert_eq!(papers, [&grounds[0], &grounds[1], &grounds[1]], "light, dark by the system, dark by choice");
}

#[test]
fn clients_are_listed_made_edited_archived_and_brought_back() {
    let app = TestApp::with_sample();
    let client = app.ok("client_create", json!({ "name": "Zora Quint", "role": "Director" }))["id"].clone();
    assert_eq!(app.fails("client_create", json!({ "name": "", "role": "" })), "invalid");
    let edited = app.ok("client_edit", json!({ "client": client, "field": "goal_by", "value": "by 1 May 2027" }));
    assert_eq!(edited["goal_by_date"], "2027-05-01");
    assert_eq!(app.fails("client_edit", json!({ "client": client, "field": "name", "value": "" })), "invalid");
    assert_eq!(app.ok("client_archive", json!({ "client": client }))["archived_on"], "2026-11-23");
    assert_eq!(app.ok("client_list", json!({ "search": "zora", "archived": false })), json!([]));
    assert_eq!(app.ok("client_restore", json!({ "client": client }))["archived_on"], Value::Null);
    assert_eq!(app.ok("client_read", json!({ "client": client }))["name"], "Zora Quint");
    for command in ["client_read", "client_archive", "client_restore"] {
        assert_eq!(app.fails(command, json!({ "client": 99_999 })), "gone");
    }
}

#[test]
fn every_act_can_be_undone_in_words() {
    let app = TestApp::with_sample();
    let history = app.ok("history_view", json!({}));
    assert_eq!((&history["undo"], &history["redo"]), (&Value::Null, &Value::Null));
    app.ok("client_create", json!({ "name": "Zora Quint", "role": "" }));
    let undo = app.ok("history_view", json!({}))["undo"].clone();
    assert_eq!(
        (&undo["what"], &undo["place"], &undo["in_session"]),
        (&json!("added Zora Quint"), &json!("clients"), &json!(false))
    );
    assert_eq!(app.ok("history_undo", json!({})), "added Zora Quint");
    assert_eq!(app.ok("client_list", json!({ "search": "zora", "archived": false })), json!([]));
    assert_eq!(app.ok("history_redo", json!({})), "added Zora Quint");
    app.ok("practice_lock", json!({}));
    for command in ["history_view", "history_undo", "history_redo"] {
        assert_eq!(app.fails(command, json!({})), "locked");
    }
}

#[test]
fn criteria_are_said_read_back_and_agreed() {
    let app = TestApp::with_sample();
    let client = app.client("Jennifer");
    let completed = app.ok("criteria_complete", json!({ "client": client, "dimension": "industry", "typed": "cpg" }));
    assert_eq!((&completed[0]["key"], &completed[0]["said"]), (&json!("consumer_goods"), &json!("CPG")));
    let query = json!({ "search": "", "sort": "fit", "descending": false, "show": "all" });
    let asked = json!({ "client": client, "query": query, "offset": 0, "limit": 10 });
    assert_eq!(app.fails("who_fits", asked.clone()), "not_agreed", "names and counts come only after the yes");
    assert_eq!(app.fails("criteria_agree", json!({ "client": client, "how": "clicked", "sentence": "So?" })), "stale");
    app.agreed();
    let view = app.ok("criteria_read", json!({ "client": client }));
    assert_eq!((&view["agreed"]["how"], &view["changed"]), (&json!("aloud"), &json!(false)));
    let changed =
        app.ok("criteria_take_out", json!({ "client": client, "dimension": "industry", "key": "technology" }));
    assert_eq!((&changed["agreed"], &changed["changed"]), (&Value::Null, &json!(true)), "a later change asks again");
    assert_eq!(changed["earlier"].as_array().unwrap().len(), 1, "what was agreed stays readable");
    assert_eq!(app.fails("who_fits", asked), "not_agreed");
    assert_eq!(
        app.fails(
            "criteria_add",
            json!({ "client": client, "dimension": "level", "choices": [{ "key": "queen", "said": "" }] })
        ),
        "invalid"
    );
}

#[test]
fn fifteen_fit_and_one_answer_decides_for_a_company() {
    let app = TestApp::with_sample();
    let client = app.agreed();
    let before = app.fits(&client, "yes");
    assert_eq!(before["counts"]["yes"], 15);
    assert_eq!(before["rows"].as_array().unwrap().len(), 15);
    let reasons = before["rows"][0]["reasons"].as_array().unwrap();
    assert!(reasons.iter().all(|r| !r["why"].as_str().unwrap().is_empty()), "a reason per dimension: {reasons:?}");

    let question = app.ok("decision_next", json!({ "client": client, "skipped": [] }));
    let left = question["left"].as_u64().unwrap();
    let answer = json!({ "client": client, "people": [question["items"][0]["person"]], "about": question["about"], "answer": question["choices"][0]["key"] });
    app.ok("decide", answer);
    let after = app.fits(&client, "yes");
    assert_eq!(after["counts"]["yes"], 16);
    let next = app.ok("decision_next", json!({ "client": client, "skipped": [] }));
    assert_eq!(next["left"].as_u64().unwrap(), left - 1);
    app.ok(
        "decide",
        json!({ "client": client, "people": [next["items"][0]["person"]], "about": next["about"], "answer": null }),
    );
    assert_eq!(app.fits(&client, "no")["counts"]["no"].as_u64().unwrap(), before["counts"]["no"].as_u64().unwrap() + 1);
    let rest = app.ok("decide_rest", json!({ "client": client, "skipped": [] }));
    assert!(rest.as_u64().unwrap() > 0, "none of these for the rest: how many people that settles");
    assert_eq!(app.ok("decision_next", json!({ "client": client, "skipped": [] })), Value::Null);
    assert_eq!(app.fails("decide_rest", json!({ "client": client, "skipped": [] })), "stale", "nothing is left");
    assert_eq!(
        app.fails("decide", json!({ "client": client, "people": [999_999], "about": "level", "answer": "vp" })),
        "gone"
    );
    assert_eq!(
        app.fails(
            "decision_next",
            json!({ "client": app.ok("client_create", json!({ "name": "X", "role": "" }))["id"], "skipped": [] })
        ),
        "not_agreed"
    );
}

#[test]
fn a_correction_by_hand_wins() {
    let app = TestApp::with_sample();
    let client = app.agreed();
    let person = app.fits(&client, "yes")["rows"][0]["person"].clone();
    app.ok("level_correct", json!({ "person": person, "level": "manager" }));
    let view = app.ok("person_read", json!({ "person": person }));
    assert_eq!((&view["level"], &view["level_why"]), (&json!("manager"), &json!("you said so on November 23")));
    assert_eq!(app.fits(&client, "yes")["counts"]["yes"], 14);
    app.ok("level_correct", json!({ "person": person, "level": null }));
    app.ok("industries_correct", json!({ "person": person, "industries": ["legal"] }));
    assert_eq!(app.ok("person_read", json!({ "person": person }))["industries_by_hand"], true);
    app.ok("industries_correct", json!({ "person": person, "industries": null }));
    assert_eq!(app.fits(&client, "yes")["counts"]["yes"], 15, "back to the rules");
    for (command, value) in [("level_correct", "level"), ("industries_correct", "industries")] {
        assert_eq!(app.fails(command, json!({ "person": 999_999, value: null })), "gone");
    }
}

#[test]
fn people_are_entered_edited_and_removed() {
    let app = TestApp::with_sample();
    let client = app.ok("client_create", json!({ "name": "Zora Quint", "role": "" }))["id"].clone();
    let look = app.ok("quick_look", json!({ "text": "Ada Brandt, VP Sales, Roche\n,,\n" }));
    assert_eq!((&look["lines"][0]["name"], &look["lines"][0]["company"]), (&json!("Ada Brandt"), &json!("Roche")));
    assert!(look["lines"][1]["fault"].is_string(), "a line without a name says so");
    let added = app.ok(
        "people_add",
        json!({ "client": client, "text": "Ada Brandt, VP Sales, Roche\n,,\nAda Brandt, VP, Roche" }),
    );
    assert_eq!(added, json!({ "added": 1, "already": 1, "faults": 1, "headings": 0, "others": 0 }));
    assert_eq!(app.ok("people_count", json!({ "client": client })), 1);

    let wanted = json!({ "client": client, "dimension": "level", "choices": [{ "key": "vp", "said": "VPs" }] });
    let view = app.ok("criteria_add", wanted);
    let sentence: String = view["sentence"].as_array().unwrap().iter().map(|s| s["text"].as_str().unwrap()).collect();
    app.ok("criteria_agree", json!({ "client": client, "how": "clicked", "sentence": sentence }));
    let person = app.fits(&client, "all")["rows"][0]["person"].clone();
    let edited = app.ok("person_edit", json!({ "person": person, "field": "title", "value": "SVP Sales" }));
    assert_eq!(edited["title"], "SVP Sales");
    assert_eq!(
        app.fails("person_edit", json!({ "person": person, "field": "profile_url", "value": "javascript:x" })),
        "invalid"
    );
    assert_eq!(app.fails("person_read", json!({ "person": 999_999 })), "gone");
    assert_eq!(app.ok("people_remove", json!({ "client": client, "people": [person, 999_999] })), 1);
    assert_eq!(app.ok("people_count", json!({ "client": client })), 0);
}

#[test]
fn a_file_is_read_shown_stored_and_undone() {
    let app = TestApp::with_sample();
    let client = app.ok("client_create", json!({ "name": "Zora Quint", "role": "" }))["id"].clone();
    let file = app.folder.path().join("Connections.csv");
    let text = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
        Ada,Brandt,https://www.linkedin.com/in/ada-brandt,,Roche,VP Sales,12 Mar 2023\n,,,,,,07 Jun 2022\n";
    fs::write(&file, text).unwrap();
    let channel = "__CHANNEL__:1";
    let arguments = json!({ "client": client, "progress": channel });
    assert_eq!(app.ok("import_choose", arguments.clone()), Value::Null, "the dialog was closed");
    app.desktop.lock().unwrap().file = Some(file.clone());
    let preview = app.ok("import_choose", arguments.clone());
    assert_eq!((&preview["total"], &preview["new_people"], &preview["hidden"]), (&json!(2), &json!(1), &json!(1)));
    let rows = app.ok("import_list", json!({ "part": "new", "offset": 0, "limit": 10 }));
    assert_eq!(rows[0]["name"], "Ada Brandt");
    assert_eq!(app.ok("people_count", json!({ "client": client })), 0, "nothing is stored before it is said");
    let store = json!({ "client": client, "preview": preview["preview"], "sameRows": [], "apartRows": [], "progress": channel });
    let stored = app.ok("import_store", store.clone());
    assert_eq!(stored, json!({ "added": 1, "changed": 0, "unchanged": 0 }));
    assert_eq!(app.fails("import_store", store), "stale");
    assert_eq!(app.ok("history_undo", json!({})), "brought in 1 person");
    assert_eq!(app.ok("people_count", json!({ "client": client })), 0);

    let path = file.display().to_string();
    app.ok("import_read", json!({ "client": client, "path": path, "progress": channel }));
    app.ok("import_cancel", json!({}));
    app.ok("import_drop", json!({}));
    assert_eq!(app.fails("import_list", json!({ "part": "new", "offset": 0, "limit": 10 })), "gone");
    let mac: Vec<u8> = text.bytes().map(|byte| if byte == b'd' { 0x8A } else { byte }).collect();
    fs::write(&file, &mac).unwrap();
    let preview = app.ok("import_choose", arguments.clone());
    let readings = preview["readings"].as_array().unwrap();
    let other = readings.iter().find(|reading| reading["chosen"] == false).expect("another way to read it");
    let read_as = |preview: &Value| json!({ "client": client, "preview": preview, "reading": other["name"], "progress": channel });
    let again = app.ok("import_read_as", read_as(&preview["preview"]));
    let chosen =
        again["readings"].as_array().unwrap().iter().find(|reading| reading["chosen"] == true).unwrap().clone();
    assert_eq!(chosen["name"], other["name"]);
    assert_eq!(app.fails("import_read_as", read_as(&preview["preview"])), "stale", "only what is shown is read again");
    fs::write(&file, "").unwrap();
    assert_eq!(app.fails("import_choose", arguments), "invalid");
    let missing = json!({ "client": client, "path": "/nowhere/Connections.csv", "progress": channel });
    assert_eq!(app.fails("import_read", missing), "other");
}

#[test]
fn the_shortlist_is_chosen_ordered_and_described() {
    let app = TestApp::with_sample();
    let client = app.agreed();
    let rows = app.fits(&client, "yes")["rows"].clone();
    let people: Vec<Value> = rows.as_array().unwrap().iter().take(3).map(|r| r["person"].clone()).collect();
    let list = app.ok("shortlist_add", json!({ "client": client, "people": people }));
    assert_eq!(list["entries"].as_array().unwrap().len(), 3);
    let list = app.ok("shortlist_move", json!({ "client": client, "person": people[2], "to": 0 }));
    assert_eq!(list["entries"][0]["person"], people[2]);
    let list =
        app.ok("shortlist_edit", json!({ "client": client, "person": people[2], "field": "tie", "value": "well" }));
    assert_eq!(list["entries"][0]["tie"], "well");
    assert_eq!(list["aim"], Value::Null, "there is no aim but hers");
    assert_eq!(app.ok("shortlist_aim", json!({ "client": client, "aim": 15 }))["aim"], 15);
    assert_eq!(app.fails("shortlist_aim", json!({ "client": client, "aim": 0 })), "invalid");
    assert_eq!(app.fails("shortlist_move", json!({ "client": client, "person": 999_999, "to": 0 })), "gone");
    let list = app.ok("shortlist_remove", json!({ "client": client, "people": [people[0]] }));
    assert_eq!(list, app.ok("shortlist_read", json!({ "client": client })));

    let rest = app.ok("forget_rest_count", json!({ "client": client }));
    assert_eq!(
        app.fails("forget_rest", json!({ "client": client, "people": 1 })),
        "stale",
        "not another number than was confirmed"
    );
    assert_eq!(app.ok("forget_rest", json!({ "client": client, "people": rest })), rest);
    assert_eq!(app.ok("people_count", json!({ "client": client })), 2);
    assert_eq!(app.ok("history_view", json!({}))["undo"], Value::Null, "what was forgotten cannot be undone");
}

#[test]
fn the_shortlist_leaves_as_a_file_and_as_a_table() {
    let app = TestApp::with_sample();
    let client = app.agreed();
    let person = app.fits(&client, "yes")["rows"][0].clone();
    app.ok("shortlist_add", json!({ "client": client, "people": [person["person"]] }));
    app.ok(
        "shortlist_edit",
        json!({ "client": client, "person": person["person"], "field": "notes", "value": "between us" }),
    );
    let columns = app.ok("export_columns", json!({}));
    let chosen: Vec<Value> =
        columns.as_array().unwrap().iter().filter(|c| c["chosen"] == true).map(|c| c["key"].clone()).collect();
    assert!(!chosen.contains(&json!("notes")), "notes leave only when they are asked for");

    app.desktop.lock().unwrap().place = Some(app.folder.path().to_owned());
    for format in ["csv", "xlsx", "vcard", "vcard_each"] {
        let asked =
            |replace: bool| json!({ "client": client, "format": format, "columns": chosen, "replace": replace });
        let saved = app.ok("export_save", asked(false));
        assert_eq!(saved["people"], 1);
        let bytes = fs::read(saved["path"].as_str().unwrap()).unwrap();
        assert!(!bytes.is_empty() && !String::from_utf8_lossy(&bytes).contains("between us"), "{format}");
        assert_eq!(
            app.fails("export_save", asked(false)),
            "exists",
            "an existing file is never overwritten without asking"
        );
        app.ok("export_save", asked(true));
    }
    let names = app.desktop.lock().unwrap().suggested.concat();
    assert!(!names.contains("Jennifer"), "a file's name says nothing about whom it was made for");
    assert_eq!(app.ok("export_copy", json!({ "client": client, "columns": chosen })), 1);
    let copied = app.desktop.lock().unwrap().copied.clone();
    assert!(copied[0].contains("<table") && copied[1].contains(person["company"].as_str().unwrap()));
    app.ok("practice_lock", json!({}));
    assert_eq!(app.fails("export_copy", json!({ "client": client, "columns": chosen })), "locked");
}

#[test]
fn what_is_locked_while_a_dialog_is_open_stays_locked_and_nothing_leaves() {
    let app = TestApp::with_sample();
    let client = app.agreed();
    let person = app.fits(&client, "yes")["rows"][0]["person"].clone();
    app.ok("shortlist_add", json!({ "client": client, "people": [person] }));
    app.desktop.lock().unwrap().place = Some(app.folder.path().to_owned());
    app.locks_meanwhile();
    let asked = json!({ "client": client, "format": "csv", "columns": ["last_name"], "replace": false });
    assert_eq!(app.fails("export_save", asked), "locked");
    let left: Vec<_> = fs::read_dir(app.folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["data"], "no file was written");

    app.ok("sample_open", json!({}));
    let file = app.folder.path().join("Connections.csv");
    fs::write(&file, "First Name,Last Name,Company,Position,Connected On\nAda,Brandt,Roche,VP,12 Mar 2023\n").unwrap();
    app.desktop.lock().unwrap().file = Some(file);
    app.locks_meanwhile();
    assert_eq!(app.fails("import_choose", json!({ "client": client, "progress": "__CHANNEL__:1" })), "locked");
    app.ok("sample_open", json!({}));
}

#[test]
fn a_fault_inside_a_command_is_an_answer_too_and_the_next_one_works() {
    let app = TestApp::with_sample();
    let state = tauri::Manager::state::<askwell::AppState>(&app.coach);
    let failure = state.answer::<()>(|_| panic!("a fault, on purpose")).expect_err("it is told");
    assert!(failure.message.starts_with("Something went wrong inside Askwell."), "{}", failure.message);
    app.ok("client_list", json!({ "search": "", "archived": false }));
}
