//! The links by which a message leaves the app: they are opened by the system's own programs, and only when somebody presses.

use std::sync::LazyLock;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use crate::practice::settings;

/// What may stand unencoded in a `mailto:` address or field.
const PLAIN: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const ADDRESS: AsciiSet = PLAIN.remove(b'@').remove(b'+');

/// The address of a profile as it can be opened: `http` or `https` and nothing else; `None` for any other text, a script or a file
/// among them.
#[must_use]
pub fn profile_link(url: &str) -> Option<String> {
    let url = url.trim();
    settings::link(url).ok().filter(|link| !link.is_empty())
}

/// The longest `mailto:` link that mail programs take, in bytes as it is sent: Windows hands over some 2,000, and cuts the rest off.
const LONGEST: usize = 2_000;

/// A `mailto:` link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailLink {
    /// The link.
    pub link: String,
    /// Whether the message is in it; else it was too long, and only the address is, with the subject where that fits.
    pub whole: bool,
}

/// A `mailto:` link; `None` where the address is none. Line breaks go as the standard wants them (RFC 6068).
#[must_use]
pub fn mail_link(address: &str, subject: &str, body: &str) -> Option<MailLink> {
    let address = address.trim();
    let (name, host) = address.rsplit_once('@')?;
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';' | '<' | '>' | '"' | '@');
    if name.is_empty() || host.is_empty() || name.contains(odd) || host.contains(odd) {
        return None;
    }
    let body = body.replace("\r\n", "\n").replace('\n', "\r\n");
    let bare = format!("mailto:{}", utf8_percent_encode(address, &ADDRESS));
    let titled = format!("{bare}?subject={}", utf8_percent_encode(subject, &PLAIN));
    let whole = format!("{titled}&body={}", utf8_percent_encode(&body, &PLAIN));
    if whole.len() <= LONGEST {
        return Some(MailLink { link: whole, whole: true });
    }
    let link = if titled.len() <= LONGEST { titled } else { bare };
    (link.len() <= LONGEST).then_some(MailLink { link, whole: body.is_empty() })
}

#[derive(Deserialize)]
struct Private {
    hosts: Vec<String>,
}

static PRIVATE: LazyLock<Vec<String>> = LazyLock::new(|| {
    let read: Result<Private, _> = toml::from_str(include_str!("../../data/private_mail.toml"));
    read.map(|private| private.hosts).unwrap_or_default()
});

/// Whether mail to `address` may be read by an employer: it is of no provider of private mail that is known.
#[must_use]
pub fn seems_of_work(address: &str) -> bool {
    let host = address.trim().rsplit_once('@').map_or("", |(_, host)| host).to_lowercase();
    !PRIVATE.iter().any(|private| host == *private || host.strip_suffix(private).is_some_and(|sub| sub.ends_with('.')))
}
