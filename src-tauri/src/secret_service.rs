//! The keychain of a Linux desktop, over the session's bus (the Secret Service, which GNOME's keyring and KDE's wallet both speak). The
//! secret passes the bus as it is: whoever could listen there could as well ask the keychain.

use std::collections::HashMap;

use askwell_core::practice::{KeychainFault, Zeroizing};
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

const NAME: &str = "org.freedesktop.secrets";
const SERVICE: (&str, &str) = ("/org/freedesktop/secrets", "org.freedesktop.Secret.Service");
/// Where there is no such object, or nothing needs to be asked.
const NONE: &str = "/";

type Result<T> = std::result::Result<T, KeychainFault>;
/// The session, what the transport needs (nothing), the secret, and what kind of text it is.
type Secret = (OwnedObjectPath, Vec<u8>, Vec<u8>, String);

/// An entry of ours in the keychain that is the default.
pub struct Entry {
    bus: Connection,
    attributes: HashMap<&'static str, String>,
}

impl Entry {
    /// The entry called `name`, whether it is there or not.
    pub fn new(name: &str) -> Result<Self> {
        let bus = Connection::session().map_err(|_| KeychainFault::Absent)?;
        let attributes = HashMap::from([("application", "askwell".to_owned()), ("entry", name.to_owned())]);
        Ok(Self { bus, attributes })
    }

    /// Keeps `secret` in it.
    pub fn put(&self, secret: &str) -> Result<()> {
        let service = self.object(SERVICE.0, SERVICE.1)?;
        let collection: OwnedObjectPath = service.call("ReadAlias", &("default",)).map_err(|e| fault(&e))?;
        if collection.as_str() == NONE {
            return Err(KeychainFault::Absent);
        }
        self.unlocked(vec![collection.clone()])?;
        let properties = HashMap::from([
            ("org.freedesktop.Secret.Item.Label", Value::from("Askwell")),
            ("org.freedesktop.Secret.Item.Attributes", Value::from(self.attributes.clone())),
        ]);
        let secret: Secret = (self.session()?, Vec::new(), secret.as_bytes().to_vec(), "text/plain".to_owned());
        let collection = self.object(collection.as_str(), "org.freedesktop.Secret.Collection")?;
        let made = collection.call("CreateItem", &(properties, secret, true));
        let (_, prompt): (OwnedObjectPath, OwnedObjectPath) = made.map_err(|e| fault(&e))?;
        self.asked(&prompt)
    }

    /// What is kept in it.
    pub fn get(&self) -> Result<Zeroizing<String>> {
        let item = self.found()?.into_iter().next().ok_or(KeychainFault::Empty)?;
        let service = self.object(SERVICE.0, SERVICE.1)?;
        let secrets: HashMap<OwnedObjectPath, Secret> =
            service.call("GetSecrets", &(vec![item], self.session()?)).map_err(|e| fault(&e))?;
        let (_, _, secret, _) = secrets.into_values().next().ok_or(KeychainFault::Refused)?;
        String::from_utf8(secret).map(Zeroizing::new).map_err(|_| KeychainFault::Empty)
    }

    /// Keeps nothing in it any more.
    pub fn delete(&self) -> Result<()> {
        for item in self.found()? {
            let item = self.object(item.as_str(), "org.freedesktop.Secret.Item")?;
            let prompt: OwnedObjectPath = item.call("Delete", &()).map_err(|e| fault(&e))?;
            self.asked(&prompt)?;
        }
        Ok(())
    }

    /// Where it is kept, unlocked.
    fn found(&self) -> Result<Vec<OwnedObjectPath>> {
        let service = self.object(SERVICE.0, SERVICE.1)?;
        let found = service.call("SearchItems", &(&self.attributes,));
        let (mut found, locked): (Vec<OwnedObjectPath>, Vec<OwnedObjectPath>) = found.map_err(|e| fault(&e))?;
        if !locked.is_empty() {
            self.unlocked(locked.clone())?;
            found.extend(locked);
        }
        Ok(found)
    }

    /// Sees that these are unlocked: the person may be asked.
    fn unlocked(&self, locked: Vec<OwnedObjectPath>) -> Result<()> {
        let service = self.object(SERVICE.0, SERVICE.1)?;
        let unlocked = service.call("Unlock", &(locked,));
        let (_, prompt): (Vec<OwnedObjectPath>, OwnedObjectPath) = unlocked.map_err(|e| fault(&e))?;
        self.asked(&prompt)
    }

    /// Lets the keychain ask what it wants to ask, and waits for the answer.
    fn asked(&self, prompt: &OwnedObjectPath) -> Result<()> {
        if prompt.as_str() == NONE {
            return Ok(());
        }
        let prompt = self.object(prompt.as_str(), "org.freedesktop.Secret.Prompt")?;
        let mut completed = prompt.receive_signal("Completed").map_err(|e| fault(&e))?;
        prompt.call::<_, _, ()>("Prompt", &("",)).map_err(|e| fault(&e))?;
        let answer = completed.next().ok_or(KeychainFault::Refused)?;
        let (dismissed, _): (bool, OwnedValue) = answer.body().deserialize().map_err(|_| KeychainFault::Refused)?;
        if dismissed { Err(KeychainFault::Refused) } else { Ok(()) }
    }

    fn session(&self) -> Result<OwnedObjectPath> {
        let service = self.object(SERVICE.0, SERVICE.1)?;
        let opened = service.call("OpenSession", &("plain", Value::from("")));
        let (_, session): (OwnedValue, OwnedObjectPath) = opened.map_err(|e| fault(&e))?;
        Ok(session)
    }

    fn object<'a>(&'a self, path: &'a str, interface: &'a str) -> Result<Proxy<'a>> {
        Proxy::new(&self.bus, NAME, path, interface).map_err(|e| fault(&e))
    }
}

/// Only why: what the bus says may name an entry.
fn fault(error: &zbus::Error) -> KeychainFault {
    let named = |name: &str| ["ServiceUnknown", "NameHasNoOwner", "Spawn"].iter().any(|absent| name.contains(absent));
    match error {
        zbus::Error::MethodError(name, ..) if named(name) => KeychainFault::Absent,
        zbus::Error::InputOutput(_) => KeychainFault::Absent,
        _ => KeychainFault::Refused,
    }
}
