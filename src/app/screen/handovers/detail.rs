//! One handover: its form while a draft, else a snapshot that nobody can change, with where it stands and what one can do.

use iced::Length;
use iced::widget::{Column, Row, column};

use super::apart::Apart;
use super::form::Form;
use super::layers::Layers;
use super::reason::{self, Act};
use super::tasks::Tasks;
use super::{Message, Page, baton, form, list, moves, typed, words};
use crate::app::context::{Context, Place, Request};
use crate::app::glass::read::{self, Source};
use crate::app::theme::{size, space};
use crate::app::widget::{Element, Icon, Tone, banner, body, button, card, empty, h2, h3, muted, strong};
use crate::domain::handover::{Answer, FieldKind, Holding, Stage};
use crate::domain::{Handover, Id, RecordRef};
use crate::intake::Carries;
use crate::paper::subject::{self, kind};
use crate::phrase::{Named, on_paper};
use crate::text::time;

pub fn view<'a>(
    id: Id<Handover>,
    drafts: Option<&'a Form>,
    (apart, tasks, layers): (&'a Apart, &'a Tasks, &'a Layers),
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let Some(handover) = ctx.library.get(id) else {
        return empty(
            Icon::Handover,
            text.handover_gone(),
            text.handover_gone_text(),
            None,
        );
    };
    let baton_name = ctx
        .library
        .get(handover.baton)
        .map_or("", |baton| baton.name.as_str());
    let which = RecordRef::of(id);
    let heading = column![
        h2(list::from_to(handover, text)),
        muted(format!("{baton_name} · {}", handover.title)),
    ]
    .spacing(space::XS);
    let conflict = baton::conflict(which, ctx.library.in_conflict(id), ctx);
    let top = column![heading, actions(handover, ctx)]
        .push(paper(handover, ctx))
        .spacing(space::M);
    let draft = drafts.filter(|form| form.id == id && handover.stage == Stage::Draft);
    let body = match draft {
        Some(form) => column![form::view(form, ctx), tasks.view(handover.baton, ctx)]
            .spacing(space::L)
            .into(),
        None => snapshot(handover, apart, ctx),
    };
    column![top]
        .push(conflict)
        .push(body)
        .push(layers.view(handover, ctx))
        .push(draft.map(|form| form::offer(form, handover, ctx)))
        .spacing(space::L)
        .into()
}

/// What it says of the forms of paper that it was typed in from.
fn paper<'a>(handover: &Handover, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let forms = on_paper::forms(ctx.text, handover);
    let beside = handover
        .kept_beside()
        .map(|form| on_paper::beside(ctx.text, handover, form));
    let lines: Vec<_> = forms.into_iter().map(|line| muted(line).into()).collect();
    let beside = beside.map(|words| banner(Tone::Caution, words, None, vec![]));
    (!lines.is_empty()).then(|| {
        Column::with_children(lines)
            .push(beside)
            .spacing(space::XS)
            .into()
    })
}

/// What one can do with it; the one that leads on first.
fn actions<'a>(handover: &Handover, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let which = RecordRef::of(handover.id);
    let history =
        button::quiet(text.history(), Icon::History).on_press(Message::Asked(Request::History(which)));
    let waits = matches!(handover.stage, Stage::Offered | Stage::ReadBack);
    let mut actions: Vec<Element<'a, Message>> = vec![words::stage_badge(handover, ctx)];
    if waits {
        let receive = button::primary(text.handover_receive(), Icon::Ok)
            .on_press(Message::Opened(Page::Night(handover.id)));
        let withdraw = button::secondary(text.handover_withdraw(), Icon::Undo).on_press(Message::Reason(
            reason::Message::Opened(Act::Withdraw, handover.id),
        ));
        let send = button::secondary(text.handover_send(), Icon::Save)
            .on_press(Message::Asked(Request::SendHandover(handover.id)));
        actions.extend([receive.into(), withdraw.into(), send.into()]);
    }
    let holds = ctx.library.get(handover.baton).is_some_and(
        |baton| matches!(baton.latest(), Holding::Held(_, pass) if pass.handover == Some(handover.id)),
    );
    if handover.stage == Stage::Accepted && holds {
        let back = button::secondary(text.handover_return_done(), Icon::Undo)
            .on_press(Message::GivenBack(handover.id));
        actions.push(back.into());
    }
    if handover.is_open() {
        let paper = button::quiet(text.from_paper(), Icon::Edit)
            .on_press(Message::Typed(typed::Message::Opened(handover.id)));
        actions.push(paper.into());
    }
    let print = button::quiet(text.papers_print(), Icon::Print).on_press(Message::Asked(Request::Print(
        subject::of(kind::HANDOVER, handover.id),
    )));
    let square = button::quiet(text.qr_show(), Icon::Phone).on_press(Message::Asked(Request::ShowSquare(
        Carries::Handover(handover.id),
    )));
    actions.extend([print.into(), square.into(), history.into()]);
    if handover.stage == Stage::Draft {
        let discard = button::quiet(text.handover_discard(), Icon::Remove)
            .on_press(Message::Asked(Request::Delete(which)));
        actions.push(discard.into());
    }
    Row::with_children(actions)
        .spacing(space::S)
        .align_y(iced::Alignment::Center)
        .wrap()
        .into()
}

fn snapshot<'a>(handover: &'a Handover, apart: &'a Apart, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let title = if handover.is_open() {
        text.handover_what_is_offered()
    } else {
        text.handover_what_was_handed_over()
    };
    let read_back = (!handover.read_back.is_empty()).then(|| {
        card(
            column![
                h3(text.handover_read_back()),
                read::paragraphs(&handover.read_back, source(handover.id), ctx),
            ]
            .spacing(space::S),
        )
        .width(Length::Fill)
    });
    let call = (matches!(handover.stage, Stage::Offered | Stage::ReadBack)
        && !handover.received
        && !handover.code.is_empty())
    .then(|| apart.giving(handover, ctx));
    let changed = (!handover.is_as_offered()).then(|| {
        let refusal = crate::phrase::refusal(text, &crate::domain::Refusal::NotAsOffered);
        banner(Tone::Danger, refusal.title, Some(refusal.what_to_do), vec![])
    });
    // Where the receiver heard it by telephone, the giver's own words have come since.
    let own = handover.own(ctx.library).unwrap_or(handover);
    let moving = handover
        .is_open()
        .then(|| moves::line(handover, size::LARGE, ctx))
        .flatten();
    column![standing(handover, ctx)]
        .push(moving)
        .push(changed)
        .push(call)
        .push(list::parties(handover, ctx))
        .push(read_back)
        .push(h3(title))
        .push(answers(own, size::BODY, ctx))
        .spacing(space::L)
        .into()
}

/// Where it stands, in one band.
fn standing<'a>(handover: &Handover, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let (from, to) = (handover.from.name.as_str(), handover.to.name.as_str());
    let closed = handover
        .closed_at
        .map(|at| words::when(ctx, at))
        .unwrap_or_default();
    let kept = || Some(text.handover_kept(from, handover.reason.as_str()));
    match handover.stage {
        Stage::Draft => banner(
            Tone::Neutral,
            text.handover_created(words::when(ctx, handover.created_at)),
            None,
            vec![],
        ),
        Stage::Offered | Stage::ReadBack => waiting(handover, ctx),
        Stage::Accepted => {
            let baton = ctx
                .library
                .get(handover.baton)
                .map_or("", |baton| baton.name.as_str());
            let receipt = text.handover_accepted_text(baton, from, to);
            let Some(at) = moves::later(handover, ctx) else {
                return banner(
                    Tone::Ok,
                    text.handover_accepted(to, closed),
                    Some(receipt),
                    vec![],
                );
            };
            let when = words::when(ctx, at);
            let (title, words) = if at > ctx.now {
                (
                    text.handover_accepted_ahead(to, when),
                    text.handover_accepted_ahead_text(closed, from),
                )
            } else {
                (
                    text.handover_accepted(to, when),
                    text.handover_accepted_before(closed),
                )
            };
            banner(Tone::Ok, title, Some(format!("{words} {receipt}")), vec![])
        }
        Stage::Returned => banner(Tone::Caution, text.handover_returned(to, closed), kept(), vec![]),
        Stage::Withdrawn => banner(
            Tone::Neutral,
            text.handover_withdrawn(from, closed),
            kept(),
            vec![],
        ),
    }
}

fn waiting<'a>(handover: &Handover, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let (from, to) = (handover.from.name.as_str(), handover.to.name.as_str());
    let title = match handover.stage {
        Stage::ReadBack => text.handover_waiting_read_back(to),
        _ => text.handover_waiting(to),
    };
    if let Some(late) = words::overdue(handover, ctx) {
        let title = format!("{title} · {late}");
        return banner(
            Tone::Danger,
            title,
            Some(text.handover_overdue_text(from)),
            vec![],
        );
    }
    let offered = handover
        .offered_at
        .map(|at| words::when(ctx, at))
        .unwrap_or_default();
    let due = handover
        .due()
        .map(|at| text.handover_due(time::until(text, ctx.now, at)))
        .unwrap_or_default();
    let words = format!("{} {due}.", text.handover_waiting_text(offered, from));
    banner(Tone::Caution, title, Some(words), vec![])
}

/// Where the texts of a handover stand.
pub fn source(handover: Id<Handover>) -> Source<Message> {
    Source::of(handover, |id| Message::Left(Place::Record(RecordRef::of(id))))
}

/// Every question with its answer, in letters of a size; questions without one in a line at the end.
pub fn answers<'a>(handover: &'a Handover, letters: f32, ctx: Context<'a>) -> Element<'a, Message> {
    let mut blank = Vec::new();
    let mut sections: Vec<Element<'a, Message>> = Vec::new();
    for (section, answers) in handover.by_section() {
        let (filled, empty): (Vec<_>, Vec<_>) = answers
            .into_iter()
            .partition(|answer| !answer.text.trim().is_empty());
        // The tasks themselves fill in their list.
        let by_tasks = |answer: &&Answer| answer.field.kind == FieldKind::Tasks && !handover.tasks.is_empty();
        blank.extend(empty.into_iter().filter(|answer| !by_tasks(answer)));
        if filled.is_empty() {
            continue;
        }
        let name = section.map(|section| section.name(ctx.text));
        let filled = filled.into_iter().map(|answer| {
            let title = (name.as_deref() != Some(answer.field.title.as_str())).then(|| {
                strong(answer.field.title.as_str())
                    .size(letters.min(size::LARGE))
                    .style(crate::app::theme::text::muted)
            });
            column![]
                .push(title)
                .push(read::words(answer.text.trim(), letters, source(handover.id), ctx))
                .spacing(space::XS)
                .into()
        });
        let filled: Vec<_> = filled.collect();
        let heading = name.map(h3);
        let group = column![]
            .push(heading)
            .push(Column::with_children(filled).spacing(space::M))
            .spacing(space::S);
        sections.push(group.into());
    }
    sections.extend(carried(handover, letters, ctx));
    let titles: Vec<_> = blank.iter().map(|answer| answer.field.title.as_str()).collect();
    let blank = (!titles.is_empty()).then(|| muted(ctx.text.handover_not_filled(titles.join(", "))));
    Column::with_children(sections)
        .push(blank)
        .spacing(space::L)
        .into()
}

/// The tasks that were open when it was offered, each with its owner.
fn carried<'a>(handover: &Handover, letters: f32, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    if handover.tasks.is_empty() {
        return None;
    }
    let lines = handover.tasks.iter().map(|task| {
        let owner = (!task.owner.is_empty()).then_some(task.owner.as_str());
        let due = task
            .due
            .map(|due| ctx.text.handover_task_due(words::when(ctx, due)));
        let parts = [Some(task.what.as_str()), owner, due.as_deref()];
        let line: Vec<_> = parts.into_iter().flatten().collect();
        body(line.join(" · ")).size(letters).into()
    });
    let lines = Column::with_children(lines).spacing(space::XS);
    Some(
        column![h3(ctx.text.handover_tasks()), lines]
            .spacing(space::S)
            .into(),
    )
}
