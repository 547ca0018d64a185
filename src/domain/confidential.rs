//! What a handover holds about individuals (layer B), kept apart from what may be told (layer A): in a document of its own,
//! for as long as the boards' documentation decisions say, and erased with all its history.
//!
//! In a municipality each board with its administration is an authority of its own, so secrecy applies between boards too
//! (OSL 8:2, 26:1). The duty to document covers support without an individual assessment since 2025-07-01 (SFS 2025:400); a
//! board may decide for such support that nothing that points out an individual is documented.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Handover, Id, Items, Library, Unit};

/// What a board has decided that it documents about individuals in a kind of support. Without a decision: nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentationDecision {
    /// The decision's number in the board's register.
    pub number: String,
    pub decided_on: NaiveDate,
    /// The support it is about.
    pub support: String,
    pub allows: Documented,
    /// How many days layer B is kept at most.
    pub keep_days: u32,
}

/// What may be documented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Documented {
    NoIdentities,
    Identities,
}

/// A ground on which what is secret may be handed over, as the shipped list has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalGround {
    /// Its name on the command line.
    pub key: String,
    pub name: String,
    pub name_en: String,
    pub source: String,
    /// Whether nobody has checked it against its source.
    pub unverified: bool,
}

/// Layer B of a handover (sekretessdel).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConfidentialPart {
    pub id: Id<ConfidentialPart>,
    pub handover: Id<Handover>,
    /// On which legal ground it crosses the border, as it was called and where that stands.
    pub ground: String,
    pub ground_source: String,
    pub ground_unverified: bool,
    /// Who assessed that it may be handed over.
    pub assessed_by: String,
    pub assessed_on: NaiveDate,
    /// The board that hands over and keeps it.
    pub from_unit: Id<Unit>,
    /// The board that receives it.
    pub to_unit: Id<Unit>,
    pub sections: Items<ConfidentialSection>,
    /// The day it is erased with its history.
    pub erase_on: NaiveDate,
    pub created_at: DateTime<Utc>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConfidentialSection {
    pub heading: String,
    pub text: String,
}

/// Which layer of a handover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    A,
    B,
}

/// That a handover was given to somebody outside (utlämnande).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Disclosure {
    pub id: Id<Disclosure>,
    pub handover: Id<Handover>,
    pub layer: Layer,
    /// The person or function that receives it.
    pub receiver: String,
    pub unit: Option<Id<Unit>>,
    pub purpose: String,
    /// The ending of the file's name.
    pub format: String,
    /// How many numbers of persons were written over in the copy.
    pub masked: u32,
    pub given_at: DateTime<Utc>,
    pub given_by: String,
}

/// Why a document was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureGround {
    /// Its day had come.
    OnItsDate,
    /// Somebody said so before that, with a reason.
    Earlier,
}

/// That layer B of a handover was erased (gallring): what is left of it, and a line of the protocol. It holds nothing of what
/// the document said. Wherever it comes, the document goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Erasure {
    pub id: Id<Erasure>,
    /// The document that was erased.
    pub erased: Id<ConfidentialPart>,
    pub handover: Id<Handover>,
    pub erased_at: DateTime<Utc>,
    pub erased_by: String,
    pub reason_kind: ErasureGround,
    pub reason: String,
    /// The documentation decision that it followed.
    pub decision: String,
    /// Made of the document's id, the instant and the ground: whether the line was altered shows.
    pub mark: String,
}

impl Unit {
    /// Whether the board documents what points out individuals.
    pub fn documents_identities(&self) -> bool {
        self.documentation
            .as_ref()
            .is_some_and(|decision| decision.allows == Documented::Identities)
    }
}

impl Erasure {
    /// The line about a document.
    pub fn of(
        id: Id<Self>,
        part: &ConfidentialPart,
        library: &Library,
        (reason_kind, reason): (ErasureGround, String),
        (by, now): (&str, DateTime<Utc>),
    ) -> Self {
        let decision = library
            .get(part.from_unit)
            .and_then(|unit| unit.documentation.as_ref())
            .map_or_else(String::new, |decision| decision.number.clone());
        Self {
            id,
            erased: part.id,
            handover: part.handover,
            erased_at: now,
            erased_by: by.to_owned(),
            reason_kind,
            reason,
            decision,
            mark: mark(part.id.uuid(), now, reason_kind),
        }
    }

    /// Whether the line still says what it said when it was written.
    pub fn is_unaltered(&self) -> bool {
        self.mark == mark(self.erased.uuid(), self.erased_at, self.reason_kind)
    }
}

fn mark(erased: Uuid, at: DateTime<Utc>, ground: ErasureGround) -> String {
    let words = format!("{erased}/{}/{ground:?}", at.timestamp_millis());
    Id::<Erasure>::of_name("erasure", &words)
        .uuid()
        .simple()
        .to_string()
}

/// Layer B of a handover, if there is one: the oldest, if two laptops made one apart.
pub fn of_handover(library: &Library, handover: Id<Handover>) -> Option<&ConfidentialPart> {
    library
        .all::<ConfidentialPart>()
        .find(|part| part.handover == handover)
}

/// The documents whose day has come.
pub fn due(library: &Library, today: NaiveDate) -> Vec<Id<ConfidentialPart>> {
    library
        .all::<ConfidentialPart>()
        .filter(|part| part.erase_on <= today)
        .map(|part| part.id)
        .collect()
}

/// To whom a handover was given, the last first.
pub fn disclosures(library: &Library, handover: Id<Handover>) -> Vec<&Disclosure> {
    let mut found: Vec<_> = library
        .all::<Disclosure>()
        .filter(|one| one.handover == handover)
        .collect();
    found.sort_by_key(|one| std::cmp::Reverse((one.given_at, one.id)));
    found
}

/// The protocol of erasures, the last first: one line for each document, however many laptops erased it.
pub fn protocol(library: &Library) -> Vec<&Erasure> {
    let mut all: Vec<_> = library.all::<Erasure>().collect();
    all.sort_by_key(|one| (one.erased_at, one.id));
    let mut told = BTreeSet::new();
    all.retain(|one| told.insert(one.erased));
    all.reverse();
    all
}

/// The last day that both boards' decisions let a document be kept that is made today; none when one of them allows none.
pub fn longest(library: &Library, (from, to): (Id<Unit>, Id<Unit>), today: NaiveDate) -> Option<NaiveDate> {
    let days = |unit| {
        let decision = library.get::<Unit>(unit)?.documentation.as_ref()?;
        Some(decision.keep_days)
    };
    let days = days(from)?.min(days(to)?);
    today.checked_add_days(Days::new(days.into()))
}
