//! For how long an event can be staffed: what is asked, how far the reckoning has come, what it told, and who lends people.

mod aid;
mod ask;
mod told;

use std::sync::Arc;

use iced::Length;
use iced::widget::{column, container, row};

use super::{Duty, Message as Screen};
use crate::app::context::{Action, Context, Endure, Reckoned, Request};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, Names, button, dialog, h1, page, progress, scroll};
use crate::domain::edit::aiding::Act;
use crate::domain::endurance::{Demand, Endurance};
use crate::domain::{AidAgreement, Edit, Id};

#[derive(Debug, Clone)]
pub enum Message {
    Opened,
    Closed,
    Ask(ask::Message),
    Started,
    Heard(u32, Reckoned),
    /// The reckoning is not wanted any more.
    Cancelled,
    /// Back to what is asked.
    Again,
    /// So many of the first hours are shown.
    HoursChosen(usize),
    /// Oneself, a neighbour, or all: whose reliefs are shown.
    SourceChosen(usize),
    Exported,
    /// A new agreement, or one that is changed.
    AidOpened(Option<Id<AidAgreement>>),
    /// The lender has said yes.
    AgreeOpened(Id<AidAgreement>),
    Ended(Id<AidAgreement>),
    Aid(aid::Message),
    AidDone,
    AidClosed,
}

/// The page.
pub struct Page {
    ask: ask::Form,
    run: u32,
    step: Step,
    lost: bool,
    aid: Option<aid::Form>,
}

enum Step {
    Ask,
    Reckoning { demand: Demand, share: f32 },
    Told(told::Told),
}

impl Page {
    fn new(duty: &Duty, ctx: Context<'_>) -> Self {
        Self {
            ask: ask::Form::new(duty.roster, ctx),
            run: 0,
            step: Step::Ask,
            lost: false,
            aid: None,
        }
    }

    /// The library changed: what is told may no longer be so.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        self.ask.refreshed(ctx);
        if let Step::Told(told) = &mut self.step {
            told.is_stale = true;
        }
    }

    fn start(&mut self, ctx: Context<'_>) -> Action<Screen> {
        let Some(demand) = self.ask.demand(ctx) else {
            self.ask.stuck = true;
            return Action::None;
        };
        self.run += 1;
        self.lost = false;
        self.step = Step::Reckoning {
            demand: demand.clone(),
            share: 0.0,
        };
        let run = self.run;
        Action::Ask(Request::Endure(Box::new(Endure { run, demand })))
    }

    fn heard(&mut self, told: Reckoned) {
        let Step::Reckoning { demand, share } = &mut self.step else {
            return;
        };
        match told {
            Reckoned::Share(now) => *share = now,
            Reckoned::Done(found) => self.step = Step::Told(told::Told::new(demand.clone(), found)),
            Reckoned::Gone => {
                self.lost = true;
                self.step = Step::Ask;
            }
        }
    }

    pub fn view<'a>(&'a self, names: &'a Names, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let narrow = ctx.width < super::NARROW;
        let back =
            button::quiet(text.endurance_back(), Icon::Left).on_press(Screen::Endurance(Message::Closed));
        let head = column![row![back], h1(text.endurance_title())].spacing(space::XS);
        let (key, body) = match &self.step {
            Step::Ask => (0, self.asking(names, ctx)),
            Step::Reckoning { share, .. } => (1, reckoning(*share, ctx)),
            Step::Told(told) => (2, told.view(ctx)),
        };
        let edge = if narrow { space::M } else { space::XL };
        let all = container(column![head, body].spacing(space::L))
            .padding(edge)
            .width(Length::Fill);
        let base = page(key, scroll(all).height(Length::Fill));
        let form = self.aid.as_ref().map(|form| form.view(names, ctx));
        dialog(base, form, Screen::Endurance(Message::AidClosed))
    }

    fn asking<'a>(&'a self, names: &'a Names, ctx: Context<'a>) -> Element<'a, Screen> {
        column![self.ask.view(self.lost, names, ctx), aid::list(ctx)]
            .spacing(space::XL)
            .into()
    }
}

fn reckoning<'a>(share: f32, ctx: Context<'a>) -> Element<'a, Screen> {
    let bar = progress(ctx.text.endurance_reckoning(), share);
    let stop =
        button::secondary(ctx.text.cancel(), Icon::Stop).on_press(Screen::Endurance(Message::Cancelled));
    column![container(bar).max_width(640), row![stop]]
        .spacing(space::L)
        .into()
}

impl Duty {
    /// Shows for how long an event can be staffed.
    pub fn open_endurance(&mut self, ctx: Context<'_>) {
        if self.endurance.is_none() {
            self.refreshed(ctx);
            self.endurance = Some(Box::new(Page::new(self, ctx)));
        }
    }

    pub(super) fn update_endurance(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        if let Message::Opened = message {
            let stored = self.store(ctx, false);
            self.panel = None;
            self.open_endurance(ctx);
            return stored;
        }
        let Some(page) = &mut self.endurance else {
            return Action::None;
        };
        match message {
            Message::Closed => {
                self.endurance = None;
                return Action::Ask(Request::StopEnduring);
            }
            Message::Ask(message) => page.ask.update(message),
            Message::Started => return page.start(ctx),
            Message::Heard(run, told) if run == page.run => page.heard(told),
            Message::Cancelled => {
                page.step = Step::Ask;
                page.run += 1;
                return Action::Ask(Request::StopEnduring);
            }
            Message::Again => page.step = Step::Ask,
            Message::HoursChosen(at) => page.told(|told| told.hours = at),
            Message::SourceChosen(at) => page.told(|told| told.source = at),
            Message::Exported => {
                if let Step::Told(told) = &page.step {
                    return Action::Ask(Request::ExportSheet(Box::new(told.sheet(ctx))));
                }
            }
            within => return page.update_aid(within, ctx),
        }
        Action::None
    }
}

impl Page {
    fn told(&mut self, change: impl FnOnce(&mut told::Told)) {
        if let Step::Told(told) = &mut self.step {
            change(told);
        }
    }

    fn update_aid(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::AidOpened(which) => self.aid = Some(aid::Form::terms(which, ctx)),
            Message::AgreeOpened(id) => self.aid = aid::Form::agree(id, ctx),
            Message::AidClosed => self.aid = None,
            Message::Ended(agreement) => return done(Act::End { agreement }),
            Message::Aid(message) => {
                if let Some(form) = &mut self.aid {
                    form.update(message);
                }
            }
            Message::AidDone => match self.aid.as_mut().and_then(|form| form.act(ctx)) {
                Some(act) => return done(act),
                None => return Action::None,
            },
            _ => {}
        }
        Action::None
    }
}

/// A change of an agreement, after which its form closes.
fn done(act: Act) -> Action<Screen> {
    Action::Write {
        edit: Edit::Aid(act),
        then: Some(Screen::Endurance(Message::AidClosed)),
    }
}

/// What was told, ready to be shown.
type Found = Arc<Endurance>;
