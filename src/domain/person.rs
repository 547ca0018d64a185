//! People who can be reached.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::library::alphabet_key;
use super::roster::{DayKind, DutyForm};
use super::rules::RuleSet;
use super::{Id, Items, Library, Role, Unit};

/// Somebody reachable. Personal data is kept to what the phone call needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Person {
    pub id: Id<Person>,
    pub name: String,
    /// Any employer: municipality, region, church, volunteers.
    pub employer: String,
    pub roles: Vec<Id<Role>>,
    pub competences: Vec<String>,
    pub phones: Items<Phone>,
    pub email: String,
    pub note: String,
    /// The board whose pool the person belongs to.
    #[serde(default)]
    pub unit: Option<Id<Unit>>,
    /// The working-time rules that bind the person; none means those of the employer.
    #[serde(default)]
    pub rule_set: Option<Id<RuleSet>>,
    /// How much of a full share of duty the person takes, in percent; none means all of it.
    #[serde(default)]
    pub share_percent: Option<u32>,
    /// Minutes from home to the place of service.
    #[serde(default)]
    pub travel_minutes: Option<u32>,
    /// Competences that run out.
    #[serde(default)]
    pub certificates: Items<Certificate>,
    /// Hours of every week that are spoken for.
    #[serde(default)]
    pub weekly: Items<WeeklyHours>,
    #[serde(default)]
    pub absences: Items<Absence>,
    #[serde(default)]
    pub wishes: Items<Wish>,
}

/// A competence that somebody has shown, and until when it holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Certificate {
    pub competence: String,
    /// The last day it holds; none means it does not run out.
    pub valid_until: Option<NaiveDate>,
}

/// Whether a competence still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Holds,
    /// It runs out within [`CERTIFICATE_SOON_DAYS`] days.
    EndsSoon,
    Expired,
}

/// Days before a competence runs out in which that is said: time enough to book a course.
pub const CERTIFICATE_SOON_DAYS: i64 = 60;

impl Certificate {
    pub fn standing(&self, today: NaiveDate) -> Standing {
        match self.valid_until.map(|until| (until - today).num_days()) {
            Some(..0) => Standing::Expired,
            Some(..=CERTIFICATE_SOON_DAYS) => Standing::EndsSoon,
            _ => Standing::Holds,
        }
    }
}

/// Hours that come back every week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WeeklyHours {
    pub days: Vec<DayKind>,
    pub from: NaiveTime,
    /// At or before `from` means the next day.
    pub to: NaiveTime,
    pub spent: WeeklyUse,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeeklyUse {
    /// Ordinary working hours: they count as work when rest is worked out.
    Work,
    /// Hours in which the person can't be on duty; nobody asks why.
    Cannot,
}

/// Whole days away. Why is nobody's business: leave and illness look the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Absence {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// What somebody would like, in a span of days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wish {
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// On which days of the span; none means all of them.
    pub days: Vec<DayKind>,
    /// To be on duty, or to be free.
    pub wants: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Phone {
    /// "Mobil", "hem": free words.
    pub label: String,
    /// Digits and a leading plus only; grouped when shown.
    pub number: String,
    /// The day somebody last rang it and got the right person.
    pub verified_on: Option<NaiveDate>,
    /// The day somebody last rang it and did not get the right person; older than `verified_on`, it is put right.
    #[serde(default)]
    pub failed_on: Option<NaiveDate>,
}

/// Days after which a number counts as unverified again.
pub const NUMBER_STALE_AFTER_DAYS: i64 = 180;

/// How far a number can be trusted, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// There is no number.
    Missing,
    /// It did not lead to the right person that day.
    Failed(NaiveDate),
    /// Nobody has rung it and said so.
    Never,
    /// It led to the right person that day, more than [`NUMBER_STALE_AFTER_DAYS`] days ago.
    Old(NaiveDate),
    /// It led to the right person that day.
    Fresh(NaiveDate),
}

impl Trust {
    /// Whether nobody can be sure that the number works.
    pub const fn is_rotten(self) -> bool {
        !matches!(self, Self::Fresh(_))
    }
}

impl Phone {
    pub fn trust(&self, today: NaiveDate) -> Trust {
        match (self.failed_on, self.verified_on) {
            (Some(failed), verified) if verified.is_none_or(|on| on <= failed) => Trust::Failed(failed),
            (_, None) => Trust::Never,
            (_, Some(on)) if (today - on).num_days() > NUMBER_STALE_AFTER_DAYS => Trust::Old(on),
            (_, Some(on)) => Trust::Fresh(on),
        }
    }

    /// Whether somebody got the right person on the number in the last [`NUMBER_STALE_AFTER_DAYS`] days, and nobody has
    /// failed to since.
    pub fn is_fresh(&self, today: NaiveDate) -> bool {
        !self.trust(today).is_rotten()
    }

    /// Whether the last who rang it did not get the right person.
    pub fn has_failed(&self) -> bool {
        self.failed_on
            .is_some_and(|failed| self.verified_on.is_none_or(|on| on <= failed))
    }

    /// Somebody rang the number that day and got the right person, or did not. The last call counts.
    pub const fn rang(&mut self, on: NaiveDate, right: bool) {
        if right {
            self.verified_on = Some(on);
            self.failed_on = None;
        } else {
            self.failed_on = Some(on);
        }
    }
}

impl Person {
    pub fn new(id: Id<Person>, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            employer: String::new(),
            roles: Vec::new(),
            competences: Vec::new(),
            phones: Items::default(),
            email: String::new(),
            note: String::new(),
            unit: None,
            rule_set: None,
            share_percent: None,
            travel_minutes: None,
            certificates: Items::default(),
            weekly: Items::default(),
            absences: Items::default(),
            wishes: Items::default(),
        }
    }

    /// Percent of full duty; a whole one when nothing is said.
    pub fn share(&self) -> u32 {
        self.share_percent.unwrap_or(100)
    }

    /// Whether the person is known to live too far away for a response time in minutes; on site nobody travels.
    pub fn is_too_far(&self, form: DutyForm, response: Option<u32>) -> bool {
        let far = |(travel, response)| form == DutyForm::Standby && travel > response;
        self.travel_minutes.zip(response).is_some_and(far)
    }

    /// Whether the person has a competence on a day. A certificate with a date says more than the word alone: when it has
    /// run out the competence is gone, though the word still stands.
    pub fn holds(&self, competence: &str, on: NaiveDate) -> bool {
        let key = competence_key(competence);
        let mut shown = self.certificates.unordered().map(|(_, one)| one);
        let mut shown = shown
            .by_ref()
            .filter(|one| competence_key(&one.competence) == key)
            .peekable();
        if shown.peek().is_some() {
            return shown.any(|one| one.valid_until.is_none_or(|last| on <= last));
        }
        self.competences.iter().any(|one| competence_key(one) == key)
    }

    /// The number to try first: the first one listed that has not failed; the first of all when all have.
    pub fn first_phone(&self) -> Option<&Phone> {
        let listed = || self.phones.iter().map(|(_, phone)| phone);
        listed()
            .find(|phone| !phone.has_failed())
            .or_else(|| listed().next())
    }

    /// How far the worst of the person's numbers can be trusted.
    pub fn worst_number(&self, today: NaiveDate) -> Trust {
        let each = self.phones.unordered().map(|(_, phone)| phone.trust(today));
        each.min().unwrap_or(Trust::Missing)
    }
}

/// What two spellings of one competence have in common.
pub fn competence_key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Every competence that somebody has, in alphabetical order, each as it was spelled where it was first met.
pub fn known_competences(library: &Library) -> Vec<String> {
    let mut found = BTreeMap::new();
    for person in library.all::<Person>() {
        let shown = person.certificates.unordered().map(|(_, one)| &one.competence);
        for name in person.competences.iter().chain(shown) {
            let key = competence_key(name);
            if !key.is_empty() {
                found.entry(key).or_insert_with(|| name.trim().to_owned());
            }
        }
    }
    let mut names: Vec<_> = found.into_values().collect();
    names.sort_by_cached_key(|name| alphabet_key(name));
    names
}

/// A phone number as it is kept: digits, with a leading plus if it was written. None when there are no digits, or a
/// sign that no number has.
pub fn clean_number(text: &str) -> Option<String> {
    let mut kept = String::new();
    for sign in text.trim().replace("(0)", "").chars() {
        match sign {
            '0'..='9' => kept.push(sign),
            '+' if kept.is_empty() => kept.push(sign),
            ' ' | '-' | '–' | '/' | '(' | ')' | '.' | '\u{a0}' => {}
            _ => return None,
        }
    }
    let digits = kept.trim_start_matches('+').len();
    (3..=15).contains(&digits).then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_kept_as_digits_however_it_was_written() {
        assert_eq!(clean_number("070-174 06 05").as_deref(), Some("0701740605"));
        assert_eq!(
            clean_number("+46 (0)8 465 004 00").as_deref(),
            Some("+46846500400")
        );
        assert_eq!(clean_number("112").as_deref(), Some("112"));
        assert_eq!(clean_number("ring Anna"), None);
        assert_eq!(clean_number(""), None);
    }

    #[test]
    fn a_number_rots_after_half_a_year() {
        let phone = phone("112", Some("2026-01-01"), None);
        assert!(phone.is_fresh(day("2026-06-30")));
        assert!(!phone.is_fresh(day("2026-07-01")));
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn phone(number: &str, verified: Option<&str>, failed: Option<&str>) -> Phone {
        Phone {
            label: String::new(),
            number: number.into(),
            verified_on: verified.map(day),
            failed_on: failed.map(day),
        }
    }

    #[test]
    fn a_number_that_failed_after_it_worked_is_not_fresh() {
        let today = day("2026-11-22");
        let worked = phone("112", Some("2026-11-01"), Some("2026-10-01"));
        assert_eq!(worked.trust(today), Trust::Fresh(day("2026-11-01")));
        let mut failed = phone("112", Some("2026-11-01"), Some("2026-11-20"));
        assert_eq!(failed.trust(today), Trust::Failed(day("2026-11-20")));
        assert!(!failed.is_fresh(today));
        // Both on one day: nobody knows which came last, until somebody rings.
        failed.failed_on = failed.verified_on;
        assert!(!failed.is_fresh(today));
        failed.rang(today, true);
        assert!(failed.is_fresh(today));
        failed.rang(today, false);
        assert_eq!(failed.trust(today), Trust::Failed(today));
    }

    #[test]
    fn a_competence_holds_through_its_last_day_and_warns_before_it() {
        let until = |last: &str| Certificate {
            competence: "barn".into(),
            valid_until: Some(day(last)),
        };
        let today = day("2026-11-22");
        assert_eq!(until("2026-11-21").standing(today), Standing::Expired);
        assert_eq!(until("2026-11-22").standing(today), Standing::EndsSoon);
        assert_eq!(until("2027-06-30").standing(today), Standing::Holds);
    }

    #[test]
    fn the_number_to_try_first_is_one_that_has_not_failed() {
        let numbers = [
            phone("0701740605", None, Some("2026-11-20")),
            phone("0701740606", None, None),
        ];
        let id = |at: usize| Id::of_name("phone", &at.to_string());
        let mut person = Person::new(Id::of_name("person", ""), "Anna");
        person.phones = (0..).map(id).zip(numbers).collect();
        assert_eq!(
            person.first_phone().map(|one| one.number.as_str()),
            Some("0701740606")
        );
        person.phones.remove(id(1));
        assert_eq!(
            person.first_phone().map(|one| one.number.as_str()),
            Some("0701740605")
        );
    }
}
