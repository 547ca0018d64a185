//! What the rules say of the days shown: which rest is owed, what is broken, and the rule sets themselves.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use super::{Duty, Message, words};
use crate::app::context::Context;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, badge, body, button, card, h3, muted, small, strong};
use crate::domain::rules::Rule;
use crate::domain::working_time::{Breach, Checked, Owed, Standing, owed};
use crate::domain::{CallOut, RuleSet};
use crate::phrase::{self, Named};

pub fn view<'a>(duty: &'a Duty, ctx: Context<'a>) -> Element<'a, Message> {
    column![call_outs(ctx), broken(duty, ctx), sets(ctx)]
        .spacing(space::XL)
        .into()
}

/// What is broken in the days shown, a card for each person with something to say.
fn broken<'a>(duty: &'a Duty, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let told: Vec<Element<'a, Message>> = duty
        .board
        .checked
        .iter()
        .filter_map(|one| person(one, ctx))
        .collect();
    let first = duty.board.days.first().map(|day| day.date);
    let last = duty.board.days.last().map(|day| day.date);
    let title = first
        .zip(last)
        .map_or_else(String::new, |(first, last)| words::period(text, first, last));
    let checked = duty.board.checked.len();
    let sum = if checked == 0 {
        muted(text.rules_nobody_checked())
    } else if told.is_empty() {
        muted(text.rules_all_kept(checked))
    } else {
        muted(text.rules_looked_at(checked))
    };
    column![h3(text.rules_broken_title(title)), sum]
        .push(Column::with_children(told).spacing(space::S))
        .spacing(space::S)
        .into()
}

fn person<'a>(one: &'a Checked, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let standing = match one.standing {
        Standing::Unknown => Some(badge(Tone::Danger, text.rules_unknown())),
        Standing::NotBound(_) => Some(badge(Tone::Info, text.rules_not_bound())),
        Standing::Bound { ordinary_known, .. } => {
            (!ordinary_known).then(|| badge(Tone::Caution, text.rules_ordinary_unknown()))
        }
    };
    if standing.is_none() && one.breaches.is_empty() && one.without_role.is_empty() {
        return None;
    }
    let head = row![strong(words::person(ctx, Some(one.person)))]
        .push(standing)
        .spacing(space::M)
        .align_y(Alignment::Center)
        .wrap();
    let lines = one.breaches.iter().map(|breach| line(breach, ctx));
    let mut roles: Vec<_> = one.without_role.iter().map(|(_, role)| *role).collect();
    roles.sort_unstable();
    roles.dedup();
    let roles = roles.into_iter().map(|role| {
        let words = text.working_without_role(words::role(ctx, role));
        row![badge(Tone::Caution, text.rules_role()), body(words)]
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into()
    });
    let lines = Column::with_children(lines).extend(roles).spacing(space::XS);
    Some(card(column![head, lines].spacing(space::S)).into())
}

fn line<'a>(breach: &'a Breach, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let (tone, word) = match (breach.strict, breach.excused.is_empty()) {
        (false, _) => (Tone::Caution, text.rules_warns()),
        (true, true) => (Tone::Danger, text.rules_mark_broken()),
        (true, false) => (Tone::Caution, text.rules_mark_excused()),
    };
    let reason = (!breach.excused.is_empty()).then(|| small(text.rules_because(breach.excused.as_str())));
    let open = breach
        .shifts
        .first()
        .map(|shift| button::link(text.rules_open_shift()).on_press(Message::ShiftOpened(shift.shift)));
    let said = column![body(phrase::breach(text, breach))].push(reason);
    row![badge(tone, word), said.width(Length::Fill)]
        .push(open)
        .spacing(space::S)
        .align_y(Alignment::Center)
        .into()
}

/// Call-outs that go on, rest that is owed, and how often each person is called out.
fn call_outs<'a>(ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let new = button::secondary(text.rules_call_out_new(), Icon::Add).on_press(Message::CallOutOpened);
    let head = row![h3(text.rules_call_outs()), new]
        .spacing(space::L)
        .align_y(Alignment::Center)
        .wrap();
    let going_on = ctx
        .library
        .all::<CallOut>()
        .filter(|one| one.ended_at.is_none())
        .map(|one| {
            let since = phrase::moment(text, one.began_at);
            let words = text.rules_call_out_since(words::person(ctx, Some(one.person)), since);
            let end = button::secondary(text.rules_call_out_end(), Icon::Stop)
                .on_press(Message::CallOutEnded(one.id));
            row![badge(Tone::Caution, text.rules_going_on()), body(words), end]
                .spacing(space::S)
                .align_y(Alignment::Center)
                .wrap()
                .into()
        });
    let all = owed(ctx.library, ctx.now);
    let rest = all.iter().filter(|one| one.is_open()).map(|one| rest(one, ctx));
    let often: Vec<String> = frequency(ctx);
    let none = (ctx.library.count::<CallOut>() == 0).then(|| muted(text.rules_call_outs_none()));
    let given = (!all.is_empty() && all.iter().all(|one| !one.is_open()))
        .then(|| badge(Tone::Ok, text.rules_rest_all_given()));
    let often = (!often.is_empty()).then(|| muted(text.rules_call_outs_often(often.join(", "))));
    column![head]
        .push(none)
        .push(Column::with_children(going_on).spacing(space::S))
        .push(Column::with_children(rest).spacing(space::S))
        .push(given)
        .push(often)
        .push(small(text.rules_rest_how()))
        .spacing(space::S)
        .into()
}

fn rest<'a>(one: &Owed, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let give = one.call_outs.last().map(|last| {
        button::secondary(text.rules_rest_give(), Icon::Clock).on_press(Message::RestOpened(*last))
    });
    row![
        badge(Tone::Caution, text.rules_rest_owed()),
        body(phrase::owed(text, ctx.library, one))
    ]
    .push(give)
    .spacing(space::S)
    .align_y(Alignment::Center)
    .wrap()
    .into()
}

/// "Amina 4, Bo 1": call-outs of the last four weeks, most first.
fn frequency(ctx: Context<'_>) -> Vec<String> {
    let since = ctx.now - chrono::Duration::weeks(4);
    let mut counts = std::collections::BTreeMap::new();
    for one in ctx.library.all::<CallOut>().filter(|one| one.began_at >= since) {
        *counts.entry(one.person).or_insert(0_usize) += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
        .into_iter()
        .map(|(person, count)| format!("{} {count}", words::person(ctx, Some(person))))
        .collect()
}

/// The rule sets: whom they bind, each rule with its limit and where it comes from.
fn sets<'a>(ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let sets = ctx.library.sorted::<RuleSet>();
    let none = sets.is_empty().then(|| muted(text.rules_sets_none()));
    let cards = sets.into_iter().map(|set| card(shown(set, ctx)).into());
    column![h3(text.rules_sets())]
        .push(none)
        .push(Column::with_children(cards).spacing(space::M))
        .spacing(space::S)
        .into()
}

fn shown<'a>(set: &'a RuleSet, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let edit =
        button::secondary(text.rules_edit(), Icon::Edit).on_press(Message::RuleSetOpened(set.id, false));
    let copy =
        button::secondary(text.rules_copy(), Icon::Copy).on_press(Message::RuleSetOpened(set.id, true));
    let unverified = set
        .unverified
        .then(|| badge(Tone::Caution, text.rules_unverified()));
    let head = row![strong(format!("{} {}", set.name, set.version))]
        .push(unverified)
        .push(edit)
        .push(copy)
        .spacing(space::M)
        .align_y(Alignment::Center)
        .wrap();
    let binds = if set.employers.is_empty() {
        text.working_binds_nobody()
    } else {
        text.working_binds(set.employers.join(", "))
    };
    let nothing = set.is_none().then(|| body(text.working_no_rules()));
    let rules = set.rules.iter().map(|(_, rule)| rule_line(rule, ctx));
    column![head, body(binds)]
        .push(nothing)
        .push(Column::with_children(rules).spacing(space::S))
        .push(small(set.source.as_str()))
        .spacing(space::S)
        .into()
}

fn rule_line<'a>(rule: &'a Rule, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let name = rule.test.name(text);
    let limit = phrase::rule_limit(text, rule);
    let words = if rule.strict {
        text.working_rule_strict(name, limit)
    } else {
        text.working_rule_warns(name, limit)
    };
    let unverified = rule
        .unverified
        .then(|| badge(Tone::Caution, text.rules_unverified()));
    let head = row![body(words)].push(unverified).spacing(space::S).wrap();
    column![head, small(rule.source.as_str())].spacing(2).into()
}
