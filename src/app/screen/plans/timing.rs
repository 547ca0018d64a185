//! Whether a plan's steps can be done in time, at the heading of the steps and of each bracket, and the fields for how long
//! a step takes.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::Message;
use super::edit::{Change, OpenStep};
use super::edit_view::edit;
use super::figures::{self, Bare};
use super::steps::{is_tight, warning_line};
use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, Tone, field, h3, icon, muted, small};
use crate::domain::Plan;
use crate::domain::plan::{Bracket, Step};
use crate::domain::schedule::Schedule;
use crate::phrase::{self, Named, Verdict};
use crate::text::Text;

/// Whether the steps fit into the time there is, and which one is to blame.
pub fn plan_lines<'a>(plan: &Plan, schedule: &Schedule, text: &Text) -> Option<Element<'a, Message>> {
    let lines = phrase::plan_timing(text, plan, schedule);
    if lines.is_empty() {
        return None;
    }
    let lines = lines.into_iter().map(|(verdict, words)| match verdict {
        Verdict::Late => warning_line(Tone::Danger, words),
        Verdict::Unsure => warning_line(Tone::Caution, words),
        Verdict::Holds => row![
            icon(Icon::Ok, 16.0).tone(Tone::Ok),
            small(words).width(Length::Fill)
        ]
        .spacing(6)
        .into(),
    });
    let how = muted(text.timing_how()).width(Length::Fill);
    Some(column(lines).push(how).spacing(space::XS).into())
}

/// The heading of a bracket: when its steps are done, and what is wrong with that.
pub fn bracket_head<'a>(
    plan: &Plan,
    schedule: &Schedule,
    bracket: Bracket,
    text: &Text,
) -> Element<'a, Message> {
    let (done, late) = match phrase::bracket_timing(text, plan, schedule, bracket) {
        Some((done, late)) => (Some(muted(done)), late),
        None => (None, None),
    };
    let heading = row![h3(bracket.name(text)).width(Length::Fill)]
        .push(done)
        .spacing(space::M)
        .align_y(Alignment::Center);
    let late = late.map(|words| warning_line(Tone::Caution, words));
    column![heading].push(late).spacing(space::S).into()
}

/// "Tar minst", "Troligen" and "Mest" of a step.
pub fn step_times<'a>(open: &'a OpenStep, step: &Step, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let one = |label: String, typed: &'a str, change: fn(String) -> Change| {
        let read = figures::parse(typed, Bare::Minutes);
        let wrong = read.is_err().then(|| text.plans_figure_wrong());
        let mut one = field::text(label, typed, move |typed| edit(change(typed))).error(wrong);
        // What is typed as minutes alone reads as it stands.
        if let Ok(Some(minutes)) = read
            && typed.trim() != minutes.to_string()
        {
            one = one.hint(text.plans_figure_read(phrase::minutes(text, minutes)));
        }
        Element::from(one)
    };
    let best = one(text.plans_step_best(), &open.best, Change::StepBest);
    let likely = one(text.plans_step_likely(), &open.minutes, Change::StepMinutes);
    let worst = one(text.plans_step_worst(), &open.worst, Change::StepWorst);
    let fields: Element<'a, Message> = if is_tight(ctx.width) {
        column![best, likely, worst].spacing(space::M).into()
    } else {
        row![best, likely, worst].spacing(space::L).into()
    };
    let wrong = step
        .contradicts_itself()
        .then(|| warning_line(Tone::Caution, text.timing_contradicts()));
    let hint = muted(text.plans_step_times_hint()).width(Length::Fill);
    crate::app::widget::parts([Some(fields), Some(hint.into()), wrong])
        .spacing(space::XS)
        .into()
}
