//! Layer B of a handover, the decisions that allow it, its end, and to whom a handover was given.

use chrono::{DateTime, NaiveDate, Utc};

use super::tools::{find, required};
use super::{Refusal, Write};
use crate::domain::confidential::{
    ConfidentialSection, Disclosure, DocumentationDecision, Erasure, ErasureGround, Layer, longest,
};
use crate::domain::record::Author;
use crate::domain::{ConfidentialPart, Handover, Id, Library, Unit, zone};

/// Something done with what is secret in a handover, or with a handover that leaves the house.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// What a board has decided to document about individuals; none takes the decision away.
    Decide {
        unit: Id<Unit>,
        decision: Option<DocumentationDecision>,
    },
    /// Layer B is begun: why it may cross the border between the boards, and when it ends.
    Begin(Box<ConfidentialPart>),
    /// Adds a section, or writes in the one whose id is known.
    Write {
        part: Id<ConfidentialPart>,
        section: Id<ConfidentialSection>,
        heading: String,
        text: String,
    },
    /// Erases layer B with its history: on its day, or earlier with a reason.
    Erase {
        part: Id<ConfidentialPart>,
        id: Id<Erasure>,
        reason: Option<String>,
    },
    /// A handover was given to somebody outside.
    Disclose(Box<Disclosure>),
}

impl Act {
    pub(super) const fn op(&self) -> &'static str {
        match self {
            Self::Decide { .. } => "decide-documentation",
            Self::Begin(_) => "begin-confidential",
            Self::Write { .. } => "write-confidential",
            Self::Erase { .. } => "erase-confidential",
            Self::Disclose(_) => "disclose",
        }
    }

    /// What was disclosed stays disclosed, what was erased stays erased, and a layer B that was begun ends by erasure only.
    pub(super) const fn can_undo(&self) -> bool {
        matches!(self, Self::Write { .. } | Self::Decide { .. })
    }

    pub(super) fn carry_out(
        &self,
        library: &Library,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Vec<Write>, Refusal> {
        let today = zone::local(now).date();
        let record = match self {
            Self::Decide { unit, decision } => decide(library, *unit, decision.as_ref())?.into(),
            Self::Begin(part) => begin(library, part, today)?.into(),
            Self::Write {
                part,
                section,
                heading,
                text,
            } => write(library, (*part, *section), (heading, text))?.into(),
            Self::Erase { part, id, reason } => {
                erase(library, (*part, *id), reason.as_deref(), (by, now))?.into()
            }
            Self::Disclose(one) => disclose(library, one)?.into(),
        };
        Ok(vec![Write::Put(record)])
    }
}

fn decide(
    library: &Library,
    unit: Id<Unit>,
    decision: Option<&DocumentationDecision>,
) -> Result<Unit, Refusal> {
    let mut unit = find::<Unit>(library, unit)?.clone();
    if let Some(decision) = decision {
        required(&decision.number, Refusal::DecisionNumberMissing)?;
    }
    unit.documentation = decision.cloned();
    Ok(unit)
}

/// Both boards must have decided that they document individuals.
fn allowed(library: &Library, (from, to): (Id<Unit>, Id<Unit>)) -> Result<(), Refusal> {
    for unit in [from, to] {
        let unit = find::<Unit>(library, unit)?;
        if !unit.documents_identities() {
            return Err(Refusal::NotDocumented {
                unit: unit.name.clone(),
            });
        }
    }
    Ok(())
}

fn begin(library: &Library, part: &ConfidentialPart, today: NaiveDate) -> Result<ConfidentialPart, Refusal> {
    find::<Handover>(library, part.handover)?;
    if library.get(part.id).is_some()
        || crate::domain::confidential::of_handover(library, part.handover).is_some()
    {
        return Err(Refusal::ConfidentialBegun);
    }
    let boards = (part.from_unit, part.to_unit);
    allowed(library, boards)?;
    required(&part.ground, Refusal::GroundMissing)?;
    required(&part.assessed_by, Refusal::AssessorMissing)?;
    let latest = longest(library, boards, today);
    match latest {
        Some(latest) if part.erase_on <= latest && part.erase_on > today => Ok(part.clone()),
        latest => Err(Refusal::EraseOn {
            latest: latest.unwrap_or(today),
        }),
    }
}

fn write(
    library: &Library,
    (part, section): (Id<ConfidentialPart>, Id<ConfidentialSection>),
    (heading, text): (&str, &str),
) -> Result<ConfidentialPart, Refusal> {
    let mut part = find::<ConfidentialPart>(library, part)?.clone();
    allowed(library, (part.from_unit, part.to_unit))?;
    match part.sections.get_mut(section) {
        Some(there) => {
            heading.trim().clone_into(&mut there.heading);
            text.clone_into(&mut there.text);
        }
        None => part.sections.push(
            section,
            ConfidentialSection {
                heading: heading.trim().to_owned(),
                text: text.to_owned(),
            },
        ),
    }
    Ok(part)
}

fn erase(
    library: &Library,
    (part, id): (Id<ConfidentialPart>, Id<Erasure>),
    reason: Option<&str>,
    (by, now): (&Author, DateTime<Utc>),
) -> Result<Erasure, Refusal> {
    let part = find::<ConfidentialPart>(library, part)?;
    let why = match reason {
        Some(reason) => (ErasureGround::Earlier, required(reason, Refusal::ReasonMissing)?),
        None if part.erase_on <= zone::local(now).date() => (ErasureGround::OnItsDate, String::new()),
        None => return Err(Refusal::NotDue { on: part.erase_on }),
    };
    Ok(Erasure::of(id, part, library, why, (&by.name, now)))
}

/// Layer B goes to the board that is to receive it, and to nobody else.
fn disclose(library: &Library, one: &Disclosure) -> Result<Disclosure, Refusal> {
    find::<Handover>(library, one.handover)?;
    required(&one.receiver, Refusal::ReceiverMissing)?;
    required(&one.purpose, Refusal::PurposeMissing)?;
    if one.layer == Layer::B {
        let part = crate::domain::confidential::of_handover(library, one.handover)
            .ok_or(Refusal::Gone(crate::domain::RecordRef::of(one.handover)))?;
        if one.unit != Some(part.to_unit) {
            let unit = library.get(part.to_unit).map_or("", |unit| unit.name.as_str());
            return Err(Refusal::OtherReceiver {
                unit: unit.to_owned(),
            });
        }
    }
    Ok(one.clone())
}

#[cfg(test)]
mod tests;
