//! Every different word of the records, each with the records that have it.
//!
//! Records share most of their words, so a part of a word, or a word misspelt, is looked for among the words rather than
//! among the records: one pass over a few megabytes at most.

use std::collections::HashMap;

use memchr::memmem;

use super::slips::Typed;

/// How much of a word was typed; the better the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Inside,
    Beginning,
    Whole,
}

/// The numbers of the records that have a word, lowest first.
#[derive(Debug, Default)]
pub(super) struct Word {
    pub names: Vec<u32>,
    pub texts: Vec<u32>,
}

/// A word that no record has any more stays, with no numbers, until the binder is opened the next time.
#[derive(Debug)]
pub(super) struct Dictionary {
    /// The words in the order they were met, one space before and after each.
    spelt: String,
    /// Where in `spelt` each word starts.
    starts: Vec<usize>,
    /// Which letters each word has, as [`letters`] says.
    letters: Vec<u64>,
    words: Vec<Word>,
    places: HashMap<Box<str>, usize>,
}

impl Default for Dictionary {
    fn default() -> Self {
        Self {
            spelt: " ".into(),
            starts: Vec::new(),
            letters: Vec::new(),
            words: Vec::new(),
            places: HashMap::new(),
        }
    }
}

impl Dictionary {
    pub(super) fn add(&mut self, number: u32, names: &str, texts: &str) {
        for word in names.split_whitespace() {
            put(&mut self.word_mut(word).names, number);
        }
        for word in texts.split_whitespace() {
            put(&mut self.word_mut(word).texts, number);
        }
    }

    pub(super) fn remove(&mut self, number: u32, names: &str, texts: &str) {
        for word in names.split_whitespace() {
            take(&mut self.word_mut(word).names, number);
        }
        for word in texts.split_whitespace() {
            take(&mut self.word_mut(word).texts, number);
        }
    }

    fn word_mut(&mut self, word: &str) -> &mut Word {
        let place = match self.places.get(word) {
            Some(place) => *place,
            None => {
                let place = self.words.len();
                self.starts.push(self.spelt.len());
                self.spelt.push_str(word);
                self.spelt.push(' ');
                self.letters.push(letters(word));
                self.words.push(Word::default());
                self.places.insert(word.into(), place);
                place
            }
        };
        &mut self.words[place]
    }

    pub(super) fn word(&self, place: usize) -> &Word {
        &self.words[place]
    }

    pub(super) fn spelling(&self, place: usize) -> &str {
        let end = self.starts.get(place + 1).unwrap_or(&self.spelt.len()) - 1;
        &self.spelt[self.starts[place]..end]
    }

    /// The words that begin with `piece`.
    pub(super) fn beginning(&self, piece: &str) -> Vec<(usize, Part)> {
        let mut found = Vec::new();
        let wanted = format!(" {piece}");
        for space in memmem::find_iter(self.spelt.as_bytes(), &wanted) {
            let place = self.starts.partition_point(|start| *start <= space);
            found.push((place, self.part(space + 1, piece)));
        }
        found
    }

    /// The words that hold `piece`, at their beginning or further in.
    pub(super) fn holding(&self, piece: &str) -> Vec<(usize, Part)> {
        let mut found: Vec<(usize, Part)> = Vec::new();
        for at in memmem::find_iter(self.spelt.as_bytes(), piece) {
            let place = self.starts.partition_point(|start| *start <= at) - 1;
            if found.last().is_none_or(|(last, _)| *last != place) {
                found.push((place, self.part(at, piece)));
            }
        }
        found
    }

    /// How much of its word the piece found at `at` is.
    fn part(&self, at: usize, piece: &str) -> Part {
        let begins = self.spelt[..at].ends_with(' ');
        let ends = self.spelt[at + piece.len()..].starts_with(' ');
        match (begins, ends) {
            (true, true) => Part::Whole,
            (true, false) => Part::Beginning,
            (false, _) => Part::Inside,
        }
    }

    /// The words of names that `word` may be a typo of, with how many slips: at most one in a short word, two in a long
    /// one. The beginning of a longer word counts too, as somebody is still typing.
    pub(super) fn nearest(&self, word: &str) -> Vec<(usize, usize)> {
        let length = word.chars().count();
        let allowed = match length {
            0..=3 => 0,
            4..=6 => 1,
            _ => 2,
        };
        let typed = Typed::new(word).filter(|_| allowed > 0);
        let Some(typed) = typed else {
            let begun = self.beginning(word).into_iter();
            return begun.map(|(place, _)| (place, 0)).collect();
        };
        let wanted = letters(word);
        let mut found = Vec::new();
        for (place, has) in self.letters.iter().enumerate() {
            // Cheap look first: each slip loses at most one letter of the word.
            if (wanted & !has).count_ones() as usize > allowed || self.words[place].names.is_empty() {
                continue;
            }
            let slips = typed.slips(self.spelling(place), allowed);
            if slips <= allowed {
                found.push((place, slips));
            }
        }
        found
    }
}

fn put(numbers: &mut Vec<u32>, number: u32) {
    match numbers.last() {
        Some(last) if *last >= number => {
            if let Err(at) = numbers.binary_search(&number) {
                numbers.insert(at, number);
            }
        }
        _ => numbers.push(number),
    }
}

fn take(numbers: &mut Vec<u32>, number: u32) {
    if let Ok(at) = numbers.binary_search(&number) {
        numbers.remove(at);
    }
}

/// Which letters a word has, one bit each.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |bits, byte| bits | 1 << (byte & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Dictionary {
        let mut known = Dictionary::default();
        known.add(1, " elavbrott ", " vatten och el ");
        known.add(2, " vatten ", "  ");
        known
    }

    #[test]
    fn one_slip_is_forgiven_and_two_in_a_long_word() {
        let known = known();
        let spelt = |typed: &str| -> Vec<(&str, usize)> {
            let nearest = known.nearest(typed).into_iter();
            nearest
                .map(|(place, slips)| (known.spelling(place), slips))
                .collect()
        };
        assert_eq!(spelt("elabvrott"), [("elavbrott", 1)]);
        assert_eq!(spelt("elavbrtot"), [("elavbrott", 1)]);
        assert_eq!(spelt("eavbrtot"), [("elavbrott", 2)]);
        assert_eq!(spelt("elabv"), [("elavbrott", 1)]);
        assert_eq!(spelt("vaten"), [("vatten", 1)]);
        assert!(spelt("varg").is_empty());
    }

    #[test]
    fn how_much_of_a_word_was_typed_is_told() {
        let known = known();
        let parts = |found: Vec<(usize, Part)>| -> Vec<(&str, Part)> {
            let found = found.into_iter();
            found.map(|(place, part)| (known.spelling(place), part)).collect()
        };
        assert_eq!(
            parts(known.beginning("el")),
            [("elavbrott", Part::Beginning), ("el", Part::Whole)]
        );
        assert_eq!(parts(known.holding("avbrott")), [("elavbrott", Part::Inside)]);
        assert_eq!(parts(known.holding("vatten")), [("vatten", Part::Whole)]);
    }

    #[test]
    fn a_record_taken_out_is_in_no_word() {
        let mut known = known();
        known.remove(1, " elavbrott ", " vatten och el ");
        for place in 0..known.words.len() {
            let word = known.word(place);
            assert!(!word.names.contains(&1) && !word.texts.contains(&1));
        }
        assert!(known.nearest("elabvrott").is_empty());
        assert_eq!(known.nearest("vatten").len(), 1);
    }
}
