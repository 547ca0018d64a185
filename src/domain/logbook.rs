//! The log (logg): what happened and was decided, in entries that are never changed. Each entry names the hashes of those
//! its writer's laptop knew, so that an entry altered, removed or slipped in afterwards gives itself away.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::handover::code;
use super::improvement::Settled;
use super::{Author, Baton, Device, Id, Incident, Library, Unit};

pub mod chain;
mod content;
pub mod paper;
pub mod timeline;

pub use content::Content;

/// How many minutes an event may lie ahead of the clock: laptops' clocks differ.
pub const AHEAD_MINUTES: i64 = 5;

/// A log that entries are written in until it is closed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Log {
    pub id: Id<Log>,
    pub title: String,
    pub unit: Option<Id<Unit>>,
    pub incident: Option<Id<Incident>>,
    /// The responsibility it is kept for: it is sealed whenever that is handed over.
    pub baton: Option<Id<Baton>>,
    pub exercise: bool,
    pub opened_at: DateTime<Utc>,
    pub opened_by: Author,
    /// The laptop it was opened on: its entries bear a plain number.
    pub device: Option<Id<Device>>,
    /// Who closed it, when and why.
    pub settled: Option<Settled>,
}

/// One entry. It is written once and never changed; a correction stands beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LogEntry {
    pub id: Id<LogEntry>,
    pub log: Id<Log>,
    pub content: Content,
    /// SHA-256 over the log, the entry's id and its content, in hexadecimal.
    pub hash: String,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// Counted in each log, by each laptop; see [`LogEntry::number`].
    pub number: u32,
    pub device: Option<Id<Device>>,
    pub kind: EntryKind,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// When it was written here.
    pub entered_at: DateTime<Utc>,
    pub by: Author,
    pub text: String,
    pub place: String,
    /// Who decided, or with whom there was contact.
    pub who: String,
    /// The word that was understood in two ways.
    pub word: String,
    /// The entry that this one corrects.
    pub corrects: Option<Id<LogEntry>>,
    /// When what is corrected really happened, where its time was wrong. An entry without it is written, and so hashed, as
    /// before there was any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub happened_at: Option<DateTime<Utc>>,
    pub paper: Option<Paper>,
    pub seal: Option<Seal>,
    /// The last entries that the laptop knew: those that none other followed.
    pub follows: Vec<Link>,
}

/// An entry as its hash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Link {
    pub entry: Id<LogEntry>,
    /// As its writer's laptop counted it: to name an entry that is gone.
    #[serde(default)]
    pub number: u32,
    pub hash: String,
}

/// Where an entry stood before it was typed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// The number printed on the slip.
    pub slip: u32,
    pub written_by: String,
    /// A slip that is not to count; the text says why.
    pub void: bool,
}

/// All that a log held when it was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    pub why: SealedFor,
    pub entries: Vec<Link>,
    /// To be read out or written on paper; see [`seal_code`].
    pub code: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SealedFor {
    ByHand,
    Handover,
    Closing,
}

/// What sort of entry it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    Event,
    Decision,
    Contact,
    /// A situation report, given or received.
    Report,
    Measure,
    Resource,
    /// A word that two people understood differently.
    Misunderstanding,
    Note,
    Correction,
    Seal,
}

impl EntryKind {
    /// What somebody chooses from: corrections and seals have acts of their own.
    pub const WRITTEN: [Self; 8] = [
        Self::Event,
        Self::Decision,
        Self::Contact,
        Self::Report,
        Self::Measure,
        Self::Resource,
        Self::Misunderstanding,
        Self::Note,
    ];

    /// Whether an entry of this kind names a person who decided or was spoken to.
    pub const fn names_somebody(self) -> bool {
        matches!(self, Self::Decision | Self::Contact | Self::Misunderstanding)
    }
}

impl Log {
    /// A log that somebody opens, of nothing in particular yet.
    pub fn opened(id: Id<Self>, title: impl Into<String>, by: &Author, at: DateTime<Utc>) -> Self {
        Self {
            id,
            title: title.into(),
            unit: None,
            incident: None,
            baton: None,
            exercise: false,
            opened_at: at,
            opened_by: by.clone(),
            device: None,
            settled: None,
        }
    }

    pub const fn is_open(&self) -> bool {
        self.settled.is_none()
    }

    /// Its entries, by when they happened, then by when they were written.
    pub fn entries<'a>(&self, library: &'a Library) -> Vec<&'a LogEntry> {
        let mut found = self.written(library);
        found.sort_by_key(|entry| {
            let said = entry.said();
            (said.at, said.entered_at, said.number, entry.id)
        });
        found
    }

    /// Its entries by age of their ids, without the cost of sorting.
    pub fn written<'a>(&self, library: &'a Library) -> Vec<&'a LogEntry> {
        let all = library.all::<LogEntry>();
        all.filter(|entry| entry.log == self.id).collect()
    }
}

impl LogEntry {
    /// An entry with its hash.
    pub fn new(id: Id<LogEntry>, log: Id<Log>, said: Said) -> Self {
        let content = Content::of(said);
        let hash = hash_of(log, id, content.text());
        Self {
            id,
            log,
            content,
            hash,
        }
    }

    pub const fn said(&self) -> &Said {
        self.content.said()
    }

    /// The number as people say it: "17" on the laptop that the log was opened on, "17-K4R" on another, so that no two
    /// entries that were written apart bear the same.
    pub fn number(&self, log: &Log) -> String {
        let said = self.said();
        match said.device.filter(|_| said.device != log.device) {
            None => said.number.to_string(),
            Some(device) => format!("{}-{}", said.number, code::tag(&device.to_string(), 3)),
        }
    }

    pub fn link(&self) -> Link {
        Link {
            entry: self.id,
            number: self.said().number,
            hash: self.hash.clone(),
        }
    }

    /// Whether it was written so long after the event that both times should be seen.
    pub fn is_late(&self) -> bool {
        let said = self.said();
        (said.entered_at - said.at).num_seconds().abs() > 60
    }
}

/// The corrections of a log's entries, the first first.
pub fn corrections<'a>(entries: &[&'a LogEntry]) -> BTreeMap<Id<LogEntry>, Vec<&'a LogEntry>> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for entry in entries {
        if let Some(corrected) = entry.said().corrects {
            found.entry(corrected).or_default().push(*entry);
        }
    }
    found
}

/// The hash of an entry: anybody can count it again from an exported log.
pub fn hash_of(log: Id<Log>, entry: Id<LogEntry>, content: &str) -> String {
    hex(&Sha256::digest(format!("{log}\n{entry}\n{content}")))
}

/// The code of all that a seal holds: twelve signs that can't be confused, the last one a check sign.
pub fn seal_code(entries: &[Link]) -> String {
    let mut lines: Vec<String> = entries
        .iter()
        .map(|link| format!("{} {}", link.entry, link.hash))
        .collect();
    lines.sort();
    code::close(code::tag(&lines.join("\n"), 11))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The logs: the open ones first, the newest of each first.
pub fn logs(library: &Library) -> Vec<&Log> {
    let mut logs: Vec<_> = library.all::<Log>().collect();
    logs.sort_by_key(|log| (!log.is_open(), std::cmp::Reverse((log.opened_at, log.id))));
    logs
}

#[cfg(test)]
mod tests;
