//! `roster drafts`: proposals that are kept, judged by what is true today, compared, taken and thrown away.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::plan::{judged, people, to_json};
use crate::command::arguments::{given, group, needed, option, positional};
use crate::command::failure::Failure;
use crate::command::report::{Page, Report, Result, table};
use crate::command::session::Session;
use crate::command::which;
use crate::domain::{Edit, Library, RecordRef, Roster, RosterDraft, zone};
use crate::phrase::planning;
use crate::roster::proposal::{Proposal, differences};
use crate::text::{Text, time};

pub fn command() -> Command {
    let draft = || positional("proposal", "proposal");
    group(
        "drafts",
        [
            Command::new("list").arg(option("roster", "roster")),
            Command::new("show").arg(draft()),
            Command::new("compare")
                .arg(draft())
                .arg(positional("second", "proposal")),
            Command::new("take").arg(draft()),
            Command::new("discard").arg(draft()),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("show", arguments)) => show(arguments, session),
        Some(("compare", arguments)) => compare(arguments, session),
        Some(("take", arguments)) => take(arguments, session),
        Some(("discard", arguments)) => discard(arguments, session),
        Some((_, arguments)) => list(given(arguments, "roster"), session),
        None => list(None, session),
    }
}

/// A draft by its name and days.
pub fn named(draft: &RosterDraft) -> Value {
    json!({
        "id": draft.id,
        "name": draft.name,
        "roster": draft.roster,
        "first": draft.first,
        "last": draft.last,
        "created_at": draft.created_at,
    })
}

fn find<'a>(
    library: &'a Library,
    words: &str,
) -> std::result::Result<(&'a RosterDraft, &'a Roster), Failure> {
    let draft = which::find::<RosterDraft>(library, words)?;
    let roster = which::find::<Roster>(library, &draft.roster.to_string())?;
    Ok((draft, roster))
}

fn title(text: &Text, library: &Library, draft: &RosterDraft) -> String {
    let line = planning::draft(text, library, draft);
    format!("{line}  [{}]", which::short(draft.id))
}

fn list(roster: Option<&str>, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let roster = roster
        .map(|words| which::find::<Roster>(&library, words).map(|roster| roster.id))
        .transpose()?;
    let mut drafts: Vec<&RosterDraft> = library.all::<RosterDraft>().collect();
    drafts.retain(|draft| roster.is_none_or(|roster| draft.roster == roster));
    drafts.sort_by_key(|draft| (draft.created_at, draft.id));
    let mut page = Page::default();
    if drafts.is_empty() {
        page.line(text.planning_drafts_none());
    }
    for draft in &drafts {
        page.line(title(text, &library, draft));
    }
    let drafts: Vec<Value> = drafts.into_iter().map(named).collect();
    Ok(Report::new(page.finish(), json!(drafts)))
}

/// Says that a draft can't be taken any more, when the roster has changed since it was made.
fn stale(text: &Text, library: &Library, draft: &RosterDraft, page: &mut Page) -> bool {
    let stale = !draft.basis().holds(library, draft.roster);
    if stale {
        page.line(text.refusal_roster_changed_title());
    }
    stale
}

fn show(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let (draft, roster) = find(&library, needed(arguments, "proposal"))?;
    let (_, found) = Proposal::of_draft(&library, roster, draft, session.now());
    let mut page = Page::default();
    page.line(title(text, &library, draft));
    let stale = stale(text, &library, draft, &mut page);
    judged(text, &library, &found, &mut page);
    page.gap().line(people(text, &library, &found));
    for (_, shift) in &found.shifts {
        let person = shift.person.map_or_else(
            || text.planning_nobody(),
            |person| library.person_name(person).to_owned(),
        );
        let role = crate::phrase::role(text, &library, shift.role);
        page.line(text.planning_shift(time::span(text, shift.start, shift.end), role, person));
    }
    let mut json = to_json(text, &library, &found);
    json["draft"] = named(draft);
    json["stale"] = Value::from(stale);
    Ok(Report::new(page.finish(), json))
}

fn compare(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let [one, other] = [needed(arguments, "proposal"), needed(arguments, "second")];
    let (one, other) = (find(&library, one)?, find(&library, other)?);
    let judge = |(draft, roster): (&RosterDraft, &Roster)| {
        Proposal::of_draft(&library, roster, draft, session.now()).1
    };
    let (first, second) = (judge(one), judge(other));
    let mut rows = vec![vec![String::new(), one.0.name.clone(), other.0.name.clone()]];
    let figures = planning::figures(text, &first.figures())
        .into_iter()
        .zip(planning::figures(text, &second.figures()));
    rows.extend(figures.map(|((title, one), (_, other))| vec![title, one, other]));
    let differ = differences(&first.shifts, &second.shifts);
    let mut page = Page::default();
    page.line(table(&rows));
    page.line(text.planning_differ(differ.len()));
    let lines = differ.iter().map(|one| planning::difference(text, &library, one));
    let lines: Vec<Vec<String>> = lines.map(Vec::from).collect();
    page.indented(table(&lines));
    let sum = |found: &Proposal| {
        let figures = found.figures();
        json!({
            "unmet": figures.unmet,
            "unmet_minutes": figures.unmet_minutes,
            "breaks": figures.breaks,
            "furthest": figures.furthest,
            "wishes": { "met": figures.wishes.0, "all": figures.wishes.1 },
            "moved": figures.moved,
        })
    };
    let differ: Vec<Value> = differ
        .iter()
        .map(|one| {
            let names = |people: &[crate::domain::Id<crate::domain::Person>]| -> Vec<String> {
                let names = people
                    .iter()
                    .map(|person| library.person_name(*person).to_owned());
                names.collect()
            };
            json!({
                "role": library.role_name(one.role),
                "start": zone::instant(one.start),
                "end": zone::instant(one.end),
                "one": names(&one.one),
                "other": names(&one.other),
            })
        })
        .collect();
    let json = json!({
        "drafts": [named(one.0), named(other.0)],
        "figures": [sum(&first), sum(&second)],
        "differ": differ,
    });
    Ok(Report::new(page.finish(), json))
}

fn take(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let draft = which::find::<RosterDraft>(&desk.library, needed(arguments, "proposal"))?;
    let (id, json) = (draft.id, named(draft));
    desk.carry_out(&Edit::TakeDraft(id))?;
    Ok(Report::new(
        session.text.planning_taken(),
        json!({ "taken": json }),
    ))
}

fn discard(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let draft = which::find::<RosterDraft>(&desk.library, needed(arguments, "proposal"))?;
    let (id, name) = (draft.id, draft.name.clone());
    desk.carry_out(&Edit::Delete(RecordRef::of(id)))?;
    Ok(Report::new(
        session.text.cli_removed(name),
        json!({ "removed": id }),
    ))
}
