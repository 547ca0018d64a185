//! What `main` hands the window: the clock, randomness and the places of files.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::store::{Entropy, KeyCost};

/// Everything the window takes from outside.
#[derive(Debug, Clone)]
pub struct Environment {
    pub clock: fn() -> DateTime<Utc>,
    pub entropy: Entropy,
    /// The binder to open, or to make when it is not there.
    pub file: PathBuf,
    /// Where settings of this laptop lie.
    pub preferences: PathBuf,
    /// Where the example is unpacked; emptied when it closes.
    pub temporary: PathBuf,
    /// What a guess of a new passphrase costs.
    pub cost: KeyCost,
    /// This program, for reading foreign files in a process of its own.
    pub program: PathBuf,
    /// The system's locale.
    pub locale: String,
}

impl Environment {
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }
}
