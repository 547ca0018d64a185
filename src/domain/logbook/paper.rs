//! Entries that stood on numbered slips of paper before they were typed in.

use super::{LogEntry, Paper};
use crate::domain::slips::{Slips, is_same_writer};

fn paper(entry: &LogEntry) -> Option<&Paper> {
    entry.said().paper.as_ref()
}

/// What is there of a log's slips and what is not, from `first` to `last` where they are given.
pub fn slips(entries: &[&LogEntry], first: Option<u32>, last: Option<u32>) -> Slips {
    let numbers = entries
        .iter()
        .filter_map(|entry| paper(entry))
        .map(|paper| paper.slip);
    Slips::of(numbers, first, last)
}

/// The entry that a slip is typed in as already. Two who wrote may have had a pad each with the same numbers.
pub fn typed_in<'a>(entries: &[&'a LogEntry], slip: &Paper) -> Option<&'a LogEntry> {
    let same = |paper: &Paper| paper.slip == slip.slip && is_same_writer(&paper.written_by, &slip.written_by);
    entries
        .iter()
        .copied()
        .find(|entry| paper(entry).is_some_and(same))
}
