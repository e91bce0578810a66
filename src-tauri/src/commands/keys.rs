//! Another passphrase, another recovery code.

use askwell_core::practice::settings;
use askwell_core::practice::{Zeroizing, strength};
use askwell_core::vocabulary::texts::Message;
use askwell_core::{Error, Result};
use tauri::State;

use super::practice::NewPractice;
use crate::state::{Answer, AppState, Desk};

/// Another passphrase; `secret` is the one before, or the recovery code.
#[tauri::command(async)]
#[specta::specta]
pub fn passphrase_change(state: State<'_, AppState>, secret: String, passphrase: String) -> Answer<()> {
    let (secret, passphrase) = (Zeroizing::new(secret), Zeroizing::new(passphrase));
    state.with(|desk, _| {
        let name = settings::read(&desk.practice)?.practice_name;
        if !strength(&passphrase, &[&name]).enough {
            return Err(Error::Invalid(Message::new("passphrase-too-weak")));
        }
        known(&state, desk, &secret)?;
        desk.practice.change_passphrase(&passphrase)
    })
}

/// Another recovery code; `secret` is the passphrase, or the code before.
#[tauri::command(async)]
#[specta::specta]
pub fn recovery_code_renew(state: State<'_, AppState>, secret: String) -> Answer<NewPractice> {
    let secret = Zeroizing::new(secret);
    state.with(|desk, _| {
        known(&state, desk, &secret)?;
        Ok(NewPractice { recovery_code: desk.practice.renew_code()?.shown() })
    })
}

/// The code is in a safe place: it is not shown again.
#[tauri::command(async)]
#[specta::specta]
pub fn recovery_code_kept(state: State<'_, AppState>) -> Answer<()> {
    state.with(|desk, _| desk.practice.code_is_kept())
}

/// Whoever sits at an open practice need not be the coach.
fn known(state: &AppState, desk: &Desk, secret: &str) -> Result<()> {
    state.guessed(|| desk.practice.recognises(secret))
}
