//! What is said of a word in a text that is read, when the reader rests on it.

use super::Glass;
use crate::domain::{Concept, Id, Library, Record};
use crate::lens::{Hit, Verdict};
use crate::phrase::wording;
use crate::text::{Language, Text};

/// What is said of one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tip {
    pub heading: String,
    pub definition: Option<String>,
    /// The concept it leads to.
    pub concept: Id<Concept>,
}

impl Tip {
    /// What there is to say of a word found in `whole`; none where the vocabulary knows no more than the word. `stands` is
    /// whether somebody said that it is to stand as it is.
    pub fn of(
        hit: &Hit,
        whole: &str,
        stands: bool,
        glass: Glass<'_>,
        library: &Library,
        text: &Text,
    ) -> Option<Self> {
        if hit.verdict() == Verdict::AdvisedAgainst && !stands {
            return Some(Self::against(hit, whole, glass, library, text));
        }
        let word = &whole[hit.range.clone()];
        let concept = hit.meanings[0].concept;
        if hit.meanings.len() > 1 {
            let ids = hit.meanings.iter().map(|meaning| meaning.concept);
            return Some(Self {
                heading: text.glass_may_mean(word, wording::titles(library, ids)),
                definition: None,
                concept,
            });
        }
        let title = library.get(concept)?.title();
        let definition = definition(library, concept, text);
        let term = library.get(concept)?.terms.get(hit.meanings[0].term);
        let same = term.is_none_or(|term| term.text == title);
        (!same || definition.is_some()).then(|| Self {
            heading: if same {
                title
            } else {
                text.glass_same_as(word, title)
            },
            definition,
            concept,
        })
    }

    /// Whether there is anything to say of a word: as [`Self::of`], without the words.
    pub fn is_there(hit: &Hit, library: &Library) -> bool {
        let one = &hit.meanings[0];
        let many = hit.meanings.len() > 1 || hit.verdict() == Verdict::AdvisedAgainst;
        many || library.get(one.concept).is_some_and(|concept| {
            let defined = [&concept.definition_sv, &concept.definition_en];
            let synonym = || {
                let term = concept.terms.get(one.term);
                term.is_some_and(|term| term.text != concept.title())
            };
            defined.iter().any(|words| !words.trim().is_empty()) || synonym()
        })
    }

    fn against(hit: &Hit, whole: &str, glass: Glass<'_>, library: &Library, text: &Text) -> Self {
        let word = &whole[hit.range.clone()];
        let heading = match glass.lens.replacement(hit, whole) {
            Some(advice) => text.glass_rather(&whole[advice.range.clone()], advice.word),
            None => match wording::instead(&glass.lens.advice(hit, whole)) {
                all if all.is_empty() => text.glass_against(word),
                all => text.glass_rather(word, all),
            },
        };
        let concept = hit.meanings[0].concept;
        let alone = hit.meanings.len() == 1;
        Self {
            heading,
            definition: alone.then(|| definition(library, concept, text)).flatten(),
            concept,
        }
    }
}

/// The meaning in the reader's language, or in the other where that is all there is.
fn definition(library: &Library, concept: Id<Concept>, text: &Text) -> Option<String> {
    let concept = library.get(concept)?;
    let mut both = [&concept.definition_sv, &concept.definition_en];
    if text.language() == Language::English {
        both.reverse();
    }
    let said = both.into_iter().find(|words| !words.trim().is_empty())?;
    Some(wording::sentence(said))
}
