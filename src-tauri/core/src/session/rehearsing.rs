//! What the session shows of the rehearsal: the if-then card, the reply that stands there, the runs alone, the wall.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::answer::joined;
use super::console::Sight;
use super::facts::{Facts, key};
use super::open::Open;
use super::scene::{Scene, StageQuestion};
use super::store;
use crate::criteria;
use crate::error::Result;
use crate::library::{self, LibraryBody, LibraryKind, StepKind, Takes};
use crate::rehearsal::{self, Around, Deck, Hint, Met, Round, Wording};
use crate::shortlist;
use crate::vocabulary::texts::Message;
use crate::vocabulary::{Industry, Level, ReasonKind, ReplyKind};

/// The rows of the if-then card: question of the script, and how the row begins.
const ROWS: [(&str, &str); 4] = [
    (key::MOVES, "if-then-no"),
    (key::IF_SILENT, "if-then-silent"),
    (key::IF_LATER, "if-then-later"),
    (key::IF_ELSEWHERE, "if-then-elsewhere"),
];

/// A row of the if-then card; half a card is a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct IfThenRow {
    /// Which question of the script it answers.
    pub question: String,
    /// How it begins: "If they say no".
    pub if_words: String,
    /// What she does then, in her words.
    pub then_lines: Vec<String>,
    /// It is the row that is asked now.
    pub here: bool,
}

/// A hint that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Hinted {
    /// One plain sentence that explains itself.
    pub text: String,
}

impl From<Hint> for Hinted {
    fn from(hint: Hint) -> Self {
        Self { text: hint.text().to_owned() }
    }
}

/// A reply that came, and her answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Practised {
    /// What it comes to.
    pub kind: ReplyKind,
    /// From whom: a level and an industry, never a name.
    pub from: String,
    /// The reply.
    pub reply: String,
    /// Her answer, verbatim.
    pub answer: String,
    /// She said it aloud, and nothing was written.
    pub aloud: bool,
    /// Her answer is done.
    pub done: bool,
}

impl From<&Round> for Practised {
    fn from(round: &Round) -> Self {
        Self {
            kind: round.kind,
            from: round.sender.clone(),
            reply: round.reply.clone(),
            answer: round.words.clone(),
            aloud: round.aloud,
            done: round.done,
        }
    }
}

/// After a practised no: the next real name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Turned {
    /// The name.
    pub next_name: String,
}

/// A page of the rehearsal alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AlonePage {
    /// What it is, and how many replies.
    #[default]
    Begin,
    /// Replies come.
    Run,
    /// The wall.
    Wall,
    /// What she answered.
    End,
}

/// The rehearsal without the coach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Alone {
    /// Where she is.
    pub page: AlonePage,
    /// How many replies she wanted: 4, 8 or 12; 0 before she began.
    pub asked: u32,
    /// How many she has answered.
    pub answered: u32,
    /// Curt replies come too.
    pub curt: bool,
    /// She has practised before.
    pub earlier: bool,
    /// What she wrote before about what she does.
    pub her_moves: Vec<String>,
    /// What came in this run.
    pub practised: Vec<Practised>,
}

/// A tile of the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Tile {
    /// Which reason of the library.
    pub key: String,
    /// What it is about.
    pub kind: ReasonKind,
    /// The reason.
    pub text: String,
    /// She has turned it.
    pub turned: bool,
}

/// How far the wall is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct WallNow {
    /// Reasons of her own.
    pub own: Vec<String>,
    /// How many tiles she has turned.
    pub turned: u32,
    /// How many there are.
    pub of: u32,
}

/// A kind of reply that the coach can pick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct KindLine {
    /// Which kind.
    pub kind: ReplyKind,
    /// What it is called.
    pub label: String,
}

/// The practice as the coach sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PracticeNow {
    /// The replies that the coach picked, oldest first; the last may be open.
    pub rounds: Vec<Practised>,
    /// What can be picked.
    pub kinds: Vec<KindLine>,
    /// She has asked for hints about her answer.
    pub hints_asked: bool,
    /// She rehearses alone.
    pub alone: Option<Alone>,
}

/// The people of whom a reply could be: no name among them.
struct Circle {
    around: Around,
    pairs: Vec<(Option<Level>, Option<Industry>)>,
}

impl Sight<'_> {
    /// The if-then card as it stands.
    pub(super) fn card(&self, facts: &Facts) -> Vec<IfThenRow> {
        let asked = |question: &str| {
            let steps = &self.stored.script.steps;
            steps.iter().any(|line| line.step.questions.iter().any(|q| q.key == question))
        };
        let row = |(question, begins): (&str, &str)| {
            let words = facts.words(question).unwrap_or_default();
            (!words.is_empty() || asked(question)).then(|| IfThenRow {
                question: question.to_owned(),
                if_words: self.texts.say(&Message::new(begins)),
                then_lines: words.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
                here: self.open.asking == question,
            })
        };
        ROWS.into_iter().filter_map(row).collect()
    }

    /// A scene of the rehearsal; `None` where the question is an ordinary one.
    pub(super) fn rehearsal(&self, question: StageQuestion, facts: &Facts) -> Result<Scene> {
        let of_card = ROWS.iter().any(|(row, _)| *row == question.key && *row != key::MOVES);
        Ok(match question.takes {
            Takes::Reply => self.practice(question, facts)?,
            Takes::Wall => {
                let (own, tiles) = self.wall()?;
                Scene::Wall { question, own, tiles, alone: self.alone(facts)? }
            }
            _ if of_card => Scene::IfThen { question, rows: self.card(facts) },
            _ => Scene::Question { question, story: None },
        })
    }

    fn practice(&self, question: StageQuestion, facts: &Facts) -> Result<Scene> {
        let now = self.open.round();
        let hints = now.filter(|_| self.open.hints).map(|round| {
            let hints = rehearsal::answer_hints(&round.words, round.kind);
            hints.into_iter().map(Hinted::from).collect()
        });
        let turned = match now {
            Some(round) if round.done && round.kind.is_no() => self.turned_to()?.map(|next_name| Turned { next_name }),
            _ => None,
        };
        // Two answers side by side stand before her first run, and before no other.
        let first = now.is_none() && !self.practised_before()?;
        let model = if first { rehearsal::model(ReplyKind::FlatNo) } else { None };
        Ok(Scene::Practice {
            question: self.round_question(question),
            now: now.map(Practised::from),
            model,
            turned,
            hints,
            alone: self.alone(facts)?,
        })
    }

    /// The question names the reply that it is about: a word that was on its way finds its place.
    fn round_question(&self, question: StageQuestion) -> StageQuestion {
        let Some(round) = self.open.round() else { return question };
        StageQuestion {
            key: format!("{}/{}", question.key, round.number),
            words: round.words.clone(),
            aloud: round.aloud,
            offer_joins: question
                .offer
                .as_ref()
                .is_some_and(|offer| joined(&round.words, offer).as_ref() != Some(offer)),
            ..question
        }
    }

    /// Each practised no turns to one more of the names on her list; to nothing where nobody is on it and nobody fits.
    fn turned_to(&self) -> Result<Option<String>> {
        let noes = self.open.run().filter(|round| round.done && round.kind.is_no()).count();
        let names = self.names_ahead()?;
        let at = noes.saturating_sub(1).checked_rem(names.len()).unwrap_or(0);
        Ok(names.into_iter().nth(at))
    }

    /// The rehearsal without the coach, while there is one.
    pub(super) fn alone(&self, facts: &Facts) -> Result<Option<Alone>> {
        let Some(alone) = &self.open.alone else { return Ok(None) };
        let run: Vec<&Round> = self.open.run().collect();
        let moves = facts.words(key::MOVES).map(str::to_owned);
        let moves = moves.map_or_else(|| self.earlier_moves(), |words| Ok(Some(words)))?.unwrap_or_default();
        Ok(Some(Alone {
            page: alone.page,
            asked: alone.asked,
            answered: u32::try_from(run.iter().filter(|round| round.done).count()).unwrap_or(u32::MAX),
            curt: alone.curt,
            earlier: self.practised_before()?,
            her_moves: moves.lines().map(str::to_owned).collect(),
            practised: run.into_iter().map(Practised::from).collect(),
        }))
    }

    /// Whether she has practised before this run.
    fn practised_before(&self) -> Result<bool> {
        let run = self.open.alone.as_ref().map_or(0, |alone| alone.run);
        if self.open.rounds.iter().any(|round| round.run != run) {
            return Ok(true);
        }
        let met = self.practice.read(|c| rehearsal::met(c, self.stored.client, (self.stored.id, &self.open.step)))?;
        Ok(!met.is_empty())
    }

    /// What she said in an earlier session that she would do.
    fn earlier_moves(&self) -> Result<Option<String>> {
        let earlier = self.earlier_words(&[key::MOVES])?;
        Ok(earlier.into_iter().next_back())
    }

    /// What was said to these questions in the client's other sessions, oldest first.
    fn earlier_words(&self, questions: &[&str]) -> Result<Vec<String>> {
        self.practice.read(|c| store::earlier(c, self.stored.client, self.stored.id, questions))
    }

    /// Reasons of her own, and the tiles: what she added or turned before stands.
    pub(super) fn wall(&self) -> Result<(Vec<String>, Vec<Tile>)> {
        let facts = self.facts()?;
        let said = |question: &str| facts.words(question).map(str::to_owned);
        let mut own: Vec<String> = Vec::new();
        let earlier = self.earlier_words(&[key::REASONS, key::WALL])?;
        let lines = earlier.into_iter().chain(said(key::REASONS)).chain(said(key::WALL));
        for line in lines.flat_map(|words| words.lines().map(str::to_owned).collect::<Vec<_>>()) {
            if !line.trim().is_empty() && !own.contains(&line) {
                own.push(line);
            }
        }
        let turned = match said(key::TURNED) {
            Some(here) => here,
            None => self.earlier_words(&[key::TURNED])?.pop().unwrap_or_default(),
        };
        let turned: HashSet<String> = turned.lines().map(str::to_owned).collect();
        let shelf = library::read(self.practice, LibraryKind::Reason)?;
        let tiles = shelf.items.into_iter().filter(|item| !item.hidden).filter_map(|item| match item.item {
            LibraryBody::Reason(reason) => {
                let turned = turned.contains(&item.key);
                Some(Tile { key: item.key, kind: reason.kind, text: reason.text, turned })
            }
            _ => None,
        });
        Ok((own, tiles.collect()))
    }

    /// The wall as the coach sees it.
    pub(super) fn wall_now(&self) -> Result<WallNow> {
        let (own, tiles) = self.wall()?;
        let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        Ok(WallNow { own, turned: count(tiles.iter().filter(|tile| tile.turned).count()), of: count(tiles.len()) })
    }

    /// The practice as the coach sees it; `None` where the open step has none.
    pub(super) fn practice_now(&self, facts: &Facts) -> Result<Option<PracticeNow>> {
        let practises = self.line().is_some_and(|line| line.step.kind == StepKind::IfNo);
        if !practises {
            return Ok(None);
        }
        let line = |kind: ReplyKind| KindLine {
            kind,
            label: self.texts.say(&Message::new(format!("reply-kind-{}", kind.key()))),
        };
        Ok(Some(PracticeNow {
            rounds: self.open.rounds.iter().filter(|round| round.run == 0).map(Practised::from).collect(),
            kinds: ReplyKind::ALL.into_iter().map(line).collect(),
            hints_asked: self.open.hints,
            alone: self.alone(facts)?,
        }))
    }

    /// The reply that comes next in `run`, as `choose` has it of those that fit her list. `curt`: the short-tempered ones too.
    pub(super) fn reply(
        &self,
        (run, curt, seed): (u32, bool, u64),
        choose: impl FnOnce(&Deck<'_>, &[Met], &[Met]) -> Option<Wording>,
    ) -> Result<Option<Round>> {
        let circle = self.circle()?;
        let shelf = library::read(self.practice, LibraryKind::Reply)?;
        let wordings: Vec<Wording> = shelf
            .items
            .into_iter()
            .filter(|item| !item.hidden)
            .filter_map(|item| match item.item {
                LibraryBody::Reply(reply) => Some(Wording { key: item.key, reply }),
                _ => None,
            })
            .collect();
        let mut met =
            self.practice.read(|c| rehearsal::met(c, self.stored.client, (self.stored.id, &self.open.step)))?;
        let of = |round: &Round| Met { kind: round.kind, key: round.wording.clone() };
        met.extend(self.open.rounds.iter().filter(|round| round.run != run).map(of));
        let in_run: Vec<Met> = self.open.rounds.iter().filter(|round| round.run == run).map(of).collect();
        let deck = Deck { wordings: &wordings, around: &circle.around, curt };
        Ok(choose(&deck, &in_run, &met).map(|Wording { key, reply }| Round {
            run,
            kind: reply.kind,
            wording: key,
            sender: self.sender(&circle, &reply, seed),
            reply: reply.text,
            ..Round::default()
        }))
    }

    /// Whom she wants to meet: her shortlist, else who fits.
    fn circle(&self) -> Result<Circle> {
        let client = self.stored.client;
        let roster = self.rosters.of(self.practice, client)?;
        let mut people: Vec<_> = shortlist::read(self.practice, self.rosters, client)?.entries;
        people.truncate(200);
        let chosen: Vec<_> = people.iter().filter_map(|entry| roster.member(entry.person)).collect();
        let members = if chosen.is_empty() { self.fitting(200)? } else { chosen.into_iter().cloned().collect() };
        let asked_for = criteria::levels_asked_for(self.practice, client)?;
        let pair = |member: &crate::people::Member| {
            (roster.level_met(member, asked_for), roster.industries(member).0.iter().next())
        };
        let pairs: Vec<_> = members.iter().map(pair).collect();
        let around = Around {
            levels: pairs.iter().filter_map(|(level, _)| *level).collect(),
            industries: members
                .iter()
                .flat_map(|member| roster.industries(member).0.iter().collect::<Vec<_>>())
                .collect(),
        };
        Ok(Circle { around, pairs })
    }

    /// From whom a reply comes: somebody like those on her list whom it fits.
    fn sender(&self, circle: &Circle, reply: &library::Reply, seed: u64) -> String {
        let fits = |(level, industry): &&(Option<Level>, Option<Industry>)| {
            let level = reply.levels.is_empty() || level.is_some_and(|level| reply.levels.contains(&level));
            let industry = reply.industries.is_empty() || industry.is_some_and(|i| reply.industries.contains(&i));
            level && industry
        };
        let those: Vec<_> = circle.pairs.iter().filter(fits).collect();
        let many = u64::try_from(those.len()).unwrap_or(0);
        let at = seed.checked_rem(many).and_then(|at| usize::try_from(at).ok()).unwrap_or(0);
        let say = |key: String| Message::new(key);
        self.texts.say(&match those.get(at).copied().copied() {
            Some((Some(level), Some(industry))) => Message::new("practised-from-both")
                .with("level", say(format!("level-{}", level.key())))
                .with("industry", say(format!("industry-{}", industry.key()))),
            Some((Some(level), None)) => {
                Message::new("practised-from-one").with("what", say(format!("level-{}", level.key())))
            }
            Some((None, Some(industry))) => {
                Message::new("practised-from-one").with("what", say(format!("industry-{}", industry.key())))
            }
            _ => Message::new("practised-from-somebody"),
        })
    }
}

impl Open {
    /// What came in the run that is going on: the coach's picks, or her run alone.
    pub(super) fn run(&self) -> impl Iterator<Item = &Round> {
        let run = self.alone.as_ref().map_or(0, |alone| alone.run);
        self.rounds.iter().filter(move |round| round.run == run)
    }

    /// The reply that stands there: the last of the run that is going on.
    pub(super) fn round(&self) -> Option<&Round> {
        let run = self.alone.as_ref().map_or(0, |alone| alone.run);
        self.rounds.last().filter(|round| round.run == run)
    }
}
