//! Reads the public employee shift scheduling instances (T. Curtois, R. Qu, 2014) from a folder that is not part of this
//! project. Their objective is ours: requests denied, people too few, people too many.

use std::collections::HashMap;
use std::path::Path;

use krisparm::roster::problem::{Cost, Limits, Minute, Problem, Slot, Wish, Worker};

const DAY: Minute = 24 * 60;

/// Best known values of instances 1 to 8, as listed beside the instances.
pub const BEST_KNOWN: [Cost; 8] = [607, 828, 1001, 1716, 1143, 1950, 1056, 1300];

/// The instance in a file.
///
/// # Errors
/// Says what in the file could not be read.
pub fn read(file: &Path) -> Result<Problem, String> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    let sections = sections(&text);
    let rows = |name: &str| sections.get(name).map_or(&[][..], Vec::as_slice);
    let days = number(
        rows("SECTION_HORIZON")
            .first()
            .and_then(|row| row.first())
            .copied(),
    )?;
    let shifts = rows("SECTION_SHIFTS");
    let kinds: HashMap<&str, u16> = shifts.iter().map(|row| row[0]).zip(0..).collect();
    let kind = |name: &str| kinds.get(name).copied().ok_or_else(|| format!("shift {name}?"));
    let mut problem = Problem {
        days,
        kinds: kinds.len(),
        ..Problem::default()
    };
    let mut slots = HashMap::new();
    for row in rows("SECTION_COVER") {
        let [day, shift, wanted, under, over] = row[..] else {
            return Err(format!("cover {row:?}?"));
        };
        let day: u32 = number(Some(day))?;
        let at = kind(shift)?;
        let minutes: Minute = number(shifts[usize::from(at)].get(1).copied())?;
        slots.insert((day, at), problem.slots.len() as u32);
        problem.slots.push(Slot {
            // Only the day matters: no rule of theirs looks at the clock, and nobody takes two on a day.
            start: day as Minute * DAY,
            end: day as Minute * DAY + minutes,
            day,
            kind: at,
            wanted: number(Some(wanted))?,
            under: number(Some(under))?,
            over: Some(number(Some(over))?),
            ..Slot::default()
        });
    }
    let mut forbidden = Vec::new();
    for row in shifts {
        for next in row
            .get(2)
            .into_iter()
            .flat_map(|list| list.split('|'))
            .filter(|name| !name.is_empty())
        {
            forbidden.push((kind(row[0])?, kind(next)?));
        }
    }
    let mut names = HashMap::new();
    for row in rows("SECTION_STAFF") {
        names.insert(row[0], problem.workers.len());
        problem.limits.push(limits(row, &kinds, &forbidden)?);
        problem.workers.push(Worker {
            kinds: vec![true; kinds.len()],
            limits: problem.workers.len() as u16,
            ..Worker::default()
        });
    }
    let who = |name: &str| names.get(name).copied().ok_or_else(|| format!("{name}?"));
    for row in rows("SECTION_DAYS_OFF") {
        for day in &row[1..] {
            let day: Minute = number(Some(*day))?;
            problem.workers[who(row[0])?]
                .away
                .push((day * DAY, (day + 1) * DAY));
        }
    }
    for (section, on) in [
        ("SECTION_SHIFT_ON_REQUESTS", true),
        ("SECTION_SHIFT_OFF_REQUESTS", false),
    ] {
        for row in rows(section) {
            let [name, day, shift, weight] = row[..] else {
                return Err(format!("request {row:?}?"));
            };
            let place = (number(Some(day))?, kind(shift)?);
            let slot = *slots
                .get(&place)
                .ok_or_else(|| format!("request {row:?} for no cover?"))?;
            let weight: Cost = number(Some(weight))?;
            let (taken, not_taken) = if on { (0, weight) } else { (weight, 0) };
            problem.workers[who(name)?].wishes.push(Wish {
                slot,
                taken,
                not_taken,
            });
        }
    }
    Ok(problem)
}

/// The rows of each section, cut at commas.
fn sections(text: &str) -> HashMap<&str, Vec<Vec<&str>>> {
    let mut sections: HashMap<&str, Vec<Vec<&str>>> = HashMap::new();
    let mut section = "";
    for line in text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if line.starts_with("SECTION_") {
            section = line;
        } else {
            let row = line.split(',').map(str::trim).collect();
            sections.entry(section).or_default().push(row);
        }
    }
    sections
}

fn limits(row: &[&str], kinds: &HashMap<&str, u16>, forbidden: &[(u16, u16)]) -> Result<Limits, String> {
    let [_, most_of, most, least, max_run, min_run, off, weekends] = row[..] else {
        return Err(format!("staff {row:?}?"));
    };
    let mut max_of_kind = vec![None; kinds.len()];
    for pair in most_of.split('|') {
        let (name, most) = pair.split_once('=').ok_or_else(|| format!("{pair}?"))?;
        let kind = kinds.get(name).ok_or_else(|| format!("shift {name}?"))?;
        max_of_kind[usize::from(*kind)] = Some(number(Some(most))?);
    }
    Ok(Limits {
        forbidden: forbidden.to_vec(),
        max_of_kind,
        max_minutes: Some(number(Some(most))?),
        min_minutes: Some(number(Some(least))?),
        max_run: Some(number(Some(max_run))?),
        min_run: Some(number(Some(min_run))?),
        min_days_off: Some(number(Some(off))?),
        max_weekends: Some(number(Some(weekends))?),
        ..Limits::default()
    })
}

fn number<N: std::str::FromStr>(text: Option<&str>) -> Result<N, String> {
    let text = text.unwrap_or_default();
    text.parse().map_err(|_| format!("a number instead of {text:?}?"))
}
