//! A plan as a page of text that also is Markdown.

use chrono::NaiveDate;

use crate::command::report::Page;
use crate::domain::adaptation::Part;
use crate::domain::plan::{Bracket, Plan, Standing, Step};
use crate::domain::{Kind, Library};
use crate::phrase::{self, Named};
use crate::text::{Text, time};

/// The plan as Markdown: its figures, its sections, its steps by time, and what it depends on.
pub fn markdown(text: &Text, library: &Library, plan: &Plan, today: NaiveDate) -> String {
    let mut page = Page::default();
    if let Some(mark) = phrase::mark(text, library) {
        page.line(format!("> {mark}")).gap();
    }
    page.line(format!("# {}", plan.title)).gap();
    for fact in facts(text, library, plan, today) {
        page.line(format!("- {fact}"));
    }
    for (_, section) in plan.sections.iter() {
        let name = section.key.name(text);
        let title = if section.title.is_empty() {
            &name
        } else {
            &section.title
        };
        page.gap().line(format!("## {title}")).gap();
        if section.text.trim().is_empty() {
            page.line(text.cli_plan_empty_section());
        } else {
            page.line(&section.text);
        }
    }
    if !plan.steps.is_empty() {
        page.gap().line(format!("## {}", text.cli_plan_steps()));
    }
    for bracket in Bracket::ALL {
        let steps: Vec<&Step> = plan
            .steps
            .iter()
            .map(|(_, step)| step)
            .filter(|step| step.bracket == bracket)
            .collect();
        if steps.is_empty() {
            continue;
        }
        page.gap().line(format!("### {}", bracket.name(text))).gap();
        for step in steps {
            page.line(format!("- [ ] {}", step_line(text, step)));
        }
    }
    if !plan.dependencies.is_empty() {
        page.gap()
            .line(format!("## {}", text.cli_plan_dependencies()))
            .gap();
        for (_, needed) in plan.dependencies.iter() {
            let note = if needed.note.is_empty() {
                String::new()
            } else {
                format!(". {}", needed.note)
            };
            page.line(format!("- {} ({}){note}", needed.name, needed.kind.name(text)));
        }
    }
    for (list, parts) in in_use(plan) {
        if parts.is_empty() {
            continue;
        }
        let name = phrase::field_name(text, Kind::Plan, &[list]);
        page.gap().line(format!("## {name}")).gap();
        for part in &parts {
            let about = phrase::part_about(text, part);
            let said = match part.text() {
                "" => about,
                words => text.change_field(about, words),
            };
            page.line(format!("- {said}"));
        }
    }
    page.finish()
}

/// What is watched, worked out and put back while the plan is used, by its list.
fn in_use(plan: &Plan) -> [(&'static str, Vec<Part>); 3] {
    [
        (
            "escalations",
            plan.escalations
                .iter()
                .map(|(_, one)| Part::Escalation(one.clone()))
                .collect(),
        ),
        (
            "sums",
            plan.sums.iter().map(|(_, one)| Part::Sum(one.clone())).collect(),
        ),
        (
            "returns",
            plan.returns
                .iter()
                .map(|(_, one)| Part::Return(one.clone()))
                .collect(),
        ),
    ]
}

/// "Tänd nödbelysningen – Enhetschef, 10 min. Varför: …".
fn step_line(text: &Text, step: &Step) -> String {
    let mut line = step.text.clone();
    let takes = phrase::step_takes(text, step);
    let who: Vec<String> = [Some(step.role.clone()), takes]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    if !who.is_empty() {
        line.push_str(" – ");
        line.push_str(&who.join(", "));
    }
    if !step.reason.is_empty() {
        line.push_str(". ");
        line.push_str(&text.cli_plan_reason(step.reason.as_str()));
    }
    line
}

fn facts(text: &Text, library: &Library, plan: &Plan, today: NaiveDate) -> Vec<String> {
    let mut facts = Vec::new();
    let mut fact = |name: String, value: String| {
        if !value.is_empty() {
            facts.push(text.cli_plan_fact(name, value));
        }
    };
    let status = match plan.standing {
        Standing::Template => plan.standing.name(text),
        Standing::Local => plan.status(today).name(text),
    };
    let status = match plan.last_approval() {
        Some(approval) => text.cli_plan_approved_by(
            status,
            approval.version,
            approval.by.name.as_str(),
            time::weekday_date(text, crate::domain::zone::local(approval.at).date()),
        ),
        None => status,
    };
    let failed: Vec<String> = plan.failed.iter().map(|failed| failed.name(text)).collect();
    let unit = plan.unit.and_then(|unit| library.get(unit));
    let minutes = |minutes: Option<u32>| minutes.map_or_else(String::new, |n| phrase::minutes(text, n));
    let field = |key: &str| phrase::field_name(text, crate::domain::Kind::Plan, &[key]);
    let waiting = library.waiting(plan.id).all;
    let waiting = if waiting > 0 {
        text.plans_choices(waiting)
    } else {
        String::new()
    };
    fact(text.status(), status);
    fact(text.plan_page_undecided(), waiting);
    fact(field("failed"), failed.join(", "));
    fact(
        field("unit"),
        unit.map_or_else(String::new, |unit| unit.name.clone()),
    );
    fact(field("owner"), plan.owner.clone());
    fact(
        field("tolerable_outage_minutes"),
        minutes(plan.tolerable_outage_minutes),
    );
    fact(
        field("recovery_target_minutes"),
        minutes(plan.recovery_target_minutes),
    );
    fact(field("minimum_level"), plan.minimum_level.clone());
    fact(field("secrecy"), plan.secrecy.name(text));
    let review = plan
        .review_on
        .map_or_else(String::new, |on| time::weekday_date(text, on));
    fact(field("review_on"), review);
    let source = if plan.unverified && !plan.source.is_empty() {
        format!("{} ({})", plan.source, text.unverified())
    } else {
        plan.source.clone()
    };
    fact(field("source"), source);
    facts
}
