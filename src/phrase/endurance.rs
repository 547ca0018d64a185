//! Endurance in words: how long it lasts, how sure that is, what then is missing, and what was taken for granted.

use chrono::NaiveDateTime;

use super::Named;
use crate::domain::aid::Standing;
use crate::domain::endurance::{
    Demand, End, Endurance, Pass, Placed, Reach, Row, Shortage, elapsed, exposure,
};
use crate::domain::{AidAgreement, Id, Library, Person, Unit};
use crate::format::export::{Column, ColumnKind, Sheet, Value};
use crate::text::{Text, time};

/// So many names are told; of more only how many.
const NAMED: usize = 6;

/// "Vi klarar minst till fre 27 nov 07:00 (dag 4). Sedan saknas 1 krisstödjare med kompetensen barn."
pub fn headline(text: &Text, library: &Library, demand: &Demand, passes: &[Pass], reach: &Reach) -> String {
    let Some(short) = &reach.shortage else {
        return text.endurance_whole(demand.days);
    };
    let missing = missing(text, library, demand, passes, short);
    if reach.until <= demand.from {
        return text.endurance_nothing(missing);
    }
    let when = time::weekday_time(text, reach.until);
    text.endurance_until(when, day(demand, reach.until), missing)
}

/// Which day of the event a moment lies in; the first is 1.
fn day(demand: &Demand, at: NaiveDateTime) -> i64 {
    (at - demand.from).num_hours().div_euclid(24) + 1
}

/// How sure the end is.
pub fn certainty(text: &Text, reach: &Reach) -> String {
    match reach.end {
        End::Whole => text.endurance_end_whole(),
        End::Proved => text.endurance_end_proved(),
        End::Open(Some(at)) => text.endurance_end_between(time::weekday_time(text, at)),
        End::Open(None) => text.endurance_end_open(),
    }
}

/// The same in a word or two, for a table.
pub fn sure(text: &Text, reach: &Reach) -> String {
    match reach.end {
        End::Whole => text.endurance_sure_whole(),
        End::Proved => text.endurance_sure_proved(),
        End::Open(Some(at)) => text.endurance_sure_between(time::weekday_time(text, at)),
        End::Open(None) => text.endurance_sure_open(),
    }
}

/// The same as a badge beside the large sentence.
pub fn sure_long(text: &Text, reach: &Reach) -> String {
    match reach.end {
        End::Whole => text.endurance_sure_whole(),
        End::Proved => text.endurance_sure_long_proved(),
        End::Open(_) => text.endurance_sure_long_open(),
    }
}

/// Some people and how far they carry.
pub struct Source<'a> {
    pub name: String,
    pub people: usize,
    pub reach: &'a Reach,
}

/// Oneself, with each neighbour, and all together.
pub fn sources<'a>(text: &Text, library: &Library, found: &'a Endurance) -> Vec<Source<'a>> {
    let alone = Source {
        name: text.endurance_alone(),
        people: found.people,
        reach: &found.alone,
    };
    let neighbours = found.neighbours.iter().map(|one| Source {
        name: text.endurance_with(board(text, library, Some(one.unit))),
        people: found.people + one.people,
        reach: &one.reach,
    });
    let mut sources: Vec<_> = std::iter::once(alone).chain(neighbours).collect();
    if let Some(reach) = found.together.as_ref().filter(|_| found.neighbours.len() > 1) {
        let lent: usize = found.neighbours.iter().map(|one| one.people).sum();
        sources.push(Source {
            name: text.endurance_together(),
            people: found.people + lent,
            reach,
        });
    }
    sources
}

/// "1 krisstödjare med kompetensen barn": what is missing in a pass that can't be filled.
pub fn missing(text: &Text, library: &Library, demand: &Demand, passes: &[Pass], short: &Shortage) -> String {
    let row = &demand.rows[passes[short.pass].row];
    wanted(text, library, row, short.wanted.saturating_sub(short.possible))
}

/// So many of a row.
pub fn wanted(text: &Text, library: &Library, row: &Row, count: u32) -> String {
    let role = super::role(text, library, row.role).to_lowercase();
    if row.competence.is_empty() {
        text.endurance_wanted(count, role)
    } else {
        text.endurance_wanted_able(count, role, &row.competence)
    }
}

/// A row as it was asked for, with its hours.
pub fn row(text: &Text, library: &Library, row: &Row) -> String {
    let what = wanted(text, library, row, row.count);
    let hours = match row.hours {
        Some((from, to)) => format!("{}–{}", time::time(from), time::time(to)),
        None => text.endurance_round_the_clock(),
    };
    if row.standby {
        text.endurance_row_standby(what, hours)
    } else {
        text.endurance_row(what, hours)
    }
}

/// The pass that can't be filled, and what becomes of everybody who has its role.
pub fn shortage(
    text: &Text,
    library: &Library,
    demand: &Demand,
    passes: &[Pass],
    short: &Shortage,
) -> Vec<String> {
    let pass = &passes[short.pass];
    let what = wanted(text, library, &demand.rows[pass.row], short.wanted);
    let when = time::span(text, pass.start, pass.end);
    let mut lines = vec![text.endurance_short(when, what, short.possible)];
    let mut told = |people: &[Id<Person>], words: fn(&Text, usize, String) -> String| {
        if !people.is_empty() {
            lines.push(words(text, people.len(), names(text, library, people)));
        }
    };
    told(&short.resting, |text, count, names| {
        text.endurance_short_resting(count, names)
    });
    told(&short.away, |text, count, names| {
        text.endurance_short_away(count, names)
    });
    told(&short.bound, |text, count, names| {
        text.endurance_short_bound(count, names)
    });
    told(&short.placed, |text, count, names| {
        text.endurance_short_placed(count, names)
    });
    told(&short.lacking, |text, count, names| {
        text.endurance_short_lacking(count, names)
    });
    if lines.len() == 1 && short.possible == 0 {
        lines.push(text.endurance_short_nobody());
    }
    lines
}

fn names(text: &Text, library: &Library, people: &[Id<Person>]) -> String {
    let mut names: Vec<String> = people
        .iter()
        .take(NAMED)
        .map(|person| library.person_name(*person).to_owned())
        .collect();
    names.sort();
    let told = names.join(", ");
    if people.len() > NAMED {
        text.endurance_names_more(told, people.len() - NAMED)
    } else {
        told
    }
}

/// What was taken for granted, so that nobody believes more than was worked out.
pub fn assumptions(text: &Text, library: &Library, demand: &Demand, found: &Endurance) -> Vec<String> {
    let mut lines = vec![
        text.endurance_takes_passes(demand.pass_hours),
        text.endurance_takes_rest(demand.week_hours),
        if demand.roster_rests {
            text.endurance_takes_roster_rests()
        } else {
            text.endurance_takes_roster_stays()
        },
        if demand.work_goes_on {
            text.endurance_takes_work_stays()
        } else {
            text.endurance_takes_work_rests()
        },
    ];
    for unit in &found.empty_handed {
        lines.push(text.endurance_takes_nobody_of(board(text, library, Some(*unit))));
    }
    if !found.without_rules.is_empty() {
        lines.push(text.endurance_takes_strictest(names(text, library, &found.without_rules)));
    }
    lines
}

/// The name of a board.
pub fn board(text: &Text, library: &Library, unit: Option<Id<Unit>>) -> String {
    unit.and_then(|id| library.get(id))
        .map_or_else(|| text.endurance_board_gone(), |unit| unit.name.clone())
}

/// Who bears most in some of the passes: "Mest har Anna Lund: 24 h på 3 pass, 3 dagar i följd."
pub fn heaviest(
    text: &Text,
    library: &Library,
    demand: &Demand,
    passes: &[Pass],
    placed: &[Placed],
) -> Option<String> {
    let all = exposure(demand, passes, placed);
    let most = all.first()?;
    Some(text.endurance_heaviest(
        library.person_name(most.person),
        hours(text, most.minutes),
        most.passes,
        most.days_in_a_row,
    ))
}

/// A length in hours.
pub fn hours(text: &Text, minutes: u32) -> String {
    time::duration_in_hours(text, minutes.into())
}

/// Who takes a pass, by name.
pub fn takers(library: &Library, placed: &[Placed], pass: usize) -> String {
    let here = placed.iter().filter(|one| one.pass == pass);
    let names: Vec<&str> = here.map(|one| library.person_name(one.person)).collect();
    names.join(", ")
}

impl Named for Standing {
    fn name(self, text: &Text) -> String {
        match self {
            Self::Proposed => text.aid_proposed(),
            Self::Coming => text.aid_coming(),
            Self::Agreed => text.aid_agreed(),
            Self::Ended => text.aid_ended(),
        }
    }
}

/// What an agreement lends: "Högst 4 personer som krisstödjare, 2 h efter att vi ber, högst 7 dagar i följd".
pub fn agreement(text: &Text, library: &Library, aid: &AidAgreement) -> String {
    let roles = aid.roles.iter();
    let roles: Vec<String> = roles
        .map(|role| super::role(text, library, *role).to_lowercase())
        .collect();
    let roles = if roles.is_empty() {
        text.aid_any_role()
    } else {
        roles.join(", ")
    };
    let mut words = if aid.notice_minutes == 0 {
        text.aid_lends_at_once(aid.people, roles)
    } else {
        text.aid_lends(aid.people, roles, time::duration(text, aid.notice_minutes.into()))
    };
    if let Some(days) = aid.most_days {
        words.push_str(&text.aid_most_days(days));
    }
    words
}

/// From when until when an agreement is made, and who said yes.
pub fn agreement_terms(text: &Text, aid: &AidAgreement) -> String {
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| time::weekday_date(text, date));
    let valid = match (date(aid.valid_from), date(aid.valid_to)) {
        (Some(from), Some(to)) => text.aid_valid(from, to),
        (Some(from), None) => text.aid_valid_from(from),
        (None, Some(to)) => text.aid_valid_to(to),
        (None, None) => text.aid_valid_always(),
    };
    let agreed = match aid.agreed_on.filter(|_| aid.is_agreed()) {
        Some(on) => text.aid_agreed_by(&aid.agreed_by, time::weekday_date(text, on)),
        None => text.aid_not_agreed(),
    };
    format!("{valid} {agreed}")
}

/// Who takes which pass, as a table to take along.
pub fn sheet(text: &Text, library: &Library, demand: &Demand, passes: &[Pass], reach: &Reach) -> Sheet {
    let column = |title: String, width: f64, kind: ColumnKind| Column::new(title, width, kind);
    let columns = vec![
        column(text.endurance_column_day(), 6.0, ColumnKind::Number),
        column(text.endurance_column_from(), 17.0, ColumnKind::DateTime),
        column(text.endurance_column_to(), 17.0, ColumnKind::DateTime),
        column(text.endurance_column_role(), 22.0, ColumnKind::Text),
        column(text.endurance_column_competence(), 18.0, ColumnKind::Text),
        column(text.endurance_column_person(), 26.0, ColumnKind::Text),
        column(text.endurance_column_board(), 22.0, ColumnKind::Text),
        column(text.endurance_column_hours(), 8.0, ColumnKind::Number),
    ];
    let rows = reach.placed.iter().map(|one| {
        let pass = &passes[one.pass];
        let row = &demand.rows[pass.row];
        let unit = library.get(one.person).and_then(|person| person.unit);
        vec![
            Value::Number(day(demand, pass.start) as f64),
            Value::DateTime(pass.start),
            Value::DateTime(pass.end),
            super::role(text, library, row.role).into(),
            row.competence.as_str().into(),
            library.person_name(one.person).into(),
            unit.map(|unit| board(text, library, Some(unit))).into(),
            Value::Number(f64::from(elapsed(pass)) / 60.0),
        ]
    });
    Sheet {
        title: text.endurance_title(),
        columns,
        rows: rows.collect(),
    }
}
