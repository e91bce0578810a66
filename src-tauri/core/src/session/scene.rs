//! What stands on the stage: one thing of the open step, and nothing of the coach's.

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use super::commitment::{Commitment, CommitmentState};
use super::commitments;
use super::console::{Sight, StepState};
use super::facts::{Facts, key};
use super::going_home::Part;
use super::meeting::Meeting;
use super::naming::{NamesPage, StageName};
use super::rehearsing::{Alone, Hinted, IfThenRow, Practised, Tile, Turned};
use super::store;
use super::them::Them;
use crate::criteria::{self, Agreement, Segment};
use crate::error::Result;
use crate::library::{LibraryBody, LibraryKind, StepKind, Takes, Theme};
use crate::rehearsal::{Forecast, ModelPair};
use crate::vocabulary::SessionId;

/// The question on the stage.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, specta::Type)]
pub struct StageQuestion {
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
    /// Her words.
    pub words: String,
    /// Her number.
    pub number: Option<u32>,
    /// It was said aloud, and nothing is written.
    pub aloud: bool,
    /// What the coach offered: "Is this how you said it?"
    pub offer: Option<String>,
    /// On her yes it joins what she wrote, which stays; else it stands in its place.
    pub offer_joins: bool,
    /// The line that she is writing.
    pub half: String,
    /// `words` are a letter from a template: hers once she has touched or taken it.
    pub template: bool,
}

/// What she will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[expect(missing_docs, reason = "plain fields of the commitment")]
pub struct NextLine {
    pub whom: String,
    pub by: String,
    /// The day that is meant by it.
    pub by_date: Option<NaiveDate>,
    /// The time on that day, where she said one.
    pub by_time: Option<NaiveTime>,
    pub sure: Option<u32>,
    /// All of it but how sure she is, in a sentence.
    pub line: String,
}

/// Questions to choose from, of one theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct BankGroup {
    /// The theme; `None`: the questions of the resource that is shown.
    pub theme: Option<Theme>,
    /// The questions.
    pub questions: Vec<String>,
}

/// A step as a dot at the foot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Dot {
    /// It was walked.
    Done,
    /// It is open.
    Here,
    /// Not yet.
    Open,
}

/// The picture of the step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "scene", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named for what stands there")]
pub enum Scene {
    /// Nothing.
    Quiet,
    /// A question, her words, and her story above where the step needs it.
    Question { question: StageQuestion, story: Option<String> },
    /// A question about them, and who that is.
    Them { question: StageQuestion, them: Them },
    /// The criteria, growing in words.
    Wishes { question: StageQuestion, sentence: Option<Vec<Segment>> },
    /// The one sentence, and her yes.
    ReadBack { sentence: Option<Vec<Segment>>, agreed: Option<Agreement>, not_quite: bool },
    /// A page of the names that fit; whether there is one before it, and one after.
    Names { question: StageQuestion, names: Vec<StageName>, before: bool, after: bool },
    /// Her moves, as lines; `next_name` is the person named in the last.
    Moves { question: StageQuestion, story: Option<String>, next_name: String },
    /// Her if-then card.
    IfThen { question: StageQuestion, rows: Vec<IfThenRow> },
    /// A reply that came, and her answer. Before the first, `model` stands there; after a practised no, the next name. `hints`: `None`
    /// where she has not asked.
    Practice {
        question: StageQuestion,
        now: Option<Practised>,
        model: Option<ModelPair>,
        turned: Option<Turned>,
        hints: Option<Vec<Hinted>>,
        alone: Option<Alone>,
    },
    /// The wall of reasons; her own first.
    Wall { question: StageQuestion, own: Vec<String>, tiles: Vec<Tile>, alone: Option<Alone> },
    /// What a chance would come to; the chance in tenths is the question's number.
    Numbers { question: StageQuestion, forecast: Option<Forecast> },
    /// Her message; `to` may be empty.
    Message {
        question: StageQuestion,
        to: String,
        words: u32,
        characters: u32,
        hints: Option<Vec<Hinted>>,
        sent_on: Option<NaiveDate>,
    },
    /// What goes home: hers to tick.
    TakeHome { question: StageQuestion, parts: Vec<Part> },
    /// Two sentences of hers and her two numbers; how it feels, where another question is asked.
    Compare {
        question: StageQuestion,
        then: Option<String>,
        now: Option<String>,
        felt: Option<String>,
        sure_then: Option<u32>,
        sure_now: Option<u32>,
    },
    /// Something to lean on; her own questions, and where she is choosing them, what she would like to learn and the bank to choose
    /// from.
    Card {
        question: StageQuestion,
        title: String,
        by: String,
        seven: Vec<String>,
        learn: Option<String>,
        bank: Vec<BankGroup>,
    },
    /// What she will do; when the two speak again.
    Next { question: StageQuestion, commitments: Vec<NextLine>, meet: Option<Meeting> },
}

/// The stage of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageScene {
    /// Which session.
    pub session: SessionId,
    /// Which step.
    pub step: String,
    /// Its short name.
    pub title: String,
    /// The steps as dots.
    pub dots: Vec<Dot>,
    /// The picture.
    pub scene: Scene,
}

impl Sight<'_> {
    /// What stands on the stage now.
    pub(super) fn stage(&self) -> Result<StageScene> {
        let quiet = self.open.aside || self.client()?.archived_on.is_some();
        let scene = if quiet { Scene::Quiet } else { self.scene(&self.facts()?)? };
        let line = self.line();
        Ok(StageScene {
            session: self.stored.id,
            step: self.open.step.clone(),
            title: line.filter(|_| !quiet).map_or_else(String::new, |line| line.step.title.clone()),
            dots: if quiet { Vec::new() } else { self.dots()? },
            scene,
        })
    }

    fn dots(&self) -> Result<Vec<Dot>> {
        let states = self.states()?;
        let dot = |(line, state): (&crate::library::ScriptLine, StepState)| match state {
            _ if line.key == self.open.step => Dot::Here,
            StepState::Open => Dot::Open,
            StepState::Done | StepState::Passed | StepState::Aside => Dot::Done,
        };
        Ok(self.stored.script.steps.iter().zip(states).map(dot).collect())
    }

    fn asked(&self) -> StageQuestion {
        let Some(line) = self.line() else { return StageQuestion::default() };
        let questions = &line.step.questions;
        let asking = questions.iter().find(|q| q.key == self.open.asking).or_else(|| questions.first());
        let Some(question) = asking else {
            return StageQuestion { text: line.step.title.clone(), takes: Takes::Nothing, ..StageQuestion::default() };
        };
        let answer = self.open.said.get(&question.key);
        let offer = self.open.offer(&line.key, &question.key);
        let template = self.open.template(&question.key).filter(|_| answer.is_none());
        StageQuestion {
            key: question.key.clone(),
            text: question.text.clone(),
            takes: question.takes,
            low: question.low.clone(),
            high: question.high.clone(),
            words: answer.map(|a| a.words.as_str()).or(template).unwrap_or_default().to_owned(),
            number: answer.and_then(|a| a.number),
            aloud: answer.is_some_and(|a| a.words.is_empty() && a.number.is_none()),
            offer_joins: offer.zip(answer).is_some_and(|(offer, answer)| answer.stands_beside(offer)),
            offer: offer.map(str::to_owned),
            half: self.open.half(&line.key, &question.key).to_owned(),
            template: template.is_some(),
        }
    }

    fn scene(&self, facts: &Facts) -> Result<Scene> {
        let question = self.asked();
        let story = || facts.story().map(str::to_owned);
        let wishes = || criteria::read(self.practice, self.stored.client, self.texts);
        Ok(match self.line().map_or(StepKind::Words, |line| line.step.kind) {
            StepKind::Hesitation => Scene::Them { question, them: self.them()? },
            StepKind::Words | StepKind::Unknown => Scene::Question { question, story: None },
            StepKind::IsItTrue => Scene::Question { question, story: story() },
            StepKind::Wishes => {
                let sentence = criteria::growing(self.practice, self.stored.client, self.texts)?;
                Scene::Wishes { question, sentence }
            }
            StepKind::ReadBack => {
                let view = wishes()?;
                Scene::ReadBack { sentence: view.sentence, agreed: view.agreed, not_quite: self.not_quite()? }
            }
            StepKind::WhoFits => {
                let NamesPage { names, before, after } = self.names()?;
                Scene::Names { question, names, before, after }
            }
            // What will happen, and what she would do; what is only asked besides shows her moves. The rest of the step is asked alone.
            StepKind::IfNo
                if matches!(question.key.as_str(), key::WHAT_HAPPENS | key::MOVES)
                    || question.takes == Takes::Nothing =>
            {
                Scene::Moves {
                    question: self.moves(question),
                    story: story(),
                    next_name: self.next_name()?.unwrap_or_default(),
                }
            }
            StepKind::IfNo => self.rehearsal(question, facts)?,
            StepKind::FirstMessage if question.takes == Takes::Message => self.message(question)?,
            StepKind::FirstMessage => Scene::Question { question, story: None },
            StepKind::Numbers if question.takes == Takes::Chance => {
                let forecast = self.forecast(question.number)?;
                Scene::Numbers { question, forecast }
            }
            StepKind::Numbers => Scene::Question { question, story: None },
            StepKind::Next if question.takes == Takes::Parts => self.take_home(question, facts)?,
            StepKind::LeanOn => {
                let (title, by) = self.leant_on()?;
                let seven = self.open.said.get(key::SEVEN);
                let seven = seven.map_or_else(Vec::new, |a| a.words.lines().map(str::to_owned).collect());
                let chooses = question.takes == Takes::Choice;
                let bank = if chooses { self.bank()? } else { Vec::new() };
                let learn = if chooses { self.learn(facts)? } else { None };
                Scene::Card { question, title, by, seven, learn, bank }
            }
            // What is asked besides, in words, is asked alone.
            StepKind::Compare if question.takes == Takes::Words && question.key != key::FEEL => {
                Scene::Question { question, story: None }
            }
            StepKind::Compare => {
                let (sure_then, sure_now) = facts.sure_by(&self.stored.script);
                let felt = facts.feel().filter(|_| question.key != key::FEEL).map(str::to_owned);
                let now = facts.now().map(str::to_owned);
                Scene::Compare { question, then: story(), now, felt, sure_then, sure_now }
            }
            StepKind::Next => {
                let made = self.practice.read(|c| store::commitments(c, self.stored.client))?;
                let open = made.into_iter().filter(|commitment| commitment.state == CommitmentState::Open);
                let roster = self.rosters.of(self.practice, self.stored.client)?;
                let said_on = self.stored.begun_at.date_naive();
                let line = |made: Commitment| {
                    let line = made.line(commitments::knows(&roster, &made.whom), self.texts, said_on);
                    let Commitment { whom, by, by_date, by_time, sure, .. } = made;
                    NextLine { whom, by, by_date, by_time, sure, line }
                };
                Scene::Next { question, commitments: open.map(line).collect(), meet: Meeting::of(facts) }
            }
        })
    }

    /// A question that is only asked shows the lines that have settled.
    fn moves(&self, question: StageQuestion) -> StageQuestion {
        if question.takes != Takes::Nothing {
            return question;
        }
        let words = self.open.said.get(key::MOVES).map_or_else(String::new, |a| a.words.clone());
        StageQuestion { words, ..question }
    }

    /// The questions that she can choose from: those of the resource, then the bank's, theme by theme.
    fn bank(&self) -> Result<Vec<BankGroup>> {
        let of_resource = match self.resource()?.map(|item| item.item) {
            Some(LibraryBody::Resource(resource)) => resource.questions,
            _ => Vec::new(),
        };
        let of_resource: Vec<String> = of_resource.into_iter().filter(|q| !q.trim().is_empty()).collect();
        let mut groups = Vec::new();
        if !of_resource.is_empty() {
            groups.push(BankGroup { theme: None, questions: of_resource });
        }
        let shelf = crate::library::read(self.practice, LibraryKind::Question)?;
        for item in shelf.items.into_iter().filter(|item| !item.hidden) {
            let LibraryBody::Question(question) = item.item else { continue };
            match groups.iter_mut().find(|group| group.theme == Some(question.theme)) {
                Some(group) => group.questions.push(question.text),
                None => groups.push(BankGroup { theme: Some(question.theme), questions: vec![question.text] }),
            }
        }
        Ok(groups)
    }

    fn leant_on(&self) -> Result<(String, String)> {
        let Some(shown) = self.open.said.get(key::RESOURCE) else { return Ok((String::new(), String::new())) };
        let shelf = crate::library::read(self.practice, LibraryKind::Resource)?;
        let by = shelf.items.into_iter().find_map(|item| match item.item {
            LibraryBody::Resource(resource) if resource.title == shown.words => Some(resource.by),
            _ => None,
        });
        Ok((shown.words.clone(), by.unwrap_or_default()))
    }
}
