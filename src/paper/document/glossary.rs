//! The vocabulary on paper: that of a partner on one sheet beside the telephone, or all of it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{Document, Layout, Part, Table, TermRow, Terms};
use crate::domain::library::alphabet_key;
use crate::domain::vocabulary::{Concept, Partner, TermLanguage, TermStatus};
use crate::domain::{Id, Library};
use crate::format::words::fold;
use crate::intake::terms::{beside, definition, ours};
use crate::phrase::Named;
use crate::text::Text;

/// Which words are printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// Only what this one has words of its own for.
    pub partner: Option<Partner>,
    /// Only concepts of this area.
    pub area: Option<String>,
}

impl Words {
    /// As it is kept in the register of prints.
    pub fn key(&self) -> String {
        let partner = self.partner.and_then(|one| serde_json::to_value(one).ok());
        let partner = partner.as_ref().and_then(Value::as_str).unwrap_or_default();
        format!("{partner}/{}", self.area.as_deref().unwrap_or_default())
    }

    /// What [`Self::key`] gave.
    pub fn of_key(key: &str) -> Option<Self> {
        let (partner, area) = key.split_once('/')?;
        let partner = match partner {
            "" => None,
            key => Some(serde_json::from_value(key.into()).ok()?),
        };
        Some(Self {
            partner,
            area: Some(area.to_owned()).filter(|area| !area.is_empty()),
        })
    }

    /// In words.
    pub fn said(&self, text: &Text) -> String {
        let title = self.partner.map_or_else(
            || text.paper_glossary(),
            |partner| text.glossary_title(partner.name(text)),
        );
        match &self.area {
            Some(area) => text.paper_glossary_of(title, area.as_str()),
            None => title,
        }
    }

    fn holds(&self, concept: &Concept) -> bool {
        self.area
            .as_deref()
            .is_none_or(|area| fold(area) == fold(&concept.area))
    }
}

/// The words that are asked for, with what they mean and what they are not.
pub fn glossary(text: &Text, library: &Library, words: &Words) -> Document {
    let mut document = Document::new(Layout::Glossary, text, library, &words.said(text));
    let rows: Vec<_> = match words.partner {
        Some(partner) => of_partner(library, partner)
            .into_iter()
            .filter(|row| words.holds(row.concept))
            .collect(),
        None => whole(library)
            .into_iter()
            .filter(|row| words.holds(row.concept))
            .collect(),
    };
    let listed: BTreeSet<_> = rows.iter().map(|row| row.concept.id).collect();
    let shows: Vec<_> = rows.iter().map(|row| row.shows(library, &listed)).collect();
    document.showing(&json!(["glossary", words.key(), shows]));
    let in_conflict = rows.iter().filter(|row| library.in_conflict(row.concept.id));
    document.mark_conflicts(text, in_conflict.map(|row| row.concept.word()));
    if rows.is_empty() {
        let none = match words.partner {
            Some(partner) => text.glossary_empty(partner.name(text)),
            None => text.paper_glossary_none(),
        };
        document.text(&none);
        return document;
    }
    let (intro, theirs) = match words.partner {
        Some(partner) => (text.paper_glossary_differ(), partner.name(text)),
        None => (text.paper_glossary_intro(), text.paper_glossary_others()),
    };
    document.text(&intro);
    document.parts.push(Part::Terms(Terms {
        columns: [text.glossary_ours(), theirs, text.terms_definition()],
        terms: rows
            .iter()
            .map(|row| row.shown(text, library, (&listed, words.partner.is_none())))
            .collect(),
    }));
    if words.partner.is_none() {
        heard(&mut document, text, &rows);
    }
    document
}

/// A concept and what others call it.
struct Row<'a> {
    concept: &'a Concept,
    /// Who says it, the word, and what is particular about it.
    theirs: Vec<(Partner, &'a str, &'a str)>,
    warns: bool,
}

/// What a partner has words for, each concept once: what differs first.
fn of_partner(library: &Library, partner: Partner) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for one in beside(library, partner) {
        let word = (partner, one.word.text.as_str(), one.word.note.as_str());
        match rows.iter_mut().find(|row| row.concept.id == one.concept.id) {
            Some(row) => row.theirs.push(word),
            None => rows.push(Row {
                concept: one.concept,
                theirs: vec![word],
                warns: one.warns,
            }),
        }
    }
    rows
}

/// Every concept in use, by the alphabet.
fn whole(library: &Library) -> Vec<Row<'_>> {
    let concepts = library.sorted::<Concept>().into_iter();
    concepts
        .filter(|concept| concept.is_in_use())
        .map(|concept| {
            let others = concept.partners.iter().map(|(_, word)| word);
            let differ = others.filter(|word| fold(&word.text) != fold(concept.word()));
            Row {
                concept,
                theirs: differ
                    .map(|word| (word.partner, word.text.as_str(), ""))
                    .collect(),
                warns: false,
            }
        })
        .collect()
}

impl<'a> Row<'a> {
    /// Our word; one that nobody has recommended yet stands as the first it has.
    fn ours(&self) -> &'a str {
        Some(ours(self.concept))
            .filter(|word| !word.is_empty())
            .unwrap_or_else(|| self.concept.word())
    }

    /// Concepts that share a word with this one, or that have the partner's word as theirs; and whether what they mean must be
    /// said: where the word is taken for them and they have no row of their own.
    fn apart(&self, library: &'a Library, listed: &BTreeSet<Id<Concept>>) -> Vec<(&'a Concept, bool)> {
        let shares = |other: &Concept| {
            let is = |word: &str| {
                other
                    .terms
                    .unordered()
                    .any(|(_, term)| fold(&term.text) == fold(word))
            };
            self.warns && self.theirs.iter().any(|(_, word, _)| is(word))
        };
        let others = library.sorted::<Concept>().into_iter();
        others
            .filter(|other| other.id != self.concept.id && other.is_in_use())
            .map(|other| (other, shares(other)))
            .filter(|(other, shares)| *shares || self.concept.homonyms.contains(&other.id))
            .map(|(other, shares)| (other, shares && !listed.contains(&other.id)))
            .collect()
    }

    fn advised_against(&self) -> Vec<&'a str> {
        let words = self.concept.words(TermLanguage::Sv, TermStatus::AdvisedAgainst);
        words.collect()
    }

    fn permitted(&self) -> Vec<&'a str> {
        let words = self.concept.words(TermLanguage::Sv, TermStatus::Permitted);
        words.filter(|word| *word != self.ours()).collect()
    }

    fn shows(&self, library: &Library, listed: &BTreeSet<Id<Concept>>) -> Value {
        let concept = self.concept;
        let apart = self.apart(library, listed).into_iter();
        let apart: Vec<_> = apart
            .map(|(other, is_said)| {
                let definitions = is_said.then_some([&other.definition_sv, &other.definition_en]);
                json!([other.word(), definitions])
            })
            .collect();
        json!([
            self.ours(),
            self.theirs,
            self.warns,
            concept.definition_sv,
            concept.definition_en,
            self.advised_against(),
            self.permitted(),
            apart,
            concept.unverified
        ])
    }

    fn shown(
        &self,
        text: &Text,
        library: &Library,
        (listed, is_whole): (&BTreeSet<Id<Concept>>, bool),
    ) -> TermRow {
        let mut beside = Vec::new();
        let mut list = |words: Vec<&str>, said: &dyn Fn(String) -> String| {
            if !words.is_empty() {
                beside.push(said(words.join(", ")));
            }
        };
        if is_whole {
            list(self.permitted(), &|words| text.paper_glossary_also(words));
        }
        list(self.advised_against(), &|words| text.paper_glossary_avoid(words));
        let mut notes: Vec<_> = self.theirs.iter().map(|(_, _, note)| note.trim()).collect();
        notes.retain(|note| !note.is_empty());
        notes.dedup();
        beside.extend(notes.into_iter().map(str::to_owned));
        let apart = self.apart(library, listed).into_iter();
        beside.extend(apart.map(|(other, is_said)| {
            if is_said {
                text.paper_glossary_apart(other.word(), definition(text, other))
            } else {
                text.paper_glossary_apart_word(other.word())
            }
        }));
        if self.concept.unverified {
            beside.push(text.terms_unverified());
        }
        let theirs = self.theirs.iter().map(|(partner, word, _)| {
            if is_whole {
                format!("{}: {word}", partner.name(text))
            } else if self.warns {
                format!("{} {word}", text.paper_glossary_mark())
            } else {
                (*word).to_owned()
            }
        });
        TermRow {
            ours: self.ours().to_owned(),
            theirs: theirs.collect::<Vec<_>>().join("\n"),
            definition: definition(text, self.concept).to_owned(),
            beside,
        }
    }
}

/// The words that are not ours, by the alphabet, each with the one to use: for who hears it and does not know it.
fn heard(document: &mut Document, text: &Text, rows: &[Row<'_>]) {
    let mut heard: BTreeMap<(String, &str), Vec<&str>> = BTreeMap::new();
    for row in rows {
        let theirs = row.theirs.iter().map(|(_, word, _)| *word);
        let words = theirs.chain(row.advised_against()).chain(row.permitted());
        for word in words.filter(|word| fold(word) != fold(row.ours())) {
            let ours = heard.entry((alphabet_key(word), word)).or_default();
            if !ours.contains(&row.ours()) {
                ours.push(row.ours());
            }
        }
    }
    if heard.is_empty() {
        return;
    }
    document.heading(2, text.paper_glossary_heard());
    let columns = vec![(text.paper_glossary_heard_word(), 50), (text.glossary_ours(), 50)];
    let rows = heard
        .into_iter()
        .map(|((_, word), ours)| vec![word.to_owned(), ours.join(" / ")]);
    document
        .parts
        .push(Part::Table(Table::new(columns, rows.collect())));
}
