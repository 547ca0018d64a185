//! The list to the left: what is active, the board's own plans, templates; found by what is down.
//!
//! What a row shows is worked out when the library changes, and which rows are shown when a filter does: drawing costs
//! the same for five plans and for five thousand.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Shown;
use crate::app::context::Context;
use crate::domain::library::alphabet_key;
use crate::domain::plan::{Failure, PlanStatus, Standing};
use crate::domain::{Activation, Id, Library, Plan};
use crate::phrase::Named;
use crate::store::search::fold;
use crate::text::Text;

/// The statuses one can filter by, in the order they are offered.
pub const STATUSES: [PlanStatus; 5] = [
    PlanStatus::Draft,
    PlanStatus::ChangedSinceApproval,
    PlanStatus::ReviewOverdue,
    PlanStatus::ReviewSoon,
    PlanStatus::Approved,
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    Active,
    #[default]
    Own,
    Templates,
}

impl Tab {
    pub const ALL: [Self; 3] = [Self::Active, Self::Own, Self::Templates];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sorting {
    #[default]
    Title,
    Review,
    TolerableOutage,
}

impl Sorting {
    pub const ALL: [Self; 3] = [Self::Title, Self::Review, Self::TolerableOutage];
}

#[derive(Debug, Clone)]
pub enum Change {
    Tab(usize),
    ChipsShown(bool),
    Failure(Failure),
    FailuresCleared,
    Search(String),
    Status(usize),
    Sorting(usize),
    Cleared,
}

/// What a row shows of a plan, kept from one change of the library to the next.
#[derive(Debug)]
pub struct Facts {
    /// The plan's revision that the rest was worked out for.
    seen: u64,
    pub(super) title: String,
    title_key: String,
    pub(super) unit: String,
    /// Everything the text filter looks in, folded.
    words: String,
    pub(super) failed: Vec<Failure>,
    pub(super) standing: Standing,
    review_on: Option<NaiveDate>,
    pub(super) tolerable_outage_minutes: Option<u32>,
    pub(super) in_conflict: bool,
}

/// The list's filters, and the rows they leave.
#[derive(Debug)]
pub struct Index {
    pub tab: Tab,
    pub(super) chips_shown: bool,
    pub(super) failed: Vec<Failure>,
    pub(super) search: String,
    pub(super) status: Option<PlanStatus>,
    pub(super) sorting: Sorting,
    pub(super) facts: BTreeMap<Id<Plan>, Facts>,
    pub(super) rows: Vec<Shown>,
    pub(super) counts: [usize; 3],
    /// The day the statuses were worked out for.
    today: Option<NaiveDate>,
}

impl Index {
    pub fn new() -> Self {
        Self {
            tab: Tab::default(),
            chips_shown: false,
            failed: Vec::new(),
            search: String::new(),
            status: None,
            sorting: Sorting::default(),
            facts: BTreeMap::new(),
            rows: Vec::new(),
            counts: [0; 3],
            today: None,
        }
    }

    pub fn update(&mut self, message: Change, ctx: Context<'_>) {
        match message {
            Change::Tab(tab) => self.tab = Tab::ALL[tab.min(2)],
            Change::ChipsShown(shown) => self.chips_shown = shown,
            Change::Failure(failure) => match self.failed.iter().position(|one| *one == failure) {
                Some(at) => {
                    self.failed.remove(at);
                }
                None => self.failed.push(failure),
            },
            Change::FailuresCleared => self.failed.clear(),
            Change::Search(words) => self.search = words,
            Change::Status(at) => self.status = at.checked_sub(1).and_then(|at| STATUSES.get(at).copied()),
            Change::Sorting(at) => self.sorting = Sorting::ALL[at.min(2)],
            Change::Cleared => {
                self.failed.clear();
                self.search.clear();
                self.status = None;
            }
        }
        self.choose(ctx);
    }

    /// Puts a record in sight: its tab is opened, and filters that would hide it are dropped.
    pub fn reveal(&mut self, shown: Shown, ctx: Context<'_>) {
        self.tab = match shown {
            Shown::Nothing | Shown::Down | Shown::Actions | Shown::Register | Shown::Exercise(_) => return,
            Shown::Activation(id) if ctx.library.get(id).is_some_and(is_over) => return,
            Shown::Incident(id) if ctx.library.get(id).is_some_and(|one| one.ended_at.is_some()) => return,
            Shown::Activation(_) | Shown::Incident(_) => Tab::Active,
            Shown::Plan(id) | Shown::Choices(id) | Shown::Versions(id) | Shown::Extract(id) => {
                match ctx.library.get(id).map(|plan| plan.standing) {
                    Some(Standing::Template) => Tab::Templates,
                    _ => Tab::Own,
                }
            }
        };
        self.choose(ctx);
        if !self.rows.contains(&shown.listed()) {
            self.update(Change::Cleared, ctx);
        }
    }

    /// Whether a new day has begun since the statuses were worked out, or they never were.
    pub fn is_stale(&self, ctx: Context<'_>) -> bool {
        self.today != Some(ctx.today())
    }

    /// The library changed: what rows show is worked out anew, for the plans that were written since.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        let mut before = std::mem::take(&mut self.facts);
        for plan in ctx.library.all::<Plan>() {
            let Some(stamped) = ctx.library.stamped(plan.id) else {
                continue;
            };
            let seen = ctx.library.plan_revision(plan.id);
            let unit = plan.unit.and_then(|id| ctx.library.get(id));
            let unit = unit.map_or("", |unit| unit.name.as_str());
            let mut facts = before
                .remove(&plan.id)
                .filter(|facts| facts.seen == seen && facts.unit == unit)
                .unwrap_or_else(|| facts(plan, ctx.library, unit, ctx.text));
            facts.in_conflict = stamped.in_conflict;
            self.facts.insert(plan.id, facts);
        }
        self.choose(ctx);
    }

    fn choose(&mut self, ctx: Context<'_>) {
        self.today = Some(ctx.today());
        let mut active: Vec<_> = ctx
            .library
            .all::<Activation>()
            .filter(|one| !is_over(one))
            .collect();
        active.sort_by_key(|one| {
            (
                !one.is_active(),
                one.tolerable_until().is_none(),
                one.tolerable_until(),
                one.id,
            )
        });
        let own = |facts: &&Facts| facts.standing == Standing::Local;
        self.counts = [
            active.len(),
            self.facts.values().filter(own).count(),
            self.facts.values().filter(|facts| !own(facts)).count(),
        ];
        if self.tab == Tab::Active {
            self.rows = grouped(&active, ctx);
            return;
        }
        let words = fold(self.search.trim());
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut found: Vec<_> = self
            .facts
            .iter()
            .filter(|(_, facts)| (facts.standing == Standing::Local) == (self.tab == Tab::Own))
            .filter(|(_, facts)| self.failed.is_empty() || self.hits(facts) > 0)
            .filter(|(_, facts)| words.iter().all(|word| facts.words.contains(word)))
            .filter(|(id, _)| {
                self.tab == Tab::Templates
                    || self.status.is_none_or(|wanted| status(**id, ctx) == Some(wanted))
            })
            .collect();
        // Covering more of what is down comes first.
        found.sort_by(|(_, a), (_, b)| {
            let hits = self.hits(b).cmp(&self.hits(a));
            let figure = |facts: &Facts| match self.sorting {
                Sorting::Title => (false, 0),
                Sorting::Review => (
                    facts.review_on.is_none(),
                    facts
                        .review_on
                        .map_or(0, |on| i64::from(chrono::Datelike::num_days_from_ce(&on))),
                ),
                Sorting::TolerableOutage => (
                    facts.tolerable_outage_minutes.is_none(),
                    facts.tolerable_outage_minutes.map_or(0, i64::from),
                ),
            };
            hits.then_with(|| figure(a).cmp(&figure(b)))
                .then_with(|| a.title_key.cmp(&b.title_key))
        });
        self.rows = found.into_iter().map(|(id, _)| Shown::Plan(*id)).collect();
    }

    fn hits(&self, facts: &Facts) -> usize {
        self.failed
            .iter()
            .filter(|one| facts.failed.contains(one))
            .count()
    }

    /// How many plans of a tab cover something of what is down.
    pub(super) fn covering(&self, standing: Standing) -> usize {
        self.facts
            .values()
            .filter(|facts| facts.standing == standing && self.hits(facts) > 0)
            .count()
    }
}

/// Whether nothing of a use is left to do, not even to put things back.
fn is_over(one: &Activation) -> bool {
    !one.is_active() && one.returns_left() == 0
}

/// Active plans, those of an incident together under it; the group whose time runs out first comes first.
fn grouped(active: &[&Activation], ctx: Context<'_>) -> Vec<Shown> {
    let mut rows = Vec::new();
    for one in active {
        let row = Shown::Activation(one.id);
        match one.incident.filter(|id| ctx.library.get(*id).is_some()) {
            None => rows.push(row),
            Some(id) if rows.contains(&Shown::Incident(id)) => {}
            Some(id) => {
                rows.push(Shown::Incident(id));
                let all = active.iter().filter(|other| other.incident == Some(id));
                rows.extend(all.map(|other| Shown::Activation(other.id)));
            }
        }
    }
    rows
}

/// A plan's status today; none for a plan that is gone.
pub(super) fn status(id: Id<Plan>, ctx: Context<'_>) -> Option<PlanStatus> {
    let plan = ctx.library.get(id)?;
    Some(ctx.library.plan_status(plan, ctx.today()))
}

fn facts(plan: &Plan, library: &Library, unit: &str, text: &Text) -> Facts {
    let mut words = format!("{} {} {}", plan.title, unit, plan.owner);
    for failure in &plan.failed {
        words.push(' ');
        words.push_str(&failure.name(text));
    }
    Facts {
        seen: library.plan_revision(plan.id),
        title: plan.title.clone(),
        title_key: alphabet_key(&plan.title),
        unit: unit.to_owned(),
        words: fold(&words),
        failed: plan.failed.clone(),
        standing: plan.standing,
        review_on: plan.review_on,
        tolerable_outage_minutes: plan.tolerable_outage_minutes,
        in_conflict: false,
    }
}

impl Default for Index {
    fn default() -> Self {
        Self::new()
    }
}
