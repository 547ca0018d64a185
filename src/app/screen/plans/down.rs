//! Vad är nere? For somebody who stands in the dark: what has failed is ticked, the plans that apply come in the order
//! in which their time runs out, and are started together.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::order::{self, Order};
use super::{Message, Plans, Shown, focus};
use crate::app::context::{Action, Context};
use crate::app::widget::{date, time as clock};
use crate::domain::activation::Called112;
use crate::domain::binder::BinderKind;
use crate::domain::edition::Follows;
use crate::domain::outage::{self, Applicable, Consequence, Hit};
use crate::domain::plan::Failure;
use crate::domain::{Activation, Edit, Id, Incident, Plan, zone};
use crate::phrase::Named;
use crate::text::time;

/// The first control of the page.
pub const FIRST: &str = "plans-down-112";

/// What is known of the outage so far, and what follows from it.
#[derive(Debug)]
pub struct Down {
    pub(super) called_112: Option<Called112>,
    pub(super) failed: BTreeSet<Failure>,
    /// When it began: of everything, unless each has a time of its own.
    pub(super) began: Typed,
    /// Whether each thing has a time of its own.
    pub(super) apart: bool,
    own: BTreeMap<Failure, Typed>,
    pub(super) exercise: bool,
    pub(super) order: Order,
    /// Plans whose tick was changed by hand.
    flipped: BTreeSet<Id<Plan>>,
    /// Plans that somebody has started already.
    pub(super) running: BTreeSet<Id<Plan>>,
    pub(super) plans: Vec<Applicable>,
    /// Those of our own that are not as they were adopted: the version that is valid, where there is one.
    pub(super) not_adopted: BTreeMap<Id<Plan>, Option<u32>>,
    pub(super) tasks: Vec<Hit>,
    pub(super) next: Vec<Consequence>,
    /// Made once, so that a second press can't start it twice.
    incident: Id<Incident>,
}

/// A date and a time as they are typed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    pub date: String,
    pub time: String,
}

impl Typed {
    fn read(&self, ctx: Context<'_>) -> Option<DateTime<Utc>> {
        let day = date::parse(&self.date, ctx.today())?;
        Some(zone::instant(day.and_time(clock::parse(&self.time)?)))
    }

    /// What is wrong with it.
    pub(super) fn error(&self, ctx: Context<'_>) -> Option<String> {
        match self.read(ctx) {
            None => Some(ctx.text.plans_when_unreadable()),
            Some(at) if at > ctx.now => Some(ctx.text.plans_when_future()),
            Some(_) => None,
        }
    }
}

#[derive(Debug, Clone)]
pub enum Change {
    Called(Called112),
    Failure(Failure),
    /// Of everything, or of one thing alone.
    Date(Option<Failure>, String),
    Time(Option<Failure>, String),
    Apart,
    Plan(Id<Plan>),
    Order(order::Change),
    Start,
}

impl Down {
    fn new(ctx: Context<'_>) -> Self {
        let now = zone::local(ctx.now);
        let binder = ctx.library.binder().map(|binder| binder.kind);
        let mut down = Self {
            called_112: None,
            failed: BTreeSet::new(),
            began: Typed {
                date: date::iso(now.date()),
                time: time::time(now),
            },
            apart: false,
            own: BTreeMap::new(),
            exercise: binder == Some(BinderKind::Exercise),
            order: Order::default(),
            flipped: BTreeSet::new(),
            running: BTreeSet::new(),
            plans: Vec::new(),
            not_adopted: BTreeMap::new(),
            tasks: Vec::new(),
            next: Vec::new(),
            incident: ctx.new_id(),
        };
        down.refreshed(ctx);
        down
    }

    /// What was typed about when one thing began.
    pub(super) fn typed(&self, failure: Failure) -> &Typed {
        let own = self.own.get(&failure).filter(|_| self.apart);
        own.unwrap_or(&self.began)
    }

    /// When each thing began; one whose time can't be read is taken to begin now.
    fn down(&self, ctx: Context<'_>) -> outage::Down {
        let began = |failure: Failure| self.typed(failure).read(ctx).unwrap_or(ctx.now);
        self.failed
            .iter()
            .map(|failure| (*failure, began(*failure)))
            .collect()
    }

    /// When the first of it began, as far as it can be read.
    pub(super) fn began(&self, ctx: Context<'_>) -> Option<DateTime<Utc>> {
        if self.failed.is_empty() {
            return self.began.read(ctx);
        }
        let each = self.failed.iter().map(|failure| self.typed(*failure).read(ctx));
        each.collect::<Option<Vec<_>>>()?.into_iter().min()
    }

    fn has_error(&self, ctx: Context<'_>) -> bool {
        let mut each = self.failed.iter().map(|failure| self.typed(*failure));
        each.any(|typed| typed.error(ctx).is_some())
    }

    /// What was typed about everything, or about one thing alone.
    fn typed_mut(&mut self, failure: Option<Failure>) -> &mut Typed {
        match failure {
            Some(failure) => self.own.entry(failure).or_insert_with(|| self.began.clone()),
            None => &mut self.began,
        }
    }

    /// Works out anew what applies and what follows.
    pub(super) fn refreshed(&mut self, ctx: Context<'_>) {
        let down = self.down(ctx);
        self.tasks = outage::hit_tasks(ctx.library, &down);
        self.plans = outage::applicable(ctx.library, &down);
        self.next = outage::consequences(ctx.library, &down);
        let own = self.plans.iter().filter(|one| !one.template);
        let own = own.filter_map(|one| ctx.library.get(one.plan));
        self.not_adopted = own
            .filter_map(|plan| match Follows::of(ctx.library, plan) {
                Follows::Adopted(..) => None,
                Follows::Draft(_) => Some((plan.id, None)),
                Follows::Changed { version, .. } => Some((plan.id, Some(version))),
            })
            .collect();
        let active = ctx.library.all::<Activation>().filter(|one| one.is_active());
        self.running = active.map(|one| one.plan).collect();
    }

    /// Whether a plan is to be started: all but those already running, unless somebody chose otherwise.
    pub(super) fn is_chosen(&self, plan: &Applicable) -> bool {
        let at_first = !self.running.contains(&plan.plan);
        !plan.template && at_first != self.flipped.contains(&plan.plan)
    }

    pub(super) fn chosen(&self) -> impl Iterator<Item = Id<Plan>> {
        let chosen = self.plans.iter().filter(|plan| self.is_chosen(plan));
        chosen.map(|plan| plan.plan)
    }

    /// What is missing before the plans can be started.
    pub(super) fn missing(&self, ctx: Context<'_>) -> Option<String> {
        if self.has_error(ctx) {
            Some(ctx.text.plans_down_needs_when())
        } else if self.chosen().next().is_none() {
            Some(ctx.text.plans_down_needs_plan())
        } else if self.called_112.is_none() {
            Some(ctx.text.plans_down_needs_112())
        } else {
            None
        }
    }

    fn change(&mut self, change: Change, ctx: Context<'_>) -> Action<Message> {
        match change {
            Change::Called(answer) => self.called_112 = Some(answer),
            Change::Failure(failure) => {
                if !self.failed.remove(&failure) {
                    self.failed.insert(failure);
                }
            }
            Change::Date(of, typed) => self.typed_mut(of).date = typed,
            Change::Time(of, typed) => self.typed_mut(of).time = typed,
            Change::Apart => self.apart = !self.apart,
            Change::Plan(plan) => {
                if !self.flipped.remove(&plan) {
                    self.flipped.insert(plan);
                }
            }
            Change::Order(change) => self.order.update(change, ctx),
            Change::Start => return self.start(ctx),
        }
        self.refreshed(ctx);
        Action::None
    }

    fn start(&self, ctx: Context<'_>) -> Action<Message> {
        let (None, Some(outage_began_at), Some(called_112)) =
            (self.missing(ctx), self.began(ctx), self.called_112)
        else {
            return Action::None;
        };
        if ctx.library.get(self.incident).is_some() {
            return Action::None;
        }
        let plans: Vec<_> = self.chosen().map(|plan| (ctx.new_id(), plan)).collect();
        let names: Vec<_> = self.failed.iter().map(|failure| failure.name(ctx.text)).collect();
        let incident = Incident {
            id: self.incident,
            title: names.join(", "),
            failed: self.failed.iter().copied().collect(),
            began_at: outage_began_at,
            exercise: self.exercise,
            started_by: ctx.me.clone(),
            ended_at: None,
        };
        Action::Write {
            then: Some(Message::IncidentStarted(incident.id)),
            edit: Edit::StartIncident {
                incident,
                plans,
                how: self.order.start(self.exercise, outage_began_at, called_112),
                down: self.down(ctx),
            },
        }
    }
}

impl Plans {
    /// Shows the page; what was ticked before and never started is still there.
    pub fn open_down(&mut self, ctx: Context<'_>) {
        self.park();
        self.dialog = None;
        self.running = super::Running::default();
        self.shown = Shown::Down;
        self.in_detail = true;
        match &mut self.down {
            Some(down) if !down.failed.is_empty() => down.refreshed(ctx),
            down => *down = Some(Down::new(ctx)),
        }
    }

    pub(super) fn down_asked(&mut self, ctx: Context<'_>) -> Action<Message> {
        let stored = self.show(Shown::Down, ctx);
        self.open_down(ctx);
        Action::Many(vec![stored, focus(FIRST)])
    }

    pub(super) fn down_changed(&mut self, change: Change, ctx: Context<'_>) -> Action<Message> {
        match &mut self.down {
            Some(down) => down.change(change, ctx),
            None => Action::None,
        }
    }

    /// The plans are started: on to the list of active ones, with the incident selected.
    pub(super) fn incident_started(&mut self, id: Id<Incident>, ctx: Context<'_>) -> Action<Message> {
        self.down = None;
        let stored = self.show(Shown::Incident(id), ctx);
        self.in_detail = false;
        self.list.refreshed(ctx);
        self.list.reveal(Shown::Incident(id), ctx);
        stored
    }
}
