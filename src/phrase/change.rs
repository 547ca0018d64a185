//! What changed between two versions of a record, said field by field and item by item.

use serde_json::Value;

use super::field::{field_name, uncapitalised};
use super::item;
use super::value::value;
use crate::domain::{Kind, Library};
use crate::text::Text;

/// What happened to a field or an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Changed,
    Added,
    Removed,
    Moved,
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The field or item: "Rubrik", "Steg 3: varför".
    pub field: String,
    pub what: What,
    /// Empty for what was added.
    pub before: String,
    /// Empty for what was removed.
    pub after: String,
}

impl Change {
    /// The change as one sentence.
    pub fn sentence(&self, text: &Text) -> String {
        let (field, before, after) = (self.field.as_str(), self.before.as_str(), self.after.as_str());
        match self.what {
            // The whole record came or went.
            _ if before.is_empty() && after.is_empty() => self.field.clone(),
            What::Changed => text.change_changed(field, before, after),
            What::Added => text.change_added(field, after),
            What::Removed => text.change_removed(field, before),
            What::Moved => text.change_moved(field, before, after),
        }
    }
}

/// What changed between two versions of a record's JSON, the record's own fields first and then its lists. A version that
/// is null is a record that was not there: every filled field is then added or removed.
pub fn changes(text: &Text, library: &Library, kind: Kind, before: &Value, after: &Value) -> Vec<Change> {
    let differ = Differ { text, library, kind };
    let mut found = Vec::new();
    if let Some(change) = differ.deletion(before, after) {
        found.push(change);
    }
    for key in keys(before, after) {
        if !kind.lists().contains(&key) && !key.starts_with('_') && key != "id" {
            found.extend(differ.field(&[key], &before[key], &after[key]));
        }
    }
    for list in kind.lists() {
        differ.list(list, &before[*list], &after[*list], &mut found);
    }
    found
}

/// The keys of two objects, each once.
fn keys<'a>(before: &'a Value, after: &'a Value) -> Vec<&'a str> {
    let all = [before, after].into_iter().filter_map(Value::as_object);
    let mut keys: Vec<_> = all.flat_map(|object| object.keys().map(String::as_str)).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

struct Differ<'a> {
    text: &'a Text,
    library: &'a Library,
    kind: Kind,
}

impl Differ<'_> {
    /// A record deleted or brought back.
    fn deletion(&self, before: &Value, after: &Value) -> Option<Change> {
        let gone = |value: &Value| value["_deleted"] == Value::Bool(true);
        let (what, field) = match (gone(before), gone(after)) {
            (false, true) => (What::Removed, self.text.change_deleted()),
            (true, false) => (What::Added, self.text.change_restored()),
            _ => return None,
        };
        Some(Change {
            field,
            what,
            before: String::new(),
            after: String::new(),
        })
    }

    fn value(&self, path: &[&str], value: &Value) -> String {
        self::value(self.text, self.library, self.kind, path, value)
    }

    /// A field with one value, however deep.
    fn field(&self, path: &[&str], before: &Value, after: &Value) -> Option<Change> {
        if before == after || is_empty(before) && is_empty(after) {
            return None;
        }
        Some(Change {
            field: field_name(self.text, self.kind, path),
            what: what(before, after),
            before: if is_empty(before) {
                String::new()
            } else {
                self.value(path, before)
            },
            after: if is_empty(after) {
                String::new()
            } else {
                self.value(path, after)
            },
        })
    }

    fn list(&self, list: &str, before: &Value, after: &Value, found: &mut Vec<Change>) {
        let (old, new) = (item::ordered(before), item::ordered(after));
        let place = |items: &[(&str, &Value)], id: &str| items.iter().position(|(other, _)| *other == id);
        for (at, (id, item)) in old.iter().enumerate() {
            if place(&new, id).is_none() {
                found.push(self.whole(list, at, item, What::Removed));
            }
        }
        let stayed = |items: &[(&str, &Value)], others: &[(&str, &Value)]| -> Vec<String> {
            let ids = items.iter().map(|(id, _)| *id);
            ids.filter(|id| place(others, id).is_some())
                .map(str::to_owned)
                .collect()
        };
        let (stayed_old, stayed_new) = (stayed(&old, &new), stayed(&new, &old));
        for (at, (id, item)) in new.iter().enumerate() {
            let Some(was_at) = place(&old, id) else {
                found.push(self.whole(list, at, item, What::Added));
                continue;
            };
            let was = old[was_at].1;
            let among = |ids: &[String]| ids.iter().position(|other| other == id);
            if was["rank"] != item["rank"] && among(&stayed_old) != among(&stayed_new) {
                found.push(Change {
                    field: self.label(list, at, item),
                    what: What::Moved,
                    before: self.text.change_place(was_at + 1),
                    after: self.text.change_place(at + 1),
                });
            }
            self.inside(list, at, was, item, found);
        }
    }

    /// The fields of an item that stayed.
    fn inside(&self, list: &str, at: usize, before: &Value, after: &Value, found: &mut Vec<Change>) {
        for key in keys(before, after) {
            if matches!(key, "rank" | "removed" | "digest") {
                continue;
            }
            if let Some(change) = self.field(&[list, key], &before[key], &after[key]) {
                let field = uncapitalised(&change.field);
                found.push(Change {
                    field: self.text.change_field(self.label(list, at, after), field),
                    ..change
                });
            }
        }
    }

    /// An item that came or went.
    fn whole(&self, list: &str, at: usize, item: &Value, what: What) -> Change {
        let words = item::summary(self.text, self.library, self.kind, list, item);
        let (before, after) = if what == What::Added {
            (String::new(), words)
        } else {
            (words, String::new())
        };
        Change {
            field: self.label(list, at, item),
            what,
            before,
            after,
        }
    }

    fn label(&self, list: &str, at: usize, item: &Value) -> String {
        item::label(self.text, self.library, self.kind, list, at + 1, item)
    }
}

/// Whether a field says nothing.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(words) => words.is_empty(),
        Value::Array(values) => values.is_empty(),
        _ => false,
    }
}

fn what(before: &Value, after: &Value) -> What {
    match (is_empty(before), is_empty(after)) {
        (true, _) => What::Added,
        (_, true) => What::Removed,
        _ => What::Changed,
    }
}
