//! A roster on paper, for the wall: day by day who is on call, and in plain words where nobody is.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, Utc};
use serde_json::{Value, json};

use super::{Document, Layout, Part, Reached, Table, dialled};
use crate::domain::duty::Duty;
use crate::domain::gaps::{Gap, gaps, needed, special_days};
use crate::domain::library::alphabet_key;
use crate::domain::publication::Told;
use crate::domain::roster::DutyForm;
use crate::domain::{Id, Library, Person, Role, Roster, zone};
use crate::phrase;
use crate::text::{Text, time};

/// Kinds of duty side by side: more of them go on in a table of their own.
const COLUMNS: usize = 5;

/// Which days of a roster are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch {
    /// So many weeks, from the Monday of the one that holds the day.
    Weeks(NaiveDate, u32),
    /// The month that holds the day.
    Month(NaiveDate),
}

impl Stretch {
    /// The first day, and the day after the last.
    pub(super) fn days(self) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Weeks(day, weeks) => {
                let monday = day.week(chrono::Weekday::Mon).first_day();
                (monday, monday + Days::new(u64::from(weeks.max(1)) * 7))
            }
            Self::Month(day) => {
                let first = day.with_day(1).unwrap_or(day);
                (first, first + Months::new(1))
            }
        }
    }

    /// The day after the last.
    pub fn next(self) -> NaiveDate {
        self.days().1
    }

    /// Its first instant, and the first after it.
    pub fn instants(self) -> (DateTime<Utc>, DateTime<Utc>) {
        let (first, next) = self.days();
        (zone::midnight(first), zone::midnight(next))
    }

    /// As it is kept in the register of prints.
    pub fn key(self) -> String {
        let (first, _) = self.days();
        match self {
            Self::Weeks(_, weeks) => format!("{first}+{weeks}"),
            Self::Month(_) => first.format("%Y-%m").to_string(),
        }
    }

    /// In words.
    pub fn said(self, text: &Text) -> String {
        let (first, next) = self.days();
        match self {
            Self::Month(_) => time::month_year(text, first),
            Self::Weeks(..) => text.paper_roster_days(
                time::weekday_date(text, first),
                time::weekday_date(text, next - Days::new(1)),
            ),
        }
    }

    /// What [`Self::key`] gave.
    pub fn of_key(key: &str) -> Option<Self> {
        match key.split_once('+') {
            Some((first, weeks)) => Some(Self::Weeks(first.parse().ok()?, weeks.parse().ok()?)),
            None => Some(Self::Month(format!("{key}-01").parse().ok()?)),
        }
    }
}

/// Those on call in the same role, in the same way: a column.
type Line = (Id<Role>, DutyForm, bool);

/// The roster in the stretch: a table for each week, or one for the month, and below it the numbers to ring.
pub fn roster(text: &Text, library: &Library, roster: &Roster, stretch: Stretch) -> Document {
    let (first, next) = stretch.days();
    let seen = Seen::of(library, roster, (first, next));
    let mut document = Document::new(Layout::Roster, text, library, &roster.name);
    document.landscape = true;
    document.subtitle = stretch.said(text);
    let told = Told::of(library, roster.id);
    let days = || first.iter_days().take_while(|day| *day < next);
    let is_draft = told.is_used() && !days().all(|day| told.covers(day));
    document.showing(&json!([
        roster.name,
        stretch.key(),
        roster.otherwise,
        is_draft,
        roster.needs.is_empty(),
        seen.shows(library)
    ]));
    document.mark_conflict(text, library.in_conflict(roster.id));
    warnings(&mut document, text, roster, (&seen, is_draft));
    // Before the days: behind them it could stand alone on a sheet.
    document.text(&text.paper_roster_legend());
    match stretch {
        Stretch::Month(_) => seen.tables(&mut document, text, library, &days().collect::<Vec<_>>()),
        Stretch::Weeks(..) => {
            for monday in days().step_by(7) {
                let days = Stretch::Weeks(monday, 1).said(text);
                document.heading(2, format!("{} · {days}", time::week(text, monday)));
                let days: Vec<_> = monday.iter_days().take(7).collect();
                seen.tables(&mut document, text, library, &days);
            }
        }
    }
    numbers(&mut document, text, &seen.people(library));
    document
}

/// What must be known before anybody relies on the sheet.
fn warnings(document: &mut Document, text: &Text, roster: &Roster, (seen, is_draft): (&Seen<'_>, bool)) {
    let mut notice = |words: String| document.parts.push(Part::Notice { words });
    if is_draft {
        notice(text.paper_roster_draft());
    }
    if roster.needs.is_empty() {
        notice(text.paper_roster_needs_unknown());
    } else if !seen.missing.is_empty() {
        notice(text.paper_roster_gaps(seen.missing.len()));
    }
    if seen.duties.iter().all(|duty| duty.person.is_none()) {
        notice(text.paper_roster_nobody_at_all());
    }
    if !roster.otherwise.is_empty() {
        notice(text.month_sheet_otherwise(roster.otherwise.as_str()));
    }
}

/// What a roster holds in a stretch of days.
struct Seen<'a> {
    first: NaiveDate,
    next: NaiveDate,
    knows_needs: bool,
    duties: Vec<&'a Duty>,
    /// Each under the day on which those who are missing should have begun.
    missing: Vec<(NaiveDate, Gap)>,
    lines: Vec<Line>,
}

impl<'a> Seen<'a> {
    fn of(library: &'a Library, roster: &Roster, (first, next): (NaiveDate, NaiveDate)) -> Self {
        let (from, to) = (zone::midnight(first), zone::midnight(next));
        let duties: Vec<_> = library.duties().between(from, to);
        let duties: Vec<_> = duties
            .into_iter()
            .filter(|duty| duty.roster == roster.id)
            .collect();
        let missing = missing(library, roster, (first, next));
        let needs = roster
            .needs
            .iter()
            .map(|(_, need)| (need.role, need.form, need.background));
        let mut others: Vec<Line> = duties
            .iter()
            .map(|duty| (duty.role, duty.form, duty.background))
            .collect();
        others.sort_by_cached_key(|line| (alphabet_key(library.role_name(line.0)), line.2));
        let mut lines: Vec<Line> = Vec::new();
        for line in needs.chain(others) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        Self {
            first,
            next,
            knows_needs: !roster.needs.is_empty(),
            duties,
            missing,
            lines,
        }
    }

    fn shows(&self, library: &Library) -> Value {
        let duty = |duty: &&Duty| {
            let person = duty.person.map(|person| library.person_name(person));
            let role = library.role_name(duty.role);
            json!([role, person, duty.start, duty.end, duty.form, duty.background])
        };
        let gap = |(_, gap): &(NaiveDate, Gap)| {
            let competence = phrase::gap_competence(library, gap);
            let role = library.role_name(gap.role);
            json!([
                role,
                gap.from,
                gap.to,
                gap.form,
                gap.background,
                gap.needed,
                gap.covered,
                competence
            ])
        };
        let number = |person: &&Person| {
            let phones = person.phones.iter().map(|(_, one)| [&one.number, &one.label]);
            json!([person.name, phones.collect::<Vec<_>>()])
        };
        let days = self.first.iter_days().take_while(|day| *day < self.next);
        let special = days.filter_map(|day| Some(&library.special_day(day)?.name));
        let lines: Vec<_> = self
            .lines
            .iter()
            .map(|(role, form, behind)| json!([library.role_name(*role), form, behind]))
            .collect();
        json!([
            lines,
            self.duties.iter().map(duty).collect::<Vec<_>>(),
            self.missing.iter().map(gap).collect::<Vec<_>>(),
            self.people(library).iter().map(number).collect::<Vec<_>>(),
            special.collect::<Vec<_>>()
        ])
    }

    fn tables(&self, document: &mut Document, text: &Text, library: &Library, days: &[NaiveDate]) {
        if self.lines.is_empty() {
            document.parts.push(Part::Notice {
                words: text.paper_roster_nobody(),
            });
        }
        for lines in self.lines.chunks(COLUMNS) {
            let each = u16::try_from(84 / lines.len().max(1)).unwrap_or(16);
            let day = (text.month_sheet_day(), 16);
            let named = lines.iter().map(|(role, form, behind)| {
                let kind = phrase::form(text, *form, *behind);
                let role = phrase::role(text, library, *role);
                (format!("{role}\n{kind}"), each)
            });
            let mut table = Table::new([day].into_iter().chain(named).collect(), Vec::new());
            for (row, day) in days.iter().enumerate() {
                let mut cells = vec![day_label(text, library, *day)];
                for (column, line) in lines.iter().enumerate() {
                    let (words, alarms) = self.cell(text, library, *day, *line);
                    if alarms {
                        table.alarms.push([row, column + 1]);
                    }
                    cells.push(words);
                }
                table.rows.push(cells);
            }
            document.parts.push(Part::Table(table));
        }
    }

    /// Who is on call from a day in a line, and whether somebody who is needed is not there.
    fn cell(&self, text: &Text, library: &Library, day: NaiveDate, line: Line) -> (String, bool) {
        // What is missing stands in its place among the hours that somebody has.
        let mut lines: Vec<(DateTime<Utc>, String)> = Vec::new();
        let mut alarms = false;
        let of_line = |duty: &&&Duty| (duty.role, duty.form, duty.background) == line;
        for duty in self.duties.iter().filter(of_line) {
            let Some(when) = self.when(text, day, (duty.start, duty.end)) else {
                continue;
            };
            match duty.person.map(|person| library.person_name(person)) {
                None => {
                    alarms = true;
                    lines.push((duty.start, format!("{when} {}", text.paper_roster_nobody())));
                }
                Some("") => lines.push((duty.start, format!("{when} {}", text.value_gone()))),
                Some(name) => lines.push((duty.start, format!("{when} {name}"))),
            }
        }
        let gone = self
            .missing
            .iter()
            .filter(|(of, gap)| *of == day && (gap.role, gap.form, gap.background) == line);
        for (_, gap) in gone {
            alarms = true;
            let when = hours(text, day, (zone::local(gap.from), zone::local(gap.to)));
            let words = match phrase::gap_competence(library, gap) {
                None if gap.is_nobody() => format!("{when} {}", text.paper_roster_nobody()),
                None => text.paper_roster_short(when, gap.missing(), gap.needed),
                Some(competence) => text.paper_roster_lacks(when, competence),
            };
            lines.push((gap.from, words));
        }
        lines.sort_by_key(|(from, _)| *from);
        let mut words: Vec<String> = lines.into_iter().map(|(_, words)| words).collect();
        if words.is_empty() {
            words.push(if self.knows_needs {
                text.paper_roster_not_needed()
            } else {
                text.paper_roster_nobody()
            });
            alarms = !self.knows_needs;
        }
        (words.join("\n"), alarms)
    }

    /// The hours as they stand under a day. A night belongs to the day it begins; what goes on for days stands under each.
    fn when(
        &self,
        text: &Text,
        day: NaiveDate,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
    ) -> Option<String> {
        let (from, to) = (zone::local(from), zone::local(to));
        let begins = from.date() == day;
        let noon = day.and_hms_opt(12, 0, 0)?;
        let begins_at = day.and_hms_opt(0, 0, 0)?;
        let goes_on = from < begins_at && (to > noon || day == self.first && to > begins_at);
        (begins || goes_on).then(|| hours(text, day, (from, to)))
    }

    fn people(&self, library: &'a Library) -> Vec<&'a Person> {
        let mut people: Vec<_> = self.duties.iter().filter_map(|duty| duty.person).collect();
        people.sort_unstable();
        people.dedup();
        let mut people: Vec<_> = people.into_iter().filter_map(|id| library.get(id)).collect();
        people.sort_by_cached_key(|person: &&Person| alphabet_key(&person.name));
        people
    }
}

/// When too few are on call: under the day on which those who are needed begin.
fn missing(
    library: &Library,
    roster: &Roster,
    (first, next): (NaiveDate, NaiveDate),
) -> Vec<(NaiveDate, Gap)> {
    let days = special_days(library, first, next);
    let mut found = Vec::new();
    // The night that begins on the last day ends on the day after.
    let until = zone::midnight(next + Days::new(1));
    for (need, start, end) in needed(roster, &days, zone::midnight(first), until) {
        let day = zone::local(start).date();
        if day >= next {
            continue;
        }
        let gaps = gaps(roster, library, start, end).into_iter();
        found.extend(gaps.filter(|gap| gap.need == need).map(|gap| (day, gap)));
    }
    found.sort_by_key(|(_, gap)| (gap.from, gap.role, gap.competence));
    found
}

/// "17:00–08:00"; with the days where it begins on another day, or is longer than a day and a night.
fn hours(text: &Text, day: NaiveDate, (from, to): (NaiveDateTime, NaiveDateTime)) -> String {
    if from.date() == day && to - from <= chrono::TimeDelta::hours(24) {
        format!("{}–{}", time::time(from), time::time(to))
    } else if from.date() == day {
        text.paper_roster_on_until(time::time(from), time::weekday_time(text, to))
    } else {
        text.paper_roster_until(time::weekday_time(text, to))
    }
}

/// "mån 23 nov", and what the day is called.
fn day_label(text: &Text, library: &Library, day: NaiveDate) -> String {
    let label = text.paper_roster_day(
        time::weekday_short(text, day.weekday()),
        day.day(),
        time::month_short(text, day),
    );
    match phrase::special_day(text, library, day) {
        Some(name) => format!("{label}\n{name}"),
        None => label,
    }
}

/// Whom to ring: everybody in the stretch, and plainly who has no number.
fn numbers(document: &mut Document, text: &Text, people: &[&Person]) {
    if people.is_empty() {
        return;
    }
    document.heading(2, text.month_sheet_ring());
    let people = people.iter().map(|person| Reached {
        name: person.name.clone(),
        about: if person.phones.is_empty() {
            text.paper_roster_no_number()
        } else {
            String::new()
        },
        numbers: dialled(person),
        square: None,
    });
    document.parts.push(Part::Phones {
        columns: [text.paper_phones_who(), text.paper_phones_numbers()],
        people: people.collect(),
    });
}
