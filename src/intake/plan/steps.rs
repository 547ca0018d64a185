//! Steps from the lines and tables of a document.

use super::figures;
use super::known::{self, Column};
use crate::domain::plan::{Bracket, Step};
use crate::format::document::Left;

/// "Enhetschef: Ring leverantören (10 min)" with its role and its minutes.
pub fn of_line(bracket: Bracket, line: &str) -> Step {
    let (mut words, mut minutes) = (line, None);
    if let Some((before, inside)) = line.strip_suffix(')').and_then(|line| line.rsplit_once('('))
        && let Some(number) = inside
            .strip_suffix("min")
            .and_then(|number| number.trim().parse().ok())
    {
        (words, minutes) = (before.trim_end(), Some(number));
    }
    // A longer beginning, or one with a full stop, is a sentence and no role.
    let role = |role: &str| role.split_whitespace().count() <= 3 && !role.contains(['.', ',', '(', '/']);
    let (role, text) = match words.split_once(": ") {
        Some((before, after)) if role(before) && !after.trim().is_empty() => (before, after.trim()),
        _ => ("", words),
    };
    Step {
        role: role.to_owned(),
        text: text.to_owned(),
        minutes,
        ..Step::new(bracket)
    }
}

/// What the columns of a table of steps hold.
pub struct Columns {
    means: Vec<Option<Column>>,
    names: Vec<String>,
}

/// The columns of a table whose first row says that its rows are steps. Under a heading of steps, what to do and
/// anything more is enough; elsewhere it must say when, or call it an action.
pub fn columns(header: &[String], among_steps: bool) -> Option<Columns> {
    let means: Vec<_> = header.iter().map(|cell| known::column(cell)).collect();
    let has = |column| means.contains(&Some(column));
    let called = header.iter().any(|cell| {
        let folded = crate::format::words::fold(cell);
        ["atgard", "steg", "action", "step"]
            .iter()
            .any(|stem| folded.starts_with(stem))
    });
    let others = has(Column::Role) || has(Column::Time) || has(Column::Done);
    let enough = has(Column::Action) && others && (among_steps || called || has(Column::Time));
    enough.then(|| Columns {
        means,
        names: header.iter().map(|name| name.trim().to_owned()).collect(),
    })
}

/// The step of a row, and what of the row is not in it.
pub fn of_row(
    columns: &Columns,
    row: &[String],
    number: usize,
    before: Bracket,
) -> (Option<Step>, Vec<(Left, String)>) {
    let mut step = Step::new(before);
    let (mut left, mut more) = (Vec::new(), Vec::new());
    for (at, cell) in row.iter().enumerate() {
        let cell = cell.trim();
        if cell.is_empty() {
            continue;
        }
        let name = columns.names.get(at).map_or("", String::as_str);
        let added = |words: &mut String| {
            if !words.is_empty() {
                words.push('\n');
            }
            words.push_str(cell);
        };
        match columns.means.get(at).copied().flatten() {
            Some(Column::Action) => added(&mut step.text),
            Some(Column::Role) => added(&mut step.role),
            Some(Column::Reason) => added(&mut step.reason),
            Some(Column::Time) => {
                if !time(&mut step, cell) {
                    more.push(format!("{name}: {cell}"));
                }
            }
            Some(Column::Done) if cell == "☐" => {}
            Some(Column::Done) => left.push((Left::Tick, cell.to_owned())),
            Some(Column::Number) if cell.trim_end_matches('.') == number.to_string() => {}
            _ if name.is_empty() => more.push(cell.to_owned()),
            _ => more.push(format!("{name}: {cell}")),
        }
    }
    let ticked = left
        .iter_mut()
        .filter(|(_, words)| ["☑", "☒"].contains(&words.as_str()));
    for (_, words) in ticked {
        words.push(' ');
        words.push_str(&step.text);
    }
    for words in more {
        if !step.text.is_empty() {
            step.text.push('\n');
        }
        step.text.push_str(&words);
    }
    let some = !step.text.is_empty() || !step.role.is_empty() || !step.reason.is_empty();
    (some.then_some(step), left)
}

/// Reads when a step is done, or how long it takes. False where the words say more than that.
fn time(step: &mut Step, cell: &str) -> bool {
    let bracket = known::bracket(cell);
    if let Some((bracket, true)) = bracket {
        step.bracket = bracket;
    } else if let Some(span) = figures::span(cell) {
        (step.best_minutes, step.minutes, step.worst_minutes) = span;
    } else {
        step.bracket = bracket.map_or(step.bracket, |(bracket, _)| bracket);
        return false;
    }
    true
}

/// The headers of columns that no step says again.
pub fn unsaid(columns: &Columns, rows: &[Vec<String>]) -> Vec<String> {
    let used = |at: usize| {
        rows.iter()
            .any(|row| row.get(at).is_some_and(|cell| !cell.trim().is_empty()))
    };
    columns
        .names
        .iter()
        .enumerate()
        .filter(|(at, name)| !name.is_empty() && columns.means[*at].is_none() && !used(*at))
        .map(|(_, name)| name.clone())
        .collect()
}
