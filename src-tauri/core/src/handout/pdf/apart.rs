//! A template that a person has changed is set in a process of its own, where there is a program for that: one that does not end, or
//! asks for more and more memory, is ended, and its memory with it. What the client said goes there and back by pipes and is in no file.

use std::ffi::OsString;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::template::Template;
use super::values::Values;
use super::{Preview, Printed, pages};
use crate::error::{Error, Result};
use crate::vocabulary::texts::{Arg, Message};

/// How much address space it may have, in kibibytes: the program itself with its libraries takes a good part. Where a system knows no such
/// bound (Windows), only the time is bounded.
const ROOM: u32 = 2 * 1024 * 1024;
/// How long until it is ended; it gives up by itself a little earlier.
const PATIENCE: Duration = Duration::from_secs(12);
/// What stands before an answer.
const ANSWER: &str = "\naskwell: what was set\n";
/// The longest answer.
const ANSWER_AT_MOST: u64 = 256 * 1024 * 1024;

static PROGRAM: OnceLock<(PathBuf, Vec<OsString>)> = OnceLock::new();

/// Has changed templates set by `program` from now on, called with `words`: it must answer them with [`typeset`] and nothing else.
pub fn set_apart(program: PathBuf, words: &[&str]) {
    PROGRAM.set((program, words.iter().map(OsString::from).collect())).ok();
}

#[derive(Serialize, Deserialize)]
struct Order {
    template: String,
    values: String,
    pictures: bool,
}

#[derive(Serialize, Deserialize)]
enum Answer {
    /// The file follows, of so many bytes.
    Printed {
        pages: u32,
        missing: Vec<char>,
        bytes: usize,
    },
    Pictures {
        pages: Vec<String>,
        missing: Vec<char>,
    },
    Refused {
        key: String,
        line: Option<i64>,
        fault: Option<String>,
    },
}

/// Sets what stands on the standard input, and writes what came of it to the standard output: the other side of [`set_apart`].
///
/// # Errors
/// What the pipes give.
pub fn typeset() -> io::Result<()> {
    let mut order = Vec::new();
    io::stdin().take(ANSWER_AT_MOST).read_to_end(&mut order)?;
    let Order { template, values, pictures } = serde_json::from_slice(&order)?;
    let (template, values) = (Template::Changed(&template), Values::told(values));
    let (answer, file) = if pictures {
        match pages::preview_here(&template, &values) {
            Ok(Preview { pages, missing }) => (Answer::Pictures { pages, missing }, Vec::new()),
            Err(error) => (refused(&error), Vec::new()),
        }
    } else {
        match pages::print_here(&template, &values) {
            Ok(Printed { pdf, pages, missing }) => (Answer::Printed { pages, missing, bytes: pdf.len() }, pdf),
            Err(error) => (refused(&error), Vec::new()),
        }
    };
    let mut out = io::stdout().lock();
    out.write_all(ANSWER.as_bytes())?;
    serde_json::to_writer(&mut out, &answer)?;
    out.write_all(b"\n")?;
    out.write_all(&file)?;
    out.flush()
}

fn refused(error: &Error) -> Answer {
    let message = error.message();
    let arg = |name: &str| message.args.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg);
    Answer::Refused {
        line: arg("line").and_then(|line| if let Arg::Number(line) = line { Some(*line) } else { None }),
        fault: arg("fault").and_then(|fault| if let Arg::Text(fault) = fault { Some(fault.clone()) } else { None }),
        key: message.key,
    }
}

/// The document as a PDF; `None` where there is no program to set it apart.
pub(super) fn print(template: &str, values: &Values) -> Option<Result<Printed>> {
    let answer = ask(&Order { template: template.to_owned(), values: values.as_str().to_owned(), pictures: false })?;
    Some(answer.and_then(|(answer, pdf)| match answer {
        Answer::Printed { pages, missing, .. } => Ok(Printed { pdf, pages, missing }),
        other => Err(told(other)),
    }))
}

/// Its pages as pictures; as [`print`].
pub(super) fn preview(template: &str, values: &Values) -> Option<Result<Preview>> {
    let answer = ask(&Order { template: template.to_owned(), values: values.as_str().to_owned(), pictures: true })?;
    Some(answer.and_then(|(answer, _)| match answer {
        Answer::Pictures { pages, missing } => Ok(Preview { pages, missing }),
        other => Err(told(other)),
    }))
}

/// A refusal in the words of the catalogue.
fn told(answer: Answer) -> Error {
    let Answer::Refused { key, line, fault } = answer else { return Error::Unexpected };
    let mut message = Message::new(key);
    if let Some(line) = line {
        message = message.with("line", usize::try_from(line).unwrap_or(0));
    }
    if let Some(fault) = fault {
        message = message.with("fault", fault);
    }
    if message.key.starts_with("handout-") { Error::Invalid(message) } else { Error::Unexpected }
}

fn ask(order: &Order) -> Option<Result<(Answer, Vec<u8>)>> {
    let (program, words) = PROGRAM.get()?;
    Some(answered(program, words, order))
}

fn answered(program: &Path, words: &[OsString], order: &Order) -> Result<(Answer, Vec<u8>)> {
    let order = serde_json::to_vec(order).map_err(|_| Error::Unexpected)?;
    let mut child = bounded(program)
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(Error::file("typesetting"))?;
    let said = conversation(&mut child, order);
    // Whether it has ended or not: nothing of it stays.
    child.kill().ok();
    child.wait().ok();
    let Some(said) = said else { return Err(Error::Invalid(Message::new("handout-template-endless"))) };
    understood(&said).ok_or_else(|| Error::Invalid(Message::new("handout-template-grows")))
}

/// What it says; `None` where it does not come to an end.
fn conversation(child: &mut Child, order: Vec<u8>) -> Option<Vec<u8>> {
    let (mut to, from) = (child.stdin.take()?, child.stdout.take()?);
    // One that dies reads nothing any more: what it says, or does not, tells that.
    thread::spawn(move || to.write_all(&order).ok());
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut said = Vec::new();
        from.take(ANSWER_AT_MOST).read_to_end(&mut said).ok();
        sender.send(said).ok()
    });
    receiver.recv_timeout(PATIENCE).ok()
}

fn understood(said: &[u8]) -> Option<(Answer, Vec<u8>)> {
    let begins = said.windows(ANSWER.len()).position(|part| part == ANSWER.as_bytes())? + ANSWER.len();
    let answer = said.get(begins..)?;
    let ends = answer.iter().position(|byte| *byte == b'\n')?;
    let (line, rest) = answer.split_at_checked(ends)?;
    let answer = serde_json::from_slice(line).ok()?;
    let bytes = if let Answer::Printed { bytes, .. } = answer { bytes } else { 0 };
    Some((answer, rest.get(1..)?.get(..bytes)?.to_vec()))
}

/// The program with a bound to its memory, where the system's own shell can set one.
#[cfg(unix)]
fn bounded(program: &Path) -> Command {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", &format!("ulimit -v {ROOM} 2>/dev/null; exec \"$0\" \"$@\"")]).arg(program);
    command
}

#[cfg(not(unix))]
fn bounded(program: &Path) -> Command {
    let _only_on_unix = ROOM;
    Command::new(program)
}
