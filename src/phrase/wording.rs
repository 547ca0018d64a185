//! What the check of all texts found, said in words.

use super::field_in;
use crate::domain::vocabulary::Partner;
use crate::domain::{Concept, Id, Library, Record};
use crate::lens::{Advice, Beside, Fault, Finding};
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

/// A partner within a sentence: "räddningstjänsten".
pub fn within(text: &Text, partner: Partner) -> String {
    match partner {
        Partner::Police => text.glass_police(),
        Partner::Rescue => text.glass_rescue(),
        Partner::Region => text.glass_region(),
        Partner::Municipality => text.glass_municipality(),
        Partner::County => text.glass_county(),
        Partner::Sos => text.glass_sos(),
        Partner::Church => text.glass_church(),
    }
}

/// What a partner says, to stand behind our word: "(räddningstjänsten: POSOM)".
pub fn beside(text: &Text, partner: Partner, beside: &Beside<'_>) -> String {
    let partner = within(text, partner);
    let said = beside.words.iter().map(|word| (*word).to_owned());
    let said = said.reduce(|one, other| text.glass_beside_or(one, other));
    let said = said.unwrap_or_default();
    match beside.part {
        _ if beside.depends => text.glass_beside_depends(partner, said),
        Some(part) => text.glass_beside_part(partner, said, part),
        None => text.glass_beside(partner, said),
    }
}

/// A definition as a sentence: it is kept without capital and full stop (ISO 704).
pub fn sentence(definition: &str) -> String {
    let definition = definition.trim();
    let mut signs = definition.chars();
    let Some(first) = signs.next() else {
        return String::new();
    };
    let stop = if definition.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    format!("{}{}{stop}", first.to_uppercase(), signs.as_str())
}
