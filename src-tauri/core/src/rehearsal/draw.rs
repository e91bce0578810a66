//! Which reply comes next. Chance is a seed: the same seed draws the same reply, on every machine and in every version.

use oorandom::Rand32;
use serde::{Deserialize, Serialize};

use super::reply::{Around, Wording, fits};
use crate::vocabulary::ReplyKind;

/// How many times in [`OF`] a wording made for her list comes, where a plain one could come as well.
const FOR_HER: u32 = 2;
const OF: u32 = 3;

/// A reply that was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Met {
    /// Its kind.
    pub kind: ReplyKind,
    /// The key of its wording.
    pub key: String,
}

/// The replies that could come to her.
#[derive(Debug, Clone, Copy)]
pub struct Deck<'a> {
    /// All there are.
    pub wordings: &'a [Wording],
    /// Whom she wants to meet.
    pub around: &'a Around,
    /// Whether she turned curt replies on; without it no annoyed and no curt one comes, not even to a pick.
    pub curt: bool,
}

impl<'a> Deck<'a> {
    /// The next reply of a run: of the kind that was met longest ago, those never met first and ties by chance. A run never repeats a
    /// reply; a kind that has none left in it gives way to the next. `met` is what came in all earlier runs and `run` what came in
    /// this one, both with the oldest first; `seed` is that of the run. `None` when nothing is left.
    #[must_use]
    pub fn draw(
        &self,
        allowed: impl Fn(ReplyKind) -> bool,
        run: &[Met],
        met: &[Met],
        seed: u64,
    ) -> Option<&'a Wording> {
        let mut chance = chance(run, seed);
        let came: Vec<&Met> = met.iter().chain(run).collect();
        let last_met = |kind: ReplyKind| came.iter().rposition(|m| m.kind == kind);
        let left: Vec<(Option<usize>, ReplyKind)> = ReplyKind::ALL
            .into_iter()
            .filter(|kind| allowed(*kind) && !self.left(*kind, run).is_empty())
            .map(|kind| (last_met(kind), kind))
            .collect();
        let longest_ago = left.iter().map(|(when, _)| *when).min()?;
        let tied: Vec<ReplyKind> =
            left.into_iter().filter(|(when, _)| *when == longest_ago).map(|(_, kind)| kind).collect();
        let kind = any(&mut chance, &tied)?;
        wording(&mut chance, self.left(kind, run), met)
    }

    /// A reply of the kind that the coach chose: one that has not come in this run if there is one, else any.
    #[must_use]
    pub fn pick(&self, kind: ReplyKind, run: &[Met], met: &[Met], seed: u64) -> Option<&'a Wording> {
        let left = self.left(kind, run);
        let left = if left.is_empty() { self.left(kind, &[]) } else { left };
        wording(&mut chance(run, seed), left, met)
    }

    /// The wordings of `kind` that could come and have not come in `run`.
    fn left(&self, kind: ReplyKind, run: &[Met]) -> Vec<&'a Wording> {
        let could_come = |w: &&Wording| {
            w.reply.kind == kind && (self.curt || !w.reply.is_curt()) && fits(&w.reply, self.around) && !knows(run, w)
        };
        self.wordings.iter().filter(could_come).collect()
    }
}

/// One of those `left`: of those not met before where there are any, and rather one made for her list.
fn wording<'a>(chance: &mut Rand32, left: Vec<&'a Wording>, met: &[Met]) -> Option<&'a Wording> {
    let (known, new): (Vec<_>, Vec<_>) = left.into_iter().partition(|w| knows(met, w));
    let (for_her, plain): (Vec<_>, Vec<_>) =
        if new.is_empty() { known } else { new }.into_iter().partition(|w| w.reply.is_particular());
    let prefer = chance.rand_range(0..OF) < FOR_HER;
    any(chance, if plain.is_empty() || (prefer && !for_her.is_empty()) { &for_her } else { &plain })
}

fn knows(met: &[Met], wording: &Wording) -> bool {
    met.iter().any(|m| m.key == wording.key)
}

/// The chance of the next draw in a run: each draw has a stream of its own.
fn chance(run: &[Met], seed: u64) -> Rand32 {
    Rand32::new_inc(seed, u64::try_from(run.len()).unwrap_or(u64::MAX))
}

fn any<T: Copy>(chance: &mut Rand32, from: &[T]) -> Option<T> {
    let many = u32::try_from(from.len()).ok().filter(|many| *many > 0)?;
    from.get(usize::try_from(chance.rand_range(0..many)).ok()?).copied()
}
