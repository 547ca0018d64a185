//! Time in a crisis, in words: how long steps take, whether a plan is quick enough, what is left, and what it means that
//! a core task stands still.

use chrono::{DateTime, Utc};

use super::{Named, minutes};
use crate::domain::core_task::Doubt;
use crate::domain::outage::Hit;
use crate::domain::plan::{Bracket, Plan, Step};
use crate::domain::schedule::{Blame, Check, Limit, Pace, Schedule, Spread, in_order};
use crate::domain::{CoreTask, Id, Library};
use crate::text::{Text, time};

/// What is left of the longest tolerable outage, of how long in all.
pub fn time_left(text: &Text, limit: Option<(DateTime<Utc>, u32)>, now: DateTime<Utc>) -> String {
    let Some((until, all)) = limit else {
        return text.plans_down_no_limit();
    };
    let all = minutes(text, all);
    let left = (until - now).num_minutes();
    if until <= now {
        text.plans_down_overdue(time::duration(text, -left), all)
    } else {
        text.plans_down_left(time::duration(text, left), all)
    }
}

/// How long a step takes: "10 min", or with three estimates "5–10–20 min". None when it isn't said.
pub fn step_takes(text: &Text, step: &Step) -> Option<String> {
    match [step.best_minutes, step.minutes, step.worst_minutes] {
        [None, None, None] => None,
        [None, Some(likely), None] => Some(minutes(text, likely)),
        [Some(best), Some(likely), Some(worst)] if worst < 60 => {
            Some(text.timing_spread_minutes(best, likely, worst))
        }
        [Some(best), Some(likely), Some(worst)] => {
            Some([best, likely, worst].map(|one| minutes(text, one)).join("–"))
        }
        [best, likely, worst] => {
            let parts = [
                best.map(|one| text.timing_at_least(minutes(text, one))),
                likely.map(|one| text.timing_likely(minutes(text, one))),
                worst.map(|one| text.timing_at_most(minutes(text, one))),
            ];
            Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
        }
    }
}

/// How sure a line about a plan's time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Holds,
    /// It may not hold, or nobody can tell.
    Unsure,
    Late,
}

/// Whether a plan's steps can be done in time, in a few lines, what is worst first.
pub fn plan_timing(text: &Text, plan: &Plan, schedule: &Schedule) -> Vec<(Verdict, String)> {
    let mut lines = Vec::new();
    if schedule.steps.is_empty() {
        return lines;
    }
    let outage = schedule.tolerable_outage();
    match &outage {
        None => lines.push((Verdict::Unsure, text.timing_no_limit())),
        Some(check) if check.is_late(Pace::Expected) => {
            lines.push((Verdict::Late, too_slow(text, plan, check)));
        }
        Some(check) if check.is_late(Pace::Worst) => lines.push((
            Verdict::Unsure,
            text.timing_late_at_worst(
                takes(text, check, Pace::Expected),
                minutes(text, check.minutes),
                takes(text, check, Pace::Worst),
            ),
        )),
        Some(check) if check.unknown == 0 => lines.push((
            Verdict::Holds,
            text.timing_holds(takes(text, check, Pace::Expected), minutes(text, check.minutes)),
        )),
        Some(_) => {}
    }
    let late_target = schedule
        .recovery_target()
        .filter(|check| check.is_late(Pace::Expected));
    if let Some(check) = late_target.filter(|_| !outage.is_some_and(|check| check.is_late(Pace::Expected))) {
        let words =
            text.timing_target_late(takes(text, &check, Pace::Expected), minutes(text, check.minutes));
        lines.push((Verdict::Unsure, with_blame(text, plan, &check, words)));
    }
    let unknown = schedule.unknown().count();
    if unknown > 0 {
        lines.push((Verdict::Unsure, text.timing_unknown(unknown)));
    }
    lines.sort_by_key(|(verdict, _)| match verdict {
        Verdict::Late => 0,
        Verdict::Unsure => 1,
        Verdict::Holds => 2,
    });
    lines
}

/// That the steps take longer than the tolerable outage, and which of them is to blame.
pub fn too_slow(text: &Text, plan: &Plan, check: &Check) -> String {
    let words = text.timing_late(takes(text, check, Pace::Expected), minutes(text, check.minutes));
    with_blame(text, plan, check, words)
}

/// When a bracket's steps are done, and whether that is too late.
pub fn bracket_timing(
    text: &Text,
    plan: &Plan,
    schedule: &Schedule,
    bracket: Bracket,
) -> Option<(String, Option<String>)> {
    let done = schedule.done(bracket)?;
    let unknown = schedule.unknown().any(|step| step.bracket == bracket);
    let done_after = spread(text, done, schedule.with_spread > 0);
    let done = match (done == Spread::default(), unknown) {
        (true, true) => text.timing_done_unknown(),
        (_, true) => text.timing_done_at_least(done_after),
        (_, false) => text.timing_done(done_after),
    };
    let late = schedule
        .bracket(bracket)
        .filter(|check| check.is_late(Pace::Expected))
        .map(|check| {
            let words =
                text.timing_bracket_late(takes(text, &check, Pace::Expected), minutes(text, check.minutes));
            with_blame(text, plan, &check, words)
        });
    Some((done, late))
}

/// What a limit is called.
pub fn limit(text: &Text, limit: Limit) -> String {
    match limit {
        Limit::Bracket(bracket) => bracket.name(text),
        Limit::RecoveryTarget => text.plans_recovery_target(),
        Limit::TolerableOutage => text.plans_tolerable_outage(),
    }
}

/// How long it takes at a pace; at least that long when some steps don't say.
pub fn takes(text: &Text, check: &Check, pace: Pace) -> String {
    let long = minutes(text, check.done.minutes(pace));
    if check.unknown > 0 {
        text.timing_at_least(long)
    } else {
        long
    }
}

/// "50 min", or with the best and the worst beside it "50 min (30 min–2 h)".
fn spread(text: &Text, done: Spread, with_spread: bool) -> String {
    let [best, expected, worst] = Pace::ALL.map(|pace| minutes(text, done.minutes(pace)));
    if with_spread && best != worst {
        text.timing_between(expected, best, worst)
    } else {
        expected
    }
}

fn with_blame(text: &Text, plan: &Plan, check: &Check, mut words: String) -> String {
    if let Some(blame) = check.blame {
        words.push(' ');
        words.push_str(&blamed(text, plan, blame));
    }
    words
}

/// "Det är steg 7, Planerare, 45 min, som spräcker tiden. Längst i den kedjan tar steg 3, 2 h."
pub fn blamed(text: &Text, plan: &Plan, blame: Blame) -> String {
    let mut words = text.timing_blame(name(text, plan, blame.step, blame.number));
    if blame.longest != blame.step {
        words.push(' ');
        words.push_str(&text.timing_longest(name(text, plan, blame.longest, blame.longest_number)));
    }
    words
}

/// "steg 7, Planerare, 45 min".
fn name(text: &Text, plan: &Plan, id: Id<Step>, number: usize) -> String {
    let step = plan.steps.get(id);
    let role = step.map_or("", |step| step.role.trim());
    let takes = step.and_then(|step| step_takes(text, step));
    let parts = [
        Some(text.timing_step(number)),
        (!role.is_empty()).then(|| role.to_owned()),
        takes,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The number of a step when the plan is read from the top.
pub fn step_number(plan: &Plan, step: Id<Step>) -> usize {
    let order = in_order(&plan.steps);
    order
        .iter()
        .position(|(id, _)| *id == step)
        .map_or(0, |at| at + 1)
}

/// What looks wrong in a core task.
pub fn doubt(text: &Text, task: &CoreTask, doubt: Doubt) -> String {
    let long = |given: Option<u32>| given.map_or_else(String::new, |given| minutes(text, given));
    match doubt {
        Doubt::NoTolerableOutage => match task.unacceptable_after_minutes() {
            Some(after) => text.doubt_no_tolerable_but(minutes(text, after)),
            None => text.doubt_no_tolerable(),
        },
        Doubt::TargetTooLong => text.doubt_target_too_long(
            long(task.recovery_target_minutes),
            long(task.tolerable_outage_minutes),
        ),
        Doubt::NoImpact => text.doubt_no_impact(),
        Doubt::ImpactFalls(from, to) => {
            text.doubt_impact_falls(lowered(&to.name(text)), lowered(&from.name(text)))
        }
        Doubt::UnacceptableBefore(after) => {
            text.doubt_unacceptable_before(minutes(text, after), long(task.tolerable_outage_minutes))
        }
    }
}

/// Why a core task is hit and how bad that is now, and when it becomes worse.
///
/// "Nu: märkbar. Om 2 h 10 min: allvarlig. Behöver El: Elnätet."; by way of what may fall next: "Hotas. Behöver Telefoni,
/// som kan falla härnäst: Larmet. Står den still sedan dess: märkbar. Om 2 h 10 min: allvarlig."
pub fn hit(text: &Text, library: &Library, hit: &Hit, now: DateTime<Utc>) -> (String, String) {
    let task = library.get(hit.task);
    let dependency = task.and_then(|task| task.dependencies.get(hit.dependency));
    let name = dependency.map_or("", |dependency| dependency.name.trim());
    let because = hit.because.name(text);
    let why = match (hit.depth, name) {
        (0, "") => text.hit_directly_plain(because),
        (0, name) => text.hit_directly(because, name),
        (_, "") => text.hit_later_plain(because),
        (_, name) => text.hit_later(because, name),
    };
    let means = task.map_or_else(String::new, |task| impact(text, task, hit, now));
    (why, means)
}

fn impact(text: &Text, task: &CoreTask, hit: &Hit, now: DateTime<Utc>) -> String {
    let elapsed = (now - hit.began_at).num_minutes().max(0);
    let mut words = match task.impact(Bracket::at(elapsed)) {
        None => text.impact_now_unknown(),
        Some(impact) => {
            let weight = lowered(&impact.weight.name(text));
            if hit.depth == 0 {
                text.impact_now(weight)
            } else {
                text.impact_if(weight)
            }
        }
    };
    if let Some((at, worse)) = task.worsens(elapsed) {
        words.push(' ');
        let left = time::duration(text, at - elapsed);
        words.push_str(&text.impact_next(left, lowered(&worse.weight.name(text))));
    }
    words
}

fn lowered(word: &str) -> String {
    super::field::uncapitalised(word)
}
