//! Care for the helpers: a few talks are owed to everybody who came. Only whether they were held is kept, never what was
//! said.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::SupportEffort;
use crate::domain::{Author, Id, Library, Person, zone};

/// Somebody who helped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helper {
    pub person: Id<Person>,
    pub came_at: DateTime<Utc>,
    pub left_at: Option<DateTime<Utc>>,
}

/// No talk is owed later than a year afterwards.
pub const LONGEST_DAYS: u32 = 366;

/// A talk that every helper is owed, counted in days from when they went home. Common practice, not from a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owed {
    pub key: String,
    pub name: String,
    pub name_en: String,
    pub from_days: u32,
    pub to_days: u32,
    pub unverified: bool,
}

impl Owed {
    /// The same talk has the same id on every laptop.
    pub fn id_of(key: &str) -> Id<Owed> {
        Id::of_name("aftercare", key)
    }
}

/// What became of a talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    pub person: Id<Person>,
    pub owed: Id<Owed>,
    pub outcome: TalkOutcome,
    pub on: NaiveDate,
    pub by: Author,
}

impl Talk {
    /// One person's one talk in an effort: said again, it takes the place of what was said before.
    pub fn id_of(person: Id<Person>, owed: Id<Owed>) -> Id<Talk> {
        Id::of_name("care-talk", &format!("{person}/{owed}"))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TalkOutcome {
    Done,
    Declined,
    NotDone,
}

impl TalkOutcome {
    pub const ALL: [Self; 3] = [Self::Done, Self::Declined, Self::NotDone];

    /// Whether nothing more is owed. A talk noted as not done is still owed.
    pub const fn settles(self) -> bool {
        !matches!(self, Self::NotDone)
    }
}

/// A talk owed to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due<'a> {
    pub person: Id<Person>,
    pub id: Id<Owed>,
    pub owed: &'a Owed,
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    pub talk: Option<&'a Talk>,
}

impl Due<'_> {
    pub fn is_settled(&self) -> bool {
        self.talk.is_some_and(|talk| talk.outcome.settles())
    }

    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        !self.is_settled() && self.to < today
    }
}

impl Helper {
    pub fn id_of(person: Id<Person>) -> Id<Helper> {
        Id::of_name("helper", &person.to_string())
    }
}

/// A helper whose going home nobody noted has gone home within a day: nobody works longer.
const HOME_WITHIN_HOURS: i64 = 24;

/// Everybody who was there, by the call list or added by hand: when they came, and when they went home if that is noted.
pub fn deployed(effort: &SupportEffort, library: &Library) -> BTreeMap<Id<Person>, Helper> {
    let mut all = BTreeMap::new();
    let list = effort.call_list.and_then(|id| library.get(id));
    for one in list.into_iter().flat_map(|list| list.coming()) {
        if let Some(came_at) = one.arrived {
            all.insert(
                one.person,
                Helper {
                    person: one.person,
                    came_at,
                    left_at: None,
                },
            );
        }
    }
    for (_, helper) in effort.helpers.unordered() {
        all.insert(helper.person, helper.clone());
    }
    all
}

/// Every talk owed to those who were there, what is due first first.
pub fn due<'a>(effort: &'a SupportEffort, library: &Library) -> Vec<Due<'a>> {
    let closed = effort.closed.as_ref().map(|closing| closing.at);
    let mut all = Vec::new();
    for helper in deployed(effort, library).into_values() {
        let longest = helper.came_at + Duration::hours(HOME_WITHIN_HOURS);
        let home = helper
            .left_at
            .unwrap_or_else(|| closed.map_or(longest, |at| at.max(helper.came_at).min(longest)));
        let day = zone::local(home).date();
        for (id, owed) in effort.aftercare.iter() {
            all.push(Due {
                person: helper.person,
                id,
                owed,
                from: day + Duration::days(owed.from_days.into()),
                to: day + Duration::days(owed.to_days.into()),
                talk: effort.talks.get(Talk::id_of(helper.person, id)),
            });
        }
    }
    all.sort_by_key(|one| (one.is_settled(), one.to, one.person));
    all
}

/// How many talks should have been held already.
pub fn overdue(effort: &SupportEffort, library: &Library, today: NaiveDate) -> usize {
    let all = due(effort, library);
    all.iter().filter(|one| one.is_overdue(today)).count()
}
