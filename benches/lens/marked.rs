//! The lens measured on a text that was marked by hand: `marked.txt`, by the rules in `README.md` beside it.

use std::collections::HashMap;
use std::ops::Range;

use krisparm::content;
use krisparm::domain::vocabulary::{Term, TermLanguage, TermStatus};
use krisparm::domain::{Concept, Id};
use krisparm::lens::{Hit, Lens, Part, said};

/// A line as it is read, with the terms marked in it.
pub struct Line {
    pub text: String,
    pub marks: Vec<(Range<usize>, String)>,
}

/// How well the hits are the marks.
#[derive(Default)]
pub struct Figures {
    pub right: usize,
    pub missed: Vec<String>,
    pub false_hits: Vec<String>,
}

impl Figures {
    pub fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed.len()) as f64
    }

    pub fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.false_hits.len()) as f64
    }
}

/// Words that the shipped vocabulary advised against when the text was marked and has let be since: everyday words.
const MARKED_THEN: [&str; 6] = [
    "blankett",
    "grön",
    "mål",
    "mötesplats",
    "omhändertagande",
    "skadad",
];

/// The vocabulary that the text was marked with.
pub fn vocabulary() -> Vec<Concept> {
    let then = MARKED_THEN.map(|word| {
        let mut concept = Concept::new(Id::of_name("marked-then", word));
        let term = Term::new(TermLanguage::Sv, word, TermStatus::AdvisedAgainst);
        concept.terms.push(Id::of_name("marked-then", word), term);
        concept
    });
    content::concepts().into_iter().chain(then).collect()
}

pub fn lines() -> Vec<Line> {
    include_str!("marked.txt").lines().map(line).collect()
}

fn line(marked: &str) -> Line {
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once("[[") {
        let (mark, after) = after.split_once("]]").expect("a mark has an end");
        let (surface, term) = mark.split_once('|').expect("a mark names its term");
        text.push_str(before);
        marks.push((text.len()..text.len() + surface.len(), term.to_owned()));
        text.push_str(surface);
        rest = after;
    }
    text.push_str(rest);
    Line { text, marks }
}

/// The hits as the marking writes them: a compound is marked whole and once, by the longer term in it, or by the later of
/// two that are alike; a mark of an elided compound leaves its hyphen out.
fn as_marked(
    text: &str,
    hits: Vec<Hit>,
    terms: &HashMap<Id<Term>, String>,
) -> Vec<(Range<usize>, Vec<String>)> {
    let mut kept: Vec<(Range<usize>, usize, Vec<String>)> = Vec::new();
    for hit in hits {
        let names: Vec<String> = hit
            .meanings
            .iter()
            .map(|meaning| terms[&meaning.term].clone())
            .collect();
        let length = names.iter().map(String::len).max().unwrap_or(0);
        let range = match hit.part {
            Part::Whole => hit.range,
            Part::Inside(word) => word.start..word.start + text[word.clone()].trim_end_matches('-').len(),
        };
        match kept.last_mut() {
            Some((known, longest, _)) if *known == range && *longest > length => {}
            Some(last) if last.0 == range => *last = (range, length, names),
            _ => kept.push((range, length, names)),
        }
    }
    kept.into_iter().map(|(range, _, names)| (range, names)).collect()
}

pub fn figures(concepts: &[Concept], lens: &Lens) -> Figures {
    let terms = concepts.iter().flat_map(|concept| concept.terms.iter());
    let terms: HashMap<_, _> = terms
        .map(|(id, term)| (id, said(&term.text).to_owned()))
        .collect();
    let mut figures = Figures::default();
    for (number, Line { text, marks }) in lines().into_iter().enumerate() {
        let hits = as_marked(&text, lens.find(&text), &terms);
        let is_right = |(range, term): &(Range<usize>, String)| {
            hits.iter()
                .any(|(found, names)| found == range && names.contains(term))
        };
        let (right, missed): (Vec<_>, Vec<_>) = marks.iter().partition(|mark| is_right(mark));
        figures.right += right.len();
        let show = |range: &Range<usize>, term: &str| {
            format!("{}: {} ({term}) in: {text}", number + 1, &text[range.clone()])
        };
        figures
            .missed
            .extend(missed.iter().map(|(range, term)| show(range, term)));
        let is_false = |(range, names): &&(Range<usize>, Vec<String>)| {
            !marks
                .iter()
                .any(|(marked, term)| marked == range && names.contains(term))
        };
        let wrong = hits
            .iter()
            .filter(is_false)
            .map(|(range, names)| show(range, &names.join(", ")));
        figures.false_hits.extend(wrong);
    }
    figures
}
