//! Our planner beside OR-tools CP-SAT on the same problems, cores and seconds, with the best lower bound or the best value
//! known, and the referee's word on every roster.
//!
//! `cargo bench --bench planner -- S M P1 --seconds 1,10,60`: some instances, some budgets; without names all of them.
//! The public instances (P1 to P8) are read from the folder that `KRISPARM_SHIFT_SCHEDULING` names. CP-SAT runs where
//! `PYTHON` (or `python3`) has `pip install ortools`.

#[path = "planner/bounds.rs"]
mod bounds;
#[path = "planner/json.rs"]
mod json;
#[path = "planner/oncall.rs"]
mod oncall;
#[path = "planner/peer.rs"]
mod peer;
#[path = "planner/public.rs"]
mod public;
#[path = "support.rs"]
mod support;

use std::path::PathBuf;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use krisparm::roster::problem::{Assignment, Cost};
use krisparm::roster::{Go, Plan, Problem, check, plan};

const THREADS: usize = 2;

/// A problem, and what its cost is measured against.
struct Instance {
    name: String,
    problem: Problem,
    measure: Option<bounds::Measure>,
}

fn main() {
    let (names, seconds) = arguments();
    let chosen = |name: &str| names.is_empty() || names.iter().any(|one| one == name);
    let own = oncall::SIZES
        .into_iter()
        .filter(|size| chosen(size.name))
        .map(|size| Instance {
            name: size.name.to_owned(),
            problem: size.problem(),
            measure: bounds::of(size.name),
        });
    println!(
        "On call: invented rosters, S 30 people × 4 weeks, M 60 × 12, L 100 × 26, XL 1,000 × 12 of 14 boards"
    );
    table(own, &seconds);
    println!("\nPublic: employee shift scheduling, Curtois and Qu 2014");
    match std::env::var_os("KRISPARM_SHIFT_SCHEDULING").map(PathBuf::from) {
        None => println!("skipped: KRISPARM_SHIFT_SCHEDULING names no folder"),
        Some(folder) => {
            let numbers = (1..=public::BEST_KNOWN.len()).filter(|at| chosen(&format!("P{at}")));
            let instances = numbers.map(|at| Instance {
                name: format!("P{at}"),
                problem: public::read(&folder.join(format!("Instance{at}.txt"))).expect("a public instance"),
                measure: Some(bounds::Measure::best_known(public::BEST_KNOWN[at - 1])),
            });
            table(instances, &seconds);
        }
    }
}

/// Names of instances and seconds for each run.
fn arguments() -> (Vec<String>, Vec<u64>) {
    let mut names = Vec::new();
    let mut seconds = vec![1, 10, 60];
    let mut arguments = std::env::args().skip(1).filter(|one| one != "--bench");
    while let Some(one) = arguments.next() {
        if one == "--seconds" {
            let list = arguments.next().unwrap_or_default();
            seconds = list.split(',').map(|one| one.parse().expect("seconds")).collect();
        } else {
            names.push(one);
        }
    }
    (names, seconds)
}

fn table(instances: impl Iterator<Item = Instance>, seconds: &[u64]) {
    let most = seconds.iter().copied().max().unwrap_or(60);
    print!("{:<5} {:>16}", "", "first legal");
    for one in seconds {
        print!(" {:>9}", format!("{one} s"));
    }
    println!(
        " {:>16} {:>22} {:>8} {:>8}  referee",
        format!("CP-SAT {most} s"),
        "measured against",
        "our gap",
        "theirs"
    );
    for instance in instances {
        row(&instance, seconds, most);
    }
}

fn row(instance: &Instance, seconds: &[u64], most: u64) {
    let problem = &instance.problem;
    let mut verdicts = Vec::new();
    let runs: Vec<_> = seconds
        .iter()
        .map(|one| run(problem, Duration::from_secs(*one)))
        .collect();
    let (first, cost) = runs.last().expect("seconds").first;
    print!(
        "{:<5} {:>16}",
        instance.name,
        format!("{cost} ({} ms)", first.as_millis())
    );
    for run in &runs {
        print!(" {:>9}", run.cost);
        verdicts.extend(verdict(problem, "ours", run.cost, &run.assignments));
    }
    let peer = peer::cp_sat(problem, most, THREADS);
    let theirs = match &peer {
        Ok(Some((cost, assignments))) => {
            verdicts.extend(verdict(problem, "CP-SAT's", *cost, assignments));
            cost.to_string()
        }
        Ok(None) => "none found".to_owned(),
        Err(why) => why.clone(),
    };
    let best = runs.iter().map(|run| run.cost).min().expect("a run");
    let against = instance
        .measure
        .map_or_else(|| "no bound".to_owned(), |measure| measure.to_string());
    let gap = |cost: Option<Cost>| {
        let measured = instance.measure.zip(cost);
        measured.map_or_else(String::new, |(measure, cost)| {
            format!("{:.1} %", measure.gap(cost))
        })
    };
    let (gap, their_gap) = (gap(Some(best)), gap(peer.ok().flatten().map(|(cost, _)| cost)));
    let verdict = if verdicts.is_empty() {
        "all legal".to_owned()
    } else {
        verdicts.join("; ")
    };
    println!(" {theirs:>16} {against:>22} {gap:>8} {their_gap:>8}  {verdict}");
}

/// What one planning came to.
struct Run {
    first: (Duration, Cost),
    cost: Cost,
    assignments: Vec<Assignment>,
}

fn run(problem: &Problem, budget: Duration) -> Run {
    let began = Instant::now();
    let first = Mutex::new(None);
    let go = || {
        let spent = began.elapsed();
        if spent >= budget {
            Go::Stop
        } else {
            Go::On {
                spent: spent.as_secs_f32() / budget.as_secs_f32(),
            }
        }
    };
    let better = |found: &Plan| {
        first
            .lock()
            .expect("a lock")
            .get_or_insert((began.elapsed(), found.score.total()));
    };
    let found = plan(problem, 1, THREADS, &go, &better);
    let cost = found.score.total();
    let first = first
        .into_inner()
        .expect("a lock")
        .unwrap_or((began.elapsed(), cost));
    Run {
        first,
        cost,
        assignments: found.assignments,
    }
}

/// What the referee has against a roster and what its planner says that it costs.
fn verdict(problem: &Problem, whose: &str, said: Cost, assignments: &[Assignment]) -> Vec<String> {
    let broken = check::added(problem, assignments);
    let cost = check::cost(problem, assignments).total();
    let rules = broken
        .first()
        .map(|one| format!("{whose}: {} rules broken, {one:?}", broken.len()));
    let cost = (cost != said).then(|| format!("{whose}: costs {cost}, not {said}"));
    rules.into_iter().chain(cost).collect()
}
