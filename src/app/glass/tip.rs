//! What is said of a word in a text that is read, when the reader rests on it.

use super::Glass;
use crate::domain::vocabulary::Term;
use crate::domain::{Concept, Id, Library, Record};
use crate::lens::{Hit, Verdict};
use crate::phrase::wording;
use crate::text::{Language, Text};

/// What there is to say of one word. Cheap to ask for: only [`Tip::heading`] and [`Tip::definition`] make words of it.
#[derive(Debug, Clone, Copy)]
pub struct Tip<'a> {
    hit: &'a Hit,
    /// The text that it was found in.
    whole: &'a str,
    kind: Kind,
    glass: Glass<'a>,
    library: &'a Library,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It is advised against.
    Against,
    /// It may mean several things.
    Several,
    /// It is the concept's own word, which is defined.
    Same,
    /// It is another word for the concept.
    Other,
}

impl<'a> Tip<'a> {
    /// What there is to say of a word found in `whole`; none where the vocabulary knows no more than the word. `stands` is
    /// whether it is to stand as it is, though it be advised against.
    pub fn of(
        hit: &'a Hit,
        whole: &'a str,
        stands: bool,
        glass: Glass<'a>,
        library: &'a Library,
    ) -> Option<Self> {
        let kind = if hit.verdict() == Verdict::AdvisedAgainst && !stands {
            Kind::Against
        } else if hit.meanings.len() > 1 {
            Kind::Several
        } else {
            let meaning = hit.meanings[0];
            let concept = library.get(meaning.concept)?;
            let own = |term: &Term| term.text == concept.title();
            match concept.terms.get(meaning.term).is_none_or(own) {
                false => Kind::Other,
                true if definitions(concept).any(|_| true) => Kind::Same,
                true => return None,
            }
        };
        Some(Self {
            hit,
            whole,
            kind,
            glass,
            library,
        })
    }

    /// The concept it leads to.
    pub fn concept(self) -> Id<Concept> {
        self.hit.meanings[0].concept
    }

    pub fn is_against(self) -> bool {
        self.kind == Kind::Against
    }

    pub fn heading(self, text: &Text) -> String {
        let word = &self.whole[self.hit.range.clone()];
        let title = || self.library.get(self.concept()).map(Record::title);
        match self.kind {
            Kind::Against => self.against(word, text),
            Kind::Several => {
                let ids = self.hit.meanings.iter().map(|meaning| meaning.concept);
                text.glass_may_mean(word, wording::titles(self.library, ids))
            }
            Kind::Same => title().unwrap_or_default(),
            Kind::Other => text.glass_same_as(word, title().unwrap_or_default()),
        }
    }

    fn against(self, word: &str, text: &Text) -> String {
        let lens = self.glass.lens;
        match lens.replacement(self.hit, self.whole) {
            Some(advice) => text.glass_rather(&self.whole[advice.range.clone()], advice.word),
            None => match wording::instead(&lens.advice(self.hit, self.whole)) {
                all if all.is_empty() => text.glass_against(word),
                all => text.glass_rather(word, all),
            },
        }
    }

    /// The meaning in the reader's language, or in the other where that is all there is; none where there are several.
    pub fn definition(self, text: &Text) -> Option<String> {
        let concept = self.library.get(self.concept())?;
        let mut both = definitions(concept);
        let said = match text.language() {
            Language::Swedish => both.next(),
            Language::English => both.next_back(),
        };
        said.filter(|_| self.hit.meanings.len() == 1)
            .map(wording::sentence)
    }
}

/// What a concept means, Swedish before English.
fn definitions(concept: &Concept) -> impl DoubleEndedIterator<Item = &str> {
    let both = [&concept.definition_sv, &concept.definition_en];
    both.into_iter()
        .map(String::as_str)
        .filter(|words| !words.trim().is_empty())
}
