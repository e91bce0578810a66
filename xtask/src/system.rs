//! What the machine must have, what of it is missing, and the words for it.

use crate::shell;
use std::path::Path;

/// What something is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Building the app.
    Build,
    /// Driving the real window where nobody sits in front of it.
    Window,
    /// The speed tables.
    Bench,
}

/// How one sees that something is there.
#[derive(Clone, Copy, Debug)]
pub enum Sign {
    /// A program on the PATH.
    Program(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
    /// A file.
    File(&'static str),
    /// The package itself, where dpkg can be asked. Elsewhere the build says so itself when it is missing.
    Package,
}

/// One package of Debian and Ubuntu.
#[derive(Clone, Copy, Debug)]
pub struct Need {
    /// Its name for apt.
    pub package: &'static str,
    /// What it is needed for, in words.
    pub because: &'static str,
    /// When it is needed.
    pub purpose: Purpose,
    /// How one sees that it is there.
    pub sign: Sign,
}

const fn need(purpose: Purpose, package: &'static str, sign: Sign, because: &'static str) -> Need {
    Need { package, because, purpose, sign }
}

/// Everything, in the order in which it is told. Rust and gcc are not here: without them xtask would not run.
pub const NEEDS: &[Need] = &[
    need(Purpose::Build, "make", Sign::Program("make"), "builds OpenSSL, which encrypts the practice"),
    need(Purpose::Build, "perl", Sign::Program("perl"), "configures OpenSSL"),
    need(Purpose::Build, "pkg-config", Sign::Program("pkg-config"), "finds the libraries of the window"),
    need(
        Purpose::Build,
        "libwebkit2gtk-4.1-dev",
        Sign::Library("webkit2gtk-4.1"),
        "the web view that draws the window",
    ),
    need(Purpose::Build, "libclang-dev", Sign::Package, "reads SQLite's header for undo (changesets)"),
    need(Purpose::Window, "xvfb", Sign::Program("Xvfb"), "a display in memory"),
    need(Purpose::Window, "openbox", Sign::Program("openbox"), "a window manager, for focus and full screen"),
    need(Purpose::Window, "dbus", Sign::Program("dbus-daemon"), "a message bus of its own for each start"),
    need(
        Purpose::Window,
        "webkit2gtk-driver",
        Sign::Program("WebKitWebDriver"),
        "moves the real window as a person would",
    ),
    need(Purpose::Window, "xclip", Sign::Program("xclip"), "reads back what was copied"),
    need(Purpose::Window, "xdotool", Sign::Program("xdotool"), "is the hand at the mouse"),
    need(Purpose::Window, "wmctrl", Sign::Program("wmctrl"), "closes a window as its button would"),
    need(Purpose::Window, "locales", Sign::File("/usr/share/i18n/locales/en_GB"), "dates as people write them"),
    need(Purpose::Window, "fonts-noto-core", Sign::Package, "names in every script, for the pictures"),
    need(
        Purpose::Bench,
        "sqlite3",
        Sign::Program("sqlite3"),
        "reads exports back, and is what an import is timed against",
    ),
];

/// What can be asked of a machine.
pub trait Machine {
    /// Whether a program of this name is on the PATH.
    fn has_program(&self, name: &str) -> bool;
    /// Whether pkg-config knows this library.
    fn has_library(&self, name: &str) -> bool;
    /// Whether this file is there.
    fn has_file(&self, path: &str) -> bool;
    /// Whether dpkg has this package installed; `None` where there is no dpkg.
    fn has_package(&self, name: &str) -> Option<bool>;
}

/// The machine that this runs on.
pub struct ThisMachine;

impl Machine for ThisMachine {
    fn has_program(&self, name: &str) -> bool {
        shell::on_path(name).is_some()
    }

    fn has_library(&self, name: &str) -> bool {
        shell::answer(shell::program("pkg-config").args(["--exists", name])).is_some()
    }

    fn has_file(&self, path: &str) -> bool {
        Path::new(path).is_file()
    }

    fn has_package(&self, name: &str) -> Option<bool> {
        shell::on_path("dpkg-query")?;
        let status = shell::answer(shell::program("dpkg-query").args(["-W", "-f=${db:Status-Status}\n", name]));
        Some(status.is_some_and(|text| text.lines().any(|line| line == "installed")))
    }
}

/// What `machine` lacks for these purposes, in the order of [`NEEDS`].
pub fn missing(machine: &dyn Machine, purposes: &[Purpose]) -> Vec<Need> {
    let lacks = |need: &&Need| match need.sign {
        Sign::Program(name) => !machine.has_program(name),
        Sign::Library(name) => !machine.has_library(name),
        Sign::File(path) => !machine.has_file(path),
        Sign::Package => machine.has_package(need.package) == Some(false),
    };
    NEEDS.iter().filter(|need| purposes.contains(&need.purpose)).filter(lacks).copied().collect()
}

/// One line on what to install where there is no apt; `None` on a system that nobody has thought about.
pub fn elsewhere(system: &str) -> Option<&'static str> {
    match system {
        "linux" => Some(
            "no apt here: install WebKitGTK 4.1 (development files), libclang, make, perl and pkg-config with your package \
             manager, and start again (not tried)",
        ),
        "macos" => Some(
            "on macOS: `xcode-select --install`, then start again; the web view and libclang come with it (not tried)",
        ),
        "windows" => Some(
            "on Windows: the Build Tools for Visual Studio (C++), WebView2 (part of Windows 11), `winget install LLVM.LLVM \
             StrawberryPerl.StrawberryPerl`, then start again (not tried)",
        ),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fake {
        programs: &'static [&'static str],
        libraries: &'static [&'static str],
        packages: Option<&'static [&'static str]>,
    }

    impl Machine for Fake {
        fn has_program(&self, name: &str) -> bool {
            self.programs.contains(&name)
        }
        fn has_library(&self, name: &str) -> bool {
            self.libraries.contains(&name)
        }
        fn has_file(&self, path: &str) -> bool {
            self.programs.contains(&path)
        }
        fn has_package(&self, name: &str) -> Option<bool> {
            self.packages.map(|packages| packages.contains(&name))
        }
    }

    fn names(machine: &Fake, purposes: &[Purpose]) -> Vec<&'static str> {
        missing(machine, purposes).iter().map(|need| need.package).collect()
    }

    #[test]
    fn a_fresh_machine_lacks_everything_that_the_build_needs_and_nothing_more_is_asked() {
        let fresh = Fake { programs: &[], libraries: &[], packages: Some(&[]) };
        assert_eq!(
            names(&fresh, &[Purpose::Build]),
            ["make", "perl", "pkg-config", "libwebkit2gtk-4.1-dev", "libclang-dev"],
            "the build alone asks for no display and no yardstick"
        );
        assert_eq!(names(&fresh, &[Purpose::Bench]), ["sqlite3"], "the bench alone");
        assert_eq!(
            names(&fresh, &[Purpose::Build, Purpose::Window, Purpose::Bench]).len(),
            NEEDS.len(),
            "all purposes together ask for all"
        );
    }

    #[test]
    fn only_what_is_missing_is_named() {
        let nearly =
            Fake { programs: &["make", "perl", "pkg-config"], libraries: &["webkit2gtk-4.1"], packages: Some(&[]) };
        assert_eq!(names(&nearly, &[Purpose::Build]), ["libclang-dev"], "the one that is not there");
        let ready = Fake { packages: Some(&["libclang-dev"]), ..nearly };
        assert!(names(&ready, &[Purpose::Build]).is_empty(), "a ready machine is left alone");
    }

    #[test]
    fn without_dpkg_a_package_is_not_claimed_to_be_missing() {
        let other = Fake { programs: &["make", "perl", "pkg-config"], libraries: &["webkit2gtk-4.1"], packages: None };
        assert!(names(&other, &[Purpose::Build]).is_empty(), "nobody can tell, so the build decides");
    }

    #[test]
    fn every_need_says_why() {
        for need in NEEDS {
            assert!(need.because.len() > 10, "{} must say what it is for", need.package);
        }
    }
}
