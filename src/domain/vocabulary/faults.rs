//! What is wrong with a vocabulary: where it breaks the rules of ISO 704 that keep words from being mistaken.

use std::collections::HashMap;

use super::relations::Web;
use super::{Concept, ConceptStage, Term, TermLanguage, TermStatus};
use crate::domain::{Id, Library};

/// Something wrong with one concept.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fault {
    /// No Swedish word is recommended.
    NoTerm,
    /// Several words of a language are recommended.
    SeveralTerms { language: TermLanguage },
    /// It is a kind of itself, by way of others.
    Cycle,
    /// It names itself as its relative.
    OwnRelative,
    /// The other is both what it is a kind of and related.
    BroaderAndRelated { other: Id<Concept> },
    /// The other doesn't say that the two are homonyms.
    OneSidedHomonym { other: Id<Concept> },
    /// It speaks of a concept that is gone.
    Dangling,
    /// It is retired, and nothing says what to use instead or why.
    RetiredUnexplained,
    /// What replaces it is, in the end, itself.
    SuccessorCycle,
    /// It advises against a word that another recommends, and nothing says how the two differ.
    Clash { word: String, other: Id<Concept> },
    /// It is not defined in Swedish.
    NoDefinition,
    /// The definition says the word itself, which explains nothing.
    Circular,
    /// The definition begins with a capital letter or ends with a full stop; it shall fit in place of the word.
    NotAPhrase,
}

impl Fault {
    /// Whether it misleads; what doesn't is worth putting right all the same.
    pub const fn is_error(&self) -> bool {
        !matches!(self, Self::NoDefinition | Self::Circular | Self::NotAPhrase)
    }
}

/// A word without what tells it from its homonyms, in small letters: "krisstöd (till drabbade)" is "krisstöd".
pub fn bare(word: &str) -> String {
    let word = word.trim();
    let said = word.split(" (").next().unwrap_or(word);
    said.to_lowercase()
}

/// Everything wrong in a vocabulary, concept by concept in the order of their words; errors before the rest.
pub fn faults(library: &Library) -> Vec<(Id<Concept>, Fault)> {
    let web = Web::of(library);
    let mut recommending: HashMap<(TermLanguage, String), Vec<&Concept>> = HashMap::new();
    for one in library.all::<Concept>().filter(|one| one.is_in_use()) {
        for term in with_status(one, TermStatus::Recommended) {
            let key = (term.language, bare(&term.text));
            recommending.entry(key).or_default().push(one);
        }
    }
    let mut all = Vec::new();
    for one in library.sorted::<Concept>() {
        let mut found = alone(one);
        found.extend(together(&web, one));
        found.extend(clashes(&web, one, &recommending));
        found.sort_by_key(|fault| !fault.is_error());
        all.extend(found.into_iter().map(|fault| (one.id, fault)));
    }
    all
}

fn with_status(one: &Concept, status: TermStatus) -> impl Iterator<Item = &Term> {
    let terms = one.terms.iter().map(|(_, term)| term);
    terms.filter(move |term| term.status == status)
}

/// What is wrong with the words and the definition of one concept.
fn alone(one: &Concept) -> Vec<Fault> {
    let mut found = Vec::new();
    let count = |language| one.words(language, TermStatus::Recommended).count();
    if count(TermLanguage::Sv) == 0 {
        found.push(Fault::NoTerm);
    }
    for language in [TermLanguage::Sv, TermLanguage::En] {
        if count(language) > 1 {
            found.push(Fault::SeveralTerms { language });
        }
    }
    let definition = one.definition_sv.trim();
    if definition.is_empty() {
        // A candidate is what somebody has yet to define.
        if one.is_in_use() && one.stage != ConceptStage::Candidate {
            found.push(Fault::NoDefinition);
        }
        return found;
    }
    let said = one.recommended(TermLanguage::Sv).map(bare);
    let words: Vec<String> = definition
        .split(|sign: char| !sign.is_alphanumeric())
        .map(str::to_lowercase)
        .collect();
    if said.is_some_and(|said| !said.is_empty() && words.contains(&said)) {
        found.push(Fault::Circular);
    }
    let mut first = definition.chars();
    let capital =
        first.next().is_some_and(char::is_uppercase) && first.next().is_some_and(char::is_lowercase);
    if definition.ends_with('.') || (capital && !is_name(one, definition)) {
        found.push(Fault::NotAPhrase);
    }
    found
}

/// Whether the first word of a definition is a name that one of the concept's words begins with too, or the name of a
/// place or body, which keeps its capital wherever it stands.
fn is_name(one: &Concept, definition: &str) -> bool {
    let first = definition.split_whitespace().next().unwrap_or_default();
    let in_words = one
        .terms
        .unordered()
        .any(|(_, term)| term.text.split_whitespace().any(|word| word == first));
    // Genitives of names ("Stockholms stads …", "Afas …") are how definitions of bodies begin.
    in_words || first.ends_with('s')
}

/// What is wrong with the relations of one concept.
fn together(web: &Web<'_>, one: &Concept) -> Vec<Fault> {
    let mut found = Vec::new();
    let relatives = || one.broader.iter().chain(&one.related).chain(&one.homonyms);
    let own = relatives().any(|id| *id == one.id) || one.replaced_by == Some(one.id);
    if own {
        found.push(Fault::OwnRelative);
    }
    if !own && web.in_cycle(one.id) {
        found.push(Fault::Cycle);
    }
    if relatives()
        .chain(&one.replaced_by)
        .any(|id| web.get(*id).is_none())
    {
        found.push(Fault::Dangling);
    }
    for id in &one.broader {
        let other_says = web.get(*id).is_some_and(|other| other.related.contains(&one.id));
        if one.related.contains(id) || other_says {
            found.push(Fault::BroaderAndRelated { other: *id });
        }
    }
    for other in one.homonyms.iter().filter_map(|id| web.get(*id)) {
        if !other.homonyms.contains(&one.id) {
            found.push(Fault::OneSidedHomonym { other: other.id });
        }
    }
    if !own && web.succeeds_itself(one.id) {
        found.push(Fault::SuccessorCycle);
    }
    let unexplained = one.replaced_by.is_none() && one.retired_because.trim().is_empty();
    if one.stage == ConceptStage::Retired && unexplained {
        found.push(Fault::RetiredUnexplained);
    }
    found
}

/// Words advised against here that another concept recommends, although the two are neither homonyms nor one the
/// other's successor.
fn clashes(
    web: &Web<'_>,
    one: &Concept,
    recommending: &HashMap<(TermLanguage, String), Vec<&Concept>>,
) -> Vec<Fault> {
    if !one.is_in_use() {
        return Vec::new();
    }
    let told_apart = |other: &Concept| {
        one.homonyms.contains(&other.id)
            || other.homonyms.contains(&one.id)
            || web.successor(other.id) == Some(one.id)
            || web.successor(one.id) == Some(other.id)
    };
    with_status(one, TermStatus::AdvisedAgainst)
        .flat_map(|term| {
            let others = recommending.get(&(term.language, bare(&term.text)));
            others
                .into_iter()
                .flatten()
                .filter(|other| other.id != one.id && !told_apart(other))
                .map(|other| Fault::Clash {
                    word: term.text.clone(),
                    other: other.id,
                })
        })
        .collect()
}
