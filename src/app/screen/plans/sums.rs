//! Small sums (räknehjälp): in a plan to read, and in a use of it with this outage's figures.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use iced::widget::{Row, column, row};
use iced::{Alignment, Length};

use super::Message;
use super::steps::is_tight;
use super::using::{Change as Used, say};
use crate::app::context::{Action, Context};
use crate::app::draft::PAUSE_MILLIS;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, body, card, field, h2, h3, icon, muted, small, strong};
use crate::app::widget::{Icon, banner};
use crate::domain::edit::Use;
use crate::domain::sum::{Factor, Figure, Sum};
use crate::domain::{Activation, Edit, Id, Plan};
use crate::phrase::{quantity, read_figure, sum_result};
use crate::text::Text;

/// What is typed in the fields of a use and not yet stored.
#[derive(Debug, Default)]
pub struct Figures {
    typed: BTreeMap<(Id<Sum>, usize), String>,
    changed_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone)]
pub enum Change {
    Typed(Id<Sum>, usize, String),
    /// Store now, without waiting for a pause.
    Entered,
}

impl Figures {
    pub fn update(
        &mut self,
        running: Option<Id<Activation>>,
        change: Change,
        ctx: Context<'_>,
    ) -> Action<Message> {
        match (change, running) {
            (Change::Typed(sum, at, typed), _) => {
                self.typed.insert((sum, at), typed);
                self.changed_at = Some(ctx.now);
                Action::None
            }
            (Change::Entered, Some(id)) => self.flush(id, ctx),
            (Change::Entered, None) => Action::None,
        }
    }

    /// Whether its writer has paused.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.changed_at
            .is_some_and(|at| now - at >= Duration::milliseconds(PAUSE_MILLIS))
    }

    /// Stores the figures that can be read and differ from what is stored; the others stay as they are typed.
    pub fn flush(&mut self, id: Id<Activation>, ctx: Context<'_>) -> Action<Message> {
        self.changed_at = None;
        let Some(one) = ctx.library.get(id).filter(|one| one.is_active()) else {
            return Action::None;
        };
        let mut changed: BTreeMap<Id<Sum>, Vec<Figure>> = BTreeMap::new();
        for ((sum, at), typed) in &self.typed {
            let factor = one.sums.get(*sum).and_then(|sum| sum.factors.get(*at));
            let (Some(factor), Ok((value, upper))) = (factor, read_figure(ctx.text, typed)) else {
                continue;
            };
            if (factor.value, factor.upper) != (value, upper) && Factor::is_sound(value, upper) {
                changed.entry(*sum).or_default().push((*at, value, upper));
            }
        }
        let edits = changed.into_iter().map(|(sum, figures)| {
            Action::write(Edit::Use(Use::SetFigures {
                activation: id,
                sum,
                figures,
            }))
        });
        Action::Many(edits.collect())
    }

    /// A sum with what is typed in place of what is stored.
    fn with_typed(&self, id: Id<Sum>, sum: &Sum, text: &Text) -> Sum {
        let mut sum = sum.clone();
        for (at, factor) in sum.factors.iter_mut().enumerate() {
            let Some(typed) = self.typed.get(&(id, at)) else {
                continue;
            };
            (factor.value, factor.upper) = read_figure(text, typed)
                .ok()
                .filter(|(value, upper)| Factor::is_sound(*value, *upper))
                .unwrap_or_default();
        }
        sum
    }

    /// The sums of a use, with their factors to fill in.
    pub fn in_use<'a>(&'a self, one: &'a Activation, ctx: Context<'a>) -> Option<Element<'a, Message>> {
        if one.sums.is_empty() {
            return None;
        }
        let rows = one.sums.iter().map(|(id, sum)| {
            let now = self.with_typed(id, sum, ctx.text);
            let factors = if one.is_active() {
                self.fields(id, sum, ctx)
            } else {
                factors(sum, ctx.text)
            };
            whole(&now, factors, ctx.text)
        });
        let hint = one.is_active().then(|| muted(ctx.text.use_sums_hint()));
        let page = column![h2(ctx.text.use_sums())]
            .push(hint)
            .extend(rows)
            .spacing(space::L);
        Some(card(page).into())
    }

    fn fields<'a>(&'a self, id: Id<Sum>, sum: &'a Sum, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let fields = sum.factors.iter().enumerate().map(|(at, factor)| {
            let stored = written(factor, text);
            let typed = self.typed.get(&(id, at)).map_or(stored.as_str(), String::as_str);
            let readable =
                read_figure(text, typed).is_ok_and(|(value, upper)| Factor::is_sound(value, upper));
            field::text(label(factor, text), typed, move |typed| {
                say(Used::Sum(Change::Typed(id, at, typed)))
            })
            .error((!readable).then(|| text.use_figure_wrong()))
            .on_submit(say(Used::Sum(Change::Entered)))
            .into()
        });
        if is_tight(ctx.width) {
            column(fields).spacing(space::M).into()
        } else {
            Row::with_children(fields)
                .spacing(space::M)
                // Labels of two lines leave the fields level.
                .align_y(Alignment::End)
                .into()
        }
    }
}

/// What a factor is called, with what it counts.
fn label(factor: &Factor, text: &Text) -> String {
    match factor.unit.trim() {
        "" => factor.name.clone(),
        unit => text.use_factor_label(factor.name.as_str(), unit),
    }
}

/// What a factor's field holds; empty while nobody has filled it in.
pub fn written(factor: &Factor, text: &Text) -> String {
    factor
        .value
        .map_or_else(String::new, |value| quantity(text, value, factor.upper))
}

/// The factors in words: "Personer × 3–5 liter × Dygn".
fn factors<'a>(sum: &Sum, text: &Text) -> Element<'a, Message> {
    let words: Vec<_> = sum
        .factors
        .iter()
        .map(|factor| match factor.value {
            None => factor.name.clone(),
            Some(_) => text.use_sum_factor(label(factor, text), written(factor, text)),
        })
        .collect();
    body(words.join(" × ")).width(Length::Fill).into()
}

/// A sum: its name, its factors, what it comes to, and where the coefficients come from.
fn whole<'a>(sum: &Sum, factors: Element<'a, Message>, text: &Text) -> Element<'a, Message> {
    let source = (!sum.source.trim().is_empty())
        .then(|| muted(text.use_sum_source(sum.source.trim())).width(Length::Fill));
    column![strong(sum.title.clone()), factors, result(sum, text)]
        .push(source)
        .spacing(space::S)
        .into()
}

/// The result with its unit, or what is missing.
fn result<'a>(sum: &Sum, text: &Text) -> Element<'a, Message> {
    match sum_result(text, sum) {
        Ok(words) => h3(words).into(),
        Err(missing) => row![icon(Icon::Info, 16.0), small(missing).width(Length::Fill)]
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into(),
    }
}

/// The sums of a plan, to read.
pub fn of_plan<'a>(plan: &'a Plan, text: &'a Text) -> Option<Element<'a, Message>> {
    if plan.sums.is_empty() {
        return None;
    }
    let rows = plan
        .sums
        .iter()
        .map(|(_, sum)| whole(sum, factors(sum, text), text));
    let note = banner(Tone::Info, text.use_sums_plan(), None, vec![]);
    let page = column![h2(text.use_sums())]
        .extend(rows)
        .push(note)
        .spacing(space::L);
    Some(card(page).into())
}
