//! The list to the left: what is active, the board's own plans, templates; found by what is down.
//!
//! What a row shows is worked out when the library changes, and which rows are shown when a filter does: drawing costs
//! the same for five plans and for five thousand.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use iced::Length;
use iced::widget::{Row, column, container, row};

use super::{Message, Shown, status_tone};
use crate::app::context::Context;
use crate::app::theme::{size, space};
use crate::app::widget::Role;
use crate::app::widget::{self, Element, Icon, List, Tone, button, cell, field, icon, small};
use crate::domain::library::alphabet_key;
use crate::domain::plan::{Failure, PlanStatus, Standing};
use crate::domain::{Activation, Id, Plan};
use crate::phrase::{self, Named};
use crate::store::search::fold;
use crate::text::{Text, time};

const ROW: f32 = 68.0;

/// The statuses one can filter by, in the order they are offered.
const STATUSES: [PlanStatus; 4] = [
    PlanStatus::Draft,
    PlanStatus::ChangedSinceApproval,
    PlanStatus::ReviewOverdue,
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
    const ALL: [Self; 3] = [Self::Title, Self::Review, Self::TolerableOutage];
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
struct Facts {
    /// When it was written and how long its texts are: tells whether the rest still holds.
    seen: (DateTime<Utc>, usize),
    title: String,
    title_key: String,
    unit: String,
    /// Everything the text filter looks in, folded.
    words: String,
    failed: Vec<Failure>,
    standing: Standing,
    /// Whether it is approved, and as it is now; none when never.
    approved_as_is: Option<bool>,
    review_on: Option<NaiveDate>,
    tolerable_outage_minutes: Option<u32>,
    in_conflict: bool,
}

impl Facts {
    fn status(&self, today: NaiveDate) -> PlanStatus {
        match self.approved_as_is {
            None => PlanStatus::Draft,
            Some(false) => PlanStatus::ChangedSinceApproval,
            Some(true) if self.review_on.is_some_and(|on| on < today) => PlanStatus::ReviewOverdue,
            Some(true) => PlanStatus::Approved,
        }
    }
}

/// The list's filters, and the rows they leave.
#[derive(Debug)]
pub struct Index {
    pub tab: Tab,
    chips_shown: bool,
    failed: Vec<Failure>,
    search: String,
    status: Option<PlanStatus>,
    sorting: Sorting,
    facts: BTreeMap<Id<Plan>, Facts>,
    rows: Vec<Shown>,
    counts: [usize; 3],
    /// The day the statuses were worked out for.
    today: Option<NaiveDate>,
}

impl Index {
    pub fn new() -> Self {
        Self {
            tab: Tab::default(),
            chips_shown: true,
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
            Shown::Nothing => return,
            Shown::Activation(id) if ctx.library.get(id).is_some_and(|one| !one.is_active()) => return,
            Shown::Activation(_) => Tab::Active,
            Shown::Plan(id) => match ctx.library.get(id).map(|plan| plan.standing) {
                Some(Standing::Template) => Tab::Templates,
                _ => Tab::Own,
            },
        };
        self.choose(ctx);
        if !self.rows.contains(&shown) {
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
            let seen = (stamped.written_at, length(plan));
            let unit = plan.unit.and_then(|id| ctx.library.get(id));
            let unit = unit.map_or("", |unit| unit.name.as_str());
            let mut facts = before
                .remove(&plan.id)
                .filter(|facts| facts.seen == seen && facts.unit == unit)
                .unwrap_or_else(|| facts(plan, seen, unit, ctx.text));
            facts.in_conflict = stamped.in_conflict;
            self.facts.insert(plan.id, facts);
        }
        self.choose(ctx);
    }

    fn choose(&mut self, ctx: Context<'_>) {
        let today = ctx.today();
        self.today = Some(today);
        let mut active: Vec<_> = ctx
            .library
            .all::<Activation>()
            .filter(|one| one.is_active())
            .collect();
        active.sort_by_key(|one| (one.tolerable_until().is_none(), one.tolerable_until(), one.id));
        let own = |facts: &&Facts| facts.standing == Standing::Local;
        self.counts = [
            active.len(),
            self.facts.values().filter(own).count(),
            self.facts.values().filter(|facts| !own(facts)).count(),
        ];
        if self.tab == Tab::Active {
            self.rows = active.into_iter().map(|one| Shown::Activation(one.id)).collect();
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
            .filter(|(_, facts)| {
                self.tab == Tab::Templates || self.status.is_none_or(|status| facts.status(today) == status)
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
    fn covering(&self, standing: Standing) -> usize {
        self.facts
            .values()
            .filter(|facts| facts.standing == standing && self.hits(facts) > 0)
            .count()
    }

    pub fn view<'a>(&'a self, shown: Shown, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let heading = row![
            widget::h2(text.plans_title()).width(Length::Fill),
            button::secondary(text.plans_new(), Icon::Add).on_press(Message::NewAsked)
        ]
        .spacing(space::M)
        .align_y(iced::Alignment::Center);
        let titles = [
            text.plans_tab_active(),
            text.plans_tab_own(),
            text.plans_tab_templates(),
        ];
        let titles = titles
            .into_iter()
            .zip(self.counts)
            .map(|(title, count)| text.plans_tab(title, count))
            .collect();
        let at = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(1);
        let tabs = button::tabs(text.plans_tabs(), titles, at, |at| Message::List(Change::Tab(at)));
        let filters = (self.tab != Tab::Active).then(|| self.filters(text));
        column![heading, tabs]
            .push(filters)
            .push(self.rows(shown, ctx))
            .spacing(space::M)
            .height(Length::Fill)
            .into()
    }

    fn filters<'a>(&'a self, text: &'a Text) -> Element<'a, Message> {
        let open = self.chips_shown || !self.failed.is_empty();
        let sign = if open { Icon::Up } else { Icon::Down };
        let heading = row![
            button::quiet(text.plans_what_is_down(), sign)
                .on_press(Message::List(Change::ChipsShown(!self.chips_shown)))
        ]
        .push((!self.failed.is_empty()).then(|| {
            button::quiet(text.plans_clear_down(), Icon::Close)
                .on_press(Message::List(Change::FailuresCleared))
        }))
        .spacing(space::XS);
        let chips = open.then(|| {
            let shown = Failure::ALL
                .into_iter()
                .filter(|one| self.chips_shown || self.failed.contains(one));
            let chips = shown.map(|one| {
                chip(
                    one.name(text),
                    self.failed.contains(&one),
                    Message::List(Change::Failure(one)),
                )
            });
            Row::with_children(chips).spacing(6).wrap().vertical_spacing(6)
        });
        let search = field::text(text.plans_search(), &self.search, |words| {
            Message::List(Change::Search(words))
        });
        let status = STATUSES.iter().map(|status| status.name(text));
        let status = std::iter::once(text.plans_any_status()).chain(status).collect();
        let at = self
            .status
            .and_then(|one| STATUSES.iter().position(|other| *other == one));
        let status = (self.tab == Tab::Own).then(|| {
            widget::select(
                text.plans_status(),
                status,
                Some(at.map_or(0, |at| at + 1)),
                |at| Message::List(Change::Status(at)),
            )
        });
        let sortings = vec![
            text.plans_sort_title(),
            text.plans_sort_review(),
            text.plans_sort_outage(),
        ];
        let at = Sorting::ALL.iter().position(|one| *one == self.sorting);
        let sorting = widget::select(text.plans_sort(), sortings, at, |at| {
            Message::List(Change::Sorting(at))
        });
        column![column![heading].push(chips).spacing(space::XS)]
            .push(Element::from(search))
            .push(row![].push(status).push(sorting).spacing(space::S))
            .spacing(space::S)
            .into()
    }

    fn rows<'a>(&'a self, shown: Shown, ctx: Context<'a>) -> Element<'a, Message> {
        if self.rows.is_empty() {
            return widget::scroll(self.nothing(ctx.text)).height(Length::Fill).into();
        }
        let selected = self.rows.iter().position(|row| *row == shown);
        let list = List::new(ctx.text.plans_title(), self.rows.len(), move |at| {
            match self.rows.get(at) {
                Some(Shown::Plan(id)) => self.plan_row(*id, ctx),
                Some(Shown::Activation(id)) => activation_row(*id, ctx),
                _ => row![].into(),
            }
        })
        .row_height(ROW)
        .selected(selected)
        .on_select(|at| Message::Show(self.rows.get(at).copied().unwrap_or(Shown::Nothing)))
        .on_activate(|at| Message::Show(self.rows.get(at).copied().unwrap_or(Shown::Nothing)));
        container(list)
            .style(crate::app::theme::container::framed)
            .padding(1)
            .into()
    }

    fn plan_row<'a>(&'a self, id: Id<Plan>, ctx: Context<'a>) -> Element<'a, Message> {
        let Some(facts) = self.facts.get(&id) else {
            return row![].into();
        };
        let text = ctx.text;
        let status = (facts.standing == Standing::Local).then(|| {
            let status = facts.status(ctx.today());
            widget::badge(status_tone(status), status.name(text))
        });
        let outage = facts
            .tolerable_outage_minutes
            .map(|minutes| text.plans_row_outage(phrase::minutes(text, minutes)));
        let below: Vec<String> = outage
            .into_iter()
            .chain((!facts.unit.is_empty()).then(|| facts.unit.clone()))
            .collect();
        let conflict = facts
            .in_conflict
            .then(|| widget::badge(Tone::Danger, text.plans_conflict_badge()));
        let below = row![]
            .push(conflict)
            .push(status)
            .push(cell(below.join(" · ")).muted().size(size::SMALL))
            .spacing(space::S)
            .align_y(iced::Alignment::Center);
        container(column![cell(facts.title.as_str()).strong(), below].spacing(space::XS))
            .padding([0.0, space::M])
            .into()
    }

    /// Why there is no row, and what to do about it.
    fn nothing<'a>(&'a self, text: &'a Text) -> Element<'a, Message> {
        let open = |tab: Tab, label: String| {
            let at = Tab::ALL.iter().position(|one| *one == tab).unwrap_or(1);
            Some(
                button::secondary(label, None)
                    .on_press(Message::List(Change::Tab(at)))
                    .into(),
            )
        };
        let clear = || {
            Some(
                button::secondary(text.plans_clear_filters(), Icon::Close)
                    .on_press(Message::List(Change::Cleared))
                    .into(),
            )
        };
        let at = |tab: Tab| self.counts[Tab::ALL.iter().position(|one| *one == tab).unwrap_or(1)];
        match self.tab {
            Tab::Active => widget::empty(
                Icon::Ok,
                text.plans_no_active_title(),
                text.plans_no_active_text(),
                open(Tab::Own, text.plans_show_own()),
            ),
            Tab::Own if at(Tab::Own) == 0 => widget::empty(
                Icon::Plan,
                text.plans_no_own_title(),
                text.plans_no_own_text(),
                open(Tab::Templates, text.plans_show_templates()),
            ),
            Tab::Own if !self.failed.is_empty() && self.covering(Standing::Local) == 0 => widget::empty(
                Icon::Warning,
                text.plans_none_for_this_title(),
                text.plans_none_for_this_text(self.covering(Standing::Template)),
                open(Tab::Templates, text.plans_show_templates()),
            ),
            Tab::Templates if at(Tab::Templates) == 0 => widget::empty(
                Icon::Plan,
                text.plans_no_templates_title(),
                text.plans_no_templates_text(),
                None,
            ),
            _ => widget::empty(
                Icon::Filter,
                text.plans_no_hits_title(),
                text.plans_no_hits_text(),
                clear(),
            ),
        }
    }
}

/// A word one can turn on and off; on shows as filled and with a tick.
pub fn chip<'a>(label: String, on: bool, message: Message) -> Element<'a, Message> {
    let words = small(label.clone()).font(crate::app::theme::font::SEMIBOLD);
    let tick = on.then(|| icon(Icon::Ok, 14.0));
    let face = row![]
        .push(tick)
        .push(words)
        .spacing(4)
        .align_y(iced::Alignment::Center);
    widget::focusable(Role::CheckBox, label, face)
        .padding([6.0, 10.0])
        .checked(on)
        .style(move |theme, status| {
            let look = if on {
                crate::app::theme::button::primary
            } else {
                crate::app::theme::button::secondary
            };
            look(theme, status)
        })
        .on_press(message)
        .into()
}

fn activation_row<'a>(id: Id<Activation>, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let Some(one) = ctx.library.get(id) else {
        return row![].into();
    };
    let exercise = one
        .exercise
        .then(|| widget::badge(Tone::Exercise, text.exercise()));
    let left = one.tolerable_until().map(|until| {
        let tone = if until <= ctx.now {
            Tone::Danger
        } else {
            Tone::Info
        };
        let words = if until <= ctx.now {
            text.plans_row_overdue()
        } else {
            text.plans_row_left(time::duration(text, (until - ctx.now).num_minutes()))
        };
        widget::badge_with(Icon::Clock, tone, words)
    });
    let (done, all) = one.progress();
    let below = row![]
        .push(exercise)
        .push(left)
        .push(cell(text.plans_row_progress(done, all)).muted().size(size::SMALL))
        .spacing(space::S)
        .align_y(iced::Alignment::Center);
    container(column![cell(one.title.as_str()).strong(), below].spacing(space::XS))
        .padding([0.0, space::M])
        .into()
}

/// How much is written in a plan, and how much of it is approved: cheap to count, and a change seldom leaves it as it was.
fn length(plan: &Plan) -> usize {
    let sections: usize = plan
        .sections
        .unordered()
        .map(|(_, section)| section.text.len() + section.title.len() + 1)
        .sum();
    let steps: usize = plan
        .steps
        .unordered()
        .map(|(_, step)| step.text.len() + step.reason.len() + step.role.len() + 1)
        .sum();
    sections + steps + plan.title.len() + plan.approvals.len() * 1_000_003
}

fn facts(plan: &Plan, seen: (DateTime<Utc>, usize), unit: &str, text: &Text) -> Facts {
    let mut words = format!("{} {} {}", plan.title, unit, plan.owner);
    for failure in &plan.failed {
        words.push(' ');
        words.push_str(&failure.name(text));
    }
    Facts {
        seen,
        title: plan.title.clone(),
        title_key: alphabet_key(&plan.title),
        unit: unit.to_owned(),
        words: fold(&words),
        failed: plan.failed.clone(),
        standing: plan.standing,
        approved_as_is: plan
            .last_approval()
            .map(|approval| approval.digest == plan.digest()),
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
