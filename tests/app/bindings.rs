//! The frontend's bindings are generated from the commands, and stand in the repository.

use std::path::PathBuf;

use specta_typescript::Typescript;

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui/src/lib/bindings.ts")
}

fn fresh() -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bindings.ts");
    let header = "// Generated from the commands by `cargo xtask bindings`. Do not edit.\n";
    askwell::builder::<tauri::test::MockRuntime>().export(Typescript::default().header(header), &file).unwrap();
    std::fs::read_to_string(file).unwrap()
}

#[test]
#[ignore = "writes the file: `cargo xtask bindings`"]
fn write_bindings() {
    std::fs::write(path(), fresh()).unwrap();
}

#[test]
fn bindings_are_current() {
    let stands = std::fs::read_to_string(path()).unwrap_or_default();
    assert!(stands == fresh(), "the commands changed: run `cargo xtask bindings` and commit ui/src/lib/bindings.ts");
}
