//! On which terms somebody takes duty and when they can, as it is written.

use iced::widget::{Row, column, container, row};
use iced::{Alignment, Length};

use super::terms::{Line, TermsChange, figure, share};
use super::view::changed;
use super::{Change, PersonForm};
use crate::app::context::Context;
use crate::app::screen::contacts::{Message, NARROW};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, body, button, card, field, h3, muted};
use crate::app::{days, names};
use crate::domain::person::WeeklyUse;
use crate::domain::{RuleSet, Unit};
use crate::phrase;

pub(super) const fn termed(change: TermsChange) -> Message {
    changed(Change::Terms(change))
}

/// Something kept, and a way to take it away.
pub(super) fn removable<'a>(words: String, change: TermsChange, ctx: Context<'_>) -> Element<'a, Message> {
    let label = ctx.text.contacts_take_away(words.as_str());
    row![
        body(words).width(Length::Fill),
        button::icon_only(label, Icon::Remove).on_press(termed(change))
    ]
    .spacing(space::S)
    .align_y(Alignment::Center)
    .into()
}

/// A day, typed or picked.
pub(super) fn day<'a>(
    label: String,
    typed: &str,
    say: fn(String) -> TermsChange,
    wrong: bool,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let names = names::calendar(ctx.text);
    field::date(label, typed, move |typed| termed(say(typed)), ctx.today(), names)
        .error(wrong.then(|| ctx.text.people_days_wrong()))
        .into()
}

/// Fields beside each other, or below where there is no room.
fn beside<'a>(fields: Vec<Element<'a, Message>>, ctx: Context<'_>) -> Element<'a, Message> {
    if ctx.width < NARROW {
        return column(fields).spacing(space::M).into();
    }
    let fields = fields
        .into_iter()
        .map(|field| container(field).width(Length::Fill).into());
    Row::with_children(fields).spacing(space::M).into()
}

/// Board and rules, share and travel.
pub(super) fn terms<'a>(form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let person = form.value();
    let today = ctx.today();
    let units: Vec<_> = ctx
        .library
        .sorted::<Unit>()
        .into_iter()
        .filter(|unit| unit.valid_to.is_none_or(|last| last >= today) || Some(unit.id) == person.unit)
        .collect();
    let names = std::iter::once(text.people_no_board()).chain(units.iter().map(|unit| unit.name.clone()));
    let at = units.iter().position(|unit| Some(unit.id) == person.unit);
    let ids: Vec<_> = units.iter().map(|unit| unit.id).collect();
    let board = field::select(
        text.people_board(),
        names.collect(),
        at.map(|at| at + 1).or(Some(0)),
        move |at| termed(TermsChange::Board(at.checked_sub(1).map(|at| ids[at]))),
    );
    let sets = ctx.library.sorted::<RuleSet>();
    let names =
        std::iter::once(text.people_rules_by_employer()).chain(sets.iter().map(|set| set.name.clone()));
    let at = sets.iter().position(|set| Some(set.id) == person.rule_set);
    let ids: Vec<_> = sets.iter().map(|set| set.id).collect();
    let rules = field::select(
        text.people_rules(),
        names.collect(),
        at.map(|at| at + 1).or(Some(0)),
        move |at| termed(TermsChange::Rules(at.checked_sub(1).map(|at| ids[at]))),
    );
    let percent = field::text(text.people_share_percent(), &form.terms.share, |typed| {
        termed(TermsChange::Share(typed))
    })
    .hint(text.people_share_hint())
    .error(
        share(&form.terms.share)
            .is_none()
            .then(|| text.people_share_wrong()),
    );
    let minutes = field::text(text.people_travel_minutes(), &form.terms.travel, |typed| {
        termed(TermsChange::Travel(typed))
    })
    .hint(text.people_travel_hint())
    .error(
        figure(&form.terms.travel)
            .is_none()
            .then(|| text.people_travel_wrong()),
    );
    card(
        column![
            h3(text.people_terms()),
            board,
            rules,
            beside(vec![percent.into(), minutes.into()], ctx)
        ]
        .spacing(space::M),
    )
    .into()
}

/// Days away, wishes, and hours of the week.
pub(super) fn view<'a>(form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
    card(
        column![
            h3(ctx.text.people_times()),
            away(form, ctx),
            wishes(form, ctx),
            weekly(form, ctx)
        ]
        .spacing(space::XL),
    )
    .into()
}

fn away<'a>(form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let kept = form.value().absences.iter().map(|(id, one)| {
        let words = text.people_away_line(phrase::span(text, one.first, one.last));
        removable(words, TermsChange::AwayRemoved(id), ctx)
    });
    let stuck = form.terms.stuck == Some(Line::Away);
    let pair = &form.terms.away;
    let typed = vec![
        day(
            text.people_away_first(),
            &pair.first,
            TermsChange::AwayFirst,
            stuck,
            ctx,
        ),
        day(
            text.people_away_last(),
            &pair.last,
            TermsChange::AwayLast,
            false,
            ctx,
        ),
    ];
    let add =
        button::secondary(text.people_away_add(), Icon::Add).on_press(termed(TermsChange::Added(Line::Away)));
    column![muted(text.people_away_text())]
        .extend(kept)
        .push(beside(typed, ctx))
        .push(add)
        .spacing(space::S)
        .into()
}

fn wishes<'a>(form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let kept = form
        .value()
        .wishes
        .iter()
        .map(|(id, one)| removable(phrase::wish(text, one), TermsChange::WishRemoved(id), ctx));
    let stuck = form.terms.stuck == Some(Line::Wish);
    let pair = &form.terms.wish;
    let kinds = vec![text.people_wish_duty(), text.people_wish_free()];
    let wants = button::choice(
        text.people_wish(),
        kinds,
        Some(usize::from(!form.terms.wants)),
        |at| termed(TermsChange::WishWants(at == 0)),
    );
    let typed = vec![
        day(
            text.people_wish_first(),
            &pair.first,
            TermsChange::WishFirst,
            stuck,
            ctx,
        ),
        day(
            text.people_wish_last(),
            &pair.last,
            TermsChange::WishLast,
            false,
            ctx,
        ),
    ];
    let add =
        button::secondary(text.people_wish_add(), Icon::Add).on_press(termed(TermsChange::Added(Line::Wish)));
    column![muted(text.people_wish_text())]
        .extend(kept)
        .push(wants)
        .push(beside(typed, ctx))
        .push(add)
        .spacing(space::S)
        .into()
}

fn weekly<'a>(form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let terms = &form.terms;
    let kept = form
        .value()
        .weekly
        .iter()
        .map(|(id, one)| removable(phrase::weekly(text, one), TermsChange::WeeklyRemoved(id), ctx));
    let stuck = terms.stuck == Some(Line::Weekly);
    let uses = vec![text.people_weekly_cannot(), text.people_weekly_work()];
    let at = usize::from(terms.spent == WeeklyUse::Work);
    let spent = button::choice(text.people_weekly(), uses, Some(at), |at| {
        let spent = if at == 0 {
            WeeklyUse::Cannot
        } else {
            WeeklyUse::Work
        };
        termed(TermsChange::WeeklySpent(spent))
    });
    let choose = days::view(ctx, &terms.days, terms.days.is_empty(), |message| {
        termed(TermsChange::WeeklyDays(message))
    });
    let from = field::time(text.people_weekly_from(), &terms.from, |typed| {
        termed(TermsChange::WeeklyFrom(typed))
    })
    .error(stuck.then(|| text.people_weekly_wrong()));
    let to = field::time(text.people_weekly_to(), &terms.to, |typed| {
        termed(TermsChange::WeeklyTo(typed))
    });
    let add = button::secondary(text.people_weekly_add(), Icon::Add)
        .on_press(termed(TermsChange::Added(Line::Weekly)));
    column![muted(text.people_weekly_text())]
        .extend(kept)
        .push(spent)
        .push(choose)
        .push(beside(vec![from.into(), to.into()], ctx))
        .push(add)
        .spacing(space::S)
        .into()
}
