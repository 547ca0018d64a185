//! How concepts hang together: kinds of one another, related, homonyms, successors (ISO 704, 5.5).

use std::collections::{BTreeSet, HashMap};

use super::Concept;
use crate::domain::{Id, Library};

/// What one concept is to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Link {
    /// The other is what this one is a kind of.
    Broader,
    /// The other is a kind of this one.
    Narrower,
    /// They belong together without one being a kind of the other.
    Related,
    /// They share a word and mean different things.
    Homonym,
}

impl Link {
    pub const ALL: [Self; 4] = [Self::Broader, Self::Narrower, Self::Related, Self::Homonym];

    /// What this one is to the other.
    pub const fn seen_from_other(self) -> Self {
        match self {
            Self::Broader => Self::Narrower,
            Self::Narrower => Self::Broader,
            both => both,
        }
    }
}

/// Every concept there is, with some as they are about to be: what a change is judged by before it is made.
pub struct Web<'a> {
    library: &'a Library,
    changed: HashMap<Id<Concept>, &'a Concept>,
}

impl<'a> Web<'a> {
    pub fn of(library: &'a Library) -> Self {
        Self::with(library, [])
    }

    pub fn with(library: &'a Library, changed: impl IntoIterator<Item = &'a Concept>) -> Self {
        Self {
            library,
            changed: changed.into_iter().map(|one| (one.id, one)).collect(),
        }
    }

    pub fn get(&self, id: Id<Concept>) -> Option<&'a Concept> {
        self.changed.get(&id).copied().or_else(|| self.library.get(id))
    }

    /// Everything this concept is a kind of, however far away: nearest first, each once.
    pub fn above(&self, id: Id<Concept>) -> Vec<Id<Concept>> {
        let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
        let mut next = vec![id];
        while !next.is_empty() {
            let layer: Vec<_> = next
                .iter()
                .filter_map(|id| self.get(*id))
                .flat_map(|one| one.broader.iter().copied())
                .filter(|id| seen.insert(*id))
                .collect();
            found.extend(&layer);
            next = layer;
        }
        found
    }

    /// Whether a concept is, by whatever way round, a kind of itself.
    pub fn in_cycle(&self, id: Id<Concept>) -> bool {
        self.above(id).contains(&id)
    }

    /// What is used instead of a concept in the end; none where nothing replaces it, or where the chain bites its tail.
    pub fn successor(&self, id: Id<Concept>) -> Option<Id<Concept>> {
        let mut seen = BTreeSet::from([id]);
        let mut last = None;
        let mut at = self.get(id)?;
        while let Some(next) = at.replaced_by.and_then(|next| self.get(next)) {
            if !seen.insert(next.id) {
                return None;
            }
            last = Some(next.id);
            at = next;
        }
        last
    }

    /// Whether the chain of successors comes back to where it began.
    pub fn succeeds_itself(&self, id: Id<Concept>) -> bool {
        let mut seen = BTreeSet::new();
        let mut at = self.get(id).and_then(|one| one.replaced_by);
        while let Some(next) = at {
            if next == id {
                return true;
            }
            if !seen.insert(next) {
                return false;
            }
            at = self.get(next).and_then(|one| one.replaced_by);
        }
        false
    }
}

/// The concepts that stand in a relation to this one, said by either of the two, by their words.
pub fn linked<'a>(library: &'a Library, one: &Concept, link: Link) -> Vec<&'a Concept> {
    let from_here: &[Id<Concept>] = match link {
        Link::Broader => &one.broader,
        Link::Related => &one.related,
        Link::Homonym => &one.homonyms,
        Link::Narrower => &[],
    };
    let mut found: Vec<&Concept> = from_here.iter().filter_map(|id| library.get(*id)).collect();
    let says_so = |other: &Concept| match link {
        Link::Broader => false,
        Link::Narrower => other.broader.contains(&one.id),
        Link::Related => other.related.contains(&one.id),
        Link::Homonym => other.homonyms.contains(&one.id),
    };
    found.extend(library.all::<Concept>().filter(|other| says_so(other)));
    found.retain(|other| other.id != one.id);
    found.sort_by_key(|other| (crate::domain::library::alphabet_key(other.word()), other.id));
    found.dedup_by_key(|other| other.id);
    found
}

/// Puts a relation into a concept, once.
pub fn link(list: &mut Vec<Id<Concept>>, id: Id<Concept>) {
    if !list.contains(&id) {
        list.push(id);
    }
}
