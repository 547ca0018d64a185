//! The vocabulary: `resources/vocabulary/`, one file per area.

use std::collections::BTreeSet;

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
    source: String,
    unverified: bool,
    terms: Vec<TermShape>,
    partners: Vec<PartnerShape>,
    homonyms: Vec<String>,
    related: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermShape {
    lang: TermLanguage,
    text: String,
    status: TermStatus,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartnerShape {
    partner: Partner,
    text: String,
    #[serde(default)]
    note: String,
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
            let mut named = shape.homonyms.iter().chain(&shape.related);
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
            language: term.lang,
            text: term.text,
            status: term.status,
        };
        (part_id("term", slug, at), term)
    });
    let partners = shape.partners.into_iter().enumerate().map(|(at, word)| {
        let word = PartnerWord {
            partner: word.partner,
            text: word.text,
            note: word.note,
        };
        (part_id("partner-word", slug, at), word)
    });
    Concept {
        id: id(slug),
        area: shape.area,
        definition_sv: shape.definition_sv,
        definition_en: shape.definition_en,
        note: shape.note_sv,
        terms: terms.collect(),
        partners: partners.collect(),
        homonyms: shape.homonyms.iter().map(|slug| id(slug)).collect(),
        related: shape.related.iter().map(|slug| id(slug)).collect(),
        source: shape.source,
        unverified: shape.unverified,
    }
}
