//! The glossary of a partner: our word, their word and what it means, short enough to lie beside a telephone.

use chrono::{DateTime, Utc};

use crate::domain::vocabulary::{Concept, ConceptStage, Partner, PartnerWord, TermLanguage};
use crate::domain::{Library, zone};
use crate::format::export::{Column, ColumnKind, Sheet};
use crate::format::page::{Line, Page, Piece, Table};
use crate::format::words::fold;
use crate::phrase::Named;
use crate::text::{Language, Text, time};

/// Rows that fit on one page with definitions of the usual length.
const ROWS: usize = 22;
/// Signs of a definition that are shown on the page; the whole stands in the vocabulary.
const SIGNS: usize = 110;

/// A partner's glossary.
#[derive(Debug, Clone, PartialEq)]
pub struct Glossary {
    pub page: Page,
    pub sheet: Sheet,
    /// Concepts that the page has, and those that did not fit it.
    pub rows: usize,
    pub left_out: usize,
}

/// A word of a partner beside the concept it stands for.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    pub concept: &'a Concept,
    pub word: &'a PartnerWord,
    /// A word that both use, for different things.
    pub warns: bool,
}

/// The words of a partner. Those that differ from ours come first; of them those that mean something else here than there.
pub fn beside(library: &Library, partner: Partner) -> Vec<Beside<'_>> {
    let mut concepts = library.sorted::<Concept>();
    concepts.retain(|concept| concept.stage != ConceptStage::Retired);
    // A partner's word that is our word for something else is the dangerous one.
    let elsewhere = |word: &str, own: &Concept| {
        concepts.iter().any(|other| {
            let same = |term: &str| fold(term) == fold(word);
            other.id != own.id && other.terms.unordered().any(|(_, term)| same(&term.text))
        })
    };
    let mut found: Vec<(u8, Beside<'_>)> = Vec::new();
    for concept in concepts.iter().copied() {
        let words = concept.partners.iter().map(|(_, word)| word);
        for word in words.filter(|word| word.partner == partner) {
            let differs = fold(ours(concept)) != fold(&word.text);
            let warns = elsewhere(&word.text, concept) || (!differs && !concept.homonyms.is_empty());
            let rank = match (warns, differs) {
                (true, _) => 0,
                (false, true) => 1,
                (false, false) => 2,
            };
            found.push((rank, Beside { concept, word, warns }));
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, one)| one).collect()
}

/// Our word for a concept, as a partner is told it.
pub fn ours(concept: &Concept) -> &str {
    concept.recommended(TermLanguage::Sv).unwrap_or_default()
}

/// What a concept means, in the language of the texts where it is said in that.
pub fn definition<'a>(text: &Text, concept: &'a Concept) -> &'a str {
    match text.language() {
        Language::English if !concept.definition_en.is_empty() => &concept.definition_en,
        _ => &concept.definition_sv,
    }
}

fn shortened(definition: &str) -> String {
    let words = definition.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= SIGNS {
        return words;
    }
    let cut: String = words.chars().take(SIGNS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

/// The glossary as a page and as a table. What does not fit the page is counted on it and stands in the table.
pub fn glossary(library: &Library, partner: Partner, now: DateTime<Utc>, text: &Text) -> Glossary {
    let rows = beside(library, partner);
    let name = partner.name(text);
    let left_out = rows.len().saturating_sub(ROWS);
    let line = |words: String| Piece::Line(Line { words, spaced: false });
    let mut pieces: Vec<Piece> = crate::phrase::mark(text, library).into_iter().map(line).collect();
    if rows.is_empty() {
        pieces.push(line(text.glossary_empty(name.as_str())));
    } else {
        pieces.push(line(text.glossary_intro()));
        let columns = vec![
            (text.glossary_ours(), 24),
            (name.clone(), 24),
            (text.terms_definition(), 52),
        ];
        let shown = rows.iter().take(ROWS).map(|row| {
            let mark = if row.warns {
                format!("{} {}", text.glossary_mark(), row.word.text)
            } else {
                row.word.text.clone()
            };
            let definition = shortened(definition(text, row.concept));
            vec![ours(row.concept).to_owned(), mark, definition]
        });
        pieces.push(Piece::Table(Table::headed(columns, shown.collect())));
    }
    if left_out > 0 {
        pieces.push(line(text.glossary_left_out(left_out)));
    }
    let day = time::weekday_date(text, zone::local(now).date());
    let columns = [
        (text.glossary_ours(), 28.0),
        (name.clone(), 28.0),
        (text.terms_definition(), 60.0),
        (text.glossary_warning(), 24.0),
        (text.note(), 36.0),
    ];
    let table = rows.iter().map(|row| {
        let warning = if row.warns {
            text.glossary_warns()
        } else {
            String::new()
        };
        let words = [
            ours(row.concept),
            &row.word.text,
            definition(text, row.concept),
            &warning,
            &row.word.note,
        ];
        words.map(Into::into).to_vec()
    });
    Glossary {
        rows: rows.len() - left_out,
        left_out,
        sheet: Sheet {
            title: text.glossary_title(name.as_str()),
            columns: columns
                .into_iter()
                .map(|(title, width)| Column::new(title, width, ColumnKind::Text))
                .collect(),
            rows: table.collect(),
        },
        page: Page {
            title: text.glossary_title(name),
            name: "glossary".into(),
            language: match text.language() {
                Language::Swedish => "sv-SE",
                Language::English => "en-GB",
            },
            footer: text.glossary_footer(day),
            pieces,
        },
    }
}
