//! What may know what. Each rule walks the real sources, and first proves that it would see a breach.

use std::fs;
use std::path::{Path, PathBuf};

/// The floors of the core, from the ground up.
const FLOORS: [&[&str]; 11] = [
    &["vocabulary"],
    &["practice"],
    &["client", "library"],
    &["people", "reframe"],
    &["criteria"],
    &["shortlist"],
    &["rehearsal"],
    &["outreach"],
    &["session"],
    &["handout"],
    &["overview"],
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file below `folder` that ends in one of `endings`, by its path from the root, with its text.
fn sources(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|e| path.to_string_lossy().ends_with(e)) {
                let name = path.strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).expect("text")));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no sources: the rule would hold for nothing");
    found
}

/// The lines of code of `text`, comments left out, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines()).filter(|(_, line)| {
        let line = line.trim_start();
        !(line.starts_with("//") || line.starts_with('*') || line.starts_with("/*"))
    })
}

fn breaches(files: &[(String, String)], breaks: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let lines = files.iter().flat_map(|(name, text)| code(text).map(move |(number, line)| (name, number, line)));
    lines
        .filter(|(name, _, line)| breaks(name, line))
        .map(|(name, number, line)| format!("{name}:{number}: {}", line.trim()))
        .collect()
}

fn none(found: &[String], why: &str) {
    assert!(found.is_empty(), "{why}:\n{}", found.join("\n"));
}

fn names_tauri(line: &str) -> bool {
    line.to_lowercase().contains("tauri")
}

fn speaks_sql(line: &str) -> bool {
    const WORDS: [&str; 8] =
        ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "CREATE TABLE", "PRAGMA ", "named_params!", "SAVEPOINT"];
    const CALLS: [&str; 6] =
        [".prepare(", ".prepare_cached(", ".query_row(", ".execute(", ".execute_batch(", ".query_map("];
    WORDS.iter().chain(&CALLS).any(|w| line.contains(w))
}

#[test]
fn the_core_never_names_tauri() {
    assert!(names_tauri("use tauri::State;"));
    let mut files = sources("src-tauri/core/src", &[".rs"]);
    files.extend(sources("src-tauri/core/examples", &[".rs"]));
    none(&breaches(&files, |_, line| names_tauri(line)), "the core is usable without a window");
    let manifest = fs::read_to_string(root().join("src-tauri/core/Cargo.toml")).expect("the core's manifest");
    assert!(!names_tauri(&manifest), "not as a dependency either");
}

#[test]
fn sql_stands_in_a_store_or_in_the_practice() {
    assert!(speaks_sql("c.execute(\"DELETE FROM person\", [])?;"));
    let core = sources("src-tauri/core/src", &[".rs"]);
    let outside = |name: &str| !name.ends_with("/store.rs") && !name.contains("/core/src/practice/");
    none(&breaches(&core, |name, line| outside(name) && speaks_sql(line)), "SQL outside a store");
    let shell = sources("src-tauri/src", &[".rs"]);
    none(&breaches(&shell, |_, line| speaks_sql(line) || line.contains("rusqlite")), "the shell knows no SQL");
}

#[test]
fn a_concept_imports_only_from_floors_below_its_own() {
    let floor = |concept: &str| FLOORS.iter().position(|f| f.contains(&concept));
    let mut found = Vec::new();
    let mut arrows = 0;
    for (name, text) in sources("src-tauri/core/src", &[".rs"]) {
        let Some(own) = name.trim_start_matches("src-tauri/core/src/").split_once('/').map(|(c, _)| c.to_owned())
        else {
            continue;
        };
        let own_floor = floor(&own).unwrap_or_else(|| panic!("{own} is a concept without a floor: add it to FLOORS"));
        for (number, line) in code(&text) {
            for target in line.split("crate::").skip(1) {
                let target: String = target.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let Some(target_floor) = floor(&target) else { continue };
                arrows += 1;
                if target != own && target_floor >= own_floor {
                    found.push(format!("{name}:{number}: {own} knows {target}"));
                }
            }
        }
        let grouped = code(&text).any(|(_, line)| line.contains("use crate::{"));
        if grouped && text.contains("use crate::{") {
            let group: String =
                text.split("use crate::{").nth(1).unwrap_or_default().chars().take_while(|c| *c != ';').collect();
            for target in group
                .split([',', '{', '}', ':', ' ', '\n'])
                .filter(|t| floor(t).is_some_and(|f| f >= own_floor) && *t != own)
            {
                found.push(format!("{name}: {own} knows {target}"));
            }
        }
    }
    assert!(arrows > 50, "only {arrows} arrows were seen: the rule is blind");
    none(&found, "an arrow goes up or sideways");
}

#[test]
fn the_frontend_calls_tauri_in_one_file_and_the_generated_bindings() {
    let files = sources("ui/src", &[".ts", ".svelte", ".js"]);
    let allowed = ["ui/src/lib/tauri.ts", "ui/src/lib/bindings.ts"];
    let calls = |line: &str| line.contains("@tauri-apps") || line.contains("__TAURI");
    assert!(
        files.iter().any(|(name, text)| allowed.contains(&name.as_str()) && calls(text)),
        "the rule sees the calls that are there"
    );
    none(&breaches(&files, |name, line| !allowed.contains(&name) && calls(line)), "Tauri is called elsewhere");
}

/// Whether a line of Rust holds a sentence for a person: a literal of several words that ends like a sentence, or begins with
/// a capital and runs on.
fn holds_a_sentence(line: &str) -> bool {
    let literals = line.split('"').skip(1).step_by(2);
    literals.into_iter().any(|text| {
        let words = text.split_whitespace().filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 1).count();
        let capital = text.chars().next().is_some_and(char::is_uppercase);
        words >= 3 && (text.ends_with(['.', '?', '!']) || (capital && text.contains(' ')))
    })
}

#[test]
fn no_sentence_for_a_person_stands_outside_the_catalogue() {
    assert!(holds_a_sentence("let x = \"The disk is full.\";") && holds_a_sentence("say(\"Add to your shortlist\")"));
    assert!(!holds_a_sentence("Message::new(\"error-disk-full\")") && !holds_a_sentence("#[error(\"database: {0}\")]"));
    let sql = |line: &str| speaks_sql(line) || line.contains("SET ") || line.contains(" VALUES ");
    let developers = ["#[expect", "#[allow", "#[error", "#![", "reason ="];
    let mut files = sources("src-tauri/core/src", &[".rs"]);
    files.extend(sources("src-tauri/src", &[".rs"]));
    files.retain(|(name, _)| !name.ends_with("/store.rs"));
    let found = breaches(&files, |_, line| {
        holds_a_sentence(line) && !sql(line) && !developers.iter().any(|d| line.contains(d))
    });
    none(&found, "words for a person belong into locales/");
}

/// Whether a line of a text says "she" or "he" of somebody; the name of the text does not count.
fn guesses_a_pronoun(line: &str) -> bool {
    const GUESSES: [&str; 8] = ["she", "her", "hers", "herself", "he", "him", "his", "himself"];
    let text = line.split_once(" = ").map_or(line, |(_, text)| text).to_lowercase();
    text.split(|c: char| !c.is_alphabetic()).any(|word| GUESSES.contains(&word))
}

#[test]
fn no_text_guesses_a_clients_pronoun() {
    for breach in ["console-aside = What she said.", "    [one] It is his.", "note = \"Ask, then let Her think.\""] {
        assert!(guesses_a_pronoun(breach), "the rule sees {breach:?}");
    }
    assert!(!guesses_a_pronoun("stage-home-hers = There, the others: they hear { $name }."));
    let mut files = sources("src-tauri/core/locales", &[".ftl"]);
    files.extend(sources("src-tauri/core/data/library", &[".toml"]));
    files.extend(sources("src-tauri/core/data/rehearsal", &["models.toml", "hints.toml"]));
    let found = breaches(&files, |name, line| {
        // Those who reply speak of colleagues; what a hint looks for is no text.
        let text = !name.ends_with("replies.toml") && (!name.ends_with("hints.toml") || line.starts_with("text = "));
        text && !line.trim_start().starts_with('#') && guesses_a_pronoun(line)
    });
    none(&found, "a client is spoken of by name, or so that it fits anybody");
}

#[test]
fn every_key_that_the_core_says_is_in_the_catalogue() {
    let texts = askwell_support::texts();
    let mut files = sources("src-tauri/core/src", &[".rs"]);
    files.extend(sources("src-tauri/src", &[".rs"]));
    let mut seen = 0;
    let mut missing = Vec::new();
    for (name, text) in &files {
        for key in text.split("Message::new(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            seen += 1;
            if !texts.has(key) {
                missing.push(format!("{name}: {key}"));
            }
        }
    }
    assert!(seen > 50, "only {seen} keys were seen: the rule is blind");
    none(&missing, "keys without words");
}

#[test]
fn files_are_short_enough_to_be_one_thing() {
    let mut files = sources("src-tauri", &[".rs"]);
    files.extend(sources("ui/src", &[".ts", ".svelte"]));
    files.extend(sources("xtask/src", &[".rs"]));
    let long: Vec<String> = files
        .iter()
        .filter(|(name, _)| !name.ends_with("bindings.ts"))
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(name, lines)| *lines > if name.ends_with(".svelte") { 200 } else { 600 })
        .map(|(name, lines)| format!("{name}: {lines} lines"))
        .collect();
    none(&long, "split at 600 lines, a component at 200");
}
