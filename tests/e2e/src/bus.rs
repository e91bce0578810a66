//! A message bus of the app's own, for one start of it.
//!
//! The app keeps itself single by a name on the bus. On a bus that outlives it, a second start could come before the
//! first one's name is gone; and the machine's own services (portals, accessibility) would wake up on it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

const CONFIGURATION: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// A running bus; it ends when this is dropped.
pub(crate) struct Bus {
    process: Child,
    address: String,
}

impl Bus {
    /// Starts one, its configuration lying in `folder`.
    pub(crate) fn start(folder: &Path) -> Self {
        let file = folder.join("bus.conf");
        std::fs::write(&file, CONFIGURATION).expect("the bus's configuration");
        let mut process = Command::new("dbus-daemon")
            .args(["--nofork", "--nopidfile", "--print-address=1", "--config-file"])
            .arg(file)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon (package dbus); `cargo xtask test window` sees to it");
        let mut address = String::new();
        if let Some(said) = process.stdout.take() {
            BufReader::new(said).read_line(&mut address).expect("the bus's address");
        }
        Self { process, address: address.trim().to_owned() }
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
