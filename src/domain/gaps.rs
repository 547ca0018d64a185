//! Where a roster's needs are not met, minute by minute, across shift borders and both DST nights.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, Utc};

use super::calendar::YearDays;
use super::duty::Duty;
use super::roster::{DutyForm, Need};
use super::{Id, Library, Person, Role, Roster, zone};

mod seats;

use seats::{Candidate, Wanted, seat};

/// Hours in which fewer are on call than a need asks for, or fewer with a competence it asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    pub roster: Id<Roster>,
    pub need: Id<Need>,
    pub role: Id<Role>,
    pub form: DutyForm,
    pub background: bool,
    /// Which of the need's competences is missing among those on call; none when people are missing.
    pub competence: Option<usize>,
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    pub needed: u32,
    pub covered: u32,
}

impl Gap {
    pub const fn missing(&self) -> u32 {
        self.needed.saturating_sub(self.covered)
    }

    /// Whether nobody at all is there, as against too few or the wrong ones.
    pub const fn is_nobody(&self) -> bool {
        self.covered == 0 && self.competence.is_none()
    }

    /// Whether the gap goes on where `earlier` ends.
    pub fn continues(&self, earlier: &Self) -> bool {
        (self.need, self.competence, self.covered, self.from)
            == (earlier.need, earlier.competence, earlier.covered, earlier.to)
    }
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
/// role and place (first to be rung, or background), and its form is as strong: on-site duty covers a need of standby,
/// never the reverse.
///
/// Needs at the same hour add up: one person never covers two, whatever shifts she has. Who covers what is chosen so that
/// as few people as possible are missing, then as few competences.
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
        let mut needs: Vec<_> = hours
            .iter()
            .filter(|(_, from, to)| *from <= start && *to >= end)
            .filter_map(|(id, ..)| Some((*id, roster.needs.get(*id)?)))
            .collect();
        // Where it is all the same who is missing, standby is: on-site duty was harder to fill.
        needs.sort_by_key(|(_, need)| need.form == DutyForm::Standby);
        let on_call: Vec<&Duty> = duties
            .iter()
            .filter(|duty| duty.start <= start && duty.end >= end)
            .copied()
            .collect();
        for gap in gaps_between(roster, library, &needs, &on_call, (start, end)) {
            match found.iter_mut().rev().find(|earlier| gap.continues(earlier)) {
                Some(earlier) => earlier.to = gap.to,
                None => found.push(gap),
            }
        }
    }
    found.sort_by_key(|gap| (gap.from, gap.role, gap.competence));
    found
}

/// The gaps between two instants between which nobody comes or goes.
fn gaps_between(
    roster: &Roster,
    library: &Library,
    needs: &[(Id<Need>, &Need)],
    on_call: &[&Duty],
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Vec<Gap> {
    let wanted: Vec<_> = needs.iter().map(|(_, need)| Wanted::of(need)).collect();
    let people = candidates(
        library,
        needs,
        on_call,
        zone::local(to - Duration::minutes(1)).date(),
    );
    let mut found = Vec::new();
    for ((id, need), seated) in needs.iter().zip(seat(&wanted, &people)) {
        let gap = |competence, needed, covered| Gap {
            roster: roster.id,
            need: *id,
            role: need.role,
            form: need.form,
            background: need.background,
            competence,
            from,
            to,
            needed,
            covered,
        };
        if seated.people < need.count {
            found.push(gap(None, need.count, seated.people));
        }
        if seated.people == 0 {
            continue;
        }
        let lacking = need.competences.iter().zip(seated.competences).enumerate();
        found.extend(
            lacking
                .filter(|(_, (wanted, held))| *held < wanted.count)
                .map(|(at, (wanted, held))| gap(Some(at), wanted.count, held)),
        );
    }
    found
}

/// What each person on call could cover, each once.
fn candidates(
    library: &Library,
    needs: &[(Id<Need>, &Need)],
    on_call: &[&Duty],
    date: NaiveDate,
) -> Vec<Candidate> {
    let mut by_person: BTreeMap<Id<Person>, Vec<&Duty>> = BTreeMap::new();
    for duty in on_call {
        if let Some(person) = duty.person {
            by_person.entry(person).or_default().push(duty);
        }
    }
    by_person
        .into_iter()
        .map(|(id, duties)| {
            let person = library.get(id);
            let could = |need: &Need| {
                let fits = duties.iter().any(|duty| duty.covers(need));
                fits.then(|| {
                    let wanted = need.competences.iter();
                    wanted
                        .map(|wanted| person.is_some_and(|one| one.holds(&wanted.competence, date)))
                        .collect()
                })
            };
            needs.iter().map(|(_, need)| could(need)).collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, NaiveDateTime, NaiveTime};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::AnyRecord;
    use crate::domain::person::Certificate;
    use crate::domain::roster::{CompetenceNeed, RosterMonth, Shift};

    fn at(text: &str) -> NaiveDateTime {
        text.parse().expect("a local time")
    }

    fn roster(count: u32, form: DutyForm) -> Roster {
        let need = Need {
            count,
            from: NaiveTime::from_hms_opt(17, 0, 0).expect("a time"),
            to: NaiveTime::from_hms_opt(8, 0, 0).expect("a time"),
            form,
            ..Need::new(Id::of_name("role", "r"))
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
                person: Some(Id::of_name("person", person)),
                form: *form,
                ..Shift::new(Id::of_name("role", "r"), *start, *end)
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

    fn with_competence(mut roster: Roster, count: u32) -> Roster {
        for id in roster.needs.unordered().map(|(id, _)| id).collect::<Vec<_>>() {
            let need = roster.needs.get_mut(id).expect("the need");
            need.competences = vec![CompetenceNeed {
                competence: "Barn".into(),
                count,
            }];
        }
        roster
    }

    fn night_of(library: &Library, roster: &Roster) -> Vec<Gap> {
        let (from, to) = (
            zone::instant(at("2026-12-01T12:00:00")),
            zone::instant(at("2026-12-02T12:00:00")),
        );
        gaps(roster, library, from, to)
    }

    const NIGHT: (&str, &str) = ("2026-12-01T17:00:00", "2026-12-02T08:00:00");

    #[test]
    fn enough_people_without_the_competence_are_a_gap_until_one_of_them_has_it_the_whole_night() {
        let roster = with_competence(roster(2, DutyForm::Standby), 1);
        let night = |who| (who, at(NIGHT.0), at(NIGHT.1), DutyForm::Standby);
        let mut library = library(&roster, &[night("a"), night("b")]);
        let lacking = night_of(&library, &roster);
        assert_eq!(lacking.len(), 1);
        assert_eq!((lacking[0].competence, lacking[0].missing()), (Some(0), 1));
        assert!(!lacking[0].is_nobody());
        let mut person = Person::new(Id::of_name("person", "a"), "Amina");
        let mut shown = |until: &str| {
            let certificate = Certificate {
                competence: "barn ".into(),
                valid_until: Some(until.parse().expect("a date")),
            };
            person.certificates = [(Id::of_name("certificate", ""), certificate)]
                .into_iter()
                .collect();
            library.put(person.clone().into(), at("2026-01-01T00:00:00").and_utc(), false);
            night_of(&library, &roster)
        };
        assert_eq!(shown("2026-12-01").len(), 1, "it runs out at midnight");
        assert_eq!(shown("2026-12-02"), []);
    }

    #[test]
    fn one_who_has_two_roles_at_once_covers_one_need() {
        let mut roster = roster(1, DutyForm::Standby);
        let need = roster.needs.iter().next().expect("the need").1.clone();
        let leader = Need {
            role: Id::of_name("role", "leader"),
            ..need
        };
        roster.needs.push(Id::of_name("need", "leader"), leader);
        let night = ("a", at(NIGHT.0), at(NIGHT.1), DutyForm::Standby);
        let mut library = library(&roster, &[night]);
        let mut month = library.all::<RosterMonth>().next().expect("the month").clone();
        let shift = month.shifts.unordered().next().expect("the shift").1.clone();
        let as_leader = Shift {
            role: Id::of_name("role", "leader"),
            ..shift
        };
        month.shifts.push(Id::of_name("shift", "leader"), as_leader);
        library.put(month.into(), at("2026-01-01T00:00:00").and_utc(), false);
        assert_eq!(night_of(&library, &roster).len(), 1);
    }

    #[test]
    fn those_behind_others_never_stand_in_for_those_in_front() {
        let mut roster = roster(1, DutyForm::Standby);
        let night = ("a", at(NIGHT.0), at(NIGHT.1), DutyForm::Standby);
        let id = roster.needs.unordered().next().expect("the need").0;
        roster.needs.get_mut(id).expect("the need").background = true;
        let library = library(&roster, &[night]);
        let found = night_of(&library, &roster);
        assert_eq!(found.len(), 1);
        assert!(found[0].background);
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
