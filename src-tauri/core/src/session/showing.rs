//! What the stage shows: the open step, the one that is held, or nothing.

use super::console::{Sight, StageMode};
use super::conversation::{Conversation, Moment};
use super::keep;
use super::open::{Open, PLACES};
use super::scene::StageScene;
use super::stage::{Place, is_shown};
use crate::error::{Error, Result};
use crate::people::Rosters;
use crate::practice::Practice;
use crate::vocabulary::SessionId;
use crate::vocabulary::texts::Texts;

impl Conversation {
    /// What stands on the stage.
    ///
    /// # Errors
    /// [`Error::NotOnStage`] where no session is running.
    pub fn scene(&self, practice: &Practice, rosters: &Rosters, texts: &Texts, now: Moment) -> Result<StageScene> {
        if !self.runs() {
            return Err(Error::NotOnStage);
        }
        let held = self.kept().held.clone();
        let shown = self.seen(practice, rosters, texts, now, |sight| match &held {
            None => sight.stage(),
            Some((step, question)) => {
                let open = as_held(practice, sight.open, step, question)?;
                Sight { open: &open, ..*sight }.stage()
            }
        })?;
        shown.ok_or(Error::NotOnStage)
    }

    /// What the stage does.
    #[must_use]
    pub fn mode(&self) -> StageMode {
        self.kept().mode
    }

    /// What tells the picture on the stage from any other of this practice; `None` where it shows nothing. No word that was said is in it.
    #[must_use]
    pub fn shown(&self) -> Option<String> {
        let kept = self.kept();
        let open = kept.opens.present().filter(|open| open.clock.runs() && !open.aside && !open.step.is_empty())?;
        let (step, question) = match (kept.mode, &kept.held) {
            (StageMode::Blank, _) => return None,
            (_, Some((step, question))) => (step, question),
            (_, None) => (&open.step, &open.asking),
        };
        Some(format!("{}/{step}/{question}", open.session.0))
    }

    /// Lets the stage follow, keeps it at the step and question that it shows, or blanks it. Where it shows nothing there is nothing
    /// to keep: it follows.
    pub fn set_mode(&self, mode: StageMode) {
        {
            let mut kept = self.kept();
            let shown = kept.opens.present().filter(|open| open.clock.runs() && !open.aside && !open.step.is_empty());
            let shown = shown.map(|open| (open.step.clone(), open.asking.clone()));
            let (mode, held) = match (mode, shown) {
                // What is held already stays as it is.
                (StageMode::Hold, Some(_)) if kept.mode == StageMode::Hold => (StageMode::Hold, kept.held.take()),
                (StageMode::Hold, Some(shown)) => (StageMode::Hold, Some(shown)),
                (StageMode::Hold, None) => (StageMode::Follow, None),
                (mode, _) => (mode, None),
            };
            kept.mode = mode;
            kept.held = held;
        }
        (self.heard)();
    }

    /// Step and question that the stage shows, or showed until a moment ago: where she may be writing.
    pub(super) fn on_stage_now(&self, at: Place<'_>) -> bool {
        self.among_the_last(at, PLACES)
    }

    /// Step and question that the stage shows, or the page is just being turned from: what she may look at.
    pub(super) fn before_her(&self, at: Place<'_>) -> bool {
        self.among_the_last(at, 1)
    }

    fn among_the_last(&self, at: Place<'_>, places: usize) -> bool {
        let kept = self.kept();
        let Some(open) = kept.opens.present() else { return false };
        let here = |step: &str, question: &str| step == at.step && question == at.asked();
        let shown = here(&open.step, &open.asking)
            || open.places.iter().rev().take(places).any(|(step, question)| here(step, question))
            || kept.held.as_ref().is_some_and(|(step, question)| here(step, question));
        shown && is_shown(open, at.session)
    }

    /// The steps that the stage shows, or showed until a moment ago, in `session`.
    pub(super) fn steps_on_stage(&self, session: SessionId) -> Vec<String> {
        let kept = self.kept();
        let Some(open) = kept.opens.present().filter(|open| is_shown(open, session)) else { return Vec::new() };
        let before = open.places.iter().map(|(step, _)| step.clone());
        let held = kept.held.iter().map(|(step, _)| step.clone());
        std::iter::once(open.step.clone()).chain(before).chain(held).collect()
    }
}

/// The session as it would be with `step` open and `question` asked: what is held is as alive as what is followed.
fn as_held(practice: &Practice, open: &Open, step: &str, question: &str) -> Result<Open> {
    let mut held = open.clone();
    if held.step != step {
        let kept = practice.read(|c| keep::of_step(c, open.session, step))?;
        held.said = kept.said;
        held.rounds = kept.rounds;
        held.alone = None;
        step.clone_into(&mut held.step);
    }
    question.clone_into(&mut held.asking);
    Ok(held)
}
