//! Who fits, and why: the client's people against the agreed criteria. Names and counts come only after the yes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::agreement::agreed;
use super::matching::{Answer, Candidate, Matcher, Verdict, reason};
use super::{Criteria, Dimension, Stance};
use crate::error::Result;
use crate::people::{Member, Roster, Rosters};
use crate::practice::Practice;
use crate::vocabulary::texts::{Message, Texts};
use crate::vocabulary::{ClientId, PersonId, fold};

/// How the list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FitSort {
    /// Those who fit first, then those to decide.
    #[default]
    Fit,
    /// By name.
    Name,
    /// By title.
    Title,
    /// By company.
    Company,
    /// By the day of connecting.
    Connected,
}

/// Which answers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the answer of that name")]
pub enum FitShow {
    #[default]
    All,
    Yes,
    ToDecide,
    No,
}

/// What is asked of the list.
#[derive(Debug, Clone, Default, Deserialize, specta::Type)]
pub struct FitQuery {
    /// Words that name, title or company must contain, all of them; empty: everybody.
    pub search: String,
    /// The order.
    pub sort: FitSort,
    /// The order turned round.
    pub descending: bool,
    /// Which answers.
    pub show: FitShow,
}

/// How many fit, are to be decided, and do not fit, whatever is searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, specta::Type)]
#[expect(missing_docs, reason = "each counts the answer of that name")]
pub struct FitCounts {
    pub yes: u32,
    pub to_decide: u32,
    pub no: u32,
}

/// Why a dimension answers as it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct FitReason {
    /// Which dimension.
    pub dimension: Dimension,
    /// What it answers.
    pub answer: Answer,
    /// Why, in words.
    pub why: String,
}

/// A person as a line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[expect(missing_docs, reason = "plain fields of the person")]
pub struct FitRow {
    pub person: PersonId,
    pub name: String,
    pub title: String,
    pub company: String,
    pub profile_url: String,
    pub connected_on: Option<NaiveDate>,
    /// The answer of all dimensions together.
    pub answer: Answer,
    /// Level and industries in a few words: "VP · pharma".
    pub summary: String,
    /// One reason per dimension about which something was said.
    pub reasons: Vec<FitReason>,
}

/// A stretch of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct FitPage {
    /// All answers, whatever is searched for.
    pub counts: FitCounts,
    /// How many lines the whole list has.
    pub total: u32,
    /// The lines from `offset` on, at most `limit`.
    pub rows: Vec<FitRow>,
}

/// The most lines given at once.
const LIMIT_AT_MOST: u32 = 500;

/// The lines `offset..offset + limit` of who fits.
///
/// # Errors
/// [`crate::Error::NotAgreed`] before the yes.
#[expect(clippy::too_many_arguments, reason = "a question of the screen: each is a plain value")]
pub fn who_fits(
    practice: &Practice,
    rosters: &Rosters,
    client: ClientId,
    query: &FitQuery,
    offset: u32,
    limit: u32,
    texts: &Texts,
    today: NaiveDate,
) -> Result<FitPage> {
    let criteria = agreed(practice, client)?;
    let roster = rosters.of(practice, client)?;
    let matcher = Matcher::new(&criteria);
    let (counts, shown) = select(&roster, &matcher, query);
    let rows = shown
        .iter()
        .skip(usize::try_from(offset).unwrap_or(usize::MAX))
        .take(usize::try_from(limit.min(LIMIT_AT_MOST)).unwrap_or(0))
        .map(|(_, member)| row(&roster, &matcher, &criteria, member, texts, today))
        .collect();
    Ok(FitPage { counts, total: u32::try_from(shown.len()).unwrap_or(u32::MAX), rows })
}

/// Everybody who is asked for, with the answer, in order; and the counts of all.
#[must_use]
pub fn select<'a>(roster: &'a Roster, matcher: &Matcher, query: &FitQuery) -> (FitCounts, Vec<(Answer, &'a Member)>) {
    let folded = fold(&query.search);
    let words: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
    let mut counts = FitCounts::default();
    let mut shown = Vec::new();
    for member in roster.members() {
        let answer = matcher.answer(&candidate(roster, member));
        let (count, show) = match answer {
            Answer::Yes => (&mut counts.yes, FitShow::Yes),
            Answer::ToDecide => (&mut counts.to_decide, FitShow::ToDecide),
            Answer::No => (&mut counts.no, FitShow::No),
        };
        *count += 1;
        let asked_for = query.show == FitShow::All || query.show == show;
        if asked_for && words.iter().all(|w| member.search_key.contains(w)) {
            shown.push((answer, member));
        }
    }
    match query.sort {
        FitSort::Fit => shown.sort_by_key(|(answer, _)| *answer),
        FitSort::Name => shown.sort_by(|(_, a), (_, b)| a.name_key.cmp(&b.name_key)),
        FitSort::Title => shown.sort_by_cached_key(|(_, m)| fold(&m.person.title)),
        FitSort::Company => shown.sort_by(|(_, a), (_, b)| a.company_key.cmp(&b.company_key)),
        FitSort::Connected => shown.sort_by_key(|(_, m)| std::cmp::Reverse(m.person.connected_on)),
    }
    if query.descending {
        shown.reverse();
    }
    (counts, shown)
}

/// What the matcher looks at of a member.
#[must_use]
pub fn candidate<'a>(roster: &Roster, member: &'a Member) -> Candidate<'a> {
    let (level, also) = roster.level(member);
    let (industries, not_industries) = roster.industries(member);
    Candidate {
        level,
        also,
        not_levels: member.person.said.not_levels,
        industries,
        not_industries,
        company: &member.person.company,
        company_key: &member.company_key,
        title: &member.person.title,
    }
}

fn row(
    roster: &Roster,
    matcher: &Matcher,
    criteria: &Criteria,
    member: &Member,
    texts: &Texts,
    today: NaiveDate,
) -> FitRow {
    let candidate = candidate(roster, member);
    let verdict = matcher.verdict(&candidate);
    FitRow {
        person: member.person.id,
        name: member.person.name(),
        title: member.person.title.clone(),
        company: member.person.company.clone(),
        profile_url: member.person.profile_url.clone(),
        connected_on: member.person.connected_on,
        answer: verdict.answer,
        summary: texts.say(&roster.summary(member, criteria.levels_asked_for())),
        reasons: reasons(roster, criteria, member, &verdict, texts, today),
    }
}

fn reasons(
    roster: &Roster,
    criteria: &Criteria,
    member: &Member,
    verdict: &Verdict,
    texts: &Texts,
    today: NaiveDate,
) -> Vec<FitReason> {
    let found = |dimension| match dimension {
        Dimension::Level => roster.why_level(member, today),
        Dimension::Industry => roster.why_industries(member, today),
        Dimension::Company | Dimension::Title => None,
    };
    let about = verdict.dimensions.iter().filter(|j| criteria.wish(j.dimension).in_force() != Stance::Open);
    about
        .map(|judgement| {
            let why = match found(judgement.dimension) {
                None if judgement.dimension == Dimension::Industry
                    && judgement.answer == Answer::ToDecide
                    && member.company_key.is_empty() =>
                {
                    Message::new("criteria-why-industry-no-company")
                }
                Some(found) => Message::new("fit-because").with("reason", reason(judgement)).with("found", found),
                None => reason(judgement),
            };
            FitReason { dimension: judgement.dimension, answer: judgement.answer, why: texts.say(&why) }
        })
        .collect()
}
