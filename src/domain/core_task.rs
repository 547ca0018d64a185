//! Core tasks (kärnuppgifter): what a board must keep doing whatever happens, how long it can stand still, and what it
//! depends on.

use serde::{Deserialize, Serialize};

use super::plan::{Bracket, Dependency};
use super::{Id, Items, Unit};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoreTask {
    pub id: Id<CoreTask>,
    pub unit: Option<Id<Unit>>,
    pub title: String,
    /// Who answers for it: a role or a name.
    pub owner: String,
    /// Longest tolerable outage (acceptabel avbrottstid, MTPD), minutes.
    pub tolerable_outage_minutes: Option<u32>,
    /// Target time to restore (återställningstid, RTO), minutes.
    pub recovery_target_minutes: Option<u32>,
    /// The least that must still be done.
    pub minimum_level: String,
    /// What happens to people when it stands still, one for each time bracket.
    pub impacts: Items<Impact>,
    pub dependencies: Items<Dependency>,
    pub note: String,
}

/// What it means that the task has stood still that long.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Impact {
    pub bracket: Bracket,
    pub weight: Weight,
    pub text: String,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    None,
    Noticeable,
    Serious,
    /// Life, health or the law is at stake.
    Unacceptable,
}

impl Weight {
    pub const ALL: [Self; 4] = [Self::None, Self::Noticeable, Self::Serious, Self::Unacceptable];
}

/// What looks wrong in what a core task says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The longest tolerable outage isn't given.
    NoTolerableOutage,
    /// The time to restore is longer than the outage that can be tolerated.
    TargetTooLong,
    /// What happens when it stands still isn't given for any bracket.
    NoImpact,
    /// It would be less bad in the second bracket than in the first.
    ImpactFalls(Bracket, Bracket),
    /// It is unacceptable after so many minutes, but said to be tolerable for longer.
    UnacceptableBefore(u32),
}

impl CoreTask {
    pub fn new(id: Id<CoreTask>, title: impl Into<String>) -> Self {
        Self {
            id,
            unit: None,
            title: title.into(),
            owner: String::new(),
            tolerable_outage_minutes: None,
            recovery_target_minutes: None,
            minimum_level: String::new(),
            impacts: Items::default(),
            dependencies: Items::default(),
            note: String::new(),
        }
    }

    pub fn impact(&self, bracket: Bracket) -> Option<&Impact> {
        let mut impacts = self.impacts.unordered().map(|(_, impact)| impact);
        impacts.find(|impact| impact.bracket == bracket)
    }

    /// Says, or no longer says, what it means that the task has stood still that long.
    pub fn set_impact(&mut self, bracket: Bracket, impact: Option<(Weight, String)>) {
        let id = Self::impact_id(bracket);
        match impact {
            Some((weight, text)) => self.impacts.push(
                id,
                Impact {
                    bracket,
                    weight,
                    text,
                },
            ),
            None => self.impacts.remove(id),
        }
    }

    /// Minutes after which the task must be back, by the first bracket in which it is unacceptable that it stands still:
    /// when that bracket begins, or for the first hour, when it ends.
    pub fn unacceptable_after_minutes(&self) -> Option<u32> {
        let unacceptable = |bracket: &Bracket| {
            self.impact(*bracket)
                .is_some_and(|impact| impact.weight == Weight::Unacceptable)
        };
        let first = Bracket::ALL.into_iter().find(unacceptable)?;
        u32::try_from(first.begins_after_minutes().max(60)).ok()
    }

    /// When it next becomes worse than it is after so many minutes: minutes after the start, and what it then is.
    pub fn worsens(&self, minutes: i64) -> Option<(i64, &Impact)> {
        let now = Bracket::at(minutes);
        let weight = self.impact(now).map(|impact| impact.weight);
        Bracket::ALL
            .into_iter()
            .filter(|bracket| *bracket as usize > now as usize)
            .filter_map(|bracket| Some((bracket.begins_after_minutes(), self.impact(bracket)?)))
            .find(|(_, impact)| Some(impact.weight) > weight)
    }

    /// Everything that looks wrong, what matters most first.
    pub fn doubts(&self) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        let tolerable = self.tolerable_outage_minutes;
        if tolerable.is_none() {
            doubts.push(Doubt::NoTolerableOutage);
        }
        if let (Some(after), Some(tolerable)) = (self.unacceptable_after_minutes(), tolerable)
            && tolerable > after
        {
            doubts.push(Doubt::UnacceptableBefore(after));
        }
        if let (Some(target), Some(tolerable)) = (self.recovery_target_minutes, tolerable)
            && target > tolerable
        {
            doubts.push(Doubt::TargetTooLong);
        }
        if self.impacts.is_empty() {
            doubts.push(Doubt::NoImpact);
        }
        let given: Vec<_> = Bracket::ALL
            .into_iter()
            .filter_map(|bracket| self.impact(bracket))
            .collect();
        let falls = given.windows(2).filter(|pair| pair[1].weight < pair[0].weight);
        doubts.extend(falls.map(|pair| Doubt::ImpactFalls(pair[0].bracket, pair[1].bracket)));
        doubts
    }

    /// The place of a bracket's impact: one on every laptop.
    pub fn impact_id(bracket: Bracket) -> Id<Impact> {
        Id::of_name("impact", &format!("{bracket:?}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(weights: &[(Bracket, Weight)]) -> CoreTask {
        let mut task = CoreTask::new(Id::of_name("core_task", "hemtjänst"), "Hemtjänst");
        for (bracket, weight) in weights {
            task.set_impact(*bracket, Some((*weight, String::new())));
        }
        task
    }

    #[test]
    fn a_task_tolerated_for_longer_than_its_impact_allows_is_doubted() {
        let mut task = task(&[
            (Bracket::FirstHour, Weight::Noticeable),
            (Bracket::ToFourHours, Weight::Serious),
            (Bracket::ToOneDay, Weight::Unacceptable),
        ]);
        assert_eq!(task.unacceptable_after_minutes(), Some(240));
        task.tolerable_outage_minutes = Some(240);
        task.recovery_target_minutes = Some(120);
        assert_eq!(task.doubts(), []);
        task.tolerable_outage_minutes = Some(480);
        assert_eq!(task.doubts(), [Doubt::UnacceptableBefore(240)]);
    }

    #[test]
    fn what_is_missing_or_falls_or_comes_too_late_is_doubted() {
        let mut task = task(&[
            (Bracket::FirstHour, Weight::Serious),
            (Bracket::ToOneDay, Weight::Noticeable),
        ]);
        task.tolerable_outage_minutes = Some(60);
        task.recovery_target_minutes = Some(90);
        assert_eq!(
            task.doubts(),
            [
                Doubt::TargetTooLong,
                Doubt::ImpactFalls(Bracket::FirstHour, Bracket::ToOneDay)
            ]
        );
        let empty = CoreTask::new(Id::of_name("core_task", "tom"), "Tom");
        assert_eq!(empty.doubts(), [Doubt::NoTolerableOutage, Doubt::NoImpact]);
    }

    #[test]
    fn the_next_worse_impact_is_named_and_one_that_is_as_bad_is_passed_over() {
        let task = task(&[
            (Bracket::FirstHour, Weight::Noticeable),
            (Bracket::ToFourHours, Weight::Noticeable),
            (Bracket::ToOneDay, Weight::Serious),
        ]);
        let worse = task.worsens(30).map(|(at, impact)| (at, impact.weight));
        assert_eq!(worse, Some((240, Weight::Serious)));
        assert_eq!(task.worsens(240), None);
    }

    #[test]
    fn an_impact_taken_away_and_given_again_is_there_once() {
        let mut task = task(&[(Bracket::FirstHour, Weight::Serious)]);
        task.set_impact(Bracket::FirstHour, None);
        assert_eq!(task.impact(Bracket::FirstHour), None);
        task.set_impact(Bracket::FirstHour, Some((Weight::None, "Inget".into())));
        assert_eq!(task.impacts.len(), 1);
        assert_eq!(
            task.impact(Bracket::FirstHour).map(|impact| impact.weight),
            Some(Weight::None)
        );
    }
}
