//! What a writer does and what must then stand in the practice: the ledger against which a practice is held that was killed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use askwell_core::client::{self, ClientField};
use askwell_core::criteria::{self, Choice, Dimension};
use askwell_core::{people, shortlist};
use askwell_support::{Talk, connections, now};
use oorandom::Rand32;

/// Steps of the script whose first question takes words, with that question.
const STEPS: [(&str, &str); 3] = [("agree", "leave_with"), ("is_it_true", "is_true"), ("if_no", "what_happens")];
/// More words in the title nobody names.
const TITLES: usize = 12;

/// One act of a coach or a client, as the app would do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    Goal(String),
    Person(String),
    Import(Vec<String>),
    Remove(String),
    Title(String),
    TakeOut(String),
    List(String),
    Undo,
    ForgetRest(u32),
    BackUp,
    Say(String),
    Draft(String),
    Scratch(String),
    Go(usize),
}

/// What undo reaches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Undoable {
    goal: String,
    people: BTreeSet<String>,
    titles: Vec<String>,
    listed: BTreeSet<String>,
}

/// What stands in a practice.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Standing {
    undoable: Undoable,
    step: usize,
    /// Her words, by question.
    said: BTreeMap<String, String>,
    /// What the coach is typing to the question that is open.
    draft: String,
    scratch: String,
}

impl fmt::Debug for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Undoable { goal, people, titles, listed } = &self.undoable;
        writeln!(
            f,
            "{goal:?}, at {:?}, {:?}, draft {:?}, pad {:?}",
            STEPS[self.step], self.said, self.draft, self.scratch
        )?;
        writeln!(f, "  titles {titles:?}, listed {listed:?}")?;
        writeln!(f, "  {} people: {people:?}", people.len())
    }
}

/// What must stand in it after so many acts.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    standing: Standing,
    /// What the coach is typing, by step.
    drafts: BTreeMap<usize, String>,
    /// What undo goes back to, since the practice was opened.
    before: Vec<Undoable>,
    /// How many acts were ever taken.
    acts: u32,
}

impl Ledger {
    /// The ledger of a practice in which so many acts were done already.
    pub fn of(talk: &Talk, acts: u32) -> Self {
        let standing = Standing::of(talk);
        let drafts = BTreeMap::from([(standing.step, standing.draft.clone())]);
        Self { standing, drafts, before: Vec::new(), acts }
    }

    /// The practice was opened again: undo does not reach back before that.
    pub fn opened(&mut self) {
        self.before.clear();
    }

    pub const fn acts(&self) -> u32 {
        self.acts
    }

    pub const fn standing(&self) -> &Standing {
        &self.standing
    }

    /// What is done next: any act that is possible, as chance has it.
    pub fn next(&self, chance: &mut Rand32) -> Act {
        let Undoable { people, titles, listed, .. } = &self.standing.undoable;
        let nth = self.acts;
        let mut one_of = |names: Vec<&String>| {
            let at = chance.rand_u32() as usize % names.len().max(1);
            names.get(at).map(|name| (*name).clone())
        };
        let (somebody, unlisted) = (one_of(people.iter().collect()), one_of(people.difference(listed).collect()));
        let title = one_of(titles.iter().collect());
        let rest = u32::try_from(people.len() - listed.len()).unwrap();
        let say = |what: &str| format!("{what} {nth}");
        match chance.rand_range(0..32) {
            0..=3 => Act::Person(format!("Person{nth} Brandt")),
            4..=6 => Act::Import((0..chance.rand_range(3..40)).map(|n| format!("Import{nth}n{n} Keller")).collect()),
            7 => somebody.map_or(Act::Goal(say("nobody")), Act::Remove),
            8..=10 if titles.len() < TITLES => Act::Title(say("word")),
            8..=10 => title.map_or(Act::Goal(say("no word")), Act::TakeOut),
            11..=12 => unlisted.map_or(Act::Goal(say("nobody new")), Act::List),
            13..=15 if !self.before.is_empty() => Act::Undo,
            16 if rest > 0 => Act::ForgetRest(rest),
            17 => Act::BackUp,
            18..=22 => Act::Say(say("She says")),
            23..=25 => Act::Draft(say("The coach types")),
            26..=27 => Act::Scratch(say("Only for me")),
            28..=29 => Act::Go((self.standing.step + 1) % STEPS.len()),
            _ => Act::Goal(say("Another company")),
        }
    }

    /// Writes down what was done.
    pub fn take(&mut self, act: &Act) {
        self.acts += 1;
        let before = self.standing.undoable.clone();
        let here = &mut self.standing.undoable;
        match act {
            Act::Goal(goal) => here.goal.clone_from(goal),
            Act::Person(name) => drop(here.people.insert(name.clone())),
            Act::Import(names) => here.people.extend(names.iter().cloned()),
            Act::Remove(name) => {
                here.people.remove(name);
                here.listed.remove(name);
            }
            Act::Title(word) => here.titles.push(word.clone()),
            Act::TakeOut(word) => here.titles.retain(|one| one != word),
            Act::List(name) => drop(here.listed.insert(name.clone())),
            Act::Undo => *here = self.before.pop().expect("something to undo"),
            Act::ForgetRest(_) => {
                here.people.clone_from(&here.listed);
                self.before.clear();
            }
            Act::BackUp => {}
            Act::Say(words) => drop(self.standing.said.insert(STEPS[self.standing.step].1.to_owned(), words.clone())),
            Act::Draft(words) => drop(self.drafts.insert(self.standing.step, words.clone())),
            Act::Scratch(words) => self.standing.scratch.clone_from(words),
            Act::Go(step) => self.standing.step = *step,
        }
        self.standing.draft = self.drafts.get(&self.standing.step).cloned().unwrap_or_default();
        if !matches!(act, Act::Undo) && self.standing.undoable != before && !matches!(act, Act::ForgetRest(_)) {
            self.before.push(before);
        }
    }
}

impl Standing {
    /// What stands in this practice.
    pub fn of(talk: &Talk) -> Self {
        let (desk, view) = (&talk.desk, talk.view());
        let practice = &desk.practice;
        let rows = |sql: &str| -> Vec<(String, String)> {
            practice
                .read(|c| {
                    let mut statement = c.prepare(sql)?;
                    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
                    Ok(rows.collect::<rusqlite::Result<_>>()?)
                })
                .unwrap()
        };
        let mut said: BTreeMap<String, String> =
            rows("SELECT question, words FROM session_answer WHERE words <> ''").into_iter().collect();
        let step = STEPS.iter().position(|(step, _)| *step == view.at.key).expect("one of the steps");
        let question = view.at.questions.iter().find(|question| question.key == STEPS[step].1).expect("its question");
        if let Some(answer) = question.answer.as_ref().filter(|answer| !answer.words.is_empty()) {
            said.insert(question.key.clone(), answer.words.clone());
        }
        let listed = rows(
            "SELECT first_name, last_name FROM shortlist_entry JOIN person ON person.id = shortlist_entry.person_id",
        );
        let wishes = criteria::read(practice, desk.client, &desk.texts).unwrap().wishes;
        let titles = wishes.into_iter().find(|wish| wish.dimension == Dimension::Title).expect("a dimension").choices;
        Self {
            undoable: Undoable {
                goal: client::read(practice, desk.client).unwrap().goal,
                people: desk.names().into_iter().collect(),
                titles: titles.into_iter().map(|choice| choice.key).collect(),
                listed: listed.into_iter().map(|(first, last)| format!("{first} {last}")).collect(),
            },
            step,
            said,
            draft: question.draft.clone(),
            scratch: view.scratch,
        }
    }
}

/// Does it, as the app does.
pub fn does(talk: &Talk, act: &Act) {
    let (desk, practice, client) = (&talk.desk, &talk.desk.practice, talk.desk.client);
    let step = || talk.view().at.key;
    let question = || STEPS.iter().find(|(key, _)| *key == step()).expect("one of the steps").1;
    match act {
        Act::Goal(goal) => drop(client::edit(practice, client, ClientField::Goal, goal, now(), None).unwrap()),
        Act::Person(name) => drop(desk.people(&format!("{name}, VP, Roche"))),
        Act::Import(names) => {
            let row = |name: &String| {
                let (first, last) = name.split_once(' ').unwrap();
                format!("{first},{last},https://www.linkedin.com/in/{first},,Roche,VP,23 Nov 2026")
            };
            let rows: Vec<String> = names.iter().map(row).collect();
            desk.import(&connections(&rows.iter().map(String::as_str).collect::<Vec<_>>()));
        }
        Act::Remove(name) => drop(people::remove(practice, client, &[desk.person(name)]).unwrap()),
        Act::Title(word) => {
            let choice = Choice { key: word.clone(), said: word.clone() };
            criteria::add_choice(practice, client, Dimension::Title, choice).unwrap();
        }
        Act::TakeOut(word) => criteria::take_out(practice, client, Dimension::Title, word).unwrap(),
        Act::List(name) => drop(shortlist::add(practice, client, &[desk.person(name)], now()).unwrap()),
        Act::Undo => drop(practice.undo().unwrap().expect("something was undone")),
        Act::ForgetRest(rest) => drop(shortlist::forget_rest(practice, &desk.rosters, client, *rest).unwrap()),
        Act::BackUp => drop(practice.back_up(now().naive_local(), 1 << 40).unwrap()),
        Act::Say(words) => talk.types(question(), words).unwrap(),
        Act::Draft(words) => talk.talk.draft(practice, &step(), question(), words, talk.now()).unwrap(),
        Act::Scratch(words) => talk.talk.scratch(practice, words, talk.now()).unwrap(),
        Act::Go(to) => drop(talk.go(STEPS[*to].0)),
    }
}
