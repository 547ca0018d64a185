//! What the rules of Swedish can't tell by themselves: `resources/language/swedish.toml`, which a keeper can extend.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    ett: Vec<String>,
    er: Vec<String>,
    ar: Vec<String>,
    irregular: HashMap<String, [String; 3]>,
    adjectives: Words,
    abbreviations: Common,
    compound: Compound,
    context: Context,
    words: Languages,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    words: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Common {
    common: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Compound {
    look_alikes: Vec<String>,
    prefixes: HashSet<String>,
    derivations: Vec<String>,
    derivation_endings: Vec<String>,
    short_parts: HashSet<String>,
    counted: HashSet<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Context {
    /// Pronouns beside a verb.
    pub subjects: HashSet<String>,
    /// What stands before a verb, not after.
    pub subjects_before: HashSet<String>,
    /// What ends like a definite noun and is no subject.
    pub no_subjects: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Languages {
    swedish: HashSet<String>,
    english: HashSet<String>,
}

/// How a noun makes its plural, by its last part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Declension {
    /// Ett stöd, stödet, flera stöd, stöden.
    Ett,
    /// En plan, planen, flera planer, planerna.
    Er,
    /// En logg, loggen, flera loggar, loggarna.
    Ar,
    /// Definite singular, plural and definite plural of the last part, which is this many bytes long.
    Irregular(usize, [String; 3]),
}

/// The tables, ready to be asked.
#[derive(Debug)]
pub struct Language {
    declensions: HashMap<String, Declension>,
    longest: usize,
    pub adjectives: HashSet<String>,
    pub common_abbreviations: HashSet<String>,
    pub look_alikes: Vec<String>,
    pub prefixes: HashSet<String>,
    /// Derivations with every ending.
    pub derived: HashSet<String>,
    pub short_parts: HashSet<String>,
    pub counted: HashSet<String>,
    pub context: Context,
    pub swedish: HashSet<String>,
    pub english: HashSet<String>,
}

/// The tables as they were when the program was built.
pub static SWEDISH: LazyLock<Language> = LazyLock::new(|| {
    let file = toml::from_str(include_str!("../../resources/language/swedish.toml"));
    Language::new(file.expect("resources/language/swedish.toml holds what a test has read"))
});

impl Language {
    fn new(file: File) -> Self {
        let mut declensions = HashMap::new();
        let lists = [
            (file.ett, Declension::Ett),
            (file.er, Declension::Er),
            (file.ar, Declension::Ar),
        ];
        for (words, declension) in lists {
            declensions.extend(words.into_iter().map(|word| (word, declension.clone())));
        }
        for (word, forms) in file.irregular {
            let length = word.len();
            declensions.insert(word, Declension::Irregular(length, forms));
        }
        let endings = &file.compound.derivation_endings;
        let derived = file
            .compound
            .derivations
            .iter()
            .flat_map(|derivation| endings.iter().map(move |ending| format!("{derivation}{ending}")))
            .collect();
        Self {
            longest: declensions.keys().map(String::len).max().unwrap_or(0),
            declensions,
            adjectives: file.adjectives.words,
            common_abbreviations: file.abbreviations.common,
            look_alikes: file.compound.look_alikes,
            prefixes: file.compound.prefixes,
            derived,
            short_parts: file.compound.short_parts,
            counted: file.compound.counted,
            context: file.context,
            swedish: file.words.swedish,
            english: file.words.english,
        }
    }

    /// How a word is declined, by its longest last part that is listed.
    pub fn declension(&self, word: &str) -> Option<&Declension> {
        let first = word.len().saturating_sub(self.longest);
        (first..word.len())
            .filter(|at| word.is_char_boundary(*at))
            .find_map(|at| self.declensions.get(&word[at..]))
    }
}
