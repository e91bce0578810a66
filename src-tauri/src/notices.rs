//! How both windows learn that something has changed: a number, and nothing else. What has changed they ask for themselves.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use tauri::ipc::Channel;

/// Who listens, by the label of the window.
#[derive(Default)]
pub struct Notices(Mutex<Listeners>);

#[derive(Default)]
struct Listeners {
    told: u32,
    channels: HashMap<String, Channel<u32>>,
}

impl Notices {
    /// The window of this label listens from now on, in place of what it listened with before.
    pub fn listen(&self, window: &str, channel: Channel<u32>) {
        let mut listeners = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        listeners.channels.insert(window.to_owned(), channel);
    }

    /// Something has changed.
    pub fn tell(&self) {
        let mut listeners = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        listeners.told = listeners.told.wrapping_add(1);
        let told = listeners.told;
        // A window that is gone listens no more.
        listeners.channels.retain(|_, channel| channel.send(told).is_ok());
    }
}
