//! The check of a whole binder: words that are advised against, abbreviations nobody explains, words of two senses.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::entry::is_abbreviation;
use super::language::SWEDISH;
use super::places::{Field, Page, pages};
use super::{Advice, Hit, Lens, Meaning, Part, Verdict, said};
use crate::domain::vocabulary::{TermLanguage, TermStatus};
use crate::domain::{Concept, Id, Library, RecordRef};

/// Letters of an abbreviation that must be explained.
const ABBREVIATION_LETTERS: std::ops::RangeInclusive<usize> = 2..=6;

/// Something the check points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub record: RecordRef,
    pub title: String,
    pub field: Field,
    /// Where in the field, in bytes.
    pub range: Range<usize>,
    pub word: String,
    pub fault: Fault,
}

/// What is wrong with a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is advised against whatever it means. What to use instead, for each concept; empty where none has a
    /// recommended word.
    AdvisedAgainst(Vec<Advice>),
    /// An abbreviation that no term explains and the record doesn't spell out.
    Undefined,
    /// It may mean several concepts, and nothing in the record tells which, or tells of several. Once for each record.
    TwoSenses(Vec<Id<Concept>>),
    /// The vocabulary recommends one and the same word for these concepts. The record is the first of them.
    RecommendedTwice(Vec<Id<Concept>>),
}

/// What the check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// Record by record, each in the order of its fields.
    pub findings: Vec<Finding>,
    /// How many more there would be, had nobody said that they are to stand.
    pub let_stand: usize,
}

/// Checks every plan, routine, handover and other text of a binder, and the vocabulary's own recommendations.
pub fn check(library: &Library, lens: &Lens) -> Checked {
    let explained = explained(library);
    let mut checked = Checked::default();
    let mut findings = Vec::new();
    for page in pages(library) {
        let mut reading = Reading {
            library,
            lens,
            page: &page,
            explained: &explained,
            findings: Vec::new(),
        };
        reading.read();
        reading.findings.sort_by_key(|finding| finding.range.start);
        // A stable sort by field keeps the places within each.
        let order: HashMap<Field, usize> = page
            .texts
            .iter()
            .enumerate()
            .map(|(at, text)| (text.field, at))
            .collect();
        reading.findings.sort_by_key(|finding| order[&finding.field]);
        findings.append(&mut reading.findings);
    }
    let stands = |finding: &Finding| {
        let word = finding.word.to_lowercase();
        library
            .binder()
            .is_some_and(|binder| binder.lets_stand(&word, finding.record.id))
    };
    findings.extend(recommended_twice(library));
    let all = findings.len();
    findings.retain(|finding| !stands(finding));
    checked.let_stand = all - findings.len();
    checked.findings = findings;
    checked
}

/// Every abbreviation that the vocabulary has, ours or a partner's.
fn explained(library: &Library) -> HashSet<String> {
    let mut all = HashSet::new();
    for concept in library.all::<Concept>() {
        let terms = concept.terms.unordered().map(|(_, term)| term.text.as_str());
        let partners = concept.partners.unordered().map(|(_, word)| word.text.as_str());
        for text in terms.chain(partners) {
            all.extend(abbreviations(text).map(|range| text[range].to_owned()));
        }
    }
    all
}

/// The words of a text that are abbreviations, without the ending after a colon or hyphen.
fn abbreviations(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_part = |sign: char| sign.is_alphanumeric();
    let mut rest = 0;
    std::iter::from_fn(move || {
        loop {
            let start = rest + text[rest..].find(is_part)?;
            let end = text[start..]
                .find(|sign| !is_part(sign))
                .map_or(text.len(), |at| start + at);
            rest = end;
            let word = &text[start..end];
            let letters = word.chars().count();
            let capital = word.starts_with(char::is_uppercase);
            if capital && ABBREVIATION_LETTERS.contains(&letters) && is_abbreviation(word) && !is_roman(word)
            {
                return Some(start..end);
            }
        }
    })
}

fn is_roman(word: &str) -> bool {
    word.chars().all(|sign| matches!(sign, 'I' | 'V' | 'X'))
}

/// Whether the line that a place stands in is written in capitals, so that they say nothing of its words.
fn is_in_capitals(text: &str, place: &Range<usize>) -> bool {
    let start = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[place.end..]
        .find('\n')
        .map_or(text.len(), |at| place.end + at);
    let around = text[start..place.start]
        .chars()
        .chain(text[place.end..end].chars());
    let mut letters = around.filter(|sign| sign.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

/// Whether a text spells an abbreviation out: "risk- och sårbarhetsanalys (RSA)" or "RSA (risk- och …)".
fn is_spelled_out(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        let in_brackets = before.ends_with('(') && after.starts_with(')');
        let words = |spelled: &str| {
            spelled
                .trim_end()
                .chars()
                .filter(|sign| sign.is_alphabetic())
                .count()
                > 3
        };
        let follows = after.strip_prefix(" (").and_then(|inner| inner.split(')').next());
        in_brackets && words(&before[..before.len() - 1]) || follows.is_some_and(words)
    })
}

struct Reading<'a> {
    library: &'a Library,
    lens: &'a Lens,
    page: &'a Page<'a>,
    explained: &'a HashSet<String>,
    findings: Vec<Finding>,
}

impl Reading<'_> {
    fn read(&mut self) {
        let hits: Vec<Vec<Hit>> = self
            .page
            .texts
            .iter()
            .map(|text| self.lens.find(text.text))
            .collect();
        for (at, hits) in hits.iter().enumerate() {
            let text = self.page.texts[at].text;
            for hit in hits.iter().filter(|hit| hit.verdict() == Verdict::AdvisedAgainst) {
                let advice = self.lens.advice(hit, text);
                self.put(at, hit.range.clone(), Fault::AdvisedAgainst(advice));
            }
        }
        self.two_senses(&hits);
        self.undefined(&hits);
    }

    fn put(&mut self, at: usize, range: Range<usize>, fault: Fault) {
        let text = &self.page.texts[at];
        self.findings.push(Finding {
            record: self.page.record,
            title: self.page.title.clone(),
            field: text.field,
            word: text.text[range.clone()].to_owned(),
            range,
            fault,
        });
    }

    fn undefined(&mut self, hits: &[Vec<Hit>]) {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let page = self.page;
        for (at, text) in page.texts.iter().enumerate() {
            for range in abbreviations(text.text) {
                let word = &text.text[range.clone()];
                let known = SWEDISH.common_abbreviations.contains(word)
                    || self.explained.contains(word)
                    || hits[at]
                        .iter()
                        .any(|hit| hit.range.start <= range.start && range.end <= hit.range.end)
                    || page.texts.iter().any(|other| is_spelled_out(other.text, word))
                    || is_in_capitals(text.text, &range);
                if !known && seen.insert(word) {
                    self.put(at, range, Fault::Undefined);
                }
            }
        }
    }

    /// Words of several meanings, where the rest of the record tells of none of them, or of more than one without the
    /// vocabulary keeping the bare word for one that it tells of.
    fn two_senses(&mut self, hits: &[Vec<Hit>]) {
        let all = || hits.iter().flatten();
        let mut sure: HashSet<Id<Concept>> = all()
            .filter_map(|hit| match &*hit.meanings {
                [one] => Some(one.concept),
                _ => None,
            })
            .collect();
        for (at, hits) in hits.iter().enumerate() {
            let text = self.page.texts[at].text;
            sure.extend(hits.iter().flat_map(|hit| self.written_out(hit, text)));
        }
        let mut first: BTreeMap<Vec<Id<Concept>>, (usize, &Hit)> = BTreeMap::new();
        for (at, hits) in hits.iter().enumerate() {
            for hit in hits
                .iter()
                .filter(|hit| hit.verdict() == Verdict::Unclear || is_open(hit))
            {
                let text = self.page.texts[at].text;
                let kept = || only_fine(hit).is_some_and(|meaning| self.is_told(meaning.concept, &sure));
                let told = self.is_decided(hit) || kept() || self.written_out(hit, text).next().is_some();
                if is_of_a_longer_word(hit) || told {
                    continue;
                }
                let concepts = hit.meanings.iter().map(|meaning| meaning.concept).collect();
                first.entry(concepts).or_insert((at, hit));
            }
        }
        let unclear: Vec<_> = first
            .into_iter()
            .filter(|(concepts, _)| {
                concepts
                    .iter()
                    .filter(|concept| self.is_told(**concept, &sure))
                    .count()
                    != 1
            })
            .map(|(concepts, (at, hit))| (at, hit.range.clone(), concepts))
            .collect();
        for (at, range, concepts) in unclear {
            self.put(at, range, Fault::TwoSenses(concepts));
        }
    }

    /// Whether the record has another word of the concept, or of one related to it.
    fn is_told(&self, concept: Id<Concept>, sure: &HashSet<Id<Concept>>) -> bool {
        let related = |concept: &Concept| {
            let near = concept.related.iter().chain(&concept.broader);
            near.clone().any(|other| sure.contains(other))
        };
        sure.contains(&concept) || self.library.get(concept).is_some_and(related)
    }

    /// Whether the vocabulary recommends the bare word for one concept and advises against it for all others: whoever
    /// writes it means that one.
    fn is_decided(&self, hit: &Hit) -> bool {
        let Some(meaning) = only_fine(hit) else {
            return false;
        };
        let concept = self.library.get(meaning.concept);
        let word = concept.and_then(|concept| concept.recommended(hit.language));
        meaning.status == TermStatus::Recommended && word.is_some_and(|word| said(word) == word)
    }

    /// What it means by the words beside it, where they are those by which the vocabulary tells the senses apart: "krisstöd
    /// (till drabbade)", "krisstöd till drabbade", "regionens krisstöd".
    fn written_out<'a>(&'a self, hit: &'a Hit, text: &'a str) -> impl Iterator<Item = Id<Concept>> + 'a {
        let before = text[..hit.range.start].trim_end().chars().rev();
        let after = text[hit.range.end..].trim_start().trim_start_matches('(').chars();
        let several = hit.meanings.iter().filter(|_| hit.meanings.len() > 1);
        let meant = several.filter(move |meaning| {
            let concept = self.library.get(meaning.concept);
            let mut terms = concept.into_iter().flat_map(|concept| concept.terms.unordered());
            terms.any(|(_, term)| {
                let addition = term.text[said(&term.text).len()..].to_lowercase();
                let bare = addition.trim_matches([' ', '(', ')']);
                let follows = begins_with(after.clone(), bare.chars());
                !bare.is_empty() && (follows || begins_with(before.clone(), bare.chars().rev()))
            })
        });
        meant.map(|meaning| meaning.concept)
    }
}

/// Whether signs begin with others, which are small letters.
fn begins_with(signs: impl Iterator<Item = char>, mut with: impl Iterator<Item = char>) -> bool {
    let mut small = signs.flat_map(char::to_lowercase);
    with.all(|sign| small.next() == Some(sign))
}

/// A compound is a word of its own: krisledare is no kris, and överfallslarm tells which larm it is.
fn is_of_a_longer_word(hit: &Hit) -> bool {
    matches!(hit.part, Part::Inside(_))
}

/// The one meaning in which the vocabulary does not advise against the word.
fn only_fine(hit: &Hit) -> Option<&Meaning> {
    let fine = |meaning: &&Meaning| meaning.status != TermStatus::AdvisedAgainst;
    let mut fine = hit.meanings.iter().filter(fine);
    fine.next().filter(|_| fine.next().is_none())
}

/// Fine in more than one meaning.
fn is_open(hit: &Hit) -> bool {
    let fine = |meaning: &&Meaning| meaning.status != TermStatus::AdvisedAgainst;
    hit.meanings.iter().filter(fine).count() > 1
}

/// Words that the vocabulary recommends for more than one concept, with nothing that tells them apart.
fn recommended_twice(library: &Library) -> Vec<Finding> {
    let mut words: BTreeMap<(u8, String), Vec<&Concept>> = BTreeMap::new();
    for concept in library.all::<Concept>() {
        for language in [TermLanguage::Sv, TermLanguage::En] {
            if let Some(word) = concept.recommended(language) {
                words
                    .entry((language as u8, word.to_lowercase()))
                    .or_default()
                    .push(concept);
            }
        }
    }
    let twice = words.into_iter().filter(|(_, concepts)| concepts.len() > 1);
    twice
        .map(|((_, word), concepts)| Finding {
            record: RecordRef::of(concepts[0].id),
            title: word.clone(),
            field: Field {
                item: None,
                name: "terms",
            },
            range: 0..word.len(),
            word,
            fault: Fault::RecommendedTwice(concepts.iter().map(|concept| concept.id).collect()),
        })
        .collect()
}

#[cfg(test)]
mod tests;
