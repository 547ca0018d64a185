//! The vocabulary: `resources/vocabulary/`, one file per area.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;

use super::file::{self, Broken, part_id};
use crate::domain::vocabulary::{Partner, PartnerWord, Term, TermLanguage, TermStatus};
use crate::domain::{Concept, Id};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    concept: Vec<Shape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    slug: String,
    area: String,
    definition_sv: String,
    definition_en: String,
    #[serde(default)]
    note_sv: String,
    #[serde(default)]
    note_en: String,
    source: String,
    unverified: bool,
    terms: Vec<TermShape>,
    partners: Vec<PartnerShape>,
    homonyms: Vec<String>,
    related: Vec<String>,
    #[serde(default)]
    broader: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermShape {
    lang: TermLanguage,
    text: String,
    status: TermStatus,
    #[serde(default)]
    note: String,
    #[serde(default)]
    valid_until: Option<NaiveDate>,
    #[serde(default)]
    forms: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartnerShape {
    partner: Partner,
    text: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    source: String,
}

pub fn read() -> Result<Vec<Concept>, Broken> {
    let files = file::all::<File>("vocabulary")?;
    let slugs: BTreeSet<String> = files
        .iter()
        .flat_map(|(_, file)| file.concept.iter().map(|shape| shape.slug.clone()))
        .collect();
    let mut concepts = Vec::new();
    for (path, file) in files {
        for shape in file.concept {
            let mut named = shape.homonyms.iter().chain(&shape.related).chain(&shape.broader);
            if let Some(unknown) = named.find(|slug| !slugs.contains(*slug)) {
                let problem = format!("{} refers to {unknown}, which is no concept", shape.slug);
                return Err(Broken::new(path, problem));
            }
            concepts.push(concept(shape));
        }
    }
    Ok(concepts)
}

fn id(slug: &str) -> Id<Concept> {
    Id::of_name("concept", slug)
}

fn concept(shape: Shape) -> Concept {
    let slug = &shape.slug;
    let terms = shape.terms.into_iter().enumerate().map(|(at, term)| {
        let term = Term {
            note: term.note,
            valid_until: term.valid_until,
            forms: term.forms,
            ..Term::new(term.lang, term.text, term.status)
        };
        (part_id("term", slug, at), term)
    });
    let partners = shape.partners.into_iter().enumerate().map(|(at, word)| {
        let word = PartnerWord {
            note: word.note,
            source: word.source,
            ..PartnerWord::new(word.partner, word.text)
        };
        (part_id("partner-word", slug, at), word)
    });
    let ids = |slugs: &[String]| slugs.iter().map(|slug| id(slug)).collect();
    Concept {
        area: shape.area,
        definition_sv: shape.definition_sv,
        definition_en: shape.definition_en,
        note: shape.note_sv,
        note_en: shape.note_en,
        terms: terms.collect(),
        partners: partners.collect(),
        homonyms: ids(&shape.homonyms),
        related: ids(&shape.related),
        broader: ids(&shape.broader),
        source: shape.source,
        unverified: shape.unverified,
        ..Concept::new(id(slug))
    }
}
