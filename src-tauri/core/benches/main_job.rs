//! The main job on generated exports of 3,000 and 30,000 rows: reading the file, bringing it into an encrypted practice, finding who
//! fits, searching; beside it `sqlite3 .import` of the same file in the same run, and the peak memory of a process that does it all.
//! Then a shortlist of 300 as a PDF.
//!
//! `cargo bench -p askwell-core --bench main_job`. The table at the end gives medians.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use askwell_core::client;
use askwell_core::criteria::{self, Choice, Dimension, FitQuery, How, Stance, who_fits};
use askwell_core::handout::{Column, Line, Paper, Printed, shortlist_pdf};
use askwell_core::overview::generate::connections;
use askwell_core::people::import::{self, Quiet, Sheet, read};
use askwell_core::people::{self, Rosters};
use askwell_core::practice::{Key, Practice};
use askwell_core::vocabulary::texts::{Language, Texts};
use askwell_core::vocabulary::{ClientId, Level, PersonId};
use chrono::{DateTime, FixedOffset, NaiveDate};
use criterion::Criterion;

const SIZES: [usize; 2] = [3_000, 30_000];

/// The option with which this program runs itself, to have its memory measured.
const PEAK: &str = "--peak-memory-of";

/// What is measured, in the order of the table.
const JOBS: [&str; 7] = [
    "read the file",
    "import: read and store, encrypted",
    "sqlite3 .import of the same file",
    "who fits, the first time",
    "who fits, again",
    "who fits, after an answer",
    "search while typing",
];

/// How many people stand on the shortlist that is printed, and the name of that job.
const LISTED: usize = 300;
const PRINTING: &str = "shortlist as a PDF";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|a| a == PEAK) {
        return peak_of_this(arguments.get(at + 1).map(Path::new));
    }
    let mut criterion =
        Criterion::default().sample_size(10).measurement_time(Duration::from_secs(4)).configure_from_args();
    let folder = sure(tempfile::tempdir());
    let mut taken = Taken::default();
    for rows in SIZES {
        let file = folder.path().join(format!("{rows}")).join("Connections.csv");
        sure(fs::create_dir_all(file.parent().unwrap_or(folder.path())));
        sure(fs::write(&file, connections(1, rows)));
        measure(&mut criterion, &mut taken, rows, &file);
    }
    measure_printing(&mut criterion, &mut taken);
    criterion.final_summary();
    // Without --bench (as under `cargo test`) every job runs once, and its time says nothing.
    if arguments.iter().any(|a| a == "--bench") {
        sure(write_table(&taken, folder.path()));
    }
    ExitCode::SUCCESS
}

/// Every time taken, by job and rows.
#[derive(Default)]
struct Taken(BTreeMap<(usize, &'static str), Vec<Duration>>);

impl Taken {
    fn median(&self, rows: usize, job: &'static str) -> Option<Duration> {
        let mut times = self.0.get(&(rows, job))?.clone();
        times.sort_unstable();
        times.get(times.len() / 2).copied()
    }
}

fn measure(criterion: &mut Criterion, taken: &mut Taken, rows: usize, file: &Path) {
    let mut bench = |job: &'static str, run: &mut dyn FnMut() -> Duration| {
        let times = taken.0.entry((rows, job)).or_default();
        criterion.bench_function(&format!("{job}/{rows}"), |bencher| {
            bencher.iter_custom(|iterations| {
                (0..iterations)
                    .map(|_| {
                        let time = run();
                        times.push(time);
                        time
                    })
                    .sum()
            });
        });
    };
    let [reading, importing, beside, first, again, answered, searching] = JOBS;
    bench(reading, &mut || timed(|| sheet(file)));
    bench(importing, &mut || {
        let fresh = Fresh::new();
        timed(|| fresh.import(file))
    });
    if has_sqlite3() {
        bench(beside, &mut || {
            let folder = sure(tempfile::tempdir());
            timed(|| sqlite3_import(file, &folder.path().join("plain.db")))
        });
    }
    let stored = Fresh::new();
    stored.import(file);
    stored.agree();
    bench(first, &mut || {
        let rosters = Rosters::default();
        timed(|| stored.who_fits(&rosters, ""))
    });
    let rosters = Rosters::default();
    stored.who_fits(&rosters, "");
    bench(again, &mut || timed(|| stored.who_fits(&rosters, "")));
    let person = stored.somebody(&rosters);
    bench(answered, &mut || {
        timed(|| {
            sure(people::correct_level(&stored.practice, person, Some(Level::Vp), today()));
            stored.who_fits(&rosters, "")
        })
    });
    bench(searching, &mut || timed(|| stored.who_fits(&rosters, "mar vi")));
}

fn measure_printing(criterion: &mut Criterion, taken: &mut Taken) {
    let texts = Texts::new(Language::En);
    let times = taken.0.entry((LISTED, PRINTING)).or_default();
    criterion.bench_function(&format!("{PRINTING}/{LISTED}"), |bencher| {
        bencher.iter_custom(|iterations| {
            (0..iterations)
                .map(|_| {
                    let time = timed(|| shortlist_of_300(&texts));
                    times.push(time);
                    time
                })
                .sum()
        });
    });
}

/// With every column, which is the most that can be asked for.
fn shortlist_of_300(texts: &Texts) -> Printed {
    let line = |number| Line {
        honorific: String::new(),
        first_name: format!("Anna {number}"),
        last_name: "Öberg".to_owned(),
        title: "Vice President, Consumer Insights".to_owned(),
        company: "Fjord & Söner International".to_owned(),
        email: format!("anna{number}.oeberg@fjord-soener.example"),
        profile_url: format!("https://www.linkedin.com/in/anna-oeberg-{number}"),
        connected_on: Some(today()),
        level: "VP".to_owned(),
        industries: "Consumer Goods".to_owned(),
        tie: "Somewhat".to_owned(),
        why: "She moved from retail to brands.".to_owned(),
        notes: "Met in Oslo.".to_owned(),
    };
    let lines: Vec<Line> = (1..=LISTED).map(line).collect();
    sure(shortlist_pdf(&lines, &Column::ALL, texts, Paper::A4))
}

fn timed<T>(job: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(job());
    start.elapsed()
}

/// An encrypted practice in a folder of its own, with one client.
struct Fresh {
    practice: Practice,
    client: ClientId,
    texts: Texts,
    _folder: tempfile::TempDir,
}

impl Fresh {
    fn new() -> Self {
        let folder = sure(tempfile::tempdir());
        let practice = sure(Practice::create_with_key(&folder.path().join("practice"), &Key::from_bytes([7; 32])));
        let client = sure(client::create(&practice, "Jennifer", "", now())).id;
        Self { practice, client, texts: Texts::new(Language::En), _folder: folder }
    }

    fn import(&self, file: &Path) -> u32 {
        sure(people::bring_in(&self.practice, self.client, &sheet(file), None, people::Answers::default(), now())).added
    }

    fn agree(&self) {
        let wants = [
            (Dimension::Level, "vp"),
            (Dimension::Industry, "pharma_and_biotech"),
            (Dimension::Industry, "consumer_goods"),
            (Dimension::Industry, "technology"),
        ];
        for (dimension, key) in wants {
            let choice = Choice { key: key.to_owned(), said: String::new() };
            sure(criteria::add_choice(&self.practice, self.client, dimension, choice));
        }
        sure(criteria::set_stance(&self.practice, self.client, Dimension::Company, Stance::NoPreference));
        let sentence = sure(criteria::read(&self.practice, self.client, &self.texts)).sentence.unwrap_or_default();
        let sentence = criteria::sentence(&sentence);
        sure(criteria::agree(&self.practice, self.client, How::Clicked, &sentence, &self.texts, now().to_utc()));
    }

    /// A page as the window asks for it.
    fn who_fits(&self, rosters: &Rosters, search: &str) -> u32 {
        let query = FitQuery { search: search.to_owned(), ..FitQuery::default() };
        sure(who_fits(&self.practice, rosters, self.client, &query, 0, 80, &self.texts, today())).total
    }

    fn somebody(&self, rosters: &Rosters) -> PersonId {
        match sure(rosters.of(&self.practice, self.client)).members() {
            [somebody, ..] => somebody.person.id,
            [] => sure(Err("nobody was stored")),
        }
    }
}

fn sheet(file: &Path) -> Sheet {
    let opened = BufReader::new(sure(File::open(file)));
    sure(read("Connections.csv", opened, &import::How::on(today()), &Quiet))
}

fn now() -> DateTime<FixedOffset> {
    DateTime::UNIX_EPOCH.fixed_offset()
}

fn today() -> NaiveDate {
    now().date_naive()
}

fn has_sqlite3() -> bool {
    Command::new("sqlite3")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}

fn sqlite3_import(file: &Path, database: &Path) {
    // The three lines above the heading are passed over.
    let import = format!(".import --csv --skip 3 \"{}\" person", file.display());
    let status = sure(Command::new("sqlite3").arg(database).arg(import).stderr(Stdio::null()).status());
    assert!(status.success(), "sqlite3 could not import the file");
}

/// Does the whole job once and writes the peak memory of this process, in KiB.
fn peak_of_this(file: Option<&Path>) -> ExitCode {
    if let Some(file) = file {
        let fresh = Fresh::new();
        fresh.import(file);
        fresh.agree();
        fresh.who_fits(&Rosters::default(), "");
    } else {
        Fresh::new();
    }
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .map(|rest| rest.trim().trim_end_matches(" kB").to_owned());
    match peak {
        Some(peak) if writeln!(std::io::stdout(), "{peak}").is_ok() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// The peak memory in MiB of a process that brings in `file` and finds who fits; of one that only opens a practice without a file.
fn peak_of(file: Option<PathBuf>) -> Option<f64> {
    let output = Command::new(std::env::current_exe().ok()?).arg(PEAK).args(file).output().ok()?;
    let kib: f64 = String::from_utf8(output.stdout).ok()?.trim().parse().ok()?;
    Some(kib / 1024.0)
}

fn write_table(taken: &Taken, folder: &Path) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let cell = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |v| format!("{v:.1}"));
    let [small, large] = SIZES;
    writeln!(out, "\n{:<42} {small:>12} {large:>12}", "rows")?;
    for job in JOBS {
        let time = |rows| cell(taken.median(rows, job).map(|t| t.as_secs_f64() * 1000.0));
        writeln!(out, "{:<42} {:>12} {:>12}", format!("{job}, ms"), time(small), time(large))?;
    }
    let peak = |rows: usize| cell(peak_of(Some(folder.join(format!("{rows}")).join("Connections.csv"))));
    writeln!(out, "{:<42} {:>12} {:>12}", "peak memory of all of it, MiB", peak(small), peak(large))?;
    writeln!(out, "{:<42} {:>12}", "peak memory with an empty practice, MiB", cell(peak_of(None)))?;
    let printing = cell(taken.median(LISTED, PRINTING).map(|t| t.as_secs_f64() * 1000.0));
    let size = shortlist_of_300(&Texts::new(Language::En)).pdf.len() / 1000;
    writeln!(out, "\n{:<42} {printing:>12}", format!("{PRINTING}, {LISTED} people, all columns, ms"))?;
    writeln!(out, "{:<42} {size:>12}", "its size, kB")?;
    if !has_sqlite3() {
        writeln!(out, "sqlite3 is not installed here, so there is nothing to compare with.")?;
    }
    Ok(())
}

/// What a benchmark cannot go on without.
fn sure<T, E: Display>(result: Result<T, E>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{error}"),
    }
}
