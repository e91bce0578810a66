//! Who may read what a practice lies in: its owner alone. On Unix by the bits of every file and folder; elsewhere the folder of the
//! person who is logged in is that already.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

/// Makes `folder`, and what it lies in, for its owner alone. What is there already stays as it is.
pub(crate) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// How a file is opened that is its owner's alone where it is made.
pub(super) fn options() -> OpenOptions {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Takes from everybody else what they may do with `folder` and whatever is in it. Links are left alone. What cannot be changed stays.
pub(crate) fn tighten(folder: &Path) {
    only_its_owners(folder);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => tighten(&entry.path()),
            Ok(kind) if kind.is_file() => only_its_owners(&entry.path()),
            _ => {}
        }
    }
}

#[cfg(unix)]
fn only_its_owners(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let Ok(found) = fs::symlink_metadata(path) else { return };
    let mode = found.permissions().mode();
    if mode & 0o077 != 0 && !found.is_symlink() {
        fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700)).ok();
    }
}

#[cfg(not(unix))]
fn only_its_owners(_: &Path) {}
