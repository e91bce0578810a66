//! What is only a passing moment: the page draws itself anew, or is loaded again, just while it is looked at or touched.
//! Whoever waits takes it for "not yet".

use crate::Askwell;
use fantoccini::error::{CmdError, ErrorStatus};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long the page may take to show what was asked for: beside other work even two cores are slow.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);
pub(crate) const MOMENT: Duration = Duration::from_millis(40);

/// What the driver says of a script whose page was exchanged under it. It calls that an error of the script.
const EXCHANGED: [&str; 4] = ["node handle", "unload", "stale", "execution context"];

/// Whether looking once more may well succeed: what was looked at went away, or is not there yet.
pub(crate) fn passing(error: &CmdError) -> bool {
    let CmdError::Standard(said) = error else { return false };
    match said.error {
        ErrorStatus::NoSuchWindow
        | ErrorStatus::NoSuchFrame
        | ErrorStatus::ScriptTimeout
        | ErrorStatus::Timeout
        | ErrorStatus::UnableToCaptureScreen => true,
        ErrorStatus::JavascriptError | ErrorStatus::UnknownError => {
            let message = said.message.to_lowercase();
            EXCHANGED.iter().any(|words| message.contains(words))
        }
        _ => untouched(error),
    }
}

/// Whether it also proves that nothing was pressed or typed: only then may it be done once more.
pub(crate) fn untouched(error: &CmdError) -> bool {
    let CmdError::Standard(said) = error else { return false };
    matches!(
        said.error,
        ErrorStatus::StaleElementReference
            | ErrorStatus::NoSuchElement
            | ErrorStatus::ElementNotInteractable
            | ErrorStatus::ElementClickIntercepted
            | ErrorStatus::ElementNotSelectable
            | ErrorStatus::InvalidElementState
            | ErrorStatus::MoveTargetOutOfBounds
    )
}

impl Askwell {
    /// Asks again and again until there is an answer, or patience ends.
    pub(crate) fn until<T>(&self, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
        let end = Instant::now() + PATIENCE;
        loop {
            let answer = ask();
            if answer.is_some() || Instant::now() > end {
                return answer;
            }
            sleep(MOMENT);
        }
    }

    /// Tries until it succeeds, as long as what fails is `only` a passing moment and patience lasts.
    pub(crate) fn patiently<T>(
        &self,
        only: fn(&CmdError) -> bool,
        mut tried: impl FnMut() -> Result<T, CmdError>,
    ) -> Result<T, CmdError> {
        let end = Instant::now() + PATIENCE;
        loop {
            match tried() {
                Err(error) if only(&error) && Instant::now() < end => sleep(MOMENT),
                done => return done,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fantoccini::error::WebDriver;

    fn said(status: ErrorStatus, message: &'static str) -> CmdError {
        CmdError::Standard(WebDriver::new(status, message))
    }

    #[test]
    fn an_element_that_went_away_is_not_yet_there_and_nothing_was_done_to_it() {
        for status in [
            ErrorStatus::StaleElementReference,
            ErrorStatus::NoSuchElement,
            ErrorStatus::ElementNotInteractable,
            ErrorStatus::ElementClickIntercepted,
        ] {
            let error = said(status, "");
            assert!(passing(&error) && untouched(&error), "{error:?}");
        }
    }

    #[test]
    fn a_page_that_is_exchanged_under_a_script_is_looked_at_again() {
        for message in [
            "Stale element found when trying to create the node handle",
            "Callback was not called before the unload event.",
        ] {
            let error = said(ErrorStatus::JavascriptError, message);
            assert!(passing(&error), "{message}");
            assert!(!untouched(&error), "but what it did before is not known: {message}");
        }
        assert!(passing(&said(ErrorStatus::NoSuchWindow, "")), "its window is just being opened or closed");
    }

    #[test]
    fn a_key_is_not_struck_twice_where_it_may_have_arrived() {
        for status in [ErrorStatus::NoSuchWindow, ErrorStatus::Timeout, ErrorStatus::UnknownError] {
            let error = said(status, "");
            assert!(!untouched(&error), "{error:?}");
        }
    }

    #[test]
    fn a_fault_of_the_story_or_the_driver_does_not_pass() {
        let wrong = "Can't find variable: axes";
        for error in [
            said(ErrorStatus::JavascriptError, wrong),
            said(ErrorStatus::InvalidSelector, ""),
            said(ErrorStatus::InvalidSessionId, ""),
            CmdError::WaitTimeout,
            CmdError::NotJson(String::new()),
        ] {
            assert!(!passing(&error) && !untouched(&error), "{error:?}");
        }
    }
}
