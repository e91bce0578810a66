//! The words the tests are told in: a practice in a temporary folder, builders with sensible defaults, a fixed clock.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "test vocabulary: a failure here is a failed test"
)]

mod figures;
mod hostile;
mod spoil;
mod talk;
mod watcher;

pub use figures::{figure, not_tried};
pub use hostile::hostile_names;
pub use spoil::Spoiler;
pub use talk::{Talk, not_on_stage};
pub use watcher::Watcher;

use askwell_core::client;
use askwell_core::criteria::{self, Choice, Criteria, Dimension, How, Stance};
use askwell_core::people::import::{self, Quiet, Sheet, read};
use askwell_core::people::{self, BroughtIn, Rosters};
use askwell_core::practice::{Key, Practice};
use askwell_core::vocabulary::texts::{Language, Texts};
use askwell_core::vocabulary::{ClientId, PersonId};
use chrono::{DateTime, FixedOffset, NaiveDate};
use tempfile::TempDir;

/// The moment at which every test takes place: Monday 23 November 2026, 10:07 in Basel.
#[must_use]
pub fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-23T10:07:00+01:00").unwrap()
}

/// The day of [`now`].
#[must_use]
pub fn today() -> NaiveDate {
    now().date_naive()
}

/// The English catalogue.
#[must_use]
pub fn texts() -> Texts {
    Texts::new(Language::En)
}

/// The key of every practice that a test makes.
#[must_use]
pub fn key() -> Key {
    Key::from_bytes([7; 32])
}

/// A real, encrypted practice in a temporary folder, with one client.
pub struct Desk {
    pub practice: Practice,
    pub rosters: Rosters,
    pub client: ClientId,
    pub texts: Texts,
    pub folder: TempDir,
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

impl Desk {
    /// A practice with the client "Ilse Anders", of whom nothing else is known. Her making cannot be undone.
    #[must_use]
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("practice");
        let practice = Practice::create_with_key(&path, &key()).unwrap();
        let client = client::create(&practice, "Ilse Anders", "Director", now()).unwrap().id;
        drop(practice);
        let practice = Practice::open_with_key(&path, &key()).unwrap();
        Self { practice, rosters: Rosters::default(), client, texts: texts(), folder }
    }

    /// The practice that lies in `folder`, however it came there; its client is the first.
    #[must_use]
    pub fn found_in(folder: TempDir) -> Self {
        let practice = Practice::open_with_key(folder.path(), &key()).unwrap();
        let client = client::list(&practice, "", false).unwrap().first().expect("a client").id;
        Self { practice, rosters: Rosters::default(), client, texts: texts(), folder }
    }

    /// The same practice, closed and opened again.
    #[must_use]
    pub fn reopened(self) -> Self {
        let Self { practice, client, texts, folder, .. } = self;
        let path = practice.folder().to_owned();
        drop(practice);
        let practice = Practice::open_with_key(&path, &key()).unwrap();
        Self { practice, rosters: Rosters::default(), client, texts, folder }
    }

    /// Quick entry of these lines.
    pub fn people(&self, lines: &str) -> &Self {
        people::add(&self.practice, self.client, lines, now()).unwrap();
        self
    }

    /// Imports this text as `Connections.csv`, every row that is only asked about taken for somebody new.
    pub fn import(&self, csv: &str) -> BroughtIn {
        people::bring_in(&self.practice, self.client, &sheet(csv), None, people::Answers::default(), now()).unwrap()
    }

    /// Everybody's names, in the order in which they came.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let roster = self.rosters.of(&self.practice, self.client).unwrap();
        roster.members().iter().map(|m| m.person.name()).collect()
    }

    /// The id of the person with this name.
    #[must_use]
    pub fn person(&self, name: &str) -> PersonId {
        let roster = self.rosters.of(&self.practice, self.client).unwrap();
        roster.members().iter().find(|m| m.person.name() == name).expect("somebody of that name").person.id
    }

    /// Says the wishes and hears the yes.
    pub fn agreed(&self, wishes: Wishes) -> &Self {
        self.wished(wishes);
        let view = criteria::read(&self.practice, self.client, &self.texts).unwrap();
        let sentence = criteria::sentence(&view.sentence.expect("a sentence"));
        criteria::agree(&self.practice, self.client, How::Aloud, &sentence, &self.texts, now().to_utc()).unwrap();
        self
    }

    /// Says the wishes.
    pub fn wished(&self, wishes: Wishes) -> &Self {
        for dimension in Dimension::ALL {
            let wish = wishes.0.wish(dimension);
            criteria::set_stance(&self.practice, self.client, dimension, wish.stance).unwrap();
            for choice in &wish.choices {
                criteria::add_choice(&self.practice, self.client, dimension, choice.clone()).unwrap();
            }
        }
        self
    }

    /// What the next undo would take back, in words.
    #[must_use]
    pub fn next_undo(&self) -> Option<String> {
        self.practice.history().undo.map(|done| self.texts.say(&done.what))
    }
}

/// Criteria in the making.
#[derive(Debug, Clone, Default)]
pub struct Wishes(pub Criteria);

impl Wishes {
    /// VPs in pharma, consumer goods or tech; the company does not matter.
    #[must_use]
    pub fn of_the_story() -> Self {
        Self::default()
            .any_of(Dimension::Level, &[("vp", "VPs")])
            .any_of(
                Dimension::Industry,
                &[("pharma_and_biotech", "pharma"), ("consumer_goods", "CPG"), ("technology", "tech")],
            )
            .no_preference(Dimension::Company)
    }

    /// Any of these, each a key and the word that was said.
    #[must_use]
    pub fn any_of(self, dimension: Dimension, choices: &[(&str, &str)]) -> Self {
        choices.iter().fold(self, |wishes, (key, said)| {
            let choice = Choice { key: (*key).to_owned(), said: (*said).to_owned() };
            Self(wishes.0.with_choice(dimension, choice).unwrap())
        })
    }

    /// It does not matter.
    #[must_use]
    pub fn no_preference(self, dimension: Dimension) -> Self {
        Self(self.0.with_stance(dimension, Stance::NoPreference))
    }
}

/// The text of an export with these rows: first name, last name, profile, e-mail, company, position, day of connecting.
#[must_use]
pub fn connections(rows: &[&str]) -> String {
    format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{}", rows.join("\n"))
}

/// The text read as `Connections.csv`.
#[must_use]
pub fn sheet(csv: &str) -> Sheet {
    read("Connections.csv", std::io::Cursor::new(csv.as_bytes()), &import::How::on(today()), &Quiet).unwrap()
}
