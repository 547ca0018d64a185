//! Proposing a change: to our own plan, or to the centre's template that it was adapted from.

use iced::Length;
use iced::widget::column;
use iced::widget::text_editor::{self, Content};

use super::Message;
use super::choices::marked;
use super::edit_steps::short;
use super::read_sections::heading;
use super::using::{Change as Used, say, write};
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, button, field, muted, strong};
use crate::domain::activation::Lesson;
use crate::domain::adaptation::{PartRef, part_of};
use crate::domain::edit::Use;
use crate::domain::improvement::Proposed;
use crate::domain::plan::Standing;
use crate::domain::{Activation, Id, Plan, Proposal};
use crate::phrase::Named;
use crate::text::Text;

const REASON: &str = "plans-propose-reason";

/// Where it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// On a plan's own page.
    Plan(Id<Plan>),
    /// From a lesson, to the plan that was used.
    Lesson(Id<Activation>, Id<Lesson>),
    /// From a lesson, to the template that the plan was adapted from.
    Centre(Id<Activation>, Id<Lesson>),
}

#[derive(Debug)]
pub struct ProposalForm {
    id: Id<Proposal>,
    plan: Id<Plan>,
    activation: Option<Id<Activation>>,
    part: Option<PartRef>,
    words: Content,
    reason: String,
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Change {
    Part(Option<PartRef>),
    Words(text_editor::Action),
    Reason(String),
    Confirmed,
}

const fn change(change: Change) -> Message {
    say(Used::Propose(change))
}

impl ProposalForm {
    pub fn new(asked: Asked, ctx: Context<'_>) -> Option<Self> {
        let (plan, activation, lesson) = match asked {
            Asked::Plan(plan) => (plan, None, None),
            Asked::Lesson(activation, lesson) | Asked::Centre(activation, lesson) => {
                let one = ctx.library.get(activation)?;
                let plan = if matches!(asked, Asked::Centre(..)) {
                    ctx.library.get(one.plan)?.origin.as_ref()?.template
                } else {
                    one.plan
                };
                (plan, Some(activation), one.lessons.get(lesson))
            }
        };
        let plan = ctx.library.get(plan)?;
        let mut form = Self {
            id: ctx.new_id(),
            plan: plan.id,
            activation,
            part: None,
            words: Content::new(),
            reason: lesson.map_or_else(String::new, |lesson| lesson.text.clone()),
            tried: false,
        };
        form.choose(parts(plan, ctx.text).first().map(|(part, _)| *part), ctx);
        Some(form)
    }

    /// Begins anew with what the part says.
    fn choose(&mut self, part: Option<PartRef>, ctx: Context<'_>) {
        self.part = part;
        self.words = Content::with_text(&self.before(ctx));
    }

    /// What the part says now.
    fn before(&self, ctx: Context<'_>) -> String {
        let plan = ctx.library.get(self.plan);
        plan.zip(self.part)
            .and_then(|(plan, part)| part_of(plan, part))
            .map_or_else(String::new, |part| part.text().to_owned())
    }

    pub fn update(&mut self, changed: Change, ctx: Context<'_>) -> Action<Message> {
        match changed {
            Change::Part(part) => self.choose(part, ctx),
            Change::Words(action) => self.words.perform(action),
            Change::Reason(reason) => self.reason = reason,
            Change::Confirmed => return self.done(ctx),
        }
        Action::None
    }

    fn done(&mut self, ctx: Context<'_>) -> Action<Message> {
        self.tried = true;
        if self.reason.trim().is_empty() || !self.is_changed(ctx) {
            return super::focus(REASON);
        }
        let from = self.activation.and_then(|id| ctx.library.get(id));
        let from = from.and_then(|one| ctx.library.get(one.plan)?.unit);
        let binder = ctx.library.binder().and_then(|binder| binder.unit);
        write(Use::Propose(Box::new(Proposal {
            id: self.id,
            plan: self.plan,
            part: self.part,
            before: None,
            text: self.words.text(),
            reason: self.reason.clone(),
            from: from.or(binder),
            activation: self.activation,
            by: ctx.me.clone(),
            at: ctx.now,
            answer: Proposed::Waiting,
            settled: None,
        })))
    }

    fn is_changed(&self, ctx: Context<'_>) -> bool {
        let words = self.words.text();
        !words.trim().is_empty() && words.trim() != self.before(ctx).trim()
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let Some(plan) = ctx.library.get(self.plan) else {
            return widget::dialog_panel(text.use_propose(), muted(text.plans_gone()), vec![]);
        };
        let parts = parts(plan, text);
        let at = parts.iter().position(|(part, _)| Some(*part) == self.part);
        let names = parts.iter().map(|(_, name)| name.clone());
        let names: Vec<_> = names.chain([text.use_new_section()]).collect();
        let last = names.len() - 1;
        let refs: Vec<_> = parts.iter().map(|(part, _)| *part).collect();
        let part = field::select(
            text.use_propose_part(),
            names,
            Some(at.unwrap_or(last)),
            move |at| change(Change::Part(refs.get(at).copied())),
        );
        let same = self.tried && !self.is_changed(ctx);
        let hint = if self.part.is_none() {
            text.use_propose_new_hint()
        } else {
            text.use_propose_words_hint()
        };
        let words = field::area(text.use_propose_words(), &self.words, |action| {
            change(Change::Words(action))
        })
        .through(ctx.glass, ctx.text)
        .height(180.0)
        .hint(hint)
        .error(same.then(|| text.use_propose_same()));
        let missing = self.tried && self.reason.trim().is_empty();
        let reason = field::text(text.plans_choice_reason(), &self.reason, |words| {
            change(Change::Reason(words))
        })
        .id(REASON)
        .error(missing.then(|| text.use_words_missing()))
        .on_submit(change(Change::Confirmed));
        // Always there: a part that came while one writes would take the cursor from the field.
        let shown = column![
            strong(text.use_propose_shown()),
            marked(&self.before(ctx), &self.words.text())
        ]
        .spacing(space::XS)
        .width(Length::Fill);
        let form = column![
            Element::from(part),
            Element::from(words),
            Element::from(reason),
            shown
        ]
        .spacing(space::L);
        let cancel = button::secondary(text.cancel(), None).on_press(say(Used::Closed));
        let done = button::primary(text.use_propose_confirm(), Icon::Ok).on_press(change(Change::Confirmed));
        let title = match plan.standing {
            Standing::Template => text.use_offer_title(plan.title.as_str()),
            Standing::Local => text.use_propose_title(plan.title.as_str()),
        };
        widget::dialog_panel(title, form, vec![cancel.into(), done.into()])
    }
}

/// The sections and steps one may propose to change, by name.
fn parts(plan: &Plan, text: &Text) -> Vec<(PartRef, String)> {
    let sections = plan
        .sections
        .iter()
        .map(|(id, section)| (PartRef::Section(id), heading(section, text)));
    let steps = plan.steps.iter().map(|(id, step)| {
        let name = text.use_step_part(step.bracket.name(text), short(&step.text, text));
        (PartRef::Step(id), name)
    });
    sections.chain(steps).collect()
}
