//! Ctrl+Z through the session. Undo writes a new change that sets back what the last one set; nothing leaves the history.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::document::{self, DELETED, Message};
use super::{Result, Store, StoreError, Way, Written};
use crate::domain::{Author, RecordRef};

/// What one edit did to one record.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub which: RecordRef,
    /// None when the edit made the record.
    pub before: Option<Value>,
    pub after: Value,
}

#[derive(Debug, Clone)]
struct Entry {
    op: String,
    steps: Vec<Step>,
}

#[derive(Debug, Default)]
pub(super) struct Stack {
    done: Vec<Entry>,
    undone: Vec<Entry>,
}

/// As many edits as a session remembers.
const DEPTH: usize = 500;

impl Stack {
    pub(super) fn push(&mut self, op: &str, steps: Vec<Step>) {
        self.undone.clear();
        self.done.push(Entry {
            op: op.to_owned(),
            steps,
        });
        if self.done.len() > DEPTH {
            self.done.remove(0);
        }
    }

    /// Forgets everything about a record that was erased.
    pub(super) fn forget(&mut self, which: RecordRef) {
        let keeps = |entry: &Entry| entry.steps.iter().all(|step| step.which != which);
        self.done.retain(keeps);
        self.undone.retain(keeps);
    }

    /// An act that is not undone stands before every earlier edit of the same records.
    pub(super) fn barrier(&mut self, records: &[RecordRef]) {
        let touched = |entry: &Entry| entry.steps.iter().any(|step| records.contains(&step.which));
        self.done.retain(|entry| !touched(entry));
        self.undone.clear();
    }
}

impl Store {
    /// The operation that the next undo takes back.
    pub fn next_undo(&self) -> Option<&str> {
        self.undo.done.last().map(|entry| entry.op.as_str())
    }

    /// Takes back the last edit of this session.
    ///
    /// # Errors
    /// When there is none, or what it set has been changed since; nothing is written then.
    pub fn undo(&mut self, by: &Author, now: DateTime<Utc>) -> Result<Written> {
        let entry = self.undo.done.last().cloned().ok_or(StoreError::NothingToUndo)?;
        let written = self.revert(&entry, Way::Undone, by, now)?;
        self.undo.done.pop();
        self.undo.undone.push(entry);
        Ok(written)
    }

    /// Does again what was last undone.
    ///
    /// # Errors
    /// When nothing was, or it has been changed since; nothing is written then.
    pub fn redo(&mut self, by: &Author, now: DateTime<Utc>) -> Result<Written> {
        let entry = self
            .undo
            .undone
            .last()
            .cloned()
            .ok_or(StoreError::NothingToUndo)?;
        let again = Entry {
            op: entry.op.clone(),
            steps: entry
                .steps
                .iter()
                .map(|step| Step {
                    which: step.which,
                    before: Some(step.after.clone()),
                    after: step.before.clone().unwrap_or_else(|| deleted(&step.after)),
                })
                .collect(),
        };
        let written = self.revert(&again, Way::Redone, by, now)?;
        self.undo.undone.pop();
        self.undo.done.push(entry);
        Ok(written)
    }

    fn revert(&mut self, entry: &Entry, way: Way, by: &Author, now: DateTime<Utc>) -> Result<Written> {
        let message = Message::new("undo", by, now);
        let mut fresh = Vec::new();
        for step in entry.steps.iter().rev() {
            let current = self.body(step.which)?.ok_or(StoreError::NoSuchRecord)?;
            let before = step.before.clone().unwrap_or_else(|| deleted(&step.after));
            let mut changed = Vec::new();
            let target = set_back(&before, &step.after, &current, &mut Vec::new(), &mut changed);
            if !changed.is_empty() {
                return Err(StoreError::ChangedSince {
                    record: step.which,
                    fields: changed,
                });
            }
            if let Some((record, _)) = self.prepare(step.which, &target, true, &message)? {
                fresh.push(record);
            }
        }
        let mut written = self.commit("undo", fresh, now)?;
        written.op.clone_from(&entry.op);
        written.way = way;
        Ok(written)
    }
}

/// The same record, deleted.
fn deleted(body: &Value) -> Value {
    let mut body = body.clone();
    body[DELETED] = Value::Bool(true);
    body
}

/// `current` with every difference from `after` to `before` undone; what was changed since is listed by its path.
fn set_back(
    before: &Value,
    after: &Value,
    current: &Value,
    path: &mut Vec<String>,
    changed: &mut Vec<String>,
) -> Value {
    if before == after {
        return current.clone();
    }
    let (Value::Object(old), Value::Object(new), Value::Object(now)) = (before, after, current) else {
        if current != after {
            changed.push(path.join("/"));
        }
        return before.clone();
    };
    let mut target = now.clone();
    let keys: std::collections::BTreeSet<_> = old.keys().chain(new.keys()).collect();
    for key in keys {
        path.push(key.clone());
        match (old.get(key), new.get(key), now.get(key)) {
            (Some(old), Some(new), Some(now)) => {
                target.insert(key.clone(), set_back(old, new, now, path, changed));
            }
            (None, Some(new), Some(now)) => {
                if new != now {
                    changed.push(path.join("/"));
                }
                target.remove(key);
            }
            (Some(old), None, None) => {
                target.insert(key.clone(), old.clone());
            }
            // An item whose making was undone lies there as removed.
            (Some(old), None, Some(now)) if document::is_same_but_removed(old, now) => {
                target.insert(key.clone(), old.clone());
            }
            (old, new, _) if old == new => {}
            _ => changed.push(path.join("/")),
        }
        path.pop();
    }
    Value::Object(target)
}
