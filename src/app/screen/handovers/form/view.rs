//! How the form looks.

use iced::Length;
use iced::widget::{Column, column};

use super::{Form, MOVES, Message, RECEIVER, Slot};
use crate::app::context::Context;
use crate::app::glass::read;
use crate::app::screen::handovers::detail::source;
use crate::app::screen::handovers::{self, moves, party, words};
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, banner, button, card, field, h3, muted};
use crate::domain::Handover;
use crate::domain::handover::FieldKind;

/// The receiver and the questions.
pub fn view<'a>(form: &'a Form, ctx: Context<'a>) -> Element<'a, handovers::Message> {
    let text = ctx.text;
    let reminder = banner(
        Tone::Info,
        text.handover_counts_not_names(),
        Some(text.handover_counts_not_names_text()),
        vec![],
    );
    let answers = form.answers.iter().map(|slot| question(slot, form, ctx));
    column![
        receiver(form, ctx),
        reminder,
        muted(text.handover_required_note()),
        Column::with_children(answers).spacing(space::XL),
    ]
    .spacing(space::L)
    .into()
}

/// The offer, below all that it takes along.
pub fn offer<'a>(
    form: &'a Form,
    handover: &'a Handover,
    ctx: Context<'a>,
) -> Element<'a, handovers::Message> {
    let text = ctx.text;
    let offer = button::primary(text.handover_offer(), Icon::Handover)
        .on_press(handovers::Message::Form(Message::OfferPressed));
    column![
        moving(form, ctx),
        muted(text.handover_offer_text(handover.from.name.as_str()))
    ]
    .push(missing(form, ctx))
    .push(Element::from(offer))
    .spacing(space::L)
    .into()
}

fn receiver<'a>(form: &'a Form, ctx: Context<'a>) -> Element<'a, handovers::Message> {
    let text = ctx.text;
    let error = (form.tried && form.lacks_receiver())
        .then(|| crate::phrase::refusal(text, &crate::domain::Refusal::ReceiverMissing).title);
    let fields = party::fields(&form.to.value, ctx, RECEIVER, error, |change| {
        handovers::Message::Form(Message::Receiver(change))
    });
    let stored = form
        .to
        .stored_at()
        .map(|at| text.handover_saved(words::when_short(ctx, at)));
    card(
        column![h3(text.handover_receiver()), fields]
            .push(stored.map(field::stored))
            .spacing(space::M),
    )
    .width(Length::Fill)
    .into()
}

/// When responsibility moves.
fn moving<'a>(form: &'a Form, ctx: Context<'a>) -> Element<'a, handovers::Message> {
    let text = ctx.text;
    let typed = &form.moves.value;
    let say = |change| handovers::Message::Form(Message::Moves(change));
    let meant = typed.ahead(ctx.now);
    let fields = typed.fields(meant, (text.handover_moves_time(), MOVES), ctx, say);
    let below: Element<'a, handovers::Message> = if typed.is_empty() {
        moves::on_acceptance(ctx)
    } else {
        button::quiet(text.handover_moves_clear(), Icon::Undo)
            .on_press(say(moves::Change::Cleared))
            .into()
    };
    let stored = form
        .moves
        .stored_at()
        .filter(|_| meant.is_ok())
        .map(|at| text.handover_saved(words::when_short(ctx, at)));
    card(
        column![h3(text.handover_moves_title()), moves::about(ctx), fields, below]
            .push(stored.map(field::stored))
            .spacing(space::M),
    )
    .width(Length::Fill)
    .into()
}

/// What must be filled in before the offer, each a way there.
fn missing<'a>(form: &'a Form, ctx: Context<'a>) -> Option<Element<'a, handovers::Message>> {
    let text = ctx.text;
    let to_receiver = form.lacks_receiver().then(|| {
        let title = text.handover_receiver();
        button::link(text.handover_go_to(title)).on_press(handovers::Message::Form(Message::JumpedToReceiver))
    });
    let links = form.missing(ctx).map(|slot| {
        button::link(text.handover_go_to(slot.field.title.as_str()))
            .on_press(handovers::Message::Form(Message::JumpedTo(slot.id)))
    });
    let to_time = form.moves.value.ahead(ctx.now).is_err().then(|| {
        let title = text.handover_moves_title();
        button::link(text.handover_go_to(title)).on_press(handovers::Message::Form(Message::JumpedToMoves))
    });
    let mut links: Vec<Element<'a, handovers::Message>> = to_receiver
        .into_iter()
        .chain(links)
        .chain(to_time)
        .map(Into::into)
        .collect();
    if !form.tried || links.is_empty() {
        return None;
    }
    links.insert(0, banner(Tone::Danger, text.handover_missing(), None, vec![]));
    Some(Column::with_children(links).spacing(space::XS).into())
}

fn question<'a>(slot: &'a Slot, form: &'a Form, ctx: Context<'a>) -> Element<'a, handovers::Message> {
    let (text, tried) = (ctx.text, form.tried);
    let title = slot.field.title.as_str();
    let label = if slot.field.required {
        text.handover_required_mark(title)
    } else {
        title.to_owned()
    };
    let written = slot.draft.value.as_str();
    let error = match () {
        () if tried && slot.field.required && slot.is_empty() => Some(text.required()),
        () if slot.field.kind == FieldKind::Count && lacks_digits(written) => {
            Some(text.handover_count_expected())
        }
        () => None,
    };
    let warning = ctx.personal_data(written);
    let stored = slot
        .draft
        .stored_at()
        .map(|at| text.handover_saved(words::when_short(ctx, at)));
    let id = slot.id;
    let help = slot.field.help.as_str();
    let below = |input: Element<'a, handovers::Message>, hint: &str| -> Element<'a, handovers::Message> {
        let hint = (!hint.trim().is_empty()).then(|| read::muted(hint, source(form.id), ctx));
        column![input]
            .push(hint)
            .push(stored.map(field::stored))
            .spacing(space::XS)
            .into()
    };
    if slot.takes_lines() {
        let is_list = matches!(slot.field.kind, FieldKind::List | FieldKind::Tasks);
        let hint = if is_list {
            format!("{} {help}", text.handover_list_hint())
        } else {
            help.to_owned()
        };
        let input = field::area(label, &slot.content, move |action| {
            handovers::Message::Form(Message::Typed(id, action))
        })
        .through(ctx.glass, ctx.text)
        .id(slot.focus_id())
        .height(if is_list { 132.0 } else { 108.0 })
        .error(error)
        .warning(warning);
        return below(input.into(), &hint);
    }
    let wrote = move |written| handovers::Message::Form(Message::Wrote(id, written));
    if slot.field.kind == FieldKind::Choice {
        let selected = slot.field.choices.iter().position(|choice| choice == written);
        let choices = slot.field.choices.clone();
        let input = field::select(label, choices.clone(), selected, move |at| {
            wrote(choices[at].clone())
        })
        .placeholder(text.choose())
        .id(slot.focus_id())
        .error(error);
        return below(input.into(), help);
    }
    let input = field::text(label, written, wrote)
        .id(slot.focus_id())
        .width(200)
        .error(error)
        .warning(warning);
    below(input.into(), help)
}

fn lacks_digits(written: &str) -> bool {
    !written.trim().is_empty() && !written.contains(|sign: char| sign.is_ascii_digit())
}
