//! OR-tools CP-SAT on the same problem, where Python has it.

use std::io::Write;
use std::process::Command;

use krisparm::roster::Problem;
use krisparm::roster::problem::{Assignment, Cost};
use serde_json::Value;

use super::json;

/// Cost as it says, and the roster; none when it found no roster in time.
///
/// # Errors
/// Says why it did not run.
pub fn cp_sat(
    problem: &Problem,
    seconds: u64,
    workers: usize,
) -> Result<Option<(Cost, Vec<Assignment>)>, String> {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has = Command::new(&python).args(["-c", "import ortools"]).output();
    if !has.is_ok_and(|ran| ran.status.success()) {
        return Err("not installed".to_owned());
    }
    let mut file = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
    file.write_all(json::problem(problem).to_string().as_bytes())
        .map_err(|error| error.to_string())?;
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/planner/cp_sat.py");
    let ran = Command::new(python)
        .arg(script)
        .arg(file.path())
        .args([seconds.to_string(), workers.to_string()])
        .output()
        .map_err(|error| error.to_string())?;
    let answer: Value = serde_json::from_slice(&ran.stdout).map_err(|error| error.to_string())?;
    let Some(list) = answer["assignments"].as_array() else {
        return Ok(None);
    };
    let number = |value: &Value| {
        value
            .as_u64()
            .and_then(|one| u32::try_from(one).ok())
            .ok_or("a number?")
    };
    let assignments: Result<Vec<_>, _> = list
        .iter()
        .map(|one| {
            Ok::<_, &str>(Assignment {
                slot: number(&one[0])?,
                worker: number(&one[1])?,
            })
        })
        .collect();
    let cost = answer["objective"].as_f64().ok_or("no objective")?.round() as Cost;
    Ok(Some((cost, assignments?)))
}
