//! Entries that stood on numbered slips of paper before they were typed in.

use std::collections::BTreeMap;

use super::{LogEntry, Paper};

/// The slips of a log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Slips {
    /// Numbers between the first and the last that nobody has typed in.
    pub missing: Vec<u32>,
    /// Numbers that two or more entries bear: they were typed in on two laptops, or two pads bear the same numbers.
    pub twice: Vec<u32>,
    pub first: Option<u32>,
    pub last: Option<u32>,
}

fn paper(entry: &LogEntry) -> Option<&Paper> {
    entry.said().paper.as_ref()
}

/// What is there of a log's slips and what is not, from `first` to `last` where they are given: the numbers of a pad that
/// was handed out.
pub fn slips(entries: &[&LogEntry], first: Option<u32>, last: Option<u32>) -> Slips {
    let mut times: BTreeMap<u32, u32> = BTreeMap::new();
    for paper in entries.iter().filter_map(|entry| paper(entry)) {
        *times.entry(paper.slip).or_default() += 1;
    }
    let first = first.or_else(|| times.keys().next().copied());
    let last = last.or_else(|| times.keys().next_back().copied());
    let range = first.zip(last).map(|(first, last)| first..=last);
    Slips {
        missing: range
            .into_iter()
            .flatten()
            .filter(|slip| !times.contains_key(slip))
            .collect(),
        twice: times
            .iter()
            .filter(|(_, count)| **count > 1)
            .map(|(slip, _)| *slip)
            .collect(),
        first,
        last,
    }
}

/// The entry that a slip is typed in as already. Two who wrote may have had a pad each with the same numbers.
pub fn typed_in<'a>(entries: &[&'a LogEntry], slip: &Paper) -> Option<&'a LogEntry> {
    let writer = slip.written_by.trim().to_lowercase();
    let same = |paper: &Paper| paper.slip == slip.slip && paper.written_by.to_lowercase() == writer;
    entries
        .iter()
        .copied()
        .find(|entry| paper(entry).is_some_and(same))
}

/// The slip that is typed in next, as one works through a pad.
pub fn next(entries: &[&LogEntry]) -> u32 {
    let slips = slips(entries, None, None);
    slips.last.map_or(1, |last| last.saturating_add(1))
}
