//! A period of a roster as it was published: what changes afterwards is seen as a change.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use super::edit::{Refusal, ShiftRef};
use super::roster::Shift;
use super::{Author, Id, Items, Library, Person, RecordRef, Roster, RosterMonth};

/// The shifts of a period as they were told to people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    pub id: Id<Publication>,
    pub roster: Id<Roster>,
    /// The first and last day; shifts belong to the day they begin.
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub at: DateTime<Utc>,
    pub by: Author,
    pub shifts: Items<Shift>,
}

/// A proposed roster for a period, kept until it is taken or thrown away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RosterDraft {
    pub id: Id<RosterDraft>,
    pub roster: Id<Roster>,
    pub name: String,
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub created_at: DateTime<Utc>,
    pub shifts: Items<Shift>,
    /// The shifts that stood and that the draft takes the place of.
    #[serde(default)]
    pub replaced: Items<Shift>,
    /// The sum of what stood in the period when the draft was made ([`Basis::sum`]).
    #[serde(default)]
    pub digest: String,
}

/// What a plan is made from: the shifts of a period as they stood. When any of them has changed, come or gone, the plan
/// is about a roster that is no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// Equal for equal shifts; what people have noted on them is left out.
    pub sum: String,
}

impl Basis {
    /// The basis that a period of a roster is now.
    pub fn of(library: &Library, roster: Id<Roster>, (first, last): (NaiveDate, NaiveDate)) -> Self {
        let mut lines: Vec<String> = standing(library, roster)
            .filter(|(_, _, shift)| (first..=last).contains(&shift.start.date()))
            .map(|(_, id, shift)| {
                let person = shift.person.map(Id::uuid);
                let duty = (shift.role.uuid(), shift.form, shift.background);
                format!("{id} {duty:?} {person:?} {} {}", shift.start, shift.end)
            })
            .collect();
        lines.sort_unstable();
        let sum = Id::<Self>::of_name("roster-basis", &lines.join("\n"));
        Self {
            first,
            last,
            sum: sum.to_string(),
        }
    }

    /// Whether the roster still is as it was.
    pub fn holds(&self, library: &Library, roster: Id<Roster>) -> bool {
        Self::of(library, roster, (self.first, self.last)) == *self
    }
}

impl RosterDraft {
    /// What the draft was made from.
    pub fn basis(&self) -> Basis {
        Basis {
            first: self.first,
            last: self.last,
            sum: self.digest.clone(),
        }
    }
}

/// The drafts of a roster, the oldest first.
pub fn drafts(library: &Library, roster: Id<Roster>) -> Vec<&RosterDraft> {
    let mut found: Vec<_> = library
        .all::<RosterDraft>()
        .filter(|one| one.roster == roster)
        .collect();
    found.sort_by_key(|one| (one.created_at, one.id));
    found
}

/// No period is longer than two years.
const LONGEST_PERIOD_DAYS: i64 = 732;

/// Days that changed times should be told before (arbetstidslagen 1982:673 12 §).
pub const NOTICE_DAYS: i64 = 14;

impl Publication {
    /// The period as it stands now.
    ///
    /// # Errors
    /// When the roster is gone, or the days are not a period.
    pub fn make(
        library: &Library,
        (id, roster): (Id<Self>, Id<Roster>),
        (first, last): (NaiveDate, NaiveDate),
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Self, Refusal> {
        if library.get(roster).is_none() {
            return Err(Refusal::Gone(RecordRef::of(roster)));
        }
        if !(0..=LONGEST_PERIOD_DAYS).contains(&(last - first).num_days()) {
            return Err(Refusal::PeriodWrong);
        }
        let mut shifts: Vec<_> = standing(library, roster)
            .filter(|(_, _, shift)| (first..=last).contains(&shift.start.date()))
            .map(|(_, id, shift)| (id, shift.clone()))
            .collect();
        shifts.sort_by_key(|(id, shift)| (shift.start, *id));
        Ok(Self {
            id,
            roster,
            first,
            last,
            at: now,
            by: by.clone(),
            shifts: shifts.into_iter().collect(),
        })
    }
}

/// Every shift of a roster as it stands.
pub fn standing(
    library: &Library,
    roster: Id<Roster>,
) -> impl Iterator<Item = (Id<RosterMonth>, Id<Shift>, &Shift)> {
    let months = library
        .all::<RosterMonth>()
        .filter(move |month| month.roster == roster);
    months.flat_map(|month| {
        let shifts = month.shifts.unordered();
        shifts.map(move |(id, shift)| (month.id, id, shift))
    })
}

/// The publications of a roster, the oldest first.
pub fn publications(library: &Library, roster: Id<Roster>) -> Vec<&Publication> {
    let mut found: Vec<_> = library
        .all::<Publication>()
        .filter(|one| one.roster == roster)
        .collect();
    found.sort_by_key(|one| (one.at, one.id));
    found
}

/// What people have been told of a roster.
#[derive(Debug, Clone, Default)]
pub struct Told<'a> {
    /// Each shift as it was last told, and when.
    pub shifts: BTreeMap<Id<Shift>, (&'a Shift, DateTime<Utc>)>,
    periods: Vec<(NaiveDate, NaiveDate)>,
}

impl<'a> Told<'a> {
    /// What holds after all publications: for each day the latest that covers it.
    pub fn of(library: &'a Library, roster: Id<Roster>) -> Self {
        let mut told = Self::default();
        for one in publications(library, roster) {
            told.shifts
                .retain(|_, (shift, _)| !(one.first..=one.last).contains(&shift.start.date()));
            let shifts = one.shifts.unordered();
            told.shifts
                .extend(shifts.map(|(id, shift)| (id, (shift, one.at))));
            told.periods.push((one.first, one.last));
        }
        told
    }

    /// Whether the roster has ever been published. Where it has not, nothing is marked as a draft.
    pub fn is_used(&self) -> bool {
        !self.periods.is_empty()
    }

    /// Whether the shifts of the day have been told.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.periods
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&day))
    }
}

/// A shift that is not as people were told.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub shift: Id<Shift>,
    /// As it was told; none when it was added since.
    pub before: Option<Shift>,
    /// As it is; none when it was taken away.
    pub after: Option<Shift>,
    /// Where it stands, if it does.
    pub at: Option<ShiftRef>,
}

/// In what way a shift is not as people were told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    Added,
    Removed,
    Person,
    Times,
    /// Another role, or jour instead of beredskap.
    Duty,
}

impl Change {
    /// When it begins, as it was told if it was.
    pub fn start(&self) -> Option<NaiveDateTime> {
        let shift = self.before.as_ref().or(self.after.as_ref());
        shift.map(|shift| shift.start)
    }

    /// What is different.
    pub fn kinds(&self) -> Vec<ChangeKind> {
        match (&self.before, &self.after) {
            (None, _) => vec![ChangeKind::Added],
            (_, None) => vec![ChangeKind::Removed],
            (Some(before), Some(after)) => {
                let mut kinds = Vec::new();
                if before.person != after.person {
                    kinds.push(ChangeKind::Person);
                }
                if (before.start, before.end) != (after.start, after.end) {
                    kinds.push(ChangeKind::Times);
                }
                if (before.role, before.form) != (after.role, after.form) {
                    kinds.push(ChangeKind::Duty);
                }
                kinds
            }
        }
    }

    /// Whether it is one's own: before, after or both.
    pub fn concerns(&self, person: Id<Person>) -> bool {
        [&self.before, &self.after]
            .into_iter()
            .flatten()
            .any(|shift| shift.person == Some(person))
    }
}

/// Everything that is not as people were told, in order of time.
pub fn changes(library: &Library, roster: Id<Roster>) -> Vec<Change> {
    changes_since(&Told::of(library, roster), library, roster)
}

fn changes_since(told: &Told<'_>, library: &Library, roster: Id<Roster>) -> Vec<Change> {
    if !told.is_used() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for (month, id, shift) in standing(library, roster) {
        let before = told.shifts.get(&id).map(|(before, _)| (*before).clone());
        seen.insert(id);
        if before.is_none() && !told.covers(shift.start.date()) {
            continue;
        }
        let change = Change {
            shift: id,
            before,
            after: Some(shift.clone()),
            at: Some(ShiftRef { month, shift: id }),
        };
        if !change.kinds().is_empty() {
            found.push(change);
        }
    }
    let gone = told.shifts.iter().filter(|(id, _)| !seen.contains(id));
    found.extend(gone.map(|(id, (before, _))| Change {
        shift: *id,
        before: Some((*before).clone()),
        after: None,
        at: None,
    }));
    found.sort_by_key(|change| (change.start(), change.shift));
    found
}

/// How a shift stands against what people were told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The roster is published, these days are not yet.
    Draft,
    /// Not as it was told.
    Changed,
}

/// The shifts that are not simply as they were told.
pub fn marks(library: &Library, roster: Id<Roster>) -> BTreeMap<Id<Shift>, Mark> {
    let told = Told::of(library, roster);
    if !told.is_used() {
        return BTreeMap::new();
    }
    let drafts = standing(library, roster)
        .filter(|(_, id, shift)| !told.covers(shift.start.date()) && !told.shifts.contains_key(id))
        .map(|(_, id, _)| (id, Mark::Draft));
    let mut marks: BTreeMap<_, _> = drafts.collect();
    let changed = changes_since(&told, library, roster);
    marks.extend(changed.into_iter().map(|change| (change.shift, Mark::Changed)));
    marks
}

/// The first shift of a period that begins within [`NOTICE_DAYS`] of `today`, and is told too late.
pub fn short_notice(
    library: &Library,
    roster: Id<Roster>,
    (first, last): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> Option<NaiveDate> {
    let told = Told::of(library, roster);
    standing(library, roster)
        .filter(|(_, id, _)| !told.shifts.contains_key(id))
        .map(|(_, _, shift)| shift.start.date())
        .filter(|day| *day >= today && (first..=last).contains(day))
        .filter(|day| (*day - today).num_days() < NOTICE_DAYS)
        .min()
}

/// The next whole month that has not been told yet, as first and last day: what one most likely publishes.
pub fn next_period(library: &Library, roster: Id<Roster>, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let told = Told::of(library, roster);
    let mut first = today.with_day(1).unwrap_or(today);
    for _ in 0..24 {
        let last = last_of_month(first);
        if !told.covers(last) {
            break;
        }
        first = last.succ_opt().unwrap_or(last);
    }
    (first.max(today), last_of_month(first))
}

fn last_of_month(first: NaiveDate) -> NaiveDate {
    first
        .checked_add_months(chrono::Months::new(1))
        .and_then(|next| next.pred_opt())
        .unwrap_or(first)
}
