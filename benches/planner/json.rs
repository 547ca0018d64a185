//! A problem as JSON, for planners in other languages.

use krisparm::roster::Problem;
use krisparm::roster::problem::{Assignment, Cap, Limits, Slot, Worker};
use serde_json::{Value, json};

pub fn problem(problem: &Problem) -> Value {
    json!({
        "days": problem.days,
        "first_weekday": problem.first_weekday,
        "kinds": problem.kinds,
        "slots": problem.slots.iter().map(slot).collect::<Vec<_>>(),
        "workers": problem.workers.iter().map(worker).collect::<Vec<_>>(),
        "limits": problem.limits.iter().map(limits).collect::<Vec<_>>(),
        "fairness": problem.fairness.iter().map(|fair| fair.weight).collect::<Vec<_>>(),
        "fixed": assignments(&problem.fixed),
        "kept": assignments(&problem.kept),
        "change_cost": problem.change_cost,
    })
}

pub fn assignments(list: &[Assignment]) -> Value {
    list.iter().map(|one| json!([one.slot, one.worker])).collect()
}

fn slot(slot: &Slot) -> Value {
    let skills: Vec<_> = slot
        .skills
        .iter()
        .map(|need| json!([need.skill, need.count, need.under]))
        .collect();
    json!({
        "start": slot.start, "end": slot.end, "day": slot.day, "kind": slot.kind, "standby": slot.standby,
        "wanted": slot.wanted, "under": slot.under, "over": slot.over, "skills": skills, "gives": slot.gives,
    })
}

fn worker(worker: &Worker) -> Value {
    let stints: Vec<_> = worker
        .stints
        .iter()
        .map(|one| json!([one.start, one.end, one.standby]))
        .collect();
    let wishes: Vec<_> = worker
        .wishes
        .iter()
        .map(|one| json!([one.slot, one.taken, one.not_taken]))
        .collect();
    json!({
        "kinds": worker.kinds, "skills": worker.skills, "expires": worker.expires, "away": worker.away,
        "stints": stints, "wishes": wishes, "limits": worker.limits, "carried": worker.carried,
        "target": worker.target, "each": worker.each,
    })
}

fn limits(limits: &Limits) -> Value {
    let rests = limits.rests.iter();
    let rests: Vec<_> = rests
        .map(|rest| json!([rest.offset, rest.length, rest.rest, rest.standby_breaks]))
        .collect();
    json!({
        "gap": limits.gap, "rests": rests, "caps": limits.caps.iter().map(cap).collect::<Vec<_>>(),
        "forbidden": limits.forbidden, "max_of_kind": limits.max_of_kind, "max_minutes": limits.max_minutes,
        "min_minutes": limits.min_minutes, "max_run": limits.max_run, "min_run": limits.min_run,
        "min_days_off": limits.min_days_off, "max_weekends": limits.max_weekends,
    })
}

fn cap(cap: &Cap) -> Value {
    json!({
        "windows": cap.windows, "most": cap.most, "on_site": cap.on_site, "standby": cap.standby,
        "stints": cap.stints,
    })
}
