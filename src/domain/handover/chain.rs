//! Who holds a baton at an instant, from the passes that follow each other.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Baton, Pass};
use crate::domain::Id;

/// Who holds a baton at an instant.
#[derive(Debug, Clone, PartialEq)]
pub enum Holding<'a> {
    /// Nobody has ever held it by then.
    Nobody,
    Held(Id<Pass>, &'a Pass),
    /// Two laptops accepted apart; a person must settle it.
    Disputed(Vec<(Id<Pass>, &'a Pass)>),
}

/// A stretch of time through which the same held a baton, or the same disputed it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch<'a> {
    pub from: DateTime<Utc>,
    /// When the next stretch begins; none for the one that goes on.
    pub to: Option<DateTime<Utc>>,
    pub holding: Holding<'a>,
}

/// A pass, with the passes it follows and the instant it counts from.
struct Claim<'a> {
    pass: &'a Pass,
    follows: Vec<Id<Pass>>,
    from: DateTime<Utc>,
}

impl Baton {
    /// Who held the baton at `at`: follows the chain of passes, never the clock alone.
    pub fn holder_at(&self, at: DateTime<Utc>) -> Holding<'_> {
        held(&self.claims(), at)
    }

    /// Who holds it last, whatever the clock says: passes that lie ahead too.
    pub fn latest(&self) -> Holding<'_> {
        self.holder_at(DateTime::<Utc>::MAX_UTC)
    }

    /// The instant from which a pass counts: a pass never counts before one that it follows.
    pub fn counts_from(&self, id: Id<Pass>) -> Option<DateTime<Utc>> {
        let canon = self.canon(id);
        self.claims().get(&canon).map(|claim| claim.from)
    }

    /// The passes from first to last; those that two laptops made of one telephone call are one.
    pub fn chain(&self) -> Vec<(Id<Pass>, &Pass)> {
        let claims = self.claims();
        let mut passes: Vec<_> = claims.iter().collect();
        passes.sort_by_key(|(id, claim)| (claim.from, **id));
        passes.into_iter().map(|(id, claim)| (*id, claim.pass)).collect()
    }

    /// The whole time since the first holder, stretch by stretch.
    pub fn stretches(&self) -> Vec<Stretch<'_>> {
        let claims = self.claims();
        let mut instants: Vec<_> = claims.values().map(|claim| claim.from).collect();
        instants.sort_unstable();
        instants.dedup();
        let ends = instants.iter().skip(1).copied().map(Some).chain([None]);
        instants
            .iter()
            .zip(ends)
            .map(|(from, to)| Stretch {
                from: *from,
                to,
                holding: held(&claims, *from),
            })
            .collect()
    }

    /// What a pass is known by on every laptop.
    pub fn identity(&self, id: Id<Pass>) -> String {
        match self.passes.get(id) {
            Some(pass) if !pass.mark.is_empty() => pass.mark.clone(),
            _ => id.to_string(),
        }
    }

    /// Whether a pass with this mark is there: what a telephone call or a file agreed on has been carried out.
    pub fn has_mark_of(&self, code: &str) -> bool {
        let begins = |pass: &Pass| pass.mark.split('/').next() == Some(code);
        !code.is_empty() && self.passes.unordered().any(|(_, pass)| begins(pass))
    }

    /// The one id of passes that share a mark.
    fn canon(&self, id: Id<Pass>) -> Id<Pass> {
        let Some(pass) = self.passes.get(id).filter(|pass| !pass.mark.is_empty()) else {
            return id;
        };
        let twins = self
            .passes
            .unordered()
            .filter(|(_, other)| other.mark == pass.mark);
        twins.map(|(other, _)| other).min().unwrap_or(id)
    }

    fn claims(&self) -> BTreeMap<Id<Pass>, Claim<'_>> {
        let mut claims: BTreeMap<Id<Pass>, Claim<'_>> = self
            .passes
            .unordered()
            .filter(|(id, _)| self.canon(*id) == *id)
            .map(|(id, pass)| {
                let follows = pass.follows.iter().chain(&pass.also);
                let claim = Claim {
                    pass,
                    follows: follows.map(|other| self.canon(*other)).collect(),
                    from: pass.at,
                };
                (id, claim)
            })
            .collect();
        // A clock that went wrong dates a pass before the one it follows: it counts from that one's instant.
        loop {
            let late: Vec<_> = claims
                .iter()
                .filter_map(|(id, claim)| {
                    let before = claim.follows.iter().filter_map(|other| claims.get(other));
                    let latest = before.map(|other| other.from).max()?;
                    (latest > claim.from).then_some((*id, latest))
                })
                .collect();
            if late.is_empty() {
                return claims;
            }
            for (id, from) in late {
                if let Some(claim) = claims.get_mut(&id) {
                    claim.from = from;
                }
            }
        }
    }
}

fn held<'a>(claims: &BTreeMap<Id<Pass>, Claim<'a>>, at: DateTime<Utc>) -> Holding<'a> {
    let begun: Vec<_> = claims.iter().filter(|(_, claim)| claim.from <= at).collect();
    let followed = |id: &Id<Pass>| begun.iter().any(|(_, claim)| claim.follows.contains(id));
    let mut ends: Vec<_> = begun.iter().filter(|(id, _)| !followed(id)).collect();
    if ends.is_empty() {
        // Only passes that follow each other in a ring have no end; nothing we write does that.
        ends = begun.iter().collect();
    }
    ends.sort_by_key(|(id, claim)| (claim.from, **id));
    match ends.as_slice() {
        [] => Holding::Nobody,
        [(id, claim)] => Holding::Held(**id, claim.pass),
        _ => Holding::Disputed(ends.into_iter().map(|(id, claim)| (**id, claim.pass)).collect()),
    }
}
