//! The vocabulary's words found in texts: how many of those that were marked by hand, and how fast, beside what one would
//! build from a list of forms: a pattern of `regex`, and an `aho-corasick` over the same list.
//!
//! `TERMS` and `CHARACTERS` say other sizes than 10,000 and 100,000, `PLANS` another than 1,000.

#[path = "lens/marked.rs"]
mod marked;
#[path = "support.rs"]
mod support;

use aho_corasick::{AhoCorasick, MatchKind};
use krisparm::content;
use krisparm::domain::vocabulary::{Term, TermLanguage, TermStatus};
use krisparm::domain::{Concept, Id, Library};
use krisparm::lens::{Lens, LensText, check};
use regex::{Regex, RegexBuilder};
use support::*;

/// The endings of a list of forms that somebody would write down for every word.
const ENDINGS: [&str; 12] = [
    "", "s", "en", "ens", "et", "ets", "ar", "arna", "arnas", "er", "erna", "ernas",
];

/// Characters that the regular expression reads.
const REGEX_CHARACTERS: usize = 500;

fn main() {
    let shipped = content::concepts();
    found(&marked::vocabulary());
    let mut random = Random(9);
    let concepts = concepts(&shipped, size("TERMS", 10_000), &mut random);
    let text = sample(size("CHARACTERS", 100_000), &concepts, &mut random);
    println!(
        "\n{} terms, a text of {} characters",
        words(&concepts).count(),
        text.chars().count()
    );
    scratch(&concepts, &text);
    typing(&Lens::new(concepts.iter()), text, &mut random);
    binder(&concepts, &mut random);
}

/// Recall and precision on the marked text, with every miss and false hit.
fn found(concepts: &[Concept]) {
    let figures = marked::figures(concepts, &Lens::new(concepts.iter()));
    println!(
        "{} marked words: {} right, {} missed, {} false; recall {:.4} (0.98), precision {:.4} (0.98)",
        figures.right + figures.missed.len(),
        figures.right,
        figures.missed.len(),
        figures.false_hits.len(),
        figures.recall(),
        figures.precision()
    );
    for miss in &figures.missed {
        println!("  missed {miss}");
    }
    for hit in &figures.false_hits {
        println!("  false  {hit}");
    }
}

/// The shipped concepts, and as many invented words as make the number of terms.
fn concepts(shipped: &[Concept], terms: usize, random: &mut Random) -> Vec<Concept> {
    let mut all = shipped.to_vec();
    let known: usize = shipped.iter().map(|concept| concept.terms.len()).sum();
    for n in known..terms {
        let mut concept = Concept::new(Id::of_name("concept", &n.to_string()));
        let text = if n % 4 == 0 {
            format!("{} {}", word(random), word(random))
        } else {
            format!("{}{}", word(random), word(random))
        };
        let term = Term::new(TermLanguage::Sv, text, TermStatus::Recommended);
        concept.terms.push(Id::of_name("term", &n.to_string()), term);
        all.push(concept);
    }
    all
}

fn words(concepts: &[Concept]) -> impl Iterator<Item = &str> {
    let terms = concepts.iter().flat_map(|concept| concept.terms.iter());
    terms.map(|(_, term)| term.text.as_str())
}

/// Lines of the marked text, with an invented term in every third.
fn sample(characters: usize, concepts: &[Concept], random: &mut Random) -> String {
    let lines = marked::lines();
    let words: Vec<&str> = words(concepts).collect();
    let mut text = String::new();
    let mut length = 0;
    while length < characters {
        let mut line = lines[random.below(lines.len())].text.clone();
        if random.below(3) == 0 {
            line.push(' ');
            line.push_str(words[random.below(words.len())]);
            line.push_str(ENDINGS[random.below(ENDINGS.len())]);
        }
        line.push('\n');
        length += line.chars().count();
        text.push_str(&line);
    }
    text
}

fn scratch(concepts: &[Concept], text: &str) {
    let (lens, made) = timed(|| Lens::new(concepts.iter()));
    let forms: Vec<String> = words(concepts)
        .flat_map(|word| ENDINGS.map(|ending| format!("{word}{ending}")))
        .collect();
    let (list, list_made) = timed(|| list(&forms));
    let (pattern, pattern_made) = timed(|| pattern(&forms));
    println!("made from the terms: the lens in {:.0} ms", ms(made));
    println!(
        "  aho-corasick over {} forms in {:.0} ms, regex in {:.0} ms",
        forms.len(),
        ms(list_made),
        ms(pattern_made)
    );
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let mut counts = [0; 2];
    for _ in 0..20 {
        let (hits, time) = timed(|| lens.find(text).len());
        ours.push(time);
        let (whole, time) = timed(|| whole_words(&list, text));
        theirs.push(time);
        counts = [hits, whole];
    }
    row("the whole text from scratch (16 ms)", &mut ours);
    row("  aho-corasick: the listed forms as whole words", &mut theirs);
    let [hits, whole] = counts;
    println!("  found: lens {hits}, aho-corasick {whole}");
    // An alternation of so many forms takes minutes for the whole text.
    let some: String = text.chars().take(REGEX_CHARACTERS).collect();
    let (matches, time) = timed(|| pattern.find_iter(&some).count());
    println!(
        "  regex: the listed forms as whole words, only {REGEX_CHARACTERS} characters, once: {:.0} ms, {matches} found",
        ms(time)
    );
}

fn list(forms: &[String]) -> AhoCorasick {
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .ascii_case_insensitive(true)
        .build(forms)
        .expect("built")
}

fn whole_words(list: &AhoCorasick, text: &str) -> usize {
    let found = list.find_iter(text).filter(|found| {
        let before = text[..found.start()].chars().next_back();
        let after = text[found.end()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    });
    found.count()
}

fn pattern(forms: &[String]) -> Regex {
    let mut longest: Vec<String> = forms.iter().map(|form| regex::escape(form)).collect();
    longest.sort_by_key(|form| std::cmp::Reverse(form.len()));
    RegexBuilder::new(&format!(r"(?i)\b(?:{})\b", longest.join("|")))
        .size_limit(2 << 30)
        .dfa_size_limit(2 << 30)
        .build()
        .expect("built")
}

/// Letters typed here and there, and each answered.
fn typing(lens: &Lens, mut text: String, random: &mut Random) {
    let mut typed = LensText::new(lens, &text);
    let mut keys = Vec::new();
    for _ in 0..500 {
        let mut at = random.below(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        for sign in "kriser".chars() {
            text.insert(at, sign);
            at += 1;
            keys.push(timed(|| typed.update(lens, &text)).1);
        }
    }
    row("a key in that text, read again where it changed", &mut keys);
}

fn binder(concepts: &[Concept], random: &mut Random) {
    let plans = size("PLANS", 1_000);
    let mut library = Library::default();
    for concept in concepts {
        library.put(concept.clone().into(), now(), false);
    }
    for n in 0..plans {
        let mut plan = plan(n, 20, random);
        plan.minimum_level = sample(1_000, concepts, random);
        library.put(plan.into(), now(), false);
    }
    let mut copies: Vec<_> = (0..20).map(|_| timed(|| library.clone()).1).collect();
    println!("{} records", library.len());
    row("copied for a check beside the window (8 ms)", &mut copies);
    let lens = Lens::new(library.all::<Concept>());
    let (checked, time) = timed(|| check(&library, &lens));
    println!(
        "{plans} plans checked in {:.0} ms (1,000 ms): {} findings",
        ms(time),
        checked.findings.len()
    );
}

fn ms(time: std::time::Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
