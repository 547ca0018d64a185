//! Who holds each responsibility now, since when and how to ring them; and one responsibility with all who held it.

use iced::Length;
use iced::widget::{Column, column, row};

use super::ask::Ask;
use super::settle::Settle;
use super::tasks::Tasks;
use super::{Message, party, words};
use crate::app::context::{Context, Request};
use crate::app::theme::{size, space};
use crate::app::widget::{
    Element, Icon, Tone, badge, badge_with, banner, body, button, card, h2, h3, muted, phone, small, strong,
};
use crate::domain::handover::form::beside;
use crate::domain::handover::{Holding, Pass, Stretch};
use crate::domain::{Baton, Handover, Id, RecordRef};
use crate::phrase::{Named, on_paper};
use crate::text::time;

/// Every responsibility with its holder, and the question who was responsible.
pub fn overview<'a>(ask: &'a Ask, ctx: Context<'a>) -> Element<'a, Message> {
    let cards = ctx
        .library
        .sorted::<Baton>()
        .into_iter()
        .map(|baton| summary(baton, ctx));
    column![
        h2(ctx.text.handover_batons()),
        Column::with_children(cards).spacing(space::M),
        ask.view(ctx),
    ]
    .spacing(space::L)
    .into()
}

fn summary<'a>(baton: &'a Baton, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let show = button::link(text.handover_show(baton.name.as_str()))
        .on_press(Message::Opened(super::Page::Baton(baton.id)));
    card(
        column![
            strong(baton.name.clone()).style(crate::app::theme::text::muted),
            holder(baton, ctx),
            row![pass_on(baton, ctx), Element::from(show)]
                .spacing(space::M)
                .align_y(iced::Alignment::Center)
                .wrap(),
        ]
        .spacing(space::M)
        .width(Length::Fill),
    )
    .into()
}

/// The open handover of a responsibility.
pub fn open_handover<'a>(baton: Id<Baton>, ctx: Context<'a>) -> Option<&'a Handover> {
    ctx.library
        .all::<Handover>()
        .find(|handover| handover.baton == baton && handover.waits(ctx.library))
}

/// What one can do with a responsibility: hand it over, or look at the handover under way.
fn pass_on<'a>(baton: &Baton, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    if let Some(handover) = open_handover(baton.id, ctx) {
        let show = button::secondary(text.handover_show_handover(), Icon::Handover)
            .on_press(Message::Opened(super::Page::Handover(handover.id)));
        let stage = text.handover_in_progress(handover.stage.name(text).to_lowercase());
        return row![badge(Tone::Caution, stage), Element::from(show)]
            .spacing(space::M)
            .align_y(iced::Alignment::Center)
            .wrap()
            .into();
    }
    let held = matches!(baton.holder_at(ctx.now), Holding::Held(..));
    button::secondary(text.handover_pass_on(), Icon::Handover)
        .on_press_maybe(held.then_some(Message::StartOpened(Some(baton.id))))
        .into()
}

fn holder<'a>(baton: &Baton, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    match baton.holder_at(ctx.now) {
        Holding::Nobody => banner(Tone::Caution, text.handover_held_by_nobody(), None, vec![]),
        Holding::Held(id, pass) => column![one(pass, ctx)]
            .push(agreed(baton, id, ctx))
            .spacing(space::M)
            .into(),
        Holding::Disputed(passes) => {
            let each = passes.into_iter().map(|(_, pass)| one(pass, ctx));
            let words = Some(text.handover_disputed_text());
            column![
                banner(Tone::Danger, text.handover_disputed(), words, vec![]),
                Column::with_children(each).spacing(space::L),
            ]
            .spacing(space::M)
            .into()
        }
    }
}

/// To whom it passes later, where that is agreed already.
fn agreed<'a>(baton: &Baton, now: Id<Pass>, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let Holding::Held(next, pass) = baton.latest() else {
        return None;
    };
    (next != now).then(|| {
        let when = words::when(ctx, pass.at);
        let ahead = ctx.text.handover_accepted_ahead(pass.to.name.as_str(), when);
        badge_with(
            Icon::Clock,
            Tone::Info,
            format!("{ahead}, {}", time::until(ctx.text, ctx.now, pass.at)),
        )
    })
}

/// Somebody who holds the responsibility: name, role, since when, number to ring.
fn one<'a>(pass: &Pass, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let ago = time::until(text, ctx.now, pass.at);
    let since = format!("{} · {ago}", text.handover_since(words::when(ctx, pass.at)));
    let name = pass.to.name.as_str();
    let number: Element<'a, Message> = if pass.to.phone.is_empty() {
        muted(text.handover_no_number()).into()
    } else {
        phone::large(
            &pass.to.phone,
            text.handover_call(name),
            text.handover_copy_number(name),
            Message::Copied(phone::tel(&pass.to.phone)),
        )
    };
    column![h2(name.to_owned()).size(size::TITLE)]
        .push((!pass.to.role.is_empty()).then(|| body(pass.to.role.clone())))
        .push(muted(since))
        .push(number)
        .spacing(space::XS)
        .into()
}

/// One responsibility: who holds it, what one can do, and everybody who has held it, the latest first.
pub fn view<'a>(
    id: Id<Baton>,
    (settle, tasks): (&'a Settle, &'a Tasks),
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let Some(baton) = ctx.library.get(id) else {
        return column![].into();
    };
    let which = RecordRef::of(id);
    let history =
        button::quiet(text.history(), Icon::History).on_press(Message::Asked(Request::History(which)));
    let chain = baton
        .stretches()
        .into_iter()
        .rev()
        .map(|stretch| past(&stretch, ctx));
    column![row![h2(baton.name.clone()).width(Length::Fill), Element::from(history)].spacing(space::M),]
        .push(conflict(which, ctx.library.in_conflict(id), ctx))
        .push(card(column![holder(baton, ctx), pass_on(baton, ctx)].spacing(space::L)).width(Length::Fill))
        .push(settle.view(baton, ctx))
        .push(tasks.view(id, ctx))
        .push(h3(text.handover_holders()))
        .push(Column::with_children(chain).spacing(space::L))
        .push(kept_beside(id, ctx))
        .spacing(space::L)
        .into()
}

/// The forms of paper that say otherwise than the record, with why they moved nothing.
fn kept_beside<'a>(id: Id<Baton>, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let found = beside(ctx.library, id);
    if found.is_empty() {
        return None;
    }
    let lines = found.into_iter().map(|(handover, form)| {
        button::link(on_paper::beside(ctx.text, handover, form))
            .on_press(Message::Opened(super::Page::Handover(handover.id)))
            .into()
    });
    let lines = Column::with_children(lines).spacing(space::S);
    Some(
        column![h3(ctx.text.handover_beside_title()), lines]
            .spacing(space::S)
            .into(),
    )
}

/// From when to when, who, and how it came to them; a dispute is marked and names all who claimed it.
fn past<'a>(stretch: &Stretch<'_>, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let from = words::when(ctx, stretch.from);
    let when = match stretch.to {
        Some(to) => text.handover_stretch(from, words::when(ctx, to)),
        None => text.handover_since(from),
    };
    let passes = match &stretch.holding {
        Holding::Nobody => Vec::new(),
        Holding::Held(_, pass) => vec![*pass],
        Holding::Disputed(passes) => passes.iter().map(|(_, pass)| *pass).collect(),
    };
    let disputed = (passes.len() > 1).then(|| badge(Tone::Danger, text.handover_disputed()));
    let each = passes.into_iter().map(|pass| taken(pass, ctx));
    column![muted(when)]
        .push(disputed)
        .push(Column::with_children(each).spacing(space::XS))
        .spacing(2)
        .into()
}

fn taken<'a>(pass: &Pass, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let how: Element<'a, Message> = match (&pass.settled, pass.handover) {
        (Some(how), _) => small(text.handover_settled(how.by.name.as_str(), how.reason.as_str())).into(),
        (None, None) => small(text.handover_first_holder()).into(),
        (None, Some(id)) => button::link(text.handover_by_handover(pass.to.name.as_str()))
            .on_press(Message::Opened(super::Page::Handover(id)))
            .into(),
    };
    let clock = pass
        .clock
        .map(|at| small(text.handover_clock_was(words::when(ctx, at))));
    let handover = pass.handover.and_then(|id| ctx.library.get(id));
    let forms = handover.map(|one| on_paper::forms(text, one));
    let forms = forms.into_iter().flatten().map(|line| small(line).into());
    column![strong(party::in_words(&pass.to, text)), how]
        .push(clock)
        .extend(forms)
        .spacing(2)
        .into()
}

/// That two people's edits wait for a choice, with the way to it.
pub fn conflict<'a>(which: RecordRef, is: bool, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    is.then(|| {
        let compare = button::secondary(text.handover_conflict_show(), None)
            .on_press(Message::Asked(Request::Conflicts(which)));
        banner(
            Tone::Danger,
            text.handover_conflict(),
            Some(text.handover_conflict_text()),
            vec![compare.into()],
        )
    })
}
