//! `roster endurance`: for how long an event can be staffed, alone and with neighbours, and who relieves whom.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::command::arguments::{all, flag, given, number, option, options, positional};
use crate::command::failure::{Failure, code};
use crate::command::report::{Page, Report, Result, table};
use crate::command::session::Session;
use crate::command::{export, when, which};
use crate::domain::endurance::{Demand, End, Endurance, LONGEST_DAYS, PASS_HOURS, Reach, Row, exposure};
use crate::domain::{Library, Person, Role, Roster, Unit, zone};
use crate::format::words::fold;
use crate::phrase::endurance as words;
use crate::roster::endurance::endurance;
use crate::text::{Text, time};

/// The first hours whose reliefs are told.
const TOLD_HOURS: [u32; 3] = [24, 48, 72];

pub fn command() -> Command {
    Command::new("endurance")
        .arg(positional("roster", "roster").required(false))
        .arg(option("from", "when"))
        .arg(options("need", "need"))
        .arg(option("days", "number"))
        .arg(option("pass", "hours"))
        .arg(options("with", "unit").conflicts_with("alone"))
        .arg(flag("alone"))
        .arg(flag("rest-roster"))
        .arg(flag("keep-work"))
        .arg(option("file", "file").id("out").long("out"))
        .arg(flag("replace"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let demand = demand(arguments, session, &library)?;
    let text = &session.text;
    let found = endurance(&library, &demand, &mut |_| true)
        .ok_or_else(|| Failure::usage(text.planning_no_needs(), text.planning_no_needs_do()))?;
    let shown = Shown {
        text,
        library: &library,
        demand: &demand,
        found: &found,
    };
    if let Some(file) = given(arguments, "out") {
        let sheet = words::sheet(text, &library, &demand, &found.passes, found.best());
        return export::write_sheet(session, &sheet, file, arguments.get_flag("replace"));
    }
    let code = if found.alone.shortage.is_none() {
        code::DONE
    } else {
        code::FAILED
    };
    Ok(Report::new(shown.page(), shown.json()).with_code(code))
}

/// What is asked: the roster's own need round the clock from now, and what is said otherwise.
fn demand(
    arguments: &ArgMatches,
    session: &Session<'_>,
    library: &Library,
) -> std::result::Result<Demand, Failure> {
    let text = &session.text;
    let from = given(arguments, "from")
        .map(|typed| when::local(text, typed, session.now()))
        .transpose()?
        .unwrap_or_else(|| crate::domain::endurance::next_hour(session.now()));
    let typed = all(arguments, "need");
    let mut demand = match super::find(text, library, given(arguments, "roster")) {
        Ok(roster) => Demand::of_roster(roster, from),
        // Without rosters the need says it all.
        Err(_) if library.count::<Roster>() == 0 && !typed.is_empty() => Demand::empty(from),
        Err(failure) => return Err(failure),
    };
    demand.unit = demand
        .unit
        .or_else(|| library.binder().and_then(|binder| binder.unit));
    if !typed.is_empty() {
        let rows = typed.iter().map(|typed| need(text, library, typed));
        demand.rows = rows.collect::<std::result::Result<_, _>>()?;
    }
    if demand.rows.is_empty() {
        return Err(Failure::usage(
            text.planning_no_needs(),
            text.planning_no_needs_do(),
        ));
    }
    let within = |name: &str, range: std::ops::RangeInclusive<u32>, otherwise: u32| {
        let wanted = number(arguments, name, text)?.unwrap_or(otherwise);
        if range.contains(&wanted) {
            return Ok(wanted);
        }
        let range = format!("{}–{}", range.start(), range.end());
        Err(Failure::usage(
            text.cli_value_unknown(wanted.to_string(), format!("--{name}")),
            text.cli_possible_values(range),
        ))
    };
    demand.days = within("days", 1..=LONGEST_DAYS, demand.days)?;
    demand.pass_hours = within("pass", PASS_HOURS, demand.pass_hours)?;
    demand.roster_rests = arguments.get_flag("rest-roster");
    demand.work_goes_on = arguments.get_flag("keep-work");
    let boards = all(arguments, "with");
    if arguments.get_flag("alone") || !boards.is_empty() {
        let boards = boards
            .iter()
            .map(|typed| which::find::<Unit>(library, typed).map(|unit| unit.id));
        demand.neighbours = Some(boards.collect::<std::result::Result<_, _>>()?);
    }
    Ok(demand)
}

/// "2 ledare", "1 krisstödjare med barn 08-22", "1 ledare beredskap".
fn need(text: &Text, library: &Library, typed: &str) -> std::result::Result<Row, Failure> {
    let wrong = || Failure::usage(text.endurance_need_wrong(typed), text.endurance_need_wrong_do());
    let mut parts: Vec<&str> = typed.split_whitespace().collect();
    let standby = parts
        .last()
        .is_some_and(|last| matches!(fold(last).as_str(), "beredskap" | "standby"));
    if standby {
        parts.pop();
    }
    let hours = parts
        .last()
        .filter(|last| last.starts_with(|sign: char| sign.is_ascii_digit()));
    let hours = match hours {
        Some(last) if parts.len() > 1 => Some(when::hours(text, last)?),
        _ => None,
    };
    if hours.is_some() {
        parts.pop();
    }
    let (count, rest) = parts.split_first().ok_or_else(wrong)?;
    let count: u32 = count
        .parse()
        .ok()
        .filter(|count| (1..=999).contains(count))
        .ok_or_else(wrong)?;
    let with = rest
        .iter()
        .position(|word| matches!(fold(word).as_str(), "med" | "with"));
    let (role, competence) = rest.split_at(with.unwrap_or(rest.len()));
    if role.is_empty() {
        return Err(wrong());
    }
    Ok(Row {
        count,
        role: which::find::<Role>(library, &role.join(" "))?.id,
        competence: competence.get(1..).unwrap_or_default().join(" "),
        hours,
        standby,
    })
}

/// What is said about it.
struct Shown<'a> {
    text: &'a Text,
    library: &'a Library,
    demand: &'a Demand,
    found: &'a Endurance,
}

impl Shown<'_> {
    fn page(&self) -> String {
        let (text, library) = (self.text, self.library);
        let (demand, found) = (self.demand, self.found);
        let mut page = Page::default();
        page.line(words::headline(
            text,
            library,
            demand,
            &found.passes,
            &found.alone,
        ))
        .line(words::certainty(text, &found.alone));
        if let Some(short) = &found.alone.shortage {
            for line in words::shortage(text, library, demand, &found.passes, short) {
                page.indented(line);
            }
        }
        let rows: Vec<String> = demand
            .rows
            .iter()
            .map(|row| words::row(text, library, row))
            .collect();
        page.section(text.endurance_demand(), &rows);
        page.gap().line(table(&self.boards()));
        for (before, hours) in [0].into_iter().chain(TOLD_HOURS).zip(TOLD_HOURS) {
            let lines = self.reliefs(found.best(), before, hours);
            if !lines.is_empty() {
                page.section(text.endurance_reliefs(hours), &lines);
            }
        }
        page.gap()
            .heading(text.endurance_exposure())
            .line(table(&self.exposure()));
        page.section(
            text.endurance_granted(),
            &words::assumptions(text, library, demand, found),
        );
        page.finish()
    }

    fn boards(&self) -> Vec<Vec<String>> {
        let text = self.text;
        let found = self.found;
        let mut rows = vec![vec![
            text.endurance_column_who(),
            text.endurance_column_people(),
            text.endurance_column_until(),
            text.endurance_column_then(),
            text.endurance_column_sure(),
        ]];
        for one in words::sources(text, self.library, found) {
            let then = one.reach.shortage.as_ref().map_or_else(String::new, |short| {
                words::missing(text, self.library, self.demand, &found.passes, short)
            });
            rows.push(vec![
                one.name,
                one.people.to_string(),
                time::weekday_time(text, one.reach.until),
                then,
                words::sure(text, one.reach),
            ]);
        }
        rows
    }

    /// The passes that begin in some of the first hours, and what falls on whoever bears most until then.
    fn reliefs(&self, reach: &Reach, before: u32, hours: u32) -> Vec<String> {
        let (text, found) = (self.text, self.found);
        let placed = reach.first_hours(self.demand, &found.passes, hours);
        let known = reach.first_hours(self.demand, &found.passes, before);
        let mut lines = Vec::new();
        for (at, pass) in found.passes.iter().enumerate() {
            let takers = words::takers(self.library, &placed, at);
            if takers.is_empty() || known.iter().any(|one| one.pass == at) {
                continue;
            }
            let row = &self.demand.rows[pass.row];
            let what = words::wanted(text, self.library, row, row.count);
            lines.push(format!(
                "{}  {what}: {takers}",
                time::span(text, pass.start, pass.end)
            ));
        }
        if !lines.is_empty() {
            lines.extend(words::heaviest(
                text,
                self.library,
                self.demand,
                &found.passes,
                &placed,
            ));
        }
        lines
    }

    fn exposure(&self) -> Vec<Vec<String>> {
        let text = self.text;
        let mut rows = vec![vec![
            text.endurance_column_person(),
            text.endurance_column_hours(),
            text.endurance_column_passes(),
            text.endurance_column_days(),
        ]];
        let all = exposure(self.demand, &self.found.passes, &self.found.best().placed);
        rows.extend(all.iter().map(|one| {
            vec![
                self.library.person_name(one.person).to_owned(),
                words::hours(text, one.minutes),
                one.passes.to_string(),
                one.days_in_a_row.to_string(),
            ]
        }));
        rows
    }

    fn json(&self) -> Value {
        let found = self.found;
        let neighbours: Vec<Value> = found
            .neighbours
            .iter()
            .map(|one| {
                json!({
                    "board": words::board(self.text, self.library, Some(one.unit)),
                    "agreement": one.agreement,
                    "people": one.people,
                    "reach": self.reach_json(&one.reach),
                })
            })
            .collect();
        let placed: Vec<Value> = found
            .best()
            .placed
            .iter()
            .map(|one| {
                let pass = &found.passes[one.pass];
                let row = &self.demand.rows[pass.row];
                json!({
                    "person": self.library.person_name(one.person),
                    "role": self.library.role_name(row.role),
                    "competence": row.competence,
                    "start": zone::instant(pass.start),
                    "end": zone::instant(pass.end),
                })
            })
            .collect();
        let all = exposure(self.demand, &found.passes, &found.best().placed);
        let exposure: Vec<Value> = all
            .iter()
            .map(|one| {
                json!({
                    "person": self.library.person_name(one.person),
                    "minutes": one.minutes,
                    "passes": one.passes,
                    "days_in_a_row": one.days_in_a_row,
                })
            })
            .collect();
        json!({
            "from": zone::instant(self.demand.from),
            "until": zone::instant(self.demand.until()),
            "people": found.people,
            "alone": self.reach_json(&found.alone),
            "neighbours": neighbours,
            "together": found.together.as_ref().map(|reach| self.reach_json(reach)),
            "passes": placed,
            "exposure": exposure,
            "assumptions": words::assumptions(self.text, self.library, self.demand, found),
        })
    }

    fn reach_json(&self, reach: &Reach) -> Value {
        let names = |people: &[crate::domain::Id<Person>]| -> Vec<&str> {
            people
                .iter()
                .map(|person| self.library.person_name(*person))
                .collect()
        };
        let impossible_past = match reach.end {
            End::Whole => None,
            End::Proved => Some(reach.until),
            End::Open(at) => at,
        };
        json!({
            "until": zone::instant(reach.until),
            "whole": reach.end == End::Whole,
            "proved": reach.end == End::Proved,
            "impossible_past": impossible_past.map(zone::instant),
            "shortage": reach.shortage.as_ref().map(|short| {
                let pass = &self.found.passes[short.pass];
                let row = &self.demand.rows[pass.row];
                json!({
                    "start": zone::instant(pass.start),
                    "end": zone::instant(pass.end),
                    "role": self.library.role_name(row.role),
                    "competence": row.competence,
                    "wanted": short.wanted,
                    "possible": short.possible,
                    "resting": names(&short.resting),
                    "away": names(&short.away),
                    "bound": names(&short.bound),
                    "placed": names(&short.placed),
                    "lacking": names(&short.lacking),
                })
            }),
        })
    }
}
