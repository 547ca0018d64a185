//! An ordered list whose items keep their identity, so that two laptops' edits of it merge item by item.
//!
//! Each item has a rank, a place between its neighbours; a move changes one rank and no other item. A removed item is
//! marked, not dropped, so that an edit made to it elsewhere is not lost.

use std::collections::BTreeMap;

use fractional_index::FractionalIndex;
use serde::{Deserialize, Serialize};

use super::Id;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Slot<T> {
    rank: String,
    removed: bool,
    #[serde(flatten)]
    item: T,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    transparent,
    bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>")
)]
pub struct Items<T>(BTreeMap<Id<T>, Slot<T>>);

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> Items<T> {
    /// The items in their order; removed ones are left out.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id<T>, &T)> {
        self.ordered().into_iter().map(|(id, slot)| (id, &slot.item))
    }

    /// The items in no order, without the cost of sorting.
    pub fn unordered(&self) -> impl Iterator<Item = (Id<T>, &T)> {
        self.0
            .iter()
            .filter(|(_, slot)| !slot.removed)
            .map(|(id, slot)| (*id, &slot.item))
    }

    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.0
            .get(&id)
            .filter(|slot| !slot.removed)
            .map(|slot| &slot.item)
    }

    pub fn get_mut(&mut self, id: Id<T>) -> Option<&mut T> {
        self.0
            .get_mut(&id)
            .filter(|slot| !slot.removed)
            .map(|slot| &mut slot.item)
    }

    pub fn len(&self) -> usize {
        self.0.values().filter(|slot| !slot.removed).count()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn last(&self) -> Option<(Id<T>, &T)> {
        self.iter().next_back()
    }

    /// Puts an item last; an item with the same id is replaced and keeps its place.
    pub fn push(&mut self, id: Id<T>, item: T) {
        let last = self.ordered().last().map(|(id, _)| *id);
        self.insert_after(last, id, item);
    }

    /// Puts an item after another, or first when `after` is none.
    pub fn insert_after(&mut self, after: Option<Id<T>>, id: Id<T>, item: T) {
        let rank = match self.0.get(&id) {
            Some(slot) if !slot.removed => slot.rank.clone(),
            _ => self.rank_after(after, None),
        };
        self.0.insert(
            id,
            Slot {
                rank,
                removed: false,
                item,
            },
        );
    }

    /// Moves an item to the place after another, or first.
    pub fn move_after(&mut self, id: Id<T>, after: Option<Id<T>>) {
        if after == Some(id) {
            return;
        }
        let rank = self.rank_after(after, Some(id));
        if let Some(slot) = self.0.get_mut(&id) {
            slot.rank = rank;
        }
    }

    /// Moves an item one place up (earlier) or down (later); at the end of the list nothing happens.
    pub fn shift(&mut self, id: Id<T>, earlier: bool) {
        let order: Vec<_> = self.ordered().into_iter().map(|(id, _)| id).collect();
        let Some(at) = order.iter().position(|other| *other == id) else {
            return;
        };
        if earlier {
            if at > 0 {
                self.move_after(id, at.checked_sub(2).map(|before| order[before]));
            }
        } else if let Some(next) = order.get(at + 1) {
            self.move_after(id, Some(*next));
        }
    }

    /// Marks an item as removed; [`Items::revive`] takes it back.
    pub fn remove(&mut self, id: Id<T>) {
        if let Some(slot) = self.0.get_mut(&id) {
            slot.removed = true;
        }
    }

    /// Brings a removed item back to the place where it stood.
    pub fn revive(&mut self, id: Id<T>) {
        if let Some(slot) = self.0.get_mut(&id) {
            slot.removed = false;
        }
    }

    /// Drops items for good, removed ones too; for copies that are not merged.
    pub fn forget(&mut self, which: impl Fn(&T) -> bool) {
        self.0.retain(|_, slot| !which(&slot.item));
    }

    fn ordered(&self) -> Vec<(Id<T>, &Slot<T>)> {
        let mut slots: Vec<_> = self
            .0
            .iter()
            .filter(|(_, slot)| !slot.removed)
            .map(|(id, slot)| (*id, slot))
            .collect();
        slots.sort_by(|(a_id, a), (b_id, b)| a.rank.cmp(&b.rank).then(a_id.cmp(b_id)));
        slots
    }

    fn rank_after(&self, after: Option<Id<T>>, moving: Option<Id<T>>) -> String {
        let order: Vec<_> = self
            .ordered()
            .into_iter()
            .filter(|(id, _)| Some(*id) != moving)
            .collect();
        let at = after.and_then(|after| order.iter().position(|(id, _)| *id == after));
        let before = at.map(|at| order[at].1.rank.as_str());
        let next = order
            .get(at.map_or(0, |at| at + 1))
            .map(|(_, slot)| slot.rank.as_str());
        let parse = |rank: &str| FractionalIndex::from_string(rank).ok();
        let (before, next) = (before.and_then(parse), next.and_then(parse));
        match (before, next) {
            (Some(before), Some(next)) => FractionalIndex::new_between(&before, &next)
                .unwrap_or_else(|| FractionalIndex::new_after(&before)),
            (Some(before), None) => FractionalIndex::new_after(&before),
            (None, Some(next)) => FractionalIndex::new_before(&next),
            (None, None) => FractionalIndex::default(),
        }
        .to_string()
    }
}

impl<T> FromIterator<(Id<T>, T)> for Items<T> {
    fn from_iter<I: IntoIterator<Item = (Id<T>, T)>>(pairs: I) -> Self {
        let mut rank = FractionalIndex::default();
        let mut slots = BTreeMap::new();
        for (id, item) in pairs {
            slots.insert(
                id,
                Slot {
                    rank: rank.to_string(),
                    removed: false,
                    item,
                },
            );
            rank = FractionalIndex::new_after(&rank);
        }
        Self(slots)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Letter {
        letter: char,
    }

    fn id(n: u8) -> Id<Letter> {
        Id::of_name("letter", &n.to_string())
    }

    fn letters(items: &Items<Letter>) -> String {
        items.iter().map(|(_, item)| item.letter).collect()
    }

    #[test]
    fn a_removed_item_returns_to_its_place() {
        let mut items: Items<Letter> = "abc"
            .chars()
            .zip(0..)
            .map(|(letter, n)| (id(n), Letter { letter }))
            .collect();
        items.remove(id(1));
        assert_eq!(letters(&items), "ac");
        items.revive(id(1));
        assert_eq!(letters(&items), "abc");
    }

    proptest! {
        #[test]
        fn moves_and_inserts_give_the_order_a_plain_list_would(
            ops in prop::collection::vec((0u8..4, 0u8..12, 0u8..12), 0..40)
        ) {
            let mut items = Items::default();
            let mut plain: Vec<u8> = Vec::new();
            for (op, a, b) in ops {
                match op {
                    0 if !plain.contains(&a) => {
                        let after = plain.iter().position(|n| *n == b);
                        items.insert_after(after.map(|_| id(b)), id(a), Letter { letter: char::from(b'a' + a) });
                        plain.insert(after.map_or(0, |at| at + 1), a);
                    }
                    1 => {
                        items.remove(id(a));
                        plain.retain(|n| *n != a);
                    }
                    2 | 3 if plain.contains(&a) => {
                        items.shift(id(a), op == 2);
                        let at = plain.iter().position(|n| *n == a).expect("just checked");
                        if op == 2 && at > 0 { plain.swap(at, at - 1) }
                        if op == 3 && at + 1 < plain.len() { plain.swap(at, at + 1) }
                    }
                    _ => {}
                }
                let expected: String = plain.iter().map(|n| char::from(b'a' + n)).collect();
                prop_assert_eq!(letters(&items), expected);
            }
        }
    }
}
