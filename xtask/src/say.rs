//! The few ways in which these commands speak.

/// A headline above what a step prints itself.
pub fn headline(words: &str) {
    println!("\n==> {words}");
}

/// One line of news.
pub fn line(words: &str) {
    println!("    {words}");
}

/// What went wrong, on standard error.
pub fn wrong(sentence: &str) {
    eprintln!("\nxtask: {sentence}");
}
