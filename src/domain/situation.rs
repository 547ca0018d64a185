//! Läget nu: what somebody who was just called must know, worst first.
//!
//! Never green by absence: without a roster, or without anybody on call when somebody is needed, the state says so.

use std::collections::HashSet;

use chrono::{DateTime, Duration, Months, NaiveDate, Utc};

use super::binder::BinderKind;
use super::duty::Duty;
use super::gaps::{Gap, gaps, needed, special_days};
use super::handover::Holding;
use super::plan::{PlanStatus, Standing};
use super::register::{Coverage, needs};
use super::schedule::Schedule;
use super::{Activation, Baton, Handover, Id, Library, Person, Plan, Roster, zone};

/// Whether somebody is on call.
#[derive(Debug, Clone, PartialEq)]
pub enum OnCall {
    /// No roster says who is needed and nobody has a shift: we do not know.
    NoRoster,
    /// Somebody is needed and nobody is there.
    Nobody {
        since: DateTime<Utc>,
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
    BatonHeldByNobody(Id<Baton>),
    BatonDisputed(Id<Baton>),
    HandoverOverdue(Id<Handover>),
    /// On call soon, and no number to reach them on.
    NoNumber(Id<Person>),
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
            Self::NoRoster | Self::BatonDisputed(_) | Self::HandoverOverdue(_) | Self::NoNumber(_) => {
                Severity::ActNow
            }
            Self::GapAhead(gap) if gap.covered == 0 => Severity::ActNow,
            _ => Severity::LookAtThis,
        }
    }
}

/// How far ahead gaps and numbers are looked at.
pub const DAYS_AHEAD: i64 = 14;

/// The situation at an instant.
pub fn situation(library: &Library, at: DateTime<Utc>) -> Situation {
    let on_call: Vec<Duty> = library.duties().on_call(at).into_iter().cloned().collect();
    let missing = missing(library, at, Duration::days(2));
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
        .filter(|handover| handover.is_open())
        .collect();
    handovers.sort_by_key(|handover| (handover.offered_at.is_none(), handover.due(), handover.created_at));
    Situation {
        at,
        next: next(library, at, &on_call),
        findings: findings(library, at),
        state,
        on_call,
        missing,
        active: active.into_iter().map(|activation| activation.id).collect(),
        batons: library
            .sorted::<Baton>()
            .into_iter()
            .map(|baton| baton.id)
            .collect(),
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
        .all::<Roster>()
        .flat_map(|roster| gaps(roster, library, at, at + ahead))
        .filter(|gap| gap.from == at)
        .collect()
}

fn state(library: &Library, at: DateTime<Utc>, on_call: &[Duty], missing: &[Gap]) -> OnCall {
    let has_needs = library.all::<Roster>().any(|roster| !roster.needs.is_empty());
    match (on_call.is_empty(), missing.is_empty()) {
        (true, true) if !has_needs => OnCall::NoRoster,
        (true, true) => OnCall::NotNeeded,
        (true, false) => OnCall::Nobody {
            since: nobody_since(library, at),
        },
        (false, _) if !has_needs => OnCall::NeedUnknown,
        (false, false) => OnCall::Short,
        (false, true) => OnCall::Staffed,
    }
}

/// When the last one on call left, or the need began, whichever came later; looks two days back.
fn nobody_since(library: &Library, at: DateTime<Utc>) -> DateTime<Utc> {
    let back = at - Duration::days(2);
    let left = library
        .duties()
        .between(back, at)
        .into_iter()
        .filter(|duty| duty.person.is_some() && duty.end <= at)
        .map(|duty| duty.end)
        .max();
    let days = special_days(library, zone::local(back).date(), zone::local(at).date());
    let needed_since = library
        .all::<Roster>()
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
    duty_findings(library, at, &mut found);
    for baton in library.sorted::<Baton>() {
        match baton.holder_at(at) {
            Holding::Nobody => found.push(Finding::BatonHeldByNobody(baton.id)),
            Holding::Disputed(_) => found.push(Finding::BatonDisputed(baton.id)),
            Holding::Held(..) => {}
        }
    }
    let overdue = library
        .all::<Handover>()
        .filter(|handover| handover.is_overdue(at));
    found.extend(overdue.map(|handover| Finding::HandoverOverdue(handover.id)));
    plan_findings(library, at, &mut found);
    // Numbers come by the dozen and would hide what there is one of.
    found.sort_by_key(|finding| (finding.severity(), matches!(finding, Finding::StaleNumber(_))));
    found
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
    let today = zone::local(at).date();
    let mut soon: Vec<_> = library
        .duties()
        .between(at, until)
        .into_iter()
        .filter_map(|duty| duty.person)
        .collect();
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
    let too_slow = plans.iter().filter(|plan| Schedule::of(plan).is_too_slow());
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
mod tests {
    use chrono::{NaiveDateTime, NaiveTime};

    use super::*;
    use crate::domain::Author;
    use crate::domain::plan::PlanTest;
    use crate::domain::roster::{DayKind, DutyForm, Need, RosterMonth, Shift};

    fn at(text: &str) -> DateTime<Utc> {
        zone::instant(text.parse::<NaiveDateTime>().expect("a local time"))
    }

    fn library(shifts: &[(&str, &str, u32)]) -> Library {
        let need = |name: &str, role: &str| {
            let need = Need {
                role: Id::of_name("role", role),
                count: 1,
                days: DayKind::ALL.to_vec(),
                from: NaiveTime::from_hms_opt(17, 0, 0).expect("a time"),
                to: NaiveTime::from_hms_opt(8, 0, 0).expect("a time"),
                form: DutyForm::Standby,
                response_minutes: None,
            };
            (Id::of_name("need", name), need)
        };
        let roster = Roster {
            id: Id::of_name("roster", ""),
            name: "Krisjour".into(),
            unit: None,
            needs: [need("0", "0"), need("1", "1")].into_iter().collect(),
            note: String::new(),
        };
        let mut library = Library::default();
        let mut month = RosterMonth::empty(
            roster.id,
            at("2026-12-01T00:00:00").date_naive().succ_opt().expect("a day"),
        );
        for (start, end, role) in shifts {
            let shift = Shift {
                role: Id::of_name("role", &role.to_string()),
                person: Some(Id::of_name("person", "a")),
                start: start.parse().expect("a time"),
                end: end.parse().expect("a time"),
                form: DutyForm::Standby,
                note: String::new(),
            };
            month
                .shifts
                .push(Id::of_name("shift", &format!("{start}{role}")), shift);
        }
        library.put(roster.into(), at("2026-11-01T00:00:00"), false);
        library.put(month.into(), at("2026-11-01T00:00:00"), false);
        library
    }

    #[test]
    fn an_empty_binder_never_looks_fine() {
        let situation = situation(&Library::default(), at("2026-12-01T02:00:00"));
        assert_eq!(situation.state, OnCall::NoRoster);
        assert!(situation.findings.contains(&Finding::NoRoster));
    }

    #[test]
    fn plans_that_were_not_tried_for_a_year_are_one_finding_together() {
        let mut library = Library::default();
        let now = at("2026-12-01T02:00:00");
        let tested = |on: &str| PlanTest {
            on: on.parse().expect("a date"),
            script: "Elavbrott ett dygn".into(),
            passed: 5,
            goals: 7,
            note: String::new(),
            by: Author {
                name: "Anna Ek".into(),
                role: String::new(),
            },
        };
        for (name, on) in [
            ("never", None),
            ("old", Some("2025-11-30")),
            ("fresh", Some("2025-12-01")),
        ] {
            let mut plan = Plan::new(Id::of_name("plan", name), Standing::Local, name);
            if let Some(on) = on {
                plan.tests.push(Id::of_name("plan-test", name), tested(on));
            }
            library.put(plan.into(), now, false);
        }
        let found = findings(&library, now);
        let tests: Vec<_> = found
            .iter()
            .filter(|finding| matches!(finding, Finding::PlansNotTested { .. }))
            .collect();
        assert_eq!(tests, [&Finding::PlansNotTested { never: 1, old: 1 }]);
    }

    #[test]
    fn nobody_on_call_is_said_with_since_when() {
        let library = library(&[("2026-12-01T17:00:00", "2026-12-02T01:30:00", 0)]);
        let night = situation(&library, at("2026-12-02T02:00:00"));
        assert_eq!(
            night.state,
            OnCall::Nobody {
                since: at("2026-12-02T01:30:00")
            }
        );
        assert_eq!(night.missing.len(), 2);
        assert_eq!(
            situation(&library, at("2026-12-01T18:00:00")).state,
            OnCall::Short
        );
        assert_eq!(
            situation(&library, at("2026-12-01T12:00:00")).state,
            OnCall::NotNeeded
        );
    }

    #[test]
    fn somebody_on_call_is_never_called_enough_when_no_roster_says_who_is_needed() {
        let mut library = library(&[("2026-12-01T17:00:00", "2026-12-02T08:00:00", 0)]);
        let mut roster = library.all::<Roster>().next().expect("a roster").clone();
        let needs = std::mem::take(&mut roster.needs);
        let silent = roster.id;
        library.put(roster.clone().into(), at("2026-11-01T00:00:00"), false);
        let night = situation(&library, at("2026-12-02T02:00:00"));
        assert_eq!(night.state, OnCall::NeedUnknown);
        assert!(night.findings.contains(&Finding::NoRoster));

        // Another roster's needs say nothing of this one's.
        let other = Roster {
            id: Id::of_name("roster", "other"),
            needs,
            ..roster
        };
        library.put(other.into(), at("2026-11-01T00:00:00"), false);
        let night = situation(&library, at("2026-12-02T02:00:00"));
        assert!(night.findings.contains(&Finding::RosterWithoutNeeds(silent)));
    }

    #[test]
    fn staffed_is_said_only_when_every_need_is_met_and_the_minute_it_ends_it_is_over() {
        let library = library(&[
            ("2026-12-01T17:00:00", "2026-12-02T08:00:00", 0),
            ("2026-12-01T17:00:00", "2026-12-02T07:00:00", 1),
        ]);
        assert_eq!(
            situation(&library, at("2026-12-02T06:59:59")).state,
            OnCall::Staffed
        );
        assert_eq!(
            situation(&library, at("2026-12-02T07:00:00")).state,
            OnCall::Short
        );
        assert_eq!(
            situation(&library, at("2026-12-02T08:00:00")).state,
            OnCall::NotNeeded
        );
    }
}
