//! A record as an automerge document: born the same on every laptop, written as JSON, never spliced.
//!
//! The first change of a document (its birth) depends on the record's kind and id alone, so that two laptops that make
//! the same record (a month of a roster, a shipped plan) share its lists and merge them item by item.

use std::collections::{HashMap, HashSet, VecDeque};

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{
    ActorId, AutoCommit, AutoSerde, ChangeHash, ObjId, ObjType, ROOT, ReadDoc, ScalarValue, hydrate,
};
use autosurgeon::reconcile::{LoadKey, MapReconciler};
use autosurgeon::{Prop, Reconcile, ReconcileError, Reconciler, hydrate_key};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Result, StoreError};
use crate::domain::{Author, Kind, RecordRef};

/// The field that marks a document as deleted.
pub(super) const DELETED: &str = "_deleted";
/// The field that marks an item of a list as removed.
pub(super) const REMOVED: &str = "removed";
/// The field that orders an item in its list.
pub(super) const RANK: &str = "rank";

/// What every change says of itself. The time is its author's claim, in milliseconds since 1970.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Message {
    pub op: String,
    pub by: Author,
    pub at: i64,
}

impl Message {
    pub(super) fn new(op: &str, by: &Author, now: DateTime<Utc>) -> Self {
        Self {
            op: op.to_owned(),
            by: by.clone(),
            at: now.timestamp_millis(),
        }
    }

    fn options(&self) -> CommitOptions {
        let text = serde_json::to_string(self).expect("a message has only keys that are strings");
        CommitOptions::default()
            .with_message(text)
            .with_time(self.at / 1000)
    }

    /// Reads the message of a change; none for a birth.
    pub(super) fn read(text: Option<&str>) -> Option<Self> {
        serde_json::from_str(text?).ok()
    }
}

/// Lists that a kind got after the first version. A birth never changes: a list that comes later is a change of its own,
/// the same on every laptop, so that it is one list in all copies, whenever each of them met that version.
const LATER_LISTS: &[(Kind, &str)] = &[
    (Kind::Plan, "decisions"),
    (Kind::Plan, "escalations"),
    (Kind::Plan, "sums"),
    (Kind::Plan, "returns"),
    (Kind::Plan, "tests"),
    (Kind::Activation, "escalations"),
    (Kind::Activation, "sums"),
    (Kind::Activation, "returns"),
    (Kind::Activation, "lessons"),
    (Kind::Unit, "authorities"),
    (Kind::Person, "certificates"),
    (Kind::Person, "weekly"),
    (Kind::Person, "absences"),
    (Kind::Person, "wishes"),
    (Kind::Roster, "periods"),
    (Kind::Roster, "balances"),
    (Kind::CallList, "rounds"),
    (Kind::Handover, "forms"),
    (Kind::Concept, "versions"),
    (Kind::Binder, "wordings"),
];

/// The document of a record nobody has written in yet.
pub(super) fn birth(which: RecordRef) -> Result<AutoCommit> {
    let mut doc = AutoCommit::new();
    doc.set_actor(ActorId::from([0; 16]));
    doc.put(ROOT, "_kind", which.kind.key())?;
    doc.put(ROOT, "id", which.id.to_string())?;
    for list in which.kind.lists() {
        if !LATER_LISTS.contains(&(which.kind, list)) {
            doc.put_object(ROOT, *list, ObjType::Map)?;
        }
    }
    doc.commit_with(CommitOptions::default().with_time(0));
    Ok(doc)
}

/// Gives a document the lists that its kind got after it was born.
pub(super) fn complete(doc: &mut AutoCommit, which: RecordRef) -> Result<()> {
    for (_, list) in LATER_LISTS.iter().filter(|(kind, _)| *kind == which.kind) {
        if doc.get(ROOT, *list)?.is_none() {
            let mut with = birth(which)?;
            with.set_actor(actor_of(format!("list/{list}").as_bytes()));
            with.put_object(ROOT, *list, ObjType::Map)?;
            with.commit_with(CommitOptions::default().with_time(0));
            doc.merge(&mut with)?;
        }
    }
    Ok(())
}

/// The author's mark that some content always gets: whoever writes the same writes one and the same change.
pub(super) fn actor_of(content: &[u8]) -> ActorId {
    ActorId::from(&Sha256::digest(content)[..16])
}

/// Whether two people ever wrote in the document without knowing of each other. Only then can it hold a conflict.
pub(super) fn is_merged(doc: &mut AutoCommit) -> bool {
    let changes = doc.get_changes_meta(&[]);
    let births: HashSet<_> = changes
        .iter()
        .filter(|change| change.message.is_none())
        .map(|change| change.hash)
        .collect();
    let mut last = None;
    for change in changes.iter().filter(|change| change.message.is_some()) {
        let follows: Vec<_> = change.deps.iter().filter(|hash| !births.contains(hash)).collect();
        if follows != last.iter().collect::<Vec<_>>() {
            return true;
        }
        last = Some(change.hash);
    }
    false
}

/// Whether a value is an item of a list that merges item by item.
fn is_item(value: &Value) -> bool {
    value[RANK].is_string() && value[REMOVED].is_boolean()
}

/// Whether `now` is the item `old`, only removed.
pub(super) fn is_same_but_removed(old: &Value, now: &Value) -> bool {
    let mut now = now.clone();
    if !is_item(&now) || now[REMOVED] != Value::Bool(true) {
        return false;
    }
    now[REMOVED].clone_from(&old[REMOVED]);
    &now == old
}

/// `target` with every item that `current` has and it lacks, marked as removed: an item is never dropped, so that what
/// others write in it meanwhile is not lost.
pub(super) fn keep_items(current: &Value, target: &mut Value) {
    let (Some(current), Some(target)) = (current.as_object(), target.as_object_mut()) else {
        return;
    };
    for (key, value) in current {
        match target.get_mut(key) {
            Some(kept) => keep_items(value, kept),
            None if is_item(value) => {
                let mut removed = value.clone();
                removed[REMOVED] = Value::Bool(true);
                target.insert(key.clone(), removed);
            }
            None => {}
        }
    }
}

/// Reads a document back. Every page of the file is authenticated: hashing each change of a long history once more, at
/// every edit, would find nothing.
pub(super) fn load(bytes: &[u8]) -> Result<AutoCommit> {
    Ok(AutoCommit::load_unverified_heads(bytes)?)
}

/// Reads a document back and hashes every change of it.
pub(super) fn load_verified(bytes: &[u8]) -> Result<AutoCommit> {
    Ok(AutoCommit::load(bytes)?)
}

/// The bytes to keep of a document: what was kept before and the changes `since`, or all of it anew when so much has
/// been added that it is worth while. A long history is not written whole at every edit.
pub(super) fn saved(doc: &mut AutoCommit, kept: Vec<u8>, since: &[ChangeHash]) -> Vec<u8> {
    const ADDED: usize = 4096;
    if let Some(whole) = first_chunk(&kept) {
        let mut bytes = kept;
        bytes.extend(doc.save_after(since));
        if bytes.len() - whole <= ADDED.max(whole / 4) {
            return bytes;
        }
    }
    doc.save()
}

/// How many bytes the first chunk of a saved document takes: magic, checksum, kind, length, content.
fn first_chunk(bytes: &[u8]) -> Option<usize> {
    const BEFORE_LENGTH: usize = 9;
    let (mut length, mut at) = (0usize, BEFORE_LENGTH);
    loop {
        let byte = *bytes.get(at)?;
        length |= usize::from(byte & 0x7f).checked_shl(u32::try_from(7 * (at - BEFORE_LENGTH)).ok()?)?;
        at += 1;
        if byte & 0x80 == 0 {
            return length.checked_add(at).filter(|end| *end <= bytes.len());
        }
    }
}

/// The documents written last, so that somebody who types in one does not have it read at every pause.
#[derive(Default)]
pub(super) struct Recent(VecDeque<(Uuid, AutoCommit)>);

impl Recent {
    const MANY: usize = 4;

    /// Takes a document out: it comes back when what is written in it is on the disk.
    pub(super) fn take(&mut self, id: Uuid) -> Option<AutoCommit> {
        let at = self.0.iter().position(|(other, _)| *other == id)?;
        self.0.remove(at).map(|(_, doc)| doc)
    }

    pub(super) fn keep(&mut self, id: Uuid, doc: AutoCommit) {
        self.take(id);
        self.0.truncate(Self::MANY - 1);
        self.0.push_front((id, doc));
    }
}

/// The current state as JSON.
pub(super) fn body(doc: &AutoCommit) -> Result<Value> {
    Ok(serde_json::to_value(AutoSerde::from(doc))?)
}

/// The state after a set of changes.
pub(super) fn body_at(doc: &mut AutoCommit, heads: &[ChangeHash]) -> Result<Value> {
    body(&doc.fork_at(heads)?)
}

/// Writes what differs between the document and `target` as one change. `body` is the document's state, before and after.
///
/// Keys that `target` does not have stay, so that what a newer version added survives; with `exact` they go (undo).
pub(super) fn write(
    doc: &mut AutoCommit,
    body: &mut Value,
    target: &Value,
    exact: bool,
    actor: &ActorId,
    message: &Message,
) -> Result<()> {
    doc.set_actor(actor.clone());
    if let (Some(fields), Some(target)) = (body.as_object_mut(), target.as_object()) {
        put_fields(doc, &ROOT, fields, target, exact)?;
    }
    doc.commit_with(message.options());
    Ok(())
}

/// Whether [`write`] would change anything.
pub(super) fn differs(body: &Value, target: &Value, exact: bool) -> bool {
    match (body, target) {
        (Value::Object(body), Value::Object(target)) => {
            target.iter().any(|(key, wanted)| {
                body.get(key)
                    .is_none_or(|is| is != wanted && differs(is, wanted, exact))
            }) || (exact && body.keys().any(|key| goes(key, target)))
        }
        _ => body != target,
    }
}

/// Whether a key that is there goes when exactly `target` is wanted.
fn goes(key: &str, target: &Map<String, Value>) -> bool {
    !key.starts_with('_') && !target.contains_key(key)
}

fn put_fields(
    doc: &mut AutoCommit,
    object: &ObjId,
    body: &mut Map<String, Value>,
    target: &Map<String, Value>,
    exact: bool,
) -> Result<()> {
    if exact {
        for key in body.keys().filter(|key| goes(key, target)) {
            doc.delete(object, key.as_str())?;
        }
        body.retain(|key, _| !goes(key, target));
    }
    for (key, wanted) in target {
        match (body.get_mut(key), wanted) {
            (Some(is), wanted) if is == wanted => {}
            (Some(Value::Object(is)), Value::Object(wanted)) => {
                let group = doc.get(object, key.as_str())?.ok_or(StoreError::NoSuchRecord)?.1;
                put_fields(doc, &group, is, wanted, exact)?;
            }
            (is, wanted) => {
                let was_list = is.is_some_and(|is| is.is_array());
                put_value(doc, object, key, wanted, was_list)?;
                body.insert(key.clone(), wanted.clone());
            }
        }
    }
    Ok(())
}

fn put_value(doc: &mut AutoCommit, object: &ObjId, key: &str, value: &Value, was_list: bool) -> Result<()> {
    match value {
        // What stays of a list stays the same element: the library's own diff.
        Value::Array(_) if was_list => autosurgeon::reconcile_prop(doc, object, key, Json(value))?,
        Value::Array(_) | Value::Object(_) => {
            doc.batch_create_object(object, key, &hydrated(value), false)?;
        }
        value => doc.put(object, key, scalar(value))?,
    }
    Ok(())
}

fn scalar(value: &Value) -> ScalarValue {
    match value {
        Value::Bool(value) => (*value).into(),
        Value::String(text) => text.as_str().into(),
        Value::Number(number) => match number.as_i64() {
            Some(number) => number.into(),
            None => number.as_f64().unwrap_or_default().into(),
        },
        _ => ScalarValue::Null,
    }
}

fn hydrated(value: &Value) -> hydrate::Value {
    match value {
        Value::Array(items) => items.iter().map(hydrated).collect::<Vec<_>>().into(),
        Value::Object(fields) => {
            let fields: HashMap<&str, _> = fields
                .iter()
                .map(|(key, value)| (key.as_str(), hydrated(value)))
                .collect();
            fields.into()
        }
        value => scalar(value).into(),
    }
}

/// Puts one value at a path of keys as a change of its own, whether or not it was there already: how a person's choice
/// between two edits takes the place of both.
pub(super) fn put_at(
    doc: &mut AutoCommit,
    path: &[String],
    value: &Value,
    actor: &ActorId,
    message: &Message,
) -> Result<()> {
    let Some((last, parents)) = path.split_last() else {
        return Err(StoreError::NoSuchRecord);
    };
    doc.set_actor(actor.clone());
    let mut object = ROOT;
    for key in parents {
        object = doc.get(&object, key.as_str())?.ok_or(StoreError::NoSuchRecord)?.1;
    }
    match (doc.get(&object, last.as_str())?, value) {
        (Some((automerge::Value::Object(ObjType::Map), group)), Value::Object(fields)) => {
            // In place, so that what others write in it meanwhile is not lost.
            let is = body(doc)?;
            let is = path.iter().try_fold(&is, |place, key| place.get(key));
            let mut is = is.and_then(Value::as_object).cloned().unwrap_or_default();
            // Something is written even when the value is the one that was shown: the choice itself.
            let simple = |(_, value): &(&String, &Value)| !value.is_object() && !value.is_array();
            if let Some((key, _)) = fields.iter().find(simple) {
                doc.delete(&group, key.as_str())?;
                is.remove(key);
            }
            put_fields(doc, &group, &mut is, fields, false)?;
        }
        _ => {
            // Putting what is there already would be no change, and the choice would not be made.
            doc.delete(&object, last.as_str())?;
            put_value(doc, &object, last, value, false)?;
        }
    }
    doc.commit_with(message.options());
    Ok(())
}

pub(super) fn is_deleted(body: &Value) -> bool {
    body[DELETED] == Value::Bool(true)
}

/// Whose document this is, as it says itself.
pub(super) fn identity(body: &Value) -> Option<(String, Uuid)> {
    Some((
        body["_kind"].as_str()?.to_owned(),
        body["id"].as_str()?.parse().ok()?,
    ))
}

/// The kind and id of a document of a kind this version knows.
pub(super) fn which(body: &Value) -> Option<RecordRef> {
    let (kind, id) = identity(body)?;
    Some(RecordRef::new(Kind::from_key(&kind)?, id))
}

/// A JSON value that writes itself into a list, through the library's own diff. Texts are single values, never letters.
struct Json<'a>(&'a Value);

impl Reconcile for Json<'_> {
    type Key<'k> = String;

    fn reconcile<R: Reconciler>(&self, mut reconciler: R) -> Result<(), R::Error> {
        match self.0 {
            Value::Null => reconciler.none(),
            Value::Bool(value) => reconciler.boolean(*value),
            Value::String(value) => reconciler.str(value),
            Value::Number(value) => match value.as_i64() {
                Some(value) => reconciler.i64(value),
                None => reconciler.f64(value.as_f64().unwrap_or_default()),
            },
            Value::Array(items) => {
                let items: Vec<_> = items.iter().map(Json).collect();
                items.reconcile(reconciler)
            }
            Value::Object(fields) => {
                let mut map = reconciler.map()?;
                for (key, value) in fields {
                    map.put(key, Json(value))?;
                }
                Ok(())
            }
        }
    }

    fn hydrate_key<'k, D: autosurgeon::ReadDoc>(
        doc: &D,
        object: &ObjId,
        prop: Prop<'_>,
    ) -> Result<LoadKey<Self::Key<'k>>, ReconcileError> {
        match doc.get(object, &prop)? {
            Some((automerge::Value::Scalar(value), _)) => Ok(match value.as_ref() {
                automerge::ScalarValue::Str(text) => LoadKey::Found(text.to_string()),
                _ => LoadKey::NoKey,
            }),
            Some((automerge::Value::Object(ObjType::Map), _)) => hydrate_key(doc, object, prop, "id".into()),
            _ => Ok(LoadKey::NoKey),
        }
    }

    fn key(&self) -> LoadKey<Self::Key<'_>> {
        match self.0 {
            Value::String(text) => LoadKey::Found(text.clone()),
            _ => LoadKey::NoKey,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_born_the_same_in_every_version() {
        // A kind that came later begins with its own first version.
        const LATER_KINDS: &[Kind] = &[
            Kind::Edition,
            Kind::Incident,
            Kind::Exercise,
            Kind::CoreTask,
            Kind::Improvement,
            Kind::Proposal,
            Kind::RosterDraft,
            Kind::Publication,
            Kind::Swap,
            Kind::RuleSet,
            Kind::CallOut,
            Kind::CallList,
            Kind::AidAgreement,
            Kind::Task,
            Kind::Log,
            Kind::LogEntry,
            Kind::Consultation,
            Kind::ConfidentialPart,
            Kind::Disclosure,
            Kind::Erasure,
            Kind::SupportEffort,
            Kind::Premises,
            Kind::Printout,
        ];
        let mut births = Sha256::new();
        for kind in Kind::ALL.iter().filter(|kind| !LATER_KINDS.contains(kind)) {
            let mut doc = birth(RecordRef::new(*kind, Uuid::from_u128(7))).expect("born");
            for hash in doc.get_heads() {
                births.update(hash.0);
            }
        }
        // Another birth would make two records of one. A new list belongs in LATER_LISTS, a new kind in LATER_KINDS.
        assert_eq!(
            super::super::key::hex(&births.finalize()[..8]),
            "2bc4143a5de6e1bc"
        );
    }
}
