//! One handover: its form while a draft, else a snapshot that nobody can change, with where it stands and what one can do.

use iced::Length;
use iced::widget::{Column, Row, column};

use super::form::Form;
use super::layers::Layers;
use super::reason::{self, Act};
use super::{Message, Page, baton, form, list, words};
use crate::app::context::{Context, Request};
use crate::app::theme::{size, space};
use crate::app::widget::{
    Element, Icon, Tone, banner, body, button, card, empty, h2, h3, muted, paragraphs, strong,
};
use crate::domain::handover::Stage;
use crate::domain::{Handover, Id, RecordRef};
use crate::text::time;

pub fn view<'a>(
    id: Id<Handover>,
    (drafts, layers): (Option<&'a Form>, &'a Layers),
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
    let top = column![heading, actions(handover, ctx)].spacing(space::M);
    let draft = drafts.filter(|form| form.id == id && handover.stage == Stage::Draft);
    let body = match draft {
        Some(form) => form::view(form, handover, ctx),
        None => snapshot(handover, ctx),
    };
    column![top]
        .push(conflict)
        .push(body)
        .push(layers.view(handover, ctx))
        .spacing(space::L)
        .into()
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
        actions.extend([receive.into(), withdraw.into()]);
    }
    actions.push(history.into());
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

fn snapshot<'a>(handover: &'a Handover, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let title = if handover.is_open() {
        text.handover_what_is_offered()
    } else {
        text.handover_what_was_handed_over()
    };
    let read_back = (!handover.read_back.is_empty()).then(|| {
        card(column![h3(text.handover_read_back()), paragraphs(&handover.read_back),].spacing(space::S))
            .width(Length::Fill)
    });
    column![standing(handover, ctx), list::parties(handover, ctx)]
        .push(read_back)
        .push(h3(title))
        .push(answers(handover, size::BODY, ctx))
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
            banner(
                Tone::Ok,
                text.handover_accepted(to, closed),
                Some(text.handover_accepted_text(baton, from, to)),
                vec![],
            )
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

/// Every question with its answer, in letters of a size; questions without one in a line at the end.
pub fn answers<'a>(handover: &'a Handover, letters: f32, ctx: Context<'a>) -> Element<'a, Message> {
    let (filled, blank): (Vec<_>, Vec<_>) = handover
        .answers
        .iter()
        .map(|(_, answer)| answer)
        .partition(|answer| !answer.text.trim().is_empty());
    let filled = filled.into_iter().map(|answer| {
        let title = strong(answer.field.title.as_str())
            .size(letters.min(size::LARGE))
            .style(crate::app::theme::text::muted);
        column![title, body(answer.text.trim()).size(letters)]
            .spacing(space::XS)
            .into()
    });
    let titles: Vec<_> = blank.iter().map(|answer| answer.field.title.as_str()).collect();
    let blank = (!titles.is_empty()).then(|| muted(ctx.text.handover_not_filled(titles.join(", "))));
    Column::with_children(filled).push(blank).spacing(space::L).into()
}
