//! `roster check`: which working-time rules the shifts break.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::command::arguments::{given, option, positional};
use crate::command::failure::code;
use crate::command::report::{Page, Report, Result};
use crate::command::session::Session;
use crate::command::{shifts, which};
use crate::domain::working_time::{Ask, Breach, Checked, Standing, check_all};
use crate::domain::{Library, Person, Roster, RosterMonth};
use crate::phrase;
use crate::text::Text;

pub fn command() -> Command {
    Command::new("check")
        .arg(positional("roster", "roster").required(false))
        .arg(option("from", "date"))
        .arg(option("to", "date"))
        .arg(option("person", "person"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (first, last) = shifts::period(arguments, session)?;
    let (_, library) = session.read()?;
    let roster = given(arguments, "roster")
        .map(|words| which::find::<Roster>(&library, words))
        .transpose()?;
    let person = given(arguments, "person")
        .map(|words| which::find::<Person>(&library, words))
        .transpose()?;
    let ask = Ask {
        first,
        last,
        now: session.now(),
        thought: &[],
    };
    let mut checked = check_all(&library, &ask);
    checked.retain(|one| person.is_none_or(|person| person.id == one.person));
    if let Some(roster) = roster {
        checked.retain(|one| is_on(&library, roster, one));
    }
    let mut page = Page::default();
    for one in &checked {
        page.section(library.person_name(one.person), &lines(text, &library, one));
    }
    let unexcused = checked
        .iter()
        .flat_map(|one| &one.breaches)
        .filter(|breach| breach.is_unexcused())
        .count();
    let unknown = checked
        .iter()
        .filter(|one| one.standing == Standing::Unknown)
        .count();
    page.gap()
        .line(text.cli_check_sum(checked.len(), unexcused, unknown));
    let code = if unexcused == 0 { code::DONE } else { code::FAILED };
    let people: Vec<Value> = checked.iter().map(|one| value(text, &library, one)).collect();
    let json = json!({ "unexcused": unexcused, "unknown": unknown, "people": people });
    Ok(Report::new(page.finish(), json).with_code(code))
}

/// Whether the person has a shift in the roster.
fn is_on(library: &Library, roster: &Roster, one: &Checked) -> bool {
    library
        .all::<RosterMonth>()
        .filter(|month| month.roster == roster.id)
        .any(|month| {
            month
                .shifts
                .unordered()
                .any(|(_, shift)| shift.person == Some(one.person))
        })
}

fn lines(text: &Text, library: &Library, one: &Checked) -> Vec<String> {
    let mut lines = Vec::new();
    match one.standing {
        Standing::Unknown => lines.push(text.working_unknown()),
        Standing::NotBound(_) => lines.push(text.working_not_bound()),
        Standing::Bound {
            ordinary_known: false,
            ..
        } => lines.push(text.working_ordinary_unknown()),
        Standing::Bound { .. } => {}
    }
    lines.extend(one.breaches.iter().map(|breach| line(text, breach)));
    let roles = one.without_role.iter().map(|(_, role)| *role);
    let roles: std::collections::BTreeSet<_> = roles.collect();
    lines.extend(
        roles
            .into_iter()
            .map(|role| text.working_without_role(phrase::role(text, library, role))),
    );
    lines
}

fn line(text: &Text, breach: &Breach) -> String {
    let words = phrase::breach(text, breach);
    match (breach.strict, breach.excused.as_str()) {
        (false, _) => text.working_line_warning(words),
        (true, "") => text.working_line_broken(words),
        (true, reason) => text.working_line_excused(words, reason),
    }
}

fn value(text: &Text, library: &Library, one: &Checked) -> Value {
    let standing = match one.standing {
        Standing::Unknown => json!({ "rules": "unknown" }),
        Standing::NotBound(set) => json!({ "rules": "none", "set": set }),
        Standing::Bound { set, ordinary_known } => {
            json!({ "rules": "bound", "set": set, "ordinary_hours_known": ordinary_known })
        }
    };
    let breaches: Vec<Value> = one
        .breaches
        .iter()
        .map(|breach| {
            json!({
                "rule": breach.rule,
                "from": breach.from,
                "to": breach.to,
                "found": breach.found,
                "limit": breach.limit,
                "exception": breach.exception,
                "strict": breach.strict,
                "reason": breach.excused,
                "shifts": breach.shifts.iter().map(|one| one.shift).collect::<Vec<_>>(),
                "words": phrase::breach(text, breach),
            })
        })
        .collect();
    let without_role: Vec<Value> = one
        .without_role
        .iter()
        .map(|(shift, role)| json!({ "shift": shift.shift, "role": role }))
        .collect();
    json!({
        "person": one.person,
        "name": library.person_name(one.person),
        "standing": standing,
        "breaches": breaches,
        "without_role": without_role,
    })
}
