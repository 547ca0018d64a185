//! Starting an exercise: which script, which plans, and how long there is.

use iced::widget::{column, row};

use super::Message;
use super::exercise::Change;
use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, body, button, field, muted, strong};
use crate::content;
use crate::domain::exercise::{Exercise, Script};
use crate::domain::plan::Standing;
use crate::domain::{Id, Plan};
use crate::phrase;

/// The answers given so far.
#[derive(Debug)]
pub struct Beginning {
    /// Made once, so that a second press can't start it twice.
    id: Id<Exercise>,
    scripts: Vec<Script>,
    script: usize,
    plans: Vec<Id<Plan>>,
    minutes: String,
    /// The plan that it was asked from, which stays chosen whatever the script.
    asked: Option<Id<Plan>>,
}

impl Beginning {
    pub fn new(asked: Option<Id<Plan>>, ctx: Context<'_>) -> Self {
        let scripts = content::scripts();
        let fits = |script: &Script| {
            let plans = script.plans_in(ctx.library);
            asked.is_some_and(|asked| plans.iter().any(|plan| plan.id == asked))
        };
        let script = scripts.iter().position(fits).unwrap_or(0);
        let mut beginning = Self {
            id: ctx.new_id(),
            scripts,
            script,
            plans: Vec::new(),
            minutes: String::new(),
            asked,
        };
        beginning.take_script(ctx);
        beginning
    }

    fn take_script(&mut self, ctx: Context<'_>) {
        let Some(script) = self.scripts.get(self.script) else {
            return;
        };
        self.minutes = script.length_minutes.to_string();
        self.plans = match self.asked {
            Some(asked) => vec![asked],
            None => script
                .plans_in(ctx.library)
                .into_iter()
                .map(|plan| plan.id)
                .collect(),
        };
    }

    pub fn change(&mut self, change: Change, ctx: Context<'_>) {
        match change {
            Change::Script(at) => {
                self.script = at.min(self.scripts.len().saturating_sub(1));
                self.take_script(ctx);
            }
            Change::OwnRead(script) => {
                self.scripts.push(*script);
                self.script = self.scripts.len() - 1;
                self.take_script(ctx);
            }
            Change::Plan(plan) => match self.plans.iter().position(|other| *other == plan) {
                Some(at) => drop(self.plans.remove(at)),
                None => self.plans.push(plan),
            },
            Change::Minutes(typed) => self.minutes = typed,
            _ => {}
        }
    }

    fn length(&self) -> Option<u32> {
        let minutes = self.minutes.trim().parse().ok();
        minutes.filter(|minutes| (1..=1440).contains(minutes))
    }

    /// The exercise as it would start; none while something is missing, or when it is started already.
    pub fn begun(&self, ctx: Context<'_>) -> Option<Exercise> {
        let script = self.scripts.get(self.script)?;
        let length = self.length()?;
        let fresh = !self.plans.is_empty() && ctx.library.get(self.id).is_none();
        fresh.then(|| script.begin(self.id, self.plans.clone(), length, ctx.me.clone(), ctx.now))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let say = Message::Exercise;
        let titles = self.scripts.iter().map(|script| script.title.clone()).collect();
        let script = field::select(text.exercise_script(), titles, Some(self.script), move |at| {
            say(Change::Script(at))
        });
        let own = button::quiet(text.exercise_own_script(), Icon::Open).on_press(say(Change::OwnAsked));
        let about = self.scripts.get(self.script).map(|script| {
            let long = phrase::minutes(text, script.length_minutes);
            let unverified = script
                .unverified
                .then(|| muted(text.exercise_script_unverified()));
            column![
                body(script.purpose.as_str()),
                body(script.participants.as_str()),
                muted(text.exercise_script_size(long, script.injects.len(), script.goals.len())),
                muted(format!("{}: {}", text.source(), script.source)),
            ]
            .push(unverified)
            .spacing(space::XS)
        });
        let mut own_plans = ctx.library.sorted::<Plan>();
        own_plans.retain(|plan| plan.standing == Standing::Local);
        let none = own_plans.is_empty().then(|| body(text.exercise_no_own_plan()));
        let plans = own_plans.into_iter().map(|plan| {
            button::check(plan.title.clone(), self.plans.contains(&plan.id))
                .on_press(say(Change::Plan(plan.id)))
                .into()
        });
        let minutes = field::text(text.exercise_minutes(), &self.minutes, move |typed| {
            say(Change::Minutes(typed))
        })
        .hint(text.exercise_minutes_hint())
        .error(self.length().is_none().then(|| text.exercise_minutes_wrong()));
        let form = column![
            row![Element::from(script), own]
                .spacing(space::M)
                .align_y(iced::Alignment::End)
        ]
        .push(about)
        .push(strong(text.exercise_which_plans()))
        .push(column(plans).spacing(space::XS))
        .push(none)
        .push(Element::from(minutes))
        .spacing(space::M);
        let ready = self.begun(ctx).is_some().then_some(say(Change::Started));
        widget::dialog_panel(
            text.exercise_start_title(),
            form,
            vec![
                button::secondary(text.cancel(), None)
                    .on_press(say(Change::PanelClosed))
                    .into(),
                button::primary(text.exercise_start(), Icon::Exercise)
                    .on_press_maybe(ready)
                    .into(),
            ],
        )
    }
}
