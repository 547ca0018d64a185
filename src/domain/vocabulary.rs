//! The shared vocabulary: one concept, one recommended word, every partner's own word beside it (ISO 704).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Id, Items};

pub mod faults;
pub mod relations;

#[cfg(test)]
mod tests;

pub use faults::{Fault, faults};
pub use relations::Link;

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
    #[serde(default)]
    pub note_en: String,
    /// The concepts this one is a kind of (generic relation, ISO 704); what is narrower follows from it.
    #[serde(default)]
    pub broader: Vec<Id<Concept>>,
    #[serde(default)]
    pub stage: ConceptStage,
    /// The concept to use instead of one that is retired.
    #[serde(default)]
    pub replaced_by: Option<Id<Concept>>,
    /// Why it is retired, where nothing takes its place.
    #[serde(default)]
    pub retired_because: String,
    /// Counts the agreed wordings; 0 for one that was never agreed.
    #[serde(default)]
    pub version: u32,
    /// When the wording of that version was agreed.
    #[serde(default)]
    pub agreed_on: Option<NaiveDate>,
    /// Every wording that was agreed, the latest last.
    #[serde(default)]
    pub versions: Items<Wording>,
}

/// A wording that all partners agreed on, as it stood then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wording {
    pub version: u32,
    pub on: NaiveDate,
    pub term: String,
    pub term_en: String,
    pub definition_sv: String,
    pub definition_en: String,
    pub note: String,
    /// Why it was agreed although somebody had said no; empty where nobody had.
    pub reason: String,
}

/// How far a concept has come towards being everybody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConceptStage {
    /// Somebody's misunderstanding, or a suggestion: not yet defined.
    Candidate,
    #[default]
    Draft,
    /// Sent to partners, who are to answer.
    Consulted,
    Agreed,
    /// No longer used; `replaced_by` names its successor where there is one.
    Retired,
}

impl ConceptStage {
    pub const ALL: [Self; 5] = [
        Self::Candidate,
        Self::Draft,
        Self::Consulted,
        Self::Agreed,
        Self::Retired,
    ];
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Term {
    pub language: TermLanguage,
    pub text: String,
    pub status: TermStatus,
    /// What is particular about the word.
    #[serde(default)]
    pub note: String,
    /// The last day the word was the right one; the recommended word is its successor.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
    /// Inflected forms that the rules of the language don't give.
    #[serde(default)]
    pub forms: Vec<String>,
}

impl Term {
    pub fn new(language: TermLanguage, text: impl Into<String>, status: TermStatus) -> Self {
        Self {
            language,
            text: text.into(),
            status,
            note: String::new(),
            valid_until: None,
            forms: Vec::new(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
    /// Where it is seen that the partner says so.
    #[serde(default)]
    pub source: String,
}

impl PartnerWord {
    pub fn new(partner: Partner, text: impl Into<String>) -> Self {
        Self {
            partner,
            text: text.into(),
            note: String::new(),
            source: String::new(),
        }
    }
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
            note_en: String::new(),
            broader: Vec::new(),
            stage: ConceptStage::Draft,
            replaced_by: None,
            retired_because: String::new(),
            version: 0,
            agreed_on: None,
            versions: Items::default(),
        }
    }

    /// The recommended word of a language, if the concept has one.
    pub fn recommended(&self, language: TermLanguage) -> Option<&str> {
        self.terms
            .iter()
            .find(|(_, term)| term.language == language && term.status == TermStatus::Recommended)
            .map(|(_, term)| term.text.as_str())
    }

    /// The word it is known by: the recommended Swedish one, else the first it has.
    pub fn word(&self) -> &str {
        let first = || self.terms.iter().next().map(|(_, term)| term.text.as_str());
        self.recommended(TermLanguage::Sv)
            .or_else(first)
            .unwrap_or_default()
    }

    pub fn is_in_use(&self) -> bool {
        self.stage != ConceptStage::Retired
    }

    /// The words of a language with a status, in their order.
    pub fn words(&self, language: TermLanguage, status: TermStatus) -> impl Iterator<Item = &str> {
        self.terms
            .iter()
            .filter(move |(_, term)| term.language == language && term.status == status)
            .map(|(_, term)| term.text.as_str())
    }

    /// When a word has become the recommended one of its language, every other that was is one that is fine.
    pub fn recommend_only(&mut self, chosen: Id<Term>) {
        let Some(term) = self.terms.get(chosen) else {
            return;
        };
        if term.status != TermStatus::Recommended {
            return;
        }
        let language = term.language;
        let others: Vec<_> = self
            .terms
            .unordered()
            .filter(|(id, term)| {
                *id != chosen && term.language == language && term.status == TermStatus::Recommended
            })
            .map(|(id, _)| id)
            .collect();
        for id in others {
            if let Some(term) = self.terms.get_mut(id) {
                term.status = TermStatus::Permitted;
            }
        }
    }

    /// The word a partner uses for the concept.
    pub fn word_of(&self, partner: Partner) -> Option<&PartnerWord> {
        self.partners
            .iter()
            .find(|(_, word)| word.partner == partner)
            .map(|(_, word)| word)
    }
}
