//! The lens: known terms recognised in any text, in every Swedish inflection and inside compounds.
//!
//! Pure: terms and text are handed in. [`Lens`] is made once for a vocabulary, [`Lens::find`] reads a text from scratch, and
//! [`LensText`] keeps the hits of a text that is being typed. What the rules of the language can't tell stands in
//! `resources/language/swedish.toml`.

mod advice;
mod beside;
mod check;
mod entry;
mod fold;
mod forms;
mod language;
mod places;
mod scan;
mod text;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::domain::vocabulary::{Partner, PartnerWord, Term, TermLanguage, TermStatus};
use crate::domain::{Concept, Id};

use entry::Side;
use forms::Form;

pub use advice::Advice;
pub use beside::{Beside, Told};
pub use check::{Checked, Fault, Finding, check};
pub use places::Field;
pub use text::LensText;

/// One thing a word found in a text may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Meaning {
    pub concept: Id<Concept>,
    pub term: Id<Term>,
    pub status: TermStatus,
}

/// Where in a word the term stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The word, or the words, are the term in one of its forms.
    Whole,
    /// The term is a part of a compound: "krisstöd" of "krisstödsgruppen". The range is the compound's.
    Inside(Range<usize>),
}

/// A term found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The term as it stands in the text, in bytes; always on boundaries of characters.
    pub range: Range<usize>,
    /// What it may mean, at least one thing, each concept once; several for a homonym, in the order of the concepts' ids.
    pub meanings: Arc<[Meaning]>,
    pub part: Part,
    place: Place,
    language: TermLanguage,
}

/// What of the word the term is, and in which form: what advice needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The end of the word, or all of it, so that it carries the ending.
    Head(Form),
    /// Followed by more of the compound, after a joint (foge) of so many bytes.
    Lead(usize),
}

/// What the vocabulary says of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It is recommended or permitted in everything that it may mean.
    Fine,
    /// It is advised against in one meaning, and fine in another: only a person can tell.
    Unclear,
    /// It is advised against whatever it means.
    AdvisedAgainst,
}

impl Hit {
    pub fn verdict(&self) -> Verdict {
        let against = |meaning: &&Meaning| meaning.status == TermStatus::AdvisedAgainst;
        match self.meanings.iter().filter(against).count() {
            0 => Verdict::Fine,
            all if all == self.meanings.len() => Verdict::AdvisedAgainst,
            _ => Verdict::Unclear,
        }
    }

    /// The same hit, in a text where it stands so many bytes further on.
    pub fn moved(&self, by: usize) -> Self {
        let moved = |range: &Range<usize>| range.start + by..range.end + by;
        Self {
            range: moved(&self.range),
            meanings: Arc::clone(&self.meanings),
            part: match &self.part {
                Part::Whole => Part::Whole,
                Part::Inside(word) => Part::Inside(moved(word)),
            },
            place: self.place,
            language: self.language,
        }
    }
}

/// What the lens keeps of a concept.
#[derive(Debug)]
struct Card {
    /// The recommended word of each language as the vocabulary writes it, with what tells it from its homonyms.
    swedish: Option<String>,
    english: Option<String>,
    partners: Vec<PartnerWord>,
    /// Our terms that a partner says as we do.
    shared: Vec<(Partner, Id<Term>)>,
}

impl Card {
    fn of(concept: &Concept) -> Self {
        let partners = || concept.partners.iter().map(|(_, word)| word);
        let shared = concept.terms.iter().flat_map(|(id, term)| {
            let ours = said(&term.text).to_lowercase();
            let same = move |word: &&PartnerWord| said(&word.text).to_lowercase() == ours;
            partners().filter(same).map(move |word| (word.partner, id))
        });
        let recommended = |language| concept.recommended(language).map(str::to_owned);
        Self {
            swedish: recommended(TermLanguage::Sv),
            english: recommended(TermLanguage::En),
            partners: partners().cloned().collect(),
            shared: shared.collect(),
        }
    }

    fn recommended(&self, language: TermLanguage) -> Option<&str> {
        match language {
            TermLanguage::Sv => self.swedish.as_deref(),
            TermLanguage::En => self.english.as_deref(),
        }
    }
}

/// A vocabulary, ready to be found in texts. Made anew when a concept changes; costs some milliseconds per thousand terms.
#[derive(Debug)]
pub struct Lens {
    swedish: Side,
    english: Side,
    cards: HashMap<Id<Concept>, Card>,
    generation: u64,
}

impl Lens {
    /// A lens for these concepts. Candidates and retired concepts count like the others: their words are in use.
    pub fn new<'a>(concepts: impl Iterator<Item = &'a Concept> + Clone) -> Self {
        Self {
            swedish: Side::new(concepts.clone(), TermLanguage::Sv),
            english: Side::new(concepts.clone(), TermLanguage::En),
            generation: entry::generation(concepts.clone()),
            cards: concepts.map(|concept| (concept.id, Card::of(concept))).collect(),
        }
    }

    /// The same number for the same words: what was found with another lens is out of date.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Every known term of a text, by where it begins; they never overlap, and the longest wins.
    ///
    /// English terms are looked for in paragraphs that are written in English, Swedish ones in all others.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        for chunk in fold::chunks(text) {
            self.find_chunk(text, chunk, None, &mut hits);
        }
        hits
    }

    /// As [`Self::find`], in a text whose language is known.
    pub fn find_in(&self, text: &str, language: TermLanguage) -> Vec<Hit> {
        let mut hits = Vec::new();
        for chunk in fold::chunks(text) {
            self.find_chunk(text, chunk, Some(language), &mut hits);
        }
        hits
    }

    fn find_chunk(
        &self,
        text: &str,
        chunk: Range<usize>,
        language: Option<TermLanguage>,
        hits: &mut Vec<Hit>,
    ) {
        let folded = fold::Folded::of(&text[chunk.clone()]);
        let side = match language.unwrap_or_else(|| folded.language()) {
            TermLanguage::Sv => &self.swedish,
            TermLanguage::En => &self.english,
        };
        scan::scan(side, &text[chunk.clone()], &folded, chunk.start, hits);
    }

    /// The word a partner uses for what was found; none where it may mean several things to which the partner says
    /// different words, or where the partner has no word of its own.
    pub fn partner_word(&self, hit: &Hit, partner: Partner) -> Option<&PartnerWord> {
        let mut words = self.partner_words(hit, partner).into_iter().map(|(_, word)| word);
        let first = words.next()?;
        words.all(|word| word.text == first.text).then_some(first)
    }

    /// Whether a partner says the word found as it stands, in one of the things that it may mean.
    pub fn is_shared(&self, hit: &Hit, partner: Partner) -> bool {
        hit.meanings.iter().any(|meaning| self.shares(*meaning, partner))
    }

    fn shares(&self, meaning: Meaning, partner: Partner) -> bool {
        let card = self.cards.get(&meaning.concept);
        card.is_some_and(|card| card.shared.contains(&(partner, meaning.term)))
    }

    /// Whether a partner says anything in words of its own.
    pub fn knows(&self, partner: Partner) -> bool {
        let theirs = |card: &Card| card.partners.iter().any(|word| word.partner == partner);
        self.cards.values().any(theirs)
    }

    /// The partner's word for each thing that the word found may mean, where there is one.
    pub fn partner_words(&self, hit: &Hit, partner: Partner) -> Vec<(Meaning, &PartnerWord)> {
        let word = |meaning: &Meaning| {
            let card = self.cards.get(&meaning.concept)?;
            let word = card.partners.iter().find(|word| word.partner == partner)?;
            Some((*meaning, word))
        };
        hit.meanings.iter().filter_map(word).collect()
    }
}

/// A term without what tells it from its homonyms: "krisstöd (till drabbade)" is said "krisstöd".
pub fn said(term: &str) -> &str {
    term.split(" (").next().unwrap_or(term).trim()
}
