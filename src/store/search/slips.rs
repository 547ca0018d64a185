//! How many slips of the fingers lie between two words: a letter wrong, missing or too many, or two exchanged.
//!
//! A word typed is compared with very many others, so a whole column of the table of distances is kept in the bits of a few
//! numbers (Hyyrö, “A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances”, 2003).

/// A word typed, made ready to be compared with others.
pub(super) struct Typed {
    /// The places of each letter of ASCII in the word, one bit each.
    places: [u64; 128],
    /// The same for other letters.
    more: Vec<(char, u64)>,
    length: usize,
}

impl Typed {
    /// Nothing for a word without letters or with more than there are bits for: nobody types so long a one.
    pub(super) fn new(word: &str) -> Option<Self> {
        let length = word.chars().count();
        let mut typed = Self {
            places: [0; 128],
            more: Vec::new(),
            length,
        };
        for (at, letter) in word.chars().enumerate().take(64) {
            match typed.places.get_mut(letter as usize) {
                Some(places) => *places |= 1 << at,
                None => {
                    let others = typed.places_of(letter);
                    typed.more.retain(|(other, _)| *other != letter);
                    typed.more.push((letter, others | 1 << at));
                }
            }
        }
        (1..=64).contains(&length).then_some(typed)
    }

    fn places_of(&self, letter: char) -> u64 {
        match self.places.get(letter as usize) {
            Some(places) => *places,
            None => {
                let more = self.more.iter().find(|(other, _)| *other == letter);
                more.map_or(0, |(_, places)| *places)
            }
        }
    }

    /// The slips to `other`, or to its beginning of as many letters as the word has, whichever are fewer. More than `most`
    /// may be told as any greater number.
    pub(super) fn slips(&self, other: &str, most: usize) -> usize {
        let last = 1 << (self.length - 1);
        // Of the column of distances, where it goes up and down by one; whether it stays on the diagonal.
        let (mut up, mut down, mut diagonal) = (u64::MAX, 0u64, 0u64);
        let mut places_before = 0;
        let mut distance = self.length;
        let mut to_beginning = usize::MAX;
        let mut letters = other.chars();
        for at in 1..=self.length + most {
            let Some(letter) = letters.next() else {
                return distance.min(to_beginning);
            };
            let places = self.places_of(letter);
            let exchanged = ((!diagonal & places) << 1) & places_before;
            diagonal = ((places & up).wrapping_add(up) ^ up) | places | down | exchanged;
            let (right_up, right_down) = (down | !(diagonal | up), diagonal & up);
            distance += usize::from(right_up & last != 0);
            distance -= usize::from(right_down & last != 0);
            let (right_up, right_down) = (right_up << 1 | 1, right_down << 1);
            up = right_down | !(diagonal | right_up);
            down = right_up & diagonal;
            places_before = places;
            if at == self.length {
                to_beginning = distance;
            }
        }
        match letters.next() {
            Some(_) => to_beginning,
            None => distance.min(to_beginning),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn slips(typed: &str, other: &str) -> usize {
        Typed::new(typed).expect("letters").slips(other, 2)
    }

    #[test]
    fn each_kind_of_slip_counts_as_one() {
        for typed in ["elavbrrott", "elavbott", "elavbratt", "elabvrott", "elavbrotå"] {
            assert_eq!(slips(typed, "elavbrott"), 1, "{typed}");
        }
        assert_eq!(slips("elav", "elavbrott"), 0, "still typing");
        assert_eq!(slips("eelavbrott", "elavbrott"), 1);
    }

    #[test]
    fn a_word_that_is_too_long_or_empty_is_compared_with_nothing() {
        assert!(Typed::new("").is_none());
        assert!(Typed::new(&"a".repeat(64)).is_some());
        assert!(Typed::new(&"a".repeat(65)).is_none());
    }

    proptest! {
        #[test]
        fn the_slips_are_those_of_the_plain_table(typed in "[abcжш]{1,12}", other in "[abcжш]{0,14}") {
            let length = typed.chars().count();
            let beginning: String = other.chars().take(length).collect();
            let expected = strsim::osa_distance(&typed, &beginning).min(strsim::osa_distance(&typed, &other));
            let found = slips(&typed, &other);
            prop_assert!(found == expected || found.min(expected) > 2, "{found} for {expected}");
        }
    }
}
