//! What the check of all texts found, said in words.

use super::field_in;
use crate::domain::{Concept, Id, Library, Record};
use crate::lens::{Advice, Fault, Finding};
use crate::text::Text;

/// What may be written instead, each word once.
pub fn instead(advice: &[Advice]) -> String {
    let mut words: Vec<&str> = Vec::new();
    for one in advice {
        if !words.contains(&one.word.as_str()) {
            words.push(&one.word);
        }
    }
    words.join(" / ")
}

/// What concepts are called, in one line.
pub fn titles(library: &Library, ids: impl Iterator<Item = Id<Concept>>) -> String {
    let titles: Vec<String> = ids.filter_map(|id| library.get(id)).map(Record::title).collect();
    titles.join(" / ")
}

/// Where in its record something was found: "Steg 3, Texten".
pub fn place(text: &Text, library: &Library, finding: &Finding) -> String {
    let path = finding.field.path();
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let record = library
        .any(finding.record)
        .map(|record| record.to_value())
        .unwrap_or_default();
    field_in(text, library, finding.record.kind, &record, &path)
}

/// What is wrong with a word, and what to write.
pub fn fault(text: &Text, library: &Library, finding: &Finding) -> String {
    let word = finding.word.as_str();
    match &finding.fault {
        Fault::AdvisedAgainst(advice) if instead(advice).is_empty() => text.lens_avoid(word),
        Fault::AdvisedAgainst(advice) => text.cli_term_use_instead(word, instead(advice)),
        Fault::Undefined => text.lens_undefined(word, word),
        Fault::TwoSenses(ids) => text.lens_unclear(word, titles(library, ids.iter().copied())),
        Fault::RecommendedTwice(ids) => text.lens_recommended_twice(word, ids.len()),
    }
}
