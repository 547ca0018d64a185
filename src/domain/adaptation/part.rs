//! The parts of a plan that are followed one by one, and where each stands in the template and in ours.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Decision;
use crate::domain::plan::{Dependency, Escalation, Failure, Return, Section, Step};
use crate::domain::sum::Sum;
use crate::domain::{Id, Items, Plan};

/// What a plan says of the outage itself, followed as one part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    pub failed: Vec<Failure>,
    pub tolerable_outage_minutes: Option<u32>,
    pub recovery_target_minutes: Option<u32>,
    pub minimum_level: String,
}

impl Figures {
    fn of(plan: &Plan) -> Self {
        Self {
            failed: plan.failed.clone(),
            tolerable_outage_minutes: plan.tolerable_outage_minutes,
            recovery_target_minutes: plan.recovery_target_minutes,
            minimum_level: plan.minimum_level.clone(),
        }
    }

    fn put(self, plan: &mut Plan) {
        plan.failed = self.failed;
        plan.tolerable_outage_minutes = self.tolerable_outage_minutes;
        plan.recovery_target_minutes = self.recovery_target_minutes;
        plan.minimum_level = self.minimum_level;
    }

    fn same(one: &Plan, other: &Plan) -> bool {
        one.failed == other.failed
            && one.tolerable_outage_minutes == other.tolerable_outage_minutes
            && one.recovery_target_minutes == other.recovery_target_minutes
            && one.minimum_level == other.minimum_level
    }
}

/// A part that knows which part of the template it was adapted from.
trait Adapted: Clone {
    fn origin(&self) -> Option<Id<Self>>;

    /// The same words, wherever each came from.
    fn same(&self, other: &Self) -> bool;
}

macro_rules! parts {
    ($($kind:ident $list:ident $written:ident { $($field:ident),+ })+) => {
        /// A part of a template.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum PartRef { $($kind(Id<$kind>),)+ Figures }

        /// What a part says.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(tag = "part", rename_all = "snake_case")]
        pub enum Part { $($kind($kind),)+ Figures(Figures) }

        /// Which list a part is in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum PartKind { $($kind,)+ Figures }

        impl PartRef {
            pub const fn kind(self) -> PartKind {
                match self { $(Self::$kind(_) => PartKind::$kind,)+ Self::Figures => PartKind::Figures }
            }

            pub fn uuid(self) -> Uuid {
                match self {
                    $(Self::$kind(id) => id.uuid(),)+
                    Self::Figures => Id::<Figures>::of_name("part", "figures").uuid(),
                }
            }

            pub(super) const fn of(kind: PartKind, decision: Id<Decision>) -> Self {
                match kind {
                    $(PartKind::$kind => Self::$kind(Id::from_uuid(decision.uuid())),)+
                    PartKind::Figures => Self::Figures,
                }
            }
        }

        impl Part {
            /// The text that people write as a whole.
            pub fn text(&self) -> &str {
                match self { $(Self::$kind(part) => &part.$written,)+ Self::Figures(figures) => &figures.minimum_level }
            }

            pub(super) fn with_text(mut self, written: &str) -> Self {
                let text = match &mut self {
                    $(Self::$kind(part) => &mut part.$written,)+
                    Self::Figures(figures) => &mut figures.minimum_level,
                };
                written.clone_into(text);
                self
            }
        }

        $(impl Adapted for $kind {
            fn origin(&self) -> Option<Id<Self>> {
                self.origin
            }

            fn same(&self, other: &Self) -> bool {
                let Self { origin: _, $($field),+ } = self;
                $(*$field == other.$field)&&+
            }
        })+

        /// A part where it stands in its plan.
        #[derive(Clone, Copy)]
        pub(super) enum Here<'a> { $($kind(&'a $kind),)+ Figures(&'a Plan) }

        impl Here<'_> {
            pub(super) fn to_part(self) -> Part {
                match self {
                    $(Self::$kind(part) => Part::$kind($kind { origin: None, ..part.clone() }),)+
                    Self::Figures(plan) => Part::Figures(Figures::of(plan)),
                }
            }

            pub(super) fn says(self, part: &Part) -> bool {
                match (self, part) {
                    $((Self::$kind(here), Part::$kind(part)) => here.same(part),)+
                    (Self::Figures(plan), Part::Figures(figures)) => Figures::of(plan) == *figures,
                    _ => false,
                }
            }
        }

        /// The same words, wherever each came from.
        impl PartialEq for Here<'_> {
            fn eq(&self, other: &Self) -> bool {
                match (self, other) {
                    $((Self::$kind(one), Self::$kind(other)) => one.same(other),)+
                    (Self::Figures(one), Self::Figures(other)) => Figures::same(one, other),
                    _ => false,
                }
            }
        }

        impl<'a> Parts<'a> {
            /// By their own ids.
            pub(super) fn of_template(plan: &'a Plan) -> Self {
                let mut parts = Self::default();
                parts.add(PartRef::Figures, Here::Figures(plan));
                $(for (id, part) in plan.$list.iter() {
                    parts.add(PartRef::$kind(id), Here::$kind(part));
                })+
                parts
            }

            /// By what they were adapted from; what the board added itself is left out.
            pub(super) fn of_local(plan: &'a Plan) -> Self {
                let mut parts = Self::default();
                parts.add(PartRef::Figures, Here::Figures(plan));
                $(for (_, part) in plan.$list.unordered() {
                    if let Some(origin) = part.origin {
                        parts.add(PartRef::$kind(origin), Here::$kind(part));
                    }
                })+
                parts
            }
        }

        /// Gives our plan this content for a part of the template, or takes the part out.
        pub(super) fn put(plan: &mut Plan, template: &Plan, part: PartRef, content: Option<Part>, fresh: Uuid) {
            match part {
                $(PartRef::$kind(origin) => {
                    let content = match content {
                        Some(Part::$kind(part)) => Some($kind { origin: Some(origin), ..part }),
                        _ => None,
                    };
                    place(&mut plan.$list, &template.$list, origin, content, fresh);
                })+
                PartRef::Figures => {
                    if let Some(Part::Figures(figures)) = content {
                        figures.put(plan);
                    }
                }
            }
        }
    };
}

parts! {
    Section sections text { key, title, text, annex, restricted }
    Step steps text { bracket, role, text, reason, minutes, best_minutes, worst_minutes }
    Dependency dependencies note { name, kind, note, on }
    Escalation escalations text { after_minutes, to, text }
    Sum sums source { title, unit, factors, source }
    Return returns what { what, place, role }
}

impl PartRef {
    /// The decision about the part: one on every laptop.
    pub fn decision(self) -> Id<Decision> {
        Id::from_uuid(self.uuid())
    }
}

/// Every part of a plan, by itself and by the template's part it came from.
#[derive(Default)]
pub(super) struct Parts<'a> {
    pub(super) order: Vec<PartRef>,
    pub(super) content: HashMap<PartRef, Here<'a>>,
}

impl<'a> Parts<'a> {
    fn add(&mut self, part: PartRef, here: Here<'a>) {
        self.order.push(part);
        self.content.insert(part, here);
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
