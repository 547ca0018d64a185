//! A plan to read: what it is, its steps by time, its sections, what it depends on, and when it was used.

use iced::widget::{Row, column, row};
use iced::{Alignment, Length};

use super::read_sections::Reader;
use super::steps::{fact, open_concept, said, step_words};
use super::timing;
use super::{
    Message, Shown, escalations, exercise_view, is_shipped, proposals, read_sections, returns, status_tone,
    sums,
};
use crate::app::context::Context;
use crate::app::glass::read::Source;
use crate::app::theme::space;
use crate::app::widget::{
    self, Element, Icon, Tone, badge, badge_with, body, button, card, h2, h3, muted, small, strong,
};
use crate::domain::adaptation::{self, Open, PartRef, Why};
use crate::domain::plan::{Bracket, PlanStatus, Secrecy, Standing};
use crate::domain::schedule::{Schedule, in_order};
use crate::domain::{Activation, Plan, RecordRef, zone};
use crate::phrase::{self, Named};
use crate::text::{Text, time};

pub fn view<'a>(plan: &'a Plan, ctx: Context<'a>) -> Element<'a, Message> {
    let choices = adaptation::choices(ctx.library, plan);
    let page = column![header(plan, ctx)]
        .push(notices(plan, &choices, ctx))
        .push(proposals::of_plan(plan, ctx))
        .push(uses(plan, ctx))
        .push(content(plan, &choices, Reader::Board, ctx))
        .push(about(plan, ctx))
        .spacing(space::L)
        .padding(iced::Padding::ZERO.bottom(space::XL))
        .width(Length::Fill);
    widget::page(plan.id, widget::scroll(page).height(Length::Fill))
}

/// What the plan says: its figures, steps, sections and dependencies; parts with a choice in `waiting` are marked.
pub fn content<'a>(
    plan: &'a Plan,
    waiting: &[Open],
    reader: Reader,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    column![card(facts(plan, ctx))]
        .push(steps(plan, waiting, ctx))
        .push(read_sections::body(plan, waiting, reader, ctx))
        .push(read_sections::dependencies(plan, waiting, ctx.text))
        .push(escalations::of_plan(plan, ctx.text))
        .push(sums::of_plan(plan, ctx.text))
        .push(returns::of_plan(plan, ctx.text))
        .push(read_sections::annexes(plan, waiting, reader, ctx))
        .spacing(space::L)
        .into()
}

fn header<'a>(plan: &'a Plan, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let which = RecordRef::of(plan.id);
    let local = plan.standing == Standing::Local;
    let primary = if local {
        button::primary(text.plans_activate(), Icon::Warning).on_press(Message::ActivateAsked)
    } else {
        button::primary(text.plans_adapt(), Icon::Add).on_press(Message::AdaptAsked)
    };
    let edit = button::secondary(text.edit(), Icon::Edit).on_press(Message::EditStarted);
    let approve = if local {
        text.approve()
    } else {
        text.plans_publish()
    };
    let approve = button::secondary(approve, Icon::Ok)
        .on_press(Message::ApproveAsked)
        .into();
    let quiet = [
        (
            text.plans_versions(),
            Icon::Log,
            Message::Show(Shown::Versions(plan.id)),
        ),
        (
            text.plans_extract(),
            Icon::Lock,
            Message::Show(Shown::Extract(plan.id)),
        ),
        (text.duplicate(), Icon::Copy, Message::Duplicated),
        (text.papers_print(), Icon::Print, Message::PrintAsked),
        (text.plans_export(), Icon::Save, Message::ExportAsked),
        (text.history(), Icon::History, Message::HistoryAsked(which)),
        (text.delete(), Icon::Remove, Message::DeleteAsked(which)),
    ]
    .map(|(label, sign, message)| button::quiet(label, sign).on_press(message).into());
    let propose = proposals::propose(plan.id, text);
    let practice = local.then(|| exercise_view::try_plan(plan, ctx));
    let actions = [edit.into(), approve, propose]
        .into_iter()
        .chain(practice)
        .chain(quiet);
    let actions = Row::with_children(actions)
        .spacing(space::S)
        .align_y(Alignment::Center)
        .wrap()
        .vertical_spacing(space::S);
    let title = h2(plan.title.as_str()).width(Length::Fill);
    let top: Element<'a, Message> = if ctx.width < 560.0 {
        column![title, primary].spacing(space::M).into()
    } else {
        row![title, primary]
            .spacing(space::L)
            .align_y(Alignment::Start)
            .into()
    };
    column![top, marks(plan, ctx), actions].spacing(space::M).into()
}

/// Status and everything else that must not be overlooked, as badges.
fn marks<'a>(plan: &'a Plan, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let mut marks = Vec::new();
    if plan.standing == Standing::Template {
        marks.push(badge_with(Icon::Plan, Tone::Info, plan.standing.name(text)));
    } else {
        let status = ctx.library.plan_status(plan, ctx.today());
        marks.push(badge(status_tone(status), status.name(text)));
    }
    if plan.unverified {
        marks.push(badge(Tone::Caution, text.plans_unverified()));
    }
    if plan.secrecy == Secrecy::Restricted {
        marks.push(badge_with(Icon::Lock, Tone::Caution, plan.secrecy.name(text)));
    }
    let failed = plan
        .failed
        .iter()
        .map(|one| badge_with(Icon::Stop, Tone::Neutral, one.name(text)));
    Row::with_children(marks.into_iter().chain(failed))
        .spacing(space::S)
        .wrap()
        .vertical_spacing(6)
        .into()
}

/// How the boards whose plans we can read stand to this template.
fn adopted<'a>(plan: &Plan, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let adoption = adaptation::adoption(ctx.library, plan.id);
    let words = ctx.text.plans_adoption(
        adoption.confirmed,
        adoption.deviating,
        adoption.pending,
        adoption.behind,
    );
    (adoption.adapted > 0).then(|| {
        let title = ctx.text.plans_adopted_by(adoption.adapted);
        widget::banner(Tone::Info, title, Some(words), vec![])
    })
}

fn notices<'a>(plan: &'a Plan, choices: &[Open], ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let mut notices = Vec::new();
    if ctx.library.in_conflict(plan.id) {
        let open = button::secondary(text.plans_conflict_open(), None)
            .on_press(Message::ConflictAsked(RecordRef::of(plan.id)));
        notices.push(widget::banner(
            Tone::Danger,
            text.plans_conflict_title(),
            Some(text.plans_conflict_text()),
            vec![open.into()],
        ));
    }
    if !choices.is_empty() {
        let changed = choices.iter().filter(|open| open.why != Why::Pending).count();
        let tone = if changed > 0 { Tone::Caution } else { Tone::Info };
        let open = button::secondary(text.plans_choice_open(), Icon::Right)
            .on_press(Message::Show(Shown::Choices(plan.id)));
        notices.push(widget::banner(
            tone,
            text.plans_choices(choices.len()),
            Some(text.plans_choices_of(changed, choices.len() - changed)),
            vec![open.into()],
        ));
    }
    notices.extend(valid_version(plan, ctx));
    if plan.standing == Standing::Template {
        notices.extend(adopted(plan, ctx));
    }
    (!notices.is_empty()).then(|| column(notices).spacing(space::S).into())
}

/// What is adopted, where the plan has been changed since: a draft beside the version that is valid.
fn valid_version<'a>(plan: &Plan, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let changed = ctx.library.plan_status(plan, ctx.today()) == PlanStatus::ChangedSinceApproval;
    let valid = changed.then(|| ctx.library.newest_edition(plan.id))??;
    let read = button::secondary(text.plans_version_read(valid.version), Icon::Right)
        .on_press(Message::VersionAsked(valid.id));
    Some(widget::banner(
        Tone::Info,
        text.plans_draft_beside(valid.version),
        Some(text.plans_draft_beside_text()),
        vec![read.into()],
    ))
}

fn facts<'a>(plan: &'a Plan, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let minutes = |minutes: Option<u32>| {
        minutes.map_or_else(
            || text.plans_not_given(),
            |minutes| phrase::minutes(text, minutes),
        )
    };
    let words = |words: &str| match words.trim() {
        "" => text.plans_not_given(),
        words => words.to_owned(),
    };
    let unit = plan.unit.map_or_else(
        || text.plans_no_unit(),
        |id| {
            ctx.library
                .get(id)
                .map_or_else(|| text.unknown(), |unit| unit.name.clone())
        },
    );
    let mut facts = column![
        fact(
            text.plans_tolerable_outage(),
            strong(minutes(plan.tolerable_outage_minutes))
        ),
        said(
            text.plans_recovery_target(),
            minutes(plan.recovery_target_minutes)
        ),
        said(text.plans_minimum_level(), words(&plan.minimum_level)),
    ]
    .spacing(space::S);
    if plan.standing == Standing::Local {
        facts = facts
            .push(said(text.unit(), unit))
            .push(said(text.plans_owner(), words(&plan.owner)))
            .push(said(text.plans_approval(), approval(plan, ctx)))
            .push(fact(text.plans_review(), review(plan, ctx)))
            .push(fact(text.exercise_tested(), exercise_view::tested(plan, ctx)));
    }
    facts
        .push(said(text.plans_secrecy(), plan.secrecy.name(text)))
        .into()
}

/// Where the plan comes from; last on the page, as nobody needs it in the dark.
fn about<'a>(plan: &'a Plan, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let origin = plan.origin.as_ref().map(|origin| {
        let on = time::weekday_date(text, zone::local(origin.adapted_at).date());
        let link = ctx.library.get(origin.template).map(|template| {
            button::link(text.plans_show_template()).on_press(Message::Show(Shown::Plan(template.id)))
        });
        let words = body(text.plans_adapted_from(origin.title.as_str(), on)).width(Length::Fill);
        fact(text.plans_origin(), column![words].push(link))
    });
    let source = (!plan.source.trim().is_empty()).then(|| said(text.source(), plan.source.clone()));
    let unverified = plan
        .unverified
        .then(|| said(text.plans_unverified(), text.plans_unverified_text()));
    if origin.is_none() && source.is_none() && unverified.is_none() {
        return None;
    }
    let page = column![h3(text.plans_about())]
        .push(origin)
        .push(source)
        .push(unverified)
        .spacing(space::S);
    Some(card(page).into())
}

fn approval(plan: &Plan, ctx: Context<'_>) -> String {
    let text = ctx.text;
    let Some(approval) = plan.last_approval() else {
        return text.plans_never_approved();
    };
    let on = time::weekday_date(text, zone::local(approval.at).date());
    let who = text.plans_me(approval.by.name.as_str(), approval.by.role.as_str());
    let mut words = text.plans_approved(approval.version, who, on);
    if !approval.decision.is_empty() {
        words.push(' ');
        words.push_str(&text.plans_approved_decision(approval.decision.as_str()));
    }
    if ctx.library.plan_status(plan, ctx.today()) == PlanStatus::ChangedSinceApproval {
        words.push(' ');
        words.push_str(&text.plans_changed_since());
    }
    words
}

fn review<'a>(plan: &'a Plan, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    match plan.review_on {
        None => body(text.plans_no_review(plan.review_months))
            .width(Length::Fill)
            .into(),
        Some(on) if on < ctx.today() => row![
            body(time::weekday_date(text, on)),
            badge(Tone::Caution, text.plans_review_overdue())
        ]
        .spacing(space::S)
        .into(),
        Some(on) => body(time::weekday_date(text, on)).into(),
    }
}

/// When the plan was used, and is being used.
fn uses<'a>(plan: &'a Plan, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let mut uses: Vec<_> = ctx
        .library
        .all::<Activation>()
        .filter(|one| one.plan == plan.id)
        .collect();
    if uses.is_empty() {
        return None;
    }
    uses.sort_by_key(|one| {
        (
            std::cmp::Reverse(one.is_active()),
            std::cmp::Reverse(one.started_at),
        )
    });
    let rows = uses.into_iter().map(|one| use_row(one, ctx));
    Some(card(column![h3(text.plans_uses()), column(rows).spacing(space::XS)].spacing(space::M)).into())
}

fn use_row<'a>(one: &'a Activation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let began = phrase::moment(text, one.outage_began_at);
    let state = match &one.ended {
        None => badge_with(Icon::Clock, Tone::Danger, text.plans_running()),
        Some(ended) => {
            let long = time::duration(text, (ended.at - one.outage_began_at).num_minutes());
            small(text.plans_ended_after(long)).into()
        }
    };
    let exercise = one.exercise.then(|| badge(Tone::Exercise, text.exercise()));
    row![
        button::link(text.plans_use_of(began)).on_press(Message::Show(Shown::Activation(one.id))),
        state
    ]
    .push(exercise)
    .spacing(space::M)
    .align_y(Alignment::Center)
    .into()
}

fn steps<'a>(plan: &'a Plan, waiting: &[Open], ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    if plan.steps.is_empty() {
        return card(column![h3(text.plans_steps()), muted(text.plans_no_steps())].spacing(space::S)).into();
    }
    let schedule = Schedule::of(plan);
    let order = in_order(&plan.steps);
    let brackets = Bracket::ALL.into_iter().filter_map(|bracket| {
        let numbered = (1..).zip(&order);
        let steps: Vec<_> = numbered
            .filter(|(_, (_, step))| step.bracket == bracket)
            .collect();
        (!steps.is_empty()).then(|| {
            let rows = steps.into_iter().map(|(number, (_, step))| {
                let takes = phrase::step_takes(text, step);
                row![
                    strong(format!("{number}")).width(24),
                    step_words(
                        &step.role,
                        takes,
                        &step.text,
                        &step.reason,
                        Source::of(plan.id, open_concept),
                        ctx
                    )
                ]
                .push(read_sections::waits(
                    step.origin.map(PartRef::Step),
                    waiting,
                    text,
                ))
                .spacing(space::S)
                .into()
            });
            column![timing::bracket_head(plan, &schedule, bracket, text)]
                .push(column(rows).spacing(space::M))
                .spacing(space::M)
                .into()
        })
    });
    let heading = column![h2(text.plans_steps())]
        .push(timing::plan_lines(plan, &schedule, text))
        .spacing(space::S);
    card(column![heading].extend(brackets).spacing(space::XL)).into()
}

/// Says that a template which came with the program is better adapted than changed.
pub fn shipped_notice<'a>(plan: &Plan, text: &'a Text) -> Option<Element<'a, Message>> {
    is_shipped(plan).then(|| {
        let adapt = button::secondary(text.plans_adapt(), Icon::Add).on_press(Message::AdaptAsked);
        widget::banner(
            Tone::Info,
            text.plans_shipped_title(),
            Some(text.plans_shipped_text()),
            vec![adapt.into()],
        )
    })
}
