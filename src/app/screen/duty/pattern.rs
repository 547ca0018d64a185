//! Many shifts at once by repeating a pattern: who follows whom, over which days, with the result shown before it is made.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use super::{Message as Screen, board, role, shift, words};
use crate::app::context::Context;
use crate::app::days;
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, Names, banner, body, button, card, date, dialog_panel, field, muted, small, strong,
    time as clock,
};
use crate::domain::gaps::special_days;
use crate::domain::library::alphabet_key;
use crate::domain::pattern::{MOST_SHIFTS, Pattern, Turn};
use crate::domain::roster::{DayKind, DutyForm, Need, Shift};
use crate::domain::{Edit, Id, Person, Role, Roster};
use crate::text::time;

/// How many of the shifts are shown in words.
const SHOWN: usize = 10;
/// A pattern that nobody has changed runs for so many weeks.
const WEEKS: u64 = 12;

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// A pattern as it is written, with what it would make.
#[derive(Debug, Clone)]
pub struct Form {
    roster: Id<Roster>,
    pub pick: role::Pick,
    form: DutyForm,
    days: Vec<DayKind>,
    from: String,
    to: String,
    first: String,
    last: String,
    people: Vec<Id<Person>>,
    by_weeks: bool,
    weeks: String,
    changes_on: Weekday,
    skips: bool,
    tried: bool,
    choices: Vec<Id<Person>>,
    shifts: Vec<Shift>,
    clashes: Vec<bool>,
    /// One for each shift, kept so that asking twice makes nothing twice.
    ids: Vec<Id<Shift>>,
}

#[derive(Debug, Clone)]
pub enum Message {
    FormChosen(usize),
    Days(days::Message),
    From(String),
    To(String),
    First(String),
    Last(String),
    PersonAdded(usize),
    PersonMoved(usize, bool),
    PersonRemoved(usize),
    TurnChosen(usize),
    Weeks(String),
    ChangesOn(usize),
    Skips,
}

impl Form {
    /// Begins with the roster's first need, from next Monday on.
    pub fn new(roster: &Roster, first: &[Id<Role>], role: Option<Id<Role>>, ctx: Context<'_>) -> Self {
        let needs: Vec<&Need> = roster.needs.iter().map(|(_, need)| need).collect();
        let of_role = needs
            .iter()
            .find(|need| role.is_none_or(|role| role == need.role));
        let need = of_role.or(needs.first()).copied();
        let monday = ctx.today().week(Weekday::Mon).last_day() + Days::new(1);
        let mut form = Self {
            roster: roster.id,
            pick: role::Pick::new(
                role.or(need.map(|need| need.role)).or(first.first().copied()),
                first,
                ctx,
            ),
            form: need.map_or(DutyForm::Standby, |need| need.form),
            days: need.map_or_else(|| DayKind::ALL.to_vec(), |need| need.days.clone()),
            from: need.map_or_else(|| "17:00".to_owned(), |need| clock::hh_mm(need.from)),
            to: need.map_or_else(|| "08:00".to_owned(), |need| clock::hh_mm(need.to)),
            first: date::iso(monday),
            last: date::iso(monday + Days::new(7 * WEEKS - 1)),
            people: Vec::new(),
            by_weeks: true,
            weeks: "1".to_owned(),
            changes_on: Weekday::Mon,
            skips: true,
            tried: false,
            choices: Vec::new(),
            shifts: Vec::new(),
            clashes: Vec::new(),
            ids: Vec::new(),
        };
        form.refresh(first, ctx);
        form
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) {
        match message {
            Message::FormChosen(at) => {
                self.form = if at == 0 {
                    DutyForm::OnSite
                } else {
                    DutyForm::Standby
                };
            }
            Message::Days(message) => days::update(&mut self.days, message),
            Message::From(typed) => self.from = typed,
            Message::To(typed) => self.to = typed,
            Message::First(typed) => self.first = typed,
            Message::Last(typed) => self.last = typed,
            Message::PersonAdded(at) => self.people.extend(self.choices.get(at).copied()),
            Message::PersonMoved(at, up) => {
                let to = if up { at.saturating_sub(1) } else { at + 1 };
                if to < self.people.len() {
                    self.people.swap(at, to);
                }
            }
            Message::PersonRemoved(at) => {
                self.people.remove(at);
            }
            Message::TurnChosen(at) => self.by_weeks = at == 1,
            Message::Weeks(typed) => self.weeks = typed,
            Message::ChangesOn(at) => self.changes_on = WEEK[at.min(6)],
            Message::Skips => self.skips = !self.skips,
        }
        self.compute(ctx);
    }

    pub fn refresh(&mut self, first: &[Id<Role>], ctx: Context<'_>) {
        self.pick.refresh(first, ctx);
        self.people.retain(|person| ctx.library.get(*person).is_some());
        self.compute(ctx);
    }

    fn weeks(&self) -> Option<u32> {
        self.weeks
            .trim()
            .parse()
            .ok()
            .filter(|weeks| (1..=52).contains(weeks))
    }

    fn pattern(&self, today: NaiveDate) -> Option<Pattern> {
        let turn = if self.by_weeks {
            Turn::Weeks {
                weeks: self.weeks()?,
                changes_on: self.changes_on,
            }
        } else {
            Turn::EachShift
        };
        Some(Pattern {
            role: self.pick.chosen?,
            form: self.form,
            days: self.days.clone(),
            from: clock::parse(&self.from)?,
            to: clock::parse(&self.to)?,
            first: date::parse(&self.first, today)?,
            last: date::parse(&self.last, today)?,
            people: self.people.clone(),
            turn,
        })
    }

    /// Works out what the pattern would make, and what of it meets a shift of the same role that is there already.
    pub fn compute(&mut self, ctx: Context<'_>) {
        let role = self.pick.chosen;
        let has_role = |person: &Person| role.is_some_and(|role| person.roles.contains(&role));
        let mut choices: Vec<_> = ctx.library.all::<Person>().collect();
        choices.sort_by_cached_key(|person| (!has_role(person), alphabet_key(&person.name)));
        self.choices = choices.into_iter().map(|person| person.id).collect();
        self.shifts = match self.pattern(ctx.today()) {
            Some(pattern) => pattern.shifts(&special_days(ctx.library, pattern.first, pattern.last)),
            None => Vec::new(),
        };
        let taken = self.taken(ctx);
        self.clashes = self
            .shifts
            .iter()
            .map(|shift| {
                taken
                    .iter()
                    .any(|(from, to)| *from < shift.end && *to > shift.start)
            })
            .collect();
    }

    /// The hours of the role that have a shift already.
    fn taken(&self, ctx: Context<'_>) -> Vec<(NaiveDateTime, NaiveDateTime)> {
        let (Some(first), Some(last)) = (self.shifts.first(), self.shifts.last()) else {
            return Vec::new();
        };
        board::entries(ctx.library, self.roster, first.start.date(), last.end.date())
            .into_iter()
            .filter(|entry| Some(entry.role) == self.pick.chosen)
            .map(|entry| (entry.start, entry.end))
            .collect()
    }

    fn clashing(&self) -> usize {
        self.clashes.iter().filter(|clash| **clash).count()
    }

    fn kept(&self) -> impl Iterator<Item = &Shift> {
        let skips = self.skips;
        self.shifts
            .iter()
            .zip(&self.clashes)
            .filter(move |(_, clash)| !(skips && **clash))
            .map(|(shift, _)| shift)
    }

    /// The change that makes the shifts, if there are any.
    pub fn edit(&mut self, ctx: Context<'_>) -> Option<Edit> {
        self.tried = true;
        let shifts: Vec<_> = self.kept().cloned().collect();
        while self.ids.len() < shifts.len() {
            self.ids.push(ctx.new_id());
        }
        (!shifts.is_empty()).then(|| Edit::PutShifts {
            roster: self.roster,
            shifts: self.ids.iter().copied().zip(shifts).collect(),
        })
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>, names: &'a Names) -> Element<'a, Screen> {
        let count = self.kept().count();
        let parts = column![
            self.pick
                .view(ctx, self.tried && self.pick.chosen.is_none(), Screen::Role),
            shift::form_choice(ctx, self.form, |at| say(Message::FormChosen(at))),
            days::view(ctx, &self.days, self.days.is_empty(), |message| say(
                Message::Days(message)
            )),
            self.times(ctx, names),
            self.people_view(ctx),
            self.turn_view(ctx),
            self.preview(ctx, count),
        ]
        .spacing(space::L);
        let actions = vec![
            button::secondary(ctx.text.cancel(), None)
                .on_press(Screen::Discarded)
                .into(),
            button::primary(ctx.text.duty_pattern_create(count), Icon::Add)
                .on_press_maybe((count > 0).then_some(Screen::Created))
                .into(),
        ];
        dialog_panel(ctx.text.duty_pattern(), parts, actions)
    }

    fn times<'a>(&'a self, ctx: Context<'a>, names: &'a Names) -> Element<'a, Screen> {
        let text = ctx.text;
        let today = ctx.today();
        let (first, last) = (date::parse(&self.first, today), date::parse(&self.last, today));
        let bad_date = |read: Option<NaiveDate>| read.is_none().then(|| text.duty_date_wrong());
        let bad_time = |read: Option<NaiveTime>| read.is_none().then(|| text.duty_time_wrong());
        let backwards = first
            .zip(last)
            .is_some_and(|(first, last)| last < first)
            .then(|| text.duty_last_before_first());
        let from = field::time(text.start_time(), &self.from, |typed| say(Message::From(typed)))
            .error(bad_time(clock::parse(&self.from)));
        let to = field::time(text.end_time(), &self.to, |typed| say(Message::To(typed)))
            .error(bad_time(clock::parse(&self.to)));
        let from_day = field::date(
            text.duty_first_day(),
            &self.first,
            |typed| say(Message::First(typed)),
            today,
            names,
        )
        .error(bad_date(first));
        let to_day = field::date(
            text.duty_last_day(),
            &self.last,
            |typed| say(Message::Last(typed)),
            today,
            names,
        )
        .error(bad_date(last).or(backwards));
        column![
            row![from, to].spacing(space::M),
            row![from_day, to_day].spacing(space::M),
        ]
        .spacing(space::M)
        .into()
    }

    fn people_view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let role = self.pick.chosen;
        let options = self
            .choices
            .iter()
            .filter_map(|person| ctx.library.get(*person))
            .map(|person| {
                if role.is_some_and(|role| person.roles.contains(&role)) {
                    ctx.text.duty_person_with_role(person.name.as_str())
                } else {
                    person.name.clone()
                }
            });
        let add = field::select(ctx.text.duty_pattern_people(), options.collect(), None, |at| {
            say(Message::PersonAdded(at))
        })
        .placeholder(ctx.text.duty_pattern_add())
        .hint(ctx.text.duty_pattern_people_hint());
        let last = self.people.len().saturating_sub(1);
        let turns = self.people.iter().enumerate().map(|(at, person)| {
            let name = words::person(ctx, Some(*person));
            let up = button::icon_only(ctx.text.duty_pattern_up(name.as_str()), Icon::Up)
                .on_press_maybe((at > 0).then_some(say(Message::PersonMoved(at, true))));
            let down = button::icon_only(ctx.text.duty_pattern_down(name.as_str()), Icon::Down)
                .on_press_maybe((at < last).then_some(say(Message::PersonMoved(at, false))));
            let remove = button::icon_only(ctx.text.duty_pattern_remove(name.as_str()), Icon::Remove)
                .on_press(say(Message::PersonRemoved(at)));
            row![
                body(format!("{}. {name}", at + 1)).width(Length::Fill),
                up,
                down,
                remove
            ]
            .align_y(Alignment::Center)
            .into()
        });
        column![add, Column::with_children(turns)]
            .spacing(space::S)
            .into()
    }

    fn turn_view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let turn = field::frame(
            ctx.text.duty_turn(),
            None,
            None,
            button::choice(
                ctx.text.duty_turn(),
                vec![ctx.text.duty_turn_each(), ctx.text.duty_turn_weeks()],
                Some(usize::from(self.by_weeks)),
                |at| say(Message::TurnChosen(at)),
            ),
        );
        let weeks = self.by_weeks.then(|| {
            let count = field::text(ctx.text.duty_turn_count(), &self.weeks, |typed| {
                say(Message::Weeks(typed))
            })
            .width(96)
            .error(self.weeks().is_none().then(|| ctx.text.duty_turn_count_wrong()));
            let days = WEEK.map(|day| time::weekday(ctx.text, day)).to_vec();
            let at = WEEK.iter().position(|day| *day == self.changes_on);
            let change = field::select(ctx.text.duty_turn_day(), days, at, |at| {
                say(Message::ChangesOn(at))
            });
            row![count, change].spacing(space::M)
        });
        column![turn].push(weeks).spacing(space::M).into()
    }

    fn preview<'a>(&'a self, ctx: Context<'a>, count: usize) -> Element<'a, Screen> {
        let clashing = self.clashing();
        let mut lines = column![strong(ctx.text.duty_pattern_makes(count))].spacing(space::XS);
        if self.people.is_empty() && count > 0 {
            lines = lines.push(small(ctx.text.duty_pattern_nobody()));
        }
        for shift in self.kept().take(SHOWN) {
            let when = time::span(ctx.text, shift.start, shift.end);
            lines = lines.push(small(format!("{when} · {}", words::person(ctx, shift.person))));
        }
        if count > SHOWN {
            lines = lines.push(muted(ctx.text.duty_pattern_more(count - SHOWN)));
        }
        let full = (self.shifts.len() >= MOST_SHIFTS).then(|| {
            banner(
                Tone::Caution,
                ctx.text.duty_pattern_full(MOST_SHIFTS),
                None,
                Vec::new(),
            )
        });
        let clash = (clashing > 0).then(|| {
            let skip = button::check(ctx.text.duty_pattern_skip(), self.skips).on_press(say(Message::Skips));
            let told = banner(
                Tone::Caution,
                ctx.text.duty_pattern_clashes(clashing),
                None,
                Vec::new(),
            );
            column![told, skip].spacing(space::S)
        });
        column![]
            .push(clash)
            .push(full)
            .push(card(lines))
            .spacing(space::M)
            .into()
    }
}

const fn say(message: Message) -> Screen {
    Screen::Pattern(message)
}
