//! What each change in the editor does to what the plan says of its use: escalation, sums, the return to normal.

use std::collections::HashMap;

use iced::widget::text_editor::{Action, Content};

use super::edit::{Editor, Removed, exact};
use super::edit_changes::perform;
use super::figures::{self, Bare};
use super::sums::written;
use crate::app::context::Context;
use crate::domain::plan::{Escalation, Return};
use crate::domain::sum::{Factor, Sum};
use crate::domain::{Id, Items, Plan};
use crate::phrase::read_figure;
use crate::text::Text;

/// Which way an item moves: earlier or later.
type Earlier = bool;

#[derive(Debug, Clone)]
pub enum Change {
    EscalationAdded,
    EscalationAfter(Id<Escalation>, String),
    EscalationTo(Id<Escalation>, String),
    EscalationText(Id<Escalation>, Action),
    EscalationMoved(Id<Escalation>, Earlier),
    EscalationRemoved(Id<Escalation>),
    ReturnAdded,
    ReturnWhat(Id<Return>, String),
    ReturnPlace(Id<Return>, String),
    ReturnRole(Id<Return>, String),
    ReturnMoved(Id<Return>, Earlier),
    ReturnRemoved(Id<Return>),
    SumAdded,
    SumMoved(Id<Sum>, Earlier),
    SumRemoved(Id<Sum>),
    Sum(Id<Sum>, SumChange),
}

/// A change in one sum; factors by their place.
#[derive(Debug, Clone)]
pub enum SumChange {
    Title(String),
    Unit(String),
    Source(String),
    FactorAdded,
    FactorName(usize, String),
    FactorUnit(usize, String),
    FactorFigure(usize, String),
    FactorMoved(usize, Earlier),
    FactorRemoved(usize),
}

/// What stands in fields that hold more than the plan does: unfinished figures, texts of several lines.
#[derive(Debug, Default)]
pub struct Typed {
    pub after: HashMap<Id<Escalation>, String>,
    pub texts: HashMap<Id<Escalation>, Content>,
    pub figures: HashMap<(Id<Sum>, usize), String>,
}

impl Typed {
    /// Brings the fields to what the plan says, leaving those alone that already mean it.
    pub fn show(&mut self, plan: &Plan, text: &Text) {
        self.after.retain(|id, _| plan.escalations.get(*id).is_some());
        self.texts.retain(|id, _| plan.escalations.get(*id).is_some());
        for (id, one) in plan.escalations.unordered() {
            let typed = self.after.entry(id).or_default();
            if figures::parse(typed, Bare::Hours) != Ok(Some(one.after_minutes)) {
                *typed = exact(text, one.after_minutes);
            }
            super::edit::show(self.texts.entry(id).or_default(), &one.text);
        }
        let place = |(id, at): &(Id<Sum>, usize)| plan.sums.get(*id)?.factors.get(*at);
        self.figures.retain(|key, _| place(key).is_some());
        for (id, sum) in plan.sums.unordered() {
            for (at, factor) in sum.factors.iter().enumerate() {
                let typed = self.figures.entry((id, at)).or_default();
                if read_figure(text, typed) != Ok((factor.value, factor.upper)) {
                    *typed = written(factor, text);
                }
            }
        }
    }
}

impl Editor {
    pub(super) fn change_use(&mut self, change: Change, ctx: Context<'_>) {
        match change {
            Change::Sum(id, change) => self.change_sum(id, change, ctx),
            change @ (Change::SumAdded | Change::SumMoved(..) | Change::SumRemoved(_)) => {
                self.change_sums(change, ctx);
            }
            change @ (Change::ReturnAdded
            | Change::ReturnWhat(..)
            | Change::ReturnPlace(..)
            | Change::ReturnRole(..)
            | Change::ReturnMoved(..)
            | Change::ReturnRemoved(_)) => self.change_returns(change, ctx),
            change => self.change_escalations(change, ctx),
        }
    }

    fn change_escalations(&mut self, change: Change, ctx: Context<'_>) {
        let now = ctx.now;
        match change {
            Change::EscalationAdded => {
                let one = Escalation {
                    after_minutes: 60,
                    to: String::new(),
                    text: String::new(),
                    origin: None,
                };
                let id = ctx.new_id();
                self.draft.change(now, |plan| plan.escalations.push(id, one));
                self.show_use(ctx);
            }
            Change::EscalationAfter(id, typed) => {
                if let Ok(Some(minutes)) = figures::parse(&typed, Bare::Hours) {
                    self.put(
                        ctx,
                        |plan| &mut plan.escalations,
                        id,
                        |one| one.after_minutes = minutes,
                    );
                }
                self.using.after.insert(id, typed);
            }
            Change::EscalationTo(id, words) => {
                self.put(ctx, |plan| &mut plan.escalations, id, |one| one.to = words);
            }
            Change::EscalationText(id, action) => {
                let content = self.using.texts.get_mut(&id);
                if let Some(words) = content.and_then(|content| perform(content, action)) {
                    self.put(ctx, |plan| &mut plan.escalations, id, |one| one.text = words);
                }
            }
            Change::EscalationMoved(id, earlier) => {
                self.draft.change(now, |plan| plan.escalations.shift(id, earlier));
            }
            Change::EscalationRemoved(id) => {
                self.draft.change(now, |plan| plan.escalations.remove(id));
                self.removed = Some(Removed::Escalation(id));
            }
            _ => {}
        }
    }

    fn change_returns(&mut self, change: Change, ctx: Context<'_>) {
        let now = ctx.now;
        match change {
            Change::ReturnAdded => {
                let one = Return {
                    what: String::new(),
                    place: String::new(),
                    role: String::new(),
                    origin: None,
                };
                let id = ctx.new_id();
                self.draft.change(now, |plan| plan.returns.push(id, one));
            }
            Change::ReturnWhat(id, words) => {
                self.put(ctx, |plan| &mut plan.returns, id, |one| one.what = words);
            }
            Change::ReturnPlace(id, words) => {
                self.put(ctx, |plan| &mut plan.returns, id, |one| one.place = words);
            }
            Change::ReturnRole(id, words) => {
                self.put(ctx, |plan| &mut plan.returns, id, |one| one.role = words);
            }
            Change::ReturnMoved(id, earlier) => {
                self.draft.change(now, |plan| plan.returns.shift(id, earlier));
            }
            Change::ReturnRemoved(id) => {
                self.draft.change(now, |plan| plan.returns.remove(id));
                self.removed = Some(Removed::Return(id));
            }
            _ => {}
        }
    }

    fn change_sums(&mut self, change: Change, ctx: Context<'_>) {
        let now = ctx.now;
        match change {
            Change::SumAdded => {
                let sum = Sum {
                    title: String::new(),
                    unit: String::new(),
                    factors: vec![Factor::empty(), Factor::empty()],
                    source: String::new(),
                    origin: None,
                };
                let id = ctx.new_id();
                self.draft.change(now, |plan| plan.sums.push(id, sum));
                self.show_use(ctx);
            }
            Change::SumMoved(id, earlier) => {
                self.draft.change(now, |plan| plan.sums.shift(id, earlier));
            }
            Change::SumRemoved(id) => {
                self.draft.change(now, |plan| plan.sums.remove(id));
                self.removed = Some(Removed::Sum(id));
            }
            _ => {}
        }
    }

    fn change_sum(&mut self, id: Id<Sum>, change: SumChange, ctx: Context<'_>) {
        let figure = match &change {
            SumChange::FactorFigure(_, typed) => read_figure(ctx.text, typed)
                .ok()
                .filter(|(value, upper)| Factor::is_sound(*value, *upper)),
            _ => None,
        };
        let moves = matches!(
            change,
            SumChange::FactorAdded | SumChange::FactorMoved(..) | SumChange::FactorRemoved(_)
        );
        if let SumChange::FactorFigure(at, typed) = &change {
            self.using.figures.insert((id, *at), typed.clone());
        }
        self.put(ctx, |plan| &mut plan.sums, id, |sum| apply(sum, change, figure));
        if moves {
            // The fields are known by their place: what is unfinished in them would end up in another.
            self.using.figures.retain(|(other, _), _| *other != id);
            self.show_use(ctx);
        }
    }

    fn put<T>(
        &mut self,
        ctx: Context<'_>,
        list: fn(&mut Plan) -> &mut Items<T>,
        id: Id<T>,
        change: impl FnOnce(&mut T),
    ) {
        self.draft.change(ctx.now, |plan| {
            if let Some(item) = list(plan).get_mut(id) {
                change(item);
            }
        });
    }

    pub(super) fn show_use(&mut self, ctx: Context<'_>) {
        self.using.show(&self.draft.value, ctx.text);
    }
}

/// Does to a sum what was asked; a figure that can't be read leaves what stood there.
fn apply(sum: &mut Sum, change: SumChange, figure: Option<(Option<f64>, Option<f64>)>) {
    match change {
        SumChange::Title(words) => sum.title = words,
        SumChange::Unit(words) => sum.unit = words,
        SumChange::Source(words) => sum.source = words,
        SumChange::FactorAdded => sum.factors.push(Factor::empty()),
        SumChange::FactorName(at, words) => {
            if let Some(factor) = sum.factors.get_mut(at) {
                factor.name = words;
            }
        }
        SumChange::FactorUnit(at, words) => {
            if let Some(factor) = sum.factors.get_mut(at) {
                factor.unit = words;
            }
        }
        SumChange::FactorFigure(at, _) => {
            if let (Some(factor), Some((value, upper))) = (sum.factors.get_mut(at), figure) {
                (factor.value, factor.upper) = (value, upper);
            }
        }
        SumChange::FactorMoved(at, earlier) => {
            let other = if earlier { at.checked_sub(1) } else { Some(at + 1) };
            if let Some(other) = other.filter(|other| (*other).max(at) < sum.factors.len()) {
                sum.factors.swap(at, other);
            }
        }
        SumChange::FactorRemoved(at) => {
            if at < sum.factors.len() {
                sum.factors.remove(at);
            }
        }
    }
}
