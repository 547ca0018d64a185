//! What a look at a file of words found, in words.

use std::collections::BTreeMap;

use super::{Answers, Difference, Review, Standing, Strange, Take};
use crate::format::terminology::{Aspect, Left, Loss};
use crate::text::Text;

/// Names that are listed of many.
const NAMED: usize = 5;

/// What a format can't say, one line for each kind: of how many concepts, and the first of them.
pub fn losses(text: &Text, lost: &[Loss]) -> Vec<String> {
    let mut by_aspect: BTreeMap<Aspect, Vec<&str>> = BTreeMap::new();
    for one in lost {
        by_aspect.entry(one.aspect).or_default().push(&one.concept);
    }
    let line = |(what, names): (Aspect, Vec<&str>)| {
        let mut named = names.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        if names.len() > NAMED {
            named.push_str(" …");
        }
        text.terms_lost(aspect(text, what), names.len(), named)
    };
    by_aspect.into_iter().map(line).collect()
}

fn aspect(text: &Text, aspect: Aspect) -> String {
    match aspect {
        Aspect::Words => text.terms_word(),
        Aspect::Definitions => text.terms_definition(),
        Aspect::Note | Aspect::NoteEn => text.note(),
        Aspect::Area => text.terms_area(),
        Aspect::Source => text.source(),
        Aspect::PartnerWords => text.aspect_partner_words(),
        Aspect::PartnerNotes => text.aspect_partner_notes(),
        Aspect::TermNote => text.aspect_term_note(),
        Aspect::TermForms => text.terms_forms(),
        Aspect::TermEnd => text.aspect_term_end(),
        Aspect::Related => text.aspect_related(),
        Aspect::Broader => text.terms_broader(),
        Aspect::Homonyms => text.terms_homonym(),
        Aspect::Successor => text.terms_successor(),
        Aspect::Stage => text.terms_stage(),
        Aspect::Unverified => text.terms_unverified(),
        Aspect::Version => text.aspect_version(),
        Aspect::OnlyRecommended => text.aspect_only_recommended(),
    }
}

/// Something of a file that is in no concept.
pub fn left(text: &Text, one: &Left) -> String {
    if one.at.is_empty() {
        text.terms_left(one.what.as_str(), one.text.as_str())
    } else {
        text.terms_left_at(one.at.as_str(), one.what.as_str(), one.text.as_str())
    }
}

/// How a concept of a file stands to the binder.
pub fn standing(text: &Text, standing: &Standing) -> String {
    match standing {
        Standing::New => text.standing_new(),
        Standing::Changed => text.standing_changed(),
        Standing::Same => text.standing_same(),
        Standing::AgreedOtherwise => text.standing_agreed_otherwise(),
        Standing::SameWord(word) => text.standing_same_word(word.as_str()),
        Standing::NoWord => text.standing_no_word(),
    }
}

/// Which fields read otherwise.
pub fn differences(text: &Text, all: &[Difference]) -> String {
    let words = all.iter().map(|one| match one {
        Difference::Words => text.terms_word(),
        Difference::Definition => text.terms_definition(),
        Difference::Note => text.note(),
        Difference::Area => text.terms_area(),
        Difference::Source => text.source(),
        Difference::PartnerWords => text.aspect_partner_words(),
        Difference::Relations => text.terms_relations(),
        Difference::Stage => text.terms_stage(),
    });
    words.collect::<Vec<_>>().join(", ")
}

/// How many are new, changed, in each other's way, the same and impossible to take in.
pub fn counts(text: &Text, review: &Review) -> String {
    text.terms_counts(
        review.count(|one| *one == Standing::New),
        review.count(|one| *one == Standing::Changed),
        review.count(Standing::is_conflict),
        review.count(|one| *one == Standing::Same),
        review.count(|one| *one == Standing::NoWord),
    )
}

/// What would be written with these choices.
pub fn would_write(text: &Text, review: &Review, take: Take) -> String {
    text.terms_would_write(review.to_write(take))
}

/// What is to be looked at in an answer.
pub fn strange(text: &Text, strange: &Strange) -> String {
    match strange {
        Strange::Unknown(place, said) => text.strange_unknown(*place, said.as_str()),
        Strange::LockedChanged(term) => text.strange_locked(term.as_str()),
        Strange::NotUnderstood(term, said) => text.strange_not_understood(term.as_str(), said.as_str()),
        Strange::Twice(term) => text.strange_twice(term.as_str()),
        Strange::OtherBefore(term) => text.strange_other_before(term.as_str()),
    }
}

/// Everything of an answer that a person should look at, in lines.
pub fn remarks(text: &Text, answers: &Answers) -> Vec<String> {
    let mut lines: Vec<String> = answers.strange.iter().map(|one| strange(text, one)).collect();
    if answers.organisation_is_guess {
        lines.insert(0, text.strange_no_organisation(answers.organisation.as_str()));
    }
    if answers.known > 0 {
        lines.push(text.answers_known(answers.known));
    }
    if !answers.empty.is_empty() {
        lines.push(text.answers_empty(answers.empty.len(), answers.empty.join(", ")));
    }
    if !answers.missing.is_empty() {
        lines.push(text.answers_missing(answers.missing.len(), answers.missing.join(", ")));
    }
    lines
}
