//! What the coach sees of a session.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::answer::{HowSaid, SessionAnswer};
use super::facts::{Facts, key};
use super::going_home::Part;
use super::messaging::MessageNow;
use super::naming::NamesNow;
use super::open::Open;
use super::record::{Said, said};
use super::rehearsing::{IfThenRow, PracticeNow, WallNow};
use super::store::{self, StoredSession};
use crate::client::{self, Client};
use crate::criteria::{self, Answer, FitQuery, FitShow};
use crate::error::Result;
use crate::library::{self, LibraryBody, LibraryItem, LibraryKind, Purpose, ScriptLine, StepKind, Takes};
use crate::outreach;
use crate::people::{Member, Rosters};
use crate::practice::Practice;
use crate::rehearsal::Forecast;
use crate::shortlist;
use crate::vocabulary::texts::{Message, Texts};
use crate::vocabulary::{ClientId, SessionId};

/// More people than this are not asked one by one.
const FORECAST_AT_MOST: usize = 1_000;

/// How many there are.
pub(super) fn many(all: &[(Answer, &Member)]) -> usize {
    all.len()
}

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Not yet.
    Open,
    /// Something was said.
    Done,
    /// Passed over.
    Passed,
    /// Set aside: nothing of it was kept.
    Aside,
}

impl StepState {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Passed => "passed",
            Self::Aside => "aside",
        }
    }

    pub(super) fn from_key(key: &str) -> Self {
        [Self::Done, Self::Passed, Self::Aside].into_iter().find(|state| state.key() == key).unwrap_or(Self::Open)
    }
}

/// A step in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[expect(missing_docs, reason = "plain fields of the step")]
pub struct StepLine {
    pub key: String,
    pub kind: StepKind,
    pub title: String,
    pub minutes: u32,
    pub state: StepState,
}

/// A question of the open step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct QuestionNow {
    /// Which question of its step.
    pub key: String,
    /// The question.
    pub text: String,
    /// What it takes.
    pub takes: Takes,
    /// What 0 means, on a ruler.
    pub low: String,
    /// What 10 means, on a ruler.
    pub high: String,
    /// It was too long to be shown, and its end is missing.
    pub cut: bool,
    /// The answer as it stands.
    pub answer: Option<SessionAnswer>,
    /// What the coach is typing and has not offered: never on the stage.
    pub draft: String,
    /// What the coach offered, and nobody took yet.
    pub offer: Option<String>,
    /// The line that she is writing on the stage.
    pub half: String,
}

/// The open step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct StepNow {
    /// Which step; empty where the script has none.
    pub key: String,
    /// What it needs.
    pub kind: StepKind,
    /// Its short name.
    pub title: String,
    /// How to use it: for the coach alone.
    pub note: String,
    /// How long it takes.
    pub minutes: u32,
    /// Its questions.
    pub questions: Vec<QuestionNow>,
    /// The question that stands on the stage.
    pub asking: String,
    /// Lines that stand by, the next real name filled in.
    pub bricks: Vec<String>,
    /// Her story, verbatim, where one was said.
    pub story: Option<String>,
    /// What is leant on.
    pub resource: Option<LibraryItem>,
    /// Her questions for the interview, in order.
    pub seven: Vec<String>,
    /// What she would like to learn, where she chooses her questions.
    pub learn: Option<String>,
    /// She pressed "Not quite" under the sentence.
    pub not_quite: bool,
    /// The names that she reads, where the step has some.
    pub names: Option<NamesNow>,
    /// The practice, where the step has one.
    pub practice: Option<PracticeNow>,
    /// Her if-then card, where the step makes one.
    pub card: Vec<IfThenRow>,
    /// How far the wall is.
    pub wall: Option<WallNow>,
    /// Her first message, where the step has one.
    pub message: Option<MessageNow>,
    /// What a chance would come to.
    pub forecast: Option<Forecast>,
    /// What goes home, where the step asks.
    pub parts: Vec<Part>,
}

/// How the time goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
pub struct Clock {
    /// Seconds that it ran.
    pub spent_seconds: u32,
    /// Whether it runs.
    pub running: bool,
    /// Minutes of the script up to the end of the open step.
    pub planned_minutes: u32,
    /// How often the computer's clock was set back meanwhile, since the practice was opened: the time that was spent is kept.
    pub set_back: u32,
}

/// What the stage does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StageMode {
    /// It shows the open step.
    #[default]
    Follow,
    /// It keeps what it shows.
    Hold,
    /// It shows nothing.
    Blank,
}

/// How the stage stands: the shell's to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, specta::Type)]
pub struct StageState {
    /// Its window is open.
    pub open: bool,
    /// What it does.
    pub mode: StageMode,
    /// It fills its screen.
    pub full_screen: bool,
    /// It is the client's alone: the way back needs the coach.
    pub handed_over: bool,
    /// How often it lost its screen and was brought back, since the app was started.
    pub brought_back: u32,
}

/// A session as the console shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct SessionView {
    /// Which session.
    pub id: SessionId,
    /// With whom.
    pub client: ClientId,
    /// Her name.
    pub client_name: String,
    /// When it began, in the coach's own time.
    pub begun_at: DateTime<FixedOffset>,
    /// How long it was agreed to be.
    pub minutes: u32,
    /// How the time goes.
    pub clock: Clock,
    /// She was archived: the stage is quiet.
    pub archived: bool,
    /// The steps.
    pub steps: Vec<StepLine>,
    /// How many steps were left out, since there were too many.
    pub left_out: u32,
    /// The open step.
    pub at: StepNow,
    /// What was said so far, in the order of the script.
    pub record: Vec<Said>,
    /// The scratch pad.
    pub scratch: String,
    /// What the coach wrote in her name and she has not answered yet: at the end the coach says what becomes of it.
    pub unsettled: Vec<String>,
    /// After a step was set aside: the coach's own words for when more than coaching is needed.
    pub more_than_coaching: Option<String>,
    /// How the stage stands.
    pub stage: StageState,
}

/// Everything that a view is made from.
pub(super) struct Sight<'a> {
    pub practice: &'a Practice,
    pub rosters: &'a Rosters,
    pub texts: &'a Texts,
    pub stored: &'a StoredSession,
    pub open: &'a Open,
}

impl Sight<'_> {
    /// The open step of the script; `None` where the script has none.
    pub(super) fn line(&self) -> Option<&ScriptLine> {
        self.stored.script.steps.iter().find(|line| line.key == self.open.step)
    }

    pub(super) fn facts(&self) -> Result<Facts> {
        let (kept, corrections) =
            self.practice.read(|c| Ok((store::answers(c, self.stored.id)?, store::corrections(c, self.stored.id)?)))?;
        Ok(Facts::new(&self.stored.script, kept, Some(self.open)).corrected(&corrections))
    }

    pub(super) fn client(&self) -> Result<Client> {
        client::read(self.practice, self.stored.client)
    }

    /// What became of each step, the open one as it stands now.
    pub(super) fn states(&self) -> Result<Vec<StepState>> {
        let kept = self.practice.read(|c| store::states(c, self.stored.id))?;
        let state = |line: &ScriptLine| {
            if line.key == self.open.step {
                self.state_now()
            } else {
                Ok(kept.get(&line.key).copied().unwrap_or(StepState::Open))
            }
        };
        self.stored.script.steps.iter().map(state).collect()
    }

    fn state_now(&self) -> Result<StepState> {
        let anything = !self.open.is_empty() || self.shows_something()?;
        Ok(match (self.open.aside, anything) {
            (true, _) => StepState::Aside,
            (false, true) => StepState::Done,
            (false, false) => StepState::Open,
        })
    }

    /// What becomes of the open step when it is left.
    pub(super) fn state_left(&self) -> Result<StepState> {
        Ok(match self.state_now()? {
            StepState::Open => StepState::Passed,
            state => state,
        })
    }

    /// Whether what a step of its kind is there for stands already, outside of its answers.
    fn shows_something(&self) -> Result<bool> {
        let client = self.stored.client;
        Ok(match self.line().map(|line| line.step.kind) {
            Some(StepKind::Wishes) => criteria::read(self.practice, client, self.texts)?.sentence.is_some(),
            Some(StepKind::ReadBack) => criteria::agreed(self.practice, client).is_ok(),
            Some(StepKind::WhoFits) => !shortlist::read(self.practice, self.rosters, client)?.entries.is_empty(),
            Some(StepKind::Next) => {
                let made = self.practice.read(|c| store::commitments(c, client))?;
                made.iter().any(|commitment| commitment.session == Some(self.stored.id))
            }
            _ => false,
        })
    }

    /// The next real name.
    pub(super) fn next_name(&self) -> Result<Option<String>> {
        Ok(self.names_ahead()?.into_iter().next())
    }

    /// The real names that come next: those of the shortlist to whom she has neither written nor said that she would, else the first
    /// who fit.
    pub(super) fn names_ahead(&self) -> Result<Vec<String>> {
        let client = self.stored.client;
        let promised = self.practice.read(|c| store::commitments(c, client))?;
        let asked = outreach::list(self.practice, client)?;
        let free = |name: &String| {
            !promised.iter().any(|commitment| commitment.whom == *name) && !asked.iter().any(|ask| ask.whom == *name)
        };
        let chosen = shortlist::read(self.practice, self.rosters, client)?.entries;
        let chosen: Vec<String> = chosen.into_iter().map(|entry| entry.name).filter(free).collect();
        if !chosen.is_empty() {
            return Ok(chosen);
        }
        let noes = self.open.run().count();
        Ok(self
            .fitting(promised.len() + asked.len() + noes + 1)?
            .iter()
            .map(|m| m.person.name())
            .filter(free)
            .collect())
    }

    /// The first `most` who fit.
    pub(super) fn fitting(&self, most: usize) -> Result<Vec<Member>> {
        self.among_fitting(|found| found.iter().take(most).map(|(_, member)| (*member).clone()).collect())
    }

    /// Looks at all who fit, in the order in which they are read; nobody does before the yes.
    pub(super) fn among_fitting<T>(&self, look: impl FnOnce(&[(Answer, &Member)]) -> T) -> Result<T> {
        let Ok(criteria) = criteria::agreed(self.practice, self.stored.client) else { return Ok(look(&[])) };
        let roster = self.rosters.of(self.practice, self.stored.client)?;
        let query = FitQuery { show: FitShow::Yes, ..FitQuery::default() };
        let (_, found) = criteria::select(&roster, &criteria::Matcher::new(&criteria), &query);
        Ok(look(&found))
    }

    /// What a chance of so many tenths would come to, over her shortlist, else over all who fit.
    pub(super) fn forecast(&self, tenths: Option<u32>) -> Result<Option<Forecast>> {
        let Some(tenths) = tenths else { return Ok(None) };
        let chosen = shortlist::read(self.practice, self.rosters, self.stored.client)?.entries.len();
        let people = if chosen == 0 { self.among_fitting(many)? } else { chosen };
        let people = u32::try_from(people.min(FORECAST_AT_MOST)).unwrap_or(0);
        Ok((people > 0).then(|| Forecast::new(people, tenths * 10)))
    }

    fn forecast_now(&self) -> Result<Option<Forecast>> {
        let Some(line) = self.line().filter(|line| line.step.kind == StepKind::Numbers) else { return Ok(None) };
        let asked = line.step.questions.iter().find(|question| question.takes == Takes::Chance);
        self.forecast(asked.and_then(|question| self.open.said.get(&question.key)).and_then(|answer| answer.number))
    }

    /// The lines that stand by in the open step.
    pub(super) fn bricks(&self) -> Result<Vec<String>> {
        let Some(line) = self.line().filter(|line| !line.step.bricks.is_empty()) else { return Ok(Vec::new()) };
        let name = self.next_name()?.unwrap_or_else(|| self.texts.say(&Message::new("session-next-name")));
        Ok(line.step.bricks.iter().map(|brick| brick.replace("{name}", &name)).collect())
    }

    /// What she would like to learn from those she meets: as she said it here, else as it is on file.
    pub(super) fn learn(&self, facts: &Facts) -> Result<Option<String>> {
        let said = facts.words(key::LEARN).map(str::to_owned);
        let words = said.map_or_else(|| self.client().map(|client| client.learn), Ok)?;
        Ok(Some(words).filter(|words| !words.trim().is_empty()))
    }

    pub(super) fn resource(&self) -> Result<Option<LibraryItem>> {
        let Some(shown) = self.open.said.get(key::RESOURCE) else { return Ok(None) };
        let shelf = library::read(self.practice, LibraryKind::Resource)?;
        let title = |item: &LibraryItem| matches!(&item.item, LibraryBody::Resource(r) if r.title == shown.words);
        Ok(shelf.items.into_iter().find(title))
    }

    fn question(&self, line: &ScriptLine, at: usize) -> Option<QuestionNow> {
        let question = line.step.questions.get(at)?;
        Some(QuestionNow {
            key: question.key.clone(),
            text: question.text.clone(),
            takes: question.takes,
            low: question.low.clone(),
            high: question.high.clone(),
            cut: question.was_cut(),
            answer: self.open.said.get(&question.key).cloned(),
            draft: self.open.draft(&line.key, &question.key).to_owned(),
            offer: self.open.offer(&line.key, &question.key).map(str::to_owned),
            half: self.open.half(&line.key, &question.key).to_owned(),
        })
    }

    fn step_now(&self, facts: &Facts) -> Result<StepNow> {
        let line = self.line();
        let step = line.map(|line| &line.step);
        let questions = line.map_or(0, |line| line.step.questions.len());
        let rehearses = step.is_some_and(|step| step.kind == StepKind::IfNo);
        Ok(StepNow {
            key: self.open.step.clone(),
            kind: step.map_or(StepKind::Words, |step| step.kind),
            title: step.map_or_else(String::new, |step| step.title.clone()),
            note: step.map_or_else(String::new, |step| step.note.clone()),
            minutes: step.map_or(0, |step| step.minutes),
            questions: (0..questions).filter_map(|at| self.question(line?, at)).collect(),
            asking: self.open.asking.clone(),
            bricks: self.bricks()?,
            story: facts.story().map(str::to_owned),
            resource: self.resource()?,
            seven: self
                .open
                .said
                .get(key::SEVEN)
                .map_or_else(Vec::new, |a| a.words.lines().map(str::to_owned).collect()),
            learn: match step.map(|step| step.kind) {
                Some(StepKind::LeanOn) => self.learn(facts)?,
                _ => None,
            },
            not_quite: self.not_quite()?,
            names: self.names_now()?,
            practice: self.practice_now(facts)?,
            card: if rehearses { self.card(facts) } else { Vec::new() },
            wall: if self.asks(Takes::Wall) { Some(self.wall_now()?) } else { None },
            message: self.message_now()?,
            forecast: self.forecast_now()?,
            parts: if self.asks(Takes::Parts) { self.goes_home(facts)?.parts() } else { Vec::new() },
        })
    }

    /// Whether she pressed "Not quite" under the sentence as it reads now.
    pub(super) fn not_quite(&self) -> Result<bool> {
        if self.open.not_quite.is_empty() {
            return Ok(false);
        }
        let sentence = criteria::read(self.practice, self.stored.client, self.texts)?.sentence;
        Ok(sentence.is_some_and(|pieces| criteria::sentence(&pieces) == self.open.not_quite))
    }

    fn coachs_unsettled(&self) -> Vec<String> {
        let coachs = self.open.unsettled().into_iter().filter(|one| one.how != HowSaid::Typed);
        coachs.map(|one| one.words).collect()
    }

    fn planned(&self) -> u32 {
        let steps = &self.stored.script.steps;
        let here = steps.iter().position(|line| line.key == self.open.step).map_or(0, |at| at + 1);
        steps.iter().take(here).map(|line| line.step.minutes).sum()
    }

    fn more_than_coaching(&self) -> Result<Option<String>> {
        if !self.open.aside {
            return Ok(None);
        }
        let shelf = library::read(self.practice, LibraryKind::Template)?;
        let words = shelf.items.into_iter().find_map(|item| match item.item {
            LibraryBody::Template(t) if t.purpose == Purpose::MoreThanCoaching && !item.hidden => Some(item.key),
            _ => None,
        });
        words.map(|key| library::filled(self.practice, &key)).transpose()
    }

    /// Whether what stands on the stage takes `takes`.
    fn asks(&self, takes: Takes) -> bool {
        let questions = self.line().map_or(&[][..], |line| &line.step.questions);
        let asked = questions.iter().find(|question| question.key == self.open.asking).or_else(|| questions.first());
        asked.is_some_and(|question| question.takes == takes)
    }

    /// The whole view.
    pub(super) fn view(&self, stage: StageState) -> Result<SessionView> {
        let client = self.client()?;
        let facts = self.facts()?;
        let states = self.states()?;
        let line = |(line, state): (&ScriptLine, StepState)| StepLine {
            key: line.key.clone(),
            kind: line.step.kind,
            title: line.step.title.clone(),
            minutes: line.step.minutes,
            state,
        };
        Ok(SessionView {
            id: self.stored.id,
            client: self.stored.client,
            client_name: client.name,
            begun_at: self.stored.begun_at,
            minutes: self.stored.minutes,
            clock: Clock {
                spent_seconds: self.open.clock.seconds(),
                running: self.open.clock.runs(),
                planned_minutes: self.planned(),
                set_back: self.open.clock.set_back(),
            },
            archived: client.archived_on.is_some(),
            steps: self.stored.script.steps.iter().zip(states).map(line).collect(),
            left_out: self.stored.script.left_out,
            at: self.step_now(&facts)?,
            record: said(&self.stored.script, &facts, &[], self.texts),
            scratch: self.open.scratch.clone(),
            unsettled: self.coachs_unsettled(),
            more_than_coaching: self.more_than_coaching()?,
            stage,
        })
    }
}
