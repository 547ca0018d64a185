//! The one path by which every kind of record is written.

use std::collections::HashMap;

use automerge::AutoCommit;
use chrono::{DateTime, Utc};
use rusqlite::{Transaction, params};
use serde_json::{Value, json};

use super::document::{self, DELETED, Message};
use super::undo::Step;
use super::{Result, Store, StoreError, conflict, search};
use crate::domain::edit::Write;
use crate::domain::{AnyRecord, Author, RecordRef};

/// What is on the disk now.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    pub at: DateTime<Utc>,
    /// Each record as it is now; none where it is deleted.
    pub records: Vec<(RecordRef, Option<AnyRecord>, bool)>,
    pub op: String,
    /// Whether `op` was taken back, or done again.
    pub is_undo: bool,
}

/// A record's new document, ready to be put.
pub(super) struct Fresh {
    pub which: RecordRef,
    pub doc: AutoCommit,
    pub body: Value,
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
        for write in writes {
            let (which, target) = match write {
                Write::Put(record) => {
                    let mut target = record.to_value();
                    target[DELETED] = json!(false);
                    (RecordRef::from(record), target)
                }
                Write::Delete(which) => (*which, json!({ DELETED: true })),
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
            self.undo.barrier(&steps);
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
            document::write(
                &mut doc,
                &target,
                false,
                &automerge::ActorId::from([1; 16]),
                &message,
            )?;
            let body = document::body(&doc)?;
            fresh.push(Fresh { which, doc, body });
        }
        self.commit("shipped", fresh, now)
    }

    /// A record's document with `target` written in it, and its body before; none when nothing differs.
    pub(super) fn prepare(
        &self,
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
        let mut doc = match &row {
            Some(row) => document::load(&row.document)?,
            None => document::birth(which)?,
        };
        if let (Some(row), Some(before)) = (&row, &before)
            && row.conflicts > 0
        {
            refuse_in_conflict(which, &doc, before, target)?;
        }
        if document::write(&mut doc, target, exact, &self.actor, message)?.is_none() && row.is_some() {
            return Ok(None);
        }
        let body = document::body(&doc)?;
        Ok(Some((Fresh { which, doc, body }, before)))
    }

    /// Puts documents and everything derived from them, in one transaction.
    pub(super) fn commit(&mut self, op: &str, fresh: Vec<Fresh>, now: DateTime<Utc>) -> Result<Written> {
        if self.read_only {
            return Err(StoreError::ReadOnlyPlace(self.path.clone()));
        }
        let mut records = Vec::with_capacity(fresh.len());
        let transaction = self.conn.transaction()?;
        // The last document of a record wins when an edit writes it twice.
        let mut last = HashMap::new();
        for (at, record) in fresh.iter().enumerate() {
            last.insert(record.which, at);
        }
        for (at, record) in fresh.into_iter().enumerate() {
            if last.get(&record.which) == Some(&at) {
                records.push(put(&transaction, record, now)?);
            }
        }
        transaction.commit()?;
        if let Some(words) = &mut self.words {
            words.forget();
        }
        Ok(Written {
            at: now,
            records,
            op: op.to_owned(),
            is_undo: false,
        })
    }
}

/// Puts one record's row and its place in the search index.
pub(super) fn put(
    transaction: &Transaction<'_>,
    Fresh { which, mut doc, body }: Fresh,
    now: DateTime<Utc>,
) -> Result<(RecordRef, Option<AnyRecord>, bool)> {
    let conflicts = conflict::count(&mut doc, &body);
    // A record deleted here and edited there stays in sight until somebody has chosen.
    let deleted = document::is_deleted(&body) && conflicts == 0;
    let text = serde_json::to_string(&body)?;
    let number: i64 = transaction
        .prepare_cached(include_str!("sql/put.sql"))?
        .query_row(
            params![
                which.id,
                which.kind.key(),
                doc.save(),
                text,
                now.timestamp_millis(),
                deleted,
                conflicts
            ],
            |row| row.get(0),
        )?;
    let record = if deleted {
        None
    } else {
        AnyRecord::from_value(which.kind, body).ok()
    };
    search::index(transaction, number, record.as_ref())?;
    Ok((which, record, conflicts > 0))
}

/// An ordinary edit never decides between two people's edits: a field in conflict waits for a choice.
fn refuse_in_conflict(which: RecordRef, doc: &AutoCommit, before: &Value, target: &Value) -> Result<()> {
    let mut doc = doc.clone();
    for conflict in conflict::list(&mut doc, before) {
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
