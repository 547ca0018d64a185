//! Överlämning: who holds each responsibility, and the handover that moves it to the next. It moves only when the
//! receiver has read back and accepted; everything open stays in sight.

mod apart;
mod ask;
mod baton;
mod decisions;
mod detail;
mod form;
mod found;
mod layers;
mod list;
mod moves;
mod night;
mod party;
mod reason;
mod routines;
mod settle;
mod spoken;
mod start;
mod tasks;
mod typed;
mod words;

#[cfg(test)]
mod tests;

use iced::Length;
use iced::widget::{column, container, row};

use crate::app::context::{Action, Context, Place, Request};
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, button, dialog, empty, h1, scroll};
use crate::domain::handover::Stage;
use crate::domain::printout::Subject;
use crate::domain::{Baton, Edit, Handover, Id, Kind, RecordRef, Routine};
use crate::paper::subject::{self, kind};

/// Below this width one sees the list or the detail, not both.
const NARROW: f32 = 700.0;

/// From this width the list is wider too.
const ROOMY: f32 = 1_400.0;

/// The screen's view state and drafts.
pub struct Handovers {
    /// What the detail shows; none is the overview, or in a narrow window the list.
    page: Option<Page>,
    apart: apart::Apart,
    ask: ask::Ask,
    found: found::Found,
    start: start::Start,
    form: Option<form::Form>,
    night: Option<night::Night>,
    reason: Option<reason::Reason>,
    typed: Option<typed::Typed>,
    settle: settle::Settle,
    tasks: tasks::Tasks,
    layers: layers::Layers,
    decisions: decisions::Decisions,
    routines: routines::Routines,
}

/// What the detail shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    Overview,
    Found,
    Start,
    /// The receiver's side of a telephone call.
    Phone,
    /// What the boards have decided to document.
    Decisions,
    /// The routines that handovers follow.
    Routines,
    /// One of them, to be changed.
    Routine(Id<Routine>),
    Baton(Id<Baton>),
    Handover(Id<Handover>),
    /// The receiver's side: one question at a time.
    Night(Id<Handover>),
}

#[derive(Debug, Clone)]
pub enum Message {
    Opened(Page),
    Closed,
    StartOpened(Option<Id<Baton>>),
    Apart(apart::Message),
    Ask(ask::Message),
    Settle(settle::Message),
    Tasks(tasks::Message),
    /// An accepted handover is given back, filled in as it was.
    GivenBack(Id<Handover>),
    Found(found::Message),
    Start(start::Message),
    Form(form::Message),
    Night(night::Message),
    Reason(reason::Message),
    /// What stands on a form of paper is typed in.
    Typed(typed::Message),
    Layers(layers::Message),
    Decisions(decisions::Message),
    Routines(routines::Message),
    Copied(String),
    Asked(Request),
    Left(Place),
}

impl Default for Handovers {
    fn default() -> Self {
        Self::new()
    }
}

impl Handovers {
    pub fn new() -> Self {
        Self {
            page: None,
            apart: apart::Apart::default(),
            ask: ask::Ask::default(),
            found: found::Found::default(),
            start: start::Start::default(),
            form: None,
            night: None,
            reason: None,
            typed: None,
            settle: settle::Settle::default(),
            tasks: tasks::Tasks::default(),
            layers: layers::Layers::default(),
            decisions: decisions::Decisions::default(),
            routines: routines::Routines::default(),
        }
    }

    /// The document of what is shown.
    pub fn in_sight(&self) -> Option<Subject> {
        match self.page? {
            Page::Handover(id) | Page::Night(id) => Some(subject::of(kind::HANDOVER, id)),
            Page::Routine(id) => Some(subject::of(kind::HANDOVER_FORM, id)),
            Page::Overview
            | Page::Found
            | Page::Start
            | Page::Phone
            | Page::Decisions
            | Page::Routines
            | Page::Baton(_) => None,
        }
    }

    /// Selects a responsibility or a handover, or begins a handover by a routine.
    pub fn open(&mut self, which: RecordRef, ctx: Context<'_>) {
        let page = match which.kind {
            Kind::Routine => {
                let id: Id<Routine> = Id::from_uuid(which.id);
                if ctx.library.get(id).is_some_and(|routine| routine.retired) {
                    Page::Routine(id)
                } else {
                    self.start = start::Start::by(id, ctx);
                    Page::Start
                }
            }
            Kind::Baton => Page::Baton(Id::from_uuid(which.id)),
            Kind::Handover => Page::Handover(Id::from_uuid(which.id)),
            _ => return,
        };
        self.show(Some(page), ctx);
    }

    /// Shows the routines that handovers follow.
    pub fn open_routines(&mut self, ctx: Context<'_>) {
        self.show(Some(Page::Routines), ctx);
    }

    /// Shows what the boards have decided to document.
    pub fn open_decisions(&mut self, ctx: Context<'_>) {
        self.decisions.open(ctx);
        self.show(Some(Page::Decisions), ctx);
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            Message::Opened(Page::Found) => {
                let kept = self.go(Some(Page::Found), ctx);
                Action::Many(vec![kept, found::begin()])
            }
            Message::Opened(Page::Phone) => {
                self.apart = apart::Apart::receiving(ctx);
                self.go(Some(Page::Phone), ctx)
            }
            Message::Opened(Page::Decisions) => {
                let kept = self.flush(ctx);
                self.open_decisions(ctx);
                kept
            }
            Message::Opened(page) => self.go(Some(page), ctx),
            Message::Closed => self.go(None, ctx),
            Message::StartOpened(baton) => {
                self.start = start::Start::with(baton, ctx);
                self.go(Some(Page::Start), ctx)
            }
            Message::Apart(apart::Message::Done(id)) => {
                self.apart = apart::Apart::default();
                self.go(Some(Page::Night(id)), ctx)
            }
            Message::Apart(message) => self.apart.update(message, ctx),
            Message::Settle(message) => self.settle.update(message, ctx),
            Message::Tasks(message) => self.tasks.update(message, ctx),
            Message::GivenBack(id) => give_back(id, ctx),
            Message::Ask(message) => {
                self.ask.update(message);
                Action::None
            }
            Message::Found(found::Message::Done(id)) => {
                self.found = found::Found::default();
                self.go(Some(Page::Baton(id)), ctx)
            }
            Message::Found(message) => self.found.update(message, ctx),
            Message::Start(start::Message::Done(id)) => {
                self.start = start::Start::default();
                self.go(Some(Page::Handover(id)), ctx)
            }
            Message::Start(message) => self.start.update(message, ctx),
            Message::Form(message) => self
                .form
                .as_mut()
                .map_or(Action::None, |form| form.update(message, ctx)),
            Message::Night(night::Message::Done(id)) => {
                self.night = None;
                self.go(Some(Page::Handover(id)), ctx)
            }
            Message::Night(message) => self
                .night
                .as_mut()
                .map_or(Action::None, |night| night.update(message, ctx)),
            Message::Reason(message) => self.on_reason(message, ctx),
            Message::Typed(message) => self.on_typed(message, ctx),
            Message::Layers(message) => self.layers.update(message, ctx),
            Message::Routines(routines::Message::Made(id)) => {
                let shown = self.go(Some(Page::Routine(id)), ctx);
                Action::Many(vec![shown, routines::named()])
            }
            Message::Routines(message) => self.routines.update(message, ctx),
            Message::Decisions(message) => self.decisions.update(message, ctx),
            Message::Copied(number) => Action::Copy(number),
            Message::Asked(request) => Action::Ask(request),
            Message::Left(place) => Action::Open(place),
        }
    }

    fn on_reason(&mut self, message: reason::Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            reason::Message::Opened(act, id) => {
                self.reason = Some(reason::Reason::new(act, id));
                Action::Run(widget::focus(reason::FIELD))
            }
            reason::Message::Closed => {
                self.reason = None;
                Action::None
            }
            reason::Message::Done(id) => {
                self.reason = None;
                self.night = None;
                self.go(Some(Page::Handover(id)), ctx)
            }
            message => self
                .reason
                .as_mut()
                .map_or(Action::None, |reason| reason.update(message)),
        }
    }

    fn on_typed(&mut self, message: typed::Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            typed::Message::Opened(id) => {
                let kept = self.flush(ctx);
                self.typed = ctx.library.get(id).map(|one| typed::Typed::of(one, ctx));
                Action::Many(vec![kept, Action::Run(widget::focus(typed::NUMBER))])
            }
            typed::Message::Dismissed => {
                self.typed = None;
                Action::None
            }
            typed::Message::Done(id) => {
                self.typed = None;
                self.go(Some(Page::Handover(id)), ctx)
            }
            message => self
                .typed
                .as_mut()
                .map_or(Action::None, |typed| typed.update(message, ctx)),
        }
    }

    fn go(&mut self, page: Option<Page>, ctx: Context<'_>) -> Action<Message> {
        let kept = self.flush(ctx);
        self.show(page, ctx);
        kept
    }

    fn show(&mut self, page: Option<Page>, ctx: Context<'_>) {
        if self.page != page {
            self.layers = layers::Layers::default();
        }
        self.page = page;
        match page {
            Some(Page::Routine(id)) => self.routines.open(id, ctx),
            _ => self.routines = routines::Routines::default(),
        }
        self.refreshed(ctx);
    }

    /// Stores the answers whose writer has paused.
    pub fn tick(&mut self, ctx: Context<'_>) -> Action<Message> {
        let form = self
            .form
            .as_mut()
            .map_or(Action::None, |form| form.store(ctx, form::Which::Due));
        Action::Many(vec![form, self.layers.tick(ctx), self.routines.tick(ctx)])
    }

    /// Stores everything written and not yet stored.
    pub fn flush(&mut self, ctx: Context<'_>) -> Action<Message> {
        let form = self.form.as_mut().map(|form| form.store(ctx, form::Which::All));
        let night = self.night.as_mut().map(|night| night.store(ctx));
        let layers = Some(self.layers.flush(ctx));
        let routines = Some(self.routines.flush(ctx));
        Action::Many([form, night, layers, routines].into_iter().flatten().collect())
    }

    /// Follows the library: forms of handovers that moved on close, answers written elsewhere are taken over.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        self.layers.refreshed(ctx);
        self.decisions.refreshed(ctx);
        if self.routines.refreshed(ctx) {
            self.page = Some(Page::Routines);
        }
        let shown = match self.page {
            Some(Page::Handover(id) | Page::Night(id)) => ctx.library.get(id),
            Some(Page::Baton(id)) if ctx.library.get(id).is_none() => {
                self.page = None;
                None
            }
            _ => None,
        };
        let gone = matches!(self.page, Some(Page::Handover(_) | Page::Night(_))) && shown.is_none();
        // A handover just started may not be here yet; one that was here and left has been deleted.
        if gone && self.form.is_some() {
            self.page = None;
        }
        match shown.filter(|handover| handover.stage == Stage::Draft) {
            Some(handover) => match self.form.as_mut().filter(|form| form.id == handover.id) {
                Some(form) => form.refresh(handover),
                None => self.form = Some(form::Form::of(handover)),
            },
            None => self.form = None,
        }
        let receives = |stage| matches!(stage, Stage::Offered | Stage::ReadBack);
        match (self.page, shown) {
            (Some(Page::Night(id)), Some(handover)) if receives(handover.stage) => {
                if self.night.as_ref().is_none_or(|night| night.id != id) {
                    self.night = Some(night::Night::of(handover));
                }
            }
            (Some(Page::Night(id)), _) => {
                self.night = None;
                self.page = Some(Page::Handover(id));
            }
            _ => self.night = None,
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let page = match &self.night {
            Some(night) => night.view(ctx),
            None => self.page_view(ctx),
        };
        if let Some(typed) = &self.typed {
            return dialog(
                page,
                Some(typed.view(ctx)),
                Message::Typed(typed::Message::Dismissed),
            );
        }
        let panel = self.reason.as_ref().map(|reason| reason.view(ctx));
        dialog(page, panel, Message::Reason(reason::Message::Closed))
    }

    fn page_view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let narrow = ctx.width < NARROW;
        if narrow && let Some(page) = self.page {
            let back = button::quiet(ctx.text.back(), Icon::Left).on_press(Message::Closed);
            return container(column![back, self.detail(page, ctx)].spacing(space::M))
                .padding(space::L)
                .height(Length::Fill)
                .into();
        }
        let body: Element<'a, Message> = match () {
            () if ctx.library.count::<Baton>() == 0 && self.page.is_none() => nothing_yet(ctx),
            () if narrow => list::view(self.page, ctx),
            () => {
                let width = if ctx.width < ROOMY { 360 } else { 420 };
                let list = container(list::view(self.page, ctx)).width(width);
                let detail = self.detail(self.page.unwrap_or(Page::Overview), ctx);
                row![list, detail].spacing(space::XL).into()
            }
        };
        container(column![self.header(ctx), body].spacing(space::L))
            .padding(space::XL)
            .height(Length::Fill)
            .into()
    }

    fn header<'a>(&self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let waits = match self.page {
            Some(Page::Handover(id)) => ctx.library.get(id).is_some_and(Handover::is_open),
            _ => false,
        };
        let phone = button::secondary(text.handover_phone_title(), Icon::Phone)
            .on_press(Message::Opened(Page::Phone));
        let found =
            button::secondary(text.handover_found(), Icon::Add).on_press(Message::Opened(Page::Found));
        // One action stands out: while a handover is under way it is the one that leads it on.
        let start = if waits {
            button::secondary(text.handover_start(), Icon::Handover)
        } else {
            button::primary(text.handover_start(), Icon::Handover)
        };
        let start = start.on_press(Message::StartOpened(None));
        // Without a responsibility there is nothing to hand over yet, and the first step stands in the middle, or here
        // where something else is shown.
        let actions = match (ctx.library.count::<Baton>(), self.page) {
            (0, None) => None,
            (0, Some(_)) => {
                let first = button::primary(text.handover_found(), Icon::Add)
                    .on_press_maybe((self.page != Some(Page::Found)).then_some(Message::Opened(Page::Found)));
                Some(row![Element::from(first)].wrap())
            }
            _ => Some(
                row![Element::from(phone), Element::from(found), Element::from(start)]
                    .spacing(space::S)
                    .wrap(),
            ),
        };
        if ctx.width < NARROW {
            return column![h1(text.handover_title())]
                .push(actions)
                .spacing(space::S)
                .into();
        }
        row![h1(text.handover_title()).width(Length::Fill)]
            .push(actions)
            .align_y(iced::Alignment::Center)
            .into()
    }

    fn detail<'a>(&'a self, page: Page, ctx: Context<'a>) -> Element<'a, Message> {
        let content = match page {
            Page::Overview => baton::overview(&self.ask, ctx),
            Page::Found => self.found.view(ctx),
            Page::Start => self.start.view(ctx),
            Page::Phone => self.apart.view(ctx),
            Page::Decisions => self.decisions.view(ctx),
            Page::Routines => routines::all(ctx),
            Page::Routine(id) => self.routines.view(id, ctx),
            Page::Baton(id) => baton::view(id, (&self.settle, &self.tasks), ctx),
            Page::Handover(id) | Page::Night(id) => detail::view(
                id,
                self.form.as_ref(),
                (&self.apart, &self.tasks, &self.layers),
                ctx,
            ),
        };
        let sheet = scroll(container(content).max_width(860).padding([0.0, space::XS]))
            .id(form::SCROLL)
            .width(Length::Fill)
            .height(Length::Fill);
        // Offered, read back or accepted, it is another page: what to do next stands at its top.
        let stage = match page {
            Page::Handover(id) => ctx.library.get(id).map(|handover| handover.stage),
            _ => None,
        };
        widget::page((page, stage), sheet)
    }
}

fn give_back(id: Id<Handover>, ctx: Context<'_>) -> Action<Message> {
    let Some(accepted) = ctx.library.get(id) else {
        return Action::None;
    };
    let draft = accepted.back(ctx.new_id(), ctx.now);
    let then = Message::Start(start::Message::Done(draft.id));
    Action::Write {
        edit: Edit::StartHandover(Box::new(draft)),
        then: Some(then),
    }
}

fn nothing_yet<'a>(ctx: Context<'a>) -> Element<'a, Message> {
    let first = button::primary(ctx.text.handover_found(), Icon::Add).on_press(Message::Opened(Page::Found));
    let words = empty(
        Icon::Handover,
        ctx.text.handover_empty_title(),
        ctx.text.handover_empty_text(),
        Some(first.into()),
    );
    let decisions =
        button::quiet(ctx.text.decision_title(), Icon::Lock).on_press(Message::Opened(Page::Decisions));
    let routines =
        button::quiet(ctx.text.routine_title(), Icon::Handover).on_press(Message::Opened(Page::Routines));
    let grounds = row![Element::from(routines), Element::from(decisions)].spacing(space::M);
    let words = column![words, container(grounds).center_x(Length::Fill)].spacing(space::M);
    scroll(words).height(Length::Fill).into()
}
