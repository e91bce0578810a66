//! What the coach does with her words in the open step: types them, offers them, notes that they were said aloud, takes them away,
//! sets the step aside.

use super::answer::{HowSaid, SessionAnswer, bounded, on_ruler, one_line};
use super::console::StepState;
use super::conversation::{Conversation, Moment, find_question};
use super::facts::key;
use super::keep;
use super::open::Open;
use super::store::{self, StoredSession};
use crate::error::{Error, Result};
use crate::library::{self, LibraryBody, LibraryKind, ScriptQuestion, StepKind, Takes};
use crate::outreach;
use crate::practice::{About, Practice};
use crate::reframe;
use crate::rehearsal;
use crate::vocabulary::texts::Message;
use crate::vocabulary::{SessionId, StoryId};

/// How many questions she takes to an interview.
const SEVEN: usize = 7;

impl Conversation {
    /// Keeps what the coach is typing: never on the stage.
    ///
    /// # Errors
    /// [`Error::Invalid`] where it is too long; [`Error::Stale`] where the step was set aside; [`Error::Gone`].
    pub fn draft(&self, practice: &Practice, step: &str, question: &str, words: &str, now: Moment) -> Result<()> {
        bounded(words)?;
        self.act(practice, now, |open, stored| {
            find_question(stored, step, question)?;
            // A draft that was on its way while the step was set aside is of what was set aside.
            if open.step == step && open.aside {
                return Err(Error::Stale);
            }
            open.set_draft(step, question, words);
            Ok(())
        })
    }

    /// Offers words as hers: on the stage, where there is one (`to_stage`); else they are taken at once, as said aloud.
    ///
    /// # Errors
    /// [`Error::Invalid`] where it is too long; [`Error::Stale`] where another step is open, or no reply stands there to answer.
    pub fn offer(
        &self,
        practice: &Practice,
        (step, question): (&str, &str),
        words: &str,
        to_stage: bool,
        now: Moment,
    ) -> Result<()> {
        bounded(words)?;
        self.answer(practice, step, question, now, |open, asked| {
            let reply = asked.takes == Takes::Reply;
            if reply && open.round().is_none() {
                return Err(Error::Stale);
            }
            let words = if matches!(asked.takes, Takes::Lines | Takes::Wall) {
                one_line(words)
            } else {
                words.trim().to_owned()
            };
            if words.is_empty() {
                return Ok(());
            }
            open.set_draft(step, question, "");
            open.add_offer(step, question, &words);
            // What she cannot see she cannot answer.
            let shown = !reply || open.round().is_some_and(|round| !round.done);
            if !(to_stage && open.clock.runs() && open.asking == question && shown) {
                take(open, step, asked, HowSaid::Aloud, now);
            }
            Ok(())
        })
    }

    /// Takes an offer back; the words return to the coach's field.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open.
    pub fn withdraw(&self, practice: &Practice, step: &str, question: &str, now: Moment) -> Result<()> {
        self.answer(practice, step, question, now, |open, _| {
            open.offer_back(question);
            Ok(())
        })
    }

    /// It was said aloud: takes the offer, where one stands; else it is noted without words, where there is no answer yet.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open.
    pub fn aloud(&self, practice: &Practice, step: &str, question: &str, now: Moment) -> Result<()> {
        self.answer(practice, step, question, now, |open, asked| {
            // What goes home is ticked; nothing said aloud ticks it, or takes a tick away.
            if asked.takes == Takes::Parts {
                return Ok(());
            }
            if take(open, step, asked, HowSaid::Aloud, now) || take_template(open, question, HowSaid::Aloud, now) {
                return Ok(());
            }
            if asked.takes == Takes::Reply && !open.rounds.is_empty() {
                open.settle_round();
            } else if !open.said.contains_key(question) {
                open.said.insert(question.to_owned(), SessionAnswer::new(String::new(), HowSaid::Aloud, now));
            }
            Ok(())
        })
    }

    /// Her number, said aloud.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a number over 10 or a question without a ruler; [`Error::Stale`] where another step is open.
    pub fn rate(&self, practice: &Practice, step: &str, question: &str, number: u32, now: Moment) -> Result<()> {
        self.answer(practice, step, question, now, |open, asked| set_number(open, asked, number, HowSaid::Aloud, now))
    }

    /// Takes an answer away again. Until the step is left, [`Conversation::put_back`] brings it back.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open.
    pub fn unsay(&self, practice: &Practice, step: &str, question: &str, now: Moment) -> Result<()> {
        self.answer(practice, step, question, now, |open, _| {
            open.unsay(question);
            open.take_template(question);
            Ok(())
        })
    }

    /// Takes one line (0: the first) out of an answer; it can be put back in the same way.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open, or other words stand on that line by now.
    pub fn take_line(
        &self,
        practice: &Practice,
        (step, question): (&str, &str),
        line: u32,
        words: &str,
        now: Moment,
    ) -> Result<()> {
        self.answer(practice, step, question, now, |open, _| {
            let line = usize::try_from(line).map_err(|_| Error::Stale)?;
            if open.said.get(question).and_then(|answer| answer.words.lines().nth(line)) != Some(words) {
                return Err(Error::Stale);
            }
            open.take_line(question, line);
            Ok(())
        })
    }

    /// Puts back what was taken away of an answer last: the answer where none was given since, or the line, in its place. What else was
    /// said meanwhile stays.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open.
    pub fn put_back(&self, practice: &Practice, step: &str, question: &str, now: Moment) -> Result<()> {
        self.answer(practice, step, question, now, |open, asked| {
            if asked.takes == Takes::Reply {
                open.put_round_back();
            } else {
                open.put_back(question);
            }
            Ok(())
        })
    }

    /// Sets the open step aside: the stage goes quiet, and nothing that was said in it is kept, here or in the database.
    ///
    /// # Errors
    /// [`Error::Gone`] where no session is on the console; the file system's or the database's own: the stage is quiet all the same,
    /// and what could be forgotten is.
    pub fn set_aside(&self, practice: &Practice, now: Moment) -> Result<()> {
        let (session, step) = self.look_at(|open| (open.session, open.step.clone()))?;
        let here = self.act(practice, now, |open, _| {
            open.set_aside();
            Ok(())
        });
        forget_step(practice, session, &step, now)?;
        here
    }

    /// The scratch pad.
    ///
    /// # Errors
    /// [`Error::Invalid`] where it is too long; [`Error::Gone`].
    pub fn scratch(&self, practice: &Practice, words: &str, now: Moment) -> Result<()> {
        bounded(words)?;
        self.act(practice, now, |open, _| {
            words.clone_into(&mut open.scratch);
            Ok(())
        })
    }

    /// Shows a resource of the library in `step`, or none.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open; [`Error::Gone`].
    pub fn show(&self, practice: &Practice, step: &str, resource: Option<&str>, now: Moment) -> Result<()> {
        let title = match resource {
            None => None,
            Some(key) => match library::item(practice, LibraryKind::Resource, key)?.item {
                LibraryBody::Resource(resource) => Some(resource.title),
                _ => return Err(Error::Gone("resource")),
            },
        };
        self.in_step(practice, step, now, |open, _| {
            match title {
                None => open.said.remove(key::RESOURCE),
                Some(title) => {
                    open.said.insert(key::RESOURCE.to_owned(), SessionAnswer::new(title, HowSaid::Aloud, now))
                }
            };
            Ok(())
        })
    }

    /// Her questions for the interview, in her order; at most seven.
    ///
    /// # Errors
    /// [`Error::Invalid`] where they are too many or too long; [`Error::Stale`] where another step is open.
    pub fn seven(&self, practice: &Practice, step: &str, questions: &[String], now: Moment) -> Result<()> {
        let words = chosen(questions)?;
        self.in_step(practice, step, now, |open, _| {
            set_seven(open, words, HowSaid::Aloud, now);
            Ok(())
        })
    }

    /// Picks an earlier story of hers up again, in her words of then.
    ///
    /// # Errors
    /// [`Error::Stale`] where another step is open; [`Error::Gone`] for a story of somebody else, or where `step` asks for none.
    pub fn pick_story(&self, practice: &Practice, step: &str, story: StoryId, now: Moment) -> Result<()> {
        self.in_step(practice, step, now, |open, stored| {
            find_question(stored, step, key::STORY)?;
            let words = reframe::words_of(practice, stored.client, story)?;
            open.said.insert(key::STORY.to_owned(), SessionAnswer::new(words, HowSaid::Aloud, now));
            Ok(())
        })
    }
}

/// Whether a step asks for a message.
pub(super) fn takes_message(stored: &StoredSession, step: &str) -> bool {
    let line = stored.script.steps.iter().find(|line| line.key == step);
    line.is_some_and(|line| line.step.questions.iter().any(|question| question.takes == Takes::Message))
}

/// Forgets what the database holds of a step that was set aside; where it asks what she will do next, what she said in this session
/// that she would do. Wishes, names and the yes to the wishes have a place of their own, and stay.
pub(super) fn forget_step(practice: &Practice, session: SessionId, step: &str, now: Moment) -> Result<()> {
    let stored = practice.read(|c| store::read(c, session))?;
    let promises = stored.script.steps.iter().any(|line| line.key == step && line.step.kind == StepKind::Next);
    practice.forget(About::Client(stored.client), |c| {
        store::forget_step(c, session, step)?;
        rehearsal::forget_step(c, session, step)?;
        if promises {
            store::forget_commitments(c, session)?;
        }
        if takes_message(&stored, step) {
            outreach::forget_words(c, session)?;
        }
        store::write_state(c, session, step, StepState::Aside)?;
        keep::follow(c, &stored, now)
    })
}

/// Questions for the interview as one text.
///
/// # Errors
/// [`Error::Invalid`] where they are more than seven, or too long.
pub(super) fn chosen(questions: &[String]) -> Result<String> {
    if questions.len() > SEVEN {
        return Err(Error::Invalid(Message::new("session-seven").with("most", SEVEN)));
    }
    let lines: Vec<String> = questions.iter().map(|q| one_line(q)).filter(|q| !q.is_empty()).collect();
    let words = lines.join("\n");
    bounded(&words)?;
    Ok(words)
}

pub(super) fn set_seven(open: &mut Open, words: String, how: HowSaid, now: Moment) {
    if words.is_empty() {
        open.said.remove(key::SEVEN);
    } else {
        open.said.insert(key::SEVEN.to_owned(), SessionAnswer::new(words, how, now));
    }
}

/// Takes the offer to `asked`, where one stands. Lines join the others, and so does a text that the coach takes as said aloud. One that
/// she has read and taken stands in place of what came from the coach or aloud; what she typed herself stays, unless it is in the offer.
pub(super) fn take(open: &mut Open, step: &str, asked: &ScriptQuestion, how: HowSaid, now: Moment) -> bool {
    let Some(words) = open.take_offer(step, &asked.key) else { return false };
    // What she takes stands in place of a letter that was only a start.
    open.take_template(&asked.key);
    if asked.takes == Takes::Reply && open.join_round(&words) {
        return true;
    }
    let answer = match (open.said.remove(&asked.key), how) {
        (Some(before), _) if matches!(asked.takes, Takes::Lines | Takes::Wall) => before.with_line(&words, how),
        (Some(before), _) if how == HowSaid::Aloud || before.stands_beside(&words) => before.joined_with(&words, how),
        _ => SessionAnswer::new(words, how, now),
    };
    open.said.insert(asked.key.clone(), answer);
    true
}

/// Takes the letter from a template as her draft, where one stands.
pub(super) fn take_template(open: &mut Open, question: &str, how: HowSaid, now: Moment) -> bool {
    let Some(words) = open.take_template(question) else { return false };
    open.said.insert(question.to_owned(), SessionAnswer::new(words, how, now));
    true
}

pub(super) fn set_number(
    open: &mut Open,
    asked: &ScriptQuestion,
    number: u32,
    how: HowSaid,
    now: Moment,
) -> Result<()> {
    // A chance is one to nine tenths: never and always are no chance.
    let ends = asked.takes == Takes::Chance && !(1..=9).contains(&number);
    if !matches!(asked.takes, Takes::Ruler | Takes::Chance) || ends {
        return Err(Error::Invalid(Message::new("session-ruler")));
    }
    let answer = SessionAnswer { number: Some(on_ruler(number)?), ..SessionAnswer::new(String::new(), how, now) };
    open.said.insert(asked.key.clone(), answer);
    Ok(())
}
