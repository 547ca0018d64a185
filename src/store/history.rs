//! Who changed a record, when, and what: every earlier version can be read and brought back.

use automerge::ChangeHash;
use chrono::{DateTime, Utc};
use serde_json::Value;

use super::document::{self, Message};
use super::{Result, Store, StoreError, Way, Written, instant};
use crate::domain::{Author, RecordRef};

/// One change of a record. Its time is its author's claim; the order is the order of the changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub hash: String,
    pub op: String,
    pub by: Author,
    pub at: DateTime<Utc>,
}

/// A record before and after one change.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionBodies {
    /// None for the change that made the record.
    pub before: Option<Value>,
    pub after: Value,
}

impl Store {
    /// Every change of a record, newest first.
    ///
    /// # Errors
    /// When there is no such record, or the file can't be read.
    pub fn history(&self, which: RecordRef) -> Result<Vec<Version>> {
        let row = self.row(which)?.ok_or(StoreError::NoSuchRecord)?;
        let mut doc = document::load(&row.document)?;
        let versions = doc.get_changes_meta(&[]).into_iter().rev().filter_map(|change| {
            let message = Message::read(change.message.as_deref())?;
            Some(Version {
                hash: change.hash.to_string(),
                op: message.op,
                by: message.by,
                at: instant(message.at),
            })
        });
        Ok(versions.collect())
    }

    /// A record before and after a change.
    ///
    /// # Errors
    /// When there is no such record or change.
    pub fn version(&self, which: RecordRef, hash: &str) -> Result<VersionBodies> {
        let row = self.row(which)?.ok_or(StoreError::NoSuchRecord)?;
        let mut doc = document::load(&row.document)?;
        let hash: ChangeHash = hash.parse().map_err(|_| StoreError::NoSuchVersion)?;
        let change = doc.get_change_by_hash(&hash).ok_or(StoreError::NoSuchVersion)?;
        let deps = change.deps().to_vec();
        // The birth is nobody's version.
        let before = document::body_at(&mut doc, &deps)?;
        let made = before.get(document::DELETED).is_none();
        Ok(VersionBodies {
            before: (!made).then_some(before),
            after: document::body_at(&mut doc, &[hash])?,
        })
    }

    /// Makes a record as it was after an earlier change; a deleted one comes back.
    ///
    /// # Errors
    /// When there is no such record or change, or the disk refuses; nothing is written then.
    pub fn restore_version(
        &mut self,
        which: RecordRef,
        hash: &str,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Written> {
        let target = self.version(which, hash)?.after;
        let prepared = self.prepare(which, &target, true, &Message::new("restore", by, now))?;
        let Some((fresh, before)) = prepared else {
            return Ok(Written {
                at: now,
                records: Vec::new(),
                op: "restore".into(),
                way: Way::Done,
            });
        };
        let step = super::undo::Step {
            which,
            before,
            after: fresh.body.clone(),
        };
        let written = self.commit("restore", vec![fresh], now)?;
        self.undo.push("restore", vec![step]);
        Ok(written)
    }

    /// Records that were deleted, newest first: kind and id, title, and who deleted them when.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn deleted(&self) -> Result<Vec<(RecordRef, Value)>> {
        let mut statement = self
            .conn
            .prepare("SELECT body FROM record WHERE deleted = 1 ORDER BY written_at DESC, number DESC")?;
        let mut found = Vec::new();
        for body in statement.query_map([], |row| row.get::<_, String>(0))? {
            let body: Value = serde_json::from_str(&body?)?;
            found.extend(document::which(&body).map(|which| (which, body)));
        }
        Ok(found)
    }
}
