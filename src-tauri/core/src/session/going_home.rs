//! What goes home: the parts there are, and those that she ticked.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::clock::Timer;
use super::commitment::{Commitment, CommitmentState};
use super::commitments;
use super::console::Sight;
use super::conversation::{Conversation, Moment, find_question};
use super::facts::{Facts, key};
use super::meeting::Meeting;
use super::messaging::addressee;
use super::open::Open;
use super::practising::Around;
use super::rehearsing::IfThenRow;
use super::scene::{Scene, StageQuestion};
use super::stage::Place;
use super::store::{self, StoredAnswer};
use crate::criteria;
use crate::error::{Error, Result};
use crate::library::{self, LibraryBody, LibraryKind, Resource, Takes};
use crate::practice::settings;
use crate::shortlist::{self, Entry};
use crate::vocabulary::{ClientId, PersonId, SessionId};

/// How much of a part is shown beside its tick, in characters.
const GLIMPSE: usize = 90;

/// A part of what goes home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the part of that name")]
pub enum PartKey {
    Doing,
    Goal,
    Sentence,
    Shortlist,
    Draft,
    Card,
    ThenAndNow,
    Seven,
    Resources,
    Wall,
    Next,
    Coach,
}

impl PartKey {
    /// Every part, in the order in which they are printed.
    pub const ALL: [Self; 12] = [
        Self::Doing,
        Self::Goal,
        Self::Sentence,
        Self::Shortlist,
        Self::Draft,
        Self::Card,
        Self::ThenAndNow,
        Self::Seven,
        Self::Resources,
        Self::Next,
        Self::Coach,
        Self::Wall,
    ];

    /// The key under which a tick is kept.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Doing => "doing",
            Self::Goal => "goal",
            Self::Sentence => "sentence",
            Self::Shortlist => "shortlist",
            Self::Draft => "draft",
            Self::Card => "card",
            Self::ThenAndNow => "then_and_now",
            Self::Seven => "seven",
            Self::Resources => "resources",
            Self::Wall => "wall",
            Self::Next => "next",
            Self::Coach => "coach",
        }
    }

    /// Whether it is ticked before she has ticked anything: her goal and the wall are not.
    const fn by_default(self) -> bool {
        !matches!(self, Self::Goal | Self::Wall)
    }
}

/// A part that holds something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Part {
    /// Which part.
    pub key: PartKey,
    /// Its first words; empty where its name says enough.
    pub glimpse: String,
    /// It goes home.
    pub ticked: bool,
}

/// What she said she would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doing {
    /// It was said in this session; else it is still open from before.
    pub said_here: bool,
    /// It is to somebody whom she knows.
    pub known: bool,
    /// What it is, and by when.
    pub made: Commitment,
}

/// Everything that could go home; what was not said is empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GoesHome {
    /// What she ticked, or what is ticked before she does.
    pub ticked: Vec<PartKey>,
    /// What she will do.
    pub doing: Vec<Doing>,
    /// Her goal.
    pub goal: String,
    /// Whom she wants to meet, as it was read back.
    pub sentence: String,
    /// When she said yes to it.
    pub agreed_at: Option<DateTime<Utc>>,
    /// Who is on her shortlist.
    pub shortlist: Vec<Entry>,
    /// To whom her message is, and the message.
    pub drafts: Vec<(String, String)>,
    /// Her if-then card, the rows that hold something.
    pub card: Vec<IfThenRow>,
    /// What she told herself, and what she says now.
    pub then_and_now: Option<(String, String)>,
    /// How it feels, compared with the beginning.
    pub felt: String,
    /// Her questions for the interview.
    pub seven: Vec<String>,
    /// What was shared.
    pub resources: Vec<Resource>,
    /// The wall, her own reasons first.
    pub wall: Vec<String>,
    /// When the two speak again.
    pub next: Option<Meeting>,
    /// The coach's name.
    pub coach: String,
    /// Where she sets up a time.
    pub booking_link: String,
}

impl GoesHome {
    /// The parts that hold something, with her ticks.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let part = |key: PartKey| {
            let glimpse = self.glimpse(key)?;
            Some(Part { key, glimpse: short(&glimpse), ticked: self.ticked.contains(&key) })
        };
        PartKey::ALL.into_iter().filter_map(part).collect()
    }

    /// Whether any of it was said in the session itself; what else there is, her goal say, belongs to no session.
    fn holds_of_its_session(&self) -> bool {
        use PartKey::{Card, Draft, Next, Resources, Seven, ThenAndNow};
        let parts = [Draft, Card, ThenAndNow, Seven, Resources, Next];
        self.doing.iter().any(|doing| doing.said_here) || parts.into_iter().any(|part| self.glimpse(part).is_some())
    }

    /// The first words of a part; `None` where it holds nothing.
    fn glimpse(&self, key: PartKey) -> Option<String> {
        let some = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
        match key {
            PartKey::Doing => self.doing.first().map(|doing| doing.made.whom.clone()),
            PartKey::Goal => some(&self.goal),
            PartKey::Sentence => some(&self.sentence),
            PartKey::Shortlist => {
                let names: Vec<&str> = self.shortlist.iter().map(|entry| entry.name.as_str()).collect();
                some(&names.join(", "))
            }
            PartKey::Draft => self.drafts.first().map(|(_, words)| words.clone()),
            PartKey::Card => self.card.iter().flat_map(|row| &row.then_lines).next().cloned(),
            PartKey::ThenAndNow => self.then_and_now.as_ref().map(|(_, now)| now.clone()).or_else(|| some(&self.felt)),
            PartKey::Seven => self.seven.first().cloned(),
            PartKey::Resources => self.resources.first().map(|resource| resource.title.clone()),
            PartKey::Wall => (!self.wall.is_empty()).then(String::new),
            PartKey::Next => self.next.as_ref().map(|next| next.words.clone()),
            PartKey::Coach => some(&self.coach).or_else(|| some(&self.booking_link)),
        }
    }
}

fn short(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    match line.char_indices().nth(GLIMPSE) {
        None => line.to_owned(),
        Some((end, _)) => format!("{}…", line.split_at(end).0.trim_end()),
    }
}

impl Sight<'_> {
    /// Everything that could go home.
    pub(super) fn goes_home(&self, facts: &Facts) -> Result<GoesHome> {
        let client = self.client()?;
        let settings = settings::read(self.practice)?;
        // Of a session that is over, what was so when it ended.
        let at = self.stored.ended_at.map_or(DateTime::<Utc>::MAX_UTC, |ended| ended.to_utc());
        let agreed = match criteria::agreed(self.practice, client.id) {
            Err(Error::NotAgreed) if self.stored.ended_at.is_none() => None,
            Ok(_) | Err(Error::NotAgreed) => criteria::agreed_at(self.practice, client.id, at)?,
            Err(error) => return Err(error),
        };
        let sentence = agreed
            .as_ref()
            .and_then(|(_, wish)| criteria::so_far(wish, self.texts))
            .map(|pieces| criteria::sentence(&pieces));
        let then_and_now = facts.story().zip(facts.now()).map(|(then, now)| (then.to_owned(), now.to_owned()));
        let seven = facts.last_words(key::SEVEN).unwrap_or_default();
        let (own, tiles) = self.wall()?;
        Ok(GoesHome {
            ticked: self.ticked(facts),
            doing: self.doing()?,
            goal: client.goal,
            sentence: sentence.unwrap_or_default(),
            agreed_at: agreed.map(|(agreement, _)| agreement.said_at),
            shortlist: shortlist::read_at(self.practice, self.rosters, client.id, at)?.entries,
            drafts: self.drafts(facts)?,
            card: self.card(facts).into_iter().filter(|row| !row.then_lines.is_empty()).collect(),
            then_and_now,
            felt: facts.feel().unwrap_or_default().to_owned(),
            seven: seven.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
            resources: self.shared(facts)?,
            wall: own.into_iter().chain(tiles.into_iter().map(|tile| tile.text)).collect(),
            next: Meeting::of(facts),
            coach: settings.coach_name,
            booking_link: settings.booking_link,
        })
    }

    /// What she said in this session that she would do, and, in her newest, what is still open from before.
    fn doing(&self) -> Result<Vec<Doing>> {
        let (id, client) = (self.stored.id, self.stored.client);
        let (made, newest) = self.practice.read(|c| Ok((store::commitments(c, client)?, store::newest(c, client)?)))?;
        let roster = self.rosters.of(self.practice, client)?;
        let doing = made.into_iter().filter_map(|made| {
            let said_here = made.session == Some(id);
            let goes = match made.state {
                CommitmentState::Open => said_here || newest == Some(id),
                CommitmentState::Done => said_here,
                CommitmentState::LetGo => false,
            };
            goes.then(|| Doing { said_here, known: commitments::knows(&roster, &made.whom), made })
        });
        Ok(doing.collect())
    }

    fn ticked(&self, facts: &Facts) -> Vec<PartKey> {
        match facts.said(key::TAKE_HOME) {
            None => PartKey::ALL.into_iter().filter(|part| part.by_default()).collect(),
            Some(words) => {
                PartKey::ALL.into_iter().filter(|part| words.lines().any(|line| line == part.key())).collect()
            }
        }
    }

    /// Her messages: the one that stands, and those that wait; to whom, and the words.
    fn drafts(&self, facts: &Facts) -> Result<Vec<(String, String)>> {
        let messages = self.stored.script.steps.iter().flat_map(|line| {
            line.step.questions.iter().filter(|q| q.takes == Takes::Message).map(|q| (line.key.clone(), q.key.clone()))
        });
        let roster = self.rosters.of(self.practice, self.stored.client)?;
        let named = |person: &str| {
            let person = roster.member(PersonId(person.parse().ok()?))?;
            Some(person.person.name())
        };
        let mut drafts = Vec::new();
        for (step, question) in messages {
            let to = facts.at(&step, key::ADDRESSEE).and_then(addressee).map_or("", |(_, name)| name).to_owned();
            let written = |answer: &&StoredAnswer| answer.step == step && !answer.answer.words.trim().is_empty();
            for answer in facts.all().iter().filter(written) {
                let words = answer.answer.words.clone();
                if answer.question == question {
                    drafts.insert(0, (to.clone(), words));
                } else if let Some(person) = answer.question.strip_prefix(&format!("{question}/")) {
                    drafts.push((named(person).unwrap_or_default(), words));
                }
            }
        }
        Ok(drafts)
    }

    /// What was shared, as the library has it now; where it is gone from there, its title.
    fn shared(&self, facts: &Facts) -> Result<Vec<Resource>> {
        let shelf = library::read(self.practice, LibraryKind::Resource)?;
        let resource = |title: &str| {
            let found = shelf.items.iter().find_map(|item| match &item.item {
                LibraryBody::Resource(resource) if resource.title == title => Some(resource.clone()),
                _ => None,
            });
            found.unwrap_or_else(|| Resource { title: title.to_owned(), ..Resource::default() })
        };
        Ok(facts.last_words(key::RESOURCE).into_iter().map(resource).collect())
    }

    /// What goes home, on the stage.
    pub(super) fn take_home(&self, question: StageQuestion, facts: &Facts) -> Result<Scene> {
        Ok(Scene::TakeHome { question, parts: self.goes_home(facts)?.parts() })
    }

    /// Her ticks with this one, as they are kept.
    fn tick(&self, part: PartKey, on: bool) -> Result<String> {
        let facts = self.facts()?;
        let mut ticked = self.ticked(&facts);
        ticked.retain(|one| *one != part);
        if on {
            ticked.push(part);
        }
        let keys: Vec<&str> = PartKey::ALL.into_iter().filter(|p| ticked.contains(p)).map(PartKey::key).collect();
        // Nothing ticked is an answer too, and another than none.
        Ok(if keys.is_empty() { "-".to_owned() } else { keys.join("\n") })
    }
}

impl Conversation {
    /// Everything that could go home from `session`, as it was when that ended; without one, from the newest that holds anything of it:
    /// one that was just begun does not empty it. `None` where she has had none.
    ///
    /// # Errors
    /// [`Error::Gone`] where she has had no such session.
    pub fn goes_home(
        &self,
        around: Around<'_>,
        client: ClientId,
        session: Option<SessionId>,
    ) -> Result<Option<GoesHome>> {
        let mut sessions = around.practice.read(|c| store::of_client(c, client))?;
        if let Some(wanted) = session {
            sessions.retain(|stored| stored.id == wanted);
            if sessions.is_empty() {
                return Err(Error::Gone("session"));
            }
        }
        let mut newest = None;
        for stored in sessions {
            // Its open step is not kept yet: it is here.
            let open = self.kept().opens.find(stored.id).cloned();
            let open = open.unwrap_or_else(|| Open::new(stored.id, Timer::default()));
            let sight = around.sight(&stored, &open);
            let home = sight.goes_home(&sight.facts()?)?;
            if home.holds_of_its_session() {
                return Ok(Some(home));
            }
            newest.get_or_insert(home);
        }
        Ok(newest)
    }

    /// The coach ticks a part, or takes the tick away, as she says.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open.
    pub fn take_home_tick(
        &self,
        around: Around<'_>,
        (step, question): (&str, &str),
        (part, on): (PartKey, bool),
        now: Moment,
    ) -> Result<()> {
        self.act(around.practice, now, |open, stored| {
            if open.step != step || open.aside {
                return Err(Error::Stale);
            }
            if find_question(stored, step, question)?.takes != Takes::Parts {
                return Err(Error::Stale);
            }
            let words = around.sight(stored, open).tick(part, on)?;
            open.say(question, words, now);
            Ok(())
        })
    }

    /// She ticks a part, or takes the tick away.
    ///
    /// # Errors
    /// [`Error::NotOnStage`].
    pub fn stage_tick(
        &self,
        around: Around<'_>,
        at: Place<'_>,
        (part, on): (PartKey, bool),
        now: Moment,
    ) -> Result<()> {
        self.on_stage_with(around.practice, at, now, |open, asked, stored| {
            if asked.takes != Takes::Parts {
                return Err(Error::NotOnStage);
            }
            let words = around.sight(stored, open).tick(part, on)?;
            open.say(&asked.key, words, now);
            Ok(())
        })
    }

    /// Everything that could go home, for the pages that she looks at.
    ///
    /// # Errors
    /// [`Error::NotOnStage`] where that is not what she sees.
    pub fn stage_goes_home(&self, around: Around<'_>, at: Place<'_>, now: Moment) -> Result<(ClientId, GoesHome)> {
        let Around { practice, rosters, texts } = around;
        if !self.before_her(at) {
            return Err(Error::NotOnStage);
        }
        let seen = self.seen(practice, rosters, texts, now, |sight| {
            let asked = find_question(sight.stored, at.step, at.asked()).ok();
            if asked.is_none_or(|asked| asked.takes != Takes::Parts) || sight.client()?.archived_on.is_some() {
                return Err(Error::NotOnStage);
            }
            Ok((sight.stored.client, sight.goes_home(&sight.facts()?)?))
        })?;
        seen.ok_or(Error::NotOnStage)
    }
}
