//! The chain: every entry names those that its laptop knew last. Two laptops that write apart make two ends, and the next
//! entry that knows both joins them.

use std::collections::{BTreeMap, BTreeSet};

use super::{EntryKind, Link, Log, LogEntry, hash_of, seal_code};
use crate::domain::{Id, Library};

/// Something that is not as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The entry says something else than when it was written, or than when others came after it.
    Altered(Id<LogEntry>),
    /// An entry that others came after is gone; the other one knew it.
    Missing {
        entry: Id<LogEntry>,
        /// Its number, as far as its own laptop counted.
        number: u32,
        known_by: Id<LogEntry>,
    },
    /// The entry claims to be older than a seal of its own laptop that doesn't hold it.
    SlippedIn(Id<LogEntry>),
}

/// What a check of a log found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub entries: usize,
    pub seals: usize,
    /// Entries that no seal holds yet.
    pub unsealed: usize,
    /// By entry; empty when all is as it was written.
    pub faults: Vec<Fault>,
}

impl Fault {
    /// The entry it is about.
    pub const fn entry(self) -> Id<LogEntry> {
        match self {
            Self::Altered(entry) | Self::SlippedIn(entry) | Self::Missing { entry, .. } => entry,
        }
    }
}

/// The entries that none other follows: what the next one joins.
pub fn ends(entries: &[&LogEntry]) -> Vec<Link> {
    let followed: BTreeSet<_> = entries
        .iter()
        .flat_map(|entry| entry.said().follows.iter().map(|link| link.entry))
        .collect();
    let ends = entries.iter().filter(|entry| !followed.contains(&entry.id));
    ends.map(|entry| entry.link()).collect()
}

/// Every entry, for a seal.
pub fn links(entries: &[&LogEntry]) -> Vec<Link> {
    let mut links: Vec<_> = entries.iter().map(|entry| entry.link()).collect();
    links.sort();
    links
}

/// Whether every entry of a log is as it was written.
pub fn check(log: &Log, library: &Library) -> Checked {
    check_entries(log.id, &log.written(library))
}

/// As [`check`], of entries that were read from somewhere.
pub fn check_entries(log: Id<Log>, entries: &[&LogEntry]) -> Checked {
    let here: BTreeMap<_, _> = entries.iter().map(|entry| (entry.id, *entry)).collect();
    let mut faults = BTreeSet::new();
    let mut sealed = BTreeSet::new();
    for entry in entries {
        let said = entry.said();
        if hash_of(log, entry.id, entry.content.text()) != entry.hash {
            faults.insert(Fault::Altered(entry.id));
        }
        let seal = said.seal.as_ref();
        let known = said
            .follows
            .iter()
            .chain(seal.into_iter().flat_map(|seal| &seal.entries));
        for link in known {
            match here.get(&link.entry) {
                None => {
                    faults.insert(Fault::Missing {
                        entry: link.entry,
                        number: link.number,
                        known_by: entry.id,
                    });
                }
                Some(other) if other.hash != link.hash => {
                    faults.insert(Fault::Altered(other.id));
                }
                Some(_) => {}
            }
        }
        if let Some(seal) = seal {
            sealed.extend(seal.entries.iter().map(|link| link.entry));
            if seal_code(&seal.entries) != seal.code {
                faults.insert(Fault::Altered(entry.id));
            }
        }
    }
    faults.extend(slipped_in(entries));
    let is_seal = |entry: &&&LogEntry| entry.said().kind == EntryKind::Seal;
    Checked {
        entries: entries.len(),
        seals: entries.iter().filter(is_seal).count(),
        unsealed: entries
            .iter()
            .filter(|entry| entry.said().kind != EntryKind::Seal && !sealed.contains(&entry.id))
            .count(),
        faults: one_of_each_missing(faults),
    }
}

/// A laptop knows its own entries: one that it claims to have written before its own seal stands in that seal.
fn slipped_in<'a>(entries: &'a [&'a LogEntry]) -> impl Iterator<Item = Fault> + 'a {
    let seals = entries.iter().filter_map(|entry| {
        let held: BTreeSet<_> = entry
            .said()
            .seal
            .as_ref()?
            .entries
            .iter()
            .map(|link| link.entry)
            .collect();
        Some((*entry, held))
    });
    seals.flat_map(move |(seal, held)| {
        let number = seal.said().number;
        let own = entries
            .iter()
            .filter(move |entry| entry.said().device == seal.said().device && entry.said().number < number);
        own.filter(move |entry| !held.contains(&entry.id))
            .map(|entry| Fault::SlippedIn(entry.id))
    })
}

/// An entry that is gone is told of once, by the first that knew it.
fn one_of_each_missing(faults: BTreeSet<Fault>) -> Vec<Fault> {
    let mut told = BTreeSet::new();
    let mut faults: Vec<_> = faults.into_iter().collect();
    faults.retain(|fault| !matches!(fault, Fault::Missing { entry, .. } if !told.insert(*entry)));
    faults
}
