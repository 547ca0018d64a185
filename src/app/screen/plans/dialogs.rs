//! The dialogs over the screen: a new plan, adapting a template, approving.

use chrono::Months;
use iced::widget::column;

use super::activate::Starting;
use super::{Message, Plans, Shown};
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, Tone, body, button, field, strong};
use crate::domain::plan::{Approval, Section, SectionKey, Standing};
use crate::domain::unit::UnitKind;
use crate::domain::{Edit, Id, Plan, Unit};
use crate::text::time;

/// What a new plan begins as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beginning {
    FromTemplate,
    Empty,
    EmptyTemplate,
}

impl Beginning {
    const ALL: [Self; 3] = [Self::FromTemplate, Self::Empty, Self::EmptyTemplate];
}

#[derive(Debug)]
pub enum Dialog {
    New {
        /// Made once, so that a second press can't make two.
        id: Id<Plan>,
        beginning: Beginning,
        title: String,
        template: Option<Id<Plan>>,
        unit: Option<Id<Unit>>,
        /// Whether it was tried, so that what is missing is said.
        tried: bool,
    },
    Adapt {
        id: Id<Plan>,
        template: Id<Plan>,
        unit: Option<Id<Unit>>,
    },
    Approve {
        id: Id<Approval>,
        plan: Id<Plan>,
        decision: String,
    },
    Activate(Box<Starting>),
}

#[derive(Debug, Clone)]
pub enum Change {
    Beginning(usize),
    Title(String),
    Template(Id<Plan>),
    Unit(Option<Id<Unit>>),
    Decision(String),
    Confirmed,
}

impl Dialog {
    pub fn new_plan(ctx: Context<'_>) -> Self {
        Self::New {
            id: ctx.new_id(),
            beginning: Beginning::FromTemplate,
            title: String::new(),
            template: None,
            unit: None,
            tried: false,
        }
    }

    pub fn adapt(template: Id<Plan>, ctx: Context<'_>) -> Self {
        Self::Adapt {
            id: ctx.new_id(),
            template,
            unit: None,
        }
    }

    pub fn approve(plan: Id<Plan>, ctx: Context<'_>) -> Self {
        Self::Approve {
            id: ctx.new_id(),
            plan,
            decision: String::new(),
        }
    }

    pub fn activate(plan: Id<Plan>, ctx: Context<'_>) -> Self {
        Self::Activate(Box::new(Starting::new(plan, ctx)))
    }

    fn change(&mut self, change: Change) {
        match (self, change) {
            (Self::New { beginning, tried, .. }, Change::Beginning(at)) => {
                *beginning = Beginning::ALL[at.min(2)];
                *tried = false;
            }
            (Self::New { title, .. }, Change::Title(words)) => *title = words,
            (Self::New { template, .. }, Change::Template(id)) => *template = Some(id),
            (Self::New { unit, .. } | Self::Adapt { unit, .. }, Change::Unit(id)) => *unit = id,
            (Self::Approve { decision, .. }, Change::Decision(words)) => *decision = words,
            _ => {}
        }
    }

    fn confirm(&mut self, ctx: Context<'_>) -> Action<Message> {
        match self {
            Self::New { id, .. } | Self::Adapt { id, .. } if ctx.library.get(*id).is_some() => Action::None,
            Self::New {
                id,
                beginning,
                title,
                template,
                unit,
                tried,
            } => {
                *tried = true;
                match (*beginning, *template, title.trim()) {
                    (Beginning::FromTemplate, Some(template), _) => adapted(*id, template, *unit, ctx),
                    (Beginning::FromTemplate, None, _) | (_, _, "") => Action::None,
                    (Beginning::Empty, _, title) => {
                        let mut plan = Plan::new(*id, Standing::Local, title);
                        plan.unit = *unit;
                        empty(plan, ctx)
                    }
                    (Beginning::EmptyTemplate, _, title) => {
                        empty(Plan::new(*id, Standing::Template, title), ctx)
                    }
                }
            }
            Self::Adapt { id, template, unit } => adapted(*id, *template, *unit, ctx),
            Self::Approve { id, plan, decision } => Action::Write {
                edit: Edit::ApprovePlan {
                    plan: *plan,
                    id: *id,
                    decision: decision.trim().to_owned(),
                },
                then: Some(Message::DialogClosed),
            },
            Self::Activate(_) => Action::None,
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        match self {
            Self::New {
                beginning,
                title,
                template,
                unit,
                tried,
                ..
            } => new_view(*beginning, title, *template, *unit, *tried, ctx),
            Self::Adapt { template, unit, .. } => adapt_view(*template, *unit, ctx),
            Self::Approve { plan, decision, .. } => approve_view(*plan, decision, ctx),
            Self::Activate(starting) => starting.view(ctx),
        }
    }
}

impl Plans {
    pub(super) fn dialog_changed(&mut self, change: Change, ctx: Context<'_>) -> Action<Message> {
        let Some(dialog) = &mut self.dialog else {
            return Action::None;
        };
        match change {
            Change::Confirmed => dialog.confirm(ctx),
            change => {
                dialog.change(change);
                Action::None
            }
        }
    }
}

fn adapted(id: Id<Plan>, template: Id<Plan>, unit: Option<Id<Unit>>, ctx: Context<'_>) -> Action<Message> {
    Action::Write {
        edit: Edit::AdaptPlan {
            id,
            template,
            unit,
            seed: ctx.random(),
        },
        then: Some(Message::Made {
            shown: Shown::Plan(id),
            edit: true,
        }),
    }
}

/// The plan with every section of the model, all of them empty.
fn empty(mut plan: Plan, ctx: Context<'_>) -> Action<Message> {
    for key in SectionKey::MODEL {
        plan.sections.push(ctx.new_id(), Section::new(key));
    }
    let shown = Shown::Plan(plan.id);
    Action::Write {
        edit: Edit::Save(plan.into()),
        then: Some(Message::Made { shown, edit: true }),
    }
}

/// The board's units that exist today, by name; partners have no plans of ours.
pub fn units<'a>(ctx: Context<'a>) -> Vec<&'a Unit> {
    let today = ctx.today();
    let mut units = ctx.library.sorted::<Unit>();
    units.retain(|unit| unit.kind != UnitKind::Partner && unit.valid_to.is_none_or(|last| last >= today));
    units
}

/// A choice of unit, or none.
pub fn unit_field<'a>(
    chosen: Option<Id<Unit>>,
    on_select: impl Fn(Option<Id<Unit>>) -> Message + 'a,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let mut units = units(ctx);
    // A unit that has ceased stays chosen until another is.
    if let Some(old) = chosen.and_then(|id| ctx.library.get(id))
        && !units.iter().any(|unit| unit.id == old.id)
    {
        units.push(old);
    }
    let ids: Vec<_> = units.iter().map(|unit| unit.id).collect();
    let at = chosen.and_then(|id| ids.iter().position(|other| *other == id));
    let names = units.iter().map(|unit| unit.name.clone());
    let names = std::iter::once(ctx.text.plans_no_unit()).chain(names).collect();
    field::select(
        ctx.text.unit(),
        names,
        Some(at.map_or(0, |at| at + 1)),
        move |at| on_select(at.checked_sub(1).and_then(|at| ids.get(at).copied())),
    )
    .into()
}

fn cancel<'a>(ctx: Context<'a>) -> Element<'a, Message> {
    button::secondary(ctx.text.cancel(), None)
        .on_press(Message::DialogClosed)
        .into()
}

fn confirm<'a>(label: String, sign: Icon) -> Element<'a, Message> {
    button::primary(label, sign)
        .on_press(Message::Dialog(Change::Confirmed))
        .into()
}

fn new_view<'a>(
    beginning: Beginning,
    title: &str,
    template: Option<Id<Plan>>,
    unit: Option<Id<Unit>>,
    tried: bool,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let choices = vec![
        text.plans_new_from_template(),
        text.plans_new_empty(),
        text.plans_new_empty_template(),
    ];
    let at = Beginning::ALL.iter().position(|one| *one == beginning);
    let choice = button::choice(text.plans_new_beginning(), choices, at, |at| {
        Message::Dialog(Change::Beginning(at))
    });
    let second: Element<'a, Message> = if beginning == Beginning::FromTemplate {
        let mut templates = ctx.library.sorted::<Plan>();
        templates.retain(|plan| plan.standing == Standing::Template);
        let ids: Vec<_> = templates.iter().map(|plan| plan.id).collect();
        let at = template.and_then(|id| ids.iter().position(|other| *other == id));
        let titles = templates.iter().map(|plan| plan.title.clone()).collect();
        let missing = (tried && at.is_none()).then(|| text.plans_new_template_missing());
        field::select(text.plans_template(), titles, at, move |at| {
            Message::Dialog(Change::Template(ids[at]))
        })
        .placeholder(text.plans_new_template_placeholder())
        .error(missing)
        .into()
    } else {
        let missing = (tried && title.trim().is_empty()).then(|| text.plans_title_missing());
        field::text(text.title(), title, |words| Message::Dialog(Change::Title(words)))
            .on_submit(Message::Dialog(Change::Confirmed))
            .error(missing)
            .into()
    };
    let unit = (beginning != Beginning::EmptyTemplate)
        .then(|| unit_field(unit, |id| Message::Dialog(Change::Unit(id)), ctx));
    let form = column![choice, second].push(unit).spacing(space::L);
    widget::dialog_panel(
        text.plans_new(),
        form,
        vec![cancel(ctx), confirm(text.create(), Icon::Add)],
    )
}

fn adapt_view<'a>(template: Id<Plan>, unit: Option<Id<Unit>>, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let title = ctx.library.get(template).map_or("", |plan| plan.title.as_str());
    let form = column![
        body(text.plans_adapt_text()),
        unit_field(unit, |id| Message::Dialog(Change::Unit(id)), ctx)
    ]
    .spacing(space::L);
    widget::dialog_panel(
        text.plans_adapt_title(title),
        form,
        vec![cancel(ctx), confirm(text.plans_adapt_confirm(), Icon::Add)],
    )
}

fn approve_view<'a>(id: Id<Plan>, decision: &str, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let Some(plan) = ctx.library.get(id) else {
        return widget::dialog_panel(text.approve(), body(text.plans_gone()), vec![cancel(ctx)]);
    };
    let version = plan.last_approval().map_or(0, |approval| approval.version) + 1;
    let review = ctx
        .today()
        .checked_add_months(Months::new(plan.review_months.max(1)))
        .map(|on| body(text.plans_approve_review(time::weekday_date(text, on))));
    let empty = plan
        .sections
        .unordered()
        .filter(|(_, section)| section.text.trim().is_empty())
        .count();
    let mut warnings = Vec::new();
    if empty > 0 {
        warnings.push(text.plans_approve_empty(empty));
    }
    if plan.steps.is_empty() {
        warnings.push(text.plans_approve_no_steps());
    }
    if plan.tolerable_outage_minutes.is_none() {
        warnings.push(text.plans_approve_no_outage());
    }
    let warnings = (!warnings.is_empty()).then(|| {
        widget::banner(
            Tone::Caution,
            text.plans_approve_look(),
            Some(warnings.join("\n")),
            vec![],
        )
    });
    let who = text.plans_approve_who(ctx.me.name.as_str(), ctx.me.role.as_str());
    let form = column![strong(text.plans_approve_version(version)), body(who)]
        .push(review)
        .push(warnings)
        .push(
            field::text(text.plans_decision(), decision, |words| {
                Message::Dialog(Change::Decision(words))
            })
            .hint(text.plans_decision_hint())
            .on_submit(Message::Dialog(Change::Confirmed)),
        )
        .spacing(space::M);
    widget::dialog_panel(
        text.plans_approve_title(plan.title.as_str()),
        form,
        vec![cancel(ctx), confirm(text.approve(), Icon::Ok)],
    )
}
