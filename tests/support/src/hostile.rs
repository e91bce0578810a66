//! Fifty names, each of a kind that has broken a program somewhere (`tests/fixtures/hostile_names.toml`).

/// The names, the kind of each first.
#[must_use]
pub fn hostile_names() -> Vec<(String, String)> {
    let read: toml::Table = include_str!("../../fixtures/hostile_names.toml").parse().unwrap();
    let text =
        |name: &toml::Value, key: &str| name.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
    let names = read.get("name").and_then(toml::Value::as_array).unwrap();
    let repeated = |name: &toml::Value| {
        let times = name.get("times").and_then(toml::Value::as_integer).unwrap_or(1);
        text(name, "text").repeat(usize::try_from(times).unwrap())
    };
    names.iter().map(|name| (text(name, "kind"), repeated(name))).collect()
}
