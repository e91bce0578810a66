//! The stories in the real window: once, or many times beside other work, which shows what is only luck.

use crate::display::Display;
use crate::test::{BUILD, Done};
use crate::{Outcome, places, say, shell, ui};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// How the stories are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// So many times.
    pub times: u32,
    /// Every core is kept busy meanwhile.
    pub busy: bool,
    /// Only those whose names hold this; empty: all.
    pub only: String,
}

impl Default for Telling {
    fn default() -> Self {
        Self { times: 1, busy: false, only: String::new() }
    }
}

impl Telling {
    /// Takes its own options out of `words`, and leaves the rest.
    ///
    /// # Errors
    /// On an option without its value, or one that nobody knows.
    pub fn taken_from(words: &[String]) -> Outcome<(Self, Vec<String>)> {
        let mut telling = Self::default();
        let mut rest = Vec::new();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--busy" => telling.busy = true,
                "--times" => {
                    let times = words.next().and_then(|number| number.parse().ok()).filter(|times| *times > 0);
                    telling.times = times.ok_or("--times wants a number: `--times 10`.")?;
                }
                "--only" => telling.only.clone_from(words.next().ok_or("--only wants a part of a story's name.")?),
                unknown if unknown.starts_with('-') => return Err(format!("there is no option \"{unknown}\".")),
                _ => rest.push(word.clone()),
            }
        }
        Ok((telling, rest))
    }
}

/// Builds what they need and tells them.
///
/// # Errors
/// When something cannot be built, or a story ended otherwise than it should in any of the rounds.
pub fn tell(telling: &Telling) -> Outcome<Done> {
    if !cfg!(target_os = "linux") {
        return Ok(Done::Left("the window is driven by WebKitWebDriver, which is Linux only".to_owned()));
    }
    ui::build()?;
    // Cargo builds a package's programs for its own integration tests, so this is the app that the Rust tests saw.
    shell::finish(shell::cargo(&["test"]).args(BUILD).args(["--test", "app", "--no-run"]))?;
    let stories = ["--features", "askwell-e2e/window", "--test", "stories"];
    shell::finish(shell::cargo(&["test"]).args(BUILD).args(stories).arg("--no-run"))?;
    let display = Display::open()?;
    let _other_work = telling.busy.then(OtherWork::begin);
    let mut red = Vec::new();
    for round in 1..=telling.times {
        if telling.times > 1 {
            say::headline(&format!("Round {round} of {}", telling.times));
        }
        let mut command = shell::cargo(&["test"]);
        command
            .args(BUILD)
            .args(stories)
            .args(["--", "--test-threads=1", "--nocapture"])
            .args(Some(&telling.only).filter(|only| !only.is_empty()))
            .env("ASKWELL_APP", places::app("debug"))
            .env("ASKWELL_PICTURES", places::target().join("pictures"));
        if let Err(sentence) = shell::finish(&mut display.show(command)) {
            red.push((round, sentence));
        }
    }
    match red.first() {
        None => Ok(Done::Ran),
        Some((_, sentence)) if telling.times == 1 => Err(sentence.clone()),
        Some(_) => {
            let rounds: Vec<String> = red.iter().map(|(round, _)| round.to_string()).collect();
            Err(format!("red in {} of {} rounds: {}.", red.len(), telling.times, rounds.join(", ")))
        }
    }
}

/// A thread on every core that counts for nothing; they end when this is dropped.
struct OtherWork {
    over: Arc<AtomicBool>,
}

impl OtherWork {
    fn begin() -> Self {
        let over = Arc::new(AtomicBool::new(false));
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            let over = Arc::clone(&over);
            thread::spawn(move || {
                while !over.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
            });
        }
        Self { over }
    }
}

impl Drop for OtherWork {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(words: &str) -> Outcome<(Telling, Vec<String>)> {
        Telling::taken_from(&words.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_stories_are_told_as_often_as_is_said_and_the_steps_are_left() {
        let telling = Telling { times: 10, busy: true, only: "night".to_owned() };
        assert_eq!(taken("window --times 10 --busy --only night"), Ok((telling, vec!["window".to_owned()])));
        assert_eq!(taken("rust"), Ok((Telling::default(), vec!["rust".to_owned()])), "once, all of them");
    }

    #[test]
    fn an_option_that_says_nothing_is_refused() {
        for words in ["--times", "--times no", "--times 0", "--only", "--bussy"] {
            assert!(taken(words).is_err(), "{words}");
        }
    }
}
