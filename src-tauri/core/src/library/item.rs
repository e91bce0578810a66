//! The items of the library, as they are kept and as they go over the wire.

use serde::{Deserialize, Deserializer, Serialize};

use crate::error::{Error, Result};
use crate::vocabulary::texts::Message;
use crate::vocabulary::{Industry, Level, ReasonKind, ReplyKind};

/// How long a text may be, in characters: a title, a question or note, and a template.
const TITLE_AT_MOST: usize = 200;
const TEXT_AT_MOST: usize = 2_000;
const TEMPLATE_AT_MOST: usize = 20_000;
/// How many questions or lines one item may have.
const PARTS_AT_MOST: usize = 30;
/// The longest step, in minutes.
const MINUTES_AT_MOST: u32 = 240;

/// A shelf of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum LibraryKind {
    /// The steps of the session script.
    Step,
    /// Articles and the like: a link with the coach's own notes.
    Resource,
    /// Questions for the interview.
    Question,
    /// Texts that the coach sends or keeps at hand.
    Template,
    /// What is known about asking, with its condition and source.
    Card,
    /// Thinking traps: a margin note for the coach.
    Trap,
    /// Reasons for a no, none about the one who asked: the wall.
    Reason,
    /// Replies to practise.
    Reply,
}

impl LibraryKind {
    /// Every shelf.
    pub const ALL: [Self; 8] =
        [Self::Step, Self::Resource, Self::Question, Self::Template, Self::Card, Self::Trap, Self::Reason, Self::Reply];

    /// The key used in the database and in the catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Resource => "resource",
            Self::Question => "question",
            Self::Template => "template",
            Self::Card => "card",
            Self::Trap => "trap",
            Self::Reason => "reason",
            Self::Reply => "reply",
        }
    }
}

/// What a step of the script needs besides its questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Nothing: questions and answers.
    #[default]
    Words,
    /// The criteria, growing in words.
    Wishes,
    /// The one sentence, and her yes.
    ReadBack,
    /// The names that fit.
    WhoFits,
    /// What she tells herself, and how sure she is.
    Hesitation,
    /// Her story, and its test.
    IsItTrue,
    /// A resource to lean on.
    LeanOn,
    /// Her moves, and the next real name.
    IfNo,
    /// Two sentences of hers, side by side.
    Compare,
    /// Her first message.
    FirstMessage,
    /// Whom next, by when, and what goes home.
    Next,
    /// What a chance would come to, over all of her list.
    Numbers,
    /// Made by a newer Askwell: shown as plain words.
    Unknown,
}

impl<'de> Deserialize<'de> for StepKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        Ok(match String::deserialize(deserializer)?.as_str() {
            "words" => Self::Words,
            "wishes" => Self::Wishes,
            "read_back" => Self::ReadBack,
            "who_fits" => Self::WhoFits,
            "hesitation" => Self::Hesitation,
            "is_it_true" => Self::IsItTrue,
            "lean_on" => Self::LeanOn,
            "if_no" => Self::IfNo,
            "compare" => Self::Compare,
            "first_message" => Self::FirstMessage,
            "next" => Self::Next,
            "numbers" => Self::Numbers,
            _ => Self::Unknown,
        })
    }
}

/// What a question takes as its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Takes {
    /// Nothing is written: it is only asked.
    Nothing,
    /// Short lines that settle one by one: one text, joined by line breaks.
    Lines,
    /// A number from 0 to 10.
    Ruler,
    /// Some of the question bank, in her order: one text, joined by line breaks.
    Choice,
    /// Her answers to the replies that she practises.
    Reply,
    /// Reasons of her own, beside the hundred: one text, joined by line breaks.
    Wall,
    /// A chance, in tenths.
    Chance,
    /// Her message to somebody.
    Message,
    /// What goes home: the keys of the parts that she ticked, joined by line breaks.
    Parts,
    /// A text; also what a newer Askwell takes otherwise.
    #[default]
    Words,
}

impl<'de> Deserialize<'de> for Takes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        Ok(match String::deserialize(deserializer)?.as_str() {
            "nothing" => Self::Nothing,
            "lines" => Self::Lines,
            "ruler" => Self::Ruler,
            "choice" => Self::Choice,
            "reply" => Self::Reply,
            "wall" => Self::Wall,
            "chance" => Self::Chance,
            "message" => Self::Message,
            "parts" => Self::Parts,
            _ => Self::Words,
        })
    }
}

/// A question of a step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct ScriptQuestion {
    /// Tells the question from the others of its step; those of the shipped script are known to the session.
    pub key: String,
    /// The question, as it is said.
    pub text: String,
    /// What it takes.
    pub takes: Takes,
    /// What 0 means, on a ruler.
    pub low: String,
    /// What 10 means, on a ruler.
    pub high: String,
}

impl ScriptQuestion {
    /// Whether the end of it is missing: it was longer than what can be shown, and what stands here ends in "…".
    pub(crate) fn was_cut(&self) -> bool {
        [&self.text, &self.low, &self.high]
            .into_iter()
            .any(|text| short(text, TEXT_AT_MOST).is_err() && text.ends_with(ON))
    }
}

/// A step of the script.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct ScriptStep {
    /// What it needs besides its questions.
    pub kind: StepKind,
    /// Its short name.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// How to use it: for the coach alone.
    pub note: String,
    /// The main question, and what may follow it.
    pub questions: Vec<ScriptQuestion>,
    /// Lines that stand by; `{name}` is the next real name.
    pub bricks: Vec<String>,
}

/// An article or the like.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct Resource {
    /// What it is called.
    pub title: String,
    /// By whom.
    pub by: String,
    /// Where it is: an `https` or `http` address, or empty.
    pub link: String,
    /// The coach's own notes: never on the stage.
    pub notes: String,
    /// Its questions; empty ones are slots to be filled.
    pub questions: Vec<String>,
}

/// What a question for the interview is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the theme of that name")]
pub enum Theme {
    Path,
    Role,
    StepUp,
    Field,
    Culture,
    #[default]
    ForMe,
    Close,
}

/// A question for the interview.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct BankQuestion {
    /// What it is about.
    pub theme: Theme,
    /// The question, as it is asked.
    pub text: String,
}

/// What a template is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The note before the first session.
    BeforeWeMeet,
    /// The coach's own words for when a talk needs more than coaching.
    MoreThanCoaching,
    /// A start for her first message; its slots are those of `outreach`.
    FirstMessage,
    /// How the pages that go home are set: a text for the typesetter.
    TakeHome,
    /// Anything else.
    #[default]
    Other,
}

/// A text that the coach sends or keeps at hand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct Template {
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub purpose: Purpose,
    /// The text; `{coach}` and `{booking_link}` are filled in.
    pub text: String,
}

/// What is known, under which condition, and from where.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct EvidenceCard {
    /// What was found.
    pub claim: String,
    /// With whom, and how.
    pub condition: String,
    /// The original work.
    pub source: String,
}

/// A thinking trap.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct Trap {
    /// What it is called.
    pub name: String,
    /// How it sounds.
    pub sign: String,
}

/// A reason for a no, which is never about the one who asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct Reason {
    /// What it is about.
    pub kind: ReasonKind,
    /// The reason.
    pub text: String,
}

/// A reply to practise.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct Reply {
    /// What it comes to.
    pub kind: ReplyKind,
    /// The reply, as somebody writes it; of silence: that nothing has come.
    pub text: String,
    /// Whom it fits; none: anybody.
    #[serde(default)]
    pub levels: Vec<Level>,
    /// In which industries it fits; none: in any.
    #[serde(default)]
    pub industries: Vec<Industry>,
    /// It is short-tempered: it comes only where that is asked for.
    #[serde(default)]
    pub curt: bool,
}

/// An item of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", content = "body", rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the item of that name")]
pub enum LibraryBody {
    Step(ScriptStep),
    Resource(Resource),
    Question(BankQuestion),
    Template(Template),
    Card(EvidenceCard),
    Trap(Trap),
    Reason(Reason),
    Reply(Reply),
}

impl LibraryBody {
    /// The shelf on which it stands.
    #[must_use]
    pub const fn kind(&self) -> LibraryKind {
        match self {
            Self::Step(_) => LibraryKind::Step,
            Self::Resource(_) => LibraryKind::Resource,
            Self::Question(_) => LibraryKind::Question,
            Self::Template(_) => LibraryKind::Template,
            Self::Card(_) => LibraryKind::Card,
            Self::Trap(_) => LibraryKind::Trap,
            Self::Reason(_) => LibraryKind::Reason,
            Self::Reply(_) => LibraryKind::Reply,
        }
    }

    /// Whether it can be kept.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the reason: nothing to call it by, too long, too many parts, a link that is none.
    pub(crate) fn check(&self) -> Result<()> {
        match self {
            Self::Step(step) => step.check(),
            Self::Resource(resource) => resource.check(),
            Self::Question(question) => named(&question.text, TEXT_AT_MOST),
            Self::Template(template) => {
                named(&template.name, TITLE_AT_MOST)?;
                short(&template.text, TEMPLATE_AT_MOST)
            }
            Self::Card(card) => {
                named(&card.claim, TEXT_AT_MOST)?;
                short(&card.condition, TEXT_AT_MOST)?;
                short(&card.source, TEXT_AT_MOST)
            }
            Self::Trap(trap) => {
                named(&trap.name, TITLE_AT_MOST)?;
                short(&trap.sign, TEXT_AT_MOST)
            }
            Self::Reason(reason) => named(&reason.text, TITLE_AT_MOST),
            Self::Reply(reply) => named(&reply.text, TEXT_AT_MOST),
        }
    }
}

impl ScriptStep {
    fn check(&self) -> Result<()> {
        named(&self.title, TITLE_AT_MOST)?;
        short(&self.note, TEXT_AT_MOST)?;
        if self.minutes > MINUTES_AT_MOST {
            return Err(Error::Invalid(Message::new("library-minutes").with("most", MINUTES_AT_MOST)));
        }
        few(self.questions.len())?;
        few(self.bricks.len())?;
        for question in &self.questions {
            named(&question.key, TITLE_AT_MOST)?;
            for text in [&question.text, &question.low, &question.high] {
                short(text, TEXT_AT_MOST)?;
            }
        }
        let mut keys: Vec<&str> = self.questions.iter().map(|q| q.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        if keys.len() < self.questions.len() {
            return Err(Error::Invalid(Message::new("library-question-twice")));
        }
        self.bricks.iter().try_for_each(|brick| short(brick, TEXT_AT_MOST))
    }

    /// The step with every text cut to what can be shown: for what was kept by other means than [`LibraryBody::check`].
    pub(crate) fn cut(mut self) -> Self {
        cut(&mut self.title, TITLE_AT_MOST);
        cut(&mut self.note, TEXT_AT_MOST);
        self.minutes = self.minutes.min(MINUTES_AT_MOST);
        self.questions.truncate(PARTS_AT_MOST);
        self.bricks.truncate(PARTS_AT_MOST);
        for question in &mut self.questions {
            for text in [&mut question.key, &mut question.text, &mut question.low, &mut question.high] {
                cut(text, TEXT_AT_MOST);
            }
        }
        self.bricks.iter_mut().for_each(|brick| cut(brick, TEXT_AT_MOST));
        self
    }
}

impl Reply {
    /// Whether it comes only where short-tempered replies are asked for: an annoyed one always does.
    #[must_use]
    pub fn is_curt(&self) -> bool {
        self.curt || self.kind == ReplyKind::Annoyed
    }

    /// Whether it was written for certain levels or industries.
    #[must_use]
    pub const fn is_particular(&self) -> bool {
        !self.levels.is_empty() || !self.industries.is_empty()
    }
}

impl Resource {
    fn check(&self) -> Result<()> {
        named(&self.title, TITLE_AT_MOST)?;
        short(&self.by, TITLE_AT_MOST)?;
        short(&self.notes, TEMPLATE_AT_MOST)?;
        few(self.questions.len())?;
        self.questions.iter().try_for_each(|q| short(q, TEXT_AT_MOST))?;
        crate::practice::settings::link(self.link.trim()).map(|_| ())
    }
}

fn named(text: &str, most: usize) -> Result<()> {
    if text.trim().is_empty() {
        return Err(Error::Invalid(Message::new("library-empty")));
    }
    short(text, most)
}

fn short(text: &str, most: usize) -> Result<()> {
    if text.chars().nth(most).is_some() {
        return Err(Error::Invalid(Message::new("library-too-long").with("most", most)));
    }
    Ok(())
}

fn few(parts: usize) -> Result<()> {
    if parts > PARTS_AT_MOST {
        return Err(Error::Invalid(Message::new("library-too-many").with("most", PARTS_AT_MOST)));
    }
    Ok(())
}

/// How a text ends that goes on.
const ON: char = '…';

fn cut(text: &mut String, most: usize) {
    if let Some((end, _)) = text.char_indices().nth(most) {
        text.truncate(end);
        text.push(ON);
    }
}
