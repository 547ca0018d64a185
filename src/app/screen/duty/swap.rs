//! Two people change shifts: choose the other shift, see what each then has, confirm.

use iced::Length;
use iced::widget::column;

use super::board::{Entry, entries};
use super::{Message as Screen, words};
use crate::app::context::Context;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, List, banner, body, button, cell, dialog_panel, field, list};
use crate::domain::edit::ShiftRef;
use crate::domain::library::alphabet_key;
use crate::domain::{Edit, Id, Roster, zone};
use crate::text::time;

/// How far ahead shifts are offered.
const AHEAD_DAYS: u64 = 366;

/// The choice of the other shift.
#[derive(Debug, Clone)]
pub struct Swap {
    roster: Id<Roster>,
    mine: Entry,
    search: String,
    all_roles: bool,
    offered: Vec<Entry>,
    chosen: Option<ShiftRef>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Searched(String),
    AllRoles,
    Chosen(usize),
}

impl Swap {
    pub fn new(roster: Id<Roster>, mine: Entry, ctx: Context<'_>) -> Self {
        let mut swap = Self {
            roster,
            mine,
            search: String::new(),
            all_roles: false,
            offered: Vec::new(),
            chosen: None,
        };
        swap.refresh(ctx);
        swap
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) {
        match message {
            Message::Searched(words) => self.search = words,
            Message::AllRoles => self.all_roles = !self.all_roles,
            Message::Chosen(at) => self.chosen = self.offered.get(at).map(|entry| entry.at),
        }
        self.refresh(ctx);
    }

    /// Shifts of others that have not ended, and those near a past shift's own day.
    pub fn refresh(&mut self, ctx: Context<'_>) {
        let now = zone::local(ctx.now);
        let from = now.min(self.mine.start);
        let wanted = alphabet_key(self.search.trim());
        self.offered = entries(
            ctx.library,
            self.roster,
            from.date(),
            now.date() + chrono::Days::new(AHEAD_DAYS),
        );
        self.offered.retain(|entry| {
            entry.end > from
                && entry.person != self.mine.person
                && (self.all_roles || entry.role == self.mine.role)
                && (wanted.is_empty() || alphabet_key(&words::person(ctx, entry.person)).contains(&wanted))
        });
    }

    /// The change that swaps them.
    pub fn edit(&self) -> Option<Edit> {
        Some(Edit::SwapShifts {
            one: self.mine.at,
            other: self.chosen?,
        })
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let say = Screen::Swap;
        let when = |entry: &Entry| time::span(ctx.text, entry.start, entry.end);
        let mine = ctx
            .text
            .duty_swap_mine(words::person(ctx, self.mine.person), when(&self.mine));
        let search = field::text(ctx.text.duty_swap_search(), &self.search, move |typed| {
            say(Message::Searched(typed))
        });
        let all =
            button::check(ctx.text.duty_swap_all_roles(), self.all_roles).on_press(say(Message::AllRoles));
        let chosen = self
            .chosen
            .and_then(|chosen| self.offered.iter().position(|entry| entry.at == chosen));
        let rows = List::new(ctx.text.duty_swap_list(), self.offered.len(), move |at| {
            let entry = &self.offered[at];
            let when = cell(time::span(ctx.text, entry.start, entry.end));
            let who = cell(words::person(ctx, entry.person)).strong();
            let role = cell(words::role(ctx, entry.role)).muted();
            let widths = [
                Length::FillPortion(3),
                Length::FillPortion(3),
                Length::FillPortion(2),
            ];
            list::cells(&widths, vec![when.into(), who.into(), role.into()])
        })
        .row_height(40.0)
        .height(Length::Fixed(240.0))
        .selected(chosen)
        .on_select(move |at| say(Message::Chosen(at)));
        let result = chosen.map(|at| {
            let other = &self.offered[at];
            let after = ctx.text.duty_swap_after(
                words::person(ctx, self.mine.person),
                when(other),
                words::person(ctx, other.person),
                when(&self.mine),
            );
            banner(Tone::Info, ctx.text.duty_swap_result(), Some(after), Vec::new())
        });
        let none = self.offered.is_empty().then(|| body(ctx.text.duty_swap_none()));
        let parts = column![body(mine), search, all, rows]
            .push(none)
            .push(result)
            .spacing(space::M);
        let actions = vec![
            button::secondary(ctx.text.back(), Icon::Left)
                .on_press(Screen::SwapClosed)
                .into(),
            button::primary(ctx.text.duty_swap_do(), Icon::Handover)
                .on_press_maybe(chosen.map(|_| Screen::Swapped))
                .into(),
        ];
        dialog_panel(ctx.text.duty_swap(), parts, actions)
    }
}
