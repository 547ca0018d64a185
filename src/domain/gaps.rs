//! Where a roster's needs are not met, minute by minute, across shift borders and both DST nights.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

use super::calendar::YearDays;
use super::roster::{DutyForm, Need};
use super::{Id, Library, Role, Roster, zone};

/// Hours in which fewer are on call than a need asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    pub roster: Id<Roster>,
    pub need: Id<Need>,
    pub role: Id<Role>,
    pub form: DutyForm,
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    pub needed: u32,
    pub covered: u32,
}

/// The special days around a span of dates.
pub fn special_days(library: &Library, from: NaiveDate, to: NaiveDate) -> YearDays {
    library.calendar().map_or_else(YearDays::default, |calendar| {
        calendar.days_between(from.year() - 1, to.year() + 1)
    })
}

/// The hours of every need of a roster that touch `from..to`, cut to it.
pub fn needed(
    roster: &Roster,
    days: &YearDays,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Vec<(Id<Need>, DateTime<Utc>, DateTime<Utc>)> {
    let mut found = Vec::new();
    let last = zone::local(to).date();
    for (id, need) in roster.needs.iter() {
        let mut date = zone::local(from).date() - Days::new(1);
        while date <= last {
            if let Some((start, end)) = roster.hours_on(need, date, days) {
                let (start, end) = (zone::instant(start).max(from), zone::instant(end).min(to));
                if start < end {
                    found.push((id, start, end));
                }
            }
            date = date + Days::new(1);
        }
    }
    found
}

/// The gaps of a roster in `from..to`, in order of time. A shift counts when somebody has taken it, it has the need's
/// role, and its form is as strong: on-site duty covers a need of standby, never the reverse.
///
/// Needs of the same role and form at the same hour add up: one person never covers two.
pub fn gaps(roster: &Roster, library: &Library, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Gap> {
    let days = special_days(library, zone::local(from).date(), zone::local(to).date());
    let hours = needed(roster, &days, from, to);
    let duties: Vec<_> = library
        .duties()
        .between(from, to)
        .into_iter()
        .filter(|duty| duty.roster == roster.id && duty.person.is_some())
        .collect();
    let mut borders: Vec<_> = hours.iter().flat_map(|(_, start, end)| [*start, *end]).collect();
    borders.extend(
        duties
            .iter()
            .flat_map(|duty| [duty.start.max(from), duty.end.min(to)]),
    );
    borders.sort_unstable();
    borders.dedup();

    let mut found: Vec<Gap> = Vec::new();
    for pair in borders.windows(2) {
        let (start, end) = (pair[0], pair[1]);
        let mut on_call: Vec<_> = duties
            .iter()
            .filter(|duty| duty.start <= start && duty.end >= end)
            .collect();
        // Of several shifts that somebody has in one role, the strongest counts, once.
        on_call.sort_unstable_by_key(|duty| (duty.person, duty.role, duty.form == DutyForm::Standby));
        on_call.dedup_by_key(|duty| (duty.person, duty.role));
        let mut wanted: Vec<_> = hours
            .iter()
            .filter(|(_, from, to)| *from <= start && *to >= end)
            .collect();
        // On-site needs choose first: only on-site duty will do for them.
        wanted.sort_by_key(|(id, ..)| roster.needs.get(*id).map(|need| need.form == DutyForm::Standby));
        let mut spent = vec![false; on_call.len()];
        for (id, ..) in wanted {
            let Some(need) = roster.needs.get(*id) else {
                continue;
            };
            let mut covered = 0;
            for (at, duty) in on_call.iter().enumerate() {
                let strong_enough = need.form == DutyForm::Standby || duty.form == DutyForm::OnSite;
                if covered < need.count && !spent[at] && duty.role == need.role && strong_enough {
                    spent[at] = true;
                    covered += 1;
                }
            }
            if covered < need.count {
                add(&mut found, roster, *id, need, (start, end), covered);
            }
        }
    }
    found.sort_by_key(|gap| (gap.from, gap.role));
    found
}

/// Adds a gap, or lengthens the same need's gap that ends where it begins.
fn add(
    found: &mut Vec<Gap>,
    roster: &Roster,
    id: Id<Need>,
    need: &Need,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    covered: u32,
) {
    let joined = found
        .iter_mut()
        .rev()
        .find(|gap| gap.need == id && gap.to == from && gap.covered == covered);
    match joined {
        Some(gap) => gap.to = to,
        None => found.push(Gap {
            roster: roster.id,
            need: id,
            role: need.role,
            form: need.form,
            from,
            to,
            needed: need.count,
            covered,
        }),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, NaiveDateTime, NaiveTime};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::AnyRecord;
    use crate::domain::roster::{DayKind, RosterMonth, Shift};

    fn at(text: &str) -> NaiveDateTime {
        text.parse().expect("a local time")
    }

    fn roster(count: u32, form: DutyForm) -> Roster {
        let need = Need {
            role: Id::of_name("role", "r"),
            count,
            days: DayKind::ALL.to_vec(),
            from: NaiveTime::from_hms_opt(17, 0, 0).expect("a time"),
            to: NaiveTime::from_hms_opt(8, 0, 0).expect("a time"),
            form,
            response_minutes: None,
            competences: Vec::new(),
            first: None,
            last: None,
            short_from: None,
            period: None,
        };
        Roster {
            needs: [(Id::of_name("need", ""), need)].into_iter().collect(),
            ..Roster::new(Id::of_name("roster", ""), "Krisjour")
        }
    }

    fn library(roster: &Roster, shifts: &[(&str, NaiveDateTime, NaiveDateTime, DutyForm)]) -> Library {
        let mut library = Library::default();
        let now = at("2026-01-01T00:00:00").and_utc();
        library.put(roster.clone().into(), now, false);
        for (person, start, end, form) in shifts {
            let empty = RosterMonth::empty(roster.id, start.date());
            let mut month = library.get(empty.id).cloned().unwrap_or(empty);
            let shift = Shift {
                role: Id::of_name("role", "r"),
                person: Some(Id::of_name("person", person)),
                start: *start,
                end: *end,
                form: *form,
                note: String::new(),
                reason: String::new(),
                planned: false,
            };
            month
                .shifts
                .push(Id::of_name("shift", &format!("{person}{start}")), shift);
            library.put(AnyRecord::RosterMonth(month), now, false);
        }
        library
    }

    fn minutes(found: &[Gap]) -> i64 {
        found.iter().map(|gap| (gap.to - gap.from).num_minutes()).sum()
    }

    #[test]
    fn a_minute_between_two_shifts_is_a_gap() {
        let roster = roster(1, DutyForm::Standby);
        let night = |start, end| ("a", at(start), at(end), DutyForm::Standby);
        let library = library(
            &roster,
            &[
                night("2026-12-01T17:00:00", "2026-12-01T23:59:00"),
                night("2026-12-02T00:00:00", "2026-12-02T08:00:00"),
            ],
        );
        let (from, to) = (
            zone::instant(at("2026-12-01T12:00:00")),
            zone::instant(at("2026-12-02T12:00:00")),
        );
        let found = gaps(&roster, &library, from, to);
        assert_eq!(found.len(), 1);
        assert_eq!(zone::local(found[0].from), at("2026-12-01T23:59:00"));
        assert_eq!(minutes(&found), 1);
    }

    #[test]
    fn the_same_person_twice_is_one_person() {
        let roster = roster(2, DutyForm::Standby);
        let library = library(
            &roster,
            &[
                (
                    "a",
                    at("2026-12-01T17:00:00"),
                    at("2026-12-02T08:00:00"),
                    DutyForm::Standby,
                ),
                (
                    "a",
                    at("2026-12-01T16:00:00"),
                    at("2026-12-02T08:00:00"),
                    DutyForm::Standby,
                ),
            ],
        );
        let (from, to) = (
            zone::instant(at("2026-12-01T12:00:00")),
            zone::instant(at("2026-12-02T12:00:00")),
        );
        assert_eq!(minutes(&gaps(&roster, &library, from, to)), 15 * 60);
    }

    #[test]
    fn on_site_duty_counts_although_standby_of_the_same_person_begins_earlier() {
        let roster = roster(1, DutyForm::OnSite);
        let night = |start: &str, form| ("a", at(start), at("2026-12-02T08:00:00"), form);
        let library = library(
            &roster,
            &[
                night("2026-12-01T16:00:00", DutyForm::Standby),
                night("2026-12-01T17:00:00", DutyForm::OnSite),
            ],
        );
        let (from, to) = (
            zone::instant(at("2026-12-01T12:00:00")),
            zone::instant(at("2026-12-02T12:00:00")),
        );
        assert_eq!(gaps(&roster, &library, from, to), []);
    }

    #[test]
    fn standby_never_covers_a_need_of_on_site_duty() {
        let roster = roster(1, DutyForm::OnSite);
        let library = library(
            &roster,
            &[(
                "a",
                at("2026-12-01T17:00:00"),
                at("2026-12-02T08:00:00"),
                DutyForm::Standby,
            )],
        );
        let (from, to) = (
            zone::instant(at("2026-12-01T12:00:00")),
            zone::instant(at("2026-12-02T12:00:00")),
        );
        assert_eq!(minutes(&gaps(&roster, &library, from, to)), 15 * 60);
    }

    proptest! {
        #[test]
        fn a_gap_is_exactly_the_minutes_when_too_few_are_on_call(
            count in 1u32..3,
            shifts in prop::collection::vec((0u8..4, 0i64..5_760, 1i64..2_000), 0..12),
        ) {
            let origin = at("2026-10-23T12:00:00");
            let roster = roster(count, DutyForm::Standby);
            let names = ["a", "b", "c", "d"];
            let shifts: Vec<_> = shifts
                .iter()
                .map(|(who, from, long)| {
                    let start = origin + Duration::minutes(*from);
                    (names[*who as usize], start, start + Duration::minutes(*long), DutyForm::Standby)
                })
                .collect();
            let library = library(&roster, &shifts);
            let (from, to) = (zone::instant(origin), zone::instant(origin + Duration::days(4)));
            let days = YearDays::default();
            let mut expected = 0;
            let mut minute = from;
            while minute < to {
                let wanted = needed(&roster, &days, minute, minute + Duration::minutes(1)).len();
                let mut people: Vec<_> = library.duties().on_call(minute).iter().map(|d| d.person).collect();
                people.sort();
                people.dedup();
                if wanted > 0 && people.len() < count as usize {
                    expected += 1;
                }
                minute += Duration::minutes(1);
            }
            prop_assert_eq!(minutes(&gaps(&roster, &library, from, to)), expected);
        }
    }
}
