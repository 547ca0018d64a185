//! Läget nu: what somebody who was just called must know, worst first.
//!
//! Never green by absence: without a roster, or without anybody on call when somebody is needed, the state says so.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Duration, Months, NaiveDate, Utc};

use super::activation::EscalationRun;
use super::binder::BinderKind;
use super::confidential::due;
use super::duty::Duty;
use super::gaps::{Gap, gaps, needed, special_days};
use super::handover::Holding;
use super::improvement::{Proposed, actions};
use super::plan::{PlanStatus, Standing};
use super::register::{Coverage, needs};
use super::support::care;
use super::working_time::{Ask, Standing as Bound, check_all, owed};
use super::{
    Activation, Baton, Consultation, Handover, Id, Improvement, Library, Person, Plan, Proposal, Roster,
    SupportEffort, Swap, swap, zone,
};

/// Whether somebody is on call.
#[derive(Debug, Clone, PartialEq)]
pub enum OnCall {
    /// No roster says who is needed and nobody has a shift: we do not know.
    NoRoster,
    /// Somebody is needed and nobody is there, in these rosters; in others somebody may be.
    Nobody {
        since: DateTime<Utc>,
        rosters: Vec<Id<Roster>>,
    },
    /// Some are on call, but fewer than needed.
    Short,
    /// Somebody is on call, but no roster says who is needed: we do not know whether it is enough.
    NeedUnknown,
    /// No need applies now and nobody has a shift: an hour that is legitimately empty.
    NotNeeded,
    Staffed,
}

impl OnCall {
    /// Whether the answer to "is somebody on call?" is an unqualified no or unknown.
    pub const fn is_alarming(&self) -> bool {
        matches!(self, Self::NoRoster | Self::Nobody { .. })
    }
}

/// Everything that Läget nu shows about an instant.
#[derive(Debug, Clone, PartialEq)]
pub struct Situation {
    pub at: DateTime<Utc>,
    pub state: OnCall,
    pub on_call: Vec<Duty>,
    /// What is missing right now, each with how long it lasts.
    pub missing: Vec<Gap>,
    /// Rosters with nobody on call now that say who answers instead.
    pub otherwise: Vec<Id<Roster>>,
    /// Who follows each one on call, and who comes next when nobody is.
    pub next: Vec<Duty>,
    /// Active plans, the one nearest to its longest tolerable outage first.
    pub active: Vec<Id<Activation>>,
    pub batons: Vec<Id<Baton>>,
    /// Open handovers, those waiting for the receiver first.
    pub handovers: Vec<Id<Handover>>,
    pub findings: Vec<Finding>,
}

/// How fast something must be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    ActNow,
    LookAtThis,
}

/// What is missing, stale or unstaffed in our preparedness (beredskapskoll).
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    NoRoster,
    /// A roster with shifts ahead that doesn't say who is needed: its gaps can't be seen.
    RosterWithoutNeeds(Id<Roster>),
    /// Hours ahead without enough on call.
    GapAhead(Gap),
    /// So many strict rules are broken by shifts ahead, and nobody has said why; the first of the people.
    RulesBroken(usize, Id<Person>),
    /// So many with shifts ahead have no working-time rules: whether their shifts are legal is unknown.
    RulesUnknown(usize, Id<Person>),
    /// Rest for call-outs is not given though some days have passed: whose, and how many minutes, if that is known.
    RestOwed(Id<Person>, Option<i64>),
    /// So many documents with what is secret should have been erased.
    ErasureDue(usize),
    BatonHeldByNobody(Id<Baton>),
    BatonDisputed(Id<Baton>),
    HandoverOverdue(Id<Handover>),
    /// On call soon, and no number to reach them on.
    NoNumber(Id<Person>),
    /// On call soon, and by what is known of the way there too late in service: minutes of travel, and of response asked.
    TooFar(Id<Person>, u32, u32),
    /// On call soon, with a number nobody has checked for long.
    StaleNumber(Id<Person>),
    NoPlans,
    /// So many plans of ours were never tried, and so many not for a year.
    PlansNotTested {
        never: usize,
        old: usize,
    },
    PlanNotApproved(Id<Plan>),
    PlanChangedSinceApproval(Id<Plan>),
    PlanReviewOverdue(Id<Plan>),
    /// The centre has changed the plan's template, and so many choices wait here.
    TemplateChanged(Id<Plan>, usize),
    /// In an active plan, a criterion is met and nobody has said that it was acted on.
    EscalationDue(Id<Activation>, Id<EscalationRun>),
    /// It is over, and so much is still to be written back or put back.
    ReturnsLeft(Id<Activation>, usize),
    /// So many changes proposed to a plan or template wait for an answer.
    ProposalsWaiting(Id<Plan>, usize),
    ActionOverdue(Id<Improvement>),
    /// A partner was asked about concepts, and the time to answer is over.
    ConsultationOverdue(Id<Consultation>),
    /// So many talks owed to those who helped should have been held.
    CareOverdue(Id<SupportEffort>, usize),
    /// Somebody asked to be rid of a shift, and somebody must offer, answer, approve or choose.
    SwapWaiting(Id<Swap>),
    /// The plan's steps are expected to take longer than the outage that can be tolerated.
    PlanTooSlow(Id<Plan>),
    /// How many things are depended on and have no plan for their loss, and of how many nobody knows.
    DependenciesWithoutPlan {
        without: usize,
        unknown: usize,
    },
}

impl Finding {
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NoRoster
            | Self::BatonDisputed(_)
            | Self::HandoverOverdue(_)
            | Self::ErasureDue(_)
            | Self::NoNumber(_)
            | Self::EscalationDue(..) => Severity::ActNow,
            Self::GapAhead(gap) if gap.is_nobody() => Severity::ActNow,
            _ => Severity::LookAtThis,
        }
    }
}

/// How far ahead it is looked how long what is missing now lasts.
pub const MISSING_DAYS: i64 = 2;

/// How far ahead gaps and numbers are looked at.
pub const DAYS_AHEAD: i64 = 14;

/// The situation at an instant.
pub fn situation(library: &Library, at: DateTime<Utc>) -> Situation {
    let on_call: Vec<Duty> = library.duties().on_call(at).into_iter().cloned().collect();
    let missing = missing(library, at, Duration::days(MISSING_DAYS));
    let state = state(library, at, &on_call, &missing);
    let mut active: Vec<_> = library
        .all::<Activation>()
        .filter(|activation| activation.is_active())
        .collect();
    active.sort_by_key(|activation| {
        (
            activation.exercise,
            activation.tolerable_until().unwrap_or(DateTime::<Utc>::MAX_UTC),
        )
    });
    let mut handovers: Vec<_> = library
        .all::<Handover>()
        .filter(|handover| handover.waits(library))
        .collect();
    handovers.sort_by_key(|handover| (handover.offered_at.is_none(), handover.due(), handover.created_at));
    Situation {
        at,
        next: next(library, at, &on_call),
        otherwise: otherwise(library, &on_call),
        findings: findings(library, at),
        state,
        on_call,
        missing,
        active: active.into_iter().map(|activation| activation.id).collect(),
        batons: batons(library).into_iter().map(|baton| baton.id).collect(),
        handovers: handovers.into_iter().map(|handover| handover.id).collect(),
    }
}

/// Whether somebody is on call at an instant, without the rest.
pub fn state_at(library: &Library, at: DateTime<Utc>) -> OnCall {
    let on_call: Vec<Duty> = library.duties().on_call(at).into_iter().cloned().collect();
    // Asked at every picture of the window: only whether something is missing counts, not for how long.
    state(library, at, &on_call, &missing(library, at, Duration::minutes(1)))
}

/// What is missing at an instant, each gap as long as it lasts, looking no further ahead than `ahead`.
fn missing(library: &Library, at: DateTime<Utc>, ahead: Duration) -> Vec<Gap> {
    library
        .sorted::<Roster>()
        .into_iter()
        .flat_map(|roster| gaps(roster, library, at, at + ahead))
        .filter(|gap| gap.from == at)
        .collect()
}

fn state(library: &Library, at: DateTime<Utc>, on_call: &[Duty], missing: &[Gap]) -> OnCall {
    let has_needs = library.all::<Roster>().any(|roster| !roster.needs.is_empty());
    let rosters = without_anybody(on_call, missing);
    if !rosters.is_empty() {
        return OnCall::Nobody {
            since: nobody_since(library, &rosters, at),
            rosters,
        };
    }
    match (on_call.is_empty(), missing.is_empty()) {
        (true, true) if !has_needs => OnCall::NoRoster,
        (true, true) => OnCall::NotNeeded,
        (true, false) => OnCall::Short,
        (false, _) if !has_needs => OnCall::NeedUnknown,
        (false, false) => OnCall::Short,
        (false, true) => OnCall::Staffed,
    }
}

fn otherwise(library: &Library, on_call: &[Duty]) -> Vec<Id<Roster>> {
    let empty = |roster: &&Roster| !on_call.iter().any(|duty| duty.roster == roster.id);
    let rosters = library.sorted::<Roster>().into_iter().filter(empty);
    rosters
        .filter(|roster| !roster.otherwise.trim().is_empty())
        .map(|roster| roster.id)
        .collect()
}

/// The rosters that need somebody and have nobody: those in the background alone are nobody.
fn without_anybody(on_call: &[Duty], missing: &[Gap]) -> Vec<Id<Roster>> {
    let somebody = |roster| {
        let mut there = on_call.iter();
        there.any(|duty| duty.roster == roster && !duty.background)
    };
    let mut found = Vec::new();
    for gap in missing.iter().filter(|gap| gap.is_nobody()) {
        if !found.contains(&gap.roster) && !somebody(gap.roster) {
            found.push(gap.roster);
        }
    }
    found
}

/// When the last one of the rosters left, or the need began, whichever came later; looks two days back.
fn nobody_since(library: &Library, rosters: &[Id<Roster>], at: DateTime<Utc>) -> DateTime<Utc> {
    let back = at - Duration::days(2);
    let left = library
        .duties()
        .between(back, at)
        .into_iter()
        .filter(|duty| rosters.contains(&duty.roster) && !duty.background)
        .filter(|duty| duty.person.is_some() && duty.end <= at)
        .map(|duty| duty.end)
        .max();
    let days = special_days(library, zone::local(back).date(), zone::local(at).date());
    let needed_since = rosters
        .iter()
        .filter_map(|roster| library.get(*roster))
        .flat_map(|roster| needed(roster, &days, back, at + Duration::minutes(1)))
        .filter(|(_, from, to)| *from <= at && *to > at)
        .map(|(_, from, _)| from)
        .min();
    left.into_iter().chain(needed_since).max().unwrap_or(back)
}

/// The next duty of each role now on call, or the very next when nobody is.
fn next(library: &Library, at: DateTime<Utc>, on_call: &[Duty]) -> Vec<Duty> {
    if on_call.is_empty() {
        return library.duties().next(at).cloned().into_iter().collect();
    }
    let mut roles: Vec<_> = on_call.iter().map(|duty| duty.role).collect();
    roles.sort_unstable();
    roles.dedup();
    let mut next: Vec<_> = roles
        .into_iter()
        .filter_map(|role| library.duties().next_of_role(role, at).cloned())
        .collect();
    next.sort_by_key(|duty| (duty.start, duty.role));
    next
}

/// What is missing, stale or unstaffed, what must be acted on first.
pub fn findings(library: &Library, at: DateTime<Utc>) -> Vec<Finding> {
    let mut found = Vec::new();
    use_findings(library, at, &mut found);
    duty_findings(library, at, &mut found);
    rule_findings(library, at, &mut found);
    for baton in batons(library) {
        match baton.holder_at(at) {
            Holding::Nobody => found.push(Finding::BatonHeldByNobody(baton.id)),
            Holding::Disputed(_) => found.push(Finding::BatonDisputed(baton.id)),
            Holding::Held(..) => {}
        }
    }
    let late = due(library, zone::local(at).date()).len();
    found.extend((late > 0).then_some(Finding::ErasureDue(late)));
    let overdue = library
        .all::<Handover>()
        .filter(|handover| handover.is_overdue(at) && handover.waits(library));
    found.extend(overdue.map(|handover| Finding::HandoverOverdue(handover.id)));
    plan_findings(library, at, &mut found);
    // Numbers come by the dozen and would hide what there is one of.
    found.sort_by_key(|finding| (finding.severity(), matches!(finding, Finding::StaleNumber(_))));
    found
}

/// The responsibilities that can be handed over now; the leading of an activation is over when that has ended.
pub fn batons(library: &Library) -> Vec<&Baton> {
    let over: HashSet<_> = library
        .all::<Activation>()
        .filter(|one| !one.is_active())
        .filter_map(|one| one.baton)
        .collect();
    let mut batons = library.sorted::<Baton>();
    batons.retain(|baton| !over.contains(&baton.id));
    batons
}

/// What waits in the uses of plans, and what they taught that nobody has acted on.
fn use_findings(library: &Library, at: DateTime<Utc>, found: &mut Vec<Finding>) {
    for one in library.all::<Activation>() {
        let due = one.to_escalate(at).into_iter();
        found.extend(due.map(|(id, _)| Finding::EscalationDue(one.id, id)));
        let left = one.returns_left();
        if !one.is_active() && left > 0 {
            found.push(Finding::ReturnsLeft(one.id, left));
        }
    }
    let mut waiting: BTreeMap<Id<Plan>, usize> = BTreeMap::new();
    let open = library
        .all::<Proposal>()
        .filter(|one| one.answer == Proposed::Waiting && library.get(one.plan).is_some());
    open.for_each(|one| *waiting.entry(one.plan).or_default() += 1);
    found.extend(
        waiting
            .into_iter()
            .map(|(plan, count)| Finding::ProposalsWaiting(plan, count)),
    );
    let today = zone::local(at).date();
    let overdue = actions(library).into_iter().filter(|one| one.is_overdue(today));
    found.extend(overdue.map(|one| Finding::ActionOverdue(one.id)));
    let unanswered = library.all::<Consultation>().filter(|one| one.is_overdue(at));
    found.extend(unanswered.map(|one| Finding::ConsultationOverdue(one.id)));
    for one in library.all::<SupportEffort>() {
        let count = care::overdue(one, library, today);
        found.extend((count > 0).then_some(Finding::CareOverdue(one.id, count)));
    }
}

fn duty_findings(library: &Library, at: DateTime<Utc>, found: &mut Vec<Finding>) {
    let until = at + Duration::days(DAYS_AHEAD);
    if library.all::<Roster>().all(|roster| roster.needs.is_empty()) {
        found.push(Finding::NoRoster);
    } else {
        let silent = library.sorted::<Roster>().into_iter().filter(|roster| {
            let mut ahead = library.duties().between(at, until).into_iter();
            roster.needs.is_empty() && ahead.any(|duty| duty.roster == roster.id)
        });
        found.extend(silent.map(|roster| Finding::RosterWithoutNeeds(roster.id)));
    }
    for roster in library.all::<Roster>() {
        found.extend(
            gaps(roster, library, at, until)
                .into_iter()
                .map(Finding::GapAhead),
        );
    }
    let waiting = swap::open(library, at).into_iter();
    found.extend(waiting.map(|one| Finding::SwapWaiting(one.id)));
    let today = zone::local(at).date();
    let ahead = library.duties().between(at, until);
    far_findings(library, &ahead, found);
    let mut soon: Vec<_> = ahead.into_iter().filter_map(|duty| duty.person).collect();
    // In the order in which they come on call.
    let mut seen = HashSet::new();
    soon.retain(|person| seen.insert(*person));
    for person in soon.into_iter().filter_map(|id| library.get::<Person>(id)) {
        if person.phones.is_empty() {
            found.push(Finding::NoNumber(person.id));
        } else if !person.phones.unordered().any(|(_, phone)| phone.is_fresh(today)) {
            found.push(Finding::StaleNumber(person.id));
        }
    }
}

/// Those on call who can't be in service as soon as every need of their kind asks; each once.
fn far_findings(library: &Library, ahead: &[&Duty], found: &mut Vec<Finding>) {
    let mut seen = HashSet::new();
    for duty in ahead {
        let known = duty.person.and_then(|id| library.get(id));
        let Some((person, roster)) = known.zip(library.get(duty.roster)) else {
            continue;
        };
        let needs: Vec<_> = roster.needs.unordered().map(|(_, need)| need).collect();
        let of_kind = needs.iter().filter(|need| duty.covers(need));
        let longest = of_kind
            .map(|need| need.response_minutes)
            .max_by_key(|minutes| minutes.unwrap_or(u32::MAX));
        if let (Some(travel), Some(Some(response))) = (person.travel_minutes, longest)
            && person.is_too_far(duty.form, Some(response))
            && seen.insert(person.id)
        {
            found.push(Finding::TooFar(person.id, travel, response));
        }
    }
}

/// Days after which rest that is owed is asked for.
const REST_OWED_AFTER_DAYS: i64 = 2;

/// What working-time rules say of the shifts ahead, and of rest not given.
fn rule_findings(library: &Library, at: DateTime<Utc>, found: &mut Vec<Finding>) {
    let first = zone::local(at).date();
    let ask = Ask {
        first,
        last: first + Duration::days(DAYS_AHEAD),
        now: at,
        thought: &[],
    };
    let checked = check_all(library, &ask);
    let broken: Vec<_> = checked
        .iter()
        .flat_map(|one| &one.breaches)
        .filter(|breach| breach.is_unexcused() && breach.to > at)
        .map(|breach| breach.person)
        .collect();
    found.extend(
        broken
            .first()
            .map(|person| Finding::RulesBroken(broken.len(), *person)),
    );
    let unknown: Vec<_> = checked
        .iter()
        .filter(|one| one.standing == Bound::Unknown)
        .map(|one| one.person)
        .collect();
    found.extend(
        unknown
            .first()
            .map(|person| Finding::RulesUnknown(unknown.len(), *person)),
    );
    let late = owed(library, at)
        .into_iter()
        .filter(|one| one.is_open() && at - one.ended > Duration::days(REST_OWED_AFTER_DAYS));
    found.extend(late.map(|one| Finding::RestOwed(one.person, one.left())));
}

/// Months after which a test says little about who works here now.
const TEST_OLD_AFTER_MONTHS: u32 = 12;

/// One finding for all plans together, so that it doesn't hide what there is one of. An exercise binder holds no tests.
fn not_tested(library: &Library, plans: &[&Plan], today: NaiveDate) -> Option<Finding> {
    if library
        .binder()
        .is_some_and(|binder| binder.kind == BinderKind::Exercise)
    {
        return None;
    }
    let limit = today.checked_sub_months(Months::new(TEST_OLD_AFTER_MONTHS))?;
    let last = |plan: &&&Plan| plan.last_test().map(|test| test.on);
    let never = plans.iter().filter(|plan| last(plan).is_none()).count();
    let old = plans
        .iter()
        .filter(|plan| last(plan).is_some_and(|on| on < limit))
        .count();
    (never + old > 0).then_some(Finding::PlansNotTested { never, old })
}

fn plan_findings(library: &Library, at: DateTime<Utc>, found: &mut Vec<Finding>) {
    let today = zone::local(at).date();
    let mut plans = library.sorted::<Plan>();
    plans.retain(|plan| plan.standing == Standing::Local);
    if plans.is_empty() {
        found.push(Finding::NoPlans);
    }
    for plan in &plans {
        let waiting = library.waiting(plan.id).from_centre;
        if waiting > 0 {
            found.push(Finding::TemplateChanged(plan.id, waiting));
        }
    }
    found.extend(not_tested(library, &plans, today));
    let too_slow = plans.iter().filter(|plan| library.plan_is_too_slow(plan));
    found.extend(too_slow.map(|plan| Finding::PlanTooSlow(plan.id)));
    let needs = needs(library, None);
    let count = |coverage| needs.iter().filter(|need| need.coverage == coverage).count();
    let (without, unknown) = (count(Coverage::Missing), count(Coverage::Unknown));
    if without > 0 {
        found.push(Finding::DependenciesWithoutPlan { without, unknown });
    }
    found.extend(
        plans
            .into_iter()
            .filter_map(|plan| match library.plan_status(plan, today) {
                PlanStatus::Draft => Some(Finding::PlanNotApproved(plan.id)),
                PlanStatus::ChangedSinceApproval => Some(Finding::PlanChangedSinceApproval(plan.id)),
                PlanStatus::ReviewOverdue => Some(Finding::PlanReviewOverdue(plan.id)),
                PlanStatus::ReviewSoon | PlanStatus::Approved => None,
            }),
    );
}

#[cfg(test)]
mod tests;
