//! Proposed rosters in words: what is missing, why, and what would help.

use crate::domain::Library;
use crate::roster::ask::Unmet;
use crate::roster::explain::{Obstacle, Reason};
use crate::text::{Text, time};

/// So many who could with one exception are named.
const NAMED: usize = 3;

/// A need that is not met: when, which role, how many or which competence is missing.
pub fn unmet(text: &Text, library: &Library, unmet: &Unmet) -> String {
    let when = format!(
        "{} {}–{}",
        time::weekday_date(text, unmet.start.date()),
        time::time(unmet.start.time()),
        time::time(unmet.end.time())
    );
    let role = super::role(text, library, unmet.role);
    match &unmet.competence {
        None => text.planning_unmet_people(when, role, unmet.missing),
        Some((_, competence)) => text.planning_unmet_competence(when, role, unmet.missing, competence),
    }
}

/// Why it is not met, and what would help, a sentence each.
pub fn reasons(text: &Text, library: &Library, reason: &Reason) -> Vec<String> {
    let mut lines = Vec::new();
    let counts: Vec<String> = reason
        .counts
        .iter()
        .map(|(what, count)| counted(text, *what, *count))
        .collect();
    if !counts.is_empty() {
        lines.push(text.planning_why(counts.join(", ")));
    }
    if !reason.free.is_empty() {
        lines.push(text.planning_free(reason.free.len()));
    }
    for (person, what, minutes) in reason.almost.iter().take(NAMED) {
        let name = library.person_name(*person);
        let by = time::duration(text, i64::from((*minutes).max(0)));
        lines.push(match what {
            Obstacle::Away => text.planning_relax_away(name),
            Obstacle::Taken => text.planning_relax_taken(name),
            Obstacle::Gap => text.planning_relax_gap(name, by),
            Obstacle::Rest => text.planning_relax_rest(name, by),
            Obstacle::Cap => text.planning_relax_cap(name, by),
            Obstacle::TooFar => text.planning_relax_too_far(name),
            Obstacle::Run | Obstacle::Unable => text.planning_relax_run(name),
        });
    }
    if reason.free.is_empty() && reason.almost.is_empty() {
        lines.push(text.planning_relax_more_people());
    }
    lines
}

fn counted(text: &Text, what: Obstacle, count: usize) -> String {
    match what {
        Obstacle::Unable => text.planning_count_unable(count),
        Obstacle::TooFar => text.planning_count_too_far(count),
        Obstacle::Away => text.planning_count_away(count),
        Obstacle::Taken => text.planning_count_taken(count),
        Obstacle::Gap => text.planning_count_gap(count),
        Obstacle::Rest => text.planning_count_rest(count),
        Obstacle::Cap => text.planning_count_cap(count),
        Obstacle::Run => text.planning_count_run(count),
    }
}
