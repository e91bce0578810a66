//! The words of the window, from the catalogue that the app itself reads.

use std::path::Path;

/// What the English catalogue says under this key, without anything to fill in.
///
/// # Panics
/// When no file of the catalogue has the key, or it has something to fill in.
pub fn said(key: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/core/locales/en");
    let files = std::fs::read_dir(&folder).expect("the English catalogue");
    let found = files.flatten().find_map(|file| find(&std::fs::read_to_string(file.path()).ok()?, key));
    let text = found.unwrap_or_else(|| panic!("the English catalogue says nothing under {key:?}"));
    assert!(!text.contains('{'), "{key:?} has something to fill in: {text}");
    text
}

/// The text of one message; lines that are indented go on with it.
fn find(catalogue: &str, key: &str) -> Option<String> {
    let mut lines =
        catalogue.lines().skip_while(|line| line.split_once('=').is_none_or(|(name, _)| name.trim_end() != key));
    let first = lines.next()?.split_once('=')?.1.trim();
    let more = lines.take_while(|line| line.starts_with(' ') && !line.trim_start().starts_with('.')).map(str::trim);
    Some(std::iter::once(first).chain(more).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_gives_its_words_and_only_its_own() {
        let catalogue =
            "# note\nopen = Open\nopen-sample =\n    Open the\n    sample\n    .title = other\nlast = Last\n";
        assert_eq!(find(catalogue, "open").as_deref(), Some("Open"), "one line");
        assert_eq!(find(catalogue, "open-sample").as_deref(), Some("Open the sample"), "several lines, no attribute");
        assert_eq!(find(catalogue, "last").as_deref(), Some("Last"), "the last one");
        assert_eq!(find(catalogue, "sample"), None, "no part of a key");
    }
}
