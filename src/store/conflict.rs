//! Two people's edits of the same thing, side by side, until a person chooses.

use std::collections::HashSet;

use automerge::legacy::{Key, ObjectId, OpId};
use automerge::{AutoCommit, Change, ObjId, ObjType, ROOT, ReadDoc, ScalarValue, Value as AutoValue};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::document::{self, DELETED, Message, RANK, REMOVED};
use super::{Result, Store, StoreError, Written, instant};
use crate::domain::{Author, RecordRef};

/// A field with more than one value.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The keys from the record to the field; the last is `removed` or `_deleted` where one removed what another edited.
    pub path: Vec<String>,
    /// Each value with who wrote it. The first is what is shown meanwhile.
    pub versions: Vec<ConflictVersion>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ConflictVersion {
    pub value: Value,
    pub by: Author,
    pub at: DateTime<Utc>,
}

impl Store {
    /// The records in conflict.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn records_in_conflict(&self) -> Result<Vec<RecordRef>> {
        let mut statement = self
            .conn
            .prepare("SELECT body FROM record WHERE conflicts > 0 ORDER BY number")?;
        let bodies = statement.query_map([], |row| row.get::<_, String>(0))?;
        let mut found = Vec::new();
        for body in bodies {
            let body: Value = serde_json::from_str(&body?)?;
            found.extend(document::which(&body));
        }
        Ok(found)
    }

    /// The open conflicts of a record.
    ///
    /// # Errors
    /// When there is no such record, or the file can't be read.
    pub fn conflicts(&self, which: RecordRef) -> Result<Vec<Conflict>> {
        let row = self.row(which)?.ok_or(StoreError::NoSuchRecord)?;
        let mut doc = document::load(&row.document)?;
        let body = document::body(&doc)?;
        Ok(list(&mut doc, &body))
    }

    /// Settles a conflict with the value a person chose: one of the versions, or one joined by hand.
    ///
    /// # Errors
    /// When there is no such record, or the disk refuses; the conflict stays then.
    pub fn resolve(
        &mut self,
        which: RecordRef,
        path: &[String],
        value: &Value,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Written> {
        let row = self.row(which)?.ok_or(StoreError::NoSuchRecord)?;
        let mut doc = document::load(&row.document)?;
        document::put_at(
            &mut doc,
            path,
            value,
            &self.actor,
            &Message::new("resolve", by, now),
        )?;
        let body = document::body(&doc)?;
        let fresh = super::write::Fresh::of(which, doc, body, true);
        let written = self.commit("resolve", vec![fresh], now)?;
        self.undo.barrier(&[which]);
        Ok(written)
    }
}

/// Every open conflict of a document that two people wrote in without knowing of each other.
pub(super) fn list(doc: &mut AutoCommit, body: &Value) -> Vec<Conflict> {
    let mut found = Vec::new();
    walk(doc, &ROOT, body, &mut Vec::new(), &mut found);
    let contested = found.iter().any(|conflict| conflict.path == [DELETED]);
    if document::is_deleted(body) && !contested {
        // Who deleted it knew of both.
        found.clear();
    }
    found
}

fn walk(
    doc: &mut AutoCommit,
    object: &ObjId,
    body: &Value,
    path: &mut Vec<String>,
    found: &mut Vec<Conflict>,
) {
    let Some(fields) = body.as_object() else { return };
    for (key, value) in fields {
        path.push(key.clone());
        let all = versions(doc, object, key);
        let differ = all.iter().any(|(other, _)| other != &all[0].0);
        if differ && key != RANK {
            let mut versions: Vec<_> = all
                .iter()
                .map(|(value, id)| {
                    let (by, at) = author(doc, id);
                    ConflictVersion {
                        value: value.clone(),
                        by,
                        at,
                    }
                })
                .collect();
            versions.sort_by_key(|version| &version.value != value);
            let mut seen = Vec::new();
            versions.retain(|version| {
                let new = !seen.contains(&version.value);
                seen.push(version.value.clone());
                new
            });
            found.push(Conflict {
                path: path.clone(),
                versions,
            });
        } else if (key == REMOVED || key == DELETED) && value == &Value::Bool(true) {
            found.extend(edited_meanwhile(doc, object, key, path));
        } else if value.is_object()
            && let Ok(Some((_, id))) = doc.get(object, key.as_str())
        {
            walk(doc, &id, value, path, found);
        }
        path.pop();
    }
}

/// The values that stand beside each other at a key.
///
/// Two people may have made the same group or item without knowing of each other. While both say the same they are one
/// to everybody; edits go into the one that is shown, and the other, left behind, is then no second opinion.
fn versions(doc: &mut AutoCommit, object: &ObjId, key: &str) -> Vec<(Value, ObjId)> {
    let mut all: Vec<_> = doc
        .get_all(object, key)
        .unwrap_or_default()
        .into_iter()
        .map(|(value, id)| (plain(doc, &value, &id), value.is_object(), id))
        .collect();
    let shown = doc.get(object, key).ok().flatten().map(|(_, id)| id);
    if let (Some(shown), 2..) = (shown, all.len()) {
        all.retain(|(_, is_object, id)| !is_object || *id == shown || !is_left_behind(doc, &shown, id));
    }
    all.into_iter().map(|(value, _, id)| (value, id)).collect()
}

/// Whether somebody who knew all of the object `other` wrote in the object `shown` instead.
fn is_left_behind(doc: &mut AutoCommit, shown: &ObjId, other: &ObjId) -> bool {
    let (in_shown, in_other) = (below(doc, shown), below(doc, other));
    let changes = doc.get_changes(&[]);
    let writing = |inside: &HashSet<ObjectId>| -> HashSet<_> {
        let writes = |change: &&Change| {
            let ops = change.decode().operations;
            ops.iter().any(|op| inside.contains(&op.obj))
        };
        changes.iter().filter(writes).map(Change::hash).collect()
    };
    let (in_shown, in_other) = (writing(&in_shown), writing(&in_other));
    in_shown.difference(&in_other).any(|hash| {
        let unaware = doc.get_changes(&[*hash]);
        !unaware.iter().any(|change| in_other.contains(&change.hash()))
    })
}

/// The conflict of a removal with edits that did not know of it.
fn edited_meanwhile(doc: &mut AutoCommit, object: &ObjId, key: &str, path: &[String]) -> Option<Conflict> {
    let (_, removal) = doc.get(object, key).ok()??;
    let removed = doc.hash_for_opid(&removal)?;
    // What is neither before the removal nor the removal itself.
    let mut unaware = doc.get_changes(&[removed]);
    if unaware.is_empty() {
        return None;
    }
    let inside = below(doc, object);
    unaware.retain(|change| edits(change, object, &inside));
    // The order in which changes arrived differs between copies; this one does not.
    let (edited, _) = unaware
        .iter()
        .filter_map(|change| Some((Message::read(change.message())?, change.hash())))
        .max_by_key(|(message, hash)| (message.at, *hash))?;
    let (by, at) = author(doc, &removal);
    Some(Conflict {
        path: path.to_vec(),
        versions: vec![
            ConflictVersion {
                value: json!(true),
                by,
                at,
            },
            ConflictVersion {
                value: json!(false),
                by: edited.by,
                at: instant(edited.at),
            },
        ],
    })
}

/// Whether a change writes anything in an object or below it but its place and its removal.
fn edits(change: &Change, object: &ObjId, inside: &HashSet<ObjectId>) -> bool {
    let own = legacy_id(object);
    change.decode().operations.iter().any(|op| {
        let bookkeeping = op.obj == own
            && matches!(&op.key, Key::Map(key) if [REMOVED, DELETED, RANK].contains(&key.as_str()));
        inside.contains(&op.obj) && !bookkeeping
    })
}

/// An object and every object in it.
fn below(doc: &AutoCommit, object: &ObjId) -> HashSet<ObjectId> {
    let mut found = HashSet::new();
    let mut open = vec![object.clone()];
    while let Some(object) = open.pop() {
        found.insert(legacy_id(&object));
        let values: Vec<_> = match doc.object_type(&object) {
            Ok(ObjType::Map | ObjType::Table) => doc
                .keys(&object)
                .flat_map(|key| doc.get_all(&object, key.as_str()).unwrap_or_default())
                .collect(),
            Ok(_) => (0..doc.length(&object))
                .filter_map(|at| doc.get(&object, at).ok().flatten())
                .collect(),
            Err(_) => Vec::new(),
        };
        open.extend(
            values
                .into_iter()
                .filter(|(value, _)| value.is_object())
                .map(|(_, id)| id),
        );
    }
    found
}

fn legacy_id(id: &ObjId) -> ObjectId {
    match id {
        ObjId::Root => ObjectId::Root,
        ObjId::Id(counter, actor, _) => ObjectId::Id(OpId(*counter, actor.clone())),
    }
}

/// Who wrote an operation, and when, as they claimed.
fn author(doc: &mut AutoCommit, id: &ObjId) -> (Author, DateTime<Utc>) {
    let message = doc
        .hash_for_opid(id)
        .and_then(|hash| doc.get_change_meta_by_hash(&hash))
        .and_then(|change| Message::read(change.message.as_deref()));
    match message {
        Some(message) => (message.by, instant(message.at)),
        None => (
            Author {
                name: String::new(),
                role: String::new(),
            },
            DateTime::UNIX_EPOCH,
        ),
    }
}

/// A value as JSON, groups and lists with all they hold.
fn plain(doc: &AutoCommit, value: &AutoValue<'_>, id: &ObjId) -> Value {
    match value {
        AutoValue::Object(ObjType::List | ObjType::Text) => (0..doc.length(id))
            .filter_map(|at| doc.get(id, at).ok().flatten())
            .map(|(value, id)| plain(doc, &value, &id))
            .collect(),
        AutoValue::Object(_) => doc
            .keys(id)
            .filter_map(|key| {
                let (value, id) = doc.get(id, key.as_str()).ok().flatten()?;
                let value = plain(doc, &value, &id);
                Some((key, value))
            })
            .collect::<serde_json::Map<_, _>>()
            .into(),
        AutoValue::Scalar(scalar) => match scalar.as_ref() {
            ScalarValue::Str(text) => json!(text.as_str()),
            ScalarValue::Int(number) => json!(number),
            ScalarValue::Uint(number) => json!(number),
            ScalarValue::F64(number) => json!(number),
            ScalarValue::Boolean(value) => json!(value),
            _ => Value::Null,
        },
    }
}
