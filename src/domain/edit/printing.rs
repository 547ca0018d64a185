//! Prints noted, and what becomes of their copies on paper.

use chrono::{DateTime, Utc};

use super::tools::{find, required};
use super::{Refusal, Write};
use crate::domain::printout::{CopyLabel, PaperCopy, SignedOff, next_number};
use crate::domain::{Author, Id, Library, Printout, RecordRef};

/// Something done with prints and their copies.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// A print was made, with the copies that are to lie somewhere; one for the moment has none.
    Note { print: Box<Printout>, copies: Vec<Laid> },
    /// More copies of a print that was noted before.
    Lay { print: Id<Printout>, copies: Vec<Laid> },
    /// A copy lies elsewhere, or somebody else keeps it.
    Move {
        print: Id<Printout>,
        copy: Id<PaperCopy>,
        place: String,
        keeper: String,
    },
    /// A copy is gone: replaced or destroyed.
    SignOff {
        print: Id<Printout>,
        copy: Id<PaperCopy>,
        note: String,
    },
}

/// Where a copy is laid, and who keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    pub id: Id<PaperCopy>,
    /// What stands on it already; none: the next number that is free.
    pub number: Option<u32>,
    pub place: String,
    pub keeper: String,
}

impl Laid {
    pub fn labelled(id: Id<PaperCopy>, label: &CopyLabel) -> Self {
        Self {
            id,
            number: Some(label.number),
            place: label.place.clone(),
            keeper: label.keeper.clone(),
        }
    }
}

impl Act {
    pub(super) const fn op(&self) -> &'static str {
        match self {
            Self::Note { .. } => "note-print",
            Self::Lay { .. } => "lay-copies",
            Self::Move { .. } => "move-copy",
            Self::SignOff { .. } => "sign-off-copy",
        }
    }

    pub(super) fn carry_out(
        &self,
        library: &Library,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Vec<Write>, Refusal> {
        let mut print = match self {
            Self::Note { print, .. } => (**print).clone(),
            Self::Lay { print, .. } | Self::Move { print, .. } | Self::SignOff { print, .. } => {
                find::<Printout>(library, *print)?.clone()
            }
        };
        match self {
            Self::Note { copies, .. } | Self::Lay { copies, .. } => lay(library, &mut print, copies, now)?,
            Self::Move {
                copy, place, keeper, ..
            } => {
                let place = required(place, Refusal::CopyPlaceMissing)?;
                let copy = lying(&mut print, *copy)?;
                copy.place = place;
                keeper.trim().clone_into(&mut copy.keeper);
            }
            Self::SignOff { copy, note, .. } => {
                lying(&mut print, *copy)?.signed_off = Some(SignedOff {
                    at: now,
                    by: by.clone(),
                    note: note.trim().to_owned(),
                });
            }
        }
        Ok(vec![Write::Put(print.into())])
    }
}

fn lay(library: &Library, print: &mut Printout, copies: &[Laid], now: DateTime<Utc>) -> Result<(), Refusal> {
    for (next, laid) in (next_number(library)..).zip(copies) {
        let copy = PaperCopy {
            number: laid.number.unwrap_or(next),
            place: required(&laid.place, Refusal::CopyPlaceMissing)?,
            keeper: laid.keeper.trim().to_owned(),
            noted_at: now,
            signed_off: None,
        };
        print.copies.push(laid.id, copy);
    }
    Ok(())
}

fn lying(print: &mut Printout, copy: Id<PaperCopy>) -> Result<&mut PaperCopy, Refusal> {
    let gone = Refusal::Gone(RecordRef::of(print.id));
    let copy = print.copies.get_mut(copy).ok_or(gone)?;
    match copy.signed_off {
        Some(_) => Err(Refusal::CopySignedOff),
        None => Ok(copy),
    }
}
