//! What each message changes on the screen, and what it asks of the application.

use chrono::{Days, Months, NaiveDate, NaiveTime};

use super::board::{self, Part};
use super::panel::Panel;
use super::shift::Fields;
use super::span::Span;
use super::{
    Duty, Message, Slot, Spot, Tab, call_out, month, needs, pattern, period, roster, rule_set, shift, week,
};
use crate::app::context::{Action, Context};
use crate::app::widget::{DIALOG_BODY, Direction, date, focus, to_top};
use crate::domain::roster::{DutyForm, Need};
use crate::domain::working_time::owed;
use crate::domain::{CallOut, Edit, Id, Role, Roster};

impl Duty {
    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            Message::RosterChosen(at) => {
                self.roster = self.rosters.get(at).copied();
                self.row = None;
                self.rebuild(ctx);
            }
            Message::TabChosen(tab) => {
                self.close_planning();
                self.tab = tab;
                match tab {
                    Tab::Week => self.month_last = false,
                    Tab::Month => self.month_last = true,
                    _ => {}
                }
                self.rebuild(ctx);
            }
            Message::Moved(by) => self.moved(by, ctx),
            Message::Today => self.show(ctx.today(), ctx),
            Message::GoToTyped(typed) => {
                if let Some(date) = date::parse(&typed, ctx.today()) {
                    self.show(date, ctx);
                }
                self.go_to = typed;
            }
            Message::DateShown(date) => {
                if !matches!(self.tab, Tab::Week | Tab::Month) {
                    self.tab = Tab::Week;
                    self.month_last = false;
                }
                self.person = None;
                self.show(date, ctx);
            }
            Message::Arrow(spot, direction) => return self.arrow(spot, direction, ctx),
            Message::DayArrow(date, direction) => return self.day_arrow(date, direction, ctx),
            Message::Asked(request) => {
                let stored = self.store(ctx, false);
                return Action::Many(vec![stored, Action::Ask(request)]);
            }
            Message::WentTo(place) => return Action::Open(place),
            Message::RosterMade(id) => {
                self.roster = Some(id);
                self.panel = None;
                self.rebuild(ctx);
            }
            other => return self.update_choice(other, ctx),
        }
        Action::None
    }

    /// Whose shifts, which of them, in which order.
    fn update_choice(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            Message::PersonFiltered(at) => {
                self.person = at.checked_sub(1).and_then(|at| self.people.get(at)).copied();
                self.rebuild(ctx);
            }
            Message::RoleFiltered(at) => {
                self.role = at.checked_sub(1).and_then(|at| self.roles.get(at)).copied();
                self.rebuild(ctx);
            }
            Message::MineToggled => {
                self.person = if self.person == self.me { None } else { self.me };
                self.rebuild(ctx);
            }
            Message::AllTimes(all) => {
                self.all_times = all;
                self.rebuild(ctx);
            }
            Message::Sorted(by) => {
                self.sort = (by, self.sort.0 == by && !self.sort.1);
                self.rebuild(ctx);
            }
            Message::RowSelected(row) => self.row = Some(row),
            Message::RowOpened(row) => {
                if let Some(entry) = self.board.listed.get(row) {
                    return self.open_shift(entry.at.shift, ctx);
                }
            }
            Message::Living(message) => return self.update_living(message, ctx),
            Message::Planning(message) => return self.update_planning(message, ctx),
            Message::Endurance(message) => return self.update_endurance(message, ctx),
            panel => return self.update_panel(panel, ctx),
        }
        Action::None
    }

    /// What is laid over the roster.
    fn update_panel(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            Message::DayOpened(date) => self.put_up(Panel::Day(date), ctx),
            Message::DayRow(at) => self.open_of_day(at, ctx),
            Message::ShiftOpened(id) => self.open_shift(id, ctx),
            Message::NewShift(slot) => self.new_shift(slot, ctx),
            Message::PatternOpened => self.open_pattern(ctx),
            Message::RosterOpened(new) => self.open_roster(new, ctx),
            Message::NeedOpened(which) => self.open_need(which, ctx),
            Message::NeedRemoved(id) => self.remove_need(id, ctx),
            Message::PeriodOpened(which) => match self.roster.and_then(|id| ctx.library.get(id)) {
                Some(roster) => {
                    let form = period::Form::new(roster, which, ctx);
                    self.put_up(Panel::Period(form), ctx)
                }
                None => Action::None,
            },
            Message::PeriodRemoved(id) => match self.roster.and_then(|id| ctx.library.get(id)) {
                Some(roster) => finish(period::remove(roster, id)),
                None => Action::None,
            },
            Message::CallOutOpened => {
                let form = call_out::Form::fresh(self.whose(), ctx);
                self.put_up(Panel::CallOut(Box::new(form)), ctx)
            }
            Message::CallOutEnded(id) => end_call_out(id, ctx),
            Message::RestOpened(id) => self.open_rest(id, ctx),
            Message::RuleSetOpened(id, copy) => match ctx.library.get(id) {
                Some(set) => {
                    let form = rule_set::Form::new(set, copy);
                    self.put_up(Panel::RuleSet(Box::new(form)), ctx)
                }
                None => Action::None,
            },
            within => self.update_within(within, ctx),
        }
    }

    /// What is done in the panel that lies open.
    fn update_within(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        match (message, &mut self.panel) {
            (Message::Shift(message), Some(Panel::Shift(form))) => form.update(message, ctx),
            (Message::Pattern(message), Some(Panel::Pattern(form))) => form.update(message, ctx),
            (Message::Need(message), Some(Panel::Need(form))) => form.update(message, ctx),
            (Message::Period(message), Some(Panel::Period(form))) => form.update(message, ctx),
            (Message::Roster(message), Some(Panel::Roster(form))) => form.update(message, ctx),
            (Message::CallOut(message), Some(Panel::CallOut(form))) => form.update(message),
            (Message::RuleSet(message), Some(Panel::RuleSet(form))) => form.update(message),
            (Message::Role(message), Some(panel)) => {
                let action = panel.pick().map(|pick| pick.update(message, ctx));
                panel.picked(ctx);
                return action.unwrap_or(Action::None);
            }
            (Message::SwapOpened, Some(Panel::Shift(form))) => {
                form.swap = shift::swap_of(form, ctx);
                return self.store(ctx, false);
            }
            (Message::SwapClosed, Some(Panel::Shift(form))) => form.swap = None,
            (Message::Swap(message), Some(Panel::Shift(form))) => {
                if let Some(swap) = &mut form.swap {
                    swap.update(message, ctx);
                }
            }
            (Message::Swapped, Some(Panel::Shift(form))) => {
                if let Some(edit) = form.swap.as_ref().and_then(super::swap::Swap::edit) {
                    return finish(edit);
                }
            }
            (Message::Removed, Some(Panel::Shift(form))) => {
                if let Some((at, _)) = board::find(ctx.library, form.roster, form.id) {
                    return finish(Edit::RemoveShifts { shifts: vec![at] });
                }
            }
            (Message::Created, Some(panel)) => return create(panel, ctx),
            (Message::PanelClosed, Some(Panel::Shift(form))) if form.swap.is_some() => form.swap = None,
            (Message::PanelClosed, Some(_)) => {
                let stored = self.store(ctx, false);
                if self.panel.as_mut().is_some_and(Panel::holds_back) {
                    return Action::Many(vec![stored, Action::Run(to_top(DIALOG_BODY))]);
                }
                self.panel = None;
                return stored;
            }
            (Message::Stored, Some(panel)) => panel.stored(ctx),
            (Message::Discarded | Message::Finished, _) => self.panel = None,
            _ => {}
        }
        Action::None
    }

    /// Lays a panel over the roster; what the one before held is stored.
    pub(super) fn put_up(&mut self, panel: Panel, ctx: Context<'_>) -> Action<Message> {
        let stored = self.store(ctx, false);
        let follows = self.panel.is_some();
        self.panel = Some(panel);
        if follows {
            Action::Many(vec![stored, Action::Run(focus("duty-first"))])
        } else {
            stored
        }
    }

    /// Shows the period a day lies in.
    fn show(&mut self, date: NaiveDate, ctx: Context<'_>) {
        self.anchor = Some(date);
        self.rebuild(ctx);
    }

    fn moved(&mut self, by: i32, ctx: Context<'_>) {
        let (first, _) = self.period(ctx.today());
        let steps = by.unsigned_abs();
        let to = match (self.by_month(), by < 0) {
            (true, true) => first.checked_sub_months(Months::new(steps)),
            (true, false) => first.checked_add_months(Months::new(steps)),
            (false, true) => first.checked_sub_days(Days::new(7 * u64::from(steps))),
            (false, false) => first.checked_add_days(Days::new(7 * u64::from(steps))),
        };
        self.show(to.unwrap_or(first), ctx);
    }

    /// Leads the focus to the neighbour in the week, over its ends to the week before and after.
    fn arrow(&mut self, spot: Spot, direction: Direction, ctx: Context<'_>) -> Action<Message> {
        let count = self.board.items(spot.line, spot.day);
        let mut to = spot;
        match direction {
            Direction::Down if spot.item + 1 < count => to.item += 1,
            Direction::Down if spot.line + 1 < self.board.lines.len() => {
                to = Spot {
                    line: spot.line + 1,
                    item: 0,
                    ..spot
                };
            }
            Direction::Up if spot.item > 0 => to.item -= 1,
            Direction::Up if spot.line > 0 => {
                to.line -= 1;
                to.item = self.board.items(to.line, to.day).saturating_sub(1);
            }
            Direction::Right if spot.day + 1 < self.board.days.len() => to.day += 1,
            Direction::Left if spot.day > 0 => to.day -= 1,
            Direction::Right if self.tab == Tab::Week => {
                self.moved(1, ctx);
                to.day = 0;
            }
            Direction::Left if self.tab == Tab::Week => {
                self.moved(-1, ctx);
                to.day = 6;
            }
            _ => return Action::None,
        }
        to.line = to.line.min(self.board.lines.len().saturating_sub(1));
        to.item = to.item.min(self.board.items(to.line, to.day).saturating_sub(1));
        Action::Run(focus(week::id(to)))
    }

    /// Leads the focus to the neighbouring day, over the month's ends to the one before and after.
    fn day_arrow(&mut self, date: NaiveDate, direction: Direction, ctx: Context<'_>) -> Action<Message> {
        let to = match direction {
            Direction::Left => date.checked_sub_days(Days::new(1)),
            Direction::Right => date.checked_add_days(Days::new(1)),
            Direction::Up => date.checked_sub_days(Days::new(7)),
            Direction::Down => date.checked_add_days(Days::new(7)),
        };
        let Some(to) = to else {
            return Action::None;
        };
        if self.board.place(to).is_none() {
            self.show(to, ctx);
        }
        match self.board.place(to) {
            Some(place) => Action::Run(focus(month::id(place))),
            None => Action::None,
        }
    }

    /// Opens the shift or gap at a place in the list of a day.
    fn open_of_day(&mut self, at: usize, ctx: Context<'_>) -> Action<Message> {
        let Some(Panel::Day(date)) = self.panel else {
            return Action::None;
        };
        let part = self.board.place(date).and_then(|place| {
            let mut parts = self.board.lines.iter().flat_map(|line| &line.cells[place]);
            parts.nth(at)
        });
        match part.copied() {
            Some(Part::Shift(entry) | Part::GoesOn(entry)) => self.open_shift(entry.at.shift, ctx),
            Some(Part::Gap(hole)) => {
                let slot = Slot {
                    role: Some(hole.role),
                    date: None,
                    hole: Some(hole),
                };
                self.new_shift(slot, ctx)
            }
            None => Action::None,
        }
    }

    fn open_pattern(&mut self, ctx: Context<'_>) -> Action<Message> {
        let first = self.own_roles(ctx);
        match self.roster.and_then(|id| ctx.library.get(id)) {
            Some(roster) => {
                let form = pattern::Form::new(roster, &first, self.role, ctx);
                self.put_up(Panel::Pattern(Box::new(form)), ctx)
            }
            None => Action::None,
        }
    }

    pub(super) fn open_shift(
        &mut self,
        id: Id<crate::domain::roster::Shift>,
        ctx: Context<'_>,
    ) -> Action<Message> {
        let Some(roster) = self.roster else {
            return Action::None;
        };
        let Some((_, shift)) = board::find(ctx.library, roster, id) else {
            return Action::None;
        };
        let first = self.own_roles(ctx);
        let form = shift::Form::of(roster, id, &shift, &first, ctx);
        self.put_up(Panel::Shift(Box::new(form)), ctx)
    }

    /// A new shift: over a gap with the gap's hours, else with those of the role's first need that day.
    fn new_shift(&mut self, slot: Slot, ctx: Context<'_>) -> Action<Message> {
        let Some(roster) = self.roster.and_then(|id| ctx.library.get(id)) else {
            return self.open_roster(true, ctx);
        };
        let first = self.own_roles(ctx);
        let fields = match slot.hole {
            Some(hole) => Fields {
                role: Some(hole.role),
                person: None,
                form: hole.form,
                background: hole.background,
                span: Span::of(hole.from, hole.to),
                note: String::new(),
                reason: String::new(),
            },
            None => self.guess(roster, slot, &first, ctx),
        };
        let form = shift::Form::fresh(roster.id, fields, &first, ctx);
        self.put_up(Panel::Shift(Box::new(form)), ctx)
    }

    fn guess(&self, roster: &Roster, slot: Slot, first: &[Id<Role>], ctx: Context<'_>) -> Fields {
        let (from, to) = self.period(ctx.today());
        let shown = matches!(self.tab, Tab::Week | Tab::Month);
        let visible = from..=to;
        let date = slot.date.unwrap_or(if !shown || visible.contains(&ctx.today()) {
            ctx.today()
        } else {
            from
        });
        let role = slot.role.or(self.role).or(first.first().copied());
        let special = crate::domain::gaps::special_days(ctx.library, date, date);
        let of_role = || {
            let needs = roster.needs.iter().map(|(_, need)| need);
            needs.filter(|need| Some(need.role) == role)
        };
        let need: Option<&Need> = of_role()
            .find(|need| roster.hours_on(need, date, &special).is_some())
            .or_else(|| of_role().next());
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        let (from, to) = need.map_or((at(17), at(8)), |need| (need.from, need.to));
        let (start, end) = crate::domain::roster::span(date, from, to);
        Fields {
            role,
            person: None,
            form: need.map_or(DutyForm::Standby, |need| need.form),
            background: need.is_some_and(|need| need.background),
            span: Span::of(start, end),
            note: String::new(),
            reason: String::new(),
        }
    }

    fn open_rest(&mut self, id: Id<CallOut>, ctx: Context<'_>) -> Action<Message> {
        let owed = owed(ctx.library, ctx.now);
        let form = owed
            .iter()
            .find(|one| one.call_outs.contains(&id))
            .and_then(|one| call_out::Form::rest(one, ctx));
        match form {
            Some(form) => self.put_up(Panel::CallOut(Box::new(form)), ctx),
            None => Action::None,
        }
    }

    fn open_roster(&mut self, new: bool, ctx: Context<'_>) -> Action<Message> {
        let form = match self.roster.and_then(|id| ctx.library.get(id)) {
            Some(roster) if !new => roster::Form::of(roster, ctx),
            _ => roster::Form::fresh(ctx),
        };
        self.put_up(Panel::Roster(form), ctx)
    }

    fn open_need(&mut self, which: Option<Id<Need>>, ctx: Context<'_>) -> Action<Message> {
        let Some(roster) = self.roster.and_then(|id| ctx.library.get(id)) else {
            return Action::None;
        };
        let first = self.own_roles(ctx);
        let form = match which.and_then(|id| roster.needs.get(id).map(|need| (id, need))) {
            Some((id, need)) => needs::Form::of(roster, id, need, &first, ctx),
            None => needs::Form::fresh(roster, &first, ctx),
        };
        self.put_up(Panel::Need(Box::new(form)), ctx)
    }

    fn remove_need(&mut self, id: Id<Need>, ctx: Context<'_>) -> Action<Message> {
        let Some(mut roster) = self.roster.and_then(|id| ctx.library.get(id)).cloned() else {
            return Action::None;
        };
        roster.needs.remove(id);
        finish(Edit::Save(roster.into()))
    }
}

fn end_call_out(id: Id<CallOut>, ctx: Context<'_>) -> Action<Message> {
    let Some(mut call_out) = ctx.library.get(id).cloned() else {
        return Action::None;
    };
    call_out.ended_at = Some(ctx.now);
    finish(Edit::Save(call_out.into()))
}

/// A change after which the panel closes.
fn finish(edit: Edit) -> Action<Message> {
    Action::Write {
        edit,
        then: Some(Message::Finished),
    }
}

fn create(panel: &mut Panel, ctx: Context<'_>) -> Action<Message> {
    let made = match panel {
        Panel::Roster(form) => Message::RosterMade(form.id),
        _ => Message::Finished,
    };
    match panel.create(ctx) {
        Some(edit) => Action::Write {
            edit,
            then: Some(made),
        },
        // What is missing may have been scrolled out of sight.
        None if panel.lacks_first() => Action::Run(to_top(DIALOG_BODY)),
        None => Action::None,
    }
}
