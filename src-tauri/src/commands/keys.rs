//! Another passphrase, another recovery code.

use askwell_core::practice::settings;
use askwell_core::practice::{Keychain, KeychainFault, Practice, Zeroizing, strength};
use askwell_core::vocabulary::texts::Message;
use askwell_core::{Error, Result};
use tauri::State;

use super::practice::{NewPractice, PracticeView, view};
use crate::state::{Answer, AppState, Desk, Kind};

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

/// Lets the keychain of this computer open the practice from now on; `secret` is the passphrase or the code.
#[tauri::command(async)]
#[specta::specta]
pub fn keychain_use(state: State<'_, AppState>, secret: String) -> Answer<()> {
    let secret = Zeroizing::new(secret);
    state.with(|desk, _| {
        known(&state, desk, &secret)?;
        desk.practice.remember_in(state.desktop.keychain())
    })
}

/// No keychain opens the practice any more; `secret` is the passphrase or the code.
#[tauri::command(async)]
#[specta::specta]
pub fn keychain_stop(state: State<'_, AppState>, secret: String) -> Answer<()> {
    let secret = Zeroizing::new(secret);
    state.with(|desk, _| {
        known(&state, desk, &secret)?;
        desk.practice.forget_in(state.desktop.keychain())
    })
}

/// Opens the practice with what the keychain of this computer holds. The keychain may ask somebody, and takes its time; what was opened or
/// locked meanwhile stays so.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_unlock_by_keychain(state: State<'_, AppState>) -> Answer<PracticeView> {
    state.answer(|_| {
        let before = state.turns();
        let keychain = Meanwhile { asked: state.desktop.keychain(), nothing_happened: &|| state.turns() == before };
        state.open(Kind::Own, || Practice::unlock_by_keychain(&state.folder.own(), &keychain))?;
        view(&state)
    })
}

/// A keychain whose answer counts only if nothing happened while it was asked.
struct Meanwhile<'a> {
    asked: &'a dyn Keychain,
    nothing_happened: &'a (dyn Fn() -> bool + Sync),
}

impl Keychain for Meanwhile<'_> {
    fn put(&self, entry: &str, secret: &str) -> std::result::Result<(), KeychainFault> {
        self.asked.put(entry, secret)
    }

    fn get(&self, entry: &str) -> std::result::Result<Zeroizing<String>, KeychainFault> {
        let got = self.asked.get(entry)?;
        if (self.nothing_happened)() { Ok(got) } else { Err(KeychainFault::Silent) }
    }

    fn delete(&self, entry: &str) -> std::result::Result<(), KeychainFault> {
        self.asked.delete(entry)
    }
}

/// Whoever sits at an open practice need not be the coach.
fn known(state: &AppState, desk: &Desk, secret: &str) -> Result<()> {
    state.guessed(|| desk.practice.recognises(secret))
}
