//! Finding a concept by any of its words: ours, those advised against, a partner's, or nearly so.

use chrono::{DateTime, Utc};

use crate::domain::library::alphabet_key;
use crate::domain::vocabulary::{Partner, TermStatus};
use crate::domain::{Concept, Id, Library};
use crate::store::search::fold;

/// With fewer hits than this, words that are nearly the same are looked at too.
const ENOUGH: usize = 3;

/// A word is taken for a typo of another when so few letters differ.
const TYPOS: usize = 2;

/// Every concept's words, folded once so that each key press only compares.
#[derive(Debug, Default)]
pub struct Index {
    stamp: u64,
    entries: Vec<Entry>,
    /// Every area, in order.
    pub areas: Vec<String>,
}

#[derive(Debug)]
struct Entry {
    id: Id<Concept>,
    title: String,
    key: String,
    terms: Vec<Word>,
    partners: Vec<(Partner, Word)>,
    /// Definitions and note.
    texts: String,
    area: String,
    unverified: bool,
}

#[derive(Debug)]
struct Word {
    text: String,
    folded: String,
    status: TermStatus,
}

/// What narrows the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub partner: Option<Partner>,
    pub area: Option<String>,
    pub unverified: bool,
}

/// A concept in the list, and why it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub id: Id<Concept>,
    pub hit: Hit,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hit {
    /// Nothing was searched, or the recommended word was.
    Plain,
    /// By another of its words.
    Word(String, TermStatus),
    Partner(Partner, String),
    /// By a word that differs in a letter or two.
    Typo(String),
}

/// What to say instead of a word that is advised against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// The word as the vocabulary writes it.
    pub word: String,
    /// The concepts that advise against it, each with its recommended word.
    pub instead: Vec<(Id<Concept>, String)>,
    /// Concepts in which the word is fine.
    pub may_mean: Vec<(Id<Concept>, String)>,
}

impl Word {
    fn new(text: &str, status: TermStatus) -> Self {
        Self {
            text: text.to_owned(),
            folded: fold(text),
            status,
        }
    }

    /// Without what tells it from its homonyms: "krisstöd (till drabbade)" is said "krisstöd".
    fn said(&self) -> &str {
        self.folded.split(" (").next().unwrap_or_default()
    }

    fn is(&self, wanted: &str) -> bool {
        self.folded == wanted || self.said() == wanted
    }
}

/// A concept's word on the screen: the recommended Swedish one, else the first it has.
pub fn title(concept: &Concept) -> &str {
    concept.word()
}

impl Entry {
    fn of(concept: &Concept) -> Self {
        let title = title(concept);
        let texts = [&concept.definition_sv, &concept.definition_en, &concept.note];
        Self {
            id: concept.id,
            title: title.to_owned(),
            key: alphabet_key(title),
            terms: concept
                .terms
                .iter()
                .map(|(_, term)| Word::new(&term.text, term.status))
                .collect(),
            partners: concept
                .partners
                .iter()
                .map(|(_, word)| (word.partner, Word::new(&word.text, TermStatus::Permitted)))
                .collect(),
            texts: texts.map(|text| fold(text)).join("\n"),
            area: concept.area.clone(),
            unverified: concept.unverified,
        }
    }

    fn passes(&self, filter: &Filter) -> bool {
        filter
            .partner
            .is_none_or(|partner| self.partners.iter().any(|(theirs, _)| *theirs == partner))
            && filter.area.as_ref().is_none_or(|area| *area == self.area)
            && (!filter.unverified || self.unverified)
    }

    /// How well it fits (0 is best), and by what.
    fn fits(&self, wanted: &str) -> Option<(u8, Hit)> {
        let terms = self.terms.iter().filter_map(|word| {
            let hit = if word.text == self.title {
                Hit::Plain
            } else {
                Hit::Word(word.text.clone(), word.status)
            };
            Some((nearness(word, wanted)?, hit))
        });
        let partners = self.partners.iter().filter_map(|(partner, word)| {
            Some((
                nearness(word, wanted)? + 1,
                Hit::Partner(*partner, word.text.clone()),
            ))
        });
        // Of two words that fit alike the first listed counts: min_by_key keeps it.
        let by_word = terms.chain(partners).min_by_key(|(rank, _)| *rank);
        by_word.or_else(|| {
            let in_texts = wanted.chars().count() > 2 && self.texts.contains(wanted);
            in_texts.then_some((9, Hit::Plain))
        })
    }

    fn resembles(&self, wanted: &str) -> Option<(u8, Hit)> {
        let words = self
            .terms
            .iter()
            .chain(self.partners.iter().map(|(_, word)| word));
        words
            .filter_map(|word| {
                let said = word.said();
                if said.chars().count().abs_diff(wanted.chars().count()) > TYPOS {
                    return None;
                }
                let differ = strsim::osa_distance(said, wanted);
                (differ <= TYPOS).then(|| (10 + differ as u8, Hit::Typo(word.text.clone())))
            })
            .min_by_key(|(rank, _)| *rank)
    }
}

fn nearness(word: &Word, wanted: &str) -> Option<u8> {
    if word.is(wanted) {
        return Some(0);
    }
    if word.folded.starts_with(wanted) {
        return Some(2);
    }
    let at = word.folded.find(wanted)?;
    let begins_a_word = word.folded[..at]
        .chars()
        .next_back()
        .is_some_and(|sign| !sign.is_alphanumeric());
    Some(if begins_a_word { 4 } else { 6 })
}

impl Index {
    /// What tells one state of the library's concepts from another.
    pub fn stamp(library: &Library) -> u64 {
        let mixed = |id: Id<Concept>, at: DateTime<Utc>| {
            let (high, low) = id.uuid().as_u64_pair();
            (high ^ low.rotate_left(17)).wrapping_mul(at.timestamp_micros() as u64 | 1)
        };
        library
            .all::<Concept>()
            .filter_map(|concept| library.stamped(concept.id))
            .fold(1, |sum, stamped| {
                sum.wrapping_add(mixed(stamped.record.id, stamped.written_at))
            })
    }

    /// Whether it was made from these concepts as they are now.
    pub fn is_of(&self, library: &Library) -> bool {
        self.stamp == Self::stamp(library)
    }

    /// Whether it was made before anybody told of the library: cheap enough for every key press.
    pub fn is_old(&self, library: &Library) -> bool {
        self.entries.len() != library.count::<Concept>()
    }

    pub fn build(library: &Library) -> Self {
        let mut entries: Vec<_> = library.all::<Concept>().map(Entry::of).collect();
        entries.sort_by(|a, b| a.key.cmp(&b.key).then(a.id.cmp(&b.id)));
        let mut areas: Vec<_> = entries.iter().map(|entry| entry.area.clone()).collect();
        areas.retain(|area| !area.is_empty());
        areas.sort_by_cached_key(|area| alphabet_key(area));
        areas.dedup();
        Self {
            stamp: Self::stamp(library),
            entries,
            areas,
        }
    }

    /// The concepts that pass the filter and hold what was typed: the best first, else from A to Ö.
    pub fn find(&self, query: &str, filter: &Filter) -> Vec<Row> {
        let wanted = fold(query.trim());
        let passing = || self.entries.iter().filter(|entry| entry.passes(filter));
        if wanted.is_empty() {
            let row = |entry: &Entry| Row {
                id: entry.id,
                hit: Hit::Plain,
            };
            return passing().map(row).collect();
        }
        let mut hits: Vec<_> = passing()
            .filter_map(|entry| Some((entry.fits(&wanted)?, entry.id)))
            .collect();
        if hits.len() < ENOUGH && wanted.chars().count() > 3 {
            let near = passing().filter_map(|entry| {
                let known = entry.fits(&wanted).is_some();
                (!known)
                    .then(|| entry.resembles(&wanted))
                    .flatten()
                    .map(|hit| (hit, entry.id))
            });
            hits.extend(near);
        }
        // A stable sort: hits of one rank stay in the order of the alphabet.
        hits.sort_by_key(|((rank, _), _)| *rank);
        hits.into_iter().map(|((_, hit), id)| Row { id, hit }).collect()
    }

    /// What to use instead, when exactly a word that is advised against was typed.
    pub fn advice(&self, query: &str) -> Option<Advice> {
        let wanted = fold(query.trim());
        if wanted.is_empty() {
            return None;
        }
        let mut advice = Advice {
            word: String::new(),
            instead: Vec::new(),
            may_mean: Vec::new(),
        };
        for entry in &self.entries {
            let here = || (entry.id, entry.title.clone());
            let same = |word: &&Word| word.folded == wanted;
            let exact = entry.terms.iter().find(same);
            // "krisstöd" is what one says for "krisstöd (till drabbade)" too, unless the concept lists it by itself.
            let Some(word) = exact.or_else(|| entry.terms.iter().find(|word| word.is(&wanted))) else {
                continue;
            };
            if word.status == TermStatus::AdvisedAgainst {
                advice.word.clone_from(&word.text);
                advice.instead.push(here());
            } else {
                advice.may_mean.push(here());
            }
        }
        (!advice.instead.is_empty()).then_some(advice)
    }
}
