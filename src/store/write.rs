//! The one path by which every kind of record is written.

use std::borrow::Cow;
use std::collections::HashMap;

use automerge::{AutoCommit, ChangeHash};
use chrono::{DateTime, Utc};
use rusqlite::{Transaction, params};
use serde_json::{Value, json};
use uuid::Uuid;

use super::document::{self, DELETED, Message};
use super::undo::Step;
use super::{Result, Store, StoreError, conflict, erase, search};
use crate::domain::edit::Write;
use crate::domain::{AnyRecord, Author, Kind, RecordRef};

/// What is on the disk now.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    pub at: DateTime<Utc>,
    /// Each record as it is now; none where it is deleted.
    pub records: Vec<(RecordRef, Option<AnyRecord>, bool)>,
    pub op: String,
    pub way: Way,
}

/// Whether an edit was made, taken back, or made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Done,
    Undone,
    Redone,
}

/// A record's new document, ready to be put.
pub(super) struct Fresh {
    /// The kind as written: maybe one that only a newer version knows.
    pub kind: String,
    pub id: Uuid,
    pub doc: AutoCommit,
    pub body: Value,
    /// See [`document::is_merged`].
    pub merged: bool,
    /// What is on the disk of it, and the changes that holds; nothing when it is written whole.
    pub kept: (Vec<u8>, Vec<ChangeHash>),
}

impl Store {
    /// Carries out an edit's writes in one transaction. When this returns, they survive a pulled plug.
    ///
    /// # Errors
    /// When a field is in conflict and waits for a choice, or the disk refuses; nothing is written then.
    pub fn write(&mut self, op: &str, writes: &[Write], by: &Author, now: DateTime<Utc>) -> Result<Written> {
        let undoable = !matches!(op, "shipped");
        self.write_as(op, writes, by, now, undoable)
    }

    /// As [`Store::write`], without a place in the undo history: for acts that are corrected by a new act.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn write_for_good(
        &mut self,
        op: &str,
        writes: &[Write],
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.write_as(op, writes, by, now, false)
    }

    fn write_as(
        &mut self,
        op: &str,
        writes: &[Write],
        by: &Author,
        now: DateTime<Utc>,
        undoable: bool,
    ) -> Result<Written> {
        let message = Message::new(op, by, now);
        let mut fresh = Vec::new();
        let mut steps = Vec::new();
        // An edit that writes a record twice means the last of both.
        let mut last = HashMap::new();
        for (at, write) in writes.iter().enumerate() {
            last.insert(target_of(write), at);
        }
        for (at, write) in writes.iter().enumerate() {
            let which = target_of(write);
            if last[&which] != at {
                continue;
            }
            let target = match write {
                Write::Put(record) => {
                    let mut target = record.to_value();
                    target[DELETED] = json!(false);
                    target
                }
                Write::Delete(_) => {
                    self.row(which)?.ok_or(StoreError::NoSuchRecord)?;
                    json!({ DELETED: true })
                }
            };
            if let Some((record, before)) = self.prepare(which, &target, false, &message)? {
                steps.push(Step {
                    which,
                    before,
                    after: record.body.clone(),
                });
                fresh.push(record);
            }
        }
        let written = self.commit(op, fresh, now)?;
        if undoable && !steps.is_empty() {
            self.undo.push(op, steps);
        } else if !steps.is_empty() {
            self.undo
                .barrier(&steps.iter().map(|step| step.which).collect::<Vec<_>>());
        }
        Ok(written)
    }

    /// Writes shipped content: the same bytes on every laptop, so that installing it twice is installing it once. What
    /// is there already, deleted or not, stays as it is.
    ///
    /// # Errors
    /// When the disk refuses; nothing is written then.
    pub fn install(&mut self, records: &[AnyRecord], now: DateTime<Utc>) -> Result<Written> {
        let by = Author {
            name: "Krispärm".into(),
            role: String::new(),
        };
        let message = Message::new("shipped", &by, DateTime::UNIX_EPOCH);
        let mut fresh = Vec::new();
        for record in records {
            let which = RecordRef::from(record);
            if self.row(which)?.is_some() {
                continue;
            }
            let mut doc = document::birth(which)?;
            let mut target = record.to_value();
            target[DELETED] = json!(false);
            let actor = document::actor_of(&serde_json::to_vec(&target)?);
            let mut body = document::body(&doc)?;
            document::write(&mut doc, &mut body, &target, false, &actor, &message)?;
            fresh.push(Fresh::of(which, doc, body, false));
        }
        self.commit("shipped", fresh, now)
    }

    /// A record's document with `target` written in it, and its body before; none when nothing differs.
    pub(super) fn prepare(
        &mut self,
        which: RecordRef,
        target: &Value,
        exact: bool,
        message: &Message,
    ) -> Result<Option<(Fresh, Option<Value>)>> {
        let row = self.row(which)?;
        let before: Option<Value> = row
            .as_ref()
            .map(|row| serde_json::from_str(&row.body))
            .transpose()?;
        let mut target = Cow::Borrowed(target);
        if let Some(before) = &before {
            if exact {
                document::keep_items(before, target.to_mut());
            }
            if !document::differs(before, &target, exact) {
                return Ok(None);
            }
        }
        let mut doc = match (&row, self.recent.take(which.id)) {
            (Some(_), Some(doc)) => doc,
            (Some(row), None) => document::load(&row.document)?,
            (None, _) => document::birth(which)?,
        };
        if let (Some(row), Some(before)) = (&row, &before)
            && row.conflicts > 0
        {
            refuse_in_conflict(which, &mut doc, before, &target)?;
        }
        let heads = doc.get_heads();
        document::complete(&mut doc, which)?;
        let mut body = match &before {
            Some(before) => before.clone(),
            None => document::body(&doc)?,
        };
        document::write(&mut doc, &mut body, &target, exact, &self.actor, message)?;
        let mut fresh = Fresh::of(which, doc, body, row.as_ref().is_some_and(|row| row.merged));
        fresh.kept = (row.map(|row| row.document).unwrap_or_default(), heads);
        Ok(Some((fresh, before)))
    }

    /// Puts documents and everything derived from them, in one transaction.
    pub(super) fn commit(&mut self, op: &str, fresh: Vec<Fresh>, now: DateTime<Utc>) -> Result<Written> {
        if self.read_only {
            return Err(StoreError::ReadOnlyPlace(self.path.clone()));
        }
        Ok(Written {
            at: now,
            records: self.put_all(fresh, now)?,
            op: op.to_owned(),
            way: Way::Done,
        })
    }

    /// Puts every document in one transaction, and keeps up what search has in memory.
    pub(super) fn put_all(&mut self, fresh: Vec<Fresh>, now: DateTime<Utc>) -> Result<Vec<Change>> {
        let transaction = self.conn.transaction()?;
        let mut done = Vec::with_capacity(fresh.len());
        let mut gone = Vec::new();
        for record in fresh {
            // What was erased is not taken in again, whoever still has it.
            if erase::is_erased(&transaction, record.id)? {
                continue;
            }
            let order = erase::ordered(&record.kind, &record.body);
            done.push(put(&transaction, record, now)?);
            if let Some(id) = order {
                gone.extend(erase::take_out(&transaction, id)?);
            }
        }
        transaction.commit()?;
        let mut changes = Vec::with_capacity(done.len());
        for Put {
            found,
            change,
            id,
            doc,
        } in done
        {
            self.recent.keep(id, doc);
            self.index
                .take(found.number, found.before.as_ref(), found.now.as_ref());
            changes.extend(change);
        }
        for which in gone {
            self.recent.take(which.id);
            self.undo.forget(which);
            changes.retain(|(other, ..)| *other != which);
            changes.push((which, None, false));
        }
        Ok(changes)
    }
}

/// The record that a write is about.
fn target_of(write: &Write) -> RecordRef {
    match write {
        Write::Put(record) => RecordRef::from(record),
        Write::Delete(which) => *which,
    }
}

impl Fresh {
    pub(super) fn of(which: RecordRef, doc: AutoCommit, body: Value, merged: bool) -> Self {
        Self {
            kind: which.kind.key().to_owned(),
            id: which.id,
            doc,
            body,
            merged,
            kept: Default::default(),
        }
    }
}

/// What became of a record: as it is now, none where it is deleted, and whether it is in conflict.
pub(super) type Change = (RecordRef, Option<AnyRecord>, bool);

/// What [`put`] did.
pub(super) struct Put {
    found: search::Change,
    change: Option<Change>,
    id: Uuid,
    doc: AutoCommit,
}

/// Puts one record's row and its place in the search index. A kind or a content that only a newer version can read is
/// kept whole for it and shown by nobody here.
pub(super) fn put(transaction: &Transaction<'_>, fresh: Fresh, now: DateTime<Utc>) -> Result<Put> {
    let Fresh {
        kind,
        id,
        mut doc,
        body,
        merged,
        kept: (kept, since),
    } = fresh;
    let conflicts = if merged {
        conflict::list(&mut doc, &body)
    } else {
        Vec::new()
    };
    // A record deleted here and edited there stays in sight until somebody has chosen.
    let deleted = document::is_deleted(&body) && conflicts.is_empty();
    let text = serde_json::to_string(&body)?;
    let number: i64 = transaction
        .prepare_cached(include_str!("sql/put.sql"))?
        .query_row(
            params![
                id,
                kind,
                document::saved(&mut doc, kept, &since),
                text,
                now.timestamp_millis(),
                deleted,
                i64::try_from(conflicts.len()).unwrap_or(i64::MAX),
                merged
            ],
            |row| row.get(0),
        )?;
    let kind = Kind::from_key(&kind);
    let record = kind
        .filter(|_| !deleted)
        .and_then(|kind| AnyRecord::from_value(kind, body).ok());
    let found = search::index(transaction, number, record.as_ref())?;
    let change = kind.map(|kind| (RecordRef::new(kind, id), record, !conflicts.is_empty()));
    Ok(Put {
        found,
        change,
        id,
        doc,
    })
}

/// An ordinary edit never decides between two people's edits: a field in conflict waits for a choice.
fn refuse_in_conflict(which: RecordRef, doc: &mut AutoCommit, before: &Value, target: &Value) -> Result<()> {
    for conflict in conflict::list(doc, before) {
        let at = |value: &Value| {
            conflict
                .path
                .iter()
                .try_fold(value, |value, key| value.get(key))
                .cloned()
        };
        let wanted = at(target);
        if wanted.is_some() && wanted != at(before) {
            return Err(StoreError::InConflict {
                record: which,
                field: conflict.path.join("/"),
            });
        }
    }
    Ok(())
}
