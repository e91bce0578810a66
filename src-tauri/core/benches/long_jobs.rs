//! What somebody waits for: the jobs that are followed and can be stopped, or that nobody sees, with 30,000 people on file, once each.
//!
//! `cargo bench -p askwell-core --bench long_jobs`.

use std::fmt::Display;
use std::fs;
use std::io::{Cursor, Write};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use askwell_core::handout::archive::{self, Scope};
use askwell_core::overview::generate::connections;
use askwell_core::people::import::{self, Quiet, read};
use askwell_core::people::{self, Rosters};
use askwell_core::practice::backup::Look;
use askwell_core::practice::{Key, Practice, Stop};
use askwell_core::session::Conversation;
use askwell_core::vocabulary::ClientId;
use askwell_core::vocabulary::texts::{Language, Texts};
use askwell_core::{client, overview};
use chrono::{DateTime, FixedOffset};

const PEOPLE: usize = 30_000;
/// Without `--bench` (as under `cargo test`) so many do, and no time is told.
const FEW: usize = 30;
const ROOM: u64 = 1 << 40;
const NAME: &str = "Jennifer";

fn main() -> ExitCode {
    let measured = std::env::args().any(|a| a == "--bench");
    let taken = jobs(if measured { PEOPLE } else { FEW });
    if measured {
        let mut out = std::io::stdout().lock();
        sure(writeln!(out, "\n{:<56} {:>8}", format!("once each, {PEOPLE} people on file"), "ms"));
        for (job, took) in taken {
            sure(writeln!(out, "{job:<56} {:>8.0}", took.as_secs_f64() * 1000.0));
        }
    }
    ExitCode::SUCCESS
}

fn jobs(people: usize) -> Vec<(&'static str, Duration)> {
    let folder = sure(tempfile::tempdir());
    let (here, there) = (folder.path().join("here"), folder.path().join("there"));
    let key = Key::from_bytes([7; 32]);
    let mut taken = Vec::new();
    let mut timed = |job, took| taken.push((job, took));

    let practice = sure(Practice::create_with_key(&here, &key));
    let client = sure(client::create(&practice, NAME, "", now())).id;
    let file = connections(1, people);
    let how = import::How::on(now().date_naive());
    let sheet = sure(read("Connections.csv", Cursor::new(file.into_bytes()), &how, &Quiet));
    let answers = people::Answers::default();
    timed("a file is stored", time(|| people::bring_in(&practice, client, &sheet, None, answers, now())).1);
    timed("and undone", time(|| practice.undo()).1);
    timed("and done again", time(|| practice.redo()).1);

    let (made, took) = time(|| practice.back_up(now().naive_local(), ROOM));
    timed("a backup is made and looked through", took);
    let (look, took) = time(|| Look::within(&Stop::default(), &made.path, &practice));
    timed("a backup is looked into", took);
    timed("the practice is looked through", time(|| practice.check()).1);
    timed("it is written anew", time(|| practice.rewrite()).1);
    drop(practice);
    timed("the backup takes its place", time(|| look.restore(&here)).1);
    let (practice, took) = time(|| Practice::open_with_key(&here, &key));
    timed("the practice is opened", took);

    let texts = Texts::new(Language::En);
    let scope = Scope::Client(client);
    let (made, took) = time(|| archive::archive(&practice, scope, None, &texts, now()));
    timed("an archive of the client is made", took);
    let zip = folder.path().join("archive.zip");
    sure(fs::write(&zip, &made.bytes));
    let (read, took) = time(|| archive::read_file(&zip, None));
    timed("and read", took);
    let other = sure(Practice::create_with_key(&there, &key));
    timed("and taken into another practice", time(|| archive::bring_in(&other, &read)).1);

    timed("the client is deleted for good", erased(&practice, client));
    taken
}

fn erased(practice: &Practice, client: ClientId) -> Duration {
    let rosters = Rosters::default();
    let talk = sure(Conversation::load(practice, now(), || ()));
    time(|| overview::erase(practice, &rosters, &talk, client, NAME, now())).1
}

fn time<T, E: Display>(job: impl FnOnce() -> Result<T, E>) -> (T, Duration) {
    let start = Instant::now();
    let done = sure(job());
    (done, start.elapsed())
}

fn now() -> DateTime<FixedOffset> {
    DateTime::UNIX_EPOCH.fixed_offset()
}

/// What a benchmark cannot go on without.
fn sure<T, E: Display>(result: Result<T, E>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{error}"),
    }
}
