//! Actions (åtgärder) that evaluations led to: the page of all of them, and the form of one.

use chrono::NaiveDate;
use iced::widget::{Row, column, row};
use iced::{Alignment, Length};

use super::ask::About;
use super::steps::pair;
use super::using::{Change as Used, say};
use super::{Message, Shown};
use crate::app::context::{Action, Context};
use crate::app::names;
use crate::app::theme::space;
use crate::app::widget::{
    self, Element, Icon, Tone, badge, badge_with, body, button, card, date, field, h2, muted, small, strong,
};
use crate::domain::activation::Lesson;
use crate::domain::edit::Use;
use crate::domain::improvement::actions;
use crate::domain::{Activation, Edit, Id, Improvement, RecordRef};
use crate::phrase;
use crate::text::time;

/// The field of what shall be done.
pub const WHAT: &str = "plans-action-what";

/// Which actions are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    #[default]
    Open,
    Done,
    All,
}

impl Filter {
    const ALL: [Self; 3] = [Self::Open, Self::Done, Self::All];

    const fn lets(self, action: &Improvement) -> bool {
        match self {
            Self::Open => action.done.is_none(),
            Self::Done => action.done.is_some(),
            Self::All => true,
        }
    }
}

/// The page's own state.
#[derive(Debug, Default)]
pub struct Page {
    filter: Filter,
}

/// Where the form was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    New,
    Lesson(Id<Activation>, Id<Lesson>),
    Edit(Id<Improvement>),
}

#[derive(Debug, Clone)]
pub enum Change {
    Filter(usize),
    Asked(Asked),
    Form(FormChange),
}

#[derive(Debug, Clone)]
pub enum FormChange {
    What(String),
    Owner(String),
    Due(String),
    Confirmed,
}

/// An action being written.
#[derive(Debug)]
pub struct ActionForm {
    action: Improvement,
    due: String,
    is_new: bool,
    tried: bool,
}

const fn change(change: Change) -> Message {
    say(Used::Action(change))
}

const fn form(form: FormChange) -> Message {
    change(Change::Form(form))
}

impl ActionForm {
    pub fn new(asked: Asked, ctx: Context<'_>) -> Self {
        let fresh = |activation: Option<&Activation>, finding: String| Improvement {
            id: ctx.new_id(),
            title: String::new(),
            finding,
            plan: activation.map(|one| one.plan),
            activation: activation.map(|one| one.id),
            owner: String::new(),
            due_on: None,
            created_at: ctx.now,
            by: ctx.me.clone(),
            done: None,
        };
        let action = match asked {
            Asked::New => fresh(None, String::new()),
            Asked::Lesson(activation, lesson) => {
                let one = ctx.library.get(activation);
                let lesson = one.and_then(|one| one.lessons.get(lesson));
                fresh(one, lesson.map_or_else(String::new, |lesson| lesson.text.clone()))
            }
            Asked::Edit(id) => ctx
                .library
                .get(id)
                .cloned()
                .unwrap_or_else(|| fresh(None, String::new())),
        };
        Self {
            due: action.due_on.map_or_else(String::new, date::iso),
            is_new: !matches!(asked, Asked::Edit(_)),
            action,
            tried: false,
        }
    }

    /// The last day, as far as it can be read; none may be given.
    fn due(&self, ctx: Context<'_>) -> Result<Option<NaiveDate>, ()> {
        match self.due.trim() {
            "" => Ok(None),
            typed => date::parse(typed, ctx.today()).map(Some).ok_or(()),
        }
    }

    pub fn update(&mut self, changed: FormChange, ctx: Context<'_>) -> Action<Message> {
        match changed {
            FormChange::What(words) => self.action.title = words,
            FormChange::Owner(words) => self.action.owner = words,
            FormChange::Due(typed) => self.due = typed,
            FormChange::Confirmed => {
                self.tried = true;
                let (Ok(due_on), false) = (self.due(ctx), self.action.title.trim().is_empty()) else {
                    return super::focus(WHAT);
                };
                // What somebody else has changed meanwhile stays.
                let known = ctx.library.get(self.action.id);
                let action = Improvement {
                    title: self.action.title.trim().to_owned(),
                    owner: self.action.owner.trim().to_owned(),
                    due_on,
                    ..known.unwrap_or(&self.action).clone()
                };
                return Action::Write {
                    edit: Edit::Save(action.into()),
                    then: Some(say(Used::Closed)),
                };
            }
        }
        Action::None
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let missing = self.tried && self.action.title.trim().is_empty();
        let what = field::text(text.use_action_what(), &self.action.title, |words| {
            form(FormChange::What(words))
        })
        .id(WHAT)
        .error(missing.then(|| text.use_words_missing()))
        .warning(ctx.personal_data(&self.action.title))
        .on_submit(form(FormChange::Confirmed));
        let owner = field::text(text.use_action_owner(), &self.action.owner, |words| {
            form(FormChange::Owner(words))
        })
        .hint(text.plans_owner_hint())
        .on_submit(form(FormChange::Confirmed));
        let due = field::date(
            text.use_action_due(),
            &self.due,
            |typed| form(FormChange::Due(typed)),
            ctx.today(),
            names::calendar(text),
        )
        .error(self.due(ctx).is_err().then(|| text.use_action_due_wrong()));
        let lesson = (!self.action.finding.is_empty())
            .then(|| body(text.use_action_finding(self.action.finding.as_str())).width(Length::Fill));
        let fields = column![Element::from(what), pair(owner, due, ctx.width)]
            .push(lesson)
            .spacing(space::L);
        let (title, label) = if self.is_new {
            (text.use_action_new(), text.add())
        } else {
            (text.use_action_edit(), text.save())
        };
        let cancel = button::secondary(text.cancel(), None).on_press(say(Used::Closed));
        let done = button::primary(label, Icon::Ok).on_press(form(FormChange::Confirmed));
        widget::dialog_panel(title, fields, vec![cancel.into(), done.into()])
    }
}

impl Page {
    pub fn update(&mut self, changed: Change) {
        if let Change::Filter(at) = changed {
            self.filter = Filter::ALL[at.min(2)];
        }
    }

    /// Shows an action, whatever is filtered away.
    pub const fn reveal(&mut self) {
        self.filter = Filter::All;
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let new =
            button::primary(text.use_action_new(), Icon::Add).on_press(change(Change::Asked(Asked::New)));
        let head = row![h2(text.use_actions()).width(Length::Fill), new]
            .spacing(space::L)
            .align_y(Alignment::Center);
        let at = Filter::ALL.iter().position(|filter| *filter == self.filter);
        let filter = button::choice(
            text.use_actions_filter(),
            vec![
                text.use_actions_open(),
                text.use_actions_done(),
                text.use_actions_all(),
            ],
            at,
            |at| change(Change::Filter(at)),
        );
        let mut shown = actions(ctx.library);
        shown.retain(|action| self.filter.lets(action));
        let page = column![head, filter].spacing(space::L);
        let page = if shown.is_empty() {
            page.push(widget::empty(
                Icon::Tick,
                text.use_actions_none_title(),
                text.use_actions_none_text(),
                None,
            ))
        } else {
            page.extend(shown.into_iter().map(|action| view(action, ctx)))
        };
        let page = page.padding(iced::Padding::ZERO.bottom(space::XL));
        widget::page("actions", widget::scroll(page).height(Length::Fill))
    }
}

fn view<'a>(action: &'a Improvement, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let finding = (!action.finding.is_empty())
        .then(|| muted(text.use_action_finding(action.finding.as_str())).width(Length::Fill));
    let from = action.activation.and_then(|id| ctx.library.get(id)).map(|one| {
        let began = phrase::moment(text, one.outage_began_at);
        button::link(text.use_action_from(one.title.as_str(), began))
            .on_press(Message::Show(Shown::Activation(one.id)))
    });
    let done = action.done.as_ref().map(|done| {
        let at = phrase::moment(text, done.at);
        let by = text.plans_at_by(at, done.by.name.as_str());
        let note = (!done.note.is_empty()).then(|| body(done.note.as_str()).width(Length::Fill));
        column![small(by)].push(note).spacing(2)
    });
    let spoken = action.title.as_str();
    let settle = if action.done.is_none() {
        button::secondary(text.use_action_done(), Icon::Ok)
            .on_press(say(Used::Asked(About::Finished(action.id))))
    } else {
        button::quiet(text.use_reopen(), Icon::Undo).on_press(say(Used::Done(Use::SettleAction {
            action: action.id,
            done: false,
            note: String::new(),
        })))
    };
    let which = RecordRef::of(action.id);
    let buttons = Row::with_children([
        settle.into(),
        button::quiet(text.edit(), Icon::Edit)
            .on_press(change(Change::Asked(Asked::Edit(action.id))))
            .into(),
        button::icon_only(text.use_action_history(spoken), Icon::History)
            .on_press(Message::HistoryAsked(which))
            .into(),
        button::icon_only(text.plans_remove(spoken), Icon::Remove)
            .on_press(Message::DeleteAsked(which))
            .into(),
    ])
    .spacing(space::S)
    .align_y(Alignment::Center)
    .wrap();
    card(
        column![
            strong(action.title.as_str()).width(Length::Fill),
            due(action, ctx)
        ]
        .push(finding)
        .push(from)
        .push(done)
        .push(buttons)
        .spacing(space::S),
    )
    .width(Length::Fill)
    .into()
}

/// Who does it, and how soon it is due.
pub fn due<'a>(action: &Improvement, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let owner = if action.owner.is_empty() {
        text.use_action_no_owner()
    } else {
        action.owner.clone()
    };
    let mark = match (&action.done, action.due_on) {
        (Some(_), _) => badge(Tone::Ok, text.use_actions_done()),
        (None, None) => badge(Tone::Neutral, text.use_action_no_date()),
        (None, Some(due)) => {
            let on = time::weekday_date(text, due);
            if action.is_overdue(ctx.today()) {
                badge_with(Icon::Warning, Tone::Danger, text.use_action_overdue(on))
            } else {
                badge_with(Icon::Calendar, Tone::Info, text.use_action_due_on(on))
            }
        }
    };
    row![mark, small(owner)]
        .spacing(space::S)
        .align_y(Alignment::Center)
        .wrap()
        .into()
}
