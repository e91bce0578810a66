//! Several files in one zip, for programs that take one thing a file.

use std::io::{self, Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::error::{Error, Result};
use crate::vocabulary::texts::{Message, Texts};

/// `files` in a zip, each called by its number (`name` is a key of the catalogue that takes one) and its `ending`. It holds no day.
///
/// # Errors
/// [`Error::File`] where it cannot be made.
pub fn bundle(files: &[Vec<u8>], (name, ending): (&str, &str), texts: &Texts) -> Result<Vec<u8>> {
    let called =
        |number: usize| format!("{}.{ending}", texts.say(&Message::new(name.to_owned()).with("number", number)));
    let names: Vec<String> = (1..=files.len()).map(called).collect();
    write(files, &names).map_err(Error::file("making a zip"))
}

fn write(files: &[Vec<u8>], names: &[String]) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (file, name) in files.iter().zip(names) {
        zip.start_file(name.as_str(), SimpleFileOptions::default())?;
        zip.write_all(file)?;
    }
    Ok(zip.finish()?.into_inner())
}
