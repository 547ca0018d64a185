//! A handover and its answer as files, for laptops that share no network: whole or refused.
//!
//! Header, length, SHA-256, then JSON. A file read twice, late or never does no harm: what it says is checked against what
//! is there. It carries the handover alone, no other record.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::edit::handing::Act;
use crate::domain::handover::Pass;
use crate::domain::{Binder, Edit, Handover, Id, Library, Refusal};

const HEADER: &[u8] = b"KRISPARM HANDOVER 1\n";
/// Larger files are not read: nobody hands over so much.
const LARGEST: usize = 8 << 20;

/// What a file says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    Offer(Box<Handover>),
    Answer(Answer),
}

/// The receiver has read back what a code speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub code: String,
    pub answer_code: String,
    pub read_back: String,
}

/// The binder a file comes from, with its name for people.
type Origin = Option<(Id<Binder>, String)>;

#[derive(Serialize, Deserialize)]
struct Parcel {
    binder: Origin,
    content: Content,
}

/// Why a file is not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// It is no such file, or not whole, or altered.
    Damaged,
    /// It comes from the binder of that name.
    OtherBinder(String),
}

fn origin(binder: Option<&Binder>) -> Origin {
    binder.map(|binder| (binder.id, binder.name.clone()))
}

/// The file.
pub fn write(binder: Option<&Binder>, content: Content) -> Vec<u8> {
    let parcel = Parcel {
        binder: origin(binder),
        content,
    };
    let payload = serde_json::to_vec(&parcel).expect("records have only keys that are strings");
    let mut bytes = HEADER.to_vec();
    bytes.extend((payload.len() as u64).to_be_bytes());
    bytes.extend(Sha256::digest(&payload));
    bytes.extend(payload);
    bytes
}

/// What a file says to this binder.
///
/// # Errors
/// [`Unfit`] when it is not whole, or comes from another binder.
pub fn read(bytes: &[u8], binder: Option<&Binder>) -> Result<Content, Unfit> {
    let rest = bytes.strip_prefix(HEADER).ok_or(Unfit::Damaged)?;
    let (length, rest) = rest.split_first_chunk::<8>().ok_or(Unfit::Damaged)?;
    let (hash, payload) = rest.split_first_chunk::<32>().ok_or(Unfit::Damaged)?;
    let whole = u64::from_be_bytes(*length) == payload.len() as u64
        && payload.len() <= LARGEST
        && Sha256::digest(payload).as_slice() == hash;
    if !whole {
        return Err(Unfit::Damaged);
    }
    let parcel: Parcel = serde_json::from_slice(payload).map_err(|_| Unfit::Damaged)?;
    match (parcel.binder, origin(binder)) {
        (Some((theirs, name)), Some((ours, _))) if theirs != ours => Err(Unfit::OtherBinder(name)),
        _ => Ok(parcel.content),
    }
}

/// What is sent of a handover: the giver's offer, or on the receiver's laptop the answer.
///
/// # Errors
/// A [`Refusal`] when it is not offered, or not read back.
pub fn of(handover: &Handover) -> Result<Content, Refusal> {
    match handover.received {
        true if handover.answer_code.is_empty() => Err(Refusal::NotReadBack),
        true => Ok(Content::Answer(Answer {
            code: handover.code.clone(),
            answer_code: handover.answer_code.clone(),
            read_back: handover.read_back.clone(),
        })),
        false if handover.code.is_empty() => Err(Refusal::WrongStage { is: handover.stage }),
        false => Ok(Content::Offer(Box::new(handover.clone()))),
    }
}

/// What taking a file in asks for, and which handover it is about: `copy` names the receiver's copy of an offer, `pass`
/// the taking-over that an answer makes.
///
/// # Errors
/// A [`Refusal`] when an answer belongs to no handover that is here.
pub fn taking(
    content: Content,
    library: &Library,
    (copy, pass): (Id<Handover>, Id<Pass>),
) -> Result<(Edit, Id<Handover>), Refusal> {
    match content {
        Content::Offer(offer) => {
            let offer = Handover { id: copy, ..*offer };
            Ok((Edit::Hand(Act::Receive(Box::new(offer))), copy))
        }
        Content::Answer(said) => {
            let meant = |one: &&Handover| !one.received && one.code == said.code;
            let handover = library.all::<Handover>().find(meant);
            let handover = handover.ok_or(Refusal::AnswerMismatch)?.id;
            let take = Act::TakeAnswer {
                handover,
                answer: said.answer_code,
                words: said.read_back,
                pass,
            };
            Ok((Edit::Hand(take), handover))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer() -> Content {
        Content::Answer(Answer {
            code: "K7RM2QXB9TNA".into(),
            answer_code: "22234567".into(),
            read_back: "Uppfattat".into(),
        })
    }

    #[test]
    fn a_file_that_is_cut_or_altered_anywhere_is_refused() {
        let bytes = write(None, answer());
        assert_eq!(read(&bytes, None), Ok(answer()));
        for at in 0..bytes.len() {
            assert_eq!(read(&bytes[..at], None), Err(Unfit::Damaged));
            let mut altered = bytes.clone();
            altered[at] ^= 1;
            assert_eq!(read(&altered, None), Err(Unfit::Damaged));
        }
    }
}
