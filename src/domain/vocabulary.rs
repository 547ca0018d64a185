//! The shared vocabulary: one concept, one recommended word, every partner's own word beside it (ISO 704).

use serde::{Deserialize, Serialize};

use super::{Id, Items};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Concept {
    pub id: Id<Concept>,
    pub area: String,
    pub definition_sv: String,
    pub definition_en: String,
    pub note: String,
    pub terms: Items<Term>,
    pub partners: Items<PartnerWord>,
    /// Concepts that share a word with this one but mean something else.
    pub homonyms: Vec<Id<Concept>>,
    pub related: Vec<Id<Concept>>,
    pub source: String,
    pub unverified: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Term {
    pub language: TermLanguage,
    pub text: String,
    pub status: TermStatus,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermLanguage {
    Sv,
    En,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermStatus {
    Recommended,
    Permitted,
    AdvisedAgainst,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartnerWord {
    pub partner: Partner,
    pub text: String,
    pub note: String,
}

/// The partners whose words differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Partner {
    Police,
    Rescue,
    Region,
    Municipality,
    County,
    Sos,
    Church,
}

impl Partner {
    pub const ALL: [Self; 7] = [
        Self::Police,
        Self::Rescue,
        Self::Region,
        Self::Municipality,
        Self::County,
        Self::Sos,
        Self::Church,
    ];
}

impl Concept {
    pub fn new(id: Id<Concept>) -> Self {
        Self {
            id,
            area: String::new(),
            definition_sv: String::new(),
            definition_en: String::new(),
            note: String::new(),
            terms: Items::default(),
            partners: Items::default(),
            homonyms: Vec::new(),
            related: Vec::new(),
            source: String::new(),
            unverified: false,
        }
    }

    /// The recommended word of a language, if the concept has one.
    pub fn recommended(&self, language: TermLanguage) -> Option<&str> {
        self.terms
            .iter()
            .find(|(_, term)| term.language == language && term.status == TermStatus::Recommended)
            .map(|(_, term)| term.text.as_str())
    }

    /// The words of a language with a status, in their order.
    pub fn words(&self, language: TermLanguage, status: TermStatus) -> impl Iterator<Item = &str> {
        self.terms
            .iter()
            .filter(move |(_, term)| term.language == language && term.status == status)
            .map(|(_, term)| term.text.as_str())
    }

    /// The word a partner uses for the concept.
    pub fn word_of(&self, partner: Partner) -> Option<&PartnerWord> {
        self.partners
            .iter()
            .find(|(_, word)| word.partner == partner)
            .map(|(_, word)| word)
    }
}
