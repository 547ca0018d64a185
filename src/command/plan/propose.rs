//! Changes proposed to a plan or offered to the centre, and the answers to them.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::{activation, find};
use crate::command::arguments::{flag, given, needed, option, positional};
use crate::command::failure::Failure;
use crate::command::report::{Page, Report, Result};
use crate::command::session::Session;
use crate::command::which;
use crate::domain::adaptation::{Part, PartRef, origin_of, part_of};
use crate::domain::edit::Use;
use crate::domain::improvement::{Proposed, proposals};
use crate::domain::{AnyRecord, Edit, Id, Library, Plan, Proposal};
use crate::phrase::{Became, Named, difference, part_name};
use crate::text::Text;

/// The commands, in the order one uses them.
pub fn commands() -> [Command; 3] {
    [
        Command::new("propose")
            .arg(positional("plan", "plan"))
            .arg(positional("part", "part"))
            .arg(option("text", "text").required(true))
            .arg(option("reason", "text").required(true))
            .arg(option("activation", "activation"))
            .arg(flag("to-centre")),
        Command::new("proposals").arg(positional("plan", "plan").required(false)),
        Command::new("answer")
            .arg(positional("proposal", "proposal"))
            .arg(flag("take"))
            .arg(flag("anyway"))
            .arg(option("decline", "text")),
    ]
}

/// One of the commands; none when the name is another's.
pub fn run(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Option<Result> {
    match name {
        "propose" => Some(propose(arguments, session)),
        "proposals" => Some(list(arguments, session)),
        "answer" => Some(answer(arguments, session)),
        _ => None,
    }
}

/// The part that is meant: a step by its number, or a section or step by its words.
fn part(text: &Text, plan: &Plan, words: &str) -> std::result::Result<PartRef, Failure> {
    let steps: Vec<_> = plan.steps.iter().collect();
    let number = words
        .trim()
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    if let Some((id, _)) = number.and_then(|at| steps.get(at)) {
        return Ok(PartRef::Step(*id));
    }
    let sections = plan.sections.iter().map(|(id, section)| {
        let name = part_name(text, &Part::Section(section.clone()));
        (PartRef::Section(id), name)
    });
    let steps = steps
        .iter()
        .map(|(id, step)| (PartRef::Step(*id), step.text.clone()));
    let parts: Vec<_> = sections.chain(steps).collect();
    let candidates: Vec<_> = parts
        .iter()
        .map(|(part, name)| (part.uuid(), name.clone()))
        .collect();
    which::choose(&candidates, words, None).map(|at| parts[at].0)
}

fn propose(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let local = find(&desk.library, needed(arguments, "plan"))?;
    let mut part = part(text, local, needed(arguments, "part"))?;
    let mut plan = local.id;
    if arguments.get_flag("to-centre") {
        let origin = local.origin.as_ref().zip(origin_of(local, part));
        let (origin, theirs) =
            origin.ok_or_else(|| Failure::usage(text.cli_plan_no_centre(), text.cli_plan_no_centre_do()))?;
        (plan, part) = (origin.template, theirs);
    }
    let used = given(arguments, "activation")
        .map(|words| activation::find(&desk.library, words).map(|one| one.id))
        .transpose()?;
    let proposal = Proposal {
        id: session.new_id(),
        plan,
        part: Some(part),
        before: None,
        text: needed(arguments, "text").to_owned(),
        reason: needed(arguments, "reason").to_owned(),
        from: local.unit.or_else(|| desk.library.binder()?.unit),
        activation: used,
        by: desk.by.clone(),
        at: session.now(),
        answer: Proposed::Waiting,
        settled: None,
    };
    let id = proposal.id;
    desk.carry_out(&Edit::Use(Use::Propose(Box::new(proposal))))?;
    one(text, &desk.library, id)
}

fn one(text: &Text, library: &Library, id: Id<Proposal>) -> Result {
    let proposal = which::find::<Proposal>(library, &id.to_string())?;
    let mut page = Page::default();
    write(&mut page, text, library, proposal);
    Ok(Report::new(page.finish(), to_json(proposal)))
}

fn to_json(proposal: &Proposal) -> Value {
    which::to_json(&AnyRecord::from(proposal.clone()))
}

/// Every proposal, or those of a plan; those that wait first.
fn list(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let plans = match given(arguments, "plan") {
        Some(words) => {
            let plan = find(&library, words)?;
            // The template of the same name is meant too.
            let template = plan.origin.as_ref().map(|origin| origin.template);
            [Some(plan.id), template].into_iter().flatten().collect()
        }
        None => library.all::<Plan>().map(|plan| plan.id).collect::<Vec<_>>(),
    };
    let found: Vec<_> = plans
        .into_iter()
        .flat_map(|plan| proposals(&library, plan))
        .collect();
    let mut page = Page::default();
    if found.is_empty() {
        page.line(text.cli_plan_no_proposals());
    }
    for proposal in &found {
        page.gap();
        write(&mut page, text, &library, proposal);
    }
    let values: Vec<_> = found.into_iter().map(to_json).collect();
    Ok(Report::new(page.finish(), json!(values)))
}

/// A proposal: what it is about, who proposes it and why, and the words that differ as `[-gone-]` and `{+come+}`.
fn write(page: &mut Page, text: &Text, library: &Library, proposal: &Proposal) {
    let plan = library.get(proposal.plan);
    let title = plan.map_or("", |plan| plan.title.as_str());
    let part = proposal
        .before
        .as_ref()
        .map_or_else(|| text.use_new_section(), |part| part_name(text, part));
    page.line(format!(
        "{}  {}  [{}]",
        text.use_proposal_to(title, part),
        proposal.answer.name(text),
        which::short(proposal.id)
    ));
    page.indented(format!("{}: {}", proposal.by.name, proposal.reason));
    let before = proposal.before.as_ref().map_or("", Part::text);
    let words: String = difference(before, &proposal.text)
        .into_iter()
        .map(|(became, words)| match became {
            Became::Same => words,
            Became::Added => format!("{{+{words}+}}"),
            Became::Removed => format!("[-{words}-]"),
        })
        .collect();
    page.indented(words);
    let waits = proposal.answer == Proposed::Waiting;
    if let Some(plan) = plan.filter(|plan| waits && proposal.is_outdated(plan)) {
        page.indented(text.use_proposal_outdated());
        let now = proposal.part.and_then(|part| part_of(plan, part));
        page.indented(now.as_ref().map_or("", Part::text));
    }
    if let Some(settled) = &proposal.settled {
        page.indented(format!("{}: {}", settled.by.name, settled.note));
    }
}

fn answer(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let proposal = which::find::<Proposal>(&desk.library, needed(arguments, "proposal"))?.id;
    let declined = given(arguments, "decline");
    if declined.is_some() == arguments.get_flag("take") {
        return Err(Failure::usage(
            text.cli_plan_answer_one(),
            text.cli_nothing_changed(),
        ));
    }
    desk.carry_out(&Edit::Use(Use::AnswerProposal {
        proposal,
        take: declined.is_none(),
        reason: declined.unwrap_or_default().to_owned(),
        anyway: arguments.get_flag("anyway"),
        section: session.new_id(),
    }))?;
    one(text, &desk.library, proposal)
}
