//! People who can be reached.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::roster::{DayKind, DutyForm};
use super::rules::RuleSet;
use super::{Id, Items, Role, Unit};

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

impl Phone {
    /// Whether somebody rang the number in the last [`NUMBER_STALE_AFTER_DAYS`] days.
    pub fn is_fresh(&self, today: NaiveDate) -> bool {
        self.verified_on
            .is_some_and(|on| (today - on).num_days() <= NUMBER_STALE_AFTER_DAYS)
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

    /// The number to try first: the first one listed.
    pub fn first_phone(&self) -> Option<&Phone> {
        self.phones.iter().next().map(|(_, phone)| phone)
    }
}

/// What two spellings of one competence have in common.
pub fn competence_key(name: &str) -> String {
    name.trim().to_lowercase()
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
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        let phone = Phone {
            label: String::new(),
            number: "112".into(),
            verified_on: Some(day("2026-01-01")),
            failed_on: None,
        };
        assert!(phone.is_fresh(day("2026-06-30")));
        assert!(!phone.is_fresh(day("2026-07-01")));
    }
}
