//! The practice remembered by the computer's keychain, which may be absent, locked, silent, wiped or a liar.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use askwell_core::Error;
use askwell_core::practice::backup::Look;
use askwell_core::practice::{Keychain, KeychainFault, OpenedBy, Practice, Zeroizing};
use askwell_support::now;
use tempfile::TempDir;

use crate::traces::{contains, everything_below};

const PASSPHRASE: &str = "lantern orbit gravel mosaic";

/// What it holds, and why it refuses, where it does.
#[derive(Default)]
struct Fake {
    held: Mutex<HashMap<String, String>>,
    refuses: Mutex<Option<KeychainFault>>,
    /// It takes a secret and keeps nothing.
    forgetful: bool,
}

impl Fake {
    fn refusing(&self, fault: Option<KeychainFault>) {
        *self.refuses.lock().unwrap() = fault;
    }

    fn answers(&self) -> Result<(), KeychainFault> {
        self.refuses.lock().unwrap().map_or(Ok(()), Err)
    }

    fn entries(&self) -> Vec<String> {
        self.held.lock().unwrap().keys().cloned().collect()
    }
}

impl Keychain for Fake {
    fn put(&self, entry: &str, secret: &str) -> Result<(), KeychainFault> {
        self.answers()?;
        if !self.forgetful {
            self.held.lock().unwrap().insert(entry.to_owned(), secret.to_owned());
        }
        Ok(())
    }

    fn get(&self, entry: &str) -> Result<Zeroizing<String>, KeychainFault> {
        self.answers()?;
        self.held.lock().unwrap().get(entry).cloned().map(Zeroizing::new).ok_or(KeychainFault::Empty)
    }

    fn delete(&self, entry: &str) -> Result<(), KeychainFault> {
        self.answers()?;
        self.held.lock().unwrap().remove(entry);
        Ok(())
    }
}

fn own() -> (TempDir, PathBuf, Practice, String) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("practice");
    let (practice, code) = Practice::create(&path, "Anders Coaching", PASSPHRASE).unwrap();
    (folder, path, practice, code.shown())
}

fn by_keychain(path: &Path, keychain: &Fake) -> Result<OpenedBy, Error> {
    Practice::unlock_by_keychain(path, keychain).map(|practice| practice.opened_by())
}

#[test]
fn what_the_keychain_remembers_opens_the_practice_and_is_not_its_key() {
    let (_folder, path, practice, code) = own();
    let keychain = Fake::default();
    assert!(!Practice::is_remembered(&path), "off, until the coach wants it");
    practice.remember_in(&keychain).unwrap();
    drop(practice);
    assert!(Practice::is_remembered(&path));
    assert_eq!(by_keychain(&path, &keychain).unwrap(), OpenedBy::Keychain);
    let secret = keychain.held.lock().unwrap().values().next().unwrap().clone();
    assert_eq!(secret.len(), 64, "256 random bits");
    assert!(!contains(&everything_below(&path), &secret), "it lies in the keychain alone");
    assert!(matches!(Practice::unlock(&path, &secret), Err(Error::WrongSecret)), "typed at the door it is nothing");

    keychain.held.lock().unwrap().clear();
    let wiped = by_keychain(&path, &keychain);
    assert!(matches!(wiped, Err(Error::Keychain(KeychainFault::Empty))), "{wiped:?}");
    for secret in [PASSPHRASE, &code] {
        assert!(Practice::unlock(&path, secret).is_ok(), "either opens it still");
    }
}

#[test]
fn a_keychain_that_does_not_answer_is_told_and_nothing_is_changed() {
    let (_folder, path, practice, _) = own();
    let keychain = Fake::default();
    for fault in [KeychainFault::Absent, KeychainFault::Refused, KeychainFault::Silent] {
        keychain.refusing(Some(fault));
        let before = fs::read(path.join("keys.json")).unwrap();
        let told = practice.remember_in(&keychain);
        assert!(matches!(told, Err(Error::Keychain(why)) if why == fault), "{told:?}");
        assert_eq!(fs::read(path.join("keys.json")).unwrap(), before);
    }
    let liar = Fake { forgetful: true, ..Fake::default() };
    assert!(matches!(practice.remember_in(&liar), Err(Error::Keychain(KeychainFault::Empty))));
    assert!(!Practice::is_remembered(&path), "one that keeps nothing is found out before it is relied on");

    keychain.refusing(None);
    practice.remember_in(&keychain).unwrap();
    drop(practice);
    for fault in [KeychainFault::Absent, KeychainFault::Refused, KeychainFault::Silent] {
        keychain.refusing(Some(fault));
        let told = by_keychain(&path, &keychain);
        assert!(matches!(&told, Err(Error::Keychain(why)) if *why == fault), "{told:?}");
        assert!(Practice::unlock(&path, PASSPHRASE).is_ok());
    }
    let held = keychain.entries().remove(0);
    keychain.refusing(None);
    keychain.put(&held, "somebody else's").unwrap();
    assert!(matches!(by_keychain(&path, &keychain), Err(Error::Keychain(KeychainFault::Empty))));
}

#[test]
fn turned_off_neither_the_keys_file_nor_the_keychain_holds_anything() {
    let (_folder, path, practice, _) = own();
    let keychain = Fake::default();
    practice.remember_in(&keychain).unwrap();
    practice.remember_in(&keychain).unwrap();
    assert_eq!(keychain.entries().len(), 1, "turned on again it is another secret, and the one before is gone");
    let stolen = keychain.held.lock().unwrap().clone();
    practice.forget_in(&keychain).unwrap();
    assert!(keychain.entries().is_empty() && !Practice::is_remembered(&path));
    practice.forget_in(&keychain).unwrap();

    practice.remember_in(&keychain).unwrap();
    keychain.refusing(Some(KeychainFault::Refused));
    assert!(matches!(practice.forget_in(&keychain), Err(Error::Keychain(KeychainFault::Refused))), "it is told");
    drop(practice);
    keychain.refusing(None);
    keychain.held.lock().unwrap().extend(stolen);
    assert!(by_keychain(&path, &keychain).is_err(), "what it would not give up opens nothing");
}

#[test]
fn another_passphrase_or_code_leaves_what_the_keychain_opens() {
    let (_folder, path, practice, _) = own();
    let keychain = Fake::default();
    practice.remember_in(&keychain).unwrap();
    practice.change_passphrase("copper willow station eleven").unwrap();
    practice.renew_code().unwrap();
    drop(practice);
    assert_eq!(by_keychain(&path, &keychain).unwrap(), OpenedBy::Keychain);
    assert!(Practice::unlock(&path, "copper willow station eleven").is_ok());
}

#[test]
fn a_backup_takes_nothing_along_that_a_keychain_opens() {
    let (folder, path, practice, _) = own();
    let keychain = Fake::default();
    practice.remember_in(&keychain).unwrap();
    let made = practice.back_up(now().naive_local(), 1 << 40).unwrap();
    assert!(!contains(&fs::read(&made.path).unwrap(), "\"keychain\""));
    let there = folder.path().join("elsewhere");
    Look::by_secret(&made.path, PASSPHRASE, &there).unwrap().restore(&there).unwrap();
    assert!(!Practice::is_remembered(&there));
    assert!(by_keychain(&there, &keychain).is_err());
    drop(practice);
    assert!(by_keychain(&path, &keychain).is_ok(), "here it does");
}
