//! What is wrong with a concept, and what a word was replaced by, in words.

use super::Named;
use crate::domain::vocabulary::{Fault, Term, TermLanguage};
use crate::domain::{Concept, Id, Library};
use crate::text::{Text, time};

/// A fault as a sentence that says what to do.
pub fn fault(text: &Text, library: &Library, fault: &Fault) -> String {
    let word = |id: &Id<Concept>| {
        let known = library.get(*id).map(|other| other.word().to_owned());
        known.unwrap_or_else(|| text.value_gone())
    };
    match fault {
        Fault::NoTerm => text.fault_no_term(),
        Fault::SeveralTerms { language } => text.fault_several_terms(language.name(text)),
        Fault::Cycle => text.fault_cycle(),
        Fault::OwnRelative => text.fault_own_relative(),
        Fault::BroaderAndRelated { other } => text.fault_broader_and_related(word(other)),
        Fault::OneSidedHomonym { other } => text.fault_one_sided_homonym(word(other)),
        Fault::Dangling => text.fault_dangling(),
        Fault::RetiredUnexplained => text.fault_retired_unexplained(),
        Fault::SuccessorCycle => text.fault_successor_cycle(),
        Fault::Clash { word: said, other } => text.fault_clash(said.as_str(), word(other)),
        Fault::NoDefinition => text.fault_no_definition(),
        Fault::Circular => text.fault_circular(),
        Fault::NotAPhrase => text.fault_not_a_phrase(),
    }
}

/// "landsting → region, sedan ons 1 jan 2020", for a word that was right until a day and has a word after it.
pub fn succession(text: &Text, concept: &Concept, term: &Term) -> Option<String> {
    let since = term.valid_until?.succ_opt()?;
    let next = concept
        .recommended(term.language)
        .or_else(|| concept.recommended(TermLanguage::Sv))
        .filter(|next| *next != term.text)?;
    Some(text.words_succession(term.text.as_str(), next, time::weekday_date(text, since)))
}
