//! Beside the call: who is coming and when, what was said, and who is left out and why.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::{Message, call, name, noted};
use crate::app::context::Context;
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{Element, Role as Part, badge, body, focusable, h3, muted, small, strong};
use crate::domain::CallList;
use crate::domain::call_list::{Call, Coming};
use crate::phrase::{calling, on_paper, phone};

pub fn view<'a>(list: &'a CallList, ctx: Context<'a>) -> Element<'a, Message> {
    column![coming(list, ctx), log(list, ctx)]
        .push(sheets(list, ctx))
        .push(left_out(list, ctx))
        .spacing(space::XL)
        .into()
}

fn coming<'a>(list: &'a CallList, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let all = list.coming();
    let mut lines = column![h3(text.callout_who_comes(all.len()))].spacing(space::S);
    if all.is_empty() {
        return lines.push(muted(text.callout_nobody_comes())).into();
    }
    for one in all {
        lines = lines.push(comer(list, &one, ctx));
    }
    lines.into()
}

fn comer<'a>(list: &CallList, one: &Coming, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let who = name(one.person, ctx);
    let when: Element<'a, Message> = match (one.arrived, one.expected) {
        (Some(at), _) => badge(Tone::Ok, text.callout_arrived_at(calling::clock(at))),
        (None, Some(at)) if at < ctx.now => badge(Tone::Caution, text.callout_late(calling::clock(at))),
        (None, Some(at)) => small(text.callout_expected(calling::clock(at))).into(),
        (None, None) => small(text.callout_expected_unknown()).into(),
    };
    let open = list.is_open() && one.arrived.is_none();
    let buttons = open.then(|| {
        let arrived = press(
            text.callout_arrived_of(who),
            text.callout_arrived(),
            call::Message::Arrived(one.person),
        );
        let regret = press(
            text.callout_regret_of(who),
            text.callout_regret(),
            call::Message::Regretted(one.person),
        );
        row![arrived, regret]
    });
    let words = column![strong(who), when].spacing(2).width(Length::Fill);
    row![words].push(buttons).align_y(Alignment::Center).into()
}

/// A button that a screen reader tells from those of the others.
fn press<'a>(spoken: String, label: String, message: call::Message) -> Element<'a, Message> {
    focusable(Part::Button, spoken, strong(label))
        .padding([10.0, space::M])
        .style(theme::button::quiet)
        .on_press(call::say(message))
        .into()
}

fn log<'a>(list: &'a CallList, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let mut lines = column![h3(text.callout_log())].spacing(space::S);
    let calls = list.log();
    if calls.is_empty() {
        lines = lines.push(muted(text.callout_log_empty()));
    }
    for (_, call) in calls.into_iter().rev() {
        lines = lines.push(logged(call, ctx));
    }
    lines.into()
}

fn logged<'a>(call: &'a Call, ctx: Context<'a>) -> Element<'a, Message> {
    let number = Some(&call.number).filter(|number| !number.is_empty());
    let number = number.map(|number| phone::group(number));
    let who = on_paper::call(ctx.text, call).unwrap_or_else(|| call.by.name.clone());
    let below: Vec<_> = [number, Some(who)].into_iter().flatten().collect();
    let said = calling::call_outcome(ctx.text, call);
    row![
        body(calling::clock(call.at)),
        column![
            body(ctx.text.callout_logged(name(call.person, ctx), said)),
            muted(below.join(" · "))
        ]
        .width(Length::Fill)
    ]
    .spacing(space::M)
    .into()
}

/// Which sheets and rows are missing, of those that were typed in from paper.
fn sheets<'a>(list: &CallList, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let found = list.sheets(None, None);
    found.has_faults().then(|| {
        let lines = on_paper::sheets(ctx.text, &found).into_iter();
        column(lines.map(|words| badge(Tone::Caution, words)))
            .spacing(space::XS)
            .into()
    })
}

fn left_out<'a>(list: &'a CallList, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let out = list.left_out(ctx.library, ctx.now);
    if out.is_empty() || !list.is_open() {
        return None;
    }
    let mut lines = column![h3(text.callout_left_out(out.len()))].spacing(space::S);
    for (person, why) in out {
        let why = calling::left_out(text, ctx.library, &why);
        lines = lines.push(noted(name(person, ctx).to_owned(), why));
    }
    Some(lines.into())
}
