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

#[test]
fn handler_manifest_and_capabilities_name_the_same_commands() {
    let declared: BTreeSet<String> =
        askwell::COMMANDS.iter().map(|c| format!("allow-{}", c.replace('_', "-"))).collect();
    let coach: BTreeSet<String> = permissions("coach").into_iter().filter(|p| p.starts_with("allow-")).collect();
    assert_eq!(coach, declared, "coach.json and src/commands/names.rs differ");

    let bindings = std::fs::read_to_string(format!("{}/ui/src/lib/bindings.ts", env!("CARGO_MANIFEST_DIR"))).unwrap();
    for command in askwell::COMMANDS {
        assert!(
            bindings.contains(&format!("\"{command}\"")),
            "{command} is declared and not in the handler's bindings"
        );
    }
    let handled = bindings.matches("__TAURI_INVOKE<").count();
    assert_eq!(
        handled,
        askwell::COMMANDS.len(),
        "the handler has a command that nobody declared: it would skip the ACL"
    );
}

#[test]
fn the_clients_window_hears_no_events() {
    assert!(
        permissions("client").iter().all(|p| !p.starts_with("core:event")),
        "a listener hears what was sent to other windows"
    );
}

#[test]
fn every_command_is_refused_from_the_clients_window() {
    let app = TestApp::with_sample();
    for command in askwell::COMMANDS {
        let refused = call_from(&app.client, command, json!({}));
        let why = refused.expect_err("a command of the coach went through from the client's window").to_string();
        assert!(why.contains("not allowed"), "{command} failed for another reason: {why}");
    }
}

#[test]
fn the_same_commands_are_known_from_the_coachs_window() {
    let app = TestApp::new();
    for command in askwell::COMMANDS {
        if let Err(why) = app.call(command, json!({})) {
            let why = why.to_string();
            assert!(!why.contains("not allowed") && !why.contains("not found"), "{command}: {why}");
        }
    }
}
