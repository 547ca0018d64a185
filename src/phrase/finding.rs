//! What the readiness check found, in words.

use chrono::{DateTime, Utc};

use super::duty::{gap_competence, when};
use super::timing::too_slow;
use super::{Named, Sentence, moment, phone, role};
use crate::domain::activation::EscalationRun;
use crate::domain::handover::Holding;
use crate::domain::person::Phone;
use crate::domain::schedule::Schedule;
use crate::domain::situation::{Finding, Severity};
use crate::domain::{Activation, Baton, Handover, Id, Improvement, Library, Person, Plan};
use crate::text::{Text, time};

/// How fast a finding must be looked at, what was found, and what to do.
pub fn finding(text: &Text, library: &Library, finding: &Finding) -> (Severity, String, String) {
    let words = words(text, library, finding);
    (finding.severity(), words.title, words.what_to_do)
}

fn words(text: &Text, library: &Library, finding: &Finding) -> Sentence {
    let plan = |id: Id<Plan>| {
        library
            .get(id)
            .map_or_else(String::new, |plan| plan.title.clone())
    };
    let (title, what_to_do) = match finding {
        Finding::NoRoster => (text.finding_no_roster_title(), text.finding_no_roster_do()),
        Finding::RosterWithoutNeeds(id) => {
            let name = library.get(*id).map_or("", |roster| roster.name.as_str());
            (
                text.finding_roster_without_needs_title(name),
                text.finding_no_roster_do(),
            )
        }
        Finding::GapAhead(gap) => {
            let lasts = time::duration(text, (gap.to - gap.from).num_minutes());
            let role = role(text, library, gap.role);
            match gap_competence(library, gap) {
                None => (
                    text.finding_gap_title(role, when(text, gap)),
                    text.finding_gap_do(gap.missing(), gap.needed, lasts),
                ),
                Some(competence) => (
                    text.finding_gap_competence_title(role, competence, when(text, gap)),
                    text.finding_gap_competence_do(gap.missing(), gap.needed, lasts),
                ),
            }
        }
        Finding::RulesBroken(count, person) => (
            text.finding_rules_broken_title(*count),
            text.finding_rules_broken_do(library.person_name(*person)),
        ),
        Finding::RulesUnknown(count, person) => (
            text.finding_rules_unknown_title(*count),
            text.finding_rules_unknown_do(library.person_name(*person)),
        ),
        Finding::RestOwed(person, left) => (
            text.finding_rest_owed_title(library.person_name(*person)),
            match left {
                Some(left) => text.finding_rest_owed_do(time::duration(text, *left)),
                None => text.finding_rest_unknown_do(),
            },
        ),
        Finding::ErasureDue(count) => (text.finding_erasure_title(*count), text.finding_erasure_do()),
        Finding::BatonHeldByNobody(baton) => (
            text.finding_baton_nobody_title(baton_name(library, *baton)),
            text.finding_baton_nobody_do(),
        ),
        Finding::BatonDisputed(baton) => (
            text.finding_baton_disputed_title(baton_name(library, *baton)),
            text.finding_baton_disputed_do(holders(library, *baton)),
        ),
        Finding::HandoverOverdue(handover) => return overdue(text, library, *handover),
        Finding::NoNumber(person) => {
            let name = library.person_name(*person);
            (
                text.finding_no_number_title(name),
                text.finding_no_number_do(name),
            )
        }
        Finding::TooFar(person, travel, response) => (
            text.finding_too_far_title(library.person_name(*person)),
            text.finding_too_far_do(*travel, *response),
        ),
        Finding::StaleNumber(person) => {
            let name = library.person_name(*person);
            let first = library.get(*person).and_then(Person::first_phone);
            let number = first.map_or_else(String::new, |first| phone::group(&first.number));
            if first.is_some_and(Phone::has_failed) {
                return Sentence {
                    title: text.finding_failed_number_title(name),
                    what_to_do: text.finding_failed_number_do(name, number),
                };
            }
            (
                text.finding_stale_number_title(name),
                text.finding_stale_number_do(number, name),
            )
        }
        Finding::NoPlans => (text.finding_no_plans_title(), text.finding_no_plans_do()),
        Finding::PlansNotTested { never, old } => (
            text.finding_not_tested_title(*never + *old),
            text.finding_not_tested_do(*never, *old),
        ),
        Finding::TemplateChanged(id, waiting) => (
            text.finding_template_changed_title(plan(*id)),
            text.finding_template_changed_do(*waiting),
        ),
        Finding::EscalationDue(activation, criterion) => {
            return escalation(text, library, *activation, *criterion);
        }
        Finding::ReturnsLeft(id, left) => {
            let title = library.get(*id).map_or("", |one| one.title.as_str());
            (
                text.finding_returns_left_title(*left, title),
                text.finding_returns_left_do(),
            )
        }
        Finding::ProposalsWaiting(id, waiting) => (
            text.finding_proposals_title(*waiting, plan(*id)),
            text.finding_proposals_do(),
        ),
        Finding::ActionOverdue(id) => return late(text, library, *id),
        Finding::CareOverdue(id, count) => (
            text.finding_care_overdue_title(*count, library.get(*id).map_or("", |one| one.title.as_str())),
            text.finding_care_overdue_do(),
        ),
        Finding::ConsultationOverdue(id) => return super::agreeing::overdue(text, library, *id),
        Finding::SwapWaiting(id) => return super::living::waiting(text, library, *id),
        Finding::PlanTooSlow(id) => (
            text.finding_plan_slow_title(plan(*id)),
            library
                .get(*id)
                .and_then(|plan| Schedule::of(plan).tolerable_outage().map(|check| (plan, check)))
                .map_or_else(String::new, |(plan, check)| too_slow(text, plan, &check)),
        ),
        Finding::DependenciesWithoutPlan { without, unknown } => (
            text.finding_dependencies_title(*without),
            text.finding_dependencies_do(*unknown),
        ),
        Finding::PlanNotApproved(id) => (
            text.finding_plan_draft_title(plan(*id)),
            text.finding_plan_draft_do(),
        ),
        Finding::PlanChangedSinceApproval(id) => (
            text.finding_plan_changed_title(plan(*id)),
            text.finding_plan_changed_do(),
        ),
        Finding::PlanReviewOverdue(id) => {
            let on = library.get(*id).and_then(|plan| plan.review_on);
            let on = on.map_or_else(String::new, |on| time::weekday_date(text, on));
            (
                text.finding_plan_review_title(plan(*id)),
                text.finding_plan_review_do(on),
            )
        }
    };
    Sentence { title, what_to_do }
}

fn overdue(text: &Text, library: &Library, id: Id<Handover>) -> Sentence {
    let Some(handover) = library.get(id) else {
        return Sentence {
            title: text.finding_handover_overdue_title(handover_kind(text)),
            what_to_do: String::new(),
        };
    };
    let due = handover.due().map_or_else(String::new, |due| moment(text, due));
    Sentence {
        title: text.finding_handover_overdue_title(handover.title.as_str()),
        what_to_do: text.finding_handover_overdue_do(
            handover.to.name.as_str(),
            due,
            handover.from.name.as_str(),
        ),
    }
}

fn escalation(
    text: &Text,
    library: &Library,
    activation: Id<Activation>,
    criterion: Id<EscalationRun>,
) -> Sentence {
    let Some(one) = library.get(activation) else {
        return Sentence::default();
    };
    let Some(due) = one.escalations.get(criterion) else {
        return Sentence::default();
    };
    let at = moment(text, one.escalates_at(due));
    Sentence {
        title: text.finding_escalation_title(due.to.as_str(), one.title.as_str()),
        what_to_do: text.finding_escalation_do(due.text.as_str(), at),
    }
}

fn late(text: &Text, library: &Library, id: Id<Improvement>) -> Sentence {
    let Some(action) = library.get(id) else {
        return Sentence::default();
    };
    let due = action.due_on;
    let due = due.map_or_else(String::new, |due| time::weekday_date(text, due));
    Sentence {
        title: text.finding_action_overdue_title(action.title.as_str()),
        what_to_do: text.finding_action_overdue_do(due, action.owner.as_str()),
    }
}

fn handover_kind(text: &Text) -> String {
    crate::domain::Kind::Handover.name(text)
}

fn baton_name(library: &Library, id: Id<Baton>) -> String {
    library
        .get(id)
        .map_or_else(String::new, |baton| baton.name.clone())
}

/// Everybody who holds a disputed baton.
fn holders(library: &Library, id: Id<Baton>) -> String {
    let Some(baton) = library.get(id) else {
        return String::new();
    };
    match baton.holder_at(DateTime::<Utc>::MAX_UTC) {
        Holding::Nobody => String::new(),
        Holding::Held(_, pass) => pass.to.name.clone(),
        Holding::Disputed(passes) => {
            let names: Vec<_> = passes.iter().map(|(_, pass)| pass.to.name.as_str()).collect();
            names.join(", ")
        }
    }
}
