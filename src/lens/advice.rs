//! The word to use instead of one that is advised against.

use std::ops::Range;

use super::entry::is_abbreviation;
use super::forms::{self, Form};
use super::{Hit, Lens, Part, Place, Verdict, said};
use crate::domain::vocabulary::{TermLanguage, TermStatus};
use crate::domain::{Concept, Id};

/// A word to use instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    pub concept: Id<Concept>,
    /// What the word stands in place of; a compound's joint belongs to it.
    pub range: Range<usize>,
    /// The recommended word: inflected as the word it replaces when that is sure, else as the vocabulary writes it.
    pub word: String,
    /// Whether it can be put in the text as it is.
    pub certain: bool,
}

impl Lens {
    /// What to use instead, for each concept that advises against the word found; empty when none does.
    pub fn advice(&self, hit: &Hit, text: &str) -> Vec<Advice> {
        let against = hit
            .meanings
            .iter()
            .filter(|meaning| meaning.status == TermStatus::AdvisedAgainst);
        against
            .filter_map(|meaning| self.advised(hit, text, meaning.concept))
            .collect()
    }

    /// The one thing to put in the text instead: where the word is advised against whatever it means, in one concept only,
    /// and the recommended word's form is sure.
    pub fn replacement(&self, hit: &Hit, text: &str) -> Option<Advice> {
        if hit.verdict() != Verdict::AdvisedAgainst {
            return None;
        }
        let mut all = self.advice(hit, text);
        let one = all.pop()?;
        (all.is_empty() && one.certain).then_some(one)
    }

    fn advised(&self, hit: &Hit, text: &str, concept: Id<Concept>) -> Option<Advice> {
        let card = self.cards.get(&concept)?;
        let recommended = card.recommended(hit.language)?;
        let written = &text[hit.range.clone()];
        let spoken = said(recommended);
        let same = spoken.to_lowercase() == written.to_lowercase();
        // What only its addition tells apart can't be put in as it is.
        let plain = spoken == recommended && !same;
        let made = plain.then(|| inflected(spoken, hit)).flatten();
        let certain = made.is_some();
        let (word, joint) = made.unwrap_or_else(|| (recommended.to_owned(), 0));
        let begins = match &hit.part {
            Part::Whole => true,
            Part::Inside(around) => around.start == hit.range.start,
        };
        Some(Advice {
            concept,
            range: hit.range.start..hit.range.end + joint,
            word: capitals_of(written, word, spoken, begins),
            certain,
        })
    }
}

/// The recommended word in the place of the one found, and how many bytes of a joint it replaces too; none when unsure.
fn inflected(recommended: &str, hit: &Hit) -> Option<(String, usize)> {
    let is_single = !recommended.contains([' ', '-']);
    if is_abbreviation(recommended) {
        return abbreviated(recommended, hit);
    }
    let inflection = match hit.language {
        TermLanguage::Sv => forms::swedish(&recommended.to_lowercase()),
        TermLanguage::En => forms::english(&recommended.to_lowercase()),
    };
    match hit.place {
        Place::Head(Form::INDEFINITE) if hit.part == Part::Whole => Some((recommended.to_owned(), 0)),
        Place::Head(form) if is_single && inflection.certain => {
            Some((unambiguous(&inflection, form)?.to_owned(), 0))
        }
        Place::Lead(joint) if is_single && inflection.certain => Some((inflection.lead?, joint)),
        _ => None,
    }
}

/// The one spelling that fits every form that the word found may stand in.
fn unambiguous(inflection: &forms::Inflection, form: Form) -> Option<&str> {
    let mut spelled = (0..8)
        .map(|bit| Form(1 << bit))
        .filter(|one| one.shares(form))
        .map(|one| inflection.spelled(one));
    let first = spelled.next()??;
    spelled.all(|other| other == Some(first)).then_some(first)
}

/// An abbreviation takes an s after a colon, and a hyphen in a compound; other endings are a matter of taste.
fn abbreviated(recommended: &str, hit: &Hit) -> Option<(String, usize)> {
    match hit.place {
        Place::Head(form) if form == Form::INDEFINITE => Some((recommended.to_owned(), 0)),
        Place::Head(form) if form.is_genitive() => Some((format!("{recommended}:s"), 0)),
        _ => None,
    }
}

/// The word with the first letter as large as the one it replaces, unless its own capitals say more.
fn capitals_of(written: &str, word: String, recommended: &str, begins: bool) -> String {
    let own = recommended.chars().any(char::is_uppercase);
    if own {
        return word;
    }
    let letters = || written.chars().filter(|sign| sign.is_alphabetic());
    if letters().count() > 3 && letters().all(char::is_uppercase) && !is_abbreviation(written) {
        return word.to_uppercase();
    }
    let mut signs = word.chars();
    match signs.next() {
        Some(first) if begins && is_capitalised(written) => first.to_uppercase().chain(signs).collect(),
        _ => word,
    }
}

/// A capital that is not an abbreviation's.
fn is_capitalised(written: &str) -> bool {
    written.starts_with(char::is_uppercase) && !is_abbreviation(written)
}
