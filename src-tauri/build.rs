//! Declares every command to Tauri's access control (undeclared ones would skip it) and where the capabilities lie.

include!("src/commands/names.rs");

fn main() {
    let commands = [COMMANDS, STAGE_COMMANDS].concat();
    let commands: &'static [&'static str] = commands.leak();
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(commands));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
