//! Proposed rosters in words: what is missing, why, and what would help.

use crate::domain::{Id, Library, Person, RosterDraft, zone};
use crate::roster::ask::Unmet;
use crate::roster::explain::{Obstacle, Reason};
use crate::roster::proposal::{Difference, Figures, Moved, Part};
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

/// What somebody is given of nights, weekend days, holidays and hours, each with what would be their part.
pub fn parts(text: &Text, part: &Part) -> [String; 4] {
    let had = part.had();
    [0, 1, 2, 3].map(|at| text.planning_of_part(had[at], part.due[at].max(0)))
}

/// A shift that changes hands: when, and whose it was and becomes.
pub fn moved(text: &Text, library: &Library, moved: &Moved) -> String {
    let when = format!(
        "{} {}",
        time::weekday_date(text, moved.old.start.date()),
        time::time(moved.old.start.time())
    );
    let name = |person: Option<Id<Person>>| {
        person.map_or_else(
            || text.planning_nobody(),
            |person| library.person_name(person).to_owned(),
        )
    };
    text.planning_moved_line(when, name(moved.old.person), name(moved.to))
}

/// Hours that two proposals give to different people: when, in which role, and whom each has.
pub fn difference(text: &Text, library: &Library, one: &Difference) -> [String; 4] {
    let names = |people: &[Id<Person>]| -> String {
        if people.is_empty() {
            return text.planning_nobody();
        }
        let names: Vec<_> = people.iter().map(|person| library.person_name(*person)).collect();
        names.join(", ")
    };
    [
        time::span(text, one.start, one.end),
        super::role(text, library, one.role).to_owned(),
        names(&one.one),
        names(&one.other),
    ]
}

/// The sum of a proposal, a title and a value each; in the same order for every proposal.
pub fn figures(text: &Text, figures: &Figures) -> [(String, String); 6] {
    let [nights, weekend_days, holidays, hours] = figures.furthest;
    let (met, wished) = figures.wishes;
    let unmet = match figures.unmet {
        0 => text.planning_figure_none(),
        count => text.planning_figure_unmet(count, time::duration(text, figures.unmet_minutes)),
    };
    let wishes = if wished == 0 {
        text.planning_figure_no_wishes()
    } else {
        text.planning_figure_of(met, wished)
    };
    [
        (text.planning_figure_unmet_title(), unmet),
        (text.planning_figure_breaks_title(), figures.breaks.to_string()),
        (
            text.planning_figure_furthest_title(),
            text.planning_figure_furthest(nights, weekend_days, holidays),
        ),
        (
            text.planning_figure_hours_title(),
            text.planning_figure_hours(hours),
        ),
        (text.planning_figure_wishes_title(), wishes),
        (text.planning_figure_moved_title(), figures.moved.to_string()),
    ]
}

/// A saved draft: its name, days, roster and when it was made.
pub fn draft(text: &Text, library: &Library, draft: &RosterDraft) -> String {
    let roster = library
        .get(draft.roster)
        .map_or_else(String::new, |roster| roster.name.clone());
    text.planning_draft_line(
        &draft.name,
        roster,
        time::weekday_date(text, draft.first),
        time::weekday_date(text, draft.last),
        time::weekday_time(text, zone::local(draft.created_at)),
    )
}
