//! A local plan kept in step with the template it was adapted from: part by part, what the centre wrote, what we have, and
//! what somebody here has decided about it. Nothing is taken or dropped by itself.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::edition::published;
use super::plan::{Bracket, Section, SectionKey, Step};
use super::{Author, Id, Items, Library, Plan};

/// A section or a step of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PartRef {
    Section(Id<Section>),
    Step(Id<Step>),
}

impl PartRef {
    pub const fn uuid(self) -> Uuid {
        match self {
            Self::Section(id) => id.uuid(),
            Self::Step(id) => id.uuid(),
        }
    }

    /// The decision about the part: one on every laptop.
    pub const fn decision(self) -> Id<Decision> {
        Id::from_uuid(self.uuid())
    }
}

/// What a part says, without where it came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Part {
    Section {
        key: SectionKey,
        title: String,
        text: String,
        #[serde(default)]
        annex: bool,
        #[serde(default)]
        restricted: bool,
    },
    Step {
        bracket: Bracket,
        role: String,
        text: String,
        reason: String,
        minutes: Option<u32>,
        #[serde(default)]
        best_minutes: Option<u32>,
        #[serde(default)]
        worst_minutes: Option<u32>,
    },
}

impl Part {
    pub fn of_section(section: &Section) -> Self {
        let Section {
            key,
            title,
            text,
            annex,
            restricted,
            origin: _,
        } = section.clone();
        Self::Section {
            key,
            title,
            text,
            annex,
            restricted,
        }
    }

    pub fn of_step(step: &Step) -> Self {
        let Step {
            bracket,
            role,
            text,
            reason,
            minutes,
            best_minutes,
            worst_minutes,
            origin: _,
        } = step.clone();
        Self::Step {
            bracket,
            role,
            text,
            reason,
            minutes,
            best_minutes,
            worst_minutes,
        }
    }

    /// The text that people write as a whole.
    pub fn text(&self) -> &str {
        match self {
            Self::Section { text, .. } | Self::Step { text, .. } => text,
        }
    }

    fn with_text(mut self, written: &str) -> Self {
        match &mut self {
            Self::Section { text, .. } | Self::Step { text, .. } => written.clone_into(text),
        }
        self
    }
}

/// What was decided about a part of the template, and what the template said then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    pub is_step: bool,
    /// What the template's part said when it was last looked at; none when the template had dropped it.
    #[serde(with = "super::sealed")]
    pub seen: Option<Part>,
    pub choice: Choice,
    pub reason: String,
    pub by: Option<Author>,
    pub at: Option<DateTime<Utc>>,
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

/// A part where it stands in its plan.
#[derive(Clone, Copy)]
enum Here<'a> {
    Section(&'a Section),
    Step(&'a Step),
}

impl Here<'_> {
    fn to_part(self) -> Part {
        match self {
            Self::Section(section) => Part::of_section(section),
            Self::Step(step) => Part::of_step(step),
        }
    }

    fn says(self, part: &Part) -> bool {
        self.to_part() == *part
    }
}

/// The same words, wherever each came from.
impl PartialEq for Here<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.to_part() == other.to_part()
    }
}

/// Every part of a plan, by itself and by the template's part it came from.
struct Parts<'a> {
    order: Vec<PartRef>,
    content: HashMap<PartRef, Here<'a>>,
}

impl<'a> Parts<'a> {
    /// By their own ids.
    fn of_template(plan: &'a Plan) -> Self {
        let sections = plan
            .sections
            .iter()
            .map(|(id, section)| (PartRef::Section(id), Here::Section(section)));
        let steps = plan
            .steps
            .iter()
            .map(|(id, step)| (PartRef::Step(id), Here::Step(step)));
        Self::from(sections.chain(steps))
    }

    /// By what they were adapted from; what the board added itself is left out.
    fn of_local(plan: &'a Plan) -> Self {
        let sections = plan
            .sections
            .unordered()
            .filter_map(|(_, section)| Some((PartRef::Section(section.origin?), Here::Section(section))));
        let steps = plan
            .steps
            .unordered()
            .filter_map(|(_, step)| Some((PartRef::Step(step.origin?), Here::Step(step))));
        Self::from(sections.chain(steps))
    }

    fn from(parts: impl Iterator<Item = (PartRef, Here<'a>)>) -> Self {
        let (mut order, mut content) = (Vec::new(), HashMap::new());
        for (at, part) in parts {
            order.push(at);
            content.insert(at, part);
        }
        Self { order, content }
    }
}

/// What came along when a template was adapted: everything, and nothing confirmed.
pub fn pending(template: &Plan) -> impl Iterator<Item = (Id<Decision>, Decision)> {
    let parts = Parts::of_template(template);
    parts.order.into_iter().map(move |part| {
        let decision = Decision {
            is_step: matches!(part, PartRef::Step(_)),
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
    let dropped = plan.decisions.unordered().map(|(id, decision)| {
        if decision.is_step {
            PartRef::Step(Id::from_uuid(id.uuid()))
        } else {
            PartRef::Section(Id::from_uuid(id.uuid()))
        }
    });
    let mut dropped: Vec<_> = dropped
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
            seen: open.theirs.clone(),
            choice,
            reason: reason.trim().to_owned(),
            by: Some(by.clone()),
            at: Some(at),
        },
    );
}

/// Gives our plan this content for a part of the template, or takes the part out.
fn put(plan: &mut Plan, template: &Plan, part: PartRef, content: Option<Part>, fresh: Uuid) {
    match (part, content) {
        (
            PartRef::Section(origin),
            Some(Part::Section {
                key,
                title,
                text,
                annex,
                restricted,
            }),
        ) => {
            let section = Section {
                key,
                title,
                text,
                origin: Some(origin),
                annex,
                restricted,
            };
            place(
                &mut plan.sections,
                &template.sections,
                origin,
                Some(section),
                fresh,
            );
        }
        (
            PartRef::Step(origin),
            Some(Part::Step {
                bracket,
                role,
                text,
                reason,
                minutes,
                best_minutes,
                worst_minutes,
            }),
        ) => {
            let step = Step {
                bracket,
                role,
                text,
                reason,
                minutes,
                origin: Some(origin),
                best_minutes,
                worst_minutes,
            };
            place(&mut plan.steps, &template.steps, origin, Some(step), fresh);
        }
        (PartRef::Section(origin), _) => place(&mut plan.sections, &template.sections, origin, None, fresh),
        (PartRef::Step(origin), _) => place(&mut plan.steps, &template.steps, origin, None, fresh),
    }
}

/// A part that knows which part of the template it was adapted from.
trait Adapted: Sized {
    fn origin(&self) -> Option<Id<Self>>;
}

impl Adapted for Section {
    fn origin(&self) -> Option<Id<Self>> {
        self.origin
    }
}

impl Adapted for Step {
    fn origin(&self) -> Option<Id<Self>> {
        self.origin
    }
}

/// Puts in, replaces or takes out what stands for a part of the template; a new one follows ours that stands for the
/// nearest part before it there.
fn place<T: Adapted>(
    ours: &mut Items<T>,
    template: &Items<T>,
    origin: Id<T>,
    content: Option<T>,
    fresh: Uuid,
) {
    let standing = |for_part: Id<T>| {
        let mut all = ours.unordered();
        all.find(|(_, part)| part.origin() == Some(for_part))
            .map(|(id, _)| id)
    };
    let known = standing(origin);
    match (known, content) {
        (Some(id), None) => ours.remove(id),
        (None, None) => {}
        (known, Some(content)) => {
            let earlier: Vec<_> = template
                .iter()
                .map(|(id, _)| id)
                .take_while(|id| *id != origin)
                .collect();
            let after = earlier.into_iter().rev().find_map(standing);
            ours.insert_after(after, known.unwrap_or(Id::from_uuid(fresh)), content);
        }
    }
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
    let Some(published) = published(library, template) else {
        return adoption;
    };
    let local = library.all::<Plan>().filter(|plan| {
        plan.origin
            .as_ref()
            .is_some_and(|origin| origin.template == template)
    });
    for plan in local {
        adoption.adapted += 1;
        let open = open_choices(plan, published);
        let differs = |(_, decision): (_, &Decision)| decision.choice == Choice::Ours;
        if open.iter().any(|open| open.why.is_from_centre()) {
            adoption.behind += 1;
        } else if !open.is_empty() {
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
