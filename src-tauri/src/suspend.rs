//! The machine goes to sleep, or its screen is locked: the practice locks too, where the platform tells. On Linux logind tells over the
//! system's bus; elsewhere nothing is heard, and the practice locks when it is left alone.

use crate::state::AppState;

/// Why the system wants it locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The machine goes to sleep: everything locks. What was said is safe.
    Sleep,
    /// The screen was locked, by somebody or because nobody touched it. A client who thinks for ten minutes touches nothing: while a
    /// session is running this changes nothing.
    Screen,
}

impl AppState {
    /// The system wants it locked.
    pub fn system_locks(&self, why: Why) {
        let running = self.open_desk().is_some_and(|desk| desk.conversation.runs());
        if why == Why::Sleep || !running {
            self.lock();
        }
    }
}

/// Calls `locks` whenever the system says so, from a thread of its own; `bus` is the address of another bus than the system's. Where
/// there is no such bus, nothing is heard.
pub fn watch(bus: Option<String>, locks: impl Fn(Why) + Send + 'static) {
    std::thread::spawn(move || {
        #[cfg(target_os = "linux")]
        logind::hear(bus.as_deref(), locks).ok();
        #[cfg(not(target_os = "linux"))]
        drop((bus, locks));
    });
}

/// What a signal of logind says, by its interface, its name, where it comes from and what it carries; `ours` is where our session is.
#[cfg(any(target_os = "linux", test))]
fn meaning(interface: &str, member: &str, path: &str, ours: Option<&str>, begins: Option<bool>) -> Option<Why> {
    match (interface, member) {
        // It carries whether the machine goes to sleep; no: it wakes up.
        ("org.freedesktop.login1.Manager", "PrepareForSleep") => begins.filter(|begins| *begins).map(|_| Why::Sleep),
        ("org.freedesktop.login1.Session", "Lock") => ours.filter(|ours| *ours == path).map(|_| Why::Screen),
        _ => None,
    }
}

#[cfg(target_os = "linux")]
mod logind {
    use zbus::blocking::{Connection, MessageIterator, connection::Builder};
    use zbus::zvariant::OwnedObjectPath;
    use zbus::{MatchRule, message::Type};

    use super::{Why, meaning};

    const NAME: &str = "org.freedesktop.login1";

    /// Hears what logind says, until the bus is gone.
    pub(super) fn hear(bus: Option<&str>, locks: impl Fn(Why)) -> zbus::Result<()> {
        let connection = match bus {
            Some(address) => Builder::address(address)?.build()?,
            None => Connection::system()?,
        };
        let rule = MatchRule::builder().msg_type(Type::Signal).sender(NAME)?.build();
        let signals = MessageIterator::for_match_rule(rule, &connection, None)?;
        let ours = session(&connection);
        for signal in signals {
            let signal = signal?;
            let header = signal.header();
            let text = |part: Option<String>| part.unwrap_or_default();
            let interface = text(header.interface().map(ToString::to_string));
            let member = text(header.member().map(ToString::to_string));
            let path = text(header.path().map(ToString::to_string));
            let begins = signal.body().deserialize::<bool>().ok();
            if let Some(why) = meaning(&interface, &member, &path, ours.as_deref(), begins) {
                locks(why);
            }
        }
        Ok(())
    }

    /// Where our session is, where we are in one.
    fn session(connection: &Connection) -> Option<String> {
        let ask = |method: &str, body: &dyn Fn() -> Asked| {
            let to = (Some(NAME), "/org/freedesktop/login1", Some("org.freedesktop.login1.Manager"));
            let answer = match body() {
                Asked::Process(id) => connection.call_method(to.0, to.1, to.2, method, &(id,)),
                Asked::Session(id) => connection.call_method(to.0, to.1, to.2, method, &(id,)),
            };
            answer.ok()?.body().deserialize::<OwnedObjectPath>().ok().map(|path| path.to_string())
        };
        let named = std::env::var("XDG_SESSION_ID").unwrap_or_default();
        ask("GetSessionByPID", &|| Asked::Process(std::process::id()))
            .or_else(|| ask("GetSession", &|| Asked::Session(named.clone())))
    }

    /// By what a session is asked for.
    enum Asked {
        Process(u32),
        Session(String),
    }
}

#[cfg(test)]
mod tests {
    use super::{Why, meaning};

    const MANAGER: &str = "org.freedesktop.login1.Manager";
    const SESSION: &str = "org.freedesktop.login1.Session";

    #[test]
    fn only_going_to_sleep_and_the_lock_of_our_own_session_mean_anything() {
        let ours = Some("/org/freedesktop/login1/session/_32");
        let at = "/org/freedesktop/login1";
        assert_eq!(meaning(MANAGER, "PrepareForSleep", at, ours, Some(true)), Some(Why::Sleep));
        assert_eq!(meaning(MANAGER, "PrepareForSleep", at, ours, Some(false)), None, "it wakes up");
        assert_eq!(meaning(MANAGER, "PrepareForSleep", at, ours, None), None, "it carries nothing");
        assert_eq!(meaning(SESSION, "Lock", "/org/freedesktop/login1/session/_32", ours, None), Some(Why::Screen));
        assert_eq!(
            meaning(SESSION, "Lock", "/org/freedesktop/login1/session/_33", ours, None),
            None,
            "somebody else's"
        );
        assert_eq!(meaning(SESSION, "Lock", "/org/freedesktop/login1/session/_32", None, None), None, "we are in none");
        for (interface, member) in [(SESSION, "Unlock"), (MANAGER, "PrepareForShutdown"), ("x", "Lock")] {
            assert_eq!(meaning(interface, member, at, ours, Some(true)), None);
        }
    }
}
