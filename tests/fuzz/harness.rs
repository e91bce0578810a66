//! How a target is tried: every seed as it is, then so many spoiled ones, one after the other. An input that makes the program do
//! something new joins the seeds of this run. What breaks a promise is written down as a file that can be kept as a seed.

use std::collections::HashSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use askwell_core::vocabulary::texts::{Language, Texts};
use askwell_support::{Spoiler, figure};

/// For how many seconds each target is tried; without it each has its own number of tries (`cargo xtask fuzz`).
const SECONDS: &str = "ASKWELL_FUZZ_SECONDS";
/// The number that the spoiling begins with.
const NUMBER: &str = "ASKWELL_FUZZ_SEED";
/// The longest input.
const MOST: usize = 64 * 1024;
/// An input takes no longer, in a build without optimisation beside other work.
const PATIENCE: Duration = Duration::from_secs(10);
/// No input makes the program ask for more address space than this, in kibibytes: what threads and the allocator take in advance is in it.
const ROOM: u64 = 768 * 1024;

/// One at a time: what is measured is the whole program's.
static TURN: Mutex<()> = Mutex::new(());

/// The English catalogue, read once.
pub fn texts() -> &'static Texts {
    static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::new(Language::En));
    &TEXTS
}

/// A parser that is tried.
pub struct Target<'a> {
    /// Its name, and that of its folder of seeds.
    pub name: &'a str,
    /// What it is tried with, as it is and spoiled.
    pub seeds: Vec<Vec<u8>>,
    /// What its inputs are made of.
    pub tokens: &'a [&'a [u8]],
    /// How often, where nobody says for how long.
    pub tries: usize,
}

impl Target<'_> {
    /// Tries it. `check` holds the promises and says in a few words what became of the input.
    pub fn hold(self, check: impl Fn(&[u8]) -> String) {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let Self { name, mut seeds, tokens, tries } = self;
        seeds.extend(kept(name));
        let until = number_of(SECONDS).map(|seconds| Instant::now() + Duration::from_secs(seconds));
        let mut spoiler = Spoiler::new(number_of(NUMBER).unwrap_or(23));
        let mut known = HashSet::new();
        for seed in &seeds {
            known.insert(tried(name, seed, &check));
        }
        let whole = seeds.len();
        let mut done = whole;
        while until.map_or(done < whole + tries, |until| Instant::now() < until) {
            let input = spoiler.spoiled(&seeds, tokens, MOST);
            if known.insert(tried(name, &input, &check)) && seeds.len() < whole + 2_000 {
                seeds.push(input);
            }
            done += 1;
        }
        println!("{name}: {done} inputs, {} outcomes", known.len());
        if until.is_none() {
            figure(&format!("fuzz.{name}"), done as u64);
        }
        drop(turn);
    }
}

fn number_of(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().and_then(|text| text.parse().ok())
}

fn tried(name: &str, input: &[u8], check: &impl Fn(&[u8]) -> String) -> String {
    let (room, start) = (asked_for(), Instant::now());
    let outcome = catch_unwind(AssertUnwindSafe(|| check(input)));
    let (took, grown) = (start.elapsed(), asked_for().saturating_sub(room));
    let wrong = match &outcome {
        Ok(_) if took > PATIENCE => Some(format!("it took {took:?}")),
        Ok(_) if grown > ROOM => Some(format!("it asked for {grown} KiB more")),
        Ok(_) => None,
        Err(_) => Some("it broke a promise, as it is said above".to_owned()),
    };
    if let Some(wrong) = wrong {
        let file = written_down(name, input);
        panic!("{name}: {wrong}; the input is {}: {:?}", file.display(), begins(input));
    }
    outcome.unwrap_or_default()
}

/// The most address space that the program has had, in kibibytes; 0 where the system does not say.
fn asked_for() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmPeak:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

fn begins(input: &[u8]) -> String {
    String::from_utf8_lossy(input.get(..input.len().min(400)).unwrap_or_default()).into_owned()
}

/// The seeds that are kept in files: what was found once, and what others have run into.
fn kept(name: &str) -> Vec<Vec<u8>> {
    let folder = fixtures().join("fuzz").join(name);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    files.sort();
    files.into_iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Where the files for tests lie.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

/// The files of a folder of the fixtures.
pub fn files(folder: &str) -> Vec<Vec<u8>> {
    let mut files: Vec<PathBuf> = fs::read_dir(fixtures().join(folder)).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|file| fs::read(file).unwrap()).collect()
}

/// The lines of a file of the fixtures, a seed each.
pub fn lines(file: &str) -> Vec<Vec<u8>> {
    let text = fs::read_to_string(fixtures().join(file)).unwrap();
    text.lines().filter(|line| !line.is_empty()).map(|line| line.as_bytes().to_vec()).collect()
}

fn written_down(name: &str, input: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
    fs::create_dir_all(&folder).unwrap();
    let sum = input
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    let file = folder.join(format!("{name}-{sum:016x}"));
    fs::write(&file, input).unwrap();
    file
}
