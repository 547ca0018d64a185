//! What is worked out about plans and asked for at every picture: kept until a record it depends on changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate, Utc};

use super::Library;
use crate::domain::adaptation::choices;
use crate::domain::plan::PlanStatus;
use crate::domain::schedule::Schedule;
use crate::domain::{Edition, Id, Plan};

/// How many choices wait in a plan that follows a template.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    pub all: usize,
    /// Those that the centre's doing opened.
    pub from_centre: usize,
}

#[derive(Debug, Clone, Default)]
struct Derived {
    revision: u64,
    follows: Option<Id<Plan>>,
    /// Whether the plan reads as it was last approved; none when it never was.
    approved_as_is: OnceLock<Option<bool>>,
    waiting: OnceLock<Waiting>,
    too_slow: OnceLock<bool>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct PlanIndex {
    puts: u64,
    derived: BTreeMap<Id<Plan>, Derived>,
    followers: BTreeMap<Id<Plan>, BTreeSet<Id<Plan>>>,
    newest: BTreeMap<Id<Plan>, (u32, DateTime<Utc>, Id<Edition>)>,
}

impl PlanIndex {
    pub(super) fn put(&mut self, plan: &Plan) {
        self.remove(plan.id);
        let follows = plan.origin.as_ref().map(|origin| origin.template);
        if let Some(template) = follows {
            self.followers.entry(template).or_default().insert(plan.id);
        }
        self.puts += 1;
        let derived = Derived {
            revision: self.puts,
            follows,
            ..Derived::default()
        };
        self.derived.insert(plan.id, derived);
        self.template_changed(plan.id);
    }

    pub(super) fn remove(&mut self, plan: Id<Plan>) {
        let follows = self.derived.remove(&plan).and_then(|derived| derived.follows);
        if let Some(followers) = follows.and_then(|template| self.followers.get_mut(&template)) {
            followers.remove(&plan);
        }
        self.template_changed(plan);
    }

    pub(super) fn put_edition(&mut self, edition: &Edition) {
        let rank = (edition.version, edition.at, edition.id);
        let newest = self.newest.entry(edition.plan).or_insert(rank);
        *newest = rank.max(*newest);
        self.template_changed(edition.plan);
    }

    fn template_changed(&mut self, template: Id<Plan>) {
        for follower in self.followers.get(&template).into_iter().flatten() {
            if let Some(derived) = self.derived.get_mut(follower) {
                derived.waiting = OnceLock::new();
            }
        }
    }
}

impl Library {
    /// The newest edition of a plan.
    pub fn newest_edition(&self, plan: Id<Plan>) -> Option<&Edition> {
        let (.., id) = self.plan_index.newest.get(&plan)?;
        self.get(*id)
    }

    /// A number that every change of a plan makes another one; 0 for a plan that is not there.
    pub fn plan_revision(&self, plan: Id<Plan>) -> u64 {
        let derived = self.plan_index.derived.get(&plan);
        derived.map_or(0, |derived| derived.revision)
    }

    /// How many choices wait in a plan, by what is known of its template.
    pub fn waiting(&self, plan: Id<Plan>) -> Waiting {
        let count = || {
            let open = self.get(plan).map_or_else(Vec::new, |plan| choices(self, plan));
            Waiting {
                all: open.len(),
                from_centre: open.iter().filter(|open| open.why.is_from_centre()).count(),
            }
        };
        let derived = self.plan_index.derived.get(&plan);
        derived.map_or_else(Waiting::default, |derived| *derived.waiting.get_or_init(count))
    }

    /// Whether a plan's steps take longer than its outage may last, as [`Schedule::is_too_slow`] says.
    pub fn plan_is_too_slow(&self, plan: &Plan) -> bool {
        let says = || Schedule::of(plan).is_too_slow();
        let derived = self.plan_index.derived.get(&plan.id);
        derived.map_or_else(says, |derived| *derived.too_slow.get_or_init(says))
    }

    /// The [`Plan::status`] of a plan as it stands here.
    pub fn plan_status(&self, plan: &Plan, today: NaiveDate) -> PlanStatus {
        let as_is = || {
            plan.last_approval()
                .map(|approval| approval.digest == plan.digest())
        };
        let derived = self.plan_index.derived.get(&plan.id);
        match derived.map_or_else(as_is, |derived| *derived.approved_as_is.get_or_init(as_is)) {
            None => PlanStatus::Draft,
            Some(false) => PlanStatus::ChangedSinceApproval,
            Some(true) => PlanStatus::of_approved(plan.review_on, today),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::{Approval, Section, SectionKey, Standing};
    use crate::domain::{Author, Edit};

    fn now() -> DateTime<Utc> {
        "2026-11-25T12:00:00Z".parse().expect("an instant")
    }

    fn carry_out(library: &mut Library, edit: &Edit) {
        let by = Author {
            name: "Anna Ek".into(),
            role: String::new(),
        };
        for write in edit.carry_out(library, &by, now()).expect("nothing forbids it") {
            match write {
                crate::domain::edit::Write::Put(record) => library.put(record, now(), false),
                crate::domain::edit::Write::Delete(which) => library.remove(which),
            }
        }
    }

    #[test]
    fn what_is_kept_about_a_plan_is_what_would_be_worked_out_anew() {
        let mut library = Library::default();
        let (mall, ours) = (Id::of_name("plan", "mall"), Id::of_name("plan", "vår"));
        let section = Id::of_name("section", "");
        let mut template = Plan::new(mall, Standing::Template, "Elavbrott");
        template.sections.push(section, Section::new(SectionKey::Purpose));
        let adapt = Edit::AdaptPlan {
            id: ours,
            template: mall,
            unit: None,
            seed: [1; 10],
        };
        let approve = |plan, name: &str| Edit::ApprovePlan {
            plan,
            id: Id::<Approval>::of_name("approval", name),
            decision: String::new(),
        };
        template.minimum_level = "Ljus".into();
        let mut changed = template.clone();
        changed.sections.get_mut(section).expect("there").text = "Nytt".into();
        for edit in [
            Edit::Save(template.into()),
            adapt,
            Edit::ConfirmPending { plan: ours },
            approve(ours, "vår"),
            approve(mall, "1"),
            Edit::Save(changed.into()),
            approve(mall, "2"),
            Edit::Delete(crate::domain::RecordRef::of(mall)),
        ] {
            carry_out(&mut library, &edit);
            for plan in [mall, ours] {
                let Some(plan) = library.get(plan) else { continue };
                let open = choices(&library, plan);
                let from_centre = open.iter().filter(|open| open.why.is_from_centre()).count();
                let fresh = Waiting {
                    all: open.len(),
                    from_centre,
                };
                assert_eq!(library.waiting(plan.id), fresh, "after {}", edit.op());
                let today = now().date_naive();
                assert_eq!(library.plan_status(plan, today), plan.status(today));
            }
        }
        assert_eq!(
            library.waiting(ours).from_centre,
            1,
            "the edition outlives its template"
        );
    }
}
