//! Keys by their names: "Enter", "Control+z", "Shift+Tab", "j".

use fantoccini::key::Key;

/// What the WebDriver is to be sent for a key or a chord.
///
/// # Panics
/// On a name that nobody knows.
pub(crate) fn sequence(name: &str) -> String {
    let mut parts: Vec<&str> = name.split('+').collect();
    let last = parts.pop().unwrap_or_default();
    let mut sequence: String = parts.iter().map(|part| code(part)).collect();
    sequence.push(code(last));
    if !parts.is_empty() {
        // Null lets go of what is held.
        sequence.push(char::from(Key::Null));
    }
    sequence
}

fn code(name: &str) -> char {
    let key = match name {
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "F6" => Key::F6,
        "F7" => Key::F7,
        "F8" => Key::F8,
        "F9" => Key::F9,
        "F10" => Key::F10,
        "F12" => Key::F12,
        _ => {
            let mut letters = name.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("no key is called {name:?}"),
            };
        }
    };
    char::from(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_holds_its_first_keys_and_lets_go() {
        assert_eq!(sequence("j"), "j", "a letter is itself");
        assert_eq!(sequence("Control+z"), "\u{e009}z\u{e000}", "held, struck, let go");
        assert_eq!(sequence("Alt+Up"), "\u{e00a}\u{e013}\u{e000}", "with a named key");
    }
}
