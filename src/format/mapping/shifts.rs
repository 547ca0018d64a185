//! Rows of a table read as shifts, one per row or one per role column.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::people::one_line;
use super::report::{ProblemKind, Report};
use super::{Mapping, Target};
use crate::format::table::{Cell, Table, TableRow};
use crate::format::when::{Clock, Span, date, span, time, week, weekday_alone};
use crate::format::words::{fold, says_nobody};

/// Longest shift that is believed; a week and its handover fit well within.
const LONGEST_HOURS: i64 = 24 * 31;

/// On-call at the workplace or elsewhere; the two are legally different and never guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DutyForm {
    /// Jour: at the workplace.
    OnSite,
    /// Beredskap: elsewhere, reachable.
    Standby,
}

/// A shift as a row says, in local wall-clock time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShiftRow {
    pub start: NaiveDateTime,
    /// Always after the start.
    pub end: NaiveDateTime,
    pub role: Option<String>,
    /// `None` when the row says nobody, in words or by an empty cell.
    pub person: Option<String>,
    pub form: Option<DutyForm>,
    pub note: Option<String>,
}

/// Reads the rows as shifts. Dates without a year belong to the period that begins at `period_start`. A row whose time
/// can't be read for certain is left out and reported; it never drops the others.
pub fn apply_shifts(table: &Table, mapping: &Mapping, period_start: NaiveDate) -> Report<ShiftRow> {
    let mut reader = Reader {
        table,
        mapping,
        period_start,
        report: Report::new(),
    };
    for row in &table.rows {
        let mapped = mapping.columns.iter().enumerate();
        let empty = mapped
            .filter(|(_, target)| **target != Target::Ignore)
            .all(|(column, _)| row.cell(column).is_empty());
        if !empty && let Err((column, kind)) = reader.row(row) {
            reader.report.problem(table, row, column, kind);
        }
    }
    reader.report
}

/// Why a row is left out, and the column it lies in.
type Refusal = (Option<usize>, ProblemKind);

struct Reader<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    period_start: NaiveDate,
    report: Report<ShiftRow>,
}

/// The days that a row is about.
struct Days {
    first: NaiveDate,
    /// Given by the row; otherwise the hours decide.
    last: Option<NaiveDate>,
    time: Option<Clock>,
    end_time: Option<Clock>,
}

impl Reader<'_> {
    fn problem(&mut self, row: &TableRow, column: Option<usize>, kind: ProblemKind) {
        self.report.problem(self.table, row, column, kind);
    }

    fn cell<'r>(&self, row: &'r TableRow, target: &Target) -> Option<(usize, &'r Cell)> {
        let column = self.mapping.column(target)?;
        let cell = row.cell(column);
        (!cell.is_empty()).then_some((column, cell))
    }

    fn text(&self, row: &TableRow, target: &Target) -> Option<String> {
        self.cell(row, target).map(|(_, cell)| one_line(&cell.shown()))
    }

    fn row(&mut self, row: &TableRow) -> Result<(), Refusal> {
        let wide = self.filled_role_columns(row);
        let has_wide = self
            .mapping
            .columns
            .iter()
            .any(|target| matches!(target, Target::RoleColumn { .. }));
        if has_wide && wide.is_empty() && self.mapping.column(&Target::Person).is_none() {
            // A day on which no role has anything written: nothing is planned, nothing is wrong.
            return Ok(());
        }
        let days = self.days(row)?;
        let hours = self.hours(row, &days)?;
        let form = self.form(row);
        let note = self.text(row, &Target::Note);
        if self.mapping.column(&Target::Person).is_some() {
            let (start, end) = self.instants(&days, hours)?;
            let role = self.text(row, &Target::Role);
            let column = self.mapping.column(&Target::Person);
            let people = self.people(row, column);
            self.push(
                row,
                ShiftRow {
                    start,
                    end,
                    role,
                    person: None,
                    form,
                    note: note.clone(),
                },
                people,
            );
        }
        for (column, role, own_hours) in wide {
            let (start, end) = self
                .instants(&days, own_hours.or(hours))
                .map_err(|(_, kind)| (Some(column), kind))?;
            let people = self.people(row, Some(column));
            let shift = ShiftRow {
                start,
                end,
                role: Some(role),
                person: None,
                form,
                note: note.clone(),
            };
            self.push(row, shift, people);
        }
        Ok(())
    }

    fn push(&mut self, row: &TableRow, shift: ShiftRow, people: Vec<Option<String>>) {
        for person in people {
            self.report.read.push((
                row.number,
                ShiftRow {
                    person,
                    ..shift.clone()
                },
            ));
        }
    }

    fn filled_role_columns(&self, row: &TableRow) -> Vec<(usize, String, Option<Span>)> {
        let columns = self.mapping.columns.iter().enumerate();
        columns
            .filter(|(column, _)| !row.cell(*column).is_empty())
            .filter_map(|(column, target)| match target {
                Target::RoleColumn { role, hours } => Some((column, role.clone(), *hours)),
                _ => None,
            })
            .collect()
    }

    /// The date, or the day counted from week and weekday, or the whole week.
    fn days(&mut self, row: &TableRow) -> Result<Days, Refusal> {
        let start = self.period_start;
        let beside = self
            .cell(row, &Target::Weekday)
            .and_then(|(column, cell)| Some((column, weekday_alone(cell)?)));
        let mut days = match self.cell(row, &Target::Date) {
            Some((column, cell)) => {
                let day = date(cell, start).ok_or((Some(column), ProblemKind::NotADate))?;
                let is = day.date.weekday().num_days_from_monday();
                let said = day.weekday.map(|said| (column, said)).or(beside);
                if let Some((column, said)) = said.filter(|(_, said)| *said != is) {
                    self.problem(row, Some(column), ProblemKind::WeekdayDiffers { said, is });
                }
                Days {
                    first: day.date,
                    last: None,
                    time: day.time.map(Clock::at),
                    end_time: None,
                }
            }
            None => {
                let week_cell = self.cell(row, &Target::Week);
                let (column, cell) =
                    week_cell.ok_or((self.mapping.column(&Target::Date), ProblemKind::MissingDate))?;
                let monday = week(cell, start).ok_or((Some(column), ProblemKind::NotADate))?;
                match beside {
                    Some((_, day)) => Days {
                        first: monday + Duration::days(i64::from(day)),
                        last: None,
                        time: None,
                        end_time: None,
                    },
                    None if self.mapping.column(&Target::Weekday).is_some() => {
                        return Err((self.mapping.column(&Target::Weekday), ProblemKind::MissingDate));
                    }
                    // A week without days is one shift, to the same hour a week later.
                    None => Days {
                        first: monday,
                        last: Some(monday + Duration::days(7)),
                        time: None,
                        end_time: None,
                    },
                }
            }
        };
        if let Some((column, cell)) = self.cell(row, &Target::EndDate) {
            let day = date(cell, days.first).ok_or((Some(column), ProblemKind::NotADate))?;
            if day.date < days.first {
                return Err((Some(column), ProblemKind::EndBeforeStart));
            }
            days.last = Some(day.date);
            days.end_time = day.time.map(Clock::at);
        }
        Ok(days)
    }

    /// The hours that the row says, or the usual ones; `None` when there are none.
    fn hours(&self, row: &TableRow, days: &Days) -> Result<Option<Span>, Refusal> {
        if let Some((column, cell)) = self.cell(row, &Target::Span) {
            return match cell {
                Cell::Text(text) => {
                    let found = span(text).ok_or((Some(column), ProblemKind::NotASpan))?;
                    Ok(Some(found))
                }
                // 17-08 typed into a spreadsheet turns into a date, and which number was first is lost.
                Cell::Date(_) | Cell::DateTime(_) => Err((Some(column), ProblemKind::SpanBecameDate)),
                _ => Err((Some(column), ProblemKind::NotASpan)),
            };
        }
        let clock = |target: &Target| -> Result<Option<Clock>, Refusal> {
            match self.cell(row, target) {
                Some((column, cell)) => {
                    // A column of hours may hold a whole span too.
                    let clock = time(cell).ok_or((Some(column), ProblemKind::NotATime))?;
                    Ok(Some(clock))
                }
                None => Ok(None),
            }
        };
        if self.mapping.column(&Target::End).is_none()
            && let Some((_, Cell::Text(text))) = self.cell(row, &Target::Start)
            && let Some(found) = span(text)
        {
            return Ok(Some(found));
        }
        let start = clock(&Target::Start)?.or(days.time);
        let end = clock(&Target::End)?.or(days.end_time);
        match (start, end) {
            (Some(start), Some(end)) => Ok(Some(Span { start, end })),
            (None, None) => Ok(self.mapping.usual_hours),
            (None, Some(_)) => Err((self.mapping.column(&Target::Start), ProblemKind::MissingTimes)),
            (Some(_), None) => Err((self.mapping.column(&Target::End), ProblemKind::MissingTimes)),
        }
    }

    /// Start and end on the clock; an end that is not after the start lies on the next day.
    fn instants(&self, days: &Days, hours: Option<Span>) -> Result<(NaiveDateTime, NaiveDateTime), Refusal> {
        let when = [Target::Span, Target::Start]
            .iter()
            .find_map(|target| self.mapping.column(target));
        let Span { start, end } = hours.ok_or((when, ProblemKind::MissingTimes))?;
        let on = |day: NaiveDate, clock: Clock| {
            day.and_time(clock.time) + Duration::days(i64::from(clock.next_day))
        };
        let begins = on(days.first, start);
        let mut ends = on(days.last.unwrap_or(days.first), end);
        // "24 dec to 24 dec, 17–08" can only mean the next morning; so can a row without a last day.
        if ends <= begins && days.last.is_none_or(|last| last == days.first) {
            ends += Duration::days(1);
        }
        let column = self.mapping.column(&Target::EndDate).or(when);
        if ends <= begins {
            return Err((column, ProblemKind::EndBeforeStart));
        }
        let hours = (ends - begins).num_hours();
        if hours > LONGEST_HOURS {
            return Err((column, ProblemKind::TooLong { hours }));
        }
        Ok((begins, ends))
    }

    fn form(&mut self, row: &TableRow) -> Option<DutyForm> {
        let (column, cell) = self.cell(row, &Target::Form)?;
        match fold(&cell.shown()).as_str() {
            "jour" | "jour pa plats" | "pa plats" | "j" | "on site" | "onsite" => Some(DutyForm::OnSite),
            "beredskap" | "bered" | "b" | "beredskap hemma" | "standby" | "stand by" => {
                Some(DutyForm::Standby)
            }
            _ => {
                self.problem(row, Some(column), ProblemKind::UnknownForm);
                None
            }
        }
    }

    /// Everybody a cell names; one `None` when it names nobody, which is told.
    fn people(&mut self, row: &TableRow, column: Option<usize>) -> Vec<Option<String>> {
        let text = column.map(|column| row.cell(column).shown()).unwrap_or_default();
        let joined = text.replace(" och ", "/").replace(" and ", "/");
        let named: Vec<Option<String>> = joined
            .split(['/', ';', '\n', '&', '+'])
            .map(one_line)
            .filter(|name| !says_nobody(name))
            .map(|name| Some(name_forward(&name)))
            .collect();
        if named.is_empty() {
            self.problem(row, column, ProblemKind::NobodyNamed);
            return vec![None];
        }
        named
    }
}

/// "Berg, Anna" as "Anna Berg", as in a list of people.
fn name_forward(name: &str) -> String {
    match name.split_once(',') {
        Some((family, given)) if !given.contains(',') && !given.trim().is_empty() => {
            one_line(&format!("{given} {family}"))
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::mapping::propose;
    use crate::format::table::{Request, read};

    fn table(text: &str) -> Table {
        read(text.as_bytes(), &Request::visible("x.csv"))
            .unwrap()
            .tables
            .remove(0)
    }

    fn start() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
    }

    fn shifts(text: &str) -> Report<ShiftRow> {
        let table = table(text);
        apply_shifts(&table, &propose(&table), start())
    }

    fn times(report: &Report<ShiftRow>) -> Vec<String> {
        let shown = |shift: &ShiftRow| {
            format!(
                "{}/{}",
                shift.start.format("%Y-%m-%d %H:%M"),
                shift.end.format("%m-%d %H:%M")
            )
        };
        report.read.iter().map(|(_, shift)| shown(shift)).collect()
    }

    fn kinds(report: &Report<ShiftRow>) -> Vec<(u32, ProblemKind)> {
        report
            .problems
            .iter()
            .map(|problem| (problem.row, problem.kind.clone()))
            .collect()
    }

    #[test]
    fn shifts_across_midnight_and_to_24_end_the_next_day() {
        let report = shifts(
            "Datum;Tid;Namn\n30 nov;17–08;Anna Berg\n1 dec;08-17;Anna Berg\n31 dec;17-24:00;Bo Ek\n2 jan;08–08;Bo Ek\n",
        );
        assert_eq!(
            times(&report),
            [
                "2026-11-30 17:00/12-01 08:00",
                "2026-12-01 08:00/12-01 17:00",
                "2026-12-31 17:00/01-01 00:00",
                "2027-01-02 08:00/01-03 08:00"
            ]
        );
        assert_eq!(report.problems, []);
    }

    #[test]
    fn start_and_end_may_stand_in_columns_of_their_own_with_dates() {
        let report = shifts(
            "Från datum;Till datum;Från;Till;Namn\n2026-12-24;2026-12-27;17:00;08:00;Anna Berg\n2026-12-24;2026-12-24;17:00;08:00;Bo Ek\n",
        );
        assert_eq!(
            times(&report),
            ["2026-12-24 17:00/12-27 08:00", "2026-12-24 17:00/12-25 08:00"]
        );
        let report = shifts("Start;Slut;Namn\n2026-12-24 17:00;2026-12-25 08:00;Anna Berg\n");
        assert_eq!(times(&report), ["2026-12-24 17:00/12-25 08:00"]);
    }

    #[test]
    fn weeks_give_days_with_a_weekday_and_whole_weeks_without() {
        let report = shifts("Vecka;Dag;Tid;Namn\nv. 51;tors;17–08;Anna Berg\n");
        assert_eq!(times(&report), ["2026-12-17 17:00/12-18 08:00"]);
        let report = shifts("Vecka;Tid;Namn\nv. 51;08–08;Anna Berg\nv. 1;08–08;Bo Ek\n");
        assert_eq!(
            times(&report),
            ["2026-12-14 08:00/12-21 08:00", "2027-01-04 08:00/01-11 08:00"]
        );
    }

    #[test]
    fn broken_rows_are_told_with_their_cell_and_drop_no_others() {
        let report = shifts(
            "Datum;Tid;Namn;Form\n31 nov;17–08;Anna Berg;jour\n1 dec;17–;Bo Ek;jour\n2 dec;;Bo Ek;jour\n;17–08;Bo Ek;jour\n\
             fre 3 dec;17–08;;kanske\n4 dec;17–08;Vakant;beredskap\n5 dec;17–08;Cia Ax;Beredskap\n",
        );
        assert_eq!(
            kinds(&report),
            [
                (2, ProblemKind::NotADate),
                (3, ProblemKind::NotASpan),
                (4, ProblemKind::MissingTimes),
                (5, ProblemKind::MissingDate),
                (6, ProblemKind::WeekdayDiffers { said: 4, is: 3 }),
                (6, ProblemKind::UnknownForm),
                (6, ProblemKind::NobodyNamed),
                (7, ProblemKind::NobodyNamed),
            ]
        );
        assert_eq!(report.problems[1].text, "17–");
        assert_eq!(report.rows_left_out(), [2, 3, 4, 5]);
        assert_eq!(report.read.len(), 3);
        assert_eq!(report.read[2].1.form, Some(DutyForm::Standby));
        assert_eq!(report.read[2].1.person.as_deref(), Some("Cia Ax"));
    }

    #[test]
    fn a_column_per_role_gives_a_shift_per_name() {
        let table = table(
            "Datum;Samordnare;Krisstödjare 08–08\n30 nov;Anna Berg;Bo Ek / Cia Ax\n1 dec;;Bo Ek\n2 dec;vakant;\n3 dec;;\n",
        );
        let mut mapping = propose(&table);
        mapping.usual_hours = span("17–08");
        assert_eq!(mapping.missing(), []);
        let report = apply_shifts(&table, &mapping, start());
        let read: Vec<(u32, &str, Option<&str>)> = report
            .read
            .iter()
            .map(|(row, shift)| (*row, shift.role.as_deref().unwrap_or(""), shift.person.as_deref()))
            .collect();
        assert_eq!(
            read,
            [
                (2, "Samordnare", Some("Anna Berg")),
                (2, "Krisstödjare", Some("Bo Ek")),
                (2, "Krisstödjare", Some("Cia Ax")),
                (3, "Krisstödjare", Some("Bo Ek")),
                (4, "Samordnare", None),
            ]
        );
        assert_eq!(times(&report)[0], "2026-11-30 17:00/12-01 08:00");
        assert_eq!(times(&report)[1], "2026-11-30 08:00/12-01 08:00");
    }

    #[test]
    fn hours_that_a_spreadsheet_turned_into_a_date_are_never_guessed() {
        let mut table = table("Datum;Tid;Namn\n30 nov;17–08;Anna Berg\n");
        table.rows[0].cells[1] = Cell::Date(NaiveDate::from_ymd_opt(2026, 8, 17).unwrap());
        let mapping = Mapping {
            columns: vec![Target::Date, Target::Span, Target::Person],
            ..propose(&table)
        };
        let report = apply_shifts(&table, &mapping, start());
        assert_eq!(kinds(&report), [(2, ProblemKind::SpanBecameDate)]);
    }

    #[test]
    fn ends_before_starts_and_endless_shifts_are_left_out() {
        let report = shifts(
            "Från datum;Till datum;Tid;Namn\n2026-12-24;2026-12-23;17–08;Anna Berg\n2026-12-24;2027-12-24;17–08;Bo Ek\n",
        );
        assert_eq!(
            kinds(&report),
            [
                (2, ProblemKind::EndBeforeStart),
                (3, ProblemKind::TooLong { hours: 8_751 })
            ]
        );
    }
}
