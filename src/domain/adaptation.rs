//! A local plan kept in step with the template it was adapted from: part by part, what the centre wrote, what we have, and
//! what somebody here has decided about it. Nothing is taken or dropped by itself.

mod part;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::edition::published;
use super::{Author, Id, Library, Plan};

pub use part::{Figures, Part, PartKind, PartRef, origin_of, part_of, write_text};
use part::{Here, Parts, put};

/// What was decided about a part of the template, and what the template said then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// Written by earlier versions, which knew sections and steps only, instead of `kind`.
    pub is_step: bool,
    #[serde(default)]
    pub kind: Option<PartKind>,
    /// What the template's part said when it was last looked at; none when the template had dropped it.
    #[serde(with = "super::sealed")]
    pub seen: Option<Part>,
    pub choice: Choice,
    pub reason: String,
    pub by: Option<Author>,
    pub at: Option<DateTime<Utc>>,
}

impl Decision {
    fn part_kind(&self) -> PartKind {
        let earlier = if self.is_step {
            PartKind::Step
        } else {
            PartKind::Section
        };
        self.kind.unwrap_or(earlier)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// Came along when the plan was adapted; nobody here has said that it fits.
    Pending,
    /// As the centre has it.
    Taken,
    /// Ours differs, or is left out, for a stated reason.
    Ours,
}

/// Why a choice stands open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The centre has changed it since we decided.
    Changed,
    /// The centre has added it.
    Added,
    /// The centre has dropped it, and we still have it.
    Dropped,
    /// We have changed or removed it and not said why.
    Deviates,
    /// It came along and nobody has confirmed it.
    Pending,
}

impl Why {
    /// Whether the centre's doing opened the choice, not ours.
    pub const fn is_from_centre(self) -> bool {
        matches!(self, Self::Changed | Self::Added | Self::Dropped)
    }
}

/// A choice that somebody here has to make.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    pub part: PartRef,
    pub why: Why,
    /// What the template said when we last decided.
    pub base: Option<Part>,
    /// What the template says now.
    pub theirs: Option<Part>,
    /// What our plan says now.
    pub ours: Option<Part>,
}

impl Open {
    /// Came along and reads as in the template: nothing to choose, only to confirm.
    pub fn is_unchanged(&self) -> bool {
        self.why == Why::Pending && self.ours == self.theirs
    }
}

/// How a choice is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Have it as the centre has it: its text, or no such part.
    Take,
    /// Keep what we have.
    Keep { reason: String },
    /// A text joined by hand from both.
    Join { text: String, reason: String },
}

/// What came along when a template was adapted: everything, and nothing confirmed.
pub fn pending(template: &Plan) -> impl Iterator<Item = (Id<Decision>, Decision)> {
    let parts = Parts::of_template(template);
    parts.order.into_iter().map(move |part| {
        let decision = Decision {
            is_step: matches!(part, PartRef::Step(_)),
            kind: Some(part.kind()),
            seen: parts.content.get(&part).map(|here| here.to_part()),
            choice: Choice::Pending,
            reason: String::new(),
            by: None,
            at: None,
        };
        (part.decision(), decision)
    })
}

/// The choices that wait in a local plan, in the template's order; what the template has dropped comes last.
pub fn open_choices(plan: &Plan, template: &Plan) -> Vec<Open> {
    let theirs = Parts::of_template(template);
    let ours = Parts::of_local(plan);
    let mut parts = theirs.order.clone();
    if plan.decisions.get(PartRef::Figures.decision()).is_none() {
        // Adapted by an earlier version, which followed these two only.
        parts.retain(|part| matches!(part, PartRef::Section(_) | PartRef::Step(_)));
    }
    let decided = plan.decisions.unordered();
    let decided = decided.map(|(id, decision)| PartRef::of(decision.part_kind(), id));
    let mut dropped: Vec<_> = decided
        .filter(|part| !theirs.content.contains_key(part))
        .collect();
    dropped.sort_unstable();
    parts.extend(dropped);
    parts
        .into_iter()
        .filter_map(|part| {
            let decision = plan.decisions.get(part.decision());
            let theirs = theirs.content.get(&part).copied();
            let ours = ours.content.get(&part).copied();
            why(decision, theirs, ours).map(|why| Open {
                part,
                why,
                base: decision.and_then(|decision| decision.seen.clone()),
                theirs: theirs.map(Here::to_part),
                ours: ours.map(Here::to_part),
            })
        })
        .collect()
}

fn why(decision: Option<&Decision>, theirs: Option<Here<'_>>, ours: Option<Here<'_>>) -> Option<Why> {
    let Some(decision) = decision else {
        // Adapted before decisions were kept, or new in the template.
        return theirs.map(|_| if ours.is_some() { Why::Pending } else { Why::Added });
    };
    let as_seen = match (&decision.seen, theirs) {
        (Some(seen), Some(theirs)) => theirs.says(seen),
        (None, None) => true,
        _ => false,
    };
    if !as_seen {
        // Both may have come to the same by themselves: then there is nothing to choose.
        return match (theirs, ours) {
            (None, None) => None,
            (None, Some(_)) => Some(Why::Dropped),
            (Some(theirs), Some(ours)) if theirs == ours && decision.choice != Choice::Pending => None,
            (Some(_), _) => Some(Why::Changed),
        };
    }
    match decision.choice {
        Choice::Ours => None,
        _ if theirs != ours => Some(Why::Deviates),
        Choice::Pending => Some(Why::Pending),
        Choice::Taken => None,
    }
}

/// The choices that wait in a plan of the library; none for one that follows no template we can read.
pub fn choices(library: &Library, plan: &Plan) -> Vec<Open> {
    let template = plan
        .origin
        .as_ref()
        .and_then(|origin| published(library, origin.template));
    template.map_or_else(Vec::new, |template| open_choices(plan, template))
}

/// Makes a choice. A new part of ours takes its place after the one it follows in the template; `fresh` is its id.
pub fn decide(
    plan: &mut Plan,
    template: &Plan,
    open: &Open,
    answer: &Answer,
    fresh: Uuid,
    (by, at): (&Author, DateTime<Utc>),
) {
    let (choice, reason) = match answer {
        Answer::Take => (Choice::Taken, String::new()),
        Answer::Keep { reason } if open.ours == open.theirs => (Choice::Taken, reason.clone()),
        Answer::Keep { reason } | Answer::Join { reason, .. } => (Choice::Ours, reason.clone()),
    };
    let written = match answer {
        Answer::Take => Some(open.theirs.clone()),
        Answer::Keep { .. } => None,
        Answer::Join { text, .. } => {
            let whole = open.theirs.clone().or_else(|| open.ours.clone());
            Some(whole.map(|part| part.with_text(text)))
        }
    };
    if let Some(written) = written {
        put(plan, template, open.part, written, fresh);
    }
    plan.decisions.push(
        open.part.decision(),
        Decision {
            is_step: matches!(open.part, PartRef::Step(_)),
            kind: Some(open.part.kind()),
            seen: open.theirs.clone(),
            choice,
            reason: reason.trim().to_owned(),
            by: Some(by.clone()),
            at: Some(at),
        },
    );
}

/// The parts that differ between two versions of the same plan, each before and after, in the order of the later one.
pub fn compare(before: &Plan, after: &Plan) -> Vec<(Option<Part>, Option<Part>)> {
    let (before, after) = (Parts::of_template(before), Parts::of_template(after));
    let gone = before
        .order
        .iter()
        .filter(|part| !after.content.contains_key(part));
    after
        .order
        .iter()
        .chain(gone)
        .map(|part| (before.content.get(part), after.content.get(part)))
        .filter(|(before, after)| before != after)
        .map(|(before, after)| {
            (
                before.map(|here| here.to_part()),
                after.map(|here| here.to_part()),
            )
        })
        .collect()
}

/// How the boards whose plans we can read stand to a template.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Adoption {
    pub adapted: usize,
    /// Nothing waits and nothing differs.
    pub confirmed: usize,
    /// Nothing waits, and something differs for a stated reason.
    pub deviating: usize,
    /// What came along still waits to be confirmed.
    pub pending: usize,
    /// The centre has changed something that waits.
    pub behind: usize,
}

pub fn adoption(library: &Library, template: Id<Plan>) -> Adoption {
    let mut adoption = Adoption::default();
    if published(library, template).is_none() {
        return adoption;
    }
    let local = library.all::<Plan>().filter(|plan| {
        plan.origin
            .as_ref()
            .is_some_and(|origin| origin.template == template)
    });
    for plan in local {
        adoption.adapted += 1;
        let waiting = library.waiting(plan.id);
        let differs = |(_, decision): (_, &Decision)| decision.choice == Choice::Ours;
        if waiting.from_centre > 0 {
            adoption.behind += 1;
        } else if waiting.all > 0 {
            adoption.pending += 1;
        } else if plan.decisions.unordered().any(differs) {
            adoption.deviating += 1;
        } else {
            adoption.confirmed += 1;
        }
    }
    adoption
}

#[cfg(test)]
mod tests;
