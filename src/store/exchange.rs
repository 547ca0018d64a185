//! What two copies of a binder send each other: bytes in, bytes out, whatever carries them.
//!
//! A bundle is a header, a length, a checksum, the binder it comes from and the changes, record by record. The same
//! bundles in any order, any number of times, give the same binder. What is not whole changes nothing, and neither does
//! what comes from a binder of another kind: an exercise never reaches a live binder, nor the reverse.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use automerge::{AutoCommit, ChangeHash};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::document;
use super::file::connect;
use super::label::{Label, label_of};
use super::write::Fresh;
use super::{Result, Store, StoreError, Way, Written};
use crate::domain::Kind;
use crate::domain::binder::BinderKind;

/// What a copy holds: the last changes of each record. Empty means nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct State(BTreeMap<Uuid, Vec<String>>);

const HEADER: &[u8; 16] = b"KRISPARM CHANGE\n";
/// 2: says which binder it comes from.
const VERSION: u8 = 2;
/// Larger bundles are not taken in: nobody writes so much.
const LARGEST: usize = 512 << 20;

#[derive(Serialize, Deserialize)]
struct Bundle {
    /// None of a binder that has no record of its own yet.
    binder: Option<Label>,
    parts: Vec<Part>,
}

#[derive(Serialize, Deserialize)]
struct Part {
    kind: String,
    id: Uuid,
    heads: Vec<String>,
    /// Automerge changes, one after the other, in hexadecimal digits.
    changes: String,
}

impl Store {
    /// What this copy holds now.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn state(&self) -> Result<State> {
        let mut state = BTreeMap::new();
        self.each_document(|_, id, mut doc| {
            state.insert(id, doc.get_heads().iter().map(ToString::to_string).collect());
            Ok(())
        })?;
        Ok(State(state))
    }

    /// All changes that a copy with the state `since` lacks, as bytes.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn export_changes(&self, since: &State) -> Result<Vec<u8>> {
        let mut parts = Vec::new();
        self.each_document(|kind, id, mut doc| {
            let theirs: Vec<ChangeHash> = since
                .0
                .get(&id)
                .into_iter()
                .flatten()
                .filter_map(|hash| hash.parse().ok())
                .filter(|hash| doc.get_change_meta_by_hash(hash).is_some())
                .collect();
            let changes = doc.save_after(&theirs);
            if !changes.is_empty() {
                let heads = doc.get_heads().iter().map(ToString::to_string).collect();
                parts.push(Part {
                    kind,
                    id,
                    heads,
                    changes: super::key::hex(&changes),
                });
            }
            Ok(())
        })?;
        let binder = self.label()?;
        let payload = serde_json::to_vec(&Bundle { binder, parts })?;
        let mut bytes = HEADER.to_vec();
        bytes.push(VERSION);
        bytes.extend((payload.len() as u64).to_be_bytes());
        bytes.extend(Sha256::digest(&payload));
        bytes.extend(payload);
        Ok(bytes)
    }

    /// The changes in a copy of this binder that this one lacks. A copy opens with the same key.
    ///
    /// # Errors
    /// When the file there can't be read, or is another binder's.
    pub fn changes_in(&self, copy: &Path) -> Result<Vec<u8>> {
        let conn = connect(copy, &self.key, None, true).map_err(|error| error.at(copy))?;
        let copy = Self::ready(conn, copy, self.key.clone(), self.entropy, None, None)?;
        copy.export_changes(&self.state()?)
    }

    /// Takes in another copy's changes, all or none.
    ///
    /// # Errors
    /// When the bytes are not whole or were altered, come from a newer version or a binder of another kind, or build on
    /// changes this copy lacks; nothing is changed then.
    pub fn import_changes(&mut self, bytes: &[u8], now: DateTime<Utc>) -> Result<Written> {
        if self.read_only {
            return Err(StoreError::ReadOnlyPlace(self.path.clone()));
        }
        let Bundle { binder, parts } = open(bytes)?;
        let ours = self.label()?;
        same_kind(ours.as_ref(), binder.as_ref())?;
        let ids: HashSet<Uuid> = parts.iter().map(|part| part.id).collect();
        if ids.len() != parts.len() {
            return Err(StoreError::ChangesDamaged);
        }
        let mut fresh = Vec::new();
        for part in &parts {
            fresh.extend(self.merge(part)?);
        }
        if let Some(kind) = ours.or_else(|| binder.clone()).map(|label| label.kind) {
            for record in &fresh {
                belongs(kind, record, binder.as_ref())?;
            }
        }
        Ok(Written {
            at: now,
            records: self.put_all(fresh, now)?,
            op: "import".into(),
            way: Way::Done,
        })
    }

    fn merge(&self, part: &Part) -> Result<Option<Fresh>> {
        let changes = super::key::unhex(&part.changes).ok_or(StoreError::ChangesDamaged)?;
        let stored: Option<Vec<u8>> = {
            use rusqlite::OptionalExtension;
            self.conn
                .query_row("SELECT document FROM record WHERE id = ?1", [part.id], |row| {
                    row.get(0)
                })
                .optional()?
        };
        let mut doc = match &stored {
            Some(bytes) => document::load(bytes)?,
            None => AutoCommit::new(),
        };
        let before = doc.get_heads();
        // What automerge can't read it passes over: whether all of it arrived is asked of the heads below.
        if doc.load_incremental(&changes).is_err() {
            return Err(StoreError::ChangesDamaged);
        }
        if part.heads.is_empty() {
            return Err(StoreError::ChangesDamaged);
        }
        for head in &part.heads {
            let hash: ChangeHash = head.parse().map_err(|_| StoreError::ChangesDamaged)?;
            if doc.get_change_meta_by_hash(&hash).is_none() {
                return Err(StoreError::ChangesMissing);
            }
        }
        if !doc.get_missing_deps(&[]).is_empty() {
            return Err(StoreError::ChangesMissing);
        }
        if stored.is_some() && doc.get_heads() == before {
            return Ok(None);
        }
        let body = document::body(&doc)?;
        if document::identity(&body) != Some((part.kind.clone(), part.id)) {
            return Err(StoreError::ChangesDamaged);
        }
        Ok(Some(Fresh {
            kind: part.kind.clone(),
            id: part.id,
            merged: document::is_merged(&mut doc),
            doc,
            body,
            kept: Default::default(),
        }))
    }

    fn each_document(&self, mut visit: impl FnMut(String, Uuid, AutoCommit) -> Result<()>) -> Result<()> {
        let mut statement = self
            .conn
            .prepare("SELECT kind, id, document FROM record ORDER BY id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let document: Vec<u8> = row.get(2)?;
            visit(row.get(0)?, row.get(1)?, document::load(&document)?)?;
        }
        Ok(())
    }
}

/// A binder that has no record of its own yet takes in anything; one that has takes in nothing of unknown origin.
fn same_kind(ours: Option<&Label>, theirs: Option<&Label>) -> Result<()> {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) if ours.kind != theirs.kind => Err(wrong(ours.kind, Some(theirs))),
        (Some(_), None) => Err(StoreError::OriginMissing),
        _ => Ok(()),
    }
}

/// Whatever a bundle says of itself: no record in it makes a binder of another kind, or brings an exercise elsewhere.
fn belongs(ours: BinderKind, record: &Fresh, theirs: Option<&Label>) -> Result<()> {
    let fits = match Kind::from_key(&record.kind) {
        Some(Kind::Binder) => label_of(&record.body).is_none_or(|label| label.kind == ours),
        Some(Kind::Exercise) => ours == BinderKind::Exercise,
        _ => true,
    };
    if fits { Ok(()) } else { Err(wrong(ours, theirs)) }
}

fn wrong(ours: BinderKind, theirs: Option<&Label>) -> StoreError {
    StoreError::WrongKind {
        theirs: theirs.map_or(BinderKind::Exercise, |label| label.kind),
        name: theirs.map_or_else(String::new, |label| label.name.clone()),
        ours,
    }
}

fn open(bytes: &[u8]) -> Result<Bundle> {
    let rest = bytes
        .strip_prefix(HEADER.as_slice())
        .ok_or(StoreError::ChangesDamaged)?;
    let (version, rest) = rest.split_first().ok_or(StoreError::ChangesDamaged)?;
    if *version > VERSION {
        return Err(StoreError::NewerVersion);
    }
    match *version {
        VERSION => {}
        1 => return Err(StoreError::OriginMissing),
        _ => return Err(StoreError::ChangesDamaged),
    }
    let (length, rest) = rest.split_first_chunk::<8>().ok_or(StoreError::ChangesDamaged)?;
    let (hash, payload) = rest.split_first_chunk::<32>().ok_or(StoreError::ChangesDamaged)?;
    let whole = u64::from_be_bytes(*length) == payload.len() as u64
        && payload.len() <= LARGEST
        && Sha256::digest(payload).as_slice() == hash;
    if !whole {
        return Err(StoreError::ChangesDamaged);
    }
    serde_json::from_slice(payload).map_err(|_| StoreError::ChangesDamaged)
}
