//! What a chance would mean, if each of them said yes with it: an assumption worked out, and no forecast of anybody.

use serde::{Deserialize, Serialize};

/// From how many people on five yeses are of interest.
const MANY: u32 = 10;

/// The chance, from 0 to 1, that at least `k` of `n` say yes if each of them does so with `percent` in a hundred, whatever the others
/// do: the exact binomial. More than a hundred percent is a hundred.
///
/// The terms are built from the likeliest one outward and divided by their sum, so that neither huge nor tiny numbers are met.
#[must_use]
pub fn at_least(n: u32, percent: u32, k: u32) -> f64 {
    let p = f64::from(percent.min(100)) / 100.0;
    if k == 0 || (percent >= 100 && k <= n) {
        return 1.0;
    }
    if percent == 0 || k > n {
        return 0.0;
    }
    let odds = p / (1.0 - p);
    let likeliest = n.min(u32::try_from((u64::from(n) + 1) * u64::from(percent) / 100).unwrap_or(n));
    let (mut enough, mut too_few) = (0.0, 0.0);
    let mut count = |yes: u32, term: f64| if yes >= k { enough += term } else { too_few += term };
    let mut term = 1.0;
    for yes in likeliest..=n {
        count(yes, term);
        term *= odds * f64::from(n - yes) / (f64::from(yes) + 1.0);
        if term == 0.0 {
            break;
        }
    }
    let mut term = 1.0;
    for yes in (0..likeliest).rev() {
        term *= (f64::from(yes) + 1.0) / (odds * f64::from(n - yes));
        if term == 0.0 {
            break;
        }
        count(yes, term);
    }
    enough / (enough + too_few)
}

/// How often at least so many say yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct AtLeast {
    /// At least so many.
    pub yes: u32,
    /// In so many of a hundred such rounds, rounded. 0 and 100 only where it cannot and where it must be: 99 stands for more than 99
    /// as well, and 1 for less than 1.
    pub of_hundred: u32,
}

/// What it would mean if each of them said yes with the same chance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Forecast {
    /// How many are asked.
    pub people: u32,
    /// The chance that is assumed for each, in a hundred.
    pub percent: u32,
    /// At least one yes, at least three; and five where ten or more are asked.
    pub at_least: Vec<AtLeast>,
}

impl Forecast {
    /// The forecast for so many people and so many percent (at most 100).
    #[must_use]
    pub fn new(people: u32, percent: u32) -> Self {
        let percent = percent.min(100);
        let counts = [1, 3, 5].into_iter().filter(|yes| *yes < 5 || people >= MANY);
        let at_least = counts.map(|yes| AtLeast { yes, of_hundred: of_hundred(people, percent, yes) }).collect();
        Self { people, percent, at_least }
    }
}

fn of_hundred(people: u32, percent: u32, yes: u32) -> u32 {
    if percent == 0 || yes > people {
        return 0;
    }
    if percent == 100 {
        return 100;
    }
    let exact = at_least(people, percent, yes) * 100.0;
    (1..=99).rev().find(|whole| f64::from(*whole) <= exact + 0.5).unwrap_or(1)
}
