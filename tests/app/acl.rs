//! Each window can call only what is its own.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{TestApp, call_from};

fn capability(name: &str) -> Value {
    let path = format!("{}/src-tauri/capabilities/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn permissions(name: &str) -> BTreeSet<String> {
    capability(name)["permissions"].as_array().unwrap().iter().map(|p| p.as_str().unwrap().to_owned()).collect()
}

fn allows(commands: &[&str]) -> BTreeSet<String> {
    commands.iter().map(|c| format!("allow-{}", c.replace('_', "-"))).collect()
}

#[test]
fn handler_manifest_and_capabilities_name_the_same_commands() {
    let coach: BTreeSet<String> = permissions("coach").into_iter().filter(|p| p.starts_with("allow-")).collect();
    assert_eq!(coach, allows(askwell::COMMANDS), "coach.json and src/commands/names.rs differ");
    assert_eq!(
        permissions("client"),
        allows(askwell::STAGE_COMMANDS),
        "client.json and src/commands/names.rs differ: the stage has its own commands and nothing else"
    );

    let bindings = std::fs::read_to_string(format!("{}/ui/src/lib/bindings.ts", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let all: Vec<&str> = askwell::COMMANDS.iter().chain(askwell::STAGE_COMMANDS).copied().collect();
    for command in &all {
        assert!(
            bindings.contains(&format!("\"{command}\"")),
            "{command} is declared and not in the handler's bindings"
        );
    }
    let handled = bindings.matches("__TAURI_INVOKE<").count();
    assert_eq!(handled, all.len(), "the handler has a command that nobody declared: it would skip the ACL");
}

#[test]
fn the_clients_window_hears_no_events() {
    assert!(
        permissions("client").iter().all(|p| !p.starts_with("core:event")),
        "a listener hears what was sent to other windows"
    );
}

#[test]
fn every_command_is_refused_from_the_wrong_window() {
    let app = TestApp::with_sample();
    let both = [(&app.client, askwell::COMMANDS), (&app.coach, askwell::STAGE_COMMANDS)];
    for (window, commands) in both {
        for command in commands {
            let refused = call_from(window, command, json!({}));
            let why = refused.expect_err("it went through from the wrong window").to_string();
            assert!(why.contains("not allowed"), "{command} failed for another reason: {why}");
        }
    }
}

#[test]
fn the_clients_window_can_neither_listen_nor_speak_to_others_nor_touch_a_window() {
    let app = TestApp::with_sample();
    let target = json!({ "kind": "Any" });
    for (command, arguments) in [
        ("plugin:event|listen", json!({ "event": "anything", "target": target, "handler": 1 })),
        ("plugin:event|emit", json!({ "event": "anything", "payload": 1 })),
        ("plugin:window|set_title", json!({ "label": "coach", "value": "x" })),
        ("plugin:window|close", json!({ "label": "coach" })),
        ("plugin:webview|create_webview_window", json!({ "options": { "label": "third", "url": "index.html" } })),
        ("plugin:clipboard-manager|write_text", json!({ "text": "x" })),
        ("plugin:dialog|open", json!({ "options": {} })),
    ] {
        let refused = call_from(&app.client, command, arguments);
        let why = refused.expect_err("it went through from the client's window").to_string();
        assert!(why.contains("not allowed") || why.contains("not found"), "{command} failed otherwise: {why}");
    }
}

#[test]
fn the_same_commands_are_known_from_their_own_window() {
    let app = TestApp::new();
    for (window, commands) in [(&app.coach, askwell::COMMANDS), (&app.client, askwell::STAGE_COMMANDS)] {
        for command in commands {
            if let Err(why) = call_from(window, command, json!({})) {
                let why = why.to_string();
                assert!(!why.contains("not allowed") && !why.contains("not found"), "{command}: {why}");
            }
        }
    }
}
