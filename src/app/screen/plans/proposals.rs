//! The changes that are proposed to a plan or template, on its page, with what differs marked.

use iced::widget::{Row, column, row};
use iced::{Alignment, Length};

use super::Message;
use super::ask::About;
use super::choices::marked;
use super::evaluation::{answer, part_words};
use super::propose::Asked;
use super::steps::open_concept;
use super::using::{Change, say};
use crate::app::context::Context;
use crate::app::glass::read::{self, Source};
use crate::app::theme::{size, space};
use crate::app::widget::{self, Element, Icon, Tone, body, button, card, h2, h3, muted, small, strong};
use crate::domain::adaptation::{Part, part_of};
use crate::domain::edit::Use;
use crate::domain::improvement::{Proposed, proposals};
use crate::domain::{Id, Plan, Proposal, zone};
use crate::text::{Text, time};

/// How many that are answered are shown.
const ANSWERED: usize = 3;

/// The card; none while nothing was ever proposed.
pub fn of_plan<'a>(plan: &'a Plan, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let all = proposals(ctx.library, plan.id);
    let (waiting, answered): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| one.answer == Proposed::Waiting);
    if waiting.is_empty() && answered.is_empty() {
        return None;
    }
    let none = waiting.is_empty().then(|| muted(text.use_proposals_none()));
    let head = column![h2(text.use_proposals_waiting(waiting.len()))]
        .push((!waiting.is_empty()).then(|| muted(text.plans_choice_text())))
        .spacing(space::XS);
    let answered = answered.into_iter().take(ANSWERED).map(|one| {
        column![strong(part_words(one, text)), answer(one, text)]
            .spacing(2)
            .into()
    });
    let page = column![head]
        .push(none)
        .extend(waiting.into_iter().map(|one| view(one, plan, ctx)))
        .extend(answered)
        .spacing(space::L);
    Some(card(page).into())
}

/// A button that proposes a change to a plan.
pub fn propose<'a>(plan: Id<Plan>, text: &Text) -> Element<'a, Message> {
    button::quiet(text.use_propose(), Icon::Edit)
        .on_press(say(Change::ProposeAsked(Asked::Plan(plan))))
        .into()
}

fn view<'a>(one: &'a Proposal, plan: &'a Plan, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let from = one.from.and_then(|id| ctx.library.get(id));
    let at = time::weekday_date(text, zone::local(one.at).date());
    let who = match from {
        Some(unit) => text.use_proposal_from(one.by.name.as_str(), unit.name.as_str(), at),
        None => text.plans_at_by(at, one.by.name.as_str()),
    };
    let outdated = one.is_outdated(plan);
    let source = Source::of(one.id, open_concept);
    let now = one.part.and_then(|part| part_of(plan, part));
    let changed = outdated.then(|| {
        let now = now.as_ref().map_or("", Part::text);
        let words: Element<'a, Message> = if now.is_empty() {
            body(text.use_proposal_part_gone()).into()
        } else {
            read::paragraphs(now, source, ctx)
        };
        column![
            widget::banner(
                Tone::Caution,
                text.use_proposal_outdated(),
                Some(text.use_proposal_outdated_text()),
                vec![]
            ),
            words
        ]
        .spacing(space::S)
    });
    let before = one.before.as_ref().map_or("", Part::text);
    column![
        row![h3(part_words(one, text)).width(Length::Fill)].align_y(Alignment::Center),
        small(who),
        read::words(
            &text.use_proposal_why(one.reason.as_str()),
            size::BODY,
            source,
            ctx
        ),
        marked(before, &one.text)
    ]
    .push(changed)
    .push(actions(one, outdated && now.is_none(), outdated, ctx))
    .spacing(space::S)
    .into()
}

fn actions<'a>(one: &Proposal, gone: bool, outdated: bool, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let take = Use::AnswerProposal {
        proposal: one.id,
        take: true,
        reason: String::new(),
        anyway: outdated,
        section: ctx.new_id(),
    };
    let label = if outdated {
        text.use_take_anyway()
    } else {
        text.use_take()
    };
    let take = button::secondary(label, Icon::Ok).on_press_maybe((!gone).then_some(say(Change::Done(take))));
    let decline =
        button::secondary(text.use_decline(), None).on_press(say(Change::Asked(About::Declined(one.id))));
    Row::with_children([take.into(), decline.into()])
        .spacing(space::S)
        .wrap()
        .into()
}
