//! Whom the client wants to meet: the wishes on four dimensions, the sentence read back, completion while typing, and matching.
//!
//! `wish`, `read_back`, `matching`, `named` and `complete` are pure functions of values; the rest joins them to what is stored.

mod agreement;
mod companies;
mod complete;
mod decide;
mod matching;
mod named;
mod pile;
mod read_back;
mod store;
mod who_fits;
mod wish;

pub use agreement::{
    Agreement, CriteriaView, How, WishView, add_choice, add_choices, agree, agreed, growing, levels_asked_for, read,
    set_stance, take_out,
};
pub use companies::complete_for;
pub use complete::{Completion, complete};
pub use decide::{Decided, Decision, DecisionAbout, DecisionChoice, DecisionItem, decide, decide_rest, next_decision};
pub use matching::{Answer, Candidate, Ground, Judgement, Matcher, Verdict, What, reason};
pub use read_back::{Segment, read_back, sentence, so_far};
pub use who_fits::{FitCounts, FitPage, FitQuery, FitReason, FitRow, FitShow, FitSort, candidate, select, who_fits};
pub use wish::{Choice, Criteria, CriteriaError, Dimension, MAX_CHOICES, MAX_LENGTH, Stance, Wish};
