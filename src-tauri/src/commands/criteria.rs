//! Wishes, the read-back and its yes, who fits, and the pile to decide.

use askwell_core::criteria::{
    self, Choice, Completion, CriteriaView, Decided, Decision, DecisionAbout, Dimension, FitPage, FitQuery, How, Stance,
};
use askwell_core::people;
use askwell_core::vocabulary::{ClientId, Industry, Level, PersonId};
use tauri::State;

use crate::state::{Answer, AppState};

#[tauri::command(async)]
#[specta::specta]
pub fn criteria_read(state: State<'_, AppState>, client: ClientId) -> Answer<CriteriaView> {
    state.with(|desk, texts| criteria::read(&desk.practice, client, texts))
}

#[tauri::command(async)]
#[specta::specta]
pub fn criteria_set_stance(
    state: State<'_, AppState>,
    client: ClientId,
    dimension: Dimension,
    stance: Stance,
) -> Answer<CriteriaView> {
    state.with(|desk, texts| {
        criteria::set_stance(&desk.practice, client, dimension, stance)?;
        criteria::read(&desk.practice, client, texts)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn criteria_add(
    state: State<'_, AppState>,
    client: ClientId,
    dimension: Dimension,
    choices: Vec<Choice>,
) -> Answer<CriteriaView> {
    state.with(|desk, texts| {
        criteria::add_choices(&desk.practice, client, dimension, choices)?;
        criteria::read(&desk.practice, client, texts)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn criteria_take_out(
    state: State<'_, AppState>,
    client: ClientId,
    dimension: Dimension,
    key: String,
) -> Answer<CriteriaView> {
    state.with(|desk, texts| {
        criteria::take_out(&desk.practice, client, dimension, &key)?;
        criteria::read(&desk.practice, client, texts)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn criteria_complete(
    state: State<'_, AppState>,
    client: ClientId,
    dimension: Dimension,
    typed: String,
) -> Answer<Vec<Completion>> {
    state.with(|desk, texts| criteria::complete_for(&desk.practice, &desk.rosters, client, dimension, &typed, texts))
}

#[tauri::command(async)]
#[specta::specta]
pub fn criteria_agree(
    state: State<'_, AppState>,
    client: ClientId,
    how: How,
    sentence: String,
) -> Answer<CriteriaView> {
    state.with(|desk, texts| {
        criteria::agree(&desk.practice, client, how, &sentence, texts, state.now().to_utc())?;
        criteria::read(&desk.practice, client, texts)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn who_fits(
    state: State<'_, AppState>,
    client: ClientId,
    query: FitQuery,
    offset: u32,
    limit: u32,
) -> Answer<FitPage> {
    state.with(|desk, texts| {
        criteria::who_fits(&desk.practice, &desk.rosters, client, &query, offset, limit, texts, state.today())
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn decision_next(state: State<'_, AppState>, client: ClientId, skipped: Vec<Decided>) -> Answer<Option<Decision>> {
    state.with(|desk, texts| criteria::next_decision(&desk.practice, &desk.rosters, client, &skipped, texts))
}

#[tauri::command(async)]
#[specta::specta]
pub fn decide(
    state: State<'_, AppState>,
    client: ClientId,
    people: Vec<PersonId>,
    about: DecisionAbout,
    answer: Option<String>,
) -> Answer<()> {
    state.with(|desk, _| {
        let said = (about, answer.as_deref());
        criteria::decide(&desk.practice, &desk.rosters, client, &people, said, state.today())
    })
}

#[tauri::command(async)]
#[specta::specta]
pub fn decide_rest(state: State<'_, AppState>, client: ClientId, skipped: Vec<Decided>) -> Answer<u32> {
    state.with(|desk, _| criteria::decide_rest(&desk.practice, &desk.rosters, client, &skipped, state.today()))
}

#[tauri::command(async)]
#[specta::specta]
pub fn level_correct(state: State<'_, AppState>, person: PersonId, level: Option<Level>) -> Answer<()> {
    state.with(|desk, _| people::correct_level(&desk.practice, person, level, state.today()))
}

#[tauri::command(async)]
#[specta::specta]
pub fn industries_correct(
    state: State<'_, AppState>,
    person: PersonId,
    industries: Option<Vec<Industry>>,
) -> Answer<()> {
    let industries = industries.map(|all| all.into_iter().collect());
    state.with(|desk, _| people::correct_industries(&desk.practice, person, industries, state.today()))
}
