//! What is done in a use of a plan beside its steps: escalation, sums, handing over, the return to normal, evaluation.

use clap::{ArgMatches, Command};
use serde_json::json;

use super::activation::{answer, find, numbered};
use super::use_page;
use crate::command::arguments::{all, flag, given, needed, option, options, positional};
use crate::command::failure::Failure;
use crate::command::report::{Report, Result};
use crate::command::session::{Session, party};
use crate::command::which;
use crate::content;
use crate::domain::activation::{EscalationState, ReturnState};
use crate::domain::edit::{HandOn, Use};
use crate::domain::sum::{Factor, Figure, Sum};
use crate::domain::{Activation, AnyRecord, Edit, Handover, Id, Items, Routine};
use crate::format::words::fold;
use crate::phrase::read_figure;
use crate::text::Text;

/// The commands, in the order one uses them.
pub fn commands() -> [Command; 7] {
    let activation = || positional("activation", "activation");
    [
        Command::new("escalate")
            .arg(activation())
            .arg(positional("criterion", "criterion"))
            .arg(option("note", "text"))
            .arg(option("not-needed", "text"))
            .arg(flag("reopen")),
        Command::new("sum")
            .arg(positional("in", "activation"))
            .arg(positional("sum", "sum"))
            .arg(options("set", "figure")),
        Command::new("hand-over")
            .arg(activation())
            .arg(option("to", "party").required(true))
            .arg(option("routine", "routine")),
        Command::new("put-back")
            .arg(activation())
            .arg(positional("item", "item"))
            .arg(option("not-kept", "text"))
            .arg(flag("reopen")),
        Command::new("add-return")
            .arg(activation())
            .arg(positional("what", "text"))
            .arg(option("place", "text"))
            .arg(option("role", "role")),
        Command::new("lesson")
            .arg(activation())
            .arg(positional("text", "text"))
            .arg(flag("failed")),
        Command::new("evaluate")
            .arg(activation())
            .arg(option("note", "text")),
    ]
}

/// One of the commands; none when the name is another's.
pub fn run(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Option<Result> {
    match name {
        "escalate" => Some(act(arguments, session, escalate)),
        "sum" => Some(sum(arguments, session)),
        "hand-over" => Some(hand_over(arguments, session)),
        "put-back" => Some(act(arguments, session, put_back)),
        "add-return" => Some(act(arguments, session, |arguments, session, one| {
            Ok(Use::AddReturn {
                activation: one.id,
                id: session.new_id(),
                what: needed(arguments, "what").to_owned(),
                place: given(arguments, "place").unwrap_or_default().to_owned(),
                role: given(arguments, "role").unwrap_or_default().to_owned(),
            })
        })),
        "lesson" => Some(act(arguments, session, |arguments, session, one| {
            Ok(Use::AddLesson {
                activation: one.id,
                id: session.new_id(),
                worked: !arguments.get_flag("failed"),
                text: needed(arguments, "text").to_owned(),
            })
        })),
        "evaluate" => Some(act(arguments, session, |arguments, _, one| {
            Ok(Use::CloseEvaluation {
                activation: one.id,
                note: given(arguments, "note").unwrap_or_default().to_owned(),
            })
        })),
        _ => None,
    }
}

/// Carries out a change in the activation that is meant, and shows it.
fn act(
    arguments: &ArgMatches,
    session: &Session<'_>,
    change: fn(&ArgMatches, &Session<'_>, &Activation) -> std::result::Result<Use, Failure>,
) -> Result {
    let mut desk = session.desk()?;
    let one = find(&desk.library, needed(arguments, "activation"))?;
    let (id, change) = (one.id, change(arguments, session, one)?);
    desk.carry_out(&Edit::Use(change))?;
    answer(&desk, id)
}

fn escalate(arguments: &ArgMatches, _: &Session<'_>, one: &Activation) -> std::result::Result<Use, Failure> {
    let criteria = one
        .escalations
        .iter()
        .map(|(id, run)| (id, format!("{} {}", run.to, run.text)));
    let escalation = numbered(criteria, needed(arguments, "criterion"))?;
    let (state, note) = match given(arguments, "not-needed") {
        _ if arguments.get_flag("reopen") => (EscalationState::Open, ""),
        Some(reason) => (EscalationState::NotNeeded, reason),
        None => (
            EscalationState::Told,
            given(arguments, "note").unwrap_or_default(),
        ),
    };
    Ok(Use::SettleEscalation {
        activation: one.id,
        escalation,
        state,
        note: note.to_owned(),
    })
}

fn put_back(arguments: &ArgMatches, _: &Session<'_>, one: &Activation) -> std::result::Result<Use, Failure> {
    let items = one.returns.iter().map(|(id, run)| (id, run.what.clone()));
    let item = numbered(items, needed(arguments, "item"))?;
    let (state, note) = match given(arguments, "not-kept") {
        _ if arguments.get_flag("reopen") => (ReturnState::Open, ""),
        Some(reason) => (ReturnState::NotKept, reason),
        None => (ReturnState::Done, ""),
    };
    Ok(Use::SettleReturn {
        activation: one.id,
        item,
        state,
        note: note.to_owned(),
    })
}

/// Works out a sum: in an active plan the figures are kept, in one that isn't they are only tried.
fn sum(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let meant = needed(arguments, "in");
    let set = all(arguments, "set");
    let (_, library) = session.read()?;
    let active = library.all::<Activation>().filter(|one| one.is_active());
    let one = match which::among(active, meant) {
        Ok(one) => one,
        Err(Failure::NoSuchRecord { .. }) => {
            let plan = super::find(&library, meant)?;
            let (_, mut sum) = meant_sum(&plan.sums, arguments)?;
            for (at, value, upper) in figures(text, &sum, &set)? {
                (sum.factors[at].value, sum.factors[at].upper) = (value, upper);
            }
            return Ok(worked_out(text, &sum, false));
        }
        Err(other) => return Err(other),
    };
    let activation = one.id;
    let (id, known) = meant_sum(&one.sums, arguments)?;
    let figures = figures(text, &known, &set)?;
    if figures.is_empty() {
        return Ok(worked_out(text, &known, false));
    }
    let mut desk = session.desk()?;
    desk.carry_out(&Edit::Use(Use::SetFigures {
        activation,
        sum: id,
        figures,
    }))?;
    let one = which::find::<Activation>(&desk.library, &activation.to_string())?;
    let sum = one.sums.get(id).unwrap_or(&known);
    Ok(worked_out(text, sum, true))
}

fn meant_sum(sums: &Items<Sum>, arguments: &ArgMatches) -> std::result::Result<(Id<Sum>, Sum), Failure> {
    let titles = sums.iter().map(|(id, sum)| (id, sum.title.clone()));
    let words = needed(arguments, "sum");
    let id = numbered(titles, words)?;
    let gone = || Failure::NoSuchRecord {
        kind: None,
        words: words.to_owned(),
    };
    let sum = sums.get(id).cloned().ok_or_else(gone)?;
    Ok((id, sum))
}

/// What `--set NAME=VALUE` says, each for its factor.
fn figures(text: &Text, sum: &Sum, set: &[&str]) -> std::result::Result<Vec<Figure>, Failure> {
    set.iter()
        .map(|typed| {
            let (name, figure) = typed.split_once('=').unwrap_or((typed, "?"));
            let wanted = fold(name);
            let mut named = sum.factors.iter();
            let at = named.position(|factor| fold(&factor.name) == wanted);
            let at = at.ok_or_else(|| {
                let names: Vec<_> = sum.factors.iter().map(|factor| factor.name.as_str()).collect();
                Failure::usage(
                    text.cli_value_unknown(name, "--set"),
                    text.cli_possible_values(names.join(", ")),
                )
            })?;
            let read = read_figure(text, figure).ok();
            let read = read.filter(|(value, upper)| Factor::is_sound(*value, *upper));
            let (value, upper) = read.ok_or_else(|| {
                Failure::usage(text.cli_value_unknown(figure, "--set"), text.use_figure_wrong())
            })?;
            Ok((at, value, upper))
        })
        .collect()
}

fn worked_out(text: &Text, sum: &Sum, kept: bool) -> Report {
    let result = sum.result();
    let missing: Vec<_> = sum.missing().map(|factor| factor.name.as_str()).collect();
    let value = json!({
        "title": sum.title, "unit": sum.unit, "factors": sum.factors, "source": sum.source,
        "low": result.map(|(low, _)| low), "high": result.map(|(_, high)| high),
        "missing": missing, "kept": kept,
    });
    Report::new(use_page::sum(text, sum), value)
}

fn hand_over(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let one = find(&desk.library, needed(arguments, "activation"))?;
    let routine = match given(arguments, "routine") {
        Some(words) => Some(which::find::<Routine>(&desk.library, words)?.id),
        None => content::usual_routine(&desk.library),
    };
    let routine = routine
        .ok_or_else(|| Failure::usage(text.use_hand_on_no_routine(), text.use_hand_on_no_routine_do()))?;
    let how = HandOn {
        activation: one.id,
        baton: session.new_id(),
        name: text.use_leading_name(one.title.as_str()),
        pass: session.new_id(),
        handover: session.new_id(),
        routine,
        to: party(&desk.library, needed(arguments, "to")),
    };
    let (id, to) = (how.handover, how.to.name.clone());
    desk.carry_out(&Edit::Use(Use::HandOn(Box::new(how))))?;
    let handover = which::find::<Handover>(&desk.library, &id.to_string())?;
    Ok(Report::new(
        text.cli_plan_hand_over(to, which::short(id)),
        which::to_json(&AnyRecord::from(handover.clone())),
    ))
}
