//! What the fields of records are called.

use serde_json::Value;

use super::item;
use crate::domain::{Kind, Library};
use crate::text::Text;

/// The name of a field, by the keys from the record to it. Ids of list items on the way are passed over; a field is
/// called what it is called in its own record, else what it is called everywhere. A field of a newer version shows as
/// its own key.
pub fn field_name(text: &Text, kind: Kind, path: &[&str]) -> String {
    let keys = plain_keys(path);
    let mut whole = vec![kind.key()];
    whole.extend(&keys);
    (0..whole.len())
        .map(|from| whole[from..].join("-"))
        // The kind alone is no field.
        .take(whole.len().saturating_sub(usize::from(keys.is_empty())))
        .find_map(|name| text.lookup(&format!("field-{}", name.replace('_', "-").replace("--", "-"))))
        .unwrap_or_else(|| keys.last().map_or_else(String::new, |key| (*key).to_owned()))
}

/// The name of a field with the list item it belongs to: "Steg 3: varför".
pub fn field_in(text: &Text, library: &Library, kind: Kind, record: &Value, path: &[&str]) -> String {
    let [list, id, rest @ ..] = path else {
        return field_name(text, kind, path);
    };
    let items = item::ordered(&record[*list]);
    let place = items.iter().position(|(other, _)| other == id);
    // A removed item has no place among the others, but still its text.
    let found = place.map_or(&record[*list][*id], |at| items[at].1);
    if !kind.lists().contains(list) || !found.is_object() {
        return field_name(text, kind, path);
    }
    let label = item::label(
        text,
        library,
        kind,
        list,
        place.map_or(items.len(), |at| at) + 1,
        found,
    );
    if rest.is_empty() {
        label
    } else {
        text.change_field(label, uncapitalised(&field_name(text, kind, path)))
    }
}

/// The keys of a path without the ids of list items, and without the underscore of keys that the file adds.
pub(super) fn plain_keys<'a>(path: &[&'a str]) -> Vec<&'a str> {
    path.iter()
        .filter(|key| uuid::Uuid::try_parse(key).is_err())
        .map(|key| key.trim_start_matches('_'))
        .collect()
}

/// A name as it stands after a colon.
pub(super) fn uncapitalised(name: &str) -> String {
    let mut signs = name.chars();
    let Some(first) = signs.next() else {
        return String::new();
    };
    first.to_lowercase().chain(signs).collect()
}
