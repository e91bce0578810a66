//! Which addresses a window may show.

use askwell::boundary::is_its_own;

#[test]
fn a_window_shows_its_own_page_and_no_other_address() {
    let may = |label, address: &str| is_its_own(label, &address.parse().unwrap());
    for (label, own) in [
        ("coach", "tauri://localhost"),
        ("coach", "tauri://localhost/"),
        ("coach", "tauri://localhost/index.html#client/3/people"),
        ("coach", "http://tauri.localhost/"),
        ("client", "tauri://localhost/client.html"),
        ("client", "https://tauri.localhost/client.html"),
    ] {
        assert!(may(label, own), "{label} shows {own}");
    }
    for foreign in [
        "https://example.org/",
        "https://example.org/client.html",
        "http://localhost/client.html",
        "http://tauri.localhost:8080/client.html",
        "http://tauri.localhost.example.org/client.html",
        "https://tauri.localhost@example.org/client.html",
        "https://somebody@tauri.localhost/client.html",
        "tauri://elsewhere/client.html",
        "tauri://localhost/assets/coach.js",
        "tauri://localhost/client.html/../other.html",
        "file:///client.html",
        "data:text/html,client.html",
        "about:blank",
        "javascript:alert(1)",
        "blob:tauri://localhost/3f0c",
        "mailto:somebody@example.org",
    ] {
        assert!(!may("client", foreign) && !may("coach", foreign), "neither shows {foreign}");
    }
    assert!(!may("coach", "tauri://localhost/client.html"), "the console never becomes a stage");
    assert!(
        !may("client", "tauri://localhost/") && !may("client", "tauri://localhost/index.html"),
        "nor the other way"
    );
    assert!(!may("a third window", "tauri://localhost/"), "there are two");
}
