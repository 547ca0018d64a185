//! What of an entry a format can say.

use super::{Aspect, Entry, Loss, TermFormat};
use crate::domain::vocabulary::{ConceptStage, PartnerWord, Term, TermLanguage, TermStatus};

/// Text without the signs that XML can't hold, its lines ended one way, and without white space around it.
pub(super) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let allowed = |sign: &char| {
        matches!(sign, '\n' | '\t') || !(sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}'))
    };
    text.chars().filter(allowed).collect::<String>().trim().to_owned()
}

/// A word on one line.
pub(super) fn clean_word(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What of the entry the format can say, and what it can't.
pub fn sayable(entry: &Entry, format: TermFormat) -> (Entry, Vec<Loss>) {
    let mut said = cleaned(entry);
    let mut lost = Vec::new();
    let name = said.name().to_owned();
    let mut lose = |aspect: Aspect, is_there: bool| {
        let lost_here = is_there && !format.says(aspect);
        if lost_here {
            lost.push(Loss {
                concept: name.clone(),
                aspect,
            });
        }
        lost_here
    };
    let terms = &mut said.terms;
    if lose(Aspect::TermNote, terms.iter().any(|term| !term.note.is_empty())) {
        terms.iter_mut().for_each(|term| term.note.clear());
    }
    if lose(Aspect::TermForms, terms.iter().any(|term| !term.forms.is_empty())) {
        terms.iter_mut().for_each(|term| term.forms.clear());
    }
    if lose(
        Aspect::TermEnd,
        terms.iter().any(|term| term.valid_until.is_some()),
    ) {
        terms.iter_mut().for_each(|term| term.valid_until = None);
    }
    let noted = |word: &PartnerWord| !word.note.is_empty() || !word.source.is_empty();
    if lose(Aspect::PartnerNotes, said.partners.iter().any(noted)) {
        for word in &mut said.partners {
            word.note.clear();
            word.source.clear();
        }
    }
    if lose(Aspect::Broader, !said.broader.is_empty()) {
        said.broader.clear();
    }
    if lose(Aspect::Homonyms, !said.homonyms.is_empty()) {
        said.homonyms.clear();
    }
    if lose(Aspect::Successor, said.replaced_by.is_some()) {
        said.replaced_by = None;
    }
    if lose(Aspect::Version, said.version > 0 || said.agreed_on.is_some()) {
        (said.version, said.agreed_on) = (0, None);
    }
    if lose(Aspect::Stage, said.stage != ConceptStage::Draft) {
        said.stage = ConceptStage::Draft;
    }
    if lose(Aspect::Unverified, said.unverified) {
        said.unverified = false;
    }
    if format.says(Aspect::OnlyRecommended) && one_recommended(&mut said.terms) {
        lost.push(Loss {
            concept: name.clone(),
            aspect: Aspect::OnlyRecommended,
        });
    }
    if format.says(Aspect::OnlyRecommended) {
        // SKOS S27: related and broader are disjoint.
        let broader = said.broader.clone();
        let before = said.related.len();
        said.related.retain(|id| !broader.contains(id));
        if said.related.len() < before {
            lost.push(Loss {
                concept: name,
                aspect: Aspect::Related,
            });
        }
    }
    (said.ordered(), lost)
}

/// Leaves the first recommended word of each language and makes the others permitted; whether there were any.
fn one_recommended(terms: &mut [Term]) -> bool {
    let mut any = false;
    for language in [TermLanguage::Sv, TermLanguage::En] {
        let recommended = terms
            .iter_mut()
            .filter(|term| term.language == language && term.status == TermStatus::Recommended);
        for term in recommended.skip(1) {
            term.status = TermStatus::Permitted;
            any = true;
        }
    }
    any
}

/// The entry with texts that every format can hold.
fn cleaned(entry: &Entry) -> Entry {
    let mut said = entry.clone();
    for text in [
        &mut said.area,
        &mut said.definition_sv,
        &mut said.definition_en,
        &mut said.note,
        &mut said.note_en,
        &mut said.source,
    ] {
        *text = clean(text);
    }
    for term in &mut said.terms {
        term.text = clean_word(&term.text);
        term.note = clean(&term.note);
        term.forms = term.forms.iter().map(|form| clean_word(form)).collect();
        term.forms.retain(|form| !form.is_empty());
    }
    said.terms.retain(|term| !term.text.is_empty());
    for word in &mut said.partners {
        word.text = clean_word(&word.text);
        word.note = clean(&word.note);
        word.source = clean(&word.source);
    }
    said.partners.retain(|word| !word.text.is_empty());
    said.ordered()
}
