//! The evaluation of a use that has ended: what worked and what did not, and what is done about it.

use iced::widget::{Row, column, row};
use iced::{Alignment, Length};

use super::Message;
use super::actions::{Asked as ActionAsked, Change as ActionChange, due};
use super::ask::About;
use super::propose::Asked;
use super::using::{Change, actions_of, plan_of, say};
use crate::app::context::Context;
use crate::app::theme::{self, space};
use crate::app::widget::{
    self, Element, Icon, Role, Tone, badge, body, button, card, h2, muted, small, strong,
};
use crate::domain::activation::Lesson;
use crate::domain::improvement::Proposed;
use crate::domain::{Activation, Id, Improvement, Proposal, RecordRef};
use crate::phrase::{self, Named, part_name};
use crate::text::Text;

/// The card on the page of a use; none while it goes on.
pub fn in_use<'a>(one: &'a Activation, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    if one.is_active() {
        return None;
    }
    let text = ctx.text;
    let open = one.evaluated.is_none();
    let mark = one.evaluated.as_ref().map(|closed| {
        let at = phrase::moment(text, closed.at);
        badge(Tone::Ok, text.use_evaluated(at, closed.by.name.as_str()))
    });
    let head = row![h2(text.use_evaluation()).width(Length::Fill)]
        .push(mark)
        .spacing(space::M)
        .align_y(Alignment::Center);
    let note = one
        .evaluated
        .as_ref()
        .filter(|closed| !closed.note.is_empty())
        .map(|closed| body(closed.note.as_str()).width(Length::Fill));
    let why = open.then(|| muted(text.use_evaluation_text()).width(Length::Fill));
    let lessons = (!one.lessons.is_empty()).then(|| {
        let all = one.lessons.iter();
        column(all.map(|(id, lesson)| lesson_view(one, id, lesson, ctx))).spacing(space::M)
    });
    let add = open.then(|| adding(one, ctx));
    let actions = actions_of(one.id, ctx);
    let actions = (!actions.is_empty()).then(|| {
        let rows = actions.into_iter().map(|action| action_line(action, ctx));
        column![strong(text.use_actions())].extend(rows).spacing(space::S)
    });
    let proposals: Vec<_> = ctx
        .library
        .all::<Proposal>()
        .filter(|proposal| proposal.activation == Some(one.id))
        .collect();
    let proposals = (!proposals.is_empty()).then(|| {
        let rows = proposals.into_iter().map(|proposal| proposal_line(proposal, ctx));
        column![strong(text.use_proposals())]
            .extend(rows)
            .spacing(space::S)
    });
    let page = column![head]
        .push(why)
        .push(note)
        .push(lessons)
        .push(add)
        .push(actions)
        .push(proposals)
        .spacing(space::L);
    Some(card(page).into())
}

fn adding<'a>(one: &Activation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let asked = |about| say(Change::Asked(about));
    let worked = button::secondary(text.use_lesson_worked(), Icon::Ok).on_press(asked(About::Lesson(
        one.id,
        true,
        ctx.new_id(),
    )));
    let failed = button::secondary(text.use_lesson_failed(), Icon::Warning).on_press(asked(About::Lesson(
        one.id,
        false,
        ctx.new_id(),
    )));
    let close =
        button::quiet(text.use_evaluated_confirm(), Icon::Ok).on_press(asked(About::Evaluated(one.id)));
    Row::with_children([worked.into(), failed.into(), close.into()])
        .spacing(space::S)
        .wrap()
        .vertical_spacing(space::S)
        .into()
}

fn lesson_view<'a>(
    one: &'a Activation,
    id: Id<Lesson>,
    lesson: &'a Lesson,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let mark = if lesson.worked {
        badge(Tone::Ok, text.use_worked())
    } else {
        badge(Tone::Caution, text.use_failed())
    };
    let short = super::edit_steps::short(&lesson.text, text);
    let link = |label: String, spoken: String, change: Change| {
        widget::focusable(Role::Button, spoken, small(label))
            .padding([space::XS, space::S])
            .style(theme::button::quiet)
            .on_press(say(change))
            .into()
    };
    let action = ActionAsked::Lesson(one.id, id);
    let mut links: Vec<Element<'a, Message>> = vec![link(
        text.use_make_action(),
        text.use_make_action_of(short.as_str()),
        Change::Action(ActionChange::Asked(action)),
    )];
    if let Some(plan) = plan_of(one, ctx) {
        links.push(link(
            text.use_propose(),
            text.use_propose_of(short.as_str()),
            Change::ProposeAsked(Asked::Lesson(one.id, id)),
        ));
        let centre = plan.origin.as_ref().map(|origin| origin.template);
        if centre.is_some_and(|template| ctx.library.get(template).is_some()) {
            links.push(link(
                text.use_offer_centre(),
                text.use_offer_centre_of(short.as_str()),
                Change::ProposeAsked(Asked::Centre(one.id, id)),
            ));
        }
    }
    let at = phrase::moment(text, lesson.at);
    let by = text.plans_at_by(at, lesson.by.name.as_str());
    column![
        row![mark, small(by)].spacing(space::S).align_y(Alignment::Center),
        body(lesson.text.as_str()).width(Length::Fill),
        Row::with_children(links).spacing(space::S).wrap()
    ]
    .spacing(space::XS)
    .into()
}

fn action_line<'a>(action: &'a Improvement, ctx: Context<'a>) -> Element<'a, Message> {
    let open = button::link(action.title.as_str()).on_press(say(Change::Opened(RecordRef::of(action.id))));
    column![open, due(action, ctx)].spacing(2).into()
}

fn proposal_line<'a>(proposal: &'a Proposal, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let plan = ctx
        .library
        .get(proposal.plan)
        .map_or_else(|| text.unknown(), |plan| plan.title.clone());
    let words = text.use_proposal_to(plan, part_words(proposal, text));
    let open = button::link(words).on_press(say(Change::Opened(RecordRef::of(proposal.plan))));
    column![open, answer(proposal, text)].spacing(2).into()
}

/// The part that a proposal is about.
pub fn part_words(proposal: &Proposal, text: &Text) -> String {
    proposal
        .before
        .as_ref()
        .map_or_else(|| text.use_new_section(), |part| part_name(text, part))
}

/// What was answered, by whom and why.
pub fn answer<'a>(proposal: &'a Proposal, text: &Text) -> Element<'a, Message> {
    let tone = match proposal.answer {
        Proposed::Waiting => Tone::Info,
        Proposed::Taken => Tone::Ok,
        Proposed::Declined => Tone::Neutral,
    };
    let settled = proposal.settled.as_ref().map(|settled| {
        let at = phrase::moment(text, settled.at);
        let by = text.plans_at_by(at, settled.by.name.as_str());
        let words = if settled.note.is_empty() {
            by
        } else {
            format!("{by}. {}", settled.note)
        };
        small(words).width(Length::Fill)
    });
    row![badge(tone, proposal.answer.name(text))]
        .push(settled)
        .spacing(space::S)
        .align_y(Alignment::Center)
        .into()
}
