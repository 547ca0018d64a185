//! What the chosen roster holds in the visible days, worked out once per change and never while drawing.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};

use crate::app::context::Context;
use crate::domain::calendar::{DayClass, DayRule, YearDays};
use crate::domain::duty::LONGEST_SHIFT_DAYS;
use crate::domain::edit::ShiftRef;
use crate::domain::gaps::{Gap, gaps, special_days};
use crate::domain::library::alphabet_key;
use crate::domain::publication::{Mark, marks};
use crate::domain::roster::{DutyForm, Need, Shift};
use crate::domain::working_time::{self, Checked, Hours, check_all};
use crate::domain::{Id, Library, Person, Role, Roster, RosterMonth, zone};

use super::words;

/// How far ahead gaps are looked for, whatever is shown.
pub const AHEAD_DAYS: u64 = 14;

/// A cell shows so many; the rest is found in the day.
pub const MOST_IN_CELL: usize = 8;

/// A shift as it is shown; the times are wall-clock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    pub at: ShiftRef,
    pub role: Id<Role>,
    pub person: Option<Id<Person>>,
    pub form: DutyForm,
    pub background: bool,
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    /// True length: an hour more or less than the clock says in the nights when it is changed.
    pub minutes: i64,
    pub kept: Kept,
    /// Whether it is a draft, or not as it was told.
    pub mark: Option<Mark>,
}

/// Whether a shift keeps the strict rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Kept {
    #[default]
    Yes,
    /// Broken, with a reason.
    Excused,
    /// Broken, and nobody has said why.
    No,
}

impl Entry {
    pub fn of(month: Id<RosterMonth>, id: Id<Shift>, shift: &Shift) -> Self {
        Self {
            at: ShiftRef { month, shift: id },
            role: shift.role,
            person: shift.person,
            form: shift.form,
            background: shift.background,
            start: shift.start,
            end: shift.end,
            minutes: length(shift.start, shift.end),
            kept: Kept::Yes,
            mark: None,
        }
    }
}

/// The minutes that really pass between two wall-clock times.
pub fn length(start: NaiveDateTime, end: NaiveDateTime) -> i64 {
    (zone::instant(end) - zone::instant(start)).num_minutes()
}

/// Hours of one occurrence of a need in which too few are on call; the times are wall-clock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hole {
    pub need: Id<Need>,
    pub role: Id<Role>,
    pub form: DutyForm,
    pub background: bool,
    /// Which of the need's competences is missing; none when people are.
    pub competence: Option<usize>,
    pub from: NaiveDateTime,
    pub to: NaiveDateTime,
    pub minutes: i64,
    pub needed: u32,
    pub covered: u32,
}

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    Shift(Entry),
    /// A shift that began on an earlier day.
    GoesOn(Entry),
    Gap(Hole),
}

impl Part {
    /// What is missing comes before what is there.
    fn rank(&self) -> u8 {
        match self {
            Self::Gap(_) => 0,
            Self::Shift(entry) | Self::GoesOn(entry) if entry.person.is_none() => 1,
            Self::Shift(_) | Self::GoesOn(_) => 2,
        }
    }

    fn start(&self) -> NaiveDateTime {
        match self {
            Self::Shift(entry) | Self::GoesOn(entry) => entry.start,
            Self::Gap(hole) => hole.from,
        }
    }
}

/// A role's row in the grid, a cell for each day shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub role: Id<Role>,
    pub cells: Vec<Vec<Part>>,
}

/// A day shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Day {
    pub date: NaiveDate,
    pub special: Option<(DayClass, Id<DayRule>)>,
    /// 23 or 25 in the two days when the clock is changed.
    pub hours: i64,
}

impl Day {
    fn of(date: NaiveDate, days: &YearDays) -> Self {
        let midnight = |date: NaiveDate| date.and_hms_opt(0, 0, 0).unwrap_or_default();
        Self {
            date,
            special: days.get(date),
            hours: length(midnight(date), midnight(date + Days::new(1))) / 60,
        }
    }

    /// Whether it is a Saturday, Sunday, holiday or eve.
    pub fn is_free(&self) -> bool {
        let eve_or_holiday = matches!(self.special, Some((DayClass::Holiday | DayClass::Eve, _)));
        eve_or_holiday || matches!(self.date.weekday(), Weekday::Sat | Weekday::Sun)
    }
}

/// Gaps counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub count: usize,
    pub minutes: i64,
}

impl Tally {
    fn of(holes: &[Hole]) -> Self {
        Self {
            count: holes.len(),
            minutes: holes.iter().map(|hole| hole.minutes).sum(),
        }
    }
}

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortBy {
    #[default]
    Start,
    Person,
    Role,
    Length,
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Ask {
    pub roster: Id<Roster>,
    /// The days drawn: at least those of the period, in whole weeks.
    pub shown: (NaiveDate, NaiveDate),
    /// The days counted and exported, both included.
    pub period: (NaiveDate, NaiveDate),
    pub person: Option<Id<Person>>,
    pub role: Option<Id<Role>>,
    /// Whether every shift is listed, past ones too, or those that have not ended.
    pub all_times: bool,
    pub sort: (SortBy, bool),
}

/// What is shown.
#[derive(Debug, Clone, Default)]
pub struct Board {
    pub days: Vec<Day>,
    pub lines: Vec<Line>,
    pub listed: Vec<Entry>,
    /// Everybody's time in the period, in all rosters: the rules and the law's record count the whole.
    pub hours: Vec<(Id<Person>, Hours)>,
    /// Those with a shift of the roster in the days shown, against their rules.
    pub checked: Vec<Checked>,
    pub in_period: Tally,
    pub ahead: Tally,
    /// Whether any need says what the roster, or the role looked at, must cover. Without one nothing counts as covered.
    pub is_measured: bool,
    /// The gap that comes or goes on next, within [`AHEAD_DAYS`].
    pub next: Option<Hole>,
    /// The shifts that are drafts or not as they were told.
    pub marks: BTreeMap<Id<Shift>, Mark>,
    /// The shifts that break a strict rule.
    kept: BTreeMap<Id<Shift>, Kept>,
}

impl Board {
    pub fn new(ask: &Ask, ctx: Context<'_>) -> Self {
        let Some(roster) = ctx.library.get(ask.roster) else {
            return Self::default();
        };
        let special = special_days(ctx.library, ask.shown.0, ask.shown.1);
        let dates = ask.shown.0.iter_days().take_while(|date| *date <= ask.shown.1);
        let days: Vec<_> = dates.map(|date| Day::of(date, &special)).collect();
        let wanted = |hole: &Hole| ask.role.is_none_or(|role| role == hole.role);
        let holes_in = |from, to| {
            let mut holes = holes(roster, ctx.library, from, to);
            holes.retain(wanted);
            holes
        };
        let (from, to) = (
            zone::midnight(ask.period.0),
            zone::midnight(ask.period.1 + Days::new(1)),
        );
        let checked = checked(ask, ctx);
        let soon = holes_in(ctx.now, ctx.now + Duration::days(AHEAD_DAYS.cast_signed()));
        let mut board = Self {
            lines: lines(roster, ask, &days, ctx, &holes_in),
            listed: listed(ask, ctx),
            hours: hours(ask, ctx),
            kept: kept(&checked),
            checked,
            is_measured: {
                let mut needs = roster.needs.unordered();
                needs.any(|(_, need)| ask.role.is_none_or(|role| role == need.role))
            },
            in_period: Tally::of(&holes_in(from, to)),
            ahead: Tally::of(&soon),
            next: soon.first().copied(),
            marks: marks(ctx.library, roster.id),
            days,
        };
        board.put_marks();
        board
    }

    fn put_marks(&mut self) {
        let parts = self
            .lines
            .iter_mut()
            .flat_map(|line| line.cells.iter_mut().flatten());
        let shown = parts.filter_map(|part| match part {
            Part::Shift(entry) | Part::GoesOn(entry) => Some(entry),
            Part::Gap(_) => None,
        });
        for entry in shown.chain(&mut self.listed) {
            entry.mark = self.marks.get(&entry.at.shift).copied();
            entry.kept = self.kept.get(&entry.at.shift).copied().unwrap_or_default();
        }
    }

    /// How many places a cell has for the focus.
    pub fn items(&self, line: usize, day: usize) -> usize {
        let cell = self.lines.get(line).and_then(|line| line.cells.get(day));
        cell.map_or(0, |cell| cell.len().clamp(1, MOST_IN_CELL + 1))
    }

    /// Where a date stands among the days shown.
    pub fn place(&self, date: NaiveDate) -> Option<usize> {
        self.days.iter().position(|day| day.date == date)
    }
}

/// The shifts of a roster that touch the days, with the month each lies in.
pub fn entries(library: &Library, roster: Id<Roster>, from: NaiveDate, to: NaiveDate) -> Vec<Entry> {
    let mut months = Vec::new();
    let mut date = from - Days::new(LONGEST_SHIFT_DAYS.unsigned_abs());
    date = date.with_day(1).unwrap_or(date);
    while date <= to {
        months.push(RosterMonth::id_of(roster, date));
        date = date + Months::new(1);
    }
    let (start, end) = (
        from.and_hms_opt(0, 0, 0).unwrap_or_default(),
        (to + Days::new(1)).and_hms_opt(0, 0, 0).unwrap_or_default(),
    );
    let mut found: Vec<_> = months
        .into_iter()
        .filter_map(|id| library.get(id))
        .flat_map(|month| {
            let shifts = month.shifts.unordered();
            shifts.map(|(id, shift)| Entry::of(month.id, id, shift))
        })
        .filter(|entry| entry.start < end && entry.end > start)
        .collect();
    found.sort_by_key(|entry| (entry.start, entry.end, entry.at));
    found
}

/// A shift of a roster, wherever it lies.
pub fn find(library: &Library, roster: Id<Roster>, id: Id<Shift>) -> Option<(ShiftRef, Shift)> {
    let months = library
        .all::<RosterMonth>()
        .filter(|month| month.roster == roster);
    months
        .filter_map(|month| {
            Some((
                ShiftRef {
                    month: month.id,
                    shift: id,
                },
                month.shifts.get(id)?.clone(),
            ))
        })
        .next()
}

/// The gaps of a roster, a day at a time: many short looks cost far less than one long.
fn gaps_by_day(roster: &Roster, library: &Library, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Gap> {
    let mut found: Vec<Gap> = Vec::new();
    let mut at = from;
    while at < to && !roster.needs.is_empty() {
        let until = (at + Duration::days(1)).min(to);
        for gap in gaps(roster, library, at, until) {
            let joined = found.iter_mut().rev().take(64).find(|known| gap.continues(known));
            match joined {
                Some(known) => known.to = gap.to,
                None => found.push(gap),
            }
        }
        at = until;
    }
    found
}

/// The gaps of a roster, parted at the borders of each occurrence of its need, in order of time.
pub fn holes(roster: &Roster, library: &Library, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Hole> {
    let days = special_days(library, zone::local(from).date(), zone::local(to).date());
    let mut found = Vec::new();
    for gap in gaps_by_day(roster, library, from, to) {
        let Some(need) = roster.needs.get(gap.need) else {
            continue;
        };
        let mut date = zone::local(gap.from).date() - Days::new(1);
        let last = zone::local(gap.to).date();
        while date <= last {
            if let Some((start, end)) = roster.hours_on(need, date, &days) {
                let (start, end) = (zone::instant(start).max(gap.from), zone::instant(end).min(gap.to));
                if start < end {
                    found.push(Hole {
                        need: gap.need,
                        role: gap.role,
                        form: gap.form,
                        background: gap.background,
                        competence: gap.competence,
                        from: zone::local(start),
                        to: zone::local(end),
                        minutes: (end - start).num_minutes(),
                        needed: gap.needed,
                        covered: gap.covered,
                    });
                }
            }
            date = date + Days::new(1);
        }
    }
    found.sort_by_key(|hole| (hole.from, hole.role, hole.need));
    found
}

/// The roles of a roster: those it needs in their order, then those of other shifts by name.
pub fn roles(roster: &Roster, ctx: Context<'_>, others: impl Iterator<Item = Id<Role>>) -> Vec<Id<Role>> {
    let mut known: Vec<Id<Role>> = Vec::new();
    for (_, need) in roster.needs.iter() {
        if !known.contains(&need.role) {
            known.push(need.role);
        }
    }
    let mut more: Vec<_> = others.filter(|role| !known.contains(role)).collect();
    more.sort_unstable();
    more.dedup();
    more.sort_by_cached_key(|role| alphabet_key(&words::role(ctx, *role)));
    known.extend(more);
    known
}

fn lines(
    roster: &Roster,
    ask: &Ask,
    days: &[Day],
    ctx: Context<'_>,
    holes_in: &impl Fn(DateTime<Utc>, DateTime<Utc>) -> Vec<Hole>,
) -> Vec<Line> {
    let (first, last) = ask.shown;
    let mut shifts = entries(ctx.library, roster.id, first, last);
    shifts.retain(|entry| {
        ask.role.is_none_or(|role| role == entry.role)
            && ask.person.is_none_or(|person| entry.person == Some(person))
    });
    let mut roles = roles(roster, ctx, shifts.iter().map(|entry| entry.role));
    roles.retain(|role| {
        ask.role.is_none_or(|wanted| wanted == *role)
            && (ask.person.is_none() || shifts.iter().any(|entry| entry.role == *role))
    });
    let mut lines: Vec<_> = roles
        .into_iter()
        .map(|role| Line {
            role,
            cells: vec![Vec::new(); days.len()],
        })
        .collect();
    let mut put = |role, date: NaiveDate, part| {
        let place = usize::try_from((date - first).num_days()).ok();
        let line = lines.iter_mut().find(|line| line.role == role);
        if let (Some(place), Some(line)) = (place, line)
            && let Some(cell) = line.cells.get_mut(place)
        {
            cell.push(part);
        }
    };
    for entry in shifts {
        put(entry.role, entry.start.date(), Part::Shift(entry));
        let mut date = (entry.start.date() + Days::new(1)).max(first);
        let long = entry.end - entry.start > Duration::days(1);
        while date <= last && date.and_time(NaiveTime::MIN) < entry.end {
            if long || date == first {
                put(entry.role, date, Part::GoesOn(entry));
            }
            date = date + Days::new(1);
        }
    }
    // Somebody's own shifts are looked at without the gaps of others.
    if ask.person.is_none() {
        // From the day before, so that a night that began then is told with its own hours.
        let (from, to) = (
            zone::midnight(first - Days::new(1)),
            zone::midnight(last + Days::new(2)),
        );
        for hole in holes_in(from, to) {
            let ends_before = hole.to <= first.and_time(NaiveTime::MIN);
            if !ends_before {
                put(hole.role, hole.from.date().max(first), Part::Gap(hole));
            }
        }
    }
    for cell in lines.iter_mut().flat_map(|line| &mut line.cells) {
        cell.sort_by_key(Part::start);
        if cell.len() > MOST_IN_CELL {
            cell.sort_by_key(Part::rank);
        }
    }
    lines
}

fn listed(ask: &Ask, ctx: Context<'_>) -> Vec<Entry> {
    let now = zone::local(ctx.now);
    let months = ctx
        .library
        .all::<RosterMonth>()
        .filter(|month| month.roster == ask.roster);
    let mut found: Vec<_> = months
        .flat_map(|month| {
            let shifts = month.shifts.unordered();
            shifts.map(|(id, shift)| Entry::of(month.id, id, shift))
        })
        .filter(|entry| ask.all_times || entry.end > now)
        .filter(|entry| ask.person.is_none_or(|person| entry.person == Some(person)))
        .filter(|entry| ask.role.is_none_or(|role| entry.role == role))
        .collect();
    found.sort_by_key(|entry| (entry.start, entry.end, entry.at));
    match ask.sort.0 {
        SortBy::Start => {}
        SortBy::Person => {
            let names = keys(found.iter().map(|entry| entry.person), |person| {
                words::person(ctx, person)
            });
            found.sort_by(|a, b| names[&a.person].cmp(&names[&b.person]));
        }
        SortBy::Role => {
            let names = keys(found.iter().map(|entry| entry.role), |role| {
                words::role(ctx, role)
            });
            found.sort_by(|a, b| names[&a.role].cmp(&names[&b.role]));
        }
        SortBy::Length => found.sort_by_key(|entry| entry.minutes),
    }
    if ask.sort.1 {
        found.reverse();
    }
    found
}

/// The sorting key of each name, made once.
fn keys<T: Ord + Copy>(which: impl Iterator<Item = T>, name: impl Fn(T) -> String) -> BTreeMap<T, String> {
    let mut keys = BTreeMap::new();
    for one in which {
        keys.entry(one).or_insert_with(|| alphabet_key(&name(one)));
    }
    keys
}

/// Whether somebody has a shift of the roster in the period.
fn on_roster(ask: &Ask, ctx: Context<'_>) -> Vec<Id<Person>> {
    let shifts = entries(ctx.library, ask.roster, ask.shown.0, ask.shown.1);
    let mut people: Vec<_> = shifts.iter().filter_map(|entry| entry.person).collect();
    people.retain(|person| ask.person.is_none_or(|wanted| wanted == *person));
    people.sort_unstable();
    people.dedup();
    people
}

fn checked(ask: &Ask, ctx: Context<'_>) -> Vec<Checked> {
    let people = on_roster(ask, ctx);
    let asked = working_time::Ask {
        first: ask.shown.0,
        last: ask.shown.1,
        now: ctx.now,
        thought: &[],
    };
    let mut checked = check_all(ctx.library, &asked);
    checked.retain(|one| people.binary_search(&one.person).is_ok());
    checked.sort_by_cached_key(|one| alphabet_key(&words::person(ctx, Some(one.person))));
    checked
}

fn kept(checked: &[Checked]) -> BTreeMap<Id<Shift>, Kept> {
    let mut marks = BTreeMap::<Id<Shift>, Kept>::new();
    let strict = checked
        .iter()
        .flat_map(|one| &one.breaches)
        .filter(|one| one.strict);
    for breach in strict {
        let kept = if breach.is_unexcused() {
            Kept::No
        } else {
            Kept::Excused
        };
        for shift in &breach.shifts {
            let mark = marks.entry(shift.shift).or_default();
            *mark = kept.max(*mark);
        }
    }
    marks
}

fn hours(ask: &Ask, ctx: Context<'_>) -> Vec<(Id<Person>, Hours)> {
    let people = on_roster(ask, ctx);
    let all = working_time::hours(ctx.library, ask.period, &[ask.period], ctx.now);
    let mut found: Vec<_> = all
        .into_iter()
        .filter(|(person, _)| people.binary_search(person).is_ok())
        .filter_map(|(person, parts)| Some((person, *parts.first()?)))
        .collect();
    found.sort_by_cached_key(|(person, _)| alphabet_key(&words::person(ctx, Some(*person))));
    found
}
