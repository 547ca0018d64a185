//! A shift into other hands: asked for, taken over, offered for, settled.

use iced::widget::{column, row};

use super::{Message as Living, say};
use crate::app::context::Context;
use crate::app::screen::duty::Message as Screen;
use crate::app::screen::duty::span::{self, Span};
use crate::app::screen::duty::words;
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, Names, banner, body, button, dialog_panel, field, muted, parts, strong,
};
use crate::domain::edit::ShiftRef;
use crate::domain::edit::swapping::{Act, rest_from};
use crate::domain::library::alphabet_key;
use crate::domain::mine::mine;
use crate::domain::roster::Shift;
use crate::domain::swap::{Swap, SwapStage, shift_at};
use crate::domain::{Id, Person, zone};
use crate::phrase;
use crate::text::time;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Ask,
    TakeOver,
    Swap,
}

#[derive(Debug, Clone)]
pub enum Message {
    NoteTyped(String),
    PersonChosen(usize),
    ReturnChosen(usize),
    Span(span::Message),
}

/// The handing over of one shift.
#[derive(Debug, Clone)]
pub struct Form {
    what: What,
    at: ShiftRef,
    pub swap: Option<Id<Swap>>,
    note: String,
    /// Who takes it, and everybody who could, those with the role first.
    person: Option<Id<Person>>,
    people: Vec<Id<Person>>,
    in_return: Option<ShiftRef>,
    /// The hours that are taken over, as proposed or as written.
    span: Span,
    proposed: Span,
}

impl Form {
    pub fn of_shift(what: What, at: ShiftRef, me: Option<Id<Person>>, ctx: Context<'_>) -> Self {
        let span = shift_at(ctx.library, at)
            .map(|shift| Span::of(rest_from(shift, ctx.now), shift.end))
            .unwrap_or_default();
        let mut form = Self {
            what,
            at,
            proposed: span.clone(),
            span,
            swap: None,
            note: String::new(),
            person: me,
            people: Vec::new(),
            in_return: None,
        };
        form.refreshed(ctx);
        form
    }

    pub fn of_swap(swap: &Swap, me: Option<Id<Person>>, ctx: Context<'_>) -> Self {
        let mut form = Self::of_shift(What::Swap, swap.at(), me, ctx);
        form.swap = Some(swap.id);
        form
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) {
        match message {
            Message::NoteTyped(typed) => self.note = typed,
            Message::PersonChosen(at) => {
                self.person = self.people.get(at).copied();
                self.in_return = None;
            }
            Message::Span(message) => self.span.update(&message),
            Message::ReturnChosen(at) => {
                let own = self.own(ctx);
                self.in_return = at.checked_sub(1).and_then(|at| own.get(at)).map(|(at, _)| *at);
            }
        }
    }

    /// The library changed. False when what it is about is gone.
    pub fn refreshed(&mut self, ctx: Context<'_>) -> bool {
        let Some(shift) = shift_at(ctx.library, self.at) else {
            return false;
        };
        let mut people: Vec<_> = ctx
            .library
            .all::<Person>()
            .filter(|person| shift.person != Some(person.id))
            .collect();
        people.sort_by_cached_key(|person| (!person.roles.contains(&shift.role), alphabet_key(&person.name)));
        self.people = people.into_iter().map(|person| person.id).collect();
        self.person = self.person.filter(|person| self.people.contains(person));
        true
    }

    /// What is done, once everything needed is chosen.
    pub fn act(&self, ctx: Context<'_>) -> Option<Act> {
        Some(match self.what {
            What::Ask => Act::Ask {
                id: ctx.new_id(),
                shift: self.at,
                note: self.note.clone(),
            },
            What::TakeOver => Act::TakeOver {
                id: ctx.new_id(),
                shift: self.at,
                person: self.person?,
                reason: self.note.clone(),
                // As proposed: what goes on is taken over from the minute when that is said.
                hours: if self.span == self.proposed {
                    None
                } else {
                    Some(self.span.read(ctx.today()).ok()?)
                },
                parts: [super::part(ctx), super::part(ctx)],
            },
            What::Swap => Act::Offer {
                swap: self.swap?,
                id: ctx.new_id(),
                person: self.person?,
                in_return: self.in_return,
            },
        })
    }

    pub fn settle(&self, act: impl Fn(Id<Swap>, String) -> Act) -> Option<Act> {
        Some(act(self.swap?, self.note.clone()))
    }

    /// The coming shifts of the one who would take it.
    fn own(&self, ctx: Context<'_>) -> Vec<(ShiftRef, Shift)> {
        let Some(mine) = self.person.and_then(|person| mine(ctx.library, person, ctx.now)) else {
            return Vec::new();
        };
        let duties = mine.week.into_iter().chain(mine.later);
        duties
            .filter_map(|duty| {
                let at = ShiftRef {
                    month: duty.month,
                    shift: duty.shift,
                };
                Some((at, shift_at(ctx.library, at)?.clone()))
            })
            .collect()
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>, names: &'a Names) -> Element<'a, Screen> {
        let text = ctx.text;
        let Some(shift) = shift_at(ctx.library, self.at) else {
            return dialog_panel(text.value_gone(), body(""), Vec::new());
        };
        let about = strong(text.living_swap(
            words::person(ctx, shift.person),
            phrase::shift_line(text, ctx.library, shift),
        ));
        let (title, hint, note) = match self.what {
            What::Ask => (text.living_ask(), text.living_ask_text(), text.note()),
            What::TakeOver => (
                text.living_take_over(),
                text.living_take_over_text(),
                text.living_take_over_reason(),
            ),
            What::Swap => (text.living_swap_title(), String::new(), text.note()),
        };
        let hint = (!hint.is_empty()).then(|| muted(hint).into());
        let note = field::text(note, &self.note, |typed| {
            say(Living::Hand(Message::NoteTyped(typed)))
        })
        .through(ctx.glass, ctx.text);
        let note = match self.what {
            What::TakeOver => note.hint(text.living_take_over_reason_hint()),
            _ => note,
        };
        let swap = self.swap.and_then(|swap| ctx.library.get(swap));
        let offering = swap.is_some_and(|swap| swap.stage == SwapStage::Asked);
        let body = parts([
            Some(about.into()),
            hint,
            swap.map(|swap| standing(swap, ctx)),
            (self.what == What::TakeOver || offering).then(|| self.takes(shift, ctx)),
            (self.what == What::TakeOver).then(|| {
                self.span
                    .view(ctx, names, |message| say(Living::Hand(Message::Span(message))))
            }),
            offering.then(|| self.returned(ctx)),
            Some(note.into()),
        ])
        .spacing(space::M);
        let close = button::secondary(text.close(), None)
            .on_press(Screen::Discarded)
            .into();
        let mut actions = vec![close];
        match (self.what, swap) {
            (What::Swap, Some(swap)) => actions.extend(self.answers(swap, ctx)),
            (What::Ask, _) => actions.push(
                button::primary(text.living_ask_do(), Icon::Handover)
                    .on_press(say(Living::Done))
                    .into(),
            ),
            _ => actions.push(
                button::primary(text.living_take_over(), Icon::Person)
                    .on_press_maybe(self.act(ctx).map(|_| say(Living::Done)))
                    .into(),
            ),
        }
        dialog_panel(title, body, actions)
    }

    /// Who takes it, and what else they have in the same hours.
    fn takes<'a>(&'a self, shift: &Shift, ctx: Context<'a>) -> Element<'a, Screen> {
        let names = self.people.iter().map(|person| words::person(ctx, Some(*person)));
        let at = self.people.iter().position(|person| Some(*person) == self.person);
        let who = field::select(ctx.text.living_who_takes(), names.collect(), at, |at| {
            say(Living::Hand(Message::PersonChosen(at)))
        })
        .placeholder(ctx.text.people_balance_choose());
        let (from, to) = (zone::instant(shift.start), zone::instant(shift.end));
        let busy = self.person.and_then(|person| {
            let duties = ctx.library.duties().between(from, to);
            let other = duties
                .into_iter()
                .find(|duty| duty.person == Some(person) && duty.shift != self.at.shift)?;
            let span = time::span(ctx.text, zone::local(other.start), zone::local(other.end));
            let words = ctx.text.duty_person_busy(words::person(ctx, Some(person)), span);
            Some(banner(Tone::Caution, words, None, Vec::new()))
        });
        column![Element::from(who)].push(busy).spacing(space::S).into()
    }

    fn returned<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let own = self.own(ctx);
        let mut options = vec![ctx.text.living_nothing_back()];
        options.extend(
            own.iter()
                .map(|(_, shift)| phrase::shift_line(ctx.text, ctx.library, shift)),
        );
        let at = self
            .in_return
            .and_then(|at| own.iter().position(|(own, _)| *own == at));
        field::select(
            ctx.text.living_in_return(),
            options,
            Some(at.map_or(0, |at| at + 1)),
            |at| say(Living::Hand(Message::ReturnChosen(at))),
        )
        .into()
    }

    /// What can be done about a swap as it stands.
    fn answers<'a>(&self, swap: &Swap, ctx: Context<'a>) -> Vec<Element<'a, Screen>> {
        let text = ctx.text;
        let mut actions = Vec::new();
        if swap.is_open() {
            actions.push(
                button::secondary(text.living_withdraw(), Icon::Undo)
                    .on_press(say(Living::Withdrawn))
                    .into(),
            );
        }
        match swap.stage {
            SwapStage::Asked => actions.push(
                button::primary(text.living_offer_do(), Icon::Handover)
                    .on_press_maybe(self.person.map(|_| say(Living::Done)))
                    .into(),
            ),
            SwapStage::Waiting => {
                let refuse = button::secondary(text.living_refuse(), Icon::Close);
                actions.push(refuse.on_press(say(Living::Refused)).into());
                let approve = button::primary(text.living_approve(), Icon::Ok);
                actions.push(approve.on_press(say(Living::Approved)).into());
            }
            _ => {}
        }
        actions
    }
}

/// What a swap waits for, and the offers that can be taken.
fn standing<'a>(swap: &'a Swap, ctx: Context<'a>) -> Element<'a, Screen> {
    use crate::phrase::Named;
    let text = ctx.text;
    let waits = if swap.is_open() {
        phrase::swap_waits(text, ctx.library, swap)
    } else {
        swap.stage.name(text)
    };
    let mut lines = column![body(waits)].spacing(space::S);
    if !swap.note.is_empty() {
        lines = lines.push(muted(swap.note.clone()));
    }
    for (id, offer) in swap.offers.iter() {
        let take = (swap.stage == SwapStage::Asked).then(|| {
            let label = text.living_take(words::person(ctx, Some(offer.person)));
            button::secondary(label, Icon::Tick).on_press(say(Living::Taken(id)))
        });
        lines = lines.push(
            row![body(phrase::offer_line(text, ctx.library, offer)).width(iced::Length::Fill)]
                .push(take)
                .spacing(space::M)
                .align_y(iced::Alignment::Center),
        );
    }
    lines.into()
}

/// The ways a shift gets into other hands.
pub fn ways<'a>(ctx: Context<'a>) -> Element<'a, Screen> {
    let way = |label, sign, message| button::secondary(label, sign).on_press(say(message));
    row![
        way(ctx.text.living_take_over(), Icon::Person, Living::TakeOverOpened),
        way(ctx.text.living_ask(), Icon::Handover, Living::AskOpened),
    ]
    .spacing(space::S)
    .wrap()
    .into()
}
