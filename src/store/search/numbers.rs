//! A set of record numbers, one bit each.
//!
//! A hundred thousand records fit in 12 kB, so the numbers of a common word are gathered, and those of two words compared,
//! in well under a millisecond, however many they are.

#[derive(Debug, Clone, Default)]
pub(super) struct Numbers {
    bits: Vec<u64>,
}

impl Numbers {
    /// An empty set with room for the numbers below `end`.
    pub(super) fn below(end: usize) -> Self {
        Self {
            bits: vec![0; end.div_ceil(64)],
        }
    }

    /// Takes in numbers that there is room for.
    pub(super) fn add(&mut self, numbers: &[u32]) {
        for number in numbers {
            if let Some(bits) = self.bits.get_mut(*number as usize / 64) {
                *bits |= 1 << (number % 64);
            }
        }
    }

    pub(super) fn has(&self, number: u32) -> bool {
        self.bits
            .get(number as usize / 64)
            .is_some_and(|bits| bits & (1 << (number % 64)) != 0)
    }

    /// Takes a number out. Returns whether it was there.
    pub(super) fn remove(&mut self, number: u32) -> bool {
        let was_there = self.has(number);
        if let Some(bits) = self.bits.get_mut(number as usize / 64) {
            *bits &= !(1 << (number % 64));
        }
        was_there
    }

    /// Keeps the numbers that `other` has too.
    pub(super) fn keep(&mut self, other: &Self) {
        for (at, bits) in self.bits.iter_mut().enumerate() {
            *bits &= other.bits.get(at).copied().unwrap_or_default();
        }
    }

    /// Takes in the numbers of a set made for as many.
    pub(super) fn unite(&mut self, other: &Self) {
        for (bits, more) in self.bits.iter_mut().zip(&other.bits) {
            *bits |= more;
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bits.iter().all(|bits| *bits == 0)
    }

    /// From the highest number down: the record made last comes first.
    pub(super) fn newest_first(&self) -> impl Iterator<Item = u32> {
        let blocks = u32::try_from(self.bits.len()).unwrap_or(u32::MAX / 64);
        (0..blocks)
            .rev()
            .filter(|block| self.bits[*block as usize] != 0)
            .flat_map(|block| (0..64).rev().map(move |bit| block * 64 + bit))
            .filter(|number| self.has(*number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(numbers: &[u32]) -> Numbers {
        let mut set = Numbers::below(200);
        set.add(numbers);
        set
    }

    #[test]
    fn what_two_sets_share_is_told_newest_first() {
        let mut shared = set(&[1, 63, 64, 130, 199]);
        shared.keep(&set(&[1, 2, 64, 199]));
        assert_eq!(shared.newest_first().collect::<Vec<_>>(), [199, 64, 1]);
        assert!(shared.remove(64) && !shared.remove(64) && !shared.has(64));
        shared.keep(&Numbers::default());
        assert!(shared.is_empty());
    }
}
