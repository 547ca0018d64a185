//! The page of an exercise: its clock, the next inject large, what was given, the goals, and what it came to.

use chrono::Duration;
use iced::widget::{Row, column, container, row};
use iced::{Alignment, Length};

use super::exercise::{Change, NOTE, Noted, Playing, is_exercise, latest};
use super::{Message, Shown};
use crate::app::context::Context;
use crate::app::theme::{size, space};
use crate::app::widget::{
    self, Element, Icon, Tone, badge, badge_with, body, button, card, field, h1, h2, h3, muted, paragraphs,
    small, strong,
};
use crate::domain::binder::BinderKind;
use crate::domain::exercise::{Exercise, Goal, GoalResult, Inject};
use crate::domain::{Activation, Id, Plan, RecordRef, zone};
use crate::phrase::{self, Named};
use crate::text::time;

/// Below this width the goals stand under the injects.
const NARROW: f32 = 860.0;

fn say(change: Change) -> Message {
    Message::Exercise(change)
}

pub fn view<'a>(one: &'a Exercise, playing: &'a Playing, ctx: Context<'a>) -> Element<'a, Message> {
    let left = column![state(one, ctx)]
        .push(next(one, ctx))
        .push(plans(one, ctx))
        .push(given(one, playing, ctx))
        .push(coming(one, ctx))
        .spacing(space::L);
    let right = goals(one, playing, ctx);
    let both: Element<'a, Message> = if ctx.width < NARROW {
        column![left, right].spacing(space::L).into()
    } else {
        row![
            container(left).width(Length::FillPortion(3)),
            container(right).width(Length::FillPortion(2))
        ]
        .spacing(space::L)
        .into()
    };
    let page = column![header(one, ctx), both]
        .spacing(space::L)
        .padding(iced::Padding::ZERO.bottom(space::XL));
    widget::page(one.id, widget::scroll(page).height(Length::Fill))
}

fn header<'a>(one: &'a Exercise, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let which = RecordRef::of(one.id);
    let end = one
        .is_running()
        .then(|| button::secondary(text.exercise_end(), Icon::Stop).on_press(say(Change::EndAsked)));
    let conflict = ctx.library.in_conflict(one.id).then(|| {
        button::secondary(text.plans_conflict_open(), Icon::Warning).on_press(Message::ConflictAsked(which))
    });
    row![
        button::quiet(text.plans_to_list(), Icon::Left).on_press(Message::Back),
        h2(one.title.as_str()).width(Length::Fill)
    ]
    .push(conflict)
    .push(button::quiet(text.history(), Icon::History).on_press(Message::HistoryAsked(which)))
    .push(end)
    .spacing(space::M)
    .align_y(Alignment::Center)
    .into()
}

/// Hours, minutes and seconds, as a clock shows them.
fn clock(duration: Duration) -> String {
    let seconds = duration.num_seconds().max(0);
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// The clock while it is played, and what it came to when it has ended.
fn state<'a>(one: &'a Exercise, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    if let Some(ended) = &one.ended {
        let (met, all) = one.goals_met();
        let long = time::duration(text, one.played(ctx.now).num_minutes());
        let tone = if met == all { Tone::Ok } else { Tone::Caution };
        let note = (!ended.note.is_empty()).then(|| paragraphs(&ended.note));
        let save =
            button::primary(text.exercise_save_result(), Icon::Save).on_press(say(Change::ResultAsked));
        return card(
            column![
                h1(text.exercise_goals_met(met, all, one.unjudged())),
                badge(tone, text.exercise_ended_after(long, ended.by.name.as_str())),
            ]
            .push(note)
            .push(body(text.exercise_save_result_words()))
            .push(save)
            .spacing(space::M),
        )
        .into();
    }
    let paused = one.open_pause().is_some();
    let turn = if paused {
        button::primary(text.exercise_resume(), Icon::Right).on_press(say(Change::Resume))
    } else {
        button::secondary(text.exercise_pause(), Icon::Clock).on_press(say(Change::Pause))
    };
    let story = match one.story_time() {
        Some(story) => text.exercise_story(story),
        None => text.exercise_story_not_begun(),
    };
    let whole = text.exercise_of(phrase::minutes(text, one.length_minutes));
    let mark = paused.then(|| badge(Tone::Caution, text.exercise_is_paused()));
    let clock = row![h1(clock(one.played(ctx.now))), muted(whole)]
        .push(mark)
        .spacing(space::M)
        .align_y(Alignment::Center);
    card(
        row![
            column![clock, h3(story)].spacing(space::XS).width(Length::Fill),
            turn
        ]
        .spacing(space::M)
        .align_y(Alignment::Center),
    )
    .into()
}

/// The inject to give next, large enough to read aloud from.
fn next<'a>(one: &'a Exercise, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    if !one.is_running() {
        return None;
    }
    let Some((id, inject)) = one.next_inject() else {
        return Some(widget::banner(
            Tone::Info,
            text.exercise_all_given(),
            Some(text.exercise_all_given_words()),
            vec![],
        ));
    };
    let left = one.left(inject, ctx.now);
    let when = if left > Duration::zero() {
        badge_with(Icon::Clock, Tone::Info, text.exercise_in(clock(left)))
    } else if left > Duration::minutes(-1) {
        badge_with(Icon::Warning, Tone::Caution, text.exercise_now())
    } else {
        badge_with(Icon::Warning, Tone::Caution, text.exercise_late(clock(-left)))
    };
    let give = one.open_pause().is_none().then_some(say(Change::Give(id)));
    let heading = row![
        h3(text.exercise_next()).width(Length::Fill),
        when,
        button::primary(text.exercise_give(), Icon::Right).on_press_maybe(give)
    ]
    .spacing(space::M)
    .align_y(Alignment::Center);
    Some(
        card(
            column![
                heading,
                strong(text.exercise_to(inject.story_time.as_str(), inject.to.as_str())),
                body(inject.text.as_str()).size(size::LARGE).width(Length::Fill),
                muted(text.exercise_expected_words(inject.expected.as_str())),
            ]
            .spacing(space::M),
        )
        .into(),
    )
}

/// The plans that are tried, to start and to go to.
fn plans<'a>(one: &'a Exercise, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let of = |plan: Id<Plan>| {
        let uses = ctx.library.all::<Activation>();
        uses.filter(|use_| use_.plan == plan && use_.started_at >= one.started_at)
            .max_by_key(|use_| use_.started_at)
    };
    let buttons = one
        .plans
        .iter()
        .filter_map(|id| ctx.library.get(*id))
        .filter_map(|plan| match (of(plan.id), one.is_running()) {
            (Some(used), _) => Some(
                button::secondary(text.exercise_show_plan(plan.title.as_str()), Icon::Plan)
                    .on_press(Message::Show(Shown::Activation(used.id)))
                    .into(),
            ),
            (None, true) => Some(
                button::secondary(text.exercise_start_plan(plan.title.as_str()), Icon::Warning)
                    .on_press(say(Change::StartPlan(plan.id)))
                    .into(),
            ),
            (None, false) => None,
        });
    let buttons: Vec<Element<'a, Message>> = buttons.collect();
    (!buttons.is_empty()).then(|| {
        Row::with_children(buttons)
            .spacing(space::S)
            .wrap()
            .vertical_spacing(space::S)
            .into()
    })
}

/// A note, or the field in which it is written.
fn note<'a>(noted: Noted, words: &'a str, playing: &'a Playing, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    match &playing.noting {
        Some((which, written)) if *which == noted => {
            let words = field::text(text.exercise_note(), written, |words| {
                say(Change::NoteWords(words))
            })
            .id(NOTE)
            .on_submit(say(Change::NoteDone));
            let done = button::secondary(text.done(), Icon::Ok).on_press(say(Change::NoteDone));
            row![Element::from(words), done]
                .spacing(space::S)
                .align_y(Alignment::End)
                .into()
        }
        _ => {
            let label = if words.is_empty() {
                text.exercise_note_add()
            } else {
                text.exercise_note_change()
            };
            let shown = (!words.is_empty()).then(|| body(words).width(Length::Fill));
            row![]
                .push(shown)
                .push(button::quiet(label, Icon::Edit).on_press(say(Change::NoteAsked(noted))))
                .spacing(space::S)
                .align_y(Alignment::Center)
                .into()
        }
    }
}

fn given<'a>(one: &'a Exercise, playing: &'a Playing, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let mut given = one.given();
    given.reverse();
    if given.is_empty() {
        return None;
    }
    let rows = given.into_iter().map(|(id, inject, given)| {
        let at = time::time(zone::local(given.at));
        let by = text.exercise_given_by(at, given.by.name.as_str());
        column![
            row![
                strong(text.exercise_to(inject.story_time.as_str(), inject.to.as_str())).width(Length::Fill),
                small(by)
            ]
            .spacing(space::M),
            body(inject.text.as_str()).width(Length::Fill),
            note(Noted::Inject(id), &inject.note, playing, ctx),
        ]
        .spacing(space::XS)
        .into()
    });
    Some(card(column![h3(text.exercise_given())].extend(rows).spacing(space::L)).into())
}

/// What is still to come after the next one; the leader may give it out of turn.
fn coming<'a>(one: &'a Exercise, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let mut left: Vec<(Id<Inject>, &Inject)> = one
        .injects
        .iter()
        .filter(|(_, inject)| inject.given.is_none())
        .collect();
    left.sort_by_key(|(_, inject)| inject.after_minutes);
    if left.len() < 2 || !one.is_running() {
        return None;
    }
    let may = one.open_pause().is_none();
    let rows = left.into_iter().skip(1).map(|(id, inject)| {
        let after = phrase::minutes(text, inject.after_minutes);
        let give = button::quiet(text.exercise_give_early(), Icon::Right);
        row![
            column![
                strong(text.exercise_to(inject.story_time.as_str(), inject.to.as_str())),
                muted(text.exercise_after(after))
            ]
            .width(Length::Fill),
            give.on_press_maybe(may.then_some(say(Change::Give(id))))
        ]
        .spacing(space::M)
        .align_y(Alignment::Center)
        .into()
    });
    Some(card(column![h3(text.exercise_coming())].extend(rows).spacing(space::M)).into())
}

fn goals<'a>(one: &'a Exercise, playing: &'a Playing, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let (met, all) = one.goals_met();
    let rows = one
        .goals
        .iter()
        .map(|(id, goal)| goal_row(id, goal, playing, ctx));
    card(
        column![
            h3(text.exercise_goals()),
            muted(text.exercise_goals_met(met, all, one.unjudged()))
        ]
        .extend(rows)
        .spacing(space::L),
    )
    .into()
}

fn goal_row<'a>(
    id: Id<Goal>,
    goal: &'a Goal,
    playing: &'a Playing,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    const RESULTS: [GoalResult; 3] = [GoalResult::Met, GoalResult::NotMet, GoalResult::Open];
    let text = ctx.text;
    let names = RESULTS.map(|result| result.name(text)).to_vec();
    let at = RESULTS.iter().position(|result| *result == goal.result);
    column![
        strong(goal.text.as_str()).width(Length::Fill),
        muted(goal.how.as_str()).width(Length::Fill),
        button::choice(goal.text.clone(), names, at, move |at| say(Change::Judge(
            id,
            RESULTS[at.min(2)]
        ))),
        note(Noted::Goal(id), &goal.note, playing, ctx),
    ]
    .spacing(space::S)
    .into()
}

/// The panel over the page: how to start, or what is said at the end.
pub fn panel<'a>(
    playing: &'a Playing,
    shown: Option<&'a Exercise>,
    ctx: Context<'a>,
) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    if let Some(beginning) = &playing.beginning {
        return Some(beginning.view(ctx));
    }
    let (note, one) = playing.ending.as_ref().zip(shown)?;
    let open = one.unjudged();
    let look = (open > 0).then(|| {
        widget::banner(
            Tone::Caution,
            text.exercise_end_unjudged(open),
            Some(text.exercise_end_unjudged_words()),
            vec![],
        )
    });
    let area = field::area(text.exercise_end_note(), note, |action| {
        say(Change::EndNote(action))
    })
    .through(ctx.glass, ctx.text)
    .hint(text.exercise_end_note_hint())
    .warning(ctx.personal_data(&note.text()));
    let form = column![Element::from(area)].push(look).spacing(space::M);
    let cancel = button::secondary(text.cancel(), None).on_press(say(Change::PanelClosed));
    let end = button::primary(text.exercise_end(), Icon::Stop).on_press(say(Change::EndDone));
    Some(widget::dialog_panel(
        text.exercise_end_title(one.title.as_str()),
        form,
        vec![cancel.into(), end.into()],
    ))
}

/// From a live binder: the way to a binder to exercise in.
pub fn new_binder<'a>(ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let new = button::quiet(ctx.text.exercise_new(), Icon::Exercise).on_press(say(Change::Asked(None)));
    let live = ctx
        .library
        .binder()
        .is_none_or(|binder| binder.kind == BinderKind::Live);
    live.then(|| new.into())
}

/// In an exercise binder, above the list: the exercise going on, or a start.
pub fn way<'a>(ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    if !is_exercise(ctx.library) {
        return None;
    }
    let one = latest(ctx.library);
    let show = one.map(|one| {
        let label = if one.is_running() {
            text.exercise_show_running()
        } else {
            text.exercise_show_latest()
        };
        button::secondary(label, Icon::Exercise)
            .on_press(Message::Show(Shown::Exercise(one.id)))
            .width(Length::Fill)
    });
    let start = one.is_none_or(|one| !one.is_running()).then(|| {
        button::secondary(text.exercise_start_asked(), Icon::Exercise)
            .on_press(say(Change::Asked(None)))
            .width(Length::Fill)
    });
    Some(column![].push(show).push(start).spacing(space::S).into())
}

/// When a plan was tried last, and how it went.
pub fn tested<'a>(plan: &'a Plan, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let take = button::link(text.exercise_take_result()).on_press(say(Change::TakeResult));
    let take = (!is_exercise(ctx.library)).then_some(take);
    let Some(words) = phrase::last_test(text, plan) else {
        return row![badge(Tone::Caution, text.exercise_never_tested())]
            .push(take)
            .spacing(space::M)
            .align_y(Alignment::Center)
            .into();
    };
    let note = plan.last_test().filter(|test| !test.note.is_empty());
    column![body(words).width(Length::Fill)]
        .push(note.map(|test| muted(test.note.as_str()).width(Length::Fill)))
        .push(take)
        .spacing(space::XS)
        .into()
}

/// To try a plan: in a live binder it leads to a binder for that.
pub fn try_plan<'a>(plan: &Plan, ctx: Context<'a>) -> Element<'a, Message> {
    button::quiet(ctx.text.exercise_try(), Icon::Exercise)
        .on_press(say(Change::Asked(Some(plan.id))))
        .into()
}
