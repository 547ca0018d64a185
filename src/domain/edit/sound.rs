//! What people and rosters must keep to, however they are written.

use super::Refusal;
use crate::domain::{Person, Roster};

/// A share is part of a whole, and no span of days ends before it begins.
pub(super) fn check_person(person: &Person) -> Result<(), Refusal> {
    if let Some(percent) = person.share_percent.filter(|percent| *percent > 100) {
        return Err(Refusal::ShareTooLarge { percent });
    }
    let away = person.absences.unordered().map(|(_, one)| (one.first, one.last));
    let wishes = person.wishes.unordered().map(|(_, one)| (one.first, one.last));
    if away.chain(wishes).any(|(first, last)| last < first) {
        return Err(Refusal::PeriodWrong);
    }
    Ok(())
}

/// A need keeps its shape on shortened days, asks for no more who can than it asks for, and no time ends before it begins.
pub(super) fn check_roster(roster: &Roster) -> Result<(), Refusal> {
    for (_, need) in roster.needs.unordered() {
        if need
            .first
            .zip(need.last)
            .is_some_and(|(first, last)| last < first)
        {
            return Err(Refusal::PeriodWrong);
        }
        if let Some(short_from) = need.short_from.filter(|_| !need.is_sound_on_short_days()) {
            return Err(Refusal::ShortDay {
                from: need.from,
                to: need.to,
                short_from,
            });
        }
        if let Some(wanted) = need.competences.iter().find(|one| one.count > need.count) {
            return Err(Refusal::TooManyCompetent {
                competence: wanted.competence.clone(),
                count: need.count,
            });
        }
    }
    if roster.periods.unordered().any(|(_, one)| one.last < one.first) {
        return Err(Refusal::PeriodWrong);
    }
    Ok(())
}
