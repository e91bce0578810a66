//! Where a practice lies: whether its files are in their place still, and whether another program or another computer shares that place.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Serialize;

/// The file that was opened, as the system knows it.
#[derive(Debug)]
pub(super) struct Place {
    path: PathBuf,
    identity: Option<(u64, u64)>,
}

impl Place {
    pub(super) fn of(path: PathBuf) -> Self {
        let identity = fs::metadata(&path).ok().and_then(|found| identity(&found));
        Self { path, identity }
    }

    /// Whether what lies there now is not what was opened.
    pub(super) fn is_gone(&self) -> bool {
        match fs::metadata(&self.path) {
            Ok(found) => identity(&found) != self.identity,
            Err(error) => error.kind() != ErrorKind::Interrupted,
        }
    }
}

#[cfg(unix)]
fn identity(found: &fs::Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    Some((found.dev(), found.ino()))
}

/// Windows lets nobody move or delete a file that is open.
#[cfg(not(unix))]
fn identity(_: &fs::Metadata) -> Option<(u64, u64)> {
    None
}

/// Who else has a hand in a folder. Such a program may copy the database and its log at two different moments, or put an older file
/// in the place of a newer one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is what it is called")]
pub enum Shared {
    Dropbox,
    OneDrive,
    Icloud,
    GoogleDrive,
    Nextcloud,
    Syncthing,
    /// Another program that keeps folders alike.
    Other,
    /// A folder of another computer.
    Network,
}

/// What the folders of these are called, in small letters: the name alone, or before something that tells of whom it is.
const NAMES: [(&str, Shared); 14] = [
    ("dropbox", Shared::Dropbox),
    ("onedrive", Shared::OneDrive),
    ("icloud drive", Shared::Icloud),
    ("iclouddrive", Shared::Icloud),
    ("mobile documents", Shared::Icloud),
    ("com~apple~clouddocs", Shared::Icloud),
    ("google drive", Shared::GoogleDrive),
    ("googledrive", Shared::GoogleDrive),
    ("nextcloud", Shared::Nextcloud),
    ("owncloud", Shared::Nextcloud),
    ("box sync", Shared::Other),
    ("pclouddrive", Shared::Other),
    ("seafile", Shared::Other),
    // Where macOS puts the folders of all such programs.
    ("cloudstorage", Shared::Other),
];

/// What these leave in a folder that they keep alike.
const MARKERS: [(&str, Shared); 11] = [
    (".dropbox", Shared::Dropbox),
    (".dropbox.cache", Shared::Dropbox),
    (".849c9593-d756-4e56-8d6e-42412f2a707b", Shared::OneDrive),
    (".tmp.driveupload", Shared::GoogleDrive),
    (".tmp.drivedownload", Shared::GoogleDrive),
    (".nextcloudsync.log", Shared::Nextcloud),
    (".owncloudsync.log", Shared::Nextcloud),
    (".stfolder", Shared::Syncthing),
    (".stignore", Shared::Syncthing),
    (".seafile-data", Shared::Other),
    (".sync", Shared::Other),
];

/// File systems that are another computer's, or a service's.
const NETWORKS: [&str; 12] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "afpfs",
    "webdav",
    "davfs",
    "fuse.sshfs",
    "fuse.davfs2",
    "fuse.rclone",
    "9p",
];

/// A file system and where it hangs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mount {
    /// The folder at which it begins.
    pub at: PathBuf,
    /// What it is called: `ext4`, `cifs`.
    pub kind: String,
}

/// The file systems of this computer, as far as it tells.
#[must_use]
pub fn mounts() -> Vec<Mount> {
    // Linux alone has this file; elsewhere names and markers must do.
    let told = fs::read_to_string("/proc/mounts").unwrap_or_default();
    let mount = |line: &str| {
        let mut fields = line.split(' ').skip(1);
        let at = fields.next()?.replace("\\040", " ");
        Some(Mount { at: at.into(), kind: fields.next()?.to_owned() })
    };
    told.lines().filter_map(mount).collect()
}

/// Who else has a hand in `folder`, told by its path, by what lies in the folders above it (`is_there`), and by the file system on which it
/// lies; `None` where nobody is known to. `folder` is a path in full.
#[must_use]
pub fn shared_by(folder: &Path, mounts: &[Mount], is_there: impl Fn(&Path) -> bool) -> Option<Shared> {
    let marked = folder.ancestors().find_map(|above| {
        let has = |marker: &str| is_there(&above.join(marker));
        // The OneDrive marker is written in capitals, and not every system tells them apart.
        MARKERS.iter().find(|(marker, _)| has(marker) || has(&marker.to_uppercase())).map(|(_, shared)| *shared)
    });
    // The innermost name says most: of macOS's folder for all of them, the one in it.
    let named = || folder.iter().rev().find_map(|name| by_name(&name.to_string_lossy().to_lowercase()));
    marked.or_else(named).or_else(|| is_on_a_network(folder, mounts).then_some(Shared::Network))
}

fn by_name(folder: &str) -> Option<Shared> {
    let begins = |name: &str| {
        let rest = folder.strip_prefix(name)?;
        rest.chars().next().is_none_or(|next| matches!(next, '-' | '(' | ' ')).then_some(())
    };
    NAMES.iter().find(|(name, _)| begins(name).is_some()).map(|(_, shared)| *shared)
}

fn is_on_a_network(folder: &Path, mounts: &[Mount]) -> bool {
    // Windows writes the other computer's name first.
    if folder.to_string_lossy().starts_with(r"\\") && !folder.to_string_lossy().starts_with(r"\\?\") {
        return true;
    }
    let innermost =
        mounts.iter().filter(|mount| folder.starts_with(&mount.at)).max_by_key(|mount| mount.at.iter().count());
    innermost.is_some_and(|mount| NETWORKS.contains(&mount.kind.as_str()))
}
