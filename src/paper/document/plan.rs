//! A plan on paper: what is done first comes first, with a box to tick for each step.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Check, Checks, Document, Layout, Part};
use crate::domain::plan::{Bracket, Plan, Secrecy, Section, SectionKey, Standing, Step};
use crate::domain::{Library, zone};
use crate::format::attachment::{Attached, Holds};
use crate::intake::plan::{Format, Made, Outgoing, PartOfPlan, plan_figures, span, undecided};
use crate::phrase::Named;
use crate::text::{Text, time};

/// The whole plan, with its data attached, so that it can be read in again.
pub fn plan(text: &Text, library: &Library, plan: &Plan, now: DateTime<Utc>) -> Document {
    let mut document = laid_out(text, library, plan, plan, 0);
    let board = document.board.clone();
    let outgoing = Outgoing::new(text, library, plan, &Made { board: &board, now });
    document.attached = outgoing.bytes(Format::Json).ok().map(|bytes| Attached {
        holds: Holds::Plan,
        bytes,
    });
    document
}

/// The plan without its restricted sections. None while the plan is restricted as a whole and nobody has said which of its
/// sections are.
pub fn plan_extract(text: &Text, library: &Library, plan: &Plan) -> Option<Document> {
    let (extract, left_out) = plan.open_extract();
    if left_out == 0 && plan.secrecy == Secrecy::Restricted {
        return None;
    }
    Some(laid_out(text, library, plan, &extract, left_out))
}

/// The figures are those of the whole plan; what follows is what of it is shown.
fn laid_out(text: &Text, library: &Library, whole: &Plan, shown: &Plan, left_out: usize) -> Document {
    let mut document = Document::new(Layout::Plan, text, library, &whole.title);
    let is_extract = left_out > 0;
    let unit = whole.unit.and_then(|unit| library.get(unit));
    document.showing(&json!([
        unit.map(|unit| &unit.name),
        whole.review_on,
        shown.digest(),
        annexes(shown),
        whole.last_approval().map(|one| one.version),
        is_extract
    ]));
    document.secrecy =
        (whole.secrecy == Secrecy::Restricted && !is_extract).then(|| whole.secrecy.name(text));
    document.subtitle = unit.map_or_else(String::new, |unit| unit.name.clone());
    document.version = Some(version(text, whole));
    document.valid_until = whole
        .review_on
        .map(|on| text.paper_review_by(time::weekday_date(text, on)));
    document.sought = whole.failed.iter().map(|failure| failure.name(text)).collect();
    document.mark_conflict(text, library.in_conflict(whole.id));
    if is_extract {
        document.parts.push(Part::Notice {
            words: format!(
                "{}. {}",
                text.plans_extract(),
                text.plans_extract_left_out(left_out)
            ),
        });
    }
    if whole.standing == Standing::Template {
        document.parts.push(Part::Notice {
            words: whole.standing.name(text),
        });
    }
    let waiting = undecided(text, library, whole).map(|parts| (text.plan_page_undecided(), parts));
    let facts = waiting
        .into_iter()
        .chain(plan_figures(text, library, whole))
        .map(<[String; 2]>::from);
    document.parts.push(Part::Facts {
        rows: facts.collect(),
    });
    steps(&mut document, text, shown);
    let (annexes, body): (Vec<_>, Vec<_>) = shown
        .sections
        .iter()
        .map(|(_, section)| section)
        .partition(|section| section.annex);
    for one in body {
        section(&mut document, text, one, 2);
    }
    for part in PartOfPlan::ALL {
        let rows = part.rows(text, shown);
        if !rows.is_empty() {
            document.heading(2, part.heading(text));
            document.table(part.columns(text), rows);
        }
    }
    if !annexes.is_empty() {
        document.heading(2, text.plan_page_annexes());
    }
    for one in annexes {
        section(&mut document, text, one, 3);
    }
    document
}

/// Annexes change without an approval, so the plan's own digest leaves them out.
fn annexes(plan: &Plan) -> Vec<[&str; 2]> {
    let sections = plan.sections.iter().map(|(_, section)| section);
    let annexes = sections.filter(|section| section.annex);
    annexes
        .map(|section| [section.title.as_str(), section.text.as_str()])
        .collect()
}

fn version(text: &Text, plan: &Plan) -> String {
    let Some(approval) = plan.last_approval() else {
        return text.plan_page_never_approved();
    };
    let on = time::weekday_date(text, zone::local(approval.at).date());
    let adopted = text.plan_page_version(approval.version, on);
    if approval.digest == plan.digest() {
        adopted
    } else {
        text.paper_changed_since(adopted)
    }
}

fn section(document: &mut Document, text: &Text, section: &Section, level: u8) {
    let words = match (section.key, section.title.trim()) {
        (SectionKey::Own, "") => text.plans_no_heading(),
        (key, "") => key.name(text),
        (_, title) => title.to_owned(),
    };
    document.heading(level, words);
    if section.text.trim().is_empty() {
        document.parts.push(Part::Lines { count: 3 });
    } else {
        document.text(&section.text);
    }
}

fn steps(document: &mut Document, text: &Text, plan: &Plan) {
    if plan.steps.is_empty() {
        return;
    }
    document.heading(2, text.plans_steps());
    let mut number = 0;
    for bracket in Bracket::ALL {
        let steps = plan.steps.iter().map(|(_, step)| step);
        let steps: Vec<_> = steps
            .filter(|step| step.bracket == bracket)
            .map(|step| {
                number += 1;
                check(text, number, step)
            })
            .collect();
        if steps.is_empty() {
            continue;
        }
        document.heading(3, bracket.name(text));
        document.parts.push(Part::Checks(Checks {
            columns: Checks::of_steps(text),
            steps,
        }));
    }
}

fn check(text: &Text, number: usize, step: &Step) -> Check {
    let takes = span(text, step);
    let reason = step.reason.trim();
    let beside = [
        Some(takes).filter(|takes| !takes.is_empty()),
        (!reason.is_empty()).then(|| text.cli_plan_reason(reason)),
    ];
    Check {
        number,
        words: step.text.clone(),
        who: step.role.clone(),
        beside: beside.into_iter().flatten().collect(),
        ticked: false,
        done: String::new(),
    }
}
