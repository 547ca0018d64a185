//! Concepts of somebody else's file beside those of the binder: new, changed, the same, or in each other's way. Nothing that
//! is here is written over without somebody's choice.

use std::collections::BTreeSet;

use crate::domain::edit::consulting::Act;
use crate::domain::vocabulary::{ConceptStage, TermLanguage};
use crate::domain::{Concept, Edit, Id, Library};
use crate::format::terminology::{Entry, Read, TermFormat, sayable};
use crate::format::words::fold;

/// How a concept of a file stands to the binder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    New,
    /// It is here and reads otherwise.
    Changed,
    Same,
    /// Its wording here was agreed with partners; the file's is another.
    AgreedOtherwise,
    /// Another concept of the binder, or of the file, has the same recommended word.
    SameWord(String),
    /// It has no recommended Swedish word, so it can't be taken in.
    NoWord,
}

impl Standing {
    /// Whether taking it in writes over, or beside, something that people must look at.
    pub const fn is_conflict(&self) -> bool {
        matches!(self, Self::AgreedOtherwise | Self::SameWord(_))
    }
}

/// A field that reads otherwise in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    Words,
    Definition,
    Note,
    Area,
    Source,
    PartnerWords,
    Relations,
    Stage,
}

/// A concept of the file, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub name: String,
    pub standing: Standing,
    pub differences: Vec<Difference>,
    /// As it would be.
    pub concept: Concept,
}

/// What somebody has decided to take in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Take {
    /// Those that are here and read otherwise.
    pub changed: bool,
    /// Those that are in the way of another.
    pub conflicting: bool,
}

/// A file beside the binder.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    pub format: TermFormat,
    pub found: Vec<Found>,
    /// What of the file is in no concept.
    pub left: Vec<crate::format::terminology::Left>,
    pub left_more: usize,
}

impl Review {
    pub fn count(&self, fits: impl Fn(&Standing) -> bool) -> usize {
        self.found.iter().filter(|one| fits(&one.standing)).count()
    }

    fn taken(&self, take: Take) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(move |one| match one.standing {
            Standing::New => true,
            Standing::Changed => take.changed,
            Standing::AgreedOtherwise | Standing::SameWord(_) => take.conflicting,
            Standing::Same | Standing::NoWord => false,
        })
    }

    /// How many would be written.
    pub fn to_write(&self, take: Take) -> usize {
        self.taken(take).count()
    }

    /// What writes them; none when there is nothing to write.
    pub fn edit(&self, take: Take) -> Option<Edit> {
        let concepts: Vec<Concept> = self.taken(take).map(|one| one.concept.clone()).collect();
        (!concepts.is_empty()).then_some(Edit::Consult(Act::TakeIn(concepts)))
    }
}

/// Compares what was read with the binder.
pub fn review(library: &Library, read: Read) -> Review {
    let mut seen: BTreeSet<Id<Concept>> = BTreeSet::new();
    let mut words: Vec<(String, Id<Concept>)> = library
        .all::<Concept>()
        .filter_map(|concept| Some((fold(concept.recommended(TermLanguage::Sv)?), concept.id)))
        .collect();
    let mut found = Vec::new();
    for entry in &read.entries {
        if seen.insert(entry.id) {
            let one = compare(library, entry, read.format, &words);
            if let Some(word) = one.concept.recommended(TermLanguage::Sv) {
                words.push((fold(word), entry.id));
            }
            found.push(one);
        }
    }
    Review {
        format: read.format,
        found,
        left: read.left,
        left_more: read.left_more,
    }
}

fn compare(library: &Library, entry: &Entry, format: TermFormat, words: &[(String, Id<Concept>)]) -> Found {
    let before = library.get(entry.id);
    let concept = entry.onto(before, format);
    let word = concept
        .recommended(TermLanguage::Sv)
        .unwrap_or_default()
        .trim()
        .to_owned();
    let differences = before.map_or_else(Vec::new, |before| differences(before, &concept, format));
    let folded = fold(&word);
    let taken = words
        .iter()
        .any(|(other, id)| *other == folded && *id != entry.id);
    let agreed = before.is_some_and(|before| before.stage == ConceptStage::Agreed);
    let rewords = |one: &Difference| matches!(one, Difference::Words | Difference::Definition);
    let standing = match before {
        _ if word.is_empty() => Standing::NoWord,
        Some(_) if differences.is_empty() => Standing::Same,
        _ if taken => Standing::SameWord(word.clone()),
        None => Standing::New,
        Some(_) if agreed && differences.iter().any(rewords) => Standing::AgreedOtherwise,
        Some(_) => Standing::Changed,
    };
    let name = if word.is_empty() {
        entry.name().to_owned()
    } else {
        word
    };
    Found {
        name,
        standing,
        differences,
        concept,
    }
}

/// What differs, as far as the format can say it.
fn differences(before: &Concept, after: &Concept, format: TermFormat) -> Vec<Difference> {
    let (old, _) = sayable(&Entry::of(before), format);
    let (new, _) = sayable(&Entry::of(after), format);
    let pairs = [
        (Difference::Words, old.terms != new.terms),
        (
            Difference::Definition,
            (&old.definition_sv, &old.definition_en) != (&new.definition_sv, &new.definition_en),
        ),
        (
            Difference::Note,
            (&old.note, &old.note_en) != (&new.note, &new.note_en),
        ),
        (Difference::Area, old.area != new.area),
        (
            Difference::Source,
            (&old.source, old.unverified) != (&new.source, new.unverified),
        ),
        (Difference::PartnerWords, old.partners != new.partners),
        (
            Difference::Relations,
            (&old.broader, &old.related, &old.homonyms, old.replaced_by)
                != (&new.broader, &new.related, &new.homonyms, new.replaced_by),
        ),
        (
            Difference::Stage,
            (old.stage, old.version, old.agreed_on) != (new.stage, new.version, new.agreed_on),
        ),
    ];
    pairs
        .into_iter()
        .filter(|(_, differs)| *differs)
        .map(|(what, _)| what)
        .collect()
}
