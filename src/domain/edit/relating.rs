//! The keeper's work with the vocabulary: what concepts are to one another, joined, split, taken out of use.

use super::tools::{check, find, required};
use super::{Refusal, Write};
use crate::domain::vocabulary::faults::bare;
use crate::domain::vocabulary::relations::{Web, link};
use crate::domain::vocabulary::{ConceptStage, Link, PartnerWord, Term, TermLanguage, TermStatus};
use crate::domain::{AnyRecord, Concept, Id, Library, RecordRef};

/// Something done with concepts that touches more than the words of one.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Says what the other concept is to this one, in both.
    Relate {
        one: Id<Concept>,
        link: Link,
        other: Id<Concept>,
    },
    /// Takes such a relation back, in both.
    Unrelate {
        one: Id<Concept>,
        link: Link,
        other: Id<Concept>,
    },
    /// Takes a concept out of use: another is used instead, or the reason says why none is.
    Retire {
        concept: Id<Concept>,
        successor: Option<Id<Concept>>,
        reason: String,
    },
    /// Two concepts turn out to be one. The words and relations of the first go to the second; the first stays, retired,
    /// with all its texts, and points to the second.
    Merge { from: Id<Concept>, into: Id<Concept> },
    /// A word turns out to mean two things: a new concept with the word, homonym of the old one.
    Split {
        concept: Id<Concept>,
        id: Id<Concept>,
        term: Id<Term>,
        word: String,
    },
}

impl Act {
    pub(super) const fn op(&self) -> &'static str {
        match self {
            Self::Relate { .. } => "relate-terms",
            Self::Unrelate { .. } => "unrelate-terms",
            Self::Retire { .. } => "retire-term",
            Self::Merge { .. } => "merge-terms",
            Self::Split { .. } => "split-term",
        }
    }

    pub(super) fn carry_out(&self, library: &Library) -> Result<Vec<Write>, Refusal> {
        match self {
            Self::Relate { one, link, other } => relate(library, *one, *link, *other),
            Self::Unrelate { one, link, other } => unrelate(library, *one, *link, *other),
            Self::Retire {
                concept,
                successor,
                reason,
            } => retire(library, *concept, *successor, reason),
            Self::Merge { from, into } => merge(library, *from, *into),
            Self::Split {
                concept,
                id,
                term,
                word,
            } => split(library, *concept, (*id, *term), word),
        }
    }
}

/// A concept written by hand, and the others it has newly named or no longer names as relatives: both say the same.
pub(super) fn save(library: &Library, record: &AnyRecord) -> Result<Vec<Write>, Refusal> {
    check(record)?;
    let mut writes = vec![Write::Put(record.clone())];
    let AnyRecord::Concept(concept) = record else {
        return Ok(writes);
    };
    sound(library, [concept])?;
    let before = library.get(concept.id);
    if !concept.is_in_use() && before.is_none_or(Concept::is_in_use) && concept.replaced_by.is_none() {
        required(&concept.retired_because, Refusal::ReasonMissing)?;
    }
    let mut others: Vec<Concept> = Vec::new();
    for list in [LISTS.0, LISTS.1] {
        let empty = Vec::new();
        let old = before.map_or(&empty, list.of);
        let new = (list.of)(concept);
        let gained = new.iter().filter(|id| !old.contains(id)).map(|id| (*id, true));
        let lost = old.iter().filter(|id| !new.contains(id)).map(|id| (*id, false));
        for (id, there) in gained.chain(lost) {
            let known = others.iter().position(|other| other.id == id);
            let Some(at) = known.or_else(|| {
                others.push(library.get(id)?.clone());
                Some(others.len() - 1)
            }) else {
                continue;
            };
            let theirs = (list.of_mut)(&mut others[at]);
            theirs.retain(|id| *id != concept.id);
            if there {
                theirs.push(concept.id);
            }
        }
    }
    sound(library, others.iter().chain([concept]))?;
    let changed = others
        .into_iter()
        .filter(|other| library.get(other.id) != Some(other));
    writes.extend(changed.map(|other| Write::Put(other.into())));
    Ok(writes)
}

/// A relation that both sides keep.
#[derive(Clone, Copy)]
struct Both {
    of: fn(&Concept) -> &Vec<Id<Concept>>,
    of_mut: fn(&mut Concept) -> &mut Vec<Id<Concept>>,
}

const LISTS: (Both, Both) = (
    Both {
        of: |one| &one.related,
        of_mut: |one| &mut one.related,
    },
    Both {
        of: |one| &one.homonyms,
        of_mut: |one| &mut one.homonyms,
    },
);

/// Refuses what would make a concept its own relative, a kind of itself, both related to and a kind of another, or its
/// own successor. What was so before, after two laptops met, may be written on: the checks list it.
pub(super) fn sound<'a>(
    library: &Library,
    changed: impl IntoIterator<Item = &'a Concept>,
) -> Result<(), Refusal> {
    let changed: Vec<&Concept> = changed.into_iter().collect();
    let web = Web::with(library, changed.iter().copied());
    for one in changed {
        let before = library.get(one.id);
        let was = |list: fn(&Concept) -> &Vec<Id<Concept>>, id: &Id<Concept>| {
            before.is_some_and(|before| list(before).contains(id))
        };
        let relatives = one.broader.iter().chain(&one.related).chain(&one.homonyms);
        if relatives.chain(&one.replaced_by).any(|id| *id == one.id) {
            return Err(Refusal::OwnRelative);
        }
        let newly = |id: &&Id<Concept>| !was(|one| &one.broader, id);
        if one.broader.iter().any(|id| newly(&id)) && web.in_cycle(one.id) {
            let word = one.word().to_owned();
            return Err(Refusal::KindOfItself { word });
        }
        let both = one
            .broader
            .iter()
            .filter(|id| one.related.contains(id))
            .find(|id| newly(id) || !was(|one| &one.related, id));
        if let Some(other) = both {
            let other = web.get(*other).map_or("", |other| other.word()).to_owned();
            return Err(Refusal::KindAndRelated { other });
        }
        let successor_is_new = before.is_none_or(|before| before.replaced_by != one.replaced_by);
        if successor_is_new && web.succeeds_itself(one.id) {
            return Err(Refusal::ReplacesItself);
        }
    }
    Ok(())
}

fn puts(library: &Library, changed: Vec<Concept>) -> Result<Vec<Write>, Refusal> {
    sound(library, &changed)?;
    let writes = changed.into_iter().filter(|one| library.get(one.id) != Some(one));
    Ok(writes.map(|one| Write::Put(one.into())).collect())
}

fn relate(
    library: &Library,
    one: Id<Concept>,
    kind: Link,
    other: Id<Concept>,
) -> Result<Vec<Write>, Refusal> {
    let (mut one, mut other) = (find(library, one)?.clone(), find(library, other)?.clone());
    if one.id == other.id {
        return Err(Refusal::OwnRelative);
    }
    match kind {
        Link::Narrower => return relate(library, other.id, Link::Broader, one.id),
        Link::Broader => {
            // The other may be the one that says they are related.
            if other.related.contains(&one.id) {
                let other = other.word().to_owned();
                return Err(Refusal::KindAndRelated { other });
            }
            link(&mut one.broader, other.id);
        }
        Link::Related => {
            if other.broader.contains(&one.id) {
                let other = other.word().to_owned();
                return Err(Refusal::KindAndRelated { other });
            }
            link(&mut one.related, other.id);
            link(&mut other.related, one.id);
        }
        Link::Homonym => {
            link(&mut one.homonyms, other.id);
            link(&mut other.homonyms, one.id);
        }
    }
    puts(library, vec![one, other])
}

fn unrelate(
    library: &Library,
    one: Id<Concept>,
    kind: Link,
    other: Id<Concept>,
) -> Result<Vec<Write>, Refusal> {
    let mut one = find(library, one)?.clone();
    let Some(mut other) = library.get(other).cloned() else {
        // The other is gone: what still speaks of it is cleared.
        for list in [&mut one.broader, &mut one.related, &mut one.homonyms] {
            list.retain(|id| *id != other);
        }
        return puts(library, vec![one]);
    };
    let (mine, theirs) = match kind {
        Link::Broader => (Some(&mut one.broader), None),
        Link::Narrower => (None, Some(&mut other.broader)),
        Link::Related => (Some(&mut one.related), Some(&mut other.related)),
        Link::Homonym => (Some(&mut one.homonyms), Some(&mut other.homonyms)),
    };
    let (here, there) = (one.id, other.id);
    if let Some(list) = mine {
        list.retain(|id| *id != there);
    }
    if let Some(list) = theirs {
        list.retain(|id| *id != here);
    }
    puts(library, vec![one, other])
}

fn retire(
    library: &Library,
    concept: Id<Concept>,
    successor: Option<Id<Concept>>,
    reason: &str,
) -> Result<Vec<Write>, Refusal> {
    let mut concept = find(library, concept)?.clone();
    match successor {
        Some(successor) => drop(find(library, successor)?),
        None => drop(required(reason, Refusal::ReasonMissing)?),
    }
    concept.stage = ConceptStage::Retired;
    concept.replaced_by = successor;
    reason.trim().clone_into(&mut concept.retired_because);
    puts(library, vec![concept])
}

fn merge(library: &Library, from: Id<Concept>, into: Id<Concept>) -> Result<Vec<Write>, Refusal> {
    let (mut old, mut kept) = (find(library, from)?.clone(), find(library, into)?.clone());
    if from == into {
        return Err(Refusal::OwnRelative);
    }
    if !kept.is_in_use() {
        let word = kept.word().to_owned();
        return Err(Refusal::JoinRetired { word });
    }
    for (id, term) in old.terms.iter() {
        let same = |other: &Term| {
            other.language == term.language && other.text.to_lowercase() == term.text.to_lowercase()
        };
        if kept.terms.unordered().any(|(_, other)| same(other)) {
            continue;
        }
        let mut term = term.clone();
        if term.status == TermStatus::Recommended {
            term.status = TermStatus::Permitted;
        }
        kept.terms.push(id, term);
    }
    for (id, word) in old.partners.iter() {
        let known = |text: &str| text.to_lowercase() == word.text.to_lowercase();
        let same = |other: &PartnerWord| other.partner == word.partner && known(&other.text);
        if !kept.partners.unordered().any(|(_, other)| same(other)) {
            kept.partners.push(id, word.clone());
        }
    }
    for (theirs, mine) in [
        (&old.broader, &mut kept.broader),
        (&old.related, &mut kept.related),
        (&old.homonyms, &mut kept.homonyms),
    ] {
        theirs.iter().for_each(|id| link(mine, *id));
    }
    for list in [&mut old.broader, &mut old.related, &mut old.homonyms] {
        list.clear();
    }
    old.stage = ConceptStage::Retired;
    old.replaced_by = Some(into);
    let mut changed = vec![old, kept];
    changed.extend(
        library
            .all::<Concept>()
            .filter(|one| one.id != from && one.id != into)
            .cloned(),
    );
    for one in &mut changed {
        follow(one, from, into);
    }
    // Being a kind of something says more than being related to it, whichever of the two says so.
    let kinds: Vec<_> = changed
        .iter()
        .flat_map(|one| one.broader.iter().map(|above| (one.id, *above)))
        .collect();
    for one in &mut changed {
        let own = one.id;
        one.related
            .retain(|id| !kinds.contains(&(own, *id)) && !kinds.contains(&(*id, own)));
    }
    let changed = changed
        .into_iter()
        .filter(|one| library.get(one.id) != Some(one))
        .collect();
    puts(library, changed)
}

/// What pointed to one concept points to another from now on, once, and never at itself.
fn follow(one: &mut Concept, from: Id<Concept>, into: Id<Concept>) {
    let own = one.id;
    for list in [&mut one.broader, &mut one.related, &mut one.homonyms] {
        let mut followed = Vec::new();
        for id in list.iter().map(|id| if *id == from { into } else { *id }) {
            if id != own {
                link(&mut followed, id);
            }
        }
        *list = followed;
    }
    if one.id != from && one.replaced_by == Some(from) {
        one.replaced_by = (own != into).then_some(into);
        if own == into {
            one.stage = ConceptStage::Draft;
        }
    }
}

/// A concept that is deleted is tied to nothing any more.
pub(super) fn delete(library: &Library, gone: Id<Concept>) -> Vec<Write> {
    let cut = |one: &Concept| {
        let mut one = one.clone();
        for list in [&mut one.broader, &mut one.related, &mut one.homonyms] {
            list.retain(|id| *id != gone);
        }
        one
    };
    let mut writes: Vec<Write> = library
        .all::<Concept>()
        .filter(|one| one.id != gone)
        .map(|one| (one, cut(one)))
        .filter(|(one, cut)| *one != cut)
        .map(|(_, cut)| Write::Put(cut.into()))
        .collect();
    writes.push(Write::Delete(RecordRef::of(gone)));
    writes
}

/// A new concept that the word leads to as well: it is known by a name that tells the two apart, and said as the old one.
fn split(
    library: &Library,
    concept: Id<Concept>,
    (id, term): (Id<Concept>, Id<Term>),
    word: &str,
) -> Result<Vec<Write>, Refusal> {
    let old = find(library, concept)?;
    let word = required(word, Refusal::TermMissing)?;
    let is_so_called =
        |other: &Concept| other.is_in_use() && other.word().to_lowercase() == word.to_lowercase();
    if library.all::<Concept>().any(is_so_called) {
        return Err(Refusal::ConceptKnown { word });
    }
    let said = bare(&word);
    let shares = |other: &Concept| other.terms.unordered().any(|(_, term)| bare(&term.text) == said);
    let mut new = Concept::new(id);
    new.area.clone_from(&old.area);
    if said != word.to_lowercase() && shares(old) {
        let also = Term::new(TermLanguage::Sv, said.clone(), TermStatus::Permitted);
        new.terms.push(Id::of_name("term", &format!("{term}/said")), also);
    }
    let mut others = vec![old.clone()];
    let third = old.homonyms.iter().filter_map(|id| library.get(*id));
    others.extend(third.filter(|other| shares(other)).cloned());
    let known_by = Term::new(TermLanguage::Sv, word, TermStatus::Recommended);
    new.terms.insert_after(None, term, known_by);
    for other in &mut others {
        link(&mut new.homonyms, other.id);
        link(&mut other.homonyms, id);
    }
    others.push(new);
    puts(library, others)
}
