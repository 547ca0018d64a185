//! Which records have what was typed: held in memory, made at the first search, kept up by every write.
//!
//! Each word typed becomes a set of records, and the sets are intersected. No question costs more than a pass over the
//! words and over the numbers of those that match, so a rare word beside a common one is answered as fast as any.

use super::dictionary::{Dictionary, Part};
use super::letters::is_short;
use super::numbers::Numbers;

/// Names ranked per query. They are taken with the shortest words first, so the best are among them.
const RANKED: usize = 10_000;

/// What a record is found by, as [`super::letters::normal`] makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) struct Found {
    pub names: String,
    pub texts: String,
}

#[derive(Debug, Default)]
pub(in crate::store) struct Index {
    pub(super) made: bool,
    /// The names of each record at its number; empty where there is nothing to find.
    names: Vec<String>,
    dictionary: Dictionary,
}

/// A word typed, and the words of the dictionary that have it.
struct Asked<'a> {
    typed: &'a str,
    words: Vec<(usize, Part)>,
}

/// Where a word is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Names,
    Anywhere,
}

impl Index {
    /// It is made anew at the next search.
    pub(in crate::store) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Takes in what a record is found by now; nothing when it is gone.
    pub(in crate::store) fn take(&mut self, number: i64, before: Option<&Found>, now: Option<&Found>) {
        if !self.made || before == now {
            return;
        }
        if let Some(before) = before {
            self.remove(number, before);
        }
        if let Some(now) = now {
            self.add(number, &now.names, &now.texts);
        }
    }

    pub(super) fn add(&mut self, number: i64, names: &str, texts: &str) {
        // The file numbers records from one and up; it would be full long before they are too many for this.
        let Ok(number) = u32::try_from(number) else {
            return;
        };
        let place = number as usize;
        if self.names.len() <= place {
            self.names.resize(place + 1, String::new());
        }
        names.clone_into(&mut self.names[place]);
        self.dictionary.add(number, names, texts);
    }

    fn remove(&mut self, number: i64, before: &Found) {
        let Ok(number) = u32::try_from(number) else {
            return;
        };
        if let Some(names) = self.names.get_mut(number as usize) {
            names.clear();
        }
        self.dictionary.remove(number, &before.names, &before.texts);
    }

    /// The records that have every word, best first: those with names that begin with the words, then with names that hold
    /// them, then with texts too that have words that begin with them, then that hold them.
    pub(super) fn find(&self, words: &[&str], limit: usize) -> Vec<u32> {
        let mut asked: Vec<_> = words.iter().map(|word| self.ask(word)).collect();
        asked.sort_by_cached_key(|asked| self.how_many(asked));
        let mut found = self.ranked(&asked, limit);
        let mut known = self.none();
        known.add(&found);
        // One letter is in nearly every text: too little to look for there.
        let deep = asked.iter().any(|asked| asked.typed.chars().nth(1).is_some());
        let stages = [
            (Place::Names, Part::Inside),
            (Place::Anywhere, Part::Beginning),
            (Place::Anywhere, Part::Inside),
        ];
        for (place, least) in stages.into_iter().filter(|_| deep) {
            if found.len() >= limit {
                break;
            }
            let set = self.with_all(&asked, place, least);
            let more = set.newest_first().filter(|number| !known.has(*number));
            let more: Vec<_> = more.take(limit - found.len()).collect();
            known.add(&more);
            found.extend(more);
        }
        found
    }

    fn ask<'a>(&self, typed: &'a str) -> Asked<'a> {
        let words = if is_short(typed) {
            self.dictionary.beginning(typed)
        } else {
            self.dictionary.holding(typed)
        };
        Asked { typed, words }
    }

    /// The numbers that a word's set is made of, repeated ones too.
    fn how_many(&self, asked: &Asked<'_>) -> usize {
        let words = asked.words.iter().map(|(place, _)| self.dictionary.word(*place));
        words.map(|word| word.names.len() + word.texts.len()).sum()
    }

    /// The records in whose names every word begins a word, best first. The rarest word is asked first.
    fn ranked(&self, asked: &[Asked<'_>], limit: usize) -> Vec<u32> {
        let Some((rarest, _)) = asked.split_first() else {
            return Vec::new();
        };
        let mut left = self.with_all(asked, Place::Names, Part::Beginning);
        if left.is_empty() {
            return Vec::new();
        }
        let mut begun: Vec<_> = rarest
            .words
            .iter()
            .filter(|(_, part)| *part >= Part::Beginning)
            .map(|(place, _)| *place)
            .collect();
        begun.sort_by_key(|place| self.dictionary.spelling(*place).len());
        let starts: Vec<String> = asked.iter().map(|asked| format!(" {}", asked.typed)).collect();
        let mut ranked: Vec<_> = begun
            .into_iter()
            .flat_map(|place| &self.dictionary.word(place).names)
            .filter(|number| left.remove(**number))
            .take(RANKED)
            .filter_map(|number| Some((self.rank(*number, &starts)?, *number)))
            .collect();
        best(&mut ranked, limit)
    }

    /// How well a record's names fit words that begin words of them, the lower the better: whole words before beginnings,
    /// the first word before a later one, short names before long.
    fn rank(&self, number: u32, starts: &[String]) -> Option<(usize, usize)> {
        let names = self.names.get(number as usize)?;
        let mut rank = 0;
        for start in starts {
            let at = names.find(start.as_str())?;
            let whole = names[at + start.len()..].starts_with(' ');
            rank += usize::from(at > 0) + 2 * usize::from(!whole);
        }
        Some((rank, names.len()))
    }

    /// The records that have every word in a place, at least so much of it.
    fn with_all(&self, asked: &[Asked<'_>], place: Place, least: Part) -> Numbers {
        let mut all: Option<Numbers> = None;
        for asked in asked {
            let mut some = self.none();
            let words = asked.words.iter().filter(|(_, part)| *part >= least);
            for (word, _) in words {
                let word = self.dictionary.word(*word);
                some.add(&word.names);
                if place == Place::Anywhere {
                    some.add(&word.texts);
                }
            }
            let all = match &mut all {
                Some(all) => {
                    all.keep(&some);
                    all
                }
                None => all.insert(some),
            };
            if all.is_empty() {
                break;
            }
        }
        all.unwrap_or_default()
    }

    /// The records whose names have every word, or one that it may be a typo of; those with the fewest slips first.
    pub(super) fn find_by_typo(&self, words: &[&str], limit: usize) -> Vec<u32> {
        let by_slips: Vec<Vec<Numbers>> = words.iter().map(|word| self.by_slips(word)).collect();
        let mut all: Option<Numbers> = None;
        for sets in &by_slips {
            let mut some = self.none();
            sets.iter().for_each(|set| some.unite(set));
            match &mut all {
                Some(all) => all.keep(&some),
                None => all = Some(some),
            }
        }
        let slips = |number: u32| -> usize {
            let each = by_slips
                .iter()
                .filter_map(|sets| sets.iter().position(|set| set.has(number)));
            each.sum()
        };
        let all = all.unwrap_or_default();
        let mut ranked: Vec<_> = all.newest_first().map(|number| (slips(number), number)).collect();
        best(&mut ranked, limit)
    }

    /// The records whose names have a word that `word` may be a typo of: first those without a slip, then with one.
    fn by_slips(&self, word: &str) -> Vec<Numbers> {
        let mut sets = Vec::new();
        for (place, slips) in self.dictionary.nearest(word) {
            if sets.len() <= slips {
                sets.resize(slips + 1, self.none());
            }
            sets[slips].add(&self.dictionary.word(place).names);
        }
        sets
    }

    fn none(&self) -> Numbers {
        Numbers::below(self.names.len())
    }
}

/// The numbers of the lowest ranks, lowest first.
fn best<Rank: Ord>(ranked: &mut Vec<(Rank, u32)>, limit: usize) -> Vec<u32> {
    if ranked.len() > limit && limit > 0 {
        ranked.select_nth_unstable(limit - 1);
        ranked.truncate(limit);
    }
    ranked.sort_unstable();
    ranked.iter().map(|(_, number)| *number).collect()
}
