//! Living with the roster: one's own shifts, swaps, what was published and what changed since, the year ahead.

pub mod changes;
pub mod hand;
pub mod mine;
pub mod year;

use crate::app::context::{Action, Context, Request};
use crate::app::widget::date;
use crate::domain::edit::swapping::Act;
use crate::domain::publication::{Change, changes as changed, next_period};
use crate::domain::roster::Shift;
use crate::domain::swap::{Offer, Swap};
use crate::domain::year::Year;
use crate::domain::{Edit, Id, RecordRef, Roster};

use super::panel::Panel;
use super::{Duty, Message as Screen, Tab, board};

#[derive(Debug, Clone)]
pub enum Message {
    /// Ask others to take the shift in the panel.
    AskOpened,
    /// Take over the shift in the panel, or one of the list.
    TakeOverOpened,
    SwapOpened(Id<Swap>),
    Hand(hand::Message),
    /// What the panel is for shall be done.
    Done,
    Taken(Id<Offer>),
    Approved,
    Refused,
    Withdrawn,
    FirstTyped(String),
    LastTyped(String),
    Published,
    PublishedDone,
    ChangeOpened(usize),
    PersonChosen(usize),
}

/// What the tabs hold beside the roster.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The days to publish, as typed; empty means the ones proposed.
    first: Option<String>,
    last: Option<String>,
    changes: Vec<Change>,
    pub(super) year: Option<Year>,
}

impl State {
    /// Works out what the tab in sight shows.
    pub fn rebuild(&mut self, roster: &Roster, tab: Tab, ctx: Context<'_>) {
        self.changes = changed(ctx.library, roster.id);
        self.year = (tab == Tab::Year).then(|| Year::of(roster, ctx.library, ctx.today()));
    }

    /// The days to publish as they stand in the fields.
    fn shown_period(&self, roster: Id<Roster>, ctx: Context<'_>) -> (String, String) {
        let next = next_period(ctx.library, roster, ctx.today());
        let first = self.first.clone().unwrap_or_else(|| date::iso(next.0));
        let last = self.last.clone().unwrap_or_else(|| date::iso(next.1));
        (first, last)
    }
}

impl Duty {
    pub(super) fn update_living(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::AskOpened => return self.open_hand(ctx, hand::What::Ask),
            Message::TakeOverOpened => return self.open_hand(ctx, hand::What::TakeOver),
            Message::SwapOpened(id) => return self.open_swap(id, ctx),
            Message::FirstTyped(typed) => self.living.first = Some(typed),
            Message::LastTyped(typed) => self.living.last = Some(typed),
            Message::Published => return self.publish(ctx),
            Message::PublishedDone => (self.living.first, self.living.last) = (None, None),
            Message::ChangeOpened(at) => {
                let of_person = changes::shown(self);
                if let Some(at) = of_person.get(at).and_then(|change| change.at) {
                    return self.open_shift(at.shift, ctx);
                }
            }
            Message::PersonChosen(at) => {
                self.person = self.people.get(at).copied();
                self.rebuild(ctx);
            }
            within => return self.update_hand(within, ctx),
        }
        Action::None
    }

    fn update_hand(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        let Some(Panel::Hand(form)) = &mut self.panel else {
            return Action::None;
        };
        let act = match message {
            Message::Hand(message) => {
                form.update(message, ctx);
                None
            }
            Message::Done => form.act(ctx),
            Message::Taken(offer) => form.swap.map(|swap| Act::Take { swap, offer }),
            Message::Approved => form.settle(|swap, note| Act::Approve { swap, note }),
            Message::Refused => form.settle(|swap, note| Act::Refuse { swap, note }),
            Message::Withdrawn => form.settle(|swap, note| Act::Withdraw { swap, note }),
            _ => None,
        };
        act.map_or(Action::None, |act| Action::Write {
            edit: Edit::Swap(act),
            then: Some(Screen::Finished),
        })
    }

    /// Lays the handing over of the shift in the panel over the roster.
    fn open_hand(&mut self, ctx: Context<'_>, what: hand::What) -> Action<Screen> {
        let Some(Panel::Shift(form)) = &self.panel else {
            return Action::None;
        };
        let Some((at, _)) = board::find(ctx.library, form.roster, form.id) else {
            return Action::None;
        };
        let form = hand::Form::of_shift(what, at, self.me, ctx);
        self.put_up(Panel::Hand(Box::new(form)), ctx)
    }

    /// Shows a swap and what can be done about it.
    pub(super) fn open_swap(&mut self, id: Id<Swap>, ctx: Context<'_>) -> Action<Screen> {
        let Some(swap) = ctx.library.get(id) else {
            return Action::None;
        };
        if ctx.library.in_conflict(id) {
            return Action::Ask(Request::Conflicts(RecordRef::of(id)));
        }
        let form = hand::Form::of_swap(swap, self.me.or(self.person), ctx);
        self.put_up(Panel::Hand(Box::new(form)), ctx)
    }

    fn publish(&mut self, ctx: Context<'_>) -> Action<Screen> {
        let Some((roster, (first, last))) = changes::period(self, ctx) else {
            return Action::None;
        };
        Action::Write {
            edit: Edit::Publish {
                id: ctx.new_id(),
                roster,
                first,
                last,
            },
            then: Some(Screen::Living(Message::PublishedDone)),
        }
    }

    /// Whose page is shown: the one chosen, else one's own.
    pub(super) fn whose(&self) -> Option<Id<crate::domain::Person>> {
        self.person.or(self.me)
    }
}

/// An id for hours of a shift that become one of their own.
fn part(ctx: Context<'_>) -> Id<Shift> {
    ctx.new_id()
}

const fn say(message: Message) -> Screen {
    Screen::Living(message)
}
