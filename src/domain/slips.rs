//! Paper with a printed number that is written on by hand and typed in later: which numbers are there, which are missing, and
//! which were typed in more than once.

use std::collections::BTreeMap;

/// The largest number that paper bears: what is larger is a slip of the finger, and would make everything before it missing.
pub const LARGEST: u32 = 99_999;

/// What is there of some numbered paper and what is not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Slips {
    /// Numbers between the first and the last that nobody has typed in.
    pub missing: Vec<u32>,
    /// Numbers that were typed in two or more times: on two laptops, or two pads bear the same numbers.
    pub twice: Vec<u32>,
    pub first: Option<u32>,
    pub last: Option<u32>,
}

impl Slips {
    /// Of the numbers that are typed in, from `first` to `last` where they are given: the numbers that were handed
    /// out, none of them larger than paper bears.
    pub fn of(typed_in: impl IntoIterator<Item = u32>, first: Option<u32>, last: Option<u32>) -> Self {
        let mut times: BTreeMap<u32, u32> = BTreeMap::new();
        for number in typed_in {
            *times.entry(number).or_default() += 1;
        }
        let first = first.or_else(|| times.keys().next().copied());
        let last = last
            .map(|last| last.min(LARGEST))
            .or_else(|| times.keys().next_back().copied());
        let range = first.zip(last).map(|(first, last)| first..=last);
        Self {
            missing: range
                .into_iter()
                .flatten()
                .filter(|number| !times.contains_key(number))
                .collect(),
            twice: times
                .iter()
                .filter(|(_, count)| **count > 1)
                .map(|(number, _)| *number)
                .collect(),
            first,
            last,
        }
    }

    /// The number that is typed in next, as one works through a pad.
    pub fn next(&self) -> u32 {
        self.last.map_or(1, |last| last.saturating_add(1))
    }

    /// Whether a number is missing or was typed in more than once.
    pub const fn has_faults(&self) -> bool {
        !self.missing.is_empty() || !self.twice.is_empty()
    }
}

/// Whether paper can bear a number.
pub const fn can_bear(number: u32) -> bool {
    0 < number && number <= LARGEST
}

/// Whether two names that somebody typed off paper are one.
pub fn is_same_writer(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
