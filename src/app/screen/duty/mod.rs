//! Jour: the rosters, who is on call when, and where nobody is.

mod board;
mod call_out;
pub mod endurance;
mod head;
mod lists;
mod living;
mod look;
mod month;
mod needs;
mod panel;
mod pattern;
mod period;
pub mod planning;
mod role;
mod roster;
mod rule_set;
mod rules;
mod shift;
mod span;
mod swap;
#[cfg(test)]
mod tests;
mod update;
mod week;
mod words;

use chrono::{DateTime, Days, Months, NaiveDate, Utc, Weekday};
use iced::widget::{column, container, responsive};
use iced::{Length, Size};

use crate::app::context::{Action, Context, Place, Request};
use crate::app::names;
use crate::app::theme::space;
use crate::app::widget::{Direction, Element, Names, dialog, keys, scroll};
use crate::domain::library::alphabet_key;
use crate::domain::printout::Subject;
use crate::domain::record::RecordRef;
use crate::domain::roster::{Need, Shift, SpecialPeriod};
use crate::domain::{CallOut, Id, Kind, Person, Role, Roster, RosterMonth, RuleSet};
use crate::paper::document::Stretch;
use crate::paper::subject;
use crate::text::Text;

use board::{Ask, Board, Hole, SortBy};
use panel::Panel;

/// Below this width the days stand below each other.
const NARROW: f32 = 700.0;
/// Below this height everything scrolls as one, so that the view itself is never squeezed away.
const LOW: f32 = 620.0;

/// A way of looking at a roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    #[default]
    Week,
    Month,
    List,
    Hours,
    Needs,
    Rules,
    Mine,
    Changes,
    Year,
}

impl Tab {
    const ALL: [Self; 9] = [
        Self::Week,
        Self::Month,
        Self::List,
        Self::Mine,
        Self::Hours,
        Self::Needs,
        Self::Rules,
        Self::Changes,
        Self::Year,
    ];

    fn title(self, text: &Text) -> String {
        match self {
            Self::Week => text.duty_tab_week(),
            Self::Month => text.duty_tab_month(),
            Self::List => text.duty_tab_list(),
            Self::Hours => text.duty_tab_hours(),
            Self::Needs => text.duty_tab_needs(),
            Self::Rules => text.rules_tab(),
            Self::Mine => text.living_tab_mine(),
            Self::Changes => text.living_tab_changes(),
            Self::Year => text.living_tab_year(),
        }
    }
}

/// A place in the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    line: usize,
    day: usize,
    item: usize,
}

/// Where a new shift begins: what is not said is guessed from the roster's needs.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Slot {
    role: Option<Id<Role>>,
    date: Option<NaiveDate>,
    hole: Option<Hole>,
}

#[derive(Debug, Clone)]
pub enum Message {
    RosterChosen(usize),
    TabChosen(Tab),
    /// So many weeks or months on.
    Moved(i32),
    Today,
    GoToTyped(String),
    DateShown(NaiveDate),
    PersonFiltered(usize),
    RoleFiltered(usize),
    MineToggled,
    AllTimes(bool),
    Sorted(SortBy),
    RowSelected(usize),
    RowOpened(usize),
    DayRow(usize),
    Arrow(Spot, Direction),
    DayArrow(NaiveDate, Direction),
    DayOpened(NaiveDate),
    ShiftOpened(Id<Shift>),
    NewShift(Slot),
    PatternOpened,
    RosterOpened(bool),
    NeedOpened(Option<Id<Need>>),
    NeedRemoved(Id<Need>),
    PeriodOpened(Option<Id<SpecialPeriod>>),
    PeriodRemoved(Id<SpecialPeriod>),
    Shift(shift::Message),
    Swap(swap::Message),
    SwapOpened,
    SwapClosed,
    Swapped,
    Living(living::Message),
    Planning(planning::Message),
    Endurance(endurance::Message),
    Pattern(pattern::Message),
    Need(needs::Message),
    Period(period::Message),
    Roster(roster::Message),
    Role(role::Message),
    CallOut(call_out::Message),
    CallOutOpened,
    /// The call-out is over now.
    CallOutEnded(Id<CallOut>),
    /// The rest for a call-out is to be entered.
    RestOpened(Id<CallOut>),
    RuleSet(rule_set::Message),
    /// A rule set is changed, or copied as a new version.
    RuleSetOpened(Id<RuleSet>, bool),
    /// The new thing in the panel shall be made.
    Created,
    /// The shift in the panel shall be taken away.
    Removed,
    PanelClosed,
    Discarded,
    /// What the panel holds is on the disk.
    Stored,
    /// What the panel was for is done.
    Finished,
    RosterMade(Id<Roster>),
    Asked(Request),
    WentTo(Place),
}

/// The screen.
pub struct Duty {
    roster: Option<Id<Roster>>,
    tab: Tab,
    /// Whether hours are counted over the month, as last looked at, or the week.
    month_last: bool,
    /// A day of the period shown; none until the clock has been seen.
    anchor: Option<NaiveDate>,
    go_to: String,
    person: Option<Id<Person>>,
    role: Option<Id<Role>>,
    all_times: bool,
    sort: (SortBy, bool),
    row: Option<usize>,
    panel: Option<Panel>,
    board: Board,
    /// The filling of a period, when that is what is shown.
    planning: Option<planning::Page>,
    /// How many searches have been made.
    searches: u32,
    living: living::State,
    /// For how long an event can be staffed, when that is what is shown.
    endurance: Option<Box<endurance::Page>>,
    rosters: Vec<Id<Roster>>,
    people: Vec<Id<Person>>,
    roles: Vec<Id<Role>>,
    /// The person who has the name of who is signed in.
    me: Option<Id<Person>>,
    /// When the board was last worked out.
    made_at: Option<DateTime<Utc>>,
}

impl Default for Duty {
    fn default() -> Self {
        Self::new()
    }
}

impl Duty {
    pub fn new() -> Self {
        Self {
            roster: None,
            tab: Tab::Week,
            month_last: false,
            anchor: None,
            go_to: String::new(),
            person: None,
            role: None,
            all_times: false,
            sort: (SortBy::Start, false),
            row: None,
            panel: None,
            board: Board::default(),
            planning: None,
            searches: 0,
            living: living::State::default(),
            endurance: None,
            rosters: Vec::new(),
            people: Vec::new(),
            roles: Vec::new(),
            me: None,
            made_at: None,
        }
    }

    /// The roster for the days shown: its month, or weeks from the one in sight. My own shifts, where those are shown.
    pub fn in_sight(&self, ctx: Context<'_>) -> Option<Subject> {
        let day = self.anchor.unwrap_or_else(|| ctx.today());
        if let (Tab::Mine, Some(me)) = (self.tab, self.me) {
            let ahead = Stretch::Weeks(ctx.today(), subject::DUTY_WEEKS);
            return Some(subject::duty(me, ahead));
        }
        let stretch = match self.tab {
            Tab::Month => Stretch::Month(day),
            _ => Stretch::Weeks(day, subject::WEEKS),
        };
        Some(subject::roster(self.roster?, stretch))
    }

    /// Shows a roster, or one of its months.
    pub fn open(&mut self, which: RecordRef, ctx: Context<'_>) {
        self.close_planning();
        self.endurance = None;
        if which.kind == Kind::AidAgreement {
            self.open_endurance(ctx);
        }
        match which.kind {
            Kind::Roster => self.roster = Some(Id::from_uuid(which.id)),
            Kind::RosterMonth => {
                if let Some(month) = ctx.library.get(Id::<RosterMonth>::from_uuid(which.id)) {
                    self.roster = Some(month.roster);
                    self.anchor = NaiveDate::from_ymd_opt(month.year, month.month, 1);
                    self.tab = Tab::Month;
                    self.month_last = true;
                }
            }
            Kind::Swap => {
                if let Some(swap) = ctx.library.get(Id::<crate::domain::Swap>::from_uuid(which.id)) {
                    self.roster = Some(swap.roster);
                    self.tab = Tab::Changes;
                }
            }
            Kind::RosterDraft => self.open_draft(Id::from_uuid(which.id), ctx),
            Kind::Person => {
                self.person = Some(Id::from_uuid(which.id));
                self.tab = Tab::List;
            }
            _ => {}
        }
        self.refreshed(ctx);
    }

    /// The library changed: what is gone is let go of, everything shown is worked out anew.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        self.rosters = ctx
            .library
            .sorted::<Roster>()
            .into_iter()
            .map(|roster| roster.id)
            .collect();
        self.people = ctx
            .library
            .sorted::<Person>()
            .into_iter()
            .map(|person| person.id)
            .collect();
        if self.roster.is_none_or(|id| ctx.library.get(id).is_none()) {
            self.roster = self.rosters.first().copied();
        }
        self.person = self.person.filter(|id| ctx.library.get(*id).is_some());
        self.role = self.role.filter(|id| ctx.library.get(*id).is_some());
        let me = alphabet_key(ctx.me.name.trim());
        self.me = ctx
            .library
            .all::<Person>()
            .find(|person| !me.is_empty() && alphabet_key(person.name.trim()) == me)
            .map(|person| person.id);
        let first = self.own_roles(ctx);
        let keep = self
            .panel
            .as_mut()
            .is_none_or(|panel| panel.refreshed(&first, ctx));
        if !keep {
            self.panel = None;
        }
        if self.planning.as_mut().is_some_and(|page| !page.refreshed(ctx)) {
            self.close_planning();
        }
        if let Some(page) = &mut self.endurance {
            page.refreshed(ctx);
        }
        self.rebuild(ctx);
    }

    /// The roles of the chosen roster: those one most likely means.
    fn own_roles(&self, ctx: Context<'_>) -> Vec<Id<Role>> {
        let Some(roster) = self.roster.and_then(|id| ctx.library.get(id)) else {
            return Vec::new();
        };
        let months = ctx
            .library
            .all::<RosterMonth>()
            .filter(|month| month.roster == roster.id);
        let used = months.flat_map(|month| month.shifts.unordered().map(|(_, shift)| shift.role));
        board::roles(roster, ctx, used)
    }

    /// Works out what is shown.
    fn rebuild(&mut self, ctx: Context<'_>) {
        self.made_at = Some(ctx.now);
        self.anchor.get_or_insert_with(|| ctx.today());
        let Some(roster) = self.roster else {
            self.board = Board::default();
            return;
        };
        self.roles = self.own_roles(ctx);
        let before = self
            .row
            .and_then(|row| self.board.listed.get(row))
            .map(|entry| entry.at.shift);
        let period = self.period(ctx.today());
        self.board = Board::new(
            &Ask {
                roster,
                shown: (
                    period.0.week(Weekday::Mon).first_day(),
                    period.1.week(Weekday::Mon).last_day(),
                ),
                period,
                person: self.person,
                role: self.role,
                all_times: self.all_times,
                sort: self.sort,
            },
            ctx,
        );
        if let Some(roster) = ctx.library.get(roster) {
            self.living.rebuild(roster, self.tab, ctx);
        }
        self.row =
            before.and_then(|shift| self.board.listed.iter().position(|entry| entry.at.shift == shift));
    }

    /// Whether the period is a month.
    fn by_month(&self) -> bool {
        match self.tab {
            Tab::Month => true,
            Tab::Week => false,
            _ => self.month_last,
        }
    }

    /// The first and last day counted and exported.
    fn period(&self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let anchor = self.anchor.unwrap_or(today);
        if self.by_month() {
            let first = chrono::Datelike::with_day(&anchor, 1).unwrap_or(anchor);
            (first, first + Months::new(1) - Days::new(1))
        } else {
            let week = anchor.week(Weekday::Mon);
            (week.first_day(), week.last_day())
        }
    }

    /// Called about once a second: stores what its writer has paused in, and moves on with the clock.
    pub fn tick(&mut self, ctx: Context<'_>) -> Action<Message> {
        let minute = |at: DateTime<Utc>| at.timestamp().div_euclid(60);
        if self.made_at.is_none() {
            self.refreshed(ctx);
        } else if self.made_at.map(minute) != Some(minute(ctx.now)) {
            self.rebuild(ctx);
        }
        self.store(ctx, true)
    }

    /// Called before the screen is left: stores what is written and not yet on the disk.
    pub fn flush(&mut self, ctx: Context<'_>) -> Action<Message> {
        self.store(ctx, false)
    }

    fn store(&mut self, ctx: Context<'_>, when_due: bool) -> Action<Message> {
        match self.panel.as_mut().and_then(|panel| panel.store(ctx, when_due)) {
            Some(edit) => Action::Write {
                edit,
                then: Some(Message::Stored),
            },
            None => Action::None,
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let names = names::calendar(ctx.text);
        // A proposal that is being looked at stays behind it.
        if let Some(page) = &self.endurance {
            return page.view(names, ctx);
        }
        let panel = self.panel.as_ref().map(|panel| panel.view(self, names, ctx));
        let planned = self.planning.as_ref().and_then(|page| page.shown(names, ctx));
        if let Some(page) = planned {
            return dialog(page, panel, Message::PanelClosed);
        }
        let base: Element<'a, Message> = match self.roster.and_then(|id| ctx.library.get(id)) {
            None => scroll(container(head::no_roster(ctx)).padding(space::XL)).into(),
            Some(roster) => responsive(move |size| self.page(roster, names, size, ctx)).into(),
        };
        let base = keys(base, |key| match key {
            iced::keyboard::Key::Character(letter) if letter.eq_ignore_ascii_case("n") => {
                Some(Message::NewShift(Slot::default()))
            }
            _ => None,
        });
        dialog(base, panel, Message::PanelClosed)
    }

    fn page<'a>(
        &'a self,
        roster: &'a Roster,
        names: &'a Names,
        size: Size,
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let edge = if ctx.width < NARROW { space::M } else { space::XL };
        let low = size.height < LOW || ctx.width < NARROW;
        let head = head::view(self, roster, names, ctx);
        let fills = matches!(self.tab, Tab::List | Tab::Hours | Tab::Changes | Tab::Year);
        let rows = if low { Length::Fixed(360.0) } else { Length::Fill };
        let body = match self.tab {
            Tab::List => lists::shifts(self, rows, ctx),
            Tab::Hours => lists::hours(self, rows, ctx),
            Tab::Needs => needs::view(roster, ctx),
            Tab::Rules => rules::view(self, ctx),
            Tab::Mine => living::mine::view(self, ctx),
            Tab::Changes => living::changes::view(self, roster, names, rows, ctx),
            Tab::Year => living::year::view(self, rows, ctx),
            Tab::Week | Tab::Month if self.board.lines.is_empty() => head::nothing(self, ctx),
            Tab::Week => week::view(self, ctx),
            Tab::Month => month::view(self, ctx),
        };
        if low {
            let all = column![head, body].spacing(space::L);
            scroll(container(all).padding(edge)).height(Length::Fill).into()
        } else if fills {
            container(column![head, body].spacing(space::L))
                .padding(edge)
                .into()
        } else {
            let body = scroll(container(body).padding([2, 2])).height(Length::Fill);
            container(column![head, body].spacing(space::L))
                .padding(edge)
                .into()
        }
    }
}
