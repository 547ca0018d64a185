//! The return to normal (återgång): what is to be written back or put back, in a plan to read and in a use of it.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::Message;
use super::steps::pair;
use super::using::{Change as Used, say};
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{
    self, Element, Icon, Tone, badge, body, button, card, field, h2, muted, small, strong,
};
use crate::domain::activation::{ReturnRun, ReturnState};
use crate::domain::edit::Use;
use crate::domain::{Activation, Edit, Id, Plan};
use crate::phrase::{self, Named};
use crate::text::Text;

const REASON: &str = "plans-return-reason";
const WHAT: &str = "plans-return-what";

/// What is being written about the return to normal.
#[derive(Debug, Default)]
pub struct Returns {
    /// Why something shall not be kept.
    reason: Option<(Id<ReturnRun>, String)>,
    /// Something that the plan did not think of.
    adding: Option<Adding>,
    /// Whether it was tried without the words that are needed.
    tried: bool,
}

#[derive(Debug, Default)]
struct Adding {
    what: String,
    place: String,
    role: String,
}

#[derive(Debug, Clone)]
pub enum Change {
    Marked(Id<ReturnRun>, ReturnState),
    ReasonAsked(Id<ReturnRun>),
    Reason(String),
    ReasonDone,
    AddAsked,
    What(String),
    Place(String),
    Role(String),
    AddDone,
    Closed,
}

const fn change(change: Change) -> Message {
    say(Used::Return(change))
}

impl Returns {
    pub fn update(
        &mut self,
        activation: Id<Activation>,
        changed: Change,
        ctx: Context<'_>,
    ) -> Action<Message> {
        match changed {
            Change::Marked(item, state) => {
                return Action::write(Edit::Use(Use::SettleReturn {
                    activation,
                    item,
                    state,
                    note: String::new(),
                }));
            }
            Change::ReasonAsked(item) => {
                self.close();
                self.reason = Some((item, String::new()));
                return super::focus(REASON);
            }
            Change::AddAsked => {
                self.close();
                self.adding = Some(Adding::default());
                return super::focus(WHAT);
            }
            Change::ReasonDone | Change::AddDone => return self.done(activation, ctx),
            Change::Closed => self.close(),
            Change::Reason(words) => {
                if let Some((_, reason)) = &mut self.reason {
                    *reason = words;
                }
            }
            written => self.written(written),
        }
        Action::None
    }

    fn written(&mut self, written: Change) {
        match (written, &mut self.adding) {
            (Change::What(words), Some(adding)) => adding.what = words,
            (Change::Place(words), Some(adding)) => adding.place = words,
            (Change::Role(words), Some(adding)) => adding.role = words,
            _ => {}
        }
    }

    pub fn close(&mut self) {
        *self = Self::default();
    }

    fn done(&mut self, activation: Id<Activation>, ctx: Context<'_>) -> Action<Message> {
        self.tried = true;
        let (edit, field) = match (&self.reason, &self.adding) {
            (Some((item, reason)), _) if !reason.trim().is_empty() => {
                let settle = Use::SettleReturn {
                    activation,
                    item: *item,
                    state: ReturnState::NotKept,
                    note: reason.clone(),
                };
                (Some(settle), REASON)
            }
            (None, Some(adding)) if !adding.what.trim().is_empty() => {
                let add = Use::AddReturn {
                    activation,
                    id: ctx.new_id(),
                    what: adding.what.clone(),
                    place: adding.place.clone(),
                    role: adding.role.clone(),
                };
                (Some(add), WHAT)
            }
            (Some(_), _) => (None, REASON),
            (None, _) => (None, WHAT),
        };
        match edit {
            None => super::focus(field),
            Some(edit) => Action::Write {
                edit: Edit::Use(edit),
                then: Some(change(Change::Closed)),
            },
        }
    }

    /// Everything that is to be put back, to tick off.
    pub fn list<'a>(&'a self, one: &'a Activation, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let none = one.returns.is_empty().then(|| muted(text.use_returns_none()));
        let rows = one.returns.iter().map(|(id, run)| self.item(id, run, ctx));
        let adding: Element<'a, Message> = match &self.adding {
            Some(adding) => self.adding_form(adding, ctx),
            None => button::quiet(text.use_return_add(), Icon::Add)
                .on_press(change(Change::AddAsked))
                .into(),
        };
        column![]
            .push(none)
            .push(column(rows).spacing(space::M))
            .push(adding)
            .spacing(space::M)
            .into()
    }

    fn item<'a>(&'a self, id: Id<ReturnRun>, run: &'a ReturnRun, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let mark = match run.state {
            ReturnState::Open => None,
            ReturnState::Done => Some(badge(Tone::Ok, run.state.name(text))),
            ReturnState::NotKept => Some(badge(Tone::Neutral, run.state.name(text))),
        };
        let settled = run.settled.as_ref().map(|settled| {
            let at = phrase::moment(text, settled.at);
            let by = text.plans_at_by(at, settled.by.name.as_str());
            let note = (!settled.note.is_empty()).then(|| body(settled.note.as_str()).width(Length::Fill));
            column![small(by)].push(note).spacing(2)
        });
        let head = row![strong(run.what.as_str()).width(Length::Fill)]
            .push(mark)
            .spacing(space::M)
            .align_y(Alignment::Center);
        let asked = self.reason.as_ref().filter(|(asked, _)| *asked == id);
        let below = match asked {
            Some((_, reason)) => self.reason_form(reason, ctx),
            None => actions(id, run, text),
        };
        column![head]
            .push(about(&run.place, &run.role, text).map(muted))
            .push(settled)
            .push(below)
            .spacing(space::XS)
            .into()
    }

    fn reason_form<'a>(&'a self, reason: &'a str, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let missing = self.tried && reason.trim().is_empty();
        let line = field::text(text.use_return_reason(), reason, |words| {
            change(Change::Reason(words))
        })
        .id(REASON)
        .hint(text.use_return_reason_hint())
        .error(missing.then(|| text.use_words_missing()))
        .warning(ctx.personal_data(reason))
        .on_submit(change(Change::ReasonDone));
        confirmed(line.into(), text.use_return_not_kept(), Change::ReasonDone, text)
    }

    fn adding_form<'a>(&'a self, adding: &'a Adding, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let missing = self.tried && adding.what.trim().is_empty();
        let what = field::text(text.use_return_what(), &adding.what, |words| {
            change(Change::What(words))
        })
        .id(WHAT)
        .error(missing.then(|| text.use_words_missing()))
        .warning(ctx.personal_data(&adding.what))
        .on_submit(change(Change::AddDone));
        let place = field::text(text.use_return_place(), &adding.place, |words| {
            change(Change::Place(words))
        })
        .on_submit(change(Change::AddDone));
        let role = field::text(text.use_return_role(), &adding.role, |words| {
            change(Change::Role(words))
        })
        .on_submit(change(Change::AddDone));
        let form = column![Element::from(what), pair(place, role, ctx.width)].spacing(space::M);
        confirmed(form.into(), text.add(), Change::AddDone, text)
    }

    /// The card on the page of a use.
    pub fn in_use<'a>(
        &'a self,
        one: &'a Activation,
        in_panel: bool,
        ctx: Context<'a>,
    ) -> Option<Element<'a, Message>> {
        if in_panel || (one.is_active() && one.returns.is_empty()) {
            return None;
        }
        let text = ctx.text;
        let left = one.returns_left();
        let mark = if left == 0 {
            badge(Tone::Ok, text.use_returns_all())
        } else {
            let tone = if one.is_active() {
                Tone::Info
            } else {
                Tone::Caution
            };
            badge(tone, text.use_returns_left(left))
        };
        let head = row![h2(text.use_returns()).width(Length::Fill), mark]
            .spacing(space::M)
            .align_y(Alignment::Center);
        Some(card(column![head, self.list(one, ctx)].spacing(space::M)).into())
    }
}

/// An inline form with what confirms and what closes it.
fn confirmed<'a>(
    form: Element<'a, Message>,
    label: String,
    done: Change,
    text: &Text,
) -> Element<'a, Message> {
    let buttons = row![
        button::primary(label, None).on_press(change(done)),
        button::quiet(text.cancel(), None).on_press(change(Change::Closed))
    ]
    .spacing(space::S);
    column![form, buttons].spacing(space::S).into()
}

fn actions<'a>(id: Id<ReturnRun>, run: &ReturnRun, text: &Text) -> Element<'a, Message> {
    let what = run.what.as_str();
    if run.state == ReturnState::Open {
        let done = widget::focusable(
            widget::Role::Button,
            text.use_return_done_of(what),
            strong(text.done()),
        )
        .padding([space::XS, space::M])
        .style(crate::app::theme::button::secondary)
        .on_press(change(Change::Marked(id, ReturnState::Done)));
        let not = widget::focusable(
            widget::Role::Button,
            text.use_return_not_kept_of(what),
            small(text.use_return_not_kept()),
        )
        .padding([space::XS, space::S])
        .style(crate::app::theme::button::quiet)
        .on_press(change(Change::ReasonAsked(id)));
        return row![done, not]
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into();
    }
    widget::focusable(
        widget::Role::Button,
        text.use_return_reopen_of(what),
        small(text.use_reopen()),
    )
    .padding([space::XS, space::S])
    .style(crate::app::theme::button::quiet)
    .on_press(change(Change::Marked(id, ReturnState::Open)))
    .into()
}

/// Where it goes and who does it.
fn about(place: &str, role: &str, text: &Text) -> Option<String> {
    match (place.trim(), role.trim()) {
        ("", "") => None,
        (place, "") => Some(place.to_owned()),
        ("", role) => Some(role.to_owned()),
        (place, role) => Some(text.use_return_about(place, role)),
    }
}

/// What a plan says is to be put back, to read.
pub fn of_plan<'a>(plan: &'a Plan, text: &'a Text) -> Option<Element<'a, Message>> {
    if plan.returns.is_empty() {
        return None;
    }
    let rows = plan.returns.iter().map(|(_, one)| {
        column![body(one.what.as_str()).width(Length::Fill)]
            .push(about(&one.place, &one.role, text).map(muted))
            .spacing(2)
            .into()
    });
    let page = column![h2(text.use_returns())].extend(rows).spacing(space::M);
    Some(card(page).into())
}
